"""Work in several processes: the same as here, whatever becomes of them. In a program of its own each."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

HEAD = (
    "import os, signal, time\n"
    "from brief_tui.commands.processes import map_apart\n"
    "FIRST = os.getpid()\n"
    "here = lambda: os.getpid() == FIRST\n"
    "told = []\n"
)


def printed(code: str, *, failing: bool = False) -> str:
    done = subprocess.run([sys.executable, "-c", HEAD + code], capture_output=True, text=True, check=False, timeout=60)
    assert bool(done.returncode) is failing, done.stderr
    return done.stderr if failing else done.stdout


def test_results_come_in_order_each_from_a_process_of_its_own() -> None:
    code = "print(map_apart(lambda n: (n, here(), time.sleep(0.1 / (n + 1))), range(4), 3, told.append), told)"
    assert printed(code) == f"{[(n, False, None) for n in range(4)]} [1, 2, 3, 4]\n"


def test_a_result_may_be_larger_than_a_pipe_holds() -> None:
    assert printed("print([len(r) for r in map_apart(lambda n: 'x' * 300_000, range(3), 2, told.append)])") == (
        "[300000, 300000, 300000]\n"
    )


def test_so_many_run_at_once() -> None:
    code = (
        "import tempfile, pathlib\n"
        "folder = pathlib.Path(tempfile.mkdtemp())\n"
        "def meet(n):\n"
        "    (folder / str(n)).touch()\n"
        "    while not (folder / str(1 - n)).exists(): time.sleep(0.01)\n"
        "    return 'met'\n"
        "print(map_apart(meet, range(2), 2, told.append))"
    )
    assert printed(code) == "['met', 'met']\n"


def test_at_most_so_many_run_at_once() -> None:
    code = (
        "import tempfile, pathlib\n"
        "folder = pathlib.Path(tempfile.mkdtemp())\n"
        "def work(n):\n"
        "    (folder / str(n)).touch(); time.sleep(0.05); many = len(list(folder.iterdir()))\n"
        "    (folder / str(n)).unlink(); return many\n"
        "print(max(map_apart(work, range(8), 2, told.append)) <= 2)"
    )
    assert printed(code) == "True\n"


def test_what_a_killed_process_leaves_is_done_here() -> None:
    code = (
        "print(map_apart(lambda n: here() or n != 1 or os.kill(os.getpid(), signal.SIGKILL), range(3), 2, told.append))"
    )
    assert printed(code) == "[True, True, True]\n"


def test_an_error_there_is_one_here() -> None:
    assert "ZeroDivisionError" in printed("map_apart(lambda n: 1 // n, range(3), 2, told.append)", failing=True)


def test_none_is_left_when_this_one_is_interrupted() -> None:
    code = (
        "def tell(n): raise KeyboardInterrupt\n"
        "try: map_apart(lambda n: time.sleep(60 * n), range(3), 3, tell)\n"
        "except KeyboardInterrupt: pass\n"
        "try: os.waitpid(-1, os.WNOHANG)\n"
        "except ChildProcessError: print('none')"
    )
    assert printed(code) == "none\n"


def test_ctrl_c_in_the_middle_of_a_fork_is_told_by_nobody() -> None:
    code = (
        "try:\n    print(flush=True)\n    map_apart(abs, range(10_000), 2, told.append)\n"
        "except KeyboardInterrupt:\n    sys.exit(130)"
    )
    for number in range(30):  # a sixth of them were told of
        with subprocess.Popen(
            [sys.executable, "-c", f"import sys\n{HEAD}{code}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        ) as program:
            assert program.stdout is not None
            program.stdout.readline()
            time.sleep(number / 200)
            os.killpg(program.pid, signal.SIGINT)
            assert program.communicate(timeout=60)[1] == b""
        assert program.returncode == 130


def test_what_waits_to_be_printed_is_printed_once() -> None:
    assert printed("print('head'); map_apart(str, range(3), 2, told.append)") == "head\n"


def test_where_the_system_gives_no_more_processes_fewer_run() -> None:
    few = (
        "import resource\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16))\n"
        "def work(n):\n"
        "    with open(os.devnull), open(os.devnull), open(os.devnull): return n\n"
        "print(map_apart(work, range(30), 30, told.append) == list(range(30)))"
    )
    none = (
        "def fork(): raise BlockingIOError(11, 'no more')\n"
        "os.fork = fork\n"
        "print(map_apart(lambda n: (n, here()), range(3), 3, told.append), told, len(os.listdir('/dev/fd')))"
    )
    assert printed(few) == "True\n"
    assert printed(none).startswith("[(0, True), (1, True), (2, True)] [1, 2, 3] ")
