"""Bad files chosen by atheris, which looks for what runs more of the code; no test needs it.

    pip install atheris
    python -m tests.fuzz.covering brief.md -runs=20000

The first argument names a target (without one, all are listed), the others are libFuzzer's. It begins with good files
and what earlier runs found, in `brief-tui-fuzz` of the folder for temporary files. The first input that fails ends it
and is written into the working directory; `python -m tests.fuzz.covering brief.md FILE` tries that one again.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory, gettempdir

_SEEDS = 50
"""Files to begin with: the good one, and what is near it."""


def main() -> None:
    """Hand one target over to atheris, which ends the program."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["brief_tui"]):
        from tests.fuzz.mutation import mutated
        from tests.fuzz.targets import targets, write_good

        with TemporaryDirectory() as place:
            every = targets(write_good(Path(place)))
        for read, good in every.values():  # what only some files need is imported when one comes
            read(good)
    if len(sys.argv) < 2 or sys.argv[1] not in every:
        sys.exit(f"{__doc__}\nTargets: {', '.join(every)}")
    name, *options = sys.argv[1:]
    read, good = every[name]
    seeds = Path(gettempdir(), "brief-tui-fuzz", name)
    seeds.mkdir(parents=True, exist_ok=True)
    for number in range(_SEEDS):
        data = mutated(good, Random(number)) if number else good  # noqa: S311 - no secret
        (seeds / str(number)).write_bytes(data)
    tried_again = any(Path(option).is_file() for option in options)
    atheris.Setup([sys.argv[0], *options, *([] if tried_again else [str(seeds)])], read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
