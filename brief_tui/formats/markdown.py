"""Markdown: paragraphs `**Name:** text`, as podcasts and interview archives publish their transcripts.

A paragraph without a name goes on the turn. Headings, front matter, rules, link definitions, comments, scripts
and images are no speech; text in code blocks, lists, quotes and tables is. In a file without bold labels plain
`Name:` ones count by the rule of `labels`. Blocks and inline markup are read by the core's scan, which keeps the
offsets that a Markdown library loses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.draft.inline import plain_text
from brief_tui.core.draft.markdown import Block, Blocks, read_blocks
from brief_tui.core.draft.syntax import LINK_TAIL
from brief_tui.core.offsets import MappedText, Span
from brief_tui.core.sources.transcripts import PARAGRAPH, TimeMark, Transcript, TranscriptBuilder
from brief_tui.formats.clock import CLOCK, STAMP, first_seconds
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.dialogue import Said, say_all
from brief_tui.formats.labels import Strength, head, strength
from brief_tui.formats.name_lines import named
from brief_tui.formats.speech import Cut, Speech, plain, timed, without
from brief_tui.formats.strangers import stranger

NAME = "markdown"

_FRONT_MATTER = re.compile(r"---[ \t]*(?:\r\n?|\n)(?=[\w\"'-]+[ \t]*:|#|---)")
_FRONT_MATTER_END = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_COMMENT_END = re.compile(r"-->[ \t]*")
_NO_TEXT = re.compile(r"<(?:script|style)\b", re.IGNORECASE)
_UNREAD = re.compile(rf"(?<!\\)(?:!\[[^\[\]]*\](?=\()|(?<=\[){CLOCK}\](?=\())")
"""An image, or the text of a link that is a time code, each before the link's target."""
_INERT = r"[^\\`*_<&:~\]]"
_PLAIN = re.compile(
    rf"(\*\*{_INERT}{{1,99}}+:?\*\*(?::|[ \t]++:(?![0-9]))?[ \t]*+(?![–—-]))?"
    rf"{_INERT}*+(?:(?::(?![0-9])|\](?!\()){_INERT}*+)*+"
)
"""A line in which nothing is markup, a time code or a label, but for the bold label that it may begin with.

What stands in square brackets is a stage note, unless it is the label of a link definition.
"""
_STRUCK = re.compile(r"(?<![\\~])~~(?![~\s])[^~]*+~~(?!~)")
_STRUCK_TAG = re.compile(r"<(/?)(?:del|s|strike)\b[^<>]*>", re.IGNORECASE)
_LINKED_STAMP = rf"{STAMP}(?:\([^()\s]*\)[\])]?)?"
_BOLD_LABEL = re.compile(
    rf"(?P<first>{_LINKED_STAMP}[ \t]*)?(?P<mark>\*{{1,3}}|_{{1,3}})(?P<name>[^\s*][^*\r\n]{{0,120}}?)(?P=mark)"
    rf"(?P<last>[ \t]*(?:{_LINKED_STAMP}|(?:[·•|@–—-][ \t]*)?`?{CLOCK}`?[ \t]*$))?[ \t]*"
    r"(?P<divider>:|[–—-]{1,2}(?=[ \t]))?[ \t]*"
)
_INNER_LABEL = re.compile(
    r"</?(?:br|p|div|li)\b[^<>]{0,200}>[ \t]*|(?:\*\*(?=[^\s*])|__(?=[^\s_]))(?<=[\s>.?!\"”’)]..)", re.IGNORECASE
)
"""A break, after which a label may stand inside a line, or the marks of a bold one."""
_MAX_BOLD_WORDS = 8
"""Words of the longest bold label: bold with a colon is believed more than plain text is."""


class _Label(NamedTuple):
    """A bold label at the start of a line."""

    name: str
    length: int
    """Code points of the line up to the first character of speech."""
    seconds: float | None
    sure: bool
    """False for a bold name without colon and time, alone on its line or before a dash, and for that of a heading."""


class _Paragraph(NamedTuple):
    """A paragraph of the file, or a part of one that a label begins."""

    lines: list[Span]
    label: _Label | None
    first: bool
    """Whether a blank line stands before it."""
    change: bool
    """Whether `>>` stands before it."""
    plain: bool = False
    """Whether it is one line in which nothing behind the label is markup."""
    aside: bool = False
    """Whether it is a heading, which is no speech."""


def recognises(text: str) -> bool:
    """Whether one of the first lines of `text` has a bold label."""
    labels = map(_label, text[:2000].splitlines())
    return any(label is not None and label.sure for label in labels)


