"""Why a quotation does not stand: somebody else's words, pieces put together, words changed, or made up."""

from __future__ import annotations

from brief_tui.core.judging import reasons
from brief_tui.core.judging.brackets import bracket_allowed, clause_beside, spot
from brief_tui.core.judging.case import Case
from brief_tui.core.judging.evidence import (
    NEGATION,
    alignment_edits,
    allowed_edits,
    passage,
    placement_evidence,
    severity,
)
from brief_tui.core.judging.gaps import Gap, gap_between, gap_of, swallowed
from brief_tui.core.judging.locate import Crossing, Located, Placement
from brief_tui.core.judging.quoted import QuotedPiece
from brief_tui.core.judging.relayed import relayed
from brief_tui.core.judging.sentence_marks import Joint, joints_between, turned
from brief_tui.core.judging.verdict import Edit, EditKind, Evidence, Verdict, VerdictKind
from brief_tui.core.judging.whitelist import BRACKET_WORDS
from brief_tui.core.judging.wording import readable_alignment
from brief_tui.core.language.capitals import differ, tell_apart
from brief_tui.core.language.common_words import telling
from brief_tui.core.offsets import Span
from brief_tui.core.sources.align import MAX_WORDS, Alignment, Candidates, Run, best_window, close_enough, verbatim_runs

ONE_WINDOW = 0.8
"""A window that aligns so much makes a quotation drifted before it can be stitched."""
STITCHED_COVER = 0.85
STITCHED_WORDS = 9
SHORTEST_RUN = 4
"""Words of the shortest run that a stitched quotation is made of."""
LONG_RUN = 5
"""Runs this long with as many words skipped between them, or another turn, are a silent cut."""
_COMMON = 2
"""So few words stand in any transcript: where else they stand tells nothing."""
_UNLIKE = frozenset({VerdictKind.DRIFTED, VerdictKind.FABRICATED})
"""A piece stands nowhere."""
MAX_PIECES = 20
"""A quotation of more pieces is not looked at as a chain."""
_LOOKED_AT = 6
"""Places that may come close are compared word by word, at most so many."""
_TOLD = 10
"""Steps that it takes to tell of each word how it differs."""
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
        return Verdict(VerdictKind.UNATTRIBUTED, reasons.unattributed(case.claim.candidates, said_by), evidence)
    if named:
        edits = allowed_edits(case.index, named[0])
        speaker = case.person(named[0].place) or ""
        known = case.claim.person in case.speakers
        reason = reasons.misattributed(speaker, case.claim.person, relayed=relayed(case.index, named[0]), known=known)
        return Verdict(VerdictKind.MISATTRIBUTED, reason, case.evidence(named), tuple(edits))
    if located.placements:
        reason = reasons.nobody_named(located.placements[0].place.transcript.path)
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
            reason = reasons.partly_named(person, path) if person else reasons.nobody_named(path)
            return Verdict(VerdictKind.UNCHECKED, reason, (_crossing(case, crossing),))
    people = tuple(dict.fromkeys(case.somebody(place) for place in crossings[0].places))
    return Verdict(VerdictKind.MISATTRIBUTED, reasons.crossing(people), (_crossing(case, crossings[0]),))


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
        return Verdict(VerdictKind.UNATTRIBUTED, reasons.nobodys(case.claim.candidates), hint=verdict.hint)
    nearest = verdict.evidence[0]
    return Verdict(VerdictKind.UNATTRIBUTED, reasons.nearly_said(case.claim.candidates, nearest.sayer), hint=nearest)


def _refused(case: Case, near: Candidates) -> Verdict:
    if len(case.whole.words) > MAX_WORDS or len(case.pieces) > MAX_PIECES:
        return Verdict(VerdictKind.UNCHECKED, reasons.BOUND)
    piece = case.whole
    words = case.locator.encode(piece)
    alignment = _closest(case, words, near)
    pieces = _refused_pieces(case) if len(case.pieces) > 1 else None
    drifted = _drifted(case, piece, alignment) if alignment and _hardly_changed(case, alignment) else None
    if pieces is not None and pieces.kind not in _UNLIKE and not (drifted and _loses_negation(drifted)):
        return pieces
    if drifted is not None:
        return drifted
    if pieces is not None:
        return pieces
    silent = _silent_cut(case, piece, words)
    if silent is not None:
        return silent
    if alignment is not None and alignment.share >= ONE_WINDOW:
        return _drifted(case, piece, alignment)
    stitched = _stitched(case, piece, words)
    if stitched is not None:
        return stitched
    if alignment is not None and close_enough(alignment.share, len(words)):
        return _drifted(case, piece, alignment)
    if not near.complete:
        return Verdict(VerdictKind.UNCHECKED, reasons.BOUND)
    return _fabricated(case, piece, near, alignment)


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


def _fabricated(
    case: Case, piece: QuotedPiece, near: Candidates, alignment: Alignment | None, missing: str = ""
) -> Verdict:
    nearest = alignment if alignment and _tells(piece, alignment) else None
    hint = passage(case.index, nearest.start, nearest.end) if nearest else _around_run(case, piece, near)
    return Verdict(VerdictKind.FABRICATED, reasons.fabricated(missing, hint), hint=hint)


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


