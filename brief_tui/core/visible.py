"""Untrusted text made harmless for terminals, on display only (FAULTS.md, its last section)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from brief_tui.core.offsets import Span

REPLACEMENT = "\ufffd"
_MAX_MARKS = 4
_MARK_RUN = re.compile(f"M{{{_MAX_MARKS + 1},}}")
_LOG_COMMAND = re.compile(r"^(\s*)(?=::)|(?<=##)(?=\[)")
_LINE_CONTROLS = {ord("\t"): "␉", ord("\n"): "␊"}

# Shown as nothing, or changing how their neighbours look, without being of category Cf, Zl or Zp.
_UNSEEN_RANGES = (
    (0x034F, 0x034F),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180D),
    (0x180F, 0x180F),
    (0x2800, 0x2800),
    (0x3164, 0x3164),
    (0xFFA0, 0xFFA0),
    (0xFE00, 0xFE0F),
    (0xFDD0, 0xFDEF),  # noncharacters; the other ones end each plane
    (0xE0100, 0xE01EF),
)


def _shown_as(point: int) -> str:
    char = chr(point)
    if char in "\t\n":
        return char
    if point < 0x20:
        return chr(0x2400 + point)
    if point == 0x7F:
        return "\u2421"
    unseen = (
        0x80 <= point <= 0x9F
        or unicodedata.category(char) in {"Cf", "Cs", "Co", "Zl", "Zp"}
        or point & 0xFFFE == 0xFFFE
        or any(first <= point <= last for first, last in _UNSEEN_RANGES)
    )
    return REPLACEMENT if unseen else char


class _Table(dict[int, str]):
    # For str.translate. Filled as code points turn up: all of Unicode would cost every start half a second.
    def __init__(self, value: Callable[[int], str]) -> None:
        super().__init__()
        self._value = value

    def __missing__(self, point: int) -> str:
        self[point] = value = self._value(point)
        return value


_shown = _Table(_shown_as)
_marks = _Table(lambda point: "M" if unicodedata.category(chr(point)).startswith("M") else ".")


def visible(text: str) -> str:
    """The text as it may be shown: what terminals act on, or nobody sees, stands as a visible character.

    One code point for one code point, so that offsets hold; TAB and LF stay. Stored text is never changed.
    """
    if text.isascii():
        return text if text.isprintable() else text.translate(_shown)
    shown, parts, at = text.translate(_shown), [], 0
    for pile in piled_marks(text):
        parts += [shown[at : pile.start], REPLACEMENT * (pile.end - pile.start)]
        at = pile.end
    return "".join([*parts, shown[at:]])


def piled_marks(text: str) -> Iterator[Span]:
    """The fifth and later combining marks in a row: no language needs them, and terminals draw them anywhere."""
    for run in _MARK_RUN.finditer(text.translate(_marks)):
        yield Span(run.start() + _MAX_MARKS, run.end())


def visible_line(text: str) -> str:
    """As `visible`, with TAB and LF shown too: for file names and whatever must stay on its line."""
    return visible(text).translate(_LINE_CONTROLS)


def says_anything(text: str) -> bool:
    """Whether a letter or a digit of the text can be seen: less is no reason."""
    return any(map(str.isalnum, visible(text)))


def log_line(line: str) -> str:
    """A line that services which read logs of programs (GitHub Actions) take for no command: one more mark is in it."""
    return _LOG_COMMAND.sub(r"\1\\", line)
