"""Whether an editor's bracket leaves how sure, or how bound, a speaker is: [might] for “will”, [probably] put in.

Forms of one verb, and words of one certainty, may stand for each other: [would] for “will”, [must] for “have to”.
"""

from __future__ import annotations

from collections.abc import Sequence

from brief_tui.core.language.turning import hedges, opines, reports
from brief_tui.core.language.wordlists import AUXILIARIES, HEDGES

_CERTAINTY = {
    word: words.split()[0]
    for words in (
        "will would shall",
        "can could able",
        "might may maybe perhaps possibly probably presumably supposedly allegedly apparently reportedly",
        "must",
        "should ought",
    )
    for word in words.split()
}
"""Word to the first of those of one certainty."""
_BOUND = frozenset({("have", "to"), ("has", "to"), ("had", "to"), ("got", "to"), ("need", "to"), ("needs", "to")})
"""What "must" may stand for."""
_VERBS = AUXILIARIES | frozenset("be been being become have having to".split())
_LONGEST = 3
"""Most words of a hedge."""


def same_certainty(inside: Sequence[str], replaced: Sequence[str]) -> bool:
    """Whether words in brackets are as certain as those that they stand for; folded words.

    What a bracket adds counts only where it is verbs and hedges alone: in "[the lock, which can hold]" it explains.
    """
    said, put = _certainties(replaced), _certainties(inside)
    return said == put or (said < put and not _is_bare(inside))


def adds_certainty(inside: Sequence[str], beside: Sequence[str]) -> bool:
    """Whether brackets at an end of a quotation only say how sure it is, and nothing beside the passage says that."""
    return _is_bare(inside) and not _certainties(inside) <= _certainties(beside)


def _is_bare(keys: Sequence[str]) -> bool:
    return _is_hedge(keys) or all(key in _VERBS or key in _CERTAINTY for key in keys)


def _certainties(keys: Sequence[str]) -> set[str]:
    found = {_CERTAINTY[key] for key in keys if key in _CERTAINTY}
    pairs = zip(keys, keys[1:], strict=False)
    found.update("must" for pair in pairs if pair in _BOUND)
    return found | ({"hedge"} if _is_hedge(keys) else set())


def _is_hedge(keys: Sequence[str]) -> bool:
    """Whether words are a hedge and no more, but for one of a certainty: "sort of", "I hope", "they say"."""
    if not keys or len(keys) > _LONGEST or any(key in _CERTAINTY for key in keys):
        return False
    return tuple(keys) in HEDGES or hedges(keys) or opines(keys) or reports(keys, paused=False)
