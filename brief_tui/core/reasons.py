"""What a verdict says to the editor: one or two plain sentences, with what to do."""

from __future__ import annotations

from collections.abc import Sequence

from brief_tui.core.evidence import NEGATION, NUMBER, VARIANT, severity
from brief_tui.core.quoted import Bracket
from brief_tui.core.verdict import Caution, Concern, Edit, EditKind, Evidence, VerdictKind
from brief_tui.core.wordlists import HEDGES
from brief_tui.core.words import fold

NO_WORDS = "There are no words between the marks."
NO_TRANSCRIPT = "There is no transcript to check it against: add transcripts to the event folder."
BOUND = "Too long or too repetitive to be compared in bounded time: quote a shorter passage."
_SHOWN = 60


def clip(text: str) -> str:
    """At most about 60 characters of a text on one line; whole words are left out in the middle."""
    text = " ".join(text.split())
    if len(text) <= _SHOWN:
        return text
    head, tail = text[: _SHOWN // 2], text[-_SHOWN // 2 + 3 :]
    return f"{head.rpartition(' ')[0] or head} … {tail.partition(' ')[2] or tail}"


def _quote(text: str) -> str:
    return f"“{clip(text)}”"


def accepted(kind: VerdictKind, edits: Sequence[Edit]) -> str:
    """Why a quotation stands."""
    if kind is VerdictKind.EXACT:
        return "Stands character for character."
    if kind is VerdictKind.NORMALISED:
        return "The same words; only typography, case or the form of a number differs."
    parts = []
    dropped = [_quote(edit.source) for edit in edits if edit.kind is EditKind.DROP]
    if dropped:
        parts.append(f"left out {', '.join(dropped)}")
    parts += [f"{_quote(e.source)} set as {_quote(e.quoted)}" for e in edits if e.kind is EditKind.SUBSTITUTE]
    for edit in edits:
        if edit.kind is EditKind.BRACKET:
            parts.append(
                f"{clip(edit.quoted)} stands for {_quote(edit.source)}" if edit.source else f"{clip(edit.quoted)} added"
            )
        elif edit.kind is EditKind.ELIDE:
            parts.append(
                f"the ellipsis stands for {_quote(edit.source)}"
                if edit.source
                else "an ellipsis where nothing is left out"
            )
    return f"Stands, noted: {'; '.join(parts)}."


def swallowed(text: str, negation: bool) -> Caution:
    """A warning about what an ellipsis leaves out."""
    what = "negation" if negation else "condition"
    return Caution(Concern.SWALLOWED, f"The ellipsis swallows a {what}: {_quote(text)}. Does the meaning hold?")


def relayed(speaker: str) -> Caution:
    """A warning about words that are not the speaker's own."""
    return Caution(
        Concern.RELAYED,
        f"{speaker} was quoting or reading: the transcript has these words inside quotation marks. Say whose they "
        "are, or show the inner marks.",
    )


def small_gap(text: str) -> str:
    """Why an ellipsis over a negation is refused."""
    return f"A negation is lost: the ellipsis swallows {_quote(text)}. Quote the words in full."


def overtidied(edits: Sequence[Edit]) -> str:
    """Why a quotation of which every piece may be tidied does not stand as a whole."""
    dropped = ", ".join(_quote(edit.source) for edit in edits if edit.kind is EditKind.DROP)
    return f"More was tidied away than may be: {dropped}. Restore some of it, or mark it with “…”."


def strict(edits: Sequence[Edit]) -> str:
    """What the strict profile refuses."""
    words = ", ".join(_quote(edit.source) for edit in edits)
    return f"The strict profile wants every change marked: {words} was tidied away. Restore it, or mark it with “…”."


def unattributed(candidates: Sequence[str], said_by: Sequence[str]) -> str:
    """Why no speaker can be told, and who said the words."""
    said = f" The words are {' and '.join(said_by)}'s." if said_by else ""
    if candidates:
        return f"The name could be {' or '.join(candidates)}: write it in full.{said}"
    return f"Nobody is named as the speaker: add an attribution.{said}"


def misattributed(speaker: str, claimed: str, *, relayed: bool, known: bool) -> str:
    """Who said the words; `known` tells whether anybody is called as the brief claims."""
    note = f" {speaker} may have been quoting or reading them." if relayed else ""
    note += "" if known else f" Nobody in the transcripts is called {claimed}."
    return f"Said by {speaker}, not {claimed}.{note}"


def piece_misattributed(piece: str, speaker: str, claimed: str) -> str:
    """Which part is somebody else's."""
    return f"{_quote(piece)} was said by {speaker}, not {claimed}."


def crossing(people: Sequence[str]) -> str:
    """Whose words are run together."""
    return f"The words run across two speakers: {' and '.join(people)}. Quote them apart."


def nobody_named(path: str) -> str:
    """Why words that stand cannot be verified."""
    return f"The words stand in {path}, which names nobody there: say who speaks with [[labels]] in event.toml."


def stitched(evidence: Sequence[Evidence], *, in_order: bool) -> str:
    """Where the pieces of a silent cut come from."""
    same = len({passage.transcript for passage in evidence}) == 1
    how = "a silent cut" if in_order and same else "pieces out of order" if same else "pieces of different transcripts"
    parts = " + ".join(_quote(passage.text) for passage in evidence)
    return f"Put together from {len(evidence)} places without a mark ({how}): {parts}."


def pieces_apart(evidence: Sequence[Evidence], *, in_order: bool, words: int, foreign: int) -> str:
    """Why an ellipsis may not join these pieces."""
    if len({passage.transcript for passage in evidence}) > 1:
        return "The pieces come from different transcripts: an ellipsis may not join them."
    if not in_order:
        return "The pieces were said in another order: an ellipsis may not turn them round."
    return (
        f"Too much lies between the pieces for an ellipsis: {words} words, {foreign} of them another speaker's "
        "(at most 120, and 4)."
    )


def fabricated(missing: str) -> str:
    """What stands nowhere."""
    if missing:
        return f"Nothing in the transcripts comes close to {_quote(missing)}."
    return "Nothing in the transcripts comes close to these words."


def drifted(edits: Sequence[Edit], brackets: Sequence[Bracket], other: str | None, claimed: str) -> str:
    """What differs, worst first, in words."""
    refused = [edit for edit in edits if not edit.allowed]
    parts = [_difference(edit) for edit in refused[:4]]
    if len(refused) > 4:
        parts.append(f"and {len(refused) - 4} more")
    if brackets and all(edit.kind is EditKind.DROP for edit in refused):
        parts.append(f"{clip(brackets[0].text)} may not stand for it")
    elif not refused:
        parts.append("more was tidied away than may be")
    heading = {
        NUMBER: "A number differs",
        NEGATION: "A negation differs",
        VARIANT: "Probably another transcription",
    }
    worst = min(map(severity, refused), default=None)
    lead = heading.get(worst, "Words differ") if worst is not None else "Not as said"
    check = " Check the audio." if worst == VARIANT else ""
    also = f" Also: said by {other}, not {claimed}." if other and claimed else ""
    return f"{lead}: {'; '.join(parts)}.{check}{also}"


def _difference(edit: Edit) -> str:
    if edit.kind is EditKind.ADD:
        return f"{_quote(edit.quoted)} was added"
    if edit.kind is EditKind.DROP:
        hedge = "the hedge " if tuple(fold(edit.source).keys) in HEDGES else ""
        return f"{hedge}{_quote(edit.source)} is missing"
    return f"transcript: {_quote(edit.source)}, brief: {_quote(edit.quoted)}"
