"""A refused quotation in other words: those of the transcript where it differs, an ellipsis where it was cut.

All of it is text to text. The quotation keeps what is right of it: its marks, brackets and ellipses, what the white
list lets it leave out, the case of its first letter and what ends it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple

from brief_tui.core.judging.quoted import QuotedPiece, quoted_pieces, whole
from brief_tui.core.judging.verdict import Edit, EditKind, Evidence, Verdict, VerdictKind
from brief_tui.core.language.typography import Typography, cased, ends_sentence
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import count_words, fold, has_number
from brief_tui.core.offsets import Span
from brief_tui.core.sources.transcripts import Transcript

Way = Literal["refused", "all", "cuts"]
"""Which differences give way to the transcript: those that are refused; all of them; or the same as "refused", with an
ellipsis where words were left out."""

_WAYS: tuple[Way, ...] = ("refused", "all")
LOOSE = " ,;:—–-"
"""What joins a piece of a quotation to the one beside it, and goes where they are parted."""
_ROUNDS = 4
"""A quotation is repaired anew where a repair uncovers another fault, so often."""
_BRACKET_WORDS = 5
_LETTER = re.compile(r"[^\W\d_]")
_STOP = re.compile(r"[.?!…][\"”’')\]]*(?=\s)")
_OPENS = "\"“‘'(["
_DANGLING = 2
_TAIL = re.compile(r"\W*$")
_BRACKET = re.compile(r"(?<!\s)\s*\[[^\[\]]*\](?:['’]s\b)?")
_TWO_STOPS = re.compile(r"[,;:](?=[.?!,;])")


class _Zone(NamedTuple):
    """A stretch that differs: words [first, last) of the piece, and the edits in it."""

    first: int
    last: int
    edits: tuple[Edit, ...]


class Setting(NamedTuple):
    """Where a quotation's words come from, and the style that they go into."""

    transcripts: Mapping[str, Transcript]
    """The transcripts by path."""
    style: Typography
    outer: str
    """The mark that opens the quotation in the draft, if one does."""


def mended(
    text: str, verdict: Verdict, setting: Setting, judge: Callable[[str], Verdict]
) -> tuple[str, Verdict] | None:
    """A drifted or stitched quotation's text with as little changed as makes it stand, and its verdict then.

    `judge` gives the verdict on another text of the quotation. None where nothing makes it stand.
    """
    judged = cache(judge)
    for changed in _attempts(text, verdict, setting, judged):
        if (now := judged(changed)).stands:
            return changed, now
    return None


def _attempts(text: str, verdict: Verdict, setting: Setting, judge: Callable[[str], Verdict]) -> Iterator[str]:
    if not verdict.edits and _BRACKET.search(text):
        yield _BRACKET.sub("", text).strip()
    for way in _WAYS:
        changed, now = text, verdict
        for _ in range(_ROUNDS):
            new = _repaired(changed, now, setting, way)
            if new is None or new == changed:
                break
            yield new
            changed, now = new, judge(new)
    if verdict.kind is VerdictKind.DRIFTED and len(quoted_pieces(text)) == 1:
        yield _passage_wording(text, verdict.evidence[0], setting)


def _repaired(text: str, verdict: Verdict, setting: Setting, way: Way) -> str | None:
    if verdict.kind is VerdictKind.DRIFTED:
        return reworded(text, verdict, setting, way)
    return with_ellipses(text, verdict.evidence, setting.style) if verdict.kind is VerdictKind.STITCHED else None


def reworded(text: str, verdict: Verdict, setting: Setting, way: Way) -> str | None:
    """A drifted quotation's text with the words of its passage; None where the passage is not one speaker's."""
    evidence = verdict.evidence[0]
    source = setting.transcripts[evidence.transcript]
    if _speakers(source, evidence) != 1:
        return None
    for piece in _pieces(text, verdict.edits):
        zones = _zones(piece, verdict.edits)
        runs = _runs(len(piece.words), zones)
        if len(runs) == len(evidence.marks):
            return _restored(text, piece, zones, runs, _Said(source.text, evidence, setting), way)
    return None


def _passage_wording(text: str, evidence: Evidence, setting: Setting) -> str:
    """The passage as it was said, with the first letter's case and the end of the quotation `text`."""
    said = cased(setting.style.fitted(evidence.text, setting.outer).strip(), text)
    return said + text[len(text) - len(_TAIL.search(text)[0]) :]  # type: ignore[index]  # it matches anything


