"""Who says what the prose quotes: the ordered rules of DESIGN.md, "The event folder".

1. A clause after the quotation names its speaker ("…," Moreau noted; "…," noted Moreau).
2. A clause before it that ends in a colon or comma names one known speaker.
3. A split quotation ("…," she said, "…") keeps its speaker.
4. One known speaker is named in the same sentence.
5. A pronoun, or nobody named, means the latest known speaker of the paragraph; so does a name that several bear. A
   pronoun that a paragraph opens with, or the clause behind its first quotation, before anybody is named, means the
   one person whom the paragraph before is about. Where a sentence begins with "she" and names somebody else, "she"
   goes on meaning the same one behind it.

6. Where these leave nobody, the words decide: they are those of the one person whom the sentence names, or else the
   paragraph was last about, if that person said them and the sentence does not plainly tell of another (`likely`).

Where a clause names its speaker by title alone ("said the surgeon"), `who_holds` tells who that is.

To be named is not enough for 2 and 4: the name must be what the clause is about, and the subject of its verb of
speech. Where a clause gives the words to somebody else ("the man beside Moreau said"), denies them ("never said"),
or passes them on ("read from a letter"), or a sentence names two people and no clause decides, nobody is guessed.

The clauses are read by `clause_after`, `clause_before` and `giving`, over the phrases of `phrases`; here is what the
paragraph adds: split quotations, and whom pronouns mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from brief_tui.core.draft import described
from brief_tui.core.draft.clauses import Clauses, read_clauses
from brief_tui.core.draft.described import NO_HOLDERS, Holder, Holders
from brief_tui.core.draft.giving import Giving
from brief_tui.core.draft.openings import Openings
from brief_tui.core.draft.parts import Given
from brief_tui.core.draft.phrase import Kind, Phrase
from brief_tui.core.draft.phrases import read_phrases
from brief_tui.core.draft.quotation_speakers import NO_SPEAKERS, Mention, ParagraphSpeakers, QuotationSpeaker, Speaker
from brief_tui.core.draft.terms import is_nobodys_term, is_short
from brief_tui.core.language.clause_words import HERS, REPLIES
from brief_tui.core.offsets import Span
from brief_tui.core.people import People
from brief_tui.core.remembering import remembered_of_text

_NEAREST = 20
"""Most names before a pronoun that are looked at."""
_LONGEST_LEAD = 120
"""Most codes read before a quotation for a clause that introduces it, and as many behind it."""
_ANSWERS = REPLIES | {"said", "says"}
_MOST = 1_000
"""A paragraph of more quotations is none that somebody wrote: they are nobody's."""


def speakers(
    text: str,
    quotations: Sequence[Span],
    people: People,
    before: ParagraphSpeakers = NO_SPEAKERS,
    holders: Holders = NO_HOLDERS,
) -> ParagraphSpeakers:
    """Who says each of a paragraph's quotations; the speaker is None where nobody can be given it.

    `text` is the paragraph as its reader sees it, `quotations` are spans in it, marks included, in order; `before` is
    what the paragraph before it tells, `holders` are whom it may call by title alone. Linear in the paragraph's length.
    """
    if len(quotations) > _MOST:
        return ParagraphSpeakers((QuotationSpeaker(None, False),) * len(quotations), None)
    latest = before.latest.name if before.latest else None
    titled = holders.told_in(text) if quotations or before.last else ()
    near = before.named if titled else ()
    return _speakers(text, tuple(quotations), people, latest, titled, near, before.last)


def opening_pronoun(text: str, clauses: Clauses) -> Span | None:
    """Where a paragraph begins with a pronoun that means somebody of the paragraph before."""
    return Openings(text, clauses, read_phrases(text, clauses)).opening_pronoun()


@remembered_of_text(2048)
def _speakers(
    text: str,
    quotations: tuple[Span, ...],
    people: People,
    before: str | None,
    holders: tuple[Holder, ...],
    near: tuple[str, ...],
    last: str | None,
) -> ParagraphSpeakers:
    clauses = read_clauses(text, quotations, people)
    if not (quotations or before or last or clauses.bearers):
        return ParagraphSpeakers((), None)  # most paragraphs
    return _Paragraph(text, clauses, before, holders, near, last).told()


