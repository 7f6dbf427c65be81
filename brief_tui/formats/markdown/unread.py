"""What stands in a Markdown paragraph and is not read as speech: what is struck out, and images. Each is said."""

from __future__ import annotations

import re

from brief_tui.core.draft.markdown.syntax import LINK_TAIL
from brief_tui.core.language.stage_notes import STRUCK_OUT
from brief_tui.core.offsets import MappedText
from brief_tui.formats.captions.cue_text import STRIKING
from brief_tui.formats.clock import CLOCK
from brief_tui.formats.complaints import STRUCK, Complaints, quoted
from brief_tui.formats.speech import Cut, without

_UNREAD = re.compile(rf"(?<!\\)(?:!\[[^\[\]]*\](?=\()|(?<=\[){CLOCK}\](?=\())")
"""An image, or the text of a link that is a time code, each before the link's target."""
_STRUCK = re.compile(r"(?<![\\~])~~(?![~\s])[^~]*+~~(?!~)")
_STRUCK_TAG = re.compile(rf"<(/?)(?:{'|'.join(sorted(STRIKING))})\b[^<>]*(?<!/)>", re.IGNORECASE)
_MARKS = re.compile(rf"~~|{_STRUCK_TAG.pattern}", re.IGNORECASE)


def without_unread(raw: MappedText, complaints: Complaints) -> MappedText:
    """The paragraph without what is not read, and with linked time codes as if they were no links."""
    raw = _without_struck(raw, complaints)
    return _without_targets(raw, complaints) if "](" in raw.text else raw


def _without_struck(raw: MappedText, complaints: Complaints) -> MappedText:
    """The paragraph with notes for what its author struck out."""
    if "~~" in raw.text:
        raw = _cut(raw, [Cut(struck.start(), struck.end()) for struck in _STRUCK.finditer(raw.text)], complaints)
    cuts: list[Cut] = []
    opened: int | None = None
    for tag in _STRUCK_TAG.finditer(raw.text):
        if not tag[1]:
            opened = tag.start() if opened is None else opened
        elif opened is not None:
            cuts.append(Cut(opened, tag.end()))
            opened = None
    if opened is not None:
        cuts.append(Cut(opened, len(raw.text)))
    return _cut(raw, cuts, complaints)


def _cut(raw: MappedText, cuts: list[Cut], complaints: Complaints) -> MappedText:
    for cut in cuts:
        words = _MARKS.sub("", raw.text[cut.start : cut.end])
        complaints.add(raw.source_of(cut.start), STRUCK, quoted(words))
    return without(raw, (cut._replace(instead=STRUCK_OUT) for cut in cuts)).words if cuts else raw


def _without_targets(raw: MappedText, complaints: Complaints) -> MappedText:
    """The paragraph without images, and with linked time codes as if they were no links."""
    cuts: list[Cut] = []
    for found in _UNREAD.finditer(raw.text):
        target = LINK_TAIL.match(raw.text, found.end())
        if target is not None and (not cuts or cuts[-1].end <= found.start()):
            image = raw.text[found.start()] == "!"
            cuts.append(Cut(found.start() if image else found.end(), target.end()))
            if image and found.end() - found.start() > len("![]"):
                complaints.add(raw.source_of(found.start()), "a picture stands here; its text is not read as speech")
    return without(raw, cuts).words
