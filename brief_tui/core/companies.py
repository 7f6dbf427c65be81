"""The known companies of an event, by name and alias, and where a text names them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise
from typing import Literal, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from brief_tui.core.event import Company, Event
from brief_tui.core.offsets import Span
from brief_tui.core.people import name_words
from brief_tui.core.remembering import remembered, remembered_of_text

Way = Literal["known", "same", "near"]
"""How a name is written: as it is known; the same but for case, accents, spaces and signs; or nearly so."""

_TWICE = re.compile(r"(.)\1+")
_SOUNDS = (
    ("ight", "ite"),
    ("igh", "i"),
    ("kn", "n"),
    ("wr", "r"),
    ("qu", "kw"),
    ("ch", "k"),
    ("ck", "k"),
    ("c", "k"),
    ("ph", "f"),
    ("x", "ks"),
    ("y", "i"),
    ("z", "s"),
)
"""Letters, and others of the same sound, in the order in which they are put for them."""
_RUN = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_GAP = re.compile(r" ?[&+] ?|[ \-.'/]|", re.ASCII)
"""What may stand between two parts of one name."""
_PLAIN = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\n": " ",
        "\r": " ",
        "\t": " ",
    }
    | dict.fromkeys("\u2010\u2011\u2012", "-")
)
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Scripts that put no spaces between words."""
_AND = re.compile(r"\s*[&+]\s*|\s+and\s+")
"""The “and” in a name, which may be written in either way."""
_ADDRESS = frozenset("@/#_.\\")
_FUNCTION = frozenset("a an and at by for from in is its of on or our that the their this to was were with".split())
_NEAR_FROM, _SAME_SOUND_FROM = 5, 4
"""Names of fewer letters have no near spellings (Meta and Beta); one less if they sound alike (Padey and Paddey)."""
_MOVED_FROM = 3
"""Fewest telling words of a name that is still itself when they stand in another order."""
_TWO_SLIPS_FROM, _BEGUN = 8, 4
"""Least letters of a name in which there may be two slips; one less if so many at its beginning are right."""
_MOST = 1_000
"""Most names of one text that are found."""
_LONGEST_NAME = 200
"""Characters; what is longer is not looked for: every beginning of a name is kept."""
_KINDRED = tuple(
    frozenset(words.split())
    for words in (
        "lab labs laboratory laboratories",
        "tech technology technologies systems solutions software",
        "bro bros brother brothers",
        "assoc associates association",
        "comms communication communications",
        "eng engineering engineers",
        "intl international",
        "mfg manufacturing manufacturers",
        "pharma pharmaceutical pharmaceuticals",
        "telco telecom telecoms telecommunications",
    )
)
"""Last words of names that are taken for each other: Orr Labs and Orr Laboratories, Orr Systems and Orr Solutions."""
_LIKE = 60
"""Least likeness, of 100, of a later word of a name and its misspelling, where all others are the same."""


class CompanyName(NamedTuple):
    """A company's name in a text."""

    name: str
    """The spelling that is known."""
    span: Span
    way: Way


def letters(name: str) -> str:
    """The letters and digits of a name without case, accents, spaces, signs and "and": "Had-Mére" gives "hadmere"."""
    return "".join(_keys(name))


def _key(run: str) -> str:
    if run.isascii():
        return run.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", run.casefold()) if not unicodedata.combining(c))


def plain(text: str) -> str:
    """The text with one form of apostrophe, hyphen and space; offsets hold."""
    return text if text.isascii() and "\n" not in text else text.translate(_PLAIN)


@remembered(4096)
def sound(word: str) -> str:
    """A word of small letters with one letter for one sound, and none twice in a row: "aryballe" gives "aribale"."""
    for letters_, same in _SOUNDS:
        word = word.replace(letters_, same)
    return _TWICE.sub(r"\1", word)


def _initial(key: str) -> str:
    """The sound that a name begins with, by its letter."""
    return sound(key[:2])[0]


