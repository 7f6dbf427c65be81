"""Block quotes: their words, and the attribution line (DESIGN.md, "The event folder")."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.draft.markdown.blocks import Block
from brief_tui.core.draft.markdown.inline import plain_text
from brief_tui.core.draft.marks import find_marks
from brief_tui.core.draft.paragraphs import Paragraph, joined, read_paragraph
from brief_tui.core.language.offices import OFFICES, RANKS, ROLES, TITLES, TRADES
from brief_tui.core.offsets import MappedText, Piece, Span
from brief_tui.core.people import People, name_words, split_suffix

_DASH = r"(?:[—–―]|-{1,3})"
_LINE = re.compile(rf"{_DASH}\s*(?=[^\W\d_])")
_BEHIND = re.compile(rf"[\s.,]{{0,5}}{_DASH}\s*(?=[^\W\d_])")
SOURCE = re.compile(r"(?<!\s)(?:\s*\[(?:t|src)=[^\[\]]*\])+")
"""Finds the time and source at an attribution's end."""
_COMPANY = re.compile(r"(?:^|\s)@\s*")
_SINGLE_PAIRS = ("‘’", "''")
RELAYED = re.compile(
    r"\b(?:as (?:told|relayed|reported|remembered|recalled|quoted|read) (?:by|to)|told by|quot(?:ing|ed by)|citing|via|"
    r"paraphrasing|paraphrased by|reading (?:from|out)|read by|relay(?:ing|ed by)|reported by|according to|"
    r"(?:on|in) (?:the )?(?:behalf|words|name) of)\b",
    re.I,
)
"""Finds an attribution that names somebody who only passes the words on."""
UNSURE = re.compile(
    r"\((?:attributed|invented|imagined|paraphrased?|apocryphal|probably|allegedly|supposedly)\)|"
    r"\b(?:attributed to|as imagined by|invented by|played by|apocryphal)\b",
    re.I,
)
"""Finds an attribution that leaves open whether they are somebody's words."""
_TRAILING = ".,;:!? "
_OF_TITLES = OFFICES | RANKS | ROLES | TITLES | TRADES
_PADDING = " \t\u00a0\u2009\u202f"


class Credit(NamedTuple):
    """What an attribution line says."""

    name: str
    title: str
    company: str
    line: MappedText
    """What stands behind the dash, to the end of `span`."""
    span: Span
    """From the dash to the end of its line, or of its time and source, in the draft."""
    overrun: bool
    """Whether words stand on its line behind its time and source: they are no part of it."""


class Citation(NamedTuple):
    """A block quote as read."""

    words: MappedText
    """Without the outer pair of marks."""
    body: Paragraph
    """All its text but the attribution."""
    credit: Credit | None


def read_citation(
    text: str, blocks: Sequence[Block], labels: frozenset[str], known_company: Callable[[str], bool]
) -> Citation:
    """The block quote of the draft `text` whose leaves are `blocks`; one without words has empty `words`."""
    blocks = [block for block in blocks if any(start < end for start, end in block.lines)]
    credit = _last_line(text, blocks, labels, known_company)
    if credit is not None:
        body = _body(text, [*blocks[:-1], Block("text", blocks[-1].lines[:-1])], labels)
        if not (body.marks.unclosed and find_marks(credit.line.text).stray):
            return Citation(_without_marks(body), body, credit)
    body = _body(text, blocks, labels)
    behind = _behind_the_quotation(text, body, known_company)
    if behind is not None:
        at, credit = behind
        words = body.words.part(0, at)
        body = Paragraph(words, body.literal, find_marks(words.text, body.literal))
        return Citation(_without_marks(body), body, credit)
    return Citation(_without_marks(body), body, None)


def all_named(credit: Credit, people: People) -> str:
    """The name of an attribution, with those of other speakers in the place of a title: Ada Moreau and Jon Feld."""
    named = people.resolve(credit.name).person
    others = [
        part
        for part in credit.title.split(", ")
        if _is_full_name(part, people) and people.resolve(part).person != named
    ]
    return " and ".join([credit.name, *others])


def _is_full_name(words: str, people: People) -> bool:
    """Whether they are a speaker's first and last name, and not a role that labels somebody: Chief Engineer."""
    keys, person = name_words(words), people.resolve(words).person
    return person is not None and name_words(person) == keys and len(keys) > 1 and _OF_TITLES.isdisjoint(keys)


def run_on(text: str, blocks: Sequence[Block]) -> Span | None:
    """The line break behind an attribution line under which prose stands, which Markdown takes into the block quote."""
    for above, line in pairwise(blocks[-1].lines if blocks and blocks[-1].kind == "text" else ()):
        if _LINE.match(text, *above) and ">" not in text[above.end : line.start]:
            return Span(above.end, line.start)
    return None


