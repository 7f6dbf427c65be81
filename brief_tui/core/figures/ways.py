"""Which way a text says that a figure went, and to which side of it things are: from 80 to 60, up by a third, over 40.

A course is what a text says was first, and what it says came then, in whatever order it tells them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from brief_tui.core.article.said_context import telling
from brief_tui.core.figures.figure import Figure, comparable
from brief_tui.core.figures.reader import adjoins
from brief_tui.core.figures.reckoning_words import HEDGES
from brief_tui.core.figures.units import PERCENT
from brief_tui.core.language.quantities import is_count
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import Words

Way = Literal["", "up", "down"]
"""Up, down, or not told."""

_APART = 16
"""Most words between the two figures of a course."""
_LONGEST = 30
"""Most words of a clause before its first figure, and behind its last one."""
_LEAD, _BEHIND = 3, 2
"""Words before a figure and behind it that say which way it is."""
_PAIR = 2
_STEM = 4
"""Letters that two forms of a noun share."""
_VERB = 6
"""Words before a figure among which is the verb that says which way it went."""
_STOP, _BREAK = re.compile(r"[.?!;]\s"), re.compile(r"[,:()–—]|\s-\s")
_CONJUNCTIONS = frozenset("and but while whereas where though although".split())
_RELATIVES = frozenset("that which who".split())
_LOOSE = HEDGES | frozenset("minus a an every the".split())
_PAST = frozenset("used ago before earlier originally formerly previously began started".split())
FORMER = _PAST | {"last", "was", "were"}
"""Words of what was before."""
NOW = frozenset("now today currently nowadays present".split())
"""Words of what is now."""
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}")
_TO_COME = frozenset("until till will plan goal target expect want".split())
"""Words of a clause whose year is still to come."""
_TENSES = frozenset("was were had did got made sold went came".split())
"""Words of a clause that is not about what is now."""
_WERE, _ARE = frozenset({"was", "were"}), frozenset("is are it's we're they're that's there's".split())
_TRAILS = frozenset("ago earlier".split())
"""Words that say of the figure before them when it was, as a year does."""
_IT_IS = (["is"], ["it's"], ["was"], ["that's"])
_BECAME = frozenset("became become becomes".split())
_FOR = (("instead", "of"), ("rather", "than"), ("no", "longer"))
_UP = re.compile(r"up|r[io]s(?:e|es|en|ing)|gr[eo]w\w*|climb\w*|increas\w*|jump\w*|soar\w*|sw[eo]ll\w*|surg\w*|gain\w*")
_DOWN = re.compile(
    r"down|f[ae]ll(?:en|s|ing)?|drop\w*|declin\w*|decreas\w*|shr[aiu]nk\w*|slid|s[au]nk|plung\w*|dipp\w*|slash\w*"
    r"|reduc\w*|cut|lower(?:ed|ing)|shed"
)
_PARTICLES, _WHITHER, _THE = (frozenset(text.split()) for text in ("up down", "from to by", "the last this in every"))
_WENT = frozenset("went go goes going gone come came comes brought is are was were".split())
"""Words beside which up and down are directions: no picking up, and no speeding up."""
_MORE = frozenset("more higher longer larger bigger greater dearer taller extra".split())
_LESS = frozenset("less fewer lower shorter smaller cheaper".split())
_LATER = frozenset("later slower".split())
_PACE = _LATER | frozenset("earlier faster quicker sooner".split())
_OVER = frozenset("than over above least or".split())
_UNDER = frozenset("than under below most nearly almost quite or".split())
"""Words beside a figure that make what loosens it mean nothing else."""


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
                order = _earlier(*sides, surely=surely)
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


def is_ago(words: Words, figure: Figure) -> bool:
    """Whether a time says how long ago something was."""
    return figure.dimension == "time" and words.keys[figure.end : figure.end + 1] == ["ago"]


def clauses(words: Words, told: Sequence[Figure]) -> list[range]:
    """For each of some figures in order, the words around it that tell of it rather than of its neighbours."""
    if not told:
        return []
    middle = [_boundary(words, one.end, other.start) for one, other in pairwise(told)]
    low, high = max(0, told[0].start - _LONGEST), min(len(words), told[-1].end + _LONGEST)
    begin = max((n for n in range(low + 1, told[0].start + 1) if _STOP.search(words.before(n))), default=low)
    starts, ends = [begin, *middle], [*middle, high]
    return [
        range(start, next((n for n in range(one.end, end) if _STOP.search(words.before(n))), end))
        for one, start, end in zip(told, starts, ends, strict=True)
    ]


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
    lead = _plain(words.keys[max(0, one.start - _LEAD) : one.start])
    between = _plain(words.keys[one.end : other.start])
    if between[-1:] == ["to"] and (lead[-1:] == ["from"] or between[-2:-1] in (["up"], ["down"])):
        return 1
    if between[-1:] == ["from"] or tuple(between[-2:]) in _FOR or between[-1:] == ["not"]:
        return -1
    return 1 if between and between[-1] in _BECAME else 0


def _plain(keys: Sequence[str]) -> list[str]:
    """Words without what loosens the figure behind them."""
    kept = list(keys)
    while kept and kept[-1] in _LOOSE:
        kept.pop()
    return kept


def _boundary(words: Words, low: int, high: int) -> int:
    """The word from `low` to `high` with which the clause of the figure at `high` begins."""
    found = divide(words, low, high)
    if found is not None:
        return found
    behind = (n + 1 for n in range(low, high) if words.keys[n] in _TRAILS or _YEAR.fullmatch(words.keys[n]))
    return max(behind, default=low)


def divide(words: Words, low: int, high: int) -> int | None:
    """The word from `low` to `high` before which a clause ends; None where nothing divides them."""
    stops = [n for n in range(low, high + 1) if _STOP.search(words.before(n))]
    if stops:
        return stops[-1]
    breaks = (n for n in range(low, high + 1) if _BREAK.search(words.before(n)) or words.keys[n] in _CONJUNCTIONS)
    return next(breaks, None)


def _earlier(one: Sequence[str], other: Sequence[str], *, surely: bool) -> int:
    """Which of two clauses is about what was before: 1 for the first, -1 for the second, 0 where none says so."""
    years = [[key for key in clause if _YEAR.fullmatch(key)] for clause in (one, other)]
    if years[0] and years[1] and years[0] != years[1]:
        return 1 if years[0] < years[1] else -1
    was, is_now = _was(one) - _was(other), _is_now(one) - _is_now(other)
    if surely or (was and is_now):
        return was if was == -is_now else 0
    recent = _in_last(one) - _in_last(other)
    if (recent > 0 and _is_now(other)) or (recent < 0 and _is_since(other, one)):
        return recent
    return was or _is_ahead(other) - _is_ahead(one) or -is_now or _in_tenses(one, other)


def _in_tenses(one: Sequence[str], other: Sequence[str]) -> int:
    """Which of two clauses is about what was, by their verbs: it is seven, it was eleven.

    What comes first may have no verb: four. It was nine when I came. 1 for the first, -1 for the second, 0 for neither.
    """
    was, are = ([not keys.isdisjoint(clause) for clause in (one, other)] for keys in (_WERE, _ARE))
    if was[0] == was[1] or are[was.index(True)]:
        return 0
    if are[was.index(False)]:
        return 1 if was[0] else -1
    return -1 if was[1] and "when" in other and _TENSES.isdisjoint(one) else 0


def _is_since(last: Sequence[str], then: Sequence[str]) -> bool:
    """Whether a clause is about what came after the last year, of which the next one tells: 14; last year it was 9."""
    is_past = any(key in _TENSES or key.endswith("ed") for key in then)
    return NOW.isdisjoint(last) and (_is_now(then) or not is_past)


def _in_last(clause: Sequence[str]) -> bool:
    """Whether a clause says that it is about the last year."""
    return ("last", "year") in pairwise(clause)


def _was(clause: Sequence[str]) -> bool:
    """Whether a clause says that it is about what was before."""
    in_year = any(_YEAR.fullmatch(key) for key in clause) and not (_is_due(clause) or _is_ahead(clause))
    return in_year or not _PAST.isdisjoint(clause) or ("1st", "year") in pairwise(clause)


def _is_due(clause: Sequence[str]) -> bool:
    """Whether a clause is about a year to come: by 2031, but not by 22 percent in 2021."""
    by_year = any(key == "by" and (_YEAR.fullmatch(then) or not then[:1].isdigit()) for key, then in pairwise(clause))
    return by_year or not _TO_COME.isdisjoint(clause)


def _is_now(clause: Sequence[str]) -> bool:
    """Whether a clause says that it is about what is now."""
    return not NOW.isdisjoint(clause) or any(
        key in {"last", "this"} and then == "year" for key, then in pairwise(clause)
    )


def _is_ahead(clause: Sequence[str]) -> bool:
    """Whether a clause says that it is about what will be: it'll be around 1,400 in the next model."""
    return any(key in {"will", "shall"} or key.endswith("'ll") for key in clause)


