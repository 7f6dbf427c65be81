"""Quotations that have joined what was apart, told by another one that goes on differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.article.pairs.likeness import STOP, Fork, compare, worded
from brief_tui.core.article.pairs.pairs import OTHER_WORDS, Pair, differ, one_voice, pairs, quoted, skips_sentences
from brief_tui.core.article.pairs.shared_passages import passages_of, share_passage
from brief_tui.core.draft.brief import MAX_ALIKE
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import Evidence, VerdictKind
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import LONGEST_KEPT

_NOWHERE = frozenset({VerdictKind.FABRICATED, VerdictKind.UNATTRIBUTED})
"""What a quotation is judged to be of which no passage is known: nobody said it, or nobody is named."""
_LEAD, _GOES_ON = 4, 2
"""Shared words, and words behind them, that are looked for together in the transcripts."""
_WHOLE = 4
"""Least words of a quotation that another one, which stands nowhere, is taken to begin with."""
_DRIFTED = 1 / 3
"""Share of the words behind a passage from which on what a quotation has there is another wording of them."""


@once
def spliced(article: Article) -> list[Pair]:
    """The pairs of which at least one quotation has joined what was apart.

    Whole sentences that anybody might say twice (“I am not against it.”) count where one of the two stands, the
    other has joined it with words of elsewhere, or nobody's, and both rest on one passage.
    """
    known = [pair for pair in pairs(article) if is_spliced(article, pair)]
    told = {pair.ids for pair in known}
    return [*known, *(pair for pair in _joined(article) if pair.ids not in told)]


def _joined(article: Article) -> Iterator[Pair]:
    those = quoted(article)
    standing = [judged for judged in those if judged.verdict.stands]
    wrong = (judged for judged in those if judged.verdict.kind in OTHER_WORDS | _NOWHERE)
    for judged in islice(wrong, MAX_ALIKE):
        nowhere = judged.verdict.kind in _NOWHERE
        for other in standing:
            if share_passage(judged, other) or (nowhere and _begins_with(judged, other)):
                one, two = sorted((judged, other), key=lambda side: side.quotation.span)
                likeness = compare(one.quotation.text, two.quotation.text, everyday=True)
                pair = Pair(one, two, likeness) if likeness else None
                if pair is not None and _is_joined(article, pair, judged, other) and one_voice(article, one, two):
                    yield pair


def _begins_with(whole: Judged, other: Judged) -> bool:
    """Whether a quotation has all words of another one first."""
    keys = worded(other.quotation.text).keys
    return len(keys) >= _WHOLE and worded(whole.quotation.text).keys[: len(keys)] == keys


def _is_joined(article: Article, pair: Pair, wrong: Judged, right: Judged) -> bool:
    stitched = wrong.verdict.kind is VerdictKind.STITCHED
    if goes_on(pair):
        return stitched or not _follows(article, wrong, right)
    return stitched and _forks(pair)


def _follows(article: Article, whole: Judged, lesser: Judged) -> bool:
    """Whether what a quotation has behind another one is a wording of what the transcript has there."""
    behind = worded(whole.quotation.text).keys[len(worded(lesser.quotation.text).keys) :]
    return any(
        (Counter(behind) & Counter(_behind(article, passage, len(behind)))).total() >= _DRIFTED * len(behind)
        for passage in passages_of(lesser)
    )


def _behind(article: Article, passage: Evidence, words: int) -> list[str]:
    """So many words, folded, that a turn has behind a passage."""
    transcript = article.transcripts[passage.transcript]
    text = transcript.text[passage.span.end : transcript.turns[passage.turn - 1].end]
    return fold(text[:LONGEST_KEPT], notes=False).keys[:words]


def _forks(pair: Pair) -> bool:
    """Whether two quotations share a sentence, and part there."""
    return pair.likeness.fork is not None and pair.likeness.fork.sentence


def goes_on(pair: Pair) -> bool:
    """Whether one of two quotations is the first sentences of the other, which does not stand and goes on behind."""
    sides = ((pair.one, pair.likeness.one), (pair.other, pair.likeness.other))
    (whole, begun), (lesser, _) = sorted(sides, key=lambda side: side[0].verdict.stands)
    part, text = len(worded(lesser.quotation.text).keys), worded(whole.quotation.text)
    return (
        pair.likeness.part
        and whole.verdict.kind in OTHER_WORDS | _NOWHERE
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
    if pair.both_stand or not one_voice(article, pair.one, pair.other) or _is_reworded(pair, fork):
        return False
    return not (_goes_on_so(article, pair.one, fork.one, fork) and _goes_on_so(article, pair.other, fork.other, fork))


def _is_reworded(pair: Pair, fork: Fork) -> bool:
    """Whether one of two quotations has other words for how the sentence ends that both share the beginning of."""
    sides = ((pair.one, fork.one), (pair.other, fork.other))
    (wrong, begun), (right, shared) = sorted(sides, key=lambda side: side[0].verdict.stands)
    if fork.sentence or not fork.ahead or wrong.verdict.kind is not VerdictKind.DRIFTED:
        return False
    said, behind = (worded(one.quotation.text).keys[at.end :] for one, at in ((wrong, begun), (right, shared)))
    return (Counter(said) & Counter(behind)).total() >= _DRIFTED * len(said)


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
