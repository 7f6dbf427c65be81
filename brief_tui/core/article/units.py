"""Units, months and words of multiplication: what the numbers of a text may measure."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from brief_tui.core.language.quantities import TENS as NUMBER_TENS
from brief_tui.core.language.quantities import UNITS as NUMBER_UNITS

PERCENT = "%"
SECOND = "2nd"
"""How "second" is folded."""
MONTHS = "january february march april may june july august september october november december".split()


class Unit(NamedTuple):
    """What a number measures, and how many of its dimension's base unit one is."""

    dimension: str
    factor: Decimal


def _units() -> dict[str, Unit]:
    scales = {"": "1", "kilo": "1e3", "mega": "1e6", "giga": "1e9", "tera": "1e12", "peta": "1e15", "exa": "1e18"}
    table = {
        "time": "ns nanosecond 1e-9,µs μs us microsecond 1e-6,ms millisecond msec 1e-3,second sec 1,minute min mins 60,"
        "hour hr hrs 3600,day 86400,week 604800",
        "months": "month 1,year yr yrs 12,decade 120,century centuries 1200",
        "length": "meter metre 1,kilometer kilometre km 1e3,centimeter cm 1e-2,millimeter mm 1e-3,nanometer nm 1e-9",
        "miles": "mile 1",
        "mass": "kilogram kilo kg 1,tonne 1e3",
        PERCENT: "% percentage 1",
    }
    for scale, factor in scales.items():
        for name, letter in (("byte", "b"), ("watt", "w"), ("hertz", "hz")):
            short = f"{scale[:1]}{letter}" if scale else ""
            table[name] = f"{table.get(name, '')},{scale}{name} {short} {factor}".lstrip(",")
    units: dict[str, Unit] = {}
    for dimension, rows in table.items():
        for *names, factor in map(str.split, rows.split(",")):
            unit = Unit(dimension, Decimal(factor))
            units |= dict.fromkeys(names, unit) | {f"{name}s": unit for name in names if len(name) > 2}
    return units


UNITS = _units()
"""Folded word → the unit that it names."""
MULTIPLES = {
    **dict.fromkeys(("doubled", "doubling"), 2),
    **dict.fromkeys(("tripled", "tripling", "trebled", "trebling"), 3),
    **dict.fromkeys(("quadrupled", "quadrupling"), 4),
    **{f"{word}fold": value for word, value in (NUMBER_UNITS | NUMBER_TENS).items() if value > 1},
    **{f"{value}fold": value for value in range(2, 100)},
    "hundredfold": 100,
    "thousandfold": 1000,
}
