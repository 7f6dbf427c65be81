"""Who says what, and when, in the segments and words of a JSON transcript."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from brief_tui.core.offsets import MappedText, MappedTextBuilder
from brief_tui.core.sources.transcripts import PARAGRAPH, TimeMark, TranscriptBuilder
from brief_tui.formats.blocks import LINE, ONE_END
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.dashes import dialogue
from brief_tui.formats.dialogue import say_all
from brief_tui.formats.doubts import DASH
from brief_tui.formats.json.document import Word, paused
from brief_tui.formats.labels.contradicting import contradicting_label
from brief_tui.formats.labels.event_labels import EventLabels
from brief_tui.formats.lines import SpeechLine
from brief_tui.formats.sentences import FINISHED, may_open, punctuated
from brief_tui.formats.speech import Speech, part

_REACH = 40
"""Characters of a text that may stand between two of its words."""
_CLOSING = re.compile(r"[.,;:!?…%)\]}”’。，、？！]+(?=\s|$)")


def joint(said: MappedText) -> str:
    """What divides a word or segment from the one before it: nothing before a mark that closes."""
    return "" if _CLOSING.match(said.text) else " "


def composed(words: Sequence[Word]) -> tuple[MappedText, list[int]]:
    """Words as a text, and where in it each begins."""
    builder, offsets = MappedTextBuilder(), []
    for word in words:
        said = word.said
        begin = len(said.text) - len(said.text.lstrip())
        if begin < len(said.text) and len(builder):
            builder.fill(joint(said))
        offsets.append(len(builder))
        builder.copy(said, begin, len(said.text.rstrip()))
    return builder.build(), offsets


def found(text: str, words: Iterable[Word]) -> list[int | None]:
    """Where in `text` each of the words begins that stand in it in this order; None for one that does not."""
    offsets: list[int | None] = []
    at = 0
    for word in words:
        bare = word.said.text.strip()
        place = text.find(bare, at, at + len(bare) + _REACH) if bare else -1
        offsets.append(place if place >= 0 else None)
        if place >= 0:
            at = place + len(bare)
    return offsets


def covered(text: str, words: Sequence[Word], offsets: Sequence[int | None]) -> bool:
    """Whether `words`, which begin at `offsets`, are all that is said in `text`."""
    at = 0
    for word, offset in zip(words, offsets, strict=True):
        if offset is None or any(map(str.isalnum, text[at:offset])):
            return False
        at = offset + len(word.said.text.strip())
    return not any(map(str.isalnum, text[at:]))


def inherited(words: Sequence[Word]) -> list[str | None]:
    """The speaker of each word. One without a label has that of the word before it in its sentence, else after it."""
    labels = [word.label for word in words]
    for place, (before, here) in enumerate(pairwise(words), 1):
        if here.label is None and before.said.text.rstrip()[-1:] not in FINISHED:
            labels[place] = labels[place - 1]
    for place in range(len(words) - 2, -1, -1):
        labels[place] = labels[place] or labels[place + 1]
    for place in range(1, len(words)):
        labels[place] = labels[place] or labels[place - 1]
    return labels


def timed(text: MappedText, words: Iterable[Word], offsets: Iterable[int | None], start: float | None = None) -> Speech:
    """`text`, which begins at second `start`, with the times of the words that begin at `offsets`."""
    marks = {} if start is None else {0: start}
    for word, offset in zip(words, offsets, strict=True):
        if offset is not None and word.start is not None:
            marks[offset] = word.start
    return Speech(text, tuple(TimeMark(*mark) for mark in marks.items()))


def divided(whole: SpeechLine, words: Sequence[Word], offsets: Sequence[int | None]) -> Iterator[SpeechLine]:
    """What is said, cut where the words that begin at `offsets` pause."""
    speech, begin, latest = whole.speech, 0, None
    for word, offset in zip(words, offsets, strict=True):
        if offset and paused(latest, word.start):
            yield whole._replace(speech=part(speech, begin, offset))
            begin, whole = offset, whole._replace(gap=True, joint=" ")
        latest = word.end if word.end is not None else latest
    yield whole._replace(speech=part(speech, begin, len(speech.words.text)))


def say_spoken(
    builder: TranscriptBuilder, spoken: Iterable[SpeechLine], complaints: Complaints, *, event_labels: EventLabels
) -> None:
    """Give everything to its speaker. In a file with labels, what has none is nobody's."""
    every = [line for said in spoken for line in _lines(said)]
    labels = frozenset(line.label for line in every if line.label is not None)
    if labels:
        say_all(builder, _labelled(every, labels), complaints, frozenset(), captions=True, event_labels=event_labels)
    else:
        say_all(builder, _unlabelled(every), complaints, captions=True, event_labels=event_labels)


def _lines(spoken: SpeechLine) -> Iterator[SpeechLine]:
    """The lines of a text."""
    text, end = spoken.speech.words.text, 0
    if LINE.fullmatch(text):
        yield spoken
        return
    for match in LINE.finditer(text):
        if match.group().isspace():
            continue
        speech = part(spoken.speech, match.start(), match.end())
        if end:
            wide = text[end : match.start()].strip(" \t") not in ONE_END
            yield SpeechLine(speech, PARAGRAPH if wide else " ", wide, label=spoken.label)
        else:
            yield spoken._replace(speech=speech)
        end = match.end()


def _unlabelled(lines: list[SpeechLine]) -> Iterator[SpeechLine]:
    texts = [[line.speech.words.text] for line in lines]
    dashes = dialogue(texts, broken=punctuated(text for (text,) in texts))
    for line, (text,), (dash,) in zip(lines, texts, dashes, strict=True):
        said = line._replace(wraps=True)
        if dash:
            said = said._replace(speech=part(line.speech, dash, len(text), since=0), change=True, doubt=DASH)
        yield said


def _labelled(lines: list[SpeechLine], labels: frozenset[str]) -> Iterator[SpeechLine]:
    """Lines with the labels of their segments, but for those that begin with the label of another one."""
    before: str | None = None
    for line in _pieces(lines, labels):
        yield line._replace(gap=False, change=line.change or (line.label is None and before is not None), wraps=True)
        before = line.label


def _pieces(lines: list[SpeechLine], labels: frozenset[str]) -> Iterator[SpeechLine]:
    ending = ""
    for line in lines:
        yield from _doubted(line, labels, opens=may_open(ending))
        ending = line.speech.words.text.rstrip()[-1:] or ending


def _doubted(line: SpeechLine, labels: frozenset[str], *, opens: bool) -> Iterator[SpeechLine]:
    """The line, cut where the label of another speaker stands in it; what follows that has no label, but a doubt."""
    text = line.speech.words.text
    other = None if line.label is None else contradicting_label(text, line.label, labels, opens=opens)
    if other is None:
        yield line
        return
    if other.start:
        yield line._replace(speech=part(line.speech, 0, other.start))
        line = line._replace(speech=part(line.speech, other.start, len(text)), joint=" ", change=False)
    yield line._replace(label=None, doubt=other.doubt)
