"""Quotations that a clause of speech divides: both halves may have been said, and yet not one behind the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brief_tui.core.article.article import Article
from brief_tui.core.article.pairs.divided import ANEW, in_a_row
from brief_tui.core.findings import Severity
from brief_tui.core.guides import BEGUN_ANEW
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.rules.rule import Remark, Rule

_LONGEST = 200
"""Characters of a clause that divides a quotation."""
_GOES_ON = re.compile(r"[,—–-]\s*$")
"""The sentence of the first half is not at its end, and neither is the clause before the second."""
_APART = "The two halves of this quotation do not follow each other in the transcript."
_UNCHECKED = "Whether the two halves of this quotation follow each other could not be checked."
_STOP = re.compile(r"[.!?;:]\s|\n\s*\n")
_BEGINS = re.compile(r"(?:\A|[\n.!?…:,—–”’)*_]|\b(?:and|but|so|yet|then))[*_]*[ \t]*\Z", re.IGNORECASE)
"""Before a first half: its sentence begins there. In "Asked whether “it is safe,” she said" it is no half."""
_LEAD = 20
_AND = re.compile(r",\s+and\s+\Z")
_ENDS = re.compile(r"[.!?…]\W*\Z")


def _split(article: Article) -> Iterator[Remark]:
    for first, second in pairwise(article.quotations):
        if not _divided(article.brief.text, first, second) or not (first.verified and second.verified):
            continue
        verdict = article.verdicts.of(in_a_row(first, second, ","))
        if not verdict.stands:
            unchecked = verdict.kind is VerdictKind.UNCHECKED
            yield Remark(
                second.quotation.span.start,
                f"{_UNCHECKED if unchecked else _APART} {verdict.reason}",
                (first.quotation.id, second.quotation.id),
                (*first.verdict.evidence[:1], *second.verdict.evidence[:1]),
            )


def _divided(draft: str, first: Judged, second: Judged) -> bool:
    """Whether the second goes on with the sentence of the first behind a clause: “We do,” she said, “sell them.”"""
    if first.is_citation or second.is_citation or first.speaker is None or first.speaker != second.speaker:
        return False
    span, other = first.quotation.span, second.quotation.span
    between = draft[span.end : other.start]
    if not between.strip() or len(between) > _LONGEST or _STOP.search(between):
        return False
    if _GOES_ON.search(first.quotation.text) is None and not between.lstrip().startswith((",", "—", "–")):
        return False
    lower = second.quotation.text[:1].islower()
    if _AND.search(between):  # “We do,” she said, and “sell them.”
        return lower and _ENDS.search(draft[other.start : other.end + 1]) is not None
    if not _GOES_ON.search(between):
        return False
    begins = _BEGINS.search(draft[max(0, span.start - _LEAD) : span.start]) is not None
    return lower or (begins and not ANEW.search(between))


RULES = (
    Rule(
        id="split-quotation",
        severity=Severity.ERROR,
        title="Divided quotations that were not said as one",
        why="A quotation that a clause divides (“We do,” she said, “sell it”) reads as one sentence. Each half was "
        "said, but not one behind the other: what lies between may turn what the sentence says.",
        remedy="Put an ellipsis where words are left out, quote the halves in sentences of their own, or quote what "
        "was said.",
        guide=BEGUN_ANEW,
        find=_split,
        fixed=True,
    ),
)
