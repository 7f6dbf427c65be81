"""Who is who: full names, unique first or last names, aliases; labels that name nobody."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_GENERIC = re.compile(
    r"(?:unknown|unidentified|anonymous|guest|host|audience|moderator|interviewer|interviewee|narrator|"
    r"participant|voice|all|both|everyone|[a-z])?(?: (?:speaker|voice|member|person))?[ _#-]*\d*|"
    r"(?:spk|speaker)[ _#-]*(?:\d+|[a-z])?",
)
_HONORIFICS = frozenset(
    "mr mrs ms mx miss dr prof professor sir dame lord lady rev hon senator sen rep president ceo cto".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv phd md esq".split())


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: case, accents, dots, honorifics and suffixes set aside."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    words = [word.strip(".,'’\"()") for word in plain.split()]
    words = [re.sub(r"['’]s$", "", word) for word in words if word]
    while len(words) > 1 and words[0] in _HONORIFICS:
        words.pop(0)
    while len(words) > 1 and words[-1].replace(".", "") in _SUFFIXES:
        words.pop()
    return tuple(words)


def names_nobody(label: str | None) -> bool:
    """Whether a label is no person's name: unknown, Speaker 1, SPEAKER_00, A, or nothing."""
    return label is None or _GENERIC.fullmatch(label.strip().casefold()) is not None


@dataclass(frozen=True, slots=True)
class Resolution:
    """The person a name stands for; or, with `person` None, everybody it could stand for."""

    person: str | None
    candidates: tuple[str, ...] = ()


class People:
    """Everybody known: speakers of the transcripts, of `[[speakers]]` and of the citations.

    Two spellings of one name (case, accents, honorifics) are one person, under the first spelling given.
    """

    def __init__(self, names: Iterable[str], aliases: Iterable[tuple[str, str]] = ()) -> None:
        """`aliases` are pairs of alias and person."""
        self._people: dict[tuple[str, ...], str] = {}
        for name in names:
            if not names_nobody(name):
                self._people.setdefault(name_words(name), name)
        self._aliases = {name_words(alias): self._people.get(name_words(name), name) for alias, name in aliases}
        self._partial: defaultdict[str, list[str]] = defaultdict(list)
        for words, name in self._people.items():
            if self._aliases.get(words, name) == name:
                for part in {words[0], words[-1]}:
                    self._partial[part].append(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._people.values())

    def extended(self, names: Iterable[str]) -> People:
        """These people and those of `names` whom nobody here answers to."""
        more = [name for name in names if self.resolve(name) == Resolution(None)]
        people = People([*self._people.values(), *more])
        people._aliases |= self._aliases
        return people

    def resolve(self, name: str) -> Resolution:
        """Who `name` is: a full name, an alias, or a first or last name that only one person bears."""
        words = name_words(name)
        if not words:
            return Resolution(None)
        person = self._aliases.get(words) or self._people.get(words)
        if person is not None:
            return Resolution(person)
        candidates = self._partial.get(words[0], []) if len(words) == 1 else []
        return Resolution(candidates[0]) if len(candidates) == 1 else Resolution(None, tuple(candidates))

    def same(self, one: str | None, other: str | None) -> bool:
        """Whether two names are one person's; names that cannot be resolved compare by their words."""
        if one is None or other is None:
            return False
        first, second = self.resolve(one).person, self.resolve(other).person
        if first is None or second is None:
            return name_words(one) == name_words(other)
        return first == second
