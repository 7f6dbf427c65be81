"""What divides a talk: headings, rules and boxes are no speech, and nobody is given what follows one without a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from brief_tui.core.sources.transcripts import PARAGRAPH, TimeMark
from brief_tui.formats.blocks import RULE, Line
from brief_tui.formats.complaints import Complaints, quoted
from brief_tui.formats.doubts import apart
from brief_tui.formats.labels.name_lines import NameLine, name_lines
from brief_tui.formats.labels.names import full_name
from brief_tui.formats.labels.words import LABEL_LENGTH, is_thing
from brief_tui.formats.lines import SpeechLine, first_source
from brief_tui.formats.speech import Speech, plain, timed

_BELOW = apart("a heading stands above this")
_BOX = re.compile(r":{3,}.*|[|│║].*[|│║]|>[ \t](?!>).*|©.*")
"""A box's border, a row of a table, a line of a quotation, or whose the page is."""
_PULLED = re.compile(
    r"[\"“”„«»].*[\"“”«»][ \t]*[–—-]{1,2}[ \t]*(?P<name>[^\W\d_][^\"“”„«»,–—]{1,60})(?:,[^\"“”„«»]{1,60})?"
)
"""A quotation and whose it is, set between paragraphs."""
_HEADING = re.compile(r"#{1,6}[ \t]+\S|(?P<capitals>[^\W\d_](?!.*[:：])\S*(?:[ \t]+\S+)+$)")
"""A Markdown heading, or a line of two words at least (`capitals`), which must be in capitals."""
_APART = apart("a heading, a box or a table stands here, or a rule above")
_ASKS = (".", "?", "!", "…", "？", "。", "！")
"""Ends of headings that may be speech, such as an interviewer's question."""


def below_headings(
    lines: Iterable[SpeechLine], complaints: Complaints, *, complain: bool = True
) -> Iterator[SpeechLine]:
    """The lines, those below headings as somebody else's until a label says whose they are.

    Complains of headings that may be speech: they read as a sentence or a question, and are not one title on top.
    `complain` is false where the reader tells of headings itself.
    """
    below, every = False, list(lines)
    asking = [line for line in every if line.heading and line.speech.words.text.rstrip().endswith(_ASKS)]
    title = asking == [next((line for line in every if line.speech.words.text.strip()), None)]
    for line in every:
        words = line.speech.words.text.strip()
        if line.heading and words and line.unnamed_label is None:
            below = True
            if complain and not title and words.endswith(_ASKS):
                complaints.add(first_source(line.speech.words), "this heading is not read as speech: ", quoted(words))
        elif below and not line.aside and (words or line.label is not None):
            below = False
            yield line._replace(change=True, doubt=line.doubt or _BELOW)
            continue
        yield line


def below_rules(lines: Iterable[SpeechLine]) -> Iterator[SpeechLine]:
    """The lines; those that look like a heading or stand in a box, and what follows them or a rule, are nobody's."""
    every = list(lines)
    shouted = 2 * sum(said.speech.words.text.isupper() for said in every) > len(every)
    below = False
    for said in every:
        words = said.speech.words.text.strip()
        named = said.label is not None or said.unnamed_label is not None
        unnamed = bool(words) and not named and not said.aside
        if unnamed and RULE.fullmatch(words) is not None:
            below = True
            yield said._replace(aside=True)
            continue
        heading = said.gap and (_is_heading(words) or _is_set_between(words)) and not (shouted and words.isupper())
        apart = unnamed and (below or heading or _BOX.fullmatch(words) is not None)
        below &= not (words or named)
        yield said._replace(change=True, doubt=_APART) if apart else said


def _is_heading(words: str) -> bool:
    if not (words.startswith("#") or words.isupper()):
        return False
    found = _HEADING.match(words)
    return found is not None and (found["capitals"] is None or all(map(str.isupper, filter(str.isalpha, words))))


def _is_set_between(words: str) -> bool:
    """Whether it is what is written beside a talk, all alone, or somebody's quotation: Advertisement."""
    if len(words) < LABEL_LENGTH and words[-1:].isalnum() and is_thing(words.split()):
        return True
    pulled = _PULLED.fullmatch(words) if words[:1] in '"“”„«»' else None
    return pulled is not None and full_name(pulled["name"])


def said_lines(
    found: list[list[Line]], headings: frozenset[int] = frozenset(), bold: frozenset[int] = frozenset()
) -> Iterator[SpeechLine]:
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


def _said(line: Line, name: NameLine | None, above: str | None, width: int) -> SpeechLine:
    first = above is None
    joint = PARAGRAPH if first else " "
    if name is not None and name.marked:
        words, inner = timed(plain(line.text[name.end :], line.start + name.end))
        times = inner if name.seconds is None else (TimeMark(0, name.seconds), *inner)
        label, unnamed = (name.name, None) if name.believed else (None, name.name)
        own = name.end == len(line.text)
        return SpeechLine(Speech(words, times), PARAGRAPH if own else joint, first, label=label, unnamed_label=unnamed)
    wraps = above is not None and _full(above, line.text, width)
    return SpeechLine(timed(plain(*line)), joint, first, wraps=wraps, unnamed_label=name.name if name else None)


def _width(found: list[list[Line]]) -> int:
    """The width to which the lines of a file are broken, but for a few longer ones, if they are."""
    widths = sorted(len(line.text) for block in found for line in block)
    return widths[9 * len(widths) // 10] if widths else 0


def _full(above: str, line: str, width: int) -> bool:
    """Whether the first word of `line` had no room at the end of the line above it."""
    return len(above) + 1 + len(line.split(maxsplit=1)[0]) > width
