"""What a page hides: by an attribute, or by the rules of the style sheets that it holds.

A table of declarations, and no engine: which rule wins, what a script or another file does, and what stands in its
own colour or behind something else is not told.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_ZERO = r"0*+(?:\.0*+)?+(?:[a-z]{1,4}+|%)?+"
_FAR = r".*-[0-9]{4,}.*"
_DECLARED: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"(?:{value})\s*+(?:!\s*+important)?")
    for names, value in (
        ("display", "none"),
        ("visibility content-visibility", "hidden|collapse"),
        ("color -webkit-text-fill-color", "transparent"),
        ("opacity", r"0*(?:\.0*|\.0[0-4][0-9]*)?|[0-4]?(?:\.[0-9]+)?%"),
        ("left right top bottom text-indent", rf"{_FAR}|-[0-9]{{3,}}(?:\.[0-9]+)?(?:%|[a-oq-z]{{2,3}})"),
        ("margin margin-left margin-top translate", _FAR),
        ("transform", rf".*\bscale[xy]?\(\s*+{_ZERO}\s*+[,)].*|{_FAR}"),
        ("scale", _ZERO),
        ("clip", r"rect\(.*"),
        ("clip-path", r"inset\(\s*(?:[5-9][0-9]|100)(?:\.[0-9]+)?%.*|circle\(\s*0.*"),
        ("filter", rf".*\bopacity\(\s*+{_ZERO}\s*+\).*"),
    )
    for name in names.split()
}
"""What hides, by property: values in small letters."""
_FLAT = re.compile(rf"(?:{_ZERO}|1px)\s*+(?:!\s*+important)?")
_SIDES = ("height", "width", "max-width")
"""Properties that hide an element by giving it no size; not `max-height`, which folds what a click opens."""
_CLIPPED = ("hidden", "clip")
"""Values of `overflow` that hide what has no room."""
_TINY = re.compile(
    rf"(?:{_ZERO}|[0-2]?(?:\.[0-9]+)?(?:px|pt)|0*\.[01][0-9]*(?:em|rem)|1?[0-9](?:\.[0-9]+)?%)\s*+(?:!\s*+important)?"
)
"""Sizes of letters that nobody can read."""
_OWN_SIZE = frozenset({"p"})
"""Blocks that a size of 0 hides; on other blocks it may only close gaps between children with a size of their own."""

_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'<>/=]++)(?:\s*+=\s*+(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]++)))?"""
)
_FIRST = {"class": ".", "id": "#"}
_SHEET = re.compile(r"<style\b[^<>]*>(?P<rules>.*?)(?:</style|\Z)", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_COMBINED = re.compile(r"[\s>+~]+")
_BY_ATTRIBUTE = re.compile(r"\[\s*+([\w-]++)[^\[\]]*+\]")
_WITH_ARGUMENTS = re.compile(
    r":(?:nth-[\w-]+|not|is|where|has|lang|dir)\([^()]*+(?:\([^()]*+\)[^()]*+)*+\)", re.IGNORECASE
)
_SELECTOR = re.compile(r"(?P<tag>[\w-]*|\*)(?P<marks>(?:[.#][\w-]+|\[[\w-]+\])*)(?P<some>(?::[\w-]+)*)")
_MARK = re.compile(r"[.#][\w-]+|\[[\w-]+\]")
_SOME = ":some"
_PLACES = re.compile(r":(?:some|(?:first|last|only)-(?:child|of-type))\b", re.IGNORECASE)
"""Pseudo-classes that pick some of the elements, which is not worked out. Others tell of a state, as :hover does."""


class _Rule(NamedTuple):
    """A rule that hides."""

    tag: str
    """Name of the element in small letters; empty for any."""
    marks: frozenset[str]
    """Classes, ids and names of attributes, as selectors write them."""
    tiny: bool
    """Whether only by the size of letters."""
    some: bool
    """Whether only some of these elements."""


class Hiding:
    """What hides elements of a page."""

    def __init__(self, page: str) -> None:
        self._rules: defaultdict[str, set[_Rule]] = defaultdict(set)
        """The rules by one of their marks, or by their tag where they have none."""
        for sheet in _SHEET.finditer(page):
            for rule in _rules(sheet["rules"]):
                self._rules[max(rule.marks, default=rule.tag)].add(rule)

    def hides(self, tag: str, attributes: str, *, inline: bool) -> bool:
        """Whether nobody sees the element with this `tag` in small letters and these attributes, as they are written.

        Of several selectors only the last counts: what is hidden somewhere on a page may be hidden here.
        """
        small = inline or tag in _OWN_SIZE
        if attributes:
            given = _attributes(attributes)
            hidden, tiny = _hiding(given.get("style", ""))
            if hidden or (tiny and small) or "hidden" in given:
                return True
            if given.get("aria-hidden", "").strip().lower() == "true":
                return True
        return any(not rule.some and (small or not rule.tiny) for rule in self._of(tag, attributes))

    def may_hide(self, tag: str, attributes: str) -> bool:
        """Whether a rule hides some elements like this one."""
        return any(rule.some and not rule.tiny for rule in self._of(tag, attributes))

    def _of(self, tag: str, attributes: str) -> Iterator[_Rule]:
        if self._rules:
            own = marks(attributes) | {f"[{name}]" for name in _attributes(attributes)}
            for key in ("", tag, *own):
                yield from (one for one in self._rules.get(key, ()) if one.tag in ("", tag) and one.marks <= own)


def marks(attributes: str) -> frozenset[str]:
    """The classes and ids among these attributes, as selectors write them."""
    given = _attributes(attributes) if "=" in attributes else {}
    return frozenset(f"{_FIRST[name]}{word}" for name in _FIRST for word in given.get(name, "").split())


def _attributes(written: str) -> dict[str, str]:
    return {
        found["name"].lower(): html.unescape(found["double"] or found["single"] or found["bare"] or "")
        for found in reversed(list(_ATTRIBUTE.finditer(written)))
    }


def _hiding(declared: str) -> tuple[bool, bool]:
    """Whether these declarations hide an element, and whether they make its letters too small to read."""
    pairs = (one.partition(":")[::2] for one in _COMMENT.sub("", declared).lower().split(";"))
    given = {name.strip(): value.strip() for name, value in pairs}
    flat = any(_FLAT.fullmatch(given.get(side, "")) for side in _SIDES if given.get(side))
    clipped = any(given.get(name, "").startswith(_CLIPPED) for name in ("overflow", "overflow-x", "overflow-y"))
    hidden = any(value and name in _DECLARED and _DECLARED[name].fullmatch(value) for name, value in given.items())
    size = given.get("font-size", "")
    return bool(hidden) or (flat and clipped), bool(size) and _TINY.fullmatch(size) is not None


def _rules(sheet: str) -> Iterator[_Rule]:
    """The rules of a style sheet that hide, but for those of print."""
    around = ""
    for rule in _COMMENT.sub(" ", sheet).split("}"):
        *before, selectors, declared = ["", *rule.split("{")] if "{" in rule else ["", "", ""]
        around = (before[-1] or around) if selectors else ""
        hidden, tiny = _hiding(declared)
        if "print" in around or not (hidden or tiny):
            continue
        plain = _WITH_ARGUMENTS.sub(_SOME, _BY_ATTRIBUTE.sub(lambda found: f"[{found[1].lower()}]", selectors))
        for selector in plain.split(","):
            last = _SELECTOR.fullmatch(_COMBINED.split(selector.strip())[-1])
            if last is None or not last.group():
                continue
            some = _PLACES.search(last["some"]) is not None
            if some or not last["some"]:
                tag = last["tag"].lower().replace("*", "")
                yield _Rule(tag, frozenset(_MARK.findall(last["marks"])), not hidden, some)
