"""Courses: what a text says that a figure was first, and what it says came then, in whatever order it tells them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.article.said_context import telling
from brief_tui.core.figures.before_and_now import earlier, is_ago
from brief_tui.core.figures.clause_bounds import clauses, plain
from brief_tui.core.figures.figure import Figure, comparable
from brief_tui.core.figures.reader import adjoins
from brief_tui.core.figures.units import PERCENT
from brief_tui.core.language.quantities import is_count
from brief_tui.core.language.words import Words

_LEAD = 3
"""Words before the first figure of a course that say which way it is told."""
_APART = 16
"""Most words between the two figures of a course."""
_PAIR = 2
_STEM = 4
"""Letters that two forms of a noun share."""
_BECAME = frozenset("became become becomes".split())
_FOR = (("instead", "of"), ("rather", "than"), ("no", "longer"))


class Course(NamedTuple):
    """Two figures of one dimension, of which a text says that one was first and the other came then."""

    first: Figure
    then: Figure

    @property
    def start(self) -> int:
        """The word that begins what is told first."""
        return min(self.first.start, self.then.start)

    @property
    def end(self) -> int:
        """The word behind what is told last."""
        return max(self.first.end, self.then.end)


def courses(words: Words, read: Iterable[Figure], *, surely: bool = False) -> Iterator[Course]:
    """The courses that a text tells with these figures of it.

    `surely`: only those of which both clauses say when they are, as talk often leaves to the other one.
    """
    every = list(read)
    told = [one for one in every if not (one.aside or one.is_one or _is_when(words, one) or _is_whole(words, one))]
    wholes = {one.start: one for one in every if one.aside and one.kind == "count"}
    parts = clauses(words, told)
    for (one, here), (other, there) in pairwise(zip(told, parts, strict=True)):
        pair = _of_one_kind(_in_whole(one, other, wholes), _in_whole(other, one, wholes))
        if pair is not None and 0 < other.start - one.end <= _APART and not _is_departure(words, other):
            order = _order(words, *pair)
            if not order and _counts_alike(words, one, other):
                sides = words.keys[here.start : here.stop], words.keys[there.start : there.stop]
                order = earlier(*sides, surely=surely)
            if order:
                yield Course(*pair) if order > 0 else Course(pair[1], pair[0])


def _is_departure(words: Words, figure: Figure) -> bool:
    """Whether a figure is what another one behind it came from: 40 are online, and absences fell from 20 to eight."""
    return words.keys[figure.start - 1] == "from" and words.keys[figure.end : figure.end + 1] == ["to"]


def _is_whole(words: Words, figure: Figure) -> bool:
    """Whether a figure is that of which the one right before it is a part: nine of fourteen."""
    part, of = words.keys[max(0, figure.start - _PAIR) : figure.start] if figure.start >= _PAIR else ("", "")
    return of == "of" and is_count(part)


def _is_when(words: Words, figure: Figure) -> bool:
    """Whether a figure says when: in 2019, ten years ago."""
    return figure.dimension == "date" or is_ago(words, figure)


def _of_one_kind(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Both figures in one dimension, which one of them may leave out; None where they are of two."""
    pairs = [(one, other)]
    if _may_take_unit(one):
        pairs += [(one.in_unit_of(other), other), (one.elided(other), other)]
    if _may_take_unit(other):
        pairs += [(one, other.in_unit_of(one)), (one, other.elided(one))]
    return next((pair for pair in pairs if comparable(*pair) and pair[0].value != pair[1].value), None)


def _in_whole(count: Figure, share: Figure, wholes: Mapping[int, Figure]) -> Figure:
    """A bare count as a share of that whole of which another figure is one: nine of ten, up from six."""
    whole = wholes.get(share.start)
    if not _may_take_unit(count) or share.kind != "share" or whole is None or not count.value < whole.value:
        return count
    return count._replace(kind="share", value=100 * count.value / whole.value, dimension=PERCENT, unit=share.unit)


def _may_take_unit(count: Figure) -> bool:
    """Whether a count may lack the unit or scale of another figure: on 1,000 devices it fell from 61%, not 9 pumps."""
    return count.kind == "count" and not count.named


def _counts_alike(words: Words, one: Figure, other: Figure) -> bool:
    """Whether two figures may be of one thing: not ten boats and six crews, nor fourteen and five of those."""
    if words.keys[other.end : other.end + 1] == ["of"] and words.keys[other.end + 1 : other.end + 2] != ["us"]:
        return False
    nouns = [
        words.keys[figure.end][:_STEM]
        for figure in (one, other)
        if figure.kind == "count" and adjoins(words, figure.end) and telling(words.keys[figure.end])
    ]
    return len(set(nouns)) <= 1


def _order(words: Words, one: Figure, other: Figure) -> int:
    """1 where words between two figures say that the first one came first, -1 for the second one, 0 for neither."""
    lead = plain(words.keys[max(0, one.start - _LEAD) : one.start])
    between = plain(words.keys[one.end : other.start])
    if between[-1:] == ["to"] and (lead[-1:] == ["from"] or between[-2:-1] in (["up"], ["down"])):
        return 1
    if between[-1:] == ["from"] or tuple(between[-2:]) in _FOR or between[-1:] == ["not"]:
        return -1
    return 1 if between and between[-1] in _BECAME else 0
