"""Podcasting 2.0 transcripts in HTML: `<cite>Name:</cite> <time>0:00</time> <p>…</p>`, and other pages of paragraphs.

A name holds until the next one or a heading, and one that is empty is nobody's. Headings and what stands around a talk
are no speech. In a page without `<cite>` plain `Name:` labels count by the rule of `labels.names`, or what
`html.labels` finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from brief_tui.core.draft.markdown.syntax import ENTITY
from brief_tui.core.sources.transcripts import PARAGRAPH, TimeMark, Transcript, TranscriptBuilder
from brief_tui.formats.boxes import mostly_outside
from brief_tui.formats.captions.cue_text import resolved
from brief_tui.formats.clock import CLOCK, first_seconds
from brief_tui.formats.complaints import Complaints, quoted
from brief_tui.formats.dialogue import say_all
from brief_tui.formats.divisions import below_headings, below_rules
from brief_tui.formats.doubts import RULED, Doubt, apart
from brief_tui.formats.html.blocks import Block, blocks
from brief_tui.formats.html.labels import bold_labels, marked, others_in_bold
from brief_tui.formats.labels.event_labels import EventLabels
from brief_tui.formats.lines import SpeechLine, first_source
from brief_tui.formats.speech import Cut, Speech, plain, timed, without

NAME = "podcast-html"

_BEGINNING = re.compile(r"\s{0,99}<(?:!doctype\s+html|html|head|body|cite|p|div|section|article)\b", re.IGNORECASE)
_EMPHASIS = r"(?:\s|</?(?:b|strong|em|i|span)\b[^<>]*>){0,9}"
_LABEL = re.compile(
    rf"<cite\b[^<>]*>{_EMPHASIS}(?P<name>[^<>]{{1,120}}?)\s*(?P<colon>[:：])?{_EMPHASIS}</cite\s*>"
    r"(?:\s{0,99}[:：]|(?(colon)|(?=(?:\s|&nbsp;){0,99}(?:</?(?:p|div|time|br|li|dt|dd|section|article)\b|\Z))))",
    re.IGNORECASE,
)
"""A name; without a colon it fills its block but for the time, which the title of a book does not."""
_EMPTY = re.compile(
    rf"<cite\b[^<>]*(?:/>|>(?:[:：]|&nbsp;|{_EMPHASIS}){{0,3}}</cite\s*>)\s{{0,99}}[:：]?", re.IGNORECASE
)
_GAP = re.compile(r"(?:\s|<!--(?:[^-]|-(?!->))*+-->|</?(?:a|b|code|em|i|small|span|strong)\b[^<>]*>)*+")
_TIME = re.compile(rf"<time\b[^<>]*>\s*[\[(]?(?P<clock>{CLOCK})[\])]?\s*</time\s*>", re.IGNORECASE)


_VEILED = Doubt("a rule of the page's style may hide this; nobody is given it")
_BOXED = Doubt("this stands in a box or a quotation of the page; nobody is given it")
_BEHIND = apart("a box or a quotation of the page ends above this")
_EMPTY_NAME = apart("a name is empty here")


def recognises(text: str) -> bool:
    """Whether `text` begins with a tag that pages and transcripts begin with."""
    return _BEGINNING.match(text) is not None


def read(text: str, path: str, event_labels: EventLabels) -> Transcript:
    """The transcript in `text`. Warns of a comment, script or style that never ends, and of what is not read."""
    builder = TranscriptBuilder(path, NAME, text)
    complaints = Complaints()
    found = list(blocks(text, complaints))
    placed = list(_apart([_said(text, block) for block in found], found, complaints))
    said = list(_behind(marked(placed, found, text), found))
    for line in said:
        if line.aside and (words := line.speech.words.text.strip()):
            kind = "this is no part of the talk, and not read as speech: "
            complaints.add(first_source(line.speech.words), kind, quoted(words))
    names = frozenset(line.label for line in said if line.label is not None)
    if not names and (names := bold_labels(said, found, text, event_labels.people)):
        said = list(others_in_bold(said, found, text, names))
    lines = below_headings(below_rules(said), complaints, complain=False)
    say_all(builder, lines, complaints, names or None, event_labels=event_labels)
    complaints.report(builder)
    return builder.build()


def _apart(lines: Sequence[SpeechLine], found: Sequence[Block], complaints: Complaints) -> Iterator[SpeechLine]:
    """The lines, nobody given what may be hidden, nor what stands in boxes and quotations, unless most of them do."""
    read = [not line.aside and bool(line.speech.words.text.strip()) for line in lines]
    outside = mostly_outside(block.boxed for block, spoken in zip(found, read, strict=True) if spoken)
    before: Doubt | None = None
    for line, block, spoken in zip(lines, found, read, strict=True):
        doubt = _VEILED if block.veiled else _BOXED if block.boxed and outside else None
        if doubt is not None and spoken:
            if doubt != before:
                complaints.add(first_source(line.speech.words), *doubt)
            yield line._replace(label=None, change=True, doubt=None, quoted=True)
        else:
            yield line
        before = doubt if spoken else before


def _behind(lines: Iterable[SpeechLine], found: Sequence[Block]) -> Iterator[SpeechLine]:
    """The lines; what stands behind a box, a quotation or a rule is nobody's, unless a name begins it."""
    behind: Doubt | None = None
    for line, block in zip(lines, found, strict=True):
        behind = RULED if block.ruled else behind
        begins = behind and not line.aside and not line.quoted and line.label is None and line.speech.words.text.strip()
        yield line._replace(change=True, doubt=line.doubt or behind) if begins else line
        behind = _BEHIND if line.quoted else behind if not begins and line.label is None else None


def _said(text: str, block: Block) -> SpeechLine:
    """The block's speech, behind the name and the time that it begins with."""
    start, end = block.start, block.end
    label: str | None = None
    empty = False
    mark: tuple[TimeMark, ...] = ()
    while (gap := _GAP.match(text, start, end)) is not None:
        start = gap.end()
        if label is None and (nameless := _EMPTY.match(text, start, end)) is not None:
            empty, start = True, nameless.end()
        elif label is None and (named := _LABEL.match(text, start)) is not None:
            label, start = _name(named["name"]), named.end()
        elif not mark and (time := _TIME.match(text, start, end)) is not None:
            mark, start = (TimeMark(0, first_seconds(time["clock"])),), time.end()
        else:
            break
    inside = (Cut(cut.start - start, cut.end - start, cut.instead) for cut in block.cuts if cut.start >= start)
    words, times = timed(without(plain(text[start:end], start), inside).words)
    return SpeechLine(
        Speech(words if words.text else plain("", start), (*mark, *times)),
        " " if block.wraps else PARAGRAPH,
        gap=not block.wraps,
        change=empty and label is None,
        label=label,
        aside=block.aside and label is None,
        heading=block.heading and label is None,
        doubt=_EMPTY_NAME if empty else None,
        wraps=block.wraps,
    )


def _name(written: str) -> str:
    return " ".join(ENTITY.sub(lambda match: resolved(match.group()), written).split())
