"""Why a quotation does not stand: somebody else's words, pieces put together, words changed (`drifted`), or made up."""

from __future__ import annotations

import re

from brief_tui.core.judging import reasons, who_said
from brief_tui.core.judging.case import Case
from brief_tui.core.judging.drifted import drifted
from brief_tui.core.judging.evidence import (
    NEGATION,
    allowed_edits,
    passage,
    placement_evidence,
    severity,
)
from brief_tui.core.judging.gaps import MAX_GAP, gap_between
from brief_tui.core.judging.locate import Crossing, Located, Placement
from brief_tui.core.judging.quoted import QuotedPiece
from brief_tui.core.judging.relayed import relayed
from brief_tui.core.judging.stitching import LONG_RUN, SHORTEST_RUN, joined_turns, put_together, rearranged, silent_cut
from brief_tui.core.judging.verdict import EditKind, Evidence, Verdict, VerdictKind
from brief_tui.core.language.common_words import telling
from brief_tui.core.sources.align import MAX_WORDS, Alignment, Candidates, best_window, close_enough

ONE_WINDOW = 0.8
"""Share of a quotation from which on a window that aligns it makes it drifted before it can be stitched."""
_COMMON, _SAID_BY_MANY = 2, 3
"""Most words that may stand in any transcript, or that anybody may say: where else they stand tells nothing."""
_UNLIKE = frozenset({VerdictKind.DRIFTED, VerdictKind.FABRICATED})
"""A piece stands nowhere."""
MAX_PIECES = 20
"""A quotation of more pieces is not looked at as a chain."""
_LOOKED_AT = 6
"""Most places that may come close and are compared word by word."""
_UNSPACED = re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Burmese and Khmer letters."""
_CLAIMED_BONUS = 0.1
_CROSSING_MALUS = 0.05


def misattributed_or_unattributed(case: Case, located: Located) -> Verdict | None:
    """The words stand, but nobody is claimed, nobody is named, or somebody else said them."""
    named = [p for p in located.placements if case.person(p.place) is not None]
    if case.is_term or not (located.placements or located.crossings):
        return None
    if case.claim.person is None:
        evidence = case.evidence(named or list(located.placements))
        if not evidence:
            evidence = (_crossing(case, located.crossings[0]),)
        said_by = tuple(dict.fromkeys(case.person(p.place) or "" for p in named))
        return Verdict(VerdictKind.UNATTRIBUTED, who_said.unattributed(case.claim.candidates, said_by), evidence)
    if named:
        edits = allowed_edits(case.index, named[0])
        speakers = tuple(dict.fromkeys(case.person(placement.place) or "" for placement in named))
        known = case.claim.person in case.speakers
        reason = who_said.misattributed(speakers, case.claim.person, relayed=relayed(case.index, named[0]), known=known)
        return Verdict(VerdictKind.MISATTRIBUTED, reason, case.evidence(named), tuple(edits))
    if located.placements:
        reason = who_said.nobody_named(located.placements[0].place.transcript.path)
        return Verdict(VerdictKind.UNCHECKED, reason, case.evidence(list(located.placements)))
    return _crossed(case, located.crossings)


def _crossing(case: Case, crossing: Crossing) -> Evidence:
    return passage(case.index, crossing.start, crossing.end)


def _crossed(case: Case, crossings: tuple[Crossing, ...]) -> Verdict:
    """The verdict on words that run over turns; what no label gives to anybody may be the claimed speaker's."""
    for crossing in crossings:
        named = [place for place in crossing.places if place.turn.speaker is not None]
        if len(named) < len(crossing.places) and all(map(case.claimed, named)):
            path = crossing.places[0].transcript.path
            person = case.claim.person if named else None
            reason = who_said.partly_named(person, path) if person else who_said.nobody_named(path)
            return Verdict(VerdictKind.UNCHECKED, reason, (_crossing(case, crossing),))
    people = tuple(dict.fromkeys(case.somebody(place) for place in crossings[0].places))
    return Verdict(VerdictKind.MISATTRIBUTED, who_said.crossing(people), (_crossing(case, crossings[0]),))


