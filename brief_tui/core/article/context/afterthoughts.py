"""What a sentence goes on with behind a passage, and whether that turns what the passage says by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief_tui.core.article.context.clause_over import has_consequence
from brief_tui.core.language.turning import IDIOMS, PAUSE, Turning, gives_away, hedges, limits_after, opines
from brief_tui.core.language.turning_words import IS, NO_DENIAL, OPENS_DENIAL, SAYERS, TRUE, UNTRUE
from brief_tui.core.language.wordlists import CONDITIONS, is_negation
from brief_tui.core.language.words import fold
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.transcripts import PARAGRAPH

_STOPS = re.compile(r"[.!?…]+[\"”’)\]]*(?=\s|$)|\n\n")
_TAIL = 100
"""Characters behind a passage that are read for what they add."""
_LONGEST_AFTERTHOUGHT = 5
_DENIAL_WORDS = 7

_FALSE_START = frozenset("and like so then well yeah".split())
"""Words in which somebody starts anew: ", and then, but that's not true"."""
_WISH = re.compile(
    r"\b(?:i['’]d|we['’]d|would)\s+(?:like|love|prefer)\b|\b(?:hoped|hoping|meant|planned|tried|want|wanted|wished)\s+to\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(
    r"(?:(?:but|only|though) )?(?:he|i|it|she|they|we) (?:just |really |simply |still )?"
    r"(?:can't|cannot|couldn't|didn't|don't|never|wasn't|weren't|won't)\b"
)


@remembered(1024)
def turning_tail(after: str, passage: str) -> tuple[int, Turning | None]:
    """Where the sentence ends in the text behind a passage, and what turns it."""
    end = next((m.start() for m in _STOPS.finditer(after) if _ends_here(after, m)), len(after))
    words = fold(after[: min(end, _TAIL)])
    if not len(words):
        return end, None
    keys, pause = _from_but(words.keys), bool(PAUSE.search(words.before(0)))
    over = keys[0] == "if" and not fold(after).punctuated and has_consequence(keys)
    conditional = _adds_condition(keys) and not over
    what: Turning | None = "condition" if conditional else "negation" if _denies(keys, pause) else None
    if what is None and pause and len(keys) <= _LONGEST_AFTERTHOUGHT:
        opinion = opines(keys) or (hedges(keys) and "sounds" in keys)  # said of what another one told
        what = "opinion" if opinion else "hedge" if hedges(keys) else None
    if what is None and pause and (gives_away(keys) or _comes_to_nothing(passage, keys)):
        what = "reservation"
    return end, what


def _from_but(keys: Sequence[str]) -> Sequence[str]:
    """The words from the "but" on that some words of a false start lead to."""
    at = next((n for n, key in enumerate(keys) if key not in _FALSE_START), 0)
    return keys[at:] if keys[at] == "but" else keys


def _comes_to_nothing(passage: str, keys: Sequence[str]) -> bool:
    """Whether a passage says what was wished, and words behind its comma that it is not to be: "we just can't"."""
    return _UNDONE.match(" ".join(keys[:_DENIAL_WORDS])) is not None and _WISH.search(passage) is not None


def _ends_here(after: str, stop: re.Match[str]) -> bool:
    """Whether a stop ends the sentence: dots before a small letter are a pause."""
    following = after[stop.end() :].lstrip()[:1]
    return PARAGRAPH in stop[0] or not (stop[0].startswith(("..", "…")) and following.islower())


def _adds_condition(keys: Sequence[str]) -> bool:
    first, rest = keys[0], keys[1:]
    if first == "if":
        return bool(rest) and not IDIOMS.match(" ".join(rest[:3]))
    if first in {"as", "so"}:
        return rest[:2] == ["long", "as"]
    if limits_after(keys):
        return True
    if first == "until":
        return any(map(is_negation, rest[:4]))
    return first in {"unless", "except", "provided", "providing", "assuming"} | (CONDITIONS - {"if", "until", "only"})


def _denies(keys: Sequence[str], pause: bool) -> bool:
    head = keys[:_DENIAL_WORDS]
    saying = head[1:] if head[0] in {"he", "she", "they"} else head
    if saying[:1] == ["said"]:
        return saying[1:2] == ["nobody"] or saying[1:3] in (["no", "1"], ["no", "one"])
    if head[0] == "not" and pause:
        return len(head) == 1 or head[1] in {"really", "anymore", "true"}
    if head[0] in {"and", "but"} and pause and len(keys) <= _DENIAL_WORDS and _denies_at_last(head):
        return True
    if head[0] in OPENS_DENIAL and (pause or head[0] in IS):
        if any(is_negation(key) and not TRUE.isdisjoint(head[n + 1 : n + 3]) for n, key in enumerate(head)):
            return True
        if not UNTRUE.isdisjoint(head[1:4]) and not any(map(is_negation, head)):
            return True
        if "what" in head[1:3] and not SAYERS.isdisjoint(head[2:]) and not (_stands_by(head) or _agrees(keys)):
            return True
    denied = head[1:2] if head[0] in IS else head[:1]
    return not pause and any(is_negation(key) and key not in NO_DENIAL for key in denied)


def _stands_by(keys: Sequence[str]) -> bool:
    """Whether it says ", that's what I told the board": the speaker's own words, where "I thought" may be over."""
    at = keys.index("what")
    return keys[at + 1 : at + 2] in (["i"], ["we"]) and keys[at + 2 : at + 3] in (["say"], ["said"], ["tell"], ["told"])


def _agrees(keys: Sequence[str]) -> bool:
    """Whether it goes on ", and they are right"."""
    at = keys.index("and") if "and" in keys else len(keys)
    return not TRUE.isdisjoint(keys[at:]) and not any(map(is_negation, keys[at:]))


def _denies_at_last(keys: Sequence[str]) -> bool:
    """Whether it says ", but it isn't", ", and that is wrong"."""
    return keys[-1] in UNTRUE or (keys[0] == "but" and is_negation(keys[-1]))
