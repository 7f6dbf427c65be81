"""Time and source at a citation's end, `[t=12:04 src=moreau.vtt]`, that lead to other words than it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.draft.citation import SOURCE
from brief_tui.core.findings import Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.reasons import clip
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.offsets import Span
from brief_tui.core.repairs.credits import source_note
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.rule import Remark, Rule
from brief_tui.core.sources.transcripts import seconds_of

_TIME = re.compile(r"(?<=[\[\s])t=\s*(?P<clock>\d{1,4}(?::\d{1,2}){1,2}(?!\d))?")
_PATH = re.compile(r"(?<=[\[\s])src=(?P<path>[^\]]*?)(?=\st=|\])")
_NEAR_S = 60.0
"""Seconds before or behind a passage at which a listener still finds it."""


class _Note(NamedTuple):
    """What the end of an attribution says of where the words are."""

    span: Span
    """In the draft, with the space before it."""
    time: float | None
    """Seconds; None where none is given."""
    unreadable: bool
    """Whether a time is given that is none."""
    path: str
    """The transcript's name, or as much of its path as is given; "" for none."""


def _wrong(article: Article) -> Iterator[Remark]:
    for judged in article.citations:
        note = _note(article.brief.text, judged) if judged.verdict.stands and judged.verdict.evidence else None
        if note is not None and not _leads_there(article, note, judged.verdict.evidence):
            yield _remark(article, judged, note)


def _note(draft: str, judged: Judged) -> _Note | None:
    written = judged.quotation.attribution
    if written is None or written.span is None:
        return None
    found = SOURCE.search(draft[slice(*written.span)])
    if found is None:
        return None
    time, path = _TIME.search(found[0]), _PATH.search(found[0])
    clock = time["clock"] if time else None
    span = Span(written.span.start + found.start(), written.span.start + found.end())
    unreadable = time is not None and clock is None
    return _Note(span, seconds_of(clock) if clock else None, unreadable, path["path"].strip() if path else "")


def _leads_there(article: Article, note: _Note, passages: tuple[Evidence, ...]) -> bool:
    return not note.unreadable and any(_leads_to(article, note, passage) for passage in passages)


def _leads_to(article: Article, note: _Note, passage: Evidence) -> bool:
    if note.path and not _names(note.path, passage.transcript):
        return False
    if note.time is None or passage.time is None:
        return True
    transcript = article.transcripts[passage.transcript]
    until = transcript.times.following(passage.span.end)
    last = until if until is not None else transcript.end
    return passage.time - _NEAR_S <= note.time and (last is None or note.time <= last + _NEAR_S)


def _names(given: str, path: str) -> bool:
    """Whether a transcript's path ends in what is given, with its suffix or without."""
    return any(f"/{one}".endswith(f"/{given}") for one in (path, path.rpartition(".")[0]))


def _remark(article: Article, judged: Judged, note: _Note) -> Remark:
    passages = judged.verdict.evidence
    passage = next((one for one in passages if note.path and _names(note.path, one.transcript)), passages[0])
    draft = article.brief.text
    given = clip(draft[slice(*note.span)].strip())
    right = source_note(passage.clock, passage.transcript, article.transcripts)
    known = not note.path or any(_names(note.path, path) for path in article.transcripts)
    wrong = f"{given} leads to other words" if known and not note.unreadable else f"{given} leads nowhere"
    where = f"{passage.transcript}, {passage.clock or f'line {passage.line}'}"
    return Remark(
        draft.index("[", note.span.start),
        f"{wrong}: what is cited is said in {where}. Give that place, or none.",
        (judged.quotation.id,),
        (passage,),
        Repair("Give the right time and source", (Replacement(note.span, right),)) if right else None,
    )


RULES = (
    Rule(
        id="wrong-source",
        severity=Severity.WARNING,
        title="Citations whose time or source leads elsewhere",
        why="An attribution may end in where the words are: “[t=12:04 src=moreau.vtt]”. Whoever looks there finds "
        "others: the transcript has another name, or the passage is more than a minute away. Of words that are said "
        "in several places, each will do; what has no times of its own is not held to one.",
        remedy="Let the repair write the right time and source, or delete both: they are never printed.",
        guide="Ours: a reference is there to be followed.",
        find=_wrong,
    ),
)
