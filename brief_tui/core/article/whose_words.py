"""Whose words a paraphrase is in: those of the person, of another speaker, or of nobody.

It is told by words, not by meaning: the telling words of a sentence are looked for close together in what the person
says, and in what others do; first the words themselves, then others of the same everyday matters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from brief_tui.core.article.said_matter import SaidMatter
from brief_tui.core.article.said_windows import NOWHERE, Window
from brief_tui.core.article.telling_words import TellingWord
from brief_tui.core.article.told_news import News
from brief_tui.core.language.common_words import sums_up
from brief_tui.core.language.words import fold
from brief_tui.core.sources.index import TranscriptIndex

_SAID = 0.45
"""Share of a paraphrase's weight that a window of a person holds at least where it is theirs."""
_HARDLY = 0.175
"""Where no window of a person holds more of a paraphrase's weight, it is not theirs."""
_ONE, _TWO = 0.4, 0.3
"""Largest share of a plan's weight in one of the person's very words, and in two, where two others are nobody's."""
_MOSTLY = 0.7
"""Share of weight in a person's window from which on they have said it."""
_AHEAD, _AHEAD_OF_BOTH, _MORE = 0.25, 0.1, 2
"""Leads that the window of another speaker who said it has: in share of weight, over the person's own and over what is
said around the person; and in words."""
LEAST = 2
"""Telling words of a paraphrase that is judged."""
_PLAN = 3
"""Telling words of a plan that is judged as unsupported."""
_DATES = frozenset("autumn century decade spring summer winter".split())
"""Times by which a plan is to be carried out: nobody comes by them in other words."""
_NEWS = 0.36
"""Largest share of weight, and in no more than a word, with which the person did not say a plan."""
_BOTH = 2
"""Words that a window holds at least to be near a paraphrase of six or more, however rare a single one is."""
_MUCH, _FAR_AHEAD = 0.6, 0.5
"""Least share of another's window, and its lead, where a sentence gives nothing to anybody in so many words."""
_ONE_WORD = 0.3
"""Share up to which a single word of the person's is not what is said right before them."""
_STRANGE = 3
"""Least words that nobody says, in whatever ending, where something other than a plan was not said; of more than
these, and, where a word is the person's and none a strange name, four or more that make up three quarters."""
_DEED = 0.25
"""Largest share of weight, and in no more than a word, with which the person did not say a deed."""
_WEIGHT = 6.0
"""Least weight of all words where another's window holds only two: else these may stand together by chance."""
_RIVAL = 0.8
"""Share, against that of the best window, from which on the next one's makes a few words together chance."""
_MUCH_OF_IT, _AHEAD_BESIDE, _AHEAD_LOOSE = 0.4, 0.12, 0.2
"""Least share of another's window, and its lead, where they say words side by side that the person never has so; and
its lead where a sentence gives nothing to anybody in so many words."""
_BESIDE, _NEAR, _WEIGHT_BESIDE = 16, 40, 4.5
"""Words within which words are said side by side, and near enough for another rival; what those weigh at least."""
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


class Question(NamedTuple):
    """A paraphrase that is looked for."""

    own: frozenset[str]
    """The labels of the person it is given to."""
    others: frozenset[str]
    """Those of who else may have said it; anybody else may have said it unseen."""
    words: tuple[TellingWord, ...]
    news: News
    loose: bool
    """See `Report`."""


def _fine(cost: int = 0) -> Answer:
    return Answer(NOWHERE, (), foreign=False, unsupported=False, cost=cost)


