"""The paragraphs of a Word document: its ZIP and XML read within bounds, nothing in it run or fetched.

python-docx would do it with 15 MB of lxml and 140 ms of import, leaves out what was inserted while changes were
tracked, and gives no positions either. Only `word/document.xml` is opened: macros, pictures, headers, notes and
comments are not.
"""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from typing import NamedTuple
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from brief_tui.core.sources.transcripts import TranscriptError

_PART = "word/document.xml"
_MAX_XML = 30_000_000
"""Bytes of XML that are unpacked; a talk of three hours has 5 MB."""
_MAX_ELEMENTS = 600_000
_CHUNK = 1 << 16
_NAMESPACE = "wordprocessingml"
_HIDDEN = frozenset({"del", "moveFrom", "Fallback"})
"""What was deleted or moved away while changes were tracked, and what old programs show instead of something."""
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_LOOKS = frozenset({"b", "strike", "dstrike", "vanish", "webHidden"})
"""How characters look: bold, struck out, hidden."""
_OFF = frozenset({"0", "false", "off", "none"})
_HEADING = re.compile(r"(?:sub)?title|heading|toc", re.IGNORECASE)


class Paragraph(NamedTuple):
    """A paragraph; line breaks in it are newlines."""

    text: str
    heading: bool
    """Whether its style is that of a heading or a title."""
    bold: bool = False
    """Whether all of it is bold."""
    unread: bool = False
    """Whether something of it is struck out or hidden, which is left out."""


def paragraphs(data: bytes) -> list[Paragraph]:
    """The paragraphs of the Word document `data`, empty ones too, as if all tracked changes were accepted.

    Raises TranscriptError for what is no such document, is encrypted or damaged, or unpacks to more than the bounds.
    """
    reader = _Reader()
    try:
        with ZipFile(BytesIO(data)) as archive, archive.open(_PART) as part:
            while chunk := part.read(_CHUNK):
                reader.feed(chunk)
        reader.feed(b"")
    except KeyError:
        message = f"this is an archive without {_PART}, and so no Word document (.docx): save it as one, or as text"
        raise TranscriptError(message) from None
    except RuntimeError:  # what zipfile raises where a password is needed
        raise TranscriptError("the document is protected by a password: save it without one") from None
    except (BadZipFile, EOFError, LookupError, NotImplementedError, OSError, ValueError, zlib.error) as error:
        raise TranscriptError(f"the document is damaged ({error}): save it again") from None
    except expat.ExpatError as error:
        place = f"{_PART}, line {error.lineno}, column {error.offset + 1}"
        raise TranscriptError(f"the document is damaged ({place}: {expat.ErrorString(error.code)})") from None
    return reader.paragraphs


def _row(cells: list[list[Paragraph]]) -> Paragraph:
    """A row of a table as one paragraph, with tabs between its cells, as a word processor saves it as plain text."""
    filled = [[paragraph.text for paragraph in cell if paragraph.text.strip()] for cell in cells]
    unread = any(paragraph.unread for cell in cells for paragraph in cell)
    return Paragraph("\t".join("\n".join(cell) for cell in filled if cell), heading=False, unread=unread)


class _Open:
    """A paragraph that has not ended; one in a text box stands inside another."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.heading = self.unread = False
        self.bold = True


class _Reader:
    """Collects paragraphs from XML that is fed to it."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._open: list[_Open] = []
        self._rows: list[list[list[Paragraph]]] = []
        self._in_text = self._bold = self._unread = False
        self._hidden = self._elements = self._size = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._data
        self._parser.StartDoctypeDeclHandler = self._doctype

    def feed(self, chunk: bytes) -> None:
        """Read on; no bytes are the end."""
        self._size += len(chunk)
        if self._size > _MAX_XML:
            raise TranscriptError(f"its text unpacks to more than {_MAX_XML / 1e6:.0f} MB: split the document")
        self._parser.Parse(chunk, not chunk)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > _MAX_ELEMENTS:
            raise TranscriptError(f"it has more than {_MAX_ELEMENTS:,} elements: split the document")
        space, _, local = name.rpartition(" ")
        if local in _HIDDEN:
            self._hidden += 1
        elif _NAMESPACE not in space or self._hidden:
            return
        elif local == "p":
            self._open.append(_Open())
        elif local == "tr":
            self._rows.append([])
        elif local == "tc" and self._rows:
            self._rows[-1].append([])
        elif not self._open:
            return
        elif local == "t":
            self._in_text = True
        elif local == "r":
            self._bold = self._unread = False
        elif local in _LOOKS:
            on = attributes.get(f"{space} val", "1") not in _OFF
            self._bold |= on and local == "b"
            self._unread |= on and local != "b"
        elif local in _CHARACTERS:
            self._open[-1].parts.append(_CHARACTERS[local])
        elif local == "pStyle":
            self._open[-1].heading = _HEADING.match(attributes.get(f"{space} val", "")) is not None

    def _end(self, name: str) -> None:
        space, _, local = name.rpartition(" ")
        self._in_text = False
        if local in _HIDDEN:
            self._hidden -= 1
        elif local == "p" and _NAMESPACE in space and not self._hidden:
            ended = self._open.pop()
            text = "".join(ended.parts)
            self._put(Paragraph(text, ended.heading, ended.bold and bool(text.strip()), ended.unread))
        elif local == "tr" and _NAMESPACE in space and not self._hidden and self._rows:
            self._put(_row(self._rows.pop()))

    def _data(self, text: str) -> None:
        if not self._in_text:
            return
        if self._unread:
            self._open[-1].unread = True
            return
        self._open[-1].parts.append(text)
        self._open[-1].bold &= self._bold or text.isspace()

    def _put(self, paragraph: Paragraph) -> None:
        """To the end of the table's cell that is open, or of the document."""
        (self._rows[-1][-1] if self._rows and self._rows[-1] else self.paragraphs).append(paragraph)

    def _doctype(self, *_: object) -> None:
        raise TranscriptError("the document declares XML entities, which no word processor does: save it again")
