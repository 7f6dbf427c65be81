"""How fast quotations are judged, as ratios to a fuzzy search over the same words in the same run.

    python -m tests.bench.verify --transcripts 20

The baseline is `rapidfuzz.fuzz.partial_ratio_alignment` of every quotation over every transcript.
"""

from __future__ import annotations

import argparse
import statistics
import tracemalloc
from collections.abc import Callable, Sequence
from time import perf_counter

from rapidfuzz import fuzz

from brief_tui.core.brief import Quotation
from brief_tui.core.index import TranscriptIndex
from brief_tui.core.judge import Judge
from brief_tui.core.people import People
from tests.bench import corpus


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """Median time of `runs` runs after one warm-up."""
    work()
    times = []
    for _ in range(runs):
        began = perf_counter()
        work()
        times.append(perf_counter() - began)
    return statistics.median(times)


def baseline(quotations: Sequence[Quotation], texts: Sequence[str]) -> float:
    """Seconds of the fuzzy search; on large corpora one quotation stands for all."""
    sample = quotations if len(texts) <= 100 else quotations[:1]
    began = perf_counter()
    for quoted in sample:
        for text in texts:
            fuzz.partial_ratio_alignment(quoted.text, text)
    return (perf_counter() - began) * len(quotations) / len(sample)


def main() -> None:
    """Print one row a measurement: milliseconds, and how many times faster than the baseline."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--transcripts", type=int, default=20)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    sources = corpus.corpus(options.transcripts)
    size = sum(len(source.text) for source in sources)
    tracemalloc.start()
    measured = TranscriptIndex(sources)
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del measured
    began = perf_counter()
    index = TranscriptIndex(sources)
    indexing = perf_counter() - began
    judge = Judge(index, People(name for source in sources for name in source.speakers))
    print(f"{len(sources)} transcripts, {size / 1e6:.1f} MB, {len(index.words)} words")
    print(f"index {indexing * 1000:.0f} ms, memory of the index {memory / size:.1f} MB a MB")
    honest = [*corpus.verbatim(sources, 20), *corpus.drifted(sources, 10), *corpus.elided(sources, 10)]
    mixed = [*honest[:36], *corpus.fabricated(sources, 4)]
    texts = [source.text for source in sources]
    for name, quotations in {
        "40 quotations, none fabricated": honest,
        "40 quotations, 4 fabricated": mixed,
        "one verbatim": honest[:1],
        "one drifted": honest[20:21],
        "one elided": honest[30:31],
        "one fabricated": mixed[-1:],
    }.items():
        ours = seconds(lambda quotations=quotations: [judge.judge(q) for q in quotations], options.runs)  # type: ignore[misc]
        theirs = baseline(quotations, texts)
        print(f"{name:34} {ours * 1000:9.2f} ms  baseline {theirs * 1000:10.1f} ms  {theirs / ours:8.0f}x")


if __name__ == "__main__":
    main()
