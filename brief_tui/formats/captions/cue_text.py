"""The text of a cue: voices, tags, entities and drawing commands taken out, offsets kept."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from html.entities import html5
from typing import NamedTuple

from brief_tui.core.draft.markdown.syntax import ENTITY
from brief_tui.core.language.stage_notes import STRUCK_OUT
from brief_tui.core.offsets import MappedText
from brief_tui.core.sources.transcripts import TimeMark
from brief_tui.formats.blocks import Line
from brief_tui.formats.clock import seconds
from brief_tui.formats.speech import Cut, Speech, plain, without

_SIMPLE = re.compile(r"<v[ \t]+(?P<name>[^<>&]*)>(?P<said>[^<&{]+)(?P<end></v>)?", re.IGNORECASE)
"""A line in which nothing is markup but for the voice tag that it begins with."""
_SPECIAL = re.compile(r"[<&{]")
STRIKING = frozenset({"s", "strike", "del"})
"""The tags of struck-out words."""
_NAMES = "|".join((*STRIKING, *"c i b u lang ruby rt font span em strong br p div".split()))
_ATTRIBUTE = r"""\s++[\w:-]++\s*+=\s*+(?:"[^"<>]*+"|'[^'<>]*+'|[^\s<>"']++)"""
_TAG = re.compile(
    rf"<(?P<end>/?)(?:(?P<name>{_NAMES}|{_NAMES.upper()})(?:\.[^\s<>]*+)?(?:{_ATTRIBUTE})*+|lang[ \t]++[\w-]++)"
    r"\s*+(?P<empty>/?)>"
    r"|<(?P<clock>[0-9]++(?::[0-9]++)++(?:\.[0-9]++)?)>"
)
"""The tags of WebVTT, and those of HTML that players of SubRip know; what only looks like one (`Vec<u8>`) is text."""
_AID_ENDS = re.compile(r"</?(?:rt|ruby)\b|</?v\b", re.IGNORECASE)
_BREAK = re.compile(r"br|p|div", re.IGNORECASE)
_VOICE = re.compile(
    r"<v(?:\.[^\s<>]*)?(?:[ \t]+(?P<name>[^<>]*))?(?:>|(?=<)|$)|<[ \t]+v[ \t]+(?P<spaced>[^<>]*)>"
    r"|<[ \t]*/[ \t]*v[ \t]*>",
    re.IGNORECASE,
)
"""A voice tag as the format has it, or as somebody wrote it who knew the format only roughly."""
_COMMAND = re.compile(
    r"\{(?:\\(?:an?|b|be|blur|i|u|s|[xy]?bord|[xy]?shad|fs|fsc[xy]|fsp|fa[xy]|fr[xyz]?|fe|q|r|pbo|p|k[fo]?|K"
    r"|[1-4]?(?:c|a|alpha))(?![A-Za-z])[^{}\\()]*|\\fn[^{}\\]*|\\(?:pos|move|org|fade?|i?clip|t)\([^{}]*\)\s*)++\}"
)
"""Drawing commands of SubStation, which players of SubRip obey."""


class Span(NamedTuple):
    """What one voice says of a line; the voice is None outside voice spans."""

    voice: str | None
    words: MappedText
    times: tuple[TimeMark, ...] = ()
    """The time tags in it."""

    @property
    def speech(self) -> Speech:
        """The words with their times."""
        return Speech(self.words, self.times)


class Spoken(NamedTuple):
    """A line of a cue, with what goes on in the next line."""

    spans: list[Span]
    voice: str | None
    striking: bool
    """Whether words are struck out from here on."""
    torn: bool
    """Whether a voice tag has no `>`; what follows up to the next tag is not speech, and then nobody's."""
    struck: list[Line]
    """Struck-out text, in place of which a stage note is read."""
    aids: list[int]
    """Offsets in the file of reading aids above words, which are not read."""


def spoken(line: Line, voice: str | None = None, *, striking: bool = False) -> Spoken:
    """The speech of `line`, which begins in the span of `voice` and, where `striking`, among words struck out."""
    text = line.text
    if not (striking or "<" in text or "&" in text or "{" in text):
        return Spoken([Span(voice, plain(*line))], voice, striking=False, torn=False, struck=[], aids=[])
    if not striking and (simple := _SIMPLE.fullmatch(text)) is not None:
        voice = _annotation(simple["name"])
        said = Span(voice, plain(simple["said"], line.start + simple.start("said")))
        return Spoken([said], None if simple["end"] else voice, striking=False, torn=False, struck=[], aids=[])
    return _Reader(line, voice, striking=striking).read()


