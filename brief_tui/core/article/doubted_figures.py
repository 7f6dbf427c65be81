"""The figures of an article that nothing supports, each with what the transcripts say instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice, takewhile
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.figure_claims import Claim, claims
from brief_tui.core.article.figures import MAY_HOLD, Amount, figures
from brief_tui.core.article.said_figures import Answer, Said, SaidFigures
from brief_tui.core.draft.brief import MAX_ALIKE
from brief_tui.core.draft.prose import Prose
from brief_tui.core.event import Event
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.sources.index import TranscriptIndex

_MOST, _MOST_DOUBTED = 500, MAX_ALIKE + 50
"""So many figures of a draft are checked, until so many are doubted."""
_WORDS_A_FIGURE = 8
"""So many words of a sentence with figures count as one at least."""
_LONGEST = 2_000
"""What has more characters is no sentence; it is read in parts."""
_SENTENCE = re.compile(rf"(?:[^.?!;]|[.?!;](?!\s)){{1,{_LONGEST}}}[.?!;]*")
_BESIDE = 160
"""Characters of a paragraph before and after a sentence that tell what its figures are about."""
_LONGEST_CONTEXT = 600
"""Characters of the paragraph that a heading leans on."""
_KEPT = 2048
"""Paragraphs, and answers."""
_ALIKE = 1.2
"""So much of the context must stand around a figure that contradicts."""
_SHOWN = 3
_BELOW = 12
"""So many paragraphs under a heading may tell its figure."""

_Own = frozenset[tuple[str, object]]
"""Dimension and value of each figure that nobody need have said."""


class _Nearby(NamedTuple):
    """What a paragraph rests on."""

    paths: frozenset[str] = frozenset()
    """Transcripts: of its quotations, and of those whom it names."""
    voices: frozenset[str] = frozenset()
    """Those whom it names."""


class Doubt(NamedTuple):
    """A claim that nothing supports, with what is said instead."""

    at: Span
    """In the prose."""
    said: str
    instead: tuple[Said, ...]
    elsewhere: tuple[tuple[int, int], ...]
    clear: bool
    """Whether it says what it measures or counts."""


def doubts(article: Article) -> list[tuple[Prose, Doubt]]:
    """Every doubted figure of an article with the piece of prose that it stands in; none without transcripts."""
    return _checked(article.index).article(article) if article.index.words else []


@lru_cache(maxsize=1)
def _checked(index: TranscriptIndex) -> _Checked:
    return _Checked(index)


@lru_cache(maxsize=256)
def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(text, notes=False).keys)


@lru_cache(maxsize=8)
def _own(title: str, summary: str, year: int, month: int, day: int) -> _Own:
    """The figures that the event itself brings: its title, summary and date."""
    own = {figure.amount for text in (title, summary) for figure in figures(fold(text))}
    return frozenset(own | {("date", year), ("date", month), ("date", month * 100 + day)})


def _event_figures(event: Event) -> _Own:
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
        nearby = self._nearby(article)
        for n, prose in enumerate(passages):
            if not MAY_HOLD.search(prose.text):
                continue
            heads = prose.kind == "heading" and n + 1 < len(passages)
            more = passages[n + 1].text[:_LONGEST_CONTEXT] if heads else ""
            known = own | self._told_below(passages, n) if heads else own
            count, found = self._doubts(prose, more, nearby[n], known)
            yield from ((prose, doubt) for doubt in found)
            checked, doubted = checked + count, doubted + len(found)
            if checked >= _MOST or doubted >= _MOST_DOUBTED:
                return

    def _told_below(self, passages: Sequence[Prose], heading: int) -> _Own:
        """The figures of the text under a heading, which are doubted there."""
        below = takewhile(lambda prose: prose.kind != "heading", passages[heading + 1 :])
        return frozenset(
            claim.figure.amount
            for prose in islice(below, _BELOW)
            if MAY_HOLD.search(prose.text)
            for _, claim in self._due(prose, frozenset())[0]
        )

    def _nearby(self, article: Article) -> list[_Nearby]:
        """What each piece of prose rests on; one that names nobody, on what its neighbours under the heading do."""
        verified = {
            judged.quotation.span.start: judged.verdict.evidence[0].transcript
            for judged in article.quotations
            if judged.verified
        }
        found: list[_Nearby] = []
        for n, prose in enumerate(article.brief.prose):
            quoted = (verified.get(prose.source(span).start) for span in prose.quoted)
            named = frozenset(mention.person for mention in article.mentions[n] if mention.person)
            spoken = (self.said.labels.get(person, ()) for person in named)
            found.append(_Nearby(frozenset(path for path in (*quoted, *chain(*spoken)) if path), named))
        heading = [prose.kind == "heading" for prose in article.brief.prose]
        for n in range(1, len(found)):
            found[n] = found[n] if found[n].paths or heading[n] else found[n - 1]
        for n in reversed(range(len(found) - 1)):
            found[n] = found[n] if found[n].paths or heading[n + 1] else found[n + 1]
        return found

    def _doubts(self, prose: Prose, more: str, near: _Nearby, own: _Own) -> tuple[int, list[Doubt]]:
        """Of one piece of prose: how many figures were checked; `more` helps where it is a heading."""
        key = (prose.text, prose.quoted, more, near, own)
        known = self._known.get(key)
        if known is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            known = self._known[key] = self._work(prose, more, near, own)
        return known

    def _work(self, prose: Prose, more: str, near: _Nearby, own: _Own) -> tuple[int, list[Doubt]]:
        due, count = self._due(prose, own)
        answers = [self._answer(claim, more, near) for _, claim in due]
        given = {claim.figure.amount for _, claim in due}
        found = [
            self._doubt(prose.unquoted, base, claim, answer, given)
            for (base, claim), answer in zip(due, answers, strict=True)
            if not answer.stands(given)
        ]
        return count, found

    @staticmethod
    def _due(prose: Prose, own: _Own) -> tuple[list[tuple[int, Claim]], int]:
        """The claims of a piece of prose, each with where its sentence begins; and what they count for."""
        due, count = list[tuple[int, Claim]](), 0
        for sentence in _SENTENCE.finditer(prose.unquoted):
            if count >= _MOST:
                break
            if MAY_HOLD.search(sentence[0]):
                start, end = sentence.span()
                before, after = prose.text[max(0, start - _BESIDE) : start], prose.text[end : end + _BESIDE // 2]
                read = claims(sentence[0], prose.text[start:end], before, after)
                fresh = [c for c in read if c.figure.amount not in own][: _MOST - count]
                due += ((start, claim) for claim in fresh)
                # Reading costs as well: a list of small counts claims nothing.
                count += max(len(fresh), sentence[0].count(" ") // _WORDS_A_FIGURE)
        return due, count

    def _answer(self, claim: Claim, more: str, near: _Nearby) -> Answer:
        """An answer, kept: a paragraph that is being written asks about its other sentences again and again."""
        question = (*claim.question, claim.around, more, near)
        known = self._answers.get(question)
        if known is None:
            if len(self._answers) > _KEPT:
                self._answers.clear()
            nouns = claim.nouns if claim.figure.kind == "count" else ()
            context = self.said.around.context(claim.around, _folded(more) if more else (), nouns, *near)
            known = self._answers[question] = self.said.answer(claim.figure, context)
        return known

    @staticmethod
    def _doubt(text: str, base: int, claim: Claim, answer: Answer, given: set[Amount]) -> Doubt:
        at = Span(base + claim.at.start, base + claim.at.end)
        noun = "".join(f" {noun}" for noun in claim.nouns[:1] if claim.figure.kind == "count")
        clear = claim.figure.dimension != "" or bool(claim.nouns)
        best = (said for said in answer.others if said.figure.amount not in given and said.score >= _ALIKE)
        return Doubt(at, text[slice(*at)] + noun, tuple(islice(best, _SHOWN)), answer.elsewhere, clear)
