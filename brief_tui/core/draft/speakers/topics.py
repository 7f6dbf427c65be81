"""Whom a sentence is about, or a clause without a verb of speech: "Moreau was blunt:", "One line from Moreau:".

A lead is about somebody when nobody else could be speaking in it; a pronoun means the latest speaker only where no
sentence between tells of somebody else.
"""

from __future__ import annotations

from brief_tui.core.draft.speakers.asked_first import who_answers
from brief_tui.core.draft.speakers.parts import CAME, ENDS, LONGEST_ASIDE, Parts
from brief_tui.core.draft.speakers.phrase import (
    NAMES,
    SPEECH,
    STOPS,
    THINGS,
    VERBS,
    Kind,
    Phrase,
    holds_office,
    is_role,
    is_somebody,
)
from brief_tui.core.language.clause_words import HERS, NEW

_BESIDES = frozenset("along apart compared contrary less more much not together".split())
"""Words before a preposition that stands beside a sentence's subject: "together with Feld she"."""
_SET_AGAINST = frozenset({"compared", "opposed"})
_CONTRASTS = frozenset("as where whereas while".split())


def role_told_of(parts: Parts, start: int) -> Phrase | None:
    """Whom the sentence that begins with phrase `start` is about, if that is told by role: "A student rang."."""
    n = who_answers(parts, start) or parts.past(start, Kind.JOIN, Kind.ADVERB, Kind.DOES)
    noun = parts.phrases[n]
    if noun.kind is Kind.BESIDE and parts.word(noun.head) in {"for", "to"}:
        noun = noun.inside[0]
    if noun.kind not in THINGS or parts.clauses.codes[noun.start] not in "DICG":
        return None
    words = range(noun.start, noun.inside[0].start if noun.inside else noun.end)
    offices = (parts.word(m).removesuffix("’s").removesuffix("'s") for m in words)  # The professor's reply was firm.
    return noun if any(map(holds_office, offices)) and not _she_says(parts, n) else None


def newcomer(parts: Parts, start: int) -> Phrase | None:
    """Whom the sentence that begins with phrase `start` is about, and did not tell of before: "A skipper rang."."""
    n = parts.past(start, Kind.JOIN, Kind.ADVERB)
    noun = parts.phrases[n]
    new = parts.word(noun.start) in NEW and parts.kinds[parts.past(parts.behind_aside(n + 1), Kind.ADVERB)] in VERBS
    return noun if new and is_agent_noun(parts, noun) and not _she_says(parts, n) else None


def is_agent_noun(parts: Parts, noun: Phrase) -> bool:
    """Whether the last word of a noun phrase, without what stands behind it, looks like one for somebody."""
    if noun.kind is not Kind.OTHER:
        return False
    end = noun.inside[0].start if noun.inside else noun.end
    return is_somebody(parts.word(end - 1))


def subject_pronoun(parts: Parts, start: int) -> int | None:
    """The index of the pronoun that is the subject of the sentence of phrase `start`: "Then she rang Feld.".

    Also behind what stands beside it, where that is nobody's: "In a talk with Feld she …", not "In Feld's view".
    """
    n = parts.past(start, Kind.JOIN, Kind.ADVERB)
    beside = n + 1 + (parts.head(n + 1) in _SET_AGAINST)
    n = beside if parts.head(n) == "as" and parts.kinds[beside] is Kind.BESIDE else n  # as with Feld, she
    while _stands_beside(parts, n):
        n = parts.past(n + 1, Kind.ADVERB, Kind.PAUSE)
    return parts.phrases[n].head if parts.kinds[n] is Kind.PRONOUN else None


def is_contrasted(parts: Parts, start: int) -> bool:
    """Whether a sentence tells first what a known person does, then what "she" does: "Where Feld rents it, she …"."""
    if parts.head(start) not in _CONTRASTS or parts.kinds[start + 1] is not Kind.PERSON:
        return False
    pause = next((n for n in range(start + 2, parts.size) if parts.kinds[n] in ENDS), parts.size)
    verb = parts.kinds[parts.past(pause + 2, Kind.ADVERB)]
    return parts.kinds[pause] is Kind.PAUSE and parts.kinds[pause + 1] is Kind.PRONOUN and verb in VERBS


