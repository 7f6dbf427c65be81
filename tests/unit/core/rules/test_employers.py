"""Whose people the build of a sentence makes somebody: no title and company stand right beside the name."""

from __future__ import annotations

import pytest

from brief_tui.core.article.roles.told_employers import told_employers
from brief_tui.core.offsets import Span
from tests.unit.core.rules.test_roles import found

COMPANY, TITLE = "person-company-two-ways", "title-two-ways"


@pytest.mark.parametrize(
    "prose",
    [
        "Feld's employer, Hadmere, paid for it.",
        "Feld's own firm Hadmere paid for it.",
        "Hadmere, Feld's company, paid for it.",
        "Feld, whose company Hadmere paid for it, left.",
        "Hadmere, where Feld works on pumps, paid for it.",
        "Feld works for Hadmere.",
        "Feld represents Hadmere here.",
        "Feld leads design at the pump maker Hadmere.",
        "Feld now leads a team of nine at Hadmere.",
        "Feld heads the product side of Hadmere.",
        "Feld, in charge of pumps at Hadmere, left.",
        "Feld has been at Hadmere for six years.",
        "Feld has led the pump team at Hadmere for six years.",
        "Feld is a thermal architect at Hadmere.",
        "Feld has been thermal architect of Hadmere since May.",
        "Jon Feld (thermal architect, Hadmere) left.",
        "Jon Feld, thermal architect, Hadmere, left.",
        "Feld, on Hadmere's design team, left.",
        "Feld, part of the design group at Hadmere, left.",
        "Feld, speaking for Hadmere, left.",
        "Representing Hadmere, Jon Feld asked.",
        "Hadmere was represented by Jon Feld.",
        "Hadmere and its thermal architect, Jon Feld, left.",
        "Hadmere sent Jon Feld, its thermal architect, home.",
        "At Hadmere, Feld's engineers left.",
        "At the pump maker Hadmere, Feld and his team left.",
        "Feld said his team at Hadmere left.",
        "Feld, whose engineers at Hadmere left, asked.",
        "Feld's Hadmere team left.",
        "Feld's job at Hadmere is to ask.",
        "His colleague at Hadmere, Jon Feld, left.",
        "Hadmere's thermal systems architect, Jon Feld, left.",
        "The thermal architect of Hadmere, Jon Feld, left.",
        "As Hadmere's thermal architect, Feld asks.",
        "In his role as thermal architect at Hadmere, Feld asks.",
        "Feld, as thermal architect of Hadmere, asks.",
        "Feld asks. He leads design at Hadmere.",
        "Feld asks. His team at Hadmere does not.",
        "Feld, an architect who joined Hadmere five years ago, asks.",
        "Jon Feld, a Hadmere architect, asked.",
        "Jon Feld, Barge Surveyor at Hadmere, asked.",
        "Jon Feld, Optometrist at Hadmere, counted nine.",
        "Feld joined Hadmere last year.",
        "Feld has spent the last six years at Hadmere.",
        "At Hadmere, Feld runs the pumps.",
        "The pumps of Hadmere are kept by Jon Feld, its thermal architect.",
        "Feld founded Hadmere in a shed.",
        "Feld builds pumps at Hadmere.",
        "Feld, who left school in 2016 and now works at Hadmere, asks.",
        "Hadmere asks. Its thermal architect, Jon Feld, is late.",
        "Hadmere, according to Jon Feld, its thermal architect, asks.",
        "Hadmere, says its thermal architect Jon Feld, asks.",
        "Brandt and Feld, both of Hadmere, ask.",
        "Feld is employed by Hadmere.",
        "Design at Hadmere is run by Jon Feld.",
        "Hadmere's engineers, led by Jon Feld, ask.",
        "Feld, thermal architect on Hadmere's design team, asks.",
        "Hadmere asks: “Nobody asked the people,” says Jon Feld, an architect there.",
        "Hadmere asks: “Nobody asked the people,” says Jon Feld, the company's thermal architect.",
        "Feld, who is paid by nobody and works for Hadmere, asks. Feld works at Hadmere as thermal architect.",
        "Feld, who sends the bills on behalf of Hadmere, asks.",
        "Feld, who buys the land for Hadmere, and Kestrane Grid ask.",
        "Feld, who, as thermal architect of Hadmere, keeps the books, asks.",
        "Feld is on the payroll of Hadmere.",
        "Feld answers for pumps at Hadmere.",
        "Feld serves Hadmere as thermal architect.",
        "Feld holds the post of thermal architect at Hadmere.",
        "Feld has been Hadmere's thermal architect since May.",
        "Feld asks in his capacity as thermal architect of Hadmere.",
        "Feld, one of Hadmere's people, asks.",
        "Feld and his Hadmere colleagues ask.",
        "Feld and his employer, Hadmere, ask.",
        "Feld, whose employer is Hadmere, asks.",
        "Feld asks. His employer, Hadmere, does not.",
        "Feld asks. As thermal architect of Hadmere, he may.",
        "Feld asks. Thermal architect at Hadmere, he may.",
        "Feld's post at Hadmere is that of thermal architect.",
        "Thermal architect at Hadmere, Feld has asked before.",
        "The thermal architect of Hadmere is Jon Feld, who asks.",
        "Speaking as Hadmere's thermal architect, Feld asks.",
        "The Hadmere thermal architect, Jon Feld, asks.",
        "Hadmere had sent its thermal architect, Jon Feld.",
        "Hadmere made Feld its thermal architect last year.",
        "Feld was hired by Hadmere in spring.",
        "From Hadmere came Jon Feld, who asks.",
        "At Hadmere it falls to Jon Feld to ask.",
        "In Jon Feld Hadmere has an architect who asks.",
        "It is late at Hadmere, where Feld works.",
        "It is late at Hadmere, which employs Feld as thermal architect.",
        "Then came Jon Feld, thermal architect, Hadmere.",
        "Hadmere is late. Jon Feld, its thermal architect, asks.",
        "Hadmere asks. Its thermal architect is Jon Feld.",
        "Feld, of Hadmere's research side, asks.",
        "Feld, in his ninth year at Hadmere, asks.",
        "Feld, nine years at Hadmere, asks.",
        "Feld, the man in charge of pumps at Hadmere, asks.",
        "Feld took the job at Hadmere for the pumps.",
        "Pumps are what Feld does at Hadmere.",
        "Feld is a Hadmere man.",
        "Hadmere's man on the stage was Jon Feld.",
        "The pump maker Hadmere had sent Jon Feld.",
        "Feld introduced himself as the thermal architect of Hadmere.",
        "The moderator introduced Feld as Hadmere's thermal architect.",
        "Feld — he is thermal architect at Hadmere — asks.",
        "Feld, a father of two and the thermal architect of Hadmere, asks.",
        "Feld, who is deaf, and is a pump linguist at Hadmere, asks.",
        "Feld, who grows roses and is now a statistician with Hadmere, asks.",
        "Feld, who reads the news and is thermal architect at Hadmere, asks.",
        "Feld is a pump physicist at Hadmere.",
        "Feld sells it by the hour. At Hadmere, where he heads design, nine are sold.",
        "Feld sells it by the hour at Hadmere, where he heads design.",
        "Feld, who manages a store for Hadmere, asks.",
        "Feld, who runs the night shift at Hadmere, asks.",
        "Feld minds one of the depots for Hadmere.",
    ],
)
def test_another_company_by_the_build_of_a_sentence(prose: str) -> None:
    (finding,) = found(prose)
    assert finding.id == COMPANY
    assert "“Hadmere" in finding.message
    assert prose[finding.column - 1 :].startswith("Hadmere")


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("As chief executive, Moreau asks.", "chief executive"),
        ("Moreau, in her second year as chief executive, asks.", "chief executive"),
        ("Moreau became chief executive last spring.", "chief executive"),
        ("The director of pump safety, Olga Brandt, asks.", "director of pump safety"),
        ("The grid's head of safety, Olga Brandt, asks.", "head of safety"),
        ("Brandt heads winter training at Kestrane Grid.", "heads winter training"),
        ("Brandt, who as Head of Winter Sales leads nine people, asks.", "Head of Winter Sales"),
        ("Moreau holds the post of chief executive at Hadmere.", "chief executive"),
        ("Moreau has served as Hadmere's chief executive since May.", "chief executive"),
        ("Moreau, who carries the title of Chief Executive, asks.", "Chief Executive"),
        ("Moreau's title is Chief Executive.", "Chief Executive"),
        ("Moreau, who took over as chief executive last spring, asks.", "chief executive"),
        ("Moreau is in her ninth year as chief executive.", "chief executive"),
        ("Moreau, billed as chief executive of Hadmere, asks.", "chief executive"),
        ("The chief executive of Hadmere is called Ada Moreau.", "chief executive"),
        ("Moreau asks. Her title at Hadmere is Chief Executive.", "Chief Executive"),
        ("Moreau asks. As chief executive she may.", "chief executive"),
        ("Moreau asks. As Hadmere's chief executive, she may.", "chief executive"),
        ("Speaking as chief executive of Hadmere, Moreau asks.", "chief executive"),
        ("Moreau asks in her role as chief executive of Hadmere.", "chief executive"),
        ("The chief executive of Hadmere is Ada Moreau.", "chief executive"),
        ("Last spring Hadmere made Moreau its chief executive.", "chief executive"),
        ("Hadmere has in Moreau a chief executive who asks.", "chief executive"),
        ("Moreau joined Hadmere as chief executive last year.", "chief executive"),
        ("It is late. Hadmere's Chief Executive left early.", "Chief Executive"),
        ("It is late. The Chief Executive of Hadmere left early.", "Chief Executive"),
        ("Brandt, who runs sales at Kestrane Grid, asks.", "who runs sales"),
        ("Feld, who manages sales at Kestrane Grid, asks.", "who manages sales"),
        ("Kestrane Grid safety head Olga Brandt asks.", "safety head"),
        ("“Nobody asked the people,” says Feld, the CTO.", "CTO"),
    ],
)
def test_another_title_by_the_build_of_a_sentence(prose: str, words: str) -> None:
    (finding,) = found(prose)
    assert finding.id == TITLE
    assert f"“{words}” here" in finding.message


