"""People in the article: one name, one title, one company each, and somebody whom a transcript knows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brief_tui.core.article.names.likely_names import LikelyNames, alike, written_alike
from brief_tui.core.article.roles.titles import same_title
from brief_tui.core.assessment import assess
from brief_tui.core.event import Company, Event, PillarConfig, RubricConfig, SpeakerConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.core.people import People, name_words
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

RULES = {"name-two-ways", "title-two-ways", "person-company-two-ways", "unknown-person", "unknown-name"}
TALK = transcript(
    [
        ("Ada Moreau", "We replaced the store because YAML is very verbose."),
        ("Jon Feld", "Nobody asked the people who run the pumps at night."),
        ("Zoë van der Berg", "The tide tables were wrong for a year."),
        ("Mia K. Tann", "The pumps were the quiet part."),
        ("Félicité Mbarga", "We compared invoices with prices."),
    ]
)
EVENT = Event(
    title="Quay Talks",
    pillars=[PillarConfig(id="dev", heading="Developer")],
    companies=[
        Company(name="Hadmere Storage", symbols=["LXE:HADMR"], aliases=["Hadmere"]),
        Company(name="Kestrane Grid", symbols=["LXE:KSTRN"]),
    ],
    speakers=[
        SpeakerConfig(name="Ada Moreau", title="Chief Executive", company="Hadmere Storage", aliases=["Ada Moreaux"]),
        SpeakerConfig(name="Félicité Mbarga", title="Head of Supply"),
    ],
)
PEOPLE = People(
    [*(speaker.name for speaker in EVENT.speakers), *TALK.speakers],
    ((alias, speaker.name) for speaker in EVENT.speakers for alias in speaker.aliases),
)
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), PEOPLE)
WORDS = {
    "Moreau": "We replaced the store because YAML is very verbose.",
    "Feld": "Nobody asked the people who run the pumps at night.",
    "Berg": "The tide tables were wrong for a year.",
    "Tann": "The pumps were the quiet part.",
    "Mbarga": "We compared invoices with prices.",
}


def brief(prose: str, *credits: str) -> str:
    quotes = (f"> “{WORDS.get(line.partition(',')[0].split()[-1], WORDS['Feld'])}”\n> — {line}\n" for line in credits)
    return f"# Quay Talks\n\n## Developer\n\n{prose}\n\n" + "\n".join(quotes)


def found(prose: str, *credits: str) -> list[Finding]:
    return [finding for finding in assess(SOURCES, brief(prose, *credits)).findings if finding.id in RULES]


def ids(prose: str, *credits: str) -> list[str]:
    return sorted(finding.id for finding in found(prose, *credits))


def mended(prose: str, *credits: str) -> str:
    (finding,) = [finding for finding in found(prose, *credits) if finding.repair]
    assert finding.repair is not None
    return finding.repair.applied(brief(prose, *credits))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("John Feld", "Jon Feld"),
        ("Jon Feldt", "Jon Feld"),
        ("Jonathan Feld", "Jon Feld"),
        ("Ada Moraeu", "Ada Moreau"),
        ("Félicité M’Barga", "Félicité Mbarga"),
        ("Felicite Mbarga", "Félicité Mbarga"),
        ("Zoe van der Berg", "Zoë van der Berg"),
        ("Mia J. Tann", "Mia K. Tann"),
        ("Adda Moreau", "Ada Moreau"),
        ("Aad Moreau", "Ada Moreau"),
    ],
)
def test_a_name_in_two_ways(wrong: str, right: str) -> None:
    assert ids("Nothing.", wrong) == ["name-two-ways"]
    assert mended("Nothing.", wrong) == brief("Nothing.", wrong).replace(wrong, right)
    assert ids(f"It was {wrong} who said so.") == ["name-two-ways"]
    assert mended(f"It was {wrong} who said so.") == brief(f"It was {right} who said so.")
    assert ids(f"### What {wrong} knows\n\nNothing.") == ["name-two-ways"]


def test_first_and_last_name_in_another_order() -> None:
    assert mended("Feld Jon was there.") == brief("Jon Feld was there.")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("Morreau", "Ada Moreau"), ("Mbargo", "Félicité Mbarga")],
)
def test_a_slip_in_a_surname_alone(wrong: str, right: str) -> None:
    (finding,) = found(f"Later {wrong} was asked, and {wrong} said so.")
    assert finding.id == "name-two-ways"
    assert f"“{right}”" in finding.message
    assert ids(f"It rained. {wrong} said so.") == ["name-two-ways"]
    assert ids(f"It rained. {wrong} has the boats.") == ["name-two-ways"]


def test_a_slip_in_a_short_surname_alone() -> None:
    for prose in (
        "Felt has the boats.",
        "It rained on Felt.",
        "Felt said so.",
        "Felt expects 70.",
        "Felt's boat left.",
    ):
        assert ids(prose, "Jon Feld") == ["name-two-ways"]
    for prose in (
        "Felt hats are cheap. So is felt.",
        "Held has the boats.",
        "Felt hats are cheap.",
        "Held expects 70.",
    ):
        assert ids(prose, "Jon Feld") == []


def test_a_slip_in_a_name_that_a_transcript_says() -> None:
    talk = transcript([("Ada Moreau", "My sister Odalys Quint and the harbour master counted the boats.")])
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), PEOPLE)
    messages = [
        finding.message
        for finding in assess(sources, brief("Her sister Odalys Quindt counted, and Odalys Quint did.")).findings
        if finding.id == "name-two-ways"
    ]
    assert len(messages) == 1
    assert "“Odalys Quindt” is written “Odalys Quint” in the transcripts" in messages[0]


def test_a_plural_is_no_slip_in_a_name_that_a_transcript_says() -> None:
    talk = transcript([("Ada Moreau", "My sister got the Harbour Prize for the boats.")])
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), PEOPLE)
    text = "Her sister dreams of Harbour Prizes, and of {}."
    told = [
        [one.message.partition(" is written")[0] for one in assess(sources, brief(text.format(more))).findings]
        for more in ("boats", "the Harbour Pirze")
    ]
    assert [[message for message in messages if "Harbour" in message] for messages in told] == [
        [],
        ["“Harbour Pirze”"],
    ]


def test_a_slip_gives_no_words_to_a_second_person() -> None:
    text = brief("“We replaced the store because YAML is very verbose,” said Ada Moraeu.", "Ada Moreau")
    findings = {finding.id for finding in assess(SOURCES, text).findings}
    assert {"name-two-ways", "false-speech"} <= findings
    assert "two-speakers" not in findings
    counted = SOURCES.event.model_copy(update={"rubric": RubricConfig.model_validate({"two-speakers": 0})})
    sources = replace(SOURCES, event=counted)
    other = {finding.id for finding in assess(sources, text.replace("Moraeu", "Wrenfield")).findings}
    assert "two-speakers" in other


@pytest.mark.parametrize(
    "prose",
    [
        "It was Ada Wrenfield again.",
        "The tide is late, said Osric Plunk.",
        "According to Osric Plunk, the tide is late.",
        "As Osric Plunk told us, the tide is late.",
        "Peter Feld was there.",
        "It was Ottilie Moreau again.",
        "It was Ada Mbarga again.",
    ],
)
def test_a_name_that_nobody_bears(prose: str) -> None:
    (finding,) = found(prose)
    assert (finding.id, finding.severity) == ("unknown-name", "warning")


@pytest.mark.parametrize(
    "prose",
    [
        "Hadmere Storage said so, and Kestrane Grid did.",
        "Odd Boats lay there. Yesterday Feld said so.",
        "“Osric Plunk said so,” somebody read.",
        "### Osric Plunk says so",
        "The Osric Foundation says so, and the Moreaus do.",
        "The Moreaus found it, two Moreaus said so, and Moreaus have it still.",
        "Poor Feld was there. Asked, Feld left. Undaunted Feld went on.",
    ],
)
def test_other_capitals_are_no_names(prose: str) -> None:
    assert found(prose) == []


def test_one_finding_for_all_places_of_one_spelling() -> None:
    (finding,) = found("John Feld said so, and **John Feld’s** men did.", "John Feld")
    assert (finding.line, finding.column, finding.severity) == (5, 1, "warning")
    assert "(also on line 8)" in finding.message
    assert "Jon Feld said so, and **Jon Feld’s** men did." in mended(
        "John Feld said so, and **John Feld’s** men did.", "John Feld"
    )


@pytest.mark.parametrize("prose", ["By evening Moreaus found it.", "“It was late,” Moreaus said.", "Moreaus runs it."])
def test_a_surname_with_an_s_that_is_no_family(prose: str) -> None:
    assert "“Moreaus” is written “Ada Moreau”" in found(prose)[0].message


def test_a_surname_with_another_accent() -> None:
    assert mended("Nothing, said Mbargá.") == brief("Nothing, said Mbarga.")


@pytest.mark.parametrize(
    "name",
    [
        "Jon Feld",
        "Feld",
        "J. Feld",
        "Dr. Jon Feld",
        "Mia Tann",
        "Mia K Tann",
        "Ada Moreaux",
        "van der Berg",
        "JON FELD",
    ],
)
def test_other_names_of_the_same_person(name: str) -> None:
    assert ids("Nothing.", name) == []
    assert ids(f"It was {name} who said so, and {name}’s men did.") == []


@pytest.mark.parametrize(
    "prose",
    [
        "Anna Feldmann was there, and so was Adam Morgan.",
        "Van der Berg was there.",
        "“John Feld is late,” she said.",
        "The Jon Feld Prize went to nobody.",
        "Jon and Ada Moreau went.",
        "Monday Feld Day.",
    ],
)
def test_other_people(prose: str) -> None:
    assert ids(prose) == []


def test_strangers_who_are_cited_agree_with_each_other() -> None:
    findings = found("Nothing.", "Per Lunde", "Per Lunde", "Per Lundh")
    assert [finding.id for finding in findings] == ["unknown-person", "name-two-ways"]


@pytest.mark.parametrize(
    ("credits", "expected"),
    [
        (("Ada Moreau, Chief Architect @ Hadmere",), ["title-two-ways"]),
        (("Ada Moreau, CEO @ Hadmere", "Ada Moreau, Chief Executive Officer @ Hadmere Storage"), []),
        (("Ada Moreau, Chief Executive @ Kestrane Grid",), ["person-company-two-ways"]),
        (("Ada Moreau, Chief Executive @ Hadmere Storage, Inc.",), []),
        (("Ada Moreau, Chief Executive", "Ada Moreau @ Hadmere", "Ada Moreau"), []),
        (("Jon Feld, Foreman @ Pumpwerk", "Jon Feld, Engineer @ Pumpwerk"), ["title-two-ways"]),
        (("Jon Feld, Foreman @ Pumpwerk", "Feld, Foreman @ Kestrane Grid"), ["person-company-two-ways"]),
        (("Jon Feld, Foreman @ Pumpwerk", "Jon Feld, foreman @ Pumpwerk"), []),
        (("Félicité Mbarga, Supply Lead",), ["title-two-ways"]),
        (("Félicité Mbarga, Head, Supply @ Kestrane Grid",), []),
    ],
)
def test_titles_and_companies(credits: tuple[str, ...], expected: list[str]) -> None:
    assert ids("Nothing.", *credits) == expected


def test_what_event_toml_says_is_the_repair() -> None:
    wrong = "Ada Moreau, Chief Architect @ Hadmere"
    assert mended("Nothing.", wrong, wrong) == brief("Nothing.", wrong, wrong).replace(
        "Chief Architect", "Chief Executive"
    )
    (finding,) = found("Nothing.", wrong, wrong)
    assert (finding.line, finding.column) == (8, 17)
    assert len(finding.quotations) == 2


def test_without_event_toml_the_other_place_is_named() -> None:
    (finding,) = found("Nothing.", "Jon Feld, Foreman", "Jon Feld, Foreman", "Jon Feld, Engineer")
    assert finding.line == 14
    assert "“Foreman” on line 8" in finding.message
    assert finding.repair is None


def test_somebody_whom_no_transcript_knows() -> None:
    (finding,) = found("Nothing.", "Per Lunde", "Per Lunde, Editor")
    assert (finding.id, finding.severity, finding.line) == ("unknown-person", "warning", 8)
    assert len(finding.quotations) == 2


def test_transcripts_that_name_nobody_say_nothing_of_people() -> None:
    source = transcript([("Speaker 1", WORDS["Feld"]), (None, WORDS["Tann"])])
    sources = Sources(EVENT, (source,), TranscriptIndex((source,)), People(source.speakers))
    found = assess(sources, brief("Nothing.", "Per Lunde", "Jon Feld"))
    assert not [finding for finding in found.findings if finding.id in RULES]


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("CEO", "Chief Executive Officer", True),
        ("Co-Founder & CEO", "CEO and Cofounder", True),
        ("CEO", "Founder and CEO", True),
        ("VP of Engineering", "Vice President, Engineering", True),
        ("SVP Markets", "Senior Vice President of Markets", True),
        ("Sr. Engineer", "Senior Engineer", True),
        ("Head", "Head of Supply", True),
        ("", "Head of Supply", True),
        ("CTO", "Chief Technical Officer", True),
        ("VP of Engineering", "SVP of Engineering", False),
        ("Engineer", "Principal Engineer", False),
        ("Head of Supply", "Supply Lead", False),
        ("Head of Supply", "Head of Demand", False),
        ("CEO", "CTO", False),
        ("Founder", "CEO", False),
    ],
)
def test_same_titles(one: str, other: str, wanted: bool) -> None:
    assert same_title(one, other) is wanted
    assert same_title(other, one) is wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Matt Ryer", "Mat Ryer"),
        ("Steven Augustus", "Stephen Augustus"),
        ("Chris Brandow", "Kris Brandow"),
        ("Will Kennedy", "Bill Kennedy"),
        ("Al Kennedy", None),
        ("Kim Ryer", None),
        ("Bill Kenney", "Bill Kennedy"),
        ("Mat Reyes", None),
        ("Ryer", None),
    ],
)
def test_who_may_be_meant(name: str, wanted: str | None) -> None:
    people = ["Mat Ryer", "Stephen Augustus", "Kris Brandow", "Bill Kennedy", "Ale Kennedy"]
    assert LikelyNames(people).meant(name) == wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Ingrid Hovdal", "Ingunn Hovdal"),
        ("Ingebjorg Hovdal", None),
        ("Marit Hovdal", None),
        ("Milo Quell", None),
        ("Ingrid Quell", None),
    ],
)
def test_who_must_be_meant_where_nobody_said_the_name(name: str, wanted: str | None) -> None:
    likely = LikelyNames(["Ingunn Hovdal", "Mark Quell"])
    assert likely.meant(name) is None
    assert likely.meant(name, lax=True) == wanted


@pytest.mark.parametrize(
    ("written", "name", "wanted"),
    [
        ("Zoë", "Zoë van der Berg", True),
        ("Zoe\u0308", "Zoë van der Berg", True),
        ("Zoe", "Zoë van der Berg", False),
        ("O’Neill’s", "Pat O'Neill", True),
        ("Oneill", "Pat O'Neill", True),
        ("Macdonald", "Ann MacDonald", False),
        ("Van der Berg", "Zoë van der Berg", True),
    ],
)
def test_written_alike(written: str, name: str, wanted: bool) -> None:
    assert written_alike(written, name) is wanted


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jared Amadi", "Jerod Amadi", True),
        ("Colin Reyes", "Callum Reyes", True),
        ("Cathryn Holt", "Catherine Holt", True),
        ("Petra Roe", "Peter Roe", False),
        ("Bruno Roe", "Brian Roe", False),
        ("Jan Roe", "Jon Roe", False),
        ("Colin Roe", "Callum Reyes", False),
    ],
)
def test_first_names_that_are_misheard(one: str, other: str, same: bool) -> None:
    assert alike(name_words(one), name_words(other)) is same


def test_a_slip_that_ends_like_an_adverb_opens_a_sentence() -> None:
    talk = transcript([("Hal Brixley", "Nobody rings me at night.")])
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    text = "Brixly added that it is so. Brixly told me. Briskly told, it is short."
    findings = [one.message for one in assess(sources, brief(text)).findings if one.id in RULES]
    assert [message[:8] for message in findings] == ["“Brixly”"]


def test_a_slip_that_looks_like_a_word_at_the_start_of_a_sentence() -> None:
    talk = transcript([("Jerod Amadi", "Nobody rings me at night.")])
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    findings = assess(
        sources, brief("Jared Amadi, it seems, was late. Tired Amadi was, and with Amadi so was all.")
    ).findings
    assert [finding.message[:14] for finding in findings if finding.id in RULES] == ["“Jared Amadi” "]
