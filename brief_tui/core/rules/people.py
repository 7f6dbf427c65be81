"""People in the article: names, titles and companies written in two ways, and people whom no transcript knows."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.likely_names import LikelyNames, written_alike
from brief_tui.core.article.titles import same_title
from brief_tui.core.companies import letters, nearly
from brief_tui.core.draft.brief import Attribution
from brief_tui.core.draft.marks import LONGEST_KEPT
from brief_tui.core.draft.prose import Prose, clauses
from brief_tui.core.event import SpeakerConfig
from brief_tui.core.findings import Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.offsets import Span
from brief_tui.core.people import name_words, names_nobody
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.named import without_legal_form
from brief_tui.core.rules.once import once
from brief_tui.core.rules.rule import Remark, Rule

_LINES_SHOWN = 4
_ROWS = (re.compile("(?=([CN][CGNP]))"), re.compile("(?=([CN][CNw][CGNP]))"))
"""Over the codes of `Clauses`."""
_MOST_CITATIONS = 1_000
"""So many citations of a draft are looked at."""
_MOST_CITED = 100
"""So many cited names of a draft are held against the people and each other."""
_MOST_NAMES = 5_000
"""So many pairs of capitalised words of a draft are held against the people."""


class _Written(NamedTuple):
    """A person's name as the draft writes it."""

    span: Span
    written: str


# Names


@once
def _labelled(article: Article) -> frozenset[str]:
    """The people whom the transcripts name."""
    return frozenset(
        article.people.resolve(label).person or label for label in article.index.labels if not names_nobody(label)
    )


@lru_cache(maxsize=4)
def _likely(people: tuple[str, ...]) -> LikelyNames:
    return LikelyNames(people)


def _two_names(article: Article) -> Iterator[Remark]:
    groups: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for written, right, span in (*_slips(article), *_unaccented(article)):
        groups[written, right].append(span)
    configured = {name_words(speaker.name) for speaker in article.event.speakers}
    labelled = _labelled(article)
    for (written, right), spans in groups.items():
        spans.sort()
        lines = sorted({article.brief.lines.line(span.start) for span in spans[1:]})
        more = f" (also on line {', '.join(map(str, lines[:_LINES_SHOWN]))})" if lines else ""
        if name_words(right) in configured:
            where = "in event.toml"
        else:
            where = "in the transcripts" if right in labelled else "elsewhere in the brief"
        message = (
            f"“{written}”{more} is written “{right}” {where}: write the name in one way, or make it an alias "
            "in event.toml."
        )
        words = [(span, _as_right(article.brief.text[slice(*span)], right)) for span in spans]
        repair = Repair(f"Write {right}", tuple(Replacement(span, text) for span, text in words))
        yield Remark(spans[0].start, message, repair=repair)


def _as_right(written: str, right: str) -> str:
    """The right spelling of as much of a name as is written."""
    words = name_words(written)
    folded = {name_words(word): word for word in right.split()}
    kept = [folded.get((word,), "") for word in words]
    return " ".join(kept) if len(words) < len(name_words(right)) and all(kept) else right


@once
def _slips(article: Article) -> list[tuple[str, str, Span]]:
    """Full names that are nobody's and nearly somebody's: as written, as they should be, and where."""
    return list(_find_slips(article))


def _find_slips(article: Article) -> Iterator[tuple[str, str, Span]]:
    known, cited = _known(article), _cited_names(article)
    likely = _likely(known)
    right: dict[str, str] = {}
    for name in cited:
        if article.people.resolve(name).person not in known and (meant := likely.meant(name)) is not None:
            right[name] = meant
    strangers = [name for name in cited if name not in right and article.people.resolve(name).person not in known]
    among, order = LikelyNames(strangers), {name: n for n, name in enumerate(strangers)}
    for n, name in enumerate(strangers):
        if (meant := among.meant(name)) is not None and order[meant] < n:
            right[name] = meant
    for written in _attributions(article):
        if written.written in right:
            yield written.written, right[written.written], written.span
    everybody = _likely((*known, *(name for name in strangers if name not in right)))
    yield from _slips_in_prose(article, everybody, right)


def _slips_in_prose(article: Article, likely: LikelyNames, right: dict[str, str]) -> Iterator[tuple[str, str, Span]]:
    """The same in the prose: names of cited people that are slips, and names of nobody that are near somebody's."""
    wrong = {name_words(name): person for name, person in right.items()}
    for n, prose in enumerate(article.brief.prose):
        for mention in article.mentions[n] if wrong else ():
            span = _without_ending(prose.text, mention.span)
            if person := wrong.get(name_words(prose.text[slice(*span)])):
                yield prose.text[slice(*span)], person, prose.source(span)
    for prose, span in islice(_capitalised(article), _MOST_NAMES):
        name = prose.text[slice(*span)]
        if (meant := likely.meant(name)) is not None:
            yield name, meant, prose.source(span)


