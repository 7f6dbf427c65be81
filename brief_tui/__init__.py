"""brief-tui: write a quote-heavy event brief and see, while typing, which quotations stand.

The names below are the Python API, and promises as the event folder is; all else may change::

    from brief_tui import assess, open_event

    assessment = assess(*open_event("summit-2026"))
    print(assessment.gate, [judged.verdict.reason for judged in assessment.failing])
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment, Judged, assess
    from brief_tui.core.draft.brief import Brief, Quotation
    from brief_tui.core.event import Event
    from brief_tui.core.event_sources import Sources
    from brief_tui.core.findings import Finding, Severity
    from brief_tui.core.judging.verdict import Evidence, Verdict, VerdictKind
    from brief_tui.core.rubric import Check, PillarRow, TickerRow
    from brief_tui.core.sources.transcripts import Transcript, Turn
    from brief_tui.store.errors import ConfigError
    from brief_tui.store.open_event import OpenEvent, open_event

__version__ = "0.1.0"

__all__ = [
    "Assessment",
    "Brief",
    "Check",
    "ConfigError",
    "Event",
    "Evidence",
    "Finding",
    "Judged",
    "OpenEvent",
    "PillarRow",
    "Quotation",
    "Severity",
    "Sources",
    "TickerRow",
    "Transcript",
    "Turn",
    "Verdict",
    "VerdictKind",
    "__version__",
    "assess",
    "open_event",
]

_HOMES = {
    "brief_tui.core.assessment": ("Assessment", "Judged", "assess"),
    "brief_tui.core.event_sources": ("Sources",),
    "brief_tui.core.draft.brief": ("Brief", "Quotation"),
    "brief_tui.core.event": ("Event",),
    "brief_tui.core.findings": ("Finding", "Severity"),
    "brief_tui.core.judging.verdict": ("Evidence", "Verdict", "VerdictKind"),
    "brief_tui.core.rubric": ("Check", "PillarRow", "TickerRow"),
    "brief_tui.core.sources.transcripts": ("Transcript", "Turn"),
    "brief_tui.store.errors": ("ConfigError",),
    "brief_tui.store.open_event": ("OpenEvent", "open_event"),
}


def __getattr__(name: str) -> object:
    # Imported when it is asked for: every command imports this module first, and few need all of that.
    from importlib import import_module  # noqa: PLC0415 - as above

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
