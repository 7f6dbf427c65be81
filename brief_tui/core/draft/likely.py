"""Whether a sentence that gives a quotation to nobody gives it to somebody else than the one who said it."""

from __future__ import annotations

from collections.abc import Callable

from brief_tui.core.draft.parts import ENDS, LONGEST_ASIDE, Parts
from brief_tui.core.draft.phrase import NOUNS, PAUSES, SPEECH, THINGS, VERBS, Kind, Phrase, is_somebody
from brief_tui.core.language.clause_words import SOMEBODY, TO_QUOTE

_YET = frozenset({"so", "yet"})
_SOURCES = frozenset({"according", "per"})
_ASKS = frozenset("ask asked asks".split())

IsWho = Callable[[Phrase], bool]


class Likely(Parts):
    """Signs in a sentence that its quotation is not the likely speaker's; they take a speaker away, never name one.

    A speaker is likely where the sentence names them and the transcripts have the words in their mouth. Only a
    sentence that plainly gives the words to somebody else outweighs that.
    """

    def last_clause(self, low: int, quotation: int) -> int:
        """Where the last clause before the quotation begins that has a subject of its own: "…, but Moreau …:"."""
        for n in range(quotation - 2, low, -1):
            joins = self._kinds[n] is Kind.JOIN or self._head(n) in _YET
            if joins and self._kinds[n - 1] is Kind.PAUSE and self._kinds[n + 1] in NOUNS:
                return n
        return low

    def points_elsewhere(self, low: int, quotation: int, stop: int, is_who: IsWho) -> bool:
        """Whether another one is said to speak: a stranger, a role, many, or something that is read.

        Read are the clause from `low` on before the quotation, and the one right behind it, before `stop`. `is_who`
        tells whether a role may be the person's own. A quotation that goes on with the sentence, in small letters, is
        another one's by a verb of speech alone.
        """
        behind = quotation + 1 + (self._kinds[quotation + 1] in PAUSES)
        stop = self._past_tag(behind, stop)
        goes_on = self._begins_small(quotation) and self._kinds[quotation - 1] is not Kind.COLON
        leads = (self._speaks_for_another(n, low, quotation - 1, is_who) for n in range(low, quotation))
        tags = (self._speaks_for_another(n, behind, n + 1, is_who) for n in range(behind, max(behind, stop)))
        return (
            any(leads)
            or any(tags)
            or self._is_shown(quotation - 1 - (self._kinds[quotation - 1] in ENDS), low)
            or (not goes_on and any(self._is_about_another(n, low, is_who) for n in range(low, quotation)))
        )

    def is_about_another(self, low: int, stop: int, is_who: IsWho) -> bool:
        """Whether the sentence of phrases [low, stop) is about somebody else, or names a stranger in full."""
        return any(
            self._is_about_another(n, low, is_who)
            or (self._kinds[n] is Kind.STRANGER and self._phrases[n].end - self._phrases[n].start > 1)
            for n in range(low, stop)
        )

    def _past_tag(self, behind: int, stop: int) -> int:
        """Where the clause behind a quotation ends, which goes on behind what is said of its subject between commas."""
        ends = [n for n in range(behind, stop) if self._kinds[n] in ENDS | {Kind.JOIN}]
        end, closing, after = [*ends, stop, stop, stop][:3]
        aside = closing < stop and closing - end < LONGEST_ASIDE and VERBS.isdisjoint(self._kinds[behind:end])
        return after if aside and self._kinds[self._past(closing + 1, Kind.ADVERB)] in VERBS else end

    def told_to(self, n: int) -> bool:
        """Whether the phrase `n` is who is told or asked something: "she told Feld"."""
        verb = self._phrases[n - 1]
        return n > 0 and (verb.kind is Kind.TELLS or self._word(verb.head) in _ASKS) and not verb.passive

    def _begins_small(self, quotation: int) -> bool:
        return self._text[self._clauses.places[self._phrases[quotation].start][0] + 1 :][:1].islower()

    def _speaks_for_another(self, n: int, low: int, last: int, is_who: IsWho) -> bool:
        """Whether phrase `n`, a verb or a source, gives what `last` leads up to, or goes behind, to another one."""
        phrase = self._phrases[n]
        if phrase.kind is Kind.BESIDE and self._word(phrase.head) in _SOURCES:
            return self._is_another(phrase.inside[0], is_who) and not self._is_named_behind(n)
        governs = all(self._kinds[m] not in VERBS | ENDS | {Kind.WHO} for m in range(n + 1, last))
        if self._word(phrase.head) in TO_QUOTE and self._is_another(self._phrases[n + 1], is_who):
            return True  # hear the roofer, who mended it: “…”
        if phrase.kind in {Kind.RELAYS, Kind.GETS}:
            return governs and (phrase.kind is Kind.RELAYS or self._kinds[n + 1] is Kind.WORDS)
        if phrase.kind not in SPEECH or (phrase.joins and not phrase.denied):
            return False
        if phrase.passive and self._word(phrase.head) not in _ASKS:
            return not any(self._kinds[m] in SPEECH for m in range(n + 1, last))
        if governs and phrase.denied:
            return True
        who = self._subject_of(n, low)
        if who is None and last == n + 1 and self._kinds[low] in THINGS:
            who = self._phrases[low]  # of a tag: “…,” the head of field trials said
        if who is None or (self._head(n - 1) == "to" and not governs):  # wants him to say that …
            return False
        within = self._is_within(n, low) and not (who.kind is Kind.PRONOUN and self._word(who.head) == "they")
        return not within and self._is_another(who, is_who)

    def _subject_of(self, verb: int, low: int) -> Phrase | None:
        after = self._phrases[verb + 1]
        opens = verb == low or self._kinds[verb - 1] in ENDS
        return after if opens and after.kind in NOUNS else self.subject(verb, low)

    def _is_within(self, n: int, low: int) -> bool:
        """Whether a verb is that of a clause within another: "when the moderator asked"."""
        while n > low and self._kinds[n - 1] not in ENDS:
            n -= 1
            if self._kinds[n] is Kind.WHO:
                return True
        return False

    def _is_another(self, who: Phrase, is_who: IsWho) -> bool:
        if who.kind is Kind.PRONOUN:
            return self._word(who.head) == "they"
        if who.kind is Kind.STRANGER:
            return not is_who(who)
        if self._clauses.codes[who.head] == "O":
            return who.kind in THINGS
        many = self._word(who.head) in SOMEBODY
        return who.kind in THINGS and (many or self._names_person(who)) and not is_who(who)

    def _is_about_another(self, n: int, low: int, is_who: IsWho) -> bool:
        """Whether phrase `n` is what the clause is about, and somebody else: "the mayor disappointed Moreau:"."""
        phrase, doing = self._phrases[n], self._kinds[self._past(n + 1, Kind.ADVERB)]
        first = all(self._kinds[m] in {Kind.JOIN, Kind.ADVERB, Kind.PAUSE, Kind.BESIDE} for m in range(low, n))
        if self._is_within(n, low) or not (first or doing in VERBS):
            return False
        if phrase.kind is Kind.STRANGER:
            end = phrase.inside[0].start if phrase.inside else phrase.end
            bare = first and end == phrase.start + 1  # any word has a capital there
            return doing in VERBS and not bare and not is_who(phrase)
        named = self._is_named_behind(n)
        return phrase.kind in THINGS and self._names_person(phrase) and not (named or is_who(phrase))

    def _is_named_behind(self, n: int) -> bool:
        """Whether the name of a known person is put behind phrase `n`, a role: "its chair, Ada Moreau,"."""
        return self._kinds[n + 1] is Kind.PAUSE and self._kinds[n + 2] is Kind.PERSON

    def _is_shown(self, n: int, low: int) -> bool:
        """Whether something that is read stands right before the quotation: "above her desk hangs a sign: “…”"."""
        return n >= low and self._kinds[n] is Kind.OTHER and self._clauses.codes[self._phrases[n].head] == "O"

    def _names_person(self, noun: Phrase) -> bool:
        end = noun.inside[0].start if noun.inside else noun.end
        return any(is_somebody(self._word(n)) for n in range(noun.start, end) if self._clauses.codes[n] != "U")
