"""Who speaks in cues: voices where the file has them, else labels, dashes and `>>`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from brief_tui.core.transcripts import TimeMark, TranscriptBuilder
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.cue_text import Span
from brief_tui.formats.cues import Cue
from brief_tui.formats.dialogue import CAPTION_CHEVRONS, FINISHED, Said, doubt, say_all
from brief_tui.formats.speech import Speech, say
from brief_tui.formats.strangers import Alone, stranger

PAUSE = 2.0
"""Seconds of silence that divide turns in a file that names nobody (DESIGN.md)."""

_DASH = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[-\u2010-\u2015\u2212]+[ \t]*(?=\S)")
_Spoken = tuple[Cue, list[Span]]


def say_cues(builder: TranscriptBuilder, cues: list[_Spoken], complaints: Complaints) -> None:
    """Give the speech of `cues` to its speakers. In a file with voices, text outside them is nobody's."""
    if any(span.voice is not None for _, spans in cues for span in spans):
        _say_voices(builder, cues, complaints)
    else:
        say_all(builder, _said(cues), complaints, captions=True)


def _said(cues: Iterable[_Spoken]) -> Iterator[Said]:
    """The lines of speech of cues, in order, with times, pauses and dashes.

    A line that begins with a dash is somebody else's (dialogue in one cue).
    """
    latest: float | None = None
    for cue, spans in cues:
        gap = cue.start is not None and latest is not None and round(cue.start - latest, 3) >= PAUSE
        times = () if cue.start is None else (TimeMark(0, cue.start),)
        for _, line in spans:
            dash = _DASH.match(line.text)
            words = line.part(dash.end(), len(line.text)) if dash else line
            yield Said(Speech(words, times), " ", gap, change=dash is not None)
            gap, times = False, ()
        if cue.end is not None:
            latest = max(latest or 0.0, cue.end)


def _say_voices(builder: TranscriptBuilder, cues: list[_Spoken], complaints: Complaints) -> None:
    """Give every span to its voice, up to where somebody else seems to speak inside it."""
    before = ""
    for cue, spans in cues:
        if cue.start is not None:
            builder.time(cue.start)
        last, lost = None, False
        for voice, words in spans:
            lost = lost and voice == last
            text = words.text
            own = 0 if lost or voice is None else len(text)
            if own and voice is not None:
                own, name = _own(text, voice, opens=not before or before in FINISHED)
                lost = own < len(text)
                if name is not None:
                    doubt(complaints, words, name)
            say(builder, voice, Speech(words.part(0, own)), joint=" ")
            say(builder, None, Speech(words.part(own, len(text))), joint=" ", new_turn=lost and own > 0)
            last = voice
            before = text.rstrip()[-1:] or before


def _own(text: str, voice: str, *, opens: bool) -> tuple[int, str | None]:
    """How many characters of `text` are those of `voice`, and the other name that it begins with."""
    if _DASH.match(text):
        return 0, None
    name = stranger(text, frozenset((voice,)), opens=opens, alone=Alone.CAPITALS)
    if name is not None and name != voice:
        return 0, name
    change = CAPTION_CHEVRONS.search(text)
    return (change.start() if change else len(text)), None
