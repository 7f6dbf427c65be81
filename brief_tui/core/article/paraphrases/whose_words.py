"""Whose words a paraphrase is in: those of the person, of another speaker, or of nobody.

It is told by words, not by meaning: the telling words of a sentence are looked for close together in what the person
says, and in what others do; first the words themselves, then others of the same everyday matters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from brief_tui.core.article.paraphrases.paraphrase_measures import Measures, is_dealing, is_grave
from brief_tui.core.article.paraphrases.said_matter import BEFORE, SIGNS, said_matter
from brief_tui.core.article.paraphrases.said_windows import NOWHERE, Window, together
from brief_tui.core.article.paraphrases.telling_words import TellingWord
from brief_tui.core.article.paraphrases.told_news import News
from brief_tui.core.language.common_words import sums_up
from brief_tui.core.language.measures import MONTHS, SEASONS
from brief_tui.core.language.parties import party_words
from brief_tui.core.language.words import fold, has_number
from brief_tui.core.sources.index import Place, TranscriptIndex

LEAST = 2
"""Telling words of a paraphrase that is judged; one less where it tells much news."""
_SAID = 0.7
"""Share of weight in a person's window from which on they have said it, unless all of that is one word
of several."""
_HEARD = 0.45
"""The same from which on they have said some, or somebody who is not named may have said it."""
_TOGETHER = 2
"""Words that another's window holds at least, for one is nothing; beyond those of the person where they say some."""
_PART = 4
"""What another's window holds by chance: no more than one in so many words."""
_SOONER = 4.0
"""By how much more a paraphrase is nobody's than another speaker's, who says but little of it, to be told so."""
_CLOSE = 3
"""Telling words behind a figure that may say what it counts."""
_DATES = frozenset([*MONTHS, *SEASONS])
_AGREEING = frozenset("absolutely agreed correct definitely exactly indeed precisely true".split())
"""First words of an answer that makes the words before it the speaker's own."""
_ANSWER = 40
"""Characters of an answer that tell whether it agrees."""
_ASKS = re.compile(
    r"(?:(?:and|but|so|okay|well)\s+)*(?:how|what|when|where|which|who|why|(?:are|can|did|do|does|is|was|were|will|would)"
    r"\s+(?:he|it|people|she|that|the|there|they|this|we|you))\b",
    re.IGNORECASE,
)
"""How a turn begins that asks something, where the transcript has no question marks."""


_FEW = re.compile(r"[12]|1st|2nd")
"""Numbers that stand anywhere: "one of the two", "the first"."""


class Answer(NamedTuple):
    """What the transcripts say to one paraphrase."""

    own: Window
    """The best window of the person it is given to."""
    others: tuple[Window, ...]
    """The best ones of others, best first."""
    foreign: bool
    unsupported: bool
    surplus: float
    """By how much it is the one or the other."""
    lacking: tuple[str, ...]
    """Words of it that the person does not say, as they are written; nouns first."""
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
    post: frozenset[str]
    """The words of the person's title and employer: parties of these are not from outside."""
    strange: bool = False
    """Whether it tells of a company, no employer of theirs, that they do not name."""


def _fine(own: Window, cost: int = 0) -> Answer:
    return Answer(own, (), foreign=False, unsupported=False, surplus=0.0, lacking=(), cost=cost)


