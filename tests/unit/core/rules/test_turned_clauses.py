"""Paraphrases of which a clause of what was said denies the telling words, whatever else the two say."""

from __future__ import annotations

import pytest

from tests.unit.core.turned_prose import turned_findings

TURNED = [
    (
        "Tamm expects the drones to replace the tugs and the pilots.",
        "They're not going to replace the tugs, and they won't replace the pilots.",
    ),
    (
        "The subsidy has already reached her orchard, Tamm said.",
        "The new round of the subsidy has not reached my orchard, I'm afraid.",
    ),
    (
        "According to Tamm, the dye also survives being washed in hot brine and dried anew.",
        "It doesn't survive somebody who washes it in brine in a cellar and dries it again.",
    ),
    (
        "It has been proven that the herbs calm the herd, according to Tamm.",
        "There are good reasons to think the herbs calm the herd, but nobody can prove that.",
    ),
    ("Tamm had smoked fish for years before she joined.", "The joke is I was never a fish smoker before I joined."),
    ("Tamm said that six berths were enough for the season.", "I felt six berths was not enough."),
    ("It is always about price, Tamm said.", "It's not always about price."),
    ("Tamm said that the loom has loose parts.", "It's easy to clean, and it has no loose parts."),
    ("Tamm says that she is a chemist.", "I'm not a chemist, I'll admit that, but I've read the label."),
    ("They have missed one sailing since March, Tamm said.", "So far we haven't missed a sailing since March."),
    (
        "Tamm sees the best use on deck, and found many places where the probe would be useful.",
        "I haven't really seen that many places where the probe would be useful.",
    ),
    ("Tamm thinks the tariff is fair to small farms.", "The tariff isn't fair to the small farms in the hills."),
    ("There was a night watch, but no alarm.", "It was chaos, and we weren't keeping any night watch at all."),
    ("There is a trade-off between speed and care, Tamm said.", "There's no trade-off between speed and care."),
    ("Tamm thinks that the old locks are safe.", "We know from the break-ins that the old locks aren't safe anymore."),
    (
        "Bakeries needed steam ovens, Tamm recalled.",
        "They needed help with the flour, but they didn't need steam ovens.",
    ),
]
HONEST = [
    ("Tamm sells red boats.", "We don't sell blue boats, we sell red boats."),
    ("Tamm said that the clinic sells glasses.", "We don't sell the glasses to children."),
    ("Tamm would like a second crane on the quay.", "There is no second crane on the quay."),
    ("Tamm complained of the lack of a second crane on the quay.", "We don't have a second crane on the quay."),
    ("Tamm called the missing nurse at the school a scandal.", "The school doesn't have a nurse."),
    ("Only members may vote on the tariff, Tamm said.", "You can't vote on the tariff without being a member."),
    ("Tamm said the yard skipped the varnish on the deck.", "We didn't varnish the deck."),
    ("Tamm left the deck bare of varnish.", "We don't varnish the deck."),
    ("Tamm shrugs at the sale of the yard.", "I don't mind the sale of the yard."),
    ("Tamm blames the bank for the delay of the ferry.", "The ferry isn't to blame for the delay."),
    ("Tamm feared that the valve would leak oil.", "The valve doesn't leak oil."),
    ("Tamm asked whether the valve leaks oil.", "The valve doesn't leak oil."),
    ("Tamm could have sold the yard to the city.", "We didn't sell the yard to the city."),
    ("Tamm said that the crews learn the knots in a week.", "You don't learn the knots in a day."),
    ("Tamm said that the clinic opened a ward for burns.", "We had no ward for burns until last year."),
    ("The training of pilots is left to the yards.", "The city doesn't train the pilots."),
    ("Tamm's rivals pay for the training of pilots.", "We don't pay for the training."),
    ("Tamm alone trains pilots on the river.", "Nobody else trains pilots on the river."),
    ("Tamm is the last to train pilots on the river.", "Nobody trains pilots on the river any more."),
    ("Frost wiped out field lettuce for eleven days.", "We had eleven days with no field lettuce at all."),
    ("Tamm advised against training pilots on simulators.", "Don't train pilots on simulators."),
    (
        "Tamm said that alpha crews tried the plan and the work was done properly.",
        "If you hurry, they get cross, because they can't do proper work.",
    ),
    ("It settles arguments over the back room.", "What I like is that she doesn't argue about the back room."),
    ("The company has given up selling hulls.", "We don't sell the hulls any more."),
    ("Charging by weight is under review. Tamm disagrees with it.", "I don't charge by weight."),
]


@pytest.mark.parametrize(("claim", "said"), TURNED)
def test_what_a_clause_denies_is_found(claim: str, said: str) -> None:
    assert turned_findings(claim, said)


@pytest.mark.parametrize(("claim", "said"), HONEST)
def test_what_no_clause_denies_is_silent(claim: str, said: str) -> None:
    assert not turned_findings(claim, said)
