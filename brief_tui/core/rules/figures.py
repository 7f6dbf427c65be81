"""Figures, amounts, percentages, durations and dates in the prose that no transcript supports, or one contradicts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.draft.prose import Prose
from brief_tui.core.figures.doubted import Doubt, doubts
from brief_tui.core.figures.sentences import plain_figures
from brief_tui.core.findings import Severity
from brief_tui.core.guides import CHECKED_FIRST
from brief_tui.core.judging.evidence import passage
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.phrasing import on_lines
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.rule import Remark, Rule

_BELOW = 12
"""Most paragraphs below a heading of whose figures it is told that the heading has them too."""
_CLEAR, _LEAD_OF_BEST = 2.5, 0.8
"""Least context around a figure that is offered, and how much more it is than around any other."""


def _passage(article: Article, low: int, high: int) -> Evidence:
    place = article.index.place(low)
    return passage(article.index, max(place.start, low - 12), min(place.end, max(high, low + 12)))


def _contradicted(article: Article) -> Iterator[Remark]:
    for prose, doubt in doubts(article):
        if doubt.instead:
            shown = tuple(_passage(article, said.start, said.end) for said in doubt.instead)
            told = dict[str, dict[str, None]]()
            for said, one in zip(doubt.instead, shown, strict=True):
                told.setdefault(_sayer(one), {})[f"“{said.words}”"] = None
            others = "; ".join(f"{sayer} says {' or '.join(words)}" for sayer, words in told.items())
            which = f"“{doubt.said}” of this{_also_above(article, prose, doubt)}"
            message = f"Nobody says {which}; {others}. Correct the figure, or say what else it counts."
            yield Remark(prose.source(doubt.at).start, message, (), shown, _repair(prose, doubt))


def _also_above(article: Article, prose: Prose, doubt: Doubt) -> str:
    """Where the heading above has the same figure, of which nothing is said for itself: " (also on line 3)"."""
    passages = article.brief.prose
    at = bisect_left(passages, prose.words.source_of(0), key=lambda one: one.words.source_of(0))
    heading = next((one for one in reversed(passages[max(0, at - _BELOW) : at]) if one.kind == "heading"), None)
    if heading is None or prose.kind == "heading":
        return ""
    amounts = {figure.amount for figure in plain_figures(doubt.said)}
    if amounts.isdisjoint(figure.amount for figure in plain_figures(heading.text)):
        return ""
    return f" (also on {on_lines([article.brief.lines.line(heading.words.source_of(0))])})"


def _sayer(passage: Evidence) -> str:
    """Who says it and when; where the transcript has no times, on which line."""
    where = "" if passage.clock else f" ({passage.transcript}, line {passage.line})"
    return f"{passage.sayer}{where}"


def _repair(prose: Prose, doubt: Doubt) -> Repair | None:
    """The figure that was said, where only one can be meant."""
    best = doubt.instead[0]
    others = [said for said in doubt.instead[1:] if said.figure.value != best.figure.value]
    if (
        not doubt.clear
        or best.score < _CLEAR
        or any(best.score - said.score < _LEAD_OF_BEST or said.start == best.start for said in others)
    ):
        return None
    return Repair(f"Write {best.words}", (Replacement(prose.source(doubt.at), best.words),))


def _without_source(article: Article) -> Iterator[Remark]:
    for prose, doubt in doubts(article):
        if not doubt.instead:
            shown = tuple(_passage(article, low, high) for low, high in doubt.elsewhere)
            what = "is said only of something else" if shown else "stands in no transcript"
            which = f"“{doubt.said}”{_also_above(article, prose, doubt)}"
            message = f"{which} {what}: give the figure that was said, or name the source of this one."
            yield Remark(prose.source(doubt.at).start, message, (), shown)


RULES = (
    Rule(
        id="figure-contradicted",
        severity=Severity.WARNING,
        title="Figures that a transcript contradicts",
        why="Nobody says this figure of this matter, and where the matter is spoken of, another figure of the same "
        "kind is said. Figures are compared by value, whatever their form: two thirds are 66 percent, but sixty a day "
        "are not sixty a week. One meant loosely (about, over, nearly) may be near what was said. Nor may figures that "
        "are said be turned: from 60 to 80 for from 80 to 60, more for fewer, or given to another matter close by.",
        remedy="Read the passage and take its figure over, or say what else the prose counts.",
        guide="BBC Editorial Guidelines, “Accuracy”, on statistics: they are checked, and put into context, before "
        "they are reported.",
        find=_contradicted,
    ),
    Rule(
        id="figure-without-source",
        severity=Severity.WARNING,
        title="Figures without a source",
        why="A figure, amount, percentage, duration or date in the prose or a headline reads as somebody's statement. "
        "No transcript has it, or only of something else: 40 percent is no source for 40 people; nor does it follow "
        "from others of its paragraph, or by one step from those that are said side by side of its matter. Small "
        "counts, names with numbers, times of day and the event's own date are not looked at.",
        remedy="Give the figure that was said, take it out, or allow it with a comment that names its source.",
        guide=f"{CHECKED_FIRST} That it was said at the event is ours.",
        find=_without_source,
    ),
)
