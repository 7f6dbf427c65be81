"""The paraphrases in doubt: what they give to a person is said by another speaker, or by nobody.

It is told by words, not by meaning: the telling words of a sentence are looked for close together in what the person
says, and in what others do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import islice, takewhile
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.article.reported import Report, TellingWord, reports
from brief_tui.core.article.said_matter import NOWHERE, SaidMatter, Window
from brief_tui.core.draft.prose import Prose
from brief_tui.core.event import Event
from brief_tui.core.language.words import fold
from brief_tui.core.people import People, names_nobody
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import TranscriptIndex

_SAID = 0.45
"""Share of a paraphrase's weight that a window of a person holds at least where it is theirs."""
_HARDLY, _HARDLY_FEW, _HARDLY_STRANGE, _HARDLY_FOUR, _HARDLY_TWO = 0.175, 0.1, 0.28, 0.3, 0.42
"""Where no window of a person holds more of a paraphrase's weight, they said nothing near it: of six words; of five;
where two words are said by nobody; where two of four are; where two are and the person says no more than two."""
_MOSTLY = 0.7
"""Share of weight in a person's window from which on they have said it."""
_AHEAD, _AHEAD_OF_BOTH, _MORE = 0.25, 0.1, 2
"""Leads that the window of another speaker who said it has: in share of weight, over the person's own and over what is
said around the person; and in words."""
_LEAST, _FEW = 2, 5
"""Telling words of a paraphrase that is judged as foreign, and of one that is judged as unsupported."""
_NEWS = 0.33
"""Largest share of weight, and in no more than a word, with which the person did not say a plan or a deed."""
_BOTH = 2
"""Words that a window holds at least to be near a paraphrase of six or more, however rare a single one is."""
_STRANGE = 4
"""Words that nobody says, in whatever ending, from which on nothing near is said either."""
_WEIGHT = 6.0
"""Least weight of all words where another's window holds only two: else these may stand together by chance."""
_HELD = 3
"""Words that the window of another speaker right before the person must hold at least."""
_THEIRS_BESIDE = 0.5
"""Share of weight in the window of another speaker right before the person from which on the words are theirs alone."""
_AGREEING = frozenset("absolutely agreed correct definitely exactly indeed precisely true".split())
"""First words of an answer that makes the words before it the speaker's own."""
_ASSENTING = _AGREEING | frozenset("mhm right sure that's yeah yep yes".split())
"""The same, with words that are said to anything but may make them so."""
_ANSWER = 40
"""Characters of an answer that tell whether it agrees."""
_MOST, _WORK = 160, 150_000
"""Most paraphrases of a draft that are judged, and most places in the transcripts that are looked at for them."""
_KEPT = 4096
SHOWN = 3
"""Most windows of other speakers that an answer keeps."""
_ASKS = re.compile(
    r"(?:(?:and|but|so|okay|well)\s+)*(?:how|what|when|where|which|who|why|(?:are|can|did|do|does|is|was|were|will|would)"
    r"\s+(?:he|it|people|she|that|the|there|they|this|we|you))\b",
    re.IGNORECASE,
)
"""How a turn begins that asks something, where the transcript has no question marks."""
_GRAVE = re.compile(
    r"(?:abolish|acqui(?:r|sition)|arrest|banned$|bankrupt|bans?$|boycott|brib|buyout|cartel|cheat|corrupt|dismissed$|"
    r"embargo|forbid|fraud|insolven|lawsuit|layoff|litigat|lobby|merg(?:e[drs]?|ing)$|nationali[sz]|outlaw|prosecut|"
    r"resign|rivals?$|sabotage|sacked$|scandal|strikes?$|subsidiar|sued?$|suing$|takeover|theft)"
)
"""Words of grave news, of mergers, courts, crimes, bans and dismissals: nobody comes by them in summing somebody up."""
_FIGURE = re.compile(r"(?!10+\D?$)\D?\d{2,}(?:\.\d+)?\D?")
"""A figure of two digits or more that is no power of ten, with its sign."""


