"""Lines of speech to turns: labels, `>>`, dashes, and what divides a file that names nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brief_tui.core.sources.transcripts import TranscriptBuilder
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.dashes import dashed
from brief_tui.formats.doubts import SUNG
from brief_tui.formats.labels.event_labels import EventLabels
from brief_tui.formats.labels.words import is_occasion
from brief_tui.formats.lines import SpeechLine, first_source, is_sung
from brief_tui.formats.parts import Part, is_known, parts_of, with_headers
from brief_tui.formats.speakers import Speakers, seem_named
from brief_tui.formats.speech import part, say

_TITLE_WORDS = 12


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
    parts = with_headers(parts_of(lines if captions else dashed(lines), captions, event_labels), event_labels)
    speakers = Speakers(parts, known, event_labels, captions=captions)
    parts = list(_interrupted(parts, speakers.names, event_labels, captions=captions))
    speaker: str | None = None
    label: str | None = None
    begins = False
    heard = not speakers.names and seem_named(parts, speakers.alone)
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
            told = (whose.label or said.unnamed_label or speaker) is not None
            if whose.doubt is not None and told and not (one is parts[0] and _is_title(said)):
                complaints.add(first_source(said.speech.words), *whose.doubt, whose.label or "")
            begins |= whose.label is not None
            speaker, label = whose.speaker, whose.label
        heard |= speaker is not None
        if not said.aside and say(
            builder, speaker, said.speech, whose.start, joint=said.joint, new_turn=begins, label=label
        ):
            begins = False


def _is_title(said: SpeechLine) -> bool:
    """Whether a line by itself is the title of a talk rather than speech.

    So is “Keynote with questions: Tobias Kerr”, and with the name of an occasion also “Floor session: who pays?”.
    """
    kind, _, of = said.speech.words.text.strip().partition(": ")
    named = of[-1:].isalnum() and of[:1].isupper() and kind.partition(" ")[2].islower()
    occasion = (of[-1:].isalnum() or of.endswith("?")) and is_occasion(kind.split())
    return said.gap and said.label is None and len(of.split()) <= _TITLE_WORDS and (named or occasion)


def _interrupted(
    parts: list[Part], names: frozenset[str], event_labels: EventLabels, *, captions: bool
) -> Iterator[Part]:
    """The parts, cut where a label stands inside one behind a finished sentence: of `names`, or of event.toml.

    Somebody else may speak there, or be quoted.
    """
    others = event_labels.known_names(names)
    for one in parts:
        said = one.said
        text = said.speech.words.text
        times = () if captions else [mark.offset for mark in said.speech.times if mark.offset]
        found = next(others.inside(text, times), None) if names else None
        if said.aside or found is None or (is_known(one, names) and one.found and found.start < one.found.end):
            yield one
            continue
        yield one._replace(said=said._replace(speech=part(said.speech, 0, found.start)))
        other = SpeechLine(part(said.speech, found.start, len(text)), " ", begins_line=False, unnamed_label=found.name)
        yield Part(other, None, opens=True, first=False, inside=False)
