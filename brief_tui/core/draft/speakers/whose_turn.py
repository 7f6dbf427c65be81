"""Whose turn it is by the sentence before a quotation: who is asked there, has the floor, or is another one."""

from __future__ import annotations

from bisect import bisect_left

from brief_tui.core.draft.speakers.announcing import is_announced
from brief_tui.core.draft.speakers.floor import (
    has_spoken,
    is_heard_from,
    is_reply,
    presses,
    who_has_the_floor,
    who_is_asked,
    who_keeps_the_floor,
)
from brief_tui.core.draft.speakers.likely import last_clause
from brief_tui.core.draft.speakers.paragraph_people import ParagraphPeople, describes
from brief_tui.core.draft.speakers.pronouns import pronoun_of
from brief_tui.core.draft.speakers.quotation_speakers import Speaker
from brief_tui.core.language.clause_words import REPLIES
from brief_tui.core.offsets import Span

LONGEST_LEAD = 120
"""Most codes read before a quotation for a clause that introduces it, and as many behind it."""
_BARE = 4
"""Most codes of a sentence that is but a quotation, and its marks."""
_ANSWERS = REPLIES | {"said", "says"}


def whose_turn(paragraph: ParagraphPeople, at: int, sentence: Span) -> Speaker | None:
    """Who alone can speak, of two whom the sentence before names: who is asked there, or has the floor.

    The latter where the quotation stands alone, or where the draft may call them as the sentence does here.
    """
    low, n, _ = around(paragraph, at, sentence)
    asked = one_asked(paragraph, sentence, low, n)
    if asked is not None:
        return asked
    who = of_two(paragraph, sentence, low, n)
    if is_bare(paragraph, sentence):
        floor = has_floor(paragraph, sentence)
        return who if floor is None else paragraph.mention_at(floor).speaker(paragraph.latest, inferred=True)
    called = [one for one in close_by(paragraph, at, sentence) if pronoun_of(paragraph.word_at(one))]
    return who if who and called and all(paragraph.may_be_called(who.name, one) for one in called) else None


def has_floor(paragraph: ParagraphPeople, sentence: Span) -> int | None:
    """The code of the known person whom the sentence before lets speak."""
    return who_has_the_floor(paragraph.parts, sentence_before(paragraph, sentence), paragraph.phrase_at(sentence.start))


def is_bare(paragraph: ParagraphPeople, sentence: Span) -> bool:
    """Whether a sentence is nothing but a quotation."""
    return sentence.end - sentence.start <= _BARE and set(paragraph.codes[slice(*sentence)]) <= set("Q.,:!")


def is_anothers_turn(paragraph: ParagraphPeople, who: Speaker, sentence: Span) -> bool:
    """Whether a sentence says that another one speaks, and a quotation stands alone behind it, or is "his".

    Or that the person asks him.
    """
    tag, bare = tag_of(paragraph), is_bare(paragraph, sentence)
    if not sentence.start or not (bare or (tag is not None and not paragraph.among(*sentence))):
        return False
    before, stop = sentence_before(paragraph, sentence), paragraph.phrase_at(sentence.start)
    is_who = describes(paragraph, who, latest=False)
    called = None if tag is None else pronoun_of(paragraph.word_at(tag))
    if has_spoken(paragraph.parts, before, is_who, called=called) or is_asked_back(paragraph, who, sentence, called):
        return True
    if not bare:
        return False
    return is_heard_from(paragraph.parts, before, stop, is_who) or is_announced(paragraph.parts, before, stop, is_who)


def is_asked_back(paragraph: ParagraphPeople, who: Speaker, sentence: Span, called: str | None) -> bool:
    """Whether a person presses "him" in the sentence before one whose quotation, no question, he must have said."""
    asks = presses(paragraph.parts, sentence_before(paragraph, sentence), paragraph.phrase_at(sentence.start))
    if asks is None or who.name not in paragraph.mention_at(asks[0]).bearers:
        return False
    at = paragraph.codes.find("Q", sentence.start)
    is_question = paragraph.text[slice(*paragraph.clauses.places[at])][:-1].endswith("?")
    return not is_question and called in {None, pronoun_of(asks[1])}


def of_two(paragraph: ParagraphPeople, sentence: Span, low: int, quotation: int) -> Speaker | None:
    """Of two whom the sentence before names, its subject, if it names the other only beside, or the one asked."""
    before = sentence_before(paragraph, sentence)
    subject = who_keeps_the_floor(paragraph.parts, before, paragraph.phrase_at(sentence.start))
    if subject is not None:
        return paragraph.mention_at(subject).speaker(paragraph.latest, inferred=True)
    return one_asked(paragraph, sentence, low, quotation)


def one_asked(paragraph: ParagraphPeople, sentence: Span, low: int, quotation: int) -> Speaker | None:
    """The one who was asked, in the sentence or the one before it, where the quotation is the answer."""
    if not is_reply(paragraph.parts, low, quotation, _ANSWERS):
        return None
    asked = who_is_asked(paragraph.parts, sentence_before(paragraph, sentence), quotation)
    return None if asked is None else paragraph.mention_at(asked).speaker(paragraph.latest, inferred=True)


def sentence_before(paragraph: ParagraphPeople, sentence: Span) -> int:
    """The phrase that the sentence before begins with."""
    return paragraph.phrase_at(paragraph.sentence_at(max(0, sentence.start - 1)).start)


def around(paragraph: ParagraphPeople, at: int, sentence: Span) -> tuple[int, int, int]:
    """The phrases of the clause that a quotation stands in: its first, the quotation, and where it ends."""
    n = paragraph.phrase_at(at)
    stop = bisect_left(paragraph.begins, min(sentence.end, at + 1 + LONGEST_LEAD))
    return last_clause(paragraph.parts, paragraph.phrase_at(max(sentence.start, at - LONGEST_LEAD)), n), n, stop


def close_by(paragraph: ParagraphPeople, at: int, sentence: Span) -> range:
    """What stands in a sentence around a quotation."""
    return range(max(sentence.start, at - LONGEST_LEAD), min(sentence.end, at + 1 + LONGEST_LEAD))


def tag_of(paragraph: ParagraphPeople) -> int | None:
    """The index of the "he" or "she" to whom the clause behind the quotation gives it."""
    who = paragraph.clause.who if paragraph.clause else None
    return who if who is not None and pronoun_of(paragraph.word_at(who)) is not None else None
