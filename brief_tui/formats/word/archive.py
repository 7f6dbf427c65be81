"""The main part of a Word document's archive: what its `_rels` names, which is what word processors open."""

from __future__ import annotations

import posixpath
from xml.parsers import expat
from zipfile import ZipFile

from brief_tui.core.sources.transcripts import TranscriptError

_RELATIONS = "_rels/.rels"
_USUAL = "word/document.xml"
_MAX_RELATIONS = 100_000
"""Bytes of the part that names the others; of real documents it has a thousand."""


def main_part(archive: ZipFile) -> str:
    """Name of the document's main part; the usual one where the archive names none.

    Raises TranscriptError for an archive that names several, one outside of it, or has two of that name, KeyError for
    one that has it not, and ExpatError for a part that is no XML.
    """
    names = archive.namelist()
    part = _named(archive) if _RELATIONS in names else _USUAL
    if names.count(part) > 1:
        raise TranscriptError(f"the document is damaged (two parts of it are called {part}): save it again")
    if part not in names:
        raise KeyError(part)
    return part


def _named(archive: ZipFile) -> str:
    with archive.open(_RELATIONS) as part:
        xml = part.read(_MAX_RELATIONS + 1)
    if len(xml) > _MAX_RELATIONS:
        raise TranscriptError(f"the document is damaged ({_RELATIONS} is too long): save it again")
    found: set[str] = set()

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.endswith("Relationship") and attributes.get("Type", "").endswith("/officeDocument"):
            outside = attributes.get("TargetMode") == "External"
            found.add("" if outside else posixpath.normpath(attributes.get("Target", "")).lstrip("/"))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = refuse_entities
    parser.Parse(xml, True)
    if len(found) > 1 or "" in found:
        raise TranscriptError("the document names several main parts, or one outside of it: save it again")
    return found.pop() if found else _USUAL


def refuse_entities(*_: object) -> None:
    """Raises TranscriptError where XML declares entities, which may grow without end."""
    raise TranscriptError("the document declares XML entities, which no word processor does: save it again")
