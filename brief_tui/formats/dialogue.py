"""Lines of speech to turns: labels, `>>`, dashes, and what divides a file that names nobody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from brief_tui.core.offsets import MappedText
from brief_tui.core.sources.transcripts import TranscriptBuilder
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.headers import Beginning, headers
from brief_tui.formats.label_words import FLOOR
from brief_tui.formats.labels import NEARLY_ALL, Head, Sighting, Strength, believed, full_name, head, is_note, strength
from brief_tui.formats.other_voices import other_voice
from brief_tui.formats.places import Places, place
from brief_tui.formats.sentences import may_open, punctuated, quotes
from brief_tui.formats.speech import Speech, part, say
from brief_tui.formats.strangers import LOOKED_AT, Alone, stranger
from brief_tui.formats.told import Told
from brief_tui.formats.voices import Voices, voices

_CHEVRONS = re.compile(r"(?:^|(?<=\s))>>+[ \t]*")
CAPTION_CHEVRONS = re.compile(r"(?:^[ \t]*(?:[»›]|>(?=[ \t]))|>>)>*[ \t]*")
"""Captions put no `>>` inside a word, and a lone `>` at the start of a line is one too."""
_BOX = re.compile(r"\s*\[(?P<name>(?:[^\[\]\r\n]|\[[^\[\]\r\n]{1,40}\]){1,80})\](?=\s|$)")
_SHOWN = 60
"""Characters of a name in a warning."""
Doubt = tuple[str, str]
"""What makes it seem that somebody else speaks: the kind of a complaint, and its detail."""
DASH: Doubt = ("a dash begins this line as if somebody else spoke; nobody is given what follows", "")

EMPHASISED: Doubt = ("all of this is bold or in italics, as questions are; nobody is given it and what follows", "")


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
    aside: bool = False
    """Whether it is no speech (a heading), but ends the turn where it looks like a name."""
    heading: bool = False
    """Whether it is an aside that divides what is said."""
    doubt: Doubt | None = None
    """What to complain of where the `change` takes words from a speaker."""
    wraps: bool = False
    """Whether the line before it may end in the middle of a sentence."""
    heads: bool = True
    """Whether it begins a line, a cue or a paragraph, which is where a file names its speakers."""
    nobody: str | None = None
    """What stands where the layout marks a label and names nobody; it is not part of `speech`.

    With a `change` no label in the words speaks against that.
    """
    inline: bool = False
    """Whether its label stands as those in words do, with a colon (see `headers`)."""


class _Part(NamedTuple):
    """What one person says of a line: all of it, unless `>>` divides it."""

    said: Said
    found: Head | None
    opens: bool
    """Whether speech may begin here: not in the middle of a sentence."""
    first: bool
    """Whether no speech stands before it."""
    inside: bool
    """Whether it goes on within quotation marks in mid-sentence, where a title has the shape of a label."""
    header: str | None = None
    """Who speaks by the layout, which a label in the words contradicts (see `headers`)."""


def say_all(
    builder: TranscriptBuilder,
    lines: Iterable[Said],
    complaints: Complaints,
    known: frozenset[str] | None = None,
    *,
    captions: bool = False,
    told: Told,
) -> None:
    """Give every line to its speaker.

    `known` are the names that may stand as plain labels; None means that they are found by the rule of
    `labels`. Those of `told` may always, and stand in brackets or in front of a time code, too. A line without a label
    goes on with the last speaker; after `>>` or another change without a name the speaker is nobody, and so after what
    looks like a label and is none (see `strangers`). In a file that names nobody, gaps divide turns. A line that
    `wraps` may begin in the middle of a sentence, and a name that begins it counts less there; within quotation marks
    that the line before it opens it counts not at all, unless it is known.
    """
    parts = _below_headers(_parts(lines, captions, told), told)
    colons = believed(_sightings(parts), told.people) if known is None else frozenset()
    boxes = _boxed(parts) if known is None and not colons else frozenset()
    heads = {one.found.name for one in parts if one.found is not None}
    marked = {one.said.label for one in parts if one.said.label is not None}
    own = {one.found.name for one in parts if one.found is not None and one.found.name == one.header}
    known = (known or colons or boxes) | (heads & told.labels) | own
    names = known | marked
    sure = told.labels - marked
    begun = ((place(one.said.speech.words.text), _known(one, known)) for one in _heads(parts)) if colons else ()
    places = Places(begun, elsewhere=bool(names) and (names > known or not colons))
    others = voices(names)
    parts = list(_interrupted(parts, names, others))
    anonymous = not names
    alone = _alone(parts) if captions else Alone.ANY
    speaker: str | None = None
    label: str | None = None
    begins = False
    heard = anonymous and _seem_named(parts, alone)
    for one in parts:
        said, found, opens = one.said, one.found, one.opens
        begins |= said.change or (anonymous and said.gap)
        start = 0
        if said.label is not None and _against(one, names) is None:
            speaker = said.label
        elif (
            found is not None
            and found.name in known
            and (one.header in (None, found.name) or found.name in sure)
            and (not found.boxed or (found.name in boxes and opens))
        ):
            speaker, start = found.name, found.end
            if found.seconds is not None:
                builder.time(found.seconds)
        elif (doubted := _doubted(one, names, places, others, alone, heard=heard, boxes=bool(boxes))) is not None:
            label, start = doubted
            speaker = label if label in (told.labels if one.header is None else sure) else None
            if speaker is None:
                begins = True
                complaints.add(first_source(said.speech.words), *labelled(label), label)
            start = start if speaker is None else start or told.behind(label, said.speech.words.text)
        elif said.change:
            if speaker is not None and said.doubt is not None:
                complaints.add(first_source(said.speech.words), *said.doubt)
            speaker = label = None
        if speaker is not None and told.doubts(speaker, names):
            complaints.add(first_source(said.speech.words), *labelled(speaker))
            speaker, label, begins = None, speaker, True
        heard |= speaker is not None
        label = label if speaker is None else None
        if not said.aside and say(builder, speaker, said.speech, start, joint=said.joint, new_turn=begins, label=label):
            begins = False


def _doubted(
    part: _Part, names: frozenset[str], places: Places, others: Voices, alone: Alone, *, heard: bool, boxes: bool
) -> tuple[str, int] | None:
    """What this begins with and names nobody, and where the speech behind it begins: at 0 where it may be speech too.

    `heard` says whether anybody spoke before, to whom what follows would be given, `boxes` whether names stand in
    square brackets.
    """
    said, opens, inside = part.said, part.opens, part.inside
    if said.nobody is not None:
        return said.nobody, 0
    if (other := _against(part, names)) is not None:
        return other, 0
    if boxes and (box := _BOX.match(said.speech.words.text)) is not None and not is_note(box["name"]):
        return box["name"], 0
    found = None if said.aside or inside else places.label(said.speech.words.text, opens=opens, heads=said.heads)
    if found is not None:
        return found
    sure = said.change and said.doubt in (None, DASH)
    if sure or not heard or inside:
        return None
    name = stranger(_with_time(said.speech, alone), names, opens=opens, alone=alone)
    if name is None and names and opens:
        name = others.begins(said.speech.words.text)
    return None if name is None else (name, 0)


def _against(part: _Part, names: frozenset[str]) -> str | None:
    """Another of `names`, with whom the words begin, than who speaks by the layout."""
    if part.header is None:
        return None
    if part.said.label is not None:
        other = other_voice(part.said.speech.words.text, part.header, names, opens=True, tagged=True)
        return other.name if other is not None and other.start == 0 else None
    return part.found.name if part.found is not None and part.found.name in names - {part.header} else None


def _marked(said: Said) -> str | None:
    return "" if said.label is None and (said.change or said.nobody is not None) else said.label


def _seem_named(parts: list[_Part], alone: Alone) -> bool:
    """Whether a file that names nobody has names in a form that is not known: some lines begin as with a label."""
    seen = (stranger(_with_time(one.said.speech, alone), opens=one.opens, alone=alone) for one in _heads(parts))
    return sum(name is not None and not is_note(name.strip("[]()")) for name in seen) > 1


def _interrupted(parts: list[_Part], names: frozenset[str], others: Voices) -> Iterator[_Part]:
    """The parts, cut where one of `names` and a colon stand inside one behind a finished sentence.

    Somebody else may speak there, or be quoted.
    """
    for one in parts:
        said = one.said
        text = said.speech.words.text
        found = next(others.inside(text), None) if names else None
        if said.aside or found is None or (_known(one, names) and one.found and found.start < one.found.end):
            yield one
            continue
        yield one._replace(said=said._replace(speech=part(said.speech, 0, found.start)))
        other = Said(part(said.speech, found.start, len(text)), " ", heads=False, nobody=found.name)
        yield _Part(other, None, opens=True, first=False, inside=False)


def _heads(parts: list[_Part]) -> Iterator[_Part]:
    """Those that begin a line and say something."""
    return (one for one in parts if one.said.heads and not one.said.aside and one.said.speech.words.text.strip())


def _known(part: _Part, known: frozenset[str]) -> bool:
    return part.found is not None and part.found.name in known


def labelled(name: str) -> Doubt:
    """The doubt about a line that begins with `name`, which is given to nobody."""
    name = name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"
    return (
        "looks like a speaker's name, but is not read as one: ",
        f"“{name}”; nobody is given what follows, [[labels]] can say who it is",
    )


def first_source(words: MappedText) -> int:
    """File offset of the first character that is not white space."""
    return words.source_of(len(words.text) - len(words.text.lstrip()))


def may_change(text: str) -> bool:
    """Whether `text` has a mark that CAPTION_CHEVRONS may match."""
    return ">" in text or "»" in text or "›" in text


def _with_time(speech: Speech, alone: Alone) -> str:
    """The speech, and in it the first time code that was taken out of it, as far as a label may reach.

    Captions, where not any name may stand `alone`, have times for their words.
    """
    text = speech.words.text
    if alone is not Alone.ANY:
        return text
    mark = next((mark for mark in speech.times[:2] if 0 < mark.offset < LOOKED_AT), None)
    return f"{text[: mark.offset]} [0:00] {text[mark.offset : LOOKED_AT]}" if mark else text


def _divided(line: Said, chevrons: re.Pattern[str]) -> Iterator[Said]:
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


def _parts(lines: Iterable[Said], captions: bool, told: Told) -> list[_Part]:
    """What each person says, with the possible labels and what stands before each."""
    chevrons = CAPTION_CHEVRONS if captions else _CHEVRONS
    divided: list[Said] = []
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
        if said.label is None and not said.aside and not (said.change and said.nobody is not None):
            found = told.head(text, alone=said.gap and not captions) or head(text)
        opens = not (broken and said.wraps) or said.gap or said.change or may_open(before)
        parts.append(_Part(said, found, opens, not before, not opens and quotes(last)))
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
    return Sighting(found.name, opens and sure, first=first and sure, inside=not opens)


def _below_headers(parts: list[_Part], told: Told) -> list[_Part]:
    """The parts with who speaks by the layout."""
    begun = [Beginning(_marked(one.said), one.said.inline, _sighting(one)) for one in parts]
    return [one._replace(header=name) for one, name in zip(parts, headers(begun, told.people), strict=True)]


def _boxed(parts: list[_Part]) -> frozenset[str]:
    """The names in square brackets that begin speech twice and more: two of them, or full names.

    They are labels only in a file without others, as an editor's words stand in brackets too ("[Mira] did it"). Where
    nearly every line begins with one and one returns, full names before a new sentence are, however often they come.
    """
    boxed = [one for one in parts if one.found is not None and one.found.boxed and one.opens and one.header is None]
    counts = Counter(one.found.name for one in boxed if one.found is not None)
    returning = {name for name, count in counts.items() if count > 1}
    names = {name for name in returning if len(returning) > 1 or strength(name) >= Strength.ALONE}
    full = {name for one in boxed if (name := _full_box(one)) is not None}
    usual = NEARLY_ALL * sum(1 for _ in _heads(parts)) <= len(boxed)
    return frozenset(names | full | returning if usual and returning and len(returning | full) > 1 else names)


def _full_box(part: _Part) -> str | None:
    """The full name in brackets that stands before a new sentence, and is no role."""
    name, end = (part.found.name, part.found.end) if part.found is not None else ("", 0)
    goes_on = part.said.speech.words.text[end : end + 1].islower()
    return name if full_name(name) and not goes_on and FLOOR.isdisjoint(name.casefold().split()) else None


def _alone(parts: list[_Part]) -> Alone:
    """What kind of name may fill a line of captions: one in capitals, where not everything is in capitals."""
    shouted = sum(part.said.speech.words.text.isupper() for part in parts)
    return Alone.NONE if 2 * shouted > len(parts) else Alone.CAPITALS
