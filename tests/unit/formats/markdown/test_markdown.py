"""Markdown transcripts."""

from __future__ import annotations

import pytest

from tests.unit.formats.reading import misplaced, read, times, turns, warned_lines


def said(text: str) -> list[tuple[str | None, str]]:
    return turns(read(text, "a.md"))


def speech(text: str) -> str:
    return read(f"**Mira:** {text}\n", "a.md").text


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("**Mira Voss:**", "Mira Voss"),
        ("**Mira Voss**:", "Mira Voss"),
        ("__Mira Voss:__", "Mira Voss"),
        ("***Mira Voss:***", "Mira Voss"),
        ("*Mira Voss:*", "Mira Voss"),
        ("**Mira  Voss :**", "Mira Voss"),
        ("- **Mira Voss:**", "Mira Voss"),
        ("> **Mira Voss:**", "Mira Voss"),
        (r"**SPEAKER\_00:**", "SPEAKER_00"),
        ("**[Mira Voss](https://example.org/mira):**", "Mira Voss"),
        ("**mira:**", "mira"),
        ("**Woman in the audience:**", "Woman in the audience"),
        ("**[/]:**", "[/]"),
        ("**[@click=app.quit]x[/]:**", "[@click=app.quit]x[/]"),
    ],
)
def test_labels(label: str, name: str) -> None:
    assert said(f"{label} Good morning.") == [(name, "Good morning.")]


def test_paragraphs_without_a_name_go_on_the_turn() -> None:
    text = "**Mira:** One.\n\nTwo.\n\n\n**Jon:** Three\nand four.\n\n**Jon:** Five."
    assert said(text) == [("Mira", "One.\n\nTwo."), ("Jon", "Three and four.\n\nFive.")]


def test_labels_divide_lines_that_no_blank_line_divides() -> None:
    assert said("**Mira:** One.\n**Jon:** Two.  \n**Mira:** Three.\\\nFour.") == [
        ("Mira", "One."),
        ("Jon", "Two."),
        ("Mira", "Three. Four."),
    ]


def test_a_name_without_bold_counts_where_bold_names_it_elsewhere() -> None:
    text = "**Mira:** One.\n\nJon: Two.\n\nMira: Three.\n\n**Jon:** Four.\n\nLesson: five."
    assert said(text) == [
        ("Mira", "One."),
        ("Jon", "Two."),
        ("Mira", "Three."),
        ("Jon", "Four."),
        (None, "Lesson: five."),
    ]


def test_plain_labels_count_in_a_file_without_bold_ones() -> None:
    assert said("# Talk\n\nMira: *One*.\nJon: Two.\n\nThree.") == [("Mira", "One."), ("Jon", "Two.\n\nThree.")]


def test_a_file_that_names_nobody_is_divided_at_paragraphs_and_chevrons() -> None:
    assert said("One.\n\nTwo\nand three.\n\n>> Four.") == [
        (None, "One."),
        (None, "Two and three."),
        (None, "Four."),
    ]


@pytest.mark.parametrize("mark", [">>", r"\>\>", "&gt;&gt;"])
def test_chevrons_give_speech_to_nobody(mark: str) -> None:
    assert said(f"**Mira:** One.\n\n{mark} Two.") == [("Mira", "One."), (None, "Two.")]


@pytest.mark.parametrize("time", ["*0:12*", "_0:12_", "**0:12**", "`0:12`"])
def test_a_time_behind_a_bold_name_may_be_emphasised(time: str) -> None:
    assert said(f"**Mira Voss** {time}\n\nOne.\n\n**Jon Feld** {time}\n\nTwo.") == [
        ("Mira Voss", "One."),
        ("Jon Feld", "Two."),
    ]


def test_a_bold_name_alone_is_a_label_with_a_time_or_when_it_returns() -> None:
    assert said("**Mira Voss** (0:12)\n\nOne.\n\n**Jon**\n\nTwo.\n\n**Jon**\n\nThree.") == [
        ("Mira Voss", "One."),
        ("Jon", "Two.\n\nThree."),
    ]
    assert said("**Mira:** One.\n\n**Closing**\n\nTwo.") == [("Mira", "One."), (None, "Closing\n\nTwo.")]


