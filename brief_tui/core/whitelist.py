"""The white list: is a piece of a quotation the source's words, altered only as VERDICTS.md allows?

`match` searches for a derivation: a way from the source's words to the quoted ones in which every step is a row
of the table "White list and bounds". No similarity is involved: what cannot be derived does not stand.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from brief_tui.core.event import ProfileName
from brief_tui.core.quoted import Bracket, QuotedPiece
from brief_tui.core.verdict import EditKind
from brief_tui.core.wordlists import (
    BESIDE_PUNCTUATION,
    CLAUSE_EDGE,
    FILLER_PAIRS,
    FILLERS,
    PAIR_GUARDS_AFTER,
    PAIR_GUARDS_BEFORE,
    is_negation,
)
from brief_tui.core.words import Words, contraction_of, expansions, has_number, same_when_joined

BRACKET_WORDS = 5
"""A bracket stands for at most so many source words."""
FALSE_START_WORDS = 4
MAX_STATES = 20_000
"""Bound of one search; a search that reaches it finds nothing."""

_COMMA_OR_DASH = re.compile(r"[,–—―-]")
_DASH = re.compile(r"[–—―-]")
_CLAUSE_MARK = re.compile(r"[.,;:?!…–—―-]")
_HOUSE_TICS = frozenset({("kind", "of"), ("sort", "of")})


def tidied_limit(words: int) -> int:
    """How many source words may be dropped from a quotation of `words` words."""
    return max(4, words // 3)


@dataclass(frozen=True, slots=True)
class Step:
    """One allowed alteration: source words [s0, s1) became quoted words [q0, q1)."""

    kind: EditKind
    s0: int
    s1: int
    q0: int
    q1: int
    bracket: Bracket | None = None


@dataclass(frozen=True, slots=True)
class Match:
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

    def steps(self) -> tuple[Step, ...]:
        found, trail = [], self
        while trail.previous is not None:
            if trail.step is not None:
                found.append(trail.step)
            trail = trail.previous
        return tuple(reversed(found))


_Move = tuple[float, int, int, Step | None]
"""A way on: its cost, the source and the quoted position after it, and what it alters."""


def match(
    piece: QuotedPiece, source: Words, start: int, end: int, names: frozenset[str], profile: ProfileName
) -> Match | None:
    """The derivation of `piece` from source words within [start, end) that drops the fewest words, or None.

    `names` are the folded names of known people, for vocatives.
    """
    return _Search(piece, source, end, names, profile).run(start) if len(piece.words) else None


class _Search:
    """The search for one derivation.

    It goes through pairs of a source position i and a quoted position j, cheapest first; each pair is visited once.
    """

    def __init__(
        self, piece: QuotedPiece, source: Words, end: int, names: frozenset[str], profile: ProfileName
    ) -> None:
        self._piece, self._source, self._end, self._names, self._profile = piece, source, end, names, profile
        self._quoted, self._said = piece.words.keys, source.keys
        self._brackets: dict[int, list[Bracket]] = {}
        for bracket in piece.brackets:
            self._brackets.setdefault(bracket.before, []).append(bracket)
        self._drops: dict[int, set[int]] = {}

    def run(self, start: int) -> Match | None:
        n, order = len(self._quoted), count()
        limit = tidied_limit(n) + BRACKET_WORDS * (1 + len(self._brackets))
        queue = [
            (0.0, 0, i, next(order), i, _Trail(i, None, None))
            for i in range(start, self._end)
            # Whatever form a word takes, its first letter stays.
            if self._said[i][0] == self._quoted[0][0] or 0 in self._piece.altered
        ]
        seen: set[tuple[int, int]] = set()
        while queue and len(seen) < MAX_STATES:
            cost, minus_j, _, _, i, trail = heapq.heappop(queue)
            j = -minus_j
            if j == n:
                return self._closed(trail, i)
            if (i, j) in seen:
                continue
            seen.add((i, j))
            for step_cost, i2, j2, step in [*self._ahead(i, j), *self._dropping(i, j)]:
                if cost + step_cost <= limit:
                    trail2 = _Trail(trail.origin, trail, step)
                    heapq.heappush(queue, (cost + step_cost, -j2, i2, next(order), i2, trail2))
        return None

    def _closed(self, trail: _Trail, i: int) -> Match | None:
        """The finished piece; brackets at its end stand for no words, or for words after the passage."""
        n, steps = len(self._quoted), list(trail.steps())
        for bracket in self._brackets.get(n, ()):
            if any(map(is_negation, bracket.keys)):
                return None
            steps.append(Step(EditKind.BRACKET, i, i, n, n, bracket))
        return Match(trail.origin, i, tuple(steps))

    def _dropping(self, i: int, j: int) -> Iterator[_Move]:
        """Source words left out; a passage begins and ends where the quotation does."""
        if j == 0 or i >= self._end:
            return
        if i not in self._drops:
            self._drops[i] = droppable(self._source, i, self._end, self._names, self._profile)
        for k in self._drops[i]:
            yield k, i + k, j, Step(EditKind.DROP, i, i + k, j, j)

    def _ahead(self, i: int, j: int) -> Iterator[_Move]:
        """The ways to account for quoted word j, and the brackets before it, at source word i."""
        brackets = self._brackets.get(j)
        if not brackets:
            yield from self._words(i, j)
            return
        inside = tuple(key for bracket in brackets for key in bracket.keys)
        # Before the first quoted word nothing says where the passage begins: the bracket stands for no words.
        for k in range(min(BRACKET_WORDS, self._end - i) + 1 if j else 1):
            if bracket_allowed(inside, self._said[i : i + k]):
                step = Step(EditKind.BRACKET, i, i + k, j, j, brackets[0])
                for cost, i2, j2, inner in self._words(i + k, j):
                    if inner is None:
                        yield cost + 0.5 + k / 10, i2, j2, step

    def _words(self, i: int, j: int) -> Iterator[_Move]:
        """Quoted word j is source word i, perhaps in another form."""
        if i >= self._end:
            return
        quoted, said, end = self._quoted, self._said, self._end
        altered = j in self._piece.altered
        if quoted[j] == said[i]:
            yield 0.0, i + 1, j + 1, Step(EditKind.BRACKET, i, i + 1, j, j + 1) if altered else None
            return
        if altered and not has_number(said[i]) and is_negation(said[i]) == is_negation(quoted[j]):
            yield 0.5, i + 1, j + 1, Step(EditKind.BRACKET, i, i + 1, j, j + 1)
        for wide in (2, 3) if quoted[j].startswith(said[i]) or said[i].startswith(quoted[j]) else ():
            if i + wide <= end and same_when_joined(said[i : i + wide], quoted[j : j + 1]):
                yield 0.0, i + wide, j + 1, None
            if self._together(j, j + wide) and same_when_joined(quoted[j : j + wide], said[i : i + 1]):
                yield 0.0, i + 1, j + wide, None
        for full in expansions(said[i]):
            if tuple(quoted[j : j + len(full)]) == full and self._together(j, j + len(full)):
                yield 0.1, i + 1, j + len(full), Step(EditKind.SUBSTITUTE, i, i + 1, j, j + len(full))
        for full in expansions(quoted[j]):
            if tuple(said[i : i + len(full)]) == full and i + len(full) <= end:
                yield 0.1, i + len(full), j + 1, Step(EditKind.SUBSTITUTE, i, i + len(full), j, j + 1)

    def _together(self, start: int, end: int) -> bool:
        """Whether quoted words [start, end) have no bracket between them."""
        return end <= len(self._quoted) and not any(at in self._brackets for at in range(start + 1, end))


def contraction_forms(keys: list[str]) -> list[list[str]]:
    """The same words with every contraction set in full, and with every full form contracted; without `keys`."""
    full = [part for key in keys for part in (expansions(key) or ((key,),))[0]]
    short, at = list[str](), 0
    while at < len(keys):
        contracted = contraction_of(keys[at : at + 2])
        short.append(contracted or keys[at])
        at += 2 if contracted else 1
    return [form for form in (full, short) if form != keys]


def may_be_another_form(quoted: list[str], at: int, said: list[str]) -> bool:
    """Whether quoted word `at`, which is not among the words `said`, could be one of them in another form."""
    word = quoted[at]
    if expansions(word) or contraction_of(quoted[at : at + 2]) or contraction_of(quoted[max(0, at - 1) : at + 1]):
        return True
    if contraction_of(quoted[at : at + 3]) or contraction_of(quoted[max(0, at - 2) : at + 1]):
        return True
    return any(word in other or other in word for other in said)


def bracket_allowed(inside: tuple[str, ...], replaced: list[str]) -> bool:
    """Whether words in brackets may stand for source words: no negation comes or goes, no number is replaced."""
    if any(map(is_negation, inside)) or any(map(is_negation, replaced)):
        return False
    numbers = [word for word in replaced if has_number(word)]
    return not numbers or [word for word in inside if has_number(word)] == numbers


def droppable(source: Words, i: int, end: int, names: frozenset[str], profile: ProfileName = "standard") -> set[int]:
    """The lengths k for which source words [i, i + k) may be left out unmarked (row "tidied")."""
    keys = source.keys
    word = keys[i]
    found: set[int] = set()
    before, after = source.before(i), source.after(i)
    if (
        word in FILLERS
        or (word in BESIDE_PUNCTUATION and (_COMMA_OR_DASH.search(before) or _COMMA_OR_DASH.search(after)))
        or (word in CLAUSE_EDGE and _at_clause_edge(word, i, before, after))
    ):
        found.add(1)
    pair = tuple(keys[i : i + 2])
    if i + 2 <= end and pair in FILLER_PAIRS and not _is_sentence(keys, i, end, before, source.after(i + 1)):
        found.add(2)
    if profile == "house" and i + 2 <= end and pair in _HOUSE_TICS:
        found.add(2)
    found |= _repetitions(source, i, end)
    found |= _vocatives(source, i, end, names)
    return found


def _at_clause_edge(word: str, i: int, before: str, after: str) -> bool:
    if word == "right":
        return "?" in after and bool(_CLAUSE_MARK.search(before))
    if word in {"and", "so", "but", "because"}:
        return i == 0 or bool(_CLAUSE_MARK.search(before))
    return i == 0 or bool(_CLAUSE_MARK.search(before)) or bool(_CLAUSE_MARK.search(after))


def _is_sentence(keys: list[str], i: int, end: int, before: str, after: str) -> bool:
    """Whether "you know" or "I mean" is what is said, not how: "do you know", "what I mean is"."""
    if _COMMA_OR_DASH.search(after) and (i == 0 or _CLAUSE_MARK.search(before)):
        return False
    guarded_before = i > 0 and keys[i - 1] in PAIR_GUARDS_BEFORE and not _CLAUSE_MARK.search(before)
    guarded_after = i + 2 < end and keys[i + 2] in PAIR_GUARDS_AFTER and not _CLAUSE_MARK.search(after)
    return guarded_before or guarded_after


def _repetitions(source: Words, i: int, end: int) -> set[int]:
    """A word or pair said twice; up to four words that break off and are begun again."""
    keys, found = source.keys, set()
    for k in (1, 2):
        again = keys[i + k : i + 2 * k]
        if i + 2 * k <= end and keys[i : i + k] == again:
            numbers = any(map(has_number, again))
            if not numbers or _COMMA_OR_DASH.search(source.after(i + k - 1)):
                found.add(k)
    for k in range(1, FALSE_START_WORDS + 1):
        if i + k >= end or any(map(is_negation, keys[i : i + k])):
            break
        pause = source.after(i + k - 1)
        if keys[i + k] == keys[i] and _COMMA_OR_DASH.search(pause):
            found.add(k)
        fragment = k == 1 and _DASH.search(pause) and keys[i + 1].startswith(keys[i]) and not has_number(keys[i])
        if fragment:
            found.add(1)
    return found


def _vocatives(source: Words, i: int, end: int, names: frozenset[str]) -> set[int]:
    """The name of somebody spoken to, set off on both sides."""
    if i and not _CLAUSE_MARK.search(source.before(i)):
        return set()
    return {
        k
        for k in (1, 2)
        if i + k <= end
        and all(key in names for key in source.keys[i : i + k])
        and _CLAUSE_MARK.search(source.after(i + k - 1))
    }
