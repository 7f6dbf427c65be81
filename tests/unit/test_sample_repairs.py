"""Every verdict of the faulty sample event, and what is offered against it."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event_sources import Sources
from brief_tui.core.repairs.repair import Repair
from brief_tui.core.repairs.repairs import made_together, repair_all, repairs_for
from brief_tui.store.folder import load_sources

FOLDER = Path(__file__).parents[2] / "sample_events" / "lantern-forum"


@pytest.fixture(scope="module")
def sources() -> Sources:
    return load_sources(FOLDER)


@pytest.fixture(scope="module")
def assessment(sources: Sources) -> Assessment:
    return assess(sources, (FOLDER / "brief.md").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def need_no_choice(sources: Sources, assessment: Assessment) -> tuple[Repair, ...]:
    return repair_all(assessment, sources)


@pytest.mark.parametrize(
    ("words", "labels", "sure"),
    [
        ("Nobody audits the clock", ["Name Jarek Nwosu"], False),
        ("self-healing feeders", ["Take the marks away"], False),
        ("What I want is to be told", ["Name Marcus Haldane"], False),
        ("We lost 7 percent", ["Quote the transcript’s words"], True),
        ("The spreadsheet was", ["Name Odile Brandt"], True),
        ("The thermal model does tell", ["Restore the words left out"], True),
        ("A forecast that says", ["Quote the pieces apart", "Put the pieces in the order said"], False),
        ("The forecast is good enough", ["Quote only what Ruth Adeyemi said", "Quote the pieces apart"], False),
        ("The capacity market", ["Restore the words left out"], True),
        ("If I publish today", ["Name Marcus Tiler"], True),
        ("We keep buying hardware", ["Name Ruth Adeyemi"], True),
        ("A warranty is a guess", ["Quote the transcript’s words"], True),
        ("We lost four deals", ["Mark the cuts with “…”", "Quote the pieces apart"], True),
        ("Within three years", ["Mark it to be put right later", "Ask for a paraphrase instead", "Take it out"], False),
        ("You cannot log", [], False),
    ],
)
def test_repairs_of_a_refused_quotation(
    sources: Sources,
    assessment: Assessment,
    need_no_choice: tuple[Repair, ...],
    words: str,
    labels: list[str],
    sure: bool,
) -> None:
    judged = next(one for one in assessment.quotations if one.quotation.text.startswith(words))
    repairs = repairs_for(judged, assessment, sources)
    assert [repair.label for repair in repairs] == labels
    assert [repair for repair in repairs if repair in need_no_choice] == (list(repairs[:1]) if sure else [])


def test_all_that_need_no_choice(sources: Sources, assessment: Assessment, need_no_choice: tuple[Repair, ...]) -> None:
    after = assess(sources, made_together(need_no_choice, "All").applied(assessment.brief.text))
    refused = [sum(not judged.verified for judged in found.quotations) for found in (assessment, after)]
    assert (len(need_no_choice), *refused) == (8, 15, 7)
