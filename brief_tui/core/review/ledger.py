"""The ledger: who decided what about which quotation, and whether that still holds.

A decision is about these words, given to this person of this company, resting on that passage. When one of these
changes it is void; it is never deleted, so that the ledger tells what happened.
"""

from __future__ import annotations

import operator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple

from rapidfuzz import fuzz, process

from brief_tui.core.draft.brief import Quotation
from brief_tui.core.event import ReviewConfig
from brief_tui.core.judging.verdict import Verdict

_DIGEST_BYTES = 8
_ALIKE = 60.0
"""Similarity in percent from which a quotation that stands where another stood is that one with other words."""
_ALIKE_ELSEWHERE = 85.0
"""The same similarity for one that stands in another place: two of one speech are often alike."""


class DecisionKind(StrEnum):
    """What a reviewer can decide."""

    APPROVED = "approved"
    """Read, and found right as it stands."""
    WAIVED = "waived"
    """Does not stand by the rules, and may be printed all the same, for a reason."""
    WITHDRAWN = "withdrawn"
    """An earlier decision is taken back."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the ledger."""

    kind: DecisionKind
    by: str
    """Name of the reviewer."""
    at: datetime
    """In UTC."""
    reason: str
    """Never empty for a waiver."""
    quotation: str
    """Digest of the quotation (`quotation_digest`)."""
    source: str
    """Digest of the passages that the verdict rested on (`source_digest`)."""
    verdict: str
    """The verdict then, for people who read the ledger."""
    speaker: str
    """The speaker as then written, likewise."""
    words: str
    """The quotation, likewise."""
    passages: tuple[str, ...] = ()
    """What the verdict rested on then, likewise: who said it when, where, and the words, clipped."""
    beside: tuple[str, ...] = ()
    """Digests of the quotations before and behind it, "" at an end of the brief; empty where that is not known."""


class Void(NamedTuple):
    """A decision that holds no more."""

    decision: Decision
    quotation: Quotation | None
    """What the quotation that it was about is now; None when it was taken out."""

    @property
    def why(self) -> str:
        """Why it does not hold: what was changed since."""
        if self.quotation is None:
            return "the quotation was taken out"
        if quotation_digest(self.quotation) == self.decision.quotation:
            return "the passage it rests on was changed"
        same_words = self.quotation.text == self.decision.words
        return "its attribution was changed" if same_words else "the quotation was changed"


def quotation_digest(quotation: Quotation) -> str:
    """16 hex digits of kind, words and attribution: the name, and the company where one is written."""
    name, company = (quotation.attribution.name, quotation.attribution.company) if quotation.attribution else ("", "")
    return _digest(quotation.kind, quotation.text, name, *([company] if company else []))


def source_digest(verdict: Verdict) -> str:
    """16 hex digits of the passages of the evidence: transcript, speaker and words of each.

    A decision about words that stand nowhere rests on their standing nowhere.
    """
    parts = (part for passage in verdict.evidence for part in (passage.transcript, passage.sayer, passage.text))
    return _digest(*parts)


def _digest(*parts: str) -> str:
    content = "\0".join(parts).encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=_DIGEST_BYTES).hexdigest()


@dataclass(frozen=True)
class Ledger:
    """Every decision, in the order in which they were made."""

    decisions: Sequence[Decision] = ()

    @cached_property
    def latest(self) -> dict[str, Decision]:
        """The last decision about each quotation, by its digest."""
        return {decision.quotation: decision for decision in self.decisions}

    def decision(self, quotation: Quotation, verdict: Verdict) -> Decision | None:
        """What holds for a quotation now: the last decision about it, unless it was withdrawn or is void."""
        found = self.latest.get(quotation_digest(quotation))
        if found is None or found.kind is DecisionKind.WITHDRAWN or found.source != source_digest(verdict):
            return None
        return found

    def void(self, judged: Sequence[tuple[Quotation, Verdict]]) -> list[Void]:
        """The decisions that hold no more; `judged` are all quotations of the brief, in order.

        One about words that were changed is left out as long as there is a later decision about the new words.
        """
        by_digest = {quotation_digest(quotation): (quotation, verdict) for quotation, verdict in judged}
        holding = [decision for decision in self.latest.values() if decision.kind is not DecisionKind.WITHDRAWN]
        gone = [decision for decision in holding if decision.quotation not in by_digest]
        changed = self._changed(gone, [quotation for quotation, _ in judged]) if gone else {}
        found = []
        for decision in holding:
            here = by_digest.get(decision.quotation)
            if here is None:
                now = changed.get(decision.quotation)
                if now is None or not self._decided(quotation_digest(now)):
                    found.append(Void(decision, now))
            elif source_digest(here[1]) != decision.source:
                found.append(Void(decision, here[0]))
        return found

    def _decided(self, digest: str) -> bool:
        return digest in self.latest and self.latest[digest].kind is not DecisionKind.WITHDRAWN

    def _changed(self, gone: Sequence[Decision], quotations: Sequence[Quotation]) -> dict[str, Quotation]:
        """What became of the quotations of these decisions, by digest, as far as they were changed.

        A quotation that stood beside the one decided about is not what became of it, nor one with an earlier
        decision. One without a decision is what became of one at most, and rather than one with a later decision.
        """
        order = {decision.quotation: n for n, decision in enumerate(self.decisions)}
        around, texts = neighbours(quotations), [quotation.text for quotation in quotations]
        digests = [quotation_digest(quotation) for quotation in quotations]
        pairs = []
        for decision in gone:
            for _, score, n in process.extract(
                decision.words, texts, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=None
            ):
                in_place = not decision.beside or any(map(operator.eq, decision.beside, around[n]))
                earlier = order.get(digests[n], len(self.decisions)) < order[decision.quotation]
                if not earlier and digests[n] not in decision.beside and (in_place or score >= _ALIKE_ELSEWHERE):
                    pairs.append((in_place, not self._decided(digests[n]), score, decision.quotation, n))
        found: dict[str, Quotation] = {}
        taken: set[int] = set()
        for _, undecided, _, digest, n in sorted(pairs, reverse=True):
            if digest not in found and n not in taken:
                found[digest] = quotations[n]
                if undecided:
                    taken.add(n)
        return found


def neighbours(quotations: Sequence[Quotation]) -> list[tuple[str, str]]:
    """For each quotation of a brief the digests of those before and behind it; "" where there is none."""
    digests = ["", *map(quotation_digest, quotations), ""]
    return list(zip(digests, digests[2:], strict=False))


def waives(decision: Decision | None, verdict: Verdict, policy: ReviewConfig) -> bool:
    """Whether a decision lets a quotation that does not stand count as standing, by the policy of event.toml."""
    return (
        decision is not None
        and decision.kind is DecisionKind.WAIVED
        and verdict.kind in policy.waivable
        and counts(decision, policy)
    )


def counts(decision: Decision | None, policy: ReviewConfig) -> bool:
    """Whether a decision was made by somebody who may: not by an author, where the policy wants four eyes."""
    if decision is None:
        return False
    return not policy.four_eyes or decision.by.casefold() not in {name.casefold() for name in policy.authors}