class Answer(NamedTuple):
    """What the transcripts say to one paraphrase."""

    own: Window
    """The best window of the person it is given to."""
    others: tuple[Window, ...]
    """The best ones of others, best first."""
    foreign: bool
    unsupported: bool
    cost: int
    """How many places were looked at."""


def _fine(cost: int = 0) -> Answer:
    return Answer(NOWHERE, (), foreign=False, unsupported=False, cost=cost)


class _Checked:
    """Answers about paraphrases against one index, kept while it stays."""

    def __init__(self, index: TranscriptIndex) -> None:
        self._index = index
        self._labels = index.labels
        self._people: tuple[People, dict[str, frozenset[str]], frozenset[str]] | None = None
        self._known: dict[tuple[object, ...], Answer] = {}

    def article(self, article: Article) -> Iterator[tuple[int, Report, Answer]]:
        most, work, ignored = _MOST, _WORK, _companies(article.event)
        titles = {one.name: _words((one.title,)) for one in article.event.speakers}
        for n, prose in enumerate(article.brief.prose):
            for report in reports(prose, article.people) if article.mentions[n] or prose.about else ():
                own = ignored | titles.get(report.person, frozenset())
                words = tuple(word for word in report.words if word.key not in own)
                if len(words) < _LEAST:
                    continue
                answer = self._answer(report, words, article.people)
                most, work = most - 1, work - answer.cost
                if answer.foreign and not report.named and prose.about and sayer(article, answer) == prose.about:
                    continue  # Feld came. Beside him sits Moreau. The pumps, he says, …
                if answer.foreign or (answer.unsupported and not _is_quoted_for(article, prose, report)):
                    yield n, report, answer
                if most <= 0 or work <= 0:
                    return

    def _answer(self, report: Report, words: tuple[TellingWord, ...], people: People) -> Answer:
        labels, named = self._who(people)
        own = labels.get(report.person, frozenset())
        beside = frozenset(label for person in report.beside for label in labels.get(person, ()))
        question = (own, named - own - beside, words, report.news)
        known = self._known.get(question)
        if known is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            known = self._known[question] = self._work(*question)
        return known

    @cached_property
    def _said(self) -> SaidMatter:
        # Who said which words takes long to gather, and an article of quotations alone does not ask.
        return SaidMatter(self._index)

    def _who(self, people: People) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
        """The labels of each person, and all that name somebody."""
        if self._people is None or self._people[0] is not people:
            labels: dict[str, set[str]] = {}
            for label in self._labels:
                if not names_nobody(label):
                    labels.setdefault(people.resolve(label).person or label, set()).add(label)
            found = {person: frozenset(those) for person, those in labels.items()}
            self._people = people, found, frozenset().union(*found.values())
        return self._people[1:]

    def _work(self, own: frozenset[str], others: frozenset[str], words: tuple[TellingWord, ...], news: bool) -> Answer:
        """What is said of `words` by the labels `own` and by `others`; anybody else may have said them unseen."""
        said = self._said
        if not said.speaks(own):
            return _fine()
        cost = said.cost(words, own)
        weights = said.weights(words)
        best = max((said.own(label, words, weights) for label in sorted(own)), key=lambda window: window.share)
        near = said.around(own, words, weights)
        share, held = max(best.share, near.share), max(best.held, near.held)
        if best.share >= _MOSTLY:
            return _fine(cost)
        cost += said.cost(words)
        if near.share >= _SAID > _HARDLY >= best.share:
            beside = tuple(said.most(others, words, weights)[:SHOWN])
            theirs = bool(beside) and beside[0].share >= _THEIRS_BESIDE and beside[0].held >= _HELD
            foreign = theirs and not self._is_taken_up(beside[0], own, _ASSENTING)
            return Answer(best, beside, foreign, unsupported=False, cost=cost)
        unseen = said.most((None, *(self._labels - others - own)), words, weights)
        if unseen and unseen[0].share >= _SAID:
            return _fine(cost)
        found = tuple(said.most(others, words, weights)[:SHOWN])
        grave = any(_GRAVE.match(word.key) and not said.cost((word,)) for word in words)
        foreign = bool(found) and not grave and found[0].held >= best.held + _MORE
        foreign = foreign and found[0].share >= max(_SAID, best.share + _AHEAD, near.share + _AHEAD_OF_BOTH)
        foreign = foreign and (found[0].held > _MORE or sum(weights) >= _WEIGHT)
        foreign = foreign and not self._is_taken_up(found[0], own, _AGREEING)
        share, held = max(best.share, near.share), max(best.held, near.held)
        hardly = grave or self._hardly(share, held, words) or (news and self._is_news(share, held, words))
        unsupported = share < _SAID and not foreign and hardly and not self._counts_it(own, words)
        return Answer(best, found, foreign, unsupported, cost)

    def _counts_it(self, own: frozenset[str], words: tuple[TellingWord, ...]) -> bool:
        """Whether these labels say a figure of the paraphrase that nobody hits upon by chance."""
        return any(_FIGURE.fullmatch(word.key) and self._said.cost((word,), own) for word in words)

    def _is_taken_up(self, window: Window, own: frozenset[str], assent: frozenset[str]) -> bool:
        """Whether what somebody else says is a question to these labels, or they agree with one of these words."""
        place = self._index.place(window.places[0])
        turns, text = place.transcript.turns, place.transcript.text
        behind = turns[place.turn.number :][:1]
        if not behind or behind[0].speaker not in own:
            return False
        answer = fold(text[behind[0].start : behind[0].end][:_ANSWER]).keys[:1]
        spoken = text[place.turn.start : place.turn.end].rstrip()
        asks = spoken.endswith("?") or ("?" not in text and _ASKS.match(spoken) is not None)
        return asks or not assent.isdisjoint(answer)

    def _is_news(self, share: float, held: int, words: tuple[TellingWord, ...]) -> bool:
        """Whether a plan or a deed is news to the transcripts: one word of it at most is the person's, one nobody's."""
        return held < _BOTH and share <= _NEWS and not all(self._said.cost((word,)) for word in words)

    def _hardly(self, share: float, held: int, words: tuple[TellingWord, ...]) -> bool:
        """Whether somebody whose window holds this share, and so many of the words, said nothing near them."""
        strange = sum(not self._said.cost((word,)) for word in words)
        half_unsaid = 2 * strange >= len(words) == _STRANGE and share <= _HARDLY_FOUR
        if held < _BOTH and (strange >= _STRANGE or half_unsaid):
            return True
        if len(words) < _FEW:
            return False
        few = _HARDLY_TWO if held <= _BOTH else _HARDLY_STRANGE
        if (held < _BOTH and 2 * strange > len(words)) or (strange > 1 and share <= few):
            return True
        return share <= _HARDLY_FEW or (len(words) > _FEW and (share <= _HARDLY or held < _BOTH))


