"""Block quotes and list items of Markdown: which of them a line continues or opens, and where its own text begins."""

from __future__ import annotations

from dataclasses import dataclass

from brief_tui.core.draft.markdown.syntax import LIST_MARKER


@dataclass(slots=True)
class Container:
    """An open block quote (`width` 0), or a list item whose content starts `width` columns in."""

    width: int
    at: int
    """Offset of its mark."""
    empty: bool = False
    """Whether a list item has no text yet: a blank line ends it."""


class Containers:
    """Those that are open, outermost first, and the line at hand as far as they have taken it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._containers: list[Container] = []
        # Of the line at hand: its end, the next character that is not white space, that one's column, and the
        # column up to which containers have taken the line.
        self._end = self._next = self._column = self._taken = 0

    def _look(self, at: int, column: int) -> None:
        """Find the next character that is not white space, from `at` in `column`."""
        text, end = self._text, self._end
        while at < end and (char := text[at]) in " \t":
            column += 1 if char == " " else 4 - column % 4
            at += 1
        self._next, self._column = at, column

    @property
    def _indent(self) -> int:
        return self._column - self._taken

    def _match_containers(self) -> int:
        """How many of the open containers the line continues."""
        for n, container in enumerate(self._containers):
            blank = self._next >= self._end
            if container.width == 0:
                if blank or self._indent > 3 or self._text[self._next] != ">":
                    return n
                self._take_quote_mark()
            elif blank:
                if container.empty:
                    return n
            elif self._indent < container.width:
                return n
            else:
                self._taken += container.width
                container.empty = False
        return len(self._containers)

    def _take_quote_mark(self) -> None:
        self._taken = self._column + 1
        self._look(self._next + 1, self._taken)
        if self._column > self._taken:
            self._taken += 1

    def _container(self, continues: bool) -> Container | None:
        """The block quote or list item that starts here, its mark taken. `continues`: a paragraph could go on."""
        text, at = self._text, self._next
        if text[at] == ">":
            self._take_quote_mark()
            return Container(0, at)
        marker = LIST_MARKER.match(text, at, self._end)
        if marker is None:
            return None
        if continues and (marker.end(1) == self._end or (text[at].isdigit() and marker[1][:-1] != "1")):
            return None
        margin = self._indent + marker.end(1) - at
        after = self._taken + margin
        self._look(marker.end(1), after)
        empty, inner = self._next == self._end, self._column - after
        width = margin + (1 if empty or inner > 4 else inner)
        self._taken += width
        return Container(width, at, empty)
