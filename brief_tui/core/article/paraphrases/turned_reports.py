"""Paraphrases that turn what was said: in a sentence about the same, the person says the contrary."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.paraphrases.about_whom import with_slips
from brief_tui.core.article.paraphrases.denied_before import denies_before, how_far, is_believed, tells_belief
from brief_tui.core.article.paraphrases.denied_speech import denied_speech
from brief_tui.core.article.paraphrases.given_speech import given_speech, labels_by_person
from brief_tui.core.article.paraphrases.plain_sentences import plain_sentences
from brief_tui.core.article.paraphrases.reported import Report
from brief_tui.core.article.paraphrases.said_leaning import SaidLeaning
from brief_tui.core.article.paraphrases.said_matter import said_matter
from brief_tui.core.article.paraphrases.same_matter import is_whole, says_as_much
from brief_tui.core.article.paraphrases.telling_words import TellingWord
from brief_tui.core.article.paraphrases.turned_choices import same_choice, turned_choice
from brief_tui.core.article.paraphrases.turned_clauses import affirms, denied_of
from brief_tui.core.article.paraphrases.turned_scopes import stretched
from brief_tui.core.article.paraphrases.turned_senses import WISHES, agree, swapped, turned
from brief_tui.core.article.said_context import tells
from brief_tui.core.draft.prose import Prose
from brief_tui.core.language.common_words import sums_up
from brief_tui.core.language.ended import is_present
from brief_tui.core.language.polarity import DISBELIEVES, means
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.picking import sentences_of

_SHARE, _LEAST = 0.3, 2
"""Share of the weight of a claim's telling words that a sentence about the same has, and how many of them."""
_MOST = 8
"""Most sentences that are compared with one claim."""
_WORK = 150_000
"""Most places in the transcripts that are looked at for one draft."""
_KEPT = 4096
_TURNING = DISBELIEVES | WISHES | {"against", "like", "rather", "would"}
"""Words of saying that deny or wish for the matter."""
_UNREAD = re.compile(
    r"\b(?:ask(?:s|ed)(?: if| whether)?\s*$|at first|fear(?:s|ed)?|formerly|once|used to|turn(?:s|ed) down"
    r"|rule[sd]? out|warn(?:s|ed) against|wonder(?:s|ed)?)(?!\w)"
)
"""Words of saying that turn the matter in ways that are not read, or tell of what was said once."""

_HIDES = re.compile(
    r"\b(?:unless|(?:kept|keep|keeps|keeping|barred|banned|excluded|spared|stopped|prevented)\s+(?:[\w’'-]+\s+){0,2}from)\b",
    re.IGNORECASE,
)
"""What denies without a word for it: the goal slips unless they come, a girl kept from every party."""
_DENIES = "denies that"
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
    asked: str
    """The question that it answers, where that is needed to understand it."""


class _Claim(NamedTuple):
    labels: frozenset[str]
    """Of the person it is given to."""
    text: str
    words: tuple[TellingWord, ...]
    denied: bool
    """Whether the person is said to deny it."""
    plain: bool
    """Whether no word of saying gives it to them."""


