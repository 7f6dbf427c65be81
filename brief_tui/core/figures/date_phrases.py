"""Phrases of dates: 27 April, since June the 5th, the second quarter; but in June their 12 shops."""

from __future__ import annotations

import re

from brief_tui.core.figures.number_words import NAMELESS, Built, Phrase
from brief_tui.core.language.measures import MONTHS, SHORT_MONTHS
from brief_tui.core.language.words import Words

_DAY, _YEAR = re.compile(r"[1-9]|[12][0-9]|3[01]|[0-9]{1,2}(?:st|nd|rd|th)"), re.compile(r"(?:19|20)[0-9]{2}")


def day(p: Phrase) -> Built:
    """April 27, 27th of April, April the 27th."""
    name = next(token.key for token in p.tokens if token.key in MONTHS)
    if p.after == "u" and p.tokens[1].key == name:  # one July week
        return month(p._replace(tokens=p.tokens[1:]))
    number = p.number(0) if p.tokens[0].key not in MONTHS else p.number(-1)
    last = p.words.said(p.tokens[-1].start, p.tokens[-1].end)
    apart = last.isalpha() or p.tokens[1:-1]
    if p.tokens[0].key == name and apart and p.tokens[-1].key.isdigit() and not p.ends:
        return month(p._replace(tokens=p.tokens[:1]))  # since May one set; since October the four; in June their 12
    if number == 1 and p.words.said(p.tokens[0].start, p.tokens[0].end).lower() == "one":  # one November storm
        return month(p._replace(tokens=p.tokens[1:]))
    if p.before == "in" and p.tokens[0].key == name and p.after and not p.ends and p.next not in NAMELESS:
        return month(p._replace(tokens=p.tokens[:1]))  # in February eleven stops
    if not 1 <= number <= 31 or number.denominator != 1:
        return month(p._replace(tokens=p.tokens[:1])) if p.tokens[0].key == name else None
    return p.figure("day", (MONTHS.index(name) + 1) * 100 + number, "date")


def month(p: Phrase) -> Built:
    """A month, but no verb: may, march."""
    at, key = p.tokens[0].start, p.tokens[0].key
    if not p.words.said(at, at + 1)[:1].isupper() or (key in {"may", "march"} and not at):
        return None
    return p.figure("month", MONTHS.index(key) + 1, "date")


def quarter(p: Phrase) -> Built:
    """The second quarter; what is done in the first one is done within a quarter."""
    if p.number(0) > 4:
        return None
    within = [p.measure(1, p.unit(-1))._replace(aside=True)] if p.number(0) == 1 else []
    return [p.figure("quarter", p.number(0), "date"), *within]


def short_month(words: Words, at: int) -> str:
    """The month of which a word is short, before its day or year, or behind its day; empty for any other word."""
    month = SHORT_MONTHS.get(words.keys[at], "")
    if not month or is_dated(words, at):
        return month
    behind_day = at > 0 and words.before(at).isspace() and _DAY.fullmatch(words.keys[at - 1]) is not None
    return month if behind_day and words.said(at, at + 1)[0].isupper() else ""


def is_dated(words: Words, at: int) -> bool:
    """Whether a word is a short month with a day or a year right behind it: Nov. 9, Sept. 2023."""
    if at + 1 == len(words) or words.keys[at] not in SHORT_MONTHS or not words.said(at, at + 1)[0].isupper():
        return False
    key, between = words.keys[at + 1], words.before(at + 1).removeprefix(".")
    return between.isspace() and (_DAY.fullmatch(key) or _YEAR.fullmatch(key)) is not None
