"""The assessment as one JSON object, described in assessment.schema.json beside this file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Self

from brief_tui.core.assessment import Assessment
from brief_tui.core.findings import Finding
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.language.words import count_words
from brief_tui.core.offsets import LineTable
from brief_tui.core.repairs.closing import known_repairs
from brief_tui.core.repairs.repair import Repair
from brief_tui.core.rubric import Check, Comparison
from brief_tui.core.sources.transcripts import Transcript

if TYPE_CHECKING:
    from brief_tui.core.changes import Moved, Since

SCHEMA = "brief-tui/assessment/1"


@dataclass(frozen=True, slots=True)
class CheckEntry:
    """One row of the rubric, as every JSON document has it."""

    id: str
    label: str
    value: int | float
    op: Comparison
    threshold: int | float
    passed: bool

    @classmethod
    def of(cls, check: Check) -> Self:
        """The entry of a check."""
        return cls(check.id, check.label, check.value, check.op, check.threshold, check.passed)


def to_line(assessment: Assessment, path: str, since: Since | None = None) -> str:
    """The object on a single line of ASCII, so that several are JSON Lines and no terminal acts on it."""
    return json.dumps(to_dict(assessment, path, since), allow_nan=False)


def to_dict(assessment: Assessment, path: str, since: Since | None = None) -> dict[str, Any]:
    """The object; `path` is the event folder as the user gave it, `since` what it is compared with."""
    return {
        "schema": SCHEMA,
        "event": {"title": assessment.event.title, "path": path},
        "gate": assessment.gate,
        "checks": [asdict(CheckEntry.of(check)) for check in assessment.checks],
        "pillars": [
            {"id": row.id, "present": row.present, "citations": row.citations, "verified": row.verified}
            for row in assessment.pillars
        ],
        "tickers": [
            {"symbol": row.symbol, "company": row.company, "linked": row.linked, "citations": row.citations}
            for row in assessment.tickers
        ],
        "quotations": [_quotation(judged) for judged in assessment.quotations],
        "findings": [_repairable(finding, assessment) for finding in assessment.findings],
        "transcripts": [_transcript(transcript) for transcript in assessment.transcripts],
        "load_ms": round(assessment.load_ms, 3),
        "elapsed_ms": round(assessment.elapsed_ms, 3),
        **({} if since is None else {"since": _since(since, assessment)}),
    }


def _since(since: Since, now: Assessment) -> dict[str, Any]:
    changes = since.changes
    return {
        "revision": since.revision,
        "checks": [_moved(moved) for moved in changes.checks],
        "quotations": {name: [j.quotation.id for j in those] for name, those in changes.quotations.items()},
        "findings": {
            "new": [_repairable(finding, now) for finding in changes.new_findings],
            "gone": [_finding(finding) for finding in changes.gone_findings],
        },
    }


def _moved(moved: Moved) -> dict[str, Any]:
    before, now = (check and check.value for check in (moved.before, moved.now))
    return {"id": moved.id, "before": before, "now": now}


def _quotation(judged: Judged) -> dict[str, Any]:
    quotation, verdict = judged.quotation, judged.verdict
    waiver = judged.decision if judged.waived else None
    return {
        "id": quotation.id,
        "kind": quotation.kind,
        "pillar": quotation.pillar,
        "line": quotation.line,
        "column": quotation.column,
        "end_line": quotation.end_line,
        "text": quotation.text,
        "speaker": judged.speaker,
        "title": judged.title,
        "company": judged.company,
        "ticker": judged.ticker,
        "verdict": verdict.kind.value,
        "stands": verdict.stands,
        "reason": verdict.reason,
        "evidence": [_evidence(passage) for passage in verdict.evidence],
        "nearest": None if verdict.hint is None else _evidence(verdict.hint),
        "edits": [{"kind": edit.kind.value, "source": edit.source, "quoted": edit.quoted} for edit in verdict.edits],
        "waived": waiver.reason if waiver else None,
        "waived_by": waiver.by if waiver else None,
    }


def _evidence(passage: Evidence) -> dict[str, Any]:
    return {
        "transcript": passage.transcript,
        "turn": passage.turn,
        "speaker": passage.speaker,
        "time": passage.clock,
        "line": passage.line,
        "text": passage.text,
    }


def _repairable(finding: Finding, assessment: Assessment) -> dict[str, Any]:
    """A finding of the judged draft, with the best repair that is known without trying what comes of it."""
    repair = next(iter(known_repairs(finding, assessment.brief, assessment.index)), None)
    return _finding(finding, None if repair is None else _repair(repair, assessment.brief.lines))


def _finding(finding: Finding, repair: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "id": finding.id,
        "severity": finding.severity.value,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
        "quotations": list(finding.quotations),
        "evidence": [_evidence(passage) for passage in finding.passages],
        "repair": repair,
    }


def _repair(repair: Repair, lines: LineTable) -> dict[str, Any]:
    return {
        "label": repair.label,
        "replacements": [
            {
                "line": lines.line(start),
                "column": lines.column(start),
                "end_line": lines.line(end),
                "end_column": lines.column(end),
                "text": text,
            }
            for (start, end), text in repair.replacements
        ],
    }


def _transcript(transcript: Transcript) -> dict[str, Any]:
    return {
        "path": transcript.path,
        "format": transcript.format,
        "grade": transcript.grade,
        "turns": len(transcript.turns),
        "words": count_words(transcript.text),
        "warnings": list(transcript.warning_lines),
    }
