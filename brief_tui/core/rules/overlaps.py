"""Two quotations of the same words that cannot both be right: worded in two ways, spliced, or given to two people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice, pairwise

from brief_tui.core.article.article import Article
from brief_tui.core.article.likeness import FORK_WORDS, STOP, Difference, Fork, compare, worded
from brief_tui.core.article.once import once
from brief_tui.core.article.pairs import Pair, joined, one_voice, pairs, passages_of, quoted, share_passage, written
from brief_tui.core.draft.brief import MAX_ALIKE
from brief_tui.core.findings import Severity
from brief_tui.core.guides import LEFT_OUT, NAMED_SOURCE, OWN_WORDS
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.offsets import MappedText, Piece, Span
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.rule import Remark, Rule
from brief_tui.core.rules.split import ANEW

_LEAD, _GOES_ON = 4, 2
"""Shared words, and words behind them, that are looked for together in the transcripts."""
_ALMOST = 0.8
"""Share of words in common from which on two wordings are the same words."""
_SHOWN, _MORE = 60, 2
"""Characters of a wording, and differences behind the first one, that a message shows."""
_TAG = re.compile(r"(?!\s*[.!?;:])[^.!?;:\n]{2,120}(?P<stop>[.,])\s+")
"""A clause that divides a quotation, between two sentences or in one."""


def _once(found: Iterable[Pair]) -> Iterator[tuple[Pair, Judged, Judged]]:
    """Each quotation to mend once, with the one to mend it by: of several the most reliable, then the most alike."""
    best: dict[str, tuple[Pair, Judged, Judged]] = {}
    for pair in found:
        wrong, right = _sides(pair)
        known = best.get(wrong.quotation.id)
        if known is None or (_rank(known[2]), known[0].likeness.same) < (_rank(right), pair.likeness.same):
            best[wrong.quotation.id] = pair, wrong, right
    yield from best.values()


def _differs(article: Article) -> Iterator[Remark]:
    told: set[str] = set()
    for pair, wrong, right in _once(pair for pair in pairs(article) if _is_reworded(article, pair)):
        told.update(pair.ids)
        explains = right.verdict.stands and wrong.verdict.kind is VerdictKind.DRIFTED and not wrong.is_citation
        remark = _reworded(pair, wrong, right, _repair(article, pair, wrong, right))
        yield remark._replace(at=_first_difference(pair, wrong), instead_of="false-speech" if explains else "")
    for pair, wrong, right in _once(pair for pair in _divided(article) if _is_reworded(article, pair)):
        # What stands between two halves in the transcript is a matter of `split-quotation`.
        replaced = all(len(range(*one)) and len(range(*other)) for one, other in pair.likeness.differences)
        if replaced and pair.other.quotation.id not in told:
            yield _reworded(pair, wrong, right, None)


def _is_reworded(article: Article, pair: Pair) -> bool:
    return _differ(article, pair) and not _skips_sentences(pair)


def _differ(article: Article, pair: Pair) -> bool:
    """Whether two quotations of one passage are not worded alike."""
    if not pair.likeness.differences or pair.both_stand or not one_voice(article, pair.one, pair.other):
        return False
    # Two passages may be much alike.
    return not (passages_of(pair.one) and passages_of(pair.other)) or share_passage(pair.one, pair.other)


def _skips_sentences(pair: Pair) -> bool:
    """Whether they differ in nothing but whole sentences that one of them has between others."""
    for one, other in pair.likeness.differences:
        side, span = (pair.other, other) if one.start == one.end else (pair.one, one)
        if (one.start < one.end and other.start < other.end) or not _holds_sentence(side, span):
            return False
    return True


def _holds_sentence(judged: Judged, span: Span) -> bool:
    """Whether words between others of a quotation begin with a whole sentence: “It was late. But”."""
    words = worded(judged.quotation.text).words
    stops = [n for n in range(span.start, span.end + 1) if 0 < n < len(words) and STOP.search(words.before(n))]
    return len(stops) > 1 and stops[0] == span.start


def _reworded(pair: Pair, wrong: Judged, right: Judged, repair: Repair | None) -> Remark:
    message = f"{_wording(pair, wrong)} on line {right.quotation.line}{_others(pair, wrong)}: {_advice(right)}"
    ids = wrong.quotation.id, right.quotation.id
    return Remark(wrong.quotation.span.start, message, ids, pair.passages, repair)


def _first_difference(pair: Pair, wrong: Judged) -> int:
    """Where in the draft the wrong side's first word that differs stands, or the one behind what is left out."""
    n = min(_of(pair, difference, wrong).start for difference in pair.likeness.differences)
    words = worded(wrong.quotation.text).words
    start, end = words.span(n, n + 1) if n < len(words) else words.span(len(words) - 1, len(words))
    return wrong.quotation.words.source_span(start, end).start


