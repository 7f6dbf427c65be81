"""How an editor lays the panes: which are hidden, and how wide those beside the draft are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

Pane = Literal["transcripts", "draft", "rubric"]
Side = Literal["transcripts", "rubric"]
PANES: tuple[Pane, ...] = get_args(Pane)
SIDES: tuple[Side, ...] = get_args(Side)
NARROWEST = 20
"""Cells of a pane beside the draft, at least."""
DRAFT_NARROWEST = 30
STEP = 4
"""Cells by which a key makes a pane wider."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What an editor chose; the stylesheet's widths hold for everything else."""

    hidden: frozenset[Side] = frozenset()
    """The hidden panes: each shows only while it has the keys."""
    widths: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """For each class of the screen's width (`-two`, `-three` …), the chosen width of each pane in cells."""

    @classmethod
    def remembered(cls, hidden: Iterable[str], widths: Mapping[str, Mapping[str, int]]) -> Layout:
        """The remembered layout, without panes that do not exist."""
        known: dict[str, dict[str, int]] = {
            mode: {side: cells[side] for side in SIDES if side in cells} for mode, cells in widths.items()
        }
        return cls(frozenset(side for side in SIDES if side in hidden), known)

    def toggled(self, side: Side) -> Layout:
        """The pane hidden, or shown again."""
        return replace(self, hidden=self.hidden ^ {side})

    def resized(self, mode: str, side: Side, cells: int) -> Layout:
        """The pane this wide, where the screen is of this class."""
        return replace(self, widths={**self.widths, mode: {**self.widths.get(mode, {}), side: cells}})

    def width(self, mode: str, side: Side, room: int) -> int | None:
        """Cells of the pane where `room` are left to it; None for the stylesheet's."""
        cells = self.widths.get(mode, {}).get(side)
        return None if cells is None else fitting(cells, room)


def fitting(cells: int, room: int) -> int:
    """`cells`, or `room` where that is less; never less than NARROWEST."""
    return max(NARROWEST, min(cells, room))
