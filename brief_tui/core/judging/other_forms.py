"""Whether a quoted word could stand among the source's in another form: a quick no before a derivation is searched."""

from __future__ import annotations

from brief_tui.core.language.contractions import contraction_of, contractions_with, expansions
from brief_tui.core.language.number_forms import FORM_WORDS, may_begin
from brief_tui.core.language.words import has_number


def _may_be_noun(quoted: list[str], at: int, said: list[str]) -> bool:
    """Whether a quoted word may be of a noun that is contracted with its verb, on either side: "Ada is", "Ada's"."""
    word, before = quoted[at], quoted[at - 1] if at else ""
    return (word.endswith("'s") and word[:-2] in said) or (word in {"is", "has"} and f"{before}'s" in said)


def may_be_another_form(quoted: list[str], at: int, said: list[str]) -> bool:
    """Whether quoted word `at`, which is not among the words `said`, could be one of them in another form."""
    word = quoted[at]
    neighbours = quoted[max(0, at - 1) : at + 2]
    if may_begin(word) or (word in FORM_WORDS and any(map(may_begin, neighbours))):
        return any(key in FORM_WORDS or has_number(key) for key in said)
    if _may_be_noun(quoted, at, said):
        return True
    if expansions(word) or contraction_of(quoted[at : at + 2]) or contraction_of(quoted[max(0, at - 1) : at + 1]):
        return True
    compounds = ("".join(quoted[low : low + wide]) for wide in (2, 3) for low in range(max(0, at - wide + 1), at + 1))
    if not {word.replace("'", ""), f"{word.removesuffix('s')}'s", *compounds, *contractions_with(word)}.isdisjoint(
        said
    ):
        return True
    if not word.startswith(tuple(said)):
        return False
    parts = (said[n : n + wide] for n, other in enumerate(said) if word.startswith(other) for wide in (2, 3))
    return any("".join(part) == word for part in parts)