def _sides(pair: Pair) -> tuple[Judged, Judged]:
    """The quotation to mend, and the one to mend it by: what stands, then a citation, then the earlier one."""
    wrong, right = sorted((pair.one, pair.other), key=lambda judged: (judged.verdict.stands, judged.is_citation))
    return (pair.other, pair.one) if _rank(wrong) == _rank(right) else (wrong, right)


def _rank(judged: Judged) -> tuple[bool, bool]:
    return judged.verdict.stands, judged.is_citation


def _of(pair: Pair, difference: Difference, judged: Judged) -> Span:
    return difference.one if judged is pair.one else difference.other


def _wording(pair: Pair, wrong: Judged) -> str:
    """What is worded in two ways, for the first difference: `“fast” here is “slow” in the citation`."""
    right = pair.other if wrong is pair.one else pair.one
    what = "the citation" if right.is_citation else "the quotation"
    first = pair.likeness.differences[0]
    here, there = _said(wrong, _of(pair, first, wrong)), _said(right, _of(pair, first, right))
    if not here:
        return f"“{there}” is left out here, and stands in {what}"
    return f"“{here}” here is “{there}” in {what}" if there else f"“{here}” here is not in {what}"


def _others(pair: Pair, wrong: Judged) -> str:
    """What else is worded in two ways: ` (also “slow” is “fast”)`."""
    right = pair.other if wrong is pair.one else pair.one
    sides = [[_said(side, _of(pair, one, side)) for side in (wrong, right)] for one in pair.likeness.differences[1:]]
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


def _repair(article: Article, pair: Pair, wrong: Judged, right: Judged) -> Repair | None:
    """The right side's words, and what stands between them, in place of those that differ."""
    if not right.verdict.stands and not right.is_citation:
        return None
    replacements: list[Replacement] = []
    for difference in pair.likeness.differences:
        here = _with_neighbours(wrong, _of(pair, difference, wrong))
        there = _with_neighbours(right, _of(pair, difference, right))
        text = written(article, right, *there)
        if " ".join(text.split()) != " ".join(right.quotation.text[slice(*there)].split()):
            return None  # markup that would have to be taken over
        span = wrong.quotation.words.source_span(*here)
        if replacements and span.start < replacements[-1].span.end:
            return None
        replacements.append(Replacement(span, text))
    what = "citation" if right.is_citation else "quotation"
    return Repair(f"Take the wording of the {what} on line {right.quotation.line}", tuple(replacements))


def _with_neighbours(judged: Judged, span: Span) -> Span:
    """The characters between the words before and behind `span`; to its own edge where there is no such word."""
    words = worded(judged.quotation.text).words
    start = words[span.start - 1].end if span.start else (words[0].start if span.end else 0)
    end = words[span.end].start if span.end < len(words) else words[len(words) - 1].end
    return Span(start, end)


def _spliced(article: Article) -> Iterator[Remark]:
    divided = (pair for pair in _divided(article) if _is_spliced(article, pair))
    for pair, wrong, right in _once(chain(spliced(article), divided)):
        fork = pair.likeness.fork
        how = "Begins like" if fork and not fork.sentence else "Shares a sentence with"
        where = "leads up to it differently" if fork and not fork.ahead else "goes on differently"
        which = "that one stands, this one is spliced" if right.verdict.stands else "at least one of them is spliced"
        yield Remark(
            wrong.quotation.span.start,
            f"{how} the quotation on line {right.quotation.line} and {where}, with no ellipsis: {which}. Quote the "
            "passage as it was said, or mark the cut.",
            pair.ids,
            pair.passages,
            None if fork else _repair(article, pair, wrong, right),
        )


@once
def spliced(article: Article) -> list[Pair]:
    """The pairs of which at least one quotation has joined what was apart.

    Whole sentences that anybody might say twice (“I am not against it.”) count where one of the two stands, the
    other is stitched, and both rest on one passage.
    """
    known = [pair for pair in pairs(article) if _is_spliced(article, pair)]
    told = {pair.ids for pair in known}
    return [*known, *(pair for pair in _stitched(article) if pair.ids not in told)]


