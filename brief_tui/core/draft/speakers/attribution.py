"""Who says what the prose quotes: the ordered rules of DESIGN.md, "The event folder".

1. A clause after the quotation names its speaker ("…," Moreau noted; "…," noted Moreau).
2. A clause before it that ends in a colon or comma names one known speaker.
3. A split quotation ("…," she said, "…") keeps its speaker.
4. One known speaker is named in the same sentence.
5. A pronoun, or nobody named, means the latest known speaker of the paragraph; so does a name that several bear, of
   whom the draft has named more than one in full, or none. A pronoun that a paragraph opens with, or the clause behind
   its first quotation, before anybody is named, means the one person whom the paragraph before is about. Where the
   subject of a sentence is "she" and it names somebody else, "she" goes on meaning the same one behind it.

6. Where these leave nobody, the words decide: they are those of the one person whom the sentence names, or else the
   paragraph was last about, if that person said them and the sentence does not plainly tell of another (`likely`). Of
   two, they are those of the one who was asked, or whom the sentence before names as its subject; behind a quotation
   that opens the paragraph, of the one whom the next sentence names (`likely_speaker`). Where even that leaves nobody,
   and the sentence names none, they are those of whom the paragraph names before, then, where it leans on them, of whom
   the ones before it name; but not of whom the draft calls "he" where the sentence has "she", nor, behind a sentence
   that says who has the floor, of others whom it names (`floor`). What a sentence gives to a stranger is told by
   whoever of these quotes it in the transcripts (`tellers`).

Where a clause names its speaker by title alone ("said the surgeon"), `who_holds` tells who that is.

To be named is not enough for 2 and 4: the name must be what the clause is about, and the subject of its verb of
speech. Where a clause gives the words to somebody else ("the man beside Moreau said"), denies them ("never said"),
or passes them on ("read from a letter"), or a sentence names two people and no clause decides, nobody is guessed.

Rules 1 to 5 are in `sentence_speaker`, the sixth in `likely_speaker`; here are the paragraph's sentences in turn, and
whom they are about.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from brief_tui.core.draft.mentions import Mention
from brief_tui.core.draft.speakers.about_others import is_about_another
from brief_tui.core.draft.speakers.asked_first import who_is_asked_first
from brief_tui.core.draft.speakers.clauses import read_clauses
from brief_tui.core.draft.speakers.floor import answers_another, grants, who_asks, who_objects
from brief_tui.core.draft.speakers.likely_speaker import likely_speaker, possible_speakers, who_may_tell
from brief_tui.core.draft.speakers.named_beside import named_beside
from brief_tui.core.draft.speakers.office_holders import NO_HOLDERS, Holder, Holders
from brief_tui.core.draft.speakers.openings import opening_pronoun
from brief_tui.core.draft.speakers.others import IsWho
from brief_tui.core.draft.speakers.paragraph_people import ParagraphPeople, describes, distinct
from brief_tui.core.draft.speakers.pronouns import pronoun_of
from brief_tui.core.draft.speakers.quotation_speakers import (
    NO_SPEAKERS,
    NOTHING_SO_FAR,
    ParagraphSpeakers,
    QuotationSpeaker,
    SoFar,
    Speaker,
)
from brief_tui.core.draft.speakers.sentence_speaker import is_said_by_somebody, speaker_by_sentence
from brief_tui.core.draft.speakers.topics import is_contrasted, is_shared, stranger_speaks, subject_pronoun
from brief_tui.core.draft.speakers.whose_turn import LONGEST_LEAD, around
from brief_tui.core.offsets import Span
from brief_tui.core.people import People
from brief_tui.core.remembering import remembered_of_text

_MOST_RECENT = 6
"""Most people who are remembered as named in the paragraphs before."""
_MOST = 1_000
"""A paragraph of more quotations is none that somebody wrote: they are nobody's."""


def speakers(
    text: str,
    quotations: Sequence[Span],
    people: People,
    before: ParagraphSpeakers = NO_SPEAKERS,
    holders: Holders = NO_HOLDERS,
    so_far: SoFar = NOTHING_SO_FAR,
) -> ParagraphSpeakers:
    """Who says each of a paragraph's quotations; the speaker is None where nobody can be given it.

    `text` is the paragraph as its reader sees it, `quotations` are spans in it, marks included, in order; `before` is
    what the paragraph before it tells, `so_far` what the draft does; `holders` are whom it may call by title alone.
    Linear in the paragraph's length.
    """
    if len(quotations) > _MOST:
        return ParagraphSpeakers((QuotationSpeaker(None, False),) * len(quotations), None)
    titled = holders.told_in(text) if quotations or before.last else ()
    so_far = so_far._replace(
        recent=before.recent if quotations else (),
        near=before.named if titled else (),
        latest=before.latest.name if before.latest else None,
        last=before.last,
    )
    told = _speakers(text, tuple(quotations), people, titled, so_far)
    both = dict.fromkeys((*reversed(told.named), *before.recent))
    return told._replace(recent=tuple(both)[:_MOST_RECENT])


