"""Whatever a file holds: no exception but TranscriptError, offsets that hold, and what was written is read."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from itertools import groupby, pairwise
from string import ascii_lowercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.language.stage_notes import STRUCK_OUT
from brief_tui.core.sources.transcripts import Transcript, TranscriptError
from brief_tui.formats import read_transcript
from tests.unit.formats.documents import document
from tests.unit.formats.reading import read, turns

PATHS = ["a.md", "a.txt", "a.vtt", "a.srt", "a.html"]

PIECES = [
    *["Mira Voss: ", "**Mira Voss:** ", "**Jon** (0:12): ", "Jon: ", "so: ", "word", "Émile", ". ", ", ", "[laughs]"],
    *["\n", "\n\n", "\r\n", "\r", " ", "  ", "\t", "    ", ">> ", "- ", ">", "* ", "# ", "## Talk\n", "---\n", "===\n"],
    *[
        "_",
        "*",
        "**",
        "`",
        "``",
        "```\n",
        "\\",
        "\\[",
        "\\]",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](x)",
        "[a](https://b.example)",
    ],
    *["[00:01:23]", "\\[04:13\\]", "(1:02)", "00:01:23 ", "0:12", "1\n", "42", "0:0a --> 1\n", "٣"],
    *["00:00:01.000 --> 00:00:02.000\n", "00:00:01,000 --> 00:00:02,000\n", "NOTE x", "STYLE", "WEBVTT", "{\\an8}"],
    *["&", "&amp;", "&lt;", "&gt;&gt; ", "&nbsp;", "&#0;", "&#10;", "&NotEqualTilde;"],
    *["<", "<b>", "</b>", "<br>", "<v Mira Voss>", "<v.loud Jon>", "</v>", "<v Jon", "<00:01.000>", "<c>"],
    *["<cite>", "</cite>", "<time>", "</time>", "<p>", "</p>", "Mira Voss  0:12\n", "Mira Voss    00:01:02    "],
    *["Mira Voss\n", "[Mira Voss] ", "### Mira Voss\n", "**Jon** — ", "Transcribed by https://otter.ai"],
    *["<pre>", "</pre>", "<s>", "</s>", "<nav>", "</nav>", "<cite></cite>", "<inaudible>", "{\\never}", ". Jon: "],
    *["<!--", "-->", "<script>", "</script>", "é", "\u2028", "\x0b", "\x1b", "👋", "\u200b", "\ufeff"],
]
tokens = st.sampled_from(PIECES)
texts = st.lists(tokens | st.characters(codec="utf-8", exclude_characters="\0"), max_size=40).map("".join)


def check_offsets(transcript: Transcript, source: str) -> None:
    text = transcript.text
    assert all(0 <= transcript.speech.source_of(offset) < len(source) for offset in range(len(text)))
    assert all(turn.start < turn.end for turn in transcript.turns)
    assert all(text[one.end : two.start] == "\n\n" for one, two in pairwise(transcript.turns))
    assert [turn.number for turn in transcript.turns] == list(range(1, len(transcript.turns) + 1))
    if transcript.turns:
        assert (transcript.turns[0].start, transcript.turns[-1].end) == (0, len(text))
    else:
        assert text == ""
    assert all(one.offset < two.offset for one, two in pairwise(transcript.times))
    assert all(warning.line <= len(transcript.lines) for warning in transcript.warnings)


def check_characters(transcript: Transcript, source: str) -> None:
    """White space may be a joint; an entity's characters stand at its ampersand and after it; notes nowhere."""
    noted = {at for note in re.finditer(re.escape(STRUCK_OUT), transcript.text) for at in range(*note.span())}
    for offset, char in enumerate(transcript.text):
        if offset in noted:
            continue
        place = transcript.speech.source_of(offset)
        if not char.isspace() and source[place] != char:
            assert re.search(r"&#?\w*$", source[max(0, place - 9) : place + 1]), (char, source[place:][:9])


@pytest.mark.parametrize("path", PATHS)
@given(texts)
def test_any_text_is_read_with_offsets_that_hold(path: str, text: str) -> None:
    source = f"WEBVTT\n\n{text}" if path == "a.vtt" else text
    transcript = read(source, path)
    source = source.removeprefix("\ufeff")
    check_offsets(transcript, source)
    check_characters(transcript, source)


@pytest.mark.parametrize("path", [*PATHS, "a.json"])
@given(st.binary(max_size=200) | texts.map(lambda text: text.encode("utf-16")))
def test_any_bytes_are_read_or_refused(path: str, data: bytes) -> None:
    try:
        transcript = read_transcript(data, path)
    except TranscriptError as error:
        assert error.message and error.line >= 0 and error.column >= 0
    else:
        assert transcript.path == path


# What was written is read

NAMES = ["Mira Voss", "Jonah Feldt", "Dr. Ilse van der Aa", "SPEAKER_00", "SPEAKER_01", "Zoë O'Hara"]
LETTERS = f"{ascii_lowercase}é"
words = st.builds(  # three times as fast as a regular expression
    "{}{}{}".format,
    st.text(f"{LETTERS}{digits}&<*_[]~\\`#", max_size=4),
    st.sampled_from(LETTERS),
    st.sampled_from(["", ",", "?"]),
)
speech = st.lists(words, min_size=1, max_size=12).map(lambda parts: f"Well {' '.join(parts)}.")
dialogues = st.lists(st.tuples(st.sampled_from(NAMES), speech), min_size=1, max_size=8)
Dialogue = list[tuple[str, str]]


