"""Whether a sentence that gives a quotation to nobody leaves only one who can have said it."""

from __future__ import annotations

from collections.abc import Callable

from brief_tui.core.draft.about import About
from brief_tui.core.draft.phrase import NAMES, NOUNS, SPEECH, Kind, Phrase, is_role
from brief_tui.core.language.clause_words import FAMILY, HERS, SOMEBODY

_AGENTS = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women")
"""The endings of words for somebody; those of some things are taken for it as well."""
_SOURCES = frozenset("according by from per".split())


class Likely(About):
    """Nobody is given words for this alone: it is somebody's guess until the words are found with the person."""

    def last_clause(self, low: int, quotation: int) -> int:
        """Where the last clause before the quotation begins that has a subject of its own: "…, but Moreau …:"."""
        for n in range(quotation - 2, low, -1):
            if self._kinds[n] is Kind.JOIN and self._kinds[n - 1] is Kind.PAUSE and self._kinds[n + 1] in NOUNS:
                return n
        return low

    def leaves_to(self, low: int, quotation: int, stop: int, is_who: Callable[[Phrase], bool]) -> bool:
        """Whether nobody else could be speaking in [low, stop): no other name, role, or thing that says something.

        `is_who` tells whether a role is the person's own.
        """
        return all(
            self._is_no_rival(n, low, is_who) for n in range(low, stop) if self._kinds[n] is not Kind.QUOTATION
        )

    def _is_no_rival(self, n: int, low: int, is_who: Callable[[Phrase], bool]) -> bool:
        phrase = self._phrases[n]
        if phrase.kind in {Kind.RELAYS, Kind.GETS, Kind.STRANGER}:
            return False
        if phrase.kind in SPEECH and (phrase.passive or phrase.denied):
            return False
        if phrase.kind in SPEECH and not phrase.joins:
            who = self.subject(n, low)
            return who is not None and (who.kind in NAMES or is_who(who))
        if phrase.kind is Kind.PRONOUN:
            return self._word(phrase.head) != "they"
        if phrase.kind is Kind.BESIDE:
            inner = phrase.inside[0]
            stranger = inner.kind is Kind.STRANGER and self._word(phrase.head) in _SOURCES
            return not stranger and (not self._is_rival(inner) or is_who(inner))
        return phrase.kind not in NOUNS or not self._is_rival(phrase) or is_who(phrase)

    def _is_rival(self, noun: Phrase) -> bool:
        """Whether a noun phrase is somebody, or something that says something."""
        if noun.kind in NAMES:
            return False
        end = noun.inside[0].start if noun.inside else noun.end
        words = [self._word(n) for n in range(noun.start, end) if self._clauses.codes[n] != "U"]
        if "O" in self._codes(noun) or (len(words) == 1 and words[0] in SOMEBODY):
            return True
        return any(is_role(word) or word in FAMILY or (word.endswith(_AGENTS) and word not in HERS) for word in words)
