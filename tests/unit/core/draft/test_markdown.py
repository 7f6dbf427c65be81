"""Markdown's blocks: held to a CommonMark parser on generated documents, and bounded on hostile ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from brief_tui.core.draft.markdown.blocks import Block
from brief_tui.core.draft.markdown.markdown import read_blocks

Leaf = tuple[str, int, bool, tuple[str, ...]]

_REFERENCE = MarkdownIt("commonmark", {"maxNesting": 200}).enable("table")
_REFERENCE.core.ruler.enableOnly(["normalize", "block"])


def leaves_of(text: str, blocks: Iterable[Block] | None = None) -> list[Leaf]:
    return [
        (block.kind, block.level, block.quote is not None, tuple(text[start:end] for start, end in block.lines))
        for block in (read_blocks(text).leaves if blocks is None else blocks)
        if block.kind != "cell" or block.lines[0].start < block.lines[0].end
    ]


def under_heads(text: str) -> Iterator[Block]:
    """The blocks without the cells beyond a table's head, which libraries leave out."""
    for is_table, blocks in groupby(read_blocks(text).leaves, key=lambda block: block.kind == "cell"):
        rows = groupby(blocks, key=lambda block: text.count("\n", 0, block.lines[0].start))
        width, line, head = 0, -9, False
        for at, row in rows:
            cells = list(row)
            head = at - line != (2 if head else 1)  # the delimiters stand below a head
            width, line = len(cells) if head else width, at
            yield from cells[:width] if is_table else cells


def reference_leaves(text: str) -> Iterator[Leaf]:
    """The same from markdown-it: text of paragraphs, headings and cells, lines of code and HTML."""
    quotes, level, cell = 0, 0, False
    for token in _REFERENCE.parse(text):
        quotes += (token.type == "blockquote_open") - (token.type == "blockquote_close")
        cell = (cell or token.type in {"th_open", "td_open"}) and token.type not in {"th_close", "td_close"}
        if token.type == "heading_open":
            level = int(token.tag[1])
        if token.type in {"inline", "code_block", "fence", "html_block"} and not (cell and not token.content):
            kind = _kind(token, level, cell)
            lines = [line.strip(" \t") for line in token.content.split("\n")]
            yield kind, level, quotes > 0, tuple(lines if kind in {"heading", "text", "cell"} else filter(None, lines))
        if token.type == "heading_close":
            level = 0


def _kind(token: Token, level: int, cell: bool) -> str:
    if token.type != "inline":
        return "html" if token.type == "html_block" else "code"
    return "heading" if level else "cell" if cell else "text"


def documents(*fragments: str) -> st.SearchStrategy[str]:
    """Lines put together from fragments."""
    lines = st.lists(st.sampled_from(fragments), max_size=4).map("".join)
    return st.lists(lines, max_size=9).map("\n".join)


_MARKS = r"""a|bc d|# |## x|###### y #|#|- |* |+ |-|1. |2) |10. |---|===|- - -|***|```|````|~~~|``` x|  | |`|=|--|[|“q”
<div>|</div>|<b>|<b>x|<?x|?>|<pre>|</pre>|<!X|— Ada|12|foo 1. x|<a href='x'>|</a>|\|*x*|<![CDATA[|]]>"""
MARKS = _MARKS.replace("\n", "|").split("|")


# markdown-it reads deep indents after block quotes otherwise than CommonMark, so the two are tested apart.
@settings(max_examples=300)
@given(documents(*MARKS, "> ", ">", ">> ", "> > "))
def test_blocks_with_quotes_are_those_of_commonmark(text: str) -> None:
    text = text.replace("    ", "")
    assert leaves_of(text) == list(reference_leaves(text))


@settings(max_examples=300)
@given(documents(*MARKS, "    ", "\t", "   ", "<!-- "))
@example("  1. a\n    <div>")
def test_blocks_with_deep_indents_are_those_of_commonmark(text: str) -> None:
    # An indented line after a list item that is set in further goes on with its paragraph; markdown-it makes it code.
    text = re.sub(r"([-*+]|\d[.)])[ \t]{2,}", r"\1 ", text)
    text = re.sub(r"^ {1,3}(?=(?:[-*+]|\d[.)]) .*\n    )", "", text, flags=re.MULTILINE)
    assert leaves_of(text) == list(reference_leaves(text))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "-\n\n    a",
            "-\n  a",
            "-     a",
            "-      a\n\n      b",
            "1.  a\n\n    b",
            "a\n2. b",
            "a\n1. b",
            "a\n-",
            "- a\n-\n- b",
        ),
        *(
            "> a\nb\n===",
            "> a\n---",
            "- a\n ---",
            "> ```\n> a\nb",
            "> - a\nb",
            "-\ta\n\n\tb",
            ">\ta",
            "- - a\n  - b\n    c",
        ),
        *(
            "```\n a\n  ```\nb",
            "~~~ `x\na\n~~~~",
            "a\n<div>\nb\n\nc",
            "a\n<b>\nc",
            "# a #b #",
            "a\n    b",
            "    a\n\n    b\nc",
        ),
    ],
)
def test_corners_of_commonmark(text: str) -> None:
    assert leaves_of(text) == list(reference_leaves(text))


