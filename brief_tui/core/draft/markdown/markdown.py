"""The scan of Markdown: where headings, paragraphs, table cells and block quotes of a draft stand.

A scan of our own: a Markdown library takes longer to import and to run than everything else that happens on a
pause in typing, drops what is nested too deep, and gives no offsets inside a line. Tests hold it to CommonMark.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from brief_tui.core.draft.markdown.blocks import MAX_DEPTH, Block, BlockKind, Blocks
from brief_tui.core.draft.markdown.containers import Containers
from brief_tui.core.draft.markdown.syntax import (
    BLANK_LINE,
    COMMENT_END,
    CONFLICT,
    DEFINITION,
    FENCE,
    HEADING,
    HTML_BLOCKS,
    MARKERS,
    UNDERLINE,
    caseless,
)
from brief_tui.core.draft.markdown.table_rows import cells, is_head
from brief_tui.core.offsets import Span, line_starts


def read_blocks(text: str) -> Blocks:
    """The blocks of a Markdown text: CommonMark with tables. Linear in its length."""
    scanner = _Scanner(text)
    starts = line_starts(text)
    starts[0] = 1 if text.startswith("\ufeff") else 0
    for start, end in pairwise([*starts, len(text)]):
        if start < end:
            # What would be a block quote of seven marks is none, and refused by a rule (unmerged-conflict).
            marker = text[start] in "<>" and CONFLICT.match(text, start)
            scanner.line(start, start if marker else end)
    return scanner.close()


class _Scanner(Containers):
    """Takes lines one by one; `leaf` is the block that the next line may continue."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._leaf: Block | None = None
        self._open: Literal["", "paragraph", "fence", "indented", "html", "table"] = ""
        self._ends = BLANK_LINE
        self._leaves: list[Block] = []
        self._labels: set[str] = set()
        self._began = 0

    def line(self, start: int, end: int) -> None:
        """The next line in [start, end), its ending included."""
        text = self._text
        while end > start and text[end - 1] in " \t\r\n":
            end -= 1
        self._end = end
        if not self._containers and self._open in ("", "paragraph"):
            if start == end:
                self._close_leaf()
                return
            # Nothing but text begins so; bold words often begin a line.
            if text[start] not in MARKERS or (text.startswith("**", start) and text[start + 2 : start + 3].isalnum()):
                self._next = start
                self._add_text()
                return
        self._taken = 0
        self._look(start, 0)
        matched = self._match_containers()
        if matched == len(self._containers) and self._goes_on():
            return
        if self._next < end:
            self._open_blocks(matched)
            return
        self._cut(matched)
        if self._open in ("paragraph", "table"):
            self._close_leaf()

    def close(self) -> Blocks:
        """The end of the document."""
        endless = self._open == "fence" or (self._open == "html" and self._ends is not BLANK_LINE)
        self._close_leaf()
        return Blocks(tuple(self._leaves), frozenset(self._labels), self._began if endless else None)

    def _goes_on(self) -> bool:
        """Whether the line belongs to open code or HTML, which know no blocks inside."""
        leaf, blank = self._leaf, self._next == self._end
        if leaf is None or self._open in ("paragraph", "table"):
            return False
        if (self._open == "indented" and not blank and self._indent < 4) or (
            self._open == "html" and blank and self._ends is BLANK_LINE
        ):
            self._close_leaf()
            return False
        if self._open == "fence" and self._indent < 4 and self._ends.match(self._text, self._next, self._end):
            self._close_leaf()
        elif self._open == "html":
            self._add_html()
        elif not blank:
            leaf.lines.append(Span(self._next, self._end))
        return True

    def _cut(self, matched: int) -> None:
        """Close the containers that the line does not continue, and with them the leaf."""
        if matched < len(self._containers):
            del self._containers[matched:]
            self._close_leaf()

    def _open_blocks(self, matched: int) -> None:
        """A line with text: the containers and the leaf it opens, or the paragraph or table it continues."""
        while self._indent < 4 and self._text[self._next] in MARKERS:
            continues = self._open == "paragraph" and matched == len(self._containers)
            if self._opens_leaf(matched, continues):
                return
            container = self._container(continues) if len(self._containers) < MAX_DEPTH else None
            if container is None:
                break
            self._cut(matched)
            self._close_leaf()
            self._containers.append(container)
            matched = len(self._containers)
            if self._next == self._end:
                return
        if self._open != "paragraph":
            self._cut(matched)
            if self._indent >= 4:
                self._start("code", "indented")
                return
        self._add_text()

    def _opens_leaf(self, matched: int, continues: bool) -> bool:
        """Whether a heading, rule, table, fence or HTML starts here. `continues`: a paragraph could go on."""
        text, at, end, char = self._text, self._next, self._end, self._text[self._next]
        if char == "#" and (heading := HEADING.match(text, at, end)):
            self._cut(matched)
            self._add_heading(len(heading[1]), heading.end())
        elif char in "`~" and (fence := FENCE.match(text, at, end)):
            self._cut(matched)
            self._start("code", "fence").lines.clear()
            self._ends = re.compile(f"{char}{{{len(fence[0])},}}$")
        elif char == "<" and (ends := self._html_end()) is not None:
            self._cut(matched)
            self._start("html", "html").lines.clear()
            self._ends = ends
            self._add_html()
        elif continues and char in "|:-" and end - at > 1 and self._opens_table():
            return True
        elif continues and char in "=-" and UNDERLINE.match(text, at, end):
            return self._underlines(char)
        elif char in "-*_" and self._is_rule():
            self._cut(matched)
            self._close_leaf()
        else:
            return False
        return True

    def _start(self, kind: BlockKind, how: Literal["paragraph", "fence", "indented", "html", "table"]) -> Block:
        """A new leaf that holds the rest of the line."""
        self._close_leaf()
        leaf = Block(kind, [Span(self._next, self._end)])
        if self._containers:
            leaf.nested = True
            leaf.quote = next((container.at for container in self._containers if container.width == 0), None)
        self._leaf, self._open, self._began = leaf, how, self._next
        self._leaves.append(leaf)
        return leaf

    def _add_text(self) -> None:
        if self._open == "table":
            self._add_cells(Span(self._next, self._end))
        elif self._open == "paragraph" and self._leaf is not None:
            self._leaf.lines.append(Span(self._next, self._end))
        else:
            self._start("text", "paragraph")

    def _add_heading(self, level: int, start: int) -> None:
        content = self._text[start : self._end].rstrip("#")
        if content and content[-1] not in " \t":
            content = self._text[start : self._end]
        leaf = self._start("heading", "paragraph")
        leaf.level, leaf.lines = level, [Span(start, start + len(content.rstrip(" \t")))]
        self._leaf, self._open = None, ""

    def _html_end(self) -> re.Pattern[str] | None:
        """What ends the HTML that starts here; None where none does."""
        for start, ends, interrupts in HTML_BLOCKS:
            if (interrupts or self._open != "paragraph") and start.match(self._text, self._next, self._end):
                return ends
        return None

    def _add_html(self) -> None:
        """One more line of HTML; what follows a comment on its last line is text, for readers see it."""
        ends, at = self._ends.search(self._text, self._next, self._end), self._end
        if ends is not None and ends.re is COMMENT_END:
            at = ends.end()
        if self._leaf is not None and self._next < at:
            self._leaf.lines.append(Span(self._next, at))
        if ends is None:
            return
        self._close_leaf()
        self._look(at, 0)
        if self._next < self._end:
            self._start("text", "paragraph")
            self._close_leaf()

    def _is_rule(self) -> bool:
        bare = self._text[self._next : self._end].replace(" ", "").replace("\t", "")
        return len(bare) >= 3 and bare == bare[0] * len(bare)

    def _underlines(self, char: str) -> bool:
        """Make the open paragraph a heading, if it is more than link definitions."""
        leaf = self._leaf
        if leaf is None or not self._without_definitions(leaf):
            return False
        leaf.kind, leaf.level = "heading", 1 if char == "=" else 2
        self._leaf, self._open = None, ""
        return True

    def _opens_table(self) -> bool:
        """Turn the paragraph's last line into the head of a table, if the line at hand makes it one."""
        leaf = self._leaf
        if leaf is None or not is_head(self._text, leaf.lines[-1], Span(self._next, self._end)):
            return False
        head = leaf.lines.pop()
        self._close_leaf()
        self._open = "table"
        self._add_cells(head)
        return True

    def _add_cells(self, row: Span) -> None:
        for cell in cells(self._text, row):
            self._next, self._end = cell
            leaf = self._start("cell", "table")
        self._leaf = leaf

    def _without_definitions(self, leaf: Block) -> bool:
        """Take link definitions off the start of a paragraph; whether any of it is left."""
        if leaf.lines and self._text.startswith("[", leaf.lines[0].start):
            joined, at = "\n".join(self._text[slice(*line)] for line in leaf.lines), 0
            while definition := DEFINITION.match(joined, at):
                self._labels.add(caseless(definition[1]))
                at = definition.end()
            del leaf.lines[: joined.count("\n", 0, at) + (at == len(joined) > 0)]
        return bool(leaf.lines)

    def _close_leaf(self) -> None:
        leaf = self._leaf
        if leaf is not None and self._open == "paragraph" and not self._without_definitions(leaf):
            self._leaves.pop()
        self._leaf, self._open = None, ""