class WhoseWords:
    """Answers about paraphrases against one index."""

    def __init__(self, index: TranscriptIndex) -> None:
        self._index = index
        self._labels = index.labels
        self._said = said_matter(index)
        self._size = len(index.words)

    def answer(self, asked: Question) -> Answer:
        """What is said of a paraphrase by the person and by others."""
        said, words = self._said, asked.words
        if not said.speaks(asked.own):
            return _fine(NOWHERE)
        weights = said.weights(words)
        own = self._best(asked, weights, akin=False)
        cost = said.cost(words)
        if own.share >= _SAID and own.held >= min(len(words), LEAST) and not self._is_heavy(asked):
            return _fine(own, cost)
        near, lacking = self._near(asked, weights), self._lacking(asked)
        others = said.most(asked.others, words, weights, akin=False)
        lead = (others[0].share - own.share) * sum(weights) if others else 0.0
        counted = self._counted(asked, others[0].label) if others else 0
        phrase = bool(others) and others[0].has_phrase and not own.has_phrase
        measures = self._measure(asked, lead, counted, near, lacking, phrase=phrase)
        theirs, nobodys = measures.foreign(self._size), measures.unsupported(asked.news.amount)
        sooner = nobodys - theirs > _SOONER and bool(others) and others[0].share < _HEARD
        foreign = theirs >= 0 and not sooner and self._is_theirs(asked, weights, own, others)
        unsupported = not foreign and nobodys >= 0 and not self._is_unseen(asked, weights, _HEARD)
        if unsupported:
            own, others = near, said.most(asked.others, words, weights, akin=True)
        written = tuple(word.written for word in lacking)
        return Answer(own, others, foreign, unsupported, theirs if foreign else nobodys, written, cost)

    def is_unnamed(self, own: frozenset[str], names: frozenset[str]) -> bool:
        """Whether neither these labels nor who speaks right before them say a word of a company's names."""
        return not any(self._said.knows(own, key, akin=False) for key in names)

    def _is_theirs(self, asked: Question, weights: Sequence[float], own: Window, others: tuple[Window, ...]) -> bool:
        """Whether the best window of others is no chance, as two words of mere questions are, and nobody else's."""
        theirs = others[0]
        pair = theirs.held == _TOGETHER and theirs.has_phrase and not own.has_phrase
        more = theirs.held - own.held if own.share >= _HEARD and not pair else theirs.held
        by_chance = theirs.held * _PART <= len(asked.words)
        if more < _TOGETHER or by_chance or self._is_unseen(asked, weights, theirs.share):
            return False
        if theirs.held <= _TOGETHER and all(self._asks(self._index.place(at)) for at in theirs.places):
            return False
        return not self._is_taken_up(theirs, asked.own)

    def _is_unseen(self, asked: Question, weights: Sequence[float], share: float) -> bool:
        """Whether somebody who is not named has a window with this share."""
        unnamed = (None, *(self._labels - asked.others - asked.own))
        best = self._said.most(unnamed, asked.words, weights, akin=False)[:1]
        return any(window.share >= share and window.held >= _TOGETHER for window in best)

    def _near(self, asked: Question, weights: Sequence[float]) -> Window:
        """The best window of the person, or of them with what others say right before, of words of the same matters."""
        around = self._said.around(asked.own, asked.words, weights, akin=True)
        return max(self._best(asked, weights, akin=True), around, key=lambda window: window.share)

    def _best(self, asked: Question, weights: Sequence[float], *, akin: bool) -> Window:
        windows = (self._said.own(label, asked.words, weights, akin=akin) for label in sorted(asked.own))
        return max(windows, key=lambda window: window.share)

    def _lacking(self, asked: Question) -> list[TellingWord]:
        """The words that the person does not say, nor is asked, in whatever words; nouns first."""
        telling = (word for word in asked.words if not (has_number(word.key) or sums_up(word.key)))
        lacking = [word for word in telling if not self._said.knows(asked.own, word.key, akin=True)]
        return sorted(lacking, key=lambda word: not word.noun)

    def _counted(self, asked: Question, other: str | None) -> int:
        """How many figures another one, and not the person, says close to a word that stands close behind them."""
        keys, said = [word.key for word in asked.words], self._said
        counts = 0
        for n, key in enumerate(keys, 1):
            behind = [one for one in keys[n : n + _CLOSE] if not has_number(one)] if has_number(key) else []
            theirs, own = (any(said.says_together(who, key, one) for one in behind) for who in ((other,), asked.own))
            counts += theirs and not own
        return counts

    def _is_heavy(self, asked: Question) -> bool:
        """Whether a paraphrase tells of a party or grave news of which the person has no word."""
        return any(self._is_new_party(asked, word) or self._is_grave_to(asked, word) for word in asked.words)

    def _measure(
        self, asked: Question, lead: float, counted: int, near: Window, lacking: Sequence[TellingWord], *, phrase: bool
    ) -> Measures:
        nouns = [word.key for word in lacking if word.noun]
        keys = [word.key for word in asked.words]
        places = self._said.held(near, asked.words)
        held, lacked = [keys[n] for n in places], {word.key for word in lacking}
        figures, dates = sum(map(_is_figure, held)), len(_DATES.intersection(held))
        return Measures(
            lead,
            counted,
            phrase,
            len(lacking),
            len(nouns),
            unheard_nouns=sum(map(self._said.is_unheard, nouns)),
            said=len(held) - figures - dates - sum(map(sums_up, held)),
            akin=near.held - len(held),
            figures=figures,
            miscounted=sum(_counts(keys[n]) and not lacked.isdisjoint(keys[n + 1 : n + 2]) for n in places),
            dates=dates,
            striking=asked.strange or any(self._is_striking(asked, word) for word in asked.words),
            dealt=any(self._is_dealt(asked, word) for word in asked.words),
            party=any(self._is_new_party(asked, word) for word in asked.words),
            added=asked.news.added,
            as_fact=asked.news.as_fact,
            words=len(asked.words),
        )

    def _is_striking(self, asked: Question, word: TellingWord) -> bool:
        """Whether a word is a name that nobody says, or one of grave news that the person does not."""
        if is_grave(word.key):
            return self._is_grave_to(asked, word)
        return word.name and self._said.is_unsaid(word.key)

    def _is_grave_to(self, asked: Question, word: TellingWord) -> bool:
        return is_grave(word.key) and not self._said.knows(asked.own, word.key, akin=False)

    def _is_dealt(self, asked: Question, word: TellingWord) -> bool:
        return is_dealing(word.key) and not self._said.knows(asked.own, word.key, akin=False)

    def _is_new_party(self, asked: Question, word: TellingWord) -> bool:
        """Whether a word is a party from outside of which neither the person nor who speaks right before has a word."""
        words = party_words(word.key, known=word.known)
        outside = bool(words) and asked.post.isdisjoint(words)
        return outside and not any(self._said.knows(asked.own, one, akin=False) for one in words)

    def _is_taken_up(self, window: Window, own: frozenset[str]) -> bool:
        """Whether what somebody else says is a question to these labels, or they agree with it."""
        places = together(self._index, window.places)
        place = self._index.place(places[0])
        turns, text = place.transcript.turns, place.transcript.text
        behind = turns[place.turn.number :][:1]
        if not behind or behind[0].speaker not in own or place.end - places[-1] > BEFORE:
            return False
        answer = fold(text[behind[0].start : behind[0].end][:_ANSWER]).keys[:1]
        return self._asks(place) or not _AGREEING.isdisjoint(answer)

    def _asks(self, place: Place) -> bool:
        """Whether a turn is a question."""
        text = place.transcript.text
        spoken = text[place.turn.start : place.turn.end].rstrip()
        return spoken.endswith("?") or ("?" not in text and _ASKS.match(spoken) is not None)


def _is_figure(key: str) -> bool:
    """Whether a folded word is a figure that tells of something: no such number as 2."""
    return has_number(key) and _FEW.fullmatch(key) is None


def _counts(key: str) -> bool:
    """Whether a folded word is a figure of what stands behind it: no percentage, no amount of money."""
    return _is_figure(key) and key == key.strip(SIGNS)
