"""Where a quotation that is not verbatim comes closest: it locates and explains, it never accepts.

Candidate search is by counting. If `share` of a quotation's n words stand in a window, then of any r of its words at
least r - (n - share * n) do. So the rarest words vote for the stretches of the corpus that hold them, and only
stretches with enough votes are aligned: nothing that brute force would find at that share is lost.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from heapq import nsmallest
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq, Levenshtein

from brief_tui.core.index import TranscriptIndex

SHARE = 0.6
"""A window that aligns this much of a quotation makes it drifted rather than fabricated (VERDICTS.md)."""
SHORT_SHARE = 0.66
SHORT = 5
MAX_VOTES = 60_000
"""Bound on the occurrences counted for one piece; words beyond it are left out, commonest first."""
MAX_WORDS = 600
"""Longer pieces are looked for verbatim only."""
_REGIONS = 10
_ENOUGH_VOTES = 4000
_STRETCHES = 400
_QUICK_VOTES = 200
_QUICK_STRETCHES = 30
_NEARLY_ALL = 0.8


class Region(NamedTuple):
    """A stretch of the corpus, in positions, that may hold a piece."""

    start: int
    end: int
    shared: int
    """How many of the piece's words stand there in order."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Regions, best first. `complete` is False where a bound cut the search off."""

    regions: tuple[Region, ...]
    complete: bool


def candidates(index: TranscriptIndex, words: str, share: float = SHARE) -> Candidates:
    """Every stretch that may align `share` of `words` (characters of the lexicon), best first, at most 10.

    The few rarest words are tried first: where they lead to a stretch that holds nearly all of the piece, the
    search that loses nothing is not needed.
    """
    n = len(words)
    if n > MAX_WORDS:
        return Candidates((), False)
    rarest = sorted(range(n), key=lambda at: index.count(words[at]))
    quick = _rarest(index, words, rarest, 2, _QUICK_VOTES)
    regions = _regions(index, words, quick, 1, _QUICK_STRETCHES)
    if regions and regions[0].shared >= _NEARLY_ALL * n:
        return Candidates(regions, True)
    may_miss = int(n * (1 - share))
    voters = _rarest(index, words, rarest, may_miss + 4, _ENOUGH_VOTES)
    needed = voters.total() - may_miss
    return Candidates(_regions(index, words, voters, max(1, needed), _STRETCHES), needed >= 1)


def _rarest(index: TranscriptIndex, words: str, rarest: list[int], least: int, enough: int) -> Counter[str]:
    """The rarest words and how often each is quoted: at least `least`, then until they occur `enough` times."""
    chosen: Counter[str] = Counter()
    votes = 0
    for taken, at in enumerate(rarest):
        votes += index.count(words[at])
        if votes > MAX_VOTES or (taken >= least and votes > enough):
            break
        chosen[words[at]] += 1
    return chosen


