"""Help: every key from the registry, every symbol from the looks."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.tui.action import Group
from brief_tui.tui.actions import EVERYWHERE, key_of
from brief_tui.tui.explain import badge
from brief_tui.tui.screens.long_text import LongText

_MEANINGS = {
    VerdictKind.EXACT: "the same characters, said by this person",
    VerdictKind.NORMALISED: "the same words; typography, case or number form differ",
    VerdictKind.TIDIED: "only fillers, repetitions or false starts were dropped",
    VerdictKind.BRACKETED: "[square brackets] replace or explain; the rest is verbatim",
    VerdictKind.ELIDED: "pieces in order, every gap marked with an ellipsis",
    VerdictKind.DRIFTED: "words were changed, added or dropped",
    VerdictKind.STITCHED: "pieces from different places joined without an ellipsis",
    VerdictKind.MISATTRIBUTED: "the words stand, but somebody else said them",
    VerdictKind.FABRICATED: "nothing in the transcripts comes close",
    VerdictKind.UNATTRIBUTED: "said, or nearly so, but no speaker can be told",
    VerdictKind.UNCHECKED: "no verdict: no transcript, unknown speaker, or too long to judge",
}
_IN_DRAFT = (
    ("^Z ^Y", "Undo and redo."),
    ("^C ^X ^V", "Copy, cut and paste; Shift with a key that moves selects."),
    ("^← ^→", "Word by word."),
    ("Home End", "Start and end of the line."),
    ("^Home ^End", "Start and end of the draft."),
    ("^Home ^Shift+End", "One after the other: select all."),
    ("^W ^U ^K", "Delete the word before the cursor, the line before it, the line after it."),
    ("Tab Shift+Tab", "Go to the next pane, or the one before."),
    ("[t=12:04 src=…]", "At a citation’s end: when and in which transcript it was said; never printed."),
)
_IN_LISTS = (
    ("Enter", "Choose the row: go to it, open it, or show what it counts."),
    ("← →", "In the transcript: turn by turn; Enter goes to the quotation that rests on the turn."),
    ("Esc", "Close a list or a dialog; from another pane, go back to the draft."),
)
_COLOURS = (
    "A quotation in the draft wears the colour of its verdict; one that does not stand is underlined as well, "
    "and the margin shows the symbol. A dim · in the margin: edited, not judged yet. ! or ✗ beside other lines: "
    "something else to look at, such as a name that nobody bears; the strip says what. “Verified” means that it "
    "matches the transcript, not that it is true."
)
_HEAD_WIDTH = 19
_NARROW = 24
"""Cells in which no description is wrapped beside its key."""


class Help(LongText):
    """Keys, symbols and what they mean."""

    def __init__(self, first: Group | None = None) -> None:
        """`first` are the actions that it begins with."""
        super().__init__("Help", lambda width: help_text(width, first))


def help_text(width: int, first: Group | None = None) -> Content:
    """Keys by group, keys in lists, verdicts and colours, in lines of `width` cells."""
    return Content("\n").join(_lines(width, first))


def _lines(width: int, first: Group | None) -> Iterator[Content]:
    yield Content.styled(f"^ is Ctrl. Every action is also in the command palette, {key_of('commands')}.", "$muted")
    for group in sorted(Group, key=lambda group: group is not first):
        yield from _heading(group)
        for action in EVERYWHERE:
            if action.group is group:
                keys = action.all_keys or f"{key_of('commands')} {action.label.lower()}"
                yield _entry(Content.styled(keys, "$accent bold"), action.help, width)
    for heading, entries in (("In the draft", _IN_DRAFT), ("In lists and in the transcript", _IN_LISTS)):
        yield from _heading(heading)
        for key, meaning in entries:
            yield _entry(Content.styled(key, "$accent bold"), meaning, width)
    yield from _heading("Verdicts")
    for kind in VerdictKind:
        yield _entry(badge(kind), _MEANINGS[kind], width)
    yield Content("")
    yield Content.styled(_COLOURS, "$muted")


def _heading(text: str) -> tuple[Content, Content]:
    return Content(""), Content.styled(text, "bold $primary")


def _entry(head: Content, text: str, width: int) -> Content:
    """Key or verdict, and what it does or means: wrapped in a column of its own, or below where that is too narrow."""
    if width < _HEAD_WIDTH + _NARROW:
        below = Content(text).wrap(width - 4)
        return Content("\n").join([Content.assemble("  ", head), *(line.pad_left(4) for line in below)])
    first, *rest = Content(text).wrap(width - _HEAD_WIDTH - 2)
    lines = [Content.assemble("  ", head.truncate(_HEAD_WIDTH, pad=True), first)]
    return Content("\n").join([*lines, *(line.pad_left(_HEAD_WIDTH + 2) for line in rest)])
