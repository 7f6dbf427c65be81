"""Real talks, where the shared data is at hand, written in each JSON format and read again."""

from __future__ import annotations

import json
import re
from itertools import groupby

import pytest

from brief_tui.core.sources.transcripts import Transcript
from tests.shared_data import ABSENT, QUOTES, transcripts
from tests.unit.formats.json.test_properties import Writer
from tests.unit.formats.json.writers import FORMATS, LABELS, Said, Talk, nobody
from tests.unit.formats.reading import read

pytestmark = pytest.mark.skipif(not QUOTES.exists(), reason=ABSENT)

_SENTENCE = re.compile(r"\S.*?(?:[.?!](?=\s)|\Z)", re.DOTALL)


def talk_of(transcript: Transcript) -> Talk:
    """Its sentences with the number of their speaker, every word a third of a second after the one before."""
    talk, seconds = [], 0
    for turn in transcript.turns:
        if turn.speaker is not None:
            for sentence in _SENTENCE.findall(transcript.text[turn.start : turn.end]):
                words = sentence.split()
                starts = [(seconds + step) / 3 for step in range(len(words))]
                talk.append(Said(transcript.speakers.index(turn.speaker), list(zip(words, starts, strict=True))))
                seconds += len(words)
    return talk


@pytest.mark.parametrize("writer", LABELS, ids=lambda writer: str(writer.__name__))
def test_a_real_talk_keeps_its_speakers_turns_words_and_times(writer: Writer) -> None:
    for published in transcripts()[::10]:
        talk = talk_of(published)
        written = [(said.speaker, word, at) for said in talk for word, at in said.words]
        transcript = read(json.dumps(writer(talk)), "a.json")
        assert transcript.format == FORMATS[writer]
        read_again = [
            (turn.speaker, match.group(), transcript.time_at(match.start()))
            for turn in transcript.turns
            for match in re.compile(r"\S+").finditer(transcript.text, turn.start, turn.end)
        ]
        named = LABELS[writer] is not nobody
        assert [word for _, word, _ in read_again] == [word for _, word, _ in written]
        assert [at for *_, at in read_again] == [pytest.approx(at, abs=0.001) for *_, at in written]
        if named:
            assert [who for who, *_ in read_again] == [LABELS[writer](speaker) for speaker, *_ in written]
            assert len(transcript.turns) == len([*groupby(written, key=lambda spoken: spoken[0])])
            assert transcript.warnings == ()
