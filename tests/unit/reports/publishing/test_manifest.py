"""The record of a sign-off."""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from brief_tui.commands.judging import judge_event
from brief_tui.reports.manifest_report import print_comparison
from brief_tui.reports.publishing.manifest import Comparison, Manifest, compare, manifest, read_manifest, to_json
from tests.unit.reports.publishing.making import BRIEF, EVENT, TALK, event_folder, publication_of, sample

SCHEMA = json.loads((files("brief_tui.reports.publishing") / "manifest.schema.json").read_text())
AT = datetime(2026, 4, 27, 11, 30, 1, 7, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return event_folder(tmp_path / "quay", BRIEF, EVENT, feld="Jon Feld: None of it.\n", tamm=TALK)


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines are not wrapped."""
    monkeypatch.setenv("COLUMNS", "200")


def signed(folder: Path) -> Manifest:
    return manifest(publication_of(folder), "Noor Example", AT)


def compared(then: Manifest, folder: Path) -> Comparison:
    judged = judge_event(folder)
    there = [finding.path for finding in judged.opened.unread if (folder / finding.path).exists()]
    return compare(then, judged.assessment, judged.originals, there)


def printed(comparison: Comparison) -> str:
    page = io.StringIO()
    print_comparison(comparison, page)
    return page.getvalue()


def test_it_says_what_was_judged_what_came_out_who_and_when(folder: Path) -> None:
    record = json.loads(to_json(signed(folder)))
    jsonschema.validate(record, SCHEMA, jsonschema.Draft202012Validator)
    assert record["signed"] == {"by": "Noor Example", "at": "2026-04-27T09:30:01Z"}
    assert (record["gate"], record["draft"], record["event"]) == ("pass", False, "Quay Forum")
    findings = len(judge_event(folder).assessment.findings)
    counts = {"quotations": 3, "citations": 1, "verified": 1, "waived": 0, "findings": findings}
    assert record["counts"] == counts
    assert record["checks"][0] == {
        "id": "verification-rate",
        "label": "Citation verification rate",
        "value": 1.0,
        "op": ">=",
        "threshold": 0.95,
        "passed": True,
    }
    paths = ["event.toml", "brief.md", "transcripts/feld.txt", "transcripts/tamm.txt"]
    assert [file["path"] for file in record["files"]] == paths
    for file in record["files"]:
        data = (folder / file["path"]).read_bytes()
        assert file["sha256"] == hashlib.sha256(data).hexdigest()
        assert file["size"] == len(data)


def test_it_is_read_as_it_was_written(folder: Path) -> None:
    written = to_json(signed(folder))
    assert to_json(read_manifest(written.encode(), AT)) == written
    assert written == to_json(signed(folder))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_sample_fits_it() -> None:
    record = json.loads(to_json(manifest(sample("lantern-forum"), "x", AT)))
    jsonschema.validate(record, SCHEMA, jsonschema.Draft202012Validator)
    assert record["draft"] is True
    assert record["gate"] == "fail"


def test_what_a_later_version_adds_is_passed_over(folder: Path) -> None:
    record = json.loads(to_json(signed(folder)))
    record["more"] = record["files"][0]["more"] = {"a": 1}
    assert read_manifest(json.dumps(record).encode(), AT) == read_manifest(to_json(signed(folder)).encode(), AT)


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff", b"{", b"[]", b"{}", b"[" * 100_000, b'"x"', b'{"schema": "brief-tui/manifest/2"}'],
)
def test_what_is_no_manifest_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"^[^\n]+$"):
        read_manifest(data, AT)


@pytest.mark.parametrize("key", ["schema", "tool", "signed", "gate", "checks", "counts", "files"])
def test_one_with_a_part_missing_is_refused(folder: Path, key: str) -> None:
    record = json.loads(to_json(signed(folder)))
    del record[key]
    with pytest.raises(ValueError, match=key):
        read_manifest(json.dumps(record).encode(), AT)


@pytest.mark.parametrize(
    ("was", "edited"),
    [
        ('"gate": "pass"', '"gate": "fail", "gate": "pass"'),
        ('"by": "Noor Example"', '"by": " "'),
        ('"at": "2026-04-27T09:30:01Z"', '"at": "yesterday"'),
        ('"role": "draft"', '"role": "draft", "role": "draft"'),
        ('"path": "transcripts/feld.txt"', '"path": "transcripts/tamm.txt"'),
        ('"id": "fabricated-quotes"', '"id": "verification-rate"'),
        ('"gate": "pass"', '"gate": "fail"'),
        ('"gate": "pass"', '"gate": "fail", "draft": true'),
        ('"gate": "pass"', '"gate": "perhaps"'),
        ('"at": "2026-04-27T09:30:01Z"', '"at": "2026-13-45T99:99:99Z"'),
        ('"at": "2026-04-27T09:30:01Z"', '"at": "2026-02-30T09:30:01Z"'),
        ('"passed": true', '"passed": false'),
        ('"value": 1.0', '"value": 0.5'),
        ('"value": 1.0', '"value": NaN'),
        ('"value": 1.0', '"value": Infinity'),
        ('"threshold": 0.95', '"threshold": 2'),
        ('"op": ">="', '"op": "<="'),
        ('"op": ">="', '"op": "!="'),
        ('"verified": 1', '"verified": 99'),
        ('"verified": 1', '"verified": -1'),
        ('"citations": 1', '"citations": 4'),
        ('"waived": 0', '"waived": 4'),
        ('"role": "draft"', '"role": "event"'),
        ('"role": "event"', '"role": "transcript"'),
        ('"path": "transcripts/feld.txt"', '"path": "../feld.txt"'),
        ('"path": "transcripts/feld.txt"', '"path": "/etc/hostname"'),
        ('"at": "2026-04-27T09:30:01Z"', '"at": "2126-04-27T09:30:01Z"'),
        ('"citations": 1', '"citations": 2'),
        ('"citations": 1,\n    "verified": 1', '"citations": 1,\n    "verified": 0'),
        ('"quotations": 3', '"quotations": 300, "findings": 0, "waived": 299, "more": 3'),
        ('"size": ', '"size": -'),
        ('"sha256": "', '"sha256": "x'),
    ],
)
def test_one_that_was_edited_is_refused(folder: Path, was: str, edited: str) -> None:
    written = to_json(signed(folder))
    assert was in written
    with pytest.raises(ValueError, match=r"^[^\n]+$"):
        read_manifest(written.replace(was, edited).encode(), AT)


def test_one_without_checks_is_refused(folder: Path) -> None:
    record = json.loads(to_json(signed(folder))) | {"checks": []}
    with pytest.raises(ValueError, match="checks"):
        read_manifest(json.dumps(record).encode(), AT)


def test_what_was_edited_in_it_is_no_longer_the_same(folder: Path) -> None:
    then = signed(folder)
    assert not compared(replace(then, event="Another Forum"), folder).is_same
    assert "the title: Another Forum then, Quay Forum now" in printed(
        compared(replace(then, event="Another Forum"), folder)
    )
    for file in (replace(then.files[1], size=1), replace(then.files[1], role="transcript")):
        told = compared(replace(then, files=[then.files[0], file, *then.files[2:]]), folder)
        assert (told.files[1].state, told.is_same) == ("changed", False)


def test_nothing_changed(folder: Path) -> None:
    comparison = compared(signed(folder), folder)
    assert comparison.is_same
    assert {file.state for file in comparison.files} == {"same"}
    assert printed(comparison).endswith("\nNothing changed since Noor Example signed it off (2026-04-27T09:30:01Z).\n")


def edited(folder: Path) -> None:
    (folder / "brief.md").write_text(BRIEF.replace("all of them", "none of them"))


def retyped(folder: Path) -> None:
    (folder / "brief.md").write_text(BRIEF + "\n")


def reconfigured(folder: Path) -> None:
    (folder / "event.toml").write_text(EVENT.replace("operators = 1", "operators = 2"))


def removed(folder: Path) -> None:
    (folder / "transcripts/feld.txt").unlink()


def added(folder: Path) -> None:
    (folder / "transcripts/late.txt").write_text("Jon Feld: I was late.\n")


def broken(folder: Path) -> None:
    (folder / "transcripts/feld.txt").write_bytes(b"\x00")


def is_no_file(folder: Path) -> None:
    (folder / "transcripts/feld.txt").unlink()
    os.mkfifo(folder / "transcripts/feld.txt")


def breaks_in(folder: Path) -> None:
    (folder / "transcripts/late.txt").write_bytes(b"\x00")


def without_draft(folder: Path) -> None:
    (folder / "brief.md").unlink()


@pytest.mark.parametrize(
    ("change", "path", "state", "gate"),
    [
        (edited, "brief.md", "changed", "fail"),
        (retyped, "brief.md", "changed", "pass"),
        (reconfigured, "event.toml", "changed", "fail"),
        (removed, "transcripts/feld.txt", "missing", "pass"),
        (added, "transcripts/late.txt", "new", "pass"),
        (broken, "transcripts/feld.txt", "changed", "fail"),
        (is_no_file, "transcripts/feld.txt", "unreadable", "fail"),
        (breaks_in, "transcripts/late.txt", "new", "fail"),
        (without_draft, "brief.md", "missing", "fail"),
    ],
)
def test_every_change_is_told(folder: Path, change: Callable[[Path], None], path: str, state: str, gate: str) -> None:
    then = signed(folder)
    change(folder)
    comparison = compared(then, folder)
    assert not comparison.is_same
    assert [file for file in comparison.files if file.state != "same"] == [(path, state)]
    assert comparison.gate == gate
    told = printed(comparison)
    assert f"{state:<12}{path}\n" in told
    assert ("changed     the gate: pass then, fail now\n" in told) == (gate == "fail")
    outcome = "It cannot be told whether anything changed since" if state == "unreadable" else "This is not what was"
    assert f"\n{outcome}" in told
    assert "Noor Example signed it off" in told


def test_a_transcript_that_could_not_be_read_is_recorded_all_the_same(folder: Path) -> None:
    broken(folder)
    then = manifest(publication_of(folder, is_draft=True), "Noor Example", AT)
    assert "transcripts/feld.txt" in {file.path for file in then.files}
    assert compared(then, folder).is_same
    (folder / "transcripts/feld.txt").write_bytes(b"\x00\x00")
    assert ("transcripts/feld.txt", "changed") in compared(then, folder).files


def test_a_ledger_that_comes_later_is_new(folder: Path) -> None:
    then = signed(folder)
    (folder / "review.toml").write_text("")
    assert compared(then, folder).files[-1] == ("review.toml", "new")


def test_checks_and_counts_that_moved_are_told(folder: Path) -> None:
    then = signed(folder)
    edited(folder)
    told = printed(compared(then, folder))
    assert "changed     Citation verification rate: 1 >= 0.95 passed then, 0 >= 0.95 failed now\n" in told
    assert "changed     verified: 1 then, 0 now\n" in told


def test_another_version_that_judges_alike_is_told_and_no_change(folder: Path) -> None:
    then = signed(folder)
    then = replace(then, tool=replace(then.tool, version="0.0.9"))
    comparison = compared(then, folder)
    assert comparison.is_same
    assert "It was judged by brief-tui 0.0.9 then" in printed(comparison)


def test_hostile_text_in_a_manifest_reaches_no_terminal(folder: Path) -> None:
    then = signed(folder)
    then = replace(then, signed=replace(then.signed, by="\x1b[2JEve\u202e"))
    file = replace(then.files[0], path="\x1b]0;x\x07")
    told = printed(compared(replace(then, files=[file, *then.files[1:]]), folder))
    assert not set(told) & set("\x1b\x07\u202e")


def test_it_is_made_in_universal_time(folder: Path) -> None:
    assert signed(folder) == manifest(publication_of(folder), "Noor Example", AT.astimezone(UTC))


def test_a_transcript_that_was_emptied_is_there_and_changed(folder: Path) -> None:
    then = signed(folder)
    (folder / "transcripts/feld.txt").write_text(" \n")
    assert ("transcripts/feld.txt", "changed") in compared(then, folder).files
    assert ("transcripts/feld.txt", "same") in compared(signed(folder), folder).files
