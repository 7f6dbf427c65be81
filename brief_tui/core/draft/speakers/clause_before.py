"""The clause before a quotation that ends in a colon or comma: "Moreau said:", "As Moreau put it,".

The second rule: it tells whose a quotation is, that it is nobody's who is known, or nothing.
"""

from __future__ import annotations

from brief_tui.core.draft.speakers.others import are_many_who
from brief_tui.core.draft.speakers.parts import ENDS, Given, Parts
from brief_tui.core.draft.speakers.phrase import NAMES, NOUNS, SPEECH, VERBS, Kind, Phrase
from brief_tui.core.draft.speakers.topics import for_whom, goes_on, is_agent_noun, role_topic, topic_of
from brief_tui.core.language.clause_words import HERS, HIM, NAMINGS, OPENERS, RECALLS, TO_QUOTE
from brief_tui.core.language.offices import ROLES
from brief_tui.core.language.wordlists import HELPING


def given_before(parts: Parts, low: int, quotation: int) -> Given | None:
    """The clause before the quotation that ends in a colon or comma, from the phrase `low` on."""
    last = quotation - 1
    low = behind_quotations(parts, low, last)
    if last < low or parts.kinds[last] not in {Kind.PAUSE, Kind.COLON} or _is_then(parts, low, last):
        return None
    end = parts.phrases[last].end
    if (who := _named_last(parts, low, last)) is not None:
        return Given(who, end)
    start = parts.past(low, Kind.JOIN, Kind.ADVERB)
    start -= start > low and parts.head(start - 1) in TO_QUOTE
    if parts.kinds[start] is Kind.BESIDE and parts.kinds[start + 1] in ENDS and (given := parts.source(start)):
        return given._replace(end=end)
    if (quoted := _to_quote(parts, start, last)) is not None:
        return Given(quoted, end)
    if _is_told_so(parts, low, last):
        return Given(None, end, latest=True)
    if _is_denied(parts, low, last):
        return Given(None, end)
    if (who := for_whom(parts, start, last)) is not None:
        return Given(who, end)
    start, since = _main_clause(parts, low, last)
    given = _by_clause(parts, start, last, since)
    return given and given._replace(end=end)


def behind_quotations(parts: Parts, low: int, last: int) -> int:
    """Where the last clause with a subject of its own begins behind another quotation: "“…” and Moreau agreed:"."""
    for n in range(last - 2, low, -1):
        if parts.kinds[n] is Kind.QUOTATION:
            join = parts.past(n + 1, Kind.PAUSE, Kind.MAY_STOP)
            own = parts.kinds[join] is Kind.JOIN and parts.kinds[join + 1] in NOUNS
            return join if own and join + 2 < last else low
    return low


def _is_then(parts: Parts, low: int, last: int) -> bool:
    """Whether a lead says no more than "And then:"."""
    return all(
        parts.kinds[n] in {Kind.JOIN, Kind.ADVERB, Kind.PAUSE} or (n > low and _is_plain_beside(parts, n))
        for n in range(low, last)
    ) and any(parts.kinds[n] is Kind.ADVERB for n in range(low, last))


def _is_plain_beside(parts: Parts, n: int) -> bool:
    phrase = parts.phrases[n]
    return phrase.kind is Kind.BESIDE and phrase.inside[0].kind is Kind.OTHER


def _to_quote(parts: Parts, start: int, last: int) -> int | None:
    """The one whom a clause quotes: to quote Moreau; to hear Moreau tell it; take Moreau; listen to Moreau."""
    named = [m for n in range(start, last) for m in parts.people(n)]
    if len(named) != 1 or parts.head(start) not in TO_QUOTE or named[0] > parts.phrases[start].head + 2:
        return None
    return named[0] if parts.clauses.codes[named[0]] == "N" else None


def _named_last(parts: Parts, low: int, last: int) -> int | None:
    """That's the worst of it, says Moreau: “…”; before you buy, hear Moreau, who grows it: “…”"""
    opens = next((n for n in range(last - 1, low, -1) if parts.kinds[n] is Kind.PERSON), low)
    verb = parts.phrases[opens - 1]
    if opens - 2 < low or parts.kinds[opens - 2] is not Kind.PAUSE or parts.kinds[last] is not Kind.COLON:
        return None
    behind = parts.kinds[opens + 1]
    alone = opens + 1 == last or (behind is Kind.PAUSE and parts.kinds[opens + 2] is Kind.WHO)
    says = verb.kind in SPEECH and not (verb.denied or verb.passive or verb.joins) and opens + 1 == last
    hear = parts.word(verb.head) in TO_QUOTE and verb.start + 1 == verb.end and alone
    return parts.phrases[opens].head if says or hear else None


def _is_told_so(parts: Parts, start: int, last: int) -> bool:
    """Whether phrase `start` begins a clause like "To hear her tell it, …"."""
    first = parts.phrases[start].start
    words = [parts.word(n) for n in range(first, min(first + 4, parts.phrases[last].start))]
    return words[:2] == ["to", "hear"] and words[3:] == ["tell"] and words[2] in HERS | HIM


