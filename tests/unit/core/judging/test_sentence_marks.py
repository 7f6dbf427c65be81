"""Marks between the quoted words: a matter of style, but where they turn what is said."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import EditKind
from tests.unit.core.judged_sources import judge, transcript

MARK = "A mark between the words changes what is said"


@pytest.mark.parametrize(
    ("said", "quoted", "told"),
    [
        ("No, money was lost.", "No money was lost.", "transcript: “No, money”, brief: “No money”"),
        ("No money was lost. Ever.", "No, money was lost.", "transcript: “No money”, brief: “No, money”"),
        ("I said no. Money was lost.", "I said no money was lost.", "transcript: “no. Money”, brief: “no money”"),
        ("Nothing, boats sail.", "Nothing boats sail.", "transcript: “Nothing, boats”"),
        ("We do, not they, sell it.", "We do not they sell it.", "transcript: “do, not”, brief: “do not”"),
        ("Do we sell? We do. Not often.", "We do not often.", "transcript: “do. Not”"),
        ("We sold it all. We did not sail.", "We sold it all we did not sail.", "transcript: “all. We”"),
        (
            "We sold all we did not sail. Then.",
            "We sold all. We did not sail.",
            "transcript: “all we”, brief: “all. We”",
        ),
        ("We sell? Not you.", "We sell. Not you.", "transcript: “sell? Not”"),
        ("We sell. Not you.", "We sell? Not you.", "brief: “sell? Not”"),
        ("It is late, and we don't row. Ever.", "It is late, and we? Don't row.", "brief: “we? Don't”"),
        ("The nets that you can mend. Fine.", "The nets that you? Can mend.", "brief: “you? Can”"),
    ],
)
def test_a_mark_that_turns_what_is_said_is_no_typography(said: str, quoted: str, told: str) -> None:
    found = judge(quoted, "Ada Moreau", transcript([("Ada Moreau", said)]))
    assert found.kind == "drifted"
    assert found.reason.startswith(MARK) and told in found.reason
    assert [edit.kind for edit in found.edits] == [EditKind.SUBSTITUTE]
    assert quoted[slice(*found.edits[0].at)] == found.edits[0].quoted


@pytest.mark.parametrize(
    ("said", "quoted", "told"),
    [
        ("they can't row boats they can't sail in the winter", "They can't. Row boats they can't.", "can't. Row"),
        ("the dam is not perfect it really is a marvel", "The dam is not. Perfect it really is.", "not. Perfect"),
        ("we were not rowing for pleasure we were late", "We were not; rowing for pleasure we were.", "not; rowing"),
        ("there's no trade for nets it is a pity", "There's no. Trade for nets it is a pity.", "no. Trade"),
        ("we have never sold a net in the winter", "We have never! Sold a net in the winter.", "never! Sold"),
    ],
)
def test_no_sentence_ends_between_a_negation_and_what_it_denies(said: str, quoted: str, told: str) -> None:
    found = judge(quoted, "Ada Moreau", transcript([("Ada Moreau", f"so {said}")]))
    assert found.kind == "drifted"
    assert found.reason.startswith(MARK) and told in found.reason


def test_a_negation_may_be_the_last_word_of_a_turn() -> None:
    talk = transcript(
        [("Ada Moreau", "so we would like to row the boats but we can't"), ("Jon Feld", "row boats then")]
    )
    assert not judge("But we can't. Row boats.", "Ada Moreau", talk).stands


def test_a_filler_does_not_hide_the_mark_of_an_answer() -> None:
    talk = transcript([("Ada Moreau", "No, um, money was lost. There is no, um, money left.")])
    assert not judge("No money was lost.", "Ada Moreau", talk).stands
    assert judge("There is no money left.", "Ada Moreau", talk).stands


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("No, we sold it. Fine.", "No we sold it."),
        ('No "Quill" was sold. Fine.', "No Quill was sold."),
        ("No Quill was sold. Fine.", "No ‘Quill’ was sold."),
        ("No, no, it sank. Fine.", "No no it sank."),
        ("We left. And we slept.", "We left and we slept."),
        ("We left, and we slept. Fine.", "We left. And we slept."),
        ("We left. We slept.", "We left, we slept."),
        ("We left – we slept. Fine.", "We left, we slept."),
        ("It is a tool, not a toy. Fine.", "It is a tool not a toy."),
        ("It sank, right? So we left.", "It sank, right, so we left."),
        ("It sank didn't it so we left. Fine.", "It sank, didn't it? So we left."),
        ("It sank, you see so we left. Fine.", "It sank, you see? So we left."),
        ("So did you, we asked. Fine.", "So did you? We asked."),
        ("Dr. Feld of the U.S. office left.", "Dr Feld of the US office left."),
        ("Dr Feld of the US office left. Fine.", "Dr. Feld of the U.S. office left."),
        ("Capt. Feld left. Fine.", "Capt Feld left."),
        ("Rev Feld left. Fine.", "Rev. Feld left."),
        ("We were... we were late. Fine.", "We were we were late."),
        ("Use it.js now. It works.", "Use it js now."),
        ("so we sold it no we did not did we", "So we sold it. No, we did not. Did we?"),
        ("is it safe yes it sails", "Is it safe? Yes, it sails."),
        ("so they can't we tried it though", "They can't. We tried it though."),
        ("so the dam is not the pump is", "The dam is not. The pump is."),
        ("so it wasn't maybe they knew", "It wasn't. Maybe they knew."),
        ("so it doesn't in the winter it sinks", "It doesn't. In the winter it sinks."),
        ("the answer is no people left", "The answer is no. People left."),
        ("so they can't row boats in the winter", "They can't row boats, in the winter."),
        ("We left.\n\nThe boat sank.", "We left the boat sank."),
        ("Never, ever sail. Fine.", "Never ever sail."),
    ],
)
def test_elsewhere_marks_are_the_transcribers_choice(said: str, quoted: str) -> None:
    found = judge(quoted, "Ada Moreau", transcript([("Ada Moreau", said)]))
    assert found.stands, found.reason


@pytest.mark.parametrize(
    "note", ["[inaudible]", "[inaudible 00:01:02]", "[??]", "<unk>", "[UNK]", "(unintelligible)", "[crosstalk]"]
)
def test_words_that_nobody_heard_are_warned_of(note: str) -> None:
    talk = transcript([("Ada Moreau", f"It is {note} safe to sail in winter.")])
    found = judge("It is safe to sail in winter.", "Ada Moreau", talk)
    assert found.kind == "tidied"
    assert [warning.concern for warning in found.warnings] == ["unheard-words"]
    assert note in found.warnings[0].message
    for shown in (f"It is {note} safe to sail in winter.", "It is … safe to sail in winter."):
        assert not judge(shown, "Ada Moreau", talk).warnings


def test_a_laugh_is_no_word() -> None:
    talk = transcript([("Ada Moreau", "It is [laughs] safe to sail in winter.")])
    assert not judge("It is safe to sail in winter.", "Ada Moreau", talk).warnings


@pytest.mark.parametrize(
    ("said", "quoted", "warned"),
    [
        ("So the dam is safe? Yes.", "So the dam is safe.", True),
        ("Is the dam safe? Yes.", "the dam safe", True),
        ("The dam is safe. Yes, it is.", "The dam is safe?", True),
        ("It sank? Yes. Then it sailed? Yes.", "It sank? … Then it sailed.", True),
        ("So the dam is safe? Yes.", "So the dam is safe?", False),
        ("Can the dam be safe? Yes.", "Can the dam be safe,", False),
        ("And won't it sail? Yes.", "And won't it sail.", False),
        ("We went home, right? Yes.", "We went home, right.", False),
        ("so the dam is safe yes it is", "So the dam is safe?", False),
    ],
)
def test_a_final_mark_that_makes_a_statement_of_a_question_is_warned_of(said: str, quoted: str, warned: bool) -> None:
    found = judge(quoted, "Ada Moreau", transcript([("Ada Moreau", said)]))
    assert found.stands
    assert [warning.concern for warning in found.warnings] == ["changed-question"] * warned
