"""Whether a sentence is about somebody else than the one whose its quotation may be: "The mayor rang Moreau:"."""

from __future__ import annotations

from brief_tui.core.draft.speakers.hearing import hears_theirs
from brief_tui.core.draft.speakers.others import IsWho, is_another, names_person
from brief_tui.core.draft.speakers.parts import ENDS, Parts
from brief_tui.core.draft.speakers.phrase import NOUNS, SPEECH, THINGS, VERBS, Kind, Phrase, is_matter, looks_done
from brief_tui.core.language.clause_words import HERS, IT, LINES, NEW
from brief_tui.core.language.common_words import COMMON

_SHORTEST_NAME = 4
"""Letters of a name."""
_LABELS = COMMON | frozenset(
    (
        "advice aftermath bottom budget caution climate coda consequence cost culture cure data demand design "
        "diagnosis effect energy enter evidence example excerpt exhibit fallout fix future gist goal growth headline "
        "history insight key kicker law market meanwhile money moral nub outcome past payoff plan point policy "
        "postscript power present price proof punchline reason result risk rub safety sample scale scene secret "
        "sequel solution source speed strategy takeaway talent tally target task test trick trust truth twist typical "
        "upshot"
    ).split()
)
"""Words before a colon that are no names."""
_CONCEDES = frozenset({"although", "though"})
_NOR = frozenset({"never", "nor"})


def is_about_another(parts: Parts, low: int, stop: int, is_who: IsWho) -> bool:
    """Whether the sentence of phrases [low, stop) is about somebody else, or names a stranger in full."""
    return any(
        is_other_subject(parts, n, low, is_who)
        or (parts.kinds[n] is Kind.STRANGER and parts.phrases[n].end - parts.phrases[n].start > 1)
        for n in range(low, stop)
    )


def tells_of_another(parts: Parts, low: int, stop: int, is_who: IsWho) -> bool:
    """Whether the sentence of phrases [low, stop), behind a quotation, is about another one, or gives it to one."""
    for n in range(low, stop):
        beside = (n - 1, n + 1) if parts.kinds[n] is Kind.SPEAKS else (n - 1,)
        speaks = parts.kinds[n] in SPEECH and any(_is_noun_of_another(parts, m, is_who) for m in beside)
        denied = parts.kinds[n] is Kind.IS and parts.phrases[n].denied
        if speaks or denied or is_other_subject(parts, n, low, is_who):
            return True
    return False


def is_other_subject(parts: Parts, n: int, low: int, is_who: IsWho) -> bool:
    """Whether phrase `n` is what the clause is about, and somebody else: "the mayor disappointed Moreau:"."""
    phrase, doing = parts.phrases[n], parts.kinds[parts.past(n + 1, Kind.ADVERB)]
    first = all(parts.kinds[m] in {Kind.JOIN, Kind.ADVERB, Kind.PAUSE, Kind.BESIDE} for m in range(low, n))
    if is_within(parts, n, low) or _is_thought_of(parts, n, low) or not (first or doing in VERBS):
        return False
    if _is_nobody(parts, n) or hears_theirs(parts, n) or _takes_it_from_known(parts, n):
        return False
    if not first and _is_in_contact_clause(parts, n):
        return False
    if phrase.kind is Kind.STRANGER:
        end = phrase.inside[0].start if phrase.inside else phrase.end
        bare = first and end == phrase.start + 1  # any word has a capital there
        speaks = (doing in VERBS and not bare) or (first and _is_name_of_speaker(parts, n))
        return speaks and not is_who(phrase)
    named = is_named_behind(parts, n)
    return phrase.kind in THINGS and names_person(parts, phrase) and not (named or is_who(phrase))


def _is_in_contact_clause(parts: Parts, n: int) -> bool:
    """Whether phrase `n` is the subject of a clause about the thing right before it: "the rig the new foreman uses".

    Not of one that leads in: "the week it opened its doors the mayor wrote: “…”".
    """
    before, doing = parts.phrases[n - 1], parts.past(n + 1, Kind.ADVERB)
    noun = before.inside[0] if before.kind is Kind.BESIDE else before
    told = noun.kind in THINGS and parts.clauses.codes[noun.start] in "DI" and parts.kinds[n] in THINGS
    return told and parts.word(parts.phrases[n].start) in {"the", *HERS} and parts.kinds[doing] not in SPEECH


