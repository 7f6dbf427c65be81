"""Leads that hand on what another one said to whom the sentence is about."""

from __future__ import annotations

import pytest

from tests.unit.core.draft.whose import LINE, whose


@pytest.mark.parametrize(
    "text",
    [
        f"Ada Moreau went on, as a banker had warned her: {LINE}",
        f"Ada Moreau mended it. She went on, as a banker had once told her: {LINE}",
        f"As a roofer told Ada Moreau, {LINE}",
        f"As a roofer put it to Ada Moreau: {LINE}",
        f"Ada Moreau met a roofer who told her: {LINE}",
        f"Ada Moreau spoke of a roofer who had warned her that {LINE}",
        f"Ada Moreau remembers a roofer who said {LINE}",
        f"Ada Moreau remembers her roofer saying: {LINE}",
        f"Ada Moreau recalls a banker: {LINE}",
        f"Ada Moreau learnt it from a banker: {LINE}",
        f"Ada Moreau learned from a banker: {LINE}",
        f"Ada Moreau borrows the line from a banker: {LINE}",
        f"Ada Moreau shrugged. In the words of a banker, {LINE}",
        f"Ada Moreau mended it. As Oakline’s firmware engineer sees it, {LINE}",
        "Ada Moreau’s boss spoke. “We had the roof wrong,” the boss said.",
        "Ada Moreau mended it. Her boss came by. “We had the roof wrong,” the boss said.",
        f"Ada Moreau faces critics. They say: {LINE}",
        "Ada Moreau faces critics. “We had the roof wrong,” they say.",
    ],
)
def test_what_a_role_said_is_not_theirs_who_may_tell_it(text: str) -> None:
    assert whose(text) == (None, ["Ada Moreau"])


@pytest.mark.parametrize(
    "text",
    [
        f"Ada Moreau told the banker who had warned her: {LINE}",
        f"Ada Moreau met a banker who doubted her, and told him: {LINE}",
        f"Ada Moreau is one of the roofers who said it first: {LINE}",
        f"Ada Moreau was the only roofer who said {LINE}",
        f"As Ada Moreau once told a banker: {LINE}",
        f"As Ada Moreau sees it, {LINE}",
        "Ada Moreau spoke. “We had the roof wrong,” the boss said.",
        "Ada Moreau mended the roofs. “We had the roof wrong,” they said.",
        f"Ada Moreau mended it. As the head of roofs told the hall: {LINE}",
        f"As a banker warned her, Ada Moreau shook her head: {LINE}",
        f"Ada Moreau recalls telling a banker: {LINE}",
        "Ada Moreau recalls a banker: “He had the roof wrong.”",
        f"Ada Moreau recalls the first winter: {LINE}",
        f"Ada Moreau took the firm over from a banker: {LINE}",
        f"Few roofers would have told her so plainly as Ada Moreau told them: {LINE}",
        "Ada Moreau has a fix that roofers call “a roof that we had”, and no more.",
        f"Ada Moreau gives every roofer who asks her the same reply: {LINE}",
    ],
)
def test_what_is_told_of_roles_that_say_nothing_takes_no_words_away(text: str) -> None:
    assert whose(text)[0] == "Ada Moreau"
