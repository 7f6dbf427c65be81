"""Paraphrases that turn what was said: in nearly the same words, the person says the contrary."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.paraphrases.about_whom import with_slips
from brief_tui.core.article.paraphrases.contrary import contrary
from brief_tui.core.article.paraphrases.given_speech import given_speech, labels_by_person
from brief_tui.core.article.paraphrases.reported import Report
from brief_tui.core.article.paraphrases.said_matter import said_matter
from brief_tui.core.article.paraphrases.telling_words import TellingWord
from brief_tui.core.draft.prose import Prose
from brief_tui.core.language.turning_words import TO_STOP, UNTRUE
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.picking import sentences_of

_MOST = 8
"""Most sentences that are compared with one claim."""
_WORK = 150_000
"""Most places in the transcripts that are looked at for one draft."""
_KEPT = 4096
_UNREAD = frozenset(
    "advise advised advises ask asked asks demand demanded demands fear feared fears first formerly hope hoped hopes "
    "like once prefer preferred prefers recommend recommended recommends urge urged urges used want wanted wants wish "
    "wished wishes wonder wondered wonders would".split()
).union(TO_STOP, UNTRUE)
"""Words of saying that do not say that it is so."""
_DENIES_BEFORE = re.compile(
    r"(?:\w+[,.]? ){0,3}(?:\w+n['’]t|false|myth|no|nonsense|not|nope|true|wrong)\W*", re.IGNORECASE
)
"""A sentence that denies the one before it, and says nothing else: That is not so."""
_TELLS = frozenset("assured assures informed reminded reminds tells told warned warns".split())
_HEARER = re.compile(r"^\s*(?:[\w’'-]+ ){1,4}?that ")
"""To whom it is said: told the room that."""


class TurnedReport(NamedTuple):
    """A paraphrase, and the sentence in which the person says the contrary."""

    number: int
    """Of the piece of prose."""
    report: Report
    said: Span
    """Corpus positions of the sentence."""


class _Claim(NamedTuple):
    labels: frozenset[str]
    """Of the person it is given to."""
    text: str
    words: tuple[TellingWord, ...]


class _Checked:
    """Answers about claims against one index, kept while it stays."""

    def __init__(self, index: TranscriptIndex) -> None:
        self._index = index
        self._said = said_matter(index)
        self._known: dict[_Claim, Span | None] = {}
        self._starts: dict[int, list[int]] = {}

    def contrary(self, claim: _Claim) -> Span | None:
        """The sentence in which the person says the contrary, if they say the same in none."""
        if claim not in self._known:
            if len(self._known) > _KEPT:
                self._known.clear()
            self._known[claim] = self._contrary(claim)
        return self._known[claim]

    def cost(self, claim: _Claim) -> int:
        """At how many places its words are said."""
        return self._said.cost(claim.words)

    def _contrary(self, claim: _Claim) -> Span | None:
        names = frozenset(key for label in claim.labels for key in fold(label).keys)
        found = {one: contrary(claim.text, self._text(one), names) for one in self._near(claim)}
        turning = (one for one, answer in found.items() if answer and not self._is_denied(one))
        return None if False in found.values() else next(turning, None)

    def _is_denied(self, sentence: Span) -> bool:
        """Whether the next sentence denies this one as a whole: It isn't."""
        place = self._index.place(sentence.start)
        behind = self._text(self._sentence(sentence.end)) if sentence.end < place.end else ""
        return _DENIES_BEFORE.fullmatch(behind.strip()) is not None

    def _near(self, claim: _Claim) -> list[Span]:
        """The person's sentences with words of the claim, those with most of them first."""
        held: Counter[Span] = Counter()
        for word in claim.words:
            held.update({self._sentence(at) for at, _ in self._said.nearly(claim.labels, word.key)})
        return sorted(held, key=lambda one: (-held[one], one))[:_MOST]

    def _sentence(self, position: int) -> Span:
        """The sentence around a corpus position, as corpus positions."""
        place = self._index.place(position)
        starts = self._starts.get(place.start)
        if starts is None:
            words = [word.start + place.turn.start for word in self._index.turn_words(place)]
            sentences = sentences_of(place.transcript.text, place.turn)
            found = {place.start + bisect_left(words, sentence.start) for sentence in sentences}
            starts = self._starts[place.start] = sorted(found | {place.start, place.end})
        n = bisect_right(starts, position)
        return Span(starts[n - 1], starts[n])

    def _text(self, sentence: Span) -> str:
        place = self._index.place(sentence.start)
        words = self._index.turn_words(place)
        low, high = (at - place.start for at in sentence)
        return words.said(low, high) + words.before(high)[:2]


@remembered(1)
def _checked(index: TranscriptIndex) -> _Checked:
    return _Checked(index)


def turned_reports(article: Article) -> Iterator[TurnedReport]:
    """The indirect speech of an article that turns what the person says."""
    work, labels = _WORK, labels_by_person(article.index.labels, with_slips(article))
    for n, prose, report in given_speech(article):
        text = _claimed(prose, report)
        if text is None or not report.words or report.person not in labels:
            continue
        claim = _Claim(labels[report.person], text, report.words)
        checked = _checked(article.index)  # who said which words takes long to gather, and not every article asks
        said = checked.contrary(claim)
        if said is not None:
            yield TurnedReport(n, report, said)
        work -= checked.cost(claim)
        if work <= 0:
            return


def _claimed(prose: Prose, report: Report) -> str | None:
    """What is given to the person; None where the words of saying do not say that it is so."""
    text = prose.unquoted
    says = text[report.by.end : report.matter[0].start] if report.matter else ""
    keys = fold(says.rpartition(",")[2]).keys  # behind what stands beside the name
    if any(key in _UNREAD or is_negation(key) for key in keys):
        return None
    told = " ".join(text[slice(*part)] for part in report.matter or (report.sentence,))
    return _HEARER.sub("", told, count=1) if keys and keys[-1] in _TELLS else told
