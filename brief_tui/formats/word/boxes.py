"""Tables in Word documents whose columns tell nothing: boxes beside a talk, or the talk itself in lines with labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brief_tui.formats.boxes import label_of, mostly_outside, nobodys
from brief_tui.formats.complaints import Complaints, quoted
from brief_tui.formats.doubts import COLUMNS
from brief_tui.formats.lines import SpeechLine, first_source
from brief_tui.formats.word.labels import Part


def of_tables(lines: Iterable[tuple[SpeechLine, Part, bool]], complaints: Complaints) -> Iterator[SpeechLine]:
    """The lines, those of tables as nobody's, unless a label in them tells who speaks.

    Nor does a label where most of them stand outside of tables: such a table is a box, or a list of who is there.
    """
    every = [(line, part, part.row and first, label_of(line)) for line, part, first in lines]
    beside = mostly_outside(part.cell for _, part, _, name in every if name is not None)
    for line, part, begins, name in every:
        if not part.cell:
            yield line
        elif part.wide and begins:
            shown = line.label or line.unnamed_label
            complaints.add(first_source(line.speech.words), COLUMNS.kind, f" ({quoted(shown)})" if shown else "")
            yield line._replace(label=None, unnamed_label=None, change=True, quoted=True)
        elif beside and name is not None:
            yield nobodys(line, name)
        elif begins and name is None and line.unnamed_label is None:
            complaints.add(first_source(line.speech.words), *COLUMNS)
            yield line._replace(change=True)
        else:
            yield line._replace(change=True) if begins and line.label is None and line.unnamed_label is None else line
