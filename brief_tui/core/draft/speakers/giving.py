"""The speaker of a quotation by the rest of its sentence, beyond the clauses right before and after it."""

from __future__ import annotations

from brief_tui.core.draft.speakers.clause_after import ClauseAfter
from brief_tui.core.draft.speakers.clause_before import ClauseBefore
from brief_tui.core.draft.speakers.floor import Floor
from brief_tui.core.draft.speakers.parts import ENDS, Given
from brief_tui.core.draft.speakers.phrase import NAMES, PAUSES, SPEECH, VERBS, Kind

_IMAGINED = frozenset("would might could may can should".split())
_SIGNING = frozenset([":", "—", "–", "-", "--"])
"""Marks at the end of a quotation behind which a name signs it."""


class Giving(ClauseAfter, ClauseBefore, Floor):
    """The rules of attribution over the phrases of a paragraph (`Parts`).

    - `ClauseAfter`, `ClauseBefore`: the speaker by the clause after a quotation, or before it.
    - `Topics`, a part of `ClauseBefore`: whom a lead without a verb of speech, or a sentence, is about.
    - `Likely`: whether a sentence that gives a quotation to nobody tells of another speaker.
    - `Floor`: whom the sentence before lets speak, and who answers whom.
    - Here: the speaker by the rest of the sentence, and whether somebody speaks at all.
    """

    def keeps_speaker(self, low: int, quotation: int) -> bool:
        """Whether what stands between a clause and the next quotation goes on in one voice: ", adding that", "and"."""
        low = self._past_apposition(low, quotation)
        first = self._past(low, Kind.PAUSE, Kind.JOIN, Kind.ADVERB)
        if self._phrases[first].joins and first < quotation:
            return not any(self._kinds[n] in SPEECH | {Kind.RELAYS} for n in range(first + 1, quotation))
        if first < quotation and self._kinds[first] is Kind.OTHER and self._kinds[first + 1] is not Kind.IS:
            return False
        codes = self._clauses.codes[self._phrases[low].start : self._phrases[quotation].start]
        spoken = SPEECH | NAMES | {Kind.RELAYS, Kind.GETS, Kind.WORDS}
        return spoken.isdisjoint(self._kinds[low:quotation]) and set(codes).isdisjoint("CFGNOPRUXfg")

    def _past_apposition(self, low: int, quotation: int) -> int:
        """The comma that closes an aside on the speaker: "said Moreau, the head of Quill, “…”"; `low` without one."""
        if self._kinds[low] is not Kind.PAUSE or self._kinds[low + 1] not in {Kind.OTHER, Kind.WHO}:
            return low
        for n in range(low + 2, quotation):
            if self._kinds[n] in SPEECH | {Kind.RELAYS}:
                return low
            if self._kinds[n] is Kind.PAUSE:
                return n
        return low

    def tells(self, low: int, quotation: int) -> bool:
        """Whether what stands before the quotation names somebody, or a verb of speech."""
        codes = self._clauses.codes[self._phrases[low].start : self._phrases[quotation].start]
        return not set(codes).isdisjoint("CNPSTV")

    def is_said(self, low: int, quotation: int) -> bool:
        """Whether the sentence around the quotation says that somebody says it, known or not.

        One of them said “…”; according to one visitor, “…”; one visitor's view: “…”; “…” – Somebody. Not where it is
        denied, only imagined ("few would say"), or read from something.
        """
        low = self._behind_quotations(low, quotation)
        lead = self._phrases[low:quotation]
        if any(phrase.denied or phrase.kind is Kind.RELAYS for phrase in lead):
            return False
        verb = self._last_speech(low, quotation)
        if verb is not None:
            names = verb == quotation - 1 and self._head(verb) == "called"  # a talk called “…”
            return not names and not self._is_imagined(verb)
        if any(phrase.kind is Kind.BESIDE and self._word(phrase.head) == "according" for phrase in lead):
            return True
        return self._is_view_of_somebody(low, quotation) or self._is_signed(quotation) or self._is_put_so(quotation)

    def _is_imagined(self, verb: int) -> bool:
        phrase = self._phrases[verb]
        words = {self._word(n) for n in range(max(0, phrase.start - 1), phrase.end)}
        return phrase.passive or not words.isdisjoint(_IMAGINED)

    def _is_view_of_somebody(self, low: int, quotation: int) -> bool:
        """Whether the words are somebody's view: one visitor's view: “…”; one visitor's view was that “…”."""
        n = quotation - 1 - (self._head(quotation - 1) == "that")
        owned = self._phrases[n - 1]
        if n - 1 < low or self._kinds[n] not in {Kind.COLON, Kind.PAUSE, Kind.IS}:
            return False
        return owned.kind is Kind.WORDS and not set("gGP").isdisjoint(self._codes(owned))

    def _is_signed(self, quotation: int) -> bool:
        """“…” – Somebody; “…”: Somebody."""
        n = quotation + 1 + (self._kinds[quotation + 1] is Kind.MAY_STOP)
        mark = self._text[slice(*self._clauses.places[self._phrases[n].start])] if n < self._size else ""
        return mark in _SIGNING and self._kinds[n + 1] in {Kind.PERSON, Kind.STRANGER} and self._kinds[n + 2] in ENDS

    def _is_put_so(self, quotation: int) -> bool:
        """“…” was how one visitor put it."""
        n = quotation + 1
        if self._kinds[n] is not Kind.IS or self._head(n + 1) not in {"how", "what"}:
            return False
        return any(self._kinds[m] in SPEECH for m in range(n + 2, self._past_clause(n + 2)))

    def _past_clause(self, n: int) -> int:
        return next((m for m in range(n, self._size) if self._kinds[m] in ENDS), self._size)

    def around(self, low: int, quotation: int, stop: int, *, alone: bool) -> Given | None:
        """The sentence around the quotation, whose clause begins with phrase `low` and which ends at phrase `stop`.

        `alone` says that it names one known person at most. Given to nobody where somebody else may be speaking;
        None where it says nothing about a person at all.
        """
        nobody = Given(None, self._phrases[quotation].end)
        phrases = [*self._phrases[low:quotation], *self._phrases[quotation + 1 : stop]]
        if any(phrase.denied or phrase.kind is Kind.RELAYS for phrase in phrases):
            return nobody
        if alone and (given := self._named_behind(quotation)) is not None:
            return given
        if not self._goes_on_behind(quotation, stop):
            return nobody
        low = self._behind_quotations(low, quotation)
        verb = self._last_speech(low, quotation)
        if verb is not None:
            who = self._agent(verb) if self._phrases[verb].passive else self.speaker(verb, low)
            stranger = who is not None and who.kind is Kind.STRANGER  # Austria wants him to say that …
            if stranger or self._is_others(verb) or not (alone or self._is_main(verb, low)):
                return nobody
            return self._given(who, quotation)
        if (source := self._source_within(low, quotation)) is not None:
            return source
        if any(self._people(n) for n in range(low, stop)):
            mentioned = self._kinds[quotation - 1] is Kind.WORDS and self._phrases[quotation - 1].owner < 0
            who_index = self._topic(low, quotation) if alone and not mentioned else None
            return Given(who_index, self._phrases[quotation].end)
        return nobody if self._tells_of_somebody(low, quotation, stop) else None

    def _tells_of_somebody(self, low: int, quotation: int, stop: int) -> bool:
        """Whether a sentence that names nobody known tells of somebody or something that could be speaking."""
        codes = self._clauses.codes
        lead = codes[self._phrases[low].start : self._phrases[quotation].start]
        rest = codes[self._phrases[quotation].end : self._phrases[stop].start if stop < self._size else len(codes)]
        first = self._past(low, Kind.JOIN, Kind.ADVERB)
        opens = lead.startswith("I", self._phrases[first].start - self._phrases[low].start)
        opens = opens and not (self._codes(self._phrases[first]) == "I" and self._kinds[first + 1] is Kind.IS)
        return opens or not set(lead).isdisjoint("CGOPRTUVXfFgkv") or not set(rest).isdisjoint("CGUg")

    def _named_behind(self, quotation: int) -> Given | None:
        """“…” – Ada Moreau; “…” (Moreau); “…”: Moreau."""
        n = quotation + 1
        if self._kinds[n] not in {*PAUSES, Kind.COLON}:
            return None
        n += self._head(n + 1) in {"so", "thus"}
        if self._kinds[n + 1] is not Kind.PERSON:
            return None
        ends = self._kinds[n + 2] in ENDS | {Kind.JOIN}
        return Given(self._phrases[n + 1].head, self._phrases[n + 1].end) if ends else None

    def _goes_on_behind(self, quotation: int, stop: int) -> bool:
        """Whether the sentence goes on behind the quotation without another one who speaks."""
        n = quotation + 1
        if self._kinds[n] in PAUSES:
            after = self._kinds[n + 1]
            if n + 1 < stop and after not in {Kind.PAUSE, Kind.STOP, Kind.JOIN, Kind.QUOTATION, Kind.BESIDE, Kind.WHO}:
                return False
        for m in range(n, stop):
            if self._kinds[m] in {Kind.JOIN, Kind.QUOTATION}:
                return True
            if self._kinds[m] in SPEECH:
                return False
        return True

    def _is_main(self, verb: int, low: int) -> bool:
        """Whether a verb is that of the main clause, so that others who are named are only spoken of."""
        return not any(self._kinds[n] in VERBS | {Kind.WHO, Kind.QUOTATION} for n in range(low, verb))
