"""Repairs of quotations: what is offered, what it makes of the draft, and that the quotation then stands."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.draft.reader import parse_brief
from brief_tui.core.event import Event, PillarConfig, SpeakerConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.people import People
from brief_tui.core.repairs.repair import Repair
from brief_tui.core.repairs.repairs import made_together, repair_all, repairs_for
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript(
    [
        ("Ada Moreau", "We replaced the store last spring, um, because YAML is very verbose. Nobody missed it."),
        (
            "Jon Feld",
            'Our pumps ran for 65,000 hours & the board said "no thanks" to every one of my *plans* for them.',
        ),
        (
            "Ada Moreau",
            "The first thing we measured was the queue behind the loader. It was late on a Friday, and I was alone. "
            "I think the second thing we should never do again is to trust a clock that nobody has looked at.",
        ),
        ("Jon Feld", "If the tide is in, we wait. Probably the harbour will need two more cranes before the winter."),
        ("Odile Brandt", "Somebody has to pay for all of that concrete in the end."),
    ],
    "transcripts/talk.vtt",
)
PAPER = transcript([("Mia Tann", "Somebody has to pay for all of that concrete in the end.")], "transcripts/paper.txt")
EVENT = Event(
    title="Quay Talks",
    pillars=[PillarConfig(id="dev", heading="Developer")],
    speakers=[SpeakerConfig(name="Jon Feld", title="Head of Pumps", company="Kestrane Grid")],
)


def sources(*talks: object) -> Sources:
    told = (TALK, *talks)
    people = People(["Jon Feld", *(name for one in told for name in one.speakers)])  # type: ignore[attr-defined]  # transcripts
    return Sources(EVENT, told, TranscriptIndex(told), people)  # type: ignore[arg-type]  # the same


SOURCES = sources()
HEAD = "# Quay Talks\n\n## Developer\n\n"


def judged(body: str, where: Sources = SOURCES) -> tuple[Judged, Assessment]:
    """The first refused quotation of a draft, or its first quotation."""
    assessment = assess(where, HEAD + body)
    refused = [one for one in assessment.quotations if not one.verified]
    return (refused or assessment.quotations)[0], assessment


def offered(body: str, where: Sources = SOURCES) -> dict[str, str]:
    """Label of every repair to what it makes of the draft's body."""
    one, assessment = judged(body, where)
    repairs = repairs_for(one, assessment, where)
    return {repair.label: repair.applied(HEAD + body).removeprefix(HEAD) for repair in repairs}


def mended(body: str, where: Sources = SOURCES) -> str:
    """The draft's body with its one unambiguous repair, after which everything stands."""
    one, assessment = judged(body, where)
    repair, *_ = repair_all(assessment, where)
    assert repair.replacements in [offer.replacements for offer in repairs_for(one, assessment, where)]
    text = repair.applied(HEAD + body)
    assert all(one.verified for one in assess(where, text).quotations)
    return text.removeprefix(HEAD)


def cited(words: str, name: str = "Jon Feld") -> str:
    return f"> “{words}”\n> — {name}\n"


# Words


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Our pumps ran for 130,000 hours.", "Our pumps ran for 65,000 hours."),
        (
            "The harbour will need three more cranes before the winter.",
            "The harbour will need two more cranes before the winter.",
        ),
        ("If the tide is in, we don’t wait.", "If the tide is in, we wait."),
        ("These pumps ran for 65,000 hours.", "Our pumps ran for 65,000 hours."),
        ("these pumps ran for 65,000 hours", "our pumps ran for 65,000 hours"),
    ],
)
def test_the_words_of_the_transcript(wrong: str, right: str) -> None:
    assert mended(cited(wrong)) == cited(right)


PRESS = transcript(
    [
        (
            "Jon Feld",
            "On a small press you're not going to be able to run it very well, just by default, by buying it and "
            "running it with the usual rollers on anything but a heavy stone floor. We sold four presses in spring, "
            "to yards on the coast, and the one that cracked was mended in a week. The first one was bought in spring. "
            "It cracked after nine weeks on the quay. Nobody had tested the steel, and the yard paid for it.",
        )
    ],
    "transcripts/press.txt",
)


