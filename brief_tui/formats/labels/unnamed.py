"""Files in which nobody speaks, though their lines begin as if they named who does: in a form that is not read."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from brief_tui.core.sources.transcripts import ReadWarning, Transcript
from brief_tui.formats.blocks import blocks
from brief_tui.formats.labels.names import EVERY_THIRD, is_note
from brief_tui.formats.labels.words import is_common

_BEGINNING = re.compile(
    r"[ \t]*(?P<box>[\[(<{])?(?P<name>[^\W\d_](?:[^\r\n|<>\[\](){}:.!?,;]{0,38}[^\W_])?)"
    r"(?(box)[\])>}](?=[ \t]|$)|[ \t]*(?:[|>~=/.][ \t]|[ \t][–—-][ \t]|$))"
)
"""A name in brackets, before a bar or another mark that divides, or alone on its line."""
_WORDS = 3
_BLOCKS = 10_000
"""Blocks of a file that are looked at."""


def unnamed(transcript: Transcript, text: str) -> tuple[ReadWarning, ...]:
    """A warning about a transcript whose words are all nobody's, where two beginnings of lines return.

    `text` is that of the file; a format with markup may have the names between it. Every third paragraph, or line where
    there is only one paragraph, begins with such a name.
    """
    if transcript.warnings or not transcript.turns or any(turn.speaker is not None for turn in transcript.turns):
        return ()
    returning = _returning(text) or _returning(transcript.text)
    if len(returning) < 2:
        return ()
    shown = " and ".join(f"“{name}”" for name in returning[:2])
    return (ReadWarning(1, f"nobody is given a word of this file; {shown} seem to be speakers, in a form not read"),)


def _returning(text: str) -> list[str]:
    """The names that return, if they are enough."""
    found = list(islice(blocks(text), _BLOCKS))
    lines = [block[0].text for block in found] if len(found) > 1 else [line.text for block in found for line in block]
    seen = Counter(filter(None, map(_beginning, lines)))
    names = [name for name, count in seen.items() if count > 1]
    return names if EVERY_THIRD * sum(seen[name] for name in names) >= len(lines) else []


def _beginning(line: str) -> str | None:
    found = _BEGINNING.match(line)
    words = found["name"].split() if found is not None else []
    if found is None or len(words) > _WORDS or is_note(found["name"]) or all(map(is_common, words)):
        return None
    return found["name"]
