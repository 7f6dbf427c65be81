"""An open mark is closed, and one that closes nothing opened, where words are told to end or begin; or it can go."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.draft.reader import parse_brief
from brief_tui.core.people import People
from brief_tui.core.repairs.closing import known_repairs
from brief_tui.core.repairs.repairs import repairs_for
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.repairs.test_repairs import HEAD, SOURCES
from tests.unit.factories import make_event


def repaired(body: str) -> list[tuple[str, str]]:
    """What each repair of the body's one open mark is called, and the body with it."""
    assessment = assess(SOURCES, HEAD + body)
    (finding,) = (one for one in assessment.findings if one.id == "unbalanced-mark")
    repairs = known_repairs(finding, assessment.brief, SOURCES.index)
    return [(repair.label, repair.applied(HEAD + body).removeprefix(HEAD)) for repair in repairs]


@pytest.mark.parametrize(
    "body",
    [
        "“Our pumps ran for 65,000 hours,^ Feld said.\n",
        "“Somebody has to pay for all of that concrete in the end.^ That is what Brandt says. It is so.\n",
        "So: „Our pumps ran for 65,000 hours.‸\n",
        "“Somebody has to pay for all of that concrete in the end,^ said Odile Brandt, and they did.\n",
        "“If the tide is in, we wait,^ he said. Everybody loves that.\n",
        "As Feld said, «our *pumps* ran\nfor 65,000 hours,^ Feld claimed. But the pumps rest.\n",
        'Feld said: "If the tide is in, we wait. Probably the harbour will need two more cranes before the winter.|\n',
        "“Our pumps ran for 65,000 hours,^ Feld said. “If the tide is in, we wait,” he said.\n",
        "One visitor wrote: “a day on which the machines came out rather well.^\n",
        "“Our pumps ran for.^\n",
        "“Our pumps ran for 65,000 hours, and everybody loved them.^\n",
        "It is, I hear, “slow by design, and I like it^\n",
        "> “Our pumps ran for 65,000 hours.^\n> — Jon Feld\n",
        "> “Nobody ever\n> said this,^\n> — Jon Feld\n",
    ],
)
def test_where_the_words_end(body: str) -> None:
    marks = {"^": "»" if "«" in body else "”", "|": '"', "‸": "“"}
    (mark,) = (mark for mark in marks if mark in body)
    (label, text), (other, without) = repaired(body.replace(mark, ""))
    assert label.startswith("Close the quotation")
    assert "behind its sentence" not in label
    assert text == body.replace(mark, marks[mark])
    assert (other, len(without)) == ("Take the mark away", len(text) - 2)


@pytest.mark.parametrize(
    "body",
    [
        "“Our pumps ran for 130,000 hours,^ Feld said.\n",
        "“Our pumps ran for 130,000 hours.^ Then he went home.\n",
        "“Our pumps ran for 65,000 hours Feld said.^\n",
        "“Our pumps ran for 65,000 hours, and everybody loved them.^ So it is.\n",
        "“Our pumps ran for 65,000 hours, and everybody loved them,^ Feld said.\n",
        "“Our pumps ran for 65,000 hours, everybody loved them,^ Feld said.\n",
        "“Our pumps ran for 65,000 hours, I think, and everybody loved them.^\n",
        "“Our pumps ran for 65,000 hours, they say, and everybody loved them.^\n",
        "Feld said: “Our pumps ran for 65,000 hours.^ Everybody loved them.\n",
        "Feld said: “Our pumps ran for 65,000 hours!^ But the pumps rest.\n",
        "“Somebody has to pay for all of that concrete in the end.^ It will be us, Brandt said.\n",
        "“It is slow by design.^ The rest is prose.\n",
        "“It is slow by design,^ she said.\n",
        "“It is slow by design, according to Feld.^\n",
    ],
)
def test_where_nothing_tells_that_it_is_closed_behind_its_sentence_or_goes(body: str) -> None:
    assert repaired(body.replace("^", "")) == [
        ("Close the quotation behind its sentence", body.replace("^", "”")),
        ("Take the mark away", body.replace("“", "").replace("^", "")),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Our pumps (“ran for 65,000 hours) rest.\n",
        "> Our pumps “ran for 65,000 hours.\n> — Jon Feld\n",
        "> “Our pumps ran for 65,000 hours.\n",
    ],
)
def test_where_no_place_is_behind_the_words_the_mark_can_go(body: str) -> None:
    assert repaired(body) == [("Take the mark away", body.replace("“", ""))]


@pytest.mark.parametrize("mark", ["“", "<q>", '<q class="a">', "&ldquo;", "&#8220;", "``", ",,", "''"])
def test_a_mark_goes_as_it_is_written(mark: str) -> None:
    assert repaired(f"{mark}It is slow. The rest is prose.\n")[-1] == (
        "Take the mark away",
        "It is slow. The rest is prose.\n",
    )


