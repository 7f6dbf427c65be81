"""The draft as read: pillars, citations, quotations in the prose, and what is wrong with it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_tui.core.draft.brief import MAX_PARAGRAPHS, MAX_QUOTATIONS, Brief, Quotation
from brief_tui.core.draft.reader import parse_brief
from brief_tui.core.event import Event
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.people import People

EVENT = Event.model_validate(
    {
        "title": "Quill Days",
        "pillars": [{"id": "developer", "heading": "Developer"}, {"id": "deep-tech", "heading": "Deep Tech"}],
        "companies": [{"name": "Quillmarsh", "aliases": ["Quill"]}],
        "speakers": [{"name": "Ada Moreau", "company": "Harrow & Co."}],
    }
)
PEOPLE = People(["Ada Moreau", "Jon Feld", "Marcus Haldane", "Marcus Tiler"])


def parse(text: str) -> Brief:
    return parse_brief(text, EVENT, PEOPLE)


def read(text: str) -> list[Quotation]:
    """The quotations of a pillar's text, which must be free of findings."""
    brief = parse(f"## Developer\n\n{text}\n")
    assert not brief.findings
    return list(brief.quotations)


def texts(text: str) -> list[str]:
    return [quotation.text for quotation in read(text)]


def wrong(text: str) -> list[tuple[str, str]]:
    """Findings under a pillar's heading: rule and place."""
    return [(finding.id, finding.place) for finding in parse(f"## Developer\n\n{text}\n").findings]


# Pillars


def test_title_pillars_and_headlines() -> None:
    text = "# The *Title*\n\nlead\n\n##  developer ##\n\n### One `x`\n\n#### no\n\n### Two\n\n"
    text += "deep  TECH\n---\n\n## Other\n"
    brief = parse(text)
    assert brief.title == "The Title"
    assert [(p.id, p.heading, p.line) for p in brief.pillars] == [
        ("developer", "developer", 5),
        ("deep-tech", "deep  TECH", 13),
        (None, "Other", 16),
    ]
    assert [(h.text, h.line) for h in brief.pillars[0].headlines] == [("One x", 7), ("Two", 11)]
    assert [text[slice(*pillar.span)].split("\n", 1)[0] for pillar in brief.pillars] == [
        "##  developer ##",
        "deep  TECH",
        "## Other",
    ]
    assert brief.pillars[0].span.end == brief.pillars[1].span.start
    assert brief.pillars[-1].span.end == len(text)


def test_headings_in_quotes_and_lists_divide_nothing() -> None:
    brief = parse("## Developer\n\n> ## Deep Tech\n\n- ## Deep Tech\n")
    assert [pillar.id for pillar in brief.pillars] == ["developer"]


@pytest.mark.parametrize("configured", ["*Deep* Tech", "Deep Tech", "Deep **Tech**"])
@pytest.mark.parametrize("written", ["*Deep* Tech", "Deep Tech", "[Deep Tech](https://example.org)"])
def test_a_pillars_heading_is_read_as_markdown_on_both_sides(configured: str, written: str) -> None:
    event = Event.model_validate({"title": "Quay Forum", "pillars": [{"id": "deep", "heading": configured}]})
    assert [pillar.id for pillar in parse_brief(f"## {written}\n\nText.\n", event, People([])).pillars] == ["deep"]


def test_quotations_know_their_pillar() -> None:
    brief = parse("“Before it all”\n\n## Developer\n“a b c d”\n\n## Deep Tech\n> e\n\n## Else\n“f g h i”\n")
    assert [quotation.pillar for quotation in brief.quotations] == [None, "developer", "deep-tech", None]


@pytest.mark.parametrize("text", ["", "\n", "# Title\n", "“Words”"])
def test_a_brief_without_pillars_is_an_error(text: str) -> None:
    finding = parse(text).findings[0]
    assert (finding.id, finding.severity, finding.place) == ("empty-brief", Severity.ERROR, "brief.md:1")
    assert "## Developer" in finding.message


# Citations