def markdown(dialogue: Dialogue, newline: str) -> str:
    escaped = [(name, re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", said)) for name, said in dialogue]
    return (newline * 2).join(f"**{name}:** {said}" for name, said in escaped)


def plain(dialogue: Dialogue, newline: str) -> str:
    return newline.join(f"[00:00:{n:02}] {name}: {said}" for n, (name, said) in enumerate(dialogue))


def clock(n: int, mark: str) -> str:
    return f"00:00:{2 * n:02}{mark}000 --> 00:00:{2 * n + 2:02}{mark}000"


def escaped_cue(said: str) -> str:
    return said.replace("&", "&amp;").replace("<", "&lt;")


def voices(dialogue: Dialogue, newline: str) -> str:
    cues = [f"{clock(n, '.')}{newline}<v {name}>{escaped_cue(said)}" for n, (name, said) in enumerate(dialogue)]
    return (newline * 2).join(["WEBVTT", *cues])


def captions(dialogue: Dialogue, newline: str) -> str:
    """Every turn in two cues, the second without a name."""
    cues = []
    for n, (name, said) in enumerate(dialogue):
        first, second = said.split(" ", 1)
        cues += [f"{2 * n + 1}{newline}{clock(2 * n, ',')}{newline}{name}: {first}"]
        cues += [f"{2 * n + 2}{newline}{clock(2 * n + 1, ',')}{newline}{escaped_cue(second)}"]
    return (newline * 2).join(cues)


def otter(dialogue: Dialogue, newline: str) -> str:
    turns = (f"{name}  0:{n:02} {newline}{said} " for n, (name, said) in enumerate(dialogue))
    return (newline * 2).join([*turns, "Transcribed by https://otter.ai"])


def revai(dialogue: Dialogue, newline: str) -> str:
    return newline.join(f"{name}    00:00:{n:02}    {said}" for n, (name, said) in enumerate(dialogue))


def zoom(dialogue: Dialogue, newline: str) -> str:
    cues = (
        f"{n}{newline}{clock(n, '.')}{newline}{name}: {escaped_cue(said)}" for n, (name, said) in _counted(dialogue)
    )
    return (newline * 2).join(["WEBVTT", *cues])


def teams(dialogue: Dialogue, newline: str) -> str:
    cues = (
        f"0a1b2c3d-0000-4000-8000-0123456789ab/{n}-0{newline}{clock(n, '.')}{newline}<v {name}>{escaped_cue(said)}</v>"
        for n, (name, said) in _counted(dialogue)
    )
    return (newline * 2).join(["WEBVTT", *cues])


def podcast(dialogue: Dialogue, newline: str) -> str:
    turns = (
        f"<cite>{name}:</cite>{newline}<time>0:{n:02}</time>{newline}<p>{escaped_cue(said)}</p>"
        for n, (name, said) in enumerate(dialogue)
    )
    return newline.join(turns)


def _counted(dialogue: Dialogue) -> Iterator[tuple[int, tuple[str, str]]]:
    return enumerate(dialogue, 1)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("a.md", markdown),
        ("a.txt", plain),
        ("a.vtt", voices),
        ("a.srt", captions),
        ("a.txt", otter),
        ("a.txt", revai),
        ("a.vtt", zoom),
        ("a.vtt", teams),
        ("a.html", podcast),
    ],
)
@given(dialogue=dialogues)
def test_a_dialogue_is_read_as_it_was_written(
    path: str, written: Callable[[Dialogue, str], str], newline: str, dialogue: Dialogue
) -> None:
    transcript = read(written(dialogue, newline), path)
    expected = [
        (name, " ".join(said for _, said in turn)) for name, turn in groupby(dialogue, key=lambda turn: turn[0])
    ]
    assert [(name, " ".join(said.split())) for name, said in turns(transcript)] == expected
    assert transcript.warnings == ()


# Other words come back, whatever program writes them


@given(dialogue=dialogues)
def test_a_document_is_read_as_it_was_written(dialogue: Dialogue) -> None:
    turns_of = (
        f"<w:r><w:t>{html.escape(name)}   0:0{n}</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>{html.escape(said)}</w:t></w:r>"
        for n, (name, said) in enumerate(dialogue)
    )
    transcript = read_transcript(document(*turns_of), "a.docx")
    expected = [
        (name, " ".join(said for _, said in turn)) for name, turn in groupby(dialogue, key=lambda turn: turn[0])
    ]
    assert [(name, " ".join(said.split())) for name, said in turns(transcript)] == expected


@given(lines=st.lists(speech, min_size=2, max_size=8), tags=st.booleans())
def test_captions_that_roll_up_say_every_word_once(lines: list[str], *, tags: bool) -> None:
    cues, above = [], " "
    for n, line in enumerate(lines):
        shown = escaped_cue(line)
        first, *others = shown.split(" ")
        second = f"00:00:{4 * n:02}"
        now = first + "".join(f"<{second}.{k:03}><c> {word}</c>" for k, word in enumerate(others)) if tags else shown
        cues += [f"{clock(2 * n, '.')}\n{above}\n{now}", f"{clock(2 * n + 1, '.')}\n{shown}\n "]
        above = shown
    if len(lines) < 4 and not tags:
        return
    transcript = read("WEBVTT\n\n" + "\n\n".join(cues), "a.vtt")
    assert transcript.text.split() == " ".join(lines).split()
