"""Transcripts in HTML."""

from __future__ import annotations

import pytest

from brief_tui.core.language.stage_notes import STRUCK_OUT
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
    assert said(text) == [("Mira Voss", "One.\n\nTwo."), (None, "Three."), ("Jonah Feldt", "Four.")]


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


@pytest.mark.parametrize(
    "text",
    [
        "<pre>\nMira Voss: We ship.\nJonah Feldt: We never did.\n</pre>",
        "<p style='color: red; white-space: pre-wrap'>Mira Voss: We ship.\r\nJonah Feldt: We <b>never</b> did.</p>",
        '<div style="white-space:pre-line"><span>Mira Voss: We ship.\n</span>Jonah Feldt: We never did.</div>',
        "<textarea>Mira Voss: We ship.\nJonah Feldt: We never did.</textarea>",
    ],
)
def test_line_breaks_count_where_a_page_keeps_them(text: str) -> None:
    assert said(f"<p>Welcome.</p>{text}")[-2:] == [("Mira Voss", "We ship."), ("Jonah Feldt", "We never did.")]


def test_line_breaks_behind_what_keeps_them_are_spaces() -> None:
    text = "<pre>Mira Voss: One.\ntwo</pre><p>three\nfour</p><p>Jonah Feldt: Five.</p>"
    assert said(text) == [("Mira Voss", "One. two\n\nthree four"), ("Jonah Feldt", "Five.")]


@pytest.mark.parametrize("tag", ["nav", "footer", "header", "aside", "h2", "h6", "button", "select"])
def test_what_stands_around_a_talk_is_no_speech_and_told_of(tag: str) -> None:
    inner = "<a>Home</a> All talks" if tag[1:].isdecimal() else "<a>Home</a>\n<p>All talks</p>"
    transcript = read(f"<p>Mira Voss: One.</p>\n<{tag}>{inner}</{tag}>\n<p>Two.</p>", "a.html")
    heading = tag[1:].isdecimal()
    assert turns(transcript) == (
        [("Mira Voss", "One."), (None, "Two.")] if heading else [("Mira Voss", "One.\n\nTwo.")]
    )
    assert {(w.line, w.message) for w in transcript.warnings} <= {
        (2, "this is no part of the talk, and not read as speech: “Home All talks”"),
        (2, "this is no part of the talk, and not read as speech: “Home”"),
        (3, "this is no part of the talk, and not read as speech: “All talks”"),
        (3, "a heading stands above this; nobody is given it and what follows, unless a name begins it"),
    }
    assert transcript.warnings


@pytest.mark.parametrize("tag", ["header", "h3", "aside"])
def test_a_name_above_what_is_said_takes_it_from_the_last_speaker(tag: str) -> None:
    text = f"<p>Mira Voss: One.</p><p>Two.</p><{tag}>Jonah Feldt</{tag}><p>We never did.</p><p>Mira Voss: Three.</p>"
    assert said(text) == [("Mira Voss", "One.\n\nTwo."), (None, "We never did."), ("Mira Voss", "Three.")]


@pytest.mark.parametrize("empty", ["<cite></cite>", "<cite> : </cite>", "<p><cite><b></b></cite>:</p>", "<cite/>"])
def test_an_empty_name_is_nobody(empty: str) -> None:
    transcript = read(f"<cite>Mira Voss:</cite><p>One.</p>\n{empty}<p>Two.</p><cite>Jon:</cite><p>Three.</p>", "a.html")
    assert turns(transcript) == [("Mira Voss", "One."), (None, "Two."), ("Jon", "Three.")]
    assert [(w.line, w.message) for w in transcript.warnings] == [
        (2, "a name is empty here; nobody is given it and what follows, unless a name begins it")
    ]


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_what_is_struck_out_is_a_note_and_told_of(tag: str) -> None:
    transcript = read(
        f"<cite>Mira Voss:</cite>\n<p>We <{tag}><b>never</b> &amp;</{tag}> ship <ins>it</ins>.</p>", "a.html"
    )
    assert turns(transcript) == [("Mira Voss", "We [struck-out words] ship it.")]
    assert [(w.line, w.message) for w in transcript.warnings] == [
        (2, "struck out, and not read as speech: “<b>never</b> &amp;”")
    ]


