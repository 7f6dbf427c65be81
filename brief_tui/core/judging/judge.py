"""One quotation judged: the order of VERDICTS.md, from exact to fabricated."""

from __future__ import annotations

from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from brief_tui.core.budget import Budget, CutOffError
from brief_tui.core.draft.brief import Quotation
from brief_tui.core.event import ProfileName
from brief_tui.core.judging import cautions, reasons, who_said
from brief_tui.core.judging.case import Case, Claim
from brief_tui.core.judging.chains import (
    Chain,
    chains,
    cut_words,
    denied_thoughts,
    joined_sentences,
    moved_negations,
    reversals,
)
from brief_tui.core.judging.compounds import cut_prefix
from brief_tui.core.judging.evidence import (
    allowed_edits,
    chain_evidence,
    gap_edits,
    same_characters,
    severity,
)
from brief_tui.core.judging.gaps import swallowed
from brief_tui.core.judging.locate import Locator, Placement
from brief_tui.core.judging.lost_subjects import lost_subjects
from brief_tui.core.judging.quoted import ELLIPSIS, quoted_pieces, whole
from brief_tui.core.judging.refusal import MAX_PIECES, misattributed_or_unattributed, refused
from brief_tui.core.judging.relayed import relayed, relaying_lead, shows_marks
from brief_tui.core.judging.replaced import another_name, another_number, new_years, reworded
from brief_tui.core.judging.sentence_marks import asks_otherwise
from brief_tui.core.judging.tidying import tidied_limit
from brief_tui.core.judging.verdict import Caution, Edit, EditKind, Evidence, Grade, Verdict, VerdictKind
from brief_tui.core.language.disguise import hidden_message, hidden_places
from brief_tui.core.language.stage_notes import is_unheard, notes
from brief_tui.core.offsets import Span
from brief_tui.core.people import People
from brief_tui.core.sources.index import Place, TranscriptIndex
from brief_tui.core.unnamed_labels import names_nobody

MAX_CHAINS = 60
_LONGEST = 50_000
"""Characters; a quotation of more is no quotation."""
_COMPARED = 50


class _Replaced(NamedTuple):
    """A bracket that holds another name or number than was said."""

    edit: Edit
    reason: str


class Judge:
    """Judges quotations against one index, one set of people and one profile."""

    def __init__(self, index: TranscriptIndex, people: People, profile: ProfileName = "standard") -> None:
        """`people` answer to the names of attributions."""
        self._index, self._people = index, people
        self._persons: dict[str | None, str | None] = {}
        self._speakers = frozenset(people.resolve(label).person or label for label in index.labels)
        self.budget = Budget(len(index.words))
        self._locator = Locator(index, profile, self._same, self.budget)

    def claim(self, quotation: Quotation) -> Claim:
        """Who is meant by the quotation's attribution."""
        if quotation.attribution is None:
            return Claim(None, None, spoken=quotation.spoken or quotation.kind == "citation")
        name = quotation.attribution.name
        resolved = self._people.resolve(name)
        if resolved.person is None and resolved.candidates:
            return Claim(name, None, resolved.candidates)
        return Claim(name, resolved.person or name)

    def person(self, label: str | None) -> str | None:
        """Who bears a transcript's label; None for one that names nobody."""
        if label not in self._persons:
            nobody = label is None or names_nobody(label)
            self._persons[label] = None if label is None or nobody else self._people.resolve(label).person or label
        return self._persons[label]

    def _person(self, place: Place) -> str | None:
        return self.person(place.turn.speaker)

    def _same(self, one: Place, other: Place) -> bool:
        return one.start == other.start or (self._person(one) is not None and self._person(one) == self._person(other))

    def judge(self, quotation: Quotation) -> Verdict:
        """The verdict on one quotation, by the first rule that holds."""
        if len(quotation.text) > _LONGEST:
            return Verdict(VerdictKind.UNCHECKED, reasons.BOUND)
        claim = self.claim(quotation)
        pieces = quoted_pieces(quotation.text)
        if not any(len(piece.words) for piece in pieces):
            return Verdict(VerdictKind.UNCHECKED, reasons.NO_WORDS)
        if not self._index.words:
            return Verdict(VerdictKind.UNCHECKED, reasons.NO_TRANSCRIPT)
        text = whole(quotation.text)
        self.budget.begin()
        try:
            verdict = _verdict(Case(quotation, claim, pieces, text, self._locator, self._person, self._speakers))
        except CutOffError:
            return Verdict(VerdictKind.UNCHECKED, reasons.BOUND)
        if quotation.kind == "term" and verdict.kind.grade >= Grade.REFUSED:
            verdict = replace(verdict, reason=reasons.unsaid_term(quotation.text))
        return replace(verdict, from_reserve=self.budget.from_reserve) if self.budget.from_reserve else verdict


