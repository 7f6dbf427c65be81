"""Whether a figure is what is said of its matter in other words: one step from it, the rest of it, a date's other name.

`beside` are the claims that stand in the sentence of a doubted one or, where none does, in the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, product

from brief_tui.core.figures.answer import Asked, Said
from brief_tui.core.figures.claims import FARTHEST
from brief_tui.core.figures.figure import Figure, means
from brief_tui.core.figures.fitting import fits, is_in_parts, is_in_points
from brief_tui.core.figures.number_words import names_something
from brief_tui.core.figures.owners import is_of_clause
from brief_tui.core.figures.plain_steps import Form, Place, is_plain_step
from brief_tui.core.figures.reader import figures
from brief_tui.core.figures.reckoning_words import (
    denies,
    is_lost,
    lessened,
    part_of,
    spoken_operations,
    tells_loss,
)
from brief_tui.core.figures.relative_times import (
    is_between_hours,
    is_between_months,
    is_between_weekdays,
    is_told_from_today,
    is_told_to_hour,
    years_off,
)
from brief_tui.core.figures.said import SaidFigures
from brief_tui.core.figures.sentences import plain_figures
from brief_tui.core.figures.setting import Piece
from brief_tui.core.figures.silent_figures import NUMBERED
from brief_tui.core.figures.told_apart import counts_of_one_thing, shares_of_one_thing
from brief_tui.core.figures.units import PERCENT
from brief_tui.core.figures.ways import changed
from brief_tui.core.language.words import Words, fold
from brief_tui.core.offsets import Span

_OTHERS, _BEST = 3, 2
"""Most figures said of the matter that are looked at, and of these, that a figure said elsewhere may come of."""
_SPOKEN_OF, _ALIKE = 0.5, 1.2
"""Least context around a figure for it to be said where the matter is spoken of, and of the matter."""
_SLACK, _SLACK_OF_RELATION = 4, 16
"""Words off the middle of a matter at which one of two figures stands that make a step; or a half, or a multiple."""
_CLEAR = 4 / 3
"""How many times the weight of all context stands around a figure that leaves no doubt what is said of a matter."""
_HALF = (PERCENT, Fraction(50))
_TOLD_BESIDE = 0.3
"""How much words of its own sentence tell of a figure at least."""
_NONE, _SOMEWHAT = frozenset("no none nobody neither".split()), Fraction(3, 4)
"""Words with which a sentence begins that denies something of all; least share of what they did not come to."""
_OF_PERCENTILE = 8
"""Words to either side of a figure among which it is called a median, or a percentile."""
_PERCENTILE = re.compile(r"p?([1-9][0-9]?(?:\.9+)?)(?:st|nd|rd|th)?")
_LEAD, _OF_LEVEL = 3, 4
"""Words before a share that say that it is a level; to either side of its end, one that names of what."""
_OF_LOSS = 8
"""Words to either side of a share among which it is called a loss."""
_OF_WHOLE, _OF_PORTION = 2, 3
"""Words before a whole among which is "of"; most words between it and the share that is told of it."""
_WHICH = (["that"], ["which"])
_REST = ("rest", "others", "remainder")


def is_step(doubted: Asked, beside: Sequence[Asked], sentence: str, piece: Piece) -> bool:
    """Whether a figure of a sentence follows by one plain step from what is said of its matter.

    A part, a multiple, or what is told as a difference may follow from neighbours in any turn of those whom the
    paragraph names. A half, or a multiple, in a heading is of the matter of the text under it.
    """
    said, near = piece.said, piece.near
    answer, figure, at = doubted.answer, doubted.claim.figure, doubted.claim.at
    form = _form(figure, sentence, at)
    relation = figure.dimension == "x" or figure.amount == _HALF
    slack = dict.fromkeys(_places(doubted, beside), _SLACK_OF_RELATION if relation else 0)
    if answer.matter is not None and not relation:
        del slack[answer.matter]
        if figure.dimension != PERCENT:
            slack[answer.matter] = _SLACK
    places = [Place(place, words, said.row(place, across=relation)) for place, words in slack.items()]
    if answer.support > 0:
        places.append(Place(0, 1, {n: [one.figure] for n, one in enumerate(answer.others[:_BEST])}))
    pairs = counts_of_one_thing(beside, said) if figure.kind in {"share", "multiple"} else iter(())
    if form == "points":
        pairs = shares_of_one_thing((key for key, _ in doubted.claim.around), near, said)
    places += [Place(0, None if form else 1, {0: [one], 1: [other]}, tied=True) for one, other in pairs]
    written = [*plain_figures(sentence[: at.start]), *plain_figures(sentence[at.end :])]
    start, end = part_of(sentence, at) if not figure.bound else Span(0, len(sentence))  # much is nearly twice as much
    compared = [*plain_figures(sentence[start : at.start]), *plain_figures(sentence[at.end : end])]
    others = answer.others[:_OTHERS]
    if (figure.dimension == "x" or form) and not any(one.akin and one.score > _CLEAR * answer.weight for one in others):
        places += [Place(0, None, row) for row in said.turns(near.voices, near.paths)]
    keys = [key for key, told in doubted.claim.around if told >= FARTHEST]
    keys += fold(piece.more, notes=False).keys if relation else []

    def shared(one: int, other: int) -> float:
        return said.around.shared(keys, one, other)

    rises = (
        "again" in fold(sentence[at.end :], notes=False).keys or changed(fold(sentence, notes=False), figure) == "up"
    )
    surely = {one.number.value for one in doubted.surely(piece.is_given)}
    return any(
        is_plain_step(one, places, written, compared, shared, form=form, rises=rises, surely=surely)
        for one in doubted.claim.readings
    )


def _form(figure: Figure, sentence: str, at: Span) -> Form:
    written = sentence[at.start : at.end]
    if is_in_parts(figure, written):
        return "part"
    if figure.dimension in {PERCENT, "x", "date"}:
        return "points" if figure.dimension == PERCENT and is_in_points(written) else ""
    return "more" if "difference" in spoken_operations(figure, sentence, at).beside else ""


def is_sum_of_parts(doubted: Asked, sentence: str) -> bool:
    """Whether a count is that of which its sentence tells all parts: two of the seven work, three failed, two wait."""
    claim = doubted.claim
    if claim.figure.kind != "count" or "of" not in fold(sentence[: claim.at.start], notes=False).keys[-_OF_WHOLE:]:
        return False
    words = fold(sentence, notes=False)
    counts = (one for one in figures(words) if one.kind == "count" and not one.aside)
    told = (one for one in counts if NUMBERED.isdisjoint(words.keys[max(0, one.start - 1) : one.start]))
    parts = [one.value for one in told if words.span(one.start, one.end).start != claim.at.start]
    return len(parts) > 1 and sum(parts) == claim.figure.value


def is_portion_told(doubted: Asked, beside: Sequence[Asked], said: SaidFigures) -> bool:
    """Whether a count is what a share that is told of another one comes to: of the 610 one in five can retire."""
    figure = doubted.claim.figure
    return figure.kind == "count" and any(
        fits(figure, value, in_parts=False)
        for at in _places(doubted, beside)
        for value in _portions(*said.near(at)[1:])
    )


def _portions(words: Words, near: Sequence[Figure]) -> Iterator[Fraction]:
    """What the shares that words tell of a count right beside them come to."""
    counts = [one for one in near if one.kind == "count" and not one.aside]
    for share, whole in product((one for one in near if one.kind == "share" and not one.aside), counts):
        before = words.keys[max(0, whole.start - _OF_WHOLE) : whole.start]
        apart = share.start - whole.end if share.start > whole.start else whole.start - share.end
        if "of" in before and 0 <= apart <= _OF_PORTION:
            yield whole.value * share.value / 100


def is_denied_rest(doubted: Asked, sentence: str) -> bool:
    """Whether a share is what another one leaves, in a sentence that denies: 42 per cent did not, where 58 did."""
    return any(map(denies, fold(sentence, notes=False).keys)) and next(_rests(doubted), None) is not None


def is_lost_rest(doubted: Asked, sentence: str, said: SaidFigures) -> bool:
    """Whether a share is told as lost where somebody says what is kept: 80 per cent of the speed."""
    before, after = (
        fold(text, notes=False).keys for text in (sentence[: doubted.claim.at.start], sentence[doubted.claim.at.end :])
    )
    if is_lost(before):
        return any(not tells_loss(said.talk(one.start, _OF_LOSS)) for one in _rests(doubted))
    words, less = fold(sentence, notes=False), lessened(after)
    falls = changed(words, doubted.claim.figure) == "down" or less
    return bool(falls) and any(_is_level_of(one, [*words.keys, *less], said) for one in _rests(doubted))


def _is_level_of(one: Said, keys: Sequence[str], said: SaidFigures) -> bool:
    """Whether a share is what something is at: it fell to a tenth of that, or runs at 80 per cent of the speed."""
    lead = said.talk_before(one.start, _LEAD)
    if "to" in lead:
        return True
    return "at" in lead and said.stands_close(filter(names_something, keys), one.end, _OF_LEVEL)


def is_never_reached(doubted: Asked, sentence: str) -> bool:
    """Whether a measure is one that nothing came to, where what is said is somewhat less: none in a fortnight."""
    figure = doubted.claim.figure
    none = not _NONE.isdisjoint(fold(sentence, notes=False).keys[:1])
    return (
        none
        and figure.kind == "measure"
        and any(
            one.akin and one.score >= _ALIKE and figure.value * _SOMEWHAT <= one.figure.value < figure.value
            for one in doubted.answer.others[:_BEST]
        )
    )


def is_rest(doubted: Asked, said: SaidFigures) -> bool:
    """Whether a share is the rest of which somebody speaks: two thirds for cheese, the rest is sold."""
    claim = doubted.claim
    names = [key for key, told in claim.around if told >= _TOLD_BESIDE and key not in claim.nouns]
    return claim.figure.bound == "" and any(
        is_rest_told(one.start, said) and not is_of_clause(filter(names_something, names), one.start, said)
        for one in _rests(doubted)
    )


def is_rest_told(position: int, said: SaidFigures) -> bool:
    """Whether somebody speaks of the rest close to a corpus position."""
    return said.stands_close(_REST, position)


def _rests(doubted: Asked) -> Iterator[Said]:
    """The shares said of the matter that leave this one."""
    share = doubted.claim.figure
    if share.kind == "share" and share.bound in {"", "about"}:
        for one in doubted.answer.others[:_OTHERS]:
            left = one.figure._replace(value=100 - one.figure.value)
            if one.score >= _ALIKE and one.figure.kind == "share" and means(share, left):
                yield one


def is_relative(doubted: Asked, beside: Sequence[Asked], sentence: str, piece: Piece) -> bool:
    """Whether a date, or a number of years or days, is told otherwise where its matter is spoken of."""
    figure, at, year = doubted.claim.figure, doubted.claim.at, piece.near.year
    if figure.dimension not in {"date", "time"}:
        return False
    behind, written = fold(sentence[at.end :], notes=False).keys, fold(sentence, notes=False).keys
    ago = figure.dimension == "time" and behind[:1] == ["ago"]
    since = fold(sentence[: at.start], notes=False).keys[-1:] == ["since"]
    years = years_off(figure, year)
    if ago and years is not None and year:
        then = figure._replace(kind="year", dimension="date", value=Fraction(year + years), unit=Fraction(1))
        if piece.ask(doubted.claim._replace(figure=then)).support > 0:
            return True
    if is_between_months(figure, written):
        return True
    talks = map(piece.said.talk, _places(doubted, beside))
    dates = figure.kind == "year" or ago or since
    return any(
        (dates and is_told_from_today(figure, keys, year))
        or is_between_weekdays(figure, keys)
        or is_between_hours(figure, keys)
        or is_told_to_hour(figure, written, behind, keys)
        for keys in talks
    )


def is_one_of_two(doubted: Asked, sentence: str) -> bool:
    """Whether a half is one of two pieces, whatever their size: the half that touches the wires.

    Not where somebody tells another share of its matter.
    """
    at = doubted.claim.at
    half = fold(sentence[: at.end], notes=False).keys[-2:] == ["the", "half"] and not doubted.claim.figure.bound
    if not half or fold(sentence[at.end :], notes=False).keys[:1] not in _WHICH:
        return False
    others = (one for one in doubted.answer.others if one.akin and one.score >= _ALIKE)
    return not any(one.figure.kind == "share" and not is_in_points(one.words) for one in others)


def is_percentile(doubted: Asked, beside: Sequence[Asked], said: SaidFigures) -> bool:
    """Whether a share is that which a median, or a percentile, cuts off, where another figure of its sentence is it.

    Half of all parcels come within 34 hours, where 34 hours are the median; one in twenty takes 210, where that is the
    95th percentile.
    """
    share = doubted.claim.figure
    if share.kind != "share":
        return False
    at = (one.answer.at for one in beside if one.answer.support > 0 and one.claim.figure.dimension != PERCENT)
    cut = {level for position in at for level in _percentiles(said.talk(position, _OF_PERCENTILE))}
    return any(means(share, share._replace(value=value, bound="")) for level in cut for value in (level, 100 - level))


def _percentiles(keys: Sequence[str]) -> Iterator[Fraction]:
    """The percentiles of which words speak."""
    yield from (Fraction(50) for key in keys if key == "median")
    named = [before for before, key in pairwise(keys) if key in {"percentile", "percentiles"}]
    levels = (_PERCENTILE.fullmatch(key) for key in [*named, *(key for key in keys if key[0] == "p")])
    yield from (Fraction(level[1]) for level in levels if level and Fraction(level[1]) < 100)


def _places(doubted: Asked, beside: Sequence[Asked]) -> Iterator[int]:
    """Where a matter is spoken of: other figures of it, those of its sentence, and most of its words."""
    answer = doubted.answer
    yield from (one.start for one in answer.others[:_OTHERS] if one.score >= _SPOKEN_OF)
    yield from (one.answer.at for one in beside if one.answer.support > 0)
    yield from (answer.matter,) if answer.matter is not None else ()
