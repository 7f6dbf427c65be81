"""Runs the benchmarks and prints their table."""

from __future__ import annotations

import gc
import os
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from importlib import import_module
from tempfile import TemporaryDirectory

import tests.bench

_GROUPS = ("verify", "change", "check", "hostile", "keys", "paint")


def main() -> None:
    """Print the rows of the groups that are asked for as they are measured."""
    parser = ArgumentParser(
        prog="python -m tests.bench",
        description=tests.bench.__doc__,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"{', '.join(_GROUPS)}; all by default")
    parser.add_argument("--transcripts", type=int, default=20, help="size of the corpus, default: %(default)s")
    options = parser.parse_args()
    gc.set_threshold(100_000)  # that of the workstation; `check` has no collector at all
    with TemporaryDirectory() as state:
        os.environ["XDG_STATE_HOME"] = state  # the drafts typed here are nobody's to recover
        for group in options.groups or _GROUPS:
            if group not in _GROUPS:
                parser.error(f"there is no group {group}; there are {', '.join(_GROUPS)}")
            print(f"{group}, {options.transcripts} transcripts")
            for row in import_module(f"tests.bench.{group}").rows(options.transcripts):
                print(f"  {row}", flush=True)


if __name__ == "__main__":
    main()
