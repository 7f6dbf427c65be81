"""Reads the figures of a text: the phrases in which figures are written and said, for prose and transcripts alike."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from brief_tui.core.figures import count_phrases as counts
from brief_tui.core.figures import date_phrases as dates
from brief_tui.core.figures import every_phrases
from brief_tui.core.figures import measure_phrases as measures
from brief_tui.core.figures import share_phrases as shares
from brief_tui.core.figures import spoken_phrases as spoken
from brief_tui.core.figures.figure import Figure, comparable
from brief_tui.core.figures.looseness import bound
from brief_tui.core.figures.number_words import (
    THEN,
    Built,
    Phrase,
    Token,
    counts_nothing,
    letter,
    names_something,
)
from brief_tui.core.figures.units import PERCENT, UNITS
from brief_tui.core.language.number_forms import may_begin, readings
from brief_tui.core.language.quantities import CURRENCY, SCALES
from brief_tui.core.language.words import Words

_PHRASES: list[tuple[str, Callable[[Phrase], Built]]] = [
    ("[na]uj[na]u", measures.compound),
    ("[nal]w?uja[hq]", measures.and_a_half),
    ("nja[hq]u", measures.mixed),
    ("nja[hq]", counts.scale_and_a_half),
    ("u(?:p|nu)", spoken.point),
    ("ha?u|ahu", measures.half_unit),
    ("(?:s|[na]?[qo]|nd)va[uo]", measures.part_of_unit),
    ("(?:g|n[wuytm]?[wu]?)iv?(?:[el]?n|[ae]z)", shares.out_of),
    ("n[wu]?ve?n", shares.out_of),
    ("nw?vlnu?", shares.out_of_them),
    ("e[obn]u", measures.every_unit),
    ("eq", measures.every_quarter),
    ("4", measures.regular),
    ("e[ob]", every_phrases.every),
    ("en(?!v)", every_phrases.every_so_many),
    ("nw?ir(?:in)?", shares.from_to_of_whole),
    ("nw?d", shares.parts),
    ("[an5]w?[oq]", shares.one_part),
    ("a?haz|az(?:vz)?|[ne]z", counts.dozen),
    ("a?h", shares.half),
    ("(?:g|nt)[ae][uq]", shares.times_a_unit),
    ("g", shares.multiple),
    ("nt", shares.times),
    ("nx", shares.fold),
    ("ng", shares.many_fold),
    ("r(?![uv])", shares.to_one),
    ("xvn", shares.factor),
    ("f", measures.fused),
    ("s?ru?", counts.range),
    ("s", shares.slashed),
    ("k", counts.vague),
    ("ov?m|nv?m|ml?[on]", dates.day),
    ("oq", dates.quarter),
    ("m", dates.month),
    ("(?:c|nu)j?nu", spoken.amount_and_named_cents),
    ("cn|[aw5y]1n|[na]un", spoken.amount_and_cents),
    ("n2", spoken.thousands),
    ("n3?n(?:n|(?![unvd2]))|n3?c", spoken.as_spoken),
    ("[cp]", counts.amount),
    ("nuv?[ae]u", measures.a_week),
    ("nunu", measures.compound),
    ("nunu", spoken.one_point_of_unit),
    ("unn?", spoken.bare_point),
    ("[na]un", measures.unit_and_parts),
    ("nun", spoken.one_point),
    ("nu[nc]", spoken.at_one_point),
    ("no", measures.seconds),
    ("n[wy]?u", measures.unit),
    ("[al]wu", measures.full_unit),
    ("lu", measures.within_unit),
    ("ou", measures.first_unit),
    ("o(?=w)", measures.tens_of_seconds),
    ("nw[np]u?|nj[np]u?", measures.shared_unit),
    ("n", counts.number),
    ("au", measures.one_unit),
]
"""The phrases in the order in which they are read: a pattern of words as letters (`number_words`), its meaning."""
_COMPILED = [(re.compile(pattern), build) for pattern, build in _PHRASES]
_ANY = re.compile("|".join(f"(?:{pattern})" for pattern, _ in _PHRASES))
_LONGEST = 8
"""Words that a phrase takes at most, and one more."""
_JOINED = re.compile(r"[\s\u00a0-]*")
_NUMBER_AFTER_A = frozenset("half quarter 3rd million billion 1000000 1000000000 trillion".split())
_THEM, _WHICH = frozenset("them those these us".split()), frozenset("which whom".split())
_OF_THESE = frozenset(("of", word) for word in ("these", "those", "them"))
_OF_SO_MANY, _OF_THEM = 10, 30
"""Most words between a whole and its part: of our 340 guards we kept 210; 340 …, and 210 of them."""
_ELIDED = 1000
_GROUP, _THOUSANDS = re.compile(r"\D?\d{1,3}"), [[f"{sign}000"] for sign in ("", *CURRENCY)]
"""What a space may part: 200 000."""
_CARRIED = 16
"""Most words between a figure and a number that takes over its unit."""
_LEVELS = {"under ": 1, "below ": 1, "less than": 1, "fewer than": 1, "above ": -1, "more than": -1}
"""Words behind a difference → 1 where it is added to the figure before for the level meant, -1 where taken away."""
_ONE_BESIDE = 4
"""Words between two figures of which the second is another one's: eight for a baker and a farmer for ten."""
_ALIKE = frozenset("for after within".split())
"""Words before two figures that put them alike."""
_RATED = 4
"""Most words between a figure and the time over which it is told."""
_PER = frozenset("a an per each every".split())
_EACH = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year"}
"""Words for a rate → the unit of its time."""
_NO_RATE = frozenset("half after before within for until".split())
"""Words behind which a time says when, or how long: 70 after half a year."""


