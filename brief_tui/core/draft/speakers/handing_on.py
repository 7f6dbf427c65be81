"""Leads that hand on what another one said to the one whose the words may be: "as a banker had warned her: “…”"."""

from __future__ import annotations

from brief_tui.core.draft.speakers.announcing import has_author, is_line_by, is_whom, speaks_of_somebody
from brief_tui.core.draft.speakers.others import IsWho, is_another, is_owned
from brief_tui.core.draft.speakers.parts import Parts
from brief_tui.core.draft.speakers.phrase import SPEECH, THINGS, Kind, Phrase
from brief_tui.core.language.clause_words import ASKS, HEARD, IT, LINES, NAMINGS, RARE, RECALLS

_SEES = frozenset("had has saw see sees".split())
_RECALLING = RECALLS | frozenset("echoing recalling remembering repeating".split())


def is_handed_on(parts: Parts, low: int, quotation: int, is_who: IsWho) -> bool:
    """Whether what stands right before a quotation, in phrases from `low` on, has another one say it."""
    last = quotation - 1
    if last < low:
        return False
    closed = parts.kinds[last] in {Kind.COLON, Kind.PAUSE} or parts.head(last) == "that"
    end = last if closed else quotation
    colon = parts.kinds[last] is Kind.COLON
    return (
        _is_told_by(parts, low, end, is_who)
        or _is_seen_by(parts, low, end, is_who)
        or (colon and _is_recalled(parts, end, quotation, is_who))
        or (colon and _is_taken_over(parts, end - 1, is_who))
        or (colon and any(is_line_by(parts, n, is_who) for n in range(low, end)))
    )


def _is_told_by(parts: Parts, low: int, end: int, is_who: IsWho) -> bool:
    """As a banker told her; a banker who warned her; remembers a banker saying."""
    verb = end - 1
    while verb > low and is_whom(parts, parts.phrases[verb]):
        verb -= 1
    phrase = parts.phrases[verb]
    if verb <= low or phrase.kind not in SPEECH or phrase.passive or phrase.denied:
        return False
    before, opens = parts.phrases[verb - 1], parts.kinds[end] is Kind.PAUSE
    if phrase.joins:
        recalled = parts.head(verb - 2) in RECALLS | HEARD
        return recalled and before.kind in THINGS and is_another(parts, before, is_who)
    who = parts.subject(verb, low)
    asks = parts.head(verb) in ASKS | NAMINGS
    if who is None or who.kind is Kind.PRONOUN or asks or (opens and parts.head(low) != "as"):
        return False
    if parts.word(who.start) in RARE:  # few would have put it so plainly
        return False
    return is_another(parts, who, is_who) and not _is_told_or_theirs(parts, who, low, verb)


def _is_seen_by(parts: Parts, low: int, end: int, is_who: IsWho) -> bool:
    """As a banker sees it; as her rivals see it."""
    n = end - 2
    verb = parts.phrases[n]
    sees = n > low and parts.head(low) == "as" and parts.word(verb.end - 1) in _SEES and parts.head(n + 1) == "it"
    if not sees:
        return False
    whole = verb.kind in THINGS and verb.end - verb.start > 1  # read with its verb: "her rivals see"
    who = verb._replace(end=verb.end - 1, head=verb.end - 2) if whole else parts.subject(n, low)
    return who is not None and is_another(parts, who, is_who)


def _is_told_or_theirs(parts: Parts, who: Phrase, low: int, verb: int) -> bool:
    """Whether "who had warned her" is told of the one who is told the words, or tells what she herself is.

    She told the banker who had warned her: “…”; she was the only banker who said “…”.
    """
    at = next((n for n in range(low, verb) if parts.phrases[n] is who), low)
    told = parts.kinds[at - 1] in SPEECH and parts.head(at - 1) not in RECALLS
    return at > low and (told or parts.kinds[at - 1] is Kind.IS)


def _is_recalled(parts: Parts, end: int, quotation: int, is_who: IsWho) -> bool:
    """She recalls a banker: “…”; remembering a banker's words: “…”."""
    noun = parts.phrases[end - 1]
    if parts.head(end - 2) not in _RECALLING or noun.kind not in THINGS or speaks_of_somebody(parts, quotation):
        return False
    words = noun.kind is Kind.WORDS and (is_owned(parts, noun, is_who) or has_author(parts, noun, is_who))
    return words or is_another(parts, noun, is_who)


def _is_taken_over(parts: Parts, n: int, is_who: IsWho) -> bool:
    """She had it from a banker: “…”; borrows the line from a banker; learnt from a banker."""
    phrase = parts.phrases[n]
    word = parts.word(phrase.head)
    if phrase.kind is Kind.BESIDE:
        sources = [phrase.inside[0]] if word == "from" and parts.head(n - 1).startswith("learn") else []
    else:
        said = phrase.kind is Kind.WORDS or word in IT | LINES
        sources = [one.inside[0] for one in phrase.inside if said and parts.word(one.head) == "from"]
    return any(is_another(parts, one, is_who) for one in sources)