CREDITS = [
    ("— Ada Moreau, Product Manager @ Google", ("Ada Moreau", "Product Manager", "Google")),
    ("— Ada Moreau, VP, Storage, Europe @ Google, Inc.", ("Ada Moreau", "VP, Storage, Europe", "Google, Inc.")),
    ("– Ada Moreau @ Google", ("Ada Moreau", "", "Google")),
    ("-- Ada Moreau", ("Ada Moreau", "", "")),
    ("--- Ada Moreau, Quillmarsh", ("Ada Moreau", "", "Quillmarsh")),
    ("- Ada Moreau, QUILL", ("Ada Moreau", "", "QUILL")),
    ("-Ada Moreau, Harrow & Co", ("Ada Moreau", "", "Harrow & Co")),
    ("―Ada Moreau, Product Manager", ("Ada Moreau", "Product Manager", "")),
    ("—Ada Moreau, Product Manager, Google", ("Ada Moreau", "Product Manager", "Google")),
    ("— Tomas King, Jr., Quill", ("Tomas King, Jr.", "", "Quill")),
    ("— **Ada Moreau**, *PM* @ [Google](http://x/@y)", ("Ada Moreau", "PM", "Google")),
    ("— Ada Moreau, PM @ Google [t=12:04 src=moreau.vtt]", ("Ada Moreau", "PM", "Google")),
    ("— Ada Moreau [src=moreau.vtt]", ("Ada Moreau", "", "")),
    ("— Ada Moreau, PM @Google  ", ("Ada Moreau", "PM", "Google")),
]


@pytest.mark.parametrize(("line", "credit"), CREDITS)
@pytest.mark.parametrize("words", ["“We did it.”", "We did it."])
def test_attributions(words: str, line: str, credit: tuple[str, str, str]) -> None:
    (quotation,) = read(f"> {words}\n> {line}")
    attribution = quotation.attribution
    assert attribution is not None
    assert (attribution.name, attribution.title, attribution.company) == credit
    assert not attribution.inferred
    assert (quotation.text, quotation.kind) == ("We did it.", "citation")


CITATIONS = [
    ("> We did it.", "We did it.", False),
    ("> “We\n> did it.”\n> — Ada", "We did it.", True),
    ("> “We\ndid it.”\n— Ada", "We did it.", True),
    ("> We did\n>\n> it.\n>\n> — Ada", "We did it.", True),
    ("> “We did.\n>\n> “And it held.”\n> — Ada", "We did. And it held.", True),
    ("> “We did it.” — Ada", "We did it.", True),
    ("> “We did it”. – Ada", "We did it", True),
    ("> “We did it,” she said, “twice.”\n> — Ada", "“We did it,” she said, “twice.”", True),
    ("> > “We did it.”\n> > — Ada", "We did it.", True),
    ("> - We did\n> - it twice", "We did it twice", False),
    ("> - We did\n>\n> — Ada", "We did", True),
    ("> 1. We did\n> 2. it\n>\n> - Ada", "We did it", True),
    ("> „We did it.“\n> — Ada", "We did it.", True),
    ("> « We did it. »\n> — Ada", "We did it.", True),
    ('> "We did it."\n> — Ada', "We did it.", True),
    ("> ‘We did “it”.’\n> — Ada", "We did “it”.", True),
    ("> *“We **did** it.”*\n> — Ada", "We did it.", True),
    ("> “We did it” — and it held.", "“We did it” — and it held.", False),
    ("> We did it — and it held.", "We did it — and it held.", False),
    ("> “We did it\n> — and it held.”", "We did it — and it held.", False),
    ("> ## We\n> did\n>\n>     it\n> — Ada", "We did it", True),
    ("- > “We did it.”\n  > — Ada", "We did it.", True),
    (">“We did it.”\n>— Ada", "We did it.", True),
    ("> &ldquo;We did it &amp; more.&rdquo;\n> &mdash; Ada", "We did it & more.", True),
    ("> We <b>did</b><br>it\\!\n> — Ada", "We did it!", True),
    ("> Yes\n> — Ada", "Yes", True),
]


@pytest.mark.parametrize(("text", "words", "attributed"), CITATIONS)
def test_citations(text: str, words: str, attributed: bool) -> None:
    (quotation,) = read(text)
    assert quotation.text == words
    assert quotation.kind == "citation"
    assert (quotation.attribution.name if quotation.attribution else None) == ("Ada" if attributed else None)


def test_the_span_of_a_citation_is_its_lines() -> None:
    text = "## Developer\n\n  > “We\n> did it.”\n  > — Ada, PM @ Quill \nlazy?\n\n> x\n"
    first, second = parse(text).quotations
    assert text[slice(*first.span)] == "  > “We\n> did it.”\n  > — Ada, PM @ Quill \nlazy?"
    assert (first.line, first.column, first.end_line) == (3, 1, 6)
    assert (second.line, second.column, second.end_line) == (8, 1, 8)


