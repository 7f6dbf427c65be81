"""The command line; what only some runs need is imported there, so that `check` waits for nothing else."""

from __future__ import annotations

import gc
import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from brief_tui import __version__
from brief_tui.commands.check import check
from brief_tui.commands.explain import explain
from brief_tui.commands.export import export
from brief_tui.commands.outcome import INTERNAL, PASSED, UNSAVED, UNUSABLE, argument, complain, folder_of, say
from brief_tui.commands.verify_manifest import verify_manifest
from brief_tui.core.visible import visible, visible_line
from brief_tui.store.errors import ConfigError

_DEMO = "lantern-forum"

_EXAMPLES = """\
commands:
  brief-tui [EVENT]        write and check the brief of an event folder (default: this folder)
  brief-tui review EVENT   review its quotations one by one: approve, waive, repair
  brief-tui check EVENT…   judge without a screen, for scripts and CI
  brief-tui export EVENT   the judged brief for publishers: page, Markdown, JSON, linked data, sign-off
  brief-tui verify-manifest FILE
                           whether anything changed since a sign-off
  brief-tui explain [ID]   what a check, a verdict or a finding means, and what to do
  brief-tui new DIR        start an event folder
  brief-tui demo           open a copy of a sample event
  brief-tui config         your own settings, and where each comes from

examples:
  brief-tui demo
  brief-tui new summit-2026 && brief-tui summit-2026
  brief-tui check summit-2026 --format json | jq .gate
  brief-tui check summit-2026 --since HEAD~1
  brief-tui export summit-2026 -o summit.html
  brief-tui explain uncited-speech

exit codes:
  check            0 the gate passes   1 it fails         3 an input cannot be read
  export           0 done              1 the gate fails   3 an input cannot be read   4 nothing can be written there
  verify-manifest  0 nothing changed   1 something did    3 an input cannot be read
  new, demo        0 done              4 nothing can be written there
  explain          0 done              2 there is no such id
  workstation      0 left
  all of them      2 wrong usage, event.toml or your config.toml      70 internal error   128+n ended by signal n
"""


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
        command = COMMANDS.get(argv[0]) if argv else None
        code = command(argv[1:]) if command else _workstation(argv)
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


