"""Words that a file marks as one speaker's, and what in them is somebody else's."""

from __future__ import annotations

import json

import pytest

from tests.unit.formats.reading import Turns, read, turns

_ASIDE = "Nobody wanted to pay for the cells."


def _marked(text: str, path: str) -> Turns:
    """What is read of this said by Ann Voss, whom an answer by Bo Lind follows."""
    said = [("Ann Voss", "We came late."), ("Bo Lind", "Why?"), ("Ann Voss", text), ("Bo Lind", "I see.")]
    if path.endswith(".vtt"):
        cues = (f"00:{n:02}.000 --> 00:{n + 1:02}.000\n<v {who}>{words}</v>\n" for n, (who, words) in enumerate(said))
        return turns(read("\n".join(["WEBVTT\n", *cues]), path))
    segments = [
        {"start": n, "end": n + 1, "speaker": who, "text": words, "words": []} for n, (who, words) in enumerate(said)
    ]
    return turns(read(json.dumps({"segments": segments}), path))


@pytest.mark.parametrize("path", ["a.vtt", "a.json"])
@pytest.mark.parametrize("label", ["Bo Lind", "BO LIND", "Lind"])
def test_a_label_in_marked_words_is_somebody_elses(path: str, label: str) -> None:
    assert _marked(f"{label}: {_ASIDE}", path)[2] == (None, f"{label}: {_ASIDE}")


@pytest.mark.parametrize(
    "label",
    [
        *["Ida's iPhone", "The moderator", "Question from the floor", "Eva Holm", "Q", "The minister", "My pilot"],
        *["This old sailor", "For the defence", "In the gallery", "Of counsel"],
    ],
)
def test_a_label_that_names_nobody_is_believed_in_a_segment(label: str) -> None:
    assert _marked(f"{label}: {_ASIDE}", "a.json")[2] == (None, f"{label}: {_ASIDE}")


@pytest.mark.parametrize("path", ["a.vtt", "a.json"])
@pytest.mark.parametrize("topic", ["The big news", "The thing is", "My second point", "Question"])
def test_what_a_speaker_announces_is_no_label(path: str, topic: str) -> None:
    assert _marked(f"{topic}: {_ASIDE}", path)[2] == ("Ann Voss", f"{topic}: {_ASIDE}")


def test_a_mark_behind_which_nothing_is_said_makes_no_label() -> None:
    assert _marked("字 字 /", "a.json")[2] == ("Ann Voss", "字 字 /")
