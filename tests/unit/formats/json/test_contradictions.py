"""JSON that says of the same words that two people say them, or holds words outside of what is read."""

from __future__ import annotations

import json

import pytest

from brief_tui.core.sources.transcripts import Transcript
from tests.unit.formats.json.test_services import Object, aai, channels, dg, rev, spoken
from tests.unit.formats.json.test_whisper import segment, word
from tests.unit.formats.reading import Turns, read, turns


def messages(transcript: Transcript) -> str:
    return " | ".join(warning.message for warning in transcript.warnings)


def by_words(text: str, speaker: str | None, heard: str, start: float = 0) -> Object:
    """A segment of `speaker`, all of whose words are those of `heard`."""
    words = [word(said, start + n / 10, score=0.9, speaker=heard) for n, said in enumerate(text.split())]
    return segment(text, start, start + 1, words=words, speaker=speaker)


OTHER = "nobody is given it: $.segments["


@pytest.mark.parametrize(("speaker", "heard"), [("Mira Voss", "Jon Feldt"), ("A", "B"), ("SPEAKER_00", "Mira Voss")])
def test_a_segment_whose_words_are_all_somebody_elses_is_nobodys(speaker: str, heard: str) -> None:
    transcript = spoken({"segments": [by_words("We pay.", speaker, heard), by_words("No.", heard, heard, 2)]})
    assert turns(transcript) == [(None, "We pay."), (heard, "No.")]
    assert f"{OTHER}0]" in messages(transcript)


def test_names_put_in_for_the_segments_alone_may_be_one_for_two_labels_but_not_two_for_one() -> None:
    segments = [by_words("One.", "Mira", "S0"), by_words("Two.", "Mira", "S1", 2), by_words("Three.", "Jon", "S2", 4)]
    names = [("Mira", "One. Two."), ("Jon", "Three.")]
    assert turns(spoken({"segments": segments})) == names
    transcript = spoken({"segments": [*segments, by_words("Four.", "Mira", "S2", 6)]})
    assert turns(transcript) == [("Mira", "One. Two."), (None, "Three. Four.")]
    assert f"{OTHER}2]" in messages(transcript) and f"{OTHER}3]" in messages(transcript)


def test_an_utterance_whose_words_are_all_somebody_elses_is_nobodys() -> None:
    utterance = {**aai("We pay.", 0, "B"), "speaker": "A"}
    transcript = spoken({"utterances": [utterance, aai("No.", 3000, "A")]})
    assert turns(transcript) == [(None, "We pay."), ("A", "No.")]
    assert "$.utterances[0]" in messages(transcript)


def test_words_of_another_speaker_than_their_paragraph_are_nobodys() -> None:
    paragraphs = {"paragraphs": [{"speaker": 1, "num_words": 2}, {"speaker": 1, "num_words": 1}]}
    words = [*dg("We", 0.5, 1), *dg("pay.", 1, 0), *dg("No.", 2.5, 1)]
    transcript = spoken(channels(words, paragraphs=paragraphs))
    assert turns(transcript) == [("Speaker 1", "We"), (None, "pay."), ("Speaker 1", "No.")]
    assert "paragraphs[0]" in messages(transcript) and len(transcript.warnings) == 1


def test_an_id_of_two_names_has_none() -> None:
    speakers = [{"id": 0, "name": "Jon Feldt"}, {"id": 0, "name": "Mira Voss"}, {"id": 1, "name": "Eve Hart"}]
    transcript = spoken({"speakers": [*speakers, speakers[2]], "monologues": [rev("So", "."), rev("Hm", speaker=1)]})
    assert turns(transcript) == [("Speaker 0", "So."), ("Eve Hart", "Hm")]
    assert "$.speakers[1]" in messages(transcript) and len(transcript.warnings) == 1


def test_a_monologue_of_two_names_has_none() -> None:
    named = {**rev("So", "."), "speaker_info": {"display_name": "Mira Voss"}}
    transcript = spoken({"speakers": [{"id": 0, "name": "Jon Feldt"}], "monologues": [named]})
    assert turns(transcript) == [("Speaker 0", "So.")]
    assert "$.monologues[0]" in messages(transcript)


UNREAD = "2 words stand here that are not in what is read, and are lost: "


@pytest.mark.parametrize(
    ("document", "path"),
    [
        ({"text": "We pay. We never", "segments": [segment(" We pay.", 0, 1)]}, "$.text"),
        (
            {
                "segments": [segment("We pay.", 0, 1)],
                "words": [word(said, 0) for said in "We pay never, ever!".split()],
            },
            "$.words",
        ),
        ({**aai("We pay.", 0), "text": "We pay. I did.", "utterances": [aai("We pay.", 0, "A")]}, "$.text"),
        ({**aai("We pay. I did.", 0), "text": None, "utterances": [aai("We pay.", 0, "A")]}, "$.words"),
        (
            channels(dg("We pay.", 0, 0), transcript="We pay. I did."),
            "$.results.channels[0].alternatives[0].transcript",
        ),
        (
            {"results": {**channels(dg("We pay.", 0, 0))["results"], "utterances": [{"transcript": "I did."}]}},  # type: ignore[dict-item]
            "$.results.utterances",
        ),
        ({"chunks": [segment("I did.", 0, 1)], "speakers": [segment("We pay.", 0, 1, speaker="A")]}, "$.chunks"),
    ],
)
def test_words_outside_of_what_is_read_are_counted(document: Object, path: str) -> None:
    transcript = spoken(document)
    assert " ".join(transcript.text.split()) == "We pay."
    assert f"{UNREAD}{path}" in messages(transcript)


