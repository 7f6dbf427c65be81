"""Pillars that name nobody, lack a headline or hold too little; one voice, or one transcript, that carries the rest."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.names.strangers import meant_by
from brief_tui.core.draft.brief import Pillar
from brief_tui.core.findings import Severity
from brief_tui.core.guides import NAMED_SOURCE
from brief_tui.core.judging.judged import Judged
from brief_tui.core.language.words import tokens
from brief_tui.core.phrasing import counted
from brief_tui.core.rules.rule import Remark, Rule

_FEWEST = 4
"""Fewer citations show no preference for anybody."""
_SEVERAL = 3
"""Of two transcripts, one carries more than half sooner than not."""
_THIN = 1 / 5
"""Share of the others' words of prose, times that of their citations, under which a pillar is thin beside them."""
_QUARTER = 1 / 4
"""Share of the others' citations up to which it is so, however many words it has."""


class _Held(NamedTuple):
    """What stands under one pillar's heading."""

    pillar: Pillar
    numbers: Sequence[int]
    """Of its pieces of prose, in `brief.prose`: its own heading is the first."""
    quotations: Sequence[Judged]


class _Count(NamedTuple):
    """How much stands under a heading."""

    citations: int
    words: int
    """Of prose."""


def _pillars(article: Article) -> Iterator[_Held]:
    """The pillars of an article with what each holds."""
    starts = [judged.quotation.span.start for judged in article.quotations]
    for pillar, numbers in article.pillars():
        first, last = (bisect_left(starts, at) for at in pillar.span)
        yield _Held(pillar, numbers, article.quotations[first:last])


def _without_names(article: Article) -> Iterator[Remark]:
    for held in _pillars(article) if any(article.people) else ():
        prose = [n for n in held.numbers if article.brief.prose[n].kind != "heading"]
        named = (judged.speaker for judged in held.quotations if not judged.is_citation and judged.speaker)
        strangers = any(article.people.resolve(who).person is None for who in named)  # others are mentioned, or a role
        if not prose or strangers or any(article.mentions[n] for n in held.numbers):
            continue
        cited = list(dict.fromkeys(judged.speaker for judged in held.quotations if judged.speaker))
        whom = f", though it cites {_listed(cited)}" if cited else ""
        yield Remark(
            held.pillar.span.start,
            f"The prose of {held.pillar.heading} names nobody who spoke{whom}: say who said what it tells.",
        )


def _listed(names: Sequence[str]) -> str:
    """Up to three names, for the middle of a sentence."""
    shown = [*names[:3], "others"] if len(names) > 3 else list(names)
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _without_headline(article: Article) -> Iterator[Remark]:
    for held in _pillars(article):
        if not held.pillar.headlines and (len(held.numbers) > 1 or held.quotations):
            yield Remark(
                held.pillar.span.start,
                f"{held.pillar.heading} has no headline: put its news into a ### heading above the text.",
            )


def _thin(article: Article) -> Iterator[Remark]:
    limits = article.event.limits
    pillars = [(held, _count(article, held)) for held in _pillars(article)]
    for n, (held, count) in enumerate(pillars):
        few = [
            f"{counted(number, noun)}{of} where {least} {'is' if least == 1 else 'are'} asked for"
            for number, noun, of, least in (
                (count.citations, "citation", "", limits.pillar_citations),
                (count.words, "word", " of prose", limits.pillar_words),
            )
            if number < least
        ]
        others = [other for m, (_, other) in enumerate(pillars) if m != n]
        if not few and others and limits.pillar_words:
            few = list(_beside(count, others))
        if few:
            yield Remark(
                held.pillar.span.start,
                f"{held.pillar.heading} has {', and '.join(few)}: write and cite more under it.",
            )


def _count(article: Article, held: _Held) -> _Count:
    pieces = (article.brief.prose[n] for n in held.numbers)
    prose = [piece.text for piece in pieces if piece.kind != "heading"]
    citations = sum(judged.is_citation for judged in held.quotations)
    return _Count(citations, sum(len(tokens(text)) for text in prose))


def _beside(count: _Count, others: Sequence[_Count]) -> Iterator[str]:
    """What a pillar has that is thin beside the median of the others."""
    citations, words = (median(numbers) for numbers in zip(*others, strict=True))
    if count.words * count.citations < _THIN * words * citations or count.citations <= _QUARTER * citations:
        yield (
            f"{counted(count.citations, 'citation')} and {counted(count.words, 'word')} of prose where the others have "
            f"some {citations:.0f} and {words:.0f}"
        )


