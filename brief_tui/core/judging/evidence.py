"""Places in the index turned into what a verdict shows: passages, and the edits between them and the quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from brief_tui.core.judging.chains import Chain
from brief_tui.core.judging.gaps import Swallowed
from brief_tui.core.judging.locate import Locator, Placement
from brief_tui.core.judging.quoted import QuotedPiece
from brief_tui.core.judging.replaced import replaced
from brief_tui.core.judging.tidying import droppable
from brief_tui.core.judging.verdict import Edit, EditKind, Evidence, Verdict
from brief_tui.core.language.contractions import contracts, full_forms
from brief_tui.core.language.stage_notes import notes
from brief_tui.core.language.wordlists import FILLER_PAIRS, FILLERS, HEDGES, HOMOPHONES, NEARLY, is_negation
from brief_tui.core.language.words import fold, has_number
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.align import Alignment, Block
from brief_tui.core.sources.index import Place, TranscriptIndex

_BREAKS = re.compile(r"[ \n]+")


def passage(index: TranscriptIndex, start: int, end: int, marks: Iterable[tuple[int, int]] = ()) -> Evidence:
    """The passage of corpus positions [start, end); `marks` are the matched positions in it, all by default."""
    place = index.place(start)
    spans = tuple(span for low, high in (marks or ((start, end),)) for span in _spans(index, low, high))
    ends = _spans(index, start, end)
    span = Span(ends[0].start, ends[-1].end)
    transcript = place.transcript
    return Evidence(
        transcript.path,
        place.turn.number,
        place.turn.speaker,
        transcript.time_at(span.start),
        transcript.line_at(span.start),
        span,
        transcript.text[slice(*span)],
        spans,
        transcript.grade,
    )


def _spans(index: TranscriptIndex, start: int, end: int) -> list[Span]:
    """The spans in the transcript's text of corpus positions [start, end), one a turn."""
    found = []
    for place in index.places(start, end):
        low, high = max(start, place.start) - place.start, min(end, place.end) - place.start
        if high > low:
            inner = index.turn_words(place).span(low, high)
            found.append(Span(place.turn.start + inner.start, place.turn.start + inner.end))
    return found


def _placement_marks(placement: Placement) -> list[tuple[int, int]]:
    """The matched corpus positions of a placement, without the words that were dropped."""
    marks, at = [], placement.start
    for step in placement.match.steps:
        if step.kind in {EditKind.DROP, EditKind.BRACKET} and step.s1 > step.s0:
            low, high = placement.place.start + step.s0, placement.place.start + step.s1
            if low > at:
                marks.append((at, low))
            at = max(at, high)
    if placement.end > at or not marks:
        marks.append((at, placement.end))
    return marks


def placement_evidence(index: TranscriptIndex, placement: Placement) -> Evidence:
    """The passage of one placement."""
    return passage(index, placement.start, placement.end, _placement_marks(placement))


def chain_evidence(index: TranscriptIndex, chain: Chain) -> Evidence:
    """The passage of an elided quotation, from its first piece to its last."""
    marks = [mark for placement in chain.placements for mark in _placement_marks(placement)]
    return passage(index, chain.placements[0].start, chain.placements[-1].end, marks)


def allowed_edits(index: TranscriptIndex, placement: Placement) -> list[Edit]:
    """The white-listed alterations of a placement, stage notes left out of the quotation included."""
    piece, source = placement.piece, index.turn_words(placement.place)
    edits = []
    for step in placement.match.steps:
        at = piece.span(step.q0, step.q1)
        quoted = piece.words.said(step.q0, step.q1)
        if step.bracket is not None:
            if step.s0 == step.s1 and step.bracket.text in notes(source.before(step.s0)):
                continue  # the transcript's own
            at = Span(piece.offset + step.bracket.at.start, piece.offset + step.bracket.at.end)
            quoted = step.bracket.text
        edits.append(Edit(step.kind, source.said(*replaced(placement, source, step)), quoted, True, at))
    said = source.said(placement.match.start, placement.match.end)
    edits += [
        Edit(EditKind.DROP, note, "", True, Span(piece.offset, piece.offset))
        for note in notes(said)
        if note not in piece.text
    ]
    return edits


def gap_edits(chain: Chain, left_out: Iterable[Swallowed]) -> list[Edit]:
    """One edit for each ellipsis, with the words that it swallows."""
    edits = []
    for words, before, after in zip(left_out, chain.placements, chain.placements[1:], strict=False):
        at = Span(before.piece.offset + len(before.piece.text), after.piece.offset)
        edits.append(Edit(EditKind.ELIDE, words.text, "…", True, at))
    return edits


