"""The command line; what only some runs need is imported there, so that `check` waits for nothing else."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from brief_tui import __version__
from brief_tui.core.visible import visible, visible_line
from brief_tui.store.errors import ConfigError, InputError
from brief_tui.store.files import EVENT_FILE

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.findings import Finding

PASSED, FAILED, UNUSABLE, UNREADABLE, UNSAVED, INTERNAL = 0, 1, 2, 3, 4, 70
"""Exit codes; 128+n when signal n ends the program."""

_DEMO = "lantern-forum"

_EXAMPLES = """\
commands:
  brief-tui [EVENT]        write and check the brief of an event folder (default: this folder)
  brief-tui check EVENT…   judge without a screen, for scripts and CI
  brief-tui new DIR        start an event folder
  brief-tui demo           open a copy of a sample event

examples:
  brief-tui demo
  brief-tui new summit-2026 && brief-tui summit-2026
  brief-tui check summit-2026 --format json | jq .gate

exit codes:
  check          0 the gate passes   1 it fails   3 an input cannot be read
  new, demo      0 done              4 nothing can be written there
  workstation    0 left
  all of them    2 wrong usage or event.toml      70 internal error   128+n ended by signal n
"""


def run() -> NoReturn:
    """The console entry point."""
    sys.exit(main(sys.argv[1:]))


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
    parser = ArgumentParser(
        prog="brief-tui",
        usage="brief-tui [EVENT]\n       brief-tui check EVENT… | new DIR | demo [NAME]",
        description="The workstation for quote-heavy event briefs: every quotation judged while you type.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("event", metavar="EVENT", nargs="?", default=".", help="event folder, with event.toml in it")
    parser.add_argument("--version", action="version", version=f"brief-tui {__version__}")
    event = parser.parse_args(argv).event
    if "/" not in event and not Path(event).exists() and (command := _resembling(event)):
        return _say(f"there is no folder {_argument(event)}; did you mean `brief-tui {command}`?", UNUSABLE)
    return _open(event)


def _resembling(word: str) -> str | None:
    """The command that a word seems to be a slip of."""
    from difflib import get_close_matches  # noqa: PLC0415 - see the module's first line

    return next(iter(get_close_matches(word, COMMANDS, 1)), None)


def _check(argv: Sequence[str]) -> int:
    parser = ArgumentParser(
        prog="brief-tui check",
        description="Judge every quotation of an event's brief, and say whether the article may be published.",
        epilog="example: brief-tui check summit-2026 --format json | jq .gate",
        allow_abbrev=False,
    )
    parser.add_argument("events", metavar="EVENT", nargs="+", help="event folder, with event.toml in it")
    parser.add_argument(
        "--format", choices=_REPORTS, default="text", help="default: %(default)s; json is a line for each"
    )
    arguments = parser.parse_args(argv)
    judged = [_judge(event) for event in arguments.events]
    code = max(code for code, _ in judged)
    if code != UNUSABLE:
        for event, (_, assessment) in zip(arguments.events, judged, strict=True):
            if assessment is not None:
                _REPORTS[arguments.format](assessment, event)
    return code


def _judge(event: str) -> tuple[int, Assessment | None]:
    """Exit code and assessment of one event; what cannot be read is said on standard error."""
    from brief_tui.core.assessment import assess  # noqa: PLC0415 - see the module's first line
    from brief_tui.store.draft import read_brief  # noqa: PLC0415
    from brief_tui.store.folder import load_sources  # noqa: PLC0415

    folder = _folder(event)
    try:
        sources = load_sources(folder)
    except ConfigError as error:
        _complain(folder, error.findings)
        return UNUSABLE, None
    unread = [finding for finding in sources.findings if finding.path in sources.unread]
    text = ""
    try:
        text = read_brief(folder, sources.event).text
    except InputError as error:
        unread += error.findings
        sources = replace(sources, findings=(*sources.findings, *error.findings))
    assessment = assess(sources, text)
    _complain(folder, unread)
    if unread:
        return UNREADABLE, assessment
    return PASSED if assessment.gate == "pass" else FAILED, assessment


def _print_text(assessment: Assessment, event: str) -> None:
    from brief_tui.reports.text_report import print_report  # noqa: PLC0415

    print_report(assessment, event, sys.stdout)


def _print_json(assessment: Assessment, event: str) -> None:
    from brief_tui.reports.json_report import to_line  # noqa: PLC0415

    print(to_line(assessment, event))


_REPORTS: dict[str, Callable[[Assessment, str], None]] = {"text": _print_text, "json": _print_json}


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
        _complain(folder, error.findings)
        return UNUSABLE
    except OSError as error:
        return _cannot_write(error)
    for path in created:
        print(f"created {visible_line(str(path))}")
    print(f"Put what was said into {visible_line(str(folder))}/transcripts ({' '.join(SUFFIXES)}), then open it:")
    print(f"  brief-tui {_argument(str(folder))}")
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


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {"check": _check, "new": _new, "demo": _demo}


def _open(event: str) -> int:
    """The workstation on an event, if this is a place for it."""
    instead = f"`brief-tui check {_argument(event)}`"
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") in {None, "", "dumb"}:
        return _say(f"the workstation needs a terminal; without one, use {instead}", UNUSABLE)
    if not sys.stdout.encoding.lower().startswith("utf"):
        return _say(f"the workstation needs UTF-8 (try LANG=C.UTF-8); without it, use {instead}", UNUSABLE)
    folder = _folder(event)
    from brief_tui.tui.app import run_workstation  # noqa: PLC0415

    return run_workstation(folder)


def _folder(event: str) -> Path:
    """The event folder; people also name the event.toml in it."""
    path = Path(event)
    return path.parent if path.name == EVENT_FILE and path.is_file() else path


def _argument(path: str) -> str:
    import shlex  # noqa: PLC0415 - see the module's first line

    return shlex.quote(visible_line(path))


def _complain(folder: Path, findings: Iterable[Finding]) -> None:
    for finding in findings:
        place = replace(finding, path=str(folder / finding.path)).place
        print(visible_line(f"{place}: {finding.message}"), file=sys.stderr)


def _cannot_write(error: OSError) -> int:
    where = f"{error.filename}: " if error.filename is not None else ""
    return _say(f"{where}{error.strerror or type(error).__name__}", UNSAVED)


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
    return _say(words, INTERNAL)


def _say(words: str, code: int) -> int:
    print(visible_line(f"brief-tui: {words}"), file=sys.stderr)
    return code
