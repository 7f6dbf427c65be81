"""Whisper and WhisperX, as their many programs write them."""

from __future__ import annotations

import json

import pytest

from brief_tui.core.sources.transcripts import Transcript
from tests.unit.formats.reading import read, times, turns


def spoken(document: object) -> Transcript:
    return read(json.dumps(document), "a.json")


def word(said: str, start: float, **more: object) -> dict[str, object]:
    return {"word": said, "start": start, "end": start + 0.2, **more}


def segment(text: str, start: float, end: float, **more: object) -> dict[str, object]:
    return {"start": start, "end": end, "text": text, **more}


CUES = [(" We began", 0, 2), (" in spring.", 2, 4), (" No, in May.", 7, 8)]
SEGMENTS = [segment(*cue) for cue in CUES]
TIMES = [("We", 0.0), ("in", 2.0), ("No,", 7.0)]


@pytest.mark.parametrize(
    "document",
    [
        {"text": " We began in spring. No, in May.", "segments": SEGMENTS, "language": "en"},
        {"task": "transcribe", "duration": 8.0, "text": "We began in spring. No, in May.", "segments": SEGMENTS},
        SEGMENTS,
        {"text": "", "chunks": [{"text": text, "timestamp": [start, end]} for text, start, end in CUES]},
        {
            "result": {"language": "en"},
            "transcription": [
                {"offsets": {"from": start * 1000, "to": end * 1000}, "text": text} for text, start, end in CUES
            ],
        },
    ],
)
def test_segments_of_every_program(document: object) -> None:
    transcript = spoken(document)
    assert transcript.format == "whisper"
    assert turns(transcript) == [(None, "We began in spring."), (None, "No, in May.")]  # a pause of three seconds
    assert times(transcript) == TIMES
    assert transcript.warnings == ()


def test_a_text_alone() -> None:
    transcript = spoken({"text": "We began in spring.", "usage": {"seconds": 3}})
    assert (transcript.format, turns(transcript), times(transcript)) == ("whisper", [(None, "We began in spring.")], [])


def test_words_without_segments_have_marks_only_in_the_text() -> None:
    words = [word("We", 0.5), word("began", 0.9), word("Well", 5.0), word("then", 5.5)]
    transcript = spoken({"text": "We began. Well, then!", "words": words, "task": "transcribe"})
    assert turns(transcript) == [(None, "We began."), (None, "Well, then!")]
    assert times(transcript) == [("We", 0.5), ("began.", 0.9), ("Well,", 5.0), ("then!", 5.5)]


def test_words_beside_the_segments_belong_to_them_by_time() -> None:
    words = [word("We", 0.5), word("began", 1.9), word("in", 2.0), word("spring", 2.5), word("No", 7.1)]
    transcript = spoken({"text": "We began in spring.", "segments": SEGMENTS, "words": words})
    assert times(transcript) == [("We", 0.5), ("began", 1.9), ("in", 2.0), ("spring.", 2.5), ("No,", 7.1)]
    assert transcript.warnings == ()


def test_a_word_that_is_not_in_the_text_is_told_of_and_the_next_one_found() -> None:
    words = [word(" We", 0.1), word(" certainly", 0.3), word(" began", 0.6)]
    transcript = spoken({"segments": [segment("We began.", 0.0, 1.0, words=words)]})
    assert turns(transcript) == [(None, "We began.")]
    assert times(transcript) == [("We", 0.1), ("began.", 0.6)]
    assert len(transcript.warnings) == 1


def test_labels_and_chevrons_in_the_text() -> None:
    texts = [" Mira Voss: We began.", " >> When?", " Jon Feldt: In", " spring."]
    transcript = spoken({"segments": [segment(text, n, n + 1) for n, text in enumerate(texts)]})
    assert turns(transcript) == [("Mira Voss", "We began."), (None, "When?"), ("Jon Feldt", "In spring.")]
    assert times(transcript) == [("We", 0.0), ("When?", 1.0), ("In", 2.0), ("spring.", 3.0)]


def test_dashes_of_dialogue() -> None:
    texts = [" - We began.\n- When?", " - In spring."]
    transcript = spoken({"segments": [segment(text, n, n + 1) for n, text in enumerate(texts)]})
    assert turns(transcript) == [(None, "We began."), (None, "When?"), (None, "In spring.")]
    assert times(transcript)[-1] == ("In", 1.0)


def test_whisper_cpp_tells_speakers_apart_by_channel_or_by_turn() -> None:
    def cpp(text: str, **more: object) -> dict[str, object]:
        return {"offsets": {"from": 0, "to": 10}, "text": text, **more}

    channels = [
        cpp(" So.", speaker="0"),
        cpp(" We began.", speaker="0"),
        cpp(" When?", speaker="1"),
        cpp(" Hm.", speaker="?"),
    ]
    assert turns(spoken({"transcription": channels})) == [
        ("Speaker 0", "So. We began."),
        ("Speaker 1", "When?"),
        (None, "Hm."),
    ]
    by_turn = [cpp(" So."), cpp(" We began.", speaker_turn_next=True), cpp(" When? [SPEAKER_TURN]"), cpp(" Hm.")]
    assert turns(spoken({"transcription": by_turn})) == [(None, "So. We began."), (None, "When?"), (None, "Hm.")]


def test_whisper_cpp_writes_numbers_that_are_no_json() -> None:
    tokens = '[{"text": " So", "p": -nan(ind)}, {"text": ".", "p": nan}]'
    text = f'{{"transcription": [{{"offsets": {{"from": 0, "to": 9}}, "text": " So.", "tokens": {tokens}}}]}}'
    assert turns(read(text, "a.json")) == [(None, "So.")]


# WhisperX


