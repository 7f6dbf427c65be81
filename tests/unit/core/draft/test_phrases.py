"""The phrases of a paragraph: where they begin and end, and of which kind they are."""

from __future__ import annotations

import pytest

from brief_tui.core.draft.marks import find_marks
from brief_tui.core.draft.speakers.clauses import read_clauses
from brief_tui.core.draft.speakers.phrase import Kind, Phrase
from brief_tui.core.draft.speakers.phrases import read_phrases
from brief_tui.core.people import People

PEOPLE = People(["Ada Moreau", "Jon Feld"])
SILENT = {Kind.PAUSE, Kind.COLON, Kind.STOP, Kind.MAY_STOP, Kind.ADVERB, Kind.QUOTATION}


def _read(text: str) -> list[tuple[Phrase, str]]:
    clauses = read_clauses(text, find_marks(text).pairs, PEOPLE)
    return [(one, text[slice(*clauses.span(one.start, one.end))]) for one in read_phrases(text, clauses)]


def _found(text: str) -> list[str]:
    return [f"{one.kind.name} {said}" for one, said in _read(text) if one.kind not in SILENT]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Quill’s chief engineer Moreau of Olm said: “A.”",
            ["PERSON Quill’s chief engineer Moreau of Olm", "SPEAKS said"],
        ),
        ("“A,” said Moreau’s deputy, Jon Feld.", ["SPEAKS said", "OTHER Moreau’s deputy", "PERSON Jon Feld"]),
        ("The man beside Feld hummed: “A.”", ["OTHER The man beside Feld", "DOES hummed"]),
        ("The moderator thanked Feld: “A.”", ["OTHER The moderator thanked", "PERSON Feld"]),
        ("“A,” a woman Feld knows said.", ["OTHER a woman", "PERSON Feld", "DOES knows", "SPEAKS said"]),
        ("Feld went on to say “a”.", ["PERSON Feld", "SPEAKS went on to say"]),
        ("Moreau’s answer to Feld was “a”.", ["WORDS Moreau’s answer to Feld", "IS was"]),
        ("In her words, Kowalski got “a”.", ["BESIDE In her words", "STRANGER Kowalski", "GETS got"]),
        ("The most quoted line is Moreau’s.", ["OTHER The most quoted line", "IS is", "WORDS Moreau’s"]),
    ],
)
def test_phrases(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "denied", "passive"),
    [
        ("Feld never said “a”.", True, False),
        ("Feld refused to say “a”.", True, False),
        ("Feld is rumoured to have said “a”.", True, False),
        ("Feld was told “a”.", False, True),
        ("Feld was quick to say “a”.", False, False),
    ],
)
def test_what_is_denied_or_done_to_somebody(text: str, denied: bool, passive: bool) -> None:
    verb = next(one for one, _ in _read(text) if one.kind in {Kind.SPEAKS, Kind.TELLS})
    assert (verb.denied, verb.passive) == (denied, passive)


def test_every_code_is_in_one_phrase() -> None:
    text = "As Moreau, the head of Quill, put it: “A b,” and (so far) nobody, not even Feld, laughed; he did."
    phrases = [one for one, _ in _read(text)]
    assert [one.start for one in phrases[1:]] == [one.end for one in phrases[:-1]]