@pytest.mark.parametrize(
    "text", ["**So** we went.", "**One:two** three.", "**What a very long label this has become now:** x"]
)
def test_bold_speech_is_no_label(text: str) -> None:
    assert said(f"**Mira:** One.\n\n{text}")[0][0] == "Mira"
    assert len(said(f"**Mira:** One.\n\n{text}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        r"**Mira:** \[04:13\] Good morning.",
        "**Mira:** [00:04:13] Good morning.",
        "**Mira:** (04:13) Good morning.",
        "**Mira:** [(04:13)](https://example.org/?t=253) Good morning.",
        "**Mira:** [04:13](https://example.org/?t=253) Good morning.",
        r"\[04:13\] **Mira:** Good morning.",
        "**Mira:** ([04:13](https://example.org/?t=253)) Good morning.",
        "[04:13](https://example.org/?t=253) **Mira:** Good morning.",
        "<!-- cut --> <!-- again --> **Mira (04:13):** Good morning.",
        "**Mira (04:13):** Good morning.",
        "**Mira** [04:13]: Good morning.",
        "**Mira 04:13:** Good morning.",
        "**Mira** (04:13)\nGood morning.",
        "**Mira** (04:13):\n*Good* morning.",
    ],
)
def test_time_codes_are_no_speech(text: str) -> None:
    transcript = read(text, "a.md")
    assert turns(transcript) == [("Mira", "Good morning.")]
    assert times(transcript) == [("Good", 253)]


def test_time_codes_inside_a_paragraph_mark_the_speech_after_them() -> None:
    transcript = read("**Mira:** One. \\[04:13\\] Two,\nthree. (1:02:03)\n\n**Jon:** Four.", "a.md")
    assert turns(transcript) == [("Mira", "One. Two, three."), ("Jon", "Four.")]
    assert times(transcript) == [("Two,", 253), ("Four.", 3723)]


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("a *b* __c__ ***d*** `e`", "a b c d e"),
        ('see [the *docs*](https://example.org/a_(b) "title"), ok', "see the docs, ok"),
        ("see [the docs][d] and [d]", "see [the docs][d] and [d]"),
        ("a ![chart](chart.png)b", "a b"),
        (r"snake\_case C\# \*no\*", "snake_case C# *no*"),
        ("2 * 3 * 4, s**t, snake_case_name", "2 * 3 * 4, s**t, snake_case_name"),
        ("R&amp;D &lt;3 &nope;", "R&D <3 &nope;"),
        ("<https://example.org> <b>bold</b> a<br>b a < b", "https://example.org bold a b a < b"),
        ("one <!-- never said --> two", "one  two"),
        (
            r"\[laughter\] yes [inaudible] \[unintelligible 00:21:49.05\]",
            "[laughter] yes [inaudible] [unintelligible 00:21:49.05]",
        ),
        (r"`a\_b *c*`", r"a\_b *c*"),
    ],
)
def test_markup_is_read_as_it_is_shown(markdown: str, shown: str) -> None:
    assert speech(markdown) == shown


def test_defined_links_are_read_through() -> None:
    text = "**Mira:** See [the docs][d], [d].\n\n[d]: https://example.org\n\n**Jon:** Yes."
    assert said(text) == [("Mira", "See the docs, d."), ("Jon", "Yes.")]


@pytest.mark.parametrize(
    "aside",
    [
        "#",
        "<!-- Cut here:\n\n**Eve:** hidden -->",
        "<script>\nhidden()\n</script>",
        "<style>\np { hidden }\n</style>",
        "![**Eve:** hidden](a.png)",
        "[1]: https://example.org",
        "<div class='x'>\n</div>",
    ],
)
def test_asides_are_no_speech_and_divide_nothing(aside: str) -> None:
    assert said(f"**Mira:** One.\n\n{aside}\n\nTwo.") == [("Mira", "One.\n\nTwo.")]


def test_a_rule_below_a_labelled_paragraph_makes_no_heading_of_it() -> None:
    assert said("**Mira:** One.\n---\nTwo.\nThree.\n---") == [("Mira", "One."), (None, "Two. Three.")]


def test_front_matter_is_no_speech() -> None:
    assert said("---\ntitle: Talk\nguest: Eve\n---\n**Mira:** One.\n\nTwo.") == [("Mira", "One.\n\nTwo.")]


