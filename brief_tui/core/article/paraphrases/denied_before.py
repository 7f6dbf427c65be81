"""Statements that the words right behind them deny or affirm: "Do you hire welders?" – "No."; "They say …. It isn't."

What a question asks is affirmed or denied by an answer that says no more than that; what others believe, or the
speaker did once, by a clause that only denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brief_tui.core.language.ended import LONGEST
from brief_tui.core.language.polarity import soft_words
from brief_tui.core.language.wordlists import DETERMINERS, is_negation
from brief_tui.core.language.words import fold

_AUXILIARY = r"(?:are|can|could|did|do|does|has|have|is|was|were|will|would)"
_PRONOUN = r"(?:i|he|it|she|that|there|they|we|you)"
_NOT = rf"(?:{_AUXILIARY}n['’]t|can['’]t|won['’]t|cannot|{_AUXILIARY} not)"
_DOES_NOT = rf"{_PRONOUN} {_NOT}"
_WRONG = (
    r"(?:that|they|it)(?:['’]s|['’]re| is| are) "
    r"(?:a (?:fairy tale|lie|misconception|mistake|myth)|all wrong|false|mistaken|nonsense|not (?:so|true)|untrue"
    r"|wrong)"
)
_LEAD = r"(?:(?:ah|and|but|oh|so|uh|um|well),? )*"
_QUESTION = re.compile(
    rf"^\W*{_LEAD}(?:(?P<aux>{_AUXILIARY}) |(?<=so )(?=(?:it|they|you) ))"
    r"(?:(?:you|people) (?:believe|say|think) (?:that )?)?(?P<what>[^?]+)\?",
    re.IGNORECASE,
)
_NO = re.compile(
    rf"^\W*{_LEAD}(?:(?:no|nope|never|not (?:at all|yet)|(?:absolutely|certainly|definitely|of course) not"
    rf"|(?:i|we) (?:don['’]t|do not) think so|i doubt it|{_DOES_NOT})\W*$"
    rf"|no, (?!.*\b(?:always|actually|just|no|only|yes|(?:{_PRONOUN} {_AUXILIARY})(?!n['’]t| not))\b))",
    re.IGNORECASE | re.DOTALL,
)
_NO_LONGER = re.compile(
    rf"^\W*{_LEAD}(?:no, )?(?:no longer|not any ?more|(?:{_PRONOUN} )?used to|not now)\W*$", re.IGNORECASE
)
_YES = re.compile(
    rf"^\W*{_LEAD}(?:yes|of course|absolutely|certainly|definitely|{_PRONOUN} {_AUXILIARY})(?:,[^?]*)?\W*$",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:although|but|except|if|no|not|though|unless|until|when)\b|n['’]t", re.IGNORECASE)
_HOW_FAR = frozenset(
    "again all always another decline each every everybody everyone everything everywhere if just mainly mostly often "
    "only refuse still".split()
)
_BELIEVED = (
    r"(?:argue|assume|believe|claim|expect|fear|hear|imagine|insist|promise|say|tell (?:us|you)|think)s?"
    r"|keep (?:saying|telling (?:me|us)|writing)|read(?: \w+)?(?= that)"
)
_WAS_BELIEVED = r"(?:assumed|believed|claimed|feared|imagined|said|thought|told (?:me|us|you)|were told)"
_BELIEF = re.compile(
    rf"^\W*{_LEAD}(?:(?!(?:i|we)\b)(?P<who>(?:[\w’'-]+ ){{1,4}}?)(?:{_BELIEVED})"
    rf"|(?:[\w’'-]+ ){{1,3}}?(?:used to (?:believe|think)|{_WAS_BELIEVED})) (?:that )?(?P<what>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_TAIL = re.compile(rf"(?:,|,? (?:and|but)|[;–—]) (?:{_DOES_NOT}|{_WRONG})\W*$", re.IGNORECASE)
_DENIED_NEXT = re.compile(
    rf"^\W*{_LEAD}(?:(?:no, )?{_DOES_NOT}|{_WRONG}|no|wrong|nonsense)(?:[.,;!–—]|\W*$)", re.IGNORECASE
)
_MYTH = re.compile(
    r"\b(?:it['’]s|it is|that['’]s) (?:a (?:\w+ )?(?:fairy tale|lie|misconception|myth)|not true|nonsense|untrue)"
    r" that (?P<what>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_TELLS_BELIEF = re.compile(rf"\b(?:{_BELIEVED}|{_WAS_BELIEVED}|once|used to)\b", re.IGNORECASE)
_PRESENT = frozenset("are can do does is will".split())
_WHO = frozenset("another's he his her my our she".split())
"""Those whose beliefs may be of something else."""


def is_believed(text: str) -> bool:
    """Whether a sentence only tells what others believe, or the speaker did once."""
    return _believed(text) is not None


def how_far(text: str) -> frozenset[str]:
    """The words of a statement that say how far it holds: who denies it does not deny it of less."""
    return _HOW_FAR.intersection(fold(text).keys)


def denies_before(text: str) -> bool:
    """Whether a sentence denies the one before it, and says nothing else."""
    return _DENIED_NEXT.search(text) is not None


def tells_belief(text: str) -> bool:
    """Whether a text tells of what somebody believes, or believed."""
    return _TELLS_BELIEF.search(text) is not None


class Leaning(NamedTuple):
    """A statement that leans on what stands before it."""

    first: int
    """The number of the sentence that it leans on."""
    last: int
    """The number of the sentence that denies or affirms it."""
    text: str
    """A sentence that says the same by itself."""
    believed: bool
    """Whether others believe it, or the speaker did once."""
    present: bool
    """Whether it holds of now, and not of what was once."""


def leaning(sentences: Sequence[str]) -> Iterator[Leaning]:
    """What the sentences of a turn deny or affirm of the one before; the first may be the question of another one."""
    for n, text in enumerate(sentences):
        if len(text) > LONGEST:
            continue
        if (myth := _MYTH.search(text)) and not is_negation(fold(text[: myth.start()] or "x").keys[-1]):
            yield Leaning(n, n, f"not {myth['what']}", believed=True, present=False)
        behind = sentences[n + 1] if n + 1 < len(sentences) else ""
        after = sentences[n + 2] if n + 2 < len(sentences) else ""
        if asked := _QUESTION.search(text):
            yield from _answered(n, asked, behind, after)
        elif (tail := _TAIL.search(text)) and (believed := _believed(text[: tail.start()])):
            yield from _disbelieved(n, n, believed)
        elif "?" not in text and _DENIED_NEXT.search(behind) and (believed := _believed(text)):
            yield from _disbelieved(n, n + 1, believed)


def _answered(n: int, asked: re.Match[str], answer: str, after: str) -> Iterator[Leaning]:
    what, present = asked["what"], (asked["aux"] or "do").lower() in _PRESENT
    if not _is_plain(what):
        return
    if _NO_LONGER.search(answer):
        yield Leaning(n, n + 1, f"not {what}.", believed=False, present=True)
    elif _NO.search(answer):
        yield Leaning(n, n + 1, f"not {what}.", believed=False, present=present)
    elif _YES.search(answer) and not _BUT.search(answer) and not _BUT.search(after[:12]):
        yield Leaning(n, n + 1, f"{what}.", believed=False, present=present)


def _disbelieved(first: int, last: int, believed: re.Match[str]) -> Iterator[Leaning]:
    what = believed["what"].rstrip(" .,;!")
    if _is_plain(what):
        yield Leaning(first, last, f"not {what}.", believed=True, present=False)


def _believed(text: str) -> re.Match[str] | None:
    """What a sentence tells that others believe; none for "the claims": they are no verb."""
    found = _BELIEF.search(text[:LONGEST])
    who = fold(found["who"] or "they").keys if found else ()
    return found if set(who) - DETERMINERS and _WHO.isdisjoint(who) else None


def _is_plain(what: str) -> bool:
    """Whether a statement denies nothing by itself, nor leaves anything open."""
    keys = fold(what).keys
    return not (soft_words(keys) or "or" in keys or any(map(is_negation, keys)))
