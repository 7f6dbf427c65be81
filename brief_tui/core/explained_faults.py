"""What the findings about files and about the text as it is written mean: their part of `core.explanations`."""

from __future__ import annotations

from collections.abc import Mapping

from brief_tui.core.guides import NAMED_SOURCE

WARNINGS = frozenset(
    "dangling-link idle-check odd-comment quotation-in-html transcript-warning uncounted-decision unknown-key "
    "unused-labels".split()
)
NOTES = frozenset({"passed-over", "unused-allowance"})
"""Ids of warnings and of notes; all others are errors."""

FAULTS: Mapping[str, tuple[str, ...]] = {
    "internal-error": (
        "The program failed",
        "The event could not be judged, through no fault of its files: nothing is known of its quotations.",
        "Please report it; BRIEF_TUI_DEBUG=1 shows where it happened.",
    ),
    "unbalanced-mark": (
        "A quotation mark without its other half",
        "Where a quotation ends cannot be told, so nobody can say what is claimed.",
        "Add the missing mark or delete this one. A quotation over several paragraphs opens each of them with a mark.",
        "AP Stylebook, “quotation marks”: of a quotation over several paragraphs each opens with a mark, and only the "
        "last closes with one.",
    ),
    "hidden-character": (
        "Characters that cannot be seen",
        "Bidirectional controls, zero-width and other hidden characters make words that look right and are not.",
        "Type the words anew.",
    ),
    "mixed-script": (
        "A word in letters of two scripts",
        "A Cyrillic letter inside a Latin word looks the same and is another word.",
        "Type the word anew.",
    ),
    "too-many-quotations": (
        "More quotations than are checked",
        "An article has a hundred quotations at most: thousands are a mistake, and what is not checked may not pass.",
        "Divide the draft, or take out what was pasted into it.",
    ),
    "too-many-paragraphs": (
        "More prose than is checked",
        "An article has some hundred paragraphs: thousands are a mistake, and what is not checked may not pass.",
        "Divide the draft, or take out what was pasted into it.",
    ),
    "empty-citation": (
        "A block quote without words",
        "A citation without words cites nothing, and would count.",
        "Write the words above the attribution, or delete the block quote.",
    ),
    "missing-blank-line": (
        "Prose right under or behind an attribution",
        "Markdown takes a line without a blank one above it into the block quote, so that its attribution is not the "
        "last line: the quotation is given to nobody, and the prose is quoted. What stands behind an attribution's "
        "time and source is neither prose nor part of it, and is not printed.",
        "Put a blank line under the attribution, and what stands behind it into a paragraph of its own.",
    ),
    "quotation-in-attribution": (
        "Quoted words in an attribution line",
        "The line under a citation only says who speaks: what is quoted in it is judged nowhere.",
        "Move the words into the prose or into the block quote.",
    ),
    "relayed-attribution": (
        "An attribution that passes words on",
        "“Name, quoting somebody” leaves open whose words these are, and “Name (attributed)” whether they are.",
        "Name the one who said them, and nobody else.",
        NAMED_SOURCE,
    ),
    "quotation-in-html": (
        "Quotations inside HTML",
        "Blocks of HTML are shown but not read: their quotations are not judged.",
        "Write them as Markdown.",
    ),
    "unclosed-block": (
        "Code or HTML that never ends",
        "Nothing after it is read, so nothing after it is judged.",
        "Close the fence, the comment or the tag.",
    ),
    "empty-brief": (
        "A draft without a pillar",
        "There is no heading of a pillar, so there is nothing to judge.",
        "Add one: ## and the name of a pillar of event.toml.",
    ),
    "missing-brief": (
        "No draft",
        "The file that event.toml names as `brief` is not there, or is no file.",
        "Create it, or name another one. The workstation offers to.",
    ),
    "odd-comment": (
        "A comment that allows nothing",
        "It begins as one that allows a finding, and does not say what and why; or its reason quotes words of which "
        "none stand in its block.",
        "Write <!-- brief-tui: allow RULE because REASON -->, and in the reason quote words of the block, or none.",
    ),
    "unused-allowance": (
        "A comment that is not needed",
        "There is no such finding in the block that the comment stands in, or in the one after it.",
        "Delete the comment.",
    ),
    "void-decision": (
        "A decision that holds no more",
        "A reviewer decided about a quotation, and since then its words, its speaker or the passage behind it changed.",
        "Review it again. One about a quotation that was taken out needs nothing.",
    ),
    "uncounted-decision": (
        "A decision that does not count",
        "[review] four_eyes of event.toml wants somebody else than an author of the brief to decide.",
        "Have a reviewer decide who is not among the authors.",
    ),
    "unknown-key": (
        "An unknown key in event.toml",
        "What is not known is ignored: a threshold that is misspelt would silently not hold.",
        "Correct it; the message names the nearest known key.",
    ),
    "idle-check": (
        "A check that counts nothing",
        "[rubric] wants a number of findings of a rule that [findings] switches off: the check would always pass.",
        "Switch the rule on again, or delete the check.",
    ),
    "unused-labels": (
        "Labels for a transcript that there is not",
        "[[labels]] names a file that no glob of `transcripts` means.",
        "Correct its path, or delete the table.",
    ),
    "no-transcripts": (
        "A glob that matches no file",
        "Without transcripts nothing can be verified.",
        "Put the transcripts there, or correct `transcripts` in event.toml.",
    ),
    "empty-transcript": (
        "A transcript without text",
        "Nothing was said in it, so nothing can stand in it.",
        "Put the text in, or remove the file.",
    ),
    "unreadable-file": (
        "A file that cannot be read",
        "What could not be read could not be checked: the gate stays shut, and `check` exits with 3.",
        "The message says what is wrong, and where.",
    ),
    "not-utf-8": (
        "A file that is not UTF-8",
        "Its bytes are no text in UTF-8, and to guess at another encoding could change words.",
        "Save it as UTF-8; the message says at which line and column the first such byte stands.",
    ),
    "no-event": (
        "No event.toml",
        "The folder holds no event: which pillars, speakers and thresholds it has is what event.toml says.",
        "Name the folder that holds event.toml, or write one with `brief-tui new`.",
    ),
    "toml-syntax": (
        "A file that is no TOML",
        "event.toml, review.toml or your settings cannot be read as TOML, or is beyond its limits. Nothing is judged "
        "by half of an event.",
        "Mend the line that the message names.",
    ),
    "duplicate-key": (
        "A key that is set twice",
        "TOML takes one value for a key, and nobody can tell which of the two is meant.",
        "Keep one of them.",
    ),
    "wrong-value": (
        "A value that cannot be used",
        "It is of another kind or size than the key takes, or two values contradict each other. Nothing is judged by "
        "a threshold that was not understood.",
        "Write what the message says is expected.",
    ),
    "odd-glob": (
        "A glob that cannot be looked for",
        "`transcripts` of event.toml holds a pattern that the file system cannot follow.",
        "Correct it; the message says what is wrong with it.",
    ),
    "too-many-transcripts": (
        "More transcripts than are read",
        "A glob matches more files than an event has: that is a mistake, and to read a part of them proves nothing.",
        "Write a narrower glob.",
    ),
    "transcript-outside": (
        "A transcript outside the event folder",
        "A link leads out of the folder: whoever gets the folder lacks the transcript, or reads another file for it.",
        "Copy the file into the folder.",
    ),
    "file-name": (
        "A file name that is no text",
        "Its bytes are not UTF-8, so that no report could name the file.",
        "Rename the file.",
    ),
    "transcript-warning": (
        "Something odd in a transcript",
        "It was read, but not everything in it was understood as its author may have meant it.",
        "Look at the line: a speaker's name that is not taken as one gives the words to nobody.",
    ),
    "dangling-link": (
        "A link that leads nowhere",
        "A glob matches it, and there is nothing behind it.",
        "Mend or remove the link.",
    ),
    "passed-over": (
        "A file that is no transcript",
        "A glob matches a folder, or a file of the event itself.",
        "Nothing to do, unless you meant it: write a narrower glob.",
    ),
}
