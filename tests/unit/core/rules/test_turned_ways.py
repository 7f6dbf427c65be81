"""Paraphrases that turn what was said by an answer, a denial of the clause before, an end, a choice or a scope."""

from __future__ import annotations

import pytest

from tests.unit.core.turned_prose import turned_findings

TURNED = [
    ("Tamm said that the yard hires apprentices.", "Do you hire apprentices?", "No. We did once."),
    ("According to Tamm, the yard hires apprentices.", "Do you hire apprentices?", "We used to."),
    ("Tamm says the insurers cover hail damage.", "Do the insurers cover hail damage?", "No, they don't."),
    ("Tamm argues that sensors can replace the night watch.", "So can sensors replace the night watch?", "No. Never."),
    ("Tamm said that the ferry is not profitable.", "Is the ferry profitable?", "Yes, since the spring."),
    ("The tide gauges, Tamm said, are public.", "Are the tide gauges public?", "Not at all. We'd like them to be."),
    ("Tamm expects the strike to spread to the canal.", "Will the strike spread to the canal?", "I don't think so."),
    ("Tamm said that the crews have tested the new harness.", "Have your crews tested the new harness?", "Not yet."),
    (
        "Tamm believes that the drones give an exponential gain in speed.",
        "",
        "People think the drones give an exponential gain in speed, and they don't.",
    ),
    (
        "Tamm says that hydrogen is cheaper than diesel.",
        "",
        "Everybody says that hydrogen is cheaper than diesel, but it isn't.",
    ),
    (
        "Tamm said the gate closes by itself in a storm.",
        "",
        "They told us the gate closes by itself in a storm. It doesn't.",
    ),
    (
        "For Tamm, larger hulls save fuel in the estuary.",
        "",
        "The brochure claims that larger hulls save fuel in the estuary. They don't, I've measured it.",
    ),
    (
        "Tamm holds that automation destroys jobs in the harbour.",
        "",
        "Critics believe automation destroys jobs in the harbour, and they're wrong.",
    ),
    (
        "Tamm said that the eels come back by themselves.",
        "",
        "I used to think the eels come back by themselves. They don't.",
    ),
    ("Tamm explained that the mussels filter the microplastic.", "", "Do the mussels filter the microplastic? No."),
    ("Tamm said that moss walls cool the street.", "", "It's a myth that moss walls cool the street."),
    (
        "Tamm said that old turbines can be recycled.",
        "",
        "You read everywhere that old turbines can be recycled. They can't, not the blades.",
    ),
    ("Tamm said that the yard hires apprentices.", "Do you hire apprentices?", "No, we take graduates these days."),
    ("Tamm said that the yard hires welders.", "", "We stopped hiring welders last year."),
    ("The co-operative, Tamm said, buys barley from abroad.", "", "We quit buying barley from abroad in March."),
    ("Tamm says the museum lends its etchings to schools.", "", "We gave up lending the etchings to schools."),
    ("According to Tamm, the clinic prescribes the syrup.", "", "The clinic no longer prescribes the syrup."),
    (
        "Tamm said that the airline serves meals on short flights.",
        "",
        "The airline used to serve meals on short flights.",
    ),
    ("Tamm said the school uses the red textbook.", "", "We dropped the red textbook after the floods."),
    ("Tamm said that her growers use copper spray.", "", "We banned the copper spray, every grower signed."),
    ("Tamm said the depot keeps its diesel buses.", "", "The depot got rid of its diesel buses."),
    ("Tamm said that the archive scans private letters.", "", "We refuse to scan private letters."),
    ("Tamm says her team tests on animals.", "", "We avoid testing on animals."),
    ("Tamm said the town salts its pavements.", "", "The town has stopped salting its pavements."),
    ("Tamm said the firm has stopped recycling glass.", "", "We recycle glass, more than anybody."),
    ("Tamm said that the orchestra no longer tours in winter.", "", "The orchestra tours in winter, always has."),
    (
        "Tamm would rather have a fast machine that is wrong.",
        "",
        "I'd rather have a slow machine that's right than a fast one that's wrong.",
    ),
    ("Tamm would rather train a stranger than hire an expert.", "", "I'd rather hire an expert than train a stranger."),
    ("Tamm prefers steel to timber for the roof.", "", "I prefer timber to steel for the roof."),
    ("Tamm prefers steel for the roof.", "", "I prefer timber to steel for the roof."),
    ("Tamm says that pilots cost more than dredging.", "", "Dredging costs more than the pilots do."),
    ("Tamm considers welding more a science than a craft.", "", "Welding is more a craft than a science."),
    ("Tamm said that goats are louder than geese.", "", "Geese are louder than goats, trust me."),
    (
        "Tamm said that the yard repaints hulls instead of replacing them.",
        "",
        "We replace hulls instead of repainting them.",
    ),
    (
        "Tamm said that the council listens to owners rather than tenants.",
        "",
        "The council listens to tenants rather than owners.",
    ),
    (
        "According to Tamm, the number of workshops needed is rising.",
        "",
        "We need about forty workshops in the region, and that number is falling.",
    ),
    ("Tamm said that the price of oak went up after the fire.", "", "The price of oak went down after the fire."),
    (
        "Tamm said that a night crossing is cheaper than a day crossing.",
        "",
        "A night crossing costs us roughly twice what a day crossing does.",
    ),
    (
        "Tamm said that the claims have become rarer since the bridge opened.",
        "",
        "The claims have gone up since the bridge opened.",
    ),
    ("Tamm said that punctuality has improved since the reform.", "", "Since the reform punctuality has got worse."),
    ("Tamm said the inspectors came after the flood.", "", "The inspectors came two days before the flood."),
    ("Tamm said that rents are climbing in the old quarter.", "", "In the old quarter rents are sinking, for once."),
    ("Tamm said that all her customers are chemists.", "", "Our customers are chemists, most of them."),
    ("Tamm said that every farmer in the valley has a contract.", "", "Some farmers in the valley have a contract."),
    ("Tamm said that all the lamps survive the frost.", "", "Not all the lamps survive the frost."),
    ("Tamm said that the dam will certainly fail.", "", "The dam might fail."),
    ("Tamm said that the merger will definitely collapse.", "", "Maybe the merger collapses."),
    ("Tamm said that none of her nurses works at night.", "", "Some of our nurses work at night."),
    ("Tamm denies that the fund owns the quarry.", "", "The fund owns the quarry, of course it does."),
    ("Tamm rejects the idea that wolves belong in the valley.", "", "Wolves belong in the valley."),
    (
        "Tamm does not believe that the tunnel pays for itself.",
        "",
        "I believe the tunnel pays for itself within a decade.",
    ),
    ("Tamm has never worked for the ministry, she said.", "", "I worked for the ministry for nine years."),
    ("Tamm disputes that the chimney leans.", "", "The chimney leans, anybody can see it."),
    ("Tamm confirmed that the chimney leans.", "", "The chimney doesn't lean."),
    ("Tamm dismissed the claim that the bees are dying.", "", "The bees are dying, hive by hive."),
    ("Tamm doubts that the council reads the letters.", "", "The council reads the letters, every one."),
    (
        "Tamm said that the archive accepts digital donations.",
        "Does the archive accept digital donations?",
        "No, it doesn't. We have nobody to check them.",
    ),
    ("Tamm says that bees prefer the city.", "", "A lot of people believe that bees prefer the city. That's a myth."),
    ("Tamm said that the reef is recovering.", "Is the reef recovering?", "I doubt it."),
    ("In Tamm's view, the tunnel will be finished on time.", "Will the tunnel be finished on time?", "Certainly not."),
    (
        "Tamm said that the machine writes the reports.",
        "",
        "Journalists keep writing that the machine writes the reports. It doesn't.",
    ),
    ("Tamm explained that her laboratory sells patient data.", "So you sell patient data?", "No, we don't."),
    ("Tamm said that wool absorbs the noise.", "", "They say wool absorbs the noise, but it doesn't."),
    (
        "Tamm says the ferry company pays for the pier.",
        "",
        "We were told that the ferry company pays for the pier. It doesn't.",
    ),
    ("Tamm said that the theatre still prints paper tickets.", "", "We've given up printing paper tickets."),
    ("Tamm said that the hospital accepts cash.", "", "The hospital doesn't accept cash any more."),
    ("Tamm said that the pilots fly the northern route.", "", "Our pilots refuse to fly the northern route."),
    ("Tamm said that the city heats its pools in winter.", "", "The city quit heating its pools in winter."),
    ("Tamm said her team uses plastic crates.", "", "My team got rid of the plastic crates."),
    ("Tamm said that the choir rehearses on Fridays.", "", "The choir used to rehearse on Fridays."),
    ("Tamm declared that the village no longer needs a doctor.", "", "The village needs a doctor."),
    ("Tamm would rather lose a customer than an employee.", "", "I'd rather lose an employee than a customer."),
    ("Tamm prefers trains over planes.", "", "I prefer planes to trains, I'm sorry."),
    ("Tamm said that copper conducts worse than aluminium.", "", "Aluminium conducts worse than copper."),
    ("Tamm thinks that rain damages the road more than frost.", "", "Frost damages the road more than rain does."),
    ("Tamm called the job more an art than a trade.", "", "The job is more a trade than an art."),
    ("Tamm said that the number of complaints had gone down.", "", "The number of complaints has gone up."),
    ("Tamm reported that wages fell after the merger.", "", "After the merger wages rose."),
    (
        "Tamm said that all of the trees had been planted by children.",
        "",
        "Half of the trees were planted by children.",
    ),
    ("Tamm said every school in the district has a kitchen.", "", "Most schools in the district have a kitchen."),
    ("Tamm said that the bank will definitely close the branch.", "", "The bank may close the branch."),
    ("Tamm denied that the crew had been drinking.", "", "The crew had been drinking since noon."),
    ("Tamm does not think that the law protects tenants.", "", "The law protects tenants."),
    ("Tamm rejected the claim that the river is clean.", "", "The river is clean, you can drink it."),
]
"""Claims, what the host asks before, and what is said."""
HONEST = [
    ("Tamm said that her rivals hire welders.", "Do you hire welders?", "No."),
    ("Tamm said that the yard hires no apprentices.", "Do you hire apprentices?", "No. We did once."),
    ("Tamm said that the yard hires apprentices.", "Don't you hire apprentices?", "No, we do, three a year."),
    ("Tamm said that the yard hires apprentices.", "Do you hire apprentices?", "Not only. We hire retired people too."),
    ("Tamm said that the yard hires apprentices.", "Do you hire apprentices?", "Not every year, but we do."),
    ("Tamm said that the yard hires apprentices.", "Do you hire apprentices?", "No idea why you ask. Of course we do."),
    ("Tamm said that the yard hires apprentices.", "Do you hire apprentices or graduates?", "No graduates."),
    ("Tamm said that the yard hires apprentices.", "Do you hire apprentices, or is that over?", "No, no, we do."),
    (
        "Tamm said that the yard hires apprentices.",
        "Isn't it hard to hire apprentices?",
        "No. They come by themselves.",
    ),
    ("Tamm said that the yard hires apprentices.", "Will you stop hiring apprentices?", "No."),
    (
        "Tamm said that the yard hires apprentices from Tartu.",
        "Do you only hire apprentices from Tartu?",
        "No, from Riga too.",
    ),
    (
        "Tamm said that sensors can help the night watch.",
        "Can sensors replace the night watch?",
        "No. They can help it.",
    ),
    ("Tamm said that the ferry is profitable.", "Is the ferry profitable?", "Yes, since the spring."),
    ("Tamm said that the ferry is not profitable yet.", "Is the ferry profitable?", "Not yet."),
    ("Tamm once hired apprentices.", "Do you hire apprentices?", "We used to."),
    ("Tamm said that the yard used to hire apprentices.", "Do you hire apprentices?", "Not any more."),
    ("Tamm said that the gate closes by hand.", "", "They told us the gate closes by itself. It doesn't."),
    (
        "Tamm said that people expect the drones to give an exponential gain.",
        "",
        "People think the drones give an exponential gain in speed, and they don't.",
    ),
    (
        "Critics, Tamm said, think that automation destroys jobs in the harbour.",
        "",
        "Critics believe automation destroys jobs in the harbour, and they're wrong.",
    ),
    (
        "Tamm said that hydrogen is dearer than diesel.",
        "",
        "Everybody says that hydrogen is cheaper than diesel, but it isn't.",
    ),
    (
        "Tamm said that the heat pumps work in winter.",
        "",
        "People think the heat pumps work in summer and they don't work in winter. They do.",
    ),
    ("Tamm said that the eels come back.", "", "Some say the eels come back, and they're right."),
    (
        "Tamm once believed that the eels come back by themselves.",
        "",
        "I used to think the eels come back by themselves. They don't.",
    ),
    ("Tamm said that moss walls cool the street.", "", "It's no myth that moss walls cool the street."),
    (
        "Tamm said that the blades can be recycled.",
        "",
        "Everybody thinks the blades can be recycled, and I don't argue with them. They can.",
    ),
    ("Tamm said that the valve opens in a storm.", "", "The valve opens in a storm. It doesn't make a sound."),
    ("Tamm said that the seals come ashore in May.", "", "We think the seals come ashore in May. They don't stay."),
    ("Tamm said that the yard pays for overtime.", "", "They say we pay for overtime. We don't pay for lunch."),
    ("Tamm said that her crew distrusts the autopilot.", "Does your crew trust the autopilot?", "No."),
    (
        "Tamm said that the crew does trust the autopilot.",
        "Does nobody in the crew trust the autopilot?",
        "No, they all trust it.",
    ),
    (
        "Tamm said that the museum opens on Mondays.",
        "Does the museum close on Mondays?",
        "No. It opens on Mondays, at noon.",
    ),
    ("Tamm said that the yard hired welders for decades.", "", "We stopped hiring welders last year."),
    ("Tamm said that the yard does not hire welders.", "", "We stopped hiring welders last year."),
    ("Tamm said that the yard hires painters.", "", "We stopped hiring welders. We hire painters."),
    ("Tamm said that the yard stopped hiring welders.", "", "We don't hire welders any more."),
    (
        "Tamm said that the yard will stop hiring welders.",
        "",
        "We stop hiring welders in May. Until then we hire welders.",
    ),
    ("Tamm said that the yard hires welders.", "", "We never stopped hiring welders."),
    ("Tamm said that the yard hires welders.", "", "We can't stop hiring welders, we're growing."),
    ("Tamm said that the yard hires welders.", "", "If we stopped hiring welders we'd close within a year."),
    (
        "Tamm said that the yard hires welders.",
        "",
        "We stopped hiring welders in 2009 and started again two years later.",
    ),
    ("Tamm said that the yard hires welders.", "", "My competitor stopped hiring welders. We hire all of them."),
    (
        "Tamm said that the airline once served meals on short flights.",
        "",
        "The airline used to serve meals on short flights.",
    ),
    ("Tamm said that the airline is used to serving meals.", "", "The crews are used to serving meals."),
    ("Tamm said that the school liked the red textbook.", "", "We dropped the red textbook after the floods."),
    ("Tamm said the clinic drops the price of the syrup.", "", "The clinic dropped the price of the syrup."),
    ("Tamm said that the growers used copper spray until the ban.", "", "We banned the copper spray."),
    ("Tamm said the depot sold its diesel buses.", "", "The depot got rid of its diesel buses."),
    ("Tamm said that the archive turns private letters away.", "", "We refuse to scan private letters."),
    ("Tamm said that testing on animals is avoided.", "", "We avoid testing on animals."),
    ("Tamm said that nobody salts the pavements now.", "", "The town has stopped salting its pavements."),
    ("Tamm said that the firm recycles glass.", "", "We stopped collecting paper, but we recycle glass."),
    (
        "Tamm said that the orchestra tours in winter.",
        "",
        "The orchestra used to tour in summer, and now it tours in winter.",
    ),
    ("Tamm said that the ships stop at the lock.", "", "The ships stop at the lock for an hour."),
    ("Tamm said that the yard works on Sundays.", "", "Nobody can make us stop working on Sundays."),
    ("Tamm said the sisters run the bakery.", "", "My sisters gave up law and run the bakery."),
    (
        "Tamm would rather have a slow machine that is right.",
        "",
        "I'd rather have a slow machine that's right than a fast one that's wrong.",
    ),
    (
        "Tamm would rather wait than have a fast machine that is wrong.",
        "",
        "I'd rather have a slow machine that's right than a fast one that's wrong.",
    ),
    ("Tamm would rather hire an expert than train a stranger.", "", "I'd rather hire an expert than train a stranger."),
    ("Tamm would not rather train a stranger.", "", "I'd rather hire an expert than train a stranger."),
    ("Tamm prefers timber to steel for the roof.", "", "I prefer timber to steel for the roof."),
    ("Tamm prefers steel for the bridge.", "", "I prefer timber to steel for the roof. For the bridge I prefer steel."),
    ("Tamm says that pilots cost less than dredging.", "", "Dredging costs more than the pilots do."),
    ("Tamm considers welding less a science than a craft.", "", "Welding is more a craft than a science."),
    ("Tamm said that goats are quieter than geese.", "", "Geese are louder than goats, trust me."),
    ("Tamm said that goats are no louder than geese.", "", "Geese are louder than goats, trust me."),
    (
        "Tamm said that the old hulls last longer than the new ones.",
        "",
        "The old hulls last longer than the new ones did in the test.",
    ),
    ("Tamm said that the yard replaces hulls.", "", "We replace hulls instead of repainting them."),
    ("Tamm said that tenants rather than owners are heard.", "", "The council listens to tenants rather than owners."),
    ("Tamm said that more people than ever visit the mill.", "", "More people visit the mill than the castle."),
    (
        "Tamm said that more than half of the mills are idle.",
        "",
        "Fewer than half of the mills run, so more are idle than not.",
    ),
    ("Tamm preferred steel before she saw the fire.", "", "I prefer timber to steel for the roof."),
    (
        "According to Tamm, the number of workshops needed is falling.",
        "",
        "We need about forty workshops in the region, and that number is falling.",
    ),
    (
        "Tamm said that the number of visitors is rising.",
        "",
        "The visitors are more every year, and the number of workshops is falling.",
    ),
    ("Tamm said that the price of oak went up before the fire.", "", "The price of oak went down after the fire."),
    (
        "Tamm said that a day crossing is cheaper than a night crossing.",
        "",
        "A night crossing costs us roughly twice what a day crossing does.",
    ),
    ("Tamm said that the fuel became cheaper.", "", "The crew costs twice what it did, the fuel less."),
    (
        "Tamm said that claims for hail are rarer and claims for wind more frequent.",
        "",
        "The claims for wind have gone up, the claims for hail went down.",
    ),
    ("Tamm said that the inspectors came before the flood.", "", "The flood came after the inspectors."),
    ("Tamm said that rents climbed before they sank.", "", "In the old quarter rents are sinking, for once."),
    ("Tamm said that most of her customers are chemists.", "", "Our customers are chemists, most of them."),
    ("Tamm said that her customers are chemists.", "", "Our customers are chemists, most of them."),
    (
        "Tamm said that all her customers pay in advance.",
        "",
        "Our customers are chemists, most of them. All of them pay in advance.",
    ),
    ("Tamm said that not every farmer has a contract.", "", "Some farmers in the valley have a contract."),
    (
        "Tamm said that every farmer in the hills has a contract.",
        "",
        "Some farmers in the valley have a contract, and in the hills all of them.",
    ),
    ("Tamm said that the dam may fail.", "", "The dam might fail."),
    (
        "Tamm said that the dam will certainly be inspected.",
        "",
        "The dam might fail, so it will be inspected, that's certain.",
    ),
    ("Tamm said that all nurses should work at night.", "", "Some of our nurses work at night."),
    ("Tamm said that almost all the lamps survive the frost.", "", "Most of the lamps survive the frost."),
    ("Tamm wants all her customers to be chemists.", "", "Most of our customers are chemists."),
    ("Tamm said that bees live everywhere.", "", "Bees live everywhere, most of them underground."),
    ("Tamm denies that the fund owns the quarry.", "", "The fund doesn't own the quarry."),
    ("Tamm said that the yard hires apprentices.", "Do you hire apprentices?", "No, just kidding, three a year."),
    ("Tamm said that the yard hires apprentices.", "Do you hire apprentices?", "No, no, we do, three a year."),
    ("Tamm said that the yard hires graduates.", "Do you hire apprentices?", "No, we hire graduates."),
    (
        "Tamm rejects the idea that wolves belong in the valley.",
        "",
        "Wolves belong in the mountains, they don't belong in the valley.",
    ),
    ("Tamm does not believe that the tunnel pays for itself.", "", "Nobody can tell me the tunnel pays for itself."),
    ("Tamm denied once that the chimney leans.", "", "I told the paper that it doesn't lean. The chimney leans."),
    ("Tamm has never doubted that the bees are dying.", "", "The bees are dying, hive by hive."),
    ("Tamm refused to deny that the fund owns the quarry.", "", "The fund owns the quarry."),
    ("Tamm would deny the chimney a second coat.", "", "The chimney gets a second coat over my dead body."),
    ("Tamm said the wall holds, though not everywhere.", "", "The wall holds. Not everywhere, but it holds."),
    ("Tamm said that Brack's machine is slow and hers is fast.", "", "Brack's machine is slow. Ours isn't."),
    ("Tamm said that what looks like rust is not rust.", "", "It looks like rust. It isn't."),
    (
        "Tamm said that the archive takes no digital donations.",
        "Does the archive accept digital donations?",
        "No, it doesn't.",
    ),
    (
        "Tamm said that the archive accepts digital donations from museums.",
        "Does the archive accept digital donations from everybody?",
        "No, from museums.",
    ),
    (
        "Tamm said that bees like the city.",
        "",
        "A lot of people believe that bees prefer the city. That's a myth. They like it, that's all.",
    ),
    ("Tamm said that the reef is recovering slowly.", "Is the reef dying?", "No. It is recovering, slowly."),
    ("Tamm said that the tunnel will be late.", "Will the tunnel be finished on time?", "Certainly not."),
    ("Tamm expects the tunnel to be finished.", "Will the tunnel be finished this year?", "No, next year."),
    (
        "Tamm said that the machine helps with the reports.",
        "",
        "Journalists keep writing that the machine writes the reports. It doesn't.",
    ),
    ("Tamm said wool absorbs more noise than foam.", "", "They say wool absorbs no noise, but it does."),
    ("Tamm said that the theatre printed paper tickets until last year.", "", "We've given up printing paper tickets."),
    ("Tamm said that the hospital accepts cards.", "", "The hospital doesn't accept cash any more."),
    ("Tamm said that the pilots fly the southern route.", "", "Our pilots refuse to fly the northern route."),
    ("Tamm said that the city heats its schools in winter.", "", "The city quit heating its pools in winter."),
    ("Tamm said her team bought wooden crates.", "", "My team got rid of the plastic crates and bought wooden ones."),
    ("Tamm said that the choir rehearses on Mondays.", "", "The choir used to rehearse on Fridays."),
    ("Tamm said that the choir rehearsed on Fridays.", "", "The choir used to rehearse on Fridays."),
    ("Tamm said that the village needs a doctor.", "", "We need a doctor, the village can't go on without one."),
    ("Tamm would rather lose a customer than an employee.", "", "I'd rather lose a customer than an employee."),
    (
        "Tamm said that she would lose a customer before an employee.",
        "",
        "I'd rather lose a customer than an employee.",
    ),
    ("Tamm likes trains.", "", "I prefer planes to trains, but I like trains."),
    ("Tamm said that copper conducts better than aluminium.", "", "Aluminium conducts worse than copper."),
    ("Tamm thinks that frost damages the road more than rain.", "", "Frost damages the road more than rain does."),
    (
        "Tamm said that the new seal does not last longer than the old one.",
        "",
        "The new seal doesn't last as long as the old one.",
    ),
    (
        "Tamm said that the number of complaints had gone down in spring.",
        "",
        "The number of complaints has gone up since, but in spring it went down.",
    ),
    ("Tamm said that wages rose faster than prices.", "", "Prices rose slower than wages."),
    (
        "Tamm said that all of the trees are oaks.",
        "",
        "Half of the trees were planted by children, and the trees are oaks, all of them.",
    ),
    ("Tamm said that most schools have a kitchen.", "", "Most schools in the district have a kitchen."),
    ("Tamm said that the bank will close the branch.", "", "The bank may close the branch."),
    (
        "Tamm said that the bank will certainly close.",
        "",
        "Maybe the bank stays open at noon. It will close, that's certain.",
    ),
    ("Tamm denied that the crew had been drinking.", "", "The crew had not been drinking."),
    (
        "Tamm denied that the crew had been drinking on board.",
        "",
        "The crew had been drinking on land, never on board.",
    ),
    ("Tamm does not think that the law protects tenants enough.", "", "The law protects tenants a little."),
    ("Tamm rejected the claim that the river is dirty.", "", "The river is clean, you can drink it."),
    ("Tamm, who avoids flying, takes the train.", "", "I avoid flying. I take the train."),
    ("Tamm said that the ships avoid the strait in winter.", "", "In summer the ships use the strait."),
    (
        "Tamm said that customers no longer ask for the colour.",
        "",
        "Customers ask for the delivery date, nobody asks for the colour.",
    ),
    ("Tamm said that the mill runs at night.", "", "If it's windy, the mill doesn't run at night."),
    ("Tamm said that the mill does not run at night.", "Does the mill run at night?", "Not any more."),
    ("Tamm said that the mill has stopped running at night.", "Does the mill run at night?", "No."),
    ("Tamm said that critics call the mill noisy.", "", "Critics call the mill noisy, and they're wrong."),
    (
        "Tamm said that her cheese costs twice what it did.",
        "",
        "Our cheese is cheaper than theirs, but it costs twice what it did.",
    ),
    ("Tamm said that the board overruled her.", "Did the board follow you?", "No."),
    ("Tamm said that her sister has a licence.", "Do you have a licence?", "No, my sister has one."),
    ("Tamm said that the port has a licence.", "Does the port have a licence?", "Yes, but it has lapsed."),
    ("Tamm said that the port has no valid licence.", "Does the port have a licence?", "Yes, but it has lapsed."),
    ("Tamm said that no one has complained.", "Has anybody complained?", "No."),
    ("Tamm said that nobody has a key.", "Does somebody have a key?", "Not me."),
]


