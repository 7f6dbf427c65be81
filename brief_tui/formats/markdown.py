"""Markdown: paragraphs `**Name:** text`, as podcasts and interview archives publish their transcripts.

A paragraph without a name goes on the turn. Headings, front matter, rules, fences, link definitions, comments,
scripts and images are no speech; the text inside a fence is. In a file without bold labels, plain `Name:` ones
count by the rule of `labels`.

Why no Markdown library reads this: markdown-it-py keeps lines but no offsets inside them, so every character
would have to be found again; it rewrites line endings; and its block pass alone takes 60 ms for 1.3 MB.
A transcript needs less of CommonMark than it knows: what is hidden, and where a paragraph begins.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.transcripts import PARAGRAPH, TimeMark, Transcript, TranscriptBuilder
from brief_tui.formats.blocks import Line, blocks
from brief_tui.formats.clock import STAMP, first_seconds
from brief_tui.formats.dialogue import Said, say_all
from brief_tui.formats.labels import Strength, head, strength
from brief_tui.formats.markdown_inline import HIDDEN, MAX_LABEL, inline, reference_key
from brief_tui.formats.speech import Speech

NAME = "markdown"
SUFFIXES: tuple[str, ...] = (".md", ".markdown", ".txt")

_FRONT_MATTER = re.compile(r"---[ \t]*(?:\r\n?|\n)(?=[\w\"'-]+[ \t]*:|#|---)")
_FRONT_MATTER_END = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_HIDING = re.compile(r"<(?:!--|(script|style)(?=[\s>]))", re.IGNORECASE)
_HIDING_ENDS = {
    "": re.compile("-->"),
    "script": re.compile(r"</script\s*>", re.IGNORECASE),
    "style": re.compile(r"</style\s*>", re.IGNORECASE),
}
_DEFINITION = re.compile(
    rf"(?:(?<=[\r\n])|\A) {{0,3}}\[([^\[\]\\\r\n]{{1,{MAX_LABEL}}})\]:[ \t]{{1,9}}(?:<|https?:|mailto:|www\.|[./#])"
)
_ASIDE = re.compile(r" {0,3}(?:#{1,6}(?:[ \t]|$)|```[^`]*$|~~~)")
_PREFIX_MARKS = frozenset(" \t>-+*")
_PREFIX = re.compile(r"[ \t]*(?:>[ \t]?)*(?:[-+*][ \t]+)?")
_BOLD_LABEL = re.compile(
    rf"(?P<first>{STAMP}[ \t]*)?(?P<mark>\*{{1,3}}|_{{1,3}})(?P<name>[^\s*][^*\r\n]{{0,120}}?)(?P=mark)"
    rf"(?P<last>[ \t]*{STAMP})?[ \t]*(?P<colon>:)?[ \t]*"
)
_MAX_BOLD_WORDS = 8
"""Words of the longest bold label: bold with a colon is believed more than plain text is."""


class _Label(NamedTuple):
    """A bold label at the start of a line."""

    name: str
    end: int
    """Offset in the line of the first character of speech."""
    seconds: float | None
    sure: bool
    """False for a bold name alone on its line, without colon and time, which may be a heading."""


class _Paragraph(NamedTuple):
    """A paragraph of the file, or a part of one that a label begins."""

    start: int
    end: int
    first: bool
    """Whether a blank line stands before it."""
    change: bool
    """Whether `>>` stands before it."""
    label: _Label | None
    body: int
    """File offset after the label."""


def recognises(text: str) -> bool:
    """Whether one of the first lines of `text` has a bold label."""
    labels = map(_label, text[:2000].splitlines())
    return any(label is not None and label.sure for label in labels)


def read(text: str, path: str) -> Transcript:
    """The transcript in `text`; `path` is only its name. Raises nothing.

    Warns of a comment or script that never ends, because what follows it is not read.
    """
    builder = TranscriptBuilder(path, NAME, text)
    shown = _hidden(text, builder)
    paragraphs = list(_paragraphs(shown))
    counts = Counter(p.label.name for p in paragraphs if p.label is not None)
    labels = {name for name, count in counts.items() if count > 1}
    labels |= {p.label.name for p in paragraphs if p.label is not None and p.label.sure}
    definitions: frozenset[str] = frozenset()
    if "]:" in shown:
        definitions = frozenset(reference_key(match[1]) for match in _DEFINITION.finditer(shown))
    lines = (_said(shown, paragraph, labels, definitions) for paragraph in paragraphs)
    say_all(builder, lines, frozenset(labels) or None)
    return builder.build()


def _said(text: str, paragraph: _Paragraph, labels: set[str], definitions: frozenset[str]) -> Said:
    start, end, first, change, label, body = paragraph
    joint = PARAGRAPH if first else " "
    if label is None or label.name not in labels:
        return Said(inline(text[start:end], start, definitions), joint, first, change)
    speech = inline(text[body:end], body, definitions)
    if label.seconds is not None:
        speech = Speech(speech.words, (TimeMark(0, label.seconds), *speech.times))
    return Said(speech, joint, first, change, label.name)


def _hidden(text: str, builder: TranscriptBuilder) -> str:
    """`text` with comments, scripts and style sheets overwritten by HIDDEN, so that offsets hold.

    One that never ends hides the rest of the file where it begins a line, as CommonMark has it; elsewhere it
    is text.
    """
    if "<" not in text:
        return text
    parts: list[str] = []
    at = done = 0
    endless: set[str] = set()
    while (match := _HIDING.search(text, at)) is not None:
        kind, start, at = (match[1] or "").lower(), match.start(), match.end()
        closing = _HIDING_ENDS[kind].search(text, at) if kind not in endless else None
        if closing is None:
            endless.add(kind)
            if not _begins_line(text, start):
                continue
            what = f"<{kind}>" if kind else "comment"
            builder.warn(start, f"this {what} never ends: nothing after it is read as speech; close or remove it")
        at = closing.end() if closing is not None else len(text)
        parts += [text[done:start], HIDDEN * (at - start)]
        done = at
    return "".join([*parts, text[done:]])


def _begins_line(text: str, at: int) -> bool:
    """Whether nothing but at most three spaces stands before `at` in its line."""
    before = text[max(0, at - 4) : at].rstrip(" ")
    return before[-1:] in ("\r", "\n") or (not before and at < 4)


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    """The paragraphs of `text`, without headings and other asides."""
    for block in blocks(text, _front_matter(text)):
        first = True
        for lines in _divided(block):
            yield _paragraph(lines, first)
            first = False


def _front_matter(text: str) -> int:
    """Offset after the YAML block that the file begins with; 0 when there is none."""
    opening = _FRONT_MATTER.match(text)
    closing = _FRONT_MATTER_END.search(text, opening.end()) if opening else None
    return closing.end() if closing else 0


def _divided(block: list[Line]) -> Iterator[list[Line]]:
    """The paragraphs of a block: cut at asides, which fall away, and before labels."""
    lines: list[Line] = []
    for line in block:
        if _is_aside(line.text):
            underlined = len(lines) == 1 and line.text[0] in "-=" and _label(lines[0].text) is None
            if lines and not underlined:
                yield lines
            lines = []
        elif lines and _begins_speech(line.text):
            yield lines
            lines = [line]
        else:
            lines.append(line)
    if lines:
        yield lines


def _paragraph(lines: list[Line], first: bool) -> _Paragraph:
    line = lines[0]
    skipped = _prefix_end(line.text)
    label = _label(line.text)
    body = line.start + (label.end if label else skipped)
    change = ">>" in line.text[:skipped]
    return _Paragraph(line.start + skipped, lines[-1].end, first, change, label, body)


def _prefix_end(line: str) -> int:
    """Offset in the line after the marks of quotes and lists."""
    if line[:1] not in _PREFIX_MARKS or line.startswith("**"):
        return 0
    prefix = _PREFIX.match(line)
    return prefix.end() if prefix else 0


def _is_aside(line: str) -> bool:
    """Whether a line is a heading, a rule, a heading's underline, a fence or a link definition."""
    mark = line[0]
    if mark in "*-_=" and not line.strip(f" \t{mark}"):
        return line.count(mark) >= 3
    if mark not in " #`~[":
        return False
    return _ASIDE.match(line) is not None or _DEFINITION.match(line) is not None


