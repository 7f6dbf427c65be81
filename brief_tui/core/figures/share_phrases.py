"""Phrases of shares and multiples: six in ten, two thirds, by half; twice as many, tenfold."""

from __future__ import annotations

import re
from fractions import Fraction

from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.number_words import NAMELESS, THEN, Built, Phrase, letter, value_of
from brief_tui.core.figures.units import MULTIPLES, PERCENT, UNITS, WHOLES
from brief_tui.core.language.quantities import is_count
from brief_tui.core.language.turning_words import SAYERS

_OCCASIONS = frozenset("times twice thrice".split())
_VERBS = frozenset("is was has does this his its as us".split())
_TIMED = frozenset("for once per each every in within last this next after past past another first other".split())
_PART_BEFORE = frozenset(
    "by to than about around roughly nearly almost over some cut only just exactly or and is are was were gets".split()
)
_WENT, _OF_ONE = frozenset("came fell went".split()), ("ss", "us", "is", "'s")
_FULL = frozenset("mere full good whole further small tiny".split())
_ROUND_WHOLES = (4, 5, 10)
"""Three in four may be 74 per cent."""
_NOT_HALF = frozenset("other first second 2nd 1st last this next".split())
_HUNDRED = 100
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_SIDES = frozenset("both in into equal opposite the".split())
"""Behind these, and numbers, halves are two sides of something."""
_ADJECTIVES = frozenset("double triple treble quadruple twice thrice".split())
_COMPARED = frozenset("than nearly almost about roughly over under".split())
"""Behind these twice is how much, not how often, as far as anybody can tell."""
_A = frozenset("a an the and or".split())
"""Behind these a double is somebody, or something."""
_AUXILIARY = frozenset("will to would can could may might be is".split())


def out_of(p: Phrase) -> Built:
    """Six in ten; one flat in three; nineteen nights out of twenty; twice in 200 trips."""
    part, whole, keys = p.number(0), p.number(-1), [token.key for token in p.tokens[:-1]]
    occasions = p.after != "u" and not _OCCASIONS.isdisjoint(keys)
    if whole not in WHOLES and _is_one_in(p):
        return _one_in(p)
    if keys[0] in MULTIPLES and not occasions:
        return None
    if not part < whole or not (
        "out" in keys
        or "every" in keys
        or (whole in WHOLES and (("of" in keys and not _holds(p)) or occasions or _is_rate(p)))
    ):
        return None
    share = p.share(part / whole)
    unit = Fraction(100) / whole if whole in _ROUND_WHOLES else Fraction(1)
    return share and [share._replace(unit=unit), *_aside(p, part, whole)]


def _is_one_in(p: Phrase) -> bool:
    """Whether one is told in so many, however many: one bag in eleven is late; but nothing in 1994, or eleven days."""
    key, start, end = p.tokens[-1]
    said = p.words.said(start, end)
    year = _YEAR.fullmatch(key) and "," not in said and (said == key or key != "2000")
    several = p.tokens[0].key != "1" or p.number(-1) <= 1
    return p.tokens[-2].key == "in" and not (several or p.after in {"u", "n"} or year)


def _one_in(p: Phrase) -> list[Figure]:
    """One and so many, and what share it is, as every eleventh one has it."""
    one, many = (p._replace(tokens=[token]) for token in (p.tokens[0], p.tokens[-1]))
    share = many.figure("share", 100 / many.number(0), PERCENT)._replace(aside=True)
    return [*(number.figure("count", number.number(0), "") for number in (one, many)), share]


def from_to_of_whole(p: Phrase) -> Built:
    """From four searches in a hundred to 37, or to 37 in a hundred: two shares of one whole, or one of each."""
    n = next(n for n, token in enumerate(p.tokens) if letter(token.key) == "r")
    turn, again = p.tokens[n], p.tokens[n + 2 :]
    whole, link, then = [*p.words.keys[turn.start : turn.end], "", "", ""][:3]
    if p.before != "from" or p.tokens[n - 1].key != "in" or link != "to" or not (is_count(whole) and is_count(then)):
        return None
    of, parts = Fraction(whole), (p.number(0), Fraction(then))
    wholes = of, value_of(again[-1].key) if again else of
    ones = set(parts) == {Fraction(1)} and min(wholes) > 1  # from one in eleven to one in ninety
    of_one = of in WHOLES and set(wholes) == {of} and all(0 < part < of for part in parts)
    if not (ones or of_one):
        return None
    first, second = (p.figure("share", 100 * part / many, PERCENT) for part, many in zip(parts, wholes, strict=True))
    end = turn.end - 1
    return [first._replace(end=end - 1, number_end=end - 1), second._replace(start=end)]


