"""Writing a document that was made of an event where the user wants it, and saying so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from brief_tui.commands.outcome import PASSED, UNSAVED, UNUSABLE, say
from brief_tui.core.event_sources import Sources
from brief_tui.core.visible import visible_line
from brief_tui.store.outputs import OutputError, check_output, write_output


def write_document(output: str, folder: Path, sources: Sources, text: Callable[[], str], note: str = "") -> int:
    """Write what `text` gives, in UTF-8: whole or not at all, and never as a file of the event. Gives the exit code.

    `note` is said of what was written.
    """
    target = Path(output)
    try:
        check_output(target, folder, sources.event, sources.digests)
    except OutputError as error:
        return say(str(error), UNUSABLE)
    try:
        write_output(target, text().encode())
    except OutputError as error:
        return say(str(error), UNSAVED)
    print(f"wrote {visible_line(output)}{note}")
    return PASSED
