"""`brief-tui config`: the user's own settings, and where each comes from."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path

from brief_tui.commands.outcome import PASSED
from brief_tui.core.visible import visible_line

_EXAMPLE = """\
example of such a file:
  theme = "high-contrast"
  [keys]
  save = ["ctrl+s", "alt+s"]
  [size_limits]
  transcript_mb = 80
"""


def parser() -> ArgumentParser:
    """What the command takes."""
    return ArgumentParser(
        prog="brief-tui config",
        description="Print your own settings: value, and where it was set. BRIEF_TUI_CONFIG names another file.",
        epilog=_EXAMPLE,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def run(_: Namespace) -> int:
    """Run the command."""
    from brief_tui.store.user_paths import config_path  # noqa: PLC0415 - not for --help
    from brief_tui.tui.settings import origins  # noqa: PLC0415 - not for --help

    path = config_path()
    rows = list(origins(Path()))
    print(f"{visible_line(str(path))}{'' if path.exists() else ' (not there: nothing is set)'}")
    name, value = (max(len(row[column]) for row in rows) for column in (0, 1))
    for row in rows:
        print(visible_line(f"{row.name:<{name}}  {row.value:<{value}}  {row.origin}"))
    return PASSED
