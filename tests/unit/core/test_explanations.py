"""Every id that a report can show is explained."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import brief_tui
from brief_tui.core.explanations import explanation, explanations
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.rubric import COUNTED

SOURCES = [path.read_text(encoding="utf-8") for path in Path(brief_tui.__file__).parent.rglob("*.py")]
FOUND = re.compile(
    r"(?:\bFinding|\bfault|self\.(?:_faults\.|_)?find(?:_in_whole)?|self\._finding|_note|yield)\(?\s*"
    r'"([a-z]+(?:-[a-z0-9]+)+)"'
)
RAISED = {
    "changed-meanwhile",
    "no-config",
    "brief-removed",
    "brief-changed",
    "not-saved",
    "event-exists",
    "decided-since",
}
"""Errors that end a command or a save with a message of their own: they are never a row of a report."""


def test_every_finding_of_the_package_is_explained() -> None:
    found = {id for source in SOURCES for id in FOUND.findall(source)} - RAISED
    assert {"unbalanced-mark", "hidden-character", "unused-allowance", "unreadable-file", "toml-syntax"} <= found
    assert [id for id in sorted(found) if explanation(id) is None] == []


@pytest.mark.parametrize(
    "id", "no-event toml-syntax duplicate-key wrong-value not-utf-8 odd-glob too-many-transcripts".split()
)
def test_why_an_event_cannot_be_used_is_explained(id: str) -> None:
    assert explanation(id) is not None


@pytest.mark.parametrize("id", [*COUNTED, *VerdictKind, "no-errors", "tracked-tickers"])
def test_what_can_be_counted_or_judged_is_explained(id: str) -> None:
    found = explanation(id)
    assert found is not None
    assert found.title and found.why.endswith(".") and found.remedy.endswith(".")


GUIDES = re.compile(
    r"AP Stylebook|APA Publication Manual|BBC Editorial Guidelines|Chicago Manual|Economist Style Guide|"
    r"Guidelines on Integrity|Reuters Handbook|SPJ Code of Ethics|^Ours\b"
)


@pytest.mark.parametrize("id", [one.id for one in explanations() if one.group != "Files and text"])
def test_a_guide_is_named_or_it_is_said_that_it_is_ours(id: str) -> None:
    found = explanation(id)
    assert found is not None and GUIDES.search(found.guide), found and found.guide


def test_ids_are_explained_once() -> None:
    ids = [one.id for one in explanations()]
    assert len(ids) == len(set(ids))


GRADED = re.compile(r'"([a-z]+(?:-[a-z]+)+)", Severity\.(ERROR|WARNING|NOTE)\b')


def test_severities_of_faults_are_those_that_are_given() -> None:
    given = {id: severity.lower() for source in SOURCES for id, severity in GRADED.findall(source)}
    told = {one.id: one.notes[0] for one in explanations() if one.group == "Files and text"}
    assert {"unbalanced-mark", "unused-allowance", "unknown-key"} <= given.keys() & told.keys()
    for id in (given.keys() & told.keys()) - {"void-decision"}:  # it has two
        assert told[id].startswith(f"Severity: {given[id]}."), id
    assert all(note.startswith("Severity: ") for note in told.values())
