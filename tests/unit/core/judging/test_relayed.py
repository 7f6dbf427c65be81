"""Words that a speaker was quoting stand, but not without a warning."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import Concern
from tests.unit.core.judged_sources import judge, transcript

TALK = transcript(
    [
        (
            "Ada Moreau",
            'I wrote to the port, and the answer was "You either move the crane, or we move it for you. Today." So we '
            "moved it, and nobody thanked us. The sign said “Keep the gate shut — always, even at noon” and the gate "
            'was open. He asked, "who is there?" and I said "me", which was true. I like the 12" pipes and the 14" '
            "pipes.",
        ),
        ("Jon Feld", "The crane is where it was. You go, they say. «Boats first», they say."),
        ("Ada Moreau", "You either move the crane or you don't."),
        (
            "Ida Quist",
            "For many years there hung by the door a page from the harbour master, Lom Berg, who wrote, “Every rope is "
            "a promise.” It fell down. “Keep off,” said another.",
        ),
    ]
)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("You either move the crane, or we move it for you.", "Ada Moreau"),
        ("You either move the crane … we move it for you. Today.", "Ada Moreau"),
        ("Keep the gate shut — always", "Ada Moreau"),
        ("keep the [harbour] gate shut, always", "Ada Moreau"),
        ("Who is there?", "Ada Moreau"),
        ("Boats first", "Jon Feld"),
    ],
)
def test_words_inside_the_speakers_marks_are_warned_of(text: str, speaker: str) -> None:
    found = judge(text, speaker, TALK)
    assert found.stands
    assert [warning.concern for warning in found.warnings] == [Concern.RELAYED]
    assert speaker in found.warnings[0].message


@pytest.mark.parametrize(
    ("text", "speaker", "behind"),
    [
        ("Who is there?", "Ada Moreau", ", behind “He asked”."),
        (
            "You either move the crane, or we move it for you.",
            "Ada Moreau",
            ", behind “I wrote to the port, and the answer was”.",
        ),
        ("Boats first", "Jon Feld", " inside quotation marks. Say"),
        (
            "Every rope is a promise.",
            "Ida Quist",
            ", behind “… a page from the harbour master, Lom Berg, who wrote”.",
        ),
        ("Keep off", "Ida Quist", " inside quotation marks. Say"),
    ],
)
def test_what_leads_to_the_marks_is_shown(text: str, speaker: str, behind: str) -> None:
    (warning,) = judge(text, speaker, TALK).warnings
    assert behind in warning.message


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("the answer was ‘You either move the crane, or we move it for you. Today.’", "Ada Moreau"),
        ("‘You either move the crane, or we move it for you.’", "Ada Moreau"),
        ("'You either move the crane, or we move it for you.'", "Ada Moreau"),
        ("or we move it for you. Today. So we moved it", "Ada Moreau"),
        ("So we moved it, and nobody thanked us.", "Ada Moreau"),
        ("and the gate was open", "Ada Moreau"),
        ("and I said me", "Ada Moreau"),
        ("pipes and the", "Ada Moreau"),
        ("You either move the crane", "Ada Moreau"),  # said in earnest elsewhere
        ("You go, they say.", "Jon Feld"),
    ],
)
def test_other_words_are_not(text: str, speaker: str) -> None:
    found = judge(text, speaker, TALK)
    assert found.stands
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("lead", "own"),
    [
        ("I just sat down one day and thought,", True),
        ("But then, as you were talking, I started thinking", True),
        ("And I tell people that are working with me,", True),
        ("We always say:", True),
        ("I was like,", True),
        ("And I was, like,", True),
        ("So we looked at it and said to ourselves,", True),
        ("I've been saying,", True),
        ("I remember thinking,", True),
        ("She asked, “Why don't you?” And I was like,", True),
        ("They would do what nobody had done, and I was like,", True),
        ("My whole life, my role has always been", True),
        ("My boss's rule has always been", False),
        ("So it was just like", True),
        ("And it's like,", True),
        ("That was kind of like", True),
        ("I would rather tie it to the post, and then it's very explicit that", True),
        ("After a year it was obvious that", True),
        ("This very specific pattern of", True),
        ("And that gives you a good sense of", True),
        ("My years at sea always tell me", False),
        ("My own experience always tells me", True),
        ("Our gut says:", True),
        ("I asked the harbour master, and it was like", False),
        ("She was like", False),
        ("His experience tells me", False),
        ("My boss always tells me", False),
        ("It's clear that he said", False),
        ("There is a rule that says it's like", False),
        ("I never said,", False),
        ("I would have told them, and I never said,", False),
        ("If I said", False),
        ("I thought of Calder's", False),
        ("I remember my boss saying,", False),
        ("I read a report that said,", False),
        ("I asked him and he said,", False),
        ("I quote the minister:", False),
        ("They told us,", False),
        ("I was tired. The sign said,", False),
        ("When we began, vendors said,", False),
        ("I came in, Mara said,", False),
        ("I have customers saying,", False),
        ("I keep hearing customers say,", False),
        ("We asked ten vendors and nine answered,", False),
        ("I was like, and then Mara was like,", False),
        ("I got asked,", False),
        ("We've been told,", False),
        ("I heard them say,", False),
        ("I wrote down a proverb:", False),
        ("I walked in, vendors stood up and said,", False),
        ("I told Mara what Calder said,", False),
    ],
)
def test_what_speakers_say_that_they_thought_is_their_own(lead: str, own: bool) -> None:
    said = transcript([("Ada Moreau", f'{lead} "Every crane has to be moved at noon." And so it was.')])
    found = judge("Every crane has to be moved at noon.", "Ada Moreau", said)
    assert found.stands
    assert [warning.concern for warning in found.warnings] == [Concern.RELAYED] * (not own)


def test_a_term_may_be_anybodys() -> None:
    assert judge("gate shut", None, TALK, kind="term").warnings == ()
