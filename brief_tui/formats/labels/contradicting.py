"""Somebody else's label in words that a file marks as one speaker's: what follows it is nobody's."""

from __future__ import annotations

import re

from brief_tui.core.label_remarks import doubtful
from brief_tui.formats.labels.colons import before_colon, unusual_label
from brief_tui.formats.labels.event_labels import NOTHING, EventLabels
from brief_tui.formats.labels.known_names import Inner, KnownNames
from brief_tui.formats.labels.nameless import calls_nobody, is_device
from brief_tui.formats.labels.names import full_name
from brief_tui.formats.labels.shapes import MayFillLine, label_like
from brief_tui.formats.labels.words import LOOKED_AT

_WORD = re.compile(r"[^\W_]+")
_REMARK = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")


def contradicting_label(
    text: str,
    voice: str,
    names: frozenset[str],
    event_labels: EventLabels = NOTHING,
    *,
    opens: bool,
    tagged: bool = False,
    alone: MayFillLine = MayFillLine.NONE,
) -> Inner | None:
    """The first label in `text` that is another than `voice`, who is one of the file's `names`.

    The mark is believed more than what only looks like a label: one word ("Question:"), or one in mid-sentence, where
    speech does not open (`opens`). Right behind a `tagged` mark only another of `names`, or what `second_label` finds,
    speaks against it. `alone` says what may be a name without any divider.
    """
    others = KnownNames.of(names)
    name = label_like(text[:LOOKED_AT], names, opens=opens, alone=alone)
    if name and alone is MayFillLine.NONE and ":" not in text and _WORD.findall(name) == _WORD.findall(text):
        name = None  # nothing is said behind it
    sure = name in names or (not tagged and name is not None and (name.isupper() or (opens and " " in name)))
    begun = (second_label(text, voice, names) if opens else None) or (name if sure else None)
    if begun is None and opens:
        begun = (None if tagged else unusual_label(text)) or others.begins(text)
    if begun is not None and begun != voice:
        return Inner(0, begun)
    return next((inner for inner in event_labels.known_names(names).inside(text) if inner.name != voice), None)


def second_label(text: str, voice: str, names: frozenset[str]) -> str | None:
    """The label of another than `voice`, one of the file's `names`, with which the words right behind its own begin.

    It has a colon or stands in square brackets, and somebody is called so: one of `names`, a full name, a role, a
    device. What a speaker announces ("Fun fact: …") is speech.
    """
    if ":" not in text and "：" not in text and "[" not in text:
        return None
    found = before_colon(text)
    called = KnownNames.of(names).labels(text)
    if found is None or found.alone:
        return called if called != voice else None
    bare = " ".join(_REMARK.sub(" ", found.name).split())
    if voice in (found.name, bare) or (called == voice and not doubtful(found.name, names)):
        return found.name if doubtful(found.name, names) else None
    shouted = found.name.isupper() and len(found.name) > 1 and not text.isupper()
    goes_on = text[found.end].islower()
    somebody = (
        called is not None or shouted or (not goes_on and (full_name(bare) or calls_nobody(bare) or is_device(bare)))
    )
    return found.name if somebody else None
