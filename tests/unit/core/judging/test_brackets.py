"""Brackets in quotations: what they may stand for, and what never."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import Concern
from tests.unit.core.judged_sources import judge, transcript

TALK = transcript(
    [
        (
            "Ada Moreau",
            "Quayline had been a good partner for years. They had their own cranes, and they were large. We lent "
            "Harbour House the boats, and in May we sold two of everything to the town. Then Quayline left us. "
            "And so it went: So QLN had ships, see qln.example.",
        )
    ]
)


SHED = transcript(
    [
        (
            "Ada Moreau",
            "It's the quickest crane we have. He's in the shed with the old cable. And it'll be there all week. "
            "So they're late with the ropes. It's been a long winter for the ropes. It isn't in the shed, sadly. "
            "They could've been on the quay by noon. Nobody's at the gate after dark.",
        )
    ]
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[The Marlin] is the quickest crane we have.", "[The Marlin] stands for “It's”"),
        ("[Feld] is in the shed with the old cable.", "[Feld] stands for “He's”"),
        ("And [the new one] will be there all week.", "[the new one] stands for “it'll”"),
        ("So [the team]’re late with the ropes.", "[the team] stands for “they're”"),
        ("[The team] are late with the ropes.", "[The team] stands for “they're”"),
        ("[This] has been a long winter for the ropes.", "[This] stands for “It's”"),
    ],
)
def test_a_bracket_may_stand_for_the_subject_of_a_contraction(text: str, told: str) -> None:
    found = judge(text, "Ada Moreau", SHED)
    assert found.kind == "bracketed"
    assert told in found.reason


@pytest.mark.parametrize(
    "text",
    [
        "[The Marlin] was the quickest crane we have.",
        "[The Marlin] has the quickest crane we have.",
        "[The cable] not in the shed, sadly.",
        "They [might] have been on the quay by noon.",
        "[Feld] is at the gate after dark.",
        "So [the team]’ll late with the ropes.",
        "And [the 2 new ones] will be there all week.",
    ],
)
def test_a_bracket_changes_no_verb_of_a_contraction(text: str) -> None:
    assert not judge(text, "Ada Moreau", SHED).stands


def test_a_bracket_may_end_what_a_turn_ends_with() -> None:
    assert judge("see qln.example [online].", "Ada Moreau", TALK).kind == "bracketed"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Tidewell] had been a good partner for years.", "[Tidewell] stands for “Quayline”"),
        ("Then [Tidewell] left us.", "[Tidewell] stands for “Quayline”"),
        ("[Tidewell] had ships", "[Tidewell] stands for “QLN”"),
        ("We lent [Tidewell] the boats", "[Tidewell] stands for “Harbour House”"),
    ],
)
def test_a_name_never_stands_for_another_name(text: str, told: str) -> None:
    found = judge(text, "Ada Moreau", TALK)
    assert found.kind == "drifted"
    assert f"A name differs: {told}" in found.reason


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Quayline] had been a good partner for years.", "[Quayline] stands for “Quayline”"),
        ("[Tidewell] had their own cranes, and they were large.", "[Tidewell] stands for “They”"),
        ("[Later] in May we sold two", "[Later] added"),
        ("We lent [them] the boats", "[them] stands for “Harbour House”"),
        ("We lent [Harbour House Ltd] the boats, and in May", "[Harbour House Ltd] stands for “Harbour House”"),
    ],
)
def test_other_brackets_are_told_without_a_warning(text: str, told: str) -> None:
    found = judge(text, "Ada Moreau", TALK)
    assert found.stands
    assert told in found.reason
    assert found.warnings == ()


UNMARKED = transcript(
    [
        (
            "Ada Moreau",
            "we had ten lamps on every quay which was not enough for the town and the pump was not new they can't play "
            "games they can't lose a lamp he was the man who never left",
        )
    ]
)
"""Speech that is written without marks."""


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("We had ten lamps on every quay [of ours].", True),
        ("They can't play games [with it].", True),
        ("The pump was [new].", False),
        ("He was the man [who left].", False),
        ("The pump was [old].", False),
    ],
)
def test_a_bracket_at_an_end_explains_where_no_mark_ends_the_clause(text: str, stands: bool) -> None:
    assert judge(text, "Ada Moreau", UNMARKED).stands == stands


INNER = transcript([("Ada Moreau", "The lamp came from quayLine in May. It runs on tideOS, which we like.")])
"""Names whose capital is not their first letter."""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The lamp came from [Tidewell] in May.", "[Tidewell] stands for “quayLine”"),
        ("It runs on [iFlood], which we like.", "[iFlood] stands for “tideOS”"),
    ],
)
def test_a_name_may_begin_with_a_small_letter(text: str, told: str) -> None:
    found = judge(text, "Ada Moreau", INNER)
    assert found.kind == "drifted"
    assert f"A name differs: {told}" in found.reason


@pytest.mark.parametrize(
    "text",
    [
        "[The lamp] runs on tideOS, which we like.",
        "It runs on [Ada's tideOS], which we like.",
        "[tideOS], which we like.",
    ],
)
def test_what_stands_beside_a_name_with_a_small_letter(text: str) -> None:
    assert judge(text, "Ada Moreau", INNER).stands


COUNTS = transcript(
    [
        (
            "Ada Moreau",
            "We had hundreds of lamps on a dozen quays. Most of the lamps fail in March. It takes 250 milliseconds to "
            "light one, and a 14-terabyte disk holds the log. The repair is only a few weeks of work. I can do it in "
            "two hours. We sold 40 lamps to the mayor. On that day the sea was calm, and some of the boats sailed. "
            "The lamps were all of that, and three of them burned. He came for those few days and paid 9 dollars. "
            "A couple of the old ones went out. The tower is 30 metres high, or so they say.",
        ),
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "We had [a dozen] lamps on a dozen quays.",
        "We had [thousands of] lamps on a dozen quays.",
        "We had hundreds of lamps on [dozens of] quays.",
        "We had hundreds of lamps on [many] quays.",
        "[All] of the lamps fail in March.",
        "[Half of the] lamps fail in March.",
        "a dozen quays. [Half] of the lamps fail in March.",
        "a dozen quays. [Few] of the lamps fail in March.",
        "and [all] of the boats sailed",
        "[Dozens] of the old ones went out.",
        "The sea was calm, and [most of the boats] sailed.",
        "We sold [dozens of lamps] to the mayor.",
        "Most of the [half] lamps fail in March.",
    ],
)
def test_no_bracket_changes_a_quantity(text: str) -> None:
    assert not judge(text, "Ada Moreau", COUNTS).stands


@pytest.mark.parametrize(
    "text",
    [
        "It takes 250 [seconds] to light one",
        "It takes 250 [s]",
        "It takes 250 [seconds].",
        "and a 14-[gigabyte] disk holds the log",
        "The repair is only a few [months] of work.",
        "The repair is only a few [months].",
        "I can do it in two [minutes].",
        "I can do it in two [days].",
        "We sold 40 [boats] to the mayor.",
        "He came for those few [years] and paid",
        "He came for those few days and paid 9 [euros].",
        "The tower is 30 [feet] high",
        "The tower is 30 [feet].",
    ],
)
def test_no_bracket_changes_a_unit_or_what_is_counted(text: str) -> None:
    assert not judge(text, "Ada Moreau", COUNTS).stands


@pytest.mark.parametrize(
    "text",
    [
        "We had [hundreds of] lamps on a dozen quays.",
        "We had hundreds of [signal] lamps on a dozen quays.",
        "It takes 250 [ms] to light one",
        "[Lighting] takes 250 milliseconds to light one",
        "On [Monday] the sea was calm",
        "The lamps were [broken and dull], and three of them burned.",
        "and three [lamps] burned",
        "A couple of [the lamps] went out.",
        "I can do it in two hours [of work].",
        "The tower is 30 [meters] high",
    ],
)
def test_brackets_that_leave_the_quantity(text: str) -> None:
    assert judge(text, "Ada Moreau", COUNTS).kind in {"bracketed", "normalised"}


PEOPLE = transcript(
    [
        (
            "Ada Moreau",
            "Rosa here built the lamp that we call Marlin. My deputy wrote the log, and he read it to Feld. I asked "
            "Dr. Feld about Oslo. At Tidewell they use Fly, and planes fly there. Then Postgres broke, and the "
            "NANG gate too. We read about AWS in May. See tidewell.example/rosa and jon.example for more.",
        ),
        ("Rosa Lind", "I did. With a saw."),
        ("Jon Feld", "I paid for the saw."),
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "[Jon] here built the lamp that we call Marlin.",
        "[Jon Feld] here built the lamp that we call Marlin.",
        "Rosa here built the lamp that we call [Orca].",
        "and he read it to [Rosa]",
        "and he read it to [Rosa Lind]. I asked",
        "I asked [Rosa Feld] about Oslo.",
        "I asked Dr. Feld about [Bergen].",
        "I asked Dr. Feld about [Bergen] … Then Postgres broke",
        "At [Quayline] they use Fly",
        "they use [Quayline], and planes fly there",
        "Then [Oracle] broke",
        "We read about [IBM] in May.",
        "We read about AWS in [June].",
    ],
)
def test_no_bracket_names_somebody_else(text: str) -> None:
    found = judge(text, "Ada Moreau", PEOPLE)
    assert found.kind == "drifted"
    assert "A name differs: [" in found.reason


@pytest.mark.parametrize(
    "text",
    [
        "[Rosa Lind] here built the lamp that we call Marlin.",
        "[Jon] wrote the log, and he read it",
        "and [Jon] read it to Feld",
        "and he read it to [Jon Feld].",
        "I asked [Jon Feld] about Oslo.",
        "I asked [Feld] about Oslo.",
        "I asked [him] about Oslo.",
        "At [the company] they use Fly",
        "Then [PostgreSQL] broke",
        "the [NAND] gate too",
        "We read about [Amazon Web Services] in May.",
    ],
)
def test_brackets_that_name_the_same(text: str) -> None:
    assert judge(text, "Ada Moreau", PEOPLE).kind == "bracketed"


WORDS = transcript(
    [
        (
            "Ada Moreau",
            "There is a reason why people love the sea, and it sounds more complex than it is. I threw the rope into "
            "the boat. Sand is easier than clay. The harbour is terrible. They give us their oars, and we work by the "
            "gate. It was the worst part of the job. The old machine broke when we went home. That was a success for "
            "the town. It was damn cold. We rely on the infrast4ucture of the port. They bought boats there.",
        ),
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "There is a reason why people [hate] the sea",
        "There is a reason why people [enjoy] the sea",
        "and it sounds [simple] than it is",
        "I [love] the rope into the boat.",
        "Sand is [harder] than clay.",
        "The harbour is [great].",
        "The harbour is [pretty].",
        "It was the [best] part of the job.",
        "That was a [failure] for the town.",
        "and we [sleep] by the gate",
        "They [sold] boats there.",
    ],
)
def test_no_bracket_puts_a_word_for_one_that_says_something_else(text: str) -> None:
    assert not judge(text, "Ada Moreau", WORDS).stands


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("There is a reason why [they] love the sea", False),
        ("They [gave] us their oars", False),
        ("They give us [the crew’s] oars, and we work [at] the gate.", False),
        ("and we [worked] by the gate", False),
        ("[The pump] broke when we went home", True),
        ("[it] broke when we [go] home", False),
        ("the job. [The pump] broke when we went home", True),
        ("It was the [worst side] of the job.", True),
        ("It was [expletive] cold.", False),
        ("We rely on the [infrastructure] of the port.", False),
        ("They [buy] boats there.", False),
        ("The harbour is terrible [in winter].", False),
    ],
)
def test_brackets_that_refer_or_put_a_word_in_another_form(text: str, warned: bool) -> None:
    found = judge(text, "Ada Moreau", WORDS)
    assert found.kind == "bracketed"
    assert [warning.concern for warning in found.warnings] == [Concern.REWORDED] * warned


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I can do it in two [minutes].", "[minutes] may not stand for “hours”."),
        ("[Few] of the lamps fail in March.", "[Few] may not stand for “Most”."),
        ("We had [a dozen] lamps on a dozen quays.", "“hundreds of” is missing; [a dozen] may not stand for it."),
    ],
)
def test_what_a_bracket_hides_is_told(text: str, told: str) -> None:
    assert judge(text, "Ada Moreau", COUNTS).reason == f"Words differ: {told} Quote the transcript’s words."


TOWN = transcript(
    [
        (
            "Ada Moreau",
            "So Harlow, for example, holds all of our boats. The best rope, I think, is Marlin. We have, at last "
            "count, 40 sheds on the quay. Quayline, to be fair, never lost a boat. The winner was, of course, "
            "Quayline. Last year Harlow, our rival, cut the price of tar by a third. In Dunmore, back then, we had "
            "nothing. I met Olga, who runs the lock, twice. The town, Harlow, was silent. We just enjoy the rain. We "
            "live with regret. We moved in May to the hill, so Marlin stayed. They sold the boats we have. Nobody "
            "came.",
        )
    ]
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Quayline], for example, holds all of our boats.", "A name differs: [Quayline] stands for “Harlow”."),
        ("[Quayline] holds all of our boats.", "A name differs: [Quayline] stands for “Harlow”."),
        ("[Harlow] never lost a boat.", "A name differs: [Harlow] stands for “Quayline”."),
        ("The winner was [Marlin].", "A name differs: [Marlin] stands for “Quayline”."),
        ("The winner was, of course, [Marlin].", "A name differs: [Marlin] stands for “Quayline”."),
        ("[Marlin] cut the price of tar by a third.", "A name differs: [Marlin] stands for “Harlow”."),
        ("[In Harlow], back then, we had nothing.", "A name differs: [In Harlow] stands for “Dunmore”."),
        ("[Marta], who runs the lock, twice.", "A name differs: [Marta] stands for “Olga”."),
        ("[Marlin] was silent.", "A name differs: [Marlin] stands for “Harlow”."),
        ("We have [90].", "A number differs: [90] stands for “40”."),
        ("The boats we have [90].", "A number differs: [90] stands for none that was said there."),
    ],
)
def test_a_bracket_at_an_end_is_compared_over_a_comma(text: str, told: str) -> None:
    found = judge(text, "Ada Moreau", TOWN)
    assert found.kind == "drifted", found.reason
    assert told in found.reason
    assert "bracket behind" not in found.reason  # what explains one name by another tells an untruth


@pytest.mark.parametrize(
    "text",
    [
        "[The town] holds all of our boats.",
        "[Harlow] holds all of our boats.",
        "[Ada Moreau] had nothing.",
        "We have [40].",
        "The winner was [the yard].",
        "We moved in May to the hill [Dunmore].",
    ],
)
def test_what_an_end_bracket_may_say_over_a_comma(text: str) -> None:
    assert judge(text, "Ada Moreau", TOWN).kind == "bracketed"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Hate] enjoy the rain.", "[Hate] stands for “just”, which is another word."),
        ("We live with [Olga Feld].", "[Olga Feld] stands for “regret”, which is another word."),
        ("[The boss] enjoy the rain.", "[The boss] stands for “just”, which is another word."),
        ("[Feld] enjoy the rain.", "[Feld] stands for “just”, which is another word."),
        ("[We] enjoy the rain.", ""),
        ("[The town] just enjoy the rain.", ""),
        ("[The yard] never lost a boat.", ""),
        ("[The yard] stayed.", ""),
    ],
)
def test_a_bracket_at_an_end_that_says_something_else_is_warned_of(text: str, told: str) -> None:
    found = judge(text, "Ada Moreau", TOWN)
    assert found.kind == "bracketed", found.reason
    assert [warning.message.startswith(told) for warning in found.warnings] == ([True] if told else [])
    assert not told or told.partition(", which")[0] in found.reason


@pytest.mark.parametrize("note", ["[laughs]", "[laughter]", "[crosstalk]", "[inaudible]", "[applause]"])
@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("We lent Harbour House {} the boats", True),
        ("We lent Harbour House {} boats", False),
        ("We lent {} the boats", False),
        ("{} lent Harbour House the boats", True),  # an end stands for no words
        ("We sold {} of everything to the town", False),
        ("and {} were large", False),
    ],
)
def test_a_note_of_what_was_heard_stands_for_no_words(text: str, note: str, stands: bool) -> None:
    assert judge(text.format(note), "Ada Moreau", TALK).stands is stands


def test_a_note_of_what_was_heard_may_stand_where_a_filler_was() -> None:
    talk = transcript([("Ada Moreau", "The winch was, um, loud all winter.")])
    assert judge("The winch was, [laughs] loud all winter.", "Ada Moreau", talk).stands


_LAWS = (
    "Ada Moreau",
    "That flood took the whole of the quay. The harbour law was weak, and this law is none. We all remember it. In "
    "Feld Harbour II the tar is kept dry. As Jon I think, rows well. They sold some boats, and few of those came back.",
)
LAWS = transcript([_LAWS])
DATED = transcript([("Jon Feld", "It was in 1953."), _LAWS])


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("[The 2008 flood] took the whole of the quay.", True),
        ("The harbour law was weak, and [the 1996 law] is none.", True),
        ("and this law is none. We all remember [the 2008 flood].", True),
        ("[The 40 floods] took the whole of the quay.", False),
        ("and this law is none. We all remember [2008].", False),
        ("The harbour law was weak, and [the 1996 harbour] is none.", False),
        ("[The 1996 harbour law] was weak, and this law is none.", False),  # “the” does not ask which
        ("They sold some boats, and few of [the 40 boats] came back.", False),
    ],
)
def test_a_year_tells_which_thing_is_pointed_to(text: str, stands: bool) -> None:
    assert judge(text, "Ada Moreau", LAWS).stands is stands


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("[The 2008 flood] took the whole of the quay.", True),
        ("and this law is none. We all remember [the 2008 flood].", True),
        ("and this law is none. We all remember [the 1953 flood].", False),
        ("and this law is none. We all remember [the flood].", False),
    ],
)
def test_a_year_that_nobody_says_is_warned_of(text: str, warned: bool) -> None:
    assert (Concern.REWORDED in {one.concern for one in judge(text, "Ada Moreau", DATED).warnings}) is warned


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In [Feld Harbour III] the tar is kept dry.",
            "A name differs: [Feld Harbour III] stands for “Feld Harbour II”.",
        ),
        ("In [Feld Harbour I] the tar is kept dry.", "A name differs: [Feld Harbour I] stands for “Feld Harbour II”."),
        ("In [Feld Harbour II] the tar is kept dry.", "[Feld Harbour II] stands for “Feld Harbour II”."),
        ("In [Feld Harbour] the tar is kept dry.", "[Feld Harbour] stands for “Feld Harbour II”."),
    ],
)
def test_a_roman_numeral_tells_names_apart(text: str, told: str) -> None:
    assert told in judge(text, "Ada Moreau", LAWS).reason


def test_too_much_in_brackets_is_told_as_such() -> None:
    told = "Not as said: [The great flood] may not stand there: too much stands in brackets."
    assert judge("[The great flood] took the.", "Ada Moreau", LAWS).reason.startswith(told)


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("we keep [Marlin] on the quay", "[Marlin] stands for “hemprope”"),
        ("we keep hemprope on [Old Quay] and he sells tar", ""),  # in another form
        ("[Marlin] keep hemprope on the quay", ""),
        ("on the quay and [Ada Moreau] sells tar", ""),
    ],
)
def test_of_a_text_without_capitals_a_name_is_looked_at(text: str, warned: str) -> None:
    talk = transcript([("Ada Moreau", "we keep hemprope on the quay and he sells tar")])
    found = judge(text, "Ada Moreau", talk)
    assert found.stands
    assert [warned in warning.message for warning in found.warnings] == ([True] if warned else [])
