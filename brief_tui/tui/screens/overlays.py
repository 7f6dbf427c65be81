"""What opens over the panes, and where choosing something in it leads."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.offsets import LineTable
from brief_tui.core.phrasing import plural
from brief_tui.tui.action import Action
from brief_tui.tui.filing import Filing
from brief_tui.tui.keeping import keeper_of
from brief_tui.tui.rubric_rows import counted_by
from brief_tui.tui.screens.review_host import ReviewHost
from brief_tui.tui.work import begin

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.judging.judged import Judged
    from brief_tui.core.repairs.repair import Repair
    from brief_tui.core.rubric import PillarRow, TickerRow
    from brief_tui.tui.screens.finder import Finder, Place
    from brief_tui.tui.screens.findings_list import Accepted, Choice, FindingsList, Listed
    from brief_tui.tui.screens.workstation import Workstation

# What opens over the panes is imported when it does: before the first paint nothing has opened.
# ruff: noqa: PLC0415


class Overlays:
    """Opens help and lists over `screen`."""

    def __init__(self, screen: Workstation, filing: Filing, review_host: ReviewHost) -> None:
        self._screen, self._filing, self._review_host = screen, filing, review_host
        self._looked_at: Place | None = None
        self._quotation_looked_at: Place | None = None
        self._by_line = False
        self._findings: FindingsList | None = None

    def help(self) -> None:
        """Keys and symbols."""
        from brief_tui.tui.screens.help import Help

        self._screen.app.push_screen(Help())

    def commands(self) -> None:
        """Every action by name."""
        from brief_tui.tui.screens.lists import list_actions

        self._screen.app.push_screen(list_actions(), self._run)

    async def _run(self, action: Action | None) -> None:
        if action is not None:
            await self._screen.run_action(action.id)

    def explanation(self) -> None:
        """Everything about the quotation at the cursor, or else about the finding there."""
        from brief_tui.tui.review_page import page
        from brief_tui.tui.screens.findings_list import said_of
        from brief_tui.tui.screens.long_text import LongText

        panes = self._screen.panes
        assessment, judged, finding = panes.assessment, panes.quotation, panes.finding
        if assessment is not None and judged is not None:
            ledger, height = self._review_host.ledger, self._screen.size.height
            laid_out = partial(page, assessment, judged, ledger, height=height)
            judged_before = assessment.brief.text != panes.draft.text
            title = f"The quotation at the cursor{', before what you changed' if judged_before else ''}"
            self._screen.app.push_screen(LongText(title, laid_out))
        elif finding is not None:
            said = said_of(finding)
            self._screen.app.push_screen(LongText("What is to look at here", lambda _: said))
        else:
            self._screen.notify(panes.summary or "Nothing is judged yet.")

    def quotations(self) -> None:
        """The brief's quotations; the list opens as it was left."""
        from brief_tui.tui.screens.lists import list_quotations

        if (assessment := self._screen.panes.assessment) is not None:
            finder = list_quotations(assessment, self._quotation_looked_at)
            self._screen.app.push_screen(finder, partial(self._chosen, finder))

    def _chosen(self, finder: Finder[Judged], judged: Judged | None) -> None:
        self._quotation_looked_at = finder.place
        self._go_to_judged(judged)

    def _go_to_judged(self, judged: Judged | None) -> None:
        if judged is not None:
            self._screen.panes.go_to_quotation(judged)

    def outline(self) -> None:
        """The draft's headings."""
        from brief_tui.tui.screens.outline_list import list_headings

        if (assessment := self._screen.panes.assessment) is not None:
            self._screen.app.push_screen(list_headings(assessment), self._go_to_line)

    def _go_to_line(self, line: int | None) -> None:
        if line is not None:
            self._screen.panes.go_to_line(line)

    def findings(self) -> None:
        """All findings; the list opens as it was left, so that one goes on with the next finding."""
        if (assessment := self._screen.panes.assessment) is not None:
            self._list_findings(assessment, _all_findings, self._looked_at, self._looked)

    def _list_findings(
        self, assessment: Assessment, listed: Listed, resume: Place | None, then: Callable[[Choice | None], None]
    ) -> None:
        from brief_tui.tui.screens.findings_list import FindingsList, Ways

        late = " · before what you changed" if assessment.brief.text != self._screen.draft_text else ""
        ways = Ways(self._repairs_of, self._make, lambda: self._screen.outdated)
        self._findings = FindingsList(assessment, listed, ways, resume, late=late, by_line=self._by_line)
        self._screen.app.push_screen(self._findings, then)

    def follow(self, assessment: Assessment) -> None:
        """The draft was judged anew: a list of findings that is open shows what was found."""
        if self._findings in self._screen.app.screen_stack:
            self._findings.follow(assessment)

    def _repairs_of(self, assessment: Assessment, finding: Finding) -> tuple[Repair, ...]:
        from brief_tui.core.repairs.repairs import repairs_of_finding

        judgement = self._screen.judgement
        if judgement is None or judgement.assessment is not assessment:  # none can be made any more, which is told then
            return () if finding.repair is None else (finding.repair,)
        return repairs_of_finding(finding, assessment, judgement.sources)

    def _looked(self, choice: Choice | None) -> None:
        if self._findings is not None:
            self._looked_at, self._by_line = self._findings.place, self._findings.by_line
        self._carry_out(choice)

    def _carry_out(self, choice: Choice | None) -> None:
        """Do what the editor chose in a list of findings."""
        if isinstance(choice, Evidence):
            self._screen.panes.go_to_passage(choice)
        elif isinstance(choice, Finding):
            self._go_to_finding(choice)

    def _make(self, accepted: Accepted) -> None:
        """Make a repair that was accepted in a list of findings, which stays open and shows what is found then."""
        made = self._screen.panes.make_judged(accepted.repair, accepted.assessment, "^Z in the draft")
        if made and accepted.reason is not None:
            close = partial(keeper_of(self._screen).close_line, accepted.reason, used=True)
            begin(self._screen, partial(to_thread, close), name="reason")

    def _go_to_finding(self, finding: Finding) -> None:
        if finding.path == self._filing.name:
            self._screen.panes.go_to_line(finding.line, finding.column)
        elif not self._screen.panes.go_to_transcript_line(finding.path, finding.line):
            self._screen.notify(f"{finding.place} is shown in no pane: open it in another editor.")

    def open_rubric_row(self, row: str) -> None:
        """Go to what a row of the rubric counts, or list it; `row` is its id."""
        from brief_tui.tui.screens.lists import list_counted
        from brief_tui.tui.screens.rubric_lists import list_pillars, list_tickers

        assessment = self._screen.panes.assessment
        kind, _, name = row.partition(":")
        if assessment is None:
            return
        if kind == "pillar":
            self._go_to_pillar(assessment, next(pillar for pillar in assessment.pillars if pillar.id == name))
        elif kind == "ticker":
            self._list_company(assessment, next(ticker for ticker in assessment.tickers if ticker.company == name))
        elif row == "check:pillars-present":
            self._screen.app.push_screen(list_pillars(assessment), partial(self._go_to_pillar, assessment))
        elif row == "check:tracked-tickers":
            self._screen.app.push_screen(list_tickers(assessment), partial(self._list_company, assessment))
        elif row == "check:sign-off":
            begin(self._screen, self._review_host.open, name="review")
        elif kind == "check" and (found := _counted_findings(assessment, name)) is not None:
            if found:
                self._list_findings(assessment, partial(_found_by, name), None, self._carry_out)
            else:
                self._screen.notify("There is no finding that this row counts.")
        elif counted := counted_by(assessment, row):
            self._screen.app.push_screen(list_counted(assessment, counted), self._go_to_judged)
        else:
            self._screen.notify("This row counts no quotation yet.")

    def _go_to_pillar(self, assessment: Assessment, pillar: PillarRow | None) -> None:
        """Go to the pillar's heading in the draft; where it has none, show the repair that would write it."""
        from brief_tui.tui.screens.repair import RepairScreen
        from brief_tui.tui.screens.rubric_lists import heading_for

        if pillar is not None and pillar.present:
            self._screen.panes.go_to_line(pillar.line)
        elif pillar is not None:
            screen = RepairScreen(heading_for(assessment, pillar), assessment.brief.text)
            self._screen.app.push_screen(screen, partial(self._write_heading, assessment))

    def _write_heading(self, assessment: Assessment, repair: Repair | None) -> None:
        """Write it, and go below it, where its pillar's words belong."""
        if repair is not None and self._screen.panes.make_judged(repair, assessment):
            written = repair.applied(assessment.brief.text)
            heading = written.index("#", repair.replacements[0].span.start)
            self._screen.panes.go_to_line(LineTable(written).line(heading) + 1)

    def _list_company(self, assessment: Assessment, ticker: TickerRow | None) -> None:
        """Every citation of a company's people."""
        from brief_tui.tui.screens.lists import list_counted
        from brief_tui.tui.screens.rubric_lists import citations_of, nobody

        if ticker is None:
            return
        if ids := citations_of(assessment, ticker.company):
            self._screen.app.push_screen(list_counted(assessment, ids), self._go_to_judged)
        else:
            self._screen.notify(f"{ticker.symbol}: {nobody(ticker)}.")


def _all_findings(assessment: Assessment) -> tuple[str, Sequence[Finding]]:
    number = len(assessment.findings)
    return f"{number} {plural(number, 'finding')}", assessment.findings


def _found_by(check: str, assessment: Assessment) -> tuple[str, Sequence[Finding]]:
    found = _counted_findings(assessment, check) or []
    return f"Counted here · {len(found)} {plural(len(found), 'finding')}", found


def _counted_findings(assessment: Assessment, check: str) -> list[Finding] | None:
    """The findings that a check counts; None for a check that counts quotations."""
    from brief_tui.core.rules import RULES

    if check == "no-errors":
        return [finding for finding in assessment.findings if finding.severity is Severity.ERROR]
    if check not in RULES:
        return None
    return [finding for finding in assessment.findings if finding.id == check and not finding.allowed]