@pytest.mark.parametrize(
    ("words", "label", "caution"),
    [
        ("You're able to run it on anything but a heavy stone floor.", "Mark the cuts with “…”", "a negation"),
        ("We sold four presses in spring, and the one that cracked was mended.", "Mark the cuts with “…”", ""),
    ],
)
def test_a_repair_tells_what_would_be_warned_of_then(words: str, label: str, caution: str) -> None:
    where = sources(PRESS)
    one, assessment = judged(cited(words), where)
    repair = next(repair for repair in repairs_for(one, assessment, where) if repair.label == label)
    assert (caution in repair.caution) if caution else not repair.caution
    assert bool(repair_all(assessment, where)) == (not caution)


def test_what_nothing_is_warned_of_is_offered_first() -> None:
    where = sources(PRESS)
    body = cited("The one that cracked was mended in a week. … You are able to run it on anything but a heavy floor.")
    one, assessment = judged(body, where)
    cautions = [bool(repair.caution) for repair in repairs_for(one, assessment, where)]
    assert cautions == sorted(cautions)


CACHES = transcript(
    [
        (
            "Jon Feld",
            "A wrong bit in a picture is gone tomorrow, and a wrong bit in a cache gets copied to everyone you know. "
            "The tide was high on the quay, we waited for two hours there, and then we went home. We sold the crane, "
            "and I told the whole board why it had to go and what it had cost us in that long year, and they paid.",
        )
    ],
    "transcripts/caches.txt",
)


@pytest.mark.parametrize(
    ("words", "labels", "restored"),
    [
        (
            "A wrong bit in a picture is gone tomorrow, and gets copied to everyone you know.",
            ["Restore the words left out", "Mark the cuts with “…”"],
            "A wrong bit in a picture is gone tomorrow, and a wrong bit in a cache gets copied to everyone you know.",
        ),
        (
            "The tide was high on the quay, and then we went home.",
            ["Mark the cuts with “…”", "Restore the words left out"],
            "The tide was high on the quay, we waited for two hours there, and then we went home.",
        ),
        ("The tide was high on the quay. We sold the crane, and they paid.", [], ""),
    ],
)
def test_a_short_silent_cut_is_undone_or_marked(words: str, labels: list[str], restored: str) -> None:
    found = offered(cited(words), sources(CACHES))
    assert [label for label in found if label != "Quote the pieces apart"][: len(labels)] == labels
    assert found.get("Restore the words left out", "") == (cited(restored) if restored else "")


def test_a_repair_that_takes_a_subject_away_tells_so() -> None:
    where = sources(CACHES)
    one, assessment = judged(
        cited("A wrong bit in a picture is gone tomorrow, and gets copied to everyone you know."), where
    )
    undone, marked = repairs_for(one, assessment, where)[:2]
    assert not undone.caution
    assert "The subject of “gets” is left out" in marked.caution
    assert repair_all(assessment, where) == ()


def test_no_single_word_is_left_between_two_ellipses() -> None:
    where = sources(PRESS)
    words = "Run it on anything but a heavy stone floor."
    assert list(offered(cited(words), where)) == ["Restore the words left out"]


def test_an_ellipsis_stays_where_words_are_restored_beside_it() -> None:
    where = sources(PRESS)
    words = "The first one was bought in spring … it cracked nine weeks on the quay … the yard paid."
    right = words.replace("cracked nine", "cracked after nine")
    assert offered(cited(words), where)["Restore the words left out"] == cited(right)


def test_what_the_quotation_does_of_its_own_stays() -> None:
    wrong = "We replaced *the store* last spring because\n> [the language] is **very** terse"
    assert mended(cited(wrong, "Ada Moreau")) == cited(wrong.replace("terse", "verbose"), "Ada Moreau")
    wrong = "The first thing we measured … was late on a Friday, and she was alone."
    assert mended(cited(wrong, "Ada Moreau")) == cited(wrong.replace("she was", "I was"), "Ada Moreau")


def test_hesitations_are_not_restored() -> None:
    assert "spring, because YAML" in mended(
        cited("We replaced the store last spring as YAML is very verbose.", "Ada Moreau")
    )


def test_words_that_would_be_markdown_read_as_words() -> None:
    right = r"the board said ‘no thanks’ to every one of my \*plans\* for them"
    found = mended(cited("the board said ‘no thanks’ to every one of my ideas for them"))
    assert found == cited(right)
    assert judged(found)[0].quotation.text.endswith("my *plans* for them")


