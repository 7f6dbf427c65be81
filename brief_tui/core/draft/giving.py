"""What the clauses beside a quotation say of whose it is, over the phrases of `phrases`.

Three rules: the clause after the quotation, the clause before it that ends in a colon or comma, and the sentence
around it. Each finds whom the words are given to, that they are given to nobody known, or says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brief_tui.core.draft.clauses import Clauses
from brief_tui.core.draft.phrases import NAMES, NOUNS, SPEECH, VERBS, Kind, Phrase, holds_office, is_role, looks_done
from brief_tui.core.language.clause_words import HERS, LINES, OPENERS, RECALLS, ROLES, TO_QUOTE
from brief_tui.core.offsets import Span

_LONGEST_ASIDE = 12
"""So many phrases between two commas are an aside at most."""
_ENDS = frozenset({Kind.PAUSE, Kind.COLON, Kind.STOP, Kind.MAY_STOP})
_BARS = frozenset({Kind.QUOTATION, Kind.COLON, Kind.STOP, Kind.MAY_STOP})
_CAME = frozenset("came come comes ended ends goes ran runs went".split())
_END = Phrase(Kind.STOP, 0, 0, 0)
_BEHIND = 8
"""So many phrases are looked at behind another at most."""


class Given(NamedTuple):
    """Whose a quotation is by a clause."""

    who: int | None
    """The index of the name or pronoun among the codes; None for nobody known."""
    end: int
    """The code behind the clause."""
    latest: bool = False
    """Whether it is the latest speaker's: "in her words"."""
    since: int = 0
    """A pronoun means nobody who is named before this index."""


