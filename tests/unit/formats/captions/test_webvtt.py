"""WebVTT transcripts (FAULTS.md, rows 15 to 19 and 21)."""

from __future__ import annotations

import pytest

from brief_tui.core.sources.transcripts import TranscriptError
from tests.unit.formats.reading import misplaced, read, times, turns, warned_lines


def vtt(*cues: str) -> str:
    """A file with a cue a second, whose first texts stand in lines 4, 7, 10 ..."""
    timed = [f"00:{n:02}.000 --> 00:{n + 1:02}.000\n{cue}" for n, cue in enumerate(cues)]
    return "\n\n".join(["WEBVTT", *timed]) + "\n"


def said(*cues: str) -> list[tuple[str | None, str]]:
    return turns(read(vtt(*cues), "a.vtt"))


@pytest.mark.parametrize("text", ["\n\nWEBVTT", "00:01.000 --> 00:02.000\nOne.", "WEBVTT2\n", "webvtt\n"])
def test_the_header_is_required(text: str) -> None:
    with pytest.raises(TranscriptError) as caught:
        read(text, "a.vtt")
    assert caught.value.line == 1


@pytest.mark.parametrize(
    "header", ["WEBVTT", "WEBVTT - Talk", "WEBVTT\nKind: captions\nLanguage: en", "\ufeffWEBVTT\t"]
)
def test_the_header_is_no_speech(header: str) -> None:
    assert turns(read(f"{header}\n\n00:01.000 --> 00:02.000\nOne.", "a.vtt")) == [(None, "One.")]


def test_a_turn_without_a_name_has_the_time_of_its_cue() -> None:
    transcript = read(vtt("&gt;&gt; One.", "two", "&gt;&gt; Three. &gt;&gt; Four."), "a.vtt")
    assert times(transcript) == [("One.", 0), ("two", 1), ("Three.", 2)]


def test_voices() -> None:
    assert said("<v Mira Voss>One,", "<v.loud.first Mira Voss>two.</v> <v Jon &amp; Co>Three\nfour.", "five") == [
        ("Mira Voss", "One, two."),
        ("Jon & Co", "Three four."),
        (None, "five"),
    ]


def test_what_follows_a_voice_is_nobodys() -> None:
    assert said("<v Mira>One.</v> two <v>three") == [("Mira", "One."), (None, "two three")]


def test_a_voice_tag_that_is_torn_is_never_speech() -> None:
    transcript = read(vtt("<v Mira>One <v Jon\ntwo", "<v Eve <i>three</i>"), "a.vtt")
    assert turns(transcript) == [("Mira", "One"), (None, "two three")]
    assert warned_lines(transcript) == [4, 8]


def test_labels_hold_until_the_next_one() -> None:
    assert said("Mira Voss: One,", "two.", "Jon: Three.", "Mira Voss: Four.\nJon: Five.", "<i>Mira Voss:</i> Six.") == [
        ("Mira Voss", "One, two."),
        ("Jon", "Three."),
        ("Mira Voss", "Four."),
        ("Jon", "Five."),
        ("Mira Voss", "Six."),
    ]


def test_a_name_that_stands_once_in_mid_sentence_is_nobodys() -> None:
    assert said("Mira Voss: I read", "Grace Oduya: a life.", "Mira Voss: Good.") == [
        ("Mira Voss", "I read"),
        (None, "Grace Oduya: a life."),
        ("Mira Voss", "Good."),
    ]


def test_a_name_counts_once_after_a_finished_sentence_or_without_punctuation() -> None:
    assert said("Mira Voss: One.", "Grace Oduya: two")[1] == ("Grace Oduya", "two")
    assert said("Mira Voss: one", "Grace Oduya: two")[1] == ("Grace Oduya", "two")


def test_a_file_that_names_nobody_is_divided_at_chevrons_and_pauses() -> None:
    text = (
        vtt("One", "two", "&gt;&gt; three &gt;&gt; four")
        + "\n00:04.999 --> 00:06.000\nfive\n\n00:08.000 --> 00:09.000\nsix"
    )
    assert turns(read(text, "a.vtt")) == [
        (None, "One two"),
        (None, "three"),
        (None, "four five"),
        (None, "six"),
    ]


def test_a_pause_divides_no_turn_of_a_named_speaker() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nMira: One.\n\n00:30.000 --> 00:31.000\nTwo."
    assert turns(read(text, "a.vtt")) == [("Mira", "One. Two.")]


def test_dashes_start_turns() -> None:
    assert said("Mira: One.", "- Two.\n- Mira: Three.", "well-known - four") == [
        ("Mira", "One."),
        (None, "Two."),
        ("Mira", "Three. well-known - four"),
    ]


