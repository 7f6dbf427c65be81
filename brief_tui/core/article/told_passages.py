"""How much the prose of a pillar tells of cited passages, quoting none of their words.

A sentence tells of a passage by the words that both share, the rarer the more. Words that the speaker says right
around it count half: who writes of a passage sums up what led to it. A sentence whose words the speaker says together
elsewhere tells of that instead, unless it has a phrase of the passage. Where another citation of the pillar stands
close by, it may be that one which the prose leads to: it must have a word of the passage itself. What others are named
for tells less, and so does prose that names nobody, but not as much less. A sentence about somebody that has none, and
any that has one word in all, must tell more: they may meet by chance. A headline names nobody, and tells of the
passages with which it shares two words; a figure tells of what is said around it in its turn.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import fsum
from operator import itemgetter
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.paraphrases.said_matter import SIGNS, said_matter
from brief_tui.core.article.paraphrases.telling_words import TellingWord, without_names
from brief_tui.core.article.said_context import FEW, Surroundings, inflected, tells
from brief_tui.core.judging.judged import Judged
from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.words import fold, has_number
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import LONGEST_KEPT, remembered
from brief_tui.core.sources.index import TranscriptIndex

_TOLD = 0.5
"""How much is told of a passage at least that the prose uses, in words that are said once."""
_LOOSELY_TOLD, _IN_ONE_WORD = 0.75, 0.95
"""The same, where a sentence about somebody has no word of the passage itself; where any has but one word in all: that
must be said once, or be a figure.
"""
_NEAR = 0.5
"""What a word counts that is said around a passage."""
_OF_OTHERS, _OF_ANYBODY = 0.3, 0.5
"""What a sentence counts in a piece of prose that does not tell of the speaker; where no piece names anybody."""
_OWN_WORDS = 3
"""Telling words of a passage from which on one of them is looked for."""
_FEW_WORDS = 2
"""Telling words of a passage from which on more than loose words tell of it."""
_OF_HEADLINE = 2
"""Least words of the passage itself in a headline that tells of it."""
_BELOW, _FIRST = 0.3, 0.25
"""What every sentence right above a citation tells of it, where the prose there tells of its speaker unquoted;
and every other sentence of the first citation below that prose."""
_AROUND, _QUESTION = 150, 110
"""Characters on either side of a passage, of its turn, and at the end of the turn before it, that belong to it."""
_BESIDE = 220
"""Characters between two passages of a turn, at most, that stand close together."""
_FARTHER, _WITH_FIGURE = 500, 6
"""Characters on either side within which a figure belongs to a passage, and least words, it included, that the prose
has of what is said there."""
_SAYING = frozenset(word for word, code in CODES.items() if code == "v") | {"calling", "describing"}
"""Participles of speech: they tell that something is said, and nothing of what it is."""
_PARTS = {"10%": "10th", "20%": "5th", "25%": "quarter", "33%": "3rd", "50%": "half"}
"""The other way to say a percentage, folded."""
_PRONOUN = re.compile(r"\b(?:he|her|his|she)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?…。！？])[\"”’»)]*\s+")


_VERSIONS, _KEPT = 32, 512
"""Most pillars' prose that is kept, as it is and was, and answers about each."""


class _Piece(NamedTuple):
    """A piece of prose without names and quotations."""

    text: str
    people: frozenset[str]
    """Of whom it tells."""
    headline: bool


_Pieces = tuple[_Piece, ...]


class _Sentence(NamedTuple):
    """A sentence of the prose."""

    words: tuple[TellingWord, ...]
    weights: tuple[float, ...]
    people: frozenset[str]
    """Of whom its piece of prose tells."""
    piece: int
    """The number of that piece."""
    headline: bool
    """Whether that is a heading, which tells of everybody of whom its pillar does."""


