"""Lines of speech to turns: labels, `>>`, dashes, and what divides a file that names nobody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from brief_tui.core.sources.transcripts import TranscriptBuilder
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.dashes import dashed
from brief_tui.formats.doubts import DASH, MAPPED, SUNG, Doubt, contradicting, labelled, mid_line
from brief_tui.formats.labels.colons import ColonLabels, before_colon
from brief_tui.formats.labels.contradicting import contradicting_label, second_label
from brief_tui.formats.labels.event_labels import EventLabels, behind
from brief_tui.formats.labels.known_names import KnownNames
from brief_tui.formats.labels.layout import Beginning, layout_speakers
from brief_tui.formats.labels.names import (
    NEARLY_ALL,
    Head,
    Sighting,
    Trust,
    believed,
    full_name,
    head,
    is_note,
    lists_names,
    trust,
)
from brief_tui.formats.labels.shapes import MayFillLine, label_like
from brief_tui.formats.labels.words import FLOOR, LABEL_LENGTH, LOOKED_AT
from brief_tui.formats.lines import SpeechLine, first_source, is_sung
from brief_tui.formats.sentences import has_ended, may_open, punctuated, quotes
from brief_tui.formats.speech import Speech, part, say

_CHEVRONS = re.compile(r"(?:^|(?<=\s))>>+[ \t]*")
CAPTION_CHEVRONS = re.compile(r"(?:^[ \t]*(?:[»›]|>(?=[ \t]))|>>)>*[ \t]*")
"""Captions put no `>>` inside a word, and a lone `>` at the start of a line is one too."""
_BOX = re.compile(rf"\s*\[(?P<name>(?:[^\[\]\r\n]|\[[^\[\]\r\n]{{1,40}}\]){{1,{LABEL_LENGTH}}})\](?=\s|$)")


class _Part(NamedTuple):
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
    header: str | None = None
    """Who speaks by the layout, which a label in the words contradicts (see `labels.layout`)."""


def say_all(
    builder: TranscriptBuilder,
    lines: Iterable[SpeechLine],
    complaints: Complaints,
    known: frozenset[str] | None = None,
    *,
    captions: bool = False,
    event_labels: EventLabels,
) -> None:
    """Give every line to its speaker.

    `known` are the names that may stand as plain labels; None means that they are found by the rule of `labels.names`.
    Those of event.toml may always, and stand in brackets or in front of a time code, too. Where the format marks most
    labels, others in the words of whom it marks are nobody's. A line without a label goes on with the last speaker;
    after `>>` or another change without a name the speaker is nobody, and so after what looks like a label and is none
    (see `labels.shapes`). In a file that names nobody, gaps divide turns. A line that `wraps` may begin in the middle
    of a sentence, and a name that begins it counts less there; within quotation marks that the line before it opens it
    counts not at all, unless it is known.
    """
    parts = _with_headers(_parts(lines if captions else dashed(lines), captions, event_labels), event_labels)
    speakers = _Speakers(parts, known, event_labels, captions=captions)
    parts = list(_interrupted(parts, speakers.names, event_labels, captions=captions))
    speaker: str | None = None
    label: str | None = None
    begins = False
    heard = not speakers.names and _seem_named(parts, speakers.alone)
    for one in parts:
        said = one.said
        begins |= said.change or (not speakers.names and said.gap)
        whose = speakers.speaker_of(one, heard=heard)
        if whose.seconds is not None:
            builder.time(whose.seconds)
        if whose.goes_on and speaker is not None and not said.aside and is_sung(said.speech.words.text):
            complaints.add(first_source(said.speech.words), *SUNG)
            say(builder, None, said.speech, joint=said.joint, new_turn=True)
            begins = True
            continue
        if whose.goes_on:
            label = label if speaker is None else None
        else:
            if whose.doubt is not None and (whose.label or said.unnamed_label or speaker) is not None:
                complaints.add(first_source(said.speech.words), *whose.doubt, whose.label or "")
            begins |= whose.label is not None
            speaker, label = whose.speaker, whose.label
        heard |= speaker is not None
        if not said.aside and say(
            builder, speaker, said.speech, whose.start, joint=said.joint, new_turn=begins, label=label
        ):
            begins = False


class _PartSpeaker(NamedTuple):
    """The speaker of a part, or why nobody is given it."""

    speaker: str | None = None
    start: int = 0
    """Offset in its words of the first character of speech."""
    label: str | None = None
    """What stands where a name would, and names nobody."""
    doubt: Doubt | None = None
    """Why nobody is given it, unless nobody spoke before."""
    seconds: float | None = None
    """Of a time code beside the name."""
    goes_on: bool = False
    """Whether who spoke before goes on."""


class _Speakers:
    """The speakers of a file, and the places where it names them."""

    def __init__(
        self, parts: list[_Part], known: frozenset[str] | None, event_labels: EventLabels, *, captions: bool
    ) -> None:
        """`known` are the names that may stand as plain labels; None means that they are found (see `say_all`)."""
        colons = believed(_sightings(parts), event_labels.people) if known is None else frozenset()
        self._boxes = _boxed(parts) if known is None and not colons else frozenset()
        heads = {one.found.name for one in parts if one.found is not None}
        own = {one.found.name for one in parts if one.found is not None and one.found.name == one.header}
        self._known = (known or colons or self._boxes) | (heads & event_labels.labels) | own
        self._event_labels = event_labels
        marked = {one.said.label for one in parts if one.said.label is not None}
        self._sure = event_labels.labels - marked
        self.names = self._known | marked
        self._people = self.names | event_labels.labels | event_labels.people
        self.others = KnownNames.of(self.names)
        begun = ((before_colon(one.said.speech.words.text), _known(one, self._known)) for one in _heads(parts))
        elsewhere = bool(self.names) and (self.names > self._known or not colons)
        self._colons = ColonLabels(begun if colons else (), elsewhere=elsewhere)
        self.alone = _alone(parts) if captions else MayFillLine.ANY

    def speaker_of(self, part: _Part, *, heard: bool) -> _PartSpeaker:
        """The speaker of a part, or why nobody is given it. `heard` says whether anybody spoke before at all."""
        whose = self._marked(part) or self._placed(part) or self._doubted(part, heard=heard)
        if whose.speaker is not None and self._event_labels.doubts(whose.speaker, self.names):
            return whose._replace(speaker=None, label=whose.speaker, doubt=labelled(whose.speaker))
        return whose

    def _marked(self, part: _Part) -> _PartSpeaker | None:
        """By a label."""
        said, found, opens = part.said, part.found, part.opens
        if (other := self._against(part)) is not None:
            return _PartSpeaker(label=other, doubt=contradicting(other))
        if said.label is not None:
            return _PartSpeaker(said.label)
        if found is None or found.name not in self._known:
            return None
        if found.boxed and not (opens and (found.name in self._boxes or self._stands_alone(found, said))):
            return None
        return _PartSpeaker(found.name, found.end, seconds=found.seconds)

    def _against(self, part: _Part) -> str | None:
        """Another speaker, with whom the words begin, than who speaks by the label before them, or by the layout."""
        said, found, header = part.said, part.found, part.header
        text = said.speech.words.text
        if said.label is not None:
            other = (
                contradicting_label(text, header, self.names, opens=True, tagged=True) if header is not None else None
            )
            first = other.name if other is not None and other.start == 0 else None
            return first or second_label(text, said.label, self._people)
        if found is None or found.name not in self._known:
            return None
        if header is not None and found.name in self.names - self._sure - {header}:
            return found.name
        return second_label(text[found.end :], found.name, self._people)

    def _stands_alone(self, found: Head, said: SpeechLine) -> bool:
        """Whether a label of event.toml in brackets begins a sentence that it is no part of."""
        return found.name in self._event_labels.labels and not said.speech.words.text[found.end :][:1].islower()

    def _placed(self, part: _Part) -> _PartSpeaker | None:
        """By what stands where the file names its speakers: nobody, or a label of event.toml."""
        said, opens, inside = part.said, part.opens, part.inside
        text = said.speech.words.text
        if said.unnamed_label is not None and not said.begins_line:
            return _PartSpeaker(doubt=mid_line(said.unnamed_label))
        if said.unnamed_label is not None:
            label, start = said.unnamed_label, 0
        elif self._boxes and (box := _BOX.match(text)) is not None and not is_note(box["name"].strip("[]()")):
            label, start = box["name"], 0
        elif said.aside or inside:
            return None
        elif (
            found := self._colons.label(text, opens=opens, ended=part.ended, begins_line=said.begins_line)
        ) is not None:
            label, start = found
        else:
            return None
        if label in self._event_labels.labels:
            return _PartSpeaker(label, start or behind(label, text))
        return _PartSpeaker(None, start, label, labelled(label))

    def _doubted(self, part: _Part, *, heard: bool) -> _PartSpeaker:
        """By what it begins with: nobody, where that looks like a name."""
        said, opens, inside = part.said, part.opens, part.inside
        name = None
        sure = said.change and said.doubt in (None, DASH)
        if heard and not sure and not inside:
            name = label_like(_with_time(said.speech, self.alone), self.names, opens=opens, alone=self.alone)
            if name is None and self.names and opens:
                name = self.others.begins(said.speech.words.text)
        if name in self._event_labels.labels:
            return _PartSpeaker(doubt=MAPPED)
        if name is not None:
            return _PartSpeaker(label=name, doubt=labelled(name))
        return _PartSpeaker(doubt=said.doubt, goes_on=not said.change)


def _by_layout(said: SpeechLine) -> str | None:
    return "" if said.label is None and (said.change or said.unnamed_label is not None) else said.label


def _seem_named(parts: list[_Part], alone: MayFillLine) -> bool:
    """Whether a file that names nobody has names in a form that is not known: some lines begin as with a label."""
    seen = (label_like(_with_time(one.said.speech, alone), opens=one.opens, alone=alone) for one in _heads(parts))
    return sum(name is not None and not is_note(name.strip("[]()")) for name in seen) > 1


def _interrupted(
    parts: list[_Part], names: frozenset[str], event_labels: EventLabels, *, captions: bool
) -> Iterator[_Part]:
    """The parts, cut where a label stands inside one behind a finished sentence: of `names`, or of event.toml.

    Somebody else may speak there, or be quoted.
    """
    others = event_labels.known_names(names)
    for one in parts:
        said = one.said
        text = said.speech.words.text
        times = () if captions else [mark.offset for mark in said.speech.times]
        found = next(others.inside(text, times), None) if names else None
        if said.aside or found is None or (_known(one, names) and one.found and found.start < one.found.end):
            yield one
            continue
        yield one._replace(said=said._replace(speech=part(said.speech, 0, found.start)))
        other = SpeechLine(part(said.speech, found.start, len(text)), " ", begins_line=False, unnamed_label=found.name)
        yield _Part(other, None, opens=True, first=False, inside=False)


def _heads(parts: list[_Part]) -> Iterator[_Part]:
    """Those that begin a line and say something."""
    return (one for one in parts if one.said.begins_line and not one.said.aside and one.said.speech.words.text.strip())


def _known(part: _Part, known: frozenset[str]) -> bool:
    return part.found is not None and part.found.name in known


def may_change(text: str) -> bool:
    """Whether `text` has a mark that CAPTION_CHEVRONS may match."""
    return ">" in text or "»" in text or "›" in text


def _with_time(speech: Speech, alone: MayFillLine) -> str:
    """The speech, and in it the first time code that was taken out of it, as far as a label may reach.

    Captions, where not any name may stand `alone`, have times for their words.
    """
    text = speech.words.text
    if alone is not MayFillLine.ANY:
        return text
    mark = next((mark for mark in speech.times[:2] if 0 < mark.offset < LOOKED_AT), None)
    return f"{text[: mark.offset]} [0:00] {text[mark.offset : LOOKED_AT]}" if mark else text


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


def _parts(lines: Iterable[SpeechLine], captions: bool, event_labels: EventLabels) -> list[_Part]:
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
        parts.append(_Part(said, found, opens, not before, not opens and quotes(last), has_ended(before)))
        if not said.aside and (ending := text.rstrip()[-1:]):
            before, last = ending, text
    return parts


def _sightings(parts: list[_Part]) -> Iterator[Sighting]:
    """The possible labels."""
    return (sighting for one in parts if one.header is None and (sighting := _sighting(one)) is not None)


def _sighting(part: _Part) -> Sighting | None:
    found, opens, first = part.found, part.opens, part.first
    if found is None or found.boxed:
        return None
    sure = not found.doubtful
    lists = lists_names(part.said.speech.words.text[found.end :])
    return Sighting(found.name, opens and sure, first=first and sure, inside=not opens, lists=lists)


def _with_headers(parts: list[_Part], event_labels: EventLabels) -> list[_Part]:
    """The parts with who speaks by the layout."""
    begun = [Beginning(_by_layout(one.said), one.said.label_in_words, _sighting(one)) for one in parts]
    names = layout_speakers(begun, event_labels.people)
    return [one if name is None else one._replace(header=name) for one, name in zip(parts, names, strict=True)]


def _boxed(parts: list[_Part]) -> frozenset[str]:
    """The names in square brackets that begin speech twice and more: two of them, or full names.

    They are labels only in a file without others, as an editor's words stand in brackets too ("[Mira] did it"). Where
    nearly every line begins with one and one returns, full names before a new sentence are, however often they come.
    """
    boxed = [one for one in parts if one.found is not None and one.found.boxed and one.opens and one.header is None]
    counts = Counter(one.found.name for one in boxed if one.found is not None)
    returning = {name for name, count in counts.items() if count > 1}
    names = {name for name in returning if len(returning) > 1 or trust(name) >= Trust.AT_ONCE}
    full = {name for one in boxed if (name := _full_box(one)) is not None}
    usual = NEARLY_ALL * sum(1 for _ in _heads(parts)) <= len(boxed)
    return frozenset(names | full | returning if usual and returning and len(returning | full) > 1 else names)


def _full_box(part: _Part) -> str | None:
    """The full name in brackets that stands before a new sentence, and is no role."""
    name, end = (part.found.name, part.found.end) if part.found is not None else ("", 0)
    goes_on = part.said.speech.words.text[end : end + 1].islower()
    return name if full_name(name) and not goes_on and FLOOR.isdisjoint(name.casefold().split()) else None


def _alone(parts: list[_Part]) -> MayFillLine:
    """What kind of name may fill a line of captions: one in capitals, where not everything is in capitals."""
    shouted = sum(part.said.speech.words.text.isupper() for part in parts)
    return MayFillLine.NONE if 2 * shouted > len(parts) else MayFillLine.CAPITALS
