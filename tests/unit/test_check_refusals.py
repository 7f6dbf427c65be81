"""What formats for pipelines say of an event, or a file of it, that cannot be used: no dashboard may look green."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema

from brief_tui.cli import main
from tests.unit.test_cli import Output, failing, run, unreadable, unusable

SARIF = json.loads((Path(__file__).parent / "reports/sarif-schema-2.1.0.json").read_text(encoding="utf-8"))


def test_one_that_cannot_be_used_is_an_error_of_code_scanning(events: Path, capsys: Output) -> None:
    failing(events / "b")
    unusable(events / "c")
    done = run("check", "events/*", "--format", "sarif", "--fail-on", "never")
    assert done.returncode == 2
    (sarif,) = json.loads(done.stdout)["runs"]
    (broken,) = [one for one in sarif["results"] if "events/c/event.toml" in json.dumps(one)]
    (invocation,) = sarif["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert notification["descriptor"]["id"] == broken["ruleId"] == "toml-syntax"
    for one in (broken, notification):
        assert (one["level"], one["message"]) == ("error", broken["message"])
        assert one["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 9}
    jsonschema.validate({"version": "2.1.0", "runs": [sarif]}, SARIF)
    assert main(["check", "events/b", "--format", "sarif"]) == 1
    (invocation,) = json.loads(capsys.readouterr().out)["runs"][0]["invocations"]
    assert invocation == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_one_that_cannot_be_used_is_an_annotation(events: Path) -> None:
    unusable(events / "c")
    done = run("check", "events/*", "--format", "github")
    (line,) = done.stdout.splitlines()
    assert (done.returncode, line.partition("::this is no value")[0]) == (
        2,
        "::error file=events/c/event.toml,line=1,col=9,title=toml-syntax",
    )


def test_one_that_cannot_be_used_is_a_suite_with_an_error(events: Path) -> None:
    unusable(events / "b")
    (events / "c/review.toml").write_text("[[decisions]]\nby = 1\n")
    done = run("check", "events/*", "--format", "junit")
    suites = list(ET.fromstring(done.stdout))  # noqa: S314 - this program's own
    assert [(one.get("package"), one.get("errors"), one.get("failures")) for one in suites] == [
        ("events/a", "0", "0"),
        ("events/b", "1", "0"),
        ("events/c", "1", "0"),
    ]
    (case,) = suites[1].iter("testcase")
    (error,) = case
    assert (case.get("name"), error.tag, error.get("type")) == ("events/b", "error", "toml-syntax")
    assert (error.text or "").startswith("event.toml:1:9: error: this is no value")


def test_a_transcript_that_cannot_be_read_is_an_error_in_junit(events: Path, capsys: Output) -> None:
    unreadable(events / "a")
    assert main(["check", "events/a", "--format", "junit"]) == 3
    (suite,) = ET.fromstring(capsys.readouterr().out)  # noqa: S314 - this program's own
    (case,) = [one for one in suite.iter("testcase") if one.find("error") is not None]
    assert (suite.get("errors"), case.get("name")) == ("1", "transcripts/late.txt")
