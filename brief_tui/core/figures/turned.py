"""Figures that are said, but turned: from 60 to 80 where it was from 80 to 60, more than 40 where it was fewer.

So are courses of which one end is another one, what was told as what is, and another season of the year that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from fractions import Fraction
from typing import NamedTuple

from brief_tui.core.figures.answer import Said
from brief_tui.core.figures.before_and_now import FORMER, NOW
from brief_tui.core.figures.clause_bounds import begins_clause
from brief_tui.core.figures.courses import Course, courses
from brief_tui.core.figures.figure import Figure, means
from brief_tui.core.figures.number_words import names_something
from brief_tui.core.figures.said import SaidFigures
from brief_tui.core.figures.units import PERCENT
from brief_tui.core.figures.ways import directed, is_change, is_level, pace, side, verb_of
from brief_tui.core.language.measures import SEASONS
from brief_tui.core.language.words import Words

_AROUND = 12
"""Words to either side of a figure among which is one that names what it is of."""
_HALF = (PERCENT, Fraction(50))
_NOT_YET = frozenset("will shall would should could plan want hope target goal next until till it'll we'll".split())
"""Words around a course whose end is still to come: thirty beds today, and it will be fifty."""
_PARTS_OF_YEAR = (frozenset(SEASONS), frozenset({"early", "mid", "late"}))
"""What parts a year has: those of one kind exclude each other."""
_SAME_PART = {"fall": "autumn", "beginning": "early", "start": "early", "middle": "mid", "end": "late"}
_OF_YEAR = frozenset("of in the year".split())
_CLAUSE, _COMPARED = 12, frozenset("from than not no longer instead never".split())
"""Words before a figure among which its clause says that it is so now; and words that compare it with another."""
_STOP = frozenset(".?!;…")
_LEAD = 3
"""Words before a figure that are shown with it."""


class Turned(NamedTuple):
    """Words of a sentence whose figures are said the other way round."""

    start: int
    """Words of the sentence."""
    end: int
    said: Said
    """What is said."""


def turned(words: Words, read: Sequence[Figure], places: Mapping[int, int], said: SaidFigures) -> Iterator[Turned]:
    """What is turned in a sentence whose figures are `read`; `places` are where they are said, by their first word."""
    for course in courses(words, read, surely=True):
        known = [places[one.start] for one in course if one.start in places]
        back = next((told for at in known if (told := _reversed(words, course, at, said))), None)
        if back is not None:
            yield Turned(course.start, course.end, back)
    for course in courses(words, read):
        apart = _ends_elsewhere(course, places, said)
        if apart is not None:
            yield Turned(course.start, course.end, apart)
    for figure in read:
        if figure.start in places and not figure.aside:
            asked = words, figure, places[figure.start], said
            given = {one.number.value for one in read}
            found = _was_before(*asked, given) or _in_another_part(*asked) or _opposed(*asked)
            if found is not None:
                yield found


def _reversed(words: Words, course: Course, at: int, said: SaidFigures) -> Said | None:
    """The other course that is said at a position; or the same one, where the verb of the prose goes another way."""
    base, around, near = said.near(at)
    told = list(courses(around, near))
    if any(_same(course, one) for one in told):
        way = verb_of(words, course)
        if not way or (way == "up") == (course.first.value < course.then.value):
            return None
        back = [one for one in told if _same(course, one)]
    else:
        back = [one for one in told if _same(Course(course.then, course.first), one)]
    return next((_shown(base, around, one.first, one.start, one.end) for one in back), None)


def _ends_elsewhere(course: Course, places: Mapping[int, int], said: SaidFigures) -> Said | None:
    """The course that is said from where one of the prose begins, or to where it ends, whose other end nobody says."""
    for end, other in (course, (course.then, course.first)):
        if end.start not in places or not end.dimension or other.start not in places:
            continue
        base, around, near = said.near(places[end.start])
        at = places[end.start] - base
        told = (one for one in near if one.dimension or not (one.aside or one.named))
        if any(means(other, one if one.dimension else one.in_unit_of(other)) for one in told):
            continue
        for one in courses(around, near):
            same, apart = one if end is course.first else (one.then, one.first)
            if same.start <= at < same.end and means(end, same) and not means(other, apart):
                return _shown(base, around, apart, one.start, one.end)
    return None


def _was_before(words: Words, figure: Figure, at: int, said: SaidFigures, given: Set[Fraction]) -> Turned | None:
    """The course that is said at a position from a figure that the prose tells as what is now.

    `given` are the numbers of the sentence, of which none is that to which the course goes.
    """
    low, high = max(0, figure.start - _CLAUSE), min(len(words), figure.end + _CLAUSE // 2)
    start = max((n for n in range(low + 1, figure.start) if begins_clause(words, n)), default=low)
    stop = next((n for n in range(figure.end, high) if begins_clause(words, n)), high)
    is_now = not NOW.isdisjoint(words.keys[start : figure.start] + words.keys[figure.end : stop])
    if figure.dimension == "date" or not is_now or not (FORMER | _COMPARED).isdisjoint(words.keys):
        return None
    base, around, near = said.near(at)
    told = list(courses(around, near))
    if any(means(figure, one.then) for one in told):
        return None
    past = (
        one
        for one in told
        if means(figure, one.first)
        and one.first.start <= at - base < one.first.end
        and _NOT_YET.isdisjoint(around.keys[max(0, one.start - _AROUND) : one.end + _AROUND])
    )
    left = (one for one in past if one.then.number.value not in given)
    shown = (_shown(base, around, one.then, one.start, one.end) for one in left)
    return next((Turned(_lead(words, figure), figure.end, one) for one in shown), None)


def is_course_said(words: Words, read: Sequence[Figure], figure: Figure, at: int, said: SaidFigures) -> bool:
    """Whether a figure is the end of a course of its sentence that is told as one at a corpus position too."""
    _, around, near = said.near(at)
    near = [one for one in near if one.dimension in {"", figure.dimension}]
    own = [course for course in courses(words, read) if figure.start in {one.start for one in course}]
    return any(_same(course, one) for course in own for one in courses(around, near))


def _same(course: Course, other: Course) -> bool:
    return means(course.first, other.first) and means(course.then, other.then)


def _opposed(words: Words, figure: Figure, at: int, said: SaidFigures) -> Turned | None:
    """What is said at a position if it is on the other side of a figure, or a change the other way."""
    base, around, near = said.near(at)
    for one in near:
        if not one.start <= at - base < one.end or not means(figure, one):
            continue
        if _is_by_half(words, figure) != _is_by_half(around, one):  # cut by more than half: it is less than half
            continue
        if _is_left(words, figure, around, one):
            continue
        here, there = (side(words, figure), side(around, one)) if figure.value == one.value else ("", "")
        if not (here and there):
            told = pace if pace(words, figure) else directed
            here, there = told(words, figure), told(around, one)
            if here and any(other != one and means(figure, other) and told(around, other) == here for other in near):
                continue  # of two things that changed by as much, it is the other one
        grown = is_change(words, figure) and is_level(around, one)
        grown |= is_change(around, one) and is_level(words, figure) and words.keys[figure.start - 1] == "to"
        if (grown or (here and there and here != there)) and _is_of_it(words, figure, base + one.start, said):
            shown = _shown(base, around, one, _lead(around, one), _close(around, one))
            return Turned(_lead(words, figure), figure.end + bool(pace(words, figure)), shown)
    return None


def _in_another_part(words: Words, figure: Figure, at: int, said: SaidFigures) -> Turned | None:
    """The other part of a year that is said at a position: autumn of 2027, where nobody says spring of 2027."""
    begin, part = _part_of_year(words, figure)
    base, around, near = said.near(at)
    told = (said.talk_before(one, _LEAD) for one in _years(figure, said))
    if not part or any(part == _SAME_PART.get(key, key) for keys in told for key in keys):
        return None
    for one in near:
        if one.kind == "year" and one.value == figure.value and one.start == at - base:
            start, other = _part_of_year(around, one)
            if other != part and any({part, other} <= parts for parts in _PARTS_OF_YEAR):
                return Turned(begin, figure.end, _shown(base, around, one, start, one.end))
    return None


def _part_of_year(words: Words, figure: Figure) -> tuple[int, str]:
    """The word that tells which part of a year is meant, and where it stands: spring 2027, the autumn of 2027."""
    if figure.kind == "year":
        for n in range(figure.start - 1, max(-1, figure.start - 1 - _LEAD), -1):
            if words.keys[n] not in _OF_YEAR:
                key = _SAME_PART.get(words.keys[n], words.keys[n])
                return (n, key) if any(key in parts for parts in _PARTS_OF_YEAR) else (n, "")
    return figure.start, ""


def _years(figure: Figure, said: SaidFigures) -> Iterator[int]:
    """The corpus positions of a year."""
    return (clue.start for clue in said.clues.places(figure))


def _is_by_half(words: Words, figure: Figure) -> bool:
    """Whether something changed by a half, more or less."""
    return figure.amount == _HALF and "by" in words.keys[max(0, figure.start - _LEAD) : figure.start]


def _is_left(words: Words, figure: Figure, around: Words, one: Figure) -> bool:
    """Whether something comes to less than half without what is said to be more than half of it."""
    lead, told = (text.keys[max(0, half.start - _LEAD) : half.start] for text, half in ((words, figure), (around, one)))
    parts = {key.removesuffix("'s") for key in told if names_something(key)}
    return (
        figure.amount == _HALF and "to" in lead and "to" not in told and parts != set() and parts.isdisjoint(words.keys)
    )


def _is_of_it(words: Words, figure: Figure, at: int, said: SaidFigures) -> bool:
    """Whether a word that names something stands around a figure of the prose and close to a corpus position."""
    around = range(max(0, figure.start - _AROUND), min(len(words), figure.end + _AROUND))
    names = [words.keys[n] for n in around if names_something(words.keys[n])]
    return said.stands_close(names, at)


def _lead(words: Words, figure: Figure) -> int:
    """The first word that is shown with a figure: of those before it, none that another sentence has."""
    low = max(0, figure.start - _LEAD)
    return max((n for n in range(low, figure.start + 1) if n and not _STOP.isdisjoint(words.before(n))), default=low)


def _close(words: Words, figure: Figure) -> int:
    """The word before which what is shown with a figure ends: the next one is shown, if its sentence has one."""
    return figure.end + (figure.end < len(words) and _STOP.isdisjoint(words.before(figure.end)))


def _shown(base: int, words: Words, figure: Figure, start: int, end: int) -> Said:
    return Said(base + start, base + end, 0.0, figure, words.said(start, end), akin=True)