class Giving:
    """The rules over the phrases of a paragraph."""

    def __init__(self, text: str, clauses: Clauses, phrases: Sequence[Phrase]) -> None:
        self._text, self._clauses = text, clauses
        self._size = len(phrases)
        self._phrases = [*phrases, *[_END] * _BEHIND]  # so that a look behind the last, or before the first, is safe
        self._kinds = [phrase.kind for phrase in self._phrases]

    def _word(self, index: int) -> str:
        start, end = self._clauses.places[index]
        return self._text[start:end].casefold()

    def _head(self, n: int) -> str:
        return self._word(self._phrases[n].head) if 0 <= n < self._size else ""

    def _past(self, n: int, *kinds: Kind) -> int:
        """The first phrase from `n` on of another kind."""
        while self._kinds[n] in kinds and n < self._size:
            n += 1
        return n

    def _given(self, who: Phrase | None, end: int, since: int = 0) -> Given:
        """To a name or a pronoun, by a clause that ends with the phrase `end`."""
        return Given(who.head if who is not None and who.kind in NAMES else None, self._phrases[end].end, since=since)

    # The subject of a verb

    def subject(self, verb: int, low: int) -> Phrase | None:
        """Whose verb the phrase `verb` is, looked for down to `low`; None where two share it or none is found."""
        n = verb - 1
        while n >= low and (self._kinds[n] is Kind.ADVERB or self._is_beside_pronoun(n)):
            if self._head(n) == "to":
                return self._shared(n, low)
            n -= 1
        if n < low:
            return None
        kind = self._kinds[n]
        if kind in NOUNS:
            return None if self._is_joined(n, low) else self._phrases[n]
        if kind is Kind.PAUSE:
            return self._before_pause(verb, n, low)
        if kind is Kind.WHO and self._head(n) == "who":
            n -= 1 + (self._kinds[n - 1] is Kind.PAUSE)
            who = self._phrases[n].inside[0] if self._kinds[n] is Kind.BESIDE else self._phrases[n]
            return who if n >= low and who.kind in NOUNS else None
        return self._shared(n, low) if kind is Kind.JOIN else None

    def _is_beside_pronoun(self, n: int) -> bool:
        return self._kinds[n] is Kind.BESIDE and self._kinds[n - 1] is Kind.PRONOUN

    def _is_joined(self, n: int, low: int) -> bool:
        """Whether another one does it too: "Moreau and Feld"."""
        return n - 2 >= low and self._kinds[n - 1] is Kind.JOIN and self._kinds[n - 2] in NOUNS and self._head(n - 2) != "it"

    def _shared(self, n: int, low: int) -> Phrase | None:
        """The subject of the nearest verb before `n`, which goes on: "turned and said"."""
        for before in range(n - 1, max(low, n - _LONGEST_ASIDE) - 1, -1):
            if self._kinds[before] in _BARS:
                return None
            if self._kinds[before] in VERBS:
                return self.subject(before, low)
        return None

    def _before_pause(self, verb: int, pause: int, low: int) -> Phrase | None:
        """Whose verb it is behind an aside: "Moreau, the head of Quill, said"."""
        if self._phrases[verb].joins:
            return self._shared(pause, low)
        found = None
        for n in range(pause - 1, max(low, pause - _LONGEST_ASIDE) - 1, -1):
            if self._kinds[n] in _BARS:
                break
            before = self._kinds[n - 1] if n > low else None
            if self._kinds[n] is Kind.PAUSE and n + 2 == pause and self._kinds[n + 1] in NAMES and before not in NAMES:
                return self._phrases[n + 1]  # the product manager, Ada Moreau, …
            if self._kinds[n] is Kind.PAUSE and before in NOUNS:
                if self._kinds[n + 1] is Kind.PERSON and n + 2 == pause:
                    return None
                found = self._phrases[n - 1]
                if before in NAMES:
                    break
        return found

    def speaker(self, verb: int, low: int) -> Phrase | None:
        """The subject of a verb of speech, before it, or behind it between two commas: "Quill, says Moreau, …"."""
        found = self.subject(verb, low)
        if found is None and self._kinds[verb] is Kind.SPEAKS and self._kinds[verb - 1] is Kind.PAUSE:
            if self._kinds[verb + 1] in NOUNS and self._kinds[verb + 2] is Kind.PAUSE:
                return self._phrases[verb + 1]
        return found

    # Rule 1

    def after(self, quotation: int) -> Given | None:
        """The clause after the quotation that is phrase `quotation`."""
        n = quotation + 1
        if self._kinds[n] is Kind.STOP:
            return self._after_stop(n + 1)
        if self._kinds[quotation - 1] in SPEECH and self._kinds[quotation - 2] in {Kind.PAUSE, Kind.STOP, Kind.MAY_STOP}:
            return Given(None, self._phrases[quotation].end)  # Asked “…”, Moreau said yes
        paused = self._kinds[n] in {Kind.PAUSE, Kind.MAY_STOP}
        n = self._past(n + paused, Kind.ADVERB)
        had_as = self._kinds[n] is Kind.WHO and self._head(n) == "as"
        n = self._past(n + had_as, Kind.ADVERB)
        kind = self._kinds[n]
        if kind in NOUNS:
            first = quotation == 0 or self._kinds[quotation - 1] in {Kind.STOP, Kind.MAY_STOP}
            return self._subject_first(n, tag=paused and first, had_as=had_as)
        if kind is Kind.IS:
            return self._predicate(n)
        if kind in VERBS and paused:
            return self._verb_first(n)
        if kind in SPEECH and self._kinds[n + 1] in NOUNS:
            return self._verb_first(n)
        return self._source(n) if kind is Kind.BESIDE else None

    def _after_stop(self, n: int) -> Given | None:
        """A sentence of a name and a verb: “A b.” Moreau said."""
        if self._kinds[n] is Kind.WORDS and self._kinds[n + 1] is Kind.IS:
            owner = self._phrases[n + 2].owner
            alone = owner >= 0 and owner == self._phrases[n + 2].head and self._ends(n + 3)
            return Given(owner, self._phrases[n + 2].end) if alone else None
        verb = self._past(n + 1, Kind.ADVERB)
        if self._kinds[n] not in NOUNS or self._kinds[verb] not in SPEECH or self._phrases[verb].passive:
            return None
        if not (self._ends(verb + 1) or (self._kinds[verb + 1] is Kind.PAUSE and self._kinds[verb + 2] is Kind.JOIN)):
            return None
        return self._given(None if self._phrases[verb].denied else self._phrases[n], verb)

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
            saying = self._kinds[n + 1] in NAMES and self._kinds[n + 2] is Kind.WHO and self._phrases[n + 3].joins
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

    def _aside(self, pause: int) -> int | None:
        """The pause that closes the aside which `pause` opens, if a verb stands behind it."""
        begins = self._kinds[pause + 1]
        if begins in SPEECH and self._kinds[pause + 2] is not Kind.BESIDE:
            return None
        for n in range(pause + 1, min(self._size, pause + _LONGEST_ASIDE)):
            kind = self._kinds[n]
            if kind in _BARS or (kind in SPEECH and begins is not Kind.WHO and n > pause + 1):
                return None
            if kind is Kind.PAUSE and self._kinds[self._past(n + 1, Kind.ADVERB)] in VERBS:
                return n
        return None

    def _by_verb(self, who: int, n: int) -> Given:
        """By a verb of speech with its subject in front of it."""
        verb = self._phrases[n]
        if verb.denied:
            return Given(None, verb.end)
        if verb.passive:
            return self._given(self._agent(n), n)
        behind = {*NOUNS, Kind.BESIDE} if verb.kind is Kind.TELLS else {Kind.OTHER, Kind.BESIDE, Kind.ADVERB}
        return self._given(None if self._is_others(n) else self._phrases[who], self._past(n + 1, *behind) - 1)

    def _agent(self, verb: int) -> Phrase | None:
        """By whom it is done: "staff were told by Moreau"."""
        after = self._phrases[verb + 1]
        return after.inside[0] if after.kind is Kind.BESIDE and self._word(after.head) == "by" else None

    def _is_others(self, verb: int) -> bool:
        """Whether what is said was said by another one: "remembers being told", "recalls a vendor telling him"."""
        after = self._phrases[verb + 1]
        return after.passive or (after.kind in NOUNS and self._phrases[verb + 2].joins)

    def _is_tag(self, n: int) -> bool:
        """Whether a verb in no list stands alone behind a name: “…,” Moreau groused."""
        verb = self._phrases[n]
        word = self._word(verb.start)
        after = self._past(n + 1, Kind.ADVERB)
        goes_on = word in {"breaks", "broke", "cut", "cuts", "goes", "went"} and self._head(n + 1) in {"in", "on"}
        looks = looks_done(word) and word not in {"does", "has", "was"}
        ends = self._kinds[after] in _ENDS | {Kind.JOIN, Kind.BESIDE}
        return verb.kind is Kind.DOES and verb.end == verb.start + 1 and (goes_on or looks) and ends

    def _verb_first(self, n: int) -> Given | None:
        """said Moreau; came the answer from Moreau"""
        verb = self._phrases[n]
        if verb.kind is Kind.DOES:
            if self._head(n) not in _CAME or self._kinds[n + 1] not in {Kind.WORDS, Kind.OTHER}:
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
        if self._kinds[who] not in NAMES and self._kinds[who + 1] is Kind.PAUSE and self._kinds[who + 2] in NAMES:
            if self._kinds[who + 3] in _ENDS | {Kind.JOIN, Kind.QUOTATION}:
                who += 2
        if self._kinds[who] is Kind.OTHER and self._kinds[who + 1] is Kind.PERSON and self._kinds[who + 2] in _ENDS:
            who += 1  # said a laughing Moreau
        return self._given(self._phrases[who], who)

    def _of(self, noun: Phrase, *prepositions: str) -> int | None:
        """Whose a noun phrase is: by a possessive, or by a preposition with a name."""
        if noun.owner >= 0 and noun.kind is Kind.WORDS:
            return noun.owner
        for beside in noun.inside:
            if self._word(beside.head) in prepositions and beside.inside[0].kind in NAMES:
                return beside.inside[0].head
        return None

    def _predicate(self, n: int) -> Given | None:
        """… is Moreau's summary; … is a line that Moreau keeps; … is how Moreau put it"""
        verb, what = self._phrases[n], self._past(n + 1, Kind.ADVERB)
        if verb.denied:
            return Given(None, verb.end)
        what -= self._kinds[what] is Kind.PERSON and self._head(what - 1) == "all"
        noun = self._phrases[what]
        if noun.kind is Kind.WORDS:
            if self._is_hers(noun):
                return Given(None, noun.end, latest=True)
            if (who := self._of(noun, "of", "from")) is not None or self._kinds[what + 1] is not Kind.WHO:
                return Given(who, noun.end)
        elif noun.kind is not Kind.WHO and self._head(what) not in LINES:
            return None
        who = what + 1 + (self._kinds[what + 1] is Kind.WHO)
        doing = self._past(who + 1, Kind.ADVERB)
        if self._kinds[who] not in NOUNS or self._kinds[doing] not in VERBS:
            return None
        if self._phrases[doing].denied or self._phrases[doing].passive:
            return Given(None, self._phrases[doing].end)
        return self._given(self._phrases[who], doing)

    def _is_hers(self, noun: Phrase) -> bool:
        return self._word(noun.start) in HERS

    def _source(self, n: int) -> Given | None:
        """In Moreau's words, in the words of Moreau, in her words, according to Moreau."""
        beside = self._phrases[n]
        word, noun = self._word(beside.head), beside.inside[0]
        if word in {"according", "per"}:
            return Given(noun.head if noun.kind in NAMES else None, beside.end)
        uses = word == "to" and self._word(noun.start) == "use"
        if not (uses or word in {"in", "by"}) or not self._is_words(noun):
            return None
        if self._is_hers(noun):
            return Given(None, beside.end, latest=True)
        told = noun.owner >= 0 or any(self._word(one.head) == "of" for one in noun.inside)
        return Given(self._of(noun, "of"), beside.end) if told else None

    def _is_words(self, noun: Phrase) -> bool:
        return noun.kind is Kind.WORDS and noun.head != noun.owner

    # Rule 2

    def before(self, low: int, quotation: int) -> Given | None:
        """The clause before the quotation that ends in a colon or comma, from the phrase `low` on."""
        last = quotation - 1
        low = self._behind_quotations(low, last)
        if last < low or self._kinds[last] not in {Kind.PAUSE, Kind.COLON} or self._is_then(low, last):
            return None
        end = self._phrases[last].end
        start = self._past(low, Kind.JOIN, Kind.ADVERB)
        start -= start > low and self._head(start - 1) in TO_QUOTE
        if self._kinds[start] is Kind.BESIDE and self._kinds[start + 1] in _ENDS and (given := self._source(start)):
            return given._replace(end=end)
        if (quoted := self._to_quote(start, last)) is not None:
            return Given(quoted, end)
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
        """To quote Moreau; to hear Moreau tell it; take Moreau; listen to Moreau."""
        named = [m for n in range(start, last) for m in self._people(n)]
        if len(named) != 1 or self._head(start) not in TO_QUOTE or named[0] > self._phrases[start].head + 2:
            return None
        return named[0] if self._clauses.codes[named[0]] == "N" else None

    def _is_denied(self, low: int, last: int) -> bool:
        """Whether the words are denied, passed on, or what somebody is told."""
        for n in range(low, last):
            phrase = self._phrases[n]
            if phrase.kind is Kind.RELAYS and not (phrase.passive and self._says_then(n, last)):
                return True
            if phrase.denied and phrase.kind in SPEECH and not self._says_then(n, last, "as", "when", "while"):
                return True
            if phrase.denied and phrase.kind not in SPEECH and self._speaks_behind(n, last):
                return True
        return self._kinds[last - 1] is Kind.WORDS and self._kinds[last - 2] is Kind.GETS

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
            opens = self._kinds[first] in VERBS | {Kind.BESIDE, Kind.WHO} or first > start and self._kinds[first] is Kind.PAUSE
            if not opens:
                return start, since
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
                return self._given(self._agent(verb), last)
            if self._is_nested(verb, start):
                return Given(None, end)
            if self._is_aside_of_pronoun(verb):
                return Given(None, end, latest=True)
            return self._given(self.speaker(verb, start), last, since)
        if (source := self._source_within(start, last)) is not None:
            return source
        who_index = self._topic(start, last)
        if who_index is not None:
            return Given(who_index, end, since=since)
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
            if self._kinds[n] in SPEECH and not (self._phrases[n].joins and self._kinds[n - 1] is Kind.BESIDE):
                return n
        return None

    def _is_theirs(self, verb: int, last: int) -> bool:
        """Whether what stands behind a verb of speech may be another one's words."""
        word = self._word(self._phrases[verb].head)
        if word in {"ask", "asked", "asks"} and self._kinds[verb + 1] in NAMES:
            asked = {"about", "what"} | OPENERS
            return any(self._head(n) in asked for n in range(verb + 2, last))
        for n in range(verb + 1, last):
            phrase = self._phrases[n]
            if phrase.kind is Kind.JOIN and self._kinds[n + 1] in NOUNS and self._kinds[n + 2] in VERBS:
                return True
            if self._kinds[n] is Kind.GETS:
                return True
            inner = phrase.inside[0] if phrase.kind is Kind.BESIDE else phrase
            if inner.kind is Kind.WORDS and (inner.owner >= 0 or "g" in self._codes(inner) or "G" in self._codes(inner)):
                return True
            if word in RECALLS and (inner.kind is Kind.WORDS or "O" in self._codes(inner)):
                return True
        return False

    def _codes(self, phrase: Phrase) -> str:
        return self._clauses.codes[phrase.start : phrase.end]

    def _people(self, n: int) -> Iterator[int]:
        """The known names in a phrase."""
        phrase = self._phrases[n]
        return (m for m in range(phrase.start, phrase.end) if self._clauses.codes[m] in "NP")

    def _topic(self, start: int, last: int) -> int | None:
        """Whom a lead without a verb of speech is about; nobody where another one could be speaking in it."""
        n = self._past(start, Kind.JOIN, Kind.ADVERB)
        n = self._past(n, Kind.WHO, Kind.ADVERB, Kind.BESIDE, Kind.PAUSE, Kind.JOIN)
        phrase = self._phrases[n]
        if n >= last:
            return None
        if (who := self._relative(n, last)) is not None:
            return who
        is_ = phrase.kind is Kind.IS or self._head(n) in _CAME
        if is_ and n > start and self._kinds[n + 1] is Kind.PERSON:  # Here is Moreau on the move
            return self._phrases[n + 1].head if self._is_free(n + 2, last) else None
        if phrase.kind in {Kind.OTHER, Kind.WORDS} and self._kinds[n + 1] is Kind.PAUSE and self._kinds[n + 2] is Kind.PERSON:
            n, phrase = n + 2, self._phrases[n + 2]  # the product manager, Ada Moreau, …
        if phrase.kind is Kind.PERSON:
            return phrase.head if self._is_free(self._past_aside(n + 1, last), last, phrase) else None
        if phrase.kind is Kind.PRONOUN:
            return phrase.head if self._is_free(n + 1, last) else None
        if phrase.kind is Kind.WORDS and phrase.owner >= 0:
            return phrase.owner if self._is_free(n + 1, last) else None
        if phrase.kind in {Kind.OTHER, Kind.WORDS}:
            return self._line_of(n, last)
        return None

    def _relative(self, n: int, last: int) -> int | None:
        """Who somebody is introduced as: "… to Moreau, who was blunt:"."""
        for who in range(last - 1, n + 1, -1):
            if self._head(who) == "who" and self._kinds[who - 1] is Kind.PAUSE:
                before = self._phrases[who - 2]
                before = before.inside[-1].inside[0] if before.inside and before.inside[-1].inside else before
                before = before.inside[0] if before.kind is Kind.BESIDE else before
                told = before.kind is Kind.PERSON and self._is_free(who + 1, last)
                return before.head if told and Kind.PAUSE not in self._kinds[who:last] else None
        return None

    def _past_aside(self, n: int, last: int) -> int:
        """Behind what is said of the subject between commas: "Moreau, like Feld before her, …"."""
        if self._kinds[n] is not Kind.PAUSE or self._kinds[n + 1] in NAMES:
            return n
        closing = next((m for m in range(n + 2, min(last, n + _LONGEST_ASIDE)) if self._kinds[m] is Kind.PAUSE), last)
        inside = range(n + 1 + (self._kinds[n + 1] is Kind.BESIDE), closing)
        return n if any(self._kinds[m] in NAMES | SPEECH | {Kind.JOIN} for m in inside) else closing

    def _for_whom(self, start: int, last: int) -> int | None:
        """For Moreau, the lesson was plain:"""
        beside = self._phrases[start]
        if beside.kind is not Kind.BESIDE or self._word(beside.head) not in {"for", "to"}:
            return None
        inner = beside.inside[0]
        if inner.kind is not Kind.PERSON or self._kinds[start + 1] is not Kind.PAUSE or self._kinds[last] is not Kind.COLON:
            return None
        return inner.head if self._is_free(start + 1, last) else None

    def _is_free(self, start: int, last: int, noun: Phrase | None = None) -> bool:
        """Whether nobody else is named or told of, and nothing that speaks is shown."""
        inside = noun.inside if noun else ()
        return all(self._is_silent(phrase) for phrase in (*inside, *(self._phrases[n] for n in range(start, last))))

    def _is_silent(self, phrase: Phrase) -> bool:
        codes = self._codes(phrase)
        if phrase.kind in {Kind.JOIN, Kind.GETS, Kind.RELAYS} | SPEECH or not set(codes).isdisjoint("NPSGg"):
            return False
        if codes[0] == "f":
            return True
        if phrase.kind in {Kind.OTHER, Kind.BESIDE} and "O" in codes and not set(codes).isdisjoint("DI"):
            return False
        whole = phrase.end if phrase.kind is Kind.BESIDE or not phrase.inside else phrase.inside[0].start
        roles = any(is_role(self._word(n)) for n in range(phrase.start, whole))
        return not roles and (phrase.kind is Kind.BESIDE or all(map(self._is_silent, phrase.inside)))

    def _line_of(self, n: int, last: int) -> int | None:
        """Whose line it is: one line from Moreau stuck; it came from Moreau; the best line was Moreau's."""
        noun, doing = self._phrases[n], self._phrases[n + 1]
        if (who := self._of(noun, "from")) is not None:
            return who if self._is_free(n + 1, last) else None
        if doing.kind is Kind.IS:
            owner = self._phrases[n + 2].owner
            return owner if owner >= 0 and owner == self._phrases[n + 2].head and n + 3 == last else None
        if self._kinds[n + 2] is Kind.BESIDE and self._word(self._phrases[n + 2].head) in {"from", "to"}:
            verb, inner = self._head(n + 1), self._phrases[n + 2].inside[0]
            if verb in _CAME | {"belonged", "belongs"} and inner.kind is Kind.PERSON and self._is_free(n + 3, last):
                return inner.head
        return None

    def _goes_on(self, start: int, last: int) -> bool:
        """Whether a lead may go on about the latest speaker: "What buyers learn later is this:"."""
        n = self._past(start, Kind.JOIN, Kind.ADVERB)
        codes = self._clauses.codes[self._phrases[start].start : self._phrases[last].start]
        opens = self._kinds[n] is Kind.WHO or self._head(n) in {"it", "that", "this"}
        return opens and self._kinds[last] is Kind.COLON and not set(codes) & set("CFGNOPRSTUVXfgkv")

    # Rule 3

    def keeps_speaker(self, low: int, quotation: int) -> bool:
        """Whether what stands between a clause and the next quotation goes on in one voice: ", adding that", "and"."""
        first = self._past(low, Kind.PAUSE, Kind.JOIN, Kind.ADVERB)
        if self._phrases[first].joins and first < quotation:
            return not any(self._kinds[n] in SPEECH | {Kind.RELAYS} for n in range(first + 1, quotation))
        between = range(low, quotation)
        spoken = SPEECH | NAMES | {Kind.RELAYS, Kind.GETS, Kind.WORDS}
        opens = self._kinds[first] is Kind.OTHER and self._kinds[first + 1] is not Kind.IS and first < quotation
        return not (opens or any(self._kinds[n] in spoken or set(self._codes(self._phrases[n])) & set("CFGNOPRUXfg") for n in between))

    def tells(self, low: int, quotation: int) -> bool:
        """Whether what stands before the quotation names somebody, or a verb of speech."""
        codes = self._clauses.codes[self._phrases[low].start : self._phrases[quotation].start]
        return not set(codes).isdisjoint("CNSTV")

    # Rule 4

    def around(self, low: int, quotation: int, stop: int, *, alone: bool) -> Given | None:
        """The sentence around the quotation, whose clause begins with phrase `low` and which ends at phrase `stop`.

        `alone` says that it names one known person at most. Given to nobody where somebody else may be speaking;
        None where it says nothing about a person at all.
        """
        nobody = Given(None, self._phrases[quotation].end)
        phrases = [*self._phrases[low:quotation], *self._phrases[quotation + 1 : stop]]
        if any(phrase.denied or phrase.kind is Kind.RELAYS for phrase in phrases):
            return nobody
        if alone and (given := self._named_behind(quotation)) is not None:
            return given
        if not self._goes_on_behind(quotation, stop):
            return nobody
        verb = self._last_speech(low, quotation)
        if verb is not None:
            who = self._agent(verb) if self._phrases[verb].passive else self.speaker(verb, low)
            if self._is_others(verb) or not (alone or self._is_main(verb, low)):
                return nobody
            return self._given(who, quotation)
        if (source := self._source_within(low, quotation)) is not None:
            return source
        if any(True for n in range(low, stop) for _ in self._people(n)):
            who_index = self._topic(low, quotation) if alone else None
            return Given(who_index, self._phrases[quotation].end)
        codes = self._clauses.codes
        lead = codes[self._phrases[low].start : self._phrases[quotation].start]
        rest = codes[self._phrases[quotation].end : self._phrases[stop].start if stop < self._size else len(codes)]
        somebody = set(lead) & set("CGOPRTUVXfFgkv") or self._kinds[low] is Kind.OTHER and self._head(low) not in {"it", "this", "that"}
        return nobody if somebody or set(rest) & set("CGUg") else None

    def _named_behind(self, quotation: int) -> Given | None:
        """“…” – Ada Moreau; “…” (Moreau)."""
        n = quotation + 1
        if self._kinds[n] not in {Kind.PAUSE, Kind.MAY_STOP}:
            return None
        n += self._head(n + 1) in {"so", "thus"}
        if self._kinds[n + 1] is not Kind.PERSON:
            return None
        ends = self._kinds[n + 2] in _ENDS | {Kind.JOIN}
        return Given(self._phrases[n + 1].head, self._phrases[n + 1].end) if ends else None

    def _goes_on_behind(self, quotation: int, stop: int) -> bool:
        """Whether the sentence goes on behind the quotation without another one who speaks."""
        n = quotation + 1
        if self._kinds[n] in {Kind.PAUSE, Kind.MAY_STOP}:
            after = self._kinds[n + 1]
            if n + 1 < stop and after not in {Kind.PAUSE, Kind.STOP, Kind.JOIN, Kind.QUOTATION, Kind.BESIDE, Kind.WHO}:
                return False
        for m in range(n, stop):
            if self._kinds[m] in {Kind.JOIN, Kind.QUOTATION}:
                return True
            if self._kinds[m] in SPEECH:
                return False
        return True

    def _is_main(self, verb: int, low: int) -> bool:
        """Whether a verb is that of the main clause, so that others who are named are only spoken of."""
        return not any(self._kinds[n] in VERBS | {Kind.WHO, Kind.QUOTATION} for n in range(low, verb))

    def _source_within(self, low: int, quotation: int) -> Given | None:
        """According to Moreau, the crane “…”; the crane, in Moreau's words, “…”."""
        for n in range(low, quotation):
            if self._kinds[n] is Kind.BESIDE and Kind.PAUSE in {self._kinds[n - 1], self._kinds[n + 1]}:
                if (given := self._source(n)) is not None and not given.latest:
                    return given
        return None

    # What whole sentences are about

    def opening_pronoun(self) -> Span | None:
        """The pronoun that the paragraph opens with, if it means somebody of the paragraph before."""
        n = self._past(0, Kind.JOIN, Kind.ADVERB, Kind.BESIDE, Kind.PAUSE)
        if self._kinds[n] is Kind.QUOTATION:
            n = self._past(n + 1, Kind.PAUSE, Kind.MAY_STOP, Kind.STOP, Kind.ADVERB)
            n += self._kinds[n] in SPEECH
            found = n if self._kinds[n] is Kind.PRONOUN else None
        else:
            found = self._first_pronoun()
        if found is None or any(is_role(self._word(m)) for m in range(self._phrases[found].start)):
            return None
        return self._clauses.span(self._phrases[found].head, self._phrases[found].head + 1)

    def _first_pronoun(self) -> int | None:
        """The first pronoun of the first sentence, if it names nobody before."""
        for n, phrase in enumerate(self._phrases):
            if phrase.kind is Kind.PRONOUN:
                told = self._kinds[n - 1] is Kind.PAUSE and self._kinds[self._past(n + 1, Kind.ADVERB)] in SPEECH
                return n if told or self._kinds[0] is not Kind.STRANGER else None
            codes = set(self._codes(phrase))
            if codes & set("NPGQ.!") or (n > 0 and "C" in codes) or (n == 0 and phrase.end > 1 and "C" in codes):
                return None
        return None

    def is_about_role(self, start: int) -> bool:
        """Whether the sentence that begins with phrase `start` is about somebody known by role: "A student rang."."""
        n = self._past(start, Kind.JOIN, Kind.ADVERB, Kind.DOES)
        noun = self._phrases[n]
        if noun.kind not in {Kind.OTHER, Kind.WORDS} or self._clauses.codes[noun.start] not in "DI":
            return False
        words = range(noun.start, noun.inside[0].start if noun.inside else noun.end)
        return any(holds_office(self._word(m)) for m in words) and not self._she_says(n)

    def _she_says(self, n: int) -> bool:
        while self._kinds[n] not in {Kind.STOP, Kind.MAY_STOP}:
            if self._kinds[n] is Kind.PAUSE and self._kinds[n + 1] is Kind.PRONOUN:
                if self._kinds[self._past(n + 2, Kind.ADVERB)] in SPEECH:
                    return True
            n += 1
        return False

    def is_shared(self, start: int) -> bool:
        """Whether a sentence also tells of a role: "Feld and a visitor …", "Feld, says the mayor, …"."""
        n = start
        while self._kinds[n] not in {Kind.STOP, Kind.MAY_STOP}:
            together = self._kinds[n] is Kind.JOIN and self._kinds[n - 1] is Kind.PERSON
            inserted = self._kinds[n] is Kind.SPEAKS and self._kinds[n - 1] is Kind.PAUSE
            if (together or inserted) and self._kinds[n + 1] is Kind.OTHER and self._is_somebody(self._phrases[n + 1]):
                return True
            n += 1
        return False

    def _is_somebody(self, noun: Phrase) -> bool:
        return any(is_role(self._word(m)) for m in range(noun.start, noun.end))

    def stranger_speaks(self, start: int) -> bool:
        """Whether a sentence behind phrase `start` tells of a stranger, or of a role that speaks."""
        for n in range(start, self._size):
            if self._kinds[n] in {Kind.STOP, Kind.MAY_STOP}:
                who = self._past(n + 1, Kind.JOIN, Kind.ADVERB)
                doing = self._kinds[who + 1]
                if (self._kinds[who] is Kind.STRANGER and doing in VERBS) or (self._kinds[who] is Kind.OTHER and doing in SPEECH):
                    return True
        return False
