"""Whisper as whisper.cpp writes it: `transcription` with offsets in milliseconds, and tokens instead of words.

Stereo files have a speaker's number (or "?"); tinydiarize says only that the next segment is somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.formats.json.document import Document, Keys, Word
from brief_tui.formats.json.segments import segment
from brief_tui.formats.json.tree import Fields
from brief_tui.formats.lines import SpeechLine

NAME = "whisper"

_OFFSETS = Keys(start="from", end="to", per_second=1000)
_TURN = "[SPEAKER_TURN]"
_SPECIAL = "[_"


def recognises(root: Fields) -> bool:
    """Whether there is a `transcription`."""
    return "transcription" in root


def speech(document: Document) -> Iterator[SpeechLine]:
    """What is said in the file, in its order. Raises TranscriptError for what is not of the format's shape."""
    change = False
    for fields in document.objects(document.fields, "transcription"):
        span = document.span(document.member(fields, "offsets"), _OFFSETS)
        text = document.whole(fields, "text")
        said = text.text.rstrip()
        turns = said.endswith(_TURN)
        if turns:
            text = text.part(0, len(said) - len(_TURN))
        for spoken in segment(document, fields, text, _words(document, fields), span, document.label(fields)):
            yield spoken._replace(change=change)
            change = False
        change = turns or fields.get("speaker_turn_next") is True


def _words(document: Document, fields: Fields) -> list[Word]:
    """The tokens of speech, with the times of those that begin words: the ones that begin with a space."""
    words = []
    for token in document.objects(fields, "tokens"):
        said = document.whole(token, "text")
        if not said.text.startswith(_SPECIAL):
            start = document.seconds(document.member(token, "offsets"), "from", 1000)
            words.append(Word(said, start if said.text.startswith(" ") else None, None, None))
    return words
