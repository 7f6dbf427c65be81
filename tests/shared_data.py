"""Real transcripts and labelled quotations: test data that lie beside the project and are not part of it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from brief_tui.core.sources.transcripts import Transcript
from brief_tui.formats import read_transcript

QUOTES = Path(__file__).parents[2] / "shared" / "data" / "quotes"
ABSENT = "the labelled quotations of ../shared/data/quotes are not here"


@cache
def transcripts() -> tuple[Transcript, ...]:
    """The real transcripts, in order of name."""
    return tuple(
        read_transcript(path.read_bytes(), f"transcripts/{path.name}")
        for path in sorted((QUOTES / "transcripts").iterdir())
    )


@cache
def cases() -> list[dict[str, Any]]:
    """The labelled quotations, as their README describes them."""
    return [json.loads(line) for line in (QUOTES / "cases.jsonl").read_text(encoding="utf-8").splitlines()]
