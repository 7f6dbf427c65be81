"""Pieces joined by ellipses: which of their places are meant, and what lies between them."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import VerdictKind
from tests.unit.core.judged_sources import judge, transcript

TALK = transcript(
    [
        (
            "Ada Moreau",
            "You begin with one pump. Most of the harbour runs on that single pump for years, and you don't know "
            "where the water goes. I looked at the maps for a week. The maps were old and I can't remember the "
            "names. We dredge in spring, we weigh the sand, and we certainly did not plan to sell it.",
        ),
        ("Jon Feld", "I never asked."),
        (
            "Ada Moreau",
            "They pump at night. They are a small crew, as I have told every mayor of this town, and they're not "
            "going to leave. So you know, well, you plan for the flood that does not come.",
        ),
        ("Host", "You read the gauges?"),
        ("Ada Moreau", "I read them. I do read the gauges on Sunday, because the crew doesn't. I trust the gauges."),
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "You … know where the water goes",
        "I … remember the names.",
        "We … plan to sell it",
        "They are … going to leave",
        "They … going to leave",
        "Most of the harbour runs on that single pump for years … you … know where the water goes",
    ],
)
def test_a_common_word_is_taken_where_it_stands_nearest(text: str) -> None:
    found = judge(text, "Ada Moreau", TALK)
    assert found.kind is VerdictKind.DRIFTED
    assert "negation is lost" in found.reason


@pytest.mark.parametrize(
    ("text", "swallowed"),
    [
        ("You begin with one pump … you don't know where the water goes", ""),
        ("We dredge in spring … weigh the sand", ""),
        ("I read them … I trust the gauges", "negation"),
        ("We dredge in spring … sell it", "negation"),
        ("You begin with one pump … where the water goes", "negation"),
        ("I looked at the maps … The maps were old", ""),
    ],
)
def test_gaps_that_are_longer_wherever_the_pieces_are_taken(text: str, swallowed: str) -> None:
    found = judge(text, "Ada Moreau", TALK)
    assert found.kind is VerdictKind.ELIDED, found.reason
    assert bool(found.warnings) is bool(swallowed)
    assert all(swallowed in warning.message for warning in found.warnings)


def test_of_several_places_the_one_with_the_smallest_gaps_is_meant() -> None:
    talk = transcript([("Ada", "We really do not ship it. We, of course, ship it.")])
    assert judge("We … ship it", "Ada", talk).kind is VerdictKind.ELIDED
    even = transcript([("Ada", "We, of course, ship it. And we do not ship it.")])
    assert judge("We … ship it", "Ada", even).kind is VerdictKind.DRIFTED


def test_what_the_ellipsis_stood_for_is_marked_in_the_quotation() -> None:
    text = "You … know where the water goes"
    edit = judge(text, "Ada Moreau", TALK).edits[0]
    assert (edit.source, text[slice(*edit.at)].strip()) == ("don't", "…")
