"""A talk that was written in a JSON format is read as it was: speakers, turns, words, times and places in the file."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import accumulate, groupby
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.sources.transcripts import Transcript, TranscriptError
from tests.unit.formats.json.writers import FORMATS, LABELS, Json, Said, Talk, decoded
from tests.unit.formats.reading import read, turns
from tests.unit.formats.test_properties import check_offsets

Writer = Callable[[Talk], Json]

# A stroke alone would make a label of what is before it: "王 伟 / Kelm" is a name and a company.
_letters = st.text("abzéß字😀\\\"“'/&<", min_size=1, max_size=5).filter(lambda word: word != "/")
spoken_words = st.builds("{}{}".format, _letters, st.sampled_from(["", ",", "."]))


@st.composite
def talks(draw: st.DrawFn) -> Talk:
    """Words a second apart or less, and three seconds of silence before another one speaks."""
    drawn = draw(
        st.lists(st.tuples(st.integers(0, 2), st.lists(spoken_words, min_size=1, max_size=5)), min_size=1, max_size=4)
    )
    talk: Talk = []
    seconds = 0.0
    for speaker, words in drawn:
        seconds += 3 if talk and talk[-1].speaker != speaker else 0
        steps = [*accumulate(draw(st.lists(st.integers(250, 999), min_size=len(words), max_size=len(words))))]
        talk.append(
            Said(speaker, [(word, round(seconds + step / 1000, 3)) for word, step in zip(words, steps, strict=True)])
        )
        seconds = talk[-1].end
    return talk


def text_of(talk: Talk) -> list[tuple[int, str]]:
    """Speakers and what each says until another one speaks."""
    grouped = groupby(talk, key=lambda said: said.speaker)
    return [(speaker, " ".join(said.text for said in run)) for speaker, run in grouped]


def check_words(transcript: Transcript, talk: Talk, source: str) -> None:
    """Every word has its time, and every character of it is the one at its place in the file."""
    at = 0
    for word, seconds in (spoken for said in talk for spoken in said.words):
        at = transcript.text.index(word, at)
        assert transcript.time_at(at) == seconds
        for offset in range(at, at + len(word)):
            place = transcript.speech.source_of(offset)
            assert decoded(source, place) == transcript.text[offset]
            assert transcript.line_at(offset) == source.count("\n", 0, place) + 1
        at += len(word)


@pytest.mark.parametrize("writer", LABELS, ids=lambda writer: str(writer.__name__))
@given(talk=talks(), ascii=st.booleans(), indent=st.sampled_from([None, 2]), newline=st.sampled_from(["\n", "\r\n"]))
def test_a_talk_is_read_as_it_was_written(
    writer: Writer, talk: Talk, ascii: bool, indent: int | None, newline: str
) -> None:
    source = json.dumps(writer(talk), ensure_ascii=ascii, indent=indent).replace("\n", newline)
    transcript = read(source, "a.json")
    assert transcript.format == FORMATS[writer]
    expected = [(LABELS[writer](speaker), said) for speaker, said in text_of(talk)]
    assert [(label, " ".join(said.split())) for label, said in turns(transcript)] == expected
    assert transcript.warnings == ()
    check_words(transcript, talk, source)


odd_values: st.SearchStrategy[object] = st.sampled_from(
    [None, True, -1, 0.5, 1e300, "", "a", "\ud800", [], [[]], [1], {}, {"text": "b"}, float("nan")]
)


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The paths to all values in `value`."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for step, member in inside for place in places(member, (*path, step)))]


@pytest.mark.parametrize("writer", LABELS, ids=lambda writer: str(writer.__name__))
@given(talk=talks(), data=st.data())
def test_a_file_with_something_odd_in_it_is_read_or_refused(writer: Writer, talk: Talk, data: st.DataObject) -> None:
    document: object = writer(talk)
    *path, step = data.draw(st.sampled_from(places(document)[1:]))
    parent: Any = document
    for name in path:
        parent = parent[name]
    parent[step] = data.draw(odd_values)
    source = json.dumps(document)
    try:
        transcript = read(source, "a.json")
    except TranscriptError as error:
        assert error.line == 1 and error.column >= 1
        assert error.message.startswith("$.") or "of a format that is read" in error.message
    else:
        check_offsets(transcript, source)
        assert all(warning.line == 1 for warning in transcript.warnings)
