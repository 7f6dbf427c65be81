"""Whether a clause is over where a passage begins or ends, in speech without punctuation."""

from __future__ import annotations

from collections.abc import Sequence

from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.turning_words import TAKES_CLAUSE
from brief_tui.core.language.wordlists import is_negation

_SUBJECTS = frozenset("he i she they we he'd he'll he's i'd i'll i'm i've she'd she'll she's".split()) | frozenset(
    "they'd they'll they're they've we'd we'll we're we've".split()
)
"""Words that begin a subject: they are no object of what stands before them."""
_IT_IS = frozenset(
    "he's here's i'm it'd it'll it's she's that'd that'll that's there's they're we're you'd you'll".split()
)
_IT_IS |= frozenset("you're you've".split())
"""Subjects with their verb."""
_NOUNS = frozenset("a all an each every her his it its most my our some that the their there these this those".split())
"""Words that begin an object as well as a subject."""
_FINITE = frozenset(
    "am are can could did didn't do does doesn't don't had has have is isn't might must should was wasn't were will "
    "won't would wouldn't".split()
)
_OBJECTS = frozenset("her him it me them us you".split())
_DOING = frozenset("can't couldn't didn't doesn't don't mustn't shouldn't won't wouldn't".split())
"""Verbs that no noun follows where their main verb is left out: "it doesn't"."""
_NOTHING = frozenset("nobody none nothing".split())
"""Objects with which a clause ends: "it costs us nothing | the best one is"."""
_THERE_IS = frozenset("are be been got had has have is there there's was were".split())
"""Words behind which they do not: "there is nothing | the state can do"."""


def is_over(keys: Sequence[str], n: int, opening: Sequence[str]) -> bool:
    """Whether the clause of the negation at word `n` is over at the end of `keys`, before a passage that begins so.

    It is where the passage has a subject of its own, and nothing says what is denied: no verb of speech or thought,
    no "that".
    """
    between = list(keys[n + 1 :])
    if not between:
        ended = keys[n] in _DOING or (keys[n] in _NOTHING and keys[n - 1] not in _THERE_IS)
        return n > 0 and ended and opening[0] in _SUBJECTS | _NOUNS
    begins = opening[0] in _SUBJECTS | _IT_IS or (opening[0] in _NOUNS and not _FINITE.isdisjoint(opening[1:]))
    while between and between[-1] in _OBJECTS | _IT_IS:  # it's it's broken
        between.pop()
    if not begins or not between:
        return begins
    last = between[-1]
    return last not in TAKES_CLAUSE and CODES.get(last, "w") not in _SAYING and not is_negation(last)


def has_consequence(keys: Sequence[str]) -> bool:
    """Whether a clause without a link follows in words that begin with a condition: "if it rains | we stay at home".

    The condition may be that of the clause, and not of what stands before it.
    """
    for n in range(_SHORTEST_CONDITION, min(len(keys) - 1, _LONGEST_CONDITION)):
        subject = keys[n] in _SUBJECTS | _IT_IS or (keys[n] in {"it", "you"} and keys[n + 1] not in _LINKS)
        if subject and keys[n - 1] not in _LINKS | TAKES_CLAUSE and CODES.get(keys[n - 1], "w") not in _SAYING:
            return True
    return False


_SHORTEST_CONDITION, _LONGEST_CONDITION = 3, 16
_LINKS = frozenset(
    "and as because but if nor or so than that though unless until what when where which while who".split()
)
_SAYING = frozenset("RTVXv")
"""The codes of verbs of speech, and of those that pass words on."""
