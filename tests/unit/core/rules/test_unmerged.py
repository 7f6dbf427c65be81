"""What a merge left open closes the gate, and each marker offers a way out."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.event import Event, PillarConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.core.merging import merge
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript([("Ada Moreau", "It did not make the cluster faster at all.")])
EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="dev", heading="Developer")], findings={})
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))
BASE = "## Developer\n\n{}\n\n> “It did not make the cluster faster at all.”\n> — Ada Moreau\n"
MINE, THEIRS = BASE.format("Moreau is sceptical."), BASE.format("Moreau doubts.")
OPEN = merge(BASE.format("Moreau."), MINE, THEIRS).text


def _found(draft: str) -> list[Finding]:
    return [finding for finding in assess(SOURCES, draft).findings if finding.id == "unmerged-conflict"]


def _lines(draft: str) -> list[tuple[str, int]]:
    return [(finding.severity, finding.line) for finding in _found(draft)]


def test_every_marker_of_an_open_merge_is_an_error() -> None:
    assert _lines(OPEN) == [("error", 3), ("error", 7), ("error", 11)]
    assert not next(check for check in assess(SOURCES, OPEN).checks if check.id == "no-errors").passed


def test_no_comment_and_no_setting_allows_it() -> None:
    allowed = OPEN.replace("<<<<", "<!-- brief-tui: allow unmerged-conflict because why not -->\n\n<<<<", 1)
    assert [severity for severity, _ in _lines(allowed)] == ["error"] * 3


def test_the_markers_are_no_part_of_what_is_judged() -> None:
    judged = assess(SOURCES, OPEN).quotations
    assert [one.quotation.words.text for one in judged] == ["It did not make the cluster faster at all."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_marker_offers_a_version(end: str) -> None:
    text = OPEN.replace("\n", end)
    repairs = [finding.repair for finding in _found(text)]
    both = BASE.format("Moreau is sceptical.\n\nMoreau doubts.")
    wanted = [version.replace("\n", end) for version in (MINE, both, THEIRS)]
    assert [repair and repair.applied(text) for repair in repairs] == wanted


@pytest.mark.parametrize("marker", ["<<<<<<< HEAD", "||||||| base", "=======", ">>>>>>> their/branch", ">>>>>>>"])
def test_one_marker_that_was_left_is_one_too_many(marker: str) -> None:
    assert _lines(f"## Developer\n\nMoreau doubts.\n\n{marker}\n\nMore.\n") == [("error", 5)]
    assert _lines(f"## Developer\n\n{marker}") == [("error", 3)]


def test_what_version_control_writes_is_found_without_blank_lines() -> None:
    draft = "## Developer\n<<<<<<< HEAD\nOne.\n||||||| base\nNone.\n=======\nTwo.\n>>>>>>> side\nEnd.\n"
    assert _lines(draft) == [("error", 2), ("error", 4), ("error", 6), ("error", 8)]
    assert [finding.repair for finding in _found(draft)] == [None] * 4


@pytest.mark.parametrize(
    "draft",
    [
        "Developers\n=======\n\nMoreau doubts.\n",
        "## Developer\n\n> > > > > > > deep\n",
        "## Developer\n\n<<<<<<<< eight\n\n======== \n\n  <<<<<<< inside\n\nx <<<<<<< y\n",
    ],
    ids=["an underlined heading", "a deep block quote", "other lines"],
)
def test_what_is_no_marker_is_none(draft: str) -> None:
    assert _lines(draft) == []
