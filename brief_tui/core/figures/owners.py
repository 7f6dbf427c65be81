"""Figures that are said, but of something else close by: the summer's passengers given to the winter.

Of figures that are said side by side, each has a clause that says what it is of. The prose gives one to the matter of
another where the words around it are those of the other clause, and hardly one is of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from math import fsum
from typing import NamedTuple

from brief_tui.core.figures.answer import Said
from brief_tui.core.figures.before_and_now import is_ago
from brief_tui.core.figures.clause_bounds import clauses
from brief_tui.core.figures.figure import Figure, comparable, means
from brief_tui.core.figures.reader import rate
from brief_tui.core.figures.reckoning_words import denies
from brief_tui.core.figures.said import SaidFigures
from brief_tui.core.figures.told_clauses import ORDINAL, Anchor, Place, Told, anchors_of, delimits, place_of
from brief_tui.core.figures.units import PERCENT
from brief_tui.core.language.opposites import opposites
from brief_tui.core.language.wordlists import AUXILIARIES
from brief_tui.core.language.words import Words

_OF_IT = 3
"""Words behind a share that tell of what: of our heat."""
_ALONE, _EACH = 1.2, 0.55
"""Least weight of the words that the clause of another figure shares with the prose: for one figure alone, and for each
of two that have changed places, or whose clauses differ in just these words."""
_OWN = 1.5
"""How many times the weight of the words of its own clause must be outweighed."""
_OF_WHOLE = 6
"""Most words between a part and its whole."""
_PERSONS = frozenset("i we".split())
_ANYTHING = frozenset("people ones pieces units".split())
"""Words by which speech calls again what it has counted."""
_RELATIVE = (["that"], ["which"], ["who"])
"""Behind these a number is one of what was counted before: nineteen that would have failed."""
_JOINS, _ASIDES = frozenset("and but so".split()), frozenset("where whereas while though although".split())
"""What joins a clause that stands for itself, behind a comma; and what begins one that ends at the next comma."""
_MARK = re.compile("[,.;:?!]")
_WHOLE = 100
"""Per cent."""


class Owner(NamedTuple):
    """A figure of the prose, and the one that is said of the matter that the prose gives it to."""

    figure: Figure
    said: Said
    weight: float


def owners(words: Words, read: Sequence[Figure], places: Mapping[int, int], said: SaidFigures) -> Iterator[Owner]:
    """The figures of a sentence that are said of another matter, each with the figure that is said of that one.

    `read` are the figures of the sentence, and `places` where those that are said stand, by their first word.
    """
    told = [one for one in read if delimits(words, one)]
    found = list[Owner]()
    for n, (one, clause) in enumerate(zip(told, clauses(words, told), strict=True)):
        part = _sentence_part(words, one, clause)
        whole = n > 0 and _is_whole(words, told[n - 1], one)
        if one.start in places and not whole and not is_ago(words, one):
            place = place_of(places[one.start], said)
            denied = any(denies(words.keys[at]) for at in part)
            owner = _owner(one, anchors_of(words, one, part, said), place, denied=denied) if place is not None else None
            found += [owner] if owner is not None else []
    crossed = {
        one.figure.start
        for one, other in permutations(found, 2)
        if abs(one.said.start - places[other.figure.start]) <= 1
        and abs(other.said.start - places[one.figure.start]) <= 1
    }
    doubted = {one.figure.start for one in found}
    kept = [one for one in told if one.start in places and one.start not in doubted]
    for owner in found:
        # The sentence tells the other figure rightly, which may be said twice in one breath.
        has_both = any(_is_told(owner.said, one, places[one.start], said) for one in kept)
        if owner.figure.start in crossed or (owner.weight >= _ALONE and not has_both):
            yield owner


def _sentence_part(words: Words, figure: Figure, clause: range) -> range:
    """The clause of a figure without another one that is joined to it, and goes on without it.

    The boxes slide out, and two thousand cabinets have been kept; two sensors where the old one had seven, and a door.
    """
    start, stop = clause.start, clause.stop
    joined = words.keys[figure.start - 1] in _JOINS and "," in words.before(figure.start - 1)
    if joined and figure.named and not AUXILIARIES.isdisjoint(words.keys[figure.end + 1 : figure.end + 3]):
        start = max(start, figure.start - 1)
    low = next((n for n in range(figure.start, 0, -1) if _MARK.search(words.before(n))), 0)
    if not _ASIDES.isdisjoint(words.keys[low : figure.start]):
        stop = next((n for n in range(figure.end, stop) if "," in words.before(n)), stop)
    return range(start, stop)


def is_of_clause(keys: Iterable[str], at: int, said: SaidFigures) -> bool:
    """Whether one of these words stands in the clause of the figure that is said at a corpus position, not of the rest.

    Of a share of which the rest is told right behind it, what both are of tells nothing.
    """
    place = place_of(at, said)
    if place is None:
        return True
    anchors = [Anchor(key, frozenset(said.around.forms(key)), 0.0, leads=False, counted=False) for key in keys]
    own, rest = _beside_rest(place) or (place.told[place.here].part, range(0))
    return bool(place.shared(anchors, own) - place.shared(anchors, rest))


def _beside_rest(place: Place) -> tuple[range, range] | None:
    """The words that tell what a share is, and those that tell what the rest is; None where none is told of.

    Two thirds of our heat come from the boiler, the rest from the roof.
    """
    here, keys = place.told[place.here], place.words.keys
    rest = next((n for n in range(here.figure.end, here.part.stop) if keys[n - 1 : n + 1] == ["the", "rest"]), None)
    if rest is None or here.figure.kind != "share":
        return None
    of_it = keys[here.figure.end : here.figure.end + 1] == ["of"]
    begin = here.figure.end + (_OF_IT if of_it else 0)
    return range(min(begin, rest), rest), range(rest, here.part.stop)


def _is_told(other: Said, figure: Figure, at: int, said: SaidFigures) -> bool:
    """Whether a figure, said at a corpus position, is another one that is said: at that place, or again in its turn."""
    again = means(figure, other.figure) and said.index.place(at).start == said.index.place(other.start).start
    return again or abs(other.start - at) <= 1


def _is_whole(words: Words, part: Figure, figure: Figure) -> bool:
    """Whether a figure is that of which another one is a part: three of the nineteen, a third of a fare of 94 euros."""
    between = words.keys[part.end : figure.start]
    return between[:1] == ["of"] and len(between) <= _OF_WHOLE


def _owner(figure: Figure, anchors: Sequence[Anchor], place: Place, *, denied: bool) -> Owner | None:
    """The figure said close by of whose matter the anchors are, where hardly one is of that of the figure's own.

    `denied`: whether the clause of the prose says that something is not so.
    """
    again = (n for n, one in enumerate(place.told) if n != place.here and means(figure, one.figure))
    if not anchors or any(_sum(place.of(anchors, n)) for n in again):
        return None
    here = place.told[place.here].figure
    wholes = [one.figure for one in place.told if _is_whole(place.words, here, one.figure)]  # seven of those nine
    others = (
        n
        for n, one in enumerate(place.told)
        if n != place.here
        and not means(figure, one.figure)
        and not _is_denied_rest(figure, one, place, denied=denied)
        and not any(means(whole, one.figure) for whole in wholes)
    )
    weight, n = max(((_weight(figure, anchors, place, n), n) for n in others), default=(0.0, 0))
    if weight < _EACH and _is_of_rest(anchors, place):
        weight, n = _ALONE, place.here
    if weight < _EACH:
        return None
    other = place.told[n]
    start, part = place.base + other.figure.start, other.part
    text = place.words.said(part.start, max(part.stop, rate(place.words, other.figure)[1]))
    return Owner(figure, Said(start, place.base + part.stop, weight, other.figure, text, akin=True), weight)


def _is_denied_rest(figure: Figure, other: Told, place: Place, *, denied: bool) -> bool:
    """Whether a share is the rest of another one of which the contrary is said: seven see a car, 93 never do."""
    rest = figure.dimension == other.figure.dimension == PERCENT and figure.value + other.figure.value == _WHOLE
    return rest and any(denies(place.words.keys[n]) for n in other.part) != denied


def _may_stand_for(figure: Figure, other: Told, words: Words) -> bool:
    """Whether another figure may be of one kind with this one, from which it differs."""
    if figure.kind == "count" and figure.value.denominator == 1 < other.figure.value.denominator:
        return False  # nobody has two and a half boats
    if words.keys[other.figure.end : other.figure.end + 1] in _RELATIVE:
        readings: Sequence[Figure] = [other.figure]
    else:
        bare = other.figure.kind == "count" and not other.figure.named and figure.dimension != PERCENT
        readings = [*other.readings, *([other.figure.in_unit_of(figure)] if bare else [])]
    alike = next((one for one in readings if one.dimension == figure.dimension), None)
    return alike is not None and comparable(figure, alike) and not means(figure, alike)


def _weight(figure: Figure, anchors: Sequence[Anchor], place: Place, n: int) -> float:
    """How much more the anchors are of the clause of another figure than of that of the figure asked for."""
    one, here = place.told[n], place.told[place.here]
    if _counts_another(anchors, place, one):
        return 0.0
    own, others = place.own(anchors, leaning=n > place.here), place.of(anchors, n)
    counts = not _sum(place.own(anchors, leaning=False)) and _counts_other(figure, anchors, place, one)
    if counts or one.is_apart or not _may_stand_for(figure, one, place.words):
        return _ALONE if counts else 0.0
    if _is_contrary(anchors, place, one):
        return _ALONE
    if here.leans and n < place.here:  # what both are about is said once
        apart = one.part if one.is_subject and here.is_subject else one.adjuncts
        own, others = place.own(anchors, leaning=False), place.shared(anchors, apart)
    if one.figure.named and place.shared(others, [here.figure.end]):  # 200 lines, and 600 lines
        others -= {anchor for anchor in others if anchor.counted}
    weight = _sum(others - own) - _OWN * _sum(own - others)
    if _numbers_another(anchors, place, one):
        return _ALONE
    return max(weight, _ALONE) if weight >= _EACH and not _sum(own - others) and _differs(anchors, place, n) else weight


def _sum(anchors: Iterable[Anchor]) -> float:
    return fsum(anchor.weight for anchor in anchors)  # exactly, in whatever order a set has them


def _differs(anchors: Sequence[Anchor], place: Place, n: int) -> bool:
    """Whether the other clause is told from that of the figure asked for by its subject, or by when and where."""
    one, here = place.told[n], place.told[place.here]
    if (here.leans and n < place.here) or (one.leans and n > place.here):
        whole = all(place.shared(anchors, [word]) for word in one.adjuncts)
        return whole and bool(one.adjuncts) and (n > place.here or bool(here.adjuncts))
    before = place.words.keys[here.part.start : here.figure.start]
    leads = here.leads or (n > place.here and not _PERSONS.isdisjoint(before))
    subjects = place.shared([anchor for anchor in anchors if anchor.leads], one.leads)
    subjects -= place.shared(anchors, here.leads)
    if not leads or _sum(subjects) < _EACH:
        return False
    known = all(anchor.forms for anchor in anchors if anchor.leads and anchor.weight)
    return known or opposites((anchor.key for anchor in subjects), (place.words.keys[n] for n in here.leads))


def _numbers_another(anchors: Sequence[Anchor], place: Place, one: Told) -> bool:
    """Whether the prose numbers what the other clause does, and the figure's own another: in the second winter."""
    here, there = (_ordinals(place.words.keys[n] for n in told.part) for told in (place.told[place.here], one))
    asked = _ordinals(anchor.key for anchor in anchors)
    return len(asked) == len(here) == len(there) == 1 and asked == there != here


