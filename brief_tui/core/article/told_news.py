"""Whether indirect speech brings news: what is planned, under way or has been done, which no summing up arrives at."""

from __future__ import annotations

import re

_ADVERBS = r"(?:(?:also|even|just|now|once|since|still|\w+ly)\s+)*"
_DONE = (
    r"(?:\w+(?:ed|en|own)|begun|bought|bid|brought|built|come|cut|done|found|gone|got|held|hit|kept|laid|led|left|lent|"
    r"let|lost|made|met|paid|put|run|sent|set|shut|sold|spent|split|struck|taught|told|won)"
)
_NEWS = re.compile(
    r"\b(?:already|once|soon|before\s+long|in\s+talks|(?:about|ready)\s+to|shall|will|won['’]t|\w+['’]ll"
    r"|would(?!\s+(?:have|like|love|prefer|rather)\b)"
    rf"|(?:has|have|had)\s+{_ADVERBS}(?:been\s+)?{_DONE}"
    rf"|(?:are|be|been|is|was|were)\s+{_ADVERBS}\w{{2,}}ing"
    r"|(?:agree|consider|decid|demand|expect|intend|lobby|negotiat|plann?|prepar|refus|threaten)(?:e|ed|es|ing|s)?"
    r"|seeks?|seeking|sought|wants?|wanted)\b",
    re.IGNORECASE,
)


def brings_news(text: str) -> bool:
    """Whether what is given to somebody, with the verb that gives it, is of a plan or a deed and no view of things."""
    return _NEWS.search(text) is not None
