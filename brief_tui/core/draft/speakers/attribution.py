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

The clauses are read by `clause_after`, `clause_before` and `giving`, over the phrases of `phrases`; here is what the
paragraph adds: split quotations, and whom pronouns mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from brief_tui.core.draft.mentions import Mention
from brief_tui.core.draft.speakers.clause_after import given_after
from brief_tui.core.draft.speakers.clause_before import given_before
from brief_tui.core.draft.speakers.clauses import Clauses, read_clauses
from brief_tui.core.draft.speakers.floor import is_reply, pronoun_replies, somebody_is_asked, who_asks
from brief_tui.core.draft.speakers.giving import given_around, is_said, keeps_speaker, tells
from brief_tui.core.draft.speakers.handing_on import is_handed_on
from brief_tui.core.draft.speakers.likely import is_about_another
from brief_tui.core.draft.speakers.likely_speaker import LONGEST_LEAD, LikelySpeaker
from brief_tui.core.draft.speakers.office_holders import NO_HOLDERS, Holder, Holders
from brief_tui.core.draft.speakers.openings import opening_pronoun
from brief_tui.core.draft.speakers.paragraph_people import distinct
from brief_tui.core.draft.speakers.parts import ENDS, Given
from brief_tui.core.draft.speakers.phrase import Kind, Phrase, is_matter, is_somebody
from brief_tui.core.draft.speakers.pronouns import pronoun_of
from brief_tui.core.draft.speakers.quotation_speakers import (
    NO_SPEAKERS,
    NOTHING_SO_FAR,
    ParagraphSpeakers,
    QuotationSpeaker,
    SoFar,
    Speaker,
)
from brief_tui.core.draft.speakers.topics import is_shared, stranger_speaks, subject_pronoun
from brief_tui.core.draft.terms import is_nobodys_term, is_short
from brief_tui.core.offsets import Span
from brief_tui.core.people import People
from brief_tui.core.remembering import remembered_of_text

_NEAREST = 20
"""Most names before a pronoun that are looked at."""
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
    latest = before.latest.name if before.latest else None
    titled = holders.told_in(text) if quotations or before.last else ()
    near = before.named if titled else ()
    recent = before.recent if quotations else ()
    told = _speakers(text, tuple(quotations), people, latest, titled, near, before.last, so_far._replace(recent=recent))
    both = dict.fromkeys((*reversed(told.named), *before.recent))
    return told._replace(recent=tuple(both)[:_MOST_RECENT])


@remembered_of_text(2048)
def _speakers(
    text: str,
    quotations: tuple[Span, ...],
    people: People,
    before: str | None,
    holders: tuple[Holder, ...],
    near: tuple[str, ...],
    last: str | None,
    so_far: SoFar,
) -> ParagraphSpeakers:
    clauses = read_clauses(text, quotations, people)
    if not (quotations or before or last or clauses.bearers):
        return ParagraphSpeakers((), None)  # most paragraphs
    return _Paragraph(text, clauses, before, holders, near, last, so_far).told()


