"""What changed since a sign-off, as lines for people."""

from __future__ import annotations

from dataclasses import asdict
from typing import TextIO

from brief_tui.core.visible import visible_line
from brief_tui.reports.json_report import CheckEntry
from brief_tui.reports.publishing.manifest import Comparison
from brief_tui.reports.publishing.publication import TOOL
from brief_tui.reports.sheet import Sheet

_STYLES = {"same": "dim"}
_WIDTH = 12


def print_comparison(comparison: Comparison, file: TextIO) -> None:
    """Write a line for each file, for the gate, for each check and count that is another one, and what it comes to."""
    sheet, then = Sheet(file), comparison.then
    rows: list[tuple[str, str]] = [(state, path) for path, state in comparison.files]
    rows.append(
        ("same", f"the gate: {then.gate}")
        if comparison.gate == then.gate
        else _moved("the gate", then.gate, comparison.gate)
    )
    if comparison.event != then.event:
        rows.append(_moved("the title", then.event, comparison.event))
    rows += [_moved(_label(pair), *map(_value, pair)) for pair in comparison.checks]
    counts = asdict(comparison.counts)
    rows += [
        _moved(name, str(was), str(counts[name])) for name, was in asdict(then.counts).items() if was != counts[name]
    ]
    for state, words in rows:
        sheet.write((visible_line(words), ""), before=[(f"{state:{_WIDTH}}", _STYLES.get(state, "red"))])
    outcome = "Nothing changed since" if comparison.is_same else "This is not what was there when"
    if comparison.is_open:
        outcome = "It cannot be told whether anything changed since"
    verb = "signed it off" if not then.draft else "recorded it as a draft"
    sheet.write((visible_line(f"{outcome} {then.signed.by} {verb} ({then.signed.at})."), "bold"))
    if (judged := f"{then.tool.name} {then.tool.version}") != TOOL:
        sheet.write((visible_line(f"It was judged by {judged} then, and by {TOOL} now."), ""))


def _moved(what: str, before: str, now: str) -> tuple[str, str]:
    return "changed", f"{what}: {before} then, {now} now"


def _label(pair: tuple[CheckEntry | None, CheckEntry | None]) -> str:
    return next(check.label for check in reversed(pair) if check is not None)


def _value(check: CheckEntry | None) -> str:
    if check is None:
        return "no such check"
    return f"{check.value:g} {check.op} {check.threshold:g} {'passed' if check.passed else 'failed'}"
