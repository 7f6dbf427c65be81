"""The sentences of the prose around its quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.draft.prose import Prose, sentences
from brief_tui.core.judging.judged import Judged
from brief_tui.core.offsets import Span

_NEAR = 160
"""Most characters of a sentence that are read on either side of its quotation."""


class Sentence(NamedTuple):
    """The sentence of the prose around a quotation."""

    lead: str
    """What stands in it before the quotation, other quotations blanked."""
    rest: str
    """What stands in the sentence behind the quotation."""
    earlier: str
    """The sentence before it in the same paragraph, when it quotes nothing."""
    before: str
    """The sentence before that one, when neither quotes anything."""


class Sentences:
    """Looks up the sentences around the quotations of one article, which it does not keep alive."""

    def __init__(self, article: Article) -> None:
        self._prose, self._people = article.brief.prose, article.people
        self._starts = [prose.words.source_of(0) for prose in article.brief.prose]
        self._read: dict[int, tuple[str, tuple[Span, ...], list[int]]] = {}

    def around(self, judged: Judged) -> Sentence | None:
        """The sentence around speech; None for a citation."""
        at = judged.quotation.span.start
        n = bisect_right(self._starts, at) - 1
        if judged.is_citation or n < 0:
            return None
        prose = self._prose[n]
        unquoted, spans, starts = self._sentences(n, prose)
        m = bisect_right(starts, at) - 1
        if m < 0:
            return None
        start, end = prose.quoted[m]
        at = max(0, bisect_right(spans, start, key=lambda span: span.start) - 1)
        sentence = spans[at]
        first = bisect_left(prose.quoted, sentence.start, key=lambda span: span.start)
        return Sentence(
            unquoted[max(sentence.start, start - _NEAR) : start],
            unquoted[end : min(max(end, sentence.end), end + _NEAR)],
            *self._earlier(unquoted, spans[max(0, at - 2) : at], prose.quoted[max(0, first - 1) : first]),
        )

    @staticmethod
    def _earlier(unquoted: str, before: Sequence[Span], quoted: Sequence[Span]) -> tuple[str, str]:
        """The sentence before, and the one before that."""
        told = [
            "" if quoted and quoted[-1].end > one.start else unquoted[max(one.start, one.end - _NEAR) : one.end]
            for one in before
        ]
        earlier = ["", *told][-1]
        return earlier, ["", "", *told][-2] if earlier else ""

    def _sentences(self, n: int, prose: Prose) -> tuple[str, tuple[Span, ...], list[int]]:
        if n not in self._read:
            starts = [prose.words.source_of(span.start) for span in prose.quoted]
            self._read[n] = prose.unquoted, sentences(prose, self._people), starts
        return self._read[n]


@once
def sentences_of(article: Article) -> Sentences:
    """The sentences around the quotations, which several rules look at."""
    return Sentences(article)
