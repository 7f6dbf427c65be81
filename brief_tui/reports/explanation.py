"""What a check, a verdict or a finding means, as a page; and the list of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TextIO

from brief_tui.core.explanations import Explanation
from brief_tui.reports.sheet import Sheet


def print_explanation(one: Explanation, file: TextIO) -> None:
    """Write the page of one id."""
    sheet = Sheet(file)
    sheet.write((one.title, "bold"))
    sheet.write((f"{one.id} · {one.group}", "dim"))
    for heading, text in one.parts:
        sheet.write()
        sheet.write((heading, "bold"))
        sheet.write((text, ""), before=[("  ", "")])
    if one.notes:
        sheet.write()
        for note in one.notes:
            sheet.write((note, ""), before=[("- ", "dim")])


def print_explained(every: Sequence[Explanation], file: TextIO) -> None:
    """Write the list of all ids, group by group."""
    sheet = Sheet(file)
    width = max(len(one.id) for one in every)
    for group, those in groupby(every, key=lambda one: one.group):
        sheet.write((group, "bold"))
        for one in those:
            sheet.write((one.title, ""), before=[(f"  {one.id:{width}}  ", "")])
        sheet.write()
    sheet.write(("brief-tui explain ID says why it is there, and what to do.", "dim"))