@pytest.mark.parametrize("text", ["<del><p>We</p><p>never</p></del><p>ship.</p>", "<p>We <s>a</p><p>b</s> ship.</p>"])
def test_what_is_struck_out_may_be_paragraphs(text: str) -> None:
    transcript = read(f"<cite>Mira Voss:</cite>{text}", "a.html")
    assert transcript.text.split("\n\n")[-1].endswith("ship.")
    assert transcript.text.count("[struck-out words]") == len(transcript.warnings) == 2


def test_what_only_looks_like_a_tag_is_text() -> None:
    assert said("<p>We <inaudible> ship <never>.</p>") == [(None, "We <inaudible> ship <never>.")]


PANEL = [
    ("Mira Voss", "Welcome."),
    ("Jonah Feldt", "We shipped late."),
    ("Mira Voss", "And then?"),
    ("Ida Lund", "It rained."),
]


@pytest.mark.parametrize(
    "form",
    [
        "<p><strong>{}</strong><br>{}</p>",
        "<p><b>{}</b></p><p>{}</p>",
        "<h3>{}</h3><p>{}</p>",
        "<dt>{}</dt><dd>{}</dd>",
        "<p>{}</p><p>{}</p>",
        "<p><strong>{}</strong> {}</p>",
        "<p><strong>{}</strong> – {}</p>",
        '<div><span class="speaker">{}</span><span class="text">{}</span></div>',
    ],
)
def test_a_guest_who_speaks_once_stands_as_the_moderator_does(form: str) -> None:
    source = "<html><body>" + "\n".join(form.format(*turn) for turn in PANEL)
    transcript = read(source, "a.html")
    assert (turns(transcript), transcript.warnings) == (PANEL, ())
    assert misplaced(transcript, source) == []


def test_a_bold_name_in_speech_is_not_the_last_speaker_going_on() -> None:
    transcript = read("<p>Mira Voss: One.</p><p><strong>Ida Lund</strong> It rained.</p>", "a.html")
    assert turns(transcript) == [("Mira Voss", "One."), (None, "Ida Lund It rained.")]
    assert "“Ida Lund”" in transcript.warnings[0].message


@pytest.mark.parametrize("tag", ["b", "strong", "em", "i"])
def test_a_paragraph_that_is_all_emphasised_is_not_the_speaker_going_on(tag: str) -> None:
    text = f"<p>Mira Voss: One.</p><p>Jonah Feldt: Two.</p><p><{tag}>Who paid for the crane?</{tag}></p><p>Nobody.</p>"
    transcript = read(text, "a.html")
    assert turns(transcript)[-1] == (None, "Who paid for the crane?\n\nNobody.")
    assert "all of this is bold or in italics" in transcript.warnings[0].message


@pytest.mark.parametrize(
    "unseen",
    [
        "<p hidden>Who paid?</p>",
        '<p class="a" style="color: red; display: none">Who paid?</p>',
        "<div hidden><p>Who paid?</p></div>",
        "<p aria-hidden='true'>Who paid?</p>",
        "<noscript><p>Who paid?</p></noscript>",
        "<template><p>Who paid?</p></template>",
        '<div class="fact-box"><p>Who paid?</p></div>',
        '<p class="advertisement">Who paid?</p>',
        '<div class="big Editors-Note">Who paid?</div>',
        "<figure><img src='a.png'><figcaption>Who paid?</figcaption></figure>",
    ],
)
def test_what_a_page_does_not_show_and_captions_are_no_speech_and_told_of(unseen: str) -> None:
    transcript = read(f"<p>Mira Voss: One.</p>{unseen}<p>Two.</p>", "a.html")
    assert turns(transcript) == [("Mira Voss", "One.\n\nTwo.")]
    assert [w.message for w in transcript.warnings] == [
        "this is no part of the talk, and not read as speech: “Who paid?”"
    ]


