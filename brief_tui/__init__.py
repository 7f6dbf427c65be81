"""brief-tui: write a quote-heavy event brief and see, while typing, which quotations stand.

The names below are the Python API, and promises as the event folder is; all else may change, a field whose type is
none of them too::

    from brief_tui import assess, open_event

    assessment = assess(*open_event("summit-2026"))
    print(assessment.gate, [judged.verdict.reason for judged in assessment.failing])
    for transcript in assessment.transcripts:
        print(transcript.path, [(turn.speaker, transcript.time_at(turn.start)) for turn in transcript.turns])
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment, Judged, assess
    from brief_tui.core.draft.brief import Attribution, Brief, Quotation
    from brief_tui.core.event import Event
    from brief_tui.core.event_sources import Sources
    from brief_tui.core.findings import Finding, Severity
    from brief_tui.core.judging.verdict import Caution, Concern, Edit, EditKind, Evidence, Verdict, VerdictKind
    from brief_tui.core.offsets import MappedText, Span
    from brief_tui.core.review.ledger import Decision
    from brief_tui.core.rubric import Check, PillarRow, TickerRow
    from brief_tui.core.sources.transcripts import ReadWarning, TimeMark, TimeMarks, Transcript, TranscriptGrade, Turn
    from brief_tui.store.errors import ConfigError
    from brief_tui.store.open_event import OpenEvent, open_event

__version__ = "0.1.0"

__all__ = [
    "Assessment",
    "Attribution",
    "Brief",
    "Caution",
    "Check",
    "Concern",
    "ConfigError",
    "Decision",
    "Edit",
    "EditKind",
    "Event",
    "Evidence",
    "Finding",
    "Judged",
    "MappedText",
    "OpenEvent",
    "PillarRow",
    "Quotation",
    "ReadWarning",
    "Severity",
    "Sources",
    "Span",
    "TickerRow",
    "TimeMark",
    "TimeMarks",
    "Transcript",
    "TranscriptGrade",
    "Turn",
    "Verdict",
    "VerdictKind",
    "__version__",
    "assess",
    "open_event",
]

_HOMES = {
    "brief_tui.core.assessment": ("Assessment", "Judged", "assess"),
    "brief_tui.core.draft.brief": ("Attribution", "Brief", "Quotation"),
    "brief_tui.core.event": ("Event",),
    "brief_tui.core.event_sources": ("Sources",),
    "brief_tui.core.findings": ("Finding", "Severity"),
    "brief_tui.core.judging.verdict": ("Caution", "Concern", "Edit", "EditKind", "Evidence", "Verdict", "VerdictKind"),
    "brief_tui.core.offsets": ("MappedText", "Span"),
    "brief_tui.core.review.ledger": ("Decision",),
    "brief_tui.core.rubric": ("Check", "PillarRow", "TickerRow"),
    "brief_tui.core.sources.transcripts": (
        "ReadWarning",
        "TimeMark",
        "TimeMarks",
        "Transcript",
        "TranscriptGrade",
        "Turn",
    ),
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
