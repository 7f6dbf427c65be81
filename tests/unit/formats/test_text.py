"""Plain text transcripts."""

from __future__ import annotations

import pytest

from brief_tui.formats import EventLabels, read_transcript
from tests.unit.formats.reading import misplaced, read, times, turns


def said(text: str) -> list[tuple[str | None, str]]:
    return turns(read(text, "a.txt"))


@pytest.mark.parametrize(
    "text",
    [
        "[00:01:23] Mira Voss: Good morning.",
        "(1:23) Mira Voss: Good morning.",
        "00:01:23 Mira Voss: Good morning.",
        "00:01:23 - Mira Voss: Good morning.",
        "Mira Voss (00:01:23): Good morning.",
        "Mira Voss [1:23]: Good morning.",
        "Mira Voss 00:01:23: Good morning.",
        "Mira Voss: [1:23] Good morning.",
        "Mira Voss 1:23\nGood morning.",
        "Mira Voss (1:23)\nGood morning.",
        "Mira Voss  [00:01:23]\nGood morning.",
        "[1:23]\nMira Voss: Good morning.",
        "1:23\nMira Voss:\nGood morning.",
        ">> [1:23] Mira Voss: Good morning.",
        "[00:01:23.000 --> 00:01:25.000] [Mira Voss]: Good morning.",
        "\\[1:23\\] Mira Voss: Good morning.",
    ],
)
def test_labels_and_time_codes(text: str) -> None:
    transcript = read(text, "a.txt")
    assert turns(transcript) == [("Mira Voss", "Good morning.")]
    assert times(transcript) == [("Good", 83)]


def test_every_labelled_line_is_somebodys() -> None:
    text = "Mira: so we did it\nJon: yes\nand more\nMira: right\n\nRight again.\n\nSPEAKER_03: me"
    assert said(text) == [
        ("Mira", "so we did it"),
        ("Jon", "yes and more"),
        ("Mira", "right\n\nRight again."),
        ("SPEAKER_03", "me"),
    ]


def test_a_name_alone_names_what_follows() -> None:
    assert said("MIRA:\nOne.\n\nJON:\n\nTwo.\n") == [("MIRA", "One."), ("JON", "Two.")]


@pytest.mark.parametrize(
    "line",
    [
        "The point is this: we start.",
        "So: we start.",
        "Here's why: we start.",
        "What she said then was this: start.",
        "https://example.org is where we start.",
        "One person in the third row on the left: start.",
        "We are at 10:30",
        "a: b",
    ],
)
def test_a_colon_makes_no_speaker(line: str) -> None:
    text = f"Mira Voss: One.\n\n{line}"
    assert said(text)[0] == ("Mira Voss", f"One.\n\n{line}") or line == "a: b"


def test_short_time_codes_before_names_count_when_the_names_return() -> None:
    text = "0:12 Mira: One.\n0:15 Jon: Two.\n0:20 Mira: Three.\n0:22 Jon: Four."
    transcript = read(text, "a.txt")
    assert turns(transcript) == [("Mira", "One."), ("Jon", "Two."), ("Mira", "Three."), ("Jon", "Four.")]
    assert times(transcript) == [("One.", 12), ("Two.", 15), ("Three.", 20), ("Four.", 22)]


def test_a_handle_counts_when_it_returns() -> None:
    assert said("Mira: One.\n\ngopherina: Two.\n\nMira: Three.\n\ngopherina: Four.")[1] == ("gopherina", "Two.")
    assert said("Mira: One.\n\ngopherina: Two.\n\nMira: Three.")[1] == (None, "gopherina: Two.")


def test_a_talk_with_a_colon_names_nobody() -> None:
    assert said("We learned a lot.\n\nLesson: never trust a clock.") == [
        (None, "We learned a lot."),
        (None, "Lesson: never trust a clock."),
    ]