CELL = st.sampled_from(["a", "b c", r"\|", r"x \| y", "“q”", "", " ", "-", "`z`"])
ROW = st.tuples(CELL, CELL).map("| {0[0]} | {0[1]} |".format) | st.sampled_from(["", "- item", "> quote", "# head"])


@example(["", "a | ", " | -", "a | a"], "-|-")
@given(st.lists(ROW, max_size=5), st.sampled_from(["-|-", "|:-|-:|"]))
def test_tables_are_those_of_a_markdown_library(rows: list[str], delimiter: str) -> None:
    text = "\n".join(["before", "a | b", delimiter, *rows])
    ours, theirs = leaves_of(text, under_heads(text)), list(reference_leaves(text))
    assert [leaf[:3] for leaf in ours] == [leaf[:3] for leaf in theirs]
    assert [leaf[3][0].replace(r"\|", "|") for leaf in ours] == [leaf[3][0].replace(r"\|", "|") for leaf in theirs]


def test_cells_beyond_the_head_are_read_too() -> None:
    assert [leaf[3] for leaf in leaves_of("a|b\n-|-\nc|d|“e”")][-1] == ("“e”",)


def test_link_definitions_are_no_text() -> None:
    blocks = read_blocks('[One Two]: <x y> "a “t”"\n[three]:\n  u\n  (v)\nText [here]\n\n[note]: no definition')
    assert blocks.labels == {"one two", "three"}
    assert len(blocks.leaves) == 2


def test_text_after_a_comment_is_read() -> None:
    assert leaves_of("<!-- a\nb --> “c”\nd") == [
        ("html", 0, False, ("<!-- a", "b -->")),
        ("text", 0, False, ("“c”",)),
        ("text", 0, False, ("d",)),
    ]


def test_a_comment_ends_where_browsers_end_it() -> None:
    assert leaves_of("<!-- a --!> “b”")[-1][3] == ("“b”",)
    assert len(leaves_of("<!--!> “b” -->")) == 1


@pytest.mark.parametrize("text", ["a\n\n```\n“b”", "a\n\n<!-- b\n\n# c"])
def test_what_nothing_closes_is_told(text: str) -> None:
    assert read_blocks(text).unclosed == 3
    assert read_blocks("```\na\n```\n\n<div>\n").unclosed is None


def test_line_ends_and_byte_order_mark() -> None:
    text = "\ufeff# One\r\n\r\nTwo\rthree\u2028four\x0bfive\n"
    assert leaves_of(text) == [("heading", 1, False, ("One",)), ("text", 0, False, ("Two", "three\u2028four\x0bfive"))]


def test_what_is_nested_too_deep_is_still_text() -> None:
    assert "".join(leaves_of(">" * 500 + " “a”")[-1][3]).endswith("“a”")


HOSTILE = {
    "quotes": ">" * 200_000,
    "items": "- " * 100_000 + "x",
    "nested items": "".join("  " * n + "- a\n" for n in range(400)),
    "blank lines in items": "- " * 90 + "x" + "\n" * 100_000,
    "spaces": "x" + " " * 100_000 + "x",
    "indents": (" " * 1000 + "x\n") * 200,
    "brackets": "[a\n" * 40_000,
    "definitions": "[a]: b\n" * 20_000,
    "open titles": '[a]: b "\n' * 20_000,
    "half definitions": "[" * 100_000 + "]:",
    "tags": "<a " * 60_000,
    "attributes": "<a" + " b='" * 50_000,
    "comments": "<!-- a --> b\n" * 20_000,
    "fences": "".join("`" * (n % 50 + 3) + "\n" for n in range(20_000)),
    "bars": "|" * 50_000 + "\n" + "|-" * 50_000 + "\n" + "|" * 50_000,
    "rules": ("- " * 50 + "x\n") * 1_000,
    "hashes": "# " + "#" * 200_000 + "x",
    "underlines": "=" * 200_000 + "x",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_documents_are_read_to_the_end(name: str) -> None:
    text = HOSTILE[name]
    leaves = read_blocks(text).leaves
    starts = [line.start for leaf in leaves for line in leaf.lines]
    assert starts == sorted(starts)


@given(st.text(alphabet="ab \t\r\n>#-*+`~<>!|:=_[]()\"'“”\\0123.\u2028\x00") | st.text())
def test_any_text_is_read_and_lines_lie_in_order(text: str) -> None:
    lines = [line for leaf in read_blocks(text).leaves for line in leaf.lines]
    assert all(0 <= start <= end <= len(text) for start, end in lines)
    assert all(one.end <= other.start for one, other in zip(lines, lines[1:], strict=False))
    assert not any("\n" in text[start:end] or "\r" in text[start:end] for start, end in lines)


def test_a_deep_line_goes_on_with_the_paragraph_of_an_item_set_in_further() -> None:
    assert leaves_of("-    a\n    # b") == [("text", 0, False, ("a", "# b"))]
