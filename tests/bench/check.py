"""`brief-tui check` as a whole process, nothing cached but bytecode, against a naive script doing the same.

By the clock on the wall, which is what is waited for, on a machine with nothing else to do.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.bench import corpus
from tests.bench.installed import environment
from tests.bench.rows import Row, once

_RUNS = 7
_FEW_RUNS = 3
_REPORTS = ("text", "json")


def rows(transcripts: int) -> Iterator[Row]:
    """Both reports; the three programs run in turn, so that a busy moment slows all."""
    sources = corpus.corpus(transcripts)
    runs, least = (_FEW_RUNS, 6) if transcripts >= 100 else (_RUNS, 3)
    with TemporaryDirectory() as folder:
        event = str(corpus.write_event(Path(folder, "event"), sources, corpus.brief(corpus.mixed(sources))))
        programs = [
            ["tests.bench.naive", event],
            *(["brief_tui", "check", event, "--format", form] for form in _REPORTS),
        ]
        for program in programs:
            _run(program)
        times = [[once(partial(_run, program), perf_counter) for program in programs] for _ in range(runs)]
    naive, *ours = zip(*times, strict=True)
    for form, taken in zip(_REPORTS, ours, strict=True):
        ratio = median(theirs / mine for theirs, mine in zip(naive, taken, strict=True))
        measured = f"{median(taken) * 1000:.0f} ms against {median(naive) * 1000:.0f} ms: {ratio:.1f}x"
        yield Row(f"check --format {form}, against a naive script", measured, f">= {least}x", ratio >= least)


def _run(program: list[str]) -> None:
    command = [sys.executable, "-m", *program]
    done = subprocess.run(command, env=environment(), stdout=subprocess.DEVNULL, check=False)
    if done.returncode > 1:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}")
