"""Tries bad files: of each kind through `check`, and of each target straight at its reader.

Each input is made from a good file by a seeded random hand, so that a number names it for ever. With `--atheris`, and
atheris installed (`pip install atheris`, where it has a wheel: Linux, and Pythons that it knows), the targets are
given what covers more of their code instead, for as many inputs.
"""

from __future__ import annotations

import sys
import time
import traceback
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.fuzz.mutation import GOOD, mutated
from tests.fuzz.targets import Target, checked, judge_briefs, read_events, read_transcripts_of, write_good


def main() -> int:
    """Print what came of each kind; 1 if anything failed."""
    parser = ArgumentParser(
        prog="python -m tests.fuzz", description=__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("--inputs", type=int, default=1_000, help="of each kind (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="number of the first one (default: %(default)s)")
    parser.add_argument("--atheris", metavar="TARGET", help="one target by atheris: event.toml, brief.md, a.vtt …")
    options = parser.parse_args()
    with TemporaryDirectory() as place:
        event = write_good(Path(place))
        targets = dict(_targets(event))
        if options.atheris:
            _cover(targets[options.atheris], options.inputs)
        failures = sum(_check(event, path, options.seed, options.inputs) for path in GOOD)
        return bool(failures + sum(_try(name, run, options.seed, options.inputs) for name, run in targets.items()))


def _targets(event: Path) -> Iterator[tuple[str, Target]]:
    yield "event.toml", read_events
    yield "brief.md", judge_briefs(event)
    for path in GOOD:
        if path.startswith("transcripts/"):
            yield path.removeprefix("transcripts/"), read_transcripts_of(path)


def _check(event: Path, path: str, seed: int, inputs: int) -> int:
    codes: Counter[int] = Counter()

    def run(data: bytes) -> None:
        codes[checked(event, path, data)] += 1

    failures = _try(f"check {path}", run, seed, inputs, GOOD[path])
    print("   exit codes:", ", ".join(f"{code}: {count}" for code, count in sorted(codes.items())), flush=True)
    return failures


def _try(name: str, run: Callable[[bytes], None], seed: int, inputs: int, good: str = "") -> int:
    """Run it on so many inputs; says which failed, and how long the slowest took."""
    good = good or next(text for path, text in GOOD.items() if path.endswith(name))
    failed, slowest = 0, (0.0, 0)
    for number in range(seed, seed + inputs):
        data = mutated(good.encode(), Random(number))  # noqa: S311  # a test's own choices
        began = time.perf_counter()
        try:
            run(data)
        except Exception:
            failed += 1
            print(f"   {name} {number}: {traceback.format_exc(limit=-2)}", flush=True)
        slowest = max(slowest, (time.perf_counter() - began, number))
    print(f"{name}: {inputs} inputs, {failed} failed, slowest {slowest[0] * 1000:.0f} ms ({slowest[1]})", flush=True)
    return failed


def _cover(run: Target, inputs: int) -> None:
    """Hand the target over to atheris, which does not come back."""
    atheris = import_module("atheris")
    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-runs={inputs}"], run)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
