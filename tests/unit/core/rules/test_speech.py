"""Speech in the prose that nobody can be told of: an error where a clause gives invented words to somebody."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.event import Event, PillarConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Severity
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.people import People
from brief_tui.core.repairs.repairs import repairs_for
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript([("Ada Moreau", "We replaced the store because YAML is very verbose.")])
EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="dev", heading="Developer")])
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("“Gulls will run every harbour by spring,” the chief executive said.", "false-speech"),
        ("“We replaced the store because YAML is very verbose,” the chief executive said.", "uncertain-speech"),
        ("“Gulls will run every harbour by spring.”", "false-speech"),
        ("A poster on the wall: “Gulls will run every harbour by spring.”", "uncertain-speech"),
        ("One of the speakers said “Gulls will run every harbour by spring.”", "false-speech"),
        ("The panel agreed that “gulls will run every harbour by spring.”", "false-speech"),
        ("Someone at Quill told us that “gulls will run every harbour by spring.”", "false-speech"),
        ("According to one visitor, “gulls will run every harbour by spring.”", "false-speech"),
        ("One visitor's view was that “gulls will run every harbour by spring.”", "false-speech"),
        ("“Gulls will run every harbour by spring” was how one visitor put it.", "false-speech"),
        ("### “Gulls will run every harbour by spring”: Moreau", "false-speech"),
        ("### “Gulls will run every harbour by spring”: Delgado", "false-speech"),
        ("“Gulls will run every harbour by spring.” — Maria Delgado", "false-speech"),
        ("One of the speakers said “we replaced the store because YAML is very verbose.”", "uncertain-speech"),
        ("Nobody said “gulls will run every harbour by spring.”", "uncertain-speech"),
        ("Few would say “gulls will run every harbour by spring” today.", "uncertain-speech"),
        ("A talk called “Gulls will run every harbour by spring” drew few.", "uncertain-speech"),
        ("The sign read “gulls will run every harbour by spring.”", "uncertain-speech"),
        ("### “Gulls will run every harbour by spring”: how a slogan aged", "uncertain-speech"),
        ("### “Gulls will run every harbour by spring”", "false-speech"),
        ("### Why “gulls will run every harbour by spring”", "uncertain-speech"),
        ("### “We replaced the store because YAML is very verbose”", "uncertain-speech"),
        ("| Line |\n| - |\n| “Gulls will run every harbour by spring.” |", "false-speech"),
    ],
)
def test_speech_of_somebody_who_cannot_be_told(prose: str, found: str) -> None:
    findings = assess(SOURCES, f"## Developer\n\n{prose}\n").findings
    assert [one.id for one in findings if one.id.endswith("-speech") and one.id != "uncited-speech"] == [found]


@pytest.mark.parametrize(
    ("prose", "reason"),
    [
        (
            "Moreau came. A founder left. “We replaced the store because HTML is very verbose,” she said.",
            "Words differ",
        ),
        (
            "Moreau came. A mayor left. “We replaced the store because YAML is not very verbose,” she said.",
            "A negation",
        ),
        ("Moreau came. The store pleased her: “We replaced the store because HTML is very verbose.”", "Words differ"),
        ("Moreau came. “We replaced the store because HTML is very verbose,” said a rival.", "Nobody is named"),
    ],
)
def test_altered_words_of_the_only_one_who_can_be_meant_are_compared_with_theirs(prose: str, reason: str) -> None:
    told = [one.message for one in assess(SOURCES, f"## Developer\n\n{prose}\n").findings if one.id == "false-speech"]
    assert len(told) == 1
    assert reason in told[0]


def test_a_term_in_a_sentence_of_speech_stays_a_term() -> None:
    brief = "## Developer\n\nOne of the speakers said the market was a “gull casino”.\n"
    assert [judged.quotation.kind for judged in assess(SOURCES, brief).quotations] == ["term"]


@pytest.mark.parametrize(
    ("prose", "kind"),
    [
        ("Those who left Hadmere did so because the gulls were, in their word, “rude”.", "term"),
        ("Those who left Hadmere had, in the words of one visitor, “no more bread”.", "term"),
        ("Most of Hadmere are “gull people”, in the words of one visitor.", "term"),
        ("Staff at Hadmere have a name for it: “brew duty”.", "term"),
        ("Those who left Hadmere said, in their words, “the gulls ate all the bread”.", "speech"),
        ("Ada Moreau left Hadmere because the gulls were, in her word, “rude”.", "speech"),
    ],
)
def test_a_word_of_people_without_a_name_is_a_term(prose: str, kind: str) -> None:
    assert [one.quotation.kind for one in assess(SOURCES, f"## Developer\n\n{prose}\n").quotations] == [kind]


def test_a_cause_is_told_once() -> None:
    prose = "“We replaced the store because YAML is very verbose,” the chief executive said."
    [finding] = [one for one in assess(SOURCES, f"## Developer\n\n{prose}\n").findings if one.id == "uncertain-speech"]
    assert finding.message.startswith("Nobody is named as the speaker: add an attribution.")


@pytest.mark.parametrize("prose", ["> “{}”", "> “{}”\n> — ", "“{},” the mayor said.", "“{}”"])
def test_invented_words_count_as_fabricated_though_nobody_is_named(prose: str) -> None:
    draft = f"## Developer\n\n{prose.format('Gulls will run every harbour by spring')}\n"
    (judged,) = assess(SOURCES, draft).quotations
    counted = {check.id: check.value for check in assess(SOURCES, draft).checks}
    assert counted["fabricated-quotes"] == 1
    assert judged.verdict.kind not in EVENT.review.waivable


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_prose_right_under_an_attribution_wants_a_blank_line(newline: str) -> None:
    lines = [
        "## Developer",
        "",
        "> “We replaced the store because YAML is very verbose.”",
        "> — Ada Moreau",
        "So be it.",
    ]
    draft = newline.join(lines)
    assessment = assess(SOURCES, draft)
    (finding,) = (one for one in assessment.findings if one.id == "missing-blank-line")
    assert (finding.severity, finding.line, finding.column) == (Severity.ERROR, 5, 1)
    repair, *_ = repairs_for(assessment.quotations[0], assessment, SOURCES)
    assert repair == finding.repair
    after = assess(SOURCES, repair.applied(draft))
    assert after.brief.text == newline.join([*lines[:4], "", lines[4]])
    assert [one.verdict.kind for one in after.quotations] == [VerdictKind.EXACT]
    assert "missing-blank-line" not in {one.id for one in after.findings}


NOTE = " [t=12:04 src=moreau.vtt]"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "behind",
    [
        " That winter is the weak point.",
        "That winter",
        " **Winter** is weak.",
        "  and so be it",
        ". So be it.",
        " ¿Y 2?",
    ],
)
def test_words_behind_time_and_source_are_no_part_of_an_attribution(behind: str, newline: str) -> None:
    lines = ["## Developer", "", "> “We replaced the store because YAML is very verbose.”"]
    draft = newline.join([*lines, f"> — Ada Moreau, Engineer @ Google{NOTE}{behind}", "", "The end."])
    assessment = assess(SOURCES, draft)
    (finding,) = (one for one in assessment.findings if one.id == "missing-blank-line")
    assert (finding.severity, finding.line) == (Severity.ERROR, 4)
    (judged,) = assessment.quotations
    assert (judged.verdict.kind, judged.speaker) == (VerdictKind.EXACT, "Ada Moreau")
    assert (judged.title, judged.company) == ("Engineer", "Google")
    assert finding.repair is not None
    repaired = finding.repair.applied(draft)
    stop, words = ("." if behind[0] == "." else ""), behind.lstrip(" .")
    assert repaired == draft.replace(behind, f"{stop}{2 * newline}{words}")
    assert "missing-blank-line" not in {one.id for one in assess(SOURCES, repaired).findings}


@pytest.mark.parametrize("behind", ["", " ", ".", " …", "**", NOTE])
def test_what_is_no_word_may_stand_behind_time_and_source(behind: str) -> None:
    bold = "**" if behind == "**" else ""
    draft = (
        "## Developer\n\n> “We replaced the store because YAML is very verbose.”\n"
        f"> {bold}— Ada Moreau, Engineer @ Google{NOTE}{behind}\n"
    )
    assessment = assess(SOURCES, draft)
    assert "missing-blank-line" not in {one.id for one in assessment.findings}
    assert [(one.title, one.company) for one in assessment.quotations] == [("Engineer", "Google")]


def test_a_title_behind_time_and_source_is_told_and_not_made_a_paragraph() -> None:
    draft = (
        "## Developer\n\n> “We replaced the store because YAML is very verbose.”\n"
        f"> — Ada Moreau{NOTE}, Engineer @ Google\n"
    )
    (finding,) = (one for one in assess(SOURCES, draft).findings if one.id == "missing-blank-line")
    assert finding.repair is None


def test_marks_that_give_words_to_nobody_can_be_taken_away() -> None:
    draft = "## Developer\n\nThe sign read “gulls will run every harbour by spring.”\n"
    assessment = assess(SOURCES, draft)
    (judged,) = assessment.quotations
    assert "Nothing in the transcripts comes close" in judged.verdict.reason
    first, *others = repairs_for(judged, assessment, SOURCES)
    assert first.label == "Take the marks away"
    assert first.applied(draft) == "## Developer\n\nThe sign read gulls will run every harbour by spring.\n"
    assert others


@pytest.mark.parametrize("term", ["tide choir", "the shop", "a verbose store"])
def test_a_term_that_nobody_said_is_told_by_its_words_alone(term: str) -> None:
    """Of so few words, a passage that has some of them is nothing to quote: "the store" for "the shop"."""
    draft = f"## Developer\n\nThe “{term}” was closed at night.\n"
    assessment = assess(SOURCES, draft)
    (judged,) = assessment.quotations
    advice = f"Nobody said “{term}”: quote a term as somebody said it, or use words of your own, without marks."
    assert judged.verdict.reason == advice
    assert [one.message for one in assessment.findings if one.id == "unknown-term"] == [advice]
    labels = [repair.label for repair in repairs_for(judged, assessment, SOURCES)]
    assert labels == ["Take the marks away"]


@pytest.mark.parametrize(
    "prose",
    [
        "This is what Moreau calls the “tide choir”.",
        "Locals have dubbed the pumps the “tide choir”.",
        "Moreau spoke of a “tide choir”.",
    ],
)
def test_a_term_that_somebody_calls_a_thing_by_does_not_lose_its_marks_alone(prose: str) -> None:
    assessment = assess(SOURCES, f"## Developer\n\n{prose}\n")
    (judged,) = assessment.quotations
    labels = [repair.label for repair in repairs_for(judged, assessment, SOURCES)]
    assert labels == ["Mark it to be put right later", "Ask for a paraphrase instead"]


def test_of_a_term_there_is_nothing_to_say_without_transcripts() -> None:
    unheard = Sources(EVENT, (), TranscriptIndex(()), SOURCES.people)
    findings = assess(unheard, "## Developer\n\nThe “tide choir” sings.\n").findings
    (message,) = [one.message for one in findings if one.id == "unknown-term"]
    assert message == "There is no transcript to check it against: add transcripts to the event folder."


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        ("Jon Feld wondered aloud whether “the crane is a danger to the whole yard”.", False),
        ("Jon Feld asks if “the crane is a danger to the whole yard”.", False),
        ("“The crane is a danger to the whole yard,” Jon Feld wondered.", False),
        ("Jon Feld said that “the crane is a danger to the whole yard”.", True),
        ("Asked about the yard, Jon Feld said “the crane is a danger to the whole yard”.", True),
        ("When asked, Jon Feld said “the crane is a danger to the whole yard”.", True),
    ],
)
def test_a_question_may_be_quoted_without_its_mark_where_the_prose_says_that_it_was_asked(
    prose: str, told: bool
) -> None:
    talk = transcript([("Jon Feld", "It is late. So the crane is a danger to the whole yard? Yes.")])
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    findings = assess(sources, f"## Developer\n\n{prose}\n").findings
    assert ("changed-question" in {one.id for one in findings}) is told
