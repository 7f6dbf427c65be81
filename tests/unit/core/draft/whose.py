"""Whose the one quotation of a paragraph is, where two people are known and each holds an office."""

from __future__ import annotations

import re

from brief_tui.core.draft.speakers.attribution import speakers
from brief_tui.core.draft.speakers.office_holders import Holder, Holders
from brief_tui.core.offsets import Span
from brief_tui.core.people import People

LINE = "“We had the roof wrong.”"
_PEOPLE = People(["Ada Moreau", "Jon Feld"])
_HOLDERS = Holders([Holder("Ada Moreau", "Head of Roofs", "Quill"), Holder("Jon Feld", "Fleet Director", "")])


def whose(text: str) -> tuple[str | None, list[str]]:
    """Whose the quotation is, or may be; and who may have told it."""
    spans = [Span(*found.span()) for found in re.finditer("“[^”]*”", text)]
    (said,) = speakers(text, spans, _PEOPLE, holders=_HOLDERS).quotations
    theirs = said.speaker or said.likely or next(iter(said.possible), None)
    return theirs and theirs.name, [one.name for one in said.tellers]
