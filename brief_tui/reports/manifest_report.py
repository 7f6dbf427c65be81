"""What changed since a sign-off, as lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TextIO

from brief_tui.core.visible import visible_line
from brief_tui.reports.json_report import CheckEntry
from brief_tui.reports.publishing.manifest import Comparison, FileState, Manifest
from brief_tui.reports.publishing.publication import TOOL
from brief_tui.reports.sheet import Sheet

_STYLES = {"same": "dim"}
_WIDTH = 12
_SAME, _OTHER = "Nothing changed since", "This is not what was there when"
_UNTOLD = "It cannot be told whether anything changed since"


def print_comparison(comparison: Comparison, file: TextIO) -> None:
    """Write a line for each file, for the gate, for each check and count that is another one, and what it comes to."""
    then = comparison.then
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
    outcome = _UNTOLD if comparison.is_open else _SAME if comparison.is_same else _OTHER
    sheet = _page(rows, f"{outcome} {_signed(then)}.", file)
    if (judged := f"{then.tool.name} {then.tool.version}") != TOOL:
        sheet.write((visible_line(f"It was judged by {judged} then, and by {TOOL} now."), ""))


def print_files(then: Manifest, files: Sequence[FileState], file: TextIO) -> None:
    """Write a line for each file of a record whose event cannot be judged again, and what it comes to."""
    same = all(state in {"same", "unreadable"} for _, state in files)
    words = f"{_UNTOLD if same else _OTHER} {_signed(then)}. The event could not be judged again."
    _page([(state, path) for path, state in files], words, file)


def _page(rows: Iterable[tuple[str, str]], outcome: str, file: TextIO) -> Sheet:
    sheet = Sheet(file)
    for state, words in rows:
        sheet.write((visible_line(words), ""), before=[(f"{state:{_WIDTH}}", _STYLES.get(state, "red"))])
    sheet.write((visible_line(outcome), "bold"))
    return sheet


def _signed(then: Manifest) -> str:
    verb = "recorded it as a draft" if then.draft else "signed it off"
    return f"{then.signed.by} {verb} ({then.signed.at})"


def _moved(what: str, before: str, now: str) -> tuple[str, str]:
    return "changed", f"{what}: {before} then, {now} now"


def _label(pair: tuple[CheckEntry | None, CheckEntry | None]) -> str:
    return next(check.label for check in reversed(pair) if check is not None)


def _value(check: CheckEntry | None) -> str:
    if check is None:
        return "no such check"
    return f"{check.value:g} {check.op} {check.threshold:g} {'passed' if check.passed else 'failed'}"
