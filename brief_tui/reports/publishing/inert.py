"""Text of an event made harmless for documents: nothing in it acts on a browser, a terminal or its neighbours."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

from brief_tui.core.visible import REPLACEMENT

_JOINERS = frozenset("\u200c\u200d")
"""Emoji and several scripts are not legible without them."""
_SUSPECT = re.compile(r"[^\t\n\x20-\x7e]")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20\x7f-\x9f]+", re.IGNORECASE)
_NOT_IN_URLS = re.compile(r'["<>\\^`{|}]')


def inert(text: str) -> str:
    """The text with a visible character for every control, bidirectional control, noncharacter and half of a character.

    One code point for one code point; TAB and LF stay. Unlike `visible`, which is for terminals, it keeps what emoji
    and scripts need. It escapes no markup: that is for whoever writes it.
    """
    return text if text.isascii() and text.isprintable() else _SUSPECT.sub(_shown, text)


def _shown(suspect: re.Match[str]) -> str:
    char = suspect[0]
    category = unicodedata.category(char)
    acts = category in {"Cc", "Cf", "Cs", "Zl", "Zp"} and char not in _JOINERS
    return REPLACEMENT if acts or _is_noncharacter(ord(char)) else char


def _is_noncharacter(point: int) -> bool:
    return point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF


def safe_link(address: object) -> str | None:
    """The address if a reader may be sent there: http, https or mailto; else None. What no URL holds is encoded."""
    if not isinstance(address, str) or _SAFE_LINK.fullmatch(address) is None:
        return None
    return _NOT_IN_URLS.sub(lambda char: quote(char[0]), address)
