"""Somebody else's label in words that a file marks as one speaker's: what follows it is nobody's."""

from __future__ import annotations

import re

from brief_tui.formats.labels.colons import unusual_label
from brief_tui.formats.labels.event_labels import NOTHING, EventLabels
from brief_tui.formats.labels.known_names import Inner, KnownNames
from brief_tui.formats.labels.shapes import MayFillLine, label_like
from brief_tui.formats.labels.words import LOOKED_AT

_WORD = re.compile(r"[^\W_]+")


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
    speech does not open (`opens`). Right behind a `tagged` mark only another of `names` speaks against it. `alone` says
    what may be a name without any divider.
    """
    others = KnownNames.of(names)
    name = label_like(text[:LOOKED_AT], names, opens=opens, alone=alone)
    if name and alone is MayFillLine.NONE and ":" not in text and _WORD.findall(name) == _WORD.findall(text):
        name = None  # nothing is said behind it
    sure = name in names or (not tagged and name is not None and (name.isupper() or (opens and " " in name)))
    begun = name if sure else None
    if begun is None and opens:
        begun = (None if tagged else unusual_label(text)) or others.begins(text)
    if begun is not None and begun != voice:
        return Inner(0, begun)
    return next((inner for inner in event_labels.known_names(names).inside(text) if inner.name != voice), None)
