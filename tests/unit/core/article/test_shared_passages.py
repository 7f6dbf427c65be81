"""Which citation shows the passage of a quotation in the prose."""

from __future__ import annotations

import pytest

from brief_tui.core.article.pairs.shared_passages import shown_by
from brief_tui.core.assessment import assess
from brief_tui.core.event_sources import Sources
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript
from tests.unit.factories import make_event

TALK = transcript(
    [
        ("Ada Moreau", "We replaced the store because YAML is very verbose. It took us a month, and nobody slept."),
        ("Jon Feld", "We call it permanent chaos over here. Nobody slept at our place either, not one of us."),
    ]
)


def shown(brief: str) -> dict[str, str]:
    """The texts of the quotations in the prose, to the lines of the citations that show them."""
    people = People(TALK.speakers)
    quotations = assess(Sources(make_event(), (TALK,), TranscriptIndex((TALK,)), people), brief).quotations
    by_id = {judged.quotation.id: judged.quotation for judged in quotations}
    return {by_id[id].text: f"line {by_id[other].line}" for id, other in shown_by(quotations).items()}


MOREAU = (
    "> “We replaced the store because YAML is very verbose. It took us a month, and nobody slept.”\n> — Ada Moreau\n"
)


@pytest.mark.parametrize(
    ("prose", "line"),
    [
        ("“We replaced the store because YAML is very verbose,” Moreau said.", "line 5"),
        ("“We replaced the store … It took us a month,” Moreau said.", "line 5"),
        ("“It took us a month,” Moreau said.", "line 5"),
        ("“We replaced the store because YAML is very fast,” Moreau said.", None),  # not verified
        ("Feld calls it “permanent chaos”.", None),  # another passage
    ],
)
def test_a_verified_quotation_is_shown_where_its_passage_is_cited(prose: str, line: str | None) -> None:
    assert list(shown(f"## Developer\n\n{prose}\n\n{MOREAU}").values()) == ([line] if line else [])


def test_a_citation_that_has_little_of_it_does_not_show_it() -> None:
    said = "“We replaced the store because YAML is very verbose,” Moreau said."
    assert shown(f"## Developer\n\n{said}\n\n> “YAML is very verbose.”\n> — Ada Moreau\n") == {}


def test_a_citation_that_does_not_stand_shows_nothing() -> None:
    brief = f"## Developer\n\n“It took us a month,” Moreau said.\n\n{MOREAU.replace('Ada Moreau', 'Jon Feld')}"
    assert shown(brief) == {}


def test_of_several_the_one_of_its_own_pillar_is_taken() -> None:
    said = "“It took us a month,” Moreau said."
    other = "## Deep Tech\n\nSo “it took us a month”, Moreau said."
    brief = f"## Developer\n\n{said}\n\n{MOREAU}\n{other}\n\n{MOREAU}\n## Else\n\n“Nobody slept,” Moreau said.\n"
    assert shown(brief) == {"It took us a month,": "line 5", "it took us a month": "line 12", "Nobody slept,": "line 5"}
