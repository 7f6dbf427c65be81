"""What a sentence denies, word by word: of "it does not leak" the leaking, of "not the pump but the seal" the pump.

Where that is not plain the answer is none: in a clause with "hardly", behind "not only", before "until".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.language.turning_words import FACTS, MERELY
from brief_tui.core.language.wordlists import AUXILIARIES, DETERMINERS, LISTING, NEARLY, is_negation
from brief_tui.core.language.words import Words, fold
from brief_tui.core.remembering import remembered

REFUSES = frozenset("decline declined declines fail failed failing fails refuse refused refuses refusing".split())
"""Deny what follows with "to"."""
DISBELIEVES = frozenset(
    "denied denies deny dismissed dismisses dispute disputed disputes doubt doubted doubts reject rejected "
    "rejects".split()
)
"""Deny what follows with "that"."""
_BEING = ("'s", "'re", "'m", "isn't", "aren't", "wasn't", "weren't")
_OVER = frozenset("although but whereas yet".split())
"""Words over which no denial reaches: "not the pump but the seal"."""
_UNSURE_BEHIND = frozenset(
    "and because how if like since so than that's though what when where whether which while who why".split()
)
"""Words behind which it is not plain whether a denial before them still holds."""
_CLAUSES = _OVER | (_UNSURE_BEHIND - {"and", "like", "than", "that's"})
"""Words with which another clause begins."""
_RELATIVES = frozenset("that which who".split())
LIMITS = frozenset("before except longer now only since still today unless until without yet".split())
"""Words that limit a denial beside them: it does not open until six."""
_INSTEAD = {("rather", "than"), ("instead", "of")}
_COPULAS = frozenset("are be been being is was were".split())
_SUBJECTS = frozenset("he i it she they we you".split())
_OPEN_CLAUSES = _SUBJECTS | {"that", "there", "this"}
QUALIFIED = frozenset(
    "all always anymore as enough entirely every everybody everyone everything exactly far fully just less merely more "
    "most much many necessarily other quite simply so too totally usually very wholly".split()
)
"""Words that a negation right before them denies instead."""
_SOFT = (
    NEARLY
    | MERELY
    | frozenset(
        "abolish abolished abolishes against almost apart avoid avoided avoiding avoids banned bans bar barred "
        "barring difficult eliminate eliminated eliminates else except false far few fewer forbid forbidden forbids "
        "free hard harder impossible lack lacked lacking lacks less little lost maybe might missing mistake "
        "mistaken myth neither nor oppose opposed opposes otherwise perhaps prevent prevented preventing prevents "
        "prohibit prohibited prohibits quit refrain reluctant remove removed removes rid scrap scrapped settle "
        "settled settles short stop stopped stopping stops supposed tempting thought tough unable unlikely used "
        "withdraw withdrawn withdrew wipe wiped wipes wrong".split()
    )
)
"""Words in whose clause it is not plain what holds."""
_SOFT_PHRASES = re.compile(
    r"\b(?:(?:all|anything|everything|nothing) but|(?:turn|turned|turning|turns) (?:\w+ )?down"
    r"|(?:rule|ruled|rules|ruling) out|out of the question)\b"
)
_EMPTY = (
    AUXILIARIES
    | DETERMINERS
    | frozenset(
        "1 a about actually again all also always am an and any anybody anyone anything as at be became become been "
        "being believe both by came come did do does doing done each else even ever every everybody everyone "
        "everything expect expected expects feel for from get gets getting give given gives giving gave go goes "
        "going got had has have having he her here herself him himself his how i i'd i'll i'm i've in into is it "
        "it's itself just kind let like look make makes making me mean my myself need now of off often on one or "
        "our out over own really s say says see seem seems she so sake some sometimes sort still such take takes "
        "taking than that that's the their them themselves there there's these they they'll they're they've thing "
        "things think this those through to too under up us very want wants was we we'd we'll we're we've well were "
        "what when where which who why with yes you you'd you'll you're you've your".split()
    )
)
"""Words that no denial is about."""
_STOP = re.compile(r"[;:—–.!?…()]|\s-+\s")
_LONGEST = 12
"""Most words over which a denial reaches."""
_TAG = re.compile(
    r",\s*(?:(?:are|can|could|did|do|does|has|have|is|was|were|will|would)(?:n['’]t)?\s+(?:he|i|it|she|there|they|we|you)"
    r"|right|no|eh|huh|yeah|you know|okay)\s*\?",
    re.IGNORECASE,
)
"""What is asked at the end of a statement: "…, isn't it?"."""


class Denial(NamedTuple):
    """One negation; numbers are those of the sentence's folded words."""

    at: int
    scope: tuple[int, ...]
    """The words of meaning that it reaches over; the first is what it denies. None of them is doubtful."""
    subject: int | None
    """The last word of meaning before it in its clause, unless a pronoun stands between."""


class Polarity(NamedTuple):
    """What one sentence says and denies; numbers are those of its folded words."""

    keys: tuple[str, ...]
    denied: tuple[bool | None, ...]
    """Of each word whether it is denied; None where that is not plain."""
    denials: tuple[Denial, ...]
    clauses: tuple[range, ...]
    """Of each word, the words of its clause."""
    denies: bool
    """Whether it has a word that denies, plain or not."""
    asks: bool
    """Whether it is a question."""

    @property
    def meanings(self) -> list[str]:
        """Its words of meaning."""
        return list(filter(means, self.keys))

    @property
    def has_pronoun(self) -> bool:
        """Whether a pronoun may stand for one of its subjects."""
        return any(is_pronoun(key, _SUBJECTS) for key in self.keys)

    def clause(self, n: int) -> tuple[str, ...]:
        """The words of the clause around a word."""
        return self.keys[self.clauses[n].start : self.clauses[n].stop]

    def affirms(self, n: int) -> bool:
        """Whether nothing is denied in the clause around a word, nor doubtful."""
        return all(self.denied[m] is False for m in self.clauses[n])

    def is_copular(self, n: int) -> bool:
        """Whether a verb of being stands before a word in its clause."""
        before = self.keys[self.clauses[n].start : n]
        return any(map(is_being, before))

    def subject(self, n: int) -> int | None:
        """The last word of meaning before a word in its clause, unless a pronoun stands between."""
        return _subject(self.keys, n, self.clauses[n].start)


