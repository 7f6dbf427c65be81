"""Quotations that no check of the rubric counts: false or uncertain speech in the prose, terms, what to look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.article.names.misspelt import behind, corrected
from brief_tui.core.article.passed_on import is_passed_on
from brief_tui.core.article.sentences import sentences_of
from brief_tui.core.findings import Severity
from brief_tui.core.guides import LEFT_OUT, NAMED_SOURCE, OWN_WORDS, PUT_IN
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import Concern, VerdictKind
from brief_tui.core.phrasing import also_on
from brief_tui.core.rules.rule import Remark, Rule

_UNCERTAIN = frozenset({VerdictKind.UNATTRIBUTED, VerdictKind.UNCHECKED})
_ASKS = re.compile(
    r"(?<![Ww]hen )(?<![Ii]f )(?<!was )(?<!were )(?<!been )(?<!being )\b(?:ask(?:s|ed|ing)?|questions|questioned"
    r"|wonder(?:s|ed|ing)?)\b"
)
"""Verbs of whoever asks; who is asked answers."""
_OF_THE_SPEAKER = frozenset({VerdictKind.UNATTRIBUTED, VerdictKind.MISATTRIBUTED})


def _remark(judged: Judged, message: str) -> Remark:
    quotation = judged.quotation
    return Remark(quotation.span.start, message, (quotation.id,), judged.verdict.evidence)


def _false(article: Article) -> Iterator[Remark]:
    for judged in article.speech:
        if not (judged.passes or _is_uncertain(judged)):
            told = f"{judged.verdict.kind.capitalize()} speech: {judged.verdict.reason}"
            # What nobody said so cannot be cited either.
            yield _of_speech(article, judged, told)._replace(instead_of="uncited-speech")


def _uncertain(article: Article) -> Iterator[Remark]:
    for judged in article.speech:
        if _is_uncertain(judged) and not judged.waived:
            yield _of_speech(article, judged, judged.verdict.reason)


def _of_speech(article: Article, judged: Judged, message: str) -> Remark:
    """What is to be said of speech; where it only lacks a speaker whose name is misspelt, that."""
    found = behind(article, judged) if judged.verdict.kind in _OF_THE_SPEAKER else None
    if found is None:
        return _remark(judged, message)
    name, at = found
    line = article.brief.lines.line(at.start)
    where = "" if line == judged.quotation.line else f" on line {line}"
    whose = f"the words are {name.right}'s, so correct the name."
    if _is_altered(judged):
        whose = f"correct the name. {name.right} says something like these words, but not exactly these."
    told = f"Nobody is called “{name.written}”{where}: {whose}"
    return _remark(judged, told)._replace(repair=corrected(article, name))


def _is_uncertain(judged: Judged) -> bool:
    return judged.verdict.kind in _UNCERTAIN and not _is_altered(judged)


def _is_altered(judged: Judged) -> bool:
    """Whether a clause gives words that nobody says so to somebody who cannot be told."""
    verdict = judged.verdict
    return verdict.kind is VerdictKind.UNATTRIBUTED and judged.quotation.spoken and not verdict.is_heard


def _unknown_terms(article: Article) -> Iterator[Remark]:
    for judged in article.quotations:
        if judged.quotation.kind == "term" and not judged.verdict.stands:
            yield _remark(judged, judged.verdict.reason)


def _cautions(concern: Concern) -> Callable[[Article], Iterator[Remark]]:
    def find(article: Article) -> Iterator[Remark]:
        found: dict[tuple[str, str, int], list[Judged]] = {}
        for judged in article.quotations:
            for warning in judged.verdict.warnings:
                if warning.concern is concern:
                    place = judged.verdict.evidence[0]
                    found.setdefault((warning.message, place.transcript, place.turn), []).append(judged)
        if concern is Concern.RELAYED:
            found = {key: _without_told(article, places) for key, places in found.items()}
        if concern is Concern.ASKED:
            found = {key: [one for one in places if not _is_asked(article, one)] for key, places in found.items()}
        return (_shared(places, message) for (message, _, _), places in found.items() if places)

    return find


def _is_asked(article: Article, judged: Judged) -> bool:
    """Whether the prose says that the words are a question: "she wondered why one should “…”"."""
    sentence = sentences_of(article).around(judged)
    return sentence is not None and _ASKS.search(f"{sentence.lead} | {sentence.rest}") is not None


def _without_told(article: Article, places: list[Judged]) -> list[Judged]:
    """Those who quote the same words for which the prose does not say whose these are; where it does, no citation."""
    told = [judged for judged in places if is_passed_on(article, judged)]
    return [judged for judged in places if judged not in told and not (told and judged.is_citation)]


def _shared(places: list[Judged], message: str) -> Remark:
    """What is to be said of one passage, wherever it is quoted; `message` ends with a full stop or a question mark."""
    also = also_on(judged.quotation.line for judged in places)
    ids = tuple(judged.quotation.id for judged in places)
    return _remark(places[0], f"{message[:-1]}{also}{message[-1]}")._replace(quotations=ids)


RULES = (
    Rule(
        id="false-speech",
        severity=Severity.ERROR,
        title="False speech in the prose",
        why="The reader cannot tell a quotation in a sentence from one in a block quote: both claim that somebody "
        "said these words. This one was not said so, by the verdict beside it.",
        remedy="Quote what the transcript says, name the one who said it, or take the marks away and paraphrase.",
        guide=OWN_WORDS,
        find=_false,
        fixed=True,
        of_the_verdict=True,
    ),
    Rule(
        id="uncertain-speech",
        severity=Severity.WARNING,
        title="Speech in the prose that could not be judged",
        why="No speaker can be told, or the words stand where the transcript names nobody. Nothing says that words "
        "between marks on a sign, in a title or a slogan are anybody's speech.",
        remedy="Name the speaker beside the quotation, or map the transcript's label in event.toml.",
        guide=NAMED_SOURCE,
        find=_uncertain,
        of_the_verdict=True,
    ),
    Rule(
        id="unknown-term",
        severity=Severity.WARNING,
        title="Quoted terms that nobody said",
        why="One to three words between quotation marks read as somebody's expression. No transcript holds them.",
        remedy="Take the marks away, or quote the term as it was said.",
        guide="Chicago Manual of Style, on “scare quotes”: marks around a term say that it is not the writer's own.",
        find=_unknown_terms,
    ),
    Rule(
        id=Concern.SWALLOWED.value,
        severity=Severity.WARNING,
        title="Ellipses over words that turn the rest",
        why="The quotation stands, but what the ellipsis leaves out holds words that may turn its "
        "meaning: “not”, “unless”, “rather than”, “he told me that”, “or five”, “too”; or the subject of the verb that "
        "follows, or a question that somebody else asks, and the next words answer.",
        remedy="Read the passage: if the meaning changes without these words, quote them.",
        guide=LEFT_OUT,
        find=_cautions(Concern.SWALLOWED),
    ),
    Rule(
        id=Concern.RELAYED.value,
        severity=Severity.WARNING,
        title="Words that the speaker was quoting",
        why="The words stand, but in the transcript they stand inside quotation marks: the speaker was reading them, "
        "or saying what somebody else says. The reader takes them for the speaker's own.",
        remedy="Say whose words they are, or quote enough to show it, with the inner marks: “They told us, ‘No.’”.",
        guide="AP Stylebook, “quotation marks”: what is quoted inside a quotation has marks of the other kind.",
        find=_cautions(Concern.RELAYED),
    ),
    Rule(
        id=Concern.REWORDED.value,
        severity=Severity.WARNING,
        title="Brackets that call something by another word",
        why="The quotation stands, but a noun in its brackets replaces another one that the speaker used. Whether "
        "both mean the same, the transcript does not tell.",
        remedy="Make sure that they do, or quote the word that was said.",
        guide=PUT_IN,
        find=_cautions(Concern.REWORDED),
    ),
    Rule(
        id=Concern.UNHEARD.value,
        severity=Severity.WARNING,
        title="Words that the transcriber could not make out",
        why="The words stand, but the transcript says that words are missing between them: [inaudible], [crosstalk]. "
        "A “not” among them would turn the quotation round.",
        remedy="Listen to the recording, or put “…” there.",
        guide="Chicago Manual of Style, chapter “Quotations and Dialogue”: words that are missing or cannot be read "
        "are marked as such.",
        find=_cautions(Concern.UNHEARD),
    ),
    Rule(
        id=Concern.ASKED.value,
        severity=Severity.WARNING,
        title="Questions quoted as statements",
        why="The words stand, but the transcript ends them with a question mark and the quotation does not, or the "
        "other way round, and no word of it tells a question from a statement.",
        remedy="Set the mark as the transcript does, or say in the prose that it was asked.",
        guide="APA Publication Manual (7th edition), 8.30: the last mark may be another one where the meaning stays.",
        find=_cautions(Concern.ASKED),
    ),
)
