"""What an ellipsis swallows: how far something holds, numbers, a question of somebody else, words not made out."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import VerdictKind
from tests.unit.core.judged_sources import judge, transcript

QUALIFIED = transcript(
    [
        (
            "Ada Moreau",
            "We are not really using the crane. The winch is too slow for us. No part of the quay is totally safe. I "
            "would take one boat. The two gates are a little bit different. They can sell it in May. It isn't quite "
            "done yet. We never fully closed the lock. It would not rain so much here. The old pump is very loud. We "
            "go there too, every week. If you pull far beyond seven tonnes, maybe up to 13 to 15 tonnes, the rope "
            "tears. We had eight boats then, or even nine of them, and we sold them.",
        ),
    ]
)


@pytest.mark.parametrize(
    ("text", "swallowed"),
    [
        ("We are not … using the crane.", "really"),
        ("The winch is … slow for us.", "too"),
        ("No part of the quay is … safe.", "totally"),
        ("I … take one boat.", "would"),
        ("The two gates are … different.", "a little bit"),
        ("They … sell it in May.", "can"),
        ("It isn't … done yet.", "quite"),
        ("We never … closed the lock.", "fully"),
        ("The old pump is … loud.", ""),
        ("We go there … every week.", "too"),
    ],
)
def test_a_short_ellipsis_that_hides_how_far_something_holds_is_warned_of(text: str, swallowed: str) -> None:
    found = judge(text, "Ada Moreau", QUALIFIED)
    assert found.kind is VerdictKind.ELIDED, found.reason
    expected = f"The ellipsis swallows a qualification: “{swallowed}”. Does the meaning hold without it?"
    assert [warning.message for warning in found.warnings] == ([expected] if swallowed else [])
    if swallowed:
        assert "…”" not in judge(text.replace(" …", ""), "Ada Moreau", QUALIFIED).reason


@pytest.mark.parametrize(
    ("text", "swallowed"),
    [
        ("If you pull far beyond seven tonnes … the rope tears.", "maybe up to 13 to 15 tonnes"),
        ("We had eight boats then … and we sold them.", "or even nine of them"),
    ],
)
def test_an_ellipsis_that_hides_another_number_for_the_one_before_it_is_warned_of(text: str, swallowed: str) -> None:
    found = judge(text, "Ada Moreau", QUALIFIED)
    assert found.kind is VerdictKind.ELIDED, found.reason
    assert [warning.message for warning in found.warnings] == [
        f"The ellipsis swallows a quantity: “{swallowed}”. Does the meaning hold without it?"
    ]


ASKED = transcript(
    [
        ("Ada Moreau", "I told the crew so in May."),
        ("Jon Feld", "Was it late?"),
        ("Ada Moreau", "No. It was in time, I say."),
        ("Jon Feld", "Yeah, right?"),
        ("Ada Moreau", "We have it in writing."),
        ("Jon Feld", "Whose?"),
        ("Ada Moreau", "The clerk's. It is a letter."),
    ]
)


def test_a_question_of_somebody_else_under_an_ellipsis_is_warned_of() -> None:
    found = judge("I told the crew so in May. … No.", "Ada Moreau", ASKED)
    assert found.kind is VerdictKind.ELIDED
    assert [warning.message for warning in found.warnings] == [
        "The ellipsis swallows a question of Jon Feld's: “Was it late?”. Does what follows still answer what it "
        "seems to?"
    ]
    for text in ("It was in time, I say. … We have it in writing.", "We have it in writing … It is a letter."):
        assert judge(text, "Ada Moreau", ASKED).kind is VerdictKind.ELIDED
        assert not judge(text, "Ada Moreau", ASKED).warnings


HEARD = transcript(
    [
        (
            "Ada Moreau",
            "We sold the [inaudible] pumps to the mayor. The [laughs] crew was there. We lost [unintelligible "
            "00:01:02] at night, and the quay broke.",
        )
    ]
)


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        (
            "We sold the … pumps to the mayor.",
            VerdictKind.ELIDED,
            "Stands, noted: the ellipsis stands for “[inaudible]”.",
        ),
        (
            "We lost … at night … the quay broke.",
            VerdictKind.ELIDED,
            "Stands, noted: the ellipsis stands for “[unintelligible 00:01:02]”; the ellipsis stands for “and”.",
        ),
        ("The … crew was there.", VerdictKind.TIDIED, "Stands, noted: left out “[laughs]”."),
        ("We sold the pumps to the mayor.", VerdictKind.TIDIED, "Stands, noted: left out “[inaudible]”."),
    ],
)
def test_an_ellipsis_stands_for_words_that_were_not_made_out(text: str, kind: VerdictKind, reason: str) -> None:
    found = judge(text, "Ada Moreau", HEARD)
    assert (found.kind, found.reason) == (kind, reason)
    assert bool(found.warnings) is ("…" not in text)


HYPHENS = transcript(
    [
        (
            "Ada Moreau",
            "The boats are run by a non-profit from Dunmore. The non-technical crew and the anti-fraud crew left. "
            "Nothing here is non-negotiable. It is not-for-profit work. The ex-harbourmaster is silent. Our well-kept "
            "old boats are for sale. We sold the non-technical boats. The new technical crew came.",
        )
    ]
)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The boats are run by a … profit from Dunmore.", "non-profit"),
        ("The … technical crew and the … fraud crew left.", "non-technical"),
        ("Nothing here is … negotiable.", "non-negotiable"),
        ("Nothing here is [...] negotiable.", "non-negotiable"),
        ("It is not- … profit work.", "not-for-profit"),
        ("The … harbourmaster is silent.", "ex-harbourmaster"),
        ("Our well- … boats are for sale.", "well-kept"),
    ],
)
def test_an_ellipsis_cuts_no_word(text: str, word: str) -> None:
    found = judge(text, "Ada Moreau", HYPHENS)
    assert found.kind is VerdictKind.DRIFTED, found.reason
    assert word in found.reason
    without = judge(text.replace(" …", "").replace(" [...]", ""), "Ada Moreau", HYPHENS)
    assert not without.stands
    assert "…”" not in without.reason


@pytest.mark.parametrize(
    "text", ["Our … old boats are for sale.", "We sold the … boats.", "The … technical crew came."]
)
def test_an_ellipsis_swallows_whole_words(text: str) -> None:
    assert judge(text, "Ada Moreau", HYPHENS).kind is VerdictKind.ELIDED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Technical crew and the anti-fraud crew left.", "non-technical"),
        ("Profit from Dunmore.", "non-profit"),
        ("The boats are run by a non", "non-profit"),
        ("For-profit work.", "not-for-profit"),
        ("Fraud crew left. … It is not-for-profit work.", "anti-fraud"),
    ],
)
def test_a_quotation_has_no_word_without_its_prefix(text: str, word: str) -> None:
    found = judge(text, "Ada Moreau", HYPHENS)
    assert found.kind is VerdictKind.DRIFTED, found.reason
    assert word in found.reason


@pytest.mark.parametrize("text", ["Non-technical crew", "Technical crew came.", "Kept old boats are for sale."])
def test_a_quotation_may_begin_at_a_hyphen_that_no_prefix_stands_before(text: str) -> None:
    assert judge(text, "Ada Moreau", HYPHENS).stands


@pytest.mark.parametrize(
    "words",
    [
        "I assume",
        "I suppose",
        "I presume",
        "we hope that",
        "I'd say",
        "in my opinion",
        "in theory",
        "apparently",
        "presumably",
        "or so",
        "so far",
        "at least for now",
        "to some extent",
        "in most cases",
        "as far as I know",
        "it seems",
    ],
)
def test_a_reservation_is_no_word_to_leave_out(words: str) -> None:
    talk = transcript(
        [("Ada Moreau", f"We looked at the winch. The rope, {words}, holds every boat here. Then we left.")]
    )
    found = judge("The rope … holds every boat here.", "Ada Moreau", talk)
    assert found.kind is VerdictKind.ELIDED
    told = f"The ellipsis swallows a reservation: “{words}”. Does the meaning hold without it?"
    assert [warning.message for warning in found.warnings] == [told]
    assert judge("The rope holds every boat here.", "Ada Moreau", talk).reason.endswith("Restore the words.")


@pytest.mark.parametrize(
    "words",
    [
        "of hemp",
        "as we saw",
        "in the harbour",
        "like all of our ropes",
        "which I know well",
        "behind the shed, I hope, and",
    ],
)
def test_other_words_may_be_left_out_of_a_sentence(words: str) -> None:
    talk = transcript(
        [("Ada Moreau", f"We looked at the winch. The rope {words} holds every boat here. Then we left.")]
    )
    found = judge("The rope … holds every boat here.", "Ada Moreau", talk)
    assert found.kind is VerdictKind.ELIDED
    assert not found.warnings
