"""Transcripts in HTML."""

from __future__ import annotations

import pytest

from tests.unit.formats.reading import misplaced, read, times, turns, warned_lines


def said(text: str) -> list[tuple[str | None, str]]:
    return turns(read(text, "a.html"))


def test_names_and_times_hold_until_the_next_ones() -> None:
    source = (
        "<cite>Mira Voss:</cite>\n<time>1:05</time>\n<p>One &amp; two.</p>\n<p>Three.</p>\n"
        "<time>1:09</time>\n<p>Four.</p>\n<cite>Jonah Feldt:</cite>\n<time>1:02:03</time>\n<p>Five.</p>\n"
    )
    transcript = read(source, "a.html")
    assert turns(transcript) == [("Mira Voss", "One & two.\n\nThree.\n\nFour."), ("Jonah Feldt", "Five.")]
    assert times(transcript) == [("One", 65), ("Four.", 69), ("Five.", 3723)]
    assert [transcript.line_at(turn.start) for turn in transcript.turns] == [3, 9]
    assert misplaced(transcript, source) == []


@pytest.mark.parametrize(
    "label",
    [
        "<cite>Mira Voss:</cite>",
        "<cite>Mira Voss</cite>:",
        "<cite>Mira Voss</cite>",
        "<CITE class='a'>Mira\n Voss: </CITE>",
        "<b><cite>Mira Voss:</cite></b>",
        "<cite><strong>Mira Voss:</strong></cite>",
        "<cite>Mira&nbsp;Voss:</cite>",
        "<p><cite>Mira Voss</cite></p>",
        "<time>0:01</time> <cite>Mira Voss:</cite>",
    ],
)
def test_labels(label: str) -> None:
    assert said(f"{label}\n<p>One.</p>") == [("Mira Voss", "One.")]


def test_the_title_of_a_book_is_no_label() -> None:
    text = "<cite>Mira Voss:</cite><p><cite>The Tide</cite> is what I read.</p><p>It says <cite>Rope:</cite> twice.</p>"
    assert said(text) == [("Mira Voss", "The Tide is what I read.\n\nIt says Rope: twice.")]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("One <b>two</b> <i>three</i>", "One two three"),
        ("One\n   two", "One two"),
        ("a &lt;b&gt; c &#233; &unknown; &amp;lt;", "a <b> c é &unknown; &lt;"),
        ("One<!-- <p>never</p> -->two", "Onetwo"),
        ("2 < 3 and <3", "2 < 3 and <3"),
        ("<script>let a = '<p>';</script>One<style>p { }</style>", "One"),
        ("[/] [@click=app.quit]x[/] [laughs]", "[/] [@click=app.quit]x[/] [laughs]"),
        ("at <time>10:30</time> we met", "at 10:30 we met"),
        ("<![CDATA[ ]]><? php ?>One", "One"),
    ],
)
def test_what_is_read_of_a_paragraph(html: str, text: str) -> None:
    assert said(f"<cite>Mira Voss:</cite><p>{html}</p>") == [("Mira Voss", text)]


def test_paragraphs_divide_and_headings_are_no_speech() -> None:
    text = (
        "<!DOCTYPE html><html><head><title>The move</title></head><body><h1>The move</h1>"
        "<p>Mira Voss: One.<br>Two.</p><h2>Later</h2><ul><li>Three.</li></ul><p>Jonah Feldt: Four.</p></body></html>"
    )
    assert said(text) == [("Mira Voss", "One.\n\nTwo.\n\nThree."), ("Jonah Feldt", "Four.")]


@pytest.mark.parametrize("opening", ["<!-- ", "<script>", "<style>"])
def test_what_nothing_closes_is_said(opening: str) -> None:
    transcript = read(f"<p>One.</p>\n{opening}\n<p>Two.</p>", "a.html")
    assert [speech for _, speech in turns(transcript)] == ["One."]
    assert warned_lines(transcript) == [2]


def test_it_is_known_by_its_content() -> None:
    assert read("<cite>Mira Voss:</cite><p>One.</p>", "a.txt").format == "podcast-html"
    assert read("Mira Voss: <p> is a tag.", "a.txt").format == "text"


def test_the_navigation_and_the_foot_of_a_page_are_no_speech() -> None:
    page = "<p><b>Mira Voss:</b> Yes.</p><p>It was wet.</p>"
    text = f"<html><body><nav><a>Home</a></nav>{page}<footer>Harbour</footer></body></html>"
    assert turns(read(text, "a.html")) == [("Mira Voss", "Yes.\n\nIt was wet.")]


def test_an_empty_name_is_nobodys() -> None:
    text = "<cite>Mira Voss:</cite><p>Yes.</p><cite></cite><p>It was wet.</p>"
    assert turns(read(text, "a.html")) == [("Mira Voss", "Yes."), (None, "It was wet.")]
