"""Sentences that announce what another one said, and the words follow at once: "She read out a letter.".

A quotation that tells of somebody, or opens with "it", speaks of what is announced, and is not it.
"""

from __future__ import annotations

import re

from brief_tui.core.draft.speakers.others import IsWho, is_another, is_source
from brief_tui.core.draft.speakers.parts import Parts
from brief_tui.core.draft.speakers.phrase import NAMES, NOUNS, SPEECH, THINGS, Kind, Phrase
from brief_tui.core.language.clause_words import BODIES, HERS, HIM, IT, LINES, NEW, RECALLS

_ABOUT = HERS | HIM | frozenset("he she they".split())
"""Words of a quotation that tell of the one who is recalled: "she recalls a banker: “He never sat.”"."""
_WHOM = HERS | HIM | frozenset("it me so us".split())
"""Words for whom, or for what, somebody tells."""
_WORD = re.compile(r"\w+")
_THINKS = frozenset("think thinks thought".split())
_REPEATS = RECALLS | frozenset("repeat repeated repeats".split())
_QUOTES = frozenset("quote quoted quotes recite recited recites".split())
_ALOUD = frozenset("aloud out".split())
_PLAIN = frozenset("blunt brief clear curt firm frank plain short simple succinct terse unambiguous".split())
"""What is said of how something is put."""


def is_announced(parts: Parts, low: int, stop: int, is_who: IsWho) -> bool:
    """Whether the sentence of phrases [low, stop) does so.

    She thinks of a banker; recalls what he said; has a line by a poet; read out a letter; the bank's letter was
    blunt.
    """
    if _is_remark(parts, stop):
        return False
    end = stop - (parts.kinds[stop - 1] is Kind.STOP)
    sayer = recalled_sayer(parts, low, stop)
    return (
        (sayer is not None and is_another(parts, sayer, is_who))
        or _thinks_of_newcomer(parts, low, end, is_who)
        or _is_put_plainly(parts, low, end, is_who)
        or any(_is_read_out(parts, n, end, is_who) or is_line_by(parts, n, is_who) for n in range(low, end))
    )


def _is_remark(parts: Parts, low: int) -> bool:
    """Whether the first quotation from phrase `low` on speaks of somebody, or of what stands before it."""
    n = next((n for n in range(low, parts.size) if parts.kinds[n] is Kind.QUOTATION), None)
    return n is not None and (_quoted(parts, n)[0] in IT or speaks_of_somebody(parts, n))


def speaks_of_somebody(parts: Parts, quotation: int) -> bool:
    """Whether a quotation has a word for the one who is told of before it: "He never sat."""
    return not _ABOUT.isdisjoint(_quoted(parts, quotation))


def _quoted(parts: Parts, quotation: int) -> list[str]:
    place = parts.clauses.places[parts.phrases[quotation].start]
    return _WORD.findall(parts.text[slice(*place)].casefold()) or [""]


def recalled_sayer(parts: Parts, low: int, stop: int) -> Phrase | None:
    """Whose words a sentence recalls at its end: "She likes to repeat what the minister once said."."""
    verb = stop - 2
    while verb > low and is_whom(parts, parts.phrases[verb]):
        verb -= 1
    if verb - 3 < low or parts.kinds[verb] not in SPEECH or parts.phrases[verb].passive:
        return None
    recalls, what, who = parts.phrases[verb - 3], parts.phrases[verb - 2], parts.phrases[verb - 1]
    recalled = parts.word(what.head) == "what" and parts.word(recalls.head) in _REPEATS and not recalls.denied
    return who if recalled and who.kind in NOUNS and not parts.phrases[verb].denied else None


def _thinks_of_newcomer(parts: Parts, low: int, end: int, is_who: IsWho) -> bool:
    """Whether a sentence ends with somebody new who is recalled: "She still thinks of a banker."."""
    if end - 2 < low or parts.phrases[end - 2].denied:
        return False
    verb, noun = parts.head(end - 2), parts.phrases[end - 1]
    if noun.kind is Kind.BESIDE and verb in _THINKS:
        noun = noun.inside[0]
    elif verb not in RECALLS:
        return False
    return parts.word(noun.start) in NEW and is_another(parts, noun, is_who)


