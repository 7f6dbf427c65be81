"""Facts that come to the workstation from outside the screen: from threads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment


@dataclass
class Rejudged(Message):
    """The draft as it is now was judged."""

    assessment: Assessment


@dataclass
class JudgingFailed(Message):
    """The draft as it is now could not be judged."""

    error: Exception