class _Paragraph:
    def __init__(
        self,
        text: str,
        clauses: Clauses,
        before: str | None,
        holders: Sequence[Holder],
        near: Sequence[str],
        last: str | None,
    ) -> None:
        self._text, self._clauses, self._codes = text, clauses, clauses.codes
        self._phrases = read_phrases(text, clauses)
        self._begins = [phrase.start for phrase in self._phrases]
        self._giving = Giving(text, clauses, self._phrases)
        self._ends = [m.end() for m in re.finditer(r"[.!]", self._codes)]
        self._starts = [0, *self._ends]
        self._mentions = [self._mention(m.start()) for m in re.finditer("[NP]", self._codes)]
        self._indices = [mention.at for mention in self._mentions]
        self._people = tuple(dict.fromkeys(m.bearers[0] for m in self._mentions if len(m.bearers) == 1))
        self._holders, self._near = holders, {*self._people, *near}
        self._latest = self._opening(before)
        self._before = last  # who spoke last before this paragraph
        self._open = self._going_on(last)  # who alone could be meant before
        self._subjects: dict[str, Speaker] = {}  # whom the pronoun means that a sentence with another name begins with
        self._latest_at = -1  # what tells of the latest speaker stands before this index
        self._told = 0  # mentions before this one have had their say about the latest speaker
        self._named: tuple[Span, tuple[Mention, ...]] = Span(-1, -1), ()
        self._clause: Given | None = None  # the clause after the last quotation

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
                saying = saying._replace(likely=self._likely(m.start(), sentence))
            self._latest, self._latest_at, self._open = saying.speaker, sentence.end, saying.likely
            self._told = max(self._told, bisect_left(self._indices, sentence.end))
            found.append(saying)
        self._pass(len(self._codes))
        about = self._latest if self._is_about_one() else None
        return ParagraphSpeakers(tuple(found), about, self._people, self._last_speaker())

    def _opening(self, before: str | None) -> Speaker | None:
        """The one whom the paragraph before was about, where this one begins with a pronoun."""
        pronoun = opening_pronoun(self._text, self._clauses) if before is not None else None
        return Speaker(before, pronoun, True) if before and pronoun else None

    def _going_on(self, last: str | None) -> Speaker | None:
        """The one who spoke last before, where this paragraph has a pronoun before it names anybody."""
        until = self._indices[0] if self._indices else len(self._codes)
        pronouns = (n for n in range(until) if self._codes[n] == "S" or self._word_at(n) in HERS)
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
        return stop - low > _LONGEST_LEAD or self._giving.is_about_another(low, stop, is_who)

    def _is_about_one(self) -> bool:
        """Whether nobody else is named, nor speaks behind the last mention, so that a pronoun has one meaning."""
        if self._latest is None or any(m.bearers != (self._latest.name,) for m in self._mentions):
            return False
        return not self._giving.stranger_speaks(self._phrase(self._indices[-1] if self._indices else 0))

    def _mention(self, index: int) -> Mention:
        span = self._clauses.span(index, index + 1)
        return Mention(index, _without_possessive(self._text[slice(*span)]), self._clauses.bearers[index], span)

    def _sentence(self, index: int) -> Span:
        n = bisect_right(self._ends, index)
        return Span(self._ends[n - 1] if n else 0, self._ends[n] if n < len(self._ends) else len(self._codes))

    def _among(self, start: int, end: int) -> list[Mention]:
        return self._mentions[bisect_left(self._indices, start) : bisect_left(self._indices, end)]

    def _pass(self, until: int) -> None:
        """Set the latest known speaker by the sentences before code `until`; a sentence with two names clears it."""
        while self._told < len(self._mentions) and self._indices[self._told] < until:
            sentence = self._sentence(self._indices[self._told])
            named = self._among(sentence.start, sentence.end)
            self._subjects = self._subjects_of(sentence, named[0])
            alone = _one(named) and not self._giving.is_shared(self._phrase(sentence.start))
            self._latest, self._open = (named[0].speaker(self._latest) if alone else None), None
            self._latest_at = sentence.end
            self._told = bisect_left(self._indices, sentence.end)

    def _subjects_of(self, sentence: Span, named: Mention) -> dict[str, Speaker]:
        """The pronoun that a sentence begins with, and whom it means, where it then names another one."""
        pronoun = self._giving.subject_pronoun(self._phrase(sentence.start))
        if pronoun is None or pronoun > named.at:
            return {}
        word = self._word_at(pronoun)
        who = self._subjects.get(word, self._latest)
        return {word: who._replace(inferred=True)} if who and named.bearers != (who.name,) else {}

    def _is_said(self, at: int, sentence: Span) -> bool:
        """Whether the sentence gives a quotation, which is no term in it, to somebody by a verb of speech or a sign."""
        short = is_short(self._text, Span(*self._clauses.places[at]))
        return not short and self._giving.is_said(
            self._phrase(max(sentence.start, at - _LONGEST_LEAD)), self._phrase(at)
        )

    def _saying(self, at: int, sentence: Span, before: QuotationSpeaker | None) -> QuotationSpeaker:
        n = self._phrase(at)
        if is_nobodys_term(self._text, Span(*self._clauses.places[at])):
            self._clause = None
            return QuotationSpeaker(None, False)
        clause, self._clause = self._clause, self._giving.after(n)
        low = self._phrase(max(sentence.start, at - _LONGEST_LEAD, clause.end if clause is not None else 0))
        if self._kind(n + 1) is Kind.STOP and self._giving.tells(low, n) and self._giving.before(low, n) is not None:
            self._clause = None  # whom a lead gives the words to, no sentence behind them takes them from
        if self._clause is not None:
            is_ = self._kind(n + 1 + (self._kind(n + 1) is Kind.PAUSE)) is Kind.IS
            return QuotationSpeaker(self._whose(self._clause, at, sentence), not is_)
        split = clause is not None and clause.end > sentence.start
        if before and split and self._giving.keeps_speaker(low, n):
            return before
        if (found := self._giving.before(low, n)) is not None:
            speaker = self._whose(found, at, sentence)
            return QuotationSpeaker(speaker, speaker is not None or self._giving.tells(low, n))
        return self._by_sentence(low, at, sentence)

    def _phrase(self, index: int) -> int:
        """The phrase that begins at an index of the codes, or around it."""
        return bisect_right(self._begins, index) - 1

    def _kind(self, n: int) -> Kind | None:
        return self._phrases[n].kind if n < len(self._phrases) else None

    def _described(self, noun: Phrase) -> Speaker | None:
        """Who is meant by title: "the surgeon", but not "the surgeon who left"; or "the woman who runs the ward at"."""
        span = self._clauses.span(noun.start, noun.end)
        if not self._holders:
            return None
        if self._codes.startswith("r", noun.end):
            name = described.who_runs(self._text, span, self._holders)
        else:
            name = described.who_holds(self._text, span, self._holders, self._near)
        return Speaker(name, span, inferred=True) if name else None

    def _whose(self, given: Given, at: int, sentence: Span) -> Speaker | None:
        """The speaker whom a clause gives a quotation to; a reply is not theirs who asked another one."""
        theirs = given.latest or (given.who is not None and self._codes[given.who] == "S")
        if theirs and self._is_anothers_reply(at, sentence):
            return None
        if given.latest:
            return self._inferred(at)
        if given.described is not None:
            return self._described(given.described)
        since = sentence._replace(start=max(sentence.start, given.since))
        return None if given.who is None else self._who(given.who, since)

    def _is_anothers_reply(self, at: int, sentence: Span) -> bool:
        """Whether a quotation answers what was asked in the sentence before, and nobody is named in its own."""
        n, low = self._phrase(at), self._phrase(sentence.start)
        if sentence.start == 0 or self._among(*sentence) or not self._giving.is_reply(low, n):
            return False
        return self._giving.asks(self._before_sentence(sentence), low)

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
        return Speaker(self._text[slice(*span)], span)

    # Rules 4 and 5

    def _by_sentence(self, low: int, at: int, sentence: Span) -> QuotationSpeaker:
        """Whom the sentence is about, when it gives the words to nobody else."""
        if self._named[0] != sentence:
            self._named = sentence, _distinct(self._among(*sentence))
        stop = bisect_left(self._begins, min(sentence.end, at + 1 + _LONGEST_LEAD))
        given = self._giving.around(low, self._phrase(at), stop, alone=len(self._named[1]) < 2)
        if given is None:
            return QuotationSpeaker(self._inferred(at), False)
        return QuotationSpeaker(self._whose(given, at, sentence), False)

    def _pronoun(self, index: int, sentence: Span) -> Speaker | None:
        """Whom he, she or they at an index means: the one named before in the sentence, else the latest speaker."""
        named = self._among(sentence.start, index)[-_NEAREST:]
        if named:
            return named[0].speaker(self._latest, inferred=True) if _one(named) else None
        return self._subjects.get(self._word_at(index)) or self._inferred(index)

    def _inferred(self, at: int) -> Speaker | None:
        """The latest speaker, unless a sentence since then is about somebody known by role: "A student rang."."""
        starts = self._starts[bisect_left(self._starts, self._latest_at) : bisect_right(self._starts, at)]
        phrases = [self._phrase(start) for start in reversed(starts)]
        roles = (self._giving.role_told_of(n) or self._giving.newcomer(n) for n in phrases)
        role = next((role for role in roles if role is not None and role.end <= at), None)
        if role is not None:
            return self._described(role)
        return self._latest and self._latest._replace(inferred=True)

    def _likely(self, at: int, sentence: Span) -> Speaker | None:
        """The likely speaker of a quotation that its sentence gives to nobody; the transcripts decide.

        The one person whom the sentence names, else the latest one whom the paragraph is about.
        """
        n = self._phrase(at)
        stop = bisect_left(self._begins, min(sentence.end, at + 1 + _LONGEST_LEAD))
        low = self._giving.last_clause(self._phrase(max(sentence.start, at - _LONGEST_LEAD)), n)
        among = self._among(self._phrases[low].start, self._phrases[stop - 1].end)
        named = _distinct([one for one in among if not self._giving.told_to(self._phrase(one.at))])
        if len(named) > 1:
            return self._asked(sentence, low, n)
        who = named[0].speaker(self._latest, inferred=True) if named else None
        who = who or self._inferred(at) or self._open
        latest = bool(who) and not named
        who = who or self._alone(at) or self._of_two(sentence, low, n) or self._named_behind(at, sentence)
        if who and not self._giving.points_elsewhere(low, n, stop, self._is(who, latest=latest)):
            return who
        return self._called(low, n, stop)

    def _of_two(self, sentence: Span, low: int, quotation: int) -> Speaker | None:
        """Of two whom the sentence before names, its subject, if it names the other only beside, or the one asked."""
        before = self._before_sentence(sentence)
        subject = self._giving.keeps_the_floor(before, self._phrase(sentence.start))
        if subject is not None:
            return self._mention(subject).speaker(self._latest, inferred=True)
        return self._asked(sentence, low, quotation)

    def _asked(self, sentence: Span, low: int, quotation: int) -> Speaker | None:
        """The one who was asked, in the sentence or the one before it, where the quotation is the answer."""
        if not self._giving.is_reply(low, quotation, _ANSWERS):
            return None
        asked = self._giving.asked(self._before_sentence(sentence), quotation)
        return None if asked is None else self._mention(asked).speaker(self._latest, inferred=True)

    def _before_sentence(self, sentence: Span) -> int:
        """The phrase that the sentence before begins with."""
        return self._phrase(self._sentence(max(0, sentence.start - 1)).start)

    def _named_behind(self, at: int, sentence: Span) -> Speaker | None:
        """The only one whom the next sentence names and is about, behind a quotation that opens the paragraph."""
        following = self._sentence(sentence.end)
        named = _distinct(self._among(*following))
        if at or self._clause or sentence.end > 2 or len(named) != 1 or "Q" in self._codes[slice(*following)]:
            return None
        who = named[0].speaker(self._latest, inferred=True)
        low, stop = self._phrase(following.start), self._phrase(following.end - 1)
        return None if self._giving.tells_of_another(low, stop, self._is(who, latest=False)) else who

    def _called(self, low: int, n: int, stop: int) -> Speaker | None:
        """The only one named near by whom the role that speaks may be held: "the finance boss confessed"."""
        found: dict[str, Span] = {}

        def is_who(noun: Phrase) -> bool:
            span = self._clauses.span(noun.start, noun.end)
            near = (one for one in self._holders if one.name in self._near)
            names = {one.name for one in near if described.may_hold(self._text, span, [one])}
            alone = len(names) == 1 and described.is_new(self._text, span)
            found.update(dict.fromkeys(names if alone else (), span))
            return alone

        if self._giving.points_elsewhere(low, n, stop, is_who) or len(found) != 1:
            return None
        return Speaker(*found.popitem(), inferred=True)

    def _alone(self, at: int) -> Speaker | None:
        """The only one whom the paragraph names, whatever roles it tells of between that and an index."""
        first = next(iter(self._mentions), None)
        if first is None or first.at > at or any(m.bearers != first.bearers for m in self._among(0, at)):
            return None
        return first.speaker(self._latest, inferred=True)

    def _may_be(self, noun: Phrase, who: Speaker, *, latest: bool) -> bool:
        """Whether a role can be a person's, though it does not tell whose: their title in part, or just "the man".

        Also where it is told of without more, "the captain", and the paragraph is about nobody else (`latest`).
        """
        span = self._clauses.span(noun.start, noun.end)
        if described.may_hold(self._text, span, [holder for holder in self._holders if holder.name == who.name]):
            return True
        plain = self._word_at(noun.start) == "the" and not noun.inside and noun.owner < 0
        alone = latest and plain and self._people == (who.name,) and described.is_first(self._text, span)
        return alone and not described.is_of_another(self._text, span, who.name, self._holders)

    def _word_at(self, index: int) -> str:
        return self._text[slice(*self._clauses.places[index])].casefold()

    def _is(self, who: Speaker, *, latest: bool) -> Callable[[Phrase], bool]:
        """Whether a phrase, a role, may describe a person."""

        def is_who(noun: Phrase) -> bool:
            found = self._described(noun)
            return found.name == who.name if found else self._may_be(noun, who, latest=latest)

        return is_who


def _distinct(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The first mention of each name's bearers."""
    return tuple({mention.bearers: mention for mention in reversed(mentions)}.values())


def _one(mentions: Sequence[Mention]) -> bool:
    return len({mention.bearers for mention in mentions}) == 1


def _without_possessive(name: str) -> str:
    return re.sub("(?:['’][sS]?)$", "", name)
