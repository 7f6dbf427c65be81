"""Reading in another process: the same as reading here, whatever becomes of that process.

In a process of its own each: this one may have threads, beside which nothing may be forked.
"""

from __future__ import annotations

import subprocess
import sys

PATHS = [f"talk-{number}" for number in range(20)]


def printed(code: str, *, failing: bool = False) -> list[str]:
    """What a program prints that has `PATHS`, `read_apart`, and `here`, which tells whether it is the first process."""
    head = (
        "import os, signal\n"
        "from brief_tui.store.read_apart import read_apart\n"
        f"PATHS, FIRST = {PATHS!r}, os.getpid()\n"
        "here = lambda: os.getpid() == FIRST\n"
    )
    done = subprocess.run([sys.executable, "-c", head + code], capture_output=True, text=True, check=False, timeout=60)
    assert bool(done.returncode) is failing, done.stderr
    return (done.stderr if failing else done.stdout).splitlines()


def test_what_is_read_there_comes_in_order() -> None:
    assert printed("print(*read_apart(lambda path: (path, here()), PATHS), sep='\\n')") == [
        str((path, False)) for path in PATHS
    ]


def test_a_few_files_are_read_here() -> None:
    assert printed("print(*read_apart(lambda path: here(), PATHS[:3]))") == ["True True True"]


def test_what_waits_to_be_printed_is_printed_once() -> None:
    assert printed("print('head'); list(read_apart(str, PATHS))") == ["head"]


def test_what_does_not_come_is_read_here() -> None:
    code = (
        "def read(path):\n"
        "    if path == 'talk-7' and not here():\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return path\n"
        "print(*read_apart(read, PATHS), sep='\\n')"
    )
    assert printed(code) == PATHS


def test_a_program_that_may_start_no_other_reads_itself() -> None:
    code = (
        "def fork(): raise BlockingIOError\n"
        "os.fork = fork\n"
        "print(*read_apart(lambda path: here(), PATHS))"
    )  # fmt: skip
    assert printed(code) == [" ".join(["True"] * len(PATHS))]


def test_an_error_of_reading_is_that_of_reading_here() -> None:
    assert printed("list(read_apart(lambda path: {}[path], PATHS))", failing=True)[-1] == "KeyError: 'talk-0'"


def test_whoever_wants_no_more_leaves_no_process_behind() -> None:
    code = (
        "reading = read_apart(lambda path: path * 100_000, PATHS)\n"
        "next(reading); reading.close()\n"
        "try:\n"
        "    os.waitpid(-1, os.WNOHANG)\n"
        "except ChildProcessError:\n"
        "    print('none')"
    )
    assert printed(code) == ["none"]
