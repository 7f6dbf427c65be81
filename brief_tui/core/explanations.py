"""What every check, verdict and finding means, why it is there, and what to do: the text of `brief-tui explain`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from brief_tui.core.explained_faults import FAULTS, NOTES, WARNINGS
from brief_tui.core.findings import Severity
from brief_tui.core.guides import BEGUN_ANEW, CHECKED_FIRST, EXACT_WORDS, LEFT_OUT, NAMED_SOURCE, OWN_WORDS, PUT_IN
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
        *(one._replace(notes=(_severity(one.id),)) for one in _of_table("Files and text", FAULTS)),
    ]


def _of_table(group: str, table: Mapping[str, tuple[str, ...]]) -> Iterator[Explanation]:
    for id, (title, why, remedy, *guide) in table.items():
        yield Explanation(id, group, title, why, remedy, "".join(guide))


def _severity(fault: str) -> str:
    severity = Severity.WARNING if fault in WARNINGS else Severity.NOTE if fault in NOTES else Severity.ERROR
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


_CHECKS: Mapping[str, tuple[str, ...]] = {
    "verification-rate": (
        "Citation verification rate",
        "The share of the citations (block quotes) whose words stand in the transcripts, said by the person named.",
        "Repair the citations that do not stand, or take them out. [rubric] verification_rate sets the threshold.",
        OWN_WORDS,
    ),
    "fabricated-quotes": (
        "Fabricated quotations",
        "Quotations in the whole article, prose included, to which nothing in the transcripts comes close.",
        "Take them out, or add the transcript that they come from. [rubric] fabricated sets how many there may be.",
        OWN_WORDS,
    ),
    "verified-citations": (
        "Verified citations",
        "An article that rests on what was said needs enough of it: citations that stand are counted, but for those of "
        "so few words that they say nothing by themselves.",
        "Cite more, from the transcripts. [rubric] verified_citations sets the number.",
        "Ours: a brief of an event shows what was said there.",
    ),
    "named-operators": (
        "Named operators",
        "Different people with a verified citation: a brief is no portrait of one speaker.",
        "Cite more people. [rubric] operators sets the number.",
        "BBC Editorial Guidelines, “Impartiality”: a breadth of views is heard. The number is ours.",
    ),
    "tracked-tickers": (
        "Tracked tickers",
        "Companies of the watch list that a verified citation of one of their people links to the article.",
        "Cite somebody of a company that is not linked yet. [rubric] tickers sets the number.",
        "Ours: what a brief says of a company on the watch list rests on somebody who works there.",
    ),
    "pillars-present": (
        "Pillars present",
        "Every audience of event.toml has its part of the article, under a heading of the same name.",
        "Add the heading that is missing (## and the pillar's name), and write under it.",
        "Ours: each audience finds its part.",
    ),
    "no-errors": (
        "Errors",
        "Findings of severity error: a file that could not be read, a mark that is never closed, false speech in "
        "the prose. What could not be read could not be checked.",
        "Go through the list of findings; the errors come first.",
        "Ours: what is known to be wrong is not printed.",
    ),
    "sign-off": (
        "Reviewed quotations",
        "A person has read every citation and every quotation in the prose beside its source, and said so in the "
        "ledger. Wanted only where event.toml says [review] sign_off = true.",
        "Go through the review: approve what is right, repair or waive what is not.",
        "New York Times, Guidelines on Integrity, “Quotations”: writer and editor both answer for it that a quotation "
        "keeps what the speaker meant.",
    ),
}

_VERDICTS: Mapping[str, tuple[str, ...]] = {
    "exact": (
        "Stands to the letter",
        "The same characters, one passage, the claimed speaker.",
        "Nothing to do.",
        EXACT_WORDS,
    ),
    "normalised": (
        "The same words",
        "Only typography, case, spelling or the form of a number differs from the transcript. A mark that turns what "
        "is said, as in “No, money” and “No money”, is no typography.",
        "Nothing to do.",
        "APA Publication Manual (7th edition), 8.30: the first letter, the kind of quotation marks and the last mark "
        "may be set otherwise and without a word, where the meaning stays.",
    ),
    "tidied": (
        "Tidied",
        "Only fillers, repetitions or false starts were dropped, unmarked, and few of them.",
        'Look at what was left out. profile = "strict" in event.toml refuses it.',
        "They differ. New York Times, Guidelines on Integrity, “Quotations”: “um” goes, and false starts may. AP "
        "Stylebook, “quotations in the news”: nothing is tidied; a slip of the tongue may go, rarely and with “…”.",
    ),
    "bracketed": (
        "Bracketed",
        "Words in square brackets replace or explain; the rest is verbatim.",
        "Make sure that the bracket says what the speaker meant.",
        PUT_IN,
    ),
    "elided": (
        "Elided",
        "Pieces in the order in which they were said, every gap marked with an ellipsis.",
        "Read what was left out: the meaning must hold without it.",
        LEFT_OUT,
    ),
    "drifted": (
        "Drifted",
        "One passage, but words were changed, added or dropped. A changed number or a lost negation comes first.",
        "Quote the transcript's words; “…” marks what you leave out, [brackets] what you put in.",
        OWN_WORDS,
    ),
    "stitched": (
        "Stitched",
        "Pieces from places that are not next to one another, joined without a mark, or in another order.",
        "Mark the gap with “…” if the order holds and little lies between; else quote the pieces apart.",
        f"{BEGUN_ANEW} {LEFT_OUT}",
    ),
    "misattributed": (
        "Misattributed",
        "The words stand, but another person said them, or they run across two speakers.",
        "Name the one who said them. Words that somebody read out or quoted belong to their author.",
        NAMED_SOURCE,
    ),
    "fabricated": (
        "Fabricated",
        "Nothing in the transcripts comes close, whoever is named. A passage shown beside it is a hint, no evidence.",
        "Take the quotation out, or add the transcript that it comes from.",
        OWN_WORDS,
    ),
    "unattributed": (
        "Unattributed",
        "The words were said, or nearly so, but no speaker can be told: nobody is named, or a name that several bear.",
        "Name the speaker in full: “— Name, Title @ Company” under a block quote, a clause in the prose.",
        NAMED_SOURCE,
    ),
    "unchecked": (
        "Unchecked",
        "No verdict: there is no transcript, the words stand where the transcript names nobody, or the work was cut "
        "off by its bound. It never counts as verified.",
        "Add the transcript, say with [[labels]] in event.toml who speaks in it, or quote a shorter passage.",
        CHECKED_FIRST,
    ),
}