def _stitched(article: Article) -> Iterator[Pair]:
    those = quoted(article)
    wrong = (judged for judged in those if judged.verdict.kind is VerdictKind.STITCHED)
    for judged in islice(wrong, MAX_ALIKE):
        for other in those:
            if other.verdict.stands and share_passage(judged, other):
                one, two = sorted((judged, other), key=lambda side: side.quotation.span)
                likeness = compare(one.quotation.text, two.quotation.text, everyday=True)
                pair = Pair(one, two, likeness) if likeness and likeness.fork and likeness.fork.sentence else None
                if pair is not None and one_voice(article, one, two):
                    yield pair


def _divided(article: Article) -> Iterator[Pair]:
    """Speech that a clause divides, as one, with each citation that has a half of it.

    “We do,” she said. “It is safe.” reads as what was said in a row.
    """
    cited = {judged.quotation.id: joined([judged.quotation.text]) for judged in article.citations}
    halves = (pair for pair in pairwise(article.quotations) if _is_divided(article.brief.text, *pair))
    for first, second in islice(halves, MAX_ALIKE):
        rows = [joined([half.quotation.text]) for half in (first, second)]
        stop = "." if second.quotation.text[:1].isupper() else ","
        text = f"{first.quotation.text.rstrip(', ')}{stop} {second.quotation.text}"
        for citation in article.citations:
            shared = any(row in cited[citation.quotation.id] for row in rows)
            likeness = compare(text, citation.quotation.text) if shared else None
            if likeness is not None:
                words = MappedText(text, (Piece(0, first.quotation.span.start),))
                whole = replace(first.quotation, words=words)
                yield Pair(replace(first, quotation=whole, verdict=article.verdicts.of(whole)), citation, likeness)


def _is_divided(draft: str, first: Judged, second: Judged) -> bool:
    if first.is_citation or second.is_citation or first.speaker is None or first.speaker != second.speaker:
        return False
    between = draft[first.quotation.span.end : second.quotation.span.start]
    tag = _TAG.fullmatch(between) if first.quotation.text.endswith(",") else None
    if tag is None or second.quotation.text[:1].isupper() != (tag["stop"] == "."):
        return False
    return tag["stop"] == "." or ANEW.search(between) is None


def _is_spliced(article: Article, pair: Pair) -> bool:
    """Whether one of two quotations has joined what was apart: one person's words that go on in two ways."""
    fork = pair.likeness.fork
    if fork is None:
        return _differ(article, pair) and _skips_sentences(pair)
    if pair.both_stand or not one_voice(article, pair.one, pair.other):
        return False
    return not (_goes_on_so(article, pair.one, fork.one, fork) and _goes_on_so(article, pair.other, fork.other, fork))


def _goes_on_so(article: Article, judged: Judged, shared: Span, fork: Fork) -> bool:
    """Whether the transcripts have the shared words go on as this quotation does."""
    if judged.verdict.stands:
        return True
    keys = worded(judged.quotation.text).keys
    lead, on = min(_LEAD, shared.end - shared.start), _GOES_ON
    at = Span(shared.end - lead, shared.end + on)
    if not fork.ahead:
        at = Span(max(0, shared.start - on), shared.start + lead)
    part = article.index.lexicon.lookup(keys[slice(*at)])
    return next(article.index.occurrences(part), None) is not None


def _two_voices(article: Article) -> Iterator[Remark]:
    found = (
        pair
        for pair in pairs(article)
        if not pair.both_stand and not one_voice(article, pair.one, pair.other) and _same_words(pair)
    )
    for pair, wrong, right in _once(found):
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
    Rule(
        id="shared-sentence",
        severity=Severity.ERROR,
        title="A shared sentence that goes on in two ways",
        why="Two quotations of one speaker share a whole sentence, or begin with the same six words or more, and go on "
        "differently with no ellipsis. What was said once has one continuation: at least one of them joins what was "
        "apart. Speech that a clause divides between two sentences (“We do,” she said. “It is safe.”) is read in a "
        "row. It is told from the draft alone, and not where the transcripts have it both ways; a sentence that "
        "anybody might say twice (“I am not against it.”) counts only where the transcripts show the splice.",
        remedy="Find the sentence in the transcript and quote what follows there, or mark the cut with an ellipsis.",
        guide=f"{LEFT_OUT} To compare quotations is ours.",
        find=_spliced,
    ),
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
