"""The speaker of a quotation by the rest of its sentence, beyond the clauses right before and after it.

Also whether somebody speaks at all, and whether one voice goes on.
"""

from __future__ import annotations

from brief_tui.core.draft.speakers.clause_before import behind_quotations, last_speech, source_within
from brief_tui.core.draft.speakers.parts import ENDS, Given, Parts
from brief_tui.core.draft.speakers.phrase import NAMES, PAUSES, SPEECH, VERBS, Kind
from brief_tui.core.draft.speakers.topics import topic_of

_IMAGINED = frozenset("would might could may can should".split())
_SIGNING = frozenset([":", "—", "–", "-", "--"])
"""Marks at the end of a quotation behind which a name signs it."""


def keeps_speaker(parts: Parts, low: int, quotation: int) -> bool:
    """Whether what stands between a clause and the next quotation goes on in one voice: ", adding that", "and"."""
    low = _past_apposition(parts, low, quotation)
    first = parts.past(low, Kind.PAUSE, Kind.JOIN, Kind.ADVERB)
    if parts.phrases[first].joins and first < quotation:
        return not any(parts.kinds[n] in SPEECH | {Kind.RELAYS} for n in range(first + 1, quotation))
    if first < quotation and parts.kinds[first] is Kind.OTHER and parts.kinds[first + 1] is not Kind.IS:
        return False
    codes = parts.clauses.codes[parts.phrases[low].start : parts.phrases[quotation].start]
    spoken = SPEECH | NAMES | {Kind.RELAYS, Kind.GETS, Kind.WORDS}
    return spoken.isdisjoint(parts.kinds[low:quotation]) and set(codes).isdisjoint("CFGNOPRUXfg")


def _past_apposition(parts: Parts, low: int, quotation: int) -> int:
    """The comma that closes an aside on the speaker: "said Moreau, the head of Quill, “…”"; `low` without one."""
    if parts.kinds[low] is not Kind.PAUSE or parts.kinds[low + 1] not in {Kind.OTHER, Kind.WHO}:
        return low
    for n in range(low + 2, quotation):
        if parts.kinds[n] in SPEECH | {Kind.RELAYS}:
            return low
        if parts.kinds[n] is Kind.PAUSE:
            return n
    return low


def tells(parts: Parts, low: int, quotation: int) -> bool:
    """Whether what stands before the quotation names somebody, or a verb of speech."""
    codes = parts.clauses.codes[parts.phrases[low].start : parts.phrases[quotation].start]
    return not set(codes).isdisjoint("CNPSTV")


def is_said(parts: Parts, low: int, quotation: int) -> bool:
    """Whether the sentence around the quotation says that somebody says it, known or not.

    One of them said “…”; according to one visitor, “…”; one visitor's view: “…”; “…” – Somebody. Not where it is
    denied, only imagined ("few would say"), or read from something.
    """
    low = behind_quotations(parts, low, quotation)
    lead = parts.phrases[low:quotation]
    if any(phrase.denied or phrase.kind is Kind.RELAYS for phrase in lead):
        return False
    verb = last_speech(parts, low, quotation)
    if verb is not None:
        names = verb == quotation - 1 and parts.head(verb) == "called"  # a talk called “…”
        return not names and not _is_imagined(parts, verb)
    if any(phrase.kind is Kind.BESIDE and parts.word(phrase.head) == "according" for phrase in lead):
        return True
    return _is_view_of_somebody(parts, low, quotation) or _is_signed(parts, quotation) or _is_put_so(parts, quotation)


def _is_imagined(parts: Parts, verb: int) -> bool:
    phrase = parts.phrases[verb]
    words = {parts.word(n) for n in range(max(0, phrase.start - 1), phrase.end)}
    return phrase.passive or not words.isdisjoint(_IMAGINED)


def _is_view_of_somebody(parts: Parts, low: int, quotation: int) -> bool:
    """Whether the words are somebody's view: one visitor's view: “…”; one visitor's view was that “…”."""
    n = quotation - 1 - (parts.head(quotation - 1) == "that")
    owned = parts.phrases[n - 1]
    if n - 1 < low or parts.kinds[n] not in {Kind.COLON, Kind.PAUSE, Kind.IS}:
        return False
    return owned.kind is Kind.WORDS and not set("gGP").isdisjoint(parts.codes(owned))


def _is_signed(parts: Parts, quotation: int) -> bool:
    """“…” – Somebody; “…”: Somebody."""
    n = quotation + 1 + (parts.kinds[quotation + 1] is Kind.MAY_STOP)
    mark = parts.text[slice(*parts.clauses.places[parts.phrases[n].start])] if n < parts.size else ""
    return mark in _SIGNING and parts.kinds[n + 1] in {Kind.PERSON, Kind.STRANGER} and parts.kinds[n + 2] in ENDS