def _capitalised(article: Article) -> Iterator[tuple[Prose, Span]]:
    """Rows of two or three capitalised words that could be a name; an initial may stand between."""
    for prose in article.brief.prose:
        if len(prose.text) > LONGEST_KEPT:
            continue
        read = clauses(prose, article.people)
        rows = sorted(row.span(1) for pattern in _ROWS for row in pattern.finditer(read.codes))
        for start, end in rows:
            span = _without_ending(prose.text, read.span(start, end))
            words = prose.text[slice(*span)].split()
            if len(words) == end - start and (read.codes[start + 1] != "w" or len(words[1].rstrip(".")) == 1):
                yield prose, span


def _without_ending(text: str, span: Span) -> Span:
    """A name without its possessive ending."""
    end = span.end - 2 if text[span.end - 2 : span.end] in {"’s", "'s"} else span.end
    return Span(span.start, end)


def _known(article: Article) -> tuple[str, ...]:
    """The people whom event.toml or a transcript names."""
    labelled = _labelled(article)
    configured = {article.people.resolve(speaker.name).person for speaker in article.event.speakers}
    return tuple(person for person in article.people if person in labelled or person in configured)


def _attributions(article: Article) -> Iterator[_Written]:
    """The names of the attribution lines."""
    for judged in article.citations[:_MOST_CITATIONS]:
        credit = judged.quotation.attribution
        if credit and credit.span:
            at = article.brief.text.find(credit.name, *credit.span)
            yield _Written(Span(at, at + len(credit.name)) if at >= 0 else credit.span, credit.name)


def _cited_names(article: Article) -> list[str]:
    """The names of the attributions, the most frequent first."""
    names = Counter(written.written for written in _attributions(article))
    return [name for name, _ in names.most_common(_MOST_CITED)]


def _unaccented(article: Article) -> Iterator[tuple[str, str, Span]]:
    """Names that differ from the person's in accents, signs or capitals."""
    spellings = _spellings(article)
    for written in _attributions(article):
        person = article.people.resolve(written.written).person
        if person and _differs(written.written, person, spellings):
            yield written.written, person, written.span
    for n, prose in enumerate(article.brief.prose):
        for mention in article.mentions[n]:
            written_here = prose.text[slice(*mention.span)]
            if mention.person and not written_here.isupper() and _differs(written_here, mention.person, spellings):
                span = _without_ending(prose.text, mention.span)
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


# Titles and companies


class _Given(NamedTuple):
    """What an attribution gives to a person."""

    judged: Judged
    words: str

    @property
    def attribution(self) -> Attribution:
        """The attribution; only citations that have one are given here."""
        assert self.judged.quotation.attribution is not None  # noqa: S101 - see `_given`
        return self.judged.quotation.attribution


def _given(article: Article, field: Callable[[Attribution], str]) -> dict[str, list[_Given]]:
    """Titles, or companies, that the citations give to each person."""
    found: dict[str, list[_Given]] = defaultdict(list)
    for judged in article.citations[:_MOST_CITATIONS]:
        credit = judged.quotation.attribution
        if credit is not None and judged.speaker and (words := field(credit)):
            found[judged.speaker].append(_Given(judged, words))
    return found


def _speakers(article: Article) -> dict[str, SpeakerConfig]:
    return {article.people.resolve(one.name).person or one.name: one for one in article.event.speakers}


def _two_ways(
    article: Article,
    what: str,
    field: Callable[[Attribution], str],
    wanted: Callable[[SpeakerConfig], str],
    same: Callable[[str, str], bool],
) -> Iterator[Remark]:
    configured = _speakers(article)
    for person, given in _given(article, field).items():
        right = wanted(configured[person]) if person in configured else ""
        where = "in event.toml"
        if not right:
            right = Counter(one.words for one in given).most_common(1)[0][0]
            first = next(one for one in given if one.words == right)
            where = f"on line {article.brief.lines.line((first.attribution.span or first.judged.quotation.span).start)}"
        odd: dict[str, list[_Given]] = defaultdict(list)
        for one in given:
            if not same(one.words, right):
                odd[one.words].append(one)
        for words, others in odd.items():
            yield _remark(article, person, what, words, right, where, others, repairable=where == "in event.toml")


def _remark(
    article: Article,
    person: str,
    what: str,
    words: str,
    right: str,
    where: str,
    places: Sequence[_Given],
    *,
    repairable: bool,
) -> Remark:
    spans = [span for one in places if (span := _place(article, one)) is not None]
    at = spans[0].start if spans else places[0].judged.quotation.span.start
    lines = sorted({article.brief.lines.line(span.start) for span in spans[1:]})
    more = f" (also on line {', '.join(map(str, lines[:_LINES_SHOWN]))})" if lines else ""
    message = (
        f"{person}’s {what} is “{words}” here{more} and “{right}” {where}: find out which is right, and write that."
    )
    repair = (
        Repair(f"Write {right}", tuple(Replacement(span, right) for span in sorted(spans)))
        if repairable and spans
        else None
    )
    return Remark(at, message, tuple(one.judged.quotation.id for one in places), repair=repair)


