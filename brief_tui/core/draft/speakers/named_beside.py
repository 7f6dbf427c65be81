"""Whom a clause names only in telling of the one who speaks: "The man Moreau hired:", "All but Moreau:".

These signs take a speaker away, never name one.
"""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.core.draft.speakers.parts import ENDS, Parts
from brief_tui.core.draft.speakers.phrase import PAUSES, SPEECH, THINGS, Kind, Phrase, is_many, is_somebody
from brief_tui.core.language.clause_words import DEEDS, NEW, SOMEBODY

_EXCEPT = frozenset("except excepting excluding".split())
_EVERYBODY = frozenset("all any anybody anyone everybody everyone".split())
"""Words behind which "but" names who does not."""
_RELATIVE = frozenset("that who whom".split())
_PERSONS = frozenset("ally allies boyfriend critic critics fan fans girlfriend persons".split())
"""More words for somebody, which are things or tell of things elsewhere."""
_DEVICES = frozenset("bot bots chatbot chatbots machine machines robot robots".split())
"""What somebody has that also speaks."""
_SENT = frozenset("letter message note question".split())
"""What is put to somebody."""


def named_beside(parts: Parts, low: int, quotation: int) -> frozenset[int]:
    """The codes of the known names by which the clause around a quotation, from phrase `low` on, tells of another one.

    Nobody of these says it.
    """
    closed = parts.kinds[quotation - 1] in {Kind.COLON, Kind.PAUSE} and quotation - 1 > low
    last = quotation - closed
    first = parts.past(low, Kind.JOIN, Kind.ADVERB)
    colon = parts.kinds[last] is Kind.COLON
    found = set(_denied(parts, low, quotation))
    found.update(_excepted(parts, low, last))
    if first < last:
        found.update(_in_clause_before(parts, first, last, capital=colon and _begins_large(parts, quotation)))
    if first + 1 <= last and colon:
        found.update(_beside_noun(parts, first, last))
    found.update(_behind(parts, quotation + 1))
    return frozenset(found)


def _denied(parts: Parts, low: int, quotation: int) -> Iterator[int]:
    """It was not Moreau who said “…”."""
    for n in range(low, quotation - 2):
        be = parts.phrases[n]
        cleft = be.kind in {Kind.IS, Kind.DOES} and be.denied and parts.head(n - 1) == "it"
        if cleft and parts.kinds[n + 1] is Kind.PERSON and parts.head(n + 2) in {"that", "who"}:
            yield from parts.people(n + 1)


def _excepted(parts: Parts, low: int, last: int) -> Iterator[int]:
    """All but Moreau: “…”; engineers except Moreau say: “…”."""
    who = last - 1 - (parts.kinds[last - 1] in SPEECH)
    if who <= low or parts.kinds[who] is not Kind.PERSON:
        return
    at = parts.phrases[who].start
    before, first = parts.word(at - 1), parts.word(max(0, at - 2))
    if before in _EXCEPT or (before == "but" and first in _EVERYBODY):
        yield from parts.people(who)


def _in_clause_before(parts: Parts, first: int, last: int, *, capital: bool) -> Iterator[int]:
    """The man Moreau hired: “…”; those who work for Moreau say: “…”.

    `capital` is a quotation that has a capital behind a colon: “The engineer Moreau hired: “somebody who reads.””
    only tells what he is.
    """
    noun = parts.phrases[first]
    end = _past_relative(parts, first)
    if end is None or not _may_speak(parts, noun):
        return
    speaks = parts.kinds[end] in SPEECH and not parts.phrases[end].denied and end < last
    spoken = speaks and all(parts.kinds[n] in {Kind.ADVERB, Kind.PRONOUN} for n in range(end + 1, last))
    led = end == last and capital and _is_somebody(parts, noun)
    if spoken or led:
        for n in range(first, end):
            yield from parts.people(n)


