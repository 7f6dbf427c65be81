"""Bytes of a transcript to text: UTF-8, or UTF-16 with a byte order mark; anything else is refused."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from brief_tui.core.offsets import LineTable
from brief_tui.core.sources.transcripts import TranscriptError

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class Decoded(NamedTuple):
    """The text of a file. Its offsets start after the byte order mark, which is not part of the text."""

    text: str
    warning: str | None
    """What to tell the editor about the encoding."""


def decode(data: bytes) -> Decoded:
    """Text of `data` with its line endings untouched.

    Raises TranscriptError for NUL characters (binary files) and for invalid UTF-8 or UTF-16. Messages name the
    byte offset in the file, 0-based; the error's column counts bytes for UTF-8 and code points for UTF-16, from 1
    (FAULTS.md, rows 12 to 14).
    """
    encoding = _UTF16.get(data[:2])
    if encoding is not None:
        text = _decode_utf16(data[2:], encoding)
        return Decoded(text, "the file is UTF-16; it was decoded, but UTF-8 is what other tools expect")
    mark = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    nul = data.find(0)
    if nul >= 0:
        raise _at_byte(data, nul, mark, f"a NUL byte at byte offset {nul}: this is not a text file")
    try:
        return Decoded(data[mark:].decode("utf-8"), None)
    except UnicodeDecodeError as error:
        at = error.start + mark
        message = f"byte offset {at} (0x{data[at]:02x}) is not valid UTF-8: save the file as UTF-8"
        raise _at_byte(data, at, mark, message) from None


def _decode_utf16(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "ignore")
        message = f"byte offset {error.start + 2} is not valid UTF-16: save the file as UTF-8"
        raise _at_end(before, message) from None
    nul = text.find("\0")
    if nul >= 0:
        offset = 2 + len(text[:nul].encode(encoding))
        raise _at_end(text[:nul], f"a NUL character at byte offset {offset}: this is not a text file")
    return text


def _at_byte(data: bytes, at: int, mark: int, message: str) -> TranscriptError:
    """An error at byte `at`; one byte is one column, which Latin-1 gives."""
    return _at_end(data[mark:at].decode("latin-1"), message)


def _at_end(before: str, message: str) -> TranscriptError:
    lines = LineTable(before)
    return TranscriptError(message, lines.line(len(before)), lines.column(len(before)))