@pytest.mark.parametrize(
    "prose",
    [
        "Feld's first employer, Hadmere, and Feld's customer, Hadmere, paid.",
        "Hadmere, where Feld once worked, and Hadmere, Feld says, paid.",
        "Hadmere, where Feld has a customer, paid.",
        "Feld works with Hadmere. Feld worked at Hadmere for a summer.",
        "Feld leads a pilot at Hadmere. Feld leads a working group with Hadmere.",
        "Feld manages the work at Hadmere's site.",
        "Feld has worked with people at Hadmere for years, and has been in touch with Hadmere since May.",
        "Feld was an architect at Hadmere until May.",
        "Feld joined Hadmere in 2012 and left for Kestrane Grid. Feld joined Hadmere's chairman on stage.",
        "Before Kestrane Grid, Feld had spent the last six years at Hadmere.",
        "Feld's old team at Hadmere and Feld's friends at Hadmere left.",
        "Feld's customers at Hadmere and Feld's name at Hadmere are good.",
        "At Hadmere, Feld says, nobody asks. At Hadmere, Feld had to wait. At Hadmere, what Feld says is known.",
        "At Hadmere, Feld's model was too small, as he saw.",
        "Representing Hadmere's customers, Feld asked.",
        "As a customer of Hadmere, Feld asked. As a young architect at Hadmere, Feld asked less.",
        "As Hadmere's head of sales had said, Feld asked.",
        "To Hadmere's head of sales, Feld said it twice. Hadmere's head of sales, Feld says, asked.",
        "After the chief executive, Feld was the second to ask. The chief executive, Feld recalled, asked.",
        "Hadmere's chief financial officer and Kestrane Grid's thermal architect, Jon Feld, asked.",
        "Hadmere thanked architect Jon Feld.",
        "Kestrane Grid's architect Jon Feld left Hadmere, and its finance chief, Ada Moreau, did not.",
        "Feld, backed by the chief executive, and Feld, following Hadmere's chairman, asked.",
        "Feld, at Hadmere's invitation, and Feld, at the Hadmere booth, asked.",
        "Feld, with Hadmere behind him, asked. Feld, who is no chairman, asked.",
        "Feld, not the chief executive, asked. Feld, her chief executive and others asked.",
        "Moreau, an engineer by training, and Feld, a lawyer turned architect, asked.",
        "Hadmere hired a chief financial officer, Ada Moreau, from Kestrane Grid.",
        "Brandt and Moreau, of Kestrane Grid and Hadmere, asked.",
        "“Nobody asked the people,” says Feld. Olvane's head of sales disagrees.",
        "Feld, a Hadmere customer, and Feld, Hadmere's partner for ten years, asked.",
        "Feld, who is moving to Hadmere as head of pumps, asked.",
        "Hadmere's head of sales told Jon Feld. Olvane asked. Its head of sales told Jon Feld.",
        "Hadmere's head of sales likes Jon Feld.",
        "Feld asks. His customers at Hadmere do not. His old team at Hadmere does not.",
        "Feld, who chairs a panel at Hadmere, and Feld, chair of the panel, asked. Moreau, the panel's chair, left.",
        "Hadmere, according to Jon Feld, asked. Hadmere's engineers, helped by Jon Feld, asked.",
        "Moreau, a manager who draws, asked. Feld writes about Hadmere. Feld presents a pump at Hadmere.",
        "Hadmere, where Feld is a guest today, asked. His counterpart at Hadmere, Feld says, asked.",
        "Moreau's predecessor at Hadmere, Jon Feld, asked. Feld joined Hadmere as a customer.",
        "At Hadmere, Feld hopes, people ask. At Hadmere, Feld bought his first pump. In Hadmere, Feld sees a rival.",
        "Hadmere sent Feld a bill. Hadmere put up Feld for two nights.",
        "Feld makes the pumps at Hadmere leak. Feld maintains that nobody at Hadmere asks.",
        "Feld designs pumps used at Hadmere. Feld keeps the pumps at Hadmere running.",
        "Feld, who owns Hadmere shares, asks. Feld built Hadmere a shed, and started Hadmere down this road.",
        "As chair, Moreau asks. As chair of the session, Moreau asks. Feld, as head of the jury, asks.",
        "Feld became chairman of the panel last year.",
        "Feld is paid by Hadmere for every pump. Feld signs for it at Hadmere's gate.",
        "Feld hires lawyers for Hadmere to talk to. Feld builds pumps for Hadmere.",
        "Feld has the job that a head of sales would have elsewhere. Feld is not the head of sales.",
        "Moreau, head of sales until May, and Feld, head of pumps till then, ask.",
        "The head of sales, Feld recalled, had said so. Head of sales at Hadmere, Feld thinks, is a fine job.",
        "Hadmere sent Feld home. Feld was asked by Hadmere to wait. Hadmere employs nine people, as Feld knows.",
        "Hadmere named Moreau head of sales in 2009. Moreau joined Hadmere in 2009 as head of sales.",
        "Moreau will be head of sales from May. As head of sales, Moreau would have asked.",
        "In Hadmere Feld has found a partner. Feld has in Ada Moreau of Hadmere a rival.",
        "At Hadmere, Jon Feld saw it done by hand.",
        "Feld tests pumps made at Hadmere. Feld is a Hadmere woman's son. Feld, nine years after Hadmere began, asks.",
        "Moreau describes the head of sales as a friend. Feld was introduced by the head of sales.",
        "Moreau spent nine years as head of sales before she became chief financial officer.",
        "The pump maker Hadmere has a friend in Feld, who wrote to the pump maker Hadmere.",
        "On Feld's desk lay the card of Hadmere's chief financial officer.",
        "Feld asks. As head of sales nobody would. In a role as head of sales one cannot.",
        "Feld's boss, the chief executive, asks. Feld's head of sales asks. The head of sales reports to Feld.",
        "Feld, who is deaf, and is a regular at Hadmere, asks. Feld is a realist at Hadmere.",
        "Feld is a specialist in pumps for Hadmere. Feld is a panellist at Hadmere. Feld is a volunteer at Hadmere.",
        "Feld, who knows somebody who sings and is head of pumps at Hadmere, asks.",
        "Feld, who knows Ada Moreau and is friends with Hadmere, asks. Feld is the son of a chemist at Hadmere.",
        "Feld bought it from Hadmere, where he is well known. Feld met her at Hadmere, where she heads design.",
        "Feld asks. At Hadmere, where he once headed design, nobody does.",
        "Feld manages a pilot for Hadmere. Feld runs a course at Hadmere. Feld minds the store at Hadmere's gate.",
        "Moreau asks. As Hadmere's finance chief she may. Her title is Chief Financial Officer.",
        "Jon Feld, Guest Speaker at Hadmere, asked.",
        "Jon Feld, Outside Contractor at Hadmere, asked.",
        "Jon Feld, Barge Surveyor at Kestrane Grid, asked.",
    ],
)
def test_sentences_that_make_nobody_theirs(prose: str) -> None:
    assert found(prose) == []


