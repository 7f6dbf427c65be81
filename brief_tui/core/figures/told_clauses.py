"""The figures around a place of the transcripts, each with its clause, which says what the figure is of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from brief_tui.core.figures.before_and_now import is_ago
from brief_tui.core.figures.clause_bounds import clauses, divide
from brief_tui.core.figures.clock_times import is_time_of_day
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.number_words import NAMELESS, names_something
from brief_tui.core.figures.reader import adjoins, rate
from brief_tui.core.figures.said import SaidFigures
from brief_tui.core.figures.silent_figures import NUMBERED
from brief_tui.core.language.words import Words

_PREPOSITIONS = frozenset("in on at for from until with by during before after since under".split())
_REACH = 3
"""Words behind a preposition that it governs."""
_PRONOUNS = frozenset("it it's they that that's this these those he he's she she's".split())
_BEING = (["is"], ["are"], ["was"], ["were"])
ORDINAL = re.compile("[0-9]+(?:st|nd|rd|th)")
"""A folded word that numbers something."""
_OF_THEM = (["of", "them"], ["of", "those"], ["of", "these"], ["of", "us"])
_CONTRASTS = frozenset("than unlike against versus compared not instead".split())
"""Behind these stands what a figure is not of."""
_BUT, _ALL = frozenset("but except save".split()), frozenset("all any each every everyone none".split())
"""Behind these stand the few of which all the others are not: all of the programs but two."""
_OF_ALL = frozenset("any each every".split())
"""What is said of every such thing tells it from no other."""
_MEASURING = frozenset("cost takes took taking lasts lasted holds carries".split())
"""Verbs that figures of all matters have."""


class Anchor(NamedTuple):
    """A word of the prose that says what a figure is of."""

    key: str
    forms: frozenset[str]
    """The characters that it has in the transcripts; none where nobody says it."""
    weight: float
    leads: bool
    """Whether it stands before the figure."""
    counted: bool
    """Whether it stands right behind the figure."""


class Told(NamedTuple):
    """A figure that is said, with its clause."""

    figure: Figure
    readings: tuple[Figure, ...]
    """With the units that it may have left out."""
    is_apart: bool
    """Whether it rivals none: it names (number 400 and something), is one or all of what is counted before, or of
    nothing (22 of them, all three, the slow one), says when, at two in the afternoon, or is asked and not told: whether
    that could be ten."""
    part: range
    """The words of its clause, counted in its turn."""
    adjuncts: frozenset[int]
    """Those that say when, where or for what it is so."""
    leads: frozenset[int]
    """The other words that name something before the figure."""
    leans: bool
    """Whether the clause leaves out what it is about, which the one before has said: and sixty in rock."""
    is_subject: bool
    """Whether the figure alone is what its clause is about: eight were real, and eighteen were aircraft."""


class Place(NamedTuple):
    """The figures around a place of the transcripts."""

    base: int
    """Corpus position of the first word of the turn."""
    words: Words
    told: list[Told]
    here: int
    """Number of the figure that is asked for."""
    said: SaidFigures

    def shared(self, anchors: Iterable[Anchor], at: Iterable[int]) -> frozenset[Anchor]:
        """Which of the anchors stand at some words of the turn."""
        keys = frozenset(self.said.character(self.base + n) for n in at)
        return frozenset(anchor for anchor in anchors if not anchor.forms.isdisjoint(keys))

    def own(self, anchors: Iterable[Anchor], *, leaning: bool) -> frozenset[Anchor]:
        """Which of the anchors, but what is counted, its own clause has; `leaning`, with the one that it leans on."""
        one, behind = self.told[self.here], self.told[self.here + 1 :][:1]
        start = self.told[self.here - 1].part.start if self.here and leaning and one.leans else one.part.start
        joined = [
            other.figure.start for other in behind if divide(self.words, one.figure.end, other.figure.start) is None
        ]
        told = self.shared(anchors, range(start, max(one.part.stop, *joined, 0)))
        return frozenset(anchor for anchor in told if not anchor.counted)

    def of(self, anchors: Iterable[Anchor], n: int) -> frozenset[Anchor]:
        """Which of the anchors the clause of another figure has; those of the figure's own where it leans on that."""
        one, here = self.told[n], self.told[self.here]
        leant_on = [at for at in here.part if at not in here.adjuncts] if one.leans and n == self.here + 1 else []
        return self.shared(anchors, (*one.part, *leant_on))