def test_a_rule_at_the_beginning_is_no_front_matter() -> None:
    assert said("---\n\n**Mira:** One.\n\n---\n\nTwo.") == [("Mira", "One."), (None, "Two.")]


def test_a_comment_without_an_end_is_said() -> None:
    transcript = read("**Mira:** One.\n\n<!-- cut\n\n**Eve:** hidden\n", "a.md")
    assert turns(transcript) == [("Mira", "One.")]
    assert warned_lines(transcript) == [3]


def test_text_in_lists_quotes_tables_and_code_is_speech() -> None:
    blocks = ["- two\n- *three*", "> four", "    five", "```\nsix\n```", "| seven | eight |\n|---|---|\n| nine | ten |"]
    text = "\n\n".join(["**Mira:** One.", *blocks])
    assert " ".join(" ".join(words for _, words in said(text)).split()) == (
        "One. two three four five six seven eight nine ten"
    )


_TALK = "**Ada Brook:** We lost two.\n\n{}\n\nThat is all.\n\n**Tom Leigh:** No.\n\n**Ada Brook:** So.\n"


@pytest.mark.parametrize(
    "block",
    [
        "> **Tom Leigh:** I never lied.",
        "> Tom Leigh: I never lied.",
        "> The mill has nine wheels.",
        "> The mill has nine wheels.\n>\n> They turn.",
        "- **Tom Leigh:** he lied.\n- **Ida Lund:** she knew it.",
        "1. Tom Leigh: he lied.",
    ],
)
def test_a_quotation_or_a_label_in_a_list_ends_a_turn(block: str) -> None:
    transcript = read(_TALK.format(block), "a.md")
    found = turns(transcript)
    assert [turn for turn in found if turn[0]] == [
        ("Ada Brook", "We lost two."),
        ("Tom Leigh", "No."),
        ("Ada Brook", "So."),
    ]
    assert found[-3][1].endswith("That is all.") and transcript.warnings


@pytest.mark.parametrize(
    "text",
    [
        "**Ada Brook:**\n> We lost two.\n\n**Tom Leigh:**\n> Which?\n\n**Ada Brook:**\n> So.",
        "- **Ada Brook:** We lost two.\n- **Tom Leigh:** Which?\n- **Ada Brook:** So.",
        "> **Ada Brook:** We lost two.\n\n> **Tom Leigh:** Which?\n\n> **Ada Brook:** So.",
    ],
)
def test_a_talk_in_quotations_or_a_list_has_its_speakers(text: str) -> None:
    transcript = read(text, "a.md")
    assert turns(transcript) == [("Ada Brook", "We lost two."), ("Tom Leigh", "Which?"), ("Ada Brook", "So.")]
    assert not transcript.warnings


def test_a_list_in_a_turn_is_of_it() -> None:
    found = said("**Ada Brook:** We lost two:\n\n- the old one\n- the new one\n\n**Tom Leigh:** No.")
    assert found[0][0] == "Ada Brook" and found[0][1].endswith("the new one")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_offsets_are_those_of_the_file(newline: str) -> None:
    lines = [
        "\ufeff---", "title: x", "---", "**Mira Voss:** \\[00:12\\] A *b* [c](d) `e`", "  and \\_f\\_.", "",
        "> - **Jon**: ![i](j)g <b>h</b> [0:13] k", "", "**Mira**: ", "l",
    ]  # fmt: skip
    source = newline.join(lines)
    transcript = read(source, "a.md")
    assert turns(transcript) == [("Mira Voss", "A b c e and _f_."), (None, "g h k"), ("Mira", "l")]
    assert misplaced(transcript, source.removeprefix("\ufeff")) == []
    assert [transcript.line_at(turn.start) for turn in transcript.turns] == [4, 7, 10]


@pytest.mark.parametrize("text", ["**Mira:** Hello.\n\n>>```\n", "**Mira:** Hello.\n\n<!-- Bye.\n"])
def test_what_never_ends_is_told_of_at_the_end_of_the_last_line_too(text: str) -> None:
    assert warned_lines(read(text, "a.md")) == [3]


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        ("We won: twice. [laughs]", "We won: twice. [laughs]"),
        ("We won at [1:02] twice.", "We won at twice."),
        ("We won [twice](x).", "We won twice."),
        ("We won [twice].\n\n[twice]: x.example", "We won twice."),
        ("We ~~lost~~ won.", "We [struck-out words] won."),
    ],
)
def test_a_plain_line_is_read_as_any_other(line: str, spoken: str) -> None:
    assert speech(line) == spoken


