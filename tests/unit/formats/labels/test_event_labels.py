"""Labels and people of event.toml, which are known before a transcript is read."""

from __future__ import annotations

import pytest

from brief_tui.core.sources.transcripts import with_labels
from brief_tui.formats import EventLabels, read_transcript
from tests.unit.formats.reading import Turns, turns

_Q = "Nobody wanted to pay for the cells."
_LABELS = {"Ida's iPhone": "Ida Lund", "+1 555 010 7788": "Ola Berg", "ann": "Per Dahl", "2": "Eva Holm"}
_LAYOUTS = {
    "a.txt": "Ann Voss: We came late.\n\n{}: {}\n\nAnn Voss: I see.\n",
    "b.txt": "Ann Voss: We came late.\n\n[00:00:09] {}: {}\n\nAnn Voss: I see.\n",
    "c.txt": "Ann Voss: We came late.\n\n[{}] {}\n\nAnn Voss: I see.\n",
    "d.txt": "Ann Voss  0:01\nWe came late.\n\n{}  0:09\n{}\n\nAnn Voss  0:12\nI see.\n",
    "e.txt": "Ann Voss\nWe came late.\n\nBo Lind\nWhy?\n\nBo Lind\nSo?\n\n{}: {}\n\nAnn Voss\nI see.\n",
    "f.txt": "Ann Voss: We came late.\n\n{} — {}\n\nAnn Voss: I see.\n",
    "a.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Voss>We came late.\n\n00:02.000 --> 00:03.000\n{}: {}\n\n"
    "00:03.000 --> 00:04.000\n<v Ann Voss>I see.\n",
    "b.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Voss>We came late.\n\n00:02.000 --> 00:03.000\n"
    "<v Ann Voss>{}: {}\n\n00:03.000 --> 00:04.000\n<v Ann Voss>I see.\n",
    "a.srt": "1\n00:00:01,000 --> 00:00:02,000\nAnn Voss: We came late.\n\n2\n00:00:02,000 --> 00:00:03,000\n{}: {}\n\n"
    "3\n00:00:03,000 --> 00:00:04,000\nAnn Voss: I see.\n",
    "a.md": "**Ann Voss:** We came late.\n\n{}: {}\n\n**Ann Voss:** I see.\n",
    "b.md": "**Ann Voss** (0:01) We came late.\n\n**{}** (0:09) {}\n\n**Ann Voss** (0:12) I see.\n",
    "a.html": "<p>Ann Voss: We came late.</p>\n<p>{}: {}</p>\n<p>Ann Voss: I see.</p>\n",
    "a.json": '{{"segments": [{{"start": 0, "text": "Ann Voss: We came late."}}, {{"start": 1, "text": "{}: {}"}}, '
    '{{"start": 2, "text": "Ann Voss: I see."}}]}}',
}


def _told(text: str, path: str, labels: dict[str, str], *people: str) -> Turns:
    transcript = read_transcript(text.encode(), path, EventLabels(frozenset(labels), frozenset(people)))
    return turns(with_labels(transcript, labels))


@pytest.mark.parametrize("label", _LABELS)
@pytest.mark.parametrize("layout", _LAYOUTS)
def test_a_label_that_event_toml_maps_is_one_though_it_stands_once(layout: str, label: str) -> None:
    found = _told(_LAYOUTS[layout].format(label, _Q), layout, _LABELS)
    assert found[-2:] == [(_LABELS[label], _Q), ("Ann Voss", "I see.")]


def test_a_label_that_event_toml_maps_is_none_in_the_middle_of_a_sentence() -> None:
    text = "Ann Voss: We asked\nann – she said no.\n\nBo Lind: And then ann, in 2 days: nothing.\n"
    assert _told(text, "a.txt", _LABELS) == [
        ("Ann Voss", "We asked ann – she said no."),
        ("Bo Lind", "And then ann, in 2 days: nothing."),
    ]


def test_a_label_that_event_toml_maps_is_one_before_a_time_code_and_speech() -> None:
    above = "Ann Voss  0:01\nWe came late.\n\nBo Lind  0:03\nWhy?"
    for between in ("\n", "\n\n"):
        assert _told(f"{above}{between}EH 0:05 {_Q}\n", "a.txt", {"EH": "Eva Holm"})[-1] == ("Eva Holm", _Q)
    assert _told(f"{above} We met\nAnn 9:05 to be there.", "a.txt", {"Ann": "Per Dahl"})[-1][0] == "Bo Lind"


