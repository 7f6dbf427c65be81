"""Names in a Word document that its looks mark: headings and paragraphs of their own, and bold before speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from brief_tui.core.sources.transcripts import TimeMark
from brief_tui.formats.blocks import Line
from brief_tui.formats.clock import CLOCK
from brief_tui.formats.doubts import EMPHASISED, NAMELESS, Doubt
from brief_tui.formats.labels.name_lines import named
from brief_tui.formats.labels.names import (
    EVERY_THIRD,
    NEARLY_ALL,
    Trust,
    are_speakers,
    begins_with_label,
    full_name,
    is_note,
)
from brief_tui.formats.lines import SpeechLine
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
    apart: Doubt | None = None
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


def marked(lines: Iterable[SpeechLine], parts: Sequence[Part]) -> Iterator[tuple[SpeechLine, Part, bool]]:
    """The lines of these parts, with what their looks and columns tell of who speaks; each part; whether it begins."""
    spoken = [one for one in parts if not one.style]
    leads = [lead for one in spoken if (lead := _lead(one)) is not None]
    several = len({name for name, _ in leads}) > 1 and NEARLY_ALL * len(spoken) <= len(leads)
    usual = several and not any(speech[0].islower() for _, speech in leads)  # as in: Mira Voss left.
    plain = sum(one.emphasised for one in spoken) < NEARLY_ALL * len(spoken)
    at = iter(lines)
    for one in parts:
        yield _marked(next(at), one, usual=usual, plain=plain), one, True
        yield from ((next(at), one, False) for _ in one.lines[1:])


def _marked(said: SpeechLine, one: Part, *, usual: bool, plain: bool) -> SpeechLine:
    if one.label is not None:
        times = said.speech.times if one.seconds is None else (TimeMark(0, one.seconds), *said.speech.times)
        said = said._replace(speech=Speech(said.speech.words, times), unnamed_label=None, doubt=NAMELESS)
        return said._replace(label=one.label or None, change=not one.label)
    if said.label is not None or said.unnamed_label is not None or said.aside:
        return said._replace(heading=said.aside)
    if one.apart:
        return said._replace(change=True, doubt=one.apart)
    lead = _lead(one)
    if lead is not None and usual:
        end = len(said.speech.words.text)
        return said._replace(label=lead[0], speech=part(said.speech, end - len(lead[1]), end, since=0))
    if lead is not None or (usual and one.lead.strip()):
        return said._replace(unnamed_label=" ".join(one.lead.split()))
    noted = is_note(one.lines[0].text.strip(" []()"))
    return said._replace(change=True, doubt=EMPHASISED) if one.emphasised and plain and not noted else said


def _lead(one: Part) -> tuple[str, str] | None:
    """The full name in bold that speech follows without any other mark, and that speech."""
    name, line = " ".join(one.lead.split()), one.lines[0].text
    divider = _SPEECH.match(line, len(one.lead.rstrip()))
    return (name, line[divider.end() :]) if divider is not None and ":" not in name and full_name(name) else None


def _timed_name(one: Part) -> str | None:
    found = named(one.lines[0].text) if len(one.lines) == 1 and ":" in one.lines[0].text else None
    return found[0] if found is not None and found[1] is not None else None


def _has_labels(parts: Sequence[Part]) -> bool:
    """Whether names stand before colons."""
    return any(begins_with_label(one.lines[0].text, Trust.AT_ONCE) for one in parts)
