"""What may be chosen from, as `--help` lists it."""

from __future__ import annotations

from collections.abc import Mapping


def listed(heading: str, rows: Mapping[str, str]) -> str:
    """Lines under a heading: each name, and what it is."""
    width = max(map(len, rows))
    return f"{heading}:\n" + "".join(f"  {name:{width}}  {line}\n" for name, line in rows.items())
