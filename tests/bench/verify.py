"""Verifying quotations with a warm index, against a fuzzy search over the same words."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator, Sequence

from brief_tui.core.draft.brief import Quotation
from brief_tui.core.judging.judge import Judge
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.transcripts import Transcript
from tests.bench import corpus
from tests.bench.rows import Row, faster, fuzzy, once, seconds, within

_LARGE = 1000
"""Transcripts from which on the budget of large corpora holds."""


def _judge(sources: Sequence[Transcript]) -> Judge:
    return Judge(TranscriptIndex(sources), People(name for source in sources for name in source.speakers))


def _time(judge: Judge, quotations: Sequence[Quotation]) -> float:
    return seconds(lambda: [judge.judge(quotation) for quotation in quotations])


def rows(transcripts: int) -> Iterator[Row]:
    """All forty, one of each kind, exact look-ups against those in 20 transcripts, and memory."""
    sources = corpus.corpus(transcripts)
    texts = [source.text for source in sources]
    size = sum(map(len, texts))
    verbatim, honest = corpus.verbatim(sources[:20], 20), corpus.honest(sources)
    fabricated = corpus.fabricated(sources, 4)
    judge, small = _judge(sources), _judge(sources[:20])
    yield Row("corpus", f"{len(sources)} transcripts, {size / 1e6:.1f} MB")
    yield Row("index", f"{once(lambda: TranscriptIndex(sources)) * 1000:.0f} ms")
    yield Row("40 quotations the first time", f"{once(lambda: [judge.judge(q) for q in honest]) * 1000:.1f} ms")
    all_of_them = fuzzy(honest, texts)
    least = 300 if transcripts >= _LARGE else 50
    yield faster("40 quotations, none fabricated", _time(judge, honest), all_of_them, least)
    if transcripts <= 20:
        yield within("the same", _time(judge, honest), 0.012)
    mixed = corpus.mixed(sources)
    yield faster("40 quotations, 4 fabricated", _time(judge, mixed), fuzzy(mixed, texts), least)
    for name, one in (("verbatim", honest[:1]), ("drifted", honest[20:21]), ("elided", honest[30:31])):
        yield faster(f"one {name}, against all 40", _time(judge, one), all_of_them, 100)
    for quotation in fabricated:
        yield within("one fabricated", _time(judge, [quotation]), 0.010)
    flat = _time(judge, verbatim) / _time(small, verbatim)
    yield Row("20 verbatim, against the same in 20 transcripts", f"{flat:.2f} times as long", "<= 2", flat <= 2)
    yield _memory(sources, [*mixed, *verbatim], size)


def _memory(sources: Sequence[Transcript], quotations: Sequence[Quotation], size: int) -> Row:
    """What an index holds on to after it was used, without the transcripts themselves."""
    tracemalloc.start()
    judge = _judge(sources)
    for quotation in quotations:
        judge.judge(quotation)
    held = tracemalloc.get_traced_memory()[0] / size
    tracemalloc.stop()
    return Row("memory of the index in use", f"{held:.1f} MB for each MB", "<= 8 MB", held <= 8)
