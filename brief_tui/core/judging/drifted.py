"""Words that were changed: how a piece of a quotation differs from the passage where it nearly stands."""

from __future__ import annotations

from dataclasses import replace

from brief_tui.core.judging.brackets import bracket_allowed, clause_beside, spot
from brief_tui.core.judging.case import Case
from brief_tui.core.judging.drift_reasons import drift_reason
from brief_tui.core.judging.evidence import alignment_edits, passage, severity
from brief_tui.core.judging.gaps import SMALL_GAP
from brief_tui.core.judging.quoted import ELLIPSIS, QuotedPiece
from brief_tui.core.judging.sentence_marks import Joint, joints_between, turned
from brief_tui.core.judging.verdict import Edit, EditKind, Verdict, VerdictKind
from brief_tui.core.judging.whitelist import BRACKET_WORDS, brackets_bounded
from brief_tui.core.judging.wording import readable_alignment
from brief_tui.core.language.capitals import differ, tell_apart
from brief_tui.core.language.words import count_words
from brief_tui.core.offsets import Span
from brief_tui.core.sources.align import Alignment, Block

_PHRASE, _BESIDE = 3, 40
"""Least added words that may have been moved there, and most words away that they may stand."""
_TOLD = 10
"""Steps that it takes to tell of each word how it differs."""


def drifted(case: Case, piece: QuotedPiece, alignment: Alignment) -> Verdict:
    """The verdict on words that nearly stand where `alignment` has them, with every edit against what stands there."""
    case.budget.spend(_TOLD * len(piece.words))
    bracketed = sum(len(bracket.keys) + BRACKET_WORDS for bracket in piece.brackets)
    alignment = readable_alignment(case.index, piece.words.keys, alignment, bracketed)
    alignment = _cut_off(case, piece, alignment)
    edits = [*_capitals(case, piece, alignment), *alignment_edits(case.locator, piece, alignment)]
    edits += _said_beside(case, piece, alignment)
    edits = _elided(piece, edits)
    if all(edit.allowed for edit in edits):
        edits = [*_marks(case, piece, alignment), *_edge_brackets(case, piece, alignment), *edits]
    evidence = passage(case.index, alignment.start, alignment.end, _equal(alignment))
    place = case.index.place(alignment.start)
    other = None if case.claimed(place) else case.somebody(place)
    crowded = not brackets_bounded(piece)
    reason = drift_reason(edits, piece.brackets, evidence.text, other, case.claim.person or "", crowded=crowded)
    return Verdict(VerdictKind.DRIFTED, reason, (evidence,), tuple(edits))


def _elided(piece: QuotedPiece, edits: list[Edit]) -> list[Edit]:
    """The edits without fault where an ellipsis stands for what is left out, if something else is at fault."""
    gaps = {gap.end() for gap in ELLIPSIS.finditer(piece.text)}

    def told(edit: Edit) -> Edit:
        is_gap = len(piece.text[: edit.at.start - piece.offset].rstrip()) in gaps
        is_long = edit.kind is EditKind.DROP and count_words(edit.source) > SMALL_GAP
        return Edit(EditKind.ELIDE, edit.source, "…", True, edit.at) if is_gap and is_long else edit

    found = sorted(map(told, edits), key=severity)
    return edits if all(edit.allowed for edit in found) else found


def _cut_off(case: Case, piece: QuotedPiece, alignment: Alignment) -> Alignment:
    """The alignment, with what the quotation begins or ends with where it was said at some distance, in that order.

    What lies between was cut then, and nothing was added or moved.
    """
    first, last = alignment.blocks[0], alignment.blocks[-1]
    begins = first.s0 == first.s1 and first.q1 - first.q0 >= _PHRASE
    ends = last.s0 == last.s1 and last.q1 - last.q0 >= _PHRASE
    place = case.index.place(alignment.start)
    if not (begins or ends) or first is last or alignment.end > place.end:
        return alignment
    words, blocks = case.locator.encode(piece), list(alignment.blocks)
    low, high = max(place.start, alignment.start - _BESIDE), min(place.end, alignment.end + _BESIDE)
    if begins:
        found = list(case.index.occurrences(words[first.q0 : first.q1], low, first.s0))
        if found:
            end = found[-1] + first.q1 - first.q0
            blocks[:1] = [
                Block(True, found[-1], end, first.q0, first.q1),
                Block(False, end, first.s0, first.q1, first.q1),
            ]
    if ends:
        at = next(case.index.occurrences(words[last.q0 : last.q1], last.s1, high), None)
        if at is not None:
            end = at + last.q1 - last.q0
            blocks[-1:] = [Block(False, last.s1, at, last.q0, last.q0), Block(True, at, end, last.q0, last.q1)]
    return replace(alignment, start=blocks[0].s0, end=blocks[-1].s1, blocks=tuple(blocks))


