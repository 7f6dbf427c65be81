"""Sentences that name first who asks, or is told, and then let another one speak: "Asked by Feld why, she said"."""

from __future__ import annotations

from collections.abc import Callable

from brief_tui.core.draft.speakers.others import names_person
from brief_tui.core.draft.speakers.parts import BARS, Parts
from brief_tui.core.draft.speakers.phrase import NOUNS, SPEECH, VERBS, Kind, Phrase
from brief_tui.core.language.clause_words import ANSWERING, ASKS, HERS, REPLIES, WONDERS

_AFTER = frozenset("after once when".split())
_QUESTIONS = frozenset("challenge objection query question questions remark".split())
_LONGEST = 40
"""Most phrases of such a clause."""
_WHO = frozenset({"who", "whose"})


def who_answers(parts: Parts, start: int) -> int | None:
    """The phrase for who speaks in the sentence of phrase `start`, behind a clause that names one who does not.

    Asked by Feld why, she said; when Feld asked why, the engineer said; to Feld, whose pump leaked, she said; answering
    Feld, she said. It is a pronoun or a role, never a name.
    """
    first = parts.past(start, Kind.JOIN)
    asks = _asked_when(parts, first)
    told = _is_asked_by(parts, first) or _is_spoken_to(parts, first) or _is_answered(parts, first)
    if asks is None and not told:
        return None
    who = _subject_behind(parts, first, lambda n: _is_pronoun_or_role(parts, n))
    if who is None or sum(parts.clauses.codes[n] in "NP" for n in _codes(parts, first, who)) != 1:
        return None
    if asks is None:
        return who
    verb = parts.past(who + 1, Kind.ADVERB)
    # When Feld asked the board for money, she said: that may be Feld.
    plain = parts.kinds[who] is not Kind.PRONOUN or (
        parts.kinds[asks + 1] not in NOUNS and parts.head(verb) not in ASKS | WONDERS
    )
    return who if plain and parts.kinds[verb] in SPEECH and parts.head(asks + 1) != "for" else None


def who_is_asked_first(parts: Parts, start: int) -> int | None:
    """The phrase of the known person who speaks in a sentence that names first who asks, or is answered.

    Asked by Feld, Moreau …; to Feld, who asked why, Moreau …; replying to Feld, Moreau ….
    """
    first = parts.past(start, Kind.JOIN)
    told = _is_spoken_to(parts, first) and parts.head(parts.past(first, Kind.BESIDE, Kind.PERSON) + 1) in _WHO
    if not (told or _is_asked_by(parts, first) or _is_answered(parts, first)):
        return None
    who = _subject_behind(parts, first, lambda n: parts.kinds[n] is Kind.PERSON)
    alone = who is not None and sum(parts.clauses.codes[n] in "NP" for n in _codes(parts, first, who)) == 1
    return who if alone else None


def _codes(parts: Parts, first: int, last: int) -> range:
    return range(parts.phrases[first].start, parts.phrases[last].start)


def _is_asked_by(parts: Parts, n: int) -> bool:
    """Asked by Feld; pressed on the cost, or from the floor, by Feld."""
    beside = parts.phrases[n + 1].start
    stop = parts.phrases[parts.past(n + 1, Kind.BESIDE)].start if parts.head(n) in ASKS else beside
    named = (m for m in range(beside, stop) if parts.clauses.codes[m] == "N")
    return any(parts.word(m - 1) == "by" for m in named) or (
        parts.head(n) in ASKS and parts.head(n + 1) == "by" and _is_to_person(parts, n + 1)
    )


def _is_spoken_to(parts: Parts, n: int) -> bool:
    """To Feld; to the roofer Jon Feld."""
    return parts.head(n) == "to" and _is_to_person(parts, n)


def _is_answered(parts: Parts, n: int) -> bool:
    """Answering Feld, or a question from Feld; replying to Feld; in answer to Feld."""
    if parts.kinds[n] is Kind.BESIDE:  # in answer
        noun = parts.phrases[n].inside[0]
        to = (one for one in noun.inside if parts.word(one.head) == "to")
        answers = parts.head(n) == "in" and parts.word(noun.head) in REPLIES
        return answers and any(_is_person(parts, one.inside[0], n + 1) for one in to)
    if parts.head(n) not in ANSWERING:
        return False
    asked = parts.phrases[n + 1]
    noun = asked.inside[0] if asked.kind is Kind.BESIDE else asked
    return _is_person(parts, noun, n + 2) or parts.word(noun.head) in _QUESTIONS


def _is_to_person(parts: Parts, n: int) -> bool:
    beside = parts.phrases[n]
    return beside.kind is Kind.BESIDE and _is_person(parts, beside.inside[0], n + 1)


def _is_person(parts: Parts, noun: Phrase, behind: int) -> bool:
    """Whether a noun phrase is a known person, or a role with the name right behind it: "the roofer Jon Feld"."""
    return noun.kind is Kind.PERSON or (parts.kinds[behind] is Kind.PERSON and names_person(parts, noun))


def _asked_when(parts: Parts, n: int) -> int | None:
    """The verb of "when Feld asked", "after Feld had asked"; None for none."""
    beside = parts.phrases[n]
    after = beside.kind is Kind.BESIDE and beside.inside[0].kind is Kind.PERSON
    if parts.head(n) not in _AFTER or not (after or parts.kinds[n + 1] is Kind.PERSON):
        return None
    verb = parts.past(parts.behind_aside(n + 1 if after else n + 2), Kind.ADVERB)
    return verb if parts.head(verb) in ASKS | WONDERS and not parts.phrases[verb].passive else None


def _subject_behind(parts: Parts, first: int, is_subject: Callable[[int], bool]) -> int | None:
    """The subject of such a kind, with a verb, that begins a clause behind a comma."""
    for pause in range(first + 1, min(parts.size, first + _LONGEST)):
        if parts.kinds[pause] in BARS:
            return None
        who, doing = pause + 1, parts.kinds[parts.past(pause + 2, Kind.ADVERB)]
        if parts.kinds[pause] is Kind.PAUSE and doing in VERBS and is_subject(who):
            return who
    return None


def _is_pronoun_or_role(parts: Parts, n: int) -> bool:
    noun = parts.phrases[n]
    role = noun.kind is Kind.OTHER and parts.word(noun.start) in {"the", *HERS} and names_person(parts, noun)
    return noun.kind is Kind.PRONOUN or role
