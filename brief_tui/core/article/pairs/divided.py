"""Speech that a clause divides, read in a row: “We do,” she said. “It is safe.”"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise

from brief_tui.core.article.article import Article
from brief_tui.core.article.pairs.likeness import compare
from brief_tui.core.article.pairs.pairs import Pair, joined
from brief_tui.core.draft.brief import MAX_ALIKE, Quotation
from brief_tui.core.judging.judged import Judged
from brief_tui.core.offsets import MappedText, Piece

ANEW = re.compile(r"\b(?:and|but|then|later|before|after)\b|,\s+(?:\w+ly\s+)?\w+ing\b", re.IGNORECASE)
"""Behind these the speaker begins again: “We do,” she said, adding, “It is safe.”"""
_TAG = re.compile(r"(?!\s*[.!?;:])[^.!?;:\n]{2,120}(?P<stop>[.,])\s+")
"""A clause that divides a quotation, between two sentences or in one."""


def divided_speech(article: Article) -> Iterator[Pair]:
    """Speech that a clause divides, as one, with each citation that has a half of it.

    “We do,” she said. “It is safe.” reads as what was said in a row.
    """
    cited = {judged.quotation.id: joined([judged.quotation.text]) for judged in article.citations}
    halves = (pair for pair in pairwise(article.quotations) if _is_divided(article.brief.text, *pair))
    for first, second in islice(halves, MAX_ALIKE):
        rows = [joined([half.quotation.text]) for half in (first, second)]
        whole = in_a_row(first, second, "." if second.quotation.text[:1].isupper() else ",")
        for citation in article.citations:
            shared = any(row in cited[citation.quotation.id] for row in rows)
            likeness = compare(whole.text, citation.quotation.text) if shared else None
            if likeness is not None:
                yield Pair(replace(first, quotation=whole, verdict=article.verdicts.of(whole)), citation, likeness)


def _is_divided(draft: str, first: Judged, second: Judged) -> bool:
    if first.is_citation or second.is_citation or first.speaker is None or first.speaker != second.speaker:
        return False
    between = draft[first.quotation.span.end : second.quotation.span.start]
    tag = _TAG.fullmatch(between) if first.quotation.text.endswith(",") else None
    if tag is None or second.quotation.text[:1].isupper() != (tag["stop"] == "."):
        return False
    return tag["stop"] == "." or ANEW.search(between) is None


def in_a_row(first: Judged, second: Judged, stop: str) -> Quotation:
    """Both halves as one quotation, with `stop` between them."""
    text = f"{first.quotation.text.rstrip(', ')}{stop} {second.quotation.text}"
    return replace(first.quotation, words=MappedText(text, (Piece(0, first.quotation.span.start),)))
