"""The linked data of an export, expanded by a library; no network is asked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

from brief_tui.reports.publishing.linked_data import linked_data, to_json, to_script
from brief_tui.reports.publishing.publication import Publication
from tests.unit.reports.publishing.making import BRIEF, EVENT, event_folder, hostile_folder, publication_of, sample

SCHEMA = "http://schema.org/"
OA = "http://www.w3.org/ns/oa#"
# Of the two contexts what exports use, as published; a key that is not here is dropped by the expansion.
_TERMS = (
    "Corporation Event MediaObject NewsArticle Organization Person Quotation about articleSection creativeWorkStatus "
    "creator description encodingFormat hasPart headline inLanguage isBasedOn isPartOf jobTitle name publisher sha256 "
    "spokenByCharacter text tickerSymbol worksFor"
)
_CONTEXTS: dict[str, Any] = {
    "https://schema.org": {
        "schema": SCHEMA,
        "type": "@type",
        "id": "@id",
        **{term: {"@id": f"schema:{term}"} for term in _TERMS.split()},
        "datePublished": {"@id": "schema:datePublished", "@type": "schema:Date"},
        "url": {"@id": "schema:url", "@type": "@id"},
    },
    "http://www.w3.org/ns/anno.jsonld": {
        "oa": OA,
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "id": {"@id": "@id", "@type": "@id"},
        "type": {"@id": "@type", "@type": "@id"},
        "Annotation": "oa:Annotation",
        "SpecificResource": "oa:SpecificResource",
        "TextQuoteSelector": "oa:TextQuoteSelector",
        "TextPositionSelector": "oa:TextPositionSelector",
        "linking": "oa:linking",
        "body": {"@type": "@id", "@id": "oa:hasBody"},
        "target": {"@type": "@id", "@id": "oa:hasTarget"},
        "source": {"@type": "@id", "@id": "oa:hasSource"},
        "selector": {"@type": "@id", "@id": "oa:hasSelector"},
        "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
        "exact": "oa:exact",
        "prefix": "oa:prefix",
        "suffix": "oa:suffix",
        "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
        "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
    },
}
BASE = "https://press.example/tides"


def _stored(url: str, _: dict[str, Any]) -> dict[str, Any]:
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": _CONTEXTS[url]}}


def expanded(publication: Publication) -> dict[str, dict[str, Any]]:
    """The nodes of the graph by id, all keys written out."""
    nodes = jsonld.expand(linked_data(publication), {"base": BASE, "documentLoader": _stored})
    return {node["@id"].removeprefix(BASE): node for node in nodes}


def keys(value: object) -> list[str]:
    """Every key at every depth."""
    if isinstance(value, dict):
        return [*value, *(key for inner in value.values() for key in keys(inner))]
    return [key for inner in value for key in keys(inner)] if isinstance(value, list) else []


@pytest.mark.parametrize("name", ["harbor-summit", "lantern-forum"])
def test_every_key_has_a_meaning(name: str) -> None:
    publication = sample(name)
    nodes = list(expanded(publication).values())
    known = keys(nodes)
    written = [key for key in keys(linked_data(publication)) if not key.startswith("@")]
    assert all(key.startswith(("@", SCHEMA, OA)) for key in known)
    terms = set(written) - {"id", "type"}
    assert terms <= {*_CONTEXTS["https://schema.org"], *_CONTEXTS["http://www.w3.org/ns/anno.jsonld"]}
    assert len(nodes) == len(linked_data(publication)["@graph"])


@pytest.mark.parametrize("name", ["harbor-summit", "lantern-forum"])
def test_every_reference_leads_to_a_node(name: str) -> None:
    graph = linked_data(sample(name))["@graph"]
    ids = [node.get("@id") or node["id"] for node in graph]
    assert len(set(ids)) == len(ids)
    written = json.dumps(graph)
    referred = [part.split('"')[0] for part in written.split('"#')[1:]]
    assert {f"#{one}" for one in referred} == set(ids)


def test_a_quotation_is_given_to_the_person_who_said_it() -> None:
    nodes = expanded(sample("harbor-summit"))
    article, quotation = nodes["#article"], nodes["#citation-1"]
    assert article["@type"] == [f"{SCHEMA}NewsArticle"]
    assert article[f"{SCHEMA}datePublished"] == [{"@type": f"{SCHEMA}Date", "@value": "2026-04-27"}]
    assert article[f"{SCHEMA}creativeWorkStatus"] == [{"@value": "Published"}]
    assert len(article[f"{SCHEMA}hasPart"]) == 27
    assert quotation["@type"] == [f"{SCHEMA}Quotation"]
    assert quotation[f"{SCHEMA}text"] == [
        {"@value": "A scheduler that never moves a job is just a very slow seating chart."}
    ]
    (speaker,) = quotation[f"{SCHEMA}spokenByCharacter"]
    assert quotation[f"{SCHEMA}creator"] == [speaker]
    person = nodes[speaker["@id"].removeprefix(BASE)]
    assert person["@type"] == [f"{SCHEMA}Person"]
    assert person[f"{SCHEMA}name"] == [{"@value": "Marit Tollefsen"}]
    assert person[f"{SCHEMA}jobTitle"] == [{"@value": "Head of Scheduling"}]
    (company,) = person[f"{SCHEMA}worksFor"]
    assert company["@type"] == [f"{SCHEMA}Corporation"]
    assert company[f"{SCHEMA}tickerSymbol"] == [{"@value": "HXE NRDL"}]
    (source,) = quotation[f"{SCHEMA}isBasedOn"]
    transcript = nodes[source["@id"].removeprefix(BASE)]
    assert transcript["@type"] == [f"{SCHEMA}MediaObject"]
    assert transcript[f"{SCHEMA}name"] == [{"@value": "transcripts/scheduler-interview.md"}]
    assert transcript[f"{SCHEMA}encodingFormat"] == [{"@value": "text/markdown"}]
    assert len(transcript[f"{SCHEMA}sha256"][0]["@value"]) == 64


def test_an_annotation_joins_a_quotation_to_its_place() -> None:
    node = expanded(sample("harbor-summit"))["#anchor-1"]
    assert node["@type"] == [f"{OA}Annotation"]
    assert node[f"{OA}motivatedBy"] == [{"@id": f"{OA}linking"}]
    assert node[f"{OA}hasBody"] == [{"@id": f"{BASE}#citation-1"}]
    (target,) = node[f"{OA}hasTarget"]
    assert target["@type"] == [f"{OA}SpecificResource"]
    assert [one["@type"] for one in target[f"{OA}hasSelector"]] == [
        [f"{OA}TextQuoteSelector"],
        [f"{OA}TextPositionSelector"],
    ]


def test_only_what_is_verified_is_given_to_anybody() -> None:
    publication = sample("lantern-forum")
    quotations = [node["text"] for node in linked_data(publication)["@graph"] if node.get("@type") == "Quotation"]
    verified = [j.quotation.text.removesuffix(",") for j in publication.assessment.quotations if j.verified]
    assert sorted(quotations) == sorted(verified)
    assert len(verified) < len(publication.assessment.citations)


def test_a_draft_says_so_and_was_not_published() -> None:
    article = linked_data(sample("lantern-forum"))["@graph"][0]
    assert article["creativeWorkStatus"] == "Draft"
    assert article["headline"].startswith("[DRAFT] ")
    assert "datePublished" not in article


def test_a_term_is_given_to_who_used_it(tmp_path: Path) -> None:
    talk = "Ilse Tamm: The tide tables were wrong, all of them.\n\nJon Feld: Call it permanent chaos, then.\n"
    brief = BRIEF.replace("“We burned the old ones in March,” Tamm said.", "Tamm calls it “permanent chaos”.")
    graph = linked_data(publication_of(event_folder(tmp_path, brief, EVENT, tamm=talk)))["@graph"]
    (person,) = [node["@id"] for node in graph if node.get("name") == "Jon Feld"]
    (term,) = [node for node in graph if node.get("text") == "permanent chaos"]
    assert term["creator"] == {"@id": person}


def test_in_a_page_it_cannot_end_its_element(tmp_path: Path) -> None:
    publication = publication_of(hostile_folder(tmp_path), is_draft=True)
    script = to_script(publication)
    assert script.isascii()
    (quotation,) = [node["text"] for node in linked_data(publication)["@graph"] if node.get("@type") == "Quotation"]
    assert quotation == "We burned the </script><img src=x onerror=OUCH()> ones in March."
    assert set(script).isdisjoint("<>&\x1b")
    assert json.loads(script) == json.loads(to_json(publication)) == linked_data(publication)
    assert "javascript:OUCH" not in json.dumps(linked_data(publication)["@graph"][0]["about"])


def test_the_language_is_that_of_the_event(tmp_path: Path) -> None:
    folder = event_folder(tmp_path / "quay", event=f'language = "pt-BR"\n{EVENT}')
    assert expanded(publication_of(folder))["#article"][f"{SCHEMA}inLanguage"] == [{"@value": "pt-BR"}]


def test_what_a_transcript_is_is_told_by_what_stands_in_it(tmp_path: Path) -> None:
    folder = event_folder(tmp_path / "quay")
    files = {
        "a.htm": "<cite>Jon Feld:</cite><p>None of it.</p>",
        "a.json3": '{"wireMagic": "pb3", "events": [{"tStartMs": 0, "segs": [{"utf8": "None of it."}]}]}',
        "b.txt": "WEBVTT\n\n00:01.000 --> 00:02.000\nNone of it.\n",
        "c.txt": "None of it.\n",
    }
    for name, text in files.items():
        (folder / f"transcripts/{name}").write_text(text)
    graph = linked_data(publication_of(folder))["@graph"]
    types = {node["name"]: node["encodingFormat"] for node in graph if node.get("@type") == "MediaObject"}
    assert types == {
        "transcripts/a.htm": "text/html",
        "transcripts/a.json3": "application/json",
        "transcripts/b.txt": "text/vtt",
        "transcripts/c.txt": "text/plain",
        "transcripts/tamm.txt": "text/plain",
    }
