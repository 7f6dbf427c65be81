"""Quotations that their own sentence turns: what is remarked, what is not, and what the repair makes of it."""

from __future__ import annotations

import pytest

from brief_tui.core.article.context.around import Around
from brief_tui.core.article.context.told_around import may_tell
from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event import Event, PillarConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.offsets import Span
from brief_tui.core.people import People
from brief_tui.core.repairs.repairs import repairs_for
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript(
    [
        ("Ada Moreau", "Is it true, what they say about the store? How do you find people who want to work nights?"),
        (
            "Jon Feld",
            "I don't think it's true that we ship bad code. We ship on Fridays unless the tests are red. "
            "If nobody watches the pumps, we lose the whole dock. You don't want to go fast, then go slow. "
            "We pay for the nights, and we pay on time. The crane is older than the harbour itself. "
            "And none of *that* is simple for a small team.",
        ),
        ("Ada Moreau", "The cloud is cheap, but that's not true any more."),
        (
            "Jon Feld",
            "We lose the whole dock. Nobody told me that the crane is older than the harbour itself. "
            "I guess the night is long. Every quay smells of tar, unless it is new.",
        ),
    ],
    "transcripts/talk.txt",
)
EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="dev", heading="Developer")])
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))


def _assess(brief: str) -> Assessment:
    return assess(SOURCES, brief)


def _cited(words: str, speaker: str = "Jon Feld") -> str:
    return f"# Quay\n\n## Developer\n\n> “{words}”\n> — {speaker}\n"


def _prose(text: str) -> str:
    return f"# Quay\n\n## Developer\n\n{text}\n"


def _found(brief: str) -> list[Finding]:
    return [finding for finding in _assess(brief).findings if finding.id == "out-of-context"]


@pytest.mark.parametrize(
    ("words", "says", "repaired"),
    [
        ("We ship bad code.", "“I don't think it's true that”", "I don't think it's true that we ship bad code."),
        ("[We] ship bad code.", "“I don't think it's true that we”", None),
        ("We ship on Fridays.", "“unless the tests are red”", "We ship on Fridays unless the tests are red."),
        ("We ship on Fridays …", "“unless the tests are red”", None),
        ("Go fast, then go slow.", "“You don't want to”", "You don't want to go fast, then go slow."),
        ("That is simple for a small team.", "“And none of", None),
        ("We lose the whole dock.", "", None),
        ("The crane is older than the harbour itself.", "", None),
        ("We pay for the nights, and we pay on time.", "", None),
        ("We pay on time.", "", None),
        ("I don't think it's true that we ship bad code.", "", None),
        ("I don't think … we ship bad code.", "", None),
        ("We shipped bad code.", "", None),
    ],
)
def test_citations(words: str, says: str, repaired: str | None) -> None:
    brief = _cited(words)
    found = _found(brief)
    assert [finding.line for finding in found] == ([5] if says else [])
    for finding in found:
        assert says in finding.message
        assert (finding.repair and finding.repair.applied(brief)) == (repaired and _cited(repaired))


def test_the_repair_stands_and_says_no_more() -> None:
    for words in ("We ship bad code.", "We ship on Fridays.", "Go fast, then go slow."):
        finding = _found(_cited(words))[0]
        assert finding.repair is not None
        mended = _assess(finding.repair.applied(_cited(words)))
        assert mended.quotations[0].verdict.stands
        assert [one for one in mended.findings if one.id == "out-of-context"] == []


def test_the_passage_is_the_whole_sentence_with_the_quoted_words_marked() -> None:
    (passage,) = _found(_cited("We ship bad code."))[0].passages
    assert passage.text == "I don't think it's true that we ship bad code"
    assert passage.span.end == passage.marks[-1].end
    assert TALK.text[slice(*passage.marks[0])] == "we ship bad code"


def test_one_passage_quoted_twice_is_one_finding_with_one_repair() -> None:
    brief = _prose("“We ship bad code,” Jon Feld said.\n\n> “We ship bad code.”\n> — Jon Feld")
    (finding,) = _found(brief)
    assert (finding.line, len(finding.quotations)) == (5, 2)
    assert "(also on line 7)" in finding.message
    assert finding.repair is not None
    lead = "I don't think it's true that"
    assert finding.repair.applied(brief) == brief.replace("We ship", f"{lead} we ship")


