"""A silent cut undone: the few words that it leaves out, put back where they were said."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.language.words import count_words
from brief_tui.core.repairs.rewording import Setting, pieces_of

_FEW = 12
"""Most words that are put back: with more, it is another quotation."""
_JOINT = " ,;:.—–-…"


def restored(text: str, evidence: Sequence[Evidence], setting: Setting) -> str | None:
    """A stitched quotation's text with the words between its passages; None where they are many, or not of one turn."""
    spans = pieces_of(text, evidence)
    joints = list(pairwise(passage.span for passage in evidence))
    one_turn = len({(passage.transcript, passage.turn) for passage in evidence}) == 1
    if spans is None or not one_turn or any(one.end > other.start for one, other in joints):
        return None
    said = setting.transcripts[evidence[0].transcript].text
    between = [said[one.end : other.start] for one, other in joints]
    if sum(map(count_words, between)) > _FEW:
        return None
    whole = text[: spans[0].end]
    for left_out, passage, span in zip(between, evidence[1:], spans[1:], strict=True):
        # The letter as it was said: what began a sentence may be the middle of one again.
        whole = whole.rstrip(_JOINT) + setting.style.fitted(left_out, setting.outer) + said[passage.span.start]
        whole += text[span.start + 1 : span.end]
    return whole + text[spans[-1].end :]
