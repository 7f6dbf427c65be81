"""The words of labels: how many a label has, which of them names, roles and remarks hold, and which only sentences."""

from __future__ import annotations

import re
from itertools import takewhile

from brief_tui.core.language import wordlists
from brief_tui.core.people import NAME_PARTICLES
from brief_tui.core.unnamed_labels import VOICES

_CONTRACTED = re.compile(r".['’](?:s|re|m|ve|ll|d)$", re.IGNORECASE)

NAME_WORDS = 5
"""Words of the longest name."""
LABEL_WORDS = 8
"""Words of the longest label that is no name, in the place of one: a device, a question from the back of the room."""
LIKE_LABEL_WORDS = 25
"""Words of the longest beginning of a line that looks like a label, and is none."""
HANDLE_WORDS = 3
"""The same in small letters."""
LOOKED_AT = 240
"""Characters of a line that may hold a label."""
LABEL_LENGTH = 200
"""Characters of the longest label."""

PARTICLES = NAME_PARTICLES | frozenset("af and av bar ben das dem e et i lo te till ul und &".split())
"""Words of names that begin with a small letter."""
LINKS = PARTICLES | frozenset("of at for from in on the a an with via to as".split())
"""The same of roles, titles and places."""
DETERMINERS = wordlists.DETERMINERS | frozenset("some any no one two three what which".split())
COMMON = frozenset(
    "a about actually after again all also am and another any are as at basically be because been before both "
    "but by can could did do does done each else even ever every everything example finally first for from "
    "fun further get given go going had has have he hence here hers him his how however i if indeed instead "
    "into is it its just last least let like listen look many maybe me mean meaning meanwhile more most much my "
    "namely never next no not nothing now of off oh ok okay on once one only or other our out over perhaps "
    "please plus ps rather really remember right said same say saying says second see she should since so some "
    "something still such sure than thank thanks that the their them then there therefore these they thing "
    "things think third this those though three thus to today tomorrow too truly two um under until up us very "
    "was we well were what whatever when where whether which while who whoever whose why with without would "
    "yeah yep yes yet you your caution disclaimer error spoiler warning".split()
)
"""What no name holds, but sentences do."""
BEGINNINGS = COMMON - {"go"} | frozenset("nobody somebody someone everybody everyone none".split())
"""Words that have a capital where a sentence begins, and nowhere else."""
CLAUSE = frozenset(
    "i we you he she they it me us him them this that these those there here my your our their his her its "
    "is are was were be been am has have had do does did will would can could should may might must shall "
    "said say says saying ask asks asked add adds added told tell tells think thinks thought know knew mean means "
    "meant want wanted who what why how when where which if because so but not let nobody nothing".split()
)
"""Words of sentences, which the names of people, places and devices do not hold in small letters."""
SUBJECTS = frozenset(
    "lesson lessons conclusion problem reason reasons result results summary advice moral upshot takeaway answer "
    "news note point points question thing things view present attending attendees absent apologies participants "
    "speakers source sources panelists panellists guests monday tuesday wednesday thursday friday saturday "
    "sunday".split()
)
"""What a speaker or a list names before a colon: one such word that comes once is no speaker."""
TOPICS = frozenset(
    "bottom rule rules lesson lessons conclusion problem problems reason reasons result results summary advice moral "
    "upshot takeaway takeaways point points thing things fact facts truth trick idea ideas step steps tip tips "
    "goal goals example examples mistake mistakes secret irony challenge caveat principle priority bet".split()
)
"""What a speaker announces in a few words; of them no person, place or device is made."""
_THINGS = frozenset(
    "part chapter section figure fig table photo photos photograph picture image caption note notes correction "
    "corrections credit credits update updates box infobox factbox advertisement "
    "advertisements advert sponsored".split()
)
"""What is written beside a talk, or above a part of it, with or without a number."""
_OCCASIONS = frozenset(
    "chat conference conversation day debate dialogue discussion event forum interview keynote lecture meeting panel "
    "plenary podcast presentation roundtable session speech summit symposium table talk talks track webinar "
    "workshop".split()
)
"""What people speak at."""
_NUMBER = re.compile(r"[0-9]+|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten")
SAYS = frozenset("says said asks asked adds added answers answered replies replied continues continued".split())
"""Verbs between a name and a colon in a sentence that tells of somebody: the name is no label."""
ROLES = VOICES | {"vo"}
"""Who speaks without a name."""
FLOOR = ROLES - {"person", "someone"} | frozenset(
    "question voices translator chat clip video recording mic mike camera".split()
)
"""Words in brackets of which one says that it is not the speaker before who goes on."""


def is_thing(words: list[str]) -> bool:
    """Whether they are what is written beside a talk: PART TWO, Photo, Figure 1."""
    first, *others = (word.casefold().strip(".()") for word in words)
    return first in _THINGS and all(word in _THINGS or _NUMBER.fullmatch(word) for word in others)


def is_occasion(words: list[str]) -> bool:
    """Whether they name what people speak at, not who: Session two, The closing debate, Keynote with questions."""
    first, *others = (word.casefold().strip(".,()") for word in words)
    named = takewhile(lambda word: word not in LINKS, others)
    last = [first, *(word for word in named if len(word) > 1 and not _NUMBER.fullmatch(word))][-1]
    return last in _OCCASIONS


def is_common(word: str) -> bool:
    """Whether it is one of COMMON, whatever its case and the marks around it."""
    return word.casefold().strip(".,()") in COMMON


def contracts(words: list[str]) -> bool:
    """Whether one of the words is shortened as in sentences: it's, we've."""
    return any(map(_CONTRACTED.search, words))


def capital(word: str) -> bool:
    """Whether a word of a name begins as names do: a capital, a script without case, or a particle."""
    bare = word.lstrip("(“\"'")
    return not bare[:1].islower() or bare.casefold() in PARTICLES or bare[1:2] in ("'", "’")


def begins_a_sentence(word: str) -> bool:
    """Whether a word has a capital that only the start of a sentence explains: "No", but not "I" or "Go"."""
    return word.istitle() and len(word) > 1 and word.casefold() in BEGINNINGS
