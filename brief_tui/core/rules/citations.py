"""Citations and the prose around them: speech that is not cited, citations that are not used, or that come twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from brief_tui.core.article import Article
from brief_tui.core.brief import TERM_WORDS
from brief_tui.core.findings import Severity
from brief_tui.core.judged import Judged
from brief_tui.core.likeness import Likeness, telling, worded
from brief_tui.core.marks import LONGEST_KEPT
from brief_tui.core.offsets import Span
from brief_tui.core.repair import Repair, Replacement
from brief_tui.core.rules.overlaps import is_spliced
from brief_tui.core.rules.pairs import Pair, Passages, one_voice, pairs, passages_of, quoted, written
from brief_tui.core.rules.rule import Remark, Rule
from brief_tui.core.verdict import VerdictKind
from brief_tui.core.words import fold_token, has_number, tokens

_CITED = 2 / 3
"""Speech is cited when so much of it stands in citations, or all but three words do."""
_SPARE = 3
_REPEATED_WORDS = 4
"""Citations that have fewer words in common do not repeat each other, unless that is all of one."""
_REPEATED_CHARACTERS = 20
_STEM = 6
_MATTER = 2
"""So many uncommon words of a citation, in one sentence of the prose, take up its matter."""
_SENTENCES = 50
"""A word is looked for in so many sentences of a pillar."""
_COMMON_HERE = 1000
"""A word that is more than one in so many of the transcripts' words is common there."""
_SENTENCE_END = re.compile(r"(?<=[.!?…。！？])[\"”’»)]*\s+")
_STOP = re.compile(r"[.!?…;]\s|\n[ \t>]*\n")
_FULL_STOPS = (".", "!", "?", "…", "。", "！", "？")
_BETWEEN = 150


# Speech without a citation


def _uncited(article: Article) -> Iterator[Remark]:
    if not article.speech:
        return
    covered, told = _covered(article)
    passages = Passages(article.citations)
    cited = _joined(judged.quotation.text for judged in article.citations)
    loose = [
        judged
        for judged in article.speech
        if judged.quotation.id not in told
        and not _is_fragment(judged.quotation.text)
        and not _is_covered(judged, covered.get(judged.quotation.id, []))
        and not _stands_in(judged, passages)
        and not (len(worded(judged.quotation.text).keys) < TERM_WORDS and _joined([judged.quotation.text]) in cited)
    ]
    credits = _credits(article)
    for group in _sentences(article, loose):
        first = group[0]
        lines = sorted({line for _, line in covered.get(first.quotation.id, [])})
        partly = f" but for a part on line {lines[0]}" if lines else ""
        yield Remark(
            first.quotation.span.start,
            f"{first.speaker or 'Somebody'} is quoted here and in no citation{partly}: cite it, or paraphrase.",
            tuple(judged.quotation.id for judged in group),
            passages_of(first),
            _promotion(article, group, credits),
        )


def _covered(article: Article) -> tuple[dict[str, list[tuple[Span, int]]], set[str]]:
    """By id, the words of speech that a citation has, with its line; and what is told as spliced."""
    covered: dict[str, list[tuple[Span, int]]] = {}
    told: set[str] = set()
    for pair in pairs(article):
        one, other, likeness = pair
        for speech, citation, span in ((one, other, likeness.one), (other, one, likeness.other)):
            if citation.is_citation and not speech.is_citation:
                covered.setdefault(speech.quotation.id, []).append((span, citation.quotation.line))
                if is_spliced(article, pair):
                    told.add(speech.quotation.id)
    return covered, told


def _is_covered(judged: Judged, spans: Sequence[tuple[Span, int]]) -> bool:
    words = len(worded(judged.quotation.text).keys)
    held = {n for span, _ in spans for n in range(*span)}
    return len(held) >= min(_CITED * words, max(1, words - _SPARE)) if held else False


def _stands_in(judged: Judged, passages: Passages) -> bool:
    """Whether the passage of speech is a citation's passage."""
    for evidence in judged.verdict.evidence if judged.verdict.stands else ():
        length = sum(mark.end - mark.start for mark in evidence.marks)
        for citation, shared in passages.overlapping(evidence).values():
            if citation.verdict.stands and shared >= _CITED * length:
                return True
    return False


