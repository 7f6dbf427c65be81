"""A repair before it is made: the lines that it touches, as they are and as they would be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from brief_tui.core.repairs.repair import Repair
from brief_tui.core.visible import visible_line
from brief_tui.tui.difference import DiffLine, difference, in_context, previews
from brief_tui.tui.looks import WARNED
from brief_tui.tui.modal import Modal
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.widgets.laid_out import LaidOut

_STYLES = {" ": "$muted", "-": "$text-error", "+": "$text-success"}
_LEAD = 8
"""Cells before the text of a line: its number and the sign."""
_AROUND = 4
"""Lines shown around those that change, such as the words of a citation whose speaker changes."""


class RepairScreen(Modal[Repair | None]):
    """Returns the repair when Enter accepts it, None for Escape. Whoever opened it applies it to the draft."""

    decides_on = "enter"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back", show=False),
        Binding("enter", "accept", "Apply", show=False),
    ]

    def __init__(self, repair: Repair, text: str, undo: str = "^Z") -> None:
        """`text` is the draft that the repair is about, `undo` the key that takes it back."""
        super().__init__()
        self._repair, self._undo = repair, undo
        self._lines = in_context(text, difference(text, repair), _AROUND)

    def compose(self) -> ComposeResult:
        """One text to scroll through."""
        with VerticalScroll(id="repair") as box:
            box.border_title = Content(visible_line(self._repair.label))
            box.border_subtitle = Content(f"Enter apply · Esc back · {self._undo} takes it back later")
            yield LaidOut(partial(_page, self._repair, self._lines))

    def on_mount(self) -> None:
        """The text has the keys that scroll it."""
        self.set_focus(self.query_one(VerticalScroll))

    def action_accept(self) -> None:
        """Give it back to be applied."""
        self.dismiss(self._repair)


def choice_of(repairs: Sequence[Repair], text: str) -> Dialog:
    """The question which of these repairs of the draft `text` is wanted; the answer is its number, from 0."""
    told = zip(repairs, previews(text, repairs), strict=True)
    answers = [
        (str(n), visible_line(one.label), visible_line(_promise(one, words))) for n, (one, words) in enumerate(told)
    ]
    return Dialog("Repair", "Choose one; it is shown before it is made.", answers)


def _promise(repair: Repair, words: str) -> str:
    """What a repair would write, and what would be warned of then."""
    return "\n".join(filter(None, (visible_line(words), _warning(repair))))


def _warning(repair: Repair) -> str:
    return f"{WARNED.symbol} {visible_line(repair.caution)}" if repair.caution else ""


def _page(repair: Repair, lines: Sequence[DiffLine], width: int) -> Content:
    shown = difference_text(lines, width)
    warning = Content.styled(_warning(repair), "$text-warning")
    return Content("\n\n").join([shown, warning]) if repair.caution else shown


def difference_text(lines: Sequence[DiffLine], width: int) -> Content:
    """Lines before (−) and after (+) in `width` cells, each with its number; words that differ are reversed."""
    if not lines:
        return Content("This changes nothing.")
    return Content("\n").join(_rows(lines, width))


def _rows(lines: Sequence[DiffLine], width: int) -> Iterator[Content]:
    last = lines[0].number
    for line in lines:
        if line.number > last + 1:
            yield Content.styled("    ⋮", "$muted")
        last = max(last, line.number)
        style = _STYLES[line.side]
        text = Content.styled(visible_line(line.text), style)
        for start, end in line.marked:
            text = text.stylize(f"{style} bold reverse", start, end)
        number = "" if line.side == "+" else str(line.number)
        sign = line.side.replace("-", "−")
        lead = Content.assemble((f"{number:>5} ", "$muted"), (sign, f"{style} bold"), " ")
        first, *rest = text.wrap(width - _LEAD) or [Content("")]
        yield lead.append(first)
        yield from (row.pad_left(_LEAD) for row in rest)
