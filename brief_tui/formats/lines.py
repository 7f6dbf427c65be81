"""Lines of speech, as a format finds them in a file: `dialogue` decides who speaks."""

from __future__ import annotations

from typing import NamedTuple

from brief_tui.core.offsets import MappedText
from brief_tui.formats.doubts import Doubt
from brief_tui.formats.speech import Speech

_NOTES = frozenset("♪♫♬")


class SpeechLine(NamedTuple):
    """A line or paragraph of a file, before it is known who speaks."""

    speech: Speech
    joint: str
    """What divides it from speech of the same turn before it: PARAGRAPH or a space."""
    gap: bool = False
    """Whether it starts a turn in a file that names nobody: after a blank line or a pause."""
    change: bool = False
    """Whether the file says that somebody else speaks from here on, without saying who."""
    label: str | None = None
    """The speaker, where the format itself marks a label; it is not part of `speech`."""
    aside: bool = False
    """Whether it is no speech (a heading), but ends the turn where it looks like a name."""
    heading: bool = False
    """Whether it is an aside that divides what is said."""
    doubt: Doubt | None = None
    """What to complain of where the `change` takes words from a speaker."""
    wraps: bool = False
    """Whether the line before it may end in the middle of a sentence."""
    begins_line: bool = True
    """Whether it begins a line, a cue or a paragraph, which is where a file names its speakers."""
    unnamed_label: str | None = None
    """What stands where the layout marks a label and names nobody; it is not part of `speech`."""
    quoted: bool = False
    """Whether no label in its words says who speaks: it stands in a box or a quotation."""
    label_in_words: bool = False
    """Whether its label stands as those in words do, with a colon (see `labels.layout`)."""


def first_source(words: MappedText) -> int:
    """File offset of the first character that is not white space."""
    return words.source_of(len(words.text) - len(words.text.lstrip()))


def is_sung(text: str) -> bool:
    """Whether a note stands at the beginning or the end of words."""
    bare = text.strip()
    return (bare[:1] in _NOTES or bare[-1:] in _NOTES) and any(map(str.isalpha, bare))
