"""Golden cases: each row of VERDICTS.md, on both sides of its border."""

from __future__ import annotations

import pytest

from brief_tui.core.event import ProfileName
from brief_tui.core.judging.verdict import EditKind, VerdictKind
from tests.unit.core.judged_sources import judge, transcript

TALK = transcript(
    [
        ("Host", "Ada, how did the move of the store go last spring?"),
        (
            "Ada Moreau",
            "Well, um, we replaced the store because YAML is very verbose. We did not lose a single row, and I think "
            "that the 65,000 nodes never noticed. It was, you know, a really, really long night, but we- we had to "
            "do it.",
        ),
        ("Host", "Right."),
        (
            "Ada Moreau",
            "So the open-source tools cost us $2,000 a month, which is fifty percent of what the old ones did. "
            "If the disks had failed, we would have rolled back. Jon, that's why we're gonna keep the colour charts. "
            "It's kind of a relief for the whole team in the harbour office.",
        ),
        ("Jon Feld", "Nobody asked the people who run the pumps at night. That is where it always breaks first."),
    ],
    "transcripts/talk.txt",
)
PANEL = transcript(
    [
        (
            "Ada Moreau",
            "I read you her note. She wrote, “The pumps will outlive the contract, and the contract will outlive us.” "
            "That was the whole note.",
        ),
        ("Jon Feld", "Cold water is cheap until the summer comes and then nothing about it is cheap any more."),
        ("Ben Ost", "We measure the flow twice a day and write it down on paper because paper never reboots."),
        ("Ben Roe", "Paper burns, though."),
    ],
    "transcripts/panel.txt",
)
UNNAMED = transcript(
    [(None, "The lanterns go dark at nine and the harbour listens to itself for an hour.")], "transcripts/tape.txt"
)


def verdict(text: str, speaker: str | None = "Ada Moreau") -> str:
    return judge(text, speaker, TALK, PANEL, UNNAMED).kind.value


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("we replaced the store because YAML is very verbose", "exact"),
        ("We did not lose a single row, and I think that the 65,000 nodes never noticed.", "exact"),
        # normalised
        ("We replaced the store because YAML is very verbose!", "normalised"),
        ("we did not lose a single row and I think that the 65K nodes never noticed", "normalised"),
        ("The open source tools cost us $2K a month, which is 50 % of what the old ones did.", "normalised"),
        ("that’s why we’re gonna keep the color charts", "normalised"),
        ("… we replaced the store because YAML is very verbose …", "normalised"),
        # tidied
        ("It was a really, really long night, but we had to do it.", "tidied"),
        ("It was a really long night", "tidied"),
        ("that is why we are going to keep the colour charts", "tidied"),
        ("we would have rolled back. That's why we're gonna keep the colour charts", "tidied"),
        # bracketed
        ("we replaced the [config] store because YAML is very verbose", "bracketed"),
        ("[W]e did not lose a single row", "bracketed"),
        ("[The night] was, you know, a really, really long night", "bracketed"),
        ("the open-source tools [sic] cost us $2,000 a month", "bracketed"),
        # elided
        ("we replaced the store … We did not lose a single row", "elided"),
        ("we replaced the store [...] and I think that the 65,000 nodes never noticed", "elided"),
        ("It was … a really long night . . . but we had to do it", "elided"),
        ("but we- we had to do it … So the open-source tools cost us $2,000 a month", "elided"),
        # drifted
        ("We did lose a single row", "drifted"),
        ("We did … lose a single row", "drifted"),
        ("I think that the 130,000 nodes never noticed", "drifted"),
        ("and that the 65,000 nodes never noticed", "drifted"),
        ("It's a relief for the whole team in the harbour office", "drifted"),
        ("we replaced the database because YAML is very verbose", "drifted"),
        ("We did [never] lose a single row", "drifted"),
        ("I think that the [130,000] nodes never noticed", "drifted"),
        ("the open-source tools cost us $2,000 a year", "drifted"),
        ("we replaced the store because YA\u200bML is very verbose", "drifted"),
        # stitched
        ("we replaced the store because YAML is very verbose the whole team in the harbour office", "stitched"),
        ("we would have rolled back … we replaced the store because YAML is very verbose", "stitched"),
        ("It was, you know, a really, really long night … the contract will outlive us", "stitched"),
        # misattributed
        ("Nobody asked the people who run the pumps at night.", "misattributed"),
        ("the harbour office Nobody asked the people", "misattributed"),
        ("we had to do it. Right. So the open-source tools cost us", "misattributed"),
        ("we replaced the store … Nobody asked the people who run the pumps", "misattributed"),
        # fabricated
        ("Our customers tell us every week that certainty is worth more than speed.", "fabricated"),
        ("we replaced the store … certainty is worth more than any speed to everyone", "fabricated"),
        # unchecked
        ("The lanterns go dark at nine", "unchecked"),
        ("…", "unchecked"),
    ],
)
def test_the_white_list(text: str, wanted: str) -> None:
    found = judge(text, "Ada Moreau", TALK, PANEL, UNNAMED)
    assert found.kind.value == wanted, found.reason
    assert found.stands == (wanted in {"exact", "normalised", "tidied", "bracketed", "elided"})


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("Jon Feld", "exact"), ("Feld", "exact"), ("Jon", "exact"), ("Dr. Jon Feld", "exact"), ("JON FELD", "exact")],
)
def test_names_that_one_person_bears(name: str, wanted: str) -> None:
    assert verdict("Cold water is cheap until the summer comes", name) == wanted


