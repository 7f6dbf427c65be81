"""What a rule about the article is, and what it may remark."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.findings import Severity
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.repairs.repair import Repair


class Remark(NamedTuple):
    """What a rule says of a place in the draft."""

    at: int
    """Offset in the draft."""
    message: str
    """What is wrong and what to do, one or two sentences for the editor."""
    quotations: tuple[str, ...] = ()
    """Ids of the quotations that it is about."""
    passages: tuple[Evidence, ...] = ()
    """What the transcripts say to it, nearest first."""
    repair: Repair | None = None
    instead_of: str = ""
    """Id of a rule that says less of the same defect, of the first of `quotations`: where this is an error, that is
    silent, so that one defect is one error."""


class Rule(NamedTuple):
    """One kind of finding about the article."""

    id: str
    """Kebab case; also its key in `[findings]` and `[rubric]` of event.toml, and in comments that allow it."""
    severity: Severity
    """Unless event.toml says otherwise."""
    title: str
    """What is counted, in a few words: "Speech without a citation"."""
    why: str
    """What it means for the reader, and how it is told; a few sentences."""
    remedy: str
    """What the editor can do about it."""
    guide: str
    """What the style guides of the field ask, as far as they do; ours otherwise."""
    find: Callable[[Article], Iterable[Remark]]
    """Everything it has to remark; pure, and linear in the draft but for look-ups in the index."""
    fixed: bool = False
    """Whether neither event.toml nor a comment may relax it, because it tells of false quotations."""
    of_the_verdict: bool = False
    """Whether it says no more than the verdict of its quotation does."""
