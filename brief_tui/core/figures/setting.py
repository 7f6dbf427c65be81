"""The setting of a paragraph's figures: its transcripts, speakers and turns, and the text that leads up to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from itertools import chain
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.draft.brief import Brief
from brief_tui.core.draft.prose import Prose
from brief_tui.core.event import Event
from brief_tui.core.figures.answer import Answer
from brief_tui.core.figures.claims import Claim
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.reader import figures
from brief_tui.core.figures.said import SaidFigures
from brief_tui.core.language.words import fold
from brief_tui.core.remembering import remembered

_SHORT = 160
"""Characters: what has fewer needs what stands before it, as an item of a list does, of which so much is read."""

Own = frozenset[tuple[str, object]]
"""Dimension and value of each figure that nobody need have said."""


class Nearby(NamedTuple):
    """What a paragraph rests on."""

    paths: frozenset[str] = frozenset()
    """Transcripts: of its quotations, and of those whom it names."""
    voices: frozenset[str] = frozenset()
    """Speakers whom it names."""
    turns: frozenset[tuple[str, int]] = frozenset()
    """Path and number of the turns that it quotes."""
    year: int = 0
    """The year in which the article appears; 0 where nobody knows."""


class Piece(NamedTuple):
    """A piece of prose in its setting, and what is asked about its figures."""

    prose: Prose
    more: str
    """The text under a heading, of which the heading tells; "" for other pieces."""
    near: Nearby
    said: SaidFigures
    ask: Callable[[Claim], Answer]
    """What the transcripts have on a claim."""
    is_given: Callable[[Figure], bool]
    """Whether the piece itself has a figure."""


def event_figures(event: Event) -> Own:
    """The figures that the event itself brings: its title, summary and date."""
    day = event.published
    return _own(event.title, event.summary, *((day.year, day.month, day.day) if day else (0, 0, 0)))


@remembered(8)
def _own(title: str, summary: str, year: int, month: int, day: int) -> Own:
    own = {figure.amount for text in (title, summary) for figure in figures(fold(text))}
    return frozenset(own | {("date", year), ("date", month), ("date", month * 100 + day)})


def nearby(article: Article, labels: Mapping[str, Set[str]]) -> list[Nearby]:
    """What each piece of prose rests on; one that names nobody, on what its neighbours under the heading do.

    `labels` are those of the speakers, each with the paths of the transcripts in which it speaks.
    """
    verified = {
        judged.quotation.span.start: (judged.verdict.evidence[0].transcript, judged.verdict.evidence[0].turn)
        for judged in article.quotations
        if judged.verified
    }
    found: list[Nearby] = []
    for n, prose in enumerate(article.brief.prose):
        turns = frozenset(turn for span in prose.quoted if (turn := verified.get(prose.source(span).start)))
        named = frozenset(mention.person for mention in article.mentions[n] if mention.person)
        spoken = (labels.get(person, ()) for person in named)
        paths = frozenset((*(path for path, _ in turns), *chain(*spoken)))
        found.append(Nearby(paths, named, turns, article.event.published.year if article.event.published else 0))
    heading = [prose.kind == "heading" for prose in article.brief.prose]
    for n in range(1, len(found)):
        found[n] = found[n] if found[n].paths or heading[n] else found[n - 1]
    for n in reversed(range(len(found) - 1)):
        found[n] = found[n] if found[n].paths or heading[n + 1] else found[n + 1]
    return found


def leading(brief: Brief) -> dict[int, str]:
    """What leads to a cell or a short piece, by its number in the prose: heads of row and column, or what is before."""
    found, head, row, last = dict[int, str](), list[str](), list[str](), -1
    for n, prose in enumerate(brief.prose):
        start, text = prose.words.source_of(0), prose.text[:_SHORT]
        if prose.kind != "cell":
            last = -1
            if prose.kind == "text" and len(prose.text) < _SHORT and n:
                found[n] = brief.prose[n - 1].text[-_SHORT:]
            continue
        if last < 0:
            head = row = [text]
        elif "\n" in brief.text[last:start]:
            row = [text]
        else:
            row.append(text)
            column = head[len(row) - 1] if row is not head and len(row) <= len(head) else ""
            found[n] = f"{row[0]} {column}"
        last = start
    return found
