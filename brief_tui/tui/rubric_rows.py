"""The rubric as rows: the gate's checks, pillars, tickers and the number of each verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from brief_tui.core.findings import Severity
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.phrasing import counted
from brief_tui.core.visible import visible_line
from brief_tui.tui.looks import REFUSED, STANDS, WARNED, look_of
from brief_tui.tui.outline import WordCount

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.rubric import Check

_SHORT = {
    "verification-rate": "Verified",
    "fabricated-quotes": "Fabricated",
    "verified-citations": "Citations",
    "named-operators": "Operators",
    "tracked-tickers": "Tickers",
    "pillars-present": "Pillars",
    "no-errors": "Errors",
    "sign-off": "Reviewed",
}
_LABEL_KEPT = 10
"""Cells of a label that what a value was before does not take."""
_NOTE_LINES = 2
"""Most lines of a note in the pane; the rest is shown when the row is opened."""
_UNSAID_TERMS = "terms:unsaid"


class Row(NamedTuple):
    """One row of the rubric pane."""

    id: str
    """`check:…`, `pillar:…`, `ticker:…`, `verdict:…` or `terms:…`; `heading:…` and `gap:…` cannot be chosen."""
    label: str
    value: str = ""
    before: str = ""
    """The value of a check when the draft was opened, where that was another one."""
    length: str = ""
    """How many words stand under a pillar's heading; shown where the label leaves room."""
    wanted: str = ""
    passed: bool | None = None
    """None for a row that is neither good nor bad."""
    note: str = ""
    """What is missing, or was waived; a line of its own under the row."""
    warned: bool = False
    """It deserves a look, but closes no gate."""
    kind: VerdictKind | None = None
    """The verdict that the row counts; None for other rows."""
    held: bool = False
    """It tells of the draft as it was before a quotation that is being typed: it is neither good nor bad now."""

    @property
    def chosen(self) -> bool:
        """Whether an editor can choose it."""
        return not self.id.startswith(("heading:", "gap:"))


def rubric_rows(assessment: Assessment, opened: Assessment | None = None) -> tuple[Row, ...]:
    """Every row of the rubric, top to bottom; ids are unique and stay while the event stays.

    `opened` is the assessment of the draft as it was opened: checks show what they were then.
    """
    from brief_tui.core.changes import moved_checks  # noqa: PLC0415 - after the first paint

    moved = moved_checks(opened, assessment) if opened is not None else ()
    before = {one.id: one.before.shown for one in moved if one.before is not None}
    return (
        *(_check_row(check, before.get(check.id, "")) for check in assessment.checks),
        *_section("Pillars", _pillar_rows(assessment)),
        *_section("Tickers", _ticker_rows(assessment)),
        *_section("Verdicts", _verdict_rows(assessment)),
    )


def counted_by(assessment: Assessment, row: str) -> tuple[str, ...]:
    """Ids of the quotations that the row of this id counts."""
    kind, _, name = row.partition(":")
    if kind == "verdict":
        return tuple(judged.quotation.id for judged in assessment.by_verdict.get(VerdictKind(name), ()))
    if row == _UNSAID_TERMS:
        return tuple(judged.quotation.id for judged in assessment.unsaid_terms)
    return next((check.counted for check in assessment.checks if check.id == name), ())


def _section(heading: str, rows: Iterator[Row]) -> Iterator[Row]:
    rest = tuple(rows)
    if rest:
        yield Row(f"gap:{heading}", "")
        yield Row(f"heading:{heading}", heading)
        yield from rest


def _check_row(check: Check, before: str) -> Row:
    return Row(
        id=f"check:{check.id}",
        label=_SHORT.get(check.id, check.label),
        value=check.shown,
        before="" if before == check.shown else before,
        wanted=check.wanted,
        passed=check.passed,
        note=visible_line(" · ".join(words for words in (check.missing, check.note) if words)),
    )


def _pillar_rows(assessment: Assessment) -> Iterator[Row]:
    count = WordCount(assessment)
    words = {pillar.line: count.within(pillar.span) for pillar in assessment.brief.pillars}
    for pillar in assessment.pillars:
        value = f"{pillar.verified} of {pillar.citations}" if pillar.citations else "no citations"
        value = value if pillar.present else "missing"
        note = f"{pillar.waived} waived" if pillar.waived else ""
        length = f"{words[pillar.line]:,}w" if pillar.line in words else ""
        label = visible_line(pillar.heading)
        passed = None if pillar.empty else pillar.passed
        id = f"pillar:{pillar.id}"
        yield Row(id, label, value, length=length, passed=passed, note=note, warned=pillar.empty)


