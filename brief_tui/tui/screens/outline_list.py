"""The draft's headings as a finder; a number goes to that line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.content import Content

from brief_tui.core.phrasing import plural
from brief_tui.core.visible import visible_line
from brief_tui.tui.looks import REFUSED
from brief_tui.tui.outline import Heading, outline
from brief_tui.tui.screens.finder import Finder, FoundRow
from brief_tui.tui.screens.lists import filtered

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment

_INDENT = {"title": "", "pillar": "", "headline": "  "}
_STYLE = {"title": "bold $text-accent", "pillar": "bold $text-primary", "headline": ""}


def list_headings(assessment: Assessment) -> Finder[int]:
    """Title, pillars and headlines with what stands under them; gives a line of the draft, from 1."""
    headings = outline(assessment)
    named = filtered([(_words_of(heading), FoundRow(_row(heading), heading.line)) for heading in headings])
    last = len(assessment.brief.lines)

    def find(query: str, unwanted: Callable[[], bool]) -> list[FoundRow[int]]:
        rows = list(named(query, unwanted))
        number = query.strip()
        if number.isascii() and number.isdecimal() and len(number) < 10:
            line = min(max(1, int(number)), last)
            rows.insert(0, FoundRow(Content.styled(f"Line {line:,} of {last:,}", "bold"), line))
        return rows

    placeholder = "a heading, “fails”, or the number of a line"
    empty, idle = "No heading with these words.", "The draft has no headings yet."
    return Finder("Outline", placeholder, find, empty, idle, kept_as="outline")


def _row(heading: Heading) -> Content:
    """What fails stands before the heading, where no long one takes its room."""
    failing = f"{REFUSED.symbol} {heading.failing}" if heading.failing else ""
    facts = f"{heading.words:,} {plural(heading.words, 'word')}"
    if heading.citations:
        facts += f" · {heading.citations} {plural(heading.citations, 'citation')}"
    return Content.assemble(
        (f"{heading.line:>5}  ", "$muted"),
        (f"{failing:<6}", "$text-error"),
        _INDENT[heading.part],
        (visible_line(heading.text), _STYLE[heading.part]),
        (f"  {facts}", "$muted"),
    )


def _words_of(heading: Heading) -> str:
    return f"{heading.part} {heading.text} {'fails' if heading.failing else ''}"