def _is_denied(parts: Parts, low: int, last: int) -> bool:
    """Whether the words are denied, passed on, or what somebody is told."""
    for n in range(low, last):
        phrase = parts.phrases[n]
        if phrase.kind is Kind.RELAYS and not (phrase.passive and _says_then(parts, n, last)):
            return True
        if phrase.denied and phrase.kind in SPEECH and not _says_then(parts, n, last, "as", "when", "while"):
            return not _names_thing(parts, n, last)
        if phrase.denied and phrase.kind not in SPEECH and _speaks_behind(parts, n, last):
            return True
    return parts.kinds[last - 1] is Kind.WORDS and parts.kinds[last - 2] is Kind.GETS


def _names_thing(parts: Parts, verb: int, last: int) -> bool:
    """Whether a verb says what something is to be called, and a colon goes on: "will not call it useless:"."""
    words = parts.phrases[last].start - parts.phrases[verb].end
    return parts.head(verb) in NAMINGS and words > 1 and parts.kinds[last] is Kind.COLON


def _says_then(parts: Parts, n: int, last: int, *behind: str) -> bool:
    """Whether somebody says something behind the verb at `n`, and behind one of these words if there are any."""
    at = next((m for m in range(n + 1, last) if parts.head(m) in behind), last) if behind else n
    return any(parts.kinds[m] in SPEECH and not parts.phrases[m].joins for m in range(at + 1, last))


def _speaks_behind(parts: Parts, n: int, last: int) -> bool:
    """Whether a verb of speech depends on the one at `n`: "would not go so far as to say"."""
    for m in range(n + 1, min(last, n + 5)):
        if parts.kinds[m] is Kind.PAUSE or parts.head(m) == "that":
            return False
        if parts.kinds[m] in SPEECH:
            return True
    return False


def _main_clause(parts: Parts, low: int, last: int) -> tuple[int, int]:
    """Where the main clause begins, behind "Asked about it," and its like, and the first code that is in it.

    Names in an opening clause that somebody else is the subject of are not what a pronoun behind it means.
    """
    start = low
    since = 0
    while True:
        first = parts.past(start, Kind.JOIN, Kind.ADVERB)
        opens = parts.kinds[first] in VERBS | {Kind.BESIDE, Kind.WHO} or (
            first > start and parts.kinds[first] is Kind.PAUSE
        )
        if not opens:
            return start, since
        if parts.kinds[first] is Kind.BESIDE and parts.kinds[first + 1] is Kind.PRONOUN:
            return first + 1, parts.phrases[first].end  # To Feld she said
        pause = next((n for n in range(first, last) if parts.kinds[n] in {Kind.PAUSE, Kind.COLON}), last)
        if parts.kinds[first] is Kind.BESIDE:
            pause = _past_relative(parts, pause, last)
        subject = parts.past(pause + 1, Kind.JOIN, Kind.ADVERB)
        if pause >= last or parts.kinds[subject] not in NOUNS | {Kind.BESIDE} or subject >= last:
            return start, since
        if parts.kinds[first] in VERBS or parts.kinds[first] is Kind.BESIDE:
            since = parts.phrases[pause].end
        start = pause + 1


def _past_relative(parts: Parts, pause: int, last: int) -> int:
    """The comma behind what is told of somebody from a comma on: "To Feld, who said so, Moreau nodded"; or `pause`."""
    if parts.kinds[pause + 1] is not Kind.WHO:
        return pause
    closing = next((n for n in range(last - 1, pause, -1) if parts.kinds[n] is Kind.PAUSE), pause)
    does = parts.past(closing + 2, Kind.ADVERB)
    return closing if parts.kinds[closing + 1] in NAMES and parts.kinds[does] in VERBS and does < last else pause


def _by_clause(parts: Parts, start: int, last: int, since: int) -> Given | None:
    end = parts.phrases[last].end
    verb = last_speech(parts, start, last)
    if verb is not None:
        verb = _inserted(parts, start, verb) or verb
        if _is_theirs(parts, verb, last) or parts.is_anothers(verb):
            return Given(None, end)
        if parts.phrases[verb].passive:
            asked = parts.head(verb) == "asked"
            return parts.given(None if asked else parts.agent(verb), last)
        if _is_nested(parts, verb, start) or source_within(parts, verb + 1, last) is not None:
            return Given(None, end)
        if _is_aside_of_pronoun(parts, verb):
            return Given(None, end, latest=True)
        who = parts.speaker(verb, start)
        return parts.given(None if are_many_who(parts, verb, who, last) else who, last, since)
    if (source := source_within(parts, start, last)) is not None:
        return source
    who_index = topic_of(parts, start, last)
    if who_index is not None:
        return Given(who_index, end, since=since)
    if (role := role_topic(parts, start, last)) is not None:
        return Given(None, end, described=role)
    if any(parts.word(n) in ROLES for n in range(parts.phrases[start].start, parts.phrases[last].start)):
        return Given(None, end)
    if goes_on(parts, start, last):
        return Given(None, end, latest=True)
    named = any(parts.people(n) for n in range(start, last))
    return Given(None, end) if parts.kinds[last] is Kind.COLON or named else None


