"""Words that tell what a sentence is about, and those that do not."""

from __future__ import annotations

import re

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
    "i've 1st anywhere elsewhere everywhere nowhere somewhere".split()
)
"""Words that tell nothing of what a sentence is about."""
FUNCTION = frozenset(
    "a an the of in to at and or that which for from on by with as is was are were be been than who per it its their "
    "his her our your my this these those then but so if when while into over under before after off out up down "
    "more less fewer them us you him all each every about had has have would will could can did do does unless until "
    "since because though although whether where how not no nor only also still yet now ago above below "
    "instead too he she we they i among against across along behind beside between beyond during inside near outside "
    "through toward towards upon within without it's that's there's what's we're they're you're i'm he's she's we've "
    "they've i've".split()
)
"""Words that name nothing."""
GENERIC = frozenset(
    "advice advise advised advises aim aims alternative alternatives ambition ambitions answer approach background "
    "backgrounds began begin beginnings best biggest career case challenge chance chances change changed company "
    "concern concerns consequence consequences countermeasures decision detail details difficult difficulty "
    "difficultys easy effectiveness effort episode event expectation expectations experience goal goals happen "
    "happened happens hard hardest hopes idea industry initial instead issue job learn learned legacy lesson life "
    "likelihood likelihoods matter mean measures moment mood motive motives move next odds offer option options "
    "origins outcome outlook outlooks output plan priorities priority problem process product project propose "
    "prospect prospects purpose reaction reactions reason reception recommend regret regrets response responses "
    "result role say secret situation start started story strategy subject suggest surprise surprised system team "
    "technology tell thing think time timing timings tool topic trend usefulness want wants worried worries worry "
    "worst wrong".split()
)
"""What is named with these words alone may be anything."""
_SUMMING = GENERIC | frozenset(
    "ability able absurd accept accepted accepts accompanied actual advantage advantages affect affects allow "
    "allowed allows amount amounts anybody apart apparent appear appeared appears area arise arises arose aspect "
    "aspects attempt attempts attitude available avoid avoided avoids aware behavior benefit benefits beside "
    "brought busy cause caused causes certain clear clearly combination comfortable common comparison complete "
    "completely condition conditions confirm confirmed considerable considerably consistent constant constantly "
    "contrast couple create created creates crisis crucial current currently decade decades decent degree depend "
    "dependence depends deserve deserves development difference differences different direct directly disadvantage "
    "disadvantages discrepancies discrepancy drawback drawbacks drew early easier easily effect effective effects "
    "efficient eliminate emerged enable enables encourage ensure entire entirely equal especially essential "
    "eventually excellent exist existed existing exists explain expose exposed extent extreme fact factor factors "
    "failed feat feature fewer final finally firm force forced form former frequent fully further gain gained gains "
    "general genuine grateful guarantee guaranteed handle handled hardly heavily help helped helps highly huge "
    "hurdle hurdles ignore impact important impossible impressed improve improved inadequate increase increasingly "
    "individual inevitable initial initially involve involved involves key lack lacked lacks large largely later "
    "leading led level levels likely literally longer lost main mainly major majority manage managed manner "
    "material materials mention mere merely mostly name namely nature necessary needed nonetheless normal notion "
    "number numbers obstacle obstacles obvious obviously occur occurs opposite ordinary otherwise overall overlook "
    "overlooked particular particularly perfect perfectly personal pleasant plenty position positive possible "
    "possibly potential practical practice precisely presence present prevent prevented prevents previous "
    "previously primary principle prompt prompted properly prove proved proves provide provided provides purpose "
    "quality quick quickly range rare rarely rather react receive received recent recently regard regarded regular "
    "regularly related relation relevant rely remain remainder remained remaining remains require required requires "
    "resulted rise risen satisfied scarcely seem seemed seldom sense separate serious seriously serve served serves "
    "several significant similar simple simply single skill skills slow slowly so-called sole solution solutions "
    "soon sort source special specific steady steep strange strong strongly struggle struggled success successful "
    "sufficient suitable suited supposed supposedly surprising suspect task tasks tend tends terms terrible thanks "
    "thorough total truly turn type typical ultimate ultimately unable unclear unexpected unlike unlikely "
    "unpleasant unusual upset useful useless usual usually valuable value various vast virtually vital welcome "
    "welcomed whatever whom widely worth worthwhile".split()
)
"""Words with which a writer sums up what somebody says at length."""
_JUDGES = re.compile(r"\w{3,}(?:[ai]bly|[ai]ble|ful|fully|ive|ively|less|ly|ness|ous|ously)")
"""Adjectives, and what is made of them, by their endings: with these a writer judges what somebody says."""
_THINGS = frozenset(
    "archive assembly business butterfly detective executive explosive family harness italy locomotive mattress "
    "monopoly motive olive supply vegetable wilderness witness".split()
)
"""Nouns that end so."""
LITTLE = frozenset(
    "act add age ago aim all and any are ask ate bad bar bet big bit but buy can cut day did due eat end far few "
    "fit for fun get got had has her hey him his hit hot how its key kin lay led let lie lot low mad man may men "
    "met mid nor not now odd off one our out pay per pro raw rid sad sat saw see she sit six ten the tie tip too "
    "top try via was way who why win won yet you".split()
)
"""Words of three letters that tell nothing."""


def sums_up(key: str) -> bool:
    """Whether a folded word is one with which a writer sums up, or judges, what somebody says."""
    return key in _SUMMING or (_JUDGES.fullmatch(key) is not None and key not in _THINGS)


def telling(key: str) -> bool:
    """Whether a folded word tells what a sentence is about: no common word, no short one; any number of two digits."""
    if has_number(key):
        return len(key) > 1
    return len(key) > (4 if key.isascii() else 2) and key not in COMMON