def test_marks_inside_are_set_as_the_draft_sets_its_own() -> None:
    wrong = "the board said yes please to every one of my"
    curly = offered(cited(wrong))["Quote the transcript’s words"]
    assert "“the board said ‘no thanks’ to" in curly
    straight = offered('> "the board said yes please to every one of my"\n> -- Jon Feld\n')
    assert "\"the board said 'no thanks' to" in straight["Quote the transcript’s words"]


def test_apostrophes_are_those_of_the_quotation() -> None:
    right = "It wasn't early on a Friday, and I was alone. The *board* didn't mind"
    where = sources(transcript([("Ada Moreau", right.replace("*", ""))], "transcripts/more.txt"))
    found = mended(
        "Ada’s note isn’t here, and wasn’t last year.\n\n" + cited(right.replace("wasn't", "was"), "Ada Moreau"), where
    )
    assert f"“{right}”" in found


def test_a_bracket_that_turns_the_sentence_is_taken_out() -> None:
    found = offered(cited("Probably the harbour will [not] need two more cranes before the winter."))
    assert found["Quote the transcript’s words"] == cited(
        "Probably the harbour will need two more cranes before the winter."
    )


def test_the_first_letter_and_the_stop_of_speech_stay() -> None:
    wrong = "“First thing we measured was the line behind the loader,” Moreau said."
    assert mended(wrong) == "“First thing we measured was the queue behind the loader,” Moreau said."
    wrong = "Moreau said that “the third thing we should never do again” was trust."
    assert mended(wrong) == "Moreau said that “the second thing we should never do again” was trust."


def test_a_dropped_hedge_is_restored_and_never_hidden_by_an_ellipsis() -> None:
    found = offered(cited("If the tide is in, we wait. The harbour will need two more cranes before the winter."))
    assert list(found) == ["Restore the words left out"]
    assert "Probably the harbour" in found["Restore the words left out"]


def test_a_quotation_with_too_many_changes_is_no_unambiguous_one() -> None:
    one, assessment = judged(cited("The harbour might require a few more cranes before the winter."))
    assert repairs_for(one, assessment, SOURCES)
    assert repair_all(assessment, SOURCES) == ()


def test_few_words_that_are_left_are_no_ground_for_an_unambiguous_one() -> None:
    said = "The question is, which popular habit of the old crew would you like to outlaw. The question is what's next."
    where = sources(transcript([("Ada Moreau", said)], "transcripts/question.txt"))
    one, assessment = judged(cited("The question is, [the old way] outlaw.", "Ada Moreau"), where)
    assert repairs_for(one, assessment, where)
    assert repair_all(assessment, where) == ()


def test_a_term_given_to_a_person_is_speech_and_no_other_words_take_its_place() -> None:
    said = "We have two trucks, and one of them needs paint."
    trucks = sources(transcript([("Mia Tann", said)], "trucks.txt"))
    body = "The lorry was the “big one,” Mia Tann said."
    one, assessment = judged(body, trucks)
    assert (one.quotation.kind, one.verdict.kind, one.speaker) == ("speech", VerdictKind.DRIFTED, "Mia Tann")
    assert "false-speech" in {finding.id for finding in assessment.findings}
    assert assessment.gate == "fail"
    assert list(offered(body, trucks)) == ["Mark it to be put right later", "Ask for a paraphrase instead"]
    assert "“two trucks,”" in offered("It has “three trucks,” Mia Tann said.", trucks)["Quote the transcript’s words"]


def test_other_words_of_another_person() -> None:
    found = offered(cited("The first thing we measured was the line behind the loader.", "Jon Feld"))
    assert "the queue behind the loader.”\n> — Ada Moreau" in found["Quote the transcript’s words, name Ada Moreau"]


# Cuts


def test_a_silent_cut_gets_its_ellipsis() -> None:
    cut = (
        "The first thing we measured was the queue behind the loader. I think the second thing we should never do again"
    )
    assert mended(cited(cut, "Ada Moreau")) == cited(cut.replace("loader. I", "loader. … I"), "Ada Moreau")


