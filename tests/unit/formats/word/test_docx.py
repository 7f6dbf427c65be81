"""Word documents: what Google Meet, Teams and people save, and what is no such document."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief_tui.core.sources.transcripts import Transcript, TranscriptError
from brief_tui.formats import read_transcript
from tests.unit.formats.documents import SPACE, archive, document, document_xml, run, styled
from tests.unit.formats.reading import misplaced, times, turns

RECORDED = Path(__file__).parents[1] / "recorded"
TURNS = [
    ("Mira Voss", "We moved the store in May, over one weekend."),
    ("Jonah Feldt", "And nobody noticed?"),
    ("Mira Voss", "Nobody at all. It was quiet."),
]


def read(data: bytes, path: str = "a.docx") -> Transcript:
    return read_transcript(data, path)


def test_google_meet_as_python_docx_writes_it() -> None:
    transcript = read(archive((RECORDED / "python-docx-meet.xml").read_text()))
    assert (transcript.format, turns(transcript)) == ("docx", TURNS)
    assert times(transcript) == [("We", 0), ("Nobody", 300)]
    assert [(warning.line, warning.message) for warning in transcript.warnings] == [
        (line, "this stands above the talk; it is not read as speech") for line in (1, 2, 3)
    ]


def test_teams_as_python_docx_writes_it() -> None:
    transcript = read(archive((RECORDED / "python-docx-teams.xml").read_text()))
    assert turns(transcript) == TURNS
    assert times(transcript) == [("We", 5), ("And", 9), ("Nobody", 3729)]
    assert [warning.line for warning in transcript.warnings] == [1, 2, 3]


def test_it_is_known_by_its_content() -> None:
    assert read(document(run("Mira Voss: One.")), "a.txt").format == "docx"


def test_offsets_are_those_of_the_text_with_a_line_for_every_paragraph() -> None:
    source = "Mira Voss: One two.\n\nthree"
    transcript = read(document(run("Mira Voss: One ") + run("two."), "", run("three")))
    assert turns(transcript) == [("Mira Voss", "One two.\n\nthree")]
    assert misplaced(transcript, source) == []
    assert transcript.line_at(transcript.text.index("three")) == 3


@pytest.mark.parametrize(
    ("paragraph", "said"),
    [
        (run("One") + "<w:r><w:tab/></w:r>" + run("two"), "One\ttwo"),
        (run("One") + "<w:r><w:br/></w:r>" + run("two"), "One two"),
        (
            run("One ") + f"<w:ins>{run('two ')}</w:ins><w:rPrChange>{run('three ')}</w:rPrChange>" + run("four"),
            "One two four",
        ),
        (run("One") + "<w:r><w:delText>two</w:delText><w:instrText>PAGE</w:instrText></w:r>", "One"),
        (f"<w:hyperlink>{run('two')}</w:hyperlink>", "two"),
        (
            f"<mc:AlternateContent><mc:Choice>{run('One')}</mc:Choice><mc:Fallback>{run('One')}</mc:Fallback>"
            "</mc:AlternateContent>",
            "One",
        ),
        ("<w:r><a:t>drawn</a:t></w:r>" + run("One"), "One"),
        (run("a &lt; b &#233; &amp;amp;"), "a < b é &amp;"),
    ],
)
def test_what_of_a_paragraph_is_text(paragraph: str, said: str) -> None:
    assert [speech for _, speech in turns(read(document(paragraph)))] == [said]


def test_a_text_box_is_a_paragraph_of_its_own() -> None:
    inner = f"<w:r><w:txbxContent><w:p>{run('aside')}</w:p></w:txbxContent></w:r>"
    assert [said for _, said in turns(read(document(run("One ") + inner + run("two"))))] == ["aside", "One two"]


def test_the_namespace_of_strict_documents() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    assert turns(read(document(run("Mira Voss: One."), space=strict))) == [("Mira Voss", "One.")]


def test_headings_are_no_speech_but_where_they_name_who_speaks() -> None:
    data = document(
        styled("Title", "The move"),
        *[styled("Heading2", "Mira Voss"), run("One.")],
        *[styled("Heading2", "Jonah Feldt"), run("Two.")],
        styled("Heading1", "Later that day"),
        *[styled("Heading2", "Mira Voss"), run("Three.")],
        *[styled("Heading2", "Jonah Feldt"), run("Four.")],
    )
    said = [("Mira Voss", "One."), ("Jonah Feldt", "Two."), ("Mira Voss", "Three."), ("Jonah Feldt", "Four.")]
    assert turns(read(data)) == said


def test_macros_and_other_parts_are_not_opened() -> None:
    xml = f'<w:document xmlns:w="{SPACE}"><w:p>{run("One")}</w:p></w:document>'
    others = {"word/vbaProject.bin": "Shell", "word/comments.xml": "<broken", "../../escape.txt": "out"}
    assert [said for _, said in turns(read(archive(xml, **others)))] == ["One"]


def named(target: str, mode: str = "Internal", **parts: str) -> bytes:
    """A document whose main part is called `target`; that of the usual name is another one."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relation = f'<Relationship Id="a" Type="{kind}" Target="{target}" TargetMode="{mode}"/>'
    xml = f'<w:document xmlns:w="{SPACE}"><w:p>{run("Mira Voss: We never ship.")}</w:p></w:document>'
    return archive(xml, **{"_rels/.rels": f'<Relationships xmlns="urn:r">{relation}</Relationships>'}, **parts)


