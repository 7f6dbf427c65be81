"""A draft with a quotation of every look, for snapshots and for a real terminal."""

import sys
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType

from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.tui.draft_marks import QuotationSpan
from brief_tui.tui.terminal.frugal_painting import paint_frugally
from brief_tui.tui.widgets.draft import Draft

TEXT = """\
# Harbor Compute Summit 2026

## Developer

### Stores give way to (plain) files

Operators said the “permanent chaos” of configuration is over. “We replaced the store \
because YAML is very verbose,” Moreau noted, and “nobody said this at all, ever” was heard too.

> “We replaced the store because YAML is very verbose.”
> — Ada Moreau, Product Manager @ Harborline

> “130,000 nodes, and it held.”
> — Jon Feld, Engineer @ Tidewater

> “It held.”
> — Jon Feld, Engineer @ Tidewater

Some “more prose” with \x1b[31m escapes\u200b in it.
"""
_QUOTATIONS = (
    ("“permanent chaos”", VerdictKind.NORMALISED),
    ("“We replaced the store because YAML is very verbose,”", VerdictKind.TIDIED),
    ("“nobody said this at all, ever”", VerdictKind.FABRICATED),
    (
        "> “We replaced the store because YAML is very verbose.”\n> — Ada Moreau, Product Manager @ Harborline",
        VerdictKind.EXACT,
    ),
    ("> “130,000 nodes, and it held.”\n> — Jon Feld, Engineer @ Tidewater", VerdictKind.DRIFTED),
    ("> “It held.”\n> — Jon Feld, Engineer @ Tidewater", VerdictKind.MISATTRIBUTED),
    ("“more prose”", VerdictKind.UNCHECKED),
)


def quotations(text: str = TEXT) -> list[QuotationSpan]:
    """The quotations of `TEXT` that are in `text`; ids are q0, q1, …"""
    places = [(n, text.find(words), len(words), kind) for n, (words, kind) in enumerate(_QUOTATIONS)]
    return [QuotationSpan(at, at + length, kind, f"q{n}") for n, at, length, kind in places if at >= 0]


class DraftApp(App[None]):
    CSS = "Draft { border: round $border-blurred; } Draft:focus { border: round $border; }"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f12", "repaint", priority=True)]

    def __init__(self, text: str = TEXT, *, ascii_symbols: bool = False, theme: str = "textual-dark") -> None:
        super().__init__()
        self.draft = Draft(ascii_symbols=ascii_symbols)
        self._text, self._theme = text, theme
        self.edits = 0
        self.on_quotation: list[str | None] = []

    def compose(self) -> ComposeResult:
        yield self.draft

    def on_mount(self) -> None:
        self.theme = self._theme
        self.draft.open_text(self._text)
        self.draft.show_judged(quotations(self._text))
        self.draft.focus()

    def on_draft_edited(self, event: Draft.Edited) -> None:
        assert event.control is self.draft
        self.edits += 1

    def on_draft_cursor_came(self, event: Draft.CursorCame) -> None:
        assert event.control is self.draft
        self.on_quotation.append(event.quotation)

    def action_repaint(self) -> None:
        self.draft.refresh()
        self.screen.refresh()


if __name__ == "__main__":
    paint_frugally()
    DraftApp(TEXT + "\nAnother paragraph of prose.\n" * int(sys.argv[1])).run()
