"""Titles and companies that the prose gives to people, against event.toml and the citations."""

from __future__ import annotations

import pytest

from brief_tui.core.article.roles.titles import contradicts
from brief_tui.core.assessment import assess
from brief_tui.core.event import Company, Event, PillarConfig, SpeakerConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript(
    [
        ("Ada Moreau", "We replaced the store because YAML is very verbose."),
        ("Jon Feld", "Nobody asked the people who run the pumps at night."),
    ]
)
EVENT = Event(
    title="Quay Talks",
    pillars=[PillarConfig(id="dev", heading="Developer")],
    companies=[
        Company(name="Hadmere Storage", private=True, aliases=["Hadmere"]),
        Company(name="Kestrane Grid", private=True),
        Company(name="Olvane Museum", private=True),
    ],
    speakers=[
        SpeakerConfig(name="Olga Brandt", title="Head of Pump Design", company="Kestrane Grid"),
        SpeakerConfig(name="Ada Moreau", title="Chief Financial Officer", company="Hadmere Storage"),
        SpeakerConfig(name="Jon Feld", title="Thermal Architect", company="Kestrane Grid"),
        SpeakerConfig(name="Nils Varro", title="Mapmaker", company="Sorrel International"),
        SpeakerConfig(name="Ida Quist", title="Chair", company="Ostrelle Power"),
        SpeakerConfig(name="Ida Lund", title="Keeper", company="Tarvel Museum"),
        SpeakerConfig(name="Kai Orr", title="Pilot", company="Port of Wick"),
    ],
)
SOURCES = Sources(
    EVENT,
    (TALK,),
    TranscriptIndex((TALK,)),
    People(["Ada Moreau", "Jon Feld", "Olga Brandt", "Ida Quist", "Nils Varro", "Ida Lund", "Kai Orr"]),
)
RULES = {"title-two-ways", "person-company-two-ways"}


def found(prose: str) -> list[Finding]:
    draft = f"# Quay Talks\n\n## Developer\n\n{prose}\n"
    return [finding for finding in assess(SOURCES, draft).findings if finding.id in RULES]


