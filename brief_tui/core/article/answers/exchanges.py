"""Where a transcript takes up what the prose says that a quotation answers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import islice, pairwise
from typing import NamedTuple

from brief_tui.core.article.answers.answered import CERTAIN, Topic, has_word_of, stems, telling_keys
from brief_tui.core.article.answers.questions import PANEL
from brief_tui.core.article.said_context import inflected
from brief_tui.core.language.common_words import GENERIC
from brief_tui.core.language.kin_words import kin_forms, matters
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.lexicon import UNKNOWN
from brief_tui.core.sources.transcripts import Transcript, Turn

_OFTEN, _RARE = 8, 3
"""A word that a transcript has more often is the topic of no one question; of no one answer."""


def rarer(index: TranscriptIndex, transcript: Transcript, topic: Topic) -> Topic:
    """A topic that was asked without the words that a transcript has all over, as long as it has others enough."""
    if not topic.asked:
        return topic
    low, high = _bounds(index, transcript)
    keys = frozenset(key for key in topic.keys if len(_places(index, key, low, high)) <= _OFTEN)
    return topic._replace(keys=keys) if len(keys - GENERIC) >= CERTAIN else topic


def _bounds(index: TranscriptIndex, transcript: Transcript) -> tuple[int, int]:
    """Where a transcript stands in the corpus."""
    number = next(n for n, one in enumerate(index.transcripts) if one.path == transcript.path)
    return index.transcript_bounds(index.starts[number])


def _places(index: TranscriptIndex, key: str, low: int, high: int) -> list[int]:
    """Where a word is said between two places, in any of its endings, if that is not too often."""
    return _said(index, inflected(key), low, high)


def _kin_places(index: TranscriptIndex, key: str, low: int, high: int) -> list[int]:
    """Where another word of the same everyday matter is said between two places."""
    return _said(index, kin_forms(key), low, high)


def _said(index: TranscriptIndex, forms: Iterable[str], low: int, high: int) -> list[int]:
    characters = set(index.lexicon.lookup(forms)) - {UNKNOWN}
    return [at for character in characters for at in islice(index.occurrences(character, low, high), _OFTEN + 1)]


def rare_words(index: TranscriptIndex, transcript: Transcript, topic: Topic) -> Topic:
    """A topic without the words that a transcript has all over, and without those that may name anything."""
    low, high = _bounds(index, transcript)
    keys = topic.keys - GENERIC
    return topic._replace(keys=frozenset(key for key in keys if len(_places(index, key, low, high)) <= _OFTEN))


def exchange_about(
    index: TranscriptIndex, transcript: Transcript, topic: Topic, turn: int, *, since: int, more_than: int
) -> int | None:
    """The number of the turn in which others than the speaker of `turn` take up a topic, with more words of it.

    What they say counts together with the turn behind it. What `turn` answers is asked `since` a turn; one shortly
    before that takes up the topic only with two words more. A word of the same everyday matter is as good as that of
    the topic.
    """
    low, high = _bounds(index, transcript)
    held: defaultdict[int, set[str]] = defaultdict(set)
    for key in topic.keys:
        for at in (*_places(index, key, low, high), *_kin_places(index, key, low, high)):
            held[index.place(at).turn.number].add(key)
    speaker = transcript.turns[turn - 1].speaker
    told = {n: len(held[n] | held.get(n + 1, set())) for n in list(held) if transcript.turns[n - 1].speaker != speaker}
    best = max(told, key=lambda n: (told[n], -n), default=None)
    if best is None or since <= best <= turn:
        return None
    near = 0 <= turn - best <= PANEL
    return best if told[best] > more_than + near else None


class _Asking(NamedTuple):
    """A turn with a question, right behind which another speaker has a turn."""

    turn: Turn
    answers: str | None
    stems: frozenset[str]
    matters: frozenset[int]
    """Of its telling words."""


def asked_about(index: TranscriptIndex, transcript: Transcript, topic: Topic, speaker: str | None) -> int | None:
    """The number of the first turn in which another one asks `speaker` about a topic, who answers right behind it."""
    begins, about = stems(topic.keys), _matters(topic.keys)
    near = (
        one.turn
        for one in _asking(index)[transcript.path]
        if one.answers == speaker and not (begins.isdisjoint(one.stems) and about.isdisjoint(one.matters))
    )
    return next((one.number for one in near if has_word_of(transcript.said_in(one), topic, kin=True)), None)


@remembered(1)
def _asking(index: TranscriptIndex) -> dict[str, list[_Asking]]:
    """The questions of each transcript, by its path."""
    return {
        transcript.path: [
            _Asking(one, other.speaker, stems(keys := telling_keys(transcript.said_in(one))), _matters(keys))
            for one, other in pairwise(transcript.turns)
            if one.speaker != other.speaker and "?" in transcript.said_in(one)
        ]
        for transcript in index.transcripts
    }


def _matters(keys: frozenset[str]) -> frozenset[int]:
    return frozenset[int]().union(*map(matters, keys))


def comes_up(
    index: TranscriptIndex,
    transcript: Transcript,
    topic: Topic,
    speaker: str | None,
    *,
    whole: bool,
    asked: bool,
) -> int | None:
    """The number of a turn about a topic; None for none.

    That is one in which somebody other than `speaker` asks and has a word of it, or any, where the word is rare and it
    need not be `asked`; and it has half of the words, or all for a `whole` topic.
    """
    low, high = _bounds(index, transcript)
    keys, held, about = topic.keys - GENERIC, Counter[int](), set[int]()
    for key in keys:
        places = _places(index, key, low, high)
        for turn in {index.place(at).turn for at in places} if len(places) <= _OFTEN else ():
            held[turn.number] += 1
            asks = turn.speaker != speaker and "?" in transcript.said_in(turn)
            if asks or (len(places) <= _RARE and not asked):
                about.add(turn.number)
    least = len(keys) if whole else len(keys) / 2
    return min((n for n in about if held[n] >= least), default=None)
