"""Lines that hold a speaker's name, often with a time code, and no speech: what stands below them is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from brief_tui.formats.blocks import Line
from brief_tui.formats.clock import CLOCK, first_seconds, stamps
from brief_tui.formats.labels import Strength, strength

_NAME = r"(?P<name>[^\W\d_][^:：\[\]()<>\t\r\n]{0,59}?)"
_TIME = rf"[\[(]?(?P<clock>{CLOCK})[\])]?"
_BETWEEN = r"(?:[ \t]+|[ \t]*[·•|@–—-][ \t]*)"
_NAME_TIME = re.compile(rf"[ \t]*(?:{_NAME}|\[(?P<boxed>[^\W\d_][^:：\[\]()\t\r\n]{{0,59}})\]){_BETWEEN}{_TIME}[ \t]*")
_TIME_NAME = re.compile(rf"[ \t]*{_TIME}{_BETWEEN}{_NAME}[ \t]*")
_ALONE = re.compile(rf"[ \t]*{_NAME}[ \t]*")
_LONGEST = 100
"""Characters of the longest line that is looked at."""


class _Form(Enum):
    """How such a line is written."""

    TIMED = auto()
    """Mira Voss 1:05, Mira Voss [00:01:05], behind a blank line, with speech in the next line."""
    PARTED = auto()
    """The same with a blank line below, or none above."""
    TIME_FIRST = auto()
    """[00:01:05] Mira Voss, as chapters are written too."""
    ABOVE_TIME = auto()
    """Mira Voss above a time code."""
    ALONE = auto()
    """Mira Voss, as headings are written too."""


class NameLine(NamedTuple):
    """A line with a name; `seconds` is None without a time code in it."""

    name: str
    seconds: float | None
    believed: bool
    """Whether it is a speaker; else what follows is nobody's, where the line has a time behind the name."""


class _Found(NamedTuple):
    name: str
    seconds: float | None
    form: _Form


def name_lines(blocks: Sequence[Sequence[Line]]) -> list[list[NameLine | None]]:
    """For every line of a file's blocks, the name that it is.

    A name is believed that returns in the file: a chapter's title does not. So is one behind which a time code
    stands above speech, and a full name where the others of its form return. Names without time codes must be two.
    """
    found = list(_found(blocks))
    counts = Counter(name.name for name in found if name is not None)
    forms = {name.form for name in found if name is not None and counts[name.name] > 1}
    dialogue = len({name.name for name in found if name is not None and counts[name.name] > 1}) > 1
    named = (name and _judged(name, counts[name.name] > 1, forms, dialogue=dialogue) for name in found)
    return [[next(named) for _ in block] for block in blocks]


def named(line: str) -> tuple[str, float | None] | None:
    """The name that a line would be, and its seconds: what has the form of one, believed or not."""
    found = _timed(line) if ":" in line else _alone(line, "")
    return None if found is None else (found.name, found.seconds)


def _judged(found: _Found, returns: bool, forms: set[_Form], *, dialogue: bool) -> NameLine | None:
    known = strength(found.name)
    if found.form is _Form.ALONE:
        believed = returns and dialogue
    elif found.form is _Form.TIMED:
        believed = returns or known >= Strength.COMPANY
    else:
        believed = returns or (known >= Strength.ALONE and found.form in forms)
    if not believed and found.form is not _Form.TIMED:
        return None
    return NameLine(found.name, found.seconds, believed)


def _found(blocks: Sequence[Sequence[Line]]) -> Iterator[_Found | None]:
    """What may be a name, line by line."""
    lines = [(line.text, place) for block in blocks for place, line in enumerate(block)]
    for (text, place), (below, following) in pairwise([*lines, ("", 0)]):
        heads = place == 0 and following > 0
        yield _name(text, below, heads=heads) if below and len(text) <= _LONGEST else None


def _name(text: str, below: str, *, heads: bool) -> _Found | None:
    """The name that a line is, unless the line below is one too; `heads` says whether it begins a block of several."""
    found = _timed(text) if ":" in text else _alone(text, below)
    if found is None:
        return None
    if found.form is not _Form.TIMED:
        return found if _timed(below) is None else None
    if heads:
        return found
    return found._replace(form=_Form.PARTED) if _timed(below) is None else None


def _timed(text: str) -> _Found | None:
    for form, pattern in ((_Form.TIMED, _NAME_TIME), (_Form.TIME_FIRST, _TIME_NAME)):
        match = pattern.fullmatch(text)
        if match is not None:
            name = match["name"] or match["boxed"]
            found = _Found(" ".join(name.split()), first_seconds(match["clock"]), form)
            return found if strength(found.name) > Strength.NEVER else None
    return None


def _alone(text: str, below: str) -> _Found | None:
    match = _ALONE.fullmatch(text)
    name = " ".join(match["name"].split()) if match else ""
    if strength(name) < Strength.COMPANY:
        return None
    if (stamp := next(stamps(below), None)) is not None and stamp.start == 0:
        return _Found(name, None, _Form.ABOVE_TIME)
    return _Found(name, None, _Form.ALONE)
