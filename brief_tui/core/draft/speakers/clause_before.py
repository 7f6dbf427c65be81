"""The clause before a quotation that ends in a colon or comma: "Moreau said:", "As Moreau put it,"."""

from __future__ import annotations

from brief_tui.core.draft.speakers.parts import ENDS, Given
from brief_tui.core.draft.speakers.phrase import NAMES, NOUNS, SPEECH, VERBS, Kind, Phrase
from brief_tui.core.draft.speakers.topics import Topics
from brief_tui.core.language.clause_words import HERS, HIM, NAMINGS, OPENERS, RECALLS, TO_QUOTE
from brief_tui.core.language.offices import ROLES


class ClauseBefore(Topics):
    """The second rule: it tells whose a quotation is, that it is nobody's who is known, or nothing."""

    def before(self, low: int, quotation: int) -> Given | None:
        """The clause before the quotation that ends in a colon or comma, from the phrase `low` on."""
        last = quotation - 1
        low = self._behind_quotations(low, last)
        if last < low or self._kinds[last] not in {Kind.PAUSE, Kind.COLON} or self._is_then(low, last):
            return None
        end = self._phrases[last].end
        if (who := self._named_last(low, last)) is not None:
            return Given(who, end)
        start = self._past(low, Kind.JOIN, Kind.ADVERB)
        start -= start > low and self._head(start - 1) in TO_QUOTE
        if self._kinds[start] is Kind.BESIDE and self._kinds[start + 1] in ENDS and (given := self._source(start)):
            return given._replace(end=end)
        if (quoted := self._to_quote(start, last)) is not None:
            return Given(quoted, end)
        if self._is_told_so(low, last):
            return Given(None, end, latest=True)
        if self._is_denied(low, last):
            return Given(None, end)
        if (who := self._for_whom(start, last)) is not None:
            return Given(who, end)
        start, since = self._main_clause(low, last)
        given = self._by_clause(start, last, since)
        return given and given._replace(end=end)

    def _behind_quotations(self, low: int, last: int) -> int:
        """Where the last clause with a subject of its own begins behind another quotation: "“…” and Moreau agreed:"."""
        for n in range(last - 2, low, -1):
            if self._kinds[n] is Kind.QUOTATION:
                join = self._past(n + 1, Kind.PAUSE, Kind.MAY_STOP)
                own = self._kinds[join] is Kind.JOIN and self._kinds[join + 1] in NOUNS
                return join if own and join + 2 < last else low
        return low

    def _is_then(self, low: int, last: int) -> bool:
        """Whether a lead says no more than "And then:"."""
        return all(
            self._kinds[n] in {Kind.JOIN, Kind.ADVERB, Kind.PAUSE} or (n > low and self._is_plain_beside(n))
            for n in range(low, last)
        ) and any(self._kinds[n] is Kind.ADVERB for n in range(low, last))

    def _is_plain_beside(self, n: int) -> bool:
        phrase = self._phrases[n]
        return phrase.kind is Kind.BESIDE and phrase.inside[0].kind is Kind.OTHER

    def _to_quote(self, start: int, last: int) -> int | None:
        """The one whom a clause quotes: to quote Moreau; to hear Moreau tell it; take Moreau; listen to Moreau."""
        named = [m for n in range(start, last) for m in self._people(n)]
        if len(named) != 1 or self._head(start) not in TO_QUOTE or named[0] > self._phrases[start].head + 2:
            return None
        return named[0] if self._clauses.codes[named[0]] == "N" else None

    def _named_last(self, low: int, last: int) -> int | None:
        """That's the worst of it, says Moreau: “…”; before you buy, hear Moreau, who grows it: “…”"""
        opens = next((n for n in range(last - 1, low, -1) if self._kinds[n] is Kind.PERSON), low)
        verb = self._phrases[opens - 1]
        if opens - 2 < low or self._kinds[opens - 2] is not Kind.PAUSE or self._kinds[last] is not Kind.COLON:
            return None
        behind = self._kinds[opens + 1]
        alone = opens + 1 == last or (behind is Kind.PAUSE and self._kinds[opens + 2] is Kind.WHO)
        says = verb.kind in SPEECH and not (verb.denied or verb.passive or verb.joins) and opens + 1 == last
        hear = self._word(verb.head) in TO_QUOTE and verb.start + 1 == verb.end and alone
        return self._phrases[opens].head if says or hear else None

    def _is_told_so(self, start: int, last: int) -> bool:
        """Whether phrase `start` begins a clause like "To hear her tell it, …"."""
        first = self._phrases[start].start
        words = [self._word(n) for n in range(first, min(first + 4, self._phrases[last].start))]
        return words[:2] == ["to", "hear"] and words[3:] == ["tell"] and words[2] in HERS | HIM

    def _is_denied(self, low: int, last: int) -> bool:
        """Whether the words are denied, passed on, or what somebody is told."""
        for n in range(low, last):
            phrase = self._phrases[n]
            if phrase.kind is Kind.RELAYS and not (phrase.passive and self._says_then(n, last)):
                return True
            if phrase.denied and phrase.kind in SPEECH and not self._says_then(n, last, "as", "when", "while"):
                return not self._names_thing(n, last)
            if phrase.denied and phrase.kind not in SPEECH and self._speaks_behind(n, last):
                return True
        return self._kinds[last - 1] is Kind.WORDS and self._kinds[last - 2] is Kind.GETS

    def _names_thing(self, verb: int, last: int) -> bool:
        """Whether a verb says what something is to be called, and a colon goes on: "will not call it useless:"."""
        words = self._phrases[last].start - self._phrases[verb].end
        return self._head(verb) in NAMINGS and words > 1 and self._kinds[last] is Kind.COLON

    def _says_then(self, n: int, last: int, *behind: str) -> bool:
        """Whether somebody says something behind the verb at `n`, and behind one of these words if there are any."""
        at = next((m for m in range(n + 1, last) if self._head(m) in behind), last) if behind else n
        return any(self._kinds[m] in SPEECH and not self._phrases[m].joins for m in range(at + 1, last))

    def _speaks_behind(self, n: int, last: int) -> bool:
        """Whether a verb of speech depends on the one at `n`: "would not go so far as to say"."""
        for m in range(n + 1, min(last, n + 5)):
            if self._kinds[m] is Kind.PAUSE or self._head(m) == "that":
                return False
            if self._kinds[m] in SPEECH:
                return True
        return False

    def _main_clause(self, low: int, last: int) -> tuple[int, int]:
        """Where the main clause begins, behind "Asked about it," and its like, and the first code that is in it.

        Names in an opening clause that somebody else is the subject of are not what a pronoun behind it means.
        """
        start = low
        since = 0
        while True:
            first = self._past(start, Kind.JOIN, Kind.ADVERB)
            opens = self._kinds[first] in VERBS | {Kind.BESIDE, Kind.WHO} or (
                first > start and self._kinds[first] is Kind.PAUSE
            )
            if not opens:
                return start, since
            if self._kinds[first] is Kind.BESIDE and self._kinds[first + 1] is Kind.PRONOUN:
                return first + 1, self._phrases[first].end  # To Feld she said
            pause = next((n for n in range(first, last) if self._kinds[n] in {Kind.PAUSE, Kind.COLON}), last)
            subject = self._past(pause + 1, Kind.JOIN, Kind.ADVERB)
            if pause >= last or self._kinds[subject] not in NOUNS | {Kind.BESIDE} or subject >= last:
                return start, since
            if self._kinds[first] in VERBS or self._kinds[first] is Kind.BESIDE:
                since = self._phrases[pause].end
            start = pause + 1

    def _by_clause(self, start: int, last: int, since: int) -> Given | None:
        end = self._phrases[last].end
        verb = self._last_speech(start, last)
        if verb is not None:
            if self._is_theirs(verb, last) or self._is_others(verb):
                return Given(None, end)
            if self._phrases[verb].passive:
                asked = self._head(verb) == "asked"
                return self._given(None if asked else self._agent(verb), last)
            if self._is_nested(verb, start) or self._source_within(verb + 1, last) is not None:
                return Given(None, end)
            if self._is_aside_of_pronoun(verb):
                return Given(None, end, latest=True)
            return self._given(self.speaker(verb, start), last, since)
        if (source := self._source_within(start, last)) is not None:
            return source
        who_index = self._topic(start, last)
        if who_index is not None:
            return Given(who_index, end, since=since)
        if (role := self._role_topic(start, last)) is not None:
            return Given(None, end, described=role)
        if any(self._word(n) in ROLES for n in range(self._phrases[start].start, self._phrases[last].start)):
            return Given(None, end)
        if self._goes_on(start, last):
            return Given(None, end, latest=True)
        named = any(self._people(n) for n in range(start, last))
        return Given(None, end) if self._kinds[last] is Kind.COLON or named else None

    def _is_nested(self, verb: int, low: int) -> bool:
        """Whether one says what another one said: "Moreau says Feld told her,"."""
        n = verb - 1
        while n > low and self._kinds[n] in {*NOUNS, Kind.ADVERB, Kind.BESIDE}:
            n -= 1
        if n > low and self._head(n) == "that":
            n -= 1
        told = n > low and self._kinds[n] in NOUNS and self._kinds[n - 1] is Kind.TELLS  # told me that Feld said
        return (n > low and self._kinds[n] in SPEECH and n < verb - 1) or told

    def _is_aside_of_pronoun(self, verb: int) -> bool:
        """Whether a pronoun is another one than the name in front of it: "Feld, she noted, …"."""
        before = [self._kinds[verb - n] for n in (3, 2, 1)]
        return before == [Kind.PERSON, Kind.PAUSE, Kind.PRONOUN]

    def _last_speech(self, start: int, last: int) -> int | None:
        for n in range(last - 1, start - 1, -1):
            beside = self._phrases[n].joins and self._kinds[n - 1] is Kind.BESIDE
            told = self._kinds[n] in SPEECH and not beside and self._head(n - 1) != "it"  # how it began
            if told and not self._is_in_aside(n, start, last):
                return n
        return None

    def _is_in_aside(self, verb: int, start: int, last: int) -> bool:
        """Whether a verb stands in a clause between commas: "Moreau, whose engineers complained, shrugs:"."""
        n = verb
        while n > start and self._kinds[n] is not Kind.PAUSE:
            n -= 1
        closed = any(self._kinds[m] is Kind.PAUSE for m in range(verb + 1, last))
        return closed and n > start and self._kinds[n + 1] is Kind.WHO and self._kinds[n - 1] in NAMES

    def _is_theirs(self, verb: int, last: int) -> bool:
        """Whether what stands behind a verb of speech may be another one's words."""
        word = self._word(self._phrases[verb].head)
        if word in {"ask", "asked", "asks", "put", "puts"} and self._is_introduced(verb, last):
            return True
        if word in {"ask", "asked", "asks"} and self._kinds[verb + 1] in NAMES:
            asked = {"about", "what"} | OPENERS
            return any(self._head(n) in asked for n in range(verb + 2, last))
        if word in {"repeat", "repeated", "repeats"} and self._head(verb + 1) == "it":
            return True
        for n in range(verb + 1, last):
            phrase = self._phrases[n]
            if phrase.kind is Kind.JOIN and self._kinds[n + 1] in NOUNS and self._kinds[n + 2] in VERBS:
                return True
            if self._kinds[n] is Kind.GETS:
                return True
            inner = phrase.inside[0] if phrase.kind is Kind.BESIDE else phrase
            if inner.kind is Kind.WORDS and (inner.owner >= 0 or self._is_of_another(inner)):
                return True
            if word in RECALLS and (inner.kind is Kind.WORDS or "O" in self._codes(inner)):
                return True
            if word in RECALLS and n == verb + 1 == last - 1 and self._is_agent(inner):
                return True
        return False

    def _is_of_another(self, words: Phrase) -> bool:
        """Whether it is told by a possessive, or by role, whose words they are: "the words of a diver"."""
        sources = (one.inside[0] for one in words.inside if self._word(one.head) in {"from", "of"})
        return not {"g", "G"}.isdisjoint(self._codes(words)) or any(map(self._is_agent, sources))

    def _is_introduced(self, verb: int, last: int) -> bool:
        """Whether a lead ends with whom something is put to: "Moreau put it to Feld, who did not blink:"."""
        who = next((n for n in range(verb + 1, last) if self._head(n) == "who"), last)
        return who < last and self._kinds[who - 1] is Kind.PAUSE and any(map(self._people, range(verb + 1, who)))

    def _source_within(self, low: int, quotation: int) -> Given | None:
        """According to Moreau, the crane “…”; the crane, in Moreau's words, “…”."""
        for n in range(low, quotation):
            apart = self._kinds[n] is Kind.BESIDE and Kind.PAUSE in {self._kinds[n - 1], self._kinds[n + 1]}
            if apart and (given := self._source(n)) is not None and not given.latest:
                return given
        return None
