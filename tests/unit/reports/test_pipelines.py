"""The reports for pipelines: places, escapes, and the shapes that their readers want."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.draft.brief import QuotationKind
from brief_tui.core.explanations import explanation
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.reports.github_report import to_commands
from brief_tui.reports.junit_report import to_junit, to_suite
from brief_tui.reports.line_report import to_lines
from brief_tui.reports.problems import problems
from brief_tui.reports.sarif_report import to_results, to_sarif
from brief_tui.store.open_event import open_event
from tests.unit.factories import make_assessment, make_check, make_event, make_judged, make_verdict

NOW = datetime(2026, 4, 27, 4, 8, 44, tzinfo=UTC)
EVENT = """\
title = "Quay Forum"
[[pillars]]
id = "dev"
heading = "Developer"
"""
BRIEF = """\
# Tides

## Developer

### They were wrong

🌊🌊 Ilse Tamm said, “nobody ever looked out of the window at the tide.”

> “The tide tables were right,
> all of them.”
> — Ilse Tamm, Harbour Engineer @ Brack Metals

A “ghost fleet” and an “open mark.
"""
TALK = "Ilse Tamm: The tide tables were wrong, all of them.\n"
HOSTILE = "\x1b[2J\x1b]2;x\x07 ]]> <b>&amp;'\" ::error file=x::y\r\n::stop-commands::z\n%0A \x00\x0b￾￿\ud800 \u202e"


@pytest.fixture
def event(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An event below the working directory, as the user names it."""
    monkeypatch.chdir(tmp_path)
    folder = Path("events/quay")
    (folder / "transcripts").mkdir(parents=True)
    (folder / "event.toml").write_text(EVENT)
    (folder / "brief.md").write_text(BRIEF, encoding="utf-8")
    (folder / "transcripts/tamm.txt").write_text(TALK)
    return folder


def judged(event: Path) -> Assessment:
    return assess(*open_event(event))


def hostile() -> Assessment:
    finding = Finding("unreadable-file", Severity.ERROR, HOSTILE, 3, 1, HOSTILE)
    check = make_check(passed=False, label=HOSTILE, missing=HOSTILE)
    return make_assessment(event=make_event(title="]]> <&\" '"), findings=(finding,), checks=(check,))


def sarif(*events: Assessment, folder: Path = Path()) -> Any:  # noqa: ANN401 - JSON
    return json.loads(to_sarif([to_results(problems(one, folder)) for one in events]))


def junit(*events: Assessment, folder: Path = Path()) -> ET.Element:
    return ET.fromstring(to_junit([to_suite(one, folder, NOW) for one in events]))  # noqa: S314 - this program's own


# What is listed, and where


def test_citations_are_listed_by_verdict_and_the_prose_by_finding(event: Path) -> None:
    listed = {(one.id, one.severity.value, one.line, one.column) for one in problems(judged(event), event)}
    assert {
        ("drifted", "error", 9, 1),
        ("false-speech", "error", 7, 20),
        ("unknown-term", "warning", 13, 3),
        ("unbalanced-mark", "error", 13, 24),
        ("verified-citations", "error", 0, 0),
    } <= listed
    assert "fabricated" not in {id for id, *_ in listed}
    assert "no-errors" not in {id for id, *_ in listed}


def test_a_citation_ends_behind_its_last_character(event: Path) -> None:
    (drifted,) = [one for one in problems(judged(event), event) if one.id == "drifted"]
    assert drifted.end == (11, len("> — Ilse Tamm, Harbour Engineer @ Brack Metals") + 1)


@pytest.mark.parametrize("given", ["events/quay", "{here}/events/quay"])
def test_paths_are_those_from_the_working_directory(event: Path, tmp_path: Path, given: str) -> None:
    folder = Path(given.format(here=tmp_path))
    assert {one.path for one in problems(judged(event), folder)} == {"events/quay/brief.md"}


