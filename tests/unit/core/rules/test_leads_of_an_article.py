"""What an article works out, asks, and tells by role: figures, questions, conditions, titles and likely speakers."""

from __future__ import annotations

import pytest

from brief_tui.core.article.context.around import turning_before
from brief_tui.core.article.roles.titles import contradicts
from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event import SpeakerConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.offsets import Span
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript
from tests.unit.factories import make_event

TALK = transcript(
    [
        ("Ono Brack", "Who looks after the quays?"),
        (
            "Ilse Tamm",
            "We looked at 71 quays last spring, and only nine of them had a guard on duty. The tide was the trouble. "
            "Connected to the gauge are eighty-four percent of our sluices.",
        ),
        ("Ono Brack", "And the voice?"),
        ("Ilse Tamm", "We took the horn off the tug after six days. Nobody had asked the pilots."),
    ],
    "transcripts/tamm.txt",
)
SOURCES = Sources(
    make_event(speakers=[SpeakerConfig(name="Ilse Tamm", title="Director of Tides", company="Oakline")]),
    (TALK,),
    TranscriptIndex((TALK,)),
    People(TALK.speakers),
)


def _assess(prose: str) -> Assessment:
    return assess(SOURCES, f"# Tides\n\n## Developer\n\n{prose}\n")


def _ids(prose: str, start: str) -> list[str]:
    return [finding.id for finding in _assess(prose).findings if finding.id.startswith(start)]


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Of 71 such quays that Ilse Tamm looked at last spring, 62 had no guard on duty.", False),
        ("Of 71 such quays that Ilse Tamm looked at last spring, 52 had no guard on duty.", True),
        ("Ilse Tamm can wait for the sluices that are not connected to the gauge, 16 percent.", False),
        ("“Nobody had asked the pilots,” Ilse Tamm said of the horn. It lasted six days.", False),
    ],
)
def test_what_is_left_of_what_was_said(prose: str, found: bool) -> None:
    assert bool(_ids(prose, "figure-")) is found


def test_words_of_the_only_one_who_can_be_meant_stand() -> None:
    judged = _assess("Ilse Tamm ran the quays. Two springs had taught her as much: “The tide was the trouble.”")
    assert [one.verdict.kind for one in judged.quotations] == [VerdictKind.EXACT]
    assert judged.quotations[0].speaker == "Ilse Tamm"
    assert judged.quotations[0].quotation.attribution is not None


def test_words_of_another_one_stay_without_a_speaker() -> None:
    judged = _assess("Ilse Tamm ran the quays. Two springs had taught her as much: “Who looks after the quays?”")
    assert [one.verdict.kind for one in judged.quotations] == [VerdictKind.UNATTRIBUTED]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which poem does she read to children?", True),
        ("And who, Ono Brack wanted to know, painted the village chapel? Tamm was brief.", True),
        ("Who, Ono Brack asked, looks after the quays?", False),
    ],
)
def test_a_question_right_before_the_words(question: str, found: bool) -> None:
    prose = f"{question} “The tide was the trouble,” Ilse Tamm said."
    assert bool(_ids(prose, "another-question")) is found


def test_a_pillar_of_roles_names_nobody() -> None:
    prose = "The director of tides was clear. “The tide was the trouble,” the director of tides said."
    assert _ids(prose, "pillar-without-names") == ["pillar-without-names"]


@pytest.mark.parametrize(
    ("said", "words", "what"),
    [
        ("If it is wrong, then the bell rings anyway.", "then the bell rings anyway", "condition"),
        ("if the dues are owed here and not in the other town then the boats will go there", "the boats", "condition"),
        ("What I would not say is that tar is harmless.", "tar is harmless", "negation"),
        ("Some engineers tell me that tar will win in the end.", "tar will win", "report"),
        ("well they all think we do we don't it needs a guard", "it needs a guard", None),
        ("it stops it if the weight is right the scale says nine", "the scale says nine", None),
    ],
)
def test_what_governs_a_passage(said: str, words: str, what: str | None) -> None:
    talk = transcript([("Ilse Tamm", said)])
    at = said.index(words)
    around = turning_before(talk, Span(at, at + len(words)))
    assert (around and around.what) == what


@pytest.mark.parametrize(
    ("told", "title", "wrong"),
    [
        ("director of logistics", "Director of Procurement", True),
        ("deputy director of customs", "Director of Customs", True),
        ("chief information officer", "Chief Information Security Officer", True),
        ("medical director", "Director of Nursing", True),
        ("security boss", "Chief Information Security Officer", False),
        ("vice president", "Vice President, Digital", False),
    ],
)
def test_one_rank_and_another_field(told: str, title: str, wrong: bool) -> None:
    assert contradicts(told, title) is wrong


@pytest.mark.parametrize(
    "prose",
    [
        "Ilse Tamm, who is the harbour’s chief electrician, spoke.",
        "“The tide was the trouble,” chief of pumps Ilse Tamm related.",
        "“The tide was the trouble,” Ilse Tamm said. The chief executive officer has doubts.",
    ],
)
def test_titles_are_read_where_the_prose_tells_them(prose: str) -> None:
    assert _ids(prose, "title-two-ways") == ["title-two-ways"]
