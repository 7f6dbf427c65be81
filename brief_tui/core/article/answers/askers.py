"""Whom the prose names as the one who asked what a quotation answers, and whether they asked it right before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from brief_tui.core.article.answers.answered import (
    ASKED,
    CERTAIN,
    PLACE,
    Topic,
    asked_topic,
    has_word_of,
    is_same_word,
    telling_keys,
)
from brief_tui.core.article.answers.questions import BACK, Asked, asks_anew
from brief_tui.core.language.clause_words import ANSWERING
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.transcripts import Transcript, Turn
from brief_tui.core.unnamed_labels import names_nobody

_NAME = r"(?!(?:After|And|As|But|Then|To|When)\s)[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,3}"
_HOST = r"(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir)\s+(?:host|interviewer|moderator|presenter)"
_SOMEBODY = r"(?:An?|Another|One|Some(?:body|one))(?:\s+(?:at|from|in|of|with)(?=\s)|\s+(?!and\s)[\w’'-]+){0,6}?"
"""Who asks without a name: a retired teacher, one of the trustees, somebody from the floor."""
_ASIDE = r"(?:,\s[^,.;:?!“”\"]{2,80},|\s+(?:at|from|of)\s[^,.;:?!“”\"]{2,60}?)?"
_WHOM = rf"(?:her|him|them|{_NAME})\s+"
_ASKING = re.compile(
    rf"(?:^|(?<=[.;,]\s)|\b(?:After|And|As|But|Then|To|When|after|and|answered|as|but|told|when)\s)"
    rf"(?P<who>{_SOMEBODY}|{_NAME}|{_HOST})(?:{_ASIDE}|,\s+who)\s+"
    rf"(?:also\s+|later\s+|then\s+)?(?:(?:asks|asked|[ei]nquire[sd]|want(?:s|ed)\s+to\s+know|wonder(?:s|ed))\s+(?:{_WHOM})?"
    rf"|(?:challenged|grilled|pressed|probed|questioned|quizzed)\s+{_WHOM}){PLACE}"
    r"(?P<leads>about|how|if|on|over|what|when|where|whether|which|who|why)\s+"
    r"(?P<topic>(?:(?!\sand\s(?:he|she|they|[A-Z]))[^,.;:?!()—“”\"]){2,160})"
)
_ASKED_BY = re.compile(
    rf"\b(?i:{ASKED})(?P<leads>about|how|if|on|over|what|when|where|whether|which|who|why)\s+"
    r"(?P<topic>[^,.;:?!()—“”\"]{2,160})"
)
_ANSWERING = re.compile(
    rf"(?:^|[.;,]\s)(?:(?:(?i:{'|'.join(sorted(ANSWERING))})(?:\s+to)?"
    rf"|[Ii]n\s+(?:answer|reply|response)\s+to)\s+(?:a\s+question\s+(?:by|from)\s+)?)(?P<who>{_NAME}){_ASIDE},"
)
"""Who is answered, where what they asked is not told: "Answering Ada Moreau of a shipping line, he"."""
_NAMELESS = re.compile(rf"{_HOST}|{_SOMEBODY}")
_CLOSE = 200
"""Characters of the speaker's words on either side of a passage that may take up the question."""
_MANY = 3
"""Least telling words of a question of which one alone, such as "child" in a talk on children, does not tell it."""
_ALL_OVER, _BEGINS = 3, 4
"""Times from which on a word is said all over a transcript, apart from an exchange."""


class Asking(NamedTuple):
    """What the prose says that somebody asked."""

    who: str | None
    """As the prose names them; None for the host, and for who has no name there."""
    topic: Topic


@remembered(1024)
def asking(text: str, *, passive: bool = True) -> Asking | None:
    """Who asks what in a sentence, or in what stands before its quotation: "Moreau asked how the crane is kept".

    `passive`: or "Asked by Moreau how the crane is kept, Feld", too.
    """
    found = _ASKING.search(text.strip()) or (_ASKED_BY.search(text) if passive else None)
    if found is None and (answered := _ANSWERING.search(text.strip())) is not None:
        return Asking(answered["who"], Topic(f"what {answered['who']} asked", frozenset(), asked=True))
    if found is None or not found["who"] or (topic := asked_topic(found["topic"], found["leads"])) is None:
        return None
    return Asking(None if _NAMELESS.fullmatch(found["who"]) else found["who"], topic)


def asked_it(transcript: Transcript, topic: Topic, asker: str, asked: Asked, turn: int, passage: Span) -> bool:
    """Whether a topic was asked before a passage of a turn: the last question, or the words close to the passage,
    have a word of it, or more than one is in what `asker`, a label, said shortly before, if that question is theirs.
    """
    last = transcript.turns[asked.number - 1]
    if has_word_of(_close(transcript, turn, passage), topic, kin=True) or _held(transcript, last, topic):
        return True
    before = _turns_before(transcript, turn) if last.speaker == asker else ()
    return any(one.speaker == asker and _held(transcript, one, topic) >= CERTAIN for one in before)


