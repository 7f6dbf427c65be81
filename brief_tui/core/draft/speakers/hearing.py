"""What somebody hears or reads that is not another one's words: what her own staff hear of her, a language to read."""

from __future__ import annotations

from brief_tui.core.draft.speakers.parts import ENDS, Parts
from brief_tui.core.draft.speakers.phrase import NAMES, THINGS, Kind, Phrase, is_somebody
from brief_tui.core.language.clause_words import HEARD, HERS

_MANY = frozenset("class crew people staff team".split())
_SUCH = frozenset("all it that these this those".split())


class Hearing(Parts):
    """Verbs of hearing and reading that give a quotation to nobody else than the one whom the sentence is about."""

    def _is_no_others(self, verb: int, low: int) -> bool:
        """Whether what is heard, got or read is not another one's: "the hall hears the same from Moreau"."""
        heard_from = self._head(verb) in HEARD and self._of(self._phrases[verb + 1], "from") is not None
        return heard_from or self._is_heard_by_theirs(verb, low) or self._is_to_read(verb) or self._is_made_of(verb)

    def _is_heard_by_theirs(self, verb: int, low: int) -> bool:
        """Whether her own people hear it: "her staff hear the same again and again: “…”"."""
        return any(self.hears_theirs(n) and self._past(n + 1, Kind.ADVERB) == verb for n in range(low, verb))

    def _is_to_read(self, verb: int) -> bool:
        """Whether it is told what a thing is for, and no more: "C is a language to read, “…”"."""
        purpose = self._head(verb - 1) == "to" and self._kinds[verb - 2] in THINGS
        return verb > 1 and purpose and self._kinds[verb + 1] is Kind.PAUSE

    def hears_theirs(self, n: int) -> bool:
        """Whether phrase `n` are people of the one it is about, who hear what that one says: "her staff often hear"."""
        noun, verb = self._phrases[n], self._past(n + 1, Kind.ADVERB)
        if noun.kind is not Kind.OTHER or self._word(noun.start) not in HERS or noun.inside:
            return False
        words = {self._word(m) for m in range(noun.start + 1, noun.end)}
        many = any(word in _MANY or (word.endswith("s") and is_somebody(word)) for word in words)
        end = next((m for m in range(verb, self._size) if self._kinds[m] in ENDS), verb)
        hears = many and self._head(verb) in HEARD and self._kinds[end] is Kind.COLON
        return hears and not any(map(self._is_heard, self._phrases[verb + 1 : end]))

    def _is_heard(self, phrase: Phrase) -> bool:
        """Whether somebody stands in a phrase, or where it comes from: "the mayor", "from the radio"."""
        words = map(self._word, range(phrase.start, phrase.end))
        return phrase.kind in NAMES or not set(self._codes(phrase)).isdisjoint("FNPC") or any(map(is_somebody, words))

    def _is_made_of(self, verb: int) -> bool:
        """Whether a verb of hearing tells what somebody makes of a thing: "heard in this “a cry”", "in her answer"."""
        beside = self._phrases[verb + 1]
        if self._head(verb) not in HEARD or beside.kind is not Kind.BESIDE or self._word(beside.head) != "in":
            return False
        noun = beside.inside[0]
        return noun.kind is Kind.WORDS or self._word(noun.end - 1) in _SUCH
