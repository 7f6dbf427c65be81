"""Words of figures: the letter that stands for each in the patterns of phrases, and what numbers they are.

Each word is one letter of a code, so that a phrase is a pattern of letters. Numbers are read by `words` and
`number_forms`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from brief_tui.core.article.said_context import tells
from brief_tui.core.figures.figure import Figure, FigureKind
from brief_tui.core.figures.units import (
    DECADES,
    DOZENS,
    MULTIPLES,
    PARTS,
    PERCENT,
    PLURAL_PARTS,
    REGULAR,
    SECOND,
    UNITS,
    VAGUE,
    Unit,
)
from brief_tui.core.language.common_words import FUNCTION
from brief_tui.core.language.measures import MONTHS
from brief_tui.core.language.quantities import CURRENCY, SCALES
from brief_tui.core.language.words import Words
from brief_tui.core.remembering import remembered

_FIGURE = re.compile(
    r"[0-9]|\b(?:"
    + "|".join(
        [
            *"two three four five six seven eight nine ten eleven twelve thir fort fif twen hundred thousand".split(),
            *"million billion trillion dozen half halv third quarter hour fifth sixth eighth tenth doubl tripl".split(),
            *"trebl quadrupl year twice thrice every couple week day month".split(),
            *MONTHS,
        ]
    )
    + ")"
)
NAMELESS = FUNCTION | {"short", "shy"}
"""Words beside a figure that name nothing: "two short of the ten"."""
_DOES = frozenset("leaves makes takes gives means gets keeps lets needs requires allows brings buys costs".split())
MEANT = frozenset(
    "allowed budgeted expected feared forecast foreseen hoped imagined needed planned predicted promized required "
    "scheduled wanted".split()
)
"""What a number was to be, or had to."""
_PAST = re.compile(r"[a-z]{2,}[^aeiou]ed|[a-z]{2,}[iu]ed|agreed|freed")
_TO_IT = frozenset("a an the some any no enough little much more less you us them him her it its their his our".split())
"""Words behind which stands what is done, and to what: leaves some, takes the."""
THEN = frozenset("ago earlier later before after old".split())
"""Behind a unit of time these say when: a day later is no rate."""
_WORDS = {
    **dict.fromkeys(UNITS, "u"),
    **dict.fromkeys(PARTS, "o"),
    **dict.fromkeys(PLURAL_PARTS, "d"),
    **dict.fromkeys(MULTIPLES, "g"),
    **dict.fromkeys(DOZENS, "z"),
    **dict.fromkeys(VAGUE, "k"),
    **dict.fromkeys(MONTHS, "m"),
    **dict.fromkeys("the its their his her our your my whose these those".split(), "l"),
    **dict.fromkeys("as more less fewer worse better what that all".split(), "y"),
    **dict.fromkeys("a an".split(), "a"),
    "another": "5",
    **dict.fromkeys("in out".split(), "i"),
    **dict.fromkeys("every each".split(), "e"),
    **dict.fromkeys("half halves halved halving".split(), "h"),
    **dict.fromkeys("fold factor".split(), "x"),
    **dict.fromkeys(("dollar", "euro"), "1"),
    **dict.fromkeys(("k", "grand"), "2"),
    "oh": "3",
    "of": "v",
    "and": "j",
    "times": "t",
    "quarter": "q",
    **dict.fromkeys(REGULAR, "4"),
    "other": "b",
    "1st": "o",
    **dict.fromkeys(DECADES, "f"),
    SECOND: "o",
}
"""Folded word → its letter. A word that is joined to the one before it is lower case, one behind a mark upper case."""
_NO_COMPARATIVES = frozenset("her over after under never ever other either per water number whether".split())
_NUMBERS = [
    (re.compile(r"[0-9]{1,30}(?:\.[0-9]{1,30})?\+?|[0-9]{1,3}(?:,[0-9]{3}){1,9}\+"), "n"),
    (re.compile(r"[0-9]{1,30}(?:\.[0-9]{1,30})?%"), "p"),
    (re.compile(r"[$€£¥₹][0-9]{1,30}(?:\.[0-9]{1,30})?"), "c"),
    (re.compile(r"[$€£¥₹]?[0-9]{1,15}(?:\.[0-9]{1,9})?[-–][0-9]{1,15}(?:\.[0-9]{1,9})?%?"), "r"),
    (re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,9})?[a-zµμ]{1,3}|q[1-4]"), "f"),
    (re.compile(r"[1-9][0-9]?/[1-9][0-9]{0,3}"), "s"),
    (re.compile(r"[$€£¥₹]"), "s"),
]
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ORDINAL = re.compile(r"([1-9][0-9]{0,3})(?:st|nd|rd|th)")
_OF_FIGURES = frozenset("nrpcfsodhquzkgmx124")
FIGURE_WORDS = tuple(word for word, known in _WORDS.items() if known in _OF_FIGURES | {"e"})
"""Folded words, numbers aside, of which a figure has one."""
_MILLION = SCALES["million"]
_DIGITS, _LETTERS = "0123456789.", "abcdefghijklmnopqrstuvwxyzµμ"


def may_hold_figure(text: str) -> bool:
    """Whether a text must be read for figures; most need not."""
    return _FIGURE.search(text.lower()) is not None


@remembered(1 << 15)
def letter(key: str) -> str:
    """The letter of a folded word, w for one that is of no figure."""
    if known := _WORDS.get(key):
        return known
    if not any(c.isdigit() for c in key) and key not in CURRENCY:
        return "y" if key.endswith("er") and key not in _NO_COMPARATIVES else "w"
    if _ORDINAL.fullmatch(key):
        return "o"
    return next((letter for pattern, letter in _NUMBERS if pattern.fullmatch(key)), "w")


def is_of_figure(key: str) -> bool:
    """Whether a folded word is a number, a unit, or what else figures are made of."""
    return letter(key) in _OF_FIGURES


def counts_nothing(words: Words, at: int) -> bool:
    """Whether the word behind a number is not what it counts.

    It may be what that does: a card with 24 leaves some room, 60 liked it; or what it was to be: rather than the ten
    foreseen.
    """
    key, behind = words.keys[at], words.keys[at + 1 : at + 2]
    if key in MEANT:
        return not behind or words.before(at + 1).strip() != "" or behind[0] in NAMELESS
    done = key in _DOES or _PAST.fullmatch(key) is not None
    return key in NAMELESS or (done and not _TO_IT.isdisjoint(behind))


def names_something(key: str) -> bool:
    """Whether a folded word says what something is, or when it was: neither a function word nor part of an amount."""
    when = key in MONTHS or _YEAR.fullmatch(key) is not None
    return when or (tells(key) and key not in NAMELESS and not is_of_figure(key))


@remembered(1 << 12)
def value_of(key: str) -> Fraction:
    """What number a folded word is: of a part, of how many it is one."""
    if key in {"a", "an", "another"}:
        return Fraction(1)
    if ordinal := _ORDINAL.fullmatch(key):
        return Fraction(int(ordinal[1]))
    parts = PARTS.get(key) or PLURAL_PARTS.get(key)
    return Fraction(parts) if parts else Fraction(key.strip("$€£¥₹%+").replace(",", ""))


def number_of(key: str) -> list[tuple[str, Fraction]]:
    """The dimension and value of a folded word that is a figure by itself, both ends of a range; empty for others."""
    kind = letter(key)
    if kind == "n":
        return [("", value) for value in dict.fromkeys((value_of(key), tenths(value_of(key)) or value_of(key)))]
    if kind in {"p", "c"}:
        return [(key.strip(_DIGITS), value_of(key))]
    if kind == "r":
        sign = key.strip(f"{_DIGITS}-–")
        return [(sign, Fraction(end)) for end in re.split("[-–]", key.strip("$€£¥₹%"))]
    if kind == "f" and key[0] != "q":
        digits = key.rstrip(_LETTERS)
        unit = Unit("x", Fraction(1)) if key.endswith("x") else UNITS.get(key[len(digits) :])
        return [(unit.dimension, Fraction(digits) * unit.factor)] if unit else []
    return []


def tenths(value: Fraction) -> Fraction:
    """The other reading of a number that may be a scale and its tenths, a million four as 1.4 million; 0 for none."""
    scale = max((scale for scale in SCALES.values() if _MILLION <= scale <= value), default=0)
    whole, digit = divmod(value, scale or 1)
    return scale * (whole + digit / 10) if 0 < digit < 10 and digit.denominator == 1 else Fraction(0)


class Token(NamedTuple):
    """A word, or the several of one number."""

    key: str
    start: int
    end: int


class Phrase(NamedTuple):
    """Words that match a pattern."""

    words: Words
    tokens: Sequence[Token]
    before: str
    """The word before them, if nothing but a space stands between."""
    after: str
    """The letter of the word after them, lower case where it is joined; empty at the end."""
    next: str
    """The word behind the tokens, folded; empty at the end."""

    @property
    def ends(self) -> bool:
        """Whether a clause ends behind them."""
        return not self.after or self.after.isupper()

    @property
    def follows_number(self) -> bool:
        """Whether the word after the next one is a number."""
        return "".join(map(letter, self.words.keys[self.tokens[-1].end + 1 :][:1])) == "n"

    def number(self, at: int) -> Fraction:
        """The number that token `at` is."""
        key, start, end = self.tokens[at]
        value = Fraction(DOZENS.get(key) or MULTIPLES.get(key) or value_of(key))
        spelled = not any(c.isdigit() for c in self.words.said(start, end))
        return (spelled and tenths(value)) or value

    def unit(self, at: int) -> Unit:
        """The unit that token `at` is."""
        key = self.tokens[at].key
        return UNITS["second" if key == SECOND else key]

    def figure(self, kind: FigureKind, value: Fraction | int, dimension: str, number: int = 0) -> Figure:
        """The figure that all tokens make, with its number in the first `number` of them; 0 for all."""
        end = self.tokens[-1].end
        return Figure(
            kind, Fraction(value), dimension, self.tokens[0].start, end, self.tokens[number - 1].end if number else end
        )

    def measure(self, value: Fraction | int, unit: Unit, number: int = 0) -> Figure:
        """The figure of `value` units."""
        kind: FigureKind = "share" if unit.dimension == PERCENT else "measure"
        return self.figure(kind, value * unit.factor, unit.dimension, number)._replace(unit=unit.factor)

    def share(self, value: Fraction) -> Figure | None:
        """A part of one; None for more than that, or nothing."""
        return self.figure("share", 100 * value, PERCENT) if 0 < value <= 1 else None


Built = Figure | list[Figure] | None
"""What a phrase means: several figures where it may be read so, none where it is no figure after all."""