def asked_little_of_it(transcript: Transcript, topic: Topic, asker: str, asked: Asked, turn: int) -> bool:
    """Whether `asker` put a question of a matter of its own before a turn, and of many words of a topic the exchange
    has a third at most: the answer any, the question only such as are said all over the transcript.
    """
    if (
        len(topic.keys) < _MANY
        or transcript.turns[asked.number - 1].speaker != asker
        or not asks_anew(transcript, asked)
    ):
        return False
    asks = [one for one in _turns_before(transcript, turn) if one.speaker == asker]
    theirs = _held_by(transcript, asks, topic)
    held = theirs | _held_by(transcript, [transcript.turns[turn - 1]], topic)
    if _MANY * len(held) > len(topic.keys):
        return False
    here = [*asks, transcript.turns[turn - 1]]
    return all(_is_said_all_over(transcript, key, here) for key in theirs)


def asked_it_apart(transcript: Transcript, topic: Topic, asker: str, asked: Asked, turn: int) -> bool:
    """Whether `asker` put a question of a matter of its own before a turn, without a word of a topic, and one with most
    of its words, two at least, at another place, which another turn than this one answers.
    """
    last = transcript.turns[asked.number - 1]
    if last.speaker != asker or not asks_anew(transcript, asked) or _held(transcript, last, topic):
        return False
    here = {one.number for one in _turns_before(transcript, turn)}
    apart = (one for one in _questions(transcript, asker) if one.number not in here)
    return any((held := _held(transcript, one, topic)) >= CERTAIN and 2 * held >= len(topic.keys) for one in apart)


def _is_said_all_over(transcript: Transcript, key: str, here: Sequence[Turn]) -> bool:
    """Whether a word is said at several places of a transcript outside of some turns."""
    begins = re.compile(rf"\b{re.escape(key[:_BEGINS])}[\w'’-]*", re.IGNORECASE)
    elsewhere = (
        found[0]
        for found in begins.finditer(transcript.text)
        if not any(turn.start <= found.start() < turn.end for turn in here)
    )
    said = (one for one in elsewhere if any(is_same_word(key, word) for word in fold(one).keys))
    return sum(1 for _ in islice(said, _ALL_OVER)) == _ALL_OVER


def another_asked(transcript: Transcript, topic: Topic, asker: str, asked: Asked, turn: int, passage: Span) -> bool:
    """Whether one with a name put a question of a matter of its own before a passage of a turn, without a word of a
    topic, and `asker` none that is still to be answered: nobody goes on with it, as a host does, or calls them.

    Or with most of the topic, of which `asker` has no word anywhere.
    """
    own, last = transcript.turns[turn - 1], transcript.turns[asked.number - 1]
    if last.speaker == asker or names_nobody(last.speaker) or not asks_anew(transcript, asked):
        return False
    theirs_alone = 2 * _held(transcript, last, topic) > len(topic.keys)
    if theirs_alone and any(_held(transcript, one, topic) for one in transcript.turns if one.speaker == asker):
        return False
    near_topic = _held(transcript, last, topic) or has_word_of(_close(transcript, turn, passage), topic, kin=True)
    if near_topic and not theirs_alone:
        return False
    before = _turns_before(transcript, last.number)
    theirs = max((one.number for one in before if one.speaker == asker), default=None)
    host = next(one.speaker for one in transcript.turns if one.speaker != own.speaker)
    if theirs is not None and last.speaker == host:
        return False
    answered = theirs is None or any(one.speaker == own.speaker for one in transcript.turns[theirs : last.number - 1])
    near = (own, last) if theirs is not None else (own, last, *before)
    name = telling_keys(asker)
    return answered and all(name.isdisjoint(telling_keys(transcript.said_in(one))) for one in near)


def _turns_before(transcript: Transcript, turn: int) -> Sequence[Turn]:
    return transcript.turns[max(0, turn - 1 - BACK) : turn - 1]


def _close(transcript: Transcript, turn: int, passage: Span) -> str:
    own = transcript.turns[turn - 1]
    return transcript.text[max(own.start, passage.start - _CLOSE) : min(own.end, passage.end + _CLOSE)]


def asked_elsewhere(transcript: Transcript, topic: Topic, asker: str) -> int | None:
    """The number of the turn in which a label asks for most words of a topic; None where that is but one of them."""
    held = {one.number: _held(transcript, one, topic) for one in _questions(transcript, asker)}
    best = max(held, key=lambda number: (held[number], -number), default=None)
    return best if best is not None and held[best] >= CERTAIN else None


def _questions(transcript: Transcript, asker: str) -> Iterator[Turn]:
    return (one for one in transcript.turns if one.speaker == asker and "?" in transcript.said_in(one))


def has_a_word(transcript: Transcript, turn: Turn, topic: Topic) -> bool:
    """Whether a turn has one word of a topic in any form, or another of the same everyday matter."""
    return _held(transcript, turn, topic) > 0


def _held(transcript: Transcript, turn: Turn, topic: Topic) -> int:
    return len(_held_by(transcript, [turn], topic))


def _held_by(transcript: Transcript, turns: Iterable[Turn], topic: Topic) -> frozenset[str]:
    """The words of a topic that turns have, in any form, or others of the same everyday matter."""
    texts = [transcript.said_in(turn) for turn in turns]
    words = {key: topic._replace(keys=frozenset([key])) for key in topic.keys}
    return frozenset(key for key, word in words.items() if any(has_word_of(text, word, kin=True) for text in texts))
