"""Who made a transcript, told from its file: a machine's marks, or what a head says; else it is unknown."""

from __future__ import annotations

import re

from brief_tui.core.sources.transcripts import TranscriptGrade
from brief_tui.formats.front_matter import begins_with_front_matter
from brief_tui.formats.notices import MACHINE_ABOVE, MACHINE_BELOW

_MACHINES = frozenset({"whisper", "whisperx", "assemblyai", "deepgram", "revai", "revai-text", "otter"})
"""Formats that only programs write which recognise speech."""
_SIGNS = {
    "webvtt": re.compile(
        r"<[0-9:.]+><c[.>]|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:/[0-9-]+)?[ \t]*$", re.MULTILINE
    ),
    "json3": re.compile(r'"tOffsetMs"'),
    "docx": re.compile(rf"^(?:{MACHINE_ABOVE}|{MACHINE_BELOW})$", re.MULTILINE),
    "text": re.compile(rf"^(?:{MACHINE_BELOW})$", re.MULTILINE),
    "markdown": re.compile(rf"^[*_# ]*(?:{MACHINE_BELOW})[*_ ]*$", re.MULTILINE),
}
"""What a machine leaves behind: YouTube the times of words, Teams the ids of cues, both and Meet what they say."""
_PLAIN = ("text", "otter")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<head>.*?)^---", re.MULTILINE | re.DOTALL)
_HEADS = {
    "markdown": _FRONT_MATTER,
    **dict.fromkeys(_PLAIN, _FRONT_MATTER),
    "webvtt": re.compile(r"\A(?P<head>.*?)-->", re.DOTALL),
}
_LOOKED_AT = 20_000
"""Characters at either end of a file that are looked at."""
_DECLARED = re.compile(r"^(?:NOTE[ \t]+)?grade[ \t]*:[ \t]*[\"']?(human|machine)\b", re.MULTILINE)


def grade_of(format: str, text: str) -> TranscriptGrade:
    """The grade of a file of this format that holds `text`.

    `grade: human` or `grade: machine` in front matter, or in a NOTE before the first cue, is believed before all marks.
    """
    shown = text if len(text) < 2 * _LOOKED_AT else f"{text[:_LOOKED_AT]}\n{text[-_LOOKED_AT:]}"
    shown = shown.replace("\r\n", "\n").replace("\r", "\n")
    headed = format in _HEADS and (format not in _PLAIN or begins_with_front_matter(shown))
    head = _HEADS[format].match(shown) if headed else None
    declared = _DECLARED.search(head["head"]) if head else None
    if declared is not None:
        return TranscriptGrade(declared[1])
    signs = _SIGNS.get(format)
    return (
        TranscriptGrade.MACHINE if format in _MACHINES or (signs and signs.search(shown)) else TranscriptGrade.UNKNOWN
    )
