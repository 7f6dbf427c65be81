"""Which figures of the prose claim something that somebody must have said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from brief_tui.core.article.said_context import REACH, is_common
from brief_tui.core.figures.figure import Figure, FigureKind, comparable
from brief_tui.core.figures.number_words import NAMELESS, counts_nothing, is_of_figure
from brief_tui.core.figures.reader import adjoins, figures, rate
from brief_tui.core.figures.silent_figures import COUNTED_HERE, is_silent, singular
from brief_tui.core.figures.units import PERCENT, UNITS
from brief_tui.core.language.words import Words, fold
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered

_PAIR = 2
_AGES = range(14, 105)
_CLOSE, _FADING, FARTHEST = 5, 16, 0.35
"""Words off a figure that tell in full; beyond, each word tells less by one in _FADING, but never under FARTHEST."""
_STOP, _OUTSIDE = 6, 0.15
"""Words that the end of a sentence counts as; and the least that the words of other sentences tell."""
_ALIKE, _GOES_ON = frozenset("for by after within".split()), frozenset("and but in on or while".split())
"""Words before a measure and a bare number that put them alike; and words that may follow such a number."""
_LISTS = frozenset("agenda charter checklist code list manifesto memo paper plan program proposal roadmap".split())
_HAS, _HOLDS = frozenset("contains had has have held holds in its of the whose with".split()), 4
"""What has points that are no per cent, words right before these, and among how many it stands: his list had 26."""
_AGAINST, _COMPARED = (["against"], ["versus"]), (["compared", "with"], ["compared", "to"])
"""Words before a number with which the one before is compared, so that both count the same."""
_LEAD = frozenset("of the its their his her our all such these those".split())
_OTHER = frozenset("other further additional".split())
"""Words between a number and what it counts."""


class Claim(NamedTuple):
    """A figure of the prose that somebody should have said."""

    figure: Figure
    at: Span
    """In the sentence."""
    said: str
    """As it stands there, with the first word of what it counts, and per what."""
    around: tuple[tuple[str, float], ...]
    """The folded words around it but its own, each with how much it tells of the figure, 0 to 1."""
    nouns: tuple[str, ...]
    """The nouns that say what it counts."""
    of: tuple[str, ...] = ()
    """The word before it that says what it is the number of: an age of seven."""
    counts: tuple[Figure, ...] = ()
    """The counts of which it is a share: one of five channels, eleven lines out of nine thousand."""
    is_age: bool = False
    """Whether it is told as an age is."""
    is_whole: bool = False
    """Whether it is a bare number of all: third of all 62."""
    elided: Figure | None = None
    """Its other reading: with the unit of the figure before it, with its own (aged 5), or as no year (2048 moulds)."""

    @property
    def readings(self) -> list[Figure]:
        """Its readings: as it stands, then the other one where there is one."""
        return [self.figure, *([self.elided] if self.elided else [])]

    @property
    def question(self) -> tuple[object, ...]:
        """What is asked of the transcripts, wherever the figure stands."""
        return (self.figure.bare, self.nouns, self.of)


@remembered(4096)
def claims(sentence: str, whole: str, before: str = "", after: str = "", head: str = "") -> tuple[Claim, ...]:
    """The claims of a sentence without its quotations; `whole` is with them, and stands between the other two.

    `head` is that of a table's cell, which may hold its unit.
    """
    words = fold(sentence, notes=False)
    quoted = fold(whole, notes=False).keys if whole != sentence else []
    found, read = list[Claim](), list(figures(words))
    units = [unit] if head and (unit := _unit_in(head)) else []
    last: tuple[str, ...] = ()
    measured = True
    for n, one in enumerate(read):
        figure = _in_parallel(words, one, units)
        nouns = tuple(nouns_behind(words, figure.end))
        if figure.end == len(words) and words.keys[max(1, figure.start - 1) : figure.start] == ["of"]:
            nouns = last if "," in words.before(figure.start - 1) else nouns  # twelve hospitals took it, of 230
        if figure.kind == "count" and not (nouns or measured) and _is_compared(words, figure):
            nouns = last  # 260 copies, against 1,100 before
        last = nouns if nouns and not figure.dimension else last
        measured = figure.dimension != "" if not figure.aside else measured
        if not (figure.aside or is_silent(words, figure, nouns)):
            around = _around(words, figure, quoted, _folded(before)[::-1], _folded(after))
            bare = not figure.dimension and (not nouns or nouns[-1] == "ones")  # ten quiet minutes beat 25 loud ones
            parted = [unit for unit in units if not _is_of(words, unit, figure)]
            elided = _elided(figure, parted) if parted and bare else _of_points(words, figure)
            found.append(
                Claim(
                    figure,
                    at=words.span(figure.start, figure.end),
                    said=_told(words, figure),
                    around=tuple(around.items()),
                    nouns=nouns,
                    of=tuple(_noun_before(words, figure)),
                    counts=_shared(read[n + 1 : n + 3], figure),
                    is_age=_is_age(words, figure),
                    is_whole=not nouns and words.keys[max(0, figure.start - 1) : figure.start] == ["all"],
                    elided=_otherwise(words, figure, read[n + 1 : n + 2]) or elided,
                )
            )
        units += [figure] if figure.kind in {"measure", "share"} and not figure.aside else []
    return tuple(found)


def _otherwise(words: Words, figure: Figure, behind: Sequence[Figure]) -> Figure | None:
    """The other reading of a figure, which comes right behind it: 410 million instead of 340."""
    kinds = {"measure", "multiple", "count" if figure.kind == "year" else ""}
    every = words.keys[max(0, figure.start - 1) : figure.start] == ["every"]  # every ten nights: one in ten
    in_many = words.keys[max(0, figure.start - 1) : figure.start] == ["in"]  # one bag in eleven: every eleventh
    for one in behind:
        scaled = one.kind == figure.kind == "count" and one.value > figure.value
        if one.start == figure.start and (one.kind in kinds or scaled or (one.kind == "share" and (every or in_many))):
            return one
    return None


def _in_parallel(words: Words, figure: Figure, units: Sequence[Figure]) -> Figure:
    """A bare number in the unit of the measure before it that is put alike: one for twelve seconds, one for two."""
    behind = words.keys[figure.end : figure.end + 1] if adjoins(words, figure.end) else []
    if figure.kind != "count" or figure.aside or not units or (behind and behind[0] not in _GOES_ON):
        return figure
    lead, unit = words.keys[max(0, figure.start - 1) : figure.start], units[-1]
    alike = lead == words.keys[max(0, unit.start - 1) : unit.start] and not _ALIKE.isdisjoint(lead)
    carried = figure.in_unit_of(unit)
    parallel = alike and unit.kind == "measure" and figure.start - unit.end <= REACH and comparable(carried, unit)
    return carried if parallel else figure


def _is_compared(words: Words, figure: Figure) -> bool:
    """Whether a bare number is what a count right before it is compared with: 260 copies, against 1,100 before."""
    lead = words.keys[max(0, figure.start - _PAIR) : figure.start]
    return lead[-1:] in _AGAINST or lead in _COMPARED


def _is_of(words: Words, share: Figure, figure: Figure) -> bool:
    """Whether a share is one of a number: 11 minutes, less than half of the 25, which are no per cent."""
    between = words.keys[share.end : figure.start]
    return share.dimension == PERCENT and between in (["of"], *(["of", lead] for lead in sorted(_LEAD)))


def _elided(figure: Figure, units: Sequence[Figure]) -> Figure | None:
    """A bare number in the unit of the last figure before it; never 18,000 in hours, behind eleven of them."""
    read = ((figure.elided(unit), unit) for unit in reversed(units))
    return next((one for one, unit in read if unit.dimension != "time" or comparable(one, unit)), None)


def _shared(behind: Sequence[Figure], share: Figure) -> tuple[Figure, ...]:
    """The counts that a share is made of, but one: of these nobody need have said what share they are."""
    made = share.kind == "share" and len(behind) == _PAIR
    counts = [one for one in behind if made and one.aside and one.kind == "count" and one.start == share.start]
    return tuple(one._replace(aside=False) for one in counts if one.value > 1) if len(counts) == _PAIR else ()


def _is_age(words: Words, figure: Figure) -> bool:
    """Whether a bare number is somebody's age: Ada Lunt, 59, …; his son, all of nineteen, …"""
    at, end = figure.start, figure.end
    if figure.kind != "count" or end > at + 1 or figure.value not in _AGES or adjoins(words, end):
        return False
    if words.keys[max(0, at - 2) : at] == ["all", "of"]:
        return True
    between = at > 0 and words.before(at).strip() == "," and end < len(words) and words.before(end).strip() == ","
    return between and words.said(at, end).isdigit() and words.said(at - 1, at)[:1].isupper()


