"""A segment of a JSON transcript: a text, and the words in it with times and speakers of their own.

The text is what is read; its words tell when, and by whom where they name several speakers. They are believed in
that only where they are all of the text. Else a segment of several speakers is nobody's, and so is one whose words all
have another speaker: unless names were put in for the labels of the segments alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from brief_tui.core.offsets import MappedText
from brief_tui.core.unnamed_labels import names_nobody
from brief_tui.formats.json.document import Document, Span, Word
from brief_tui.formats.json.speech import composed, covered, divided, found, inherited, joint, timed
from brief_tui.formats.json.tree import Fields
from brief_tui.formats.lines import SpeechLine
from brief_tui.formats.speech import part

_MIXED = "the words of this segment have other speakers than its text can be divided among; nobody is given it"
_UNPLACED = "words of this do not stand in its text, which is what is read"


class Segment(NamedTuple):
    """A segment as it stands in the file."""

    fields: Fields
    text: MappedText | None
    words: list[Word]
    span: Span
    label: str | None


def said_segments(document: Document, segments: Iterable[Segment]) -> Iterator[SpeechLine]:
    """What is said in all segments of a file."""
    found = list(segments)
    renamed = _renamed(found)
    for one in found:
        yield from segment(document, *one, renamed=renamed)


def _renamed(segments: Iterable[Segment]) -> frozenset[tuple[str | None, str | None]]:
    """Pairs of a label of words and the name put in for it in segments: always the same one."""
    names: defaultdict[str | None, set[str | None]] = defaultdict(set)
    for one in segments:
        heard = {*inherited(one.words)}
        if len(heard) == 1:
            names[heard.pop()].add(one.label)
    pairs = ((heard, *labels) for heard, labels in names.items() if len(labels) == 1)
    return frozenset((heard, label) for heard, label in pairs if names_nobody(heard) and not names_nobody(label))


def segment(
    document: Document,
    fields: Fields,
    text: MappedText | None,
    words: list[Word],
    span: Span,
    label: str | None,
    renamed: frozenset[tuple[str | None, str | None]] = frozenset(),
) -> Iterator[SpeechLine]:
    """What is said in the segment `fields` of `label`, whose text is `text`, or its words where it has none."""
    if text is None or (words and not text.text.strip()):
        text = composed(words)[0] if words else document.whole(fields, "text")
    if not words:
        yield SpeechLine(timed(text, (), (), span.start), joint(text), span.gap, label=label)
        return
    offsets = found(text.text, words)
    if any(offset is None and word.said.text.strip() for word, offset in zip(words, offsets, strict=True)):
        document.complain(fields, _UNPLACED)
    first = SpeechLine(timed(text, words, offsets, span.start), joint(text), span.gap, label=label)
    labels = inherited(words)
    speakers = {*labels}
    if speakers in ({None}, {label}) or (len(speakers) == 1 and (labels[0], label) in renamed):
        yield from divided(first, words, offsets)
    elif label in {*speakers, None} and covered(text.text, words, offsets):
        yield from _by_speaker(words, offsets, labels, first)
    else:
        document.complain(fields, _MIXED)
        yield first._replace(label=None)


def _by_speaker(
    words: list[Word], offsets: list[int | None], labels: list[str | None], whole: SpeechLine
) -> Iterator[SpeechLine]:
    """The whole, cut where the speaker changes."""
    speech = whole.speech
    begins = [place for place in range(len(words)) if not place or labels[place] != labels[place - 1]]
    starts = [0, *(offsets[place] or 0 for place in begins[1:]), len(speech.words.text)]
    for number, place in enumerate(begins):
        run = part(speech, starts[number], starts[number + 1])
        yield SpeechLine(run, " " if number else whole.joint, whole.gap and not number, label=labels[place])
