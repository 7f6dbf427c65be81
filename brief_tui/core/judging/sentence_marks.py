"""Marks between words that decide what is said: “No, money” and “No money”, “We sell.” and “We sell?”.

Where commas and dashes stand is the transcriber's choice, and a final mark the house's (VERDICTS.md, row "first
letter's case"). A mark inside a quotation is another matter where it parts a negation from what it denies, makes a
question of a statement, or runs two sentences together. A transcript without marks contradicts none, but a sentence
that would end behind a negation: “They can't. Row boats”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brief_tui.core.budget import Budget
from brief_tui.core.judging.pauses import opens_clause
from brief_tui.core.language.clause_words import ABBREVIATIONS
from brief_tui.core.language.stage_notes import without_notes
from brief_tui.core.language.turning_words import PRONOUNS
from brief_tui.core.language.wordlists import (
    ASKED_BACK,
    AUXILIARIES,
    DENYING_ANSWERS,
    JOINING,
    LEADS,
    QUESTION_WORDS,
    UNDENIED,
    is_negation,
)
from brief_tui.core.language.words import Words
from brief_tui.core.sources.transcripts import PARAGRAPH

_ANY = re.compile(r"[.,;:?!…()]|[–—―]|--|-\s|\s-")
_STOP = re.compile(r"(?<!\.)[.!](?!\.)[\"”’'»)\]]*(?=\s)")

_ABBREVIATED = ABBREVIATIONS | {"versus"}
"""Folded: vs. is "versus"."""
ENDS = frozenset(".?!…")
_ENDING = re.compile("[.?!;:…]")
_HAVING = frozenset("have has had there's".split())
_BEGINS = UNDENIED.union(
    JOINING,
    LEADS,
    PRONOUNS,
    "yes maybe perhaps no not also even still once some many most all every each everybody everyone somebody someone "
    "nobody nothing one people in on at for with from after before since as by sometimes today 1".split(),
)
"""Words with which a sentence begins more often than it goes on behind a negation."""
_ASKING = AUXILIARIES | QUESTION_WORDS | {"ca", "wo"}
_ONE_JOINT = 2
"""Steps that it takes to look at one joint."""


class Joint(NamedTuple):
    """Where two quoted words stand side by side, and the source words that they are."""

    before: int
    """Source position after the first word; less than `at` where words were left out between."""
    at: int
    """Source position of the second word."""
    quoted: int
    """Quoted position of the second word."""


def turned(source: Words, piece: Words, joint: Joint) -> bool:
    """Whether the marks at a joint make the quotation say something else than the source does."""
    before, at, j = joint
    quoted = piece.before(j)
    said = source.before(at)
    if before < at:
        said = source.before(before) + said
    if said == quoted or PARAGRAPH in said or not (before > 0 and 0 < j < len(piece)):
        return False
    said, left, right = without_notes(said), source.keys[before - 1], piece.keys[j]
    parted, parts = _ANY.search(said) is not None, _ANY.search(quoted) is not None
    if parts and not parted and not source.punctuated:
        return (
            before == at
            and _ENDING.search(quoted) is not None
            and _denied(source.keys[max(0, at - 3) : at], piece.keys[j])
        )
    if before == at and ("?" in said) != ("?" in quoted) and (source.punctuated or "?" in said):
        return not _asks_back(source, before, parted=parted)
    if parts == parted:
        return False
    if (
        right not in JOINING
        and not (_abbreviates(left) or _abbreviates(piece.keys[j - 1]))
        and _STOP.search(said if parted else quoted)
    ):
        return True
    return _denies_otherwise(source, left, right, joint)


def _denied(said: Sequence[str], following: str) -> bool:
    """Whether a word goes on with what the negation that ends `said` denies: no sentence begins with it."""
    left, before = said[-1], said[-2] if len(said) > 1 else ""
    if following.partition("'")[0] in _BEGINS:
        return False
    if left == "no":
        return before in _HAVING or (before in AUXILIARIES and said[0] == "there")
    if left == "not":
        return before in AUXILIARIES or "'" in before
    return left == "never" or "n't" in left


def _asks_back(source: Words, end: int, *, parted: bool) -> bool:
    """Whether words up to `end` may be asked back for nothing: “right?”, “isn't it?”, no mere subject of what follows.

    `parted`: whether the source has a mark there.
    """
    left = source.keys[end - 1]
    tag = parted or left not in PRONOUNS or (end > 1 and source.keys[end - 2].removesuffix("n't") in _ASKING)
    return left in ASKED_BACK and tag


def _abbreviates(word: str) -> bool:
    """Whether a full stop behind a word may belong to it: Dr., U.S."""
    return word in _ABBREVIATED or (len(word) == 1 and word.isalpha() and word != "i")


def _denies_otherwise(source: Words, left: str, right: str, joint: Joint) -> bool:
    """Whether a mark that comes or goes between two words moves a negation: “No, money”, “we do, not they”."""
    direct = joint.before == joint.at
    if left in DENYING_ANSWERS:
        own = right in JOINING or (left == "no" and (right.partition("'")[0] in UNDENIED or is_negation(right)))
        return not own and (direct or (left == "no" and opens_clause(source, joint.before - 1)))
    return direct and right == "not" and left in AUXILIARIES


def asks_otherwise(source: Words, end: int, piece: Words) -> bool:
    """Whether a piece ends as a statement what the source, whose words before `end` it has, ends as a question.

    Or the other way round. A sentence that is worded as a question is one without a mark as well.
    """
    last, n = len(piece) - 1, len(piece)
    said, quoted = without_notes(source.before(end)), piece.before(n)
    if ("?" in said) == ("?" in quoted) or ("?" in quoted and not _STOP.search(f"{said} ")):
        return False
    first = next((at for at in range(last, 0, -1) if not ENDS.isdisjoint(piece.before(at))), 0)
    opening = [
        form for key in piece.keys[first : first + 2] for form in (key.removesuffix("n't"), key.partition("'")[0])
    ]
    return _ASKING.isdisjoint(opening) and piece.keys[last] not in ASKED_BACK


def joints_between(start: int, first: int, last: int) -> Iterator[Joint]:
    """The joints of quoted words [first, last), which are the source's from `start` on."""
    for n in range(1, last - first):
        yield Joint(start + n, start + n, first + n)


def same_sense(source: Words, start: int, piece: Words, budget: Budget) -> bool:
    """Whether no mark turns a piece whose words are the source's from `start` on. Raises CutOffError."""
    budget.spend(_ONE_JOINT * len(piece))
    return not any(turned(source, piece, joint) for joint in joints_between(start, 0, len(piece)))
