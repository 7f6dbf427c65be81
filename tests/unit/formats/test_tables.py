"""Tables in Word documents: columns that tell who speaks, boxes, and lists of who is there."""

from __future__ import annotations

import pytest

from brief_tui.formats import read_transcript
from tests.unit.formats.documents import archive, document, document_xml, run, styled
from tests.unit.formats.reading import turns

_ROWS = [("1.", "Mira Voss", "We ship."), ("2.", "Jon Feldt", "When?"), ("3.", "Mira Voss", "Soon.")]


def _rows(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc><w:p>{run(cell)}</w:p></w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def _table(*rows: tuple[str, ...]) -> bytes:
    return archive(document_xml("@").replace("<w:p>@</w:p>", _rows(*rows)))


def _beside(*rows: tuple[str, ...]) -> list[tuple[str | None, str]]:
    """A talk with a table in it, and what goes on below."""
    talk = ["Mira Voss: We ship.", "@", "On we go.", "Jon Feldt: When?", "Mira Voss: Soon."]
    xml = document_xml(*map(run, talk)).replace(f"<w:p>{run('@')}</w:p>", _rows(*rows))
    transcript = read_transcript(archive(xml), "a.docx")
    assert transcript.warnings
    return turns(transcript)


@pytest.mark.parametrize(
    ("first", "more"),
    [
        ((), ()),
        (("No.", "Speaker", "Text"), ()),
        (("#", "Name", "Dialogue"), ()),
        (("Nr.", "Sprecher", "Text"), ()),
        (("Nr.", "Spreker", "Tekst"), ()),
        (("No.", "Speaker", "Text", "Notes"), ("loud",)),
        (("No.", "Speaker", "Text", "Duration"), ("2 s",)),
    ],
)
def test_numbers_and_notes_of_a_table_are_no_speech(first: tuple[str, ...], more: tuple[str, ...]) -> None:
    transcript = read_transcript(_table(*([first] if first else []), *((*row, *more) for row in _ROWS)), "a.docx")
    assert turns(transcript) == [(name, said) for _, name, said in _ROWS]
    told = [warning.message for warning in transcript.warnings]
    assert list(first[3:]) == [message.split("“")[1].strip("”") for message in told if "“" in message]


def test_a_numbered_list_of_who_is_there_is_no_talk() -> None:
    rows = [("1", "Mira Voss", "Chief of Kelm"), ("2", "Jon Feldt", "Reporter at large")]
    assert {"Mira Voss", "Jon Feldt"}.isdisjoint(
        speaker for speaker, _ in turns(read_transcript(_table(*rows), "a.docx"))
    )


@pytest.mark.parametrize(
    "box", ["Kelm has nine ships.", "Kelm: nine ships.", "Jon Feldt: born in Ulm.", "Jon Feldt: x"]
)
def test_a_box_in_a_talk_and_what_follows_it_are_nobodys(box: str) -> None:
    assert _beside((box,)) == [
        ("Mira Voss", "We ship."),
        (None, f"{box}\n\nOn we go."),
        ("Jon Feldt", "When?"),
        ("Mira Voss", "Soon."),
    ]


def test_a_list_of_who_is_there_inside_a_talk_is_nobodys() -> None:
    found = _beside(("Mira Voss", "Chief of Kelm"), ("Jon Feldt", "Reporter at large"))
    assert [turn for turn in found if turn[0]] == [
        ("Mira Voss", "We ship."),
        ("Jon Feldt", "When?"),
        ("Mira Voss", "Soon."),
    ]


def test_labels_in_a_table_that_is_the_talk_tell_who_speaks() -> None:
    found = _table(("Mira Voss: We ship.",), ("Jon Feldt: When?",), ("And where?",), ("Mira Voss: Soon.",))
    assert turns(read_transcript(found, "a.docx")) == [
        ("Mira Voss", "We ship."),
        ("Jon Feldt", "When?"),
        (None, "And where?"),
        ("Mira Voss", "Soon."),
    ]


@pytest.mark.parametrize("style", ["Quote", "IntenseQuote", "Caption"])
def test_captions_and_quotations_by_style_end_a_turn(style: str) -> None:
    found = document(run("Mira Voss: We ship."), styled(style, "Jon Feldt, left."), run("On."), run("Mira Voss: Soon."))
    transcript = read_transcript(found, "a.docx")
    said = turns(transcript)
    assert said[0] == ("Mira Voss", "We ship.") and said[1][0] is None
    assert ("left" in transcript.text) is (style != "Caption")
    assert transcript.warnings


def test_what_follows_a_table_of_speakers_is_nobodys() -> None:
    xml = document_xml("@", run("The record ends.")).replace("<w:p>@</w:p>", _rows(*_ROWS))
    transcript = read_transcript(archive(xml), "a.docx")
    assert turns(transcript)[-1] == (None, "The record ends.")
    assert [warning.line for warning in transcript.warnings] == [4]