def test_a_name_that_two_bear_lists_both() -> None:
    found = judge("We measure the flow twice a day", "Ben", TALK, PANEL)
    assert found.kind is VerdictKind.UNATTRIBUTED
    assert "Ben Ost" in found.reason
    assert "Ben Roe" in found.reason


def test_nobody_named_says_whose_words_they_are() -> None:
    found = judge("Paper burns, though.", None, PANEL)
    assert found.kind is VerdictKind.UNATTRIBUTED
    assert "Ben Roe" in found.reason
    assert found.evidence[0].speaker == "Ben Roe"


@pytest.mark.parametrize("text", ["the tide turns and then the gates", "We wait … the tide turns and then the gates"])
def test_words_that_run_on_into_nobodys_are_no_other_persons(text: str) -> None:
    turns = [
        ("Ada Moreau", "We wait by night. Then the tide turns"),
        (None, "and then the gates open."),
        ("Jon Feld", "So."),
    ]
    found = judge(text, "Ada Moreau", transcript(turns))
    assert found.kind is VerdictKind.UNCHECKED
    assert "into words that transcripts/talk.txt gives to nobody" in found.reason
    assert judge(text, "Jon Feld", transcript(turns)).kind is VerdictKind.MISATTRIBUTED
    unnamed = judge("We sail. We land.", "Ada Moreau", transcript([(None, "We sail."), (None, "We land.")]))
    assert unnamed.kind is VerdictKind.UNCHECKED
    assert "names nobody there" in unnamed.reason
    assert judge("the gates open. So.", "Ada Moreau", transcript(turns)).kind is VerdictKind.MISATTRIBUTED


def test_a_term_needs_no_speaker() -> None:
    assert judge("paper never reboots", None, PANEL, kind="term").kind is VerdictKind.EXACT
    assert judge("sulking release", None, PANEL, kind="term").kind is VerdictKind.FABRICATED


def test_words_read_aloud_say_so() -> None:
    found = judge("The pumps will outlive the contract", "Jon Feld", TALK, PANEL)
    assert found.kind is VerdictKind.MISATTRIBUTED
    assert "Said by Ada Moreau, perhaps quoting or reading, not by Jon Feld" in found.reason
    assert "reading" in found.reason


def test_without_transcripts_nothing_is_checked() -> None:
    assert judge("we replaced the store", "Ada Moreau").kind is VerdictKind.UNCHECKED


def test_evidence_points_at_the_words() -> None:
    text = "the contract will outlive us"
    evidence = judge(text, "Ada Moreau", TALK, PANEL).evidence[0]
    assert (evidence.transcript, evidence.turn, evidence.line) == ("transcripts/panel.txt", 1, 1)
    assert evidence.text == PANEL.text[slice(*evidence.span)] == text


def test_dropped_and_elided_words_are_not_marked() -> None:
    evidence = judge("we replaced the store … We did not lose … row", "Ada Moreau", TALK).evidence[0]
    assert [TALK.text[slice(*mark)] for mark in evidence.marks] == ["we replaced the store", "We did not lose", "row"]
    tidied = judge("It was a really long night", "Ada Moreau", TALK)
    assert [TALK.text[slice(*mark)] for mark in tidied.evidence[0].marks] == ["It was", "a", "really long night"]


def test_edits_are_words_and_worst_first() -> None:
    found = judge("I believe that the 130,000 nodes never noticed", "Ada Moreau", TALK)
    assert [(edit.source, edit.quoted) for edit in found.edits] == [("65,000", "130,000"), ("think", "believe")]
    assert "“65,000”" in found.reason
    assert "“130,000”" in found.reason
    dropped = judge("It was a really, really long night", "Ada Moreau", TALK).edits
    assert [(edit.kind, edit.source) for edit in dropped] == [(EditKind.DROP, "you know")]


def test_a_condition_under_an_ellipsis_is_a_warning() -> None:
    text = "which is fifty percent of what the old ones did … we would have rolled back"
    found = judge(text, "Ada Moreau", TALK)
    assert found.kind is VerdictKind.ELIDED
    assert "condition" in found.warnings[0].message


def test_a_wrong_speaker_and_changed_words() -> None:
    found = judge("Nobody asked the folks who run the pumps at night.", "Ada Moreau", TALK)
    assert found.kind is VerdictKind.DRIFTED
    assert "said by Jon Feld, not Ada Moreau" in found.reason