@pytest.mark.parametrize(
    ("prose", "remarked"),
    [
        ("“We ship bad code,” Jon Feld said.", True),
        ("Jon Feld said that they “ship bad code like this”.", False),
        ("Jon Feld rejects the idea that “we ship bad code”.", False),
        ("Jon Feld thinks it a myth that they “ship bad code like this”.", False),
        ("Jon Feld does not believe that “we ship bad code”.", False),
        ("Unless a test is red, “we ship on Fridays,” Jon Feld said.", False),
        # "once" and "given" open no condition here
        ("“We ship on Fridays,” Jon Feld said, and the lamp has been used once, for an hour.", True),
        ("“We ship on Fridays,” Jon Feld said. He was given a lamp.", True),
        ("A lamp was given away. “We ship on Fridays,” Jon Feld said once more.", True),
        ("“We ship on Fridays,” Jon Feld said, “unless the tests are red.”", False),
        # "with" tells of the contrary, "not" of no condition, and its own words tell of it
        ("With green tests, “we ship on Fridays,” Jon Feld said.", True),
        ("It is not slow there: “We ship on Fridays,” Jon Feld said.", True),
        ("He leaves red tests to others: “We ship on Fridays,” Jon Feld said.", False),
        ("Apart from one day of red lamps, it holds: “We ship on Fridays,” Jon Feld said.", False),
        ("Barring a broken build, “we ship on Fridays,” Jon Feld said.", False),
        ("Apart from one with a fresh coat, all were alike: “Every quay smells of tar,” Jon Feld said.", False),
        ("With a fresh coat it is the same: “Every quay smells of tar,” Jon Feld said.", True),
        ("A quay apart, it holds: “We ship on Fridays,” Jon Feld said.", True),
        ("Apart from one day, it holds: “We ship bad code,” Jon Feld said.", True),
        ("“I don't think it's true,” Jon Feld said, “that we ship bad code.”", False),
        ("“I don't think it's true that,” Jon Feld said, “we ship bad code.”", False),
        ("They call it “bad code”.", False),
        ("“The night is long,” Jon Feld said.", True),
        ("“The night is long,” a man said.", True),
        ("Jon Feld suspects that “the night is long”.", False),
        ("“We ship bad code,” Jon Feld said to some people, as they say.", True),
        ("Nobody was there. “We ship bad code,” Jon Feld said.", True),
        # a negation tells of the words where it denies them, not where it is of another matter
        ("The hour did not trouble him: “We ship bad code,” Jon Feld said.", True),
        ("Jon Feld would not have it: “We ship bad code” is what he hears.", False),
        ("“We ship bad code” is not what Jon Feld found.", False),
        # what was asked is of the question, and tells of nothing in the answer
        ("Asked whether it was safe, Jon Feld said: “We ship bad code.”", True),
        ("Jon Feld was asked if all went well, and his view was that “we ship bad code.”", True),
        ("Ada Moreau put the question whether he was proud. “We ship bad code,” Jon Feld said.", True),
        ("Asked if all went well, Jon Feld doubted that “we ship bad code.”", False),
        ("Ada Moreau asked whether “we ship bad code.”", False),
        ("Asked whether the tests are red, Jon Feld said: “We ship on Fridays.”", False),
        # a few words are a clause behind "that", and a term elsewhere
        ("Ada Moreau counts its hours and holds that “cloud is cheap.”", True),
        ("Her view is that “cloud is cheap.”", True),
        ("Ada Moreau holds that the “cloud is cheap” in winter.", False),
        ("Ada Moreau never held that “cloud is cheap.”", False),
        # or behind a verb that helps theirs
        ("Jon Feld was asked about speed. He would “go fast” on any night.", True),
        ("Jon Feld was asked about speed. He would not “go fast” on any night.", False),
        ("Jon Feld was asked about the term “go fast” on any night.", False),
    ],
)
def test_prose(prose: str, remarked: bool) -> None:
    assert bool(_found(_prose(prose))) is remarked


