"""Whether the prose around a quotation tells its reader of the words that it leaves out of its own sentence."""

from __future__ import annotations

import re

from brief_tui.core.article.answered import stems_of
from brief_tui.core.article.around import Around
from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.turning_words import DISTANT, TELLS_OPINION, TURNS
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import fold, has_number

_SHARED = 2
"""Least words of a condition by which an article may tell of it."""
_SUPPOSING = frozenset(
    "given once otherwise should under whatever when whenever where whichever whoever with without would".split()
)
_EXCEPTS = re.compile(r"\b(?:(?:apart|aside) from|barring|but for|with the exception of)\b", re.IGNORECASE)
"""Words that tell of what "unless" leaves out: the same everywhere, apart from a new one."""
_SEEMS = frozenset("appear appeared appears feel feels felt look looked looks seem seemed seems sound sounds".split())
"""Verbs of a hedge, of which one in the prose tells of another one: “it looks”."""
_FINDS_OUT = re.compile(r"\b(?:check|find|measur|see|test)\w*(?: (?:is|was))? (?:if|whether)\b", re.IGNORECASE)
"""No condition: “what you measure is if”."""
_FINDING_OUT = frozenset(
    "check checked checks find finds found measure measured measures see show showed shows test tested tests".split()
)
"""In the prose around a quotation, words that tell its reader of that."""
_TELLING = {
    "reservation": TURNS | DISTANT,
    "report": TURNS | DISTANT,
    "hedge": TURNS | TELLS_OPINION,
    "opinion": TURNS | TELLS_OPINION,
}


def may_tell(prose: str, around: Around) -> bool:
    """Whether words of an article around a quotation may tell its reader of what the quotation leaves out."""
    keys = fold(prose).keys
    if around.what == "hedge" and not (_SEEMS.isdisjoint(keys) or _SEEMS.isdisjoint(fold(around.text).keys)):
        return True
    if around.what == "condition" and _FINDS_OUT.search(around.text) and not _FINDING_OUT.isdisjoint(keys):
        return True
    if around.what == "condition":
        opener, _, matter = around.text.casefold().lstrip(" ,;-–—").partition(" ")
        # "With a deposit" tells of "if you pay one", and of the contrary of "unless you pay one".
        telling = TURNS if opener == "unless" else TURNS | _SUPPOSING
        if opener == "unless" and _EXCEPTS.search(prose):
            return True
        return not telling.isdisjoint(keys) or _tells_of(prose, matter, whole=opener == "unless")
    telling, codes = _TELLING.get(around.what, TURNS), "X"
    if around.what == "report":
        codes = "XRv"
        if [CODES.get(key) for key in keys].count("V") > 1:  # farmers complained that “it is weak”, she said
            return True
    return any(is_negation(key) or key in telling or CODES.get(key, "w") in codes for key in keys)


def _tells_of(prose: str, matter: str, *, whole: bool) -> bool:
    """Whether an article has the words of a condition; most of them, or a figure, will do if not the `whole`."""
    own, told = stems_of(matter), stems_of(prose)
    if whole or own <= told:
        return bool(own) and own <= told
    figures = {key for key in fold(matter).keys if len(key) > 1 and has_number(key)}
    return not figures.isdisjoint(fold(prose).keys) or len(own & told) >= max(_SHARED, len(own) / 2)
