"""The figures of an article that nothing supports, each with what the transcripts say instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from fractions import Fraction
from functools import cache
from itertools import chain, groupby, islice
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.article.said_context import REACH, is_common
from brief_tui.core.draft.brief import MAX_ALIKE
from brief_tui.core.draft.prose import Prose
from brief_tui.core.figures.answer import Answer, Asked, Said
from brief_tui.core.figures.claims import Claim
from brief_tui.core.figures.figure import Figure, digits, means
from brief_tui.core.figures.gathered import ALIKE, SHOWN, basis_of, claims_before, is_reckoned
from brief_tui.core.figures.number_words import may_hold_figure
from brief_tui.core.figures.owners import owners
from brief_tui.core.figures.reader import figures
from brief_tui.core.figures.relative_times import is_from_numbered
from brief_tui.core.figures.said import SaidFigures
from brief_tui.core.figures.said_otherwise import (
    is_denied_rest,
    is_lost_rest,
    is_never_reached,
    is_percentile,
    is_portion_told,
    is_relative,
    is_rest,
    is_rest_told,
    is_step,
    is_sum_of_parts,
)
from brief_tui.core.figures.sentences import (
    due_claims,
    sentence_at,
    told_below,
)
from brief_tui.core.figures.setting import Nearby, Own, event_figures, leading, nearby
from brief_tui.core.figures.support import Support
from brief_tui.core.figures.told_apart import is_bare_of_course, is_between_levels, is_between_numbered
from brief_tui.core.figures.turned import turned
from brief_tui.core.figures.units import PERCENT
from brief_tui.core.language.words import Words, fold
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import TranscriptIndex

_MOST, _MOST_DOUBTED = 500, MAX_ALIKE + 50
"""Most figures of a draft that are checked, and doubted ones after which no more are."""
_GIVEN, _FOLLOWED = 40, 40
"""Most figures of a paragraph taken as given, which rival no others; most asked whether they follow from others."""
_LONGEST_CONTEXT = 600
"""Characters of the paragraph that a heading leans on."""
_KEPT = 2048
"""Paragraphs, and answers."""
_ALIKE_SHARE = 0.35
"""Least share of all context that must stand around a figure that contradicts."""
_NEARLY, _TIED = 0.6, 0.85
"""Least share of the best one's context that each figure shown must have; and the share from which on the one closest
in value comes first."""
_SIDE_BY_SIDE = 12
"""Most words between two figures that are said side by side."""


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


@remembered(64)
def _read(sentence: str) -> tuple[Words, list[Figure]]:
    words = fold(sentence, notes=False)
    return words, list(figures(words))


@remembered(256)
def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(text, notes=False).keys)


def _is_pair(one: Asked, others: Iterable[Asked], said: SaidFigures) -> bool:
    """Whether a figure is said side by side with another of its sentence and dimension: from 210 to 85 million."""
    figure, at = one.claim.figure, one.answer.at
    return one.answer.support > 0 and any(
        other.answer.support > 0
        and other.claim.figure.dimension == figure.dimension
        and other.claim.figure.value != figure.value
        and said.is_close(other.claim.figure, at, _SIDE_BY_SIDE)
        and (
            other.claim.at == one.claim.at
            or figure.dimension == PERCENT
            or min(digits(figure.value), digits(other.claim.figure.value)) > 1
        )
        for other in others
    )


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
        asked = [Asked(base, claim, self._answer(claim, more, near)) for base, claim in due]
        given = list(dict.fromkeys(figure.bare for one in asked for figure in one.claim.readings))[:_GIVEN]

        @cache
        def is_given(figure: Figure) -> bool:
            return any(means(one, figure) for one in given)

        standing, doubted = list[Asked](), list[Asked]()
        readings = [[one, *self._elided(one, more, near)] for one in asked]
        for n, one in enumerate(asked):
            others = chain.from_iterable(readings[:n] + readings[n + 1 :])
            beside = [other for other in islice(others, _GIVEN) if other.base == one.base]
            stands = next(
                (
                    reading
                    for reading in readings[n]
                    if reading.answer.stands(is_given) or _is_pair(reading, beside, self.said)
                ),
                None,
            )
            if stands is None and self._is_told(one, more, near, is_given):
                stands = one
            (doubted if stands is None else standing).append(stands or one)
        doubts, worked = dict[Span, Doubt](), list[Asked]()  # one doubt for both ends of a range
        for n, one in enumerate(doubted):
            known = [*standing[:_GIVEN], *worked]
            basis = basis_of(
                one, known, prose, more, near.year, self.said, lambda claim: self._answer(claim, more, near), is_given
            )
            reckoned = n < _FOLLOWED and (
                is_reckoned(one, basis, prose.unquoted) or self._is_said_otherwise(one, standing, prose, more, near)
            )
            if reckoned:
                best = one.answer.others[:1]
                at = one.answer._replace(at=best[0].start, support=best[0].score) if best else one.answer
                worked.append(one._replace(answer=at))
            elif n < _FOLLOWED and self._is_told_apart(one, standing, prose.unquoted, near):
                worked.append(one._replace(answer=one.answer._replace(support=0.0)))
            else:
                doubt = self._doubt(*one, is_given)
                doubts.setdefault(doubt.at, doubt)
        found = [*doubts.values(), *self._turned(standing, prose.unquoted, {doubt.base for doubt in doubted})]
        return count, found

    def _turned(self, standing: Sequence[Asked], text: str, doubted: Set[int]) -> Iterator[Doubt]:
        """What is said the other way round, in sentences of which all is said."""
        for base, group in groupby(standing, key=lambda one: one.base):
            places = {one.claim.figure.start: one.answer.at for one in group if one.answer.support > 0}
            if base in doubted or not places:
                continue
            words, read = _read(sentence_at(text, base))
            otherwise = [(one.start, one.end, one.said) for one in turned(words, read, places, self.said)]
            given = ((one.figure, one.said) for one in owners(words, read, places, self.said))
            otherwise += [(figure.start, figure.end, said) for figure, said in given]
            for start, end, said in otherwise:
                low, high = words.span(start, end)
                yield Doubt(Span(base + low, base + high), words.said(start, end), (said,), (), clear=False)

    def _is_told(self, one: Asked, more: str, near: Nearby, is_given: Callable[[Figure], bool]) -> bool:
        """Whether an age, or a day, is said anywhere, or both counts are said together of which it is a share."""
        counts = [self._answer(one.claim._replace(figure=count), more, near) for count in one.claim.counts]
        share = one.claim.figure
        together = [one.at for one in counts if one.stands(is_given) and not self.said.is_in_share(one.at, share)]
        shared = counts != [] and len(together) == len(counts) and max(together) - min(together) <= REACH
        if len(counts) > 1 and counts[-1].stands(is_given):  # eight of nine, where one of the nine is told of
            part, whole = (count.value for count in one.claim.counts)
            rest = share.unit == 1 or is_rest_told(counts[-1].at, self.said)  # but no six in ten of four in ten
            shared |= rest and self.said.counts_close(whole - part, whole, counts[-1].at)
        told = one.claim.is_age or share.kind == "day"
        return shared or (told and one.answer.elsewhere != ()) or is_rest(one, self.said)

    def _is_said_otherwise(
        self, doubted: Asked, standing: Sequence[Asked], prose: Prose, more: str, near: Nearby
    ) -> bool:
        """Whether a figure is what is said of its matter in other words."""
        beside = [one for one in standing if one.base == doubted.base] or claims_before(doubted, standing)
        sentence = sentence_at(prose.unquoted, doubted.base)
        return (
            is_step(doubted, beside, sentence, more, near, self.said)
            or is_sum_of_parts(doubted, sentence)
            or is_portion_told(doubted, beside, self.said)
            or is_denied_rest(doubted, sentence)
            or is_lost_rest(doubted, sentence, self.said)
            or is_never_reached(doubted, sentence)
            or is_relative(
                doubted, beside, sentence, near.year, self.said, lambda claim: self._answer(claim, more, near)
            )
        )

    def _is_told_apart(self, doubted: Asked, standing: Sequence[Asked], text: str, near: Nearby) -> bool:
        """Whether a figure is what others cut off, or lie apart, that need not be said close to its matter."""
        claim, sentence = doubted.claim, sentence_at(text, doubted.base)
        beside = [one for one in standing if one.base == doubted.base] or claims_before(doubted, standing)
        bases = [(one.claim.figure.bare, one.answer.at) for one in beside if one.answer.support > 0]
        bases += [(one.figure.bare, one.start) for one in doubted.answer.others[:1] if one.akin and one.score >= ALIKE]
        return (
            is_percentile(doubted, beside, self.said)
            or is_between_levels(doubted, bases, sentence, self.said)
            or is_between_numbered(claim.figure, near, self.said)
            or is_from_numbered(claim.figure, _read(sentence)[0], fold(sentence[claim.at.end :]).keys, _read(text)[0])
            or is_bare_of_course(claim.figure, [key for key, _ in claim.around], near, self.said)
        )

    def _elided(self, one: Asked, more: str, near: Nearby) -> Iterator[Asked]:
        """The claim with the unit that it may have left out, asked only when somebody looks."""
        if one.claim.elided is not None:
            claim = one.claim._replace(figure=one.claim.elided)
            yield Asked(one.base, claim, self._answer(claim, more, near))

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

    @staticmethod
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
