"""Where a quotation that is not verbatim comes closest: it locates and explains, it never accepts.

Counting tells where enough of a quotation's words stand close together (`cells`); only there are they compared in
order, bit-parallel in C++. A count is never too low, so that nothing close is lost.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from math import ceil
from typing import NamedTuple, cast

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel, LCSseq, Levenshtein

from brief_tui.core.budget import Budget
from brief_tui.core.sources.cells import Tally
from brief_tui.core.sources.index import TranscriptIndex

SHARE = 0.6
"""A window that aligns this much of a quotation makes it drifted rather than fabricated (VERDICTS.md)."""
SHORT_SHARE = 0.66
SHORT = 5
MAX_WORDS = 600
"""Longer pieces are looked for verbatim only."""
NEARLY_ALL = 0.8
"""Share of a piece from which on a stretch that holds it is taken for its place."""
_LEAST = 0.7 / (2 - 0.7)
"""A window is 70 % like a quotation when it shares 70 % of its words; where a transcript begins or ends a window of
half the words may be, and shares so much of them (`fuzz.partial_ratio` counts it so)."""
_REGIONS = 10
_STRETCHES = 60
_ROUNDING = 1e-9
_COMPARED = 20_000
"""Words of which every window is looked at: of long stretches fewer than 60."""


def comparing(words: str, texts: Sequence[str]) -> float:
    """The steps that it takes to compare words with texts, bit-parallel."""
    return 3 * len(texts) + sum(map(len, texts)) * ceil(len(words) / 64) / 100


def _aligning(words: str, text: str) -> float:
    """The steps that it takes to compare words with every window of a text."""
    return 2 + len(words) * len(text) / 200


def looking(index: TranscriptIndex) -> float:
    """The steps of one look through the whole corpus."""
    return 5 + len(index.words) / 2_500


class Region(NamedTuple):
    """A stretch of the corpus, in positions, that may hold a piece."""

    start: int
    end: int
    shared: int
    """How many of the piece's words stand there in order."""

    def likeness(self, words: int) -> float:
        """The share that no window in it exceeds: one of nothing but what it shares with a piece of so many words."""
        return 2 * self.shared / (words + self.shared)


class Candidates(NamedTuple):
    """Regions, best first. `complete` is False where the piece was too long to be looked for."""

    regions: tuple[Region, ...]
    complete: bool


def candidates(index: TranscriptIndex, words: str, budget: Budget) -> Candidates:
    """The stretches most like `words` (characters of the lexicon), best first, at most 10.

    What aligns 70 % of them in one window is among them; where nothing does, the nearest are. Raises CutOffError.
    """
    n = len(words)
    if not 0 < n <= MAX_WORDS:
        return Candidates((), n == 0)
    tally = _tally(index, words, budget)
    for share in (NEARLY_ALL, 0.7):
        regions = _best(index, words, tally.stretches(ceil(share * n)), budget, goal=share)
        if regions:  # a window that shares less is no better
            return Candidates(regions, True)
    regions = _best(index, words, tally.stretches(ceil(_LEAST * n)), budget)
    if not regions and tally.most:
        regions = _best(index, words, islice(tally.stretches(tally.most), _STRETCHES), budget)
    return Candidates(regions, True)


def holding(index: TranscriptIndex, words: str, budget: Budget) -> tuple[Region, ...]:
    """The stretches most like `words` of those that hold SHARE of them in order, at most 10. Raises CutOffError."""
    n = len(words)
    if not 0 < n <= MAX_WORDS:
        return ()
    least = ceil(SHARE * n)
    return _best(index, words, _tally(index, words, budget).stretches(least), budget, least)


def _tally(index: TranscriptIndex, words: str, budget: Budget) -> Tally:
    return index.cells.tally(words, int(len(words) / SHARE) + 2, budget)


