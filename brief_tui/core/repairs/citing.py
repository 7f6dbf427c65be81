"""Words of a transcript put into the draft: as a citation behind a paragraph, or as a quotation in a sentence.

What is put in stands: the words stay as they were said. Only quotation marks among them become single ones, what
nobody sees is left out, and what Markdown would take for its own is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.draft.citation import read_credit
from brief_tui.core.draft.markdown.markdown import read_blocks
from brief_tui.core.draft.marks import MARK, find_marks
from brief_tui.core.event_sources import Sources
from brief_tui.core.judging.judged import Judged
from brief_tui.core.language.disguise import without_hidden
from brief_tui.core.language.stage_notes import is_unheard, notes
from brief_tui.core.offsets import Span, line_at, newline_of
from brief_tui.core.repairs.credits import credit, known_credits, source_note
from brief_tui.core.repairs.placing import (
    citation_lines,
    in_prose,
    only_adds_prose,
    placed_behind,
    standing_apart,
)
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.repairs.rewriting import escaped
from brief_tui.core.sources.picking import Pick
from brief_tui.core.sources.transcripts import clock

_SPACES = re.compile(r"\s+")
_STOP = re.compile(r"(?<!\.)[.](?=[’'”\"]*$)")
_ENDS = re.compile(r"[.,?!…][’'”\"]*$")
_SENTENCE_OVER = re.compile(r"(?:^|[.?!…:][”’\"')\]]*)\s*$")
_WORD = re.compile(r"[^\s—–]*[^\s—–.,;:!?…]")
_IN_WORD = re.compile(r"\w[\w’'-]|[’'-]\w|[.,]\d")
_OPENS = "([{—–-/“‘\"'"
_NEAR = 9
"""Characters behind the cursor of which the first that is no space tells whether its sentence goes on."""
_SINGLE = frozenset("'‘")
_NO_BRACKETS = str.maketrans("", "", "[]")


class Marks(NamedTuple):
    """The quotation marks of a draft."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


class Cited(NamedTuple):
    """A citation as an edit of a draft, and what comes next."""

    repair: Repair
    cursor: int
    """Where one writes on, an offset in the draft with the citation."""
    missing: str
    """What its attribution should give and does not: "title and company", "title", "company", or ""."""


CURLY, STRAIGHT = Marks("“", "”", "‘", "’"), Marks('"', '"', "'", "'")


def _marks_of(draft: str) -> Marks:
    """The quotation marks that the draft uses most, whatever its apostrophes are."""
    return STRAIGHT if draft.count('"') > sum(map(draft.count, "“”")) else CURLY


def set_words(said: str, marks: Marks) -> str:
    """Words as said, for the inside of a quotation of the draft: on one line, quotation marks in them single.

    Marks that are not in pairs are left out, and stage notes, but for an ellipsis where words were not made out; and so
    are the square brackets of a transcriber, which in a quotation would be the editor's.
    """
    for note in notes(said):
        said = said.replace(note, " … " if is_unheard(note) else " ")
    said = without_hidden(said)
    pairs = find_marks(said).pairs
    openings, closings = {pair.start for pair in pairs}, {pair.end - 1 for pair in pairs}

    def single(mark: re.Match[str]) -> str:
        at = mark.start()
        if mark[0] in _SINGLE:
            return mark[0]
        return marks.inner_opening if at in openings else marks.inner_closing if at in closings else ""

    words = MARK.sub(single, said).translate(_NO_BRACKETS)
    return escaped(_SPACES.sub(" ", words).strip())


