"""Prose that has a person say the contrary of what they say, in indirect speech or in a paragraph about them."""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.article.paraphrases.doubted_reports import doubted_reports
from brief_tui.core.article.paraphrases.turned_reports import turned_reports
from brief_tui.core.findings import Severity
from brief_tui.core.guides import SOURCED
from brief_tui.core.judging.evidence import passage
from brief_tui.core.judging.reasons import clip
from brief_tui.core.rules.rule import Remark, Rule

_SHOWN = 160
"""Most characters of the passage that the message has."""


def _turned(article: Article) -> Iterator[Remark]:
    doubted = {(n, report.by) for n, report, _ in doubted_reports(article)}
    for n, report, said, asked in turned_reports(article):
        if (n, report.by) in doubted and not asked:
            continue  # who says so is somebody else, and does not only ask
        shown = passage(article.index, *said)
        answering = f"Asked “{clip(asked, _SHOWN)}”, " if asked else ""
        message = (
            f"{answering}{report.person} says the contrary: “{clip(shown.text, _SHOWN)}” "
            f"({shown.transcript}, line {shown.line}). "
            "Paraphrase it as it was said."
        )
        yield Remark(article.brief.prose[n].source(report.by).start, message, (), (shown,))


RULES = (
    Rule(
        id="turned-paraphrase",
        severity=Severity.WARNING,
        title="Paraphrases that turn what was said",
        why="A sentence has a person say the contrary of what they say: its telling words stand in one sentence of "
        "theirs, but one of the two denies what the other does not, or has the opposite for it (rose for fell, "
        "before for after), or for one it is over, or it is preferred to what it comes behind, or of all and not of "
        "most. A “No.” denies the question before it, and “they don't” what others think. It is told by words, not by "
        "meaning, and only where these are plain: what is hoped, supposed, asked or half denied is left alone, and so "
        "is what the person says both ways. A plain sentence of a paragraph about one person is held "
        "against what they deny in so many words. Read the passage.",
        remedy="Paraphrase what the person said, or allow it in a comment that says where they say so.",
        guide=f"{SOURCED} A paraphrase owes the sense as much as a quotation owes the words.",
        find=_turned,
    ),
)
