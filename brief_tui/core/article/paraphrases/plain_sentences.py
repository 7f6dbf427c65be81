"""Sentences of a paragraph about one person that no word of saying gives to anybody."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.article.paraphrases.given_speech import given_speech
from brief_tui.core.draft.prose import Prose, clauses, sentences
from brief_tui.core.offsets import Span
from brief_tui.core.people import People

_OBJECTS = re.compile(
    r"\b(?:but(?! no\b| not\b)|contradict\w*|contrary|den(?:y|ies|ied)|differ\w*|disagree\w*|dismiss\w*|disput\w*"
    r"|doubt\w*|however|idea|myth|not so|object\w*|opposite|otherwise|promise[sd]?|reject\w*|supposed\w*|though|until"
    r"|wrong|yet)\b|\?",
    re.IGNORECASE,
)
"""In a paragraph with one of these a plain sentence may be what the person speaks against."""


class PlainSentence(NamedTuple):
    """One such sentence."""

    number: int
    """Of the piece of prose."""
    prose: Prose
    sentence: Span
    """In its text."""
    person: str
    """Whom the paragraph is about."""

    @property
    def text(self) -> str:
        """Its words, without quotations."""
        return self.prose.unquoted[slice(*self.sentence)]


@once
def plain_sentences(article: Article) -> tuple[PlainSentence, ...]:
    """All of them, in order, but for those that the person may be speaking against."""
    given: defaultdict[int, list[int]] = defaultdict(list)
    for n, _, report in given_speech(article):
        given[n].append(report.sentence.start)
    return tuple(
        one
        for one in _all(article)
        if not any(one.sentence.start <= start < one.sentence.end for start in given[one.number])
    )


def _all(article: Article) -> Iterator[PlainSentence]:
    for n, prose in enumerate(article.brief.prose):
        if prose.kind == "text" and prose.text and not _OBJECTS.search(prose.unquoted):
            person = _about(prose, article.people)
            if person is not None:
                for sentence in sentences(prose, article.people):
                    yield PlainSentence(n, prose, sentence, person)


def _about(prose: Prose, people: People) -> str | None:
    """The one person whom a paragraph names, or that its heading is about if it names none."""
    named: set[str | None] = {who for those in clauses(prose, people).bearers.values() for who in those}
    about = named or {prose.about}
    return about.pop() if len(about) == 1 else None
