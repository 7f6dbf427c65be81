"""The sample events: what they promise to newcomers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event_sources import Sources
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.language.words import fold
from brief_tui.core.unnamed_labels import names_nobody
from brief_tui.store.draft import read_brief
from brief_tui.store.folder import load_sources

SAMPLES = Path(__file__).parents[2] / "sample_events"


def _open(name: str) -> tuple[Sources, Assessment]:
    sources = load_sources(SAMPLES / name)
    return sources, assess(sources, read_brief(SAMPLES / name, sources.event).text)


@pytest.fixture(scope="module")
def harbor() -> tuple[Sources, Assessment]:
    return _open("harbor-summit")


@pytest.fixture(scope="module")
def lantern() -> tuple[Sources, Assessment]:
    return _open("lantern-forum")


def test_the_passing_event_passes_without_a_finding(harbor: tuple[Sources, Assessment]) -> None:
    _, found = harbor
    assert found.gate == "pass"
    assert found.findings == ()
    assert all(judged.verified for judged in found.quotations)
    assert len(found.citations) >= 19
    assert len({judged.speaker for judged in found.citations}) >= 12
    assert len({judged.company for judged in found.citations}) >= 4
    assert all(row.passed for row in found.pillars)
    assert all(row.linked for row in found.tickers)
    assert all(pillar.headlines for pillar in found.brief.pillars)


@pytest.mark.parametrize("name", ["harbor-summit", "lantern-forum"])
def test_transcripts_are_long_conversations_in_every_format(name: str) -> None:
    sources, _ = _open(name)
    assert {source.format for source in sources.transcripts} == {"markdown", "text", "webvtt", "srt"}
    for source in sources.transcripts:
        assert len(fold(source.text)) >= 1000, source.path
        assert all(not names_nobody(label) for label in source.speakers), source.path


def test_there_are_over_a_dozen_transcripts(harbor: tuple[Sources, Assessment]) -> None:
    assert len(harbor[0].transcripts) > 12


def test_the_draft_shows_every_verdict_and_fails_every_check(lantern: tuple[Sources, Assessment]) -> None:
    _, found = lantern
    assert {judged.verdict.kind for judged in found.citations} == set(VerdictKind)
    assert not any(check.passed for check in found.checks)


def test_its_table_of_faults_is_true(lantern: tuple[Sources, Assessment]) -> None:
    table = (SAMPLES / "lantern-forum" / "FAULTS.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \d+ \| (\d+) \| [^|]+ \| `(\w+)`", table, re.MULTILINE)
    assert rows == [(str(j.quotation.line), j.verdict.kind.value) for j in lantern[1].citations]


def test_one_word_deleted_makes_exactly_that_citation_drift(harbor: tuple[Sources, Assessment]) -> None:
    """The word in the middle of every exact citation."""
    sources, found = harbor
    tried = 0
    for number, judged in enumerate(found.quotations):
        if not judged.is_citation or judged.verdict.kind is not VerdictKind.EXACT:
            continue
        words = fold(judged.quotation.text, notes=False)
        word = words[len(words) // 2]
        span = judged.quotation.words.source_span(word.start, word.end)
        text = found.brief.text[: span.start] + found.brief.text[span.end :]
        after = assess(sources, text, found)
        kinds = [one.verdict.kind for one in after.quotations]
        changed = [at for at, one in enumerate(found.quotations) if one.verdict.kind is not kinds[at]]
        assert changed == [number]
        if kinds[number] is VerdictKind.TIDIED:
            continue  # the word was a filler
        tried += 1
        assert kinds[number] is VerdictKind.DRIFTED
        assert words.text[word.start : word.end] in after.quotations[number].verdict.reason
    assert tried >= 10
