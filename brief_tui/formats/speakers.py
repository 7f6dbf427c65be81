"""Who speaks: the names of a file, and the places where it names them."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from brief_tui.core.language.offices import HOLDERS
from brief_tui.core.unnamed_labels import names_nobody
from brief_tui.formats.doubts import DASH, MAPPED, Doubt, contradicting, labelled, mid_line
from brief_tui.formats.labels.colons import ColonLabels, before_colon
from brief_tui.formats.labels.contradicting import contradicting_label, second_label
from brief_tui.formats.labels.event_labels import EventLabels, behind
from brief_tui.formats.labels.known_names import KnownNames
from brief_tui.formats.labels.names import NEARLY_ALL, Head, Trust, believed, full_name, is_note, trust
from brief_tui.formats.labels.shapes import MayFillLine, label_like
from brief_tui.formats.labels.words import FLOOR, LABEL_LENGTH, LOOKED_AT
from brief_tui.formats.lines import SpeechLine
from brief_tui.formats.parts import Part, begun_lines, is_known, sightings
from brief_tui.formats.sentences import has_ended
from brief_tui.formats.speech import Speech

_BOX = re.compile(rf"\s*\[(?P<name>(?:[^\[\]\r\n]|\[[^\[\]\r\n]{{1,40}}\]){{1,{LABEL_LENGTH}}})\](?=\s|$)")

_HOUR = re.compile(
    r"\s*(?:(?:at|by|from|until|before|after|since|around|about)[ ])?[0-9]{1,2}:[0-5][0-9][ ](?P<what>[^\W\d_]+):\s+"
    r"(?P<after>[^\W\d_])",
    re.IGNORECASE,
)


class PartSpeaker(NamedTuple):
    """The speaker of a part, or why nobody is given it."""

    speaker: str | None = None
    start: int = 0
    """Offset in its words of the first character of speech."""
    label: str | None = None
    """Words that stand where a name would, and name nobody."""
    doubt: Doubt | None = None
    """Why nobody is given it, unless nobody spoke before."""
    seconds: float | None = None
    """Seconds of a time code beside the name; None without one."""
    goes_on: bool = False
    """Whether who spoke before goes on."""


class Speakers:
    """The speakers of a file, and the places where it names them."""

    def __init__(
        self, parts: list[Part], known: frozenset[str] | None, event_labels: EventLabels, *, captions: bool
    ) -> None:
        """`known` are the names that may stand as plain labels; None means that they are found (see `say_all`)."""
        colons = believed(sightings(parts), event_labels.people) if known is None else frozenset()
        if len(colons - event_labels.people) == len(colons) == 1 and _comes_late(parts, colons):
            colons = frozenset()
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
        begun = ((before_colon(one.said.speech.words.text), is_known(one, self._known)) for one in begun_lines(parts))
        elsewhere = bool(self.names) and (self.names > self._known or not colons)
        self._colons = ColonLabels(begun if colons else (), elsewhere=elsewhere)
        behind_times = any(is_known(one, self._known) and one.found and one.found.doubtful for one in parts)
        self._hours = not (behind_times or self._colons.always) and all(" " in name for name in self.names)
        self.alone = _alone(parts) if captions else MayFillLine.ANY

    def speaker_of(self, part: Part, *, heard: bool) -> PartSpeaker:
        """The speaker of a part, or why nobody is given it. `heard` says whether anybody spoke before at all."""
        whose = self._marked(part) or self._placed(part) or self._doubted(part, heard=heard)
        if whose.speaker is not None and self._event_labels.doubts(whose.speaker, self.names):
            return whose._replace(speaker=None, label=whose.speaker, doubt=labelled(whose.speaker))
        return whose

    def _marked(self, part: Part) -> PartSpeaker | None:
        """By a label."""
        said, found, opens = part.said, part.found, part.opens
        if (other := self._against(part)) is not None:
            return PartSpeaker(label=other, doubt=contradicting(other))
        if said.label is not None:
            return PartSpeaker(said.label)
        if found is None or found.name not in self._known:
            return None
        if found.boxed and not (opens and (found.name in self._boxes or self._stands_alone(found, said))):
            return None
        return PartSpeaker(found.name, found.end, seconds=found.seconds)

    def _against(self, part: Part) -> str | None:
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

    def _placed(self, part: Part) -> PartSpeaker | None:
        """By what stands where the file names its speakers: nobody, or a label of event.toml."""
        said, opens, inside = part.said, part.opens, part.inside
        text = said.speech.words.text
        if said.unnamed_label is not None and not said.begins_line:
            return PartSpeaker(doubt=mid_line(said.unnamed_label))
        if said.unnamed_label is not None:
            label, start = said.unnamed_label, 0
        elif self._boxes and (box := _BOX.match(text)) is not None and not is_note(box["name"].strip("[]()")):
            label, start = box["name"], 0
        elif said.aside or inside or self._tells_time(part):
            return None
        elif (
            found := self._colons.label(text, opens=opens, ended=part.ended, begins_line=said.begins_line)
        ) is not None:
            label, start = found
        else:
            return None
        if label in self._event_labels.labels:
            return PartSpeaker(label, start or behind(label, text))
        return PartSpeaker(None, start, label, labelled(label))

    def _tells_time(self, part: Part) -> bool:
        """Whether it begins with an hour and, in one word that is nobody's name, what is then: 10:30 Meeting: we met.

        Not where names stand behind such times, or are single words, or stand in nearly every line.
        """
        text = part.said.speech.words.text
        told = _HOUR.match(text) if self._hours and ":" in text else None
        if told is None or told["after"] != told["after"].lower():
            return False  # as behind labels
        if not told["what"].istitle() or names_nobody(told["what"]):
            return False
        return told["what"].casefold() not in HOLDERS and KnownNames.of(self._people).begins(text) is None

    def _doubted(self, part: Part, *, heard: bool) -> PartSpeaker:
        """By what it begins with: nobody, where that looks like a name."""
        said, opens, inside = part.said, part.opens, part.inside
        name = None
        sure = said.change and said.doubt in (None, DASH)
        if heard and not sure and not inside:
            if not self._tells_time(part):
                name = label_like(_with_time(said.speech, self.alone), self.names, opens=opens, alone=self.alone)
            if name is None and self.names and opens:
                name = self.others.begins(said.speech.words.text)
        if name in self._event_labels.labels:
            return PartSpeaker(doubt=MAPPED)
        if name is not None:
            return PartSpeaker(label=name, doubt=labelled(name))
        return PartSpeaker(doubt=said.doubt, goes_on=not said.change)


def _comes_late(parts: list[Part], names: frozenset[str]) -> bool:
    """Whether two sentences and more have ended before anybody is named: the only name is a phrase that returns.

    Not where the file says that somebody else speaks.
    """
    ended = 0
    for one in begun_lines(parts):
        if is_known(one, names):
            return ended > 1 and not any(line.said.change for line in parts)
        ended += has_ended(one.said.speech.words.text.rstrip()[-1:])
    return False


def _boxed(parts: list[Part]) -> frozenset[str]:
    """The names in square brackets that begin speech twice and more: two of them, or full names.

    They are labels only in a file without others, as an editor's words stand in brackets too ("[Mira] did it"). Where
    nearly every line begins with one and one returns, full names before a new sentence are, however often they come.
    """
    boxed = [one for one in parts if one.found is not None and one.found.boxed and one.opens and one.header is None]
    counts = Counter(one.found.name for one in boxed if one.found is not None)
    returning = {name for name, count in counts.items() if count > 1}
    names = {name for name in returning if len(returning) > 1 or trust(name) >= Trust.AT_ONCE}
    full = {name for one in boxed if (name := _full_box(one)) is not None}
    usual = NEARLY_ALL * sum(1 for _ in begun_lines(parts)) <= len(boxed)
    return frozenset(names | full | returning if usual and returning and len(returning | full) > 1 else names)


def _full_box(part: Part) -> str | None:
    """The full name in brackets that stands before a new sentence, and is no role."""
    name, end = (part.found.name, part.found.end) if part.found is not None else ("", 0)
    goes_on = part.said.speech.words.text[end : end + 1].islower()
    return name if full_name(name) and not goes_on and FLOOR.isdisjoint(name.casefold().split()) else None


def _alone(parts: list[Part]) -> MayFillLine:
    """What kind of name may fill a line of captions: one in capitals, where not everything is in capitals."""
    shouted = sum(part.said.speech.words.text.isupper() for part in parts)
    return MayFillLine.NONE if 2 * shouted > len(parts) else MayFillLine.CAPITALS


def seem_named(parts: list[Part], alone: MayFillLine) -> bool:
    """Whether a file that names nobody has names in a form that is not known: some lines begin as with a label."""
    seen = (label_like(_with_time(one.said.speech, alone), opens=one.opens, alone=alone) for one in begun_lines(parts))
    return sum(name is not None and not is_note(name.strip("[]()")) for name in seen) > 1


def _with_time(speech: Speech, alone: MayFillLine) -> str:
    """The speech, and in it the first time code that was taken out of it, as far as a label may reach.

    Captions, where not any name may stand `alone`, have times for their words.
    """
    text = speech.words.text
    if alone is not MayFillLine.ANY:
        return text
    mark = next((mark for mark in speech.times[:2] if 0 < mark.offset < LOOKED_AT), None)
    return f"{text[: mark.offset]} [0:00] {text[mark.offset : LOOKED_AT]}" if mark else text
