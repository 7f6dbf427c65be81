"""Sentences that announce what another one said, and the words follow at once: "She read out a letter.".

A quotation that tells of somebody, or opens with "it", speaks of what is announced, and is not it.
"""

from __future__ import annotations

import re

from brief_tui.core.draft.speakers.others import IsWho, Others
from brief_tui.core.draft.speakers.phrase import NAMES, NOUNS, SPEECH, THINGS, Kind, Phrase
from brief_tui.core.language.clause_words import BODIES, HERS, HIM, LINES, NEW, RECALLS

_ABOUT = HERS | HIM | frozenset("he she they".split())
"""Words of a quotation that tell of the one who is recalled: "she recalls a banker: “He never sat.”"."""
_WHOM = HERS | HIM | frozenset("it me so us".split())
"""Words for whom, or for what, somebody tells."""
_IT = frozenset("it that this".split())
_WORD = re.compile(r"\w+")
_THINKS = frozenset("think thinks thought".split())
_REPEATS = RECALLS | frozenset("repeat repeated repeats".split())
_QUOTES = frozenset("quote quoted quotes recite recited recites".split())
_ALOUD = frozenset("aloud out".split())
_PLAIN = frozenset("blunt brief clear curt firm frank plain short simple succinct terse unambiguous".split())
"""What is said of how something is put."""


class Announcing(Others):
    """Whether the sentence before a quotation that stands alone announces another one's words."""

    def is_announced(self, low: int, stop: int, is_who: IsWho) -> bool:
        """Whether the sentence of phrases [low, stop) does so.

        She thinks of a banker; recalls what he said; has a line by a poet; read out a letter; the bank's letter was
        blunt.
        """
        if self._is_remark(stop):
            return False
        end = stop - (self._kinds[stop - 1] is Kind.STOP)
        sayer = self.recalled_sayer(low, stop)
        return (
            (sayer is not None and self._is_another(sayer, is_who))
            or self._thinks_of_newcomer(low, end, is_who)
            or self._is_put_plainly(low, end, is_who)
            or any(self._is_read_out(n, end, is_who) or self._is_line_by(n, is_who) for n in range(low, end))
        )

    def _is_remark(self, low: int) -> bool:
        """Whether the first quotation from phrase `low` on speaks of somebody, or of what stands before it."""
        n = next((n for n in range(low, self._size) if self._kinds[n] is Kind.QUOTATION), None)
        return n is not None and (self._quoted(n)[0] in _IT or self._speaks_of_somebody(n))

    def _speaks_of_somebody(self, quotation: int) -> bool:
        return not _ABOUT.isdisjoint(self._quoted(quotation))

    def _quoted(self, quotation: int) -> list[str]:
        place = self._clauses.places[self._phrases[quotation].start]
        return _WORD.findall(self._text[slice(*place)].casefold()) or [""]

    def recalled_sayer(self, low: int, stop: int) -> Phrase | None:
        """Whose words a sentence recalls at its end: "She likes to repeat what the minister once said."."""
        verb = stop - 2
        while verb > low and self._is_whom(self._phrases[verb]):
            verb -= 1
        if verb - 3 < low or self._kinds[verb] not in SPEECH or self._phrases[verb].passive:
            return None
        recalls, what, who = self._phrases[verb - 3], self._phrases[verb - 2], self._phrases[verb - 1]
        recalled = self._word(what.head) == "what" and self._word(recalls.head) in _REPEATS and not recalls.denied
        return who if recalled and who.kind in NOUNS and not self._phrases[verb].denied else None

    def _thinks_of_newcomer(self, low: int, end: int, is_who: IsWho) -> bool:
        """Whether a sentence ends with somebody new who is recalled: "She still thinks of a banker."."""
        if end - 2 < low or self._phrases[end - 2].denied:
            return False
        verb, noun = self._head(end - 2), self._phrases[end - 1]
        if noun.kind is Kind.BESIDE and verb in _THINKS:
            noun = noun.inside[0]
        elif verb not in RECALLS:
            return False
        return self._word(noun.start) in NEW and self._is_another(noun, is_who)

    def _is_put_plainly(self, low: int, end: int, is_who: IsWho) -> bool:
        """Whether a sentence says how another one, or their letter, puts it: "The bank's letter was blunt."."""
        n = self._past(low, Kind.JOIN, Kind.ADVERB)
        noun, verb = self._phrases[n], self._phrases[n + 1]
        plain = verb.kind is Kind.IS and n + 2 == end and not verb.denied and self._word(verb.end - 1) in _PLAIN
        owned = not set(self._codes(noun)).isdisjoint("gG") or self._word(noun.start) in NEW
        if not plain or self._clauses.codes[noun.head] != "O":
            return plain and self._is_another(noun, is_who)
        return self._is_for_reading(noun) and (owned or self._has_author(noun, is_who))

    def _is_for_reading(self, noun: Phrase) -> bool:
        """Whether it is something that is read, and nobody's who is known."""
        head = noun.head - (self._word(noun.head) in _ALOUD)  # read the letter aloud
        read = self._clauses.codes[head] == "O" and self._word(head) not in BODIES
        return noun.kind in THINGS and read and noun.owner < 0 and self._word(noun.start) not in HERS

    def _has_author(self, noun: Phrase, is_who: IsWho) -> bool:
        sources = (one.inside[0] for one in noun.inside if self._word(one.head) in {"from", "of"})
        return any(self._is_another(one, is_who) or self._is_source(one, is_who, answers=False) for one in sources)

    def _is_read_out(self, n: int, end: int, is_who: IsWho) -> bool:
        """Whether phrase `n` is a verb of quoting, and its object another one or a thing to read."""
        verb = self._phrases[n]
        if verb.kind is not Kind.RELAYS or verb.denied or verb.passive:
            return False
        aloud = any(self._word(m) in _ALOUD for m in range(verb.end, self._phrases[end].start))
        at = self._past(n + 1, Kind.ADVERB)
        if at >= end or not (aloud or self._head(n) in _QUOTES):
            return False
        noun = self._phrases[at]
        somebody = self._clauses.codes[noun.head] != "O" and self._is_another(noun, is_who)
        return somebody or self._is_for_reading(noun)

    def _is_line_by(self, n: int, is_who: IsWho) -> bool:
        """Whether phrase `n` tells who found the line before it, or in it: "a line by a poet", "one of a poet's"."""
        phrase = self._phrases[n]
        if phrase.kind is Kind.BESIDE and self._word(phrase.head) == "by":
            return self._is_line(self._phrases[n - 1]) and n > 0 and self._is_another(phrase.inside[0], is_who)
        noun = phrase.inside[0] if phrase.kind is Kind.BESIDE else phrase
        return self._is_line(noun) and self._word(noun.start) in NEW and self._has_author(noun, is_who)

    def _is_line(self, noun: Phrase) -> bool:
        return noun.kind in THINGS and self._word(noun.head) in LINES

    def _is_whom(self, phrase: Phrase) -> bool:
        """Whether a phrase tells whom somebody tells, or when: "her", "it to Moreau", "once"."""
        if phrase.kind in NAMES | {Kind.ADVERB}:
            return True
        inner = phrase.inside[0] if phrase.kind is Kind.BESIDE else phrase
        to = phrase.kind is not Kind.BESIDE or self._word(phrase.head) == "to"
        named = inner.kind in NAMES or self._word(inner.start) in _WHOM
        plain = inner.end - inner.start == 1 or inner.kind in NAMES
        return to and named and (plain or all(self._is_whom(one) for one in inner.inside))
