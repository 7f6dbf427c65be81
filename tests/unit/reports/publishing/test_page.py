"""The HTML page: valid, complete, and safe whatever text is in it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from brief_tui.core.review.deciding import decided
from brief_tui.core.review.ledger import DecisionKind
from brief_tui.reports.publishing.page import to_page
from brief_tui.reports.publishing.publication import Publication
from brief_tui.store.ledger import add_decisions
from brief_tui.store.new_event import samples
from tests.unit.reports.publishing.making import (
    BRIEF,
    EVENT,
    event_folder,
    hostile_folder,
    publication_of,
    sample,
)

_HTML = "{http://www.w3.org/1999/xhtml}"
_INTERACTIVE = {"a", "button", "input", "select", "textarea"}


def parsed(page: str) -> Element:
    """The document; html5lib raises for whatever the standard calls a parse error."""
    root: Element = html5lib.HTMLParser(strict=True).parse(page)
    for one in root.iter():
        if isinstance(one.tag, str):
            one.tag = one.tag.removeprefix(_HTML)
    return root


def shown(root: Element) -> str:
    """What of the body is text."""
    (body,) = root.iter("body")
    return "".join(body.itertext())


@pytest.fixture(params=[*samples(), "hostile"])
def publication(request: pytest.FixtureRequest, tmp_path: Path) -> Publication:
    if request.param == "hostile":
        return publication_of(hostile_folder(tmp_path), is_draft=True)
    return sample(request.param)


class _Page(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    _file_extension = "html"


def test_the_page_of_the_sample(snapshot: SnapshotAssertion) -> None:
    page = to_page(sample("harbor-summit"))
    style = re.compile("<style>.*?</style>", re.DOTALL)
    assert style.sub("<style></style>", page) == snapshot(extension_class=_Page)


def test_it_is_valid_html_with_its_references_inside(publication: Publication) -> None:
    root = parsed(to_page(publication))
    ids = Counter(one.attrib["id"] for one in root.iter() if "id" in one.attrib)
    assert set(ids.values()) == {1}
    links = [one.attrib["href"] for one in root.iter("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    labels = {one.attrib["aria-labelledby"] for one in root.iter() if "aria-labelledby" in one.attrib}
    assert labels <= set(ids)
    for link in root.iter("a"):
        assert not [inner for inner in link.iter() if inner is not link and inner.tag in _INTERACTIVE]


def test_it_needs_no_other_file_and_no_script(publication: Publication) -> None:
    root = parsed(to_page(publication))
    tags = {str(one.tag) for one in root.iter()}
    assert tags.isdisjoint({"img", "link", "iframe", "object", "embed", "video", "audio", "form", "base"})
    assert [script.attrib for script in root.iter("script")] == [{"type": "application/ld+json"}]
    assert not re.search(r"url\(|@import", "".join(style.text or "" for style in root.iter("style")))


def test_headings_go_down_step_by_step(publication: Publication) -> None:
    levels = [
        int(str(one.tag)[1]) for one in parsed(to_page(publication)).iter() if re.fullmatch("h[1-6]", str(one.tag))
    ]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip([0, *levels], levels, strict=False))


def test_the_same_event_gives_the_same_bytes() -> None:
    folder = samples()["harbor-summit"]
    assert to_page(publication_of(folder)) == to_page(sample("harbor-summit"))


def test_every_verified_quotation_leads_to_a_source_that_has_its_words() -> None:
    publication = sample("harbor-summit")
    root = parsed(to_page(publication))
    cards = {one.attrib["id"]: "".join(one.itertext()) for one in root.iter("li") if "id" in one.attrib}
    links = [one for one in root.iter("a") if one.attrib.get("class") == "quotation"]
    prose = [judged for judged in publication.assessment.quotations if not judged.is_citation]
    assert len(links) == len(prose) > 20
    for link, judged in zip(links, prose, strict=True):
        assert "".join(link.itertext()) == f"“{judged.quotation.text}”"
        card = cards[link.attrib["href"][1:]]
        longest = max(re.split(r"[^\w' ]+", judged.quotation.text), key=len).strip()
        assert longest in card
        assert judged.speaker is not None
        assert judged.speaker in card


def test_it_shows_who_said_what_where() -> None:
    root = parsed(to_page(sample("harbor-summit")))
    (card,) = [one for one in root.iter("li") if one.attrib.get("id") == "citation-8"]
    assert "".join(card.itertext()) == (
        "“We deleted 61 percent of the night alerts in the first month because nobody could write that one sentence.”"
        "Jonas Hallgrim, Head of Reliability @ Lumafjord [LMFJ] ✓ verified transcripts/on-call-panel.vtt, 00:02:52"
    )
    text = shown(root)
    for words in (
        "harbor-foundation · 27 April 2026 · Source: example.org/harbor-compute-summit",
        "QA PASS 3 pillars · 24 citations · 24 of 24 verified",
        "For practitioners who build, ship and are paged for it\n8 citations, 8 verified",
        "Citation verification rate100%≥ 95%✓ passed",
    ):
        assert words in text


def test_a_draft_says_so_everywhere_and_what_is_wrong() -> None:
    page = to_page(sample("lantern-forum"))
    root = parsed(page)
    (title,) = root.iter("title")
    assert (title.text or "").startswith("[DRAFT] ")
    (body,) = root.iter("body")
    assert body.attrib["class"] == "marked"
    text = shown(root)
    assert text.lstrip().startswith("Draft Not cleared for publication.")
    assert "QA FAIL" in text
    assert "Fabricated quotations: 1 (= 0), 1 stands nowhere" in text
    assert "✗ not verified (drifted) A number differs" in text
    marks = {one.attrib.get("data-verdict"): "".join(one.itertext()) for one in root.iter("mark")}
    assert marks == {
        "unattributed": "“Nobody audits the clock until the clock is wrong.”",
        "fabricated": "“self-healing feeders”",
    }
    assert '"creativeWorkStatus":"Draft"' in page
    style = "".join(one.text or "" for one in root.iter("style"))
    assert '@page draft { @top-center { content: "DRAFT.' in style


def test_what_is_no_draft_never_says_so() -> None:
    page = to_page(sample("harbor-summit"))
    style = re.compile("<style>.*?</style>", re.DOTALL)
    assert "draft" not in style.sub("", page).lower()


@pytest.mark.parametrize(
    ("language", "direction", "ours"),
    [("en", None, None), ("en-GB", None, None), ("ar", "rtl", "en"), ("he-IL", "rtl", "en"), ("de", None, "en")],
)
def test_the_pages_own_words_are_english_in_any_language(
    tmp_path: Path, language: str, direction: str | None, ours: str | None
) -> None:
    more = "\n> “Which ones?”\n> — Jon Feld\n\n## Further\n\n| berth | tide |\n| --- | --- |\n| four | high |\n"
    folder = event_folder(tmp_path, BRIEF + more, f'language = "{language}"\npublished = 2026-04-27\n{EVENT}')
    root = parsed(to_page(publication_of(folder, is_draft=True)))
    assert (root.get("lang"), root.get("dir")) == (language, direction)
    classes = {"draft", "counts", "count", "check", "standing verified", "place", "label"}
    own = [one for one in root.iter() if one.get("class") in classes or one.tag in {"nav", "time"}]
    assert {one.get("lang") for one in own} == {ours}
    assert len(own) == 13
    theirs = [one for one in root.iter() if one.get("aria-label") in {"Sections", "Table"}]
    assert [one.get("lang") for one in theirs] == [ours] * 2
    assert [one[0].get("lang") for one in theirs] == [language if ours else None] * 2


def test_a_list_of_sources_is_labelled_once_and_apart_from_the_others() -> None:
    root = parsed(to_page(sample("harbor-summit")))
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    labels = [one.get("aria-labelledby") for one in root.iter("ol") if one.get("aria-labelledby")]
    assert len(ids) == len(set(ids))
    assert len(labels) > 2 and len(labels) == len(set(labels)) and set(labels) <= set(ids)
    assert not any(one.get("aria-label") for one in root.iter("ol"))


def test_a_quotation_by_itself_ends_without_the_comma_of_the_prose(tmp_path: Path) -> None:
    folder = event_folder(tmp_path)
    assert "<p>“We burned the old ones in March”</p>" in to_page(publication_of(folder))
    assert "“We burned the old ones in March,”" in to_page(publication_of(folder))


def test_the_banner_of_a_draft_covers_nothing_that_a_link_goes_to() -> None:
    """WCAG 2.4.11: no heading begins below a banner that stays, unless room is left for that."""
    style = (files("brief_tui.reports.publishing") / "page.css").read_text(encoding="utf-8")
    assert re.search(r"\.draft \{\s+position: sticky", style)
    (room,) = re.findall(r"^:root:has\(\.draft\) \{ scroll-padding-top: (.*)rem; \}$", style, re.MULTILINE)
    assert float(room) >= 2 * 0.875 * 1.5 + 2 * 0.5  # two lines, and the banner's own padding
    assert 'class="draft"' in to_page(sample("lantern-forum"))


@pytest.mark.parametrize("kind", ["citation", "speech"])
def test_a_waived_quotation_is_marked_as_waived(tmp_path: Path, kind: str) -> None:
    changed = ("all of them.", "most of them.") if kind == "citation" else ("in March,”", "in May,”")
    folder = event_folder(tmp_path, BRIEF.replace(*changed))
    (judged,) = publication_of(folder).assessment.failing
    assert judged.quotation.kind == kind
    at = datetime(2026, 4, 27, tzinfo=UTC)
    add_decisions(folder, decided(judged, DecisionKind.WAIVED, "Noor Example", at, "heard on the tape"))
    publication = publication_of(folder)
    root = parsed(to_page(publication))
    note = publication.notes[judged.quotation.id]
    (card,) = [one for one in root.iter("li") if one.attrib.get("id") == note.anchor]
    assert "not verified (drifted), waived by Noor Example: heard on the tape" in "".join(card.itertext())
    assert "1 waived" in shown(root)
    links = ["".join(one.itertext()) for one in root.iter("a") if one.attrib["href"] == f"#{note.anchor}"]
    assert links == ([] if kind == "citation" else ["“We burned the old ones in May,”"])


def test_hostile_text_is_only_text(tmp_path: Path) -> None:
    page = to_page(publication_of(hostile_folder(tmp_path), is_draft=True))
    root = parsed(page)
    allowed = re.compile(
        "aria-.*|data-(?:note|verdict)|charset|class|content|datetime|href|http-equiv|id|lang|name|role|scope|start"
        "|tabindex|title|type|value"
    )
    for one in root.iter():
        for name, value in one.attrib.items():
            assert allowed.fullmatch(name), (one.tag, name)
            assert name != "href" or re.match(r"#|https://example\.org", value), value
    assert [one.text for one in root.iter("script") if "OUCH" in (one.text or "") and "<" in (one.text or "")] == []
    assert shown(root).count("OUCH") > 20
    assert not set(page) & set("\x1b\x07\x9b\u202e\u2066\u200f\ufeff")


def test_emoji_and_scripts_stay_as_they_are(tmp_path: Path) -> None:
    words = "❤️ 👩‍🚀 می‌روم שלום"
    folder = event_folder(tmp_path, BRIEF.replace("# Tides", f"# Tides {words}"), EVENT)
    assert words in shown(parsed(to_page(publication_of(folder))))


def test_a_wide_table_of_the_draft_scrolls_by_itself(tmp_path: Path) -> None:
    table = "| berth | tide |\n| --- | --- |\n| four | high |\n"
    page = to_page(publication_of(event_folder(tmp_path, BRIEF.replace("### They", f"{table}\n### They"))))
    assert re.search('<div class="table" tabindex="0" role="region" aria-label="Table"><table>\\s*<thead>', page)
    assert '<th scope="col">berth</th>' in page
    assert page.count("<div") == page.count("</div>")


def test_it_says_how_many_quotations_could_not_be_checked(tmp_path: Path) -> None:
    folder = event_folder(tmp_path / "quay")
    assert "<p>Every quotation was compared with the transcripts, word by word." in to_page(publication_of(folder))
    (folder / "transcripts/tamm.txt").unlink()
    page = to_page(publication_of(folder, is_draft=True))
    assert "Every quotation was compared" not in page
    assert "<p>3 of 3 quotations could not be checked." in page


def test_it_is_in_the_language_of_the_event(tmp_path: Path) -> None:
    folder = event_folder(tmp_path / "quay")
    assert parsed(to_page(publication_of(folder))).attrib["lang"] == "en"
    (folder / "event.toml").write_text(f'language = "pt-BR"\n{EVENT}')
    assert parsed(to_page(publication_of(folder))).attrib["lang"] == "pt-BR"
