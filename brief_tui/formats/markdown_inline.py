"""The inline markup of a Markdown paragraph, taken out in one pass that keeps every character's offset.

CommonMark's rules, as far as they change what a reader sees: backslash escapes, entities, code spans, emphasis,
links, images, autolinks, tags, line breaks. Simplified: emphasis pairs by character and count without the
"rule of three", and reference links count only where the file defines their label. Added: time codes in
brackets are no speech. Every step is linear in the paragraph's length.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from brief_tui.core.transcripts import TimeMark
from brief_tui.formats.clock import stamp_at
from brief_tui.formats.markup import ENTITY, TAG, is_break, resolved
from brief_tui.formats.speech import Cut, Speech, plain, without

HIDDEN = "\0"
"""Stands for every character that is hidden from the reader; decoding refuses files that hold it."""

MAX_LABEL = 200
"""Code points of the longest label of a link definition."""

_SPECIAL = re.compile(r"[\\`*_\[\](<&\0\r\n]")
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
_TICKS = re.compile(r"`+")
_RUN = re.compile(r"\*+|_+|`+")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*|[\w.+-]{1,64}@[\w.-]{1,255})>")
_TARGET = re.compile(
    r"\([ \t]*(?:<[^<>\r\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?:\s{1,3}(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*\)"
)
_REFERENCE = re.compile(rf"\[([^\[\]\\]{{0,{MAX_LABEL}}})\]")
_UNSEEN = re.compile(r"\0+|(?:\r\n?|\n)[ \t]*(?:>[ \t]?)*(?:[-+*][ \t]+)?")


def inline(text: str, source: int, definitions: frozenset[str] = frozenset()) -> Speech:
    """What a reader sees of the paragraph `text`, which stands at file offset `source`.

    `definitions` are the labels of the file's link definitions, as `reference_key` gives them.
    """
    if _SPECIAL.search(text) is None:
        return plain(text, source)
    scan = _Scan(text, definitions)
    scan.run()
    return without(text, source, scan.cuts, scan.times)


def reference_key(label: str) -> str:
    """A link label for comparison: case and runs of white space set aside."""
    return " ".join(label.casefold().split())


@dataclass(slots=True)
class _Run:
    """A run of `*` or `_` that may open emphasis; `end` moves back as its marks find partners."""

    start: int
    end: int


class _Scan:
    """One pass over a paragraph. Every handler takes an offset and returns where to go on."""

    def __init__(self, text: str, definitions: frozenset[str]) -> None:
        self.text, self.definitions = text, definitions
        self.cuts: list[Cut] = []
        self.times: list[TimeMark] = []
        self._at = 0
        self._runs: dict[str, list[_Run]] = {"*": [], "_": []}
        self._brackets: list[tuple[int, int]] = []
        self._ticks: defaultdict[int, list[int]] | None = None

    def run(self) -> None:
        """Collect cuts and time codes."""
        while (match := _SPECIAL.search(self.text, self._at)) is not None:
            self._at = _HANDLERS[match.group()](self, match.start())

    def escape(self, at: int) -> int:
        """A backslash: an escaped time code, an escaped character, a hard line break, or itself."""
        if (end := self.stamp(at)) > at + 1:
            return end
        if _ESCAPED.match(self.text, at):
            self.cuts.append(Cut(at, at + 1))
            return at + 2
        if self.text[at + 1 : at + 2] in ("\r", "\n"):
            self.cuts.append(Cut(at, at + 1))
        return at + 1

    def stamp(self, at: int) -> int:
        """A bracket: a time code, with the target when it is a link's text, or itself."""
        stamp = stamp_at(self.text, at)
        if stamp is None:
            return at + 1
        end = stamp.end
        if self.text[at] == "[" and self.text[end - 1] == "]" and (target := _TARGET.match(self.text, end)):
            end = target.end()
        self.cuts.append(Cut(at, end))
        self.times.append(TimeMark(at, stamp.seconds))
        return end

    def code(self, at: int) -> int:
        """A run of backticks: a code span when one of the same length follows."""
        if self._ticks is None:
            self._ticks = defaultdict(list)
            for match in _TICKS.finditer(self.text, at):
                self._ticks[match.end() - match.start()].append(match.start())
        length = self._run_end(at) - at
        starts = self._ticks[length]
        place = bisect_left(starts, at + length)
        if place == len(starts):
            return at + length
        close = starts[place]
        self.cuts += [Cut(at, at + length), Cut(close, close + length)]
        for match in _UNSEEN.finditer(self.text, at + length, close):
            self.cuts.append(Cut(match.start(), match.end(), "" if match.group()[0] == HIDDEN else " "))
        return close + length

    def emphasis(self, at: int) -> int:
        """A run of stars or underscores: closes what it can, then may open."""
        text, mark = self.text, self.text[at]
        start, end = at, self._run_end(at)
        before, after = text[at - 1 : at] or " ", text[end : end + 1] or " "
        left = not after.isspace() and (after.isalnum() or not before.isalnum())
        right = not before.isspace() and (before.isalnum() or not after.isalnum())
        opens = left and (mark == "*" or not right or not before.isalnum())
        closes = right and (mark == "*" or not left or not after.isalnum())
        runs = self._runs[mark]
        while closes and runs and start < end:
            run = runs[-1]
            count = min(run.end - run.start, end - start)
            self.cuts += [Cut(run.end - count, run.end), Cut(start, start + count)]
            run.end -= count
            start += count
            if run.start == run.end:
                runs.pop()
        if opens and start < end:
            runs.append(_Run(start, end))
        return end

    def open_bracket(self, at: int) -> int:
        """`[`: a time code, or perhaps a link or an image."""
        if (end := self.stamp(at)) > at + 1:
            return end
        image = at > self._at and self.text[at - 1] == "!"
        self._brackets.append((at - image, at + 1))
        return at + 1

    def close_bracket(self, at: int) -> int:
        """`]`: the end of a link's text, of an image, or itself."""
        if not self._brackets:
            return at + 1
        start, inner = self._brackets.pop()
        end = self._target(inner, at)
        if end is None:
            return at + 1
        if inner - start == len("!["):
            self.cuts.append(Cut(start, end))
        else:
            self.cuts += [Cut(start, inner), Cut(at, end)]
        return end

    def angle(self, at: int) -> int:
        """`<`: an address in angle brackets, which is read, or a tag, which is not."""
        link = _AUTOLINK.match(self.text, at)
        tag = TAG.match(self.text, at)
        if link is not None:
            self.cuts += [Cut(at, at + 1), Cut(link.end() - 1, link.end())]
            return link.end()
        if tag is None:
            return at + 1
        self.cuts.append(Cut(at, tag.end(), " " if is_break(tag.group()) else ""))
        return tag.end()

    def entity(self, at: int) -> int:
        """`&`: an entity, or itself."""
        match = ENTITY.match(self.text, at)
        if match is None:
            return at + 1
        self.cuts.append(Cut(at, match.end(), resolved(match.group())))
        return match.end()

    def unseen(self, at: int) -> int:
        """Hidden characters, or a line break with the marks of quotes and lists at the next line's start."""
        match = _UNSEEN.match(self.text, at)
        if match is None:
            return at + 1
        broken = match.group()[0] != HIDDEN
        start = at
        while broken and start > self._at and self.text[start - 1] in " \t":
            start -= 1
        self.cuts.append(Cut(start, match.end(), " " if broken else ""))
        return match.end()

    def _run_end(self, at: int) -> int:
        """Where the run of the character at `at` ends."""
        match = _RUN.match(self.text, at)
        return match.end() if match else at + 1

    def _target(self, inner: int, close: int) -> int | None:
        """Where the link ends whose text is [inner, close); None when it is none."""
        if (target := _TARGET.match(self.text, close + 1)) is not None:
            return target.end()
        if not self.definitions:
            return None
        reference = _REFERENCE.match(self.text, close + 1)
        own = self.text[inner : min(close, inner + MAX_LABEL + 1)]
        label = reference[1] if reference is not None and reference[1].strip() else own
        if reference_key(label) in self.definitions:
            return reference.end() if reference is not None else close + 1
        return None


_HANDLERS: dict[str, Callable[[_Scan, int], int]] = {
    "\\": _Scan.escape,
    "`": _Scan.code,
    "*": _Scan.emphasis,
    "_": _Scan.emphasis,
    "[": _Scan.open_bracket,
    "]": _Scan.close_bracket,
    "(": _Scan.stamp,
    "<": _Scan.angle,
    "&": _Scan.entity,
    HIDDEN: _Scan.unseen,
    "\r": _Scan.unseen,
    "\n": _Scan.unseen,
}