def _is_put_plainly(parts: Parts, low: int, end: int, is_who: IsWho) -> bool:
    """Whether a sentence says how another one, or their letter, puts it: "The bank's letter was blunt."."""
    n = parts.past(low, Kind.JOIN, Kind.ADVERB)
    noun, verb = parts.phrases[n], parts.phrases[n + 1]
    plain = verb.kind is Kind.IS and n + 2 == end and not verb.denied and parts.word(verb.end - 1) in _PLAIN
    owned = not set(parts.codes(noun)).isdisjoint("gG") or parts.word(noun.start) in NEW
    if not plain or parts.clauses.codes[noun.head] != "O":
        return plain and is_another(parts, noun, is_who)
    return _is_for_reading(parts, noun) and (owned or has_author(parts, noun, is_who))


def _is_for_reading(parts: Parts, noun: Phrase) -> bool:
    """Whether it is something that is read, and nobody's who is known."""
    head = noun.head - (parts.word(noun.head) in _ALOUD)  # read the letter aloud
    read = parts.clauses.codes[head] == "O" and parts.word(head) not in BODIES
    return noun.kind in THINGS and read and noun.owner < 0 and parts.word(noun.start) not in HERS


def has_author(parts: Parts, noun: Phrase, is_who: IsWho) -> bool:
    """Whether it is told to be by another one: "a line from a banker", "the words of the bank"."""
    sources = (one.inside[0] for one in noun.inside if parts.word(one.head) in {"from", "of"})
    return any(is_another(parts, one, is_who) or is_source(parts, one, is_who, answers=False) for one in sources)


def _is_read_out(parts: Parts, n: int, end: int, is_who: IsWho) -> bool:
    """Whether phrase `n` is a verb of quoting, and its object another one or a thing to read."""
    verb = parts.phrases[n]
    if verb.kind is not Kind.RELAYS or verb.denied or verb.passive:
        return False
    aloud = any(parts.word(m) in _ALOUD for m in range(verb.end, parts.phrases[end].start))
    at = parts.past(n + 1, Kind.ADVERB)
    if at >= end or not (aloud or parts.head(n) in _QUOTES):
        return False
    noun = parts.phrases[at]
    somebody = parts.clauses.codes[noun.head] != "O" and is_another(parts, noun, is_who)
    return somebody or _is_for_reading(parts, noun)


def is_line_by(parts: Parts, n: int, is_who: IsWho) -> bool:
    """Whether phrase `n` tells who found the line before it, or in it: "a line by a poet", "one of a poet's"."""
    phrase = parts.phrases[n]
    if phrase.kind is Kind.BESIDE and parts.word(phrase.head) == "by":
        return is_line(parts, parts.phrases[n - 1]) and n > 0 and is_another(parts, phrase.inside[0], is_who)
    noun = phrase.inside[0] if phrase.kind is Kind.BESIDE else phrase
    return is_line(parts, noun) and parts.word(noun.start) in NEW and has_author(parts, noun, is_who)


def is_line(parts: Parts, noun: Phrase) -> bool:
    """Whether a noun phrase is for something worded: "a line", "the motto"."""
    return noun.kind in THINGS and parts.word(noun.head) in LINES


def is_whom(parts: Parts, phrase: Phrase) -> bool:
    """Whether a phrase tells whom somebody tells, or when: "her", "it to Moreau", "once"."""
    if phrase.kind in NAMES | {Kind.ADVERB}:
        return True
    inner = phrase.inside[0] if phrase.kind is Kind.BESIDE else phrase
    to = phrase.kind is not Kind.BESIDE or parts.word(phrase.head) == "to"
    named = inner.kind in NAMES or parts.word(inner.start) in _WHOM
    plain = inner.end - inner.start == 1 or inner.kind in NAMES
    return to and named and (plain or all(is_whom(parts, one) for one in inner.inside))
