"""How counts and people are put in words, the same wherever they are shown."""

from __future__ import annotations

from collections.abc import Iterable

_LINES_SHOWN = 4


def plural(number: int, noun: str) -> str:
    """The noun, with an s unless the number is one."""
    return noun if number == 1 else noun + "s"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 pillar", "3,000 words"."""
    return f"{number:,} {plural(number, noun)}"


def on_lines(numbers: Iterable[int]) -> str:
    """Where things stand, each line once and in order: "line 7", "lines 3, 7"; behind four of them "and more"."""
    lines = sorted(set(numbers))
    cut = " and more" if len(lines) > _LINES_SHOWN else ""
    return f"{plural(len(lines), 'line')} {', '.join(map(str, lines[:_LINES_SHOWN]))}{cut}"


def also_on(numbers: Iterable[int]) -> str:
    """The lines of a fault behind the first, which tells of it: " (also on line 7)"; empty where there are none."""
    lines = sorted(set(numbers))
    return f" (also on {on_lines(lines[1:])})" if lines[1:] else ""


def role(title: str, company: str) -> str:
    """The part behind a name: ", Product Manager @ Google", as much of it as is known."""
    title = f", {title}" if title else ""
    return f"{title} @ {company}" if company else title
