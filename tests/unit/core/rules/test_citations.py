"""Citations and the prose around them: what is not cited, not used, or cited twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.event import Event, PillarConfig, SpeakerConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.core.people import People
from brief_tui.core.rules import citations, uncited
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript(
    [
        ("Ada Moreau", "We replaced the store because YAML is, um, very verbose. It took nine weeks of evenings."),
        (
            "Jon Feld",
            "Nobody asked the people who run the pumps at night. That is where the valve always breaks first.",
        ),
    ]
)
EVENT = Event(
    title="Quay Talks",
    pillars=[PillarConfig(id="dev", heading="Developer"), PillarConfig(id="csuite", heading="C-Suite")],
    speakers=[SpeakerConfig(name="Ada Moreau", title="Product Manager", company="Quayline")],
)
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))
UNHEARD = Sources(EVENT, (), TranscriptIndex(()), SOURCES.people)
IDS = {rule.id for rule in (*uncited.RULES, *citations.RULES)}
STORE = "> “We replaced the store because YAML is very verbose.”\n> — Ada Moreau, Product Manager @ Quayline\n"
BOTH = "> “We replaced the store because YAML is very verbose. It took nine weeks of evenings.”\n> — Ada Moreau\n"
PUMPS = "> “Nobody asked the people who run the pumps at night.”\n> — Jon Feld, Foreman @ Pumpwerk\n"


def _found(*blocks: str, sources: Sources = SOURCES) -> list[Finding]:
    text = "\n\n".join(("# Quay Talks", *blocks)) + "\n"
    return [finding for finding in assess(sources, text).findings if finding.id in IDS]


def _ids(*blocks: str, sources: Sources = SOURCES) -> list[str]:
    return [finding.id for finding in _found(*blocks, sources=sources)]


# Speech without a citation


@pytest.mark.parametrize("sources", [SOURCES, UNHEARD], ids=["heard", "unheard"])
def test_speech_that_no_citation_holds(sources: Sources) -> None:
    prose = "Ada Moreau began. “Nobody asked the people who run the pumps at night,” Jon Feld said."
    found = _found("## Developer", prose, STORE, sources=sources)
    assert [(one.id, one.severity.value, one.line, one.column) for one in found] == [
        ("uncited-speech", "warning", 5, 19)
    ]
    assert "Jon Feld" in found[0].message


def test_whose_words_are_quoted_is_told_though_the_prose_names_nobody() -> None:
    prose = "“Nobody asked the people who run the pumps at night,” somebody said."
    (heard,) = [one for one in _found("## Developer", prose) if one.id == "uncited-speech"]
    assert heard.message.startswith("These words of Jon Feld are in no citation")
    (unheard,) = [one for one in _found("## Developer", prose, sources=UNHEARD) if one.id == "uncited-speech"]
    assert unheard.message.startswith("The words quoted here")


@pytest.mark.parametrize("sources", [SOURCES, UNHEARD], ids=["heard", "unheard"])
@pytest.mark.parametrize(
    "prose",
    [
        "“We replaced the store because YAML is very verbose,” Ada Moreau said.",
        "“YAML is very verbose,” Ada Moreau said.",
        "“We, um, replaced the store because YAML is very verbose,” Ada Moreau said.",
        "“We replaced the store … YAML is very verbose,” Ada Moreau said.",
        "“We replaced the store,” Ada Moreau said, “because YAML is very verbose.”",
        "“[The team] replaced the store because YAML is very verbose,” Ada Moreau said.",
        "Ada Moreau called the change “a store”.",
        "It was a “total disaster”, though Ada Moreau liked it.",
    ],
)
def test_speech_that_a_citation_holds_and_terms(prose: str, sources: Sources) -> None:
    assert _ids("## Developer", prose, STORE, sources=sources) == []


def test_speech_that_an_elided_citation_holds() -> None:
    citation = "> “We replaced the store … It took nine weeks of evenings.”\n> — Ada Moreau\n"
    assert _ids("## Developer", "“It took nine weeks of evenings,” Ada Moreau said.", citation) == []
    assert _ids("## Developer", "“because YAML is very verbose,” Ada Moreau said.", citation) == ["uncited-speech"]


def test_who_is_quoted_with_other_words_is_not_named_for_their_only_citation() -> None:
    citation = "> “It took nine weeks of evenings.”\n> — Ada Moreau\n"
    assert _ids("## Developer", "Ada Moreau runs the store.", citation) == []
    quoted = "“We replaced the store because YAML is very verbose,” Ada Moreau said."
    assert "unused-citation" in _ids("## Developer", quoted, citation)


def test_speech_of_which_a_citation_holds_the_lesser_part() -> None:
    prose = "“We replaced the store because YAML is very verbose. It took nine weeks of evenings,” Ada Moreau said."
    citation = "> “It took nine weeks of evenings.”\n> — Ada Moreau\n"
    found = _found("## Developer", prose, citation)
    assert [one.id for one in found] == ["uncited-speech"]
    assert "line 7" in found[0].message


def test_nobody_is_named_whose_citations_have_no_attribution() -> None:
    prose = "“Nobody asked the people who run the pumps at night,” Jon Feld said."
    used = "> “Nobody asked the people who run the pumps at night.”\n"
    blocks = ("## Developer", prose, used, "Then:", "> “It took nine weeks of evenings.”\n")
    (found,) = _found(*blocks, sources=UNHEARD)
    assert (found.id, found.line) == ("unused-citation", 12)
    assert "nor names who said it" in found.message


def test_a_promotion_stands_and_uses_title_and_company() -> None:
    text = "## Developer\n\n“It took nine weeks of evenings,” Ada Moreau said.\n\n## C-Suite\n"
    (found,) = [one for one in assess(SOURCES, text).findings if one.id in IDS]
    assert found.repair is not None
    mended = found.repair.applied(text)
    assert mended == text.replace(
        "said.\n", "said.\n\n> “It took nine weeks of evenings.”\n> — Ada Moreau, Product Manager @ Quayline\n"
    )
    after = assess(SOURCES, mended)
    assert after.verified == 1
    assert not [one for one in after.findings if one.id in IDS]


def test_a_promotion_leaves_no_opinion_out() -> None:
    said = transcript([("Ada Moreau", "It was late. Now, I think that the harbour has no use for a second crane.")])
    sources = Sources(EVENT, (said,), TranscriptIndex((said,)), People(said.speakers))
    text = "## Developer\n\n“The harbour has no use for a second crane,” Ada Moreau said.\n"
    (found,) = [one for one in assess(sources, text).findings if one.id == "uncited-speech"]
    assert found.repair is not None
    mended = assess(sources, found.repair.applied(text))
    (citation,) = mended.citations
    assert citation.quotation.text == "Now, I think that the harbour has no use for a second crane."
    assert citation.verified
    told = [one.line for one in mended.findings if one.id in {"opinion-left-out", "uncited-speech"}]
    assert told == [3]  # the prose, where alone it was left out before


def test_a_promotion_goes_below_the_citations_that_stand_there() -> None:
    prose = "“It took nine weeks of evenings,” Ada Moreau said."
    text = "\n\n".join(("# Quay Talks", "## Developer", prose, STORE.rstrip(), "Later.")) + "\n"
    (finding,) = [one for one in assess(SOURCES, text).findings if one.id == "uncited-speech"]
    assert finding.repair is not None
    mended = finding.repair.applied(text)
    assert mended.index("> “We replaced") < mended.index("> “It took") < mended.index("Later.")


def test_speech_in_two_parts_is_one_sentence() -> None:
    prose = "“We replaced the store,” Ada Moreau said, “because YAML is very verbose.”"
    text = f"## Developer\r\n\r\n{prose}\r\n"
    (found,) = [one for one in assess(SOURCES, text).findings if one.id in IDS]
    assert len(found.quotations) == 2
    assert found.repair is not None
    assert "\r\n\r\n> “We replaced the store because YAML is very verbose.”\r\n> — Ada" in found.repair.applied(text)


@pytest.mark.parametrize(
    "prose",
    [
        "“It took nine weeks of evenings.”",
        "- “It took nine weeks of evenings,” Ada Moreau said.",
    ],
    ids=["nobody", "list"],
)
def test_what_cannot_be_promoted_is_told_without_repair(prose: str) -> None:
    found = _found("## Developer", prose)
    assert [(one.id, one.repair) for one in found] == [("uncited-speech", None)]


@pytest.mark.parametrize(
    "prose",
    [
        "“Certainty is worth more than any speed to our clients,” Ada Moreau said.",
        "“It took eight weeks of evenings,” Ada Moreau said.",
        "“It took nine weeks of evenings,” Jon Feld said.",
    ],
)
def test_false_speech_is_not_to_be_cited(prose: str) -> None:
    findings = assess(SOURCES, f"## Developer\n\n{prose}\n").findings
    assert {one.id for one in findings} & {"false-speech", "uncited-speech"} == {"false-speech"}


def test_it_is_told_all_the_same_where_the_gate_counts_it() -> None:
    rubric = EVENT.rubric.model_validate({"uncited-speech": 0})
    sources = replace(SOURCES, event=EVENT.model_copy(update={"rubric": rubric}))
    assert _ids("## Developer", "“It took eight weeks of evenings,” Ada Moreau said.", sources=sources) == [
        "uncited-speech"
    ]


# Citations that the prose does not use


@pytest.mark.parametrize("sources", [SOURCES, UNHEARD], ids=["heard", "unheard"])
def test_a_citation_that_its_own_pillar_does_not_use(sources: Sources) -> None:
    found = _found("## Developer", "Jon Feld came.", STORE, "## C-Suite", "Ada Moreau left.", PUMPS, sources=sources)
    assert [(one.id, one.line) for one in found] == [("unused-citation", 7), ("unused-citation", 15)]
    assert "Ada Moreau" in found[0].message


@pytest.mark.parametrize(
    "prose",
    [
        "Moreau had a view on this.",
        "### Moreau on stores",
        "It was called “very verbose” in the hall.",
        "The old store had been replaced when its format grew.",
    ],
    ids=["named", "headline", "term", "matter"],
)
def test_a_citation_that_its_pillar_uses(prose: str) -> None:
    assert _ids("## Developer", prose, STORE) == []


EVENINGS = "> “It took nine weeks of evenings.”\n> — Ada Moreau\n"


@pytest.mark.parametrize(
    ("more", "used"),
    [
        ("", False),
        (" The store was replaced.", True),
        ("\n\nShe said why the store was replaced.", True),
        ("\n\nShe spoke of the reasons.", False),
        ("\n\nJon Feld spoke of his own store.", False),
    ],
)
def test_who_is_quoted_with_other_words_is_named_for_those(more: str, used: bool) -> None:
    found = _found("## Developer", f"“It took nine weeks of evenings,” Ada Moreau said.{more}", EVENINGS, STORE)
    assert [one.id for one in found] == ([] if used else ["unused-citation"])
    assert all("other words of Ada Moreau" in one.message for one in found)


def test_one_shared_word_and_common_words_take_up_nothing() -> None:
    prose = "It is because of the store. Something very different was said there. Quayline sent nobody."
    assert _ids("## Developer", prose, STORE) == ["unused-citation"]


def test_matter_is_found_in_scripts_without_spaces() -> None:
    citation = "> “我们每天晚上都会检查所有的水泵和阀门。”\n> — Jon Feld\n"
    assert _ids("## Developer", "会议上谈到了水泵和阀门的问题。", citation, sources=UNHEARD) == []
    assert _ids("## Developer", "今天的天气很好。", citation, sources=UNHEARD) == ["unused-citation"]


# Citations of one passage


@pytest.mark.parametrize("sources", [SOURCES, UNHEARD], ids=["heard", "unheard"])
@pytest.mark.parametrize("again", [STORE, BOTH, STORE.replace("very verbose", "very, uh, verbose")])
def test_a_passage_that_is_cited_twice(again: str, sources: Sources) -> None:
    found = _found("## Developer", "Moreau spoke.", STORE, "## C-Suite", "Moreau again.", again, sources=sources)
    assert [(one.id, one.line) for one in found] == [("repeated-citation", 15)]
    assert "line 7" in found[0].message


def test_overlapping_passages() -> None:
    one = "> “We replaced the store … It took nine weeks of evenings.”\n> — Ada Moreau\n"
    found = _found("## Developer", "Moreau replaced it.", STORE, one)
    assert [(one.id, one.repair) for one in found] == [("repeated-citation", None)]


def test_what_an_ellipsis_leaves_out_is_not_repeated() -> None:
    one = "> “We replaced the store … It took nine weeks of evenings.”\n> — Ada Moreau\n"
    two = "> “YAML is very verbose.”\n> — Ada Moreau\n"
    assert _ids("## Developer", "Moreau found it verbose, and replaced it.", one, two) == []


def test_the_lesser_of_two_citations_is_deleted() -> None:
    text = f"## Developer\n\nMoreau replaced it.\n\n{STORE}\n{BOTH}\nThe end.\n"
    (found,) = [one for one in assess(SOURCES, text).findings if one.id in IDS]
    assert found.repair is not None
    assert found.repair.applied(text) == f"## Developer\n\nMoreau replaced it.\n\n{BOTH}\nThe end.\n"


def test_of_two_equal_citations_the_one_in_use_stays() -> None:
    text = f"## Developer\n\nThe pumps ran.\n\n{STORE}\n## C-Suite\n\nMoreau replaced the store.\n\n{STORE}"
    (found,) = [one for one in assess(SOURCES, text).findings if one.id == "repeated-citation"]
    assert (found.line, "keep the one on line 12, which the prose of its pillar uses" in found.message) == (12, True)
    assert found.repair is not None
    assert found.repair.label == "Delete the citation on line 5"
    assert [one.id for one in assess(SOURCES, found.repair.applied(text)).findings if one.id in IDS] == []


def test_a_lesser_citation_in_use_is_not_deleted() -> None:
    text = f"## Developer\n\nMoreau replaced the store.\n\n{STORE}\n## C-Suite\n\nThe pumps ran.\n\n{BOTH}"
    (found,) = [one for one in assess(SOURCES, text).findings if one.id == "repeated-citation"]
    assert "keep the one on line 5" in found.message
    assert found.repair is None


VALVE_NOT_SO = "> “That is where the valve never breaks first.”\n> — Jon Feld\n"
SWANS = "> “Twelve swans crossed the yard on Friday.”\n> — Ada Moreau\n"


@pytest.mark.parametrize(
    ("prose", "citation", "unused"),
    [
        # whose name is to be put right first: the prose may tell of it under that
        ("The wind rose.", "> “That is where the valve always breaks first.”\n> — Ada Moreau\n", 0),
        ("The wind rose.", "> “That is where the valve always breaks first.”\n", 0),
        # in other words than were said, or in some that nobody said
        ("The wind rose.", VALVE_NOT_SO, 1),
        ("The valve is the first to break, Jon Feld said.", VALVE_NOT_SO, 0),
        ("The wind rose.", SWANS, 1),
        ("Swans came into the yard, twelve of them, Ada Moreau said.", SWANS, 0),
        ("Ada Moreau had it from a driver that “twelve swans crossed the road”.", SWANS, 0),
        ("Ada Moreau said: “On Friday a dozen swans crossed the yard.”", SWANS, 0),
    ],
)
def test_a_citation_that_does_not_stand_is_unused_as_others_are(prose: str, citation: str, unused: int) -> None:
    found = _found("## Developer", f"{prose} Ada Moreau and Jon Feld met.", citation, PUMPS, BOTH)
    assert sum(one.id == "unused-citation" and one.line == 7 for one in found) == unused


def test_a_spliced_citation_is_unused_too() -> None:
    spliced = f"> “{STORE[3:].splitlines()[0][:-1]} That is where the valve always breaks first.”\n> — Ada Moreau\n"
    text = f"## Developer\n\nThe pumps ran.\n\n{BOTH}\n{spliced}"
    assert [one.line for one in assess(SOURCES, text).findings if one.id == "unused-citation"] == [5, 8]


def test_a_splice_is_told_as_a_splice_alone() -> None:
    spliced = "> “It took nine weeks of evenings. Certainty is worth more than any speed.”\n> — Ada Moreau\n"
    assert _ids("## Developer", "Moreau’s evenings.", BOTH.replace("ings.”", "ings. And so we went.”"), spliced) == []


def test_two_words_that_a_sentence_quotes_use_their_citation() -> None:
    valve = "> “That is where the valve always breaks first.”\n> — Jon Feld\n"
    prose = "“Nobody asked the people who run the pumps at night,” Jon Feld said. It was, he insisted, “always breaks”."
    assert _ids("## Developer", prose, PUMPS, valve) == []


@pytest.mark.parametrize(
    ("blocks", "lines"),
    [
        ((STORE, "## Developer", "Ada Moreau replaced the store."), [3]),
        (("## Developer", "Ada Moreau replaced the store.", "## Background", STORE), [9]),
        (("## Developer", "Ada Moreau replaced the store.", "### Background", STORE), []),
        (("## developer", "Ada Moreau replaced the store.", STORE), []),
        (("## Background", STORE), []),
        ((STORE,), []),
    ],
    ids=["above", "other", "headline", "small", "none present", "no heading"],
)
def test_a_citation_that_stands_in_no_pillar(blocks: tuple[str, ...], lines: list[int]) -> None:
    assert [one.line for one in _found(*blocks) if one.id == "citation-in-no-pillar"] == lines
