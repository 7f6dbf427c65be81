"""Markdown: paragraphs `**Name:** text`, as podcasts and interview archives publish their transcripts.

A paragraph without a name goes on the turn, unless it stands below a heading or a rule, or all of it is emphasised.
Headings, front matter, rules, link definitions, comments, scripts and images are no speech; text in code blocks and
lists is, what stands in quotations, boxes and other tables than those of `tables` nobody's (see `markdown.boxes`). In a
file without bold labels plain `Name:` ones count by the rule of `labels.names`. Blocks and inline markup are read by
the core's scan, which keeps the offsets that a Markdown library loses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise, starmap
from typing import NamedTuple

from brief_tui.core.draft.markdown.blocks import Block, Blocks
from brief_tui.core.draft.markdown.inline import plain_text
from brief_tui.core.draft.markdown.markdown import read_blocks
from brief_tui.core.offsets import Span
from brief_tui.core.sources.transcripts import PARAGRAPH, TimeMark, Transcript, TranscriptBuilder
from brief_tui.formats.blocks import Line
from brief_tui.formats.clock import CLOCK_LINE, first_seconds
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.dialogue import say_all
from brief_tui.formats.divisions import below_headings, below_rules
from brief_tui.formats.doubts import BELOW_TABLE, COLUMNS, EMPHASISED, NAMELESS, RULED, Doubt
from brief_tui.formats.front_matter import without_front_matter
from brief_tui.formats.labels.event_labels import EventLabels
from brief_tui.formats.labels.names import Trust, begins_with_label, trust
from brief_tui.formats.labels.shapes import label_like
from brief_tui.formats.lines import SpeechLine
from brief_tui.formats.markdown.boxes import Placed, box_or_table_row, boxed, boxed_lines, has_rule_between
from brief_tui.formats.markdown.labels import (
    Known,
    Label,
    Shape,
    heading_label,
    is_emphasised,
    known_labels,
    label_of,
    line_label,
    plain_label,
    plain_labels,
)
from brief_tui.formats.markdown.tables import Told, begins_table, read_tables
from brief_tui.formats.markdown.unread import without_unread
from brief_tui.formats.speech import Speech, plain, timed

NAME = "markdown"

_NUMBER = re.compile(r"\n[ \t]*\r?\n[ ]{0,3}[0-9]{1,9}[.)](?=[ \t]*(?:\r?\n[ \t]*(?:\r?\n|\Z)|\Z))")
"""A number and a full stop alone in a paragraph: somebody's answer (2019.), which to Markdown is an empty list."""
_ATTRIBUTES = re.compile(r"[ \t]*\{[^{}]*\}[ \t]*$")
"""What Pandoc, Google Docs and the makers of sites write behind a heading."""
_COMMENT_END = re.compile(r"-->[ \t]*")
_NO_TEXT = re.compile(r"<(?:script|style)\b", re.IGNORECASE)
_INERT = r"[^\\`*_<&:~\]]"
_PLAIN = re.compile(
    rf"(\*\*{_INERT}{{1,99}}+:?\*\*(?::|[ \t]++:(?![0-9]))?[ \t]*+(?![–—-]))?"
    rf"{_INERT}*+(?:(?::(?![0-9])|\](?!\()){_INERT}*+)*+"
)
"""A line in which nothing is markup, a time code or a label, but for the bold label that it may begin with.

What stands in square brackets is a stage note, unless it is the label of a link definition.
"""
_INNER_LABEL = re.compile(
    r"</?(?:br|p|div|li)\b[^<>]{0,200}>[ \t]*|(?:\*\*(?=[^\s*])|__(?=[^\s_]))(?<=[\s>.?!\"”’)]..)"
    r"|(?P<angled><(?=[^\W\d_][^<>=/\"]*\s[^<>=/\"]*>))",
    re.IGNORECASE,
)
"""A break, after which a label may stand inside a line, or the marks of a bold one."""
_NO_SPEECH = frozenset({Shape.TIME, Shape.ANGLED})
"""Shapes of labels that are no speech, whether or not they name a speaker."""


class _Paragraph(NamedTuple):
    """A paragraph of the file, or a part of one that a label begins."""

    lines: list[Span]
    label: Label | None
    first: bool
    """Whether a blank line stands before it."""
    change: bool
    """Whether `>>` stands before it."""
    plain: bool = False
    """Whether it is one line in which nothing behind the label is markup."""
    aside: bool = False
    """Whether it is a heading, which is no speech."""
    doubt: Doubt | None = None
    """Why it may be somebody else's than what stands before it: where it stands, or how it looks."""


def recognises(text: str) -> bool:
    """Whether one of the first lines of `text` has a bold label, or begins a table whose columns tell who speaks."""
    lines = text[:2000].splitlines()
    labels = map(label_of, lines)
    return any(label is not None and label.sure for label in labels) or any(starmap(begins_table, pairwise(lines)))


