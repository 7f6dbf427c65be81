"""How the words of two quotations of one draft go together: the same passage, another wording of it, or a fork.

Nothing here looks into a transcript, so that it holds for drafts whose transcripts are missing, too. Two wordings
are the same where the white list derives one from the other (VERDICTS.md, "White list and bounds").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from brief_tui.core.article.said_context import tells
from brief_tui.core.budget import Budget
from brief_tui.core.judging.quoted import ELLIPSIS, QuotedPiece, whole
from brief_tui.core.judging.tidying import Licence, droppable
from brief_tui.core.judging.whitelist import match
from brief_tui.core.language.shared_runs import GRAM, Run, reach, shared_runs
from brief_tui.core.language.words import Words
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered
from brief_tui.core.sequences import common_start

MAX_WORDS = 300
"""Most words of a quotation that are compared."""
SHARE = 0.6
"""Share of their words that two wordings of one passage have in common at least, as in a drift (VERDICTS.md)."""
NEARLY_ALL, EVERYDAY = 0.7, 0.8
"""The same share of the shorter quotation's words where only one common word tells what it is about, or none."""
FORK_WORDS = 6
"""Words in common from which on two quotations are taken to begin, or end, alike."""
_SENTENCE_WORDS = 4
"""A whole sentence of fewer words may well be said twice, but hardly at the beginning of two quotations."""
_REWORDED = 2
"""Most words at an end that may be other words for the same, if not for more than twice as many."""
_LONGEST_BLOCK = 12
"""Longer differences are no forms of one another."""

STOP = re.compile(r"[.!?…。！？]")
"""What ends a sentence."""
_NO_LICENCE = Licence()


class Fork(NamedTuple):
    """Where two quotations part: the words that they share there, as word numbers of either."""

    one: Span
    other: Span
    sentence: bool
    """Whether a whole sentence is shared; else the first words of both."""
    ahead: bool
    """Whether they differ in what follows; else in what stands before."""


class Difference(NamedTuple):
    """Words of one quotation that stand for other words of the other; an empty span for none."""

    one: Span
    other: Span


class Likeness(NamedTuple):
    """How two quotations go together, in word numbers of either."""

    one: Span
    """What of the first quotation the second one has, in its wording or another."""
    other: Span
    same: int
    """Words in common."""
    part: bool
    """Whether one of them is the other, or a part of it, as far as the white list goes."""
    differences: tuple[Difference, ...]
    """Where one passage is worded in two ways; empty unless it is one passage."""
    fork: Fork | None
    """Where they part with no ellipsis; then at least one of them has joined what was apart."""


class Worded(NamedTuple):
    """A quotation's words, and where an ellipsis stands among them."""

    piece: QuotedPiece
    """The quotation as one piece, its ellipses read as punctuation."""
    keys: tuple[str, ...]
    gaps: frozenset[int]
    """Numbers of the words that have an ellipsis before them; that of the last word plus one for one at the end."""

    @property
    def words(self) -> Words:
        """The words outside brackets, with their offsets in the quotation's text."""
        return self.piece.words


@remembered(2048)
def worded(text: str) -> Worded:
    """The words of a quotation; of a very long one the first ones."""
    piece = whole(text)
    starts = [word.start for word in piece.words]
    gaps = frozenset(bisect_left(starts, gap.start()) for gap in ELLIPSIS.finditer(text))
    return Worded(piece, tuple(piece.words.keys[:MAX_WORDS]), gaps)


@remembered(4096)
def compare(text: str, other_text: str, *, everyday: bool = False) -> Likeness | None:
    """How two quotations go together; None where they have nothing to do with each other.

    `everyday`: whether they may part behind a phrase that anybody might say twice.
    """
    return _Comparison(worded(text), worded(other_text), everyday=everyday).likeness()


