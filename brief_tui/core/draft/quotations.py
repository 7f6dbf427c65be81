"""Collects the quotations of one draft: what is quoted, where it stands, and to whom it is given."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b

from brief_tui.core.draft.brief import MAX_QUOTATIONS, Attribution, Pillar, Quotation, QuotationKind
from brief_tui.core.draft.faults import Faults
from brief_tui.core.draft.markdown.inline import written_end
from brief_tui.core.draft.speakers.quotation_speakers import Speaker
from brief_tui.core.findings import Severity
from brief_tui.core.offsets import LineTable, MappedText, Span

_TOO_MANY = (
    f"The draft has more than {MAX_QUOTATIONS:,} quotations: this one and those after it are not checked. Divide it."
)


def pillar_at(pillars: Sequence[Pillar], offset: int) -> str | None:
    """The id of the pillar under whose heading an offset of the draft stands."""
    at = bisect_right(pillars, offset, key=lambda pillar: pillar.span.start)
    return pillars[at - 1].id if at else None


class Quotations:
    """The quotations of one draft, `MAX_QUOTATIONS` at most; those beyond are told of as a fault."""

    def __init__(self, text: str, lines: LineTable, pillars: Sequence[Pillar], faults: Faults) -> None:
        self._text, self._lines, self._pillars, self._faults = text, lines, pillars, faults
        self.taken: list[Quotation] = []
        """As they were taken, repeated ones with one id."""

    def in_order(self) -> Iterator[Quotation]:
        """All of them as they appear, with ids of their own: repeated ones get "-2", "-3"."""
        seen: Counter[str] = Counter()
        for quotation in sorted(self.taken, key=lambda one: one.span):
            seen[quotation.id] += 1
            times = seen[quotation.id]
            yield quotation if times == 1 else replace(quotation, id=f"{quotation.id}-{times}")

    def has_room(self, offset: int) -> bool:
        """Whether one more, at an offset of the draft, is read."""
        if len(self.taken) < MAX_QUOTATIONS:
            return True
        self._faults.find("too-many-quotations", Severity.ERROR, offset, _TOO_MANY)
        return False

    def with_room(self, pairs: list[Span], words: MappedText) -> list[Span]:
        """The pairs of marks in a paragraph's `words` that are read."""
        room = max(0, MAX_QUOTATIONS - len(self.taken))
        if len(pairs) > room:
            self._faults.find("too-many-quotations", Severity.ERROR, words.source_of(pairs[room].start), _TOO_MANY)
        return pairs[:room]

    def take(
        self,
        kind: QuotationKind,
        words: MappedText,
        span: Span,
        attribution: Attribution | None,
        *,
        spoken: bool = False,
        likely: Attribution | None = None,
        possible: tuple[Attribution, ...] = (),
        tellers: tuple[Attribution, ...] = (),
    ) -> None:
        """Take in a quotation that stands at `span` of the draft; the others are its fields."""
        self._faults.disguise(words, "quotation")
        line, end_line = self._lines.line(span.start), self._lines.line(span.end - 1)
        column, pillar = self._lines.column(span.start), pillar_at(self._pillars, span.start)
        content = f"{kind}\0{words.text}\0{attribution.name if attribution else ''}"
        id = blake2b(content.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
        self.taken.append(
            Quotation(
                id, kind, words, span, line, column, end_line, pillar, attribution, spoken, likely, possible, tellers
            )
        )

    def attribution(self, words: MappedText, speaker: Speaker) -> Attribution:
        """What a paragraph's `words` tell of a speaker, with its place in the draft."""
        return Attribution(speaker.name, inferred=speaker.inferred, span=self.source(words, speaker.span))

    def source(self, words: MappedText, at: Span) -> Span:
        """Where readable characters stand in the draft, a last entity or tag to its end."""
        return Span(words.source_of(at.start), written_end(self._text, words, at.end))
