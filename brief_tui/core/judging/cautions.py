"""What a verdict warns of: things to look at in a quotation that stands."""

from __future__ import annotations

from collections.abc import Sequence

from brief_tui.core.judging.reasons import clip, quote
from brief_tui.core.judging.relayed import last_sentence
from brief_tui.core.judging.verdict import Caution, Concern, Edit, EditKind
from brief_tui.core.language.stage_notes import is_unheard
from brief_tui.core.language.turning import Turning

_LEAD = 10
"""Most words that are shown of what leads up to words in marks."""


def swallowed(text: str, what: Turning) -> Caution:
    """A warning about what an ellipsis leaves out."""
    told = f"a {what}: {quote(text)}."
    if what == "unread word":
        told = f"{quote(text)}: whether that denies cannot be told in this script."
    return Caution(Concern.SWALLOWED, f"The ellipsis swallows {told} Does the meaning hold without it?")


def joined(before: str, text: str) -> Caution:
    """A warning about words of one sentence that an ellipsis joins to the middle of another."""
    return Caution(
        Concern.SWALLOWED,
        f"The ellipsis joins {quote(before)} to another sentence: {quote(text)} is left out. Does the meaning hold?",
    )


def lost_subject(verb: str, subject: str) -> Caution:
    """A warning about a verb whose subject an ellipsis leaves out."""
    return Caution(
        Concern.SWALLOWED,
        f"The subject of {quote(verb)} is left out: {quote(subject)}. Does it still say the same of the same?",
    )


def unanswered(question: str, speaker: str) -> Caution:
    """A warning about what somebody else asks under an ellipsis."""
    return Caution(
        Concern.SWALLOWED,
        f"The ellipsis swallows a question of {speaker}'s: {quote(question)}. Does what follows still answer what it "
        "seems to?",
    )


def relayed(speaker: str, lead: str) -> Caution:
    """A warning about words that are not the speaker's own; `lead` leads up to their marks, and may tell whose."""
    words = last_sentence(lead).split()
    said = " ".join(("…", *words[-_LEAD:]) if len(words) > _LEAD else words).rstrip(" ,:")
    behind = f", behind “{said}”" if said else ""
    return Caution(
        Concern.RELAYED,
        f"{speaker} was quoting or reading: the transcript has these words inside quotation marks{behind}. Say whose "
        "they are, or show the inner marks.",
    )


def reworded(bracket: str, said: str) -> Caution:
    """A warning about a bracket that calls something by another word."""
    return Caution(
        Concern.REWORDED,
        f"{clip(bracket)} stands for {quote(said)}, which is another word. Make sure that both mean the same.",
    )


def dated(bracket: str) -> Caution:
    """A warning about a bracket with a year that nobody says."""
    return Caution(
        Concern.REWORDED, f"{clip(bracket)} tells a year that the transcript does not have. Make sure that it is right."
    )


def asked(quotation: str) -> Caution:
    """A warning about a question that is quoted as a statement, or the other way round."""
    is_question = "?" in quotation[-3:]
    said, quoted = ("a statement", "a question") if is_question else ("a question", "a statement")
    return Caution(
        Concern.ASKED, f"The transcript ends this as {said}, the quotation as {quoted}. Set the mark as there."
    )


def unheard(edits: Sequence[Edit]) -> tuple[Caution, ...]:
    """Warnings of notes inside a passage that stand for words: what they were, only the audio tells."""
    return tuple(
        Caution(
            Concern.UNHEARD,
            f"The transcript has {clip(edit.source)} inside this passage: words are missing there. Check the audio, or "
            "put “…” there.",
        )
        for edit in edits
        if edit.kind is EditKind.DROP and is_unheard(edit.source)
    )
