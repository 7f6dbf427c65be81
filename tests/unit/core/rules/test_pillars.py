"""Pillars and voices: what each remark needs, and what is near it and in order."""

from __future__ import annotations

from typing import Any

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.event import Event, LimitsConfig, PillarConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.core.people import People
from brief_tui.core.rules import pillars
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.transcripts import Transcript
from tests.unit.core.judged_sources import transcript

IDS = {rule.id for rule in pillars.RULES}
PUMPS = transcript(
    [
        ("Ada Moreau", "We replaced the store because it was slow. It took nine weeks of evenings. We slept badly."),
        ("Jon Feld", "Nobody asked the people who run the pumps. That is where it breaks first. We ask them now."),
    ],
    "transcripts/pumps.txt",
)
TIDES = transcript(
    [("Ilse Tamm", "The tide tables were wrong. The old harbour master knew it.")], "transcripts/tides.txt"
)
ROPES = transcript([("Nora Quist", "The ropes were new.")], "transcripts/ropes.txt")
EVENT = Event(
    title="Quay Talks",
    pillars=[PillarConfig(id="dev", heading="Developer"), PillarConfig(id="csuite", heading="C-Suite")],
)
FILLER = "It went on for a long while, and it was dearer than the budget of that year had room for. " * 3


def _remarks(brief: str, talks: tuple[Transcript, ...] = (PUMPS, TIDES, ROPES), **limits: Any) -> list[Finding]:  # noqa: ANN401 - whatever limits there are
    event = EVENT.model_copy(update={"limits": LimitsConfig(**limits)})
    people = People([name for talk in talks for name in talk.speakers])
    found = assess(Sources(event, talks, TranscriptIndex(talks), people), brief).findings
    return [finding for finding in found if finding.id in IDS]


def _ids(brief: str, **limits: Any) -> list[tuple[str, int]]:  # noqa: ANN401 - as above
    return [(finding.id, finding.line) for finding in _remarks(brief, **limits)]


def _cite(words: str, speaker: str) -> str:
    return f"> “{words}”\n> — {speaker}\n\n"


def _brief(prose: str = f"Feld asked for more. {FILLER}", headline: str = "### Pumps first\n\n", more: str = "") -> str:
    citation = _cite("Nobody asked the people who run the pumps.", "Jon Feld")
    return f"# Quay\n\n## Developer\n\n{headline}{prose}\n\n{citation}{more}"


def test_a_pillar_with_a_name_a_headline_a_citation_and_enough_words_is_in_order() -> None:
    assert _ids(_brief()) == []


def test_a_pillar_whose_prose_names_nobody() -> None:
    found = _remarks(_brief(FILLER))
    assert [(one.id, one.line) for one in found] == [("pillar-without-names", 3)]
    assert "though it cites Jon Feld" in found[0].message


@pytest.mark.parametrize(
    "prose",
    [
        f"{FILLER} That was Feld’s view.",
        f"{FILLER}\n\nA second paragraph tells of Ilse Tamm.",
        f"{FILLER}\n\n- Jon Feld\n- others",
        f"{FILLER} “That is where it breaks first,” said Nora Quist.",
    ],
)
def test_one_name_anywhere_in_the_prose_is_enough(prose: str) -> None:
    assert "pillar-without-names" not in dict(_ids(_brief(prose)))


def test_a_name_inside_a_companys_names_nobody() -> None:
    cited = _cite("That is where it breaks first.", "Jon Feld, Engineer @ Hadmere & Feld")
    assert _ids(_brief(f"{FILLER} At Hadmere & Feld’s quay it rained.", more=cited)) == [("pillar-without-names", 3)]
    assert _ids(_brief(f"{FILLER} At Hadmere & Feld it rained on Feld’s roof.", more=cited)) == []


def test_a_heading_without_words_is_no_headline() -> None:
    assert _ids(_brief(headline="###\n\n")) == [("pillar-without-headline", 3)]


def test_a_headline_that_names_somebody_is_prose() -> None:
    assert _ids(_brief(FILLER, "### Feld asks\n\n")) == []


def test_names_inside_quotation_marks_and_citations_are_not_the_proses() -> None:
    assert _ids(_brief(f"{FILLER} They call it “the Ilse Tamm problem of our time”.")) == [("pillar-without-names", 3)]


def test_a_pillar_without_prose_is_thin_and_no_more() -> None:
    assert _ids(_brief("")) == [("thin-pillar", 3)]
    assert _ids("# Quay\n\n## Developer\n") == [("thin-pillar", 3)]


def test_a_pillar_without_a_headline() -> None:
    assert _ids(_brief(headline="")) == [("pillar-without-headline", 3)]
    assert _ids(_brief(headline="#### Too deep\n\n")) == [("pillar-without-headline", 3)]


def test_a_heading_that_is_no_pillar_needs_nothing() -> None:
    assert _ids(_brief() + "## Colophon\n\nSet in Quay.\n") == []


@pytest.mark.parametrize(
    ("limits", "says"),
    [
        ({"pillar_citations": 2}, "1 citation where 2 are asked for:"),
        ({"pillar_words": 70}, "64 words of prose where 70 are asked for:"),
        (
            {"pillar_citations": 3, "pillar_words": 90},
            "1 citation where 3 are asked for, and 64 words of prose where 90",
        ),
    ],
)
def test_a_thin_pillar_says_what_it_lacks(limits: dict[str, Any], says: str) -> None:
    found = _remarks(_brief(), **limits)
    assert [(one.id, one.line) for one in found] == [("thin-pillar", 3)]
    assert says in found[0].message


