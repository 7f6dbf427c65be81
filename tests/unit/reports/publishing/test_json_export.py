"""The export as one JSON object."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource

from brief_tui.reports.json_report import to_dict
from brief_tui.reports.publishing.json_export import to_json
from brief_tui.store.new_event import samples
from tests.unit.reports.publishing.making import publication_of, sample


def schema(package: str, name: str) -> Any:  # noqa: ANN401 - JSON
    return json.loads((files(package) / name).read_text())


EXPORT = schema("brief_tui.reports.publishing", "export.schema.json")
ASSESSMENT = schema("brief_tui.reports", "assessment.schema.json")
REGISTRY: Registry[Any] = Registry().with_resource("urn:brief-tui:assessment:1", Resource.from_contents(ASSESSMENT))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(EXPORT)


@pytest.mark.parametrize("name", samples())
def test_what_is_exported_fits_it(name: str) -> None:
    written = to_json(sample(name), name)
    assert written.isascii()
    jsonschema.Draft202012Validator(EXPORT, registry=REGISTRY).validate(json.loads(written))


def test_everything_is_described_and_nothing_more_allowed() -> None:
    tables = [EXPORT, *EXPORT["$defs"].values()]
    tables += [EXPORT["$defs"]["article"]["properties"]["pillars"]["items"]]
    tables += [EXPORT["$defs"]["annotation"]["properties"]["target"]["items"]]
    for table in tables:
        assert table["additionalProperties"] is False
        assert set(table["required"]) == set(table["properties"]) - {"prefix", "suffix"}
        assert all("description" in value or "$ref" in value for value in table["properties"].values())


def test_it_holds_the_report_and_where_everything_stands() -> None:
    publication = sample("harbor-summit")
    whole = json.loads(to_json(publication, "harbor"))
    report = to_dict(publication.assessment, "harbor")
    assert {key: whole[key] for key in report if key in whole} == {
        key: report[key] for key in report if key not in ("schema", "load_ms", "elapsed_ms")
    } | {"schema": "brief-tui/export/1"}
    assert whole["article"]["title"] == "What the quiet machines cost"
    assert [pillar["audience"] for pillar in whole["article"]["pillars"]][1].startswith("For those who design")
    bodies = {annotation["body"] for annotation in whole["annotations"]}
    assert set(whole["notes"].values()) == bodies
    assert set(whole["notes"]) == {quotation["id"] for quotation in whole["quotations"]}


def test_the_same_event_gives_the_same_bytes() -> None:
    again = publication_of(samples()["harbor-summit"])
    assert to_json(again, "x") == to_json(sample("harbor-summit"), "x")