def _stands_beside(parts: Parts, n: int) -> bool:
    """Whether phrase `n` is none of its sentence's subject: "with Feld", "together with Feld", not "in Feld's view"."""
    phrase = parts.phrases[n]
    if phrase.inside and parts.word(phrase.start) in _BESIDES and phrase.inside[0].start == phrase.start + 1:
        phrase = phrase.inside[0]
    return phrase.kind is Kind.BESIDE and phrase.inside[0].owner < 0


def _she_says(parts: Parts, n: int) -> bool:
    while parts.kinds[n] not in STOPS:
        pronoun = parts.kinds[n] is Kind.PAUSE and parts.kinds[n + 1] is Kind.PRONOUN
        if pronoun and parts.kinds[parts.past(n + 2, Kind.ADVERB)] in SPEECH:
            return True
        n += 1
    return False


def is_shared(parts: Parts, start: int) -> bool:
    """Whether a sentence also tells of a role: "Feld and a visitor …", "Feld, says the mayor, …"."""
    n = start
    while parts.kinds[n] not in STOPS:
        together = parts.kinds[n] is Kind.JOIN and parts.kinds[n - 1] is Kind.PERSON
        inserted = parts.kinds[n] is Kind.SPEAKS and parts.kinds[n - 1] is Kind.PAUSE
        if (together or inserted) and parts.kinds[n + 1] is Kind.OTHER and _is_somebody(parts, parts.phrases[n + 1]):
            return True
        n += 1
    return False


def _is_somebody(parts: Parts, noun: Phrase) -> bool:
    return any(is_role(parts.word(m)) for m in range(noun.start, noun.end))


def stranger_speaks(parts: Parts, start: int) -> bool:
    """Whether a sentence behind phrase `start` tells of a stranger, or of a role that speaks."""
    for n in range(start, parts.size):
        if parts.kinds[n] in STOPS:
            who = parts.past(n + 1, Kind.JOIN, Kind.ADVERB)
            doing = parts.kinds[who + 1]
            if (parts.kinds[who] is Kind.STRANGER and doing in VERBS) or (
                parts.kinds[who] is Kind.OTHER and doing in SPEECH
            ):
                return True
    return False


def topic_of(parts: Parts, start: int, last: int) -> int | None:
    """The code of whom a lead without a verb of speech is about; None where another one could be speaking in it."""
    n = parts.past(start, Kind.JOIN, Kind.ADVERB)
    first, n = n, parts.past(n, Kind.WHO, Kind.ADVERB, Kind.BESIDE, Kind.PAUSE, Kind.JOIN)
    phrase = parts.phrases[n]
    if n >= last or any(_joins_names(parts, m) for m in range(first + 1, n)):
        return None
    if (who := _relative(parts, n, last)) is not None:
        return who
    is_ = phrase.kind is Kind.IS or parts.head(n) in CAME
    if is_ and n > start and parts.kinds[n + 1] is Kind.PERSON:  # Here is Moreau on the move
        return parts.phrases[n + 1].head if _is_free(parts, n + 2, last) else None
    if phrase.kind in THINGS and parts.kinds[n + 1] is Kind.PAUSE and parts.kinds[n + 2] is Kind.PERSON:
        n, phrase = n + 2, parts.phrases[n + 2]  # the product manager, Ada Moreau, …
    if phrase.kind is Kind.PERSON:
        if _is_told_of(parts, n + 1, last):
            return phrase.head
        return phrase.head if _is_free(parts, _past_aside(parts, n + 1, last), last, phrase) else None
    if phrase.kind is Kind.PRONOUN:
        return phrase.head if _is_free(parts, n + 1, last) else None
    if phrase.kind is Kind.WORDS and phrase.owner >= 0:
        return phrase.owner if _is_free(parts, n + 1, last) else None
    if phrase.kind in THINGS:
        return _line_of(parts, n, last)
    return None


