"""Opening the workstation, if this is a place for it."""

from __future__ import annotations

import gc
import os
import sys

from brief_tui.commands.outcome import PASSED, UNUSABLE, argument, folder_of, say


def impossible(event: str) -> int:
    """The exit code where the workstation cannot be shown here, which is said; 0 where it can."""
    instead = f"`brief-tui check {argument(event)}`"
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") in {None, "", "dumb"}:
        return say(f"the workstation needs a terminal; without one, use {instead}", UNUSABLE)
    if not (sys.stdout.encoding.lower().startswith("utf") and _locale_may_be_utf8()):
        return say(f"the workstation needs UTF-8 (try LC_ALL=C.UTF-8); without it, use {instead}", UNUSABLE)
    return PASSED


def _locale_may_be_utf8() -> bool:
    """Whether the environment names no other encoding than UTF-8 (FAULTS.md, row 75): Python then writes UTF-8.

    Where nothing is set, as in many containers, the terminal may well be one of UTF-8.
    """
    name = next(filter(None, (os.environ.get(key) for key in ("LC_ALL", "LC_CTYPE", "LANG"))), "")
    characters = name.partition("@")[0].partition(".")[2]
    return name not in {"C", "POSIX"} and characters.lower().replace("-", "") in {"", "utf8"}


def open_workstation(event: str, *, review: bool = False) -> int:
    """Show it on an event, as the user named that, until the editor leaves; `review` opens the review first."""
    if code := impossible(event):
        return code
    folder = folder_of(event)
    from brief_tui.tui.opening import run_workstation  # noqa: PLC0415

    gc.set_threshold(100_000)
    gc.enable()
    return run_workstation(folder, review=review)
