"""The speaker of a quotation by its sentence, and by whom its pronouns mean: rules 1 to 5 of `attribution`.

The clauses beside a quotation decide, then the rest of its sentence, then the latest speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from brief_tui.core.draft.mentions import Mention
from brief_tui.core.draft.speakers.clause_after import given_after
from brief_tui.core.draft.speakers.clause_before import given_before
from brief_tui.core.draft.speakers.floor import is_reply, pronoun_replies, somebody_is_asked, told_to, who_asks
from brief_tui.core.draft.speakers.giving import given_around, is_said, keeps_speaker, tells
from brief_tui.core.draft.speakers.handing_on import is_handed_on
from brief_tui.core.draft.speakers.paragraph_people import ParagraphPeople, describes, distinct
from brief_tui.core.draft.speakers.parts import ENDS, Given
from brief_tui.core.draft.speakers.phrase import SPEECH, Kind, is_matter, is_somebody
from brief_tui.core.draft.speakers.pronouns import pronoun_of
from brief_tui.core.draft.speakers.quotation_speakers import QuotationSpeaker, Speaker
from brief_tui.core.draft.speakers.whose_turn import LONGEST_LEAD, is_anothers_turn, is_asked_back, sentence_before
from brief_tui.core.draft.terms import NAMES, is_named_term, is_nobodys_term, is_short, is_what_is_called
from brief_tui.core.offsets import Span

_NEAREST = 20
"""Most names before a pronoun that are looked at."""


def is_said_by_somebody(paragraph: ParagraphPeople, at: int, sentence: Span) -> bool:
    """Whether the sentence gives a quotation, which is no term in it, to somebody by a verb of speech or a sign.

    Few words are a term, unless they are all that somebody says: she declares that “rules are dead”.
    """
    n = paragraph.phrase_at(at)
    is_clause = at > 0 and paragraph.word_at(at - 1) == "that" and paragraph.kind(n + 1) in {None, *ENDS}
    if not is_clause and is_short(paragraph.text, Span(*paragraph.clauses.places[at])):
        return False
    return is_said(paragraph.parts, paragraph.phrase_at(max(sentence.start, at - LONGEST_LEAD)), n)


def speaker_by_sentence(
    paragraph: ParagraphPeople, at: int, sentence: Span, before: QuotationSpeaker | None
) -> QuotationSpeaker:
    """The speaker of the quotation at an index of the codes; `before` is that of the one before it."""
    n = paragraph.phrase_at(at)
    place = Span(*paragraph.clauses.places[at])
    called = is_what_is_called(paragraph.text, place) and not _is_known_namer(paragraph, n, sentence)
    if called or is_nobodys_term(paragraph.text, place):
        paragraph.clause = None
        return QuotationSpeaker(None, False)
    clause, paragraph.clause = paragraph.clause, given_after(paragraph.parts, n)
    behind = paragraph.clause
    if (
        behind
        and behind.who is None
        and not (behind.latest or behind.described)
        and is_named_term(paragraph.text, place)
    ):
        paragraph.clause = None  # the subject of that verb is the term
    low = paragraph.phrase_at(max(sentence.start, at - LONGEST_LEAD, clause.end if clause is not None else 0))
    if (
        paragraph.kind(n + 1) is Kind.STOP
        and tells(paragraph.parts, low, n)
        and given_before(paragraph.parts, low, n) is not None
    ):
        paragraph.clause = None  # whom a lead gives the words to, no sentence behind them takes them from
    if paragraph.clause is not None:
        is_ = paragraph.kind(n + 1 + (paragraph.kind(n + 1) is Kind.PAUSE)) is Kind.IS
        return QuotationSpeaker(_whose(paragraph, paragraph.clause, at, sentence), not is_)
    split = clause is not None and clause.end > sentence.start
    if before and split and keeps_speaker(paragraph.parts, low, n):
        return before
    if (found := given_before(paragraph.parts, low, n)) is not None:
        speaker = _whose(paragraph, found, at, sentence)
        return QuotationSpeaker(speaker, speaker is not None or tells(paragraph.parts, low, n))
    return _by_sentence(paragraph, low, at, sentence)


def _is_known_namer(paragraph: ParagraphPeople, n: int, sentence: Span) -> bool:
    """Whether quotation `n` is somebody's own word for a thing: "Feld has a name for it"; but "staff have one"."""
    parts, low = paragraph.parts, paragraph.phrase_at(sentence.start)
    verb = next((m for m in range(n - 1, low, -1) if parts.head(m) in NAMES), None)
    who = parts.subject(verb, low) if verb is not None else None
    if who is None:
        return bool(paragraph.among(sentence.start, paragraph.phrases[n].start))
    return who.kind is Kind.PERSON or pronoun_of(paragraph.word_at(who.head)) is not None


