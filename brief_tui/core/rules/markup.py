"""Markup in a quotation or its attribution that may show its reader other words than those that were judged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.draft.markdown.syntax import TAG
from brief_tui.core.findings import Severity
from brief_tui.core.rules.rule import Remark, Rule

_PLAIN = frozenset("a abbr b br cite em i mark q small span strong sub sup u".split())
"""Tags that leave their words as they are."""
_NAME = re.compile(r"</?([A-Za-z][\w-]*)")
_HIDES = re.compile(r"\s(?:style|class|hidden|aria-hidden)\b", re.IGNORECASE)
_CODE = re.compile(r"(`+)(?!`)[^`]*\1(?!`)|`+|\\.")
_IMAGE = re.compile(r"!\[")


def _markup(article: Article) -> Iterator[Remark]:
    for judged in article.quotations:
        span = judged.quotation.span
        source = _CODE.sub(lambda code: " " * len(code[0]), article.brief.text[span.start : span.end])
        at = _first_odd(source)
        if at is not None:
            yield Remark(
                span.start + at,
                "This markup may show its reader other words than those that were judged: take it out.",
                (judged.quotation.id,),
            )


def _first_odd(source: str) -> int | None:
    """Where the first image or tag stands that may hide or add words."""
    odd = [image.start() for image in _IMAGE.finditer(source)][:1]
    for tag in TAG.finditer(source) if "<" in source else ():
        name = _NAME.match(tag[0])
        if name and (name[1].lower() not in _PLAIN or _HIDES.search(tag[0])):
            odd.append(tag.start())
            break
    return min(odd, default=None)


RULES = (
    Rule(
        id="markup-in-quotation",
        severity=Severity.ERROR,
        title="Markup that may hide or add words in a quotation",
        why="HTML such as <del>, <script> or a hidden <span>, or an image, makes a page show other words than those "
        "that were judged.",
        remedy="Take the markup out. Emphasis, links and line breaks may stay.",
        guide="Ours: what is judged is what is read.",
        find=_markup,
        fixed=True,
    ),
)
