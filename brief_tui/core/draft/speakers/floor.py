"""Who has the floor: whom the sentence before a quotation lets speak, and who answers whom."""

from __future__ import annotations

from brief_tui.core.draft.speakers.likely import Likely
from brief_tui.core.draft.speakers.others import IsWho
from brief_tui.core.draft.speakers.parts import CAME, ENDS
from brief_tui.core.draft.speakers.phrase import PAUSES, SPEECH, THINGS, VERBS, Kind
from brief_tui.core.language.clause_words import ASKS, BODIES, HERS, HIM, OPENERS, REPLIES, WONDERS

_BESIDE = frozenset("about after against alongside before behind beside from on over than unlike with".split())
"""Words before the name of one whom a sentence is not about."""

_BRIEF = 1
"""Most words behind a verb of speech that tells nothing of what is said: "objected strongly"."""
_COINED = frozenset("authored coin coined coins".split())
_CREDITS = frozenset("credit credited credits introduce introduced introduces".split())
_HAS = frozenset("gets got had has have takes took".split())
_FLOOR = frozenset("floor microphone word".split())


class Floor(Likely):
    """Whom the sentence before a quotation lets speak, and who answers whom."""

    def has_spoken(self, low: int, is_who: IsWho, *, called: str | None = None) -> bool:
        """Whether the sentence from phrase `low` on says that another one speaks: "A customer objected.".

        Where the next one goes on with "he" or "she" (`called`), only if nothing more is told: "A customer objected
        that it was late" may be all that the customer says.
        """
        n = self._past(low, Kind.JOIN, Kind.ADVERB)
        who, verb = self._phrases[n], self._past(self._behind_aside(n + 1), Kind.ADVERB)
        doing = self._kinds[verb]
        more = self._head(verb) in ASKS | WONDERS or len(self._behind(verb)) > _BRIEF
        if who.owner >= 0 and self._clauses.codes[who.head] == "O" and self._head(n) not in BODIES:
            return False  # Moreau's report is clear
        told = doing in SPEECH and not (called and more)
        told = told or (who.kind is Kind.OTHER and who.owner >= 0 and doing in VERBS) or self._has_word(verb)
        return told and self._is_another(who, is_who)

    def _behind(self, n: int) -> list[str]:
        """The words of a sentence behind phrase `n`."""
        end = next((m for m in range(n + 1, self._size) if self._kinds[m] is Kind.STOP), self._size)
        stop = self._phrases[end].start if end < self._size else len(self._clauses.codes)
        return [self._word(m) for m in range(self._phrases[n].end, stop)]

    def is_heard_from(self, low: int, stop: int, is_who: IsWho) -> bool:
        """Whether the sentence of phrases [low, stop) is where words of another one come from.

        She was told by a customer; she got a call from a customer; the question came from a student; "A heckler.".
        """
        first = self._past(low, Kind.JOIN, Kind.ADVERB)
        if self._kinds[first] is Kind.OTHER and self._kinds[first + 1] is Kind.STOP:
            return self._is_another(self._phrases[first], is_who)
        for n in range(low, stop):
            phrase, after = self._phrases[n], self._phrases[n + 1]
            told_by = self._agent(n) if phrase.kind in SPEECH and phrase.passive else None
            got = after.inside if phrase.kind is Kind.GETS else (after,) if self._head(n) in CAME else ()
            sources = (one.inside[0] for one in got if one.kind is Kind.BESIDE and self._word(one.head) == "from")
            if any(self._is_another(one, is_who) for one in (told_by, *sources) if one is not None):
                return True
        return False

    def _has_word(self, verb: int) -> bool:
        """Whether somebody has, or gets, the floor or the last word."""
        return self._head(verb) in _HAS and self._head(verb + 1) in _FLOOR

    def coined(self, start: int, stop: int) -> int | None:
        """The code of the known person who is said to have found the words: "the line that Moreau coined"."""
        for n in range(start + 1, stop):
            if self._head(n) in _COINED and self._kinds[n - 1] is Kind.PERSON and not self._phrases[n].passive:
                return self._phrases[n - 1].head
        return next((who for n in range(start, stop) if (who := self._finder_of_line(n)) is not None), None)

    def _finder_of_line(self, n: int) -> int | None:
        """The code of the known person of whom phrase `n` is a line: "a line of Moreau's", "the line is Moreau's"."""
        phrase, after, behind = self._phrases[n : n + 3]
        noun = phrase.inside[0] if phrase.kind is Kind.BESIDE else phrase
        if not self._is_line(noun):
            return None
        if after.kind is Kind.IS and not after.denied and behind.head == behind.owner:
            return behind.owner
        if after.kind is Kind.BESIDE and self._word(after.head) == "by" and after.inside[0].kind is Kind.PERSON:
            return after.inside[0].head
        return next((who for one in noun.inside if (who := one.inside[0].owner) == one.inside[0].head), None)

    def has_the_floor(self, start: int, stop: int) -> int | None:
        """The code of the known person whom a sentence lets speak, whoever else it names.

        As Feld said it; she was warned by Feld; she credits Feld, or hands the microphone to Feld.
        """
        if (coined := self.coined(start, stop)) is not None:
            return coined
        for n in range(start, stop):
            phrase, before, after = self._phrases[n], self._phrases[max(start, n - 1)], self._phrases[n + 1]
            if phrase.denied:
                continue
            if phrase.kind in SPEECH and phrase.passive:
                who = self._agent(n)
            elif phrase.kind is Kind.SPEAKS and self._word(after.start) in {"it", "so"} and self._kinds[n + 2] in ENDS:
                who = before
            elif self._head(n) in _CREDITS:
                who = after
            elif n == stop - 2 and (sayer := self.recalled_sayer(start, stop)) is not None:
                who = sayer
            elif after.kind in THINGS and any(self._word(m) in _FLOOR for m in range(after.start, after.end)):
                who = next((one.inside[0] for one in after.inside if self._word(one.head) == "to"), None)
            else:
                continue
            if who is not None and who.kind is Kind.PERSON:
                return who.head
        return None

    def presses(self, start: int, stop: int) -> tuple[int, str] | None:
        """The code of the known person who asks "him" or "her", and that word: the reply is not theirs."""
        asker = self.asker(start, stop)
        asks = next((n for n in range(start, stop) if self._head(n) in ASKS), stop)
        asked = next(iter(self._behind(asks)), "") if asker is not None else ""
        return (asker, asked) if asker is not None and asked in HIM | {"her"} else None

    def asked(self, low: int, stop: int) -> int | None:
        """The code of the known person who is asked in the phrases [low, stop): "Moreau pressed Feld on it"."""
        for n in range(low, stop):
            verb, after = self._phrases[n], self._phrases[n + 1]
            if self._head(n) in ASKS and not verb.passive and after.kind is Kind.PERSON:
                return after.head
            if self._head(n) in {"put", "puts"} and not verb.passive and after.kind in THINGS:
                whom = self._of(after._replace(owner=-1), "to")
                return whom if whom in self._clauses.bearers else None
        return None

    def asks(self, low: int, stop: int) -> bool:
        """Whether somebody, known or not, is asked something in the phrases [low, stop)."""
        asked = (
            self._phrases[n + 1] for n in range(low, stop) if self._head(n) in ASKS and not self._phrases[n].passive
        )
        return any(
            one.kind is Kind.PERSON
            or (one.kind is Kind.OTHER and self._names_person(one) and self._word(one.head) not in OPENERS)
            for one in asked
        )

    def asker(self, start: int, stop: int) -> int | None:
        """The code of the subject of a clause from phrase `start` on that asks: "Moreau, who hosts it, asked why"."""
        n = self._past(start, Kind.JOIN, Kind.ADVERB)
        verb = n + 1
        if self._kinds[verb] is Kind.PAUSE:  # an aside
            verb = next((m + 1 for m in range(verb + 1, stop) if self._kinds[m] is Kind.PAUSE), stop)
        verb = self._past(verb, Kind.ADVERB, Kind.BESIDE)
        asks = verb < stop and self._head(verb) in ASKS | WONDERS and not self._phrases[verb].passive
        return self._phrases[n].head if asks and self._kinds[n] is Kind.PERSON else None

    def keeps_the_floor(self, start: int, stop: int) -> int | None:
        """The code of the subject of a sentence that names others only beside it: "Moreau disagrees with Feld."."""
        n, doing = self._subject_and_verb(start)
        subject = self._phrases[n]
        is_own = subject.kind is not Kind.OTHER or not self._names_person(subject)
        who = subject.head if subject.kind is Kind.PERSON else subject.owner if is_own else -1
        if who < 0 or subject.inside or self._kinds[doing] not in VERBS - {Kind.RELAYS, Kind.GETS}:
            return None
        first, verb, last = (self._phrases[m].start for m in (start, max(n, doing), stop))
        named = [m for m in range(first, last) if self._clauses.codes[m] in "NPS" and m != who]
        governed = (self._word(m - 1) in _BESIDE or (m < verb and self._is_of_phrase(m)) for m in named)
        return who if named and all(governed) else None

    def _subject_and_verb(self, start: int) -> tuple[int, int]:
        """The phrases that are the subject and the verb of a sentence, if it is a plain one: "After Feld, Moreau …"."""
        n = self._past(start, Kind.JOIN, Kind.ADVERB, Kind.BESIDE, Kind.PAUSE)
        if self._kinds[n] is Kind.DOES and self._kinds[n - 1] is Kind.BESIDE:  # after Feld came Moreau
            return n + 1, n
        n += 2 * (self._is_named_behind(n) and self._phrases[n].owner >= 0)  # Feld's boss, Moreau, …
        return n, self._behind_aside(n + 1)

    def _is_of_phrase(self, name: int) -> bool:
        """Whether a name is but a part of a phrase: "Feld's boss", "the boss of Feld"."""
        return self._clauses.codes[name] == "P" or self._word(name - 1) == "of"

    def is_reply(self, low: int, quotation: int, verbs: frozenset[str] = REPLIES) -> bool:
        """Whether what is asked is answered: “…,” he replied; his answer: “…”; to Feld, who did not blink: “…”."""
        behind = quotation + 1 + (self._kinds[quotation + 1] in PAUSES)
        comes = self._kinds[behind] in {Kind.DOES, Kind.IS} and self._word(self._phrases[behind + 1].start) == "the"
        replies = (self._kinds[behind] is Kind.PRONOUN and self._head(behind + 1) in verbs) or (
            comes and self._kinds[behind + 1] is Kind.WORDS and self._head(behind + 1) in REPLIES
        )
        theirs = self._phrases[behind + 1] if self._kinds[behind] is Kind.IS else self._phrases[low]
        owned = self._word(theirs.start) in HERS | {"the"}
        answer = theirs.kind is Kind.WORDS and owned and self._word(theirs.head) in REPLIES
        who = next((n for n in range(low, quotation) if self._head(n) == "who"), quotation)
        blinks = self._kinds[who - 1] is Kind.PAUSE and SPEECH.isdisjoint(self._kinds[who:quotation])
        return replies or answer or (who < quotation and blinks and self._kinds[quotation - 1] is Kind.COLON)

    def replies(self, n: int) -> bool:
        """Whether the phrase `n` is a pronoun whose verb is one of reply."""
        return self._kinds[n] is Kind.PRONOUN and self._head(n + 1) in REPLIES

    def told_to(self, n: int) -> bool:
        """Whether the phrase `n` has who is told or asked: "she told Feld", "she explained the idea to Feld"."""
        verb, whom = self._phrases[n - 1], self._phrases[n]
        beside = next(iter(whom.inside), whom) if whom.kind in THINGS else whom
        to = beside.kind is Kind.BESIDE and self._word(beside.head) == "to" and verb.kind in SPEECH
        return n > 0 and (to or verb.kind is Kind.TELLS or self._word(verb.head) in ASKS) and not verb.passive