@pytest.mark.parametrize(
    "marked",
    [
        "title='the hidden cost'",
        'data-x="a class=veil b"',
        "title='an aria-hidden=true one'",
        'title="style=opacity:0"',
    ],
)
def test_words_in_the_values_of_attributes_hide_nothing(marked: str) -> None:
    sheet = "<style>.veil, [hidden]{display:none}</style>"
    page = f"{sheet}<p>Mira Voss: One.</p><p {marked}>Two.</p><p>Bo Lind: So.</p>"
    assert said(page) == [("Mira Voss", "One.\n\nTwo."), ("Bo Lind", "So.")]


def test_what_a_click_opens_is_read() -> None:
    talk = "<p><b>Ada Brook:</b> One two.</p><p><b>Tom Leigh:</b> Three four.</p>"
    page = f"<style>.panel{{max-height:0;overflow:hidden}}</style><h1>T</h1><div class='panel'>{talk}</div>"
    assert said(page) == [("Ada Brook", "One two."), ("Tom Leigh", "Three four.")]


def test_a_field_that_is_not_shown_hides_nothing_else() -> None:
    assert said("<p>Mira Voss: One.</p><input hidden><p>Two.</p>") == [("Mira Voss", "One.\n\nTwo.")]


@pytest.mark.parametrize("ruby", ["<ruby>did<rt>DID</rt></ruby>", "<ruby>did<rp>(</rp><rt>DID<rp>)</rp></ruby>"])
def test_a_reading_aid_is_no_speech_and_told_of(ruby: str) -> None:
    transcript = read(f"<cite>Mira Voss:</cite><p>I {ruby} it.</p>", "a.html")
    assert turns(transcript) == [("Mira Voss", "I did it.")]
    assert [w.message for w in transcript.warnings] == [
        "a reading aid stands above a word here; it is not read as speech"
    ]


def test_a_reading_aid_that_nothing_closes_ends_with_its_paragraph() -> None:
    assert said("<p>I <ruby>did<rt>DID</p><p>Two.</p><p><ruby>it<rt>IT</rt></ruby></p>")[1] == (None, "Two.")


def test_boxes_of_a_page_are_not_one_word() -> None:
    assert said('<p><span>We</span><span class="w">ship.</span><span class="w">1</span></p>') == [(None, "We ship.1")]
    assert said('<p><span class="first">W</span>e ship.</p>') == [(None, "We ship.")]


def test_an_article_with_names_in_bold_is_nobodys() -> None:
    text = "".join(f"<p><b>{name}</b> {words.lower()}</p>" for name, words in PANEL)
    assert {name for name, _ in said(text)} == {None}


def test_a_row_of_a_table_without_a_name_is_nobodys() -> None:
    rows = [*PANEL, ("", "Who paid?"), ("Mira Voss", "Nobody.")]
    text = "".join(f"<tr><td>{name}</td><td>{words}</td></tr>" for name, words in rows)
    transcript = read(f"<html><body><table>{text}</table>", "a.html")
    assert turns(transcript) == [*PANEL, (None, "Who paid?"), ("Mira Voss", "Nobody.")]
    assert [w.message for w in transcript.warnings] == [
        "no name stands in this row of the table; nobody is given it and what follows, unless a name begins it"
    ]


def test_what_begins_with_a_hidden_name_is_not_given_to_it() -> None:
    transcript = read("<p>Mira Voss: One.</p><p><span hidden>Ida Lund: </span>It rained.</p>", "a.html")
    assert [name for name, _ in turns(transcript)] == ["Mira Voss", None]
    assert [w.message for w in transcript.warnings] == [
        "a name that is hidden or struck out stands at the beginning of this; "
        "nobody is given it and what follows, unless a name begins it",
        "hidden text, which is not read as speech: “Ida Lund:”",
    ]


