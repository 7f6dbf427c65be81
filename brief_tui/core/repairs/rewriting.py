"""New words for a quotation as edits of the draft: only what differs is touched, and nothing becomes Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein, Opcodes

from brief_tui.core.draft.brief import Quotation
from brief_tui.core.draft.markdown.inline import written_end
from brief_tui.core.draft.markdown.syntax import ENTITY
from brief_tui.core.offsets import MappedText, Span, line_at
from brief_tui.core.repairs.repair import Replacement

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_SPECIAL = re.compile(r"[*`|]|\\(?=[^\w\s])|<(?=[\w/!?])|(?<!\w)_|_(?!\w)|\[(?=[^\[\]]*\][(\[:])")
_LINE_START = re.compile(r"(\s*)(?:(\d{1,9})([.)])(?=\s|$)|([-+#>=~]))")


def escaped(words: str) -> str:
    """Words that would be Markdown inside a line, so that they read as they are."""
    words = _SPECIAL.sub(lambda m: f"\\{m[0]}", words)
    return ENTITY.sub(lambda m: f"\\{m[0]}", words)


def _as_words(draft: str, at: int, words: str) -> str:
    """`words` escaped for offset `at` of the draft, also against what has a meaning where a line begins."""
    words = escaped(words)
    line = draft[line_at(draft, at).start : at]
    if line.strip(" \t>"):
        return words
    return _LINE_START.sub(lambda m: f"{m[1]}{m[2] or ''}\\{m[3] or m[4]}", words, count=1)


def written_span(draft: str, words: MappedText, start: int, end: int) -> Span:
    """Where the readable characters [start, end) are written: a backslash before, and all of an entity or tag."""
    if start >= end:
        at = written_end(draft, words, start) if start else words.source_of(0)
        return Span(at, at)
    first = words.source_of(start)
    is_escape = draft[first - 1 : first] == "\\" and (not start or words.source_of(start - 1) != first - 1)
    return Span(first - is_escape, written_end(draft, words, end))


def rewritten(draft: str, quotation: Quotation, text: str) -> tuple[Replacement, ...]:
    """The edits that make the quotation read `text`; lines and markup stay where their words do."""
    words = quotation.words
    done: list[Replacement] = []
    for start, end, new in _changes(words.text, text):
        span = written_span(draft, words, start, end)
        if start == end < len(words.text) and not words.text[end].isspace():
            at = written_span(draft, words, end, end + 1).start
            span = Span(at, at)
        done.append(Replacement(span, _as_words(draft, span.start, new)))
    return tuple(done)


def rewritten_whole(draft: str, quotation: Quotation, text: str) -> tuple[Replacement, ...]:
    """The edit that writes everything between the marks anew, on one line and without markup."""
    span = written_span(draft, quotation.words, 0, len(quotation.text))
    return (Replacement(span, _as_words(draft, span.start, text)),)


def _changes(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """What differs, as spans of `old` with the new characters; white space at their ends that both have left out."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    starts = [0]
    for token in before:
        starts.append(starts[-1] + len(token))
    for start, end, first, last in _joined(Levenshtein.opcodes(before, after), before):
        low, high, words = starts[start], starts[end], "".join(after[first:last])
        while low < high and words and old[low] == words[0] and old[low].isspace():
            low, words = low + 1, words[1:]
        while low < high and words and old[high - 1] == words[-1] and old[high - 1].isspace():
            high, words = high - 1, words[:-1]
        if low < high or words:
            yield low, high, words


def _joined(opcodes: Opcodes, before: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """The differences; those with nothing but white space between them are one."""
    held: tuple[int, int, int, int] | None = None
    for op in opcodes:
        if op.tag == "equal":
            continue
        if held is not None and not "".join(before[held[1] : op.src_start]).strip():
            held = held[0], op.src_end, held[2], op.dest_end
            continue
        if held is not None:
            yield held
        held = op.src_start, op.src_end, op.dest_start, op.dest_end
    if held is not None:
        yield held
