"""Whatever stands where a file names its speakers is a label: the words behind it are never those of somebody else."""

from __future__ import annotations

import html
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brief_tui.core.sources.transcripts import Transcript, with_labels
from brief_tui.formats import EventLabels, read_transcript
from tests.unit.formats.documents import document, run
from tests.unit.formats.reading import read, turns

Talk = list[tuple[str, str]]
"""Who speaks, and what."""

PEOPLE = ("Mira Voss", "Jonah Feldt")
ODD = [
    *[
        "+1 415 *** 55",
        "+14155550155",
        "iPad (2)",
        "iPad",
        "Ida's iPhone",
        "ida@example.org",
        "Ida Lund | Harbour, Inc.",
    ],
    *[
        "Ida Lund (Host)",
        "Ida Lund - Harbour",
        "Conference Room 3rd floor",
        "ida",
        "Ida Lund, Harbour",
        "Galaxy S21 Ultra",
    ],
    *["Ida Lund #Harbour", "Ida Lund 🎉", "🎉 Ida", "Captions by Harbour", "Moderator", "The Host", "Team Harbour"],
    *["Ida_Lund", "Ida.Lund", "Dr Ida Lund PhD", "Ida Lund, PhD", "Ida & Bo", "Audience Question", "Note taker", "Q"],
    *[
        "Interpreter (French)",
        "A. B.",
        "Ida Lund/Harbour",
        "(Harbour) Ida",
        "Is Ida",
        "Not Ida",
        "We Care",
        "It Support",
    ],
    *[
        "Question from the floor",
        "AM",
        "DO",
        "IT",
        "WE",
        "…",
        "The Right Honourable Ida Lund of Upper Harbour Town",
        "李明",
    ],
    *["IDA LUND, Auditor", "Unknown Speaker", "At Work", "AI Companion"],
]


def _joined(turn: str, gap: str = "\n\n", before: str = "", after: str = "") -> Callable[[Talk], str]:
    def written(talk: Talk) -> str:
        lines = (
            turn.format(name=name, said=said, n=n, hms=f"00:{n:02}:00", ms=f"{n}:00", next=f"00:{n:02}:09")
            for n, (name, said) in enumerate(talk, 1)
        )
        return before + gap.join(lines) + after

    return written


def _bold(text: str) -> str:
    return run(html.escape(text))