def _begins_speech(line: str) -> bool:
    if _label(line) is not None or line.startswith((">>", "\\>\\>")):
        return True
    plain = head(line)
    return plain is not None and strength(plain.name) > Strength.NEVER


def _label(line: str) -> _Label | None:
    """The bold label at the start of a line."""
    match = _BOLD_LABEL.match(line, _prefix_end(line))
    if match is None:
        return None
    name, seconds, colon = _bold_name(match["name"])
    if not name or len(name.split()) > _MAX_BOLD_WORDS:
        return None
    timed = seconds is not None or match["last"] is not None
    for stamp in (match["first"], match["last"]):
        seconds = first_seconds(stamp) if stamp else seconds
    if colon or match["colon"]:
        return _Label(name, match.end(), seconds, sure=True)
    alone = not line[match.end() :].strip()
    if not (timed or alone) or strength(name) < Strength.COMPANY:
        return None
    return _Label(name, match.end(), seconds, sure=timed)


@lru_cache(maxsize=1024)
def _bold_name(inner: str) -> tuple[str, float | None, bool]:
    """Name, seconds and whether a colon ends it, of the text between a label's stars."""
    seen = inline(inner, 0)
    text = " ".join(seen.words.text.split())
    name = text.rstrip(":： ")
    seconds = seen.times[-1].seconds if seen.times else None
    found = head(f"{name}:")
    if found is not None:
        name = found.name
        seconds = found.seconds if found.seconds is not None else seconds
    return name, seconds, text.endswith((":", "："))
