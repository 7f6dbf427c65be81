"""The known people whom a paragraph names outside its quotations."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.draft.speakers.quotation_speakers import Speaker
from brief_tui.core.offsets import Span

_POSSESSIVE = re.compile("['’][sS]?$")


class Mention(NamedTuple):
    """A known person's name."""

    at: int
    """Its index in the codes."""
    written: str
    bearers: tuple[str, ...]
    """Everybody whom it could stand for; one for a clear name."""
    span: Span
    """In the paragraph, with a possessive ending."""
    shared: bool = False
    """Whether others bear the name too, whom the draft has not introduced."""

    @property
    def person(self) -> str | None:
        """The one person meant; None where several could be."""
        return self.bearers[0] if len(self.bearers) == 1 else None

    def narrowed(self, introduced: Container[str]) -> Mention:
        """The name; of several bearers that of the only one whom the draft has introduced."""
        met = tuple(one for one in self.bearers if one in introduced)
        return self._replace(bearers=met, shared=True) if len(met) == 1 < len(self.bearers) else self

    def speaker(self, latest: Speaker | None, *, inferred: bool = False) -> Speaker:
        """The person; of several bearers the latest speaker, if that is one of them."""
        if len(self.bearers) == 1:
            return Speaker(self.bearers[0], self.span, inferred or self.shared)
        if latest is not None and latest.name in self.bearers:
            return Speaker(latest.name, self.span, True)
        return Speaker(_POSSESSIVE.sub("", self.written), self.span, inferred)


def mentions(text: str, read: Clauses) -> list[Mention]:
    """The names in a paragraph that was read, in order."""
    spans = ((at, bearers, Span(*read.places[at])) for at, bearers in read.bearers.items())
    return [Mention(at, text[slice(*span)], bearers, span) for at, bearers, span in spans]