class ToldPassages:
    """What the prose of a pillar tells of citations."""

    def __init__(
        self, article: Article, numbers: Sequence[int], quotations: Sequence[Judged], citations: Sequence[Judged]
    ) -> None:
        """`numbers` in `brief.prose`, the quotations in that prose, in order, and the citations of its pillar."""
        self._people = article.people
        self._passages = [evidence for one in citations for evidence in one.verdict.evidence[:1]]
        self._cited = [one.quotation.span.start for one in article.citations]
        self._ends: list[tuple[int, frozenset[str]]] = []
        """Where each piece of prose ends in the draft, and of whom it tells without quoting them."""
        self.named = set[str]()
        """The people of whom the prose tells."""
        starts = [judged.quotation.span.start for judged in quotations]
        pieces: list[_Piece] = []
        everybody = frozenset(one for n in numbers for mention in article.mentions[n] for one in mention.bearers)
        still: tuple[str, ...] = ()
        for n in numbers:
            text, mentions = article.brief.prose[n].unquoted, article.mentions[n]
            goes_on = _PRONOUN.search(text, 0, mentions[0].span.start if mentions else len(text))
            people = frozenset(one for mention in mentions for one in mention.bearers).union(still if goes_on else ())
            start, end = article.brief.prose[n].source(Span(0, len(text)))
            first, last = (bisect_left(starts, at) for at in (start, end))
            quoted = (self._speakers(judged) for judged in quotations[first:last])
            self._ends.append((end, people.difference(*quoted)))
            self.named |= people
            headline = article.brief.prose[n].kind == "heading"
            plain = without_names(text, article.clauses[n])
            pieces.append(_Piece(plain, everybody if headline else people, headline))
            if mentions or not goes_on:
                still = mentions[-1].bearers if mentions else ()
        self._prose = _told_in(article.index).prose(tuple(pieces))

    def tells_of(self, citation: Judged) -> bool:
        """Whether the prose tells of a cited passage."""
        if self._is_beside_another(citation) and not self._prose.has_word_of(citation.quotation.text):
            return False
        if self._prose.lacks_figure_of(citation.quotation.text):
            return False
        places = tuple((passage.transcript, passage.turn, passage.span) for passage in citation.verdict.evidence)
        speakers = self._speakers(citation)
        below = self._below(citation, speakers)
        first = below is not None and self._is_first(citation, self._ends[below][0])
        passage = _Passage(citation.quotation.text, speakers, places, below, first)
        return self._prose.tells_of(passage)

    def _is_beside_another(self, citation: Judged) -> bool:
        """Whether another citation of the pillar stands close to the passage of this one, in the same turn."""
        return any(
            other is not passage
            and (other.transcript, other.turn) == (passage.transcript, passage.turn)
            and max(other.span.start - passage.span.end, passage.span.start - other.span.end) <= _BESIDE
            for passage in citation.verdict.evidence[:1]
            for other in self._passages
        )

    def _speakers(self, judged: Judged) -> frozenset[str]:
        """Whom a quotation names, and who says its words, where that is another one."""
        said = (passage.speaker or "" for passage in judged.verdict.evidence[:1])
        return frozenset(filter(None, (judged.speaker, *(self._people.resolve(name).person for name in said))))

    def _below(self, citation: Judged, speakers: frozenset[str]) -> int | None:
        """The number of the piece of prose above a citation that tells of its speaker, and quotes nothing of theirs."""
        at = bisect_right(self._ends, citation.quotation.span.start, key=itemgetter(0)) - 1
        return at if at >= 0 and not self._ends[at][1].isdisjoint(speakers) else None

    def _is_first(self, citation: Judged, above: int) -> bool:
        """Whether no other citation stands between a place of the draft and a citation."""
        return not any(above <= at < citation.quotation.span.start for at in self._cited)


class _Passage(NamedTuple):
    """What is asked of a citation."""

    text: str
    speakers: frozenset[str]
    places: tuple[tuple[str, int, Span], ...]
    """Path and turn of each passage, and its place in the readable text."""
    below: int | None
    """The number of the piece of prose above it, where that tells of its speaker and quotes nothing of theirs."""
    first: bool
    """Whether it is the first citation below such a piece."""