def test_the_span_of_an_attribution_is_its_line() -> None:
    text = "## Developer\n\n> “We did it.”\n> — *Ada*, PM @ Quill\n\n> “We did it.” — Jon\n\n> a\n> - Kit\n"
    spans = [q.attribution.span for q in parse(text).quotations if q.attribution]
    assert [text[slice(*span)] for span in spans if span] == ["— *Ada*, PM @ Quill", "— Jon", "- Kit"]


@pytest.mark.parametrize("text", ["> — Ada Moreau", "> …\n> — Ada Moreau", "> “”", "> - Ada Moreau"])
def test_a_citation_without_words_is_an_error(text: str) -> None:
    assert wrong(text) == [("empty-citation", "brief.md:3:1")]


def test_cited_people_are_known_in_the_prose() -> None:
    speech, _ = read("“We mended it ourselves,” Poe said.\n\n> a b\n> — Kit Poe")
    assert speech.attribution is not None
    assert speech.attribution.name == "Kit Poe"


# Prose


PROSE = [
    ("“We did it, twice,” she said, “and it held up.”", ["We did it, twice,", "and it held up."]),
    ('"We did it, twice," she said.', ["We did it, twice,"]),
    ("'We did “it” twice,' she said of the boxes' clock.", ["We did “it” twice,"]),
    ("He “really *did* it” all", ["really did it"]),
    ("“one two\nthree four”", ["one two three four"]),
    ("“one\\* &amp; [two](http://x/“y” 'z “w”') <i title='“v”'>three</i> `“four”`”", ["one* & two three “four”"]),
    ("&ldquo;one two&rdquo; &#34;three four&#34;", ["one two", "three four"]),
    ('\\"one two\\"', ["one two"]),
    ("- “one two”\n- x\n\n1. “three four”", ["one two", "three four"]),
    ("### Let “one two” be", ["one two"]),
    ("| a | “one two” |\n|---|---|\n| “three \\| four” | x |", ["one two", "three \\| four"]),
    ("“one two.\n\n“three four”", ["one two. three four"]),
    ("“one.\n\n“two\n\n“three.” Then “four five”", ["one. two three.", "four five"]),
    ("“…” and “” and “!”", []),
    ("`“one two”` <span title=“x”>y</span> <!-- “three four” --> <http://a/“b”>", []),
    ("```\n“one two”\n```\n\n    “three four”\n\n<!-- “five six” -->", []),
    ("[x]: http://a '“one two”'", []),
    ("[^1]: “one-two”", ["one-two"]),
    ("<!-- a --> “one two”", ["one two"]),
    ("![“one two”](x.png)", ["one two"]),
]


@pytest.mark.parametrize(("text", "quoted"), PROSE)
def test_quotations_in_the_prose(text: str, quoted: list[str]) -> None:
    assert texts(text) == [words.replace("\\|", "|") for words in quoted]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("chaos", "term"),
        ("permanent  chaos — now", "term"),
        ("we do not know", "speech"),
        ("it’s 8 a.m.", "speech"),
        ("我们对大家说谎了", "speech"),
    ],
)
def test_a_few_words_are_a_term(words: str, kind: str) -> None:
    (quotation,) = read(f"Moreau calls it “{words}”.")
    assert quotation.kind == kind
    assert quotation.attribution is not None
    assert quotation.attribution.name == "Ada Moreau"


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Moreau declares that “cranes are dead.”", "speech"),
        ("Moreau said that “cranes are dead,” and left.", "speech"),
        ("Moreau said that “the crane” is dead.", "term"),
        ("Moreau said that it was “the crane.”", "term"),
        # a noun, with its verb behind it
        ("Rope from old boats, the “crane sleep”, gets Moreau a mooring.", "term"),
        ("The rain, a “sky tap”, tells Moreau nothing.", "term"),
        ("Their so-called “crane sleep” tells nobody anything.", "term"),
        ("It was a “waste of time,” Moreau said.", "speech"),
        ("It was a “waste of time,” said the head of the yard.", "speech"),
        # what a thing is called
        ("The yard has a word for the effect, “crane sleep”, and laughs.", "term"),
        ("Moreau came. Dockers coined a phrase for it, “crane sleep”.", "term"),
        ("Moreau’s staff found a nickname for the old yard: “crane sleep”.", "term"),
        ("The staff of Moreau have a name for it: “crane sleep”.", "term"),
        ("When Moreau came, they had a name for the yard: “crane sleep”.", "term"),
        # and what somebody known is said to call it
        ("Moreau coined a phrase for the yard: “crane sleep”.", "speech"),
        ("Moreau has a name for the yard: “crane sleep”.", "speech"),
        ("Moreau, who heads the yard, has long had a nickname for it: “crane sleep”.", "speech"),
        ("Moreau came. She found a nickname for the old yard: “crane sleep”.", "speech"),
        ("Moreau had a word for the minister: “go away now”.", "speech"),
    ],
)
def test_a_few_words_that_are_all_that_somebody_says_are_speech(lead: str, kind: str) -> None:
    (quotation,) = read(lead)
    assert quotation.kind == kind


