"""What the status bar and the line of counts say: values and words, no widgets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from brief_tui.core.findings import Finding, Severity
from brief_tui.core.phrasing import counted
from brief_tui.store.watching import WatchMode, WatchState

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment


@dataclass(frozen=True, slots=True)
class Status:
    """The state of the system as the status bar shows it."""

    watch: WatchState = field(default_factory=lambda: WatchState(WatchMode.NOT_LIVE))
    """Whether saves of other programs show by themselves, and why not."""
    unread: tuple[str, ...] = ()
    """Paths of transcripts that could not be read."""
    faults: tuple[str, ...] = ()
    """Whatever else keeps the system from being OPTIMAL."""
    latency_ms: float | None = None
    """How long the last judgement took; None before the first one and while a slow one runs."""
    judging: bool = False
    """Whether a judgement runs that is slow enough to say so."""
    alert: str = ""
    alarm: Severity | None = None
    """Severity of the open finding that the alert tells of; None where the alert is the event's own."""
    loading: str = ""
    """What is being read, while nothing is judged yet."""

    @property
    def degradation(self) -> str:
        """Why the system is not OPTIMAL; empty when it is."""
        unread = (
            (f"{self.unread[0]} unread" + (f" (+{len(self.unread) - 1})" if len(self.unread) > 1 else ""),)
            if self.unread
            else ()
        )
        reason = (self.watch.reason,) if self.watch.reason else ()
        return "; ".join((*self.faults, *unread, *reason))

    @property
    def system(self) -> str:
        """LOADING, OPTIMAL or DEGRADED."""
        if self.loading:
            return "LOADING"
        return "DEGRADED" if self.degradation else "OPTIMAL"

    @property
    def latency(self) -> str:
        """The measured time of the last judgement, in words."""
        if self.judging:
            return "judging…"
        return "–" if self.latency_ms is None else milliseconds(self.latency_ms)

    def judged(self, assessment: Assessment) -> Status:
        """This status after a judgement: its time."""
        return replace(self, latency_ms=assessment.elapsed_ms, judging=False, loading="")

    def alerted(self, assessment: Assessment, typed: Finding | None = None) -> Status:
        """This status with the worst open finding, else the event's alerts; `typed` is of a quotation still typed."""
        alert, alarm = alert_of(assessment) if typed is None else (f"quotation open, line {typed.line}", None)
        return replace(self, alert=alert, alarm=alarm)


def broken(what: str, error: Exception) -> str:
    """What is said of an internal error that the workstation survives; never its message, which may hold text."""
    return f"{what} ({type(error).__name__}): what is shown is old. Your text is safe; please report this."


def milliseconds(value: float) -> str:
    """`value` milliseconds, to two digits below ten: "0.42 ms", "9.1 ms", "61 ms"."""
    if value < 1:
        return f"{value:.2f} ms"
    return f"{value:.1f} ms" if value < 10 else f"{value:,.0f} ms"


def alert_of(assessment: Assessment) -> tuple[str, Severity | None]:
    """The worst that is open, with the number of others, and how bad it is; else the event's alerts."""
    matters = assessment.open_matters
    if not matters:
        return " · ".join(assessment.event.alerts), None
    worst, more = matters[0], f" (+{len(matters) - 1})" if len(matters) > 1 else ""
    if isinstance(worst, Finding):
        return f"{worst.place} {worst.message}{more}", worst.severity
    if worst.quotation.kind == "term":
        return f"term nobody said, line {worst.quotation.line}{more}", Severity.WARNING
    return f"{worst.verdict.kind}, line {worst.quotation.line}{more}", Severity.ERROR


def counts(assessment: Assessment) -> str:
    """For example "3 pillars · 19 citations · 18/19 verified (94%)"."""
    present = assessment.pillars_present
    cited = len(assessment.citations)
    pillars = (
        f"{present} of {len(assessment.pillars)} pillars"
        if present < len(assessment.pillars)
        else counted(present, "pillar")
    )
    rate = next((f" ({c.shown})" for c in assessment.checks if c.id == "verification-rate" and cited), "")
    waived = sum(judged.waived for judged in assessment.citations)
    more = f" · {counted(waived, 'citation')} waived" if waived else ""  # the gate's badge counts speech, too
    return f"{pillars} · {counted(cited, 'citation')} · {assessment.verified}/{cited} verified{more}{rate}"