def _verdict(case: Case) -> Verdict:
    if len(case.pieces) > 1:
        # A literal ellipsis in the transcript comes first, then pieces; words tidied away where one stands come last.
        found = case.locator.verbatim(case.whole, case.claimed).placements
        unbroken = [p for p in found if case.claimed(p.place) and not _hides_unheard(case, p)]
        chain = None if unbroken else _chain(case)
        if chain is not None:
            return _accepted_chain(case, chain)
    located = case.located(case.whole)
    standing = [placement for placement in located.placements if case.claimed(placement.place)]
    if standing:
        return _accepted(case, standing)
    others = misattributed_or_unattributed(case, located) or _somebodys(case)
    return others or _advised(case, refused(case, located.near))


def _somebodys(case: Case) -> Verdict | None:
    """Pieces given to nobody that stand where one person says them."""
    if case.claim.person is not None or case.is_term or len(case.pieces) < 2:
        return None
    longest = max(case.pieces, key=lambda piece: len(piece.words))
    placements = case.located(longest).placements[:MAX_CHAINS]
    for person in filter(None, dict.fromkeys(case.person(placement.place) for placement in placements)):
        theirs = replace(case, claim=case.claim._replace(person=person), _located={})
        chain = _chain(theirs)
        if chain is not None and _accepted_chain(theirs, chain).stands:
            reason = who_said.unattributed(case.claim.candidates, (person,))
            return Verdict(VerdictKind.UNATTRIBUTED, reason, (chain_evidence(case.index, chain),))
    return None


def _hides_unheard(case: Case, placement: Placement) -> bool:
    """Whether a note inside a passage stands for words that were not made out, for which an ellipsis may stand."""
    said = case.index.turn_words(placement.place).said(placement.match.start, placement.match.end)
    return any(map(is_unheard, notes(said)))


def _advised(case: Case, verdict: Verdict) -> Verdict:
    """The refusal without its advice to put an ellipsis, unless the quotation then stands and gets no warning."""
    unmarked = reasons.unmarked(verdict.reason)
    if unmarked == verdict.reason:
        return verdict
    text, cuts = case.quotation.text, [edit for edit in verdict.edits if not edit.allowed]
    for at in sorted({edit.at.start for edit in cuts}, reverse=True):
        text = f"{text[:at].rstrip()} … {text[at:]}"
    pieces = quoted_pieces(text)
    if 1 < len(pieces) <= MAX_PIECES:
        chain = _chain(replace(case, pieces=pieces, whole=whole(text), _located={}))
        if chain is not None:
            marked = _accepted_chain(case, chain)
            if marked.stands and not marked.warnings:
                return verdict
    return replace(verdict, reason=unmarked)