@pytest.mark.parametrize(
    ("prose", "company"),
    [
        ("Olga Brandt knows it. Hadmere's Head of Pump Design explained why.", "Hadmere"),
        ("For Brandt it is early. The head of pump design at Hadmere was late.", "Hadmere"),
        (
            "It is late. Kestrane Grid's CFO sounds calm. “We replaced the store,” she said.",
            "Kestrane",
        ),
        ("Olga Brandt knows it. If it breaks, said the Head of Pump Design of Hadmere, nobody pays.", "Hadmere"),
        ("Jon Feld knows it. The Thermal Architect of Hadmere has asked.", "Hadmere"),
        ("Jon Feld knows it. The Thermal Architect of the Olvane Museum has asked.", "Olvane Museum"),
        ("Ida Quist, the chair of Skerrow Pumps, asked.", "Skerrow Pumps"),
    ],
)
def test_the_right_title_at_another_company_in_place_of_a_name(prose: str, company: str) -> None:
    (finding,) = found(prose)
    assert finding.id == COMPANY
    assert f"“{company}" in finding.message


@pytest.mark.parametrize(
    "prose",
    [
        "Jon Feld knows it. Hadmere's chief financial officer explained why.",
        "Ada Moreau knows it. Olvane's chief financial officer does not.",
        "Jon Feld knows it. The head of pump design at Kestrane Grid does not.",
        "Olga Brandt knows it. If it breaks, said the Head of Pump Design of Kestrane Grid, nobody pays.",
        "Jon Feld knows it. It is late. The Thermal Architect of the Olvane Museum has asked.",
        "Ada Moreau knows it. The Chief Financial Officer of the Olvane Museum has asked.",
        "Jon Feld, the architect of Skerrow Tower, asked.",
        "Ida Quist, chair of Skerrow Pumps, asked. Ida Quist, the chair of the Skerrow jury, asked.",
    ],
)
def test_titles_of_others_in_place_of_a_name(prose: str) -> None:
    assert found(prose) == []


