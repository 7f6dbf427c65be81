"""Raised numbers and marks, as of footnotes: they would become part of the word that they stand behind."""

from __future__ import annotations

import re

from brief_tui.core.language.stage_notes import STRUCK_OUT

RAISED = "a raised mark, as of a footnote, which is not read as speech: "
"""The kind of a complaint."""
_MARKS = r"[\[(]?(?:[0-9]{1,3}|[*†‡§¶]{1,3})(?:,\s?[0-9]{1,3})*[\])]?"
_RAISED = re.compile(rf"\s*{_MARKS}\s*")
IN_HTML = re.compile(rf"<sup\b[^<>]*>\s*(?:<a\b[^<>]*>)?(?P<mark>{_MARKS})(?:</a\s*>)?\s*</sup\s*>", re.IGNORECASE)
_UNIT = re.compile(r"(?<![^\W\d_])(?:[kcmdµ]?m|ft|in|mi|yd)\Z")


def instead_of_raised(before: str, mark: str) -> str | None:
    """What is read for the raised `mark` behind the text `before`; None where it is read as it stands.

    Behind a number nobody can tell a footnote from a power: a note is read.
    """
    if _RAISED.fullmatch(mark) is None or (mark.strip() in "23" and _UNIT.search(before[-4:])):
        return None
    return STRUCK_OUT if before[-1:].isdigit() else ""