class _Reader:
    """Reads a line that holds markup."""

    def __init__(self, line: Line, voice: str | None, *, striking: bool) -> None:
        self._line, self._voice = line, voice
        self._since = 0 if striking else None  # where words are struck out from
        self._begin = 0  # of the span
        self._spans: list[Span] = []
        self._cuts: list[Cut] = []
        self._times: list[TimeMark] = []
        self._struck: list[Line] = []
        self._aids: list[int] = []
        self._ruby = False

    def read(self) -> Spoken:
        """The spans of the whole line."""
        text = self._line.text
        at, torn = 0, False
        while (special := _SPECIAL.search(text, at)) is not None:
            start = special.start()
            change = _VOICE.match(text, start)
            if change is not None:
                closed = change.group().endswith(">")
                at, torn = change.end(), torn or not closed
                self._end(start, at)
                self._voice = _annotation(change["name"] or change["spaced"]) if closed else None
            else:
                at = self._markup(start)
        if self._begin < len(text) or not self._spans:
            self._end(len(text), len(text))
        return Spoken(self._spans, self._voice, self._since is not None, torn, self._struck, self._aids)

    def _end(self, stop: int, following: int) -> None:
        """The span ends at `stop`, and the next one begins at `following`."""
        if self._since is not None:
            self._strike(self._since, stop, stop)
            self._since = following
        if self._begin < stop or stop == following:
            words = plain(*self._line).part(self._begin, stop)
            speech = without(words, self._cuts, self._times) if self._cuts else Speech(words)
            self._spans.append(Span(self._voice, *speech))
        self._begin = following
        self._cuts, self._times = [], []

    def _cut(self, start: int, end: int, instead: str = "") -> int:
        self._cuts.append(Cut(start - self._begin, end - self._begin, instead))
        return end

    def _strike(self, since: int, stop: int, end: int) -> int:
        """Read a note for what is struck out from `since`, behind its tag, to `stop`; the markup ends at `end`."""
        words = self._line.text[since:stop]
        if words.strip():
            self._struck.append(Line(words, self._line.start + since))
        return self._cut(since, end, STRUCK_OUT if words.strip() else "")

    def _markup(self, at: int) -> int:
        """Take out the tag, entity or command at `at`; where the text goes on behind it, or behind this character."""
        text, since = self._line.text, self._since
        if text[at] == "<":
            tag = _TAG.match(text, at)
            if tag is None:
                return at + 1
            name = (tag["name"] or "").lower()
            if since is not None:
                if name in STRIKING and tag["end"]:
                    self._since = None
                    self._strike(since, at, tag.end())
                return tag.end()
            self._ruby = not tag["end"] if name == "ruby" else self._ruby
            ends = _AID_ENDS.search(text, tag.end()) if self._ruby and name == "rt" and not tag["end"] else None
            if ends is not None:
                self._aids.append(self._line.start + at)
                return self._cut(at, ends.start())
            if name in STRIKING and not tag["end"] and not tag["empty"]:
                self._since = tag.end()
            elif tag["clock"] and (clock := seconds(tag["clock"])) is not None:
                self._times.append(TimeMark(at - self._begin, clock))
            return self._cut(at, tag.end(), " " if _BREAK.fullmatch(name) else "")
        found = (ENTITY if text[at] == "&" else _COMMAND).match(text, at)
        if found is None:
            return at + 1
        if since is None:
            self._cut(at, found.end(), resolved(found.group()) if text[at] == "&" else "")
        return found.end()


def resolved(entity: str) -> str:
    """The characters of an entity, or the entity itself when there is none of that name; line breaks are spaces."""
    text = html.unescape(entity) if entity[1] == "#" else html5.get(entity[1:], entity)
    return " " if text.isspace() and text.isascii() else text


@lru_cache(maxsize=1024)
def _annotation(name: str | None) -> str | None:
    """The speaker whom a voice tag names."""
    return " ".join(ENTITY.sub(lambda match: resolved(match.group()), name or "").split()) or None