@pytest.mark.parametrize(
    ("wrong", "marked"),
    [
        # half of one sentence and half of another
        ("We looked at the old gauge in the loader hall and it never once was late in forty years.", "hall … and it"),
        # without what it leaves out the rest says something else
        # a part of a clause
        ("Honestly a rope like that thing to have on such a boat.", "that … thing"),
        ("We took the slow road over the hill which is what all of the people here want.", "hill … which is"),
    ],
)
def test_an_ellipsis_that_makes_another_sentence_is_for_the_editor(wrong: str, marked: str) -> None:
    said = (
        "We looked at the old gauge in the loader hall because it leaks. Then the crew ate, the clock struck and it "
        "never once was late in forty years. We took the slow road over the hill rather than the short one along the "
        "quay, which is what all of the people here want. Honestly a rope like that is just a really bad thing to "
        "have on such a boat."
    )
    where = sources(transcript([("Ada Moreau", said)], "transcripts/road.txt"))
    one, assessment = judged(cited(wrong, "Ada Moreau"), where)
    assert one.verdict.kind in {VerdictKind.STITCHED, VerdictKind.DRIFTED}
    offers = repairs_for(one, assessment, where)
    assert any(marked in offer.applied(assessment.brief.text) for offer in offers)
    assert all(marked not in sure.applied(assessment.brief.text) for sure in repair_all(assessment, where))


def test_pieces_in_another_order_are_divided_or_turned() -> None:
    wrong = "I think the second thing we should never do again … The first thing we measured was the queue"
    found = offered(cited(wrong, "Ada Moreau"))
    assert found["Quote the pieces apart"] == (
        "> “I think the second thing we should never do again.”\n> — Ada Moreau\n\n"
        "> “The first thing we measured was the queue”\n> — Ada Moreau\n"
    )
    assert "measured was the queue … I think" in found["Put the pieces in the order said"]
    assert repair_all(judged(cited(wrong, "Ada Moreau"))[1], SOURCES) == ()


def test_pieces_that_one_other_person_said_are_given_to_them() -> None:
    said = "We never let the old crane lift without looking at it. Then we walk, and walk, and then the tide is in."
    where = sources(transcript([("Ada Moreau", "Welcome to the quay."), ("Jon Feld", said)], "transcripts/quay.txt"))
    wrong = "We never let the old crane lift without looking at it … the tide is in."
    one, assessment = judged(cited(wrong, "Ada Moreau"), where)
    assert one.verdict.reason == "Said by Jon Feld, not Ada Moreau. Name Jon Feld."
    first = repairs_for(one, assessment, where)[0]
    assert first.label == "Name Jon Feld"
    assert "the tide is in.”\n> — Jon Feld" in first.applied(assessment.brief.text)


def test_words_across_two_speakers() -> None:
    wrong = cited(
        "never do again is to trust a clock that nobody has looked at. If the tide is in, we wait.",
        "Ada Moreau",
    )
    found = offered(wrong)
    assert found["Quote only what Ada Moreau said"].endswith("looked at.”\n> — Ada Moreau\n")
    assert found["Quote the pieces apart"].endswith(
        "looked at.”\n> — Ada Moreau\n\n> “If the tide is in, we wait.”\n> — Jon Feld, Head of Pumps @ Kestrane Grid\n"
    )


# People


def test_the_right_speaker_with_title_and_company() -> None:
    wrong = "> “Our pumps ran for 65,000 hours.”\n> — Ada Moreau, Boss @ Quay Works [t=00:10 src=talk.vtt]\n"
    right = "> “Our pumps ran for 65,000 hours.”\n> — Jon Feld, Head of Pumps @ Kestrane Grid [t=00:10 src=talk.vtt]\n"
    assert mended(wrong) == right


def test_the_right_speaker_as_other_citations_name_them() -> None:
    other = "> “Nobody missed it.”\n> — Ada Moreau, Boss @ Quay Works\n\n"
    assert mended(other + cited("The first thing we measured was the queue behind the loader.")) == (
        other + cited("The first thing we measured was the queue behind the loader.", "Ada Moreau, Boss @ Quay Works")
    )


