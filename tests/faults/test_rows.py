"""Every row of FAULTS.md has a test that can be found by its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parents[1]
NAME = re.compile(r"def test_rows?_((?:\d+_|and_|to_)+)")


def rows() -> Iterator[int]:
    for path in TESTS.rglob("test_*.py"):
        for name in NAME.findall(path.read_text()):
            first, *_, last = numbers = [int(number) for number in re.findall(r"\d+", f"{name}{name}")]
            yield from range(first, last + 1) if "_to_" in name else numbers


def test_every_row_has_a_test() -> None:
    assert set(range(1, 76)) - set(rows()) == set()
