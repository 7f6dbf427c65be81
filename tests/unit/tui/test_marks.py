from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.offsets import Span
from brief_tui.tui.marks import apart, within

SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 10)).map(lambda pair: Span(pair[0], sum(pair))))


def characters(spans: object) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}  # type: ignore[attr-defined]


@given(SPANS)
def test_apart_keeps_the_characters_and_nothing_overlaps(spans: list[Span]) -> None:
    result = apart(spans)
    assert characters(result) == characters(spans)
    assert all(one.end < other.start for one, other in zip(result, result[1:], strict=False))


@given(SPANS, st.integers(0, 60), st.integers(0, 20))
def test_within_finds_what_a_scan_of_all_finds(spans: list[Span], start: int, length: int) -> None:
    marks = apart(spans)
    expected = [span for span in marks if span.start < start + length and span.end > start]
    assert list(within(marks, start, start + length)) == expected
