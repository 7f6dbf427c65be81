"""Which figures of the prose claim something that somebody must have said.

Silent are names with numbers, times of day, ordinals, and what an article counts for itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.article.figures import Figure, adjoins, figures
from brief_tui.core.article.said_figures import REACH, telling
from brief_tui.core.language.words import Words, fold
from brief_tui.core.offsets import Span

_COUNTED_HERE = frozenset(
    "pillar speaker session talk panel panelist panellist citation quotation quote voice lesson theme takeaway "
    "question thing way reason step theory approach idea argument answer guest host story topic part section chapter "
    "interview transcript word sentence letter page line point example company executive".split()
)
"""What an article counts for itself; no transcript need say it."""
_NUMBERED = frozenset(
    "section chapter figure table line page version release article episode level tier phase type room hall number no "
    "rule pillar part item step day week gate act clause appendix volume issue track stage layer slide note footnote "
    "kaizen web grade class category model generation gen unit port pr commit bug ticket track".split()
)
"""What a number after them names rather than counts."""
_HOUR = frozenset("am pm a.m p.m o'clock".split())
_FUNCTION = frozenset(
    "a an the of in to at and or that which for from on by with as is was were are be been than who per it its their "
    "his her our your my this these those then but so if when while into over under before after off out up down "
    "more less fewer them us you him all each every about had has have would will could can did do does".split()
)
_LEAD = frozenset("of the its their his her our all".split())


class Claim(NamedTuple):
    """A figure of the prose that somebody should have said."""

    figure: Figure
    at: Span
    """In the sentence."""
    keys: tuple[str, ...]
    """The folded words around it."""
    nouns: tuple[str, ...]
    """What it counts."""

    @property
    def question(self) -> tuple[object, ...]:
        """What is asked of the transcripts, wherever the figure stands."""
        return (self.figure._replace(start=0, end=0, number_end=0), self.nouns)


@lru_cache(maxsize=4096)
def claims(sentence: str, whole: str) -> tuple[Claim, ...]:
    """The claims of a sentence without its quotations; `whole` is with them."""
    words = fold(sentence, notes=False)
    context = fold(whole, notes=False).keys
    found = []
    for figure in figures(words):
        nouns = tuple(_nouns(words, figure.end))
        if not _silent(words, figure, nouns):
            keys = context if len(context) <= 2 * REACH else [*words.keys[max(0, figure.start - REACH) :][: 2 * REACH]]
            found.append(Claim(figure, words.span(figure.start, figure.end), tuple(keys), nouns))
    return tuple(found)


def _nouns(words: Words, at: int) -> Iterator[str]:
    """The words that say what the figure before word `at` counts: at most two."""
    while adjoins(words, at) and words.keys[at] in _LEAD:
        at += 1
    for n in range(at, at + 2):
        if not adjoins(words, n) or words.keys[n] in _FUNCTION:
            return
        yield words.keys[n]


def _silent(words: Words, figure: Figure, nouns: tuple[str, ...]) -> bool:
    """Whether a figure is a name, a time of day, or what the article counts for itself."""
    said = words.said(figure.start, figure.number_end)
    if figure.kind == "measure" and words.keys[figure.start] == "1":
        return True
    if figure.kind == "multiple" and figure.value < 2:
        return True
    if figure.kind not in {"count", "measure"}:
        return False
    return _named(words, figure, said) or (figure.kind == "count" and _small(words, figure, nouns))


def _small(words: Words, figure: Figure, nouns: tuple[str, ...]) -> bool:
    if figure.value <= 3 or (figure.value <= 100 and not _COUNTED_HERE.isdisjoint(map(_singular, nouns))):
        return True
    following = words.keys[figure.end : figure.end + 3]
    return following[:1] != [] and (following[0] in _HOUR or following == ["in", "the", "morning"])


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def _named(words: Words, figure: Figure, said: str) -> bool:
    """Whether a number names something: Section 230, GPT-4, Python 3.12, the Big Four, [3]."""
    at, gap = figure.start, words.before(figure.start)
    if gap.endswith(("#", "[", "§", "/", "_")) or (at == 0 and words.after(figure.end - 1).startswith((". ", ")"))):
        return True
    if not said[:1].isdigit():
        return at > 0 and said[:1].isupper() and figure.value <= 12 and words.said(at - 1, at)[:1].isupper()
    if at == 0 or "," in said or figure.kind != "count" or not adjoins(words, at):
        return False
    previous = words.said(at - 1, at)
    if "-" in gap and not previous[-1:].isdigit():
        return True
    low = previous.lower()
    if at == 1 or "." in words.before(at - 1):
        # Any word is capitalised here: "Windows 11", but "Closing 300 tickets".
        return previous[:1].isupper() and telling(low) and not low.endswith(("ly", "ing", "ed"))
    return words.keys[at - 1] in _NUMBERED or (previous[:1].isupper() and low not in _FUNCTION)
