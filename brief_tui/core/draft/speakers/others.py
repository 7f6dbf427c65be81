"""Whether a phrase is for somebody else than the one whose the words may be."""

from __future__ import annotations

from collections.abc import Callable

from brief_tui.core.draft.speakers.parts import Parts
from brief_tui.core.draft.speakers.phrase import (
    THINGS,
    Kind,
    Phrase,
    is_beside_noun,
    is_matter,
    is_program,
    is_somebody,
    tells_kind,
)
from brief_tui.core.language.clause_words import BODIES, REPLIES, SOMEBODY

IsWho = Callable[[Phrase], bool]
"""Whether a phrase, a role, may be the person's own."""


class Others(Parts):
    """Strangers, roles and many: whoever is not the person of whom an `IsWho` tells."""

    def _is_another(self, who: Phrase, is_who: IsWho) -> bool:
        if who.kind is Kind.PRONOUN:
            return self._word(who.head) == "they"
        if who.kind is Kind.STRANGER:
            return not (is_who(who) or self._is_matter(who))
        if self._clauses.codes[who.head] == "O":
            return who.kind in THINGS
        many = self._word(who.head) in SOMEBODY
        return who.kind in THINGS and (many or self._names_person(who)) and not is_who(who)

    def _is_matter(self, stranger: Phrase) -> bool:
        """Whether the one capitalised word of a phrase is a thing that begins a sentence."""
        opens = stranger.start == 0 or self._clauses.codes[stranger.start - 1] in ".!"
        alone = stranger.end == stranger.start + 1 or (
            bool(stranger.inside) and stranger.inside[0].start == stranger.start + 1
        )
        return opens and alone and is_matter(self._word(stranger.start))

    def _names_person(self, noun: Phrase) -> bool:
        end = noun.inside[0].start if noun.inside else noun.end
        if end == noun.start + 1 and is_beside_noun(self._text[slice(*self._clauses.places[noun.start])]):
            return False
        return any(
            is_somebody(self._word(n))
            and not (n > noun.start and is_program(self._word(n), self._word(n - 1)))
            and not (noun.start < n < end - 1 and tells_kind(self._word(n), self._word(n + 1)))
            for n in range(noun.start, end)
            if self._clauses.codes[n] != "U"
        )

    def _is_owned(self, phrase: Phrase, is_who: IsWho) -> bool:
        """Whether it is what another one says: "in the words of a skipper", "the bank's reply", "the reply from it".

        Another one is a role, a body of people, and where it is an answer, whatever gives it.
        """
        words = phrase.inside[0] if phrase.kind is Kind.BESIDE and self._word(phrase.head) == "in" else phrase
        if words.kind is not Kind.WORDS or words.owner >= 0:
            return False
        before = {"from"} if words is phrase else {"from", "of"}
        sources = [one.inside[0] for one in words.inside if self._word(one.head) in before]
        owners = (n for n in range(words.start, words.head) if self._word(n).endswith(("’s", "'s")))
        sources += [Phrase(Kind.OTHER, words.start, n + 1, n) for n in owners]
        answers = self._word(words.head) in REPLIES
        return any(noun.kind in THINGS and self._is_source(noun, is_who, answers=answers) for noun in sources)

    def _is_source(self, noun: Phrase, is_who: IsWho, *, answers: bool) -> bool:
        word = self._word(noun.head).removesuffix("s").rstrip("’'")
        if is_somebody(word) or self._names_person(noun):
            return not is_who(noun)
        return answers or word in BODIES
