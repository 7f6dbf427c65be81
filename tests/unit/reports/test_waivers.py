"""A waived quotation passes, and every format says that it was waived, by whom and why."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from brief_tui.cli import main
from brief_tui.commands.report_formats import FORMATS
from brief_tui.core.review.deciding import decided
from brief_tui.core.review.ledger import DecisionKind
from brief_tui.reports.publishing.markdown import to_markdown
from brief_tui.reports.publishing.page import to_page
from brief_tui.store.ledger import add_decisions
from tests.unit.reports.publishing.making import BRIEF, EVENT, event_folder, publication_of

Output = pytest.CaptureFixture[str]
REASON = "heard ]]> on\nthe “tape”"
RULES = EVENT.replace("= 1", "= 0") + '[findings]\nthin-pillar = "off"\nuncited-speech = "off"\n'
AT = datetime(2026, 4, 27, tzinfo=UTC)


@pytest.fixture(params=["citation", "speech"])
def waived(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """An event whose gate passes because a reviewer waived what a citation, or the prose, has in other words."""
    changed = ("all of them.", "most of them.") if request.param == "citation" else ("in March,”", "in May,”")
    folder = event_folder(tmp_path / "quay", BRIEF.replace(*changed), RULES)
    (judged,) = publication_of(folder).assessment.failing
    assert judged.quotation.kind == request.param
    add_decisions(folder, decided(judged, DecisionKind.WAIVED, "Noor Example", AT, REASON))
    return folder


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_tells(waived: Path, form: str, capsys: Output) -> None:
    assert main(["check", str(waived), "--format", form]) == 0
    told = capsys.readouterr().out
    assert "heard ]]> on" in told.replace("&gt;", ">")
    assert ('"waived_by": "Noor' if form == "json" else "waived by Noor Example, 2026-04-27") in " ".join(told.split())


def test_it_makes_no_run_fail(waived: Path, capsys: Output) -> None:
    assert main(["check", str(waived), "--format", "line", "--fail-on", "note"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert ": note: waived by Noor Example" in line


def test_sarif_suppresses_the_result(waived: Path, capsys: Output) -> None:
    main(["check", str(waived), "--format", "sarif"])
    document = json.loads(capsys.readouterr().out)
    schema = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.validate(document, schema)
    (result,) = document["runs"][0]["results"]
    assert (result["ruleId"], result["level"]) == ("drifted", "note")
    (suppression,) = result["suppressions"]
    assert suppression["kind"] == "external"
    assert suppression["justification"].startswith("waived by Noor Example, 2026-04-27: heard ]]> on")


def test_junit_has_it_as_skipped(waived: Path, capsys: Output) -> None:
    main(["check", str(waived), "--format", "junit"])
    (suite,) = ET.fromstring(capsys.readouterr().out)  # noqa: S314 - this program's own
    assert (suite.get("failures"), suite.get("errors"), suite.get("skipped")) == ("0", "0", "1")
    (message,) = [one.get("message") or "" for one in suite.iter("skipped")]
    assert message.startswith("waived by Noor Example, 2026-04-27: ")
    assert "(drifted: " in message


@pytest.mark.parametrize("write", [to_page, to_markdown])
def test_a_pillar_counts_it(tmp_path: Path, write: Callable[..., str]) -> None:
    folder = event_folder(tmp_path / "quay", BRIEF.replace("all of them.", "most of them."), RULES)
    (judged,) = publication_of(folder).assessment.failing
    add_decisions(folder, decided(judged, DecisionKind.WAIVED, "Noor Example", AT, REASON))
    assert "1 citation, 0 verified, 1 waived" in write(publication_of(folder))
