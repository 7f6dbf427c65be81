"""The known companies of an event, by name and alias."""

from __future__ import annotations

from brief_tui.core.event import Company, Event
from brief_tui.core.people import name_words


class Companies:
    """Looked up by any of their names: case, accents and final dots do not count."""

    def __init__(self, event: Event) -> None:
        self._entries = {
            name_words(name): company for company in event.companies for name in (company.name, *company.aliases)
        }
        self._named = self._entries.keys() | {name_words(one.company) for one in event.speakers if one.company}

    def entry(self, name: str) -> Company | None:
        """The entry of event.toml with this name or alias."""
        return self._entries.get(name_words(name))

    def known(self, name: str) -> bool:
        """Whether it names a company at all: one with an entry, or one that a speaker of event.toml is with."""
        return name_words(name) in self._named