def _whose(paragraph: ParagraphPeople, given: Given, at: int, sentence: Span) -> Speaker | None:
    """The speaker whom a clause gives a quotation to; a reply is not theirs who asked another one."""
    theirs = given.latest or (given.who is not None and paragraph.codes[given.who] == "S")
    if theirs and _is_anothers_reply(paragraph, at, sentence):
        return _questioned_by(paragraph, sentence_before(paragraph, sentence), paragraph.phrase_at(sentence.start))
    if given.latest:
        return paragraph.inferred(at)
    if given.described is not None:
        return paragraph.described(given.described)
    since = sentence._replace(start=max(sentence.start, given.since))
    if given.who is None:
        return None
    who = _who(paragraph, given.who, since)
    asked_back = (
        theirs and who is not None and is_asked_back(paragraph, who, sentence, pronoun_of(paragraph.word_at(given.who)))
    )
    return None if asked_back else who


def _is_anothers_reply(paragraph: ParagraphPeople, at: int, sentence: Span) -> bool:
    """Whether a quotation answers what was asked in the sentence before, and nobody is named in its own."""
    n, low = paragraph.phrase_at(at), paragraph.phrase_at(sentence.start)
    replies = is_reply(paragraph.parts, low, n) or pronoun_replies(paragraph.parts, low)
    if sentence.start == 0 or paragraph.among(*sentence) or not replies:
        return False
    before = sentence_before(paragraph, sentence)
    return somebody_is_asked(paragraph.parts, before, low) or who_asks(paragraph.parts, before, low) is not None


def _questioned_by(paragraph: ParagraphPeople, start: int, stop: int) -> Speaker | None:
    """Whom the text told of before a question that names only who asks, in the phrases [start, stop)."""
    asker, who = who_asks(paragraph.parts, start, stop), paragraph.questioned
    if asker is None or who is None or somebody_is_asked(paragraph.parts, start, stop):
        return None
    return None if paragraph.mention_at(asker).bearers == (who.name,) else who._replace(inferred=True)


def _who(paragraph: ParagraphPeople, index: int, sentence: Span) -> Speaker | None:
    """The speaker whom a clause names at an index."""
    code = paragraph.codes[index]
    if code == "S":
        return _pronoun(paragraph, index, sentence)
    if code in "NP":
        return paragraph.mention_at(index).speaker(paragraph.latest)
    end = index
    while paragraph.codes.startswith("C", end):
        end += 1
    span = paragraph.clauses.span(index, end)
    name = paragraph.text[slice(*span)]
    opens = index == sentence.start and end == index + 1
    return None if opens and is_matter(name) else Speaker(name, span)


def _by_sentence(paragraph: ParagraphPeople, low: int, at: int, sentence: Span) -> QuotationSpeaker:
    """Whom the sentence is about, when it gives the words to nobody else."""
    alone = len(paragraph.named_in(sentence)) < 2
    stop = bisect_left(paragraph.begins, min(sentence.end, at + 1 + LONGEST_LEAD))
    given = given_around(paragraph.parts, low, paragraph.phrase_at(at), stop, alone=alone)
    if given is None:
        who, pronouns = paragraph.inferred(at), filter(paragraph.is_pronoun, range(sentence.start, at))
        otherwise = who is not None and any(
            paragraph.is_called_otherwise(who.name, n) or paragraph.means_another(who.name, n) for n in pronouns
        )
        if who is not None and (
            otherwise or is_anothers_turn(paragraph, who, sentence) or _is_handed(paragraph, low, at, who)
        ):
            who = None
        return QuotationSpeaker(who, False)
    return QuotationSpeaker(_whose(paragraph, given, at, sentence), False)