def refused(case: Case, near: Candidates) -> Verdict:
    """The verdict on words that stand nowhere as quoted; `near` is where they may come close.

    Words given to a speaker are fabricated where nobody said them, even if that speaker is not named. Where nobody is,
    what comes close is only a hint: whose words they should be compared with cannot be told.
    """
    verdict = _refused(case, near)
    if case.is_term or case.claim.person is not None or verdict.reason == reasons.BOUND:
        return verdict
    if verdict.kind is VerdictKind.FABRICATED:
        if case.claim.spoken:
            return verdict
        return Verdict(VerdictKind.UNATTRIBUTED, who_said.nobodys(case.claim.candidates), hint=verdict.hint)
    nearest = verdict.evidence[0]
    return Verdict(VerdictKind.UNATTRIBUTED, who_said.nearly_said(case.claim.candidates, nearest.sayer), hint=nearest)


def _refused(case: Case, near: Candidates) -> Verdict:
    if len(case.whole.words) > MAX_WORDS or len(case.pieces) > MAX_PIECES:
        return Verdict(VerdictKind.UNCHECKED, reasons.BOUND)
    piece = case.whole
    words = case.locator.encode(piece)
    alignment = _closest(case, words, near)
    pieces = _refused_pieces(case) if len(case.pieces) > 1 else None
    changed = _changed(case, piece, words, alignment)
    if pieces is not None and pieces.kind not in _UNLIKE and not (changed and _loses_negation(changed)):
        return pieces
    return changed or pieces or _altered(case, piece, words, alignment, near)


def _changed(case: Case, piece: QuotedPiece, words: str, alignment: Alignment | None) -> Verdict | None:
    """The verdict on words to which a few of the next turn were put, or of which few were changed; None of others."""
    if alignment is None:
        return None
    if over_turns := joined_turns(case, piece, words, alignment):
        return over_turns
    return drifted(case, piece, alignment) if _hardly_changed(case, alignment) else None


def _altered(
    case: Case, piece: QuotedPiece, words: str, alignment: Alignment | None, near: Candidates, missing: str = ""
) -> Verdict:
    """The verdict on words without an ellipsis that were changed more; `missing` is told where nobody said them."""
    silent = silent_cut(case, piece, words)
    if silent is not None:
        return silent
    if alignment is not None and alignment.share >= ONE_WINDOW:
        return drifted(case, piece, alignment)
    stitched = put_together(case, piece, words) or rearranged(case, piece, words)
    if stitched is not None:
        return stitched
    if alignment is not None and close_enough(alignment.share, len(words)):
        return drifted(case, piece, alignment)
    if not near.complete:
        return Verdict(VerdictKind.UNCHECKED, reasons.BOUND)
    return _fabricated(case, piece, near, alignment, missing)


def _hardly_changed(case: Case, alignment: Alignment) -> bool:
    """Whether the claimed speaker says all but so few of the words in one speech that no cut explains them better."""
    differing = [block for block in alignment.blocks if not block.equal]
    changed = sum(max(block.s1 - block.s0, block.q1 - block.q0) for block in differing)
    place = case.index.place(alignment.start)
    own = alignment.end <= place.end and case.claimed(place)
    return own and alignment.share >= ONE_WINDOW and changed < LONG_RUN


def _loses_negation(verdict: Verdict) -> bool:
    """Whether words of the passage that deny are gone or changed."""
    return any(edit.kind is not EditKind.ADD and severity(edit) == NEGATION for edit in verdict.edits)


def _fabricated(case: Case, piece: QuotedPiece, near: Candidates, alignment: Alignment | None, missing: str) -> Verdict:
    nearest = alignment if alignment and _tells(piece, alignment) else None
    hint = passage(case.index, nearest.start, nearest.end) if nearest else _around_run(case, piece, near)
    unspaced = hint is None and _UNSPACED.search(piece.text) is not None
    return Verdict(VerdictKind.FABRICATED, reasons.fabricated(missing, hint, unspaced=unspaced), hint=hint)


def _around_run(case: Case, piece: QuotedPiece, near: Candidates) -> Evidence | None:
    """What stands around the longest run of the piece where it may come close, if that tells anything."""
    words, at, length, found = case.locator.encode(piece), 0, SHORTEST_RUN - 1, -1
    for region in near.regions[:_LOOKED_AT]:
        text = case.index.words[region.start : region.end]
        for first in range(len(words)):
            while first + length < len(words) and (begins := text.find(words[first : first + length + 1])) >= 0:
                at, length, found = first, length + 1, region.start + begins
    if found < 0 or not any(map(telling, piece.words.keys[at : at + length])):
        return None
    place = case.index.place(found)
    start, end = max(place.start, found - at), min(place.end, found - at + len(words))
    return passage(case.index, start, end)


