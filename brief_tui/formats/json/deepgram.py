"""Deepgram: words by channel, with speaker numbers where it told speakers apart, and times in seconds.

Where there are no words, the sentences of paragraphs, else the utterances, else the bare transcript are read. Several
channels are several speakers, whose sentences are put in order of time.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, chain, pairwise

from brief_tui.core.sources.transcripts import PARAGRAPH
from brief_tui.formats.json.document import NO_SPAN, Document, Keys, Word, paused
from brief_tui.formats.json.segments import Segment, said_segments, segment
from brief_tui.formats.json.speech import composed, inherited, timed
from brief_tui.formats.json.tree import Fields
from brief_tui.formats.lines import SpeechLine
from brief_tui.formats.speech import part

NAME = "deepgram"

_PUNCTUATED, _BARE = Keys("punctuated_word"), Keys("word")
_ENDS = tuple(".?!…。？！")


def recognises(root: Fields) -> bool:
    """Whether there are results with channels or utterances."""
    results = root.get("results")
    return isinstance(results, Fields) and ("channels" in results or "utterances" in results)


def speech(document: Document) -> Iterator[SpeechLine]:
    """What is said in the file, in order of time. Raises TranscriptError for what is not of the format's shape."""
    results = document.member(document.fields, "results")
    channels, utterances = document.objects(results, "channels"), document.objects(results, "utterances")
    if utterances and not any(_is_divided(document, channel) for channel in channels):
        yield from said_segments(document, (_utterance(document, fields) for fields in utterances))
    elif len(channels) > 1:
        timed_runs = chain.from_iterable(_channel(document, *numbered) for numbered in enumerate(channels))
        yield from (run for _, run in sorted(timed_runs, key=lambda found: found[0]))
    elif channels:
        yield from _alternative(document, channels[0])


def _utterance(document: Document, fields: Fields) -> Segment:
    text, words = document.said(fields, "transcript"), _words(document, fields)
    return Segment(fields, text, words, document.span(fields, Keys()), document.label(fields))


def _channel(document: Document, number: int, channel: Fields) -> Iterator[tuple[float, SpeechLine]]:
    """What is said on one channel of several, with its seconds."""
    seconds = 0.0
    for run in _alternative(document, channel, by_sentence=True):
        label = " ".join(filter(None, (f"Channel {number}", run.label)))
        seconds = run.speech.times[0].seconds if run.speech.times else seconds
        yield seconds, run._replace(label=label)


def _alternative(document: Document, channel: Fields, *, by_sentence: bool = False) -> Iterator[SpeechLine]:
    """What is said on a channel by its best alternative."""
    best = _best(document, channel)
    if best is None:
        return
    words = _words(document, best)
    paragraphs = _paragraphs(document, best)
    if words:
        begins = _begins(paragraphs, len(words))
        doubtful = _doubtful(document, paragraphs, words, begins) if begins else frozenset()
        yield from _runs(words, frozenset(begins), doubtful, by_sentence=by_sentence)
    elif paragraphs:
        for paragraph in paragraphs:
            label, joint = document.label(paragraph), PARAGRAPH
            if paragraph.get("sentences") is None:
                document.lacks(paragraph, "sentences")
            for fields in document.objects(paragraph, "sentences"):
                text, span = document.whole(fields, "text"), document.span(fields, Keys())
                yield SpeechLine(timed(text, (), (), span.start), joint, span.gap, label=label)
                joint = " "
    elif (transcript := document.said(best, "transcript")) is not None:
        yield from segment(document, best, transcript, [], NO_SPAN, None)


def _is_divided(document: Document, channel: Fields) -> bool:
    """Whether it has words or paragraphs, which may have speakers."""
    best = _best(document, channel)
    return best is not None and bool(document.objects(best, "words") or _paragraphs(document, best))


def _best(document: Document, channel: Fields) -> Fields | None:
    return next(iter(document.objects(channel, "alternatives")), None)


def _paragraphs(document: Document, alternative: Fields) -> list[Fields]:
    return document.objects(document.member(alternative, "paragraphs"), "paragraphs")


def _words(document: Document, fields: Fields) -> list[Word]:
    found = document.objects(fields, "words")
    return [document.word(word, _PUNCTUATED if word.get("punctuated_word") else _BARE) for word in found]


def _doubtful(document: Document, paragraphs: list[Fields], words: list[Word], begins: list[int]) -> frozenset[int]:
    """The words, by number, that have another speaker than their paragraph."""
    found: list[int] = []
    for paragraph, (begin, end) in zip(paragraphs, pairwise(begins), strict=True):
        label = document.label(paragraph)
        others = [at for at in range(begin, end) if label is not None and words[at].label not in {label, None}]
        if others:
            document.complain(paragraph, "words of this paragraph have another speaker; nobody is given them")
        found += others
    return frozenset(found)


def _begins(paragraphs: list[Fields], words: int) -> list[int]:
    """The first words of paragraphs by number, and that of all words, where these count all words of the channel."""
    counts = [
        count
        for paragraph in paragraphs
        if isinstance(count := paragraph.get("num_words"), float) and 0 <= count <= words
    ]
    begins = [int(count) for count in accumulate(counts, initial=0.0)]
    return begins if begins[-1] == words and len(counts) == len(paragraphs) else []


def _runs(
    words: list[Word], begins: frozenset[int], doubtful: frozenset[int], *, by_sentence: bool
) -> Iterator[SpeechLine]:
    """`words`, cut where a speaker changes, a paragraph begins or a pause is made; `by_sentence` at every sentence.

    Nobody is given the `doubtful` ones.
    """
    text, offsets = composed(words)
    whole = timed(text, words, offsets)
    labels = [None if place in doubtful else label for place, label in enumerate(inherited(words))]
    begin, joint, gap = 0, PARAGRAPH, False
    for place in range(1, len(words)):
        before, here = words[place - 1], words[place]
        pause = paused(before.end, here.start)
        ends = by_sentence and before.said.text.rstrip().endswith(_ENDS)
        if pause or ends or place in begins or labels[place] != labels[place - 1]:
            run = part(whole, offsets[begin], offsets[place])
            yield SpeechLine(run, joint, gap, label=labels[begin])
            begin, joint, gap = place, PARAGRAPH if place in begins else " ", pause
    yield SpeechLine(part(whole, offsets[begin], len(text.text)), joint, gap, label=labels[begin])