def _is_handed(paragraph: ParagraphPeople, low: int, at: int, who: Speaker) -> bool:
    """Whether another one says it to them, or sees it so: "As a banker sees it, “…”"."""
    return is_handed_on(paragraph.parts, low, paragraph.phrase_at(at), describes(paragraph, who, latest=False))


def _pronoun(paragraph: ParagraphPeople, index: int, sentence: Span) -> Speaker | None:
    """Whom he, she or they at an index means: the one named before in the sentence, else the latest speaker."""
    among, word = paragraph.among(sentence.start, index)[-_NEAREST:], paragraph.word_at(index)
    if word == "they" and _tells_of_many(paragraph, sentence, index):
        return None
    named = [one for one in among if not paragraph.is_told(one)]
    n = paragraph.phrase_at(index)
    asker = who_asks(paragraph.parts, paragraph.phrase_at(sentence.start), n)
    if asker is not None and pronoun_replies(paragraph.parts, n):
        asked = [one for one in among if one not in named]  # Moreau asked (Feld) why, and he answered
        if asked:
            return asked[0].speaker(paragraph.latest, inferred=True) if len(distinct(asked)) == 1 else None
        return paragraph.subjects.get(word) or paragraph.inferred(index)
    if not named:
        latest = paragraph.inferred(index)
        who = paragraph.subjects.get(word, latest)
        if who is not None and who is latest and _may_be_another(paragraph, who, index, sentence):
            return None
    else:
        who = named[0].speaker(paragraph.latest, inferred=True) if len(distinct(named)) == 1 else None
    if (who is None and among) or (who is not None and paragraph.is_called_otherwise(who.name, index)):
        return _only_one_called(paragraph, word, among or paragraph.among(0, index)[-_NEAREST:])
    return who


def _may_be_another(paragraph: ParagraphPeople, who: Speaker, index: int, sentence: Span) -> bool:
    """Whether "he" at an index may mean another one than the latest speaker."""
    return paragraph.means_another(who.name, index) or _may_be_told(paragraph, who, index, sentence)


def _may_be_told(paragraph: ParagraphPeople, who: Speaker, index: int, sentence: Span) -> bool:
    """Whether "he" may be whom another one has just told something: "“…,” Moreau told Feld. He was unmoved: “…”".

    Who says something, and does not reply, is the one who told it: "He added: “…”".
    """
    parts, n = paragraph.parts, paragraph.phrase_at(index)
    stop = next((m for m in range(n, parts.size) if parts.kinds[m] in {*ENDS, Kind.QUOTATION}), n)
    goes_on = not (SPEECH.isdisjoint(parts.kinds[n:stop]) or pronoun_replies(parts, n))
    if not sentence.start or parts.kinds[stop] is not Kind.COLON or goes_on:
        return False
    before = paragraph.among(paragraph.sentence_at(sentence.start - 1).start, sentence.start)
    told = (one for one in before if one.bearers != (who.name,) and told_to(parts, paragraph.phrase_at(one.at)))
    return any(not paragraph.is_called_otherwise(bearer, index) for one in told for bearer in one.bearers)


def _tells_of_many(paragraph: ParagraphPeople, sentence: Span, index: int) -> bool:
    """Whether a sentence up to an index, or the one before it, tells of people whom "they" may mean."""
    first = max(paragraph.sentence_at(max(0, sentence.start - 1)).start, index - LONGEST_LEAD)
    words = (paragraph.word_at(n) for n in range(first, index) if paragraph.codes[n] == "w")
    return any(word.endswith("s") and is_somebody(word) for word in words)


def _only_one_called(paragraph: ParagraphPeople, pronoun: str, among: Sequence[Mention]) -> Speaker | None:
    """The only one of some whom a pronoun may mean, if the draft calls all of them "he" or "she"."""
    one, people = pronoun_of(pronoun), distinct(among)
    called = [paragraph.pronouns.get(mention.bearers[0]) if len(mention.bearers) == 1 else None for mention in people]
    if None in called or called.count(one) != 1:
        return None
    return people[called.index(one)].speaker(None, inferred=True)
