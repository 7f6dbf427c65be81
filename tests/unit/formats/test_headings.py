"""Headings inside a talk, and who speaks below them."""

from __future__ import annotations

import pytest

from tests.unit.formats.reading import Turns, read, turns

_ABOVE = """# Cells

**Ann Voss:** We came late.

**Bo Lind:** Why?

## How it began

**Ann Voss:** In Oslo.

## What they paid

**Bo Lind:** And?

**Ann Voss:** Little.

"""


def _below(heading: str, above: str = _ABOVE) -> Turns:
    transcript = read(f"{above}{heading}\n\nNobody paid.\n\n**Bo Lind:** I see.\n", "a.md")
    assert transcript.warnings
    return turns(transcript)[-2:]


def test_a_turn_goes_on_below_a_heading_where_all_other_sections_begin_with_labels() -> None:
    assert _below("## Why it failed") == [("Ann Voss", "Little.\n\nNobody paid."), ("Bo Lind", "I see.")]


@pytest.mark.parametrize(
    "heading",
    [
        *[
            "## Why did it fail?",
            "## Eva's keynote",
            "## Holm on costs",
            "## The panel",
            "## From the floor",
            "## Eva Holm",
        ],
        *["## Why Kelm failed", "## Why it failed\n\n### Eva Holm", "## Afternoon", "## The 2 answers"],
    ],
)
def test_what_else_stands_below_a_heading_is_nobodys(heading: str) -> None:
    assert _below(heading) == [(None, "Nobody paid."), ("Bo Lind", "I see.")]


def test_in_a_file_of_few_sections_with_labels_all_headings_divide() -> None:
    few = _ABOVE.replace("## How it began\n\n", "").replace("## What they paid\n\n", "")
    assert _below("## Why it failed", few) == [(None, "Nobody paid."), ("Bo Lind", "I see.")]
