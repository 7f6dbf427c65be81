"""Words of another one that the sentence before them announces, and lines that somebody else found."""

from __future__ import annotations

import pytest

from tests.unit.core.draft.whose import LINE, whose


@pytest.mark.parametrize(
    "text",
    [
        f"Ada Moreau still thinks of a banker. {LINE}",
        f"Ada Moreau often thinks of a diver from Ghent. {LINE}",
        f"Ada Moreau remembers an old colleague. {LINE}",
        f"Ada Moreau recalled what the minister had said. {LINE}",
        f"Ada Moreau recalled what a lawyer had once told her. {LINE}",
        f"Ada Moreau likes to repeat what her mother used to say. {LINE}",
        f"Ada Moreau read out a letter. {LINE}",
        f"Ada Moreau read out a letter from a customer. {LINE}",
        f"Ada Moreau read the letter aloud. {LINE}",
        f"Ada Moreau quoted a customer. {LINE}",
        f"Ada Moreau has a motto from a lawyer. {LINE}",
        f"Ada Moreau keeps a line by a poet on the wall. {LINE}",
        f"Ada Moreau nodded. The regulator’s report is clear. {LINE}",
        f"Ada Moreau nodded. A sign in the yard is plain. {LINE}",
        f"Ada Moreau nodded. The letter from the customer was short. {LINE}",
        f"Ada Moreau nodded. A skipper was blunt. {LINE}",
        # in one sentence with them
        f"Ada Moreau keeps a line by a poet on the wall: {LINE}",
        f"A line by a poet hangs on the wall of Ada Moreau: {LINE}",
        f"Ada Moreau likes a saying of a skipper’s: {LINE}",
        f"Ada Moreau laughed, remembering a banker’s words: {LINE}",
        f"Ada Moreau laughed, repeating the words of a diver: {LINE}",
        f"Ada Moreau mended it. As a banker sees it, {LINE}",
        f"Ada Moreau mended it. As her rivals see it, {LINE}",
        f"Ada Moreau mended it. For her rivals, {LINE}",
        f"Ada Moreau mended it. For the bankers, {LINE}",
        f"Ada Moreau mended it. Lindqvist: {LINE}",
    ],
)
def test_what_another_one_is_said_to_have_said_is_not_theirs_who_may_tell_it(text: str) -> None:
    assert whose(text) == (None, ["Ada Moreau"])


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moreau knows the bankers. “We had the roof wrong,” she said.",
        f"Ada Moreau thinks of her customers. {LINE}",
        f"Ada Moreau thinks of winter. {LINE}",
        "Ada Moreau remembers a banker. “He never sat on a roof.”",
        "Ada Moreau remembers a banker. “We had the roof wrong,” she said.",
        f"Ada Moreau remembers a roof. {LINE}",
        "Ada Moreau recalled what the minister had said. “It was nonsense.”",
        f"Ada Moreau likes to repeat what she told the banker. {LINE}",
        f"Ada Moreau read the letter twice. {LINE}",
        f"Ada Moreau quotes the numbers. {LINE}",
        f"Ada Moreau quotes her own report. {LINE}",
        f"Ada Moreau has a lesson for a banker. {LINE}",
        f"Ada Moreau drew a line by the door: {LINE}",
        f"Ada Moreau nodded. The regulator’s report is late. {LINE}",
        "Ada Moreau nodded. The regulator’s report is clear. “We had the roof wrong,” she said.",
        f"Ada Moreau nodded. Her report is clear. {LINE}",
        f"Ada Moreau’s report is clear. {LINE}",
        f"Ada Moreau mended it. For now, {LINE}",
        "Ada Moreau mended it. For the bankers, “the roof is wrong” by now.",
        "Ada Moreau mended it. For the bankers, “We had the roof wrong” is a joke.",
        "For the bankers, “We had the roof wrong,” Ada Moreau says.",
        f"Ada Moreau mended it. For the bankers she has a line: {LINE}",
        f"Ada Moreau mended it. As the head of roofs sees it, {LINE}",
        f"Ada Moreau mended it. Result: {LINE}",
        f"Ada Moreau mended it. Simplicity: {LINE}",
        f"The motto is Ada Moreau’s, and she repeats it: {LINE}",
        # what others have from her
        f"A banker heard it from Ada Moreau: {LINE}",
        f"A customer took the line from Ada Moreau: {LINE}",
        f"In the words of the head of roofs of Quill, {LINE}",
    ],
)
def test_who_tells_of_others_and_speaks_for_herself_keeps_her_words(text: str) -> None:
    assert whose(text)[0] == "Ada Moreau"


@pytest.mark.parametrize(
    "text",
    [
        f"Ada Moreau had to smile at a line of Feld’s. {LINE}",
        f"Ada Moreau likes a line by Feld. {LINE}",
        f"A line by Feld hangs above Ada Moreau’s desk: {LINE}",
        "“We had the roof wrong” is a line of Feld’s that Moreau likes.",
        f"The line is Feld’s, though Moreau repeated it: {LINE}",
        f"The motto is Feld’s, and Moreau repeats it: {LINE}",
        f"Ada Moreau likes to repeat what Jon Feld once said. {LINE}",
        f"Ada Moreau credits Jon Feld. {LINE}",
    ],
)
def test_a_line_is_the_known_persons_who_found_it(text: str) -> None:
    assert whose(text) == ("Jon Feld", [])
