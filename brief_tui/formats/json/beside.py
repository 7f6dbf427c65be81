"""What a JSON transcript says outside of what is read: one talk stands in many of them twice and more.

A text and its segments, or words beside utterances, should say the same. What only the part says that is not read, or
what stands under other keys, would be lost without a word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from brief_tui.formats.json.document import Document, first
from brief_tui.formats.json.tree import Fields, Items, Text, Value

_TEXTS = ("text", "transcript")
_LISTS = ("segments", "chunks", "words", "word_segments", "utterances", "sentences", "paragraphs", "speakers")
_SAID = ("text", "punctuated_word", "word", "transcript")
"""Names of the field with the text of a list's item, the best first."""
_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"(?:\w*name|speaker)s?", re.IGNORECASE)
"""Keys under which no words stand, but who said some."""
_LABEL = re.compile(r"^Speaker [0-9]+:", re.MULTILINE)
"""What Deepgram writes before paragraphs, where it has them in one text."""
_FEW = 4
"""Words of the shortest text that is no name or value."""
_LONG = 8
"""Characters of a word that may be several, in scripts that do not divide them."""


def complain_of_unread(document: Document, read: str) -> None:
    """Complain of every text and list of `document` that holds words which `read` has not, or less often."""
    bare = "".join(read.split())
    known: Counter[str] | None = None
    for holder, key, said in _said(document):
        if "".join(said.split()) == bare:
            continue
        known = Counter(_WORD.findall(read.casefold())) if known is None else known
        unread = sum((Counter(_WORD.findall(said.casefold())) - known).values())
        if unread:
            document.complain(
                holder, f"{unread} words stand here that are not in what is read, and are lost", f".{key}"
            )


class _Words(NamedTuple):
    """A text, and where it stands."""

    holder: Fields
    key: str
    said: str


def _said(document: Document) -> Iterator[_Words]:
    """What should be in what is read: texts and lists of the whole talk, and whatever else is no name or value."""
    told = set(document.read)
    for holder in _holders(document.fields):
        for key in _TEXTS:
            if isinstance(text := holder.get(key), Text):
                told.add(text.at)
                yield _Words(holder, key, text)
        for key in _LISTS:
            if isinstance(items := holder.get(key), Items):
                texts = [text for item in items if (text := _text(item)) is not None]
                told.update(text.at for text in texts)
                yield _Words(holder, key, " ".join(texts))
    alike: dict[str, list[_Words]] = {}
    for path, at, words in _others(document.fields, "$"):
        if at not in told:
            alike.setdefault(path, []).append(words)
    for found in alike.values():
        yield found[0]._replace(said=_LABEL.sub("", "\n".join(words.said for words in found)))


def _holders(root: Fields) -> Iterator[Fields]:
    """The objects that may hold texts and lists of the whole talk; of alternatives, the best only."""
    yield root
    results = root.get("results")
    if isinstance(results, Fields):
        yield results
        channels = results.get("channels")
        for channel in channels if isinstance(channels, Items) else ():
            best = first(channel.get("alternatives")) if isinstance(channel, Fields) else None
            if best is not None:
                yield best


def _text(item: Value) -> Text | None:
    if not isinstance(item, Fields):
        return None
    return next((text for key in _SAID if isinstance(text := item.get(key), Text)), None)


def _others(node: Fields, path: str) -> Iterator[tuple[str, int, _Words]]:
    """The texts in `node` that are no name or value: path without places in lists, file offset, words."""
    for key, value in node.items():
        inner = [value] if isinstance(value, Text) else _inside(value, key) if isinstance(value, Fields | Items) else ()
        for one in inner:
            if isinstance(one, Fields):
                yield from _others(one, f"{path}.{key}")
            elif isinstance(one, Text) and _is_prose(one) and not _is_told(node, key, one):
                yield f"{path}.{key}", one.at, _Words(node, key, one)


def _inside(value: Fields | Items, key: str) -> Iterator[Value]:
    """The objects and texts in a value, of alternatives the best alone."""
    if isinstance(value, Fields):
        yield value
        return
    for item in value[:1] if key == "alternatives" else value:
        yield from _inside(item, key) if isinstance(item, Items) else (item,)


def _is_told(node: Fields, key: str, text: Text) -> bool:
    """Whether it is a name, or a word that stands beside it with its marks."""
    return _NAME.fullmatch(key) is not None or (key == "word" and "punctuated_word" in node and len(text.split()) == 1)


def _is_prose(text: str) -> bool:
    if len(text) < _LONG:
        return False
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    return len(words) >= _FEW or any(len(word) >= _LONG and not word.isascii() for word in words)
