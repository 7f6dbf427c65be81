"""The missing beginning of a quotation: a mark that closes nothing gets its partner where its words begin."""

from __future__ import annotations

import re
from itertools import islice

from brief_tui.core.draft.brief import Brief
from brief_tui.core.draft.marks import find_marks
from brief_tui.core.draft.prose import Prose
from brief_tui.core.draft.typed_marks import CLOSING
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.repairs.speech_clause import begins_report, says_before
from brief_tui.core.sources.index import TranscriptIndex

_OPENING = {closing: opening for opening, closing in CLOSING.items()}
FEWEST = 5
"""Fewer words stand in any transcript."""
LOOKED_AT, READ = 100, 3_000
"""Passages that begin or end so, and characters beside a mark, that are looked at."""
_BREAK = re.compile(r"[.?!…:][\"”’)\]]*\s+|,\s+")


def opened(mark: int, brief: Brief, index: TranscriptIndex) -> Repair | None:
    """Opens the quotation that a mark of the prose, at an offset of the draft, closes; None where that is not known.

    It begins

    - where the words begin that stand in a transcript, if nothing stands before them in the paragraph, or only who
      says so; or the end of a sentence, if the speaker began there too: what somebody misquoted is never cut off;
    - where they begin in a sentence that begins with who says so and tells by no comma where the quotation does;
    - elsewhere, which is a guess, with its sentence, or behind who says so; never in front of who says so.

    A mark right behind a number stands for inches, or may: none is known for it.
    """
    for prose in brief.prose:
        stray = find_marks(prose.text).stray
        at = next((at for at in stray if prose.source(Span(at, at + 1)).start == mark), None)
        if at is not None:
            ends = *(other + 1 for other in stray if other < at), *(span.end for span in prose.quoted if span.end <= at)
            return _opened(prose, Span(max((0, at - READ, *ends)), at), index)
    return None


def _opened(prose: Prose, before: Span, index: TranscriptIndex) -> Repair | None:
    opening, text = _OPENING.get(prose.text[before.end]), prose.text[slice(*before)]
    if text[-1:].isdecimal():
        return None
    is_first = before.start == 0
    start, where = _said_start(text, index, is_first=is_first), "where the transcript’s words begin"
    if start is None:
        start, where = _sentence_start(text, is_first=is_first), "at its sentence’s beginning"
    if opening is None or start is None or text.count("(", start) != text.count(")", start):
        return None
    place = prose.source(Span(before.start + start, before.start + start + 1)).start
    return Repair(f"Open the quotation {where}", (Replacement(Span(place, place), opening),))


def _said_start(text: str, index: TranscriptIndex, *, is_first: bool) -> int | None:
    """Offset of the words at the end of the text that somebody said so; None where they may have begun before.

    `is_first`: whether the paragraph begins with the text.
    """
    words = fold(text, notes=False)
    keys = index.lexicon.lookup(words.keys)
    places = islice(index.occurrences(keys[-FEWEST:]) if len(keys) >= FEWEST else (), LOOKED_AT)
    length, begins_turn = max((_alike(keys, at, index) for at in places), default=(0, False))
    if not length:
        return None
    start = words.span(len(keys) - length, len(keys)).start
    head = text[:start]
    if not head.strip():
        return start if is_first else None
    breaks = head.rstrip().endswith((".", "?", "!", "…")) and begins_turn
    return start if breaks or says_before(head) or _reports(head, is_first=is_first) else None


def _reports(text: str, *, is_first: bool) -> bool:
    """Whether the last sentence begins with who says so, and no comma behind that tells where the quotation begins."""
    start = _sentence_break(text, is_first=is_first)
    return start is not None and begins_report(text[start:])


def _alike(keys: str, at: int, index: TranscriptIndex) -> tuple[int, bool]:
    """How many of the last words stand where the last few do, in one turn, and whether that begins with them."""
    turn, end = index.place(at), at + FEWEST
    if end > turn.end:
        return 0, False
    said = index.words[max(turn.start, end - len(keys)) : end]
    pairs = zip(reversed(keys), reversed(said), strict=False)
    length = next((n for n, (one, other) in enumerate(pairs) if one != other), len(said))
    return length, end - length == turn.start


def _sentence_start(text: str, *, is_first: bool) -> int | None:
    """As `_sentence_break`; None where that is in front of who says so, too."""
    start = _sentence_break(text, is_first=is_first)
    return start if start is not None and not begins_report(text[start:]) else None


def _sentence_break(text: str, *, is_first: bool) -> int | None:
    """Where the last sentence begins, or in it what stands behind who says so; None where it began before the text."""
    breaks = (found for found in _BREAK.finditer(text) if found[0][0] != "," or says_before(text[: found.end()]))
    start = max((found.end() for found in breaks), default=0 if is_first else None)
    return start if start is not None and text[start:].strip() else None
