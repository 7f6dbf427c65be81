"""Misspelt names: where each stands, how it is put right, and which quotation has no speaker because of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.names.likely_names import near
from brief_tui.core.article.names.slips import slips, unaccented
from brief_tui.core.article.names.strangers import strangers
from brief_tui.core.article.once import once
from brief_tui.core.judging.judged import Judged
from brief_tui.core.offsets import Span
from brief_tui.core.people import NameWords, name_words
from brief_tui.core.repairs.repair import Repair, Replacement


class Misspelt(NamedTuple):
    """A name that is not written as it is, with all its places in the draft, in order."""

    written: str
    right: str
    spans: tuple[Span, ...]


_LANDS = ("a", "e")
"""Endings of places behind which an "n" makes an adjective: North American."""


@once
def misspelt(article: Article) -> list[Misspelt]:
    """The names that are slips, and those without their accents, signs or capitals."""
    groups: dict[tuple[str, str], list[Span]] = defaultdict(list)
    nearly = ((one.written, one.meant, one.span) for one in strangers(article) if one.meant)
    for written, right, span in dict.fromkeys((*slips(article), *unaccented(article), *nearly)):
        if not (right not in article.people and right.endswith(_LANDS) and written == f"{right}n"):
            groups[written, right].append(span)
    return [Misspelt(*names, tuple(sorted(spans))) for names, spans in groups.items()]


def named_in(article: Article, n: int) -> list[tuple[str, Span]]:
    """The people whom piece `n` of the prose names, with the places of their names in it, in order, misspelt or not."""
    prose = article.brief.prose[n]
    people = [(mention.person, mention.span) for mention in article.mentions[n] if mention.person]
    for name in misspelt(article):
        for found in re.finditer(re.escape(name.written), prose.unquoted):
            span = Span(*found.span())
            apart = all(span.end <= at or end <= span.start for _, (at, end) in people)
            if apart and prose.source(span) in name.spans:
                people.append((name.right, span))
    return sorted(people, key=lambda one: one[1].start)


def corrected(article: Article, name: Misspelt) -> Repair:
    """The name written as it is, everywhere."""
    words = ((span, _as_right(article.brief.text[slice(*span)], name.right)) for span in name.spans)
    return Repair(
        f"Write {_as_right(name.written, name.right)}", tuple(Replacement(span, text) for span, text in words)
    )


def _as_right(written: str, right: str) -> str:
    """The right spelling of as much of a name as is written: of a surname alone, the surname."""
    words = name_words(written)
    folded = {name_words(word): word for word in right.split()}
    kept = [folded.get((word,)) or _nearly(word, folded) for word in words]
    return " ".join(kept) if len(words) < len(name_words(right)) and all(kept) else right


def _nearly(word: str, names: Mapping[NameWords, str]) -> str:
    """The only one of some names, each by its folded words, that a folded word is a slip of; empty for none."""
    found = [name for words, name in names.items() if len(words) == 1 and near(word, words[0])]
    return found[0] if len(found) == 1 else ""


def behind(article: Article, judged: Judged) -> tuple[Misspelt, Span] | None:
    """The misspelt name of the one who said a quotation, and its place, where that is why nobody is told to say it.

    Where a clause gives it to somebody, also of the one who said something like it. It is what the quotation is given
    to; where it is given to nobody, the nearest name before it under its heading, or behind it in its paragraph.
    """
    verdict = judged.verdict
    near = (verdict.hint,) if verdict.hint and judged.quotation.spoken else ()
    heard = verdict.evidence or near
    said = {article.people.resolve(one.speaker).person if one.speaker else None for one in heard}
    if len(said) != 1 or None in said:
        return None
    theirs = [name for name in misspelt(article) if name.right in said]
    places = [(span, name) for name in theirs for span in name.spans]
    given, at = judged.quotation.attribution, judged.quotation.span
    if given is not None:
        named = (place for place in places if given.span and _within(place[0], given.span))
        return next(((name, span) for span, name in named), None)
    for _, span, name in sorted((max(at.start - span.end, span.start - at.end), span, name) for span, name in places):
        if _is_nearest(article, judged, span):
            return name, span
    return None


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _is_nearest(article: Article, judged: Judged, name: Span) -> bool:
    """Whether no person is named between a name and a quotation that it may be the speaker of."""
    at = judged.quotation.span
    low, high = (name.end, at.start) if name.end <= at.start else (at.end, name.start)
    reach = _section(article, at.start) if name.end <= at.start else _paragraph(article, at.start)
    named = _named_at(article)
    return reach.start <= name.start < reach.end and bisect_left(named, low) == bisect_left(named, high)


def _section(article: Article, at: int) -> Span:
    return next((one.span for one in article.brief.pillars if one.span.start <= at < one.span.end), Span(at, at))


def _paragraph(article: Article, at: int) -> Span:
    spans = (prose.source(Span(0, len(prose.text))) for prose in article.brief.prose if prose.text)
    return next((span for span in spans if span.start <= at < span.end), Span(at, at))


@once
def _named_at(article: Article) -> list[int]:
    """Where in the draft the prose names people, in order."""
    prose = article.brief.prose
    return sorted(prose[n].source(one.span).start for n, found in article.mentions.items() for one in found)
