"""Facts that come to the workstation from outside the screen, and those that go beyond it, to the application."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.tui.layout import Layout


@dataclass
class Rejudged(Message):
    """The draft as it is now was judged, or an exception ended that."""

    outcome: Assessment | Exception


@dataclass
class ThemeWanted(Message):
    """The editor wants the next theme."""


@dataclass
class LayoutChanged(Message):
    """The editor laid the panes in another way."""

    layout: Layout
