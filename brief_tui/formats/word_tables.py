"""Tables in Word documents whose first row, or all of whose rows, tell what stands where: when, who, what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from brief_tui.formats.clock import CLOCK, first_seconds
from brief_tui.formats.labels import Strength, are_speakers, strength

_TIME = frozenset("time times timecode timestamp start when zeit zeitstempel heure temps hora tiempo".split())
_NAME = frozenset(
    "speaker speakers name names who person participant sprecher sprecherin redner locuteur intervenant nom "
    "hablante orador nombre".split()
)
_SAID = frozenset(
    "text transcript transcription speech said words content what dialogue statement "
    "transkript wortlaut inhalt texte texto".split()
)
_NUMBERS = frozenset("no nr n° # number line row id".split())
_LONGEST = 3
"""Words of what else names a column: No., Notes, Duration."""

_ONE = rf"[\[(]?{CLOCK}(?:[ \u202f]?[AaPp][Mm])?[\])]?"
_WHEN = re.compile(rf"\s*{_ONE}(?:\s*(?:-->|[-–—])\s*{_ONE})?\s*")
"""A time code or a range of two."""


class Row(NamedTuple):
    """A row of such a table."""

    name: str
    """Empty where its cell is."""
    seconds: float | None
    start: int
    """Offset in the row's text, cells with tabs between, of what was said."""
    end: int


class Columns(NamedTuple):
    """What stands in which column of how many."""

    width: int
    name: int
    said: int
    time: int | None
    others: tuple[str, ...] = ()
    """What names those that are not read."""

    def row(self, cells: tuple[str, ...]) -> Row | None:
        """What the cells of a row say; None where there are more or fewer than in the first, or nothing is said."""
        if len(cells) != self.width or not cells[self.said].strip():
            return None
        start = sum(len(cell) + 1 for cell in cells[: self.said] if cell)
        when = "" if self.time is None else cells[self.time]
        seconds = first_seconds(when) if _WHEN.fullmatch(when) else None
        return Row(_name(cells[self.name]), seconds, start, start + len(cells[self.said]))


def columns(cells: tuple[str, ...]) -> Columns | None:
    """The columns that a first row of these cells names: one of names, one of speech, and perhaps others."""
    words = [cell.casefold().strip(" :") for cell in cells]
    kinds = [next((kind for kind in (_TIME, _NAME, _SAID) if word in kind), None) for word in words]
    others = tuple(
        cell.strip()
        for cell, word, kind in zip(cells, words, kinds, strict=True)
        if kind is None and word and word.rstrip(".") not in _NUMBERS
    )
    if any(len(other.split()) > _LONGEST or _WHEN.fullmatch(other) for other in others):
        return None
    return _columns(kinds)._replace(others=others) if kinds.count(_NAME) == kinds.count(_SAID) == 1 else None


def _columns(kinds: Sequence[frozenset[str] | None]) -> Columns:
    time = kinds.index(_TIME) if _TIME in kinds else None
    return Columns(len(kinds), kinds.index(_NAME), kinds.index(_SAID), time)


def columns_without_names(rows: Sequence[tuple[str, ...]]) -> Columns | None:
    """The columns of a table in whose rows one cell is a time code, one a name, and one neither; others are numbers.

    Every row has all of them, but for a name or a time that is missing. Several names stand there, or one that returns;
    without times one must, as those who are there are listed with numbers too.
    """
    if len(rows) < 2 or len({*map(len, rows)}) != 1:
        return None
    kinds = [_kind([cell for cell in map(str.strip, column) if cell]) for column in zip(*rows, strict=True)]
    if kinds.count(_NAME) != 1 or kinds.count(_SAID) != 1:
        return None
    found = _columns(kinds)
    names = [_name(row[found.name]) for row in rows]
    numbered = len(kinds) > len((_NAME, _SAID)) and are_speakers(filter(None, names))
    return found if found.time is not None or numbered else None


def _kind(cells: Sequence[str]) -> frozenset[str] | None:
    """What stands in a column of these cells: times, names, or speech; nothing, where it is empty or numbers."""
    if all(cell.rstrip(".").isdecimal() for cell in cells):
        return None
    if all(map(_WHEN.fullmatch, cells)):
        return _TIME
    names = [_name(cell) for cell in cells]
    full = sum(strength(name) is Strength.ALONE for name in names)
    return _NAME if len(names) > 1 and full and all(strength(name) >= Strength.COMPANY for name in names) else _SAID


def _name(cell: str) -> str:
    return " ".join(cell.split()).rstrip(":： ")
