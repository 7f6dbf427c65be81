"""Layouts that people and programs write: everybody has the own words, and no name or time code is among them."""

from __future__ import annotations

import pytest

from tests.unit.formats.reading import read, turns

A, B, C = "Mira Voss", "Jonah Feldt", "Ida Lund"
SAID = [(A, "Welcome."), (B, "Thanks."), (A, "Why so?"), (B, "We lost it.")]


@pytest.mark.parametrize(
    ("written", "between"),
    [
        *[("{name} — {said}", "\n\n"), ("{name} – {said}", "\n"), ("{name} - {said}", "\n\n")],
        *[("{name:16}{said}", "\n"), ("{n}. {name}: {said}", "\n\n"), ("- {name}: {said}", "\n\n")],
        *[("  {n}     {name}: {said}", "\n"), ("00:00:1{n}:12 {name}: {said}", "\n\n")],
        *[("{name} (00:00:0{n} - 00:00:0{n})\n{said}", "\n\n"), ("{name}\n00:00:0{n} - 00:00:0{n}\n{said}", "\n\n")],
        *[("00:00:0{n} - 00:00:0{n}\n{name}\n{said}", "\n\n"), ("{name}  10:3{n} AM\n{said}", "\n\n")],
        *[
            ("\u200e{name}: {said}", "\n\n"),
            ("[02/04/2026, 10:01:2{n}] {name}: {said}", "\n"),
            ("{name}:{said}", "\n\n"),
        ],
        *[("{name}:\t00:00:0{n}\n{said}", "\n\n"), ("00:00:0{n} - 00:00:0{n} {name}: {said}", "\n")],
        *[("{name}, 0:0{n}\n{said}", "\n\n"), ("00:00:0{n} – {name} – {said}", "\n\n")],
        *[("[{name}]\n{said}", "\n\n"), ("[2026-04-02 10:01:2{n}] {name}: {said}", "\n")],
    ],
)
def test_plain_text(written: str, between: str) -> None:
    lines = (written.format(n=n, name=name, said=said) for n, (name, said) in enumerate(SAID, 1))
    transcript = read(between.join(lines), "a.txt")
    assert turns(transcript) == SAID
    assert all("time code" in warning.message for warning in transcript.warnings)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *[
            ("李明", "王芳"),
            ("김민준", "이서연"),
            ("محمد علي", "سارة حسن"),
            ("דוד לוי", "שרה כהן"),
            ("佐藤 健", "鈴木 花"),
        ],
        *[("Voss, Mira", "Feldt, Jonah"), ("Mira Voss - Nordreel Ships AG", "Jonah Feldt - Helio Grid Works GmbH")],
        ("Mira Voss | Nordreel", "Jonah Feldt | Helio"),
    ],
)
def test_names_on_their_own_lines(one: str, other: str) -> None:
    said = [(one, "Welcome."), (other, "Thanks."), (one, "Why so?"), (other, "We lost it.")]
    transcript = read("\n\n".join("\n".join(turn) for turn in said), "a.txt")
    assert turns(transcript) == said
    assert transcript.warnings == ()


@pytest.mark.parametrize("path", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    "written", ["{name}\n{said}", "[00:00:0{n}]\n{name}\n{said}", "{name} — {said}", "{name}\t{said}", "{name}: {said}"]
)
def test_one_bold_label_leaves_the_others_their_names(written: str, path: str) -> None:
    lines = [written.format(n=n, name=name, said=said) for n, (name, said) in enumerate(SAID, 1)]
    bold = (C, "Who pays?")
    transcript = read("\n\n".join([*lines[:2], "**{}:** {}".format(*bold), *lines[2:]]), path)
    assert turns(transcript) == [*SAID[:2], bold, *SAID[2:]]
    assert turns(read("\n\n".join(lines), path)) == SAID


def test_a_name_that_stands_once_behind_two_times() -> None:
    said = [*SAID, (C, "Who pays?")]
    lines = (f"00:00:0{n} - 00:00:0{n} {name}: {one}" for n, (name, one) in enumerate(said, 1))
    assert turns(read("\n".join(lines), "a.txt")) == said


