"""Figures that are said, but of something else close by: the summer's passengers given to the winter.

Of figures that are said side by side, each has a clause that says what it is of. The prose gives one to the matter of
another where the words around it are those of the other clause, and hardly one is of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations, takewhile
from math import fsum
from typing import NamedTuple

from brief_tui.core.figures.answer import Said
from brief_tui.core.figures.clock_times import is_time_of_day
from brief_tui.core.figures.figure import Figure, comparable, means
from brief_tui.core.figures.number_words import NAMELESS, names_something
from brief_tui.core.figures.reader import adjoins, rate
from brief_tui.core.figures.reckoning_words import denies
from brief_tui.core.figures.said import SaidFigures
from brief_tui.core.figures.units import PERCENT
from brief_tui.core.figures.ways import clauses, divide, is_ago
from brief_tui.core.language.opposites import opposites
from brief_tui.core.language.words import Words

_ALONE, _EACH = 1.2, 0.55
"""Least weight of the words that the clause of another figure shares with the prose: for one figure alone, and for each
of two that have changed places, or whose clauses differ in just these words."""
_OWN = 1.5
"""How many times the weight of the words of its own clause must be outweighed."""
_PREPOSITIONS = frozenset("in on at for with by during before after since under".split())
_REACH = 3
"""Words behind a preposition that it governs."""
_OF_WHOLE = 6
"""Most words between a part and its whole."""
_PRONOUNS = frozenset("it it's they that that's this these those he he's she she's".split())
_OF_THEM = (["of", "them"], ["of", "those"], ["of", "these"], ["of", "us"])
_PERSONS = frozenset("i we".split())
_ANYTHING = frozenset("people ones pieces units".split())
"""Words by which speech calls again what it has counted."""
_CONTRASTS = frozenset("than unlike against versus compared not instead".split())
"""Behind these stands what a figure is not of."""
_OF_ALL = frozenset("any each every".split())
"""What is said of every such thing tells it from no other."""
_WHOLE = 100
"""Per cent."""
_MEASURING = frozenset("cost takes took taking lasts lasted holds carries".split())
"""Verbs that figures of all matters have."""


class Owner(NamedTuple):
    """A figure of the prose, and the one that is said of the matter that the prose gives it to."""

    figure: Figure
    said: Said
    weight: float


class _Anchor(NamedTuple):
    """A word of the prose that says what a figure is of."""

    key: str
    forms: frozenset[str]
    """The characters that it has in the transcripts; none where nobody says it."""
    weight: float
    leads: bool
    """Whether it stands before the figure."""
    counted: bool
    """Whether it stands right behind the figure."""


class _Told(NamedTuple):
    """A figure that is said, with its clause."""

    figure: Figure
    readings: tuple[Figure, ...]
    """With the units that it may have left out."""
    is_apart: bool
    """Whether it rivals none: it is one of what is counted before, or of nothing (22 of them, the slow one), says when,
    at two in the afternoon, or ten years ago, or is asked and not told: whether that could be ten."""
    part: range
    """The words of its clause, counted in its turn."""
    adjuncts: frozenset[int]
    """Those that say when, where or for what it is so."""
    leads: frozenset[int]
    """The other words that name something before the figure."""
    leans: bool
    """Whether the clause leaves out what it is about, which the one before has said: and sixty in rock."""


class _Place(NamedTuple):
    """The figures around a place of the transcripts."""

    base: int
    """Corpus position of the first word of the turn."""
    words: Words
    told: list[_Told]
    here: int
    """Number of the figure that is asked for."""
    said: SaidFigures

    def shared(self, anchors: Iterable[_Anchor], at: Iterable[int]) -> frozenset[_Anchor]:
        """Which of the anchors stand at some words of the turn."""
        keys = frozenset(self.said.character(self.base + n) for n in at)
        return frozenset(anchor for anchor in anchors if not anchor.forms.isdisjoint(keys))

    def own(self, anchors: Iterable[_Anchor], *, leaning: bool) -> frozenset[_Anchor]:
        """Which of the anchors, but what is counted, its own clause has; `leaning`, with the one that it leans on."""
        one, behind = self.told[self.here], self.told[self.here + 1 :][:1]
        start = self.told[self.here - 1].part.start if self.here and leaning and one.leans else one.part.start
        joined = [
            other.figure.start for other in behind if divide(self.words, one.figure.end, other.figure.start) is None
        ]
        told = self.shared(anchors, range(start, max(one.part.stop, *joined, 0)))
        return frozenset(anchor for anchor in told if not anchor.counted)

    def of(self, anchors: Iterable[_Anchor], n: int) -> frozenset[_Anchor]:
        """Which of the anchors the clause of another figure has; those of the figure's own where it leans on that."""
        one, here = self.told[n], self.told[self.here]
        leant_on = [at for at in here.part if at not in here.adjuncts] if one.leans and n == self.here + 1 else []
        return self.shared(anchors, (*one.part, *leant_on))


