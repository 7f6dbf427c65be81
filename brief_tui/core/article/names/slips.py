"""Where the draft writes people's names otherwise than they are: slips, and other accents, signs and capitals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.names.likely_names import LikelyNames, written_alike
from brief_tui.core.article.once import once
from brief_tui.core.draft.prose import Prose
from brief_tui.core.offsets import Span
from brief_tui.core.people import name_words, without_ending
from brief_tui.core.remembering import LONGEST_KEPT, remembered
from brief_tui.core.unnamed_labels import names_nobody

_ROWS = tuple(re.compile(f"(?=({row}))") for row in ("[CN][CGNP]", "[CN][CNw][CGNP]", "[CN][CNw][CN][CGNP]", "w[NP]"))
"""Over the codes of `Clauses`; a name that begins a sentence may look like a word there: "Jared"."""
_NAME = re.compile(r"[^\W\d_][\w’'.-]*(?:[ \u00a0\n][^\W\d_][\w’'.-]*){1,4}")
MOST_CITATIONS = 1_000
"""Most citations of a draft that are looked at."""
_MOST_CITED = 100
"""Most cited names of a draft that are compared with the people and each other."""
_MOST_NAMES = 5_000
"""Most pairs of capitalised words of a draft that are compared with the people."""


class Written(NamedTuple):
    """A person's name as the draft writes it."""

    span: Span
    written: str


@once
def labelled(article: Article) -> frozenset[str]:
    """The people whom the transcripts name."""
    return frozenset(
        article.people.resolve(label).person or label for label in article.index.labels if not names_nobody(label)
    )


@remembered(4)
def likely_names(people: tuple[str, ...]) -> LikelyNames:
    """The look-up of likely names, built once for the same people."""
    return LikelyNames(people)


@once
def slips(article: Article) -> list[tuple[str, str, Span]]:
    """Full names that are nobody's and nearly somebody's: as written, as they should be, and where."""
    return list(_find_slips(article))


def _find_slips(article: Article) -> Iterator[tuple[str, str, Span]]:
    people, cited = known(article), _cited_names(article)
    likely = likely_names(people)
    right: dict[str, str] = {}
    for name in cited:
        if article.people.resolve(name).person not in people and (meant := likely.meant(name, lax=True)) is not None:
            right[name] = meant
    strangers = [name for name in cited if name not in right and article.people.resolve(name).person not in people]
    among, order = LikelyNames(strangers), {name: n for n, name in enumerate(strangers)}
    for n, name in enumerate(strangers):
        if (meant := among.meant(name)) is not None and order[meant] < n:
            right[name] = meant
    for written in attributions(article):
        if written.written in right:
            yield written.written, right[written.written], written.span
    everybody = likely_names((*people, *(name for name in strangers if name not in right)))
    yield from _slips_in_prose(article, everybody, right)


def _slips_in_prose(article: Article, likely: LikelyNames, right: dict[str, str]) -> Iterator[tuple[str, str, Span]]:
    """The same in the prose: names of cited people that are slips, and names of nobody that are near somebody's."""
    wrong = {name_words(name): person for name, person in right.items()}
    for n, prose in enumerate(article.brief.prose):
        for mention in article.mentions[n] if wrong else ():
            span = without_ending(prose.text, mention.span)
            if person := wrong.get(name_words(prose.text[slice(*span)])):
                yield prose.text[slice(*span)], person, prose.source(span)
    for prose, span in islice(_capitalised(article), _MOST_NAMES):
        name = prose.text[slice(*span)]
        meant = likely.meant(name)
        if meant is None and (guess := likely.meant(name, lax=True)) and not is_said(article, name):
            meant = guess
        if meant is not None:
            yield name, meant, prose.source(span)


def is_said(article: Article, name: str) -> bool:
    """Whether a transcript says a name as a whole."""
    return next(article.index.occurrences(article.index.lexicon.lookup(name_words(name))), None) is not None


def _capitalised(article: Article) -> Iterator[tuple[Prose, Span]]:
    """Rows of two or three capitalised words that could be a name; an initial may stand between."""
    for prose, read in zip(article.brief.prose, article.clauses, strict=True):
        if len(prose.text) > LONGEST_KEPT:
            continue
        rows = sorted(row.span(1) for pattern in _ROWS for row in pattern.finditer(read.codes))
        for start, end in rows:
            span = without_ending(prose.text, read.span(start, end))
            if _NAME.fullmatch(prose.text, *span) is None:
                continue
            words = prose.text[slice(*span)].split()
            initial = read.codes[start + 1] != "w" or len(words[1].rstrip(".")) == 1
            if initial and words[0][0].isupper():
                yield prose, span


def known(article: Article) -> tuple[str, ...]:
    """The people whom event.toml or a transcript names."""
    heard = labelled(article)
    configured = {article.people.resolve(speaker.name).person for speaker in article.event.speakers}
    return tuple(person for person in article.people if person in heard or person in configured)


def attributions(article: Article) -> Iterator[Written]:
    """The names of the attribution lines."""
    for judged in article.citations[:MOST_CITATIONS]:
        credit = judged.quotation.attribution
        if credit and credit.span:
            at = article.brief.text.find(credit.name, *credit.span)
            yield Written(Span(at, at + len(credit.name)) if at >= 0 else credit.span, credit.name)


def _cited_names(article: Article) -> list[str]:
    """The names of the attributions, the most frequent first."""
    names = Counter(written.written for written in attributions(article))
    return [name for name, _ in names.most_common(_MOST_CITED)]


def unaccented(article: Article) -> Iterator[tuple[str, str, Span]]:
    """Names that differ from the person's in accents, signs or capitals."""
    spellings = _spellings(article)
    for written in attributions(article):
        person = article.people.resolve(written.written).person
        if person and _differs(written.written, person, spellings):
            yield written.written, person, written.span
    for n, prose in enumerate(article.brief.prose):
        for mention in article.mentions[n]:
            written_here = prose.text[slice(*mention.span)]
            if mention.person and not written_here.isupper() and _differs(written_here, mention.person, spellings):
                span = without_ending(prose.text, mention.span)
                yield prose.text[slice(*span)], mention.person, prose.source(span)


def _spellings(article: Article) -> dict[str, tuple[str, ...]]:
    """The other ways in which event.toml lets a person's name be written."""
    return {
        article.people.resolve(speaker.name).person or speaker.name: tuple(speaker.aliases)
        for speaker in article.event.speakers
        if speaker.aliases
    }


def _differs(written: str, person: str, spellings: dict[str, tuple[str, ...]]) -> bool:
    others = (person, *spellings.get(person, ()))
    return not any(written_alike(written, name) for name in others)
