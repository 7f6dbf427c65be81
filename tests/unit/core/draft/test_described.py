"""Who is told by title and company alone."""

from __future__ import annotations

import pytest

from brief_tui.core.draft.brief import parse_brief
from brief_tui.core.event import SpeakerConfig
from brief_tui.core.people import People
from tests.unit.factories import make_event

SPEAKERS = [
    SpeakerConfig(name="Ann Lee", title="CFO", company="Tessaly"),
    SpeakerConfig(name="Bo Ray", title="Chief Scientist", company="Oakline"),
    SpeakerConfig(name="Cy Poe", title="Engineer", company="Oakline"),
    SpeakerConfig(name="Di Roe", title="Engineer", company="Oakline"),
]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We ran out of it all,” said the CFO of Tessaly.", "Ann Lee"),
        ("“We ran out of it all,” the Tessaly CFO told us.", "Ann Lee"),
        ("Oakline’s chief scientist said: “We ran out of it all.”", "Bo Ray"),
        ("The chief scientist at Oakline says “we ran out of it all”.", "Bo Ray"),
        # two have both, another one, and one of several perhaps
        ("“We ran out of it all,” said the engineer at Oakline.", None),
        ("“We ran out of it all,” said the former CFO of Tessaly.", None),
        ("“We ran out of it all,” said the assistant of the CFO of Tessaly.", None),
        ("“We ran out of it all,” said a chief scientist of Oakline.", None),
        ("“We ran out of it all,” said the chief scientist.", None),
    ],
)
def test_the_only_one_with_a_title_and_a_company(text: str, name: str | None) -> None:
    brief = parse_brief(f"{text}\n", make_event(speakers=SPEAKERS), People([one.name for one in SPEAKERS]))
    [attribution] = [quotation.attribution for quotation in brief.quotations]
    assert (attribution and (attribution.name, attribution.inferred)) == (name and (name, True))
