"""A line for each problem, as compilers write them, so that editors and other programs find the place."""

from __future__ import annotations

from collections.abc import Iterable

from brief_tui.core.visible import log_line
from brief_tui.reports.problems import Problem


def to_lines(problems: Iterable[Problem]) -> str:
    """`path:line:column: severity: message [id]`, one a line; what has no line or column is at 1.

    Paths are relative to the working directory, lines and columns count from 1, columns in code points.
    """
    return "".join(
        log_line(f"{one.path}:{one.line or 1}:{one.column or 1}: {one.severity}: {one.message} [{one.id}]") + "\n"
        for one in problems
    )
