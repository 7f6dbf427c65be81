"""Whom a sentence is about, or a clause without a verb of speech: "Moreau was blunt:", "One line from Moreau:"."""

from __future__ import annotations

from brief_tui.core.draft.speakers.parts import CAME, LONGEST_ASIDE, Parts
from brief_tui.core.draft.speakers.phrase import (
    NAMES,
    SPEECH,
    STOPS,
    THINGS,
    VERBS,
    Kind,
    Phrase,
    holds_office,
    is_role,
    is_somebody,
)
from brief_tui.core.language.clause_words import HERS, NEW


class Topics(Parts):
    """A lead is about somebody when nobody else could be speaking in it; a pronoun means the latest speaker only where
    no sentence between tells of somebody else."""

    def role_told_of(self, start: int) -> Phrase | None:
        """Whom the sentence that begins with phrase `start` is about, if that is told by role: "A student rang."."""
        n = self._past(start, Kind.JOIN, Kind.ADVERB, Kind.DOES)
        noun = self._phrases[n]
        if noun.kind is Kind.BESIDE and self._word(noun.head) in {"for", "to"}:
            noun = noun.inside[0]
        if noun.kind not in THINGS or self._clauses.codes[noun.start] not in "DICG":
            return None
        words = range(noun.start, noun.inside[0].start if noun.inside else noun.end)
        offices = (
            self._word(m).removesuffix("’s").removesuffix("'s") for m in words
        )  # The professor's reply was firm.
        return noun if any(map(holds_office, offices)) and not self._she_says(n) else None

    def newcomer(self, start: int) -> Phrase | None:
        """Whom the sentence that begins with phrase `start` is about, and did not tell of before: "A skipper rang."."""
        n = self._past(start, Kind.JOIN, Kind.ADVERB)
        noun = self._phrases[n]
        new = self._word(noun.start) in NEW and self._kinds[self._past(self._behind_aside(n + 1), Kind.ADVERB)] in VERBS
        return noun if new and self._is_agent(noun) and not self._she_says(n) else None

    def _is_agent(self, noun: Phrase) -> bool:
        """Whether the last word of a noun phrase, without what stands behind it, looks like one for somebody."""
        if noun.kind is not Kind.OTHER:
            return False
        end = noun.inside[0].start if noun.inside else noun.end
        return is_somebody(self._word(end - 1))

    def subject_pronoun(self, start: int) -> int | None:
        """The index of the pronoun that is the subject of the sentence of phrase `start`: "Then she rang Feld.".

        Also behind what stands beside it, where that is nobody's: "In a talk with Feld she …", not "In Feld's view".
        """
        n = self._past(start, Kind.JOIN, Kind.ADVERB)
        while self._kinds[n] is Kind.BESIDE and self._phrases[n].inside[0].owner < 0:
            n = self._past(n + 1, Kind.ADVERB, Kind.PAUSE)
        return self._phrases[n].head if self._kinds[n] is Kind.PRONOUN else None

    def _she_says(self, n: int) -> bool:
        while self._kinds[n] not in STOPS:
            pronoun = self._kinds[n] is Kind.PAUSE and self._kinds[n + 1] is Kind.PRONOUN
            if pronoun and self._kinds[self._past(n + 2, Kind.ADVERB)] in SPEECH:
                return True
            n += 1
        return False

    def is_shared(self, start: int) -> bool:
        """Whether a sentence also tells of a role: "Feld and a visitor …", "Feld, says the mayor, …"."""
        n = start
        while self._kinds[n] not in STOPS:
            together = self._kinds[n] is Kind.JOIN and self._kinds[n - 1] is Kind.PERSON
            inserted = self._kinds[n] is Kind.SPEAKS and self._kinds[n - 1] is Kind.PAUSE
            if (together or inserted) and self._kinds[n + 1] is Kind.OTHER and self._is_somebody(self._phrases[n + 1]):
                return True
            n += 1
        return False

    def _is_somebody(self, noun: Phrase) -> bool:
        return any(is_role(self._word(m)) for m in range(noun.start, noun.end))

    def stranger_speaks(self, start: int) -> bool:
        """Whether a sentence behind phrase `start` tells of a stranger, or of a role that speaks."""
        for n in range(start, self._size):
            if self._kinds[n] in STOPS:
                who = self._past(n + 1, Kind.JOIN, Kind.ADVERB)
                doing = self._kinds[who + 1]
                if (self._kinds[who] is Kind.STRANGER and doing in VERBS) or (
                    self._kinds[who] is Kind.OTHER and doing in SPEECH
                ):
                    return True
        return False

    def _topic(self, start: int, last: int) -> int | None:
        """The code of whom a lead without a verb of speech is about; None where another one could be speaking in it."""
        n = self._past(start, Kind.JOIN, Kind.ADVERB)
        first, n = n, self._past(n, Kind.WHO, Kind.ADVERB, Kind.BESIDE, Kind.PAUSE, Kind.JOIN)
        phrase = self._phrases[n]
        if n >= last or any(self._joins_names(m) for m in range(first + 1, n)):
            return None
        if (who := self._relative(n, last)) is not None:
            return who
        is_ = phrase.kind is Kind.IS or self._head(n) in CAME
        if is_ and n > start and self._kinds[n + 1] is Kind.PERSON:  # Here is Moreau on the move
            return self._phrases[n + 1].head if self._is_free(n + 2, last) else None
        if phrase.kind in THINGS and self._kinds[n + 1] is Kind.PAUSE and self._kinds[n + 2] is Kind.PERSON:
            n, phrase = n + 2, self._phrases[n + 2]  # the product manager, Ada Moreau, …
        if phrase.kind is Kind.PERSON:
            return phrase.head if self._is_free(self._past_aside(n + 1, last), last, phrase) else None
        if phrase.kind is Kind.PRONOUN:
            return phrase.head if self._is_free(n + 1, last) else None
        if phrase.kind is Kind.WORDS and phrase.owner >= 0:
            return phrase.owner if self._is_free(n + 1, last) else None
        if phrase.kind in THINGS:
            return self._line_of(n, last)
        return None

    def _role_topic(self, start: int, last: int) -> Phrase | None:
        """Whom a lead without a verb of speech is about, if that is told by role: "Quill's founder was blunt:"."""
        noun = self.role_told_of(start)
        if noun is None:
            return None
        n = next((n for n in range(start, last) if self._phrases[n] is noun), last)
        return noun if n < last and self._is_free(n + 1, last) else None

    def _relative(self, n: int, last: int) -> int | None:
        """The person whom the end of a lead introduces: "… to Moreau, who was blunt:"; None for none."""
        for who in range(last - 1, n + 1, -1):
            if self._head(who) == "who" and self._kinds[who - 1] is Kind.PAUSE:
                before = self._phrases[who - 2]
                before = before.inside[-1].inside[0] if before.inside and before.inside[-1].inside else before
                before = before.inside[0] if before.kind is Kind.BESIDE else before
                told = before.kind is Kind.PERSON and self._is_free(who + 1, last)
                return before.head if told and Kind.PAUSE not in self._kinds[who:last] else None
        return None

    def _past_aside(self, n: int, last: int) -> int:
        """The comma that closes an aside on the subject: "Moreau, like Feld before her, …"; `n` without one."""
        if self._kinds[n] is not Kind.PAUSE or self._kinds[n + 1] in NAMES:
            return n
        closing = next((m for m in range(n + 2, min(last, n + LONGEST_ASIDE)) if self._kinds[m] is Kind.PAUSE), last)
        inside = range(n + 1 + (self._kinds[n + 1] is Kind.BESIDE), closing)
        heard = NAMES | {Kind.JOIN} if self._kinds[n + 1] is Kind.WHO else NAMES | SPEECH | {Kind.JOIN}
        return n if any(self._kinds[m] in heard for m in inside) else closing

    def _for_whom(self, start: int, last: int) -> int | None:
        """The person for whom something is so: for Moreau, the lesson was plain: “…”; to Moreau, “…”"""
        beside = self._phrases[start]
        if beside.kind is not Kind.BESIDE or self._word(beside.head) not in {"for", "to"}:
            return None
        inner = beside.inside[0]
        thing = self._word(self._phrases[start + 1].start) == "the"
        if (
            inner.kind is not Kind.PERSON
            or not (thing or self._kinds[start + 1] is Kind.PAUSE)
            or (self._kinds[last] is not Kind.COLON and (last > start + 1 or self._kinds[start - 1] is Kind.ADVERB))
        ):
            return None
        return inner.head if self._is_free(start + 1, last) else None

    def _joins_names(self, n: int) -> bool:
        """Whether two are named together: "to Moreau and Feld"."""
        before = self._phrases[n - 1]
        return self._kinds[n] is Kind.JOIN and before.kind is Kind.BESIDE and before.inside[0].kind in NAMES

    def _joins_things(self, n: int, last: int) -> bool:
        """Whether a list of things goes on: "a second lift, and beds, “…”"."""
        if self._kinds[n] is not Kind.JOIN:
            return False
        after = range(n + 1, self._past_until(n + 1, last))
        things = {Kind.ADVERB, Kind.BESIDE, Kind.OTHER}
        return len(after) > 0 and all(self._kinds[m] in things and not self._is_theirs_too(m) for m in after)

    def _joins_remark(self, n: int, last: int) -> bool:
        """Whether it goes on about a thing that is told of: "a tip, and it is of her own trade:"."""
        joins = self._kinds[n] is Kind.JOIN and self._kinds[n - 1] is Kind.PAUSE and self._head(n) == "and"
        return joins and n + 2 < last and self._head(n + 1) == "it" and self._kinds[n + 2] is Kind.IS

    def _is_theirs_too(self, n: int) -> bool:
        return self._word(self._phrases[n].start) in HERS

    def _past_until(self, n: int, last: int) -> int:
        """The next pause, or `last`."""
        return next((m for m in range(n, last) if self._kinds[m] is Kind.PAUSE), last)

    def _is_free(self, start: int, last: int, noun: Phrase | None = None) -> bool:
        """Whether nobody else is named or told of, and nothing that speaks is shown."""
        joins = (self._joins_things(n, last) or self._joins_remark(n, last) for n in range(start, last))
        told = [phrase for phrase, joined in zip(self._phrases[start:last], joins, strict=True) if not joined]
        return all(map(self._is_silent, (*(noun.inside if noun else ()), *told)))

    def _is_silent(self, phrase: Phrase) -> bool:
        codes = self._codes(phrase)
        if phrase.kind in {Kind.JOIN, Kind.GETS, Kind.RELAYS} | SPEECH or not set(codes).isdisjoint("NPSGg"):
            return False
        if codes[0] == "f":  # a line by a poet
            return not (self._word(phrase.head) == "by" and any(map(self._is_agent, phrase.inside)))
        if codes[0] == "F" and any(map(self._is_agent, phrase.inside)):  # borrowed it from a banker
            return False
        if phrase.kind in {Kind.OTHER, Kind.BESIDE} and "O" in codes and not set(codes).isdisjoint("DI"):
            return False
        whole = phrase.end if phrase.kind is Kind.BESIDE or not phrase.inside else phrase.inside[0].start
        roles = any(is_role(self._word(n)) for n in range(phrase.start, whole))
        return not roles and (phrase.kind is Kind.BESIDE or all(map(self._is_silent, phrase.inside)))

    def _line_of(self, n: int, last: int) -> int | None:
        """Whose line it is: one line from Moreau stuck; it came from Moreau; the best line was Moreau's."""
        noun, doing = self._phrases[n], self._phrases[n + 1]
        if doing.denied:
            return None
        if (who := self._of(noun, "from")) is not None:
            return who if self._is_free(n + 1, last) else None
        if doing.kind is Kind.IS:
            owner = self._phrases[n + 2].owner
            return owner if owner >= 0 and owner == self._phrases[n + 2].head and n + 3 == last else None
        if self._kinds[n + 2] is Kind.BESIDE and self._word(self._phrases[n + 2].head) in {"from", "to"}:
            verb, inner = self._head(n + 1), self._phrases[n + 2].inside[0]
            if verb in CAME | {"belonged", "belongs"} and inner.kind is Kind.PERSON and self._is_free(n + 3, last):
                return inner.head
        return None

    def _goes_on(self, start: int, last: int) -> bool:
        """Whether a lead may go on about the latest speaker: "What buyers learn later is this:"."""
        n = self._past(start, Kind.JOIN, Kind.ADVERB)
        codes = self._clauses.codes[self._phrases[start].start : self._phrases[last].start]
        opens = self._kinds[n] is Kind.WHO or self._head(n) in {"it", "that", "this"}
        return opens and self._kinds[last] is Kind.COLON and not set(codes) & set("CFGNOPRSTUVXfgkv")
