"""The paragraphs of a Word document: its ZIP and XML read within bounds, nothing in it run or fetched.

python-docx would do it with 15 MB of lxml and 140 ms of import, leaves out what was inserted while changes were
tracked, and gives no positions either. Only the main part is opened: macros, pictures, headers, notes and comments are
not.
"""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from typing import NamedTuple
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from brief_tui.core.language.stage_notes import STRUCK_OUT
from brief_tui.core.sources.transcripts import TranscriptError
from brief_tui.formats.word.archive import main_part, refuse_entities
from brief_tui.formats.word.paragraphs import BOXED, FRAMED, OBSCURE, OUTLINED, OpenParagraph, Paragraph, row_of

_MAX_XML = 30_000_000
"""Bytes of XML that are unpacked; a talk of three hours has 5 MB."""
_MAX_ELEMENTS = 600_000
_CHUNK = 1 << 16
_NAMESPACE = "wordprocessingml"
_MATH = "/math"
_HIDDEN = frozenset({"Fallback", "rPrChange", "pPrChange"})
"""What looked otherwise while changes were tracked, and what old programs show instead."""
_DELETED = frozenset({"del", "moveFrom"})
"""What was deleted or moved away while changes were tracked."""
_TEXT = frozenset({"t", "delText"})
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_STRUCK = frozenset({"strike", "dstrike"})
_UNSEEN = frozenset({"vanish", "webHidden"})
_SHADES = frozenset({"shd", "highlight"})
_WHITE = "FFFFFF"
_UNSHADED = frozenset({None, "auto", "clear", "nil", "none", "white", _WHITE})
_TINY = 4
"""Half-points of the largest size that nobody can read."""
_VALUES = {"sym": "char", "framePr": "dropCap"}
"""The attributes that tell what is to be known of an element; of others it is `val`."""
_SIDES = {"top": "top", "bottom": "bottom", "left": "left", "start": "left", "right": "right", "end": "right"}
_NO_LINE = frozenset({None, "nil", "none"})
_NO_LETTER = frozenset({None, "none"})
"""Values of a frame that holds text; another frame holds the large first letter of a paragraph."""
_LEVELS = frozenset("012345678")
_LAYOUT = frozenset({"pBdr", "framePr", "outlineLvl", *_SIDES})
_OFF = frozenset({"0", "false", "off", "none"})
_HEX = re.compile(r"[0-9A-Fa-f]{1,4}")
_PRIVATE = range(0xE000, 0xF900)


def paragraphs(data: bytes) -> list[Paragraph]:
    """The paragraphs of the Word document `data`, empty ones too, as if all tracked changes were accepted.

    A stage note is read where words were deleted or stand hidden inside of a paragraph.
    Raises TranscriptError for what is no such document, is encrypted or damaged, or unpacks to more than the bounds.
    """
    reader, name = _Reader(), "its list of parts"
    try:
        with ZipFile(BytesIO(data)) as archive:
            name = main_part(archive)
            with archive.open(name) as part:
                while chunk := part.read(_CHUNK):
                    reader.feed(chunk)
        reader.feed(b"")
    except KeyError as error:
        message = (
            f"this is an archive without {error.args[0]}, and so no Word document (.docx): save it as one, or as text"
        )
        raise TranscriptError(message) from None
    except NotImplementedError:  # a RuntimeError too
        raise TranscriptError("the document is packed in a way that is not read: save it again") from None
    except RuntimeError:  # what zipfile raises where a password is needed
        raise TranscriptError("the document is protected by a password: save it without one") from None
    except (BadZipFile, EOFError, LookupError, OSError, ValueError, zlib.error) as error:
        raise TranscriptError(f"the document is damaged ({error}): save it again") from None
    except expat.ExpatError as error:
        message = f"the document is damaged (in {name}: {expat.ErrorString(error.code)}): save it again"
        raise TranscriptError(message, error.lineno, error.offset + 1) from None
    return reader.paragraphs


class _Looks(NamedTuple):
    """How the characters of a run look."""

    bold: bool = False
    italic: bool = False
    struck: bool = False
    unseen: bool = False
    white: bool = False
    """Whether only a shade behind it makes it seen."""
    shaded: bool = False
    raised: bool = False

    def with_(self, property: str, value: str | None) -> _Looks:
        """These looks with one more property of a run."""
        tiny = property == "sz" and value is not None and value.isdecimal() and int(value) <= _TINY
        return _Looks(
            self.bold or property == "b",
            self.italic or property == "i",
            self.struck or property in _STRUCK,
            self.unseen or property in _UNSEEN or tiny,
            self.white or (property == "color" and value is not None and value.upper() == _WHITE),
            self.shaded,
            self.raised or (property == "vertAlign" and value == "superscript"),
        )