def test_the_name_in_the_prose_is_as_full_as_it_was() -> None:
    assert mended("“If the tide is in, we wait,” Ada Moreau said.") == "“If the tide is in, we wait,” Jon Feld said."
    assert mended("“If the tide is in, we wait,” Moreau said.") == "“If the tide is in, we wait,” Feld said."


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Ada Moreau spoke. “^,” she said.", "Ada Moreau spoke. “^,” Jon Feld said."),
        ("Ada Moreau spoke. “^,” said she, and left.", "Ada Moreau spoke. “^,” said Jon Feld, and left."),
        ("Ada Moreau was calm. She said: “^.”", "Ada Moreau was calm. Jon Feld said: “^.”"),
        ("Ada Moreau spoke. “^.”", "Ada Moreau spoke. “^,” Jon Feld said."),
    ],
)
def test_words_that_a_pronoun_gives_to_somebody_else_are_first_offered_to_who_said_them(wrong: str, right: str) -> None:
    wrong, right = (draft.replace("^", "Our pumps ran for 65,000 hours") for draft in (wrong, right))
    assert next(iter(offered(wrong).items())) == ("Name Jon Feld", right)
    assert repair_all(judged(wrong)[1], SOURCES) == ()


def test_what_a_pronoun_says_next_stays_with_who_says_it() -> None:
    draft = "Ada Moreau spoke. “Our pumps ran for 65,000 hours,” she said. “Nobody missed it,” she said."
    assert "Name Jon Feld" not in offered(draft)


def test_somebody_named_with_an_apposition_is_for_the_editor() -> None:
    _, assessment = judged("“If the tide is in, we wait,” said Ada Moreau, chief of the quay.")
    assert repair_all(assessment, SOURCES) == ()


def test_a_citation_without_attribution() -> None:
    words = "> “If the tide is in, we wait.”\n"
    assert mended(words) == f"{words}> — Jon Feld, Head of Pumps @ Kestrane Grid\n"


def test_words_that_two_people_said_have_two_repairs() -> None:
    where = sources(PAPER)
    body = "> “Somebody has to pay for all of that concrete in the end.”\n"
    assert list(offered(body, where)) == ["Name Odile Brandt", "Name Mia Tann"]
    assert repair_all(judged(body, where)[1], where) == ()
    assert mended(body) == f"{body}> — Odile Brandt\n"


def test_a_few_words_may_be_anybodys() -> None:
    one, assessment = judged("> “Nobody missed it.”\n")
    assert [repair.label for repair in repairs_for(one, assessment, SOURCES)] == ["Name Ada Moreau"]
    assert repair_all(assessment, SOURCES) == ()


def test_speech_of_nobody_gets_a_clause() -> None:
    assert (
        mended("It was late. “If the tide is in, we wait.”")
        == "It was late. “If the tide is in, we wait,” Jon Feld said."
    )
    assert (
        mended("It was late. “If the tide is in, we wait”.")
        == "It was late. “If the tide is in, we wait,” Jon Feld said."
    )


@pytest.mark.parametrize("lead", ["He said ", "Then she told us: ", "It was late. He later said, "])
def test_a_pronoun_for_nobody_who_leads_up_to_speech_makes_way_for_the_name(lead: str) -> None:
    draft = f"{lead}“If the tide is in, we wait.”"
    assert offered(draft)["Name Jon Feld"] == re.sub(r"\b[Ss]?[Hh]e\b", "Jon Feld", draft)


def test_a_repair_that_gives_another_quotation_to_somebody_else_is_not_offered() -> None:
    body = "Ada Moreau was late. “If the tide is in, we wait,” Ada Moreau said. “Nobody missed it.”"
    assert not [label for label in offered(body) if label.startswith("Name")]


# What nobody said, and what stands


def test_a_fabricated_citation_is_marked_or_asks_for_a_paraphrase() -> None:
    body = cited("The moon has promised us a discount on every gull we can count.")
    found = offered(body)
    assert (
        found["Mark it to be put right later"] == f"[unsupported: nobody says these words in the transcripts]\n\n{body}"
    )
    assert found["Ask for a paraphrase instead"] == (
        "[paraphrase needed: Jon Feld: The moon has promised us a discount on every gull we can count.]\n"
    )
    assert repair_all(judged(body)[1], SOURCES) == ()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("behind", ["", "\n\nThe tide came in.\n"])