@pytest.mark.parametrize(
    ("line", "said", "message"),
    [
        ("We ~~never~~ lost it.", "We [struck-out words] lost it.", "struck out"),
        ("We <del>never</del> lost it.", "We [struck-out words] lost it.", "struck out"),
        ("We ![a crane](crane.png) lost it.", "We  lost it.", "a picture stands here"),
    ],
)
def test_what_is_not_read_of_a_paragraph_is_told(line: str, said: str, message: str) -> None:
    transcript = read(f"**Mira Voss:** Yes.\n\n{line}", "a.md")
    assert turns(transcript) == [("Mira Voss", f"Yes.\n\n{said}")]
    assert [(warning.line, message in warning.message) for warning in transcript.warnings] == [(3, True)]


def test_a_name_in_angle_brackets_ends_what_the_speaker_says() -> None:
    transcript = read("**Mira Voss:** Yes. <Ida Lund> No.\n\n**Mira Voss:** Well.", "a.md")
    assert turns(transcript) == [("Mira Voss", "Yes."), (None, "No."), ("Mira Voss", "Well.")]
    assert "“Ida Lund”" in transcript.warnings[0].message


@pytest.mark.parametrize(
    "line", ["**Ida Lund** It was wet.", "[0:12] Ida Lund\nIt was wet.", "**Ida Lund**\nIt was wet."]
)
def test_a_name_in_another_shape_ends_what_the_speaker_says(line: str) -> None:
    transcript = read(f"**Mira Voss:** Yes.\n\n{line}\n\n**Mira Voss:** Well.", "a.md")
    assert [name for name, said in turns(transcript) if "wet" in said] == [None]
    assert "“Ida Lund”" in transcript.warnings[0].message


def test_a_time_on_the_line_below_a_name() -> None:
    transcript = read(
        "**Mira Voss**\n02:50\nYes.\n\n**Ida Lund**\n03:00\nNo.\n\n**Mira Voss**\n03:10\nWell.\n\n**Ida Lund**\nOh.",
        "a.md",
    )
    assert turns(transcript)[:2] == [("Mira Voss", "Yes."), ("Ida Lund", "No.")]
    assert times(transcript)[:2] == [("Yes.", 170), ("No.", 180)]


@pytest.mark.parametrize("note", ["*[applause]*", "**Applause**", "*laughs*"])
def test_a_stage_note_in_bold_is_no_label(note: str) -> None:
    transcript = read(
        f"**Mira Voss**\nYes.\n\n{note}\n\n**Ida Lund**\nNo.\n\n**Mira Voss**\nWell.\n\n**Ida Lund**\nOh.", "a.md"
    )
    assert {name for name, _ in turns(transcript)} == {"Mira Voss", "Ida Lund"}
    assert transcript.warnings == ()


@pytest.mark.parametrize("heading", ["# Talk", "## Questions from the floor", "Transcript\n---", "Transcript\n==="])
def test_what_stands_below_a_heading_is_nobodys_unless_a_name_begins_it(heading: str) -> None:
    transcript = read(f"**Mira:** One.\n\n{heading}\n\nTwo.\n\n**Mira:** Three.\n\n# Later\n\n**Jon:** Four.", "a.md")
    assert turns(transcript) == [("Mira", "One."), (None, "Two."), ("Mira", "Three."), ("Jon", "Four.")]
    assert [warning.message for warning in transcript.warnings] == [
        "a heading stands above this; nobody is given it and what follows, unless a name begins it"
    ]


def test_a_title_that_asks_is_no_question_of_the_talk() -> None:
    assert read("# Panel: Who owns the number?\n\n**Mira:** Welcome.\n\n**Jon:** We do.", "a.md").warnings == ()