def _of_points(words: Words, figure: Figure) -> Figure | None:
    """The plain count of what a text lists, 9 in a nine-point checklist, or in its nine points; None for any other."""
    joined = words.before(figure.end - 1) == "-" and words.keys[figure.end - 1] == "point"
    holder = words.keys[max(0, figure.start - _HOLDS) : figure.start]
    listed = words.keys[figure.end - 1] == "points" and not (_LISTS.isdisjoint(holder) or _HAS.isdisjoint(holder[-1:]))
    if figure.dimension != PERCENT or not (listed or (joined and adjoins(words, figure.end))):
        return None
    return figure._replace(kind="count", dimension="", unit=Fraction(1))


def _unit_in(head: str) -> Figure | None:
    """One of the first unit that a head names: hours in "hours a day"."""
    for at, key in enumerate(fold(head, notes=False).keys):
        if unit := UNITS.get(key):
            kind: FigureKind = "share" if unit.dimension == PERCENT else "measure"
            return Figure(kind, unit.factor, unit.dimension, at, at + 1, at, unit.factor)
    return None


@remembered(512)
def _folded(text: str) -> list[str]:
    return fold(text, notes=False).keys


def _around(
    words: Words, figure: Figure, quoted: Sequence[str], before: Sequence[str], after: Sequence[str]
) -> dict[str, float]:
    """The words around a figure and how much each tells of it, the closer the more; those `before` from the last on."""
    own = frozenset(filter(is_of_figure, words.keys[figure.start : figure.number_end]))
    around = dict.fromkeys(quoted[: 2 * REACH], FARTHEST)
    inside = range(max(0, figure.start - REACH), min(len(words), figure.end + REACH))
    clause = _clause(words, figure, inside)
    near = list[tuple[str, int, float]]()
    for n in inside:
        apart, own_clause = max(figure.start - n, n - figure.end, 0), n in clause
        near.append((words.keys[n], apart + (0 if own_clause else _STOP), FARTHEST if own_clause else _OUTSIDE))
    near += ((key, figure.start + n + _STOP, _OUTSIDE) for n, key in enumerate(before))
    near += ((key, len(words) - figure.end + n + _STOP, _OUTSIDE) for n, key in enumerate(after))
    for key, apart, least in near:
        share = max(least, 1 - max(0, apart - _CLOSE) / _FADING)
        around[key] = max(share, around.get(key, 0))
    return {key: share for key, share in around.items() if key not in own}


