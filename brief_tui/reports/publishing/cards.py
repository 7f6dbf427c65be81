"""The primary sources of a page: each citation with who said it, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from brief_tui.core.judging.judged import Judged
from brief_tui.core.phrasing import role
from brief_tui.reports.publishing.elements import Markup, element, joined
from brief_tui.reports.publishing.publication import Note, Publication, place, standing


def citation_list(publication: Publication, notes: Sequence[Note]) -> Markup:
    """Notes in a row as a list with their numbers."""
    cards = [_card(publication, note) for note in notes]
    return element("ol", "\n", *cards, class_="sources", aria_label="Primary sources")


def _card(publication: Publication, note: Note) -> Markup:
    judged = note.judged
    figure = element(
        "figure",
        element("blockquote", element("p", f"“{note.text}”")),
        element("figcaption", _who(note), " ", _standing(judged), *_place(note), *_why(publication, judged)),
    )
    return joined([element("li", figure, id=note.anchor, value=str(note.number)), "\n"])


def _who(note: Note) -> Markup:
    ticker = note.judged.ticker
    symbol = [" ", element("span", f"[{ticker}]", class_="ticker")] if ticker else []
    return element(
        "span", element("b", note.speaker), role(note.judged.title, note.judged.company), *symbol, class_="who"
    )


def _standing(judged: Judged) -> Markup:
    how = "verified" if judged.verified else "waived" if judged.waived else "refused"
    return element("span", standing(judged), class_=f"standing {how}")


def _place(note: Note) -> list[str]:
    return [" ", element("span", place(note.passage), class_="place")] if note.passage else []


def _why(publication: Publication, judged: Judged) -> list[str]:
    """Why a citation does not stand, told in a draft only; else empty."""
    if judged.passes or not publication.is_draft:
        return []
    return [" ", element("span", judged.verdict.reason, class_="reason")]