def verb_of(words: Words, course: Course) -> Way:
    """Which way the verb of a course goes: fell from 52 to 44, 44, down from 52; none where no such words tell it."""
    begin, end = min(course.first.end, course.then.end), max(course.first.start, course.then.start)
    between, before = words.keys[begin:end], words.keys[max(0, course.start - _VERB) : course.start]
    if "minus" in (*before, *between):
        return ""
    if between[-1:] == ["from"]:
        return _way([*between[-2:]])
    to = _plain(before)[-1:] == ["from"] and _plain(between)[-1:] == ["to"]
    return _way([*before, *between[-2:]]) if to else ""


def _way(keys: Sequence[str]) -> Way:
    """The way that some words tell, where all of them tell one."""
    verbs = [
        key
        for before, key, behind in zip(["", *keys], keys, [*keys[1:], ""], strict=False)
        if (key not in _PARTICLES or behind in _WHITHER or before in _WENT)
        and (key != "fall" or before not in _THE)  # the season
    ]
    up, down = (any(pattern.fullmatch(key) for key in verbs) for pattern in (_UP, _DOWN))
    return "" if up == down else "up" if up else "down"


def changed(words: Words, figure: Figure) -> Way:
    """Which way a figure says that something went: rose by a third, a third more."""
    behind = words.keys[figure.end : figure.end + _VERB]
    for n, key in enumerate(behind[:_BEHIND]):
        if _ends_clause(words, figure.end + n):
            break
        if key in _MORE or key in _LESS:
            if "than" in behind:  # A is less than B as B is more than A
                return ""
            return "up" if key in _MORE else "down"
    before = _before(words, figure)
    return _way(before) if _plain(before)[-1:] == ["by"] else ""


