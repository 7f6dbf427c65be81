"""One quotation judged: the order of VERDICTS.md, from exact to fabricated."""

from __future__ import annotations

from dataclasses import dataclass

from brief_tui.core import reasons
from brief_tui.core.align import MAX_WORDS, Alignment, Candidates, best_window, close_enough, verbatim_runs
from brief_tui.core.brief import Quotation
from brief_tui.core.event import ProfileName
from brief_tui.core.evidence import (
    alignment_edits,
    allowed_edits,
    chain_evidence,
    gap_edits,
    passage,
    placement_evidence,
    same_characters,
    severity,
)
from brief_tui.core.index import Place, TranscriptIndex
from brief_tui.core.locate import SMALL_GAP, Chain, Crossing, Located, Locator, Placement, gap_allowed
from brief_tui.core.people import People, names_nobody
from brief_tui.core.quoted import QuotedPiece, quoted_pieces, whole
from brief_tui.core.verdict import Edit, EditKind, Evidence, Verdict, VerdictKind
from brief_tui.core.whitelist import tidied_limit
from brief_tui.core.words import hidden_characters

ONE_WINDOW = 0.8
"""A window that aligns so much makes a quotation drifted before it can be stitched."""
STITCHED_COVER = 0.85
STITCHED_WORDS = 9
LONG_RUN = 5
"""Runs this long with as many words skipped between them are a silent cut."""
MAX_CHAINS = 60
MAX_PIECES = 20
"""A quotation of more pieces is not looked at as a chain."""
_OTHERS_LISTED = 5
_COMPARED = 50
_CLAIMED_BONUS = 0.1
_CROSSING_MALUS = 0.05


@dataclass(frozen=True, slots=True)
class Claim:
    """To whom a quotation is given."""

    name: str | None
    """As written; None for nobody."""
    person: str | None
    """Resolved to a full name; the name as written where nobody known answers to it; None if ambiguous."""
    candidates: tuple[str, ...] = ()


class Judge:
    """Judges quotations against one index, one set of people and one profile."""

    def __init__(self, index: TranscriptIndex, people: People, profile: ProfileName = "standard") -> None:
        """`people` answer to the names of attributions."""
        self._index, self._people = index, people
        self._persons: dict[str | None, str | None] = {}
        labels = {label for transcript in index.transcripts for label in transcript.speakers}
        self.speakers = frozenset(people.resolve(label).person or label for label in labels)
        """Everybody who speaks in a transcript."""
        self._locator = Locator(index, profile, self._same)

    def claim(self, quotation: Quotation) -> Claim:
        """Who is meant by the quotation's attribution."""
        if quotation.attribution is None:
            return Claim(None, None)
        name = quotation.attribution.name
        resolved = self._people.resolve(name)
        if resolved.person is None and resolved.candidates:
            return Claim(name, None, resolved.candidates)
        return Claim(name, resolved.person or name)

    def _person(self, place: Place) -> str | None:
        label = place.turn.speaker
        if label not in self._persons:
            nobody = label is None or names_nobody(label)
            self._persons[label] = None if label is None or nobody else self._people.resolve(label).person or label
        return self._persons[label]

    def _same(self, one: Place, other: Place) -> bool:
        return one.start == other.start or (self._person(one) is not None and self._person(one) == self._person(other))

    def judge(self, quotation: Quotation) -> Verdict:
        """The verdict on one quotation, by the first rule that holds."""
        claim = self.claim(quotation)
        pieces = quoted_pieces(quotation.text)
        if not any(len(piece.words) for piece in pieces):
            return Verdict(VerdictKind.UNCHECKED, reasons.NO_WORDS)
        if not self._index.words:
            return Verdict(VerdictKind.UNCHECKED, reasons.NO_TRANSCRIPT)
        return _Trial(self, quotation, claim, pieces).verdict()