@pytest.mark.parametrize(
    "body",
    [
        "^Our pumps ran for 65,000 hours “and everybody loved them,” Feld said.\n",
        "^Our pumps ran, “for 65,000 hours,” Feld said.\n",
        "^It is slow by design and “fast by chance,” Feld said.\n",
    ],
)
def test_the_quotation_behind_it_stays(body: str) -> None:
    assert repaired(body.replace("^", "“")) == [("Take the mark away", body.replace("^", ""))]


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ("^Our pumps ran for 65,000 hours,” Feld said.\n", "where the transcript’s words begin"),
        ("*^Our* pumps ran\nfor 65,000 hours,” Feld said. “If the tide is in, we wait,” he said.\n", "words begin"),
        ("It was late. ^Somebody has to pay for all of that concrete,” Brandt said.\n", "words begin"),
        ("As Feld said: ^the harbour will need two more cranes.”\n", "words begin"),
        ("Feld said, ^our pumps ran for 65,000 hours.”\n", "words begin"),
        ("^Our old pumps ran for 65,000 hours,” Feld said.\n", "at its sentence’s beginning"),
        ("It was late. ^Our old pumps ran for 65,000 hours,” Feld said.\n", "sentence’s beginning"),
        ("It was late. ^The board said no thanks to every one,” Feld said.\n", "sentence’s beginning"),
        ("Feld said, ^we have no pumps.”\n", "sentence’s beginning"),
        ('It was late. ^Our pumps ran for 65,000 hours," Feld said.\n', "words begin"),
        ("“If the tide is in, we wait,” Feld said. ^Our old pumps ran,” he said.\n", "sentence’s beginning"),
        ("Feld added that ^our pumps ran for 65,000 hours.”\n", "words begin"),
        ("It was late. Jon Feld also said ^our pumps ran for 65,000 hours.”\n", "words begin"),
        ("Feld added that, oddly, the ^pumps ran for 65,000 hours & the board said no.”\n", "words begin"),
        ("Feld told the board that ^our pumps ran for 65,000 hours.”\n", "words begin"),
        ("Feld said that ^if the tide is in, we wait. Probably the harbour will need two more cranes.”\n", "begin"),
        ("Feld said, ^our new pumps ran for 65,000 hours.”\n", "sentence’s beginning"),
    ],
)
def test_a_mark_that_closes_nothing_gets_its_partner_where_the_words_begin_or_goes(body: str, where: str) -> None:
    mark = '"' if '"' in body else "“"
    closing = '"' if '"' in body else "”"
    (label, text), (other, without) = repaired(body.replace("^", ""))
    assert label.startswith("Open the quotation ")
    assert label.endswith(where)
    assert text == body.replace("^", mark)
    assert other == "Take the mark away"
    assert without.count(closing) == body.count(closing) - 1


@pytest.mark.parametrize(
    "body",
    [
        "It is (slow by design,” Feld said).\n",
        "“If the tide is in, we wait,” our pumps ran,” Feld said.\n",
        "Feld added that nobody loves the pumps.”\n",
        "It was late. He also said nobody loves the pumps.”\n",
        "Our pumps ran for 65,000” hours.\n",
        "It was late. Everybody saw the 9” display.\n",
    ],
)
def test_where_no_place_is_before_the_words_the_mark_can_go(body: str) -> None:
    assert [label for label, _ in repaired(body)] == ["Take the mark away"]


def test_a_citation_that_stands_has_the_repair_too() -> None:
    body = "> “Our pumps ran for 65,000 hours.\n> — Jon Feld\n"
    assessment = assess(SOURCES, HEAD + body)
    (judged,) = assessment.quotations
    assert repairs_for(judged, assessment, SOURCES)[0].label.startswith("Close the quotation")


OVER = "Ilse Tamm said: {0}{1}The tide tables were wrong for a year.\n\n{2}We paid for it twice.{3}"


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("“", "”")])
def test_a_quotation_over_two_paragraphs_that_the_second_does_not_open_is_told_once(opening: str, closing: str) -> None:
    text = "## Developer\n\n" + OVER.format("", opening, "", closing) + "\n"
    brief = parse_brief(text, make_event(), People(["Ilse Tamm"]))
    (finding,) = brief.findings
    assert (finding.id, finding.line, finding.column) == ("unbalanced-mark", 3, 17)
    assert "goes on in the paragraph on line 5" in finding.message
    (repair,) = known_repairs(finding, brief, TranscriptIndex(()))
    assert repair.applied(text) == "## Developer\n\n" + OVER.format("", opening, opening, closing) + "\n"
    after = parse_brief(repair.applied(text), make_event(), People(["Ilse Tamm"]))
    assert [one.text for one in after.quotations] == ["The tide tables were wrong for a year. We paid for it twice."]
    assert after.findings == ()


@pytest.mark.parametrize(
    "body",
    [
        "She said: “The tables were wrong.\n\n“We paid,” she said. And then.”",
        "She said: “The tables were wrong. “They were,” he said.\n\nWe paid for it twice.”",
        "She said: “The tables were wrong.\n\n### Twice\n\nWe paid for it twice.”",
        "She said: “The tables were wrong.\n\nWe paid “for it” twice.”",
    ],
)
def test_marks_that_do_not_belong_together_are_told_each(body: str) -> None:
    brief = parse_brief(f"## Developer\n\n{body}\n", make_event(), People(["Ilse Tamm"]))
    messages = [one.message for one in brief.findings if one.id == "unbalanced-mark"]
    assert messages
    assert not any("goes on in the paragraph" in message for message in messages)
