"""Figures that are said, but the other way round, on the other side, or of another matter close by."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

FERRY = transcript(
    [
        (
            "Petra Vaughn",
            "So we carry about sixty-five thousand passengers a month in the summer, and it drops to maybe eighteen "
            "thousand in January. The newest one, the Marlow, cost us eleven point four million, and the old diesel "
            "ones were four million apiece.",
        ),
        ("Host", "And how full are they?"),
        (
            "Petra Vaughn",
            "On the morning run we fill about eighty percent of the seats. In the afternoon it's closer to forty. The "
            "crossing used to be fifty minutes and now it's thirty-five. After the bridge opened we went from nine "
            "hundred thousand a year down to five hundred and sixty thousand.",
        ),
        ("Host", "What does the county pay?"),
        (
            "Idris Mabey",
            "The county pays us one point two million a year, and it was three million a decade ago. We made a loss of "
            "four hundred thousand in 2020 and a profit of six hundred and fifty thousand last year. Wages went from "
            "forty-four percent to fifty-two.",
        ),
        ("Host", "How often do you cancel?"),
        (
            "Petra Vaughn",
            "We cancelled fewer than forty sailings last winter, and fog is the reason for two in three. We want to "
            "run every fifteen minutes instead of every twenty. The pier has to grow by forty metres, it's a hundred "
            "and ten metres now.",
        ),
    ],
    "transcripts/ferry.txt",
)
DAIRY = transcript(
    [
        (
            "Noor Vandaele",
            "A cow gives twenty-two litres, a factory cow gives thirty-five. It takes eleven litres for a kilo of the "
            "hard one and only six for the soft one. We hold three thousand wheels of about forty shapes.",
        ),
        ("Host", "And the mites?"),
        (
            "Noor Vandaele",
            "We lose about two percent to mites. In the hot year, in 2022, we lost nine. Power for each cellar went up "
            "by sixty percent but in sum we use a third less. I pay sixteen euros an hour, the factory pays fourteen.",
        ),
        (
            "Pauli Krem",
            "I look after forty farms, it was a hundred and ten when I began. A permit took nineteen weeks in 2021 and "
            "now it's seven. We had nineteen accidents in the first year and four last year. Cell counts went from two "
            "hundred and sixty thousand to a hundred and forty.",
        ),
        ("Host", "And the trams to the dairy?"),
        (
            "Pauli Krem",
            "A late tram costs a passenger nine minutes. A new tram is three point two million, and we've ordered "
            "twenty-four of them. Cows live to nine years here, in a big barn it's five.",
        ),
    ],
    "transcripts/dairy.txt",
)
VIOLINS = transcript(
    [
        ("Host", "Dario Venn makes violins."),
        (
            "Dario Venn",
            "There were sixty makers in this town in 1950, and there are eleven of us left. My season card for the "
            "baths was a hundred and eighty and they put it up to two hundred and ten. At first my catalogue had on "
            "average 300 scrolls in it. Today it's 14,000.",
        ),
    ],
    "transcripts/violins.txt",
)
SOURCES = sources_of(FERRY, DAIRY, VIOLINS)

ROWS = [
    "The crossing used to take [50 minutes and now takes 35|35 minutes and now takes fifty].",
    "Crossing times have [fallen from 50 to 35|risen from 35 to 50|risen from 50 to 35] minutes.",
    "The crossing takes [35 minutes, down from 50|50 minutes, up from 35|35 minutes, up from 50].",
    "After the bridge opened traffic [fell from 900,000 to 560,000|rose from 560,000 to 900,000] passengers a year.",
    "The county pays [1.2 million a year, down from three|three million a year, up from 1.2] million a decade ago.",
    "Wages [rose from 44 percent to 52|fell from 52 percent to 44|fell from 44 percent to 52].",
    "The ferry is to run every [fifteen minutes instead of every twenty|twenty minutes instead of every fifteen].",
    "A permit took [nineteen weeks in 2021 and takes seven|seven weeks in 2021 and takes nineteen] now.",
    "Accidents: [nineteen in the first year and four|four in the first year and nineteen] last year.",
    "Cell counts [fell from 260,000 to 140,000|rose from 140,000 to 260,000].",
    "The season card went [up from 180 to 210|down from 210 to 180].",
    "There were [sixty makers in 1950 and there are eleven|eleven makers in 1950 and there are sixty] now.",
    "The makers in town went [from sixty in 1950 to eleven|from eleven in 1950 to sixty].",
    "Krem now looks after [forty farms, it was 110|110 farms, it was forty] when he began.",
    "[Fewer|More] than forty sailings were cancelled last winter.",
    "No [more|fewer] than forty sailings were cancelled last winter.",
    "In sum the cellars use a third [less|more] power.",
    "Power for each cellar [rose|fell] by sixty percent.",
    "The pier must grow by [forty|110] metres.",
    "The ferry carries [65,000 passengers a month in the summer and 18,000|18,000 passengers a month in the summer and "
    "65,000] in January.",
    "The old diesel boats cost [four|11.4] million apiece.",
    "On the morning run about [eighty|forty] percent of the seats are filled.",
    "The ferry made a loss of [400,000|650,000] in 2020.",
    "The ferry made a profit of [650,000|400,000] last year.",
    "A factory cow gives [35|22] litres.",
    "The dairy holds [3,000 wheels|3,000 shapes].",
    "In the hot year of 2022 they lost [nine|two] percent to mites.",
    "The factory pays [fourteen|sixteen] euros an hour.",
    "Cows in a big barn live to [five|nine] years.",
    "A late tram costs a passenger nine [minutes|hours].",
    "Fog is behind [two|one] in three cancellations.",
]

CLEAN = [
    "Speeding up the crossing from fifty minutes to thirty-five took a decade.",
    "The crossing was fifty minutes before fares rose, and now it is 35.",
    "In the afternoon forty percent of the seats are filled, in the morning eighty.",
    "The afternoon boats, unlike those of the morning run, fill forty percent of their seats.",
    "A profit of 650,000 followed the loss of 400,000.",
    "Unlike a factory cow with 35 litres, hers give 22.",
    "Hers are slower than the cows of a factory, at 22 litres.",
    "Cows reach nine years here, and five in big barns.",
    "Cows in her own barn reach nine years.",
    "The factory pays two euros less than Vandaele, who pays sixteen.",
    "Of sixty makers in 1950 eleven are left.",
    "Of the forty farms that are left, Krem began with 110.",
    "The pier has 110 metres, and forty more are to come.",
    "The average catalogue has grown from 300 scrolls to 14,000.",
    "A third less power is used, though each cellar takes sixty percent more.",
]


@pytest.mark.parametrize("prose", [*(readings(row)[0] for row in ROWS), *CLEAN])
def test_what_is_said_so_is_silent(prose: str) -> None:
    assert doubted(SOURCES, prose) == []


@pytest.mark.parametrize("prose", [wrong for row in ROWS for wrong in readings(row)[1:]])
def test_what_is_turned_is_found(prose: str) -> None:
    assert doubted(SOURCES, prose) != []


def test_what_is_turned_is_told_as_one_passage() -> None:
    (message,) = doubted(SOURCES, "Crossing times have risen from 35 to 50 minutes.")
    assert "“35 to 50 minutes”" in message
    assert "Petra Vaughn (transcripts/ferry.txt, line 3) says “fifty minutes and now it's thirty-five”" in message