@pytest.mark.parametrize(
    ("lead", "rest", "told"),
    [
        ("Once all is green, ", "", True),
        ("Given a green board, ", "", True),
        ("He ships, ", " once he has a board", True),
        ("", " he said, and the board was used once, in July", False),
        ("", " he said once more", False),
        ("He has been given a board. ", "", False),
    ],
)
def test_once_and_given_may_open_a_condition(lead: str, rest: str, told: bool) -> None:
    assert may_tell(lead, Around("condition", Span(0, 1), "If the tests are red,"), rest) is told


def test_a_denial_behind_the_words() -> None:
    (finding,) = _found(_cited("The cloud is cheap.", "Ada Moreau"))
    assert (
        "goes on in the transcript with a negation that is left out: “, but that's not true any more”"
        in finding.message
    )


def test_words_that_open_a_quotation_are_shown_as_cut() -> None:
    talk = transcript(
        [("Jon Feld", 'It is late. Because if you say "Oh yes, the crane is ready for winter, use it", they do.')]
    )
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    findings = assess(sources, _cited("The crane is ready for winter.")).findings
    (message,) = [one.message for one in findings if one.id == "out-of-context"]
    assert 'left out: “Because if you say "Oh yes, …”' in message


def test_a_comment_allows_it() -> None:
    brief = _prose("“We ship bad code,” Jon Feld said. <!-- brief-tui: allow out-of-context because he meant it -->")
    assert [finding.allowed for finding in _found(brief)] == ["he meant it"]


@pytest.mark.parametrize(
    ("prose", "repaired"),
    [
        ("Jon Feld told of a dock where “we ship bad code”.", None),
        ("Jon Feld said “We ship bad code”.", "Jon Feld said “I don't think it's true that we ship bad code”."),
        ("“We ship bad code,” Jon Feld said.", "“I don't think it's true that we ship bad code,” Jon Feld said."),
        ("Jon Feld told how “we ship on Fridays”.", "Jon Feld told how “we ship on Fridays unless the tests are red”."),
        ("Jon Feld said that one should “go fast, then go slow”.", None),
    ],
)
def test_words_are_not_put_into_the_middle_of_a_clause(prose: str, repaired: str | None) -> None:
    (finding,) = _found(_prose(prose))
    assert (finding.repair and finding.repair.applied(_prose(prose))) == (repaired and _prose(repaired))


@pytest.mark.parametrize(
    "prose",
    [
        "“We ship bad code,” Jon Feld said.",
        "“We ship on Fridays,” Jon Feld said.",
        "Unless a test is red, “we ship on Fridays,” Jon Feld said.",
        "“You … want to go fast, then go slow,” Jon Feld said.",
    ],
)
def test_what_its_own_sentence_turns_is_never_cited(prose: str) -> None:
    assessment = _assess(_prose(prose))
    assert not [finding for finding in assessment.findings if finding.id == "uncited-speech" and finding.repair]
    labels = [repair.label for repair in repairs_for(assessment.quotations[0], assessment, SOURCES)]
    assert "Cite it after the paragraph" not in labels


def test_what_stands_by_itself_is_cited() -> None:
    (uncited,) = (
        one for one in _assess(_prose("“We pay on time,” Jon Feld said.")).findings if one.id == "uncited-speech"
    )
    assert uncited.repair is not None


SAID = transcript(
    [
        ("Ada Moreau", "And the ferries?"),
        (
            "Jon Feld",
            "It is late. If the fog lifts before noon, we sail on the evening tide. The pilots were afraid that "
            "the crane would fall. You think the quay is made of oak. It is not, it is beech. I'd love to sell "
            "the smaller boats, I just can't find the papers. We need ten more sailors before I'd show the barge "
            "to a banker. I'd mend every one of the oars if I could pay a carver. You can't tell them the harbour "
            "is safe, and then go home. If I can add a word, the tar is better than the paint. If you look at the "
            "books, the winter was mild. I was afraid that the mast would break. We planned to paint the shed, "
            "and we did it in a day. I couldn't tell him the rope was torn. The masters hoped that the ice would "
            "hold. Where the rail is locked and the row is numbered, a stand is as safe as a seat. But when it's "
            "wax, a rope breaks in the cold. Once the crew has signed, the bell rings. When you are tired, your "
            "hands lie. Where nobody's watching, a valve is left open. When I was a boy, the river froze. Where I "
            "come from, the boats are blue. When you look at it, a tug is a lorry. When it comes to tar, a brush is "
            "enough.",
        ),
    ],
    "transcripts/said.txt",
)
SAID_SOURCES = Sources(EVENT, (SAID,), TranscriptIndex((SAID,)), People(SAID.speakers))


