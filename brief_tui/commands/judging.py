"""An event judged for a command that goes on with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from brief_tui.core.assessment import Assessment, Sources, assess
from brief_tui.core.findings import Finding
from brief_tui.store.draft import BriefFile, read_brief
from brief_tui.store.errors import InputError
from brief_tui.store.folder import load_sources
from brief_tui.store.originals import Original, read_originals
from brief_tui.store.read_apart import read_apart


class JudgedEvent(NamedTuple):
    """What is in an event folder, judged."""

    folder: Path
    sources: Sources
    brief: BriefFile | None
    """None where it cannot be read."""
    assessment: Assessment
    unread: list[Finding]
    """What cannot be read."""

    def originals(self) -> tuple[Original, ...]:
        """The files that it was made of. Raises InputError or ConfigError when they are no more what was judged."""
        return read_originals(self.folder, self.sources, self.brief)


def judge_event(folder: Path) -> JudgedEvent:
    """Judge what is in a folder. Raises ConfigError."""
    sources = load_sources(folder, read_all=read_apart)
    unread = [finding for finding in sources.findings if finding.path in sources.unread]
    brief = None
    try:
        brief = read_brief(folder, sources.event)
    except InputError as error:
        unread += error.findings
        sources = replace(sources, findings=(*sources.findings, *error.findings))
    return JudgedEvent(folder, sources, brief, assess(sources, brief.text if brief else ""), unread)
