"""The draft as it is read: pillars, headlines and quotations with their attribution."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from brief_tui.core.draft.markdown.blocks import Block
from brief_tui.core.draft.prose import Prose
from brief_tui.core.findings import Finding
from brief_tui.core.offsets import LineTable, MappedText, Span

QuotationKind = Literal["citation", "speech", "term"]


class Attribution(NamedTuple):
    """To whom a quotation is given, as the brief writes it."""

    name: str
    """The name: of a citation as written; in the prose, a known person's full name, else as written."""
    title: str = ""
    company: str = ""
    inferred: bool = False
    """Whether a surname, a pronoun or nobody named between led to this person."""
    span: Span | None = None
    """Where the attribution line, or the name in the prose, stands in the brief."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that the brief puts between quotation marks, or in a block quote."""

    id: str
    """Stable while text, kind and speaker stay: eight hex digits, and "-2", "-3" for repeated ones."""
    kind: QuotationKind
    words: MappedText
    """What is quoted, markup and outer marks taken out, mapped to the brief's offsets."""
    span: Span
    """The whole quotation in the brief: marks included; a block quote with its attribution line."""
    line: int
    """Line and column of the quotation's first character, from 1 (a block quote: column 1)."""
    column: int
    end_line: int
    pillar: str | None
    """Id of the pillar under whose heading it stands."""
    attribution: Attribution | None
    """None where no speaker can be told."""
    spoken: bool = False
    """In the prose, whether a clause says that somebody says it, known or not: “…,” the mayor said."""
    likely: Attribution | None = None
    """Without an attribution, the only one whom the prose can mean: the quotation is theirs if the words are."""
    possible: tuple[Attribution, ...] = ()
    """Without an attribution, others named near by, the nearest first: the quotation is theirs if the words are."""
    tellers: tuple[Attribution, ...] = ()
    """Without an attribution, those near by who may have told what another one said: it stands if they quote it."""

    @property
    def text(self) -> str:
        """The quoted words as readable text."""
        return self.words.text


class Headline(NamedTuple):
    """A `### ` heading inside a pillar."""

    text: str
    line: int


class Pillar(NamedTuple):
    """A `## ` heading of the brief and what stands under it."""

    id: str | None
    """Id of the event's pillar with this heading (compared without case); None for any other heading."""
    heading: str
    line: int
    span: Span
    """From the heading to the next one of its level, or the end."""
    headlines: tuple[Headline, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """The draft as read."""

    text: str
    title: str
    """The `# ` heading; empty when there is none."""
    pillars: tuple[Pillar, ...]
    quotations: tuple[Quotation, ...]
    """In order of appearance."""
    findings: tuple[Finding, ...]
    """Unbalanced marks, hidden characters and the like."""
    lines: LineTable = field(repr=False, compare=False)
    prose: tuple[Prose, ...] = ()
    """Everything that is read outside block quotes: paragraphs, cells and headings, in order."""
    leaves: tuple[Block, ...] = field(default=(), repr=False, compare=False)


TERM_WORDS = 3
"""Most words of a term: a quotation in the prose that no clause gives to a speaker (VERDICTS.md)."""
MAX_QUOTATIONS = 3_000
"""Most quotations that are read: no article has as many."""
MAX_PARAGRAPHS = 3_000
"""Most headings, paragraphs and table cells outside block quotes that are read."""
MAX_ALIKE = 100
"""Most findings of one kind that are reported; where a draft has more, they have one cause."""