def _accepted(case: Case, standing: list[Placement]) -> Verdict:
    looked_at = standing[:_COMPARED]
    if len(looked_at) > 1:
        looked_at = [p for p in looked_at if not _cut_word(case, p)] or looked_at
    altered = {p.start: _replaced(case, p) for p in looked_at} if case.whole.brackets else {}
    looked_at = [p for p in looked_at if not altered.get(p.start)] or looked_at
    ranks = [(p.match.dropped, len(p.match.steps), not same_characters(case.index, p)) for p in looked_at]
    best, (_, _, differs) = min(zip(looked_at, ranks, strict=True), key=itemgetter(1))
    edits = allowed_edits(case.index, best)
    evidence = case.evidence([best, *(p for p in standing if p is not best)])
    if other := altered.get(best.start):
        return _other_words(other, evidence, edits)
    if word := _cut_word(case, best):
        return _cut(case, word, evidence, edits)
    if not (differs or best.piece.altered):
        kind = VerdictKind.EXACT
        edits = []
    else:
        kind = _kind_of(edits)
    own = any(not relayed(case.index, placement) for placement in looked_at)
    marked = ELLIPSIS.search(case.quotation.text) is not None
    warnings = (
        *_reworded(case, best),
        *(() if marked else cautions.unheard(edits)),
        *_asked(case, best),
    )
    return _finish(case, kind, evidence, edits, warnings if own else (*warnings, *_relayed(case, best)))


def _accepted_chain(case: Case, chain: Chain) -> Verdict:
    edits = [edit for placement in chain.placements for edit in allowed_edits(case.index, placement)]
    if sum(p.match.dropped for p in chain.placements) > tidied_limit(len(case.whole.words)):
        evidence = (chain_evidence(case.index, chain),)
        return Verdict(VerdictKind.DRIFTED, reasons.overtidied(edits), evidence, tuple(edits))
    left_out = [swallowed(case.locator, gap) for gap in chain.gaps]
    elisions = gap_edits(chain, left_out)
    evidence = (chain_evidence(case.index, chain),)
    for placement in chain.placements:
        if other := _replaced(case, placement):
            return _other_words(other, evidence, edits)
    for n, words in reversals(case.locator, chain, left_out):
        lost = Edit(EditKind.DROP, words.text, "…", False, elisions[n].at)
        return Verdict(VerdictKind.DRIFTED, reasons.reversed_by_ellipsis(words.denial), evidence, (lost, *edits))
    for n, word in cut_words(case.locator, chain):
        cut = Edit(EditKind.DROP, left_out[n].text, "…", False, elisions[n].at)
        return Verdict(VerdictKind.DRIFTED, reasons.cut_word(word), evidence, (cut, *edits))
    for placement in chain.placements:
        if word := _cut_word(case, placement):
            return _cut(case, word, evidence, edits)
    for n, denial in (*moved_negations(case.locator, chain), *denied_thoughts(case.locator, chain)):
        moved = Edit(EditKind.DROP, left_out[n].text, "…", False, elisions[n].at)
        return Verdict(VerdictKind.DRIFTED, reasons.moved_negation(denial, left_out[n].text), evidence, (moved, *edits))
    warnings = [cautions.swallowed(words.beside, words.turning) for words in left_out if words.turning]
    asked = (words.question for words in left_out if words.question)
    warnings += [cautions.unanswered(question.text, case.somebody(question.place)) for question in asked]
    warnings += [cautions.joined(*joint) for joint in joined_sentences(case.locator, chain, left_out)]
    warnings += [cautions.lost_subject(*lost) for lost in lost_subjects(case.locator, chain)]
    warnings += [caution for placement in chain.placements for caution in _reworded(case, placement)]
    warnings += cautions.unheard(edits)
    warnings += _asked(case, chain.placements[-1])
    if relayed(case.index, chain.placements[0], chain.placements[-1]):
        warnings += _relayed(case, chain.placements[0])
    return _finish(case, VerdictKind.ELIDED, evidence, [*edits, *elisions], tuple(warnings))


def _cut_word(case: Case, placement: Placement) -> str:
    """The hyphenated word of which the quotation has only a part, and says something else."""
    return cut_prefix(case.index.turn_words(placement.place), placement.match.start, placement.match.end)


def _cut(case: Case, word: str, evidence: tuple[Evidence, ...], edits: list[Edit]) -> Verdict:
    text = case.quotation.text
    lost = Edit(EditKind.SUBSTITUTE, word, text, False, Span(0, len(text)))
    return Verdict(VerdictKind.DRIFTED, reasons.cut_prefix(word), evidence, (lost, *edits))