def read(text: str, path: str, event_labels: EventLabels) -> Transcript:
    """The transcript in `text`.

    Warns of a comment, script or code block that never ends, and of time codes that cannot be read.
    """
    builder = TranscriptBuilder(path, NAME, text)
    scanned = without_front_matter(text)
    blocks = read_blocks(_NUMBER.sub(_as_text, scanned))
    if blocks.unclosed is not None:
        builder.warn(blocks.unclosed, "nothing closes what begins here; a comment hides all speech after it")
    complaints = Complaints()
    complaints.add_clocks(text)
    paragraphs = list(_placed(blocks, scanned, complaints))
    labels = (label for paragraph, _ in paragraphs if (label := _label(paragraph, text)) is not None)
    known = known_labels(labels, sum(not paragraph.aside for paragraph, _ in paragraphs))
    inside = boxed([text[slice(*paragraph.lines[0])] for paragraph, _ in paragraphs])
    placed = (
        Placed(
            _said(paragraph, text, known, blocks, complaints),
            block.nested or block.kind == "cell" or box,
            block.quote is not None,
        )
        for (paragraph, block), box in zip(paragraphs, inside, strict=True)
    )
    lines = list(boxed_lines(placed))
    say_all(
        builder,
        below_headings(below_rules(lines), complaints),
        complaints,
        known.in_words(lines),
        event_labels=event_labels,
    )
    complaints.report(builder)
    return builder.build()


def _placed(blocks: Blocks, text: str, complaints: Complaints) -> Iterator[tuple[_Paragraph, Block]]:
    """Every paragraph, and the block that it stands in."""
    end, row, heading = 0, False, False
    doubt: Doubt | None = None
    own = [block.lines for block in blocks.leaves if block.kind == "text" and not block.nested]
    names = plain_labels([[Line(text[start:end], start) for start, end in lines] for lines in own])
    for told in read_tables(blocks.leaves, text, complaints):
        block = told.block
        if block.lines and not heading and has_rule_between(text, end, block.lines[0].start):
            doubt = RULED
        elif row and told.row is None:
            doubt = BELOW_TABLE
        for paragraph in _told(told, text, names):
            yield paragraph if doubt is None or paragraph.doubt else paragraph._replace(doubt=doubt), block
            doubt, heading = None, paragraph.aside
        end, row = block.lines[-1].end if block.lines else end, told.row is not None


def _told(told: Told, text: str, names: Mapping[int, Label]) -> Iterable[_Paragraph]:
    """The paragraphs of a block, in a row of a table by whom it tells."""
    row = told.row
    if row is None:
        found = _paragraphs(told.block, text, names)
        return (one._replace(doubt=COLUMNS) for one in found) if told.begins else found
    label = Label(row.name, 0, row.seconds, Shape.COLUMN, sure=bool(row.name))
    return (_Paragraph(told.block.lines, label, True, False, doubt=NAMELESS),)


def _label(paragraph: _Paragraph, text: str) -> Label | None:
    """The paragraph's label, unless more stands before the speech, or it begins a sentence: **Mr. Voss** left."""
    label = paragraph.label
    if label is None or label.shape is not Shape.BOLD:
        return label
    at = paragraph.lines[0].start + label.length
    return None if text[at : at + 1].islower() or text.startswith(("(", ",", ":"), at) else label


def _said(paragraph: _Paragraph, text: str, known: Known, blocks: Blocks, complaints: Complaints) -> SpeechLine:
    lines, label, first, change, is_plain, aside, doubt = paragraph
    joint = PARAGRAPH if first else " "
    named = label is not None and known.names_speaker(label) and _label(paragraph, text) is not None
    unnamed = label.name if label is not None and not named and known.doubts(label) else None
    mark: tuple[TimeMark, ...] = ()
    (start, end), *rest = lines
    beside = label is not None and (label.shape is Shape.COLUMN or (unnamed and label.shape in _NO_SPEECH))
    if label is not None and (named or beside):
        start += label.length
        seconds = label.seconds
        if start == end and rest and (clock := CLOCK_LINE.fullmatch(text, *rest[0])) is not None:
            seconds, rest = first_seconds(clock.group()), rest[1:]
        mark = () if seconds is None else (TimeMark(0, seconds),)
    if is_plain and not text.startswith("*", start) and not blocks.labels:
        speech = Speech(plain(text[start:end], start))
    else:
        speech = _speech([Span(start, end), *rest] if start < end or not rest else rest, text, blocks, complaints)
    if aside and not named and speech.words.text.strip():
        return SpeechLine(speech, joint, aside=True, heading=True, unnamed_label=unnamed)
    if mark:
        speech = Speech(speech.words, (*mark, *speech.times))
    speaker = label.name if label is not None and named else None
    doubt = doubt if speaker is None else None
    colon = label is not None and label.shape is Shape.COLON
    change |= doubt is not None
    return SpeechLine(speech, joint, first, change, speaker, doubt=doubt, unnamed_label=unnamed, label_in_words=colon)


