"""Transcripts and quotations made by hand, for tests of the core."""

from __future__ import annotations

from brief_tui.core.budget import Budget
from brief_tui.core.draft.brief import Attribution, Quotation, QuotationKind
from brief_tui.core.event import ProfileName
from brief_tui.core.judging.judge import Judge
from brief_tui.core.judging.quoted import whole
from brief_tui.core.judging.tidying import Licence
from brief_tui.core.judging.verdict import EditKind, Verdict
from brief_tui.core.judging.whitelist import match
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import MappedText, Piece, Span
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.transcripts import Transcript, TranscriptBuilder

Turns = list[tuple[str | None, str]]


def transcript(turns: Turns, path: str = "transcripts/talk.txt") -> Transcript:
    """A transcript whose file is its speech, one turn a line."""
    source = "\n".join(text for _, text in turns)
    builder, at = TranscriptBuilder(path, "text", source), 0
    for speaker, text in turns:
        builder.say(speaker, text, at, new_turn=speaker is None)
        at += len(text) + 1
    return builder.build()


def quotation(text: str, speaker: str | None, kind: QuotationKind = "citation") -> Quotation:
    """A quotation of these words, given to this person."""
    words = MappedText(text, (Piece(0, 0),))
    said_by = Attribution(speaker) if speaker is not None else None
    return Quotation("0", kind, words, Span(0, len(text)), 1, 1, 1, "p", said_by)


def judge(
    text: str,
    speaker: str | None,
    *transcripts: Transcript,
    kind: QuotationKind = "citation",
    profile: ProfileName = "standard",
) -> Verdict:
    """The verdict on these words against these transcripts."""
    people = People(name for source in transcripts for name in source.speakers)
    return Judge(TranscriptIndex(transcripts), people, profile).judge(quotation(text, speaker, kind))


LICENCE = Licence(frozenset({"jon", "feld", "ada"}))


def left_out(said: str, quoted: str) -> list[str] | None:
    """The source words left out, or None where the quotation cannot be derived."""
    source = fold(said)
    found = match(whole(quoted), source, 0, len(source), LICENCE, Budget(0))
    steps = () if found is None else found.steps
    return None if found is None else [source.said(s.s0, s.s1) for s in steps if s.kind is EditKind.DROP]
