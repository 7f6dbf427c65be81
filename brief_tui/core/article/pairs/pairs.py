"""Quotations of one draft whose words have to do with each other, two by two, and which of two is to be mended."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.names.strangers import meant_by
from brief_tui.core.article.pairs.likeness import STOP, Difference, Likeness, compare, worded
from brief_tui.core.article.pairs.shared_passages import passages_of, share_passage
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import Evidence, VerdictKind
from brief_tui.core.language.shared_runs import GRAM
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered
from brief_tui.core.repairs.repair import Repair, Replacement

OTHER_WORDS = frozenset({VerdictKind.DRIFTED, VerdictKind.STITCHED})
"""What a quotation is judged to be that has other words than were said, or has joined words of two places."""
_SHOWN = 3
_POSTINGS = 12
"""Most quotations to which a run of three words is followed."""
_PARTNERS = 8
"""Most quotations, those with the most runs in common, that are compared with one."""
_BUDGET, _COMPARISON = 4_000_000, 4_000
"""Bound on all comparisons of one draft, in pairs of words, and what each costs beside its words."""
_BREAK = re.compile(r"(?<![ \t])[ \t]*(?:\r\n|\r|\n)[ \t>]*")


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

    def span(self, difference: Difference, judged: Judged) -> Span:
        """The words of `judged`, one of both, that differ."""
        return difference.one if judged is self.one else difference.other


def quoted(article: Article) -> list[Judged]:
    """Speech and citations, in order."""
    return [judged for judged in article.quotations if judged.quotation.kind != "term"]


def pairs(article: Article) -> list[Pair]:
    """All pairs whose words have to do with each other."""
    those = quoted(article)
    found = likenesses(tuple(judged.quotation.text for judged in those))
    return [Pair(those[n], those[m], likeness) for (n, m), likeness in found.items()]


@remembered(8)
def likenesses(texts: tuple[str, ...]) -> dict[tuple[int, int], Likeness]:
    """The quotations that go together, by their numbers, the lower one first. Linear in the words."""
    found: dict[tuple[int, int], Likeness] = {}
    postings: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    spent = 0
    for n, text in enumerate(texts):
        shared: Counter[int] = Counter()
        for gram in _grams(text):
            known = postings[gram]
            shared.update(known)
            if len(known) < _POSTINGS:
                known.append(n)
        for earlier, _ in shared.most_common(_PARTNERS):
            spent += _COMPARISON + len(worded(texts[earlier]).keys) * len(worded(text).keys)
            if spent > _BUDGET:
                return found
            likeness = compare(texts[earlier], text)
            if likeness is not None:
                found[earlier, n] = likeness
    return found


@remembered(2048)
def _grams(text: str) -> tuple[tuple[str, ...], ...]:
    """The distinct runs of GRAM words, in order: of quotations that share as many, the first found are compared."""
    keys = worded(text).keys
    return tuple(dict.fromkeys(keys[at : at + GRAM] for at in range(len(keys) - GRAM + 1)))


def one_voice(article: Article, one: Judged, other: Judged) -> bool:
    """Whether one person may have said both: not when they are given to two."""
    voices = [_voices(article, judged.speaker) for judged in (one, other) if judged.speaker]
    return len(voices) < 2 or not voices[0].isdisjoint(voices[1])


def _voices(article: Article, name: str) -> set[str]:
    """Everybody whom a name may stand for; a slip, for the person whose name it is nearly."""
    name = meant_by(article).get(name, name)
    found = article.people.resolve(name)
    return {found.person} if found.person else set(found.candidates) or {name}


def written(article: Article, judged: Judged, start: int, end: int) -> str:
    """Characters [start, end) of a quotation's text as the draft writes them, on one line."""
    span = judged.quotation.words.source_span(start, end)
    return _BREAK.sub(" ", article.brief.text[slice(*span)])


def joined(texts: Iterable[str]) -> str:
    """The words of quotations in a row, so that a part of one can be looked for."""
    return " \0 ".join(f" {' '.join(worded(text).keys)} " for text in texts)


