"""The pronoun that means somebody of the paragraph before: in its first sentence, or behind its first quotation."""

from __future__ import annotations

from brief_tui.core.draft.speakers.asked_first import who_answers
from brief_tui.core.draft.speakers.clause_after import given_after
from brief_tui.core.draft.speakers.parts import Parts
from brief_tui.core.draft.speakers.phrase import SPEECH, STOPS, VERBS, Kind, is_role, is_somebody
from brief_tui.core.draft.speakers.topics import subject_pronoun
from brief_tui.core.language.clause_words import HERS
from brief_tui.core.offsets import Span

_AGENTS = ("ess", "lord")
"""More endings of words for somebody who may be meant: "the landlord rang"."""
_MANY = frozenset({"their", "they"})
_ONE = frozenset({"he", "her", "his", "she"})


def opening_pronoun(parts: Parts) -> Span | None:
    """Where a paragraph begins with a pronoun that means somebody of the paragraph before."""
    quotation = next((n for n in range(parts.size) if parts.kinds[n] is Kind.QUOTATION), None)
    found = _first_pronoun(parts)
    if found is None and quotation is not None and _is_about_nobody(parts, quotation):
        found = _pronoun_behind(parts, quotation)
    if found is None or parts.word(found) in _MANY:
        return None
    return parts.clauses.span(found, found + 1)


def leans_on_before(parts: Parts) -> bool:
    """Whether a paragraph's first "he", "she", "his" or "her" has nobody before it whom it could mean."""
    first = 0  # phrase of the sentence
    for n, phrase in enumerate(parts.phrases[: parts.size]):
        words = {parts.word(at) for at in range(phrase.start, phrase.end)}
        if not words.isdisjoint(_ONE) and not _tells_of_role(parts, first, n):
            return True
        named = set(parts.codes(phrase).replace("pG", "")) & set("NPG")  # a ward in Quill's hospital names nobody
        if named or (parts.kinds[n + 1] in VERBS and _is_somebody(parts, n)):
            return False
        first = n + 1 if phrase.kind in STOPS else first
    return False


def _is_somebody(parts: Parts, n: int) -> bool:
    """Whether a phrase, right before a verb, may be about a person whom it does not name."""
    return _tells_of_role(parts, n, n + 1) or is_somebody(parts.head(n)) or parts.head(n).endswith(_AGENTS)


def _first_pronoun(parts: Parts) -> int | None:
    """The first pronoun, if nobody but who asks is named before it in its sentence, nor told of in those before."""
    answers = who_answers(parts, 0)
    if answers is not None:
        return parts.phrases[answers].head if parts.kinds[answers] is Kind.PRONOUN else None
    subject = subject_pronoun(parts, 0)  # like Feld she
    first = 0  # phrase of the sentence
    for n, phrase in enumerate(parts.phrases[: parts.size]):
        if phrase.kind is Kind.PRONOUN and phrase.head == subject:
            return None if _tells_of_role(parts, 0, n) else subject
        if subject is not None:
            continue
        if phrase.kind is Kind.PRONOUN:
            told = parts.kinds[n - 1] is Kind.PAUSE and parts.kinds[parts.past(n + 1, Kind.ADVERB)] in SPEECH
            names = not told and parts.kinds[first] is Kind.STRANGER
            alone = not names and not _tells_of_role(parts, first, n) and (first == 0 or _is_about_nobody(parts, first))
            return phrase.head if alone else None
        codes = set(parts.codes(phrase))
        opens = n == first and phrase.end == phrase.start + 1
        if codes & set("NPGQ") or ("C" in codes and not opens):
            return None
        first = n + 1 if phrase.kind in STOPS else first
    return None


def _tells_of_role(parts: Parts, low: int, high: int) -> bool:
    return any(is_role(parts.word(m)) for m in range(parts.phrases[low].start, parts.phrases[high].start))


def _is_about_nobody(parts: Parts, high: int) -> bool:
    """Whether no sentence before a phrase names anybody, nor is about somebody: things alone."""
    opens = True
    for n in range(high):
        phrase, codes = parts.phrases[n], set(parts.codes(parts.phrases[n]))
        if phrase.kind is Kind.PRONOUN or codes & set("NPG") or parts.word(phrase.start) in HERS:
            return False
        if "C" in codes and not (opens and phrase.end == phrase.start + 1 and parts.kinds[n + 1] not in VERBS):
            return False
        if parts.kinds[n + 1] in VERBS and _is_somebody(parts, n):
            return False
        opens = phrase.kind in STOPS
    return True


def _pronoun_behind(parts: Parts, quotation: int) -> int | None:
    """“…,” she said; “…,” was her verdict"""
    given = given_after(parts, quotation)
    if given is None or (given.who is None and not given.latest):
        return None
    if given.who is not None:
        return given.who if parts.clauses.codes[given.who] == "S" else None
    return next((at for at in range(parts.phrases[quotation].end, given.end) if parts.word(at) in HERS), None)