@pytest.mark.parametrize(
    ("profile", "text", "stands"),
    [
        ("standard", "It was a really long night", True),
        ("strict", "It was a really long night", False),
        ("strict", "we replaced the [config] store because YAML is very verbose", True),
        ("standard", "It's a relief for the whole team", False),
        ("house", "It's a relief for the whole team", True),
    ],
)
def test_profiles_move_rows_only(profile: ProfileName, text: str, stands: bool) -> None:
    assert judge(text, "Ada Moreau", TALK, profile=profile).stands is stands


def test_fillers_count_over_the_whole_of_an_elided_quotation() -> None:
    talk = transcript([("Ada", "So um the um pumps um run um late. We saw it all. And um the um boats um run um too.")])
    found = judge("the pumps run late … the boats run too", "Ada", talk)
    assert found.kind is VerdictKind.DRIFTED
    assert "More was tidied away" in found.reason


def test_an_unknown_name_is_said_to_be_unknown() -> None:
    found = judge("paper never reboots", "Ben Oost", PANEL)
    assert "Nobody called Ben Oost speaks in the transcripts" in found.reason


def test_what_lies_between_pieces_is_told() -> None:
    found = judge("we had to do it … So … Nobody asked the people", "Ada Moreau", TALK)
    assert found.stands is False
    talk = transcript(
        [("Ada", "one red fox ran."), ("Ben", "A long remark of many words here."), ("Ada", "one blue boat sank.")]
    )
    apart = judge("one red fox ran … one blue boat sank", "Ada", talk)
    assert apart.kind is VerdictKind.STITCHED
    assert "7 words, 7 of them another speaker's" in apart.reason


def test_the_claimed_speaker_is_searched_first() -> None:
    both = transcript([("Ben Ost", "paper never reboots"), ("Ada Moreau", "paper never reboots")])
    found = judge("paper never reboots", "Ada Moreau", both)
    assert found.kind is VerdictKind.EXACT
    assert found.evidence[0].speaker == "Ada Moreau"


def test_repetitive_input_ends_unchecked_or_refused() -> None:
    long = transcript([("Ada Moreau", "a " * 40_000)])
    assert judge("a " * 2_000 + "b", "Ada Moreau", long).stands is False
    assert judge("b a " * 1_000, "Ada Moreau", long).kind is VerdictKind.UNCHECKED


@pytest.mark.parametrize(
    ("said", "quoted"),
    [("you aren't", "you're not"), ("you're not", "you aren't"), ("we gotta be", "we have got to be")],
)
def test_a_long_quotation_may_be_contracted_otherwise(said: str, quoted: str) -> None:
    talk = (
        "When the crane came back from the yard on the second morning of the strike, the harbour master told "
        "everybody that {} going to move the big pump before the tide came in at noon."
    )
    source = transcript([("Ada Moreau", talk.format(said))])
    assert judge(talk.format(quoted), "Ada Moreau", source).kind is VerdictKind.TIDIED


def test_a_passage_that_shares_common_words_alone_is_no_hint() -> None:
    assert judge("The penguins danced over the moon by the sea", "Ada Moreau", TALK).hint is None
    near = judge("We replaced the harbour with seventeen penguins in June", "Ada Moreau", TALK).hint
    assert near is not None
    assert near.text == "the harbour office"


INVENTED = "Within three years every barge will underwrite itself and actuaries will ask us for tables."


@pytest.mark.parametrize("name", [None, "Ben", "Jon Feld", "Nobody Known"])
def test_words_that_nobody_said_are_fabricated_whoever_is_named(name: str | None) -> None:
    assert judge(INVENTED, name, TALK, PANEL).kind is VerdictKind.FABRICATED


@pytest.mark.parametrize("text", ["Cold water is dear until the summer comes", "Paper burns … Nobody asked the people"])
def test_words_nearly_said_by_nobody_named_say_who_comes_close(text: str) -> None:
    found = judge(text, None, TALK, PANEL)
    assert found.kind is VerdictKind.UNATTRIBUTED
    assert not found.is_heard
    assert found.hint is not None
    assert "comes close" in found.reason


SHIFTS = transcript(
    [
        ("Jon Feld", "Our gates are old. They leak in spring. Nobody paints them any more."),
        ("Mia Lund", "They leak in spring. We row past them at night."),
    ]
)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Our gates are old. … Nobody paints them any more.", "Jon Feld"),
        ("They leak in spring. … We row past them", "Mia Lund"),
        ("[The locks] leak in spring. We row … at night.", "Mia Lund"),
    ],
)
def test_pieces_given_to_nobody_are_those_of_whom_says_them_all(text: str, whose: str) -> None:
    found = judge(text, None, SHIFTS)
    assert found.kind is VerdictKind.UNATTRIBUTED
    assert found.is_heard
    assert f"The words are {whose}'s." in found.reason
    assert found.evidence[0].speaker == whose
    assert judge(text, whose, SHIFTS).stands


@pytest.mark.parametrize(
    "text", ["Nobody paints them any more. … Our gates are old.", "Our gates are old. … We row past them at night."]
)
def test_pieces_that_nobody_says_in_that_order_are_nobodys(text: str) -> None:
    assert not judge(text, None, SHIFTS).is_heard