def nearly(one: str, other: str) -> bool:
    """Whether two names are so alike that one is a slip for the other; not names that are the same letters."""
    keys, known = _keys(one), _keys(other)
    return "".join(keys) != "".join(known) and _is_near(keys, known)


def _keys(name: str) -> tuple[str, ...]:
    keys = tuple(_key(run[0]) for run in _RUN.finditer(name))
    return keys[:1] + tuple(key for key in keys[1:-1] if key != "and") + keys[1:][-1:]


def _is_near(keys: Sequence[str], known: Sequence[str]) -> bool:
    one, other = "".join(keys), "".join(known)
    shortest = min(len(one), len(other))
    if shortest < _SAME_SOUND_FROM or max(len(one), len(other)) < _NEAR_FROM or _digits(one) != _digits(other):
        return False
    if shortest < _NEAR_FROM:
        return one[0] == other[0] and len(keys) == len(known) and sound(one) == sound(other)
    if one[0] != other[0] and _initial(one) != _initial(other):
        return False
    if len(keys) == len(known) and OSA.distance(sound(one), sound(other), score_cutoff=1) <= 1:
        return True
    least = _TWO_SLIPS_FROM - (one[:_BEGUN] == other[:_BEGUN])
    slips = 2 if len(other) >= least and len(keys) == len(known) else 1
    if OSA.distance(one, other, score_cutoff=slips) <= slips:
        return len(keys) == len(known) or len(other) >= _TWO_SLIPS_FROM
    if len(keys) != len(known) or len(keys) < 2:
        return False
    differing = [(a, b) for a, b in zip(keys, known, strict=True) if a != b]
    if differing == [(keys[-1], known[-1])] and any(kind.issuperset(differing[0]) for kind in _KINDRED):
        return True
    if len(differing) != 1 or keys[0] != known[0]:
        return False
    a, b = differing[0]
    return min(len(a), len(b)) >= 4 and a[0] == b[0] and fuzz.ratio(a, b) >= _LIKE


def _telling(keys: Sequence[str]) -> frozenset[str]:
    """The parts of a name that are no small words."""
    return frozenset(keys) - _FUNCTION


def _digits(key: str) -> str:
    return "" if key.isalpha() else "".join(filter(str.isdigit, key))


