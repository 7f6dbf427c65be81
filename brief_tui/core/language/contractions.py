"""Contractions and their full forms, as far as one says what the other does (VERDICTS.md, row "tidied").

"It's" may be "it is" or "it has", and only the word after it tells which: a full form counts where it fits.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import chain, pairwise

from brief_tui.core.language.wordlists import AUXILIARIES, DETERMINERS

_SUBJECTS = (
    "i you he she it we they this that there here what who where when how everybody nobody somebody everyone "
    "someone one anybody anyone everything nothing something"
).split()
_ENDINGS = {
    "'s": ("is", "has"),
    "'re": ("are",),
    "'ve": ("have",),
    "'ll": ("will", "shall"),
    "'d": ("would", "had"),
    "'m": ("am",),
}
_SHORT = {"re": "are", "ve": "have", "ll": "will", "m": "am"}
_ASKING = "how where what why who when".split()
_BEFORE_NT = sorted(AUXILIARIES - {"am", "can", "may", "shall", "will"})
_PERFECT = "could should would might must".split()
_HAS_OR_IS = frozenset({"is", "has"})
_HAVE = frozenset("have has haven't hasn't".split())

CONTRACTIONS: dict[str, tuple[tuple[str, ...], ...]] = {
    "gonna": (("going", "to"),),
    "wanna": (("want", "to"),),
    "gotta": (("got", "to"), ("have", "got", "to")),
    "kinda": (("kind", "of"),),
    "sorta": (("sort", "of"),),
    "gimme": (("give", "me"),),
    "lemme": (("let", "me"),),
    "dunno": (("don't", "know"),),
    "outta": (("out", "of"),),
    "oughta": (("ought", "to"),),
    "coulda": (("could", "have"),),
    "shoulda": (("should", "have"),),
    "woulda": (("would", "have"),),
    "y'all": (("you", "all"),),
    "em": (("them",),),
    "cuz": (("because",),),
    "til": (("until",),),
    "let's": (("let", "us"),),
    "can't": (("cannot",), ("can", "not")),
    "cannot": (("can", "not"),),
    "won't": (("will", "not"),),
    "shan't": (("shall", "not"),),
}
for _subject in _SUBJECTS:
    for _ending, _fulls in _ENDINGS.items():
        _more = ("did",) if _ending == "'d" and _subject in _ASKING else ()
        # "one" alone is folded to its number, "one's" is not.
        _alone = "1" if _subject == "one" else _subject
        CONTRACTIONS[_subject + _ending] = tuple((_alone, full) for full in (*_fulls, *_more))
CONTRACTIONS.update({f"{verb}n't": ((verb, "not"),) for verb in _BEFORE_NT})
CONTRACTIONS.update({f"{verb}'ve": ((verb, "have"),) for verb in _PERFECT})

_CONTRACTED: dict[tuple[str, ...], str] = {
    full: short for short, fulls in reversed(CONTRACTIONS.items()) for full in fulls if len(full) == 2
}
_WITH: dict[str, set[str]] = {}
for _short, _fulls_of in CONTRACTIONS.items():
    for _word in chain.from_iterable(_fulls_of):
        _WITH.setdefault(_word, set()).add(_short)
_NEVER_IS = frozenset("been had got gotten gotta become".split())
_NEEDS_PARTICIPLE = frozenset({"has", "had"})
_REFUSES_PARTICIPLE = frozenset({"would", "did"})
_PARTICIPLES = frozenset(
    "been got gotten gone done made become come taken seen given had put said found built run kept left lost met paid "
    "read sent sold told thought understood won brought bought caught felt held led spent stood taught heard known "
    "grown shown written spoken broken chosen driven fallen forgotten begun gotta".split()
)
_ALSO_PLAIN = frozenset("put come become run read".split())
"""Participles that are plain forms as well."""
_PLAIN_ED = frozenset(
    "bed bleed breed embed exceed feed heed hundred need proceed seed shed shred speed succeed weed".split()
)
"""Words that end like participles: "I'd need" is "I would need"."""


_ADVERBS = frozenset("really just also still actually now already always kind of basically".split())
_BETWEEN = _ADVERBS - {"kind", "of"} | frozenset("not never ever even indeed often since long".split())
_NO_ADVERBS = frozenset("apply comply imply multiply rely reply supply".split())
_NO_HEAD = DETERMINERS | frozenset(
    "not gonna going i you we they he she it here there in on at from with for about to what how why where who because "
    "and but".split()
)
"""Words that follow no possessive, adverbs aside: "Ada's really a" is "Ada is"."""
_PLACES = frozenset("back out up down away ready off home".split())
_NOUN_HAS = frozenset("been got gotten had become".split())
_FARTHEST = 3


def noun_expansion(keys: Sequence[str], at: int, *, alone: bool = False) -> tuple[str, str] | None:
    """The full form of a noun contracted with a verb, where it can be no possessive: "Ada's in the shed".

    `alone`: whether it and the word behind it are a clause by themselves: "Ada's back."
    """
    noun = keys[at].removesuffix("'s")
    if noun == keys[at] or keys[at] in CONTRACTIONS or not noun.isalpha():
        return None
    following = keys[at + 1 : at + 1 + _FARTHEST]
    if following and following[0] in _NOUN_HAS:
        return noun, "has"
    if alone and following and following[0] in _PLACES:
        return noun, "is"
    head = next((key for key in following if key not in _ADVERBS), None)
    return (noun, "is") if head is not None and head.partition("'")[0] in _NO_HEAD else None


def _noun_contraction(keys: Sequence[str], at: int) -> str | None:
    """The contraction of a noun and the verb behind it, where `noun_expansion` would read it so."""
    if at + 1 >= len(keys) or keys[at + 1] not in _HAS_OR_IS:
        return None
    pair = keys[at], keys[at + 1]
    short = f"{pair[0]}'s"
    return short if noun_expansion([short, *keys[at + 2 : at + 2 + _FARTHEST]], 0, alone=True) == pair else None


def expansions(word: str) -> tuple[tuple[str, ...], ...]:
    """The full forms of a contraction, as folded words."""
    return CONTRACTIONS.get(word, ())


def full_forms(keys: Sequence[str], at: int) -> tuple[tuple[str, ...], ...]:
    """The full forms of a word, a noun with a verb included, that fit before the word behind it."""
    noun = noun_expansion(keys, at) if keys[at].endswith("'s") else None
    return (noun,) if noun else tuple(full for full in expansions(keys[at]) if fits(full, keys, at + 1))


def with_subject(word: str) -> tuple[tuple[str, ...], ...]:
    """The full forms of a contraction of somebody or something and a verb: "it's" is "it is" or "it has"."""
    return expansions(word) if word.partition("'")[0] in _SUBJECTS else ()


def contractions_with(word: str) -> Set[str]:
    """The contractions of which a full form has this word."""
    return _WITH.get(word, frozenset())


def verb_of(ending: str) -> str | None:
    """The one verb that is contracted to what stands behind an apostrophe: "re" is "are"."""
    return _SHORT.get(ending)


def contraction_of(words: Sequence[str]) -> str | None:
    """The contraction of two folded words, where there is one ("we are" gives "we're")."""
    return _CONTRACTED.get(tuple(words))


def contraction_forms(keys: list[str]) -> list[list[str]]:
    """The same words with every contraction set in full, and with every full form contracted; without `keys`."""
    forms = []
    if not CONTRACTIONS.keys().isdisjoint(keys) or any(key.endswith("'s") for key in keys):
        full = [part for at, key in enumerate(keys) for part in _in_full(keys, at, key)]
        if len(full) > len(keys):
            forms.append(full)
    if not (_CONTRACTED.keys().isdisjoint(pairwise(keys)) and _HAS_OR_IS.isdisjoint(keys)):
        short, at = list[str](), 0
        while at < len(keys):
            contracted = contraction_of(keys[at : at + 2]) or _noun_contraction(keys, at)
            short.append(contracted or keys[at])
            at += 2 if contracted else 1
        if len(short) < len(keys):
            forms.append(short)
    return forms


def _in_full(keys: Sequence[str], at: int, key: str) -> tuple[str, ...]:
    if key in CONTRACTIONS:
        return CONTRACTIONS[key][0]
    return (noun_expansion(keys, at, alone=True) if key.endswith("'s") else None) or (key,)


def same_negated(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two pairs of words contract one full form in two ways: "you're not", "you aren't"."""
    return any(full[-1] == "not" for full in _full_forms(one) & _full_forms(other))


