"""The closed list of everyday opposites: one never stands for the other, not even in an editor's brackets."""

from __future__ import annotations

from collections.abc import Iterable

from brief_tui.core.language.word_forms import same_word

_PAIRS = [
    pair.split("/")
    for pair in (
        "love/hate like/hate like/dislike agree/disagree good/bad best/worst better/worse great/terrible great/awful "
        "great/horrible great/bad great/dumb easy/hard easy/difficult easier/harder simple/complex simple/complicated "
        "cheap/expensive fast/slow quick/slow big/small large/small more/less most/least fewer/more many/few "
        "always/sometimes always/seldom often/seldom early/late first/last new/old high/low higher/lower long/short "
        "strong/weak safe/unsafe safe/dangerous right/wrong true/false win/lose won/lost gain/lose buy/sell hire/fire "
        "rise/fall rose/fell grow/shrink increase/decrease accept/reject accept/refuse allow/forbid allow/prevent "
        "start/stop open/close opened/closed success/failure succeed/fail succeeded/failed advantage/disadvantage "
        "strength/weakness friend/enemy possible/impossible legal/illegal stable/unstable happy/unhappy happy/sad "
        "useful/useless public/private import/export before/after above/below under/over inside/outside with/without "
        "up/down near/far rich/poor hot/cold alive/dead boring/exciting boring/interesting support/oppose "
        "trust/distrust profit/loss major/minor minimum/maximum"
    ).split()
]


def opposites(words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one of the folded words is the opposite of one of the others, in whatever form."""
    left, right = list(words), list(others)
    if not left or not right:
        return False
    return any(
        (_among(one, left) and _among(other, right)) or (_among(other, left) and _among(one, right))
        for one, other in _PAIRS
    )


def _among(word: str, words: list[str]) -> bool:
    return any(same_word(word, other) for other in words)