class Spellings:
    """Finds names in texts, as they are known and as they are written by mistake. Linear in the text."""

    def __init__(self, names: Iterable[str]) -> None:
        """`names` as they should be written; of two with the same letters both are right."""
        self._exact: defaultdict[str, list[str]] = defaultdict(list)
        self._same: dict[str, str] = {}
        self._near: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._moved: dict[frozenset[str], str] = {}
        self._unspaced: list[str] = []
        for name in sorted(dict.fromkeys(map(_squeezed, names)), key=len, reverse=True):
            keys = _keys(name) if len(name) <= _LONGEST_NAME else ()
            if not keys:
                continue
            if _UNSPACED.search(name):
                self._unspaced.append(name)
                continue
            self._exact[keys[0]].append(name)
            self._same.setdefault("".join(keys), name)
            self._near[_initial(keys[0])].append((keys, name))
            if len(words := _telling(keys)) >= _MOVED_FROM:
                self._moved.setdefault(words, name)
        self._heads = frozenset(self._exact) | frozenset(self._same) | frozenset[str]().union(*self._moved)
        self._beginnings = frozenset(key[:end] for key in self._same for end in range(1, len(key) + 1))
        self._longest = max((len(keys) for names in self._near.values() for keys, _ in names), default=0)

    def found(self, text: str, *, near: bool = True) -> tuple[CompanyName, ...]:
        """Every name, in order; of names that overlap the longest. A near one is a guess: look at what it is."""
        return _found(text, self, near)

    def search(self, written: str, *, near: bool) -> Iterator[CompanyName]:
        """The names of `written`, with near ones or without."""
        text = plain(written)
        yield from self._in_unspaced(text)
        words = _RUN.findall(text)
        keys = _RUN.findall(text.lower()) if text.isascii() else [_key(word) for word in words]
        heads = [n for n, key in enumerate(keys) if key in self._heads or not words[n][0].islower()]  # few words
        runs, end = list(_RUN.finditer(text)) if heads else [], 0
        for n in heads:
            key = keys[n]
            possible = key in self._beginnings or key in self._heads or (near and _initial(key) in self._near)
            if possible and runs[n].start() >= end and (found := self._name(text, runs, n, near=near)) is not None:
                yield found
                end = found.span.end

    def _in_unspaced(self, text: str) -> Iterator[CompanyName]:
        for name in self._unspaced:
            at = text.find(name)
            while at >= 0:
                yield CompanyName(name, Span(at, at + len(name)), "known")
                at = text.find(name, at + len(name))

    def _name(self, text: str, runs: Sequence[re.Match[str]], n: int, *, near: bool) -> CompanyName | None:
        """The name that begins at run `n`: the longest known one, unless a longer one is misspelt."""
        at = runs[n].start()
        exact = next((name for name in self._exact.get(_key(runs[n][0]), ()) if _stands(text, name, at)), None)
        best = CompanyName(exact, Span(at, at + len(exact)), "known") if exact else None
        guess: CompanyName | None = None
        for m, keys in self._rows(text, runs, n, near=near):
            span = Span(at, runs[m].end())
            row = [runs[n], *(run for run in runs[n + 1 : m] if run[0] != "and"), *runs[n + 1 : m + 1][-1:]]
            joins = len(row) <= m - n
            if best is not None and span.end <= best.span.end:
                continue
            same = self._same.get("".join(keys))
            if same is not None and _may_be_split(text, row, same) and (not joins or _AND.search(same)):
                as_known = _is_written_alike(_bare(text[slice(*span)]), _bare(same))
                best = CompanyName(same, span, "known" if as_known else "same")
            elif near and (name := self._guessed(row, keys, joined=joins)) is not None:
                guess = CompanyName(name, span, "near")
        if guess is not None and (best is None or (best.way == "known" and self._is_longer(guess, best))):
            return guess
        return None if best is None or (best.way == "same" and _in_address(text, best.span)) else best

    def _rows(self, text: str, runs: Sequence[re.Match[str]], n: int, *, near: bool) -> Iterator[tuple[int, list[str]]]:
        """The rows of runs from `n` on that may be one name: the last of each, and their keys."""
        keys: list[str] = []
        for m in range(n, min(n + self._longest + 2, len(runs))):
            joined = m == n or _GAP.fullmatch(text, runs[m - 1].end(), runs[m].start())
            if not joined or (m > n and _is_possessive(text, runs[m])):
                return
            if n < m and runs[m][0] == "and":
                continue
            keys.append(_key(runs[m][0]))
            if not near and "".join(keys) not in self._beginnings:
                return
            yield m, keys

    def _guessed(self, row: Sequence[re.Match[str]], keys: list[str], *, joined: bool) -> str | None:
        """The name that a row of runs is nearly, or of which it has the words in another order."""
        if _is_name(row) and (name := self._nearest(row, keys, joined=joined)) is not None:
            return name
        ends = (row[0][0], row[-1][0])
        named = not any(end[0].islower() or _key(end) in _FUNCTION for end in ends)
        return self._moved.get(_telling(keys)) if named and len(keys) >= _MOVED_FROM else None

    def _nearest(self, row: Sequence[re.Match[str]], keys: list[str], *, joined: bool) -> str | None:
        """The name that a row is nearly, its small words the same; with an "and" where it is `joined` by one."""
        small = [(n, key) for n, (run, key) in enumerate(zip(row, keys, strict=True)) if run[0][0].islower()]
        near = (
            name
            for known, name in self._near.get(_initial(keys[0]), ())
            if _is_near(keys, known) and all(known[n : n + 1] == (key,) for n, key in small)
        )
        return next((name for name in near if not joined or _AND.search(name)), None)

    @staticmethod
    def _is_longer(guess: CompanyName, known: CompanyName) -> bool:
        """Whether a known name is the beginning of a longer one that is misspelt: "Hadmere" in "Hadmere Storages"."""
        return len(_keys(guess.name)) > len(_keys(known.name))