def figures(words: Words) -> Iterator[Figure]:
    """The figures of a text, in order; several of one place where a phrase has several, or may be read otherwise."""
    keys, starts = _tokens(words)
    letters = "".join(map(letter, keys))
    counts, at = deque[Figure](maxlen=2), 0
    last: Figure | None = None
    share: Figure | None = None
    large: Figure | None = None
    while match := _ANY.search(letters, at):
        at = match.start()
        found = _figures_at(words, keys, starts, letters, at)
        at += 1
        for one in found:
            figure = one.in_unit_of(last) if last is not None and _goes_on(words, last, one) else one
            per, _ = rate(words, figure)
            named = figure.kind == "count" and _is_named(words, figure.end)
            figure = figure._replace(bound=figure.bound or bound(words, figure.start, figure.end), per=per, named=named)
            yield figure
            earlier = (one for one in dict.fromkeys((last, share, large)) if one is not None)
            carried = [figure.elided(one) for one in earlier if _may_go_on(words, one, figure)]
            yield from (one._replace(aside=True) for one in carried)
            if last is not None and (scale := _shared_scale(words, last, figure)):
                yield last._replace(value=last.value * scale).in_unit_of(figure)._replace(aside=True)
            if last is not None and (level := _level(words, last, (*carried, figure))) is not None:
                yield level
            if not (carried or figure.aside) and figure.kind in {"measure", "share", "count"}:
                last, share = figure, figure if figure.kind == "share" else share
                large = figure if figure.value >= _ELIDED * figure.unit else large
            if figure.dimension == "" and figure.most is None and not figure.aside:
                yield from _parts_of(words, figure, counts)
                counts.append(figure)
            while starts[at] < figure.end:
                at += 1


def _is_named(words: Words, end: int) -> bool:
    """Whether the word behind a number names what it counts."""
    return _counts(words, end) and names_something(words.keys[end])


def _counts(words: Words, end: int) -> bool:
    """Whether the word behind a number may be what it counts."""
    at = behind_other(words, end)
    return adjoins(words, at) and not counts_nothing(words, at)


def behind_other(words: Words, end: int) -> int:
    """The word behind a number at which it may say what it counts: six other banks."""
    return end + 1 if adjoins(words, end) and words.keys[end] == "other" and adjoins(words, end + 1) else end


