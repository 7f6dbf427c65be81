"""The one registry of actions: keys, key bar, command palette and help are all made from it."""

from __future__ import annotations

from brief_tui.tui.action import Action, Group

ACTIONS = (
    Action("save", ("ctrl+s",), "Save", "Write the draft to disk, safely.", Group.WRITE, "Save", 2),
    Action(
        "find",
        ("f12", "ctrl+slash", "ctrl+underscore"),
        "Find in the draft",
        "Find words in the draft, and replace them; once more for the next place.",
        Group.WRITE,
    ),
    Action(
        "edit_outside",
        ("shift+f12", "f24"),
        "Open in editor",
        "Save the draft, and open it at this line in the editor that VISUAL or EDITOR names.",
        Group.WRITE,
    ),
    Action(
        "unsaved",
        ("shift+f6", "f18"),
        "Text not saved",
        "Look at a copy of text that was not saved before the last end, take it or delete it.",
        Group.WRITE,
    ),
    Action("select_all", ("shift+f7", "f19"), "Select all", "Select the whole draft.", Group.WRITE),
    Action(
        "complete",
        ("ctrl+space", "ctrl+@", "alt+c"),
        "Complete",
        "Take the passage or name offered at the cursor; once more, the next one instead.",
        Group.WRITE,
    ),
    Action(
        "next_failing",
        ("ctrl+n", "f8"),
        "Next to fix",
        "Go to the next quotation that does not stand.",
        Group.QUOTATIONS,
        "Next to fix",
        3,
    ),
    Action(
        "previous_failing",
        ("ctrl+r", "shift+f8", "f20"),
        "Previous to fix",
        "Go to the previous quotation that does not stand.",
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
        "Show where the quotation at the cursor was said; in the transcript, go back to the draft.",
        Group.QUOTATIONS,
        "Source",
        5,
    ),
    Action(
        "repair_quotation",
        ("f5",),
        "Repair",
        "Look at what would put the quotation at the cursor right, and apply it.",
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
        ("shift+f2", "f14"),
        "Hide transcripts",
        "Hide the transcripts, or show them again; a hidden pane comes while it has the keys.",
        Group.PANES,
    ),
    Action(
        "toggle_rubric",
        ("shift+f4", "f16"),
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
        ("shift+f3", "f15"),
        "Outline",
        "Title, pillars and headlines with words and citations; a number goes to that line.",
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
        "One quotation after the other, the worst first: approve, waive, repair.",
        Group.QUOTATIONS,
        "Review",
        8,
    ),
    Action("help", ("f1",), "Help", "Keys, symbols and what they mean.", Group.APPLICATION, "Help", 1),
    Action("commands", ("ctrl+p",), "Commands", "Every action by name.", Group.APPLICATION, "Commands", 7),
    Action("theme", (), "Next theme", "Dark, light, high contrast, the terminal's 16 colours.", Group.APPLICATION),
    Action("quit", ("ctrl+q",), "Quit", "Leave; asks when the draft is not saved.", Group.APPLICATION),
)


TRANSCRIPT_ACTIONS = (
    Action(
        "pick",
        ("space",),
        "Select",
        "Select the sentence at the cursor; again, the next one too.",
        Group.TRANSCRIPT,
        "Select",
        3,
    ),
    Action("word_on", ("right",), "A word more", "Selecting: a word more at the end.", Group.TRANSCRIPT, "word", 4),
    Action("word_back", ("left",), "A word less", "Selecting: a word less.", Group.TRANSCRIPT),
    Action(
        "sentence_on",
        ("down",),
        "A sentence more",
        "Selecting: a sentence more at the end.",
        Group.TRANSCRIPT,
        "sentence",
        5,
    ),
    Action("sentence_back", ("up",), "A sentence less", "Selecting: a sentence less.", Group.TRANSCRIPT),
    Action("start_on", ("shift+right",), "Begin later", "Selecting: begin a word later.", Group.TRANSCRIPT, "start", 6),
    Action("start_back", ("shift+left",), "Begin sooner", "Selecting: begin a word sooner.", Group.TRANSCRIPT),
    Action(
        "start_sentence_on",
        ("shift+down",),
        "Begin a sentence later",
        "Selecting: begin a sentence later.",
        Group.TRANSCRIPT,
    ),
    Action(
        "start_sentence_back",
        ("shift+up",),
        "Begin a sentence sooner",
        "Selecting: begin a sentence sooner.",
        Group.TRANSCRIPT,
    ),
    Action(
        "cite",
        ("c",),
        "Cite",
        "Put what is selected in the transcript, or the sentence there, behind the draft's paragraph as a citation.",
        Group.TRANSCRIPT,
        "Cite",
        1,
    ),
    Action(
        "quote",
        ("i",),
        "Quote inline",
        "Put it into the sentence at the draft's cursor, with the clause that names the speaker.",
        Group.TRANSCRIPT,
        "Inline",
        2,
    ),
    Action("give_up", ("escape",), "Give up", "Select nothing any more.", Group.TRANSCRIPT, "Drop", 7),
)
"""What can be done with the words of the transcript on the screen."""
_WHILE_PICKING = frozenset({"word_on", "sentence_on", "start_on", "give_up"})


