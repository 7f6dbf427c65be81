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


_LAYOUTS = {
    "own.txt": "{}\n{}\n\n",
    "otter.txt": "{}  0:01\n{}\n\n",
    "tabs.txt": "{}\t{}\n\n",
    "columns.txt": "{}    00:00:01    {}\n\n",
    "dashes.txt": "{} — {}\n\n",
    "colons.txt": "{}: {}\n\n",
    "bold.md": "**{}:** {}\n\n",
}
_AD = "Polar Ferries carried every guest of the evening."


@pytest.mark.parametrize("path", _LAYOUTS)
@pytest.mark.parametrize(
    "box",
    [
        *(f"{rule}\n{_AD}\n{rule}" for rule in ("-----", "=====", "***", "```", "~~~", "____")),
        *(f"┌────┐\n│ {_AD} │\n└────┘", f"+----+\n| {_AD} |\n+----+", f"> {_AD}", f"OUR KIND SPONSORS\n\n{_AD}"),
    ],
)
def test_a_rule_is_no_speaker_and_a_box_is_nobodys(path: str, box: str) -> None:
    said = [(name, f"We lost {n} of the nine mills there.") for n in range(8) for name in ("Mira Voss", "Jon Feldt")]
    lines = [_LAYOUTS[path].format(*one) for one in said]
    transcript = read("".join([*lines[:2], f"{box}\n\nWe went home.\n\n", *lines[2:]]), path)
    found = turns(transcript)
    assert [one for one in found if one[0] is not None] == said
    assert transcript.warnings


@pytest.mark.parametrize("rule", ["---", "* * *", "___"])
@pytest.mark.parametrize(
    "written", ["{}\n{}", "{}  0:0{n}\n{}", "0:0{n} - {}\n{}", "[00:00:0{n}]\n{}\n{}", "{} (00:0{n}):\n{}", "{}: {}"]
)
def test_a_name_right_behind_a_rule_begins_speech(written: str, rule: str) -> None:
    said = [("Mira Voss", "Welcome."), ("Jonah Feldt", "Thanks.")] * 2
    lines = [written.format(*turn, n=n) for n, turn in enumerate(said, 1)]
    transcript = read("\n\n".join([rule, lines[0], rule, *lines[1:]]), "a.txt")
    assert (turns(transcript), transcript.warnings) == (said, ())


@pytest.mark.parametrize(
    "between",
    [
        *[
            "Advertisement\n\nBuy pumps.",
            "Photo\n\nThe wall at night.",
            "© 2026 Harbour Post",
            "Part Two\n\nIt rained.",
        ],
        *["“It cost too much.” — Ida Lund", '"It cost too much," - Ida Lund, Kelm', "«It cost.» – Ida Lund"],
    ],
)
@pytest.mark.parametrize("written", ["{}: {}", "{}\n{}", "**{}:** {}"])
def test_what_is_set_between_paragraphs_is_nobodys(written: str, between: str) -> None:
    said = [("Mira Voss", "Welcome."), ("Jonah Feldt", "We paid."), ("Mira Voss", "Why?"), ("Jonah Feldt", "So.")]
    lines = [written.format(*turn) for turn in said]
    found = turns(read("\n\n".join([*lines[:2], between, *lines[2:]]), "a.txt"))
    assert [turn for turn in found if turn[0] is not None] == said
    assert {name for name, _ in found} == {"Mira Voss", "Jonah Feldt", None}


@pytest.mark.parametrize("paragraph", ["“We pay.” — That was all they said.", "“Who pays?” – “Nobody.”", "Part two."])
def test_a_quotation_in_a_sentence_is_said(paragraph: str) -> None:
    text = f"Mira Voss: Welcome.\n\nJonah Feldt: We paid.\n\n{paragraph}\n\nMira Voss: Why?"
    assert turns(read(text, "a.txt"))[1] == ("Jonah Feldt", f"We paid.\n\n{paragraph}")
