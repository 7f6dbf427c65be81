"""What each person says of a file's lines: a line, or a part of one that `>>` divides, and what it begins with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from brief_tui.formats.labels.event_labels import EventLabels
from brief_tui.formats.labels.layout import Beginning, layout_speakers
from brief_tui.formats.labels.names import Head, Sighting, head, lists_names
from brief_tui.formats.lines import SpeechLine
from brief_tui.formats.sentences import has_ended, may_lack_stop, may_open, punctuated, quotes
from brief_tui.formats.speech import part

_CHEVRONS = re.compile(r"(?:^|(?<=\s))>>+[ \t]*")
CAPTION_CHEVRONS = re.compile(r"(?:^[ \t]*(?:[»›]|>(?=[ \t]))|>>)>*[ \t]*")
"""Captions put no `>>` inside a word, and a lone `>` at the start of a line is one too."""


class Part(NamedTuple):
    """What one person says of a line: all of it, unless `>>` divides it."""

    said: SpeechLine
    found: Head | None
    opens: bool
    """Whether speech may begin here: not in the middle of a sentence."""
    first: bool
    """Whether no speech stands before it."""
    inside: bool
    """Whether it goes on within quotation marks in mid-sentence, where a title has the shape of a label."""
    ended: bool = False
    """Whether a sentence has ended for sure before it."""
    unstopped: bool = False
    """Whether it begins a cue behind what may be a sentence without its full stop."""
    header: str | None = None
    """Who speaks by the layout, which a label in the words contradicts (see `labels.layout`)."""


def may_change(text: str) -> bool:
    """Whether `text` has a mark that CAPTION_CHEVRONS may match."""
    return ">" in text or "»" in text or "›" in text


def parts_of(lines: Iterable[SpeechLine], captions: bool, event_labels: EventLabels) -> list[Part]:
    """What each person says, with the possible labels and what stands before each."""
    chevrons = CAPTION_CHEVRONS if captions else _CHEVRONS
    divided: list[SpeechLine] = []
    for line in lines:
        if may_change(line.speech.words.text):
            divided += _divided(line, chevrons)
        else:
            divided.append(line)
    broken = any(said.wraps for said in divided) and punctuated(said.speech.words.text for said in divided)
    parts, before, last = [], "", ""
    for said in divided:
        text = said.speech.words.text
        found = None
        if said.label is None and not (said.aside or said.quoted):
            found = event_labels.head(text, alone=said.gap and not captions) or head(text)
        opens = not (broken and said.wraps) or said.gap or said.change or may_open(before)
        inside = not opens and quotes(last)
        unstopped = not opens and captions and said.begins_line and not inside and may_lack_stop(last)
        parts.append(Part(said, found, opens, not before, inside, has_ended(before), unstopped))
        if not said.aside and (ending := text.rstrip()[-1:]):
            before, last = ending, text
    return parts


def _divided(line: SpeechLine, chevrons: re.Pattern[str]) -> Iterator[SpeechLine]:
    """The line, cut before every `>>`, which is not speech."""
    text = line.speech.words.text
    marks = list(chevrons.finditer(text))
    if not marks:
        yield line
        return
    if marks[0].start():
        yield line._replace(speech=part(line.speech, 0, marks[0].start()))
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=True):
        label = line.label if mark.start() == 0 else None
        yield line._replace(speech=part(line.speech, mark.end(), end, since=mark.start()), change=True, label=label)


def sightings(parts: list[Part]) -> Iterator[Sighting]:
    """The possible labels."""
    return (sighting for one in parts if one.header is None and (sighting := _sighting(one)) is not None)


def _sighting(part: Part) -> Sighting | None:
    found, opens, first = part.found, part.opens, part.first
    if found is None or found.boxed:
        return None
    sure = not found.doubtful
    behind = part.said.speech.words.text[found.end :]
    unstopped = part.unstopped and sure and not behind[:1].islower()
    return Sighting(
        found.name,
        opens and sure,
        first=first and sure,
        inside=not opens,
        lists=lists_names(behind),
        unstopped=unstopped,
    )


def with_headers(parts: list[Part], event_labels: EventLabels) -> list[Part]:
    """The parts with who speaks by the layout."""
    begun = [Beginning(_by_layout(one.said), one.said.label_in_words, _sighting(one)) for one in parts]
    names = layout_speakers(begun, event_labels.people)
    return [one if name is None else one._replace(header=name) for one, name in zip(parts, names, strict=True)]


def _by_layout(said: SpeechLine) -> str | None:
    return "" if said.label is None and (said.change or said.unnamed_label is not None) else said.label


def begun_lines(parts: list[Part]) -> Iterator[Part]:
    """Those that begin a line and say something."""
    return (one for one in parts if one.said.begins_line and not one.said.aside and one.said.speech.words.text.strip())


def is_known(part: Part, known: frozenset[str]) -> bool:
    """Whether it begins with one of these names, as labels do."""
    return part.found is not None and part.found.name in known