def same_characters(index: TranscriptIndex, placement: Placement) -> bool:
    """Whether the quoted characters are the passage's own; paragraph breaks and line wraps do not count."""
    piece, place = placement.piece, placement.place
    source = index.turn_words(place)
    first, last = piece.words[0], piece.words[len(piece.words) - 1]
    core = piece.text[first.start : last.end]
    said = source.said(placement.match.start, placement.match.end)
    if core != said and _BREAKS.sub(" ", core) != _BREAKS.sub(" ", said):
        return False
    lead, tail = piece.text[: first.start].lstrip(), piece.text[last.end :].rstrip()
    start, end = source[placement.match.start].start, source[placement.match.end - 1].end
    return source.text.endswith(lead, 0, start) and source.text.startswith(tail, end)


def alignment_edits(locator: Locator, piece: QuotedPiece, alignment: Alignment) -> list[Edit]:
    """The differences of a quotation from its closest window, those that matter first."""
    edits = [_edit(locator, piece, block) for block in alignment.blocks if not block.equal]
    return sorted(edits, key=severity)


def _edit(locator: Locator, piece: QuotedPiece, block: Block) -> Edit:
    index = locator.index
    kind = EditKind.SUBSTITUTE if block.s1 > block.s0 and block.q1 > block.q0 else EditKind.DROP
    kind = EditKind.ADD if block.s1 == block.s0 else kind
    source = " ".join(_said(index, place, block.s0, block.s1) for place in _places(index, block))
    quoted = piece.words.said(block.q0, block.q1)
    return Edit(kind, source, quoted, _allowed(locator, piece, block), piece.span(block.q0, block.q1))


def _places(index: TranscriptIndex, block: Block) -> list[Place]:
    return index.places(block.s0, block.s1) if block.s1 > block.s0 else []


def _said(index: TranscriptIndex, place: Place, start: int, end: int) -> str:
    return index.turn_words(place).said(max(start, place.start) - place.start, min(end, place.end) - place.start)


def _allowed(locator: Locator, piece: QuotedPiece, block: Block) -> bool:
    """Whether one difference by itself is a row of the white list."""
    places = _places(locator.index, block)
    if len(places) != 1:
        return False
    place = places[0]
    source = locator.index.turn_words(place)
    low, high = block.s0 - place.start, block.s1 - place.start
    if block.q0 == block.q1:
        return high - low in droppable(source, low, len(source), locator.licence_for(place))
    said, quoted = tuple(source.keys[low:high]), tuple(piece.words.keys[block.q0 : block.q1])
    before = source.keys[low - 1] if low else None
    return (len(said) == 1 and quoted in full_forms(source.keys, low)) or (
        len(quoted) == 1 and said in full_forms(piece.words.keys, block.q0) and contracts(said, before)
    )


_NUMBER_ONE = {"no", "number"}
"""Put for each other these are forms of one word: No. 1."""
NUMBER, NEGATION, WORD, VARIANT, ALLOWED = range(5)
"""Kinds of a drift, worst first."""


@remembered(1024)
def severity(edit: Edit) -> int:
    """How bad an edit is: NUMBER, NEGATION, WORD, VARIANT or ALLOWED. Long cuts count as words (VERDICTS.md)."""
    if edit.allowed:
        return ALLOWED
    if edit.quoted == "…":
        return NEGATION  # no other ellipsis is refused
    said, quoted = fold(edit.source).keys, fold(edit.quoted).keys
    if {*said, *quoted} == _NUMBER_ONE:
        return VARIANT
    another = _numbers(edit.source, said) != _numbers(edit.quoted, quoted)
    if edit.kind in {EditKind.SUBSTITUTE, EditKind.BRACKET} and another:
        return NUMBER
    if len(said) <= 4 and _denials(said) != _denials(quoted):
        return NEGATION
    if said == quoted and any(map(is_negation, said)):
        return NEGATION
    if edit.kind is EditKind.ADD and another:
        return NUMBER
    if edit.kind is EditKind.ADD and _filler_or_hedge(quoted):
        return VARIANT
    if len(said) == len(quoted) == 1 and frozenset((said[0], quoted[0])) in HOMOPHONES:
        return VARIANT
    return WORD


def gravity(verdict: Verdict) -> tuple[int, int]:
    """Sorts verdicts worst first: by grade, then by the worst edit; what is refused for no edit weighs like words."""
    refused = (severity(edit) for edit in verdict.edits if not edit.allowed)
    return -verdict.kind.grade, min(refused, default=WORD)


def _denials(keys: list[str]) -> tuple[int, int]:
    """How many words deny, and how many of these leave a little."""
    return sum(map(is_negation, keys)), sum(key in NEARLY for key in keys)


def _numbers(text: str, keys: list[str]) -> list[str]:
    """The numbers among the words of a text; a lone "one" is mostly a pronoun, a lone "first" an adverb."""
    found = [key for key in keys if has_number(key)]
    return [] if found in (["1"], ["1st"]) and "1" not in text else found


def _filler_or_hedge(keys: list[str]) -> bool:
    return all(key in FILLERS for key in keys) or tuple(keys) in HEDGES or tuple(keys) in FILLER_PAIRS
