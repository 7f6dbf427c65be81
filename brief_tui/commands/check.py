"""`brief-tui check`: the judgement without a screen, of one event or many, for people and for pipelines."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from brief_tui.commands.checking import GATE, NEVER, Checked, EventCheck, Wanted
from brief_tui.commands.listing import listed
from brief_tui.commands.outcome import PASSED, UNUSABLE, say, tell
from brief_tui.commands.report_formats import FORMATS, SHOWING_CHANGES
from brief_tui.core.findings import Severity
from brief_tui.store.user_limits import user_limits

if TYPE_CHECKING:
    from brief_tui.commands.report_formats import ReportFormat

# What only some runs need is imported there, so that the others do not wait for it.
# ruff: noqa: PLC0415

_PROFILES = ("standard", "strict", "house")

_EXAMPLES = """\
examples:
  brief-tui check summit-2026 --format json | jq .gate
  brief-tui check 'events/*' --format junit > report.xml
  brief-tui check summit-2026 --watch --format line
"""


def parser() -> ArgumentParser:
    """What the command takes."""
    parser = ArgumentParser(
        prog="brief-tui check",
        description="Judge every quotation of an event's brief, and say whether the article may be published.",
        epilog=listed("formats", {name: one.help for name, one in FORMATS.items()}) + f"\n{_EXAMPLES}",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "events", metavar="EVENT", nargs="+", help="event folder, with event.toml in it, or a glob of them in quotes"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to report; default: %(default)s")
    parser.add_argument(
        "--since",
        metavar="REV",
        help="also say what changed since this git revision: HEAD~1, main, v2 …; the gate is that of now",
    )
    parser.add_argument(
        "--fail-on",
        choices=(GATE, *(severity.value for severity in Severity), NEVER),
        default=GATE,
        help="what exit code 1 is for: a gate that fails (default); also any problem of this severity or a worse one; "
        "or nothing",
    )
    parser.add_argument("--profile", choices=_PROFILES, help="instead of the profile that event.toml names")
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=_jobs,
        help="how many events are judged at once, but for --watch; default: one a processor",
    )
    parser.add_argument(
        "--allow-none", action="store_true", help="a glob that matches no event folder is said, and no error"
    )
    parser.add_argument("--watch", action="store_true", help="report again whatever changes, until Ctrl+C")
    return parser


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not int(text):
        raise ArgumentTypeError("expected a whole number from 1 on")
    return int(text)


def run(arguments: Namespace) -> int:
    """Run the command."""
    if arguments.since is not None and arguments.format not in SHOWING_CHANGES:
        parser().error(f"--since is shown by --format {' and '.join(SHOWING_CHANGES)} only")

    from brief_tui.commands.naming import named_events

    limits = user_limits()
    events, unmatched = named_events(arguments.events)
    for pattern in unmatched:
        say(f"{pattern} matches no event folder", UNUSABLE)
    code = UNUSABLE if unmatched and not arguments.allow_none else PASSED
    if not events and code:
        return code
    form = FORMATS[arguments.format].make()
    wanted = Wanted(form, arguments.since, arguments.profile, arguments.fail_on, limits)
    if arguments.watch:
        from brief_tui.commands.watching import watch

        return watch(
            lambda: named_events(arguments.events).folders,
            lambda event: EventCheck(event, wanted),
            lambda every: report(every, form, counted=True),
        )
    return max(code, report(_checked(events, wanted, arguments.jobs), form))


def report(every: Sequence[Checked], form: ReportFormat, *, counted: bool = False) -> int:
    """Print the report, and complaints on standard error; gives the exit code.

    `counted`: say how many pass even of a single event: a format of lines prints nothing where all is well.
    """
    code = max((checked.code for checked in every), default=PASSED)
    tell("".join(checked.complaints for checked in every))
    parts = [checked.part for checked in every if checked.part is not None]
    if parts or not every:
        sys.stdout.write(form.whole(parts))
        sys.stdout.flush()
    if counted or len(every) > 1:
        outcomes = [checked.outcome for checked in every]
        counts = ", ".join(f"{outcomes.count(one)} {one}" for one in dict.fromkeys(("pass", "fail", *sorted(outcomes))))
        say(f"{len(every)} event{'s' if len(every) > 1 else ''}: {counts}", code)
    return code


def _checked(events: Sequence[Path], wanted: Wanted, jobs: int | None) -> list[Checked]:
    if len(events) == 1:
        return [EventCheck(events[0], wanted).check()]
    import gc

    import brief_tui.core.assessment
    import brief_tui.store.open_event  # noqa: F401 - once here, not in each process
    from brief_tui.commands.processes import map_apart, processors

    gc.freeze()  # so that no collection in a process copies what is common to all
    show, over = _progress(len(events))
    try:
        return map_apart(
            lambda event: EventCheck(event, wanted).check_one_of_many(), events, jobs or processors(), show
        )
    finally:
        over()


def _progress(total: int) -> tuple[Callable[[int], None], Callable[[], None]]:
    """What shows how many are done, and what wipes that; a stream that is no terminal shows nothing."""
    if not sys.stderr.isatty():
        return lambda done: None, lambda: None

    def line(done: int) -> str:
        return f"[{done}/{total}] events judged …"

    return lambda done: tell(f"\r{line(done)}"), lambda: tell(f"\r{' ' * len(line(total))}\r")
