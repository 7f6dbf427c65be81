"""The page of one quotation under review: its words above those of the source, and everything known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.verdict import Evidence, VerdictKind
from brief_tui.core.offsets import Span
from brief_tui.core.phrasing import plural
from brief_tui.core.rules import RULES
from brief_tui.core.sources.transcripts import UNKNOWN_SPEAKER, Transcript
from brief_tui.core.visible import visible_line
from brief_tui.tui.comparison import Mark, marks_in_passage, marks_in_quotation
from brief_tui.tui.explain import badge, decision_words, person
from brief_tui.tui.review_history import Entry, history

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.judging.judged import Judged
    from brief_tui.core.review.ledger import Ledger

_LEAD = 8
"""Cells of the column that says what a text is."""
_NARROW = 50
"""Cells under which there is no such column."""
_WIDEST = 108
"""Cells beyond which lines are not read with ease."""
_AROUND, _AROUND_ON_LOW = 220, 90
"""Characters of the transcript shown before a passage, and behind it."""
_LOW = 26
"""Lines under which fewer are shown, so that the passage is seen without scrolling."""
_PASSAGES = 4
"""Most pieces of a stitched quotation that are shown."""
_MISSING = "‸"
"""Stands where words were left out."""
_REFUSED, _ALLOWED = "$text-error bold reverse", "$text-warning underline"
_SEVERITY = {
    Severity.ERROR: ("✗ ", "$text-error bold"),
    Severity.WARNING: ("! ", "$text-warning"),
    Severity.NOTE: ("· ", "$muted"),
}


def page(assessment: Assessment, judged: Judged, ledger: Ledger, width: int, height: int) -> Content:
    """Everything about a quotation in lines of `width` cells, for a screen that shows `height` of them at once."""
    width = min(width, _WIDEST)
    around = _AROUND if height >= _LOW else _AROUND_ON_LOW
    blocks = (
        _head(assessment, judged),
        _decisions(ledger, assessment, judged),
        _brief(judged),
        _sources(assessment, judged, around),
        _found(assessment, judged),
    )
    return Content("\n").join(row for block in blocks for row in _laid_out(block, width))


Row = tuple[str, Content]
"""A label and its text; of several rows under one label, the first has it."""


def _laid_out(block: Iterable[Row], width: int) -> Iterator[Content]:
    """The rows of a block, labels in a column of their own where there is room, and a blank line behind them."""
    empty = True
    lead = _LEAD if width >= _NARROW else 0
    for label, text in block:
        empty = False
        if label and not lead:
            yield Content.styled(label, "$accent bold")
        first, *rest = text.wrap(max(8, width - lead)) or [Content("")]
        yield Content.styled(label.ljust(lead) if lead else "", "$accent bold").append(first)
        yield from (line.pad_left(lead) for line in rest)
    if not empty:
        yield Content("")


# The verdict


def _head(assessment: Assessment, judged: Judged) -> Iterator[Row]:
    quotation, verdict = judged.quotation, judged.verdict
    pillar = next((p.heading for p in assessment.pillars if p.id == quotation.pillar), "")
    where = [f"{assessment.event.brief}:{quotation.line}", pillar, "" if judged.is_citation else str(quotation.kind)]
    place = visible_line(" · ".join(part for part in where if part))
    yield "Verdict", Content.assemble(badge(verdict.kind, waived=judged.waived), (f"  {place}", "$muted"))
    yield "", Content(visible_line(verdict.reason))


# The brief's words, and the source's


def _brief(judged: Judged) -> Iterator[Row]:
    quotation, verdict = judged.quotation, judged.verdict
    words = _marked(_shown(quotation.text), marks_in_quotation(verdict.edits), "bold")
    yield "Brief", Content("“").append(words).append("”")
    misgiven = verdict.kind is VerdictKind.MISATTRIBUTED
    inferred = quotation.attribution is not None and quotation.attribution.inferred
    name = judged.speaker or UNKNOWN_SPEAKER
    who = person(judged)
    shown = visible_line(name)
    yield (
        "",
        Content.assemble(
            "— ",
            (who[: len(shown)], _REFUSED if misgiven else ""),
            who[len(shown) :],
            (" (inferred)" if inferred else "", "$muted"),
        ),
    )


def _sources(assessment: Assessment, judged: Judged, around: int) -> Iterator[Row]:
    verdict = judged.verdict
    transcripts = {transcript.path: transcript for transcript in assessment.transcripts}
    pieces = verdict.evidence[:_PASSAGES] if verdict.kind is VerdictKind.STITCHED else verdict.evidence[:1]
    for n, evidence in enumerate(pieces, 1):
        label = "Source" if len(pieces) == 1 else f"Piece {n}"
        yield from _passage(label, transcripts.get(evidence.transcript), evidence, judged, around)
    if (others := len(verdict.evidence) - len(pieces)) > 0:
        yield "", Content.styled(f"and {others} more {plural(others, 'passage')}", "$muted")
    if not verdict.evidence and verdict.hint is not None:
        yield "Nearest", Content.styled("This is no evidence.", "$text-warning")
        yield from _passage("", transcripts.get(verdict.hint.transcript), verdict.hint, judged, around)
    elif not verdict.evidence:
        yield "Source", Content.styled("These words were found in no transcript.", "$text-warning")


def _passage(
    label: str, transcript: Transcript | None, evidence: Evidence, judged: Judged, around: int
) -> Iterator[Row]:
    where = f"{evidence.transcript}:{evidence.line}"
    facts = [where, evidence.clock or "", f"turn {evidence.turn}"]
    yield label, Content.styled(visible_line(" · ".join(fact for fact in facts if fact)), "$muted")
    if transcript is None:
        yield "", Content(visible_line(evidence.text))
        return
    marks = marks_in_passage(judged.quotation.text, evidence.text, judged.verdict.edits)
    misgiven = judged.verdict.kind is VerdictKind.MISATTRIBUTED
    for turn in _turns_around(transcript, evidence.span, around):
        yield "", _speech(transcript, turn, evidence.span, marks, named=_REFUSED if misgiven else "bold")


def _turns_around(transcript: Transcript, span: Span, around: int) -> Iterator[tuple[str, Span, bool]]:
    """Speaker and part of each turn that is shown, and whether it holds some of the passage."""
    text = transcript.text
    start, end = max(0, span.start - around), min(len(text), span.end + around)
    for turn in transcript.turns:
        first, last = max(turn.start, start), min(turn.end, end)
        if first < last:
            if first > turn.start:
                first = min(text.find(" ", first, span.start) + 1 or first, last)
            if last < turn.end:
                last = max(text.rfind(" ", span.end, last), first)
            if first < last:
                yield turn.speaker or UNKNOWN_SPEAKER, Span(first, last), first < span.end and last > span.start


def _speech(
    transcript: Transcript, turn: tuple[str, Span, bool], span: Span, marks: Sequence[Mark], named: str
) -> Content:
    """A part of a turn behind its speaker's name; what is not of the passage is muted."""
    speaker, (start, end), holds = turn
    text = transcript.text
    cut = start > 0 and text[start - 1] != "\n"
    more = end < len(text) and text[end] != "\n"
    moved = [Mark(Span(a + span.start - start, b + span.start - start), allowed) for (a, b), allowed in marks]
    inside = [mark for mark in moved if mark.span.start >= 0 and mark.span.end <= end - start]
    words = _marked(_shown(text[start:end]), inside if holds else (), "")
    words = words.stylize("$muted", 0, max(0, span.start - start)).stylize("$muted", max(0, span.end - start))
    lead = Content.assemble((visible_line(speaker), named if holds else "$muted"), (": ", "$muted"))
    return Content.assemble(lead, ("… " if cut else "", "$muted"), words, (" …" if more else "", "$muted"))