class _Prose:
    """The sentences of some pieces of prose, each with the people of whom it tells. What was asked once is kept."""

    def __init__(self, told: _ToldIn, pieces: _Pieces) -> None:
        self._told_in = told
        self._sentences: list[_Sentence] = []
        self._places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        """A word in any of its endings → its sentences, and its number among the words of each."""
        self._known: dict[_Passage, bool] = {}
        self._names_anybody = any(piece.people for piece in pieces)
        for n, piece in enumerate(pieces):
            self._read(piece, n)

    def _read(self, piece: _Piece, number: int) -> None:
        rarity = self._told_in.rarity
        for sentence in _SENTENCE_END.split(piece.text):
            words = tuple(TellingWord(key, name=False) for key in _keys(sentence) if key not in _SAYING)
            weights = tuple(rarity.weight(rarity.forms(word.key)) for word in words)
            for n, word in enumerate(words):
                for form in inflected(word.key):
                    self._places[form].append((len(self._sentences), n))
            self._sentences.append(_Sentence(words, weights, piece.people, number, piece.headline))

    def tells_of(self, passage: _Passage) -> bool:
        """Whether a sentence tells of a cited passage."""
        known = self._known.get(passage)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = any(self._tells(passage)) or self._tells_figure(passage)
            self._known[passage] = known
        return known

    def has_word_of(self, text: str) -> bool:
        """Whether the prose has a telling word of a cited text, or that has few of them."""
        keys = _keys(text)
        return len(keys) < _OWN_WORDS or not self._places.keys().isdisjoint(keys)

    def lacks_figure_of(self, text: str) -> bool:
        """Whether a cited text tells no more than how many of something, and the prose has none of its figures."""
        keys = _keys(text)
        figures = set(filter(str.isdigit, keys))
        return bool(figures) and len(keys) - len(figures) < _FEW_WORDS and self._places.keys().isdisjoint(figures)

    def _tells(self, passage: _Passage) -> Iterator[bool]:
        """Whether each sentence that has words of a passage tells enough of it."""
        for n, shared in self._shared(passage).items():
            sentence = self._sentences[n]
            part = fsum(sentence.weights[word] * share for word, share in shared.items())
            of_speaker = _tells_of_speaker(sentence, passage, shared.values())
            part *= 1.0 if of_speaker else _OF_OTHERS if self._names_anybody else _OF_ANYBODY
            told = _BELOW if sentence.piece == passage.below else _FIRST if passage.first else 0.0
            least = _least(sentence, passage, shared)
            if told + part >= least:
                held = fsum(sentence.weights[word] for word in shared)
                most = 0.0 if _has_phrase(sentence, passage) else self._told_in.most(sentence, passage)
                yield told + part * min(1.0, held / max(held, most)) >= least

    def _tells_figure(self, passage: _Passage) -> bool:
        """Whether a sentence tells a figure that the speaker gives not far from a passage, and what it is of.

        One about others must have a word of the passage itself.
        """
        own = frozenset(sentence for key in _keys(passage.text) for sentence, _ in self._places.get(key, ()))
        shared: defaultdict[int, set[str]] = defaultdict(set)
        for key in self._places.keys() & self._told_in.around(passage, _FARTHER):
            for n, word in self._places[key]:
                people = self._sentences[n].people
                if n in own or not people or not people.isdisjoint(passage.speakers):
                    shared[n].add(self._sentences[n].words[word].key)
        return any(len(words) >= _WITH_FIGURE and any(map(has_number, words)) for words in shared.values())

    def _shared(self, passage: _Passage) -> dict[int, dict[int, float]]:
        """The sentences that share words with a passage: the number of each such word, and what it counts."""
        found: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for keys, share in ((self._told_in.around(passage), _NEAR), (_keys(passage.text), 1.0)):
            for key in self._places.keys() & keys:
                for sentence, word in self._places[key]:
                    found[sentence][word] = share
        return found


