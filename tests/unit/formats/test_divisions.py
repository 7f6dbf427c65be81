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


def _below(heading: str) -> Turns:
    transcript = read(f"{_ABOVE}{heading}\n\nNobody paid.\n\n**Bo Lind:** I see.\n", "a.md")
    assert transcript.warnings
    return turns(transcript)[-2:]


@pytest.mark.parametrize(
    "heading",
    [
        *["## Why did it fail?", "## Why it failed", "## The minister", "## From the lawyer", "## How he sees it"],
        *["## Eva's keynote", "## Holm on costs", "## The pilots", "## Eva Holm", "## Afternoon", "## 2 answers"],
    ],
)
def test_what_stands_below_a_heading_is_nobodys(heading: str) -> None:
    assert _below(heading) == [(None, "Nobody paid."), ("Bo Lind", "I see.")]
