"""The article as the rules see it: the draft, its judged quotations, and what they rest on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile

from brief_tui.core.companies import Companies, spellings
from brief_tui.core.draft.brief import Brief, Pillar
from brief_tui.core.draft.mentions import Mention, mentions
from brief_tui.core.draft.prose import clauses
from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.event import Event
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict_cache import Verdicts
from brief_tui.core.offsets import Span
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.transcripts import Transcript

_MOST_COMPANIES = 200
"""Most companies that only citations have and that are looked for in the prose."""


@dataclass(frozen=True)
class Article:
    """Everything that a rule may look at. What several rules ask for is worked out once."""

    event: Event
    brief: Brief
    quotations: tuple[Judged, ...]
    """In order of appearance."""
    index: TranscriptIndex
    people: People
    """Speakers of the transcripts, of `[[speakers]]` and of the citations."""
    verdicts: Verdicts
    """Judge words that the draft does not quote, too, for rules that would know whether they were said."""

    @cached_property
    def companies(self) -> Companies:
        """The companies of event.toml."""
        return Companies(self.event)

    @cached_property
    def transcripts(self) -> dict[str, Transcript]:
        """The transcripts by path."""
        return {transcript.path: transcript for transcript in self.index.transcripts}

    @cached_property
    def citations(self) -> tuple[Judged, ...]:
        """The block quotes."""
        return tuple(judged for judged in self.quotations if judged.is_citation)

    @cached_property
    def speech(self) -> tuple[Judged, ...]:
        """Quotations in the prose that are no terms."""
        return tuple(judged for judged in self.quotations if judged.quotation.kind == "speech")

    def quoted_in(self, span: Span) -> Iterator[Judged]:
        """The quotations in a stretch of the draft, in order."""
        first = bisect_left(self.quotations, span.start, key=lambda judged: judged.quotation.span.start)
        return takewhile(lambda judged: judged.quotation.span.end <= span.end, islice(self.quotations, first, None))

    @cached_property
    def clauses(self) -> tuple[Clauses, ...]:
        """The codes of each piece of prose, by its number in `brief.prose`."""
        return tuple(clauses(prose, self.people) for prose in self.brief.prose)

    @cached_property
    def mentions(self) -> dict[int, list[Mention]]:
        """The people named in each piece of prose, by its number in `brief.prose`.

        A name inside a company's names nobody: Jon Feld is not named in "Feld & Sons".
        """
        credits = (quotation.attribution for quotation in self.brief.quotations if quotation.kind == "citation")
        cited = dict.fromkeys(credit.company for credit in credits if credit and credit.company)
        finder = spellings((*self.companies.names, *islice(cited, _MOST_COMPANIES)))
        found = {}
        for n, prose in enumerate(self.brief.prose):
            named = mentions(prose.text, self.clauses[n])
            companies = finder.found(prose.unquoted, near=False) if named else ()
            found[n] = [mention for mention in named if not any(_holds(one.span, mention.span) for one in companies)]
        return found

    def pillars(self) -> Iterator[tuple[Pillar, list[int]]]:
        """The event's pillars that the draft has, each with the numbers in `brief.prose` of its paragraphs."""
        starts = [prose.words.source_of(0) for prose in self.brief.prose]
        for pillar in self.brief.pillars:
            if pillar.id is not None:
                first, last = (bisect_left(starts, at) for at in pillar.span)
                yield pillar, list(range(first, last))


def _holds(company: Span, name: Span) -> bool:
    """Whether a person's name, which may have its possessive ending, is a part of a longer company's name."""
    if company.start < name.start:
        return name.start < company.end
    return company.start == name.start and name.end < company.end
