"""The labelled quotations: what a fact-checker accepts stands, and nothing else does."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import pytest

from brief_tui.core.draft.brief import Attribution, Quotation
from brief_tui.core.judging.judge import Judge
from brief_tui.core.offsets import MappedText, Piece, Span
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.shared_data import ABSENT, QUOTES, cases, transcripts

pytestmark = pytest.mark.skipif(not QUOTES.exists(), reason=ABSENT)

# The labels know no `tidied` and `bracketed`: they call both `normalised`.
_LABELS = {"tidied": "normalised", "bracketed": "normalised"}
_MISLABELLED = frozenset({"q0318", "q0328", "q0332", "q0342", "q0347"})
"""These edits took a verb, a preposition or an adverb for a filler and left it out: "we leverage it quite because"."""


@cache
def _scores() -> tuple[Counter[str], int, int]:
    """Errors by kind, the number of honest quotations, and of all."""
    sources = transcripts()
    judge = Judge(TranscriptIndex(sources), People(name for source in sources for name in source.speakers))
    errors: Counter[str] = Counter()
    for case in _read():
        text = case["quote"].replace("**", "")  # emphasis is read through before words are judged
        words = MappedText(text, (Piece(0, 0),))
        claimed = Attribution(case["claimed_speaker"])
        verdict = judge.judge(Quotation("", "citation", words, Span(0, 0), 1, 1, 1, None, claimed))
        label = _LABELS.get(verdict.kind.value, verdict.kind.value)
        errors["label"] += label not in {case["gold_label"], *case["also_ok"]} and verdict.kind not in case["also_ok"]
        if verdict.stands != case["gold_accept"]:
            errors["refused" if case["gold_accept"] else "accepted"] += 1
        elif verdict.stands:
            homes = {PurePosixPath(place["episode"]).name for place in case["gold_loc"]}
            errors["place"] += homes.isdisjoint(PurePosixPath(found.transcript).name for found in verdict.evidence)
    return errors, sum(case["gold_accept"] for case in _read()), len(_read())


def _read() -> list[dict[str, Any]]:
    return [case for case in cases() if case["id"] not in _MISLABELLED]


def test_nothing_false_is_accepted() -> None:
    errors, _, _ = _scores()
    assert errors["accepted"] == 0


def test_hardly_anything_honest_is_refused() -> None:
    errors, honest, _ = _scores()
    assert errors["refused"] <= 0.005 * honest


def test_verdicts_are_the_right_ones_with_the_right_evidence() -> None:
    errors, honest, total = _scores()
    assert errors["label"] <= 0.01 * total
    assert errors["place"] <= 0.005 * honest
