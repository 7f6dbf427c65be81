"""The same words, given to two people."""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.article.pairs.likeness import FORK_WORDS
from brief_tui.core.article.pairs.pairs import Pair, one_voice, pairs, to_mend
from brief_tui.core.findings import Severity
from brief_tui.core.guides import NAMED_SOURCE
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.rules.rule import Remark, Rule

_ALMOST = 0.8
"""Share of words in common from which on two wordings are the same words."""


def _two_voices(article: Article) -> Iterator[Remark]:
    found = (
        pair
        for pair in pairs(article)
        if not pair.both_stand and not one_voice(article, pair.one, pair.other) and _same_words(pair)
    )
    for pair, wrong, right in to_mend(found):
        told = right.verdict.stands and wrong.verdict.kind is VerdictKind.MISATTRIBUTED and not wrong.passes
        if told and not wrong.is_citation and "two-speakers" not in article.event.rubric.at_most:
            continue  # the finding of false speech says who said it
        yield Remark(
            wrong.quotation.span.start,
            f"Given to {wrong.speaker} here and to {right.speaker} on line {right.quotation.line}: "
            + (
                f"{right.speaker} said it, so name them." if right.verdict.stands else "at most one said it; check who."
            ),
            pair.ids,
            pair.passages,
        )


def _same_words(pair: Pair) -> bool:
    """Whether they are so much the same that two people would hardly have said them."""
    likeness = pair.likeness
    if likeness.fork is not None:
        return likeness.fork.sentence and likeness.fork.one.end - likeness.fork.one.start >= FORK_WORDS
    if likeness.same < FORK_WORDS:
        return False
    return likeness.part or (bool(likeness.differences) and likeness.same >= _ALMOST * len(range(*likeness.one)))


RULES = (
    Rule(
        id="two-speakers",
        severity=Severity.ERROR,
        title="The same words given to two people",
        why="One sentence stands in the article twice, and each time somebody else is said to have said it. Unless the "
        "transcripts let both stand, one of them did not. Speech that the transcripts give to the other one is "
        "false-speech, and told as that alone.",
        remedy="Look who speaks in the transcript, and correct the other attribution.",
        guide=f"{NAMED_SOURCE} To compare quotations is ours.",
        find=_two_voices,
    ),
)