def _is_rate(p: Phrase) -> bool:
    """Whether nothing more is counted: "six in ten boats", "one flat in three fails", but "two men in three boats"."""
    between = len(p.tokens) > len("six in ten".split()) and p.number(0) > 1
    plural = between and p.after == "w" and p.next.endswith("s") and p.next not in _VERBS
    counts = p.after == "u" or plural
    last = p.words.said(p.tokens[-1].start, p.tokens[-1].end)
    return not counts or last.lower().startswith("a ")


def _holds(p: Phrase) -> bool:
    """Whether some things have so many of others each: two headers of 20 bytes, three teams of five people."""
    named = len(p.tokens) == len("two headers of 20".split()) and letter(p.tokens[1].key) == "w"
    others = p.after == "w" and p.next.endswith("s") and p.next not in _VERBS and p.number(0) > 1
    return named and (p.after == "u" or others)


def _aside(p: Phrase, *values: Fraction) -> list[Figure]:
    return [p.figure("count", value, "")._replace(aside=True) for value in values]


def out_of_them(p: Phrase) -> Built:
    """Three of the five chillers, two fields of the forty, eleven of the thirty minutes: counted, and a share."""
    unit = p.unit(-1) if p.tokens[-1].key in UNITS else None
    tokens = p.tokens[:-1] if unit else p.tokens
    if _YEAR.fullmatch(p.words.said(tokens[-1].start, tokens[-1].end)):  # two people of the 2019 intake
        return None
    part, whole = (value_of(token.key) for token in (tokens[0], tokens[-1]))
    share = p._replace(tokens=tokens).share(part / whole) if part < whole else None
    ends = (p._replace(tokens=tokens[:1]), p._replace(tokens=p.tokens[len(tokens) - 1 :]))
    told = [
        one.measure(value, unit, 1) if unit else one.figure("count", value, "")
        for one, value in zip(ends, (part, whole), strict=True)
    ]
    return [*told, share._replace(aside=True)] if share else None


def parts(p: Phrase) -> Built:
    """Two thirds, nine tenths; four quarters are a year."""
    times, parts = p.number(0), p.number(-1)
    if p.tokens[-1].key == "quarters" and (times > 3 or p.before in _TIMED or p.tokens[1:-1] or times == 2):
        return p.measure(times, UNITS["quarter"])
    return _part(p, times / parts, parts) if times < parts and not p.tokens[1:-1] else None


def _part(p: Phrase, value: Fraction, parts: Fraction) -> Figure | None:
    """A share in so many parts, which is rounder than one in per cent: two fifths may be 41."""
    share = p.share(value)
    return share and share._replace(unit=100 / parts)


def one_part(p: Phrase) -> Built:
    """A third of it, by a fifth, a mere twelfth: where it is no third one."""
    last = p.tokens[-1].key
    if (p.tokens[1:-1] and p.tokens[1].key not in _FULL) or p.number(-1) < 3 or p.number(0) != 1:
        return None
    if last == "quarter" and (p.next == "past" or (p.next == "to" and p.follows_number and not _changes(p))):
        return None
    if last == "quarter" and p.tokens[0].key == "another":  # a quarter of a year, or of what is told of
        return p.figure("share", 25, PERCENT)._replace(unit=Fraction(25), aside=True)
    time = p.measure(1, UNITS[last]) if last == "quarter" and p.after != "v" else None
    if time is not None and p.before in _TIMED:
        share = p.share(Fraction(1, 4)) if p.before == "in" else None
        return [time, *([share._replace(aside=True)] if share else [])]  # lower in a quarter of them
    if p.next == "at" and time is not None:  # a quarter at a time
        return time
    if p.next in NAMELESS | SAYERS or p.after in {"l", "y"} or (p.before in _PART_BEFORE and p.after != "u") or p.ends:
        return _part(p, 1 / p.number(-1), p.number(-1))
    part = _part(p, 1 / p.number(-1), p.number(-1)) if _is_verb(p) else None
    return part and part._replace(aside=True)  # a fifth goes to them, which may be the fifth one


def _is_verb(p: Phrase) -> bool:
    """Whether the word behind a part is what it does, as one thing has no ending of many."""
    return p.after == "w" and (p.next in _WENT or (p.next.endswith("s") and not p.next.endswith(_OF_ONE)))


def _changes(p: Phrase) -> bool:
    """Whether what follows a quarter is another share, and no time of day: from a quarter to one in twenty."""
    link, whole = [*p.words.keys[p.tokens[-1].end + 2 :][:2], "", ""][:2]
    return p.before == "from" and link == "in" and letter(whole) in {"n", "a"}


