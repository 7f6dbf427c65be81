"""What is wrong with a key of a TOML file or its value, in plain words with the key's name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from brief_tui.core.findings import Finding, Severity
from brief_tui.core.visible import visible_line
from brief_tui.store.errors import ConfigError, shortened
from brief_tui.store.key_lines import KeyPath, key_lines

_EXPECTED = {
    "string_type": "text in quotation marks",
    "string_too_short": "text that is not empty",
    "string_pattern_mismatch": "a single line of text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "date_type": "a date such as 2026-04-27, without quotation marks",
    "finite_number": "a number, which nan and inf are not",
    "list_type": "a list in square brackets",
    "dict_type": "a table",
    "model_type": "a table",
    "greater_than_equal": "a number of at least {ge}",
    "less_than_equal": "a number of at most {le}",
    "literal_error": "{expected}",
    "enum": "{expected}",
    "no_language": "a language tag such as en or pt-BR",
    "no_reason": "a reason, which every waiver has",
    "datetime_type": "a date and time such as 2026-05-01T09:30:00Z, without quotation marks",
}
_SHOWN = 40
_NAME_LENGTH = 60


Misfit = tuple[KeyPath, str]
"""A key, and the message about it."""


def misfits(error: ValidationError) -> list[Misfit]:
    """Each key that does not fit, and the words for it: `rubric.tickers: expected …, got …`."""
    return [
        (
            fault["loc"],
            f"{key_words(fault['loc'])}: {_fault_words(fault['type'], fault.get('ctx', {}), fault['input'])}",
        )
        for fault in error.errors(include_url=False)
    ]


def key_words(key: KeyPath) -> str:
    """A key as people write it; the tables of an array count from 1: `pillars[2].heading`."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in key)
    return visible_line("".join(parts).removeprefix("."))


def nearest(name: str, known: list[str]) -> str:
    """Advice on an unknown name: "did you mean …?" with the nearest one, or all that are known."""
    near = get_close_matches(name[:_NAME_LENGTH], known, 1)
    return f"did you mean {near[0]}?" if near else f"known here: {', '.join(known)}"


def wrong_values(wrong: list[Misfit], text: str, path: str) -> ConfigError:
    """The error that says what is wrong with keys of a TOML file; see `placed`."""
    return ConfigError(*placed(wrong, "wrong-value", Severity.ERROR, text, path))


def placed(wrong: list[Misfit], id: str, severity: Severity, text: str, path: str) -> list[Finding]:
    """Findings of what is wrong with keys of a TOML file, at the lines of their keys in its `text`."""
    lines = key_lines(text) if wrong else {}
    findings = (Finding(id, severity, path, _line(key, lines), 0, words) for key, words in wrong)
    return shortened(sorted(findings, key=lambda finding: finding.line))


def _line(key: KeyPath, lines: dict[KeyPath, int]) -> int:
    # What is missing has no line of its own; the table that lacks it has.
    while key and key not in lines:
        key = key[:-1]
    return lines.get(key, 0)


def _fault_words(kind: str, context: Mapping[str, Any], got: object) -> str:
    if kind == "missing":
        return "missing, and it has no default; add it"
    if kind == "too_short":
        return "expected at least one, got none"
    expected = _EXPECTED[kind].format_map(context)
    return f"expected {expected}, got {_value_words(got)}"


def _value_words(value: object) -> str:
    if isinstance(value, str):
        text = visible_line(value)
        return f"text '{text if len(text) <= _SHOWN else text[: _SHOWN - 1] + '…'}'"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, date | time):
        return f"the {'time' if isinstance(value, time | datetime) else 'date'} {value.isoformat()}"
    return "a list" if isinstance(value, list) else "a table"
