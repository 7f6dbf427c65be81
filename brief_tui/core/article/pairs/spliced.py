"""Quotations that have joined what was apart, told by another one that goes on differently."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.article.pairs.likeness import STOP, Fork, compare, worded
from brief_tui.core.article.pairs.pairs import Pair, differ, one_voice, pairs, quoted, skips_sentences
from brief_tui.core.article.pairs.shared_passages import share_passage
from brief_tui.core.draft.brief import MAX_ALIKE
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.offsets import Span

_LEAD, _GOES_ON = 4, 2
"""Shared words, and words behind them, that are looked for together in the transcripts."""


@once
def spliced(article: Article) -> list[Pair]:
    """The pairs of which at least one quotation has joined what was apart.

    Whole sentences that anybody might say twice (“I am not against it.”) count where one of the two stands, the
    other is stitched, and both rest on one passage.
    """
    known = [pair for pair in pairs(article) if is_spliced(article, pair)]
    told = {pair.ids for pair in known}
    return [*known, *(pair for pair in _stitched(article) if pair.ids not in told)]


def _stitched(article: Article) -> Iterator[Pair]:
    those = quoted(article)
    wrong = (judged for judged in those if judged.verdict.kind is VerdictKind.STITCHED)
    for judged in islice(wrong, MAX_ALIKE):
        for other in those:
            if other.verdict.stands and share_passage(judged, other):
                one, two = sorted((judged, other), key=lambda side: side.quotation.span)
                likeness = compare(one.quotation.text, two.quotation.text, everyday=True)
                pair = Pair(one, two, likeness) if likeness else None
                if pair is not None and (_forks(pair) or goes_on(pair)) and one_voice(article, one, two):
                    yield pair


def _forks(pair: Pair) -> bool:
    """Whether two quotations share a sentence, and part there."""
    return pair.likeness.fork is not None and pair.likeness.fork.sentence


def goes_on(pair: Pair) -> bool:
    """Whether one of two quotations is the first sentences of the other, which is stitched and goes on behind them."""
    sides = ((pair.one, pair.likeness.one), (pair.other, pair.likeness.other))
    (whole, begun), (lesser, _) = sorted(sides, key=lambda side: side[0].verdict.stands)
    part, text = len(worded(lesser.quotation.text).keys), worded(whole.quotation.text)
    return (
        pair.likeness.part
        and whole.verdict.kind is VerdictKind.STITCHED
        and lesser.verdict.stands
        and begun == (0, part)
        and part < len(text.words)
        and part not in text.gaps
        and STOP.search(text.words.before(part)) is not None
    )


def is_spliced(article: Article, pair: Pair) -> bool:
    """Whether one of two quotations has joined what was apart: one person's words that go on in two ways."""
    fork = pair.likeness.fork
    if fork is None:
        return differ(article, pair) and skips_sentences(pair)
    if pair.both_stand or not one_voice(article, pair.one, pair.other):
        return False
    return not (_goes_on_so(article, pair.one, fork.one, fork) and _goes_on_so(article, pair.other, fork.other, fork))


def _goes_on_so(article: Article, judged: Judged, shared: Span, fork: Fork) -> bool:
    """Whether the transcripts have the shared words go on as this quotation does."""
    if judged.verdict.stands:
        return True
    keys = worded(judged.quotation.text).keys
    lead, on = min(_LEAD, shared.end - shared.start), _GOES_ON
    at = Span(shared.end - lead, shared.end + on)
    if not fork.ahead:
        at = Span(max(0, shared.start - on), shared.start + lead)
    part = article.index.lexicon.lookup(keys[slice(*at)])
    return next(article.index.occurrences(part), None) is not None
