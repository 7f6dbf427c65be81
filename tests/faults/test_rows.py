"""Every row of FAULTS.md has a test that can be found by its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parents[1]
NAME = re.compile(r"def test_rows?_(\d+)(?:_(and|to)_(\d+))?_")


def rows() -> Iterator[int]:
    for path in TESTS.rglob("test_*.py"):
        for first, joined, last in NAME.findall(path.read_text()):
            yield from range(int(first), int(last) + 1) if joined == "to" else (int(first), int(last or first))


def test_every_row_has_a_test() -> None:
    assert set(range(47, 76)) - set(rows()) == set()