def test_questions_in_headings_divide_the_answers_and_are_told_of() -> None:
    transcript = read("# Talk\n\n## Did you pay?\n\n**Mira:** Never.\n\n## Would you?\n\n**Mira:** We would.\n", "a.md")
    assert turns(transcript) == [("Mira", "Never."), ("Mira", "We would.")]
    assert [(warning.line, warning.message) for warning in transcript.warnings] == [
        (3, "this heading is not read as speech: “Did you pay?”"),
        (7, "this heading is not read as speech: “Would you?”"),
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "**Nobody in the yard wanted to pay**.",
        "<strong>Nobody in the yard wanted to pay.</strong>",
        "**Nobody in the yard wanted to pay for the crane.**",
        "*Nobody in the yard wanted to pay*\n*for the crane.*",
        "__Nobody in the _yard_ wanted to pay for the crane.__",
        "> **Nobody in the yard wanted to pay for the crane,\n> " + 30 * "not ever " + "in that year.**",
    ],
)
def test_a_paragraph_that_is_all_emphasised_is_not_the_speaker_going_on(paragraph: str) -> None:
    transcript = read(f"**Mira:** One.\n\n{paragraph}\n\n**Mira:** Two.", "a.md")
    assert [name for name, _ in turns(transcript)] == ["Mira", None, "Mira"]
    assert "all of this is bold or in italics" in transcript.warnings[0].message


@pytest.mark.parametrize("form", ["**{}**\n\n{}", "### {} (0:01)\n\n{}", "**{}** – {}", "### {}\n\n{}"])
def test_a_guest_who_speaks_once_stands_as_the_moderator_does(form: str) -> None:
    talk = [("Mira Voss", "One."), ("Jonah Feldt", "Two."), ("Mira Voss", "Three."), ("Ida Lund", "Four.")]
    transcript = read("\n\n".join(form.format(*turn) for turn in talk), "a.md")
    assert turns(transcript) == talk
    assert transcript.warnings == ()


def test_a_heading_of_another_level_is_no_guest() -> None:
    text = "### Mira Voss\n\nOne.\n\n### Jonah Feldt\n\nTwo.\n\n### Mira Voss\n\nThree.\n\n## Battery Storage\n\nFour."
    assert turns(read(text, "a.md"))[-1] == (None, "Four.")


def test_bold_names_before_speech_are_labels_where_nearly_every_paragraph_begins_with_one() -> None:
    talk = [("Mira Voss", "One."), ("Jonah Feldt", "Two."), ("Mira Voss", "Three."), ("Ida Lund", "Four.")]
    assert said("\n\n".join(f"**{name}** {words}" for name, words in talk)) == talk
    assert said("**Mira Voss** met us.\n\nThen it rained.\n\n**Jonah Feldt** did not.")[0][0] is None


def test_an_article_with_names_in_bold_is_nobodys() -> None:
    text = "**Mira Voss** told us the story.\n\n**Jonah Feldt** told us another.\n\n**Ida Lund** was silent."
    assert {name for name, _ in said(text)} == {None}


def test_a_country_in_brackets_stays_in_the_label() -> None:
    text = "**Mr. Voss** (Norway): One.\n\n**Ms. Feldt** (Ghana): Two.\n\n**Mr. Voss** (Norway): Three."
    assert [name for name, _ in said(text)] == ["Mr. Voss (Norway)", "Ms. Feldt (Ghana)", "Mr. Voss (Norway)"]


def test_names_that_are_not_known_are_told_of_where_they_are_bold() -> None:
    transcript = read("**山田 太郎**\n\nOne.\n\n**佐藤 花子**\n\nTwo.\n\n**山田 太郎**\n\nThree.", "a.md")
    assert {name for name, _ in turns(transcript)} == {None}
    assert [warning.label for warning in transcript.warnings] == ["山田 太郎", "佐藤 花子"]


@pytest.mark.parametrize(
    "other",
    ["## Tom Leigh\n\nHe was born in Ulm.", "**Tom Leigh** — he was born in Ulm.", "**Tom Leigh**\n\nBorn in Ulm."],
)
def test_a_name_in_another_layout_than_the_files_own_gives_nobody_what_follows(other: str) -> None:
    text = f"**Ada Brook:** We lost two.\n\n{other}\n\n**Tom Leigh:** I was.\n\n**Ada Brook:** So."
    transcript = read(text, "a.md")
    assert [turn for turn in turns(transcript) if turn[0]] == [
        ("Ada Brook", "We lost two."),
        ("Tom Leigh", "I was."),
        ("Ada Brook", "So."),
    ]
    assert "Ulm" in transcript.text and transcript.warnings


