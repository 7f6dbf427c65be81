"""One thing changed: everything else is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.draft.brief import Quotation
from brief_tui.core.event_sources import Sources
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.transcripts import Transcript
from brief_tui.store.folder import load_sources
from tests.bench import corpus
from tests.bench.rows import Row, faster, fuzzy, once, seconds, within


def rows(transcripts: int) -> Iterator[Row]:
    """A quotation of each kind changed in a draft of 40; a transcript changed on disk."""
    sources = corpus.corpus(transcripts)
    quotations = corpus.mixed(sources)
    draft = corpus.brief(quotations)
    with TemporaryDirectory() as folder:
        event = corpus.write_event(Path(folder, "event"), sources, draft)
        read = load_sources(event)
        before = assess(read, draft)
        everything = fuzzy(quotations, [source.text for source in sources])
        yield Row("assess, nothing changed", f"{seconds(lambda: assess(read, draft, before)) * 1000:.2f} ms")

        def changed(new: Quotation) -> float:
            edited = draft.replace(quotations[0].text, new.text)
            return seconds(lambda: assess(read, edited, before))

        yield faster("one verbatim changed", changed(corpus.verbatim(sources, 21)[-1]), everything, 100)
        yield faster("one drifted changed", changed(corpus.drifted(sources, 11)[-1]), everything, 100)
        yield within("one fabricated changed", changed(corpus.fabricated(sources, 5)[-1]), 0.010)
        yield from _hundred(read, sources)
        yield from _transcript(event, draft, before)


def _hundred(read: Sources, sources: list[Transcript]) -> Iterator[Row]:
    """A brief with a hundred citations: what is waited for when it is opened, and at each pause in typing."""
    opened = replace(read, index=TranscriptIndex(read.transcripts))
    draft = corpus.brief(corpus.hundred(sources))
    kept: list[Assessment] = []
    first = once(lambda: kept.append(assess(opened, draft)))
    yield Row("100 citations, index built, nothing looked for yet", f"{first * 1000:.0f} ms")
    one = corpus.drifted(sources, 16)[-1]
    edited = draft.replace(corpus.verbatim(sources, 1)[0].text, one.text)
    yield within("one of them changed to a drifted one", once(lambda: assess(opened, edited, kept[0])), 0.100)


def _transcript(event: Path, draft: str, before: Assessment) -> Iterator[Row]:
    """The last transcript gets a turn more."""
    read = load_sources(event)
    before = assess(read, draft)
    path = max((event / "transcripts").iterdir())
    speaker = read.transcripts[-1].turns[-1].speaker
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n**{speaker}:** We replaced the store because it was slow.\n")
    again = once(lambda: assess(load_sources(event, read), draft, before))
    everything = once(lambda: assess(load_sources(event), draft))
    yield faster("one transcript changed, against all anew", again, everything)
    reading = once(lambda: load_sources(event, read))
    fresh = load_sources(event, read)
    judging = once(lambda: assess(fresh, draft, before))
    yield Row("of that", f"reading {reading * 1000:.1f} ms, judging {judging * 1000:.1f} ms")
    anew = load_sources(event, read)  # its index is as cold
    whole = once(lambda: assess(anew, draft))
    yield faster("judging after it, against judging all", judging, whole)