@pytest.mark.parametrize(
    ("prose", "id", "words"),
    [
        ("Ada Moreau, chief operating officer of Hadmere, was there.", "title-two-ways", "chief operating officer"),
        ("The pumps, said CEO Ada Moreau, were quiet.", "title-two-ways", "CEO"),
        ("Hadmere's chief executive, Ada Moreau, was there.", "title-two-ways", "chief executive"),
        (
            "Ada Moreau, whose title at Hadmere is chief operating officer, left.",
            "title-two-ways",
            "chief operating officer",
        ),
        ("Olga Brandt's data at Hadmere, as it happens, are old.", "person-company-two-ways", "Hadmere"),
        ("It was, as Hadmere's Pump Design Head, Olga Brandt, had it, late.", "person-company-two-ways", "Hadmere"),
        ("It was late, said its chief executive, Ada Moreau.", "title-two-ways", "chief executive"),
        ("At Hadmere, engineer Jon Feld blames the pumps.", "person-company-two-ways", "Hadmere"),
        ("Olga Brandt, Kestrane's Head of Pump Sales, was there.", "title-two-ways", "Head of Pump Sales"),
        ("Ada Moreau (vice president of pumps) was there.", "title-two-ways", "vice president of pumps"),
        ("Jon Feld, the chief architect, was there.", "title-two-ways", "chief architect"),
        ("Hadmere’s thermal systems architect, Jon Feld, asked.", "person-company-two-ways", "Hadmere"),
        ("Kestrane Grid’s finance chief, Ada Moreau, asked.", "person-company-two-ways", "Kestrane Grid"),
        ("Hadmere’s operations director Ada Moreau asked.", "title-two-ways", "operations director"),
        ("Workshop foreman Jon Feld asked.", "title-two-ways", "foreman"),
        ("The shift supervisor, Ada Moreau, asked.", "title-two-ways", "shift supervisor"),
        # another trade makes of a company's name that of another company
        (
            "Ada Moreau, chief financial officer of Hadmere Haulage, was there.",
            "person-company-two-ways",
            "Hadmere Haulage",
        ),
        ("Ada Moreau, finance chief of Hadmere Contracting, left.", "person-company-two-ways", "Hadmere Contracting"),
        ("Ida Quist, chair at Ostrelle Logistics, left.", "person-company-two-ways", "Ostrelle Logistics"),
        ("It was Jon Feld of Hadmere who asked.", "person-company-two-ways", "Hadmere"),
        ("Hadmere’s Jon Feld asked.", "person-company-two-ways", "Hadmere"),
        ("Jon Feld of Hadmere does not see the former pumps again.", "person-company-two-ways", "Hadmere"),
        ("Jon Feld, hydrologist at Hadmere, asked.", "person-company-two-ways", "Hadmere"),
        ("Jon Feld, who runs the pumps of Hadmere, asked.", "person-company-two-ways", "Hadmere"),
        ("Jon Feld, an architect at Hadmere Storage, asked.", "person-company-two-ways", "Hadmere Storage"),
        ("Jon Feld, an architect at Ostrelle Power, asked.", "person-company-two-ways", "Ostrelle Power"),
        ("Jon Feld (Hadmere) asked.", "person-company-two-ways", "Hadmere"),
        ("Jon Feld, a pump fitter at Hadmere, asked.", "person-company-two-ways", "Hadmere"),
        ("The chief actuary Jon Feld reported.", "title-two-ways", "chief actuary"),
        ("Ada Moreau is the chief architect of it.", "title-two-ways", "chief architect of it"),
        ("Ada Moreau was there. She is the Chief Architect at Hadmere.", "title-two-ways", "Chief Architect"),
        ("“We replaced the store,” Hadmere's chief executive said.", "title-two-ways", "chief executive"),
        ("“We replaced the store,” said the chief architect of Hadmere.", "title-two-ways", "chief architect"),
        ("“We replaced the store,” the CFO of Kestrane Grid said.", "person-company-two-ways", "Kestrane Grid"),
        ("Jon Feld serves as Hadmere's thermal architect.", "person-company-two-ways", "Hadmere"),
        ("Ada Moreau, the company’s chief executive, was there.", "title-two-ways", "chief executive"),
        ("Jon Feld, the vice-chancellor, asked.", "title-two-ways", "vice-chancellor"),
        ("It was Jon Feld of Otterby University who asked.", "person-company-two-ways", "Otterby University"),
        ("Jon Feld from Brandt International, a rival, asked.", "person-company-two-ways", "Brandt International"),
        (
            "Olga Brandt, who heads winter training at Kestrane Grid, asked.",
            "title-two-ways",
            "who heads winter training",
        ),
        ("Jon Feld, who mends the pumps at Hadmere, asked.", "person-company-two-ways", "Hadmere"),
        ("Jon Feld, who teaches tides at Otterby University, asked.", "person-company-two-ways", "Otterby University"),
        (
            "Jon Feld came. The chief economist of Kestrane Grid has doubts. “Nobody asked the people,” he said.",
            "title-two-ways",
            "chief economist",
        ),
        ("Jon Feld came. Both times the Kestrane Grid chairman heard of it.", "title-two-ways", "chairman"),
        ("Jon Feld was there. Kestrane Grid's chairwoman built a pump.", "title-two-ways", "chairwoman"),
        ("So Ada Moreau spoke. The chief executive of Hadmere made it a rule.", "title-two-ways", "chief executive"),
        (
            "Ada Moreau spoke. The finance head at Kestrane Grid has doubts. “We replaced the store,” she said.",
            "person-company-two-ways",
            "Kestrane Grid",
        ),
        ("The deputy chief executive of Hadmere has gone.", "title-two-ways", "deputy chief executive"),
        ("Hadmere will close two mills, its chief executive told reporters.", "title-two-ways", "chief executive"),
        ("“We replaced the store,” the chief executive told us.", "title-two-ways", "chief executive"),
        ("“We replaced the store,” moans the chief executive.", "title-two-ways", "chief executive"),
        ("“We replaced the store,” the chief executive grins.", "title-two-ways", "chief executive"),
        ("The chief executive's explanation: “We replaced the store.”", "title-two-ways", "chief executive"),
        ("Deputy chief financial officer Ada Moreau asked.", "title-two-ways", "Deputy chief financial officer"),
        ("Deputy head of pump design Olga Brandt asked.", "title-two-ways", "Deputy head of pump design"),
        ("Its deputy head of pump design, Olga Brandt, asked.", "title-two-ways", "deputy head of pump design"),
        ("Olga Brandt, deputy head of pump design, asked.", "title-two-ways", "deputy head of pump design"),
        ("Ada Moreau, who is chief executive at Hadmere, asked.", "title-two-ways", "chief executive"),
        ("Ada Moreau of Hadmere, the chief executive, asked.", "title-two-ways", "chief executive"),
        ("Here is Jon Feld, Hadmere's man for pumps: he asked.", "person-company-two-ways", "Hadmere"),
        ("Over at Hadmere, engineer Jon Feld asked.", "person-company-two-ways", "Hadmere"),
        ("The chief executive of Hadmere (NYSE: HDM) brought sums.", "title-two-ways", "chief executive"),
        ("It rained. Hadmere's chief executive (HDM) brought sums.", "title-two-ways", "chief executive"),
        ("Ada Moreau came to Old Quay. Hadmere's chief executive was late.", "title-two-ways", "chief executive"),
        # at a company without a name
        ("Ada Moreau, a chief executive at a bank, was there.", "title-two-ways", "chief executive"),
        (
            "Ada Moreau, chief operating officer for one of the mills, was there.",
            "title-two-ways",
            "chief operating officer",
        ),
        # a misspelt name is that of the person
        ("Jon Felt, Creative Director at Kestrane Grid, asked.", "title-two-ways", "Creative Director"),
        ("Jon Felt was there. He is Creative Director at Kestrane Grid.", "title-two-ways", "Creative Director"),
        ("Olga Brand, head of pump design at Hadmere, asked.", "person-company-two-ways", "Hadmere"),
        # a company that nobody has listed, told by the words of its name
        ("Varro, of Sorrel Global, offered a comparison.", "person-company-two-ways", "Sorrel Global"),
        ("Jon Feld, of Quarrel Media, calls it the reason.", "person-company-two-ways", "Quarrel Media"),
        ("It was Jon Feld of Orsett & Pike Robotics who asked.", "person-company-two-ways", "Orsett & Pike Robotics"),
        ("Jon Feld from Quarrel Media and Ada Moreau asked.", "person-company-two-ways", "Quarrel Media"),
        ("Jon Feld of Lowick University and Ada Moreau asked.", "person-company-two-ways", "Lowick University"),
        ("Jon Feld (Sorrel Systems) asked.", "person-company-two-ways", "Sorrel Systems"),
        ("Sorrel Systems’ Jon Feld asked.", "person-company-two-ways", "Sorrel Systems"),
        ("Then Blue Otter Software’s Jon Feld asked.", "person-company-two-ways", "Blue Otter Software"),
        ("Yarrow Optics' thermal architect Jon Feld asked.", "person-company-two-ways", "Yarrow Optics"),
        ("Jon Feld, who mends the pumps at Yarrow Optics, asked.", "person-company-two-ways", "Yarrow Optics"),
        # a grade makes a title of any trade
        ("Jon Feld, Senior Interpreter at Kestrane Grid, asked.", "title-two-ways", "Senior Interpreter"),
        ("Jon Feld, Chief Night Baker, asked.", "title-two-ways", "Chief Night Baker"),
        ("It rained. Chief Roofer Feld asked.", "title-two-ways", "Chief Roofer"),
        ("It rained. Head Gardener Jon Feld asked.", "title-two-ways", "Head Gardener"),
        ("The yard, said Lead Welder Feld, is dry.", "title-two-ways", "Lead Welder"),
        # of one place, and of another kind
        ("Ida Lund of Tarvel Trust asked.", "person-company-two-ways", "Tarvel Trust"),
        ("Tarvel Bank’s Ida Lund asked.", "person-company-two-ways", "Tarvel Bank"),
        ("Kai Orr of Wick Harbour Trust asked.", "person-company-two-ways", "Wick Harbour Trust"),
        ("Jon Feld of Kestrane Transit asked.", "person-company-two-ways", "Kestrane Transit"),
        # an institution that nobody has listed
        (
            "Olga Brandt asked. Then the head of pump design at Lowick University gave them a box.",
            "person-company-two-ways",
            "Lowick University",
        ),
    ],
)
def test_another_role_in_the_prose(prose: str, id: str, words: str) -> None:
    (finding,) = found(prose)
    assert finding.id == id
    assert f"“{words}” here" in finding.message
    assert prose[finding.column - 1 :].startswith(words)
    assert finding.repair is None


