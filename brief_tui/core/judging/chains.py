"""The pieces of a quotation in source order, as ellipses may join them, and what the ellipses swallow.

VERDICTS.md lets an ellipsis swallow a negation, with a warning, and refuses it in a gap of at most 3 words. Its
pieces stand "each by itself", which one of a word or two never does: beside such a piece a negation is refused in
any gap ("I … accept slow media" of "I think … No one is going to accept slow media").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from brief_tui.core.judging.locate import Locator, Placement
from brief_tui.core.judging.pauses import CLAUSE_MARK
from brief_tui.core.judging.quoted import QuotedPiece
from brief_tui.core.language.contractions import expansions
from brief_tui.core.language.measures import is_counting
from brief_tui.core.language.turning_words import (
    PRONOUNS,
    THINKING,
    Turning,
    bears_meaning,
    denies,
    is_denial,
    limits,
    reserves,
)
from brief_tui.core.language.wordlists import AUXILIARIES, BOUNDS, CONDITIONS, is_negation
from brief_tui.core.language.words import Words, count_words, fold, has_number

MAX_GAP = 120
"""An ellipsis stands for at most so many words."""
MAX_INTERJECTION = 4
"""At most so many of them may be another speaker's."""
SMALL_GAP = 3
"""A gap this short that holds a negation, or what denies like one, reverses a sentence rather than shortens it."""
NO_PIECE = 2
"""A piece of so few words says nothing by itself: what an ellipsis beside it swallows belongs to its sentence."""
SHOWN = 20
"""Of a longer gap than an ellipsis may stand for, so many words at either end are shown."""
_NEIGHBOURS = 8
_BESIDE = 4
_SHORT = 2 * _BESIDE + 1
_NO_COUNT = frozenset({"1", "1st"})
"""Mostly a pronoun, and an adverb."""
_SENTENCE_ENDS = frozenset(".?!")


@dataclass(frozen=True, slots=True)
class Gap:
    """What an ellipsis swallows: corpus positions [start, end)."""

    start: int
    end: int
    foreign: int = 0
    """Words of it that another speaker says."""

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def allowed(self) -> bool:
        """Whether one ellipsis may stand for so much."""
        return len(self) <= MAX_GAP and self.foreign <= MAX_INTERJECTION


class Chain(NamedTuple):
    """The pieces of a quotation in source order, as an ellipsis may join them."""

    placements: tuple[Placement, ...]
    gaps: tuple[Gap, ...]
    least: tuple[Gap, ...]
    """The gaps if each is taken by itself where its two pieces stand nearest: "You …" may be any "you" before it."""


class Swallowed(NamedTuple):
    """The words of a gap."""

    text: str
    turning: Turning | None
    """What in them may turn the words that are left, the gravest kind."""
    beside: str
    """Those that do, with the words beside them."""
    denial: str
    """What would turn them for certain if they were few, with the words beside it; empty for nothing."""


def swallowed(locator: Locator, gap: Gap) -> Swallowed:
    """What a gap leaves out; its ends where no ellipsis may stand for so much."""
    if len(gap) > MAX_GAP:
        ends = (Gap(gap.start, gap.start + SHOWN), Gap(gap.end - SHOWN, gap.end))
        return Swallowed(" … ".join(swallowed(locator, end).text for end in ends), None, "", "")
    parts, keys, last = [], list[str](), list[str]()
    for place in locator.index.places(gap.start, gap.end) if gap else []:
        source = locator.index.turn_words(place)
        low, high = max(gap.start, place.start) - place.start, min(gap.end, place.end) - place.start
        parts.append(source.said(low, high))
        keys += source.keys[low:high]
        last = _unfinished(source, low, high)
    text = " ".join(parts)
    denial = _stretch(text, is_denial) if any(map(is_denial, keys)) else text if denies(keys) else ""
    if not denial and last == keys and limits(keys) and len(gap) <= SMALL_GAP:
        denial = text
    if any(map(is_negation, keys)):
        return Swallowed(text, "negation", _stretch(text, is_negation, len(last)), denial)
    if reserves(last) or (len(gap) <= SMALL_GAP and bears_meaning(keys)):
        return Swallowed(text, "reservation", text, denial)
    if not CONDITIONS.isdisjoint(keys):
        return Swallowed(text, "condition", _stretch(text, CONDITIONS.__contains__, len(last)), denial)
    if _counts(locator, gap, keys):
        return Swallowed(text, "quantity", text if len(keys) <= _SHORT else _last(text), denial)
    return Swallowed(text, None, "", denial)