@pytest.mark.parametrize("other", ["## Bo Lind", "**Bo Lind** — was late.", "**Bo Lind** was late."])
def test_a_name_in_another_form_than_the_labels_is_none(other: str) -> None:
    text = f"**Ann Voss:** We came late.\n\n**Bo Lind:** Why?\n\n**Ann Voss:** Little.\n\n{other}\n\nNobody paid.\n"
    found = turns(read(f"{text}\n**Ann Voss:** I see.\n", "a.md"))
    assert [who for who, said in found if "Nobody paid." in said] == [None]


_BESIDE = (
    "**Mira Voss:** We ship.\n\n**Jon Feldt:** When?\n\n**Mira Voss:** Soon.\n\n{}\n\nOn we go.\n\n**Jon Feldt:** Good."
)


@pytest.mark.parametrize(
    "beside",
    [
        "---",
        "* * *",
        "___\n\nKelm was founded in 1990.",
        "| Yard | Ships |\n|---|---|\n| Ulm | nine |",
        "| Yard | ships |\n| Ulm | nine |",
        "| Jon Feldt | Reporter at large |\n|---|---|\n| Mira Voss | Chief of Kelm |",
        "::: note\nKelm has nine ships.\n:::",
        "::: note\n\n**Jon Feldt:** I never lied.\n\n:::",
        "::: note\n\nKelm has nine ships.",
        ":::{.box}\nKelm: nine ships.\n:::",
    ],
)
def test_a_rule_a_box_and_a_table_end_a_turn(beside: str) -> None:
    transcript = read(_BESIDE.format(beside), "a.md")
    said = turns(transcript)
    assert [one for one in said if one[0] is not None] == [
        ("Mira Voss", "We ship."),
        ("Jon Feldt", "When?"),
        ("Mira Voss", "Soon."),
        ("Jon Feldt", "Good."),
    ]
    assert said[-2][1].endswith("On we go.")
    assert warned_lines(transcript)


def test_a_rule_before_a_label_changes_nothing() -> None:
    transcript = read("**Mira:** One.\n\n---\n\n**Jon:** Two.\n\n***\n\n**Mira:** Three.\n\nFour.", "a.md")
    assert turns(transcript) == [("Mira", "One."), ("Jon", "Two."), ("Mira", "Three.\n\nFour.")]
    assert not transcript.warnings


def test_a_talk_in_a_box_is_read() -> None:
    text = "::: interview\n\n**Mira Voss:** We ship.\n\n**Jon Feldt:** When?\n\n**Mira Voss:** Soon.\n\n:::\n"
    assert [name for name, _ in said(text)][:3] == [None, "Mira Voss", "Jon Feldt"]


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
def test_a_table_of_times_names_and_speech(path: str) -> None:
    text = (
        "| Time | Speaker | **Text** | Notes |\n|:---|---|---|---|\n"
        "| 0:01 | **Mira Voss** | We *do* ship: now. | loud |\n"
        "| 0:04 | Jon Feldt | When? | |\n| 0:06 | | Soon. | |\n\nThat was all.\n"
    )
    transcript = read(text, path)
    assert turns(transcript) == [
        ("Mira Voss", "We do ship: now."),
        ("Jon Feldt", "When?"),
        (None, "Soon."),
        (None, "That was all."),
    ]
    assert times(transcript) == [("We", 1.0), ("When?", 4.0), ("Soon.", 6.0)]
    assert warned_lines(transcript) == [1, 1, 5]
    assert not misplaced(transcript, text)


def test_a_table_without_a_first_row_is_read_by_all_its_rows() -> None:
    text = (
        "| 0:01 | Mira Voss | We ship. |\n|---|---|---|\n| 0:04 | Jon Feldt | When? |\n| 0:06 | Mira Voss | Soon. |\n"
    )
    assert said(text) == [("Mira Voss", "We ship."), ("Jon Feldt", "When?"), ("Mira Voss", "Soon.")]


def test_what_follows_a_table_of_speakers_is_nobodys() -> None:
    table = "| Name | Said |\n|---|---|\n| {} |\n\n"
    text = table.format("Mira Voss | We ship.") + "The record ends.\n\n" + table.format("Jon | No.")
    transcript = read(text, "a.md")
    assert turns(transcript) == [("Mira Voss", "We ship."), (None, "The record ends."), ("Jon", "No.")]
    assert 5 in warned_lines(transcript)


