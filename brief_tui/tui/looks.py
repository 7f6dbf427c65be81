"""How a verdict looks: a symbol, a word and a style, so that no state is told by colour alone."""

from __future__ import annotations

from typing import NamedTuple

from brief_tui.core.judging.verdict import VerdictKind


class Look(NamedTuple):
    """What a verdict is shown with, in any pane."""

    symbol: str
    """One cell wide."""
    ascii: str
    """Its stand-in where the terminal takes only ASCII."""
    style: str
    """In Textual's style syntax, theme variables included: for `Content`, `Style.parse` and markup."""
    rank: int
    """The higher, the sooner it needs the editor; where several share one place, the highest shows."""


WAIVED = Look("w", "w", "$text-warning underline", 1)
STANDS = Look("✓", "+", "$text-success", 0)
NOTED = Look("~", "~", "$text-success italic", 1)
PENDING = Look("·", ".", "italic", 2)
UNCHECKED = Look("?", "?", "$text-warning italic underline", 3)
REFUSED = Look("✗", "x", "$text-error underline", 4)
FABRICATED = Look("✗", "x", "$text-error bold underline", 5)


def look_of(kind: VerdictKind | None, *, waived: bool = False) -> Look:
    """The look of a verdict; None stands for a quotation edited since it was last judged.

    `waived`: it does not stand, and a reviewer lets it pass.
    """
    if kind is None:
        return PENDING
    if waived:
        return WAIVED
    if kind.noted:
        return NOTED
    if kind.stands:
        return STANDS
    if kind is VerdictKind.UNCHECKED:
        return UNCHECKED
    return FABRICATED if kind is VerdictKind.FABRICATED else REFUSED