@pytest.mark.parametrize(
    "block",
    [
        "NOTE one line",
        "NOTE\nEve: never said\nmore",
        "NOTE\n00:01.000 --> 00:02.000\n<v Eve>never said",
        "STYLE\n::cue { color: red }",
        "REGION\nid:fred",
    ],
)
def test_notes_styles_and_regions_are_no_speech(block: str) -> None:
    text = (
        f"WEBVTT\n\n{block}\n\n00:01.000 --> 00:02.000\nOne.\n\n{block}\n\nid\n00:02.000 --> 00:03.000\nTwo.\n\n{block}"
    )
    assert turns(read(text, "a.vtt")) == [(None, "One. Two.")]


def test_text_before_the_first_cue_is_no_speech_and_later_text_is() -> None:
    transcript = read("WEBVTT\n\nnever said\n\n00:01.000 --> 00:02.000\nOne\n\ntwo.", "a.vtt")
    assert turns(transcript) == [(None, "One two.")]
    assert warned_lines(transcript) == [3, 8]


@pytest.mark.parametrize(
    ("cue", "shown"),
    [
        ("<i>a</i> <c.yellow>b</c> <00:00:01.000>c <b>d", "a b c d"),
        ("Vec&lt;u8&gt; &amp; x&nbsp;y &lrm;z &nope; AT&T;", "Vec<u8> & x\u00a0y \u200ez &nope; AT&T;"),
        ("a < b and 3 <4", "a < b and 3 <4"),
        ("a<br>b wo<i>r</i>d", "a b word"),
        ("[inaudible] [/] *c*", "[inaudible] [/] *c*"),
        ("<v.loud></v><c.a.b>a</c> <lang en-GB>b</lang> <ruby>c<rt>d</rt></ruby>", "a b c"),
        ("<ruby>two<rt>2<rt>3</rt></ruby> <rt>of</rt> <ruby>them<rt> all", "two of them all"),
        ('<span class="x">a</span> <font color=red>b</font> <em>c</em>', "a b c"),
        ("We have <inaudible> a <never> Vec<String>", "We have <inaudible> a <never> Vec<String>"),
        ("We <!-- never --> ship <b", "We <!-- never --> ship <b"),
        ("&lt;i&gt;a&lt;/i&gt; &amp;lt;", "<i>a</i> &lt;"),
    ],
)
def test_tags_and_entities(cue: str, shown: str) -> None:
    assert read(vtt(cue), "a.vtt").text == shown


def test_every_cue_has_its_time() -> None:
    transcript = read(
        "WEBVTT\n\n1\n01:00:01.500 --> 01:00:02.000 align:start\nOne\ntwo\n\n00:03.000 --> 00:04.000\nThree", "a.vtt"
    )
    assert times(transcript) == [("One", 3601.5), ("Three", 3)]


@pytest.mark.parametrize(
    "timing",
    [
        "00:0a.000 --> 00:02.000",
        "00:01.000 --> ",
        " --> ",
        "00:01.000 -> 00:02.000",
        "00:61.000 --> 00:62.000",
        "00:02.000 --> 00:01.000",
        "0:0a-->00:01.000",
        "00:01,000 --> 00:02,000",
        f"{'1' * 5000}:00.000 --> 00:02.000",
        "٠٠:٠١.٠٠٠ --> ٠٠:٠٢.٠٠٠",
    ],
)
def test_a_bad_timing_is_said_and_its_text_kept(timing: str) -> None:
    transcript = read(f"WEBVTT\n\nid\n{timing}\nMira: One.\n\n00:03.000 --> 00:04.000\nTwo.", "a.vtt")
    assert turns(transcript) == [("Mira", "One. Two.")]
    assert set(warned_lines(transcript)) == {4}


def test_disorder_and_overlap_are_said_and_the_order_kept() -> None:
    text = (
        "WEBVTT\n\n00:10.000 --> 00:12.000\nOne\n\n00:05.000 --> 00:07.000\ntwo\n\n"
        "00:06.000 --> 00:08.000\nthree\n\n00:08.000 --> 00:09.000\nfour"
    )
    transcript = read(text, "a.vtt")
    assert " ".join(transcript.text.split()) == "One two three four"
    assert [(w.line, "starts before" in w.message, "overlaps" in w.message) for w in transcript.warnings] == [
        (6, True, False),
        (9, False, True),
    ]


def test_a_fault_in_every_cue_is_not_said_thousands_of_times() -> None:
    cues = "\n\n".join(f"bad{n} --> worse\nWord{n}" for n in range(1000))
    transcript = read(f"WEBVTT\n\n{cues}", "a.vtt")
    assert len(transcript.text.split()) == 1000
    assert len(transcript.warnings) == 5
    assert "995 more" in transcript.warnings[-1].message


def test_captions_that_roll_up_are_said_once() -> None:
    text = (
        "WEBVTT\n\n00:00.000 --> 00:02.000 align:start\n \nso<00:00:01.000><c> we</c>\n\n"
        "00:02.000 --> 00:02.010\nso we\n \n\n"
        "00:02.010 --> 00:04.000\nso we\nwent<00:00:03.000><c> home</c>\n"
    )
    assert turns(read(text, "a.vtt")) == [(None, "so we went home")]


