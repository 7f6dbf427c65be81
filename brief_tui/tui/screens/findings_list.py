"""The list of findings: what each means, what the transcripts say to it, and what would put it right."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from brief_tui.core.findings import Finding
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.offsets import LineTable
from brief_tui.core.phrasing import plural
from brief_tui.core.repairs.repair import Repair
from brief_tui.core.visible import visible_line
from brief_tui.tui.action import bindings
from brief_tui.tui.actions import key_of
from brief_tui.tui.explain import finding_badge, place
from brief_tui.tui.local_actions import FINDING_ACTIONS
from brief_tui.tui.navigation import by_id, offset_of_place, source_of
from brief_tui.tui.places import kept_place
from brief_tui.tui.screens.finder import Find, Finder, FoundRow, Place, columns, two_lines
from brief_tui.tui.screens.lists import filtered
from brief_tui.tui.screens.reason import Reason
from brief_tui.tui.screens.repair import RepairScreen, choice_of
from brief_tui.tui.work import begin

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment

# The rules and their texts take longer to import than the first paint may take.
# ruff: noqa: PLC0415

_SEVERITY_WIDTH = 9
_PASSAGES, _EXCERPT = 3, 160
"""Most passages of a finding that are shown, and most characters of each."""


class Accepted(NamedTuple):
    """A repair that the editor has seen and accepted."""

    repair: Repair
    assessment: Assessment
    """What it was made for."""
    reason: str | None = None
    """Where the repair allows a finding: the name under which `RecoveryKeeper` keeps the reason."""


Choice = Finding | Evidence
"""What the editor wants: to go to a finding, or to see a passage."""
Listed = Callable[["Assessment"], tuple[str, Sequence[Finding]]]
"""The findings of an assessment that are listed, and what stands over them."""
RepairsOf = Callable[["Assessment", Finding], Sequence[Repair]]
"""What would put a finding of an assessment right, best first; called in a thread."""


class Ways(NamedTuple):
    """What the list asks of who opened it."""

    repairs_of: RepairsOf
    make: Callable[[Accepted], None]
    """Makes a repair in the draft, which is judged anew then."""
    outdated: Callable[[], str]
    """Why the findings listed are not those of the draft as it is now; empty when they are."""


class FindingsList(Finder[Choice]):
    """Returns the finding or the passage to go to. Repairs are made while it stays open, at the next finding then."""

    KEYS = (("passage", "passage"), ("repair", "repair"), ("allow", "allow"), ("turn_order", "order"))
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(FINDING_ACTIONS)]

    def __init__(
        self,
        assessment: Assessment,
        listed: Listed,
        ways: Ways,
        resume: Place | None = None,
        *,
        late: str,
        by_line: bool = False,
    ) -> None:
        """`late` is added to the title where the draft is another one by now. Allowed findings come last."""
        self._listed, self._ways = listed, ways
        self.by_line = by_line
        """Whether findings are listed by their places; else the worst come first, those of a severity by place."""
        title, find = self._look_at(assessment)
        placeholder = "severity, file, words …; “repair” for what can be repaired"
        empty, idle = "No finding with these words.", "There is nothing to look at."
        super().__init__(f"{title}{late}", placeholder, find, empty, idle, resume, kept_as="findings")

    def _look_at(self, assessment: Assessment) -> tuple[str, Find[Choice]]:
        from brief_tui.core.repairs.repairs import may_be_repaired

        title, findings = self._listed(assessment)
        self._assessment, self._number = assessment, len(findings)
        if self.by_line:
            findings = sorted(findings, key=lambda finding: (finding.path, finding.line, finding.column))
        ordered = sorted(findings, key=lambda finding: bool(finding.allowed))
        rows: list[tuple[str, FoundRow[Choice]]] = [
            (_words_of(finding, repair), FoundRow(_row(finding, repair), finding))
            for finding in ordered
            for repair in (may_be_repaired(finding, assessment),)
        ]
        return title, filtered(rows)

    def follow(self, assessment: Assessment) -> None:
        """The draft was judged anew: list what was found now; stay at the finding, or at the first behind it left."""
        before = self._assessment
        self._title, self._find = self._look_at(assessment)
        if self.is_mounted:
            self.query_one("#finder").border_title = self._title
            query, row = self.query_one(Input).value, self.query_one(OptionList).highlighted or 0
            listed, now = ([r.value for r in rows] for rows in (self._rows[row:], self._find(query, lambda: False)))
            stayed = (_row_of(one, now, before, assessment) for one in listed if isinstance(one, Finding))
            last = max(0, len(now) - 1)
            self.place = Place(query, next((at for at in stayed if at is not None), last))
            begin(self, partial(self._answer, query), exclusive=True)

    def below(self) -> ComposeResult:
        """The text about the highlighted finding, under the rows."""
        with VerticalScroll(id="said", can_focus=False):
            yield Static(markup=False)

    @property
    def finding(self) -> Finding | None:
        """The finding highlighted."""
        return self.highlighted if isinstance(self.highlighted, Finding) else None

    async def _meant(self) -> Finding | None:
        """The finding that a key is about, which may come before the rows for the letters before it."""
        await self.settle()
        return self.finding

    async def _to_change(self) -> Finding | None:
        """The finding that a key is about which changes the draft; None, with words, while that is not judged yet."""
        finding = await self._meant()
        if finding is not None and (outdated := self._ways.outdated()):
            self.notify(outdated)
            return None
        return finding

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._explain()

    async def _answer(self, query: str) -> None:
        await super()._answer(query)
        self._explain()

    def _wait(self) -> str:
        return "judging …" if self._ways.outdated() else super()._wait()

    def _count(self, query: str) -> str:
        listed, every = len(self._rows), self._number
        words = f"{listed} of {every} {plural(every, 'finding')}" if 0 < listed < every else super()._count(query)
        return f"{words} · {'by line' if self.by_line else 'worst first'}" if listed > 1 else words

    def _explain(self) -> None:
        strip, finding = self.query_one("#said", VerticalScroll), self.finding
        strip.display = finding is not None
        if finding is not None:
            strip.query_one(Static).update(said_of(finding))
            strip.scroll_home(animate=False)

    def fit(self) -> None:
        """Say whether there is more to read than is in sight."""
        strip = self.query_one("#said", VerticalScroll)
        more = "^↓ reads on" if strip.scroll_target_y < strip.max_scroll_y else ""
        strip.border_title = more or ("^↑ reads back" if strip.max_scroll_y else "")

    def action_turn_order(self) -> None:
        """List the worst first, or all by line."""
        self.by_line = not self.by_line
        self.follow(self._assessment)

    def action_read_on(self) -> None:
        """Scroll what is said of the finding."""
        self._read(1)

    def action_read_back(self) -> None:
        """Scroll it back."""
        self._read(-1)

    def _read(self, way: int) -> None:
        strip = self.query_one("#said", VerticalScroll)
        strip.scroll_relative(y=way * max(1, strip.size.height - 1), animate=False)

    # What can be done with a finding

    async def action_passage(self) -> None:
        """Leave for what the transcripts say to it."""
        if (finding := await self._meant()) is None:
            return
        passages = iter(finding.passages or self._sources(finding))
        if (evidence := next(passages, None)) is not None:
            self.leave_with(evidence)
        else:
            self.notify("No transcript says anything to this finding.")

    def _sources(self, finding: Finding) -> Iterator[Evidence]:
        for id in finding.quotations:
            judged = by_id(self._assessment, id)
            if judged is not None and (evidence := source_of(judged)) is not None:
                yield evidence

    async def action_repair(self) -> None:
        """Show what would put it right; where several repairs would, one is chosen first."""
        if (finding := await self._to_change()) is not None:
            begin(self, partial(self._repair, finding), group="repair", exclusive=True)

    async def _repair(self, finding: Finding) -> None:
        assessment = self._assessment
        repairs = await to_thread(self._ways.repairs_of, assessment, finding)
        if not self.is_current or self.finding is not finding:
            return
        if not repairs:
            self.notify("No repair is known for this finding: Enter goes to the place.")
        elif len(repairs) == 1:
            self._offer(Accepted(repairs[0], assessment))
        else:
            choice = choice_of(repairs, assessment.brief.text)
            self.app.push_screen(
                choice, lambda n: None if n is None else self._offer(Accepted(repairs[int(n)], assessment))
            )

    async def action_allow(self) -> None:
        """Ask for the reason to let it stand."""
        from brief_tui.core.draft.allowances import LONGEST_REASON
        from brief_tui.core.rules import RULES

        if (finding := await self._to_change()) is None:
            return
        rule = RULES.get(finding.id)
        if finding.allowed:
            self.notify("It is allowed already; to take that back, delete the comment in the draft.")
        elif rule is None or finding.path != self._assessment.event.brief:
            self.notify("No comment can allow this one: it has to be put right.")
        elif rule.fixed:
            self.notify("No comment can allow this one: the reader would be misled.")
        else:
            text = f"{finding.place}: {finding.message}"
            kept_as = _kept_as_reason(self._assessment, finding)
            reason = Reason(f"Allow {finding.id} here", text, kept_as, longest=LONGEST_REASON)
            self.app.push_screen(reason, partial(self._allow, self._assessment, finding))

    def _allow(self, assessment: Assessment, finding: Finding, reason: str | None) -> None:
        from brief_tui.core.draft.allowances import allowing_one

        if reason is None:
            return
        repair = allowing_one(assessment.brief, finding, assessment.findings, reason)
        if repair is None:
            self.notify("There is no block here that a comment could be about.", severity="warning")
        else:
            self._offer(Accepted(repair, assessment, _kept_as_reason(assessment, finding)))

    def _offer(self, choice: Accepted) -> None:
        """Show the repair, and have it made once the editor accepts it."""
        screen = RepairScreen(choice.repair, choice.assessment.brief.text)
        self.app.push_screen(screen, partial(self._seen, choice))

    def _seen(self, choice: Accepted, accepted: Repair | None) -> None:
        if accepted is not None:
            self._ways.make(choice)


def _row_of(finding: Finding, now: Sequence[Choice], before: Assessment, after: Assessment) -> int | None:
    """Where a finding of an earlier draft is among those of this one; None where it is gone."""
    line, old, new = finding.line, before.brief.text, after.brief.text
    if finding.path == after.event.brief and line and old != new:
        line = LineTable(new).line(kept_place(old, new, offset_of_place(old, line)))
    alike = [
        (abs(one.column - finding.column), n)
        for n, one in enumerate(now)
        if isinstance(one, Finding)
        and (one.id, one.path, one.line, one.message) == (finding.id, finding.path, line, finding.message)
    ]
    return min(alike)[1] if alike else None


def _kept_as_reason(assessment: Assessment, finding: Finding) -> str:
    """The name under which the reason to allow a finding is kept: it is about the block as it stands."""
    from brief_tui.core.draft.allowances import block_at

    brief = assessment.brief
    block = block_at(brief, offset_of_place(brief.text, finding.line, finding.column))
    words = brief.text[slice(*block[0])] if block is not None else ""
    return f"allowance {finding.id} {finding.message} {words}"


def said_of(finding: Finding) -> Content:
    """Everything about a finding: the message, what the transcripts say, why it is one, and what to do."""
    return Content("\n").join(_said_of(finding))


def _said_of(finding: Finding) -> Iterator[Content]:
    from brief_tui.core.explanations import explanation

    yield Content(visible_line(finding.message))
    for evidence in finding.passages[:_PASSAGES]:
        text = " ".join(evidence.text.split())
        words = visible_line(text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…")
        yield Content.assemble(("“", "$muted"), (words, "italic"), ("” ", "$muted"), (place(evidence), "$muted"))
    if (others := len(finding.passages) - _PASSAGES) > 0:
        yield Content.styled(f"and {others} more {plural(others, 'passage')}", "$muted")
    if (one := explanation(finding.id)) is not None:
        for head, text in one.parts:
            yield Content.assemble((head, "$accent bold"), "  ", text)


def _words_of(finding: Finding, repair: bool) -> str:
    marks = ("repair" if repair else "", "allowed" if finding.allowed else "")
    return " ".join((finding.severity, finding.id, finding.place, finding.message, *marks))


def _row(finding: Finding, repair: bool) -> Content:
    head = Content.assemble(
        columns((finding_badge(finding), _SEVERITY_WIDTH)),
        " ",
        (visible_line(finding.place), "bold"),
        (f"  {finding.id}", "$muted"),
        (f"  {key_of('repair')} repair" if repair else "", "$accent"),
    )
    return two_lines(head, Content(visible_line(finding.message)))