def transcript_bar(*, picking: bool) -> tuple[Action, ...]:
    """The actions for the key bar while the transcript has the keys; `picking`: while words are selected."""
    if picking:
        return TRANSCRIPT_ACTIONS
    help_and_search = [action for action in ACTIONS if action.id in {"help", "search", "source"}]
    return (*(action for action in TRANSCRIPT_ACTIONS if action.id not in _WHILE_PICKING), *help_and_search)


COMMANDS = (*ACTIONS, *(action for action in TRANSCRIPT_ACTIONS if action.id in {"cite", "quote"}))
"""What the palette offers."""


SEARCH_ACTIONS = (
    Action("cite_hit", ("ctrl+l",), "Cite", "Put the sentence found into the draft as a citation.", Group.SEARCH),
    Action("quote_hit", ("ctrl+r",), "Quote inline", "Put it into the sentence at the draft's cursor.", Group.SEARCH),
)
"""What can be done with the sentence that a search has found."""


FINDING_ACTIONS = (
    Action("passage", ("ctrl+o",), "Passage", "Show what the transcripts say to the finding.", Group.FINDINGS),
    Action("repair", ("ctrl+r",), "Repair", "Look at what would put it right, and apply it.", Group.FINDINGS),
    Action("allow", ("ctrl+l",), "Allow", "Let it stand, for a reason: a comment in the draft.", Group.FINDINGS),
    Action("read_on", ("ctrl+down",), "Read on", "Scroll what is said of the finding.", Group.FINDINGS),
    Action("read_back", ("ctrl+up",), "Read back", "Scroll it back.", Group.FINDINGS),
)
"""What can be done with the finding highlighted in their list."""


REVIEW_ACTIONS = (
    Action("approve", ("a",), "Approve", "It stands, and is right as it is.", Group.REVIEW, "Approve", 1),
    Action(
        "waive",
        ("w",),
        "Waive",
        "It does not stand, and may be printed all the same, for a reason.",
        Group.REVIEW,
        "Waive",
        2,
    ),
    Action("mend", ("r",), "Repair", "Look at what would put it right, and apply it.", Group.REVIEW, "Repair", 8),
    Action("reassign", ("s",), "Speaker", "Give it to somebody else, in the draft.", Group.REVIEW, "Speaker", 6),
    Action("open_source", ("o",), "Source", "Open the transcript at the passage.", Group.REVIEW, "Source", 7),
    Action("skip", ("n", "space"), "Next", "Go to the next one, and decide nothing.", Group.REVIEW, "Next", 3),
    Action("step_back", ("b",), "Back", "Go to the one before.", Group.REVIEW, "Back", 10),
    Action(
        "take_back",
        ("u",),
        "Undo",
        "Take the decision about this one back; where there is none, the last one that you made.",
        Group.REVIEW,
        "Undo",
        4,
    ),
    Action(
        "next_filter",
        ("f",),
        "Filter",
        "All, unreviewed, failing, noted (altered, or with a warning), those of this pillar.",
        Group.REVIEW,
        "Filter",
        9,
    ),
    Action("scroll_on", ("j", "down"), "Read on", "Scroll on.", Group.REVIEW),
    Action("scroll_back", ("k", "up"), "Read back", "Scroll back.", Group.REVIEW),
    Action("show_keys", ("question_mark", "f1"), "Help", "Keys, symbols and what they mean.", Group.REVIEW, "Help", 5),
    Action("leave", ("q", "escape"), "Leave", "To the draft, at this quotation.", Group.REVIEW, "Leave", 11),
    Action("save_draft", ("ctrl+s",), "Save", "Write the draft to disk, where it was changed.", Group.REVIEW),
)
"""What a reviewer does with the quotation on the screen."""


def key_of(id: str) -> str:
    """The first key in force of an action of the workstation, as texts name it: "^S", "F8"."""
    return next(action.key for action in ACTIONS if action.id == id)
