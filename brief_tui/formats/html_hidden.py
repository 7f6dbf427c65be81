"""What a page hides: by an attribute, or by the rules of the style sheets that it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_HIDDEN = re.compile(r"(?:^|\s)(?:hidden(?=[\s=/]|$)|aria-hidden\s*=\s*[\"']?true\b)", re.IGNORECASE)
"""What only screen readers pass by counts: who hears the page and who sees it get two texts, and nobody knows which."""
_ZERO = r"0*(?:\.0+)?(?:[a-z]{1,4}|%)?(?![\w.%])"
_UNSEEN = re.compile(
    r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|color\s*:\s*transparent"
    rf"|opacity\s*:\s*(?=[0.]){_ZERO})",
    re.IGNORECASE,
)
_TINY = re.compile(rf"(?<![\w-])font-size\s*:\s*(?=[0.]){_ZERO}", re.IGNORECASE)
"""It closes gaps between blocks, too, whose text has a size of its own."""
_SHEET = re.compile(r"<style\b[^<>]*>(?P<rules>.*?)(?:</style|\Z)", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_COMBINED = re.compile(r"[\s>+~]+")
_SELECTOR = re.compile(r"(?P<tag>[\w-]*)(?P<marks>(?:[.#][\w-]+)*)")
_MARK = re.compile(r"[.#][\w-]+")
_MARKS = re.compile(
    r"""(?<![\w-])(?P<kind>class|id)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))""",
    re.IGNORECASE,
)
_FIRST = {"class": ".", "id": "#"}


class _Rule(NamedTuple):
    """A rule that hides."""

    tag: str
    """In small letters, empty for any."""
    marks: frozenset[str]
    """Classes and ids, as selectors write them."""
    tiny: bool


class Hiding:
    """What hides elements of a page."""

    def __init__(self, page: str) -> None:
        self._rules = [rule for sheet in _SHEET.finditer(page) for rule in _rules(sheet["rules"])]

    def hides(self, tag: str, attributes: str, *, inline: bool) -> bool:
        """Whether nobody sees the element with this `tag` in small letters and these attributes, as they are written.

        Of several selectors only the last counts: what is hidden somewhere on a page may be hidden here.
        """
        if _HIDDEN.search(attributes) or _UNSEEN.search(attributes) or (inline and _TINY.search(attributes)):
            return True
        if not self._rules:
            return False
        own = marks(attributes)
        return any(rule.tag in ("", tag) and rule.marks <= own and (inline or not rule.tiny) for rule in self._rules)


def marks(attributes: str) -> frozenset[str]:
    """The classes and ids among these attributes, as selectors write them."""
    return frozenset(
        _FIRST[found["kind"].lower()] + word
        for found in _MARKS.finditer(attributes)
        for word in (found["double"] or found["single"] or found["bare"] or "").split()
    )


def _rules(sheet: str) -> Iterator[_Rule]:
    """The rules of a style sheet that hide, but for those of print."""
    around = ""
    for rule in _COMMENT.sub(" ", sheet).split("}"):
        *before, selectors, declared = ["", *rule.split("{")] if "{" in rule else ["", "", ""]
        around = (before[-1] or around) if selectors else ""
        tiny = _TINY.search(declared) is not None
        if "print" in around or not (tiny or _UNSEEN.search(declared)):
            continue
        for selector in selectors.split(","):
            last = _SELECTOR.fullmatch(_COMBINED.split(selector.strip())[-1])
            if last is not None and last.group():
                yield _Rule(last["tag"].lower(), frozenset(_MARK.findall(last["marks"])), tiny)
