"""Signs in a sentence that its quotation is not the likely speaker's; they take a speaker away, never name one.

A speaker is likely where the sentence names them and the transcripts have the words in their mouth. Only a sentence
that plainly gives the words to somebody else outweighs that.
"""

from __future__ import annotations

from brief_tui.core.draft.speakers.about_others import (
    is_conceded,
    is_named_behind,
    is_other_subject,
    is_within,
    subject_of,
)
from brief_tui.core.draft.speakers.handing_on import is_handed_on
from brief_tui.core.draft.speakers.hearing import is_no_others
from brief_tui.core.draft.speakers.others import IsWho, are_many_who, is_another, is_owned
from brief_tui.core.draft.speakers.parts import ENDS, LONGEST_ASIDE, Parts
from brief_tui.core.draft.speakers.phrase import NOUNS, PAUSES, SPEECH, THINGS, VERBS, Kind, Phrase, is_somebody
from brief_tui.core.language.clause_words import ASKS, BODIES, CODES, HERS, OPENERS, RARE, TO_QUOTE
from brief_tui.core.language.wordlists import COMPARING

_YET = frozenset({"so", "yet"})
_SOURCES = frozenset({"according", "per"})
_NOBODY = frozenset({"nobody", "none"})
_PASSES = frozenset("pass passed passes".split())
_READS = frozenset({"said", "says"})
_WISHES = frozenset("hopes likes wanted wants wishes".split())
_AVOIDS = frozenset("avoid avoided avoids".split())
_HANGS = frozenset("hang hangs hung".split())
_SAYS = frozenset({"say", "write"})
_WRITERS = frozenset({"i", "we", "you"})
_MANY = ("s", "people")
_QUESTIONS = OPENERS - {"as", "because", "if"}


def last_clause(parts: Parts, low: int, quotation: int) -> int:
    """Where the last clause before the quotation begins that has a subject of its own: "…, but Moreau …:"."""
    for n in range(quotation - 2, low, -1):
        joins = (parts.kinds[n] is Kind.JOIN and not is_conceded(parts, n)) or parts.head(n) in _YET
        if joins and parts.kinds[n - 1] is Kind.PAUSE and parts.kinds[n + 1] in NOUNS:
            return n
    return low


def leads_in(parts: Parts, quotation: int) -> int | None:
    """The code of the person whose verb a colon behind it leads in with: "…, to which Moreau assented: “…”"."""
    before, who, verb, colon = (parts.phrases[max(0, quotation - back)] for back in (4, 3, 2, 1))
    leads = colon.kind is Kind.COLON and verb.kind is Kind.DOES and not (verb.passive or verb.denied)
    return who.head if leads and who.kind is Kind.PERSON and before.kind not in VERBS else None


def points_elsewhere(parts: Parts, low: int, quotation: int, stop: int, is_who: IsWho) -> bool:
    """Whether another one is said to speak: a stranger, a role, many, or something that is read.

    Read are the clause from `low` on before the quotation, and the one right behind it, before `stop`. `is_who`
    tells whether a role may be the person's own. A quotation that goes on with the sentence, in small letters, is
    another one's by a verb of speech alone.
    """
    behind = quotation + 1 + (parts.kinds[quotation + 1] in PAUSES)
    stop = _past_tag(parts, behind, stop)
    goes_on = _begins_small(parts, quotation) and parts.kinds[quotation - 1] is not Kind.COLON
    outdone = _is_outdone(parts, low, quotation)
    leads = (_speaks_for_another(parts, n, low, quotation - 1, is_who) for n in range(low, quotation))
    tags = (_speaks_for_another(parts, n, behind, n + 1, is_who) for n in range(behind, max(behind, stop)))
    owned = (
        is_owned(parts, parts.phrases[n], is_who)
        for n in (parts.past(low, Kind.JOIN, Kind.ADVERB), *range(behind, stop))
    )
    return (
        (not outdone and any(leads))
        or any(owned)
        or any(tags)
        or is_handed_on(parts, low, quotation, is_who)
        or _says_so(parts, low, quotation)
        or _is_shown(parts, quotation - 1 - (parts.kinds[quotation - 1] in ENDS), low)
        or (not (goes_on or outdone) and any(is_other_subject(parts, n, low, is_who) for n in range(low, quotation)))
    )


