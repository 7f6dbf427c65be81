"""Values of the core made by hand, for tests that need one without judging anything."""

from __future__ import annotations

from datetime import date
from typing import Any

from brief_tui.core.assessment import Assessment
from brief_tui.core.draft.brief import Attribution, Brief, Quotation, QuotationKind
from brief_tui.core.event import Company, Event, PillarConfig
from brief_tui.core.findings import Finding
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import Edit, EditKind, Evidence, Verdict, VerdictKind
from brief_tui.core.offsets import LineTable, MappedText, Piece, Span
from brief_tui.core.rubric import Check, PillarRow, TickerRow
from brief_tui.core.sources.transcripts import ReadWarning, TimeMarks, Transcript, Turn


def make_event(**changes: Any) -> Event:  # noqa: ANN401 - whatever fields an event has
    fields: dict[str, Any] = {
        "title": "Quay Forum 2026",
        "publisher": "quay-press",
        "published": date(2026, 4, 27),
        "pillars": [PillarConfig(id="dev", heading="Developer"), PillarConfig(id="deep", heading="Deep Tech")],
        "companies": [Company(name="Brack Metals", symbols=["QSE:BRCK"]), Company(name="Olm", symbols=["QSE:OLM"])],
    }
    return Event(**fields | changes)


def make_evidence(text: str = "The tide tables were wrong.", **changes: Any) -> Evidence:  # noqa: ANN401 - as above
    span = Span(0, len(text))
    fields: dict[str, Any] = {
        "transcript": "transcripts/tamm.vtt",
        "turn": 14,
        "speaker": "Ilse Tamm",
        "time": 724.5,
        "line": 88,
        "span": span,
        "text": text,
        "marks": (span,),
    }
    return Evidence(**fields | changes)


def make_edit(kind: EditKind, source: str, quoted: str, *, allowed: bool = False) -> Edit:
    return Edit(kind, source, quoted, allowed, Span(0, len(quoted)))


def make_verdict(kind: VerdictKind = VerdictKind.EXACT, **changes: Any) -> Verdict:  # noqa: ANN401 - as above
    fields: dict[str, Any] = {"reason": f"Because it is {kind}."}
    if kind not in {VerdictKind.FABRICATED, VerdictKind.UNATTRIBUTED}:
        fields["evidence"] = (make_evidence(),)
    return Verdict(kind, **fields | changes)


def make_judged(
    verdict: Verdict | None = None,
    text: str = "The tide tables were wrong.",
    *,
    kind: QuotationKind = "citation",
    line: int = 12,
    speaker: str | None = "Ilse Tamm",
) -> Judged:
    words = MappedText(text, (Piece(0, 0),))
    attribution = Attribution(speaker, "Harbour Engineer", "Brack Metals") if speaker else None
    quotation = Quotation(
        id=f"{line:08x}",
        kind=kind,
        words=words,
        span=Span(0, len(text)),
        line=line,
        column=1,
        end_line=line + 1,
        pillar="dev",
        attribution=attribution,
    )
    named = ("Harbour Engineer", "Brack Metals", "BRCK") if speaker else ("", "", None)
    return Judged(quotation, verdict or make_verdict(), speaker, *named)


def make_check(id: str = "verified-citations", *, passed: bool = True, **changes: Any) -> Check:  # noqa: ANN401 - as above
    fields: dict[str, Any] = {
        "label": "Verified citations",
        "value": 9 if passed else 5,
        "op": ">=",
        "threshold": 8,
        "passed": passed,
        "shown": "9" if passed else "5",
        "wanted": "≥ 8",
        "missing": "" if passed else "3 more needed",
    }
    return Check(id, **fields | changes)


def make_transcript(text: str = "The tide tables were wrong.", **changes: Any) -> Transcript:  # noqa: ANN401 - as above
    fields: dict[str, Any] = {
        "path": "transcripts/tamm.vtt",
        "format": "webvtt",
        "speech": MappedText(text, (Piece(0, 0),)),
        "turns": (Turn(1, "Ilse Tamm", 0, len(text)),),
        "times": TimeMarks(),
        "lines": LineTable(text),
        "warnings": (ReadWarning(3, "the time is not one"),),
    }
    return Transcript(**fields | changes)


def make_assessment(*quotations: Judged, findings: tuple[Finding, ...] = (), **changes: Any) -> Assessment:  # noqa: ANN401 - as above
    fields: dict[str, Any] = {
        "event": make_event(),
        "brief": Brief("", "Tides", (), tuple(judged.quotation for judged in quotations), findings, LineTable("")),
        "transcripts": (make_transcript(),),
        "quotations": quotations,
        "checks": (make_check(),),
        "pillars": (
            PillarRow("dev", "Developer", True, len(quotations), sum(j.verified for j in quotations), 3),
            PillarRow("deep", "Deep Tech", False, 0, 0, 0),
        ),
        "tickers": (TickerRow("BRCK", "Brack Metals", 1), TickerRow("OLM", "Olm", 0)),
        "findings": findings,
        "cited": {},
        "load_ms": 61.0,
        "elapsed_ms": 9.1,
    }
    return Assessment(**fields | changes)