def read(text: str, path: str) -> Transcript:
    """The transcript in `text`; `path` is only its name. Raises nothing.

    Warns of a comment, script or code block that never ends, and of time codes that cannot be read.
    """
    builder = TranscriptBuilder(path, NAME, text)
    blocks = read_blocks(_without_front_matter(text))
    if blocks.unclosed is not None:
        builder.warn(blocks.unclosed, "nothing closes what begins here; a comment hides all speech after it")
    paragraphs = [paragraph for block in blocks.leaves for paragraph in _paragraphs(block, text)]
    found = [paragraph.label for paragraph in paragraphs if paragraph.label is not None]
    counts = Counter(label.name for label in found)
    names = frozenset(label.name for label in found if label.sure or counts[label.name] > 1)
    complaints = Complaints()
    complaints.add_clocks(text)
    lines = (_said(paragraph, text, names, blocks) for paragraph in paragraphs)
    say_all(builder, lines, complaints, names or None)
    complaints.report(builder)
    return builder.build()


def _said(paragraph: _Paragraph, text: str, names: frozenset[str], blocks: Blocks) -> Said:
    lines, label, first, change, is_plain, aside = paragraph
    joint = PARAGRAPH if first else " "
    known = label is not None and label.name in names
    (start, end), *rest = lines
    if label is not None and known:
        start += label.length
    if is_plain and not text.startswith("*", start) and not blocks.labels:
        speech = Speech(plain(text[start:end], start))
    else:
        speech = _speech([Span(start, end), *rest] if start < end or not rest else rest, text, blocks)
    if aside and not known:
        return Said(speech, joint, aside=True)
    if label is None or not known:
        return Said(speech, joint, first, change)
    if label.seconds is not None:
        speech = Speech(speech.words, (TimeMark(0, label.seconds), *speech.times))
    return Said(speech, joint, first, change, label.name)


def _speech(lines: list[Span], text: str, blocks: Blocks) -> Speech:
    """What a reader sees of a paragraph, without its time codes."""
    raw = _without_struck(Block("text", lines).joined(text))
    if "](" in raw.text:
        raw = _without_targets(raw)
    return timed(plain_text(raw, blocks.labels).words)


def _without_struck(raw: MappedText) -> MappedText:
    """The paragraph without what its author struck out, which is no speech."""
    if "~~" in raw.text:
        raw = without(raw, (Cut(struck.start(), struck.end()) for struck in _STRUCK.finditer(raw.text))).words
    cuts: list[Cut] = []
    opened: int | None = None
    for tag in _STRUCK_TAG.finditer(raw.text):
        if not tag[1]:
            opened = tag.start() if opened is None else opened
        elif opened is not None:
            cuts.append(Cut(opened, tag.end()))
            opened = None
    if opened is not None:
        cuts.append(Cut(opened, len(raw.text)))
    return without(raw, cuts).words if cuts else raw


def _without_targets(raw: MappedText) -> MappedText:
    """The paragraph without images, and with linked time codes as if they were no links."""
    cuts: list[Cut] = []
    for found in _UNREAD.finditer(raw.text):
        target = LINK_TAIL.match(raw.text, found.end())
        if target is not None and (not cuts or cuts[-1].end <= found.start()):
            image = raw.text[found.start()] == "!"
            cuts.append(Cut(found.start() if image else found.end(), target.end()))
    return without(raw, cuts).words


def _without_front_matter(text: str) -> str:
    """`text` with spaces for the YAML block that it may begin with."""
    opening = _FRONT_MATTER.match(text)
    closing = _FRONT_MATTER_END.search(text, opening.end()) if opening else None
    return " " * closing.end() + text[closing.end() :] if closing else text


def _paragraphs(block: Block, text: str) -> Iterable[_Paragraph]:
    """The block, cut before every line that begins with a label; nothing of headings and scripts."""
    change = block.quote is not None and text.startswith(">>", block.quote)
    spoken = block.lines if block.kind == "text" else _lines(block, text)
    if not spoken:
        aside = block.kind == "heading" and block.lines
        return (
            (_Paragraph(block.lines, _heading_label(block.lines[0], text), True, False, aside=True),) if aside else ()
        )
    if len(spoken) == 1 and (plain := _PLAIN.fullmatch(text, *spoken[0])):
        label = _plain_label(plain[1], plain.end(1) == plain.end()) if plain[1] else None
        return (_Paragraph(spoken, label, True, change, True),)
    return _divided(spoken, text, change)