def role_topic(parts: Parts, start: int, last: int) -> Phrase | None:
    """Whom a lead without a verb of speech is about, if that is told by role: "Quill's founder was blunt:"."""
    noun = role_told_of(parts, start)
    if noun is None:
        return None
    n = next((n for n in range(start, last) if parts.phrases[n] is noun), last)
    return noun if n < last and _is_free(parts, n + 1, last) else None


def _relative(parts: Parts, n: int, last: int) -> int | None:
    """The person whom the end of a lead introduces: "… to Moreau, who was blunt:"; None for none."""
    for who in range(last - 1, n + 1, -1):
        if parts.head(who) == "who" and parts.kinds[who - 1] is Kind.PAUSE:
            before = parts.phrases[who - 2]
            before = before.inside[-1].inside[0] if before.inside and before.inside[-1].inside else before
            before = before.inside[0] if before.kind is Kind.BESIDE else before
            told = before.kind is Kind.PERSON and _is_free(parts, who + 1, last)
            return before.head if told and Kind.PAUSE not in parts.kinds[who:last] else None
    return None


def _is_told_of(parts: Parts, n: int, last: int) -> bool:
    """Whether all that stands behind a name is what another one did to them: "Moreau, whom Feld hired:"."""
    told = n + 1 + (parts.kinds[n + 1] in THINGS and is_agent_noun(parts, parts.phrases[n + 1]))
    who = told + (parts.head(told) == "whom")
    if parts.kinds[n] is not Kind.PAUSE or who == n + 1 or parts.kinds[who] not in NAMES:
        return False
    done = parts.kinds[who + 1] is Kind.DOES and not parts.phrases[who + 1].denied
    return done and parts.kinds[last] is Kind.COLON and parts.past(who + 2, Kind.BESIDE) == last


def _past_aside(parts: Parts, n: int, last: int) -> int:
    """The comma that closes an aside on the subject: "Moreau, like Feld before her, …"; `n` without one."""
    if parts.kinds[n] is not Kind.PAUSE or parts.kinds[n + 1] in NAMES:
        return n
    closing = next((m for m in range(n + 2, min(last, n + LONGEST_ASIDE)) if parts.kinds[m] is Kind.PAUSE), last)
    inside = range(n + 1 + (parts.kinds[n + 1] is Kind.BESIDE), closing)
    heard = NAMES | {Kind.JOIN} if parts.kinds[n + 1] is Kind.WHO else NAMES | SPEECH | {Kind.JOIN}
    return n if any(parts.kinds[m] in heard for m in inside) else closing


def for_whom(parts: Parts, start: int, last: int) -> int | None:
    """The person for whom something is so: for Moreau, the lesson was plain: “…”; to Moreau, “…”"""
    beside = parts.phrases[start]
    if beside.kind is not Kind.BESIDE or parts.word(beside.head) not in {"for", "to"}:
        return None
    inner = beside.inside[0]
    thing = parts.word(parts.phrases[start + 1].start) == "the"
    if (
        inner.kind is not Kind.PERSON
        or not (thing or parts.kinds[start + 1] is Kind.PAUSE)
        or (parts.kinds[last] is not Kind.COLON and (last > start + 1 or parts.kinds[start - 1] is Kind.ADVERB))
    ):
        return None
    return inner.head if _is_free(parts, start + 1, last) else None


def _joins_names(parts: Parts, n: int) -> bool:
    """Whether two are named together: "to Moreau and Feld"."""
    before = parts.phrases[n - 1]
    return parts.kinds[n] is Kind.JOIN and before.kind is Kind.BESIDE and before.inside[0].kind in NAMES


def _joins_things(parts: Parts, n: int, last: int) -> bool:
    """Whether a list of things goes on: "a second lift, and beds, “…”"."""
    if parts.kinds[n] is not Kind.JOIN:
        return False
    after = range(n + 1, _past_until(parts, n + 1, last))
    things = {Kind.ADVERB, Kind.BESIDE, Kind.OTHER}
    return len(after) > 0 and all(parts.kinds[m] in things and not _is_theirs_too(parts, m) for m in after)


