"""The figures of an article that nothing supports, each with what the transcripts say instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from fractions import Fraction
from functools import partial
from itertools import groupby
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.article.said_context import is_common
from brief_tui.core.draft.brief import MAX_ALIKE
from brief_tui.core.draft.prose import Prose
from brief_tui.core.figures.answer import Answer, Asked, Said
from brief_tui.core.figures.claims import Claim
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.gathered import ALIKE, SHOWN
from brief_tui.core.figures.number_words import may_hold_figure
from brief_tui.core.figures.owners import owners
from brief_tui.core.figures.said import SaidFigures
from brief_tui.core.figures.sentences import due_claims, read_sentence, sentence_at, told_below
from brief_tui.core.figures.setting import Nearby, Own, Piece, event_figures, leading, nearby
from brief_tui.core.figures.standing import divided, given_by, unexplained
from brief_tui.core.figures.support import Support
from brief_tui.core.figures.turned import turned
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import TranscriptIndex

_MOST, _MOST_DOUBTED = 500, MAX_ALIKE + 50
"""Most figures of a draft that are checked, and doubted ones after which no more are."""
_LONGEST_CONTEXT = 600
"""Characters of the paragraph that a heading leans on."""
_KEPT = 2048
"""Paragraphs, and answers."""
_ALIKE_SHARE = 0.35
"""Least share of all context that must stand around a figure that contradicts."""
_NEARLY, _TIED = 0.6, 0.85
"""Least share of the best one's context that each figure shown must have; and the share from which on the one closest
in value comes first."""


class Doubt(NamedTuple):
    """A claim that nothing supports, with what is said instead."""

    at: Span
    """In the prose."""
    said: str
    instead: tuple[Said, ...]
    elsewhere: tuple[tuple[int, int], ...]
    clear: bool
    """Whether it says what it measures or counts."""


@once
def doubts(article: Article) -> list[tuple[Prose, Doubt]]:
    """Every doubted figure of an article with the piece of prose that it stands in; none without transcripts."""
    return list(_checked(article.index).article(article)) if article.index.words else []


@remembered(1)
def _checked(index: TranscriptIndex) -> _Checked:
    return _Checked(index)


@remembered(256)
def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(text, notes=False).keys)


class _Checked:
    """The doubts of paragraphs against one index, kept while it stays."""

    def __init__(self, index: TranscriptIndex) -> None:
        self.said = SaidFigures(index)
        self._support = Support(self.said)
        self._known: dict[tuple[object, ...], tuple[int, list[Doubt]]] = {}
        self._answers: dict[tuple[object, ...], Answer] = {}

    def article(self, article: Article) -> Iterator[tuple[Prose, Doubt]]:
        own, passages = event_figures(article.event), article.brief.prose
        checked = doubted = 0
        rests, leads = nearby(article, self.said.labels), leading(article.brief)
        for n, prose in enumerate(passages):
            if not may_hold_figure(prose.text):
                continue
            heads = prose.kind == "heading" and n + 1 < len(passages)
            more = passages[n + 1].text[:_LONGEST_CONTEXT] if heads else ""
            known = own | told_below(article, n) if heads else own
            count, found = self._doubts(prose, leads.get(n, ""), more, rests[n], known)
            if prose.kind == "heading" and prose.level == 1:  # a title sums up what may be said anywhere
                found = [doubt for doubt in found if doubt.instead or not doubt.elsewhere]
            yield from ((prose, doubt) for doubt in found)
            checked, doubted = checked + count, doubted + len(found)
            if checked >= _MOST or doubted >= _MOST_DOUBTED:
                return

    def _doubts(self, prose: Prose, lead: str, more: str, near: Nearby, own: Own) -> tuple[int, list[Doubt]]:
        """Of one piece of prose: how many figures were checked; `lead` and `more` tell what it is about."""
        key = (prose.text, prose.kind, prose.quoted, lead, more, near, own)
        known = self._known.get(key)
        if known is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            known = self._known[key] = self._work(prose, lead, more, near, own)
        return known

    def _work(self, prose: Prose, lead: str, more: str, near: Nearby, own: Own) -> tuple[int, list[Doubt]]:
        due, count = due_claims(prose, lead, own, _MOST)
        ask = partial(self._answer, more=more, near=near)
        asked = [Asked(base, claim, ask(claim)) for base, claim in due]
        piece = Piece(prose, more, near, self.said, ask, given_by(asked))
        standing, doubted = divided(asked, piece)
        doubts = dict[Span, Doubt]()  # one doubt for both ends of a range
        for one in unexplained(doubted, standing, piece):
            doubt = _doubt(*one, piece.is_given)
            doubts.setdefault(doubt.at, doubt)
        return count, [*doubts.values(), *_turned(standing, {one.base for one in doubted}, piece)]

    def _answer(self, claim: Claim, more: str, near: Nearby) -> Answer:
        """An answer, kept: a paragraph that is being written asks about its other sentences again and again."""
        question = (*claim.question, claim.around, more, near)
        known = self._answers.get(question)
        if known is None:
            if len(self._answers) > _KEPT:
                self._answers.clear()
            nouns = (*claim.nouns, *claim.of) if claim.figure.kind == "count" else ()
            counts = nouns != () and any(not is_common(noun) for noun in claim.nouns)
            about = claim.around, _folded(more) if more else ()
            context = self.said.around.context(*about, nouns, counts, near.paths, near.voices, near.turns)
            known = self._answers[question] = self._support.answer(claim.figure, context)
        return known


def _turned(standing: Sequence[Asked], doubted: Set[int], piece: Piece) -> Iterator[Doubt]:
    """What is said the other way round, in sentences of which all is said."""
    for base, group in groupby(standing, key=lambda one: one.base):
        places = {one.claim.figure.start: one.answer.at for one in group if one.answer.support > 0}
        if base in doubted or not places:
            continue
        words, found = read_sentence(sentence_at(piece.prose.unquoted, base))
        otherwise = [(one.start, one.end, one.said) for one in turned(words, found, places, piece.said)]
        given = ((one.figure, one.said) for one in owners(words, found, places, piece.said))
        otherwise += [(figure.start, figure.end, said) for figure, said in given]
        for start, end, said in otherwise:
            low, high = words.span(start, end)
            yield Doubt(Span(base + low, base + high), words.said(start, end), (said,), (), clear=False)


def _doubt(base: int, claim: Claim, answer: Answer, is_given: Callable[[Figure], bool]) -> Doubt:
    at = Span(base + claim.at.start, base + claim.at.end)
    least = max(ALIKE, _ALIKE_SHARE * answer.weight, _NEARLY * answer.rival(is_given))
    tied = _TIED * answer.rival(is_given)
    best = [said for said in answer.others if said.akin and not is_given(said.figure) and said.score >= least]
    best.sort(key=lambda said: (said.score < tied, _apart(said.figure, claim.figure)))
    by_value = dict[Fraction, Said]()
    for said in best:
        by_value.setdefault(said.figure.value, said)
    instead = tuple(by_value.values())[:SHOWN]
    clear = claim.figure.dimension != "" or bool(claim.nouns)
    clear &= all(one.figure.per == claim.figure.per for one in instead[:1])
    return Doubt(at, claim.said, instead, answer.elsewhere, clear)


def _apart(one: Figure, other: Figure) -> Fraction:
    """How many times the one figure is the other, or the other the one."""
    low, high = sorted((one.value, other.value))
    return high / low if low else high
