"""Numbers, amounts and percentages: several tokens that are one comparable word, whatever their form.

130,000 = 130K = one hundred and thirty thousand; $2K = two thousand dollars; 50 % = fifty per cent. Only the form
is set aside, never the value: 3.10 is not 3.1, which in a version number it would be (VERDICTS.md, "number form").
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import takewhile
from typing import NamedTuple

from brief_tui.core.remembering import remembered

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_GROUPED_BY_POINTS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_GROUPED_BY_SPACES = re.compile(r"[0-9]{1,3}(?:(?:[\u00a0\u2009\u202f][0-9]{3})+|(?: [0-9]{3})* 000)(?![.,:]?[0-9]|\w)")
"""Spaces that do not break; or any where no number begins behind the last one, 000 being none."""
COUNTABLE = r"[0-9]{1,15}(?:\.[0-9]{1,12})?"
"""What is reckoned with: a Decimal holds these digits exactly, whatever the scale. More of them are plain text."""
_SCALED = re.compile(rf"({COUNTABLE})(k|K|M|bn|Bn|B|mn)")
_PLAIN_NUMBER = re.compile(COUNTABLE)
_SUFFIX = {"k": 3, "K": 3, "M": 6, "mn": 6, "bn": 9, "Bn": 9, "B": 9}
_RANGE = re.compile(r"([0-9]{1,15}(?:[.,][0-9]{1,12})?)(?:[-–]([0-9]{1,15}(?:[.,][0-9]{1,12})?))?")
"""10-15, and 0,01 with the comma of other languages: no plain numbers, but units and scales go with them."""
_JOINT = re.compile(r"[\s\u00a0-]*")

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_NUMBER_WORDS = UNITS | TENS
_ORDINALS = {
    word: f"{value}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(value, 'th') }"
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
_DECADES = {f"{word[:-1]}ies": f"{value}s" for word, value in TENS.items()}
"""The eighties are the 80s."""
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_FRACTIONS = frozenset(
    "halves thirds quarters fifths sixths sevenths eighths ninths tenths twelfths hundredths".split()
)
PERCENT = frozenset({"%", "percent", "prozent"})
CURRENCY = frozenset("$€£¥₹")
CURRENCY_WORDS = {"dollar": "$", "dollars": "$", "euro": "€", "euros": "€"}
_PARTS = frozenset({*_NUMBER_WORDS, *_ORDINALS, *SCALES, *PERCENT, *CURRENCY, *CURRENCY_WORDS, "per", "cent"})
_TIE = re.compile("[-\u2010\u2011–]")
"""Between the parts of a compound."""
_SINGLE = frozenset({*"a an this each every".split(), *CURRENCY})
"""A number behind these does not count the compound behind it: a twenty five-node cluster has 25 nodes."""
_MORE_OR_LESS = frozenset("plus odd ish something fold strong".split())
"""Tied to a number, these are about all of it."""


class Token(NamedTuple):
    """A raw token and its code points in the text."""

    text: str
    start: int
    end: int


def is_quantity_part(token: str) -> bool:
    """Whether a raw token may join its neighbours in one number, amount or percentage."""
    return token[0].isdigit() or token.lower() in _PARTS


@remembered(1 << 16)
def may_start_quantity(token: str) -> bool:
    """Whether a raw token may begin a quantity of several tokens."""
    return is_quantity_part(token) or token in {"a", "A"}


def is_count(key: str) -> bool:
    """Whether a folded word is a whole number that can be reckoned with."""
    return key.isdecimal() and _PLAIN_NUMBER.fullmatch(key) is not None


def joins_alone(token: str) -> bool:
    """Whether a raw token may make a quantity with a neighbour that is none by itself ("a hundred")."""
    return token.lower() in SCALES or token.lower() == "cent"


@remembered(1 << 16)
def fold_digits(token: str) -> str:
    """The comparable form of a token that starts with a digit: 130,000 and 130K are 130000."""
    scaled = _SCALED.fullmatch(token)
    if scaled:
        return plain(Decimal(scaled[1]).scaleb(_SUFFIX[scaled[2]]))
    if _GROUPED_BY_POINTS.fullmatch(token):
        return token.replace(".", "")
    return token.replace(",", "") if _GROUPED.fullmatch(token) else token.lower()


def fold_number_word(word: str) -> str | None:
    """The comparable form of a lower-case number word, ordinal or "percent"; None for any other word."""
    if word in _NUMBER_WORDS:
        return str(_NUMBER_WORDS[word])
    return "%" if word in PERCENT else _ORDINALS.get(word) or _DECADES.get(word)


def quantity(raw: list[Token], at: int, text: str) -> tuple[int, str] | None:
    """How many tokens from `at` on make one quantity, and its comparable form; None where a token stands alone.

    `text` is what the tokens are of: between the parts of a quantity stand only spaces and hyphens.
    """
    first = raw[at].text
    if first in {"a", "A"} and not _is_scale(raw, at + 1, text):
        return None
    currency = first if first in CURRENCY else ""
    begin = at + len(currency)
    if currency and not adjoins(raw, begin, text):
        return None
    if first.lower() == "per" and adjoins(raw, at + 1, text) and raw[at + 1].text.lower() == "cent":
        return 2, "%"
    number = _grouped_at(raw, begin, text) or number_at(raw, begin, text) or _range_at(raw, begin, text)
    if number is None:
        return None
    end, key = number
    if not currency:
        end, key = with_unit(raw, end, key, text)
    return (end - at, currency + key) if end - at > 1 else None


def _grouped_at(raw: list[Token], at: int, text: str) -> tuple[int, str] | None:
    """The end and key of a number that spaces group: 1 200 000; None for none."""
    found = _GROUPED_BY_SPACES.match(text, raw[at].start) if raw[at].text.isdecimal() else None
    if found is None:
        return None
    groups = found[0].split()
    return at + len(groups), "".join(groups).lstrip("0") or "0"


def _range_at(raw: list[Token], at: int, text: str) -> tuple[int, str] | None:
    """The end and key of a range with a scale behind it: 10-15 million."""
    found = _RANGE.fullmatch(raw[at].text)
    if found is None:
        return None
    if not _is_scale(raw, at + 1, text):
        return at + 1, fold_digits(raw[at].text.replace("–", "-"))
    low, _, last = raw[at].text.replace("–", "-").replace(",", ".").rpartition("-")
    value = Decimal(last) * SCALES[raw[at + 1].text.lower()]
    return at + 2, f"{low}-{plain(value)}" if low else plain(value)


def adjoins(raw: list[Token], at: int, text: str) -> bool:
    """Whether nothing but spaces and hyphens stands between token `at` and the one before it."""
    return at < len(raw) and _JOINT.fullmatch(text, raw[at - 1].end, raw[at].start) is not None


def _is_scale(raw: list[Token], at: int, text: str) -> bool:
    return at < len(raw) and raw[at].text.lower() in SCALES and adjoins(raw, at, text)


def with_unit(raw: list[Token], end: int, key: str, text: str) -> tuple[int, str]:
    """A number with the percent sign or the currency that follows it, if one does."""
    if not adjoins(raw, end, text):
        return end, key
    unit = raw[end].text.lower()
    if unit in PERCENT:
        return end + 1, key + "%"
    if unit == "per" and adjoins(raw, end + 1, text) and raw[end + 1].text.lower() == "cent":
        return end + 2, key + "%"
    if unit in CURRENCY_WORDS:
        return end + 1, CURRENCY_WORDS[unit] + key
    if unit in CURRENCY and raw[end].start == raw[end - 1].end:
        return end + 1, unit + key
    return end, key


class _Sum:
    """A number as its parts are heard: two | hundred | twelve | thousand."""

    def __init__(self) -> None:
        self.total, self.scale = Decimal(0), Decimal(10) ** 15
        self.group: Decimal | None = None

    def value(self) -> Decimal:
        return self.total + (self.group or 0)

    def multiply(self, scale: Decimal) -> bool:
        """Take a scale word; False where it does not go on the number."""
        times = Decimal(1) if self.group is None else self.group
        if scale == 100 and times < 100:
            self.group = times * 100
        elif scale > 100 and scale < self.scale:
            self.total, self.group, self.scale = self.total + times * scale, None, scale
        else:
            return False
        return True

    def add(self, value: Decimal) -> bool:
        """Take a smaller number: twenty + five, two hundred + twelve; False where it does not go on."""
        if self.group is not None:
            tail = self.group % 100
            fits = value < 100 if tail == 0 and self.group >= 100 else tail >= 20 and tail % 10 == 0 and 1 <= value < 10
            if not fits:
                return False
        elif value >= self.scale:
            return False
        self.group = (self.group or 0) + value
        return True


def number_at(raw: list[Token], at: int, text: str) -> tuple[int, str] | None:
    """The number that starts at token `at`: the token after it, and its comparable form."""
    begin = at
    if raw[at].text in {"a", "A"}:
        if not _is_scale(raw, at + 1, text):
            return None
        at += 1
    digits = _value_of_digits(raw[at].text)
    if digits is not None and not _is_scale(raw, at + 1, text):
        return at + 1, fold_digits(raw[begin].text)
    number = _Sum()
    if digits is not None:
        number.add(digits)
        at += 1
    while at < len(raw) and (at == begin or adjoins(raw, at, text)):
        word = raw[at].text.lower()
        if digits is not None and digits % 1 and word not in SCALES:
            break  # 5.4 million five years ago
        ordinal = _ORDINALS.get(word)
        if ordinal is not None and at > begin and number.add(Decimal(ordinal[:-2])):
            key = plain(number.value()) + ordinal[-2:]
            return _before_compound(raw, begin, at + 1, text) or (at + 1, key)
        if not _takes(number, word) and not (word == "and" and at > begin and _bridges(raw, at, text)):
            break
        at += 1
    if at == begin:
        return None
    shorter = _before_compound(raw, begin, at, text)
    if shorter is not None:
        return shorter
    alone = at == begin + 1 and raw[begin].text.lower() not in SCALES and digits is None
    return at, fold_number_word(raw[begin].text.lower()) or "" if alone else plain(number.value())


def _before_compound(raw: list[Token], begin: int, end: int, text: str) -> tuple[int, str] | None:
    """The number [begin, end) without its last parts where a hyphen ties them to a word that is none.

    Twenty five-node clusters are twenty of five nodes. None where it is one number all the same: nothing stands
    before the compound, or what says that it counts nothing ("two hundred and fifty-node", "a hundred-node").
    """
    if not _tied(raw, end, text) or raw[end].text.lower() in _MORE_OR_LESS:
        return None
    first = end - 1
    while first > begin and _tied(raw, first, text):
        first -= 1
    if first == begin or raw[first - 1].text.lower() in {"a", "one", "and"}:
        return None
    if begin and raw[begin - 1].text.lower() in _SINGLE and adjoins(raw, begin, text):
        return None
    number = number_at(raw[begin:first], 0, text)
    return number and (begin + number[0], number[1])


def _tied(raw: list[Token], at: int, text: str) -> bool:
    """Whether a hyphen and nothing else stands between token `at` and the one before it."""
    return at < len(raw) and _TIE.fullmatch(text, raw[at - 1].end, raw[at].start) is not None


def _takes(number: _Sum, word: str) -> bool:
    if word in SCALES:
        return number.multiply(Decimal(SCALES[word]))
    return word in _NUMBER_WORDS and number.add(Decimal(_NUMBER_WORDS[word]))


def _bridges(raw: list[Token], at: int, text: str) -> bool:
    """Whether "and" stands inside a number: two hundred and twelve; but not "two million and three quarters".

    Behind a million it does where another scale follows: "two million and one of them" are two numbers.
    """
    if not (adjoins(raw, at + 1, text) and raw[at + 1].text.lower() in _NUMBER_WORDS):
        return False
    joined = takewhile(lambda n: adjoins(raw, n, text), range(at + 2, at + 5))
    behind = [raw[n].text.lower() for n in joined]
    scale = SCALES.get(raw[at - 1].text.lower(), 0)
    goes_on = scale < SCALES["million"] or not SCALES.keys().isdisjoint(behind)
    return scale > 0 and goes_on and _FRACTIONS.isdisjoint(behind[:1])


@remembered(1 << 16)
def _value_of_digits(token: str) -> Decimal | None:
    digits = fold_digits(token) if token[0].isdigit() and token.isascii() else ""
    return Decimal(digits) if _PLAIN_NUMBER.fullmatch(digits) else None


def plain(value: Decimal) -> str:
    """The comparable form of a value."""
    return str(int(value)) if value == value.to_integral_value() else format(value, "f")