def _counts(locator: Locator, gap: Gap, keys: Sequence[str]) -> bool:
    """Whether a gap hides how many there are: "30", "or five", "one of", "around" before a number."""
    if not keys:
        return False
    ends, alternative = keys[-1:], keys if keys[0] == "or" else []
    if len(keys) <= SMALL_GAP and any(is_counting(key) and key not in _NO_COUNT for key in (*ends, *alternative)):
        return True
    index = locator.index
    follows = index.lexicon.key(index.words[gap.end]) if gap.end < len(index.words) else ""
    return tuple(keys[-2:]) == ("1", "of") or (keys[-1] in BOUNDS and has_number(follows))


def _last(text: str) -> str:
    """The last few words of a text."""
    words = fold(text)
    return words.said(max(0, len(words) - _BESIDE), len(words))


def _stretch(text: str, turns: Callable[[str], bool], last: int = 0) -> str:
    """The first word that `turns`, with the few words on either side; one of the `last` words comes before others.

    They belong to the sentence that goes on behind the gap.
    """
    words = fold(text)
    found = [n for n, key in enumerate(words.keys) if turns(key)]
    at = next((n for n in found if n >= len(words) - last), found[0] if found else 0)
    return words.said(max(0, at - _BESIDE), min(len(words), at + _BESIDE + 1))


def _unfinished(source: Words, start: int, end: int) -> list[str]:
    """Of words [start, end) those in the sentence that goes on behind them."""
    if end == len(source):
        return []
    first = next((n for n in range(end, start, -1) if not _SENTENCE_ENDS.isdisjoint(source.before(n))), start)
    return source.keys[first:end]


def reversals(
    locator: Locator, chain: Chain, left_out: Sequence[Swallowed] | None = None
) -> Iterator[tuple[int, Swallowed]]:
    """The gaps of a chain, by number, that cut a negation out of a sentence, and what each swallows.

    `left_out` is what its gaps as they stand swallow, where that is known.
    """
    for n, gap in enumerate(chain.least):
        shortest = min(len(placement.piece.words) for placement in chain.placements[n : n + 2])
        if len(gap) <= SMALL_GAP or shortest <= NO_PIECE:
            words = left_out[n] if left_out and gap == chain.gaps[n] else swallowed(locator, gap)
            if words.denial:
                yield n, words


def moved_negations(locator: Locator, chain: Chain) -> Iterator[tuple[int, str]]:
    """The gaps, by number, behind a negation that denies only what they swallow, and the negation.

    "I don't … like it" of "I don't – I do like it": what follows has its own subject or its own auxiliary.
    """
    for n, gap in enumerate(chain.gaps):
        denial = chain.placements[n].piece.words.keys[-1]
        if gap and _denies_verb(denial) and _has_subject(locator, chain, n):
            yield n, denial


def denied_thoughts(locator: Locator, chain: Chain) -> Iterator[tuple[int, str]]:
    """The gaps, by number, that swallow all that a denied thought denies, and the denied verb.

    "I don't think … I'm late" of "I don't think so; I'm late": what follows is a clause of its own.
    """
    for n, gap in enumerate(chain.gaps):
        before, after = chain.placements[n : n + 2]
        keys = before.piece.words.keys
        if not gap or len(keys) < NO_PIECE or keys[-1] not in THINKING or not is_negation(keys[-2]):
            continue
        said, follows = (locator.index.turn_words(placement.place) for placement in (before, after))
        breaks = CLAUSE_MARK.search(follows.before(after.match.start)) is not None or after.place != before.place
        at = before.match.end
        swallows = at < len(said) and CLAUSE_MARK.search(said.before(at)) is None
        leads = swallows and said.keys[at] == "that" and _SENTENCE_ENDS.isdisjoint(said.after(at))
        if breaks and swallows and not leads:
            yield n, " ".join(keys[-2:])


def _denies_verb(key: str) -> bool:
    return key in {"not", "never", "cannot"} or key.endswith("n't")


def joined_sentences(locator: Locator, chain: Chain, left_out: Sequence[Swallowed]) -> Iterator[tuple[str, str]]:
    """The words before and in a gap that joins too few words for a sentence to the middle of another one.

    "The port … broke down" of "The port is busy. The crane broke down". `left_out` is what each gap swallows.
    """
    for n, gap in enumerate(chain.gaps):
        before, after = chain.placements[n : n + 2]
        ends = locator.index.turn_words(before.place).before(before.match.end)
        if not gap or len(before.piece.words) > NO_PIECE or not _SENTENCE_ENDS.isdisjoint(ends):
            continue
        text = left_out[n].text
        inside = _SENTENCE_ENDS.isdisjoint(locator.index.turn_words(after.place).before(after.match.start))
        if (inside and not _SENTENCE_ENDS.isdisjoint(text)) or _has_subject(locator, chain, n):
            yield before.piece.text.strip(), text


