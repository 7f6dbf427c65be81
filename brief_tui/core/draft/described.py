"""Who somebody is that the prose names by title and company alone: "said the chief scientist of Oakline"."""

from __future__ import annotations

from collections.abc import Iterable

from brief_tui.core.event import SpeakerConfig
from brief_tui.core.people import name_words

_LONGEST = 200
_EMPTY = frozenset("at for from in of the".split())


def described(text: str, speakers: Iterable[SpeakerConfig]) -> str | None:
    """The only one of `[[speakers]]` whose title and company are what a description says, and all that it says."""
    told = _words(text[:_LONGEST])
    found = {one.name for one in speakers if one.title and one.company and told == _words(f"{one.title} {one.company}")}
    return found.pop() if len(found) == 1 else None


def _words(text: str) -> frozenset[str]:
    """The words that tell something: "Oakline's chief scientist" says what "the chief scientist of Oakline" says."""
    return frozenset(word for part in text.split() for word in name_words(part)) - _EMPTY
