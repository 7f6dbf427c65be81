"""How much of a sentence is news, at which no summing up arrives: a plan, a wish, a deed, a date.

Speech verbs tell too: who made news up has it said or announced; who sums up has people warn, concede and explain.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MOVED = (
    r"(?:applied|asked|begun\s+to|offered|ordered|pledged|promised|told\s+(?:\w+\s+){1,4}to|urged|vowed|"
    r"written\s+to)"
)
"""What somebody has done so that something comes of it."""
_ADVERBS = r"(?:(?:also|even|first|just|later|now|often|once|since|still|\w+ly)\s+)*"
_PARTICIPLE = (
    r"(?:\w+(?:ed|en|own)|begun|bought|bid|brought|built|come|cut|done|found|gone|got|held|hit|kept|laid|led|left|lent|"
    r"let|lost|made|met|paid|put|run|sent|set|shut|sold|spent|split|struck|taught|told|won)"
)
_COMES = re.compile(
    rf"\b(?:(?:has|have)\s+(?:already|{_ADVERBS}{_MOVED})|insist(?:s|ed)\s+on|pledge[ds]|vow(?:s|ed)"
    r"|before\s+long|in\s+talks|(?:about|ready)\s+to|shall|will|won['’]t"
    r"|\w+['’]ll|would(?:\s+have\s+(?:liked|loved|preferred)|(?!\s+\w+\s+no\b|\s*[.,;]|\s*$|\s+(?:agree|have|never|not|once|prefer|rather|say|sooner)\b))"
    r"|(?:next|within\s+the|the\s+coming)\s+(?:spring|summer|autumn|fall|winter|month|quarter|year|decade)"
    r"|by\s+the\s+end\s+of\s+the\s+(?:year|decade|century)"
    r"|(?:demand|intend|lobbie|negotiate|prepare|threaten)(?:d|ed|s)"
    r"|(?:consider|expect|hop|intend|lobby|negotiat|plann|prepar|refus|seek|threaten)ing"
    r"|agreed\s+to|decided|(?<!was\s)(?<!were\s)expected|expects|foresaw|foresees|hope[ds](?!\s+(?:not|so)\b)|(?:means|meant)\s+to"
    r"|planned\s+(?:a|an|on|to)|(?<!for\s)(?<!of\s)(?<!the\s)plans|refuse[ds]?|seeks?|sought|thinking\s+of"
    r"|(?:wants?|wanted)(?!\s+to\s+know\b)"
    r"|wish(?:es|ed)(?=\s+(?:for|he|it|she|that|the|they|to)\b))\b",
    re.IGNORECASE,
)
"""What is to come, wanted, promised or refused."""
_WISHES = re.compile(
    r"\b(?:foresees|foresaw|hope[ds](?!\s+(?:not|so)\b)|insists\s+on|intend(?:s|ed)|means?\s+to|"
    r"meant\s+to|plan(?:s|ned)|promised?|would\s+(?:have\s+(?:liked|loved|preferred)|prefer))\b",
    re.IGNORECASE,
)
"""The same, in so many words; what somebody wants or would like is as often a summing up."""
_DONE = re.compile(
    r"\balready\b(?!\s+\w+ed\b)|\b(?:are|had|has|have|is|was|were|\w+['’](?:re|s|ve))\s+already\b|\bha(?:s|ve)\s+(?:(?:also|just|now|once|since)\s+\w+|(?:asked|begun|offered|promised|secured|signed|told|written))\b"
    r"|\bhad\s+(?:asked\s+to|offered|ordered|pledged|(?:begged|pressed|pushed|urged)\s+(?:her|him|it|them)\s+to)\b|\bnow\s+(?!(?:does|has|is|was)\b)\w+s\b|\babout\s+to\b",
    re.IGNORECASE,
)
"""What has been done, or is under way, since."""
_DATED = re.compile(
    r"\b(?:before|by|coming|from|next|till|until|within)\s+(?:the\s+)?(?:end\s+of\s+)?(?:(?:next|the|this)\s+)?(?:\w+\s+)?"
    r"(?:autumn|century|christmas|decade|month|spring|summer|winter|years?)\b"
    r"|\b(?:last|past)\s+(?:autumn|fall|month|spring|summer|week|winter|year)\b"
    r"|\b(?:her|his|its|our|the|their|this|with)\s+next\s+(?!(?:generation|one|question|step|thing)\b)\w+|(?<!as\s)\bsoon\b",
    re.IGNORECASE,
)
"""A time by which it comes, or at which it came."""
_DEED = re.compile(
    rf"\b(?:(?:has|have|had)\s+{_ADVERBS}(?:been\s+)?{_PARTICIPLE}|(?:later|since|then)\s+{_PARTICIPLE}|(?:are|be|been|is|was|were)\s+{_ADVERBS}\w{{2,}}ing)\b",
    re.IGNORECASE,
)
"""What is under way, or has been done, whenever."""
_NOBODY = re.compile(r"\b(?:no\s+one|nobody|none)\b", re.IGNORECASE)
"""What these do, or will, is no news."""
_GIVEN = re.compile(
    r"\b(?:if|once|provided|unless|whenever|wherever|whoever)\b.*\b(?:will|won['’]t|would|\w+['’]ll)\b"
    r"|\b(?:will|won['’]t|would|\w+['’]ll)\b.*\b(?:if|provided|unless|were\s+it|whenever|wherever|whoever)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What would come only then is as often a reason."""
