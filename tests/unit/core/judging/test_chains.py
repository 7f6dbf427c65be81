"""Pieces joined by ellipses: which of their places are meant, and what lies between them."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import VerdictKind
from tests.unit.core.judged_sources import judge, transcript

TALK = transcript(
    [
        (
            "Ada Moreau",
            "You begin with one pump. Most of the harbour runs on that single pump for years, and you don't know "
            "where the water goes. I looked at the maps for a week. The maps were old and I can't remember the "
            "names. We dredge in spring, we weigh the sand, and we certainly did not plan to sell it.",
        ),
        ("Jon Feld", "I never asked."),
        (
            "Ada Moreau",
            "They pump at night. They are a small crew, as I have told every mayor of this town, and they're not "
            "going to leave. So you know, well, you plan for the flood that does not come.",
        ),
        ("Host", "You read the gauges?"),
        ("Ada Moreau", "I read them. I do read the gauges on Sunday, because the crew doesn't. I trust the gauges."),
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "You … know where the water goes",
        "I … remember the names.",
        "We … plan to sell it",
        "They are … going to leave",
        "They … going to leave",
        "Most of the harbour runs on that single pump for years … you … know where the water goes",
    ],
)
def test_a_common_word_is_taken_where_it_stands_nearest(text: str) -> None:
    found = judge(text, "Ada Moreau", TALK)
    assert found.kind is VerdictKind.DRIFTED
    assert "negation is lost" in found.reason


@pytest.mark.parametrize(
    ("text", "swallowed"),
    [
        ("You begin with one pump … you don't know where the water goes", ""),
        ("We dredge in spring … weigh the sand", ""),
        ("I read them … I trust the gauges", "negation"),
        ("We dredge in spring … plan to sell it", "negation"),
        ("You begin with one pump … where the water goes", "negation"),
        ("I looked at the maps … The maps were old", ""),
    ],
)
def test_gaps_that_are_longer_wherever_the_pieces_are_taken(text: str, swallowed: str) -> None:
    found = judge(text, "Ada Moreau", TALK)
    assert found.kind is VerdictKind.ELIDED, found.reason
    assert bool(found.warnings) is bool(swallowed)
    assert all(swallowed in warning.message for warning in found.warnings)


REPORTS = transcript(
    [
        (
            "Ada Moreau",
            "We refuse to sell data to anyone. Nobody's using the gauge. We rarely test on Fridays. You couldn't've "
            "known. It is far from ready for the crew. I used to think this was a good idea. We use steel instead of "
            "wood for the gate. It would be wrong to say that the pump understands the tide. We took the slow road "
            "rather than the short one, which is what people want. We're used to the noise and we like it. The mayor "
            "came to the gate and told me that the bridge is safe. We read the gauges, wrote the old numbers down, "
            "sat for a while, did not sleep, drank all the tea there was and went home at four. They almost won the "
            "cup. We opposed selling the dam. It might have saved the town.",
        ),
        ("Ada Moreau", "They won a cup? Maybe. We did."),
        ("Jon Feld", "Wir werden das Werk nicht schließen. 我们不会关闭工厂。"),
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "We … sell data to anyone.",
        "We [...] sell data to anyone.",
        "We … test on Fridays.",
        "You … known.",
        "They … won the cup.",
        "We … selling the dam.",
        "It is … ready for the crew.",
        "I … think this was a good idea.",
        "We use … wood for the gate.",
        "We use steel … wood for the gate.",
        "It would be … to say that the pump understands the tide",
        "Wir werden das Werk … schließen.",
        "我们…关闭工厂",
    ],
)
def test_a_few_swallowed_words_that_turn_the_sentence(text: str) -> None:
    found = [judge(text, name, REPORTS) for name in REPORTS.speakers]
    assert not any(verdict.stands for verdict in found)
    drifted = [verdict for verdict in found if verdict.kind is VerdictKind.DRIFTED]
    assert "is lost: the ellipsis swallows" in drifted[0].reason


@pytest.mark.parametrize(
    ("text", "swallowed"),
    [
        ("We took the slow road … which is what people want.", "reservation: “rather than the short one”"),
        ("The mayor came … the bridge is safe.", "reservation: “to the gate and told me that”"),
        ("We read the gauges … and went home at four.", "negation: “for a while, did not sleep, drank all the”"),
        ("It … saved the town.", "reservation: “might have”"),
        ("They won a cup? … We did.", "reservation: “Maybe”"),
        ("We're used … and we like it.", ""),
        ("It is far from ready for the crew. … We use steel instead of wood", ""),
    ],
)
def test_swallowed_words_that_may_turn_the_rest(text: str, swallowed: str) -> None:
    found = judge(text, "Ada Moreau", REPORTS)
    assert found.kind is VerdictKind.ELIDED, found.reason
    assert bool(found.warnings) is bool(swallowed)
    assert all(swallowed in warning.message for warning in found.warnings)


@pytest.mark.parametrize(
    ("text", "swallowed"),
    [
        ("We dredge in spring … sell it", "and we certainly did not plan to"),
        ("I … never asked", ""),
        ("It … understands the tide.", "would be wrong to say that the"),
        ("We … drank all the tea there was", "for a while, did not sleep"),
        ("We … went home at four.", "for a while, did not sleep, drank all the"),
        ("They won a cup? … We did.", ""),
    ],
)
def test_no_negation_is_swallowed_beside_a_piece_of_a_word_or_two(text: str, swallowed: str) -> None:
    found = judge(text, "Jon Feld" if "asked" in text else "Ada Moreau", TALK, REPORTS)
    assert found.stands is not bool(swallowed)
    assert not swallowed or f"is lost: the ellipsis swallows “{swallowed}”" in found.reason


def test_of_several_places_the_one_with_the_smallest_gaps_is_meant() -> None:
    talk = transcript([("Ada", "We really do not ship it. We, of course, ship it.")])
    assert judge("We … ship it", "Ada", talk).kind is VerdictKind.ELIDED
    even = transcript([("Ada", "We, of course, ship it. And we do not ship it.")])
    assert judge("We … ship it", "Ada", even).kind is VerdictKind.DRIFTED


def test_a_note_that_is_the_transcripts_own_is_nothing_added() -> None:
    talk = transcript([("Ada", "It sank [laughter] with all the sand that we had, so we laughed.")])
    own = judge("It sank [laughter] with all … we laughed.", "Ada", talk)
    assert own.reason == "Stands, noted: the ellipsis stands for “the sand that we had, so”."
    assert "[applause] added" in judge("It sank [applause] with all … we laughed.", "Ada", talk).reason


def test_what_the_ellipsis_stood_for_is_marked_in_the_quotation() -> None:
    text = "You … know where the water goes"
    edit = judge(text, "Ada Moreau", TALK).edits[0]
    assert (edit.source, text[slice(*edit.at)].strip()) == ("don't", "…")


STARTS = transcript(
    [
        (
            "Ada Moreau",
            "I don't - I do like it here. I do not like, I mean, I hate it. We did not in ten years sell a boat. "
            "It is not, to be fair, a bad idea. The port is busy. The crane broke on Monday. Yes. It broke.",
        )
    ]
)


@pytest.mark.parametrize("text", ["I don't … like it here.", "I do not … hate it."])
def test_an_ellipsis_moves_no_negation(text: str) -> None:
    found = judge(text, "Ada Moreau", STARTS)
    assert found.kind is VerdictKind.DRIFTED
    assert "A negation is moved" in found.reason


@pytest.mark.parametrize("text", ["We did not … sell a boat.", "It is not … a bad idea.", "Yes. … It broke."])
def test_a_negation_that_denies_what_follows_stays(text: str) -> None:
    found = judge(text, "Ada Moreau", STARTS)
    assert found.stands and not found.warnings


def test_a_scrap_that_is_joined_to_another_sentence_is_warned_of() -> None:
    found = judge("The port … broke on Monday.", "Ada Moreau", STARTS)
    assert [warning.concern for warning in found.warnings] == ["swallowed-words"]
    assert "joins “The port” to another sentence" in found.warnings[0].message


LIMITS = transcript(
    [
        (
            "Ada Moreau",
            "The dam is not only old, but tall. Only the crew that built it may open it. We merely repair the gates. "
            "The lamps are used only in spring. We have four or five cranes. It was the sixth largest port. After 30 "
            "days the sand comes back. It is one of the oldest walls on the coast. There are, as of this morning, "
            "around 400 boats. We waited in ten years for nobody. I met one man who knew. I don't think so; I'm "
            "holding the map upside down. I don't believe that, in all honesty, the gate is safe. I wouldn't say that. "
            "It leaks. I don't think, you know, it leaks. They almost won. We refuse to pay.",
        ),
    ]
)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("The dam is not … old, but tall.", "A limit is lost: the ellipsis swallows “only”"),
        ("We … repair the gates.", "A limit is lost: the ellipsis swallows “merely”"),
        ("The lamps are used … in spring.", "A limit is lost: the ellipsis swallows “only”"),
        ("They … won.", "A hedge is lost: the ellipsis swallows “almost”"),
        ("We … pay.", "A denial is lost: the ellipsis swallows “refuse to”"),
        ("I don't think … I'm holding the map upside down.", "A negation is moved: “don't think” denies"),
        ("I don't think …; I'm holding the map upside down.", "A negation is moved: “don't think” denies"),
        ("I wouldn't say … It leaks.", "A negation is moved: “wouldn't say” denies"),
    ],
)
def test_an_ellipsis_swallows_no_limit_and_nothing_that_alone_is_denied(text: str, lost: str) -> None:
    found = judge(text, "Ada Moreau", LIMITS)
    assert found.kind is VerdictKind.DRIFTED
    assert lost in found.reason


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("We have four … cranes.", "or five"),
        ("It was the … largest port.", "sixth"),
        ("After … days the sand comes back.", "30"),
        ("It is … the oldest walls on the coast.", "one of"),
        ("There are … 400 boats.", "as of this morning, around"),
        ("We waited … for nobody.", ""),
        ("I met … who knew.", ""),
        ("I don't believe … the gate is safe.", ""),
        ("I don't think … it leaks.", ""),
    ],
)
def test_a_quantity_under_an_ellipsis_is_warned_of(text: str, quantity: str) -> None:
    found = judge(text, "Ada Moreau", LIMITS)
    assert found.kind is VerdictKind.ELIDED, found.reason
    told = f"The ellipsis swallows a quantity: “{quantity}”. Does the meaning hold without it?"
    assert [warning.message for warning in found.warnings] == ([told] if quantity else [])
