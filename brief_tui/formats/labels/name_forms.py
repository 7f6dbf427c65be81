"""How a line names a speaker beside a time code, behind tabs or alone: what of it may be the name, believed or not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from brief_tui.formats.blocks import RULE, Line
from brief_tui.formats.clock import CLOCK, first_seconds, stamps
from brief_tui.formats.labels.colons import before_colon
from brief_tui.formats.labels.names import Trust, full_name, is_note, trust
from brief_tui.formats.labels.sentence_like import ends_a_sentence
from brief_tui.formats.labels.words import LABEL_LENGTH

_NAME = rf"(?P<name>[^\s:：<][^:：<\t\r\n]{{0,{LABEL_LENGTH - 1}}}?)"
_SHORT_NAME = _NAME.replace(str(LABEL_LENGTH - 1), "79")
"""A shorter name, for speech that is divided from it no more than words of a sentence are."""
_NOON = r"(?:[ \t\u202f]?[AaPp][Mm]\b)?"
_TIME = rf"(?P<open>[\[(])?(?P<clock>{CLOCK}{_NOON})(?:[ \t]*(?:-->|[-–—])[ \t]*{CLOCK}{_NOON})?[\])]?"
_BETWEEN = r"(?P<between>[ \t]*[·•|/@–—-][ \t]*|,?[ \t]+|:\t[ \t]*)"
_BOXED = r"\[(?P<boxed>[^\W\d_][^:：\[\]()\t\r\n]{0,59})\]"
_NAME_TIME = re.compile(rf"[ \t]*(?:{_BOXED}|{_NAME}){_BETWEEN}{_TIME}[ \t]*")
_TIME_NAME = re.compile(rf"[ \t]*{_TIME}{_BETWEEN}{_NAME}[ \t]*")
_INLINE = re.compile(rf"[ \t]*(?:{_BOXED}|{_SHORT_NAME})(?P<between>[ \t]+)(?:\[{CLOCK}\]|\({CLOCK}\))[ \t]+(?=[^\s:])")
_TABS = re.compile(rf"(?:[\[(]?{CLOCK}[\])]?(?P<between>\t)[ \t]*)?{_NAME}[ ]*\t[ \t]*(?=\S)")
_ALONE = re.compile(rf"[ \t]*{_NAME}[ \t]*")
_DIVIDED = re.compile(
    rf"[ \t]*(?:[\[(]?(?P<clock>{CLOCK})[\])]?[ \t]+(?:[|–—-][ \t]+)?)?{_SHORT_NAME}"
    r"(?P<between>[ ]+[|—–-][ ]+|[ ]{2,})(?=\S)"
)
_SAID = re.compile(r"[.?!…][\"'”’)]*\s*$|(?<!\S)(?:\S+\s+){4}\S")
_BOX = re.compile(r"\[[^\[\]]+\]")
_SMALL_BOX = re.compile(r"[ \t]*\[(?P<name>[^\W\d_][^\[\]:：\r\n]{0,59})\][ \t]+(?=\S)")
_LONGEST = 100
"""Characters of the longest line that is all name, where no time code marks it."""
_LOOKED_AT = 200
_BRACKETS = "[]"


class Form(Enum):
    """How a line that names a speaker is written."""

    TIMED = auto()
    """Mira Voss 1:05, Mira Voss [00:01:05], behind a blank line, with speech in the next line."""
    PARTED = auto()
    """As TIMED, with a blank line below, or none above."""
    TIME_FIRST = auto()
    """[00:01:05] Mira Voss, as chapters are written too."""
    ABOVE_TIME = auto()
    """Mira Voss above a time code."""
    BELOW_TIME = auto()
    """Mira Voss below a time code, above speech."""
    INLINE = auto()
    """Mira Voss [00:01:05] and what is said."""
    TABS = auto()
    """Mira Voss, a tab, and what is said; or a time code and a tab before."""
    DIVIDED = auto()
    """Mira Voss, a dash or a column of white space, and what is said."""
    ALONE = auto()
    """Mira Voss, as headings are written too."""
    BOLD = auto()
    """The same in bold, above a paragraph."""


class Found(NamedTuple):
    """What of a line may be a name, and how it stands there."""

    name: str
    seconds: float | None
    form: Form
    between: str
    """What divides it from the time code: brackets, white space of more than one space, one space, or another mark."""
    end: int
    heads: bool
    """Whether it begins a block of several lines, or one that holds speech."""

    @property
    def shape(self) -> tuple[Form, str]:
        """What it shares with other names of a file: the form, and what divides it from speech."""
        return self.form, self.between


def found_names(blocks: Sequence[Sequence[Line]], bold: frozenset[int]) -> Iterator[Found | None]:
    """What may be a name, line by line."""
    lines = [(line.text, place, line.start in bold) for block in blocks for place, line in enumerate(block)]
    above, named = "", False
    for (text, place, strong), (below, following, stronger) in pairwise([*lines, ("", 0, False)]):
        found = _name(text, above, below, first=place == 0, heads=place == 0 and following > 0)
        if found is not None and found.form is Form.BELOW_TIME and named:
            found = None
        if found is not None and found.form is Form.ALONE and strong and not stronger:
            found = found._replace(form=Form.BOLD, heads=True)
        yield found
        if not is_clock(text):
            named = found is not None and found.form is Form.ABOVE_TIME and following > 0
        above = text


def _name(text: str, above: str, below: str, *, first: bool, heads: bool) -> Found | None:
    """The name that a line is or begins with; `heads` says whether it begins a block of several."""
    if (found := _with_speech(text)) is not None:
        return found._replace(heads=first or found.form is Form.TABS)
    if (
        not below
        or RULE.fullmatch(text) is not None
        or len(text) > (LABEL_LENGTH if ":" in text or is_clock(above) else _LONGEST)
    ):
        return None
    found = timed(text) if ":" in text else alone(text)
    if found is None:
        return None
    if found.form is Form.ALONE:
        stamp = next(stamps(below), None)
        if stamp is not None and stamp.start == 0 and (heads or not ends_a_sentence(found.name)):
            return found._replace(form=Form.ABOVE_TIME, heads=heads)
        if is_clock(above):
            return found._replace(form=Form.BELOW_TIME, heads=True)
        return found._replace(heads=heads) if timed(below) is None else None
    if found.form is Form.TIMED and heads:
        return found._replace(heads=True)
    if timed(below) is not None:
        return None
    return found._replace(heads=heads, form=Form.PARTED if found.form is Form.TIMED else found.form)


def _with_speech(text: str) -> Found | None:
    """The name before a time code in brackets or a tab, and speech behind it."""
    if "\t" in text and (tabs := _TABS.match(text[:_LOOKED_AT])) is not None:
        clock = text[: tabs.start("name")]
        seconds = first_seconds(clock) if tabs["between"] else None
        return Found(_clean(tabs["name"]), seconds, Form.TABS, tabs["between"] or "", tabs.end(), heads=False)
    inline = _INLINE.match(text[:_LOOKED_AT]) if "]" in text or ")" in text else None
    if inline is None or (inline["boxed"] and is_note(inline["boxed"])):
        return None
    seconds = first_seconds(inline.group()[inline.start("between") :])
    return Found(_clean(inline["name"] or inline["boxed"]), seconds, Form.INLINE, _BRACKETS, inline.end(), heads=False)


def timed(text: str) -> Found | None:
    """The name beside a time code that a line is, with no more in it."""
    for form, pattern in ((Form.TIMED, _NAME_TIME), (Form.TIME_FIRST, _TIME_NAME)):
        match = pattern.fullmatch(text)
        if match is not None:
            name = match["name"] or match["boxed"]
            between = _BRACKETS if match["open"] else match["between"].strip() or match["between"][:2]
            return Found(_clean(name), first_seconds(match["clock"]), form, between, len(text), heads=False)
    return None


def alone(text: str) -> Found | None:
    """The name that all of a line may be."""
    match = _ALONE.fullmatch(text)
    if match is None or (_BOX.fullmatch(match["name"]) and is_note(match["name"][1:-1])):
        return None
    name = match["name"][1:-1] if _BOX.fullmatch(match["name"]) else match["name"]
    return Found(_clean(name), None, Form.ALONE, "", len(text), heads=False)


def is_clock(text: str) -> bool:
    """Whether a line is a time code."""
    stamp = next(stamps(text), None) if ":" in text else None
    return stamp is not None and not text[: stamp.start].strip() and not text[stamp.end :].strip()


def _clean(name: str) -> str:
    return " ".join(name.split())


def labels_with_dashes(lines: Iterable[str]) -> frozenset[str]:
    """Labels with a dash, as `Mira Voss — Kelm`, that return before a colon; all, if no other line has such a dash."""
    divided = [before_colon(line) for line in lines if _DIVIDED.match(line[:_LOOKED_AT])]
    counts = Counter(place.name for place in divided if place is not None)
    return frozenset(name for name, count in counts.items() if count > 1 or None not in divided)


def divided(text: str, first: bool, labels: frozenset[str]) -> Found | None:
    """The name before a dash or a column of white space, and speech behind it; `labels` end with a colon behind it."""
    match = _DIVIDED.match(text[:_LOOKED_AT])
    label = before_colon(text) if match is not None else None
    if match is None or (label is not None and label.name in labels):
        return None
    dash = match["between"].strip()
    if dash and not _SAID.search(text[match.end() :]):
        return None
    seconds = first_seconds(match["clock"]) if match["clock"] else None
    return Found(_clean(match["name"]), seconds, Form.DIVIDED, dash, match.end(), heads=first)


def small_names(found: Iterable[Found | None], lines: Iterable[str]) -> list[Found | None] | None:
    """Possible names, capitalised, of a file that writes names small: two at least, each of which returns; else None.

    They stand all alone on a line above what is said, or all in brackets before it.
    """
    small = [_small_name(one, line) for one, line in zip(found, lines, strict=True)]
    counts = Counter(one.name for one in small if one is not None)
    alike = {one.form for one in small if one is not None}
    return small if len(counts) > 1 and min(counts.values()) > 1 and len(alike) == 1 else None


def _small_name(found: Found | None, line: str) -> Found | None:
    box = _SMALL_BOX.match(line[:_LOOKED_AT])
    if box is not None:
        found = Found(_clean(box["name"]), None, Form.DIVIDED, _BRACKETS, box.end(), heads=True)
    if found is None or not found.heads or found.name != found.name.lower() or is_note(found.name):
        return None
    name = found.name.title()
    named = trust(found.name) is Trust.IF_REPEATED and full_name(name) and name.lower() == found.name
    return found._replace(name=name) if named else None
