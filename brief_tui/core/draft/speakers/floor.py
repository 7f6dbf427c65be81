"""Who has the floor: whom the sentence before a quotation lets speak, and who answers whom."""

from __future__ import annotations

from brief_tui.core.draft.speakers.about_others import is_named_behind
from brief_tui.core.draft.speakers.announcing import is_line, recalled_sayer
from brief_tui.core.draft.speakers.others import IsWho, is_another, names_person
from brief_tui.core.draft.speakers.parts import CAME, ENDS, Parts
from brief_tui.core.draft.speakers.phrase import PAUSES, SPEECH, THINGS, VERBS, Kind, is_somebody
from brief_tui.core.language.clause_words import ASKS, BODIES, HERS, HIM, LINES, OPENERS, REPLIES, WONDERS

_BESIDE = frozenset("about after against alongside before behind beside from on over than unlike with".split())
"""Words before the name of one whom a sentence is not about."""

_BRIEF = 1
"""Most words behind a verb of speech that tells nothing of what is said: "objected strongly"."""
_COINED = frozenset("authored coin coined coins".split())
_CREDITS = frozenset("credit credited credits introduce introduced introduces".split())
_GRANTS = frozenset(
    "acknowledged acknowledges admits admitted agreed agrees conceded concedes confirmed confirms declined declines "
    "denied denies disagreed disagrees dismissed dismisses refused refuses rejected rejects".split()
)
"""Verbs for what only the one who is asked does."""
_OBJECTS = frozenset("complained complains demanded demands doubted doubts objected objects".split())
_HAS = frozenset("gets got had has have takes took".split())
_HEARS = SPEECH | {Kind.RELAYS, Kind.GETS}
_SEEKS = frozenset("ask asked asks".split())
_FLOOR = frozenset("floor microphone word".split())


def has_spoken(parts: Parts, low: int, is_who: IsWho, *, called: str | None = None) -> bool:
    """Whether the sentence from phrase `low` on says that another one speaks: "A customer objected.".

    Where the next one goes on with "he" or "she" (`called`), only if nothing more is told: "A customer objected
    that it was late" may be all that the customer says.
    """
    n = parts.past(low, Kind.JOIN, Kind.ADVERB)
    who, verb = parts.phrases[n], parts.past(parts.behind_aside(n + 1), Kind.ADVERB)
    doing = parts.kinds[verb]
    more = parts.head(verb) in ASKS | WONDERS or len(_behind(parts, verb)) > _BRIEF
    if who.owner >= 0 and parts.clauses.codes[who.head] == "O" and parts.head(n) not in BODIES:
        return False  # Moreau's report is clear
    told = doing in SPEECH and not (called and more)
    told = told or (who.kind is Kind.OTHER and who.owner >= 0 and doing in VERBS) or _has_word(parts, verb)
    return told and is_another(parts, who, is_who)


def _behind(parts: Parts, n: int) -> list[str]:
    """The words of a sentence behind phrase `n`."""
    end = next((m for m in range(n + 1, parts.size) if parts.kinds[m] is Kind.STOP), parts.size)
    stop = parts.phrases[end].start if end < parts.size else len(parts.clauses.codes)
    return [parts.word(m) for m in range(parts.phrases[n].end, stop)]


def is_heard_from(parts: Parts, low: int, stop: int, is_who: IsWho) -> bool:
    """Whether the sentence of phrases [low, stop) is where words of another one come from.

    She was told by a customer; she got a call from a customer; the question came from a student; "A heckler.".
    """
    first = parts.past(low, Kind.JOIN, Kind.ADVERB)
    if parts.kinds[first] is Kind.OTHER and parts.kinds[first + 1] is Kind.STOP:
        return is_another(parts, parts.phrases[first], is_who)
    for n in range(low, stop):
        phrase, after = parts.phrases[n], parts.phrases[n + 1]
        told_by = parts.agent(n) if phrase.kind in SPEECH and phrase.passive else None
        got = after.inside if phrase.kind is Kind.GETS else (after,) if parts.head(n) in CAME else ()
        sources = (one.inside[0] for one in got if one.kind is Kind.BESIDE and parts.word(one.head) == "from")
        if any(is_another(parts, one, is_who) for one in (told_by, *sources) if one is not None):
            return True
    return False


