"""Comments that allow a finding: written where they are read."""

from __future__ import annotations

import pytest

from brief_tui.core.draft.allowances import Allowances, allowing, allowing_one
from brief_tui.core.draft.brief import Brief
from brief_tui.core.draft.reader import parse_brief
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.offsets import LineTable
from brief_tui.core.people import People
from tests.unit.factories import make_event

DRAFT = """\
# Tides

## Developer

### They were wrong

One paragraph
over two lines.

> “The tide tables were wrong.”
> — Ilse Tamm

- first point
- second point

  > “A quotation in a list.”
  > — Ilse Tamm

| port | metres |
|------|--------|
| Quay | twelve |

```
code
```
"""
RULE = "uncited-speech"


def read(text: str) -> Brief:
    return parse_brief(text, make_event(), People(["Ilse Tamm"]))


def reason(text: str, place: str, id: str = RULE) -> str:
    return Allowances(read(text)).reason(id, text.index(place))


def quotations(text: str) -> list[tuple[str, str | None]]:
    return [(q.text, q.attribution.name if q.attribution else None) for q in read(text).quotations]


def texts(text: str) -> list[tuple[str, str]]:
    return [(prose.kind, prose.text.rstrip()) for prose in read(text).prose]


@pytest.mark.parametrize(
    "place",
    [
        "Tides",
        "Developer",
        "They",
        "paragraph",
        "over two",
        "The tide",
        "— Ilse",
        "first",
        "second",
        "A quotation",
        "port",
        "twelve",
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_comment_that_was_written_is_read_and_allows_no_other_block(place: str, newline: str) -> None:
    draft = DRAFT.replace("\n", newline)
    repair = allowing(read(draft), RULE, draft.index(place), "the source is a letter")
    assert repair is not None
    allowed = repair.applied(draft)
    assert reason(allowed, place) == "the source is a letter"
    assert quotations(allowed) == quotations(draft)
    assert texts(allowed) == texts(draft)
    others = {"Tides", "Developer", "paragraph", "The tide", "first", "A quotation", "twelve"}
    beyond = [other for other in others if reason(allowed, other)]
    assert len(beyond) <= 1
    assert allowed.count("\n") == allowed.count(newline)


def test_two_comments_before_a_block_are_both_about_it() -> None:
    draft = DRAFT
    for id, why in ((RULE, "one"), ("unused-citation", "other")):
        repair = allowing(read(draft), id, draft.index("The tide"), why)
        assert repair is not None
        draft = repair.applied(draft)
    assert (reason(draft, "The tide"), reason(draft, "The tide", "unused-citation")) == ("one", "other")


@pytest.mark.parametrize("written", ["a --> b", "a <b> | c", "a\n\nb", "- a -", "because -- well", "x" * 900])
@pytest.mark.parametrize("place", ["paragraph", "first", "twelve"])
def test_no_reason_ends_the_comment_or_the_block(written: str, place: str) -> None:
    repair = allowing(read(DRAFT), RULE, DRAFT.index(place), written)
    assert repair is not None
    allowed = repair.applied(DRAFT)
    assert reason(allowed, place)
    assert texts(allowed) == texts(DRAFT)


@pytest.mark.parametrize(
    ("at", "why"), [(DRAFT.index("code"), "why"), (7, "why"), (10**6, "why"), (20, " \n-"), (20, "\u200b")]
)
def test_where_no_comment_can_be_there_is_none(at: int, why: str) -> None:
    assert allowing(read(DRAFT), RULE, at, why) is None


TWO = "## Developer\n\nThe tides took two years, then **three** years, “then two days” and two years more.\n"


def found(words: str, *told: str, id: str = RULE, draft: str = TWO) -> Finding:
    """A finding at some words, which it quotes as `told`."""
    lines, at = LineTable(draft), draft.index(words)
    message = " ".join(f"“{one}” is said nowhere." for one in told)
    return Finding(id, Severity.WARNING, "brief.md", lines.line(at), lines.column(at), message)


@pytest.mark.parametrize(
    ("one", "others", "why", "allowed", "warned"),
    [
        (found("two years,", "two years,"), [found("“then", "then two")], "it is so", ["two years,"], ""),
        (found("“then", "twenty", "then two … days"), [found("two years,")], "it is so", ["“then"], ""),
        (
            found("two years,", "two years"),
            [found("two years more")],
            "it is so",
            ["two years,", "two years m"],
            "1 other",
        ),
        (found("**three", "three"), [found("two y"), found("“then")], "it is so", ["**", "two y", "“then"], "2 others"),
        (found("two y", "two"), [found("“then")], "“then two” is so", ["“then"], "1 other"),
        (found("two y", "two"), [found("“then", id="unused-citation")], "it is so", ["two y", "“then", "**"], ""),
        (found("two y", "two years, then"), [found("“then")], "so " * 130, ["two y", "“then", "**"], "1 other"),
    ],
)
def test_of_several_in_a_block_the_words_of_the_one_are_allowed_or_it_is_said(
    one: Finding, others: list[Finding], why: str, allowed: list[str], warned: str
) -> None:
    repair = allowing_one(read(TWO), one, [*others, one], why)
    assert repair is not None
    assert (f"This also allows {warned}: line 3, " if warned else "") in repair.caution
    assert bool(repair.caution) is bool(warned)
    draft = repair.applied(TWO)
    low = draft.index("The tides")
    allowances = Allowances(read(draft))
    for words in ("two years,", "two years m", "“then", "**"):
        assert bool(allowances.reason(RULE, draft.index(words, low))) is any(words.startswith(w) for w in allowed), (
            words
        )


@pytest.mark.parametrize("id", ["unbalanced-mark", "uncited-speach"])
def test_a_comment_about_no_rule_of_the_article_says_so(id: str) -> None:
    brief = read(f"## Developer\n\n<!-- brief-tui: allow {id} because it is so -->\n\nText.\n")
    (finding,) = Allowances(brief).findings("brief.md", {RULE})
    assert finding.message == (
        f"No comment can allow {id}: it is no rule of the article; `brief-tui explain` lists those."
    )


@pytest.mark.parametrize(
    ("why", "allowed"),
    [
        ("“Two lines” are from a letter", []),
        ("“over two” and “three paragraphs” are from a letter", ["over two"]),
        ('"One paragraph" is from a letter', ["One"]),
        ("“” and “ ” quote nothing", ["One", "over two"]),
        ("the letter says so", ["One", "over two"]),
    ],
)
def test_a_reason_that_quotes_words_allows_what_stands_in_its_block_alone(why: str, allowed: list[str]) -> None:
    text = DRAFT.replace("One paragraph", f"<!-- brief-tui: allow {RULE} because {why} -->\n\nOne paragraph")
    allowances = Allowances(read(text))
    places = ("One", "over two")
    assert [place for place in places if allowances.reason(RULE, text.rindex(place))] == allowed
    found = [one.message for one in allowances.findings("brief.md", {RULE})]
    nothing = "This comment allows nothing: none of the words that it quotes stand in its block."
    assert found == ([] if allowed else [nothing])
