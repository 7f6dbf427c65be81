"""Tables in Word documents whose first row says what stands in the columns: when, who, and what was said."""

from __future__ import annotations

from typing import NamedTuple

from brief_tui.formats.speech import plain, timed

_TIME = frozenset("time times timecode timestamp start when".split())
_NAME = frozenset("speaker speakers name names who person participant".split())
_SAID = frozenset("text transcript transcription speech said words content what dialogue statement".split())


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
        times = () if self.time is None else timed(plain(cells[self.time], 0)).times
        name = " ".join(cells[self.name].split()).rstrip(":： ")
        return Row(name, times[0].seconds if times else None, start, start + len(cells[self.said]))


def columns(cells: tuple[str, ...]) -> Columns | None:
    """The columns that a first row of these cells names: one of names, one of speech, and perhaps one of times."""
    words = [cell.casefold().strip(" :") for cell in cells]
    kinds = [next((kind for kind in (_TIME, _NAME, _SAID) if word in kind), None) for word in words]
    if None in kinds or kinds.count(_NAME) != 1 or kinds.count(_SAID) != 1 or kinds.count(_TIME) > 1:
        return None
    time = kinds.index(_TIME) if _TIME in kinds else None
    return Columns(len(cells), kinds.index(_NAME), kinds.index(_SAID), time)
