"""Whom the sentences of a paragraph are about, for the pronouns behind them."""

from __future__ import annotations

from brief_tui.core.draft.parts import Parts
from brief_tui.core.draft.phrase import SPEECH, STOPS, THINGS, VERBS, Kind, Phrase, holds_office, is_role
from brief_tui.core.offsets import Span


class About(Parts):
    """What else a paragraph tells of: a pronoun means the latest speaker only where nobody else came between."""

    def opening_pronoun(self) -> Span | None:
        """The pronoun that the paragraph opens with, if it means somebody of the paragraph before."""
        n = self._past(0, Kind.JOIN, Kind.ADVERB, Kind.BESIDE, Kind.PAUSE)
        if self._kinds[n] is Kind.QUOTATION:
            n = self._past(n + 1, Kind.PAUSE, Kind.MAY_STOP, Kind.STOP, Kind.ADVERB)
            n += self._kinds[n] in SPEECH
            found = n if self._kinds[n] is Kind.PRONOUN else None
        else:
            found = self._first_pronoun()
        if found is None or any(is_role(self._word(m)) for m in range(self._phrases[found].start)):
            return None
        return self._clauses.span(self._phrases[found].head, self._phrases[found].head + 1)

    def _first_pronoun(self) -> int | None:
        """The first pronoun of the first sentence, if it names nobody before."""
        for n, phrase in enumerate(self._phrases):
            if phrase.kind is Kind.PRONOUN:
                told = self._kinds[n - 1] is Kind.PAUSE and self._kinds[self._past(n + 1, Kind.ADVERB)] in SPEECH
                return n if told or self._kinds[0] is not Kind.STRANGER else None
            codes = set(self._codes(phrase))
            if codes & set("NPGQ.!") or (n > 0 and "C" in codes) or (n == 0 and phrase.end > 1 and "C" in codes):
                return None
        return None

    def is_about_role(self, start: int) -> bool:
        """Whether the sentence that begins with phrase `start` is about somebody known by role: "A student rang."."""
        n = self._past(start, Kind.JOIN, Kind.ADVERB, Kind.DOES)
        noun = self._phrases[n]
        if noun.kind not in THINGS or self._clauses.codes[noun.start] not in "DI":
            return False
        words = range(noun.start, noun.inside[0].start if noun.inside else noun.end)
        return any(holds_office(self._word(m)) for m in words) and not self._she_says(n)

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
