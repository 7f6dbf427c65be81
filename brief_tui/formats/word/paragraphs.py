"""A paragraph of a Word document, from its runs: what of it is read, and what is told of the rest."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.language.stage_notes import STRUCK_OUT
from brief_tui.formats.complaints import HIDDEN, STRUCK, quoted
from brief_tui.formats.doubts import Doubt, apart
from brief_tui.formats.labels.name_lines import is_said, named
from brief_tui.formats.labels.names import Trust, full_name, head, trust
from brief_tui.formats.labels.words import LABEL_LENGTH
from brief_tui.formats.raised import RAISED, instead_of_raised

BOXED = apart("this stands in a text box, or around one")
FRAMED = apart("this stands in a frame, or in a box of lines")
OUTLINED = apart("this is a heading in the outline")
OBSCURE = apart("hidden or struck-out words stand at the beginning of this")
_QUOTED = apart("this stands in a style of quotations")
_HEADING = re.compile(r"(?:sub)?title|heading|toc|caption", re.IGNORECASE)
_CAPTION = re.compile(r"caption", re.IGNORECASE)
_QUOTES = re.compile(r"(?:intense)?quote", re.IGNORECASE)
_AROUND = 4
"""Sides that have lines where they are all around."""
_NEAR = 8
"""Characters before a raised mark that are looked at, of each run."""


class Paragraph(NamedTuple):
    """A paragraph; line breaks in it are newlines."""

    text: str
    heading: bool
    """Whether its style is that of a heading, a title or a caption."""
    bold: bool = False
    """Whether all of it is bold."""
    italic: bool = False
    """Whether all of it is in italics."""
    lead: int = 0
    """Length of its beginning that is bold."""
    style: str = ""
    """Name of a heading's style; empty for other paragraphs."""
    apart: Doubt | None = None
    """Why it may be somebody else's than what stands before it: where it stands, or how it begins."""
    cells: tuple[str, ...] = ()
    """The cells of a table's row, the empty ones too; `text` has the others, with tabs between."""
    remarks: tuple[tuple[str, str], ...] = ()
    """What to complain of: kinds of complaints, and their details."""


def row_of(cells: list[list[Paragraph]]) -> Paragraph:
    """A row of a table as one paragraph, with tabs between its cells, as a word processor saves it as plain text."""
    filled = ["\n".join(paragraph.text for paragraph in cell if paragraph.text.strip()) for cell in cells]
    every = (*map(_with_company, filled[:-1]), *filled[-1:])
    remarks = tuple(remark for cell in cells for paragraph in cell for remark in paragraph.remarks)
    doubt = next((paragraph.apart for cell in cells for paragraph in cell if paragraph.apart), None)
    return Paragraph("\t".join(filter(None, every)), heading=False, apart=doubt, cells=every, remarks=remarks)


def _with_company(cell: str) -> str:
    """A cell beside others; what stands below a name in it is a company, a title or a time, and put in brackets."""
    name, *below = [line.strip() for line in cell.split("\n")]
    beside = below and full_name(name) and ":" not in name and len(cell) <= LABEL_LENGTH
    return f"{name} ({' '.join(below)})" if beside and not is_said(cell) else cell


class OpenParagraph:
    """A paragraph that has not ended; one in a text box stands inside another."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.style = ""
        self.apart: Doubt | None = None
        self.formula = self.symbol = False
        self.bold = self.italic = True
        self.blank = True
        self.shaded = False
        self.sides: set[str] = set()
        """The sides on which lines are drawn beside it."""
        self.lead = 0
        """How many of the first parts are bold."""
        self.struck: list[str] = []
        self.unseen: list[str] = []
        self.deleted: list[str] = []
        self.raised: list[str] = []
        self.gaps: list[int] = []
        """Offsets of what was deleted, or is hidden behind something else."""
        self._length = 0

    def add(self, text: str) -> None:
        """Go on with this text."""
        self.parts.append(text)
        self._length += len(text)

    def gap(self, text: str) -> None:
        """Note that this text stands here and is not read."""
        if text.strip() and self.gaps[-1:] != [self._length]:
            self.gaps.append(self._length)

    def raise_(self, text: str) -> bool:
        """Whether this raised text is a mark that is not read; what stands for it is."""
        instead = instead_of_raised("".join(part[-_NEAR:] for part in self.parts[-2:]), text)
        if instead is None:
            return False
        self.raised.append(text)
        if instead:
            self.add(instead)
        return True

    def ended(self, *, in_cell: bool) -> Paragraph:
        """The paragraph that this is, all of it read."""
        text = "".join(self.parts)
        remarks = [
            (kind, quoted("".join(words)))
            for kind, words in (
                (STRUCK, self.struck),
                (HIDDEN, self.unseen),
                ("deleted while changes were tracked, and not read as speech: ", self.deleted),
                (RAISED, self.raised),
            )
            if "".join(words).strip()
        ]
        if self.formula:
            remarks.append(("a formula stands here; its signs are read one after another", ""))
        if self.symbol:
            remarks.append(("a character of a font of symbols stands here, which cannot be read", ""))
        heading, said = _HEADING.match(self.style) is not None, bool(text.strip())
        bold, italic = self.bold and said, self.italic and said
        if said and _CAPTION.match(self.style):
            remarks.append(("a caption, which is not read as speech: ", quoted(text)))
        style = self.style if heading else ""
        self.apart = self.apart or (FRAMED if len(self.sides) == _AROUND else None)
        self.apart = self.apart or (_QUOTED if _QUOTES.match(self.style) else None)
        if self.gaps[:1] == [0] and (":" in (gone := "".join(self.deleted)) or full_name(gone.strip())):
            self.apart = self.apart or OBSCURE
        lead = len("".join(self.parts[: self.lead]))
        if self.gaps and (said or not in_cell):
            text = _with_notes(text, self.gaps, text[:lead] if lead < len(text) else "")
        return Paragraph(text, heading, bold, italic, lead, style, self.apart, remarks=tuple(remarks))


def _with_notes(text: str, gaps: list[int], lead: str) -> str:
    """`text`, which begins in bold with `lead`, with a note at each of the offsets `gaps`.

    One in what may be a label stands behind it, and nowhere where that is one: a name that was corrected is one still.
    """
    first = text.partition("\n")[0]
    label = head(first)
    if label is not None:
        begins, moved = label.end, trust(label.name) < Trust.IF_OTHERS
        kept = [max(gap, begins) for gap in gaps if moved or gap >= begins]
    elif named(first) is not None:
        kept = [gap for gap in gaps if gap > len(first)]
    else:
        kept = [gap for gap in gaps if gap >= len(lead) or not full_name(lead.strip())]
    edges = [0, *dict.fromkeys(kept), len(text)]
    noted = STRUCK_OUT.join(text[start:end] for start, end in pairwise(edges))
    return noted.replace(STRUCK_OUT * 2, STRUCK_OUT)