def _replaced(case: Case, placement: Placement) -> _Replaced | None:
    """The edit of a bracket with another name or number than the one that was said, and why it is refused."""
    if not placement.piece.brackets:
        return None
    source = case.index.turn_words(placement.place)
    for find, reason in ((another_name, reasons.renamed), (another_number, reasons.renumbered)):
        if other := find(placement, source):
            said, bracket = other
            at = Span(placement.piece.offset + bracket.at.start, placement.piece.offset + bracket.at.end)
            edit = Edit(EditKind.BRACKET, said, bracket.text, False, at)
            return _Replaced(edit, reason(bracket.text, said))
    return None


def _other_words(other: _Replaced, evidence: tuple[Evidence, ...], edits: list[Edit]) -> Verdict:
    rest = [edit for edit in edits if edit.at != other.edit.at]
    return Verdict(VerdictKind.DRIFTED, other.reason, evidence, (other.edit, *rest))


def _reworded(case: Case, placement: Placement) -> list[Caution]:
    """The warnings of brackets that call something by another noun, or date it."""
    if not placement.piece.brackets:
        return []
    others = [cautions.reworded(*told) for told in reworded(placement, case.index.turn_words(placement.place))]
    return others + [cautions.dated(bracket) for bracket in new_years(placement)]


def _asked(case: Case, placement: Placement) -> tuple[Caution, ...]:
    """The warning about a final question mark that comes or goes."""
    source, end = case.index.turn_words(placement.place), placement.match.end
    if case.is_term or not asks_otherwise(source, end, placement.piece.words):
        return ()
    return (cautions.asked(case.quotation.text),)


def _relayed(case: Case, placement: Placement) -> tuple[Caution, ...]:
    """The warning about words that the speaker was quoting, unless the quotation shows it."""
    if case.is_term or shows_marks(case.quotation.text):
        return ()
    return (cautions.relayed(case.somebody(placement.place), relaying_lead(case.index, placement) or ""),)


def _finish(
    case: Case,
    kind: VerdictKind,
    evidence: tuple[Evidence, ...],
    edits: list[Edit],
    warnings: tuple[Caution, ...],
) -> Verdict:
    """A derivation becomes a verdict: hidden characters and the strict profile may still refuse it."""
    text = case.quotation.text
    hidden = hidden_places(text)
    if hidden:
        return Verdict(VerdictKind.DRIFTED, hidden_message(text, hidden, "quotation"), evidence, tuple(edits))
    tidied = [edit for edit in edits if edit.kind in {EditKind.DROP, EditKind.SUBSTITUTE}]
    if tidied and case.locator.profile == "strict":
        refused = [Edit(e.kind, e.source, e.quoted, e not in tidied, e.at) for e in edits]
        return Verdict(VerdictKind.DRIFTED, reasons.strict(tidied), evidence, tuple(sorted(refused, key=severity)))
    return Verdict(kind, reasons.accepted(kind, edits), evidence, tuple(edits), warnings=warnings)


def _chain(case: Case) -> Chain | None:
    """The pieces where they stand closest together in one allowed speech and cut no word, if anywhere.

    Of equals, where a negation is lost.
    """
    if not 2 <= len(case.pieces) <= MAX_PIECES or not all(len(piece.words) for piece in case.pieces):
        return None
    at = max(range(len(case.pieces)), key=lambda n: len(case.pieces[n].words))
    anchors = case.located(case.pieces[at]).placements
    wanted = tuple(p for p in anchors if case.claimed(p.place))[:MAX_CHAINS]
    found = [(sum(map(len, chain.least)), chain) for chain in chains(case.locator, case.pieces, wanted, at)]
    found = [(size, chain) for size, chain in found if not any(cut_words(case.locator, chain))] or found
    smallest = min((size for size, _ in found), default=0)
    closest = [chain for size, chain in found if size == smallest]
    if len(closest) <= 1:
        return next(iter(closest), None)
    return next((chain for chain in closest if any(reversals(case.locator, chain))), closest[0])


def _kind_of(edits: list[Edit]) -> VerdictKind:
    kinds = {edit.kind for edit in edits}
    if EditKind.BRACKET in kinds:
        return VerdictKind.BRACKETED
    return VerdictKind.TIDIED if kinds else VerdictKind.NORMALISED