def test_a_repeated_line_is_repeated_speech_where_captions_do_not_roll() -> None:
    assert said("No.", "No.") == [(None, "No. No.")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_offsets_are_those_of_the_file(newline: str) -> None:
    source = newline.join(
        [
            "WEBVTT",
            "",
            "00:01.000 --> 00:02.000",
            "  <v Mira>One <i>two</i></v>",
            "<v Jon>&gt;a",
            "",
            "00:02.000 --> 00:03.000",
            "b",
        ]
    )
    transcript = read(source, "a.vtt")
    assert turns(transcript) == [("Mira", "One two"), ("Jon", ">a"), (None, "b")]
    assert misplaced(transcript, source) == [">"]  # which stands as &gt;
    assert source[transcript.speech.source_of(transcript.text.index(">")) :].startswith("&gt;a")
    assert [transcript.line_at(turn.start) for turn in transcript.turns] == [4, 5, 8]


def test_an_escaped_tag_is_text() -> None:
    said_by = said("<v Mira Voss>He typed &lt;v Jon Feldt&gt; and &lt;/v&gt; we never ship.", "<v Jon Feldt>I did.")
    assert said_by == [("Mira Voss", "He typed <v Jon Feldt> and </v> we never ship."), ("Jon Feldt", "I did.")]


@pytest.mark.parametrize("cue", ["&lt;v Jon Feldt&gt;We never ship.", "&lt;Jon Feldt&gt; We never ship."])
def test_an_escaped_tag_that_begins_a_line_gives_it_to_nobody(cue: str) -> None:
    transcript = read(vtt("Mira Voss: We ship.", cue, "Mira Voss: Yes."), "a.vtt")
    assert [name for name, _ in turns(transcript)] == ["Mira Voss", None, "Mira Voss"]
    assert warned_lines(transcript) == [7]


def test_what_is_struck_out_is_a_note_and_told_of() -> None:
    transcript = read(vtt("<v Mira Voss>We <s>never</s> ship <strike>a\nbox</strike> now."), "a.vtt")
    assert turns(transcript) == [("Mira Voss", "We [struck-out words] ship [struck-out words] [struck-out words] now.")]
    assert [(warning.line, warning.message) for warning in transcript.warnings] == [
        (4, "struck out, and not read as speech: “never”"),
        (4, "struck out, and not read as speech: “a”"),
        (5, "struck out, and not read as speech: “box”"),
    ]


def test_a_line_with_an_arrow_and_no_time_is_text() -> None:
    transcript = read(vtt("<v Mira Voss>One <!-- two --> three", "<v Mira Voss>We went a --> b in 5 days"), "a.vtt")
    assert transcript.text == "One <!-- two --> three We went a --> b in 5 days"
    assert warned_lines(transcript) == [4, 7]


@pytest.mark.parametrize("word", ["Voss:hello", "line:up", "align:ment", "size:matters"])
def test_a_word_with_a_colon_behind_the_times_is_no_setting(word: str) -> None:
    transcript = read(f"WEBVTT\n\n00:01.000 --> 00:02.000 region:a vertical:rl line:-1,end {word} there", "a.vtt")
    assert transcript.text == f"{word} there"
    assert 3 in warned_lines(transcript)


def test_what_stands_behind_the_times_is_text_but_for_settings() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000 align:start position:0% Mira: One\ntwo"
    transcript = read(text, "a.vtt")
    assert turns(transcript) == [("Mira", "One two")]
    assert warned_lines(transcript) == [3]


def test_one_voice_does_not_take_the_names_before_colons_from_the_others() -> None:
    lines = ["Ann Voss: Welcome.", "<v Eva Holm>Who pays?</v>", "We do not know.", "Bo Lind: We did.", "Ann Voss: Ah."]
    cues = (f"00:0{n}.000 --> 00:0{n}.900\n{line}\n" for n, line in enumerate(lines, 1))
    transcript = read("\n".join(["WEBVTT\n", *cues]), "a.vtt")
    said = [("Ann Voss", "Welcome."), ("Eva Holm", "Who pays?"), (None, "We do not know.")]
    assert turns(transcript) == [*said, ("Bo Lind", "We did."), ("Ann Voss", "Ah.")]


def test_a_label_outside_of_voices_is_told() -> None:
    lines = ["<v Ann Voss>Welcome.", "<v Eva Holm>Who pays?</v>", "Bo Lind: We did."]
    cues = (f"00:0{n}.000 --> 00:0{n}.900\n{line}\n" for n, line in enumerate(lines, 1))
    transcript = read("\n".join(["WEBVTT\n", *cues]), "a.vtt")
    assert turns(transcript)[-1] == (None, "Bo Lind: We did.")
    assert ["Bo Lind" in warning.message for warning in transcript.warnings] == [True]
