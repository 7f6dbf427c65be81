"""What stands in the place of a name and is, or ends, a sentence."""

from __future__ import annotations

import re

from brief_tui.core.language.clause_words import SHORT_TITLES
from brief_tui.formats.labels.words import CLAUSE, COMMON

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SHORTENED = re.compile(r".+(?:n['’]t|['’](?:re|m|ve|ll|d))", re.IGNORECASE)
_CUT = "|".join(sorted(map(str.capitalize, SHORT_TITLES | {"chas", "dipl", "geo", "ing", "mag", "univ"})))
_SENTENCE = re.compile(rf"\b(?!(?:{_CUT})\.)[^\W\d_]{{3,}}[.?!…][\"'”’)]*\s")
_LAST = re.compile(r"(?:[^\W\d_]{4}[.?!…]++[\"'”’)]*+|[,;])$")
_SPOKEN_CAPITALS = frozenset({"OK", "I", "PS", "P.S.", "O.K."})


def ends_a_sentence(name: str) -> bool:
    """Whether several words end as a sentence does, which no name but an abbreviated one does."""
    last = _LAST.search(name)
    return last is not None and any(map(str.isspace, name[: last.start()]))


def ends_inside(name: str) -> bool:
    """Whether a sentence ends in the middle of it: Exactly. Mira Voss."""
    return _SENTENCE.search(name) is not None


def reads_as_speech(name: str) -> bool:
    """Whether it is the beginning of a sentence rather than what somebody or something is called."""
    if ends_inside(name):
        return True
    words = _WORD.findall(name)
    if len(words) == 1 and words[0].isupper():
        return words[0] in _SPOKEN_CAPITALS
    if not words:
        return False
    plain = [word.casefold().partition("'")[0].partition("’")[0] for word in words]
    small = [word for word, written in zip(plain, words, strict=True) if written.islower()]
    if len(small) + 1 >= len(words) and all(word in COMMON for word in plain):
        return True
    return any(map(_SHORTENED.fullmatch, words)) or any(
        word in CLAUSE or (written[-2:] in ("'s", "’s") and word in COMMON)
        for n, (word, written) in enumerate(zip(plain, words, strict=True))
        if written.islower() or (n == 0 and len(small) > 0)
    )