def test_a_fabricated_citation_is_taken_out_with_the_blank_lines_behind_it(newline: str, behind: str) -> None:
    before = "The board met."
    body = f"{before}\n\n{cited('The moon has promised us a discount on every gull.').rstrip()}{behind}"
    found = offered(body.replace("\n", newline))
    assert found["Take it out"] == f"{before}\n\n{behind.lstrip()}".replace("\n", newline)


def test_fabricated_speech() -> None:
    found = offered("“The moon has promised us ‘free’ gulls and harbour lights,” Feld said.")
    assert found["Mark it to be put right later"].startswith("[unsupported: “The moon has")
    assert "lights,”] Feld said" in found["Mark it to be put right later"]
    after = found["Ask for a paraphrase instead"]
    assert after == "[paraphrase needed: The moon has promised us free gulls and harbour lights,] Feld said."
    assert "Take it out" not in found
    assert not assess(SOURCES, HEAD + after).quotations


def test_marks_are_taken_from_words_that_nobody_said_only_where_nobody_is_named() -> None:
    found = offered("As one visitor wrote, “the moon has promised us gulls and harbour lights” for ever.")
    assert found["Take the marks away"] == (
        "As one visitor wrote, the moon has promised us gulls and harbour lights for ever."
    )
    named = offered("“The moon has promised us gulls and harbour lights,” Feld said.")
    assert "Take the marks away" not in named


@pytest.mark.parametrize(
    "body",
    [cited("The moon has promised us gulls for ever."), "“The moon has promised us gulls,” Feld said."],
)
def test_what_is_marked_as_unsupported_is_not_marked_again(body: str) -> None:
    marked = offered(f"The board met.\n\n{body}")["Mark it to be put right later"]
    assert marked.count("[unsupported: ") == 1
    assert "Mark it to be put right later" not in offered(marked)
    assert "Ask for a paraphrase instead" in offered(marked)


@pytest.mark.parametrize(
    ("body", "label", "after"),
    [
        ("[unsupported: “The moon has promised gulls,”] Feld said.", "Ask for a paraphrase instead", "^ Feld said."),
        ("They had [unsupported: “the moon of free gulls for ever”].", "Take the marks away", "They had ^."),
        (
            f"[unsupported: not said]\n\n{cited('The moon has promised us gulls.')}",
            "Ask for a paraphrase instead",
            "^\n",
        ),
        (f"It is.\n\n[unsupported: no]\n\n{cited('The moon has promised us gulls.')}", "Take it out", "It is.\n\n^"),
    ],
)
def test_the_mark_goes_with_the_quotation_that_gives_way(body: str, label: str, after: str) -> None:
    before, behind = after.split("^")
    text = offered(body)[label]
    assert "unsupported" not in text
    assert "[[" not in text
    assert text.startswith(before)
    assert text.endswith(behind)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "body", [cited("The moon has promised us gulls for ever."), "“The moon has promised us gulls,” Feld said."]
)
def test_the_mark_by_itself_is_taken_back(newline: str, body: str) -> None:
    body = body.replace("\n", newline)
    marked = HEAD + offered(body)["Mark it to be put right later"]
    (note,) = (one for one in assess(SOURCES, marked).findings if one.id == "unresolved-note")
    assert note.repair is not None
    assert note.repair.applied(marked) == HEAD + body


@pytest.mark.parametrize("body", ["[unsupported: the moon sings]", "[unsupported: no]\n\nThe “moon sings” here."])
def test_a_mark_of_no_quotation_has_no_repair(body: str) -> None:
    (note,) = (one for one in assess(SOURCES, HEAD + body).findings if one.id == "unresolved-note")
    assert note.repair is None


def test_a_mark_around_more_than_the_quotation_stays() -> None:
    found = offered("They had [unsupported: “the moon of free gulls for ever” and more].")
    assert found["Take the marks away"] == "They had [unsupported: the moon of free gulls for ever and more]."


def test_a_citation_that_stands_gets_its_source() -> None:
    body = cited("If the tide is in, we wait.")
    assert offered(body) == {"Add time and source": body.replace("Feld\n", "Feld [src=talk.vtt]\n")}
    assert not offered(body.replace("Feld\n", "Feld [t=00:10 src=talk.vtt]\n"))


def test_speech_that_stands_can_be_cited() -> None:
    found = offered("“Our pumps ran for 65,000 hours,” Feld said.")
    assert "> “Our pumps ran for 65,000 hours.”" in found["Cite it after the paragraph"]