def means(key: str) -> bool:
    """Whether a folded word has a meaning of its own."""
    return key not in _EMPTY and not is_negation(key)


def is_being(key: str) -> bool:
    """Whether a folded word is a form of "be", or ends in one: it's, isn't."""
    return key in _COPULAS or key.endswith(_BEING)


def soft_words(keys: Sequence[str]) -> frozenset[str]:
    """The words in whose clause it is not plain what holds, or that limit a denial: "hardly", "avoid", "until"."""
    return (_SOFT | LIMITS).intersection(keys)


@remembered(8192)
def polarity(text: str, plain: frozenset[str] = frozenset()) -> Polarity:
    """What a sentence says and denies; `plain` are those of its soft words that may be taken at their word."""
    text = _TAG.sub(lambda tag: " " * (len(tag[0]) - 1) + ".", text)
    words = fold(text)
    denied: list[bool | None] = []
    clauses: list[range] = []
    for low, high in _clauses(words):
        denied += _denied(words, low, high, plain)
        clauses += [range(low, high)] * (high - low)
    if sum(map(is_negation, words.keys)) > 1 and not _RELATIVES.isdisjoint(words.keys):
        denied = [None] * len(denied)  # There is no valve that does not leak
    denials = tuple(_denials(words, denied, clauses))
    asks = text.rstrip(" \n\"'”’)").endswith("?")
    denies = any(_is_denial(words.keys, n) for n in range(len(words)))
    return Polarity(tuple(words.keys), tuple(denied), denials, tuple(clauses), denies, asks)


def _denied(words: Words, low: int, high: int, plain: frozenset[str]) -> Iterator[bool | None]:
    """Of each word of a clause whether it is denied."""
    keys = words.keys
    part = keys[low:high]
    soft = not _SOFT.intersection(part) <= plain or _SOFT_PHRASES.search(" ".join(keys[low : high + 1]))
    if soft or is_negation(part[-1]):  # The machine doesn't
        yield from [None] * len(part)
        return
    state: bool | None = False
    since = low
    for n in range(low, high):
        over = n - since > _LONGEST or keys[n] in _UNSURE_BEHIND or "," in words.before(n)
        if state and n > since and over and tuple(keys[n - 1 : n + 1]) not in _INSTEAD:
            state = None
        if _is_denial(keys, n):
            state, since = (True if state is False and _is_plain(keys, n, high, plain) else None), n
        yield state


def _is_denial(keys: Sequence[str], n: int) -> bool:
    key = keys[n]
    refuses = key in REFUSES and "to" in keys[n + 1 : n + 2]
    instead = tuple(keys[n : n + 2]) in _INSTEAD
    return is_negation(key) or refuses or instead or (key in DISBELIEVES and "that" in keys[n + 1 : n + 4])


def _is_plain(keys: Sequence[str], n: int, high: int, plain: frozenset[str]) -> bool:
    """Whether a negation denies what follows, and not how far or how long it holds, nor a fact: "no doubt"."""
    behind = keys[n + 1 : min(n + 3, high)]
    before = keys[n - 1] if n > 1 else ""  # "that" alone before it opens what somebody says
    if not behind or keys[n] == "without" or before in _RELATIVES | {"if", "or", "why"}:
        return False
    if behind[0] in QUALIFIED or behind[0] in FACTS - {"help"} or behind[0].endswith("ly"):
        return False
    if behind[0] in DETERMINERS and not FACTS.isdisjoint(behind[1:]):
        return False
    limited = not (LIMITS - plain).isdisjoint(keys[max(0, n - 1) :])
    return not limited and ("any", "more") not in pairwise(keys[n:])


def _denials(words: Words, denied: Sequence[bool | None], clauses: Sequence[range]) -> Iterator[Denial]:
    keys = words.keys
    for n, state in enumerate(denied):
        if state and _is_denial(keys, n):
            end = next((m for m in range(n + 1, len(keys)) if not denied[m] or _is_denial(keys, m)), len(keys))
            scope = tuple(m for m in range(n + 1, end) if means(keys[m]))
            apart = "," in words.before(n) or (n > 0 and keys[n - 1] in LISTING)  # the seal, not the pump
            low = n if apart else clauses[n].start
            if scope:
                yield Denial(n, scope, _subject(keys, n, low))


def _subject(keys: Sequence[str], n: int, low: int) -> int | None:
    for m in range(n - 1, low - 1, -1):
        if is_pronoun(keys[m], _SUBJECTS):
            return None
        if means(keys[m]):
            return m
    return None


def is_pronoun(key: str, pronouns: frozenset[str]) -> bool:
    """Whether a word is one of some pronouns, with a verb or without: we, we're."""
    return key.partition("'")[0] in pronouns


def _clauses(words: Words) -> Iterator[tuple[int, int]]:
    """The clauses, as spans of words."""
    keys, bounds = words.keys, [0]
    for n in range(1, len(keys)):
        gap = words.before(n)
        linked = is_pronoun(keys[n], _OPEN_CLAUSES) and ("," in gap or keys[n - 1] == "and")
        if linked or keys[n] in _CLAUSES or _STOP.search(gap):
            bounds.append(n)
    return pairwise([*bounds, len(keys)]) if keys else iter(())