def test_chevrons_start_turns() -> None:
    assert said(">> One.\n>> Two. >> Three.\n\n>>> MIRA: Four.\n>> Five.\n>> MIRA: Six.") == [
        (None, "One."),
        (None, "Two."),
        (None, "Three."),
        ("MIRA", "Four."),
        (None, "Five."),
        ("MIRA", "Six."),
    ]


def test_a_file_that_names_nobody_is_divided_at_blank_lines() -> None:
    assert said("One\ntwo.\n \t\nThree.") == [(None, "One two."), (None, "Three.")]


def test_what_stands_before_the_first_name_is_nobodys() -> None:
    assert said("Harbour talks\n\nMira: One.\n\nJon: Two.")[0] == (None, "Harbour talks")


def test_markup_is_text() -> None:
    assert said("Mira Voss: [/] <b>*one*</b> &amp; [laughs] `two`") == [
        ("Mira Voss", "[/] <b>*one*</b> &amp; [laughs] `two`")
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_offsets_are_those_of_the_file(newline: str) -> None:
    source = newline.join(
        ["", "  [0:12] Mira: One [0:13] two", "\tthree.", "", "Jon 0:20", "Four. >> Five.", "Mira: x"]
    )
    transcript = read(source, "a.txt")
    assert turns(transcript) == [
        ("Mira", "One two \tthree.".replace("\t", "")),
        ("Jon", "Four."),
        (None, "Five."),
        ("Mira", "x"),
    ]
    assert misplaced(transcript, source) == []
    assert [transcript.line_at(turn.start) for turn in transcript.turns] == [2, 6, 6, 7]


def test_what_google_meet_writes_around_a_talk_is_no_speech() -> None:
    text = (
        "00:00:00\n \nMira Voss: We begin.\nJonah Feldt: And then?\n00:05:00\n \nMira Voss: It was quiet.\n"
        "Transcription ended after 00:06:01\n\n"
        "This editable transcript was computer generated and might contain errors.\n"
    )
    transcript = read(text, "a.txt")
    assert turns(transcript)[-1] == ("Mira Voss", "It was quiet.")
    assert transcript.grade == "machine"


def test_what_somebody_says_of_a_transcription_is_speech() -> None:
    text = "Mira Voss: The archive held every call.\nOnce legal called, we stopped transcription.\nThen we went home."
    assert said(text) == [
        ("Mira Voss", "The archive held every call. Once legal called, we stopped transcription. Then we went home.")
    ]
    assert said("Mira Voss: Yes.\n\nMira Voss stopped transcription") == [("Mira Voss", "Yes.")]


@pytest.mark.parametrize("name", ["Charles Laughton", "James Whistler", "Peter Clapton", "Maeve Coughlan"])
def test_a_person_in_brackets_whose_name_begins_like_a_note_is_none(name: str) -> None:
    text = f"[Mira Voss] Hello.\n[{name}] We lost it all.\n[Mira Voss] And?\n[{name}] Yes."
    assert said(text) == [("Mira Voss", "Hello."), (name, "We lost it all."), ("Mira Voss", "And?"), (name, "Yes.")]


@pytest.mark.parametrize("note", ["Audience Laughs", "Crowd Cheering", "Music Playing", "Loud Applause", "Laughter"])
def test_a_note_in_capitals_is_nobody(note: str) -> None:
    assert [who for who, _ in said(f"[Mira Voss] Hello.\n[{note}] We lost it.\n[Mira Voss] And?")] == ["Mira Voss"]


@pytest.mark.parametrize("who", ["Moderator", "Ann Voss"])
def test_a_guest_in_brackets_who_speaks_once(who: str) -> None:
    text = f"[{who}] So?\n\n[Eva Holm] Nobody paid.\n\n[laughs] Twice.\n\n[{who}] I see.\n\n[{who}] And?\n"
    assert turns(read(text, "a.txt")) == [
        (who, "So?"),
        ("Eva Holm", "Nobody paid.\n\n[laughs] Twice."),
        (who, "I see.\n\nAnd?"),
    ]


@pytest.mark.parametrize("box", ["Eva Holm", "Slide Two"])
def test_brackets_in_a_file_of_other_labels_or_few_of_them_are_nobodys(box: str) -> None:
    rest = "We ship.\n\nTwice.\n\nAnd more.\n\nOften.\n"
    for text in (
        f"Ann Voss: So.\n\n[{box}] {rest}Ann Voss: No.\n",
        f"[Ann Voss] So.\n\n[{box}] {rest}\n[Ann Voss] No.\n",
    ):
        assert box not in read(text, "a.txt").speakers


@pytest.mark.parametrize(
    ("note", "line"),
    [
        ("THE LONG WINTER\n\nIt was dark.", 3),
        ("## The long winter\n\nIt was dark.", 3),
        ("-----\nIt was dark.\n-----", 4),
        ("===\n\nIt was dark.", 5),
        ("* * *\n\nIt was dark.", 5),
        ("| mill | wheels |\n|---|---|\n| old | nine |\n\nIt was dark.", 3),
        ("::: note\nIt was dark.\n:::\n\nAnd cold.", 3),
    ],
)
def test_headings_rules_boxes_and_tables_end_a_turn(note: str, line: int) -> None:
    transcript = read(f"Ada Brook: We lost two.\n\n{note}\n\nTom Leigh: Which?\n\nAda Brook: Old ones.\n", "a.txt")
    assert [turn for turn in turns(transcript) if turn[0]] == [
        ("Ada Brook", "We lost two."),
        ("Tom Leigh", "Which?"),
        ("Ada Brook", "Old ones."),
    ]
    assert [warning.line for warning in transcript.warnings] == [line]


def test_a_rule_before_a_label_changes_nothing() -> None:
    transcript = read("Ada Brook: One.\n\n---\n\nTom Leigh: Two.\n\n***\n\nAda Brook: Three.\n\nFour.", "a.txt")
    assert turns(transcript) == [("Ada Brook", "One."), ("Tom Leigh", "Two."), ("Ada Brook", "Three.\n\nFour.")]
    assert not transcript.warnings


@pytest.mark.parametrize("words", ["NO WAY", "#9", "A - B", "--"])
def test_what_is_no_heading_goes_on(words: str) -> None:
    text = f"Ada Brook: We lost two.\n\nTom Leigh: Which?\n\nI MEAN it.\n{words}\n\nAda Brook: Old ones.\n"
    assert turns(read(text, "a.txt"))[1] == ("Tom Leigh", f"Which?\n\nI MEAN it. {words}")


@pytest.mark.parametrize(
    "words",
    [
        "Αλλάξαμε και την ουρά.",
        "Мы заменили и очередь.",
        "غيرنا الطابور أيضا.",
        "우리는 대기열도 교체했다.",
        "IBM 서버를 교체했다.",
    ],
)
def test_a_paragraph_in_any_script_is_no_heading(words: str) -> None:
    text = f"Ada Brook: We lost two.\n\n{words}\n\nTom Leigh: Which?\n"
    assert turns(read(text, "a.txt"))[0] == ("Ada Brook", f"We lost two.\n\n{words}")


@pytest.mark.parametrize("heading", ["Ο ΜΑΚΡΥΣ ΧΕΙΜΩΝΑΣ", "ДОЛГАЯ ЗИМА 1990", "DER GROẞE FROST"])
def test_a_heading_in_capitals_of_any_script_ends_a_turn(heading: str) -> None:
    text = f"Ada Brook: We lost two.\n\n{heading}\n\nIt was dark.\n\nTom Leigh: Which?\n"
    assert turns(read(text, "a.txt"))[:2] == [("Ada Brook", "We lost two."), (None, f"{heading}\n\nIt was dark.")]


def test_a_file_in_capitals_has_no_headings() -> None:
    text = "ADA BROOK: WE LOST TWO.\n\nAND ONE MORE\n\nTOM LEIGH: WHICH?\n\nADA BROOK: OLD ONES.\n"
    assert turns(read(text, "a.txt"))[0][1].split() == "WE LOST TWO. AND ONE MORE".split()


@pytest.mark.parametrize(
    "line",
    [
        "Present: Ada Brook, Tom Leigh and Ida Lund",
        "Attendees: the whole board.",
        "Anwesend: Ada Brook und Tom Leigh",
        "Panel Members: Ada Brook; Tom Leigh",
        "Monday: rain.",
        "Note: this was cut.",
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_list_of_names_or_a_day_is_no_speaker(line: str, first: bool) -> None:
    talk = ["Ada Brook: We lost two.", "Tom Leigh: Which?", "Ada Brook: Old ones."]
    talk.insert(0 if first else 1, line)
    transcript = read("\n\n".join(talk), "a.txt")
    assert turns(transcript)[0 if first else 1] == (None, line)
    assert [warning.line for warning in transcript.warnings] == [1 if first else 3]


def test_a_guest_who_only_lists_names_is_one_that_the_event_tells_of() -> None:
    text = "Ada Brook: Who?\n\nTom Leigh: Ida Lund and Per Holm\n\nAda Brook: So.\n"
    told = read_transcript(text.encode(), "a.txt", EventLabels(people=frozenset({"Tom Leigh"})))
    assert [turn.speaker for turn in told.turns] == ["Ada Brook", "Tom Leigh", "Ada Brook"]
    assert [name for name, _ in turns(read(text, "a.txt"))] == ["Ada Brook", None, "Ada Brook"]


@pytest.mark.parametrize(
    "talk", ["Mira Voss: One.\n\nJon Feldt: Two.", "Mira Voss  0:03\nOne.\n\nJon Feldt  0:05\nTwo."]
)
def test_front_matter_is_no_speech(talk: str) -> None:
    head = "---\ntitle: The move\nguests:\n  - Jon Feldt: pilot\n# no more\n---\n\n"
    transcript = read(head + talk, "a.txt")
    assert turns(transcript) == [("Mira Voss", "One."), ("Jon Feldt", "Two.")]
    assert misplaced(transcript, head + talk) == []
    assert transcript.warnings == ()


@pytest.mark.parametrize(
    "said",
    [
        "Mira: One.\nJon: Two.",
        "mira: One.\njon: Two.",
        "host: One.\nguest: Two.",
        "title: One.\nJon Feldt: Two.",
        "date: One\n\nWe met, all of us.",
    ],
)
def test_speech_between_rules_is_no_front_matter(said: str) -> None:
    read_text = read(f"---\n{said}\n---\n\nMira: Three.\n\nJon: Four.\n", "a.txt").text
    assert all(word in read_text for word in ("One", said.rsplit(maxsplit=1)[-1], "Three"))


@pytest.mark.parametrize(
    "title",
    [
        "Keynote with questions: Tobias Kerr",
        "Floor session: cold stores and the grid",
        "Floor session: who pays?",
        "Panel discussion: the future of mills",
        "Session 3: mills",
        "Track B, session 4: milling at sea",
        "Fireside chat: a miller and his son",
        "Interview with Jon Feldt: the mill",
        "Day two: the millers",
        "The Mill Forum: a first round",
    ],
)
def test_a_title_above_the_talk_is_no_doubtful_name(title: str) -> None:
    transcript = read(f"{title}\n\nTobias Kerr: Good morning.\n\nHost: Welcome.", "a.txt")
    assert transcript.warnings == ()
    assert turns(transcript)[1:] == [("Tobias Kerr", "Good morning."), ("Host", "Welcome.")]


@pytest.mark.parametrize(
    "line",
    [
        "Main speaker: well we begin now",
        "Ida's phone: yes i am here",
        "Question from the panel: who pays?",
        "Panel members: the millers",
        "Session host: shall we begin",
        "Floor session: we begin, all of us.",
    ],
)
def test_what_may_be_speech_in_the_first_line_is_a_doubtful_name(line: str) -> None:
    transcript = read(f"{line}\n\nTobias Kerr: Good morning.\n\nHost: Welcome.", "a.txt")
    assert [warning.line for warning in transcript.warnings] == [1]
