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
        *[
            "Last point from the gallery",
            "Second man in line",
            "Young lady",
            "Line three",
            "Point person",
            "Old hand",
            "News desk",
        ],
    ],
)
def test_a_label_that_names_nobody_is_believed_in_a_segment(label: str) -> None:
    assert _marked(f"{label}: {_ASIDE}", "a.json")[2] == (None, f"{label}: {_ASIDE}")


@pytest.mark.parametrize("path", ["a.vtt", "a.json"])
@pytest.mark.parametrize(
    "topic",
    [
        *["The big news", "The thing is", "My second point", "Question"],
        *["Bottom line", "Rule number one", "My advice to founders", "Lesson learned", "Rule of thumb"],
    ],
)
def test_what_a_speaker_announces_is_no_label(path: str, topic: str) -> None:
    assert _marked(f"{topic}: {_ASIDE}", path)[2] == ("Ann Voss", f"{topic}: {_ASIDE}")


def test_a_mark_behind_which_nothing_is_said_makes_no_label() -> None:
    assert _marked("字 字 /", "a.json")[2] == ("Ann Voss", "字 字 /")


_BEHIND_LABELS = {
    "a.md": "**{}:** {}\n\n",
    "b.md": "**{}**: {}\n\n",
    "a.txt": "{}: {}\n\n",
    "b.txt": "[{}] {}\n\n",
    "a.html": "<p><strong>{}:</strong> {}</p>\n",
}
_SECOND = ["Bo Lind:", "[Bo Lind]", "BO LIND:", "Lind:", "Eva Holm:", "Speaker 2:", "Ida's iPhone:", "EVA:", "Q:"]
_SECOND += ["Audience member:", "Question from the floor:", "voice from the audience:", "Ann Voss (interpreter):"]


@pytest.mark.parametrize("path", [*_BEHIND_LABELS, "a.vtt", "a.json"])
@pytest.mark.parametrize("label", _SECOND)
def test_behind_a_second_label_nobody_speaks(label: str, path: str) -> None:
    words = f"{label} {_ASIDE}"
    assert any(name is None and said.endswith(words) for name, said in _labelled(words, path))


@pytest.mark.parametrize("path", [*_BEHIND_LABELS, "a.vtt"])
@pytest.mark.parametrize("topic", ["Fun fact:", "Question:", "Look:", "The big news:", "Ann Voss:", "In 2019:"])
def test_behind_a_label_a_topic_is_no_second_one(topic: str, path: str) -> None:
    assert {name for name, words in _labelled(f"{topic} {_ASIDE}", path) if _ASIDE in words} == {"Ann Voss"}


def _labelled(text: str, path: str) -> Turns:
    if path not in _BEHIND_LABELS:
        return _marked(text, path)
    said = [("Ann Voss", "We came late."), ("Bo Lind", "Why?"), ("Ann Voss", text), ("Bo Lind", "I see.")]
    return turns(read("".join(_BEHIND_LABELS[path].format(*one) for one in said), path))
