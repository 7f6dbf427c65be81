"""A JSON transcript while it is read: its fields by type, and what is wrong with them, with line and path.

Fields that are missing and fields that are null are the same. Times that cannot be used are complained of, and
their text is kept; anything else of the wrong type is refused (FAULTS.md, row 26).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from brief_tui.core.offsets import LineTable, MappedText, MappedTextBuilder
from brief_tui.core.sources.transcripts import TranscriptError
from brief_tui.formats import clock
from brief_tui.formats.captions.speakers import PAUSE
from brief_tui.formats.complaints import MAX_WARNINGS, Complaints
from brief_tui.formats.json.tree import Fields, Items, Text, Value, parse, path_of
from brief_tui.formats.speech import plain

LATEST = 36_000_000.0
"""Seconds of the latest time that is believed: the last one that a time code can be written for."""

_ESCAPES = re.compile(r"(?P<run>(?:\\u(?![dD][89abAB])....)++)|\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|.)")
_LONG = 6
"""Characters of each escape in a run of them."""
_DECIMAL = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,12})?")
_NOBODY = frozenset({"", "?"})


class Word(NamedTuple):
    """A word or a mark with what its object tells; None where it tells nothing."""

    said: MappedText
    start: float | None
    end: float | None
    label: str | None


class Keys(NamedTuple):
    """Names of a format's fields of words and segments, and how many of its units of time are a second."""

    said: str = "text"
    start: str | int = "start"
    end: str | int = "end"
    per_second: int = 1


class Span(NamedTuple):
    """When a segment starts and ends, in seconds; None where that cannot be told."""

    start: float | None
    end: float | None
    gap: bool
    """Whether a pause before it divides turns in a file that names nobody."""


_PAIR = Keys(start=0, end=1)
NO_SPAN = Span(None, None, gap=False)


