"""The text of a cue: voices, tags, entities and drawing commands taken out, offsets kept."""

from __future__ import annotations

import re
from typing import NamedTuple

from brief_tui.formats.blocks import Line
from brief_tui.formats.markup import ENTITY, TAG, is_break, resolved
from brief_tui.formats.speech import Cut, Speech, plain, without

_SPECIAL = re.compile(r"[<&{]")
_TIME_TAG = re.compile(r"<[0-9:.]+>")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?(?:[ \t]+(?P<name>[^<>]*))?(?:>|(?=<)|$)|</v>")
_COMMAND = re.compile(r"\{\\[^{}]*\}")


class Span(NamedTuple):
    """What one voice says of a line; the voice is None outside voice spans."""

    voice: str | None
    speech: Speech


class Spoken(NamedTuple):
    """A line of a cue, with the voice that goes on in the next line."""

    spans: list[Span]
    voice: str | None
    torn: bool
    """Whether a voice tag has no `>`; what follows up to the next tag is not speech, and then nobody's."""


def spoken(line: Line, voice: str | None = None) -> Spoken:
    """The speech of `line`, which begins in the span of `voice`."""
    if _SPECIAL.search(line.text) is None:
        return Spoken([Span(voice, plain(*line))], voice, False)
    text, source = line
    spans: list[Span] = []
    cuts: list[Cut] = []
    begin, at, torn = 0, 0, False
    while (special := _SPECIAL.search(text, at)) is not None:
        start = special.start()
        change = _VOICE.match(text, start)
        if change is not None:
            spans.append(Span(voice, without(text[begin:start], source + begin, cuts)))
            closed = change.group().endswith(">")
            voice = _annotation(change["name"]) if closed else None
            begin = at = change.end()
            cuts, torn = [], torn or not closed
        elif (cut := _markup(text, start)) is not None:
            cuts.append(Cut(start - begin, cut.end - begin, cut.instead))
            at = cut.end
        else:
            at = start + 1
    spans.append(Span(voice, without(text[begin:], source + begin, cuts)))
    return Spoken(spans, voice, torn)


def _markup(text: str, at: int) -> Cut | None:
    """The tag, entity or command at `at`."""
    if text[at] == "&":
        entity = ENTITY.match(text, at)
        return Cut(at, entity.end(), resolved(entity.group())) if entity else None
    if text[at] == "{":
        command = _COMMAND.match(text, at)
        return Cut(at, command.end()) if command else None
    tag = TAG.match(text, at) or _TIME_TAG.match(text, at)
    return Cut(at, tag.end(), " " if is_break(tag.group()) else "") if tag else None


def _annotation(name: str | None) -> str | None:
    """The speaker whom a voice tag names."""
    return " ".join(ENTITY.sub(lambda match: resolved(match.group()), name or "").split()) or None
