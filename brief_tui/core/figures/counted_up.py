"""What somebody counts up: parts one after the other, of which one is a share of all; one, and so many others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain

from brief_tui.core.figures.claims import Claim
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.said import OCCURRENCES, SaidFigures
from brief_tui.core.figures.setting import Nearby
from brief_tui.core.figures.told_apart import is_near

_OF_PART = 0.5
"""How much words of the prose must tell that are said around the part."""
_LEAST, _MOST = 3, 6
"""Fewest and most parts."""
_BETWEEN = 10
"""Most words between two parts."""
_HUNDRED, _HALF = 100, 50
_OTHERS = ("others", "other")
"""Words for what is counted beside one: he and twenty-seven others."""
_ONE = frozenset("he her him i it me she".split())
_ONES, _SEVERAL = frozenset("1 a an another her his my our the".split()), frozenset("children men people women".split())


def is_one_and_others(claim: Claim, near: Nearby, said: SaidFigures) -> bool:
    """Whether a count is of one and so many others: twenty-eight fishermen, where it is he and twenty-seven others."""
    figure, keys = claim.figure, [key for key, _ in claim.around]
    if figure.kind != "count" or figure.bound or not claim.nouns:
        return False
    forms = {form for key in _OTHERS for form in said.around.forms(key)}
    places = chain.from_iterable(said.index.positions(form)[:OCCURRENCES] for form in forms)
    return any(
        one.kind == "count"
        and one.value == figure.value - 1
        and _is_of_one(said.talk_before(at - (one.end - one.start), 3))
        and is_near(at, near, said)
        and said.around.shared(keys, at, at) >= _OF_PART
        for at in places
        for one in said.figures_at(at - 1)
    )


def _is_of_one(lead: Sequence[str]) -> bool:
    """Whether the words before a count put it beside one: he and, the old boat and; but no "two boats and"."""
    if len(lead) < 2 or lead[-1] != "and":
        return False
    noun = lead[-2]
    return noun in _ONE or (lead[0] in _ONES and noun.isalpha() and noun not in _SEVERAL and not noun.endswith("s"))


def is_share_of_parts(claim: Claim, near: Nearby, said: SaidFigures) -> bool:
    """Whether a share is exactly that of one of three parts or more that somebody counts up.

    What is half of all that is counted may be the whole of which the others are parts.
    """
    figure, keys = claim.figure, [key for key, _ in claim.around]
    exact = figure.kind == "share" and not figure.bound and figure.value != _HALF
    return exact and any(
        figure.value * sum(parts.values()) == _HUNDRED * part and said.around.shared(keys, at, at) >= _OF_PART
        for row in said.turns(near.voices, near.paths)
        for parts in _counted_up(row, said)
        for at, part in parts.items()
    )


def _counted_up(row: Mapping[int, Sequence[Figure]], said: SaidFigures) -> Iterator[dict[int, Fraction]]:
    """The counts of a turn that follow each other closely, and a last one of one, by corpus position.

    Only the first of them may say what is counted.
    """
    counts = [(at, one.value) for at, told in row.items() for one in told[:1] if one.kind == "count"]
    for n in range(len(counts)):
        parts = dict(counts[n : n + 1])
        for at, value in counts[n + 1 : n + _MOST]:
            if at - max(parts) > _BETWEEN or said.counted(at):
                break
            parts[at] = value
            if len(parts) >= _LEAST:
                yield dict(parts)
        last = max(parts)
        one = next((at for at in range(last + 1, last + _BETWEEN) if said.stands_at("1", at)), None)
        if one is not None and len(parts) + 1 >= _LEAST:
            yield parts | {one: Fraction(1)}