def test_places_in_the_prose() -> None:
    text = "## Developer\r\n\r\nMoreau spoke. “We\r\ndid it ourselves,” she said &ldquo;for once in it&rdquo;.\r\n"
    first, second = parse(text).quotations
    assert text[slice(*first.span)] == "“We\r\ndid it ourselves,”"
    assert text[slice(*second.span)] == "&ldquo;for once in it&rdquo;"
    assert (first.line, first.column, first.end_line) == (3, 15, 4)
    assert first.attribution is not None
    assert first.attribution.inferred
    assert first.attribution.span is not None
    assert text[slice(*first.attribution.span)] == "Moreau"


def test_a_surname_that_two_bear_is_kept_as_written() -> None:
    (quotation,) = read("“We did it ourselves,” Marcus said.")
    assert quotation.attribution is not None
    assert quotation.attribution.name == "Marcus"


def test_ids_are_stable_and_tell_repeated_quotations_apart() -> None:
    one = read("“We did it ourselves,” Moreau said. “We did it ourselves,” Moreau said. “And so on it went.”")
    other = read("Later:\n\n> x\n\n“We did it ourselves,” noted Moreau.")
    assert [quotation.id for quotation in one[:2]] == [other[1].id, f"{other[1].id}-2"]
    assert re.fullmatch("[0-9a-f]{8}", one[2].id)
    assert len({quotation.id for quotation in one}) == 3


@pytest.mark.parametrize(
    "text",
    [
        "“We lied,” Ada Moreau said.",
        "Ada Moreau said: “We lied.”",
        "Ada Moreau: “We lied.”",
        "“We lied,” one visitor said.",
        "It read “We’ve/lied-to.everyone,about;it” there.",
    ],
)
def test_what_somebody_says_is_speech_however_short(text: str) -> None:
    (quotation,) = read(text)
    assert quotation.kind == "speech"


@pytest.mark.parametrize("marks", ["‹›", "「」", "『』", "❝❞", "＂＂", "‚‘", "″″", "«»", "„“", ["<q>", "</q>"]])
def test_marks_of_every_kind_are_seen(marks: str | list[str]) -> None:
    text = f"## Developer\n\nThere, {marks[0]}it’s a lie we told{marks[1]} they said.\n"
    (quotation,) = parse(text).quotations
    assert quotation.text == "it’s a lie we told"
    assert text[slice(*quotation.span)] == f"{marks[0]}it’s a lie we told{marks[1]}"


@pytest.mark.parametrize("text", ["``We lied to all'' they said", "''We lied'' they said", ",,We lied'' they said"])
def test_marks_typed_as_two_signs_are_told(text: str) -> None:
    assert "unbalanced-mark" in [rule for rule, _ in wrong(text)]


@pytest.mark.parametrize("lead", ["<br>", "<b>", "</span>", '<a href="x">'])
def test_a_lone_tag_hides_no_prose(lead: str) -> None:
    assert texts(f"{lead}\n“We lied to all of you,” Ada Moreau said.") == ["We lied to all of you,"]


# What is wrong