def _drifted(case: Case, piece: QuotedPiece, alignment: Alignment) -> Verdict:
    case.budget.spend(_TOLD * len(piece.words))
    bracketed = sum(len(bracket.keys) + BRACKET_WORDS for bracket in piece.brackets)
    alignment = readable_alignment(case.index, piece.words.keys, alignment, bracketed)
    edits = [*_capitals(case, piece, alignment), *alignment_edits(case.locator, piece, alignment)]
    if all(edit.allowed for edit in edits):
        edits = [*_marks(case, piece, alignment), *_edge_brackets(case, piece, alignment), *edits]
    evidence = passage(case.index, alignment.start, alignment.end, _equal(alignment))
    place = case.index.place(alignment.start)
    other = None if case.claimed(place) else case.somebody(place)
    reason = reasons.drifted(edits, piece.brackets, evidence.text, other, case.claim.person or "")
    return Verdict(VerdictKind.DRIFTED, reason, (evidence,), tuple(edits))


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


def _silent_cut(case: Case, piece: QuotedPiece, words: str) -> Verdict | None:
    """All words stand in long runs, with as much or another turn skipped between them and no ellipsis."""
    if len(words) < 2 * LONG_RUN or piece.brackets:
        return None
    runs = verbatim_runs(case.index, words, LONG_RUN, 1, case.budget)
    if len(runs) < 2:
        return None
    if any(_belongs(case, before, after) for before, after in zip(runs, runs[1:], strict=False)):
        return None
    return _stitched_verdict(case, piece, runs)


def _belongs(case: Case, before: Run, after: Run) -> bool:
    """Whether so little lies between two runs of one speech that words were dropped there rather than cut."""
    same_turn = case.index.place(before.at).start == case.index.place(after.at).start
    return same_turn and -LONG_RUN < after.at - before.end < LONG_RUN


def _stitched(case: Case, piece: QuotedPiece, words: str) -> Verdict | None:
    if len(words) < STITCHED_WORDS:
        return None
    runs = verbatim_runs(case.index, words, SHORTEST_RUN, STITCHED_COVER, case.budget)
    if len(runs) < 2:
        return None
    return _stitched_verdict(case, piece, runs)


def _stitched_verdict(case: Case, piece: QuotedPiece, runs: list[Run]) -> Verdict:
    joints = list(zip(runs, runs[1:], strict=False))
    evidence = tuple(passage(case.index, run.at, run.end) for run in runs)
    in_order = all(before.end <= after.at for before, after in joints)
    same = len({found.transcript for found in evidence}) == 1
    if same and (other := _merged(case, runs, evidence)):
        return Verdict(VerdictKind.STITCHED, other, evidence)
    edits, gaps = list[Edit](), list[Gap]()
    if in_order and same:
        gaps = [gap_of(case.locator, before.end, after.at) for before, after in joints]
        for gap, (before, after) in zip(gaps, joints, strict=True):
            quoted = piece.words.said(before.q1, after.q0)
            kind = EditKind.SUBSTITUTE if quoted else EditKind.DROP
            at = piece.span(before.q1, after.q0)
            edits.append(Edit(kind, swallowed(case.locator, gap).text, quoted, False, at))
    between = _between(case, gaps) if any(gap.foreign for gap in gaps) else ()
    markable = all(gap.allowed for gap in gaps)
    reason = reasons.stitched(evidence, edits, in_order=in_order, markable=markable, between=between)
    return Verdict(VerdictKind.STITCHED, reason, evidence, tuple(edits))


def _merged(case: Case, runs: list[Run], evidence: tuple[Evidence, ...]) -> str:
    """Why runs that are not all the claimed speaker's stand for nobody's words; empty where they all are."""
    others = [n for n, run in enumerate(runs) if not case.claimed(case.index.place(run.at))]
    if not others or len(others) == len(runs) or case.claim.person is None:
        return ""
    other = case.somebody(case.index.place(runs[others[0]].at))
    return reasons.merged(evidence, other, evidence[others[0]].text, case.claim.person)


def _between(case: Case, gaps: list[Gap]) -> tuple[str, ...]:
    """Who else speaks in gaps."""
    places = (place for gap in gaps for place in case.index.places(gap.start, gap.end))
    return tuple(dict.fromkeys(case.somebody(place) for place in places if not case.claimed(place)))


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
    if others:
        people = [case.person(p.place) for p in others]
        if None in people:
            return Verdict(VerdictKind.UNCHECKED, reasons.nobody_named(others[0].place.transcript.path), evidence)
        reason = reasons.piece_misattributed(others[0].piece.text, people[0] or "", case.claim.person or "")
        return Verdict(VerdictKind.MISATTRIBUTED, reason, evidence)
    pairs = list(zip(placements, placements[1:], strict=False))
    in_order = all(one.end <= other.start for one, other in pairs)
    apart = len({p.place.transcript.path for p in placements}) > 1
    if (apart or not in_order) and min(len(piece.words) for piece in case.pieces) <= _COMMON:
        return None
    gaps = [gap_between(case.locator, one, other) for one, other in pairs] if in_order and not apart else []
    widest = max(gaps, key=lambda gap: (not gap.allowed, len(gap)), default=None)
    words, foreign = (len(widest), widest.foreign) if widest else (0, 0)
    reason = reasons.pieces_apart(evidence, in_order=in_order, words=words, foreign=foreign)
    return Verdict(VerdictKind.STITCHED, reason, evidence)


def _refused_piece(case: Case, piece: QuotedPiece, located: Located) -> Verdict | None:
    words = case.locator.encode(piece)
    if located.crossings:
        return _crossed(case, located.crossings)
    alignment = _closest(case, words, located.near)
    if alignment is not None and close_enough(alignment.share, len(words)):
        return _drifted(case, piece, alignment)
    if not located.near.complete:
        return Verdict(VerdictKind.UNCHECKED, reasons.BOUND)
    return _fabricated(case, piece, located.near, alignment, piece.text.strip())


def _equal(alignment: Alignment) -> list[tuple[int, int]]:
    return [(block.s0, block.s1) for block in alignment.blocks if block.equal]
