"""Tables whose first row, or all of whose rows, tell what stands where: when, who, what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from brief_tui.formats.clock import CLOCK, STAMP, first_seconds
from brief_tui.formats.complaints import Complaints, quoted
from brief_tui.formats.labels.names import Trust, are_speakers, trust


class _Kind(Enum):
    """What stands in a column."""

    TIME = auto()
    NAME = auto()
    SAID = auto()
    NUMBER = auto()
    """Or nothing."""


_WORDS = {
    _Kind.TIME: "time times timecode timestamp start when zeit zeitstempel heure temps hora tiempo tijd",
    _Kind.NAME: "speaker speakers name names who person participant "
    "sprecher sprecherin redner locuteur intervenant nom hablante orador nombre spreker sprekers naam",
    _Kind.SAID: "text transcript transcription speech said words content what dialogue statement remarks remark "
    "utterance utterances spoken "
    "transkript wortlaut inhalt texte texto tekst",
    _Kind.NUMBER: "no nr n° # number line row id",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
"""Words of a first row."""
_LONGEST = 3
"""Most words in the heading of any other column: Notes, Duration."""
_ONE = rf"[\[(]?{CLOCK}(?:[ \u202f]?[AaPp][Mm])?[\])]?"
_WHEN = re.compile(rf"\s*{_ONE}(?:\s*(?:-->|[-–—])\s*{_ONE})?\s*")
"""A time code or a range of two."""
_STAMP = re.compile(STAMP)


class Row(NamedTuple):
    """A row of such a table."""

    name: str
    """Empty where its cell is."""
    seconds: float | None
    start: int
    """Offset in the row's text, cells with tabs between, of what was said."""
    end: int


class Columns(NamedTuple):
    """How many columns a table has, and which of them, from 0, hold names, speech and times."""

    width: int
    name: int
    said: int
    time: int | None
    others: tuple[str, ...] = ()
    """The headings of the columns that are not read."""

    def row(self, cells: tuple[str, ...]) -> Row | None:
        """What the cells of a row say; None where there are more or fewer than in the first, or nothing is said."""
        if len(cells) != self.width or not cells[self.said].strip():
            return None
        start = sum(len(cell) + 1 for cell in cells[: self.said] if cell)
        stamp = _STAMP.search(cells[self.name])
        when = cells[self.time] if self.time is not None else stamp.group() if stamp else ""
        seconds = first_seconds(when) if _WHEN.fullmatch(when) else None
        return Row(_name(cells[self.name]), seconds, start, start + len(cells[self.said]))

    def tell(self, at: int, complaints: Complaints) -> None:
        """Complain of the first row, which stands at file offset `at`, and of the columns that are not read."""
        complaints.add(at, "this names the columns of a table; it is not read as speech")
        for other in self.others:
            complaints.add(at, "what stands in this column of a table is not read as speech: ", quoted(other))


def columns(cells: tuple[str, ...]) -> Columns | None:
    """The columns that a first row of these cells names: one of names, one of speech, and perhaps others."""
    kinds = [_KINDS.get(cell.casefold().strip(" :.")) for cell in cells]
    others = tuple(cell.strip() for cell, kind in zip(cells, kinds, strict=True) if kind is None and cell.strip())
    if any(len(other.split()) > _LONGEST or _WHEN.fullmatch(other) for other in others):
        return None
    return found._replace(others=others) if (found := _columns(kinds)) is not None else None


def _columns(kinds: Sequence[_Kind | None]) -> Columns | None:
    if kinds.count(_Kind.NAME) != 1 or kinds.count(_Kind.SAID) != 1:
        return None
    time = kinds.index(_Kind.TIME) if _Kind.TIME in kinds else None
    return Columns(len(kinds), kinds.index(_Kind.NAME), kinds.index(_Kind.SAID), time)


def columns_without_names(rows: Sequence[tuple[str, ...]]) -> Columns | None:
    """The columns of a table in whose rows one cell is a time code, one a name, and one neither; others are numbers.

    Every row has all of them, but for a name or a time that is missing. Several names stand there, or one that returns;
    without times one must, as those who are there are listed with numbers too.
    """
    if len(rows) < 2 or len({*map(len, rows)}) != 1:
        return None
    kinds = [_kind([cell for cell in map(str.strip, column) if cell]) for column in zip(*rows, strict=True)]
    found = _columns(kinds)
    if found is None or found.time is not None:
        return found
    names = filter(None, (_name(row[found.name]) for row in rows))
    return found if _Kind.NUMBER in kinds and are_speakers(names) else None


def is_wide(cells: Sequence[str]) -> bool:
    """Whether more than a name and what was said stands in a row: of which columns nothing is known, it is not told."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return sum(not (cell.rstrip(".").isdecimal() or _WHEN.fullmatch(cell)) for cell in filled) > 2


def _kind(cells: Sequence[str]) -> _Kind:
    """What stands in a column of these cells."""
    if all(cell.rstrip(".").isdecimal() for cell in cells):
        return _Kind.NUMBER
    if all(map(_WHEN.fullmatch, cells)):
        return _Kind.TIME
    names = [_name(cell) for cell in cells]
    full = sum(trust(name) is Trust.AT_ONCE for name in names)
    proper = len(names) > 1 and full and all(trust(name) >= Trust.IF_OTHERS for name in names)
    return _Kind.NAME if proper else _Kind.SAID


def _name(cell: str) -> str:
    return " ".join(_STAMP.sub(" ", cell).split()).rstrip(":： ")
