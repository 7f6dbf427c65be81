"""The registry's actions of one place: the transcript, the search, the list of findings, the review."""

from __future__ import annotations

from brief_tui.tui.action import Action, Group

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
    Action("start_on", ("shift+right",), "Begin later", "Selecting: begin a word later.", Group.TRANSCRIPT, "start", 7),
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
        "Put the selection, or the sentence there, into the draft as a citation.",
        Group.TRANSCRIPT,
        "Cite",
        1,
    ),
    Action(
        "quote",
        ("i",),
        "Quote inline",
        "Put it into the draft's sentence, with a clause that names who spoke.",
        Group.TRANSCRIPT,
        "Inline",
        2,
    ),
    Action("give_up", ("escape",), "Give up", "Select nothing any more.", Group.TRANSCRIPT, "Drop", 6),
)
"""What can be done with the words of the transcript on the screen."""

SEARCH_ACTIONS = (
    Action("cite_hit", ("ctrl+l",), "Cite", "Put the sentence found into the draft as a citation.", Group.SEARCH),
    Action("quote_hit", ("ctrl+r",), "Quote inline", "Put it into the sentence at the draft's cursor.", Group.SEARCH),
)
"""What can be done with the sentence that a search has found."""


FINDING_ACTIONS = (
    Action("passage", ("ctrl+o",), "Passage", "Show what the transcripts say to the finding.", Group.FINDINGS),
    Action("repair", ("ctrl+r",), "Repair", "Look at what would put it right, and apply it.", Group.FINDINGS),
    Action("allow", ("ctrl+l",), "Allow", "Let it stand, for a reason: a comment in the draft.", Group.FINDINGS),
    Action("turn_order", ("ctrl+t",), "Order", "List the worst first, or all by line.", Group.FINDINGS),
    Action("read_on", ("ctrl+down",), "Read on", "Scroll what is said of the finding.", Group.FINDINGS),
    Action("read_back", ("ctrl+up",), "Read back", "Scroll it back.", Group.FINDINGS),
)
"""What can be done with the finding highlighted in their list."""


REVIEW_ACTIONS = (
    Action("approve", ("a",), "Approve", "It stands, and is right as it is.", Group.REVIEW, "Approve", 3, decides=True),
    Action(
        "waive",
        ("w",),
        "Waive",
        "It does not stand, and may be printed all the same, for a reason.",
        Group.REVIEW,
        "Waive",
        4,
        decides=True,
    ),
    Action(
        "mend",
        ("r",),
        "Repair",
        "Look at what would put it right, and apply it.",
        Group.REVIEW,
        "Repair",
        7,
        decides=True,
    ),
    Action(
        "reassign",
        ("s",),
        "Speaker",
        "Give it to somebody else, in the draft.",
        Group.REVIEW,
        "Speaker",
        9,
        decides=True,
    ),
    Action("open_source", ("o",), "Source", "Open the transcript at the passage.", Group.REVIEW, "Source", 10),
    Action("skip", ("n", "space"), "Next", "Go to the next one, and decide nothing.", Group.REVIEW, "Next", 5),
    Action("step_back", ("b",), "Back", "Go to the one before.", Group.REVIEW, "Back", 8),
    Action(
        "take_back",
        ("u",),
        "Undo",
        "Take a repair back if you made it last; else the decision about this one, or your last one.",
        Group.REVIEW,
        "Undo",
        6,
        decides=True,
    ),
    Action(
        "next_filter",
        ("f",),
        "Filter",
        "All, unreviewed, failing, noted (altered, or with a warning), those of this pillar.",
        Group.REVIEW,
        "Filter",
        11,
    ),
    Action("scroll_on", ("j", "down"), "Read on", "Scroll on.", Group.REVIEW),
    Action("scroll_back", ("k", "up"), "Read back", "Scroll back.", Group.REVIEW),
    Action("show_keys", ("question_mark", "f1"), "Help", "Keys, symbols and what they mean.", Group.REVIEW, "Help", 1),
    Action("leave", ("q",), "Leave", "To the draft, at this quotation.", Group.REVIEW, "Leave", 2),
    Action(
        "save_draft", ("ctrl+s",), "Save", "Write the draft to disk, where it was changed.", Group.REVIEW, "Save", 12
    ),
)
"""What a reviewer does with the quotation on the screen."""
