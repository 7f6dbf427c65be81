"""What a refusal says: true, worst first, in few words, and what to do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.budget import Budget
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.judging.wording import readable_alignment
from brief_tui.core.sources.align import best_window
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import judge, transcript

TALK = transcript(
    [
        (
            "Ada Moreau",
            "It's not your harbour's job to give you leave to mend the wall. There probably weren't 50 cranes on the "
            "coast in 2004. The lamp is going to shine exactly the same. It sounds kind of dull. A wall lives for a "
            "long time, and it is looked after for a long time. You will need a boat that at least has 12 metres of "
            "rope. If you go far beyond 7 million lamps, maybe up to 15 million, the lamps are not going to burn well "
            "any more. I send 5,000 boats, and they count 5,000 boats. We met at dawn. We then walked along the whole "
            "quay, and we looked at the wall, because its stones are loose. We had "
            "hardly any cranes on the quay that winter, and barely a boat was seen there. People "
            "talked about ropes causing all of it.",
        ),
        ("Jon Feld", "We pay for it."),
    ]
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "It is your harbour's job to give you leave to mend the wall.",
            "A negation is lost: “not” is missing. Quote the transcript’s words.",
        ),
        (
            "There were 50 cranes on the coast in 2004.",
            "A negation is lost: transcript: “weren't”, brief: “were”; the hedge “probably” is missing. "
            "Quote the transcript’s words.",
        ),
        (
            "The lamp will shine the same.",
            "Words differ: transcript: “is going to”, brief: “will”; “exactly” is missing. "
            "Quote the transcript’s words.",
        ),
        ("It sounds dull.", "Words differ: the hedge “kind of” is missing. Restore the words."),
        (
            "First lamp is going to shine exactly the same.",
            "Words differ: transcript: “The”, brief: “First”. Quote the transcript’s words.",
        ),
        (
            "Second lamp is going to shine exactly the same.",
            "A number differs: transcript: “The”, brief: “Second”. Quote the transcript’s words.",
        ),
        ("People talked ropes causing all of it.", "Words differ: “about” is missing. Restore the words."),
        (
            "A wall lives for a long time, and it is looked after for very long.",
            "Words differ: transcript: “a”, brief: “very”; “time” is missing. Quote the transcript’s words.",
        ),
        (
            "You will need a boat that at least has [twice as much] rope.",
            "A number differs: “12 metres of” is missing; [twice as much] may not stand for it. "
            "Quote the transcript’s words.",
        ),
        (
            "I send 500 boats, and they count 500 boats.",
            "A number differs: transcript: “5,000”, brief: “500”. Quote the transcript’s words.",
        ),
        (
            "A wall lives for a long time, and is it looked after for a long time.",
            "Words differ: the order was changed, “is” was moved. Quote the transcript’s words.",
        ),
        (
            "The lamp going is to shine exactly the same.",
            "Words differ: the order was changed, “going” was moved. Quote the transcript’s words.",
        ),
        ("Today we met at dawn.", "Words differ: “Today” was added. Take the words out."),
        (
            "We had no cranes on the quay that winter.",
            "A negation differs: transcript: “hardly any”, brief: “no”. Quote the transcript’s words.",
        ),
        (
            "and scarcely a boat was seen there",
            "Words differ: transcript: “barely”, brief: “scarcely”. Quote the transcript’s words.",
        ),
        (
            "because it's stones are loose",
            "One apostrophe differs: transcript: “its”, brief: “it's”. Write it as the transcript does.",
        ),
    ],
)
def test_a_drift_is_told_as_a_reader_sees_it(text: str, reason: str) -> None:
    found = judge(text, "Ada Moreau", TALK)
    assert found.kind is VerdictKind.DRIFTED
    assert found.reason == reason


def test_a_recast_sentence_is_told_with_what_was_said() -> None:
    text = "We walked along all the quay, and we looked at this wall, since the stones are really loose."
    found = judge(text, "Ada Moreau", TALK)
    assert found.kind is VerdictKind.DRIFTED
    assert found.reason.startswith("Recast in ")
    assert "The transcript says: “We then walked along the whole quay" in found.reason


def test_a_silent_cut_says_what_was_cut_and_a_number_first() -> None:
    text = "If you go far beyond 70 million lamps are not going to burn well any more"
    found = judge(text, "Ada Moreau", TALK)
    assert found.kind is VerdictKind.STITCHED
    assert found.reason.startswith("A number differs: transcript: “7 million lamps, maybe")
    assert "brief: “70 million”" in found.reason
    cut = judge("There probably weren't 50 cranes on the coast It sounds kind of dull.", "Ada Moreau", TALK)
    assert cut.kind is VerdictKind.STITCHED
    assert "Left out: “in 2004. The lamp is going to shine exactly the same”. Put “…” there" in cut.reason
    assert "number" not in cut.reason


def test_a_speech_that_goes_on_behind_an_interjection_is_cut_there() -> None:
    talk = transcript(
        [
            ("Ada Moreau", "I have never put a second lock on a gate..."),
            ("Jon Feld", "That's right."),
            ("Ada Moreau", "...because it's a different lock. It is a better one."),
        ]
    )
    text = "I have never put a second lock on a gate because it's a different lock."
    found = judge(text, "Ada Moreau", talk)
    assert found.kind is VerdictKind.STITCHED
    assert "Left out, with words of Jon Feld: “That's right”. Put “…” there" in found.reason
    assert judge(text.replace(" because", " … because"), "Ada Moreau", talk).stands


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        # its first five words stand in the other transcript
        ("So this is not the first boat that we sold to the harbour.", "A negation is added: “not” was added."),
        # and so do the words before the ellipsis, but for one
        ("Well, clearly this is … about the price of a rope.", "A negation is lost: transcript: “isn't”, brief: “is”."),
        ("And if you do … want to sign the paper, wait.", "A negation is lost: transcript: “don't”, brief: “do”."),
        ("We may [not] sell the boat to the [old] harbour now.", "“carefully” is missing; [not] may not stand for it."),
    ],
)
def test_few_changed_words_are_told_before_what_stands_elsewhere(text: str, reason: str) -> None:
    talk = transcript(
        [
            (
                "Ada Moreau",
                "So this is the first boat that we sold to the harbour. Well, clearly this isn't about the price of a "
                "rope. We may carefully sell the boat to the harbour now. And if you don't want to sign the "
                "paper, wait.",
            )
        ]
    )
    other = transcript(
        [("Ada Moreau", "So this is not the end of it. Well, very clearly this is fine. And if you do it, fine.")],
        "transcripts/other.txt",
    )
    found = judge(text, "Ada Moreau", other, talk)
    assert found.kind is VerdictKind.DRIFTED
    assert reason in found.reason
    assert "…” there" not in found.reason


def test_a_short_sentence_from_elsewhere_is_a_piece() -> None:
    talk = transcript([("Ada Moreau", "So this is the first boat that we sold to the whole harbour in the end. Yes.")])
    other = transcript([("Ada Moreau", "Something like that.")], "transcripts/other.txt")
    text = "Something like that. … So this is the first boat that we sold to the whole harbour in the end."
    assert judge(text, "Ada Moreau", talk, other).kind is VerdictKind.STITCHED


def test_a_few_words_that_stand_elsewhere_are_no_piece_of_it() -> None:
    talk = transcript([("Ada Moreau", "There's, as of today, around 345,000 boats on the register of the harbour.")])
    other = transcript([("Ada Moreau", "And there are others.")], "transcripts/other.txt")
    found = judge("There are … around 345,000 boats on the register of the harbour.", "Ada Moreau", other, talk)
    assert found.kind is VerdictKind.DRIFTED
    assert "brief: “There are”" in found.reason


TALK_OF_TWO = transcript(
    [
        ("Ada Moreau", "They can also get lost in the harbour office."),
        ("Jon Feld", "Absolutely. There are limits to how many letters a clerk can read."),
        (
            "Ada Moreau",
            "We're one of the few, if not the only harbour with a lamp on the quay. I don't think so; I'm holding the "
            "old map. The crew's going to count the ropes in May with the old clerk. You're gonna buy half a million "
            "bricks at a time. "
            "The tide was at 250 feet, and we can see that in the log. And it used to be at 115 feet, they say. "
            "When I was maybe in my mid-20's and the dam had just burst, I had to pick up another line of work.",
        ),
    ]
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "They can also get lost in the harbour office. There are limits to how many letters a clerk can read.",
            "“There are limits to how many letters a clerk can read” was said by Jon Feld, not Ada Moreau.",
        ),
        (
            "We're the only harbour with a lamp on the quay.",
            "Words differ: “one of the few, if not” is missing. Restore the words.",
        ),
        ("I don't think; I'm holding the old map.", "Words differ: “so” is missing. Restore the words."),
        ("You're gonna buy … a million bricks at a time.", "“half” is missing. Restore the words."),
        (
            "The crew is gonna count the cables in May with the old clerk.",
            "Words differ: transcript: “ropes”, brief: “cables”.",
        ),
        (
            "The crew is going to count the cables in May with the old clerk.",
            "Words differ: transcript: “ropes”, brief: “cables”.",
        ),
        (
            "We know of a harbour with a lamp that no clerk has lit.",
            "Nobody said these words. Nearest, but no evidence: “",
        ),
        ("When I was in my mid-20's, I had to pick up another line of work.", "“"),
    ],
)
def test_what_was_done_is_told_and_advice_that_holds(text: str, reason: str) -> None:
    found = judge(text, "Ada Moreau", TALK_OF_TWO)
    assert not found.stands
    assert reason in found.reason, found.reason
    assert "…” there" not in found.reason


def test_words_that_turn_the_rest_are_to_be_restored() -> None:
    talk = transcript(
        [
            (
                "Ada Moreau",
                "We took the slow road over the hill rather than the short one along the quay, which is what all of "
                "the people here want. We sail at dawn when the tide is in and the wind is not from the north, and "
                "the whole crew is aboard by then.",
            )
        ]
    )
    for text in (
        "We took the slow road over the hill which is what all of the people here want.",
        "We sail at dawn when the tide is in and the whole crew is aboard by then.",
    ):
        found = judge(text, "Ada Moreau", talk)
        assert found.kind in {VerdictKind.STITCHED, VerdictKind.DRIFTED}
        assert "estore the words" in found.reason
        assert "…” there" not in found.reason


def test_pieces_out_of_order_are_to_be_quoted_apart() -> None:
    for text in ("It sounds kind of dull. … We met at dawn.", "We met at dawn. … It sounds kind of dull."):
        found = judge(text, "Ada Moreau", TALK)
        assert found.stands or "Quote them apart, or in the order" in found.reason
    assert not judge("We met at dawn. … It sounds kind of dull.", "Ada Moreau", TALK).stands


def test_other_refusals_say_what_to_do() -> None:
    assert judge("We pay for it.", "Ada Moreau", TALK).reason == "Said by Jon Feld, not Ada Moreau. Name Jon Feld."
    made_up = judge("Certainty is worth more than speed.", "Ada Moreau", TALK)
    assert made_up.reason.endswith("Take them out, or add the transcript.")


_WORDS = st.lists(st.sampled_from("a b c it it's is not weren't were 5 6".split()), min_size=1, max_size=14)


@given(_WORDS, _WORDS)
def test_a_readable_alignment_covers_the_quotation_in_order(said: list[str], quoted: list[str]) -> None:
    index = TranscriptIndex([transcript([("Ada", " ".join(said))])])
    alignment = best_window(index, index.lexicon.lookup(quoted), 0, len(said), Budget(0))
    if alignment is None:
        return
    told = readable_alignment(index, quoted, alignment)
    assert [word for b in told.blocks for word in quoted[b.q0 : b.q1]] == quoted
    assert [one.s1 for one in told.blocks[:-1]] == [other.s0 for other in told.blocks[1:]]
    assert (told.start, told.end) == (told.blocks[0].s0, told.blocks[-1].s1)
    assert 0 <= told.start < told.end <= len(said)
    assert all(said[b.s0 : b.s1] == quoted[b.q0 : b.q1] for b in told.blocks if b.equal)
