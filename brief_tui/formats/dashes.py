"""Dashes at the start of a line: those of dialogue, and in captions those of a sentence that goes on.

A dash changes the speaker where a sentence has ended before it (prose has its dashes inside sentences), where two
lines of a cue begin with one, and where a label or a capital that only the start of a sentence explains follows.
`--` marks what goes on. In a file whose dashes are mostly those of dialogue every other dash is one too. Elsewhere
several paragraphs are dialogue that begin with a dash and a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from brief_tui.formats.doubts import DASH
from brief_tui.formats.labels.names import Trust, begins_with_label
from brief_tui.formats.labels.words import begins_a_sentence
from brief_tui.formats.lines import SpeechLine
from brief_tui.formats.sentences import goes_on, may_open

_DASH = re.compile(
    r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*+(?P<dash>[-\u2010-\u2015\u2212]++)[ \t]*+(?=\S)"
)
_SPEAKS = re.compile(r"[ \t]*(?:[–—]|-{1,2})[ \t]*(?=[^\W\d_])(?!\s*[a-zà-ÿ])")
_WORD = re.compile(r"[^\W\d_]++")


class _Dash(NamedTuple):
    """A dash that a line begins with."""

    end: int
    """Offset of what follows it."""
    clear: bool
    """Whether it shows by itself that somebody else speaks."""
    goes_on: bool
    """Whether it is a `--` after which a sentence goes on."""


def dialogue(cues: Sequence[Sequence[str]], *, broken: bool) -> Iterator[list[int]]:
    """For every line of `cues` the length of the dash by which it is somebody else's, 0 where there is none.

    `broken` says whether lines break in the middle of sentences, and whether that can be told.
    """
    if not any(_DASH.match(line) for lines in cues for line in lines if not line[:1].isalnum()):
        yield from ([0] * len(lines) for lines in cues)
        return
    found: list[list[_Dash | None]] = []
    before = ""
    for lines in cues:
        marks = []
        for line in lines:
            marks.append(_dash(line, before if broken else ""))
            before = line.rstrip()[-1:] or before
        if sum(mark is not None for mark in marks) > 1:
            marks = [mark and mark._replace(clear=True) for mark in marks]
        found.append(marks)
    dashes = [mark for marks in found for mark in marks if mark is not None and not mark.goes_on]
    usual = 2 * sum(mark.clear for mark in dashes) >= len(dashes)
    for marks in found:
        yield [mark.end if mark and (mark.clear or (usual and not mark.goes_on)) else 0 for mark in marks]


def _dash(line: str, before: str) -> _Dash | None:
    """The dash that `line` begins with; `before` is the last character before it that may tell, or nothing."""
    match = None if line[:1].isalnum() else _DASH.match(line)
    if match is None:
        return None
    following = line[match.end() :]
    named = begins_with_label(following, Trust.IF_REPEATED)
    double = match["dash"].startswith("--")
    opens = _begins(following) or (may_open(before) and not goes_on(before, following))
    return _Dash(match.end(), named or (not double and opens), double)


def _begins(text: str) -> bool:
    """Whether `text` begins with a capital that only the start of a sentence explains."""
    word = _WORD.match(text)
    return word is not None and begins_a_sentence(word.group())


def dashed(lines: Iterable[SpeechLine]) -> Iterator[SpeechLine]:
    """The lines; somebody else speaks where one of several paragraphs begins with a dash as in dialogue."""
    every = list(lines)
    begins = [said.gap and not said.aside and said.label is None and _speaks(said) for said in every]
    several = sum(begins) > 1
    for said, begin in zip(every, begins, strict=True):
        yield said._replace(change=True, doubt=said.doubt or DASH) if begin and several else said


def _speaks(said: SpeechLine) -> bool:
    return _SPEAKS.match(said.speech.words.text) is not None
