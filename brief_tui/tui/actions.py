"""The one registry of actions: keys, key bar, command palette and help are made from it and from `local_actions`."""

from __future__ import annotations

from brief_tui.tui.action import Action, Group
from brief_tui.tui.local_actions import FINDING_ACTIONS, REVIEW_ACTIONS, SEARCH_ACTIONS, TRANSCRIPT_ACTIONS

ACTIONS = (
    Action("save", ("ctrl+s",), "Save", "Write the draft to disk, safely.", Group.WRITE, "Save", 2),
    Action(
        "find",
        ("f12", "ctrl+slash", "ctrl+underscore"),
        "Find in the draft",
        "Find words in the draft and replace them; again for the next place.",
        Group.WRITE,
    ),
    Action(
        "edit_outside",
        ("shift+f12", "f24"),
        "Open in editor",
        "Save the draft and open it at this line in your VISUAL or EDITOR.",
        Group.WRITE,
    ),
    Action(
        "unsaved",
        ("shift+f6", "f18"),
        "Text not saved",
        "Look at text that was not saved before: take it, or delete its copy.",
        Group.WRITE,
    ),
    Action("select_all", ("shift+f7", "f19"), "Select all", "Select the whole draft.", Group.WRITE),
    Action(
        "complete",
        ("ctrl+space", "ctrl+@", "alt+c"),
        "Complete",
        "Take what is offered at the cursor; again for the next one instead.",
        Group.WRITE,
    ),
    Action(
        "complete_word",
        ("alt+w",),
        "Complete a word",
        "Take one word of the passage offered; again for the next word.",
        Group.WRITE,
    ),
    Action(
        "next_failing",
        ("ctrl+n", "f8"),
        "Next to fix",
        "Go to the next place to fix: a quotation or an error.",
        Group.QUOTATIONS,
        "Next to fix",
        3,
    ),
    Action(
        "previous_failing",
        ("ctrl+r", "shift+f8", "f20"),
        "Previous to fix",
        "Go to the previous place to fix.",
        Group.QUOTATIONS,
    ),
    Action(
        "next_quotation",
        ("f9", "ctrl+down"),
        "Next quotation",
        "Go to the next quotation.",
        Group.QUOTATIONS,
    ),
    Action(
        "previous_quotation",
        ("shift+f9", "ctrl+up", "f21"),
        "Previous quotation",
        "Go to the previous quotation.",
        Group.QUOTATIONS,
    ),
    Action(
        "source",
        ("ctrl+o",),
        "Source and back",
        "Show where the quotation was said; in the transcript, go back.",
        Group.QUOTATIONS,
        "Source",
        5,
    ),
    Action(
        "explain",
        ("alt+r",),
        "Read all of it",
        "Everything about what is at the cursor: the whole reason, passage, decisions, findings.",
        Group.QUOTATIONS,
    ),
    Action(
        "repair_quotation",
        ("f5",),
        "Repair",
        "Look at what would put right what is at the cursor, and apply it.",
        Group.QUOTATIONS,
        "Repair",
        4,
    ),
    Action(
        "repair_all",
        ("shift+f5", "f17"),
        "Repair all",
        "Look at every repair that needs no choice, and apply them in one step.",
        Group.QUOTATIONS,
    ),
    Action("focus_transcripts", ("f2",), "Transcripts pane", "Go to the transcript.", Group.PANES),
    Action("focus_draft", ("f3",), "Draft pane", "Go to the draft.", Group.PANES),
    Action("focus_rubric", ("f4",), "Rubric pane", "Go to the gate and its checks.", Group.PANES),
    Action(
        "zoom",
        ("f6", "alt+z"),
        "Zoom",
        "The pane with the keys alone on the screen, and back.",
        Group.PANES,
    ),
    Action(
        "toggle_transcripts",
        ("alt+l",),
        "Hide transcripts",
        "Hide the transcripts or show them; hidden, they come with the keys.",
        Group.PANES,
    ),
    Action(
        "toggle_rubric",
        ("alt+k",),
        "Hide rubric",
        "Hide the rubric, or show it again; the gate stays on the screen.",
        Group.PANES,
    ),
    Action("widen", ("alt+right",), "Wider pane", "Make the pane with the keys wider.", Group.PANES),
    Action("narrow", ("alt+left",), "Narrower pane", "Make it narrower; the mouse draws dividers.", Group.PANES),
    Action(
        "choose_transcript",
        ("ctrl+t",),
        "Choose transcript",
        "Go to the list of transcripts; Enter opens one.",
        Group.PANES,
    ),
    Action(
        "search",
        ("ctrl+f",),
        "Search transcripts",
        "Find words or a speaker in all transcripts.",
        Group.LISTS,
        "Search",
        6,
    ),
    Action(
        "citations",
        ("ctrl+l",),
        "List of quotations",
        "Every quotation with speaker, company and verdict; type to filter.",
        Group.LISTS,
        "List",
        9,
    ),
    Action(
        "outline",
        ("alt+g",),
        "Outline",
        "Headings with words and citations; a number goes to that line.",
        Group.LISTS,
    ),
    Action(
        "findings",
        ("ctrl+g",),
        "List of findings",
        "Everything to look at, errors first: why, what to do, and repairs.",
        Group.LISTS,
    ),
    Action(
        "review",
        ("f7",),
        "Review",
        "One quotation after the other; begins at the cursor's that does not stand, else where it was left.",
        Group.QUOTATIONS,
        "Review",
        8,
    ),
    Action("help", ("f1",), "Help", "Keys, symbols and what they mean.", Group.APPLICATION, "Help", 1),
    Action("commands", ("ctrl+p",), "Commands", "Every action by name.", Group.APPLICATION, "Commands", 7),
    Action("theme", (), "Next theme", "Dark, light, high contrast, the terminal's 16 colours.", Group.APPLICATION),
    Action("quit", ("ctrl+q",), "Quit", "Leave; asks when the draft is not saved.", Group.APPLICATION),
)

_WHILE_PICKING = frozenset({"word_on", "sentence_on", "start_on", "give_up"})


def transcript_bar(*, picking: bool) -> tuple[Action, ...]:
    """The actions for the key bar while the transcript has the keys; `picking`: while words are selected."""
    everywhere = {"help"} if picking else {"help", "search", "source"}
    here = (action for action in TRANSCRIPT_ACTIONS if picking or action.id not in _WHILE_PICKING)
    return (*here, *(action for action in ACTIONS if action.id in everywhere))


COMMANDS = (*ACTIONS, *(action for action in TRANSCRIPT_ACTIONS if action.id in {"cite", "quote"}))
"""What the palette offers."""


EVERYWHERE = (*ACTIONS, *TRANSCRIPT_ACTIONS, *SEARCH_ACTIONS, *FINDING_ACTIONS, *REVIEW_ACTIONS)
"""Every action that there is."""


def key_of(id: str) -> str:
    """The first key in force of an action, as texts name it: "^S", "F8"."""
    return next(action.key for action in EVERYWHERE if action.id == id)