def _ticker_rows(assessment: Assessment) -> Iterator[Row]:
    for ticker in assessment.tickers:
        label = visible_line(ticker.symbol)
        yield Row(f"ticker:{ticker.company}", label, str(ticker.citations), passed=ticker.linked)


def _verdict_rows(assessment: Assessment) -> Iterator[Row]:
    for kind, statements in assessment.by_verdict.items():
        waived = sum(judged.waived for judged in statements)
        yield Row(f"verdict:{kind}", kind, str(len(statements)), kind=kind, note=f"{waived} waived" if waived else "")
    if unsaid := assessment.unsaid_terms:
        yield Row(_UNSAID_TERMS, "terms nobody said", str(len(unsaid)), kind=VerdictKind.FABRICATED)


def gate_of(assessment: Assessment) -> Content:
    """The badge of its gate."""
    return gate_badge(assessment.gate, len(assessment.waived), assessment.findings_of(Severity.WARNING))


def gate_badge(gate: Literal["pass", "fail"], waived: int, warnings: int) -> Content:
    """ "✓ QA PASS · 2 warnings · 1 waived": told wherever the gate is, as nothing else stops who signs for the article.

    A gate that fails tells of no warnings: there is more to do than to read them.
    """
    passes = gate == "pass"
    look, colour = (STANDS, "$success") if passes else (REFUSED, "$error")
    words, style = f" {look.symbol} QA {gate.upper()}", f"bold $ink on {colour}"
    more = f" · {waived} waived " if waived else " "
    if not (passes and warnings):
        return Content.styled(words + more, style)
    to_read = f" · {counted(warnings, 'warning')}{more}"
    return Content.assemble((words, style), (to_read, "bold $ink on $warning"))


def wanted_width(rows: Sequence[Row]) -> int:
    """Cells of the column that says what is wanted."""
    return max((cell_len(row.wanted) for row in rows), default=0)


def render(row: Row, width: int, wanted: int) -> Content:
    """The row in `width` cells: symbol, label, value and what is wanted flush right in columns."""
    if not row.chosen:
        return Content.styled(row.label, "$muted bold")
    symbol, style = _mark(row)
    tail, note = row.value + (" " + row.wanted.rjust(wanted) if row.id.startswith("check:") else ""), row.note
    if 2 + cell_len(row.label) + 1 + cell_len(tail) > width:
        tail, note = row.value, ", ".join(filter(None, (row.wanted, row.note)))
    room = max(1, width - 2 - cell_len(tail) - 1)
    before = _history(row, room - min(cell_len(row.label), _LABEL_KEPT))
    if row.length and cell_len(row.label) + cell_len(row.length) + 2 <= room:
        before = row.length + " "
    label = Content(row.label).truncate(max(1, room - cell_len(before)), ellipsis=True, pad=True)
    tail_style = style if row.passed is False and not row.held else ""
    text = Content.assemble((symbol, style), " ", label, " ", (before, "$muted"), (tail, tail_style))
    if row.held:
        text = text.stylize("$muted")
    if not note:
        return text
    notes = Content.styled(note, "$muted italic").wrap(max(1, width - 2))
    if len(notes) > _NOTE_LINES:
        last = notes[_NOTE_LINES - 1].rstrip().append(" …").truncate(width - 2, ellipsis=True)
        notes = [*notes[: _NOTE_LINES - 1], last]
    return Content("\n").join([text, *(note.pad_left(2) for note in notes)])


def _history(row: Row, room: int) -> str:
    """The old value before one that moved, "66.6→", shortened to `room` cells; empty where none moved."""
    if not row.before:
        return ""
    number = row.before.rstrip("%")
    whole = number.partition(".")[0]
    return next((text for text in (f"{number}→", f"{whole}→") if cell_len(text) <= room), "→" if room > 0 else "")


def _mark(row: Row) -> tuple[str, str]:
    if row.held:
        return " ", ""
    if row.warned:
        look = WARNED
    elif row.kind is not None:
        look = look_of(row.kind)
    elif row.passed is None:
        return " ", ""
    else:
        look = STANDS if row.passed else REFUSED
    # Underlining marks the words of a quotation; in a column of symbols it would only be noise.
    return look.symbol, look.style.replace(" underline", "")