@pytest.mark.parametrize(("claim", "asked", "said"), TURNED)
def test_what_turns_what_was_said_is_found(claim: str, asked: str, said: str) -> None:
    assert turned_findings(claim, said, asked)


@pytest.mark.parametrize(("claim", "asked", "said"), HONEST)
def test_what_keeps_the_sense_is_silent(claim: str, asked: str, said: str) -> None:
    assert not turned_findings(claim, said, asked)


def test_the_question_is_shown_with_its_answer() -> None:
    [finding] = turned_findings("Tamm said that the yard hires welders.", "We used to.", "Do you hire welders?")
    assert "Asked “Do you hire welders?”, Ilse Tamm says the contrary: “We used to”" in finding.message


LEADS = [
    (
        "Ferries will replace the bridge. Ilse Tamm has built them for ten years.",
        "Ferries will never replace the bridge.",
    ),
    ("Ilse Tamm runs a yard in Tartu. The yard hires welders.", "We don't hire welders."),
    ("Wolves belong in the valley. Ilse Tamm has counted them.", "Wolves don't belong in the valley."),
    ("The error rate rose after the move. Ilse Tamm kept the charts.", "The error rate fell after the move."),
]
HONEST_LEADS = [
    (
        "Many people think that ferries will replace the bridge. Ilse Tamm builds them.",
        "Ferries will never replace it.",
    ),
    ("Ferries will replace the bridge, or so it goes. Ilse Tamm disagrees.", "Ferries will never replace the bridge."),
    ("Ferries will replace the bridge? Ilse Tamm laughs.", "Ferries will never replace the bridge."),
    ("Ferries will not replace the bridge. Ilse Tamm builds them.", "Ferries will never replace the bridge."),
    ("Jonas Brack says ferries will replace the bridge. Ilse Tamm builds them.", "Ferries won't replace the bridge."),
    ("Ilse Tamm runs a yard. It used to hire welders.", "We don't hire welders."),
    ("Ilse Tamm runs a yard. The yard hired welders for decades.", "We don't hire welders now."),
    ("Ilse Tamm runs a yard. Her rivals hire welders.", "We don't hire welders."),
    ("In the film, the fund owns the quarry. Ilse Tamm watched it twice.", "The fund doesn't own the quarry."),
]


def _below(said: str) -> str:
    return f"\n\n> “{said}”\n> — Ilse Tamm, Founder @ Yard"


@pytest.mark.parametrize(("plain", "said"), LEADS)
def test_a_plain_sentence_is_held_against_the_citation_right_below(plain: str, said: str) -> None:
    assert turned_findings(plain + _below(said), said)


@pytest.mark.parametrize(("plain", "said"), HONEST_LEADS)
def test_what_the_person_may_speak_against_is_silent(plain: str, said: str) -> None:
    assert not turned_findings(plain + _below(said), said)