_INNER = [
    "Ola – our very best chemist – paid for all of it.",
    "[Ola] and she said that nobody paid.",
    "Ola – he – knew.",
]


@pytest.mark.parametrize("words", _INNER)
@pytest.mark.parametrize("known", ["", "Ola: Little.\n\n"])
def test_a_label_of_event_toml_that_is_a_word_of_a_sentence_is_nobody(words: str, known: str) -> None:
    text = f"Bo Lind: We met.\n\nAnn Voss: In Oslo.\n\n{known}Bo Lind: We met and\n\n{words}\n\nAnn Voss: I see.\n"
    for path in ("a.txt", "a.md", "a.srt"):
        if path == "a.srt":
            cues = (f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{one}" for n, one in enumerate(text.split("\n\n"), 1))
            text = "\n\n".join(cues)
        said = {who for who, said in _told(text, path, {"Ola": "Ola Berg"}) if words[-8:] in said}
        assert "Ola Berg" not in said and len(said) == 1


@pytest.mark.parametrize("words", ["[Ola] and she said that nobody paid.", "[Ola] We asked."])
def test_a_label_of_event_toml_in_brackets_in_the_middle_of_a_sentence_is_nobody(words: str) -> None:
    text = f"Ann Voss: In Oslo we met\n{words}\nBo Lind: Why?\nAnn Voss: I see.\nBo Lind: Yes.\n"
    assert "Ola Berg" not in {who for who, _ in _told(text, "a.txt", {"Ola": "Ola Berg"})}


@pytest.mark.parametrize("mark", [">> No, nobody paid.", "Eva Holm: No, nobody paid.", "Per: No, nobody paid."])
def test_behind_a_label_of_event_toml_in_a_voice_somebody_else_may_speak(mark: str) -> None:
    cue = "00:0{}.000 --> 00:0{}.000\n<v {}>{}\n"
    cues = [("Room", f"Ola: We paid. {mark}"), ("Eva Holm", "Why?")]
    text = "\n".join(["WEBVTT\n", *(cue.format(n, n + 1, *one) for n, one in enumerate(cues))])
    assert _told(text, "a.vtt", {"Ola": "Ola Berg", "Per": "Per Dahl"}) == [
        ("Ola Berg", "We paid."),
        (None, mark),
        ("Eva Holm", "Why?"),
    ]


@pytest.mark.parametrize("label", ["Ann Voss – Kelm", "Ann Voss, CEO of Kelm Energy", "Ann Voss – CEO, Kelm"])
def test_a_company_behind_the_name_of_a_speaker(label: str) -> None:
    text = f"{label}: We came late.\n\nBo Lind: Why?\n\nBo Lind: And?\n\n{{}}I see.\n"
    first = (label, "We came late.")
    assert _told(text.format("Ann Voss: "), "a.txt", {})[0] == first
    assert _told(text.format(""), "a.txt", {}, "Ann Voss")[0] == first


@pytest.mark.parametrize("label", ["Ann Voss, Eva Holm", "Ann Voss, Kelm", "Ann Voss, Eva Holm, CEO of Kelm"])
def test_a_second_person_behind_the_name_of_a_speaker(label: str) -> None:
    text = f"Ann Voss: We came late.\n\nBo Lind: Why?\n\n{label}: {_Q}\n\nBo Lind: And?\n"
    assert {who for who, said in _told(text, "a.txt", {}, "Ann Voss") if _Q in said} == {None}


@pytest.mark.parametrize("label", ["Ann Voss (interpreter)", "Ann Voss – lawyer", "Ann Voss, assistant"])
def test_who_stands_beside_a_speaker_of_event_toml_is_nobody(label: str) -> None:
    text = f"Bo Lind: Why?\n\n{label}: {_Q}\n\nBo Lind: And?\n\n{label}: No.\n"
    assert {who for who, said in _told(text, "a.txt", {}, "Ann Voss") if _Q in said} == {None}


@pytest.mark.parametrize("path", ["a.txt", "a.vtt"])
@pytest.mark.parametrize(
    ("label", "labels", "people"), [("ola2", {"ola2": "Ola Berg"}, ()), ("Berg", {}, ("Ola Berg",))]
)
def test_in_the_middle_of_a_line_labels_and_people_of_event_toml_are_nobody(
    path: str, label: str, labels: dict[str, str], people: tuple[str, ...]
) -> None:
    text = f"Ann Voss: We met. {label}: {_Q}\n\nBo Lind: Why?\n\nAnn Voss: I see.\n"
    if path == "a.vtt":
        cues = (
            f"00:0{n}.000 --> 00:0{n}.900\n<v {one.replace(':', '>', 1)}" for n, one in enumerate(text.split("\n\n"))
        )
        text = "WEBVTT\n\n" + "\n\n".join(cues)
    assert _told(text, path, labels, *people)[:2] == [("Ann Voss", "We met."), (None, f"{label}: {_Q}")]


def test_a_label_that_returns_in_the_middle_of_a_line_is_nobody_though_event_toml_maps_it() -> None:
    text = f"S1: We met. S2: {_Q}\n\nS2: Why?\n\nS1: I see.\n"
    assert _told(text, "a.txt", {"S1": "Ann Voss", "S2": "Bo Lind"})[1] == (None, f"S2: {_Q}")


_REMARKS = ["Bo Lind", "read by Bo Lind", "Bo Lind speaking", "for Bo Lind", "Notetaker", "read by an aide"]
_REMARKS += ["tape", "recording of a caller", "a caller", "audio clip"]
_HEAD = "WEBVTT\n\n"
_REMARKED = {
    "a.txt": "{}: {}\n\n",
    "b.txt": "{}  0:01\n{}\n\n",
    "a.md": "**{}:** {}\n\n",
    "a.vtt": "00:01.000 --> 00:02.000\n<v {}>{}\n\n",
}


@pytest.mark.parametrize("path", _REMARKED)
@pytest.mark.parametrize("remark", _REMARKS)
def test_brackets_behind_a_name_that_hold_another_speaker(path: str, remark: str) -> None:
    label = f"Ann Voss ({remark})"
    talk = [("Bo Lind", "Why?"), (label, _Q), ("Bo Lind", "And?"), (label, "I see."), ("Bo Lind", "Yes.")]
    text = "".join(_REMARKED[path].format(*one) for one in talk)
    transcript = read_transcript(f"{_HEAD if path == 'a.vtt' else ''}{text}".encode(), path)
    assert [name for name, said in turns(transcript) if said == _Q] == [None] and transcript.warnings


@pytest.mark.parametrize("remark", ["Kelm", "Kelm Energy", "Lind", "CEO", "Bo", "Head of Recording"])
def test_brackets_behind_a_name_that_hold_no_other_speaker(remark: str) -> None:
    label = f"Ann Voss ({remark})"
    text = f"Bo Lind: Why?\n\n{label}: {_Q}\n\nBo Lind: And?\n\n{label}: I see.\n"
    assert _told(text, "a.txt", {})[1] == (label, _Q)


_SPOKEN_ONCE = [
    ("and it was all in place", "Who pays?", True),
    ("and you know her book", "A life at sea.", False),
    ("and it was called", "A life at sea.", False),
    ("and so it was,", "A life at sea.", False),
    ("and it was all in place", "her life at sea.", False),
    ("it was in “The long way", "A life at sea.”", False),
]


@pytest.mark.parametrize(("before", "behind", "speaks"), _SPOKEN_ONCE)
def test_a_person_of_event_toml_speaks_once_behind_a_sentence_without_its_stop(
    before: str, behind: str, *, speaks: bool
) -> None:
    cues = ["Ann Voss: Good morning. Here we are.", "Bo Lind: We came late.", before, f"Eva Holm: {behind}", "Today."]
    text = "\n\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{cue}" for n, cue in enumerate(cues, 1))
    found = _told(text, "a.srt", {}, "Ann Voss", "Bo Lind", "Eva Holm")
    assert (found[-1] == ("Eva Holm", f"{behind} Today.")) == speaks
    nobody = text.replace("Ann Voss: ", "").replace("Bo Lind: ", "")
    assert {speaker for speaker, _ in _told(nobody, "a.srt", {}, "Eva Holm")} == {None}
