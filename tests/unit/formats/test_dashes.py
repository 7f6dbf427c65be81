"""Lines of captions that begin with a dash or look like a label: whose words they are, in doubt nobody's."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.formats.captions.test_webvtt import vtt
from tests.unit.formats.labels.test_shapes import srt
from tests.unit.formats.reading import Turns, read, turns, warned_lines

WRITTEN = pytest.mark.parametrize(("path", "written"), [("a.vtt", vtt), ("a.srt", srt)])
BEFORE = "Mira Voss: We came late. We sat down."
AFTER = "And that was it. Good."


def speakers(found: Turns) -> list[str | None]:
    return [name for name, _ in found]


@WRITTEN
@pytest.mark.parametrize(
    ("first", "line"),
    [
        *[("looked at the heat", "- the heat was worse."), ("that is", "– I think – it."), ("on", "- Kubernetes.")],
        *[("I thought we", "— and so did they — were lost."), ("it was --", "-- well, so."), ("So.", "-- well, no.")],
        *[("from GIFs,", "PNGs, MP3s - all that."), ("which was", "HTTP/3 and - was it?"), ("so", "- X.")],
        *[("we use", "UDP"), ("we use", "UDP, then."), ("is the", "(CDN), then more."), ("in", "Harbour Lab - slow.")],
        *[("and it said", "Warning: the disk is full."), ("made by", "Harbour Labs; they are good.")],
        ("with", "Lea Horn, Jon Feld, and"),
        *[('every "minute..."', "- so it is."), ('a book, "Effective', "Harbours: a Life, so"), ("a “Sea", "Lab: no")],
    ],
)  # fmt: skip
def test_a_sentence_that_goes_on_is_the_speakers(first: str, line: str, path: str, written: Callable[..., str]) -> None:
    for cues in ([f"{first}\n{line}"], [first, line]):
        transcript = read(written(BEFORE, *cues, AFTER), path)
        assert speakers(turns(transcript)) == ["Mira Voss"]
        assert transcript.warnings == ()


@WRITTEN
@pytest.mark.parametrize(
    "cue",
    [
        *[
            "- I sold it.",
            "– I sold it.",
            "— I sold it.",
            "-I sold it.",
            "Did you?\n- I sold it.",
            "so we\n- No, stop.",
        ],
        *[
            "- Hi.\n- Hello.",
            "so I\n- went there\n- never did",
            "-- Hi.\n-- Hello.",
            "so we\n- Well, no.",
            "- Jon Feld: no",
            'so we "did."\n- We did.',
        ],
    ],
)
def test_dialogue_is_nobodys_and_that_is_said(cue: str, path: str, written: Callable[..., str]) -> None:
    transcript = read(written(BEFORE, cue, AFTER), path)
    own = "" if cue.lstrip()[0] in "-–—" else cue.partition("\n")[0]
    found = turns(transcript)
    assert found[0] == ("Mira Voss", " ".join([BEFORE.partition(": ")[2], own]).strip())
    assert set(speakers(found[1:])) <= {None, "Jon Feld"}
    assert warned_lines(transcript) or speakers(found[1:]) == ["Jon Feld"]


def test_in_a_file_of_dialogue_any_dash_is_one() -> None:
    cues = [BEFORE, "- Hi.\n- Hello.", "Mira Voss: So we went to the", "- sea", "Mira Voss: Yes."]
    assert (None, "sea") in turns(read(srt(*cues), "a.srt"))


def test_a_label_behind_a_dash_is_one_in_mid_sentence_too() -> None:
    found = turns(read(srt(BEFORE, "so we", "- Jon Feld: no.", "Jon Feld: Good.", AFTER), "a.srt"))
    assert found[1:] == [("Jon Feld", f"no. Good. {AFTER}")]


def test_without_marks_of_sentences_a_dash_is_somebody_else() -> None:
    assert turns(read(srt("Mira Voss: we came late", "- did you", "we sat down"), "a.srt")) == [
        ("Mira Voss", "we came late"),
        (None, "did you we sat down"),
    ]


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("<v Mira>Look at the heat\n- the heat was worse.", [("Mira", "Look at the heat - the heat was worse.")]),
        ("<v Mira>Question: who reads it?", [("Mira", "Question: who reads it?")]),
        ("<v Mira>It said\nWarning: it is full.", [("Mira", "It said Warning: it is full.")]),
        ("<v Mira>It is called\nEffective Harbours: a book.", [("Mira", "It is called Effective Harbours: a book.")]),
        ("<v Mira>Effective Harbours: a book.", [("Mira", "Effective Harbours: a book.")]),
        ("<v Mira>C#.", [("Mira", "C#.")]),
        ("<v Mira>- well, so.", [("Mira", "- well, so.")]),
        ("<v Mira>Jon: No.", [(None, "Jon: No.")]),
        ("<v Mira>- Hi.\n<v Jon>- Hello.", [("Mira", "- Hi."), ("Jon", "- Hello.")]),
        ("<v Mira>- Hi.\n- Hello.", [(None, "- Hi. - Hello.")]),
        ("<v Mira>Did you?\n- Yes, I did.", [("Mira", "Did you?"), (None, "- Yes, I did.")]),
        ("<v Mira>It was.\nJon: No.", [("Mira", "It was."), (None, "Jon: No.")]),
        ("<v Mira>It was.\nGrace Oduya: No.", [("Mira", "It was."), (None, "Grace Oduya: No.")]),
        ("<v Mira>and it was\nJon: No.", [("Mira", "and it was"), (None, "Jon: No.")]),
        ("<v Mira>and it was\nGRACE: No.", [("Mira", "and it was"), (None, "GRACE: No.")]),
    ],
)  # fmt: skip
def test_a_voice_is_believed_but_where_dialogue_or_another_name_speaks_against_it(cue: str, expected: Turns) -> None:
    transcript = read(vtt("<v Ann>We came late. We sat down.", cue, "<v Ann>Good.", "<v Jon>Yes."), "a.vtt")
    assert turns(transcript)[1:-2] == expected
    assert bool(transcript.warnings) == any(name is None for name, _ in expected)


def test_a_title_of_a_book_is_no_speaker_however_often_it_comes() -> None:
    cues = [BEFORE, "It is a book called", "Effective Harbours: a life. I like", "Effective Harbours: a life."]
    assert set(speakers(turns(read(srt(*cues), "a.srt")))) == {"Mira Voss", None}


WRAPPED = """Ada Moreau: We looked at all the cost and heat
- the heat was worse than we had thought, and
Harbour Labs - the makers of the thing - were
slow. We serve the static content, so GIFs,
PNGs, MP3s, Lea Horn, Jon Feld - all of it, by
technical measures: throughput and the rest.
"""


def test_a_wrapped_line_of_plain_text_goes_on() -> None:
    transcript = read(f"{WRAPPED}\nJon Feld: Yes. That is so.\n", "a.txt")
    assert speakers(turns(transcript)) == ["Ada Moreau", "Jon Feld"]
    assert transcript.warnings == ()


def test_a_line_broken_on_purpose_is_doubted() -> None:
    transcript = read(f"{WRAPPED}Then we went\nMira Voss - I did not.\n\nJon Feld: Yes.\n", "a.txt")
    assert (None, "Mira Voss - I did not.") in turns(transcript)
    assert warned_lines(transcript) == [8]


def test_a_handle_with_a_time_speaks_where_it_comes_again_and_else_nobody() -> None:
    text = "Mira Voss 00:12\nHello there.\n\nseabird 00:14\nFine, thanks.\n"
    assert turns(read(f"{text}\nseabird 00:16\nGood.\n", "a.txt"))[1:] == [("seabird", "Fine, thanks. Good.")]
    once = read(text, "a.txt")
    assert turns(once)[1:] == [(None, "seabird 00:14 Fine, thanks.")]
    assert warned_lines(once) == [4]


WORDS = st.sampled_from(["the", "heat,", "- was", "-- worse", "– than", "and", "we", "— it", "costs", "a lot"])


@given(st.lists(WORDS, min_size=5, max_size=60), st.integers(20, 42))
def test_how_prose_is_wrapped_changes_no_speaker(words: list[str], width: int) -> None:
    lines = textwrap.wrap(" ".join([*words, "ends."]), width, break_on_hyphens=False)
    voiced = turns(read(vtt("<v Mira>So. It begins.\nand", *(f"<v Mira>{line}" for line in lines)), "a.vtt"))
    assert speakers(voiced) == ["Mira"]


_PARAGRAPHED = {
    "a.txt": ("Mira Voss: ", "\n\n"),
    "b.txt": ("Mira Voss  0:01\n", "\n\n"),
    "a.md": ("**Mira Voss:** ", "\n\n"),
    "b.md": ("### Mira Voss\n\n", "\n\n"),
    "a.html": ("<p><b>Mira Voss:</b> ", "</p>\n<p>"),
    "b.html": ("<cite>Mira Voss:</cite><p>", "</p>\n<p>"),
}


@pytest.mark.parametrize("dash", ["—", "–", "--"])
@pytest.mark.parametrize("path", _PARAGRAPHED)
def test_several_paragraphs_that_begin_with_a_dash_are_dialogue_in_every_layout(path: str, dash: str) -> None:
    name, gap = _PARAGRAPHED[path]
    talk = [f"{name}We came late.", f"{dash} Did you lie?", f"{dash} I did not.", f"{name}So.", f"{name}Yes."]
    transcript = read(gap.join(talk), path)
    said = [(who, words) for who, words in turns(transcript) if "lie" in words or "not" in words]
    assert said == [(None, f"{dash} Did you lie?"), (None, f"{dash} I did not.")]
    assert len(transcript.warnings) == 1


@pytest.mark.parametrize("path", _PARAGRAPHED)
@pytest.mark.parametrize("lines", [["We came late.", "— So it was."], ["We came late", "— and went", "— and came."]])
def test_one_dash_or_small_letters_behind_dashes_go_on(path: str, lines: list[str]) -> None:
    name, gap = _PARAGRAPHED[path]
    text = gap.join([name + lines[0], *lines[1:], f"{name}So.", f"{name}Yes."])
    assert {who for who, _ in turns(read(text, path))} == {"Mira Voss"}


@WRITTEN
@pytest.mark.parametrize("song", [["♪ We are the harbour ♪"], ["♪ We are", "all of us ♪"]])
def test_a_song_is_nobodys_and_who_spoke_before_goes_on(
    path: str, written: Callable[..., str], song: list[str]
) -> None:
    text = written("Mira Voss: We came.", "Jonah Feldt: Late.", *song, "♪♪", "So it was.", "Mira Voss: Yes.")
    transcript = read(text, path)
    assert turns(transcript) == [
        ("Mira Voss", "We came."),
        ("Jonah Feldt", "Late."),
        *[(None, line) for line in song],
        ("Jonah Feldt", "♪♪ So it was."),
        ("Mira Voss", "Yes."),
    ]
    assert len(transcript.warnings) == len(song)


@WRITTEN
def test_a_song_with_a_name_is_sung_by_that_person(path: str, written: Callable[..., str]) -> None:
    text = written("Mira Voss: We came.", "Jonah Feldt: ♪ We are the harbour ♪", "Mira Voss: Yes.")
    assert turns(read(text, path))[1] == ("Jonah Feldt", "♪ We are the harbour ♪")