def _goes_on(words: Words, last: Figure, figure: Figure) -> bool:
    """Whether a figure has the unit of the last one: from 3.1 percent to 1.9; for ten years or for fifty.

    A part of two counts has none.
    """
    lead, between = words.keys[max(0, last.start - 1) : last.start], words.keys[last.end : figure.start]
    what = between[1:-1] if between[1:2] in (["a"], ["an"], ["the"]) and len(between) == _ONE_BESIDE else []
    alike = between[:1] in (["and"], ["or"]) and between[1:] == [*what, *lead] and not _ALIKE.isdisjoint(lead)
    linked = alike or (lead == ["from"] and between == ["to"])
    if last.kind not in {"measure", "share"} or figure.kind != "count" or not linked:
        return False
    if last.kind == "share" and words.keys[last.end - 1].isdigit():  # from 1.4 of three to 2.1
        return False
    return not _counts(words, figure.end) and adjoins(words, figure.start) and comparable(last, figure.in_unit_of(last))


def _may_go_on(words: Words, last: Figure, figure: Figure) -> bool:
    """Whether a number that counts nothing may have the unit and scale of a figure before: 5.2 percent, now it's 1.8.

    A full stop may stand between them, and words; behind a share also another figure.
    """
    pointed = figure.kind == "spoken" and "point" in words.keys[figure.start : figure.end]
    bare = pointed or (figure.kind == "count" and not figure.aside)
    reach = _CARRIED if figure.value.denominator == 1 else 2 * _CARRIED  # decimals count nothing
    if not bare or figure.start - last.end > reach or figure.most is not None:
        return False
    carried = figure.elided(last)
    return carried.amount != figure.amount and not _counts(words, figure.end) and comparable(last, carried)


def _shared_scale(words: Words, last: Figure, figure: Figure) -> int:
    """The scale of a figure if the last one has it too: eight or ten thousand; between six and seven hundred."""
    between, lead = words.keys[last.end : figure.start], words.keys[max(0, last.start - 1) : last.start]
    linked = between in (["to"], ["or"]) or (between == ["and"] and lead == ["between"])
    if not linked or last.kind != "count" or figure.kind not in {"count", "measure"}:
        return 0
    number = figure.value / figure.unit
    scale = max((scale for scale in SCALES.values() if scale <= number), default=0)
    return scale if last.value < scale and last.value * scale < number else 0


def _level(words: Words, last: Figure, readings: Iterable[Figure]) -> Figure | None:
    """The level that the last figure is said to be above or below: 92 million for 88 million, four under the budget."""
    apart = next((one for one in readings if one.dimension == last.dimension != "date"), None)
    if apart is None or not 0 <= apart.start - last.end <= _OF_SO_MANY or not adjoins(words, apart.end):
        return None
    than = " ".join(words.keys[apart.end : apart.end + 2])
    times = next((times for word, times in _LEVELS.items() if than.startswith(word)), 0)
    stops = any("." in words.before(n) for n in range(last.end, apart.start + 1))
    if not times or stops or not apart.value < last.value:
        return None
    return apart._replace(value=last.value + times * apart.value, aside=True)


def rate(words: Words, figure: Figure) -> tuple[Fraction, int]:
    """The seconds of a rate, 86,400 for sixty beds a day, and the index behind it; 0 and the figure's end for none."""
    if figure.dimension not in {"time", "date", "x", PERCENT} and figure.most is None:
        for n in range(figure.end, min(figure.end + _RATED, len(words))):
            if adjoins(words, n) and words.keys[n] in _EACH:
                return UNITS[_EACH[words.keys[n]]].factor, n + 1
            apart = not (adjoins(words, n) and adjoins(words, n + 1))
            if apart or words.keys[n][0].isdigit() or words.keys[n] in _NO_RATE:
                break
            unit = UNITS.get(words.keys[n + 1])
            if words.keys[n] in _PER and unit is not None and unit.dimension == "time":
                after = words.keys[n + 2] if adjoins(words, n + 2) else ""
                return (Fraction(0), figure.end) if after in THEN else (unit.factor, n + 2)
    return Fraction(0), figure.end