@pytest.mark.parametrize(
    ("credit", "rule"),
    [
        ("Jon Feld, who added “Pigs fly here now” @ Google", "quotation-in-attribution"),
        ("Jon Feld, “Pigs @ Google", "quotation-in-attribution"),
        ("Jon Feld (as told by Ada Moreau)", "relayed-attribution"),
        ("Jon Feld, quoting Ada Moreau", "relayed-attribution"),
        ("Jon Feld, via Ada Moreau", "relayed-attribution"),
        ("Jon Feld (attributed)", "relayed-attribution"),
        ("Jon Feld (invented)", "relayed-attribution"),
        ("Jon Feld as imagined by Ada Moreau", "relayed-attribution"),
    ],
)
def test_an_attribution_holds_a_name_and_nothing_else(credit: str, rule: str) -> None:
    assert rule in [found for found, _ in wrong(f"> “We did it all.”\n> — {credit}")]


@pytest.mark.parametrize(
    ("credit", "name"),
    [
        ("Jon Feld, Ada Moreau", "Jon Feld and Ada Moreau"),
        ("Jon Feld, Ada Moreau @ Google", "Jon Feld and Ada Moreau"),
        ("Jon Feld, founder, Ada Moreau, Google", "Jon Feld and Ada Moreau"),
        ("Jon Feld, Moreau", "Jon Feld"),
        ("Jon Feld, Feld Jon", "Jon Feld"),
        ("Jon Feld, Mr Jon Feld", "Jon Feld"),
        ("Jon Feld, Chief Engineer", "Jon Feld"),
        ("Jon Feld, head of Ada Moreau's team", "Jon Feld"),
        ("Jon Feld, Jr., founder", "Jon Feld, Jr."),
    ],
)
def test_another_speaker_in_the_place_of_a_title_is_named_as_well(credit: str, name: str) -> None:
    people = PEOPLE.extended(["Chief Engineer"])
    brief = parse_brief(f"## Developer\n\n> “We did it all.”\n> — {credit}\n", EVENT, people)
    assert [one.attribution.name for one in brief.quotations if one.attribution] == [name]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("So “we did it, she said.", ["brief.md:3:4"]),
        ('So "we did it, she said.', ["brief.md:3:4"]),
        ("“one two” and “three", ["brief.md:3:15"]),
        ("one two” and", ["brief.md:3:8"]),
        ("“one two\n\nthree”", ["brief.md:3:1"]),
        ("“one two\n\nthree “four” five”", ["brief.md:3:1", "brief.md:5:18"]),
        ("“one two\n\n> cited\n\n“three”", ["brief.md:3:1"]),
        ("“one\n\n“two\n\nthree", ["brief.md:3:1"]),
        ("> “one two\n> — Ada", ["brief.md:3:3"]),
        ("> one two”\n> — Ada", ["brief.md:3:10"]),
        ("- “one\n- two”", ["brief.md:3:3", "brief.md:4:6"]),
        ("- “one\n- “two”", ["brief.md:3:3"]),
        ("### “one", ["brief.md:3:5"]),
        ("| “one | two” |\n|---|---|", ["brief.md:3:3", "brief.md:3:13"]),
    ],
)
def test_unbalanced_marks(text: str, places: list[str]) -> None:
    found = parse(f"## Developer\n\n{text}\n").findings
    assert [finding.place for finding in found] == places
    assert {(finding.id, finding.severity) for finding in found} == {("unbalanced-mark", Severity.ERROR)}
    assert all("delete" in finding.message or "end the quotation" in finding.message for finding in found)


def test_an_unbalanced_citation_keeps_its_words() -> None:
    brief = parse("## Developer\n\n> “one two\n> — Ada\n\n> three four”\n> — Ada\n")
    assert [quotation.text for quotation in brief.quotations] == ["one two", "three four"]


def test_disguises_in_quotations_and_attributions() -> None:
    text = "“We did\u200b it all,” Moreau said.\n\n> one\u00ad two\n> — \u0410da Moreau\n\n"
    text += "“We did it all,” said Mor\u0435au."
    assert wrong(text) == [
        ("hidden-character", "brief.md:3:8"),
        ("hidden-character", "brief.md:5:6"),
        ("mixed-script", "brief.md:6:5"),
        ("mixed-script", "brief.md:8:23"),
    ]
    assert wrong("No\u200b quotation holds it") == []


