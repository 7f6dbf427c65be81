"""An event judged for a command that goes on with it: the assessment, and the files that it was made of."""

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


class JudgedEvent(NamedTuple):
    """What is in an event folder, judged."""

    assessment: Assessment
    originals: tuple[Original, ...]
    sources: Sources
    brief: BriefFile | None
    """None where it cannot be read."""
    unread: tuple[Finding, ...]
    """What cannot be read."""


def judge_event(folder: Path) -> JudgedEvent:
    """Judge what is in a folder. Raises ConfigError; InputError when a file changes meanwhile."""
    sources = load_sources(folder)
    unread = [finding for finding in sources.findings if finding.path in sources.unread]
    brief = None
    try:
        brief = read_brief(folder, sources.event)
    except InputError as error:
        unread += error.findings
        sources = replace(sources, findings=(*sources.findings, *error.findings))
    assessment = assess(sources, brief.text if brief else "")
    return JudgedEvent(assessment, read_originals(folder, sources, brief), sources, brief, tuple(unread))
