"""Tables in Word documents whose first row, or all of whose rows, tell what stands where: when, who, what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from brief_tui.formats.clock import CLOCK, first_seconds
from brief_tui.formats.labels import Strength, strength


class _Kind(Enum):
    """What stands in a column."""

    TIME = auto()
    NAME = auto()
    SAID = auto()
    NUMBER = auto()
    """Or nothing."""


_WORDS = {
    _Kind.TIME: "time times timecode timestamp start when",
    _Kind.NAME: "speaker speakers name names who person participant",
    _Kind.SAID: "text transcript transcription speech said words content what dialogue statement",
    _Kind.NUMBER: "no nr number #",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
"""Words of a first row."""
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

    def row(self, cells: tuple[str, ...]) -> Row | None:
        """What the cells of a row say; None where there are more or fewer than in the first, or nothing is said."""
        if len(cells) != self.width or not cells[self.said].strip():
            return None
        start = sum(len(cell) + 1 for cell in cells[: self.said] if cell)
        when = "" if self.time is None else cells[self.time]
        seconds = first_seconds(when) if _WHEN.fullmatch(when) else None
        return Row(_name(cells[self.name]), seconds, start, start + len(cells[self.said]))


def columns(cells: tuple[str, ...]) -> Columns | None:
    """The columns that a first row of these cells names: one of names, one of speech, and perhaps one of times."""
    words = [cell.casefold().strip(" :") for cell in cells]
    kinds = [_KINDS.get(word.rstrip(".")) for word in words]
    if None in kinds or kinds.count(_Kind.NAME) != 1 or kinds.count(_Kind.SAID) != 1 or kinds.count(_Kind.TIME) > 1:
        return None
    time = kinds.index(_Kind.TIME) if _Kind.TIME in kinds else None
    return Columns(len(cells), kinds.index(_Kind.NAME), kinds.index(_Kind.SAID), time)


def columns_without_names(rows: Sequence[tuple[str, ...]]) -> Columns | None:
    """The columns of a table in whose rows one cell is a time code, one a name, and one neither; others are numbers.

    Every row has all of them, but for a name or a time that is missing. Several names stand there, or one that returns.
    """
    if len(rows) < 2 or len({*map(len, rows)}) != 1:
        return None
    kinds = [_kind([cell for cell in map(str.strip, column) if cell]) for column in zip(*rows, strict=True)]
    if [kinds.count(kind) for kind in (_Kind.TIME, _Kind.NAME, _Kind.SAID)] != [1, 1, 1]:
        return None
    return Columns(len(kinds), kinds.index(_Kind.NAME), kinds.index(_Kind.SAID), kinds.index(_Kind.TIME))


def _kind(cells: Sequence[str]) -> _Kind:
    """What stands in a column of these cells."""
    if all(map(str.isdecimal, cells)):
        return _Kind.NUMBER
    if all(map(_WHEN.fullmatch, cells)):
        return _Kind.TIME
    names = [_name(cell) for cell in cells]
    full = sum(strength(name) is Strength.ALONE for name in names)
    proper = len(names) > 1 and full and all(strength(name) >= Strength.COMPANY for name in names)
    return _Kind.NAME if proper else _Kind.SAID


def _name(cell: str) -> str:
    return " ".join(cell.split()).rstrip(":： ")