@remembered_of_text(2048)
def _speakers(
    text: str, quotations: tuple[Span, ...], people: People, holders: tuple[Holder, ...], so_far: SoFar
) -> ParagraphSpeakers:
    clauses = read_clauses(text, quotations, people)
    if not (quotations or so_far.latest or so_far.last or clauses.bearers):
        return ParagraphSpeakers((), None)  # most paragraphs
    paragraph = ParagraphPeople(text, clauses, holders, so_far)
    paragraph.latest, paragraph.open = _opening(paragraph, so_far.latest), _going_on(paragraph, so_far.last)
    return _told(paragraph)


def _told(paragraph: ParagraphPeople) -> ParagraphSpeakers:
    """Quotation after quotation, for each may lean on the ones before it."""
    found: list[QuotationSpeaker] = []
    for at in (m.start() for m in re.finditer("Q", paragraph.codes)):
        sentence = paragraph.sentence_at(at)
        _pass(paragraph, sentence.start)
        _hear_called(paragraph, sentence.start)
        _hear_answered(paragraph, sentence.start)
        saying = speaker_by_sentence(paragraph, at, sentence, found[-1] if found else None)
        if not saying.spoken and is_said_by_somebody(paragraph, at, sentence):
            saying = saying._replace(spoken=True)
        if saying.speaker is None:
            likely, possible = likely_speaker(paragraph, at, sentence), possible_speakers(paragraph, at, sentence)
            tellers = () if likely or possible else who_may_tell(paragraph, at, sentence)
            saying = saying._replace(likely=likely, possible=possible, tellers=tellers)
        saying = _without(saying, _named_beside(paragraph, at, sentence))
        paragraph.latest, paragraph.latest_at, paragraph.open = saying.speaker, sentence.end, saying.likely
        paragraph.asker = None
        paragraph.passed = max(paragraph.passed, bisect_left(paragraph.indices, sentence.end))
        found.append(saying)
    _pass(paragraph, len(paragraph.codes))
    about, last = paragraph.latest if _is_about_one(paragraph) else None, _last_speaker(paragraph)
    return ParagraphSpeakers(tuple(found), about, paragraph.people, called=paragraph.calls, last=last)


def _named_beside(paragraph: ParagraphPeople, at: int, sentence: Span) -> set[str]:
    """Who are named only in telling of another one who speaks."""
    low, n, _ = around(paragraph, at, sentence)
    return {name for code in named_beside(paragraph.parts, low, n) for name in paragraph.mention_at(code).bearers}


def _without(saying: QuotationSpeaker, others: set[str]) -> QuotationSpeaker:
    """What is told of a quotation, where some do not say it."""
    speaker, likely = (who if who and who.name not in others else None for who in (saying.speaker, saying.likely))
    possible = tuple(who for who in saying.possible if who.name not in others)
    return saying._replace(speaker=speaker, likely=likely, possible=possible)


def _opening(paragraph: ParagraphPeople, before: str | None) -> Speaker | None:
    """The one whom the paragraph before was about, where this one begins with a pronoun."""
    pronoun = opening_pronoun(paragraph.parts) if before is not None else None
    if before is None or pronoun is None or paragraph.calls_otherwise(before, paragraph.text[slice(*pronoun)]):
        return None
    return Speaker(before, pronoun, True)


def _going_on(paragraph: ParagraphPeople, last: str | None) -> Speaker | None:
    """The one who spoke last before, where this paragraph has a pronoun before it names anybody."""
    until = paragraph.indices[0] if paragraph.indices else len(paragraph.codes)
    pronouns = (n for n in range(until) if paragraph.is_pronoun(n) and not paragraph.is_called_otherwise(last or "", n))
    at = next(pronouns, None) if last is not None else None
    return Speaker(last, paragraph.clauses.span(at, at + 1), True) if last and at is not None else None


def _last_speaker(paragraph: ParagraphPeople) -> str | None:
    """Who spoke last, for the next paragraph: the same as before, where this one is about things alone."""
    last, before = paragraph.latest or paragraph.open, paragraph.so_far.last
    if last or before is None or paragraph.mentions or "Q" in paragraph.codes:
        return last and last.name
    is_who = describes(paragraph, Speaker(before, Span(0, 0)), latest=False)
    sentences = (paragraph.sentence_at(start) for start in paragraph.starts if start < len(paragraph.codes))
    return None if any(_is_about_another(paragraph, sentence, is_who) for sentence in sentences) else before


def _is_about_another(paragraph: ParagraphPeople, sentence: Span, is_who: IsWho) -> bool:
    low, stop = paragraph.phrase_at(sentence.start), bisect_left(paragraph.begins, sentence.end)
    return stop - low > LONGEST_LEAD or is_about_another(paragraph.parts, low, stop, is_who)


def _is_about_one(paragraph: ParagraphPeople) -> bool:
    """Whether nobody else is named, nor speaks behind the last mention, so that a pronoun has one meaning."""
    if paragraph.latest is None or any(m.bearers != (paragraph.latest.name,) for m in paragraph.mentions):
        return False
    return not stranger_speaks(paragraph.parts, paragraph.phrase_at(paragraph.indices[-1] if paragraph.indices else 0))


