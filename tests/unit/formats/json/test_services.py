"""AssemblyAI, Deepgram, Rev.ai, Podcasting 2.0 and YouTube's json3, and their traps."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from brief_tui.core.sources.transcripts import Transcript
from tests.unit.formats.reading import read, times, turns

Object = dict[str, object]


def spoken(document: object) -> Transcript:
    return read(json.dumps(document), "a.json")


# AssemblyAI


def aai(text: str, start: int, speaker: str | None = None) -> Object:
    words = [
        {"text": word, "start": start + n * 300, "end": start + n * 300 + 200, "confidence": 0.9, "speaker": speaker}
        for n, word in enumerate(text.split())
    ]
    return {
        "text": text,
        "start": start,
        "end": start + 300 * len(words),
        "words": words,
        "speaker": speaker,
        "confidence": 1,
    }


def test_utterances_count_milliseconds() -> None:
    utterances = [aai("We began.", 500, "A"), aai("In spring.", 1500, "A"), aai("When?", 2500, "Jon Feldt")]
    transcript = spoken({"status": "completed", "text": "…", "words": aai("…", 0)["words"], "utterances": utterances})
    assert transcript.format == "assemblyai"
    assert turns(transcript) == [("A", "We began. In spring."), ("Jon Feldt", "When?")]
    assert times(transcript) == [("We", 0.5), ("began.", 0.8), ("In", 1.5), ("spring.", 1.8), ("When?", 2.5)]


def test_a_transcript_without_speakers_is_its_text() -> None:
    transcript = spoken({**aai("We began. In spring.", 500), "utterances": None, "audio_duration": 3})
    assert (transcript.format, turns(transcript)) == ("assemblyai", [(None, "We began. In spring.")])
    assert times(transcript)[1] == ("began.", 0.8)


@pytest.mark.parametrize("unit", ["sentences", "paragraphs"])
def test_sentences_and_paragraphs_that_were_asked_for_alone(unit: str) -> None:
    transcript = spoken({unit: [aai("We began.", 500, "A"), aai("When?", 2500, "B")], "id": "0", "confidence": 1})
    assert (transcript.format, turns(transcript)) == ("assemblyai", [("A", "We began."), ("B", "When?")])


@pytest.mark.parametrize("more", [{}, {"words": []}, {"confidence": 1, "audio_duration": 3}])
def test_sentences_without_words_are_read(more: Object) -> None:
    sentences = [{**aai("We began.", 500, "A"), "words": []}, {**aai("When?", 2500, "B"), "words": []}]
    for sentence in sentences:
        del sentence["confidence"]
    transcript = spoken({**more, "sentences": sentences})
    assert (transcript.format, turns(transcript)) == ("assemblyai", [("A", "We began."), ("B", "When?")])
    assert times(transcript) == [("We", 0.5), ("When?", 2.5)]
    assert transcript.warnings == ()


# Deepgram


def dg(text: str, start: float, speaker: int | None = None) -> list[Object]:
    return [
        {
            "word": word.strip(".,?").lower(),
            "punctuated_word": word,
            "start": round(start + n * 0.3, 3),
            "end": round(start + n * 0.3 + 0.2, 3),
            **({} if speaker is None else {"speaker": speaker}),
        }
        for n, word in enumerate(text.split())
    ]


def channels(*words: list[Object], **more: object) -> Object:
    alternatives = [[{"transcript": "…", "words": found, **more}, {"transcript": "worse"}] for found in words]
    return {"metadata": {}, "results": {"channels": [{"alternatives": found} for found in alternatives]}}


def test_punctuated_words_of_numbered_speakers() -> None:
    transcript = spoken(channels([*dg("We began, in May.", 0.5, 0), *dg("When?", 2.5, 1)]))
    assert transcript.format == "deepgram"
    assert turns(transcript) == [("Speaker 0", "We began, in May."), ("Speaker 1", "When?")]
    assert times(transcript)[:2] == [("We", 0.5), ("began,", 0.8)]


def test_a_word_without_punctuation_or_speaker() -> None:
    bare = {"word": "indeed", "start": 1.2, "end": 1.3}
    transcript = spoken(channels([*dg("We began", 0.5, 0), bare, *dg("in May.", 1.5, 0)]))
    assert turns(transcript) == [("Speaker 0", "We began indeed in May.")]


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_word_whose_punctuated_form_is_nothing_is_read_all_the_same(nothing: object) -> None:
    first, second = dg("We began.", 0.5, 0)
    transcript = spoken(channels([{**first, "punctuated_word": nothing}, second]))
    assert turns(transcript) == [("Speaker 0", "we began.")]
    assert transcript.warnings == ()


def test_a_paragraph_without_sentences_is_told_of() -> None:
    paragraphs = [{"sentences": [{"text": "We began."}]}, {"sentences": None}]
    transcript = spoken(channels([], paragraphs={"paragraphs": paragraphs}))
    assert turns(transcript) == [(None, "We began.")]
    assert "there is no “sentences” here, so nothing is read: " in transcript.warnings[0].message


def test_paragraphs_divide_the_words_that_they_count() -> None:
    words = [*dg("We began.", 0.5, 0), *dg("In May.", 1.5, 0)]
    told = {"paragraphs": [{"num_words": 2, "sentences": []}, {"num_words": 2, "sentences": []}]}
    assert spoken(channels(words, paragraphs=told)).text == "We began.\n\nIn May."
    told["paragraphs"][0]["num_words"] = 3
    assert spoken(channels(words, paragraphs=told)).text == "We began. In May."


def utterance(transcript: str, start: float, speaker: int) -> Object:
    return {"transcript": transcript, "start": start, "end": start + 1, "speaker": speaker, "words": []}


@pytest.mark.parametrize("bare", [[], [{"transcript": "We began. When?", "words": []}]])
def test_where_channels_have_no_words_the_utterances_say_who_spoke(bare: list[Object]) -> None:
    utterances = [utterance("We began.", 0.5, 0), utterance("When?", 2.5, 1)]
    transcript = spoken({"results": {"channels": [{"alternatives": bare}], "utterances": utterances}})
    assert turns(transcript) == [("Speaker 0", "We began."), ("Speaker 1", "When?")]
    assert transcript.warnings == ()


def test_words_of_a_channel_are_read_before_utterances() -> None:
    alternatives = [{"transcript": "We began.", "words": dg("We began.", 0.5, 0)}]
    results = {"channels": [{"alternatives": alternatives}], "utterances": [utterance("We began.", 0.5, 1)]}
    assert turns(spoken({"results": results})) == [("Speaker 0", "We began.")]


def test_a_pause_divides_speech_that_nobody_is_named_for() -> None:
    words = [*dg("We began.", 0.5), *dg("In May.", 4.0)]
    assert turns(spoken(channels(words))) == [(None, "We began."), (None, "In May.")]


def test_channels_are_speakers_whose_sentences_are_put_in_order() -> None:
    host = [*dg("When did you begin?", 0.5), *dg("And where?", 4.0)]
    guest = [*dg("In May.", 2.0), *dg("Abroad. Far away.", 5.0)]
    transcript = spoken(channels(host, guest))
    assert turns(transcript) == [
        ("Channel 0", "When did you begin?"),
        ("Channel 1", "In May."),
        ("Channel 0", "And where?"),
        ("Channel 1", "Abroad. Far away."),
    ]
    assert [mark.seconds for mark in transcript.times] == sorted(mark.seconds for mark in transcript.times)


def test_a_short_answer_stands_between_two_questions() -> None:
    transcript = spoken(channels([*dg("In May?", 0.5), *dg("Why then?", 1.9)], dg("Yes.", 1.2)))
    assert turns(transcript) == [("Channel 0", "In May?"), ("Channel 1", "Yes."), ("Channel 0", "Why then?")]


def test_a_sentence_is_not_cut_by_what_another_channel_says_meanwhile() -> None:
    transcript = spoken(channels(dg("We began in May of that year.", 0.5), dg("Right.", 1.0)))
    assert turns(transcript) == [("Channel 0", "We began in May of that year."), ("Channel 1", "Right.")]


def test_speakers_of_a_channel() -> None:
    transcript = spoken(channels(dg("So.", 0.5, 0), dg("Well.", 1.0, 0)))
    assert [turn.speaker for turn in transcript.turns] == ["Channel 0 Speaker 0", "Channel 1 Speaker 0"]


def test_what_is_read_where_there_are_no_words() -> None:
    paragraph = {"speaker": 1, "sentences": [{"text": "We began.", "start": 0.5, "end": 1}, {"text": "In May."}]}
    with_paragraphs = spoken(channels([], paragraphs={"paragraphs": [paragraph]}))
    assert (turns(with_paragraphs), times(with_paragraphs)) == ([("Speaker 1", "We began. In May.")], [("We", 0.5)])
    assert turns(spoken(channels([], transcript="We began."))) == [(None, "We began.")]
    utterance = {"transcript": "We began.", "start": 0.5, "end": 1.2, "speaker": 0, "words": dg("We began.", 0.5, 0)}
    utterances = spoken({"results": {"utterances": [utterance]}})
    assert (turns(utterances), times(utterances)) == (
        [("Speaker 0", "We began.")],
        [("We", 0.5), ("began.", 0.8)],
    )


# Rev.ai


def rev(*parts: str, speaker: object = 0, start: float | None = 0.5) -> Object:
    """A monologue of words, and of marks and spaces, whose times are those of the words alone."""
    elements: list[Object] = []
    for n, part in enumerate(parts):
        if part.isalnum():
            time = {} if start is None else {"ts": start + n / 10, "end_ts": start + n / 10 + 0.05}
            elements.append({"type": "text", "value": part, **time, "confidence": 0.9})
        else:
            elements.append({"type": "punct", "value": part})
    return {"speaker": speaker, "elements": elements}


def test_elements_stand_as_they_are() -> None:
    transcript = spoken(
        {"monologues": [rev("We", " ", "began", ", ", "so", "."), rev("When", "?", speaker=1, start=2)]}
    )
    assert transcript.format == "revai"
    assert turns(transcript) == [("Speaker 0", "We began, so."), ("Speaker 1", "When?")]
    assert times(transcript) == [("We", 0.5), ("began,", 0.7), ("so.", 0.9), ("When?", 2.0)]


def test_monologues_of_one_speaker_are_paragraphs_of_a_turn() -> None:
    assert turns(spoken({"monologues": [rev("So", "."), rev("Well", ".")]})) == [("Speaker 0", "So.\n\nWell.")]


def test_names_of_speakers() -> None:
    named = {**rev("So", "."), "speaker_info": {"id": "0", "display_name": "Mira Voss"}}
    listed = rev("Well", ".", speaker=1)
    document = {"speakers": [{"id": 1, "name": "Jon Feldt"}], "monologues": [named, listed, rev("Hm", speaker=2)]}
    assert [turn.speaker for turn in spoken(document).turns] == ["Mira Voss", "Jon Feldt", "Speaker 2"]


def test_two_names_for_one_number_are_none() -> None:
    said = [("Mira Voss", "So"), ("Jon Feldt", "Well"), (None, "Hm")]
    monologues = [{**rev(one), "speaker_info": {"id": "0", "display_name": name}} for name, one in said]
    transcript = spoken({"monologues": monologues})
    assert {turn.speaker for turn in transcript.turns} == {"Speaker 0"}
    assert ["two names" in warning.message for warning in transcript.warnings] == [True]


def test_a_word_that_nobody_heard() -> None:
    monologue = rev("We", " ")
    monologue["elements"] = [*monologue["elements"], {"type": "unknown", "value": "<unknown>"}]  # type: ignore[misc]
    assert turns(spoken({"monologues": [monologue]})) == [("Speaker 0", "We <unk>")]


def test_times_written_as_a_clock() -> None:
    element = {"type": "text", "value": "So", "timestamp": "00:01:02,500", "end_timestamp": "00:01:03,000"}
    assert times(spoken({"monologues": [{"speaker": 0, "elements": [element]}]})) == [("So", 62.5)]


def test_the_time_is_read_where_it_is_told() -> None:
    element = {"type": "text", "value": "So", "ts": None, "timestamp": 1.0}
    assert times(spoken({"monologues": [{"speaker": 0, "elements": [element]}]})) == [("So", 1.0)]


def test_who_has_no_number_is_nobodys_name() -> None:
    document = {"speakers": [{"id": None, "name": "Jon Feldt"}], "monologues": [rev("So", ".", speaker=None)]}
    assert [turn.speaker for turn in spoken(document).turns] == [None]


@pytest.mark.parametrize("nothing", [{}, {"elements": None}])
def test_a_monologue_without_elements_is_told_of(nothing: Object) -> None:
    transcript = spoken({"monologues": [rev("So", "."), {"speaker": 0, "text": "Well.", **nothing}]})
    assert "there is no “elements” here, so nothing is read: $.monologues[1]" in transcript.warnings[0].message


# Podcasting 2.0


def pod(body: str, start: float, speaker: str | None = None) -> Object:
    return {
        **({} if speaker is None else {"speaker": speaker}),
        "startTime": start,
        "endTime": start + 0.5,
        "body": body,
    }


def test_a_name_holds_until_the_next_one() -> None:
    segments = [
        pod("We began", 0.5, "Mira Voss"),
        pod("in May.", 1.0),
        pod("When?\n", 2.0, "Jon Feldt"),
    ]
    transcript = spoken({"version": "1.0.0", "segments": segments})
    assert transcript.format == "podcast-json"
    assert turns(transcript) == [("Mira Voss", "We began in May."), ("Jon Feldt", "When?")]
    assert times(transcript) == [("We", 0.5), ("in", 1.0), ("When?", 2.0)]


@pytest.mark.parametrize("nobody", [None, "", " ", "?"])
def test_a_name_that_is_empty_is_nobodys(nobody: str | None) -> None:
    segments = [pod("We began.", 0.5, "Mira Voss"), {**pod("When?", 2.0), "speaker": nobody}, pod("So.", 3.0)]
    assert turns(spoken({"segments": segments})) == [("Mira Voss", "We began."), (None, "When? So.")]


def test_speech_before_the_first_name_is_nobodys() -> None:
    segments = [pod("Welcome.", 0.0), pod("We began.", 0.5, "Mira Voss")]
    assert turns(spoken({"segments": segments})) == [(None, "Welcome."), ("Mira Voss", "We began.")]


def test_segments_of_single_words_and_marks() -> None:
    segments = [
        pod(body, n, "Mira Voss")
        for n, body in enumerate(["We", "began", ",", "so", "…", "...", ".NET", "it", "is", "!"])
    ]
    assert turns(spoken({"segments": segments})) == [("Mira Voss", "We began, so…... .NET it is!")]


# json3


def event(start: int, *said: str, **more: object) -> Object:
    segments = [{"utf8": text, "tOffsetMs": 100 * n} for n, text in enumerate(said)]
    return {"tStartMs": start, "dDurationMs": 3000, "segs": segments, **more}


BREAK = "\n"


def json3(*events: Mapping[str, object]) -> Transcript:
    return spoken({"wireMagic": "pb3", "pens": [{}], "events": list(events)})


def test_words_of_automatic_captions() -> None:
    window = {"tStartMs": 0, "dDurationMs": 9000, "id": 1, "wpWinPosId": 1}
    transcript = json3(window, event(500, "we", " began"), event(900, BREAK, aAppend=1), event(1000, "in", " may"))
    assert transcript.format == "json3"
    assert turns(transcript) == [(None, "we began in may")]
    assert times(transcript) == [("we", 0.5), ("began", 0.6), ("in", 1.0), ("may", 1.1)]
    assert transcript.warnings == ()


def test_what_is_appended_goes_on_in_the_same_word() -> None:
    transcript = json3(event(500, "we be"), event(600, "gan", " in", aAppend=1), event(2000, "may"))
    assert turns(transcript) == [(None, "we began in may")]


def test_chevrons_are_turns_without_names() -> None:
    transcript = json3(event(500, ">> we", " began"), event(1000, "so >>", " when"), event(2000, ">>", " in", " may"))
    assert turns(transcript) == [(None, "we began so"), (None, "when"), (None, "in may")]
    assert times(transcript)[0] == ("we", 0.5)


def test_names_before_a_colon_are_speakers() -> None:
    transcript = json3(event(0, "MIRA VOSS: We began.\nJON FELDT: When?"), event(3000, "MIRA VOSS: In May."))
    assert turns(transcript) == [("MIRA VOSS", "We began."), ("JON FELDT", "When?"), ("MIRA VOSS", "In May.")]


def test_lines_that_roll_up_are_read_once_and_told_of() -> None:
    transcript = json3(event(0, "We began"), event(1000, "We began\nin May."), event(2000, "We began\nin May.\nSo."))
    assert turns(transcript) == [(None, "We began in May. So.")]
    assert times(transcript) == [("We", 0.0), ("in", 1.0), ("So.", 2.0)]
    assert ["read once: $.events[1]" in warning.message for warning in transcript.warnings] == [True, False]


def test_an_event_of_a_line_break_is_no_speech() -> None:
    transcript = json3(event(0, "We began"), event(900, BREAK), event(1000, BREAK, "in May.\n"), event(1500))
    assert turns(transcript) == [(None, "We began in May.")]
    assert transcript.warnings == ()


def test_what_is_said_twice_is_read_twice() -> None:
    assert turns(json3(event(0, "Yes."), event(1000, "Yes."), event(2000, "Yes. Yes."))) == [
        (None, "Yes. Yes. Yes. Yes.")
    ]


def test_a_pause_between_captions_divides() -> None:
    assert len(json3(event(0, "We began."), event(4000, "So."), event(9000, "When?")).turns) == 2


def test_a_segment_of_a_podcast_with_a_text_and_no_body() -> None:
    segments = [{"speaker": "Ann Voss", "startTime": 0, "body": "So."}, {"startTime": 1, "text": "It rained."}]
    transcript = spoken({"version": "1.0.0", "segments": segments})
    assert turns(transcript) == [("Ann Voss", "So. It rained.")]
    assert transcript.warnings == ()
