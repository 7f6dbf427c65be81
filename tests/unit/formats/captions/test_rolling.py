"""Captions that roll up, as YouTube gives them and as other programs hand them on."""

from __future__ import annotations

import pytest

from tests.unit.formats.reading import misplaced, read, times, turns

LINES = ["so good morning", "yes", "yes", "&gt;&gt; and why was that", "because the pump failed", "&gt;&gt; I see"]
SAID = [(None, "so good morning yes yes"), (None, "and why was that because the pump failed"), (None, "I see")]


def tagged(line: str, second: int) -> str:
    """The line as it is first shown: a time tag before every word but the first."""
    first, *others = line.removeprefix("&gt;&gt; ").split()
    words = "".join(f"<00:00:{second:02}.{100 * n:03}><c> {word}</c>" for n, word in enumerate(others, 1))
    return ("&gt;&gt; " if line.startswith("&") else "") + first + words


def cue(start: str, end: str, lines: str, mark: str) -> str:
    return f"00:00:{start.replace('.', mark)} --> 00:00:{end.replace('.', mark)}\n{lines}"


def rolling(mark: str, *, tags: bool, space: str = " ") -> list[str]:
    """Every line three times: under the one before it, alone for a moment, and above the next one."""
    cues, above = [], space
    for n, line in enumerate(LINES):
        second, now = 2 * n, tagged(line, 2 * n) if tags else line
        cues.append(cue(f"{second:02}.000", f"{second + 1:02}.990", f"{above}\n{now}", mark))
        cues.append(cue(f"{second + 1:02}.990", f"{second + 2:02}.000", f"{line}\n{space}", mark))
        above = line
    return cues


def test_youtube() -> None:
    source = "WEBVTT\nKind: captions\nLanguage: en\n\n" + "\n\n".join(rolling(".", tags=True)) + "\n"
    transcript = read(source, "a.en.vtt")
    assert turns(transcript) == SAID
    assert times(transcript)[:5] == [("so", 0), ("good", 0.1), ("morning", 0.2), ("yes", 2), ("yes", 4)]
    assert transcript.time_at(transcript.text.index("pump")) == 8.2
    assert misplaced(transcript, source) == []
    assert [warning.message for warning in transcript.warnings] == [
        "these captions roll up or grow: what 11 of them show again is read once"
    ]


@pytest.mark.parametrize("space", [" ", ""])
def test_captions_that_lost_their_tags(space: str) -> None:
    cues = [f"{n}\n{text}" for n, text in enumerate(rolling(",", tags=False, space=space), 1)]
    assert turns(read("\n\n".join(cues), "a.srt")) == SAID


def test_captions_of_three_lines() -> None:
    windows = [[*LINES[max(0, n - 2) : n + 1]] for n in range(len(LINES))]
    cues = [cue(f"{n:02}.000", f"{n + 1:02}.000", "\n".join(lines), ".") for n, lines in enumerate(windows)]
    assert turns(read("WEBVTT\n\n" + "\n\n".join(cues), "a.vtt")) == SAID


@pytest.mark.parametrize("line", ["No.", "No.\nNo."])
def test_a_line_is_said_as_often_as_it_is_shown_where_captions_do_not_roll(line: str) -> None:
    cues = [cue(f"{n:02}.000", f"{n + 1:02}.000", line, ".") for n in range(5)]
    assert len(read("WEBVTT\n\n" + "\n\n".join(cues), "a.vtt").text.split()) == 5 * len(line.split())


def test_names_that_stand_only_where_the_speaker_changes() -> None:
    """As Podcasting 2.0 has it."""
    said = ["Mira Voss: One,", "two,", "three.", "Jonah Feldt: Four,", "five.", "Mira Voss: Six."]
    cues = [f"{n + 1}\n{cue(f'{n:02}.000', f'{n + 1:02}.000', line, ',')}" for n, line in enumerate(said)]
    transcript = read("\n\n".join(cues), "a.srt")
    assert turns(transcript) == [
        ("Mira Voss", "One, two, three."),
        ("Jonah Feldt", "Four, five."),
        ("Mira Voss", "Six."),
    ]
    assert [seconds for _, seconds in times(transcript)] == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "shown", [["We", "We did", "We did not", "We did not lose"], ["Th", "The cra", "The crane", "The crane."]]
)
def test_captions_that_are_painted_on_say_every_word_once(shown: list[str]) -> None:
    cues = (f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},000\n{text}" for n, text in enumerate(shown, 1))
    transcript = read("\n\n".join(cues), "a.srt")
    assert transcript.text == shown[-1]
    assert transcript.times.latest(0) == 1 + shown.index(
        next(text for text in shown if text.split()[0] == shown[-1].split()[0])
    )
    assert "what 3 of them show again is read once" in transcript.warnings[0].message