def test_quotations_in_html_are_told() -> None:
    assert wrong("<div title='“a”'>\n“one two” “three”\n</div>") == [("quotation-in-html", "brief.md:4:1")]
    assert wrong("<div title='“a”'>\none two\n</div>") == []
    assert wrong("<blockquote>\n<p>one two</p>\n</blockquote>") == [("quotation-in-html", "brief.md:3:1")]
    assert wrong("<figure>\n<FigCaption>one two\n</figure>") == [("quotation-in-html", "brief.md:4:1")]


def test_code_that_nothing_closes_is_told() -> None:
    assert wrong("text\n\n```\n“one two”") == [("unclosed-block", "brief.md:5:1")]
    assert wrong("text\n\n<!-- one two") == [("unclosed-block", "brief.md:5:1")]


def test_one_place_is_found_wrong_once() -> None:
    assert wrong("“We did it all,” said Mor\u0435au, “and more of it.”") == [("mixed-script", "brief.md:3:23")]


def test_findings_lie_in_order_and_are_bounded() -> None:
    findings = parse("## Developer\n\n" + "“a\n\nb”\n\n" * 300).findings
    assert len(findings) == 100
    assert [f.line for f in findings] == sorted(f.line for f in findings)
    assert all(isinstance(finding, Finding) and finding.path == EVENT.brief for finding in findings)


# Any text


BLOCKS = [
    "# ",
    "## Developer\n",
    "### ",
    "> ",
    "> — Ada Moreau, PM @ Quill",
    "- ",
    "1. ",
    "```\n",
    "    ",
    "---",
    "===",
    "| a |",
]
MARKUP = [
    "*",
    "**",
    "_",
    "`",
    "[",
    "](x)",
    "<b>",
    "</b>",
    "<br>",
    "<!-- ",
    "-->",
    "&ldquo;",
    "&amp;",
    "\\",
    "|",
    ":",
    "--",
]
PROSE_PARTS = [*"“”\"'‘’«».,—", "Moreau", "said", "she", "one two", "three", " ", "\t", "\n", "\n\n", "\r\n", "\r"]
ODD = ["\u200b", "\u2028", "\x00", "\x1b", "\ufeff", "\ud800", "\u0435"]
FRAGMENTS = st.sampled_from([*BLOCKS, *MARKUP, *PROSE_PARTS, *ODD])
DRAFTS = st.lists(FRAGMENTS, max_size=40).map("".join) | st.text()


@settings(max_examples=400)
@given(DRAFTS)
def test_any_text_is_read_and_everything_lies_in_it(text: str) -> None:
    brief = parse(text)
    assert brief == parse(text)
    ends = [0]
    for quotation in brief.quotations:
        start, end = quotation.span
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)
        assert quotation.end_line >= quotation.line >= 1
        assert quotation.column >= 1
        assert "\n" not in quotation.text
        for at, char in enumerate(quotation.text):
            source = quotation.words.source_of(at)
            assert start <= source < end
            # A space may stand for a line break or a joint; an ampersand begins an entity; a tag may be a space.
            assert text[source] == char or char == " " or text[source] in "&<"
    for pillar in brief.pillars:
        assert 0 <= pillar.span.start < pillar.span.end <= len(text)
    assert len({quotation.id for quotation in brief.quotations}) == len(brief.quotations)


