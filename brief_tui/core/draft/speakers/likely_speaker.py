"""The likely speaker of a quotation that its sentence gives to nobody: the sixth rule of `attribution`.

It names whoever can be meant; whether the words are theirs, the transcripts tell.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from brief_tui.core.draft.mentions import Mention
from brief_tui.core.draft.speakers import office_holders
from brief_tui.core.draft.speakers.announcing import is_announced
from brief_tui.core.draft.speakers.floor import (
    has_spoken,
    is_heard_from,
    is_reply,
    presses,
    who_coined,
    who_has_the_floor,
    who_is_asked,
    who_keeps_the_floor,
)
from brief_tui.core.draft.speakers.hearing import hears_theirs
from brief_tui.core.draft.speakers.likely import last_clause, leads_in, points_elsewhere, tells_of_another
from brief_tui.core.draft.speakers.paragraph_people import ParagraphPeople, distinct
from brief_tui.core.draft.speakers.phrase import Kind, Phrase, is_many, is_somebody
from brief_tui.core.draft.speakers.pronouns import pronoun_of
from brief_tui.core.draft.speakers.quotation_speakers import Speaker
from brief_tui.core.language.clause_words import HERS, REPLIES
from brief_tui.core.offsets import Span

LONGEST_LEAD = 120
"""Most codes read before a quotation for a clause that introduces it, and as many behind it."""
_BARE = 4
"""Most codes of a sentence that is but a quotation, and its marks."""
_NEAREST = 20
"""Most names before a quotation that are looked at."""
_ANSWERS = REPLIES | {"said", "says"}


def likely_speaker(paragraph: ParagraphPeople, at: int, sentence: Span) -> Speaker | None:
    """The likely speaker of a quotation that its sentence gives to nobody; the transcripts decide.

    The one person whom the sentence names, else the latest one whom the paragraph is about.
    """
    low, n, stop = _around(paragraph, at, sentence)
    coined = who_coined(paragraph.parts, paragraph.phrase_at(sentence.start), n)
    led = leads_in(paragraph.parts, n) if coined is None else coined
    if led is None and _is_bare(paragraph, sentence):
        led = _floor(paragraph, sentence)
    if led is not None:
        return paragraph.mention_at(led).speaker(paragraph.latest, inferred=True)
    clause = Span(paragraph.phrases[low].start, paragraph.phrases[stop - 1].end)
    among = paragraph.among(*clause) or paragraph.among(sentence.start, at)
    tag = _tag(paragraph)
    if tag is not None:
        among = paragraph.among(sentence.start, tag)
        among = [one for one in among if not paragraph.is_called_otherwise(one.bearers[0], tag)]
    named = distinct([one for one in among if not paragraph.is_told(one)])
    asked = _asked(paragraph, sentence, low, n) if len(among) > 1 else None
    if asked or len(named) > 1:
        return asked
    who = named[0].speaker(paragraph.latest, inferred=True) if named else None
    who = who or paragraph.inferred(at) or paragraph.open
    if who and _is_meant_otherwise(paragraph, who.name, at, sentence):
        who = None
    latest = bool(who) and not named
    who = who or _alone(paragraph, at) or _of_two(paragraph, sentence, low, n) or _named_behind(paragraph, at, sentence)
    if who and (_is_meant_otherwise(paragraph, who.name, at, sentence) or is_anothers_turn(paragraph, who, sentence)):
        return None
    if who and not points_elsewhere(paragraph.parts, low, n, stop, describes(paragraph, who, latest=latest)):
        return who
    return _called(paragraph, low, n, stop)


def _tag(paragraph: ParagraphPeople) -> int | None:
    """The index of the "he" or "she" to whom the clause behind the quotation gives it."""
    who = paragraph.clause.who if paragraph.clause else None
    return who if who is not None and pronoun_of(paragraph.word_at(who)) is not None else None


def _around(paragraph: ParagraphPeople, at: int, sentence: Span) -> tuple[int, int, int]:
    """The phrases of the clause that a quotation stands in: its first, the quotation, and where it ends."""
    n = paragraph.phrase_at(at)
    stop = bisect_left(paragraph.begins, min(sentence.end, at + 1 + LONGEST_LEAD))
    return last_clause(paragraph.parts, paragraph.phrase_at(max(sentence.start, at - LONGEST_LEAD)), n), n, stop


def possible_speakers(paragraph: ParagraphPeople, at: int, sentence: Span) -> tuple[Speaker, ...]:
    """Where the sentence names nobody: whom the paragraph names before it, then the ones before, the latest first.

    The latter only if a pronoun here may mean one of them, or the sentence goes on in the quotation. But nobody
    where the sentence points elsewhere: to a stranger, a role that is not theirs, a letter.
    """
    if paragraph.among(*sentence):
        return ()
    if _whose_turn(paragraph, at, sentence) is not None:
        return ()
    low, n, stop = _around(paragraph, at, sentence)
    clause = paragraph.clause
    if clause is not None and clause.who is not None and paragraph.codes[clause.who] == "S":
        low = n  # whoever is told of before “…”, she said
    return tuple(
        who
        for who in _near_by(paragraph, at, at, low)
        if not (_is_meant_otherwise(paragraph, who.name, at, sentence) or is_anothers_turn(paragraph, who, sentence))
        and not points_elsewhere(paragraph.parts, low, n, stop, describes(paragraph, who, latest=False))
    )


def _near_by(paragraph: ParagraphPeople, at: int, end: int, low: int) -> tuple[Speaker, ...]:
    """Whom the paragraph names before an index `end`, or tells of by title before phrase `low`; then others."""
    mentions = [m for m in paragraph.among(0, end)[-_NEAREST:] if m.person]
    here = [mention.speaker(None, inferred=True) for mention in distinct(mentions)] or _titled(paragraph, low)
    leans = _goes_on(paragraph, at) or paragraph.has_pronoun
    before = [Speaker(name, paragraph.clauses.span(at, at + 1), True) for name in paragraph.so_far.recent if leans]
    return (*here, *before)


def who_may_tell(paragraph: ParagraphPeople, at: int, sentence: Span) -> tuple[Speaker, ...]:
    """Who near by may have told what a sentence gives to somebody else: "a captain had warned her: “…”"."""
    low, n, stop = _around(paragraph, at, sentence)
    return tuple(
        who
        for who in _near_by(paragraph, at, sentence.end, low)
        if points_elsewhere(paragraph.parts, low, n, stop, describes(paragraph, who, latest=False))
        or is_anothers_turn(paragraph, who, sentence)
    )


def _titled(paragraph: ParagraphPeople, low: int) -> list[Speaker]:
    """Whom a paragraph that names nobody tells of by title before phrase `low`, of those named before it."""
    told: dict[str, Speaker] = {}
    near = [one for one in paragraph.holders if one.name in paragraph.so_far.recent]
    for phrase in paragraph.phrases[max(0, low - LONGEST_LEAD) : low] if near else ():
        if phrase.kind is Kind.STRANGER and phrase.end - phrase.start > 1:
            return []
        if phrase.kind is Kind.OTHER and is_somebody(paragraph.word_at(phrase.head)):
            span = paragraph.clauses.span(phrase.start, phrase.end)
            names = {one.name for one in near if office_holders.may_hold(paragraph.text, span, [one])}
            told.update((name, Speaker(name, span, inferred=True)) for name in names if len(names) == 1)
    return list(told.values())[::-1]


def _whose_turn(paragraph: ParagraphPeople, at: int, sentence: Span) -> Speaker | None:
    """Who alone can speak, of two whom the sentence before names: who is asked there, or has the floor.

    The latter where the quotation stands alone, or where the draft may call them as the sentence does here.
    """
    low, n, _ = _around(paragraph, at, sentence)
    asked = _asked(paragraph, sentence, low, n)
    if asked is not None:
        return asked
    who = _of_two(paragraph, sentence, low, n)
    if _is_bare(paragraph, sentence):
        floor = _floor(paragraph, sentence)
        return who if floor is None else paragraph.mention_at(floor).speaker(paragraph.latest, inferred=True)
    called = [one for one in _close(paragraph, at, sentence) if pronoun_of(paragraph.word_at(one))]
    return who if who and called and all(paragraph.may_be_called(who.name, one) for one in called) else None


def _floor(paragraph: ParagraphPeople, sentence: Span) -> int | None:
    """The code of the known person whom the sentence before lets speak."""
    return who_has_the_floor(paragraph.parts, sentence_before(paragraph, sentence), paragraph.phrase_at(sentence.start))


def _is_bare(paragraph: ParagraphPeople, sentence: Span) -> bool:
    """Whether a sentence is nothing but a quotation."""
    return sentence.end - sentence.start <= _BARE and set(paragraph.codes[slice(*sentence)]) <= set("Q.,:!")


def _close(paragraph: ParagraphPeople, at: int, sentence: Span) -> range:
    """What stands in a sentence around a quotation."""
    return range(max(sentence.start, at - LONGEST_LEAD), min(sentence.end, at + 1 + LONGEST_LEAD))


def is_anothers_turn(paragraph: ParagraphPeople, who: Speaker, sentence: Span) -> bool:
    """Whether a sentence says that another one speaks, and a quotation stands alone behind it, or is "his".

    Or that the person asks him.
    """
    tag, bare = _tag(paragraph), _is_bare(paragraph, sentence)
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


def _is_meant_otherwise(paragraph: ParagraphPeople, name: str, at: int, sentence: Span) -> bool:
    """Whether the draft calls somebody "he" where a sentence has a quotation by "she", or the reverse."""
    givers = [
        n
        for n in _close(paragraph, at, sentence)
        if paragraph.codes[n] == "S" or (paragraph.word_at(n) in HERS | {"hers"} and _gives(paragraph, n))
    ]
    return bool(givers) and all(paragraph.is_called_otherwise(name, n) for n in givers)


def _gives(paragraph: ParagraphPeople, possessive: int) -> bool:
    """Whether words are given to the one a possessive means: "her answer", "her staff hear it"."""
    alone = paragraph.codes[possessive + 1 : possessive + 2] in {"", ",", ":", "U"}
    return alone or hears_theirs(paragraph.parts, paragraph.phrase_at(possessive))


def _goes_on(paragraph: ParagraphPeople, at: int) -> bool:
    """Whether a quotation goes on in a sentence that it neither begins nor is led in by: "…, because “we had”"."""
    before = paragraph.kind(paragraph.phrase_at(at) - 1) if at else None
    return before not in {None, Kind.STOP, Kind.MAY_STOP, Kind.COLON, Kind.PAUSE}


def _of_two(paragraph: ParagraphPeople, sentence: Span, low: int, quotation: int) -> Speaker | None:
    """Of two whom the sentence before names, its subject, if it names the other only beside, or the one asked."""
    before = sentence_before(paragraph, sentence)
    subject = who_keeps_the_floor(paragraph.parts, before, paragraph.phrase_at(sentence.start))
    if subject is not None:
        return paragraph.mention_at(subject).speaker(paragraph.latest, inferred=True)
    return _asked(paragraph, sentence, low, quotation)


def _asked(paragraph: ParagraphPeople, sentence: Span, low: int, quotation: int) -> Speaker | None:
    """The one who was asked, in the sentence or the one before it, where the quotation is the answer."""
    if not is_reply(paragraph.parts, low, quotation, _ANSWERS):
        return None
    asked = who_is_asked(paragraph.parts, sentence_before(paragraph, sentence), quotation)
    return None if asked is None else paragraph.mention_at(asked).speaker(paragraph.latest, inferred=True)


def sentence_before(paragraph: ParagraphPeople, sentence: Span) -> int:
    """The phrase that the sentence before begins with."""
    return paragraph.phrase_at(paragraph.sentence_at(max(0, sentence.start - 1)).start)


def _named_behind(paragraph: ParagraphPeople, at: int, sentence: Span) -> Speaker | None:
    """The only one whom the next sentence names and is about, behind a quotation that opens the paragraph."""
    following = paragraph.sentence_at(sentence.end)
    named = distinct(paragraph.among(*following))
    if at or paragraph.clause or sentence.end > 2 or len(named) != 1 or "Q" in paragraph.codes[slice(*following)]:
        return None
    who = named[0].speaker(paragraph.latest, inferred=True)
    low, stop = paragraph.phrase_at(following.start), paragraph.phrase_at(following.end - 1)
    return None if tells_of_another(paragraph.parts, low, stop, describes(paragraph, who, latest=False)) else who


def _called(paragraph: ParagraphPeople, low: int, n: int, stop: int) -> Speaker | None:
    """The only one named near by whom the role that speaks may be held: "the finance boss confessed"."""
    found: dict[str, Span] = {}

    def is_who(noun: Phrase) -> bool:
        span = paragraph.clauses.span(noun.start, noun.end)
        near = (one for one in paragraph.holders if one.name in paragraph.near)
        names = {one.name for one in near if office_holders.may_hold(paragraph.text, span, [one])}
        alone = len(names) == 1 and office_holders.is_new(paragraph.text, span)
        found.update(dict.fromkeys(names if alone else (), span))
        return alone

    if points_elsewhere(paragraph.parts, low, n, stop, is_who) or len(found) != 1:
        return None
    return Speaker(*found.popitem(), inferred=True)


def _alone(paragraph: ParagraphPeople, at: int) -> Speaker | None:
    """The only one whom the paragraph names, whatever roles it tells of between that and an index.

    Not whom somebody else told something: "she told Feld".
    """
    named = distinct(paragraph.among(0, at))
    if len(named) != 1 or _is_told_by_pronoun(paragraph, named[0]):
        return None
    return named[0].speaker(paragraph.latest, inferred=True)


def _is_told_by_pronoun(paragraph: ParagraphPeople, mention: Mention) -> bool:
    n = paragraph.phrase_at(mention.at)
    return paragraph.is_told(mention) and n > 1 and paragraph.kind(n - 2) is Kind.PRONOUN


def _may_be(paragraph: ParagraphPeople, noun: Phrase, who: Speaker, *, latest: bool) -> bool:
    """Whether a role can be a person's, though it does not tell whose: their title in part, or just "the man".

    Also where it is told of without more, "the captain", and the paragraph is about nobody else (`latest`).
    """
    span = paragraph.clauses.span(noun.start, noun.end)
    theirs = [holder for holder in paragraph.holders if holder.name == who.name]
    if office_holders.may_hold(paragraph.text, span, theirs):
        return True
    many = is_many(paragraph.word_at(noun.head))
    plain = paragraph.word_at(noun.start) == "the" and not noun.inside and noun.owner < 0 and not many
    alone = latest and plain and paragraph.people == (who.name,) and office_holders.is_first(paragraph.text, span)
    alone = alone and not _is_hers(paragraph, noun)
    return alone and not office_holders.is_of_another(paragraph.text, span, who.name, paragraph.holders)


def _is_hers(paragraph: ParagraphPeople, noun: Phrase) -> bool:
    """Whether the text before tells of the same role as somebody's, so that it is another one: "Moreau's boss"."""
    role = paragraph.word_at(noun.head)
    told = (one for one in paragraph.phrases if one.end <= noun.start and paragraph.word_at(one.head) == role)
    return any(one.owner >= 0 or paragraph.word_at(one.start) in HERS for one in told)


def describes(paragraph: ParagraphPeople, who: Speaker, *, latest: bool) -> Callable[[Phrase], bool]:
    """Whether a phrase, a role, may describe a person."""

    def is_who(noun: Phrase) -> bool:
        found = paragraph.described(noun)
        return found.name == who.name if found else _may_be(paragraph, noun, who, latest=latest)

    return is_who