def _joins_remark(parts: Parts, n: int, last: int) -> bool:
    """Whether it goes on about a thing that is told of: "a tip, and it is of her own trade:"."""
    joins = parts.kinds[n] is Kind.JOIN and parts.kinds[n - 1] is Kind.PAUSE and parts.head(n) == "and"
    return joins and n + 2 < last and parts.head(n + 1) == "it" and parts.kinds[n + 2] is Kind.IS


def _is_theirs_too(parts: Parts, n: int) -> bool:
    return parts.word(parts.phrases[n].start) in HERS


def _past_until(parts: Parts, n: int, last: int) -> int:
    """The next pause, or `last`."""
    return next((m for m in range(n, last) if parts.kinds[m] is Kind.PAUSE), last)


def _is_free(parts: Parts, start: int, last: int, noun: Phrase | None = None) -> bool:
    """Whether nobody else is named or told of, and nothing that speaks is shown."""
    joins = (_joins_things(parts, n, last) or _joins_remark(parts, n, last) for n in range(start, last))
    told = [phrase for phrase, joined in zip(parts.phrases[start:last], joins, strict=True) if not joined]
    return all(_is_silent(parts, one) for one in (*(noun.inside if noun else ()), *told))


def _is_silent(parts: Parts, phrase: Phrase) -> bool:
    codes = parts.codes(phrase)
    if phrase.kind in {Kind.JOIN, Kind.GETS, Kind.RELAYS} | SPEECH or not set(codes).isdisjoint("NPSGg"):
        return False
    if codes[0] == "f":  # a line by a poet
        return not (parts.word(phrase.head) == "by" and any(is_agent_noun(parts, one) for one in phrase.inside))
    if codes[0] == "F" and any(is_agent_noun(parts, one) for one in phrase.inside):  # borrowed it from a banker
        return False
    if phrase.kind in {Kind.OTHER, Kind.BESIDE} and "O" in codes and not set(codes).isdisjoint("DI"):
        return False
    whole = phrase.end if phrase.kind is Kind.BESIDE or not phrase.inside else phrase.inside[0].start
    roles = any(is_role(parts.word(n)) for n in range(phrase.start, whole))
    return not roles and (phrase.kind is Kind.BESIDE or all(_is_silent(parts, one) for one in phrase.inside))


def _line_of(parts: Parts, n: int, last: int) -> int | None:
    """Whose line it is: one line from Moreau stuck; it came from Moreau; the best line was Moreau's."""
    noun, doing = parts.phrases[n], parts.phrases[n + 1]
    if doing.denied:
        return None
    if (who := parts.of(noun, "from")) is not None:
        return who if _is_free(parts, n + 1, last) else None
    if doing.kind is Kind.IS:
        owner = parts.phrases[n + 2].owner
        return owner if owner >= 0 and owner == parts.phrases[n + 2].head and n + 3 == last else None
    if parts.kinds[n + 2] is Kind.BESIDE and parts.word(parts.phrases[n + 2].head) in {"from", "to"}:
        verb, inner = parts.head(n + 1), parts.phrases[n + 2].inside[0]
        if verb in CAME | {"belonged", "belongs"} and inner.kind is Kind.PERSON and _is_free(parts, n + 3, last):
            return inner.head
    return None


def goes_on(parts: Parts, start: int, last: int) -> bool:
    """Whether a lead may go on about the latest speaker: "What buyers learn later is this:"."""
    n = parts.past(start, Kind.JOIN, Kind.ADVERB)
    codes = parts.clauses.codes[parts.phrases[start].start : parts.phrases[last].start]
    opens = parts.kinds[n] is Kind.WHO or parts.head(n) in {"it", "that", "this"}
    return opens and parts.kinds[last] is Kind.COLON and not set(codes) & set("CFGNOPRSTUVXfgkv")
