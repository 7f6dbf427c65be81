"""Prose that has a person say the contrary of what they say in nearly the same words."""

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
    for n, report, said in turned_reports(article):
        if (n, report.by) in doubted:
            continue  # who says so is somebody else
        shown = passage(article.index, *said)
        message = (
            f"{report.person} says the contrary: “{clip(shown.text, _SHOWN)}” ({shown.transcript}, line {shown.line}). "
            "Paraphrase it as it was said."
        )
        yield Remark(article.brief.prose[n].source(report.by).start, message, (), (shown,))


RULES = (
    Rule(
        id="turned-paraphrase",
        severity=Severity.WARNING,
        title="Paraphrases that turn what was said",
        why="A sentence has a person say the contrary of what they say: a clause of theirs has the same words in the "
        "same order, and one of the two denies it, or has the opposite for one word (rose for fell). What is put in "
        "other words is not read, nor what is hoped, supposed, asked or half denied, nor what the person says both "
        "ways. Read the passage.",
        remedy="Paraphrase what the person said, or allow it in a comment that says where they say so.",
        guide=f"{SOURCED} A paraphrase owes the sense as much as a quotation owes the words.",
        find=_turned,
    ),
)
