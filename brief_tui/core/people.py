"""Who is who: full names, unique first or last names, aliases."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from brief_tui.core.label_remarks import GENERATIONS, SUFFIXES, affiliated, says_other
from brief_tui.core.language.offices import HONORIFICS, TITLES
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered
from brief_tui.core.unnamed_labels import names_nobody

NameWords = tuple[str, ...]
"""A name for comparison, word by word."""

_BEFORE_NAMES = HONORIFICS | frozenset("mx professor rev hon senator sen rep president ceo cto".split())
NAME_PARTICLES = frozenset(
    "abu al bin bint da dal de del della den der di do dos du el ibn la le st ten ter van vom von y zu zur".split()
)
"""Words of names that are neither first nor last ones."""
_JOINED_PARTICLE = re.compile(r"\b(al|el|bin|abu)-(?=\w)")
_INITIALS = re.compile(r"\b([^\W\d_])\.(?=[^\W\d_])")
_REMARK = re.compile(r"\([^()]*\)")
_INVERTED = re.compile(r"\s*([^\W\d_][^\s,()]*),\s+([^\W\d_][^,()]*?)\s*")
"""Voss, Mira."""
_TOGETHER = re.compile(r"(?<!\s)\s+(?:and|&|\+)\s|/|[,;]\s")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "\u2010": "-", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})


@remembered(1 << 15)
def name_words(name: str) -> NameWords:
    """The words of a name for comparison.

    Case, accents, dots, honorifics, degrees, a possessive ending and remarks in round brackets are set aside;
    "al-Sahaf" is "al Sahaf", "J.R." is "J. R.", and "Voss, Mira (Kelm)" is "Mira Voss".
    """
    inverted = _INVERTED.fullmatch(_REMARK.sub(" ", name))
    if inverted is not None and inverted[2].replace(".", "").casefold() not in SUFFIXES:
        name = f"{inverted[2]} {inverted[1]}"
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    plain = _INITIALS.sub(r"\1 ", _JOINED_PARTICLE.sub(r"\1 ", plain.translate(_PLAIN)))
    words = [word.strip(".,'\"()-") for word in (_REMARK.sub(" ", plain).split() or plain.split())]
    words = [word.removesuffix("'s") for word in words if word]
    while len(words) > 1 and (words[0] in _BEFORE_NAMES or (len(words) > 2 and words[0] in TITLES)):
        words.pop(0)  # a Dean Voss may be called Dean, Dean Mira Voss hardly is
    suffixes = []
    while len(words) > 1 and (suffix := words[-1].replace(".", "")) in SUFFIXES:
        suffixes += [suffix] if suffix in GENERATIONS else []
        words.pop()
    return (*words, *suffixes[-1:])


def without_ending(text: str, span: Span) -> Span:
    """A name without its possessive ending."""
    end = span.end - 2 if text[span.end - 2 : span.end] in {"’s", "'s"} else span.end
    return Span(span.start, end)


def split_suffix(parts: list[str]) -> list[str]:
    """Comma-divided parts of an attribution with "Jr." and its like put back to the name they follow."""
    if len(parts) > 1 and parts[1].replace(".", "").casefold() in SUFFIXES:
        return [f"{parts[0]}, {parts[1]}", *parts[2:]]
    return parts


def _without_generation(words: NameWords) -> NameWords:
    """The name without "Jr." and its like."""
    return words[:-1] if len(words) > 1 and words[-1] in GENERATIONS else words


def _generation(one: NameWords, other: NameWords) -> bool:
    """Whether full names differ in "Jr." and its like alone."""
    return one != other and len(_without_generation(one)) > 1 and _without_generation(one) == _without_generation(other)


def _initials(words: NameWords) -> list[str]:
    return [word for word in _without_generation(words)[1:-1] if len(word) == 1]


def _without_initials(words: NameWords) -> NameWords:
    """The name without its middle initials."""
    words = _without_generation(words)
    return (*words[:1], *(word for word in words[1:-1] if len(word) > 1), *words[1:][-1:])


def _is_short(words: NameWords) -> bool:
    """Whether it may stand for a fuller name: a bare surname, or one with initials."""
    words = _without_generation(words)
    return len(words) < 2 or any(len(word) == 1 for word in words) or NAME_PARTICLES.issuperset(words[:-1])


def _forms(words: NameWords) -> set[NameWords]:
    """Every shorter way to write a name: first, last, first and last, initial and last, no middle initials."""
    core = _without_initials(words)
    first, at = core[0], len(core) - 1
    surnames = [core[at:]]
    while at > 1 and core[at - 1] in NAME_PARTICLES:
        at -= 1
        surnames.append(core[at:])
    forms = {core, *surnames, _without_generation(words)}
    if len(core) > 1 and first not in NAME_PARTICLES:
        forms |= {(first, *surname) for surname in surnames} | {(first[0], *surname) for surname in surnames}
        forms |= {(first,)} if len(first) > 1 else set()
    return forms


def _without_several(names: list[str]) -> list[str]:
    """Those of `names` that are not several of the others together: Mira Voss & Jon Feldt."""
    together = {name for name in names if _TOGETHER.search(name)}
    if not together:
        return names
    bearers: dict[NameWords, str] = {}
    for name in names:
        parts = affiliated(name)
        alone = name if parts is None else parts.name
        for form in _forms(name_words(alone)) if _TOGETHER.search(alone) is None and name_words(alone) else ():
            bearers.setdefault(form, alone)
    return [name for name in names if name not in together or not _are_several(name, bearers)]


def _are_several(name: str, bearers: Mapping[NameWords, str]) -> bool:
    people = [bearers.get(name_words(part)) for part in _TOGETHER.split(name)]
    return None not in people and len(set(people)) == len(people)


class Resolution(NamedTuple):
    """The person a name stands for; or, with `person` None, everybody it could stand for."""

    person: str | None
    candidates: tuple[str, ...] = ()


class People:
    """Everybody known: speakers of the transcripts, of `[[speakers]]` and of the citations.

    Two spellings of one name (case, accents, honorifics) are one person, under the first spelling given. A bare
    first or last name, and a name with initials, are no persons of their own beside fuller names that they can
    stand for, and neither is a full name with a company behind it, or several of these people together (Mira and Jon).
    Iteration gives everybody once, in the order given.
    """

    def __init__(self, names: Iterable[str], aliases: Iterable[tuple[str, str]] = ()) -> None:
        """`aliases` are pairs of alias and person; an alias that two share stands for neither."""
        pairs = list(aliases)
        named = list(dict.fromkeys([*names, *(person for _, person in pairs)]))
        self._words: dict[str, NameWords] = {}
        self._exact: dict[NameWords, tuple[str, ...]] = {}
        self._partial: dict[NameWords, tuple[str, ...]] = {}
        self._extended: tuple[tuple[str, ...], People] | None = None
        self._called: tuple[tuple[tuple[str, str], ...], People] | None = None
        others = {name_words(alias) for alias, person in pairs if name_words(alias) != name_words(person)}
        spellings = [name for name in named if name_words(name) not in others]
        self._admit(spellings)
        for alias, person in pairs:
            if words := name_words(alias):
                who = self.full_name(person)
                self._exact[words] = tuple(dict.fromkeys((*self._exact.get(words, ()), who)))
        self._words = {name: self._words[name] for name in named if name in self._words}

    def _admit(self, names: Iterable[str]) -> None:
        """Take in those of `names` whom nobody answers to yet: full names first, those with companies next."""
        ranks: tuple[list[str], ...] = [], [], []
        for name in _without_several(list(names)):
            behind = says_other(name) or affiliated(name) is not None
            ranks[2 if _is_short(name_words(name)) else int(behind)].append(name)
        for same in ranks:
            self._admit_alike(same)

    def _admit_alike(self, names: Iterable[str]) -> None:
        """Take in names of equal fullness; earlier people keep their short forms."""
        fresh: dict[NameWords, list[str]] = {}
        for name in names:
            words = name_words(name)
            taken = says_other(name) and words in self._exact
            if not words or taken or names_nobody(name) or self._answers(name, words):
                continue
            self._words[name] = words
            self._exact[words] = (name,)
            for form in _forms(words):
                if form not in self._partial:
                    fresh.setdefault(form, []).append(name)
        self._partial.update({form: tuple(bearers) for form, bearers in fresh.items()})

    def _answers(self, name: str, words: NameWords) -> bool:
        """Whether somebody here bears the name; the parent, or the child, does not."""
        found = self.resolve(name)
        known = found.person and name_words(found.person)
        return found != Resolution(None) and not (known and _generation(known, words))

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    @cached_property
    def forms(self) -> Mapping[NameWords, tuple[str, ...]]:
        """Every way to write somebody's name, with everybody it could stand for."""
        return self._partial | self._exact

    def extended(self, names: Iterable[str]) -> People:
        """These people and those of `names` whom nobody here answers to.

        A name that somebody here bears stays theirs alone. The last answer is kept, for one draft is read often.
        """
        wanted = tuple(dict.fromkeys(names))
        if self._extended is None or self._extended[0] != wanted:
            self._extended = wanted, self._with(wanted)
        return self._extended[1]

    def also_called(self, names: tuple[tuple[str, str], ...]) -> People:
        """These people, also by other names: pairs of such a name and whose it is. The last answer is kept."""
        if self._called is None or self._called[0] != names:
            more = {name_words(name): (person,) for name, person in names if name_words(name) not in self.forms}
            people = People(())
            people._words, people._exact, people._partial = dict(self._words), more | self._exact, dict(self._partial)
            self._called = names, people if more else self
        return self._called[1]

    def _with(self, names: tuple[str, ...]) -> People:
        people = People(())
        people._words, people._exact, people._partial = dict(self._words), dict(self._exact), dict(self._partial)
        people._admit(names)
        return self if len(people._words) == len(self._words) else people

    @cached_property
    def sharing(self) -> frozenset[str]:
        """Those who share a first or last name, or another short form, with somebody."""
        return frozenset(name for bearers in self._partial.values() if len(bearers) > 1 for name in bearers)

    def resolve(self, name: str) -> Resolution:
        """Who `name` is: a full name, an alias, or a first or last name that only one person bears.

        Middle initials may be left out or put in, but not changed; an initial may stand for a first name. A company
        may stand behind a full name, unless somebody is called so; his interpreter is not he. A title in front that is
        no part of the known name is set aside: Mayor Voss.
        """
        found = self._bearer(name)
        title, _, rest = name.strip().partition(" ")
        if found == Resolution(None) and rest and title.rstrip(".").casefold() in TITLES:
            return self.resolve(rest)
        return found

    def full_name(self, name: str) -> str:
        """The full name of whoever `name` stands for; itself where that is nobody, or not one alone."""
        return self.resolve(name).person or name

    def speaker(self, label: str | None) -> str | None:
        """Who speaks where a transcript has this label, by full name; None for a label that names nobody."""
        return None if label is None or names_nobody(label) else self.full_name(label)

    def _bearer(self, name: str) -> Resolution:
        """Who is called `name`, with all its words."""
        words = name_words(name)
        bearers = self._exact.get(words) or self._partial.get(words)
        if bearers is None:
            plain = _without_initials(words)
            bearers = self._exact.get(plain) or self._partial.get(plain, ())
            bearers = tuple(person for person in bearers if _initials(name_words(person)) in ([], _initials(words)))
        if not bearers and (parts := affiliated(name)) is not None and self.resolve(parts.company) == Resolution(None):
            return self.resolve(parts.name)
        if says_other(name):
            bearers = tuple(person for person in bearers if person == name)
        return Resolution(bearers[0]) if len(bearers) == 1 else Resolution(None, bearers)