def _is_put_so(parts: Parts, quotation: int) -> bool:
    """“…” was how one visitor put it."""
    n = quotation + 1
    if parts.kinds[n] is not Kind.IS or parts.head(n + 1) not in {"how", "what"}:
        return False
    return any(parts.kinds[m] in SPEECH for m in range(n + 2, _past_clause(parts, n + 2)))


def _past_clause(parts: Parts, n: int) -> int:
    return next((m for m in range(n, parts.size) if parts.kinds[m] in ENDS), parts.size)


def given_around(parts: Parts, low: int, quotation: int, stop: int, *, alone: bool) -> Given | None:
    """The sentence around the quotation, whose clause begins with phrase `low` and which ends at phrase `stop`.

    `alone` says that it names one known person at most. Given to nobody where somebody else may be speaking;
    None where it says nothing about a person at all.
    """
    nobody = Given(None, parts.phrases[quotation].end)
    phrases = [*parts.phrases[low:quotation], *parts.phrases[quotation + 1 : stop]]
    if any(phrase.denied or phrase.kind is Kind.RELAYS for phrase in phrases):
        return nobody
    if alone and (given := _named_behind(parts, quotation)) is not None:
        return given
    if not _goes_on_behind(parts, quotation, stop):
        return nobody
    low = behind_quotations(parts, low, quotation)
    verb = last_speech(parts, low, quotation)
    if verb is not None:
        who = parts.agent(verb) if parts.phrases[verb].passive else parts.speaker(verb, low)
        stranger = who is not None and who.kind is Kind.STRANGER  # Austria wants him to say that …
        if stranger or parts.is_anothers(verb) or not (alone or _is_main(parts, verb, low)):
            return nobody
        return parts.given(who, quotation)
    if (source := source_within(parts, low, quotation)) is not None:
        return source
    if any(parts.people(n) for n in range(low, stop)):
        mentioned = parts.kinds[quotation - 1] is Kind.WORDS and parts.phrases[quotation - 1].owner < 0
        who_index = topic_of(parts, low, quotation) if alone and not mentioned else None
        return Given(who_index, parts.phrases[quotation].end)
    return nobody if _tells_of_somebody(parts, low, quotation, stop) else None


def _tells_of_somebody(parts: Parts, low: int, quotation: int, stop: int) -> bool:
    """Whether a sentence that names nobody known tells of somebody or something that could be speaking."""
    codes = parts.clauses.codes
    lead = codes[parts.phrases[low].start : parts.phrases[quotation].start]
    rest = codes[parts.phrases[quotation].end : parts.phrases[stop].start if stop < parts.size else len(codes)]
    first = parts.past(low, Kind.JOIN, Kind.ADVERB)
    opens = lead.startswith("I", parts.phrases[first].start - parts.phrases[low].start)
    opens = opens and not (parts.codes(parts.phrases[first]) == "I" and parts.kinds[first + 1] is Kind.IS)
    return opens or not set(lead).isdisjoint("CGOPRTUVXfFgkv") or not set(rest).isdisjoint("CGUg")


def _named_behind(parts: Parts, quotation: int) -> Given | None:
    """“…” – Ada Moreau; “…” (Moreau); “…”: Moreau."""
    n = quotation + 1
    if parts.kinds[n] not in {*PAUSES, Kind.COLON}:
        return None
    n += parts.head(n + 1) in {"so", "thus"}
    if parts.kinds[n + 1] is not Kind.PERSON:
        return None
    ends = parts.kinds[n + 2] in ENDS | {Kind.JOIN}
    return Given(parts.phrases[n + 1].head, parts.phrases[n + 1].end) if ends else None


def _goes_on_behind(parts: Parts, quotation: int, stop: int) -> bool:
    """Whether the sentence goes on behind the quotation without another one who speaks."""
    n = quotation + 1
    if parts.kinds[n] in PAUSES:
        after = parts.kinds[n + 1]
        if n + 1 < stop and after not in {Kind.PAUSE, Kind.STOP, Kind.JOIN, Kind.QUOTATION, Kind.BESIDE, Kind.WHO}:
            return False
    for m in range(n, stop):
        if parts.kinds[m] in {Kind.JOIN, Kind.QUOTATION}:
            return True
        if parts.kinds[m] in SPEECH:
            return False
    return True


def _is_main(parts: Parts, verb: int, low: int) -> bool:
    """Whether a verb is that of the main clause, or of what a colon announces: others named are only spoken of."""
    low = next((n + 1 for n in range(verb - 1, low, -1) if parts.kinds[n] is Kind.COLON), low)
    return not any(parts.kinds[n] in VERBS | {Kind.WHO, Kind.QUOTATION} for n in range(low, verb))
