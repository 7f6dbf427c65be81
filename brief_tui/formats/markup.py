"""What HTML, Markdown and captions share: tags and entities."""

from __future__ import annotations

import html
import re
from html.entities import html5

TAG = re.compile(r"</?[A-Za-z][^<>]*>")
"""A tag; what looks like one (`Vec<String>`) is none of the reader's business either, as in a browser."""

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

_BREAK = re.compile(r"</?(?:br|p|div|li|tr|td)\b", re.IGNORECASE)


def is_break(tag: str) -> bool:
    """Whether a tag parts the words on either side of it."""
    return _BREAK.match(tag) is not None


def resolved(entity: str) -> str:
    """The characters of an entity that ENTITY matched; the entity itself when there is none of that name.

    Line breaks and other white space from U+0009 to U+000D become a space.
    """
    text = html.unescape(entity) if entity[1] == "#" else html5.get(entity[1:], entity)
    return " " if text in "\t\n\v\f\r" and text else text
