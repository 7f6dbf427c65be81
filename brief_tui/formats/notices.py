"""What Google Meet, Teams and Otter write above and below a talk, which is no speech."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief_tui.formats.blocks import Line

_NOTICE = re.compile(
    r"(?:Meeting|Transcription) ended after [0-9:]{4,10}\b.{0,9}"
    r"|This editable transcript was computer generated\b.{0,200}"
    r"|.{1,80} (?:started|stopped) transcription\.?|Transcribed by (?:https?://)?otter\.ai/?"
    r"|(?:[0-9]{1,2}h )?[0-9]{1,2}m [0-9]{1,2}s",
    re.IGNORECASE,
)
"""The last is how long a meeting took, above the talk."""
_ABOVE = re.compile(r".{1,80} started transcription\.?|(?:[0-9]{1,2}h )?[0-9]{1,2}m [0-9]{1,2}s", re.IGNORECASE)


def is_notice(line: str) -> bool:
    """Whether a line is one of these."""
    return _NOTICE.fullmatch(line.strip()) is not None


def begins_a_talk(line: str) -> bool:
    """Whether it is what Teams writes right above a talk, below title and date."""
    return _ABOVE.fullmatch(line.strip()) is not None


def without_notices(blocks: Sequence[list[Line]]) -> list[list[Line]]:
    """The blocks without such lines."""
    kept = ([line for line in block if not is_notice(line.text)] for block in blocks)
    return [block for block in kept if block]
