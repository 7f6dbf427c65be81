from __future__ import annotations

import tomllib
from typing import Any

import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.store.key_lines import KeyPath, key_lines

TEXT = '''# A comment
title = "x"  # another

alerts = [
    "one",
    "two",
]
[[pillars]]
id = "a"
heading = """
id = "no key"
"""
[[pillars]]
id = "b"
[rubric]
"tickers" = 2
a.b.c = 1
[[labels]]
transcript = "t"
speakers = { S0 = "A", S1 = "B" }
[labels.more]
x = 1
'''


def test_every_key_has_its_line() -> None:
    lines = key_lines(TEXT)
    assert lines["title",] == 2
    assert lines["alerts",] == 4
    assert lines["alerts", 1] == 4
    assert lines["pillars",] == 8
    assert lines["pillars", 0, "id"] == 9
    assert lines["pillars", 0, "heading"] == 10
    assert lines["pillars", 1] == 13
    assert lines["pillars", 1, "id"] == 14
    assert lines["rubric", "tickers"] == 16
    assert lines["rubric", "a", "b", "c"] == 17
    assert lines["labels", 0, "speakers", "S1"] == 20
    assert lines["labels", 0, "more", "x"] == 22


def test_windows_line_ends_count_the_same() -> None:
    assert key_lines(TEXT.replace("\n", "\r\n")) == key_lines(TEXT)


def test_a_value_beyond_the_budget_has_no_line_rather_than_a_wrong_one() -> None:
    text = "first = 1\nlong = [\n" + "1,\n" * 5_000 + "]\nlast = 1\n"
    assert key_lines(text) == {("first",): 1}


TABLE = st.recursive(
    st.dictionaries(st.sampled_from("abc"), st.integers(0, 9) | st.lists(st.integers(0, 9), max_size=2)),
    lambda inner: st.dictionaries(st.sampled_from("abc"), inner | st.lists(inner, min_size=1, max_size=3)),
    max_leaves=12,
)


@given(TABLE)
def test_every_key_is_found_on_a_line_that_names_it(table: dict[str, Any]) -> None:
    text = tomli_w.dumps(table)
    lines = text.split("\n")
    found = key_lines(text)
    for path in _every(tomllib.loads(text)):
        assert any(isinstance(key, str) and key in lines[found[path] - 1] for key in path)


def _every(value: object, path: KeyPath = ()) -> list[KeyPath]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, inner in items for found in [(*path, key), *_every(inner, (*path, key))]]
