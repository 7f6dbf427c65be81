"""How counts and people are put in words, the same wherever they are shown."""

from __future__ import annotations


def plural(number: int, noun: str) -> str:
    """The noun, with an s unless the number is one."""
    return noun if number == 1 else noun + "s"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 pillar", "3,000 words"."""
    return f"{number:,} {plural(number, noun)}"


def role(title: str, company: str) -> str:
    """The part behind a name: ", Product Manager @ Google", as much of it as is known."""
    title = f", {title}" if title else ""
    return f"{title} @ {company}" if company else title