def _tokens(words: Words) -> tuple[list[str], list[int]]:
    """The words, those of one spoken number as one, and where each starts; then where the last one ends."""
    found, starts, at, keys = list[str](), list[int](), 0, words.keys
    while at < len(keys):
        count, key = 1, keys[at]
        spoken = may_begin(key) and key not in SCALES  # "the last hundred years" is no figure that anybody looks up
        if spoken and (key != "a" or (at + 1 < len(keys) and keys[at + 1] in _NUMBER_AFTER_A)):
            count, key = next(iter(readings(words, at)), (count, key))
        key = dates.short_month(words, at) or key
        behind = keys[at + 1 : at + 2]
        if behind in _THOUSANDS and count == 1 and _GROUP.fullmatch(key) and adjoins(words, at + 1):
            count, key = 2, f"{behind[0][:-3]}{key}000"
        start = at
        if key.endswith("+") and letter(key) == "n":
            count, key = _or_more(key, behind)
            if found and found[-1] in CURRENCY:
                start, key = starts.pop(), f"{found.pop()}{key}"
        found.append(key)
        starts.append(start)
        at += count
    return found, [*starts, at]


def _or_more(key: str, behind: Sequence[str]) -> tuple[int, str]:
    """A number with a plus behind it, and its scale: how many words it takes, and the number; 60+ hours, 5+ million."""
    number = key.rstrip("+").replace(",", "")
    if not behind or behind[0] not in SCALES:
        return 1, number
    return 2, f"{Fraction(number) * SCALES[behind[0]]}"


def _figures_at(words: Words, keys: list[str], starts: list[int], letters: str, at: int) -> list[Figure]:
    """The figures of the phrase that begins with a token."""
    last = min(at + _LONGEST, len(keys))
    joined = (letters[n] if adjoins(words, starts[n]) else letters[n].upper() for n in range(at + 1, last))
    code = letters[at] + "".join(joined)
    for pattern, build in _COMPILED:
        if match := pattern.match(code):
            end = at + match.end()
            tokens = [Token(keys[n], starts[n], starts[n + 1]) for n in range(at, end)]
            before = keys[at - 1] if at and adjoins(words, starts[at]) else ""
            after, following = code[match.end() : match.end() + 1], keys[end] if end < len(keys) else ""
            built = build(Phrase(words, tokens, before, after, following))
            if built is not None:
                return built if isinstance(built, list) else [built]
    return []


def _parts_of(words: Words, part: Figure, counts: Iterable[Figure]) -> Iterator[Figure]:
    """The shares that a count is of others before it, where it is said to be of them."""
    keys = words.keys
    of_them = keys[part.end : part.end + 1] == ["of"] and not _THEM.isdisjoint(keys[part.end + 1 : part.end + 2])
    close = keys[max(0, part.start - 4) : part.start]
    of_which = not _WHICH.isdisjoint(close) or not _OF_THESE.isdisjoint(pairwise(close))
    for whole in counts:
        apart, lead = part.start - whole.end, keys[max(0, whole.start - 2) : whole.start]
        if 0 <= apart <= (_OF_THEM if of_them or of_which else _OF_SO_MANY if "of" in lead else -1):
            value = part.value
            if value < _ELIDED <= whole.value / _ELIDED:  # of 26 million Europe pays nine
                value *= max(scale for scale in SCALES.values() if scale <= whole.value)
            if 1 < value < whole.value:
                share = part._replace(kind="share", value=100 * value / whole.value, dimension=PERCENT, aside=True)
                yield share._replace(bound="")


def adjoins(words: Words, at: int) -> bool:
    """Whether only spaces and hyphens stand between word `at` and the one before it, or the stop of "Nov. 9"."""
    if not 0 < at < len(words):
        return False
    return _JOINED.fullmatch(words.before(at)) is not None or dates.is_dated(words, at - 1)
