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
GENERIC = frozenset(
    "advice advise alternative alternatives answer approach background backgrounds began begin best biggest case "
    "challenge chance chances change changed company concern concerns consequence consequences decision detail details "
    "difficult difficulty difficultys easy effort episode event expectation expectations experience happen happened "
    "happens hard hardest idea industry instead issue job learn learned lesson likelihood likelihoods matter mean "
    "moment move next odds offer option options outcome outlook outlooks plan problem process product project propose "
    "prospect prospects reaction reactions reason recommend regret response responses result role say secret situation "
    "start started story strategy subject suggest surprise surprised system team technology tell thing think time "
    "timing timings tool topic trend want wants worst wrong".split()
)
"""What is named with these words alone may be anything."""
LITTLE = frozenset(
    "act add age ago aim all and any are ask ate bad bar bet big bit but buy can cut day did due eat end far few "
    "fit for fun get got had has her hey him his hit hot how its key kin lay led let lie lot low mad man may men "
    "met mid nor not now odd off one our out pay per pro raw rid sad sat saw see she sit six ten the tie tip too "
    "top try via was way who why win won yet you".split()
)
"""Words of three letters that tell nothing."""


def telling(key: str) -> bool:
    """Whether a folded word tells what a sentence is about: no common word, no short one; any number of two digits."""
    if has_number(key):
        return len(key) > 1
    return len(key) > (4 if key.isascii() else 2) and key not in COMMON