NOTE = "Nobody asked for it."


@pytest.mark.parametrize(
    ("document", "path"),
    [
        ({"segments": [segment("We pay.", 0, 1, speaker="A")], "summary": NOTE}, "$.summary"),
        ({"segments": [segment("We pay.", 0, 1, speaker="A")], "foo": {"bar": [[NOTE]]}}, "$.foo.bar"),
        ({"segments": [segment("We pay.", 0, 1, speaker="A")], "foo": [{"text": NOTE}]}, "$.foo[0].text"),
        ({"segments": [segment("We pay.", 0, 1, speaker="A", comment=NOTE)]}, "$.segments[0].comment"),
        ({"segments": [segment("We pay.", 0, 1)], "channels": [{"text": NOTE}]}, "$.channels[0].text"),
        ({"segments": [segment("We pay.", 0, 1)], "elements": [{"value": NOTE}]}, "$.elements[0].value"),
        ({"segments": [segment("We pay.", 0, 1)], "speaker_notes": NOTE}, "$.speaker_notes"),
        ({"segments": [segment("We pay.", 0, 1, transcript=NOTE)]}, "$.segments[0].transcript"),
        ({"segments": [segment("We pay.", 0, 1)], "words": [{"word": "We", "value": NOTE}]}, "$.words[0].value"),
        ({"segments": [segment("We pay.", 0, 1, speaker="A")], "注": "没有人要求这样做过"}, "$.注"),
    ],
)
def test_words_under_other_keys_are_counted(document: Object, path: str) -> None:
    transcript = spoken(document)
    assert " ".join(transcript.text.split()) == "We pay."
    count = 1 if "注" in path else 4
    assert [one.message for one in transcript.warnings] == [
        f"{count} words stand here that are not in what is read, and are lost: {path}"
    ]


def test_names_and_values_are_no_words_that_are_lost() -> None:
    document = {
        "segments": [segment("We pay.", 0, 1, speaker="Mira Voss")],
        "model": "large v3",
        "audio_url": "https://example.org/a/b/c/d",
        "speaker_names": ["Mira Voss of Brack Metals"],
        "speakers": [{"displayName": "Mira Voss of Brack Metals"}],
        "created": "2026-04-27T10:00:00.000Z",
        "words": [],
        "id": "0f3c-9a-4e-11-ff-90",
        "note": "We pay, we pay not",
    }
    assert messages(spoken(document)).count("are lost") == 1  # those of the note


def test_labels_in_a_text_of_deepgram_are_no_words_that_are_lost() -> None:
    paragraphs = {"transcript": "\nSpeaker 0: We pay.\n\nSpeaker 1: No, we do not.", "paragraphs": []}
    document = channels([*dg("We pay.", 0, 0), *dg("No, we do not.", 2, 1)], paragraphs=paragraphs)
    assert spoken(document).warnings == ()


@pytest.mark.parametrize(("bare", "told"), [("neunhundertfünfzig", 0), ("neunhundertfünfzig Stück", 1)])
def test_what_a_word_of_deepgram_is_without_its_marks_is_no_other_word(bare: str, told: int) -> None:
    words = [{**one, "word": bare} for one in dg("950", 0, 0)]
    assert len(spoken(channels(words)).warnings) == told


def test_the_same_words_elsewhere_are_not_missed() -> None:
    document = {"text": "we pay", "segments": [segment(" We", 0, 1), segment(" pay.", 1, 2)], "words": [word("pay", 1)]}
    assert spoken(document).warnings == ()


def test_speakers_of_chunks() -> None:
    chunks = [
        {"text": " We pay.", "timestamp": [0, 1], "speaker": "Mira"},
        {"text": " No.", "timestamp": [1, 2], "speaker": "Jon"},
    ]
    said: Turns = [("Mira", "We pay."), ("Jon", "No.")]
    assert turns(spoken({"text": " We pay. No.", "chunks": chunks})) == said


@pytest.mark.parametrize(("words", "told"), [("We lost.", 1), ("We never lost.", 0)])
def test_words_of_a_text_of_assemblyai_that_nobody_heard_are_told(words: str, told: int) -> None:
    heard = [{"text": word, "start": n, "end": n + 1, "confidence": 1} for n, word in enumerate(words.split())]
    one = {"speaker": "A", "text": "We never lost.", "start": 0, "end": 9, "confidence": 1, "words": heard}
    transcript = read(json.dumps({"utterances": [one]}), "a.json")
    assert transcript.format == "assemblyai"
    assert len(transcript.warnings) == told
