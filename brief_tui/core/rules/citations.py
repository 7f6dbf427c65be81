"""Citations that the prose of their pillar does not use, that stand in no pillar, or that come twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.article.pairs.likeness import Likeness, worded
from brief_tui.core.article.pairs.pairs import Pair, joined, one_voice, pairs, quoted
from brief_tui.core.article.pairs.shared_passages import Passages, passages_of
from brief_tui.core.article.pairs.spliced import spliced
from brief_tui.core.article.said_context import tells
from brief_tui.core.article.told_passages import ToldPassages
from brief_tui.core.findings import Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import Grade, VerdictKind
from brief_tui.core.offsets import Span
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.rule import Remark, Rule

_REPEATED_WORDS = 4
"""Citations that have fewer words in common do not repeat each other, unless that is all of one."""
_REPEATED_CHARACTERS = 20
_FEWEST = 2
"""Least telling words of a citation that does not stand in a quotation that puts it otherwise."""
_OF_OTHERS = frozenset({VerdictKind.MISATTRIBUTED, VerdictKind.UNATTRIBUTED})
"""The prose may tell of what is so judged under its right name: that is to be put first."""


# Citations that the prose does not use


def _unused(article: Article) -> Iterator[Remark]:
    for citation, pillar, who in _not_used(article):
        right = citation.verdict.kind.grade < Grade.REFUSED or citation.waived
        if right or citation.verdict.kind not in _OF_OTHERS:
            advice = "Write it into the text, or cut it." if right else "Cut it; or put it right, and write that."
            yield Remark(
                citation.quotation.span.start,
                f"The prose of {pillar} neither quotes this citation, {who}nor clearly takes up its matter. {advice}",
                (citation.quotation.id,),
            )


@once
def _not_used(article: Article) -> list[tuple[Judged, str, str]]:
    """The citations that their pillar's prose never uses, with its heading and what it says of the speaker."""
    return list(_find_unused(article))


def _find_unused(article: Article) -> Iterator[tuple[Judged, str, str]]:
    related = _related(article)
    for pillar, numbers in article.pillars():
        start, end = pillar.span
        citations = [c for c in article.citations if start <= c.quotation.span.start < end]
        if not citations:
            continue
        within = [j for j in article.quotations if not j.is_citation and start <= j.quotation.span.start < end]
        put = [] if all(one.verdict.stands for one in citations) else [_telling(judged) for judged in within]
        parts = [joined([j.quotation.text]) for j in within if j.quotation.kind == "term" or j.verdict.is_heard]
        ids = {judged.quotation.id for judged in within}
        quoted = {c.quotation.id for c in citations if not ids.isdisjoint(related.get(c.quotation.id, ()))}
        told = ToldPassages(article, numbers, within, citations)
        busy = {judged.speaker for judged in within if judged.speaker and judged.quotation.kind == "speech"}
        cited = Counter(citation.speaker for citation in citations)
        for citation in citations:
            words, speaker = joined([citation.quotation.text]), citation.speaker
            if (
                citation.quotation.id in quoted
                or any(part in words for part in parts)
                or _is_cut_into(citation, within)
                or (not citation.verdict.stands and _is_put_otherwise(citation, put))
            ):
                continue
            who = f"nor names {speaker or 'who said it'}, "
            if speaker in told.named:
                if speaker not in busy and cited[speaker] == 1:
                    continue  # they are named for their only citation
                other = "quotes other words of" if speaker in busy else "names"
                who = f"though it {other} {speaker}, "
            if not told.tells_of(citation):
                yield citation, pillar.heading, who


def _is_cut_into(citation: Judged, within: Sequence[Judged]) -> bool:
    """Whether the prose quotes what an ellipsis of a citation leaves out."""
    whole = [passage for passage in citation.verdict.evidence[:1] if len(passage.marks) > 1]
    return any(
        passage.transcript == one.transcript and one.span.start <= passage.span.start <= one.span.end
        for one in whole
        for judged in within
        for passage in judged.verdict.evidence[:1]
    )


def _is_put_otherwise(citation: Judged, put: Sequence[frozenset[str]]) -> bool:
    """Whether half of the telling words of a citation, two at least, are among those of a quotation of the prose."""
    own = _telling(citation)
    return any(len(own & words) >= max(_FEWEST, len(own) / 2) for words in put)


def _telling(judged: Judged) -> frozenset[str]:
    return frozenset(filter(tells, worded(judged.quotation.text).keys))


def _in_no_pillar(article: Article) -> Iterator[Remark]:
    if not any(article.pillars()):
        return  # the gate tells that they are missing
    for citation in article.citations:
        if citation.quotation.pillar is None:
            yield Remark(
                citation.quotation.span.start,
                "This citation stands in no pillar, and no text is asked to use it. Move it to the pillar whose prose "
                "it supports, or cut it.",
                (citation.quotation.id,),
            )


def _related(article: Article) -> dict[str, set[str]]:
    """A quotation's id → the ids of the quotations that share words with it."""
    related: dict[str, set[str]] = {}
    for pair in pairs(article):
        one, other = pair.ids
        related.setdefault(one, set()).add(other)
        related.setdefault(other, set()).add(one)
    return related


