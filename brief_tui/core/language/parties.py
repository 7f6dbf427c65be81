"""Parties from outside with whom people have to do: who tells of one names it, or another word for it.

The rows are narrower than those of `kin_words`, where a ministry is akin to all that is public.
"""

from __future__ import annotations

from collections import defaultdict

from brief_tui.core.language.word_forms import base_forms
from brief_tui.core.remembering import remembered

_PARTIES = (
    # State
    "government minister ministry cabinet parliament senate senator congress lawmaker legislator politician state "
    "federal republic",
    "regulator watchdog authority inspector inspectorate inspection inspect auditor audit certifier certify agency "
    "commission commissioner",
    "council councilor mayor municipality city town county",
    "court judge lawyer attorney lawsuit sue tribunal",
    "police policeman detective prosecutor",
    "army navy military soldier defense",
    "customs border",
    "embassy ambassador consulate",
    # Money
    "bank banker lender loan lend credit",
    "insurer insurance insure underwriter",
    "investor invest investment shareholder stakeholder backer fund venture stake",
    "sponsor foundation charity donor donate donation grant",
    # Trade
    "union unionist",
    "manufacturer maker carmaker automaker shipbuilder",
    "supplier supply vendor subcontractor contractor provider",
    "retailer supermarket shop store grocer",
    "brewery brewer",
    "airline carrier airport",
    "publisher publish",
    "broadcaster television tv radio",
    "newspaper journalist reporter press magazine",
    "competitor competition compete rival",
    "startup",
    "landlord landlady tenant rent",
    "consultant consultancy adviser advisor",
    "promoter organizer",
    # Learning and health
    "university college professor campus faculty academy academic academia institute graduate",
    "school teacher pupil student class child",
    "laboratory lab research researcher scientist",
    "hospital clinic doctor nurse ward patient surgeon",
    # People
    "villager resident inhabitant neighbor village local",
    "volunteer",
    "fisherman fisher",
    "surveyor survey",
)
"""In plain forms, folded."""

_ROWS: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
for _row in _PARTIES:
    for _word in _row.split():
        _ROWS[_word] += (_row,)
_ROWS.default_factory = None
_NO_PARTIES = frozenset(
    "academic audit border campus carrier certify chain child city class compete competition congress county "
    "credit defense donate donation federal fund grant inspect inspection institute insurance insure invest "
    "investment judge lab lawsuit lend loan local neighbor patient press provider publish pupil radio rent "
    "research researcher scientist shop stake state store student sue supply survey teacher television town tv "
    "venture village ward".split()
)
"""Words of the rows that are none themselves."""


@remembered(4096)
def party_words(key: str) -> frozenset[str]:
    """What names the party that a folded word is, in plain forms; none for a word that is no party."""
    bases = {base for base in base_forms(key) if base not in _NO_PARTIES}
    return frozenset(word for base in bases for row in _ROWS.get(base, ()) for word in row.split())
