from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.sources.transcripts import Transcript, TranscriptBuilder, TranscriptGrade
from brief_tui.tui.transcript_rows import RowKind, ShownTranscript, TranscriptRows


def transcript(*turns: tuple[str | None, str]) -> Transcript:
    builder = TranscriptBuilder("transcripts/moreau.vtt", "webvtt", "")
    for speaker, text in turns:
        builder.say(speaker, text, 0, new_turn=True)
    return builder.build()


TURNS = st.lists(
    st.tuples(
        st.sampled_from([None, "Ada Moreau", "Jon Feld"]), st.text(st.sampled_from("ab \n漢’\x1b\t"), min_size=1)
    ),
    min_size=1,
    max_size=5,
)


@given(TURNS, st.integers(1, 30))
def test_every_character_of_speech_is_in_its_row(turns: list[tuple[str | None, str]], width: int) -> None:
    source = transcript(*turns)
    rows = TranscriptRows(ShownTranscript.of(source, 0), width)
    for offset, character in enumerate(source.text):
        row = rows[rows.row_of(offset)]
        if character not in " \t\n":
            assert row.kind is RowKind.SPEECH
            assert row.start <= offset < row.end
            assert source.turns[row.turn] == next(turn for turn in reversed(source.turns) if turn.start <= offset)


@given(TURNS, st.integers(1, 30))
def test_what_is_shown_has_a_harmless_character_for_each_of_the_transcripts(
    turns: list[tuple[str | None, str]], width: int
) -> None:
    source = transcript(*turns)
    shown = ShownTranscript.of(source, 0)
    assert len(shown.speech) == len(source.text)
    rows = TranscriptRows(shown, width)
    speech = [row for row in map(rows.__getitem__, range(len(rows))) if row.kind is RowKind.SPEECH]
    assert "".join(shown.speech[row.start : row.end] for row in speech).isprintable()


def test_a_turn_has_a_label_and_paragraphs_stand_apart() -> None:
    source = transcript(("Ada Moreau", "One two three.\n\nFour."), ("Jon Feld", "Five."))
    rows = TranscriptRows(ShownTranscript.of(source, 0), 80)
    kinds = [rows[number].kind for number in range(len(rows))]
    head, label, speech, blank = RowKind.HEAD, RowKind.LABEL, RowKind.SPEECH, RowKind.BLANK
    assert kinds == [head, blank, label, speech, blank, speech, blank, label, speech]
    assert (rows.label_of(0), rows.label_of(1), rows.label_of(7)) == (2, 7, 7)


def test_the_head_counts_turns_words_and_citations() -> None:
    source = transcript(("Ada Moreau", "Well – [laughs] it held, 130,000 nodes."))
    assert ShownTranscript.of(source, 6).head == "moreau.vtt · webvtt · 1 turn · 5 words · 6 cited"
    assert ShownTranscript.of(source, 0).head == "moreau.vtt · webvtt · 1 turn · 5 words"
    machine = replace(source, grade=TranscriptGrade.MACHINE)
    assert ShownTranscript.of(machine, 0).head == "moreau.vtt · webvtt · machine transcript · 1 turn · 5 words"


def test_a_transcript_without_turns_has_a_head_only() -> None:
    rows = TranscriptRows(ShownTranscript.of(transcript(), 0), 80)
    assert [rows[number].kind for number in range(len(rows))] == [RowKind.HEAD]
