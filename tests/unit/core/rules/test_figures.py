"""Figures in the prose: which are claims, which the transcripts support, and what is said in their stead."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript
from tests.unit.factories import make_event

TALK = transcript(
    [
        (
            "Ilse Tamm",
            "The harbour cluster has grown to 130,000 nodes, and it took us ninety-four minutes to restart "
            "the whole of it. Energy went from 18 percent of the budget to 5. "
            "We spend 2.3 billion dollars on cables in a year.",
        ),
        (
            "Ono Brack",
            "Each crane draws 1.4 megawatts for an hour and a half, and half of the drivers sleep on the boat. "
            "In March 2024 the ferry company doubled its traffic, about 42 lanes, between 10-15 boats a lane.",
        ),
        ("Ilse Tamm", "Pigeons are a different matter. We counted sixty-five thousand pigeons on the roofs in 2019."),
    ],
    "transcripts/tamm.txt",
)
OTHER = transcript([("Mai Olm", "My garden has seven trees and a quiet bench.")], "transcripts/olm.txt")
SOURCES = Sources(
    make_event(summary="Nine harbours in 12 days."),
    (TALK, OTHER),
    TranscriptIndex((TALK, OTHER)),
    People([*TALK.speakers, *OTHER.speakers]),
)


def _findings(prose: str) -> list[Finding]:
    found = assess(SOURCES, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    return [one for one in found if one.id.startswith("figure-")]


@pytest.mark.parametrize(
    "prose",
    [
        "The harbour cluster runs 130,000 nodes.",
        "The harbour cluster runs 130K nodes.",
        "The harbour cluster runs a hundred and thirty thousand nodes.",
        "### 130,000 nodes in one cluster",
        "To restart the harbour cluster took 94 minutes.",
        "To restart the harbour cluster took about an hour and a half.",
        "To restart the harbour cluster took nearly 100 minutes.",
        "The cluster has more than 120,000 nodes.",
        "Energy fell from 18 % of the budget to five percent.",
        "Cables cost the budget $2.3 billion a year.",
        "A crane draws 1.4 MW for 90 minutes.",
        "50 percent of the drivers sleep on the boat.",
        "The ferry company had twice the traffic in March 2024.",
        "Some 42 lanes carry the ferry traffic, with 10 to 15 boats each.",
        "The roofs hold 65,000 pigeons, by a count of 2019.",
    ],
)
def test_what_a_transcript_supports_is_silent(prose: str) -> None:
    assert _findings(prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "Three pillars, two speakers and 24 citations follow.",
        "On 27 April 2026 the doors opened at 10:30, and the second day began at 9 am.",
        "Section 230, GPT-4, Python 3.12, an H100 and 5G came up in room 14.",
        "Windows 11 is named once, as is note [31].",
        "One speaker took one day for it, and both laughed.",
        "Nine harbours in 12 days: so the programme has it.",
        "“We have 70,000 boats,” the programme says.",
        "The lines 1999a and 24/7 are no figures.",
        "The team was fond of it up to a point.",
    ],
)
def test_what_is_no_claim_is_silent(prose: str) -> None:
    assert _findings(prose) == []


@pytest.mark.parametrize(
    ("prose", "id", "said"),
    [
        ("The harbour cluster has grown to 65,000 nodes.", "figure-contradicted", "“65,000 nodes”"),
        ("### The cluster has 70,000 nodes", "figure-contradicted", "“70,000 nodes”"),
        ("To restart the whole harbour cluster took 22 minutes.", "figure-contradicted", "“22 minutes”"),
        ("Each crane draws 1.9 megawatts.", "figure-contradicted", "“1.9 megawatts”"),
        ("The museum has 9,600 visitors.", "figure-without-source", "“9,600 visitors”"),
        ("The museum tripled its staff.", "figure-without-source", "“tripled”"),
        ("A museum ticket costs $17.", "figure-without-source", "“$17”"),
        ("The museum closed in November.", "figure-without-source", "“November”"),
        ("The museum closed in 1987.", "figure-without-source", "“1987”"),
        ("The museum sold out in Q3.", "figure-without-source", "“Q3”"),
        ("The museum cut its staff by a fifth.", "figure-without-source", "“a fifth”"),
        ("Two thirds of the museum were closed.", "figure-without-source", "“Two thirds”"),
        ("Guides at the museum speak 5,000 to 7,000 words.", "figure-without-source", "“5,000 to 7,000 words”"),
        ("The museum closed after 95 % of its life.", "figure-without-source", "“95 %”"),
    ],
)
def test_what_nobody_said_is_found(prose: str, id: str, said: str) -> None:
    first = _findings(prose)[0]
    assert first.id == id
    assert said in first.message


MILL = transcript(
    [
        (
            "Ilse Tamm",
            "The mill has 40 percent of the weavers, and the looms stop for forty seconds when the shuttle is changed. "
            "It took nine months to mend the wheel. On cold days a tenth of a second is lost at each turn of a shaft.",
        ),
        ("Ono Brack", "My boats carry ninety barrels. Her cook pays $12 for a pail of herring, or twelve for two."),
    ],
    "transcripts/mill.txt",
)
MILL_SOURCES = Sources(
    make_event(), (MILL, OTHER), TranscriptIndex((MILL, OTHER)), People([*MILL.speakers, *OTHER.speakers])
)


def _of_the_mill(prose: str) -> list[str]:
    found = assess(MILL_SOURCES, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    return [one.id for one in found if one.id.startswith("figure-")]


@pytest.mark.parametrize(
    "prose",
    [
        "The mill has 40 weavers.",
        "The looms of the mill stop for forty minutes when the shuttle is changed.",
        "To mend the wheel took nine weeks.",
        "Ilse Tamm mended the wheel in ninety months.",
        "At each turn of the shaft a hundredth of a second is lost.",
        "Forty boats carry the barrels.",
        "A pail of herring costs her cook $90.",
    ],
)
def test_an_equal_number_of_another_kind_supports_nothing(prose: str) -> None:
    assert _of_the_mill(prose) != []


@pytest.mark.parametrize(
    "prose",
    [
        "Two fifths of the weavers work for the mill.",
        "The looms stop for 40 seconds when the shuttle is changed.",
        "The wheel was mended in nine months.",
        "At each turn of the shaft 0.1 seconds are lost.",
        "Ono Brack has ninety barrels on each of his boats.",
        "A pail of herring costs her cook twelve dollars.",
        "### The wheel that took nine months\n\nIlse Tamm spent nine months on the wheel.",
        "The mill wanted the number a hundred times.",
    ],
)
def test_a_number_of_the_same_kind_supports(prose: str) -> None:
    assert _of_the_mill(prose) == []


def test_a_headline_is_doubted_once_where_the_text_tells_the_same() -> None:
    prose = "### The museum has 9,600 visitors\n\nThe museum has 9,600 visitors."
    (finding,) = _findings(prose)
    assert finding.line == 7
    assert "(also on line 5)" in finding.message
    (finding,) = _findings(prose.replace("has 9,600 visitors\n", "has visitors\n"))
    assert "also on line" not in finding.message


def test_a_number_said_of_something_else_is_no_support() -> None:
    found = _findings("The museum of the moon has 65,000 paintings by unknown masters.")
    assert [one.id for one in found] == ["figure-without-source"]
    assert "something else" in found[0].message
    assert "pigeons" in found[0].passages[0].text


def test_the_figure_that_was_said_is_offered_where_it_is_clear() -> None:
    prose = "Ilse Tamm restarts the harbour cluster, which has grown to 65,000 nodes, with energy from its budget."
    (found,) = _findings(prose)
    assert found.repair is not None
    assert "130,000 nodes" in found.repair.applied(f"# Tides\n\n## Developer\n\n{prose}\n")
    assert "130,000" in found.passages[0].text


def test_a_figure_that_the_sentence_has_already_is_not_offered() -> None:
    found = _findings("The harbour cluster has grown to 130,000 nodes, from 65,000 nodes.")
    assert [(one.id, one.repair) for one in found] == [("figure-without-source", None)]


def test_places_are_those_of_the_figure() -> None:
    found = _findings("Ilse *Tamm* said:\nthe museum has **9,600** visitors.")
    assert [(one.line, one.column) for one in found] == [(6, 18)]


def test_without_transcripts_nothing_can_be_said() -> None:
    sources = Sources(make_event(), (), TranscriptIndex(()), People(()))
    found = assess(sources, "# Tides\n\n## Developer\n\nThe museum has 9,600 visitors.\n").findings
    assert not any(one.id.startswith("figure-") for one in found)


def test_a_comment_allows_a_figure() -> None:
    prose = "The museum has 9,600 visitors. <!-- brief-tui: allow figure-without-source because the annual report -->"
    assert [(one.severity.value, one.allowed) for one in _findings(prose)] == [("note", "the annual report")]


@pytest.mark.parametrize("named", ["“9,600”", '"9,600 visitors"', "“has 9,600\nvisitors”"])
def test_a_comment_that_quotes_a_figure_allows_that_one_alone(named: str) -> None:
    comment = f"<!-- brief-tui: allow figure-without-source because {named} is in the “annual report” -->"
    for prose in (
        f"The museum has 9,600 visitors and 7,400 lamps. {comment}",
        f"{comment}\n\nThe museum has 9,600 visitors and 7,400 lamps.",
        f"The museum has 9,600 visitors. {comment} It has 7,400 lamps.",
    ):
        allowed, doubtful = sorted(_findings(prose), key=lambda one: one.severity.value)
        assert "9,600" in allowed.message and allowed.allowed
        assert "7,400" in doubtful.message and not doubtful.allowed


def test_two_comments_allow_two_figures_of_a_paragraph() -> None:
    comments = [
        f"<!-- brief-tui: allow figure-without-source because “{named}” is right -->" for named in ("9,600", "7,400")
    ]
    prose = f"The museum has 9,600 visitors, 7,400 lamps and 5,300 oars. {' '.join(comments)}"
    assert sorted(one.severity.value for one in _findings(prose)) == ["note", "note", "warning"]


def test_an_edit_elsewhere_asks_nothing_again_and_changes_nothing() -> None:
    prose = "The museum has 9,600 visitors. The harbour cluster has grown to 65,000 nodes."
    before = _findings(prose)
    assert [one.message for one in _findings(f"{prose} It rains.")] == [one.message for one in before]


MINE = transcript(
    [
        (
            "Ilse Tamm",
            "Two thirds of the lamps in the shaft are broken, and every fourth miner has lost a boot. A lamp costs "
            "three times what it did, and half a dozen last us for a fortnight. The shaft took a year and nine months.",
        ),
        (
            "Ono Brack",
            "Of our 340 ponies we sold 210 to the baker. Nobody counts the ravens, there are hundreds of them. The "
            "winch is sixty years old, and it lifts seven tonnes in four minutes. We got half a million for the coal, "
            "and spent about a fifth of it on candles.",
        ),
    ],
    "transcripts/mine.txt",
)
MINE_SOURCES = Sources(
    make_event(), (MINE, OTHER), TranscriptIndex((MINE, OTHER)), People([*MINE.speakers, *OTHER.speakers])
)


def _of_the_mine(prose: str) -> list[Finding]:
    found = assess(MINE_SOURCES, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    return [one for one in found if one.id.startswith("figure-")]


@pytest.mark.parametrize(
    "prose",
    [
        "Some 66 percent of the lamps in the shaft are broken.",
        "Two out of three lamps in the shaft are broken, and one miner in four has lost a boot.",
        "25 % of the miners have lost a boot.",
        "A lamp has tripled in price, and six lamps last for two weeks.",
        "The shaft was dug in 21 months.",
        "More than six in ten ponies were sold to the baker.",
        "Of the 340 ponies the baker took 210; the other 130 stay.",
        "About 300 ravens live there.",
        "The coal brought €500,000, of which some 100,000 went on candles.",
        "- The winch\n- its age: 60\n- its load: seven tonnes in 4 minutes",
        "| of the winch | tonnes | minutes |\n|---|---|---|\n| lifted | 7 | 4 |",
    ],
)
def test_another_form_of_what_was_said_is_silent(prose: str) -> None:
    assert _of_the_mine(prose) == []


@pytest.mark.parametrize(
    ("prose", "said"),
    [
        ("Half of the lamps in the shaft are broken.", "“Two thirds”"),
        ("### One lamp in five is broken in the shaft", "“Two thirds”"),
        ("Every tenth miner has lost a boot.", "“every fourth”"),
        ("A lamp costs twice what it did.", "“three times”"),
        ("Dozens of lamps last for a fortnight.", "“Dozens of lamps”"),
        ("Six lamps last for two months.", "“a fortnight”"),
        ("Three in four ponies were sold to the baker.", ""),
        ("- The winch\n- its load: nine tonnes in 4 minutes", "“seven tonnes”"),
        ("| of the winch | tonnes | minutes |\n|---|---|---|\n| lifted | 9 | 4 |", ""),
    ],
)
def test_another_value_is_found_in_every_form(prose: str, said: str) -> None:
    (found,) = _of_the_mine(prose)
    assert said in found.message


def test_a_figure_is_told_as_that_of_whoever_said_it() -> None:
    talk = transcript(
        [("Ilse Tamm", "The harbour has nine cranes."), ("Ono Brack", "No, the harbour has eleven cranes.")], "t.txt"
    )
    sources = Sources(make_event(), (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    found = assess(sources, "# Tides\n\n## Developer\n\nThe harbour has forty cranes.\n").findings
    (message,) = (one.message for one in found if one.id == "figure-contradicted")
    first, then = "Ono Brack (t.txt, line 2) says “eleven”", "Ilse Tamm (t.txt, line 1) says “nine”"
    assert f"{first}; {then}." in message  # the closer one first


@pytest.mark.parametrize(
    ("prose", "ids"),
    [
        ("In the January storm the desk of the Weir Mill took 4,100 calls.", ["figure-contradicted"]),
        (
            "In the January storm the desk of the Weir Mill, which serves 4,100 households, fell silent.",
            ["figure-without-source"],
        ),
        ("In the January storm the desk of the Weir Mill took 4,100.", ["figure-contradicted"]),
    ],
)
def test_a_number_contradicts_only_what_counts_the_same(prose: str, ids: list[str]) -> None:
    words = "No, I have numbers. Calls to the desk of the Weir Mill in the January storm, about 2,900. Same people."
    talk = transcript([("Ilse Tamm", words), ("Ono Brack", "Could be the storm was smaller, though.")], "t.txt")
    sources = Sources(make_event(), (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    found = assess(sources, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    assert [one.id for one in found if one.id.startswith("figure-")] == ids


FOUNDRY = transcript(
    [
        (
            "Ilse Tamm",
            "The foundry pours forty bells a week. We started in the late sixties, with three people at the bench who "
            "could tune a bell. Scrap fell from 8.5 percent to 2.4. We paid 620 million for the new hall, which opens "
            "at half past seven.",
        ),
        (
            "Ono Brack",
            "I learned to cast at the age of four. The kiln holds one of 2048 moulds. It took the town six weeks to "
            "agree, and the mayor said yes in the first week. It was dearer, about three times. There are hundreds of "
            "gulls, and thousands of lines in the ledger.",
        ),
    ],
    "transcripts/foundry.txt",
)
FOUNDRY_SOURCES = Sources(
    make_event(), (FOUNDRY, OTHER), TranscriptIndex((FOUNDRY, OTHER)), People([*FOUNDRY.speakers, *OTHER.speakers])
)


def _of_the_foundry(prose: str) -> list[Finding]:
    found = assess(FOUNDRY_SOURCES, f"# Tides\n\n## Developer\n\n{prose}\n").findings
    return [one for one in found if one.id.startswith("figure-")]


@pytest.mark.parametrize(
    "prose",
    [
        "The foundry pours forty bells each week.",
        "The foundry began in the late 1960s, when three people could tune a bell.",
        "Scrap at the foundry fell from 8.5 percent to 2.4.",
        "The new hall of the foundry cost $620m, and opens at half past seven.",
        "Ono Brack learned to cast at the age of four, on a kiln of 2,048 moulds.",
        "The mayor agreed within a week.",
        "It costs three times as much, Ono Brack said.",
        "Some 300 gulls live there.",
    ],
)
def test_what_is_said_in_other_words_is_silent(prose: str) -> None:
    assert _of_the_foundry(prose) == []


@pytest.mark.parametrize(
    ("prose", "wrong", "said"),
    [
        ("The foundry pours forty bells a month.", "“forty bells a month”", "“forty bells a week”"),
        ("The foundry began in the late 1950s.", "“1950s”", "“sixties”"),
        ("Some thirty people at the bench could tune a bell.", "“thirty people”", "“three”"),
        ("Scrap at the foundry fell from 8.5 percent to 0.9.", "“0.9”", "“2.4”"),
        ("The new hall of the foundry cost $260m.", "“$260m”", "“620 million”"),
        ("Ono Brack learned to cast at the age of nine.", "“nine”", "“four”"),
        ("The ledger has 61,000 lines.", "“61,000 lines”", "name the source"),
        ("Some 1,840 gulls live there.", "“1,840 gulls”", "name the source"),
        ("The foundry sold 31,000 of the small bells.", "“31,000 of the small bells”", "name the source"),
    ],
)
def test_what_is_not_said_so_is_found(prose: str, wrong: str, said: str) -> None:
    (found,) = _of_the_foundry(prose)
    assert wrong in found.message
    assert said in found.message