@pytest.mark.parametrize(
    "style",
    [
        *["font-size:0", "font-size: 0px", "font-size:0.1px", "opacity:0", "opacity: 0.0", "opacity:0.01"],
        *["color:transparent", "visibility:hidden", "height:0; overflow:hidden", "left:-9999px", "LEFT:-100%"],
        *["text-indent:-9999px", "transform:scale(0)", "clip-path:inset(50%)", "display:none !important"],
        *["clip: rect(0, 0, 0, 0)", "width:1px;height:1px;overflow:hidden", "filter:opacity(0)"],
    ],
)
@pytest.mark.parametrize("where", ["attribute", "class", "id", "selectors", "screen", "data"])
def test_words_that_the_page_hides_are_no_speech(style: str, where: str) -> None:
    sheet, marked = {
        "attribute": ("", f'style="top:0;{style}"'),
        "class": (f"p{{top:0}} .veil{{top:0;{style}}}", 'class="big veil"'),
        "id": (f"/* p{{ */ #one{{{style}}}", "id=one"),
        "selectors": (f"b, div > span.veil{{{style}}}", "class='veil'"),
        "data": (f"[Data-x=', a']{{{style}}}", 'data-x=", a"'),
        "screen": (f"@media screen{{p{{top:0}} .veil{{{style}}}}}", 'class="veil"'),
    }[where]
    transcript = read(
        f"<style>{sheet}</style><p>Mira Voss: We did <span {marked}>not</span> pay.</p><p>Bo Lind: So.</p>", "a.html"
    )
    assert turns(transcript)[0] == ("Mira Voss", f"We did {STRUCK_OUT} pay.")
    assert [warning.message for warning in transcript.warnings] == ["hidden text, which is not read as speech: “not”"]


@pytest.mark.parametrize(
    "sheet",
    [
        ".veil{font-size:0.9em}",
        ".veil{opacity:0.5}",
        ".veil{opacity:.05}",
        ".veil{background-color:transparent}",
        ".veil{left:-50px;margin:0 -100px;transform:translate(-50%,-50%) scale(0.5)}",
        ".veil{height:9px;overflow:hidden} .veil{font-size:10px}",
        "[data-x]{display:none} .veil:hover{display:none} .veil::before{display:none}",
        "span:not(:defined){top:0}",
        ".other{display:none}",
        ".veil.other{display:none}",
        "b.veil{display:none}",
        ".veil:empty{display:none}",
        "@media print{p{top:0} .veil{display:none}}",
        ".veil{color:red} .other{opacity:0",
        "div{font-size:0}",
        "div{max-height:0;overflow:hidden}",
    ],
)
def test_words_that_the_page_shows_are_speech(sheet: str) -> None:
    page = f'<style>{sheet}</style><div><p>Mira Voss: We did <span class="veil">not</span> pay.</p></div>'
    assert turns(read(page, "a.html")) == [("Mira Voss", "We did not pay.")]


def test_rules_behind_those_of_print_hide() -> None:
    page = "<style>@media print{p{top:0}} .veil{display:none}</style><p>Mira Voss: We <i class=veil>never</i> pay.</p>"
    assert "never" not in read(page, "a.html").text


def test_a_label_in_bold_that_stands_once_names_its_speaker() -> None:
    page = "<p><strong>Mira Voss:</strong> Good morning.<br>We moved.</p><p><b>Jon Feldt</b>: When?</p><p>So fast.</p>"
    talk = [("Mira Voss", "Good morning.\n\nWe moved."), ("Jon Feldt", "When?\n\nSo fast.")]
    assert turns(read(page, "a.html")) == turns(read(f"<h1>A talk</h1>{page}", "a.html")) == talk


def test_words_that_screen_readers_pass_by_are_no_speech() -> None:
    page = (
        "<p>Mira Voss: We did <span aria-hidden='true'>not</span> <b aria-hidden=false>pay</b>.</p><p>Bo Lind: So.</p>"
    )
    transcript = read(page, "a.html")
    assert turns(transcript)[0] == ("Mira Voss", f"We did {STRUCK_OUT} pay.")
    assert [warning.message for warning in transcript.warnings] == ["hidden text, which is not read as speech: “not”"]


_BESIDE = ["Source: the yearly report.", "Part Two: the harbour.", "Simple: we pay."]


