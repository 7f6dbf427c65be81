"""What a JSON transcript says outside of what is read: one talk stands in many of them twice and more.

A text and its segments, or words beside utterances, should say the same. What only the part says that is not read
would be lost without a word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from brief_tui.formats.json_document import Document, first
from brief_tui.formats.json_tree import Fields, Items, Text

_TEXTS = ("text", "transcript")
_LISTS = ("segments", "chunks", "words", "word_segments", "utterances", "sentences", "paragraphs", "speakers")
_SAID = ("text", "punctuated_word", "word", "transcript")
"""What the items of lists call their text, the best first."""
_WORD = re.compile(r"[^\W_]+")


def complain_of_unread(document: Document, read: str) -> None:
    """Complain of every text and list of `document` that holds words which `read` has not, or less often."""
    bare = "".join(read.split())
    known: Counter[str] | None = None
    for holder in _holders(document.fields):
        for key, said in _said(holder):
            if "".join(said.split()) == bare:
                continue
            known = Counter(_WORD.findall(read.casefold())) if known is None else known
            unread = sum((Counter(_WORD.findall(said.casefold())) - known).values())
            if unread:
                document.complain(
                    holder, f"{unread} words stand here that are not in what is read, and are lost", f".{key}"
                )


def _holders(root: Fields) -> Iterator[Fields]:
    """Where texts and lists of the whole talk stand. Other alternatives than the best are none."""
    yield root
    results = root.get("results")
    if isinstance(results, Fields):
        yield results
        channels = results.get("channels")
        for channel in channels if isinstance(channels, Items) else ():
            best = first(channel.get("alternatives")) if isinstance(channel, Fields) else None
            if best is not None:
                yield best


def _said(holder: Fields) -> Iterator[tuple[str, str]]:
    """What stands under the keys of `holder` that hold speech."""
    for key in _TEXTS:
        if isinstance(text := holder.get(key), Text):
            yield key, text
    for key in _LISTS:
        if isinstance(items := holder.get(key), Items):
            yield key, " ".join(filter(None, map(_text, items)))


def _text(item: object) -> str:
    if not isinstance(item, Fields):
        return ""
    return next((text for key in _SAID if isinstance(text := item.get(key), Text)), "")