@pytest.mark.parametrize("mark", ["*", "`", "_", ""])
def test_a_time_in_italics_or_code_between_a_bold_name_and_its_colon(mark: str) -> None:
    talk = [("Mira Voss", "0:05", "We came."), ("Jonah Feldt", "0:09", "Late."), ("Mira Voss", "0:15", "So.")]
    transcript = read("\n\n".join(f"**{name}** {mark}{time}{mark}: {said}" for name, time, said in talk), "a.md")
    assert turns(transcript) == [(name, said) for name, _, said in talk]
    assert times(transcript) == [("We", 5.0), ("Late.", 9.0), ("So.", 15.0)]


@pytest.mark.parametrize("box", ["<div class='box'>\n\n{}\n\n</div>", '<div id="ad">{}</div>', "<form>\n{}\n</form>"])
def test_what_stands_in_a_named_part_of_the_page_is_nobodys(box: str) -> None:
    talk = [("Mira Voss", "Welcome."), ("Jonah Feldt", "Thanks."), ("Mira Voss", "It held.")]
    one, two, three = (f"**{name}:** {said}" for name, said in talk)
    found = turns(read("\n\n".join([one, two, box.format("Buy pumps."), three]), "a.md"))
    assert found == [*talk[:2], (None, "Buy pumps."), talk[2]]
    assert turns(read("\n\n".join(["<div class='talk'>", one, two, three, "</div>"]), "a.md")) == talk


_SAID = [("Mira Voss", "Welcome."), ("Jonah Feldt", "Thanks."), ("Mira Voss", "It held.")]


@pytest.mark.parametrize(
    "written",
    [
        *["## **{}**\n\n{}", "### **{}:**\n\n{}", "## {}:\n\n{}", "## {} {{#one}}\n\n{}", "## *{}*\n\n{}"],
        *["## [{}](https://x.org)\n\n{}", "## <b>{}</b>\n\n{}"],
    ],
)
def test_markup_and_marks_around_a_name_in_a_heading_are_no_part_of_it(written: str) -> None:
    assert turns(read("\n\n".join(written.format(*turn) for turn in _SAID), "a.md")) == _SAID


@pytest.mark.parametrize(
    "written",
    [
        *["**{} | {clock}**\n\n{}", "**{} · {clock}**\n\n{}", "**{}, {clock}:** {}", "**{} – {clock}**\n\n{}"],
        *["{} / {clock}\n{}", "{} @{clock}:\n{}", "{}, {clock}:\n{}", "**{}**\n\n*{clock}*\n\n{}"],
        *["### {}\n*{clock}*\n\n{}", "**{}:**\n\n*[{clock}]* {}"],
        *["### {clock} {{#{clock}}}\n\n**{}:** {}", "### {clock}\n\n**{}:** {}"],
    ],
)
def test_marks_between_a_name_and_a_time_and_times_in_italics_or_in_headings(written: str) -> None:
    lines = (written.format(*turn, clock=f"00:00:0{n}") for n, turn in enumerate(_SAID, 1))
    transcript = read("\n\n".join(lines), "a.md")
    assert turns(transcript) == _SAID
    assert times(transcript) == [("Welcome.", 1), ("Thanks.", 2), ("It", 3)]
    assert transcript.warnings == ()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["### {}", "**{}**", "**{}**  0:05"])
@pytest.mark.parametrize("number", ["2019.", "25.", "7)"])
def test_a_number_that_is_all_an_answer_is_no_empty_list(number: str, name: str, end: str) -> None:
    said = [("Mira Voss", "When was it?"), ("Jon Feldt", number), ("Mira Voss", "How?"), ("Jon Feldt", number)]
    text = f"{end}{end}".join(f"{name.format(who)}{end}{end}{words}" for who, words in said)
    for written in (text, text + end):
        transcript = read(written, "a.md")
        assert turns(transcript) == said
        assert misplaced(transcript, written) == []


def test_a_list_that_is_numbered_stays_one() -> None:
    read_turns = turns(read("**Mira Voss:** Three:\n\n1. One\n2.\n3. Three\n\n**Jon Feldt:** Yes.", "a.md"))
    assert "2." not in read_turns[0][1]