def owners(words: Words, read: Sequence[Figure], places: Mapping[int, int], said: SaidFigures) -> Iterator[Owner]:
    """The figures of a sentence that are said of another matter, each with the figure that is said of that one.

    `read` are the figures of the sentence, and `places` where those that are said stand, by their first word.
    """
    told = [one for one in read if _delimits(one)]
    found = list[Owner]()
    for n, (one, part) in enumerate(zip(told, clauses(words, told), strict=True)):
        whole = n > 0 and _is_whole(words, told[n - 1], one)
        if one.start in places and not whole and not is_ago(words, one):
            place = _place(places[one.start], said)
            denied = any(denies(words.keys[at]) for at in part)
            owner = _owner(one, _anchors(words, one, part, said), place, denied=denied) if place is not None else None
            found += [owner] if owner is not None else []
    crossed = {
        one.figure.start
        for one, other in permutations(found, 2)
        if abs(one.said.start - places[other.figure.start]) <= 1
        and abs(other.said.start - places[one.figure.start]) <= 1
    }
    doubted = {one.figure.start for one in found}
    kept = [places[one.start] for one in told if one.start in places and one.start not in doubted]
    for owner in found:
        has_both = any(abs(owner.said.start - at) <= 1 for at in kept)  # the sentence tells the other figure rightly
        if owner.figure.start in crossed or (owner.weight >= _ALONE and not has_both):
            yield owner


def is_of_clause(keys: Iterable[str], at: int, said: SaidFigures) -> bool:
    """Whether one of these words stands in the clause of the figure that is said at a corpus position."""
    place = _place(at, said)
    anchors = [_Anchor(key, frozenset(said.around.forms(key)), 0.0, leads=False, counted=False) for key in keys]
    return place is None or bool(place.shared(anchors, place.told[place.here].part))


def _delimits(figure: Figure) -> bool:
    return not (figure.aside or figure.is_one or figure.dimension == "date")


def _is_whole(words: Words, part: Figure, figure: Figure) -> bool:
    """Whether a figure is that of which another one is a part: three of the nineteen, a third of a fare of 94 euros."""
    between = words.keys[part.end : figure.start]
    return between[:1] == ["of"] and len(between) <= _OF_WHOLE


def _anchors(words: Words, figure: Figure, part: range, said: SaidFigures) -> list[_Anchor]:
    """The words of the clause of a figure; none where it stands behind what it is not of."""
    if not _CONTRASTS.isdisjoint(words.keys[part.start : figure.start]):
        return []
    _, end = rate(words, figure)
    found = dict[str, _Anchor]()
    for n in takewhile(lambda n: words.keys[n] not in _CONTRASTS, part):
        key = words.keys[n]
        if key not in found and not figure.start <= n < end and _is_content(key):
            forms = frozenset(said.around.forms(key))
            weight = said.around.weight(forms) if names_something(key) and key not in _MEASURING else 0.0
            counted = figure.kind == "count" and n == figure.end and adjoins(words, n)
            found[key] = _Anchor(key, forms, weight, n < figure.start, counted)
    return list(found.values())


def _is_content(key: str) -> bool:
    """Whether a folded word is more than grammar, though it may be too common to name anything."""
    return key not in NAMELESS and len(key) > len("in")


def _place(at: int, said: SaidFigures) -> _Place | None:
    """What is said around a corpus position; None where no figure of its own stands there."""
    base, words, near = said.near(at)
    figures = [one for one in near if _delimits(one)]
    here = next((n for n, one in enumerate(figures) if one.start <= at - base < one.end), None)
    if here is None:
        return None
    told = [_told(words, one, part, near) for one, part in zip(figures, clauses(words, figures), strict=True)]
    return _Place(base, words, told, here, said)


def _told(words: Words, figure: Figure, part: range, near: Sequence[Figure]) -> _Told:
    heads = [n for n in part if words.keys[n] in _PREPOSITIONS and not figure.start <= n < figure.end]
    behind = {n for head in heads for n in range(head + 1, min(head + 1 + _REACH, part.stop))}
    adjuncts = frozenset(n for n in behind if _is_content(words.keys[n]) and not figure.start <= n < figure.end)
    before = [n for n in range(part.start, figure.start) if n not in behind]
    named = (n for n in before if names_something(words.keys[n]) or words.keys[n] == "people")
    leads = frozenset(n for n in named if n == part.start or words.keys[n - 1] not in _OF_ALL)
    pronoun = next((n for n in before if words.keys[n] in _PRONOUNS), figure.start)
    readings = [one for one in near if one.start == figure.start]
    is_part = figure.value == 1 or words.keys[figure.end : figure.end + 2] in _OF_THEM
    asks = "whether" in words.keys[part.start : figure.start]
    when = is_ago(words, figure) or (figure.kind == "count" and is_time_of_day(words, figure))
    return _Told(
        figure,
        tuple(readings),
        is_part or asks or when,
        part,
        adjuncts,
        leads,
        leans=pronoun <= min(leads, default=figure.start),
    )


