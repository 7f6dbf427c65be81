"""The closed list of everyday opposites: one never stands for the other, not even in an editor's brackets."""

from __future__ import annotations

from collections.abc import Iterable

from brief_tui.core.language.word_forms import same_word
from brief_tui.core.remembering import remembered

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
    left = {ends for word in words for ends in _ends(word)}
    return bool(left) and any((pair, 1 - side) in left for word in others for pair, side in _ends(word))


@remembered(1024)
def _ends(word: str) -> tuple[tuple[int, int], ...]:
    """Of which pairs a word is an end, in whatever form, and which end."""
    return tuple((n, side) for n, pair in enumerate(_PAIRS) for side in (0, 1) if same_word(pair[side], word))
