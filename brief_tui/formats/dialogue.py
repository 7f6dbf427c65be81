"""Lines of speech to turns: labels, `>>`, dashes, and what divides a file that names nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from brief_tui.core.transcripts import TranscriptBuilder
from brief_tui.formats.labels import Head, Sighting, believed, head
from brief_tui.formats.speech import Speech, part, say

_CHEVRONS = re.compile(r"(?:^|(?<=\s))>>+[ \t]*")
_FINISHED = frozenset(".?!…:;\"'”’»)]}>-–—♪*")
"""What the speech before a label ends in, unless somebody is cut off in mid-sentence."""


class Said(NamedTuple):
    """A line or paragraph as it stands in the file, before it is known who speaks."""

    speech: Speech
    joint: str
    """What divides it from speech of the same turn before it: PARAGRAPH or a space."""
    gap: bool = False
    """Whether it starts a turn in a file that names nobody: after a blank line or a pause."""
    change: bool = False
    """Whether the file says that somebody else speaks from here on, without saying who."""
    label: str | None = None
    """The speaker, where the format itself marks a label; it is not part of `speech`."""


class _Part(NamedTuple):
    """What one person says of a line: all of it, unless `>>` divides it."""

    said: Said
    head: Head | None


def say_all(
    builder: TranscriptBuilder,
    lines: Iterable[Said],
    known: frozenset[str] | None = None,
    *,
    captions: bool = False,
) -> None:
    """Give every line to its speaker.

    `known` are the names that may stand as plain labels; None means that they are found by the rule of
    `labels`. A line without a label goes on with the last speaker; after `>>` or another change without a name
    the speaker is nobody. In a file that names nobody, gaps divide turns. The lines of `captions` break in the
    middle of sentences, so a name that begins one of them counts less.
    """
    parts = [
        _Part(said, head(said.speech.words.text) if said.label is None else None)
        for line in lines
        for said in (_divided(line) if ">>" in line.speech.words.text else (line,))
    ]
    if known is None:
        known = believed(_sightings(parts, captions))
    anonymous = not known and all(said.label is None for said, _ in parts)
    speaker: str | None = None
    begins = False
    for said, found in parts:
        begins |= said.change or (anonymous and said.gap)
        start = 0
        if said.label is not None:
            speaker = said.label
        elif found is not None and found.name in known:
            speaker, start = found.name, found.end
            if found.seconds is not None:
                builder.time(found.seconds)
        elif said.change:
            speaker = None
        if say(builder, speaker, said.speech, start, joint=said.joint, new_turn=begins):
            begins = False


def _divided(line: Said) -> Iterator[Said]:
    """The line, cut before every `>>`, which is not speech."""
    text = line.speech.words.text
    marks = list(_CHEVRONS.finditer(text))
    if not marks:
        yield line
        return
    if marks[0].start():
        yield line._replace(speech=part(line.speech, 0, marks[0].start()))
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=True):
        label = line.label if mark.start() == 0 else None
        yield line._replace(speech=part(line.speech, mark.end(), end), change=True, label=label)


def _sightings(parts: list[_Part], captions: bool) -> Iterator[Sighting]:
    """The possible labels, and what stands before each.

    In captions without any punctuation nothing can be told from the end of the line before.
    """
    endings = [said.speech.words.text.rstrip()[-1:] for said, _ in parts]
    broken = captions and any(ending in _FINISHED for ending in endings)
    before = ""
    for (said, found), ending in zip(parts, endings, strict=True):
        if found is not None:
            opens = not broken or said.gap or said.change or not before or before in _FINISHED
            sure = not found.doubtful
            yield Sighting(found.name, opens and sure, first=not before and sure)
        before = ending or before
