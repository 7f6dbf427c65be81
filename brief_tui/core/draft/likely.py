"""Whether a sentence that gives a quotation to nobody leaves only one who can have said it."""

from __future__ import annotations

from collections.abc import Callable

from brief_tui.core.draft.about import About
from brief_tui.core.draft.parts import ENDS
from brief_tui.core.draft.phrase import NOUNS, PAUSES, SPEECH, THINGS, VERBS, Kind, Phrase, is_role
from brief_tui.core.language.clause_words import FAMILY, HERS, SOMEBODY

_AGENTS = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women")
"""The endings of words for somebody; those of some things are taken for it as well."""
_YET = frozenset({"so", "yet"})
_SOURCES = frozenset("according by from per".split())


class Likely(About):
    """Nobody is given words for this alone: it is somebody's guess until the words are found with the person."""

    def last_clause(self, low: int, quotation: int) -> int:
        """Where the last clause before the quotation begins that has a subject of its own: "…, but Moreau …:"."""
        for n in range(quotation - 2, low, -1):
            joins = self._kinds[n] is Kind.JOIN or self._head(n) in _YET
            if joins and self._kinds[n - 1] is Kind.PAUSE and self._kinds[n + 1] in NOUNS:
                return n
        return low

    def leaves_to(self, low: int, quotation: int, stop: int, is_who: Callable[[Phrase], bool]) -> bool:
        """Whether nobody else could be speaking: no other name, role, or thing that says something is told of.

        Read are the clause from `low` on before the quotation, and the one right behind it, before `stop`. `is_who`
        tells whether a role is the person's own. A quotation that goes on with the sentence, in small letters, has only
        verbs of speech and names as rivals.
        """
        behind = quotation + 1 + (self._kinds[quotation + 1] in PAUSES)
        stop = next((n for n in range(behind, stop) if self._kinds[n] in ENDS), stop)
        read = (*range(low, quotation), *range(behind, max(behind, stop)))
        goes_on = self._begins_small(quotation) and self._kinds[quotation - 1] is not Kind.COLON
        return all(self._is_no_rival(n, low, is_who, goes_on=goes_on) for n in read)

    def _begins_small(self, quotation: int) -> bool:
        return self._text[self._clauses.places[self._phrases[quotation].start][0] + 1 :][:1].islower()

    def _is_no_rival(self, n: int, low: int, is_who: Callable[[Phrase], bool], *, goes_on: bool) -> bool:
        phrase = self._phrases[n]
        if phrase.kind in {Kind.RELAYS, Kind.GETS}:
            return False
        explains = self._kinds[n + 1] is Kind.WHO  # she could not promise that it lasts: “…”
        if phrase.kind in SPEECH and (phrase.passive or (phrase.denied and not explains)):
            return False
        if phrase.kind in SPEECH and not phrase.joins:
            who = self.subject(n, low)
            return who is not None and (who.kind in {Kind.PERSON, Kind.PRONOUN} or is_who(who))
        if phrase.kind is Kind.STRANGER:
            within = self._kinds[n - 2 : n] == [Kind.OTHER, Kind.WHO]  # the job that the Gannet took
            return (goes_on and self._kinds[n + 1] not in VERBS) or (
                within and self._kinds[n + 1] in {Kind.IS, Kind.DOES}
            )
        if phrase.kind is Kind.PRONOUN:
            return self._word(phrase.head) != "they"
        noun = phrase.inside[0] if phrase.kind is Kind.BESIDE else phrase
        if noun.kind is Kind.STRANGER:
            return self._word(phrase.head) not in _SOURCES
        tells = self._kinds[n - 1] is Kind.IS and n > low  # her motive is a corker
        return goes_on or tells or noun.kind not in THINGS or not self._is_rival(noun, n) or is_who(noun)

    def _is_rival(self, noun: Phrase, n: int) -> bool:
        """Whether a noun phrase is somebody, or something that says something."""
        end = noun.inside[0].start if noun.inside else noun.end
        words = [self._word(n) for n in range(noun.start, end) if self._clauses.codes[n] != "U"]
        if "O" in self._codes(noun) or (len(words) == 1 and words[0] in SOMEBODY and self._kinds[n + 1] in VERBS):
            return True
        return any(is_role(word) or word in FAMILY or (word.endswith(_AGENTS) and word not in HERS) for word in words)
