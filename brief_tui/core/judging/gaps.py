"""What an ellipsis stands for: the words between two pieces, and what of them may turn those that are left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from brief_tui.core.judging.locate import Locator, Placement
from brief_tui.core.judging.pauses import CLAUSE_MARK
from brief_tui.core.language.measures import NO_COUNT, is_counting
from brief_tui.core.language.stage_notes import is_unheard, notes
from brief_tui.core.language.turning import (
    Turning,
    bears_meaning,
    denies,
    is_denial,
    is_unread,
    limits,
    qualifies,
    reserves,
    softens,
)
from brief_tui.core.language.wordlists import ASKED_BACK, BOUNDS, CONDITIONS, is_negation
from brief_tui.core.language.words import Words, count_words, fold, has_number
from brief_tui.core.sources.index import Place

MAX_GAP = 120
"""Most words that an ellipsis may stand for."""
MAX_INTERJECTION = 4
"""Most of these words that may be another speaker's."""
SMALL_GAP = 3
"""A gap this short that holds a negation, or what denies like one, reverses a sentence rather than shortens it."""
SHOWN = 20
"""Words shown at either end of a gap that is longer than an ellipsis may stand for."""
_BESIDE = 4
_SHORT = 2 * _BESIDE + 1
_CLAUSE = 12
"""Most words before a gap that may be of its clause."""
_ALTERNATIVES = frozenset("even maybe or perhaps possibly probably to up".split())
SENTENCE_ENDS = frozenset(".?!")


@dataclass(frozen=True, slots=True)
class Gap:
    """What an ellipsis swallows: corpus positions [start, end)."""

    start: int
    end: int
    foreign: int = 0
    """Words of it that another speaker says."""

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def allowed(self) -> bool:
        """Whether one ellipsis may stand for so much."""
        return len(self) <= MAX_GAP and self.foreign <= MAX_INTERJECTION


class Question(NamedTuple):
    """What somebody else asks in a gap, and where."""

    text: str
    place: Place


class Swallowed(NamedTuple):
    """The words of a gap."""

    text: str
    """The notes that stand for words not made out, where nothing else is left out."""
    turning: Turning | None
    """What in them may turn the words that are left, the gravest kind."""
    beside: str
    """Those that do, with the words beside them."""
    denial: str
    """What would turn them for certain if they were few, with the words beside it; empty for nothing."""
    question: Question | None = None
    """The question that the next words answer, if the gap leaves it out."""


def swallowed(locator: Locator, gap: Gap) -> Swallowed:
    """What a gap leaves out; its ends where no ellipsis may stand for so much."""
    if len(gap) > MAX_GAP:
        ends = (Gap(gap.start, gap.start + SHOWN), Gap(gap.end - SHOWN, gap.end))
        return Swallowed(" … ".join(swallowed(locator, end).text for end in ends), None, "", "")
    parts, keys, last, question = [], list[str](), list[str](), None
    own = locator.index.place(gap.start - 1)
    for place in locator.index.places(gap.start, gap.end) if gap else []:
        source = locator.index.turn_words(place)
        low, high = max(gap.start, place.start) - place.start, min(gap.end, place.end) - place.start
        parts.append(source.said(low, high))
        said = source.keys[low:high]
        keys += said if "non" not in said else [_italian(source, at) or source.keys[at] for at in range(low, high)]
        last = _unfinished(source, low, high)
        closing = source.after(high - 1).strip()
        if not gap.foreign or locator.same(place, own):
            # What is asked is answered before the next quoted words, if a sentence ends here.
            question = None if SENTENCE_ENDS.intersection(parts[-1] + closing) else question
        elif "?" in parts[-1] + closing and source.keys[high - 1] not in ASKED_BACK:
            question = Question(parts[-1] + closing, place)
    text = " ".join(parts) if gap else " ".join(_unheard(locator, gap))
    denial = _stretch(text, is_denial) if any(map(is_denial, keys)) else text if denies(keys) else ""
    if not denial and last == keys and limits(keys) and len(gap) <= SMALL_GAP:
        denial = text
    turning, beside = _turning(locator, gap, text, keys, last) if keys else (None, "")
    return Swallowed(text, turning, beside, denial, question)


def _unheard(locator: Locator, gap: Gap) -> list[str]:
    """The notes in an empty gap that stand for words that the transcriber could not make out."""
    place = locator.index.place(gap.start - 1)
    between = locator.index.turn_words(place).after(gap.start - 1 - place.start)
    return [note for note in notes(between) if is_unheard(note)]