@pytest.mark.parametrize("label", ["Mark it to be put right later", "Ask for a paraphrase instead"])
@pytest.mark.parametrize(
    "body", [cited("The moon has promised us gulls for ever."), "“The moon has promised us gulls,” Feld said."]
)
def test_what_waits_for_a_decision_keeps_the_gate_shut(label: str, body: str) -> None:
    assert "unresolved-note" not in {finding.id for finding in assess(SOURCES, HEAD + body).findings}
    after = assess(SOURCES, HEAD + offered(body)[label])
    assert [(f.id, f.severity) for f in after.findings if f.id == "unresolved-note"] == [("unresolved-note", "error")]


def test_a_repair_that_leaves_a_mark_unbalanced_is_not_offered() -> None:
    body = '> The board said "no thanks to every one. Nobody missed{}\n> — Jon Feld\n'
    assert list(offered(body.format(" it”"))) == ["Quote the transcript’s words"]
    # In these words the mark that closes would go.
    assert list(offered(body.format("” it"))) == [
        "Mark it to be put right later",
        "Ask for a paraphrase instead",
        "Take it out",
    ]


def test_speech_across_two_speakers_keeps_its_comma() -> None:
    body = (
        "“Never do again is to trust a clock that nobody has looked at. If the tide is in, we wait,” Ada Moreau said."
    )
    after = "“Never do again is to trust a clock that nobody has looked at,” Ada Moreau said."
    assert offered(body)["Quote only what Ada Moreau said"] == after


# All at once


def test_all_that_is_unambiguous_in_one_step() -> None:
    body = "\n".join(
        [
            cited("Our pumps ran for 130,000 hours."),
            cited("If the tide is in, we wait.", "Ada Moreau"),
            cited("The moon has promised us a discount on every gull we can count."),
            "“The first thing we measured was the line behind the loader,” Moreau said.",
            "",
            "> “The first thing we measured was the queue.”",
        ]
    )
    assessment = assess(SOURCES, HEAD + body)
    repairs = repair_all(assessment, SOURCES)
    assert len(repairs) == 4
    text = made_together(repairs, "Everything").applied(HEAD + body)
    after = assess(SOURCES, text)
    assert [one.verdict.kind for one in after.quotations if not one.verified] == ["fabricated"]
    assert repair_all(after, SOURCES) == ()


def test_what_a_reviewer_lets_pass_is_left_alone() -> None:
    one, assessment = judged(cited("Our pumps ran for 130,000 hours."))
    waived = replace(one, waived=True)
    assert repairs_for(waived, assessment, SOURCES)
    assert repair_all(replace(assessment, quotations=(waived,)), SOURCES) == ()


def test_line_ends_of_the_draft_are_kept() -> None:
    body = cited(
        "I think the second thing we should never do again … The first thing we measured was the queue", "Ada Moreau"
    )
    text = (HEAD + body).replace("\n", "\r\n")
    assessment = assess(SOURCES, text)
    repairs = {repair.label: repair for repair in repairs_for(assessment.quotations[0], assessment, SOURCES)}
    apart = repairs["Quote the pieces apart"].applied(text)
    assert apart.count("\r\n") > text.count("\r\n")
    assert "\n" not in apart.replace("\r\n", "")


# Any draft, any quotation

WORDS = "the pumps never ran because YAML is 65,000 very & <b> *loud* [sic] “no” harbour … um nobody".split()
SPEAKERS = ("Ada Moreau", "Jon Feld", "Odile Brandt", "Feld", "Nemo")
SENTENCES = [
    part.strip() for turn in TALK.turns for part in TALK.text[turn.start : turn.end].split(".") if part.strip()
]


@st.composite
def quotations(draw: st.DrawFn) -> str:
    """Words of the transcript with a few of them changed, and two sentences at times."""
    words = " ".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2))).split()
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(words) - 1))
        words[at : at + draw(st.integers(0, 2))] = draw(st.lists(st.sampled_from(WORDS), max_size=2))
        words = words or ["nothing"]
    return " ".join(words)


