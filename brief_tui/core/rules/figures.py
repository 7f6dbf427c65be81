"""Figures, amounts, percentages, durations and dates in the prose that no transcript supports, or one contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.figure_claims import Claim, claims
from brief_tui.core.article.figures import MAY_HOLD, figures
from brief_tui.core.article.said_context import Context, telling
from brief_tui.core.article.said_figures import Answer, Said, SaidFigures
from brief_tui.core.draft.brief import MAX_ALIKE
from brief_tui.core.draft.prose import Prose
from brief_tui.core.event import Event
from brief_tui.core.findings import Severity
from brief_tui.core.judging.evidence import passage
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.rule import Remark, Rule
from brief_tui.core.sources.index import TranscriptIndex

_MOST, _MOST_DOUBTED = 500, MAX_ALIKE + 50
"""So many figures of a draft are checked, until so many are doubted."""
_WORDS_A_FIGURE = 8
"""So many words of a sentence with figures count as one at least."""
_LONGEST = 2_000
"""What has more characters is no sentence; it is read in parts."""
_SENTENCE = re.compile(rf"(?:[^.?!;]|[.?!;](?!\s)){{1,{_LONGEST}}}[.?!;]*")
_SHORT = 6
"""A sentence with fewer telling words leans on its paragraph."""
_LONGEST_CONTEXT = 600
"""Characters of the paragraph that a short sentence leans on."""
_KEPT = 2048
"""Paragraphs."""
_ALIKE, _CLEAR, _LEAD_OF_BEST = 1.2, 2.5, 0.8
"""So much of the context must stand around a figure that contradicts; and around one that is offered, alone."""


class _Nearby(NamedTuple):
    """What a paragraph rests on."""

    paths: frozenset[str]
    """Transcripts: of its quotations, and of those whom it names."""
    voices: frozenset[str]
    """Those whom it names."""


class Doubt(NamedTuple):
    """A claim that nothing supports, with what is said instead."""

    at: Span
    """In the prose."""
    said: str
    instead: tuple[Said, ...]
    elsewhere: tuple[tuple[int, int], ...]


_Doubts = tuple[int, list[Doubt]]


@lru_cache(maxsize=256)
def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(text, notes=False).keys)


@lru_cache(maxsize=8)
def _own(title: str, summary: str, year: int, month: int, day: int) -> frozenset[tuple[str, object]]:
    """The figures that the event itself brings: its title, summary and date."""
    own = {(figure.dimension, figure.value) for text in (title, summary) for figure in figures(fold(text))}
    return frozenset(own | {("date", year), ("date", month), ("date", month * 100 + day)})


def _event_figures(event: Event) -> frozenset[tuple[str, object]]:
    day = event.published
    return _own(event.title, event.summary, *((day.year, day.month, day.day) if day else (0, 0, 0)))


class _Checked:
    """The doubts of paragraphs against one index, kept while it stays."""

    def __init__(self, index: TranscriptIndex) -> None:
        self.said = SaidFigures(index)
        self._known: dict[tuple[object, ...], tuple[int, list[Doubt]]] = {}
        self._answers: dict[tuple[object, ...], Answer] = {}
        self._last: tuple[Article, list[tuple[Prose, Doubt]]] | None = None

    def article(self, article: Article) -> list[tuple[Prose, Doubt]]:
        """All doubts of an article; both rules ask for them."""
        last = self._last
        if last is None or last[0] is not article:
            last = self._last = article, list(self._article(article))
        return last[1]

    def _article(self, article: Article) -> Iterator[tuple[Prose, Doubt]]:
        own, passages = _event_figures(article.event), article.brief.prose
        checked = doubted = 0
        verified = {
            judged.quotation.span.start: judged.verdict.evidence[0].transcript
            for judged in article.quotations
            if judged.verified
        }
        for n, prose in enumerate(passages):
            if not MAY_HOLD.search(prose.text):
                continue
            heads = prose.kind == "heading" and n + 1 < len(passages)
            context = passages[n + 1].text[:_LONGEST_CONTEXT] if heads else prose.text[:_LONGEST_CONTEXT]
            near = self._near(article, n + 1 if heads else n, verified)
            count, doubts = self._doubts(prose, context, near, own)
            yield from ((prose, doubt) for doubt in doubts)
            checked, doubted = checked + count, doubted + len(doubts)
            if checked >= _MOST or doubted >= _MOST_DOUBTED:
                return

    def _near(self, article: Article, n: int, verified: dict[int, str]) -> _Nearby:
        prose = article.brief.prose[n]
        quoted = (verified.get(prose.source(span).start) for span in prose.quoted)
        named = frozenset(mention.person for mention in article.mentions[n] if mention.person)
        spoken = (self.said.labels.get(person, ()) for person in named)
        return _Nearby(frozenset(path for path in (*quoted, *chain(*spoken)) if path), named)

    def _doubts(self, prose: Prose, more: str, near: _Nearby, own: frozenset[tuple[str, object]]) -> _Doubts:
        """Of one piece of prose: how many figures were checked; `more` helps where its own sentences are short."""
        key = (prose.text, prose.quoted, more, near, own)
        known = self._known.get(key)
        if known is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            known = self._known[key] = self._work(prose, more, near, own)
        return known

    def _work(self, prose: Prose, more: str, near: _Nearby, own: frozenset[tuple[str, object]]) -> _Doubts:
        unquoted, count, doubts = prose.unquoted, 0, list[Doubt]()
        for found in _SENTENCE.finditer(unquoted):
            if count >= _MOST or len(doubts) >= _MOST_DOUBTED:
                break
            if MAY_HOLD.search(found[0]):
                read = claims(found[0], prose.text[found.start() : found.end()])
                due = tuple(c for c in read if (c.figure.dimension, c.figure.value) not in own)[: _MOST - count]
                # Reading costs as well: a list of small counts claims nothing.
                count += max(len(due), found[0].count(" ") // _WORDS_A_FIGURE)
                doubts += self._sentence(due, more, near, found.start(), unquoted)
        return count, doubts

    def _sentence(self, found: tuple[Claim, ...], more: str, near: _Nearby, base: int, text: str) -> Iterator[Doubt]:
        answers = [self._answer(claim, more, near) for claim in found]
        taken = {claim.figure.value for claim, answer in zip(found, answers, strict=True) if answer.stands}
        for claim, answer in zip(found, answers, strict=True):
            if not answer.stands:
                at = Span(base + claim.at.start, base + claim.at.end)
                noun = "".join(f" {noun}" for noun in claim.nouns[:1] if claim.figure.kind == "count")
                best = (said for said in answer.instead if said.figure.value not in taken and said.score >= _ALIKE)
                yield Doubt(at, text[slice(*at)] + noun, tuple(islice(best, 3)), answer.elsewhere)

    def _answer(self, claim: Claim, more: str, near: _Nearby) -> Answer:
        """An answer, kept: a paragraph that is being written asks about its other sentences again and again."""
        more = more if sum(telling(key) for key, _ in claim.around) < _SHORT else ""
        question = (*claim.question, claim.around, more, near)
        known = self._answers.get(question)
        if known is None:
            if len(self._answers) > _KEPT:
                self._answers.clear()
            known = self._answers[question] = self.said.answer(claim.figure, self._context(claim, more, near))
        return known

    def _context(self, claim: Claim, more: str, near: _Nearby) -> Context:
        """The context of a claim; that of a short sentence is its paragraph as well."""
        nouns = claim.nouns if claim.figure.kind == "count" else ()
        return self.said.around.context(claim.around, _folded(more) if more else (), nouns, near.paths, near.voices)


@lru_cache(maxsize=1)
def _checked(index: TranscriptIndex) -> _Checked:
    return _Checked(index)


def _doubts(article: Article) -> list[tuple[Prose, Doubt]]:
    return _checked(article.index).article(article) if article.index.words else []


def _passage(article: Article, low: int, high: int) -> Evidence:
    place = article.index.place(low)
    return passage(article.index, max(place.start, low - 12), min(place.end, max(high, low + 12)))


def _contradicted(article: Article) -> Iterator[Remark]:
    for prose, doubt in _doubts(article):
        if doubt.instead:
            shown = tuple(_passage(article, said.start, said.end) for said in doubt.instead)
            others = " or ".join(dict.fromkeys(f"“{said.words}”" for said in doubt.instead))
            message = (
                f"“{doubt.said}” stands in no transcript in this context; {shown[0].sayer} says {others}. Correct the "
                "figure, or say what else it counts."
            )
            yield Remark(prose.source(doubt.at).start, message, (), shown, _repair(prose, doubt))


def _repair(prose: Prose, doubt: Doubt) -> Repair | None:
    """The figure that was said, where only one can be meant."""
    best = doubt.instead[0]
    others = [said for said in doubt.instead[1:] if said.figure.value != best.figure.value]
    if best.score < _CLEAR or any(
        best.score - said.score < _LEAD_OF_BEST or said.start == best.start for said in others
    ):
        return None
    return Repair(f"Write {best.words}", (Replacement(prose.source(doubt.at), best.words),))


def _without_source(article: Article) -> Iterator[Remark]:
    for prose, doubt in _doubts(article):
        if not doubt.instead:
            shown = tuple(_passage(article, low, high) for low, high in doubt.elsewhere)
            what = "is said only of something else" if shown else "stands in no transcript"
            message = f"“{doubt.said}” {what}: give the figure that was said, or name the source of this one."
            yield Remark(prose.source(doubt.at).start, message, (), shown)


RULES = (
    Rule(
        id="figure-contradicted",
        severity=Severity.WARNING,
        title="Figures that a transcript contradicts",
        why="Nobody says this figure in this context, and a passage about the same matter has another one.",
        remedy="Read the passage and take its figure over, or say what else the prose counts.",
        guide="BBC Editorial Guidelines: statistics are checked, and put into context, before they are reported.",
        find=_contradicted,
    ),
    Rule(
        id="figure-without-source",
        severity=Severity.WARNING,
        title="Figures without a source",
        why="A figure, amount, percentage, duration or date in the prose or a headline reads as somebody's statement. "
        "No transcript has it, or only about something else. Small counts, names with numbers, times of day and the "
        "event's own date are not looked at.",
        remedy="Give the figure that was said, take it out, or allow it with a comment that names its source.",
        guide="Ours: what an event brief reports rests on what was said there.",
        find=_without_source,
    ),
)
