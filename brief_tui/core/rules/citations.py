"""Citations that the prose of their pillar does not use, or that come twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from operator import itemgetter

from brief_tui.core.article.article import Article
from brief_tui.core.article.described import INSTITUTIONS
from brief_tui.core.article.likeness import Likeness, worded
from brief_tui.core.article.once import once
from brief_tui.core.article.pairs import Pair, joined, one_voice, pairs, quoted
from brief_tui.core.article.shared_passages import Passages, passages_of
from brief_tui.core.article.spliced import spliced
from brief_tui.core.findings import Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.common_words import COMMON, telling
from brief_tui.core.language.words import fold_token, has_number, tokens
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import LONGEST_KEPT, remembered
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.rule import Remark, Rule

_REPEATED_WORDS = 4
"""Citations that have fewer words in common do not repeat each other, unless that is all of one."""
_REPEATED_CHARACTERS = 20
_STEM = 6
_LOOSE_STEM = 4
_SMALL = COMMON | CODES.keys()
_PRONOUN = re.compile(r"\b(?:he|her|his|she)\b", re.IGNORECASE)
_MATTER = 2
"""Uncommon words of a citation that, in one sentence of the prose, take up its matter."""
_SENTENCES = 50
"""Most sentences of a pillar in which a word is looked for."""
_COMMON_HERE = 1000
"""A word that makes up more than one in this many of the transcripts' words is common there."""
_SENTENCE_END = re.compile(r"(?<=[.!?…。！？])[\"”’»)]*\s+")


# Citations that the prose does not use


