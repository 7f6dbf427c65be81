"""Processes as users start them: with the bytecode that installing writes, whatever this machine's settings are."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]


@cache
def _bytecode() -> TemporaryDirectory[str]:
    return TemporaryDirectory()


def environment() -> dict[str, str]:
    """Variables for a Python process that finds this project, and keeps and finds bytecode.

    The first start of a program writes its bytecode: it is no measurement.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": _bytecode().name}