def test_what_is_elsewhere_keeps_its_path(event: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = tmp_path / event
    assessment = judged(event)
    monkeypatch.chdir("/")
    monkeypatch.chdir(tmp_path.parent)
    monkeypatch.setattr(Path, "cwd", lambda: Path("/nowhere"))
    assert {one.path for one in problems(assessment, whole)} == {str(whole / "brief.md")}


# line


def test_each_problem_is_a_line_as_compilers_write_them(event: Path) -> None:
    lines = to_lines(problems(judged(event), event)).splitlines()
    shape = re.compile(r"events/quay/brief\.md:[1-9]\d*:[1-9]\d*: (error|warning|note): \S.* \[[a-z-]+\]")
    assert all(shape.fullmatch(line) for line in lines)
    (drifted,) = [line for line in lines if line.endswith("[drifted]")]
    assert drifted.startswith("events/quay/brief.md:9:1: error: drifted: ")
    assert "transcripts/tamm.txt:1" in drifted


# github


def test_commands_name_file_line_and_column(event: Path) -> None:
    commands = to_commands(problems(judged(event), event)).splitlines()
    assert any(
        command.startswith("::error file=events/quay/brief.md,line=7,col=20,title=false-speech::")
        for command in commands
    )
    assert any(
        command.startswith("::error file=events/quay/brief.md,line=9,endLine=11,title=drifted::drifted: ")
        for command in commands
    )
    assert any(command.startswith("::warning file=events/quay/brief.md,line=13,") for command in commands)


def test_nothing_in_a_text_ends_its_command_or_begins_another() -> None:
    assessment = hostile()
    lines = to_commands(problems(assessment, Path())).split("\n")
    assert lines.pop() == ""
    assert len(lines) == 2
    for line in lines:
        command, properties, message = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line).groups()  # type: ignore[union-attr]  # fails
        assert command == "error"
        assert [one.partition("=")[0] for one in properties.split(",")] in (
            ["file", "title"],
            ["file", "line", "col", "title"],
        )
        assert "%" not in re.sub("%25", "", message)


def test_what_has_a_line_goes_first_as_github_shows_ten_of_a_step(event: Path) -> None:
    lined = [",line=" in command for command in to_commands(problems(judged(event), event)).splitlines()]
    assert lined == sorted(lined, reverse=True)
    assert {True, False} == set(lined)


# sarif


@pytest.fixture(scope="module")
def schema() -> Any:  # noqa: ANN401 - JSON
    return json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))


def test_it_holds_to_the_published_schema_of_sarif(event: Path, schema: Any) -> None:  # noqa: ANN401 - JSON
    document = sarif(judged(event), hostile(), folder=event)
    assert document["$schema"] == schema["id"]
    jsonschema.validate(document, schema, format_checker=jsonschema.FormatChecker())
    assert len(document["runs"]) == 1


def test_regions_are_in_code_points(event: Path) -> None:
    run = sarif(judged(event), folder=event)["runs"][0]
    regions = {one["ruleId"]: one["locations"][0]["physicalLocation"].get("region") for one in run["results"]}
    assert run["columnKind"] == "unicodeCodePoints"
    assert regions["false-speech"] == {"startLine": 7, "startColumn": 20}
    assert regions["drifted"] == {"startLine": 9, "startColumn": 1, "endLine": 11, "endColumn": 47}
    assert regions["verified-citations"] == {"startLine": 1}


def test_every_rule_of_a_result_is_explained(event: Path) -> None:
    run = sarif(judged(event), folder=event)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        known = explanation(result["ruleId"])
        assert known is not None
        assert (rule["id"], rule["shortDescription"]["text"]) == (known.id, known.title)
        assert known.remedy in rule["help"]["text"]


