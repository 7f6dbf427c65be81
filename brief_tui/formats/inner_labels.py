"""Labels inside a line: behind a sentence's end a name that labels elsewhere in the file, before a colon."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import NamedTuple

_COLON = re.compile(r"[:：](?<=[\w)\]\s].)(?=\s|$|(?<=：))")
_SENTENCE_END = re.compile(r"[.?!…。？！][\"'”’)\]]{0,3}\s+(?=[^\W\d_]|\[)|[。？！](?=[^\W\d_])")
_LONGEST = 80
"""Characters of a name and the white space around it."""


class Inner(NamedTuple):
    """A label inside a line."""

    start: int
    """Offset of its first character."""
    name: str


def inner_labels(text: str, names: AbstractSet[str]) -> list[Inner]:
    """The labels inside of `text` that are one of `names`, in order; none at its start."""
    if not names or (": " not in text and "：" not in text and ":\n" not in text and not text.endswith(":")):
        return []
    found: list[Inner] = []
    for colon in _COLON.finditer(text):
        since = max(0, colon.start() - _LONGEST)
        for end in _SENTENCE_END.finditer(text, since, colon.start()):
            name = " ".join(text[end.end() : colon.start()].strip("[] \t").split())
            if name in names:
                found.append(Inner(end.end(), name))
                break
    return found