@pytest.mark.parametrize("target", ["word/document2.xml", "/word/document2.xml", "./word/../word/document2.xml"])
def test_the_main_part_is_the_one_that_the_archive_names(target: str) -> None:
    xml = f'<w:document xmlns:w="{SPACE}"><w:p>{run("Mira Voss: We ship.")}</w:p></w:document>'
    assert turns(read(named(target, **{"word/document2.xml": xml}))) == [("Mira Voss", "We ship.")]


@pytest.mark.parametrize(
    ("paragraph", "said", "message"),
    [
        (
            run("We ") + "<w:r><w:rPr><w:strike/></w:rPr><w:t>never</w:t></w:r>" + run(" ship"),
            "We [struck-out words] ship",
            "struck out, and not read as speech: “never”",
        ),
        (
            run("We ")
            + '<w:r><w:rPr><w:dstrike w:val="true"/></w:rPr><w:t>ne</w:t><w:t>ver</w:t></w:r>'
            + run(" ship"),
            "We [struck-out words] ship",
            "struck out, and not read as speech: “never”",
        ),
        (
            run("We ") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>never</w:t></w:r>" + run("ship"),
            "We [struck-out words]ship",
            "hidden text, which is not read as speech: “never”",
        ),
        (
            run("Is ") + "<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>",
            "Is a=b",
            "a formula stands here; its signs are read one after another",
        ),
        (
            run("We ") + '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>' + run(" ship"),
            "We \ufffd ship",
            "a character of a font of symbols stands here, which cannot be read",
        ),
    ],
)
def test_what_is_read_otherwise_than_it_looks_is_told_of(paragraph: str, said: str, message: str) -> None:
    transcript = read(document(run("Mira Voss: One."), paragraph))
    assert transcript.text.split("\n\n")[-1] == said
    assert [(warning.line, warning.message) for warning in transcript.warnings] == [(2, message)]


def test_what_does_not_look_struck_out_now_is_read() -> None:
    off = '<w:r><w:rPr><w:strike w:val="0"/><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>'
    transcript = read(document(f"{off}<w:t>We never ship</w:t></w:r>" + '<w:r><w:sym w:char="2192"/></w:r>'))
    assert (transcript.text, transcript.warnings) == ("We never ship→", ())


def test_what_is_packed_in_an_unknown_way_needs_no_password() -> None:
    data = bytearray(document(run("One")))
    for signature, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(signature) + method] = 99
    with pytest.raises(TranscriptError, match="packed in a way that is not read"):
        read(bytes(data))


def table(*rows: tuple[str, ...]) -> bytes:
    """Two paragraphs, the last of Eve's, and below them a table."""
    cells = ("".join(f"<w:tc><w:p>{run(cell)}</w:p></w:tc>" for cell in row) for row in rows)
    body = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    above = f"<w:p>{run('Mira Voss: Hello.')}</w:p><w:p>{run('Eve Hart: Hello.')}</w:p>"
    return archive(f'<w:document xmlns:w="{SPACE}"><w:body>{above}<w:tbl>{body}</w:tbl></w:body></w:document>')


