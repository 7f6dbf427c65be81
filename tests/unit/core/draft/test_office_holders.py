"""Who is told by title alone."""

from __future__ import annotations

import pytest

from brief_tui.core.draft.reader import parse_brief
from brief_tui.core.event import SpeakerConfig
from brief_tui.core.people import People
from tests.unit.factories import make_event

SPEAKERS = [
    SpeakerConfig(name="Ann Lee", title="CFO", company="Tessaly"),
    SpeakerConfig(name="Bo Ray", title="Chief Scientist", company="Oakline"),
    SpeakerConfig(name="Cy Poe", title="Engineer", company="Oakline"),
    SpeakerConfig(name="Di Roe", title="Engineer", company="Oakline"),
    SpeakerConfig(name="Ed Fay", title="Chief of Surgery", company="St Bride"),
    SpeakerConfig(name="Flo Ott", title="Nurse Manager", company="St Bride"),
    SpeakerConfig(name="Gus Hay", title="Chief Executive", company="Brack Metals"),
    SpeakerConfig(name="Ida Kurz", title="Lecturer in Hydraulics", company="Arven University"),
    SpeakerConfig(name="Jo Lund", title="Vice President, Fleet", company="Olm"),
    SpeakerConfig(name="Kai Ume", title="Associate Director", company="Vell"),
    SpeakerConfig(name="Mo Pym", title="Nutrition Director", company="Olm"),
    SpeakerConfig(name="Lu Orr", title="Adviser to the Provost", company="Vell"),
]
CITED = "> “We ran out of rope.”\n> — Kim Moss, Head of Dredging @ Port of Marl"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We ran out of it all,” said the CFO of Tessaly.", "Ann Lee"),
        ("“We ran out of it all,” the Tessaly CFO told us.", "Ann Lee"),
        ("“We ran out of it all,” said Tessaly’s chief financial officer.", "Ann Lee"),
        ("Oakline’s chief scientist said: “We ran out of it all.”", "Bo Ray"),
        ("The chief scientist at Oakline says “we ran out of it all”.", "Bo Ray"),
        ("“We ran out of it all,” said the chief scientist.", "Bo Ray"),
        ("“We ran out of it all,” the surgeon told us.", "Ed Fay"),
        ("“We ran out of it all,” the lecturer said.", "Ida Kurz"),
        ("“We ran out of it all,” the nutritionist remarked.", "Mo Pym"),
        ("“We ran out of it all,” a nutritionist remarked.", None),
        ("“We ran out of it all,” the director of nutritionists remarked.", None),
        ("“We ran out of it all,” the Brack chief said.", "Gus Hay"),
        ("“We ran out of it all,” said the head of dredging.", "Kim Moss"),
        ("Not so, says the woman who runs dredging at the Port of Marl: “We ran out of it all.”", "Kim Moss"),
        ("Not so, says the man who runs the fleet at Olm: “We ran out of it all.”", None),
        ("Not so, says the woman who runs dredging at Oakline: “We ran out of it all.”", None),
        ("Not so, says the woman who runs dredging: “We ran out of it all.”", None),
        ("Not so, says the woman who left dredging at the Port of Marl: “We ran out of it all.”", None),
        ("Not so, says the visitor who runs dredging at the Port of Marl: “We ran out of it all.”", None),
        # of two, and by a role that many have, whoever is named
        ("Roe laughed. “We ran out of it all,” the engineer said.", "Di Roe"),
        ("Roe laughed.\n\n“We ran out of it all,” the engineer said.", "Di Roe"),
        ("Ott and Lee met. “We ran out of it all,” the manager said.", "Flo Ott"),
        ("Kurz, a lecturer, met Lee. “We ran out of it all,” the lecturer said.", "Ida Kurz"),
        ("Roe and Poe laughed. “We ran out of it all,” the engineer said.", None),
        ("“We ran out of it all,” said the engineer.", None),
        ("“We ran out of it all,” said the engineer at Oakline.", None),
        ("“We ran out of it all,” the manager said.", None),
        # another one, who has no name or a lower rank
        ("Lee met a surgeon from Ghent. “We ran out of it all,” the surgeon said.", None),
        ("Lee met the surgeon Paul Wick. “We ran out of it all,” the surgeon said.", None),
        ("Paul Wick, a surgeon, met Lee. “We ran out of it all,” the surgeon said.", None),
        ("“We ran out of it all,” said the surgeon who followed Lee.", None),
        ("“We ran out of it all,” the surgeons said.", None),
        ("“We ran out of it all,” the eye surgeon said.", None),
        ("“We ran out of it all,” the surgeon’s wife said.", None),
        ("“We ran out of it all,” said another lecturer.", None),
        ("Lund left. “We ran out of it all,” the president said.", None),
        ("“We ran out of it all,” the Oakline chief said.", None),
        ("“We ran out of it all,” the director of Vell said.", None),
        ("“We ran out of it all,” the provost of Vell said.", None),
        ("“We ran out of it all,” said the former CFO of Tessaly.", None),
        ("“We ran out of it all,” said the assistant of the CFO of Tessaly.", None),
        ("“We ran out of it all,” said a chief scientist of Oakline.", None),
        # of what the text told of before, where one of those named near by holds it
        ("Oakline pleased Ray. “We ran out of it all,” its chief scientist said.", "Bo Ray"),
        ("Ray was late. “We ran out of it all,” the company's chief scientist said.", "Bo Ray"),
        ("Ray was late. “We ran out of it all,” said the firm’s chief scientist.", "Bo Ray"),
        ("Ott was late. “We ran out of it all,” the hospital's nurse manager said.", "Flo Ott"),
        ("It rained. “We ran out of it all,” the company's chief scientist said.", None),
        ("Lee was late. “We ran out of it all,” its chief scientist said.", None),
        ("Ray was late. “We ran out of it all,” its deputy chief scientist said.", None),
        ("Ray was late. “We ran out of it all,” his chief scientist said.", None),
    ],
)
def test_the_only_one_with_a_title(text: str, name: str | None) -> None:
    brief = parse_brief(f"{text}\n\n{CITED}\n", make_event(speakers=SPEAKERS), People([one.name for one in SPEAKERS]))
    attribution = brief.quotations[0].attribution
    assert (attribution and (attribution.name, attribution.inferred)) == (name and (name, True))


def test_who_is_called_by_title_in_the_next_sentence_is_whom_a_pronoun_means() -> None:
    text = "Fay moved the tray. The chief of surgery counted the cases. “We ran out of it all,” he told Ann Lee."
    brief = parse_brief(text, make_event(speakers=SPEAKERS), People([one.name for one in SPEAKERS]))
    assert [one.attribution and one.attribution.name for one in brief.quotations] == ["Ed Fay"]