def _turning(locator: Locator, gap: Gap, text: str, keys: list[str], last: list[str]) -> tuple[Turning | None, str]:
    """What of the words `keys` may turn those that are left, the gravest kind, and these words with those beside them.

    `last` are those of them that belong to the sentence behind the gap.
    """
    short = len(gap) <= SMALL_GAP
    if any(map(is_negation, keys)):
        return "negation", _stretch(text, is_negation, len(last))
    if reserves(last) or softens(last) or (short and bears_meaning(keys)):
        return "reservation", text
    if not CONDITIONS.isdisjoint(keys):
        return "condition", _stretch(text, CONDITIONS.__contains__, len(last))
    if _counts(locator, gap, keys):
        return "quantity", text if len(keys) <= _SHORT else _last(text)
    before = _clause_before(locator, gap)
    if _counts_otherwise(keys, before):
        return "quantity", text if len(keys) <= _SHORT else _stretch(text, has_number)
    if short and qualifies(keys, denied=any(map(is_negation, before))):
        return "qualification", text
    if is_unread(keys) and len(keys) <= SMALL_GAP * max(1, SMALL_GAP // max(map(len, keys))):
        return "unread word", text
    return None, ""


def _counts(locator: Locator, gap: Gap, keys: Sequence[str]) -> bool:
    """Whether a gap hides how many there are: "30", "or five", "one of", "around" before a number."""
    ends, alternative = keys[-1:], keys if keys[0] == "or" else []
    if len(keys) <= SMALL_GAP and any(is_counting(key) and key not in NO_COUNT for key in (*ends, *alternative)):
        return True
    index = locator.index
    follows = index.lexicon.key(index.words[gap.end]) if gap.end < len(index.words) else ""
    return tuple(keys[-2:]) == ("1", "of") or (keys[-1] in BOUNDS and has_number(follows))


def _italian(source: Words, at: int) -> str:
    """What the Italian “non” is in English; where a hyphen ties it to a word it is English itself."""
    return "not" if source.keys[at] == "non" and source.after(at) != "-" else ""


def _clause_before(locator: Locator, gap: Gap) -> list[str]:
    """The words before a gap in the same clause, the last few."""
    place = locator.index.place(gap.start)
    source, end = locator.index.turn_words(place), gap.start - place.start
    low = max(0, end - _CLAUSE)
    start = next((n for n in range(end - 1, low, -1) if CLAUSE_MARK.search(source.before(n))), low)
    return source.keys[start:end]


def _counts_otherwise(keys: Sequence[str], before: Sequence[str]) -> bool:
    """Whether left-out words begin with another number for one before them: "7 tonnes | or even 9"."""
    if keys[0] not in _ALTERNATIVES:
        return False
    first = next((key for key in keys if key not in _ALTERNATIVES), "")
    return is_counting(first) and first not in NO_COUNT and any(map(has_number, before))


def _last(text: str) -> str:
    """The last few words of a text."""
    words = fold(text)
    return words.said(max(0, len(words) - _BESIDE), len(words))


def _stretch(text: str, turns: Callable[[str], bool], last: int = 0) -> str:
    """The first word that `turns`, with the few words on either side; one of the `last` words comes before others.

    They belong to the sentence that goes on behind the gap.
    """
    words = fold(text)
    found = [n for n, key in enumerate(words.keys) if turns(key)]
    at = next((n for n in found if n >= len(words) - last), found[0] if found else 0)
    return words.said(max(0, at - _BESIDE), min(len(words), at + _BESIDE + 1))


def _unfinished(source: Words, start: int, end: int) -> list[str]:
    """The folded words of [start, end) that stand in the sentence that goes on behind them."""
    if end == len(source):
        return []
    first = next((n for n in range(end, start, -1) if not SENTENCE_ENDS.isdisjoint(source.before(n))), start)
    return source.keys[first:end]


def gap_between(locator: Locator, before: Placement, after: Placement) -> Gap:
    """What lies between two placements of one transcript."""
    return gap_of(locator, before.end, after.start)


def gap_of(locator: Locator, start: int, end: int) -> Gap:
    """The gap of corpus positions [start, end), right behind words of its speaker."""
    index, foreign = locator.index, 0
    own = index.place(start - 1)
    if end > own.end:
        locator.budget.spend((end - start) / 20)
        far = end - start > MAX_GAP  # and so not allowed, whoever speaks
        for place in index.places(start, end):
            low, high = max(place.start, start), min(place.end, end)
            if high > low and not locator.same(place, own):
                said = None if far else index.turn_words(place).said(low - place.start, high - place.start)
                foreign += high - low if said is None else count_words(said)
    return Gap(start, end, foreign)