class _Comparison:
    """Compares two quotations word by word."""

    def __init__(self, one: Worded, other: Worded, *, everyday: bool) -> None:
        self._one, self._other, self._everyday = one, other, everyday

    def likeness(self) -> Likeness | None:
        """See `compare`."""
        runs = self._aligned()
        if not runs:
            return None
        one = Span(runs[0].at, runs[-1].ends[0])
        other = Span(runs[0].other, runs[-1].ends[1])
        same = sum(run.length for run in runs)
        differences = [block for block in self._between(runs) if not self._alike(block)]
        head, tail = self._head(one, other), self._tail(one, other)
        if head is not None and self._alike(head):
            one, other, head = Span(0, one.end), Span(0, other.end), None
        if tail is not None and self._alike(tail):
            one, other, tail = Span(one.start, tail.one.end), Span(other.start, tail.other.end), None
        ends = [end for end in (head, tail) if end is not None]
        part = not differences and not ends and self._is_part(one, other)
        fork = self._fork(one, other, ends)
        if not part and fork is None and not self._is_one_passage(one, other, same, closed=not ends):
            return None
        return Likeness(one, other, same, part, () if fork else tuple(sorted([*differences, *ends])), fork)

    def _aligned(self) -> list[Run]:
        a, b = self._one.keys, self._other.keys
        runs = shared_runs(a, b)
        if not runs:
            return []
        first, last = runs[0], runs[-1]
        back = [
            Run(first.at - run.at - run.length, first.other - run.other - run.length, run.length)
            for run in reach(a[: first.at][::-1], b[: first.other][::-1])
        ]
        ends = last.ends
        on = [Run(run.at + ends[0], run.other + ends[1], run.length) for run in reach(a[ends[0] :], b[ends[1] :])]
        return self._without_strays([*back[::-1], *runs, *on])

    def _without_strays(self, runs: list[Run]) -> list[Run]:
        """Leave off, at either end, a few words in common among many that are not: there the quotations have parted.

        Not behind an ellipsis, where the words that are not in common may have been left out.
        """
        a, b = len(self._one.keys), len(self._other.keys)
        main = runs.index(max(runs, key=lambda run: run.length))
        for n in range(main, len(runs) - 1):
            rest = min(a - runs[n].ends[0], b - runs[n].ends[1])
            if 2 * sum(run.length for run in runs[n + 1 :]) < rest and not self._cut(runs[n], runs[n + 1]):
                runs = runs[: n + 1]
                break
        for n in range(main, 0, -1):
            rest = min(runs[n].at, runs[n].other)
            if 2 * sum(run.length for run in runs[:n]) < rest and not self._cut(runs[n - 1], runs[n]):
                return runs[n:]
        return runs

    def _cut(self, run: Run, following: Run) -> bool:
        (i, j) = run.ends
        return self._gap(self._one, i, following.at) or self._gap(self._other, j, following.other)

    def _between(self, runs: list[Run]) -> Iterator[Difference]:
        """The stretches between runs, divided at single words that are the same."""
        for run, following in zip(runs, runs[1:], strict=False):
            (i, j), (i2, j2) = run.ends, (following.at, following.other)
            if i == i2 or j == j2 or self._cut(run, following):
                yield from _difference(i, i2, j, j2)
                continue
            at, other_at = i, j
            for equal in Levenshtein.opcodes(self._one.keys[i:i2], self._other.keys[j:j2]):
                if equal.tag == "equal":
                    yield from _difference(at, i + equal.src_start, other_at, j + equal.dest_start)
                    at, other_at = i + equal.src_end, j + equal.dest_end
            yield from _difference(at, i2, other_at, j2)

    @staticmethod
    def _gap(side: Worded, start: int, end: int) -> bool:
        """Whether an ellipsis stands before, among or behind words [start, end)."""
        return any(start <= gap <= end for gap in side.gaps)

    def _alike(self, block: Difference) -> bool:
        """Whether a difference is none: an ellipsis, or a row of the white list."""
        one, other = block
        gap, other_gap = self._gap(self._one, *one), self._gap(self._other, *other)
        if (gap and (other_gap or one.start == one.end)) or (other_gap and other.start == other.end):
            return True
        if max(one.end - one.start, other.end - other.start) > _LONGEST_BLOCK:
            return False
        return self._derives(self._one, one, self._other, other) or self._derives(self._other, other, self._one, one)

    @staticmethod
    def _derives(side: Worded, span: Span, source: Worded, within: Span) -> bool:
        """Whether the white list makes words `span` of one side, a word before and behind them, of the source's."""
        start, end = max(0, span.start - 1), min(len(side.keys), span.end + 1)
        low, high = within.start - (span.start - start), within.end + (end - span.end)
        if low < 0 or high > len(source.keys):
            return False
        found = match(whole(side.words.said(start, end)), source.words, low, high, _NO_LICENCE, Budget(0))
        return found is not None and (found.start, found.end) == (low, high)

    def _head(self, one: Span, other: Span) -> Difference | None:
        """What stands before the first words in common, where both have something there and it is not the same."""
        before, other_before = Span(0, one.start), Span(0, other.start)
        if not one.start or not other.start or one.start in self._one.gaps or other.start in self._other.gaps:
            return None
        idle = _idle(self._one, before) or _idle(self._other, other_before)
        return None if idle else Difference(before, other_before)

    def _tail(self, one: Span, other: Span) -> Difference | None:
        after, other_after = Span(one.end, len(self._one.keys)), Span(other.end, len(self._other.keys))
        if after.start == after.end or other_after.start == other_after.end:
            return None
        if one.end in self._one.gaps or other.end in self._other.gaps:
            return None
        idle = _idle(self._one, after) or _idle(self._other, other_after)
        return None if idle else Difference(after, other_after)

    def _is_part(self, one: Span, other: Span) -> bool:
        sides = ((self._one, one), (self._other, other))
        return any(
            all(_idle(side, rest) for rest in (Span(0, span.start), Span(span.end, len(side.keys))))
            for side, span in sides
        )

    def _is_one_passage(self, one: Span, other: Span, same: int, *, closed: bool) -> bool:
        """Whether enough words are the same; of the shorter quotation's where the ends differ."""
        lengths = (one.end - one.start, other.end - other.start)
        shorter = min(len(self._one.keys), len(self._other.keys))
        least = min(lengths) if closed else shorter
        if same < max(SHARE * least, _SENTENCE_WORDS):
            return False
        told = sum(map(tells, self._one.keys[slice(*one)]))
        if told == 0:
            return closed and same >= EVERYDAY * shorter
        return told > 1 or same >= NEARLY_ALL * shorter

    def _fork(self, one: Span, other: Span, ends: list[Difference]) -> Fork | None:
        for end in ends:
            ahead = end.one.start == one.end
            fork = self._fork_ahead(one, other) if ahead else self._fork_behind(one, other)
            if fork is None or not (self._everyday or self._tells(fork.one)):
                continue
            least, most = sorted((end.one.end - end.one.start, end.other.end - end.other.start))
            if fork.sentence or least > _REWORDED or (least == _REWORDED and most > 2 * _REWORDED):
                return fork
        return None

    def _tells(self, shared: Span) -> bool:
        """Whether words are no phrase that anybody might say twice."""
        return shared.end - shared.start >= FORK_WORDS or any(map(tells, self._one.keys[slice(*shared)]))

    def _fork_ahead(self, one: Span, other: Span) -> Fork | None:
        a, b = self._one.keys[: one.end], self._other.keys[: other.end]
        length = common_start(a[::-1], b[::-1])
        least = GRAM if length == one.end == other.end else _SENTENCE_WORDS
        starts = range(one.end - length, one.end - least + 1)
        if self._stops(one.end, other.end):
            shift = other.end - one.end
            at = next((n for n in starts if self._starts(n, n + shift)), None)
            if at is not None:
                return Fork(Span(at, one.end), Span(at + shift, other.end), sentence=True, ahead=True)
        if length == one.end == other.end and length >= FORK_WORDS:
            return Fork(Span(0, length), Span(0, length), sentence=False, ahead=True)
        return None

    def _fork_behind(self, one: Span, other: Span) -> Fork | None:
        if not self._starts(one.start, other.start):
            return None
        length = common_start(self._one.keys[one.start :], self._other.keys[other.start :])
        for n in range(length, _SENTENCE_WORDS - 1, -1):
            if self._stops(one.start + n, other.start + n) or len(self._one.keys) == one.start + n:
                span, other_span = Span(one.start, one.start + n), Span(other.start, other.start + n)
                return Fork(span, other_span, sentence=True, ahead=False)
        return None

    def _stops(self, at: int, other_at: int) -> bool:
        """Whether a sentence ends before word `at` of one, or `other_at` of the other."""
        return any(
            0 < n < len(side.words) and STOP.search(side.words.before(n)) is not None
            for side, n in ((self._one, at), (self._other, other_at))
        )

    def _starts(self, at: int, other_at: int) -> bool:
        return at == 0 or other_at == 0 or self._stops(at, other_at)


def _difference(start: int, end: int, other_start: int, other_end: int) -> Iterator[Difference]:
    if start < end or other_start < other_end:
        yield Difference(Span(start, end), Span(other_start, other_end))


def _idle(side: Worded, span: Span) -> bool:
    """Whether words may be left out unmarked, all of them."""
    at, end = span
    while at < end:
        lengths = [k for k in droppable(side.words, at, len(side.words), _NO_LICENCE) if at + k <= end]
        if not lengths:
            return False
        at += max(lengths)
    return True
