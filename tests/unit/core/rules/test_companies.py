"""Companies in the article: linked, beside their own ticker, unambiguous, spelled in one way."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.companies import Companies, nearly
from brief_tui.core.event import Company, Event, PillarConfig, SpeakerConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

RULES = {"company-unlinked", "wrong-ticker", "unknown-ticker", "ambiguous-alias", "company-spelled-two-ways"}
TALK = transcript(
    [
        ("Ada Moreau", "We replaced the store because YAML is very verbose. The ridge was windy, and a ridge is cold."),
        ("Jon Feld", "Nobody asked the people who run the pumps at night."),
    ]
)
EVENT = Event(
    title="Quay Talks",
    pillars=[PillarConfig(id="dev", heading="Developer")],
    companies=[
        Company(name="Hadmere Storage", symbols=["LXE:HADMR"], aliases=["Hadmere"]),
        Company(name="Kestrane Grid", symbols=["LXE:KSTRN", "LXE:KSTRB"], aliases=["Kestrane"]),
        Company(name="Nélune", symbols=["QXE:NLN"], tracked=False),
        Company(name="DeepMoor", symbols=["QXE:DPMR"]),
        Company(name="Ridge Labs", symbols=["QXE:RDG"], aliases=["Ridge"]),
        Company(name="Feld and Sons", symbols=["QXE:FLD"], aliases=["Feld"]),
        Company(name="Ostrelle Power", symbols=["QXE:OSP"], aliases=["Ostrelle"]),
        Company(name="Ostrelle Cooling", symbols=["QXE:OSC"], aliases=["Ostrelle"]),
        Company(name="Ferrow Cooperative", private=True),
        Company(name="Guild of Pilots", private=True, aliases=["the Guild"]),
        Company(name="Tamarin Salt", symbols=["QXE:TMR"], tracked=False, aliases=["Tamarin"]),
        Company(name="Tamarin Freight", private=True),
        Company(name="Board of Stone Mills", private=True),
        Company(name="Moreau Locks", private=True, aliases=["Moreau"]),
        Company(name="Oak Row", symbols=["QXE:OAK"], aliases=["Stores"]),
        Company(name="Bright Shale", symbols=["NYSE:BRSH", "LSE:BSH"], tracked=False),
        Company(name="Phonebridge", symbols=["PHBR"], tracked=False),
        Company(name="Pelly", private=True),
        Company(name="Port Wick Trade School", private=True),
    ],
    speakers=[
        SpeakerConfig(name="Ada Moreau", title="Engineer", company="Hadmere Storage"),
        SpeakerConfig(name="Odile Brandt", title="Engineer", company="DeepMoor"),
    ],
)
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))
CITED = "> “We replaced the store because YAML is very verbose.”\n> — Ada Moreau, Engineer @ Hadmere Storage\n"


def found(prose: str, cited: str = CITED) -> list[Finding]:
    assessment = assess(SOURCES, f"# Quay Talks\n\n## Developer\n\n{prose}\n\n{cited}")
    return [finding for finding in assessment.findings if finding.id in RULES]


def ids(prose: str, cited: str = CITED) -> list[str]:
    return sorted(finding.id for finding in found(prose, cited))


def mended(prose: str, cited: str = CITED) -> str:
    """The prose with every repair in it."""
    text = f"# Quay Talks\n\n## Developer\n\n{prose}\n\n{cited}"
    repairs = [f.repair for f in assess(SOURCES, text).findings if f.id in RULES and f.repair]
    assert len(repairs) == 1
    return repairs[0].applied(text).removeprefix("# Quay Talks\n\n## Developer\n\n")


@pytest.mark.parametrize(
    "prose",
    [
        "Kestrane Grid sells controllers.",
        "### What Kestrane learnt\n\nNothing.",
        "It is Kestrane’s fault.",
        "Nélune is listed, and off the watch list.",
        "A visitor held $KSTRN for years.",
        "- item\n- Kestrane again",
    ],
)
def test_a_listed_company_that_is_named_should_be_linked(prose: str) -> None:
    assert ids(prose) == ["company-unlinked"]


@pytest.mark.parametrize(
    "prose",
    [
        "Hadmere sells storage, and Hadmere Storage Inc. is proud of it.",
        "Ferrow Cooperative is private.",
        "“Kestrane is late,” she read out.",
        "Kestraneware is something else, and so is the kestrel.",
        "Nothing at all.",
    ],
)
def test_what_needs_no_link(prose: str) -> None:
    assert "company-unlinked" not in ids(prose)


@pytest.mark.parametrize(
    ("company", "advice"),
    [
        ("Hadmere", "cite Ada Moreau."),
        ("DeepMoor", "cite one of its people"),
        ("Ada Moreau spoke. Jon Feld, head of pumps at Ridge Labs, disagreed. Ridge Labs", "cite Jon Feld."),
        ("Oak Row engineer Jon Feld spoke. Oak Row", "cite Jon Feld."),
        ("Kestrane", "none of its people is in [[speakers]] or cited, so unless one speaks, cut the name"),
    ],
)
def test_what_can_be_done_of_a_company_that_no_citation_names(company: str, advice: str) -> None:
    (finding,) = found(f"{company} sells controllers.", "> “Nobody asked the people.”\n> — Jon Feld\n")
    assert finding.id == "company-unlinked"
    assert f"links it: {advice}" in finding.message


def test_a_citation_that_does_not_stand_links_nothing_and_is_named() -> None:
    cited = CITED.replace("YAML", "JSON")
    (finding,) = found("Hadmere sells storage. Hadmere Storage again.", cited)
    assert (finding.id, finding.line, finding.column, finding.severity) == ("company-unlinked", 5, 1, "warning")
    assert "line 7" in finding.message
    assert len(finding.quotations) == 1


def test_a_citation_that_waits_for_a_misspelt_name_alone_is_told_by_the_name() -> None:
    slip = CITED.replace("Ada Moreau", "Ada Moraeu")
    assert ids("Hadmere sells storage.", slip) == []
    assert ids("Hadmere sells storage.", slip.replace("YAML", "JSON")) == ["company-unlinked"]
    assert ids("Hadmere sells storage.", CITED.replace("Ada Moreau", "Jon Feld")) == ["company-unlinked"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Hadmere (KSTRN) rose.", "Hadmere (HADMR) rose."),
        ("Hadmere Storage (LXE: KSTRB) rose.", "Hadmere Storage (LXE: HADMR) rose."),
        ("Hadmere ($KSTRN) rose.", "Hadmere ($HADMR) rose."),
        ("Hadmere $KSTRN rose.", "Hadmere $HADMR rose."),
        ("Hadmere, which trades as KSTRN, rose.", "Hadmere, which trades as HADMR, rose."),
        ("Hadmere, listed on the LXE under KSTRN, rose.", "Hadmere, listed on the LXE under HADMR, rose."),
        ("Hadmere’s shares (LXE:KSTRN) rose.", "Hadmere’s shares (LXE:HADMR) rose."),
        ("QXE:NLN (Hadmere) rose.", "LXE:HADMR (Hadmere) rose."),
        ("Hadmere (**KSTRN**) rose.", "Hadmere (**HADMR**) rose."),
    ],
)
def test_a_ticker_beside_the_wrong_company(wrong: str, right: str) -> None:
    linked = {finding.id: finding for finding in found(wrong)}
    assert linked["wrong-ticker"].severity == "error"
    assert mended(wrong).startswith(right)


def test_a_wrong_ticker_in_an_attribution() -> None:
    cited = CITED.replace("Hadmere Storage", "Hadmere Storage (KSTRN)")
    assert ids("Nothing.", cited) == ["wrong-ticker"]
    assert "(HADMR)" in mended("Nothing.", cited)


def test_a_company_without_a_symbol_beside_anothers_is_wrong_and_has_no_repair() -> None:
    (finding,) = [one for one in found("Ferrow Cooperative (HADMR) rose.") if one.id == "wrong-ticker"]
    assert finding.repair is None


@pytest.mark.parametrize(
    "prose",
    [
        "Hadmere (HADMR) and Hadmere Storage (LXE:HADMR) and $HADMR.",
        "Kestrane Grid (KSTRN, KSTRB) and Kestrane (LXE: KSTRB).",
        "Kestrane and Hadmere (KSTRN, HADMR) rose.",
        "Hadmere and Kestrane (KSTRN) rose.",
        "Hadmere (UK) and Hadmere (CEO: Aarden), at $5.",
        "Hadmere rose. $KSTRN fell.",
        "Hadmere said that it would sell to KSTRN.",
        "Kestrane (KSTRN) and its rival Hadmere (HADMR) rose.",
        "Note: HADMR is Hadmere.",
    ],
)
def test_tickers_that_are_right_or_stand_apart(prose: str) -> None:
    assert not {"wrong-ticker", "unknown-ticker"} & set(ids(prose))


@pytest.mark.parametrize(
    "prose",
    [
        "The insurer's shares (LXE:HADMN) fell.",
        "Her company, listed in Leeds as HADMN, is small.",
        "It trades under HADNR.",
        "Shares ($HADM) fell.",
    ],
)
def test_a_slip_of_a_symbol_that_stands_alone(prose: str) -> None:
    assert ids(prose) == ["unknown-ticker"]


@pytest.mark.parametrize(
    "prose",
    [
        "A rival (LXE:QRRTV) fell.",
        "Known to all as HADMN, it fell.",
        "It was listed by the council as TBD. It trades as OLV Limited.",
        "Shares (QXE:HADMN) fell.",
    ],
)
def test_symbols_of_others(prose: str) -> None:
    assert "unknown-ticker" not in ids(prose)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Bright Shale (NASDAQ: BRSH) rose.", "Bright Shale (NYSE: BRSH) rose."),
        ("Bright Shale (ASX:BSH) rose.", "Bright Shale (LSE:BSH) rose."),
        ("The miner’s shares (LSE:BRSH) fell.", "The miner’s shares (NYSE:BRSH) fell."),
        ("Bright Shale, listed as XETRA:BRSH, rose.", "Bright Shale, listed as NYSE:BRSH, rose."),
    ],
)
def test_a_symbol_at_another_exchange(wrong: str, right: str) -> None:
    assert "unknown-ticker" in ids(wrong)
    assert mended(wrong).startswith(right)


@pytest.mark.parametrize(
    "prose",
    [
        "Bright Shale (NYSE: BRSH) rose.",
        "Bright Shale (LSE:BSH, nyse:BRSH) rose.",
        "Bright Shale (BRSH) and $BSH rose.",
        "Bright Shale (AMEX: BRSH) rose.",
        "Bright Shale (Ticker: BRSH) rose.",
        "Phonebridge (NASDAQ: PHBR) rose.",
        "Hadmere (NASDAQ: HADMR) rose.",
    ],
)
def test_a_symbol_at_its_exchange(prose: str) -> None:
    assert "unknown-ticker" not in ids(prose)


def test_an_unknown_symbol_is_a_warning() -> None:
    (finding,) = found("Hadmere (LXE:HDMR) rose.")
    assert (finding.id, finding.severity) == ("unknown-ticker", "warning")
    assert mended("Hadmere (LXE:HDMR) rose.").startswith("Hadmere (LXE:HADMR) rose.")


@pytest.mark.parametrize(
    ("prose", "names"),
    [
        ("Ostrelle sells cold air.", "Ostrelle Power and Ostrelle Cooling"),
        ("Feld said nothing.", "Jon Feld"),
        ("Jon Feld said nothing. Feld left.", "Jon Feld here and Feld and Sons on the watch list"),
        ("Moreau left. Ada Moreau said nothing.", "Ada Moreau here and Moreau Locks in event.toml"),
        ("We left at Moreau's request.", "Ada Moreau here and Moreau Locks in event.toml"),
        ("Moreau said nothing.", "Ada Moreau here and Moreau Locks in event.toml"),
        ("We met Ridge people on the ridge.", "write its full name"),
        ("Ridge walks are cold.", "common word in the transcripts"),
        ("Stores would pay.", "common word in the transcripts"),
        ("### A Ridge Too Far\n\nNothing.", "common word in the transcripts"),
        ("Tamarin rose.", "Tamarin Freight begins with it too"),
        ("Tamarin rose. Tamarin Freight and Tamarin Salt fell.", "Tamarin Freight begins with it too"),
    ],
)
def test_an_ambiguous_name(prose: str, names: str) -> None:
    (finding,) = [one for one in found(prose) if one.id == "ambiguous-alias"]
    assert names in finding.message


@pytest.mark.parametrize(
    "prose",
    [
        "We walked on the ridge.",
        "Ostrelle Power sells.",
        "### Slower minutes and signatures at Moreau\n\nNothing.",
        "At Moreau the gates are old.",
        "Jon Feld said nothing, and Ada Moreau did not either.",
        "Ada Moreau said nothing. Moreau left.",
        "Feld and Sons is a firm.",
        "A Ridge Labs van.",
        "### Nothing new about cold at Ridge either\n\nNothing.",
        "Tamarin Salt rose. Tamarin was dear.",
        "Tamarin Freight rose.",
    ],
)
def test_a_clear_name(prose: str) -> None:
    assert "ambiguous-alias" not in ids(prose)


SHARED = Event(
    title="Quay Talks",
    pillars=[PillarConfig(id="dev", heading="Developer")],
    companies=[
        Company(name=name, symbols=[f"QXE:{name[-3:].upper()}"]) for name in ("Calder Rope", "Calder Ink", "Oak")
    ]
    + [Company(name="Blue Marl Ferries", private=True), Company(name="Blue Marl Quarries", symbols=["QXE:BMQ"])],
)


def _shared(prose: str) -> list[str]:
    sources = Sources(SHARED, (TALK,), TranscriptIndex((TALK,)), People(["Ada Moreau"]))
    findings = assess(sources, f"# Quay Talks\n\n## Developer\n\n{prose}\n").findings
    return [one.message for one in findings if one.id == "ambiguous-alias"]


@pytest.mark.parametrize(
    "prose",
    [
        "The boats are lent by Calder.",
        "Somebody from Calder takes notes.",
        "In May, Calder’s boats came.",
        "Calder had sold them.",
        "The boats came. Calder lends the old ones.",
        "Ada Moreau counts “all of the boats.” Calder offers a few.",
        "Calder Rope and Calder Ink came, and then Calder left.",
    ],
)
def test_the_first_word_of_two_names_is_ambiguous(prose: str) -> None:
    (message,) = _shared(prose)
    assert "Calder Rope and Calder Ink" in message


def test_a_transcript_without_capitals_tells_nothing_of_a_name() -> None:
    talk = transcript([(None, "so we moved the pumps to hadmere and nobody at hadmere minded")])
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), People(["Ada Moreau"]))
    text = "# Quay Talks\n\n## Developer\n\n{}\n"
    told = [{one.id for one in assess(sources, text.format(prose)).findings} & RULES for prose in MOVED]
    assert told == [{"company-unlinked"}, {"company-unlinked", "company-spelled-two-ways"}]


MOVED = "Hadmere has the pumps.", "At Hadmer it rains."


@pytest.mark.parametrize("prose", ["Blue Marl lent the boats.", "The boats are lent by Blue Marl."])
def test_the_first_words_of_two_names_are_ambiguous(prose: str) -> None:
    (message,) = _shared(prose)
    assert "“Blue Marl” may be Blue Marl Ferries and Blue Marl Quarries" in message


def test_a_subject_that_is_told_more_of_is_a_name() -> None:
    (message,) = _shared("Calder, which lends the boats, is glad.")
    assert "“Calder” may be" in message


@pytest.mark.parametrize(
    "prose",
    [
        "Calder Rope lends the boats, and Calder is glad.",
        "The boats of Jane Calder are old.",
        "The town of Calder Bridge is old.",
        "They calder the boats at Oak.",
        "Calder Bridge had sold them.",
        "Calder water is cold.",
        "### The boats of Calder\n\nNothing.",
        "Blue Marl Island is old.",
    ],
)
def test_the_first_word_of_two_names_may_be_clear(prose: str) -> None:
    assert _shared(prose) == []


def test_a_shared_alias_in_an_attribution_is_ambiguous() -> None:
    assert ids("Nothing.", CITED.replace("Hadmere Storage", "Ostrelle")) == ["ambiguous-alias"]


def test_a_shared_alias_links_neither_company() -> None:
    cited = "> “Nobody asked the people who run the pumps at night.”\n> — Jon Feld, Engineer @ {}\n"
    for company, linked in (("Ostrelle", []), ("Ostrelle Cooling", ["OSC"])):
        assessment = assess(SOURCES, f"# Quay Talks\n\n## Developer\n\n{cited.format(company)}")
        assert assessment.quotations[0].verified
        assert [row.symbol for row in assessment.tickers if row.linked] == linked


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("At Had-mere it rains.", "At Hadmere it rains."),
        ("At HadMere it rains.", "At Hadmere it rains."),
        ("At hadmere it rains.", "At Hadmere it rains."),
        ("At Hadmere Storages it rains.", "At Hadmere Storage it rains."),
        ("At Hadmere storage it rains.", "At Hadmere Storage it rains."),
        ("At Hadmer it rains.", "At Hadmere it rains."),
        ("Hadmere’s and Hadmer’s roofs.", "Hadmere’s and Hadmere’s roofs."),
        ("At Hadmere-Storage it rains.", "At Hadmere Storage it rains."),
        ("At Kestrane Gird it rains.", "At Kestrane Grid it rains."),
        ("At Deep Moor it rains.", "At DeepMoor it rains."),
        ("At Deepmoor it rains.", "At DeepMoor it rains."),
        ("At Nelune it rains.", "At Nélune it rains."),
        ("At Feld & Sens it rains.", "At Feld and Sons it rains."),
        ("At Farrow it rains.", "At Ferrow Cooperative it rains."),
        ("Farrow does well.", "Ferrow Cooperative does well."),
        (
            "It does well. Only Farrow in the north does not.",
            "It does well. Only Ferrow Cooperative in the north does not.",
        ),
        ("At Kestrain it rains.", "At Kestrane it rains."),
        ("At Hadmear it rains.", "At Hadmere it rains."),
        ("Brite Shale is dear.", "Bright Shale is dear."),
        ("At Fonebridge it rains.", "At Phonebridge it rains."),
        ("It leaves the rest of Pely to others.", "It leaves the rest of Pelly to others."),
        ("At Trade School of Port Wick it rains.", "At Port Wick Trade School it rains."),
        ("The Port Wick School of Trade is small.", "The Port Wick Trade School is small."),
        ("At Guild of Pilotts it rains.", "At Guild of Pilots it rains."),
        ("At Gild of Pilots it rains.", "At Guild of Pilots it rains."),
        ("At *Hadmer* it rains, and Hadmer is wet.", "At *Hadmere* it rains, and Hadmere is wet."),
        ("Ridge Laboratories is small.", "Ridge Labs is small."),
        ("It rains at Ridge Laboratory too.", "It rains at Ridge Labs too."),
        ("At Bryte Shale it rains.", "At Bright Shale it rains."),
    ],
)
def test_a_company_spelled_in_two_ways(wrong: str, right: str) -> None:
    assert "company-spelled-two-ways" in ids(wrong)
    assert mended(wrong).startswith(right)


@pytest.mark.parametrize(
    "prose",
    [
        "Hadmere, Hadmere’s, Hadmere's and Hadmere Storage’s: all known.",
        "Hadmere Storage Ltd and Hadmere\nStorage and Hadmere\u00a0Storage.",
        "A Hadmere-like firm, a Hadmere CEO, Hadmere Group.",
        "See hadmere.com, @hadmere, `hadmere` and hadmere-cli.",
        "Ada Hadmeer was there.",
        "He had mere minutes. Had mere minutes been enough?",
        "The Kestranes of this world.",
        "A deep moor, and Kestrel Grid.",
        "“Hadmer is late,” she said.",
        "Adam Storage and Hadrian are others.",
        "At Feld & Sons it rains; Hadmere and Storage are no one firm.",
        "Hadmere (HADMER) and DeepMoor (DEEPMOOR) rose.",
        "Ne\u0301lune is composed in another way.",
        "The Guild met. It was the Guild that wanted it. The guild met, and the guild wanted it.",
        "FERROW COOPERATIVE — It rained.",
        "The board of Stone Mills met.",
        "A Guild on Pilots is no Guild in Pilots.",
        "Farrow Hills and Peter Farrow were there, and so were the Ferrows.",
        "Ferrow and Tamarin met.",
        "Pell is no such firm, nor are Kelly, Pel and Jelly.",
        "A trade school of Port Wick. Port Wick has a Trade School. Trade School, Port Wick, is a book.",
        "The Ferrow Director, Ada Moreau, met the Hadmere Storage Manager.",
        "Boars in the wood are loud.",
        "Ridge laboratories are cold, and Ridge Farms is small.",
        "Tamarin Foods and Oak Labs were there.",
        "It was wet. Furrows of a foot stood full of water.",
    ],
)
def test_what_is_no_other_spelling(prose: str) -> None:
    assert "company-spelled-two-ways" not in ids(prose)


@pytest.mark.parametrize("company", ["Hadmere Storages", "Had-mere", "HADMERE STORAGE", "Hadmer Storage", "hadmere"])
def test_a_company_of_an_attribution_spelled_in_two_ways(company: str) -> None:
    cited = CITED.replace("Hadmere Storage", company)
    assert ids("Nothing.", cited) == ["company-spelled-two-ways"]
    assert mended("Nothing.", cited) in {CITED_MENDED.format("Hadmere Storage"), CITED_MENDED.format("Hadmere")}


CITED_MENDED = "Nothing.\n\n> “We replaced the store because YAML is very verbose.”\n> — Ada Moreau, Engineer @ {}\n"


@pytest.mark.parametrize("company", ["Hadmere", "Hadmere Storage Inc.", "Hadmere Storage, Ltd", "Quillmarsh Institute"])
def test_a_company_of_an_attribution_that_is_right(company: str) -> None:
    assert ids("Nothing.", CITED.replace("@ Hadmere Storage", f"@ {company}")) == []


def test_companies_that_only_citations_name_agree_with_each_other() -> None:
    one = CITED.replace("Hadmere Storage", "Quillmarsh Institute")
    two = one + "\n" + one.replace("Quillmarsh Institute", "Quilmarsh Institute")
    (finding,) = [f for f in found("Nothing.", one + "\n" + two) if f.id == "company-spelled-two-ways"]
    assert "“Quillmarsh Institute” elsewhere in the brief" in finding.message
    assert ids("At Quilmarsh Institute.", one) == ["company-spelled-two-ways"]


def test_mentions_give_names_and_places() -> None:
    text = "Kestrane and Hadmere Storage’s people."
    mentions = Companies(EVENT).mentions(text)
    assert [(one.name, text[slice(*one.span)], one.way) for one in mentions] == [
        ("Kestrane", "Kestrane", "known"),
        ("Hadmere Storage", "Hadmere Storage", "known"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Hadmer", "Hadmere", True),
        ("Hadmere Store", "Hadmere Storage", True),
        ("Nitefall", "Nightfall", True),
        ("Kwikstone", "Quickstone", True),
        ("Castrel", "Kestrel", True),
        ("Lytespeed", "Lightspeed", True),
        ("Fairmont", "Longmont", False),
        ("Nightfall", "Nitrofil", False),
        ("Beta", "Meta", False),
        ("Pely", "Pelly", True),
        ("Pella", "Pelly", True),
        ("Pell", "Pelly", False),
        ("Pel", "Pell", False),
        ("Sany", "Zanni", False),
        ("Web3 Labs", "Web2 Labs", False),
        ("Kestrel Grid", "Kestrane Grid", False),
        ("Ostrelle Power", "Ostrelle Cooling", False),
        ("Hadmere", "hadmere", False),
        ("Hyfield Surveys", "Highfield Surveys", True),
        ("Norrick", "Knorrick", True),
        ("Rensham Dairies", "Wrensham Dairies", True),
        ("Orr Bros", "Orr Brothers", True),
        ("Orr Tech", "Orr Technologies", True),
        ("Orr Systems", "Orr Solutions", True),
        ("Halden Comms", "Halden Communications", True),
        ("Wick Pharmaceuticals", "Wick Pharma", True),
        ("Orr Labs", "Orr Systems", False),
        ("Orr Media", "Orr Systems", False),
        ("Halden Tech", "Varro Technologies", False),
    ],
)
def test_near_spellings(one: str, other: str, wanted: bool) -> None:
    assert nearly(one, other) is wanted


def test_a_company_under_another_ones_ticker_is_told_once() -> None:
    assert ids("Hadmere ($KSTRN) rose.") == ["wrong-ticker"]


def test_an_ambiguous_alias_is_not_also_unlinked() -> None:
    assert ids("Tamarin rose.") == ["ambiguous-alias"]


def test_a_capital_inside_a_headline_of_small_words_names_the_company() -> None:
    assert ids("### Nothing new about cold at Ridge either\n\nNothing.") == ["company-unlinked"]
    assert "company-unlinked" not in ids("### A Ridge Too Far\n\nNothing.")
