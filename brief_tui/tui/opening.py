"""Starting the workstation on a terminal, and how it ends."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from brief_tui import __version__
from brief_tui.core.visible import visible, visible_line
from brief_tui.store.errors import ConfigError
from brief_tui.store.support_log import note
from brief_tui.tui.app import INTERNAL_ERROR, UNUSABLE, WorkstationApp
from brief_tui.tui.ending_app import report
from brief_tui.tui.settings import load_settings
from brief_tui.tui.terminal.driver import write_on
from brief_tui.tui.terminal.frugal_painting import paint_frugally
from brief_tui.tui.terminal.input import read_faithfully
from brief_tui.tui.terminal.signals import guard


def run_workstation(folder: Path, *, review: bool = False) -> int:
    """Show the workstation for the event in `folder` until the editor leaves; `review` opens the review first.

    Gives the exit code: 0, 2 when event.toml or the user's config.toml cannot be used at all, 70 after an
    internal error, 128+n when signal n ended it.
    """
    try:
        settings = load_settings()
    except ConfigError as error:
        print(visible(str(error)), file=sys.stderr)
        return UNUSABLE
    app = WorkstationApp(folder, settings=settings, review=review)
    # While a thread judges, a key press waits for it up to so long, three times on its way to the screen.
    sys.setswitchinterval(0.001)
    guard(app.rescue, app.leave, lambda: app.last_words or app.keeper.kept)
    read_faithfully()
    write_on()
    paint_frugally()
    note(f"start of {_described()}, event {folder.absolute()}")
    try:
        app.run()
        if app.return_code is None:
            raise RuntimeError("it ended and nobody told it to")
    except BaseException as error:  # of the terminal's driver, or no Exception; all others are caught in the app
        app.fail(error)
        print(report(error), file=sys.stderr)
    if app.last_words:
        with suppress(OSError):  # the terminal may be gone
            print(visible_line(f"brief-tui: {app.last_words}"), file=sys.stderr, flush=True)
    code = INTERNAL_ERROR if app.crash else app.return_code or 0
    note(f"end with code {code}; {app.last_words or 'nothing was unsaved'}")
    return code


def _described() -> str:
    system, terminal = os.uname(), os.environ.get("TERM")
    python = ".".join(map(str, sys.version_info[:3]))
    return f"brief-tui {__version__}, Python {python}, {system.sysname} {system.release} {system.machine}, {terminal}"