class WhoseWords:
    """Answers about paraphrases against one index."""

    def __init__(self, index: TranscriptIndex) -> None:
        self._index = index
        self._labels = index.labels
        self._said = SaidMatter(index)

    def answer(self, asked: Question) -> Answer:
        """What is said of a paraphrase by the person and by others."""
        if not self._said.speaks(asked.own):
            return _fine()
        weights = self._said.weights(asked.words)
        answer = self._compare(asked, weights, akin=False)
        if asked.loose:
            return answer._replace(foreign=self._is_plainly_foreign(asked, weights, answer), unsupported=False)
        if answer.foreign:
            mine = self._best(asked, weights, akin=True)
            return answer if answer.others[0].share >= mine.share + _AHEAD else _fine(answer.cost)
        is_far = answer.unsupported
        if is_far:
            answer = self._compare(asked, weights, akin=True)
        if answer.foreign and self._says_some(answer.others[0], asked.words, weights):
            return answer
        if answer.unsupported and (theirs := self._side_by_side(asked, weights, answer)) is not None:
            others = (theirs, *(window for window in answer.others if window is not theirs))
            return answer._replace(others=others, foreign=True, unsupported=False)
        unsupported = (
            answer.unsupported or answer.foreign or (is_far and answer.own.held > 0 and asked.news is News.PLAN)
        )
        unsupported = unsupported and self._is_new(asked, weights, answer.own) and not self._counts_it(asked)
        return answer._replace(foreign=False, unsupported=unsupported)

    def _best(self, asked: Question, weights: Sequence[float], *, akin: bool) -> Window:
        windows = (self._said.own(label, asked.words, weights, akin=akin) for label in sorted(asked.own))
        return max(windows, key=lambda window: window.share)

    def _says_some(self, window: Window, words: Sequence[TellingWord], weights: Sequence[float]) -> bool:
        """Whether who has a window, of words of the same matters, says some of the very words close together."""
        return self._said.own(window.label, words, weights, akin=False).held >= _BOTH

    def _compare(self, asked: Question, weights: Sequence[float], *, akin: bool) -> Answer:
        """Whether another speaker says the words, or (`unsupported`, so far) the person says too few of them.

        `akin`: or others of the same everyday matters.
        """
        said, words = self._said, asked.words
        best = self._best(asked, weights, akin=akin)
        cost = said.cost(words, asked.own)
        if best.share >= _MOSTLY:
            return _fine(cost)
        near = said.around(asked.own, words, weights, akin=akin)
        cost += said.cost(words)
        others = said.most(asked.others, words, weights, akin=akin)
        if near.share >= _SAID and (best.share <= _HARDLY or (best.held < _BOTH and best.share <= _ONE_WORD)):
            theirs = bool(others) and others[0].share >= _THEIRS_BESIDE and others[0].held >= _HELD
            foreign = theirs and not self._is_taken_up(others[0], asked.own, _ASSENTING)
            return Answer(best, others, foreign, unsupported=False, cost=cost)
        unseen = said.most((None, *(self._labels - asked.others - asked.own)), words, weights, akin=akin)
        if unseen and unseen[0].share >= _SAID:
            return _fine(cost)
        foreign = bool(others) and not self._is_grave(words) and others[0].held >= best.held + _MORE
        foreign = foreign and others[0].share >= max(_SAID, best.share + _AHEAD, near.share + _AHEAD_OF_BOTH)
        foreign = foreign and (others[0].held > _MORE or sum(weights) >= _WEIGHT)
        foreign = foreign and _stands_out(others) and not self._is_taken_up(others[0], asked.own, _AGREEING)
        return Answer(best, others, foreign, max(best.share, near.share) < _SAID and not foreign, cost)

    def _side_by_side(self, asked: Question, weights: Sequence[float], answer: Answer) -> Window | None:
        """The window of the one other speaker who says words side by side that the person has nowhere together."""
        theirs = [window for window in answer.others if self._are_theirs(asked, weights, window)]
        if len(theirs) != 1 or self._is_grave(asked.words):
            return None
        (window,) = theirs
        least = max(_MUCH_OF_IT, answer.own.share + _AHEAD_BESIDE)
        rivals = (self._beside(asked, weights, one, _NEAR) for one in answer.others if one is not window)
        behind = window.share < least or window.held <= answer.own.held
        return None if behind or any(rival.held >= _BOTH for rival in rivals) else window

    def _beside(self, asked: Question, weights: Sequence[float], window: Window, width: int) -> Window:
        """The narrower window that holds most of the very words, of who has a window."""
        return self._said.own(window.label, asked.words, weights, akin=False, width=width)

    def _are_theirs(self, asked: Question, weights: Sequence[float], window: Window) -> bool:
        """Whether who has a window says words side by side that the person neither says together nor is asked."""
        said, beside = self._said, self._beside(asked, weights, window, _BESIDE)
        if beside.held < _BOTH or beside.share * sum(weights) < _WEIGHT_BESIDE:
            return False
        numbers = said.held(beside, asked.words)
        words, tells = [asked.words[n] for n in numbers], [weights[n] for n in numbers]
        heard = said.around(asked.own, words, tells, akin=False)
        own = (said.own(label, words, tells, akin=False) for label in asked.own)
        return max(one.held for one in (heard, *own)) < _BOTH and not self._is_taken_up(beside, asked.own, _AGREEING)

    def _is_plainly_foreign(self, asked: Question, weights: Sequence[float], answer: Answer) -> bool:
        """Whether next to all of a sentence that gives nothing to anybody in so many words is another one's."""
        if not answer.foreign:
            return False
        share, held = answer.others[0].share, answer.others[0].held
        lead = share - self._best(asked, weights, akin=True).share
        if lead >= _FAR_AHEAD and ((share >= _MUCH and held > _HELD) or (share >= _MOSTLY and held == _HELD)):
            return True
        return lead >= _AHEAD_LOOSE and held >= _HELD and self._side_by_side(asked, weights, answer) is answer.others[0]

    def _is_new(self, asked: Question, weights: Sequence[float], best: Window) -> bool:
        """Whether the person, whose `best` window is given, and others right before them said nothing near it."""
        if self._is_grave(asked.words):
            return True
        near = self._said.around(asked.own, asked.words, weights, akin=True)
        share, held = max(best.share, near.share), max(best.held, near.held)
        strange = sum(self._said.is_strange(word, asked.own) for word in asked.words)
        if asked.news is News.PLAN:
            is_near = held >= _BOTH or share > _NEWS
            return self._is_no_plan(asked, weights, strange, is_near=is_near)
        if held >= _BOTH or strange < _STRANGE:
            return False
        if asked.news is News.DEED and share <= _DEED:
            return True
        names = any(word.name and not self._said.cost((word,)) for word in asked.words)
        rest = strange > _STRANGE and 4 * strange >= 3 * len(asked.words)
        return len(asked.words) > _STRANGE and (names or not held or rest)

    def _is_no_plan(self, asked: Question, weights: Sequence[float], strange: int, *, is_near: bool) -> bool:
        """Whether a plan of three words or more is nobody's; `is_near`: whether other words for it are said."""
        unsaid = [word.key for word in asked.words if not self._said.cost((word,))]
        dates = not _DATES.isdisjoint(unsaid)
        if len(asked.words) < _PLAN or not (strange or dates):
            return False
        if strange and not is_near:
            return True
        near = self._said.around(asked.own, asked.words, weights, akin=False)
        own = self._best(asked, weights, akin=False)
        share, held = max(own.share, near.share), max(own.held, near.held)
        strangers = sum(not sums_up(key) or key in _DATES for key in unsaid)
        return strangers >= _BOTH and share <= (_ONE if held < _BOTH else _TWO if held == _BOTH else 0)

    def _is_grave(self, words: tuple[TellingWord, ...]) -> bool:
        return any(_GRAVE.match(word.key) and not self._said.cost((word,)) for word in words)

    def _counts_it(self, asked: Question) -> bool:
        """Whether the person says a figure of the paraphrase that nobody hits upon by chance."""
        return any(_FIGURE.fullmatch(word.key) and self._said.cost((word,), asked.own) for word in asked.words)

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


def _stands_out(windows: Sequence[Window]) -> bool:
    """Whether the first window of others is no such place as there is with several of them by chance."""
    return windows[0].held > _HELD or all(one.share <= _RIVAL * windows[0].share for one in windows[1:2])
