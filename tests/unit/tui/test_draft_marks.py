from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.tui.draft_marks import QuotationSpan, QuotationSpans

EXACT = VerdictKind.EXACT


def one(start: int, end: int) -> QuotationSpans:
    return QuotationSpans([QuotationSpan(start, end, EXACT, "a")])


def after(spans: QuotationSpans, at: int, removed: int, inserted: int) -> list[tuple[int, int, VerdictKind | None]]:
    return [(span.start, span.end, span.kind) for span in spans.edited(at, removed, inserted)]


def test_an_edit_before_a_quotation_moves_it() -> None:
    assert after(one(10, 20), 3, 1, 5) == [(14, 24, EXACT)]


def test_an_edit_behind_a_quotation_leaves_it() -> None:
    assert after(one(10, 20), 21, 4, 0) == [(10, 20, EXACT)]


def test_an_edit_inside_a_quotation_takes_its_verdict() -> None:
    assert after(one(10, 20), 15, 0, 3) == [(10, 23, None)]
    assert after(one(10, 20), 15, 2, 0) == [(10, 18, None)]


def test_typing_at_either_edge_takes_the_verdict_and_is_not_drawn_in() -> None:
    assert after(one(10, 20), 10, 0, 1) == [(11, 21, None)]
    assert after(one(10, 20), 20, 0, 1) == [(10, 20, None)]


def test_a_cut_across_an_edge_leaves_what_remains() -> None:
    assert after(one(10, 20), 5, 10, 2) == [(7, 12, None)]
    assert after(one(10, 20), 15, 10, 2) == [(10, 15, None)]


def test_a_quotation_that_is_cut_out_or_replaced_is_gone() -> None:
    assert after(one(10, 20), 10, 10, 0) == []
    assert after(one(10, 20), 10, 10, 30) == []
    assert after(one(10, 20), 5, 30, 7) == []


def test_the_innermost_quotation_is_under_the_cursor() -> None:
    spans = QuotationSpans([QuotationSpan(0, 50, EXACT, "outer"), QuotationSpan(10, 20, EXACT, "inner")])
    found = [spans.at(offset) for offset in (0, 10, 20, 21, 50, 51)]
    assert [span and span.id for span in found] == ["outer", "inner", "inner", "outer", "outer", None]


def test_between_two_that_touch_the_cursor_is_on_the_second() -> None:
    spans = QuotationSpans([QuotationSpan(0, 5, EXACT, "first"), QuotationSpan(5, 9, EXACT, "second")])
    found = spans.at(5)
    assert found is not None
    assert found.id == "second"


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=8).map(
    lambda pairs: QuotationSpans([QuotationSpan(s, s + n, EXACT, str(i)) for i, (s, n) in enumerate(pairs)])
)


@given(SPANS, st.integers(0, 90), st.integers(0, 30), st.integers(0, 30))
def test_a_verdict_survives_only_on_the_very_same_characters(
    spans: QuotationSpans, at: int, removed: int, inserted: int
) -> None:
    removed = min(removed, 90 - at)
    before = [chr(0x4E00 + n) for n in range(90)]
    now = [*before[:at], *("x" * inserted), *before[at + removed :]]
    olds = {span.id: span for span in spans}
    for span in spans.edited(at, removed, inserted):
        old = olds[span.id]
        assert 0 <= span.start < span.end <= len(now)
        touched = old.start <= at + removed and old.end >= at
        assert (span.kind is None) == touched
        if not touched:
            assert now[span.start : span.end] == before[old.start : old.end]


@given(SPANS, st.integers(0, 90), st.integers(0, 30))
def test_within_finds_what_a_scan_of_all_finds(spans: QuotationSpans, start: int, length: int) -> None:
    end = start + length
    expected = [span for span in spans if span.start < end and span.end > start]
    assert spans.within(start, end) == expected
