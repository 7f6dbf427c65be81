"""Phrases of counts, years and amounts: dozens of them, a million and a half, in 2048, $10-15 million."""

from __future__ import annotations

import re
from fractions import Fraction

from brief_tui.core.figures.figure import Figure, FigureKind
from brief_tui.core.figures.number_words import Built, Phrase, value_of
from brief_tui.core.figures.units import DOZENS, PARTS, PERCENT, UNITS, VAGUE
from brief_tui.core.language.quantities import CURRENCY, SCALES

_YEAR = re.compile(r"(?:1[6-9]|20)[0-9]{2}")
_SEVERAL = frozenset("few several".split())
_IN_YEAR = frozenset("in since until till by".split())
_OF_MULTIPLIED, _HEDGED = 9, 3
"""Most words from the verb to the number by which something is multiplied, and from "by"."""
_LATEST = 3000
_HUNDRED = 100


def scale_and_a_half(p: Phrase) -> Built:
    """A million and a half; four million and a quarter."""
    value, part = p.number(0), Fraction(1, 2 if p.tokens[-1].key == "half" else 4)
    scale = max((scale for scale in SCALES.values() if 100 < scale <= value), default=0)
    fits = scale and value < 100 * scale and (value / scale).denominator == 1 and p.after != "v"
    return p.figure("count", value + scale * part, "") if fits else None


def range(p: Phrase) -> Built:
    """10-15 minutes, $10-15 million: both ends, with one place and one unit."""
    at = int(p.tokens[0].key in CURRENCY)
    key = p.tokens[at].key
    ends = [Fraction(end) for end in re.split("[-–]", key.strip("$€£¥₹%"))]
    if len(ends) < 2:
        return None
    low, high = ends
    said = p.words.said(p.tokens[at].start, p.tokens[at].end).lower()
    if " to " in said and _YEAR.fullmatch(str(low)) and (not low < high or (p.before == "in" and high >= _LATEST)):
        start = p.tokens[at].start  # from three in 1998 to fourteen
        first, last = p.figure("year", low, "date"), p.figure("count", high, "")
        return [first._replace(end=start + 1, number_end=start + 1), last._replace(start=last.end - 1)]
    if " to " in said and not low < high:  # seven to two
        return [p.figure("count", end, "") for end in ends]
    if not low < high or (_YEAR.fullmatch(str(low)) and high < _LATEST):
        return None
    # The upper end alone is folded to the scale where one is said with it.
    least = 1 if said.endswith("hundred") else 100
    low *= next((scale for scale in SCALES.values() if least < scale <= high < 1000 * scale and low < scale), 1)
    sign = p.tokens[0].key[0] if p.tokens[0].key[0] in CURRENCY else PERCENT if key.endswith("%") else ""
    unit = UNITS.get(p.tokens[-1].key)
    if unit is not None and not sign:
        return [p.measure(end, unit, at + 1) for end in (low, high)]
    kind: FigureKind = "share" if sign == PERCENT else "measure" if sign else "count"
    return [p.figure(kind, end, sign) for end in (low, high)]


def amount(p: Phrase) -> Figure:
    """$12, 40 %; a few hundred dollars, a couple of thousand euros."""
    key, start = p.tokens[0].key, p.tokens[0].start
    if key.endswith("%"):
        return p.figure("share", p.number(0), PERCENT)
    number = p.number(0)
    if p.words.said(start, p.tokens[0].end).partition(" ")[0].lower() in SCALES:
        if p.before in _SEVERAL:
            several = p.figure("measure", 2 * number, key[0])
            return several._replace(start=start - 1, most=10 * number - 1, bound="about")
        if p.words.keys[max(0, start - 2) : start] == ["couple", "of"]:
            return p.figure("measure", 2 * number, key[0])._replace(start=start - 2, bound="about")
    return p.figure("measure", number, key[0])


def dozen(p: Phrase) -> Built:
    """A dozen, half a dozen, five dozen, a couple of hundred."""
    value = Fraction(1)
    for token in p.tokens:
        value *= DOZENS.get(token.key, 1) if token.key != "half" else Fraction(1, 2)
    first = p.tokens[0].key
    value *= 1 if first in {"half", "a", "an", "every", "each"} else value_of(first)
    if any(token.key == "couple" for token in p.tokens):
        return None if value == 2 else p.figure("count", value, "")._replace(bound="about")
    return p.figure("count", value, "") if p.tokens[-1].key == "dozen" or first == "every" else None


def vague(p: Phrase) -> Built:
    """Dozens of, hundreds of."""
    low, high = VAGUE[p.tokens[0].key]
    if p.after != "v" or p.before in {"of", "the", "many"}:
        return None
    return p.figure("count", low, "")._replace(most=Fraction(high))


def _is_of_ordinal(p: Phrase) -> bool:
    """Whether a number is the beginning of an ordinal: a hundred and thirteenth; but no hundred and a third."""
    link, last = [*p.words.keys[p.tokens[-1].end :][:2], "", ""][:2]
    return p.number(0) % _HUNDRED == 0 and link == "and" and last in PARTS and value_of(last) < _HUNDRED


def number(p: Phrase) -> Built:
    """A year, or a count."""
    if _is_of_ordinal(p):
        return None
    value, key = p.number(0), p.tokens[0].key
    said = p.words.said(p.tokens[0].start, p.tokens[0].end)
    scaled = " thousand" in said or "hundred" in said
    spelled = not said[0].isdigit() and (not scaled or p.before in _IN_YEAR)
    if _YEAR.fullmatch(key) and (said == key or spelled):
        counts = [p.figure("count", value, "")._replace(aside=True)] if p.after == "w" and p.next.endswith("s") else []
        return [p.figure("year", value, "date"), *counts]  # in 2048; 2048 moulds
    count = p.figure("count", value, "")
    return [count, p.figure("multiple", value, "x")._replace(aside=True)] if _multiplies(p) else count


def _multiplies(p: Phrase) -> bool:
    """Whether something is multiplied by a number: it multiplies its weight by about five thousand."""
    before = p.words.keys[max(0, p.tokens[0].start - _OF_MULTIPLIED) : p.tokens[0].start]
    return "by" in before[-_HEDGED:] and any(key.startswith("multipl") for key in before)
