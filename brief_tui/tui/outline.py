"""The draft's title, pillars and headlines: where each stands, how long it is and how its citations do."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple

from brief_tui.core.offsets import Span

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment

Part = Literal["title", "pillar", "headline"]


class Heading(NamedTuple):
    """A heading of the draft and what stands under it, up to the next one of its level or above."""

    part: Part
    text: str
    line: int
    words: int
    """Words of prose and citations; headings are not counted."""
    citations: int
    failing: int
    """Quotations of any kind that the gate does not let pass."""


def outline(assessment: Assessment) -> list[Heading]:
    """Every heading of the draft that was judged, in order; the title first, if it has one."""
    brief, count = assessment.brief, WordCount(assessment)
    found: list[tuple[Part, str, int, Span]] = []
    if brief.title:
        found.append(("title", brief.title, _title_line(assessment), Span(0, len(brief.text))))
    for pillar in brief.pillars:
        found.append(("pillar", pillar.heading, pillar.line, pillar.span))
        starts = [brief.lines.start(headline.line) for headline in pillar.headlines]
        for headline, start, end in zip(pillar.headlines, starts, [*starts, pillar.span.end][1:], strict=True):
            found.append(("headline", headline.text, headline.line, Span(start, end)))
    return [
        Heading(part, text, line, count.within(span), *_judged(assessment, span)) for part, text, line, span in found
    ]


class WordCount:
    """Words of the draft that was judged, by place."""

    def __init__(self, assessment: Assessment) -> None:
        brief = assessment.brief
        read = [
            (prose.words.source_of(0), prose.text) for prose in brief.prose if prose.kind != "heading" and prose.text
        ]
        read += [(q.span.start, q.text) for q in brief.quotations if q.kind == "citation"]
        read.sort()
        self._starts = [start for start, _ in read]
        self._before = list(accumulate((len(text.split()) for _, text in read), initial=0))

    def within(self, span: Span) -> int:
        """Words of the paragraphs and citations that begin in `span`."""
        first, last = (bisect_left(self._starts, end) for end in span)
        return self._before[last] - self._before[first]


def _judged(assessment: Assessment, span: Span) -> tuple[int, int]:
    counted = assessment.citations, assessment.to_fix
    cited, to_fix = (sum(span.start <= one.quotation.span.start < span.end for one in some) for some in counted)
    return cited, to_fix


def _title_line(assessment: Assessment) -> int:
    brief = assessment.brief
    titles = (leaf for leaf in brief.leaves if leaf.kind == "heading" and leaf.level == 1 and not leaf.nested)
    first = next(titles, None)
    return brief.lines.line(first.lines[0].start) if first and first.lines else 1
