"""`brief-tui check` as a whole process, nothing cached, against a naive script doing the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.bench import corpus
from tests.bench.rows import Row, faster, once

ROOT = Path(__file__).parents[2]
_RUNS = 3


def rows(transcripts: int) -> Iterator[Row]:
    """Both reports."""
    sources = corpus.corpus(transcripts)
    with TemporaryDirectory() as folder:
        event = str(corpus.write_event(Path(folder, "event"), sources, corpus.brief(corpus.mixed(sources))))
        naive = _process("tests.bench.naive", event, runs=1 if transcripts > 100 else _RUNS)
        least = 6 if transcripts >= 100 else 3
        for report in ("text", "json"):
            ours = _process("brief_tui", "check", event, "--format", report)
            yield faster(f"check --format {report}, against a naive script", ours, naive, least)


def _process(module: str, *arguments: str, runs: int = _RUNS) -> float:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", module, *arguments]

    def run() -> None:
        done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
        if done.returncode > 1:
            raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}")

    return min(once(run, perf_counter) for _ in range(runs))
