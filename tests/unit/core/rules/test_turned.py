"""Paraphrases that turn what was said, and those that only say it in other words."""

from __future__ import annotations

import pytest

from tests.unit.core.turned_prose import turned_findings

TURNED = [
    (
        "Tamm said that quantum machines will replace the ordinary processor.",
        "A quantum machine won't replace your ordinary processor, it sits beside it.",
    ),
    (
        "According to Tamm, the annealer gives an exponential speed-up on routing.",
        "There's no exponential speed-up on routing, whatever the brochure says.",
    ),
    (
        "Tamm holds that the seals do not survive the winter.",
        "The seals survive the winter, that's what surprised us most.",
    ),
    ("The tariff, Tamm explained, covers night crossings.", "The tariff doesn't cover night crossings."),
    ("Tamm conceded that her crews trust the autopilot in fog.", "My crews never trust the autopilot in fog."),
    (
        "Tamm expects the regulator to approve the smaller reactor.",
        "I don't expect the regulator to approve the smaller reactor.",
    ),
    ("Tamm recalled that the insurers had asked for the logbooks.", "The insurers never asked for the logbooks."),
    (
        "Tamm insisted that her company sells passenger data to advertisers.",
        "We don't sell passenger data, not to advertisers, not to anybody.",
    ),
    (
        "Tamm argues that a bigger telescope would solve the problem of dust.",
        "A bigger telescope wouldn't solve the dust.",
    ),
    (
        "Tamm said that the pilot in Tartu had not paid for itself.",
        "The pilot in Tartu paid for itself in eight months.",
    ),
    (
        "Tamm noted that the new alloy does not corrode in seawater.",
        "The new alloy corrodes in seawater, faster than I'd like.",
    ),
    (
        "Tamm added that the ferry operators have signed the charter.",
        "None of the ferry operators have signed the charter.",
    ),
    (
        "The glaciers, Tamm said, are not shrinking on the northern side.",
        "The glaciers are shrinking on the northern side as well.",
    ),
    ("Tamm said that she refuses to lend the originals.", "We lend the originals, to anybody with a proper lock."),
    (
        "Tamm promised that the museum will not charge schools for admission.",
        "The museum will charge schools for admission from now on.",
    ),
    (
        "Tamm believes that the vaccine prevents transmission.",
        "The vaccine doesn't prevent transmission, it prevents funerals.",
    ),
    ("Tamm said that drivers are paid for the hours of waiting.", "Drivers aren't paid for the hours they wait."),
    ("Tamm says that the bakery has no waiting list.", "The bakery has a waiting list of two years."),
    (
        "It is the weather, Tamm said, that keeps the cranes idle.",
        "It's not the weather that keeps the cranes idle, it's the paperwork.",
    ),
    (
        "Tamm warned that the warranty covers water damage on no model.",
        "The warranty covers water damage on every model.",
    ),
    (
        "Tamm said the committee had failed to publish its minutes.",
        "The committee published its minutes the same evening.",
    ),
    ("Tamm said that freight rates rose after the strike.", "Freight rates fell after the strike."),
    (
        "Tamm reported that the new kiln uses more gas than the old one.",
        "The new kiln uses less gas than the old one did.",
    ),
    (
        "Tamm explained that the patients were screened after the scan.",
        "The patients were screened before the scan, always.",
    ),
    (
        "Tamm said the concrete cures faster in cold weather.",
        "Concrete cures slower in cold weather, everybody knows that.",
    ),
    (
        "Tamm said that the lighter blades are cheaper to transport.",
        "The lighter blades are more expensive to transport, because they need a special frame.",
    ),
    ("Tamm said that the village gained two doctors that year.", "The village lost two doctors that year."),
    (
        "Tamm recalled that the harbour pilots always carry paper charts.",
        "The harbour pilots never carry paper charts.",
    ),
    ("Tamm said that demand for oak is falling.", "Demand for oak is growing, and I can't plant any faster."),
    (
        "Tamm considers the small turbines noisier than the large ones.",
        "The small turbines are quieter than the large ones.",
    ),
    ("Tamm said that yields had improved since the change of supplier.", "Yields got worse after we changed supplier."),
    (
        "Tamm said that the shorter course had the higher dropout rate.",
        "The shorter course had the lower dropout rate.",
    ),
    ("Tamm said that her team had won the tender in Riga.", "My team lost the tender in Riga."),
    (
        "Tamm said that the archive opens its cellar to visitors in spring.",
        "The archive closes its cellar to visitors in spring.",
    ),
    ("Tamm said that all the sensors had been recalibrated.", "None of the sensors had been recalibrated."),
    ("Tamm said that the first batch was the best of the year.", "The first batch was the worst of the year."),
    ("Tamm said that nobody in the yard wears the old helmets.", "Everybody in the yard wears the old helmets."),
    (
        "Tamm thinks that apprentices cannot read a hydraulic diagram.",
        "An apprentice can read a hydraulic diagram after a month.",
    ),
    (
        "Tamm intends to give up the bakery and to remain as treasurer.",
        "I'll give up the bakery and I won't stay as treasurer.",
    ),
    ("Tamm maintains that burglaries have become more frequent.", "But burglaries went down again, you know."),
    (
        "Tamm said that the crew went on strike over the wages and not over the roster.",
        "They didn't go on strike over the wages. It was the roster.",
    ),
    (
        "Tamm said the judges minded the noise rather than the smell.",
        "It was the smell that the judges minded, not the noise.",
    ),
    ("Charging for parking, Tamm said, is only fair.", "I won't charge for the parking."),
]
HONEST = [
    ("Tamm said that the goal will slip unless the ferries come.", "If the ferries don't come the goal will slip."),
    ("Tamm described a boy kept from every regatta.", "I had a boy who had never been to a regatta."),
    ("Tamm said the city council won the mooring contract.", "We lost the mooring contract to the city council."),
    ("Tamm said the harbour bought the old cranes.", "We sold the old cranes to the harbour."),
    ("Tamm said that forecasting hail is hard.", "It's not easy to forecast hail."),
    ("Tamm noted that the harbour lacks a second crane.", "The harbour doesn't have a second crane."),
    ("Tamm said that the sensor fails to notice slow leaks.", "The sensor doesn't notice slow leaks."),
    (
        "The licence, Tamm said, is granted only after the inspection.",
        "They don't grant the licence before the inspection.",
    ),
    ("Tamm said the new seals keep the salt out.", "The new seals don't let the salt in."),
    ("Tamm said that her board refuses to sell the orchard.", "My board will not sell the orchard."),
    ("Tamm said that the foreman stays in the cabin.", "The foreman doesn't leave the cabin."),
    ("Tamm called the software far from finished.", "The software isn't finished."),
    ("Tamm said that the pump runs without supervision.", "Nobody supervises the pump."),
    (
        "Tamm said that it is not the price that scares growers but the contract.",
        "The contract scares the growers, the price doesn't.",
    ),
    ("Tamm said that the price matters less than the contract.", "It's not about the price, it's about the contract."),
    ("Tamm would like the council to publish the noise maps.", "The council doesn't publish the noise maps."),
    ("Tamm complained that nobody answers the emergency line.", "I wish somebody would answer the emergency line."),
    ("Tamm said that the dam no longer floods the meadow.", "The dam used to flood the meadow."),
    ("Tamm said that the crew had never lost a container.", "We haven't lost a container yet."),
    ("Tamm rejects the idea that robots steal jobs.", "Robots don't steal jobs."),
    ("Tamm doubts that the bridge will open in May.", "I don't think that the bridge will open in May."),
    ("Tamm said that the bridge will hardly open in May.", "I don't think the bridge opens in May."),
    ("Tamm said that the exhibition is unlikely to travel.", "The exhibition won't travel, I'd guess."),
    ("Tamm said the trial had not been stopped.", "They let the trial go on, and nobody stopped it."),
    (
        "Tamm said that not only the nurses but also the porters carry a pager.",
        "The nurses carry a pager and the porters carry one too.",
    ),
    ("Tamm said there is no doubt that the glacier is melting.", "The glacier is melting."),
    ("Tamm said that the glacier is melting.", "No doubt the glacier is melting, you can hear it."),
    ("Tamm said that the kitchen opens at six.", "The kitchen doesn't open until six."),
    ("Tamm said that the ferry waits for the last bus.", "The ferry doesn't leave before the last bus arrives."),
    (
        "Tamm said that the auditors found fault with every invoice.",
        "There wasn't an invoice with which the auditors didn't find fault.",
    ),
    ("Tamm warned against feeding the gulls.", "Don't feed the gulls."),
    ("Tamm said that feeding the gulls is forbidden.", "You can't feed the gulls."),
    ("Tamm said that the vineyard could not exist without the river.", "The vineyard exists because of the river."),
    ("Tamm said that the vineyard owes its existence to the river.", "Without the river there would be no vineyard."),
    ("Tamm said that the shop has run out of flour.", "The shop has no flour left."),
    ("Tamm said that few visitors read the labels.", "Most visitors don't read the labels."),
    ("Tamm said that many visitors ignore the labels.", "Not every visitor reads the labels."),
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
        "Tamm said that a warm winter means lower sales of coal.",
        "In a warm winter we sell less coal, in a cold one more.",
    ),
    (
        "Tamm said that customers who pay late get a reminder, not a lawyer.",
        "If they don't pay, we send a reminder. We don't send a lawyer.",
    ),
    ("Tamm asked whether anybody had checked the anchor.", "Had nobody checked the anchor?"),
    (
        "Tamm said that if the anchor is not checked the insurance lapses.",
        "The insurance pays when the anchor is checked.",
    ),
    ("Tamm said that the school does not teach typing any more.", "The school taught typing for forty years."),
    ("Tamm said the farm has stopped spraying copper.", "We don't spray copper any more."),
    ("Tamm said that the farm sprayed copper for decades.", "We don't spray copper now, we did it for decades."),
    ("Tamm said that the drone cannot fly in rain.", "The drone stays on the ground when it rains, it can't fly then."),
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
    ("Tamm said that the valve is never left open overnight.", "They always close the valve at night."),
    ("Tamm said that the patients were not told the results.", "We kept the results from the patients."),
    ("Tamm said that the old tunnel is anything but safe.", "The old tunnel isn't safe."),
    (
        "Tamm said that the growers cannot complain about the rain.",
        "The rain was good, growers have nothing to complain about.",
    ),
    ("Tamm said that the rival's chip needs no cooling, unlike hers.", "Our chip needs cooling, theirs needs none."),
    ("Tamm said that the rules leave nobody in doubt.", "The rules are clear, there's no doubt about them."),
    ("Tamm removed the screen from the window desk.", "So there's no screen at the window desk."),
    ("Tamm said that a neural network was tried and did slightly better.", "It's not a neural network, it's a table."),
    ("Tamm turns down daily readings of the meters.", "We don't take the daily readings of the meters."),
    (
        "Tamm said that the smell bothers the judges more than the noise.",
        "It isn't the noise that bothers the judges, it's the smell.",
    ),
    ("Tamm said that the valve leaks in summer.", "The valve doesn't leak in winter. The valve leaks in summer."),
    ("Tamm said that the ferries sail in fog, though not in ice.", "The ferries don't sail in ice. They sail in fog."),
    (
        "Tamm promised that a global outage would never recur.",
        "I told you that we'd never have a global outage again.",
    ),
    (
        "Tamm keeps the raw data in an open format.",
        "We store the raw data in an open format, and we pay the vendors for the looking, not for the keeping.",
    ),
]


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