@st.composite
def drafts(draw: st.DrawFn) -> str:
    parts = []
    for words in draw(st.lists(quotations(), min_size=1, max_size=4)):
        name = draw(st.sampled_from(SPEAKERS))
        shape = draw(st.integers(0, 5))
        wrapped = words.replace(" ", "\n> ", 1)
        parts.append(
            (
                f"> “{words}.”\n> — {name}",
                f"> {wrapped}\n> — **{name}**, Chief [t=1:00 src=talk.vtt]",
                f"> “{words}.”",
                f"“{words},” {name} said, and left.",
                f"The *harbour* is “{words}”. It was &amp; is loud.",
                f'- {name}: "{words}"\n- and more',
            )[shape]
        )
    return HEAD + "\n\n".join(parts) + draw(st.sampled_from(["", "\n", "\n\nThe end of *it"]))


@settings(max_examples=60, deadline=None)
@given(drafts())
def test_a_repair_touches_nothing_else(text: str) -> None:
    assessment = assess(SOURCES, text)
    for one in assessment.quotations:
        for repair in repairs_for(one, assessment, SOURCES):
            check_outside(repair, text)
            parse_brief(repair.applied(text), EVENT, SOURCES.people)


def check_outside(repair: Repair, text: str) -> None:
    spans = [replacement.span for replacement in repair.replacements]
    assert spans == sorted(spans)
    assert all(before.end <= after.start for before, after in zip(spans, spans[1:], strict=False))
    after = repair.applied(text)
    assert after.startswith(text[: spans[0].start])
    assert after.endswith(text[spans[-1].end :])


@settings(max_examples=60, deadline=None)
@given(quotations(), st.sampled_from(("Ada Moreau", "Jon Feld")))
def test_after_a_repair_the_quotation_stands(words: str, name: str) -> None:
    text = f"{HEAD}> “{words}”\n> — {name}\n"
    assessment = assess(SOURCES, text)
    kinds = {"drifted", "stitched", "misattributed"}
    for one in [one for one in assessment.quotations if one.verdict.kind in kinds]:
        repairs = repairs_for(one, assessment, SOURCES)
        assert repairs
        for repair in repairs:
            after = assess(SOURCES, repair.applied(text))
            marked = repair.label.startswith(("Mark it", "Ask for", "Take the"))
            assert marked or all(other.verified for other in after.quotations)


@settings(max_examples=40, deadline=None)
@given(drafts())
def test_after_repairing_all_what_was_repaired_stands(text: str) -> None:
    assessment = assess(SOURCES, text)
    repairs = repair_all(assessment, SOURCES)
    after = assess(SOURCES, made_together(repairs, "All").applied(text))
    refused = [sum(not one.verified for one in found.quotations) for found in (assessment, after)]
    assert refused[1] <= refused[0] - len(repairs)


GATES = transcript(
    [
        ("Jon Feld", "We shut the upper gate... It was rusty, and it leaked all night."),
        ("Ada Moreau", "Pure iron."),
        ("Jon Feld", "Okay. And Odile... She had warned us."),
        ("Ada Moreau", "Nobody listens to a lock-keeper. The new gate is oak."),
    ],
    "transcripts/gates.txt",
)


def test_words_of_the_next_speaker_are_left_out_or_quoted_apart() -> None:
    found = offered(cited("She had warned us. The new gate is oak."), sources(GATES))
    assert found == {
        "Quote only what Jon Feld said": cited("She had warned us."),
        "Quote the pieces apart": f"{cited('She had warned us.', 'Jon Feld, Head of Pumps @ Kestrane Grid')}\n"
        f"{cited('The new gate is oak.', 'Ada Moreau')}",
    }


def test_a_cut_between_two_ellipses_is_marked_and_the_rest_stays() -> None:
    text = "We shut the upper gate... It was rusty, and it leaked all night. Okay. And Odile... She had warned us."
    found = offered(cited(text), sources(GATES))
    marked = text.replace("night.", "night. ...")
    assert found["Mark the cuts with “...”"] == cited(marked)
    parts = text.partition(" Okay")
    assert found["Quote the pieces apart"] == f"{cited(parts[0])}\n{cited('Okay' + parts[2])}"


def test_an_end_of_few_words_stays() -> None:
    found = offered(cited("It was rusty, and it leaked all night. Okay. And Odile"), sources(GATES))
    assert found["Mark the cuts with “…”"] == cited("It was rusty, and it leaked all night. … Okay. And Odile")
