"""Numbers that a sign, a mark or a bracket changes: none of them stands."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import VerdictKind
from tests.unit.core.judged_sources import judge, transcript

TALK = transcript(
    [
        (
            "Ada Moreau",
            "The harbour lost 15 percent of its cranes last winter. The frost went down to –15 degrees at the pier. "
            "We had 40 people on the quay, and 65,000 tons went over it.",
        )
    ]
)
LOSS = "The harbour lost {} percent of its cranes last winter."


@pytest.mark.parametrize(
    "number", ["1·5", "1⁄5", "1*5", "1_5", "1;5", "1 5", "1\u00a05", "1\u202f5", "-15", "–15", "−15"]
)
def test_a_mark_in_a_number_makes_another_number(number: str) -> None:
    assert judge(LOSS.format(number), "Ada Moreau", TALK).kind is VerdictKind.DRIFTED


def test_a_minus_is_part_of_the_value() -> None:
    stands = ["–15", "−15", "-15"]
    quoted = "The frost went down to {} degrees at the pier."
    assert all(judge(quoted.format(number), "Ada Moreau", TALK).stands for number in stands)
    assert judge(quoted.format("15"), "Ada Moreau", TALK).kind is VerdictKind.DRIFTED


@pytest.mark.parametrize(
    "quoted",
    [
        "We had 40 [million] people on the quay",
        "over the quay, and 65,000 [to 130,000] tons went over it.",
        "and 65,000 [to 130,000] tons went over it.",
        "The harbour lost [less than] 15 percent of its cranes",
        "We had [another] 40 people on the quay",
        "We had [at least] 40 people on the quay",
        "We had [over] 40 people on the quay",
        "We had [only] 40 people on the quay",
        "[Over] 40 people on the quay",
    ],
)
def test_a_bracket_beside_a_number_neither_scales_nor_bounds_it(quoted: str) -> None:
    assert not judge(quoted, "Ada Moreau", TALK).stands


@pytest.mark.parametrize("lead", ["", "So ", "Maybe ", "We met, and we met again, and in the end we had maybe "])
@pytest.mark.parametrize(("said", "quoted"), [("3-4", "three to four"), ("three to four", "3–4")])
def test_a_range_has_one_value_at_any_place(lead: str, said: str, quoted: str) -> None:
    source = transcript([("Ada Moreau", f"{lead}{said} drinks by the quay.")])
    assert judge(f"{lead}{quoted} drinks by the quay.", "Ada Moreau", source).stands
    assert not judge(
        f"{lead}{quoted.replace('four', 'five').replace('4', '5')} drinks by the quay.", "Ada Moreau", source
    ).stands


def test_other_brackets_beside_a_number_stand() -> None:
    assert judge("We had 40 [tired] people on the quay", "Ada Moreau", TALK).stands
