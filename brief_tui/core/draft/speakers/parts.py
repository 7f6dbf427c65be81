"""Lookups in the phrases of a paragraph: the subject of a verb, the person whose words a noun phrase names."""

from __future__ import annotations

from typing import NamedTuple

from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.draft.speakers.phrase import NAMES, NOUNS, VERBS, Kind, Phrase, is_many
from brief_tui.core.draft.speakers.phrases import read_phrases
from brief_tui.core.language.clause_words import HERS

LONGEST_ASIDE = 12
"""Most phrases of an aside between two commas."""
ENDS = frozenset({Kind.PAUSE, Kind.COLON, Kind.STOP, Kind.MAY_STOP})
BARS = frozenset({Kind.QUOTATION, Kind.COLON, Kind.STOP, Kind.MAY_STOP})
CAME = frozenset("came come comes ended ends goes ran runs went".split())
_END = Phrase(Kind.STOP, 0, 0, 0)
_BEHIND = 8
"""Most phrases that are read behind a phrase."""


class Given(NamedTuple):
    """The speaker to whom a clause gives a quotation."""

    who: int | None
    """The index of the name or pronoun among the codes; None for nobody known."""
    end: int
    """The code behind the clause."""
    latest: bool = False
    """Whether it is the latest speaker's: "in her words"."""
    since: int = 0
    """A pronoun means nobody who is named before this index."""
    described: Phrase | None = None
    """The noun phrase for one who is not named: "said the chief scientist of Oakline"."""


