"""The pieces of a quotation in source order, as ellipses may join them, and what the ellipses swallow.

VERDICTS.md lets an ellipsis swallow a negation, with a warning, and refuses it in a gap of at most 3 words. Its
pieces stand "each by itself", which one of a word or two never does: beside such a piece a negation is refused in
any gap ("I … accept slow media" of "I think … No one is going to accept slow media"). Half a hyphenated word does not
either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brief_tui.core.judging.compounds import compound, hyphenated
from brief_tui.core.judging.gaps import MAX_GAP, SENTENCE_ENDS, SMALL_GAP, Gap, Swallowed, gap_between, swallowed
from brief_tui.core.judging.locate import Locator, Placement
from brief_tui.core.judging.pauses import CLAUSE_MARK
from brief_tui.core.judging.quoted import QuotedPiece
from brief_tui.core.language.contractions import expansions
from brief_tui.core.language.turning_words import PRONOUNS, THINKING
from brief_tui.core.language.wordlists import AUXILIARIES, is_negation

NO_PIECE = 2
"""A piece of so few words says nothing by itself: what an ellipsis beside it swallows belongs to its sentence."""
_NEIGHBOURS = 8


class Chain(NamedTuple):
    """The pieces of a quotation in source order, as an ellipsis may join them."""

    placements: tuple[Placement, ...]
    gaps: tuple[Gap, ...]
    least: tuple[Gap, ...]
    """The gaps if each is taken by itself where its two pieces stand nearest: "You …" may be any "you" before it."""


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
        leads = swallows and said.keys[at] == "that" and SENTENCE_ENDS.isdisjoint(said.after(at))
        if breaks and swallows and not leads:
            yield n, " ".join(keys[-2:])


def cut_words(locator: Locator, chain: Chain) -> Iterator[tuple[int, str]]:
    """The gaps, by number, that begin or end inside a hyphenated word, and the word: "a … profit" of "a non-profit"."""
    for n in range(len(chain.gaps)):
        before, after = chain.placements[n : n + 2]
        for place, at in ((before.place, before.match.end), (after.place, after.match.start)):
            source = locator.index.turn_words(place)
            if hyphenated(source, at):
                yield n, compound(source, at)
                break


def _denies_verb(key: str) -> bool:
    return key in {"not", "never", "cannot"} or key.endswith("n't")


def joined_sentences(locator: Locator, chain: Chain, left_out: Sequence[Swallowed]) -> Iterator[tuple[str, str]]:
    """The words before and in a gap that joins too few words for a sentence to the middle of another one.

    "The port … broke down" of "The port is busy. The crane broke down". `left_out` is what each gap swallows.
    """
    for n, gap in enumerate(chain.gaps):
        before, after = chain.placements[n : n + 2]
        ends = locator.index.turn_words(before.place).before(before.match.end)
        if not gap or len(before.piece.words) > NO_PIECE or not SENTENCE_ENDS.isdisjoint(ends):
            continue
        text = left_out[n].text
        inside = SENTENCE_ENDS.isdisjoint(locator.index.turn_words(after.place).before(after.match.start))
        if (inside and not SENTENCE_ENDS.isdisjoint(text)) or _has_subject(locator, chain, n):
            yield before.piece.text.strip(), text


def _has_subject(locator: Locator, chain: Chain, n: int) -> bool:
    """Whether what stands behind gap `n` has its subject at the end of the gap, perhaps with an auxiliary."""
    after = chain.placements[n + 1]
    source, end = locator.index.turn_words(after.place), after.match.start
    if CLAUSE_MARK.search(source.before(end)):
        return False
    last = source.keys[max(0, end - len(chain.gaps[n])) : end][-2:]
    return bool(last) and (last[-1] in PRONOUNS or (last[0] in PRONOUNS and last[-1] in AUXILIARIES))


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
    """The smallest gap of two pieces: from the last place of the first to the first place of the second behind that."""
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
