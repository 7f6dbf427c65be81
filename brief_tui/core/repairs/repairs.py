"""Verdict to edit: what would make a refused quotation stand, for a person to look at and apply.

A repair is offered when the draft with it in it was judged and the quotation stands there, and no other quotation is
told otherwise. It is *unambiguous* when it is the one honest thing to do: then it may be made with others in one
step. Nothing makes a fabricated quotation stand; it can be marked, or give way to a note that asks for a paraphrase.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import Concern, VerdictKind
from brief_tui.core.offsets import Span
from brief_tui.core.repairs.closing import known_repairs
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.repairs.repair_options import Option, Options
from brief_tui.core.rules import answers, context

_MOST = 6
"""Most repairs of one quotation that are offered."""
_REFUSED = frozenset({VerdictKind.FABRICATED, VerdictKind.DRIFTED, VerdictKind.STITCHED, VerdictKind.MISATTRIBUTED})
"""Verdicts of quotations that may not be printed as they are."""
_TURNING = frozenset({*Concern, *(rule.id for rule in (*answers.RULES, *context.RULES))})
"""Rules about quotations that stand, and may yet say something else than was said."""


def repairs_for(judged: Judged, assessment: Assessment, sources: Sources) -> tuple[Repair, ...]:
    """The repairs of one quotation of the assessed draft, best first; none where nothing can be done.

    Those that nothing would be said against come before others, which tell what would.

    `sources` are those that `assessment` was judged against.
    """
    options, trial = Options(assessment, sources), _Trial(assessment, sources)
    found = _first_that_stand(trial, options.of(judged))
    if not found and (judged.verdict.kind in _REFUSED or _nobodys(judged)):
        found = _first_that_stand(trial, options.last_resorts(judged))
    return tuple(sorted(found, key=lambda repair: bool(repair.caution)))


def repairs_of_finding(finding: Finding, assessment: Assessment, sources: Sources) -> tuple[Repair, ...]:
    """What would put a finding right, best first: what is known for it, else for the quotation that it is about.

    That is the one of its quotations that does not stand; where several do not, none is meant.
    """
    found = known_repairs(finding, assessment.brief, sources.index)
    judged = _failing(finding, assessment)
    return found if found or judged is None else repairs_for(judged, assessment, sources)


def may_be_repaired(finding: Finding, assessment: Assessment) -> bool:
    """Whether something would put a finding right, as far as that is known before it is tried."""
    judged = _failing(finding, assessment) if finding.repair is None else None
    return finding.repair is not None or (judged is not None and judged.verdict.kind in _REFUSED)


def _failing(finding: Finding, assessment: Assessment) -> Judged | None:
    """The one quotation of a finding that does not stand."""
    if not finding.quotations:
        return None
    about = [j for j in assessment.quotations if j.quotation.id in finding.quotations and not j.verified]
    return about[0] if len(about) == 1 else None


def _nobodys(judged: Judged) -> bool:
    """Whether nobody says these words, or they stand only nearly so, and nobody is named to have said them."""
    return judged.verdict.kind is VerdictKind.UNATTRIBUTED and not judged.verdict.is_heard


def _first_that_stand(trial: _Trial, options: Iterator[Option]) -> tuple[Repair, ...]:
    return tuple(islice((repair for option in options if (repair := trial.chosen(option))), _MOST))


def repair_all(assessment: Assessment, sources: Sources) -> tuple[Repair, ...]:
    """All unambiguous repairs that do not overlap, in the order of the draft; made together, all quotations stand
    that they are about."""
    options, trial = Options(assessment, sources), _Trial(assessment, sources)
    sure = (_sure(judged, options, trial) for judged in assessment.quotations)
    return tuple(choice.repair for choice in trial.together([option for option in sure if option is not None]))


def made_together(repairs: Sequence[Repair], label: str) -> Repair:
    """Repairs that do not overlap as one."""
    return Repair(label, tuple(sorted(replacement for repair in repairs for replacement in repair.replacements)))


def _sure(judged: Judged, options: Options, trial: _Trial) -> Option | None:
    """The only sure option, if there is exactly one; what a reviewer lets pass is left alone.

    One that cuts is not sure where something is warned of then: the words that it leaves out may turn the others.
    """
    if judged.passes:
        return None
    found = [option for option in options.of(judged) if option.sure]
    if len(found) != 1:
        return None
    option = found[0]
    repair = trial.chosen(option) if option.cuts else None
    return None if repair is not None and repair.caution else option


class _Choice(NamedTuple):
    """An option, and the way of writing it that is tried."""

    option: Option
    repair: Repair


class _Made(NamedTuple):
    """What becomes of the draft."""

    holds: bool
    """Whether the repairs do what they should, and nothing else."""
    caution: str
    """What is warned of then, about the quotations that they touch."""


class _Trial:
    """Makes repairs on a copy of the draft and looks what becomes of its quotations."""

    def __init__(self, assessment: Assessment, sources: Sources) -> None:
        self._before, self._sources = assessment, sources

    def chosen(self, option: Option) -> Repair | None:
        """The first way of writing an option that does what it should, with what would be warned of then."""
        for repair in option.repairs:
            made = self._made([_Choice(option, repair)])
            if made.holds:
                return repair._replace(caution=made.caution)
        return None

    def together(self, options: Sequence[Option]) -> list[_Choice]:
        """Those of the options that hold beside one another; halved until what does not is found."""
        firsts = list(_apart(_Choice(option, option.repairs[0]) for option in options))
        if not firsts or self._made(firsts).holds:
            return firsts
        if len(firsts) == 1:
            (option, _), *_ = firsts
            repair = self.chosen(option)
            return [_Choice(option, repair)] if repair is not None else []
        half = len(firsts) // 2
        left, right = (self.together([choice.option for choice in part]) for part in (firsts[:half], firsts[half:]))
        both = list(_apart(sorted([*left, *right], key=lambda choice: choice.repair.replacements[0].span)))
        return both if self._made(both).holds else left

    def _made(self, choices: Sequence[_Choice]) -> _Made:
        """What becomes of the draft where these are chosen together."""
        edits = [edit for choice in choices for edit in choice.repair.replacements]
        together = made_together([choice.repair for choice in choices], "")
        after = assess(self._sources, together.applied(self._before.brief.text), self._before)
        regions = [_region(choice) for choice in choices]
        moved = [Span(_moved(edits, region.start - 1), _moved(edits, region.end)) for region in regions]
        moved = [Span(start + 1, end) for start, end in moved]
        return _Made(self._holds(choices, after, regions, moved), _caution(self._before, regions, after, moved))

    def _holds(
        self, choices: Sequence[_Choice], after: Assessment, regions: Sequence[Span], moved: Sequence[Span]
    ) -> bool:
        """Whether all that the repairs are about stands (or need not), and all else is told as it was."""
        for choice, region in zip(choices, moved, strict=True):
            inside = [judged for judged in after.quotations if _within(judged, [region])]
            if choice.option.stands and not (inside and all(judged.verified for judged in inside)):
                return False
        if all(choice.option.stands for choice in choices) and _errors(after) > _errors(self._before):
            return False
        return _told(self._before, regions) == _told(after, moved)


def _moved(edits: Sequence[Replacement], offset: int) -> int:
    """Where in the repaired draft an offset is, that no edit reaches over; past what is inserted there."""
    return offset + sum(
        len(edit.text) - (edit.span.end - edit.span.start) for edit in edits if edit.span.start <= offset
    )


def _errors(assessment: Assessment) -> int:
    """How many errors there are, void decisions aside: a repair is meant to void those on the old words."""
    errors = (finding for finding in assessment.findings if finding.severity is Severity.ERROR)
    return sum(finding.id != "void-decision" for finding in errors)


def _caution(before: Assessment, regions: Sequence[Span], after: Assessment, moved: Sequence[Span]) -> str:
    """What is newly warned of about the quotations in these regions of the draft, and of the repaired one."""
    known = {finding.id for finding in _warnings(before, regions)}
    return " ".join(finding.message for finding in _warnings(after, moved) if finding.id not in known)


def _warnings(assessment: Assessment, regions: Sequence[Span]) -> list[Finding]:
    inside = {judged.quotation.id for judged in assessment.quotations if _within(judged, regions)}
    found = (finding for finding in assessment.findings if finding.id in _TURNING and not finding.allowed)
    return [one for one in found if one.severity is not Severity.NOTE and not inside.isdisjoint(one.quotations)]


def _told(assessment: Assessment, regions: Sequence[Span]) -> list[tuple[str, str, str | None]]:
    """Kind, verdict and speaker of each quotation outside these regions."""
    others = (judged for judged in assessment.quotations if not _within(judged, regions))
    return [(judged.quotation.kind, judged.verdict.kind, judged.speaker) for judged in others]


def _within(judged: Judged, regions: Sequence[Span]) -> bool:
    """Whether a quotation begins in one of these regions, which ascend."""
    start = judged.quotation.span.start
    at = bisect_right(regions, start, key=lambda region: region.start) - 1
    return at >= 0 and start < regions[at].end


def _region(choice: _Choice) -> Span:
    """The span of all that a repair touches, and of the quotations that it is about."""
    spans = [*(edit.span for edit in choice.repair.replacements), *choice.option.about]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _apart(choices: Iterator[_Choice] | Sequence[_Choice]) -> Iterator[_Choice]:
    """The choices that touch nothing that one before them touches."""
    end = -1
    for choice in choices:
        region = _region(choice)
        if region.start > end:
            end = region.end
            yield choice
