"""Why nobody is given a line of speech, in the words in which an editor is told."""

from __future__ import annotations

from typing import NamedTuple

from brief_tui.formats.complaints import quoted


class Doubt(NamedTuple):
    """Why it seems that somebody else speaks: a kind of complaint, and its detail."""

    kind: str
    detail: str = ""


def apart(why: str) -> Doubt:
    """The doubt about a line that stands apart from the talk, for this reason."""
    return Doubt(f"{why}; nobody is given it and what follows, unless a name begins it")


BELOW_TABLE = apart("a table of speakers ends above this")
COLUMNS = apart("the columns of this table's row do not tell who speaks")
DASH = apart("a dash begins this line as if somebody else spoke")
EMPHASISED = apart("all of this is bold or in italics, as questions are")
MAPPED = Doubt("a label of event.toml begins this, or is a word of the sentence; nobody is given what follows")
NAMELESS = apart("no name stands in this row of the table")
RULED = apart("a rule stands above this")
SUNG = Doubt("a song is played or sung here; nobody is given it, unless a name begins it")


def contradicting(name: str) -> Doubt:
    """The doubt about a line that begins with the label `name`, where the file marks another speaker."""
    why = "a name and a colon begin this, in words that the file marks as somebody else's"
    return Doubt(f"{why}; nobody is given what follows: ", quoted(name))


def labelled(name: str) -> Doubt:
    """The doubt about a line that begins with `name`, which is given to nobody."""
    detail = f"{quoted(name)}; nobody is given what follows, [[labels]] can say who it is"
    return Doubt("looks like a speaker's name, but is not read as one: ", detail)


def mid_line(name: str) -> Doubt:
    """The doubt about `name` before a colon in the middle of a line, which [[labels]] does not end."""
    why = "a label stands here in the middle of a line, or somebody is quoted"
    return Doubt(f"{why}; nobody is given what follows: ", quoted(name))
