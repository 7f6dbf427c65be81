"""The primary sources of a page: each citation with who said it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from brief_tui.core.phrasing import role
from brief_tui.reports.publishing.elements import Markup, element, joined
from brief_tui.reports.publishing.publication import Note, Publication, place, standing


def citation_list(publication: Publication, notes: Sequence[Note], labelled_by: str | None = None) -> Markup:
    """Notes in a row as a list with their numbers; `labelled_by` is the id of what says what they are."""
    cards = [_card(publication, note) for note in notes]
    return element("ol", "\n", *cards, class_="sources", aria_labelledby=labelled_by)


def _card(publication: Publication, note: Note) -> Markup:
    figure = element(
        "figure",
        element("blockquote", element("p", f"“{note.text}”")),
        element("figcaption", *_caption(publication, note)),
    )
    return joined([element("li", figure, id=note.anchor, value=str(note.number)), "\n"])


def _caption(publication: Publication, note: Note) -> Iterator[str]:
    judged, ours = note.judged, publication.our_words
    how = "verified" if judged.verified else "waived" if judged.waived else "refused"
    yield _who(note, {} if judged.speaker else ours)
    yield " "
    yield element("span", standing(judged), class_=f"standing {how}", **ours)
    if note.passage:
        yield " "
        yield element("span", place(note.passage), class_="place", **ours)
    if publication.is_draft and not judged.passes:  # why a citation does not stand is told in a draft only
        yield " "
        yield element("span", judged.verdict.reason, class_="reason", **ours)


def _who(note: Note, language: Mapping[str, str]) -> Markup:
    ticker = note.judged.ticker
    symbol = [" ", element("span", f"[{ticker}]", class_="ticker")] if ticker else []
    return element(
        "span",
        element("b", note.speaker, **language),
        role(note.judged.title, note.judged.company),
        *symbol,
        class_="who",
    )
