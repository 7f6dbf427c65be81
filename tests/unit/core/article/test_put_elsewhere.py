"""What the prose says was asked, where that was put to the speaker at another place."""

from __future__ import annotations

import pytest

from brief_tui.core.article.answers.put_elsewhere import told_question
from brief_tui.core.assessment import assess
from brief_tui.core.event import Event, PillarConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

STAGE = transcript(
    [
        ("Ada Moreau", "What does the sluice cost in a year?"),
        ("Jon Feld", "Every barge that you cannot name is somebody else's barge. We count the crews at dawn."),
        ("Ada Moreau", "What about tips?"),
        ("Jon Feld", "They hang on how the pilot is called. I would rather that nobody saw a name."),
        ("Ada Moreau", "The watchman is not up there any more."),
        ("Jon Feld", "In half of them, no. So we put a small motor in the seat. It's a bump."),
    ],
    "transcripts/stage.txt",
)
ROUND = transcript(
    [
        ("Olga Brandt", "What did you change first?"),
        ("Jon Feld", "Paper, and I mean it."),
        ("Olga Brandt", "Here is one from the hall: is it a job or isn't it?"),
        ("Jon Feld", "I am no lawyer."),
        ("Olga Brandt", "And what of electricity?"),
        ("Jon Feld", "It gives a third of it back."),
        ("Olga Brandt", "How often is the gauge wrong?"),
        ("Jon Feld", "Once in a hundred."),
    ],
    "transcripts/round.txt",
)
YARD = transcript(
    [
        ("Olga Brandt", "What went wrong?"),
        ("Ida Kurz", "We hung it too high for the crews."),
        ("Olga Brandt", "Did you ask the pilots?"),
        ("Ida Kurz", "Twice, in the end."),
        ("Olga Brandt", "What does it cost the port?"),
        ("Ida Kurz", "Less than the flower beds, and I like flowers."),
        ("Olga Brandt", "Jon, is that a comfort?"),
        ("Jon Feld", "It is a relief to me."),
        ("Olga Brandt", "Ida, what would worry you?"),
        ("Ida Kurz", "Numbers. With sixty of them the sand moves."),
    ],
    "transcripts/yard.txt",
)
TALKS = (STAGE, ROUND, YARD)
EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="dev", heading="Developer")])
SOURCES = Sources(EVENT, TALKS, TranscriptIndex(TALKS), People(["Ada Moreau", "Jon Feld", "Olga Brandt", "Ida Kurz"]))
NAME = "I would rather that nobody saw a name"
BARGE = "Every barge that you cannot name is somebody else's barge"


def _found(prose: str) -> list[str]:
    found = assess(SOURCES, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    return [finding.message for finding in found if finding.id == "another-question"]


@pytest.mark.parametrize(
    ("prose", "line"),
    [
        (f"Asked what he changed first, Jon Feld said: “{BARGE}.”", 1),
        (f"Pressed on what had changed first, Feld said: “{BARGE}.”", 1),
        (f"“{BARGE},” Jon Feld said when asked what was the first change.", 1),
        (f"Asked how often the pilot is mistaken, Feld said: “{NAME}.”", 7),
    ],
)
def test_a_question_that_was_put_at_another_place(prose: str, line: int) -> None:
    (message,) = _found(prose)
    assert f"it was asked on line {line} of transcripts/round.txt" in message


@pytest.mark.parametrize(
    "prose",
    [
        f"Asked whether rowing is a job at all, Jon Feld said: “{NAME}.”",
        f"Asked by Brandt if it counts as a job, Feld said: “{NAME}.”",
        f"Asked how often the gauge errs, Feld said: “{NAME}.”",
        "Asked about electricity, Jon Feld laughed that “It's a bump.”",
    ],
)
def test_a_question_that_was_put_elsewhere_or_nowhere(prose: str) -> None:
    assert len(_found(prose)) == 1


@pytest.mark.parametrize(
    "prose",
    [
        "Asked what he changed first, Jon Feld said: “Paper, and I mean it.”",
        f"Asked about tips and the job, Jon Feld said: “{NAME}.”",
        f"Asked what a barge costs, Feld said: “{BARGE}.”",
        f"Asked what came first, Feld said: “{BARGE}.”",
        f"Asked what he did, Feld said: “{BARGE}.”",
        f"He changed paper first. “{BARGE},” Feld said.",
        "Asked about the “bump”, Jon Feld nodded.",
        "Asked about electricity, Jon Feld calls the device a “bump”.",
        "Asked about the motor in the seat, Jon Feld laughed that “It's a bump.”",
    ],
)
def test_what_was_asked_there_or_nowhere(prose: str) -> None:
    assert _found(prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "Asked what had gone wrong, Ida Kurz said: “Less than the flower beds, and I like flowers.”",
        "Asked what had gone wrong, Kurz did not flinch. “Less than the flower beds, and I like flowers,” she said.",
        "“Less than the flower beds, and I like flowers,” Ida Kurz said when asked what had gone wrong.",
    ],
)
def test_a_question_put_word_for_word_before_others(prose: str) -> None:
    (message,) = _found(prose)
    assert "it was asked on line 1" in message


@pytest.mark.parametrize(
    "prose",
    [
        "Asked what had gone wrong, Ida Kurz did not flinch. “We hung it too high for the crews,” she said.",
        "Asked what it costs, Ida Kurz did not flinch. “Less than the flower beds, and I like flowers,” she said.",
        "“With sixty of them the sand moves,” Ida Kurz said, when Brandt wanted to know what would trouble her.",
        "Asked what worries her, Ida Kurz did not flinch. “With sixty of them the sand moves,” she said.",
    ],
)
def test_the_question_that_was_put_there(prose: str) -> None:
    assert _found(prose) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Asked by Brandt how often it errs, Feld said:", "often it errs"),
        (" said when pressed on the first change.", "the first change"),
        ("Feld asked for more time and said:", ""),
    ],
)
def test_what_the_prose_says_was_asked(text: str, told: str) -> None:
    assert told_question(text) == told
