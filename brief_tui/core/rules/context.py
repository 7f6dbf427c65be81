"""Quotations out of context: their own sentence begins or goes on with words that turn them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from brief_tui.core.article.article import Article
from brief_tui.core.article.context.around import Around, turning_after, turning_before
from brief_tui.core.article.context.told_around import may_tell
from brief_tui.core.article.once import once
from brief_tui.core.article.passed_on import is_own_speech, is_passed_on
from brief_tui.core.article.sentences import Sentences, sentences_of
from brief_tui.core.draft.brief import MAX_ALIKE
from brief_tui.core.findings import Severity
from brief_tui.core.guides import IN_CONTEXT
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.reasons import clip
from brief_tui.core.judging.verdict import Concern, Evidence
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.phrasing import also_on
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.rule import Remark, Rule
from brief_tui.core.sources.transcripts import Transcript

_SPLIT = 200
"""Most characters between the halves of a quotation that is split: “…,” she said, “…”."""
_PLAIN = re.compile(r"[^*_`<>\[\]\\&#|~$“”„\"«»]{1,300}")
"""Speech that means the same in Markdown and between marks."""
_THAT = (" that ", " that: ")
_DOES = re.compile(r"\b(?:can|could|did|do|does|he|might|must|she|should|they|will|would) $", re.IGNORECASE)
"""What stands right before the verb of a clause: he would “want the rule gone”."""
_BRACKET = re.compile(r"\W*\[([^\[\]]*)\]")


def _out_of_context(article: Article) -> Iterator[Remark]:
    return (_remark(article, *where) for where in _cut(article) if where[1].what != "opinion")


def _opinions(article: Article) -> Iterator[Remark]:
    return (_remark(article, *where) for where in _cut(article) if where[1].what == "opinion")


@once
def _cut(article: Article) -> list[tuple[Transcript, Around, list[tuple[Judged, Evidence]]]]:
    """The words that quotations leave out of their own sentence and the prose does not tell of, and which leave them.

    No more than the most alike findings.
    """
    sentences = sentences_of(article)
    found: dict[tuple[str, Around], list[tuple[Judged, Evidence]]] = {}
    for n, judged in enumerate(article.quotations):
        speaks = judged.verdict.is_heard and (judged.quotation.kind != "term" or _is_held(sentences, judged))
        turned = _turned(article, judged) if speaks else None
        if turned is None or _is_others(article, judged, *turned):
            continue
        if not _is_told(article, sentences, n, *turned):
            around, evidence = turned
            found.setdefault((evidence.transcript, around), []).append((judged, evidence))
        if len(found) == MAX_ALIKE:
            break
    return [(article.transcripts[path], around, places) for (path, around), places in found.items()]


def _is_held(sentences: Sentences, judged: Judged) -> bool:
    """Whether a few words are no term, but what somebody holds, or does: she is sure that “cranes are dead.”"""
    sentence = sentences.around(judged)
    if sentence is None:
        return False
    whole = sentence.lead.endswith(_THAT) and not any(map(str.isalnum, sentence.rest))
    return whole or _DOES.search(sentence.lead) is not None


def is_turned(article: Article, judged: Judged) -> bool:
    """Whether a quotation leaves out words of its own sentence that turn it, or words that a caution tells of.

    It stands, and is no citation by itself, whatever the prose around it tells.
    """
    turned = _turned(article, judged)
    return bool(judged.verdict.warnings) or (turned is not None and turned[0].what != "opinion")


def opinion_before(article: Article, judged: Judged) -> str:
    """The opinion with which the sentence begins whose rest is quoted, up to its first letter; empty for none.

    "I think that t" of “there is no harbour”: a citation of both leaves no opinion out.
    """
    turned = _turned(article, judged)
    if turned is None or turned[0].what != "opinion" or turned[0].span.end != turned[1].span.start:
        return ""
    around, evidence = turned
    if not _PLAIN.fullmatch(around.text):
        return ""
    edit = _prefix(article.transcripts[evidence.transcript], around, judged, evidence)
    return edit.text if edit else ""


def _turned(article: Article, judged: Judged) -> tuple[Around, Evidence] | None:
    """What turns a quotation, where it stands in no place without such words."""
    first: tuple[Around, Evidence] | None = None
    for evidence in judged.verdict.evidence:
        transcript = article.transcripts.get(evidence.transcript)
        if transcript is None:
            return None
        before, after = turning_before(transcript, evidence.span), turning_after(transcript, evidence.span)
        around = after if after and (before is None or before.what == "opinion") else before
        if around is None:
            return None
        first = first or (around, evidence)
    return first


def _is_others(article: Article, judged: Judged, around: Around, evidence: Evidence) -> bool:
    """Whether it is told already whose reported words these are, or the report is one of what the speaker said.

    It is told by the prose, or as `relayed-words`, by the marks that the transcript puts around them.
    """
    if around.what != "report":
        return False
    relayed = any(one.concern is Concern.RELAYED for one in judged.verdict.warnings)
    return relayed or is_own_speech(article, evidence) or is_passed_on(article, judged)


def _is_told(article: Article, sentences: Sentences, n: int, around: Around, evidence: Evidence) -> bool:
    """Whether the reader learns of the words: from the prose, a bracket, or the other half of a split quotation."""
    judged = article.quotations[n]
    if around.what == "report" and judged.quotation.attribution in judged.quotation.tellers:
        return False  # it gives them to somebody else than who said them
    bracket = _BRACKET.match(judged.quotation.text)
    if bracket is not None and may_tell(bracket[1], around):
        return True
    sentence = sentences.around(judged)
    if sentence is None:
        return False
    if may_tell(sentence.lead, around, sentence.rest, judged.quotation.text):
        return True
    start, end = judged.quotation.span
    for other in (*article.quotations[max(0, n - 1) : n], *article.quotations[n + 1 : n + 2]):
        apart = max(start - other.quotation.span.end, other.quotation.span.start - end)
        if (
            not other.is_citation
            and apart <= _SPLIT
            and any(_reaches(e, around, evidence) for e in other.verdict.evidence)
        ):
            return True
    return False


def _reaches(other: Evidence, around: Around, evidence: Evidence) -> bool:
    """Whether a passage holds some of the words around another one."""
    return other.transcript == evidence.transcript and any(
        mark.start < around.span.end and around.span.start < mark.end for mark in other.marks
    )


def _remark(article: Article, transcript: Transcript, around: Around, places: list[tuple[Judged, Evidence]]) -> Remark:
    before = around.span.end == places[0][1].span.start
    how = "begins in the transcript with" if before else "goes on in the transcript with"
    a = "an" if around.what == "opinion" else "a"
    also = also_on(judged.quotation.line for judged, _ in places)
    return Remark(
        places[0][0].quotation.span.start,
        f"This sentence{also} {how} {a} {around.what} that is left out: “{_shown(around.text)}”. Quote it whole, or "
        "say so in the prose.",
        tuple(judged.quotation.id for judged, _ in places),
        tuple(dict.fromkeys(_whole(transcript, around, evidence) for _, evidence in places))[:1],
        _repair(article, transcript, around, places, before=before),
    )


def _shown(text: str) -> str:
    """Words that are left out, with dots where a quotation in them goes on in the passage."""
    opened = text.count('"') % 2 or text.count("“") > text.count("”")
    return f"{clip(text)} …" if opened else clip(text)


def _whole(transcript: Transcript, around: Around, evidence: Evidence) -> Evidence:
    """The passage with the words that were left out, the quoted ones marked."""
    span = Span(min(around.span.start, evidence.span.start), max(around.span.end, evidence.span.end))
    return replace(
        evidence,
        span=span,
        text=transcript.text[slice(*span)],
        time=transcript.time_at(span.start),
        line=transcript.line_at(span.start),
    )


def _repair(
    article: Article, transcript: Transcript, around: Around, places: list[tuple[Judged, Evidence]], *, before: bool
) -> Repair | None:
    """Quote the words that were left out, wherever the passage is quoted; never into the middle of a clause of the
    article, as in: She argued for “I don't argue for higher prices”."""
    grows = around.what == "condition" and not before
    if not _PLAIN.fullmatch(around.text) or not (grows or all(_is_clause(article, judged) for judged, _ in places)):
        return None
    insert = _prefix if before else _suffix
    edits = [insert(transcript, around, judged, evidence) for judged, evidence in places]
    done = [edit for edit in edits if edit is not None]
    if len(done) < len(edits):
        return None
    label = "Quote from the start of the sentence" if before else "Quote to the end of the sentence"
    return Repair(label, tuple(sorted(done)))


