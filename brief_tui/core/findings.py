"""Findings: what is wrong with a file or with the article as a whole, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.repairs.repair import Repair


class Severity(StrEnum):
    """An error fails the gate; warnings and notes do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that somebody should look at."""

    id: str
    """The rule's name in kebab case, for example "unbalanced-mark"."""
    severity: Severity
    path: str
    """Relative to the event folder."""
    line: int
    """From 1; 0 for the file as a whole."""
    column: int
    """From 1; 0 for the line as a whole."""
    message: str
    quotations: tuple[str, ...] = ()
    """Ids of the quotations that it is about."""
    passages: tuple[Evidence, ...] = ()
    """Passages of the transcripts that bear on it, nearest first."""
    repair: Repair | None = None
    """What would put it right, where something would."""
    allowed: str = ""
    """The reason for which a comment in the draft allows it; it is a note then, and counts nowhere."""

    @property
    def place(self) -> str:
        """`path`, `path:line` or `path:line:column`."""
        numbers = [str(n) for n in (self.line, self.column) if n]
        return ":".join([self.path, *numbers])