@remembered(1)
def _checked(index: TranscriptIndex) -> _Checked:
    return _Checked(index)


def _companies(event: Event) -> frozenset[str]:
    """The words of companies' names: the prose has them where the speaker said "we"."""
    named = [name for company in event.companies for name in (company.name, *company.aliases)]
    return _words((*named, *(speaker.company for speaker in event.speakers)))


@remembered(256)
def _words(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key for name in names for key in fold(name, notes=False).keys)


def sayer(article: Article, answer: Answer) -> str | None:
    """The person whose window holds most of what another one is given."""
    return article.people.resolve(answer.others[0].label or "").person


def _is_quoted_for(article: Article, prose: Prose, report: Report) -> bool:
    """Whether the sentence itself quotes the person with words that stand: it leads over to them in its own words."""
    span = prose.source(report.sentence)
    first = bisect_left(article.quotations, span.start, key=lambda judged: judged.quotation.span.start)
    within = takewhile(lambda judged: judged.quotation.span.end <= span.end, islice(article.quotations, first, None))
    return any(judged.speaker == report.person and judged.verdict.stands for judged in within)


@once
def doubted_reports(article: Article) -> list[tuple[int, Report, Answer]]:
    """The indirect speech of an article that is in doubt, in order, with the numbers of its prose."""
    return list(_checked(article.index).article(article)) if article.index.words else []