def _joined(texts: Iterable[str]) -> str:
    """The words of quotations in a row, so that a part of one can be looked for."""
    return " \0 ".join(f" {' '.join(worded(text).keys)} " for text in texts)


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


def _credits(article: Article) -> dict[str, str]:
    """How the draft's citations name somebody, by full name; the last one counts."""
    return {
        judged.speaker: _credit(judged.speaker, judged.title, judged.company)
        for judged in article.citations
        if judged.speaker
    }


def _credit(name: str, title: str, company: str) -> str:
    who = f"{name}, {title}" if title and (company or "," not in title) else name
    return f"{who} @ {company}" if company else who


def _promotion(article: Article, group: Sequence[Judged], credits: dict[str, str]) -> Repair | None:
    """The speech as a citation behind its paragraph; none where that would cite what is known to be wrong."""
    speaker = group[0].speaker
    if speaker is None or article.people.resolve(speaker).person is None:
        return None
    if not all(judged.verdict.stands or judged.verdict.kind is VerdictKind.UNCHECKED for judged in group):
        return None
    at = _paragraph_end(article, group[-1].quotation.span.end)
    if at is None:
        return None
    text, first = article.brief.text, group[0].quotation
    opening, closing = text[first.span.start], text[first.span.end - 1]
    words = " ".join(_inner(article, judged, last=judged is group[-1]) for judged in group)
    credit = credits.get(speaker) or _credit(speaker, group[0].title, group[0].company)
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = ("", "", f"> {opening}{words}{closing}", f"> — {credit}")
    return Repair("Cite it after the paragraph", (Replacement(Span(at, at), newline.join(lines)),))


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


def _paragraph_end(article: Article, at: int) -> int | None:
    """Where the paragraph around an offset ends; None in a list or table, where no citation can follow it."""
    leaves = [leaf for leaf in article.brief.leaves if leaf.lines]
    n = bisect_right(leaves, at - 1, key=lambda leaf: leaf.lines[0].start) - 1
    leaf = leaves[n] if n >= 0 else None
    return None if leaf is None or leaf.nested or leaf.kind != "text" else leaf.lines[-1].end


# Citations that the prose does not use


def _unused(article: Article) -> Iterator[Remark]:
    related = _related(article)
    for pillar, numbers in article.pillars():
        start, end = pillar.span
        citations = [c for c in article.citations if start <= c.quotation.span.start < end]
        if not citations:
            continue
        within = [j for j in article.quotations if not j.is_citation and start <= j.quotation.span.start < end]
        terms = [_joined([j.quotation.text]) for j in within if j.quotation.kind == "term"]
        ids = {judged.quotation.id for judged in within}
        named = {person for n in numbers for mention in article.mentions[n] for person in mention.bearers}
        named |= {judged.speaker for judged in within if judged.speaker}
        matter = _Matter(article, [article.brief.prose[n].unquoted for n in numbers])
        for citation in citations:
            words = _joined([citation.quotation.text])
            if (
                citation.speaker in named
                or not ids.isdisjoint(related.get(citation.quotation.id, ()))
                or any(term in words for term in terms)
                or matter.takes_up(citation)
            ):
                continue
            yield Remark(
                citation.quotation.span.start,
                f"The prose of {pillar.heading} never uses this citation: it neither quotes it, nor names "
                f"{citation.speaker or 'who said it'}, nor takes up its matter. Write it into the text, or cut it.",
                (citation.quotation.id,),
            )


def _related(article: Article) -> dict[str, set[str]]:
    """By a quotation's id, those of quotations whose words have to do with it."""
    related: dict[str, set[str]] = {}
    for pair in pairs(article):
        one, other = pair.ids
        related.setdefault(one, set()).add(other)
        related.setdefault(other, set()).add(one)
    return related


class _Matter:
    """What the prose of a pillar is about, sentence by sentence."""

    def __init__(self, article: Article, texts: Iterable[str]) -> None:
        self._article = article
        self._sentences: dict[str, set[int]] = {}
        for n, stems in enumerate(stems for text in texts for stems in _stems_of_sentences(text)):
            for stem in stems:
                known = self._sentences.setdefault(stem, set())
                if len(known) < _SENTENCES:
                    known.add(n)

    def takes_up(self, citation: Judged) -> bool:
        """Whether one sentence shares several uncommon words with a citation; title and company are one each."""
        matter = _stems(citation.quotation.text).items()
        told = [(stem,) for stem, word in matter if stem in self._sentences and self._is_uncommon(word)]
        shared: Counter[int] = Counter()
        for stems in (*told, _stems(citation.title), _stems(citation.company)):
            shared.update(set[int]().union(*(self._sentences.get(stem, ()) for stem in stems)))
        return max(shared.values(), default=0) >= _MATTER

    def _is_uncommon(self, word: str) -> bool:
        if has_number(word):
            return True
        index = self._article.index
        return len(index.positions(index.lexicon.lookup([word]))) * _COMMON_HERE <= max(len(index.words), _COMMON_HERE)


