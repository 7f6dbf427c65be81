"""A name that labels elsewhere in the file, before a colon in the middle of a line."""

from __future__ import annotations

import json

import pytest

from brief_tui.formats.voices import voices
from tests.unit.formats.reading import read, turns

BOTH = "Mira Voss: We ship.", "Jonah Feldt: Do we? Mira Voss: Yes. Jonah Feldt: We never shipped a box.", "So there."
SAID = [
    ("Mira Voss", "We ship."),
    ("Jonah Feldt", "Do we?"),
    (None, "Mira Voss: Yes. Jonah Feldt: We never shipped a box. So there."),
]


def cues(lines: tuple[str, ...], mark: str) -> str:
    timed = (f"00:00:0{n}{mark}000 --> 00:00:0{n + 1}{mark}000\n{line}" for n, line in enumerate(lines))
    return "\n\n".join(timed)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.vtt", f"WEBVTT\n\n{cues(BOTH, '.')}"),
        ("a.srt", cues(BOTH, ",")),
        ("a.txt", "\n".join(BOTH)),
        ("a.html", f"<p>{BOTH[0]}</p><p>{BOTH[1]} {BOTH[2]}</p>"),
        ("a.md", f"**Mira Voss:** We ship.\n\n**Jonah Feldt:** {BOTH[1][13:]}\n{BOTH[2]}"),
        ("a.json", json.dumps({"segments": [{"start": n, "end": n + 1, "text": line} for n, line in enumerate(BOTH)]})),
    ],
)
def test_what_follows_is_nobodys(path: str, text: str) -> None:
    assert [(name, " ".join(said.split())) for name, said in turns(read(text, path))] == SAID


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.vtt", "WEBVTT\n\n" + cues(("<v Mira>We ship. Jon: We never did.", "<v Mira>Yes.", "<v Jon>No."), ".")),
        (
            "a.json",
            json.dumps(
                {
                    "segments": [
                        {"speaker": "Mira", "start": 0, "end": 1, "text": "We ship. Jon: We never did."},
                        {"speaker": "Mira", "start": 1, "end": 2, "text": "Yes."},
                        {"speaker": "Jon", "start": 2, "end": 3, "text": "No."},
                    ]
                }
            ),
        ),
    ],
)
def test_in_the_words_of_somebody_else_what_follows_is_nobodys(path: str, text: str) -> None:
    transcript = read(text, path)
    said = [("Mira", "We ship."), (None, "Jon: We never did."), ("Mira", "Yes."), ("Jon", "No.")]
    assert turns(transcript) == said
    assert len(transcript.warnings) == 1 and "“Jon”" in transcript.warnings[0].message


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I said so. Jon: yes", ["Jon"]),
        ("Is it (so)?  Dr. Ilse van der Aa : yes", ["Dr. Ilse van der Aa"]),
        ("No. Yes. Jon: yes. [Jon]: no. Mira: so", ["Jon", "Jon"]),
        ("Jon: yes", []),
        ("I told Jon: yes, at 10:30.", []),
        ("I said so. Jon:yes", []),
        ("I said so. Eve: yes", []),
    ],
)
def test_what_is_one(text: str, names: list[str]) -> None:
    assert [label.name for label in voices(frozenset({"Jon", "Dr. Ilse van der Aa"})).inside(text)] == names