class _ToldIn:
    """The prose of an article, over the transcripts of one index."""

    def __init__(self, index: TranscriptIndex) -> None:
        self.rarity = Surroundings(index)
        self._said = said_matter(index)
        self._transcripts = {transcript.path: transcript for transcript in index.transcripts}
        self._prose: dict[_Pieces, _Prose] = {}

    def prose(self, pieces: _Pieces) -> _Prose:
        """The prose of a pillar; the same as last time, where it did not change."""
        known = self._prose.get(pieces)
        if known is None:
            if len(self._prose) >= _VERSIONS:
                self._prose.clear()
            known = self._prose[pieces] = _Prose(self, pieces)
        return known

    def most(self, sentence: _Sentence, passage: _Passage) -> float:
        """The weight of a sentence's words that the speaker of a passage says close together, here or elsewhere."""
        if not passage.places:
            return 0.0
        path, number, _ = passage.places[0]
        speaker = self._transcripts[path].turns[number - 1].speaker
        window = self._said.own(speaker, sentence.words, sentence.weights, akin=False)
        return window.share * sum(sentence.weights)

    def around(self, passage: _Passage, reach: int = _AROUND) -> tuple[str, ...]:
        """The words so many characters around a passage, and those of the question before it."""
        texts = list[str]()
        for path, number, (start, end) in passage.places:
            transcript = self._transcripts.get(path)
            if transcript is not None:
                turn = transcript.turns[number - 1]
                texts.append(transcript.text[max(turn.start, start - reach) : min(turn.end, end + reach)])
                if number > 1 and start - turn.start < _AROUND:
                    before = transcript.turns[number - 2]
                    texts.append(transcript.text[max(before.start, before.end - _QUESTION) : before.end])
        return _keys(" ".join(texts))


def _tells_of_speaker(sentence: _Sentence, passage: _Passage, shares: Iterable[float]) -> bool:
    """Whether a sentence tells of who says a passage, of which it has words that count so much.

    A headline must have two words of the passage itself.
    """
    if sentence.people.isdisjoint(passage.speakers):
        return False
    return not sentence.headline or sum(share > _NEAR for share in shares) >= _OF_HEADLINE


def _least(sentence: _Sentence, passage: _Passage, shared: Mapping[int, float]) -> float:
    """How much a sentence must tell of a passage, of which it has these words, by number, that count so much."""
    if len(_keys(passage.text)) < _FEW_WORDS:
        return _TOLD
    if max(shared.values()) > _NEAR:
        by_chance = len(shared) == 1 and not any(has_number(sentence.words[word].key) for word in shared)
        return _IN_ONE_WORD if by_chance else _TOLD
    return _LOOSELY_TOLD if sentence.people else _TOLD


def _has_phrase(sentence: _Sentence, passage: _Passage) -> bool:
    """Whether two telling words of the passage itself follow one another in a sentence: "the SSH server"."""
    forms = [inflected(key) for key in _keys(passage.text)]
    return any(
        one.key in these and other.key in those
        for these, those in pairwise(forms)
        for one, other in pairwise(sentence.words)
    )


@remembered(1)
def _told_in(index: TranscriptIndex) -> _ToldIn:
    return _ToldIn(index)


@remembered(4096)
def _keys(text: str) -> tuple[str, ...]:
    """The words of a text that tell what it is about, each once.

    Where every character is a word of its own, as in Chinese, two of them are one.
    """
    folded = fold(text[:LONGEST_KEPT], notes=False).keys
    keys = [key.strip(SIGNS) for key in folded]
    found = [key for key in keys if (len(key) > 1 or key.isascii()) and (tells(key) or _counts(key))]
    pairs = zip(keys, keys[1:], strict=False)
    found += [one + other for one, other in pairs if len(one) == len(other) == 1 and not (one + other).isascii()]
    found += [_PARTS[key] for key in folded if key in _PARTS]
    return tuple(dict.fromkeys(found))


def _counts(key: str) -> bool:
    return has_number(key) and key not in FEW