def directed(words: Words, figure: Figure) -> Way:
    """Which way a share went, also where its verb stands right before it: rose 4 percent, went up 4 percent."""
    before = _plain(_before(words, figure)) if figure.dimension == PERCENT else []
    verb = before[-2:] if before[-1:] and before[-1] in _PARTICLES else before[-1:]
    return changed(words, figure) or _way(verb)


def pace(words: Words, figure: Figure) -> Way:
    """Whether something is faster by a share ("up"), or slower."""
    behind = words.keys[figure.end : figure.end + 1] if figure.dimension == PERCENT else []
    return "" if _PACE.isdisjoint(behind) else "down" if _LATER.issuperset(behind) else "up"


def departure(words: Words, figure: Figure) -> Way:
    """Which way from what it was something is by a figure: two thousand down, or fewer than the year before."""
    behind = words.keys[figure.end : figure.end + _VERB]
    for n, key in enumerate(behind[:_BEHIND]):
        if _ends_clause(words, figure.end + n):
            break
        if key in _MORE or key in _LESS or key in _PARTICLES:
            compared = not {"than", "on"}.isdisjoint(behind) and FORMER.isdisjoint(behind)
            return "" if compared else "up" if key in _MORE or key == "up" else "down"
    return changed(words, figure)


def is_change(words: Words, figure: Figure) -> bool:
    """Whether a figure is by how much something changed: rose by 40."""
    before = _before(words, figure)
    return _plain(before)[-1:] == ["by"] and _way(before) != ""


def is_level(words: Words, figure: Figure) -> bool:
    """Whether a figure is what something changed to, or what it is: rose to 40, it's 40 now."""
    before = _before(words, figure)
    last, way = _plain(before)[-1:], _way(before)
    if last == ["to"]:
        return way != "" and _plain(before)[-2:-1] != ["up"]
    return last in _IT_IS and way == "" and changed(words, figure) == ""


def _before(words: Words, figure: Figure) -> list[str]:
    """The words shortly before a figure, as far as its clause goes."""
    low = max(0, figure.start - _VERB)
    begin = max((n for n in range(low + 1, figure.start + 1) if _ends_clause(words, n)), default=low)
    return words.keys[begin : figure.start]


def _ends_clause(words: Words, at: int) -> bool:
    """Whether a mark before a word ends a clause."""
    return _BREAK.search(words.before(at)) is not None or _STOP.search(words.before(at)) is not None


def begins_clause(words: Words, at: int) -> bool:
    """Whether a mark, or a word that joins two, parts a word from the clause before it."""
    return _ends_clause(words, at) or words.keys[at] in _CONJUNCTIONS


def _clause_before(words: Words, figure: Figure) -> list[str]:
    """The words of a figure's clause before it, and before what loosens it: no fewer than."""
    low = max(0, figure.start - _LONGEST)
    starts = range(low + 1, figure.start + 1)
    breaks = (n for n in starts if begins_clause(words, n) or words.keys[n] in _RELATIVES)
    before = words.keys[max(breaks, default=low) : figure.start]
    if before[-2:] == ["not", "quite"]:
        return before[:-2]
    return before[:-_LEAD] if before[-1:] == ["than"] else before


def side(words: Words, figure: Figure) -> Way:
    """Whether it is more than a figure or less, where a word says so that means nothing else."""
    close = {*words.keys[max(0, figure.start - _LEAD) : figure.start], *words.keys[figure.end : figure.end + _BEHIND]}
    if figure.dimension == "time":
        close.discard("over")  # in the course of so many years
    # None on a run of 120 kilometres or more; never fewer than twelve, which are twelve at least.
    denied = any(map(is_negation, _clause_before(words, figure)))
    if figure.bound == "over":
        return "" if denied or close.isdisjoint(_OVER) else "up"
    return "down" if figure.bound == "under" and not (denied or close.isdisjoint(_UNDER)) else ""
