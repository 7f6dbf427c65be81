"""Capitals: set aside, but where they alone tell two meanings apart."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import VerdictKind
from tests.unit.core.judged_sources import judge, transcript


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("The sensor draws 5 mW at night.", "The sensor draws 5 MW at night."),
        ("The sensor draws 5mW at night.", "The sensor draws 5MW at night."),
        ("The sensor draws 5mW at night.", "The sensor draws 5 MW at night."),
        ("The sensor draws five mW at night.", "The sensor draws 5 MW at night."),
        ("We moved 8 Gb of it in a day.", "We moved 8 GB of it in a day."),
        ("We moved 8 kb of it in a day.", "We moved 8 kB of it in a day."),
        ("We moved 8 Mbps of it in a day.", "We moved 8 MBps of it in a day."),
        ("Um, we moved 8 Gb of it in a day.", "we moved 8 GB of it in a day."),
        ("We had a 10-Gb link in every hall.", "We had a 10-GB link in every hall."),
        ("They told US officials about it.", "They told us officials about it. We left."),
        ("They told us officials were late.", "They told US officials were late."),
        ("They told, uh, us officials were late.", "They told US officials were late."),
    ],
)
def test_capitals_that_change_the_meaning_drift(said: str, quoted: str) -> None:
    source = transcript([("Ada Moreau", f"Good morning. {said} We left."), ("Jon Feld", "Yes.")])
    verdict = judge(quoted, "Ada Moreau", source)
    assert verdict.kind is VerdictKind.DRIFTED
    assert not all(edit.allowed for edit in verdict.edits)


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("the sensor draws 5 mw at night", "The sensor draws 5 MW at night."),
        ("The sensor draws 5 mw at night.", "The sensor draws 5 MW at night."),
        ("we moved eight gb of it in a day", "We moved 8 GB of it in a day."),
        ("we moved 8 kb of it in a day", "We moved 8 kB of it in a day."),
        ("We moved 8 KB of it in a day.", "We moved 8 kB of it in a day."),
        ("We moved 8 GB of it in a day.", "We moved 8GB of it in a day."),
        ("Ask Mb of the band about it.", "Ask MB of the band about it."),
        ("we sell in the us market now", "We sell in the US market now."),
        ("We sell in the US market now.", "we sell in the us market now"),
        ("They asked us to leave it.", "THEY ASKED US TO LEAVE IT."),
        ("We sell in the US market now.", "We sell in the U.S. market now."),
    ],
)
def test_other_capitals_are_set_aside(said: str, quoted: str) -> None:
    source = transcript([("Ada Moreau", said), ("Jon Feld", "Yes.")])
    assert judge(quoted, "Ada Moreau", source).kind is VerdictKind.NORMALISED
