"""What is done with a quotation that nobody said: it is marked, makes way for a paraphrase, or is taken out.

None makes it stand. A mark leaves it as false as it was; where it made way, a note says in the article itself that
something is still to be written. Only a citation can be taken out without a look at the prose around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.offsets import Span, newline_of
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.repairs.rewriting import escaped

UNSUPPORTED = "unsupported"
PARAPHRASE = "paraphrase needed"
_MARKED, _LONGEST = re.compile(rf"\[{UNSUPPORTED}:(?: [^\[\]\r\n]*\]\s*| )\Z"), 120
"""A mark before a citation, or one that speech stands in; characters in which it has room."""
_CLAUSE, _SENTENCE_END = 120, re.compile(r"[.!?…][\"”’)]*\s|[\r\n]")
_CALLS = re.compile(
    r"\b(?:call(?:s|ed|ing)?|dub(?:s|bed|bing)?|nam(?:es?|ed|ing)|nicknam(?:es?|ed)|term(?:s|ed)|labell?(?:s|ed)?"
    r"|christen(?:s|ed)?|coin(?:s|ed)?|(?:speaks?|spoke|talks?|talked) of|(?:know|knows|knew|known) \S+(?: \S+)? as"
    r"|in (?:her|his|their)(?: own)? (?:words?|phrase|terms?))\b",
    re.IGNORECASE,
)
"""Who calls a thing by a term says the term."""
_BLANK_LINES = re.compile(r"\s*\Z|(?:[ \t]*(?:\r\n?|\n))+")
_MARKS = re.compile("[“”„‟«»‹›\"＂]|(?<!\\w)['‘]|['’](?!\\w)")


def last_resorts(draft: str, judged: Judged) -> Iterator[tuple[str, tuple[Replacement, ...]]]:
    """Label and edits of what can be done: mark it, ask for a paraphrase, take a citation out.

    Of a term, and of words between marks that nobody is said to say, the marks can be taken away: with a name beside
    them, or where somebody calls something so, the words would be put into that mouth still. What is marked already is
    not marked again, and where it gives way its mark does too.
    """
    quotation = judged.quotation
    mark = _mark_before(draft, quotation.span)
    span = _with_mark(draft, quotation.span, mark)
    words = " ".join(_MARKS.sub("", quotation.text).split())
    nobodys = judged.verdict.kind is VerdictKind.UNATTRIBUTED or (
        judged.verdict.kind is VerdictKind.FABRICATED and judged.speaker is None
    )
    is_plain_term = judged.is_term and not _is_called_so(draft, quotation.span)
    if is_plain_term or (nobodys and quotation.kind == "speech"):
        yield "Take the marks away", (Replacement(span, escaped(words)),)
    if is_plain_term:
        return
    who = f" {judged.speaker}:" if judged.is_citation and judged.speaker else ""
    words = escaped(words.replace("[", "(").replace("]", ")"))
    if mark is None:
        yield "Mark it to be put right later", _marked(draft, judged)
    yield "Ask for a paraphrase instead", (Replacement(span, f"[{PARAPHRASE}:{who} {words}]"),)
    if judged.is_citation:
        behind = _BLANK_LINES.match(draft, span.end)
        yield "Take it out", (Replacement(Span(span.start, behind.end() if behind else span.end), ""),)


def _is_called_so(draft: str, quotation: Span) -> bool:
    """Whether the sentence around a term says that somebody calls something so."""
    start, end = quotation
    lead = _SENTENCE_END.split(draft[max(0, start - _CLAUSE) : start])[-1]
    rest = _SENTENCE_END.split(draft[end : end + _CLAUSE])[0]
    return _CALLS.search(lead) is not None or _CALLS.search(rest) is not None


def unmarked(draft: str, quotation: Span) -> Repair | None:
    """Takes away the mark before a quotation, or around it and nothing else; the words are as false as they were."""
    start, end = _with_mark(draft, quotation, _mark_before(draft, quotation))
    around = Span(start, quotation.start), Span(quotation.end, end)
    edits = tuple(Replacement(span, "") for span in around if span.start < span.end)
    return Repair("Take the mark away", edits) if edits else None


def _mark_before(draft: str, quotation: Span) -> re.Match[str] | None:
    return _MARKED.search(draft, max(0, quotation.start - _LONGEST), quotation.start)


def _with_mark(draft: str, quotation: Span, mark: re.Match[str] | None) -> Span:
    """The quotation, and the mark before it, or around it and nothing else."""
    if mark is None:
        return quotation
    is_around = "]" not in mark[0]
    is_all = not is_around or draft.startswith("]", quotation.end)
    return Span(mark.start(), quotation.end + is_around) if is_all else quotation


def _marked(draft: str, judged: Judged) -> tuple[Replacement, ...]:
    """A note before a citation, or one around speech."""
    start, end = judged.quotation.span
    if not judged.is_citation:
        return Replacement(Span(start, start), f"[{UNSUPPORTED}: "), Replacement(Span(end, end), "]")
    nobody = judged.verdict.kind is VerdictKind.FABRICATED
    why = "nobody says these words in the transcripts" if nobody else "not said so in the transcripts"
    return (Replacement(Span(start, start), f"[{UNSUPPORTED}: {why}]{2 * newline_of(draft)}"),)
