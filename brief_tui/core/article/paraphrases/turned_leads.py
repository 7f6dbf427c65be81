"""Plain sentences of a paragraph about one person of which their citation right below says the contrary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.paraphrases.denied_before import denies_before, tells_belief
from brief_tui.core.article.paraphrases.given_speech import given_speech
from brief_tui.core.article.paraphrases.same_matter import says_as_much
from brief_tui.core.article.paraphrases.turned_senses import agree, turned
from brief_tui.core.draft.prose import Prose, clauses, sentences
from brief_tui.core.judging.judged import Judged
from brief_tui.core.offsets import Span
from brief_tui.core.people import People
from brief_tui.core.remembering import remembered

_BETWEEN = re.compile(r"[\s>*_“\"„«‘']*")
"""What stands between a paragraph and the citation right below it."""
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
_OBJECTS = re.compile(
    r"\b(?:but|contradict\w*|contrary|den(?:y|ies|ied)|differ\w*|disagree\w*|dismiss\w*|disput\w*|doubt\w*|however|idea"
    r"|myth|not so|object\w*|opposite|otherwise|promise[sd]?|reject\w*|supposed\w*|though|until|wrong|yet)\b|\?",
    re.IGNORECASE,
)
"""In a paragraph with one of these a plain sentence may be what the person speaks against."""


class TurnedLead(NamedTuple):
    """A sentence, and the citation that says the contrary."""

    number: int
    """Of the piece of prose."""
    sentence: Span
    """In its text."""
    citation: Judged


def turned_leads(article: Article) -> Iterator[TurnedLead]:
    """The plain sentences that the citation right below turns."""
    below = {judged.quotation.span.start: judged for judged in article.citations}
    told = {(n, report.sentence) for n, _, report in given_speech(article)}
    for n, prose in enumerate(article.brief.prose):
        citation = _below(article, prose, below) if prose.kind == "text" and prose.text else None
        if (
            citation is None
            or _OBJECTS.search(prose.unquoted)
            or not _is_about(prose, citation.speaker, article.people)
        ):
            continue
        for sentence in sentences(prose, article.people):
            if (n, sentence) not in told and _is_turned(prose.unquoted[slice(*sentence)], citation.quotation.text):
                yield TurnedLead(n, sentence, citation)


def _below(article: Article, prose: Prose, citations: Mapping[int, Judged]) -> Judged | None:
    """The citation right below a paragraph."""
    end = prose.source(Span(0, len(prose.text))).end
    between = _BETWEEN.match(article.brief.text, end)
    last = between.end() if between else end
    return next((citations[at] for at in range(end, last + 1) if at in citations), None)


def _is_about(prose: Prose, person: str | None, people: People) -> bool:
    """Whether a paragraph is about one person, and names nobody else."""
    named: set[str | None] = {who for those in clauses(prose, people).bearers.values() for who in those}
    return person is not None and (named or {prose.about}) == {person}


@remembered(2048)
def _is_turned(plain: str, cited: str) -> bool:
    texts = [found[0].strip() for found in _SENTENCE.finditer(cited)]
    if tells_belief(plain) or any(map(denies_before, texts)):
        return False
    turns = (turned(plain, text) for text in texts if says_as_much(plain, text))
    found = next((turn for turn in turns if turn is not None), None)
    return found is not None and not any(agree(found, text) for text in texts)
