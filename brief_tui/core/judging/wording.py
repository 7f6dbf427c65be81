"""The differences of a drifted quotation from what was said, aligned anew as a reader would see them.

The window that `align` finds is as long as the quotation, so that a word lost near its end pushes another one out
of it, and edit distance pairs any words. Here the differing stretches are aligned anew: words that look alike belong
together, and at the quotation's ends with what the speaker says there, within the sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from brief_tui.core.judging.sentence_marks import ENDS
from brief_tui.core.language.contractions import expansions, fits
from brief_tui.core.language.number_forms import divides, number_around
from brief_tui.core.language.wordlists import DENYING_ANSWERS
from brief_tui.core.language.words import Words, has_number
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.align import Alignment, Block
from brief_tui.core.sources.index import TranscriptIndex

_ANCHOR = 3
"""Equal words in a row that are sure to stand where they belong."""
_REACH = 3
"""Words that an end may lie farther off than the quotation has unmatched ones."""
_MOST_CELLS = 4000
_PHRASE = 4
"""Most words that neighbouring differences may span to be one."""
_FAR_WORD, _FAR = 12, 24
"""Most words between the rest and a single first word, and between the rest and several words at an end."""
_ANSWERS = DENYING_ANSWERS | frozenset("yes yeah yep sure right".split())
_REST = 2
"""Most words left of a sentence that the quotation seems to end all the same."""

_SKIPPED, _ADDED, _REPLACED, _ALIKE = 2, 8, 7, 5
"""Costs: of a source word, of a quoted word, of one for another, of one for one that looks like it."""


def readable_alignment(index: TranscriptIndex, keys: Sequence[str], alignment: Alignment, spare: int = 0) -> Alignment:
    """The alignment, with its differences put as a reader sees them; its window may become larger.

    `keys` are the quoted words. At the ends `spare` more words than usual are looked at. Alignments over turns of
    several speakers are left as they are.
    """
    place = index.place(alignment.start)
    if alignment.end > place.end or alignment.start < place.start:
        return alignment
    source = index.turn_words(place)
    inside = [Block(b.equal, b.s0 - place.start, b.s1 - place.start, b.q0, b.q1) for b in alignment.blocks]
    blocks: list[Block] = []
    for zone in _zones(inside):
        if zone[0].equal and _length(zone[0]) >= _ANCHOR:
            blocks += zone
            continue
        first, last = zone[0].q0 == 0, zone[-1].q1 == len(keys)
        unmatched = sum(b.q1 - b.q0 for b in zone if not b.equal)
        low, high = zone[0].s0, zone[-1].s1
        if first:
            sure = next((block.s0 for block in zone if block.equal), high)
            low = _back(source, sure, sure - low + unmatched + _REACH + spare)
        if last:
            sure = next((block.s1 for block in reversed(zone) if block.equal), zone[0].s0)
            high = _forth(source, sure, high - sure + unmatched + _REACH + spare)
        blocks += _realigned(source.keys[low:high], keys[zone[0].q0 : zone[-1].q1], low, zone, first, last)
    blocks = _resumed(source, keys, _begun(source, keys, _phrases(blocks, source.keys, keys)))
    blocks = _whole_numbers(source, _ended(source, blocks))
    if not blocks:
        return alignment
    blocks = [Block(b.equal, b.s0 + place.start, b.s1 + place.start, b.q0, b.q1) for b in blocks]
    return replace(alignment, start=blocks[0].s0, end=blocks[-1].s1, blocks=tuple(blocks))


def _length(block: Block) -> int:
    return block.q1 - block.q0


def _zones(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks, cut where enough equal words stand; those are zones of one block."""
    for _, zone in groupby(blocks, key=lambda block: block.equal and _length(block) >= _ANCHOR):
        yield list(zone)


def _back(source: Words, at: int, most: int) -> int:
    """Up to `most` words before word `at`, within its sentence."""
    low = max(0, at - most)
    return next((n for n in range(at, low, -1) if _ends(source.before(n))), low)


def _forth(source: Words, at: int, most: int) -> int:
    high = min(len(source), at + most)
    return next((n for n in range(at, high) if n and _ends(source.before(n))), high)


def _ends(between: str) -> bool:
    return not ENDS.isdisjoint(between)


