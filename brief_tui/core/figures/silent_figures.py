"""Figures of the prose that claim nothing: names with numbers, times of day, and what an article counts for itself."""

from __future__ import annotations

from brief_tui.core.article.said_context import is_common, telling
from brief_tui.core.figures.clock_times import is_time_of_day
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.number_words import NAMELESS, is_of_figure
from brief_tui.core.figures.reader import adjoins
from brief_tui.core.figures.units import UNITS
from brief_tui.core.language.words import Words

COUNTED_HERE = frozenset(
    "pillar speaker session talk panel panelist panellist podcast conversation recording interview transcript citation "
    "quotation quote voice lesson theme takeaway word sentence question thing way reason step theory approach idea "
    "argument answer guest host story topic section chapter example".split()
)
_OFTEN_HERE = frozenset("part line page letter point company executive stock ticker".split())
"""What an article counts for itself; no transcript need say it. More than a few of the second kind are news."""
_RECORDED = frozenset("session talk panel podcast conversation recording interview transcript discussion".split())
"""What is recorded, and takes its time."""
_FEW_HERE = 5
_SHORT_TIME = UNITS["week"].factor
"""Most seconds that a recording may have taken, which the article counts for itself."""
_AGE_LONG = UNITS["century"].factor
_BASES = (10, 100, 1_000, 10_000, 100_000, 1_000_000)
"""Bases of a rate: 3 of every 1,000."""
NUMBERED = frozenset(
    "section chapter figure table line page version release article episode level tier phase type room hall number no "
    "rule pillar part item step day week gate act clause appendix volume issue track stage layer slide note footnote "
    "kaizen web grade class category model generation gen unit port pr commit bug ticket track plot platform building "
    "flight berth route paragraph channel studio zone district ward bay".split()
)
"""What a number after them names rather than counts."""
_TIMES_NUMBERED = frozenset("week day month year".split())
_AT_TIMES = [["by"], ["in"], ["from"], ["since"], ["until"]]
"""Words before a time with a number, which names it: by week ten, in year four."""
_CLOSE = 6
_AGREES = frozenset(
    "adamant agree agreed agrees concede conceded concedes differ differed differs disagree disagreed disagrees firm "
    "insist insisted insists moved strict".split()
)
"""Words close to points that are matters, on which people agree; and how close: it lives on two points of margin."""
_FULL = frozenset({"full", "whole"})
"""A time says per what something is; but a full year is news."""


def is_silent(words: Words, figure: Figure, nouns: tuple[str, ...]) -> bool:
    """Whether a figure is a name, a time of day, or what the article counts for itself."""
    said = words.said(figure.start, figure.number_end)
    if words.keys[figure.start : figure.end] == ["a", "point"]:  # he is fond of it up to a point
        return True
    if _is_matter(words, figure):
        return True
    if not figure.value and words.keys[max(0, figure.start - 1) : figure.start] == ["from"]:  # it began as nothing
        return True
    over_time = figure.bound == "over" and figure.start > 1 and is_of_figure(words.keys[figure.start - 2])
    if figure.is_one and (not figure.bound or over_time):  # 720 euros over a year
        return _FULL.isdisjoint(words.keys[figure.start + 1 : figure.start + 2])
    if figure.kind == "multiple" and figure.value < 2 and not said[:1].isdigit():
        return True
    if figure.unit == _AGE_LONG and not said[:1].isdigit():  # history, or as much as "for ever"
        return True
    if figure.dimension == "time" and figure.value <= _SHORT_TIME and not _RECORDED.isdisjoint(map(singular, nouns)):
        return True
    if figure.kind not in {"count", "measure"}:
        return False
    if figure.value in _BASES and words.keys[figure.start] in {"each", "every", "per"}:
        return True
    return _named(words, figure, said) or (figure.kind == "count" and _small(words, figure, nouns))


def _is_matter(words: Words, figure: Figure) -> bool:
    """Whether points are matters of which people speak: on one point the two agree; but on two points of margin."""
    points = words.keys[figure.number_end : figure.end] in (["point"], ["points"])
    few = points and figure.value <= _FEW_HERE and figure.value.denominator == 1
    close = words.keys[max(0, figure.start - _CLOSE) : figure.end + _CLOSE]
    return few and words.keys[figure.start - 1 : figure.start] == ["on"] and not _AGREES.isdisjoint(close)


def _small(words: Words, figure: Figure, nouns: tuple[str, ...]) -> bool:
    counted = frozenset(map(singular, nouns))
    few = figure.value <= 3 and figure.value.denominator == 1
    here = figure.value <= 100 and not COUNTED_HERE.isdisjoint(counted)
    if few or here or (figure.value <= _FEW_HERE and not _OFTEN_HERE.isdisjoint(counted)):
        return True
    if not nouns and words.said(figure.start, figure.end).lower().startswith("a "):
        return True  # "a hundred" and no more is as much as "many"
    return is_time_of_day(words, figure) or _are_all(words, figure)


def _are_all(words: Words, figure: Figure) -> bool:
    """Whether so few are all of whom the article tells: all four agreed; on this all five are of one mind."""
    if figure.value > _FEW_HERE or words.keys[max(0, figure.start - 1) : figure.start] != ["all"]:
        return False
    verb = words.keys[figure.end : figure.end + 1]
    return not adjoins(words, figure.end) or verb[0].endswith("ed") or verb[0] in NAMELESS - {"of"}


def singular(word: str) -> str:
    """A folded word without the ending of many."""
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def _named(words: Words, figure: Figure, said: str) -> bool:
    """Whether a number names something: Section 230, GPT-4, Python 3.12, the Big Four, [3]."""
    at, gap = figure.start, words.before(figure.start)
    if gap.endswith(("#", "[", "§", "/", "_")) or (at == 0 and words.after(figure.end - 1).startswith((". ", ")"))):
        return True
    if not said[:1].isdigit():
        if words.keys[at - 1] in _TIMES_NUMBERED and words.keys[max(0, at - 2) : at - 1][:1] in _AT_TIMES:
            return True
        numbered = figure.kind == "count" and words.keys[at - 1] in NUMBERED - _TIMES_NUMBERED
        if at > 0 and numbered and adjoins(words, at):  # line six, but not a route every six minutes
            return True
        return at > 0 and said[:1].isupper() and figure.value <= 12 and words.said(at - 1, at)[:1].isupper()
    amount = "," in said or " " in said  # it paid the channel 3.2 million
    if at == 0 or amount or figure.kind != "count" or not adjoins(words, at):
        return False
    previous = words.said(at - 1, at)
    if previous.endswith(("'s", "’s")):  # whose they are
        return False
    if "-" in gap and not previous[-1:].isdigit():
        return True
    low = previous.lower()
    if at == 1 or "." in words.before(at - 1):
        # Any word is capitalised here: "Windows 11", but "Closing 300 tickets".
        return previous[:1].isupper() and telling(low) and not low.endswith(("ly", "ing", "ed"))
    named = previous[:1].isupper() and low not in NAMELESS and not is_common(low)
    return named or words.keys[at - 1] in NUMBERED