def _is_clause(article: Article, judged: Judged) -> bool:
    """Whether a quotation is no part of a clause of the article: it begins a sentence, by its place or its capital."""
    sentence = sentences_of(article).around(judged)
    return sentence is None or not sentence.lead.strip() or judged.quotation.text[:1].isupper()


def _prefix(transcript: Transcript, around: Around, judged: Judged, evidence: Evidence) -> Replacement | None:
    quotation = judged.quotation
    if not quotation.text[:1].isalnum():
        return None
    said = transcript.text[evidence.span.start]
    first = quotation.words.source_span(0, 1)
    letter = said if said.casefold() == quotation.text[0].casefold() else quotation.text[0]
    return Replacement(Span(*first), f"{' '.join(around.text.split())} {letter}")


def _suffix(transcript: Transcript, around: Around, judged: Judged, _: Evidence) -> Replacement | None:
    words = fold(judged.quotation.text)
    if not len(words) or set(words.after(len(words) - 1)) & set("]…"):
        return None
    at = judged.quotation.words.source_of(words[len(words) - 1].end - 1) + 1
    said = transcript.text[slice(*around.span)].rstrip()
    space = " " if said[:1].isspace() else ""
    return Replacement(Span(at, at), space + " ".join(said.split()))


RULES = (
    Rule(
        id="out-of-context",
        severity=Severity.WARNING,
        title="Quotations that their own sentence turns",
        why="The words stand, but the sentence that they are from begins with a negation (“I don’t think it’s true "
        "that”), with a condition (“If the tests are red,”), with whom alone it is about (“Only”, “Few”), with a hedge "
        "(“I guess”), with a reservation (“I used to think”) or with a report of what others say or fear (“The vendor "
        "told us that”), or goes on with one (“unless the tests are red”, “we just can’t”), and the quotation leaves "
        "it out. It is told by closed lists of words, not by meaning; where the prose around it has such words too, "
        "it is silent.",
        remedy="Read the passage. Quote the sentence whole, or say in the prose what the speaker made of it.",
        guide=IN_CONTEXT,
        find=_out_of_context,
    ),
    Rule(
        id="opinion-left-out",
        severity=Severity.NOTE,
        title="Quotations without their “I think”",
        why="The words stand, but the speaker calls them an opinion: “I think”, “in my view”. Who is named as the "
        "speaker is known to think so; where the words tell of a fact, it may matter that they only think it.",
        remedy="Quote the sentence whole, or write “thinks” or “believes” instead of “said”.",
        guide=IN_CONTEXT,
        find=_opinions,
    ),
)
