"""Leads that hand on what another one said to the one whose the words may be: "as a banker had warned her: “…”"."""

from __future__ import annotations

import re

from brief_tui.core.draft.speakers.hearing import Hearing
from brief_tui.core.draft.speakers.others import IsWho, Others
from brief_tui.core.draft.speakers.phrase import NAMES, SPEECH, THINGS, Kind, Phrase
from brief_tui.core.language.clause_words import ASKS, HEARD, HERS, HIM, LINES, NAMINGS, RARE, RECALLS

_WHOM = HERS | HIM | frozenset("it me so us".split())
"""Words for whom, or for what, somebody tells."""
_ABOUT = HERS | HIM | frozenset("he she they".split())
"""Words of a quotation that tell of the one who is recalled: "she recalls a banker: “He never sat.”"."""
_WORD = re.compile(r"\w+")
_SEES = frozenset("had has saw sees".split())
_IT = frozenset("it that this".split())
_RECALLING = RECALLS | frozenset("echoing recalling remembering repeating".split())


class HandingOn(Others, Hearing):
    """Another one tells, warns or teaches whom the sentence is about, and the words follow at once."""

    def is_handed_on(self, low: int, quotation: int, is_who: IsWho) -> bool:
        """Whether what stands right before a quotation, in phrases from `low` on, has another one say it."""
        last = quotation - 1
        if last < low:
            return False
        closed = self._kinds[last] in {Kind.COLON, Kind.PAUSE} or self._head(last) == "that"
        end = last if closed else quotation
        colon = self._kinds[last] is Kind.COLON
        return (
            self._is_told_by(low, end, is_who)
            or (colon and self._is_recalled(end, quotation, is_who))
            or (colon and self._is_taken_over(end - 1, is_who))
        )

    def _is_told_by(self, low: int, end: int, is_who: IsWho) -> bool:
        """As a banker told her, or sees it; a banker who warned her; remembers a banker saying."""
        verb = end - 1
        while verb > low and self._is_whom(self._phrases[verb]):
            verb -= 1
        phrase = self._phrases[verb]
        sees = self._head(low) == "as" and self._head(verb) in _SEES and self._head(verb + 1) == "it"
        if verb <= low or not (phrase.kind in SPEECH or sees) or phrase.passive or phrase.denied:
            return False
        before, opens = self._phrases[verb - 1], self._kinds[end] is Kind.PAUSE
        if phrase.joins:
            recalled = self._head(verb - 2) in RECALLS | HEARD
            return recalled and before.kind in THINGS and self._is_another(before, is_who)
        who = self.subject(verb, low)
        asks = self._head(verb) in ASKS | NAMINGS
        if who is None or who.kind is Kind.PRONOUN or asks or (opens and self._head(low) != "as"):
            return False
        if self._word(who.start) in RARE:  # few would have put it so plainly
            return False
        return self._is_another(who, is_who) and not self._is_told_or_theirs(who, low, verb)

    def _is_told_or_theirs(self, who: Phrase, low: int, verb: int) -> bool:
        """Whether "who had warned her" is told of the one who is told the words, or tells what she herself is.

        She told the banker who had warned her: “…”; she was the only banker who said “…”.
        """
        at = next((n for n in range(low, verb) if self._phrases[n] is who), low)
        told = self._kinds[at - 1] in SPEECH and self._head(at - 1) not in RECALLS
        return at > low and (told or self._kinds[at - 1] is Kind.IS)

    def _is_whom(self, phrase: Phrase) -> bool:
        """Whether a phrase tells whom somebody tells, or when: "her", "it to Moreau", "once"."""
        if phrase.kind in NAMES | {Kind.ADVERB}:
            return True
        inner = phrase.inside[0] if phrase.kind is Kind.BESIDE else phrase
        to = phrase.kind is not Kind.BESIDE or self._word(phrase.head) == "to"
        named = inner.kind in NAMES or self._word(inner.start) in _WHOM
        plain = inner.end - inner.start == 1 or inner.kind in NAMES
        return to and named and (plain or all(self._is_whom(one) for one in inner.inside))

    def _is_recalled(self, end: int, quotation: int, is_who: IsWho) -> bool:
        """She recalls a banker: “…”; remembering a banker's words: “…”."""
        noun, quoted = self._phrases[end - 1], self._clauses.places[self._phrases[quotation].start]
        if self._head(end - 2) not in _RECALLING or noun.kind not in THINGS:
            return False
        return _ABOUT.isdisjoint(_WORD.findall(self._text[slice(*quoted)].casefold())) and self._is_another(
            noun, is_who
        )

    def _is_taken_over(self, n: int, is_who: IsWho) -> bool:
        """She had it from a banker: “…”; borrows the line from a banker; learnt from a banker."""
        phrase = self._phrases[n]
        word = self._word(phrase.head)
        if phrase.kind is Kind.BESIDE:
            sources = [phrase.inside[0]] if word == "from" and self._head(n - 1).startswith("learn") else []
        else:
            said = phrase.kind is Kind.WORDS or word in _IT | LINES
            sources = [one.inside[0] for one in phrase.inside if said and self._word(one.head) == "from"]
        return any(self._is_another(one, is_who) for one in sources)
