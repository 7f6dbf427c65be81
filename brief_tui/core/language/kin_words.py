"""Words of one everyday matter, by their beginnings: what the prose calls money, a speaker calls cost or price."""

from __future__ import annotations

KIN = {
    stem: group.partition(" ")[0]
    for group in (
        "mone budg chea cost fund pric spen",
        "hir recr staf tale",
        "clie buye cust",
        "secu atta brea hack",
        "gove law lega regu",
        "code lang prog",
        "educ scho teac trai",
        "layo dism sack",
        "fail brok cras outa",
        "grow expa",
    )
    for stem in group.split()
}
"""The beginning of a folded word (see `questions.stems`) to the one that stands for its group."""
