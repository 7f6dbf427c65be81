"""Paraphrases that turn what was said in nearly the same words, and those that do not."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript
from tests.unit.factories import make_event

LEAD = (
    "Thank you for having me. The coffee is better than last year, and the hall is full. My name is on the door, and "
    "somebody spelled it right this time."
)
TURNED = [
    (
        "Tamm said that quantum machines will replace the ordinary processor.",
        "A quantum machine won't replace your ordinary processor, it sits beside it.",
    ),
    (
        "Tamm holds that the seals do not survive the winter.",
        "The seals survive the winter, that's what surprised us most.",
    ),
    (
        "Tamm, who would not be photographed, said that the yard hires welders from the islands.",
        "The yard does not hire welders from the islands.",
    ),
    ("The tariff, Tamm explained, covers night crossings.", "The tariff doesn't cover night crossings."),
    ("Tamm conceded that her crews trust the autopilot in fog.", "My crews never trust the autopilot in fog."),
    ("Tamm recalled that the insurers had asked for the logbooks.", "The insurers never asked for the logbooks."),
    (
        "Tamm added that the ferry operators have signed the charter.",
        "None of the ferry operators have signed the charter.",
    ),
    (
        "The glaciers, Tamm said, are not shrinking on the northern side.",
        "The glaciers are shrinking on the northern side as well.",
    ),
    (
        "Tamm promised that the museum will not charge schools for admission.",
        "The museum will charge schools for admission from now on.",
    ),
    ("Tamm said that drivers are paid for the hours of waiting.", "Drivers aren't paid for the hours they wait."),
    ("Tamm says that the bakery has no waiting list.", "The bakery has a waiting list of two years."),
    (
        "Tamm warned that the warranty covers water damage on no model.",
        "The warranty covers water damage on every model.",
    ),
    ("Tamm said that freight rates rose after the strike.", "Freight rates fell after the strike."),
    ("Tamm said that the village gained two doctors that year.", "The village lost two doctors that year."),
    (
        "Tamm recalled that the harbour pilots always carry paper charts.",
        "The harbour pilots never carry paper charts.",
    ),
    ("Tamm said that demand for oak is falling.", "Demand for oak is growing, and I can't plant any faster."),
    ("Tamm said that her team had won the tender in Riga.", "My team lost the tender in Riga."),
    ("Tamm said that all the sensors had been recalibrated.", "None of the sensors had been recalibrated."),
    ("Tamm said that the first batch was the best of the year.", "The first batch was the worst of the year."),
    ("Tamm said that nobody in the yard wears the old helmets.", "Everybody in the yard wears the old helmets."),
    (
        "Tamm thinks that apprentices cannot read a hydraulic diagram.",
        "An apprentice can read a hydraulic diagram after a month.",
    ),
    ("Tamm said that she sells hulls to strangers.", "We don't sell hulls to strangers."),
    ("Tamm said that the bakery had no waiting list.", "The bakery has a waiting list of two years."),
    ("Tamm said that the tunnel is safe in winter.", "The tunnel isn't safe in winter."),
    ("Tamm told the hall that rents in the old quarter are falling.", "Rents in the old quarter are rising."),
    ("Tamm says that the ferries run at night.", "The ferries never run at night, it's too dark."),
    ("Tamm said that the river was not dredged in 2019.", "The river was dredged in 2019."),
    ("Tamm said that nobody repairs the valves.", "The crew repairs the valves. Everybody repairs the valves."),
    ("The seals, Tamm said, are not tested in salt water.", "The seals are tested in salt water, of course."),
    ("Tamm said that prices fell by nine percent.", "Prices rose by nine percent."),
]
HONEST = [
    ("Tamm hopes that the bridge opens in May.", "The bridge doesn't open in May."),
    ("Tamm used to say that the bridge opens in May.", "The bridge doesn't open in May."),
    ("Tamm does not believe that the tunnel pays for itself.", "The tunnel doesn't pay for itself."),
    ("Tamm denies that the fund owns the quarry.", "The fund doesn't own the quarry."),
    ("Tamm said that the goal will slip unless the ferries come.", "If the ferries don't come the goal will slip."),
    ("Tamm said the city council won the mooring contract.", "We lost the mooring contract to the city council."),
    ("Tamm said the harbour bought the old cranes.", "We sold the old cranes to the harbour."),
    ("Tamm noted that the harbour lacks a second crane.", "The harbour doesn't have a second crane."),
    ("Tamm said that the sensor fails to notice slow leaks.", "The sensor doesn't notice slow leaks."),
    ("Tamm said the new seals keep the salt out.", "The new seals don't let the salt in."),
    ("Tamm said that her board refuses to sell the orchard.", "My board will not sell the orchard."),
    ("Tamm said that the foreman stays in the cabin.", "The foreman doesn't leave the cabin."),
    ("Tamm called the software far from finished.", "The software isn't finished."),
    (
        "Tamm said that it is not the price that scares growers but the contract.",
        "The contract scares the growers, the price doesn't.",
    ),
    ("Tamm said that the price matters less than the contract.", "It's not about the price, it's about the contract."),
    ("Tamm would like the council to publish the noise maps.", "The council doesn't publish the noise maps."),
    ("Tamm said that the crew had never lost a container.", "We haven't lost a container yet."),
    ("Tamm rejects the idea that robots steal jobs.", "Robots don't steal jobs."),
    ("Tamm doubts that the bridge will open in May.", "I don't think that the bridge will open in May."),
    ("Tamm said that the exhibition is unlikely to travel.", "The exhibition won't travel, I'd guess."),
    ("Tamm said the trial had not been stopped.", "They let the trial go on, and nobody stopped it."),
    (
        "Tamm said that not only the nurses but also the porters carry a pager.",
        "The nurses carry a pager and the porters carry one too.",
    ),
    ("Tamm said there is no doubt that the glacier is melting.", "The glacier is melting."),
    ("Tamm said that the glacier is melting.", "No doubt the glacier is melting, you can hear it."),
    ("Tamm warned against feeding the gulls.", "Don't feed the gulls."),
    ("Tamm said that feeding the gulls is forbidden.", "You can't feed the gulls."),
    ("Tamm said that the vineyard could not exist without the river.", "The vineyard exists because of the river."),
    ("Tamm said that the shop has run out of flour.", "The shop has no flour left."),
    ("Tamm said that few visitors read the labels.", "Most visitors don't read the labels."),
    (
        "Tamm said that the alarm went off although nothing was burning.",
        "The alarm went off, and there was nothing burning.",
    ),
    (
        "Tamm prefers a dull forecast to a wrong one.",
        "I don't want an exciting forecast, I want a dull one that isn't wrong.",
    ),
    ("Tamm said that the material is expensive.", "The material isn't cheap."),
    (
        "Tamm said that the smaller lorry is no slower than the larger one.",
        "The smaller lorry is as fast as the larger one.",
    ),
    ("Tamm said that the price fell from a high level.", "The price was high, and it fell."),
    ("Tamm said that costs rose before they fell.", "Costs fell in the end, after they rose."),
    (
        "Tamm said that the older valves leak more than the newer ones.",
        "The newer valves leak less than the older ones.",
    ),
    ("Tamm said that night trains are quieter than day trains.", "Day trains are noisier than night trains."),
    ("Tamm said that the tests come before the release.", "The release comes after the tests."),
    ("Tamm said that the co-operative buys what the growers sell.", "The growers sell to the co-operative."),
    ("Tamm said that less sugar gives more flavour.", "You get more flavour with less sugar."),
    (
        "Tamm said that customers who pay late get a reminder, not a lawyer.",
        "If they don't pay, we send a reminder. We don't send a lawyer.",
    ),
    ("Tamm asked whether anybody had checked the anchor.", "Had nobody checked the anchor?"),
    (
        "Tamm said that if the anchor is not checked the insurance lapses.",
        "The insurance pays when the anchor is checked.",
    ),
    ("Tamm said that the farm sprayed copper for decades.", "We don't spray copper now, we did it for decades."),
    (
        "Tamm said that the translators check the legal terms.",
        "The machine doesn't check the legal terms. The translators check them.",
    ),
    (
        "Tamm said that the machine does not check the legal terms.",
        "The translators check the legal terms, the machine doesn't.",
    ),
    ("Tamm said that the union supported the merger.", "The union wasn't against the merger."),
    ("Tamm said that her predecessor had been wrong about tides.", "My predecessor wasn't right about the tides."),
    ("Tamm said that the patients were not told the results.", "We kept the results from the patients."),
    ("Tamm said that the old tunnel is anything but safe.", "The old tunnel isn't safe."),
    (
        "Tamm said that the growers cannot complain about the rain.",
        "The rain was good, growers have nothing to complain about.",
    ),
    ("Tamm said that the rival's chip needs no cooling, unlike hers.", "Our chip needs cooling, theirs needs none."),
    ("Tamm removed the screen from the window desk.", "So there's no screen at the window desk."),
    ("Tamm said that a neural network was tried and did slightly better.", "It's not a neural network, it's a table."),
    ("Tamm turns down daily readings of the meters.", "We don't take the daily readings of the meters."),
    (
        "Tamm said that the smell bothers the judges more than the noise.",
        "It isn't the noise that bothers the judges, it's the smell.",
    ),
    ("Tamm said that the valve leaks in summer.", "The valve doesn't leak in winter. The valve leaks in summer."),
    ("Tamm said that the ferries sail in fog, though not in ice.", "The ferries don't sail in ice. They sail in fog."),
    ("Tamm promised that a global outage would never recur.", "I told you that we'd never have a global outage again."),
    ("Tamm said that the bakery bakes bread.", "On Sundays, the bakery doesn't bake bread."),
    ("Tamm said that the yard hired welders in 2010.", "The yard doesn't hire welders."),
    ("Tamm said that the union struck in 2019.", "The union didn't strike."),
    ("Tamm said that big customers pay in advance.", "Small customers pay in advance."),
    ("Tamm said that the first train leaves at six.", "The last train leaves at six."),
    ("Tamm said that her brother sells hulls to strangers.", "We don't sell hulls to strangers."),
    ("Tamm said that rivals sell hulls to strangers.", "We don't sell hulls to strangers."),
    ("Tamm said that the yard sells old hulls.", "The yard sells new hulls."),
    ("Tamm said that rents are rising.", "Rents are falling in the east. Rents are rising in the west."),
    ("Tamm said that it leaks in winter.", "They don't leak in winter."),
    ("Tamm said that the ferries sail in fog.", "I thought the ferries don't sail in fog."),
    ("Tamm said that it rains in May.", "It doesn't rain every day in May."),
    ("Tamm said that the ferries run at night.", "The ferries run at night? No."),
    ("Tamm said that the ferries do not run at night.", "They say the ferries run at night. It isn't true."),
    ("Tamm said that a third of customers do it that way.", "A third of our customers do not, and they are nice."),
    ("Tamm said that the work stopped in May.", "The work started in May."),
    (
        "Tamm said that the gates open at six.",
        "The gates close at six, and open at eight. The gates open at six on Mondays.",
    ),
    ("Tamm said that the price rose before the strike.", "The price fell after the strike."),
    ("Tamm said that the crew sold the boats.", "The crew bought the boats."),
    ("Tamm said that nobody signs anything for two years.", "Two years before they sign anything."),
]


def turned_findings(claim: str, said: str) -> list[Finding]:
    """What is found of a claim about Ilse Tamm, who says this among other things."""
    talk = transcript(
        [
            ("Odile Brandt", "Welcome, everyone. Tell us about your work and your plans for the coming season."),
            ("Ilse Tamm", f"{LEAD} {said}"),
            ("Jonas Brack", "My subject is pigeons. Their droppings corrode the solar panels on the roofs."),
        ]
    )
    sources = Sources(make_event(), (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    draft = f"# T\n\n## Developer\n\n### H\n\nIlse Tamm runs a yard. {claim}\n"
    return [finding for finding in assess(sources, draft).findings if finding.id == "turned-paraphrase"]


@pytest.mark.parametrize(("claim", "said"), TURNED)
def test_what_turns_what_was_said_is_found(claim: str, said: str) -> None:
    assert turned_findings(claim, said)


@pytest.mark.parametrize(("claim", "said"), HONEST)
def test_other_words_for_the_same_are_silent(claim: str, said: str) -> None:
    assert not turned_findings(claim, said)


def test_the_passage_is_shown() -> None:
    [finding] = turned_findings(
        "Tamm said that freight rates rose after the strike.", "Freight rates fell after the strike."
    )
    assert "Ilse Tamm says the contrary: “Freight rates fell after the strike" in finding.message
    [passage] = finding.passages
    assert (passage.speaker, passage.line) == ("Ilse Tamm", 2)
    assert passage.text == "Freight rates fell after the strike"
