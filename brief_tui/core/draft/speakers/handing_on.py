"""Leads that hand on what another one said to the one whose the words may be: "as a banker had warned her: “…”"."""

from __future__ import annotations

from brief_tui.core.draft.speakers.announcing import Announcing
from brief_tui.core.draft.speakers.hearing import Hearing
from brief_tui.core.draft.speakers.others import IsWho
from brief_tui.core.draft.speakers.phrase import SPEECH, THINGS, Kind, Phrase
from brief_tui.core.language.clause_words import ASKS, HEARD, LINES, NAMINGS, RARE, RECALLS

_SEES = frozenset("had has saw see sees".split())
_IT = frozenset("it that this".split())
_RECALLING = RECALLS | frozenset("echoing recalling remembering repeating".split())


class HandingOn(Announcing, Hearing):
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
            or self._is_seen_by(low, end, is_who)
            or (colon and self._is_recalled(end, quotation, is_who))
            or (colon and self._is_taken_over(end - 1, is_who))
            or (colon and any(self._is_line_by(n, is_who) for n in range(low, end)))
        )

    def _is_told_by(self, low: int, end: int, is_who: IsWho) -> bool:
        """As a banker told her; a banker who warned her; remembers a banker saying."""
        verb = end - 1
        while verb > low and self._is_whom(self._phrases[verb]):
            verb -= 1
        phrase = self._phrases[verb]
        if verb <= low or phrase.kind not in SPEECH or phrase.passive or phrase.denied:
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

    def _is_seen_by(self, low: int, end: int, is_who: IsWho) -> bool:
        """As a banker sees it; as her rivals see it."""
        n = end - 2
        verb = self._phrases[n]
        sees = n > low and self._head(low) == "as" and self._word(verb.end - 1) in _SEES and self._head(n + 1) == "it"
        if not sees:
            return False
        whole = verb.kind in THINGS and verb.end - verb.start > 1  # read with its verb: "her rivals see"
        who = verb._replace(end=verb.end - 1, head=verb.end - 2) if whole else self.subject(n, low)
        return who is not None and self._is_another(who, is_who)

    def _is_told_or_theirs(self, who: Phrase, low: int, verb: int) -> bool:
        """Whether "who had warned her" is told of the one who is told the words, or tells what she herself is.

        She told the banker who had warned her: “…”; she was the only banker who said “…”.
        """
        at = next((n for n in range(low, verb) if self._phrases[n] is who), low)
        told = self._kinds[at - 1] in SPEECH and self._head(at - 1) not in RECALLS
        return at > low and (told or self._kinds[at - 1] is Kind.IS)

    def _is_recalled(self, end: int, quotation: int, is_who: IsWho) -> bool:
        """She recalls a banker: “…”; remembering a banker's words: “…”."""
        noun = self._phrases[end - 1]
        if self._head(end - 2) not in _RECALLING or noun.kind not in THINGS or self._speaks_of_somebody(quotation):
            return False
        words = noun.kind is Kind.WORDS and (self._is_owned(noun, is_who) or self._has_author(noun, is_who))
        return words or self._is_another(noun, is_who)

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
