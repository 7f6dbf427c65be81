"""What the prose says that a quotation answers, and the question that stands before the words in the transcript."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.language.common_words import COMMON
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.sources.transcripts import Transcript

_ASKED = r"(?:asked|pressed|quizzed|questioned|challenged)(?:\s+by\s[^,.;:]{1,60}?)?\s+"
_QUESTION = r"(?:question|questions|query)\s+"
_TOPIC = re.compile(
    rf"\b(?:{_ASKED}(?:about|on|over|whether|if|how|why|what|when|where|who|which|for)"
    rf"|{_QUESTION}(?:about|on|over|of|as\s+to|whether|how|why))\s+(?P<topic>[^,.;:?!()—“”\"]{{2,120}})",
    re.IGNORECASE,
)
_ON = re.compile(r"(?:On|About|Regarding|As\s+for|Concerning|Turning\s+to)\s+(?P<topic>[^,.;:?!()—“”\"]{2,60}),")
_SPEAKS_OF_NOTHING = frozenset(
    "april august average balance behalf break camera conclusion course day december evening event february forum "
    "friday hand hindsight january july june lunch march media microphone monday morning november occasion october "
    "offstage panel paper paragraph podcast record reflection saturday september session show side sidelines stage "
    "summit sunday thought thursday time top tuesday twitter video wednesday whole year".split()
)
"""“On” these is no matter: on Friday, on stage, on reflection."""
_SMALL = COMMON | frozenset(
    "a about all an and are as ask asked asking at be been but by can could did do does ever for from future general "
    "get go going good had has have he her his how i if in into is it its like made make many more most much my new no "
    "not of off on one or our out own people question questions really she should so some than that the their them "
    "there these they thing things this those to too up use used using view was way we were what when where whether "
    "which who why will with work working would year years you your 1".split()
)
_ENDING = re.compile(r"(?:ings?|ed|es|e|s|ies|y)$")
_STEM = 4
_SHORT = 4
"""“On AI”: what is so short is mostly said in other words."""
_BACK, _LONG = 8, 6
"""So many turns are looked at for the question; one of so many words, or with a question mark, is one."""
_OWN = 800
"""So many characters of the speaker's words before and behind a passage may take up the matter."""


class Topic(NamedTuple):
    """What the prose says that a quotation is about."""

    text: str
    stems: frozenset[str]
    asked: bool
    """Whether the prose says that it was asked; else it only says what it is about: "On pricing, Feld said:"."""


class Asked(NamedTuple):
    """The question before a passage."""

    number: int
    """Of the turn, from 1."""
    span: Span
    """In the transcript's readable text."""


def topic_before(lead: str) -> Topic | None:
    """What the words of a sentence before its quotation say that it answers: "Asked about pricing, Feld said:"."""
    if (found := _TOPIC.search(lead)) is not None:
        return _topic(found["topic"], asked=True)
    found = _ON.match(lead.lstrip())
    if found is None or not _SPEAKS_OF_NOTHING.isdisjoint(fold(found["topic"]).keys):
        return None
    return _topic(found["topic"], asked=False)


def topic_after(rest: str) -> Topic | None:
    """What the words of a sentence behind its quotation say that it answers: "Feld said when asked about pricing"."""
    found = _TOPIC.search(rest)
    return _topic(found["topic"], asked=True) if found is not None else None


def _topic(text: str, *, asked: bool) -> Topic | None:
    found = stems(text)
    if not found or (not asked and max(map(len, text.split())) < _SHORT):
        return None
    return Topic(" ".join(text.split()), found, asked)


@lru_cache(maxsize=1024)
def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that tell what it is about."""
    return frozenset(
        _ENDING.sub("", key)[:_STEM] or key for key in fold(text).keys if len(key) > 1 and key not in _SMALL
    )


def question_before(transcript: Transcript, turn: int) -> Asked | None:
    """The last words of others before a turn (its number, from 1) that may be a question; no mere "Right."."""
    speaker = transcript.turns[turn - 1].speaker
    for other in reversed(transcript.turns[max(0, turn - 1 - _BACK) : turn - 1]):
        text = transcript.text[other.start : other.end]
        if other.speaker != speaker and ("?" in text or len(text.split()) >= _LONG):
            return Asked(other.number, _last_question(text, other.start))
    return None


def _last_question(text: str, start: int) -> Span:
    """The last sentence of a turn that asks; where none does, its end."""
    end = text.rfind("?") + 1 or len(text)
    begins = max((text.rfind(mark, 0, end - 1) + 2 for mark in (". ", "? ", "! ", "… ", "\n\n")), default=0)
    return Span(start + (begins if begins > 1 else 0), start + end)


def matter(transcript: Transcript, topic: Topic, asked: Asked | None, turn: int, passage: Span) -> Iterator[str]:
    """The texts that could be about a topic which a passage of a turn is said to answer, or to be about."""
    own = transcript.turns[turn - 1]
    yield transcript.text[max(own.start, passage.start - _OWN) : min(own.end, passage.end + _OWN)]
    first = asked.number if asked else turn
    if not topic.asked:
        first = max(1, first - _BACK)
    for other in transcript.turns[first - 1 : turn - 1]:
        yield transcript.text[max(other.start, other.end - 2 * _OWN) : other.end]
