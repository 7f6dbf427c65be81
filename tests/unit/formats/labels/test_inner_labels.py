"""A name that labels elsewhere in the file, before a colon in the middle of a line."""

from __future__ import annotations

import json

import pytest

from brief_tui.formats.labels.known_names import KnownNames
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
    assert [label.name for label in KnownNames.of(frozenset({"Jon", "Dr. Ilse van der Aa"})).inside(text)] == names


GUEST = "Mira Voss: Welcome to all.{} Jonah Feldt: We never shipped a box.", "Ines Bakker: Why?", "Mira Voss: I see."
LAYOUTS = {
    "a.vtt": "WEBVTT\n\n" + cues(GUEST, "."),
    "b.vtt": "WEBVTT\n\n" + cues(tuple("<v " + line.replace(":", ">", 1) for line in GUEST), "."),
    "a.srt": cues(GUEST, ","),
    "a.txt": "\n\n".join(GUEST),
    "b.txt": "\n\n".join(line.replace(": ", "  0:01\n", 1) for line in GUEST),
    "a.html": "".join(f"<p>{line}</p>" for line in GUEST),
    "b.html": "".join(f"<cite>{line.replace(':', ':</cite><p>', 1)}</p>" for line in GUEST),
    "a.md": "\n\n".join("**" + line.replace(":", ":**", 1) for line in GUEST),
    "a.json": json.dumps({"segments": [{"start": n, "end": n + 1, "text": line} for n, line in enumerate(GUEST)]}),
    "b.json": json.dumps(
        {
            "version": "1.0.0",
            "segments": [
                {"speaker": name, "startTime": n, "endTime": n + 1, "body": body.strip()}
                for n, (name, _, body) in enumerate(line.partition(":") for line in GUEST)
            ],
        }
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_full_name_is_a_label_there_though_no_line_begins_with_it(layout: str) -> None:
    transcript = read(LAYOUTS[layout].replace("{}", ""), layout)
    assert [(name, said) for name, said in turns(transcript) if "box" in said or "Welcome" in said] == [
        ("Mira Voss", "Welcome to all."),
        (None, "Jonah Feldt: We never shipped a box."),
    ]
    assert sum("“Jonah Feldt”" in warning.message for warning in transcript.warnings) == 1


@pytest.mark.parametrize("label", ["SPEAKER_02", "Speaker 2", "Jonah Feldt (Kelm)", "Dr. Jonah Feldt"])
def test_so_are_numbers_and_what_stands_beside_names(label: str) -> None:
    text = LAYOUTS["a.txt"].replace("{} Jonah Feldt", f" {label}")
    assert turns(read(text, "a.txt"))[1] == (None, f"{label}: We never shipped a box.")


@pytest.mark.parametrize(
    "words",
    [
        "We learned one thing. Simple: We pay.",
        "We met. The big question: Who pays?",
        "We met. I asked Dr. Jonah Feldt: Who pays?",
        "We met. I asked J. Feldt Kern: Who pays?",
        "We met. As I told Jonah Feldt: Nobody.",
        "We saw it. Jonah Feldt: nobody else.",
        "We saw all of it – Jonah Feldt: Nobody else.",
        "We met at last. 10:30 Meeting: That is where we go.",
    ],
)
def test_a_sentence_with_a_colon_is_none(words: str) -> None:
    for layout in ("a.txt", "a.srt", "b.vtt", "a.md", "b.json"):
        text = LAYOUTS[layout].replace("Welcome to all.{} Jonah Feldt: We never shipped a box.", words)
        transcript = read(text, layout)
        assert turns(transcript)[0] == ("Mira Voss", words)
        assert not any("nobody" in warning.message for warning in transcript.warnings)


@pytest.mark.parametrize(
    "label",
    [
        *["JF:", "Q:", "EVA:", "Jonah Feldt, Kelm Ferries:", "Eva Holm, Kelm Ferries:", "Question from the floor:"],
        *["00:00:36 Jonah Feldt:", "| Jonah Feldt:"],
    ],
)
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_labels_of_many_forms_stand_in_the_middle_of_a_line(label: str, path: str) -> None:
    lines = ["Mira Voss: We ship.", "Jonah Feldt: Do we?", f"Mira Voss: We rang. {label} Who paid?", "Jonah Feldt: No."]
    if path == "a.md":
        lines = [f"**{line.replace(':', ':**', 1)}" for line in lines]
    assert turns(read("\n\n".join(lines), path))[2:4] == [("Mira Voss", "We rang."), (None, f"{label} Who paid?")]


@pytest.mark.parametrize("words", ["We rang twice: nobody came.", "We rang. Question: who paid?", "It was OK: Fine."])
def test_a_sentence_with_a_colon_is_no_label(words: str) -> None:
    text = f"Mira Voss: We ship.\n\nJonah Feldt: Do we?\n\nMira Voss: {words}\n\nJonah Feldt: No."
    assert turns(read(text, "a.txt"))[2] == ("Mira Voss", words)


@pytest.mark.parametrize("answer", ["Yes.", "No.", "Right!", "True.", "Exactly."])
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_a_short_answer_before_a_label_is_no_part_of_the_name(path: str, answer: str) -> None:
    text = f"Mira Voss: We ship.\n\nJonah Feldt: We don't.\n\n{answer} Mira Voss: No.\n\nJonah Feldt: So there."
    told = turns(read(text, path))
    assert told[-3][1].endswith(answer) and told[-2] == (None, "Mira Voss: No.")


@pytest.mark.parametrize("rank", ["Sgt.", "Capt.", "Dr.", "J.", "I.", "Prof. Dr."])
def test_a_rank_is_part_of_the_name(rank: str) -> None:
    text = f"Mira Voss: We ship.\n\n{rank} Ida Lund: We don't."
    assert turns(read(text, "a.txt"))[-1] == (f"{rank} Ida Lund", "We don't.")


_MARKED = ["Ida's iPhone:", "Mira Voss [00:36]", "Ida Lund [00:36]", "Mira Voss 00:36", "Ida Lund 00:00:36:", "Room B:"]


@pytest.mark.parametrize("mark", _MARKED)
@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
def test_a_device_or_a_name_beside_a_time_code_in_the_middle_of_a_line(path: str, mark: str) -> None:
    text = "{}: We ship.\n\n{}: We paid. {} Nobody knew.\n\n{}: So."
    text = text.format(
        *(f"**{one}**" if path == "a.md" else one for one in ("Mira Voss", "Jon Feldt", mark, "Mira Voss"))
    )
    if path == "a.html":
        text = "".join(f"<p>{line}</p>" for line in text.split("\n\n"))
    told = turns(read(text.replace(f"**{mark}**", mark), path))
    assert told[1] == ("Jon Feldt", "We paid.")
    assert told[2][0] is None and told[2][1].endswith("Nobody knew.")


def test_a_time_in_a_sentence_is_beside_no_label() -> None:
    said = ["We met. Jon Feldt 10:30 in the yard.", "It was late. At 10:30 Mira Voss left.", "We saw it. The Wall: no."]
    text = "\n\n".join(["Mira Voss: We ship.", *(f"Jon Feldt: {one}" for one in said), "Mira Voss: So."])
    assert turns(read(text, "a.txt"))[1] == ("Jon Feldt", "\n\n".join(said))