class _Reader:
    """Collects paragraphs from XML that is fed to it."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._open: list[OpenParagraph] = []
        self._rows: list[list[list[Paragraph]]] = []
        self._in_text = self._in_run = self._shaded = self._bordering = False
        self._looks = _Looks()
        self._hidden = self._deleted = self._elements = self._size = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._data
        self._parser.StartDoctypeDeclHandler = refuse_entities

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
        self._hidden += local in _HIDDEN
        self._deleted += local in _DELETED
        if self._hidden or self._deleted:
            self._in_text = not self._hidden and local in _TEXT and bool(self._open)
        elif space.endswith(_MATH):
            self._formula(local)
        elif _NAMESPACE not in space:
            return
        elif local == "p":
            self._open.append(OpenParagraph())
            self._in_run = False
        elif local == "tr":
            self._rows.append([])
        elif local == "tc" and self._rows:
            self._rows[-1].append([])
            self._shaded = False
        elif local in _SHADES:
            if (attributes.get(f"{space} fill") or attributes.get(f"{space} val")) not in _UNSHADED:
                self._shade()
        elif self._open:
            self._inside(local, attributes.get(f"{space} {_VALUES.get(local, 'val')}"))

    def _inside(self, local: str, value: str | None) -> None:
        """An element inside a paragraph."""
        if local == "r":
            self._looks, self._in_run = _Looks(), True
        elif local == "t":
            self._in_text = True
        elif local == "sym":
            self._symbol(value or "")
        elif local in _CHARACTERS:
            self._open[-1].add(_CHARACTERS[local])
        elif local == "pStyle":
            self._open[-1].style = value or ""
        elif local in _LAYOUT:
            self._lay_out(local, value)
        elif value not in _OFF:
            self._looks = self._looks.with_(local, value)

    def _lay_out(self, local: str, value: str | None) -> None:
        """Note a property that tells where the paragraph stands, or what is drawn around it."""
        paragraph = self._open[-1]
        if local == "pBdr":
            self._bordering = True
        elif local in _SIDES and self._bordering and value not in _NO_LINE:
            paragraph.sides.add(_SIDES[local])
        elif (local == "framePr" and value in _NO_LETTER) or (local == "outlineLvl" and value in _LEVELS):
            paragraph.apart = FRAMED if local == "framePr" else OUTLINED

    def _shade(self) -> None:
        """A shade behind a run, a paragraph or a cell of a table."""
        if self._in_run:
            self._looks = self._looks._replace(shaded=True)
        elif self._open:
            self._open[-1].shaded = True
        else:
            self._shaded = True

    def _formula(self, local: str) -> None:
        """An element of a formula."""
        if local == "r":
            self._looks = _Looks()
        elif local == "t" and self._open:
            self._in_text = self._open[-1].formula = True

    def _end(self, name: str) -> None:
        space, _, local = name.rpartition(" ")
        self._in_text = False
        self._hidden -= local in _HIDDEN
        self._deleted -= local in _DELETED
        if self._hidden or self._deleted or _NAMESPACE not in space:
            return
        if local == "p":
            ended = self._open.pop()
            if self._open:
                ended.apart = self._open[-1].apart = BOXED
            self._put(ended.ended(in_cell=bool(self._rows)))
            self._in_run = bool(self._open)
        elif local == "tr" and self._rows:
            self._put(row_of(self._rows.pop()))
            self._shaded = False

    def _data(self, text: str) -> None:
        if not self._in_text:
            return
        paragraph, looks = self._open[-1], self._looks
        if self._deleted:
            paragraph.deleted.append(text)
            paragraph.gap(text)
            return
        unseen = looks.unseen or (looks.white and not (looks.shaded or paragraph.shaded or self._shaded))
        if (unseen or looks.struck) and text.strip() and paragraph.blank:
            paragraph.apart = paragraph.apart or OBSCURE
        if unseen:
            paragraph.unseen.append(text)
            if not paragraph.blank:
                paragraph.gap(text)
        elif looks.struck:
            paragraph.struck.append(text)
            if paragraph.parts[-1:] != [STRUCK_OUT] and text.strip():
                paragraph.add(STRUCK_OUT)
        elif looks.raised and paragraph.raise_(text):
            return
        else:
            paragraph.bold &= looks.bold or text.isspace()
            paragraph.italic &= looks.italic or text.isspace()
            paragraph.add(text)
            paragraph.blank &= text.isspace()
            paragraph.lead = len(paragraph.parts) if paragraph.bold else paragraph.lead

    def _put(self, paragraph: Paragraph) -> None:
        """Put the paragraph at the end of the table's cell that is open, else of the document."""
        (self._rows[-1][-1] if self._rows and self._rows[-1] else self.paragraphs).append(paragraph)

    def _symbol(self, code: str) -> None:
        """A character by its number in hexadecimal digits; those of fonts of symbols are private."""
        at = int(code, 16) if _HEX.fullmatch(code) else _PRIVATE.start
        known = at not in _PRIVATE and chr(at).isprintable()
        self._open[-1].add(chr(at) if known else "\ufffd")
        self._open[-1].symbol |= not known
