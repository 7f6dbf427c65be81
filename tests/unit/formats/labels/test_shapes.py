"""What looks like a label and is not read as one ends the turn: nobody's words become those of the speaker before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from brief_tui.core.language.stage_notes import STRUCK_OUT
from tests.unit.formats.captions.test_webvtt import vtt
from tests.unit.formats.reading import read, turns

X = "the harbour closes at noon"

TEXT_LABELS = [
    *["Jon Feld (CTO, Google):", "Jon Feld, CTO:", "Jon Feld (he/him):", "Jon Feld (via Zoom):", "Feld, Jon:"],
    *["Jon Feld, Ph.D.:", 'Jon "JJ" Feld:', "jon feld:", "00:12 Jon Feld:", "Jon Feld 1:", "張偉:", "張偉："],
    *["Jon Feld –", "JON FELD —", "Jon Feld -", "- Jon Feld:", "* Jon Feld:", "• Jon Feld:", "1. Jon Feld:"],
    *["> Jon Feld:", "(Jon Feld):", "[Jon Feld]", "<Jon Feld>", "{Jon Feld}:", "Jon Feld [Google]:", "“Jon Feld”:"],
    *["Jon Feld;", "Jon Feld∶", "Jon Feld꞉", "\u200bJon Feld:", "\u202aJon Feld:", "Jon Feld:\u200b"],
    *["Jon Feld 12:02 PM:", "[00:01:02 Jon Feld]:", "Jon Feld (00:12)", "Jon Feld 00:12", "@jonfeld:"],
    *["Jon Feld says:", "Q.", "Q:", "A:", "Voice of Jon Feld:", "Jon Feld, CTO of Google:", "Woman in the audience:"],
    *["Jon Feld And Grace Oduya And Mira Voss:", "JON FELD\n", "Jon Feld\n", "<b>Jon Feld:</b>", "Jon Feld |"],
    *["**Jon Feld** (Google):", "- **Jon Feld:**", "[laughter] Jon Feld:", "Jon Feld, who runs Google:", "JON:"],
    *["Jon:", "The Chair:", "Editor's note:", "[12:02] Jon Feld (he/him):", "2024-05-01 12:02:11 Jon Feld (CTO):"],
]


@pytest.mark.parametrize("again", ["", "\n\nAda Moreau: Yes.\n\n{label} More."])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("label", TEXT_LABELS)
def test_no_label_in_plain_text_leaves_speech_to_the_speaker_before(label: str, gap: str, again: str) -> None:
    text = f"Ada Moreau: Hello there{gap}{label} {X}{again.format(label=label)}"
    found = turns(read(text, "a.txt"))
    assert [said for name, said in found if name == "Ada Moreau"] == ["Hello there", "Yes."][: 2 if again else 1]
    assert any(X in said for _, said in found)


@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_the_doubt_is_said(suffix: str) -> None:
    transcript = read(f"Ada Moreau: Hello.\n\nJon Feld, CTO: {X}\n\nAnd more.\n\nAda Moreau: Yes.", f"a.{suffix}")
    assert turns(transcript) == [
        ("Ada Moreau", "Hello."),
        (None, f"Jon Feld, CTO: {X}\n\nAnd more."),
        ("Ada Moreau", "Yes."),
    ]
    [warning] = transcript.warnings
    assert warning.line == 3
    assert "looks like a speaker's name, but is not read as one: “Jon Feld, CTO”" in warning.message


def test_many_doubts_are_counted() -> None:
    lines = (f"Jon Feld, CTO of {chr(97 + n)}: yes\n\n" for n in range(20))
    transcript = read("**Ada:** Hello.\n\n" + "".join(lines), "a.md")
    assert len(transcript.warnings) == 5
    assert "15 more" in transcript.warnings[-1].message


@pytest.mark.parametrize(("times", "told"), [(1, ""), (2, " (and in 1 more place)"), (50, " (and in 49 more places)")])
def test_one_label_is_told_once_where_it_stands_first(times: int, told: str) -> None:
    lines = "Ida's iPhone: yes\n\n+1 555 010 7788: yes\n\nAda: No.\n\n" * times
    transcript = read(f"Ada: Hello.\n\n{lines}", "a.txt")
    assert [(warning.line, warning.label) for warning in transcript.warnings] == [
        (3, "Ida's iPhone"),
        (5, "+1 555 010 7788"),
    ]
    assert all(warning.message.endswith(f"can say who it is{told}") for warning in transcript.warnings)


@pytest.mark.parametrize(
    "line",
    [
        *["The point is this: we start.", "Here's the thing: we start.", "So: we start.", "And then she said: start."],
        *["What we found was this: it works.", "One person in the third row on the left: start.", "Yeah – we start."],
        *["We are at 10:30", "https://example.org is where", "10:30 is when we start.", "std::vector is fine."],
        *["[laughs] We start.", "[Music] We start.", "(laughter) And so: we start.", "Kubernetes – the thing we run."],
        *["For example: we start.", "Two things; one is this.", "However; we start.", "Okay. [0:12] We start."],
        *["We used Harbour Cloud: it was slow.", "- one\n- two", "1. one thing", "The ratio is 3:1", "I said: no."],
    ],
)
@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_ordinary_speech_goes_on(suffix: str, line: str) -> None:
    transcript = read(f"**Ada Moreau:** Hello.\n\n{line}", f"a.{suffix}")
    assert [name for name, _ in turns(transcript)] == ["Ada Moreau"]
    assert transcript.warnings == ()


@pytest.mark.parametrize(
    "text",
    [
        *["\n\nJon Feld: X", "\n\n## Jon Feld\n\nX", " **Jon Feld:** X", "<br>**Jon Feld:** X", "<br>Jon Feld: X"],
        *["\n\n<br>**Jon Feld:** X", "\n\n<p><b>Jon Feld:</b> X</p>", "\n\n[^1]: X", "\n\n*Editor’s note: X*"],
        *["\nJon Feld: X", "\n**Jon Feld** (Google): X", "\n\n**Jon Feld** (Google): X", "\n\n**Jon Feld: X**"],
        *["\n\n**Jon Feld**\n\nX", "\n\nJon Feld\n---\n\nX", "\n\n<h2>Jon Feld</h2>\n\nX", "\n\n1. Jon Feld: X"],
        *["\n\n| Jon Feld: X | a |\n|---|---|", "\n\n[Jon Feld](https://example.org): X", "\n\njon feld: X"],
        *[" <del>X</del>", " ~~X~~", "\n\n~~X~~", "\n\n~~**Ada Moreau:** X~~", " <s>a\nX</s>", " __Jon Feld:__ X"],
    ],
)
def test_nothing_in_markdown_leaves_speech_to_the_speaker_before(text: str) -> None:
    found = turns(read(f"**Ada Moreau:** hi.{text.replace('X', X)}\n", "a.md"))
    assert not any(name == "Ada Moreau" and X in said for name, said in found)
    assert (found[0][0], found[0][1].removesuffix(STRUCK_OUT).strip()) == ("Ada Moreau", "hi.")
    assert any(X in said for _, said in found) != any(struck in text for struck in ("<del>", "~~", "<s>"))


def test_a_bold_paragraph_with_a_label_loses_nothing() -> None:
    text = "**Ada Moreau:** hi.\n\n**Jon Feld: one.**\n\n**Jon Feld: two.**"
    assert [word in read(text, "a.md").text for word in ("one", "two")] == [True, True]


CUES = [
    *["Jon Feld: X", "JON: X", "-X", "– X", "— X", "[JON FELD] X", "(JON) X", "And>>X", "» X", "-Jon Feld: X", "> X"],
    *["<V Jon Feld>X", "< v Jon Feld>X", "&lt;v Jon Feld&gt;X", "<Jon Feld> X", "JON FELD\nX", "Jon Feld (CTO): X"],
    *["\u200b- X", "JON FELD:\nX", "<v Jon Feld>X", "<v.loud Jon Feld>X", "- \nX"][:4],
]


def srt(*cues: str) -> str:
    return "\n\n".join(f"{n}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\n{cue}" for n, cue in enumerate(cues, 1))


@pytest.mark.parametrize(("path", "written"), [("a.vtt", vtt), ("a.srt", srt)])
@pytest.mark.parametrize("ending", ["", "."])
@pytest.mark.parametrize("cue", CUES)
def test_no_label_in_captions_leaves_speech_to_the_speaker_before(
    cue: str, ending: str, path: str, written: Callable[..., str]
) -> None:
    found = turns(read(written(f"Ada Moreau: Hello there{ending}", cue.replace("X", X)), path))
    assert not any(name == "Ada Moreau" and X in said for name, said in found)
    assert any(X in said for _, said in found)


@pytest.mark.parametrize("line", [*CUES, ">> X"])
@pytest.mark.parametrize("path", ["a.vtt", "a.srt"])
def test_nobody_else_speaks_in_a_voice(path: str, line: str) -> None:
    written = vtt if path == "a.vtt" else srt
    cue = f"<v Ada Moreau>Hello there\n{line.replace('X', X)}\nand so on"
    found = turns(read(written(cue, "<v Ada Moreau>Yes."), path))
    assert [said for name, said in found if name == "Ada Moreau"] in (
        ["Hello there", "Yes."],
        ["Hello there And", "Yes."],
    )
    assert any(X in said for _, said in found)


@pytest.mark.parametrize("note", ["NOTE\n\nX", "NOTE: X", " NOTE X", "NOTE\n\nX\n\nX", "NOTE a\n\nX"])
def test_notes_are_never_speech(note: str) -> None:
    transcript = read(vtt("<v Ada Moreau>Hello", f"there.\n\n{note.replace('X', X)}", "Yes."), "a.vtt")
    assert turns(transcript)[0][1] == "Hello"
    assert X not in transcript.text


@pytest.mark.parametrize("note", ["[LAUGHTER]", "(APPLAUSE)", "[MUSIC]"])
@pytest.mark.parametrize("path", ["a.txt", "a.srt"])
def test_a_stage_note_in_capitals_is_no_name(note: str, path: str) -> None:
    said = ["Ines Bakker: We lost.", note, "It was dark.", "Tomasz Wrona: No.", "Ines Bakker: Oh."]
    if path == "a.srt":
        said = [f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{one}" for n, one in enumerate(said, 1)]
    transcript = read("\n\n".join(said), path)
    assert [who for who, one in turns(transcript) if "dark" in one] == ["Ines Bakker"]
    assert transcript.warnings == ()
