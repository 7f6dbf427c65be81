"""What stands around a passage in its sentence: marked with braces here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.article.context.around import Around, turning_after, turning_before
from brief_tui.core.article.context.told_around import may_tell
from brief_tui.core.offsets import Span
from tests.unit.core.judged_sources import transcript


def _around(marked: str) -> tuple[Around | None, Around | None]:
    start, end = marked.index("{"), marked.index("}") - 1
    talk = transcript([("Ada Moreau", marked.replace("{", "").replace("}", ""))])
    return turning_before(talk, Span(start, end)), turning_after(talk, Span(start, end))


@pytest.mark.parametrize(
    ("marked", "left_out"),
    [
        ("I don't think it's true that {we ship bad code}.", "I don't think it's true that"),
        ("Fast? You don't want to {go fast, then go slow}.", "You don't want to"),
        ("None of {that is simple}.", "None of"),
        ("Well. I wouldn't go so far as to say that {it is broken}.", "I wouldn't go so far as to say that"),
        ("It's not that {we ship bad code}, it's that nobody tests it.", "It's not that"),
        ("Nobody believes that {this will work}, honestly.", "Nobody believes that"),
        ("I’m not saying {we should drop it}.", "I’m not saying"),
        ("I don't know that {this is any better}.", "I don't know that"),
        ("It's a myth that {small teams ship faster}.", "It's a myth that"),
        ("I doubt that {the cloud is cheap}.", "I doubt that"),
        ("He denied that {he took the money}.", "He denied that"),
        ("Nobody's saying {the gate is shut}.", "Nobody's saying"),
        ("I will not stand here and say that {the gate is shut}.", "I will not stand here and say that"),
        ("I won't sit at this desk and tell you that {it is safe}.", "I won't sit at this desk and tell you that"),
        ("You can't walk off and say {the gate is shut}.", "You can't walk off and say"),
        ("I'm not going to come here and say that {it holds}.", "I'm not going to come here and say that"),
        ("I don't want to get up and claim that {it holds}.", "I don't want to get up and claim that"),
        ("I'm not going to lie and tell you {the gate is shut}.", "I'm not going to lie and tell you"),
        ("I never tell you that {the gate is shut}.", "I never tell you that"),
        ("We didn't tell them that {the gate is shut}.", "We didn't tell them that"),
        ("You can't just {turn it off}.", "You can't just"),
        ("Don't {go fast, then go slow}.", "Don't"),
        ("We refused to {ship on Fridays}.", "We refused to"),
        ("We failed to {ship on Fridays}.", "We failed to"),
        ("We rejected {shipping on Fridays}.", "We rejected"),
        ("We decided against {shipping on Fridays}.", "We decided against"),
        ("They prevented us from {shipping on Fridays}.", "They prevented us from"),
        ("I reject the idea that {we ship bad code}.", "I reject the idea that"),
        ("I dispute that {we ship bad code}.", "I dispute that"),
        ("It is a hoax that {we ship bad code}.", "It is a hoax that"),
        ("so yes i do not think that {we ship bad code} and that is fine", "so yes i do not think that"),
        ('I don\'t mean in plain words, like "{We ship bad code}", or so.', "I don't mean in plain words, like \""),
        ("Nobody is saying, “{Sell the boat}.” Not yet.", "Nobody is saying, “"),
        ("We never just told them, “{Sell the boat}”, as others did.", "We never just told them, “"),
        ("I wouldn't say something like, “{Sell the boat}”, to a crew.", "I wouldn't say something like, “"),
    ],
)
def test_a_negation_before(marked: str, left_out: str) -> None:
    before, after = _around(marked)
    assert before is not None
    assert (before.what, before.text, after) == ("negation", left_out, None)
    assert before.span.end == marked.index("{")


@pytest.mark.parametrize(
    "marked",
    [
        "If we do not get money tomorrow, {we would close the yard}.",
        "If the tests are red, {we would never ship it}.",
        "If the crew was paid twice what it gets for a night on the mole {it would never leave the harbour}.",
        "If the town says no in May, then the mole stays and {we close the yard}.",
        "Unless you pay for it, {the cloud is free}.",
        "If you pay, and you pay early, {the cloud is free}.",
        "If nobody looks, then {the cloud is free}.",
        "Until last year, {we shipped on Fridays}.",
        "I wonder whether {we ever shipped it}.",
        "What if {we shipped on Fridays}?",
        "If you can't show where it went, and I mean show it on a screen, {they think you kept it}.",
        "Unless the price doubles, which I do not expect, {we cut nobody}.",
        "As long as the crew has had lunch, {the figures hold}.",
        "Provided that a human reads them, {the groups are useful}.",
        "In case the tender fails, {we stay a bridge company}.",
        "If a yard has more than forty cranes {we break even}.",
        "If they have no dock, I would say {build one and wait}.",
        "Had we known of the rats, {we would have sold the barn}.",
        "If you go beyond ten masts, maybe pushing it up to fifteen, {you can't sail it alone}.",
        "If the wind turns, coming from the north now, {the boat stays in}.",
        "But if you need that speed and the light of a lamp, {the mast is up to you}.",
        "If you need both the sail and the oars, {buy a longer boat}.",
        # what an order is for
        "If you want to know what a harbour is, {come in January when the ropes are frozen}.",
        "If you want to understand a crew, {sit with them at lunch}.",
        "If you need a quiet night, {never rent above the fish market}.",
        "And if you wish to see it work, {come on a Sunday}.",
        "If you like it loud, {go in March}.",
        "Without a deposit, {nobody brings it back}.",
        "i asked for two of them if they count the nights as well {it'd be none} because the nights are long",
        "it costs us little to sell them if the town keeps the toll where it is {we will open every lock} by next year",
        "so we wait for it and if the ice holds until march {the crew will go} over it with the sledges and the dogs",
        "and i told them that if you never oil the bell {it won't ring} when you need it in the fog and you do",
        "If I were a rich man, {I would buy the barge}.",
        "If I were starting again in the north, {I would buy a barge}.",
        "If we start again, {the crew goes home}.",
        # a case in the present
        "When the river rises above two meters, {the sluices close}.",
        "When a crane stops, {the bell rings}.",
        "Whenever our ropes freeze, {the yard burns coal}.",
        "Once the ice goes, {we paint the hull}.",
        "Where the quay bends, {barges go one by one}.",
    ],
)
def test_a_condition_before(marked: str) -> None:
    before, _ = _around(marked)
    assert before is not None
    assert before.what == "condition"


@pytest.mark.parametrize(
    "marked",
    [
        "I used to think {Go was dead}.",
        "People say that {we ship bad code}, and so on.",
        "It's hard to believe that {this works}.",
        "Instead of {shipping on Fridays}, we wait.",
        "I wish {we had shipped it}.",
        "We had this vision that {everything runs by itself}.",
        "It was anything but {easy for the crew}.",
        "I thought that {it was paperwork}.",
        "We were convinced {the bridge is safe}.",
        "I was told to {shut the gate}.",
        "I was told {the bridge is safe}.",
        "We read that {the bridge is safe}.",
        "It would be easy to say that {it was the weather}.",
        "They want you to believe that {the bridge is safe}.",
        "I would love to say that {the bridge is safe}.",
        "We told ourselves that {the bridge is safe}.",
        "The idea was that {the bridge is safe}.",
        "I refuse to believe {the bridge is safe}.",
        "I won't pretend that {the bridge is safe}.",
        "I can't tell you that {the bridge is safe}.",
        "I never believed that {the bridge is safe}.",
        "You'd think {the bridge is safe}.",
    ],
)
def test_a_reservation_before(marked: str) -> None:
    before, _ = _around(marked)
    assert before is not None
    assert before.what == "reservation"


@pytest.mark.parametrize(
    ("marked", "left_out"),
    [
        ("I guess {we ship it}.", "I guess"),
        ("We almost {lost the store}.", "We almost"),
        ("And so maybe {that's a good place to start}.", "And so maybe"),
        ("No. As far as I know, {the bridge is safe}.", "As far as I know,"),
        ("My own suspicion is that {the bridge is safe}.", "My own suspicion is that"),
        ("It may well be that {a machine brakes earlier}.", "It may well be that"),
        ("We're pretty sure {the bridge is safe}.", "We're pretty sure"),
        ("I'd like to think that {the bridge is safe}.", "I'd like to think that"),
        ("In theory, {the bridge is safe}.", "In theory,"),
        ("But in a perfect world {everyone is paid}.", "But in a perfect world"),
        ("And maybe -- {we ship it}.", "And maybe --"),
        ("We suspect -- {it was the crane}.", "We suspect --"),
    ],
)
def test_a_hedge_before(marked: str, left_out: str) -> None:
    before, after = _around(marked)
    assert before is not None
    assert (before.what, before.text, after) == ("hedge", left_out, None)


@pytest.mark.parametrize(
    ("marked", "left_out"),
    [
        ("I think {we ship it}.", "I think"),
        ("That isn't me. [laughs] I think {we ship it}.", "I think"),
        ("And I do think that {we ship it}.", "And I do think that"),
        ("So, in my view, {we ship it}.", "So, in my view,"),
        ("I'd argue {we ship it}.", "I'd argue"),
    ],
)
def test_an_opinion_before(marked: str, left_out: str) -> None:
    before, after = _around(marked)
    assert before is not None
    assert (before.what, before.text, after) == ("opinion", left_out, None)


@pytest.mark.parametrize(
    "marked",
    [
        "The insurer said {salt eats the cells}.",
        "They told us that {salt eats the cells}.",
        "I called them and they said, no, {we looked at it}.",
        "I get emails from people saying that {you don't need the chemistry}.",
        "And my old boss always says, well, {salt eats the cells}.",
        "So they write me, {it's a cosmic ray}.",
        "The mayor told me that {the bridge is safe}.",
        "My father said {we are all fools}, and he was right.",
        "Well. I was told by my own head of sales that {salt eats the cells}.",
        "Salesmen like to say that {the crane is learning}.",
        "Its own people admit that {the forms are never read}.",
        "It was free, and the crew thought {it was an error}.",
        "Our engineers say {the dock is new}.",
        "Everyone promises that {it comes in the spring}.",
        "Our rivals keep telling people that {it is a luxury}.",
        "The vendor would tell you that {the crane is learning}.",
        "Some analysts argue that {the south is where growth is}.",
        "She once told me, {salt eats the cells}.",
        "My old boss used to say, {salt eats the cells}.",
        "The pilots keep telling us, {the quay is old}.",
        "A customer complained, {the crane is always late}.",
        "The council replied, {we looked at it}.",
        "He warned me, {you will never sell a crane}.",
        "And she was like, {we looked at it}.",
        "So my brother goes, {we looked at it}.",
        "At school I was told, {you will never sell a crane}.",
        "The banker's answer was, {we looked at it}.",
    ],
)
def test_what_others_say_before(marked: str) -> None:
    before, _ = _around(marked)
    assert before is not None
    assert before.what == "report"


@pytest.mark.parametrize(
    "marked",
    [
        "I said {salt eats the cells}.",
        "The first thing I said was: {salt eats the cells}.",
        "The thing we say {matters to us}.",
        "I keep saying that {salt eats the cells}.",
        "I stand here and say that {salt eats the cells}.",
        "We don't look and say that {salt eats the cells}.",
        "I will not wait and I say that {salt eats the cells}.",
        "We cannot sleep and we tell people that {salt eats the cells}.",
        "I won't go home, and say that {salt eats the cells}.",
        "I did not know the man and said that {salt eats the cells}.",
        "I can stand here and say that {salt eats the cells}.",
        "They said so. {Salt eats the cells}.",
        "I told them that {salt eats the cells}.",
        "The team told that {salt eats the cells}.",
        "I once told her, {salt eats the cells}.",
        "I was like, {salt eats the cells}.",
        "The yard was like, {a town of cranes}.",
        "She was like {a captain of ours}.",
        "Wherever he goes, {we carry the cells}.",
        "And there she goes, {the last of the cranes}.",
        "As we were told, {the cranes came late}.",
        "My answer was, {we looked at it}.",
        "Our quick answer, {we looked at it}.",
        "I warned him, {salt eats the cells}.",
    ],
)
def test_what_the_speaker_says_is_no_report(marked: str) -> None:
    assert _around(marked) == (None, None)


@pytest.mark.parametrize(
    ("marked", "what", "left_out"),
    [
        ("{We ship on Fridays} unless the tests are red. So.", "condition", "unless the tests are red"),
        ("{We ship on Fridays} if the tests are green.", "condition", "if the tests are green"),
        ("{It works} until it doesn't.", "condition", "until it doesn't"),
        ("{The cloud is free} as long as you use nothing.", "condition", "as long as you use nothing"),
        ("{Go is dead}, said nobody ever.", "negation", ", said nobody ever"),
        ("{Go is dead}, he said nobody ever.", "negation", ", he said nobody ever"),
        ("{The cloud is free}, not really.", "negation", ", not really"),
        ("{The cloud is cheap}, but that's not true any more.", "negation", ", but that's not true any more"),
        ("{The cloud is cheap} is what they want you to think.", "negation", "is what they want you to think"),
        ("{It scales}, but in practice it does not.", "negation", ", but in practice it does not"),
        ("{We ship bad code}, and they are wrong.", "negation", ", and they are wrong"),
        ("{Nobody drives it in my time}, I hope.", "hedge", ", I hope"),
        ("{The crane was late}, it seems.", "hedge", ", it seems"),
        ("{The crane was late}, it sounds like.", "opinion", ", it sounds like"),
        ("{The bridge is safe}, at least in theory.", "hedge", ", at least in theory"),
        ("{The bridge is safe}, or so they say.", "reservation", ", or so they say"),
        ("{The bridge is safe}, says the brochure.", "reservation", ", says the brochure"),
        ("{The bridge is safe}, but only in summer.", "condition", ", but only in summer"),
        (
            "{The bridge is safe} on the condition that nobody uses it.",
            "condition",
            "on the condition that nobody uses it",
        ),
        ("{The old tables} are not what broke the gate.", "negation", "are not what broke the gate"),
    ],
)
def test_what_a_sentence_goes_on_with(marked: str, what: str, left_out: str) -> None:
    before, after = _around(marked)
    assert after is not None
    assert (before, after.what, after.text) == (None, what, left_out)
    assert after.span.start == marked.index("}") - 1


@pytest.mark.parametrize(
    "marked",
    [
        "No, {we ship good code}.",
        "I don't know, {we ship good code}.",
        "There's no doubt that {we ship good code}.",
        "I couldn't agree more that {we ship it}.",
        "Not only {do we ship it}, we test it.",
        "It's not slow, {it's careful}.",
        "I've said that {we ship it}.",
        "I told them {we ship it}.",
        "Like he said, {we ship it}.",
        "We don't ship on Fridays, because {it is a bad day}.",
        "I can't believe {we shipped it in a week}.",
        "I didn't know that {the store had a door}.",
        "What I don't understand is {the cost of it}.",
        "The thing people don't realise is that {the store has a door}.",
        "What's not amazing is that {you have to write YAML}.",
        "{We ship on Fridays}. Unless the tests are red we go home.",
        "If you think about it, {the store is a door}.",
        "If I remember correctly, {it took nine weeks}.",
        "If I were starting again, {I would hire the crew first}.",
        "And if we had to do it all over again, {we'd buy the barge}.",
        "So if I could start afresh, {I might rent a shed}.",
        "Even if nobody looks, {we ship it}.",
        "If the tests are red, we stop, and {the others go home}.",
        "{It's fast}, not cheap.",
        "{It's fast}, but it's not cheap.",
        "{We ship on Fridays} if you will.",
        "{We ship on Fridays}, which is not what others do.",
        "Yeah... {we ship on Fridays}.",
        "I don't think so... {We ship it anyway}.",
        "I don't like it. {We ship it}.",
        "I don't like it but {we ship it}.",
        "Don't get me wrong, {I like it}.",
        "There is nothing better than {a quiet night}.",
        "It doesn't matter; {we ship it}.",
        "Why don't {we ship it}?",
        "I think the {crane is old}.",
        "I don't know what I think, because {we ship it}.",
        "I like to say that {we ship it}.",
        "The idea is that {we ship it}.",
        "It is easy to see that {we ship it}.",
        "I can't tell you how often {we ship it}.",
        "So we write on paper what we do, and {we ship it}.",
        "We were there. Without doubt {we ship it}.",
        "{We ship it}, and they say so too.",
        "You could say that {we ship it}.",
        "Needless to say, that is to say {we ship it}.",
        "If you look at it, the crane is old, {the dock is new}.",
        "If it rains, nothing moves, {the dock is empty}.",
        "If you need help, {the office is open}.",
        "If you want to know the truth, {we lost the race}.",
        "If you want, {come on a Sunday}.",
        "When the river rose above two meters, {the sluices closed}.",
        "When the crew painted the hull, {we went home}.",
        "When the mast breaks, {we had thought}, it floats.",
        "When it comes to ropes, {hemp beats steel}.",
        "When I think of that winter, {I see ice}.",
        "Once a month or so, {we paint the hull}.",
        "If you look at the chart, {read the second line}.",
        "But there's probably -- {we could paint it first}.",
        "We could maybe -- {they have a lamp for that}.",
        'I don\'t know, I thought, "{We ship it}", and so we did.',
        'They don\'t ask me, and then I say, "{We ship it}".',
        "We say {no to that}.",
        "As I used to say, long ago, {we ship it}.",
        "But isn't it true that {we ship it}?",
        "It's not just that {we ship it}, we test it.",
        "{We ship it}",
        "it was {not the dog it was us} nobody remembers that part because a dog makes a better story",
    ],
)
def test_near_misses(marked: str) -> None:
    assert _around(marked) == (None, None)


@pytest.mark.parametrize(
    ("marked", "left_out"),
    [
        ("It may pay. Only {a doctor can refuse the claim}.", "Only"),
        ("And only {the harbour master opens the lock}.", "And only"),
        ("It may pay, but only {the night crew can stop it}.", "It may pay, but only"),
        ("Only a few {yards have a second crane}.", "Only a few"),
        ("Few {owners read the log of their pumps}.", "Few"),
        ("Honestly, few {of them have ever tried it at night}.", "Honestly, few"),
        ("So very few {of the small yards can pay it}.", "So very few"),
        ("Too few {skippers wear a belt}.", "Too few"),
        ("But far too few {skippers wear a belt}.", "But far too few"),
        ("We ask them all, and so few {answer in the first week}.", "We ask them all, and so few"),
    ],
)
def test_a_word_that_says_whom_alone_it_is_about(marked: str, left_out: str) -> None:
    before, _ = _around(marked)
    assert before is not None
    assert (before.what, before.text) == ("qualification", left_out)


@pytest.mark.parametrize(
    "marked",
    [
        "A few {yards have a second crane}.",
        "Quite a few {yards have a second crane}.",
        "The few {yards that we know have a second crane}.",
        "The first few {weeks on the mole were hard}.",
        "The only {thing that counts is the log}.",
        "Not only {the pump leaks, the seal does}.",
        "We only {sell them to yards with a crane}.",
        "It was only {a pump with a worn seal}.",
        "There are few, but {the yards have a second crane}.",
        "It holds for a few, and {the others wait for a year}.",
        "My only {fear is the night without a lamp}.",
    ],
)
def test_only_and_few_within_a_clause_turn_nothing(marked: str) -> None:
    before, _ = _around(marked)
    assert before is None


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("Feld leaves it to people alone: ", True),
        ("Feld insists that only ", True),
        ("It is a rare thing, Feld said: ", True),
        ("For Feld nobody else may: ", True),
        ("Feld is proud of one rule: ", False),
        ("The rule is older than the model, he said: ", False),
    ],
)
def test_what_may_tell_that_it_is_of_few(lead: str, told: bool) -> None:
    assert may_tell(lead, Around("qualification", Span(0, 0), "Only"), "", "a doctor can refuse it") is told


def test_another_speakers_words_are_no_part_of_the_sentence() -> None:
    talk = transcript(
        [("Jon Feld", "I don't think that"), ("Ada Moreau", "we ship it"), ("Jon Feld", "unless it breaks")]
    )
    start = talk.turns[1].start
    assert turning_before(talk, Span(start, start + 10)) is None
    assert turning_after(talk, Span(start, start + 10)) is None


_SPEECH = st.lists(
    st.sampled_from("I don't think that if we, ship. unless … ... not? nobody\n\n said — 1 é".split(" ")), min_size=1
)


@given(_SPEECH, _SPEECH, _SPEECH)
def test_what_is_given_stands_beside_the_passage(before: list[str], said: list[str], after: list[str]) -> None:
    parts = [" ".join(words) for words in (before, said, after)]
    text = " ".join(parts)
    talk = transcript([("Ada Moreau", text)])
    passage = Span(len(parts[0]) + 1, len(parts[0]) + 1 + len(parts[1]))
    lead, tail = turning_before(talk, passage), turning_after(talk, passage)
    if lead is not None:
        assert lead.text == text[slice(*lead.span)].strip() != ""
        assert lead.span.end == passage.start
    if tail is not None:
        assert tail.text == text[slice(*tail.span)].strip() != ""
        assert tail.span.start == passage.end


@pytest.mark.parametrize(
    "marked",
    [
        "i wouldn't say that they're selling a thing that isn't there {i'd say they weighed the lid of the tin}",
        "we don't know that it harms the hens i've seen no loss in the eggs {i have seen the rats go around it}",
        "you'd think that a sledge knows how steep it is it doesn't {a full sledge doesn't know if it lost a load}",
        "{We were selling the fog}, that's what I told the crew.",
        "well they said it would break it never did {we drove it over the ice for nine winters} and it holds",
        "no it isn't cheap you pay for the ropes and nobody thanks you {they call when it swings} and then they pay",
        "um it was a bad winter we had no coal in the house {she carried the wood on her back} every day",
        "people ask me about the bell it doesn't ring {the rope was cut in the war} and nobody minds",
        "i looked for it everywhere it wasn't there {he had sold it to the miller} for a pig",
        "{We were wrong about the ice}, that's what we say at home.",
        "the boats were mended in a week so i wasn't boasting it's the ropes {it's the ropes where the time goes} and",
        "so i want {a bell to ring the same way every time} if a bell rings late on sunday you can't trust a thing",
        "they go there anyway for the mail so the trip costs us nothing {the best boat is the one} that goes there too",
        "we asked them for a bridge and the town said nothing {they wanted a ferry} and a ferry they have now",
        "well the winter is long and i do not know if the gate holds the ice {we will see} that in the spring",
        "you go down to the hut to see if the rope is dry enough {he'll tell you} in the morning and you know",
        "so the boat is as old as me and it looks as if it never rains here {you will like it} and the food is good",
        "we say {the ferry goes out at six} if the wind is up it's the small boat that goes and nobody minds that",
    ],
)
def test_a_clause_that_is_over_turns_nothing(marked: str) -> None:
    assert _around(marked) == (None, None)


@pytest.mark.parametrize(
    "marked",
    [
        "so yes i do not think that {we ship bad code} and that is fine",
        "well i don't think {we ship bad code} and that is fine you know that",
        "it is a strange thing but nobody ever told me {we had lost the boat} in the storm",
        "and then the board met and i'm not sure {we should go fast} in that winter",
        "i was there and i would never say {they were wrong about the ice} in public",
        "the mayor came by and he doesn't believe {the bridge is safe} in the spring",
        "well they want me to and i'm not going to tell you {we had no choice} in the war",
        "so the thing is you can't {go fast and then go slow} on that ice you know",
        "we met them and they didn't claim {we owned the river} at all in those days",
        "{We were wrong about the ice}, that's what they say in town.",
        "so um {the ferry goes out at six} if the harbour master says that it can and the wind is not too strong",
        "well i don't think it's {it's the ropes where the time goes} and so we looked at the boats",
        "{We were wrong about the ice}, that's what I thought then.",
        "it is march and so there is nothing {the town can do} about the ice and we wait for it as we did last year",
    ],
)
def test_what_is_denied_in_speech_without_marks(marked: str) -> None:
    assert _around(marked) != (None, None)


@pytest.mark.parametrize(
    "marked",
    [
        "it was a rope and not a rat {everybody wanted a rat} and so we looked at the ropes again and again and again",
        "we shut the yard and nobody pays for that {no gull falls down in a storm} and the town knows it and so do we",
        "in june if the terns agree {there is a colony on the mole} and they have good lawyers and bad manners and we",
        "{The mole was there first}, that is what the pilots tell me, and they are right.",
    ],
)
def test_what_is_another_sentence_or_is_agreed_to_turns_nothing(marked: str) -> None:
    assert _around(marked) == (None, None)


def test_words_of_others_may_be_told_by_who_said_them() -> None:
    report = Around("report", Span(0, 0), "Our users told us that")
    assert may_tell("and farmers complained that , she said", report)
    assert not may_tell("and the map was late, she said", report)


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("It was, he said, a failure to tell", True),
        ("She put it down to their inability to see that", True),
        ("He blames the city's refusal to warn", True),
        ("After the failure of the pump she said that", False),
        ("On the failures she was brief:", False),
        ("She likes the bell because it keeps a crew from", True),
        ("A good map saves the pilot of a boat from", True),
        ("With that a yard avoids", True),
        ("It was the only way to escape their", True),
        ("They kept a cat, and from the quay she saw", False),
        ("He saved the best for last:", False),
    ],
)
def test_nouns_that_deny_what_is_quoted_behind_them(lead: str, told: bool) -> None:
    assert may_tell(lead, Around("negation", Span(0, 0), "It's that nobody told")) is told


def test_a_negation_in_a_with_phrase_denies_nothing_behind_it() -> None:
    assert _around("A yard with nobody in it {isn't a yard, it's a shed}.") == (None, None)


@pytest.mark.parametrize(
    ("prose", "condition", "told"),
    [
        ("With a deposit, ", "if you pay", True),
        ("After forty-one minutes, he said, ", "If it takes you forty-one minutes to find out,", True),
        (" he said of whatever may go wrong.", "If a mast breaks at night before a race,", True),
        ("On a night before the races, she said, ", "If a mast breaks at night before a race,", True),
        ("On the mast he said, ", "If a mast breaks at night before a race,", False),
        ("After nine minutes, he said, ", "If it takes you forty-one minutes to find out,", False),
        ("With forty-one boats, he said, ", "unless forty-one boats come,", True),
        ("At forty-one knots, he said, ", "unless it blows forty-one knots from the north", False),
    ],
)
def test_what_may_tell_of_a_condition(prose: str, condition: str, told: bool) -> None:
    assert may_tell(prose, Around("condition", Span(0, 0), condition)) == told


@pytest.mark.parametrize(
    ("marked", "what"),
    [
        ("{The cloud is cheap}, and then, but that's not true any more.", "negation"),
        ("{We ship on Fridays}, and then but we don't.", "negation"),
        ("{The cloud is cheap}, so, well, but that's wrong.", "negation"),
        ("{The cloud is cheap}, and then but the crane is old.", None),
        ("{We ship on Fridays}, and then we go home.", None),
    ],
)
def test_a_but_behind_a_false_start(marked: str, what: str | None) -> None:
    _, after = _around(marked)
    assert (after and after.what) == what


@pytest.mark.parametrize(
    ("marked", "left_out"),
    [
        (
            "Only when the gate is right behind the other one do {we lose the rope}.",
            "Only when the gate is right behind the other one do",
        ),
        ("Only when the gate is shut do we {lose the rope}.", "Only when the gate is shut do we"),
        ("But only if the tide allows it would {I let it pass}.", "But only if the tide allows it would"),
        ("Only with two pilots can {the barge leave}.", "Only with two pilots can"),
        ("It's only in a storm that {we ring the bell}.", "It's only in a storm that"),
        ("Only once the ice is gone will {the masters pay}.", "Only once the ice is gone will"),
        ("Only when it's not raining do {we tar the boats}.", "Only when it's not raining do"),
        ("Honestly, only on Fridays should {anyone sail}.", "Honestly, only on Fridays should"),
    ],
)
def test_a_clause_turned_about_holds_only_then(marked: str, left_out: str) -> None:
    before, _ = _around(marked)
    assert before is not None
    assert (before.what, before.text) == ("condition", left_out)


@pytest.mark.parametrize(
    "marked",
    [
        "Only when the sun came up did {we see the rope}.",
        "Only in the last year have {we built three barges}.",
        "Only two of the masters that {we asked had a rope}.",
        "The only thing in the yard is {the crane}.",
        "It was only after the storm that {we saw the leak}.",
        "Nobody tells you that {the rope is too short}.",
        "It looks {like a photograph of the boat}.",
        "The old masters never tell us that {the quay is old}.",
        "No one warns you that {the tide is late}.",
        "So I went to my board and said, {We're insuring something}.",
        "We sat down with the pilots and told them {the quay is old}.",
    ],
)
def test_what_came_true_or_was_said_by_the_speaker_turns_nothing(marked: str) -> None:
    assert _around(marked) == (None, None)


@pytest.mark.parametrize(
    "marked",
    [
        "I went to my board and they said, {We're insuring something}.",
        "We asked a pilot who came by and said {the quay is old}.",
        "My uncle sat down and said {the quay is old}.",
    ],
)
def test_what_others_say_behind_the_speaker_is_a_report(marked: str) -> None:
    before, _ = _around(marked)
    assert before is not None
    assert before.what == "report"


@pytest.mark.parametrize(
    ("lead", "rest", "told"),
    [
        ("He thinks that in that case ", "", True),
        ("In either case, she said, ", "", True),
        ("Then he would say that ", "", True),
        ("In the case of the barge, she said, ", "", False),
        ("In any case she is clear: ", "", False),
        ("He was brisk about it: ", " he said, and he would do so again.", False),
        ("He was brisk about it: ", " he said, and he should know.", False),
    ],
)
def test_a_case_tells_of_a_condition_and_what_would_be_elsewhere_does_not(lead: str, rest: str, told: bool) -> None:
    assert may_tell(lead, Around("condition", Span(0, 0), "If a mast breaks at night,"), rest) == told


@pytest.mark.parametrize(
    ("lead", "rest", "told"),
    [
        ("With a spare in the hold, she said, ", "", True),
        ("She said that with a spare in the hold ", "", True),
        ("When a squall comes up, she said, ", "", True),
        ("Where the wind is strong, ", " she said.", True),
        ("They stay out with a broken mast, she said: ", "", True),
        ("She said with a smile: ", "", False),
        ("With a laugh she said: ", "", False),
        ("With a dry smile, she said: ", "", False),
        ("She works with the pilots and says: ", "", False),
        ("", " she said with some pride.", False),
        ("", " she said, with a shrug.", False),
        ("At the quay, where she works, she said: ", "", False),
        ("When asked about it, she said: ", "", False),
        ("When she was pressed on it, she said: ", "", False),
    ],
)
def test_with_and_where_tell_of_a_condition_only_where_they_state_one(lead: str, rest: str, told: bool) -> None:
    assert may_tell(lead, Around("condition", Span(0, 0), "If a mast breaks at night,"), rest) == told


@pytest.mark.parametrize(
    ("lead", "rest", "told"),
    [
        ("She does not believe that ", ".", True),
        ("She has never said that ", ".", True),
        ("Nobody, she said, thinks ", ".", True),
        ("It is not that ", ", she said.", True),
        ("She does not buy it: ", ", as they say.", True),
        ("She is having none of it: ", ", as they say.", True),
        ("Not in her book: ", ", as they say.", True),
        ("Sixty boats are not what she wants: ", ", as they say.", True),
        ("", " is not what she said.", True),
        ("", " never was her view.", True),
        ("", ", she said, and did not believe a word.", True),
        ("The second figure does not trouble her unduly: ", ", in her words.", False),
        ("The pilots were not there; she was blunt: ", ", in her words.", False),
        ("She does not regret it: ", ".", False),
        ("She does not sleep well and says ", ".", False),
        ("It was no small thing, though she said ", ".", False),
        ("", ", she said, and did not blink.", False),
        ("", ", she said, not for the first time.", False),
        ("", ", she said, who has no licence.", False),
        # of an aside, of what she is or does not, and of what she does all the same
        ("The pilot, no friend of meetings, says that ", ".", False),
        ("The pilot, who has no notes, says that ", ".", False),
        ("No friend of meetings, she says that ", ".", False),
        ("Not one for long talks, the pilot says that ", ".", False),
        ("Without a smile, she says that ", ".", False),
        ("With no smile at all she says that ", ".", False),
        ("She says without irony that ", ".", False),
        ("She leaves no doubt that ", ".", False),
        ("She makes no bones about it and holds that ", ".", False),
        ("She never tires of saying that ", ".", False),
        ("She is not shy of saying that ", ".", False),
        ("She does not hesitate to say that ", ".", False),
        ("She is not alone in saying that ", ".", False),
        # but of the words after all
        ("She would not, in her own words, say that ", ".", True),
        ("She sees no reason to say that ", ".", True),
        ("She went home without saying that ", ".", True),
        ("Not a soul, she says, believes that ", ".", True),
        ("She, unlike the pilots, never said that ", ".", True),
        ("She has no wish to say that ", ".", True),
    ],
)
def test_a_negation_is_told_of_where_the_words_are_denied_and_not_another_matter(
    lead: str, rest: str, told: bool
) -> None:
    negation = Around("negation", Span(0, 0), "I don't believe that")
    assert may_tell(lead, negation, rest, "Sixty is good enough for the boats.") == told
