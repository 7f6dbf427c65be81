"""Word documents (.docx), as Google Meet, Microsoft Teams and people save transcripts, read as plain text is.

Offsets and lines are those of the text in it, a line for every paragraph and after every line break, as a word
processor saves it as plain text. Headings are no speech, unless they name a speaker. What Meet and Teams put above and
below the talk is none either.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from brief_tui.core.sources.transcripts import Transcript, TranscriptBuilder
from brief_tui.formats.blocks import Line, blocks
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.dialogue import say_all
from brief_tui.formats.divisions import below_headings, below_rules, said_lines
from brief_tui.formats.doubts import BELOW_TABLE, Doubt
from brief_tui.formats.grades import grade_of
from brief_tui.formats.labels.event_labels import EventLabels
from brief_tui.formats.notices import begins_a_talk, is_notice
from brief_tui.formats.tables import columns, columns_without_names, is_wide
from brief_tui.formats.word.boxes import of_tables
from brief_tui.formats.word.labels import Part, joined_with_names, marked, own_names
from brief_tui.formats.word.paragraphs import Paragraph
from brief_tui.formats.word.text import paragraphs

NAME = "docx"

_ABOVE = 9
"""Paragraphs that may stand above the talk: title, date, attendees, how long it took, who started it."""


def read(data: bytes, path: str, event_labels: EventLabels) -> Transcript:
    """The transcript in the document `data`. Warns of what was not read as speech.

    Raises TranscriptError for what cannot be read (see `word.text.paragraphs`).
    """
    found = paragraphs(data)
    text = "\n".join(paragraph.text for paragraph in found)
    builder = TranscriptBuilder(path, NAME, text)
    complaints = Complaints()
    spoken = joined_with_names(_spoken(list(_parts(found, complaints)), complaints))
    headings = frozenset(part.lines[0].start for part in spoken if part.style)
    lines = said_lines([part.lines for part in spoken], headings, own_names(spoken))
    said = of_tables(marked(lines, spoken), complaints)
    say_all(builder, below_headings(below_rules(said), complaints), complaints, event_labels=event_labels)
    complaints.report(builder)
    return replace(builder.build(), grade=grade_of(NAME, text))


def _parts(found: list[Paragraph], complaints: Complaints) -> Iterator[Part]:
    at, table, above, said = 0, None, False, False
    for number, paragraph in enumerate(found):
        text = paragraph.text
        for kind, detail in paragraph.remarks:
            complaints.add(at, kind, detail)
        begins = columns(paragraph.cells)
        if begins is not None or not paragraph.cells:
            table = begins
        elif not above:
            table = columns_without_names([row.cells for row in takewhile(lambda one: one.cells, found[number:])])
        above = bool(paragraph.cells)
        row = table.row(paragraph.cells) if table is not None else None
        if begins is not None:
            begins.tell(at, complaints)
        elif row is not None:
            for place, block in enumerate(_blocks(text[row.start : row.end], at + row.start)):
                yield Part(block, label=row.name, seconds=None if place else row.seconds)
        else:
            yield from _of(paragraph, at, BELOW_TABLE if said else None)
        said = row is not None or (said and not text.strip())
        at += len(text) + 1


def _of(paragraph: Paragraph, at: int, apart: Doubt | None) -> Iterator[Part]:
    """The parts of a paragraph that stands at file offset `at`, and `apart` from the talk for this reason."""
    row = any(paragraph.cells)
    for number, lines in enumerate(_blocks(paragraph.text, at)):
        yield Part(
            lines,
            paragraph.style,
            paragraph.bold and len(lines) == 1,
            paragraph.bold or paragraph.italic,
            "" if number or paragraph.bold else paragraph.text[: paragraph.lead],
            paragraph.apart or apart,
            row and number == 0,
            row,
            is_wide(paragraph.cells),
        )


def _blocks(text: str, at: int) -> Iterator[list[Line]]:
    return ([Line(line.text, at + line.start) for line in block] for block in blocks(text))


def _spoken(parts: list[Part], complaints: Complaints) -> list[Part]:
    """The parts that may be speech or headings."""
    begins = max((place for place, part in enumerate(parts) if _begins(part, place)), default=0)
    for part in parts[:begins]:
        complaints.add(part.lines[0].start, "this stands above the talk; it is not read as speech")
    return [part for part in parts[begins:] if not all(is_notice(line.text) for line in part.lines)]


def _begins(part: Part, place: int) -> bool:
    """Whether it is what Google Meet or Teams write right above the talk, below title, date and attendees."""
    last = part.lines[-1].text.strip()
    headed = bool(part.style) and (last.casefold() == "transcript" or last.casefold().endswith("- transcript"))
    return place < _ABOVE and (headed or begins_a_talk(last))