@pytest.mark.parametrize(
    "rows",
    [
        [("0:01", "Mira Voss", "We ship."), ("0:04", "Jonah Feldt", "We never did.")],
        [("Mira Voss", "We ship."), ("Jonah Feldt", "We never did.")],
        [("Mira Voss: We ship.",), ("Jonah Feldt: We never did.",)],
        [("0:01 - 0:03", "Mira Voss", "We ship."), ("0:04 - 0:06", "Jonah Feldt", "We never did.")],
        [("00:00:01:05", "Mira Voss:", "We ship."), ("00:00:04:12", "Jonah Feldt:", "We never did.")],
        [("1", "0:01", "Mira Voss", "We ship."), ("2", "0:04", "Jonah Feldt", "We never did.")],
        [("0:01", "We ship.", "Mira Voss"), ("0:04", "We never did.", "Jonah Feldt")],
        [("Mira Voss", "0:01", "We ship."), ("Jonah Feldt", "0:04", "We never did.")],
    ],
)
def test_a_table_whose_columns_tell_who_speaks(rows: list[tuple[str, ...]]) -> None:
    assert turns(read(table(*rows)))[2:] == [("Mira Voss", "We ship."), ("Jonah Feldt", "We never did.")]


def test_times_and_names_of_a_table_without_a_first_row() -> None:
    transcript = read(table(("0:01 - 0:03", "Mira Voss", "We ship."), ("0:04", "Ida Lund", "No."), ("0:09", "", "Q")))
    assert turns(transcript)[2:] == [("Mira Voss", "We ship."), ("Ida Lund", "No."), (None, "Q")]
    assert [mark.seconds for mark in transcript.times] == [1, 4, 9]
    assert [warning.line for warning in transcript.warnings] == [5]


@pytest.mark.parametrize(
    "row", [("0:01", "We ship.", "Twice."), ("0:01", "Mira Voss", "Ida Lund"), ("0:01", "We ship.")]
)
def test_columns_of_which_none_is_surely_names_are_nobodys(row: tuple[str, ...]) -> None:
    assert {name for name, _ in turns(read(table(row, row)))[2:]} == {None}


