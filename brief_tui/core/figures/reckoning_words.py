"""Which operations with figures the words of a clause speak of: more than, the rest, together, on average."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.figures.arithmetic import Operation
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.units import UNITS, Unit
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span

OF_MANY = frozenset[Operation]({"sum", "product", "quotient"})
_CHANGES = re.compile(
    r"(?:above|add|ahead|behind|below|beyond|bigger|cheap|climb|cut|dear|declin|differen|discount|drop|exceed|extra|fall|fell"
    r"|fewer|further|gain|gap|gr[eo]w|higher|improv|increas|jump|larger|leap|less|lift|lo[sw]|majorit|margin|more|narrow"
    r"|over(?!all|head|heard|night|seas|time|view)|premium|rais|reduc|remov|ris[ei]|rose|sav|scrap|shed|short|shr[aiu]nk|slash|slid|slip|small|spare|sunk|swell|swollen|than|trim"
    r"|undercut|up(?:$|lift|swing|tick|turn|ward)|vacant|wid|worse|better)|.{2,}(?:i|.)er$"
)
"""Beginnings of words that say that one thing is more or less than another, or gone."""
_AWAY = frozenset("before early late".split())
"""Words that make a time before them a difference: four months before her deadline."""
_UNTIL = frozenset("by till until".split())
"""Words before a year up to which something took so long."""
_OLDER = frozenset("above below older senior younger junior".split())
"""Words that make years behind which they stand the difference of two ages."""
_REST = frozenset(
    "gone left leaves leaving missing only other others remain remainder remaining remains rest stayed without "
    "implied".split()
)
_LEVEL = frozenset("at above below under".split())
"""Behind these stands at what something stayed, or was left, and no rest: the worst house stayed at 1.9."""
_TOTALS = frozenset("altogether arithmetic combined sum sums together total totals totalling worth".split())
"""Words for sums and for products."""
_TIMES = frozenset("apiece each every per times".split())
"""Words for products alone."""
_SHARED = frozenset("average averaging averages head mean".split())
"""Words for averages and shares: what each of several gets of all."""
_RECKONS = re.compile(
    r"\b(?:(?:that|this|it|which)(?:['’]s| is| means| makes)|hence|impl(?:y|ies|ying)|making|meaning|so that"
    r"|(?:adds? up|amount(?:s|ed)?|c[ao]mes?|works? out) (?:at|to)"
    r"|would (?:be|bring|cost|earn|fetch|make|mean|save|yield)"
    r"|or (?:about|almost|around|close to|more than|nearly|over|roughly|some))\b",
    re.IGNORECASE,
)
"""A clause that says what the figures before it come to."""
_AGAINST = re.compile(r", (?:although|because|but|since|though|whereas|while|yet)\b")
_OF_THESE = frozenset(("of", word) for word in ("which", "whom", "these", "those", "them"))
_FORMER = frozenset("earlier former initial old original previous".split())
_OF_IT = frozenset("which that this it".split())
_EACH = (["a"], ["an"])
_NO_UNIT = Unit("", Fraction(1))
HEDGES = frozenset("about almost around just nearly only over perhaps roughly some under well".split())
"""Words before a figure that loosen it, and tell nothing else of it."""
_PAIRS = [["more", "than"], ["less", "than"], ["fewer", "than"], ["close", "to"], ["at", "least"], ["up", "to"]]
_YEAR = re.compile(r"(?:19|20)[0-9]{2}|1st|2nd")
_NEXT, _BESIDE, _OF = 2, 5, 4
"""Words that may say what a figure is: behind it, a difference; to either side, a total; behind "of", its whole."""
_RECKONED = OF_MANY.union(frozenset[Operation]({"difference", "part", "portion", "share", "whole share", "change"}))
"""Operations that a clause allows by saying that it computes."""


_DENIES = re.compile(r"(?:un|non).{4,}|short|without|fail\w*|miss\w*|lack\w*|refus\w*|kept|keeps?")
_UNDER = re.compile(r"under|until|unless|unit\w*|univers\w*|uniform\w*")


def denies(key: str) -> bool:
    """Whether a folded word may say that something is not so: not, unplugged, fell short, kept from."""
    return is_negation(key) or (_DENIES.fullmatch(key) is not None and not _UNDER.match(key))


_LOSES = (
    r"(?:price|cost|penalty|toll|sacrifice|catch|loss)(?: (?:of|for)(?: \w+){1,5})? (?:is|was|of|comes to|came to)"
    r"|costs?|los(?:es?|t|ing)|g(?:ives?|ave|iving|iven) up"
    r"|sacrific\w+|forfeit\w*|forgo(?:es|ing)?|forwent|surrender\w*|minus|slower by|wast\w+"
)
_LOST = re.compile(rf"\b(?:{_LOSES})(?: (?!(?:of|for|in|on|to)\b)\w+){{0,3}}$")
_LESSENED = {
    **dict.fromkeys(("slower", "slowly"), ("speed", "pace", "fast")),
    **dict.fromkeys(("cheaper", "cheaply"), ("price", "cost")),
    **dict.fromkeys(("less", "fewer", "lower", "shorter", "smaller", "lighter", "short"), ("",)),
}
_LOSS = re.compile(rf"\b(?:{_LOSES})\b")


def is_lost(before: Sequence[str]) -> bool:
    """Whether folded words before a figure make it what something loses: the price is a fifth of the speed."""
    return _LOST.search(" ".join(before)) is not None


def lessened(after: Sequence[str]) -> tuple[str, ...]:
    """Words for what is less where folded words behind a share say so, a fifth slower: speed; empty where none do."""
    return next((_LESSENED[key] for key in after[:_NEXT] if key in _LESSENED), ())


def tells_loss(keys: Sequence[str]) -> bool:
    """Whether some folded words tell of a loss."""
    return _LOSS.search(" ".join(keys)) is not None


class Spoken(NamedTuple):
    """The operations that a clause speaks of."""

    anywhere: frozenset[Operation]
    """Those that words anywhere in the clause speak of: what is left, a denial."""
    beside: frozenset[Operation]
    """Those that words right beside the figure speak of."""
    reckons: frozenset[Operation]
    """Those that it allows by saying what figures come to."""
    loosely: frozenset[Operation]
    """Those for which a figure that is meant loosely needs no word."""


def spoken_operations(figure: Figure, clause: str, at: Span) -> Spoken:
    """The operations that the words of a clause speak of."""
    before, after = fold(clause[: at.start], notes=False).keys[-_BESIDE:], fold(clause[at.end :], notes=False).keys
    if after[:1] in _EACH and UNITS.get("".join(after[1:2]), _NO_UNIT).dimension == "time":  # 14 hours a week longer
        del after[:2]
    while len(before) > 1 and (before[-1] in HEDGES or before[-2:] in _PAIRS):
        del before[-1 if before[-1] in HEDGES else -2 :]
    last = before[-2:-1] if before[-1:] == ["of"] else before[-1:]
    keys, anywhere, beside = fold(clause, notes=False).keys, set[Operation](), set[Operation]()
    if not figure.dimension and after[:1] == ["times"]:  # what it counts is no word for a product
        keys.remove("times")
        del after[:1]
    of_these = tuple(before[-2:]) in _OF_THESE
    of_so_many = after[:1] == ["of"] and any(_has_digit(key) for key in after[1:_OF])
    changes = (*([] if last == ["than"] else last), *after[:_NEXT])  # longer than 90 days tells no difference
    if last == ["by"] or of_these or of_so_many or any(map(_CHANGES.match, changes)):
        beside |= {"difference", "change", "shift"}
    beside |= {"share of one"} if after[:1] == ["of"] and not _OF_IT.isdisjoint(after[1:2]) else set()
    beside |= _of_time(figure, last, after) | ({"portion"} if of_so_many else set())
    if any(key == "of" and any(map(_has_digit, before[n + 1 :])) for n, key in enumerate(before)):  # of 94 stops 78
        beside |= {"difference"}
    if after[:1] == ["as"] or is_of_before(after):  # half as full as
        beside |= {"share", "shift"} if after[:1] == ["as"] else {"share"}
        beside |= {"change"} if "again" in after[:_OF] else set()  # half as many again
    if any(key in _REST and then not in _LEVEL for key, then in pairwise([*keys, ""])):
        anywhere |= {"rest"}
        beside |= {"difference", "fewer", "part"}
    elif any(map(is_negation, fold(clause[slice(*part_of(clause, at))], notes=False).keys)):
        anywhere |= {"rest", "difference"}
    close = (*before, *after[:_BESIDE], *(["altogether"] if after[:2] == ["in", "all"] else []))
    beside |= _called(close)
    loosely = set[Operation]()
    if figure.bound:
        loosely |= {"share", "change"} if any(map(_CHANGES.match, keys)) else {"share"}
        loosely |= {"portion"} if of_these or figure.per else set()
        anywhere |= {"product", "quotient"}
    beside |= {"fewer"} if _names_other(after) else set()
    reckons = _reckons(keys, last, after, close, says_so=_RECKONS.search(clause) is not None)
    return Spoken(frozenset(anywhere), frozenset(beside), reckons, frozenset(loosely))


def part_of(clause: str, at: Span) -> Span:
    """Where the part of a clause around a figure stands: up to a conjunction, behind a comma, that sets it apart."""
    start = max((found.end() for found in _AGAINST.finditer(clause, 0, at.start)), default=0)
    behind = _AGAINST.search(clause, at.end)
    return Span(start, behind.start() if behind else len(clause))


def _reckons(
    keys: Sequence[str], last: Sequence[str], after: Sequence[str], close: Sequence[str], *, says_so: bool
) -> frozenset[Operation]:
    """The operations that the words of a clause allow, or those before, behind and close to its figure.

    `says_so`: whether the clause says that it computes.
    """
    reckons = set(_RECKONED) if says_so or last == ["or"] else set[Operation]()
    reckons -= {"whole share" if any(map(_CHANGES.match, keys)) else "change"}
    reckons |= _called(keys)
    if not _OF_THESE.isdisjoint(pairwise(keys)):
        reckons |= {"difference"}
    if is_of_before(after):
        reckons |= {"share of one"}
    if not _SHARED.isdisjoint(close):
        reckons |= {"product", "quotient"}
    if after[:1] in _EACH or after[:2] == ["to", "a"]:
        reckons |= {"quotient"}
    if last == ["to"] and any(map(_CHANGES.match, keys)):
        reckons |= {"part"}
    return frozenset(reckons)


def is_of_before(after: Sequence[str]) -> bool:
    """Whether words behind a share say that it is of what was before: a third of what it took, of the former time."""
    return after[:1] == ["of"] and (after[1:2] == ["what"] or not _FORMER.isdisjoint(after[1:_OF]))


def _of_time(figure: Figure, last: Sequence[str], after: Sequence[str]) -> frozenset[Operation]:
    """The operations that words beside a time or a date speak of: four months early, until 2020, five years older."""
    if figure.dimension == "date":
        return frozenset() if _UNTIL.isdisjoint(last) else frozenset({"years"})
    if figure.dimension != "time":
        return frozenset()
    early = frozenset[Operation]() if _AWAY.isdisjoint(after[:1]) else frozenset[Operation]({"difference"})
    return early if _OLDER.isdisjoint(after[:_NEXT]) else early | {"ages"}


def _has_digit(key: str) -> bool:
    return any(map(str.isdigit, key))


def _names_other(after: Sequence[str]) -> bool:
    """Whether words behind a figure compare it with what has none there: more than in 2024, fewer than at first."""
    than = next((n for n, key in enumerate(after[:_OF]) if key == "than"), None)
    if than is None:
        return False
    return all(not key[0].isdigit() or _YEAR.fullmatch(key) for key in after[than + 1 : than + 1 + _OF])


def _called(keys: Sequence[str]) -> frozenset[Operation]:
    """The operations, sums and products, that the words of a clause or close to a figure speak of."""
    makes = [key for key, then in pairwise(["", *keys]) if then == "makes"]
    if not _TOTALS.isdisjoint(keys) or any(key != "and" for key in makes):
        return OF_MANY
    if makes:  # and makes 70 tiles a week
        return OF_MANY - {"sum"}
    return frozenset() if _TIMES.isdisjoint(keys) else OF_MANY - {"sum"}
