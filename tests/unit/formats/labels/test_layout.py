"""Labels in words that the layout of a file gives to somebody: they contradict it, or are none."""

from __future__ import annotations

import pytest

from brief_tui.formats import EventLabels, read_transcript
from tests.unit.formats.documents import document, run
from tests.unit.formats.reading import read, turns

_TALK = [
    ("Ada Brook", "Two of the mills stood still."),
    ("Tom Leigh", "Which ones?"),
    ("Ada Brook", "{}"),
    ("Tom Leigh", "I see."),
]
_LAYOUTS = {
    "otter.txt": "{name}  0:0{n}\n{said}\n\n",
    "zoom.txt": "[{name}] 10:00:0{n}\n{said}\n\n",
    "trint.txt": "[0:0{n}] {name}\n{said}\n\n",
    "lines.txt": "{name}\n{said}\n\n",
    "tabs.txt": "{name}\t{said}\n",
    "behind.txt": "{name} [0:0{n}] {said}\n\n",
    "page.html": "<cite>{name}</cite><time>0:0{n}</time><p>{said}</p>\n",
    "headings.md": "### {name}\n\n{said}\n\n",
    "bold.md": "**{name}**\n{said}\n\n",
}


def _written(layout: str, words: str) -> str:
    talk = [(name, said.format(words)) for name, said in _TALK]
    return "".join(layout.format(name=name, said=said, n=n) for n, (name, said) in enumerate(talk))


_BESIDE = ["tabs.txt", "behind.txt"]
"""Layouts in which a name stands in the line of what is said."""


@pytest.mark.parametrize(
    ("path", "label"),
    [
        *((path, label) for path in _LAYOUTS for label in ("Tom Leigh", "TOM LEIGH")),
        *((path, "Answer") for path in _LAYOUTS if path not in _BESIDE),
    ],
)
def test_a_label_below_a_header_takes_the_words_from_everybody(path: str, label: str) -> None:
    words = f"{label}: rain on every roof. It fell for days."
    transcript = read(_written(_LAYOUTS[path], words), path)
    said = turns(transcript)
    assert said == [*((name, words) for name, words in _TALK[:2]), (None, words), _TALK[3]]
    assert [label in warning.message for warning in transcript.warnings] == [True]


@pytest.mark.parametrize("path", ["otter.txt", "zoom.txt", "trint.txt", "lines.txt", "headings.md", "bold.md"])
def test_a_label_in_a_later_paragraph_contradicts_as_well(path: str) -> None:
    transcript = read(_written(_LAYOUTS[path], "I say it again.\n\nTom Leigh: you were asleep."), path)
    assert turns(transcript)[2:] == [
        ("Ada Brook", "I say it again."),
        (None, "Tom Leigh: you were asleep."),
        ("Tom Leigh", "I see."),
    ]


def test_a_label_in_a_turn_of_teams_contradicts_its_name() -> None:
    said = [(name, said.format("Tom Leigh: you were asleep.")) for name, said in _TALK]
    lines = [
        f"{run(name)}<w:r><w:t>   0:0{n}</w:t><w:br/><w:t>{words}</w:t></w:r>" for n, (name, words) in enumerate(said)
    ]
    found = turns(read_transcript(document(*lines), "a.docx"))
    assert found[2:] == [(None, "Tom Leigh: you were asleep."), ("Tom Leigh", "I see.")]


def test_the_own_name_of_a_header_contradicts_nothing() -> None:
    assert turns(read(_written(_LAYOUTS["otter.txt"], "Ada Brook: I say it."), "a.txt"))[2] == (
        "Ada Brook",
        "I say it.",
    )


def test_what_event_toml_tells_of_a_header_says_nothing_of_words_below_another() -> None:
    told = EventLabels(frozenset({"Ada Brook", "Tom Leigh"}))
    text = _written(_LAYOUTS["otter.txt"], "Tom Leigh: you were asleep.")
    assert turns(read_transcript(text.encode(), "a.txt", told))[2] == (None, "Tom Leigh: you were asleep.")


def test_a_file_of_labels_has_them_below_a_line_that_looks_like_a_header() -> None:
    fair = "Mill Lane 10:30\nThere was a fair."
    text = f"Ada Brook: We met.\n\nTom Leigh: Where?\n\n{fair}\n\nAda Brook: At the mill.\n\nTom Leigh: So.\n"
    assert turns(read(text, "a.txt"))[-2:] == [("Ada Brook", "At the mill."), ("Tom Leigh", "So.")]
