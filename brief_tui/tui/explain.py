"""Verdicts in words: what the strip under the draft says, and how places and people are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from brief_tui.core.verdict import Evidence, VerdictKind
from brief_tui.core.visible import visible_line
from brief_tui.tui.looks import look_of
from brief_tui.tui.status import plural

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment, Judged


def clock_time(seconds: float | None) -> str:
    """ "00:12:04"; empty for no time."""
    if seconds is None:
        return ""
    whole = int(seconds)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def file_name(path: str) -> str:
    """The last part of a path, harmless for the terminal."""
    return visible_line(path.rpartition("/")[2])


def person(judged: Judged, *, with_title: bool = True) -> str:
    """ "Ada Moreau, Product Manager @ Google [GOOGL]", as much of it as is known."""
    name = judged.speaker or "nobody named"
    title = f", {judged.title}" if judged.title and with_title else ""
    company = f" @ {judged.company}" if judged.company else ""
    ticker = f" [{judged.ticker}]" if judged.ticker else ""
    return visible_line(f"{name}{title}{company}{ticker}")


def place(evidence: Evidence) -> str:
    """ "00:12:04 Ada Moreau, moreau.vtt:88"."""
    said = f"{evidence.clock or ''} {visible_line(evidence.speaker or 'nobody named')}".strip()
    return f"{said}, {file_name(evidence.transcript)}:{evidence.line}"


def badge(kind: VerdictKind) -> Content:
    """Symbol and word of a verdict."""
    look = look_of(kind)
    return Content.styled(f"{look.symbol} {kind}", look.style.replace(" underline", ""))


def explain(judged: Judged) -> tuple[Content, Content]:
    """Why a quotation stands or not: verdict and person; the reason, which names the edits, and where it was said."""
    verdict = judged.verdict
    inferred = judged.quotation.attribution is not None and judged.quotation.attribution.inferred
    head = Content.assemble(
        badge(verdict.kind),
        "  ",
        (person(judged, with_title=False), "bold"),
        (" (inferred)" if inferred else "", "$muted"),
    )
    lines = [Content(visible_line(verdict.reason))]
    lines += [Content.styled(visible_line(warning), "$text-warning") for warning in verdict.warnings]
    if verdict.evidence:
        lines.append(Content.assemble(("said at ", "$muted"), _places(verdict.evidence)))
    elif verdict.hint is not None:
        lines.append(Content.assemble(("nearest, no evidence: ", "$muted"), place(verdict.hint)))
    return head, Content("\n").join(lines)


def summarise(assessment: Assessment) -> tuple[Content, Content]:
    """What the strip says when the cursor is on no quotation."""
    total = len(assessment.quotations)
    failing = sum(not judged.verified for judged in assessment.quotations)
    if not total:
        advice = "A block quote (“> ”) with an attribution line (“> — Name, Title @ Company”) is a citation."
        return Content("No quotations yet"), Content.styled(advice, "$muted")
    if not failing:
        return Content.styled(f"All {total} quotations stand", "$text-success"), Content("")
    head = f"{failing} of {total} {plural(total, 'quotation')} to fix"
    return Content(head), Content.styled("^N goes to the next one, ^O shows where it was said.", "$muted")


def _places(evidence: tuple[Evidence, ...]) -> str:
    more = f" (+{len(evidence) - 1} more)" if len(evidence) > 1 else ""
    return place(evidence[0]) + more
