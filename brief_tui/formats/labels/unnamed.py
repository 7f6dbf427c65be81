"""Files in which nobody speaks, though their lines begin as if they named who does: in a form that is not read."""

from __future__ import annotations

import re
from collections import Counter

from brief_tui.core.sources.transcripts import ReadWarning, Transcript
from brief_tui.formats.blocks import LINE
from brief_tui.formats.labels.names import is_note

_NAME = r"(?P<name>[^\W\d_](?:[^\r\n|\[\]:.!?,;]{0,38}[^\W_])?)"
_BEGINNINGS = (
    re.compile(rf"[ \t]*\[{_NAME}\](?=[ \t]+\S)"),
    re.compile(rf"[ \t]*{_NAME}[ \t]*\|(?=[ \t]*\S)"),
    re.compile(rf"[ \t]*{_NAME}[ \t]*"),
)
"""A name in brackets, before a bar, or alone on its line."""
_WORDS = 3
_LINES = 20_000
"""Lines of a file that are looked at."""


def unnamed(transcript: Transcript) -> tuple[ReadWarning, ...]:
    """A warning about a transcript whose words are all nobody's, where two beginnings of lines return."""
    if transcript.warnings or not transcript.turns or any(turn.speaker is not None for turn in transcript.turns):
        return ()
    seen = Counter(filter(None, map(_beginning, LINE.findall(transcript.text)[:_LINES])))
    returning = [name for name, count in seen.items() if count > 1]
    if len(returning) < 2:
        return ()
    shown = " and ".join(f"“{name}”" for name in returning[:2])
    return (ReadWarning(1, f"nobody is given a word of this file; {shown} seem to be speakers, in a form not read"),)


def _beginning(line: str) -> str | None:
    for number, pattern in enumerate(_BEGINNINGS):
        alone = number == len(_BEGINNINGS) - 1
        found = pattern.fullmatch(line) if alone else pattern.match(line)
        if found is not None and len(found["name"].split()) <= _WORDS and not is_note(found["name"]):
            return found["name"]
    return None
