"""How the draft names somebody in an attribution line: "Ada Moreau, Product Manager @ Google"."""

from __future__ import annotations

from collections.abc import Iterable

from brief_tui.core.judged import Judged


def credit(name: str, title: str, company: str) -> str:
    """What stands behind the dash, as far as it is known."""
    who = f"{name}, {title}" if title and (company or "," not in title) else name
    return f"{who} @ {company}" if company else who


def credits_in(quotations: Iterable[Judged]) -> dict[str, str]:
    """How the citations among these name their speakers, by full name; the last one counts."""
    return {
        judged.speaker: credit(judged.speaker, judged.title, judged.company)
        for judged in quotations
        if judged.is_citation and judged.speaker
    }
