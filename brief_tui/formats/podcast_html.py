"""Podcasting 2.0 transcripts in HTML: `<cite>Name:</cite> <time>0:00</time> <p>…</p>`, and other pages of paragraphs.

A name holds until the next one. Headings, scripts and styles are no speech. In a page without `<cite>` plain `Name:`
labels count by the rule of `labels`.

Why no library reads this: html.parser of Python 3.11 takes more than a minute for 60 kB of "<a <a <a", and stops with
an AssertionError at "<![<"; those that build trees keep no positions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from brief_tui.core.draft.syntax import ENTITY
from brief_tui.core.sources.transcripts import PARAGRAPH, TimeMark, Transcript, TranscriptBuilder
from brief_tui.formats.clock import CLOCK, first_seconds
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.cue_text import resolved
from brief_tui.formats.dialogue import Said, say_all
from brief_tui.formats.speech import Cut, Speech, plain, timed, without

NAME = "podcast-html"

_BEGINNING = re.compile(r"\s{0,99}<(?:!doctype\s+html|html|head|body|cite|p|div|section|article)\b", re.IGNORECASE)
_MARKUP = re.compile(r"<!--|<[!?][^<>]*>|<(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9]*)[^<>]*>|&|\s{2,}|[\t\r\n]")
_INLINE = frozenset(
    "a abbr b bdi bdo cite code del em font i ins kbd mark q s small span strong sub sup time u wbr".split()
)
_HIDDEN = frozenset("footer head nav script style svg template title".split())
_EMPHASIS = r"(?:\s|</?(?:b|strong|em|i|span)\b[^<>]*>){0,9}"
_LABEL = re.compile(
    rf"<cite\b[^<>]*>{_EMPHASIS}(?P<name>[^<>]{{0,120}}?)\s*(?P<colon>[:：])?{_EMPHASIS}</cite\s*>"
    r"(?:\s{0,99}[:：]|(?(colon)|(?=(?:\s|&nbsp;){0,99}(?:</?(?:p|div|time|br|li|dt|dd|section|article)\b|\Z))))",
    re.IGNORECASE,
)
"""A name, or nothing where nobody is named; without a colon it fills its block but for the time, which the title of a
book does not."""
_GAP = re.compile(r"(?:\s|</?(?:a|b|code|em|i|small|span|strong)\b[^<>]*>)*+")
_TIME = re.compile(rf"<time\b[^<>]*>\s*[\[(]?(?P<clock>{CLOCK})[\])]?\s*</time\s*>", re.IGNORECASE)


class _Block(NamedTuple):
    """What stands between two tags that divide paragraphs: `text[start:end]`, of which `cuts` are not read."""

    start: int
    end: int
    cuts: list[Cut]
    heading: bool


def recognises(text: str) -> bool:
    """Whether `text` begins with a tag that pages and transcripts begin with."""
    return _BEGINNING.match(text) is not None


def read(text: str, path: str) -> Transcript:
    """The transcript in `text`; `path` is only its name. Raises nothing.

    Warns of a comment, script or style that never ends.
    """
    builder = TranscriptBuilder(path, NAME, text)
    complaints = Complaints()
    said = [_said(text, block) for block in _blocks(text, complaints)]
    names = frozenset(line.label for line in said if line.label is not None)
    say_all(builder, said, complaints, names or None)
    complaints.report(builder)
    return builder.build()


def _blocks(text: str, complaints: Complaints) -> Iterator[_Block]:
    """The page's blocks in order; the last may be empty."""
    start = at = 0
    cuts: list[Cut] = []
    heading = False
    while (found := _MARKUP.search(text, at)) is not None:
        at = found.end()
        tag = (found["tag"] or "").lower()
        if tag and tag not in _INLINE:
            if not text[start : found.start()].isspace() and start < found.start():
                yield _Block(start, found.start(), cuts, heading)
            if tag in _HIDDEN and not found["end"]:
                at = _after(text, at, rf"</{tag}\b[^<>]*>", complaints)
            start, cuts = at, []
            heading = tag[0] == "h" and tag[1:].isdecimal() and not found["end"]
        elif found.group() == "&":
            entity = ENTITY.match(text, found.start())
            if entity is not None:
                at = entity.end()
                cuts.append(Cut(entity.start(), at, resolved(entity.group())))
        else:
            at = _after(text, at, "-->", complaints) if found.group() == "<!--" else at
            cuts.append(Cut(found.start(), at, " " if found.group().isspace() else ""))
    yield _Block(start, len(text), cuts, heading)


def _after(text: str, at: int, end: str, complaints: Complaints) -> int:
    """Where the text goes on behind what matches `end`, which closes what begins before `at`."""
    found = re.compile(end, re.IGNORECASE).search(text, at)
    if found is None:
        complaints.add(at - 1, "nothing closes what begins here; it hides all that follows")
        return len(text)
    return found.end()


def _said(text: str, block: _Block) -> Said:
    """The block's speech, behind the name and the time that it begins with."""
    start, end, cuts, heading = block
    label: str | None = None
    mark: tuple[TimeMark, ...] = ()
    while (gap := _GAP.match(text, start, end)) is not None:
        start = gap.end()
        if label is None and (named := _LABEL.match(text, start)) is not None:
            label, start = _name(named["name"]), named.end()
        elif not mark and (time := _TIME.match(text, start, end)) is not None:
            mark, start = (TimeMark(0, first_seconds(time["clock"])),), time.end()
        else:
            break
    inside = (Cut(cut.start - start, cut.end - start, cut.instead) for cut in cuts if cut.start >= start)
    words, times = timed(without(plain(text[start:end], start), inside).words)
    speech = Speech(words, (*mark, *times))
    aside = heading and label is None
    return Said(speech, PARAGRAPH, gap=True, change=label == "", label=label or None, aside=aside)


def _name(written: str) -> str:
    return " ".join(ENTITY.sub(lambda match: resolved(match.group()), written).split())
