"""Lookups in the phrases of a paragraph: the subject of a verb, the person whose words a noun phrase names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.draft.speakers.phrase import NAMES, NOUNS, VERBS, Kind, Phrase, is_many
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

    def _codes(self, phrase: Phrase) -> str:
        return self._clauses.codes[phrase.start : phrase.end]

    def _behind_aside(self, n: int) -> int:
        """The phrase behind what is said of somebody between commas or dashes, if phrase `n` begins that."""
        if self._kinds[n] is not Kind.PAUSE or self._kinds[n + 1] in VERBS:
            return n + (self._kinds[n] is Kind.PAUSE)
        closing = next((m for m in range(n + 1, self._size) if self._kinds[m] in ENDS), n)
        aside = self._kinds[closing] is Kind.PAUSE and VERBS.isdisjoint(self._kinds[n:closing])
        return closing + 1 if aside else n

    def _people(self, n: int) -> list[int]:
        """The known names in a phrase."""
        phrase = self._phrases[n]
        return [m for m in range(phrase.start, phrase.end) if self._clauses.codes[m] in "NP"]

    def _given(self, who: Phrase | None, end: int, since: int = 0) -> Given:
        """The clause that ends with the phrase `end` gives the quotation to `who`: a name, a pronoun or a role."""
        named = who is not None and who.kind in NAMES
        described = who if who is not None and who.kind is Kind.OTHER else None
        return Given(who.head if who and named else None, self._phrases[end].end, since=since, described=described)

    def subject(self, verb: int, low: int) -> Phrase | None:
        """The subject of the phrase `verb`, looked for back to `low`; None where two share it or none is found."""
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
            goes_on = self._kinds[verb] is Kind.DOES
            return self._before_pause(verb, n, low) or (self._shared(n, low) if goes_on else None)
        if kind is Kind.WHO and self._head(n) == "who":
            n -= 1 + (self._kinds[n - 1] is Kind.PAUSE)
            who = self._phrases[n].inside[0] if self._kinds[n] is Kind.BESIDE else self._phrases[n]
            return who if n >= low and who.kind in NOUNS else None
        return self._shared(n, low) if kind is Kind.JOIN else None

    def _is_beside_pronoun(self, n: int) -> bool:
        return self._kinds[n] is Kind.BESIDE and self._kinds[n - 1] is Kind.PRONOUN

    def _is_joined(self, n: int, low: int) -> bool:
        """Whether another one does it too: "Moreau and Feld"."""
        return (
            n - 2 >= low
            and self._kinds[n - 1] is Kind.JOIN
            and self._kinds[n - 2] in NOUNS
            and self._head(n - 2) != "it"
        )

    def _shared(self, n: int, low: int) -> Phrase | None:
        """The subject of the nearest verb before `n`, which goes on: "turned and said"."""
        for before in range(n - 1, max(low, n - LONGEST_ASIDE) - 1, -1):
            if self._kinds[before] in BARS:
                return None
            if self._kinds[before] in VERBS:
                return self.subject(before, low)
        return None

    def _before_pause(self, verb: int, pause: int, low: int) -> Phrase | None:
        """The subject of a verb behind an aside: "Moreau, the head of Quill, said"; None for none."""
        if self._phrases[verb].joins:
            return self._shared(pause, low)
        found = None
        for n in range(pause - 1, max(low, pause - LONGEST_ASIDE) - 1, -1):
            if self._kinds[n] in BARS:
                break
            before = self._kinds[n - 1] if n > low else None
            named = self._kinds[n] is Kind.PAUSE and n + 2 == pause and self._kinds[n + 1] in NAMES
            if named and before not in NAMES and not (before is Kind.OTHER and self._is_many(n - 1)):
                return self._phrases[n + 1]  # the product manager, Ada Moreau, …
            if self._kinds[n] is Kind.PAUSE and before in NOUNS:
                if self._kinds[n + 1] is Kind.PERSON and n + 2 == pause:
                    return None
                found = self._phrases[n - 1]
                if before in NAMES:
                    break
        return found

    def _is_many(self, n: int) -> bool:
        """Whether a noun stands for several: "the engineers, Moreau among them, said"."""
        return is_many(self._head(n))

    def speaker(self, verb: int, low: int) -> Phrase | None:
        """The subject of a verb of speech, before it, or behind it between two commas: "Quill, says Moreau, …"."""
        found = self.subject(verb, low)
        if found is not None or self._kinds[verb] is not Kind.SPEAKS:
            return found
        ends = {Kind.PAUSE, Kind.COLON, Kind.WHO}  # says the woman who runs Quill
        inserted = self._kinds[verb - 1] is Kind.PAUSE and self._kinds[verb + 2] in ends
        return self._phrases[verb + 1] if inserted and self._kinds[verb + 1] in NOUNS else None

    def _agent(self, verb: int) -> Phrase | None:
        """The agent of a passive verb: "staff were told by Moreau"; None for none."""
        after = self._phrases[verb + 1]
        return after.inside[0] if after.kind is Kind.BESIDE and self._word(after.head) == "by" else None

    def _is_others(self, verb: int) -> bool:
        """Whether what is said was said by another one: "remembers being told", "recalls a vendor telling him"."""
        after = self._phrases[verb + 1]
        return after.passive or (after.kind in NOUNS and self._phrases[verb + 2].joins)

    def _of(self, noun: Phrase, *prepositions: str) -> int | None:
        """Index of the code for the owner of a noun phrase: by a possessive, or by a preposition with a name."""
        if noun.owner >= 0 and noun.kind is Kind.WORDS:
            return noun.owner
        for beside in noun.inside:
            if self._word(beside.head) not in prepositions:
                continue
            inner = beside.inside[0]
            if inner.kind in NAMES or inner.head == inner.owner:
                return inner.head
        return None

    def _is_hers(self, noun: Phrase) -> bool:
        return self._word(noun.start) in HERS and set(self._codes(noun)).isdisjoint("GPg")

    def _source(self, n: int) -> Given | None:
        """The speaker by a phrase: in Moreau's words, in the words of Moreau, in her words, according to Moreau."""
        beside = self._phrases[n]
        word, noun = self._word(beside.head), beside.inside[0]
        if word in {"according", "per"}:
            return Given(noun.head if noun.kind in NAMES else None, beside.end)
        uses = word == "to" and self._word(noun.start) == "use"
        if not (uses or word in {"in", "by"}) or not self._is_words(noun):
            return None
        if self._is_hers(noun):
            return Given(None, beside.end, latest=True)
        of = next((one.inside[0] for one in noun.inside if self._word(one.head) == "of"), None)
        who = self._of(noun, "of")
        described = of if who is None and of is not None and of.kind is Kind.OTHER else None
        return Given(who, beside.end, described=described) if noun.owner >= 0 or of is not None else None

    def _is_words(self, noun: Phrase) -> bool:
        return noun.kind is Kind.WORDS and noun.head != noun.owner