def _is_noun_of_another(parts: Parts, n: int, is_who: IsWho) -> bool:
    return parts.kinds[n] in NOUNS and is_another(parts, parts.phrases[n], is_who)


def _is_name_of_speaker(parts: Parts, n: int) -> bool:
    """Whether phrase `n`, one capitalised word, is all that leads up to a quotation: "Quellmann: “…”"."""
    word, leads = parts.head(n), parts.kinds[n + 1] is Kind.COLON and parts.kinds[n + 2] is Kind.QUOTATION
    return leads and len(word) >= _SHORTEST_NAME and word not in _LABELS and not (is_matter(word) or looks_done(word))


def _takes_it_from_known(parts: Parts, n: int) -> bool:
    """Whether phrase `n` is who has the words from a known person: "a banker had it from Moreau"."""
    line = parts.phrases[parts.past(n + 1, Kind.ADVERB) + 1]
    said = line.kind is Kind.WORDS or parts.word(line.head) in IT | LINES
    return said and parts.of(line._replace(owner=-1), "from") in parts.clauses.bearers


def _is_nobody(parts: Parts, n: int) -> bool:
    """Whether phrase `n` is nobody in particular, and what it does is denied: "nor does a customer have to"."""
    before = parts.phrases[n - 1]
    denied = n > 0 and before.denied and parts.word(before.start) in _NOR
    return denied and parts.word(parts.phrases[n].start) in NEW


def _is_thought_of(parts: Parts, n: int, low: int) -> bool:
    """Whether phrase `n` begins what somebody known says or thinks: "Moreau thought the mayor was late"."""
    if n <= low or parts.kinds[n - 1] not in SPEECH:
        return False
    who = subject_of(parts, n - 1, low)
    return who is not None and who.kind in {Kind.PERSON, Kind.PRONOUN}


def is_named_behind(parts: Parts, n: int) -> bool:
    """Whether the name of a known person is put behind phrase `n`, a role: "its chair, Ada Moreau,"."""
    return parts.kinds[n + 1] is Kind.PAUSE and parts.kinds[n + 2] is Kind.PERSON


def subject_of(parts: Parts, verb: int, low: int) -> Phrase | None:
    """The subject of a verb, looked for back to `low`, or behind it where a clause begins with the verb."""
    if (named := _named_before(parts, verb, low)) is not None:
        return named
    after = parts.phrases[verb + 1]
    opens = verb == low or parts.kinds[verb - 1] in ENDS
    return after if opens and after.kind in NOUNS else parts.subject(verb, low)


def _named_before(parts: Parts, verb: int, low: int) -> Phrase | None:
    """The known person of whom more is said between commas before a verb: "Moreau, an engineer, thought"."""
    if parts.kinds[verb - 1] is not Kind.PAUSE:
        return None
    opening = next((n for n in range(verb - 2, low, -1) if parts.kinds[n] in ENDS | VERBS), low)
    named = opening > low and parts.kinds[opening] is Kind.PAUSE and parts.kinds[opening - 1] is Kind.PERSON
    return parts.phrases[opening - 1] if named else None


def is_within(parts: Parts, n: int, low: int) -> bool:
    """Whether a verb is that of a clause within another: "when the moderator asked"."""
    while n > low and parts.kinds[n - 1] not in ENDS:
        n -= 1
        if parts.kinds[n] is Kind.WHO or is_conceded(parts, n):
            return True
    return False


def is_conceded(parts: Parts, n: int) -> bool:
    """Whether phrase `n` leads to what is granted behind a clause: "Moreau promised nothing, although a banker …:".

    Not where a known person is told of in it, who may speak.
    """
    behind = parts.kinds[n] is Kind.JOIN and parts.kinds[n - 1 - (parts.head(n - 1) == "even")] is Kind.PAUSE
    return behind and parts.head(n) in _CONCEDES and parts.kinds[n + 1] is not Kind.PERSON
