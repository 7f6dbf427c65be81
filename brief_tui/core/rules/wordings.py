"""One passage that two quotations word in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.article.pairs.divided import divided_speech
from brief_tui.core.article.pairs.likeness import worded
from brief_tui.core.article.pairs.pairs import Pair, differ, explains, pairs, reworded, skips_sentences, to_mend
from brief_tui.core.findings import Severity
from brief_tui.core.guides import OWN_WORDS
from brief_tui.core.judging.judged import Judged
from brief_tui.core.offsets import Span
from brief_tui.core.repairs.repair import Repair
from brief_tui.core.rules.rule import Remark, Rule

_SHOWN, _MORE = 60, 2
"""Characters of a wording, and differences behind the first one, that a message shows."""


def _differs(article: Article) -> Iterator[Remark]:
    told: set[str] = set()
    for pair, wrong, right in to_mend(pair for pair in pairs(article) if _is_reworded(article, pair)):
        told.update(pair.ids)
        remark = _remark(pair, wrong, right, reworded(article, pair, wrong, right))
        instead_of = "false-speech" if explains(wrong, right) else ""
        yield remark._replace(at=_first_difference(pair, wrong), instead_of=instead_of)
    for pair, wrong, right in to_mend(pair for pair in divided_speech(article) if _is_reworded(article, pair)):
        # What stands between two halves in the transcript is a matter of `split-quotation`.
        replaced = all(len(range(*one)) and len(range(*other)) for one, other in pair.likeness.differences)
        if replaced and pair.other.quotation.id not in told:
            yield _remark(pair, wrong, right, None)


def _is_reworded(article: Article, pair: Pair) -> bool:
    return differ(article, pair) and not skips_sentences(pair)


def _remark(pair: Pair, wrong: Judged, right: Judged, repair: Repair | None) -> Remark:
    message = f"{_wording(pair, wrong)} on line {right.quotation.line}{_others(pair, wrong)}: {_advice(right)}"
    ids = wrong.quotation.id, right.quotation.id
    return Remark(wrong.quotation.span.start, message, ids, pair.passages, repair)


def _first_difference(pair: Pair, wrong: Judged) -> int:
    """Where in the draft the wrong side's first word that differs stands, or the one behind what is left out."""
    n = min(pair.span(difference, wrong).start for difference in pair.likeness.differences)
    words = worded(wrong.quotation.text).words
    start, end = words.span(n, n + 1) if n < len(words) else words.span(len(words) - 1, len(words))
    return wrong.quotation.words.source_span(start, end).start


def _wording(pair: Pair, wrong: Judged) -> str:
    """What is worded in two ways, for the first difference: `“fast” here is “slow” in the citation`."""
    right = pair.other if wrong is pair.one else pair.one
    what = "the citation" if right.is_citation else "the quotation"
    first = pair.likeness.differences[0]
    here, there = _said(wrong, pair.span(first, wrong)), _said(right, pair.span(first, right))
    if not here:
        return f"“{there}” is left out here, and stands in {what}"
    return f"“{here}” here is “{there}” in {what}" if there else f"“{here}” here is not in {what}"


def _others(pair: Pair, wrong: Judged) -> str:
    """What else is worded in two ways: ` (also “slow” is “fast”)`."""
    right = pair.other if wrong is pair.one else pair.one
    sides = [[_said(side, pair.span(one, side)) for side in (wrong, right)] for one in pair.likeness.differences[1:]]
    shown = "; ".join(_difference(*side) for side in sides[:_MORE])
    left = f"; {len(sides) - _MORE} more" if len(sides) > _MORE else ""
    return f" (also {shown}{left})" if shown else ""


def _difference(here: str, there: str) -> str:
    if not here:
        return f"“{there}” is left out"
    return f"“{here}” is “{there}”" if there else f"“{here}” is added"


def _said(judged: Judged, span: Span) -> str:
    words = worded(judged.quotation.text).words.said(*span)
    return words if len(words) <= _SHOWN else words[: _SHOWN - 2].rstrip() + " …"


def _advice(right: Judged) -> str:
    what = "citation" if right.is_citation else "quotation"
    if right.verdict.stands:
        return f"take the wording of that {what}, which stands."
    return "at most one of them is what was said; check the recording, and use one wording."


RULES = (
    Rule(
        id="wording-differs",
        severity=Severity.ERROR,
        title="One passage worded in two ways",
        why="Two quotations of one passage, most often one in the prose and its citation, differ in more than fillers, "
        "contractions, number forms or a marked cut. The speaker said one thing, so one of them misleads the reader. "
        "It is told from the draft alone, and not where the transcripts let both stand. Where it is an error, the "
        "same words are no false-speech beside.",
        remedy="Take the wording that the transcript has, in both places; mark with an ellipsis what is left out.",
        guide=f"{OWN_WORDS} To compare the prose with its citations is ours.",
        find=_differs,
    ),
)
