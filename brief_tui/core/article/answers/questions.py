"""The question before a passage of a transcript, and the words around both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from brief_tui.core.article.answers.answered import telling_keys
from brief_tui.core.language.common_words import GENERIC
from brief_tui.core.language.kin_words import matters
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.sources.transcripts import Transcript, Turn

_FOLLOWS_UP = frozenset("he her him it one she so such that their them then there these they this those".split())
"""A question with one of these goes on with what was asked before."""
_POINTS_BACK = frozenset({"these", "those"})
"""Of these, such as mostly stand beside a noun."""
_PASSES_ON = frozenset(
    "agree anybody anyone anything disagree everybody everyone rest same somebody someone yours".split()
)
"""Words with which the same question goes to another one."""
_AUXILIARY = r"(?:are|can|could|did|do|does|has|have|is|should|was|were|will|would)"
_ASKS_ON = re.compile(
    rf"[.?!]\s+(?:And\s+|But\s+|So\s+)?(?:(?:How|What|When|Where|Which|Who|Why)\s+{_AUXILIARY}"
    rf"|{_AUXILIARY}\s+(?:he|it|people|she|they|we|you))\s(?=(?:\s*\S+){{4}})",
    re.IGNORECASE,
)
"""Behind the last question mark: a sentence that asks, too."""
BACK, _LONG = 8, 6
"""Most turns looked back at for the question; words from which on a turn counts as one without a question mark."""
PANEL = 3
"""Most turns of others from a question on to an answer to it that is not the first."""
_OWN = 800
"""Characters of the speaker's words before and behind a passage that may take up the matter."""


class Asked(NamedTuple):
    """The question before a passage."""

    number: int
    """Of the turn, from 1."""
    span: Span
    """In the transcript's readable text."""


def question_before(transcript: Transcript, turn: int) -> Asked | None:
    """The last words of others before a turn (its number, from 1) that may be a question; no mere "Right."."""
    speaker, found = transcript.turns[turn - 1].speaker, list[Turn]()
    for other in reversed(transcript.turns[max(0, turn - 1 - BACK) : turn - 1]):
        text = transcript.said_in(other)
        if other.speaker != speaker and ("?" in text or len(text.split(None, _LONG)) >= _LONG):
            found.append(other)
    asked = (other for other in found[:PANEL] if "?" in transcript.said_in(other))
    first = next(asked, next(iter(found), None))
    if first is None:
        return None
    return Asked(first.number, _last_question(transcript.said_in(first), first.start))


def asks_on(transcript: Transcript, asked: Asked) -> bool:
    """Whether a question is followed by others in its turn, without their marks."""
    return "?" in transcript.text[asked.span.start : asked.span.end - 1]


def asks_anew(transcript: Transcript, asked: Asked) -> bool:
    """Whether a question is about a matter of its own: not "And why?", nor "What do you think, Ada?"."""
    text = transcript.text[slice(*asked.span)]
    return _POINTS_BACK.isdisjoint(fold(text).keys) and has_own_matter(transcript, asked)


def has_own_matter(transcript: Transcript, asked: Asked) -> bool:
    """Whether a question names what it is about; "Who does the cleaning in those years?" points back in passing."""
    text = transcript.text[slice(*asked.span)]
    points_back = not (_FOLLOWS_UP - _POINTS_BACK).isdisjoint(fold(text).keys)
    return text.endswith("?") and not points_back and bool(_own_matter(transcript, text))


def _own_matter(transcript: Transcript, question: str) -> frozenset[str]:
    """The words of a question that tell what it is about: of those that may name anything, only a matter, as worry."""
    keys = telling_keys(question) - _PASSES_ON - telling_keys(" ".join(transcript.speakers))
    return frozenset(key for key in keys if key not in GENERIC or matters(key))


def passed_on(transcript: Transcript, asked: Asked) -> Asked:
    """The question that one passes on to another one: "And you, Ada?"; itself, if it does not."""
    text = transcript.text[slice(*asked.span)]
    names = _PASSES_ON | telling_keys(" ".join(transcript.speakers))
    if not text.endswith("?") or names.isdisjoint(telling_keys(text)) or _own_matter(transcript, text):
        return asked
    asker = transcript.turns[asked.number - 1].speaker
    for turn in reversed(transcript.turns[max(0, asked.number - 1 - BACK) : asked.number]):
        said = transcript.text[turn.start : min(turn.end, asked.span.start)]
        if turn.speaker == asker and "?" in said:
            return passed_on(transcript, Asked(turn.number, _last_question(said, turn.start)))
    return asked


def _last_question(text: str, start: int) -> Span:
    """The last sentence of a turn that asks, with questions behind it that lack their mark; its end for none."""
    end = text.rfind("?") + 1 or len(text)
    begins = max((text.rfind(mark, 0, end - 1) + 2 for mark in (". ", "? ", "! ", "… ", "\n\n")), default=0)
    end = len(text.rstrip()) if _ASKS_ON.search(text, end - 1) else end
    return Span(start + (begins if begins > 1 else 0), start + end)


def matter(transcript: Transcript, asked: Asked | None, turn: int, passage: Span, *, back: int) -> Iterator[str]:
    """The texts around a passage of a turn, its question with them and `back` turns before that one."""
    own = transcript.turns[turn - 1]
    yield transcript.text[max(own.start, passage.start - _OWN) : min(own.end, passage.end + _OWN)]
    first = max(1, (asked.number if asked else turn) - back)
    for other in transcript.turns[first - 1 : turn - 1]:
        yield transcript.text[max(other.start, other.end - 2 * _OWN) : other.end]


def follows_up(transcript: Transcript, asked: Asked) -> int:
    """How many turns before a question belong to its matter: back to the last question that needs no other."""
    first = asked
    while first.number > 1 and asked.number - first.number < BACK:
        keys = fold(transcript.text[slice(*first.span)]).keys
        if transcript.text[first.span.end - 1] == "?" and _FOLLOWS_UP.isdisjoint(keys) and telling_keys(" ".join(keys)):
            break
        speaker = transcript.turns[first.number - 1].speaker
        answers = transcript.turns[max(0, first.number - 1 - BACK) : first.number - 1]
        before = next((one for one in reversed(answers) if one.speaker != speaker), None)
        earlier = question_before(transcript, before.number) if before else None
        if earlier is None:
            break
        first = earlier
    return asked.number - first.number