def _clause(words: Words, figure: Figure, inside: range) -> range:
    """The words around a figure between two semicolons, which part a sentence as its end does."""
    low = next((n for n in range(figure.start, inside.start, -1) if ";" in words.before(n)), inside.start)
    return range(low, next((n for n in range(figure.end, inside.stop) if ";" in words.before(n)), inside.stop))


def _behind_lead(words: Words, at: int) -> int:
    """The word behind those that lead to what is counted, and behind the whole: 300 of her 1,150 districts."""
    start = at
    while adjoins(words, at) and words.keys[at] in _LEAD | _OTHER:
        at += 1
    whole = "of" in words.keys[start:at] and adjoins(words, at) and words.keys[at].replace(",", "").isdigit()
    return at + 1 if whole and adjoins(words, at + 1) else at


def nouns_behind(words: Words, at: int) -> Iterator[str]:
    """The words that say what the figure before word `at` counts: at most two."""
    at = _behind_lead(words, at)
    for n in range(at, at + 2):
        if not adjoins(words, n) or counts_nothing(words, n):
            return
        key = words.keys[n]
        if key[0].isdigit():  # $3,100 two years ago
            return
        if is_common(key) and key != "people" and singular(key) not in COUNTED_HERE:
            return
        yield key


def _noun_before(words: Words, figure: Figure) -> Iterator[str]:
    """The word for the number itself: an age of seven, a load of nine."""
    noun, of = ["", "", *words.keys[: figure.start]][-2:]
    tells = noun.isalpha() and noun not in NAMELESS and not is_common(noun)
    if figure.kind == "count" and of == "of" and adjoins(words, figure.start) and tells:
        yield noun


def _told(words: Words, figure: Figure) -> str:
    """A figure with what it counts, as far as that is clear: 180,000 of the present model, sixty beds a day."""
    _, end = rate(words, figure)
    if figure.kind != "count" or end > figure.end:
        return words.said(figure.start, end)
    end = _behind_lead(words, end)
    nouns = list(nouns_behind(words, end))
    if not nouns:
        return words.said(figure.start, figure.end)
    return words.said(figure.start, end + (1 if nouns[0].endswith("s") else len(nouns)))
