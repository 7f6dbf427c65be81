"""Paraphrases that stretch what was said: all of them for most of them, certainly for maybe."""

from __future__ import annotations

import re

from brief_tui.core.article.paraphrases.same_matter import akin
from brief_tui.core.article.paraphrases.turned_senses import WISHES
from brief_tui.core.language.ended import LONGEST, is_present
from brief_tui.core.language.polarity import means
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import fold

_OWNER = r"(?:her|his|its|my|our|the|their|your)"
_OWN = rf"(?:{_OWNER} )?"
_ALL = re.compile(
    rf"(?<!almost )(?<!nearly )(?<!not )\b(?:all|each|every)\b (?:of )?{_OWN}(?P<noun>\w+)", re.IGNORECASE
)
_PART = re.compile(
    rf"\b(?:not (?:all|every)|(?:a few|half|many|most|some)) (?:of )?{_OWN}(?P<noun>\w+)"
    rf"|\b{_OWNER} (?P<named>\w+) [\w ]{{3,40}}, (?:half|many|most|some) of them\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?<!not )\b(?:all|each|every|everybody|everyone)\b", re.IGNORECASE)
_SURE = re.compile(
    r"\b(?:bound to|certainly|definitely|for certain|for sure|guaranteed to|inevitably|surely|undoubtedly)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(?:could|may|maybe|might|perhaps|possibly)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.,;:?!…()]|\b(?:and|because|but|so|which)\b")
_UNREAD = re.compile(r"\b(?:as|if|unless|whether|should)\b", re.IGNORECASE)
_SHARE, _LEAST = 0.67, 2
"""Share of a claim's words of meaning that what is said has, and how many."""


def stretched(claim_text: str, said_text: str) -> bool:
    """Whether what is claimed of all, or for certain, is said of a part, or not for certain."""
    if (
        len(said_text) > LONGEST
        or said_text.rstrip().endswith("?")
        or any(map(_UNREAD.search, (claim_text, said_text)))
    ):
        return False
    return _of_all(claim_text, said_text) or _certain(claim_text, said_text)


def _of_all(claim_text: str, said_text: str) -> bool:
    claim, said = _ALL.search(claim_text), _PART.search(said_text)
    if claim is None or said is None or _WHOLE.search(said_text):
        return False
    part = said["noun"] or said["named"]
    before_not = said_text[: said.start()] + said_text[said.end() :]
    plain = not any(any(map(is_negation, fold(text).keys)) for text in (claim_text, before_not))
    timely = is_present(said_text) or not is_present(claim_text)
    return plain and timely and akin(claim["noun"].lower(), part.lower()) and _is_about(claim_text, said_text)


def _certain(claim_text: str, said_text: str) -> bool:
    if not _SURE.search(claim_text) or _SURE.search(said_text):
        return False
    what = _SURE.sub(" ", claim_text)
    return any(_UNSURE.search(part) and _is_about(what, part) for part in _CLAUSE.split(said_text))


def _is_about(claim_text: str, said_text: str) -> bool:
    """Whether most words of meaning of what is claimed are in what is said, and both deny as much."""
    claim, said = fold(claim_text).keys, fold(said_text).keys
    if not WISHES.isdisjoint(claim) or not WISHES.isdisjoint(said):
        return False
    words = {key for key in claim if means(key)}
    met = sum(any(akin(key, other) for other in said) for key in words)
    return met >= _LEAST and met >= _SHARE * len(words)