@remembered_of_text(2048)
def _found(text: str, spellings: Spellings, near: bool) -> tuple[CompanyName, ...]:
    return tuple(sorted(islice(spellings.search(text, near=near), _MOST), key=lambda found: found.span))


@remembered(8)
def spellings(names: tuple[str, ...]) -> Spellings:
    """The same object for the same names, so that what it found in a paragraph is kept."""
    return Spellings(names)


def _squeezed(name: str) -> str:
    return plain(unicodedata.normalize("NFC", " ".join(name.split())))


def _stands(text: str, name: str, at: int) -> bool:
    """Whether a name stands at an offset as a whole word."""
    after = at + len(name)
    return text.startswith(name, at) and not (text[after : after + 1].isalnum() and name[-1].isalnum())


def _bare(name: str) -> str:
    """The name without final signs, composed: "Yahoo!" and "Yahoo" are written alike, "Salt & Son" with "and"."""
    return _AND.sub(" & ", unicodedata.normalize("NFC", name).rstrip(".!,"))


def _is_written_alike(name: str, known: str) -> bool:
    """Whether two names without final signs are the same; behind an article in capitals or not: "the trust"."""
    return name == known or (known[:4].lower() == "the " and name.lower() == known.lower())


def _may_be_split(text: str, runs: Sequence[re.Match[str]], name: str) -> bool:
    """Whether the parts are no words of their own that happen to spell a name: "Had mere minutes"."""
    if len(runs) <= len(_keys(name)):
        return True
    gaps = (text[one.end() : other.start()] for one, other in pairwise(runs))
    return all(gap.strip() for gap in gaps) or all(not run[0][0].islower() for run in runs)


def _is_possessive(text: str, run: re.Match[str]) -> bool:
    return run[0] in {"s", "S"} and text[run.start() - 1] == "'"


def _is_name(runs: Sequence[re.Match[str]]) -> bool:
    """Whether every part of a name may be one: capitals, digits, small words inside it."""
    named = (not run[0][0].islower() or (n > 0 and run[0] in _FUNCTION) for n, run in enumerate(runs))
    return all(named) and runs[-1][0].lower() not in _FUNCTION


def _in_address(text: str, span: Span) -> bool:
    """Whether a name is part of a web address, a handle or a file's name."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 2]
    return (before in _ADDRESS and before != "") or (after[:1] in _ADDRESS and after[1:].isalnum())


class Companies:
    """Looked up by any of their names: case, accents and final dots do not count."""

    def __init__(self, event: Event) -> None:
        self._event = event
        bearers: defaultdict[tuple[str, ...], dict[str, Company]] = defaultdict(dict)
        for company in event.companies:
            for name in (company.name, *company.aliases):
                bearers[name_words(name)][company.name] = company
        self._bearers = {words: tuple(found.values()) for words, found in bearers.items()}
        self._employers = {name_words(one.company) for one in event.speakers if one.company}

    def entry(self, name: str) -> Company | None:
        """The one entry of event.toml with this name or alias; None for a name that companies share."""
        bearers = self.bearers(name)
        return bearers[0] if len(bearers) == 1 else None

    def known(self, name: str) -> bool:
        """Whether it names a company at all: one with an entry, or one that a speaker of event.toml is with."""
        return name_words(name) in self._bearers or name_words(name) in self._employers

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name that event.toml has: of its companies with their aliases, then those of its speakers."""
        listed = (name for company in self._event.companies for name in (company.name, *company.aliases))
        theirs = (speaker.company for speaker in self._event.speakers if speaker.company)
        return tuple(dict.fromkeys([*listed, *theirs]))

    def bearers(self, name: str) -> tuple[Company, ...]:
        """Every entry with this name or alias; several for one that companies share."""
        return self._bearers.get(name_words(name), ())

    def mentions(self, text: str) -> tuple[CompanyName, ...]:
        """Where a text names a company of event.toml, in order."""
        return spellings(self.names).found(text)
