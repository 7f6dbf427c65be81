"""Tables in Word documents whose columns tell nothing: boxes beside a talk, or the talk itself in lines with labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from brief_tui.formats.complaints import Complaints, clipped
from brief_tui.formats.labels.names import Strength, begins_with_label, head
from brief_tui.formats.said import COLUMNS, Said, first_source
from brief_tui.formats.word.labels import Part


def of_tables(lines: Iterable[Said], parts: Sequence[Part], complaints: Complaints) -> Iterator[Said]:
    """The lines of these parts: those of tables are nobody's, unless a label in them tells who speaks.

    Nor does a label where most of them stand outside of tables: such a table is a box, or a list of who is there.
    """
    every = list(lines)
    cells = [part for part in parts for _ in part.lines]
    firsts = [at == 0 for part in parts for at in range(len(part.lines))]
    labelled = [_labelled(line) and not line.heading for line in every]
    inside = sum(named and part.cell for named, part in zip(labelled, cells, strict=True))
    beside = 2 * inside < sum(labelled)
    for line, part, first, named in zip(every, cells, firsts, labelled, strict=True):
        begins = part.row and first
        if not part.cell:
            yield line
        elif part.wide and begins:
            name = line.label or line.nobody
            complaints.add(first_source(line.speech.words), COLUMNS[0], f" (“{clipped(name)}”)" if name else "")
            yield line._replace(label=None, nobody=None, change=True, quoted=True)
        elif beside and named:
            yield _nobodys(line)
        elif begins and not named and line.nobody is None:
            complaints.add(first_source(line.speech.words), *COLUMNS)
            yield line._replace(change=True)
        else:
            yield line._replace(change=True) if begins and line.label is None and line.nobody is None else line


def _labelled(line: Said) -> bool:
    return line.label is not None or begins_with_label(line.speech.words.text, Strength.COMPANY)


def _nobodys(line: Said) -> Said:
    """A line with a label in a box."""
    found = head(line.speech.words.text)
    name = line.label or line.nobody or (found.name if found else None)
    return line._replace(label=None, nobody=name, change=True, quoted=True)
