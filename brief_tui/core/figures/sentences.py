"""Prose sentence by sentence: what it claims in figures, and which figures stand beside these, quoted ones too."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import chain, islice, takewhile

from brief_tui.core.article.article import Article
from brief_tui.core.draft.prose import Prose
from brief_tui.core.figures.claims import Claim, claims
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.number_words import may_hold_figure
from brief_tui.core.figures.reader import figures
from brief_tui.core.figures.setting import Own
from brief_tui.core.language.measures import SHORT_MONTH_STOP
from brief_tui.core.language.words import Words, fold
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered

_WORDS_A_FIGURE = 8
"""Words of a sentence with figures that cost as much as a figure."""
_LONGEST = 2_000
"""Most characters of a sentence; what has more is read in parts."""
_SENTENCE = re.compile(rf"(?:[^.?!]|[.?!](?!\s)|{SHORT_MONTH_STOP}){{1,{_LONGEST}}}[.?!]*")
_BESIDE = 160
"""Characters of a paragraph before and after a sentence that tell what its figures are about."""
_NUMBER = "number"
"""The dimension, among figures that nobody need have said, of a number whose unit is left out."""
_BELOW, _TOLD = 12, 500
"""Most paragraphs under a heading that may tell its figure, and the most that the figures of each may cost."""


@remembered(256)
def plain_figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text, wherever they stand; none of what may be read otherwise."""
    return tuple(one.bare for one in figures(fold(text, notes=False)) if not one.aside) if may_hold_figure(text) else ()


@remembered(64)
def read_sentence(sentence: str) -> tuple[Words, list[Figure]]:
    """The folded words of a sentence, or of several, and their figures."""
    words = fold(sentence, notes=False)
    return words, list(figures(words))


def sentence_at(text: str, base: int) -> str:
    """The sentence from `base` on."""
    found = _SENTENCE.match(text, base)
    return found[0] if found else ""


def clause_of(text: str, base: int, at: Span) -> tuple[str, Span]:
    """The part between semicolons of the sentence from `base` on, in which a figure stands, and where in it."""
    sentence = sentence_at(text, base)
    start = sentence.rfind(";", 0, at.start) + 1
    return sentence[start:].partition(";")[0], Span(at.start - start, at.end - start)


def quoted(prose: Prose, base: int, *, behind: bool = False) -> list[str]:
    """What is quoted in the sentence from `base` on, and shortly before it; where asked for, also right `behind` it."""
    close = range(base - _BESIDE, base + len(sentence_at(prose.unquoted, base)) + 2 * behind)
    return [prose.text[span.start : span.end] for span in prose.quoted if span.start in close]


def due_claims(prose: Prose, lead: str, own: Own, most: int = _TOLD) -> tuple[list[tuple[int, Claim]], int]:
    """The claims of a piece of prose, each with the offset of its sentence; and what they cost, of `most`."""
    due, count = list[tuple[int, Claim]](), 0
    for sentence in _SENTENCE.finditer(prose.unquoted):
        if count >= most:
            break
        if may_hold_figure(sentence[0]):
            start, end = sentence.span()
            before, after = prose.text[max(0, start - _BESIDE) : start], prose.text[end : end + _BESIDE // 2]
            head = lead if prose.kind == "cell" else ""
            read = claims(sentence[0], prose.text[start:end], before or lead, after, head)
            fresh = [claim for claim in read if not _is_own(claim, own)][: most - count]
            due += ((start, claim) for claim in fresh)
            # Reading costs as well: a list of small counts claims nothing.
            count += max(len(fresh), sentence[0].count(" ") // _WORDS_A_FIGURE)
    return due, count


def _is_own(claim: Claim, own: Own) -> bool:
    """Whether nobody need have said a figure: one of `own`, of which a bare number may be the number."""
    bare = claim.figure.kind == "count" and not claim.nouns
    return claim.figure.amount in own or (bare and (_NUMBER, claim.figure.value) in own)


def told_below(article: Article, heading: int) -> Own:
    """The figures of the text under a heading, which are doubted there, and of what is quoted there and stands.

    The heading may leave out their units.
    """
    passages = article.brief.prose
    below = list(islice(takewhile(lambda prose: prose.kind != "heading", passages[heading + 1 :]), _BELOW))
    claimed = (claim for prose in below for _, claim in due_claims(prose, "", frozenset())[0])
    told = (figure for claim in claimed for figure in claim.readings)
    start, *ends = (one.words.source_of(0) for one in (passages[heading], *passages[heading + len(below) + 1 :][:1]))
    end = ends[0] if ends else len(article.brief.text)
    first = bisect_left(article.quotations, start, key=lambda judged: judged.quotation.span.start)
    under = takewhile(lambda judged: judged.quotation.span.start < end, article.quotations[first:])
    said = (figure for judged in under if judged.verified for figure in plain_figures(judged.quotation.text))
    below_it = [*told, *said]
    numbers = ((_NUMBER, one.number.value) for one in below_it if one.kind == "measure")  # minus eighteen, of degrees
    return frozenset(chain((one.amount for one in below_it), numbers))
