"""What could be done about one quotation: from its verdict to edits of the draft, not yet tried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.assessment import Assessment, people_of
from brief_tui.core.draft.brief import Attribution, Quotation
from brief_tui.core.event_sources import Sources
from brief_tui.core.judging.evidence import VARIANT, severity
from brief_tui.core.judging.judge import Judge
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.quoted import quoted_pieces, whole
from brief_tui.core.judging.verdict import EditKind, Evidence, Verdict, VerdictKind
from brief_tui.core.language.typography import Typography, ends_sentence
from brief_tui.core.language.words import count_words
from brief_tui.core.offsets import MappedText, Piece, Span
from brief_tui.core.repairs.closing import known_repairs
from brief_tui.core.repairs.credits import known_credits
from brief_tui.core.repairs.honesty import PAUSE, cuts_clauses, is_another, is_scrap, may_be_cut, one_apostrophe
from brief_tui.core.repairs.reattribution import (
    credited,
    divided,
    has_apposition,
    in_place_of_pronoun,
    is_introduced,
    parted,
    renamed,
    sourced,
    told,
)
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.repairs.restoring import restored
from brief_tui.core.repairs.rewording import LOOSE, Setting, in_order_said, mended, pieces_of, reworded
from brief_tui.core.repairs.rewriting import rewritten, rewritten_whole
from brief_tui.core.repairs.unsupported import last_resorts
from brief_tui.core.sources.align import SHORT

_SHARE = 0.25
"""Largest share of its words that may change: beyond it, the quotation says another thing than it did."""
_PIECE_WORDS = 4
_OF_A_BLOCK = frozenset({"missing-blank-line", "unbalanced-mark"})
"""Rules about how a block quote is written."""
_OF_SPEECH = frozenset({"false-speech", "uncertain-speech"})


class Option(NamedTuple):
    """One thing to do about a quotation."""

    repairs: tuple[Repair, ...]
    """Ways of writing it, best first, that come to the same."""
    about: tuple[Span, ...]
    """The quotations in the draft that it is about."""
    sure: bool = False
    """Whether, if it does what it should, nothing else would be honest."""
    stands: bool = True
    """Whether what it is about should stand then."""
    cuts: bool = False
    """Whether it marks that words are left out, where they could be restored."""


class Options:
    """Looks for what could be done about quotations of one assessed draft."""

    def __init__(self, assessment: Assessment, sources: Sources) -> None:
        self._assessment = assessment
        self._draft, self._index = assessment.brief.text, sources.index
        self._transcripts = {transcript.path: transcript for transcript in sources.transcripts}
        self._style = Typography.of(self._draft)
        self._people = people_of(sources, assessment.brief)
        self._judge = Judge(sources.index, self._people, sources.event.profile)
        self._credits = known_credits(assessment.quotations, sources)
        self._by_verdict = {
            VerdictKind.DRIFTED: self._drifted,
            VerdictKind.STITCHED: self._stitched,
            VerdictKind.MISATTRIBUTED: self._misattributed,
            VerdictKind.UNATTRIBUTED: self._unattributed,
        }

    def of(self, judged: Judged) -> Iterator[Option]:
        """What could be done, best first."""
        yield from self._set_right(judged.quotation)
        if judged.verified:
            yield from self._completed(judged)
            return
        yield from self._well_named(judged)
        if (find := self._by_verdict.get(judged.verdict.kind)) is not None:
            yield from find(judged)

    def _well_named(self, judged: Judged) -> Iterator[Option]:
        """The right spelling of the name that a quotation is given to, with all others that are given to it."""
        spans = {one.quotation.id: one.quotation.span for one in self._assessment.quotations}
        found = [one for one in self._assessment.findings if one.id in _OF_SPEECH and one.repair]
        for finding in found:
            if finding.repair and judged.quotation.id in finding.quotations:
                same = (id for one in found if one.repair == finding.repair for id in one.quotations)
                yield Option((finding.repair,), tuple(sorted(spans[id] for id in same)))

    def _set_right(self, quotation: Quotation) -> Iterator[Option]:
        """Options that put right what is wrong with a block quote as it is written."""
        brief = self._assessment.brief
        for finding in self._assessment.findings:
            inside = quotation.kind == "citation" and quotation.line <= finding.line <= quotation.end_line
            if inside and finding.id in _OF_A_BLOCK:
                for repair in known_repairs(finding, brief, self._index):
                    yield Option((repair,), (quotation.span,), stands=False)

    # Words

    def _drifted(self, judged: Judged) -> Iterator[Option]:
        quotation, verdict = judged.quotation, judged.verdict
        speakers = self._speakers(verdict.evidence[:1])
        if len(speakers) != 1:
            return
        (person,) = speakers
        other = quotation.kind != "term" and person != judged.speaker
        claimed = self._given_to(quotation, person) if other else quotation
        edits = () if not other else self._naming(judged, person)
        if other and not edits:
            return
        refused = [edit for edit in verdict.edits if not edit.allowed]
        is_cut = bool(refused) and all(edit.kind is EditKind.DROP for edit in refused)
        other_term = quotation.kind == "term" and any(severity(edit) != VARIANT for edit in refused) and not is_cut
        if other_term or is_another(quotation.text, refused):
            return
        label = "Restore the words left out" if is_cut else "Quote the transcript’s words"
        label += f", name {person}" if other else ""
        if (found := self._mended(claimed, verdict)) is not None:
            text, after = found
            changed = sum(max(count_words(edit.source), count_words(edit.quoted)) for edit in refused)
            few = changed <= max(1, _SHARE * count_words(quotation.text))
            if other and not (few and count_words(quotation.text) > SHORT):
                return  # another person in other words: too far from the quotation
            heard = any(severity(edit) != VARIANT or one_apostrophe(edit.source, edit.quoted) for edit in refused)
            placed = len(whole(quotation.text).words) - changed >= SHORT  # fewer words stand anywhere
            sure = few and heard and placed and not other and not after.warnings and quotation.kind != "term"
            yield self._rewriting(label, quotation, text, edits, sure=sure)
        if is_cut and all(may_be_cut(edit.source) for edit in refused):
            setting = Setting(self._transcripts, self._style, self._outer(quotation))
            marked = reworded(quotation.text, verdict, setting, "cuts")
            if marked and not is_scrap(marked) and self._judged(claimed, marked).kind is VerdictKind.ELIDED:
                yield self._rewriting(f"Mark the cut with “{self._style.ellipsis}”", quotation, marked, edits)

    def _mended(self, quotation: Quotation, verdict: Verdict) -> tuple[str, Verdict] | None:
        setting = Setting(self._transcripts, self._style.beside(quotation.text), self._outer(quotation))
        return mended(quotation.text, verdict, setting, lambda text: self._judged(quotation, text))

    def _stitched(self, judged: Judged) -> Iterator[Option]:
        quotation, evidence = judged.quotation, judged.verdict.evidence
        if any(self._people.speaker(passage.speaker) != judged.speaker for passage in evidence):
            yield from self._several_voices(judged, evidence)
            return
        found = self._mended(quotation, judged.verdict)
        if found is not None:
            yield from self._joined(judged, *found)
        pieces = pieces_of(quotation.text, evidence)
        if pieces is None:
            return
        if found is None and (turned := in_order_said(quotation.text, evidence, self._style)):
            yield self._rewriting("Put the pieces in the order said", quotation, turned)
        yield from self._apart(judged, pieces, [""] * len(pieces))

    def _joined(self, judged: Judged, marked: str, after: Verdict) -> Iterator[Option]:
        """A silent cut undone, or marked; first what is surely honest, for an ellipsis may turn what is left."""
        quotation, evidence = judged.quotation, judged.verdict.evidence
        sure = not after.warnings and quotation.kind != "term" and cuts_clauses(evidence, self._transcripts)
        mark = self._rewriting(f"Mark the cuts with “{self._style.ellipsis}”", quotation, marked, sure=sure)
        options = [mark._replace(cuts=True)]
        setting = Setting(self._transcripts, self._style.beside(quotation.text), self._outer(quotation))
        if (whole := restored(quotation.text, evidence, setting)) is not None:
            options.insert(sure, self._rewriting("Restore the words left out", quotation, whole))
        yield from options

    def _apart(self, judged: Judged, pieces: list[Span], credits: list[str]) -> Iterator[Option]:
        """A citation divided; speech as two quotations. Not within a clause, for half of one says nothing."""
        quotation = judged.quotation
        if min(count_words(quotation.text[slice(*piece)]) for piece in pieces) < _PIECE_WORDS:
            return
        if not all(PAUSE.search(quotation.text, one.end - 1, other.start) for one, other in pairwise(pieces)):
            return
        if quotation.kind == "citation":
            edits = divided(self._draft, quotation, pieces, credits)
        else:
            edits = parted(self._draft, quotation, pieces) if not any(credits) else ()
        if edits:
            yield self._option("Quote the pieces apart", quotation, edits)

    # People

    def _misattributed(self, judged: Judged) -> Iterator[Option]:
        quotation, evidence = judged.quotation, judged.verdict.evidence
        voices = {passage.speaker for passage in evidence}
        if len(voices) > 1 and len(quoted_pieces(quotation.text)) == len(evidence):
            yield from self._several_voices(judged, evidence)
            return
        turns = self._turns(evidence[0])
        if len(turns) > 1:
            yield from self._several_voices(judged, turns)
            return
        yield from self._named(judged, self._speakers(evidence))

    def _several_voices(self, judged: Judged, passages: tuple[Evidence, ...]) -> Iterator[Option]:
        quotation = judged.quotation
        pieces = pieces_of(quotation.text, passages)
        speakers = [self._people.speaker(passage.speaker) for passage in passages]
        if pieces is None or len(pieces) < 2 or None in speakers:
            return
        own = [piece for piece, who in zip(pieces, speakers, strict=True) if who == judged.speaker]
        if len(own) == 1:
            part = quotation.text[slice(*own[0])].rstrip(LOOSE)
            stop = "," if quotation.text.endswith(",") else "."
            text = part if ends_sentence(part.rstrip(".")) else part.rstrip(".") + stop
            yield self._rewriting(f"Quote only what {judged.speaker} said", quotation, text[:1].upper() + text[1:])
        credits = [self._credits.get(who or "", who or "") for who in speakers]
        yield from self._apart(judged, pieces, credits)

    def _turns(self, evidence: Evidence) -> tuple[Evidence, ...]:
        """A passage divided where the speaker changes."""
        source = self._transcripts[evidence.transcript]
        parts = []
        for mark in evidence.marks:
            turn = next(turn for turn in source.turns if turn.end > mark.start)
            parts.append(replace(evidence, span=mark, text=source.text[slice(*mark)], speaker=turn.speaker))
        return tuple(parts) if len({part.speaker for part in parts}) > 1 else (evidence,)

    def _unattributed(self, judged: Judged) -> Iterator[Option]:
        yield from self._named(judged, self._speakers(judged.verdict.evidence))

    def _named(self, judged: Judged, speakers: tuple[str, ...]) -> Iterator[Option]:
        """The quotation given to each of those who said the words."""
        quotation = judged.quotation
        for person in speakers:
            edits = self._naming(judged, person)
            if edits:
                after = self._judged(self._given_to(quotation, person), quotation.text)
                tells_more = has_apposition if quotation.attribution else is_introduced
                clumsy = quotation.kind != "citation" and tells_more(self._draft, quotation)
                telling = count_words(quotation.text) > SHORT  # what is shorter, many people say
                guessed = quotation.attribution is not None and quotation.attribution.inferred
                plain = telling and not clumsy and not guessed
                sure = plain and len(speakers) == 1 and after.stands and not after.warnings
                yield self._option(f"Name {person}", quotation, edits, sure=sure)

    def _naming(self, judged: Judged, person: str) -> tuple[Replacement, ...]:
        quotation = judged.quotation
        if quotation.kind == "citation":
            return credited(self._draft, quotation, self._credits.get(person, person))
        if quotation.attribution is None or quotation.attribution.inferred:
            return in_place_of_pronoun(self._draft, quotation, person) or told(self._draft, quotation, person)
        return renamed(self._draft, quotation, person, self._people)

    # What nothing mends, and what stands

    def last_resorts(self, judged: Judged) -> Iterator[Option]:
        """The options for a refused quotation that nothing makes stand: it can be marked, or make way."""
        for label, edits in last_resorts(self._draft, judged):
            yield self._option(label, judged.quotation, edits, stands=False)

    def _completed(self, judged: Judged) -> Iterator[Option]:
        """Options for a quotation that stands: add time and source, or the citation that its speech lacks."""
        quotation = judged.quotation
        for finding in self._assessment.findings:
            if finding.id == "uncited-speech" and finding.repair and quotation.id in finding.quotations:
                yield Option((finding.repair,), (quotation.span,))
        if quotation.kind == "citation" and judged.verdict.evidence:
            passage = judged.verdict.evidence[0]
            if edits := sourced(self._draft, quotation, passage, self._transcripts):
                yield self._option("Add time and source", quotation, edits)

    # Parts of an option

    def _option(
        self,
        label: str,
        quotation: Quotation,
        edits: tuple[Replacement, ...],
        *,
        sure: bool = False,
        stands: bool = True,
    ) -> Option:
        return Option((Repair(label, tuple(sorted(edits))),), (quotation.span,), sure, stands)

    def _rewriting(
        self, label: str, quotation: Quotation, text: str, edits: tuple[Replacement, ...] = (), *, sure: bool = False
    ) -> Option:
        ways = (rewritten(self._draft, quotation, text), rewritten_whole(self._draft, quotation, text))
        repairs = tuple(Repair(label, tuple(sorted((*way, *edits)))) for way in ways if way)
        return Option(repairs, (quotation.span,), sure)

    def _judged(self, quotation: Quotation, text: str) -> Verdict:
        return self._judge.judge(replace(quotation, words=MappedText(text, (Piece(0, 0),))))

    def _given_to(self, quotation: Quotation, person: str) -> Quotation:
        return replace(quotation, attribution=Attribution(person))

    def _speakers(self, passages: tuple[Evidence, ...]) -> tuple[str, ...]:
        """Who says these passages; nobody where one of them is nobody's."""
        found = dict.fromkeys(self._people.speaker(passage.speaker) for passage in passages)
        return tuple(who for who in found if who is not None) if None not in found else ()

    def _outer(self, quotation: Quotation) -> str:
        """The mark that opens the quotation; "" for a block quote without."""
        if quotation.kind != "citation":
            return self._draft[quotation.span.start]
        at = quotation.words.source_of(0)
        before = self._draft[at - 1 : at]
        return before if before in "“”„«»‹›\"'‘" else ""