def _tells(piece: QuotedPiece, alignment: Alignment) -> bool:
    """Whether the passage shares a run with the piece, or a word that is no common one: "by the" is near everything."""
    shared = [piece.words.keys[block.q0 : block.q1] for block in alignment.blocks if block.equal]
    return any(len(keys) >= SHORTEST_RUN or any(map(telling, keys)) for keys in shared)


def _closest(case: Case, words: str, near: Candidates) -> Alignment | None:
    """The best window: in one turn if one is nearly as good, the claimed speaker's if nearly as good."""
    best, best_score = None, 0.0
    for region in near.regions[:_LOOKED_AT]:
        if region.likeness(len(words)) + _CLAIMED_BONUS < best_score:
            break
        across = best_window(case.index, words, region.start, region.end, case.budget)
        if across is None:
            continue
        places = case.index.places(across.start, across.end)
        windows = [(across, across.share - _CROSSING_MALUS)]
        for place in places:
            low, high = max(region.start, place.start), min(region.end, place.end)
            inside = across if len(places) == 1 else best_window(case.index, words, low, high, case.budget)
            if inside is not None:
                windows.append((inside, inside.share + case.claimed(place) * _CLAIMED_BONUS))
        for window, score in windows:
            if score > best_score:
                best, best_score = window, score
    return best


def _refused_pieces(case: Case) -> Verdict | None:
    """Why pieces joined by ellipses do not stand together; None where one is too short to tell."""
    placements: list[Placement] = []
    for piece in case.pieces:
        if not len(piece.words):
            return None
        located = case.located(piece)
        best = next((p for p in located.placements if case.claimed(p.place)), None)
        best = best or next(iter(located.placements), None)
        if best is None:
            return _refused_piece(case, piece, located)
        placements.append(best)
    evidence = tuple(placement_evidence(case.index, p) for p in placements)
    others = [p for p in placements if not case.claimed(p.place)]
    if any(len(p.piece.words) <= _SAID_BY_MANY and not _said_nearby(case, p, placements) for p in others):
        return None
    if others:
        people = [case.person(p.place) for p in others]
        if None in people:
            return Verdict(VerdictKind.UNCHECKED, who_said.nobody_named(others[0].place.transcript.path), evidence)
        named, claimed = list(dict.fromkeys(filter(None, people))), case.claim.person or ""
        if len(others) == len(placements) and len(named) == 1:
            reason = who_said.misattributed(named, claimed, relayed=False, known=claimed in case.speakers)
        else:
            reason = who_said.piece_misattributed(others[0].piece.text, named[0], claimed)
        return Verdict(VerdictKind.MISATTRIBUTED, reason, evidence)
    pairs = list(zip(placements, placements[1:], strict=False))
    in_order = all(one.end <= other.start for one, other in pairs)
    apart = len({p.place.transcript.path for p in placements}) > 1
    few = [piece.words.keys for piece in case.pieces if len(piece.words) <= _COMMON]
    if (apart and few) or (not in_order and not all(any(map(telling, keys)) for keys in few)):
        return None
    gaps = [gap_between(case.locator, one, other) for one, other in pairs] if in_order and not apart else []
    widest = max(gaps, key=lambda gap: (not gap.allowed, len(gap)), default=None)
    words, foreign = (len(widest), widest.foreign) if widest else (0, 0)
    reason = reasons.pieces_apart(evidence, in_order=in_order, words=words, foreign=foreign)
    return Verdict(VerdictKind.STITCHED, reason, evidence)


def _said_nearby(case: Case, placement: Placement, placements: list[Placement]) -> bool:
    """Whether the words of a piece are said anywhere close to another of the pieces."""
    places = [other.start for other in placements if other is not placement]
    found = case.located(placement.piece).placements
    return any(abs(one.start - at) <= MAX_GAP for one in found for at in places)


def _refused_piece(case: Case, piece: QuotedPiece, located: Located) -> Verdict | None:
    if located.crossings:
        return _crossed(case, located.crossings)
    words = case.locator.encode(piece)
    alignment = _closest(case, words, located.near)
    changed = _changed(case, piece, words, alignment)
    return changed or _altered(case, piece, words, alignment, located.near, piece.text.strip())