def test_what_is_said_again_and_more_is_not_painted_on() -> None:
    cues = (
        f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},000\n{text}"
        for n, text in enumerate(["No.", "No. No.", "Well.", "No."], 1)
    )
    assert read("\n\n".join(cues), "a.srt").text == "No. No. No. Well. No."


def test_lines_of_other_voices_are_no_repetition() -> None:
    said = ["<v Mira>We ship.", "<v Jon>We ship.\n<v Jon>We never do.", "<v Mira>We never do.\n<v Mira>Ok."]
    said += ["<v Jon>Ok.\n<v Jon>No.", "<v Mira>No.\n<v Mira>Yes."]
    cues = [cue(f"{n:02}.000", f"{n + 1:02}.000", lines, ".") for n, lines in enumerate(said)]
    assert turns(read("WEBVTT\n\n" + "\n\n".join(cues), "a.vtt")) == [
        ("Mira", "We ship."),
        ("Jon", "We ship. We never do."),
        ("Mira", "We never do. Ok."),
        ("Jon", "Ok. No."),
        ("Mira", "No. Yes."),
    ]


def painted(*shown: str) -> str:
    cues = [f"{n}\n{cue(f'{n:02}.000', f'{n + 1:02}.000', lines, ',')}" for n, lines in enumerate(shown, 1)]
    return "\n\n".join(cues)


def test_captions_that_grow_are_said_once_with_the_times_of_what_is_new() -> None:
    transcript = read(painted("We", "We did", "We did not", "We did not\nlose a box."), "a.srt")
    assert turns(transcript) == [(None, "We did not lose a box.")]
    assert times(transcript) == [("We", 1), ("did", 2), ("not", 3), ("lose", 4)]
    assert [(warning.line, warning.message) for warning in transcript.warnings] == [
        (5, "these captions roll up or grow: what 3 of them show again is read once")
    ]


def test_captions_that_grow_and_roll_up() -> None:
    shown = ["<v Mira>We", "<v Mira>We did", "<v Mira>We did\n<v Mira>not", "<v Mira>We did\n<v Mira>not lose"]
    shown += ["<v Mira>not lose\n<v Mira>a", "<v Mira>not lose\n<v Mira>a box.", "<v Jon>Ok."]
    text = "WEBVTT\n\n" + painted(*shown).replace(",", ".")
    assert turns(read(text, "a.vtt")) == [("Mira", "We did not lose a box."), ("Jon", "Ok.")]


def test_what_one_voice_begins_with_and_another_goes_on_is_said_by_both() -> None:
    shown = ["<v Mira>No", "<v Jon>No no", "<v Mira>No no no", "<v Jon>No no no no"]
    text = "WEBVTT\n\n" + painted(*shown).replace(",", ".")
    assert len(read(text, "a.vtt").text.split()) == 10


_LINES = ["we lost two of", "the nine mills", "in one winter"]


@pytest.mark.parametrize("count", [2, 3])
def test_few_captions_that_all_roll_up_are_said_once(count: int) -> None:
    shown: list[str] = []
    for above, line in zip([" ", *_LINES], _LINES[:count], strict=False):
        shown += [f"{above}\n{line}", f"{line}\n "]
    cues = [cue(f"{n:02}.000", f"{n + 1:02}.000", text, ".") for n, text in enumerate(shown)]
    assert turns(read("WEBVTT\nKind: captions\n\n" + "\n\n".join(cues), "a.vtt")) == [(None, " ".join(_LINES[:count]))]


def test_three_captions_of_which_two_roll_up_are_said_once() -> None:
    shown = [_LINES[0], "\n".join(_LINES[:2]), "\n".join(_LINES[1:])]
    cues = [cue(f"{n:02},000", f"{n + 1:02},000", text, ",") for n, text in enumerate(shown)]
    assert turns(read("\n\n".join(cues), "a.srt")) == [(None, " ".join(_LINES))]


@pytest.mark.parametrize("shown", [["No.", "No.\nWell."], ["No.", "No.", "No.\nWell."], ["No.", "No.\nNo.", "Well."]])
def test_few_captions_that_may_repeat_are_said_as_shown(shown: list[str]) -> None:
    cues = [cue(f"{n:02}.000", f"{n + 1:02}.000", text, ".") for n, text in enumerate(shown)]
    assert read("WEBVTT\n\n" + "\n\n".join(cues), "a.vtt").text.split() == " ".join(shown).split()
