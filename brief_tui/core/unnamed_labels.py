"""Labels that name nobody: unknown, Speaker 1, Audience member, Question from the floor."""

from __future__ import annotations

import re
from functools import lru_cache

VOICES = frozenset(
    "attendee audience caller female floor guest host interpreter interviewee interviewer male man moderator narrator "
    "operator participant person questioner reporter someone speaker student unidentified unknown voice voiceover "
    "woman".split()
)
"""Who speaks without a name."""
_OTHERS = frozenset(
    "analyst announcer boy crowd delegate gentleman girl heckler journalist lady listener mc member panelist "
    "panellist presenter question respondent somebody speakers translator user viewer voices".split()
)
"""The same, of whom more than a label may tell."""
_NOBODY = frozenset(
    "all anonymous anyone both ch channel everybody everyone group inaudible multiple music no nobody none null off "
    "offscreen one over several spk the unnamed various".split()
).union(VOICES, _OTHERS)
_SPOKEN = frozenset("no one over the".split())
"""Those of them that alone begin sentences: No: we do. One: never rent."""
_WHICH = frozenset("another fifth first fourth last new next other second sixth third young".split())
"""Beside such words they tell which of several."""
_ASKED = frozenset(
    "answer comment contribution follow interjection intervention q query question remark reply shout".split()
)
"""What comes from the floor."""
_PLACES = frozenset(
    "aisle audience auditorium back balcony camera chat crowd floor front gallery hall livestream mic microphone "
    "online public rear room row rows seats slido stalls stream theater theatre youtube zoom".split()
)
"""Where those sit, and what they speak through, who are not on the stage."""
_BESIDE_PLACES = frozenset(
    "a an at by center centre eighth elderly far five four from in left line middle nd near ninth of old older our rd "
    "right seventh side six st tenth th three two up upper lower via very".split()
)
_CHANNELS = frozenset("chat livestream mic microphone mike slido".split())
_TELEPHONE = re.compile(r"\+[0-9][0-9 ()/-]{5,20}[0-9]")
_LABEL_WORD = re.compile(r"\d+|[^\W\d_]+")


@lru_cache(maxsize=4096)
def names_nobody(label: str | None) -> bool:
    """Whether a label is no person's name: unknown, Speaker 1, SPEAKER_00, A, Man in the front row, or nothing.

    One letter alone or beside such words ("Speaker B", "S1") names nobody; two initials are a name. "The next question"
    is one that a speaker announces, and calls nobody; neither do "No" and "One".
    """
    words = _LABEL_WORD.findall(label.casefold().replace("n/a", "").replace("v.o.", "voiceover")) if label else []
    if words and (_SPOKEN.issuperset(words) or (words[0] == "the" and not _ASKED.isdisjoint(words))):
        return False
    rest = [word for word in words if word not in _NOBODY and not word.isdecimal()]
    if len(rest) < len(words) and words[-1] not in _WHICH:  # a moderator Young has a name
        rest = [word for word in rest if word not in _WHICH]
    return not rest or (len(rest) == 1 and len(rest[0]) == 1 and rest[0].isascii()) or _from_the_floor(words)


def is_channel(label: str) -> bool:
    """Whether it is what somebody speaks or writes through, and nothing else: Mic 2, Slido, a telephone number."""
    words = [word for word in _LABEL_WORD.findall(label.casefold()) if not word.isdecimal()]
    return (bool(words) and _CHANNELS.issuperset(words)) or _TELEPHONE.fullmatch(label) is not None


def is_in_the_room(label: str) -> bool:
    """Whether it tells of somebody by a place in the room, in several words: Woman at the back."""
    words = _LABEL_WORD.findall(label.casefold())
    return len(words) > 1 and names_nobody(label) and _from_the_floor(words)


def _from_the_floor(words: list[str]) -> bool:
    """Whether they tell of somebody by a place in the room alone: Woman at the back, Q from the audience."""
    told = {word for word in words if not word.isdecimal()}
    somebody = "from" in words[:1] or not (VOICES | _OTHERS | _ASKED).isdisjoint(told - _PLACES)
    known = told <= _NOBODY | _WHICH | _ASKED | _PLACES | _BESIDE_PLACES
    return somebody and known and not _PLACES.isdisjoint(told)