def _best(
    index: TranscriptIndex,
    words: str,
    near: Iterable[tuple[int, int]],
    budget: Budget,
    least: int = 1,
    goal: float = 0,
) -> tuple[Region, ...]:
    """The regions of these stretches with the best windows; none where not even the best is as good as `goal`.

    Each region shares at least `least` of the words.
    """
    stretches = list(near)
    texts = [index.words[start:end] for start, end in stretches]
    budget.spend(comparing(words, texts))
    most = min(_STRETCHES, _COMPARED // len(texts[0])) if texts else 0
    found = process.extract(
        words, texts, scorer=LCSseq.similarity, processor=None, limit=max(_REGIONS, most), score_cutoff=least
    )
    regions = [one for _, shared, at in found for one in _regions(index, words, Region(*stretches[at], shared), least)]
    if goal and not any(_ratio(index, words, region, goal, budget) for region in regions):
        return ()
    best: list[tuple[float, int, int, Region]] = []
    for number, region in enumerate(regions):
        worst = -best[-1][0] if len(best) == _REGIONS else 0.0
        ratio = _ratio(index, words, region, worst, budget)
        if ratio >= worst:
            insort(best, (-ratio, region.start, number, region))
            del best[_REGIONS:]
    return tuple(region for *_, region in best)


def _regions(index: TranscriptIndex, words: str, stretch: Region, least: int) -> Iterable[Region]:
    """The parts of a stretch, transcript by transcript, that share at least so many words."""
    if index.transcript_bounds(stretch.start)[1] >= stretch.end:
        return [stretch]  # as most are
    return [
        Region(low, high, shared)
        for low, high in index.transcript_parts(stretch.start, min(stretch.end, len(index.words)))
        if (shared := LCSseq.similarity(words, index.words[low:high])) >= least
    ]


def _ratio(index: TranscriptIndex, words: str, region: Region, least: float, budget: Budget) -> float:
    """How like its best window is, 0 to 1; 0 for less than `least`."""
    length = region.end - region.start
    if length < len(words):  # where a transcript begins or ends; `partial_ratio` would look for it in the words
        ratio = 2 * region.shared / (len(words) + length)
        return ratio if ratio >= least - _ROUNDING else 0.0
    if region.likeness(len(words)) < least - _ROUNDING:
        return 0.0
    text = index.words[region.start : region.end]
    budget.spend(_aligning(words, text))
    return fuzz.partial_ratio(words, text, score_cutoff=100 * least) / 100


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
    """Twice the words in common, in order, over the words of both sides: 0 to 1."""
    blocks: tuple[Block, ...]


def close_enough(share: float, words: int) -> bool:
    """Whether an alignment makes a quotation drifted rather than fabricated."""
    return share >= (SHORT_SHARE if words <= SHORT else SHARE)


def best_window(index: TranscriptIndex, words: str, start: int, end: int, budget: Budget) -> Alignment | None:
    """The window of corpus positions [start, end) that is most like `words`; None where nothing is.

    Raises CutOffError.
    """
    region = index.words[start:end]
    if not region or not words:
        return None
    budget.spend(_aligning(words, region))
    found = fuzz.partial_ratio_alignment(words, region)
    if found is None or found.score == 0:
        return None
    windows = [(0, len(region))]
    if len(words) <= len(region):
        slack = len(words) // 3 + 2
        low, high = max(0, found.dest_start - slack), min(len(region), found.dest_end + slack)
        windows = [(low, high), (found.dest_start, found.dest_end)]
    trimmed = [(one, low + start) for low, high in windows if (one := _trimmed(words, region[low:high]))]
    if not trimmed:
        return None
    (share, opcodes), offset = max(trimmed, key=lambda one: one[0][0])
    blocks = tuple(Block(tag == "equal", s0 + offset, s1 + offset, q0, q1) for tag, s0, s1, q0, q1 in opcodes)
    return Alignment(blocks[0].s0, blocks[-1].s1, share, blocks)


_Opcode = tuple[str, int, int, int, int]
"""Of rapidfuzz: what becomes of a stretch of the window, and where it and its counterpart of the words stand."""


def _trimmed(words: str, window: str) -> tuple[float, list[_Opcode]] | None:
    """Align, leaving off what the window has before the first and after the last matched word: share and opcodes."""
    opcodes = cast("list[_Opcode]", Levenshtein.opcodes(window, words).as_list())  # they are plain tuples
    opcodes = _drawn_in(_drawn_in(opcodes, window, 1), window, -1)
    if not any(tag == "equal" for tag, *_ in opcodes):
        return None
    return Indel.normalized_similarity(words, window[opcodes[0][1] : opcodes[-1][2]]), opcodes


def _drawn_in(opcodes: list[_Opcode], window: str, step: int) -> list[_Opcode]:
    """Leave off skipped source words at one end (1: the start, -1: the end) of an alignment.

    Edit distance does not mind whether the first word is matched here or ten words earlier; a reader does. So
    where the outermost matched words also stand right at the next matched ones, they are taken there.
    """
    at, after = (0, 1) if step > 0 else (-1, -2)
    while opcodes and opcodes[at][0] == "delete":
        opcodes.pop(at)
    if len(opcodes) < 3 or opcodes[at][0] != "equal" or opcodes[after][0] != "delete":
        return opcodes
    _, start, end, q0, q1 = opcodes[at]
    shift = (opcodes[after][2] - opcodes[after][1]) * step
    if window[start + shift : end + shift] != window[start:end] or end - start > len(window) // 2:
        return opcodes
    moved = ("equal", start + shift, end + shift, q0, q1)
    return [moved, *opcodes[2:]] if step > 0 else [*opcodes[:-2], moved]


class Run(NamedTuple):
    """Quoted words [q0, q1) that stand verbatim at corpus position `at`."""

    q0: int
    q1: int
    at: int

    @property
    def end(self) -> int:
        """The corpus position after its last word."""
        return self.at + self.q1 - self.q0


def verbatim_runs(index: TranscriptIndex, words: str, shortest: int, cover: float, budget: Budget) -> list[Run]:
    """Cover a quotation, greedily from the left, with the longest verbatim runs of at least `shortest` words.

    Among the places of a run, one that lies behind the run before it, within 400 words, is preferred. Empty when
    less than the share `cover` of the words is covered. Raises CutOffError.
    """
    runs: list[Run] = []
    at, spare = 0, len(words) - cover * len(words)
    shortest_runs = index.cells.runs(words, shortest, budget)
    while at + shortest <= len(words):
        if shortest_runs.first(at) is None:
            at, spare = at + 1, spare - 1
            if spare < 0:
                return []
            continue
        length = _longest(index, words, at, shortest, budget)
        after = runs[-1].at + runs[-1].q1 - runs[-1].q0 if runs else 0
        near = next(index.occurrences(words[at : at + length], after, after + 400), None) if runs else None
        place = near if near is not None else next(index.occurrences(words[at : at + length]))
        runs.append(Run(at, at + length, place))
        at += length
    return runs if len(words) - at <= spare else []


def _longest(index: TranscriptIndex, words: str, at: int, known: int, budget: Budget) -> int:
    """Length of the longest run from `at` on that occurs; `known` words do. Doubles, then halves."""
    budget.spend(2 * looking(index) * (len(words) - at).bit_length())
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