def _speech(lines: list[Span], text: str, blocks: Blocks, complaints: Complaints) -> Speech:
    """What a reader sees of a paragraph, without its time codes."""
    raw = without_unread(Block("text", lines).joined(text), complaints)
    return timed(plain_text(raw, blocks.labels).words)


def _as_text(number: re.Match[str]) -> str:
    """As long, and no mark of a list."""
    return f"{number.group()[:-1]}_"


def _paragraphs(block: Block, text: str, names: Mapping[int, Label]) -> Iterable[_Paragraph]:
    """The block, cut before every line that begins with a label; nothing of headings and scripts."""
    change = block.quote is not None and text.startswith(">>", block.quote)
    spoken = block.lines if block.kind == "text" else _lines(block, text)
    if not spoken:
        if block.kind != "heading" or not block.lines:
            return ()
        start, end = block.lines[0]
        end = start + len(_ATTRIBUTES.sub("", text[start:end]))
        name = heading_label(text[start:end], block.level)
        return (_Paragraph([Span(start, end), *block.lines[1:]], name, True, False, aside=True),)
    own = block.kind == "text" and (not block.nested or block.quote is not None)
    if own and is_emphasised(text, spoken[0].start, spoken[-1].end):
        return (_Paragraph(spoken, label_of(text[slice(*spoken[0])]), True, change, doubt=EMPHASISED),)
    if len(spoken) == 1 and text[spoken[0].start] not in ":|" and (plain := _PLAIN.fullmatch(text, *spoken[0])):
        bold = plain_label(plain[1], plain.end(1) == plain.end()) if plain[1] else None
        label = bold or names.get(spoken[0].start)
        return (_Paragraph(spoken, label, True, change, True),)
    return _divided(spoken, text, change, names)


def _divided(spoken: list[Span], text: str, change: bool, names: Mapping[int, Label]) -> Iterator[_Paragraph]:
    """These lines of a block, cut before every label."""
    lines: list[Span] = []
    label: Label | None = None
    doubt: Doubt | None = None
    first = True
    for line in (piece for whole in spoken for piece in _pieces(whole, text)):
        words = text[line.start : line.end]
        found = label_of(words) or names.get(line.start)
        beginning = box_or_table_row(words)
        if lines and (beginning or found is not None or _may_be_labelled(words)):
            yield _Paragraph(lines, label, first, change and first, doubt=doubt)
            lines, label, first = [], None, False
        if not lines:
            label = found or (line_label(words) if line.end < spoken[-1].end else None)
            doubt = beginning
        lines.append(line)
    if lines:
        yield _Paragraph(lines, label, first, change and first, doubt=doubt)


def _lines(block: Block, text: str) -> list[Span]:
    """The lines of the block that may be speech: none of a heading, a script or a comment.

    What is underlined is only a heading when it is one line without a label; else the line below is a rule.
    """
    lines = block.lines
    if block.kind == "heading" and lines:
        start, end = lines[0]
        underlined = text[max(0, start - 9) : start].rstrip(" \t")[-1:] != "#"
        return lines if underlined and (len(lines) > 1 or label_of(text[start:end])) else []
    if block.kind != "html":
        return lines
    while lines and text.startswith("<!--", lines[0].start):
        closing = _COMMENT_END.search(text, lines[0].start, lines[-1].end)
        after = closing.end() if closing else lines[-1].end
        lines = [Span(max(start, after), end) for start, end in lines if end > after]
    return [] if lines and _NO_TEXT.match(text, lines[0].start) else lines


def _pieces(line: Span, text: str) -> Iterator[Span]:
    """The line, cut where a label stands in it: a bold one, or any after a break."""
    start, end = line
    for inner in _INNER_LABEL.finditer(text, start, end):
        tag = inner.group().startswith("<") and inner["angled"] is None
        at = inner.end() if tag else inner.start()
        if at == start:
            continue
        following = text[at : min(end, at + 200)]
        found = label_of(following)
        bold = (
            found is not None and (found.sure or found.shape is Shape.ANGLED) and trust(found.name) >= Trust.IF_OTHERS
        )
        if bold or (tag and not following.startswith("<br") and _may_be_labelled(following)):
            yield Span(start, at)
            start = at
    yield Span(start, end)


def _may_be_labelled(line: str) -> bool:
    return begins_with_label(line, Trust.IF_REPEATED) or label_like(line) is not None