def _is_of_rest(anchors: Sequence[Anchor], place: Place) -> bool:
    """Whether the prose gives a share to what has the rest of it."""
    sides = _beside_rest(place)
    if sides is None or "rest" in {anchor.key for anchor in anchors}:
        return False
    own, rest = (place.shared(anchors, side) for side in sides)
    return _sum(rest - own) >= _EACH and not _sum(own - rest)


def _is_contrary(anchors: Sequence[Anchor], place: Place, one: Told) -> bool:
    """Whether the other clause tells what the prose does, and the figure's own the opposite: lost three, won five."""
    here = place.told[place.here].part
    told = place.shared(anchors, one.part) - place.shared(anchors, here)
    return opposites((anchor.key for anchor in told), (place.words.keys[n] for n in here)) and not opposites(
        (anchor.key for anchor in told), (anchor.key for anchor in anchors)
    )


def _ordinals(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(key for key in keys if ORDINAL.fullmatch(key))


def _counts_another(anchors: Sequence[Anchor], place: Place, one: Told) -> bool:
    """Whether the figure asked for counts what the prose counts, and another one something else: 22 boats, ten men."""
    counted, here = [anchor for anchor in anchors if anchor.counted], place.told[place.here]
    if not (here.figure.named and one.figure.named) or place.words.keys[one.figure.end] in _ANYTHING:
        return False
    return bool(place.shared(counted, [here.figure.end])) and not place.shared(counted, [one.figure.end])


def _counts_other(figure: Figure, anchors: Sequence[Anchor], place: Place, one: Told) -> bool:
    """Whether what the prose counts is counted by the other figure, and by the figure asked for only something else."""
    here = place.told[place.here]
    counted = [anchor for anchor in anchors if anchor.counted]
    other = here.figure.named and one.figure.named and bool(place.shared(counted, [one.figure.end]))
    return other and not any(place.said.counts(figure, anchor.forms) for anchor in counted)