def to_mend(found: Iterable[Pair]) -> Iterator[tuple[Pair, Judged, Judged]]:
    """Each quotation to mend once, with the one to mend it by: of several the most reliable, then the most alike."""
    best: dict[str, tuple[Pair, Judged, Judged]] = {}
    for pair in found:
        wrong, right = _sides(pair)
        known = best.get(wrong.quotation.id)
        if known is None or (_rank(known[2]), known[0].likeness.same) < (_rank(right), pair.likeness.same):
            best[wrong.quotation.id] = pair, wrong, right
    yield from best.values()


def _sides(pair: Pair) -> tuple[Judged, Judged]:
    """The quotation to mend, and the one to mend it by: what stands, then a citation, then the earlier one."""
    wrong, right = sorted((pair.one, pair.other), key=lambda judged: (judged.verdict.stands, judged.is_citation))
    return (pair.other, pair.one) if _rank(wrong) == _rank(right) else (wrong, right)


def _rank(judged: Judged) -> tuple[bool, bool]:
    return judged.verdict.stands, judged.is_citation


def explains(wrong: Judged, right: Judged) -> bool:
    """Whether the difference between two quotations says why one of them, in the prose, does not stand."""
    return right.verdict.stands and wrong.verdict.kind in OTHER_WORDS and not wrong.is_citation


def differ(article: Article, pair: Pair) -> bool:
    """Whether two quotations of one passage are not worded alike."""
    if not pair.likeness.differences or pair.both_stand or not one_voice(article, pair.one, pair.other):
        return False
    # Two passages may be much alike.
    return not (passages_of(pair.one) and passages_of(pair.other)) or share_passage(pair.one, pair.other)


def skips_sentences(pair: Pair) -> bool:
    """Whether they differ in nothing but whole sentences that one of them has between others."""
    for one, other in pair.likeness.differences:
        side, span = (pair.other, other) if one.start == one.end else (pair.one, one)
        if (one.start < one.end and other.start < other.end) or not _holds_sentence(side, span):
            return False
    return True


def _holds_sentence(judged: Judged, span: Span) -> bool:
    """Whether words between others of a quotation begin with a whole sentence: “It was late. But”."""
    words = worded(judged.quotation.text).words
    stops = [n for n in range(span.start, span.end + 1) if 0 < n < len(words) and STOP.search(words.before(n))]
    return len(stops) > 1 and stops[0] == span.start


def reworded(article: Article, pair: Pair, wrong: Judged, right: Judged) -> Repair | None:
    """The right side's words, and what stands between them, in place of those that differ."""
    if not right.verdict.stands and not right.is_citation:
        return None
    replacements: list[Replacement] = []
    for difference in pair.likeness.differences:
        here = _with_neighbours(wrong, pair.span(difference, wrong))
        there = _with_neighbours(right, pair.span(difference, right))
        if not (_is_plain(article, wrong, here) and _is_plain(article, right, there)):
            return None
        span = wrong.quotation.words.source_span(*here)
        if replacements and span.start < replacements[-1].span.end:
            return None
        replacements.append(Replacement(span, written(article, right, *there)))
    what = "citation" if right.is_citation else "quotation"
    return Repair(f"Take the wording of the {what} on line {right.quotation.line}", tuple(replacements))


def _is_plain(article: Article, judged: Judged, span: Span) -> bool:
    """Whether the draft has these characters of a quotation in a row, with no markup that would have to be kept."""
    return written(article, judged, *span).split() == judged.quotation.text[slice(*span)].split()


def _with_neighbours(judged: Judged, span: Span) -> Span:
    """The characters between the words before and behind `span`; to its own edge where there is no such word."""
    words = worded(judged.quotation.text).words
    start = words[span.start - 1].end if span.start else (words[0].start if span.end else 0)
    end = words[span.end].start if span.end < len(words) else words[len(words) - 1].end
    return Span(start, end)
