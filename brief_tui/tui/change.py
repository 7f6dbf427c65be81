"""A repair that was made of the draft, as it is taken back."""

from __future__ import annotations

from typing import NamedTuple


class Change(NamedTuple):
    """What the draft was, and what the repair made of it."""

    label: str
    """The repair in words."""
    before: str
    after: str
