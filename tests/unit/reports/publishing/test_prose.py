"""Where quotations stand in what a library makes of a draft."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from brief_tui.core.draft.brief import Brief
from brief_tui.core.draft.reader import parse_brief
from brief_tui.core.people import People
from brief_tui.reports.publishing.prose import CITATIONS, draft_tokens, read_document
from tests.unit.factories import make_event

_LIBRARY = MarkdownIt("commonmark", {"maxNesting": 200}).enable("table")
_LIBRARY.validateLink = lambda url: True  # type: ignore[method-assign]  # those that exports leave out are their text


def read(text: str) -> Brief:
    return parse_brief(text, make_event(), People([], []))


def visible(tokens: Iterable[Token]) -> str:
    """What a reader sees, blocks on lines of their own."""
    parts = []
    for token in tokens:
        if token.children is not None:
            parts.append(visible(token.children) + "\n")
        elif token.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
        else:
            parts.append(token.content)
    return "".join(parts)


def linked(tokens: Iterable[Token]) -> dict[str, str]:
    """The words inside the parts of each quotation, by its id."""
    found: defaultdict[str, str] = defaultdict(str)
    id = None
    for token in (child for block in tokens for child in block.children or ()):
        if token.type == "quotation_open":
            assert id is None, "a quotation in another one"
            id = token.meta["id"]
        elif token.type == "quotation_close":
            id = None
        elif id is not None:
            found[id] += visible([token])
    return found


def words(text: str) -> str:
    """Without marks at the ends, and with single spaces."""
    return " ".join(text.replace("\u00a0", " ").strip(' \n“”"').split())


def nests(tokens: Iterable[Token]) -> bool:
    """Whether the inline tokens open and close like brackets, with no link in a link."""
    open_: list[str] = []
    for token in tokens:
        if token.nesting > 0:
            kind = token.type.removesuffix("_open")
            if kind in {"link", "quotation"} and not {"link", "quotation"}.isdisjoint(open_):
                return False
            open_.append(kind)
        elif token.nesting < 0 and (not open_ or open_.pop() != token.type.removesuffix("_close")):
            return False
    return not open_


FRAGMENTS = (
    '“We left the harbour late”|“|”|"it was dark out there"|"|*|**|_|`|[|](https://x.example)|](javascript:x)|\\|\\"|&quot;'
    "|&ldquo;|&amp;| |\n|\n\n|a|word|, she said|said Moreau. |- |1. |### |## Developer\n|# |    |  \n|\u00a0|‘|’|é|"
    "\\*|http://|<https://x.example>|<mailto:|>|~~~\n|```\n|---\n"
)


@given(st.lists(st.sampled_from([*FRAGMENTS.split("|"), "|", "\n| - | - |\n", "| a | b |"]), max_size=14).map("".join))
@example("**“We left, she thought,** *the harbour late*,” she said.")
@example("[“We left the harbour late”](https://x.example)")
@example("[<https://x.example>](https://x.example)")
@example("“We left [the harbour](https://x.example) late”")
@example('\\"We left the harbour late\\"')
@example("&ldquo;We left the harbour late&rdquo;")
@example("“We left the\nharbour late.\n\n“And it was dark out there.”")
@example("| a | “We left the harbour late” |\n|---|---|\n| “It was dark out there” | b |")
def test_marking_changes_nothing_that_readers_see(text: str) -> None:
    text = text.replace("\n>", "\n").lstrip(">")
    if re.search(r"<(?!https://x\.example>|mailto:)|!\[", text):
        return
    brief = read(text)
    if any(quotation.kind == "citation" for quotation in brief.quotations):
        return
    tokens = draft_tokens(brief)
    assert visible(tokens) == visible(_LIBRARY.parse(f"{text}\n"))
    assert all(nests(token.children) for token in tokens if token.children)


PIECES = st.lists(
    st.sampled_from(
        "We left|the *old*|**harbour**|`late`|and _it_|was\nvery|dark|out \\* there|[far](ftp://x)|&amp; so".split("|")
    ),
    min_size=4,
    max_size=8,
)


@given(
    st.sampled_from(
        [
            '\\"{}\\"',
            "“{}”",
            '"{}"',
            "&ldquo;{}&rdquo;",
            "*“{}”*",
            "**“{}**”",
            "_x “{}”_",
            "- a\n- “{}”",
            "### “{}”",
            "(“{}”)",
        ]
    ),
    PIECES,
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_a_quotation_is_linked_from_mark_to_mark(form: str, pieces: list[str], line_end: str) -> None:
    text = (
        f"Before it. {form.format(' '.join(pieces))} Moreau said.\n"
        if "\n" not in form and "#" not in form
        else f"{form.format(' '.join(pieces))}\n"
    )
    if form.startswith("###"):
        text = text.replace("was\nvery", "was very")
    brief = read(text.replace("\n", line_end))
    (quotation,) = brief.quotations
    shown = linked(draft_tokens(brief))[quotation.id]
    assert words(shown) == words(quotation.text)
    assert shown[0] in '“"'
    assert shown[-1] in '”"'


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("**“We left,** she thought, *late*,” he said.", ["“We left,", " she thought, late,”"]),
        ("“We *left the harbour* late,” he said.", ["“We left the harbour late,”"]),
        ("“We left [the harbour](https://x.example) late,” he said.", ["“We left ", " late,”"]),
        ("“We left [the harbour](javascript:x) late,” he said.", ["“We left the harbour late,”"]),
        ("[x “We left the harbour late,” he](https://x.example) said.", []),
    ],
)
def test_what_crosses_other_markup_is_in_as_few_parts_as_nest(text: str, parts: list[str]) -> None:
    (children,) = [token.children for token in draft_tokens(read(text)) if token.children]
    found: list[str] = []
    inside = False
    for token in children:
        if token.type == "quotation_open":
            found.append("")
        inside = token.type != "quotation_close" and (inside or token.type == "quotation_open")
        if inside:
            found[-1] += token.content
    assert found == parts


def test_comments_are_not_printed_and_html_is_text() -> None:
    text = "<!-- one -->\n\nA <!-- two --> b <b>c</b>.\n\n<!-- three\n\nstill --> behind\n\n<div>\nd\n</div>\n\n<!--\n"
    assert visible(draft_tokens(read(text))) == "A  b <b>c</b>.\nbehind\n<div>\nd\n</div>\n"


def test_links_lead_to_web_and_mail_only() -> None:
    good = "[a](https://x.example) [b](HTTP://x.example) [c](mailto:a@x.example)"
    bad = "[d](javascript:x) [e](file:///x) [f](g.md) [h](//x.example) <data:x> [i]\n\n[i]: vbscript:x"
    text = f"{good} {bad}"
    tokens = [child for token in draft_tokens(read(text)) for child in token.children or ()]
    assert [token.attrs["href"] for token in tokens if token.type == "link_open"] == [
        "https://x.example",
        "HTTP://x.example",
        "mailto:a@x.example",
    ]
    assert visible(tokens) == "a b c d e f h data:x i"


def test_an_image_is_a_link_to_it_or_its_text() -> None:
    text = "![a *b*](https://x.example/a.png) ![c](c.png) [![d](https://x.example/d.png)](https://x.example)"
    (children,) = [token.children for token in draft_tokens(read(text)) if token.children]
    assert visible(children) == "a b c d"
    assert nests(children)
    assert sum(token.type == "link_open" for token in children) == 2


def test_every_citation_is_printed_once_wherever_it_stands() -> None:
    first = "> “One of them.”\n> — Ada\n\n> “Two of them.”\n> — Ada\n"
    text = f"{first}\nx\n\n- y\n\n  > “Three of them.”\n  > — Ada\n\n> >> “Four of them.”\n"
    brief = read(text)
    runs = [token.meta["ids"] for token in draft_tokens(brief) if token.type == CITATIONS]
    assert [len(run) for run in runs] == [2, 1, 1]
    assert [id for run in runs for id in run] == [quotation.id for quotation in brief.quotations]


def test_a_quote_without_words_is_a_quote() -> None:
    assert [token.type for token in draft_tokens(read("> ---\n"))] == ["blockquote_open", "hr", "blockquote_close"]


def test_the_draft_is_divided_at_its_pillars() -> None:
    document = read_document(read("lead\n\n# Title\n\n## Developer\n\na\n\n### b\n\n## Else\n\n# Again\n\n- ## not\n"))
    assert document.title is not None
    assert document.title.content == "Title"
    assert [(s.heading and s.heading.content, s.pillar) for s in document.sections] == [
        (None, None),
        ("Developer", "dev"),
        ("Else", None),
    ]
    assert [visible(section.blocks) for section in document.sections] == ["lead\n", "a\nb\n", "Again\nnot\n"]


@pytest.mark.parametrize("mark", ["[", "*a", "_a", "&", "<", "`x"])
def test_what_holds_too_much_markup_is_printed_as_it_is_written(mark: str) -> None:
    text = mark * 1_001
    (children,) = [token.children for token in draft_tokens(read(text)) if token.children]
    assert [(token.type, token.content) for token in children] == [("code_inline", text)]
