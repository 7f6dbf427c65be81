"""What the article shows as a whole, beyond its list of citations (VERDICTS.md, "The article, not the list").

A gate that counted citations only would pass an article that misquotes people in its prose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judged import Judged
from brief_tui.core.verdict import VerdictKind

FALSE_SPEECH = "false-speech"
"""Speech in the prose that was not said so: an error, as the reader cannot tell it from a citation."""
UNCERTAIN_SPEECH = "uncertain-speech"
"""Speech in the prose of which that cannot be told: a warning."""
UNKNOWN_TERM = "unknown-term"
"""A quoted term that nobody said: a warning (VERDICTS.md)."""
SWALLOWED = "swallowed-words"
"""An ellipsis over a negation or a condition, in a quotation that stands: a warning."""

_UNCERTAIN = frozenset({VerdictKind.UNATTRIBUTED, VerdictKind.UNCHECKED})


def article_findings(path: str, quotations: Sequence[Judged]) -> Iterator[Finding]:
    """Findings about quotations that no check of the rubric counts; `path` is the draft's."""
    for judged in quotations:
        quotation, verdict = judged.quotation, judged.verdict
        rule = None
        if quotation.kind == "term" and not verdict.stands:
            rule = UNKNOWN_TERM, Severity.WARNING, "Nobody said this term."
        elif quotation.kind == "speech" and verdict.kind in _UNCERTAIN:
            rule = UNCERTAIN_SPEECH, Severity.WARNING, f"{verdict.kind} speech in the prose: {verdict.reason}"
        elif quotation.kind == "speech" and not verdict.stands:
            rule = FALSE_SPEECH, Severity.ERROR, f"{verdict.kind} speech in the prose: {verdict.reason}"
        if rule is not None:
            yield Finding(rule[0], rule[1], path, quotation.line, quotation.column, rule[2])
        for warning in verdict.warnings:
            yield Finding(SWALLOWED, Severity.WARNING, path, quotation.line, quotation.column, warning)