def _owner(figure: Figure, anchors: Sequence[_Anchor], place: _Place, *, denied: bool) -> Owner | None:
    """The figure said close by of whose matter the anchors are, where hardly one is of that of the figure's own.

    `denied`: whether the clause of the prose says that something is not so.
    """
    again = (n for n, one in enumerate(place.told) if n != place.here and means(figure, one.figure))
    if not anchors or any(_sum(place.of(anchors, n)) for n in again):
        return None
    others = (
        n
        for n, one in enumerate(place.told)
        if n != place.here and not (means(figure, one.figure) or _is_denied_rest(figure, one, place, denied=denied))
    )
    weight, n = max(((_weight(figure, anchors, place, n), n) for n in others), default=(0.0, 0))
    if weight < _EACH:
        return None
    other = place.told[n]
    start, part = place.base + other.figure.start, other.part
    text = place.words.said(part.start, max(part.stop, rate(place.words, other.figure)[1]))
    return Owner(figure, Said(start, place.base + part.stop, weight, other.figure, text, akin=True), weight)


def _is_denied_rest(figure: Figure, other: _Told, place: _Place, *, denied: bool) -> bool:
    """Whether a share is the rest of another one of which the contrary is said: seven see a car, 93 never do."""
    rest = figure.dimension == other.figure.dimension == PERCENT and figure.value + other.figure.value == _WHOLE
    return rest and any(denies(place.words.keys[n]) for n in other.part) != denied


def _may_stand_for(figure: Figure, other: _Told) -> bool:
    """Whether another figure may be of one kind with this one, from which it differs."""
    bare = other.figure.kind == "count" and not other.figure.named and figure.dimension != PERCENT
    elided = [other.figure.in_unit_of(figure)] if bare else []
    alike = next((one for one in (*other.readings, *elided) if one.dimension == figure.dimension), None)
    return alike is not None and comparable(figure, alike) and not means(figure, alike)


def _weight(figure: Figure, anchors: Sequence[_Anchor], place: _Place, n: int) -> float:
    """How much more the anchors are of the clause of another figure than of that of the figure asked for."""
    one, here = place.told[n], place.told[place.here]
    if _counts_another(anchors, place, one):
        return 0.0
    own, others = place.own(anchors, leaning=n > place.here), place.of(anchors, n)
    counts = not _sum(place.own(anchors, leaning=False)) and _counts_other(figure, anchors, place, one)
    if counts or one.is_apart or not _may_stand_for(figure, one):
        return _ALONE if counts else 0.0
    if here.leans and n < place.here:  # what both are about is said once
        own, others = place.own(anchors, leaning=False), place.shared(anchors, one.adjuncts)
    weight = _sum(others - own) - _OWN * _sum(own - others)
    return max(weight, _ALONE) if weight >= _EACH and not _sum(own - others) and _differs(anchors, place, n) else weight


def _sum(anchors: Iterable[_Anchor]) -> float:
    return fsum(anchor.weight for anchor in anchors)  # exactly, in whatever order a set has them


def _differs(anchors: Sequence[_Anchor], place: _Place, n: int) -> bool:
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


def _counts_another(anchors: Sequence[_Anchor], place: _Place, one: _Told) -> bool:
    """Whether the figure asked for counts what the prose counts, and another one something else: 22 boats, ten men."""
    counted, here = [anchor for anchor in anchors if anchor.counted], place.told[place.here]
    if not (here.figure.named and one.figure.named) or place.words.keys[one.figure.end] in _ANYTHING:
        return False
    return bool(place.shared(counted, [here.figure.end])) and not place.shared(counted, [one.figure.end])


def _counts_other(figure: Figure, anchors: Sequence[_Anchor], place: _Place, one: _Told) -> bool:
    """Whether what the prose counts is counted by the other figure, and by the figure asked for only something else."""
    here = place.told[place.here]
    counted = [anchor for anchor in anchors if anchor.counted]
    other = here.figure.named and one.figure.named and bool(place.shared(counted, [one.figure.end]))
    return other and not any(place.said.counts(figure, anchor.forms) for anchor in counted)