@lru_cache(maxsize=2048)
def _stems_of_sentences(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(_stems(sentence)) for sentence in _SENTENCE_END.split(text))


@lru_cache(maxsize=4096)
def _stems(text: str) -> dict[str, str]:
    """The words of a text that tell what it is about, by their beginnings, so that their endings do not count.

    Where every character is a word of its own, as in Chinese, two of them are one.
    """
    keys = [fold_token(token) for token in tokens(text[:LONGEST_KEPT])]
    found = {key.removesuffix("s")[:_STEM]: key for key in keys if telling(key)}
    for one, other in zip(keys, keys[1:], strict=False):
        if len(one) == len(other) == 1 and not (one + other).isascii():
            found[one + other] = one
    return found


# Citations of one passage


def _repeated(article: Article) -> Iterator[Remark]:
    citations = [judged for judged in quoted(article) if judged.is_citation]
    by_words = {
        pair.ids: pair for pair in pairs(article) if pair.one.is_citation and pair.other.is_citation and _repeats(pair)
    }
    told = {pair.ids for pair in pairs(article) if is_spliced(article, pair)}
    known = Passages(citations)
    place = {judged.quotation.id: n for n, judged in enumerate(citations)}
    for n, citation in enumerate(citations):
        earlier = [ids[0] for ids in by_words if ids[1] == citation.quotation.id]
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
            + ("keep one of the two." if pair else "they overlap; keep one, or cite what each adds."),
            (first.quotation.id, citation.quotation.id),
            passages_of(citation)[:1] or passages_of(first)[:1],
            _deletion(article, first, citation, pair.likeness) if pair else None,
        )


def _repeats(pair: Pair) -> bool:
    likeness = pair.likeness
    return likeness.fork is None and (likeness.part or likeness.same >= _REPEATED_WORDS)


def _same_passage(citation: Judged, known: Passages) -> Iterator[Judged]:
    for evidence in passages_of(citation):
        for other, shared in known.overlapping(evidence).values():
            if other is not citation and (shared >= _REPEATED_CHARACTERS or shared >= len(evidence.text)):
                yield other


def _deletion(article: Article, first: Judged, citation: Judged, likeness: Likeness) -> Repair | None:
    """Delete the citation that adds nothing, with the blank line behind it."""
    if not likeness.part:
        return None
    words = [len(worded(judged.quotation.text).keys) for judged in (first, citation)]
    lesser = first if words[0] < words[1] else citation
    text, (start, end) = article.brief.text, lesser.quotation.span
    while end < len(text) and text[end].isspace():
        end += 1
    return Repair(f"Delete the citation on line {lesser.quotation.line}", (Replacement(Span(start, end), ""),))


RULES = (
    Rule(
        id="uncited-speech",
        severity=Severity.WARNING,
        title="Speech without a citation",
        why="The reader of the prose is told that somebody said these words, and no citation shows them. "
        "A citation has them where it has two thirds of them, tidied or elided alike; terms, and expressions of up to "
        "three words, need none.",
        remedy="Cite the passage in a block quote, with its speaker; or take the marks away and paraphrase.",
        guide="Ours: whatever the prose quotes is cited, so that a list of the citations is a list of what was quoted.",
        find=_uncited,
    ),
    Rule(
        id="unused-citation",
        severity=Severity.WARNING,
        title="Citations that their pillar's prose never uses",
        why="The citation stands by itself: the prose of its pillar neither quotes words of it, nor names its speaker, "
        "nor has two of its uncommon words in one sentence. It supports nothing that the article says.",
        remedy="Say in the prose who said it and why it matters, move it to the pillar that does, or cut it.",
        guide="Ours: a citation is there for a sentence of the article.",
        find=_unused,
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
