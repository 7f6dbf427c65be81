"""Figures, amounts, percentages, durations and dates in the prose that no transcript supports, or one contradicts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple, TypeVar, cast

from brief_tui.core.article.article import Article
from brief_tui.core.article.figure_claims import Claim, claims
from brief_tui.core.article.figures import MAY_HOLD, figures
from brief_tui.core.article.said_figures import Context, Said, SaidFigures, telling
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
_ALIKE, _CLEAR, _LEAD_OF_BEST = 5, 8, 3
"""So many words of the context must stand around a figure that contradicts."""


class Doubt(NamedTuple):
    """A claim that nothing supports, with what is said instead."""

    at: Span
    """In the prose."""
    said: str
    instead: tuple[Said, ...]
    elsewhere: tuple[tuple[int, int], ...]


_Doubts = tuple[int, list[Doubt]]
_Instead = tuple[tuple[Said, ...], tuple[tuple[int, int], ...]]
_Answer = TypeVar("_Answer", bool, _Instead)


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
        self._answers: dict[tuple[object, ...], bool | _Instead] = {}
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
            near = self._near(article, prose, n, verified)
            count, doubts = self._doubts(prose, context, near, own)
            yield from ((prose, doubt) for doubt in doubts)
            checked, doubted = checked + count, doubted + len(doubts)
            if checked >= _MOST or doubted >= _MOST_DOUBTED:
                return

    def _near(self, article: Article, prose: Prose, n: int, verified: dict[int, str]) -> frozenset[str]:
        """The transcripts that a paragraph rests on: of its quotations, and of those whom it names."""
        quoted = (verified.get(prose.source(span).start) for span in prose.quoted)
        named = {mention.person for mention in article.mentions[n]}
        spoken = (self.said.labels.get(person, ()) for person in named if person)
        return frozenset(path for path in (*quoted, *chain(*spoken)) if path)

    def _doubts(self, prose: Prose, more: str, near: frozenset[str], own: frozenset[tuple[str, object]]) -> _Doubts:
        """Of one piece of prose: how many figures were checked; `more` helps where its own sentences are short."""
        key = (prose.text, prose.quoted, more, near, own)
        known = self._known.get(key)
        if known is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            known = self._known[key] = self._work(prose, more, near, own)
        return known

    def _work(self, prose: Prose, more: str, near: frozenset[str], own: frozenset[tuple[str, object]]) -> _Doubts:
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

    def _sentence(
        self, found: tuple[Claim, ...], more: str, near: frozenset[str], base: int, text: str
    ) -> Iterator[Doubt]:
        stands = [self._supported(claim, more, near) for claim in found]
        taken = frozenset(claim.figure.value for claim, stand in zip(found, stands, strict=True) if stand)
        for claim, stand in zip(found, stands, strict=True):
            if not stand:
                at = Span(base + claim.at.start, base + claim.at.end)
                noun = "".join(f" {noun}" for noun in claim.nouns[:1] if claim.figure.kind == "count")
                yield Doubt(at, text[slice(*at)] + noun, *self._instead(claim, more, near, taken))

    def _once(self, question: tuple[object, ...], answer: Callable[[], _Answer]) -> _Answer:
        """An answer, kept: a paragraph that is being written asks about its other sentences again and again."""
        known = self._answers.get(question)
        if known is None:
            if len(self._answers) > _KEPT:
                self._answers.clear()
            known = self._answers[question] = answer()
        return cast(_Answer, known)

    def _supported(self, claim: Claim, more: str, near: frozenset[str]) -> bool:
        if claim.figure.dimension == "date":
            return self.said.dated(claim.figure)
        keys = self._keys(claim, more)
        work = lambda: self.said.supports(claim.figure, self._context(claim, keys, near))  # noqa: E731 - a question
        return self._once((*claim.question, keys, near), work)

    def _instead(self, claim: Claim, more: str, near: frozenset[str], taken: frozenset[Decimal]) -> _Instead:
        """What is said instead, which is no figure that the sentence gives already; where the value is said."""
        keys, figure = self._keys(claim, more), claim.figure

        def work() -> _Instead:
            found = self.said.instead(figure, self._context(claim, keys, near))
            best = [said for said in found if said.figure.value not in taken and said.score >= _ALIKE]
            exact_only = figure.kind != "count"
            places = ((low, high) for low, high, exact in self.said.places(figure) if exact or not exact_only)
            return tuple(best[:3]), tuple(islice(places, 2))

        return ((), ()) if figure.dimension == "date" else self._once((*claim.question, keys, near, taken), work)

    def _keys(self, claim: Claim, more: str) -> tuple[str, ...]:
        """The context of a claim; that of a short sentence is its paragraph."""
        short = sum(map(telling, claim.keys)) < _SHORT
        return (*claim.keys, *_folded(more)) if short else claim.keys

    def _context(self, claim: Claim, keys: tuple[str, ...], near: frozenset[str]) -> Context:
        return self.said.context(keys, claim.nouns if claim.figure.kind == "count" else (), near)


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
