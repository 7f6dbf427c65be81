"""Whether the prose around a quotation tells its reader of the words that it leaves out of its own sentence."""

from __future__ import annotations

import re
from itertools import takewhile

from brief_tui.core.article.answers.answered import stems_of
from brief_tui.core.article.context.around import Around
from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.turning_words import (
    DISTANT,
    FACTS,
    NEW_CLAUSE,
    TAKES_CLAUSE,
    TELLS_OPINION,
    TRUE,
    TURNS,
    UNTRUE,
    WHETHER,
)
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import fold, has_number

_SHARED = 2
"""Least words of a condition by which an article may tell of it."""
_SUPPOSING = frozenset("given once otherwise under whatever when whenever where whichever whoever with without".split())
_MANNER = "confidence|grin|irony|laugh|laughter|look|nod|pride|regret|relief|shrug|sigh|smile|wink"
_IDLE = re.compile(
    rf"\b(?P<with>with)(?:out)? (?:(?:an?|her|his|no|some|the|their) )?(?:\w+ )?(?:{_MANNER})\b"
    r"|(?<=\w )(?<!that )(?P<beside>with(?:out)?)\b(?P<whom>(?: [\w’'-]+){1,4})"
    r"|[,–—] ?where\b|\bwhen (?:\w+ (?:is|was) )?(?:asked|challenged|pressed|questioned)\b"
    r"|\b(?:be|been|had|has|have|is|was|were) (?:[a-z]+ed )?(?:given|once)\b|\bonce(?= (?:again|in|more)\b|\s*[,.;:])",
    re.IGNORECASE,
)
"""No condition: "said with a smile", "works with pilots", "at Quill, where she works,", "when asked about it", "was
used once"."""
_WOULD = frozenset("should would".split())
"""Tell of a condition in the clause that leads to the words; behind them they are of another matter."""
_SUPPOSED = re.compile(r"\bin (?:either|such an?|that|the (?:first|former|latter|other)|this|which) (?:case|event)s?\b")
_EXCEPTS = re.compile(r"\b(?:(?:apart|aside) from|barring|but for|with the exception of)\b", re.IGNORECASE)
"""Words that tell of what "unless" leaves out: the same everywhere, apart from a new one."""
_ASKED = re.compile(r"\b(?:ask(?:ed|s)?|question)(?: [\w’'-]+){0,3}? (?:if|whether)\b(?=[^,:;]*[,:;])", re.IGNORECASE)
"""Opens what was asked, and tells of nothing in the answer: "Asked whether it scales, she said"."""
_SEEMS = frozenset("appear appeared appears feel feels felt look looked looks seem seemed seems sound sounds".split())
"""Verbs of a hedge, of which one in the prose tells of another one: “it looks”."""
_FINDS_OUT = re.compile(r"\b(?:check|find|measur|see|test)\w*(?: (?:is|was))? (?:if|whether)\b", re.IGNORECASE)
"""No condition: “what you measure is if”."""
_FINDING_OUT = frozenset(
    "check checked checks find finds found measure measured measures see show showed shows test tested tests".split()
)
"""In the prose around a quotation, words that tell its reader of that."""
_OF_FEW = frozenset(
    "alone else except exception exclusively few fewer minority only rare rarely reserved sole solely".split()
)
"""In the prose around a quotation, words that tell its reader that it is of few: "refusals are a person's alone"."""
_TELLING = {
    "reservation": TURNS | DISTANT,
    "report": TURNS | DISTANT,
    "hedge": TURNS | TELLS_OPINION,
    "opinion": TURNS | TELLS_OPINION,
    "qualification": TURNS | _OF_FEW,
}
_PARTS = re.compile(r"[:;–—]|\s-\s")
_PIECES = re.compile(rf"{_PARTS.pattern}|,")
_HELD = TAKES_CLAUSE - FACTS - WHETHER - {"as", "of", "to"} | TRUE | frozenset("believer buy buys hold holds".split())
"""Words whose denial denies what is quoted beside them: "she does not believe it: “…”"."""
_UNDONE = re.compile(
    r"\b(?:failure|inability|refusal|reluctance|unwillingness) to\b"
    r"|\b(?:keep|kept|prevent|protect|sav|spar|stop)\w*(?: [\w’'-]+){1,6} from\s*$",
    re.IGNORECASE,
)
"""Words that deny what is quoted behind them: "a failure to tell “the one who would fall”", "it keeps you from"."""
_ASSERTING = FACTS - {"believed", "how", "idea", "knew", "know", "what", "who", "why", "where"} | frozenset(
    "afraid alone bones hesitate mince shy tire tired tires trouble wonder".split()
)
"""Words whose denial says that somebody holds what follows: "leaves no doubt that", "never tires of saying"."""
_NEAR = 3
"""Most words behind a negation in which these stand."""
_OPENS_ASIDE = re.compile(r"\s*(?:hardly|never|no|not|with(?:out)?)\s", re.IGNORECASE)
"""Begins what stands before the subject: "No friend of meetings, she says"."""
_ASIDE = re.compile(r"\s*(?:hardly|never|no|not|who|whose|with(?:out)?)\s+\w", re.IGNORECASE)
"""The same between commas."""
_SHORT = 4
"""Most words of an answer that denies by itself: "not in her book: “…”"."""


