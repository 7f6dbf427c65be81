"""Painting that writes what has changed and nothing else: over a slow link every byte is felt.

Textual 8.2.8 paints every scroll bar again whenever anything is laid out anew, of a row everything that stands
before what has changed, and everything in a pane that grew by a line, whether it stands there already or not.

Terminals disagree on how many cells some characters take: an emoji with a skin tone, a joined one, a flag. Behind
such ones the cursor is put where it should be, so that they displace nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, groupby
from typing import Any, Self

from rich.cells import split_graphemes
from rich.console import Console
from rich.control import Control
from rich.segment import Segment
from textual import _compositor, scrollbar
from textual.geometry import Region
from textual.strip import Strip

from brief_tui.tui.terminal.changed_cells import changed_cells, of_single_cells


class QuietScrollBar(scrollbar.ScrollBar):
    """Is painted again only when it looks otherwise."""

    _look: Any = None

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Have it painted, unless nothing of it has changed."""
        look = (self.size, vars(self.render())) if self.is_mounted and self.is_attached else None
        if look is None or layout or look != self._look:
            self._look = look
            super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        return self


_shown: dict[int, Strip] = {}
"""Rows as the terminal shows them, as far as that is known: there is one terminal."""


def forget_shown() -> None:
    """Something else than the app may have written to the terminal."""
    _shown.clear()


class WholeUpdate(_compositor.LayoutUpdate):
    """Is written as it is: whatever the terminal shows, this puts it right."""

    def render_segments(self, console: Console) -> str:
        """The text sent to the terminal: every row of the region, whole."""
        _shown.clear()
        if self.region.x == 0:
            _shown.update(enumerate(map(Strip.join, self.strips), self.region.y))
        x, written = self.region.x, []
        for y, line in enumerate(self.strips, self.region.y):
            written.append(_placed(Strip.join(line), x, y, console))
        return "\n".join(written)


class CroppedUpdate(_compositor.ChopsUpdate):
    """Crops at both ends, and leaves out what the terminal shows already."""

    def render_segments(self, console: Console) -> str:
        """What the terminal is sent: each span from its first cell to its last."""
        written = []
        for y, first, last in self.spans:
            for end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                if strip is None:
                    continue
                start, stop = x + _whole(strip, max(x, first) - x)[0], x + _whole(strip, min(end, last) - x)[1]
                if start < stop:
                    at, changed = _unlike_shown(y, start, strip.crop(start - x, stop - x))
                    if changed:
                        written.append(_placed(changed, at, y, console))
        return "".join(written)


def _placed(strip: Strip, x: int, y: int, console: Console) -> str:
    """What writes a strip at a place, and goes on where it should behind characters that do not take one cell each."""
    parts = [strip] if of_single_cells(strip.text) else _parts(strip)
    starts = accumulate((part.cell_length for part in parts), initial=x)
    places = (Control.move_to(at, y).segment.text for at in starts)
    return "".join(f"{place}{part.render(console)}" for place, part in zip(places, parts, strict=False))


def _parts(strip: Strip) -> list[Strip]:
    """A strip divided behind each run of characters that do not take one cell each."""
    parts, part, odd = list[Strip](), list[Segment](), False
    for plain, run in _runs(strip):
        if plain and odd:
            parts.append(Strip(part))
            part = []
        part.append(run)
        odd = not plain
    return [*parts, Strip(part)]


def _runs(strip: Strip) -> Iterator[tuple[bool, Segment]]:
    """A strip by whether each character takes one cell; what is joined to one character stays together."""
    for text, style, _ in strip:
        for plain, run in groupby((text[start:end] for start, end, _ in split_graphemes(text)[0]), of_single_cells):
            yield plain, Segment("".join(run), style)


def _unlike_shown(y: int, x: int, strip: Strip) -> tuple[int, Strip]:
    """The part of a strip at `x` of row `y` that is not shown yet, and where it begins; it counts as shown then."""
    row = _shown.get(y)
    if row is None:
        return x, strip
    end = x + strip.cell_length
    _shown[y] = Strip.join([row.crop(0, x), strip, row.crop(end)])
    if not of_single_cells(row.text):  # an edge may cut a character that takes two cells
        return x, strip
    first, last = changed_cells(row.crop(x, end), strip)
    return x + first, strip.crop(first, last)


def _whole(strip: Strip, cell: int) -> tuple[int, int]:
    """First cell and end of the odd run that an edge before `cell` would cut in two; `cell` twice for none."""
    at = 0
    for plain, run in () if of_single_cells(strip.text) else _runs(strip):
        end = at + run.cell_length
        if not plain and at < cell < end:
            return at, end
        at = end
    return cell, cell


def paint_frugally() -> None:
    """Make Textual paint with these classes, before the app runs. There is no public way to give them to it."""
    scrollbar.ScrollBar = QuietScrollBar  # type: ignore[misc]  # a name that it imports when it needs one
    _compositor.LayoutUpdate = WholeUpdate  # type: ignore[misc]  # a name that it imports when it needs one
    _compositor.ChopsUpdate = CroppedUpdate  # type: ignore[misc]  # the same