def _has_word(parts: Parts, verb: int) -> bool:
    """Whether somebody has, or gets, the floor or the last word."""
    return parts.head(verb) in _HAS and parts.head(verb + 1) in _FLOOR


def who_coined(parts: Parts, start: int, stop: int) -> int | None:
    """The code of the known person who is said to have found the words: "the line that Moreau coined"."""
    for n in range(start + 1, stop):
        if parts.head(n) in _COINED and parts.kinds[n - 1] is Kind.PERSON and not parts.phrases[n].passive:
            return parts.phrases[n - 1].head
    return next((who for n in range(start, stop) if (who := _finder_of_line(parts, n)) is not None), None)


def _finder_of_line(parts: Parts, n: int) -> int | None:
    """The code of the known person of whom phrase `n` is a line: "a line of Moreau's", "the line is Moreau's"."""
    phrase, after, behind = parts.phrases[n : n + 3]
    noun = phrase.inside[0] if phrase.kind is Kind.BESIDE else phrase
    if not is_line(parts, noun):
        return None
    if after.kind is Kind.IS and not after.denied and behind.head == behind.owner:
        return behind.owner
    if after.kind is Kind.BESIDE and parts.word(after.head) == "by" and after.inside[0].kind is Kind.PERSON:
        return after.inside[0].head
    return next((who for one in noun.inside if (who := one.inside[0].owner) == one.inside[0].head), None)


def who_has_the_floor(parts: Parts, start: int, stop: int) -> int | None:
    """The code of the known person whom a sentence lets speak, whoever else it names.

    As Feld said it; she was warned by Feld; she credits Feld, or hands the microphone to Feld.
    """
    if (coined := who_coined(parts, start, stop)) is not None:
        return coined
    for n in range(start, stop):
        phrase, before, after = parts.phrases[n], parts.phrases[max(start, n - 1)], parts.phrases[n + 1]
        if phrase.denied:
            continue
        if phrase.kind in SPEECH and phrase.passive:
            who = parts.agent(n)
        elif phrase.kind is Kind.SPEAKS and parts.word(after.start) in {"it", "so"} and parts.kinds[n + 2] in ENDS:
            who = before
        elif parts.head(n) in _CREDITS:
            who = after
        elif n == stop - 2 and (sayer := recalled_sayer(parts, start, stop)) is not None:
            who = sayer
        elif after.kind in THINGS and any(parts.word(m) in _FLOOR for m in range(after.start, after.end)):
            who = next((one.inside[0] for one in after.inside if parts.word(one.head) == "to"), None)
        else:
            continue
        if who is not None and who.kind is Kind.PERSON:
            return who.head
    return None


def presses(parts: Parts, start: int, stop: int) -> tuple[int, str] | None:
    """The code of the known person who asks "him" or "her", and that word: the reply is not theirs."""
    asker = who_asks(parts, start, stop)
    asks = next((n for n in range(start, stop) if parts.head(n) in ASKS), stop)
    asked = next(iter(_behind(parts, asks)), "") if asker is not None else ""
    return (asker, asked) if asker is not None and asked in HIM | {"her"} else None


def who_is_asked(parts: Parts, low: int, stop: int) -> int | None:
    """The code of the known person who is asked in the phrases [low, stop): "Moreau pressed Feld on it"."""
    for n in range(low, stop):
        verb, after = parts.phrases[n], parts.phrases[n + 1]
        if parts.head(n) in ASKS and not verb.passive and after.kind is Kind.PERSON:
            return after.head
        if parts.head(n) in {"put", "puts"} and not verb.passive and after.kind in THINGS:
            whom = parts.of(after._replace(owner=-1), "to")
            return whom if whom in parts.clauses.bearers else None
    return None


def somebody_is_asked(parts: Parts, low: int, stop: int) -> bool:
    """Whether somebody, known or not, is asked something in the phrases [low, stop)."""
    asked = (parts.phrases[n + 1] for n in range(low, stop) if parts.head(n) in ASKS and not parts.phrases[n].passive)
    return any(
        one.kind is Kind.PERSON
        or (one.kind is Kind.OTHER and names_person(parts, one) and parts.word(one.head) not in OPENERS)
        for one in asked
    )


