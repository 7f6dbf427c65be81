"""What rows of the rubric open that count neither quotations nor findings: pillars, and tracked companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from brief_tui.core.offsets import LineTable, Span
from brief_tui.core.phrasing import plural
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.visible import visible_line
from brief_tui.tui.looks import REFUSED, STANDS, Look, look_of_pillar
from brief_tui.tui.screens.finder import Finder, FoundRow, two_lines
from brief_tui.tui.screens.lists import filtered

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.rubric import PillarRow, TickerRow


def list_pillars(assessment: Assessment) -> Finder[PillarRow]:
    """The event's pillars, absent ones first."""
    absent = sum(not pillar.present for pillar in assessment.pillars)
    rows = [
        (f"{pillar.heading} {'present' if pillar.present else 'missing'}", FoundRow(_pillar(pillar), pillar))
        for pillar in sorted(assessment.pillars, key=lambda pillar: pillar.present)
    ]
    title = f"Pillars · {absent} of {len(rows)} missing" if absent else f"Pillars · all {len(rows)} present"
    return Finder(
        title,
        "heading, or “missing”",
        filtered(rows),
        "No pillar with these words.",
        "There are no pillars.",
        kept_as="pillars",
    )


def _pillar(pillar: PillarRow) -> Content:
    if not pillar.present:
        advice = "no such heading in the draft; Enter shows where it would be written"
        return _row(visible_line(pillar.heading), advice, look_of_pillar(pillar))
    cited = f"{pillar.verified} of {pillar.citations} {plural(pillar.citations, 'citation')} verified"
    cited = "no citations" if pillar.empty else cited
    return _row(visible_line(pillar.heading), f"line {pillar.line} · {cited}", look_of_pillar(pillar))


def heading_for(assessment: Assessment, pillar: PillarRow) -> Repair:
    """Writes the heading of an absent pillar: before the next one that is there, else at the end."""
    brief, order = assessment.brief, [other.id for other in assessment.pillars]
    following = order[order.index(pillar.id) + 1 :]
    lines = [other.line for other in assessment.pillars if other.present and other.id in following]
    heading = f"## {' '.join(pillar.heading.split())}"
    if lines:
        at, words = LineTable(brief.text).start(min(lines)), f"{heading}\n\n"
    else:
        at = len(brief.text)
        gap = "" if not brief.text.strip() else "\n" if brief.text.endswith("\n") else "\n\n"
        words = f"{gap}{heading}\n"
    return Repair(f"Write the heading “{visible_line(pillar.heading)}”", (Replacement(Span(at, at), words),))


def list_tickers(assessment: Assessment) -> Finder[TickerRow]:
    """The companies of the watch list, those that are not linked first."""
    unlinked = sum(not ticker.linked for ticker in assessment.tickers)
    rows = [
        (
            f"{ticker.symbol} {ticker.company} {'linked' if ticker.linked else 'missing'}",
            FoundRow(_ticker(assessment, ticker), ticker),
        )
        for ticker in sorted(assessment.tickers, key=lambda ticker: ticker.linked)
    ]
    idle = "No company is on the watch list: give one its symbols in event.toml, under [[companies]]."
    return Finder(
        f"Watch list · {unlinked} of {len(rows)} not linked",
        "symbol, company, or “missing”",
        filtered(rows),
        "No company with these words.",
        idle,
        kept_as="watch list",
    )


def _ticker(assessment: Assessment, ticker: TickerRow) -> Content:
    cited = len(citations_of(assessment, ticker.company))
    verified = f"{ticker.citations} of {cited} {plural(cited, 'citation')} verified" if cited else nobody(ticker)
    name = f"{visible_line(ticker.symbol)}  {visible_line(ticker.company)}"
    return _row(name, verified, STANDS if ticker.linked else REFUSED)


def nobody(ticker: TickerRow) -> str:
    """What is said of a company that no citation names: what to type."""
    return f"not cited yet: end a citation with the line “— Name, Title @ {visible_line(ticker.company)}”"


def citations_of(assessment: Assessment, company: str) -> tuple[str, ...]:
    """Ids of every citation of a company's people, those that do not stand as well."""
    return tuple(j.quotation.id for j in assessment.quotations if j.is_citation and j.known_company == company)


def _row(name: str, text: str, look: Look) -> Content:
    mark = Content.styled(look.symbol, look.style.replace(" underline", ""))
    return two_lines(Content.assemble(mark, " ", (name, "bold")), Content.styled(text, "$muted"))