def half(p: Phrase) -> Built:
    """Half of; by half; halved; but no second half, and no "and a half"; half goes to them, which may be half a one."""
    if p.next == "past":  # a time of day
        return None
    if p.tokens[-1].key == "half":
        article = p.tokens[0].key == "a"
        if p.before in _NOT_HALF or (article and p.before == "and"):
            return None
        if _is_side(p):
            return None
        fits = p.next in NAMELESS or p.after in {"l", "y"} or p.before in _PART_BEFORE | {"in", "that"}
        if not fits and (article or not p.ends):
            return p.figure("share", 50, PERCENT)._replace(aside=True) if not (article or p.before) else None
    elif p.tokens[-1].key == "halves" and (letter(p.before or "w") in {"n", "l"} or p.before in _SIDES):
        return None
    return p.share(Fraction(1, 2))


def _is_side(p: Phrase) -> bool:
    """Whether a half is one of two sides: the nasty half of the job, their lower half."""
    at = p.tokens[0].start
    whose = [letter(key) == "l" or key.endswith("'s") for key in p.words.keys[max(0, at - 2) : at - 1]]
    return any(whose) and p.before != "" and letter(p.before) in {"w", "y"} and p.before not in _PART_BEFORE


def multiple(p: Phrase) -> Built:
    """Doubled; twice as many; triple that."""
    key = p.tokens[0].key
    if key in _OCCASIONS and p.ends and p.before in _COMPARED:  # it costs less than twice
        return p.figure("multiple", MULTIPLES[key], "x")._replace(aside=True)
    if p.next == "down" or (key.endswith("es") and not p.after):
        return None
    if key in _ADJECTIVES:
        much = key not in _OCCASIONS and (
            p.ends or (p.before in _AUXILIARY and not _is_plural(p)) or (p.next in NAMELESS and p.before not in _A)
        )
        noun = key not in _OCCASIONS and p.next.endswith("er")  # a double order
        if not (much or (p.after in {"l", "y"} and not noun)):
            return None
    return p.figure("multiple", MULTIPLES[key], "x")


def _is_plural(p: Phrase) -> bool:
    """Whether what is double behind "is" are several things, which are so: double periods."""
    return p.before == "is" and p.after == "w" and p.next.endswith("s") and "'" not in p.next


def times(p: Phrase) -> Built:
    """Five times as many; ten times faster; what may be occasions is a multiple aside."""
    multiple = p.figure("multiple", p.number(0), "x", 1)
    if p.after in {"l", "y"} or p.number(0).denominator > 1:
        return multiple
    count = p._replace(tokens=p.tokens[:1]).figure("count", p.number(0), "")
    return count if _are_occasions(p) else [count, multiple._replace(aside=True)]


def _are_occasions(p: Phrase) -> bool:
    """Whether words behind tell since when something was done so often: five times this year, but that of last year."""
    unit = "".join(p.words.keys[p.tokens[-1].end + 1 :][:1])
    in_time = p.next == "this" and unit in UNITS and not unit.endswith("'s") and UNITS[unit].dimension == "time"
    return in_time or p.next in {"since", "already"}


def times_a_unit(p: Phrase) -> Built:
    """Twice a year, every six months; four times a year, which are four times besides."""
    unit, often = p.unit(-1), list[Figure]()
    if p.tokens[1].key == "times":
        multiple = p.figure("multiple", p.number(0), "x", 1)._replace(aside=True, end=p.tokens[1].end)
        often = [p._replace(tokens=p.tokens[:1]).figure("count", p.number(0), ""), multiple]
    if unit.dimension == "time" and p.next not in THEN and p.number(0) > 1:
        often.append(p.measure(1 / p.number(0), unit)._replace(aside=True))
    return often or None


def slashed(p: Phrase) -> Built:
    """1/3."""
    return p.share(value_of(p.tokens[0].key)) if "/" in p.tokens[0].key else None


def to_one(p: Phrase) -> Built:
    """Four to one, a ratio of one to four; but no fall from four to one."""
    start, end = p.tokens[0].start, p.tokens[0].end
    first, link, last = [*p.words.keys[start:end], "", "", ""][:3]
    if (first, link) == ("1", "to") and last.isdigit() and p.words.keys[max(0, start - 2) : start] == ["ratio", "of"]:
        return p.figure("multiple", value_of(last), "x")
    told = p.before != "from" and (link, last) == ("to", "1")
    return p.figure("multiple", value_of(first), "x") if told else None


def fold(p: Phrase) -> Built:
    """Ten-fold."""
    return p.figure("multiple", p.number(0), "x") if p.tokens[1].key == "fold" else None


def many_fold(p: Phrase) -> Built:
    """Five-thousandfold."""
    last = p.tokens[1].key
    return (
        p.figure("multiple", p.number(0) * MULTIPLES[last], "x")
        if last.endswith("fold") and p.number(1) >= _HUNDRED
        else None
    )


def factor(p: Phrase) -> Built:
    """A factor of four."""
    return p.figure("multiple", p.number(-1), "x") if p.tokens[0].key == "factor" else None
