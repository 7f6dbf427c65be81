"""Quotations of one draft that go together, by their words or by their passages, for the rules about such pairs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.likeness import Likeness, likenesses, worded
from brief_tui.core.article.strangers import meant_by
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import Evidence, VerdictKind
from brief_tui.core.offsets import Span

_SHOWN = 3
_SHARED = 2 / 3
"""Share of a passage that a citation must have to show it."""
_LOOKED_AT = 50
"""Most marks near a passage that are compared with it."""
_BREAK = re.compile(r"(?<![ \t])[ \t]*(?:\r\n|\r|\n)[ \t>]*")
_NO_PASSAGE = frozenset({VerdictKind.FABRICATED})


class Pair(NamedTuple):
    """Two quotations, none of them a term, whose words have to do with each other."""

    one: Judged
    """The earlier of them."""
    other: Judged
    likeness: Likeness

    @property
    def both_stand(self) -> bool:
        """Whether the transcripts let both stand."""
        return self.one.verdict.stands and self.other.verdict.stands

    @property
    def ids(self) -> tuple[str, str]:
        """The ids of both quotations, in order."""
        return self.one.quotation.id, self.other.quotation.id

    @property
    def passages(self) -> tuple[Evidence, ...]:
        """What the transcripts say to them, of the one that stands first."""
        sides = sorted((self.one, self.other), key=lambda judged: not judged.verdict.stands)
        found = (evidence for judged in sides for evidence in judged.verdict.evidence)
        return tuple(islice(dict.fromkeys(found), _SHOWN))


def quoted(article: Article) -> list[Judged]:
    """Speech and citations, in order."""
    return [judged for judged in article.quotations if judged.quotation.kind != "term"]


def pairs(article: Article) -> list[Pair]:
    """All pairs whose words have to do with each other."""
    those = quoted(article)
    found = likenesses(tuple(judged.quotation.text for judged in those))
    return [Pair(those[n], those[m], likeness) for (n, m), likeness in found.items()]


def one_voice(article: Article, one: Judged, other: Judged) -> bool:
    """Whether one person may have said both: not when they are given to two."""
    voices = [_voices(article, judged.speaker) for judged in (one, other) if judged.speaker]
    return len(voices) < 2 or not voices[0].isdisjoint(voices[1])


def _voices(article: Article, name: str) -> set[str]:
    """Everybody whom a name may stand for; a slip, for the person whose name it is nearly."""
    name = meant_by(article).get(name, name)
    found = article.people.resolve(name)
    return {found.person} if found.person else set(found.candidates) or {name}


def passages_of(judged: Judged) -> tuple[Evidence, ...]:
    """Where its words stand; none for what stands nowhere."""
    return () if judged.verdict.kind in _NO_PASSAGE else judged.verdict.evidence


def share_passage(one: Judged, other: Judged) -> bool:
    """Whether a passage of one overlaps a passage of the other."""
    return any(_overlap(a, b) for a in passages_of(one) for b in passages_of(other))


def _overlap(one: Evidence, other: Evidence) -> int:
    """How many matched characters two passages share."""
    if one.transcript != other.transcript or one.span.end <= other.span.start or other.span.end <= one.span.start:
        return 0
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.marks for b in other.marks)


class Passages:
    """The passages of some quotations by their place, for looking up what overlaps another one."""

    def __init__(self, those: Iterable[Judged]) -> None:
        self._marks: defaultdict[str, list[tuple[Span, Judged]]] = defaultdict(list)
        for judged in those:
            for evidence in passages_of(judged):
                self._marks[evidence.transcript] += [(mark, judged) for mark in evidence.marks]
        self._longest: dict[str, int] = {}
        for path, marks in self._marks.items():
            marks.sort(key=lambda entry: entry[0])
            self._longest[path] = max(mark.end - mark.start for mark, _ in marks)

    def overlapping(self, evidence: Evidence) -> dict[int, tuple[Judged, int]]:
        """The quotations that share matched characters with a passage, by identity, and how many characters."""
        found: dict[int, tuple[Judged, int]] = {}
        marks = self._marks.get(evidence.transcript, [])
        for start, end in evidence.marks if marks else ():
            first = bisect_right(marks, start - self._longest[evidence.transcript], key=lambda entry: entry[0].start)
            for mark, judged in islice(marks, max(0, first - 1), max(0, first - 1) + _LOOKED_AT):
                if mark.start >= end:
                    break
                shared = min(mark.end, end) - max(mark.start, start)
                if shared > 0:
                    before = found.get(id(judged), (judged, 0))[1]
                    found[id(judged)] = judged, before + shared
        return found

    def showing(self, judged: Judged) -> list[Judged]:
        """The verified ones whose passage has two thirds of the passage that a verified quotation rests on, or more."""
        found = []
        for evidence in judged.verdict.evidence if judged.verdict.stands else ():
            least = _SHARED * sum(mark.end - mark.start for mark in evidence.marks)
            found += [one for one, shared in self.overlapping(evidence).values() if one.verified and shared >= least]
        return found


def shown_by(quotations: Iterable[Judged]) -> dict[str, str]:
    """By the id of each verified quotation of the prose, the id of the citation that shows its passage.

    Of several, the first of its own pillar, else the first; quotations that no citation shows are left out.
    """
    those = list(quotations)
    passages = Passages(judged for judged in those if judged.is_citation)
    found = {}
    for judged in those:
        if judged.is_citation:
            continue
        pillar = judged.quotation.pillar
        showing = sorted(passages.showing(judged), key=lambda one: (one.quotation.pillar != pillar, one.quotation.span))
        if showing:
            found[judged.quotation.id] = showing[0].quotation.id
    return found


def written(article: Article, judged: Judged, start: int, end: int) -> str:
    """Characters [start, end) of a quotation's text as the draft writes them, on one line."""
    span = judged.quotation.words.source_span(start, end)
    return _BREAK.sub(" ", article.brief.text[slice(*span)])


def joined(texts: Iterable[str]) -> str:
    """The words of quotations in a row, so that a part of one can be looked for."""
    return " \0 ".join(f" {' '.join(worded(text).keys)} " for text in texts)
