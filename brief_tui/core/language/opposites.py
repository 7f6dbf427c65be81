"""The closed list of everyday opposites: one never stands for the other, not even in an editor's brackets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from brief_tui.core.language.word_forms import plain_forms, same_word
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
        "trust/distrust profit/loss major/minor minimum/maximum rise/drop rise/decline rise/sink rise/decrease "
        "grow/fall grow/drop grow/decline climb/fall climb/drop climb/sink increase/fall increase/drop "
        "increase/decline raise/lower raise/cut raise/reduce add/remove lengthen/shorten longer/shorter "
        "strengthen/weaken stronger/weaker widen/narrow expand/shrink improve/worsen improve/worse faster/slower "
        "quicker/slower speed/slow cheaper/dearer cheaper/pricier cheaper/expensive earlier/later sooner/later "
        "quieter/noisier quieter/louder quiet/noisy quiet/loud lighter/heavier light/heavy thick/thin thicker/thinner "
        "warmer/colder wide/narrow shallow/deep wet/dry bigger/smaller larger/smaller older/newer older/younger "
        "older/youngest oldest/youngest biggest/smallest largest/smallest highest/lowest fastest/slowest "
        "cheapest/dearest earliest/latest for/against lend/borrow majority/minority overestimate/underestimate "
        "most/few all/few everybody/few everyone/few always/rarely often/rarely keep/drop keep/scrap keep/abandon "
        "hire/dismiss hire/sack arrive/leave join/leave enter/leave easier/tougher easier/difficult "
        "simpler/complicated safer/riskier optimistic/pessimistic good/poor heads/tails north/south east/west "
        "more/fewer"
    ).split()
]


_OTHERS: defaultdict[str, set[str]] = defaultdict(set)
for _pair in _PAIRS:
    for _one, _other in (_pair, _pair[::-1]):
        for _form in plain_forms(_one):
            _OTHERS[_form] |= {*plain_forms(_other)}
_OTHERS.default_factory = None


def opposite_forms(word: str) -> Set[str]:
    """The opposites of a folded word, in their plain forms with their endings."""
    return _OTHERS.get(word, frozenset())


def opposites(words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one of the folded words is the opposite of one of the others, in whatever form."""
    left = {ends for word in words for ends in _ends(word)}
    return bool(left) and any((pair, 1 - side) in left for word in others for pair, side in _ends(word))


@remembered(1024)
def _ends(word: str) -> tuple[tuple[int, int], ...]:
    """Of which pairs a word is an end, in whatever form, and which end."""
    return tuple((n, side) for n, pair in enumerate(_PAIRS) for side in (0, 1) if same_word(pair[side], word))