def _place(article: Article, one: _Given) -> Span | None:
    """Where the words stand in the draft."""
    credit = one.attribution
    if credit.span is None:
        return None
    behind = article.brief.text.find(credit.name, *credit.span) + len(credit.name)
    at = article.brief.text.rfind(one.words, max(behind, credit.span.start), credit.span.end)
    if one.words == credit.title:
        at = article.brief.text.find(one.words, max(behind, credit.span.start), credit.span.end)
    return Span(at, at + len(one.words)) if at >= 0 else None


def _two_titles(article: Article) -> Iterator[Remark]:
    yield from _two_ways(article, "title", lambda a: a.title, lambda s: s.title, same_title)


def _two_companies(article: Article) -> Iterator[Remark]:
    def same(one: str, other: str) -> bool:
        return _same_company(article, one, other)

    yield from _two_ways(article, "company", lambda a: a.company, lambda s: s.company, same)


def _same_company(article: Article, one: str, other: str) -> bool:
    """Whether two names are one company's, misspelt or not: how it is spelled is told by another rule."""
    entries = article.companies.entry(one), article.companies.entry(other)
    if entries[0] is not None and entries[1] is not None:
        return entries[0].name == entries[1].name
    these, those = _all_names(article, without_legal_form(one)), _all_names(article, without_legal_form(other))
    return any(_same_name(a, b) for a in these for b in those)


def _all_names(article: Article, name: str) -> tuple[str, ...]:
    entry = article.companies.entry(name)
    return (name,) if entry is None else (entry.name, *entry.aliases)


def _same_name(one: str, other: str) -> bool:
    return (
        letters(one) == letters(other)
        or nearly(one, other)
        or one.startswith(f"{other} ")
        or other.startswith(f"{one} ")
    )


# People whom no transcript knows


def _unknown(article: Article) -> Iterator[Remark]:
    labelled = _labelled(article)
    if not labelled:
        return
    told = {written for written, _, _ in _slips(article)}
    cited: dict[str, list[Judged]] = defaultdict(list)
    for judged in article.citations[:_MOST_CITATIONS]:
        credit = judged.quotation.attribution
        if credit is None or judged.speaker is None or judged.speaker in labelled or credit.name in told:
            continue
        if labelled.isdisjoint(article.people.resolve(credit.name).candidates):
            cited[judged.speaker].append(judged)
    for person, citations in cited.items():
        credit = citations[0].quotation.attribution
        span = (credit.span if credit else None) or citations[0].quotation.span
        message = (
            f"{person} is cited and speaks in no transcript: correct the name, give the words to who says them, or "
            "name the speaker in [[labels]] of event.toml."
        )
        yield Remark(span.start, message, tuple(judged.quotation.id for judged in citations))


RULES = (
    Rule(
        id="name-two-ways",
        severity=Severity.WARNING,
        title="Names written in two ways",
        why="A person's full name differs by a letter, an accent, an initial or a short form from what event.toml, the "
        "transcripts or the other citations have: Jon Feld and John Feld. A surname alone, initials and what "
        "event.toml "
        "lists as an alias are no other name.",
        remedy="Ask how the person writes it and write that everywhere, or add an alias under [[speakers]].",
        guide="AP Stylebook and Reuters Handbook of Journalism: names are checked for their spelling.",
        find=_two_names,
    ),
    Rule(
        id="title-two-ways",
        severity=Severity.WARNING,
        title="People with two titles",
        why="Citations give a person two titles, or another one than event.toml. Usual abbreviations (CEO, VP) and "
        "what "
        "is left out are no difference.",
        remedy="Find out which title the person holds, and write it the same in every attribution.",
        guide="Ours: the attributions of one person agree with each other and with event.toml.",
        find=_two_titles,
    ),
    Rule(
        id="person-company-two-ways",
        severity=Severity.WARNING,
        title="People with two companies",
        why="Citations give a person two companies, or another one than event.toml. A company's alias is the "
        "company. A "
        "citation under the wrong company is counted for the wrong company.",
        remedy="Find out for whom the person spoke, and write it the same in every attribution.",
        guide="Ours: the attributions of one person agree with each other and with event.toml.",
        find=_two_companies,
    ),
    Rule(
        id="unknown-person",
        severity=Severity.WARNING,
        title="Cited people who speak in no transcript",
        why="The transcripts name their speakers, and nobody of this name is among them, nor does event.toml map a "
        "label "
        "to the name. It is not asked where the transcripts name nobody.",
        remedy="Correct the name, give the citation to who says it in the transcript, or map the label in event.toml.",
        guide="Ours: whoever is cited was heard.",
        find=_unknown,
    ),
)
