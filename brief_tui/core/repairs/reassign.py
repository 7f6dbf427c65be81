"""Giving a quotation to somebody else, as a reviewer says: the repair of its attribution."""

from __future__ import annotations

from brief_tui.core.assessment import Assessment
from brief_tui.core.event_sources import Sources
from brief_tui.core.judging.judged import Judged
from brief_tui.core.repairs.credits import credit, known_credits
from brief_tui.core.repairs.reattribution import credited, renamed, told
from brief_tui.core.repairs.repair import Repair, Replacement


def reassigned(judged: Judged, name: str, assessment: Assessment, sources: Sources) -> Repair | None:
    """What gives a quotation of the assessed draft to `name`, whether they said it or not.

    A citation's attribution gets the title and company that are known of them: those of the last one would be untrue.
    In the prose the name is replaced, or a clause added; None where neither can be done.
    """
    edits = _edits(judged, name, assessment, sources)
    return Repair(f"Give it to {name}", edits) if edits else None


def credit_of(name: str, assessment: Assessment, sources: Sources) -> str:
    """ "Ada Moreau, Product Manager @ Google", as event.toml has it, else as the draft has it elsewhere."""
    return known_credits(assessment.quotations, sources).get(name) or credit(name, "", "")


def _edits(judged: Judged, name: str, assessment: Assessment, sources: Sources) -> tuple[Replacement, ...]:
    quotation, draft = judged.quotation, assessment.brief.text
    if quotation.kind == "citation":
        return credited(draft, quotation, credit_of(name, assessment, sources))
    if quotation.attribution is None:
        return told(draft, quotation, name)
    return renamed(draft, quotation, name, sources.people)
