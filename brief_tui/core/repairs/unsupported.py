"""What is done with a quotation that nobody said: it is marked for somebody to decide, or makes way for a paraphrase.

Neither makes it stand. A mark leaves it as false as it was; where it made way, a note says in the article itself that
something is still to be written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_tui.core.judging.judged import Judged
from brief_tui.core.offsets import Span
from brief_tui.core.repairs.reattribution import newline_of
from brief_tui.core.repairs.repair import Replacement
from brief_tui.core.repairs.rewriting import escaped

UNSUPPORTED = "unsupported"
PARAPHRASE = "paraphrase needed"
_MARKS = re.compile("[“”„‟«»‹›\"＂]|(?<!\\w)['‘]|['’](?!\\w)")


def given_up(draft: str, judged: Judged) -> Iterator[tuple[str, tuple[Replacement, ...]]]:
    """Label and edits of what can be done: mark it or ask for a paraphrase; of a term, take its marks away."""
    quotation = judged.quotation
    start, end = quotation.span
    words = " ".join(_MARKS.sub("", quotation.text).split())
    if quotation.kind == "term":
        yield "Take the marks away", (Replacement(quotation.span, escaped(words)),)
        return
    who = f" {judged.speaker}:" if judged.is_citation and judged.speaker else ""
    words = escaped(words.replace("[", "(").replace("]", ")"))
    if judged.is_citation:
        mark = f"[{UNSUPPORTED}: nobody says these words in the transcripts]{2 * newline_of(draft)}"
        yield "Mark it as unsupported", (Replacement(Span(start, start), mark),)
    else:
        edits = (Replacement(Span(start, start), f"[{UNSUPPORTED}: "), Replacement(Span(end, end), "]"))
        yield "Mark it as unsupported", edits
    yield "Ask for a paraphrase instead", (Replacement(quotation.span, f"[{PARAPHRASE}:{who} {words}]"),)
