"""The likely speaker of a quotation that its sentence gives to nobody: the sixth rule of `attribution`.

It names whoever can be meant; whether the words are theirs, the transcripts tell.
"""

from __future__ import annotations

from brief_tui.core.draft.mentions import Mention
from brief_tui.core.draft.speakers import office_holders
from brief_tui.core.draft.speakers.about_others import tells_of_another
from brief_tui.core.draft.speakers.floor import is_reply, told_to, who_coined, who_leads
from brief_tui.core.draft.speakers.hearing import hears_theirs
from brief_tui.core.draft.speakers.likely import leads_in, points_elsewhere
from brief_tui.core.draft.speakers.paragraph_people import ParagraphPeople, describes, distinct
from brief_tui.core.draft.speakers.phrase import Kind, Phrase, is_somebody
from brief_tui.core.draft.speakers.quotation_speakers import Speaker
from brief_tui.core.draft.speakers.whose_turn import (
    LONGEST_LEAD,
    around,
    close_by,
    has_floor,
    is_anothers_turn,
    is_bare,
    of_two,
    one_asked,
    tag_of,
    whose_turn,
)
from brief_tui.core.language.clause_words import HERS
from brief_tui.core.offsets import Span

_NEAREST = 20
"""Most names before a quotation that are looked at."""


def likely_speaker(paragraph: ParagraphPeople, at: int, sentence: Span) -> Speaker | None:
    """The likely speaker of a quotation that its sentence gives to nobody; the transcripts decide.

    The one person whom the sentence names, else the latest one whom the paragraph is about.
    """
    low, n, stop = around(paragraph, at, sentence)
    coined = who_coined(paragraph.parts, paragraph.phrase_at(sentence.start), n)
    led = leads_in(paragraph.parts, n) if coined is None else coined
    if led is None and is_bare(paragraph, sentence):
        led = has_floor(paragraph, sentence)
    if led is not None:
        return paragraph.mention_at(led).speaker(paragraph.latest, inferred=True)
    clause = Span(paragraph.phrases[low].start, paragraph.phrases[stop - 1].end)
    among = paragraph.among(*clause) or paragraph.among(sentence.start, at)
    tag = tag_of(paragraph)
    if tag is not None:
        among = paragraph.among(sentence.start, tag)
        among = [one for one in among if not paragraph.is_called_otherwise(one.bearers[0], tag)]
    named = distinct([one for one in among if not paragraph.is_told(one)])
    asked = one_asked(paragraph, sentence, low, n) if len(among) != 1 else None
    leads = who_leads(paragraph.parts, low, n) if len(named) > 1 else None
    if leads is not None:
        named = tuple(one for one in named if one.at == leads)
    if len(among) > 1 and (asked or len(named) > 1):
        return asked
    who = named[0].speaker(paragraph.latest, inferred=True) if named else asked
    who = who or paragraph.inferred(at) or paragraph.open
    if who and _is_meant_otherwise(paragraph, who.name, at, sentence):
        who = None
    latest = bool(who) and not named
    who = who or _alone(paragraph, at) or of_two(paragraph, sentence, low, n) or _named_behind(paragraph, at, sentence)
    if who and (_is_meant_otherwise(paragraph, who.name, at, sentence) or is_anothers_turn(paragraph, who, sentence)):
        return None
    if who and not points_elsewhere(paragraph.parts, low, n, stop, describes(paragraph, who, latest=latest)):
        return who
    return _called(paragraph, low, n, stop)


def possible_speakers(paragraph: ParagraphPeople, at: int, sentence: Span) -> tuple[Speaker, ...]:
    """Where the sentence names nobody, or only who is told: others, the latest first.

    These are whom the paragraph names before it, then the ones before.

    The latter only if a pronoun here may mean one of them, or the sentence goes on in the quotation. But nobody
    where the sentence points elsewhere: to a stranger, a role that is not theirs, a letter.
    """
    if not all(map(paragraph.is_told, paragraph.among(*sentence))):
        return ()
    if whose_turn(paragraph, at, sentence) is not None:
        return ()
    low, n, stop = around(paragraph, at, sentence)
    clause = paragraph.clause
    if clause is not None and clause.who is not None and paragraph.codes[clause.who] == "S":
        low = n  # whoever is told of before “…”, she said
    asker = paragraph.asker.name if paragraph.asker and is_reply(paragraph.parts, low, n) else None
    return tuple(
        who
        for who in _near_by(paragraph, at, at, low)
        if who.name != asker
        and not (_is_meant_otherwise(paragraph, who.name, at, sentence) or is_anothers_turn(paragraph, who, sentence))
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
    low, n, stop = around(paragraph, at, sentence)
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


def _is_meant_otherwise(paragraph: ParagraphPeople, name: str, at: int, sentence: Span) -> bool:
    """Whether the draft calls somebody "he" where a sentence has a quotation by "she", or the reverse."""
    givers = [
        n
        for n in close_by(paragraph, at, sentence)
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

    Not whom somebody else told something, or answered: "she told Feld", "asked by Feld, she said".
    """
    named = distinct(paragraph.among(0, at))
    if len(named) != 1 or _is_told_by_another(paragraph, named[0]):
        return None
    return named[0].speaker(paragraph.latest, inferred=True)


def _is_told_by_another(paragraph: ParagraphPeople, mention: Mention) -> bool:
    n = paragraph.phrase_at(mention.at)
    by_pronoun = n > 1 and paragraph.kind(n - 2) is Kind.PRONOUN
    return paragraph.is_told(mention) and (by_pronoun or not told_to(paragraph.parts, n))