def may_tell(lead: str, around: Around, rest: str = "", quoted: str = "") -> bool:
    """Whether words of an article before and behind a quotation may tell its reader of what it leaves out."""
    prose = f"{lead} {rest}"
    keys = fold(prose).keys
    if around.what == "hedge" and not (_SEEMS.isdisjoint(keys) or _SEEMS.isdisjoint(fold(around.text).keys)):
        return True
    if around.what == "condition" and _FINDS_OUT.search(around.text) and not _FINDING_OUT.isdisjoint(keys):
        return True
    if around.what == "condition":
        opener, _, matter = around.text.casefold().lstrip(" ,;-–—").partition(" ")
        # "With a deposit" tells of "if you pay one", and of the contrary of "unless you pay one".
        telling = TURNS if opener == "unless" else TURNS | _SUPPOSING
        if _EXCEPTS.search(prose) if opener == "unless" else _supposes(lead):
            return True
        stated = fold(_IDLE.sub(lambda idle: _stated(idle, matter), f"{lead} | {rest}")).keys
        return not telling.isdisjoint(stated) or _tells_of(prose, matter, whole=opener == "unless")
    telling, codes = _TELLING.get(around.what, TURNS), "X"
    if around.what == "report":
        codes = "XRv"
        if [CODES.get(key) for key in keys].count("V") > 1:  # farmers complained that “it is weak”, she said
            return True
    keys = fold(_ASKED.sub("", prose)).keys
    pairs = zip(["", *keys], keys, strict=False)
    plain = [key for before, key in pairs if not is_negation(key) and not (key in UNTRUE and is_negation(before))]
    told = (key in telling or CODES.get(key, "w") in codes for key in plain)
    return any(told) or _is_denied(lead, rest, quoted)


def _stated(idle: re.Match[str], matter: str) -> str:
    """What an idle phrase leaves of itself: all of it where it has a word of the condition's `matter`."""
    whom = idle["whom"]
    return idle[0] if whom and not stems_of(whom).isdisjoint(stems_of(matter)) else whom or ""


def _supposes(lead: str) -> bool:
    """Whether what leads to a quotation says what would be: "he would then", "he thinks that in that case"."""
    return not _WOULD.isdisjoint(fold(lead).keys) or _SUPPOSED.search(lead.casefold()) is not None


def _is_denied(lead: str, rest: str, quoted: str) -> bool:
    """Whether a negation beside a quotation is of the quoted words, and not of another matter.

    It reaches them in the clause that leads to them; elsewhere it denies that they are held, or what they are about.
    """
    *before, last = _PARTS.split(lead)
    if _UNDONE.search(last):
        return True
    keys = fold(_without_asides(last)).keys
    if any(_governs(keys, n) for n, key in enumerate(keys) if is_negation(key)):
        return True
    behind = _PIECES.split(rest)
    keys = fold(behind[0]).keys
    if any(map(is_negation, keys[:2])) and not is_negation(keys[0]):
        return True  # “…” is not what she found
    return any(_denies_words(part, quoted) for part in (*before, *behind))


def _without_asides(part: str) -> str:
    """A clause without what is said of its subject between commas, or before it: "no friend of meetings"."""
    pieces = part.split(",")
    if len(pieces) == 2 and _OPENS_ASIDE.match(pieces[0]):
        return pieces[1]
    return ",".join(piece for n, piece in enumerate(pieces) if n in (0, len(pieces) - 1) or not _ASIDE.match(piece))


def _governs(keys: list[str], n: int) -> bool:
    """Whether the negation at word `n` is of what a clause leads to, and of nothing beside it that it still holds."""
    key, after = keys[n], keys[n + 1 :]
    if not NEW_CLAUSE.isdisjoint(after) or not _ASSERTING.isdisjoint(after[:_NEAR]):
        return False
    if key == "without":
        return after[:1] != [] and after[0].endswith("ing")
    return keys[n - 1 : n] != ["with"]


def _denies_words(part: str, quoted: str) -> bool:
    """Whether a clause denies that somebody holds something, or shares with the quoted words what it is about."""
    keys = fold(part).keys
    denied = [keys[n + 1 :] for n, key in enumerate(keys) if is_negation(key)]
    if not denied:
        return False
    if len(denied[0]) + 1 == len(keys) <= _SHORT or not stems_of(part).isdisjoint(stems_of(quoted)):
        return True
    return any(_is_held(list(takewhile(lambda key: key not in NEW_CLAUSE, after))) for after in denied)


def _is_held(keys: list[str]) -> bool:
    """Whether words behind a negation are of what somebody holds: "believe that", "have it"."""
    return not _HELD.isdisjoint(keys) or (keys[-1:] in (["it"], ["this"]) and FACTS.isdisjoint(keys))


def _tells_of(prose: str, matter: str, *, whole: bool) -> bool:
    """Whether an article has the words of a condition; most of them, or a figure, will do if not the `whole`."""
    own, told = stems_of(matter), stems_of(prose)
    if whole or own <= told:
        return bool(own) and own <= told
    figures = {key for key in fold(matter).keys if len(key) > 1 and has_number(key)}
    return not figures.isdisjoint(fold(prose).keys) or len(own & told) >= max(_SHARED, len(own) / 2)