def _is_outdone(parts: Parts, low: int, quotation: int) -> bool:
    """Whether others are told of only as less outspoken: "few put it as baldly as she", "no one … than Moreau"."""
    first, last = parts.phrases[low].start, parts.phrases[quotation].start
    rare = next((n for n in range(first, last) if parts.word(n) in RARE), last)
    return any(parts.word(n) in COMPARING and parts.clauses.codes[n + 1] in "NS" for n in range(rare, last))


def _past_tag(parts: Parts, behind: int, stop: int) -> int:
    """Where the clause behind a quotation ends, which goes on behind what is said of its subject between commas."""
    ends = [n for n in range(behind, stop) if parts.kinds[n] in ENDS | {Kind.JOIN}]
    end, closing, after = [*ends, stop, stop, stop][:3]
    aside = closing < stop and closing - end < LONGEST_ASIDE and VERBS.isdisjoint(parts.kinds[behind:end])
    return after if aside and parts.kinds[parts.past(closing + 1, Kind.ADVERB)] in VERBS else end


def _begins_small(parts: Parts, quotation: int) -> bool:
    return parts.text[parts.clauses.places[parts.phrases[quotation].start][0] + 1 :][:1].islower()


def _speaks_for_another(parts: Parts, n: int, low: int, last: int, is_who: IsWho) -> bool:
    """Whether phrase `n`, a verb or a source, gives what `last` leads up to, or goes behind, to another one."""
    phrase = parts.phrases[n]
    if _is_source_of(parts, n, low):
        return is_another(parts, phrase.inside[0], is_who) and not is_named_behind(parts, n)
    governs = all(parts.kinds[m] not in VERBS | ENDS | {Kind.WHO} for m in range(n + 1, last))
    if parts.word(phrase.head) in _AVOIDS and n + 2 == last + 1 and parts.kinds[n + 1] is Kind.WORDS:
        return True  # avoids the words “…”
    if parts.word(phrase.head) in TO_QUOTE and is_another(parts, parts.phrases[n + 1], is_who):
        return True  # hear the roofer, who mended it: “…”
    if parts.word(phrase.head) in _PASSES and _is_of_words(parts, parts.phrases[n + 1]):
        return True
    if phrase.kind in {Kind.RELAYS, Kind.GETS}:
        governs = governs and not is_no_others(parts, n, low)
        return governs and (phrase.kind is Kind.RELAYS or parts.kinds[n + 1] is Kind.WORDS)
    if phrase.kind not in SPEECH or (phrase.joins and not phrase.denied):
        return False
    if phrase.passive and parts.word(phrase.head) not in ASKS:
        within = phrase.kind is Kind.SPEAKS and is_within(parts, n, low) and not governs  # where beds are shared, and …
        return not within and _is_told(parts, n, low) and not any(parts.kinds[m] in SPEECH for m in range(n + 1, last))
    if governs and (
        (phrase.denied and not _is_left_open(parts, n, low)) or (n == last and _is_said_by_nobody(parts, low, n))
    ):
        return True
    who = subject_of(parts, n, low)
    if who is None and last == n + 1 and parts.kinds[low] in THINGS:
        who = parts.phrases[low]  # of a tag: “…,” the head of field trials said
    if who is not None and parts.word(who.head) == "it" and parts.head(n) in _READS and not is_within(parts, n, low):
        return True  # a letter; it said: “…”
    if who is None or (parts.head(n - 1) == "to" and not governs):  # wants him to say that …
        return False
    if parts.word(who.head) == "few" or are_many_who(parts, n, who, last):  # few would have put it so plainly
        return False
    within = (
        is_within(parts, n, low)
        and not _leads(parts, n)
        and not (who.kind is Kind.PRONOUN and parts.word(who.head) == "they")
    )
    return not within and is_another(parts, who, is_who)


