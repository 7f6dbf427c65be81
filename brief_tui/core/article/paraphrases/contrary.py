"""Whether two sentences each have a clause in the same words, of which one denies, or has the opposite for one word."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from brief_tui.core.article.said_context import inflected
from brief_tui.core.language.common_words import FUNCTION
from brief_tui.core.language.opposites import opposite_forms
from brief_tui.core.language.tenses import is_past
from brief_tui.core.language.turning_words import (
    BELIEVED,
    CONDITION,
    FACTS,
    OPINING,
    PERHAPS,
    SAYERS,
    SURMISING,
    TO_STOP,
    UNTRUE,
)
from brief_tui.core.language.word_forms import plain_forms
from brief_tui.core.language.wordlists import AUXILIARIES, CONDITIONS, DETERMINERS, NEARLY, is_negation
from brief_tui.core.language.words import fold
from brief_tui.core.remembering import remembered

_Keys = tuple[str, ...]
_LEAST, _SHARE = 2, 0.6
"""Fewest words of meaning of a clause that denies, and their share of those of the other one."""
_LONGEST = 300
"""Most characters of a sentence that is read: speech without marks is one sentence from end to end."""
_BOUND = re.compile(
    r"[;:—–!?…()]+|\.(?!\d)|\s-+\s|\bno,\s|\s(?=(?:because|since)\b)"
    r"|,\s+(?=(?:and|because|but|for|he|i|it|it['’]s|she|so|that|that['’]s|there|they|this|we|which|you)\b)",
    re.IGNORECASE,
)
"""Between clauses that say something by themselves."""
_DIVIDES = frozenset(
    "although but hope hoped hopes hoping instead longer rather should still though till used want wanted wants when "
    "whenever where whereas while wish wished wishes yet".split()
).union(CONDITION, CONDITIONS)
"""With one of these in a sentence it is not plain of what its clauses hold, and how long, or whether they do."""
_OPEN = frozenset("could may might nor or whether without".split()).union(
    BELIEVED, FACTS, NEARLY, OPINING, PERHAPS, SAYERS, SURMISING, TO_STOP, UNTRUE
)
"""In a clause these leave open what holds, or who says so, or deny without a word for it."""
_HOW_FAR = frozenset(
    "all always any anymore as enough entirely every everybody everyone exactly far fully just less merely more most "
    "much many necessarily other quite simply so too totally very wholly".split()
)
"""Words that a negation before them may deny instead."""
_SPEAKER, _TOLD = frozenset("i i'd i'll i'm i've we we'd we'll we're we've".split()), frozenset("he she".split())
"""Words for the speaker, in what is said and in what is told of it."""
_OTHERS = frozenset("he he's it she she's they they're".split())
"""What is said of these may be of anybody."""
_MODAL = frozenset("can can't cannot must shall shouldn't will won't would wouldn't".split())
_RELATING = frozenset("above after before below down few fewer for less more off out over under up with".split())
_EMPTY = (
    FUNCTION | AUXILIARIES | frozenset("always ever everybody everyone i'll itself themselves we'll".split())
) - _RELATING
"""Words without a meaning of their own."""
_RISES = "climb gain grow improve increase rise win".split()
_BECOMES = frozenset("are be became become been get gets getting got is was were".split())


def contrary(claim: str, said: str, names: Collection[str] = ()) -> bool | None:
    """Whether who says a sentence says the contrary of what a claim has them say; False if the same, None if neither.

    `names` are the folded words of the speaker's names.
    """
    found = {_compared(one, other, frozenset(names)) for one in _clauses(claim) for other in _clauses(said)}
    return next((answer for answer in (False, True) if answer in found), None)


@remembered(4096)
def _clauses(text: str) -> tuple[_Keys, ...]:
    """The folded words of the clauses of a sentence that say plainly what is so, or is not."""
    if len(text) > _LONGEST or text.rstrip().endswith("?") or not _DIVIDES.isdisjoint(fold(text).keys):
        return ()
    clauses = (tuple(fold(part).keys) for part in _BOUND.split(text))
    return tuple(keys for keys in clauses if keys and _is_plain(keys))


def _is_plain(keys: _Keys) -> bool:
    """Whether a clause leaves nothing open, and denies nothing, or what follows, and not how far that holds."""
    if not _OPEN.isdisjoint(keys):
        return False
    denials = [n for n, key in enumerate(keys) if is_negation(key)]
    denied = keys[denials[0] + 1 :] if denials else ()
    return not denials or (len(denials) == 1 and any(map(_means, denied)) and _HOW_FAR.isdisjoint(denied))


def _compared(claim: _Keys, said: _Keys, names: frozenset[str]) -> bool | None:
    mine, theirs = ([key for key in keys if _means(key) and key not in names] for keys in (claim, said))
    if not _have_one_subject(claim, said, names) or min(len(mine), len(theirs)) < _LEAST:
        return None
    if _is_modal(claim) != _is_modal(said) or (is_past(said) and not is_past(claim)):
        return None
    denies = any(map(is_negation, claim))
    if denies != any(map(is_negation, said)):
        less, more = (mine, theirs) if denies else (theirs, mine)  # who denies less denies more
        share = 1 if is_past(said if denies else claim) else _SHARE  # it may have been so another time
        return True if len(less) >= share * len(more) and _begins(less, more) else None
    if _begins(mine, theirs) or _begins(theirs, mine):
        return False
    return True if not denies and len(mine) == len(theirs) and _is_opposed(claim, said, mine, theirs) else None


def _have_one_subject(claim: _Keys, said: _Keys, names: frozenset[str]) -> bool:
    """Whether neither clause is about somebody else: who says "we" is "she" in what is told of it."""
    if _SPEAKER.isdisjoint(said[:2]):
        return said[0] not in _OTHERS
    return not (_TOLD | names).isdisjoint(claim[:2])


def _is_opposed(claim: _Keys, said: _Keys, mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether one word alone differs, and is the opposite that is so, or a fall for a rise: not old hulls for new."""
    differ = [(one, other) for one, other in zip(mine, theirs, strict=True) if not _same(one, other)]
    if len(differ) != 1 or differ[0][1] not in opposite_forms(differ[0][0]):
        return False
    moves = any(_same(verb, key) for verb in _RISES for key in differ[0])
    return all(_is_told(keys[: keys.index(key)], moves) for keys, key in zip((claim, said), differ[0], strict=True))


def _is_told(before: _Keys, moves: bool) -> bool:
    """Whether the word behind these tells what is so, as in "was the best", or how something moves."""
    is_so = before[-1:] and (before[-1] in _BECOMES or (before[-1] == "the" and not _BECOMES.isdisjoint(before[-2:])))
    return bool(is_so or (moves and before and before[-1] not in DETERMINERS))


def _begins(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the first of the others are the same words."""
    return len(some) <= len(others) and all(map(_same, some, others))


def _means(key: str) -> bool:
    return not is_negation(key) and key not in _EMPTY


def _is_modal(keys: _Keys) -> bool:
    """Whether a clause tells what can or will be."""
    return any(key in _MODAL or key.endswith("'ll") for key in keys)


def _same(one: str, other: str) -> bool:
    return one == other or other in _forms(one) or one in _forms(other)


@remembered(4096)
def _forms(key: str) -> frozenset[str]:
    return frozenset((*inflected(key), *plain_forms(key)))