class _Checked:
    """Answers about claims against one index, kept while it stays."""

    def __init__(self, index: TranscriptIndex) -> None:
        self._index = index
        self._said = said_matter(index)
        self._leaning = SaidLeaning(index, self._said)
        self._known: dict[_Claim, tuple[Span, str] | None] = {}
        self._starts: dict[int, list[int]] = {}

    def contrary(self, claim: _Claim) -> tuple[Span, str] | None:
        """The sentence in which the person says the contrary, and what it answers; the one about most of the same."""
        if claim not in self._known:
            if len(self._known) > _KEPT:
                self._known.clear()
            self._known[claim] = self._contrary(claim)
        return self._known[claim]

    def cost(self, claim: _Claim) -> int:
        """At how many places its words are said."""
        return self._said.cost(claim.words)

    def _contrary(self, claim: _Claim) -> tuple[Span, str] | None:
        if _HIDES.search(claim.text):
            return None
        ranked = list(self._near(claim))
        return (None if claim.plain else self._as_whole(claim, ranked)) or self._by_clause(claim, ranked)

    def _as_whole(self, claim: _Claim, ranked: list[tuple[Span, bool]]) -> tuple[Span, str] | None:
        """A sentence about most of the same."""
        told = {one: self._text(one) for one, about in ranked if about}
        told = {one: text for one, text in told.items() if not (is_believed(text) or self._is_denied(one))}
        texts = list(told.values())
        for sentence, text in told.items():
            if claim.denied and not is_whole(claim.text, text):
                continue
            found = turned(claim.text, text)
            if found is not None:
                return None if any(agree(found, other) for other in texts) else (sentence, "")
            if turned_choice(claim.text, text) and not any(same_choice(claim.text, other) for other in texts):
                return sentence, ""
            if stretched(claim.text, text):
                return sentence, ""
        for sentence, _ in ranked:
            if swapped(claim.text, self._around(sentence)):
                return sentence, ""
        return self._by_leaning(claim, texts)

    def _by_clause(self, claim: _Claim, ranked: Iterable[tuple[Span, bool]]) -> tuple[Span, str] | None:
        """A sentence that denies the same in one of its clauses."""
        told = {one: self._text(one) for one, _ in ranked}
        names = {key for label in claim.labels for key in fold(label).keys}
        for sentence, text in told.items():
            met = denied_of(claim.text, text, names)
            if met and not (is_believed(text) or self._is_denied(sentence)):
                return None if any(affirms(other, met) for other in told.values()) else (sentence, "")
        return None

    def _is_denied(self, sentence: Span) -> bool:
        """Whether the next sentence denies this one as a whole: It isn't."""
        place = self._index.place(sentence.start)
        return sentence.end < place.end and denies_before(self._text(self._sentence(sentence.end)))

    def _by_leaning(self, claim: _Claim, texts: list[str]) -> tuple[Span, str] | None:
        """The same where the sentence only denies or affirms what stands before it."""
        weights = self._said.weights(claim.words)
        for said, met in self._leaning.about(claim.labels, claim.words, weights):
            timely = is_present(claim.text) or not said.leaning.present
            own = not said.leaning.believed or not tells_belief(claim.text)
            text, many = said.leaning.text, len(met) >= min(_LEAST, len(weights))
            wide = how_far(text) <= how_far(claim.text)
            if many and timely and own and wide and says_as_much(claim.text, text):
                found = turned(claim.text, text)
                if found is not None and not any(agree(found, other) for other in texts):
                    return said.span, said.asked
        return None

    def _around(self, sentence: Span) -> list[str]:
        """A sentence with its neighbours in the turn."""
        place = self._index.place(sentence.start)
        beside = [self._sentence(at) for at in (sentence.start - 1, sentence.end) if place.start <= at < place.end]
        return [self._text(one) for one in (sentence, *beside)]

    def _near(self, claim: _Claim) -> Iterator[tuple[Span, bool]]:
        """The person's sentences with words of the claim, most first, and whether they are about the same."""
        weights = self._said.weights(claim.words)
        held: defaultdict[Span, dict[int, float]] = defaultdict(dict)
        for n, word in enumerate(claim.words):
            for position, counts in self._said.nearly(claim.labels, word.key):
                held[self._sentence(position)][n] = counts * weights[n]
        shares = {sentence: sum(words.values()) for sentence, words in held.items()}
        best = sorted(shares, key=lambda one: (-shares[one], one))[:_MOST]
        least, few = _SHARE * sum(weights), min(_LEAST, sum(not sums_up(word.key) for word in claim.words))
        return ((one, shares[one] >= least and len(held[one]) >= max(1, few)) for one in best)

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
    for n, report, text, plain in _claims(article):
        if not report.words or report.person not in labels:
            continue
        claim = _Claim(labels[report.person], text, report.words, text.startswith(_DENIES), plain)
        checked = _checked(article.index)  # who said which words takes long to gather, and not every article asks
        said = checked.contrary(claim)
        if said is not None:
            yield TurnedReport(n, report, *said)
        work -= checked.cost(claim)
        if work <= 0:
            return


def _claims(article: Article) -> Iterator[tuple[int, Report, str, bool]]:
    """What is given to people, by the number of the piece of prose, as a sentence of its own, and whether plainly."""
    denied = {(n, report.by): (n, prose, report) for n, prose, report in denied_speech(article)}
    for n, prose, report in denied.values():
        yield n, report, _joined([_DENIES], report.matter, prose.unquoted), False
    for n, prose, report in given_speech(article):
        text = _claimed(prose, report)
        if text is not None and (n, report.by) not in denied:
            yield n, report, text, False
    for one in plain_sentences(article):
        report = Report(one.person, one.sentence, False, (), _telling(one.text), one.sentence, 0.0, False)
        yield one.number, report, one.text, True


def _telling(text: str) -> tuple[TellingWord, ...]:
    return tuple(TellingWord(key, name=False) for key in dict.fromkeys(fold(text).keys) if means(key) and tells(key))


def _claimed(prose: Prose, report: Report) -> str | None:
    """What is given to the person, with what the words of saying deny or wish; None where these are not read."""
    text = prose.unquoted
    head = text[report.by.end : report.matter[0].start] if report.matter else ""
    if _UNREAD.search(head):
        return None
    keys = fold(head).keys
    turning = [key for key in keys if key in _TURNING]
    told = _joined([*turning, "that"] if turning else [], report.matter or (report.sentence,), text)
    return _HEARER.sub("", told, count=1) if keys and keys[-1] in _TELLS else told


def _joined(opening: Iterable[str], parts: Iterable[Span], text: str) -> str:
    return " ".join([*opening, " … ".join(text[slice(*part)] for part in parts)])
