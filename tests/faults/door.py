"""`brief-tui check` as users run it, with what holds for every row of FAULTS.md asserted on the way."""

from __future__ import annotations

import json
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from brief_tui.cli import main

RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What no terminal may be sent: everything that it acts on, and what nobody sees, but a line feed."""


PATIENCE_S = 30
"""No measure of speed, but the end of a scan that takes quadratic time."""


class Checked(NamedTuple):
    """What came out of one check."""

    code: int
    page: str
    """The report on standard output."""
    errors: list[str]
    """Lines of standard error, without the path of the event folder."""
    report: dict[str, Any]
    """The same as JSON; empty when nothing was reported."""

    @property
    def findings(self) -> list[str]:
        """Findings as `severity path:line:column: message`, the remarks on a short text aside."""
        found = (finding for finding in self.report["findings"] if finding["id"] not in {"thin-pillar"})
        return [f"{finding['severity']} {_place(finding)}: {finding['message']}" for finding in found]

    @property
    def ids(self) -> list[str]:
        """The ids of the error findings."""
        return [finding["id"] for finding in self.report["findings"] if finding["severity"] == "error"]

    @property
    def verdicts(self) -> list[str]:
        """Of the quotations in their order."""
        return [quotation["verdict"] for quotation in self.report["quotations"]]


Check = Callable[[], Checked]
Given = Callable[[str, str | bytes], Checked]


def told(outcome: Checked, severity: str = "warning") -> list[str]:
    """Place and words of each finding about a transcript."""
    lead = f"{severity} transcripts/"
    return [finding.removeprefix(lead) for finding in outcome.findings if finding.startswith(lead)]


def assert_refused(outcome: Checked, message: str) -> None:
    """Said of a transcript on standard error and in the report, and all else judged."""
    (line,) = outcome.errors
    assert line.startswith(f"transcripts/{message}")
    assert outcome.code == 3
    assert f"error {line}" in outcome.findings
    assert outcome.verdicts == ["exact", "exact"]
    assert outcome.report["gate"] == "fail"


def _place(finding: dict[str, Any]) -> str:
    numbers = [str(finding[name]) for name in ("line", "column") if finding[name]]
    return ":".join([finding["path"], *numbers])


def checked(event: Path, capsys: pytest.CaptureFixture[str]) -> Checked:
    """Check the event as text and as JSON.

    Whatever is wrong with it: nothing raw is printed, no file changes, both forms have the same exit code of 0 to 3,
    and with code 2 nothing is reported.
    """
    before = _state(event)
    capsys.readouterr()
    with _patience():
        code = main(["check", str(event)])
    page, errors = capsys.readouterr()
    with _patience():
        assert main(["check", str(event), "--format", "json"]) == code
    printed, same = capsys.readouterr()
    assert same == errors
    assert not RAW.search(page + errors + printed)
    assert 0 <= code <= 3
    assert (page == "") == (printed == "") == (code == 2)
    assert _state(event) == before
    lines = [line.removeprefix(f"{event}/") for line in errors.splitlines()]
    return Checked(code, page, lines, json.loads(printed) if printed else {})


@contextmanager
def _patience() -> Iterator[None]:
    """What takes much too long is an internal error, as everything unforeseen."""

    def lose(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, lose)
    signal.alarm(PATIENCE_S)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _state(event: Path) -> dict[Path, tuple[int, ...]]:
    every = {path: path.lstat() for path in sorted(event.rglob("*"))}
    return {path: (one.st_ino, one.st_mode, one.st_size, one.st_mtime_ns) for path, one in every.items()}