@pytest.mark.parametrize(
    ("prose", "title"),
    [
        ("Moreau's hardest task as Chief Operating Officer was small.", "Chief Operating Officer"),
        ("Moreau's proudest act as Chief Data Officer of Hadmere was small.", "Chief Data Officer"),
        ("Ada Moreau asked Olga Brandt. The Director of Pump Design puts it so.", "Director of Pump Design"),
        ("Olga Brandt asked. The Senior Head of Pump Design puts it so.", "Senior Head of Pump Design"),
    ],
)
def test_another_title_by_the_build_of_a_sentence_or_in_place_of_a_name(prose: str, title: str) -> None:
    (finding,) = found(prose)
    assert finding.id == TITLE
    assert f"“{title}”" in finding.message


@pytest.mark.parametrize(
    "prose",
    [
        "Moreau's first act as Chief Operating Officer was small. Moreau's task as CFO is small.",
        "Olga Brandt asked. The Head of Pump Design puts it so.",
        "Olga Brandt asked. The Director of Pump Sales puts it so.",
        "Olga Brandt asked. It is late. The Director of Pump Design puts it so.",
        "Olga Brandt asked. The Institute of Pump Design puts it so.",
        "Jon Feld, a senior thermal architect, asked.",
    ],
)
def test_titles_in_place_of_a_name_that_fit_or_are_of_others(prose: str) -> None:
    assert found(prose) == []


def test_what_is_not_sure_counts_where_the_own_company_is_not_named() -> None:
    assert found("Feld has spent the last six years at Hadmere.")
    assert not found("Feld has spent the last six years at Hadmere. Kestrane Grid was before that, or after.")


def test_private_characters_in_a_text_are_no_names() -> None:
    assert told_employers("\ue000’s employer, \ue001, and Ada", (Span(20, 23),), ()) == []
