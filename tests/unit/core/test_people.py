"""Who is who: names in all their spellings, and labels that name nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.people import People, Resolution, name_words, split_suffix
from brief_tui.core.unnamed_labels import names_nobody

NOBODY = """unknown|Unknown|UNKNOWN SPEAKER|Unknown Speaker 2|Unidentified Male|unidentified participant|Speaker
Speaker 1|speaker 12|SPEAKER_00|SPEAKER_1|Speaker-3|Speaker #4|Speaker1|spk_0|spk1|Speaker A|speaker b|A|b|Q|Z|S1|P2|A1
1|00|#7
Host|Guest|Guest 2|Guest Speaker|Moderator|Moderator 1|Interviewer|Interviewee|Narrator|Audience|Audience Member
Audience Member #3|Female Voice|Male Speaker 1|Voice|Voice-over|Voiceover|Operator|Both|All|Everyone|Everybody
Multiple Speakers|Participant 4|Person A|Man|Woman|Caller|Panelist 2|Panellist|Presenter|Announcer|Anonymous
Floor|Reporter|Someone|Interpreter|Student|Second audience member|Another Student|Next Questioner|Young woman
Question|Questioner|Respondent|n/a|N/A|None|?|???|-|...|[inaudible]|(unknown)|Channel 1|ch_0|User|A Guest|Crowd|*|
Question from the floor|Q from the room|Man in the front row|MAN IN ROW FOUR|Delegate|Another delegate
Young woman at the back
Question 3 (from the chat)|Follow-up from the floor|Gentleman, second row|Member of the audience|From the gallery"""

SOMEBODY = """Ada|Ada Moreau|Al|Jo|Bo|Q. Xu|J.R.|A. B.|Mat|Grant|Chris Guest|Maya Host|Man Ray|Speaker Pelosi|Host Ada
Voicu|Allen|Guestrin|Hosten|Booth|Bothwell|Spk Adams|Wang|Ng|Li|O'Neill|R2D2|Ada 2|Dr. Who|Anne Onymous|Unknown Jones
王|Юрий|Ö|van der Berg|Ada Moreau (Host)|Audience Research|Nobody Jones|MC Hammer|SPEAKER: Ada
Third|Second Lund|Young|Neil Young|Moderator Young|Reporter Next
Question from Ada|Question from the board|Ada Rowe in the front row|Henry Hall|Hall|Lady Ashby
The back of the hall|In 2019
The question in the room|Room B|Chat|Second row|Person of the year|Question of trust
No|One|No one|The question|The next question"""


@pytest.mark.parametrize("label", [None, *NOBODY.replace("\n", "|").split("|")])
def test_labels_that_name_nobody(label: str | None) -> None:
    assert names_nobody(label)


@pytest.mark.parametrize("label", SOMEBODY.replace("\n", "|").split("|"))
def test_labels_that_name_somebody(label: str) -> None:
    assert not names_nobody(label)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Moreau", "ADA MOREAU"),
        ("Zoé Łukasz", "Zoe Lukasz"),
        ("Dr. Ada Moreau", "Ada Moreau, PhD"),
        ("Ada Moreau’s", "Ada Moreau"),
        ("Sean O’Neill", "Sean O'Neill"),
        ("Ada Moreau (Host)", "Ada Moreau"),
        ("Mohammed al-Sahaf", "Mohammed Al Sahaf"),
        ("Jan\u2010Erik Holm", "Jan-Erik Holm"),
        ("James’", "James"),
        ("J. R. Holm", "j r holm"),
        ("J.R. Holm", "J. R. Holm"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert name_words(one) == name_words(other)


def test_a_hidden_character_makes_another_name() -> None:
    assert name_words("Ada Mo\u200breau") != name_words("Ada Moreau")
    assert name_words("Ada Morеau") != name_words("Ada Moreau")  # Cyrillic е


@pytest.mark.parametrize(
    ("written", "person"),
    [
        ("Ada Moreau", "Ada Moreau"),
        ("Moreau", "Ada Moreau"),
        ("ada", "Ada Moreau"),
        ("Moreau’s", "Ada Moreau"),
        ("A. Moreau", "Ada Moreau"),
        ("Dr. Moreau", "Ada Moreau"),
        ("Mayor Moreau", "Ada Moreau"),
        ("Captain Ada Moreau", "Ada Moreau"),
        ("Mayor Jean Moreau", None),
        ("Ada B. Moreau", "Ada Moreau"),
        ("B. Moreau", None),
        ("Jean Moreau", None),
        ("Sahaf", "Mohammed S. Al Sahaf"),
        ("Al Sahaf", "Mohammed S. Al Sahaf"),
        ("al-Sahaf", "Mohammed S. Al Sahaf"),
        ("Mohammed Al Sahaf", "Mohammed S. Al Sahaf"),
        ("Mohammed Sahaf", "Mohammed S. Al Sahaf"),
        ("M. Al Sahaf", "Mohammed S. Al Sahaf"),
        ("M.S. Al Sahaf", "Mohammed S. Al Sahaf"),
        ("M. S. Sahaf", "Mohammed S. Al Sahaf"),
        ("Mohammed T. Al Sahaf", None),
        ("van der Berg", "Lotte van der Berg"),
        ("Berg", "Lotte van der Berg"),
        ("Lotte", "Lotte van der Berg"),
        ("van", None),
        ("der", None),
        ("Smith-Jones", "Ines Smith-Jones"),
        ("Jones", None),
        ("", None),
        ("...", None),
    ],
)
def test_resolving(written: str, person: str | None) -> None:
    people = People(["Ada Moreau", "Mohammed S. Al Sahaf", "Lotte van der Berg", "Ines Smith-Jones"])
    assert people.resolve(written).person == person


def test_a_name_that_two_bear_lists_both() -> None:
    people = People(["Marcus Haldane", "Marcus Tiler", "Ida Tiler"])
    assert people.resolve("Marcus") == Resolution(None, ("Marcus Haldane", "Marcus Tiler"))
    assert people.resolve("Tiler") == Resolution(None, ("Marcus Tiler", "Ida Tiler"))
    assert people.resolve("M. Tiler").person == "Marcus Tiler"
    assert people.resolve("Ida").person == "Ida Tiler"


def test_a_bare_label_is_the_fuller_name_that_alone_bears_it() -> None:
    people = People(["Moreau", "ADA", "Feld", "Ada Moreau", "A. Moreau"])
    assert list(people) == ["Feld", "Ada Moreau"]
    assert people.resolve("ADA").person == "Ada Moreau"
    assert people.resolve("Feld").person == "Feld"


def test_a_bare_label_that_two_bear_is_no_third_person() -> None:
    people = People(["Marcus", "Marcus Haldane", "Marcus Tiler"])
    assert people.resolve("Marcus").person is None


def test_aliases() -> None:
    aliases = [("The Duchess", "Ada Moreau"), ("Jonny", "jon feld"), ("Ada M.", "Ada Moreau")]
    people = People(["Ada Moreau", "Jon Feld"], aliases)
    assert people.resolve("the duchess").person == "Ada Moreau"
    assert people.resolve("Jonny").person == "Jon Feld"


def test_an_alias_that_two_share_stands_for_neither() -> None:
    people = People(["Ada Moreau", "Jon Feld"], [("Chief", "Ada Moreau"), ("Chief", "Jon Feld")])
    assert people.resolve("Chief") == Resolution(None, ("Ada Moreau", "Jon Feld"))


def test_a_label_that_is_somebodys_alias_is_that_person() -> None:
    people = People(["Adele Martin", "Ada Moreau"], [("Adele Martin", "Ada Moreau")])
    assert list(people) == ["Ada Moreau"]
    assert people.resolve("Adele Martin").person == "Ada Moreau"


def test_an_alias_that_is_the_name_itself_changes_nothing() -> None:
    assert People(["Ada Moreau"], [("Ada Moreau", "Ada Moreau")]).resolve("Moreau").person == "Ada Moreau"


def test_an_alias_decides_between_bearers_of_a_first_name() -> None:
    people = People(["Marcus Haldane", "Marcus Tiler"], [("Marcus", "Marcus Tiler")])
    assert people.resolve("Marcus").person == "Marcus Tiler"


def test_extended_takes_in_whom_nobody_answers_to() -> None:
    people = People(["Ada Moreau", "Marcus Haldane", "Marcus Tiler"])
    more = people.extended(["Moreau", "Marcus", "Unknown", "Speaker 2", "Jean Moreau", "Kit Poe", "Kit Poe"])
    assert list(more) == ["Ada Moreau", "Marcus Haldane", "Marcus Tiler", "Jean Moreau", "Kit Poe"]
    assert more.resolve("Moreau").person == "Ada Moreau", "a cited name takes nobody's surname away"
    assert more.resolve("Poe").person == "Kit Poe"
    assert more.resolve("Jean").person == "Jean Moreau"
    assert more.resolve("Marcus").person is None
    assert list(people) == ["Ada Moreau", "Marcus Haldane", "Marcus Tiler"]


def test_extended_keeps_aliases() -> None:
    people = People(["Ada Moreau"], [("The Duchess", "Ada Moreau")])
    assert people.extended(["Kit Poe"]).resolve("The Duchess").person == "Ada Moreau"


def test_extended_is_kept_while_the_names_stay() -> None:
    people = People(["Ada Moreau"])
    first = people.extended(["Kit Poe", "Ada Moreau"])
    assert people.extended(["Kit Poe", "Ada Moreau", "Kit Poe"]) is first
    assert people.extended(["Kit Roe"]) is not first
    assert people.extended(["Moreau"]) is people, "nobody new"


def test_a_suffix_belongs_to_the_name() -> None:
    assert split_suffix(["Tomas King", "Jr.", "Pastor"]) == ["Tomas King, Jr.", "Pastor"]
    assert split_suffix(["Ada Moreau", "Pastor"]) == ["Ada Moreau", "Pastor"]
    assert split_suffix(["Ada Moreau"]) == ["Ada Moreau"]


@pytest.mark.parametrize(
    "name",
    ["Ada and Jon", "Ada Moreau & Jon Feld", "Ada Moreau/Jon Feld", "Moreau, Feld", "Jon + Ada", "Ada, Jon and Kit"],
)
def test_several_people_together_are_nobody_of_their_own(name: str) -> None:
    people = People([name, "Ada Moreau, CEO", "Jon Feld", "Kit Poe"])
    assert list(people) == ["Ada Moreau, CEO", "Jon Feld", "Kit Poe"]
    assert people.resolve(name) == Resolution(None)
    assert people.resolve("Ada").person == "Ada Moreau, CEO"
    assert people.resolve("Feld").person == "Jon Feld"


@pytest.mark.parametrize("name", ["Kelm and Sons", "Ada Moreau, Kelm", "Ada Moreau & Co", "Moreau, Ada", "Ada/Moreau"])
def test_what_is_not_several_of_the_others_is_one(name: str) -> None:
    assert name in People([name, "Jon Feld"])


@pytest.mark.parametrize("title", ["Mayor", "Justice", "Vice President", "Chief Executive", "Senator"])
def test_a_title_in_front_of_a_full_name_is_no_part_of_it(title: str) -> None:
    assert list(People([f"{title} Ada Moreau", "Ada Moreau"])) == [f"{title} Ada Moreau"]
    assert People([f"{title} Ada Moreau"]).resolve("Ada Moreau").person == f"{title} Ada Moreau"
    assert list(People(["Mayor Moreau", "Ada Moreau"])) == ["Mayor Moreau", "Ada Moreau"]


NAME_WORDS = "Ada Jon Kit Moreau Feld Poe A. van Al- Dr. Unknown Jr. 王 (Host) ’s".split()
NAMES = st.lists(st.sampled_from(NAME_WORDS), max_size=4).map(" ".join)


@given(st.lists(NAMES, max_size=6), st.lists(NAMES, max_size=3), NAMES | st.text(max_size=12))
def test_everybody_is_found_under_the_own_name(names: list[str], cited: list[str], written: str) -> None:
    people = People(names).extended(cited)
    assert all(people.resolve(person).person == person for person in people)
    given_names = [name for name in (*names, *cited) if name_words(name) and not names_nobody(name)]
    assert all(people.resolve(name) != Resolution(None) for name in given_names)
    found = people.resolve(written)
    assert found.person is None or (found.person in set(people) and not found.candidates)
    assert set(found.candidates) <= set(people)
    assert list(People(names)) == list(People(names))


@pytest.mark.parametrize("order", [1, -1])
def test_a_child_is_not_the_parent(order: int) -> None:
    people = People(["Ada Moreau Jr.", "Ada Moreau"][::order])
    assert people.resolve("Ada Moreau, Jr.").person == "Ada Moreau Jr."
    assert people.resolve("Ada Moreau").person == "Ada Moreau"
    assert People(["Ada Moreau, Jr."]).resolve("Ada Moreau").person == "Ada Moreau, Jr."
    assert People(["Ada Moreau"]).resolve("Ada Moreau Jr").person == "Ada Moreau"


def test_a_saint_belongs_to_the_surname() -> None:
    people = People(["Erik St. Clair", "Ada Moreau"])
    for name in ("St. Clair", "St Clair", "Clair", "Erik", "Mr. St. Clair"):
        assert people.resolve(name).person == "Erik St. Clair"


def test_a_surname_before_a_comma_is_the_same_name() -> None:
    assert name_words("Voss, Mira") == name_words("Mira Voss")
    assert name_words("Voss, Mira (Kelm)") == name_words("Mira Voss")
    assert name_words("Voss, Ph.D.") == name_words("Voss")
    assert name_words("King, Jr.") == ("king", "jr")


@pytest.mark.parametrize(
    "behind",
    [
        *[" – Kelm", " | Kelm", " (Kelm)", " @ Kelm", ", CEO of Kelm Energy", ", Warden", " – Provost, Kelm"],
        *[
            " [Kelm]",
            ", Head of AI",
            " – VP of Voice AI",
            " (Partner, Kelm)",
            ", Secretary of State",
            " | Chief AI Officer",
        ],
    ],
)
def test_a_company_or_title_behind_a_name_is_no_other_person(behind: str) -> None:
    for names in ([f"Ann Voss{behind}", "Ann Voss", "Bo Lind"], ["Ann Voss", "Bo Lind", f"Ann Voss{behind}"]):
        people = People(names)
        assert people.resolve(f"Ann Voss{behind}").person == people.resolve("Voss").person
    assert people.resolve(f"Ann Voss{behind}").person == "Ann Voss"


@pytest.mark.parametrize(
    "label",
    [
        *["Ann Voss, Bo Lind", "Ann Voss | Bo Lind", "Ann Voss – Lind", "Ann Voss, Eva Holm", "Ann Voss | Eva Holm"],
        *["Ann Voss, Eva", "Ann Voss – Eva Holm, CEO of Kelm", "Ann Voss, President Holm", "Ann Voss, Eva at Kelm"],
    ],
)
def test_two_people_in_one_label_are_neither_known_or_not(label: str) -> None:
    assert People([label, "Ann Voss", "Bo Lind"]).resolve(label).person not in ("Ann Voss", "Bo Lind")
    assert People(["Ann Voss", "Bo Lind"]).resolve(label).person is None


@pytest.mark.parametrize(
    "remark",
    [
        *["(text-to-speech)", "(Dolmetscher)", "(interprète)", "(tolk)", "(imitated)", "(parody)", "(probably)"],
        *[
            "(statement read out)",
            "(interpreter)",
            "– AI voice",
            ", lawyer",
            "(?)",
            "(AI-generated)",
            "– his partner",
            "(voice of Eva)",
        ],
        *["(AI)", "(CEO of Kelm, AI voice)", "– Kelm bot", ", secretary", "(CEO's agent)", "– CEO AI voice"],
    ],
)
def test_who_speaks_for_somebody_is_somebody_else(remark: str) -> None:
    label = f"Ann Voss {remark}".replace(" ,", ",")
    for names in ([label, "Ann Voss"], ["Ann Voss", label], ["Ann Voss"]):
        people = People(names)
        assert people.resolve(label).person != "Ann Voss"
        assert people.resolve("Ann Voss").person == "Ann Voss"


def test_those_who_share_a_short_name() -> None:
    assert People(["Ada Moreau", "Ina Moreau", "Jon Feld"]).sharing == {"Ada Moreau", "Ina Moreau"}
