"""Facts that come to the workstation from outside the screen: from threads and from the disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.tui.desk import Reading


@dataclass
class FolderRead(Message):
    """The event folder was read, for the first time or again."""

    reading: Reading


@dataclass
class Rejudged(Message):
    """The draft as it is now was judged."""

    assessment: Assessment


@dataclass
class JudgingFailed(Message):
    """The draft as it is now could not be judged."""

    error: Exception