def who_asks(parts: Parts, start: int, stop: int) -> int | None:
    """The code of the subject of a clause from phrase `start` on that asks: "Moreau, who hosts it, rose and asked"."""
    n = parts.past(start, Kind.JOIN, Kind.ADVERB, Kind.BESIDE)
    if parts.kinds[n] in THINGS and parts.word(parts.phrases[n].head) == "question":  # Feld's question was simple
        end = parts.phrases[stop].start if stop < parts.size else len(parts.clauses.codes)
        return next((at for at in range(parts.phrases[n].start, end) if parts.clauses.codes[at] in "NP"), None)
    if parts.kinds[n] is not Kind.PERSON:
        return None
    verb = n + 1
    if parts.kinds[verb] is Kind.PAUSE:  # an aside
        verb = next((m + 1 for m in range(verb + 1, stop) if parts.kinds[m] is Kind.PAUSE), stop)
    passed = {Kind.ADVERB, Kind.BESIDE}
    verb = next((m for m in range(verb, stop) if parts.kinds[m] not in passed or parts.head(m) in WONDERS), stop)
    joined = (m for m in range(verb + 1, stop) if _asks(parts, m) and parts.kinds[m - 1] is Kind.JOIN)
    goes_on = any(parts.subject(m, start) is parts.phrases[n] for m in joined)
    return parts.phrases[n].head if goes_on or (verb < stop and _asks(parts, verb)) else None


def who_objects(parts: Parts, start: int) -> int | None:
    """The code of the subject of a sentence that objects, or doubts: another one may deny or grant it."""
    n, verb = _subject_and_verb(parts, start)
    objects = parts.head(parts.past(verb, Kind.ADVERB, Kind.BESIDE)) in _OBJECTS
    return parts.phrases[n].head if objects and parts.kinds[n] is Kind.PERSON else None


def _asks(parts: Parts, verb: int) -> bool:
    wants = parts.head(verb) == "know" and parts.word(parts.phrases[verb].start) in {"wanted", "wants"}
    seeks = parts.head(verb) in _SEEKS and parts.head(verb + 1) == "for"  # asked for a lamp
    return wants or (parts.head(verb) in ASKS | WONDERS and not (seeks or parts.phrases[verb].passive))


def answers_another(parts: Parts, start: int, stop: int) -> bool:
    """Whether one who is but "he" or "she" answers in the phrases [start, stop).

    The farmer does, she replied; about one percent, she said; the answer came from the farmers.
    """
    first = parts.past(start, Kind.JOIN, Kind.ADVERB)
    owned = parts.word(parts.phrases[first].start) in HERS | {"the"}
    answer = parts.kinds[first] in THINGS | {Kind.WORDS} and owned and parts.head(first) in REPLIES
    asides = (n for n in range(start + 1, stop) if parts.kinds[n - 1] is Kind.PAUSE)
    said = any(parts.kinds[n] is Kind.PRONOUN and parts.head(n + 1) in {"said", "says"} for n in asides)
    return answer or said or any(pronoun_replies(parts, n) for n in range(start, stop))


def who_keeps_the_floor(parts: Parts, start: int, stop: int) -> int | None:
    """The code of the subject of a sentence that names others only beside it: "Moreau disagrees with Feld."."""
    n, doing = _subject_and_verb(parts, start)
    subject = parts.phrases[n]
    is_own = subject.kind is not Kind.OTHER or not names_person(parts, subject)
    who = subject.head if subject.kind is Kind.PERSON else subject.owner if is_own else -1
    if who < 0 or subject.inside or parts.kinds[doing] not in VERBS - {Kind.RELAYS, Kind.GETS}:
        return None
    first, verb, last = (parts.phrases[m].start for m in (start, max(n, doing), stop))
    named = [m for m in range(first, last) if parts.clauses.codes[m] in "NPS" and m != who]
    governed = (parts.word(m - 1) in _BESIDE or (m < verb and _is_of_phrase(parts, m)) for m in named)
    return who if named and all(governed) else None


def who_leads(parts: Parts, start: int, quotation: int) -> int | None:
    """The code of the subject of a lead that names others only with what is theirs: "Moreau likes Feld's yard: “…”".

    Not where it tells of somebody else besides, or of something said or written.
    """
    n, doing = _subject_and_verb(parts, start)
    who, verb, told = parts.phrases[n], parts.phrases[doing], parts.kinds[start:quotation]
    if who.kind is not Kind.PERSON or told[-1:] != [Kind.COLON] or verb.denied or not _HEARS.isdisjoint(told):
        return None
    codes, first = parts.clauses.codes, verb.end
    behind = range(first, parts.phrases[quotation].start)
    named = [m for m in behind if codes[m] in "NPS"]
    others = any(codes[m] in "OUCG" or is_somebody(parts.word(m)) for m in behind)
    plain = verb.kind in VERBS and set(codes[parts.phrases[start].start : who.head]).isdisjoint("NPS")
    return who.head if plain and named and not others and all(_owns_thing(parts, m) for m in named) else None