def test_speakers_of_segments() -> None:
    texts = [
        ("SPEAKER_00", "We"),
        ("SPEAKER_00", "began."),
        ("SPEAKER_01", "When?"),
        (None, "Hm."),
        ("SPEAKER_01", "So?"),
    ]
    document = {"segments": [segment(text, n, n + 1, speaker=who) for n, (who, text) in enumerate(texts)]}
    transcript = spoken(document)
    assert transcript.format == "whisperx"
    assert turns(transcript) == [
        ("SPEAKER_00", "We began."),
        ("SPEAKER_01", "When?"),
        (None, "Hm."),
        ("SPEAKER_01", "So?"),
    ]


def test_segments_of_a_diarized_api_transcript() -> None:
    segments = [segment("Hello.", 0, 1, type="transcript.text.segment", id="0", speaker="agent")]
    assert turns(spoken({"task": "transcribe", "text": "Hello.", "segments": segments})) == [("agent", "Hello.")]


def test_speakers_beside_chunks() -> None:
    chunks = [{"text": " We began. When?", "timestamp": [0.0, 3.0]}]
    speakers = [
        {"speaker": "SPEAKER_00", "text": "We began.", "timestamp": [0.0, 2.0]},
        {"speaker": "SPEAKER_01", "text": "When?", "timestamp": [2.0, None]},
    ]
    transcript = spoken({"text": "We began. When?", "chunks": chunks, "speakers": speakers})
    assert turns(transcript) == [("SPEAKER_00", "We began."), ("SPEAKER_01", "When?")]
    assert times(transcript) == [("We", 0.0), ("When?", 2.0)]
    assert turns(spoken({"text": "We began. When?", "chunks": chunks, "speakers": []})) == [(None, "We began. When?")]


def by_word(text: str, *words: tuple[str, str | None], speaker: str | None = "A") -> Transcript:
    """A segment of A, whose words a tenth of a second apart have speakers of their own, or neither time nor speaker."""
    found = [
        {"word": said} if who is None else word(said, n / 10, score=0.9, speaker=who)
        for n, (said, who) in enumerate(words)
    ]
    return spoken({"segments": [segment(text, 0, 1, words=found, speaker=speaker)], "word_segments": found})


def test_numbers_without_times_and_speakers_inherit_them() -> None:
    transcript = by_word(
        " In 2014 we began. 40 came.",
        ("In", "A"),
        ("2014", None),
        ("we", "A"),
        ("began.", "A"),
        ("40", None),
        ("came.", "B"),
    )
    assert turns(transcript) == [("A", "In 2014 we began."), ("B", "40 came.")]
    assert transcript.time_at(transcript.text.index("2014")) == 0.0
    assert transcript.warnings == ()


def test_a_number_begins_or_ends_a_segment() -> None:
    assert turns(by_word("2014 was", ("2014", None), ("was", "B"), speaker=None)) == [("B", "2014 was")]
    assert turns(by_word("So. 40", ("So.", "B"), ("40", None), speaker=None)) == [("B", "So. 40")]
    assert turns(by_word("40", ("40", None))) == [("A", "40")]


def test_words_of_another_speaker_are_not_those_of_the_segments() -> None:
    transcript = by_word(
        " We pay 40. Nobody does.", ("We", "A"), ("pay", "A"), ("40.", None), ("Nobody", "B"), ("does.", "B")
    )
    assert turns(transcript) == [("A", "We pay 40."), ("B", "Nobody does.")]


def test_words_tell_who_says_a_segment_only_where_they_are_all_of_it() -> None:
    words = (("We", "A"), ("pay.", "A"))
    assert turns(by_word(" We pay.", *words, speaker=None)) == [("A", "We pay.")]
    transcript = by_word(" We pay. Nobody does.", *words, speaker=None)
    assert turns(transcript) == [(None, "We pay. Nobody does.")]
    assert len(transcript.warnings) == 1


def test_names_put_in_for_the_segments_alone() -> None:
    words = (("We", "SPEAKER_00"), ("pay.", "SPEAKER_00"))
    assert turns(by_word(" We pay.", *words, speaker="Mira Voss")) == [("Mira Voss", "We pay.")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (" We pay. No, nobody does.", "A"),
        (" We pay. Nobody.", "A"),
        (" We pay. Nobody does.", "Mira Voss"),
        (" We pay. No, nobody does.", None),
    ],
)
def test_words_that_do_not_tell_who_says_the_text_give_it_to_nobody(text: str, speaker: str | None) -> None:
    transcript = by_word(text, ("We", "A"), ("pay.", "A"), ("Nobody", "B"), ("does.", "B"), speaker=speaker)
    assert turns(transcript) == [(None, text.strip())]
    assert "nobody is given it: $.segments[0]" in " ".join(warning.message for warning in transcript.warnings)


def test_the_label_of_somebody_else_in_a_segment_takes_its_words_from_its_speaker() -> None:
    segments = [segment("We pay.", 0, 1, speaker="Mira Voss"), segment("Well.", 1, 2, speaker="Jon Feldt")]
    segments += [
        segment("Jon Feldt: Nobody does.", 2, 3, speaker="Mira Voss"),
        segment("So.", 3, 4, speaker="Mira Voss"),
    ]
    transcript = spoken({"segments": segments})
    assert turns(transcript)[2:] == [(None, "Jon Feldt: Nobody does."), ("Mira Voss", "So.")]
    assert "“Jon Feldt”" in transcript.warnings[0].message


def test_chevrons_in_a_segment_take_what_follows_from_its_speaker() -> None:
    transcript = spoken({"segments": [segment("We pay. >> Nobody does.", 0, 1, speaker="A")]})
    assert turns(transcript) == [("A", "We pay."), (None, "Nobody does.")]
