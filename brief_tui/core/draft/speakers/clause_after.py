"""The clause behind a quotation: "…," Moreau noted; "…," said Moreau; "…," is how Moreau put it."""

from __future__ import annotations

from brief_tui.core.draft.speakers.parts import BARS, CAME, ENDS, LONGEST_ASIDE, Given, Parts
from brief_tui.core.draft.speakers.phrase import NAMES, NOUNS, PAUSES, SPEECH, STOPS, THINGS, VERBS, Kind, looks_done
from brief_tui.core.language.clause_words import ASSENTS, HEARD, LINES
from brief_tui.core.language.wordlists import HELPING


class ClauseAfter(Parts):
    """The first rule: it tells whose a quotation is, or that it is nobody's who is known."""

    def after(self, quotation: int) -> Given | None:
        """The clause after the quotation that is phrase `quotation`."""
        if (given := self._inside(quotation)) is not None:
            return given
        n = quotation + 1
        if self._kinds[n] is Kind.STOP:
            return self._after_stop(n + 1)
        paused = self._kinds[n] in PAUSES
        n = self._past(n + paused, Kind.ADVERB)
        had_as = self._kinds[n] is Kind.WHO and self._head(n) == "as"
        n = self._past(n + had_as, Kind.ADVERB)
        kind = self._kinds[n]
        if kind in NOUNS:
            first = quotation == 0 or self._kinds[quotation - 1] in STOPS
            return self._subject_first(n, tag=paused and first, had_as=had_as)
        if kind is Kind.IS:
            return self._predicate(n)
        if kind in VERBS and paused:
            return self._verb_first(n)
        if kind in SPEECH and self._kinds[n + 1] in NOUNS:
            return self._verb_first(n)
        return self._source(n) if kind is Kind.BESIDE else None

    def _inside(self, quotation: int) -> Given | None:
        """The clause before the main one that holds the quotation: "When Moreau said “…”, Feld laughed"."""
        nobody = Given(None, self._phrases[quotation].end)
        if self._head(quotation - 1) == "asked" and self._kinds[quotation - 2] in ENDS:
            return nobody
        low = quotation
        while low > max(0, quotation - LONGEST_ASIDE) and self._kinds[low - 1] not in ENDS:
            low -= 1
        opener = self._head(low) if self._kinds[low] is Kind.WHO and self._kinds[low - 1] in STOPS else ""
        verb = next((n for n in range(quotation - 1, low, -1) if self._kinds[n] in SPEECH), None)
        if verb is None or opener not in {"when", "because", "if"}:
            return None
        asserted = opener != "if" and not self._phrases[verb].passive and not self._phrases[verb].denied
        return self._given(self.subject(verb, low), quotation) if asserted else nobody

    def _after_stop(self, n: int) -> Given | None:
        """A sentence of a name and a verb: “A b.” Moreau said."""
        if self._kinds[n] is Kind.WORDS and self._kinds[n + 1] is Kind.IS:
            owner = self._phrases[n + 2].owner
            ends = self._kinds[n + 3] in ENDS | {Kind.JOIN}
            alone = owner >= 0 and owner == self._phrases[n + 2].head and ends
            denied = self._phrases[n + 1].denied
            return Given(None if denied else owner, self._phrases[n + 2].end) if alone else None
        if (signed := self._signed(n)) is not None:
            return Given(self._phrases[signed].head, self._phrases[signed].end)
        verb = self._past(n + 1, Kind.ADVERB)
        if self._kinds[n] not in NOUNS or self._kinds[verb] not in SPEECH or self._phrases[verb].passive:
            return None
        if self._head(verb) in ASSENTS:  # with what somebody else said
            return None
        if not (self._ends(verb + 1) or (self._kinds[verb + 1] is Kind.PAUSE and self._kinds[verb + 2] is Kind.JOIN)):
            return None
        return self._given(None if self._phrases[verb].denied else self._phrases[n], verb)

    def _signed(self, n: int) -> int | None:
        """The person whom a sentence behind names: That was Moreau again. So said Moreau. It was Moreau who said so.

        But whoever was "the next speaker" speaks only then.
        """
        opens, doing = self._head(n), self._phrases[n + 1]
        if opens in {"so", "thus"}:
            who = n + 1 + (doing.kind is Kind.SPEAKS)
            return who if self._kinds[who] is Kind.PERSON and self._kinds[who + 1] is Kind.STOP else None
        if doing.kind is not Kind.IS or doing.denied or self._kinds[n + 2] is not Kind.PERSON:
            return None
        behind = n + 3 + (self._head(n + 3) == "again")
        said = self._head(behind) == "who" and self._kinds[behind + 1] is Kind.SPEAKS and self._head(behind + 2) == "so"
        alone = opens in {"that", "this"} and self._kinds[behind] in ENDS
        sayer = opens == "speaker" and self._phrases[n].end - self._phrases[n].start == len(("the", "speaker"))
        return n + 2 if alone or sayer or (opens == "it" and said) else None

    def _ends(self, n: int) -> bool:
        return n >= self._size or self._kinds[n] is Kind.STOP

    def _subject_first(self, who: int, *, tag: bool, had_as: bool) -> Given | None:
        n = who + 1
        if self._kinds[n] is Kind.JOIN and self._kinds[n + 1] in NOUNS:
            n = self._past(n + 2, Kind.ADVERB)
            return Given(None, self._phrases[n].end) if self._kinds[n] in SPEECH else None
        if self._kinds[n] is Kind.PAUSE and (closing := self._aside(n)) is not None:
            if self._kinds[who] not in NAMES and closing == n + 2 and self._kinds[n + 1] in NAMES:
                who = n + 1
            n = closing + 1
        n = self._past(n, Kind.ADVERB)
        if self._kinds[n] in NAMES and self._kinds[who] is Kind.OTHER and self._kinds[n + 1] in VERBS:
            return Given(None, self._phrases[n].end)  # a woman Moreau knows said
        verb = self._phrases[n]
        if verb.kind in SPEECH:
            return self._by_verb(who, n)
        if verb.kind is Kind.RELAYS:
            saying = self._kinds[n + 1] in NAMES and self._says(n)
            return self._given(self._phrases[n + 1] if saying and not verb.denied else None, n)
        if verb.kind not in VERBS:
            return None
        if self._kinds[who] in {Kind.PERSON, Kind.PRONOUN} and not verb.denied:
            if had_as and self._head(n) == "have":
                return self._given(self._phrases[who], self._past(n + 1, Kind.OTHER) - 1)
            if tag and self._is_tag(n):
                return Given(self._phrases[who].head, self._phrases[n].end)
        joined = verb.denied or self._phrases[n + 1].joins or self._kinds[n + 1] in SPEECH
        return Given(None, verb.end) if joined else None

    def _says(self, relays: int) -> bool:
        """Whether the one behind a verb says it: "quoted Moreau as saying", "heard Moreau say"."""
        says = self._phrases[relays + 2]
        heard = self._head(relays) in HEARD and says.kind in SPEECH and not looks_done(self._word(says.head))
        return heard or (says.kind is Kind.WHO and self._phrases[relays + 3].joins)

    def _aside(self, pause: int) -> int | None:
        """The pause that closes the aside which `pause` opens, if a verb stands behind it."""
        begins = self._kinds[pause + 1]
        if begins in SPEECH and self._kinds[pause + 2] is not Kind.BESIDE:
            return None
        for n in range(pause + 1, min(self._size, pause + LONGEST_ASIDE)):
            kind = self._kinds[n]
            if kind in BARS or (kind in SPEECH and begins is not Kind.WHO and n > pause + 1):
                return None
            if kind is Kind.PAUSE and self._kinds[self._past(n + 1, Kind.ADVERB)] in VERBS:
                return n
        return None

    def _by_verb(self, who: int, n: int) -> Given:
        """The speaker by verb of speech `n` with its subject, phrase `who`, in front of it."""
        verb = self._phrases[n]
        if verb.denied:
            return Given(None, verb.end)
        if verb.passive:
            return self._given(self._agent(n), n)
        theirs = self._is_others(n) or (verb.kind is Kind.SPEAKS and self._is_clause(n + 1))
        behind = {*NOUNS, Kind.BESIDE} if verb.kind is Kind.TELLS else {Kind.OTHER, Kind.BESIDE, Kind.ADVERB}
        return self._given(None if theirs else self._phrases[who], self._past(n + 1, *behind) - 1)

    def _is_clause(self, n: int) -> bool:
        """Whether a clause of its own begins behind a verb of speech: "…," Moreau says Feld should know."""
        doing = self._phrases[n + 1]
        return self._kinds[n] in NOUNS and doing.kind in VERBS and self._word(doing.start) in HELPING

    def _is_tag(self, n: int) -> bool:
        """Whether a verb in no list stands behind a name, alone or with whom it is done to: “…,” Moreau teased her."""
        verb = self._phrases[n]
        word = self._word(verb.start)
        after = self._past(n + 1, Kind.ADVERB)
        goes_on = word in {"breaks", "broke", "cut", "cuts", "goes", "went"} and self._head(n + 1) in {"in", "on"}
        looks = looks_done(word) and word not in {"does", "has", "was"}
        after += self._kinds[after] in NOUNS and self._kinds[after + 1] in ENDS
        ends = self._kinds[after] in ENDS | {Kind.JOIN, Kind.BESIDE}
        return verb.kind is Kind.DOES and verb.end == verb.start + 1 and (goes_on or looks) and ends

    def _is_tag_before(self, n: int) -> bool:
        """Whether a verb in no list stands right before a name: “…,” bemoaned Moreau, who …"""
        verb, who = self._phrases[n], self._kinds[n + 1]
        alone = verb.end == verb.start + 1 and not verb.denied and self._word(verb.start).endswith("ed")
        return alone and who is Kind.PERSON and self._kinds[n + 2] in ENDS

    def _verb_first(self, n: int) -> Given | None:
        """said Moreau; came the answer from Moreau"""
        verb = self._phrases[n]
        if verb.kind is Kind.DOES:
            if self._is_tag_before(n):
                return Given(self._phrases[n + 1].head, self._phrases[n + 1].end)
            if self._head(n) not in CAME or self._kinds[n + 1] not in THINGS:
                return None
            return Given(self._of(self._phrases[n + 1], "from"), self._phrases[n + 1].end)
        if verb.kind is not Kind.SPEAKS or verb.denied or verb.passive or verb.joins:
            return None if verb.joins else Given(None, verb.end)
        who = self._past(n + 1, Kind.ADVERB)
        if self._kinds[who] is Kind.BESIDE and self._word(self._phrases[who].head) == "in":  # chimed in Moreau
            inner = self._phrases[who].inside[0]
            return Given(inner.head if inner.kind in NAMES else None, self._phrases[who].end)
        if self._kinds[who] not in NOUNS:
            return None
        if self._kinds[who + 1] is Kind.JOIN and self._kinds[who + 2] in NOUNS and self._kinds[who + 3] not in VERBS:
            return Given(None, self._phrases[who + 2].end)
        beside = self._kinds[who] not in NAMES and self._kinds[who + 1] is Kind.PAUSE and self._kinds[who + 2] in NAMES
        if beside and self._kinds[who + 3] in ENDS | {Kind.JOIN, Kind.QUOTATION}:
            who += 2  # said Moreau's deputy, Jon Feld
        if self._kinds[who] is Kind.OTHER and self._kinds[who + 1] is Kind.PERSON and self._kinds[who + 2] in ENDS:
            who += 1  # said a laughing Moreau
        return self._given(self._phrases[who], who)

    def _predicate(self, n: int) -> Given | None:
        """… is Moreau's summary; … is a line that Moreau keeps; … is how Moreau put it"""
        verb, what = self._phrases[n], self._past(n + 1, Kind.ADVERB)
        if verb.denied:
            return Given(None, verb.end)
        what -= self._kinds[what] is Kind.PERSON and self._head(what - 1) == "all"
        noun = self._phrases[what]
        if noun.kind is Kind.WORDS:
            follows = self._kinds[what + 1] is Kind.WHO or self._kinds[what + 1] in NAMES
            if self._is_hers(noun):
                return Given(None, noun.end, latest=True)
            if (who := self._of(noun, "of", "from")) is not None or not follows:
                return Given(who, noun.end)
            if self._head(what) not in LINES:  # a question that Moreau hates
                return Given(None, noun.end)
        elif noun.kind is not Kind.WHO and self._head(what) not in LINES:
            return None
        elif (who := self._of(noun, "from", "of")) is not None:
            return Given(who, noun.end)
        who = what + 1 + (self._kinds[what + 1] is Kind.WHO)
        doing = self._past(who + 1, Kind.ADVERB)
        if self._kinds[who] not in NOUNS or self._kinds[doing] not in VERBS:
            return None
        got = self._kinds[doing] in {Kind.GETS, Kind.RELAYS}
        if got or self._phrases[doing].denied or self._phrases[doing].passive:
            return Given(None, self._phrases[doing].end)
        return self._given(self._phrases[who], doing)
