"""Contractions and their full forms, as far as one says what the other does (VERDICTS.md, row "tidied").

"It's" may be "it is" or "it has", and only the word after it tells which: a full form counts where it fits.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import chain, pairwise

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
_AUXILIARIES = "do does did is are was were have has had could should would must need might".split()
_PERFECT = "could should would might must".split()
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
CONTRACTIONS.update({f"{verb}n't": ((verb, "not"),) for verb in _AUXILIARIES})
CONTRACTIONS.update({f"{verb}'ve": ((verb, "have"),) for verb in _PERFECT})

_CONTRACTED: dict[tuple[str, ...], str] = {
    full: short for short, fulls in reversed(CONTRACTIONS.items()) for full in fulls if len(full) == 2
}
_WITH: dict[str, set[str]] = {}
for _short, _fulls_of in CONTRACTIONS.items():
    for _word in chain.from_iterable(_fulls_of):
        _WITH.setdefault(_word, set()).add(_short)
_NEEDS_PARTICIPLE = frozenset({"has", "had"})
_REFUSES_PARTICIPLE = frozenset({"would", "did"})
_PARTICIPLES = frozenset(
    "been got gotten gone done made become come taken seen given had put said found built run kept left lost met paid "
    "read sent sold told thought understood won brought bought caught felt held led spent stood taught heard known "
    "grown shown written spoken broken chosen driven fallen forgotten begun better".split()
)
_ALSO_PLAIN = frozenset("put come become run read".split())
"""Of these some are plain forms as well."""


def expansions(word: str) -> tuple[tuple[str, ...], ...]:
    """The full forms of a contraction, as folded words."""
    return CONTRACTIONS.get(word, ())


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
    if not CONTRACTIONS.keys().isdisjoint(keys):
        forms.append([part for key in keys for part in CONTRACTIONS.get(key, ((key,),))[0]])
    if not _CONTRACTED.keys().isdisjoint(pairwise(keys)):
        short, at = list[str](), 0
        while at < len(keys):
            contracted = contraction_of(keys[at : at + 2])
            short.append(contracted or keys[at])
            at += 2 if contracted else 1
        forms.append(short)
    return forms


def same_negated(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two pairs of words contract one full form in two ways: "you're not", "you aren't"."""
    return any(full[-1] == "not" for full in _full_forms(one) & _full_forms(other))


def contracts(full: tuple[str, ...], before: str | None) -> bool:
    """Whether a full form may be contracted behind `before`: "I've got to" is a duty, "I got to" may be a pleasure."""
    return full != ("got", "to") or (before is not None and (before in _HAVE or before.endswith(("'ve", "'s"))))


def _full_forms(pair: Sequence[str]) -> set[tuple[str, ...]]:
    first, second = (expansions(word) or ((word,),) for word in pair)
    return {(*one, *other) for one in first for other in second if len(one) + len(other) == 3}


def fits(full: tuple[str, ...], following: str | None) -> bool:
    """Whether a full form can be meant before the word that follows: "it has" only before "been" and the like."""
    participle = following is not None and (following in _PARTICIPLES or following.endswith("ed"))
    if full[-1] in _NEEDS_PARTICIPLE:
        return participle
    return full[-1] not in _REFUSES_PARTICIPLE or not participle or following in _ALSO_PLAIN