def _is_told(parts: Parts, verb: int, low: int) -> bool:
    """Whether a passive verb has somebody told: not "her answer was put well", "is said to be free"."""
    theirs = parts.subject(verb, low)
    hers = theirs is not None and theirs.kind is Kind.WORDS and parts.word(theirs.start) in HERS
    wished = parts.head(verb - 1) == "to" and parts.head(verb - 2) in _WISHES  # wants to be told how
    return not (hers or wished or parts.head(verb + 1) == "to")


def _is_source_of(parts: Parts, n: int, low: int) -> bool:
    """Whether phrase `n` tells whose words are quoted: "according to her rivals", or "For her rivals, “We …”"."""
    if parts.kinds[n] is not Kind.BESIDE:
        return False
    alone = n == parts.past(low, Kind.JOIN, Kind.ADVERB) and parts.head(n) == "for"
    leads = parts.kinds[n + 1 : n + 3] == [Kind.PAUSE, Kind.QUOTATION] and parts.kinds[n + 3] in ENDS
    return parts.head(n) in _SOURCES or (alone and leads and not _begins_small(parts, n + 2))


def _is_left_open(parts: Parts, verb: int, low: int) -> bool:
    """Whether what a verb denies is a question before it: "whether it will hold she cannot say: “…”"."""
    first = parts.past(low, Kind.JOIN, Kind.ADVERB)
    asked = parts.word(parts.phrases[first].start) in _QUESTIONS
    inner = not VERBS.isdisjoint(parts.kinds[first + 1 : verb])
    return asked and inner and parts.kinds[verb + 1] is Kind.COLON


def _is_of_words(parts: Parts, behind: Phrase) -> bool:
    """Whether what somebody passes is "on his verdict", and not "on the offer"."""
    on = behind.kind is Kind.BESIDE and parts.word(behind.head) == "on"
    return on and behind.inside[0].kind is Kind.WORDS


def _is_said_by_nobody(parts: Parts, low: int, verb: int) -> bool:
    """Whether the subject of a verb is nobody: "nobody in the hall said"."""
    first = parts.past(low, Kind.JOIN, Kind.ADVERB)
    between = parts.kinds[first + 1 : verb]
    return parts.word(parts.phrases[first].start) in _NOBODY and set(between) <= {Kind.BESIDE, Kind.ADVERB}


def _leads(parts: Parts, verb: int) -> bool:
    """Whether a verb leads right up to a quotation: "when a reporter said: “…”"."""
    return parts.kinds[verb + 1] is Kind.COLON and parts.kinds[verb + 2] is Kind.QUOTATION


def _is_shown(parts: Parts, n: int, low: int) -> bool:
    """Whether something that is read stands right before the quotation: "above her desk hangs a sign: “…”"."""
    read = parts.clauses.codes[parts.phrases[n].head] == "O" and parts.head(n) not in BODIES
    return n >= low and parts.kinds[n] is Kind.OTHER and read


def _says_so(parts: Parts, low: int, quotation: int) -> bool:
    """Whether a colon, and a verb before it, lead from others to what they say: "Other people write:", "I say:".

    Or from what is read: "A sign hangs in the room:".
    """
    last, first = quotation - 1, parts.past(low, Kind.JOIN, Kind.ADVERB)
    if parts.kinds[last] is not Kind.COLON or last <= low:
        return False
    if first < last and _is_hung(parts, first):
        return True
    verb = parts.phrases[last - 1]
    at = verb.end - 1  # "people write" is read as one phrase
    if at == 0 or CODES.get(f"{parts.word(at)}s") != "V":
        return False
    before = parts.word(at - 1)
    if first == last - 1 and verb.kind is Kind.SPEAKS:
        return parts.word(at) in _SAYS and not _WRITERS.isdisjoint({before, parts.word(verb.start - 1)})
    alone = all(parts.kinds[n] in {Kind.OTHER, Kind.STRANGER} for n in range(first, last - 1))
    return alone and verb.kind in {Kind.DOES, Kind.WORDS} and is_somebody(before) and before.endswith(_MANY)


def _is_hung(parts: Parts, n: int) -> bool:
    noun = parts.phrases[n]
    read = parts.clauses.codes[noun.head] == "O" and parts.head(n) not in BODIES
    return noun.kind is Kind.OTHER and read and parts.clauses.codes[noun.start] in "DI" and parts.head(n + 1) in _HANGS
