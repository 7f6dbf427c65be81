"""The closed lists of words that tell whether a sentence turns a part of it that is quoted, as folded words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from brief_tui.core.language.wordlists import CONDITIONS, DENIALS, HEDGES, NEGATIONS, is_negation

Turning = Literal["negation", "condition", "reservation"]
"""A reservation gives the words to others, to the past or to a wish: “People say”, “I used to think”."""

NEW_CLAUSE = frozenset("and because but nor or since so than then though although which while whereas".split())
"""What a negation says does not reach over these."""
NO_SUBJECT = NEW_CLAUSE | frozenset("if unless until when whenever where even especially not".split())
"""A passage that begins with one of these begins a clause of its own."""
JOINS = frozenset("as believe believes mean means of say saying says suggest think thinks to that".split())
FACTS = frozenset(
    "accident aware believed coincidence deny denying dispute doubt doubts emphasise fact forget help how idea just "
    "kid know knew lie matter mention merely mind notice noticed only overstate question realise realised regret "
    "remember secret shame simply stress surprise surprised surprising understand what where who why wonder "
    "worry".split()
)
"""Behind a negation these leave what follows true: "no doubt that", "I didn't know that", "not only"."""
MERELY = frozenset("just merely simply".split())
FORBIDS = frozenset("can't cannot couldn't never shouldn't won't wouldn't".split())
"""You can't just do it: these deny what follows "just" too."""
UNABLE = frozenset("can't cannot couldn't".split())
UNABLE_TO = frozenset("agree believe recommend tell thank wait".split())
RELATIVES = frozenset("what what's thing things which who that part reason problem people ones anybody anyone".split())
IS = frozenset("are is was were that's it's".split())
UNTRUE = frozenset("doubt doubtful fallacy false lie misconception mistake myth nonsense pretend untrue wrong".split())
_OTHERS = r"(?:people|they|critics|some|everybody|everyone|folks|many)"
_CLAIM = r"(?:say|says|think|thinks|claim|claims|believe|believes|assume|argue)"
_SWAPS = r"rather than|instead of|anything but|far from"
_PERHAPS = "maybe|perhaps|possibly|probably|supposedly|allegedly"
_LONGEST_LEAD = 6
_RESERVED = re.compile(
    r"(?:^| )(?:used to (?:think|believe|say|assume)|(?:hard|difficult) to (?:think|say|believe|assume)"
    rf"|{_OTHERS} (?:(?:will|would|might|may|always|often|still|just) )?{_CLAIM}"
    rf"|{_SWAPS}|(?:would|might) think|wish|imagine|(?:i|we) (?:read|heard)|(?:was|were|been) told"
    rf"|{_PERHAPS}|seems? like|as if|as though)(?: that)?$"
)
_REPORTED = re.compile(
    r"(?:(\S+) )?(?:(\S+) )?\b(?:says|said|told (?:me|us|you|him|her|them)|claims?|claimed|alleges?|alleged)(?: that)?$"
)
_OWN = frozenset("i i'd i've we we'd we've".split())
_RESERVATION = re.compile(
    r"(?:(?:^|(?<!am)(?<!'m)(?<!is)(?<!'s)(?<!are)(?<!'re)(?<!was)(?<!were)(?<!been)(?<!get)(?<!got) )used to"
    rf"|(?:^| )(?:{_SWAPS}|pretend (?:that|to)|(?:myth|lie|fallacy|misconception|illusion|nonsense|wrong|doubt"
    r"|doubts|doubtful|denied|denies|deny) (?:that|to)))(?: |$)"
)
"""Wherever these stand in what is left out; to be used to something is another matter."""
DISTANT = frozenset(
    "against allegedly believed critics everybody everyone folks formerly hard idea imagine imagined imagines instead "
    "many maybe notion once others people perhaps possibly probably rather supposedly some they thought used wish "
    "wished wishes".split()
)
"""In the prose around a quotation, words that may tell its reader of a reservation."""
TO_STOP = frozenset("refuse refuses refused stopped avoid avoids avoided deny denies denied".split())
_DENYING = DENIALS | UNTRUE | frozenset("almost nearly allegedly supposedly".split())
WHETHER = frozenset("if whether that".split())
_RESERVES = frozenset(
    "alleged alleges allege anything argue as assume believe claim claimed claims far heard imagine instead rather "
    "read said say says seem seems think thinks told wish".split()
) | frozenset(_PERHAPS.split("|"))
"""One of these is in every reservation."""
CONDITION = frozenset("assuming if lest supposing unless until whether".split())
OPENS_CONDITION = CONDITION - {"whether", "lest"}
ASIDES = frozenset(
    "basically course definitely guess honestly i know maybe mean obviously of oh ok okay probably so sure then think "
    "well yeah yes you".split()
)
"""Words that may stand between a condition's comma and the passage."""
IDIOMS = re.compile(
    r"(?:you (?:will|want|like|can|know|think|look|looked|ask|remember|recall|ever|may|wish|go back|haven't|"
    r"read|listen|listened|notice|follow|see|watch|need)|you've (?:ever|been|seen|not|read|heard)|"
    r"you're (?:not familiar|familiar|interested|curious|wondering|listening|like|lucky)|"
    r"i (?:may|recall|remember|had to|think|look|can|could|understand)|i'm (?:not mistaken|being|honest|not|correct)|"
    r"we're (?:being|honest)|we (?:look|think|talk|go back)|not\b|any|that (?:makes|is|helps|was)|it makes|possible|"
    r"necessary|at all|so\b|ever\b|memory|to\b)"
)
"""Conditions that state none: "if you think about it", "if I remember correctly"."""
TRUE = frozenset("accurate case correct right so true".split())
OPENS_DENIAL = frozenset("but it's is that that's this was which".split())
SAYERS = frozenset("believe believed say says said tell tells think thinks thought told used".split())
NO_DENIAL = frozenset("no nor without".split())
PRONOUNS = frozenset("he i it she that there they this we you i'm it's we're they're you're that's".split())
MAY_TURN = re.compile(
    r"n['’]t\b|\b(?:" + "|".join(sorted(NEGATIONS | UNTRUE | TO_STOP | CONDITION | _RESERVES)) + r")\b",
    re.IGNORECASE,
)
"""A quick look: most sentences hold no such word."""
TURNS = UNTRUE | TO_STOP | CONDITION | CONDITIONS
"""In the prose around a quotation, words that tell its reader of what the quotation leaves out."""