@pytest.mark.parametrize(
    "prose",
    [
        "Ada Moreau, the finance chief of Hadmere, was there.",
        "Ada Moreau, CFO, was there, and so was Jon Feld, an architect at Kestrane Grid.",
        "Hadmere CFO Ada Moreau and Kestrane Grid's Jon Feld were there.",
        "Hadmere’s finance chief, Ada Moreau, asked Kestrane Grid’s thermal systems architect, Jon Feld.",
        "Jon Feld, who has nine people at Hadmere to ask, was there.",
        "Jon Feld, formerly head of pumps at Hadmere, was there.",
        "Jon Felt, a thermal architect at Kestrane Grid, was there.",
        "Ada Moreau asked. Then the chief financial officer of Lowick University gave them a box.",
        "Olga Brandt asked. Then a head of pump design at Lowick University gave them a box.",
        "Olga Brandt asked. A day later she met the head of pump design at Lowick University.",
        "Olga Brandt asked. The head of pump design at Lowick University, Nora Quill, gave them a box.",
        "Jon Feld, from the next chair, made it three.",
        "Jon Feld, Kestrane's thermal architect, was there.",
        "Olga Brandt, who leads pump building at Kestrane Grid, met Olga Brandt, who runs Kestrane Grid.",
        "Jon Feld, who draws pumps at Kestrane Grid, met Ada Moreau, who looks after the money at Hadmere.",
        "Jon Feld, who speaks at Hadmere, and Jon Feld, who runs at Hadmere Summit, asked.",
        "Jon Feld, later at Hadmere, and Jon Feld, who knows the pumps of Hadmere, asked.",
        "Jon Feld, formerly of Hadmere, asked.",
        "“We replaced the store.” Kestrane Grid claims a saving.",
        "Jon Feld asked Hadmere. Ada Moreau, Jon Feld and Hadmere were silent.",
        "Ada Moreau, head in hands, was there; to Jon Feld, people at Hadmere were strangers.",
        "“I am Jon Feld of Hadmere,” somebody joked.",
        "“We replaced the store,” the finance chief of Hadmere said. “YAML is very verbose,” said the crowd.",
        "“We replaced the store,” the former chief executive said.",
        "“We replaced the store,” said chief financial officer Ada Moreau. The chief architect said no.",
        "“Nobody asked the people,” the thermal architect Jon Feld said of the head of pumps.",
        "Jon Feld, a frequent visitor at Hadmere, was there, and the chief critic Jon Feld was heard.",
        "Ada Moreau is the first to ask the head of pumps. Jon Feld is a leader.",
        "Ada Moreau and Jon Feld were there. She is the chief architect.",
        "Ada Moreau is chief financial officer at Hadmere Storage, and works as CFO.",
        "Jon Feld, the lecturer, and Jon Feld of Northern Ireland spoke at Otterby University.",
        "Jon Feld of the Kestrane Institute and Jon Feld of KG International asked.",
        "Ada Moreau, of Hadmere Group, and Ada Moreau, chief financial officer of Hadmere Holdings, asked.",
        "Ada Moreau, chief financial officer of Hadmere Contracting Storage and Hadmere North, asked.",
        "Jon Feld at Hadmere Summit and from Hadmere Summit asked.",
        "Jon Feld came. The thermal architect of Kestrane Grid has doubts. “Nobody asked the people,” he said.",
        "Jon Feld came. The chief economist has doubts. “We replaced the store,” she said.",
        "At Hadmere, engineer Jon Feld of Kestrane Grid was a guest. They met the engineer, said Ada Moreau.",
        "It was late, they said to an engineer, Ada Moreau.",
        "He met Jon Feld. The chief economist has doubts. “Nobody asked the people,” he said.",
        "Jon Feld came. The chairman of Kestrane Grid and Ada Moreau left. Kestrane Grid's thermal architect left.",
        "Jon Feld came. He met Kestrane Grid's chairman. They were told by the Kestrane Grid chairman that it rained.",
        "Jon Feld came. Kestrane Grid's former chairman left. Kestrane Grid's head of design left.",
        "“We replaced the store,” she told the chief executive. Ada Moreau of Hadmere, Jon Feld and others left.",
        "Nora Quist came. The chief executive of Hadmere has doubts. Ada Moreau has none.",
        "Ada Moreau spoke. Nora Quist came later. Hadmere's chief executive has doubts.",
        "Nora Quist, Hadmere's chief executive, was ill. Jon Feld spoke. The chief executive of Hadmere has doubts.",
        "Chief executive Nora Quist was ill. Jon Feld spoke. The chief executive of Hadmere has doubts.",
        "The chief executive of Hadmere, Nora Quist, was ill. Jon Feld spoke. Hadmere's chief executive has doubts.",
        "Ada Moreau, by day a creative director at a bank, and Jon Feld, by night a head chef, were there.",
        "Ada Moreau, by night the chief executive of a small bakery, was there.",
        "Jon Feld, Senior Thermal Systems Architect at heart, Peter Barker of Port Wick and a lead singer came.",
        "Jon Feld, a senior interpreter of maps, and Jon Feld, Senior Customer at Kestrane Grid, asked.",
        "Jon Feld of Port Wick, Jon Feld of North Ireland and Jon Feld (Saturday Night) asked.",
        "Jon Feld, formerly of Sorrel Systems, and Jon Feld, late of Quarrel Media, asked.",
        "Jon Feld of Product Systems and Jon Feld, of the Kestrane media team, asked.",
        "Jon Feld, a guest from Sorrel Systems in days gone by, and Jon Feld, customer of Quarrel Media, asked.",
        "Jon Feld read Sorrel Systems’ report. Sorrel Systems’ report on Jon Feld was short.",
        "Ada Moreau of Hadmere Storage Systems, Jon Feld of the Kestrane Grid and Ada Moreau (Hadmere) asked.",
        "Jon Feld left Sorrel Systems. At Quarrel Media, Jon Feld heard, nobody asks.",
        "Sorrel Systems hired away from Jon Feld all of Quarrel Media’s people.",
        "Ida Lund of the Tarvel and Kai Orr of Wick Council asked. Kai Orr of Wick Port is a pilot.",
        "Ada Moreau, deputy to nobody, came. Hadmere's money chief left, and its pumps told nobody.",
    ],
)
def test_descriptions_that_fit(prose: str) -> None:
    assert found(prose) == []


