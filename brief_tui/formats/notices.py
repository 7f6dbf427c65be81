"""What Google Meet, Teams and Otter write above and below a talk, which is no speech."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief_tui.formats.blocks import Line

_WORD = r"(?![a-z])[^\W\d_][^\s]{0,30}|\([^()]{1,30}\)|(?:al|bin|da|de|der|di|el|la|le|van|von)"
_NAME = rf"(?:{_WORD})(?: (?:{_WORD})){{0,5}}"
"""A name, without small words: that "once legal called, we" stopped something is speech."""
_TOOK = r"(?:[0-9]{1,2}h )?[0-9]{1,2}m [0-9]{1,2}s"
MACHINE_ABOVE = rf"{_NAME} started transcription\.?|{_TOOK}"
"""What Teams writes right above a talk: who had it written down, how long it took."""
MACHINE_BELOW = r"Transcription ended after [0-9:]{4,10}|This editable transcript was computer generated\b.{0,200}"
"""What Meet writes below one."""
_NOTICE = re.compile(
    rf"{MACHINE_ABOVE}|{MACHINE_BELOW}|{_NAME} stopped transcription\.?"
    r"|(?:Meeting|Transcription) ended after [0-9:]{4,10}\b.{0,9}|Transcribed by (?:https?://)?otter\.ai/?"
)
_ABOVE = re.compile(MACHINE_ABOVE)


def is_notice(line: str) -> bool:
    """Whether a line is a notice of the program that wrote the file."""
    return _NOTICE.fullmatch(line.strip()) is not None


def begins_a_talk(line: str) -> bool:
    """Whether it is what Teams writes right above a talk, below title and date."""
    return _ABOVE.fullmatch(line.strip()) is not None


def without_notices(blocks: Sequence[list[Line]]) -> list[list[Line]]:
    """The blocks without notices."""
    kept = ([line for line in block if not is_notice(line.text)] for block in blocks)
    return [block for block in kept if block]