def contracts(full: tuple[str, ...], before: str | None) -> bool:
    """Whether a full form may be contracted behind `before`: "I've got to" is a duty, "I got to" may be a pleasure."""
    return full != ("got", "to") or (before is not None and (before in _HAVE or before.endswith(("'ve", "'s"))))


def _full_forms(pair: Sequence[str]) -> set[tuple[str, ...]]:
    first, second = (expansions(word) or ((word,),) for word in pair)
    return {(*one, *other) for one in first for other in second if len(one) + len(other) == 3}


def fits(full: tuple[str, ...], keys: Sequence[str], at: int) -> bool:
    """Whether a full form can be meant before word `at`, adverbs aside: "it has" only before "been" and the like."""
    following = next((key for key in keys[at : at + _FARTHEST] if not _is_adverb(key)), None)
    participle = following is not None and _is_participle(following)
    if full[-1] in _NEEDS_PARTICIPLE:
        return participle or (full[-1] == "had" and following == "better")
    if full[-1] == "is" and following in _NEVER_IS:
        return False
    refused = participle or following == "better"
    return full[-1] not in _REFUSES_PARTICIPLE or not refused or following in _ALSO_PLAIN


def _is_participle(key: str) -> bool:
    return key in _PARTICIPLES or (key.endswith("ed") and key not in _PLAIN_ED)


def _is_adverb(key: str) -> bool:
    """Whether a word may stand between a verb and its participle."""
    return key in _BETWEEN or (key.endswith("ly") and key not in _NO_ADVERBS)
