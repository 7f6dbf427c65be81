"""Facts that come to the workstation from outside the screen, and those that go beyond it, to the application."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.event_sources import Sources
    from brief_tui.tui.layout import Layout


class Judgement(NamedTuple):
    """The draft as it was judged."""

    assessment: Assessment
    sources: Sources
    """What it was judged against."""


@dataclass
class Rejudged(Message):
    """The draft was judged as it was then, or an exception ended that."""

    outcome: Judgement | Exception
    generation: int
    """Number of the judgement, by which `Judging.shows` tells whether it is outdated."""


@dataclass
class MoreIsThere(Message):
    """The event was read, or its draft judged, or the workstation is on top again: keys may have waited for that."""


@dataclass
class ThemeWanted(Message):
    """The editor wants the next theme."""


@dataclass
class LayoutChanged(Message):
    """The editor laid the panes in another way."""

    layout: Layout
