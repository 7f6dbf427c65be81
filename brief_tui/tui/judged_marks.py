"""What was judged of a draft, kept in step with edits: its quotations, its findings, and which quotation is open.

A quotation is open while it is only being typed: it looks as one that nobody has judged, and its missing mark is not
told of. Which one that is follows from the judgement of the draft as it is: an edit leaves it to the next one.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from brief_tui.core.offsets import Span
from brief_tui.tui.draft_marks import FindingMark, FindingMarks, QuotationSpan, QuotationSpans
from brief_tui.tui.looks import ERROR, PENDING, Look, look_of


class JudgedMarks:
    """The quotations and findings of a draft; offsets are those in the draft as it is now."""

    def __init__(self) -> None:
        self.quotations = QuotationSpans()
        self._findings = FindingMarks()
        self._open: FindingMark | None = None
        self.is_fresh = True
        """Whether nothing was edited since the judgement."""

    def judged_anew(self, quotations: Sequence[QuotationSpan], findings: Sequence[FindingMark]) -> None:
        """Take another judgement; what was open stays so until `look_for_open`."""
        self.quotations, self._findings = QuotationSpans(quotations), FindingMarks(findings)
        self.is_fresh = True

    def edited(self, at: int, removed: int, inserted: int) -> None:
        """`removed` code points at `at` gave way to `inserted` ones."""
        self.quotations = self.quotations.edited(at, removed, inserted)
        self._findings = self._findings.edited(at, removed, inserted)
        if self._open is not None and at <= self._open.at:
            self._open = None
        self.is_fresh = False

    @property
    def open_quotation(self) -> int | None:
        """Which finding says that a quotation is never closed that is only being typed."""
        return None if self._open is None else self._open.number

    def look_for_open(self, cursor: int, left_open: Callable[[], Container[int]]) -> bool:
        """Find the quotation that is being typed at the cursor; whether it is another one than before.

        `left_open` gives the offsets of marks that nothing closes between them and where somebody types.
        """
        before = self._open
        marks = [mark for mark in self._findings.within(0, cursor) if mark.unclosed]
        unclosed = left_open() if marks else ()
        self._open = next((mark for mark in reversed(marks) if mark.at in unclosed), None)
        return self._open != before

    def finding_at(self, offset: int, line: Span) -> int | None:
        """Which finding is at an offset of a line: the worst in its quotation, or else the nearest in its line."""
        if (span := self.quotations.at(offset)) is not None:
            mark = self._findings.worst(span.start, span.end + 1, offset)
        else:
            mark = self._findings.nearest(line.start, line.end + 1, offset)
        return None if mark is None else mark.number

    def unclosed(self, start: int, end: int) -> list[Span]:
        """The marks in [start, end) that are told of as never closed."""
        marks = self._findings.within(start, end)
        return [Span(mark.at, mark.at + 1) for mark in marks if mark.unclosed and mark != self._open]

    def look_of(self, span: QuotationSpan) -> Look:
        """How a quotation looks; while it is being typed, as one that was edited since it was judged."""
        typed = self._open is not None and span.start <= self._open.at < span.end
        return look_of(None if typed else span.kind, waived=span.waived)

    def worst_look(self, start: int, end: int) -> Look | None:
        """The worst look of what begins in [start, end); of findings beside quotations only errors count."""
        quoted = [self.look_of(span) for span in self.quotations.within(start, end) if span.start >= start]
        found = [PENDING if mark == self._open else mark.look for mark in self._findings.within(start, end)]
        looks = [*quoted, *(look for look in found if look in (ERROR, PENDING))] or found
        return max(looks, key=lambda look: look.rank, default=None)
