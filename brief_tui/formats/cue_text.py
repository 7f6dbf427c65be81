"""The text of a cue: voices, tags, entities and drawing commands taken out, offsets kept."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from html.entities import html5
from typing import NamedTuple

from brief_tui.core.draft.syntax import ENTITY
from brief_tui.core.offsets import MappedText
from brief_tui.core.sources.transcripts import TimeMark
from brief_tui.formats.blocks import Line
from brief_tui.formats.clock import seconds
from brief_tui.formats.speech import Cut, Speech, plain, without

_SIMPLE = re.compile(r"<v[ \t]+(?P<name>[^<>&]*)>(?P<said>[^<&{]+)(?P<end></v>)?", re.IGNORECASE)
"""A line in which nothing is markup but for the voice tag that it begins with."""
_SPECIAL = re.compile(r"[<&{]")
_TAG = re.compile(r"<(?:/?[A-Za-z][^<>]*|[0-9:.]+)>")
"""A tag or a time; what only looks like a tag (`Vec<String>`) is not shown by a player either."""
_BREAK = re.compile(r"</?(?:br|p|div)\b", re.IGNORECASE)
_VOICE = re.compile(
    r"<v(?:\.[^\s<>]*)?(?:[ \t]+(?P<name>[^<>]*))?(?:>|(?=<)|$)|<[ \t]+v[ \t]+(?P<spaced>[^<>]*)>"
    r"|&lt;v(?:\.[^\s<>&]*)?[ \t]+(?P<escaped>[^<>&]*)&gt;|<[ \t]*/[ \t]*v[ \t]*>|&lt;/v&gt;",
    re.IGNORECASE,
)
"""A voice tag as the format has it, or as somebody wrote it who knew the format only roughly."""
_NO_TAG = re.compile(r"<(?!(?i:[biucs]|br|p|div|span|font|lang|ruby|rt|em|strong)\b)[A-Z][^<>]*>")
"""What may be a name in angle brackets, where it begins a line."""
_COMMAND = re.compile(r"\{\\[^{}]*\}")


class Span(NamedTuple):
    """What one voice says of a line; the voice is None outside voice spans."""

    voice: str | None
    words: MappedText
    times: tuple[TimeMark, ...] = ()
    """Of the time tags in it."""

    @property
    def speech(self) -> Speech:
        """The words with their times."""
        return Speech(self.words, self.times)


class Spoken(NamedTuple):
    """A line of a cue, with the voice that goes on in the next line."""

    spans: list[Span]
    voice: str | None
    torn: bool
    """Whether a voice tag has no `>`; what follows up to the next tag is not speech, and then nobody's."""


def spoken(line: Line, voice: str | None = None) -> Spoken:
    """The speech of `line`, which begins in the span of `voice`."""
    text = line.text
    if not ("<" in text or "&" in text or "{" in text):
        return Spoken([Span(voice, plain(*line))], voice, torn=False)
    if (simple := _SIMPLE.fullmatch(text)) is not None:
        voice = _annotation(simple["name"])
        said = Span(voice, plain(simple["said"], line.start + simple.start("said")))
        return Spoken([said], None if simple["end"] else voice, torn=False)
    words = plain(*line)
    spans: list[Span] = []
    cuts: list[Cut] = []
    times: list[TimeMark] = []
    begin, at, torn = 0, 0, False
    while (special := _SPECIAL.search(text, at)) is not None:
        start = special.start()
        change = _VOICE.match(text, start)
        if change is not None:
            if begin < start:
                spans.append(Span(voice, *without(words.part(begin, start), cuts, times)))
            closed = change.group().endswith((">", ";"))
            voice = _annotation(change["name"] or change["spaced"] or change["escaped"]) if closed else None
            begin = at = change.end()
            cuts, times, torn = [], [], torn or not closed
        elif (cut := _markup(text, start)) is not None:
            cuts.append(Cut(start - begin, cut.end - begin, cut.instead))
            if text[start + 1].isdecimal() and (clock := seconds(text[start + 1 : cut.end - 1])) is not None:
                times.append(TimeMark(start - begin, clock))
            at = cut.end
        else:
            at = start + 1
    rest = words.part(begin, len(text)) if begin else words
    if begin < len(text) or not spans:
        spans.append(Span(voice, *without(rest, cuts, times)) if cuts else Span(voice, rest))
    return Spoken(spans, voice, torn)


def _markup(text: str, at: int) -> Cut | None:
    """The tag, entity or command at `at`."""
    if text[at] == "&":
        entity = ENTITY.match(text, at)
        return Cut(at, entity.end(), resolved(entity.group())) if entity else None
    if text[at] == "{":
        command = _COMMAND.match(text, at)
        return Cut(at, command.end()) if command else None
    if _NO_TAG.match(text, at) is not None and text[max(0, at - 9) : at].isspace() == (at > 0):
        return None
    tag = _TAG.match(text, at)
    return Cut(at, tag.end(), " " if _BREAK.match(tag.group()) else "") if tag else None


def resolved(entity: str) -> str:
    """The characters of an entity, or the entity itself when there is none of that name; line breaks are spaces."""
    text = html.unescape(entity) if entity[1] == "#" else html5.get(entity[1:], entity)
    return " " if text.isspace() and text.isascii() else text


@lru_cache(maxsize=1024)
def _annotation(name: str | None) -> str | None:
    """The speaker whom a voice tag names."""
    return " ".join(ENTITY.sub(lambda match: resolved(match.group()), name or "").split()) or None