def _owns_thing(parts: Parts, name: int) -> bool:
    """Whether a name tells whose a thing is, and no more: "Feld's yard", "the yard of Feld"."""
    owner = parts.clauses.codes[name] == "P"
    thing = name + 1 if owner else name - 2
    is_thing = parts.clauses.codes[thing] == "w" and parts.word(thing) not in LINES
    return is_thing and (owner or parts.word(name - 1) == "of")


def _subject_and_verb(parts: Parts, start: int) -> tuple[int, int]:
    """The phrases that are the subject and the verb of a sentence, if it is a plain one: "After Feld, Moreau …"."""
    n = parts.past(start, Kind.JOIN, Kind.ADVERB, Kind.BESIDE, Kind.PAUSE)
    if parts.kinds[n] is Kind.DOES and parts.kinds[n - 1] is Kind.BESIDE:  # after Feld came Moreau
        return n + 1, n
    n += 2 * (is_named_behind(parts, n) and parts.phrases[n].owner >= 0)  # Feld's boss, Moreau, …
    return n, parts.behind_aside(n + 1)


def _is_of_phrase(parts: Parts, name: int) -> bool:
    """Whether a name is but a part of a phrase: "Feld's boss", "the boss of Feld"."""
    return parts.clauses.codes[name] == "P" or parts.word(name - 1) == "of"


def is_reply(parts: Parts, low: int, quotation: int, verbs: frozenset[str] = REPLIES) -> bool:
    """Whether what is asked is answered: “…,” he replied; his answer: “…”; to Feld, who did not blink: “…”."""
    behind = quotation + 1 + (parts.kinds[quotation + 1] in PAUSES)
    comes = parts.kinds[behind] in {Kind.DOES, Kind.IS} and parts.word(parts.phrases[behind + 1].start) == "the"
    replies = (parts.kinds[behind] is Kind.PRONOUN and parts.head(behind + 1) in verbs) or (
        comes and parts.kinds[behind + 1] is Kind.WORDS and parts.head(behind + 1) in REPLIES
    )
    theirs = parts.phrases[behind + 1] if parts.kinds[behind] is Kind.IS else parts.phrases[low]
    owned = parts.word(theirs.start) in HERS | {"the"}
    answer = theirs.kind is Kind.WORDS and owned and parts.word(theirs.head) in REPLIES
    who = next((n for n in range(low, quotation) if parts.head(n) == "who"), quotation)
    blinks = parts.kinds[who - 1] is Kind.PAUSE and SPEECH.isdisjoint(parts.kinds[who:quotation])
    return replies or answer or (who < quotation and blinks and parts.kinds[quotation - 1] is Kind.COLON)


def pronoun_replies(parts: Parts, n: int) -> bool:
    """Whether the phrase `n` is a pronoun whose verb is one of reply: "she answered", "he denied it"."""
    return parts.kinds[n] is Kind.PRONOUN and parts.head(n + 1) in REPLIES | _GRANTS


def grants(parts: Parts, start: int) -> bool:
    """Whether in the sentence of phrase `start` "she" grants or denies what another one brought up."""
    n = parts.past(start, Kind.JOIN, Kind.ADVERB)
    return parts.kinds[n] is Kind.PRONOUN and parts.head(n + 1) in _GRANTS


def told_to(parts: Parts, n: int) -> bool:
    """Whether the phrase `n` has who is told or asked: "she told Feld", "she explained the idea to Feld"."""
    verb, whom = parts.phrases[n - 1], parts.phrases[n]
    beside = next(iter(whom.inside), whom) if whom.kind in THINGS else whom
    to = beside.kind is Kind.BESIDE and parts.word(beside.head) == "to" and verb.kind in SPEECH
    return n > 0 and (to or verb.kind is Kind.TELLS or parts.word(verb.head) in ASKS) and not verb.passive