@pytest.mark.parametrize(
    ("told", "title", "wrong"),
    [
        ("scheduling lead", "Head of Scheduling", False),
        ("deputy head", "Head Teacher", True),
        ("lecturer in supply", "Professor of Supply", True),
        ("Senior Lecturer in Supply", "Lecturer in Supply", True),
        ("senior lecturer in supply", "Lecturer in Supply", True),
        ("Senior Pump Engineer", "Pump Engineer", True),
        ("senior pump engineer", "Pump Engineer", False),
        ("Lecturer in Supply", "Senior Lecturer in Supply", False),
        ("lecturer", "Professor of Supply", False),
        ("professor of supply", "Reader in Supply", True),
        ("technology chief", "Chief Technology Officer", False),
        ("chief", "Publisher", False),
        ("boss", "Managing Director", False),
        ("revenue chief", "Revenue Director", False),
        ("finance chief", "Technology Director", True),
        ("battery modeller", "Head of Battery Modelling", False),
        ("engineer", "Head of Sensors", False),
        ("founder", "Chief Executive", False),
        ("chief executive", "Chief Executive and Founder", False),
        ("director of supply", "Head of Memory", True),
        ("COO", "Chief Executive", True),
        ("chief engineer", "Firmware Lead", True),
        ("chief meteorologist", "Head of Trading", True),
        ("head of sensors", "Head of Trading", True),
        ("head of yard software", "Head of Yard", False),
        ("yard chief", "Head of Cranes", False),
        ("manager of the old mill", "Site Manager", False),
        ("vice president for sales", "Vice President, Sales", False),
        ("chief executive", "Founder, Chief Executive", False),
        ("head of the pumps division", "Head of Sales", True),
        ("who heads pumps", "Head of Sales", True),
        ("who runs pump sales", "Director of Sales", False),
        ("who runs pumps", "Chief Executive", False),
        ("who leads the crew", "Technical Lead", False),
        ("Chancellor", "Vice-Chancellor", True),
        ("the director", "Deputy Director", True),
        ("Professor", "Associate Professor", False),
        ("Registrar", "Finance Director", True),
        ("detective inspector", "Detective Superintendent", True),
        ("deputy ombudsman", "Chief Ombudsman", True),
        ("chief financial officer", "Chief Economist", True),
        ("chief information security officer", "Head of Security", True),
        ("COO and co-founder", "Co-founder and CEO", True),
        ("co-founder and chief executive", "Founder", True),
        ("SVP of Engineering", "VP of Engineering", True),
        ("VP of Engineering", "SVP of Engineering", False),
        ("president", "VP of Engineering", True),
        ("head of engineering", "VP of Engineering", False),
        ("Head of Engineering", "VP of Engineering", True),
        ("head of sales", "VP of Engineering", True),
        ("engineering leader", "VP of Engineering", False),
        ("executive", "Chief Technology Officer", False),
        ("executive in charge of technology", "Chief Technology Officer", False),
        ("security executive", "Head of Security", False),
        ("chief architect", "Chief Scientist", True),
        ("lone manager", "Product Manager", False),
        ("who runs marketing", "VP of Engineering", True),
        ("who runs marketing", "President", False),
        ("safety head", "Head of Pump Design", True),
        ("Head of Safety", "Safety Lead", True),
        ("Scheduling Lead", "Head of Scheduling", True),
        ("head of safety", "Safety Lead", False),
        # a lead engineer is one of the engineers, and not their head
        ("head of engineering", "Lead Engineer", True),
        ("Head of Software", "Lead Software Engineer", True),
        ("head engineer", "Lead Engineer", False),
        ("head of the pumps", "Lead Engineer", False),
        ("engineering lead", "Lead Engineer", False),
        ("head of energy", "Lead for Energy", False),
        ("Head of safety", "Safety Lead", False),
        ("Lead for Safety", "Safety Lead", False),
        # a firm's counsel is none of its partners; whoever pleads is somebody's counsel
        ("senior counsel", "Litigation Partner", True),
        ("general counsel", "Partner", True),
        ("defence counsel", "Litigation Partner", False),
        ("senior lawyer", "Litigation Partner", False),
        ("general counsel", "Chief Legal Officer", False),
        # what is written as a title is, to its last word; in small letters it may only describe
        ("Head of Pump Sales", "Head of Pump Design", True),
        ("Director of Tidal Safety", "Director of Tidal Power", True),
        ("Senior Valve Designer", "Senior Valve Tester", True),
        ("Pump Sales Head", "Head of Pump Design", True),
        ("head of pump trials", "Head of Pump Testing", False),
        ("Head of Pump Designs", "Head of Pump Design", False),
        ("Head of Pump Design and Sales", "Head of Pump Design", False),
        ("Founder and Chief Executive", "Chief Executive and Chair", False),
        ("Engineer", "Head of Sensors", False),
        ("Chief engineer", "Head of Sensors", True),
        ("Treasurer", "Chairman", True),
        ("the treasurer", "Chair", True),
        # a chief officer is no chief director, nor any other holder of an office
        ("Chief Pump Director", "Chief Pump Officer", True),
        ("chief pump manager", "Chief Pump Officer", True),
        ("chief fire inspector", "Chief Fire Officer", True),
        ("chief operating executive", "Chief Operating Officer", False),
        ("pump chief", "Chief Pump Officer", False),
        ("chief pump engineer", "Chief Pump Officer", False),
        ("Treasurer", "Honorary Treasurer", False),
        # all that somebody is who leads everything
        ("founder and chairman", "Chief Executive", True),
        ("chair and co-founder", "Managing Director", True),
        ("Owner and President", "Chief Executive", True),
        ("founder and owner", "Chief Executive", False),
        ("founder and chairman", "Founder", False),
        ("founder and chair", "Chief Executive and Chair", False),
        # public offices, whatever their field
        ("Harbour Councillor", "Transport Commissioner", True),
        ("Councillor", "Transport Commissioner", True),
        ("the mayor", "Water Commissioner", True),
        ("Governor", "Water Minister", True),
        ("Councillor", "Mayor", False),
        ("city councillor", "Councillor and Deputy Mayor", False),
        ("Minister", "Prime Minister", False),
        ("Minister", "Secretary of State", False),
        ("Commissioner", "Transport Commissioner", False),
        ("Mayor", "Mayor of Wick", False),
        # whoever is the lead of a trade, and who heads it
        ("Lead Pump Engineer", "Head of Pump Engineering", True),
        ("lead pump engineer", "Head of Pump Engineering", False),
        ("Lead Engineer", "Lead Engineer and Head of Engineering", False),
        ("Chief Exec", "CEO", False),
    ],
)
def test_what_contradicts_a_title(told: str, title: str, wrong: bool) -> None:
    assert contradicts(told, title) is wrong