def _unused(article: Article) -> Iterator[Remark]:
    apart = {id for pair in spliced(article) for id in pair.ids}
    for citation, pillar, who in _not_used(article):
        id = citation.quotation.id
        wrong = id in apart and not citation.verdict.stands
        advice = (
            "Cut it, or cite the passage as it was said and use it." if wrong else "Write it into the text, or cut it."
        )
        yield Remark(
            citation.quotation.span.start,
            f"The prose of {pillar} never uses this citation: it neither quotes it, {who}nor takes up its matter. "
            f"{advice}",
            (id,),
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
        parts = [joined([j.quotation.text]) for j in within if j.quotation.kind == "term" or j.verdict.is_heard]
        ids = {judged.quotation.id for judged in within}
        quoted = {c.quotation.id for c in citations if not ids.isdisjoint(related.get(c.quotation.id, ()))}
        matter = _Matter(article, numbers, within)
        named = matter.named | {judged.speaker for judged in within if judged.speaker}
        busy = {c.speaker for c in citations if c.quotation.id in quoted}
        above = start
        for citation in citations:
            words, since, above = joined([citation.quotation.text]), above, citation.quotation.span.end
            if citation.quotation.id in quoted or any(part in words for part in parts):
                continue
            if citation.speaker and citation.speaker in busy:
                used = matter.touches(citation) or matter.tells_above(citation, since)
                who = f"though it quotes other words of {citation.speaker}, "
            else:
                used = citation.speaker in named or matter.takes_up(citation)
                who = f"nor names {citation.speaker or 'who said it'}, "
            if not used:
                yield citation, pillar.heading, who


def _related(article: Article) -> dict[str, set[str]]:
    """A quotation's id → the ids of the quotations that share words with it."""
    related: dict[str, set[str]] = {}
    for pair in pairs(article):
        one, other = pair.ids
        related.setdefault(one, set()).add(other)
        related.setdefault(other, set()).add(one)
    return related


class _Matter:
    """What the prose of a pillar is about, sentence by sentence."""

    def __init__(self, article: Article, numbers: Sequence[int], quotations: Sequence[Judged]) -> None:
        """`numbers` in `brief.prose`, and the quotations in that prose."""
        self._article = article
        self._ends: list[tuple[int, set[str]]] = []
        """Where each piece of prose ends in the draft, and of whom it tells without quoting them."""
        self._told: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        texts = [article.brief.prose[n].unquoted for n in numbers]
        still: tuple[str, ...] = ()
        for n, text in zip(numbers, texts, strict=True):
            mentions = article.mentions[n]
            goes_on = _PRONOUN.search(text, 0, mentions[0].span.start if mentions else len(text))
            people = {person for mention in mentions for person in mention.bearers}.union(still if goes_on else ())
            for person in people:
                self._told[person] += map(_loose_stems, _SENTENCE_END.split(text))
            start, end = article.brief.prose[n].source(Span(0, len(text)))
            quoted = {j.speaker for j in quotations if j.speaker and start <= j.quotation.span.start < end}
            self._ends.append((end, people - quoted))
            if mentions or not goes_on:
                still = mentions[-1].bearers if mentions else ()
        self._sentences: dict[str, set[int]] = {}
        for n, stems in enumerate(stems for text in texts for stems in _stems_of_sentences(text)):
            for stem in stems:
                known = self._sentences.setdefault(stem, set())
                if len(known) < _SENTENCES:
                    known.add(n)

    @property
    def named(self) -> set[str]:
        """The people whom the prose names."""
        return set(self._told)

    def touches(self, citation: Judged) -> bool:
        """Whether two words of a citation, or all, stand in a sentence of a paragraph that names its speaker."""
        words = _loose_stems(citation.quotation.text)
        least = min(_MATTER, len(words))
        return any(len(words & told) >= least for told in self._told.get(citation.speaker or "", ()))

    def tells_above(self, citation: Judged, since: int) -> bool:
        """Whether a piece of prose right above a citation tells of its speaker and quotes nothing else of theirs.

        `since`: where the citation before it ends in the draft.
        """
        at = bisect_right(self._ends, citation.quotation.span.start, key=itemgetter(0)) - 1
        return at >= 0 and self._ends[at][0] > since and citation.speaker in self._ends[at][1]

    def takes_up(self, citation: Judged) -> bool:
        """Whether one sentence shares several uncommon words with a citation; title and company are one each."""
        matter = _stems(citation.quotation.text).items()
        told = [(stem,) for stem, word in matter if stem in self._sentences and self._is_uncommon(word)]
        shared: Counter[int] = Counter()
        for stems in (*told, _stems(citation.company).keys() - _INSTITUTIONS):
            shared.update(set[int]().union(*(self._sentences.get(stem, ()) for stem in stems)))
        title = _stems(citation.title)
        titled = Counter(n for stem in title for n in self._sentences.get(stem, ()))
        shared.update(n for n, count in titled.items() if count >= min(len(title), _MATTER))
        return max(shared.values(), default=0) >= _MATTER

    def _is_uncommon(self, word: str) -> bool:
        if has_number(word):
            return True
        index = self._article.index
        return len(index.positions(index.lexicon.lookup([word]))) * _COMMON_HERE <= max(len(index.words), _COMMON_HERE)


@remembered(2048)
def _stems_of_sentences(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(_stems(sentence)) for sentence in _SENTENCE_END.split(text))


@remembered(4096)
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


_INSTITUTIONS = frozenset(_stems(" ".join(INSTITUTIONS)))


@remembered(4096)
def _loose_stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that are not in every text, short ones too."""
    keys = (fold_token(token) for token in tokens(text[:LONGEST_KEPT]))
    return frozenset(key[:_LOOSE_STEM] for key in keys if len(key) >= _LOOSE_STEM and key not in _SMALL)


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
        why="The citation stands by itself: the prose of its pillar neither quotes words of it, nor names its speaker, "
        "nor takes up its matter: two of its uncommon words, or its speaker's title and company, in one sentence. "
        "Where the prose quotes other words of the speaker, a name alone is no use: two of its words must stand in a "
        "sentence of a paragraph that names them, or the paragraph right above it must tell of them, and quote nothing "
        "else of theirs.",
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
