"""Phrases of numbers as only speech has them: a dollar ten, one ninety, point three percent, a hundred and fifty k."""

from __future__ import annotations

from fractions import Fraction

from brief_tui.core.figures.count_phrases import amount
from brief_tui.core.figures.figure import FigureKind
from brief_tui.core.figures.number_words import NAMELESS, Built, Phrase, letter, value_of
from brief_tui.core.figures.units import MONEY, PERCENT, UNITS
from brief_tui.core.language.quantities import CURRENCY, CURRENCY_WORDS, SCALES

_THOUSAND = 1000
_CENTS = 10
"""A dollar ten, but nobody says a dollar five."""
_SMALL_CHANGE = (UNITS["cent"], UNITS["penny"])
_POINTED = frozenset("a the this that these those some any each every which 1 another no my your his her our".split())
"""Behind these a point is one of many, or of time."""
_COMPARED = frozenset("against versus than about around under over nearly almost only just is was it's".split())
"""Behind these a point is a decimal one, whatever follows."""

_STAY = frozenset("stay stayed stays stand stands stood remains remained sits sat held hovers hovered settled".split())
"""Verbs behind which "at one point" is no time."""


def one_point(p: Phrase) -> Built:
    """One point seven, where "at one point" or seven of something would be read otherwise; one point seven times."""
    whole, point, part = (token.key for token in p.tokens)
    times = p.next == "times"
    counts = not (times or p.ends or p.next in NAMELESS or "'" in p.next)
    at, start = p.before == "at", p.tokens[0].start
    stays = at and not _STAY.isdisjoint(p.words.keys[max(0, start - 2) : start - 1])
    if point != "point" or whole != "1" or len(part) > 2 or (at and not stays) or counts:
        return None
    value = Fraction(f"{whole}.{part}")
    if times:
        return p.figure("multiple", value, "x")
    return p.figure("count", value, "") if stays else p.figure("spoken", value, "")._replace(aside=True)


def at_one_point(p: Phrase) -> Built:
    """It stands at one point two million, which may as well be two million at some time."""
    whole, point, part = (token.key for token in p.tokens)
    sign = _currency(part) if part[0] in CURRENCY else ""
    value = value_of(part.removeprefix(sign))
    scale = max((scale for scale in SCALES.values() if scale <= value), default=1)
    if point != "point" or whole != "1" or p.before != "at" or scale < _THOUSAND or value >= 10 * scale:
        return None
    kind: FigureKind = "measure" if sign else "count"
    plain = amount(p._replace(tokens=p.tokens[2:])) if sign else p._replace(tokens=p.tokens[2:]).figure(kind, value, "")
    return [plain, p.figure(kind, scale + value / 10, sign)._replace(aside=True)]


def one_point_of_unit(p: Phrase) -> Built:
    """One point one tonnes."""
    whole, point, part = (token.key for token in p.tokens[:3])
    if point != "point" or whole != "1" or len(part) > 2 or p.before == "at" or p.tokens[-1].key == "point":
        return None
    return p.measure(Fraction(f"{whole}.{part}"), p.unit(-1), 3)


def bare_point(p: Phrase) -> Built:
    """It's point three; the software says point two one: at the end of a clause, or against point three for others."""
    digits = "".join(token.key for token in p.tokens[1:])
    single = all(len(token.key) == 1 for token in p.tokens[1:])
    stands = p.ends or (p.before in _COMPARED and p.next in NAMELESS)
    if p.tokens[0].key != "point" or not stands or not single or _is_one_of_many(p):
        return None
    return p.figure("count", Fraction(f"0.{digits}"), "")


def amount_and_cents(p: Phrase) -> Built:
    """A dollar ten; three euros fifty; twelve pounds fifty; another dollar ten, but no good dollar ten."""
    sign, first = _currency(p.tokens[-2].key), p.tokens[0].key
    if first != "another" and letter(first) in {"w", "y"}:
        return None
    whole = p.number(0) if first != "another" else Fraction(1)
    cents = p.number(-1)
    counts = p.after in {"t", "u", "w"} and p.next not in NAMELESS
    if not sign or counts or not (_CENTS <= cents < 100 and cents.denominator == 1 == whole.denominator):
        return amount(p._replace(tokens=p.tokens[:1])) if p.tokens[0].key[0] == sign else None
    return p.figure("measure", whole + cents / 100, sign)


def amount_and_named_cents(p: Phrase) -> Built:
    """Nine euros and forty cents, twelve pounds fifty pence."""
    sign = _currency(p.tokens[0 if p.tokens[0].key[0] in CURRENCY else 1].key)
    whole, cents = p.number(0), p.number(-2)
    if not sign or p.unit(-1) not in _SMALL_CHANGE or not 0 < cents < 100 or whole.denominator > 1:
        return None
    return p.figure("measure", whole + cents / 100, sign)


def _currency(key: str) -> str:
    """The dimension of an amount of money, or of its unit; empty for what is none."""
    if key[0] in CURRENCY:
        return key[0]
    dimension, factor = UNITS.get(key, ("", 0))
    return CURRENCY_WORDS.get(key) or (dimension if dimension in MONEY and factor == 1 else "")


def thousands(p: Phrase) -> Built:
    """A hundred and fifty k; ten grand; 57 k, which may be kilometres."""
    if p.words.before(p.tokens[-1].start).strip():
        return None
    length = [p.measure(p.number(0), UNITS["km"])._replace(aside=True)] if p.tokens[-1].key == "k" else []
    return [p.figure("count", 1000 * p.number(0), ""), *length]


def as_spoken(p: Phrase) -> Built:
    """One ninety: 1.90 or 190, beside one and ninety; six oh five; seven three seven; two eighty dollars."""
    tokens = [token for token in p.tokens if token.key != "oh"]
    if any(p.words.said(token.start, token.end)[0].isdigit() for token in tokens):
        return None
    numbers, sign = [value_of(token.key) for token in tokens], tokens[-1].key[0]
    sign = sign if sign in CURRENCY else ""
    kind: FigureKind = "measure" if sign else "spoken"
    if len(numbers) > 2 and all(number < 10 and number.denominator == 1 for number in numbers):
        readings = [Fraction("".join(map(str, numbers)))]
    else:
        del tokens[2:]
        whole, rest = numbers[:2]
        least, most = (1, 9) if "oh" in [token.key for token in p.tokens[1:2]] else (10, 99)
        if not (1 <= whole < 100 and least <= rest <= most and whole.denominator == rest.denominator == 1):
            return None
        readings = [100 * whole + rest, whole + rest / 100]
    phrase = p._replace(tokens=[tokens[0]._replace(end=tokens[-1].end)])
    apart = [p._replace(tokens=[token]) for token in tokens]
    amounts = [amount(apart.pop())] if sign else []
    return [
        *(one.figure("count", one.number(0), "")._replace(aside=True) for one in apart),
        *amounts,
        *(phrase.figure(kind, value, sign)._replace(aside=True) for value in readings),
    ]


def point(p: Phrase) -> Built:
    """Point three percent; point eight metres; but no "at that point three percent"."""
    digits = p.tokens[1].key.removesuffix("%")
    if p.tokens[0].key != "point" or _is_one_of_many(p) or not digits.isdigit() or len(digits) > 3:
        return None
    value = Fraction(f"0.{digits}")
    return p.figure("share", value, PERCENT) if len(p.tokens) == 2 else p.measure(value, p.unit(-1), 2)


def _is_one_of_many(p: Phrase) -> bool:
    """Whether a point is a matter, or a time, and no decimal one."""
    return p.before in _POINTED or p.before.endswith("ing") or p.before[:1].isdigit()
