"""A quotation that only lacks a speaker whose name is misspelt: the finding and the repair are about the name."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.event import Event, PillarConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.core.people import People
from brief_tui.core.repairs.repairs import repairs_for, repairs_of_finding
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript(
    [
        ("Teodor Marchetti", "We replaced the store because YAML is very verbose. It took nine weeks of evenings."),
        ("Ilse Tamm", "Nobody asked the people who run the pumps at night."),
    ]
)
EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="dev", heading="Developer")])
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))


def _draft(prose: str) -> str:
    return f"## Developer\n\n{prose}\n"


def _found(prose: str) -> list[Finding]:
    return [one for one in assess(SOURCES, _draft(prose)).findings if one.id in {"false-speech", "uncertain-speech"}]


@pytest.mark.parametrize(
    ("prose", "id", "label"),
    [
        ("“We replaced the store because YAML is very verbose,” Marcetti said.", "false-speech", "Write Marchetti"),
        (
            "Teodor Marcetti objected. “We replaced the store because YAML is very verbose,” he said.",
            "uncertain-speech",
            "Write Teodor Marchetti",
        ),
        (
            "“We replaced the store because YAML is very verbose,” vowed data chief Teodor Marcetti.",
            "uncertain-speech",
            "Write Teodor Marchetti",
        ),
    ],
)
def test_the_slip_is_told_and_its_repair_makes_the_quotation_stand(prose: str, id: str, label: str) -> None:
    text = _draft(prose)
    assessment = assess(SOURCES, text)
    (finding,) = _found(prose)
    assert finding.id == id
    assert finding.message.endswith("the words are Teodor Marchetti's, so correct the name.")
    first, *_ = repairs_of_finding(finding, assessment, SOURCES)
    assert first.label == label
    assert first.applied(text) == text.replace("Marcetti", "Marchetti")
    mended = assess(SOURCES, first.applied(text))
    assert all(judged.verdict.stands for judged in mended.quotations)
    labels = [repair.label for repair in repairs_for(assessment.quotations[0], assessment, SOURCES)]
    assert labels[0] == label
    assert "Mark it to be put right later" not in labels


def test_the_slip_is_told_too_where_the_words_are_not_exactly_those() -> None:
    (finding,) = _found("Teodor Marcetti objected. “We replaced the store because HTML is very verbose,” he said.")
    assert finding.id == "false-speech"
    assert finding.message.startswith("Nobody is called “Teodor Marcetti”: correct the name. Teodor Marchetti says")


def test_a_slip_in_an_earlier_paragraph_is_named_with_its_line() -> None:
    (finding,) = _found("Teodor Marcetti came.\n\nThe store was old.\n\n“It took nine weeks of evenings,” he said.")
    assert "Nobody is called “Teodor Marcetti” on line 3" in finding.message


@pytest.mark.parametrize(
    "prose",
    [
        "Teodor Marcetti came. Ilse Tamm did too. “It took nine weeks of evenings,” somebody said.",
        "“It took nine weeks of evenings,” somebody said.\n\nTeodor Marcetti came.",
        "Ilse Tam came. “It took nine weeks of evenings,” somebody said.",
        "Teodor Marcetti came.\n\n## Other\n\n“It took nine weeks of evenings,” somebody said.",
    ],
)
def test_a_name_that_is_not_the_speakers_or_not_the_nearest_is_no_cause(prose: str) -> None:
    (finding,) = _found(prose)
    assert "Nobody is called" not in finding.message
