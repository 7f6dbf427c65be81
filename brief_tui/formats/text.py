"""Plain text: `Name: text`, with or without time codes, and paragraphs that name nobody.

Read are `Name: text`, `[00:01:23] Name: text`, `00:01:23 Name: text`, `Name (00:01:23): text`, `NAME:` alone on
its line, and what `name_lines` finds: `Name 00:12`, `[00:12] Name` or a name above what it says, as Descript and
Trint write, `Name [00:12] text`, and names with tabs behind them. Time codes are those of `clock.stamps`. What is a
name is the business of `labels.names` and `labels.colons`, who speaks that of `dialogue`.

There is no library for this format, which nobody specified.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from brief_tui.core.sources.transcripts import PARAGRAPH, TimeMark, Transcript, TranscriptBuilder
from brief_tui.formats.blocks import Line, blocks
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.dialogue import say_all
from brief_tui.formats.labels.event_labels import EventLabels
from brief_tui.formats.labels.name_lines import NameLine, name_lines
from brief_tui.formats.notices import without_notices
from brief_tui.formats.said import Doubt, Said
from brief_tui.formats.speech import Speech, plain, timed

NAME = "text"

_RULE = re.compile(r"(?:[-=_*~–—#][ \t]*){3,}")
_BOX = re.compile(r":{3,}.*|\|.*\|")
"""A box's border, or a row of a table."""
_HEADING = re.compile(r"#{1,6}[ \t]+\S|(?P<capitals>[^\W\d_](?!.*[:：])\S*(?:[ \t]+\S+)+$)")
"""Of Markdown, or of two words at least, which must be in capitals."""
_APART: Doubt = (
    "a heading, a box or a table stands here, or a rule above; "
    "nobody is given it and what follows, unless a name begins it",
    "",
)


def recognises(text: str) -> bool:
    """Any text will do."""
    return True


def read(text: str, path: str, event_labels: EventLabels) -> Transcript:
    """The transcript in `text`; `path` is only its name, `event_labels` what event.toml tells. Raises nothing.

    Warns of time codes that cannot be read.
    """
    builder = TranscriptBuilder(path, NAME, text)
    complaints = Complaints()
    complaints.add_clocks(text)
    say_all(
        builder,
        divided(said_lines(without_notices(list(blocks(text))))),
        complaints,
        event_labels=event_labels,
    )
    complaints.report(builder)
    return builder.build()


def divided(lines: Iterable[Said]) -> Iterator[Said]:
    """The lines; nobody is given those that look like a heading or stand in a box, and what follows them or a rule."""
    every = list(lines)
    shouted = 2 * sum(said.speech.words.text.isupper() for said in every) > len(every)
    below = False
    for said in every:
        words = said.speech.words.text.strip()
        unnamed = said.label is None and said.nobody is None and not said.aside
        if unnamed and _RULE.fullmatch(words) is not None:
            below = True
            yield said._replace(aside=True)
            continue
        heading = said.gap and _is_heading(words) and not (shouted and words.isupper())
        apart = unnamed and (below or heading or _BOX.fullmatch(words) is not None)
        below &= not words
        yield said._replace(change=True, doubt=_APART) if apart else said


def _is_heading(words: str) -> bool:
    found = _HEADING.match(words)
    return found is not None and (found["capitals"] is None or all(map(str.isupper, filter(str.isalpha, words))))


def said_lines(
    found: list[list[Line]], headings: frozenset[int] = frozenset(), bold: frozenset[int] = frozenset()
) -> Iterator[Said]:
    """Every line of these blocks: PARAGRAPH divides it from the block before it, a space from the line before it.

    A block that starts at one of the file offsets `headings` is no speech, unless it is a name or a time code. One that
    starts at one of `bold` may be a name.
    """
    width = _width(found)
    for block, names in zip(found, name_lines(found, bold), strict=True):
        above: str | None = None
        for line, name in zip(block, names, strict=True):
            said = _said(line, name, above, width)
            yield said._replace(aside=block[0].start in headings and bool(said.speech.words.text.strip()))
            above = line.text


def _said(line: Line, name: NameLine | None, above: str | None, width: int) -> Said:
    first = above is None
    joint = PARAGRAPH if first else " "
    if name is not None and name.marked:
        words, inner = timed(plain(line.text[name.end :], line.start + name.end))
        times = inner if name.seconds is None else (TimeMark(0, name.seconds), *inner)
        label, nobody = (name.name, None) if name.believed else (None, name.name)
        own = name.end == len(line.text)
        return Said(Speech(words, times), PARAGRAPH if own else joint, first, label=label, nobody=nobody)
    wraps = above is not None and _full(above, line.text, width)
    return Said(timed(plain(*line)), joint, first, wraps=wraps, nobody=name.name if name else None)


def _width(found: list[list[Line]]) -> int:
    """The width to which the lines of a file are broken, but for a few longer ones, if they are."""
    widths = sorted(len(line.text) for block in found for line in block)
    return widths[9 * len(widths) // 10] if widths else 0


def _full(above: str, line: str, width: int) -> bool:
    """Whether the first word of `line` had no room at the end of the line above it."""
    return len(above) + 1 + len(line.split(maxsplit=1)[0]) > width
