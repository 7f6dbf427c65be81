"""JSON with positions: as the standard library reads it, or refused with line and column (FAULTS.md, rows 24 to 27)."""

from __future__ import annotations

import json
from itertools import pairwise
from math import inf, isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.sources.transcripts import TranscriptError
from brief_tui.formats.json import tree
from brief_tui.formats.json.tree import MAX_DEPTH, Fields, Items, Text, Value, parse, path_of

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
values = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


def refused(text: str) -> TranscriptError:
    with pytest.raises(TranscriptError) as caught:
        parse(text)
    return caught.value


def nodes(value: Value) -> list[Fields | Items | Text]:
    inside = list(value.values()) if isinstance(value, Fields) else value if isinstance(value, Items) else []
    own = [value] if isinstance(value, Fields | Items | Text) else []
    return [*own, *(node for member in inside for node in nodes(member))]


@given(value=values, ascii=st.booleans(), indent=st.sampled_from([None, 1]))
def test_values_are_those_of_the_standard_library(value: object, ascii: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii, indent=indent)
    found, _ = parse(text)
    assert found == json.loads(text, parse_int=float) or "\ufffd" in repr(found)


@given(value=values, ascii=st.booleans(), indent=st.sampled_from([None, 1]))
def test_everything_stands_where_it_says(value: object, ascii: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii, indent=indent)
    found = nodes(parse(text)[0])
    for node in found:
        before = text[node.at - 1 : node.at] if isinstance(node, Text) else text[node.at]
        assert before == ('"' if isinstance(node, Text) else "{" if isinstance(node, Fields) else "[")
    assert all(one.at < two.at for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("", 1, 1, "the file ends where a value should stand"),
        ('{"a":\r\n "b', 2, 2, "this string has no end"),
        ('{"a":\r"b\\', 2, 1, "this string has no end"),
        ('[\n  "a"\n  "b"]', 3, 3, '“"” stands here in place of “,” or “]”'),
        ('{"a" 1}', 1, 6, "in place of “:”"),
        ('{"a": 1', 1, 8, "the file ends where “,” or “}” should stand"),
        ('{"a": 1,}', 1, 9, "in place of a key"),
        ("{a: 1}", 1, 2, "in place of a key"),
        ("[1,]", 1, 4, "in place of a value"),
        ("[01]", 1, 3, "in place of"),
        ("[nul]", 1, 2, "in place of a value"),
        ("[nullable]", 1, 2, "in place of a value"),
        ('["\\x"]', 1, 3, "no escape"),
        ('["\\u00"]', 1, 4, "no escape"),
        ('{"a": 1}\n{"a": 2}', 2, 1, "the file goes on"),
        ("\u2028[]", 1, 1, "in place of a value"),
    ],
)
def test_faults_are_told_with_line_and_column(text: str, line: int, column: int, words: str) -> None:
    error = refused(text)
    assert (error.line, error.column) == (line, column)
    assert words in error.message


@pytest.mark.parametrize("opener", ["[", '{"a":', '[{"a":'])
def test_what_nests_too_deep_is_refused(opener: str) -> None:
    assert "nested more than" in refused(opener * 100_000).message


def test_nesting_has_its_limit() -> None:
    assert parse("[" * MAX_DEPTH + "]" * MAX_DEPTH)[0] == json.loads("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    error = refused("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))
    assert (error.line, error.column) == (1, MAX_DEPTH + 1)


@pytest.mark.parametrize("text", ["[" + "[]," * 10_000_000 + "0]", "[" + "0," * 6_000_000 + "0]"])
def test_what_holds_more_than_any_transcript_is_refused_before_it_is_read(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "_Scanner", None)
    assert "split the file" in refused(text).message


def test_numbers_that_are_none() -> None:
    found, _ = parse("[NaN, Infinity, -Infinity, nan, -nan(ind), inf, 1e999, 1.5E-1]")
    assert isinstance(found, Items)
    *strange, large, small = found
    assert all(isinstance(number, float) and isnan(number) for number in strange)
    assert (large, small) == (inf, 0.15)


def test_line_breaks_in_a_string_are_let_pass() -> None:
    assert parse('["a\nb\t"]') == (["a\nb\t"], [])


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "\\ude00\\ud83d", "\\u0000", "\\ud83d\\n"])
def test_half_characters_are_replaced_and_told_of(escape: str) -> None:
    found, remarks = parse(f'{{"a": 1,\n"b": "x{escape}y"}}')
    assert isinstance(found, dict) and "\ufffd" in str(found["b"])
    str(found["b"]).encode()
    assert [(remark.at, "half a character" in remark.kind) for remark in remarks] == [(15, True)]


def test_a_key_that_stands_twice_is_told_of() -> None:
    found, remarks = parse('{"a": 1,\n  "b": 2, "a": [3]}')
    assert found == {"a": [3], "b": 2}
    assert [(remark.at, remark.detail) for remark in remarks] == [(19, "“a”")]


def test_paths() -> None:
    root, _ = parse('{"a": [[1], {"b": []}], "c": {"d": [0, {}]}, "a": [{}]}')
    paths = [path_of(root, node) for node in nodes(root) if isinstance(node, Fields | Items)]
    assert paths == ["$", "$.a", "$.a[0]", "$.c", "$.c.d", "$.c.d[1]"]
