"""An event judged for a command that goes on with its files."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from brief_tui.core.assessment import Assessment, assess
from brief_tui.store.open_event import OpenEvent, open_event
from brief_tui.store.originals import Original, read_originals
from brief_tui.store.user_limits import user_limits


class JudgedEvent(NamedTuple):
    """What is in an event folder, judged, and the files that it was made of."""

    opened: OpenEvent
    assessment: Assessment
    originals: tuple[Original, ...]


def judge_event(folder: Path) -> JudgedEvent:
    """Judge what is in a folder, within the user's limits.

    Raises ConfigError, and InputError for a file that changed meanwhile.
    """
    limits = user_limits()
    opened = open_event(folder, limits=limits)
    return JudgedEvent(opened, assess(*opened), read_originals(folder, opened, limits))
