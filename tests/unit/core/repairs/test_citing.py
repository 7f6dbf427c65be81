"""Words put into a draft: they stand at once, where they were put, and nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_tui.core.assessment import assess
from brief_tui.core.event import SpeakerConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.judging.judged import Judged
from brief_tui.core.language.stage_notes import is_unheard, notes
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span, newline_of
from brief_tui.core.people import People
from brief_tui.core.repairs.citing import CURLY, Citing, set_words
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.picking import Pick, pick_sentence, words_of
from brief_tui.core.sources.transcripts import Transcript, Turn
from brief_tui.core.visible import visible
from brief_tui.formats import read_transcript
from tests.shared_data import ABSENT, QUOTES, transcripts
from tests.unit.factories import make_event

CALDER = """\
**Ines Calder:** We measured the cranes *twice*, and the cranes lied. He said "never again" & left. Is 5 < 6?

**Oda Finch:** What did you do? \\[the board] said `rm -rf *` in snake_case [laughs] and [a](b) went.

**Speaker 1:** Nobody knows me.
"""
BRANDT = """\
WEBVTT

00:12:04.000 --> 00:12:09.000
<v Tomas Brandt>The quay wall moves by twelve
millimetres &amp; more a year.

00:12:10.000 --> 00:12:14.000
<v Tomas Brandt>Nobody budgets for a wall that moves.
"""
DRAFT = """\
# The quay

## Developer

Ines Calder trusts no “sensor” that she has not seen.
It goes on.

- one
- two

| a | b |
|---|---|
| c | d |

```
code

code
```

As Tomas Brandt put it, things change.

## Deep Tech

> “Nobody budgets for a wall that moves.”
> — Tomas Brandt, Director @ Brandt Walls

