"""Quotations put together without a mark, from places that are not adjacent: silent cuts, pieces out of order."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from brief_tui.core.judging import reasons, who_said
from brief_tui.core.judging.case import Case
from brief_tui.core.judging.evidence import passage
from brief_tui.core.judging.gaps import MAX_GAP, Gap, gap_of, swallowed
from brief_tui.core.judging.quoted import QuotedPiece
from brief_tui.core.judging.verdict import Edit, EditKind, Evidence, Verdict, VerdictKind
from brief_tui.core.offsets import Span
from brief_tui.core.sources.align import Alignment, Block, Run, looking, verbatim_runs
from brief_tui.core.sources.index import Place

STITCHED_COVER = 0.85
STITCHED_WORDS = 9
SHORTEST_RUN = 4
"""Words of the shortest run that a stitched quotation is made of."""
LONG_RUN = 5
"""Runs this long with as many words skipped between them, or another turn, are a silent cut."""
_SENTENCE_END = re.compile(r"[.?!…]")
_FEWEST, _PLACES = 6, 20
"""Least words of sentences that are told as rearranged, and most places of the longest one that are looked at."""
_SHORTEST_REST, _BESIDE = 3, 40
"""Least words of another turn that are put to a run of one, and most words away that they may end."""


def silent_cut(case: Case, piece: QuotedPiece, words: str) -> Verdict | None:
    """All words stand in long runs, with as much or another turn skipped between them and no ellipsis."""
    if len(words) < 2 * LONG_RUN or piece.brackets:
        return None
    runs = verbatim_runs(case.index, words, LONG_RUN, 1, case.budget)
    if len(runs) < 2:
        return None
    if any(_belongs(case, before, after) for before, after in zip(runs, runs[1:], strict=False)):
        return None
    return _verdict(case, piece, runs)


def rearranged(case: Case, piece: QuotedPiece, words: str) -> Verdict | None:
    """Whole sentences, however short, of which each is said in one turn close to the others."""
    starts = [n for n in range(1, len(words)) if _SENTENCE_END.search(piece.words.before(n))]
    spans = [Span(*ends) for ends in pairwise((0, *starts, len(words)))]
    if not starts or len(words) < _FEWEST or piece.brackets:
        return None
    longest = max(spans, key=lambda span: span.end - span.start)
    case.budget.spend(looking(case.index))
    for found in islice(case.index.occurrences(words[slice(*longest)]), _PLACES):
        place = case.index.place(found)
        low, high = max(place.start, found - MAX_GAP), min(place.end, found + MAX_GAP)
        case.budget.spend(len(spans) * (high - low) / 20)
        places = [next(case.index.occurrences(words[slice(*span)], low, high), None) for span in spans]
        runs = [Run(*span, at) for span, at in zip(spans, places, strict=True) if at is not None]
        if len(runs) == len(spans) and len(joined := _joined(runs)) > 1:
            return _verdict(case, piece, joined)
    return None


def _joined(runs: list[Run]) -> list[Run]:
    """The runs, those that follow each other in the transcript as well being one."""
    joined: list[Run] = []
    for run in runs:
        before = joined.pop() if joined and joined[-1].end == run.at else None
        joined.append(run if before is None else Run(before.q0, run.q1, before.at))
    return joined


def joined_turns(case: Case, piece: QuotedPiece, words: str, alignment: Alignment) -> Verdict | None:
    """All words stand as quoted, but a few at one end stand in another turn close by.

    `alignment`: of the piece with the turn that has most of it.
    """
    place = case.index.place(alignment.start)
    if piece.brackets or alignment.end > place.end:
        return None
    runs = _before(case, words, alignment.blocks[-1], place) or _behind(case, words, alignment.blocks[0], place)
    return _verdict(case, piece, runs) if runs else None


def _behind(case: Case, words: str, first: Block, place: Place) -> list[Run]:
    """The words that a quotation begins with, and those behind them where a turn after theirs has them."""
    own, rest = first.q1, words[first.q1 :]
    if not first.equal or first.q0 or own < SHORTEST_RUN or len(rest) < _SHORTEST_REST:
        return []
    _, most = case.index.transcript_bounds(place.start)
    at = next(case.index.occurrences(rest, place.end, min(most, place.end + _BESIDE)), None)
    return [] if at is None else [Run(0, own, first.s0), Run(own, len(words), at)]


def _before(case: Case, words: str, last: Block, place: Place) -> list[Run]:
    """The words that a quotation ends with, and those before them where a turn before theirs has them."""
    rest = words[: last.q0]
    if not last.equal or last.q1 < len(words) or last.q1 - last.q0 < SHORTEST_RUN or len(rest) < _SHORTEST_REST:
        return []
    least, _ = case.index.transcript_bounds(place.start)
    at = max(case.index.occurrences(rest, max(least, place.start - _BESIDE), place.start), default=None)
    return [] if at is None else [Run(0, last.q0, at), Run(last.q0, last.q1, last.s0)]


def _belongs(case: Case, before: Run, after: Run) -> bool:
    """Whether so little lies between two runs of one speech that words were dropped there rather than cut."""
    same_turn = case.index.place(before.at).start == case.index.place(after.at).start
    return same_turn and -LONG_RUN < after.at - before.end < LONG_RUN


def put_together(case: Case, piece: QuotedPiece, words: str) -> Verdict | None:
    """Words nearly all of which stand in runs of several places, put together without a mark."""
    if len(words) < STITCHED_WORDS:
        return None
    runs = verbatim_runs(case.index, words, SHORTEST_RUN, STITCHED_COVER, case.budget)
    if len(runs) < 2:
        return None
    return _verdict(case, piece, runs)


def _verdict(case: Case, piece: QuotedPiece, runs: list[Run]) -> Verdict:
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
    places = [case.index.place(run.at) for run in runs]
    people = tuple(dict.fromkeys(map(case.somebody, places)))
    between = _between(case, gaps, people) if any(gap.foreign for gap in gaps) else ()
    markable = all(gap.allowed for gap in gaps)
    reason = reasons.stitched(evidence, edits, in_order=in_order, markable=markable, between=between)
    if case.claim.person is not None and not any(map(case.claimed, places)):
        reason += reasons.also_said(" and ".join(people), case.claim.person)
    return Verdict(VerdictKind.STITCHED, reason, evidence, tuple(edits))


def _merged(case: Case, runs: list[Run], evidence: tuple[Evidence, ...]) -> str:
    """Why runs that are not all the claimed speaker's stand for nobody's words; empty where they all are."""
    others = [n for n, run in enumerate(runs) if not case.claimed(case.index.place(run.at))]
    if not others or len(others) == len(runs) or case.claim.person is None:
        return ""
    other = case.somebody(case.index.place(runs[others[0]].at))
    return who_said.merged(evidence, other, evidence[others[0]].text, case.claim.person)


def _between(case: Case, gaps: list[Gap], own: tuple[str, ...]) -> tuple[str, ...]:
    """Who speaks in gaps beside those who say the pieces."""
    places = (place for gap in gaps for place in case.index.places(gap.start, gap.end))
    return tuple(name for name in dict.fromkeys(map(case.somebody, places)) if name not in own)
