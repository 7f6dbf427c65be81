"""The rubric's rows: what they say and how they are laid out."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.rubric import PillarRow
from brief_tui.tui.rubric_rows import Row, counted_by, render, rubric_rows, wanted_width
from tests.unit.factories import make_assessment, make_check, make_judged, make_verdict

ASSESSMENT = make_assessment(
    make_judged(),
    make_judged(make_verdict(VerdictKind.FABRICATED), line=20),
    checks=(
        make_check(),
        make_check("verification-rate", passed=False, shown="50%", wanted="≥ 95%", missing="1 not verified"),
    ),
)
ROWS = rubric_rows(ASSESSMENT)


def lines(width: int) -> list[str]:
    wanted = wanted_width(ROWS)
    return [line for row in ROWS for line in render(row, width, wanted).plain.split("\n")]


def test_rows_as_printed() -> None:
    assert [line.rstrip() for line in lines(26)] == [
        "✓ Citations        9   ≥ 8",
        "✗ Verified       50% ≥ 95%",
        "  1 not verified",
        "",
        "Pillars",
        "✗ Developer         1 of 2",
        "✗ Deep Tech        missing",
        "",
        "Tickers",
        "✓ BRCK                   1",
        "✗ OLM                    0",
        "",
        "Verdicts",
        "✓ exact                  1",
        "✗ fabricated             1",
    ]


def test_rows_fit_a_narrow_pane() -> None:
    assert max(map(len, lines(16))) <= 16


def test_a_pillar_without_citations_counts_none() -> None:
    rows = rubric_rows(make_assessment(pillars=(PillarRow("deep", "Deep Tech", True, 0, 0, 9),)))
    row = next(row for row in rows if row.id == "pillar:deep")
    assert str(render(row, 30, 0)).split() == ["!", "Deep", "Tech", "no", "citations"]


def test_headings_cannot_be_chosen() -> None:
    assert [row.label for row in ROWS if not row.chosen] == ["", "Pillars", "", "Tickers", "", "Verdicts"]


def test_ids_are_unique_and_stay_when_verdicts_change() -> None:
    ids = [row.id for row in ROWS]
    assert len(ids) == len(set(ids))
    better = make_assessment(make_judged(), checks=(make_check(), make_check("verification-rate")))
    assert [row.id for row in rubric_rows(better)][:9] == ids[:9]


def test_terms_that_nobody_said_are_counted_apart() -> None:
    fabricated = make_verdict(VerdictKind.FABRICATED)
    spoken = make_judged(fabricated, kind="speech", line=20)
    unsaid = make_judged(fabricated, "doorway", kind="term", line=30)
    said = make_judged(text="wharf", kind="term", line=40)
    assessment = make_assessment(spoken, unsaid, said)
    rows = rubric_rows(assessment)
    assert [(row.label, row.value) for row in rows[-2:]] == [("fabricated", "1"), ("terms nobody said", "1")]
    assert counted_by(assessment, "verdict:fabricated") == (spoken.quotation.id,)
    assert counted_by(assessment, rows[-1].id) == (unsaid.quotation.id,)
    assert "terms" not in "".join(row.label for row in rubric_rows(make_assessment(spoken, said)))


def history(before: str, now: str, label: str = "verification-rate", width: int = 26) -> str:
    wanted = "≥ 95%"
    then, after = (make_assessment(checks=(make_check(label, shown=shown, wanted=wanted),)) for shown in (before, now))
    row = rubric_rows(after, then)[0]
    return render(row, width, len(wanted)).plain


@pytest.mark.parametrize(
    ("before", "now", "shown"),
    [
        ("91%", "95.8%", "✓ Verified 91→95.8% ≥ 95%"),
        ("66.6%", "100%", "✓ Verified  66→100% ≥ 95%"),
        ("100%", "95.8%", "✓ Verified   →95.8% ≥ 95%"),
        ("95.8%", "95.8%", "✓ Verified    95.8% ≥ 95%"),
    ],
)
def test_a_check_that_moved_shows_what_it_was_as_far_as_there_is_room(before: str, now: str, shown: str) -> None:
    assert history(before, now, width=25) == shown


def test_with_room_nothing_is_left_out() -> None:
    assert history("66.6%", "100%", width=34) == "✓ Verified         66.6→100% ≥ 95%"


@pytest.mark.parametrize("width", range(12, 40))
def test_what_it_was_never_makes_a_row_longer(width: int) -> None:
    for label in ("verification-rate", "a-very-long-name-of-a-check"):
        row, *below = history("66.6%", "95.8%", label, width).split("\n")
        assert len(row) <= max(width, 18)
        assert [line.strip() for line in below] == ([] if "≥" in row else ["≥ 95%"])


def test_a_check_that_there_was_not_has_no_history() -> None:
    now = make_assessment(checks=(make_check("new"),))
    assert rubric_rows(now, ASSESSMENT)[0].before == ""


def test_a_narrow_row_keeps_its_label_and_value() -> None:
    row = Row("check:fabricated-quotes", "Fabricated", "0", before="1", wanted="= 0", passed=True)
    shown = {width: render(row, width, 3).plain.rstrip() for width in (14, 18, 20, 26)}
    assert shown[14] == "✓ Fabricated 0\n  = 0"
    assert shown[18] == "✓ Fabricated 0 = 0"
    assert "→" not in shown[18]
    assert shown[20].split() == ["✓", "Fabricated", "1→0", "=", "0"]