@pytest.mark.parametrize("mark", ["<b>{}</b>:", "<strong>{}:</strong>", "<b>{}</b></p><p>"])
@pytest.mark.parametrize("words", _BESIDE)
def test_what_stands_before_a_colon_is_no_speaker_where_names_are_bold(words: str, mark: str) -> None:
    talk = [("Mira Voss", "We came."), ("Jonah Feldt", "We lost two."), (None, words), ("Mira Voss", "So.")]
    paragraphs = (f"<p>{mark.format(name)} {said}</p>" if name else f"<p>{said}</p>" for name, said in talk)
    transcript = read("".join([*paragraphs, f"<p>{mark.format('Jonah Feldt')} Yes.</p>"]), "a.html")
    assert turns(transcript)[:4] == talk and len(transcript.warnings) == 1


def test_plain_names_that_return_are_speakers_beside_bold_ones() -> None:
    bold = "<p><b>Mira Voss:</b> Why?</p><p>Jonah Feldt: We lost two.</p><p><b>Ines Bakker:</b> So?</p>"
    found = turns(read(f"{bold}<p>Jonah Feldt: Yes.</p><p><b>Mira Voss:</b> I see.</p>", "a.html"))
    assert [name for name, _ in found] == ["Mira Voss", "Jonah Feldt", "Ines Bakker", "Jonah Feldt", "Mira Voss"]


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("<sup>1</sup>", "I lost it."),
        ('<sup class="reference"><a href="#note-3">[3]</a></sup>', "I lost it."),
        ("<sup>th</sup>", "I lost itth."),
        (" in 2024<sup>1</sup>", "I lost it in 2024[struck-out words]."),
        (", 9 <b>km</b><sup>2</sup>", "I lost it, 9 km2."),
    ],
)
def test_a_raised_mark_is_no_part_of_the_word_before_it(mark: str, words: str) -> None:
    transcript = read(f"<cite>Mira Voss:</cite><p>I lost it{mark}.</p>", "a.html")
    assert turns(transcript) == [("Mira Voss", words)]
    assert bool(transcript.warnings) == ("th" not in words and "km" not in words)


@pytest.mark.parametrize("rule", ["p:nth-of-type(3)", "p:not(.a, .b)", "p:last-child", ":nth-child(3)"])
def test_what_a_rule_for_some_elements_may_hide_is_nobodys(rule: str) -> None:
    page = f"<style>{rule}{{display:none}}</style><p>Mira Voss: One.</p><p>Ida Lund: Two.</p><p>Mira Voss: So.</p>"
    transcript = read(page, "a.html")
    assert {name for name, _ in turns(transcript)} == {None}
    assert "a rule of the page's style may hide this; nobody is given it" in [w.message for w in transcript.warnings]


@pytest.mark.parametrize(
    "box",
    [
        "<blockquote><p>Who paid?</p><p>Ida Lund: I did.</p></blockquote>",
        '<div class="callout">Who paid?</div>',
        '<div role="note">Who paid?</div>',
    ],
)
def test_a_quotation_or_a_box_of_a_page_is_nobodys_and_what_follows(box: str) -> None:
    page = f"<p>Mira Voss: One.</p><p>Ida Lund: Two.</p>{box}<p>Three.</p><p>Mira Voss: Four.</p><p>Five.</p>"
    transcript = read(page, "a.html")
    named = [turn for turn in turns(transcript) if turn[0] is not None]
    assert named == [("Mira Voss", "One."), ("Ida Lund", "Two."), ("Mira Voss", "Four.\n\nFive.")]
    assert "Three." in transcript.text
    assert transcript.warnings[0].message == "this stands in a box or a quotation of the page; nobody is given it"


def test_a_talk_may_stand_in_quotations() -> None:
    page = "".join(f"<p><b>{name}</b></p><blockquote>{words}</blockquote>" for name, words in PANEL)
    assert turns(read(page, "a.html")) == PANEL


def test_an_icon_is_no_hidden_word() -> None:
    transcript = read("<p>Mira Voss: One <i aria-hidden=true>•</i>two.</p><p>Bo Lind: So.</p>", "a.html")
    assert turns(transcript) == [("Mira Voss", "One two."), ("Bo Lind", "So.")]
    assert transcript.warnings == ()