def read_credit(line: str, known_company: Callable[[str], bool]) -> tuple[str, str, str]:
    """Name, title and company of an attribution: `Name[, Title] @ Company` or `Name[, Title][, Company]`.

    Of one part alone behind the name: a known company, else a title.
    """
    line = SOURCE.sub("", line)
    at = [m for m in _COMPANY.finditer(line) if m.end() < len(line)][-1:]
    person, company = (line[: at[0].start()], line[at[0].end() :].strip()) if at else (line, "")
    name, *parts = split_suffix([part.strip() for part in person.split(",")])
    parts = [part for part in parts if part]
    if not at and parts and (len(parts) > 1 or known_company(parts[0])):
        company = parts.pop()
    return name, ", ".join(parts), company


def _body(text: str, blocks: Sequence[Block], labels: frozenset[str]) -> Paragraph:
    paragraphs = [read_paragraph(text, block, labels) for block in blocks if block.lines]
    return joined(paragraphs) if paragraphs else Paragraph(MappedText("", ()), (), find_marks(""))


def _last_line(
    text: str, blocks: Sequence[Block], labels: frozenset[str], known_company: Callable[[str], bool]
) -> Credit | None:
    """The last line as an attribution, if it starts with a dash."""
    if not blocks or blocks[-1].kind != "text":
        return None
    start, end = blocks[-1].lines[-1]
    bullet = _bullet(text, blocks[-1])
    if bullet is not None and not (len(blocks) > 1 and _bullet(text, blocks[-2]) is not None):
        start = bullet
    line = plain_text(MappedText(text[start:end], (Piece(0, start),)), labels).words
    dash = _LINE.match(line.text)
    if dash is None:
        return None
    return _credit(line.part(dash.end(), len(line.text)), Span(start, end), known_company)


def _bullet(text: str, block: Block) -> int | None:
    """Offset of the hyphen before a list item of one line, for so Markdown reads an attribution with a hyphen."""
    at = block.lines[0].start - 1
    while at >= 0 and text[at] in " \t":
        at -= 1
    is_bullet = at >= 0 and text[at] == "-" and (at == 0 or text[at - 1] in " \t\r\n>")
    return at if is_bullet and len(block.lines) == 1 else None


def _behind_the_quotation(
    text: str, body: Paragraph, known_company: Callable[[str], bool]
) -> tuple[int, Credit] | None:
    """An attribution on the line where the quotation ends, behind its closing mark; and where the mark ends."""
    if not body.marks.pairs:
        return None
    at, words = body.marks.pairs[-1].end, body.words
    dash = _BEHIND.match(words.text, at)
    if dash is None or words.text[dash.end()].islower():
        return None
    span = Span(words.source_of(at), words.source_of(len(words.text) - 1) + 1)
    if "\n" in text[slice(*span)] or "\r" in text[slice(*span)]:
        return None
    lead = len(dash[0]) - len(dash[0].lstrip(_TRAILING))
    line = words.part(dash.end(), len(words.text))
    return at, _credit(line, Span(words.source_of(at + lead), span.end), known_company)


def _credit(line: MappedText, span: Span, known_company: Callable[[str], bool]) -> Credit:
    """What stands behind the dash in `line`, of which `span` is the place with the dash, up to time and source."""
    overrun = False
    if (source := SOURCE.search(line.text)) is not None:
        overrun = any(map(str.isalnum, line.text[source.end() :]))
        line = line.part(0, source.end())
        span = Span(span.start, line.source_of(source.end() - 1) + 1)
    return Credit(*read_credit(line.text, known_company), line, span, overrun)


def _without_marks(body: Paragraph) -> MappedText:
    """The words without the outer pair of marks, or what there is of one."""
    text, marks = body.text, body.marks
    start, end = len(text) - len(text.lstrip(_PADDING)), len(text.rstrip(_PADDING))
    outer = marks.pairs[0] if marks.pairs else Span(-1, -1)
    if outer.start == start and not text[outer.end : end].strip(_TRAILING):
        start, end = start + 1, outer.end - 1
    elif end - start > 1 and text[start] + text[end - 1] in _SINGLE_PAIRS:
        start, end = start + 1, end - 1
    else:
        start += start in marks.unclosed
        end -= end - 1 in marks.stray
    return trimmed(body.words, start, end)


def trimmed(words: MappedText, start: int, end: int) -> MappedText:
    """The words in [start, end) without the spaces around them."""
    text = words.text
    while start < end and text[start] in _PADDING:
        start += 1
    while start < end and text[end - 1] in _PADDING:
        end -= 1
    return words.part(start, end)
