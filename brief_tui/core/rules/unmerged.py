"""Two versions of a passage that stand one below the other, between the markers of a merge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brief_tui.core.article.article import Article
from brief_tui.core.draft.markdown.syntax import CONFLICT
from brief_tui.core.findings import Severity
from brief_tui.core.offsets import LINE_END, Span
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.rule import Remark, Rule

_MARKERS = ("<" * 7, "|" * 7, "=" * 7, ">" * 7)
_MARKER = re.compile(rf"(?<![^\r\n]){CONFLICT.pattern}(?:[ \t]*+(?:{LINE_END.pattern}))*+")
_SAYS = {
    "<": "Two versions stand here, and neither is chosen; the first of them is below.",
    "|": "What both versions began as is below.",
    "=": "The first of two versions is above, the second below.",
    ">": "The second of two versions is above.",
}


def _unmerged(article: Article) -> Iterator[Remark]:
    text = article.brief.text
    if not any(marker in text for marker in _MARKERS):
        return
    markers = [Span(*found.span()) for found in _MARKER.finditer(text)]
    if all(text[at] == "=" for at, _ in markers):
        markers = [marker for marker in markers if not _underlines(article, marker.start)]
    repairs = _repairs(text, markers)
    for at, _ in markers:
        advice = "Keep one, or make one of both, and delete the markers."
        yield Remark(at, f"{_SAYS[text[at]]} {advice}", repair=repairs.get(at))


def _repairs(text: str, markers: Sequence[Span]) -> dict[int, Repair]:
    """By the offset of the marker beside which it stands: keep the first version, both, or the second."""
    repairs = {}
    for one, two, three in zip(markers, markers[1:], markers[2:], strict=False):
        if text[one.start] + text[two.start] + text[three.start] == "<=>":
            repairs[one.start] = _without("Keep the first version", one, Span(two.start, three.end))
            repairs[two.start] = _without("Keep both versions", one, two, three)
            repairs[three.start] = _without("Keep the second version", Span(one.start, two.end), three)
    return repairs


def _without(label: str, *spans: Span) -> Repair:
    return Repair(label, tuple(Replacement(span, "") for span in spans))


def _underlines(article: Article, at: int) -> bool:
    """Whether the line above holds text, of which “=======” makes a heading."""
    lines = article.brief.lines
    above = lines.line(at) - 1
    return above > 0 and bool(article.brief.text[lines.start(above) : at].strip())


RULES = (
    Rule(
        id="unmerged-conflict",
        severity=Severity.ERROR,
        title="Two versions of a passage, unmerged",
        why="Where two people changed the same paragraph, a merge keeps both versions, one below the other, between "
        "the lines <<<<<<<, ======= and >>>>>>>; so does version control. Until somebody chooses, the article says "
        "everything twice.",
        remedy="Keep one version, or make one of both, and delete the three lines. The list of findings offers at the "
        "first line to keep the first version, at the second to keep both, at the third to keep the second one.",
        guide="Ours: what nobody has decided is not printed.",
        find=_unmerged,
        fixed=True,
    ),
)