def test_a_public_office_before_a_name() -> None:
    kai = SpeakerConfig(name="Kai Orr", title="Transport Commissioner", company="City of Wick")
    sources = Sources(EVENT.model_copy(update={"speakers": [kai]}), (TALK,), SOURCES.index, SOURCES.people)
    for office, wrong in (("Mobility Councillor", True), ("Mayor", True), ("Commissioner", False)):
        draft = f"# Quay Talks\n\n## Developer\n\nIt has two licences, {office} Kai Orr said.\n"
        assert ("title-two-ways" in {one.id for one in assess(sources, draft).findings}) is wrong


def test_vice_presidents_of_two_fields_are_two() -> None:
    assert contradicts("vice president of programming", "Vice President of Partnerships")
    assert not contradicts("vice president for partnerships", "Vice President of Partnerships")
    assert not contradicts("vice president", "Vice President of Partnerships")


@pytest.mark.parametrize(
    ("credit", "wrong"),
    [
        ("Director, Research and Standards @ Hadmere", ""),
        ("Director, Research and Standards", ""),
        ("Director, Research and Standards at Hadmere", ""),
        ("Director, Hadmere Storage", ""),
        ("Director, Research and Standards @ Kestrane Grid", "Kestrane Grid"),
        ("Director, Research and Standards at Kestrane Grid", "Kestrane Grid"),
        ("Director, Pumps @ Hadmere", "Director, Pumps"),
    ],
)
def test_a_title_with_a_comma_in_it_is_one(credit: str, wrong: str) -> None:
    ada = SpeakerConfig(name="Ada Moreau", title="Director, Research and Standards", company="Hadmere Storage")
    sources = Sources(EVENT.model_copy(update={"speakers": [ada]}), (TALK,), SOURCES.index, SOURCES.people)
    draft = f"# Quay Talks\n\n## Developer\n\n> “We replaced the store.”\n> — Ada Moreau, {credit}\n"
    told = [one.message for one in assess(sources, draft).findings if one.id in RULES]
    assert len(told) == bool(wrong)
    assert all(f"“{wrong}” here" in message for message in told)
