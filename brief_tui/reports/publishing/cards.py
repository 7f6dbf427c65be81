"""The primary sources of a page: each citation with who said it, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from brief_tui.core.judging.judged import Judged
from brief_tui.core.sources.transcripts import UNKNOWN_SPEAKER
from brief_tui.reports.publishing.elements import Markup, element, joined
from brief_tui.reports.publishing.publication import Note, Publication, standing


def citation_list(publication: Publication, notes: Sequence[Note]) -> Markup:
    """Notes in a row as a list that begins at the number of the first."""
    items = [_card(publication, note) for note in notes]
    start = None if notes[0].number == 1 else str(notes[0].number)
    return element("ol", joined(["\n", *items]), class_="sources", start=start)


def _card(publication: Publication, note: Note) -> Markup:
    judged = note.judged
    figure = element(
        "figure",
        element("blockquote", element("p", f"“{judged.quotation.text}”")),
        element("figcaption", _who(judged), " ", _standing(judged), *_place(note), *_why(publication, judged)),
    )
    return joined([element("li", figure, id=note.anchor), "\n"])


def _who(judged: Judged) -> Markup:
    title = f", {judged.title}" if judged.title else ""
    company = f" @ {judged.company}" if judged.company else ""
    ticker = element("span", f"[{judged.ticker}]", class_="ticker") if judged.ticker else ""
    name = element("b", judged.speaker or UNKNOWN_SPEAKER)
    return element("span", name, f"{title}{company}", " " if ticker else "", ticker, class_="who")


def _standing(judged: Judged) -> Markup:
    how = "verified" if judged.verified else "waived" if judged.waived else "refused"
    return element("span", standing(judged), class_=f"standing {how}")


def _place(note: Note) -> list[str]:
    passage = note.passage
    if passage is None:
        return []
    when = element("time", passage.clock) if passage.clock else f"line {passage.line}"
    return [" ", element("span", passage.transcript, ", ", when, class_="place")]


def _why(publication: Publication, judged: Judged) -> list[str]:
    """What a draft says of a citation that does not stand."""
    if judged.passes or not publication.is_draft:
        return []
    return [" ", element("span", judged.verdict.reason, class_="reason")]
