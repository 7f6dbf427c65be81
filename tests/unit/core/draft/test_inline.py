"""Markdown taken out of a paragraph: held to a CommonMark parser, mapped back, bounded."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from brief_tui.core.draft.markdown.inline import Plain, plain_text
from brief_tui.core.offsets import MappedText, Piece

_REFERENCE = MarkdownIt("commonmark")


def plain(text: str, *labels: str) -> Plain:
    return plain_text(MappedText(text, (Piece(0, 100),)), frozenset(labels))


def seen(text: str, *labels: str) -> str:
    return plain(text, *labels).words.text


def reference(tokens: list[Token]) -> str:
    parts = []
    for token in tokens:
        if token.type in {"text", "code_inline", "text_special"}:
            parts.append(token.content)
        elif token.type == "image":
            parts.append(reference(token.children or []))
    return "".join(parts)


def misread(text: str, tokens: list[Token]) -> bool:
    """Whether the reference is known to part with CommonMark.

    It takes what is between an image's brackets for a text of its own, in which a run of `*` or `_` at a bracket has
    a space beside it; "[[r]]" behind "[r]" for a label, though none holds brackets; "[r](a[r]" for "[r][r]"; and
    "![r](" for a link behind "!".
    """
    edges = {edge for token in tokens if token.type == "image" for edge in token.content[:1] + token.content[-1:]}
    bang = any(one.content.endswith("!") and two.type == "link_open" for one, two in pairwise(tokens))
    inside = any(misread("", token.children) for token in tokens if token.children)
    return bool(edges & {*"*_"}) or bang or inside or re.search(r"\]\[[^\]]*\[|\]\([^()]*\[", text) is not None


_FRAGMENTS = r"""a|b c| |*|**|***|_|__|`|``|[|]|](x)|](<y z> 't')|![|(|)|<b>|<br>|<a href='q'>|<!-- c -->|<!-- | -->|\
</b>|\*|&amp;|&ldquo;|&x|&#8220;|“|”|"|x.|,|<http://a.b/c_d_>|<a@b.c>|!|<?|?>|é|[r]|[r][]|[t][r]|\`|\["""
FRAGMENTS = _FRAGMENTS.replace("\n", "|")


@settings(max_examples=500)
@given(st.lists(st.sampled_from(FRAGMENTS.split("|")), max_size=9).map("".join), st.booleans())
def test_what_is_seen_is_what_a_commonmark_parser_shows(text: str, defined: bool) -> None:
    tokens = _REFERENCE.parse(f"q {text} q" + "\n\n[r]: u" * defined)
    assume(len(tokens) == 3 and tokens[0].type == "paragraph_open")
    assume(not misread(text, tokens[1].children or []))
    ours = seen(f"q {text} q", *["r"] * defined)
    assert "".join(ours.split()) == "".join(reference(tokens[1].children or []).split())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“We **never** _did_ it”", "“We never did it”"),
        ("5 * 3 and snake_case_name", "5 * 3 and snake_case_name"),
        ("see [the “one” text](http://a.b/“x” 'a “title”') here", "see the “one” text here"),
        ("an ![alt “a”](x.png) image", "an alt “a” image"),
        ("[the dispatcher] wakes", "[the dispatcher] wakes"),
        ("a<br/>b", "a b"),
        ("a <em title='“x”'>b</em> c", "a b c"),
        ("a <!-- “x” --> b", "a  b"),
        ("&ldquo;a&rdquo; &amp;&nbsp;b &nosuch; &copy", "“a” &\u00a0b &nosuch; &copy"),
        (r"\“a\” \*b\* \"c\"", r"\“a\” *b* " + '"c"'),
        ("run `make “all”` twice", "run make “all” twice"),
        ("one\ntwo\\\nthree", "one two three"),
        ("a < b > c", "a < b > c"),
        ("[a [b](c)](d) ![a [b](c)](d)", "[a b](d) a b"),
        ("*a**b**c* *a**b*", "abc a**b"),
        ("![_(__](x) ![(_](x)", "_(__ (_"),
        ("a `` b` `` *c*", "a  b`  c"),
    ],
)
def test_what_is_seen(text: str, shown: str) -> None:
    assert seen(text) == shown


def test_what_is_no_label_or_address_leaves_a_shortcut() -> None:
    assert seen("[r][[r]] [r][a[r]] ![r](", "r") == "r[r] r[ar] r("


def test_code_and_addresses_are_literal() -> None:
    found = plain("a `“b”` <http://c/“d”> e")
    assert [found.words.text[start:end] for start, end in found.literal] == ["“b”", "http://c/“d”"]


def test_links_by_label_need_a_definition() -> None:
    assert seen("[One] [two][one] [x][]", "one", "x") == "One two x"
    assert seen("[One] [two][one] [x][]") == "[One] [two][one] [x][]"


@given(st.lists(st.sampled_from([*FRAGMENTS.split("|"), "\n"]), max_size=12).map("".join) | st.text())
def test_what_is_seen_is_mapped_to_where_it_stands(text: str) -> None:
    words = plain(text).words
    for at, char in enumerate(words.text):
        source = words.source_of(at) - 100
        assert 0 <= source < max(len(text), 1)
        assert char == text[source] or text[source] in "&<\n" or char.isspace() or "&" in text
    assert "\n" not in words.text


HOSTILE = [
    *(
        "*",
        "_",
        "`",
        "[",
        "]",
        "![",
        "](",
        "](<",
        "](a '",
        "](a (",
        "<",
        "<a ",
        "<!--",
        "<?",
        "<![CDATA[",
        "&",
        "&a",
        "\\",
    ),
    *(
        "*a ",
        "a* ",
        "*a _b ",
        "a**b",
        "_a*",
        "`a``",
        "[a](b",
        "[a][b",
        "<a b='",
        '<a b="',
        "<a@",
        "<a:",
        "** a",
        "[[a]]",
    ),
]


@pytest.mark.parametrize("part", HOSTILE)
def test_hostile_paragraphs_are_read_to_the_end(part: str) -> None:
    assert seen(part * (200_000 // len(part)), "a")


def test_hostile_brackets_and_tags_are_read_to_the_end() -> None:
    assert seen("[" * 60_000 + "]" * 60_000, "a")
    assert seen("<a" + " " * 100_000 + "b" + " " * 100_000)
