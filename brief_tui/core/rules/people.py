"""People in the article: names written in two ways, and people whom no transcript knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.article.names.misspelt import corrected, misspelt
from brief_tui.core.article.names.slips import MOST_CITATIONS, is_said, labelled, slips
from brief_tui.core.article.names.strangers import strangers
from brief_tui.core.findings import Severity
from brief_tui.core.guides import CHECKED_FACTS
from brief_tui.core.judging.judged import Judged
from brief_tui.core.people import name_words
from brief_tui.core.phrasing import also_on
from brief_tui.core.rules.rule import Remark, Rule


def _two_names(article: Article) -> Iterator[Remark]:
    configured = {name_words(speaker.name) for speaker in article.event.speakers}
    heard = labelled(article)
    for name in misspelt(article):
        written, right, spans = name
        more = also_on(article.brief.lines.line(span.start) for span in spans)
        if name_words(right) in configured:
            where = "in event.toml"
        else:
            where = "in the transcripts" if right in heard or is_said(article, right) else "elsewhere in the brief"
        message = (
            f"“{written}”{more} is written “{right}” {where}: write the name in one way, or make it an alias "
            "in event.toml."
        )
        yield Remark(spans[0].start, message, repair=corrected(article, name))


def _unknown(article: Article) -> Iterator[Remark]:
    heard = labelled(article)
    if not heard:
        return
    told = {written for written, _, _ in slips(article)}
    cited: dict[str, list[Judged]] = defaultdict(list)
    for judged in article.citations[:MOST_CITATIONS]:
        credit = judged.quotation.attribution
        if credit is None or judged.speaker is None or judged.speaker in heard or credit.name in told:
            continue
        if heard.isdisjoint(article.people.resolve(credit.name).candidates):
            cited[judged.speaker].append(judged)
    for person, citations in cited.items():
        credit = citations[0].quotation.attribution
        span = (credit.span if credit else None) or citations[0].quotation.span
        message = (
            f"{person} is cited and speaks in no transcript: correct the name, give the words to who says them, or "
            "name the speaker in [[labels]] of event.toml."
        )
        yield Remark(span.start, message, tuple(judged.quotation.id for judged in citations))


def _unknown_names(article: Article) -> Iterator[Remark]:
    told = {name.written for name in misspelt(article)}
    for one in strangers(article):
        if not one.meant and one.written not in told:
            told.add(one.written)
            message = f"“{one.written}” stands in no transcript, citation or event.toml: check who is meant."
            yield Remark(one.span.start, message)


RULES = (
    Rule(
        id="name-two-ways",
        severity=Severity.WARNING,
        title="Names written in two ways",
        why="A person's name differs by a letter or two, an accent, an initial or a short form from what event.toml, "
        "the transcripts or the other citations have: Jon Feld and John Feld. A surname alone, initials and what "
        "event.toml lists as an alias are no other name.",
        remedy="Ask how the person writes it and write that everywhere, or add an alias under [[speakers]].",
        guide=CHECKED_FACTS,
        find=_two_names,
    ),
    Rule(
        id="unknown-person",
        severity=Severity.WARNING,
        title="Cited people who speak in no transcript",
        why="The transcripts name their speakers, and nobody of this name is among them, nor does event.toml map a "
        "label "
        "to the name. It is not asked where the transcripts name nobody.",
        remedy="Correct the name, give the citation to who says it in the transcript, or map the label in event.toml.",
        guide="Ours: whoever is cited was heard.",
        find=_unknown,
    ),
    Rule(
        id="unknown-name",
        severity=Severity.WARNING,
        title="Names that nobody bears",
        why="The prose gives the word to somebody, or names somebody with a known first name, whose last name no "
        "transcript says and neither a citation nor event.toml has; or it gives a speaker's last name a first name "
        "that none of them has.",
        remedy="Correct the name; or, where somebody from outside is meant, allow it in a comment.",
        guide=CHECKED_FACTS,
        find=_unknown_names,
    ),
)
