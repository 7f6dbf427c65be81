"""Units, parts, months and words of multiplication: what the numbers of a text may measure."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from brief_tui.core.language.quantities import SCALES, TENS
from brief_tui.core.language.quantities import UNITS as NUMBERS

PERCENT = "%"
CENTS = "cents"
SECOND = "2nd"
"""How "second" is folded."""
MONTH = Fraction(2_629_746)
"""Seconds of a month, as of all that is longer, on average."""


class Unit(NamedTuple):
    """What a number measures, and how many of its dimension's base unit one is."""

    dimension: str
    factor: Fraction


_MONTHS = {"month": 1, "quarter": 3, "year": 12, "yr": 12, "decade": 120, "century": 1200}
_MONEY = ("krone", "kroner", "krona", "crown", "franc", "zloty", "rupee", "yen")
_TABLE = {
    "time": "ns nanosecond 1e-9,µs μs us microsecond 1e-6,ms millisecond msec 1e-3,second sec 1,minute min mins 60,"
    "hour hr hrs 3600,day 86400,week 604800,fortnight 1209600",
    "length": "meter metre 1,kilometer kilometre km 1e3,centimeter cm 1e-2,millimeter mm 1e-3,nanometer nm 1e-9",
    "miles": "mile 1",
    "mass": "kilogram kilo kg 1,tonne ton 1e3,gram 1e-3",
    "degrees": "degree ° 1",
    CENTS: "cent 1",
    "£": "pound 1,pence penny 1/100",
    **{money: f"{money} 1" for money in _MONEY},
    PERCENT: "% percentage point 1",
}
MONEY = frozenset({"£", *_MONEY})
"""Dimensions of money that no sign stands for in a folded text."""


def _units() -> dict[str, Unit]:
    scales = {"": "1", "kilo": "1e3", "mega": "1e6", "giga": "1e9", "tera": "1e12", "peta": "1e15", "exa": "1e18"}
    table = dict(_TABLE)
    for scale, factor in scales.items():
        for name, letter in (("byte", "b"), ("watt", "w"), ("hertz", "hz")):
            short = f"{scale[:1]}{letter}" if scale else ""
            hours = f"{short}h" if letter == "w" else ""  # they are said as watts, and hours behind them
            table[name] = f"{table.get(name, '')},{scale}{name} {short} {hours} {factor}".lstrip(",")
    units: dict[str, Unit] = {}
    for dimension, rows in table.items():
        for *names, factor in map(str.split, rows.split(",")):
            unit = Unit(dimension, Fraction(factor))
            units |= dict.fromkeys(names, unit) | {f"{name}s": unit for name in names if len(name) > 2}
    for name, months in _MONTHS.items():
        units[name] = units[f"{name}s"] = Unit("time", months * MONTH)
    units["centuries"] = units.pop("centurys")
    return units | {f"{name}'s": unit for name, unit in units.items() if unit.dimension == "time" and len(name) > 2}


UNITS = _units()
"""Folded word → the unit that it names."""
REGULAR = {"quarterly": UNITS["quarter"], "fortnightly": UNITS["fortnight"]}
"""Folded word → the unit of time in which something comes once."""
DIMENSIONS: dict[str, dict[Fraction, list[str]]] = {}
"""Dimension → what one of a unit is in its base unit → names of that unit."""
for _name, _unit in UNITS.items():
    if _unit.dimension != PERCENT:
        DIMENSIONS.setdefault(_unit.dimension, {}).setdefault(_unit.factor, []).append(_name)

_MULTIPLIED = {2: "doubl", 3: "tripl", 4: "quadrupl"}
MULTIPLES = {
    **{f"{stem}{ending}": value for value, stem in _MULTIPLIED.items() for ending in ("e", "es", "ed", "ing")},
    **{f"trebl{ending}": 3 for ending in ("e", "es", "ed", "ing")},
    "twice": 2,
    "thrice": 3,
    **{f"{word}fold": value for word, value in (NUMBERS | TENS).items() if value > 1},
    **{f"{value}fold": value for value in range(2, 100)},
    "hundredfold": 100,
    "thousandfold": 1000,
}
"""Folded word → how many times."""
DOZENS = {"dozen": 12, "couple": 2, **{word: int(scale) for word, scale in SCALES.items()}}
"""Folded word → how many it multiplies by: a dozen, a couple of hundred."""
VAGUE = {"dozens": (24, 99), "hundreds": (200, 999), "thousands": (2000, 99_999), "millions": (2 * 10**6, 10**9 - 1)}
"""Folded word → what it may be at least and at most."""
DECADES = {f"{word[:-1]}ies": value for word, value in TENS.items()} | {
    f"{value:02}s": value for value in range(0, 100, 10)
}
"""Folded word → the first year of a decade in its century."""
_TEENS = "3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th".split()
PARTS = {
    "quarter": 4,
    "hundredth": 100,
    "thousandth": 1000,
    **{word: parts for parts, word in enumerate(_TEENS, 3)},
    **{f"{value}th": value for value in range(20, 101, 10)},
    **{f"{word[:-1]}ieth": value for word, value in TENS.items()},
}
"""Folded word → of how many parts it is one: a fifth."""
_PLURAL = "third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
PLURAL_PARTS = {
    **{f"{word}s": parts for parts, word in enumerate(_PLURAL, 3)},
    **{f"{word}s": parts for word, parts in PARTS.items() if parts >= 20},
    "halves": 2,
}
"""Folded word → of how many parts it is several: fifths."""
WHOLES = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60, 100, 200, 500, 1000, 10_000)
"""Numbers that may be a whole of which some are told: nineteen of twenty."""
