"""Where to go next: neighbouring quotations, lines and passages as offsets; no widgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.offsets import LineTable, Span
from brief_tui.core.phrasing import plural
from brief_tui.tui.draft_marks import FindingMark
from brief_tui.tui.looks import look_of_finding

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment, Judged
    from brief_tui.core.sources.transcripts import Transcript


class Stop(NamedTuple):
    """A place of the brief to go to."""

    at: int
    """Offset at which it begins."""
    what: Judged | Finding


def stops(assessment: Assessment, *, failing: bool) -> list[Stop]:
    """The quotations in the order of the brief.

    `failing`: the quotations that do not pass, and the errors that stand in none of these.
    """
    quotations = assessment.failing if failing else assessment.quotations
    found = [Stop(judged.quotation.span.start, judged) for judged in quotations]
    if failing:
        errors = ((at, finding) for at, _, finding in _in_brief(assessment) if finding.severity is Severity.ERROR)
        found += [Stop(at, finding) for at, finding in errors if not any(_holds(judged, at) for judged in quotations)]
    return sorted(found, key=lambda stop: stop.at)


def neighbour(stops: Sequence[Stop], offset: int, step: Literal[1, -1]) -> Stop | None:
    """The stop that begins next after `offset` in the brief, or next before the quotation that holds it.

    Past the last one it begins again with the first; None when there is none.
    """
    if not stops:
        return None
    if step == 1:
        return next((stop for stop in stops if stop.at > offset), stops[0])
    holding = (at for at, what in stops if not isinstance(what, Finding) and _holds(what, offset))
    here = max(holding, default=offset)
    return next((stop for stop in reversed(stops) if stop.at < here), stops[-1])


def place_to_fix(assessment: Assessment, judged: Judged) -> str:
    """ "3 of 14 to fix", or "1 of 2 terms nobody said": which of them this is; empty for one that passes."""
    terms = assessment.unsaid_terms
    for some, what in ((assessment.to_fix, "to fix"), (terms, f"{plural(len(terms), 'term')} nobody said")):
        ids = [other.quotation.id for other in some]
        if judged.quotation.id in ids:
            return f"{ids.index(judged.quotation.id) + 1} of {len(ids)} {what}"
    return ""


def _holds(judged: Judged, offset: int) -> bool:
    return judged.quotation.span.start <= offset <= judged.quotation.span.end


def by_id(assessment: Assessment, id: str | None) -> Judged | None:
    """The quotation with this id."""
    return next((judged for judged in assessment.quotations if judged.quotation.id == id), None)


def at(assessment: Assessment, offset: int) -> Judged | None:
    """The innermost quotation that holds `offset` of the brief."""
    holding = (judged for judged in reversed(assessment.quotations) if _holds(judged, offset))
    return next(holding, None)


def source_of(judged: Judged) -> Evidence | None:
    """The passage to show for a quotation: its best evidence, else the hint."""
    return judged.verdict.evidence[0] if judged.verdict.evidence else judged.verdict.hint


def landing(judged: Judged) -> int:
    """Offset in the brief of what to look at in a quotation: the words that differ worst, else its first word."""
    quotation = judged.quotation
    first = next((at for at, character in enumerate(quotation.text) if character.isalnum()), 0)
    refused = (edit.at.start for edit in judged.verdict.edits if not edit.allowed)
    return quotation.words.source_of(max(first, next(refused, first)))


def resting_on(assessment: Assessment, path: str, span: Span) -> Judged | None:
    """The first quotation whose evidence lies in `span` of the transcript at `path`."""
    for judged in assessment.quotations:
        for evidence in judged.verdict.evidence:
            if evidence.transcript == path and evidence.span.start < span.end and evidence.span.end > span.start:
                return judged
    return None


def resting(assessment: Assessment, path: str) -> int:
    """How many quotations rest on the transcript at `path`."""
    return len({judged.quotation.id for judged, _ in evidence_in(assessment, path)})


def evidence_in(assessment: Assessment, path: str) -> Iterator[tuple[Judged, Evidence]]:
    """Every passage of the transcript at `path` that some quotation rests on."""
    for judged in assessment.quotations:
        for evidence in judged.verdict.evidence:
            if evidence.transcript == path:
                yield judged, evidence


def offset_of_place(text: str, line: int, column: int = 0) -> int:
    """Offset in `text` of a finding's line and column, which count from 1; 0 stands for the first one."""
    lines = LineTable(text)
    if line > len(lines):
        return len(text)
    return min(len(text), lines.start(max(1, line)) + max(0, column - 1))


def offset_of_line(transcript: Transcript, line: int) -> int:
    """Readable offset of the turn that line `line` of the transcript's file belongs to, or follows."""
    starts = [turn.start for turn in transcript.turns if transcript.line_at(turn.start) <= line]
    return starts[-1] if starts else 0


def marks_of_findings(assessment: Assessment) -> list[FindingMark]:
    """A mark where each finding in the brief begins that is no mere note."""
    return [
        FindingMark(at, number, look_of_finding(finding.severity), finding.id == "unbalanced-mark")
        for at, number, finding in _in_brief(assessment)
        if finding.severity is not Severity.NOTE
    ]


def _in_brief(assessment: Assessment) -> Iterator[tuple[int, int, Finding]]:
    """The findings about a place of the brief: offset, index in the assessment's findings, finding."""
    lines = assessment.brief.lines
    for number, finding in enumerate(assessment.findings):
        if finding.path == assessment.event.brief and finding.line:
            yield lines.start(finding.line) + max(0, finding.column - 1), number, finding
