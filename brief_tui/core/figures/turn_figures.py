"""The figures of a turn, each with how it is said, so that those around a word are found in a long one as well."""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.reader import figures, rate
from brief_tui.core.language.words import fold
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import Place

_CELL = 64
"""Words of a turn whose figures are kept together; more than a figure has."""


class TurnFigures:
    """The figures of one turn, counted in words from its start."""

    def __init__(self, text: str) -> None:
        words = fold(text)
        self._cells: dict[int, list[tuple[int, Figure, str]]] = {}
        """Number of a cell → the figures that start in it, each with its number and its words."""
        for n, figure in enumerate(figures(words)):
            said = words.said(figure.start, max(figure.end, rate(words, figure)[1]))
            self._cells.setdefault(figure.start // _CELL, []).append((n, figure, said))

    def starting(self, low: int, high: int) -> Iterator[tuple[Figure, str]]:
        """The figures that start from word `low` to before `high`, as they are read."""
        cells = (
            range(max(0, low) // _CELL, (high - 1) // _CELL + 1)
            if high - low < _CELL * len(self._cells)
            else self._cells
        )
        found = [one for cell in cells for one in self._cells.get(cell, ()) if low <= one[1].start < high]
        yield from ((figure, said) for _, figure, said in sorted(found, key=lambda one: one[0]))

    def at(self, word: int) -> list[Figure]:
        """The figures of which a word is part."""
        return [figure for figure, _ in self.starting(word - _CELL, word + 1) if word < figure.end]


@remembered(2048)
def _read(text: str) -> TurnFigures:
    return TurnFigures(text)


def figures_of(place: Place) -> TurnFigures:
    """The figures of a turn."""
    return _read(place.transcript.said_in(place.turn))