def _workstation(argv: Sequence[str]) -> int:
    from brief_tui.store.user_paths import log_path  # noqa: PLC0415 - see the module's first line

    parser = ArgumentParser(
        prog="brief-tui",
        usage="brief-tui [EVENT]\n       brief-tui check EVENT… | review EVENT | export EVENT | verify-manifest FILE "
        "| explain [ID]\n                 | new DIR | demo [NAME] | config",
        description="The workstation for quote-heavy event briefs: every quotation judged while you type.",
        epilog=f"{_EXAMPLES}\nlog for support, without a word of any text:\n  {visible_line(str(log_path()))}",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("event", metavar="EVENT", nargs="?", default=".", help="event folder, with event.toml in it")
    parser.add_argument("--version", action="version", version=f"brief-tui {__version__}")
    event = parser.parse_args(argv).event
    if "/" not in event and not Path(event).exists() and (command := _resembling(event)):
        return say(f"there is no folder {argument(event)}; did you mean `brief-tui {command}`?", UNUSABLE)
    return _open(event)


def _resembling(word: str) -> str | None:
    """The command that a word seems to be a slip of."""
    from difflib import get_close_matches  # noqa: PLC0415 - see the module's first line

    return next(iter(get_close_matches(word, COMMANDS, 1)), None)


def _new(argv: Sequence[str]) -> int:
    from brief_tui.formats import SUFFIXES  # noqa: PLC0415
    from brief_tui.store.new_event import create_event  # noqa: PLC0415

    parser = ArgumentParser(
        prog="brief-tui new",
        description="Write an event.toml with every setting explained, a draft and a folder for transcripts. "
        "What is there already is left alone.",
        allow_abbrev=False,
    )
    parser.add_argument("folder", metavar="DIR", type=Path, help="new or existing folder without an event.toml")
    folder = parser.parse_args(argv).folder
    try:
        created = create_event(folder)
    except ConfigError as error:
        complain(folder, error.findings)
        return UNUSABLE
    except OSError as error:
        return _cannot_write(error)
    for path in created:
        print(f"created {visible_line(str(path))}")
    print(f"Put what was said into {visible_line(str(folder))}/transcripts ({' '.join(SUFFIXES)}), then open it:")
    print(f"  brief-tui {argument(str(folder))}")
    return PASSED


def _demo(argv: Sequence[str]) -> int:
    from tempfile import mkdtemp  # noqa: PLC0415

    from brief_tui.store.config import load_event  # noqa: PLC0415
    from brief_tui.store.new_event import copy_event, samples  # noqa: PLC0415

    known = samples()
    parser = ArgumentParser(
        prog="brief-tui demo",
        description="Open a copy of a sample event, yours to change.",
        allow_abbrev=False,
    )
    parser.add_argument("name", metavar="NAME", nargs="?", default=_DEMO, choices=known, help="default: %(default)s")
    parser.add_argument(
        "--to", metavar="DIR", type=Path, help="new or empty folder for the copy; default: a temporary one"
    )
    parser.add_argument("--list", action="store_true", help="list the samples and stop")
    arguments = parser.parse_args(argv)
    if arguments.list:
        for name, folder in known.items():
            print(f"{name}  {load_event(folder)[0].title}")
        return PASSED
    try:
        target = arguments.to or Path(mkdtemp(prefix="brief-tui-"), arguments.name)
        copy_event(known[arguments.name], target)
    except OSError as error:
        return _cannot_write(error)
    print(f"This copy of the sample event is yours: {visible_line(str(target))}", flush=True)
    return _open(str(target))


def _review(argv: Sequence[str]) -> int:
    parser = ArgumentParser(
        prog="brief-tui review",
        description="Review the quotations of a brief one by one, the worst first. Decisions are written to "
        "review.toml at once, signed with BRIEF_TUI_REVIEWER, else the reviewer of your settings (brief-tui config), "
        "else git's user.name, else the login name.",
        allow_abbrev=False,
    )
    parser.add_argument("event", metavar="EVENT", nargs="?", default=".", help="event folder; default: this one")
    return _open(parser.parse_args(argv).event, review=True)


def _config(argv: Sequence[str]) -> int:
    parser = ArgumentParser(
        prog="brief-tui config",
        description="Print your own settings: value, and where it was set. BRIEF_TUI_CONFIG names another file.",
        epilog='example of such a file:\n  theme = "high-contrast"\n  [keys]\n  save = ["ctrl+s", "alt+s"]',
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.parse_args(argv)
    from brief_tui.store.user_paths import config_path  # noqa: PLC0415
    from brief_tui.tui.settings import origins  # noqa: PLC0415

    path = config_path()
    try:
        rows = list(origins(Path()))
    except ConfigError as error:
        print(visible(str(error)), file=sys.stderr)
        return UNUSABLE
    print(f"{visible_line(str(path))}{'' if path.exists() else ' (not there: nothing is set)'}")
    name, value = (max(len(row[column]) for row in rows) for column in (0, 1))
    for row in rows:
        print(visible_line(f"{row.name:<{name}}  {row.value:<{value}}  {row.origin}"))
    return PASSED


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "check": check,
    "explain": explain,
    "export": export,
    "verify-manifest": verify_manifest,
    "new": _new,
    "demo": _demo,
    "review": _review,
    "config": _config,
}


def _open(event: str, *, review: bool = False) -> int:
    """The workstation on an event, if this is a place for it; `review` opens the review first."""
    instead = f"`brief-tui check {argument(event)}`"
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") in {None, "", "dumb"}:
        return say(f"the workstation needs a terminal; without one, use {instead}", UNUSABLE)
    if not sys.stdout.encoding.lower().startswith("utf"):
        return say(f"the workstation needs UTF-8 (try LANG=C.UTF-8); without it, use {instead}", UNUSABLE)
    folder = folder_of(event)
    from brief_tui.tui.app import run_workstation  # noqa: PLC0415

    gc.set_threshold(100_000)
    gc.enable()
    return run_workstation(folder, review=review)


def _cannot_write(error: OSError) -> int:
    where = f"{error.filename}: " if error.filename is not None else ""
    return say(f"{where}{error.strerror or type(error).__name__}", UNSAVED)


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
