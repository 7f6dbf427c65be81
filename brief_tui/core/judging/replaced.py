"""Names in editors' brackets: the words that they stand for, and whether those are another name."""

from __future__ import annotations

import re

from brief_tui.core.judging.locate import Placement
from brief_tui.core.judging.tidying import CLAUSE_MARK
from brief_tui.core.judging.verdict import Caution, Concern, Edit, EditKind
from brief_tui.core.judging.whitelist import Step
from brief_tui.core.language.words import Words, fold

_PRONOUNS = frozenset("he she it they we you i him her them us me this that these those".split())
_MOST = 3


def replaced(placement: Placement, source: Words, step: Step) -> tuple[int, int]:
    """The source words [start, end) that a bracket stands for.

    A bracket at an end of the quotation stands outside the passage: if it is a name, for the name or the pronoun
    right beside the passage, in the same clause.
    """
    if step.s1 > step.s0 or step.bracket is None:
        return step.s0, step.s1
    text = placement.place.transcript.text
    if not names(step.bracket.text, text):
        return step.s0, step.s1
    start, end = step.s0, step.s1
    if step.q0 == 0:
        while (
            0 < start > end - _MOST
            and not CLAUSE_MARK.search(source.before(start))
            and _nominal(source, start - 1, text)
        ):
            start -= 1
    elif step.q0 == len(placement.piece.words):
        while (
            end < min(len(source), start + _MOST)
            and not CLAUSE_MARK.search(source.before(end))
            and _nominal(source, end, text)
        ):
            end += 1
    return start, end


def _nominal(source: Words, at: int, text: str) -> bool:
    return source[at].key in _PRONOUNS or bool(names(source.said(at, at + 1), text))


def names(words: str, text: str) -> frozenset[str]:
    """The folded words with a capital that a transcript's text nowhere has without one."""
    found = {word.key: words[word.start : word.end] for word in fold(words, notes=False)}
    return frozenset(
        key
        for key, word in found.items()
        if word[0].isupper() and key not in _PRONOUNS
        # Letters that are spelt out are a name although aol.com is written so.
        if (len(word) > 1 and word.isupper()) or not re.search(rf"\b{re.escape(word.lower())}\b", text)
    )


def renamed(edits: list[Edit], text: str) -> tuple[Caution, ...]:
    """Warnings of brackets that put a name in the place of another one; `text` is the transcript's."""
    return tuple(
        Caution(
            Concern.RENAMED,
            f"{edit.quoted} stands for “{edit.source}”, another name. Make sure that both mean the same.",
        )
        for edit in edits
        if edit.kind is EditKind.BRACKET
        if (said := names(edit.source, text)) and (put := names(edit.quoted, text)) and said.isdisjoint(put)
    )