def _past_relative(parts: Parts, noun: int) -> int | None:
    """The phrase behind the clause that tells of a noun by a known person: "whom Moreau hired", "hired by Moreau"."""
    n = noun + 1
    relative = parts.kinds[n] is Kind.WHO and parts.head(n) in _RELATIVE
    n += relative
    doing, object_ = parts.kinds[n], parts.phrases[n + 1]
    if doing is Kind.PERSON and object_.kind in {Kind.DOES, Kind.TELLS} and not object_.denied:
        done = object_.end == object_.start + 1 and _is_past(parts.word(object_.start))
        return parts.past(n + 2, Kind.BESIDE) if relative or done or parts.kinds[n + 2] in SPEECH else None
    if doing not in {Kind.DOES, Kind.ADVERB}:
        return None
    by = object_.kind is Kind.BESIDE and bool(parts.people(n + 1))
    if relative and (by or object_.kind is Kind.PERSON):
        return parts.past(n + 2, Kind.BESIDE)
    return parts.past(n + 2, Kind.BESIDE) if by and parts.word(object_.head) == "by" else None


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in DEEDS or word in {"met", "told"}


def _beside_noun(parts: Parts, first: int, last: int) -> Iterator[int]:
    """Critics of Moreau: “…”; Moreau's machine: “…”; a question for Moreau: “…”."""
    noun, beside = parts.phrases[first], parts.phrases[first + 1]
    alone = first + 1 == last
    if alone and noun.owner >= 0 and parts.word(noun.end - 1) in _DEVICES:
        yield noun.owner
    elif alone and noun.inside and _is_somebody(parts, noun):
        for one in noun.inside:
            yield from _people_in(parts, one, "of", "to")
    if parts.word(noun.start) in NEW and parts.word(_last_word(noun)) in _SENT:
        sent = noun.inside[:1] if alone else (beside,) if first + 2 == last and beside.kind is Kind.BESIDE else ()
        for one in sent:
            yield from _people_in(parts, one, "for", "to")


def _behind(parts: Parts, n: int) -> Iterator[int]:
    """“…,” says the man Moreau hired; “…,” as Moreau's father said; “…” was the answer to Moreau."""
    n += parts.kinds[n] in PAUSES
    verb, noun = parts.phrases[n], parts.phrases[n + 1]
    if verb.kind is Kind.SPEAKS and verb.passive:
        yield from _people_in(parts, noun, "to")
    elif verb.kind is Kind.SPEAKS and noun.kind in THINGS and _is_somebody(parts, noun):
        end = _past_relative(parts, n + 1)
        if end is not None and parts.kinds[end] in ENDS:
            for m in range(n + 2, end):
                yield from parts.people(m)
    elif verb.kind is Kind.IS and noun.kind is Kind.WORDS and noun.owner < 0:
        for one in noun.inside:
            yield from _people_in(parts, one, "to")
    elif parts.head(n) == "as" and noun.kind is Kind.OTHER and -1 < noun.owner < noun.head:
        theirs = _is_somebody(parts, noun) and parts.kinds[n + 2] in SPEECH
        yield from (noun.owner,) if theirs else ()


def _people_in(parts: Parts, beside: Phrase, *prepositions: str) -> Iterator[int]:
    """The known names right behind one of some prepositions."""
    inner = beside.inside[0] if beside.kind is Kind.BESIDE and parts.word(beside.head) in prepositions else None
    if inner is not None and inner.kind is Kind.PERSON:
        yield inner.head


def _may_speak(parts: Parts, noun: Phrase) -> bool:
    return _is_somebody(parts, noun) or (noun.kind is Kind.OTHER and parts.word(_last_word(noun)) in _DEVICES)


def _is_somebody(parts: Parts, noun: Phrase) -> bool:
    """Whether a noun phrase is for somebody by its last word, complements aside: "the first man", "engineers"."""
    if noun.kind is Kind.STRANGER:
        opens = noun.start == 0 or parts.clauses.codes[noun.start - 1] in ".!"
        if not (opens and _last_word(noun) == noun.start and is_many(parts.word(noun.start))):
            return False
    elif noun.kind not in THINGS:
        return False
    words = {parts.word(_last_word(noun)), parts.word(noun.start)}
    return any(is_somebody(word) or word in _PERSONS | SOMEBODY | {"those"} for word in words)


def _last_word(noun: Phrase) -> int:
    """The code of the last word of a noun phrase, complements aside."""
    return (noun.inside[0].start if noun.inside else noun.end) - 1


def _begins_large(parts: Parts, quotation: int) -> bool:
    return parts.text[parts.clauses.places[parts.phrases[quotation].start][0] + 1 :][:1].isupper()
