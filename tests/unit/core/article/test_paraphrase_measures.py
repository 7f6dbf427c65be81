"""The sums that tell whether a paraphrase is another speaker's, or nobody's."""

from __future__ import annotations

from typing import Any

import pytest

from brief_tui.core.article.paraphrases.paraphrase_measures import Measures, is_dealing, is_grave, least

NOTHING = Measures(
    0.0, 0, False, 0, 0, 0, 0, 0, 0, 0, 0, striking=False, dealt=False, party=False, added=False, as_fact=False, words=3
)


@pytest.mark.parametrize(
    ("measures", "size", "quoted", "found"),
    [
        ({"lead": 4.0}, 4000, False, True),
        # among many words, as much stands together by chance
        ({"lead": 4.0}, 100_000, False, False),
        ({"lead": 7.0}, 100_000, False, True),
        # few words are no licence
        ({"lead": 3.0}, 10, False, False),
        # what is told as one thing more
        ({"lead": 3.0, "added": True}, 10, False, True),
        ({"added": True}, 10, False, False),
        # what leads over to a quotation of the person
        ({"lead": 4.0}, 4000, True, False),
        # a word that the person has nowhere speaks for it; a noun that nobody has, and a figure of theirs, against it
        ({"lead": 3.0, "lacking": 1}, 4000, False, True),
        ({"lead": 3.0, "lacking": 2, "lacking_nouns": 1, "unheard_nouns": 1}, 4000, False, False),
        ({"lead": 4.0, "figures": 1}, 4000, False, False),
        ({"lead": 5.5, "figures": 2}, 4000, False, True),
        # a figure close to what it counts tells much
        ({"lead": 2.0, "counted": 1}, 4000, False, True),
        ({"lead": 2.0, "counted": 1, "lacking": 1, "unheard_nouns": 1}, 4000, False, False),
        ({"counted": 2}, 4000, False, False),
        ({"lacking": 9}, 4000, False, False),
    ],
)
def test_another_one_is_ahead(measures: dict[str, Any], size: int, *, quoted: bool, found: bool) -> None:
    surplus = NOTHING._replace(**measures).foreign(size)
    assert (surplus >= least(1, foreign=True, quoted=quoted)) is found


@pytest.mark.parametrize(
    ("measures", "news", "found"),
    [
        ({"lacking": 1, "lacking_nouns": 1}, 4.0, True),
        ({"lacking": 1}, 4.0, False),
        ({"lacking": 1, "lacking_nouns": 1, "said": 1}, 4.0, False),
        ({"lacking": 1, "lacking_nouns": 1, "said": 1}, 5.0, True),
        ({"lacking": 2, "lacking_nouns": 2, "akin": 1, "figures": 1}, 5.0, False),
        # as a fact, only where all is lacking
        ({"lacking": 3, "lacking_nouns": 3}, 0.0, False),
        ({"lacking": 4, "lacking_nouns": 2}, 0.0, True),
        ({"lacking": 4, "lacking_nouns": 2, "said": 1}, 0.0, False),
        ({"lacking": 4, "lacking_nouns": 2, "akin": 1}, 0.0, False),
        ({"lacking": 7, "lacking_nouns": 2, "said": 1}, 0.0, False),
        ({"lacking": 2, "lacking_nouns": 2, "striking": True}, 0.0, True),
        # a dealing weighs what a deed does
        ({"lacking": 1, "lacking_nouns": 1, "said": 1, "dealt": True}, 2.5, True),
        ({"lacking": 1, "said": 2, "dealt": True}, 2.5, False),
        ({"lacking": 2, "lacking_nouns": 1, "dealt": True}, 0.0, False),
        # a noun that nobody says, in what is told as a fact
        ({"lacking": 1, "lacking_nouns": 1, "unheard_nouns": 1, "said": 1, "as_fact": True}, 4.0, True),
        ({"lacking": 1, "lacking_nouns": 1, "said": 1, "as_fact": True}, 4.0, False),
        # a full sentence that is told as a fact, where they say little of it, and give no figure
        ({"lacking": 1, "said": 1, "as_fact": True, "words": 4}, 4.0, True),
        ({"lacking": 1, "said": 1, "as_fact": True, "words": 3}, 4.0, False),
        ({"lacking": 1, "said": 1, "as_fact": False, "words": 4}, 4.0, False),
        ({"lacking": 1, "said": 3, "akin": 1, "as_fact": True, "words": 6}, 7.0, False),
        ({"lacking": 2, "lacking_nouns": 2, "figures": 1, "as_fact": True, "words": 4}, 4.0, False),
        ({"lacking": 2, "lacking_nouns": 2, "dates": 1, "as_fact": True, "words": 4}, 4.0, False),
        # what counts something else is no more than a word akin
        ({"lacking": 2, "figures": 1, "miscounted": 1, "as_fact": True, "words": 4}, 4.0, True),
        ({"lacking": 1, "figures": 1, "miscounted": 1}, 4.0, False),
        # a party that they do not name weighs more
        ({"lacking": 1, "said": 2, "party": True}, 2.5, True),
        ({"lacking": 1, "said": 1, "party": True}, 0.0, False),
        ({"lacking": 1, "said": 1, "figures": 1, "party": True}, 2.5, False),
    ],
)
def test_nobody_says_what_is_news(measures: dict[str, Any], news: float, *, found: bool) -> None:
    surplus = NOTHING._replace(**measures).unsupported(news)
    assert (surplus >= least(1, foreign=False, quoted=False)) is found
    assert surplus < least(1, foreign=False, quoted=True)


@pytest.mark.parametrize("foreign", [True, False])
def test_more_must_speak_for_one_of_many(*, foreign: bool) -> None:
    few, some, many = (least(count, foreign=foreign, quoted=False) for count in (1, 24, 80))
    assert few == some == 0 < many < NOTHING._replace(lead=9.0).foreign(4000)


@pytest.mark.parametrize(("key", "grave"), [("merger", True), ("sued", True), ("emerge", False), ("suede", False)])
def test_grave_words(key: str, *, grave: bool) -> None:
    assert is_grave(key) is grave


@pytest.mark.parametrize(
    ("key", "dealing"),
    [
        ("licensed", True),
        ("hired", True),
        ("compulsory", True),
        ("refund", True),
        ("hire", False),
        ("soldering", False),
    ],
)
def test_words_of_dealings(key: str, *, dealing: bool) -> None:
    assert is_dealing(key) is dealing


def test_more_must_speak_for_what_only_tells_of_somebody() -> None:
    told = least(1, foreign=True, quoted=False, loose=True)
    assert NOTHING._replace(lead=5.0).foreign(10) < told < NOTHING._replace(lead=6.0).foreign(10)
