"""What this program writes beside letters, for a locale that has it not (FAULTS.md, row 75)."""

from __future__ import annotations

import codecs

ERRORS = "brief-tui-ascii"
"""Name of the codec error handler that `register` makes known: whoever encodes with it raises nothing."""

_ASCII = {
    "≥": ">=",
    "≤": "<=",
    "→": "->",
    "✓": "+",
    "✗": "x",
    "·": "-",
    "–": "-",
    "—": "-",
    "…": "...",
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’‚", "'"),
}  # fmt: skip


def register() -> None:
    """Make the handler known: signs become what stands for them in ASCII, all else a question mark."""
    codecs.register_error(ERRORS, _spelled)


def _spelled(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_ASCII.get(char, "?") for char in error.object[error.start : error.end]), error.end
