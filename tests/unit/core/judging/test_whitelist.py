"""Derivations: what may be left out, and what never."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_tui.core.budget import Budget
from brief_tui.core.judging.quoted import quoted_pieces, whole
from brief_tui.core.judging.tidying import Licence, droppable, tidied_limit
from brief_tui.core.judging.whitelist import match
from brief_tui.core.language.words import fold
from tests.unit.core.judged_sources import LICENCE, left_out


@pytest.mark.parametrize(
    ("said", "quoted", "dropped"),
    [
        ("it was um late", "it was late", ["um"]),
        ("it was, like, late", "it was late", ["like"]),
        # beside one mark it may be a verb, a preposition or an adverb
        ("boats that I like, and cars", "boats that I, and cars", None),
        ("see what it looked like, and when", "see what it looked, and when", None),
        ("we did well, and slept", "we did, and slept", None),
        ("a day or so, and we left", "a day or, and we left", None),
        ("we have boats, like ships", "we have boats, ships", None),
        ("so, like, it was late", "so, it was late", ["like"]),
        ("And so we left. Late.", "And we left", ["so"]),
        ("it rained, and so the boats sank", "it rained, and the boats sank", ["so"]),
        ("it rained. But so when he came, we left", "it rained. But when he came, we left", ["so"]),
        ("we left. And so it's late", "we left. And it's late", ["so"]),
        ("we sold it and so we left", "we sold it and we left", None),  # no pause tells of a clause
        ("And so did we. Late.", "And did we", None),
        ("And so much tar went out", "And much tar went out", None),
        ("And so that you know, we left", "And that you know, we left", None),
        ("And so on, and so forth", "And on, and so forth", None),
        ("And so what, we asked", "And what, we asked", None),
        ("Or so they say, at least", "Or they say, at least", None),
        ("and well, it was late", "and it was late", ["well"]),
        ("he said, like, “it was late", "he said “it was late", ["like"]),
        ("she was like, “it is late", "she was “it is late", ["like"]),
        ("boats, like “the old one” there", "boats, “the old one” there", None),
        ("it was actually, he said, late", "it was, he said, late", ["actually"]),
        ("it was not actually, he said, late", "it was not, he said, late", None),
        ("all that you know, is late", "all that, is late", None),
        ("so you know, it was late", "so it was late", ["you know"]),
        ("it looked like rain", "it looked rain", None),
        ("we did well there", "we did there", None),
        ("it was, you know, late", "it was late", ["you know"]),
        # without marks only what stands behind tells: "for" no object of knowing, "the new versions" may be one
        ("we sat there i guess you know for the whole night", "we sat there i guess for the whole night", ["you know"]),
        ("a more i guess you know the new versions", "a more i guess the new versions", None),
        ("it took ten days you know which was long", "it took ten days which was long", ["you know"]),
        ("in march you know and i mean it cost us", "in march and it cost us", ["you know", "i mean"]),
        ("and you know which was late", "and which was late", None),
        ("we leave and i mean it nobody stays", "we leave and it nobody stays", None),
        ("the boats you know and love", "the boats and love", None),
        ("because you know boats are slow", "because boats are slow", None),
        ("do you know the way", "do the way", None),
        ("what I mean is this", "what is this", None),
        ("see the the dog", "see the dog", ["the"]),
        ("so I was I was there", "so I was there", ["I was"]),
        ("we try to, um, to, to go", "we try to go", ["to", "um", "to"]),
        ("run it without, you know, without any tests", "run it without any tests", ["without", "you know"]),
        ("we try to do, I mean, um, to do it", "we try to do it", ["to do", "I mean", "um"]),
        ("but we had -- um, we have it", "but we have it", ["we had", "um"]),
        ("we never, you know, ever tested it", "we ever tested it", None),
        ("it was without, you know, any tests", "it was any tests", None),
        ("see ten, you know, ten boats", "see ten boats", None),
        ("it is not not true", "it is not true", None),
        ("it is not, not true", "it is not true", ["not"]),
        ("see ten ten boats", "see ten boats", None),
        ("but we had- we had to go", "but we had to go", ["we had"]),
        ("the pri- price rose", "the price rose", ["pri"]),
        ("he went home, right? and slept", "he went home and slept", ["right"]),
        ("turn right there", "turn there", None),
        ("Well. So, we left", "Well. we left", ["So"]),
        ("salt and pepper", "salt pepper", None),
        ("look, Jon, we left", "look we left", ["Jon"]),
        ("we told Jon we left", "we told we left", None),
        ("I think we left", "we think we left", None),
        ("he, maybe, left", "he left", None),
        ("it is not, not late", "it is late", None),
        ("we do not, we do go", "we do go", []),
        # a hyphen is no pause
        ("see the end-to-end tests", "see the end tests", None),
        ("it is well-known here", "it is known here", None),
        ("a 50-50 split", "a 50 split", None),
        ("we intend to re-read it", "we intend to read it", None),
        ("see th-the dog", "see the dog", ["th"]),
        # a comma and the same first word make a list, not a false start
        ("see the store, the shop", "see the shop", None),
        ("see the store, the store now", "see the store now", ["the store"]),
        ("we had that, -- we have this", "we have this", []),
        # names in lists and appositions are no vocatives
        ("we asked Ada. Jon, we left it", "we asked Ada. we left it", ["Jon"]),
        ("we left it, Jon. Ada came", "we left it. Ada came", ["Jon"]),
        ("we left it, Jon. And we slept", "we left it. And we slept", ["Jon"]),
        ("it was Ada. Jon. And Feld", "it was Ada. And Feld", None),
        ("it was Feld, Jon. And Ada", "it was Feld. And Ada", None),
        ("it was Ada. Jon, Feld and me", "it was Ada. Feld and me", None),
        ("it was Ada, Jon, and Feld", "it was Ada, and Feld", None),
        ("my boss, Jon, refused", "my boss refused", None),
        ("she trusts Smith, Feld, Jones", "she trusts Smith, Jones", None),
        ("she trusts Smith, Feld, now", "she trusts Smith, now", None),
        ("she asked him, Feld, but not me", "she asked him, but not me", None),
        ("look, Jon, I left", "look I left", ["Jon"]),
        ("that's late, Jon, and that's bad", "that's late, and that's bad", ["Jon"]),
        ("we left early, Ada, but it's late", "we left early, but it's late", ["Ada"]),
        ("she asked him, Feld, and it's late", "she asked him, and it's late", None),
        ("we asked Moreau, Feld, and that's it", "we asked Moreau, and that's it", None),
        ("we left it, Jon, and I", "we left it, and I", None),
        ("I'm sorry, Rosa, I left", "I'm sorry, I left", ["Rosa"]),
        ("many thanks, Rosa, we left", "many thanks, we left", ["Rosa"]),
        ("they left, Rosa, the cook", "they left, the cook", None),
        ("I'm sorry, Rosa, Mila and I left", "I'm sorry, Mila and I left", None),
        ("I'm sorry, Rosa and I left", "I'm sorry, I left", None),
        ("welcome, everybody, we left", "welcome, we left", None),
        # begun again with a word more
        ("if the gate, the old gate holds", "if the old gate holds", ["the gate"]),
        ("so we let the dam, the very old dam burst", "so we let the very old dam burst", ["the dam"]),
        ("see a wall, a big wall there", "see a big wall there", ["a wall"]),
        ("we have the dog, the big dog, and cats", "we have the big dog, and cats", None),
        ("we have the dog, the big dog and cats", "we have the big dog and cats", None),
        ("we had cats, the dog, the big dog there", "we had cats, the big dog there", None),
        ("see the gate, not the old gate there", "see not the old gate there", None),
        ("see the gate, the no gate there", "see the no gate there", None),
        ("see the 5 lamps, the 5 old lamps there", "see the 5 old lamps there", None),
        ("see the gate. The old gate holds", "see the old gate holds", None),
        ("it is that you have to -- you're forced to", "it is that you're forced to", ["you have to"]),
        ("so we did the short-term -- we took the long one", "so we took the long one", ["we did the short-term"]),
        ("so we did the very short-term -- we took it", "so we took it", None),
        ("so we will -- we'd rather go", "so we'd rather go", ["we will"]),
        ("so you can't -- you're forced", "so you're forced", None),
        # a noun and its verb
        ("well Brian's in the shed", "well Brian is in the shed", []),
        ("the tide's been high", "the tide has been high", []),
        ("the tide's really a flood", "the tide is really a flood", []),
        ("the tide's gonna rise", "the tide is going to rise", []),
        ("Brian's back, he said", "Brian is back, he said", []),
        ("Brian is in the shed", "Brian's in the shed", []),
        ("the crew is not here", "the crew's not here", []),
        ("well Brian's back hurts", "well Brian is back", None),
        ("I hurt Brian's back, he said", "I hurt Brian is back, he said", None),
        ("see the tide's really good side", "see the tide is really good", None),
        ("see the tide's working title", "see the tide is working", None),
        ("the crew's on-call phone rang", "the crew is on-call", None),
        ("the tide's in the shed", "the tide has in the shed", None),
        ("the tide's been high", "the tide is been high", None),
        ("the tide is high water", "the tide's high water", None),
        ("it's been high", "it is been high", None),
        ("and there's been", "and there is", None),
        # a word at the edge of a clause that is one with the next
        ("okay, now that we know the dam, we go", "okay, that we know the dam, we go", None),
        ("see the gate, so that the water stays", "see the gate, that the water stays", None),
        ("see the gate. So that we know it", "see the gate. that we know it", None),
        ("see the gate, so that people know it", "see the gate, that people know it", None),
        ("okay, because of the flood we went", "okay, of the flood we went", None),
        ("it broke, so much so that we left", "it broke, much so that we left", None),
        ("it holds, so far as we know", "it holds, far as we know", None),
        ("well nobody came, but Feld.", "well nobody came, Feld.", None),
        ("we tried everything, but the pump, and left", "we tried everything, the pump, and left", None),
        ("see the gate. So that is the gate", "see the gate. that is the gate", ["So"]),
        ("see the gate. Now that's the gate", "see the gate. that's the gate", ["Now"]),
        ("see the gate. Now, that we know", "see the gate. that we know", ["Now"]),
        ("see the gate. So that lamp holds", "see the gate. that lamp holds", ["So"]),
        ("see it, so that is the gate", "see it, that is the gate", ["so"]),
        ("we stay, because Feld asked", "we stay, Feld asked", ["because"]),
        ("well nobody came, but Feld was there.", "well nobody came, Feld was there.", ["but"]),
        ("we tried it, but the pump.", "we tried it, the pump.", ["but"]),
        # what stands between a verb and its participle
        ("it's really been high", "it has really been high", []),
        ("it has never been high", "it's never been high", []),
        ("he'd only just been there", "he had only just been there", []),
        ("so he'd clearly hoped for rain", "so he had clearly hoped for rain", []),
        ("it's gotta be dry", "it has gotta be dry", []),
        ("you'd better go there", "you had better go there", []),
        ("it's really high there", "it is really high there", []),
        ("so I'd need a lamp", "so I would need a lamp", []),
        ("so we'd probably exceed it", "so we would probably exceed it", []),
        ("so they'd agreed to it", "so they had agreed to it", []),
        ("it's indeed been dry", "it has indeed been dry", []),
        ("so I'd need a lamp", "so I had need a lamp", None),
        ("so they'd agreed to it", "so they would agreed to it", None),
        ("it's really been high", "it is really been high", None),
        ("it's never been high", "it is never been high", None),
        ("so he'd clearly hoped for rain", "so he would clearly hoped for rain", None),
        ("it's really high there", "it has really high there", None),
        ("it's better there", "it has better there", None),
        ("it's gotten dry", "it is gotten dry", None),
        ("it's gotta be dry", "it is gotta be dry", None),
        ("it's got rain in it", "it is got rain in it", None),
        # an apostrophe of a plural
        ("we had CPU's there", "we had CPUs there", []),
        ("we had cpu's there", "we had CPUs there", []),
        ("we had APIs there", "we had API's there", []),
        ("we had the cat's there", "we had the cats there", None),
        ("we had it's there", "we had its there", None),
        # "you know" with an object
        ("be sure you know the answer", "be sure the answer", None),
        ("doing it, and you know about it", "doing it, and about it", None),
        # contractions only where the full form fits
        ("so it's a big one", "so it has a big one", None),
        ("see which one's the best", "see which one is the best", []),
        ("see which one is the best", "see which one's the best", []),
        ("see which one's the best", "see which one has the best", None),
        ("see which one's the best", "see which two is the best", None),
        ("so it's been big", "so it has been big", []),
        ("so it's a big one", "so it is a big one", []),
        ("so I'd love to", "so I had love to", None),
        ("so I'd love to", "so I would love to", []),
        ("you did not write it", "you'd not write it", None),
        ("so the cause was late", "so the because was late", None),
        ("I got to work with him", "I gotta work with him", None),
        ("I've got to work with him", "I've gotta work with him", []),
        ("we have got to go", "we gotta go", []),
        ("he's got to go", "he's gotta go", []),
        ("she gotta go", "she got to go", []),
        # joining words that mean something else together
        ("it is now here", "it is nowhere", None),
        ("it is in valid form", "it is invalid form", None),
        ("he was not able to", "he was notable to", None),
        ("see the chat bot", "see the chatbot", []),
        ("it's a nonprofit here", "it's a non-profit here", []),
        ("it's a non-profit here", "it's a nonprofit here", []),
    ],
)
def test_what_may_be_left_out(said: str, quoted: str, dropped: list[str] | None) -> None:
    assert left_out(said, quoted) == dropped


def test_the_way_that_drops_least_is_taken() -> None:
    assert left_out("we um went so we um went home", "we went home") == ["um"]


@pytest.mark.parametrize(
    ("quoted", "allowed"),
    [
        ("the [old] boat sank", True),
        ("the [ship] sank", True),
        ("the [not] boat sank", False),
        ("[The thing] boat sank", True),
        ("the boat [was lost]", True),
        ("the boat [never]", False),
        ("the [if] boat sank", False),
        ("the [60] boat sank", False),
        ("the boat [which we lied about to the whole board]", False),
        ("[Every] [ship] [of] [theirs] the boat", False),
        ("[Every] [ship] [theirs] the boat sank", False),
        ("[The great] boat sank", True),
        ("the boat [refused to]", False),
        ("the bo[xe]s sank", False),
        ("the [c]oat sank", False),
        ("the un[happy] sank", False),
    ],
)
def test_brackets(quoted: str, allowed: bool) -> None:
    assert (left_out("the boat sank", quoted) is not None) is allowed


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("I won't tell you which", "[They] tell you which"),
        ("nobody trusts the vendor", "[Everybody] trusts the vendor"),
        ("we will not sign.", "we will [sign]"),
        ("it cost 12 dollars", "it cost [a fortune]"),
        ("ten customers left us", "[Hundreds of] customers left us"),
    ],
)
def test_a_bracket_at_the_edge_hides_no_negation_and_no_number(said: str, quoted: str) -> None:
    assert left_out(said, quoted) is None


def test_a_bracket_may_inflect_a_word() -> None:
    assert left_out("we work late", "we work[ed] late") == []
    assert left_out("the boat sank", "[T]he boat sank") == []
    assert left_out("we were hopeful then", "we were hope[less] then") is None


def test_a_transcript_without_apostrophes_may_be_quoted_with_them() -> None:
    source, piece = fold("its late and were off to the dogs house"), whole("it's late and we're off to the dog's house")
    assert match(piece, source, 0, len(source), Licence(bare=True), Budget(0)) is not None
    assert match(piece, source, 0, len(source), Licence(), Budget(0)) is None


def test_a_bracket_never_replaces_a_number() -> None:
    assert left_out("the 40 boats sank", "the [60] boats sank") is None
    assert left_out("the 40 boats sank", "the [40] boats sank") is not None


def test_pieces_remember_where_they_stand() -> None:
    text = "one two … [three] four [...] five"
    pieces = quoted_pieces(text)
    assert [piece.words.keys for piece in pieces] == [["1", "2"], ["4"], ["5"]]
    assert [text[slice(*piece.span(0, len(piece.words)))] for piece in pieces] == ["one two", "four", "five"]
    assert [bracket.text for bracket in pieces[1].brackets] == ["[three]"]


_WORDS = "we um had it so like the not one two you know right and but maybe".split()
_SAID = st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from([" ", ", ", " - ", ". ", "? "])), min_size=1)


@settings(deadline=None)
@given(_SAID, st.data())
def test_a_derivation_accounts_for_every_word(parts: list[tuple[str, str]], data: st.DataObject) -> None:
    """Whatever stands is the source's words minus words that may be dropped: nothing else comes or goes."""
    said = "".join(word + joint for word, joint in parts)
    kept = data.draw(st.lists(st.booleans(), min_size=len(parts), max_size=len(parts)))
    quoted = " ".join(word for (word, _), keep in zip(parts, kept, strict=True) if keep)
    source, piece = fold(said), whole(quoted)
    found = match(piece, source, 0, len(source), LICENCE, Budget(0))
    if found is None:
        return
    rest = list(range(found.start, found.end))
    for step in found.steps:
        if step.q0 == step.q1:
            assert step.s1 - step.s0 in droppable(source, step.s0, len(source), LICENCE)
            rest = [at for at in rest if not step.s0 <= at < step.s1]
    assert [source.keys[at] for at in rest] == piece.words.keys
    assert found.start in rest


def test_the_limit_grows_with_the_quotation() -> None:
    assert [tidied_limit(n) for n in (3, 12, 30)] == [4, 4, 10]


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("the boat is safe now", "the boat is [far from] safe now"),
        ("the boat is safe now", "the boat is [anything but] safe now"),
        ("I think we lost it", "I [know] we lost it"),
        ("maybe we lost it", "[Surely] we lost it"),
        ("we lost it I think", "we lost it I [know]"),
        ("we probably lost it", "we [certainly] lost it"),
    ],
)
def test_a_bracket_denies_nothing_and_replaces_no_hedge(said: str, quoted: str) -> None:
    assert left_out(said, quoted) is None


@pytest.mark.parametrize(
    ("said", "quoted", "dropped"),
    [
        ("that is all we know. We know nothing", "that is all we know nothing", None),
        ("that was it. It was late", "that was it was late", None),
        ("then we were... we were late", "then we were late", ["we were"]),
        ("then we were, we were late", "then we were late", ["we were"]),
    ],
)
def test_nothing_is_said_twice_across_a_sentence_end(said: str, quoted: str, dropped: list[str] | None) -> None:
    assert left_out(said, quoted) == dropped