# Citations of one passage


def _repeated(article: Article) -> Iterator[Remark]:
    citations = [judged for judged in quoted(article) if judged.is_citation]
    by_words = {
        pair.ids: pair for pair in pairs(article) if pair.one.is_citation and pair.other.is_citation and _repeats(pair)
    }
    told = {pair.ids for pair in spliced(article)}
    repeating: dict[str, list[str]] = {}
    for one, other in by_words:
        repeating.setdefault(other, []).append(one)
    known = Passages(citations)
    place = {judged.quotation.id: n for n, judged in enumerate(citations)}
    unused = {citation.quotation.id for citation, _, _ in _not_used(article)}
    for n, citation in enumerate(citations):
        earlier = [*repeating.get(citation.quotation.id, ())]
        earlier += [other.quotation.id for other in _same_passage(citation, known)]
        numbers = sorted({place[id] for id in earlier if place[id] < n and (id, citation.quotation.id) not in told})
        if not numbers:
            continue
        first = citations[numbers[0]]
        if not one_voice(article, first, citation):
            continue
        pair = by_words.get((first.quotation.id, citation.quotation.id))
        yield Remark(
            citation.quotation.span.start,
            f"This passage is cited on line {first.quotation.line} already: "
            + (_which(first, citation, unused) if pair else "they overlap; keep one, or cite what each adds."),
            (first.quotation.id, citation.quotation.id),
            passages_of(citation)[:1] or passages_of(first)[:1],
            _deletion(article, first, citation, pair.likeness, unused) if pair else None,
        )


def _repeats(pair: Pair) -> bool:
    likeness = pair.likeness
    return likeness.fork is None and (likeness.part or likeness.same >= _REPEATED_WORDS)


def _same_passage(citation: Judged, known: Passages) -> Iterator[Judged]:
    for evidence in passages_of(citation):
        for other, shared in known.overlapping(evidence).values():
            if other is not citation and (shared >= _REPEATED_CHARACTERS or shared >= len(evidence.text)):
                yield other


def _which(first: Judged, citation: Judged, unused: Container[str]) -> str:
    used = [judged for judged in (first, citation) if judged.quotation.id not in unused]
    if len(used) != 1:
        return "keep one of the two."
    return f"keep the one on line {used[0].quotation.line}, which the prose of its pillar uses."


def _deletion(
    article: Article, first: Judged, citation: Judged, likeness: Likeness, unused: Container[str]
) -> Repair | None:
    """Delete the citation that adds nothing, with the blank line behind it; never one in use beside one that is not."""
    if not likeness.part:
        return None
    used = [judged.quotation.id not in unused for judged in (first, citation)]
    words = [len(worded(judged.quotation.text).keys) for judged in (first, citation)]
    if words[0] == words[1]:
        lesser = citation if used[0] or not used[1] else first
    else:
        lesser = first if words[0] < words[1] else citation
    if used[0] != used[1] and lesser.quotation.id not in unused:
        return None
    text, (start, end) = article.brief.text, lesser.quotation.span
    while end < len(text) and text[end].isspace():
        end += 1
    return Repair(f"Delete the citation on line {lesser.quotation.line}", (Replacement(Span(start, end), ""),))


RULES = (
    Rule(
        id="unused-citation",
        severity=Severity.WARNING,
        title="Citations that their pillar's prose never uses",
        why="The citation stands by itself: the prose of its pillar neither quotes words of it, nor tells of it in "
        "other words, as far as words tell. It tells of a passage where a sentence shares rare words with it, or with "
        "what its speaker says right around it, more than with what they say elsewhere, or where a headline has two of "
        "its words; fewer will do right above the citation, and more must where none, or but one, is shared with it. "
        "Where another citation of the pillar stands close by in the transcript, the prose must have a word of this "
        "one. Who is named and not quoted is named for their only citation. Nothing is said of a citation under a "
        "wrong name, or under none: that is to be put right first.",
        remedy="Say in the prose who said it and why it matters, move it to the pillar that does, or cut it.",
        guide="Ours: a citation is there for a sentence of the article.",
        find=_unused,
    ),
    Rule(
        id="citation-in-no-pillar",
        severity=Severity.WARNING,
        title="Citations that stand in no pillar",
        why="The citation counts for the gate, and stands above the first pillar or under a heading that is none of "
        "those in event.toml: no audience is given it, and no prose is held to use it.",
        remedy="Move it to the pillar whose prose it supports, or cut it; where a section is meant to stand beside "
        "the pillars, allow it in a comment.",
        guide="Ours: a citation is there for a sentence of the article.",
        find=_in_no_pillar,
    ),
    Rule(
        id="repeated-citation",
        severity=Severity.WARNING,
        title="One passage cited in two places",
        why="Two citations rest on the same or on overlapping words, so that the article looks better supported than "
        "it is. It is told by their passages, and by their words where nothing is verified.",
        remedy="Keep the citation where it says most; in the other place, cite another passage or none.",
        guide="Ours: a passage is counted once.",
        find=_repeated,
    ),
)