def test_a_table_of_other_columns_is_nobodys_row_by_row() -> None:
    transcript = read(table(("We ship.", "Mira Voss"), ("We never did.", "Jonah Feldt")))
    assert {name for name, _ in turns(transcript)[2:]} == {None}
    assert transcript.text.split()[2:] == "We ship. Mira Voss We never did. Jonah Feldt".split()
    assert [warning.line for warning in transcript.warnings] == [3, 4]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"Mira Voss: One.", "damaged"),
        (document(run("One"))[:-40], "damaged"),
        (archive('<?xml version="1.0" encoding="UT"?><a/>'), "damaged"),
        (document(run("One"))[:60], "damaged"),
        (archive("<a/>", name="mimetype"), "no Word document"),
        (named("word/other.xml"), "an archive without word/other.xml"),
        (named("https://example.org/a.xml", mode="External"), "outside of it"),
        (archive("<a/>", **{"_rels/.rels": "<a"}), "in its list of parts"),
        (archive("<a>&undeclared;</a>"), "undefined entity"),
        (archive('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "entities"),
        (archive("<a>" + "b" * 31_000_000 + "</a>"), "more than 30 MB"),
        (archive("<a>" + "<b/>" * 600_001 + "</a>"), "600,000 elements"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_refused_with_the_reason(data: bytes, words: str) -> None:
    with pytest.raises(TranscriptError, match=words):
        read(data)


def test_where_its_xml_is_damaged_line_and_column_are_told() -> None:
    with pytest.raises(TranscriptError) as caught:
        read(archive("<a>\n<b></c>"))
    assert (caught.value.line, caught.value.column) == (2, 6)
    words = "the document is damaged (in word/document.xml: mismatched tag): save it again"
    assert caught.value.message == words


def test_a_document_with_a_password_is_refused() -> None:
    data = bytearray(document(run("One")))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    with pytest.raises(TranscriptError, match="password"):
        read(bytes(data))


def test_what_teams_writes_above_a_talk_is_no_speech() -> None:
    talk = [run(f"{name} (Guest)   0:0{n}") + "<w:r><w:br/></w:r>" + run(said) for n, (name, said) in enumerate(TURNS)]
    transcript = read(document(run("The move-20260303-Meeting Recording"), run("March 3, 2026"), run("12m 45s"), *talk))
    assert turns(transcript) == [(f"{name} (Guest)", said) for name, said in TURNS]
    assert [warning.line for warning in transcript.warnings] == [1, 2]
    assert transcript.grade == "machine"


@pytest.mark.parametrize("look", ["strike", "dstrike", "vanish"])
def test_what_is_struck_out_or_hidden_is_told_and_no_speech(look: str) -> None:
    gone = f"<w:r><w:rPr><w:{look}/></w:rPr><w:t>never </w:t></w:r>"
    kept = f'<w:r><w:rPr><w:{look} w:val="0"/></w:rPr><w:t>lost it.</w:t></w:r>'
    transcript = read(document(run("Mira Voss: Yes."), run("We ") + gone + kept))
    assert turns(transcript) == [("Mira Voss", "Yes.\n\nWe [struck-out words]lost it.")]
    assert [warning.line for warning in transcript.warnings] == [2]


def test_a_row_of_a_table_is_a_line() -> None:
    rows = [
        f"<w:tr><w:tc><w:p>{run(name)}</w:p></w:tc><w:tc><w:p>{run(said)}</w:p></w:tc></w:tr>" for name, said in TURNS
    ]
    xml = f'<w:document xmlns:w="{SPACE}"><w:body><w:tbl>{"".join(rows)}</w:tbl></w:body></w:document>'
    assert turns(read(archive(xml))) == TURNS


PANEL = [
    ("Mira Voss", "Welcome."),
    ("Jonah Feldt", "We shipped late."),
    ("Mira Voss", "And then?"),
    ("Ida Lund", "It rained."),
]


def plain(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize("style", ["Heading2", ""])
def test_a_guest_who_speaks_once_stands_as_the_moderator_does(style: str) -> None:
    names = (f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else "") + plain("{}")
    transcript = read(document(*[part for name, said in PANEL for part in (names.format(name), plain(said))]))
    assert (turns(transcript), transcript.warnings) == (PANEL, ())


def test_short_sentences_in_capitals_are_no_names() -> None:
    talk = [plain(text) for text in ("Mira Voss", "Welcome.", "Mira Voss", "Absolutely Not.", "Mira Voss", "Why?")]
    assert all(name != "Absolutely Not." for name, _ in turns(read(document(*talk))))


def test_a_heading_in_another_style_is_no_guest() -> None:
    talk = [part for name, said in PANEL for part in (styled("Heading2", name), plain(said))]
    transcript = read(document(*talk, styled("Heading1", "Battery Storage"), plain("Who paid?")))
    assert turns(transcript) == [*PANEL, (None, "Who paid?")]
    assert [warning.line for warning in transcript.warnings] == [9]


def test_names_and_times_above_paragraphs_that_each_come_once() -> None:
    talk = [("Mira Voss", "Welcome."), ("Jonah Feldt", "We shipped late."), ("Ida Lund", "It rained.")]
    paragraphs = [plain(text) for n, (name, said) in enumerate(talk) for text in (f"{name} (00:0{n}:10)", said)]
    transcript = read(document(*paragraphs))
    assert (turns(transcript), transcript.warnings) == (talk, ())
    assert times(transcript) == [("Welcome.", 10), ("We", 70), ("It", 130)]


def test_what_stands_where_names_and_times_do_ends_a_turn() -> None:
    talk = ["Mira Voss  0:01", "One.", "Jonah Feldt  0:02", "Two.", "Many people, all at once, shouting  0:03", "No."]
    transcript = read(document(*map(plain, talk)))
    assert turns(transcript)[-1][0] is None
    assert transcript.warnings


def test_bold_names_before_speech_are_labels_where_nearly_every_paragraph_begins_with_one() -> None:
    transcript = read(document(*(run(name) + plain(f" {said}") for name, said in PANEL)))
    assert (turns(transcript), transcript.warnings) == (PANEL, ())


def test_an_article_with_names_in_bold_is_nobodys() -> None:
    data = document(*(run(name) + plain(f" {said.lower()}") for name, said in PANEL))
    assert {name for name, _ in turns(read(data))} == {None}


def test_another_bold_name_before_speech_is_not_the_last_speaker_going_on() -> None:
    transcript = read(document(plain("Mira Voss: One."), run("Ida Lund") + plain(" It rained.")))
    assert turns(transcript) == [("Mira Voss", "One."), (None, "Ida Lund It rained.")]
    assert "“Ida Lund”" in transcript.warnings[0].message


@pytest.mark.parametrize("look", ["<w:b/>", "<w:i/>"])
def test_a_paragraph_that_is_all_emphasised_is_not_the_speaker_going_on(look: str) -> None:
    talk = ["Mira Voss: One.", "Jonah Feldt: Two."]
    transcript = read(document(*map(plain, talk), plain("Nobody wanted to pay for the crane.", look), plain("No.")))
    assert turns(transcript)[-1] == (None, "Nobody wanted to pay for the crane.\n\nNo.")
    assert "all of this is bold or in italics" in transcript.warnings[0].message


def test_a_stage_note_in_italics_does_not_end_a_turn() -> None:
    talk = ["Mira Voss: One.", "Jonah Feldt: Two.", "Three."]
    first, second, third = map(plain, talk)
    transcript = read(document(first, second, plain("(laughs)", "<w:i/>"), third))
    assert turns(transcript)[-1] == ("Jonah Feldt", "Two.\n\n(laughs)\n\nThree.")


@pytest.mark.parametrize("style", ["Heading1", "Title"])
def test_what_stands_below_a_heading_is_nobodys(style: str) -> None:
    transcript = read(document(plain("Mira Voss: One."), styled(style, "Questions from the floor"), plain("Who paid?")))
    assert turns(transcript) == [("Mira Voss", "One."), (None, "Who paid?")]
    assert [(warning.line, warning.message) for warning in transcript.warnings] == [
        (3, "a heading stands above this; nobody is given it and what follows, unless a name begins it")
    ]


def test_what_stands_in_a_text_box_is_not_the_speaker_going_on() -> None:
    box = f"<w:r><w:txbxContent><w:p>{plain('Who paid?')}</w:p></w:txbxContent></w:r>"
    transcript = read(document(plain("Mira Voss: One."), box + plain("Two."), plain("Mira Voss: Three.")))
    assert turns(transcript) == [("Mira Voss", "One."), (None, "Who paid?"), (None, "Two."), ("Mira Voss", "Three.")]
    assert "text box" in transcript.warnings[0].message


@pytest.mark.parametrize("look", ["<w:vanish/>", "<w:strike/>"])
def test_what_begins_with_a_hidden_name_is_not_the_speaker_going_on(look: str) -> None:
    transcript = read(document(plain("Mira Voss: One."), plain("Ida Lund: ", look) + plain("It rained.")))
    assert [name for name, _ in turns(transcript)] == ["Mira Voss", None]
    assert any("hidden or struck-out words stand at the beginning" in w.message for w in transcript.warnings)


def test_a_first_row_that_names_the_columns_tells_who_speaks() -> None:
    rows = [("Time", "Speaker", "Text"), ("0:01", "Ida Lund:", "We ship."), ("0:04", "", "We never did.")]
    transcript = read(table(*rows))
    assert turns(transcript)[2:] == [("Ida Lund", "We ship."), (None, "We never did.")]
    assert times(transcript) == [("We", 1), ("We", 4)]
    assert [warning.message for warning in transcript.warnings] == [
        "this names the columns of a table; it is not read as speech",
        "no name stands in this row of the table; nobody is given it and what follows, unless a name begins it",
    ]


def test_a_first_row_may_tell_of_numbers() -> None:
    rows = (("No.", "Speaker", "Text"), ("1", "Mira Voss", "We ship."), ("2", "Ida Lund", "No."))
    assert turns(read(table(*rows)))[2:] == [("Mira Voss", "We ship."), ("Ida Lund", "No.")]


def test_a_caption_is_nobodys_and_what_follows() -> None:
    text = document(run("Mira Voss: We ship."), styled("Caption", "The harbour of Kelm"), run("Nobody paid."))
    assert {who for who, said in turns(read(text)) if "harbour" in said or "paid" in said} == {None}


@pytest.mark.parametrize("cells", [("Nobody at Kelm paid.",), ("Kelm", "", "Nobody at Kelm paid.")])
def test_a_box_of_one_cell_is_nobodys_and_what_follows(cells: tuple[str, ...]) -> None:
    found = turns(read(table(cells, ("We never did.",))))
    assert {who for who, said in found[2:] if "paid" in said or "never" in said} == {None}


def test_a_row_of_other_cells_than_the_first_is_nobodys() -> None:
    transcript = read(table(("Speaker", "Transcript"), ("Ida Lund", "We ship."), ("We", "never", "did.")))
    assert turns(transcript)[2:] == [("Ida Lund", "We ship."), (None, "We\tnever\tdid.")]


def test_names_with_colons_in_the_first_column() -> None:
    transcript = read(table(("Ida Lund:", "We ship."), ("Jon Berg:", "We never did.")))
    assert turns(transcript)[2:] == [("Ida Lund", "We ship."), ("Jon Berg", "We never did.")]
    assert transcript.warnings == ()


_WHITE = '<w:color w:val="FFFFFF"/>'


@pytest.mark.parametrize(
    "looks", [_WHITE, '<w:color w:val="ffffff"/><w:shd w:val="clear" w:fill="auto"/>', '<w:sz w:val="1"/>']
)
def test_words_too_white_or_small_to_see_are_no_speech(looks: str) -> None:
    veiled = f"<w:r><w:rPr>{looks}</w:rPr><w:t>never</w:t></w:r>"
    transcript = read_transcript(document(run("Mira Voss: ") + run("We ") + veiled + run("ship.")), "a.docx")
    assert turns(transcript) == [("Mira Voss", "We [struck-out words]ship.")]
    assert [warning.message for warning in transcript.warnings] == ["hidden text, which is not read as speech: “never”"]


@pytest.mark.parametrize(
    ("shade", "looks"),
    [
        ("", f'{_WHITE}<w:shd w:val="clear" w:fill="203040"/>'),
        ("", f'{_WHITE}<w:highlight w:val="black"/>'),
        ('<w:pPr><w:shd w:val="clear" w:fill="203040"/></w:pPr>', _WHITE),
        ("", '<w:color w:val="F0F0F0"/><w:sz w:val="18"/>'),
    ],
)
def test_white_words_on_a_shade_are_speech(shade: str, looks: str) -> None:
    shown = f"<w:r><w:rPr>{looks}</w:rPr><w:t>never</w:t></w:r>"
    found = document(shade + run("Mira Voss: ") + run("We ") + shown + run(" ship."))
    assert turns(read_transcript(found, "a.docx")) == [("Mira Voss", "We never ship.")]


def test_a_shade_behind_one_cell_is_none_behind_what_follows() -> None:
    white = f"<w:r><w:rPr>{_WHITE}</w:rPr><w:t>Jon Feldt: So.</w:t></w:r>"
    shade = '<w:tcPr><w:shd w:val="clear" w:fill="203040"/></w:tcPr>'
    cell = f"<w:tbl><w:tr><w:tc>{shade}<w:p>{white}</w:p></w:tc></w:tr></w:tbl>"
    xml = document_xml(run("Mira Voss: We ship."), "@", run("Mira Voss: Yes. ") + white).replace("<w:p>@</w:p>", cell)
    assert turns(read_transcript(archive(xml), "a.docx")) == [
        ("Mira Voss", "We ship."),
        (None, "Jon Feldt: So."),
        ("Mira Voss", "Yes. [struck-out words]"),
    ]


def deleted(words: str, change: str = "del") -> str:
    kind = "delText" if change == "del" else "t"
    return f"<w:{change}><w:r><w:{kind}>{words}</w:{kind}><w:tab/></w:r></w:{change}>"


@pytest.mark.parametrize("change", ["del", "moveFrom"])
def test_what_was_deleted_while_changes_were_tracked_is_told_and_leaves_a_note(change: str) -> None:
    transcript = read(document(plain("Mira Voss: We did ") + deleted("not ", change) + plain("lose it.")))
    assert turns(transcript) == [("Mira Voss", "We did [struck-out words]lose it.")]
    assert [warning.message for warning in transcript.warnings] == [
        "deleted while changes were tracked, and not read as speech: “not”"
    ]


@pytest.mark.parametrize(
    "label",
    [
        deleted("SPEAKER_01: ") + plain("Ida Lund: "),
        plain("Ida ") + deleted("Lind") + f"<w:ins>{plain('Lund')}</w:ins>" + plain(": "),
    ],
)
def test_a_label_that_was_corrected_is_one(label: str) -> None:
    transcript = read(document(plain("Mira Voss: One."), label + plain("It rained."), plain("Mira Voss: Two.")))
    assert turns(transcript) == [("Mira Voss", "One."), ("Ida Lund", "It rained."), ("Mira Voss", "Two.")]


def test_a_corrected_name_in_a_table_is_one() -> None:
    names = plain("Ida ") + deleted("Lind") + plain("Lund"), plain("Jon Feldt"), deleted("Mira Voss")
    xml = "".join(
        f"<w:tr><w:tc><w:p>{name}</w:p></w:tc><w:tc><w:p>{plain(said)}</w:p></w:tc></w:tr>"
        for name, said in zip((plain("Speaker"), *names), ("Text", "It rained.", "It did.", "So."), strict=True)
    )
    transcript = read(archive(f'<w:document xmlns:w="{SPACE}"><w:body><w:tbl>{xml}</w:tbl></w:body></w:document>'))
    assert turns(transcript) == [("Ida Lund", "It rained."), ("Jon Feldt", "It did."), (None, "So.")]


@pytest.mark.parametrize("gone", ["Ida Lund: ", "Ida Lund"])
def test_what_begins_with_a_deleted_name_is_not_the_speaker_going_on(gone: str) -> None:
    transcript = read(
        document(plain("Mira Voss: One."), deleted(gone) + plain("It rained."), deleted("Yes, so it did."))
    )
    assert [name for name, _ in turns(transcript)] == ["Mira Voss", None]


def test_what_begins_with_other_deleted_words_goes_on() -> None:
    transcript = read(document(plain("Mira Voss: One."), deleted("Well, ") + plain("it rained."), deleted("So.")))
    said = "One.\n\n[struck-out words]it rained.\n\n[struck-out words]"
    assert turns(transcript) == [("Mira Voss", said)]


def raised(words: str) -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{words}</w:t></w:r>'


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        (raised("12"), "We lost it."),
        (raised("[3]"), "We lost it."),
        (raised("*"), "We lost it."),
        (raised("th"), "We lost itth."),
        (plain(" in 2024") + raised("1"), "We lost it in 2024[struck-out words]."),
        (plain(", 9 km") + raised("2"), "We lost it, 9 km2."),
    ],
)
def test_a_raised_mark_is_no_part_of_the_word_before_it(mark: str, said: str) -> None:
    transcript = read(document(plain("Mira Voss: We lost it") + mark + plain(".")))
    assert turns(transcript) == [("Mira Voss", said)]
    assert bool(transcript.warnings) == ("th" not in said and "km" not in said)


@pytest.mark.parametrize("first", [None, ("Speaker", "Original", "Translation")])
def test_a_row_of_more_than_a_name_and_what_was_said_is_nobodys(first: tuple[str, ...] | None) -> None:
    rows = [("Ida Lund", "Brack Metals", "It rained."), ("Jon Feldt", "Quay", "It did."), ("Ida Lund", "Brack", "So.")]
    transcript = read(table(*([first] if first else []), *rows))
    assert {name for name, _ in turns(transcript)[2:]} == {None}
    assert transcript.warnings[-1].message.endswith("unless a name begins it (“Jon Feldt”)")


def test_a_column_of_companies_beside_remarks_is_told() -> None:
    rows = [("Speaker", "Company", "Remarks"), ("Ida Lund", "Brack Metals", "It rained."), ("Jon Feldt", "", "It did.")]
    transcript = read(table(*rows))
    assert turns(transcript)[2:] == [("Ida Lund", "It rained."), ("Jon Feldt", "It did.")]
    assert transcript.warnings[-1].message == "what stands in this column of a table is not read as speech: “Company”"


BORDERS = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))


