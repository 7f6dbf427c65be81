"""Whether two words are one in two forms, or in two spellings: works and work, bought and buy, NAND and NANG."""

from __future__ import annotations

from collections import defaultdict

from rapidfuzz.distance import OSA

from brief_tui.core.language.wordlists import AUXILIARIES, INFLECTIONS

_STEM = 3
_LONG_ENOUGH = 6
"""Shorter words that differ in one letter are mostly two."""
_ENDINGS = INFLECTIONS | {"er", "ers", "est", "ly", "r", "st", "ion", "ions", "ment", "ments", "ier", "iest"}
_IRREGULAR = {
    form: group.partition(" ")[0]
    for group in (
        "become became|begin began begun|break broke broken|bring brought|build built|buy bought|catch caught|"
        "choose chose chosen|come came|cut|deal dealt|do does did done doing|draw drew drawn|drive drove driven|"
        "eat ate eaten|fall fell fallen|feel felt|fight fought|find found|fly flew flown|forget forgot forgotten|"
        "get got gotten getting|give gave given|go goes went gone|grow grew grown|have has had having|hear heard|"
        "hold held|keep kept|know knew known|lay laid|lead led|leave left|lend lent|lose lost|make made making|"
        "mean meant|meet met|pay paid|put|read|ride rode ridden|rise rose risen|run ran|say said|see saw seen|"
        "sell sold|send sent|shoot shot|show shown|sing sang sung|sit sat|sleep slept|speak spoke spoken|spend spent|"
        "stand stood|steal stole stolen|swim swam swum|take took taken|teach taught|tell told|think thought|"
        "throw threw thrown|understand understood|wake woke woken|wear wore worn|win won|write wrote written|"
        "be am is are was were been being|"
        "bite bit bitten|blow blew blown|burst|cost|dig dug|drink drank drunk|feed fed|"
        "fit|flee fled|freeze froze frozen|hang hung|hide hid hidden|hit|hurt|let|put|quit|set|shake shook shaken|shut|"
        "shrink shrank shrunk|slide slid|spin spun|spit spat|split|spread|stick stuck|strike struck|swear swore sworn|"
        "prove proved proven|tear tore torn|man men|woman women|child children|foot feet|person people"
    ).split("|")
    for form in group.split()
}


_FORMS: defaultdict[str, list[str]] = defaultdict(list)
for _form, _first in _IRREGULAR.items():
    _FORMS[_first].append(_form)
_FORMS.default_factory = None
_PLAIN_ENDINGS = ("'s", "s", "es", "d", "ed", "ing", "ly")
_OF_VERBS = ("ation", "ion", "ment", "en", "able")
_SHORTEST_BASE, _SHORTEST_VERB = 3, 4


def irregular_forms(key: str) -> tuple[str, ...]:
    """All forms of a folded word with irregular ones, the plain one first: buy, bought; none of another word."""
    return tuple(_FORMS.get(_IRREGULAR.get(key, ""), ()))


def plain_forms(key: str) -> tuple[str, ...]:
    """A folded word in its plain form with its endings: stop, stops, stopped, stopping; city, cities; sell, sold."""
    stem = key[:-1] if key.endswith("e") else key
    doubled = f"{stem}{stem[-1:]}"
    found = {
        key,
        f"{key}s",
        f"{key}'s",
        f"{key}es",
        f"{key}d",
        f"{stem}ed",
        f"{stem}ing",
        f"{doubled}ed",
        f"{doubled}ing",
    }
    if key.endswith("y"):
        found |= {f"{key[:-1]}ies", f"{key[:-1]}ied"}
    return (*sorted(found), *irregular_forms(key))


def base_forms(key: str) -> frozenset[str]:
    """The folded word itself and what may be its plain form: stopped, stopp, stop; cities, city; sold, sell.

    That of a verb for a noun made of it: prohibition, prohibit.
    """
    found = {key, _IRREGULAR.get(key, key)}
    if key.endswith(("ies", "ied")):
        found.add(f"{key[:-3]}y")
    for ending in _PLAIN_ENDINGS:
        base = key.removesuffix(ending)
        if base != key and len(base) >= _SHORTEST_BASE:
            found |= {base, f"{base}e"} if ending == "ing" else {base}
            if ending in {"ed", "ing"} and base[-1] == base[-2]:
                found.add(base[:-1])
    for ending in _OF_VERBS:
        base = key.removesuffix("s").removesuffix(ending)
        if len(base) >= _SHORTEST_VERB and base != key.removesuffix("s"):
            found |= {base, f"{base}e"}
    return frozenset(found)


def same_word(one: str, other: str) -> bool:
    """Whether two folded words are forms of one, or one is the other misspelt by a letter (not by the first one)."""
    if one == other or _IRREGULAR.get(one, one) == _IRREGULAR.get(other, other):
        return True
    shared = next((n for n, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1), None)
    shared = min(len(one), len(other)) if shared is None else shared
    # hop, hopping; make, making; city, cities
    stems = (shared, shared - 1) if shared > _STEM else (shared,)
    if shared >= _STEM and any({one[n:], other[n:]} <= _ENDINGS for n in stems):
        return True
    if shared >= _STEM and any(_doubled(*pair, shared) for pair in ((one, other), (other, one))):
        return True
    longest = max(len(one), len(other))
    return shared > 0 and longest >= _LONG_ENOUGH and OSA.distance(one, other, score_cutoff=1) <= 1


def _doubled(plain: str, ended: str, shared: int) -> bool:
    """Whether an ending doubles the last letter: plan, planned."""
    return len(plain) == shared and ended[shared : shared + 1] == plain[-1] and ended[shared + 1 :] in _ENDINGS


def may_be_verb(word: str) -> bool:
    """Whether a folded word behind a noun may be its verb, by its form: rose, asked, asks, is. Nouns in -s are, too."""
    return word in _IRREGULAR or word in AUXILIARIES or word.endswith(("s", "ed")) or "'" in word
