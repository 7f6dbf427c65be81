"""How the words beside a figure loosen it: more than forty, forty or so, two-fifths of them and a shade more."""

from __future__ import annotations

from collections.abc import Sequence

from brief_tui.core.figures.figure import Bound
from brief_tui.core.language.words import Words

_BOUNDS: dict[str, Bound] = {
    **dict.fromkeys("about around roughly approximately some circa approx ca ≈ ~ say estimated near".split(), "about"),
    **dict.fromkeys("over above exceeding beyond past good".split(), "over"),
    **dict.fromkeys("under below nearly almost within barely".split(), "under"),
}
_BOUND_PAIRS: dict[tuple[str, str], Bound] = {
    **dict.fromkeys(
        [("more", "than"), ("at", "least"), ("upward", "of"), ("north", "of"), ("greater", "than")], "over"
    ),
    **dict.fromkeys(
        [
            ("less", "than"),
            ("fewer", "than"),
            ("south", "of"),
            ("shy", "of"),
            ("up", "to"),
            ("at", "most"),
            ("not", "quite"),
        ],
        "under",
    ),
    **dict.fromkeys([("as", "many"), ("as", "much")], "under"),
    ("close", "to"): "about",
    ("order", "of"): "about",
}
_DENIALS: tuple[list[str], ...] = (["no"], ["not"])
_DENIED: dict[Bound, Bound] = {"over": "under", "under": "over"}
"""No more than forty are forty at most."""
_LOOSE: dict[tuple[str, ...], Bound] = {
    ("or", "so"): "about",
    ("or", "more"): "over",
    ("and", "more"): "over",
    ("or", "less"): "under",
    ("and", "something"): "over",
}
_AFTERTHOUGHTS: dict[tuple[str, ...], Bound] = {
    ("or", "thereabouts"): "about",
    ("give", "or", "take"): "about",
    ("and", "then", "some"): "over",
}
_ADDS = frozenset("and or if".split())
_A_LITTLE = frozenset("bit fraction hair little shade slightly somewhat touch trifle whisker".split())
_SIDES: dict[str, Bound] = {
    **dict.fromkeys("above better more over".split(), "over"),
    **dict.fromkeys("below less short shy under".split(), "under"),
}
_PARTS_OF_ONE, _LONGEST = len("and slightly more".split()), len("if not a shade more".split())
_STOPS = frozenset(".;:?!")
_TRAILS = 9
"""Most words behind a figure that may loosen it: two-fifths of all compile time, and a shade more."""


def bound(words: Words, start: int, end: int) -> Bound:
    """How the words beside a figure loosen it; empty where they do not."""
    if any(key.endswith("+") for key in words.keys[start:end]):  # 60+ hours
        return "over"
    if "odd" in words.keys[start : end + 1] and words.before(words.keys.index("odd", start)) == "-":  # thirty-odd boats
        return "over"
    following = words.keys[end : end + 3]
    if behind := _LOOSE.get(tuple(following[:2])) or _LOOSE.get(tuple(following[1:])) or _trailing(words, end):
        return behind
    before = words.keys[max(0, start - 3) : start]
    last = max((n for n, key in enumerate(before) if key[0].isdigit()), default=-1)
    before = before[last + 1 :]  # what is before another figure loosens that one
    for n, key in enumerate(before):
        if found := _BOUND_PAIRS.get((key, *before[n + 1 : n + 2])):  # type: ignore[arg-type]  # the last has no pair
            return _DENIED.get(found, found) if before[max(0, n - 1) : n] in _DENIALS else found
    for key in before[-2:]:
        if found := _BOUNDS.get(key):
            return found
    return ""


def _trailing(words: Words, end: int) -> Bound:
    """How an afterthought loosens the figure before it: and a shade more, or slightly less."""
    for n in range(end, min(end + _TRAILS, len(words))):
        if words.keys[n][0].isdigit() or not _STOPS.isdisjoint(words.before(n)):
            break
        for behind in range(n + 2, min(n + _LONGEST, len(words)) + 1):
            found = _afterthought([key for key in words.keys[n:behind] if key not in {"a", "not"}])
            if found and (behind == len(words) or words.keys[behind] == "of" or words.before(behind).strip()):
                return found  # but no "and a little more than ten"
    return ""


def _afterthought(keys: Sequence[str]) -> Bound:
    """What some words say behind a figure: slightly less, or thereabouts."""
    if len(keys) == _PARTS_OF_ONE and keys[0] in _ADDS and keys[1] in _A_LITTLE:
        return _SIDES.get(keys[2], "")
    return _AFTERTHOUGHTS.get(tuple(keys), "")