def with_ellipses(text: str, evidence: Sequence[Evidence], style: Typography) -> str | None:
    """A stitched quotation's text with an ellipsis at each joint; None where its pieces cannot be told apart."""
    spans = pieces_of(text, evidence)
    if spans is None:
        return None
    joined = ""
    for span in spans:
        part = text[slice(*span)]
        if joined:
            joined = joined.rstrip(LOOSE) + f" {style.ellipsis} "
        joined += part
    last = spans[-1].end
    tail = text[last:] if not _LETTER.search(text[last:]) else "" if ends_sentence(joined) else "."
    return cased(joined + tail, text)


def in_order_said(text: str, evidence: Sequence[Evidence], style: Typography) -> str | None:
    """The pieces in the order in which they were said, an ellipsis between them."""
    spans = pieces_of(text, evidence)
    if spans is None or len({passage.transcript for passage in evidence}) > 1:
        return None
    ordered = [span for _, span in sorted(zip(evidence, spans, strict=True), key=lambda pair: pair[0].span)]
    parts = [text[slice(*span)].strip(LOOSE) for span in ordered]
    joined = f" {style.ellipsis} ".join(part.removesuffix(".") if n else part for n, part in enumerate(parts))
    end = "," if text.endswith(",") else "." if ends_sentence(text) else ""
    return joined if ends_sentence(joined) else joined + end


def pieces_of(text: str, evidence: Sequence[Evidence]) -> list[Span] | None:
    """Where in the quotation's text each of these passages is quoted, with the punctuation behind it."""
    divided = quoted_pieces(text)
    if len(divided) > 1 and (inner := _inside_one(text, divided, evidence)):
        return inner
    if len(divided) == len(evidence) > 1:
        return [_tight(text, piece.offset, piece.offset + len(piece.text)) for piece in divided]
    piece, spans, at = whole(text), list[Span](), 0
    keys = piece.words.keys
    for passage in evidence:
        said = fold(passage.text).keys
        at = next((n for n in range(at, len(keys) - len(said) + 1) if keys[n : n + len(said)] == said), -1)
        if at < 0 or not said:
            return None
        after = at + len(said)
        start = _with_opening(text, piece.words[at].start) if at else 0
        stop = _with_opening(text, piece.words[after].start) if after < len(keys) else len(text)
        spans.append(_whole_sentences(text, _tight(text, start, stop)))
        at = after
    return spans


def _inside_one(text: str, divided: Sequence[QuotedPiece], evidence: Sequence[Evidence]) -> list[Span] | None:
    """The whole text divided where one of the pieces between its ellipses has to be, if several passages are in one."""
    found = ((piece, pieces_of(piece.text, evidence)) for piece in divided) if len(evidence) > 1 else ()
    for piece, spans in found:
        if spans is not None:
            first, *others = (Span(piece.offset + span.start, piece.offset + span.end) for span in spans)
            *middle, last = others
            return [Span(0, first.end), *middle, Span(last.start, len(text.rstrip()))]
    return None


def _with_opening(text: str, start: int) -> int:
    """Where a word begins, marks and brackets that open before it included."""
    while start and text[start - 1] in _OPENS and not text[start - 2 : start - 1].isalnum():
        start -= 1
    return start


def _whole_sentences(text: str, span: Span) -> Span:
    """A piece without the one or two words of its next sentence, which are less than the rest."""
    part = text[slice(*span)]
    end = max((m.end() for m in _STOP.finditer(part)), default=0)
    kept, dangling = count_words(part[:end]), count_words(part[end:])
    return Span(span.start, span.start + end) if 0 < dangling <= min(_DANGLING, kept - 1) else span