@pytest.mark.parametrize("label", ["Ida Lund:", "<b>Ida Lund:</b>", "Ida&nbsp;Lund:"])
def test_a_page_without_paragraphs_has_its_lines(label: str) -> None:
    page = f"Mira Voss: One &amp; two.\n\n{label} Three\nand four.\n\nMira Voss: Five."
    talk = [("Mira Voss", "One & two."), ("Ida Lund", "Three and four."), ("Mira Voss", "Five.")]
    assert turns(read(page, "a.html")) == talk


def test_a_heading_in_capitals_is_not_the_speaker_going_on() -> None:
    page = "<p>Mira Voss: One.</p><p>THE LONG WINTER</p><p>It rained.</p><p>Mira Voss: Two.</p><p>Bo Lind: So.</p>"
    assert turns(read(page, "a.html"))[:3] == [
        ("Mira Voss", "One."),
        (None, "THE LONG WINTER\n\nIt rained."),
        ("Mira Voss", "Two."),
    ]


def test_a_speaker_goes_on_in_greek() -> None:
    page = "<p><b>Ada Moro:</b> One.</p><p>Αλλάξαμε και την ουρά.</p><p><b>Bo Lind:</b> Two.</p>"
    assert said(page) == [("Ada Moro", "One.\n\nΑλλάξαμε και την ουρά."), ("Bo Lind", "Two.")]


@pytest.mark.parametrize("box", ["<blockquote>A poem.</blockquote>", '<p role="note">An ad.</p>', "<!-- ad break -->"])
@pytest.mark.parametrize(
    "written",
    [
        *["<h3>{}</h3><p>{}</p>", "<dl><dt>{}</dt><dd>{}</dd></dl>", "<p>{}</p><p>{}</p>"],
        *["<cite>{}:</cite><time>0:01</time><p>{}</p>", '<p><span class="speaker">{}</span> {}</p>'],
    ],
)
def test_behind_a_box_or_a_comment_a_name_begins_speech(written: str, box: str) -> None:
    said = [("Ann Voss", "Welcome."), ("Bo Lind", "It rained."), ("Ann Voss", "Why?"), ("Bo Lind", "It broke.")]
    lines = [written.format(*one) for one in said]
    found = turns(read(f"<html><body>{''.join([*lines[:3], box, *lines[3:]])}</body></html>", "a.html"))
    assert [one for one in found if one[0] is not None] == said


def test_behind_a_box_nobody_speaks_without_a_name() -> None:
    lines = ["<p>Ann Voss: Welcome.</p><p>Bo Lind: It rained.</p>", "<blockquote>A poem.</blockquote>", "<p>So.</p>"]
    assert turns(read(f"<html><body>{''.join(lines)}</body></html>", "a.html"))[-1][0] is None


@pytest.mark.parametrize(
    "beside",
    [
        *["<dialog><p>{}</p></dialog>", "<form><p>{}</p><input></form>", "<iframe src=x>{}</iframe>", "<hr><p>{}</p>"],
        *['<div class="ad-slot"><p>{}</p></div>', "<div id=newsletter_signup>{}</div>", '<p class="sponsored">{}</p>'],
        *['<div role="complementary"><p>{}</p></div>', "<div role=banner>{}</div>"],
    ],
)
def test_what_a_page_puts_beside_a_talk_is_nobodys(beside: str) -> None:
    talk = [("Mira Voss", "Welcome."), ("Jonah Feldt", "Thanks."), ("Mira Voss", "It held.")]
    one, two, three = (f"<p><b>{name}:</b> {said}</p>" for name, said in talk)
    transcript = read(f"<html><body>{one}{two}{beside.format('Buy pumps.')}{three}</body></html>", "a.html")
    assert [turn for turn in turns(transcript) if turn[0] is not None] == talk
    assert len(transcript.warnings) == 1


@pytest.mark.parametrize("around", ["<form>{}</form>", "<div class='box ad-free'>{}</div>", "<hr>{}<hr>"])
def test_what_stands_around_a_talk_is_the_talk(around: str) -> None:
    talk = [("Mira Voss", "Welcome."), ("Jonah Feldt", "Thanks."), ("Mira Voss", "It held.")]
    transcript = read(around.format("".join(f"<p><b>{name}:</b> {said}</p>" for name, said in talk)), "a.html")
    assert turns(transcript) == talk
    assert transcript.warnings == ()
