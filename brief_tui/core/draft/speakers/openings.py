"""The pronoun that means somebody of the paragraph before."""

from __future__ import annotations

from brief_tui.core.draft.speakers.clause_after import ClauseAfter
from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.draft.speakers.phrase import SPEECH, STOPS, VERBS, Kind, is_role, is_somebody
from brief_tui.core.draft.speakers.phrases import read_phrases
from brief_tui.core.language.clause_words import HERS
from brief_tui.core.offsets import Span

_AGENTS = ("ess", "lord")
"""More endings of words for somebody who may be meant: "the landlord rang"."""
_MANY = frozenset({"their", "they"})
_ONE = frozenset({"he", "her", "his", "she"})


def opening_pronoun(text: str, clauses: Clauses) -> Span | None:
    """Where a paragraph begins with a pronoun that means somebody of the paragraph before."""
    return _Openings(text, clauses, read_phrases(text, clauses)).opening_pronoun()


def leans_on_before(text: str, clauses: Clauses) -> bool:
    """Whether the first pronoun of a paragraph, wherever it stands, has nobody before it there whom it could mean."""
    return _Openings(text, clauses, read_phrases(text, clauses)).leans_on_before()


class _Openings(ClauseAfter):
    """A paragraph opens with a pronoun in its first sentence, or in the clause behind its first quotation."""

    def opening_pronoun(self) -> Span | None:
        """The pronoun, if nobody is told of before it whom it could mean."""
        quotation = next((n for n in range(self._size) if self._kinds[n] is Kind.QUOTATION), None)
        found = self._first_pronoun()
        if found is None and quotation is not None and self._is_about_nobody(quotation):
            found = self._pronoun_behind(quotation)
        if found is None or self._word(found) in _MANY:
            return None
        return self._clauses.span(found, found + 1)

    def leans_on_before(self) -> bool:
        """Whether "he", "she", "his" or "her" stands before anybody else is told of whom it could mean."""
        first = 0  # phrase of the sentence
        for n, phrase in enumerate(self._phrases[: self._size]):
            words = {self._word(at) for at in range(phrase.start, phrase.end)}
            if not words.isdisjoint(_ONE) and not self._tells_of_role(first, n):
                return True
            named = set(self._codes(phrase).replace("pG", "")) & set("NPG")  # a ward in Quill's hospital names nobody
            if named or (self._kinds[n + 1] in VERBS and self._is_somebody(n)):
                return False
            first = n + 1 if phrase.kind in STOPS else first
        return False

    def _is_somebody(self, n: int) -> bool:
        """Whether a phrase, right before a verb, may be about a person whom it does not name."""
        return self._tells_of_role(n, n + 1) or is_somebody(self._head(n)) or self._head(n).endswith(_AGENTS)

    def _first_pronoun(self) -> int | None:
        """The first pronoun, if nobody is named before it in its sentence, and those before are about things alone."""
        first = 0  # phrase of the sentence
        for n, phrase in enumerate(self._phrases[: self._size]):
            if phrase.kind is Kind.PRONOUN:
                told = self._kinds[n - 1] is Kind.PAUSE and self._kinds[self._past(n + 1, Kind.ADVERB)] in SPEECH
                names = not told and self._kinds[first] is Kind.STRANGER
                alone = not names and not self._tells_of_role(first, n) and (first == 0 or self._is_about_nobody(first))
                return phrase.head if alone else None
            codes = set(self._codes(phrase))
            opens = n == first and phrase.end == phrase.start + 1
            if codes & set("NPGQ") or ("C" in codes and not opens):
                return None
            first = n + 1 if phrase.kind in STOPS else first
        return None

    def _tells_of_role(self, low: int, high: int) -> bool:
        return any(is_role(self._word(m)) for m in range(self._phrases[low].start, self._phrases[high].start))

    def _is_about_nobody(self, high: int) -> bool:
        """Whether no sentence before a phrase names anybody, nor is about somebody: things alone."""
        opens = True
        for n in range(high):
            phrase, codes = self._phrases[n], set(self._codes(self._phrases[n]))
            if phrase.kind is Kind.PRONOUN or codes & set("NPG") or self._word(phrase.start) in HERS:
                return False
            if "C" in codes and not (opens and phrase.end == phrase.start + 1 and self._kinds[n + 1] not in VERBS):
                return False
            if self._kinds[n + 1] in VERBS and self._is_somebody(n):
                return False
            opens = phrase.kind in STOPS
        return True

    def _pronoun_behind(self, quotation: int) -> int | None:
        """“…,” she said; “…,” was her verdict"""
        given = self.after(quotation)
        if given is None or (given.who is None and not given.latest):
            return None
        if given.who is not None:
            return given.who if self._clauses.codes[given.who] == "S" else None
        return next((at for at in range(self._phrases[quotation].end, given.end) if self._word(at) in HERS), None)