def test_fingerprints_stay_when_lines_move_and_differ_for_each(event: Path) -> None:
    def prints() -> list[str]:
        results = sarif(judged(event), folder=event)["runs"][0]["results"]
        return [result["partialFingerprints"]["briefTui/v1"] for result in results]

    (event / "brief.md").write_text(BRIEF + "\nA “ghost fleet” again, a “ghost fleet” twice.\n", encoding="utf-8")
    before = prints()
    assert len(set(before)) == len(before)
    (event / "brief.md").write_text("\n\n" + (event / "brief.md").read_text(encoding="utf-8"), encoding="utf-8")
    assert prints() == before


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/ä.md", "a%20b/%C3%A4.md"),
        ("x:y.md", "x%3Ay.md"),
        ("/x/y z.md", "file:///x/y%20z.md"),
        ("a%b#c?", "a%25b%23c%3F"),
    ],
)
def test_paths_are_references(path: str, uri: str) -> None:
    finding = Finding("unreadable-file", Severity.ERROR, path, 0, 0, "")
    result = sarif(make_assessment(findings=(finding,)))["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


# junit


def test_a_suite_for_each_event_with_a_case_for_each_check_and_quotation(event: Path) -> None:
    assessment = judged(event)
    suites = list(junit(assessment, assessment, folder=event))
    assert [suite.get("id") for suite in suites] == ["0", "1"]
    suite = suites[0]
    cases = suite.findall("testcase")
    assert len(cases) == len(assessment.checks) + len(assessment.quotations) == int(suite.get("tests", ""))
    failed = [case for case in cases if case.find("failure") is not None]
    assert len(failed) == int(suite.get("failures", ""))
    types = [failure.get("type") for case in cases for failure in case.findall("failure")]
    assert {"drifted", "fabricated", "verified-citations", "no-errors"} <= set(types)
    assert (suite.get("name"), suite.get("package")) == ("Quay Forum", "events/quay")


def test_all_findings_are_in_it_and_the_errors_in_their_check(event: Path) -> None:
    (suite,) = junit(judged(event), folder=event)
    assert "unknown-term" in (suite.findtext("system-out") or "")
    (errors,) = [one.text or "" for one in suite.iter("failure") if one.get("type") == "no-errors"]
    assert "brief.md:7:20: error: Fabricated speech" in errors
    assert "unknown-term" not in errors


@pytest.mark.parametrize(
    ("kind", "severity", "failed"),
    [
        ("speech", None, False),
        ("speech", Severity.NOTE, False),
        ("speech", Severity.WARNING, False),
        ("speech", Severity.ERROR, True),
        ("term", Severity.ERROR, True),
        ("citation", None, True),
    ],
)
def test_a_quotation_of_the_prose_fails_where_a_finding_about_it_is_an_error(
    kind: QuotationKind, severity: Severity | None, failed: bool
) -> None:
    judged = make_judged(make_verdict(VerdictKind.UNCHECKED), kind=kind)
    about = (judged.quotation.id,)
    findings = () if severity is None else (Finding("uncertain-speech", severity, "brief.md", 12, 1, "…", about),)
    (suite,) = junit(make_assessment(judged, findings=findings))
    assert suite.get("failures") == str(int(failed))


def test_the_whole_has_no_totals_which_the_schema_of_ant_has_no_place_for(event: Path) -> None:
    assert junit(judged(event), folder=event).attrib == {}


def test_suites_are_in_the_order_that_the_schemas_want(event: Path) -> None:
    (suite,) = junit(judged(event), folder=event)
    tags = [child.tag for child in suite]
    assert list(dict.fromkeys(tags)) == ["properties", "testcase", "system-out", "system-err"]
    assert suite.get("timestamp") == "2026-04-27T04:08:44"
    assert re.fullmatch(r"\d+\.\d{3}", suite.get("time", ""))
    for case in suite.findall("testcase"):
        assert set(case.attrib) == {"name", "classname", "time"}
        assert case.get("name") == " ".join(case.get("name", "").split())


# What holds for all of them

WRITERS: dict[str, Callable[[Assessment], str]] = {
    "line": lambda one: to_lines(problems(one, Path())),
    "github": lambda one: to_commands(problems(one, Path())),
    "sarif": lambda one: to_sarif([to_results(problems(one, Path()))]),
    "junit": lambda one: to_junit([to_suite(one, Path(), NOW)]),
}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_hostile_text_is_shown_and_does_nothing(write: Callable[[Assessment], str]) -> None:
    text = write(hostile())
    assert "stop-commands" in text
    assert all(char.isprintable() or char == "\n" for char in text)
    assert not re.search(r"^::(?!error file=)", text, re.MULTILINE)
    text.encode()


def test_what_is_json_or_xml_is_ascii() -> None:
    assert WRITERS["sarif"](hostile()).isascii()
    assert WRITERS["junit"](hostile()).isascii()


def test_without_events_the_documents_are_whole() -> None:
    assert json.loads(to_sarif([]))["runs"][0]["results"] == []
    assert len(ET.fromstring(to_junit([]))) == 0  # noqa: S314 - this program's own
