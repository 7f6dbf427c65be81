"""What every check, verdict and finding means, why it is there, and what to do: the text of `brief-tui explain`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from brief_tui.core.findings import Severity
from brief_tui.core.rules import RULES
from brief_tui.core.rules.rule import Rule


class Explanation(NamedTuple):
    """What somebody who reads an id for the first time wants to know."""

    id: str
    group: str
    """"Checks", "Verdicts", "The article" or "Files and text"."""
    title: str
    why: str
    remedy: str
    guide: str = ""
    """What the style guides of the field ask, where they do."""
    notes: tuple[str, ...] = ()
    """How it can be graded, counted and allowed."""

    @property
    def parts(self) -> list[tuple[str, str]]:
        """Its text under headings."""
        parts = (("Why", self.why), ("What to do", self.remedy), ("Style guides", self.guide))
        return [(heading, text) for heading, text in parts if text]


def explanation(id: str) -> Explanation | None:
    """The explanation of a check, verdict or finding; None for an id that there is not."""
    return next((one for one in explanations() if one.id == id), None)


def explanations() -> list[Explanation]:
    """All of them, group by group."""
    return [
        *_of_table("Checks", _CHECKS),
        *_of_table("Verdicts", _VERDICTS),
        *(_of_rule(rule) for rule in RULES.values()),
        *(one._replace(notes=(_severity(one.id),)) for one in _of_table("Files and text", _FAULTS)),
    ]


def _of_table(group: str, table: Mapping[str, tuple[str, ...]]) -> Iterator[Explanation]:
    for id, (title, why, remedy, *guide) in table.items():
        yield Explanation(id, group, title, why, remedy, "".join(guide))


def _severity(fault: str) -> str:
    severity = Severity.WARNING if fault in _WARNINGS else Severity.NOTE if fault in _NOTES else Severity.ERROR
    more = "; a note where that quotation was taken out" if fault == "void-decision" else ""
    return f"Severity: {severity}{more}. Nobody grades it, and no comment can allow it."


def _of_rule(rule: Rule) -> Explanation:
    notes = [f"Severity: {rule.severity}" + ("." if rule.fixed else f', or as [findings] {rule.id} = "…" says.')]
    notes.append(f"Counted by the gate with [rubric] {rule.id} = 0 in event.toml.")
    if rule.fixed:
        notes.append("No comment can allow it, because the reader would be misled.")
    else:
        notes.append(f"Allowed at one place by <!-- brief-tui: allow {rule.id} because … --> in the draft.")
    return Explanation(rule.id, "The article", rule.title, rule.why, rule.remedy, rule.guide, tuple(notes))


_TRANSCRIBED = "Every style guide: words between quotation marks are the speaker's own."
_NAMED = "Every style guide: a quotation has a source, and the reader learns whom."

_CHECKS: Mapping[str, tuple[str, ...]] = {
    "verification-rate": (
        "Citation verification rate",
        "The share of the citations (block quotes) whose words stand in the transcripts, said by the person named.",
        "Repair the citations that do not stand, or take them out. [rubric] verification_rate sets the threshold.",
        _TRANSCRIBED,
    ),
    "fabricated-quotes": (
        "Fabricated quotations",
        "Quotations in the whole article, prose included, to which nothing in the transcripts comes close.",
        "Take them out, or add the transcript that they come from. [rubric] fabricated sets how many there may be.",
        _TRANSCRIBED,
    ),
    "verified-citations": (
        "Verified citations",
        "An article that rests on what was said needs enough of it: citations that stand are counted, but for those of "
        "so few words that they say nothing by themselves.",
        "Cite more, from the transcripts. [rubric] verified_citations sets the number.",
    ),
    "named-operators": (
        "Named operators",
        "Different people with a verified citation: a brief is no portrait of one speaker.",
        "Cite more people. [rubric] operators sets the number.",
    ),
    "tracked-tickers": (
        "Tracked tickers",
        "Companies of the watch list that a verified citation of one of their people links to the article.",
        "Cite somebody of a company that is not linked yet. [rubric] tickers sets the number.",
    ),
    "pillars-present": (
        "Pillars present",
        "Every audience of event.toml has its part of the article, under a heading of the same name.",
        "Add the heading that is missing (## and the pillar's name), and write under it.",
    ),
    "no-errors": (
        "Errors",
        "Findings of severity error: a file that could not be read, a mark that is never closed, false speech in "
        "the prose. What could not be read could not be checked.",
        "Go through the list of findings; the errors come first.",
    ),
    "sign-off": (
        "Reviewed quotations",
        "A person has read every citation and every quotation in the prose beside its source, and said so in the "
        "ledger. Wanted only where event.toml says [review] sign_off = true.",
        "Go through the review: approve what is right, repair or waive what is not.",
    ),
}

_VERDICTS: Mapping[str, tuple[str, ...]] = {
    "exact": ("Stands to the letter", "The same characters, one passage, the claimed speaker.", "Nothing to do."),
    "normalised": (
        "The same words",
        "Only typography, case, spelling or the form of a number differs from the transcript. A mark that turns what "
        "is said, as in “No, money” and “No money”, is no typography.",
        "Nothing to do.",
    ),
    "tidied": (
        "Tidied",
        "Only fillers, repetitions or false starts were dropped, unmarked, and few of them.",
        'Look at what was left out. profile = "strict" in event.toml refuses it.',
        "Style guides differ: some newspapers allow tidying, news agencies mostly do not.",
    ),
    "bracketed": (
        "Bracketed",
        "Words in square brackets replace or explain; the rest is verbatim.",
        "Make sure that the bracket says what the speaker meant.",
        "Style guides allow brackets for what the reader needs and the speaker did not say.",
    ),
    "elided": (
        "Elided",
        "Pieces in the order in which they were said, every gap marked with an ellipsis.",
        "Read what was left out: the meaning must hold without it.",
        "Style guides allow an ellipsis as long as it does not change what was meant.",
    ),
    "drifted": (
        "Drifted",
        "One passage, but words were changed, added or dropped. A changed number or a lost negation comes first.",
        "Quote the transcript's words; “…” marks what you leave out, [brackets] what you put in.",
        _TRANSCRIBED,
    ),
    "stitched": (
        "Stitched",
        "Pieces from places that are not next to one another, joined without a mark, or in another order.",
        "Mark the gap with “…” if the order holds and little lies between; else quote the pieces apart.",
        "Style guides ask for a mark wherever words are left out, and never a new order.",
    ),
    "misattributed": (
        "Misattributed",
        "The words stand, but another person said them, or they run across two speakers.",
        "Name the one who said them. Words that somebody read out or quoted belong to their author.",
        _NAMED,
    ),
    "fabricated": (
        "Fabricated",
        "Nothing in the transcripts comes close, whoever is named. A passage shown beside it is a hint, no evidence.",
        "Take the quotation out, or add the transcript that it comes from.",
        _TRANSCRIBED,
    ),
    "unattributed": (
        "Unattributed",
        "The words were said, or nearly so, but no speaker can be told: nobody is named, or a name that several bear.",
        "Name the speaker in full: “— Name, Title @ Company” under a block quote, a clause in the prose.",
        _NAMED,
    ),
    "unchecked": (
        "Unchecked",
        "No verdict: there is no transcript, the words stand where the transcript names nobody, or the work was cut "
        "off by its bound. It never counts as verified.",
        "Add the transcript, say with [[labels]] in event.toml who speaks in it, or quote a shorter passage.",
    ),
}

_WARNINGS = frozenset(
    "dangling-link idle-check odd-comment quotation-in-html transcript-warning uncounted-decision unknown-key "
    "unused-labels".split()
)
_NOTES = frozenset({"passed-over", "unused-allowance"})
"""All others are errors."""

_FAULTS: Mapping[str, tuple[str, ...]] = {
    "unbalanced-mark": (
        "A quotation mark without its other half",
        "Where a quotation ends cannot be told, so nobody can say what is claimed.",
        "Add the missing mark or delete this one. A quotation over several paragraphs opens each of them with a mark.",
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
        "Prose right under an attribution",
        "Markdown takes a line without a blank one above it into the block quote, so that its attribution is not the "
        "last line: the quotation is given to nobody, and the prose is quoted.",
        "Put a blank line under the attribution.",
    ),
    "quotation-in-attribution": (
        "Quoted words in an attribution line",
        "The line under a citation only says who speaks: what is quoted in it is judged nowhere.",
        "Move the words into the prose or into the block quote.",
    ),
    "relayed-attribution": (
        "An attribution that passes words on",
        "“Name, quoting somebody” leaves open whose words these are.",
        "Name the one who said them, and nobody else.",
        _NAMED,
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
        "It begins as one that allows a finding, and does not say what and why.",
        "Write <!-- brief-tui: allow RULE because REASON -->.",
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
