"""Names of a file and of the floor without a label's colon: nobody is given what they begin, and a warning says so."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from brief_tui.core.sources.transcripts import Transcript
from tests.unit.formats.reading import read, turns

X = "Nobody paid for the harbour."
A, B = "Mira Voss", "Jonah Feldt"
TALK = [(A, "What went wrong?"), (B, "We ordered late."), (A, "Ah."), (B, "Yes.")]


def txt(line: str) -> Transcript:
    return read("\n\n".join([*(f"{name}: {said}\n\nWell." for name, said in TALK), line, f"{A}: So."]), "a.txt")


def own(line: str) -> Transcript:
    return read("\n\n".join([*(f"{name}\n{said}" for name, said in TALK), line, f"{A}\nSo."]), "a.txt")


def otter(line: str) -> Transcript:
    turned = (f"{name}  0:0{n}\n{said}" for n, (name, said) in enumerate(TALK))
    return read("\n\n".join([*turned, line, f"{A}  0:09\nSo."]), "a.txt")


def bold(line: str) -> Transcript:
    return read("\n\n".join([*(f"**{name}:** {said}" for name, said in TALK), line, f"**{A}:** So."]), "a.md")


def headings(line: str) -> Transcript:
    return read("\n\n".join([*(f"## {name}\n\n{said}" for name, said in TALK), line, f"## {A}\n\nSo."]), "a.md")


def srt(line: str) -> Transcript:
    lines = [*(one for name, said in TALK for one in (f"{name}: {said}", "Well.")), line, f"{A}: So."]
    cues = (f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{one}" for n, one in enumerate(lines, 1))
    return read("\n\n".join(cues), "a.srt")


def voiced(line: str) -> Transcript:
    lines = [*(f"<v {name}>{said}</v>" for name, said in TALK), f"<v {B}>{line}</v>", f"<v {A}>So.</v>"]
    cues = (f"00:0{n}.000 --> 00:0{n}.900\n{one}" for n, one in enumerate(lines, 1))
    return read("\n\n".join(["WEBVTT", *cues]), "a.vtt")


def segments(line: str) -> Transcript:
    said = [*TALK, (B, line), (A, "So.")]
    listed = [{"start": n, "end": n + 1, "speaker": name, "text": one} for n, (name, one) in enumerate(said)]
    return read(json.dumps({"segments": listed}), "a.json")


Writer = Callable[[str], Transcript]
TEXTS: list[Writer] = [txt, own, otter, bold, headings]
ALL: list[Writer] = [*TEXTS, srt, voiced, segments]


def is_nobodys(transcript: Transcript) -> bool:
    """Whether those words are nobody's, a warning says so, and nothing is lost."""
    holders = {name for name, said in turns(transcript) if X.rstrip(".").lower() in said.lower()}
    return holders == {None} and any("nobody" in warning.message for warning in transcript.warnings)


@pytest.mark.parametrize("write", [*TEXTS, segments])
@pytest.mark.parametrize(
    "label",
    [
        *["Ida's iPhone:", "Question from the board:", "+1 555 010 7788:", "Woman in the third car:"],
        "Prof. Dr. h.c. Karl Weiss:",
    ],
)
def test_what_stands_before_a_colon_is_a_label_in_every_layout(write: Writer, label: str) -> None:
    assert is_nobodys(write(f"{label} {X}"))


@pytest.mark.parametrize("write", TEXTS)
@pytest.mark.parametrize("label", ["???:", "2:"])
def test_signs_before_a_colon_are_one_too(write: Writer, label: str) -> None:
    assert is_nobodys(write(f"{label} {X}"))


@pytest.mark.parametrize("write", ALL)
@pytest.mark.parametrize(
    "label",
    [
        *["(Question from the floor)", "[Audience member]", "[Male voice]", "(Mira Voss, off camera)"],
        *["[Mira Voss interrupting]", "(From chat, Lars Holm)", "[Interpreter]"],
    ],
)
def test_brackets_with_somebody_in_them_are_a_label(write: Writer, label: str) -> None:
    assert is_nobodys(write(f"{label} {X}"))
    assert is_nobodys(write(f"{label} {X[0].lower()}{X[1:]}"))


@pytest.mark.parametrize("write", ALL)
@pytest.mark.parametrize(
    "label",
    [
        *["Mira Voss", "Mira Voss.", "VOSS.", "VOSS", "Voss –", "Mira -", "MV\t", "MV –", "MV", "Mira Voss,"],
        *["MIRA VOSS", "Moderator –", "MODERATOR", "Q    ", "A    ", "Speaker 3"],
    ],
)
def test_names_without_a_colon_are_a_label(write: Writer, label: str) -> None:
    assert is_nobodys(write(f"{label} {X}"))