def test_names_on_the_first_lines_of_cues() -> None:
    cues = (f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{name}\n{said}" for n, (name, said) in enumerate(SAID, 1))
    assert turns(read("\n\n".join(cues), "a.srt")) == SAID


def test_who_is_new_among_names_on_the_first_lines_of_cues_is_nobody() -> None:
    said = [*SAID, ("Ida Lund", "Nobody paid.")]
    cues = (f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{name}\n{one}" for n, (name, one) in enumerate(said, 1))
    transcript = read("\n\n".join(cues), "a.srt")
    assert turns(transcript) in ([*SAID, (None, "Ida Lund Nobody paid.")], [*SAID, ("Ida Lund", "Nobody paid.")])


def test_captions_of_two_lines_name_nobody() -> None:
    lines = ["Thank you\nall for coming.", "Good Morning\nto you.", "Thank you\nagain.", "Good Morning\nonce more."]
    cues = (f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{said}" for n, said in enumerate(lines, 1))
    assert {name for name, _ in turns(read("\n\n".join(cues), "a.srt"))} == {None}


def test_a_lesson_is_no_speaker() -> None:
    found = turns(read(f"{A}: Why?\n\n{B}: We lost it.\n\nLesson: never again.\n\n{A}: Ah.", "a.txt"))
    assert "Lesson" not in {name for name, _ in found}


@pytest.mark.parametrize("dash", ["—", "–", "-"])
def test_a_colon_in_speech_behind_a_dash_is_no_label(dash: str) -> None:
    said = [(A, "We lost two."), (B, "What then?"), (A, "I tell you now: we never lied."), (B, "So we did.")]
    assert turns(read("\n\n".join(f"{who} {dash} {one}" for who, one in said), "a.txt")) == said


@pytest.mark.parametrize("colon", ["", ":"])
def test_full_names_that_stand_once_on_the_first_lines_of_cues(colon: str) -> None:
    said = [(name, f"It held for {n} hours.") for n, name in enumerate([A, B, C, "Tom Leigh"], 1)]
    cues = (f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{name}{colon}\n{one}" for n, (name, one) in enumerate(said, 1))
    assert turns(read("\n\n".join(cues), "a.srt")) == said


_TALKS = {
    "own.txt": "Ann Voss\n{}\n\nBo Lind\n{}\n\nAnn Voss\n{}\n\nBo Lind\n{}\n",
    "otter.txt": "Ann Voss  0:01\n{}\n\nBo Lind  0:05\n{}\n\nAnn Voss  0:09\n{}\n\nBo Lind  0:12\n{}\n",
    "bold.md": "**Ann Voss**\n\n{}\n\n**Bo Lind**\n\n{}\n\n**Ann Voss**\n\n{}\n\n**Bo Lind**\n\n{}\n",
    "change.srt": "".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},000\n{cue}\n\n"
        for n, cue in enumerate(["Ann Voss: {}", "Bo Lind: Well.", "It was late.", "{}", "Ann Voss: {}", "Bo Lind: {}"])
    ),
}
"""Files whose names stand on lines of their own, or only where they change."""


def _answer(path: str, words: str) -> str | None:
    """Who gives the answer of these words to Ann Voss."""
    read_turns = turns(read(_TALKS[path].format("When was it?", words, "Why then?", "We had no choice."), path))
    return next(speaker for speaker, said in read_turns if said.endswith(words))


@pytest.mark.parametrize("path", _TALKS)
@pytest.mark.parametrize("hour", ["10:30 Meeting: all was done.", "At 10:30 Meeting: all was done."])
def test_an_hour_and_what_was_then_is_said(path: str, hour: str) -> None:
    assert _answer(path, hour) == "Bo Lind"


@pytest.mark.parametrize("path", _TALKS)
@pytest.mark.parametrize("label", ["Eva Holm", "Voss", "Audience", "EVA", "eva", "Moderator", "Chairman"])
def test_behind_an_hour_whoever_may_be_called_so_is_nobody(path: str, label: str) -> None:
    assert _answer(path, f"10:30 {label}: all was done.") is None


@pytest.mark.parametrize("path", _TALKS)
def test_behind_an_hour_and_a_word_a_new_sentence_is_nobodys(path: str) -> None:
    assert _answer(path, "10:30 Lin: Who pays for all of it?") is None
