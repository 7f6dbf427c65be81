"""Whether two names are one company's: its aliases, its legal form, a part of it, a slip of the pen."""

from __future__ import annotations

from itertools import product

from brief_tui.core.companies import Companies, letters, nearly

_LEGAL = frozenset(
    "inc incorporated corp corporation co company ltd limited llc llp plc lp gmbh ag se sa sas srl spa bv nv ab as asa "
    "oy oyj kk pty pte group holdings holding".split()
)
"""Legal forms, which an attribution may add."""


def same_company(companies: Companies, one: str, other: str) -> bool:
    """Whether two names are one company's, misspelt or not: how it is spelled is told by another rule."""
    these, those = ({entry.name for entry in companies.bearers(name)} for name in (one, other))
    if these and those:
        return not these.isdisjoint(those)
    names = (_all_names(companies, without_legal_form(name)) for name in (one, other))
    return any(_same_name(a, b) for a, b in product(*names))


def _all_names(companies: Companies, name: str) -> list[str]:
    entries = companies.bearers(name)
    return [known for entry in entries for known in (entry.name, *entry.aliases)] or [name]


def _same_name(one: str, other: str) -> bool:
    return (
        letters(one) == letters(other)
        or nearly(one, other)
        or one.startswith(f"{other} ")
        or other.startswith(f"{one} ")
    )


def without_legal_form(company: str) -> str:
    """The name of an attribution's company without "Inc." and remarks in brackets."""
    words = company.partition("(")[0].split()
    while len(words) > 1 and letters(words[-1]) in _LEGAL:
        words.pop()
    return " ".join(words).rstrip(" ,.")
