"""Completion: which passages and names are offered for what was typed, and that a passage taken is exact."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.event import Company, SpeakerConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.people import People
from brief_tui.core.repairs.completion import MOST, Offer, offers, started
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.formats import read_transcript
from tests.unit.factories import make_event

SOURCE = read_transcript(
    b"""WEBVTT

00:00:01.000 --> 00:00:09.000
<v Ines Calder>And then we replaced the store. We replaced the store because of YAML. It was "very" verbose.

00:00:10.000 --> 00:00:19.000
<v Tomas Brandt>We replied. We replace nothing in U.S. walls, and we replay the wall. Nobody said so.
""",
    "transcripts/quay.vtt",
)
EVENT = make_event(
    speakers=[SpeakerConfig(name="Ines Calder", title="Chief Engineer", company="Calder Cranes", aliases=["Inka"])],
    companies=[Company(name="Calder Cranes", symbols=["QSE:CLDR"]), Company(name="Alphabet", aliases=["Google"])],
)
INDEX = TranscriptIndex((SOURCE,))
SOURCES = Sources(EVENT, (SOURCE,), INDEX, People([*INDEX.labels, "Ines Calder"]))


def offered(before: str) -> list[Offer]:
    return offers(before, SOURCES, None)


def texts(before: str) -> list[str]:
    return [offer.text for offer in offered(before)]


def test_passages_that_begin_so_come_sentences_first_with_speaker_and_time() -> None:
    found = offered("She said, “We repl")
    assert [offer.text for offer in found] == [
        "We replaced the store because of YAML.”",
        "We replied.”",
        "We replace nothing in U.S. walls, and we replay the wall.”",
        "we replaced the store.”",
        "we replay the wall.”",
    ]
    assert len(found) == MOST
    assert found[0].note == "Ines Calder 00:00:01"
    assert {offer.start for offer in found} == {len("She said, “")}


def test_every_word_typed_counts_and_a_straight_mark_is_closed_by_one() -> None:
    assert texts("“we replaced the store b") == ["We replaced the store because of YAML.”"]
    assert texts('"it was') == ["It was 'very' verbose.\""]
    assert texts('The "inch". “it was') == ["It was ‘very’ verbose.”"]
    assert texts("“nobody ever") == []
    assert texts("“We") == []


@pytest.mark.parametrize("before", ["> “We replaced the store b", "“We repl", "Calder: “it was v"])
def test_what_is_taken_is_exact_or_normalised(before: str) -> None:
    offer = offered(before)[0]
    draft = f"## Developer\n\nInes Calder said: {before[: offer.start]}{offer.text}\n"
    draft = draft if ">" not in before else f"{before[: offer.start]}{offer.text}\n> — Ines Calder\n"
    assert next(judged.verdict.kind for judged in assess(SOURCES, draft).quotations) in {"exact", "normalised"}


def test_a_passage_may_be_taken_as_far_as_the_next_word() -> None:
    passage = offered("“We repl")[0]
    assert passage.as_far_as_next_word("We repl") == "We replaced"
    assert passage.as_far_as_next_word("We replaced") == "We replaced the"
    assert passage.as_far_as_next_word("We replaced the ") == "We replaced the store"
    assert passage.as_far_as_next_word("We replaced the store because of") == passage.text
    name = offered("Later Ca")[0]
    assert name.as_far_as_next_word("Ca") == name.text


def test_names_are_offered_from_two_letters_with_a_capital() -> None:
    assert texts("So In") == ["Ines Calder"]
    assert texts("So Ca") == ["Ines Calder", "Calder Cranes"]
    assert texts("So Ink") == ["Ines Calder"]
    assert texts("Tomas Br") == texts("Tomas B") == ["Tomas Brandt"]
    assert texts("So Goo") == ["Google"]
    assert offered("So In")[0].note == "Chief Engineer @ Calder Cranes"
    assert texts("So I") == texts("So in") == texts("Tomas b") == texts("Tomas Brandt") == texts("begins ") == []


def test_in_an_attribution_line_the_rest_of_it_is_offered() -> None:
    assert texts("> — In") == ["Ines Calder, Chief Engineer @ Calder Cranes"]
    assert texts("> — Ines C") == ["Ines Calder, Chief Engineer @ Calder Cranes"]
    assert texts("> — Ines Cald") == ["Ines Calder, Chief Engineer @ Calder Cranes"]
    assert texts("> — Oda Finch, Cook @ Al") == ["Alphabet"]
    assert offered("> — Oda Finch, Cook @ Al")[0].start == len("> — Oda Finch, Cook @ ")


def test_the_quick_look_says_whether_anything_was_begun() -> None:
    assert started("plain words, and a “closed one” here") is None
    assert started("“We") is not None
    assert started("say “we r") is not None
    assert started("x" * 1000 + " “we r") is not None
    assert started("") is None