@pytest.mark.parametrize("write", ALL)
@pytest.mark.parametrize(
    "label",
    [
        *["MIRA VOSS:", "[Mira Voss:]", "(Mira Voss:", "Mira Voss (Nordreel):", "Voss:", "[Mira Voss]", "Audience:"],
        *["+47 555 12 34:", "+1 (555) 010-7788:", "Mic 2:", "Slido:", "Chat:", "Livestream chat:"],
    ],
)
def test_labels_in_mid_line(write: Writer, label: str) -> None:
    before = "" if write in (voiced, segments) or write in (own, headings, otter) else f"{B}: "
    before = f"**{B}:** " if write is bold else before
    transcript = write(f"{before}It was so late. {label} {X}")
    assert is_nobodys(transcript)
    assert any(name == B and "It was so late." in said for name, said in turns(transcript))


@pytest.mark.parametrize("write", TEXTS)
@pytest.mark.parametrize(
    "label", ["Woman at the back", "Man in the third row", "Question from the floor", "Voice off camera"]
)
@pytest.mark.parametrize("behind", [" — ", " - ", "\n\n"])
def test_somebody_in_the_room_before_a_dash_or_alone(write: Writer, label: str, behind: str) -> None:
    assert is_nobodys(write(f"{label}{behind}{X}"))


@pytest.mark.parametrize("write", [txt, otter])
def test_somebody_in_the_room_on_the_line_above(write: Writer) -> None:
    assert is_nobodys(write(f"Woman at the back\n{X}"))


@pytest.mark.parametrize("write", ALL)
@pytest.mark.parametrize(
    "line",
    [
        *["It was late. My question: We lost it.", "It was late. The chat: We lost it.", "Late. The mic: We lost it."],
        *["Back rows — we lost it.", "Man in the middle — we lost it.", "We paid +47 for it. So: we lost it."],
        *["Front row seats — we lost it.", "Chat is hard — we lost it.", "Floor by floor — we lost it."],
        *[
            "Here is the thing: we lost it.",
            "[laughs] We lost it.",
            "[Mira Voss laughs] We lost it.",
            "And so: we lost it.",
        ],
        *["Mira Voss said it first, and we lost it.", "Mira, what do you think? We lost it.", "[applause] We lost it."],
        *["(So) we lost it.", "[The audience] saw that we lost it.", "(1) We lost it."],
        *[
            "Question time is over. We lost it.",
            "A harbour. We lost it.",
            "AI is the thing. We lost it.",
            "[And] we lost it.",
        ],
        *["We told Mira. Voss and I (and the audience) knew: we lost it.", "Jonah is my name. We lost it."],
    ],
)
def test_speech_goes_on(write: Writer, line: str) -> None:
    transcript = write(line)
    assert [name for name, said in turns(transcript) if "e lost it." in said] == [B]
    assert transcript.warnings == ()


@pytest.mark.parametrize("remark", ["?", "interpreter", "lawyer", "wife", "AI voice", "voiceover", "paraphrased"])
def test_a_remark_behind_a_name_may_make_it_somebody_else(remark: str) -> None:
    name = f"{B} ({remark})"
    assert is_nobodys(txt(f"{name}: {X}\n\n{name}: {X}"))
    assert is_nobodys(own(f"{name}\n{X}\n\n{name}\n{X}"))
    assert is_nobodys(bold(f"**{name}:** {X}"))
    assert is_nobodys(voiced(f"</v><v {name}>{X}"))


@pytest.mark.parametrize("remark", ["Nordreel", "CTO", "he/him", "via Zoom"])
def test_a_company_or_role_behind_a_name_does_not(remark: str) -> None:
    name = f"{B} ({remark})"
    transcript = bold(f"**{name}:** {X}")
    assert (name, X) in turns(transcript)
    assert transcript.warnings == ()


def test_an_interpreter_may_be_called_so() -> None:
    assert turns(read(f"**{A}:** Yes.\n\n**{B} (interpreter):** {X}", "a.md"))[1] == (f"{B} (interpreter)", X)


def test_chevrons_end_a_speaker_whom_a_podcast_names_before() -> None:
    said = [("Mira Voss", "So."), (None, f">> {X}"), (None, "Well."), ("Mira Voss", "Yes.")]
    listed = [
        {"startTime": n, "endTime": n + 1, "body": one, **({"speaker": name} if name else {})}
        for n, (name, one) in enumerate(said)
    ]
    found = turns(read(json.dumps({"version": "1.0.0", "segments": listed}), "a.json"))
    assert found == [(A, "So."), (None, f"{X} Well."), (A, "Yes.")]


def test_dashes_begin_paragraphs_of_somebody() -> None:
    assert is_nobodys(txt(f"- {X}\n\n- No."))
    assert is_nobodys(own(f"— {X}\n\n— No."))