class _Paragraph(LikelySpeaker):
    def __init__(
        self,
        text: str,
        clauses: Clauses,
        before: str | None,
        holders: Sequence[Holder],
        near: Sequence[str],
        last: str | None,
        so_far: SoFar,
    ) -> None:
        super().__init__(text, clauses, holders, near, so_far)
        self._latest = self._opening(before)
        self._before = last  # who spoke last before this paragraph
        self._open = self._going_on(last)  # who alone could be meant before
        self._subjects: dict[str, Speaker] = {}  # whom the pronoun means that a sentence with another name begins with
        self._questioned: Speaker | None = None  # the latest speaker before the last sentence that names somebody
        self._told = 0  # mentions before this one have had their say about the latest speaker
        self._named: tuple[Span, tuple[Mention, ...]] = Span(-1, -1), ()

    def told(self) -> ParagraphSpeakers:
        """Quotation after quotation, for each may lean on the ones before it."""
        found: list[QuotationSpeaker] = []
        for m in re.finditer("Q", self._codes):
            sentence = self._sentence(m.start())
            self._pass(sentence.start)
            saying = self._saying(m.start(), sentence, found[-1] if found else None)
            if not saying.spoken and self._is_said(m.start(), sentence):
                saying = saying._replace(spoken=True)
            if saying.speaker is None:
                likely, possible = self._likely(m.start(), sentence), self._possible(m.start(), sentence)
                tellers = () if likely or possible else self._tellers(m.start(), sentence)
                saying = saying._replace(likely=likely, possible=possible, tellers=tellers)
            self._latest, self._latest_at, self._open = saying.speaker, sentence.end, saying.likely
            self._told = max(self._told, bisect_left(self._indices, sentence.end))
            found.append(saying)
        self._pass(len(self._codes))
        about = self._latest if self._is_about_one() else None
        return ParagraphSpeakers(tuple(found), about, self._people, called=self._calls, last=self._last_speaker())

    def _opening(self, before: str | None) -> Speaker | None:
        """The one whom the paragraph before was about, where this one begins with a pronoun."""
        pronoun = opening_pronoun(self._parts) if before is not None else None
        if before is None or pronoun is None or self._is_not(before, self._text[slice(*pronoun)]):
            return None
        return Speaker(before, pronoun, True)

    def _going_on(self, last: str | None) -> Speaker | None:
        """The one who spoke last before, where this paragraph has a pronoun before it names anybody."""
        until = self._indices[0] if self._indices else len(self._codes)
        pronouns = (n for n in range(until) if self._is_pronoun(n) and not self._is_called_otherwise(last or "", n))
        at = next(pronouns, None) if last is not None else None
        return Speaker(last, self._clauses.span(at, at + 1), True) if last and at is not None else None

    def _last_speaker(self) -> str | None:
        """Who spoke last, for the next paragraph: the same as before, where this one is about things alone."""
        last, before = self._latest or self._open, self._before
        if last or before is None or self._mentions or "Q" in self._codes:
            return last and last.name
        is_who = self._is(Speaker(before, Span(0, 0)), latest=False)
        sentences = (self._sentence(start) for start in self._starts if start < len(self._codes))
        return None if any(self._is_about_another(sentence, is_who) for sentence in sentences) else before

    def _is_about_another(self, sentence: Span, is_who: Callable[[Phrase], bool]) -> bool:
        low, stop = self._phrase(sentence.start), bisect_left(self._begins, sentence.end)
        return stop - low > LONGEST_LEAD or is_about_another(self._parts, low, stop, is_who)

    def _is_about_one(self) -> bool:
        """Whether nobody else is named, nor speaks behind the last mention, so that a pronoun has one meaning."""
        if self._latest is None or any(m.bearers != (self._latest.name,) for m in self._mentions):
            return False
        return not stranger_speaks(self._parts, self._phrase(self._indices[-1] if self._indices else 0))

    def _pass(self, until: int) -> None:
        """Set the latest known speaker by the sentences before code `until`; a sentence with two names clears it."""
        while self._told < len(self._mentions) and self._indices[self._told] < until:
            sentence = self._sentence(self._indices[self._told])
            named = self._among(sentence.start, sentence.end)
            if all(map(self._is_told, named)):
                self._told = bisect_left(self._indices, sentence.end)
                continue  # he told Feld: he goes on being meant
            self._subjects = self._subjects_of(sentence, named[0])
            self._questioned = self._latest
            alone = _one(named) and not is_shared(self._parts, self._phrase(sentence.start))
            self._latest, self._open = (named[0].speaker(self._latest) if alone else None), None
            self._latest_at = sentence.end
            self._told = bisect_left(self._indices, sentence.end)

    def _subjects_of(self, sentence: Span, named: Mention) -> dict[str, Speaker]:
        """The pronoun that is a sentence's subject, and whom it means, where it names another one beside it."""
        pronoun = subject_pronoun(self._parts, self._phrase(sentence.start))
        if pronoun is None:
            return {}
        word = self._word_at(pronoun)
        who = self._subjects.get(word, self._latest)
        return {word: who._replace(inferred=True)} if who and named.bearers != (who.name,) else {}

    def _is_said(self, at: int, sentence: Span) -> bool:
        """Whether the sentence gives a quotation, which is no term in it, to somebody by a verb of speech or a sign.

        Few words are a term, unless they are all that somebody says: she declares that “rules are dead”.
        """
        n = self._phrase(at)
        is_clause = at > 0 and self._word_at(at - 1) == "that" and self._kind(n + 1) in {None, *ENDS}
        if not is_clause and is_short(self._text, Span(*self._clauses.places[at])):
            return False
        return is_said(self._parts, self._phrase(max(sentence.start, at - LONGEST_LEAD)), n)

    def _saying(self, at: int, sentence: Span, before: QuotationSpeaker | None) -> QuotationSpeaker:
        n = self._phrase(at)
        if is_nobodys_term(self._text, Span(*self._clauses.places[at])):
            self._clause = None
            return QuotationSpeaker(None, False)
        clause, self._clause = self._clause, given_after(self._parts, n)
        low = self._phrase(max(sentence.start, at - LONGEST_LEAD, clause.end if clause is not None else 0))
        if (
            self._kind(n + 1) is Kind.STOP
            and tells(self._parts, low, n)
            and given_before(self._parts, low, n) is not None
        ):
            self._clause = None  # whom a lead gives the words to, no sentence behind them takes them from
        if self._clause is not None:
            is_ = self._kind(n + 1 + (self._kind(n + 1) is Kind.PAUSE)) is Kind.IS
            return QuotationSpeaker(self._whose(self._clause, at, sentence), not is_)
        split = clause is not None and clause.end > sentence.start
        if before and split and keeps_speaker(self._parts, low, n):
            return before
        if (found := given_before(self._parts, low, n)) is not None:
            speaker = self._whose(found, at, sentence)
            return QuotationSpeaker(speaker, speaker is not None or tells(self._parts, low, n))
        return self._by_sentence(low, at, sentence)

    def _whose(self, given: Given, at: int, sentence: Span) -> Speaker | None:
        """The speaker whom a clause gives a quotation to; a reply is not theirs who asked another one."""
        theirs = given.latest or (given.who is not None and self._codes[given.who] == "S")
        if theirs and self._is_anothers_reply(at, sentence):
            return self._questioned_by(self._before_sentence(sentence), self._phrase(sentence.start))
        if given.latest:
            return self._inferred(at)
        if given.described is not None:
            return self._described(given.described)
        since = sentence._replace(start=max(sentence.start, given.since))
        if given.who is None:
            return None
        who = self._who(given.who, since)
        asked_back = (
            theirs and who is not None and self._is_asked_back(who, sentence, pronoun_of(self._word_at(given.who)))
        )
        return None if asked_back else who

    def _is_anothers_reply(self, at: int, sentence: Span) -> bool:
        """Whether a quotation answers what was asked in the sentence before, and nobody is named in its own."""
        n, low = self._phrase(at), self._phrase(sentence.start)
        replies = is_reply(self._parts, low, n) or pronoun_replies(self._parts, low)
        if sentence.start == 0 or self._among(*sentence) or not replies:
            return False
        before = self._before_sentence(sentence)
        return somebody_is_asked(self._parts, before, low) or who_asks(self._parts, before, low) is not None

    def _questioned_by(self, start: int, stop: int) -> Speaker | None:
        """Whom the text told of before a question that names only who asks, in the phrases [start, stop)."""
        asker, who = who_asks(self._parts, start, stop), self._questioned
        if asker is None or who is None or somebody_is_asked(self._parts, start, stop):
            return None
        return None if self._mention(asker).bearers == (who.name,) else who._replace(inferred=True)

    def _who(self, index: int, sentence: Span) -> Speaker | None:
        """The speaker whom a clause names at an index."""
        code = self._codes[index]
        if code == "S":
            return self._pronoun(index, sentence)
        if code in "NP":
            return self._mention(index).speaker(self._latest)
        end = index
        while self._codes.startswith("C", end):
            end += 1
        span = self._clauses.span(index, end)
        name = self._text[slice(*span)]
        opens = index == sentence.start and end == index + 1
        return None if opens and is_matter(name) else Speaker(name, span)

    # Rules 4 and 5

    def _by_sentence(self, low: int, at: int, sentence: Span) -> QuotationSpeaker:
        """Whom the sentence is about, when it gives the words to nobody else."""
        if self._named[0] != sentence:
            self._named = sentence, distinct(self._among(*sentence))
        stop = bisect_left(self._begins, min(sentence.end, at + 1 + LONGEST_LEAD))
        given = given_around(self._parts, low, self._phrase(at), stop, alone=len(self._named[1]) < 2)
        if given is None:
            who, pronouns = self._inferred(at), filter(self._is_pronoun, range(sentence.start, at))
            otherwise = who is not None and any(
                self._is_called_otherwise(who.name, n) or self._means_another(who.name, n) for n in pronouns
            )
            if who is not None and (
                otherwise or self._is_anothers_turn(who, sentence) or self._is_handed(low, at, who)
            ):
                who = None
            return QuotationSpeaker(who, False)
        return QuotationSpeaker(self._whose(given, at, sentence), False)

    def _is_handed(self, low: int, at: int, who: Speaker) -> bool:
        """Whether another one says it to them, or sees it so: "As a banker sees it, “…”"."""
        return is_handed_on(self._parts, low, self._phrase(at), self._is(who, latest=False))

    def _pronoun(self, index: int, sentence: Span) -> Speaker | None:
        """Whom he, she or they at an index means: the one named before in the sentence, else the latest speaker."""
        among, word = self._among(sentence.start, index)[-_NEAREST:], self._word_at(index)
        if word == "they" and self._tells_of_many(sentence, index):
            return None
        named = [one for one in among if not self._is_told(one)]
        n = self._phrase(index)
        if pronoun_replies(self._parts, n) and who_asks(self._parts, self._phrase(sentence.start), n) is not None:
            asked = [one for one in among if one not in named]  # Moreau asked (Feld) why, and he answered
            if asked:
                return asked[0].speaker(self._latest, inferred=True) if _one(asked) else None
            return self._subjects.get(word) or self._inferred(index)
        if not named:
            who = self._subjects.get(word) or self._inferred(index)
            if who is not None and word not in self._subjects and self._means_another(who.name, index):
                return None
        else:
            who = named[0].speaker(self._latest, inferred=True) if _one(named) else None
        if (who is None and among) or (who is not None and self._is_called_otherwise(who.name, index)):
            return self._only_one_called(word, among or self._among(0, index)[-_NEAREST:])
        return who

    def _tells_of_many(self, sentence: Span, index: int) -> bool:
        """Whether a sentence up to an index, or the one before it, tells of people whom "they" may mean."""
        first = max(self._sentence(max(0, sentence.start - 1)).start, index - LONGEST_LEAD)
        words = (self._word_at(n) for n in range(first, index) if self._codes[n] == "w")
        return any(word.endswith("s") and is_somebody(word) for word in words)

    def _only_one_called(self, pronoun: str, among: Sequence[Mention]) -> Speaker | None:
        """The only one of some whom a pronoun may mean, if the draft calls all of them "he" or "she"."""
        one, people = pronoun_of(pronoun), distinct(among)
        called = [self._pronouns.get(mention.bearers[0]) if len(mention.bearers) == 1 else None for mention in people]
        if None in called or called.count(one) != 1:
            return None
        return people[called.index(one)].speaker(None, inferred=True)


def _one(mentions: Sequence[Mention]) -> bool:
    return len({mention.bearers for mention in mentions}) == 1
