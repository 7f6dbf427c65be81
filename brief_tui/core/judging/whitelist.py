"""The white list: is a piece of a quotation the source's words, altered only as VERDICTS.md allows?

`match` searches for a derivation: a way from the source's words to the quoted ones in which every step is a row
of the table "White list and bounds". No similarity is involved: what cannot be derived does not stand.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from brief_tui.core.budget import Budget
from brief_tui.core.judging.brackets import (
    bounds_differ,
    bracket_allowed,
    clause_beside,
    clause_over,
    keys_inside,
    spot,
)
from brief_tui.core.judging.pauses import CLAUSE_MARK
from brief_tui.core.judging.quoted import Bracket, QuotedPiece
from brief_tui.core.judging.sentence_marks import Joint, turned
from brief_tui.core.judging.tidying import Licence, droppable, tidied_limit
from brief_tui.core.judging.verdict import EditKind
from brief_tui.core.language.capitals import differ
from brief_tui.core.language.contractions import contracts, expansions, fits, noun_expansion, same_negated, with_subject
from brief_tui.core.language.number_forms import may_begin, readings
from brief_tui.core.language.turning import holds_hedge
from brief_tui.core.language.wordlists import HEDGES, INFLECTIONS
from brief_tui.core.language.words import Words, has_number, same_when_joined

BRACKET_WORDS = 5
"""Most source words that a bracket may stand for."""
_ONE_STATE = 10
"""Steps that it takes to go on from one state."""

_STEM = 3
_LETTERS = re.compile(r"[A-Z]{2,}\W?s")


class Step(NamedTuple):
    """One allowed alteration: source words [s0, s1) became quoted words [q0, q1)."""

    kind: EditKind
    s0: int
    s1: int
    q0: int
    q1: int
    bracket: Bracket | None = None


class Match(NamedTuple):
    """A derivation: the piece is source words [start, end) with `steps` applied."""

    start: int
    end: int
    steps: tuple[Step, ...]

    @property
    def dropped(self) -> int:
        """How many source words the quotation leaves out unmarked."""
        return sum(step.s1 - step.s0 for step in self.steps if step.kind is EditKind.DROP)


class _Trail:
    """A state of the search: how it was reached, as a list linked backwards."""

    __slots__ = ("origin", "previous", "step")

    def __init__(self, origin: int, previous: _Trail | None, step: Step | None) -> None:
        self.origin, self.previous, self.step = origin, previous, step

    def left_out_from(self, i: int) -> int:
        """The first of the words that were dropped last, which end before source position `i`; or `i`."""
        if self.previous is None or self.step is None or self.step.kind is not EditKind.DROP:
            return i
        return self.previous.left_out_from(self.step.s0)

    def steps(self) -> tuple[Step, ...]:
        found, trail = [], self
        while trail.previous is not None:
            if trail.step is not None:
                found.append(trail.step)
            trail = trail.previous
        return tuple(reversed(found))


_Move = tuple[float, int, int, Step | None]
"""A way on: its cost, the source and the quoted position after it, and what it alters."""


def match(piece: QuotedPiece, source: Words, start: int, end: int, licence: Licence, budget: Budget) -> Match | None:
    """The derivation of `piece` from source words within [start, end) that drops the fewest words, or None.

    Raises CutOffError.
    """
    if not len(piece.words) or not brackets_bounded(piece):
        return None
    return _Search(piece, source, end, licence).run(start, budget)


def brackets_bounded(piece: QuotedPiece) -> bool:
    """Whether brackets only explain: none holds more words than it may replace, and all are the lesser part."""
    inside = [len(bracket.keys) for bracket in piece.brackets]
    return max(inside, default=0) <= BRACKET_WORDS and sum(inside) <= max(2, 2 * len(piece.words) // 3)


class _Search:
    """The search for one derivation.

    It goes through pairs of a source position i and a quoted position j, cheapest first; each pair is visited once.
    """

    def __init__(self, piece: QuotedPiece, source: Words, end: int, licence: Licence) -> None:
        self._piece, self._source, self._end, self._licence = piece, source, end, licence
        self._quoted, self._said = piece.words.keys, source.keys
        self._brackets: dict[int, list[Bracket]] = {}
        for bracket in piece.brackets:
            self._brackets.setdefault(bracket.before, []).append(bracket)
        self._drops: dict[int, set[int]] = {}
        self._quoted_numbers: dict[int, list[tuple[int, str]]] = {}
        self._said_numbers: dict[int, list[tuple[int, str]]] = {}

    def run(self, start: int, budget: Budget) -> Match | None:
        budget.spend((self._end - start) / 5)
        n, order = len(self._quoted), count()
        number = may_begin(self._quoted[0])
        limit = tidied_limit(n) + BRACKET_WORDS * (1 + len(self._brackets))
        queue = [
            (0.0, 0, i, next(order), i, _Trail(i, None, None))
            for i in range(start, self._end)
            # Whatever form a word takes, its first letter stays; a number's does not.
            if self._said[i][0] == self._quoted[0][0]
            or 0 in self._piece.altered
            or (number and may_begin(self._said[i]))
            or (0 in self._brackets and with_subject(self._said[i]))
        ]
        seen: set[tuple[int, int]] = set()
        while queue:
            cost, minus_j, _, _, i, trail = heapq.heappop(queue)
            j = -minus_j
            if j == n:
                finished = self._closed(trail, i)
                if finished is not None:
                    return finished
                continue
            if (i, j) in seen:
                continue
            seen.add((i, j))
            budget.spend(_ONE_STATE)
            for step_cost, i2, j2, step in [*self._ahead(i, j, trail), *self._dropping(i, j)]:
                if cost + step_cost <= limit:
                    trail2 = _Trail(trail.origin, trail, step)
                    heapq.heappush(queue, (cost + step_cost, -j2, i2, next(order), i2, trail2))
        return None

    def _closed(self, trail: _Trail, i: int) -> Match | None:
        """The finished piece; brackets at its end stand for no words, or for words after the passage."""
        n, steps = len(self._quoted), list(trail.steps())
        brackets = self._brackets.get(n, [])
        ways = [clause_beside(self._source, i, 1), *([[]] if clause_over(self._source, i, brackets) else [])]
        if brackets and not any(self._bracket_fits(brackets, i, i, n, beside) for beside in ways):
            return None
        steps += [Step(EditKind.BRACKET, i, i, n, n, bracket) for bracket in brackets]
        return Match(trail.origin, i, tuple(steps))

    def _bracket_fits(self, brackets: list[Bracket], i: int, i2: int, j: int, replaced: list[str]) -> bool:
        """Whether brackets before quoted word j may stand for source words [i, i2), or for those beside an edge."""
        inside, edge = keys_inside(brackets), j in (0, len(self._quoted))
        numbered = any(map(has_number, self._quoted[max(0, j - 1) : j + 1]))
        if numbered and bounds_differ(inside, replaced):
            return False
        if (i2 > i or edge) and not holds_hedge(inside) and self._beside_hedge(i, i2, j):
            return False
        return bracket_allowed(spot(self._piece, brackets, self._source, i, replaced))

    def _beside_hedge(self, i: int, i2: int, j: int) -> bool:
        """Whether a hedge has a word among source words [i, i2), or right outside the passage at its edge."""
        low, high = (i - 1, i) if j == 0 else (i, max(i2, i + 1))
        starts = ((at, at + k) for at in range(max(0, low - 1), high) for k in (1, 2))
        return any(low < end and tuple(self._said[start:end]) in HEDGES for start, end in starts if end <= i2 or j)

    def _dropping(self, i: int, j: int) -> Iterator[_Move]:
        """Source words left out; a passage begins and ends where the quotation does."""
        if j == 0 or i >= self._end:
            return
        if i not in self._drops:
            self._drops[i] = droppable(self._source, i, self._end, self._licence)
        for k in self._drops[i]:
            yield k, i + k, j, Step(EditKind.DROP, i, i + k, j, j)

    def _ahead(self, i: int, j: int, trail: _Trail) -> Iterator[_Move]:
        """The ways to account for quoted word j, and the brackets before it, at source word i."""
        brackets = self._brackets.get(j)
        if not brackets:
            if not turned(self._source, self._piece.words, Joint(trail.left_out_from(i), i, j)):
                yield from self._words(i, j)
            return
        if trail.step is not None and trail.step.kind is EditKind.DROP:
            return  # what is dropped beside a bracket would be replaced by it
        # Before the first quoted word nothing says where the passage begins: the bracket stands for no words, or
        # for those just before.
        for k in range(min(BRACKET_WORDS, self._end - i) + 1 if j else 1):
            if self._bracket_fits(
                brackets, i, i + k, j, self._said[i : i + k] if j else clause_beside(self._source, i, -1)
            ):
                step = Step(EditKind.BRACKET, i, i + k, j, j, brackets[0])
                for cost, i2, j2, inner in self._words(i + k, j):
                    if inner is None:
                        yield cost + 0.5 + k / 10, i2, j2, step
            if k < BRACKET_WORDS:
                yield from self._subject_replaced(brackets, i, i + k, j)

    def _subject_replaced(self, brackets: list[Bracket], i: int, at: int, j: int) -> Iterator[_Move]:
        """Brackets for source words from `i` on and the subject that is contracted with a verb: [Feld] is, he's."""
        for subject, verb in with_subject(self._said[at]) if at < self._end else ():
            replaced = [*self._said[i:at], subject]
            same = verb == self._quoted[j] and fits((subject, verb), self._said, at + 1)
            if same and self._bracket_fits(brackets, i, at + 1, j, replaced):
                yield 0.6 + (at - i) / 10, at + 1, j + 1, Step(EditKind.BRACKET, i, at + 1, j, j + 1, brackets[0])

    def _words(self, i: int, j: int) -> Iterator[_Move]:
        """Quoted word j is source word i, perhaps in another form."""
        if i >= self._end:
            return
        quoted, said, end = self._quoted, self._said, self._end
        altered = j in self._piece.altered
        if may_begin(quoted[j]) and may_begin(said[i]):
            yield from self._numbers(i, j)
        if quoted[j] == said[i]:
            if differ(self._source, i, self._piece.words, j):
                return
            yield 0.0, i + 1, j + 1, Step(EditKind.BRACKET, i, i + 1, j, j + 1) if altered else None
            return
        if altered and _inflected(self._piece.altered[j], quoted[j], said[i]):
            yield 0.5, i + 1, j + 1, Step(EditKind.BRACKET, i, i + 1, j, j + 1)
        if self._licence.bare and not has_number(said[i]) and quoted[j].replace("'", "") == said[i]:
            yield 0.0, i + 1, j + 1, None
        if quoted[j][-1] == said[i][-1] == "s" and self._plural(i, j):
            yield 0.0, i + 1, j + 1, None
        for wide in (2, 3) if quoted[j].startswith(said[i]) or said[i].startswith(quoted[j]) else ():
            if i + wide <= end and self._joined(i, i + wide, j, j + 1):
                yield 0.0, i + wide, j + 1, None
            if self._together(j, j + wide) and self._joined(i, i + 1, j, j + wide):
                yield 0.0, i + 1, j + wide, None
        yield from self._contracted(i, j)

    def _contracted(self, i: int, j: int) -> Iterator[_Move]:
        """A contraction for its full form, or the other way round."""
        quoted, said, end = self._quoted, self._said, self._end
        noun = _noun_and_verb(self._source, i) if said[i].endswith("'s") else None
        if noun is not None and tuple(quoted[j : j + 2]) == noun and self._together(j, j + 2):
            yield 0.1, i + 1, j + 2, Step(EditKind.SUBSTITUTE, i, i + 1, j, j + 2)
        noun = _noun_and_verb(self._piece.words, j) if quoted[j].endswith("'s") else None
        if noun is not None and tuple(said[i : i + 2]) == noun and i + 2 <= end:
            yield 0.1, i + 2, j + 1, Step(EditKind.SUBSTITUTE, i, i + 2, j, j + 1)
        for full in expansions(said[i]):
            after = j + len(full)
            whole = tuple(quoted[j:after]) == full and self._together(j, after) and fits(full, quoted, after)
            # At a piece's end only the source tells: "there's | been" is no "there is".
            if whole and (full[-1] != "is" or fits(full, said, i + 1)):
                yield 0.1, i + 1, after, Step(EditKind.SUBSTITUTE, i, i + 1, j, after)
        for full in expansions(quoted[j]):
            after = i + len(full)
            whole = tuple(said[i:after]) == full and after <= end and fits(full, said, after)
            if whole and contracts(full, said[i - 1] if i else None):
                yield 0.1, after, j + 1, Step(EditKind.SUBSTITUTE, i, after, j, j + 1)
        if i + 2 <= end and self._together(j, j + 2) and same_negated(said[i : i + 2], quoted[j : j + 2]):
            yield 0.1, i + 2, j + 2, Step(EditKind.SUBSTITUTE, i, i + 2, j, j + 2)

    def _plural(self, i: int, j: int) -> bool:
        """Whether only an apostrophe tells two plurals of letters apart: CPU's, CPUs."""
        one, other = self._said[i], self._quoted[j]
        if one.replace("'s", "s") != other.replace("'s", "s"):
            return False
        written = self._source.said(i, i + 1), self._piece.words.said(j, j + 1)
        return any(map(_LETTERS.fullmatch, written))

    def _joined(self, i: int, i2: int, j: int, j2: int) -> bool:
        """Whether source words [i, i2) and quoted words [j, j2) differ only in where a compound is divided."""
        same = same_when_joined(self._said[i:i2], self._quoted[j:j2])
        return same and not differ(self._source, i2 - 1, self._piece.words, j2 - 1)

    def _numbers(self, i: int, j: int) -> Iterator[_Move]:
        """A number that is spoken on one side, or on both in two ways."""
        if i not in self._said_numbers:
            self._said_numbers[i] = readings(self._source, i)
        if j not in self._quoted_numbers:
            self._quoted_numbers[j] = readings(self._piece.words, j)
        spoken, written = self._said_numbers[i], self._quoted_numbers[j]
        for k, said in [*spoken, (1, self._said[i])] if spoken or written else ():
            for m, quoted in [*written, (1, self._quoted[j])]:
                other = k + m > 2 or self._said[i] != self._quoted[j]
                if said == quoted and other and i + k <= self._end and self._together(j, j + m):
                    yield 0.0, i + k, j + m, None

    def _together(self, start: int, end: int) -> bool:
        """Whether quoted words [start, end) have no bracket between them."""
        return end <= len(self._quoted) and not any(at in self._brackets for at in range(start + 1, end))


def _noun_and_verb(words: Words, at: int) -> tuple[str, str] | None:
    """The noun and verb that a noun with 's contracts; None where it does not: "the crew's on-call phone"."""
    if words.after(min(at + 1, len(words) - 1)) == "-":
        return None
    begins = at == 0 or CLAUSE_MARK.search(words.before(at)) is not None
    ends = at + 2 >= len(words) or CLAUSE_MARK.search(words.after(at + 1)) is not None
    return noun_expansion(words.keys, at, alone=begins and ends)


def _inflected(before: str, quoted: str, said: str) -> bool:
    """Whether a bracket only inflects a word: work[s] for work. `before` is what stands before the bracket."""
    return (
        len(before) >= _STEM
        and said.startswith(before)
        and quoted.startswith(before)
        and {said[len(before) :], quoted[len(before) :]} <= INFLECTIONS
    )