def test_limits_of_nothing_ask_for_nothing() -> None:
    assert _ids("# Quay\n\n## Developer\n", pillar_citations=0, pillar_words=0) == []


def test_each_pillar_is_counted_by_itself() -> None:
    second = f"## C-Suite\n\n### Late\n\n{FILLER} Feld said so.\n"
    assert _ids(_brief(more=second)) == [("thin-pillar", 12)]


@pytest.mark.parametrize(
    ("words", "cited", "thin"),
    [(90, 1, True), (180, 1, True), (300, 1, True), (140, 2, True), (160, 2, False), (90, 3, True), (110, 3, False)],
)
def test_a_pillar_is_thin_beside_the_others_by_its_words_and_citations_together(
    words: int, cited: int, thin: bool
) -> None:
    said = ["The ropes were new.", "The tide tables were wrong.", "We slept badly.", "We ask them now.", "It rained."]
    first = f"Feld asked{' so' * 298}.\n\n{''.join(_cite(one, 'Nora Quist') for one in said)}"
    own = "".join(_cite(one, "Jon Feld") for one in said[:cited])
    second = f"## C-Suite\n\n### Late\n\nFeld said{' so' * (words - 2)}.\n\n{own}"
    brief = f"# Quay\n\n## Developer\n\n### Pumps\n\n{first}{second}"
    found = [one.message for one in _remarks(brief) if one.id == "thin-pillar"]
    assert bool(found) is thin
    assert all(f"and {words} words of prose where the others have some 5 and 300:" in message for message in found)
    assert "thin-pillar" not in dict(_ids(brief, pillar_words=0))


ADA = [_cite(words, "Ada Moreau") for words in ("We replaced the store because it was slow.", "We slept badly.")]
JON = [_cite(words, "Jon Feld") for words in ("That is where it breaks first.", "We ask them now.")]
ILSE = [_cite(words, "Ilse Tamm") for words in ("The tide tables were wrong.", "The old harbour master knew it.")]


def test_one_person_who_carries_more_than_half() -> None:
    found = _remarks(_brief(more="".join([*JON, *ILSE])), transcript_share=1.0)
    assert [(one.id, one.line, len(one.quotations)) for one in found] == [("one-voice", 1, 3)]
    assert found[0].message.startswith("Jon Feld carries 3 of 5 citations, more than 50%")


def test_half_is_not_more_than_half_and_three_citations_show_nothing() -> None:
    assert _ids(_brief(more="".join([*JON[:1], *ILSE])), transcript_share=1.0) == []
    assert _ids(_brief(more="".join(JON))) == []


def test_one_person_under_two_spellings_is_one_voice() -> None:
    also = _cite("That is where it breaks first.", "Feld") + _cite("We ask them now.", "JON FELD")
    assert _ids(_brief(more=also + ILSE[0]), transcript_share=1.0) == [("one-voice", 1)]


def test_a_slip_in_the_name_is_the_same_voice() -> None:
    also = _cite("That is where it breaks first.", "Jon Feldt") + _cite("We ask them now.", "Jon Feld")
    (found,) = _remarks(_brief(more=also + ILSE[0]), transcript_share=1.0)
    assert found.message.startswith("Jon Feld carries 3 of 4 citations")
    assert len(found.quotations) == 3


def test_one_transcript_that_carries_more_than_its_share() -> None:
    found = _remarks(_brief(more="".join([*ADA, JON[0], ILSE[0]])))
    assert [(one.id, one.line, len(one.quotations)) for one in found] == [("one-transcript", 1, 4)]
    assert found[0].message.startswith("transcripts/pumps.txt carries 4 of 5 citations, more than 50%")
    assert _ids(_brief(more="".join([ADA[0], *ILSE]))) == []


def test_a_passage_quoted_in_other_words_is_carried_as_well() -> None:
    changed = _cite("We replaced the store because it was old.", "Ada Moreau")
    found = _remarks(_brief(more="".join([changed, ADA[1], ILSE[0]])))
    assert [one.message.partition(",")[0] for one in found] == ["transcripts/pumps.txt carries 3 of 4 citations"]


def test_of_two_transcripts_one_may_carry_more() -> None:
    brief = _brief(more="".join([*ADA, JON[0], ILSE[0]]))
    assert [one.id for one in _remarks(brief, (PUMPS, TIDES))] == []


def test_a_lone_transcript_carries_everything_of_course() -> None:
    event, people = EVENT, People(PUMPS.speakers)
    brief = _brief(more="".join([*ADA, JON[0]]))
    found = assess(Sources(event, (PUMPS,), TranscriptIndex((PUMPS,)), people), brief).findings
    assert [one.id for one in found if one.id in IDS] == []


def test_a_comment_at_the_title_allows_one_voice() -> None:
    brief = _brief(more="".join([*JON, *ILSE])).replace(
        "# Quay\n", "# Quay <!-- brief-tui: allow one-voice because a portrait -->\n", 1
    )
    found = _remarks(brief, transcript_share=1.0)
    assert [(one.id, one.allowed) for one in found] == [("one-voice", "a portrait")]


def test_without_a_title_voices_are_told_at_the_first_line() -> None:
    brief = _brief(more="".join([*JON, *ILSE])).removeprefix("# Quay\n\n")
    assert _ids(brief, transcript_share=1.0) == [("one-voice", 1)]
