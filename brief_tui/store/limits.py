"""How large files may be: what a stranger's event may cost; only the user who opens it can raise that."""

from __future__ import annotations

from typing import NamedTuple


class Limit(NamedTuple):
    """The size of the largest file of a kind that is read."""

    bytes: int
    setting: str = ""
    """The key of the user's config.toml that raises it; empty where none does."""


class Limits(NamedTuple):
    """Sizes in megabytes of 1,000,000 bytes; the defaults hold where the user sets nothing.

    An event.toml has no say in them: it comes from whom they protect from.
    """

    transcript_mb: int = 50
    """Three days of speech with the time of every word."""
    draft_mb: int = 1
    """A long novel; what is read must be judged at each pause in typing."""

    @property
    def transcript(self) -> Limit:
        """The limit for each transcript."""
        return Limit(self.transcript_mb * 10**6, "size_limits.transcript_mb")

    @property
    def draft(self) -> Limit:
        """The limit for the draft."""
        return Limit(self.draft_mb * 10**6, "size_limits.draft_mb")


USUAL = Limits()
