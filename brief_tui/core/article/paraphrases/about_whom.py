"""Whom the prose means beyond a paragraph's own names: by a slip of the pen, by a pronoun, by a title alone."""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.article.names.misspelt import misspelt
from brief_tui.core.draft.prose import Prose, clauses
from brief_tui.core.offsets import Span
from brief_tui.core.people import People

_NOBODY: frozenset[str] = frozenset()


def with_slips(article: Article) -> People:
    """The people, also by the names that are slips for theirs."""
    return article.people.also_called(tuple(dict.fromkeys((slip.written, slip.right) for slip in misspelt(article))))


def with_speakers(article: Article, people: People) -> Iterator[tuple[Prose, frozenset[str]]]:
    """Each piece of prose, and who is named under its heading.

    Where a paragraph names nobody, `about` is whom it quotes, or whom the paragraphs right before it quote that name
    nobody either, no stranger even.
    """
    near, latest = _named(article, people), None
    for n, prose in enumerate(article.brief.prose):
        read = clauses(prose, people)
        if read.bearers or prose.kind == "heading":
            latest = None
            yield prose, near.get(n, _NOBODY)
        else:
            told = prose.about or _quoted(article, prose)
            yield prose._replace(about=told or latest), near.get(n, _NOBODY)
            latest = told or (None if "C" in read.codes else latest)


def _named(article: Article, people: People) -> dict[int, frozenset[str]]:
    """Who is named under the same heading as a piece of prose, by its number."""
    near: dict[int, frozenset[str]] = {}
    under: list[int] = []
    named: set[str] = set()
    for n, prose in enumerate(article.brief.prose):
        if prose.kind == "heading":
            near.update(dict.fromkeys(under, frozenset(named)))
            under, named = [], set()
        under.append(n)
        named.update(who[0] for who in clauses(prose, people).bearers.values() if len(who) == 1)
    near.update(dict.fromkeys(under, frozenset(named)))
    return near


def _quoted(article: Article, prose: Prose) -> str | None:
    """The only one whom a paragraph quotes."""
    if not prose.quoted:
        return None
    span = Span(prose.source(prose.quoted[0]).start, prose.source(prose.quoted[-1]).end)
    speakers = {judged.speaker for judged in article.quoted_in(span) if judged.quotation.kind == "speech"}
    return speakers.pop() if len(speakers) == 1 else None
