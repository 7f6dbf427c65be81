"""What is wrong with a draft by itself, before anything is judged: marks, attributions, disguised characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container

from brief_tui.core.draft.brief import MAX_ALIKE
from brief_tui.core.draft.citation import RELAYED, UNSURE, Credit
from brief_tui.core.draft.markdown.syntax import ENTITY, TAG
from brief_tui.core.draft.marks import find_marks
from brief_tui.core.draft.paragraphs import Paragraph
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.language.disguise import disguises
from brief_tui.core.offsets import LineTable, MappedText, Span, newline_of
from brief_tui.core.repairs.repair import Repair, Replacement

_MARK = re.compile(f"{TAG.pattern}|{ENTITY.pattern}|``|,,|''|.", re.ASCII | re.DOTALL)
"""A quotation mark as it is written in a draft."""


class Faults:
    """Collects the findings of one draft, `MAX_ALIKE` of one kind at most."""

    def __init__(self, path: str, text: str, lines: LineTable) -> None:
        self._path, self._text, self._lines = path, text, lines
        self._findings: list[Finding] = []
        self._found: Counter[str] = Counter()

    def findings(self) -> tuple[Finding, ...]:
        """Each once, in the order of their places."""
        return tuple(sorted(dict.fromkeys(self._findings), key=lambda finding: (finding.line, finding.column)))

    def find(self, rule: str, severity: Severity, offset: int, message: str, repair: Repair | None = None) -> None:
        """Take in a finding at an offset of the draft."""
        self._found[rule] += 1
        if self._found[rule] <= MAX_ALIKE:
            line, column = self._lines.line(offset), self._lines.column(offset)
            self._findings.append(Finding(rule, severity, self._path, line, column, message, repair=repair))

    def find_in_whole(self, rule: str, message: str) -> None:
        """Take in an error of the draft as a whole."""
        self._findings.append(Finding(rule, Severity.ERROR, self._path, 1, 0, message))

    def marks(self, paragraph: Paragraph, told: Container[int | None] = ()) -> None:
        """Quotation marks that open or close nothing: any of them can be taken away. `told` are told of already."""
        advice = (
            (paragraph.marks.unclosed, "is never closed in its paragraph: add the closing mark"),
            (paragraph.marks.stray, "closes nothing: add the mark that opens the quotation"),
        )
        for places, what in advice:
            for at in places[:MAX_ALIKE]:
                if at in told:
                    continue
                message = f"The quotation mark {paragraph.text[at]} {what}, or delete this one."
                offset = paragraph.words.source_of(at)
                written = Span(*next(_MARK.finditer(self._text, offset)).span())
                repair = Repair("Take the mark away", (Replacement(written, ""),))
                self.find("unbalanced-mark", Severity.ERROR, offset, message, repair)

    def going_on(self, one: Paragraph, other: Paragraph) -> None:
        """A quotation that is left open in a paragraph and closed in the next one, which does not open with a mark."""
        mark, start = one.text[one.marks.unclosed[-1]], other.words.source_of(0)
        line, end = (self._lines.line(other.words.source_of(at)) for at in (0, other.marks.stray[0]))
        closed = f" and ends on line {end}" if end != line else ""
        message = (
            f"The quotation that {mark} opens goes on in the paragraph on line {line}{closed}, which does not begin "
            "with a mark: put one there as well, as before every paragraph of a quotation; or end the quotation here."
        )
        repair = Repair(f"Put {mark} before the paragraph on line {line} too", (Replacement(Span(start, start), mark),))
        at = one.words.source_of(one.marks.unclosed[-1])
        self.find("unbalanced-mark", Severity.ERROR, at, message, repair)

    def credit(self, credit: Credit) -> None:
        """An attribution names who speaks, and nothing else."""
        marks = find_marks(credit.line.text)
        places = sorted([*(pair.start for pair in marks.pairs), *marks.unclosed, *marks.stray])
        if places:
            message = "Quoted words in an attribution are not checked: move them into the prose or a block quote."
            self.find("quotation-in-attribution", Severity.ERROR, credit.line.source_of(places[0]), message)
        if relay := RELAYED.search(credit.line.text):
            message = "The attribution names who passes the words on: name who said them, and nobody else."
            self.find("relayed-attribution", Severity.ERROR, credit.line.source_of(relay.start()), message)
        elif unsure := UNSURE.search(credit.line.text):
            message = "The attribution leaves open whether these are the words of whom it names: cite what was said."
            self.find("relayed-attribution", Severity.ERROR, credit.line.source_of(unsure.start()), message)
        if credit.overrun:
            self._overrun(credit.span.end)

    def _overrun(self, end: int) -> None:
        """Words on the line of an attribution whose time and source end at an offset."""
        message = (
            "An attribution ends with its time and source, and this stands behind them: make it a paragraph of its "
            "own. Title and company stand before them."
        )
        text = self._text
        while text[end].isspace() or text[end] == ".":
            end += 1
        gap = Span(len(text[:end].rstrip()), end)
        apart = Repair("Make it a paragraph of its own", (Replacement(gap, 2 * newline_of(text)),))
        self.find("missing-blank-line", Severity.ERROR, end, message, None if text[end] in ",@" else apart)

    def run_on(self, at: Span, newline: str) -> None:
        """Prose that Markdown takes into the block quote above it, behind the line break at `at`."""
        message = (
            "A blank line is missing above this line: right under an attribution it belongs to the block quote, which "
            "then does not end in an attribution. Put one there."
        )
        repair = Repair("Put a blank line under the attribution", (Replacement(Span(at.end, at.end), newline),))
        self.find("missing-blank-line", Severity.ERROR, at.end, message, repair)

    def disguise(self, words: MappedText, what: str) -> None:
        """Characters that look like others, in words that are a `what`."""
        for rule, offset, message in disguises(words, what):
            self.find(rule, Severity.ERROR, offset, message)
