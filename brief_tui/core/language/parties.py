"""Parties from outside with whom people have to do: who tells of one names it, or another word for it.

The rows are narrower than those of `kin_words`, where a ministry is akin to all that is public.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from brief_tui.core.language.word_forms import base_forms
from brief_tui.core.remembering import remembered

_BODIES = (
    ("government minister ministry cabinet parliament senate senator lawmaker legislator politician", "state federal"),
    ("regulator watchdog authority inspector inspectorate auditor certifier agency commission commissioner", "audit"),
    ("council councilor mayor municipality", "city town county"),
    ("court lawyer attorney tribunal", "judge lawsuit sue"),
    ("police policeman detective prosecutor", "crime"),
    ("army navy military soldier", "defense"),
    ("embassy ambassador consulate customs", "border"),
    ("investor shareholder stakeholder backer", "invest investment fund venture stake"),
    ("sponsor foundation charity donor", "donate donation grant"),
    ("union unionist", ""),
    ("rival competitor", "compete competition"),
    ("landlord landlady", "tenant rent owner"),
    ("consultant consultancy adviser advisor", "advise"),
    ("promoter organizer", ""),
    ("villager resident inhabitant", "neighbor village local"),
    ("volunteer", ""),
    ("fisherman fisher", "fish"),
    ("surveyor", "survey"),
)
"""Names of a party, and other words that tell of it, in plain forms, folded."""
_BUSINESSES = (
    ("bank banker lender", "loan lend credit"),
    ("insurer underwriter", "insurance insure premium"),
    ("manufacturer maker carmaker automaker shipbuilder", "manufacture"),
    ("supplier vendor subcontractor contractor", "supply provider"),
    ("retailer supermarket grocer", "shop store"),
    ("brewery brewer", "brew"),
    ("airline", "carrier airport"),
    ("publisher", "publish"),
    ("broadcaster", "broadcast television tv radio"),
    ("newspaper journalist reporter magazine", "press"),
    ("startup", ""),
    ("university college professor faculty academy academia graduate", "campus academic institute"),
    ("school", "teacher pupil student class child"),
    ("laboratory", "lab research researcher scientist"),
    ("hospital clinic doctor nurse surgeon", "ward patient"),
)
"""The same, of parties that speakers work for as well: "the insurer" may be the speaker's own."""


def _by_name(rows: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    named: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for names, others in rows:
        for name in names.split():
            named[name] |= {*names.split(), *others.split()}
    return dict(named)


_OF_BODIES, _OF_BUSINESSES = _by_name(_BODIES), _by_name(_BUSINESSES)


@remembered(4096)
def party_words(key: str, *, known: bool = False) -> frozenset[str]:
    """What names the party that a folded word is, in plain forms; none for a word that is no party from outside.

    `known`: it is told of as known, as in "the insurer".
    """
    named = (_OF_BODIES,) if known else (_OF_BODIES, _OF_BUSINESSES)
    return frozenset[str]().union(*(one.get(base, ()) for base in base_forms(key) for one in named))
