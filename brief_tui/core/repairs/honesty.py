"""What a repair may not make of a quotation: another one, one that hides something, or one of scraps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from brief_tui.core.draft.brief import TERM_WORDS
from brief_tui.core.judging.evidence import VARIANT, severity
from brief_tui.core.judging.quoted import quoted_pieces
from brief_tui.core.judging.verdict import Edit, Evidence
from brief_tui.core.language.common_words import COMMON
from brief_tui.core.language.turning import bears_meaning
from brief_tui.core.language.words import count_words, fold
from brief_tui.core.sources.transcripts import Transcript

PAUSE = re.compile(r"[.,;:?!…—–]|\s-")
"""Where a clause may end."""
_STOP = re.compile(r"[.?!…](?!\S)")
_NO_APOSTROPHES = str.maketrans("", "", "'’")
_WORTH_A_CUT = 4
"""Fewer words are restored rather than given an ellipsis."""
_LITTLE = 3
"""A word of no more letters tells little by itself."""


def is_another(quoted: str, refused: Sequence[Edit]) -> bool:
    """Whether few words share nothing telling with the passage: “big one” was not meant to be “and one”."""
    others = [key for edit in refused if severity(edit) != VARIANT for key in fold(edit.quoted).keys]
    kept = (Counter(fold(quoted).keys) - Counter(others)).elements()
    tells = any(len(key) > _LITTLE and key not in COMMON for key in kept)
    return bool(others) and count_words(quoted) <= TERM_WORDS and not tells


def may_be_cut(words: str) -> bool:
    """Whether an ellipsis is worth its place here, and hides nothing that bears on the meaning."""
    keys = fold(words).keys
    return len(keys) >= _WORTH_A_CUT and not bears_meaning(keys)


def is_scrap(text: str) -> bool:
    """Whether a single word is left between two ellipses, or between one and an end: “Run … it … on a card”."""
    return any(len(piece.words) == 1 for piece in quoted_pieces(text))


def one_apostrophe(said: str, quoted: str) -> bool:
    """Whether apostrophes are all that differs."""
    return said.casefold().translate(_NO_APOSTROPHES) == quoted.casefold().translate(_NO_APOSTROPHES)


def cuts_clauses(evidence: Sequence[Evidence], transcripts: Mapping[str, Transcript]) -> bool:
    """Whether each cut leaves out clauses: none is within one, or joins the halves of two sentences."""
    for one, other in pairwise(evidence):
        left_out = transcripts[one.transcript].text[one.span.end : other.span.start].strip()
        if not (PAUSE.match(left_out) or PAUSE.search(left_out, len(left_out) - 1)):
            return False
        stops = list(_STOP.finditer(left_out))
        if stops and left_out[: stops[0].start()].strip() and left_out[stops[-1].end() :].strip():
            return False
    return True
