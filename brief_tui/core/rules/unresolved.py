"""Notes that a repair has left in the article: something is still to be decided or written there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.findings import Severity
from brief_tui.core.repairs.unsupported import PARAPHRASE, UNSUPPORTED, unmarked
from brief_tui.core.rules.rule import Remark, Rule

_NOTE = re.compile(rf"\[(?:({UNSUPPORTED})|{PARAPHRASE}):")


def _unresolved(article: Article) -> Iterator[Remark]:
    brief = article.brief
    notes = [
        (prose.words.source_of(note.start()), note)
        for prose in brief.prose
        for note in _NOTE.finditer(prose.words.text)
    ]
    quotations = brief.quotations if notes else ()
    repairs = [repair for one in quotations if (repair := unmarked(brief.text, one.span)) is not None]
    starting = {repair.replacements[0].span.start: repair for repair in repairs}
    for at, note in notes:
        advice = (
            "A quotation is marked as unsupported: find where it was said, or take it out, and delete the mark."
            if note[1]
            else "A paraphrase is still to be written: write what the transcripts bear out, or delete the note."
        )
        yield Remark(at, advice, repair=starting.get(at))


RULES = (
    Rule(
        id="unresolved-note",
        severity=Severity.ERROR,
        title="A note where a quotation was refused",
        why="A repair of words that nobody said leaves “[unsupported: …]” or “[paraphrase needed: …]” in the article, "
        "so that somebody decides. Until then it is not finished, though no false quotation may be left in it.",
        remedy="Decide: find the words in a transcript, write a paraphrase that the transcripts bear out, or delete.",
        guide="Ours. Newsrooms mark what is to come (“TK”), and print nothing that bears the mark.",
        find=_unresolved,
        fixed=True,
    ),
)
