"""The gate: the checks of the rubric, the pillars' rows and the tickers' rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Comparison = Literal[">=", "<="]


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the rubric."""

    id: str
    label: str
    value: float
    op: Comparison
    threshold: float
    passed: bool
    shown: str
    """The value as the reader sees it, for example "97%"."""
    wanted: str
    """Comparison and threshold as the reader sees them, for example "≥ 95%"."""
    missing: str
    """What to do about it in a few words; empty when passed."""


@dataclass(frozen=True, slots=True)
class PillarRow:
    """How one pillar of the event stands in the brief."""

    id: str
    heading: str
    present: bool
    citations: int
    verified: int
    line: int
    """Line of its heading in the brief; 0 when absent."""

    @property
    def passed(self) -> bool:
        """Green: present, and every citation verified."""
        return self.present and self.citations > 0 and self.verified == self.citations


@dataclass(frozen=True, slots=True)
class TickerRow:
    """How one tracked company is linked."""

    symbol: str
    """Without the exchange."""
    company: str
    citations: int
    """Verified citations of its people."""

    @property
    def linked(self) -> bool:
        """Green: at least one verified citation."""
        return self.citations > 0
