"""The draft: Markdown text to pillars, headlines and quotations with their attribution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from brief_tui.core.findings import Finding
from brief_tui.core.offsets import MappedText, Span

QuotationKind = Literal["citation", "speech", "term"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """To whom a quotation is given, as the brief writes it."""

    name: str
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

    @property
    def text(self) -> str:
        """The quoted words as readable text."""
        return self.words.text


@dataclass(frozen=True, slots=True)
class Headline:
    """A `### ` heading inside a pillar."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Pillar:
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
