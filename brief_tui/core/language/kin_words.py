"""Words of one everyday matter, by their beginnings: what the prose calls money, a speaker calls cost or price."""

from __future__ import annotations

KIN = {
    stem: group.partition(" ")[0]
    for group in (
        "mone budg bill cent chea cost dear doll euro expe fee fina fund pric rate spen",
        "hir recr staf tale team appl cand crew",
        "clie cust buye user guest",
        "fail brok cras outa",
        "secu atta brea hack intr priv safe",
        "grow abro expa mark scal",
        "rule gove law lega mini poli regu",
        "code lang line prog soft writ",
        "lear educ scho teac trai",
        "layo cut dism fire sack",
        "begi laun orig star",
        "ai lear model mode mach inte algo",
    )
    for stem in group.split()
}
"""The beginning of a folded word (see `questions.stems`) to the one that stands for its group."""
