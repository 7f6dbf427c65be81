"""Runs them and prints their figures."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator

import tests.soak
from tests.soak.ends import hangups, kills
from tests.soak.event import Failed
from tests.soak.hour import hour

_RUNS: dict[str, tuple[Callable[[int], Iterator[str]], int]] = {
    "hangups": (hangups, 100),
    "kills": (kills, 30),
    "hour": (hour, 120),
}
"""What is run, and how many times by default."""


def main() -> int:
    """Print what comes of each as it comes; gives 1 where one of them failed."""
    failed = 0
    parser = ArgumentParser(
        prog="python -m tests.soak", description=tests.soak.__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(_RUNS)}; all by default")
    defaults = ", ".join(f"{name} {times}" for name, (_, times) in _RUNS.items())
    parser.add_argument("--times", type=int, help=f"default: {defaults}")
    options = parser.parse_args()
    for name in options.names or _RUNS:
        if name not in _RUNS:
            parser.error(f"there is no {name}; there are {', '.join(_RUNS)}")
        run, times = _RUNS[name]
        print(name)
        try:
            for row in run(options.times or times):
                print(f"  {row}", flush=True)
        except Failed as failure:
            print(f"  FAILED: {failure}", flush=True)
            failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
