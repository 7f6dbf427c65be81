"""Whom the prose names as the one who asked what a quotation answers, and whether they asked it right before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from brief_tui.core.article.answers.answered import CERTAIN, PLACE, Topic, asked_topic, has_word_of
from brief_tui.core.article.answers.questions import BACK, Asked
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.transcripts import Transcript, Turn

_NAME = r"(?!(?:After|And|As|But|Then|When)\s)[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,3}"
_HOST = r"(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir)\s+(?:host|interviewer|moderator|presenter)"
_ASIDE = r"(?:,\s[^,.;:?!“”\"]{2,80},|\s+(?:at|from|of)\s[^,.;:?!“”\"]{2,60}?)?"
_WHOM = rf"(?:her|him|them|{_NAME})\s+"
_ASKING = re.compile(
    rf"(?:^|(?<=[.;,]\s)|\b(?:After|And|As|But|Then|When|after|and|as|but|when)\s)(?P<who>{_NAME}|{_HOST}){_ASIDE}\s+"
    rf"(?:also\s+|later\s+|then\s+)?(?:(?:asks|asked|[ei]nquire[sd]|want(?:s|ed)\s+to\s+know|wonder(?:s|ed))\s+(?:{_WHOM})?"
    rf"|(?:challenged|grilled|pressed|probed|questioned|quizzed)\s+{_WHOM}){PLACE}"
    r"(?P<leads>about|how|if|on|over|what|when|where|whether|which|who|why)\s+"
    r"(?P<topic>(?:(?!\sand\s(?:he|she|they|[A-Z]))[^,.;:?!()—“”\"]){2,160})"
)
_ROLE = re.compile(_HOST)
_CLOSE = 200
"""Characters of the speaker's words on either side of a passage that may take up the question."""


class Asking(NamedTuple):
    """What the prose says that somebody asked."""

    who: str | None
    """As the prose names them; None for the host."""
    topic: Topic


@remembered(1024)
def asking(text: str) -> Asking | None:
    """Who asks what in a sentence, or in what stands before its quotation: "Moreau asked how the crane is kept"."""
    found = _ASKING.search(text.strip())
    if found is None or (topic := asked_topic(found["topic"], found["leads"])) is None:
        return None
    return Asking(None if _ROLE.fullmatch(found["who"]) else found["who"], topic)


def asked_it(transcript: Transcript, topic: Topic, asker: str, asked: Asked, turn: int, passage: Span) -> bool:
    """Whether a topic was asked before a passage of a turn: the last question, or the words close to the passage,
    have a word of it, or more than one is in what `asker`, a label, said shortly before, if that question is theirs.
    """
    own, last = transcript.turns[turn - 1], transcript.turns[asked.number - 1]
    close = transcript.text[max(own.start, passage.start - _CLOSE) : min(own.end, passage.end + _CLOSE)]
    if has_word_of(close, topic, kin=True) or _held(transcript, last, topic):
        return True
    before = transcript.turns[max(0, turn - 1 - BACK) : turn - 1] if last.speaker == asker else ()
    return any(one.speaker == asker and _held(transcript, one, topic) >= CERTAIN for one in before)


def asked_elsewhere(transcript: Transcript, topic: Topic, asker: str) -> int | None:
    """The number of the turn in which a label asks for most words of a topic; None where that is but one of them."""
    held = {one.number: _held(transcript, one, topic) for one in _questions(transcript, asker)}
    best = max(held, key=lambda number: (held[number], -number), default=None)
    return best if best is not None and held[best] >= CERTAIN else None


def _questions(transcript: Transcript, asker: str) -> Iterator[Turn]:
    return (one for one in transcript.turns if one.speaker == asker and "?" in transcript.said_in(one))


def _held(transcript: Transcript, turn: Turn, topic: Topic) -> int:
    text = transcript.said_in(turn)
    return sum(has_word_of(text, topic._replace(keys=frozenset([key])), kin=True) for key in topic.keys)
