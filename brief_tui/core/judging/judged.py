"""A quotation of the brief together with its verdict, and the person and company it is given to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brief_tui.core.companies import Companies
from brief_tui.core.draft.brief import Quotation
from brief_tui.core.event import Company, Event
from brief_tui.core.judging.verdict import Verdict
from brief_tui.core.people import name_words
from brief_tui.core.phrasing import counted
from brief_tui.core.review.ledger import Decision, waives
from brief_tui.core.same_company import same_company


@dataclass(frozen=True, slots=True)
class Judged:
    """One row of every report."""

    quotation: Quotation
    verdict: Verdict
    speaker: str | None
    """Full name, where it can be resolved; else the name as written; None for unattributed speech."""
    title: str
    company: str
    ticker: str | None
    """First symbol of the company without its exchange; None for companies without symbols."""
    known_company: str | None = None
    """Name in event.toml of the company meant; None for one that is not known."""
    decision: Decision | None = None
    """What a reviewer decided of it, as long as that holds."""
    waived: bool = False
    """Whether that lets it pass although it does not stand."""

    @property
    def is_citation(self) -> bool:
        """Whether it is a block quote."""
        return self.quotation.kind == "citation"

    @property
    def is_term(self) -> bool:
        """Whether it is one to three words that only somebody should have said, and no statement of anybody."""
        return self.quotation.kind == "term"

    @property
    def verified(self) -> bool:
        """Whether its words stand in the transcripts."""
        return self.verdict.stands

    @property
    def passes(self) -> bool:
        """Whether it may be printed: verified, or waived."""
        return self.verified or self.waived


def quotations_and_terms(found: Sequence[Judged]) -> str:
    """How many there are: "36 quotations", "2 quotations and 1 term". Terms are counted apart, as in every report."""
    terms = sum(judged.is_term for judged in found)
    counts = (len(found) - terms, "quotation"), (terms, "term")
    return " and ".join(counted(number, what) for number, what in counts if number)


class Directory:
    """Companies by name and alias, and the speakers' titles and companies, as event.toml gives them."""

    def __init__(self, event: Event) -> None:
        self._companies, self._policy = Companies(event), event.review
        self._speakers = {name_words(speaker.name): speaker for speaker in event.speakers}

    def judged(
        self, quotation: Quotation, verdict: Verdict, speaker: str | None, decision: Decision | None = None
    ) -> Judged:
        """The row of a quotation; what its attribution leaves out is taken from `[[speakers]]`."""
        written = quotation.attribution
        known = self._speakers.get(name_words(speaker)) if speaker else None
        title = (written and written.title) or (known.title if known else "")
        company = (written and written.company) or (known.company if known else "")
        entry = self._entry(company)
        if known and known.company and not same_company(self._companies, company, known.company):
            entry = None  # whom event.toml has at another company links neither
        ticker, name = (entry.ticker, entry.name) if entry else (None, None)
        waived = not verdict.stands and waives(decision, verdict, self._policy)
        return Judged(quotation, verdict, speaker, title, company, ticker, name, decision, waived)

    def _entry(self, company: str) -> Company | None:
        return self._companies.entry(company) if company else None
