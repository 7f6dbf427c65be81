"""A corpus of any size, and quotations of it, for the benchmarks: the real transcripts, repeated and varied."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from brief_tui.core.draft.brief import Attribution, Quotation
from brief_tui.core.offsets import MappedText, Piece, Span
from brief_tui.core.sources.transcripts import Transcript, TranscriptBuilder
from tests.shared_data import transcripts

_SEED = 20260427
_CHANGED = 3
EVENT = """\
title = "Forty voices"

[[pillars]]
id = "developer"
heading = "Developer"
"""


def corpus(size: int) -> list[Transcript]:
    """`size` transcripts: the real ones first, then copies in which every third word is another one.

    So a passage of one is neither verbatim nor nearly so in another, and words are as common as they are in speech.
    """
    real = transcripts()
    chance = random.Random(_SEED)  # noqa: S311 - a reproducible corpus, no secret
    vocabulary = [word for source in real for word in source.text.split()]
    copies = (_varied(source, number, vocabulary, chance) for number, source in enumerate(cycle(real)))
    return [*real[:size], *islice(copies, max(0, size - len(real)))]


def _varied(source: Transcript, number: int, vocabulary: list[str], chance: random.Random) -> Transcript:
    said = []
    for turn in source.turns:
        words = source.text[turn.start : turn.end].split()
        for at in range(chance.randrange(_CHANGED), len(words), _CHANGED):
            words[at] = chance.choice(vocabulary)
        said.append((turn.speaker, " ".join(words)))
    builder, at = TranscriptBuilder(f"transcripts/copy-{number}.md", "markdown", "\n".join(text for _, text in said)), 0
    for speaker, text in said:
        builder.say(speaker, text, at)
        at += len(text) + 1
    return builder.build()


def quotation(text: str, speaker: str | None) -> Quotation:
    """A citation of these words."""
    words = MappedText(text, (Piece(0, 0),))
    return Quotation("", "citation", words, Span(0, len(text)), 1, 1, 1, None, Attribution(speaker or ""))


def _passages(sources: list[Transcript], chance: random.Random) -> Iterator[tuple[str, list[str]]]:
    while True:
        source = chance.choice(sources)
        turn = chance.choice([turn for turn in source.turns if turn.speaker])
        words = source.text[turn.start : turn.end].split()
        if len(words) >= 40:
            at = chance.randrange(len(words) - 35)
            yield turn.speaker or "", words[at : at + chance.randrange(12, 35)]


def verbatim(sources: list[Transcript], number: int) -> list[Quotation]:
    """Quotations that stand word for word."""
    chance = random.Random(_SEED + 1)  # noqa: S311
    return [quotation(" ".join(words), who) for who, words in islice(_passages(sources, chance), number)]


def drifted(sources: list[Transcript], number: int) -> list[Quotation]:
    """Quotations of which two words were changed."""
    chance = random.Random(_SEED + 2)  # noqa: S311
    made = []
    for who, words in islice(_passages(sources, chance), number):
        for at in chance.sample(range(1, len(words) - 1), 2):
            words[at] = chance.choice(["steamer", "lantern", "quarry"])
        made.append(quotation(" ".join(words), who))
    return made


def elided(sources: list[Transcript], number: int) -> list[Quotation]:
    """Quotations with one ellipsis."""
    chance = random.Random(_SEED + 3)  # noqa: S311
    return [
        quotation(f"{' '.join(words[:5])} … {' '.join(words[8:])}", who)
        for who, words in islice(_passages(sources, chance), number)
    ]


def fabricated(sources: list[Transcript], number: int) -> list[Quotation]:
    """Words of the corpus in an order in which nobody said them."""
    chance = random.Random(_SEED + 4)  # noqa: S311
    made = []
    for who, words in islice(_passages(sources, chance), number):
        chance.shuffle(words)
        made.append(quotation(" ".join(words), who))
    return made


def honest(sources: list[Transcript]) -> list[Quotation]:
    """Forty quotations of which none is fabricated."""
    return [*verbatim(sources, 20), *drifted(sources, 10), *elided(sources, 10)]


def mixed(sources: list[Transcript]) -> list[Quotation]:
    """Forty quotations of which four are fabricated."""
    return [*honest(sources)[:36], *fabricated(sources, 4)]


def hundred(sources: list[Transcript]) -> list[Quotation]:
    """A hundred quotations, as many of each kind as a careless draft has."""
    return [*verbatim(sources, 70), *drifted(sources, 15), *elided(sources, 10), *fabricated(sources, 5)]


def brief(quotations: list[Quotation]) -> str:
    """A draft that cites them all."""
    cited = (f"> “{q.text}”\n> — {q.attribution.name}\n" for q in quotations if q.attribution)
    return "\n".join(["# Forty voices\n\n## Developer\n\n### What was said\n", *cited])


def write_event(folder: Path, sources: list[Transcript], draft: str) -> Path:
    """An event folder with these transcripts, as Markdown, and this draft."""
    (folder / "transcripts").mkdir(parents=True)
    (folder / "event.toml").write_text(EVENT, encoding="utf-8")
    (folder / "brief.md").write_text(draft, encoding="utf-8")
    for number, source in enumerate(sources):
        write_transcript(folder / "transcripts" / f"talk-{number:04}.md", source)
    return folder


def write_transcript(path: Path, source: Transcript) -> None:
    """One transcript as Markdown."""
    said = (f"**{turn.speaker}:** {source.text[turn.start : turn.end]}\n" for turn in source.turns)
    path.write_text("\n".join(said), encoding="utf-8")