class _Trial:
    """The judging of one quotation."""

    def __init__(self, judge: Judge, quotation: Quotation, claim: Claim, pieces: tuple[QuotedPiece, ...]) -> None:
        self._index, self._locator = judge._index, judge._locator
        self._person, self._speakers = judge._person, judge.speakers
        self._quotation, self._claim, self._pieces = quotation, claim, pieces
        self._anyone = quotation.kind == "term"
        self._whole = whole(quotation.text)

    def verdict(self) -> Verdict:
        located = self._locator.locate(self._whole, self._claimed)
        standing = [p for p in located.placements if self._claimed(p.place)]
        unbroken = [p for p in standing if not p.match.dropped]
        chain = None if unbroken else self._chain()
        if chain is not None:
            return self._accepted_chain(chain)
        if standing:
            return self._accepted(unbroken or standing)
        elsewhere = self._said_elsewhere(located)
        if elsewhere is not None:
            return elsewhere
        return self._refused(located.near)

    def _claimed(self, place: Place) -> bool:
        if self._anyone:
            return True
        return self._claim.person is not None and self._person(place) == self._claim.person

    # What stands

    def _accepted(self, standing: list[Placement]) -> Verdict:
        looked_at = standing[:_COMPARED]
        best = min(looked_at, key=lambda p: (p.match.dropped, len(p.match.steps), not same_characters(self._index, p)))
        edits = allowed_edits(self._index, best)
        evidence = self._evidence([best, *(p for p in standing if p is not best)])
        if same_characters(self._index, best) and not best.piece.altered:
            kind = VerdictKind.EXACT
            edits = []
        else:
            kind = _kind_of(edits)
        return self._finish(kind, evidence, edits)

    def _accepted_chain(self, chain: Chain) -> Verdict:
        edits = [edit for placement in chain.placements for edit in allowed_edits(self._index, placement)]
        if sum(p.match.dropped for p in chain.placements) > tidied_limit(len(self._whole.words)):
            evidence = (chain_evidence(self._index, chain),)
            return Verdict(VerdictKind.DRIFTED, reasons.overtidied(edits), evidence, tuple(edits))
        warnings = []
        for gap in chain.gaps:
            text, negation, condition = self._locator.swallowed(gap)
            if negation and gap.end - gap.start <= SMALL_GAP:
                lost = Edit(EditKind.DROP, text, "…", False, chain.placements[0].piece.span(0, 0))
                evidence = (chain_evidence(self._index, chain),)
                return Verdict(VerdictKind.DRIFTED, reasons.small_gap(text), evidence, (lost, *edits))
            if negation or condition:
                warnings.append(reasons.swallowed(text, negation))
        edits += gap_edits(self._locator, chain)
        evidence = (chain_evidence(self._index, chain),)
        return self._finish(VerdictKind.ELIDED, evidence, edits, tuple(warnings))

    def _finish(
        self,
        kind: VerdictKind,
        evidence: tuple[Evidence, ...],
        edits: list[Edit],
        warnings: tuple[str, ...] = (),
    ) -> Verdict:
        """A derivation becomes a verdict: hidden characters and the strict profile may still refuse it."""
        hidden = hidden_characters(self._quotation.text)
        if hidden:
            return Verdict(VerdictKind.DRIFTED, reasons.hidden(self._quotation.text, hidden), evidence, tuple(edits))
        tidied = [edit for edit in edits if edit.kind in {EditKind.DROP, EditKind.SUBSTITUTE}]
        if tidied and self._locator.profile == "strict":
            refused = [Edit(e.kind, e.source, e.quoted, e not in tidied, e.at) for e in edits]
            return Verdict(VerdictKind.DRIFTED, reasons.strict(tidied), evidence, tuple(sorted(refused, key=severity)))
        return Verdict(kind, reasons.accepted(kind, edits), evidence, tuple(edits), warnings=warnings)

    def _evidence(self, placements: list[Placement]) -> tuple[Evidence, ...]:
        return tuple(placement_evidence(self._index, p) for p in placements[:_OTHERS_LISTED])

    # Ellipses

    def _chain(self) -> Chain | None:
        """The first chain of the pieces in one allowed person's speech."""
        if not 2 <= len(self._pieces) <= MAX_PIECES or not all(len(piece.words) for piece in self._pieces):
            return None
        at = max(range(len(self._pieces)), key=lambda n: len(self._pieces[n].words))
        anchors = self._locator.locate(self._pieces[at], self._claimed).placements
        wanted = tuple(p for p in anchors if self._claimed(p.place))[:MAX_CHAINS]
        chains = self._locator.chains(self._pieces, wanted, at)
        return min(
            (chain for chain, _ in zip(chains, range(MAX_CHAINS), strict=False)),
            key=lambda chain: (self._small_negation(chain), sum(gap.end - gap.start for gap in chain.gaps)),
            default=None,
        )

    def _small_negation(self, chain: Chain) -> bool:
        return any(gap.end - gap.start <= SMALL_GAP and self._locator.swallowed(gap)[1] for gap in chain.gaps)

    # Right words, not the claimed person's

    def _said_elsewhere(self, located: Located) -> Verdict | None:
        """The words stand, but nobody is claimed, nobody is named, or somebody else said them."""
        named = [p for p in located.placements if self._person(p.place) is not None]
        if self._anyone:
            return None
        if self._claim.person is None:
            evidence = self._evidence(named or list(located.placements))
            if not evidence and located.crossings:
                evidence = (self._crossing(located.crossings[0]),)
            said_by = tuple(dict.fromkeys(self._person(p.place) or "" for p in named))
            return Verdict(VerdictKind.UNATTRIBUTED, reasons.unattributed(self._claim.candidates, said_by), evidence)
        if named:
            edits = allowed_edits(self._index, named[0])
            speaker = self._person(named[0].place) or ""
            known = self._claim.person in self._speakers
            reason = reasons.misattributed(speaker, self._claim.person, relayed=self._relayed(named[0]), known=known)
            return Verdict(VerdictKind.MISATTRIBUTED, reason, self._evidence(named), tuple(edits))
        if located.placements:
            reason = reasons.nobody_named(located.placements[0].place.transcript.path)
            return Verdict(VerdictKind.UNCHECKED, reason, self._evidence(list(located.placements)))
        for crossing in located.crossings:
            people = tuple(dict.fromkeys(self._person(place) or "somebody unnamed" for place in crossing.places))
            return Verdict(VerdictKind.MISATTRIBUTED, reasons.crossing(people), (self._crossing(crossing),))
        return None

    def _crossing(self, crossing: Crossing) -> Evidence:
        return passage(self._index, crossing.start, crossing.end)

    def _relayed(self, placement: Placement) -> bool:
        """Whether the passage stands inside quotation marks: the speaker was quoting or reading."""
        source = self._index.turn_words(placement.place)
        before = source.text[: source[placement.match.start].start]
        return before.count("“") > before.count("”") or before.rsplit("\n", 1)[-1].count('"') % 2 == 1

    # What does not stand

    def _refused(self, near: Candidates) -> Verdict:
        if len(self._whole.words) > MAX_WORDS or len(self._pieces) > MAX_PIECES:
            return Verdict(VerdictKind.UNCHECKED, reasons.BOUND)
        if len(self._pieces) > 1:
            pieces = self._refused_pieces()
            if pieces is not None:
                return pieces
        piece = self._whole
        words = self._locator.encode(piece)
        silent = self._silent_cut(piece, words)
        if silent is not None:
            return silent
        alignment = self._closest(words, near)
        if alignment is not None and alignment.share >= ONE_WINDOW:
            return self._drifted(piece, alignment)
        stitched = self._stitched(piece, words)
        if stitched is not None:
            return stitched
        if alignment is not None and close_enough(alignment.share, len(words)):
            return self._drifted(piece, alignment)
        if not near.complete:
            return Verdict(VerdictKind.UNCHECKED, reasons.BOUND)
        return self._fabricated(alignment)

    def _fabricated(self, alignment: Alignment | None, missing: str = "") -> Verdict:
        hint = passage(self._index, alignment.start, alignment.end) if alignment else None
        return Verdict(VerdictKind.FABRICATED, reasons.fabricated(missing), hint=hint)

    def _drifted(self, piece: QuotedPiece, alignment: Alignment) -> Verdict:
        edits = alignment_edits(self._locator, piece, alignment)
        evidence = passage(self._index, alignment.start, alignment.end, _equal(alignment))
        place = self._index.place(alignment.start)
        other = None if self._claimed(place) else self._person(place) or "somebody unnamed"
        reason = reasons.drifted(edits, piece.brackets, other, self._claim.person or "")
        return Verdict(VerdictKind.DRIFTED, reason, (evidence,), tuple(edits))

    def _closest(self, words: str, near: Candidates) -> Alignment | None:
        """The best window: in one turn if one is nearly as good, the claimed speaker's if nearly as good."""
        best, best_score = None, 0.0
        for region in near.regions[:6]:
            if 2 * region.shared / (len(words) + region.shared) + _CLAIMED_BONUS < best_score:
                break
            across = best_window(self._index, words, region.start, region.end)
            if across is None:
                continue
            places = self._index.places(across.start, across.end)
            windows = [(across, across.share - _CROSSING_MALUS)]
            for place in places:
                low, high = max(region.start, place.start), min(region.end, place.end)
                inside = across if len(places) == 1 else best_window(self._index, words, low, high)
                if inside is not None:
                    windows.append((inside, inside.share + self._claimed(place) * _CLAIMED_BONUS))
            for window, score in windows:
                if score > best_score:
                    best, best_score = window, score
        return best

    def _silent_cut(self, piece: QuotedPiece, words: str) -> Verdict | None:
        """All words stand in long runs, with as much skipped between them and no ellipsis."""
        if len(words) < 2 * LONG_RUN or piece.brackets:
            return None
        runs = verbatim_runs(self._index, words, LONG_RUN)
        if len(runs) < 2 or sum(run.q1 - run.q0 for run in runs) < len(words):
            return None
        ends = [(run.at, run.at + run.q1 - run.q0) for run in runs]
        skips = [after[0] - before[1] for before, after in zip(ends, ends[1:], strict=False)]
        if any(-LONG_RUN < skip < LONG_RUN for skip in skips):
            return None
        return self._stitched_verdict(ends)

    def _stitched(self, piece: QuotedPiece, words: str) -> Verdict | None:
        if len(words) < STITCHED_WORDS:
            return None
        runs = verbatim_runs(self._index, words)
        if len(runs) < 2 or sum(run.q1 - run.q0 for run in runs) < STITCHED_COVER * len(words):
            return None
        return self._stitched_verdict([(run.at, run.at + run.q1 - run.q0) for run in runs])

    def _stitched_verdict(self, ends: list[tuple[int, int]]) -> Verdict:
        evidence = tuple(passage(self._index, start, end) for start, end in ends)
        order = all(before[1] <= after[0] for before, after in zip(ends, ends[1:], strict=False))
        return Verdict(VerdictKind.STITCHED, reasons.stitched(evidence, in_order=order), evidence)

    def _refused_pieces(self) -> Verdict | None:
        """Why pieces joined by ellipses do not stand together; None where one is too short to tell."""
        placements: list[Placement] = []
        for piece in self._pieces:
            if not len(piece.words):
                return None
            located = self._locator.locate(piece, self._claimed)
            best = next((p for p in located.placements if self._claimed(p.place)), None)
            best = best or next(iter(located.placements), None)
            if best is None:
                return self._refused_piece(piece, located)
            placements.append(best)
        evidence = tuple(placement_evidence(self._index, p) for p in placements)
        others = [p for p in placements if not self._claimed(p.place)]
        if others:
            people = [self._person(p.place) for p in others]
            if None in people:
                return Verdict(VerdictKind.UNCHECKED, reasons.nobody_named(others[0].place.transcript.path), evidence)
            reason = reasons.piece_misattributed(others[0].piece.text, people[0] or "", self._claim.person or "")
            return Verdict(VerdictKind.MISATTRIBUTED, reason, evidence)
        pairs = list(zip(placements, placements[1:], strict=False))
        in_order = all(one.end <= other.start for one, other in pairs)
        apart = len({p.place.transcript.path for p in placements}) > 1
        gaps = [self._locator.gap(one, other) for one, other in pairs] if in_order and not apart else []
        widest = max(gaps, key=lambda gap: (not gap_allowed(gap), gap.end - gap.start), default=None)
        words, foreign = (widest.end - widest.start, widest.foreign) if widest else (0, 0)
        reason = reasons.pieces_apart(evidence, in_order=in_order, words=words, foreign=foreign)
        return Verdict(VerdictKind.STITCHED, reason, evidence)

    def _refused_piece(self, piece: QuotedPiece, located: Located) -> Verdict | None:
        words = self._locator.encode(piece)
        if located.crossings:
            people = tuple(dict.fromkeys(self._person(p) or "somebody unnamed" for p in located.crossings[0].places))
            evidence = (self._crossing(located.crossings[0]),)
            return Verdict(VerdictKind.MISATTRIBUTED, reasons.crossing(people), evidence)
        alignment = self._closest(words, located.near)
        if alignment is not None and close_enough(alignment.share, len(words)):
            return self._drifted(piece, alignment)
        if not located.near.complete:
            return Verdict(VerdictKind.UNCHECKED, reasons.BOUND)
        return self._fabricated(alignment, piece.text.strip())


def _kind_of(edits: list[Edit]) -> VerdictKind:
    kinds = {edit.kind for edit in edits}
    if EditKind.BRACKET in kinds:
        return VerdictKind.BRACKETED
    return VerdictKind.TIDIED if kinds else VerdictKind.NORMALISED


def _equal(alignment: Alignment) -> list[tuple[int, int]]:
    return [(block.s0, block.s1) for block in alignment.blocks if block.equal]
