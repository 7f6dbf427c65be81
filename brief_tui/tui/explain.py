"""Verdicts in words: what the strip under the draft says, and how places and people are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from brief_tui.core.findings import Severity
from brief_tui.core.judging.verdict import Evidence, VerdictKind
from brief_tui.core.phrasing import counted, plural, role
from brief_tui.core.sources.transcripts import UNKNOWN_SPEAKER
from brief_tui.core.visible import visible_line
from brief_tui.tui.actions import key_of
from brief_tui.tui.looks import PENDING, look_of, look_of_finding
from brief_tui.tui.navigation import stops

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment, Judged
    from brief_tui.core.findings import Finding
    from brief_tui.core.review.ledger import Decision


def file_name(path: str) -> str:
    """The last part of a path, harmless for the terminal."""
    return visible_line(path.rpartition("/")[2])


def person(judged: Judged, *, with_title: bool = True) -> str:
    """ "Ada Moreau, Product Manager @ Google [GOOGL]", as much of it as is known."""
    name = judged.speaker or UNKNOWN_SPEAKER
    ticker = f" [{judged.ticker}]" if judged.ticker else ""
    return visible_line(f"{name}{role(judged.title if with_title else '', judged.company)}{ticker}")


def place(evidence: Evidence) -> str:
    """ "Ada Moreau at 00:12:04, moreau.vtt:88"."""
    return f"{visible_line(evidence.sayer)}, {file_name(evidence.transcript)}:{evidence.line}{evidence.caveat}"


def badge(kind: VerdictKind, *, waived: bool = False) -> Content:
    """Symbol and word of a verdict: "✗ drifted", "w drifted, waived"."""
    look = look_of(kind, waived=waived)
    words = f"{look.symbol} {kind}, waived" if waived else f"{look.symbol} {kind}"
    return Content.styled(words, look.style.replace(" underline", ""))


def finding_badge(finding: Finding) -> Content:
    """Symbol and word of how bad a finding is: "! warning", "· allowed"."""
    look = look_of_finding(finding.severity)
    return Content.styled(f"{look.symbol} {'allowed' if finding.allowed else finding.severity}", look.style)


def decision_words(decision: Decision) -> str:
    """ "waived by Oda Finch, 27 April 2026 04:08 UTC: she spells it so"."""
    at = f"{decision.at.day} {decision.at:%B %Y %H:%M} UTC"
    reason = f": {decision.reason}" if decision.reason else ""
    return visible_line(f"{decision.kind} by {decision.by}, {at}{reason}")


NO_TRANSCRIPTS = "There are no transcripts yet: put them into the folder of the event."


class Explanation(NamedTuple):
    """What the strip under the draft says."""

    heading: Content
    reason: Content = Content("")
    source: Content = Content("")
    """Where it was said."""


def explain(judged: Judged, finding: Finding | None = None) -> Explanation:
    """Why a quotation stands or not: verdict and person; the reason, which names the edits; where it was said.

    What decides comes first: of one that stands, what there is to look at.

    `finding` is what there is to look at although it passes.
    """
    verdict = judged.verdict
    inferred = judged.quotation.attribution is not None and judged.quotation.attribution.inferred
    heading = Content.assemble(
        badge(verdict.kind, waived=judged.waived),
        "  ",
        _said_by(judged),
        (" (inferred)" if inferred else "", "$muted"),
    )
    warned = [
        warning.message for warning in verdict.warnings if finding is None or warning.message not in finding.message
    ]
    lines = [Content.styled(visible_line(message), "$text-warning") for message in warned]
    if finding is not None and finding.severity is not Severity.ERROR:
        lines.append(Content.assemble(finding_badge(finding), "  ", visible_line(finding.message)))
    lines.insert(len(lines) if verdict.stands else 0, Content(visible_line(verdict.reason)))
    if judged.waived and judged.decision is not None:
        lines.insert(0, Content.styled(decision_words(judged.decision), "$text-warning"))
    if finding is not None and finding.severity is Severity.ERROR:
        lines.insert(0, Content.assemble("", visible_line(finding.message), "\n", heading))
        heading = explain_finding(finding).heading
    source = Content("")
    nearest = next(iter(verdict.evidence), None) if judged.is_term and not judged.verified else verdict.hint
    if nearest is not None:
        source = Content.assemble(("nearest, no evidence: ", "$muted"), place(nearest))
    elif verdict.evidence:
        source = Content.assemble(("said by ", "$muted"), _places(verdict.evidence))
    return Explanation(heading, Content("\n").join(lines), source)


def explain_finding(finding: Finding) -> Explanation:
    """What the strip says of a finding where no quotation is: how bad it is, its id and its message.

    It comes and goes while one types, so it is short: nothing moves for it.
    """
    heading = Content.assemble(finding_badge(finding), "  ", (finding.id, "bold"))
    return Explanation(heading, Content(visible_line(finding.message)))


def explain_open(line: int) -> Explanation:
    """What the strip says of a quotation that is being typed, whose mark stands on this line of the draft."""
    heading = Content.styled(f"{PENDING.symbol} quotation open", "$muted bold")
    words = f"The mark on line {line} is not closed yet: judged once it is, or when you leave the paragraph, or save."
    return Explanation(heading, Content.styled(words, "$muted"))


def ways_on(finding: Finding) -> str:
    """The keys that lead on from a finding."""
    repair = f"{key_of('repair_quotation')} repairs · " if finding.repair else ""
    passage = f"{key_of('source')} passage · " if finding.passages else ""
    return f"{repair}{passage}{key_of('findings')} says why"


def _said_by(judged: Judged) -> Content:
    """The person to whom the quotation is given; a term is given to nobody."""
    if judged.quotation.kind == "term":
        return Content.styled("a term", "$muted")
    if judged.speaker is None:
        return Content.styled("said by nobody named", "$muted")
    return Content.styled(person(judged, with_title=False), "bold")


def summarise(assessment: Assessment) -> Explanation:
    """What the strip says when the cursor is on no quotation."""
    total, failing, terms = len(assessment.statements), len(assessment.to_fix), len(assessment.unsaid_terms)
    errors, warnings = (assessment.findings_of(grade) for grade in (Severity.ERROR, Severity.WARNING))
    if not total and not terms:
        advice = (
            f"{key_of('search')} finds words in the transcripts and cites them. Written by hand, a citation is a block "
            "quote (“>”) that ends in a line “> — Name, Title @ Company”."
        )
        if not assessment.transcripts:
            advice = NO_TRANSCRIPTS
        return Explanation(Content("No quotations yet"), Content.styled(advice, "$muted"))
    if not failing and not terms:
        stand = Content.styled(_all_stand(total, len(assessment.waived)), "$text-success")
        if not (errors or warnings):
            return Explanation(stand)
        if not errors:
            left = f" · {counted(warnings, 'warning')} to read ({key_of('findings')})"
            return Explanation(Content.assemble(stand, (left, "$text-warning")))
        left = f" · {counted(errors, 'error')} left ({key_of('findings')})"
        there = f"{key_of('next_failing')} goes to the next one, " if stops(assessment, failing=True) else ""
        advice = f"{there}{key_of('findings')} lists what is found."
        return Explanation(Content.assemble(stand, (left, "$text-error")), Content.styled(advice, "$muted"))
    to_fix = f"{failing} of {total} {plural(total, 'quotation')} to fix" if failing else ""
    to_see = f"{terms} {plural(terms, 'term')} nobody said" if terms else ""
    to_read = f"{counted(errors, 'error')} ({key_of('findings')})" if errors else ""
    if to_fix and to_see and to_read:  # all three have room in fewer words only
        to_fix, to_see = f"{failing} of {total} to fix", counted(terms, "unsaid term")
    head = " · ".join(filter(None, (to_fix, to_read, to_see)))
    advice = (
        f"{key_of('next_failing')} goes to the next one, {key_of('repair_quotation')} puts it right where that can "
        f"be done, {key_of('source')} shows where it was said."
    )
    return Explanation(Content(head), Content.styled(advice, "$muted"))


def _all_stand(total: int, waived: int) -> str:
    which, stand, are = (
        ("The one quotation", "stands", "is") if total == 1 else (f"All {total} quotations", "stand", "are")
    )
    return f"{which} {stand}" + (f" or {are} waived ({waived})" if waived else "")


def without_source(judged: Judged | None) -> Explanation:
    """What the strip says when there is nothing to show for the quotation at the cursor, or None for no quotation."""
    if judged is None:
        heading = Content.styled("No source to show: the cursor is on no quotation", "$text-warning")
        advice = f"{key_of('next_quotation')} goes to the next one, {key_of('next_failing')} to the next one to fix."
        return Explanation(heading, Content.styled(advice, "$muted"))
    shown = explain(judged)
    missing = Content.styled("No source to show: these words were found in no transcript.", "$text-warning")
    return shown._replace(reason=Content("\n").join([missing, shown.reason]))


def _places(evidence: tuple[Evidence, ...]) -> str:
    more = f" (+{len(evidence) - 1} more)" if len(evidence) > 1 else ""
    return place(evidence[0]) + more
