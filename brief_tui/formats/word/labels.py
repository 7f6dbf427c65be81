"""Names in a Word document that its looks mark: headings and paragraphs of their own, and bold before speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from brief_tui.core.sources.transcripts import TimeMark
from brief_tui.formats.blocks import Line
from brief_tui.formats.clock import CLOCK
from brief_tui.formats.labels.name_lines import named
from brief_tui.formats.labels.names import (
    EVERY_THIRD,
    NEARLY_ALL,
    Strength,
    are_speakers,
    begins_with_label,
    full_name,
    is_note,
)
from brief_tui.formats.said import EMPHASISED, NAMELESS, Said, apart
from brief_tui.formats.speech import Speech, part

_ENDS_WITH_TIME = re.compile(rf"{CLOCK}[\])]?\s*$")
_SPEECH = re.compile(r"[ ]+(?:[–—-][ ]+)?(?=[\"“‘']?[^\W\d_])")
"""What divides a name from speech where no other mark does."""


class Part(NamedTuple):
    """A paragraph's lines that hold text, or some of them where blank ones stand between."""

    lines: list[Line]
    style: str = ""
    """Of a heading."""
    bold: bool = False
    """Whether it is one line of bold text."""
    emphasised: bool = False
    """Whether all of its paragraph is bold or in italics."""
    lead: str = ""
    """The beginning of its first line that is bold, where more follows."""
    apart: str = ""
    """Why it may be somebody else's than what stands before it."""
    row: bool = False
    """Whether a row of a table begins with it."""
    cell: bool = False
    """Whether it stands in a table whose columns tell nothing."""
    wide: bool = False
    """Whether more than a name and what was said stands in its row."""
    label: str | None = None
    """The name that the columns of a table give; empty where its cell is."""
    seconds: float | None = None
    """The time that they give."""


def joined_with_names(parts: Sequence[Part]) -> list[Part]:
    """The parts, with `Mira Voss (00:01:05)` as the first line of the paragraph below it.

    Only where the talk begins with one, all lines that end with a time are full names, and none returns: where one
    does, `name_lines` knows them. Chapters are written like that too.
    """
    found = [_timed_name(one) for one in parts]
    names = [name for name in found if name is not None]
    others = any(
        name is None and _ENDS_WITH_TIME.search(one.lines[0].text) for name, one in zip(found, parts, strict=True)
    )
    once = len(names) == len(set(names)) > 1 and all(map(full_name, names))
    if not once or not found or found[0] is None or others or _has_labels(parts):
        return list(parts)
    whole: list[Part] = []
    for number, one in enumerate(parts):
        if number and found[number - 1] is not None and found[number] is None and not one.style and not one.row:
            whole[-1] = one._replace(lines=[*whole[-1].lines, *one.lines], bold=False, lead="", emphasised=False)
        else:
            whole.append(one)
    return whole


def own_names(parts: Sequence[Part]) -> frozenset[int]:
    """Where the parts begin that may be names: bold ones, and full names in another look that is the file's own.

    That is a style of headings, or every other paragraph: two names stand in it, and one returns.
    """
    bold = {one.lines[0].start for one in parts if one.bold and not one.style}
    if _has_labels(parts):
        return frozenset(bold)
    alone = [one for one in parts if len(one.lines) == 1 and full_name(one.lines[0].text.strip())]
    for style in {one.style for one in alone}:
        same = [one for one in alone if one.style == style and (style or not one.bold)]
        often = bool(style) or EVERY_THIRD * len(same) >= len(parts)
        if often and are_speakers(one.lines[0].text.strip() for one in same):
            bold |= {one.lines[0].start for one in same}
    return frozenset(bold)


def marked(lines: Iterable[Said], parts: Sequence[Part]) -> Iterable[Said]:
    """The lines of these parts, with what their looks and columns tell of who speaks."""
    spoken = [one for one in parts if not one.style]
    leads = [name for one in spoken if (name := _lead(one)) is not None]
    usual = len(set(leads)) > 1 and NEARLY_ALL * len(spoken) <= len(leads) and not any(map(_goes_on, spoken))
    plain = sum(one.emphasised for one in spoken) < NEARLY_ALL * len(spoken)
    at = iter(lines)
    for one in parts:
        first, *more = [next(at) for _ in one.lines]
        yield _marked(first, one, usual=usual, plain=plain)
        yield from more


def _marked(said: Said, one: Part, *, usual: bool, plain: bool) -> Said:
    if one.label is not None:
        times = said.speech.times if one.seconds is None else (TimeMark(0, one.seconds), *said.speech.times)
        speech = Speech(said.speech.words, times)
        return said._replace(speech=speech, label=one.label or None, nobody=None, change=not one.label, doubt=NAMELESS)
    if said.label is not None or said.nobody is not None or said.aside:
        return said._replace(heading=said.aside)
    if one.apart:
        return said._replace(change=True, doubt=apart(one.apart))
    name = _lead(one)
    if name is not None and usual:
        gap = _SPEECH.match(one.lines[0].text, len(one.lead.rstrip()))
        start = len(said.speech.words.text) - len(one.lines[0].text) + (gap.end() if gap else 0)
        return said._replace(label=name, speech=part(said.speech, start, len(said.speech.words.text), since=0))
    if name is not None or (usual and one.lead.strip()):
        return said._replace(nobody=name or " ".join(one.lead.split()))
    noted = is_note(one.lines[0].text.strip(" []()"))
    return said._replace(change=True, doubt=EMPHASISED) if one.emphasised and plain and not noted else said


def _lead(one: Part) -> str | None:
    """The full name in bold that speech follows without any other mark."""
    name = " ".join(one.lead.split())
    divided = name != "" and ":" not in name and _SPEECH.match(one.lines[0].text, len(one.lead.rstrip())) is not None
    return name if divided and full_name(name) else None


def _goes_on(one: Part) -> bool:
    """Whether a sentence goes on behind what is bold: Mira Voss left."""
    gap = _SPEECH.match(one.lines[0].text, len(one.lead.rstrip()))
    return _lead(one) is not None and gap is not None and one.lines[0].text[gap.end()].islower()


def _timed_name(one: Part) -> str | None:
    found = named(one.lines[0].text) if len(one.lines) == 1 and ":" in one.lines[0].text else None
    return found[0] if found is not None and found[1] is not None else None


def _has_labels(parts: Sequence[Part]) -> bool:
    """Whether names stand before colons."""
    return any(begins_with_label(one.lines[0].text, Strength.ALONE) for one in parts)