def place_of(at: int, said: SaidFigures) -> Place | None:
    """What is said around a corpus position; None where no figure of its own stands there."""
    base, words, near = said.near(at)
    figures = [one for one in near if delimits(words, one)]
    here = next((n for n, one in enumerate(figures) if one.start <= at - base < one.end), None)
    if here is None:
        return None
    told = [_told(words, one, part, near) for one, part in zip(figures, clauses(words, figures), strict=True)]
    return Place(base, words, told, here, said)


def anchors_of(words: Words, figure: Figure, part: range, said: SaidFigures) -> list[Anchor]:
    """The words of the clause of a figure; none where it stands behind what it is not of."""
    if not _CONTRASTS.isdisjoint(words.keys[part.start : figure.start]):
        return []
    _, end = rate(words, figure)
    found = dict[str, Anchor]()
    for n in takewhile(lambda n: words.keys[n] not in _CONTRASTS, part):
        key = words.keys[n]
        if key not in found and not figure.start <= n < end and _is_content(key):
            forms = frozenset(said.around.forms(key))
            weight = said.around.weight(forms) if names_something(key) and key not in _MEASURING else 0.0
            counted = figure.kind == "count" and n == figure.end and adjoins(words, n)
            found[key] = Anchor(key, forms, weight, n < figure.start, counted)
    return list(found.values())


def delimits(words: Words, figure: Figure) -> bool:
    """Whether a figure has a clause of its own.

    No date has, no other reading of another one, no "an hour" of a rate, and no "the second one", which counts nothing.
    """
    numbered = any(map(ORDINAL.fullmatch, words.keys[max(0, figure.start - 1) : figure.start]))
    called = figure.kind == "count" and figure.value == 1 and numbered
    return not (figure.aside or figure.is_one or figure.dimension == "date" or called)


def _told(words: Words, figure: Figure, part: range, near: Sequence[Figure]) -> Told:
    heads = [n for n in part if words.keys[n] in _PREPOSITIONS and not figure.start <= n < figure.end]
    behind = {n for head in heads for n in range(head + 1, min(head + 1 + _REACH, part.stop))}
    adjuncts = frozenset(n for n in behind if _is_content(words.keys[n]) and not figure.start <= n < figure.end)
    before = [n for n in range(part.start, figure.start) if n not in behind]
    named = (n for n in before if names_something(words.keys[n]) or words.keys[n] == "people")
    leads = frozenset(n for n in named if n == part.start or words.keys[n - 1] not in _OF_ALL)
    pronoun = next((n for n in before if words.keys[n] in _PRONOUNS), figure.start)
    readings = [one for one in near if one.start == figure.start]
    is_name = figure.kind == "count" and not figure.named and words.keys[figure.start - 1] in NUMBERED
    is_all = figure.kind == "count" and not figure.named and words.keys[figure.start - 1] == "all"
    before_it = words.keys[part.start : figure.start]
    is_left_out = not (_BUT.isdisjoint(before_it[-1:]) or _ALL.isdisjoint(before_it))
    is_part = is_all or is_left_out or figure.value == 1 or words.keys[figure.end : figure.end + 2] in _OF_THEM
    asks = "whether" in words.keys[part.start : figure.start]
    when = is_ago(words, figure) or (figure.kind == "count" and is_time_of_day(words, figure))
    return Told(
        figure,
        tuple(readings),
        is_name or is_part or asks or when,
        part,
        adjuncts,
        leads,
        leans=pronoun <= min(leads, default=figure.start),
        is_subject=words.keys[figure.end : figure.end + 1] in _BEING and pronoun == figure.start and not leads,
    )


def _is_content(key: str) -> bool:
    """Whether a folded word is more than grammar, though it may be too common to name anything."""
    return key not in NAMELESS and len(key) > len("in")