@pytest.mark.parametrize(
    ("words", "what"),
    [
        # one short word alone stands before it, behind the stop of another sentence
        ("The fog lifts before noon, we sail on the evening tide.", "condition"),
        ("The crane would fall.", "report"),
        ("The ice would hold.", "report"),
        ("The quay is made of oak.", "reservation"),
        ("I'd love to sell the smaller boats.", "reservation"),
        ("I'd show the barge to a banker.", "condition"),
        ("I'd mend every one of the oars.", "condition"),
        ("The harbour is safe.", "negation"),
        ("A stand is as safe as a seat.", "condition"),
        ("A rope breaks in the cold.", "condition"),
        ("The bell rings.", "condition"),
        ("Your hands lie.", "condition"),
        ("A valve is left open.", "condition"),
        # when it was, and where it is; no case
        ("The river froze.", ""),
        ("The boats are blue.", ""),
        ("A tug is a lorry.", ""),
        ("A brush is enough.", ""),
        # conditions that state none; the speaker's own fear; a wish that came true; what was true, and not told
        ("The tar is better than the paint.", ""),
        ("You look at the books, the winter was mild.", ""),
        ("The mast would break.", ""),
        ("We planned to paint the shed.", ""),
        ("The rope was torn.", ""),
        ("We need ten more sailors.", ""),
    ],
)
def test_what_turns_a_sentence(words: str, what: str) -> None:
    found = [one.message for one in assess(SAID_SOURCES, _cited(words)).findings if one.id == "out-of-context"]
    assert len(found) == bool(what)
    assert all(f" a {what} that is left out" in message for message in found)


def test_what_the_marks_of_the_transcript_tell_is_told_once() -> None:
    said = transcript([("Jon Feld", 'The insurer told us that "every crane has to be moved at noon." We did not.')])
    sources = Sources(EVENT, (said,), TranscriptIndex((said,)), People(said.speakers))
    text = _cited("Every crane has to be moved at noon.").replace(
        "> “", "Jon Feld said, “Every crane has to be moved at noon.”\n\n> “"
    )
    found = [one for one in assess(sources, text).findings if one.id in {"out-of-context", "relayed-words"}]
    assert [(one.id, "(also on line 7)" in one.message) for one in found] == [("relayed-words", True)]


def test_an_opinion_left_out_is_a_note() -> None:
    said = transcript([("Jon Feld", "I think that every crane has to be moved at noon.")])
    sources = Sources(EVENT, (said,), TranscriptIndex((said,)), People(said.speakers))
    found = assess(sources, _cited("Every crane has to be moved at noon.")).findings
    assert [
        (one.severity, "an opinion that is left out: “I think that”" in one.message)
        for one in found
        if one.id == "opinion-left-out"
    ] == [(Severity.NOTE, True)]
    assert not [one for one in found if one.id == "out-of-context"]


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Jon Feld said that it all looked “like a drawing of a quay”.", 0),
        ("Jon Feld said that it all was “like a drawing of a quay”.", 0),
        ("The count shows, Jon Feld said, that the new crane “agrees with the old one”.", 0),
        ("As for the new crane, Jon Feld said that it “agrees with the old one”.", 1),
        ("Jon Feld shows us that “we close the whole harbour”.", 1),
    ],
)
def test_a_verb_like_the_one_left_out_tells_of_it(prose: str, found: int) -> None:
    said = transcript(
        [
            (
                "Jon Feld",
                "It looks like a drawing of a quay. So what you're measuring is if the new crane agrees with the old "
                "one. If we find no money, we close the whole harbour.",
            )
        ]
    )
    sources = Sources(EVENT, (said,), TranscriptIndex((said,)), People(said.speakers))
    findings = assess(sources, _prose(prose)).findings
    assert len([one for one in findings if one.id == "out-of-context"]) == found


