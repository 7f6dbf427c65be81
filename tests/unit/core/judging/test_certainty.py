"""Brackets leave how sure, or how bound, a speaker is."""

from __future__ import annotations

import pytest

from tests.unit.core.judged_sources import judge, transcript

TALK = transcript(
    [
        (
            "Ada Moreau",
            "The quay is safe, and we will pay for the gates. I can open one in a day. We have to sell the boats. The "
            "pumps run all winter. They could flood, I suppose. It holds the town, and they mend it in the spring.",
        )
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "we [might] pay for the gates",
        "we [hope to] pay for the gates",
        "we [must] pay for the gates",
        "I [will] open one in a day",
        "The quay [may be] safe",
        "The quay is [probably] safe",
        "The quay is, [they say], safe",
        "The quay is [sort of] safe",
        "The pumps [would] run all winter.",
        "The pumps run all winter [maybe].",
        "[Perhaps] the pumps run all winter.",
        "They [will] flood",
        "They [all] flood",
        "We [can] sell the boats.",
    ],
)
def test_no_bracket_changes_how_sure_it_is(text: str) -> None:
    assert not judge(text, "Ada Moreau", TALK).stands


@pytest.mark.parametrize(
    "text",
    [
        "we [would] pay for the gates",
        "[The town] will pay for the gates",
        "I [could] open one in a day",
        "We [must] sell the boats.",
        "[The lock] holds the town, and they mend it in the spring.",
        "The quay [that can hold us] is safe, and we will pay for the gates.",
        "The quay is safe, and we [the town, that is] will pay for the gates",
        "The quay [was] safe",
        "They could flood[ the yard], I suppose.",
        "We have to sell the boats [that could sail].",
    ],
)
def test_brackets_that_leave_how_sure_it_is(text: str) -> None:
    assert judge(text, "Ada Moreau", TALK).stands
