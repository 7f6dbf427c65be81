"""Whom the sentences of a paragraph are about, for the pronouns behind them."""

from __future__ import annotations

from brief_tui.core.draft.parts import Parts
from brief_tui.core.draft.phrase import SPEECH, STOPS, THINGS, VERBS, Kind, Phrase, holds_office, is_role


class About(Parts):
    """What else a paragraph tells of: a pronoun means the latest speaker only where nobody else came between."""

    def role_told_of(self, start: int) -> Phrase | None:
        """Whom the sentence that begins with phrase `start` is about, if that is told by role: "A student rang."."""
        n = self._past(start, Kind.JOIN, Kind.ADVERB, Kind.DOES)
        noun = self._phrases[n]
        if noun.kind is Kind.BESIDE and self._word(noun.head) in {"for", "to"}:
            noun = noun.inside[0]
        if noun.kind not in THINGS or self._clauses.codes[noun.start] not in "DICG":
            return None
        words = range(noun.start, noun.inside[0].start if noun.inside else noun.end)
        is_role_ = any(holds_office(self._word(m)) for m in words) and not self._she_says(n)
        return noun if is_role_ else None

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
