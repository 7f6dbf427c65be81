"""Speech in the prose whose words stand in no citation, and its promotion to one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brief_tui.core.article.article import Article
from brief_tui.core.article.pairs.likeness import worded
from brief_tui.core.article.pairs.pairs import joined, pairs, written
from brief_tui.core.article.pairs.shared_passages import Passages, passages_of
from brief_tui.core.article.pairs.spliced import spliced
from brief_tui.core.draft.brief import TERM_WORDS
from brief_tui.core.findings import Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.offsets import Span, newline_of
from brief_tui.core.repairs.credits import credit, credits_in
from brief_tui.core.repairs.placing import below_paragraph, citation_lines
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.context import is_turned, opinion_before
from brief_tui.core.rules.rule import Remark, Rule

_CITED = 2 / 3
"""Speech is cited when so much of it stands in citations, or all but three words do."""
_SPARE = 3
_STOP = re.compile(r"[.!?…;]\s|\n[ \t>]*\n")
_FULL_STOPS = (".", "!", "?", "…", "。", "！", "？")
_BETWEEN = 150


def _uncited(article: Article) -> Iterator[Remark]:
    if not article.speech:
        return
    covered, told = _covered(article)
    passages = Passages(article.citations)
    cited = joined(judged.quotation.text for judged in article.citations)
    loose = [
        judged
        for judged in article.speech
        if judged.quotation.id not in told
        and not _is_fragment(judged.quotation.text)
        and not _is_covered(judged, covered.get(judged.quotation.id, []))
        and not passages.showing(judged)
        and not (len(worded(judged.quotation.text).keys) < TERM_WORDS and joined([judged.quotation.text]) in cited)
    ]
    credits = credits_in(article.quotations)
    for group in _sentences(article, loose):
        first = group[0]
        lines = sorted({line for _, line in covered.get(first.quotation.id, [])})
        partly = f" but for a part on line {lines[0]}" if lines else ""
        yield Remark(
            first.quotation.span.start,
            f"{_whose(article, first)} are in no citation{partly}: cite the passage, or paraphrase.",
            tuple(judged.quotation.id for judged in group),
            passages_of(first),
            _promotion(article, group, credits),
        )


def _whose(article: Article, judged: Judged) -> str:
    """Whose words are quoted: by the prose, or by the transcripts where that names nobody."""
    said = {article.people.resolve(one.speaker or "").person for one in passages_of(judged)}
    speaker = judged.speaker or (said.pop() if len(said) == 1 else None)
    return f"These words of {speaker}" if speaker else "The words quoted here"


def _covered(article: Article) -> tuple[dict[str, list[tuple[Span, int]]], set[str]]:
    """By id, the words of speech that a citation has, with its line; and what is told as spliced."""
    covered: dict[str, list[tuple[Span, int]]] = {}
    told: set[str] = set()
    apart = {pair.ids for pair in spliced(article)}
    for pair in pairs(article):
        one, other, likeness = pair
        for speech, citation, span in ((one, other, likeness.one), (other, one, likeness.other)):
            if citation.is_citation and not speech.is_citation:
                covered.setdefault(speech.quotation.id, []).append((span, citation.quotation.line))
                if pair.ids in apart:
                    told.add(speech.quotation.id)
    return covered, told


def _is_covered(judged: Judged, spans: Sequence[tuple[Span, int]]) -> bool:
    words = len(worded(judged.quotation.text).keys)
    held = {n for span, _ in spans for n in range(*span)}
    return len(held) >= min(_CITED * words, max(1, words - _SPARE)) if held else False


def _is_fragment(text: str) -> bool:
    """Whether no more than an expression is quoted: few words, and no sentence."""
    return len(worded(text).keys) <= TERM_WORDS and not text[:1].isupper()


def _sentences(article: Article, loose: Sequence[Judged]) -> Iterator[list[Judged]]:
    """What belongs to one sentence: “The ranking,” she said, “turned upside down.”"""
    group: list[Judged] = []
    for judged in loose:
        if group and not _goes_on(article, group[-1], judged):
            yield group
            group = []
        group.append(judged)
    if group:
        yield group


def _goes_on(article: Article, judged: Judged, following: Judged) -> bool:
    start, end = judged.quotation.span.end, following.quotation.span.start
    return (
        judged.speaker == following.speaker
        and end - start <= _BETWEEN
        and judged.quotation.text.endswith(",")
        and following.quotation.text[:1].islower()
        and _STOP.search(article.brief.text, start, end) is None
    )


def _promotion(article: Article, group: Sequence[Judged], credits: dict[str, str]) -> Repair | None:
    """The speech as a citation behind its paragraph; none where that would cite what is known to be wrong."""
    speaker = group[0].speaker
    if speaker is None or article.people.resolve(speaker).person is None:
        return None
    if not all(judged.verdict.stands or judged.verdict.kind is VerdictKind.UNCHECKED for judged in group):
        return None
    if any(is_turned(article, judged) for judged in group):
        return None
    at = below_paragraph(article.brief.leaves, group[-1].quotation.span.end - 1)
    if at is None:
        return None
    text, first = article.brief.text, group[0].quotation
    opening, closing = text[first.span.start], text[first.span.end - 1]
    words = " ".join(_inner(article, judged, last=judged is group[-1]) for judged in group)
    if opinion := opinion_before(article, group[0]):  # else the citation would leave it out, too
        words = f"{opinion}{words[1:]}"
    named = credits.get(speaker) or credit(speaker, group[0].title, group[0].company)
    lines = ("", "", *citation_lines(f"{opening}{words}{closing}", named))
    return Repair("Cite it after the paragraph", (Replacement(Span(at, at), newline_of(text).join(lines)),))


def _inner(article: Article, judged: Judged, *, last: bool) -> str:
    """What stands between the marks; a comma that only leads to the attribution is none of the speaker's."""
    text = judged.quotation.text
    words = written(article, judged, 0, len(text))
    if not last:
        return words if _has_comma(article, judged) else words.rstrip(" ,")
    words = words.rstrip(" ,")
    return words if words.endswith(_FULL_STOPS) else f"{words}."


def _has_comma(article: Article, judged: Judged) -> bool:
    for evidence in judged.verdict.evidence[:1]:
        source = next((t for t in article.index.transcripts if t.path == evidence.transcript), None)
        return source is not None and source.text.startswith(",", evidence.span.end)
    return False


RULES = (
    Rule(
        id="uncited-speech",
        severity=Severity.WARNING,
        title="Speech without a citation",
        why="The reader of the prose is told that somebody said these words, and no citation shows them. "
        "It is enough that a citation holds two thirds of the words, be they tidied or elided. Terms and expressions "
        "of up to three words need no citation, unless they are given as speech: “A few hours,” she said; words that "
        "were not said so are told as false speech instead.",
        remedy="Cite the passage in a block quote, with its speaker; or take the marks away and paraphrase. Words that "
        "their own sentence turns need the whole sentence: no repair cites them by themselves.",
        guide="Ours: whatever the prose quotes is cited, so that a list of the citations is a list of what was quoted.",
        find=_uncited,
    ),
)