def _realigned(
    source: Sequence[str], quoted: Sequence[str], low: int, zone: list[Block], first: bool, last: bool
) -> list[Block]:
    """The cheapest alignment of a zone; skipped source words cost nothing before the first and after the last."""
    if len(source) * len(quoted) > _MOST_CELLS:
        return zone
    costs = _costs(source, quoted, free=first)
    i, j = len(source), len(quoted)
    if last:
        i = min(range(len(costs)), key=lambda n: costs[n][j])
    steps: list[Block] = []
    q0 = zone[0].q0
    while i or j:
        if not j and first:
            break
        cost = costs[i][j]
        if taken := next((t for t in _contracting(source, quoted, i, j) if cost == costs[i - t[0]][j - t[1]]), None):
            i, j = i - taken[0], j - taken[1]
        elif i and j and cost == costs[i - 1][j - 1] + _pair(source[i - 1], quoted[j - 1]):
            i, j, taken = i - 1, j - 1, (1, 1)
        elif i and cost == costs[i - 1][j] + _SKIPPED:
            i, taken = i - 1, (1, 0)
        else:
            j, taken = j - 1, (0, 1)
        equal = taken == (1, 1) and source[i] == quoted[j]
        steps.append(Block(equal, low + i, low + i + taken[0], q0 + j, q0 + j + taken[1]))
    return _joined(reversed(steps), lambda one, other: one.equal and other.equal)


def _costs(source: Sequence[str], quoted: Sequence[str], *, free: bool) -> list[list[int]]:
    costs = [[_ADDED * j for j in range(len(quoted) + 1)]]
    short = [_may_contract(word) for word in quoted]
    for i, said in enumerate(source):
        above = costs[-1]
        row = [0 if free else _SKIPPED * (i + 1)]
        contracted = _may_contract(said)
        for j, word in enumerate(quoted):
            cheapest = min(above[j] + _pair(said, word), above[j + 1] + _SKIPPED, row[j] + _ADDED)
            if contracted or short[j]:
                taken = _contracting(source, quoted, i + 1, j + 1)
                cheapest = min([cheapest, *(costs[i + 1 - s][j + 1 - q] for s, q in taken)])
            row.append(cheapest)
        costs.append(row)
    return costs


def _contracting(source: Sequence[str], quoted: Sequence[str], i: int, j: int) -> Iterator[tuple[int, int]]:
    """How many source and quoted words, which end before `i` and `j`, are one contraction and its full form."""
    if not (i and j):
        return
    yield from ((1, size) for size in _full_sizes(source[i - 1], quoted, j))
    yield from ((size, 1) for size in _full_sizes(quoted[j - 1], source, i))


def _may_contract(word: str) -> bool:
    return "'" in word or bool(expansions(word))


def _full_sizes(short: str, words: Sequence[str], end: int) -> Iterator[int]:
    """How many of the words before `end` are a full form of a contraction, in which a noun may be any."""
    nouns = tuple((short[:-2], verb) for verb in ("is", "has")) if short.endswith("'s") else ()
    for full in expansions(short) or nouns:
        if 1 < len(full) <= end and tuple(words[end - len(full) : end]) == full and fits(full, words, end):
            yield len(full)


def _contracts(block: Block, source: Sequence[str], quoted: Sequence[str]) -> bool:
    """Whether a difference is one contraction set otherwise."""
    sizes = block.s1 - block.s0, block.q1 - block.q0
    return not block.equal and sizes in _contracting(source, quoted, block.s1, block.q1)


@remembered(4096)
def _pair(said: str, quoted: str) -> int:
    if said == quoted:
        return 0
    if has_number(said) and has_number(quoted):
        return _ALIKE
    if any(full[0] == quoted for full in expansions(said)) or any(full[0] == said for full in expansions(quoted)):
        return _ALIKE
    stem = min(len(said), len(quoted))
    return _ALIKE if stem >= 3 and said[: max(3, stem - 1)] == quoted[: max(3, stem - 1)] else _REPLACED


def _phrases(blocks: list[Block], source: Sequence[str], quoted: Sequence[str]) -> list[Block]:
    """Differences that touch are one: words skipped, words added, and a short phrase put for another."""

    def rephrased(block: Block) -> bool:
        said, words = source[block.s0 : block.s1], quoted[block.q0 : block.q1]
        return bool(said and words) and not (len(said) == len(words) == 1 and _pair(said[0], words[0]) == _ALIKE)

    def belong(one: Block, other: Block) -> bool:
        if one.equal or other.equal:
            return one.equal and other.equal
        if _contracts(one, source, quoted) or _contracts(other, source, quoted):
            return False
        if one.s0 == other.s1 or one.q0 == other.q1:
            return True
        short = max(other.s1 - one.s0, other.q1 - one.q0) <= _PHRASE
        return short and (rephrased(one) or rephrased(other))

    return _joined(blocks, belong)


