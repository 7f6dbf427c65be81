"""Who speaks in cues: voices where the file has them, else labels, the dashes of dialogue (see `dashes`) and `>>`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from brief_tui.core.sources.transcripts import TimeMark, TranscriptBuilder
from brief_tui.formats.blocks import Line
from brief_tui.formats.captions.cue_text import Span, spoken
from brief_tui.formats.captions.cues import Cue
from brief_tui.formats.captions.rolling import without_repeats
from brief_tui.formats.complaints import STRUCK, Complaints, quoted
from brief_tui.formats.dashes import dialogue
from brief_tui.formats.dialogue import say_all
from brief_tui.formats.doubts import DASH, Doubt, apart, labelled
from brief_tui.formats.labels.contradicting import contradicting_label
from brief_tui.formats.labels.event_labels import EventLabels
from brief_tui.formats.labels.name_lines import NameLine, name_lines
from brief_tui.formats.labels.names import NEARLY_ALL, Trust, begins_with_label, full_name, head
from brief_tui.formats.labels.shapes import MayFillLine
from brief_tui.formats.lines import SpeechLine, first_source
from brief_tui.formats.parts import CAPTION_CHEVRONS, may_change
from brief_tui.formats.sentences import may_open, punctuated
from brief_tui.formats.speech import Speech, part, say

PAUSE = 2.0
"""Seconds of silence that divide turns in a file that names nobody (DESIGN.md)."""

_OUTSIDE = apart("a voice ends above this")
_NAMED = 3
"""Cues of several lines, at least, of which nearly every one begins with a name on a line of its own."""
_Spoken = tuple[Cue, list[Span]]


def say_cues(
    builder: TranscriptBuilder,
    shown: Iterable[Cue],
    complaints: Complaints,
    *,
    rolls: bool = False,
    event_labels: EventLabels,
) -> None:
    """Give the speech of the cues `shown` to its speakers. In a file with voices, text outside them is nobody's.

    Unless most of its names stand before colons.

    `rolls` says that they roll up for sure (see `rolling`).
    """
    cues = without_repeats([(cue, _lines(cue, complaints)) for cue in shown], complaints, rolls=rolls)
    builder.until(max((cue.end for cue, _ in cues if cue.end is not None), default=None))
    broken = punctuated(span.words.text for _, spans in cues for span in spans)
    dashes = dialogue([[span.words.text for span in spans] for _, spans in cues], broken=broken)
    if _marks_voices(span for _, spans in cues for span in spans):
        _say_voices(builder, zip(cues, dashes, strict=True), complaints, broken=broken, event_labels=event_labels)
    else:
        names = _named(cues)
        say_all(
            builder, _said(zip(cues, dashes, strict=True), names), complaints, captions=True, event_labels=event_labels
        )


def _marks_voices(spans: Iterable[Span]) -> bool:
    """Whether the file names its speakers by voices, more often than before colons."""
    every = list(spans)
    voices = sum(span.voice is not None for span in every)
    plain = (span for span in every if span.voice is None) if voices else ()
    return voices > 0 and voices >= sum(begins_with_label(span.words.text, Trust.IF_OTHERS) for span in plain)


def _lines(cue: Cue, complaints: Complaints) -> list[list[Span]]:
    """The spans of every line of a cue; a voice holds until its end tag or the end of the cue."""
    lines: list[list[Span]] = []
    voice: str | None = None
    striking = False
    for line in cue.text:
        spans, voice, striking, torn, struck, aids = spoken(line, voice, striking=striking)
        if torn:
            complaints.add(line.start, "a voice tag has no '>'; what follows it up to the next tag is not read")
        for words in struck:
            complaints.add(words.start, STRUCK, quoted(words.text))
        for aid in aids:
            complaints.add_reading_aid(aid)
        lines.append(spans)
    return lines


def _named(cues: list[_Spoken]) -> dict[int, NameLine]:
    """The first lines of cues that name who says the others; none where most cues of several lines have none.

    Full names do if nearly every cue has one, even if each stands once.
    """
    lines = [[Line(span.words.text, 0) for span in spans] for _, spans in cues]
    several = [place for place, block in enumerate(lines) if len(block) > 1 and block[1].text.strip()]
    if len(several) < _NAMED or 2 * len(several) < len(lines):
        return {}
    names = [name for name, *_ in name_lines([lines[place] for place in several])]
    found = {
        place: name
        for place, name in zip(several, names, strict=True)
        if name is not None and name.end == len(lines[place][0].text)
    }
    if NEARLY_ALL * len(several) <= sum(name.believed for name in found.values()):
        return found
    full = {
        place: NameLine(name, None, len(lines[place][0].text), believed=True, marked=True)
        for place in several
        if ":" not in (name := " ".join(lines[place][0].text.split()))
        and full_name(name)
        and not lines[place][1].text.isupper()
    }
    return full if NEARLY_ALL * len(several) <= len(full) and len({one.name for one in full.values()}) > 1 else {}


def _said(cues: Iterable[tuple[_Spoken, list[int]]], names: Mapping[int, NameLine]) -> Iterator[SpeechLine]:
    """The lines of speech of cues, in order, with times, pauses and the dashes of dialogue.

    `names`: number of a cue, from 0 → its first line, where that names who says the others.
    """
    latest: float | None = None
    voice: str | None = None
    for place, ((cue, spans), dashes) in enumerate(cues):
        gap = cue.start is not None and latest is not None and round(cue.start - latest, 3) >= PAUSE
        times = () if cue.start is None else (TimeMark(0, cue.start),)
        heads = True
        name = names.get(place)
        if name is not None:
            words = spans[0].words if not name.believed else spans[0].words.part(0, 0)
            label, unnamed = (name.name, None) if name.believed else (None, name.name)
            yield SpeechLine(Speech(words, times), " ", gap, label=label, unnamed_label=unnamed)
            heads, gap, times = name.believed, False, ()
        begin = 0 if name is None else 1
        for span, dash in zip(spans[begin:], dashes[begin:], strict=True):
            words, inner = part(span.speech, dash, len(span.words.text)) if dash else span.speech
            doubt = DASH if dash else _OUTSIDE if voice is not None and span.voice is None else None
            change, voice = doubt is not None, span.voice
            speech = Speech(words, (*times, *inner))
            yield SpeechLine(speech, " ", gap, change, span.voice, doubt=doubt, wraps=True, begins_line=heads)
            gap, times, heads = False, (), False
        if cue.end is not None:
            latest = max(latest or 0.0, cue.end)


def _say_voices(
    builder: TranscriptBuilder,
    cues: Iterable[tuple[_Spoken, list[int]]],
    complaints: Complaints,
    *,
    broken: bool,
    event_labels: EventLabels,
) -> None:
    """Give every span to its voice, up to where somebody else seems to speak inside it.

    A dash right behind the voice's tag is that of the voice, unless another line of it begins with one too.
    """
    cues = list(cues)
    before = ""
    voices = event_labels.labels | {voice for (_, spans), _ in cues for voice, *_ in spans if voice is not None}
    for (cue, spans), dashes in cues:
        if cue.start is not None:
            builder.time(cue.start)
        dashed = Counter(span.voice for span, dash in zip(spans, dashes, strict=True) if dash) if any(dashes) else {}
        last, lost = None, False
        for span, dash in zip(spans, dashes, strict=True):
            voice, text = span.voice, span.words.text
            lost = lost and voice == last
            opens = not broken or may_open(before)
            start, speaker = _labelled(text, voice, event_labels, opens=opens)
            own = start
            doubt: Doubt | None = None
            if speaker is not None and (start or not lost):
                if dash and not start and (voice == last or dashed[voice] > 1):
                    doubt = DASH
                else:
                    tagged = start > 0 or voice != last
                    own, doubt = _own(text[start:], speaker, voices, event_labels, tagged=tagged, opens=opens)
                    own += start
                lost = start > 0 or own < len(text)
            elif speaker is None and begins_with_label(text, Trust.IF_OTHERS) and (label := head(text)):
                doubt = labelled(label.name)
            if doubt is not None:
                complaints.add(first_source(span.words), *doubt)
            if own == len(text):
                say(builder, speaker, span.speech, start, joint=" ")
            else:
                say(builder, speaker, part(span.speech, start, own, since=0), joint=" ")
                say(builder, None, part(span.speech, own, len(text)), joint=" ", new_turn=own > 0)
            last = voice
            before = text.rstrip()[-1:] or before


def _labelled(text: str, voice: str | None, event_labels: EventLabels, *, opens: bool) -> tuple[int, str | None]:
    """Where the words of a span begin, and whose they are: a label of event.toml goes before the voice."""
    found = event_labels.head(text, alone=False)
    if found is not None and found.name != voice and (opens or not found.boxed):
        return found.end, found.name
    return 0, voice


def _own(
    text: str, voice: str, voices: frozenset[str], event_labels: EventLabels, *, tagged: bool, opens: bool
) -> tuple[int, Doubt | None]:
    """How many characters of `text` are those of `voice`, and what makes the others doubtful.

    Right behind its tag (`tagged`) that is believed more (see `contradicting_label`).
    """
    if event_labels.doubts(voice, voices):
        return 0, labelled(voice)
    change = CAPTION_CHEVRONS.search(text) if may_change(text) else None
    own = change.start() if change else len(text)
    other = contradicting_label(
        text, voice, voices, event_labels, opens=opens, tagged=tagged, alone=MayFillLine.CAPITALS
    )
    return (other.start, other.doubt) if other is not None and other.start < own else (own, None)
