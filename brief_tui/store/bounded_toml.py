"""TOML from anybody: parsed within bounds, with errors that name line and column."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from brief_tui.core.findings import Finding
from brief_tui.core.offsets import LineTable
from brief_tui.core.visible import visible, visible_line
from brief_tui.store.errors import ConfigError, InputError, fault
from brief_tui.store.files import decode, read_bytes, too_large
from brief_tui.store.key_lines import statements

MAX_TOML_BYTES = 1_000_000
_MAX_DEPTH = 8
_MAX_KEY_PARTS = 32

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")
# tomllib takes quadratic time for a dotted key of many parts, so these are looked for beforehand.
_KEY_PART = r"""(?:(?<![\w-])[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*"""
_LONG_KEY = re.compile(rf"(?:{_KEY_PART}){{{_MAX_KEY_PARTS}}}")
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
# How tomllib's messages begin, and what an editor is told instead; those that are plain already are not here.
_PLAIN = {
    "Illegal character '\\n'": "a quotation mark is not closed in this line",
    "Found invalid character '\\n'": "a quotation mark is not closed in this line",
    "Unterminated string": "a quotation mark is not closed",
    "Expected \"'": "a quotation mark is not closed",
    "Unclosed array": "a list is not closed (]), or a comma is missing between two of its values",
    "Unclosed inline table": "a table is not closed (}), or a comma is missing between two of its keys",
    "Expected ']": "a heading is not closed: [name] for a table, [[name]] for one of several",
    "Expected '=' after a key": "“=” and a value are missing here",
    "Expected newline": "something is left over behind the value: one setting a line, and text in quotation marks",
    "Invalid value": "this is no value: text stands in quotation marks, dates and numbers do not",
    "Invalid statement": "this is neither a setting (key = value) nor a [heading]",
    "Invalid initial character for a key part": "a key is missing here: letters, digits, “-” and “_”",
    "Unescaped '\\'": "a backslash in text is written twice",
    "Invalid hex value": "a backslash in text is written twice",
    "Duplicate inline table key": "a key stands twice in this table; keep one of the two",
    "Invalid date or datetime": "there is no such date or time",
}


def toml_bytes(path: Path, shown: str) -> bytes:
    """The bytes of a TOML file, which messages call `shown`. Raises ConfigError, FileNotFoundError where none is."""
    try:
        return read_bytes(path, shown, MAX_TOML_BYTES)
    except InputError as error:
        raise ConfigError(*error.findings) from error


def read_toml(data: bytes, path: str) -> tuple[str, dict[str, Any]]:
    """The text and what it says. `path` is what messages name.

    At most 1 MB, nested at most 8 levels deep, whole numbers of 64 bits. Raises ConfigError.
    """
    if len(data) > MAX_TOML_BYTES:
        raise ConfigError(too_large(path, MAX_TOML_BYTES))
    try:
        text = decode(data, path)
    except InputError as error:
        raise ConfigError(*error.findings) from error
    if bad := _CONTROL.search(text) or _LONG_KEY.search(text):
        at = LineTable(text).place(bad.start())
        raise ConfigError(fault("toml-syntax", path, _why_refused(bad[0]), *at))
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_syntax_fault(str(error), text, path)) from error
    except ValueError as error:  # an integer of thousands of digits
        raise ConfigError(_too_long(path, 0)) from error
    except RecursionError as error:
        raise ConfigError(_too_deep(path)) from error
    _check_bounds(table, text, path)
    return text, table


def _why_refused(found: str) -> str:
    if found == "\r":
        return "a carriage return without a line feed; save the file with LF or CRLF line ends"
    if len(found) == 1:
        return f"control character {visible(found)} (U+{ord(found):04X}); delete it"
    return f"a dotted key of more than {_MAX_KEY_PARTS} parts, which is the limit"


def _syntax_fault(message: str, text: str, path: str) -> Finding:
    if (place := _PLACE.search(message)) and place[1]:
        line, column = int(place[1]), int(place[2])
    else:
        line, column = LineTable(text).place(len(text))
    words = visible_line(_PLACE.sub("", message))
    if words.startswith("Expected \"'"):  # tomllib has looked for the closing one up to the end
        line, column = LineTable(text).place(text.rfind("'"))
    if not words.startswith("Cannot "):
        plain = next((said for start, said in _PLAIN.items() if words.startswith(start)), words)
        return fault("toml-syntax", path, plain, line, column)
    # Something is set again: tomllib stops behind its value and does not say which key it is.
    for statement in statements(text):
        if statement.first_line <= line <= statement.last_line:
            key = visible_line(statement.text.strip().partition("\n")[0].partition("=")[0].strip())
            words = f"{key} is set a second time, or is part of what is set already; keep one of the two"
            return fault("duplicate-key", path, words, statement.first_line)
    return fault("duplicate-key", path, words, line)


def _check_bounds(table: dict[str, Any], text: str, path: str) -> None:
    level: list[object] = [table]
    for _ in range(_MAX_DEPTH):
        if _has_long(level):
            raise ConfigError(_too_long(path, _line_of_long(text)))
        level = [inner for value in level for inner in _children(value)]
    if level:
        raise ConfigError(_too_deep(path))


def _children(value: object) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _has_long(values: Iterable[object]) -> bool:
    return any(isinstance(value, int) and value.bit_length() > 63 for value in values)


def _line_of_long(text: str) -> int:
    """The line, from 1, of the first number that is too long; 0 where it is not found."""
    for statement in statements(text):
        level: list[object] = [statement.data]
        for _ in range(_MAX_DEPTH):
            if _has_long(level):
                return statement.first_line
            level = [inner for value in level for inner in _children(value)]
    return 0


def _too_long(path: str, line: int) -> Finding:
    words = "a whole number is longer than 64 bits, which is the limit; write a smaller one"
    return fault("toml-syntax", path, words, line)


def _too_deep(path: str) -> Finding:
    return fault("toml-syntax", path, f"nested more than {_MAX_DEPTH} levels deep, which is the limit")
