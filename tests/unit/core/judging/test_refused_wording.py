"""Refusals tell what was done: cuts, answers turned round, words said elsewhere, marks of another script."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import Concern, VerdictKind
from tests.unit.core.judged_sources import judge, transcript

TALK = transcript(
    [
        (
            "Ada Moreau",
            "Can you row to the island? No. But most boats can. If the tide is too low, if it's a spring tide or a "
            "storm, you're stranded. Some ropes have - particularly the blue ones and whatnot - have fibres that end "
            "up in the water or on the deck. We think they sold - they say they didn't - about nine million. I "
            "firmly think if we are honest, we should mend the old quay. Is it deep? No, it's not. Then "
            "the mayor came by with lamps. It was never about money. They rowed in the nineties to the north pier. "
            "They keep, even at the top of the firm, this old rowing habit. The number one lamp is out. Ten boats "
            "came. We rowed it in two hours, and it was a good crew. They all rowed well, and nobody fell out.",
        ),
        ("Jon Feld", "We need a lamp on the quay. Then sail repairs, by and large."),
        ("Mia Lund", "We need a lamp on the quay."),
        ("Anna Berg", "I agree."),
        ("Ayşe Yılmaz", "The gulls come back in spring."),
        ("Somchai", "เราไม่ได้ขายเรือของเรา"),
        ("Иван Петров", "Мы не потеряли ни одной лодки."),
    ]
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Can you row to the island? Yes.", "A negation is lost: transcript: “No”, brief: “Yes”."),
        ("If the tide is too low, you're stranded.", "“if it's a spring tide or a storm” is missing."),
        (
            "Some ropes have fibres that end up in the water or on the deck.",
            "“have - particularly the blue ones and whatnot” is missing.",
        ),
        ("We think they sold about nine million.", "A negation is lost: “they say they didn't” is missing."),
        (
            "I firmly think we should mend the old quay if we are honest.",
            "Words differ: the order was changed, “if we are honest” was moved. Quote",
        ),
        (
            "They keep this old rowing habit, even at the top of the firm.",
            "Words differ: the order was changed, “this old rowing habit” was moved. Quote",
        ),
        (
            "Then the mayor came by with lamps. No, it's not. It was never about money.",
            "A negation is moved: the order was changed, “No, it's not” was moved. Quote",
        ),
        (
            "We rowed it in two hours, and it was a good crew. Ten boats came. They all rowed well.",
            "A number is moved: the order was changed, “Ten boats came” was moved. Quote",
        ),
        ("The No. 1 lamp is out.", "Probably another transcription: transcript: “number”, brief: “No”."),
    ],
)
def test_what_was_done_is_told(text: str, reason: str) -> None:
    found = judge(text, "Ada Moreau", TALK)
    assert found.kind is VerdictKind.DRIFTED
    assert reason in found.reason, found.reason


@pytest.mark.parametrize(
    "text",
    [
        "The tide fell. Then the second boat came to the island with all the lamps that we had asked for.",
        "Then the second boat came to the island with all the lamps that we had asked for. The tide rose.",
    ],
)
def test_a_silent_cut_in_order_moved_nothing(text: str) -> None:
    cut = "We wrote a long letter to the mayor of the town and he read it in a week."
    said = f"The tide fell. {cut} Then the second boat came to the island with all the lamps that we had asked for."
    found = judge(text, "Ada Moreau", transcript([("Ada Moreau", f"We slept. {said} {cut} The tide rose. We left.")]))
    assert found.kind is VerdictKind.DRIFTED
    assert found.reason == (
        "Words differ: “We wrote a long letter to the … and he read it in a week” is missing. Restore the words, or "
        "put “…” there."
    )


def test_an_answer_turned_round_in_a_short_quotation_shows_what_was_said() -> None:
    found = judge("Is it deep? Yes, it is.", "Ada Moreau", TALK)
    assert found.reason.startswith("A negation is lost: transcript: “No, it's not”, brief: “Yes, it is”.")


def test_telling_words_said_before_what_precedes_them_are_out_of_order() -> None:
    found = judge("Sail repairs … lamp on the quay.", "Jon Feld", TALK)
    assert found.kind is VerdictKind.STITCHED
    assert "another order" in found.reason


def test_a_bracket_that_calls_a_thing_otherwise_is_told_alike() -> None:
    found = judge("It was never about [safety].", "Ada Moreau", TALK)
    assert found.stands
    assert [warning.concern for warning in found.warnings] == [Concern.REWORDED]
    assert found.reason == "Stands, noted: [safety] stands for “money”."


def test_a_word_of_two_scripts_is_not_told_as_the_same_word_twice() -> None:
    found = judge("Мы не пoтеряли ни одной лодки.", "Иван Петров", TALK)
    assert not found.stands
    assert "“потеряли”" in found.reason
    assert "“пoтеряли” (letters of two scripts)" in found.reason


def test_everybody_who_said_it_is_named() -> None:
    found = judge("We need a lamp on the quay.", "Anna Berg", TALK)
    assert found.reason == "Said by Jon Feld and Mia Lund, not Anna Berg. Name one of them."


def test_a_name_is_found_without_its_accents() -> None:
    assert judge("The gulls come back in spring.", "Ayse Yilmaz", TALK).kind is VerdictKind.EXACT


def test_the_same_number_in_another_form_is_told_as_such() -> None:
    found = judge("They rowed in the ninety to the north pier.", "Ada Moreau", TALK)
    assert "A number differs: transcript: “nineties”, brief: “ninety”" in found.reason


def test_nothing_is_said_to_come_close_where_nobody_can_tell() -> None:
    found = judge("เราได้ขายเรือของเรา", "Somchai", TALK)
    assert found.kind is VerdictKind.FABRICATED
    assert found.reason == (
        "Nobody said these words so. What comes close cannot be told in a script without spaces. "
        "Take them out, or quote what was said."
    )


HARBOUR = transcript(
    [
        ("Ada Moreau", "I'm not sure, but the tide tables are worth a second look. This is..."),
        ("Jon Feld", "Yeah. Let's solve this riddle. The gauge was new in spring."),
        ("Ada Moreau", "Okay. Then the crane... It turns by hand, and it turns both ways."),
        ("Jon Feld", "Pure iron."),
        ("Ada Moreau", "Which is why nobody paints it. The old lamp hangs on the pier."),
    ]
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "I'm not sure, but the tide tables are worth a second look. Let's solve this riddle.",
            "“Let's solve this riddle” was said by Jon Feld, not Ada Moreau. Quote them apart.",
        ),
        (
            "Let's solve this riddle. Then the crane... It turns by hand, and it turns both ways.",
            "“Let's solve this riddle” was said by Jon Feld, not Ada Moreau. Quote them apart.",
        ),
        (
            "It turns by hand, and it turns both ways. Which is why nobody paints it.",
            "Left out, with words of Jon Feld: “Pure iron”. Put “…” there, or quote them apart.",
        ),
        (
            "Then the crane... It turns by hand, and it turns both ways. Which is why nobody paints it.",
            "Left out, with words of Jon Feld: “Pure iron”. Put “…” there, or quote them apart.",
        ),
        (
            "the tide tables are worth a second look. Okay. Then the crane",
            "“This is Yeah. Let's solve … gauge was new in spring”. Too much for an ellipsis: quote them apart.",
        ),
    ],
)
def test_words_of_another_turn_are_told_as_such_and_not_as_added(text: str, told: str) -> None:
    found = judge(text, "Ada Moreau", HARBOUR)
    assert found.kind is VerdictKind.STITCHED
    assert told in found.reason, found.reason
    assert len({passage.turn for passage in found.evidence}) == 2
    assert "added" not in found.reason


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It turns by hand, and it turns both ways. Pure steel.", "“Pure steel” was added."),
        ("It turns by hand, and it turns both ways. The old lamp is out.", "was added"),  # so nobody said it
    ],
)
def test_what_stands_in_no_turn_was_added(text: str, told: str) -> None:
    found = judge(text, "Ada Moreau", HARBOUR)
    assert found.kind is VerdictKind.DRIFTED
    assert told in found.reason, found.reason


YARD = transcript(
    [
        (
            "Ada Moreau",
            "We paint every hull once a year, in the long dry weeks of May. This is pretty good. Then we row.",
        ),
        ("Jon Feld", "It gives me hope."),
        (
            "Mia Lund",
            "The gulls nest there. " + "They are loud and white and many. " * 30 + "This is good. We like it.",
        ),
    ]
)


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        (
            "We paint every hull once a year, in the long dry weeks of May... This is good.",
            VerdictKind.DRIFTED,
            "“pretty” is missing.",
        ),
        (
            "We paint every hull once a year, in the long dry weeks of May. … We like it.",
            VerdictKind.DRIFTED,
            "“We like it” was added.",
        ),
        (
            "We paint every hull once a year, in the long dry weeks of May. … It gives me hope.",
            VerdictKind.MISATTRIBUTED,
            "“It gives me hope.” was said by Jon Feld, not Ada Moreau.",
        ),
    ],
)
def test_a_few_words_are_somebody_elses_only_where_they_were_said_close_by(
    text: str, kind: VerdictKind, told: str
) -> None:
    found = judge(text, "Ada Moreau", YARD)
    assert found.kind is kind
    assert told in found.reason, found.reason


def test_a_contraction_that_does_not_fit_is_told_as_another_word() -> None:
    talk = transcript([("Ada Moreau", "We got to steer the long boat out.")])
    told = "Words differ: transcript: “got to”, brief: “gotta”. Quote the transcript’s words."
    assert judge("We gotta steer the long boat out.", "Ada Moreau", talk).reason == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was late. We swam. The tide came in.", "Pieces out of order: quote them apart"),
        ("We swam. The tide came in. Nobody came.", "from 3 places: “We swam” + “The tide came in” + “Nobody came”."),
        ("Nobody came. We swam. The tide came in.", "from 2 places: “Nobody came. We swam” + “The tide came in”."),
        (
            "The tide came in. Nobody came. We swam.",
            "Left out: “It was late at night there. We rowed as far as we could”.",
        ),
    ],
)
def test_short_sentences_in_another_order_are_no_fabrication(text: str, told: str) -> None:
    talk = transcript(
        [
            (
                "Ada Moreau",
                "The tide came in. It was late at night there. We rowed as far as we could. Nobody came. We swam.",
            )
        ]
    )
    found = judge(text, "Ada Moreau", talk)
    assert found.kind is VerdictKind.STITCHED, found.reason
    assert told in found.reason


@pytest.mark.parametrize(
    ("text", "claimed", "also"),
    [
        ("It turns by hand, and it turns both ways. Which is why nobody paints it.", "Ada Moreau", ""),
        ("It turns by hand, and it turns both ways. Which is why nobody paints it.", "Jon Feld", "Ada Moreau"),
        ("The old lamp hangs on the pier. It turns by hand, and it turns both ways.", "Jon Feld", "Ada Moreau"),
        ("The old lamp hangs on the pier. The gauge was new in spring.", "Mia Lund", "Ada Moreau and Jon Feld"),
    ],
)
def test_pieces_that_are_somebody_elses_are_told_as_such(text: str, claimed: str, also: str) -> None:
    found = judge(text, claimed, HARBOUR, YARD)
    assert found.kind is VerdictKind.STITCHED, found.reason
    assert found.reason.endswith(f"”. Also: said by {also}, not {claimed}." if also else "”.")
