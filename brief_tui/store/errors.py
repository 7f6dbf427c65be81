"""What can go wrong with files; every message names the file, the line where there is one, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from brief_tui.core.findings import Finding, Severity

_AT_MOST = 20


class StoreError(Exception):
    """A fault of one file or more, as findings: a front shows them where it shows findings.

    As text: a line for each, `path:line:column: message`. Paths are relative to the event folder.
    """

    def __init__(self, *findings: Finding) -> None:
        super().__init__("\n".join(f"{finding.place}: {finding.message}" for finding in findings))
        self.findings = findings


class ConfigError(StoreError):
    """event.toml is missing, or it, the ledger or the user's settings cannot be used."""


class InputError(StoreError):
    """A draft or a transcript cannot be read."""


def fault(id: str, path: str, message: str, line: int = 0, column: int = 0) -> Finding:
    """A finding of severity error."""
    return Finding(id, Severity.ERROR, path, line, column, message)


def shortened(findings: Iterable[Finding]) -> list[Finding]:
    """The first twenty findings of one file, and one more that counts the rest."""
    every = list(findings)
    if len(every) <= _AT_MOST:
        return every
    rest = replace(every[_AT_MOST], line=0, column=0, message=f"and {len(every) - _AT_MOST} more like these")
    return [*every[:_AT_MOST], rest]
