"""What a drifted quotation is told: what differs from what was said, the worst first, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brief_tui.core.judging.evidence import ALLOWED, NEGATION, NUMBER, VARIANT, WORD, severity
from brief_tui.core.judging.quoted import Bracket
from brief_tui.core.judging.reasons import MARK_DROP, RESTORE, also_said, clip, quote
from brief_tui.core.judging.verdict import Edit, EditKind
from brief_tui.core.language.disguise import mixes_scripts
from brief_tui.core.language.turning import bears_meaning, denies, is_unread
from brief_tui.core.language.wordlists import BOUNDS, CONDITIONS, HEDGES, is_negation
from brief_tui.core.language.words import fold, has_number
from brief_tui.core.remembering import remembered

_PASSAGE = 200
"""Most characters of a passage that are shown."""
_HEADINGS = {
    NUMBER: "A number differs",
    NEGATION: "A negation differs",
    WORD: "Words differ",
    VARIANT: "Probably another transcription",
}
_MOVED = {NUMBER: "A number is moved", NEGATION: "A negation is moved"}
_MAY_LEAD = {("about",)}
"""Hedges that only lead up to a noun elsewhere: "to talk about ropes"."""
_PHRASE = 3
"""Words of a phrase that nobody takes for another one."""
_CLOSE = 60
"""Characters of the quotation between fewer words that were moved."""
_MANY = 4
"""More differences are not listed: the sentence was recast."""


def drift_reason(
    edits: Sequence[Edit],
    brackets: Sequence[Bracket],
    passage: str,
    other: str | None,
    claimed: str,
    *,
    crowded: bool = False,
) -> str:
    """What differs, worst first, in words, and what to do; `passage` is what was said.

    `crowded`: whether more stands in brackets than may.
    """
    refused = [edit for edit in edits if not edit.allowed]
    worst = min(map(severity, refused), default=ALLOWED)
    also = also_said(other, claimed) if other and claimed else ""
    told = _differences(refused)
    remedy = _remedy(worst, refused)
    if len(told) > _MANY:
        shown = list(dict.fromkeys(_difference(edit) for edit in refused if severity(edit) <= NEGATION))[:2]
        lead = f"{_heading(worst, refused)}: {'; '.join(shown)}. " if shown else ""
        return f"{lead}Recast in {len(refused)} places.{also} The transcript says: “{clip(passage, _PASSAGE)}”."
    if brackets and all(edit.kind is EditKind.DROP for edit in refused):
        odd = next((bracket for bracket in brackets if _why_not(bracket)), brackets[0])
        why = "too much stands in brackets" if crowded else "" if refused else _why_not(odd)
        told.append(f"{clip(odd.text)} may not stand {'for it' if refused else 'there'}{why and f': {why}'}")
        remedy = "Quote the transcript’s words."
        worst = NUMBER if any(has_number(key) for edit in refused for key in fold(edit.source).keys) else worst
    elif not refused:
        told.append("more was tidied away than may be")
    return f"{_heading(worst, refused)}: {'; '.join(told)}. {remedy}{also}"


def _why_not(bracket: Bracket) -> str:
    """Why a bracket may not add what it holds, in a few words; empty where it may."""
    if denies(bracket.keys):
        return "a bracket may not deny"
    if any(has_number(key) or key in BOUNDS for key in bracket.keys):
        return "a bracket may not change a number"
    return "" if CONDITIONS.isdisjoint(bracket.keys) else "a bracket may not set a condition"


def _heading(worst: int, refused: Sequence[Edit]) -> str:
    if refused and all(map(_only_marks, refused)):
        return "A mark between the words changes what is said"
    twins = list(_twins(refused))
    moved = min((min(severity(edit), severity(twin)) for edit, twin in twins if twin), default=ALLOWED)
    alone = min((severity(edit) for edit, twin in twins if not twin), default=ALLOWED)
    if moved == worst < alone and worst in _MOVED:
        return _MOVED[worst]
    if worst == NEGATION:
        balance = sum(_negations(edit.quoted) - _negations(edit.source) for edit in refused)
        return "A negation is lost" if balance < 0 else "A negation is added" if balance > 0 else _HEADINGS[NEGATION]
    if worst == VARIANT and all(map(_one_apostrophe, refused)):
        return "One apostrophe differs" if len(refused) == 1 else "Apostrophes differ"
    return _HEADINGS.get(worst, "Not as said")


def _remedy(worst: int, refused: Sequence[Edit]) -> str:
    if worst == VARIANT:
        return "Write it as the transcript does." if all(map(_one_apostrophe, refused)) else "Check the audio."
    if refused and all(map(_only_marks, refused)):
        return "Set it as the transcript does."
    kinds = {edit.kind for edit in refused}
    if kinds == {EditKind.DROP} and worst == WORD:
        cut = [fold(edit.source).keys for edit in refused]
        hidden = any(bears_meaning(keys) or is_unread(keys) for keys in cut)
        return RESTORE if hidden else MARK_DROP
    if kinds == {EditKind.ADD}:
        return "Take the words out."
    return "Quote the transcript’s words."


def _negations(text: str) -> int:
    return sum(map(is_negation, fold(text).keys))


@remembered(1024)
def _only_marks(edit: Edit) -> bool:
    """Whether nothing but the marks between the words differs, and with them a first letter."""
    said, quoted = fold(edit.source).keys, fold(edit.quoted).keys
    return said == quoted and edit.source.casefold() != edit.quoted.casefold()


def _one_apostrophe(edit: Edit) -> bool:
    """Whether nothing but an apostrophe tells the words apart: its, it's."""
    said, quoted = fold(edit.source).keys, fold(edit.quoted).keys
    return said != quoted and [key.replace("'", "") for key in said] == [key.replace("'", "") for key in quoted]


def _differences(refused: Sequence[Edit]) -> list[str]:
    """What differs, each once; words that are missing here and were added there were moved."""
    told: dict[str, None] = {}
    for edit, twin in _twins(refused):
        moved = f"the order was changed, {quote(edit.source or edit.quoted)} was moved"
        told[moved if twin else _difference(edit)] = None
    return list(told)


def _twins(refused: Sequence[Edit]) -> Iterator[tuple[Edit, Edit | None]]:
    """Each edit once, with the one that takes away the words which it puts in, or the other way round."""
    rest = list(refused)
    while rest:
        edit = rest.pop(0)
        twin = next((other for other in rest if _moved(edit, other)), None)
        if twin is not None:
            rest.remove(twin)
        yield edit, twin


def _moved(one: Edit, other: Edit) -> bool:
    """Whether one edit takes away the words that the other puts in: few words close by, or a phrase anywhere."""
    both = {one.kind, other.kind} == {EditKind.ADD, EditKind.DROP}
    if not both:
        return False
    keys = fold(one.source + other.source).keys
    near = abs(one.at.start - other.at.start) <= _CLOSE or len(keys) >= _PHRASE
    return near and keys == fold(one.quoted + other.quoted).keys


def _difference(edit: Edit) -> str:
    if edit.kind is EditKind.ADD:
        return f"{quote(edit.quoted)} was added"
    if edit.kind is EditKind.DROP:
        hedge = "the hedge " if tuple(fold(edit.source).keys) in HEDGES - _MAY_LEAD else ""
        return f"{hedge}{quote(edit.source)} is missing"
    if edit.kind is EditKind.BRACKET:
        return f"{clip(edit.quoted)} may not stand for {quote(edit.source)}"
    disguised = " (letters of two scripts)" if mixes_scripts(edit.quoted) else ""
    return f"transcript: {quote(edit.source)}, brief: {quote(edit.quoted)}{disguised}"