The end.
"""
OWN = (
    read_transcript(CALDER.encode(), "transcripts/calder.md"),
    read_transcript(BRANDT.encode(), "transcripts/brandt.vtt"),
)


def sources_of(transcripts: tuple[Transcript, ...], *speakers: SpeakerConfig) -> Sources:
    index = TranscriptIndex(transcripts)
    people = People([*index.labels, *(speaker.name for speaker in speakers)])
    return Sources(make_event(speakers=list(speakers)), transcripts, index, people)


SOURCES = sources_of(OWN, SpeakerConfig(name="Ines Calder", title="Chief Engineer", company="Calder Cranes"))


def sentence(words: str) -> Pick:
    source = next(source for source in OWN if words in source.text)
    pick = pick_sentence(source, source.text.index(words))
    assert pick is not None
    return pick


def cited(words: str, draft: str = DRAFT, at: int = 0) -> tuple[str, Judged]:
    """The draft with the sentence cited at an offset, and the citation."""
    made = Citing(draft, SOURCES, assess(SOURCES, draft)).citation(sentence(words), at)
    assert made is not None
    repair = made.repair
    after, start = repair.applied(draft), repair.replacements[0].span.start
    new = [j for j in assess(SOURCES, after).quotations if j.quotation.span.start >= start]
    return after, new[0]


def inline(words: str, draft: str, at: int) -> str | None:
    repair = Citing(draft, SOURCES).quotation(sentence(words), at)
    return repair.applied(draft) if repair else None


def test_an_ellipsis_is_cited_where_words_were_not_made_out() -> None:
    words = "We measured the cranes with a [inaudible] every spring [laughs] and every autumn."
    talk = read_transcript(f"**Ines Calder:** {words}\n".encode(), "transcripts/talk.md")
    pick = pick_sentence(talk, talk.text.index("cranes"))
    sources = sources_of((talk,))
    made = Citing(DRAFT, sources).citation(pick, 0) if pick else None
    assert made is not None
    after = made.repair.applied(DRAFT)
    assert "with a … every spring and every autumn." in after
    assert assess(sources, after).quotations[0].verdict.kind == "elided"


def test_a_citation_follows_the_paragraph_with_title_company_time_and_source() -> None:
    after, judged = cited("The quay wall", at=DRAFT.index("trusts"))
    expected = (
        "It goes on.\n\n> “The quay wall moves by twelve millimetres & more a year.”\n"
        "> — Tomas Brandt, Director @ Brandt Walls [t=12:04 src=brandt.vtt]\n\n\n\n- one"
    )
    assert expected in after
    assert judged.verdict.kind == "exact"
    after, judged = cited("We measured", at=DRAFT.index("trusts"))
    assert "\n> — Ines Calder, Chief Engineer @ Calder Cranes [src=calder.md]\n" in after
    assert (judged.title, judged.company) == ("Chief Engineer", "Calder Cranes")


@pytest.mark.parametrize(
    ("cursor", "behind"),
    [
        ("The quay", "# The quay\n\n## Developer\n\n"),
        ("one", "- two\n\n"),
        ("c |", "| c | d |\n\n"),
        ("code\n\ncode", "```\n\n"),
        ("Nobody", "@ Brandt Walls\n\n"),
        ("end.", "The end.\n\n"),
    ],
)
def test_it_never_divides_a_list_table_code_or_citation(cursor: str, behind: str) -> None:
    after, judged = cited("We measured", at=DRAFT.index(cursor) + 2)
    assert judged.verdict.kind == "exact"
    assert f"{behind}> “We measured" in after


@pytest.mark.parametrize("cursor", ["## Deep", "Deep", "### Walls", "Walls"])
def test_at_a_heading_it_stands_below_that_and_its_headline(cursor: str) -> None:
    draft = "# Quay\n\nProse.\n\n## Deep\n\n### Walls\n\nMore.\n"
    after, _ = cited("We measured", draft, draft.index(cursor))
    assert "### Walls\n\n> “We measured" in after


def test_an_empty_line_takes_it() -> None:
    after, _ = cited("We measured", "## Developer\n\n\n\nProse.\n", 14)
    assert after.startswith("## Developer\n\n> “We measured the cranes twice, and the cranes lied.”\n> — Ines Calder")
    assert after.endswith("[src=calder.md]\n\n\n\nProse.\n")
    after, _ = cited("We measured", "", 0)
    assert after.startswith("> “We measured")


def test_line_ends_are_the_drafts() -> None:
    after, judged = cited("We measured", "Prose.\r\n\r\nMore.\r\n", 3)
    assert judged.verdict.kind == "exact"
    assert "\n" not in after.replace("\r\n", "")
    after, _ = cited("We measured", "Prose.\n\nMore.\r\n", 3)
    assert after.count("\r") == 1  # a stray one is a character of its line


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("lines", [1, 2])
def test_a_draft_that_ends_with_a_line_end_still_does(newline: str, lines: int) -> None:
    draft = f"Prose.{newline * lines}"
    after, _ = cited("We measured", draft, len(draft))
    assert after.endswith(f"[src=calder.md]{3 * newline}")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("draft", ["", "Prose.", "Prose.\n", "Prose.\n\n", "Prose.\n\nMore.\n", "- One.\n\n\n\nMore."])
def test_behind_a_citation_one_writes_on_in_a_paragraph_of_its_own(draft: str, newline: str) -> None:
    draft = draft.replace("\n", newline)
    made = Citing(draft, SOURCES).citation(sentence("We measured"), 3)
    assert made is not None
    assert made.missing == ""
    after = made.repair.applied(draft)
    written = f"{after[: made.cursor]}That winter is weak.{after[made.cursor :]}"
    brief = assess(SOURCES, written).brief
    assert not [finding for finding in brief.findings if finding.id == "missing-blank-line"]
    assert "That winter is weak." in [prose.text for prose in brief.prose]
    assert f"[src=calder.md]{2 * newline_of(draft)}That winter" in written


@pytest.mark.parametrize(
    ("title", "company", "missing"),
    [("", "", "title and company"), ("Engineer", "", "company"), ("", "Calder Cranes", "title")],
)
def test_behind_a_citation_that_lacks_title_or_company_one_adds_them(title: str, company: str, missing: str) -> None:
    speakers = [SpeakerConfig(name="Ines Calder", title=title, company=company)] if title or company else []
    made = Citing(DRAFT, sources_of(OWN, *speakers)).citation(sentence("We measured"), 3)
    assert made is not None
    assert made.missing == missing
    after = made.repair.applied(DRAFT)
    assert after[made.cursor :].startswith(" [src=calder.md]\n\n")
    assert after[: made.cursor].endswith(title or company or "— Ines Calder")


def test_nothing_is_cited_where_nothing_can_be_read() -> None:
    assert Citing("```\ncode\n", SOURCES).citation(sentence("We measured"), 5) is None


def test_what_nobody_is_named_for_is_cited_without_an_attribution() -> None:
    after, judged = cited("Nobody knows", "Prose.", 0)
    assert after == "Prose.\n\n> “Nobody knows me.”"
    assert judged.speaker is None


def test_the_marks_are_the_drafts_whatever_its_apostrophes_are() -> None:
    assert "> “We measured" in cited("We measured", "It's what we don't and can't. “So,” he says.\n")[0]
    assert '> "We measured' in cited("We measured", 'It’s what we don’t and can’t. "So," he says.\n')[0]


def test_what_nobody_sees_is_cited_of_nothing() -> None:
    ugly = "\x1b[31m{}\x9b\x07\u202e\u200b{}\x7f"
    label, said = ugly.format("Ines ", "Calder"), ugly.format("lied", " and")
    talk = f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v {label}>The cranes {said} never moved.\n"
    source = read_transcript(talk.encode(), "transcripts/ca\x1blder.vtt")
    title, company = ugly.format("Chief", " Engineer"), ugly.format("Calder", " Cranes")
    name = source.turns[0].speaker or ""
    assert "\x1b" in name
    sources = sources_of((source,), SpeakerConfig(name=name, title=title, company=company))
    pick = pick_sentence(source, source.text.index("never"))
    assert pick is not None
    for speakers in (sources, sources_of((source,))):
        made = Citing("Prose.", speakers).citation(pick, 3)
        assert made is not None
        written = made.repair.applied("Prose.")
        assert "— " in written
        assert visible(written) == written
        inline = Citing("Prose. ", speakers).quotation(pick, 7)
        assert inline is None or visible(inline.applied("Prose. ")) == inline.applied("Prose. ")


def test_marks_among_the_words_become_single_and_markdown_is_escaped() -> None:
    after, judged = cited("never again", "“Curly” prose.", 0)
    assert "> “He said ‘never again’ & left.”" in after
    assert judged.verdict.kind == "normalised"
    assert "> \"He said 'never again' & left.\"" in cited("never again", 'Straight "prose".', 0)[0]
    assert set_words("[the board] ran `rm -rf *` in snake_case &amp; <b>", CURLY) == (
        "the board ran \\`rm -rf \\*\\` in snake_case \\&amp; \\<b>"
    )


@pytest.mark.parametrize(
    ("before", "behind", "written"),
    [
        ("", "", "Tomas Brandt said: “Nobody budgets for a wall that moves.”"),
        ("They met.", "", " Tomas Brandt said: “Nobody budgets for a wall that moves.”"),
        ("They met. ", ".", "Tomas Brandt said: “Nobody budgets for a wall that moves”"),
        ("As Tomas Brandt put it, ", "", "“Nobody budgets for a wall that moves.”"),
        ("Tomas Brandt said: ", " So it is.", "“Nobody budgets for a wall that moves.”"),
        ("Somebody told us, ", "", "“Nobody budgets for a wall that moves”, Tomas Brandt said."),
        ("They came to", " charge. So it is.", " “Nobody budgets for a wall that moves”, Tomas Brandt said,"),
        ("Tomas Brandt spoke. ", "", "Brandt said: “Nobody budgets for a wall that moves.”"),
    ],
)
def test_a_quotation_in_a_sentence_has_a_clause_where_nothing_names_the_speaker(
    before: str, behind: str, written: str
) -> None:
    draft = f"## Developer\n\n“Curly.” {before}{behind}\n" if before else "## Developer\n\n“Curly.”\n\n\n"
    at = draft.index(before, 15) + len(before) if before else len(draft) - 1
    after = inline("Nobody budgets", draft, at)
    assert after == draft[:at] + written + draft[at:]
    assert assess(SOURCES, after).quotations[-1].verdict.kind == "exact"


@pytest.mark.parametrize(
    ("draft", "written"),
    [
        ("“|", "Tomas Brandt said: “Nobody budgets for a wall that moves.”"),
        ("As Tomas Brandt put it, “|", "As Tomas Brandt put it, “Nobody budgets for a wall that moves.”"),
        ("As Tomas Brandt put it, “|”", "As Tomas Brandt put it, “Nobody budgets for a wall that moves.”"),
        ("As Tomas Brandt put it, “ |.", "As Tomas Brandt put it, “Nobody budgets for a wall that moves”."),
        ("As Tomas Brandt put it, “half a |", None),
        ("As Tomas Brandt put it, “half a |”.", None),
    ],
)
def test_a_mark_that_is_open_is_the_quotations_own(draft: str, written: str | None) -> None:
    before, after = draft.split("|")
    head = "## Developer\n\n“Curly.”\n\n"
    text = inline("Nobody budgets", f"{head}{before}{after}", len(head + before))
    assert text == (head + written if written else None)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("draft", "put"),
    [
        ("Above.%%|%Below.%", "Above.%%|%%Below.%"),
        ("Above.%|%Below.%", "Above.%%|%%Below.%"),
        ("Above.%|", "Above.%%|%"),
    ],
)
def test_a_quotation_in_an_empty_line_is_a_paragraph(draft: str, put: str, newline: str) -> None:
    draft, put = (f"“Curly.” {text}".replace("%", newline) for text in (draft, put))
    text = inline("Nobody budgets", draft.replace("|", ""), draft.index("|"))
    assert text == put.replace("|", "Tomas Brandt said: “Nobody budgets for a wall that moves.”")


@pytest.mark.parametrize(
    ("draft", "behind"),
    [
        ("They met at the ha|rbour wall.", "harbour"),
        ("They met at the harbour| wall.", "harbour"),
        ("They did|n’t meet.", "didn’t"),
        ("They met (by the har|bour) at noon.", "harbour)"),
        ("They met by the **old har|bour** at noon.", "harbour**"),
        ("They met at the ha|rbour—at noon.", "harbour"),
        ("They paid 1,|000 for it.", "1,000"),
        ("They met at the harbou|r", "harbour"),
    ],
)
def test_a_quotation_is_put_behind_the_word_that_holds_the_cursor(draft: str, behind: str) -> None:
    head = "## Developer\n\n“Curly.” "
    before, after = draft.split("|")
    text = inline("Nobody budgets", head + before + after, len(head + before))
    assert text is not None
    at = (head + before + after).index(behind) + len(behind)
    assert text.startswith((head + before + after)[:at] + " “Nobody budgets for a wall that moves")
    assert text.endswith((head + before + after)[at:])


def test_a_question_keeps_its_mark() -> None:
    after = inline("Is 5", "Curly “x”. ", 11)
    assert after == "Curly “x”. Ines Calder said: “Is 5 < 6?”"
    assert inline("Is 5", "Curly “x”. Then, ", 17) == "Curly “x”. Then, “Is 5 < 6?” Ines Calder said."


@pytest.mark.parametrize("place", ["# The", "code", "budgets", "sensor"])
def test_no_quotation_is_put_where_none_would_be_read(place: str) -> None:
    assert inline("We measured", DRAFT, DRAFT.index(place) + 2) is None


@pytest.mark.parametrize(
    "draft",
    [
        "| Who | What |\n|--^-|---|\n| Calder | cranes |\n",
        "| Who | What |\n|---|---|^\n| Calder | cranes |\n",
        "Prose.\n\n^### Headline\n\nProse.\n",
        "Headline\n==^=\n\nProse.\n",
        "Prose.\n\n^> “Curly.”\n> — Ines Calder, Engineer @ Calder Cranes\n",
    ],
)
def test_no_quotation_is_put_where_it_would_change_what_a_block_is(draft: str) -> None:
    assert inline("Nobody budgets", draft.replace("^", ""), draft.index("^")) is None


@pytest.mark.parametrize("draft", ["- One.\n- ", "| Who | What |\n|---|---|\n| Calder | cranes"])
def test_a_quotation_may_be_put_into_a_list_or_the_cell_of_a_table(draft: str) -> None:
    after = inline("Nobody budgets", draft, len(draft))
    assert after is not None
    assert after.startswith(draft)


def test_other_quotations_stay_as_they_are_told() -> None:
    draft = "## Developer\n\nTomas Brandt spoke. “Nobody budgets for a wall that moves,” he said.\n"
    at = draft.index("“")
    after = inline("We measured", draft, at)
    if after is not None:
        told = [(j.speaker, j.verdict.kind) for j in assess(SOURCES, after).quotations]
        assert told == [("Ines Calder", "normalised"), ("Tomas Brandt", "normalised")]


WORDS = st.sampled_from(
    "wall “wall wall” \"wall\" 'tis *wall* _a_ [x] [x](y) <b> &amp; `a` \\* 5\" it’s – -- ... # 1. | ``a'' ,,b wall. "
    "No, caf\u00e9 \u200bzero ¿que? #wall >a".split()
)


@given(st.lists(WORDS, min_size=3, max_size=14), st.data())
def test_whatever_was_said_is_one_citation_given_to_who_said_it(words: list[str], data: st.DataObject) -> None:
    text = "we begin " + " ".join(words) + " and end"
    source = read_transcript(f"Ines Calder: {text}\n\nOda Finch: Yes.\n".encode(), "transcripts/a.txt")
    turn = source.turns[0]
    spans = words_of(source.text, turn)
    first = data.draw(st.integers(0, len(spans) - 2))
    last = data.draw(st.integers(first, len(spans) - 1))
    sources = sources_of((source,))
    cursor = data.draw(st.integers(0, len(DRAFT)))
    pick = Pick(source, turn, Span(spans[first].start, spans[last].end))
    made = Citing(DRAFT, sources).citation(pick, cursor)
    assert made is not None
    repair = made.repair
    before, after = assess(sources, DRAFT), assess(sources, repair.applied(DRAFT))
    start = repair.replacements[0].span.start
    new = [j for j in after.quotations if j.is_citation and start <= j.quotation.span.start < start + 4]
    assert len(new) == 1
    assert new[0].speaker == "Ines Calder"
    assert len(after.quotations) == len(before.quotations) + 1
    assert not {f.id for f in after.brief.findings} - {f.id for f in before.brief.findings}
    assert new[0].verdict.kind in {"exact", "normalised"}, (pick.text, new[0].verdict.reason)


def cuts_a_word(source: Transcript, turn: Turn, span: Span) -> bool:
    """Whether a selection cuts a number, or “no one”, in two: “one” of “one hundred” is not what was said."""
    spoken = fold(source.text[turn.start : turn.end])
    edges = {span.start - turn.start, span.end - turn.start}
    no_one = source.text[: span.end].casefold().endswith("no") and source.text[span.end :].startswith(" one")
    return no_one or any(word.start < edge < word.end for word in spoken for edge in edges)


@pytest.mark.skipif(not QUOTES.is_dir(), reason=ABSENT)
class TestRealTranscripts:
    @settings(max_examples=150)
    @given(st.data())
    def test_any_selection_is_cited_exactly(self, data: st.DataObject) -> None:
        sources = real_sources()
        source = sources.transcripts[data.draw(st.integers(0, len(sources.transcripts) - 1))]
        turns = [turn for turn in source.turns if words_of(source.text, turn)]
        turn = turns[data.draw(st.integers(0, len(turns) - 1))]
        spans = words_of(source.text, turn)
        first = data.draw(st.integers(0, len(spans) - 1))
        last = min(len(spans) - 1, first + data.draw(st.integers(0, 60)))
        pick = Pick(source, turn, Span(spans[first].start, spans[last].end))
        made = Citing(DRAFT, sources).citation(pick, data.draw(st.integers(0, len(DRAFT))))
        assert made is not None
        repair = made.repair
        start = repair.replacements[0].span.start
        after = assess(sources, repair.applied(DRAFT))
        judged = next(j for j in after.quotations if j.is_citation and start <= j.quotation.span.start < start + 4)
        wanted = {"exact"}
        if set(pick.text) & set('"“”[') or last - first < 3:  # of a few words there may be a place before this one
            wanted |= {"normalised"}
        if notes(pick.text):
            wanted |= {"tidied"}
        if any(map(is_unheard, notes(pick.text))):  # for what was not made out, an ellipsis may stand
            wanted |= {"elided"}
        if cuts_a_word(source, turn, pick.span):
            wanted |= {"drifted", "fabricated", "misattributed"}  # “and no” of “and no one”, where others say “and no”
        assert judged.verdict.kind in wanted, (pick.text, judged.verdict.reason)


def real_sources() -> Sources:
    if "real" not in _KEPT:
        _KEPT["real"] = sources_of(transcripts())
    return _KEPT["real"]


_KEPT: dict[str, Sources] = {}
