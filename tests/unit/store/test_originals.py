"""The files that a judgement rests on."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from brief_tui.store.errors import ConfigError, InputError
from brief_tui.store.open_event import open_event
from brief_tui.store.originals import read_originals
from tests.unit.reports.publishing.making import BRIEF, EVENT, TALK, event_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return event_folder(tmp_path / "quay", BRIEF, EVENT, feld="Jon Feld: None of it.\n", tamm=TALK)


def test_they_are_those_that_were_judged_in_a_fixed_order(folder: Path) -> None:
    (folder / "review.toml").write_text("")
    (folder / "transcripts/late.txt").write_bytes(b"\x00")
    originals = read_originals(folder, open_event(folder))
    assert [(one.path, one.role) for one in originals] == [
        ("event.toml", "event"),
        ("brief.md", "draft"),
        ("review.toml", "ledger"),
        ("transcripts/feld.txt", "transcript"),
        ("transcripts/late.txt", "transcript"),
        ("transcripts/tamm.txt", "transcript"),
    ]
    for one in originals:
        assert one.sha256 == hashlib.sha256((folder / one.path).read_bytes()).hexdigest()
    assert originals[-1].text == TALK


def test_without_a_draft_or_a_ledger_there_is_none(folder: Path) -> None:
    (folder / "brief.md").unlink()
    originals = read_originals(folder, open_event(folder))
    assert [one.role for one in originals] == ["event", "transcript", "transcript"]


@pytest.mark.parametrize("path", ["event.toml", "brief.md", "transcripts/tamm.txt", "review.toml"])
@pytest.mark.parametrize("how", ["changed", "removed"])
def test_what_changes_between_judging_and_reading_is_refused(folder: Path, path: str, how: str) -> None:
    decision = '[[decisions]]\ndecision = "approved"\nby = "N"\nat = 2026-04-27T09:00:00Z\n'
    (folder / "review.toml").write_text(f'{decision}quotation_digest = "a"\nsource_digest = "b"\n')
    opened = open_event(folder)
    if how == "removed":
        (folder / path).unlink()
    else:
        text = (folder / path).read_text()
        (folder / path).write_text(text.replace("Quay", "Key").replace("tide", "time").replace('"a"', '"c"'))
    with pytest.raises((InputError, ConfigError)) as raised:
        read_originals(folder, opened)
    assert raised.value.findings[0].path == path
