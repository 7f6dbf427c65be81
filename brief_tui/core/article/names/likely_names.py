"""Names of people that are so alike that one may be a slip for the other: Jon Feld and John Feld."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import OSA

from brief_tui.core.companies import sound
from brief_tui.core.people import NameWords, name_words
from brief_tui.core.remembering import remembered

_SHORT_FORMS: dict[str, frozenset[str]] = {}
"""A first name to the others that the same person may go by."""
for _group in (
    "anthony tony",
    "andrew andy drew",
    "catherine katherine kathryn cathy kathy kate katie",
    "charles charlie chuck",
    "david dave",
    "deborah debra debbie",
    "edward eddie ted",
    "elizabeth liz beth lizzie",
    "gerald jerry",
    "henry hank harry",
    "james jim jimmy jamie",
    "john jack johnny",
    "jonathan jon",
    "joseph joe",
    "margaret maggie meg peggy",
    "michael mike mick",
    "nicholas nick",
    "patricia pat patty trish",
    "peter pete",
    "richard rick dick rich",
    "robert bob rob bobby",
    "stephen steven steve",
    "theodore ted theo",
    "thomas tom tommy",
    "timothy tim",
    "william bill will billy",
):
    for _name in _group.split():
        _SHORT_FORMS[_name] = _SHORT_FORMS.get(_name, frozenset()) | frozenset(_group.split())
_VOWELS = str.maketrans(dict.fromkeys("aehiouw"))
_SHORT = 3
_LONG = 7


def near(one: str, other: str) -> bool:
    """Whether two surnames, or two first names, are a slip apart."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _SHORT or one[0] != other[0]:
        return False
    slips = 2 if len(shorter) >= _LONG - 1 else 1
    if len(longer) <= _SHORT:
        return False
    return OSA.distance(one, other, score_cutoff=slips) <= slips


def _same_first(one: str, other: str) -> bool:
    if one == other or near(one, other) or other in _SHORT_FORMS.get(one, ()):
        return True
    if len(one) == len(other) == _SHORT and one == other[0] + other[:0:-1]:
        return True  # "Mta" for "Mat": too short for `near`
    shorter, longer = sorted((one, other), key=len)
    if (len(shorter) >= _SHORT and longer.startswith(shorter)) or sound(one) == sound(other):
        return True
    consonants = _consonants(one)
    return len(consonants) >= _SHORT and consonants == _consonants(other)


def _consonants(name: str) -> str:
    """The consonants of a name, alike when misheard: "jerod" and "jared" give "jrd", "callum" and "colin" "kln".

    A vowel that ends it stays, as in "petra", unless it is silent.
    """
    heard = sound(name).replace("m", "n").removesuffix("e")
    return heard[:1] + heard[1:-1].translate(_VOWELS) + heard[1:][-1:].replace("h", "")


def alike(one: NameWords, other: NameWords) -> bool:
    """Whether two full names (as `name_words` gives them) may be one person's; not names that are the same."""
    if len(one) < 2 or len(other) < 2 or one == other:
        return False
    if "".join(one) == "".join(other) or sorted(one) == sorted(other):
        return True
    first, last = (one[0], other[0]), (one[-1], other[-1])
    if last[0] == last[1] and len(first[0]) > 1 and len(first[1]) > 1:
        if first[0] == first[1]:
            return _middles_differ(one, other)
        return _same_first(*first)
    return first[0] == first[1] and len(last[0]) > _SHORT - 1 and near(*last)


def _misheard(one: NameWords, other: NameWords) -> bool:
    """Whether of two full names one word is the same, and the other one or two letters apart.

    First names may also begin alike and be as long: Ingrid and Ingunn.
    """
    if len(one) != 2 or len(other) != 2 or (one[0] == other[0]) == (one[1] == other[1]):
        return False
    a, b = (one[0], other[0]) if one[1] == other[1] else (one[1], other[1])
    if one[1] == other[1] and len(a) == len(b) and a[:_SHORT] == b[:_SHORT]:
        return len(a) > _SHORT + 1
    return min(len(a), len(b)) > _SHORT + 1 and OSA.distance(a, b, score_cutoff=2) <= 2


def _middles_differ(one: NameWords, other: NameWords) -> bool:
    """Whether both have a middle initial, and not the same one."""
    these, those = ("".join(word[0] for word in words[1:-1]) for words in (one, other))
    return bool(these and those) and these != those


class LikelyNames:
    """Looks up who could be meant by a full name that is nobody's."""

    def __init__(self, people: Iterable[str]) -> None:
        self._first: defaultdict[str, list[str]] = defaultdict(list)
        self._last: defaultdict[str, list[str]] = defaultdict(list)
        self._joined: dict[str, str] = {}
        for person in people:
            words = name_words(person)
            if len(words) > 1:
                self._first[words[0]].append(person)
                self._last[words[-1]].append(person)
                self._joined.setdefault("".join(words), person)
                self._joined.setdefault("".join(reversed(words)), person)

    def surnamed(self, surname: str) -> str | None:
        """The person whose last name is nearly this one; None for nobody, for several, or for somebody's own."""
        (word, *more) = name_words(surname)
        if more or word in self._last or word in self._first:
            return None
        found = [last for last in self._last if near(word, last)]
        return self._last[found[0]][0] if len(found) == 1 and len(self._last[found[0]]) == 1 else None

    def meant(self, name: str, *, lax: bool = False) -> str | None:
        """The person whose name is nearly this one; None for nobody, or for several.

        `lax` takes a name that begins with another letter too: where somebody of the event must be meant.
        """
        words = name_words(name)
        if len(words) < 2:
            return None
        if (joined := self._joined.get("".join(words))) is not None and name_words(joined) != words:
            return joined
        same = {*self._last.get(words[-1], ()), *self._first.get(words[0], ())}
        found = [person for person in same if alike(words, name_words(person))]
        if lax and not found:
            found = [person for person in same if _misheard(words, name_words(person))]
        return found[0] if len(found) == 1 else None


@remembered(2048)
def written_alike(written: str, name: str) -> bool:
    """Whether the words of a name, or of a part of it, have the accents, signs and capitals that it has."""
    right = _spelled(name)
    folded = defaultdict(set)
    for word in right:
        folded[name_words(word)].add(word)
    for word in _spelled(written):
        known = folded.get(name_words(word))
        if known and word not in known and not word.isupper() and word[:1].lower() + word[1:] not in known:
            return False
    return True


def _spelled(name: str) -> list[str]:
    plain = unicodedata.normalize("NFC", name).translate(_SIGNS)
    words = (word.strip('.,()"') for word in plain.split())
    return [word.removesuffix("'s").removesuffix("'S").rstrip("'") for word in words if word]


_SIGNS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "\u2010": "-", "\u2011": "-", "\u00a0": " "})
