"""Whether indirect speech brings news, at which no summing up arrives: a plan, or what is under way or was done."""

from __future__ import annotations

import re
from enum import IntEnum

_ADVERBS = r"(?:(?:also|even|just|now|once|since|still|\w+ly)\s+)*"
_DONE = (
    r"(?:\w+(?:ed|en|own)|begun|bought|bid|brought|built|come|cut|done|found|gone|got|held|hit|kept|laid|led|left|lent|"
    r"let|lost|made|met|paid|put|run|sent|set|shut|sold|spent|split|struck|taught|told|won)"
)
_MOVED = (
    r"(?:applied|asked|begun\s+to|offered|ordered|pledged|promised|told\s+(?:\w+\s+){1,4}to|urged|vowed|"
    r"written\s+to)"
)
"""What somebody has done so that something comes of it."""
_PLAN = re.compile(
    rf"\b(?:(?:has|have)\s+(?:already|{_ADVERBS}{_MOVED})|insist(?:s|ed)\s+on|pledge[ds]|vow(?:s|ed)"
    r"|before\s+long|in\s+talks|(?:about|ready)\s+to|shall|will|won['’]t"
    r"|\w+['’]ll|would(?:\s+have\s+(?:liked|loved|preferred)|(?!\s+(?:have|never|not|once|prefer|rather|sooner)\b))"
    r"|(?:next|within\s+the|the\s+coming)\s+(?:spring|summer|autumn|fall|winter|month|quarter|year|decade)"
    r"|by\s+the\s+end\s+of\s+the\s+(?:year|decade|century)"
    r"|(?:demand|intend|lobbie|negotiate|prepare|threaten)(?:d|ed|s)"
    r"|(?:consider|expect|hop|intend|lobby|negotiat|plann|prepar|refus|seek|threaten)ing"
    r"|agreed\s+to|decided|(?<!was\s)(?<!were\s)expected|expects|foresaw|foresees|hope[ds]|(?:means|meant)\s+to"
    r"|planned\s+(?:a|an|on|to)|(?<!for\s)(?<!of\s)(?<!the\s)plans|refuse[ds]?|seeks?|sought|thinking\s+of|wants?|wanted"
    r"|wish(?:es|ed))\b",
    re.IGNORECASE,
)
_DEED = re.compile(
    rf"\b(?:(?:has|have|had)\s+{_ADVERBS}(?:been\s+)?{_DONE}|(?:are|be|been|is|was|were)\s+{_ADVERBS}\w{{2,}}ing"
    r"|now\s+\w{3,}s)\b",
    re.IGNORECASE,
)


class News(IntEnum):
    """What is told as news."""

    NONE = 0
    DEED = 1
    """Something that is under way, or has been done."""
    PLAN = 2
    """Something that is to come, wanted, promised or refused."""


def news_told(text: str) -> News:
    """What news is given to somebody, in the text and with the verb that gives it."""
    return News.PLAN if _PLAN.search(text) else News.DEED if _DEED.search(text) else News.NONE
