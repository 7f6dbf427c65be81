"""What the article shows as a whole, beyond its list of citations: one file a family of rules.

A gate that counted citations only would pass an article that misquotes people in its prose (VERDICTS.md, "The
article, not the list"). A rule gets the whole Article and yields remarks; `article_findings` makes findings of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from brief_tui.core.article.article import Article
from brief_tui.core.draft.allowances import Allowances
from brief_tui.core.draft.brief import MAX_ALIKE
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.rules import (
    answers,
    citations,
    companies,
    company_names,
    context,
    doubtful,
    figures,
    markup,
    paraphrases,
    people,
    pillars,
    roles,
    shared_sentences,
    short,
    source_notes,
    speech,
    split,
    turned,
    two_speakers,
    uncited,
    unmerged,
    unresolved,
    wordings,
)
from brief_tui.core.rules.rule import Remark, Rule

__all__ = ["RULES", "Remark", "Rule", "article_findings"]

RULES: dict[str, Rule] = {
    rule.id: rule
    for family in (
        speech,
        split,
        markup,
        unresolved,
        unmerged,
        uncited,
        citations,
        short,
        source_notes,
        wordings,
        shared_sentences,
        two_speakers,
        pillars,
        figures,
        paraphrases,
        turned,
        companies,
        company_names,
        people,
        roles,
        context,
        answers,
        doubtful,
    )
    for rule in family.RULES
}
"""Every rule by its id, in the order in which they are explained."""


def article_findings(article: Article) -> list[Finding]:
    """What the rules remark, as event.toml grades it and as comments in the draft allow it.

    One defect is one error: a rule is silent where another one says more of it, unless the gate counts that rule.
    """
    allowances = Allowances(article.brief)
    found = [remarked for rule in RULES.values() for remarked in _findings(rule, article, allowances)]
    counted = article.event.rubric.at_most
    told = {
        (remark.instead_of, remark.quotations[0])
        for remark, finding in found
        if remark.instead_of and remark.instead_of not in counted and finding.severity is Severity.ERROR
    }
    findings = [one for _, one in found if not any((one.id, id) in told for id in one.quotations)]
    return [*findings, *islice(allowances.findings(article.event.brief, RULES), MAX_ALIKE)]


def _findings(rule: Rule, article: Article, allowances: Allowances) -> Iterator[tuple[Remark, Finding]]:
    grade = rule.severity if rule.fixed else article.event.findings.get(rule.id, rule.severity)
    if grade == "off":
        return
    lines = article.brief.lines
    for remark in islice(rule.find(article), MAX_ALIKE):
        reason = "" if rule.fixed else allowances.reason(rule.id, remark.at)
        finding = Finding(
            id=rule.id,
            severity=Severity.NOTE if reason else Severity(grade),
            path=article.event.brief,
            line=lines.line(remark.at),
            column=lines.column(remark.at),
            message=f"{remark.message} Allowed: {reason}" if reason else remark.message,
            quotations=remark.quotations,
            passages=remark.passages,
            repair=remark.repair,
            allowed=reason,
        )
        yield remark, finding
