"""Tries bad files: of each kind through `check`, and of each target straight at its reader.

Each input is made from a good file by a seeded random hand, so that a number names it for ever. `tests.fuzz.covering`
has atheris choose them instead.
"""

from __future__ import annotations

import sys
import time
import traceback
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.fuzz.mutation import GOOD, mutated
from tests.fuzz.targets import Target, checked, targets, write_good


def main() -> int:
    """Print what came of each kind; 1 if anything failed."""
    parser = ArgumentParser(
        prog="python -m tests.fuzz", description=__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("--inputs", type=int, default=1_000, help="of each kind (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="number of the first one (default: %(default)s)")
    options = parser.parse_args()
    with TemporaryDirectory() as place:
        event = write_good(Path(place))
        failures = sum(_check(event, path, options.seed, options.inputs) for path in GOOD)
        for name, (read, good) in targets(event).items():
            failures += _try(name, read, good, options.seed, options.inputs)
        return bool(failures)


def _check(event: Path, path: str, seed: int, inputs: int) -> int:
    codes: Counter[int] = Counter()

    def run(data: bytes) -> None:
        codes[checked(event, path, data)] += 1

    failures = _try(f"check {path}", run, GOOD[path].encode(), seed, inputs)
    print("   exit codes:", ", ".join(f"{code}: {count}" for code, count in sorted(codes.items())), flush=True)
    return failures


def _try(name: str, run: Target, good: bytes, seed: int, inputs: int) -> int:
    """Run it on so many inputs; says which failed, and how long the slowest took."""
    failed, slowest = 0, (0.0, 0)
    for number in range(seed, seed + inputs):
        data = mutated(good, Random(number))  # noqa: S311  # a test's own choices
        began = time.perf_counter()
        try:
            run(data)
        except Exception:
            failed += 1
            print(f"   {name} {number}: {traceback.format_exc(limit=-2)}", flush=True)
        slowest = max(slowest, (time.perf_counter() - began, number))
    print(f"{name}: {inputs} inputs, {failed} failed, slowest {slowest[0] * 1000:.0f} ms ({slowest[1]})", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