class Parts:
    """The phrases of a paragraph by their numbers; before the first and behind the last the sentence ends."""

    def __init__(self, text: str, clauses: Clauses) -> None:
        phrases = read_phrases(text, clauses)
        self.text, self.clauses = text, clauses
        self.size = len(phrases)
        self.phrases = [*phrases, *[_END] * _BEHIND]  # so that a look behind the last, or before the first, is safe
        self.kinds = [phrase.kind for phrase in self.phrases]

    def word(self, index: int) -> str:
        """The word at an index of the codes, in small letters."""
        start, end = self.clauses.places[index]
        return self.text[start:end].casefold()

    def head(self, n: int) -> str:
        """The main word of phrase `n`; "" for none."""
        return self.word(self.phrases[n].head) if 0 <= n < self.size else ""

    def past(self, n: int, *kinds: Kind) -> int:
        """The first phrase from `n` on of another kind."""
        while self.kinds[n] in kinds and n < self.size:
            n += 1
        return n

    def codes(self, phrase: Phrase) -> str:
        """What `Clauses` calls the words of a phrase, a letter each."""
        return self.clauses.codes[phrase.start : phrase.end]

    def behind_aside(self, n: int) -> int:
        """The phrase behind what is said of somebody between commas or dashes, if phrase `n` begins that."""
        if self.kinds[n] is not Kind.PAUSE or self.kinds[n + 1] in VERBS:
            return n + (self.kinds[n] is Kind.PAUSE)
        closing = next((m for m in range(n + 1, self.size) if self.kinds[m] in ENDS), n)
        aside = self.kinds[closing] is Kind.PAUSE and VERBS.isdisjoint(self.kinds[n:closing])
        return closing + 1 if aside else n

    def people(self, n: int) -> list[int]:
        """The known names in a phrase."""
        phrase = self.phrases[n]
        return [m for m in range(phrase.start, phrase.end) if self.clauses.codes[m] in "NP"]

    def given(self, who: Phrase | None, end: int, since: int = 0) -> Given:
        """The clause that ends with the phrase `end` gives the quotation to `who`: a name, a pronoun or a role."""
        named = who is not None and who.kind in NAMES
        described = who if who is not None and who.kind is Kind.OTHER else None
        return Given(who.head if who and named else None, self.phrases[end].end, since=since, described=described)

    def subject(self, verb: int, low: int) -> Phrase | None:
        """The subject of the phrase `verb`, looked for back to `low`; None where two share it or none is found."""
        n = verb - 1
        while n >= low and (self.kinds[n] is Kind.ADVERB or self._is_beside_pronoun(n)):
            if self.head(n) == "to":
                return self._shared(n, low)
            n -= 1
        if n < low:
            return None
        kind = self.kinds[n]
        if kind in NOUNS:
            return None if self._is_joined(n, low) else self.phrases[n]
        if kind is Kind.PAUSE:
            goes_on = self.kinds[verb] is Kind.DOES
            return self._before_pause(verb, n, low) or (self._shared(n, low) if goes_on else None)
        if kind is Kind.WHO and self.head(n) == "who":
            n -= 1 + (self.kinds[n - 1] is Kind.PAUSE)
            who = self.phrases[n].inside[0] if self.kinds[n] is Kind.BESIDE else self.phrases[n]
            return who if n >= low and who.kind in NOUNS else None
        return self._shared(n, low) if kind is Kind.JOIN else None

    def _is_beside_pronoun(self, n: int) -> bool:
        return self.kinds[n] is Kind.BESIDE and self.kinds[n - 1] is Kind.PRONOUN

    def _is_joined(self, n: int, low: int) -> bool:
        """Whether another one does it too: "Moreau and Feld"."""
        return (
            n - 2 >= low and self.kinds[n - 1] is Kind.JOIN and self.kinds[n - 2] in NOUNS and self.head(n - 2) != "it"
        )

    def _shared(self, n: int, low: int) -> Phrase | None:
        """The subject of the nearest verb before `n`, which goes on: "turned and said"."""
        for before in range(n - 1, max(low, n - LONGEST_ASIDE) - 1, -1):
            if self.kinds[before] in BARS:
                return None
            if self.kinds[before] in VERBS:
                return self.subject(before, low)
        return None

    def _before_pause(self, verb: int, pause: int, low: int) -> Phrase | None:
        """The subject of a verb behind an aside: "Moreau, the head of Quill, said"; None for none."""
        if self.phrases[verb].joins:
            return self._shared(pause, low)
        found = None
        for n in range(pause - 1, max(low, pause - LONGEST_ASIDE) - 1, -1):
            if self.kinds[n] in BARS:
                break
            before = self.kinds[n - 1] if n > low else None
            named = self.kinds[n] is Kind.PAUSE and n + 2 == pause and self.kinds[n + 1] in NAMES
            if named and before not in NAMES and not (before is Kind.OTHER and self._is_many(n - 1)):
                return self.phrases[n + 1]  # the product manager, Ada Moreau, …
            if self.kinds[n] is Kind.PAUSE and before in NOUNS:
                if self.kinds[n + 1] is Kind.PERSON and n + 2 == pause:
                    return None
                found = self.phrases[n - 1]
                if before in NAMES:
                    break
        return found

    def _is_many(self, n: int) -> bool:
        """Whether a noun stands for several: "the engineers, Moreau among them, said"."""
        return is_many(self.head(n))

    def speaker(self, verb: int, low: int) -> Phrase | None:
        """The subject of a verb of speech, before it, or behind it between two commas: "Quill, says Moreau, …"."""
        found = self.subject(verb, low)
        if found is not None or self.kinds[verb] is not Kind.SPEAKS:
            return found
        ends = {Kind.PAUSE, Kind.COLON, Kind.WHO}  # says the woman who runs Quill
        inserted = self.kinds[verb - 1] is Kind.PAUSE and self.kinds[verb + 2] in ends
        return self.phrases[verb + 1] if inserted and self.kinds[verb + 1] in NOUNS else None

    def agent(self, verb: int) -> Phrase | None:
        """The agent of a passive verb: "staff were told by Moreau"; None for none."""
        after = self.phrases[verb + 1]
        return after.inside[0] if after.kind is Kind.BESIDE and self.word(after.head) == "by" else None

    def is_anothers(self, verb: int) -> bool:
        """Whether what is said was said by another one: "remembers being told", "recalls a vendor telling him"."""
        after = self.phrases[verb + 1]
        return after.passive or (after.kind in NOUNS and self.phrases[verb + 2].joins)

    def of(self, noun: Phrase, *prepositions: str) -> int | None:
        """Index of the code for the owner of a noun phrase: by a possessive, or by a preposition with a name."""
        if noun.owner >= 0 and noun.kind is Kind.WORDS:
            return noun.owner
        for beside in noun.inside:
            if self.word(beside.head) not in prepositions:
                continue
            inner = beside.inside[0]
            if inner.kind in NAMES or inner.head == inner.owner:
                return inner.head
        return None

    def is_hers(self, noun: Phrase) -> bool:
        """Whether it is "her" or "their" something, and names nobody whose."""
        return self.word(noun.start) in HERS and set(self.codes(noun)).isdisjoint("GPg")

    def source(self, n: int) -> Given | None:
        """The speaker by a phrase: in Moreau's words, in the words of Moreau, in her words, according to Moreau."""
        beside = self.phrases[n]
        word, noun = self.word(beside.head), beside.inside[0]
        if word in {"according", "per"}:
            return Given(noun.head if noun.kind in NAMES else None, beside.end)
        uses = word == "to" and self.word(noun.start) == "use"
        if not (uses or word in {"in", "by"}) or not self._is_words(noun):
            return None
        if self.is_hers(noun):
            return Given(None, beside.end, latest=True)
        of = next((one.inside[0] for one in noun.inside if self.word(one.head) == "of"), None)
        who = self.of(noun, "of")
        described = of if who is None and of is not None and of.kind is Kind.OTHER else None
        return Given(who, beside.end, described=described) if noun.owner >= 0 or of is not None else None

    def _is_words(self, noun: Phrase) -> bool:
        return noun.kind is Kind.WORDS and noun.head != noun.owner
