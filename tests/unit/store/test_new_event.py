from __future__ import annotations

import errno
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest
from pydantic import BaseModel

from brief_tui.core.event import LimitsConfig, ReviewConfig, RubricConfig
from brief_tui.store.config import read_event
from brief_tui.store.errors import ConfigError
from brief_tui.store.folder import load_sources
from brief_tui.store.new_event import copy_event, create_event, samples


def test_a_new_event_can_be_read_and_lacks_only_transcripts(tmp_path: Path) -> None:
    folder = tmp_path / "quay-forum_2026"
    created = create_event(folder)
    assert [path.relative_to(folder).as_posix() for path in created] == [
        "event.toml",
        "brief.md",
        "transcripts/.gitkeep",
    ]
    sources = load_sources(folder)
    assert sources.event.title == "Quay Forum 2026"
    assert [finding.id for finding in sources.findings] == ["no-transcripts"]
    assert (folder / "brief.md").read_text().startswith("# Quay Forum 2026\n")


def test_the_new_draft_has_a_heading_for_every_pillar(tmp_path: Path) -> None:
    create_event(tmp_path / "quay")
    event, _ = read_event((tmp_path / "quay/event.toml").read_bytes())
    brief = (tmp_path / "quay/brief.md").read_text().splitlines()
    assert [line.removeprefix("## ") for line in brief if line.startswith("## ")] == [
        pillar.heading for pillar in event.pillars
    ]


def test_every_setting_is_in_it_and_every_example_in_its_comments_is_valid(tmp_path: Path) -> None:
    create_event(tmp_path / "quay")
    text = (tmp_path / "quay/event.toml").read_text()
    event, findings = read_event(re.sub(r"^# (?=\[|[\w-]+ = )", "", text, flags=re.MULTILINE).encode())
    assert findings == ()
    assert event.findings
    assert event.rubric.at_most
    tables: list[Sequence[BaseModel]] = [[event], [event.rubric], [event.limits], [event.review]]
    tables += [event.pillars, event.companies, event.speakers, event.labels]
    for like in tables:
        said = {name for table in like for name in table.model_fields_set}
        assert set(type(like[0]).model_fields) - said == set(), type(like[0])


def test_what_it_sets_of_gate_limits_and_review_are_the_defaults(tmp_path: Path) -> None:
    create_event(tmp_path / "quay")
    event, _ = read_event((tmp_path / "quay/event.toml").read_bytes())
    assert (event.rubric, event.limits, event.review) == (RubricConfig(), LimitsConfig(), ReviewConfig())


def test_what_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text("mine")
    (tmp_path / "transcripts").mkdir()
    assert create_event(tmp_path) == [tmp_path / "event.toml"]
    assert (tmp_path / "brief.md").read_text() == "mine"
    assert list((tmp_path / "transcripts").iterdir()) == []


def test_an_event_is_not_made_anew(tmp_path: Path) -> None:
    (tmp_path / "event.toml").write_text("mine")
    with pytest.raises(ConfigError, match="already, which was left alone"):
        create_event(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["event.toml"]


@pytest.mark.parametrize("name", ['a"b\\c', "tab\tand\nline", "[/]", "é"])
def test_any_folder_name_gives_a_valid_event(tmp_path: Path, name: str) -> None:
    create_event(tmp_path / name)
    assert tomllib.loads((tmp_path / name / "event.toml").read_text())["title"]


def test_the_samples_are_found_and_can_be_read() -> None:
    assert {"harbor-summit", "lantern-forum"} <= samples().keys()
    for path in samples().values():
        assert load_sources(path).unread == ()


def test_a_copy_can_be_written_to_even_if_the_original_cannot(tmp_path: Path) -> None:
    source = tmp_path / "source"
    create_event(source)
    (source / "event.toml").chmod(0o444)
    (source / "transcripts").chmod(0o555)
    copy_event(source, tmp_path / "copy")
    assert (tmp_path / "copy/event.toml").stat().st_mode & 0o200
    assert (tmp_path / "copy/transcripts").stat().st_mode & 0o200
    assert (tmp_path / "copy/brief.md").read_text() == (source / "brief.md").read_text()


def test_a_copy_never_mixes_with_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("mine")
    with pytest.raises(FileExistsError):
        copy_event(samples()["harbor-summit"], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.md"]


def test_a_full_disk_leaves_nothing_and_another_try_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: object, data: bytes) -> None:
        if b"Quay" in data and b"# Quay" in data[:40]:  # the draft, after event.toml
            raise OSError(errno.ENOSPC, "No space left on device")
        file.write(data)  # type: ignore[attr-defined]

    with monkeypatch.context() as disk:
        disk.setattr("brief_tui.store.writing.write_synced", full)
        with pytest.raises(OSError, match=r"No space left on device; nothing was left there.*brief\.md"):
            create_event(tmp_path / "quay")
        disk.setattr("brief_tui.store.writing.write_synced", lambda file, data: full(file, b"# Quay"))
        with pytest.raises(OSError, match="nothing was left there"):
            copy_event(samples()["harbor-summit"], tmp_path / "copy")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == []
    create_event(tmp_path / "quay")
    copy_event(samples()["harbor-summit"], tmp_path / "copy")
