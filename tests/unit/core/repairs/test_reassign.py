"""Giving a quotation to somebody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event_sources import Sources
from brief_tui.core.repairs.reassign import credit_of, reassigned
from brief_tui.store.folder import load_sources

EVENT = """\
title = "Quay"

[[pillars]]
id = "developer"
heading = "Developer"

[[speakers]]
name = "Tomas Brandt"
title = "Director"
company = "Brandt Walls"
"""
TALK = "**Ines Calder:** We measured the cranes twice, and they lied.\n\n**Tomas Brandt:** Nobody budgets for a wall.\n"


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "event.toml").write_text(EVENT)
    (tmp_path / "transcripts" / "talk.md").write_text(TALK)
    return load_sources(tmp_path)


def given(text: str, name: str, sources: Sources) -> str | None:
    """The draft once its first quotation is given to `name`."""
    assessment: Assessment = assess(sources, f"# Q\n\n## Developer\n\n{text}\n")
    repair = reassigned(assessment.quotations[0], name, assessment, sources)
    return repair.applied(assessment.brief.text).removeprefix("# Q\n\n## Developer\n\n") if repair else None


QUOTE = "> “Nobody budgets for a wall.”\n"


@pytest.mark.parametrize(
    ("credit", "after"),
    [
        ("> — Ines Calder, Engineer @ Calder Cranes\n", "> — Tomas Brandt, Director @ Brandt Walls\n"),
        ("> - Ines Calder\n", "> - Tomas Brandt, Director @ Brandt Walls\n"),
        ("", "> — Tomas Brandt, Director @ Brandt Walls\n"),
    ],
)
def test_a_citation_gets_the_title_and_company_of_the_other(credit: str, after: str, sources: Sources) -> None:
    result = given(f"{QUOTE}{credit}", "Tomas Brandt", sources)
    assert result is not None
    assert result.rstrip() == f"{QUOTE}{after}".rstrip()


def test_of_somebody_without_a_title_none_is_written(sources: Sources) -> None:
    result = given(f"{QUOTE}> — Tomas Brandt, Director @ Brandt Walls", "Ines Calder", sources)
    assert result == f"{QUOTE}> — Ines Calder\n"


def test_in_the_prose_the_name_gives_way(sources: Sources) -> None:
    result = given("“Nobody budgets for a wall,” Ines Calder said.", "Tomas Brandt", sources)
    assert result == "“Nobody budgets for a wall,” Tomas Brandt said.\n"


def test_what_is_inferred_is_left_to_the_editor(sources: Sources) -> None:
    text = "Ines Calder came late. “Nobody budgets for a wall,” she said."
    assert given(text, "Tomas Brandt", sources) is None


def test_what_event_toml_says_counts_more_than_the_draft(sources: Sources) -> None:
    assessment = assess(sources, f"## Developer\n\n{QUOTE}> — Tomas Brandt, Porter @ Docks\n")
    assert credit_of("Tomas Brandt", assessment, sources) == "Tomas Brandt, Director @ Brandt Walls"
    assert credit_of("Nobody Known", assessment, sources) == "Nobody Known"


def test_whom_event_toml_names_shorter_is_the_person_of_the_transcript(tmp_path: Path, sources: Sources) -> None:
    (tmp_path / "event.toml").write_text(EVENT.replace("Tomas Brandt", "Brandt"))
    shorter = load_sources(tmp_path)
    assessment = assess(shorter, f"## Developer\n\n{QUOTE}")
    assert credit_of("Tomas Brandt", assessment, shorter) == "Brandt, Director @ Brandt Walls"
    assert credit_of("Tomas Brandt", assessment, sources) == "Tomas Brandt, Director @ Brandt Walls"