def _joined(blocks: Iterator[Block] | Sequence[Block], belong: Callable[[Block, Block], bool]) -> list[Block]:
    joined: list[Block] = []
    for block in blocks:
        if joined and belong(joined[-1], block):
            one = joined.pop()
            joined.append(Block(one.equal, one.s0, block.s1, one.q0, block.q1))
        else:
            joined.append(block)
    return joined


def _whole_numbers(source: Words, blocks: list[Block]) -> list[Block]:
    """The number that an end of the quotation cuts, against what is left of it."""
    if blocks and blocks[0].equal and divides(source, blocks[0].s0):
        first = blocks[0]
        start, end = number_around(source, first.s0)
        taken = min(end, first.s1) - first.s0
        cut = Block(False, start, first.s0 + taken, first.q0, first.q0 + taken)
        blocks = [cut, *_left(Block(True, first.s0 + taken, first.s1, first.q0 + taken, first.q1)), *blocks[1:]]
    if blocks and blocks[-1].equal and divides(source, blocks[-1].s1):
        last = blocks[-1]
        start, end = number_around(source, last.s1)
        taken = last.s1 - max(start, last.s0)
        cut = Block(False, last.s1 - taken, end, last.q1 - taken, last.q1)
        blocks = [*blocks[:-1], *_left(Block(True, last.s0, last.s1 - taken, last.q0, last.q1 - taken)), cut]
    return blocks


def _left(block: Block) -> list[Block]:
    return [block] if block.s1 > block.s0 else []


def _begun(source: Words, quoted: Sequence[str], blocks: list[Block]) -> list[Block]:
    """The words that the quotation begins with where the speaker says them some words before, in the same sentence.

    What lies between is left out then: “We're the only one” of “We're one of the few, if not the only one”.
    """
    first = blocks[0] if blocks else None
    if first is None or first.equal or not first.q1 or len(blocks) < 2:
        return blocks
    words, last = list(quoted[: first.q1]), first.s1 - first.q1
    low = _back(source, first.s1, _FAR if first.q1 > 1 else _FAR_WORD)
    at = next((n for n in range(last, low - 1, -1) if source.keys[n : n + first.q1] == words), None)
    if at is None:
        return blocks
    after = at + first.q1
    return [Block(True, at, after, 0, first.q1), *_left_out(after, first.s1, first.q1), *blocks[1:]]


def _resumed(source: Words, quoted: Sequence[str], blocks: list[Block]) -> list[Block]:
    """The words that the quotation ends with where the speaker says them some words later, in the same sentence.

    What lies between is left out: “If it rains, we stay” of “If it rains, or if there's a storm, we stay”.
    """
    last = blocks[-1] if blocks else None
    if last is None or last.equal or last.q1 == last.q0 or len(blocks) < 2:
        return blocks
    words, size = list(quoted[last.q0 :]), last.q1 - last.q0
    high = _forth(source, last.s0, _FAR)
    at = next((n for n in range(last.s0, high - size + 1) if source.keys[n : n + size] == words), None)
    other_number = any(map(has_number, words)) and any(map(has_number, source.keys[last.s0 : last.s1]))
    if at is None or size == 1 or other_number:
        return _answered(source, quoted, blocks)
    return [*blocks[:-1], *_left_out(last.s0, at, last.q0), Block(True, at, at + size, last.q0, last.q1)]


def _answered(source: Words, quoted: Sequence[str], blocks: list[Block]) -> list[Block]:
    """The answer that the quotation ends with against the one that the speaker gives there."""
    last = blocks[-1]
    if last.s1 > last.s0 or last.s0 >= len(source) or not {quoted[last.q0], source.keys[last.s0]} <= _ANSWERS:
        return blocks
    end = _forth(source, last.s0 + 1, last.q1 - last.q0 - 1)
    return [*blocks[:-1], Block(False, last.s0, end, last.q0, last.q1)]


def _left_out(start: int, end: int, at: int) -> list[Block]:
    return [Block(False, start, end, at, at)] if end > start else []


def _ended(source: Words, blocks: list[Block]) -> list[Block]:
    """The words that are left of the sentence, where few are and what stands before them was changed."""
    if len(blocks) < 2 or not blocks[-1].equal or _length(blocks[-1]) >= _ANCHOR:
        return blocks
    last = blocks[-1]
    end = _forth(source, last.s1, _REST + 1)
    if not last.s1 < end <= last.s1 + _REST:
        return blocks
    return [*blocks, Block(False, last.s1, end, last.q1, last.q1)]