def _one_voice(article: Article) -> Iterator[Remark]:
    meant = meant_by(article)
    named = [(meant.get(judged.speaker, judged.speaker), judged) for judged in article.citations if judged.speaker]
    message = "{} carries {} of {} citations, more than {:.0%}: cite others, or allow it if it is about one."
    yield from _preferred(article, named, article.event.limits.voice_share, message)


def _one_transcript(article: Article) -> Iterator[Remark]:
    if len(article.index.transcripts) >= _SEVERAL:
        resting = [(j.verdict.evidence[0].transcript, j) for j in article.citations if j.verdict.evidence]
        message = (
            "{} carries {} of {} citations, more than {:.0%}: cite other sessions, or allow it if it is about one."
        )
        yield from _preferred(article, resting, article.event.limits.transcript_share, message)


def _preferred(article: Article, carried: Sequence[tuple[str, Judged]], share: float, message: str) -> Iterator[Remark]:
    """The remark on the one name that carries more than `share` of the citations, if there is one."""
    total = len(article.citations)
    if total < _FEWEST or not carried:
        return
    most, count = Counter(name for name, _ in carried).most_common(1)[0]
    if count > share * total:
        ids = tuple(judged.quotation.id for name, judged in carried if name == most)
        yield Remark(_title(article), message.format(most, count, total, share), ids)


def _title(article: Article) -> int:
    """Where the title stands; what comes first, in a draft without one."""
    leaves = [leaf for leaf in article.brief.leaves if leaf.lines]
    title = (leaf for leaf in leaves if leaf.kind == "heading" and leaf.level == 1 and not leaf.nested)
    first = next(title, leaves[0] if leaves else None)
    lines = article.brief.lines
    return lines.start(lines.line(first.lines[0].start)) if first is not None else 0


RULES = (
    Rule(
        id="pillar-without-names",
        severity=Severity.WARNING,
        title="Pillars whose prose names nobody",
        why="The prose under the heading tells what happened without saying who said so. Names count that the "
        "transcripts, the citations or [[speakers]] know; those in citations and inside quotation marks do not, for "
        "a list of quotations under a text is no sourcing of the text.",
        remedy="Name in the prose the people on whose words it rests.",
        guide=NAMED_SOURCE,
        find=_without_names,
    ),
    Rule(
        id="pillar-without-headline",
        severity=Severity.WARNING,
        title="Pillars without a headline",
        why="A pillar's own heading only says whom it addresses. Without a ### heading under it the reader is not "
        "told what is new for them.",
        remedy="Write a headline, as ### heading, above the first paragraph.",
        guide="Ours: every pillar has at least one headline.",
        find=_without_headline,
    ),
    Rule(
        id="thin-pillar",
        severity=Severity.WARNING,
        title="Pillars that hold too little",
        why="The pillar has fewer citations, or fewer words of prose, than [limits] of event.toml asks for with "
        "pillar_citations and pillar_words; or too little of both beside the median of the others: its share of their "
        "words, times its share of their citations, is under a fifth, as two fifths of both are; or it has at most a "
        "quarter of their citations. Headings and block quotes are not counted as prose.",
        remedy="Write and cite more under this heading; lower the limit for this event (pillar_words = 0 also ends the "
        "comparison); or allow it in a comment.",
        guide="Ours: each audience gets something to read, with something behind it.",
        find=_thin,
    ),
    Rule(
        id="one-voice",
        severity=Severity.WARNING,
        title="One person who carries most of the article",
        why="More than voice_share of [limits] in event.toml of all citations are one person's, of four or more; a "
        "slip in the name makes nobody another one.",
        remedy="Cite others who spoke about it; or say that the piece is a portrait or an interview, and allow this "
        "in a comment.",
        guide="BBC Editorial Guidelines, “Impartiality”: a breadth of views is heard. The measure is ours.",
        find=_one_voice,
    ),
    Rule(
        id="one-transcript",
        severity=Severity.WARNING,
        title="One transcript that carries most of the article",
        why="More than transcript_share of [limits] in event.toml of all citations rest on one of three or more "
        "transcripts. Counted is the best place of their words, or the nearest one where they are not said so.",
        remedy="Look into the other transcripts; or, where the piece is about one session, allow this in a comment.",
        guide="Ours: a brief of an event is about the event.",
        find=_one_transcript,
    ),
)
