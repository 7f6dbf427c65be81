from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.changes import Since, changes
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.verdict import EditKind, VerdictKind
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.reports.json_report import to_dict, to_line
from brief_tui.store.draft import read_brief
from brief_tui.store.folder import load_sources
from brief_tui.store.new_event import samples
from tests.unit.core.judged_sources import transcript
from tests.unit.factories import (
    make_assessment,
    make_check,
    make_edit,
    make_event,
    make_evidence,
    make_judged,
    make_transcript,
    make_verdict,
)

FIGURE = Finding("figure-without-source", Severity.WARNING, "brief.md", 31, 8, "130,000 stands nowhere")
WARNING = Finding("transcript-warning", Severity.WARNING, "transcripts/tamm.vtt", 3, 0, "the time is not one")


@pytest.fixture(scope="module")
def schema() -> Any:  # noqa: ANN401 - JSON
    return json.loads((files("brief_tui.reports") / "assessment.schema.json").read_text())


def every_kind() -> Assessment:
    edit = make_edit(EditKind.SUBSTITUTE, "65,000", "130,000")
    judged = [
        make_judged(make_verdict(kind, edits=(edit,)), line=10 + 3 * n, speaker=None if n % 2 else "Ilse Tamm")
        for n, kind in enumerate(VerdictKind)
    ]
    silent = make_verdict(evidence=(make_evidence(time=None, speaker=None),), hint=make_evidence())
    return make_assessment(*judged, make_judged(silent, kind="speech"), findings=(FIGURE, WARNING))


def test_with_a_revision_the_object_says_what_changed_and_fits_its_schema(schema: Any) -> None:  # noqa: ANN401 - JSON
    before = make_assessment(make_judged(make_verdict(VerdictKind.DRIFTED)), findings=(FIGURE,))
    now = make_assessment(make_judged(), findings=(WARNING,), checks=(make_check(passed=False), make_check("own")))
    told = to_dict(now, "event", Since("HEAD~1", changes(before, now)))
    jsonschema.validate(told, schema, jsonschema.Draft202012Validator)
    since = told.pop("since")
    assert told == to_dict(now, "event")
    assert since["revision"] == "HEAD~1"
    assert since["checks"] == [
        {"id": "verified-citations", "before": 9, "now": 5},
        {"id": "own", "before": None, "now": 9},
    ]
    assert since["quotations"]["came_to_stand"] == [now.quotations[0].quotation.id]
    assert [[f["id"] for f in since["findings"][how]] for how in ("new", "gone")] == [
        ["transcript-warning"],
        ["figure-without-source"],
    ]


def test_the_schema_is_one(schema: Any) -> None:  # noqa: ANN401 - JSON
    jsonschema.Draft202012Validator.check_schema(schema)


def test_the_object_fits_its_schema(schema: Any) -> None:  # noqa: ANN401 - JSON
    jsonschema.validate(to_dict(every_kind(), "event"), schema, jsonschema.Draft202012Validator)


@pytest.mark.parametrize("name", samples())
def test_what_is_said_of_a_real_event_fits_its_schema(schema: Any, name: str) -> None:  # noqa: ANN401 - JSON
    folder = samples()[name]
    sources = load_sources(folder)
    assessment = assess(sources, read_brief(folder, sources.event).text)
    jsonschema.validate(json.loads(to_line(assessment, name)), schema, jsonschema.Draft202012Validator)


def test_everything_is_described_and_nothing_more_allowed(schema: Any) -> None:  # noqa: ANN401 - JSON
    since = schema["$defs"]["since"]["properties"]
    tables = [schema, schema["properties"]["event"], *schema["$defs"].values()]
    tables += [since["checks"]["items"], since["quotations"], since["findings"]]
    for table in tables:
        assert table["additionalProperties"] is False
        assert set(table["required"]) == set(table["properties"]) - {"since"}
        assert all("description" in value or "$ref" in value for value in table["properties"].values())


def test_what_a_quotation_says() -> None:
    edit = make_edit(EditKind.SUBSTITUTE, "65,000", "130,000")
    verdict = make_verdict(VerdictKind.DRIFTED, edits=(edit,))
    (quotation,) = to_dict(make_assessment(make_judged(verdict)), "event")["quotations"]
    assert quotation == {
        "id": "0000000c",
        "kind": "citation",
        "pillar": "dev",
        "line": 12,
        "column": 1,
        "end_line": 13,
        "text": "The tide tables were wrong.",
        "speaker": "Ilse Tamm",
        "title": "Harbour Engineer",
        "company": "Brack Metals",
        "ticker": "BRCK",
        "verdict": "drifted",
        "stands": False,
        "reason": "Because it is drifted.",
        "evidence": [
            {
                "transcript": "transcripts/tamm.vtt",
                "turn": 14,
                "speaker": "Ilse Tamm",
                "time": "00:12:04",
                "line": 88,
                "text": "The tide tables were wrong.",
            }
        ],
        "nearest": None,
        "edits": [{"kind": "substitute", "source": "65,000", "quoted": "130,000"}],
        "waived": None,
        "waived_by": None,
    }