def test_what_speakers_report_of_themselves_is_in_context() -> None:
    said = transcript([("Jon Feld", 'So I went to my board and said, "We pay for what nobody sees in winter."')])
    sources = Sources(EVENT, (said,), TranscriptIndex((said,)), People(said.speakers))
    findings = assess(sources, _prose("“We pay for what nobody sees in winter,” Jon Feld told them.")).findings
    assert not [one for one in findings if one.id == "out-of-context"]


def test_a_condition_behind_the_words_outweighs_an_opinion_before_them() -> None:
    said = transcript([("Jon Feld", "I believe the dock is safe only if none of the ropes are cut.")])
    sources = Sources(EVENT, (said,), TranscriptIndex((said,)), People(said.speakers))
    (found,) = [one for one in assess(sources, _cited("The dock is safe.")).findings if one.id == "out-of-context"]
    assert "goes on in the transcript with a condition" in found.message


@pytest.mark.parametrize(("lead", "found"), [("He thanked the captain, who’d ", 0), ("Jon Feld would ", 1)])
def test_words_that_the_prose_gives_to_whom_the_speaker_quotes_need_no_remark(lead: str, found: int) -> None:
    said = transcript([("Jon Feld", 'A captain told me, "I would rather be bored every night than quiet." I agree.')])
    sources = Sources(EVENT, (said,), TranscriptIndex((said,)), People(said.speakers))
    findings = assess(sources, _prose(f"Jon Feld came. {lead}“rather be bored every night than quiet.”")).findings
    assert len([one for one in findings if one.id == "relayed-words"]) == found


@pytest.mark.parametrize(
    ("said", "lead", "found"),
    [
        ("One of my people", "A participant who ", 0),
        ("One of my people", "One roofer rang her from under a slate that ", 0),
        ("One of my people", "To one roofer he would ", 1),
        ("One of my people", "He would ", 1),
        ("A captain", "A participant who ", 1),
    ],
)
def test_somebody_new_in_the_prose_may_be_whomever_the_speaker_quotes(said: str, lead: str, found: int) -> None:
    heard = transcript([("Jon Feld", f'It is old. {said} said, "I would rather be bored every night than quiet."')])
    sources = Sources(EVENT, (heard,), TranscriptIndex((heard,)), People(heard.speakers))
    findings = assess(sources, _prose(f"Jon Feld came. {lead}“rather be bored every night than quiet.”")).findings
    assert len([one for one in findings if one.id == "relayed-words"]) == found


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("He remembers a warning, when a captain heard his plan: ", []),
        ("A captain had warned him: ", []),
        ("A gardener had warned him: ", ["relayed-words"]),
    ],
)
def test_words_that_the_prose_gives_to_a_stranger_are_told_by_whoever_quotes_them(lead: str, found: list[str]) -> None:
    line = "Come back in ten years and show me that it is as simple."
    heard = transcript([("Jon Feld", f'A captain heard of it, and went, "Good. {line}" I agree.')])
    sources = Sources(EVENT, (heard,), TranscriptIndex((heard,)), People(heard.speakers))
    text = _cited(line).replace("> “", f"Jon Feld mended the roof. He was late. {lead}“{line}”\n\n> “", 1)
    about = {"relayed-words", "uncertain-speech", "false-speech"}
    assert [one.id for one in assess(sources, text).findings if one.id in about] == found


def test_what_a_stranger_says_is_nobodys_own_words() -> None:
    line = "Come back in ten years and show me that it is as simple."
    heard = transcript([("Jon Feld", f"A captain heard of it. {line}")])
    sources = Sources(EVENT, (heard,), TranscriptIndex((heard,)), People(heard.speakers))
    found = assess(
        sources, _prose(f"Jon Feld mended the roof. He was late. A captain had warned him: “{line}”")
    ).findings
    assert "uncertain-speech" in {one.id for one in found}
