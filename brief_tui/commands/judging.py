"""An event judged for a command that goes on with its files, or the exit code where that cannot be."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from brief_tui.commands.outcome import UNREADABLE, UNUSABLE, complain
from brief_tui.core.assessment import Assessment, assess
from brief_tui.store.errors import ConfigError, StoreError
from brief_tui.store.limits import USUAL, Limits
from brief_tui.store.open_event import OpenEvent, open_event
from brief_tui.store.originals import Original, read_originals
from brief_tui.store.user_limits import user_limits


class JudgedEvent(NamedTuple):
    """What is in an event folder, judged, and the files that it was made of."""

    opened: OpenEvent
    assessment: Assessment
    originals: tuple[Original, ...]


def judged_or_code(folder: Path) -> JudgedEvent | int:
    """What is in a folder, judged within the user's limits; else the exit code, once it is said why.

    Raises ConfigError for the user's settings.
    """
    limits = user_limits()
    try:
        return judge_event(folder, limits)
    except StoreError as error:
        complain(folder, error.findings)
        return UNUSABLE if isinstance(error, ConfigError) else UNREADABLE


def judge_event(folder: Path, limits: Limits = USUAL) -> JudgedEvent:
    """Judge what is in a folder. Raises ConfigError, and InputError for a file that changed meanwhile."""
    opened = open_event(folder, limits=limits)
    return JudgedEvent(opened, assess(*opened), read_originals(folder, opened, limits))
