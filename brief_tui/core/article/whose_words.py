"""Whose words a paraphrase is in: those of the person, of another speaker, or of nobody.

It is told by words, not by meaning: the telling words of a sentence are looked for close together in what the person
says, and in what others do; first the words themselves, then others of the same everyday matters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from brief_tui.core.article.reported import TellingWord
from brief_tui.core.article.said_matter import SaidMatter
from brief_tui.core.article.said_windows import NOWHERE, Window
from brief_tui.core.language.common_words import sums_up
from brief_tui.core.language.words import fold
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
LEAST, _FEW = 2, 5
"""Telling words of a paraphrase that is judged as foreign, and of one that is judged as unsupported."""
_NEWS = 0.33
"""Largest share of weight, and in no more than a word, with which the person did not say a plan or a deed."""
_BOTH = 2
"""Words that a window holds at least to be near a paraphrase of six or more, however rare a single one is."""
_MUCH, _FAR_AHEAD = 0.6, 0.5
"""Least share of another's window, and its lead, where a sentence gives nothing to anybody in so many words."""
_ONE_WORD = 0.3
"""Share up to which a single word of the person's is not what is said right before them."""
_STRANGE = 4
"""Words that nobody says, in whatever ending, from which on nothing near is said either."""
_WEIGHT = 6.0
"""Least weight of all words where another's window holds only two: else these may stand together by chance."""
_RIVAL = 0.8
"""Share, against that of the best window, from which on the next one's makes a few words together chance."""
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
    news: bool
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
        if answer.unsupported:
            answer = self._compare(asked, weights, akin=True)
        if answer.foreign and self._says_some(answer.others[0], asked.words, weights):
            return answer
        unsupported = answer.unsupported or answer.foreign
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

    def _is_plainly_foreign(self, asked: Question, weights: Sequence[float], answer: Answer) -> bool:
        """Whether next to all of a sentence that gives nothing to anybody in so many words is another one's."""
        if not answer.foreign:
            return False
        share, held = answer.others[0].share, answer.others[0].held
        ahead = share >= self._best(asked, weights, akin=True).share + _FAR_AHEAD
        return ahead and ((share >= _MUCH and held > _HELD) or (share >= _MOSTLY and held == _HELD))

    def _is_new(self, asked: Question, weights: Sequence[float], best: Window) -> bool:
        """Whether the person, whose `best` window is given, and others right before them said nothing near it."""
        near = self._said.around(asked.own, asked.words, weights, akin=True)
        share, held = max(best.share, near.share), max(best.held, near.held)
        strange = sum(self._said.is_strange(word, asked.own) for word in asked.words)
        # of a plan or a deed, one word at most is the person's, and one nobody's
        is_news = asked.news and held < _BOTH and share <= _NEWS and strange > 0
        return is_news or self._is_grave(asked.words) or _hardly(share, held, strange, asked.words)

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


def _hardly(share: float, held: int, strange: int, words: Sequence[TellingWord]) -> bool:
    """Whether somebody whose window holds this share, and so many of the words, said nothing near them.

    So many of them are `strange`: nobody says them there.
    """
    count = sum(not sums_up(word.key) for word in words)
    half_unsaid = 2 * strange >= count == _STRANGE and share <= _HARDLY_FOUR
    if held < _BOTH and (strange >= _STRANGE or half_unsaid):
        return True
    if count < _FEW:
        return False
    few = _HARDLY_TWO if held <= _BOTH else _HARDLY_STRANGE
    if (held < _BOTH and 2 * strange > count) or (strange > 1 and share <= few):
        return True
    return share <= _HARDLY_FEW or (count > _FEW and (share <= _HARDLY or held < _BOTH))


def _stands_out(windows: Sequence[Window]) -> bool:
    """Whether the first window of others is no such place as there is with several of them by chance."""
    return windows[0].held > _HELD or all(one.share <= _RIVAL * windows[0].share for one in windows[1:2])