def _tight(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    return Span(start + len(part) - len(part.lstrip()), start + len(part.rstrip()))


def _speakers(source: Transcript, evidence: Evidence) -> int:
    turns = [turn for turn in source.turns if turn.start < evidence.span.end and turn.end > evidence.span.start]
    return len({turn.speaker for turn in turns}) if len(turns) == 1 or None not in {t.speaker for t in turns} else 0


def _pieces(text: str, edits: Sequence[Edit]) -> Iterator[QuotedPiece]:
    """The pieces that the edits may be about: the quotation as a whole, then any piece that holds all of them."""
    yield whole(text)
    for piece in quoted_pieces(text):
        end = piece.offset + len(piece.text)
        if all(piece.offset <= edit.at.start and edit.at.end <= end for edit in edits):
            yield piece


def _zones(piece: QuotedPiece, edits: Sequence[Edit]) -> list[_Zone]:
    """The edits in the order of the text; those with no equal word between them are one zone."""
    starts = [word.start + piece.offset for word in piece.words]
    zones: list[_Zone] = []
    for edit in sorted(edits, key=lambda edit: edit.at):
        if edit.kind is EditKind.SUBSTITUTE and fold(edit.source).keys == fold(edit.quoted).keys:
            continue  # differs in capitals alone; its words are equal ones
        first = sum(start < edit.at.start for start in starts)
        last = sum(start < edit.at.end for start in starts) if edit.at.end > edit.at.start else first
        if zones and first <= zones[-1].last:
            before = zones.pop()
            zones.append(_Zone(before.first, max(before.last, last), (*before.edits, edit)))
        else:
            zones.append(_Zone(first, last, (edit,)))
    return zones


def _runs(words: int, zones: Sequence[_Zone]) -> list[Span]:
    """The equal words between the zones."""
    edges = [0, *(edge for zone in zones for edge in (zone.first, zone.last)), words]
    runs = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [run for run in runs if run.end > run.start]


class _Said(NamedTuple):
    """What the transcript has for a piece."""

    text: str
    evidence: Evidence
    """Its marks are the equal words, run by run."""
    setting: Setting

    def between(self, run: int) -> str:
        """What stands before run `run`: from the run before it, or from the start of the passage."""
        marks, span = self.evidence.marks, self.evidence.span
        start = marks[run - 1].end if run else span.start
        end = marks[run].start if run < len(marks) else span.end
        return self.setting.style.fitted(self.text[start:end], self.setting.outer)

    def letter(self, run: int) -> str:
        """The first letter of run `run`."""
        return self.text[self.evidence.marks[run].start]


def _restored(
    text: str, piece: QuotedPiece, zones: Sequence[_Zone], runs: Sequence[Span], said: _Said, way: Way
) -> str:
    """The quotation's text with what was said in the zones that give way."""
    words, parts, at = piece.words, list[str](), 0
    for zone in zones:
        if _stays(piece, zone, way):
            continue
        run = sum(span.end <= zone.first for span in runs)
        start = words[zone.first - 1].end if zone.first else words[0].start
        end = words[zone.last].start if zone.last < len(words) else words[len(words) - 1].end
        new = said.between(run)
        goes_on = zone.last < len(words)
        if way == "cuts" and zone.first and goes_on and zone.first == zone.last:
            new = f" {said.setting.style.ellipsis} "
        elif zone.first and goes_on:
            new, end = _with_letter(text, piece, end, new, said.letter(run))
        elif goes_on:
            new, end = _with_first(text, piece, end, new, said.letter(run))
        parts += [text[at : piece.offset + start], new]
        at = piece.offset + end
    return _TWO_STOPS.sub("", "".join([*parts, text[at:]])).strip()


def _with_letter(text: str, piece: QuotedPiece, end: int, new: str, letter: str) -> tuple[str, int]:
    """The next word's first letter as it was said, for a sentence may no longer begin or end here."""
    at = piece.offset + end
    return (new + letter, end + 1) if text[at : at + 1].casefold() == letter.casefold() else (new, end)


def _with_first(text: str, piece: QuotedPiece, end: int, new: str, letter: str) -> tuple[str, int]:
    """Another beginning, with the case of the first letter that there was."""
    new, end = _with_letter(text, piece, end, new, letter)
    like = text[piece.offset + piece.words[0].start :]
    return cased(new.lstrip(), like), end


def _stays(piece: QuotedPiece, zone: _Zone, way: Way) -> bool:
    """Whether a zone is left as the quotation has it."""
    if way == "all":
        return False
    if all(edit.allowed for edit in zone.edits):
        return True
    at = zone.first
    if zone.last > at or not any(bracket.before == at for bracket in piece.brackets):
        return False
    keys = [key for edit in zone.edits for key in fold(edit.source).keys]
    return len(keys) <= _BRACKET_WORDS and not any(is_negation(key) or has_number(key) for key in keys)