def _said_beside(case: Case, piece: QuotedPiece, alignment: Alignment) -> list[Edit]:
    """For each few added words that were said before or later, an edit that drops them there: they were moved."""
    phrases = [block for block in alignment.blocks if block.s0 == block.s1 and block.q1 - block.q0 >= _PHRASE]
    if not phrases:
        return []
    place, words = case.index.place(alignment.start), case.locator.encode(piece)
    low, high = max(place.start, alignment.start - _BESIDE), min(place.end, alignment.end + _BESIDE)
    found = []
    for block in phrases:
        added = words[block.q0 : block.q1]
        at = next(case.index.occurrences(added, low, high), None)
        told = any(at is not None and not b.equal and b.s0 < at + len(added) and at < b.s1 for b in alignment.blocks)
        if at is not None and not told:
            source = case.index.turn_words(place)
            said = source.said(at - place.start, at - place.start + len(added))
            found.append(Edit(EditKind.DROP, said, "", False, piece.span(block.q0, block.q0)))
    return found


def _capitals(case: Case, piece: QuotedPiece, alignment: Alignment) -> list[Edit]:
    """The words that differ in capitals alone, and mean two things."""
    found = []
    for block in alignment.blocks:
        for at in tell_apart(piece.words) if block.equal else ():
            if block.q0 <= at < block.q1:
                position = block.s0 + at - block.q0
                place = case.index.place(position)
                source, here = case.index.turn_words(place), position - place.start
                if differ(source, here, piece.words, at):
                    said, quoted = source.said(here, here + 1), piece.words.said(at, at + 1)
                    found.append(Edit(EditKind.SUBSTITUTE, said, quoted, False, piece.span(at, at + 1)))
    return found


def _edge_brackets(case: Case, piece: QuotedPiece, alignment: Alignment) -> list[Edit]:
    """The brackets at the quotation's ends that may not stand for what lies there in the transcript."""
    place, found = case.index.place(alignment.start), list[Edit]()
    source = case.index.turn_words(place)
    for n, i, step in ((0, alignment.start, -1), (len(piece.words), alignment.end, 1)):
        brackets = [bracket for bracket in piece.brackets if bracket.before == n]
        if not brackets or not place.start <= i <= place.end:
            continue
        beside = clause_beside(source, i - place.start, step)
        where = spot(piece, brackets, source, i - place.start, beside)
        if beside and not bracket_allowed(where):
            low = i - place.start - (len(beside) if step < 0 else 0)
            at = Span(piece.offset + brackets[0].at.start, piece.offset + brackets[-1].at.end)
            text = piece.text[brackets[0].at.start : brackets[-1].at.end]
            found.append(Edit(EditKind.BRACKET, source.said(low, low + len(beside)), text, False, at))
    return found


def _marks(case: Case, piece: QuotedPiece, alignment: Alignment) -> list[Edit]:
    """The marks between the same words, and beside words that may be left out, that turn what is said."""
    place = case.index.place(alignment.start)
    if alignment.end > place.end or piece.brackets:
        return []
    source, joints = case.index.turn_words(place), list[Joint]()
    for block in alignment.blocks:
        start, end = block.s0 - place.start, block.s1 - place.start
        if block.equal:
            joints += joints_between(start, block.q0, block.q1)
        elif block.q0 == block.q1:
            joints.append(Joint(start, end, block.q0))
    return [
        Edit(
            EditKind.SUBSTITUTE,
            source.said(joint.before - 1, joint.at + 1),
            piece.words.said(joint.quoted - 1, joint.quoted + 1),
            False,
            piece.span(joint.quoted - 1, joint.quoted + 1),
        )
        for joint in joints
        if turned(source, piece.words, joint)
    ]


def _equal(alignment: Alignment) -> list[tuple[int, int]]:
    return [(block.s0, block.s1) for block in alignment.blocks if block.equal]
