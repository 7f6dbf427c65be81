"""The speaker of a quotation by its sentence, and by whom its pronouns mean: rules 1 to 5 of `attribution`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from brief_tui.core.draft.mentions import Mention
from brief_tui.core.draft.speakers.clause_after import given_after
from brief_tui.core.draft.speakers.clause_before import given_before
from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.draft.speakers.floor import is_reply, pronoun_replies, somebody_is_asked, who_asks
from brief_tui.core.draft.speakers.giving import given_around, is_said, keeps_speaker, tells
from brief_tui.core.draft.speakers.handing_on import is_handed_on
from brief_tui.core.draft.speakers.likely_speaker import LONGEST_LEAD, LikelySpeaker
from brief_tui.core.draft.speakers.office_holders import Holder
from brief_tui.core.draft.speakers.paragraph_people import distinct
from brief_tui.core.draft.speakers.parts import ENDS, Given
from brief_tui.core.draft.speakers.phrase import Kind, is_matter, is_somebody
from brief_tui.core.draft.speakers.pronouns import pronoun_of
from brief_tui.core.draft.speakers.quotation_speakers import QuotationSpeaker, SoFar, Speaker
from brief_tui.core.draft.terms import is_nobodys_term, is_short
from brief_tui.core.offsets import Span

_NEAREST = 20
"""Most names before a pronoun that are looked at."""


class SentenceSpeaker(LikelySpeaker):
    """The clauses beside a quotation decide, then the rest of its sentence, then the latest speaker."""

    def __init__(self, text: str, clauses: Clauses, holders: Sequence[Holder], so_far: SoFar) -> None:
        super().__init__(text, clauses, holders, so_far)
        self._subjects: dict[str, Speaker] = {}  # whom the pronoun means that a sentence with another name begins with
        self._questioned: Speaker | None = None  # the latest speaker before the last sentence that names somebody
        self._named: tuple[Span, tuple[Mention, ...]] = Span(-1, -1), ()

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
                return asked[0].speaker(self._latest, inferred=True) if len(distinct(asked)) == 1 else None
            return self._subjects.get(word) or self._inferred(index)
        if not named:
            who = self._subjects.get(word) or self._inferred(index)
            if who is not None and word not in self._subjects and self._means_another(who.name, index):
                return None
        else:
            who = named[0].speaker(self._latest, inferred=True) if len(distinct(named)) == 1 else None
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