def _shown(text: str) -> str:
    """A text on one line, harmless for the terminal, a character for a character."""
    return visible_line(text.replace("\n", " ").replace("\r", " ").replace("\t", " "))


def _marked(text: str, marks: Iterable[Mark], style: str) -> Content:
    """The text with its differences styled; an empty mark, where words were left out, shows as a sign."""
    parts: list[Content] = []
    at = 0
    for (start, end), allowed in marks:
        if start < at:
            continue
        parts.append(Content.styled(text[at:start], style))
        look = _ALLOWED if allowed else _REFUSED
        parts.append(Content.styled(text[start:end] or _MISSING, look))
        at = end
    return Content.assemble(*parts, Content.styled(text[at:], style))


# Findings and decisions


def _found(assessment: Assessment, judged: Judged) -> Iterator[Row]:
    """Warnings of the verdict and findings that concern the quotation, each once, and not what the verdict says."""
    concerning = [
        finding
        for finding in assessment.findings
        if judged.quotation.id in finding.quotations and not _is_of_the_verdict(finding)
    ]
    said = {finding.message for finding in concerning}
    rows = [(Severity.WARNING, caution.message) for caution in judged.verdict.warnings if caution.message not in said]
    rows += [(Severity.NOTE if finding.allowed else finding.severity, finding.message) for finding in concerning]
    for n, (severity, message) in enumerate(rows):
        yield "" if n else "Look at", Content.assemble(_SEVERITY[severity], visible_line(message))


def _is_of_the_verdict(finding: Finding) -> bool:
    rule = RULES.get(finding.id)
    return rule is not None and rule.of_the_verdict and not finding.allowed


def _decisions(ledger: Ledger, assessment: Assessment, judged: Judged) -> Iterator[Row]:
    for n, entry in enumerate(history(ledger, assessment, judged)):
        yield "" if n else "Decided", _decision(entry)


def _decision(entry: Entry) -> Content:
    words = decision_words(entry.decision)
    if entry.remark:
        return Content.assemble((words, "$muted"), (f" · {entry.remark}", "$text-warning"))
    return Content.styled(words, "bold")
