"""Packages that say in their first lines what is where name each of their modules."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest


@pytest.mark.parametrize(
    "name",
    [
        *("article", "draft", "figures", "judging", "language"),
        *(f"article.{part}" for part in ("answers", "companies", "context", "names", "pairs", "paraphrases", "roles")),
        *(f"draft.{part}" for part in ("markdown", "speakers")),
    ],
)
def test_every_module_stands_in_the_table_of_its_package(name: str) -> None:
    package = import_module(f"brief_tui.core.{name}")
    assert set(re.findall(r"`(\w+)`", package.__doc__ or "")) == {one.name for one in iter_modules(package.__path__)}