PLAIN = st.lists(
    st.sampled_from("we did it for the boxes and they’re not at all sure of 42 [sic] …".split()), min_size=1, max_size=9
)
SAID_BY = st.sampled_from(["Ada Moreau", "Jon Feld"])
FRAMES = st.sampled_from(
    [
        "{open}{words},{close} {name} said.",
        "{open}{words},{close} said {name}.",
        "{name} was blunt: {open}{words}.{close}",
        "As {name} put it, {open}{words}{close}",
        "{open}{words}{close} is what {name} calls it.",
    ]
)
MARKS = st.sampled_from([("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("&ldquo;", "&rdquo;")])
WRAPPERS = st.sampled_from(["{}", "- {}", "1. {}", "### {}", "*{}*", "x\n{}", "| {} |\n|---|"])


@given(st.lists(st.tuples(PLAIN, SAID_BY, FRAMES, MARKS, WRAPPERS), max_size=5))
def test_quotations_put_into_prose_are_found_with_kind_and_speaker(
    made: list[tuple[list[str], str, str, tuple[str, str], str]],
) -> None:
    parts = []
    for words, name, frame, (opening, closing), wrapper in made:
        parts.append(wrapper.format(frame.format(open=opening, close=closing, words=" ".join(words), name=name)))
    found = parse("## Developer\n\n" + "\n\n".join(parts)).quotations
    wanted = [(words, name, frame) for words, name, frame, *_ in made if any(c.isalnum() for c in "".join(words))]
    assert len(found) == len(wanted)
    for quotation, (words, name, frame) in zip(found, wanted, strict=True):
        short = sum(w.isalnum() or "’" in w for w in words) <= 3 and "[sic]" not in words
        if short or len(words) > 6:
            assert quotation.kind == ("term" if short and "calls" in frame else "speech")
        assert quotation.text.rstrip(",.") == " ".join(words).rstrip(",.")
        assert quotation.attribution is not None
        assert quotation.attribution.name == name
        assert not quotation.attribution.inferred


@given(PLAIN, SAID_BY, st.sampled_from(["", "“”", '""', "«»", "‘’"]), st.booleans(), st.integers(0, 9))
def test_citations_are_found_with_words_and_speaker(
    words: list[str], name: str, marks: str, spaced: bool, wrap: int
) -> None:
    lines = [" ".join(words[:wrap]), " ".join(words[wrap:])] if 0 < wrap < len(words) else [" ".join(words)]
    lines[0] = marks[:1] + lines[0]
    lines[-1] += marks[1:]
    lines += ["", f"— {name}"] if spaced else [f"— {name}"]
    brief = parse("## Developer\n\n" + "\n".join(f"> {line}" for line in lines))
    if not any(c.isalnum() for c in "".join(words)):
        assert [finding.id for finding in brief.findings] == ["empty-citation"]
        return
    (quotation,) = brief.quotations
    assert quotation.text == " ".join(words)
    assert quotation.attribution is not None
    assert quotation.attribution.name == name


HOSTILE = {
    "openers": "“" * 200_000,
    "straight": '"' * 200_001,
    "spaces": "“a" + " " * 100_000 + "b c d” Moreau said." + " " * 100_000,
    "combining": "“a" + "\u0301" * 200_000 + "”",
    "long quotation": "“" + "word " * 40_000 + "”, said Moreau",
    "ellipses": "“" + "… a " * 50_000 + "”",
    "one sentence": "“a b c d”, Moreau, " * 4_000,
    "chain": "“a b c d\n\n" * 10_000,
    "quoted chain": "> “a\n>\n" * 10_000,
    "quoted spaces": "> " + " " * 100_000 + "“a”\n> — " + " " * 100_000 + "Ada",
    "commas": "> a\n> — " + "Ada, " * 40_000 + "@ " * 40_000,
    "sources": "> “a”\n> — A " + "[t=" * 60_000,
    "headlines": "### a\n" * 20_000,
    "cells": "|“a”" * 10_000 + "|\n" + "|-" * 10_000 + "|\n",
    "pronouns": "“a b c d,” she said, " * 4_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_drafts_are_read_to_the_end(name: str) -> None:
    assert parse("## Developer\n\n" + HOSTILE[name]).pillars


@pytest.mark.parametrize("one", ["“They did {}.” ", "> “They did {}.”\n> — Ada Moreau\n\n"])
def test_more_quotations_than_an_article_has_are_not_read(one: str) -> None:
    brief = parse("## Developer\n\n" + "".join(one.format(n) for n in range(MAX_QUOTATIONS + 2)))
    assert len(brief.quotations) == MAX_QUOTATIONS
    assert {(finding.id, finding.severity) for finding in brief.findings} == {("too-many-quotations", Severity.ERROR)}
    assert brief.findings[0].line == brief.lines.line(brief.text.index(f"did {MAX_QUOTATIONS}."))


@pytest.mark.parametrize("one", ["“They did {},” Moreau said.\n\n", "### They did {}.\n", "|They did {}.|b|\n"])
def test_more_prose_than_an_article_has_is_not_read(one: str) -> None:
    head = "|a|b|\n|-|-|\n" if one.startswith("|") else ""
    brief = parse("# Title\n\n## Developer\n\n" + head + "".join(one.format(n) for n in range(MAX_PARAGRAPHS)))
    assert len(brief.prose) == MAX_PARAGRAPHS
    (finding,) = brief.findings
    assert (finding.id, finding.severity) == ("too-many-paragraphs", Severity.ERROR)
    assert finding.line > brief.lines.line(brief.prose[-1].words.source_of(0)) - bool(head)
