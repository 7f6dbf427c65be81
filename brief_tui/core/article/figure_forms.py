"""The words in which a figure may be said: 2.5 million as "two and a half million", a third as "thirds" or "33 %"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from brief_tui.core.article.figures import Figure
from brief_tui.core.article.units import MONTHS, PERCENT, SECOND, UNITS
from brief_tui.core.language.quantities import CURRENCY

_SCALES = [Decimal(10) ** 12, Decimal(10) ** 9, Decimal(10) ** 6, Decimal(1000)]
_SCALE_WORDS = dict(zip(_SCALES, ("trillion", "billion", "million", "thousand"), strict=True))
_HALVES: dict[Decimal, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {
    Decimal("0.5"): [(("half", "an"), ()), (("half", "a"), ()), (("half",), ())],
    Decimal("1.5"): [((), ("and", "a", "half"))],
    Decimal(1): [(("a",), ()), (("an",), ()), (("per",), ())],
}


_MILLION = 10**6


def _dimensions() -> dict[str, dict[Decimal, list[str]]]:
    found: dict[str, dict[Decimal, list[str]]] = {}
    for name, unit in UNITS.items():
        if unit.dimension != PERCENT:
            found.setdefault(unit.dimension, {}).setdefault(unit.factor, []).append(name)
    return found


DIMENSIONS = _dimensions()
_SHARES: dict[int, list[tuple[str, ...]]] = {
    50: [("half",), ("halves",), ("halved",), ("halving",)],
    33: [("thirds",)],
    67: [("2", "thirds"), ("3rd",)],
    25: [("a", "quarter"), ("1", "quarter"), ("quarter", "of")],
    75: [("3", "quarters")],
}
_MULTIPLE_WORDS = {
    2: "double doubled doubling doubles twice 2x twofold 100%".split(),
    3: "triple tripled tripling triples 3x threefold treble trebled".split(),
    4: "quadruple quadrupled 4x fourfold".split(),
    10: ["tenfold", "10x"],
}


def plain(value: Decimal) -> str:
    """A number in digits: 12, 2.5."""
    return str(int(value)) if value == value.to_integral_value() else format(value.normalize(), "f")


def number_forms(value: Decimal) -> list[tuple[str, ...]]:
    """The folded words of a number as it may be said."""
    forms: list[tuple[str, ...]] = [(plain(value),), (f"{plain(value)}+",)]
    whole = value.to_integral_value(rounding="ROUND_FLOOR")
    if value != whole:
        head, tail = plain(whole), plain(value).partition(".")[2]
        forms += [(head, "point", tail), (head, "point", *tail), (f"{plain(value)}0",)]
        if value - whole == Decimal("0.5"):
            forms += [(head, "and", "a", "half")] if whole else [("half",)]
    forms += [words for words, _ in _halved(value)]
    if value == 12:
        forms.append(("dozen",))
    elif value == 24:
        forms.append(("2", "dozen"))
    return forms


def _halved(value: Decimal) -> Iterator[tuple[tuple[str, ...], Decimal]]:
    """How a value is said with half, or a quarter, of a scale, and the scale."""
    for scale in _SCALES:
        if value / scale in {Decimal("0.5"), Decimal("0.25")}:
            yield ("half" if value / scale == Decimal("0.5") else "quarter", "a", _SCALE_WORDS[scale]), scale
        elif scale <= value < 1000 * scale and (value / scale) % 1 == Decimal("0.5"):
            yield (plain(value // scale), "and", "a", "half", _SCALE_WORDS[scale]), scale


def _parts(share: Decimal) -> Iterator[tuple[str, ...]]:
    """A share of one as "a fifth" and the like."""
    parts = round(1 / share) if 0 < share < 1 else 0
    if 2 < parts < 100 and abs(1 / Decimal(parts) - share) < Decimal("0.004"):
        yield from ((one, ordinal(parts)) for one in ("a", "1"))


def measure_forms(value: Decimal, name: str) -> Iterator[tuple[str, ...]]:
    """So much of a unit where its number is no word by itself: 90ms, half an hour, a tenth of a second."""
    yield (f"{plain(value)}{name}",)
    for before, after in _HALVES.get(value, ()):
        yield (*before, name, *after)
    yield from ((*words, "of", "a", SECOND if name == "second" else name) for words in _parts(value))


def figure_forms(figure: Figure, value: Decimal) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The words for a value of the figure's kind, and whether they hold its unit."""
    number = number_forms(value) if figure.kind != "share" else []
    if figure.dimension == PERCENT:
        rounded = int(value.to_integral_value())
        yield from (
            ((f"{plain(value) if value % 1 == 0 else n}%",), True) for n in dict.fromkeys([rounded, int(value)])
        )
        yield from (((f"{plain(value)}%",), True), ((f"{plain(value)}%", "points"), True))
        yield from ((words, True) for words in (*_SHARES.get(rounded, ()), *_parts(value / 100)))
    elif figure.dimension in CURRENCY:
        yield (f"{figure.dimension}{plain(value)}",), True
        for words, scale in _halved(value):
            # The sign is folded to the scale, wherever it is said, and the scale has no article then.
            yield (*(words[:-2] if words[-2] == "a" else words[:-1]), f"{figure.dimension}{plain(scale)}"), True
    elif figure.kind == "multiple":
        yield from (((word,), True) for word in _MULTIPLE_WORDS.get(int(value), [f"{plain(value)}x"]))
        yield from (((*words, unit), True) for words in number for unit in ("times", "fold", "x"))
        return
    elif figure.kind == "count":
        yield from (((f"{sign}{plain(value)}",), True) for sign in CURRENCY)
        yield (f"{plain(value)}%",), True
    if figure.dimension not in DIMENSIONS:
        yield from ((words, False) for words in number)
    if figure.dimension in {"", *CURRENCY} and value >= _MILLION:
        # Among millions nobody says the word each time: nine of the thirty-eight.
        scale = next(scale for scale in _SCALES if scale <= value)
        yield (plain(value / scale),), False


def date_forms(figure: Figure) -> list[tuple[str, ...]]:
    """The words for a date as it may be said."""
    value = int(figure.value)
    if figure.kind == "year":
        century, year = divmod(value, 100)
        return [(str(value),), (str(century), str(year)), (str(century), "oh", str(year)), (f"{value}'s",)]
    if figure.kind == "month":
        return [(MONTHS[value - 1],)]
    if figure.kind == "quarter":
        return [(f"q{value}",), (ordinal(value), "quarter")]
    month, day = MONTHS[value // 100 - 1], value % 100
    days = (str(day), ordinal(day))
    return [words for d in days for words in ((month, d), (d, month), (d, "of", month), (month, "the", d))]


def ordinal(value: int) -> str:
    """The folded word of an ordinal number: 3rd."""
    ending = "th" if 10 < value < 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"