def _is_nested(parts: Parts, verb: int, low: int) -> bool:
    """Whether one says what another one said: "Moreau says Feld told her,"."""
    n = verb - 1
    while n > low and parts.kinds[n] in {*NOUNS, Kind.ADVERB, Kind.BESIDE}:
        n -= 1
    if n > low and parts.head(n) == "that":
        n -= 1
    told = n > low and parts.kinds[n] in NOUNS and parts.kinds[n - 1] is Kind.TELLS  # told me that Feld said
    return (n > low and parts.kinds[n] in SPEECH and n < verb - 1) or told


def _inserted(parts: Parts, start: int, verb: int) -> int | None:
    """The verb of speech between commas before one that only tells what is to be: "Feld, she said, must say"."""
    if parts.word(max(0, parts.phrases[verb].head - 1)) not in HELPING:
        return None
    inserted = [Kind.PAUSE, Kind.SPEAKS, Kind.PAUSE]
    return next(
        (
            n
            for n in range(start + 2, verb)
            if [parts.kinds[m] for m in (n - 2, n, n + 1)] == inserted and parts.kinds[n - 1] in NAMES
        ),
        None,
    )


def _is_aside_of_pronoun(parts: Parts, verb: int) -> bool:
    """Whether a pronoun is another one than the name in front of it: "Feld, she noted, …"."""
    before, *aside = (parts.kinds[verb - n] for n in (3, 2, 1))
    return before in {Kind.PERSON, Kind.STRANGER} and aside == [Kind.PAUSE, Kind.PRONOUN]


def last_speech(parts: Parts, start: int, last: int) -> int | None:
    """The last verb of speech in the phrases [start, last) that gives what follows to somebody; None for none."""
    for n in range(last - 1, start - 1, -1):
        beside = parts.phrases[n].joins and parts.kinds[n - 1] is Kind.BESIDE
        told = parts.kinds[n] in SPEECH and not beside and parts.head(n - 1) != "it"  # how it began
        if told and not _is_in_aside(parts, n, start, last):
            return n
    return None


def _is_in_aside(parts: Parts, verb: int, start: int, last: int) -> bool:
    """Whether a verb stands in a clause between commas: "Moreau, whose engineers complained, shrugs:"."""
    n = verb
    while n > start and parts.kinds[n] is not Kind.PAUSE:
        n -= 1
    closed = any(parts.kinds[m] is Kind.PAUSE for m in range(verb + 1, last))
    return closed and n > start and parts.kinds[n + 1] is Kind.WHO and parts.kinds[n - 1] in NAMES


def _is_theirs(parts: Parts, verb: int, last: int) -> bool:
    """Whether what stands behind a verb of speech may be another one's words."""
    word = parts.word(parts.phrases[verb].head)
    if word in {"ask", "asked", "asks", "put", "puts"} and _is_introduced(parts, verb, last):
        return True
    if word in {"ask", "asked", "asks"} and parts.kinds[verb + 1] in NAMES:
        asked = {"about", "what"} | OPENERS
        return any(parts.head(n) in asked for n in range(verb + 2, last))
    if word in {"repeat", "repeated", "repeats"} and parts.head(verb + 1) == "it":
        return True
    for n in range(verb + 1, last):
        phrase = parts.phrases[n]
        if phrase.kind is Kind.JOIN and parts.kinds[n + 1] in NOUNS and parts.kinds[n + 2] in VERBS:
            return True
        if parts.kinds[n] is Kind.GETS:
            return True
        inner = phrase.inside[0] if phrase.kind is Kind.BESIDE else phrase
        if inner.kind is Kind.WORDS and (inner.owner >= 0 or _is_of_another(parts, inner)):
            return True
        if word in RECALLS and (inner.kind is Kind.WORDS or "O" in parts.codes(inner)):
            return True
        if word in RECALLS and n == verb + 1 == last - 1 and is_agent_noun(parts, inner):
            return True
    return False


def _is_of_another(parts: Parts, words: Phrase) -> bool:
    """Whether it is told by a possessive, or by role, whose words they are: "the words of a diver"."""
    sources = (one.inside[0] for one in words.inside if parts.word(one.head) in {"from", "of"})
    return not {"g", "G"}.isdisjoint(parts.codes(words)) or any(is_agent_noun(parts, one) for one in sources)


def _is_introduced(parts: Parts, verb: int, last: int) -> bool:
    """Whether a lead ends with whom something is put to: "Moreau put it to Feld, who did not blink:"."""
    who = next((n for n in range(verb + 1, last) if parts.head(n) == "who"), last)
    return who < last and parts.kinds[who - 1] is Kind.PAUSE and any(map(parts.people, range(verb + 1, who)))


def source_within(parts: Parts, low: int, quotation: int) -> Given | None:
    """According to Moreau, the crane “…”; the crane, in Moreau's words, “…”."""
    for n in range(low, quotation):
        apart = parts.kinds[n] is Kind.BESIDE and Kind.PAUSE in {parts.kinds[n - 1], parts.kinds[n + 1]}
        if apart and (given := parts.source(n)) is not None and not given.latest:
            return given
    return None