@pytest.mark.parametrize(
    "looks",
    [
        '<w:outlineLvl w:val="1"/>',
        '<w:framePr w:wrap="around"/>',
        f"<w:pBdr>{BORDERS}</w:pBdr>",
    ],
)
def test_what_a_paragraph_s_layout_sets_apart_is_not_the_speaker_going_on(looks: str) -> None:
    apart = f"<w:pPr>{looks}</w:pPr>{plain('Nine turbines')}"
    transcript = read(document(plain("Mira Voss: One."), apart, plain("It rained."), plain("Mira Voss: Two.")))
    assert turns(transcript) == [("Mira Voss", "One."), (None, "Nine turbines\n\nIt rained."), ("Mira Voss", "Two.")]
    assert [warning.line for warning in transcript.warnings] == [2]


@pytest.mark.parametrize(
    "looks",
    [
        '<w:outlineLvl w:val="9"/>',
        '<w:framePr w:dropCap="drop"/>',
        '<w:pBdr><w:top w:val="single"/><w:bottom w:val="single"/></w:pBdr>',
        f"<w:pBdr>{BORDERS.replace('single', 'nil')}</w:pBdr>",
        f"<w:sectPr><w:pgBorders>{BORDERS}</w:pgBorders></w:sectPr>",
    ],
)
def test_what_a_paragraph_s_layout_does_not_set_apart_is(looks: str) -> None:
    transcript = read(document(plain("Mira Voss: One."), f"<w:pPr>{looks}</w:pPr>{plain('Nine turbines.')}"))
    assert turns(transcript) == [("Mira Voss", "One.\n\nNine turbines.")]


