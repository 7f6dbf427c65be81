"""Plain sentences of a paragraph about one person of which their citation right below says the contrary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.paraphrases.denied_before import denies_before, tells_belief
from brief_tui.core.article.paraphrases.plain_sentences import plain_sentences
from brief_tui.core.article.paraphrases.same_matter import says_as_much
from brief_tui.core.article.paraphrases.turned_senses import agree, turned
from brief_tui.core.draft.prose import Prose
from brief_tui.core.judging.judged import Judged
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered

_BETWEEN = re.compile(r"[\s>*_“\"„«‘']*")
"""What stands between a paragraph and the citation right below it."""
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")


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
    for n, prose, sentence, person in plain_sentences(article):
        citation = _below(article, prose, below)
        if citation is None or citation.speaker != person:
            continue
        if _is_turned(prose.unquoted[slice(*sentence)], citation.quotation.text):
            yield TurnedLead(n, sentence, citation)


def _below(article: Article, prose: Prose, citations: Mapping[int, Judged]) -> Judged | None:
    """The citation right below a paragraph."""
    end = prose.source(Span(0, len(prose.text))).end
    between = _BETWEEN.match(article.brief.text, end)
    last = between.end() if between else end
    return next((citations[at] for at in range(end, last + 1) if at in citations), None)


@remembered(2048)
def _is_turned(plain: str, cited: str) -> bool:
    texts = [found[0].strip() for found in _SENTENCE.finditer(cited)]
    if tells_belief(plain) or any(map(denies_before, texts)):
        return False
    turns = (turned(plain, text) for text in texts if says_as_much(plain, text))
    found = next((turn for turn in turns if turn is not None), None)
    return found is not None and not any(agree(found, text) for text in texts)
