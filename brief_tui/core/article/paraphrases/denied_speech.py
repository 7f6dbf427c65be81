"""Indirect speech that is denied by its verb: "Feld denies that …", "Feld rejects the idea that …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.article.paraphrases.about_whom import with_slips
from brief_tui.core.article.paraphrases.reported import Report
from brief_tui.core.article.paraphrases.telling_words import telling_words, without_names
from brief_tui.core.draft.prose import Prose, clauses, sentences
from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.offsets import Span
from brief_tui.core.people import People

_DENIES = re.compile(
    r" (?:\w+ly |also |still )?"
    r"(?:(?:denie[ds]|dispute[ds]|doubt(?:s|ed)|reject(?:s|ed)|does(?: not|n['’]t) (?:believe|think)) that"
    r"|(?:denie[ds]|dismisse[ds]|dispute[ds]|reject(?:s|ed)) the (?:assertion|belief|claim|idea|notion|suggestion|view)"
    r" that) (?P<what>[^.,;:!?…]+)"
)


def denied_speech(article: Article) -> Iterator[tuple[int, Prose, Report]]:
    """What the prose has people deny, with the numbers of the pieces of prose; only where they are named."""
    people = with_slips(article)
    for n, prose in enumerate(article.brief.prose):
        if _DENIES.search(prose.text):
            for report in _denied(prose, people):
                yield n, prose, report


def _denied(prose: Prose, people: People) -> Iterator[Report]:
    read, text = clauses(prose, people), prose.unquoted
    for at, bearers in read.bearers.items():
        by = read.span(at, at + 1)
        found = _DENIES.match(text, by.end)
        if found and len(bearers) == 1:
            sentence = next(one for one in sentences(prose, people) if one.start <= by.start < one.end)
            what = Span(*found.span("what"))
            words = tuple(telling_words(without_names(text, read), read, [_codes(read, what)], sentence.start))
            yield Report(bearers[0], by, True, (), words, sentence, 0.0, added=False, matter=(what,))


def _codes(read: Clauses, span: Span) -> Span:
    """A stretch of the text as indices of the codes."""
    return Span(*(bisect_left(read.places, at, key=lambda place: place[0]) for at in span))
