"""Repairing quotations from the draft: what there is to choose from, a look at it, and then it is made."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from brief_tui.core.phrasing import plural
from brief_tui.tui.actions import key_of
from brief_tui.tui.explain import NO_TRANSCRIPTS
from brief_tui.tui.navigation import at, by_id, source_of, stops

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.event_sources import Sources
    from brief_tui.core.findings import Finding
    from brief_tui.core.judging.judged import Judged
    from brief_tui.core.repairs.repair import Repair
    from brief_tui.tui.messages import Judgement
    from brief_tui.tui.screens.workstation import Workstation

# What looks for repairs, and shows them, takes longer to import than the first paint may take.
# ruff: noqa: PLC0415


class Ways(NamedTuple):
    """The keys, as people write them, of the screen on which a repair is asked for: what leads on from there."""

    undo: str
    """Takes a repair back."""
    source: str
    search: str
    waive: str


class MadeRepair(NamedTuple):
    """A repair that was made of the draft, so that it can be taken back."""

    label: str
    """The repair in words."""
    before: str
    """The draft before the repair, and after it."""
    after: str


class RepairOffers:
    """Offers repairs over the workstation. Nothing is changed before the editor has seen how."""

    def __init__(self, screen: Workstation) -> None:
        self._screen = screen
        self._said = ""

    async def one(self) -> None:
        """Repair what the strip tells of at the cursor: the quotation, and the finding there once it passes."""
        if (judgement := self._judged()) is None:
            return
        panes = self._screen.panes
        judged, finding = at(judgement.assessment, panes.draft.cursor_offset), panes.finding
        if finding is not None and (judged is None or judged.passes):
            await self._of_finding(finding, judged, *judgement)
        elif judged is not None:
            await self.of(judged.quotation.id)
        else:
            self._say(f"The cursor is on no quotation. {_ways_to_one(judgement.assessment)}")

    async def _of_finding(
        self, finding: Finding, judged: Judged | None, assessment: Assessment, sources: Sources
    ) -> None:
        """Repair a finding, or what can be added to the quotation that it stands in."""
        repairs = await asyncio.to_thread(_repairs_at, finding, judged, assessment, sources)
        self._screen.give_keys()
        if repairs:
            await self.offer(await self._chosen(repairs, assessment), assessment)
        else:
            self._say_instead(finding.id, _ways_with_finding(finding, assessment))

    async def of(self, id: str, ways: Ways | None = None) -> MadeRepair | None:
        """Repair the quotation with this id; where there are several repairs, the editor chooses. As `offer`.

        `ways` are those of the screen over the workstation that asks for it, if one does.
        """
        from brief_tui.core.repairs.repairs import repairs_for

        if (judgement := self._judged()) is None:
            return None
        ways = ways or Ways("^Z", key_of("source"), key_of("search"), key_of("review"))
        assessment, sources = judgement
        if (judged := by_id(assessment, id)) is None:
            return None
        repairs = await asyncio.to_thread(repairs_for, judged, assessment, sources)
        self._screen.give_keys()
        if repairs:
            return await self.offer(await self._chosen(repairs, assessment), assessment, ways.undo)
        if judged.verified:
            self._say("It stands, and there is nothing to add to it.")
        else:
            self._say_instead(judged.verdict.kind, _ways_with_quotation(judged, assessment, ways))
        return None

    def _say_instead(self, id: str, ways: Sequence[str]) -> None:
        """Say what to do about a verdict or a finding without a repair, and which keys lead there."""
        from brief_tui.core.explanations import explanation

        advice = explanation(id)
        self._say(" ".join(["No repair is known.", *([advice.remedy] if advice else []), f"{' · '.join(ways)}."]))

    async def all(self) -> None:
        """Repair, in one step, every quotation for which there is one honest repair."""
        from brief_tui.core.repairs.repairs import made_together, repair_all

        if (judgement := self._judged()) is None:
            return
        assessment, sources = judgement
        repairs = await asyncio.to_thread(repair_all, assessment, sources)
        self._screen.give_keys()
        if repairs:
            label = f"Repair {len(repairs)} {plural(len(repairs), 'quotation')}"
            await self.offer(made_together(repairs, label), assessment)
        elif not assessment.to_fix:
            self._say(f"There is no quotation to fix. {_ways_to_one(assessment)}")
        else:
            key = key_of("repair_quotation")
            self._say(f"No quotation has one repair that needs no choice: {key} shows what can be done with one.")

    def _judged(self) -> Judgement | None:
        """The judgement shown, if it is still one of the draft and its sources; else None, and the reason is said."""
        if outdated := self._screen.outdated:
            self._say(outdated)
            return None
        return self._screen.judgement

    async def _chosen(self, repairs: Sequence[Repair], assessment: Assessment) -> Repair | None:
        if len(repairs) == 1:
            return repairs[0]
        from brief_tui.tui.screens.repair import choice_of

        chosen = await self._screen.ask(choice_of(repairs, assessment.brief.text))
        return repairs[int(chosen)] if chosen is not None else None

    async def offer(self, repair: Repair | None, assessment: Assessment, undo: str = "^Z") -> MadeRepair | None:
        """Show a repair of the draft that was judged, and make it when the editor accepts it; None is no repair.

        It is not made where draft or sources were changed while it was looked at. `undo` is the key that takes it
        back. Gives what was made, if anything was.
        """
        from brief_tui.tui.screens.repair import RepairScreen

        text, panes = assessment.brief.text, self._screen.panes
        if repair is None:
            return None
        accepted = await self._screen.app.push_screen_wait(RepairScreen(repair, text, undo))
        if accepted is None or not panes.make_judged(accepted, assessment, undo):
            return None
        return MadeRepair(accepted.label, text, panes.draft.text)

    def _say(self, words: str) -> None:
        self._said = words
        self._screen.notify(words, timeout=8)

    def moved(self) -> None:
        """The cursor is elsewhere, or the text is another one: what was said of them is over."""
        said, self._said = self._said, ""
        if any(notice.message == said for notice in self._screen.app._notifications):
            self._screen.app.clear_notifications()


def _repairs_at(
    finding: Finding, judged: Judged | None, assessment: Assessment, sources: Sources
) -> tuple[Repair, ...]:
    """What puts a finding right, and then what can be done about the quotation that it stands in."""
    from brief_tui.core.repairs.repairs import repairs_for, repairs_of_finding

    found = repairs_of_finding(finding, assessment, sources)
    about = repairs_for(judged, assessment, sources) if judged is not None else ()
    return tuple(dict.fromkeys((*found, *about)))


def _ways_to_one(assessment: Assessment) -> str:
    """What to do where the cursor is on no quotation: the keys that lead on."""
    if stops(assessment, failing=True):
        return f"{key_of('next_failing')} goes to the next place to fix."
    if assessment.quotations:
        return f"None has to be fixed; {key_of('next_quotation')} goes to the next one."
    return f"{key_of('search')} finds words to cite." if assessment.transcripts else NO_TRANSCRIPTS


def _ways_with_quotation(judged: Judged, assessment: Assessment, ways: Ways) -> list[str]:
    passage = [f"{ways.source} shows the passage"] if source_of(judged) else []
    waive = judged.verdict.kind in assessment.event.review.waivable and not judged.is_term
    return [
        *passage,
        f"{ways.search} finds other words to cite",
        *([f"{ways.waive} lets you waive it, with a reason"] if waive else []),
    ]


def _ways_with_finding(finding: Finding, assessment: Assessment) -> list[str]:
    from brief_tui.core.rules import RULES

    passage = [f"{key_of('source')} shows the passage"] if finding.passages else []
    rule = RULES.get(finding.id)
    may = rule is not None and not rule.fixed and finding.path == assessment.event.brief
    allow = f", and {key_of('allow')} there allows it, with a reason" if may else ""
    return [*passage, f"{key_of('findings')} says why{allow}"]