def test_a_hint_is_no_evidence() -> None:
    verdict = make_verdict(VerdictKind.FABRICATED, hint=make_evidence(line=7))
    (quotation,) = to_dict(make_assessment(make_judged(verdict)), "event")["quotations"]
    assert quotation["evidence"] == []
    assert quotation["nearest"]["line"] == 7


def test_what_the_rest_says() -> None:
    report = to_dict(make_assessment(make_judged(), findings=(FIGURE, WARNING)), "some/event")
    assert report["schema"] == "brief-tui/assessment/1"
    assert report["event"] == {"title": "Quay Forum 2026", "path": "some/event"}
    assert report["gate"] == "pass"
    assert report["pillars"] == [
        {"id": "dev", "present": True, "citations": 1, "verified": 1},
        {"id": "deep", "present": False, "citations": 0, "verified": 0},
    ]
    assert report["tickers"][1] == {"symbol": "OLM", "company": "Olm", "linked": False, "citations": 0}
    assert report["transcripts"] == [
        {
            "path": "transcripts/tamm.vtt",
            "format": "webvtt",
            "grade": "unknown",
            "turns": 1,
            "words": 5,
            "warnings": ["transcripts/tamm.vtt:3: the time is not one"],
        }
    ]
    assert report["findings"][0] == {
        "id": "figure-without-source",
        "severity": "warning",
        "path": "brief.md",
        "line": 31,
        "column": 8,
        "message": "130,000 stands nowhere",
        "quotations": [],
        "evidence": [],
        "repair": None,
    }


def test_what_a_finding_rests_on() -> None:
    finding = replace(FIGURE, quotations=("0000000c",), passages=(make_evidence(line=7), make_evidence(line=9)))
    (told,) = to_dict(make_assessment(make_judged(), findings=(finding,)), "event")["findings"]
    assert told["quotations"] == ["0000000c"]
    assert [passage["line"] for passage in told["evidence"]] == [7, 9]


FAULTY = """\
# Tides

## Developer

### They were wrong

Ilse Tam came early. “We burned the old ones in March, Tamm said.

<<<<<<< mine
The tables were old.
=======
The tables were older.
>>>>>>> theirs

> “The tide tables were wrong, all of them.”
> — Ilse Tamm, Harbour Engineer @ Brack Metals
"""


def test_the_repairs_of_the_sample_make_their_findings_go() -> None:
    folder = samples()["lantern-forum"]
    sources = load_sources(folder)
    repaired = goes(sources, read_brief(folder, sources.event).text)
    assert repaired == ["unbalanced-mark", "title-two-ways", "uncited-speech"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_other_repairs_make_their_findings_go(line_end: str) -> None:
    talk = transcript([("Ilse Tamm", "The tide tables were wrong, all of them. We burned the old ones in March.")])
    sources = Sources(make_event(), (talk,), TranscriptIndex((talk,)), People(["Ilse Tamm"]))
    repaired = goes(sources, FAULTY.replace("\n", line_end))
    assert repaired == ["unbalanced-mark", *["unmerged-conflict"] * 3, "name-two-ways"]


def goes(sources: Sources, draft: str) -> list[str]:
    """Ids of the findings with a repair in the report; each of them is made, and its finding goes."""
    before = to_dict(assess(sources, draft), "event")["findings"]
    repaired = [finding for finding in before if finding["repair"]]
    for finding in repaired:
        after = to_dict(assess(sources, applied(finding["repair"], draft)), "event")["findings"]
        same = [one for one in after if (one["id"], one["message"]) == (finding["id"], finding["message"])]
        assert not same, finding["repair"]["label"]
    return [finding["id"] for finding in repaired]


def applied(repair: dict[str, Any], draft: str) -> str:
    """The draft with a repair of the report in it, as another program would make it: by lines and columns."""
    lines = draft.splitlines(keepends=True)
    for edit in reversed(repair["replacements"]):
        first, last = edit["line"] - 1, edit["end_line"] - 1
        head, tail = lines[first][: edit["column"] - 1], lines[last][edit["end_column"] - 1 :]
        lines[first : last + 1] = [head + edit["text"] + tail]
    return "".join(lines)


def test_one_failing_check_shuts_the_gate() -> None:
    checks = (make_check(), make_check("no-errors", passed=False))
    assert to_dict(make_assessment(checks=checks), "event")["gate"] == "fail"


def test_stage_notes_and_dashes_are_no_words() -> None:
    talk = make_transcript("[laughs] Well — it's 5 o'clock, (inaudible) isn't it?")
    (row,) = to_dict(make_assessment(transcripts=(talk,)), "event")["transcripts"]
    assert row["words"] == 6


def test_a_line_is_one_line_of_ascii() -> None:
    verdict = make_verdict(reason="a\nb\u2028c\x1b[2Jé\u202e")
    line = to_line(make_assessment(make_judged(verdict)), "event")
    assert line.isascii()
    assert line.isprintable()
    assert json.loads(line)["quotations"][0]["reason"] == verdict.reason
