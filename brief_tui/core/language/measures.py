"""The closed lists of words that count and measure without being numbers: quantities, and the units of a measure."""

from __future__ import annotations

from collections.abc import Sequence

from brief_tui.core.language.words import has_number

NO_COUNT = frozenset({"1", "1st"})
"""Folded numbers that are mostly a pronoun, and an adverb."""
MONTHS = "january february march april may june july august september october november december".split()
SHORT_MONTHS = {name[:3]: name for name in MONTHS if name != "may"} | {"sept": "september"}
"""Abbreviated month → the month."""
_SHORT_STOPS = (rf"(?<=\b{name.capitalize()})\.(?=\s[0-9])" for name in SHORT_MONTHS)
SHORT_MONTH_STOP = f"(?:{'|'.join(_SHORT_STOPS)})"
"""The full stop of an abbreviated month before its day, which ends no sentence: on Nov. 9."""
SEASONS = "spring summer autumn winter".split()
_AMOUNTS = frozenset("hundreds thousands millions billions trillions dozen dozens half double triple twice".split())
"""Words of amounts that are as good as numbers."""
_SHARES = frozenset("most many few fewer several couple lots plenty majority minority loads tons bunch handful".split())
_WHOLE = frozenset("all every each".split())
"""Words that a bracket may leave out, but not put in by itself: [the pumps] for all of that."""
_LINKS = frozenset("a an of the and".split())
_UNITS = {
    form: forms.partition(" ")[0]
    for forms in (
        "nanosecond ns|microsecond|millisecond ms msec|second sec|minute min|hour hr|day|night|week|weekend|month|"
        "quarter|year yr|decade|century centurie|bit|byte|kilobyte kb|megabyte mb meg|gigabyte gb gig|terabyte tb|"
        "petabyte pb|exabyte|kilobit kbit|megabit mbit|gigabit gbit|millimeter|centimeter cm|meter|kilometer km|"
        "inch inche|foot feet ft|yard|mile|acre|hectare|milligram mg|gram|kilogram kg kilo|ton tonne|ounce oz|pound lb|"
        "liter|milliliter ml|gallon|pint|barrel|dollar buck $|cent|euro €|yen ¥|watt|kilowatt kw|megawatt mw|"
        "gigawatt gw|terawatt|volt|amp|hertz hz|kilohertz khz|megahertz mhz|gigahertz ghz|degree|calorie|% percent"
    ).split("|")
    for form in forms.split()
}
"""Without the s of a plural."""


def is_counting(key: str) -> bool:
    """Whether a folded word is a number, or counts like one what stands behind it."""
    return has_number(key) or key in _AMOUNTS or key in _SHARES


def unit(key: str) -> str | None:
    """The unit that a folded word names, one for all its forms; None for any other word."""
    return _UNITS.get(key) or _UNITS.get(key.removesuffix("s"))


def same_quantity(inside: Sequence[str], replaced: Sequence[str], *, refers: bool) -> bool:
    """Whether words in brackets hold no other quantity than those that they stand for, which may be none.

    `refers`: whether the latter only refer to something: what “they” are may be “most of the crew”, but not dozens.
    """
    said, put = _quantities(replaced), _quantities(inside)
    if said == put:
        return True
    if said - _WHOLE:
        return False
    if not put:
        return True
    bare = all(key in put or key in _LINKS for key in inside)
    return not bare and (not replaced or (refers and put.isdisjoint(_AMOUNTS)))


def _quantities(keys: Sequence[str]) -> frozenset[str]:
    some = {"some"} if ("some", "of") in zip(keys, keys[1:], strict=False) else set[str]()
    return frozenset(key for key in keys if key in _AMOUNTS or key in _SHARES or key in _WHOLE) | some


def same_measure(inside: Sequence[str], replaced: Sequence[str], *, counted: bool) -> bool:
    """Whether words in brackets keep the units of those that they stand for.

    `counted`: whether a number stands before them; elsewhere a unit may be what is named: [Monday] for that day.
    """
    said, put = _units(replaced), _units(inside)
    return said == put or not ((said and put) or (said and counted))


def _units(keys: Sequence[str]) -> frozenset[str]:
    return frozenset(found for key in keys if (found := unit(key)) is not None)
