"""The missing end of a quotation: an open mark is closed where the transcripts, or the draft, say its words end."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice

from brief_tui.core.draft.brief import Brief, Quotation
from brief_tui.core.draft.marks import find_marks
from brief_tui.core.draft.prose import Prose
from brief_tui.core.draft.typed_marks import CLOSING
from brief_tui.core.findings import Finding
from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.repairs.opening import FEWEST, LOOKED_AT, READ, opened
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.repairs.speech_clause import says_behind
from brief_tui.core.sources.index import TranscriptIndex

_WHERE_SAID, _AT_THE_END = "where the transcript’s words end", "at the paragraph’s end"
_BEHIND_SENTENCE = "behind its sentence"
_OF_THE_BLOCK = "at the block quote’s end"
_FIRST, _STOP = re.compile(r"^\W*\w+"), re.compile(r"[.?!…][\"”’)\]]*\s")
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"\b(?!I\b)[^\W\d_a-z]")
_PAUSE, _LAST = re.compile(r"(,|[.?!…]+)\s"), re.compile(r"([,.?!…]*)\s*$")
_BEFORE_CLAUSE = re.compile("[,?!…—–]")


def known_repairs(finding: Finding, brief: Brief, index: TranscriptIndex) -> tuple[Repair, ...]:
    """What would put a finding of the judged `brief` right, as far as that is known, best first.

    The end of an open mark is looked for only here, when somebody asks; or else the mark can go, which takes the words
    out of what is judged. A block quote is closed at its end, if one mark at its beginning is all that is wrong with
    its marks. In the prose a mark is closed

    - behind the words that stand in a transcript, if nothing stands behind them; or a comma, and then who says so;
      or the end of a sentence, if the speaker ended there too: what somebody misquoted is never cut off;
    - at the end of its paragraph, if that is one sentence and nothing in it may say who speaks;
    - elsewhere, which is a guess, behind the sentence that begins with it, or the comma before who says so.

    For a mark that closes nothing see `opened`; a quotation that goes on in the next paragraph is not cut off.
    """
    goes_on = finding.repair is not None and all(edit.text for edit in finding.repair.replacements)
    paired = _paired(finding, brief, index) if finding.id == "unbalanced-mark" and not goes_on else None
    return tuple(repair for repair in (paired, finding.repair) if repair is not None)


def _paired(finding: Finding, brief: Brief, index: TranscriptIndex) -> Repair | None:
    mark = brief.lines.start(finding.line) + finding.column - 1
    return _closing(mark, brief, index) or opened(mark, brief, index)


def _closing(mark: int, brief: Brief, index: TranscriptIndex) -> Repair | None:
    for quotation in brief.quotations:
        if quotation.kind == "citation" and mark in range(*quotation.span):
            return _closed_block(quotation, mark, brief.text)
    marks = ((prose, at) for prose in brief.prose for at in prose.unclosed)
    found = (_closed(prose, at, index) for prose, at in marks if prose.source(Span(at, at + 1)).start == mark)
    return next(found, None)


def _closed_block(quotation: Quotation, mark: int, draft: str) -> Repair | None:
    closing, words = CLOSING.get(draft[mark]), quotation.words
    _, *wrong = find_marks(words.text)
    opens = not _WORD.search(draft, quotation.span.start, mark) and words.source_of(0) > mark
    if closing is None or not opens or any(wrong) or quotation.attribution is None:
        return None
    return _put(closing, words.source_span(0, len(words.text)).end, _OF_THE_BLOCK)


def _closed(prose: Prose, at: int, index: TranscriptIndex) -> Repair | None:
    closing, text = CLOSING.get(prose.text[at]), _behind(prose, at)
    is_last = at + 1 + len(text) == len(prose.text)
    said = _said_end(text, index, is_last=is_last)
    ends = (
        (said, _WHERE_SAID),
        (_sentence_end(text) if is_last else 0, _AT_THE_END),
        (_first_sentence_end(text, is_last=is_last), _BEHIND_SENTENCE),
    )
    end, where = next(((end, where) for end, where in ends if end), (0, ""))
    if closing is None or not end:
        return None
    return _put(closing, prose.source(Span(at, at + 1 + end)).end, where)


def _put(closing: str, place: int, where: str) -> Repair:
    return Repair(f"Close the quotation {where}", (Replacement(Span(place, place), closing),))


def _behind(prose: Prose, mark: int) -> str:
    """The text between an open mark and the next one that opens, or the end."""
    n, m = bisect_right(prose.unclosed, mark), bisect_right(prose.quoted, mark, key=lambda span: span.start)
    others = *prose.unclosed[n : n + 1], *(span.start for span in prose.quoted[m : m + 1])
    return prose.text[mark + 1 : min((mark + READ, *others))]


def _said_end(text: str, index: TranscriptIndex, *, is_last: bool) -> int:
    """Offset behind the words that somebody said so, and the mark behind them; 0 where they may have been to go on.

    `is_last`: whether the paragraph ends with the text.
    """
    words = fold(text, notes=False)
    keys = index.lexicon.lookup(words.keys)
    places = islice(index.occurrences(keys[:FEWEST]) if len(keys) >= FEWEST else (), LOOKED_AT)
    length, ends_turn = max((_alike(keys, at, index) for at in places), default=(0, False))
    if not length:
        return 0
    end = words.span(0, length).end
    if (pause := _LAST.match(text, end)) is not None:
        ends = is_last
    elif (pause := _PAUSE.match(text, end)) is None:
        return 0
    elif pause[1] == ",":
        ends = says_behind(text, pause.end())
    else:
        later = (found.end() for found in _BEFORE_CLAUSE.finditer(text, pause.end()))
        ends = ends_turn and not any(says_behind(text, at) for at in later)
    return pause.end(1) if ends else 0


def _sentence_end(text: str) -> int:
    """End of a text that is one sentence and tells of nobody who speaks; 0 for any other text."""
    rest = _FIRST.sub("", text)
    speaks = _NAME.search(rest) or any(CODES.get(word.casefold()) == "V" for word in _WORD.findall(rest))
    return 0 if speaks or _leaves_aside(text) or _STOP.search(text.rstrip()) else len(text.rstrip())


def _first_sentence_end(text: str, *, is_last: bool) -> int:
    """Where the first sentence ends, or before that its comma before who says so; 0 where it goes on behind the text.

    `is_last`: whether the paragraph ends with the text.
    """
    last = len(text.rstrip()) if is_last else 0
    ends = (pause.end(1) for pause in _PAUSE.finditer(text) if pause[1] != "," or says_behind(text, pause.end()))
    end = next(ends, last)
    return 0 if _leaves_aside(text[:end]) else end


def _leaves_aside(text: str) -> bool:
    """Whether a bracket in the text closes, or is closed, elsewhere."""
    return text.count("(") != text.count(")")


def _alike(keys: str, at: int, index: TranscriptIndex) -> tuple[int, bool]:
    """How many of the words stand at a position of the corpus, in one turn, and whether that ends with them."""
    turn = index.place(at).end
    said = index.words[at : min(turn, at + len(keys))]
    if len(said) < FEWEST:
        return 0, False
    length = next((n for n, (one, other) in enumerate(zip(keys, said, strict=False)) if one != other), len(said))
    return length, at + length == turn
