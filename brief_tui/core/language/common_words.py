"""Words that tell what a sentence is about, and those that do not."""

from __future__ import annotations

from brief_tui.core.language.words import has_number

COMMON = frozenset(
    "about actually after again against almost already also always another anything around away back because been "
    "before being better between both came come could coming didn't does doesn't doing don't down each else even ever "
    "every everybody everyone everything first from getting give goes going gone good great have having here into it's "
    "just kind know like little look made make makes making many maybe mean more most much must need never next nobody "
    "nothing often once only other over part people point pretty probably really right said same says should since "
    "some somebody someone something still such sure take than that that's their them then there there's these they "
    "they're thing things think this those though through time today told took turn under until upon used using very "
    "want wants ways we're week well went were we've what what's when where whether which while whole will with within "
    "without won't work would year years you're your across along among became become else's found given half hand "
    "keep keeps kept last left less long mind needs new now old ones open own place plus put quite rather run says "
    "seem seems set show side small stop talk tell then two use view wanted yeah yes isn't can't wasn't i'm "
    "i've".split()
)
"""Words that tell nothing of what a sentence is about."""


def telling(key: str) -> bool:
    """Whether a folded word tells what a sentence is about: no common word, no short one; any number of two digits."""
    if has_number(key):
        return len(key) > 1
    return len(key) > (4 if key.isascii() else 2) and key not in COMMON
