"""Figures in forms that nobody used, or that somebody reckoned: each stands, and each with a slip in it is found."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from brief_tui.core.figures.answer import Answer, Said
from brief_tui.core.figures.figure import Figure
from tests.unit.core.figured_prose import doubted, sources_of
from tests.unit.core.judged_sources import transcript
from tests.unit.factories import make_event

DAIRY = transcript(
    [
        (
            "Rana Oke",
            "I am fifty-nine, and I came to the dyke in 2016. The herd on the dyke went from 310 goats to 420. A wheel "
            "of the mild cheese cost 27.40 two summers ago, and it is 31.20 today.",
        ),
        ("Host", "Who eats it?"),
        (
            "Rana Oke",
            "Households buy 27 percent of the cheese, the inns are 44 percent, and the rest goes to schools. Of the "
            "wheels six of every ten go north by boat. We weighed 1,840 wheels in spring and eleven of them were bad.",
        ),
        ("Host", "And the fence?"),
        (
            "Rana Oke",
            "The electric fence holds 71 percent of the foxes off. The gate shuts after five seconds, and the spare "
            "battery lasts a day and a half. Fence repairs fell from 3.1 percent of the budget to 2.6.",
        ),
        (
            "Tove Brand",
            "On my barge we carry 240,000 litres of whey a year, and the new pump doubles it. The barge was 94 minutes "
            "late, and then 31. Of the five locks I closed one.",
        ),
    ],
    "transcripts/dairy.txt",
)
SOURCES = sources_of(DAIRY, event=make_event(published=date(2026, 5, 4)))


@pytest.mark.parametrize(
    ("prose", "slip"),
    [
        ("The herd on the dyke has swollen by {} goats.", ("110", "140")),
        ("Mild cheese costs 31.20 a wheel, {} more than two summers ago.", ("3.80", "4.60")),
        ("The herd on the dyke went from 310 goats to 420, a rise of roughly {}.", ("a third", "a half")),
        (
            "Households buy 27 percent of the cheese and inns 44 percent, leaving schools {}.",
            ("29 percent", "35 percent"),
        ),
        ("In 2016, {} years ago, Rana Oke came to the dyke.", ("ten", "six")),
        ("Rana Oke, {}, keeps goats.", ("59", "57")),
        ("Six {} of cheese go north by boat.", ("wheels in every ten", "wheels in every eight")),
        ("In spring {} wheels out of 1,840 were bad.", ("eleven", "fourteen")),
        ("The electric fence holds {} foxes off.", ("seven in ten", "nine in ten")),
        ("The gate of the fence has a {} delay.", ("five-second", "nine-second")),
        ("The spare battery of the fence lasts {}.", ("a long day and a half", "a long week and a half")),
        ("Fence repairs fell by {} of the budget.", ("half a point", "nine points")),
        ("The new pump takes the barge from {} litres of whey to 480,000.", ("240,000", "310,000")),
        ("A good {} of the herd's cheese is bought by inns.", ("two fifths", "four fifths")),
        ("Tove Brand closed one of {} locks.", ("five", "nine")),
        ("The barge is {} late less than before, at 31 instead of 94.", ("63 minutes", "48 minutes")),
    ],
)
def test_what_follows_stands_and_a_slip_in_it_is_found(prose: str, slip: tuple[str, str]) -> None:
    right, wrong = (doubted(SOURCES, prose.format(said)) for said in slip)
    assert (right, len(wrong) > 0) == ([], True)


LOCK = sources_of(
    transcript(
        [
            (
                "Tove Brand",
                "The lock at Rull holds 200 000 cubic metres, and twelve skippers use the gate of the two hundred and "
                "thirty skippers. Everybody asks who is going to drop out, and one skipper in twenty five does.",
            ),
            ("Host", "And the forecast?"),
            (
                "Tove Brand",
                "Yes, we have that, and it's right about seven times in ten.",
            ),
            ("Host", "And the quay?"),
            (
                "Tove Brand",
                "A bag of feed spends 46 minutes on the quay and it moves for nine minutes. Feed went up by 12 "
                "percent, and the dairy passed on four percent of that.",
            ),
        ],
        "transcripts/lock.txt",
    ),
    event=make_event(published=date(2026, 5, 4)),
)


@pytest.mark.parametrize(
    ("prose", "slip"),
    [
        ("The lock at Rull holds {} cubic metres.", ("200,000", "310,000")),
        ("Twelve skippers use the gate of the lock, of {}.", ("230", "410")),
        (
            "Forecasts of who drops out are right about {} times in ten, but Tove Brand buys the lock.",
            ("seven", "four"),
        ),
        ("A bag of feed on the quay spends 46 minutes and moves for nine. The other {} it waits.", ("37", "29")),
        ("Feed went up by 12 percent. The dairy passed on four and bore the remaining {}.", ("eight", "six")),
    ],
)
def test_what_is_left_or_spaced_or_meant_loosely(prose: str, slip: tuple[str, str]) -> None:
    right, wrong = (doubted(LOCK, prose.format(said)) for said in slip)
    assert (right, len(wrong) > 0) == ([], True)


@pytest.mark.parametrize(
    "prose",
    [
        "By week ten the goats had eaten the fence.",
        "Goats and fences have quarrelled for a century.",
        "Rana Oke has the gist of it in a dozen words.",
        "After two days of interviews we like goats.",
    ],
)
def test_what_the_article_counts_or_numbers_is_silent(prose: str) -> None:
    assert doubted(SOURCES, prose) == []


@pytest.mark.parametrize(
    ("digits", "rival", "stands"), [(0, 2.2, False), (2, 2.2, True), (2, 2.8, False), (3, 2.8, True)]
)
def test_the_more_digits_are_said_the_less_of_the_context_is_needed(digits: int, rival: float, stands: bool) -> None:
    figure = Figure("count", Fraction(38), "", 0, 1, 1)
    others = (Said(10, 11, rival, figure, "38", akin=True),)
    answer = Answer(1.0, 500, others, others, (), 4.0, distinct=digits)
    assert answer.stands(lambda _: False) is stands
