"""Where a figure of the prose is looked for."""

from __future__ import annotations

import pytest

from brief_tui.core.figures.clues import Clues
from brief_tui.core.figures.reader import figures
from brief_tui.core.language.words import fold
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript


@pytest.mark.parametrize(
    ("prose", "said", "at"),
    [
        ("about seven in ten", "it is right seven times in ten", 6),
        ("200,000 litres", "it holds 200 000 litres", 2),
        ("€12,000", "it cost 12 000 euros", 2),
    ],
)
def test_the_place_is_found(prose: str, said: str, at: int) -> None:
    index = TranscriptIndex((transcript([("Ada Moreau", said)]),))
    figure = next(figures(fold(prose)))
    assert at in {clue.start for clue in Clues(index).places(figure)}