class Document:
    """A file and its complaints."""

    def __init__(self, text: str) -> None:
        """Raises TranscriptError for what is not JSON; see `json_tree.parse`."""
        self._text = text
        self.complaints = Complaints()
        self._root, remarks = parse(text)
        for remark in remarks:
            self.complaints.add(*remark)
        self._found: Counter[str] = Counter()
        self.read: set[int] = set()
        """File offsets of the texts that were asked for so far."""
        self.end: float | None = None
        """Seconds at which the last segment or word ends, of those read so far."""
        self._last = 0.0
        self._latest: float | None = None

    @property
    def fields(self) -> Fields:
        """The file's object. An array of texts counts as its `segments`; anything else as an object without fields."""
        if isinstance(self._root, Fields):
            return self._root
        return _object({"segments": self._root} if "text" in (first(self._root) or {}) else {})

    def complain(self, node: Fields | Items, kind: str, key: str = "") -> None:
        """Complain of a node, or of one of its members, with its path."""
        self._found[kind] += 1
        # Paths cost a walk through the file, so those that `Complaints` only counts have none.
        path = path_of(self._root, node) + key if self._found[kind] <= MAX_WARNINGS else ""
        self.complaints.add(node.at, f"{kind}: ", path)

    def refusal(self, node: Fields | Items, message: str, key: str = "") -> TranscriptError:
        """The error that `message` says of a node, or of one of its members, with its path."""
        lines = LineTable(self._text)
        where = f"{path_of(self._root, node)}{key}"
        return TranscriptError(f"{where} {message}", lines.line(node.at), lines.column(node.at))

    def member(self, fields: Fields, key: str) -> Fields:
        """The object under `key`, or one without fields."""
        value = fields.get(key)
        if isinstance(value, Fields):
            return value
        if value is not None:
            raise self.refusal(fields, "should be an object", f".{key}")
        return _object({}, fields.at)

    def objects(self, fields: Fields, key: str) -> list[Fields]:
        """The objects in the array under `key`."""
        value = fields.get(key)
        if value is None:
            return []
        if not isinstance(value, Items):
            raise self.refusal(fields, "should be an array", f".{key}")
        found = [item for item in value if isinstance(item, Fields)]
        if len(found) != len(value):
            odd = next(place for place, item in enumerate(value) if not isinstance(item, Fields))
            raise self.refusal(value, "should be an object", f"[{odd}]")
        return found

    def said(self, fields: Fields, key: str) -> MappedText | None:
        """The string under `key`."""
        value = fields.get(key)
        if isinstance(value, Text):
            self.read.add(value.at)
            return self._mapped(value)
        if value is not None:
            raise self.refusal(fields, "should be a string", f".{key}")
        return None

    def seconds(self, node: Fields | Items, key: str | int, per_second: int = 1) -> float | None:
        """The time under `key`, which counts in parts of a second; complains of one that cannot be used."""
        value: Value = None
        if isinstance(node, Fields):
            value = node.get(str(key))
        elif isinstance(key, int) and key < len(node):
            value = node[key]
        if value is None:
            return None
        found = value / per_second if isinstance(value, float) else _written(value, per_second)
        if found is not None and 0 <= found <= LATEST:
            return found
        step = f".{key}" if isinstance(node, Fields) else f"[{key}]"
        self.complain(node, "this time cannot be used; its text is kept", step)
        return None

    def span(self, node: Fields | Items, keys: Keys) -> Span:
        """When the segment `node` starts and ends, or the pair under its `timestamp` says so; see `checked`."""
        pair = node.get("timestamp") if isinstance(node, Fields) else None
        if isinstance(pair, Items):
            node, keys = pair, _PAIR
        start = self.seconds(node, keys.start, keys.per_second)
        return self.checked(node, start, self.seconds(node, keys.end, keys.per_second))

    def checked(self, node: Fields | Items, start: float | None, end: float | None) -> Span:
        """The span of a segment; complains of one that ends before, or starts before the one above it."""
        gap = paused(self._latest, start)
        self._until(end)
        if start is not None:
            if end is not None and end < start:
                self.complain(node, "this ends before it starts")
            if start < self._last:
                self.complain(node, "this starts before the one above it; the order of the file is kept")
                self._latest = None
            self._last = start
        if end is not None:
            self._latest = max(self._latest or 0.0, end)
        return Span(start, end, gap)

    def label(self, fields: Fields, key: str = "speaker") -> str | None:
        """The speaker under `key`, a name or a number: 0 is “Speaker 0”."""
        value = fields.get(key)
        if isinstance(value, float) and value.is_integer():
            return f"Speaker {value:.0f}"
        if isinstance(value, Text):
            name = " ".join(value.split())
            return f"Speaker {name}" if name.isdecimal() else None if name in _NOBODY else name
        if value is not None:
            raise self.refusal(fields, "should be a string or a whole number", f".{key}")
        return None

    def words(self, fields: Fields, key: str, keys: Keys) -> list[Word]:
        """The words in the array under `key`; complains of those without text."""
        return [self.word(item, keys) for item in self.objects(fields, key)]

    def word(self, fields: Fields, keys: Keys) -> Word:
        """What is said in `fields`; complains where nothing is."""
        said = self.whole(fields, keys.said)
        start = self.seconds(fields, keys.start, keys.per_second)
        end = self.seconds(fields, keys.end, keys.per_second)
        self._until(end)
        return Word(said, start, end, self.label(fields))

    def _until(self, end: float | None) -> None:
        if end is not None:
            self.end = max(self.end or 0.0, end)

    def lacks(self, fields: Fields, key: str) -> None:
        """Complain that what is said in `fields` is missing."""
        self.complain(fields, f"there is no “{key}” here, so nothing is read")

    def whole(self, fields: Fields, key: str) -> MappedText:
        """The string under `key`, or no text; complains where there is none."""
        said = self.said(fields, key)
        if said is None:
            self.lacks(fields, key)
        return said or MappedText("", ())

    def _mapped(self, said: Text) -> MappedText:
        if "\\" not in said and self._text.startswith(said, said.at):
            return plain(said, said.at)
        builder = MappedTextBuilder()
        at, done = said.at, 0
        for escape in _ESCAPES.finditer(self._text, at):
            begin = done + escape.start() - at
            if begin >= len(said):
                break
            builder.add(said[done:begin], at)
            count, step = (len(escape["run"]) // _LONG, _LONG) if escape["run"] else (1, 1)
            at, done = escape.end(), begin + count
            builder.add(said[begin:done], escape.start(), step)
        builder.add(said[done:], at)
        return builder.build()


def _written(value: Value, per_second: int) -> float | None:
    """The seconds of a time that is written as a string: 0.5, or 00:00:00.500."""
    if not isinstance(value, Text):
        return None
    return float(value) / per_second if _DECIMAL.fullmatch(value) else clock.seconds(value)


def paused(before: float | None, after: float | None) -> bool:
    """Whether a silence that divides turns lies between two times."""
    return before is not None and after is not None and round(after - before, 3) >= PAUSE


def _object(values: dict[str, Value], at: int = 0) -> Fields:
    fields = Fields(values)
    fields.at = at
    return fields


def first(value: Value) -> Fields | None:
    """The first object of an array."""
    return next((item for item in value if isinstance(item, Fields)), None) if isinstance(value, Items) else None