def _pass(paragraph: ParagraphPeople, until: int) -> None:
    """Set the latest known speaker by the sentences before code `until`; a sentence with two names clears it."""
    while paragraph.passed < len(paragraph.mentions) and paragraph.indices[paragraph.passed] < until:
        sentence = paragraph.sentence_at(paragraph.indices[paragraph.passed])
        named = paragraph.among(sentence.start, sentence.end)
        if all(map(paragraph.is_told, named)):
            paragraph.passed = bisect_left(paragraph.indices, sentence.end)
            continue  # he told Feld: he goes on being meant
        named = _without_asker(paragraph, sentence, named)
        _pass_sentence(paragraph, sentence, named)
        paragraph.latest_at = sentence.end
        paragraph.passed = bisect_left(paragraph.indices, sentence.end)


def _pass_sentence(paragraph: ParagraphPeople, sentence: Span, named: list[Mention]) -> None:
    """Set whom a sentence that names somebody leaves as the latest; behind a question the words decide."""
    low, stop = paragraph.phrase_at(sentence.start), paragraph.phrase_at(sentence.end - 1)
    paragraph.subjects = _subjects_of(paragraph, sentence, named[0])
    paragraph.questioned = paragraph.latest or paragraph.open
    alone = len(distinct(named)) == 1 and not is_shared(paragraph.parts, low)
    subject = subject_pronoun(paragraph.parts, low)
    who: Speaker | None
    if paragraph.subjects and subject is not None and named[-1].at < subject:  # like Feld she …
        who = paragraph.subjects[paragraph.word_at(subject)]
    else:
        who = named[0].speaker(paragraph.latest) if alone else None
    asks = who_asks(paragraph.parts, low, stop) == named[0].at
    paragraph.asker = who if asks or who_objects(paragraph.parts, low) == named[0].at else None
    doubtful = who is not None and (asks or is_contrasted(paragraph.parts, low))
    paragraph.latest, paragraph.open = (None, _other(paragraph, who)) if doubtful else (who, None)


def _other(paragraph: ParagraphPeople, than: Speaker | None) -> Speaker | None:
    """Whom the paragraph told of before another one, or the latest speaker before it."""
    who, last = paragraph.questioned, paragraph.so_far.last
    if than is not None and who is None and last is not None:
        who = Speaker(last, than.span)
    return who._replace(inferred=True) if who and than and who.name != than.name else None


def _without_asker(paragraph: ParagraphPeople, sentence: Span, named: list[Mention]) -> list[Mention]:
    """Those of a sentence's mentions that stand behind who only asks: "Asked by Feld how it fell, Moreau shrugged"."""
    who = who_is_asked_first(paragraph.parts, paragraph.phrase_at(sentence.start))
    first = sentence.start if who is None else paragraph.phrases[who].start
    return [mention for mention in named if mention.at >= first]


def _hear_called(paragraph: ParagraphPeople, until: int) -> None:
    """Note what the sentence right behind a quotation calls its speaker, if that sentence stands before code `until`.

    "“…,” Moreau said. She laughed. “…,” he said": that is another one.
    """
    who, start = paragraph.latest, paragraph.latest_at
    if who is None or not 0 < start < until or paragraph.among(*paragraph.sentence_at(start)):
        return
    if "Q" not in paragraph.codes[slice(*paragraph.sentence_at(start - 1))]:
        return
    subject = subject_pronoun(paragraph.parts, paragraph.phrase_at(start))
    called = subject and pronoun_of(paragraph.word_at(subject))
    if called:
        paragraph.pronouns.setdefault(who.name, called)


def _hear_answered(paragraph: ParagraphPeople, until: int) -> None:
    """Let the latest speaker be who was told of before, where another one asks and "he" answers, before code `until`.

    "Moreau asked who sees it. The farmer does, he replied. “…,” he said": the last is he, too. So is "Moreau objected
    that it leaks. He denied it. “…,” he said".
    """
    asker, start = paragraph.asker, paragraph.latest_at
    if asker is None or not 0 < start < until or paragraph.among(*paragraph.sentence_at(start)):
        return
    answer = paragraph.phrase_at(start), paragraph.phrase_at(paragraph.sentence_at(start).end)
    objects = paragraph.latest is not None  # who may say more of it in an aside
    answers = grants(paragraph.parts, answer[0]) if objects else answers_another(paragraph.parts, *answer)
    if answers and paragraph.questioned is not None:
        paragraph.latest = _other(paragraph, asker)


def _subjects_of(paragraph: ParagraphPeople, sentence: Span, named: Mention) -> dict[str, Speaker]:
    """The pronoun that is a sentence's subject, and whom it means, where it names another one beside it."""
    pronoun = subject_pronoun(paragraph.parts, paragraph.phrase_at(sentence.start))
    if pronoun is None:
        return {}
    word = paragraph.word_at(pronoun)
    who = paragraph.subjects.get(word, paragraph.latest)
    return {word: who._replace(inferred=True)} if who and named.bearers != (who.name,) else {}
