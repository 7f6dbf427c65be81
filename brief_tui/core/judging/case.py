"""One quotation to be judged, with what it is judged against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from brief_tui.core.budget import Budget
from brief_tui.core.draft.brief import Quotation
from brief_tui.core.judging.evidence import placement_evidence
from brief_tui.core.judging.locate import Located, Locator, Placement
from brief_tui.core.judging.quoted import QuotedPiece
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.sources.index import Place, TranscriptIndex

_LISTED = 5
"""Most places of the same words that are listed."""


class Claim(NamedTuple):
    """To whom a quotation is given."""

    name: str | None
    """As written; None for nobody."""
    person: str | None
    """Resolved to a full name; the name as written where nobody known answers to it; None if ambiguous."""
    candidates: tuple[str, ...] = ()
    spoken: bool = True
    """Whether the brief says that somebody says the words: not of a sign, a title, a slogan in the prose."""


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation, the claim about its speaker, and the transcripts."""

    quotation: Quotation
    claim: Claim
    pieces: tuple[QuotedPiece, ...]
    """Divided at ellipses."""
    whole: QuotedPiece
    """The quotation as one piece, its ellipses read as punctuation."""
    locator: Locator
    person: Callable[[Place], str | None]
    """Who speaks in a turn, by full name; None where nobody is named."""
    speakers: frozenset[str]
    """Everybody who speaks in a transcript, by full name."""
    _located: dict[tuple[int, int], Located] = field(default_factory=dict)

    @property
    def index(self) -> TranscriptIndex:
        """All transcripts."""
        return self.locator.index

    @property
    def budget(self) -> Budget:
        """What may still be spent on it."""
        return self.locator.budget

    def located(self, piece: QuotedPiece) -> Located:
        """Everywhere that one of the pieces stands, or the whole; looked for once."""
        key = piece.offset, len(piece.text)
        if key not in self._located:
            self._located[key] = self.locator.locate(piece, self.claimed)
        return self._located[key]

    @property
    def is_term(self) -> bool:
        """Whether it does not matter who said the words."""
        return self.quotation.kind == "term"

    def claimed(self, place: Place) -> bool:
        """Whether the words of a turn are the claimed speaker's."""
        return self.is_term or (self.claim.person is not None and self.person(place) == self.claim.person)

    def somebody(self, place: Place) -> str:
        """Who speaks in a turn, for a sentence."""
        return self.person(place) or "somebody unnamed"

    def evidence(self, placements: list[Placement]) -> tuple[Evidence, ...]:
        """The passages of the same words, the first ones."""
        return tuple(placement_evidence(self.index, placement) for placement in placements[:_LISTED])
