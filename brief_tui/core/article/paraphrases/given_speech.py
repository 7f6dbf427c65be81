"""All indirect speech of an article, which several rules look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.article.paraphrases.about_whom import with_slips, with_speakers
from brief_tui.core.article.paraphrases.reported import Report, reports
from brief_tui.core.draft.prose import Prose
from brief_tui.core.draft.speakers.office_holders import Holder, Holders
from brief_tui.core.draft.speakers.pronouns import pronoun_of, settled
from brief_tui.core.people import People
from brief_tui.core.unnamed_labels import names_nobody


def labels_by_person(labels: Iterable[str], people: People) -> dict[str, frozenset[str]]:
    """The labels of the transcripts that each person has."""
    found: dict[str, set[str]] = {}
    for label in labels:
        if not names_nobody(label):
            found.setdefault(people.resolve(label).person or label, set()).add(label)
    return {person: frozenset(those) for person, those in found.items()}


@once
def given_speech(article: Article) -> tuple[tuple[int, Prose, Report], ...]:
    """What the prose gives to people, in order, with the numbers of the pieces of prose.

    Left out is what a pronoun gives to somebody whom the draft does not clearly call by it: it means another one.
    """
    holders, people = _holders(article), with_slips(article)
    given = [
        (n, prose, report)
        for n, (prose, near) in enumerate(with_speakers(article, people))
        for report in reports(prose, people, holders, near)
        if report.named or _may_mean(article, prose, report)
    ]
    calls = [(report.person, pronoun_of(prose.text[slice(*report.by)].casefold())) for _, prose, report in given]
    sure = settled(Counter((person, called) for person, called in calls if called))
    return tuple(one for one, call in zip(given, calls, strict=True) if call[1] is None or call in sure)


def _may_mean(article: Article, prose: Prose, report: Report) -> bool:
    """Whether a sentence that does not name a person may mean them: not if it quotes others alone."""
    quoted = {judged.speaker for judged in article.quoted_in(prose.source(report.sentence)) if judged.verdict.stands}
    return not quoted or report.person in quoted


def _holders(article: Article) -> Holders:
    """Whom the prose may call by title alone."""
    people, speakers = article.people, article.event.speakers
    return Holders(Holder(people.resolve(one.name).person or one.name, one.title, one.company) for one in speakers)