def _has_subject(locator: Locator, chain: Chain, n: int) -> bool:
    """Whether what stands behind gap `n` has its subject at the end of the gap, perhaps with an auxiliary."""
    after = chain.placements[n + 1]
    source, end = locator.index.turn_words(after.place), after.match.start
    if CLAUSE_MARK.search(source.before(end)):
        return False
    last = source.keys[max(0, end - len(chain.gaps[n])) : end][-2:]
    return bool(last) and (last[-1] in PRONOUNS or (last[0] in PRONOUNS and last[-1] in AUXILIARIES))


def gap_between(locator: Locator, before: Placement, after: Placement) -> Gap:
    """What lies between two placements of one transcript."""
    return gap_of(locator, before.end, after.start)


def gap_of(locator: Locator, start: int, end: int) -> Gap:
    """The gap of corpus positions [start, end), right behind words of its speaker."""
    index, foreign = locator.index, 0
    own = index.place(start - 1)
    if end > own.end:
        locator.budget.spend((end - start) / 20)
        far = end - start > MAX_GAP  # and so not allowed, whoever speaks
        for place in index.places(start, end):
            low, high = max(place.start, start), min(place.end, end)
            if high > low and not locator.same(place, own):
                said = None if far else index.turn_words(place).said(low - place.start, high - place.start)
                foreign += high - low if said is None else count_words(said)
    return Gap(start, end, foreign)


def chains(
    locator: Locator, pieces: tuple[QuotedPiece, ...], anchors: tuple[Placement, ...], at: int
) -> Iterator[Chain]:
    """A chain through each of `anchors`, the places of piece `at`, where there is one: the shortest."""
    dead: set[tuple[int, int]] = set()
    for anchor in anchors:
        left = next(_extend(locator, pieces, at - 1, -1, anchor, dead), None)
        right = next(_extend(locator, pieces, at + 1, 1, anchor, dead), None)
        if left is not None and right is not None:
            placements = (*reversed(left), anchor, *right)
            joints = list(zip(placements, placements[1:], strict=False))
            gaps = tuple(gap_between(locator, *joint) for joint in joints)
            yield Chain(placements, gaps, tuple(_least(locator, *joint) for joint in joints))


def _extend(
    locator: Locator,
    pieces: tuple[QuotedPiece, ...],
    at: int,
    step: int,
    neighbour: Placement,
    dead: set[tuple[int, int]],
) -> Iterator[tuple[Placement, ...]]:
    """Placements of pieces `at`, `at + step` … beside a neighbour; `dead` are beginnings that lead nowhere."""
    if not 0 <= at < len(pieces):
        yield ()
        return
    for placement in _beside(locator, pieces[at], step, neighbour):
        if (at, placement.start) not in dead:
            for rest in _extend(locator, pieces, at + step, step, placement, dead):
                yield (placement, *rest)
            dead.add((at, placement.start))


def _beside(locator: Locator, piece: QuotedPiece, step: int, neighbour: Placement) -> Iterator[Placement]:
    """Where a piece stands before (-1) or after (1) its neighbour as an ellipsis allows, nearest first."""
    reach = MAX_GAP + 2 * len(piece.words) + 8
    if step > 0:
        near = locator.near(piece, neighbour.end, neighbour.end + reach, neighbour)
        near.sort(key=lambda placement: placement.start)
    else:
        near = locator.near(piece, neighbour.start - reach, neighbour.start, neighbour)
        near.sort(key=lambda placement: -placement.end)
    for placement in near[:_NEIGHBOURS]:
        joint = (neighbour, placement) if step > 0 else (placement, neighbour)
        if locator.same(placement.place, neighbour.place) and gap_between(locator, *joint).allowed:
            yield placement


def _least(locator: Locator, before: Placement, after: Placement) -> Gap:
    """The gap between the last place of the first piece, and the first of the other one after that."""
    while nearer := _inside(locator, before.piece, before, after):
        before = max(nearer, key=lambda placement: placement.end)
    while nearer := _inside(locator, after.piece, before, after):
        after = min(nearer, key=lambda placement: placement.start)
    return _from_contraction(locator, before.piece, after) or gap_between(locator, before, after)


def _inside(locator: Locator, piece: QuotedPiece, before: Placement, after: Placement) -> list[Placement]:
    found = locator.near(piece, before.end, after.start, before)
    return [placement for placement in found if locator.same(placement.place, before.place)]


def _from_contraction(locator: Locator, piece: QuotedPiece, after: Placement) -> Gap | None:
    """The gap whose first word contracts the last one of `piece`: "They … going" said as "they're not going"."""
    source, end = locator.index.turn_words(after.place).keys, after.match.start
    *lead, last = piece.words.keys
    for at in range(max(len(lead), end - SMALL_GAP), end):
        if source[at - len(lead) : at] == lead and any(full[0] == last for full in expansions(source[at])):
            return Gap(after.place.start + at, after.start)
    return None