def _divided(spoken: list[Span], text: str, change: bool) -> Iterator[_Paragraph]:
    """These lines of a block, cut before every label."""
    lines: list[Span] = []
    label: _Label | None = None
    first = True
    for line in (piece for whole in spoken for piece in _pieces(whole, text)):
        words = text[line.start : line.end]
        found = _label(words)
        if lines and (found is not None or _may_be_labelled(words)):
            yield _Paragraph(lines, label, first, change and first)
            lines, label, first = [], None, False
        if not lines:
            label = found
        lines.append(line)
    if lines:
        yield _Paragraph(lines, label, first, change and first)


def _lines(block: Block, text: str) -> list[Span]:
    """The lines of the block that may be speech: none of a heading, a script or a comment.

    What is underlined is only a heading when it is one line without a label; else the line below is a rule.
    """
    lines = block.lines
    if block.kind == "heading" and lines:
        start, end = lines[0]
        underlined = text[max(0, start - 9) : start].rstrip(" \t")[-1:] != "#"
        return lines if underlined and (len(lines) > 1 or _label(text[start:end])) else []
    if block.kind != "html":
        return lines
    while lines and text.startswith("<!--", lines[0].start):
        closing = _COMMENT_END.search(text, lines[0].start, lines[-1].end)
        after = closing.end() if closing else lines[-1].end
        lines = [Span(max(start, after), end) for start, end in lines if end > after]
    return [] if lines and _NO_TEXT.match(text, lines[0].start) else lines


def _heading_label(line: Span, text: str) -> _Label | None:
    """The name that a heading is, with or without a time code; a chapter's title does not return in the file."""
    found = named(text[line.start : line.end])
    return None if found is None else _Label(found[0], line.end - line.start, found[1], sure=False)


def _pieces(line: Span, text: str) -> Iterator[Span]:
    """The line, cut where a label stands in it: a bold one, or any after a break."""
    start, end = line
    for inner in _INNER_LABEL.finditer(text, start, end):
        tag = inner.group().startswith("<")
        at = inner.end() if tag else inner.start()
        if at == start:
            continue
        following = text[at : min(end, at + 200)]
        found = _label(following)
        bold = found is not None and found.sure and strength(found.name) >= Strength.COMPANY
        if bold or (tag and not following.startswith("<br") and _may_be_labelled(following)):
            yield Span(start, at)
            start = at
    yield Span(start, end)


def _may_be_labelled(line: str) -> bool:
    return _has_plain_label(line) or stranger(line) is not None


def _has_plain_label(line: str) -> bool:
    found = head(line)
    return found is not None and strength(found.name) > Strength.NEVER


def _label(line: str) -> _Label | None:
    """The bold label at the start of a line."""
    match = _BOLD_LABEL.match(line)
    if match is None:
        return None
    end = match.end()
    return _label_of(*match.group("first", "name", "last", "divider"), end, end == len(line))


@lru_cache(maxsize=1024)
def _plain_label(bold: str, alone: bool) -> _Label | None:
    """The label of a plain line that begins with `bold`, which is all of it when it is `alone`."""
    return _label(bold if alone else f"{bold}.")


@lru_cache(maxsize=1024)
def _label_of(
    first: str | None, inner: str, last: str | None, divider: str | None, length: int, alone: bool
) -> _Label | None:
    """The label of `length` code points that has these parts (see `_BOLD_LABEL`); `alone` on its line, or not."""
    name, seconds, colon = _bold_name(inner)
    if not name or len(name.split()) > _MAX_BOLD_WORDS:
        return None
    dated = seconds is not None or last is not None
    for stamp in (first, last):
        seconds = first_seconds(stamp) if stamp else seconds
    if colon or divider == ":":
        return _Label(name, length, seconds, sure=True)
    if not (dated or alone or divider) or strength(name) < Strength.COMPANY:
        return None
    return _Label(name, length, seconds, sure=dated)


@lru_cache(maxsize=1024)
def _bold_name(inner: str) -> tuple[str, float | None, bool]:
    """Name, seconds and whether a colon ends it, of the text between a label's stars."""
    seen = timed(plain_text(plain(inner, 0)).words)
    text = " ".join(seen.words.text.split())
    name = text.rstrip(":： ")
    seconds = seen.times[-1].seconds if seen.times else None
    found = head(f"{name}:")
    if found is not None and found.end == len(name) + 1:
        name = found.name
        seconds = found.seconds if found.seconds is not None else seconds
    return name, seconds, text.endswith((":", "："))
