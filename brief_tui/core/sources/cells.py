"""Where many of these words stand close together: the corpus in cells of a few words, one bit a cell and word.

Numbers of thousands of bits are Python's fastest set: whether a word stands near a cell is a shift and an "or", and
counting how many of a quotation's words do is binary addition, all cells at once. A count is never less than
the words that any window beginning in the cell shares with the quotation, so that nothing close is passed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from brief_tui.core.budget import Budget

_CELL = 16
"""Words; a power of two."""
_CROWDED = 25
"""Where more than one cell in this many may hold a run of words, reading on is faster than going from cell to cell."""
_SELECTIVE = 2
"""Words that a cell must have of those counted before it is worth while to see which cells have them."""
_FEW, _FEW_IN = 8, 1_000
"""This many cells, and one in _FEW_IN of all, are read sooner than some more words are looked for in all of them."""


class Lent(NamedTuple):
    """The word cells of an earlier corpus, for one that shares stretches of words with it."""

    held: dict[str, int]
    """Word → the cells of the earlier corpus that hold it, as bits."""
    stretches: Sequence[tuple[int, int, int]]
    """Shared stretches: first cell in the earlier corpus, first cell here, number of cells; ordered by the second."""


class Cells:
    """The words of a corpus, one character each, in cells."""

    def __init__(self, words: str, lent: Lent | None = None) -> None:
        self._words = words
        self.number = ceil(len(words) / _CELL)
        self._held: dict[str, int] = {}
        self._lent = lent or Lent({}, ())

    def lend(self, shared: Sequence[tuple[int, int, int]]) -> Lent:
        """What a corpus may take over that has stretches of these words: position here, position there, length.

        They are in order of the position there. Only whole cells are lent, and what is divided alike.
        """
        cells = (
            (ceil(there / _CELL) + (here - there) // _CELL, ceil(there / _CELL), (there + length) // _CELL)
            for here, there, length in shared
            if (there - here) % _CELL == 0
        )
        return Lent(dict(self._held), [(own, first, end - first) for own, first, end in cells if end > first])

    def tally(self, words: str, window: int, budget: Budget) -> Tally:
        """How many of `words` stand in the `window` positions (or a few more) from each cell on. Raises CutOffError."""
        budget.spend(len(words) * (5 + self.number / 10_000))
        return Tally(self, words, ceil(window / _CELL) + 1)

    def runs(self, words: str, length: int, budget: Budget) -> Runs:
        """Where runs of `length` of these words stand. Its methods raise CutOffError."""
        return Runs(self, words, length, budget)

    def text(self, cell: int, number: int) -> str:
        """The words of so many cells from `cell` on."""
        return self._words[cell * _CELL : (cell + number) * _CELL]

    def first(self, run: str, cells: int) -> int | None:
        """The first corpus position where a run of words stands that begins in one of these cells."""
        if cells.bit_count() * _CROWDED > self.number:
            found = self._words.find(run)
            return found if found >= 0 else None
        for cell in _bits(cells):
            found = self._words.find(run, cell * _CELL, (cell + 1) * _CELL + len(run) - 1)
            if found >= 0:
                return found
        return None

    def knows(self, word: str) -> bool:
        """Whether it costs no scan to tell which cells hold a word."""
        return word in self._held

    def are_few(self, cells: int) -> bool:
        """Whether these are read sooner than some more words are looked for in all cells."""
        return cells.bit_count() <= _FEW + self.number / _FEW_IN

    def holding(self, word: str) -> int:
        """The cells that hold a word, as bits; kept, so that the second look costs no scan."""
        known = self._held.get(word)
        if known is None:
            there, known, at = self._lent.held.pop(word, None), 0, 0
            for first, here, number in self._lent.stretches if there is not None else ():
                same = (there or 0) >> first & (1 << number) - 1
                known |= same << here | self._scanned(word, at, here)
                at = here + number
            known = self._held[word] = known | self._scanned(word, at, self.number)
        return known

    def _scanned(self, word: str, start: int, end: int) -> int:
        """The same of the cells from `start` to before `end`, read through."""
        digits = bytearray(b"0") * (end - start)
        at = self._words.find(word, start * _CELL, end * _CELL)
        while at >= 0:
            cell = at // _CELL
            digits[start + ~cell] = ord("1")
            at = self._words.find(word, (cell + 1) * _CELL, end * _CELL)
        return int(digits or b"0", 2) << start


class Runs:
    """Runs of a number of words, one after the other; found at once where a word of them is rare, or unknown."""

    def __init__(self, cells: Cells, words: str, length: int, budget: Budget) -> None:
        self._cells, self._words, self._length, self._budget = cells, words, length, budget
        self._near: dict[str, int] = {}

    def first(self, at: int) -> int | None:
        """The first corpus position where words [at, at + length) stand."""
        run = self._words[at : at + self._length]
        together = -1
        for word in sorted(run, reverse=True):  # what was met late is seldom met
            together &= self._near_to(word)
            if self._cells.are_few(together):
                break
        size = self._cells.number
        self._budget.spend(2 + size / 10_000 + min(together.bit_count(), size / _CROWDED) / 2)
        return self._cells.first(run, together)

    def _near_to(self, word: str) -> int:
        """The cells from which on a word stands near enough to be in a run."""
        known = self._near.get(word)
        if known is None:
            self._budget.spend(2 + self._cells.number / 10_000)
            span = ceil(self._length / _CELL) + 1
            known = self._near[word] = _spread(self._cells.holding(word), span)
        return known


class Tally:
    """A count for each cell of how many of some words stand in the cells from it on.

    Rare words are counted first, and the common ones nowhere when so few cells are left that reading them is faster.
    """

    def __init__(self, cells: Cells, words: str, span: int) -> None:
        self._cells, self._span = cells, span
        self._times = Counter(words)
        self._uncounted = len(words)
        self._planes: list[int] = []
        """Plane k holds bit k of every cell's count."""
        self._rest = sorted(self._times, key=lambda word: (cells.knows(word), word))
        """Words that are not counted yet; last what costs no scan, then what was met late, and is seldom met."""

    @property
    def most(self) -> int:
        """The highest count."""
        while self._rest:
            self._count_next()
        best, most = (1 << self._cells.number) - 1, 0
        for k in reversed(range(len(self._planes))):
            if best & self._planes[k]:
                best, most = best & self._planes[k], most | 1 << k
        return most

    def stretches(self, least: int) -> Iterator[tuple[int, int]]:
        """Corpus positions [start, end) that hold, whole, every window with a count of at least `least`.

        They may overlap, and each is at most twice as long as the window and two cells. The last may reach over
        the end of the corpus.
        """
        for cell in _bits(self._at_least(least), self._span + 1):
            yield cell * _CELL, (cell + 2 * self._span) * _CELL

    def _at_least(self, least: int) -> int:
        """The cells whose count is no less, as bits."""
        while self._rest:
            if not self._cells.knows(self._rest[-1]) and self._uncounted <= least - _SELECTIVE:
                possible = self._counted(least - self._uncounted)
                if self._cells.are_few(possible):
                    return sum(1 << cell for cell in _bits(possible) if self._read(cell) >= least)
            self._count_next()
        return self._counted(least)

    def _count_next(self) -> None:
        word = self._rest.pop()
        near, times = _spread(self._cells.holding(word), self._span), self._times[word]
        for _ in range(times):
            _add(self._planes, near)
        self._uncounted -= times

    def _counted(self, least: int) -> int:
        """The cells whose count is no less so far; compared from the highest digit down."""
        more, equal = 0, (1 << self._cells.number) - 1
        for k in reversed(range(max(len(self._planes), least.bit_length()))):
            plane = self._planes[k] if k < len(self._planes) else 0
            if least >> k & 1:
                equal &= plane
            else:
                more |= equal & plane
                equal &= ~plane
        return more | equal

    def _read(self, cell: int) -> int:
        """The count of one cell."""
        near = self._cells.text(cell, self._span)
        return sum(times for word, times in self._times.items() if word in near)


def _spread(bits: int, span: int) -> int:
    """The cells from which on a set bit is less than `span` cells away."""
    reach = 1
    while reach < span:
        step = min(reach, span - reach)
        bits |= bits >> step
        reach += step
    return bits


def _add(planes: list[int], carry: int) -> None:
    """Count one more in the cells of `carry`."""
    k = 0
    while carry:
        if k == len(planes):
            planes.append(0)
        planes[k], carry = planes[k] ^ carry, planes[k] & carry
        k += 1


_FILLED = bytes(min(byte, 1) for byte in range(256))
_LOWEST = [(byte & -byte).bit_length() - 1 for byte in range(256)]


def _bits(number: int, apart: int = 1) -> Iterator[int]:
    """The positions of the bits that are set, ascending, each at least so far from the last. Linear in the length."""
    digits = number.to_bytes(number.bit_length() // 8 + 1, "little")
    filled = digits.translate(_FILLED)
    at = 0
    while (byte := at >> 3) < len(digits):
        rest = digits[byte] >> (at & 7)
        if not rest:
            byte = filled.find(1, byte + 1)
            if byte < 0:
                return
            at, rest = 8 * byte, digits[byte]
        at += _LOWEST[rest]
        yield at
        at += apart
