"""Problems as workflow commands, which GitHub Actions shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from brief_tui.core.findings import Severity
from brief_tui.reports.problems import Problem

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def to_commands(problems: Iterable[Problem]) -> str:
    """One command a line; columns are in code points from 1, paths relative to the working directory.

    GitHub shows the first ten errors and the first ten warnings of a step: those with a line go before the others.
    """
    return "".join(f"{_command(problem)}\n" for problem in sorted(problems, key=lambda problem: not problem.line))


def _command(problem: Problem) -> str:
    places = {"file": problem.path, "line": problem.line, "col": problem.column}
    if problem.end is not None:
        places["endLine"], end_column = problem.end
        if problem.end[0] == problem.line:  # GitHub refuses columns of a range over several lines
            places["endColumn"] = end_column
        else:
            places["col"] = 0
    places["title"] = problem.id
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in places.items() if value)
    return f"::{_COMMANDS[problem.severity]} {properties}::{_data(problem.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
