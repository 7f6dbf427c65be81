"""An event folder, read: all that `assess` wants."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.store.draft import read_brief
from brief_tui.store.errors import InputError
from brief_tui.store.folder import load_sources
from brief_tui.store.ledger import load_ledger
from brief_tui.store.limits import USUAL, Limits


class OpenEvent(NamedTuple):
    """What is in an event folder; `assess(*event)` judges it."""

    sources: Sources
    """The event, its transcripts and decisions. Files that could not be read, the draft too, are findings of it."""
    draft: str
    """The draft's text; empty where it could not be read."""

    @property
    def has_draft(self) -> bool:
        """Whether the draft could be read."""
        return self.sources.event.brief not in self.sources.unread

    @property
    def unread(self) -> list[Finding]:
        """The findings about the files that could not be read."""
        return [finding for finding in self.sources.findings if finding.path in self.sources.unread]


def open_event(folder: str | Path, previous: OpenEvent | Sources | None = None, limits: Limits = USUAL) -> OpenEvent:
    """Read an event folder, from disk only.

    `previous` is the same folder as it was read before, or its sources: what did not change is taken over.
    `limits` are the sizes of the largest files that are read.
    Raises ConfigError when event.toml or the ledger cannot be used; draft and transcripts that cannot be read are
    named in `sources.unread`.
    """
    folder = Path(folder)
    before = previous.sources if isinstance(previous, OpenEvent) else previous
    sources = replace(load_sources(folder, before, limits=limits), ledger=load_ledger(folder))
    try:
        return OpenEvent(sources, read_brief(folder, sources.event, limits).text)
    except InputError as error:
        findings, unread = (*sources.findings, *error.findings), (*sources.unread, sources.event.brief)
        return OpenEvent(replace(sources, findings=findings, unread=unread), "")
