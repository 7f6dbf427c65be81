"""What somebody hears or reads that is not another one's words: what her own staff hear of her, a language to read.

Verbs of hearing and reading that give a quotation to nobody else than the one whom the sentence is about.
"""

from __future__ import annotations

from brief_tui.core.draft.speakers.parts import ENDS, Parts
from brief_tui.core.draft.speakers.phrase import NAMES, THINGS, Kind, Phrase, is_somebody
from brief_tui.core.language.clause_words import HEARD, HERS

_MANY = frozenset("class crew people staff team".split())
_SUCH = frozenset("all it that these this those".split())


def is_no_others(parts: Parts, verb: int, low: int) -> bool:
    """Whether what is heard, got or read is not another one's: "the hall hears the same from Moreau"."""
    heard_from = parts.head(verb) in HEARD and parts.of(parts.phrases[verb + 1], "from") is not None
    return heard_from or _is_heard_by_theirs(parts, verb, low) or _is_to_read(parts, verb) or _is_made_of(parts, verb)


def _is_heard_by_theirs(parts: Parts, verb: int, low: int) -> bool:
    """Whether her own people hear it: "her staff hear the same again and again: “…”"."""
    return any(hears_theirs(parts, n) and parts.past(n + 1, Kind.ADVERB) == verb for n in range(low, verb))


def _is_to_read(parts: Parts, verb: int) -> bool:
    """Whether it is told what a thing is for, and no more: "C is a language to read, “…”"."""
    purpose = parts.head(verb - 1) == "to" and parts.kinds[verb - 2] in THINGS
    return verb > 1 and purpose and parts.kinds[verb + 1] is Kind.PAUSE


def hears_theirs(parts: Parts, n: int) -> bool:
    """Whether phrase `n` are people of the one it is about, who hear what that one says: "her staff often hear"."""
    noun, verb = parts.phrases[n], parts.past(n + 1, Kind.ADVERB)
    if noun.kind is not Kind.OTHER or parts.word(noun.start) not in HERS or noun.inside:
        return False
    words = {parts.word(m) for m in range(noun.start + 1, noun.end)}
    many = any(word in _MANY or (word.endswith("s") and is_somebody(word)) for word in words)
    end = next((m for m in range(verb, parts.size) if parts.kinds[m] in ENDS), verb)
    hears = many and parts.head(verb) in HEARD and parts.kinds[end] is Kind.COLON
    return hears and not any(_is_heard(parts, one) for one in parts.phrases[verb + 1 : end])


def _is_heard(parts: Parts, phrase: Phrase) -> bool:
    """Whether somebody stands in a phrase, or where it comes from: "the mayor", "from the radio"."""
    words = map(parts.word, range(phrase.start, phrase.end))
    return phrase.kind in NAMES or not set(parts.codes(phrase)).isdisjoint("FNPC") or any(map(is_somebody, words))


def _is_made_of(parts: Parts, verb: int) -> bool:
    """Whether a verb of hearing tells what somebody makes of a thing: "heard in this “a cry”", "in her answer"."""
    beside = parts.phrases[verb + 1]
    if parts.head(verb) not in HEARD or beside.kind is not Kind.BESIDE or parts.word(beside.head) != "in":
        return False
    noun = beside.inside[0]
    return noun.kind is Kind.WORDS or parts.word(noun.end - 1) in _SUCH