_ROUTINE = re.compile(
    r"\b(?:her|his)\s+(?:[\w-]+\s+)?(?:board|colleagues?|company|crew|customers?|department|director|employer|engineers?|"
    r"firm|lab|laborator(?:ies|y)|offices?|partners?|people|rivals?|staff|suppliers?|team|workers)\b"
    r"|\bevery\s+\w+",
    re.IGNORECASE,
)
"""What the people around somebody are or do, or what is done again and again."""
_CAREER = (
    r"(?:been|become|chaired|co-?founded|edited|founded|headed|held|joined|led|left|lived|published|served|spent|"
    r"studied|taught|won|worked|written)\b"
)
"""What somebody has done in life, which the writer may know from elsewhere."""
_SINCE = re.compile(
    rf"\s+has\s+(?:(?:already|also|just|now|once|since)\s+{_ADVERBS}(?!{_CAREER}){_PARTICIPLE}\b"
    rf"|{_ADVERBS}(?:begun\s+to|{_MOVED})\b)"
    rf"|\s+is\s+{_ADVERBS}(?:about\s+to|in\s+talks|(?:negotiat|plann|prepar)ing)\b",
    re.IGNORECASE,
)
"""What the one named right before has done that is new, or is about to do."""
_ALSO = re.compile(r"\balso\b|\badd(?:s|ed)\s+that\b", re.IGNORECASE)
_PLAINLY = re.compile(
    r"\b(?:add(?:s|ed)|announce[ds]|promise[ds]|report(?:s|ed)|said|says|tells|told)\b",
    re.IGNORECASE,
)
"""Tells of news."""
_AS_FACT = re.compile(r"\b(?:add(?:s|ed)|announced|reported|said|says|told(?:\s+\w+){1,3})\s+that\b", re.IGNORECASE)
"""Tells it as a fact, and nothing of how it is told."""
_SUMS_UP = re.compile(
    r"\b(?:admit(?:s|ted)|argue[ds]|because|call(?:s|ed)|can|cannot|compare[ds]|concede[ds]|confess(?:es|ed)|"
    r"consider(?:s|ed)|could|describe[ds]|explain(?:s|ed)|how|joke[ds]|never|not|observe[ds]|recall(?:s|ed)|"
    r"remark(?:s|ed)|used\s+to|warn(?:s|ed)|what|whether|why|\w+n['’]t)\b",
    re.IGNORECASE,
)
"""Tells of how somebody sees something, or of how things are not."""
_PASSIVE = re.compile(rf"\b(?:are|be|been|is|was|were)\s+{_ADVERBS}{_PARTICIPLE}\b", re.IGNORECASE)
"""What others do to something, in the passive."""
_WOVEN = re.compile(",")
"""Any comma: who sums up weaves clauses more often than who tells of news."""
_WEIGHTS = ((_COMES, 4.0), (_GIVEN, -4.0), (_WISHES, 2.0), (_DONE, 5.0), (_DATED, 3.0))
_NO_MORE = 2.5
"""Weight of a deed or a routine that is nothing more."""
_TOLD = ((_PLAINLY, 1.5), (_AS_FACT, 1.0), (_SUMS_UP, -2.5), (_PASSIVE, 1.0), (_WOVEN, -1.0))
"""Weights of how it is told."""


class News(NamedTuple):
    """How far what is given to somebody is news."""

    amount: float
    """See `Measures.unsupported`."""
    added: bool
    """Whether it is told as one thing more than what else is given to them: "also"."""
    as_fact: bool
    """Whether it is told as a fact: "said that"."""


def done_since(behind: str) -> bool:
    """Whether the text behind a name tells of something that the person has done since: "has also begun to"."""
    return _SINCE.match(behind) is not None


def news_told(text: str) -> News:
    """What news is given to somebody, in a text and with the verb that gives it."""
    return News(_amount(text), _ALSO.search(text) is not None, _AS_FACT.search(text) is not None)


def _amount(text: str) -> float:
    if _NOBODY.search(text):
        return 0.0
    news = max(0.0, _weighed(text, _WEIGHTS))
    news = news or _NO_MORE * bool(_DEED.search(text) or _ROUTINE.search(text))
    return news + _weighed(text, _TOLD)


def _weighed(text: str, signs: tuple[tuple[re.Pattern[str], float], ...]) -> float:
    return sum(weight for sign, weight in signs if sign.search(text))