def _plain(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{html.escape(text)}</w:t></w:r>'


LAYOUTS: dict[str, tuple[str, Callable[[Talk], str]]] = {
    "Zoom": ("a.vtt", _joined("{n}\n{hms}.000 --> {next}.000\n{name}: {said}", before="WEBVTT\n\n")),
    "SRT": ("a.srt", _joined("{n}\n{hms},000 --> {next},000\n{name}: {said}")),
    "name and colon": ("a.txt", _joined("{name}: {said}")),
    "name and colon, lines": ("a.txt", _joined("{name}: {said}", "\n")),
    "time, name and colon": ("a.txt", _joined("[{hms}] {name}: {said}", "\n")),
    "hour of the day": ("a.txt", _joined("[10:30 AM] {name}: {said}", "\n")),
    "name and colon in Markdown": ("a.md", _joined("{name}: {said}")),
    "Otter": ("a.txt", _joined("{name}  {ms}\n{said}", after="\n\nTranscribed by https://otter.ai\n")),
    "Rev.ai": ("a.txt", _joined("{name}    {hms}    {said}")),
    "Rev": ("a.txt", _joined("{name} ({ms}):\n{said}")),
    "Trint": ("a.txt", _joined("{name} [{hms}] {said}")),
    "Trint, lines": ("a.txt", _joined("{name} [{hms}]\n{said}")),
    "time first": ("a.txt", _joined("[{hms}] {name}\n{said}")),
    "Happy Scribe": ("a.txt", _joined("[{hms}.25] - {name}\n{said}")),
    "name above time": ("a.txt", _joined("{name}\n{ms}\n{said}")),
    "name above time and a blank line": ("a.txt", _joined("{name}\n{ms}\n\n{said}")),
    "name alone": ("a.txt", _joined("{name}\n{said}")),
    "name in brackets": ("a.txt", _joined("[{name}] {said}", "\n")),
    "tabs": ("a.txt", _joined("{hms}\t{name}\t{said}", "\n")),
    "bold and colon": ("a.md", _joined("**{name}:** {said}")),
    "bold, time and colon": ("a.md", _joined("**{name}** ({ms}): {said}")),
    "bold and time": ("a.md", _joined("**{name}** ({ms})\n{said}")),
    "bold line": ("a.md", _joined("**{name}**\n{said}")),
    "bold line, hard break": ("a.md", _joined("**{name}**  \n{said}")),
    "bold paragraph": ("a.md", _joined("**{name}**\n\n{said}")),
    "bold and dash": ("a.md", _joined("**{name}** — {said}")),
    "heading": ("a.md", _joined("## {name}\n\n{said}")),
    "Podcast HTML": ("a.html", _joined("<cite>{name}:</cite><time>{ms}</time><p>{said}</p>", "")),
}


def meet(talk: Talk) -> bytes:
    return document(*(_bold(f"{name}: ") + _plain(said) for name, said in talk))


def teams(talk: Talk) -> bytes:
    line = "<w:r><w:br/></w:r>"
    return document(*(_bold(name) + _plain(f"   {n}:00") + line + _plain(said) for n, (name, said) in enumerate(talk)))


def older_teams(talk: Talk) -> bytes:
    line = "<w:r><w:br/></w:r>"
    return document(
        *(
            _plain(f"0:{n}:3.2 --> 0:{n}:9.0") + line + _plain(name) + line + _plain(said)
            for n, (name, said) in enumerate(talk)
        )
    )


def bold_paragraphs(talk: Talk) -> bytes:
    return document(*(paragraph for name, said in talk for paragraph in (_bold(name), _plain(said))))


DOCUMENTS = {"Meet": meet, "Teams": teams, "older Teams": older_teams, "bold paragraphs": bold_paragraphs}


def transcript_of(layout: str, talk: Talk) -> Transcript:
    if layout in DOCUMENTS:
        return read_transcript(DOCUMENTS[layout](talk), "a.docx")
    path, written = LAYOUTS[layout]
    return read(written(talk), path)


def check(transcript: Transcript, talk: Talk) -> None:
    """No word is another person's, none is lost, and what is nobody's is told."""
    for name, said in talk:
        found = [speaker for speaker, speech in turns(transcript) if said in speech]
        assert found, f"lost: {said}"
        assert found[0] is None or found[0] == name or found[0] not in {other for other, _ in talk}, (name, found)
        assert found[0] is not None or transcript.warnings, f"not told: {name}"


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize("layout", [*LAYOUTS, *DOCUMENTS])
def test_an_odd_label_is_nobodys_or_its_own(layout: str, *, again: bool) -> None:
    for name in ODD:
        talk = [("Mira Voss", "We begin."), (name, "The crane was late."), ("Mira Voss", "Thank you.")]
        talk += [(name, "It was wet."), ("Mira Voss", "Good.")] if again else []
        check(transcript_of(layout, talk), talk)


@pytest.mark.parametrize("layout", [*LAYOUTS, *DOCUMENTS])
def test_an_odd_label_can_be_mapped_to_a_person(layout: str) -> None:
    for name in ("Ida's iPhone", "+14155550155", "Question from the floor"):
        talk = [("Mira Voss", "We begin."), (name, "The crane was late."), ("Mira Voss", "Thank you.")]
        mapped = with_labels(transcript_of(layout, talk), {name: "Ida Lund"})
        assert not any(name in warning.message for warning in mapped.warnings)
        assert [speaker for speaker, said in turns(mapped) if "crane" in said] == ["Ida Lund"]


PARTS = [
    "Ida",
    "Lund",
    "Room",
    "Harbour",
    "iPad",
    "iPhone",
    "ida",
    "4B",
    "+1",
    "415",
    "(2)",
    "[x]",
    "#7",
    "🎉",
    "PhD",
    "X.",
]
PARTS += ["of the Harbour", "and Lund", "& Bo", "/ Oslo", "– Oslo", "- Oslo", "@harbour", "O'Hara"]
names = st.sampled_from([*PEOPLE, *ODD]) | st.lists(st.sampled_from(PARTS), min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize("layout", [*LAYOUTS, *DOCUMENTS])
@given(others=st.lists(names, max_size=8), first=st.integers(0, 3))
@example(others=["– Oslo", "- Oslo iPad Ida Ida", "- Oslo iPad Ida Ida"], first=1)
def test_no_word_is_given_to_who_did_not_say_it(layout: str, others: list[str], first: int) -> None:
    who = [*others[:first], "Mira Voss", *others[first:], "Jonah Feldt", "Mira Voss", "Jonah Feldt"]
    talk = [(name, f"We counted {'abcdefghijklmnop'[n] * 4}ships today.") for n, name in enumerate(who)]
    check(transcript_of(layout, talk), talk)


SPEECH = ["Here is the point: we lost it.", "So: we lost it.", "And I said: we lost it.", "Note: we lost it."]


@pytest.mark.parametrize("speech", SPEECH[:3])
@pytest.mark.parametrize("path", ["a.txt", "a.srt"])
def test_a_sentence_with_a_colon_goes_on_where_names_stand_on_change(path: str, speech: str) -> None:
    said = ["Mira Voss: We begin.", "It was cold.", speech, "Jonah Feldt: I see.", "It was wet.", "Mira Voss: Yes."]
    text = "\n".join(said)
    if path == "a.srt":
        text = _joined("{n}\n{hms},000 --> {next},000\n{said}")([("", line) for line in said])
    assert [name for name, spoken in turns(read(text, path)) if "lost it" in spoken] == ["Mira Voss"]


@pytest.mark.parametrize("speech", SPEECH)
@pytest.mark.parametrize(
    "layout", ["bold and colon", "bold line", "Otter", "Trint, lines", "name above time", "heading"]
)
def test_a_sentence_with_a_colon_is_no_label_where_names_stand_elsewhere(layout: str, speech: str) -> None:
    talk = [
        ("Mira Voss", f"We begin.\n{speech}"),
        ("Jonah Feldt", "I see."),
        ("Mira Voss", "Yes."),
        ("Jonah Feldt", "No."),
    ]
    assert {name for name, _ in turns(transcript_of(layout, talk))} <= {*PEOPLE, None}
    assert all(name != "Jonah Feldt" for name, said in turns(transcript_of(layout, talk)) if "lost" in said)


def test_an_hour_is_no_speaker() -> None:
    text = "Mira Voss: We begin.\nJonah Feldt: When?\n10:30 Meeting: the rooms were full.\nMira Voss: Then."
    assert turns(read(text, "a.txt"))[2] == (None, "10:30 Meeting: the rooms were full.")


def test_a_name_inside_a_line_ends_what_the_speaker_says() -> None:
    text = "Mira Voss: I think so. Jonah Feldt: I do not.\nJonah Feldt: No."
    transcript = read(text, "a.txt")
    assert turns(transcript)[:2] == [("Mira Voss", "I think so."), (None, "Jonah Feldt: I do not.")]
    assert [warning.line for warning in transcript.warnings] == [1]


def test_a_file_whose_names_are_not_read_says_so() -> None:
    text = "Ida Lund; We begin.\n\nBo Ek; We do.\n\nIda Lund; Good."
    transcript = read(text, "a.txt")
    assert {name for name, _ in turns(transcript)} == {None}
    assert "“Ida Lund”" in transcript.warnings[0].message


_PHRASE = [
    "Good morning.",
    "We moved the jobs.",
    "Google Cloud: never at night.",
    "It was cold.",
    "Google Cloud: never.",
]


@pytest.mark.parametrize(("path", "between"), [("a.txt", "\n"), ("a.txt", "\n\n"), ("a.md", "\n\n")])
def test_a_phrase_that_returns_in_a_file_without_names_is_no_speaker(path: str, between: str) -> None:
    transcript = read(between.join(_PHRASE), path)
    assert {turn.speaker for turn in transcript.turns} == {None}
    assert transcript.warnings
    known = read_transcript(between.join(_PHRASE).encode(), path, EventLabels(people=frozenset({"Google Cloud"})))
    assert "Google Cloud" in {turn.speaker for turn in known.turns}
    assert "Google Cloud" in {turn.speaker for turn in read(between.join(["A title", *_PHRASE[2:]]), path).turns}
