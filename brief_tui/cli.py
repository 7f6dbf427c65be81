"""The command line; what only some runs need is imported there, so that `check` waits for nothing else."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from brief_tui.commands.outcome import INTERNAL, UNUSABLE, say
from brief_tui.commands.registry import COMMANDS, WORKSTATION, command
from brief_tui.core.visible import visible


def run() -> NoReturn:
    """The console entry point."""
    # What is read is kept: a collector that comes again and again finds nothing in it. Only the workstation lives on.
    gc.disable()
    code = main(sys.argv[1:])
    # The process ends: its memory goes as a whole, so that nobody need look for what is no longer used.
    gc.freeze()
    sys.exit(code)


def main(argv: Sequence[str]) -> int:
    """Run a command and give back its exit code. Nothing is raised, whatever happens."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        name, rest = (argv[0], argv[1:]) if argv and argv[0] in COMMANDS else (WORKSTATION, argv)
        wanted = command(name)
        code = wanted.run(wanted.parser().parse_args(rest))
        sys.stdout.flush()
    except SystemExit as done:  # argparse: 0 after --help, 2 after wrong usage
        return done.code if isinstance(done.code, int) else UNUSABLE
    except BrokenPipeError:
        # Whoever read the output has gone; the interpreter must not complain when it closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _ended_by("SIGPIPE")
    except KeyboardInterrupt:
        return _ended_by("SIGINT")
    except Exception as error:
        return _internal_error(error)
    return code


def _ended_by(name: str) -> int:
    import signal  # noqa: PLC0415 - see the module's first line

    return 128 + signal.Signals[name]


def _internal_error(error: Exception) -> int:
    import traceback  # noqa: PLC0415 - see the module's first line

    # Neither message nor local variables: they may hold what somebody said in confidence.
    if os.environ.get("BRIEF_TUI_DEBUG") == "1":
        print(visible("".join(traceback.format_exception(error))), file=sys.stderr)
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}:{frame.lineno}"
    words = f"internal error, {type(error).__name__} at {where}; BRIEF_TUI_DEBUG=1 shows more"
    return say(words, INTERNAL)
