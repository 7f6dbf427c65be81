"""Two quotations that share a sentence and go on differently: at least one of them is spliced."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from brief_tui.core.article.article import Article
from brief_tui.core.article.pairs.divided import divided_speech
from brief_tui.core.article.pairs.pairs import Pair, explains, reworded, to_mend
from brief_tui.core.article.pairs.spliced import goes_on, is_spliced, spliced
from brief_tui.core.findings import Severity
from brief_tui.core.guides import LEFT_OUT
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.rules.rule import Remark, Rule


def _spliced(article: Article) -> Iterator[Remark]:
    divided = (pair for pair in divided_speech(article) if is_spliced(article, pair))
    for pair, wrong, right in to_mend(chain(spliced(article), divided)):
        fork = pair.likeness.fork
        how = "Begins like" if fork and not fork.sentence else "Shares a sentence with"
        where = "leads up to it differently" if fork and not fork.ahead else "goes on differently"
        where = "goes on with words that do not follow it" if goes_on(pair) else where
        which = "that one stands, this one is spliced" if right.verdict.stands else "at least one of them is spliced"
        yield Remark(
            wrong.quotation.span.start,
            f"{how} the quotation on line {right.quotation.line} and {where}, with no ellipsis: {which}. Quote the "
            "passage as it was said, or mark the cut.",
            (wrong.quotation.id, right.quotation.id),
            pair.passages,
            None if fork or goes_on(pair) else reworded(article, pair, wrong, right),
            "" if _is_altered(pair, wrong) or not explains(wrong, right) else "false-speech",
        )


def _is_altered(pair: Pair, judged: Judged) -> bool:
    """Whether a quotation ends, or begins, in other words a sentence that both have: that is an error of its own."""
    fork = pair.likeness.fork
    return fork is not None and not fork.sentence and judged.verdict.kind is VerdictKind.DRIFTED


RULES = (
    Rule(
        id="shared-sentence",
        severity=Severity.ERROR,
        title="A shared sentence that goes on in two ways",
        why="Two quotations of one speaker share a whole sentence, or begin with the same six words or more, and go on "
        "differently with no ellipsis. What was said once has one continuation: at least one of them joins what was "
        "apart. So has a quotation that does not stand, and goes on behind one that does with words that do not follow "
        "there, of another place or of nobody. Speech that a clause divides between two sentences (“We do,” she said. "
        "“It is safe.”) is read in a row. It is told from the draft alone, and not where the transcripts have it both "
        "ways; a sentence that anybody might say twice (“I am not against it.”) counts only where the transcripts show "
        "the splice. Where it is an error, the same words are no false-speech beside, unless they alter the "
        "sentence that both begin.",
        remedy="Find the sentence in the transcript and quote what follows there, or mark the cut with an ellipsis.",
        guide=f"{LEFT_OUT} To compare quotations is ours.",
        find=_spliced,
    ),
)
