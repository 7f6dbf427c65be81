"""One event judged for `check`: its exit code, its part of the report, and what is to be said on standard error."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from brief_tui.commands.outcome import (
    FAILED,
    INTERNAL,
    PASSED,
    UNREADABLE,
    UNUSABLE,
    complaints,
    internal_error,
    traced,
)
from brief_tui.store.errors import ConfigError, StoreError
from brief_tui.store.limits import USUAL, Limits

if TYPE_CHECKING:
    from brief_tui.commands.report_formats import ReportFormat
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.changes import Since
    from brief_tui.store.open_event import OpenEvent

# What only some runs need is imported there, so that the others do not wait for it.
# ruff: noqa: PLC0415

GATE, NEVER = "gate", "never"


class Wanted(NamedTuple):
    """What `check` was asked for."""

    form: ReportFormat
    revision: str | None = None
    """The git revision to compare with; None for no comparison."""
    profile: str | None = None
    """The profile to judge by, instead of that of event.toml."""
    fail_on: str = GATE
    """What makes the run fail: the gate, a severity (any problem that is as bad, or worse, too), or never anything."""
    limits: Limits = USUAL
    """How large files may be."""


class Checked(NamedTuple):
    """What came out for one event."""

    code: int
    outcome: str
    """"pass", "fail", "unreadable", "unusable" or "not judged"."""
    complaints: str = ""
    """Lines for standard error."""
    part: str | None = None
    """The event's part of the report; None where the format says nothing of an event that cannot be used."""


class EventCheck:
    """Judges one event, and again what changed since."""

    def __init__(self, folder: Path, wanted: Wanted) -> None:
        """`folder` is the event's as the user named it."""
        self.folder, self._wanted = folder, wanted
        self._opened: OpenEvent | None = None
        self._assessment: Assessment | None = None
        self._checked: Checked | None = None

    def check(self) -> Checked:
        """What is in the folder now; the same object as before when nothing changed that could bear on it."""
        from brief_tui.store.open_event import open_event

        try:
            opened = open_event(self.folder, self._opened, self._wanted.limits)
            if self._opened is None or self._checked is None or not _same(opened, self._opened):
                self._opened, self._checked = opened, self._judge(opened)
        except StoreError as error:
            refusal = self._wanted.form.refusal(self.folder, error.findings)
            checked = Checked(UNUSABLE, "unusable", complaints(self.folder, error.findings), refusal)
            if self._checked is None or checked.complaints != self._checked.complaints:
                self._checked = checked
            self._opened = None
        return self._checked

    def check_one_of_many(self) -> Checked:
        """What is in the folder now; an error of the program keeps no report of the others back."""
        from brief_tui.store.errors import fault

        try:
            return self.check()
        except OSError:  # the machine's, and of all of them
            raise
        except Exception as error:
            if isinstance(error.__cause__, KeyboardInterrupt):
                raise
            findings = [fault("internal-error", "", internal_error(error))]
            refusal = self._wanted.form.refusal(self.folder, findings)
            return Checked(INTERNAL, "not judged", traced(error) + complaints(self.folder, findings), refusal)

    def may_be_half(self) -> bool:
        """Whether the draft looks as if it were being written."""
        from brief_tui.store.draft import may_be_half, read_brief
        from brief_tui.store.errors import InputError

        if self._opened is None:
            return False
        try:
            text = read_brief(self.folder, self._opened.sources.event, self._wanted.limits).text
        except InputError:
            text = ""
        return may_be_half(text, self._opened.draft)

    def _judge(self, opened: OpenEvent) -> Checked:
        """Judge an opened event, and compare it where that is wanted. Raises RevisionError."""
        wanted, sources = self._wanted, opened.sources
        self._assessment = assessment = _assessment(opened, wanted.profile, self._assessment)
        since = None if wanted.revision is None else _since(self.folder, wanted, assessment)
        said = complaints(self.folder, opened.unread)
        outcome = "unreadable" if sources.unread else assessment.gate
        code = UNREADABLE if sources.unread else _code(assessment, wanted.fail_on)
        return Checked(code, outcome, said, wanted.form.part(assessment, self.folder, since))


def _same(opened: OpenEvent, before: OpenEvent) -> bool:
    now, then = opened.sources, before.sources
    read = now.event is then.event and now.index is then.index and now.findings == then.findings
    return read and now.ledger == then.ledger and opened.draft == before.draft


def _assessment(opened: OpenEvent, profile: str | None, previous: Assessment | None = None) -> Assessment:
    from brief_tui.core.assessment import assess

    sources = opened.sources
    if profile is not None:
        event = sources.event.model_copy(update={"profile": profile})
        if previous is not None and previous.event == event:
            event = previous.event  # what was judged by it holds
        sources = replace(sources, event=event)
    return assess(sources, opened.draft, previous)


def _code(assessment: Assessment, fail_on: str) -> int:
    if fail_on == NEVER:
        return PASSED
    if assessment.gate == "fail":
        return FAILED
    if fail_on == GATE:
        return PASSED
    from brief_tui.core.findings import Severity
    from brief_tui.reports.problems import problems

    graded = list(Severity)
    severe = graded[: graded.index(Severity(fail_on)) + 1]
    found = (one for one in problems(assessment, Path()) if not one.waiver)
    return FAILED if any(one.severity in severe for one in found) else PASSED


def _since(folder: Path, wanted: Wanted, assessment: Assessment) -> Since:
    """What changed since a revision; everything, where there was no such event then. Raises RevisionError."""
    from brief_tui.core.changes import Since, changes
    from brief_tui.store.open_event import open_event
    from brief_tui.store.revisions import NoEventThenError, as_of, folder_at

    revision = wanted.revision or ""
    try:
        with folder_at(folder, revision, wanted.limits) as then:
            before = _assessment(open_event(then, limits=wanted.limits), wanted.profile)
    except NoEventThenError:
        return Since(revision, changes(None, assessment), is_new=True)
    except ConfigError as error:
        raise as_of(error, revision) from error
    return Since(revision, changes(before, assessment))