def _regions(index: TranscriptIndex, words: str, voters: Counter[str], needed: int, most: int) -> tuple[Region, ...]:
    """The stretches with the most votes, at least `needed`; `most` of them are looked at."""
    n = len(words)
    width = max(8, 2 * n)
    buckets: Counter[int] = Counter()
    for word, times in voters.items():
        for bucket, held in Counter([at // width for at in index.occurrences(word)]).items():
            buckets[bucket] += min(held, times)
    pairs = ((votes + buckets[at + 1], at) for at, votes in list(buckets.items()))
    stretches = nsmallest(most, ((-votes, at) for votes, at in pairs if votes >= needed))
    regions = []
    for _, at in stretches:
        start, end = max(0, at * width - n), min(len(index.words), (at + 2) * width + n)
        for low, high in index.transcript_parts(start, end):
            shared = LCSseq.similarity(words, index.words[low:high])
            if shared:
                regions.append(Region(low, high, shared))
    return tuple(nsmallest(_REGIONS, regions, key=lambda region: (-region.shared, region.start)))


class Block(NamedTuple):
    """A stretch of an alignment: source positions [s0, s1) against quoted words [q0, q1)."""

    equal: bool
    s0: int
    s1: int
    q0: int
    q1: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """The closest window for a piece: corpus positions [start, end), and how the words correspond."""

    start: int
    end: int
    share: float
    """Twice the matched words over the words of both sides, 0 to 1."""
    matched: int
    blocks: tuple[Block, ...]


def close_enough(share: float, words: int) -> bool:
    """Whether an alignment makes a quotation drifted rather than fabricated."""
    return share >= (SHORT_SHARE if words <= SHORT else SHARE)


def best_window(index: TranscriptIndex, words: str, start: int, end: int) -> Alignment | None:
    """The window of corpus positions [start, end) that is most like `words`; None where nothing is."""
    region = index.words[start:end]
    if not region or not words:
        return None
    found = fuzz.partial_ratio_alignment(words, region)
    if found is None or found.score == 0:
        return None
    if len(words) > len(region):
        return _trimmed(words, region, start)
    slack = len(words) // 3 + 2
    low, high = max(0, found.dest_start - slack), min(len(region), found.dest_end + slack)
    wide = _trimmed(words, region[low:high], start + low)
    narrow = _trimmed(words, region[found.dest_start : found.dest_end], start + found.dest_start)
    return max((one for one in (wide, narrow) if one), key=lambda one: one.share, default=None)


def _trimmed(words: str, window: str, offset: int) -> Alignment | None:
    """Align, leaving off what the window has before the first and after the last matched word."""
    blocks = [
        Block(op.tag == "equal", op.src_start, op.src_end, op.dest_start, op.dest_end)
        for op in Levenshtein.opcodes(window, words)
    ]
    blocks = _drawn_in(_drawn_in(blocks, window, 1), window, -1)
    blocks = [Block(b.equal, b.s0 + offset, b.s1 + offset, b.q0, b.q1) for b in blocks]
    matched = sum(block.s1 - block.s0 for block in blocks if block.equal)
    if not matched:
        return None
    start, end = blocks[0].s0, blocks[-1].s1
    return Alignment(start, end, 2 * matched / (len(words) + end - start), matched, tuple(blocks))


def _drawn_in(blocks: list[Block], window: str, step: int) -> list[Block]:
    """Leave off skipped source words at one end (1: the start, -1: the end) of an alignment.

    Edit distance does not mind whether the first word is matched here or ten words earlier; a reader does. So
    where the outermost matched words also stand right at the next matched ones, they are taken there.
    """
    at, after = (0, 1) if step > 0 else (-1, -2)
    while blocks and not blocks[at].equal and blocks[at].q0 == blocks[at].q1:
        blocks.pop(at)
    if len(blocks) < 3 or not blocks[at].equal or blocks[after].equal or blocks[after].q0 != blocks[after].q1:
        return blocks
    first, skipped = blocks[at], blocks[after]
    length, shift = first.s1 - first.s0, (skipped.s1 - skipped.s0) * step
    moved = Block(True, first.s0 + shift, first.s1 + shift, first.q0, first.q1)
    if window[moved.s0 : moved.s1] != window[first.s0 : first.s1] or length > len(window) // 2:
        return blocks
    rest = blocks[2:] if step > 0 else blocks[:-2]
    return [moved, *rest] if step > 0 else [*rest, moved]


class Run(NamedTuple):
    """Quoted words [q0, q1) that stand verbatim at corpus position `at`."""

    q0: int
    q1: int
    at: int


def verbatim_runs(index: TranscriptIndex, words: str, shortest: int = 4) -> list[Run]:
    """Cover a quotation, greedily from the left, with the longest verbatim runs of at least `shortest` words.

    Among the places of a run, one that lies behind the run before it, within 400 words, is preferred.
    """
    runs: list[Run] = []
    at = 0
    while at + shortest <= len(words):
        first = next(index.occurrences(words[at : at + shortest]), None)
        if first is None:
            at += 1
            continue
        length = _longest(index, words, at, shortest)
        after = runs[-1].at + runs[-1].q1 - runs[-1].q0 if runs else 0
        near = next(index.occurrences(words[at : at + length], after, after + 400), None) if runs else None
        place = near if near is not None else next(index.occurrences(words[at : at + length]))
        runs.append(Run(at, at + length, place))
        at += length
    return runs


def _longest(index: TranscriptIndex, words: str, at: int, known: int) -> int:
    """Length of the longest run from `at` on that occurs; `known` words do. Doubles, then halves."""
    low, high = known, known
    most = len(words) - at
    while high < most:
        high = min(most, 2 * high)
        if next(index.occurrences(words[at : at + high]), None) is None:
            break
        low = high
    while high - low > 1:
        middle = (low + high) // 2
        if next(index.occurrences(words[at : at + middle]), None) is None:
            high = middle
        else:
            low = middle
    return low
