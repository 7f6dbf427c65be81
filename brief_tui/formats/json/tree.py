"""JSON whose strings, objects and arrays know where they stand in their file.

Why no library reads this: `json` and its faster kin forget positions, and json-source-map keeps a path and four
locations for every value, and recurses as deep as the file says. Strings with escapes are those of `json`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # its C or its Python version
from math import nan
from typing import NamedTuple, TypeAlias

from brief_tui.core.offsets import LineTable
from brief_tui.core.sources.transcripts import TranscriptError

MAX_DEPTH = 40
MAX_OBJECTS = 1_000_000
"""Objects and arrays of the largest file that is read: of a hundred hours of speech with times for every word."""
MAX_COMMAS = 5 * MAX_OBJECTS


class Text(str):
    """A string; `at` is the file offset behind its opening quotation mark."""

    __slots__ = ("at",)
    at: int


class Fields(dict[str, "Value"]):
    """An object; `at` is the file offset of its brace."""

    __slots__ = ("at",)
    at: int


class Items(list["Value"]):
    """An array; `at` is the file offset of its bracket."""

    __slots__ = ("at",)
    at: int


Value: TypeAlias = Text | float | bool | Fields | Items | None
"""What a JSON value is read as. Numbers are floats, whatever their size; NaN and Infinity count as numbers."""


class Remark(NamedTuple):
    """What is odd at file offset `at`, though it can be read."""

    at: int
    kind: str
    detail: str = ""


_SPACE = r"[ \t\r\n]*+"
_NUMBER = r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?"
_PLAIN = r'[^"\\]*+'
_VALUE = re.compile(
    rf'{_SPACE}(?:(?P<object>{{)|(?P<array>\[)|(?P<number>{_NUMBER})|"(?P<plain>{_PLAIN})"|(?P<string>")'
    r"|(?P<name>true|false|null|-?(?:NaN|Infinity|nan(?:\(ind\))?|inf))(?![0-9A-Za-z]))"
)
_MEMBER = re.compile(rf'{_SPACE}"({_PLAIN})"{_SPACE}:(?:{_SPACE}(?:({_NUMBER})|"({_PLAIN})"){_SPACE}([,}}]))?')
"""A key and its colon, and behind them the value and what follows it, where that is a number or a plain string."""
_MARK = re.compile(rf"{_SPACE}(.?)", re.DOTALL)
_NAMES = {"true": True, "false": False, "null": None}
_UNREADABLE = re.compile(r"[\ud800-\udfff\0]")
_HALF = "half a character (\\ud800 to \\udfff), or \\u0000, which is read as \ufffd"
_TWICE = "this key stands twice in one object, and the last value is read: "


def parse(text: str) -> tuple[Value, list[Remark]]:
    """The value that `text` is, and what is odd in it. Line breaks in strings are let pass.

    Raises TranscriptError, with line and column, for text that is not JSON or nests more than MAX_DEPTH deep, and
    for more objects or values than any transcript has (FAULTS.md, rows 24, 25 and 27).
    """
    if text.count("{") + text.count("[") > MAX_OBJECTS or text.count(",") > MAX_COMMAS:
        raise TranscriptError(f"more than {MAX_OBJECTS:,} objects or {MAX_COMMAS:,} commas: split the file")
    scanner = _Scanner(text)
    value, at = scanner.value(0, 0)
    more, at = scanner.mark(at)
    if more:
        raise scanner.fault(at - 1, "the JSON ends before this, but the file goes on")
    return value, scanner.remarks


def path_of(root: Value, node: Fields | Items) -> str:
    """The JSON path of an object or array in `root`: $.segments[3]."""
    path, here = "$", root
    while here is not node and isinstance(here, Fields | Items):
        members: Iterable[tuple[str | int, Value]] = here.items() if isinstance(here, Fields) else enumerate(here)
        inside = [(step, value) for step, value in members if isinstance(value, Fields | Items)]
        before = [found for found in inside if found[1].at <= node.at]
        if not before:
            break
        step, here = max(before, key=lambda found: found[1].at)
        path += f".{step}" if isinstance(step, str) else f"[{step}]"
    return path


class _Scanner:
    """Reads what stands at a file offset, and gives the offset behind it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.remarks: list[Remark] = []

    def fault(self, at: int, message: str) -> TranscriptError:
        """The error that `message` says of offset `at`."""
        lines = LineTable(self._text)
        return TranscriptError(message, lines.line(at), lines.column(at))

    def mark(self, at: int) -> tuple[str, int]:
        """The first character that is not white space; none at the end."""
        match = _MARK.match(self._text, at)
        return (match[1], match.end()) if match else ("", at)

    def value(self, at: int, depth: int) -> tuple[Value, int]:
        """The value at offset `at`, which stands in `depth` others."""
        match = _VALUE.match(self._text, at)
        if match is None:
            raise self._expected("a value", *self.mark(at))
        kind, end = match.lastgroup, match.end()
        if kind == "number":
            return float(match["number"]), end
        if kind == "plain":
            return self._placed(match["plain"], match.start("plain")), end
        if kind == "string":
            return self._string(end)
        if kind == "name":
            return _NAMES.get(match["name"], nan), end
        if depth == MAX_DEPTH:
            raise self.fault(end - 1, f"nested more than {MAX_DEPTH} deep, as no transcript is")
        return self._object(end, depth + 1) if kind == "object" else self._array(end, depth + 1)

    def _object(self, at: int, depth: int) -> tuple[Fields, int]:
        fields = Fields()
        fields.at = at - 1
        mark, behind = self.mark(at)
        while mark != "}":
            match = _MEMBER.match(self._text, at)
            value: Value
            if match is not None and match[4] is not None:
                key, number, plain, mark = match.groups()
                behind = match.end()
                value = float(number) if number is not None else self._placed(plain, match.start(3))
            else:
                key, behind = self._key(at)
                value, behind = self.value(behind, depth)
                mark, behind = self._divider(behind, "}")
            if key in fields:
                self.remarks.append(Remark(self.mark(at)[1] - 1, _TWICE, f"“{key[:40]}”"))
            fields[key] = value
            at = behind
        return fields, behind

    def _array(self, at: int, depth: int) -> tuple[Items, int]:
        items = Items()
        items.at = at - 1
        mark, behind = self.mark(at)
        while mark != "]":
            value, at = self.value(at, depth)
            items.append(value)
            mark, behind = self._divider(at, "]")
            at = behind
        return items, behind

    def _divider(self, at: int, closing: str) -> tuple[str, int]:
        """The comma at offset `at`, or the bracket that ends what it stands in."""
        mark, behind = self.mark(at)
        if mark not in {",", closing}:
            raise self._expected(f"“,” or “{closing}”", mark, behind)
        return mark, behind

    def _key(self, at: int) -> tuple[str, int]:
        """A key and the offset behind its colon."""
        mark, behind = self.mark(at)
        if mark != '"':
            raise self._expected("a key in double quotation marks", mark, behind)
        key, behind = self._string(behind)
        mark, behind = self.mark(behind)
        if mark != ":":
            raise self._expected("“:”", mark, behind)
        return key, behind

    def _string(self, at: int) -> tuple[Text, int]:
        """The string whose first character stands at offset `at`."""
        try:
            said, end = scanstring(self._text, at, False)
        except JSONDecodeError as error:
            if error.pos == at - 1:
                raise self.fault(at - 1, "this string has no end: was the file cut off?") from None
            raise self.fault(error.pos, "this is no escape that JSON has in a string") from None
        if _UNREADABLE.search(said):
            self.remarks.append(Remark(at, _HALF))
            said = _UNREADABLE.sub("\ufffd", said)
        return self._placed(said, at), end

    def _placed(self, said: str, at: int) -> Text:
        text = Text(said)
        text.at = at
        return text

    def _expected(self, what: str, mark: str, behind: int) -> TranscriptError:
        """The error about `mark`, which ends at offset `behind`, where `what` should stand."""
        if not mark:
            return self.fault(behind, f"the file ends where {what} should stand: was it cut off?")
        return self.fault(behind - 1, f"“{mark}” stands here in place of {what}, so this is not JSON")
