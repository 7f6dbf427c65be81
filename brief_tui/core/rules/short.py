"""Citations of so few words that they say nothing by themselves: “and”, “the store”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.findings import Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.quoted import quoted_pieces
from brief_tui.core.language.common_words import COMMON
from brief_tui.core.language.turning import denies
from brief_tui.core.language.wordlists import DETERMINERS
from brief_tui.core.rules.rule import Remark, Rule

_ENOUGH = 4
"""Words in a row that say something by themselves."""
_SHORT_WORD = 3
"""Words of so few letters tell nothing, but for a noun that stands behind its article: "Open the tin."."""
_BEGINS = re.compile(r"(?:\A|\n|[.!?…])[\s\"“‘’”')\]]*\Z")
_ENDS = re.compile(r"[\"”’')\]]*(?:[.!?…]|\s*\Z|\s*\n)")
_AROUND = 20
_MESSAGE = "So few words say nothing by themselves, and the citation is not counted: cite the sentence."


@once
def short_citations(article: Article) -> tuple[Judged, ...]:
    """The verified citations that say nothing by themselves.

    They have fewer than four words in a row, and are no whole sentence of a transcript that tells or denies.
    """
    return tuple(judged for judged in article.citations if judged.verified and not _says_something(article, judged))


def _says_something(article: Article, judged: Judged) -> bool:
    pieces = quoted_pieces(judged.quotation.text)
    if max(len(piece.words) for piece in pieces) >= _ENOUGH:
        return True
    keys = [key for piece in pieces for key in piece.words.keys]
    rare = [(before, key) for before, key in zip(["", *keys], keys, strict=False) if key not in COMMON]
    told = any(len(key) > _SHORT_WORD or (len(key) == _SHORT_WORD and before in DETERMINERS) for before, key in rare)
    return (
        (told or denies(keys))
        and len(keys) > 1
        and any(_is_sentence(article, *passage) for passage in _passages(judged))
    )


def _passages(judged: Judged) -> Iterator[tuple[str, int, int]]:
    for evidence in judged.verdict.evidence:
        yield evidence.transcript, *evidence.span


def _is_sentence(article: Article, transcript: str, start: int, end: int) -> bool:
    text = article.transcripts[transcript].text
    begins = _BEGINS.search(text[max(0, start - _AROUND) : start]) or _opens(text[start:end])
    return bool(begins) and _ENDS.match(text[end : end + _AROUND]) is not None


def _opens(passage: str) -> bool:
    """Whether a common word has a capital, so that a sentence begins there, mark or not: "you do | Everything is"."""
    first = passage.split(maxsplit=1)[0]
    return first.istitle() and first.lower() in COMMON


def _short(article: Article) -> Iterator[Remark]:
    for judged in short_citations(article):
        quotation = judged.quotation
        yield Remark(quotation.span.start, _MESSAGE, (quotation.id,), judged.verdict.evidence[:1])


RULES = (
    Rule(
        id="short-citation",
        severity=Severity.WARNING,
        title="Citations that say nothing by themselves",
        why="A citation of fewer than four words in a row stands somewhere in every transcript, and supports nothing: "
        "“the”, “and so we”. Only a whole sentence says something in fewer: “Absolutely not.” The citation is not "
        "counted among the verified ones, nor for its speaker or company.",
        remedy="Cite the sentence that the words are from, or quote them as a term in the prose.",
        guide="AP Stylebook, “quotation marks”: a few ordinary words are not worth a quotation.",
        find=_short,
    ),
)
