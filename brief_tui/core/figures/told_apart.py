"""Figures that one person says far apart of one thing, so that a third follows from two of them wherever they stand.

Of four thousand rules, counted at the beginning of a talk, 3,200 of those rules change nothing an answer later: four in
five. A recall of 94 per cent, and a recall of 81, are thirteen points apart; day eleven and day three, eight days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, islice

from brief_tui.core.article.said_context import is_common, telling
from brief_tui.core.figures.answer import Asked
from brief_tui.core.figures.claims import FARTHEST, Claim, nouns_behind
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.fitting import fits, is_in_points
from brief_tui.core.figures.number_words import names_something
from brief_tui.core.figures.reckoning_words import spoken_operations
from brief_tui.core.figures.said import OCCURRENCES, SPOKEN_OF, SaidFigures
from brief_tui.core.figures.setting import Nearby, Piece
from brief_tui.core.figures.units import PARTS, PERCENT, UNITS
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import Words, fold

_OF_LEVEL = 0.5
"""How much words of the sentence must tell that are said around a level from which another one is so far."""
_BESIDE_LEVEL = 24
"""Words to either side of a level that call the other one: at two thousand I'd sign, it's more than for the slate."""
_LEAST = 10
"""Smaller numbers come between too many."""
_OTHERS, _ONE = ("other", "remaining"), ("one ", "1 ")
_YEAR, _LEAD = UNITS["year"].factor, 3
"""Words before a figure, or a year, among which is what says that it lasts, or since when."""
_TO_COME = frozenset("another more next".split())
_AT_ONE = frozenset("at but for from in nor not on or with".split())
"""Words before what is one more: it broke down at a fourth; but she lost a fourth, or cut it by one."""
_BESIDE = 4
"""Words to either side of a word among which a share is told of what it names."""
_HUNDRED = 100
_MOST_COUNTS, _MOST_SHARES = 300, 8
"""Most counts of a voice that are looked at, and most shares that are told of one word."""
_COURSE = 8
"""Most words between the two figures of a course."""
_OF_COURSE = 0.3
"""How much words of the sentence must tell that are said around a course whose figures leave out their unit."""
_NUMBERED = {name: UNITS[name] for name in ("minute", "hour", "day", "week", "month", "year")}
"""What is numbered in speech: day eleven."""

Pair = tuple[Figure, Figure]


def counts_of_one_thing(beside: Iterable[Asked], said: SaidFigures) -> Iterator[Pair]:
    """The one count of a sentence, and each other one that the same voice says of what that counts."""
    counts = [one for one in beside if one.claim.figure.kind == "count"]
    for one in counts if len(counts) == 1 else ():
        at = one.answer.at
        counted = said.counted(at) if one.answer.support > 0 else frozenset()
        rows = said.turns(*said.voice(at)) if counted else ()
        told = ((other, read) for row in rows for other, readings in row.items() for read in readings if read.named)
        counts_told = ((other, read) for other, read in told if read.kind == "count" and other != at)
        for other, count in islice(counts_told, _MOST_COUNTS):
            if not counted.isdisjoint(said.counted(other)):
                yield one.claim.figure.bare, count


def shares_of_one_thing(keys: Iterable[str], near: Nearby, said: SaidFigures) -> Iterator[Pair]:
    """Two shares that are said beside one of these words, of which one may leave out that it is a share."""
    rows = said.turns(near.voices, near.paths)
    found = ((at, one) for row in rows for at, readings in row.items() if (one := _share(readings)))
    shares = dict(islice(found, _MOST_COUNTS))
    for key in dict.fromkeys(keys):
        if names_something(key) and not is_common(key):
            told = (one for at, one in shares.items() if said.stands_close([key], at, _BESIDE))
            yield from (
                pair
                for pair in combinations(islice(told, _MOST_SHARES), 2)
                if any(one.dimension == PERCENT for one in pair)
            )


def _share(readings: Sequence[Figure]) -> Figure | None:
    """The share that a figure is, or may be if it leaves out per cent."""
    told = next((one for one in readings if one.dimension == PERCENT), None)
    bare = (one for one in readings if one.kind == "count" and not one.named and one.value < _HUNDRED)
    return told or next(bare, None)


def is_between_levels(doubted: Asked, bases: Iterable[tuple[Figure, int]], sentence: str, piece: Piece) -> bool:
    """Whether a difference is that of a level, and of another one that the same voice says of the matter.

    `bases` are levels with the corpus positions at which they are said: parked at 210 kilometers, they start 130 higher
    now, where "three hundred and forty now" is said pages later.
    """
    claim = doubted.claim
    figure = claim.figure
    small = figure.number.value < _LEAST or (figure.dimension == PERCENT and not is_in_points(claim.said))
    if small or "difference" not in spoken_operations(figure, sentence, claim.at).beside:
        return False
    keys, said = [key for key, told in claim.around if told >= FARTHEST], piece.said
    surely = {one.number.value for one in doubted.surely(piece.is_given)}
    return any(
        _is_between(claim, base, other)
        and (not surely or not surely.isdisjoint({base.number.value, other.number.value}))
        and said.around.shared([*keys, *said.talk(start, _BESIDE_LEVEL)], at, at) >= _OF_LEVEL
        for base, start in bases
        for row in said.turns(*said.voice(start))
        for at, readings in row.items()
        if at != start
        for other in readings
    )


def _is_between(claim: Claim, one: Figure, other: Figure) -> bool:
    """Whether a claimed figure is the difference of two levels, of which one may leave out its unit and scale.

    Mere counts are no levels: too many of them come between others.
    """
    figure = claim.figure
    for bare, full in ((one, other), (other, one)):
        if bare.dimension != full.dimension and bare.kind in {"count", "spoken"} and not bare.named:
            one, other = bare.elided(full), full
    if one.dimension != other.dimension or one.dimension in {"x", "date", "time"}:
        return False
    if figure.dimension == PERCENT:
        scores = one.dimension in {"", PERCENT} and max(one.number.value, other.number.value) <= _HUNDRED
        return scores and abs(one.number.value - other.number.value) == figure.number.value
    if figure.dimension == "" and not claim.nouns:  # to 26 above its limit
        return one.dimension not in {"", PERCENT} and abs(one.value - other.value) == figure.value * other.unit
    return one.dimension == figure.dimension != "" and abs(one.value - other.value) == figure.value


def is_between_numbered(figure: Figure, near: Nearby, said: SaidFigures) -> bool:
    """Whether a time is what lies between two that somebody numbers: eight days from day three to day eleven."""
    if figure.dimension != "time" or figure.bound not in {"", "about"}:
        return False
    name = next((name for name, unit in _NUMBERED.items() if unit.factor == figure.unit), "")
    rows = said.turns(near.voices, near.paths) if name else ()
    numbers = {row[at][0].value for row in rows for at in row if said.stands_at(name, at - 1)}
    return any(number + figure.value / figure.unit in numbers for number in numbers)


def is_next_one(claim: Claim, sentence: tuple[Words, Sequence[Figure]], near: Nearby, said: SaidFigures) -> bool:
    """Whether what reads as a part is one more of what its sentence counts: it learned from three mills, not a fourth.

    Somebody whom the paragraph names, or in a talk that it rests on, must number it so.
    """
    words, read = sentence
    part = next((one for one in read if words.span(one.start, one.end).start == claim.at.start), None)
    if part is None or part.kind != "share" or part.end - part.start != len(["a", "fourth"]):
        return False
    key = words.keys[part.end - 1]
    counts = [one for one in read if one.end <= part.start and one.kind == "count" and one.named]
    before = next((one for one in counts if one.value + 1 == PARTS.get(key)), None)
    leads = not _AT_ONE.isdisjoint(words.keys[max(0, part.start - 1) : part.start])
    if before is None or not leads or words.keys[part.end : part.end + 1] == ["of"]:
        return False
    places = (at for form in said.around.forms(key) for at in said.index.positions(form)[:OCCURRENCES])
    numbers = (at for at in places if {"share", "day"}.isdisjoint(one.kind for one in said.figures_at(at)))
    nouns = tuple(nouns_behind(words, before.end))
    return any(
        is_near(at, near, said) and (said.stands_close(nouns, at) or said.is_beside(before, at, SPOKEN_OF))
        for at in numbers
    )


def is_one_beside_others(
    claim: Claim, sentence: tuple[Words, Sequence[Figure]], near: Nearby, said: SaidFigures
) -> bool:
    """Whether a count is a part that its sentence tells, and the others of which somebody speaks.

    Of four mills one grinds rye, where one does, and the other three do not.
    """
    words, read = sentence
    whole, keys = claim.figure.value, [key for key, _ in claim.around]
    if claim.figure.kind != "count" or not claim.nouns:
        return False
    parts = {one.value for one in read if one.kind == "count" and one.value < whole}
    parts |= {Fraction(1)} if "1" in words.keys else set()
    places = (at for key in _OTHERS for form in said.around.forms(key) for at in said.index.positions(form))
    return any(
        whole - others.value in parts
        and str(whole - others.value) in said.talk_before(at, SPOKEN_OF)
        and is_near(at, near, said)
        and said.around.shared(keys, at, at) >= _OF_LEVEL
        for at in islice(places, OCCURRENCES)
        for others in said.figures_at(at + 1)
        if others.kind == "count" and not _is_of_another(claim.nouns, at + 1 + others.end - others.start, said)
    )


def _is_of_another(nouns: Sequence[str], at: int, said: SaidFigures) -> bool:
    """Whether a noun that is none of these is right behind a count: three boats; no verb of several has an s."""
    word = "".join(said.talk(at, 1)[1:])
    several = word == "people" or (word.endswith("s") and not is_common(word))
    return several and not said.stands_close(nouns, at, 1)


def is_times_of_one(
    claim: Claim, before: Sequence[str], behind: Sequence[str], near: Nearby, said: SaidFigures
) -> bool:
    """Whether a multiple is that of one, by number, of a unit: ten times as much, where ten degrees are said, and one.

    The ten are said of what the prose names before the multiple, the one of what it names behind it. A year, or an
    hour, of which so many are told, is no one of them.
    """
    figure, keys = claim.figure, [key for key, _ in claim.around]
    return figure.kind == "multiple" and any(
        one.value == figure.value * one.unit
        and said.around.shared(keys, at, at) >= _OF_LEVEL
        and _tells(before, at, said)
        and any(
            other.is_one
            and other.unit == one.unit
            and other.dimension == one.dimension
            and told.startswith(_ONE)
            and _tells(behind, there, said)
            for there, other, told in said.figures_around(at, SPOKEN_OF)
        )
        for row in said.turns(near.voices, near.paths)
        for at, readings in row.items()
        for one in readings
        if one.kind == "measure"
    )


def is_since_year(claim: Claim, before: Sequence[str], behind: Sequence[str], near: Nearby, said: SaidFigures) -> bool:
    """Whether so many years have gone since one that somebody names: for fifty years, where it is so since 1976.

    `before` and `behind` are the words of the figure's part of its sentence, as `part_of` has it.
    The sentence with the year must tell of the matter, and deny nothing that the prose does not.
    """
    figure, keys, lead = claim.figure, [key for key, _ in claim.around], before[-_LEAD:]
    lasts = "for" in lead and _TO_COME.isdisjoint([*lead, *behind[:1]])
    if not near.year or figure.dimension != "time" or figure.unit < _YEAR or not lasts:
        return False
    denied = any(map(is_negation, [*before, *behind]))
    return any(
        fits(figure, (near.year - one.value) * _YEAR, in_parts=False)
        and "since" in said.talk_before(at, _LEAD)
        and said.around.shared(keys, at, at) >= _OF_LEVEL
        and _tells([*before, *behind], at, said)
        and (denied or not any(map(is_negation, said.sentence(at))))
        for row in said.turns(near.voices, near.paths)
        for at, readings in row.items()
        for one in readings
        if one.kind in {"year", "spoken"}
    )


def _tells(keys: Sequence[str], at: int, said: SaidFigures) -> bool:
    """Whether the sentence that somebody says at a position has a word of these that tells what it is about."""
    sentence = {form for word in said.sentence(at) for form in said.around.forms(word)}
    return any(telling(key) and not sentence.isdisjoint(said.around.forms(key)) for key in keys)


def is_same_unit(claim: Claim, near: Nearby, said: SaidFigures) -> bool:
    """Whether a single day, or week, is that on which somebody says that it was the same one."""
    keys, said_so = [key for key, _ in claim.around], fold(claim.said).keys
    return said_so[1:2] == ["single"] and any(
        said.stands_at(said_so[-1], at + 1)
        and is_near(at, near, said)
        and said.around.shared(keys, at, at + SPOKEN_OF) >= _OF_LEVEL
        for form in said.around.forms("same")
        for at in said.index.positions(form)[:OCCURRENCES]
    )


def is_near(at: int, near: Nearby, said: SaidFigures) -> bool:
    """Whether somebody whom a paragraph names speaks there, or anybody in a talk that it rests on, if on any."""
    of = near.voices or near.paths
    return not of or any(not of.isdisjoint(names) for names in said.voice(at))


def is_bare_of_course(figure: Figure, keys: Sequence[str], near: Nearby, said: SaidFigures) -> bool:
    """Whether a measure is said without its unit, as the end of a course from what has that unit somewhere in the talk.

    The slowest took two hundred and ten milliseconds; pages later, it went from two hundred and ten to ninety.
    """
    if figure.kind != "measure":
        return False
    rows = said.turns(frozenset(), near.paths)
    number = figure.value / figure.unit
    known = {one.value / figure.unit for row in rows for told in row.values() for one in told if _is_akin(one, figure)}
    return any(
        said.around.shared(keys, first, then) >= _OF_COURSE
        for row in rows
        for then, readings in row.items()
        if any(_is_bare(one, number) for one in readings) and said.stands_at("to", then - 1)
        for first, others in row.items()
        if 0 < then - first <= _COURSE and any(_is_bare(one, value) for one in others for value in known)
    )


def _is_akin(one: Figure, figure: Figure) -> bool:
    return one.dimension == figure.dimension and one.unit == figure.unit


def _is_bare(figure: Figure, number: Fraction) -> bool:
    """Whether a figure is this number without a unit."""
    return figure.kind == "count" and not figure.named and figure.value == number
