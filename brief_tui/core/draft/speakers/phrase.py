"""The phrases of a paragraph and their kinds: names, roles, pronouns, verbs of speech and other words."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from brief_tui.core.language.clause_words import CODES, DEEDS, FAMILY, HERS
from brief_tui.core.language.offices import ROLES, TITLES
from brief_tui.core.language.wordlists import HELPING


class Kind(Enum):
    """What a phrase is."""

    QUOTATION = auto()
    PERSON = auto()
    """A known name with its titles: "Quill engineer Jon Feld"; the head is the name."""
    STRANGER = auto()
    """Other capitalised words."""
    PRONOUN = auto()
    WORDS = auto()
    """What somebody says: "Feld's answer", "the view"; also a possessive alone ("was Feld's")."""
    OTHER = auto()
    """Any other noun phrase: a role, a thing, "some"."""
    BESIDE = auto()
    """A preposition with its noun phrase; its head is the preposition."""
    SPEAKS = auto()
    TELLS = auto()
    """A verb of speech whose object is a person."""
    RELAYS = auto()
    """Quotes, reads, hears."""
    GETS = auto()
    """Gets or meets what others say."""
    IS = auto()
    DOES = auto()
    """Any other verb."""
    JOIN = auto()
    """And, but, while."""
    WHO = auto()
    """Who, that, how, when, as, if: a clause of its own follows."""
    PAUSE = auto()
    COLON = auto()
    STOP = auto()
    MAY_STOP = auto()
    """The end of a quotation that may end the sentence around it."""
    ADVERB = auto()
    """Any other word."""

    __hash__ = object.__hash__  # that of Enum is ten times slower, and these sets are asked for every phrase


NAMES = frozenset({Kind.PERSON, Kind.STRANGER, Kind.PRONOUN})
NOUNS = NAMES | {Kind.WORDS, Kind.OTHER}
STOPS = frozenset({Kind.STOP, Kind.MAY_STOP})
PAUSES = frozenset({Kind.PAUSE, Kind.MAY_STOP})
THINGS = frozenset({Kind.OTHER, Kind.WORDS})
SPEECH = frozenset({Kind.SPEAKS, Kind.TELLS})
VERBS = SPEECH | {Kind.RELAYS, Kind.GETS, Kind.IS, Kind.DOES}


class Phrase(NamedTuple):
    """Some words; `start`, `end` and `head` are indices of the codes of `clauses.Clauses`."""

    kind: Kind
    start: int
    end: int
    head: int
    owner: int = -1
    """The known person's possessive in it; -1 without."""
    inside: tuple[Phrase, ...] = ()
    """The prepositional phrases of a noun phrase; the noun phrase of a prepositional one."""
    denied: bool = False
    passive: bool = False
    """Whether it is done to its subject: "was told"."""
    joins: bool = False
    """Whether it is a participle, and goes on about the subject of the verb before: "…, adding that"."""


_ROLES = ROLES | {f"{role}s" for role in ROLES}
_OFFICES = TITLES | _ROLES
_AGENTS = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women")
"""The endings of words for somebody."""
_NOBODY = frozenset(
    (
        "better bigger cheaper cleaner earlier easier faster fewer greater harder higher inner larger later lesser "
        "longer lower major minor newer older other outer poorer safer shorter simpler slower smaller stronger upper "
        "weaker wider "
        "answer chapter computer corner corridor counter door error factor filter floor letter list matter meter "
        "mirror monitor motor number offer order paper power quarter reactor register river sector sensor server "
        "summer timber tower tractor water weather winter "
        "adapter browser buffer career charger cluster compiler container debugger folder header heater parser pointer "
        "processor router scanner transformer transistor"
    ).split()
)
"""Words that end so and tell of things, or what they are like."""
_PROGRAMS = frozenset("client driver handler listener loader reader receiver scheduler sender worker writer".split())
_CARRIED = frozenset(
    "api database device dns e-mail email event ftp grpc http https imap mail mqtt network rest rpc smtp sql ssh tcp "
    "udp usb web".split()
)
"""What programs that are called like people work on."""
_KINDS = frozenset("general major principal".split())
"""Titles that without an article are but words for what a thing is like."""
_LIKE = frozenset("expert fellow patient rival veteran".split())
"""Words for somebody that also tell what a thing is like."""
_MATTERS = ("ance", "ence", "ics", "ing", "ity", "ment", "ness", "sion", "tion", "ware")


def is_matter(word: str) -> bool:
    """Whether a word ends like one for a thing: it has a capital where a sentence begins, "Activity predicts …"."""
    return word.endswith(_MATTERS)


def is_program(word: str, before: str) -> bool:
    """Whether a word that looks like one for somebody is a program, by the one before it: "HTTP client"."""
    return before in _CARRIED and word.removesuffix("s") in _PROGRAMS


def tells_kind(word: str, behind: str) -> bool:
    """Whether a word that looks like one for somebody tells of which kind the thing behind it is: "a vector unit".

    Also "a rival offer". What the word behind it may do, it does: "the roofer rang", "the rival sees it so".
    """
    does = looks_done(behind) or behind in DEEDS or behind in HELPING or behind.endswith(("ly", "self", "selves"))
    somebody = holds_office(word) or word in FAMILY or word.endswith(("s", "men"))
    thing = CODES.get(behind, "U") in {"U", "O"} and behind.isalpha() and not does
    return thing and (word in _LIKE or not somebody)


def is_beside_noun(word: str) -> bool:
    """Whether a role, one word without an article, tells of which kind a thing is: "General rules", "client talks"."""
    one = word.islower() and not word.endswith(("s", "men")) and word not in FAMILY
    return word.casefold() in _KINDS or one


def is_role(word: str) -> bool:
    """Whether a word is somebody who may speak."""
    return word in _ROLES


def holds_office(word: str) -> bool:
    """Whether a word is a title, or somebody who may speak."""
    return word in _OFFICES


def is_somebody(word: str) -> bool:
    """Whether a word, or the last part of a compound, looks like one for somebody: "roofer", "mother", "minister"."""
    word = word.rpartition("-")[2]
    agent = word.endswith(_AGENTS) and word not in HERS and word.removesuffix("s") not in _NOBODY
    return agent or holds_office(word) or word in FAMILY


def is_many(word: str) -> bool:
    """Whether a noun looks like one for several: "engineers"."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def looks_done(word: str) -> bool:
    """Whether a word looks like a verb with a subject in front of it."""
    return word.endswith("ed") or (
        word.endswith("s") and not word.endswith(("ss", "us", "is")) and not holds_office(word)
    )
