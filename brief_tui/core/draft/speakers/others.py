"""Whether a phrase is for somebody else than the one whose the words may be: strangers, roles and many.

They are whoever is not the person of whom an `IsWho` tells.
"""

from __future__ import annotations

from collections.abc import Callable

from brief_tui.core.draft.speakers.parts import Parts
from brief_tui.core.draft.speakers.phrase import (
    THINGS,
    VERBS,
    Kind,
    Phrase,
    is_beside_noun,
    is_many,
    is_matter,
    is_program,
    is_somebody,
    tells_kind,
)
from brief_tui.core.language.clause_words import BODIES, CODES, REPLIES, SOMEBODY

_ALSO_PAST = frozenset({"put", "read"})
"""Verbs of speech whose plain form is that of the past too: "Williams put it so"."""
IsWho = Callable[[Phrase], bool]
"""Whether a phrase, a role, may be the person's own."""


def is_another(parts: Parts, who: Phrase, is_who: IsWho) -> bool:
    """Whether a phrase is for somebody, or something to read, that is not the person."""
    if who.kind is Kind.PRONOUN:
        return parts.word(who.head) == "they"
    if who.kind is Kind.STRANGER:
        return not (is_who(who) or _is_matter(parts, who))
    if parts.clauses.codes[who.head] == "O":
        return who.kind in THINGS
    many = parts.word(who.head) in SOMEBODY
    return who.kind in THINGS and (many or names_person(parts, who)) and not is_who(who)


def are_many_who(parts: Parts, verb: int, who: Phrase | None, last: int) -> bool:
    """Whether the subject of a verb are many in general, who do more than that: "Teams write tools, and trust them:".

    `last` is what leads to the quotation. A word in "-s" that opens the sentence is no name before "write".
    """
    if who is None or who.kind is not Kind.STRANGER or parts.codes(who) != "C" or who.end != parts.phrases[verb].start:
        return False
    opens = who.start == 0 or parts.clauses.codes[who.start - 1] in ".!"
    plain = parts.head(verb) not in _ALSO_PAST and f"{parts.head(verb)}s" in CODES
    goes_on = any(parts.kinds[n] in VERBS for n in range(verb + 1, last))
    return opens and plain and goes_on and is_many(parts.word(who.head))


def _is_matter(parts: Parts, stranger: Phrase) -> bool:
    """Whether the one capitalised word of a phrase is a thing that begins a sentence."""
    opens = stranger.start == 0 or parts.clauses.codes[stranger.start - 1] in ".!"
    alone = stranger.end == stranger.start + 1 or (
        bool(stranger.inside) and stranger.inside[0].start == stranger.start + 1
    )
    return opens and alone and is_matter(parts.word(stranger.start))


def names_person(parts: Parts, noun: Phrase) -> bool:
    """Whether a noun phrase tells of somebody by a word for what they are: "a banker", "the night nurse"."""
    end = noun.inside[0].start if noun.inside else noun.end
    if end == noun.start + 1 and is_beside_noun(parts.text[slice(*parts.clauses.places[noun.start])]):
        return False
    return any(
        is_somebody(parts.word(n))
        and not (n > noun.start and is_program(parts.word(n), parts.word(n - 1)))
        and not (noun.start < n < end - 1 and tells_kind(parts.word(n), parts.word(n + 1)))
        for n in range(noun.start, end)
        if parts.clauses.codes[n] != "U"
    )


def is_owned(parts: Parts, phrase: Phrase, is_who: IsWho) -> bool:
    """Whether it is what another one says: "in the words of a skipper", "the bank's reply", "the reply from it".

    Another one is a role, a body of people, and where it is an answer, whatever gives it.
    """
    words = phrase.inside[0] if phrase.kind is Kind.BESIDE and parts.word(phrase.head) == "in" else phrase
    if words.kind is not Kind.WORDS or words.owner >= 0:
        return False
    before = {"from"} if words is phrase else {"from", "of"}
    sources = [one.inside[0] for one in words.inside if parts.word(one.head) in before]
    owners = (n for n in range(words.start, words.head) if parts.word(n).endswith(("’s", "'s")))
    sources += [Phrase(Kind.OTHER, words.start, n + 1, n) for n in owners]
    answers = parts.word(words.head) in REPLIES
    return any(noun.kind in THINGS and is_source(parts, noun, is_who, answers=answers) for noun in sources)


def is_source(parts: Parts, noun: Phrase, is_who: IsWho, *, answers: bool) -> bool:
    """Whether words may be another one's, a body's, or of `answers` anything's: "the bank's reply"."""
    word = parts.word(noun.head).removesuffix("s").rstrip("’'")
    if is_somebody(word) or names_person(parts, noun):
        return not is_who(noun)
    return answers or word in BODIES
