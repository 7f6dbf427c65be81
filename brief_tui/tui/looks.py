"""How a verdict looks: a symbol, a word and a style, so that no state is told by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from brief_tui.core.findings import Severity
from brief_tui.core.judging.verdict import Grade, VerdictKind

if TYPE_CHECKING:
    from brief_tui.core.rubric import PillarRow


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
WARNED = Look("!", "!", "$text-warning", 1)
"""How a warning looks: it closes no gate but deserves attention."""
ERROR = Look("✗", "x", "$text-error bold", 5)
"""How an error looks: it closes the gate, whatever verdict stands there."""
_NOTE = Look("·", ".", "$muted", 0)

_LOOKS = {
    Grade.STANDS: STANDS,
    Grade.NOTED: NOTED,
    Grade.UNCHECKED: UNCHECKED,
    Grade.REFUSED: REFUSED,
    Grade.FABRICATED: FABRICATED,
}


def look_of(kind: VerdictKind | None, *, waived: bool = False) -> Look:
    """The look of a verdict; None stands for a quotation edited since it was last judged.

    `waived`: it does not stand, and a reviewer lets it pass.
    """
    if kind is None:
        return PENDING
    if waived:
        return WAIVED
    return _LOOKS[kind.grade]


def look_of_pillar(pillar: PillarRow) -> Look:
    """The look of a pillar of the event."""
    return WARNED if pillar.empty else STANDS if pillar.passed else REFUSED


def look_of_finding(severity: Severity) -> Look:
    """The look of a finding."""
    return {Severity.ERROR: ERROR, Severity.WARNING: WARNED, Severity.NOTE: _NOTE}[severity]