class Citing:
    """Puts words into one draft. `assessment` is the last one there is, perhaps of an earlier text."""

    def __init__(self, draft: str, sources: Sources, assessment: Assessment | None = None) -> None:
        self._draft, self._sources, self._assessment = draft, sources, assessment
        self._blocks, self._marks = read_blocks(draft), _marks_of(draft)
        self._people = sources.people

    def speaker(self, pick: Pick) -> str | None:
        """Who says the words, by their full name; None where nobody is named."""
        return self._people.speaker(pick.turn.speaker)

    def citation(self, pick: Pick, cursor: int) -> Cited | None:
        """The words as a block quote behind the paragraph, list or citation that holds the cursor.

        Without an attribution where nobody is named. One writes on behind the name while title or company are missing,
        else in an empty line below, which is a paragraph of its own. None for words that cannot be quoted, or where
        nothing can be cited (behind code that nothing closes).
        """
        words = self._words(pick)
        if not words:
            return None
        quoted = f"{self._marks.opening}{words}{self._marks.closing}"
        who = self._credit(pick)
        missing = _missing(who) if who else ""
        note = self._source_note(pick) if who else ""
        lines, newline = citation_lines(quoted, who + note), newline_of(self._draft)
        below = ("", "") if who and not missing else ()
        placed = placed_behind(self._draft, self._blocks, cursor, (*lines, *below))
        if placed is None:
            return None
        end = placed.span.start + len(placed.text.rstrip("\r\n"))
        at = end + len(newline.join(("", *below))) if below else end - len(note)
        return Cited(Repair("Citation", (placed,)), at, missing)

    def _words(self, pick: Pick) -> str:
        quotable = pick.quotable()
        return set_words(quotable.text, self._marks) if quotable else ""

    def _credit(self, pick: Pick) -> str:
        who = self.speaker(pick)
        if who is None:
            return ""
        known = known_credits(self._assessment.quotations if self._assessment else (), self._sources)
        return escaped(known.get(who) or credit(who, "", ""))

    def _source_note(self, pick: Pick) -> str:
        time = None if pick.time is None else clock(pick.time)
        paths = [transcript.path for transcript in self._sources.transcripts]
        return source_note(time, pick.transcript.path, paths)

    # In a sentence

    def quotation(self, pick: Pick, cursor: int) -> Repair | None:
        """The words in the prose at the cursor, not within a word, with a clause where none names who speaks.

        The first way in which they stand and nothing else in the draft is told otherwise. A mark that opens right
        before the cursor is taken for the quotation's own, and an empty line for a paragraph of its own. None for words
        that cannot be quoted, a turn that names nobody, and a cursor that is not in the prose.
        """
        words, who = self._words(pick), self.speaker(pick)
        if not words or who is None or not in_prose(self._blocks, cursor):
            return None
        before = assess(self._sources, self._draft, self._assessment)
        at = self._place(cursor)
        if at is None or any(_cuts(judged.quotation.span, at) for judged in before.quotations):
            return None
        alone = not self._draft[slice(*line_at(self._draft, at.start))].strip()
        for way in self._ways(words, who, at):
            put = standing_apart(self._draft, at.start, way) if alone else Replacement(at, way)
            repair = Repair("Quotation", (put,))
            text = repair.applied(self._draft)
            if not only_adds_prose(self._blocks, read_blocks(text)):
                continue
            after = assess(self._sources, text, before)
            if _only_adds(before, after, put, who):
                return repair
        return None

    def _place(self, cursor: int) -> Span | None:
        """The span that the quotation replaces: an empty one, or an open mark; None behind words in such a mark."""
        before = self._draft[line_at(self._draft, cursor).start : cursor]
        opened = find_marks(f"{before}x").unclosed  # no straight mark opens before nothing
        if not opened:
            at = _behind_word(self._draft, cursor)
            return Span(at, at)
        if before[opened[-1] + 1 :].strip():
            return None
        end = cursor + 1 if self._draft.startswith(self._marks.closing, cursor) else cursor
        return Span(cursor - len(before) + opened[-1], end)

    def _ways(self, words: str, who: str, at: Span) -> Iterator[str]:
        """How the quotation could be written, best first: plain where words lead up to it, else with a clause.

        The clause goes before it, or the comma behind its mark: so the words end as they were said.
        """
        prefix, rest = self._draft[line_at(self._draft, at.start).start : at.start], self._draft[at.end : at.end + 1]
        lead = "" if not prefix or prefix[-1].isspace() or prefix[-1] in _OPENS else " "
        trail = " " if rest and (rest.isalnum() or rest in '“"‘[*_') else ""
        stops = rest in {".", ",", ";", ":", "!", "?"}
        opening, closing = self._marks[:2]
        surname = who.rsplit(maxsplit=1)[-1]
        short = surname if self._people.resolve(surname).person == who and who in self._draft[: at.start] else who
        names, unstopped = dict.fromkeys((short, who)), _STOP.sub("", words)
        plain = unstopped if stops else words
        over = _SENTENCE_OVER.search(prefix) and not prefix.rstrip().endswith(":")
        quoted = f"{opening}{plain}{closing}"
        ways = [f"{name} said: {quoted}" for name in names] if over else [quoted]
        ended = f"{opening}{words}{closing}" if _ENDS.search(unstopped) else f"{opening}{unstopped}{closing},"
        goes_on = self._draft[at.end : at.end + _NEAR].lstrip(" ")[:1].islower()
        stop = "" if stops else "," if goes_on else "."
        ways += [f"{ended} {name} said{stop}" for name in names]
        yield from (without_hidden(f"{lead}{way}{trail}") for way in ways)


def _missing(credit: str) -> str:
    """What an attribution does not give, in words."""
    _, title, company = read_credit(credit, lambda _: False)
    return " and ".join(what for what, given in (("title", title), ("company", company)) if not given)


def _behind_word(draft: str, at: int) -> int:
    """Offset behind the word around `at` and the marks that close around it; `at` itself between words."""
    word = _WORD.match(draft, at) if at and _IN_WORD.match(draft, at - 1) else None
    return word.end() if word else at


def _cuts(quotation: Span, at: Span) -> bool:
    """Whether a place lies within a quotation, and is not the whole of it."""
    return quotation.start < at.end and at.start < quotation.end and quotation != at


def _only_adds(before: Assessment, after: Assessment, put: Replacement, who: str) -> bool:
    """Whether one quotation more stands, where it was put and given to `who`, and all others are told as they were."""
    start, end = put.span.start, put.span.start + len(put.text)
    new = [judged for judged in after.quotations if start <= judged.quotation.span.start < end]
    others = [judged for judged in after.quotations if judged not in new]
    earlier = [judged for judged in before.quotations if judged.quotation.span != put.span]
    stands = len(new) == 1 and new[0].verdict.stands and new[0].speaker == who
    return stands and list(map(_told, others)) == list(map(_told, earlier))


def _told(judged: Judged) -> tuple[str, str, str | None]:
    return judged.quotation.kind, judged.verdict.kind, judged.speaker
