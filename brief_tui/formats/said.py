"""Lines of speech as they stand in a file, before it is known who speaks, and why nobody may be given them."""

from __future__ import annotations

from typing import NamedTuple

from brief_tui.core.offsets import MappedText
from brief_tui.formats.speech import Speech

_SHOWN = 60
"""Characters of a name in a warning."""
Doubt = tuple[str, str]
"""What makes it seem that somebody else speaks: the kind of a complaint, and its detail."""
DASH: Doubt = ("a dash begins this line as if somebody else spoke; nobody is given what follows", "")
_NOTES = frozenset("♪♫♬")
SUNG: Doubt = ("a song is played or sung here; nobody is given it, unless a name begins it", "")

MAPPED: Doubt = ("a label of event.toml begins this, or is a word of the sentence; nobody is given what follows", "")
OTHER = "a name and a colon begin this, in words that the file marks as somebody else's; nobody is given it: "
COLUMNS: Doubt = (
    "the columns of this table's row do not tell who speaks; "
    "nobody is given it and what follows, unless a label begins it",
    "",
)
BELOW_TABLE = "a table of speakers ends above this"
NAMELESS: Doubt = ("no name stands in this row of the table; nobody is given it", "")
EMPHASISED: Doubt = ("all of this is bold or in italics, as questions are; nobody is given it and what follows", "")


class Said(NamedTuple):
    """A line or paragraph as it stands in the file, before it is known who speaks."""

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
    heads: bool = True
    """Whether it begins a line, a cue or a paragraph, which is where a file names its speakers."""
    nobody: str | None = None
    """What stands where the layout marks a label and names nobody; it is not part of `speech`."""
    quoted: bool = False
    """Whether no label in its words says who speaks: it stands in a box or a quotation."""
    inline: bool = False
    """Whether its label stands as those in words do, with a colon (see `labels.layout`)."""


def apart(why: str) -> Doubt:
    """The doubt about what stands apart from the talk, for this reason."""
    return f"{why}; nobody is given it, unless a name begins it", ""


def labelled(name: str) -> Doubt:
    """The doubt about a line that begins with `name`, which is given to nobody."""
    name = name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"
    return (
        "looks like a speaker's name, but is not read as one: ",
        f"“{name}”; nobody is given what follows, [[labels]] can say who it is",
    )


def mid_line(name: str) -> Doubt:
    """The doubt about `name` before a colon in the middle of a line, which [[labels]] does not end."""
    return (
        "a label stands here in the middle of a line, or somebody is quoted; nobody is given what follows: ",
        f"“{name}”",
    )


def first_source(words: MappedText) -> int:
    """File offset of the first character that is not white space."""
    return words.source_of(len(words.text) - len(words.text.lstrip()))


def is_sung(text: str) -> bool:
    """Whether a note stands at the beginning or the end of words."""
    bare = text.strip()
    return (bare[:1] in _NOTES or bare[-1:] in _NOTES) and any(map(str.isalpha, bare))
