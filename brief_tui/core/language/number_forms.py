"""Numbers as they are spoken, which only their neighbours tell from other words: "half a million", "in nineteen ten".

"Twenty twenty-four" is a year or two numbers of a list, "at one point five people left" holds no 1.5. Folding may not
guess, or a passage would not be found word for word; a derivation may take a reading where the words around it leave
no other (VERDICTS.md, "number form"). What stays ambiguous has no reading, and drifts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from brief_tui.core.language.measures import MONTHS
from brief_tui.core.language.quantities import (
    CURRENCY,
    PERCENT,
    SCALES,
    TENS,
    UNITS,
    Token,
    adjoins,
    number_at,
    plain,
    with_unit,
)
from brief_tui.core.language.words import Words, has_number, raw_tokens
from brief_tui.core.remembering import remembered

LONGEST = 12
"""Most words that a reading takes."""
FORM_WORDS = frozenset("a and half quarter quarters third thirds of oh point to percent per cent dollars euros".split())
"""What beside numbers a spoken number is made of."""

_SIGNS = frozenset({"minus", "negative"})
_BEGINNINGS = frozenset("a half quarter point".split()) | SCALES.keys()
_BEFORE_SCALE = frozenset("the last next first 1st past another this that these those our my their".split())
"""Behind these "hundred" is 100; behind "several" and "few" it is not."""
_LARGE = {word: Decimal(scale) for word, scale in SCALES.items() if scale > 100}
_ONE = frozenset({"a", "one", "1"})
_TIMES = {"a": 1, "one": 1, "1": 1, "two": 2, "2": 2, "three": 3, "3": 3}
_CONTRACTED_MONEY = re.compile(r"([0-9]{1,15}(?:\.[0-9]{1,15})?)([mb])")
_BARE = re.compile(r"\.[0-9]{1,15}")
_MONEY_SCALE = {"m": 6, "b": 9}
_CENTURIES = range(15, 21)
_BEFORE_YEAR = frozenset([*MONTHS, *"in since until till by during year early late mid".split()])
_AFTER_YEAR = frozenset(
    "we they i he she it you the an there that this was is were had has with when because so as at on our my their "
    "his her everyone everybody nobody in from but who which where after before".split()
)
"""What no number counts: before these "twenty twenty-four" has no noun."""
_BEFORE_POINT = frozenset(
    "was is were are about only than just around roughly nearly under over below above of by".split()
)
_NO_RANGE = frozenset("from between and to".split())
_NOT_BEFORE_HALF = frozenset("other last this that a and between".split())
_HALVED = frozenset(
    "baked hearted time full empty dead asleep open finished done price dozen brother sister marathon marathons".split()
)
"""What "half" makes one word with: "one and a half baked plan"."""
_CONTINUED = frozenset("and point to oh half quarter quarters 3rd thirds".split())
"""Folded words, one of which stands behind a number that is read on, unless it begins a year."""
_FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25")}


@remembered(1 << 16)
def may_begin(key: str) -> bool:
    """Whether a folded word may begin a spoken number."""
    return has_number(key) or key in _BEGINNINGS or key in CURRENCY


def _may_read(keys: list[str], at: int) -> bool:
    """Whether there may be a reading. Only a quick no: most numbers stand alone."""
    key = keys[at]
    if not may_begin(key):
        return False
    if not "1" <= key[0] <= "9" or (at and keys[at - 1] in _BEFORE_YEAR):
        return True
    return at + 1 < len(keys) and keys[at + 1] in _CONTINUED


def readings(words: Words, at: int) -> list[tuple[int, str]]:
    """How many words from `at` on can be read as one number, and its comparable form; best first, often none."""
    if not _may_read(words.keys, at):
        return []
    last = min(at + LONGEST, len(words))
    start = words[at].start
    text = words.text[start : words[last - 1].end]
    raw = raw_tokens(text)
    ends = {words[n].end - start: n + 1 - at for n in range(at, last)}
    spoken = _Spoken(raw, text, _previous(words, at), goes_on=_goes_on(words, at))
    found = ((ends.get(raw[end - 1].end, 0), key) for end, key in spoken.read())
    return [(count, key) for count, key in found if count]


def written(words: Words) -> list[str]:
    """The words with each spoken number as the one word that it can be read as."""
    keys, at = list[str](), 0
    while at < len(words):
        count, key = next(iter(readings(words, at)), (1, words.keys[at]))
        keys.append(key)
        at += count
    return keys


def divides(words: Words, at: int) -> bool:
    """Whether words `at` - 1 and `at` are parts of one number: "half | a million", "minus | five", "no | one".

    A passage that begins or ends there has another number than was said.
    """
    if not 0 < at < len(words):
        return False
    before, key = words.keys[at - 1], words.keys[at]
    if not may_divide(before, key):
        return False
    if before in _SIGNS or before == "no":
        return has_number(key) and not words.before(at).strip()
    starts = range(max(0, at - LONGEST + 1), at)
    return any(start + count > at for start in starts for count, _ in readings(words, start))


def may_divide(before: str, key: str) -> bool:
    """Whether two folded words, one behind the other, could be parts of one number. Only a quick no."""
    return _may_hold(key) and (before in _SIGNS or (before, key) == ("no", "1") or _may_hold(before))


def number_around(words: Words, at: int) -> tuple[int, int]:
    """The words [start, end) of the number that `at` divides."""
    start, end = at - 1, at + 1
    while divides(words, start):
        start -= 1
    while divides(words, end):
        end += 1
    return start, end


@remembered(1 << 16)
def _may_hold(key: str) -> bool:
    return key in FORM_WORDS or key in SCALES or has_number(key)


def _previous(words: Words, at: int) -> str | None:
    """The word before `at` where only spaces divide them, or a comma behind a month; None where a clause begins."""
    between = words.before(at).strip() if at else "."
    return words.keys[at - 1] if not between or (between == "," and words.keys[at - 1] in MONTHS) else None


def _goes_on(words: Words, at: int) -> bool:
    """Whether a number at word `at` may go on another one: nine and | four and a half; but not water and | four …"""
    previous = _previous(words, at)
    return previous in {"between", "point"} or (previous == "and" and at > 1 and _may_hold(words.keys[at - 2]))


class _Spoken:
    """The tokens of a text, read from the first one on."""

    def __init__(self, raw: list[Token], text: str, previous: str | None, *, goes_on: bool) -> None:
        self._raw, self._text, self._previous, self._goes_on = raw, text, previous, goes_on
        self._low = [token.text.lower() for token in raw]

    def read(self) -> Iterator[tuple[int, str]]:
        """The token after each reading, and its comparable form."""
        for reading in (
            self._money(),
            self._decimal(),
            self._year(),
            self._part(),
            self._scale(),
            self._point(0, ""),
            *self._after_number(),
        ):
            if reading is not None:
                yield reading

    def _at(self, n: int) -> str:
        """Token `n` in lower case where it belongs to the one before it; empty where it does not."""
        return self._low[n] if n == 0 or adjoins(self._raw, n, self._text) else ""

    def _is_number(self, n: int) -> bool:
        """Whether one more number follows, so that nobody knows where the first one ends."""
        word = self._at(n)
        return word[:1].isdigit() or word in UNITS or word in TENS or word in SCALES

    def _money(self) -> tuple[int, str] | None:
        """$3.5m and £2b: beside a currency it is no metre and no bit."""
        if self._low[0] in CURRENCY and (m := _CONTRACTED_MONEY.fullmatch(self._at(1))):
            return 2, self._low[0] + plain(Decimal(m[1]).scaleb(_MONEY_SCALE[m[2]]))
        return None

    def _decimal(self) -> tuple[int, str] | None:
        """.5 percent: a number without its nought."""
        return self._scaled(1, Decimal(f"0{self._low[0]}"), exact=True) if _BARE.fullmatch(self._low[0]) else None

    def _year(self) -> tuple[int, str] | None:
        """A year in two numbers, and its words: in nineteen ninety-nine; in twenty oh five. None for none."""
        century = UNITS.get(self._low[0]) or TENS.get(self._low[0], 0)
        if self._previous not in _BEFORE_YEAR or century not in _CENTURIES:
            return None
        if self._at(1) == "oh":
            end, year = 3, UNITS.get(self._at(2), 0)
        else:
            year = TENS.get(self._at(1), 0)
            unit = UNITS.get(self._at(2), 0) if year else 0
            end = 3 if 0 < unit < 10 else 2
            year = year + unit if end == 3 else year or UNITS.get(self._at(1), 0)
            if year < 10:
                return None
        follows = self._at(end)
        if follows == "and" and not self._is_number(end + 1):
            follows = ""
        if not 0 < year < 100 or (follows and follows not in _AFTER_YEAR):
            return None
        return end, str(100 * century + year)

    def _part(self) -> tuple[int, str] | None:
        """Half a million, a quarter of a percent, one third of."""
        times, n = Decimal(_TIMES.get(self._low[0], 1)), int(self._low[0] in _TIMES)
        if self._previous is not None and (self._previous in _NOT_BEFORE_HALF or has_number(self._previous)):
            return None
        word = self._at(n)
        plural = times > 1
        if word == ("thirds" if plural else "third") and n and self._at(n + 1) == "of":
            return (n + 1, f"{times}/3") if self._at(n + 2) not in MONTHS else None
        if word not in _FRACTIONS or word.endswith("s") != plural or (times == 2 and word == "quarters"):
            return None
        value, n = times * _FRACTIONS[word], n + 1
        divided = self._at(n) == "of"
        n += divided
        if self._at(n) in _ONE:
            n += 1
        elif divided:
            return None
        return self._scaled(n, value, needs_unit=True)

    def _scale(self) -> tuple[int, str] | None:
        """The last hundred days: 100."""
        if self._low[0] not in SCALES or self._previous not in _BEFORE_SCALE or self._is_number(1):
            return None
        return self._scaled(1, Decimal(SCALES[self._low[0]]))

    def _after_number(self) -> Iterator[tuple[int, str] | None]:
        """Three and a half; three point five."""
        number = number_at(self._raw, 0, self._text)
        if number is None or not number[1].isdigit():
            return
        n, key = number
        value = Decimal(key)
        if value < 1000 and self._at(n) == "and" and not self._goes_on:
            yield self._mixed(n + 1, value)
        if not (key == "1" and self._previous == "at"):
            yield self._point(n, key)
        if self._at(n) == "to" and self._at(n + 1) and self._previous not in _NO_RANGE:
            yield self._range(n + 1, key)

    def _range(self, n: int, low: str) -> tuple[int, str] | None:
        """Two to three: 2-3."""
        high = number_at(self._raw, n, self._text)
        if high is None or not high[1].isdigit() or self._is_number(high[0]) or self._at(high[0]) in {"point", "and"}:
            return None
        end, key = with_unit(self._raw, *high, self._text)
        unit = key.removesuffix(high[1]) if key.endswith(high[1]) else ""
        return end, f"{unit}{low}-{key.removeprefix(unit)}"

    def _mixed(self, n: int, value: Decimal) -> tuple[int, str] | None:
        times = {"a": 1, "one": 1, "three": 3}.get(self._at(n), 0)
        word = self._at(n + 1)
        if word not in ({"quarters"} if times == 3 else {"half", "quarter"} if times else set()):
            return None
        end, value = n + 2, value + times * _FRACTIONS[word]
        follows = self._at(end)
        if follows in _LARGE or word != "half":
            return self._scaled(end, value, needs_unit=True)
        if follows in _HALVED or (self._joint(end) == "-" and self._joint(n + 1) != "-"):
            return None
        return self._scaled(end, value)

    def _joint(self, n: int) -> str:
        return self._text[self._raw[n - 1].end : self._raw[n].start] if n < len(self._raw) else ""

    def _point(self, n: int, whole: str) -> tuple[int, str] | None:
        """Three point five; point five percent. "One point" and "point" are also nouns: those need a unit."""
        if self._at(n) != "point":
            return None
        if not whole and self._previous is not None and self._previous not in _BEFORE_POINT:
            return None
        end, digits = self._decimals(n + 1)
        if not digits:
            return None
        return self._scaled(end, Decimal(f"{whole or 0}.{digits}"), needs_unit=whole in {"", "1"}, exact=True)

    def _decimals(self, n: int) -> tuple[int, str]:
        """Digits said one by one, or one number of two digits."""
        if ten := TENS.get(self._at(n), 0):
            unit = UNITS.get(self._at(n + 1), 0)
            return (n + 2, str(ten + unit)) if 0 < unit < 10 else (n + 1, str(ten))
        digits = ""
        while (value := 0 if self._at(n) == "oh" else UNITS.get(self._at(n), 99)) < 10:
            digits, n = digits + str(value), n + 1
        if digits:
            return n, digits
        word = self._at(n)
        if value < 20:
            return n + 1, str(value)
        return (n + 1, word) if word.isascii() and word.isdigit() and len(word) < 10 else (n, "")

    def _scaled(
        self, n: int, value: Decimal, *, needs_unit: bool = False, exact: bool = False
    ) -> tuple[int, str] | None:
        """A value with the scale and the unit that follow; `exact` keeps the noughts at its end, as 3.10 does."""
        scale = _LARGE.get(self._at(n))
        if scale is not None:
            n, value = n + 1, value * scale
        if self._is_number(n):
            return None
        key = plain(value) if scale is not None or not exact else str(value)
        end, key = with_unit(self._raw, n, key, self._text)
        if needs_unit and scale is None and not any(key.endswith(sign) for sign in PERCENT):
            return None
        return end, key