def leads_away(keys: Sequence[str]) -> bool:
    """Whether the last words give what comes behind them to others, to the past or to a wish: "he said that"."""
    text = " ".join(keys[-_LONGEST_LEAD:])
    reported = _REPORTED.search(text)
    return _RESERVED.search(text) is not None or (reported is not None and _OWN.isdisjoint(reported.groups()))


def reserves(keys: Sequence[str]) -> bool:
    """Whether left-out words may turn those after them, or give them to somebody else: "rather than", "used to"."""
    text = " ".join(keys)
    return _RESERVATION.search(text) is not None or leads_away(keys)


def denies(keys: Sequence[str]) -> bool:
    """Whether a few left-out words turn the sentence that they are cut from: "not", "refuse to", "instead of"."""
    denied = any(is_negation(key) or key in _DENYING for key in keys)
    return denied or _RESERVATION.search(" ".join(keys)) is not None


def bears_meaning(keys: Sequence[str]) -> bool:
    """Whether left-out words hold a hedge, a condition or what turns the rest: no ellipsis should hide them."""
    hedged = any(tuple(keys[at : at + length]) in HEDGES for at in range(len(keys)) for length in (1, 2))
    return hedged or denies(keys) or turns(keys)


def turns(keys: Sequence[str]) -> bool:
    """Whether many left-out words hold a negation, a condition or a reservation."""
    return reserves(keys) or any(is_negation(key) or key in CONDITIONS for key in keys)