def test_a_heading_in_capitals_is_not_the_speaker_going_on() -> None:
    talk = plain("Mira Voss: One."), plain("THE LONG WINTER OF ALL"), plain("It rained."), plain("Mira Voss: Two.")
    apart = [turn for turn in turns(read(document(*talk))) if turn[0] is None]
    assert apart == [(None, "THE LONG WINTER OF ALL\n\nIt rained.")]


def test_a_speaker_goes_on_in_cyrillic() -> None:
    transcript = read(document(plain("Ада Моро: Мы заменили хранилище."), plain("Потом мы заменили и очередь.")))
    assert turns(transcript) == [("Ада Моро", "Мы заменили хранилище.\n\nПотом мы заменили и очередь.")]


@pytest.mark.parametrize("head", [(), (("Speaker", "Text"),)])
def test_what_stands_below_a_name_in_its_cell_is_a_company_or_a_time(head: tuple[tuple[str, str], ...]) -> None:
    said = [("Mira Voss", "We ship."), ("Jonah Feldt", "Why?"), ("Mira Voss", "It held."), ("Jonah Feldt", "So?")]
    companies = {"Mira Voss": "Nordreel Ships", "Jonah Feldt": "Head of Grid, Helio"}
    rows = [(f"{name}</w:t></w:r></w:p><w:p><w:r><w:t>{companies[name]}", words) for name, words in said]
    assert turns(read(table(*head, *rows)))[2:] == [(f"{name} ({companies[name]})", words) for name, words in said]
    clocks = [(f"{name}</w:t><w:br/><w:t>00:0{n}", words) for n, (name, words) in enumerate(said, 1)]
    transcript = read(table(("Speaker", "Text"), *clocks))
    assert turns(transcript)[2:] == said
    assert [mark.seconds for mark in transcript.times] == [1, 2, 3, 4]


@pytest.mark.parametrize("below", ["Jonah Feldt", "interpreter"])
def test_nobody_speaks_where_somebody_else_stands_below_a_name_in_its_cell(below: str) -> None:
    both = f"Mira Voss</w:t></w:r></w:p><w:p><w:r><w:t>{below}"
    rows = ((both, "We never paid."), ("Jonah Feldt", "Why?"), ("Mira Voss", "It held."), ("Jonah Feldt", "So?"))
    assert turns(read(table(*rows)))[2:4] == [(None, "We never paid."), ("Jonah Feldt", "Why?")]
