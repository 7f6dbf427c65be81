"""What a verdict says to the editor of who said the words: somebody else, several people, nobody that is named."""

from __future__ import annotations

from collections.abc import Sequence

from brief_tui.core.judging.reasons import quote
from brief_tui.core.judging.verdict import Evidence

_NAMED = 3
"""Most people that are named; of more, the rest is counted."""


def unattributed(candidates: Sequence[str], said_by: Sequence[str]) -> str:
    """Why no speaker can be told, and who said the words."""
    said = f" The words are {' and '.join(said_by)}'s." if said_by else ""
    return f"{_nobody_told(candidates)}{said}"


def nearly_said(candidates: Sequence[str], sayer: str) -> str:
    """Why no speaker can be told, and who said something like the words."""
    return f"{_nobody_told(candidates)} Nobody said exactly these words; {sayer} comes close."


def nobodys(candidates: Sequence[str]) -> str:
    """Why no speaker can be told of words between marks that nobody said, nor is said to have said."""
    return f"{_nobody_told(candidates)} Nothing in the transcripts comes close."


def _nobody_told(candidates: Sequence[str]) -> str:
    if candidates:
        return f"The name could be {' or '.join(candidates)}: write it in full."
    return "Nobody is named as the speaker: add an attribution."


def misattributed(speakers: Sequence[str], claimed: str, *, relayed: bool, known: bool) -> str:
    """Who said the words, the first first, and what to do; `known`: whether anybody is called as the brief claims."""
    note = "" if known else f" Nobody called {claimed} speaks in the transcripts."
    speaker = speakers[0]
    if relayed:
        return f"Said by {speaker}, perhaps quoting or reading, not by {claimed}: name whose words they are.{note}"
    name = speaker if len(speakers) == 1 else "one of them"
    return f"Said by {_some(speakers)}, not {claimed}. Name {name}.{note}"


def _some(names: Sequence[str]) -> str:
    """Names in a row; of many only the first ones."""
    if len(names) > _NAMED:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def piece_misattributed(piece: str, speaker: str, claimed: str) -> str:
    """The reason against a quotation of which a piece is somebody else's."""
    return f"{quote(piece)} was said by {speaker}, not {claimed}. Quote the pieces apart."


def crossing(people: Sequence[str]) -> str:
    """The reason against words that run across two speakers."""
    return f"The words run across two speakers: {' and '.join(people)}. Quote them apart."


def nobody_named(path: str) -> str:
    """Why words that stand cannot be verified."""
    return f"The words stand in {path}, which names nobody there: say who speaks with [[labels]] in event.toml."


def partly_named(person: str, path: str) -> str:
    """Why words that stand can be verified only in part."""
    return (
        f"The words run from those of {person} into words that {path} gives to nobody: name the speaker there, or "
        "quote less."
    )


def merged(evidence: Sequence[Evidence], other: str, said: str, claimed: str) -> str:
    """Why words of two people do not stand as one's: which are the other's."""
    parts = " + ".join(quote(passage.text) for passage in evidence)
    return f"{quote(said)} was said by {other}, not {claimed}. Quote them apart. Put together without a mark: {parts}."
