"""Two quotations of the same words: worded in two ways, spliced, or given to two people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.event import Event, PillarConfig, RubricConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.people import People
from brief_tui.core.rules import shared_sentences, two_speakers, wordings
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript(
    [
        ("Ada Moreau", "We replaced the store because YAML is very verbose. It took nine weeks of evenings."),
        ("Jon Feld", "So what did you do about the people who run the pumps at night?"),
        ("Ada Moreau", "We replaced the store because YAML is very verbose. Nobody thanked us for that."),
    ]
)
EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="dev", heading="Developer")])
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))
UNHEARD = Sources(EVENT, (), TranscriptIndex(()), SOURCES.people)
IDS = {rule.id for family in (wordings, shared_sentences, two_speakers) for rule in family.RULES}
STORE = "We replaced the store because YAML is very verbose."


def _draft(prose: str, *cited: str, by: str = "Ada Moreau") -> str:
    return "\n\n".join(("## Developer", prose, *(f"> “{words}”\n> — {by}" for words in cited))) + "\n"


def _found(text: str, sources: Sources) -> list[Finding]:
    return [finding for finding in assess(sources, text).findings if finding.id in IDS]


def _errors(text: str, event: Event) -> list[Finding]:
    return [one for one in assess(replace(SOURCES, event=event), text).findings if one.severity is Severity.ERROR]


heard_or_not = pytest.mark.parametrize("sources", [SOURCES, UNHEARD], ids=["heard", "unheard"])


@heard_or_not
@pytest.mark.parametrize(
    ("said", "mended"),
    [
        ("We replaced the store because YAML is really verbose", None),
        ("We replaced the store because YAML is not very verbose", None),
        ("We replaced a store because YAML is very verbose", None),
        ("They replaced the store because YAML is very verbose", "We replaced the store because YAML is very verbose"),
        ("replaced the store as YAML is very wordy", "replaced the store because YAML is very verbose"),
        ("We replaced the store, YAML is very verbose", None),
    ],
)
def test_prose_and_citation_that_differ(said: str, mended: str | None, sources: Sources) -> None:
    text = _draft(f"“{said},” Ada Moreau said.", STORE)
    found = _found(text, sources)
    assert [(one.id, one.severity.value, one.line) for one in found] == [("wording-differs", "error", 3)]
    assert "line 5" in found[0].message
    assert found[0].repair is not None
    wanted = mended or "We replaced the store because YAML is very verbose"
    assert found[0].repair.applied(text) == _draft(f"“{wanted},” Ada Moreau said.", STORE)


@heard_or_not
@pytest.mark.parametrize(
    "said",
    [
        "We replaced the store because YAML is very verbose",
        "YAML is very verbose",
        "We replaced the store … YAML is very verbose",
        "We, uh, replaced the store because YAML is very verbose",
        "[They] replaced the store because YAML is very verbose",
        "It took nine weeks of evenings",
    ],
)
def test_what_is_no_difference(said: str, sources: Sources) -> None:
    assert _found(_draft(f"“{said},” Ada Moreau said.", STORE), sources) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It's 50 percent of what we're paid for", "It is 50 % of what we are paid for"),
        ("Twenty-five open-source parsers did not colour it", "25 open source parsers didn't color it"),
        ("Well, the scheduler moved, um, the jobs", "The scheduler, uh, moved the jobs"),
    ],
)
def test_forms_that_the_white_list_sets_aside(one: str, other: str) -> None:
    assert _found(_draft(f"“{one},” Ada Moreau said.", other), UNHEARD) == []


def test_a_wrong_citation_takes_the_wording_of_the_prose_that_stands() -> None:
    text = _draft(f"“{STORE[:-1]},” Ada Moreau said.", STORE.replace("YAML", "JSON"))
    (found,) = _found(text, SOURCES)
    assert (found.id, found.line) == ("wording-differs", 5)
    assert found.passages[0].text.startswith("We replaced the store")
    assert found.repair is not None
    assert found.repair.applied(text) == _draft(f"“{STORE[:-1]},” Ada Moreau said.", STORE)


@heard_or_not
@pytest.mark.parametrize("ends", ["It made everybody happy.", "That was cheap."])
def test_a_sentence_that_goes_on_in_two_ways(ends: str, sources: Sources) -> None:
    found = _found(_draft("Moreau spoke.", f"{STORE} It took nine weeks.", f"{STORE} {ends}"), sources)
    assert [(one.id, one.severity.value, one.line) for one in found] == [("shared-sentence", "error", 8)]
    assert "line 5" in found[0].message


@heard_or_not
def test_six_words_that_begin_both(sources: Sources) -> None:
    text = _draft("“We replaced the store because YAML took nine weeks,” Ada Moreau said.", STORE)
    assert [one.id for one in _found(text, sources)] == ["shared-sentence"]


@heard_or_not
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{STORE} It took nine weeks of evenings.", STORE),
        (f"{STORE} It took nine weeks of evenings.", f"{STORE} … Nobody thanked us for that."),
        ("That is so. It took nine weeks.", "That is so. Nobody thanked us for that."),
    ],
    ids=["part", "ellipsis", "short"],
)
def test_what_is_no_splice(one: str, other: str, sources: Sources) -> None:
    assert _found(_draft("Moreau spoke.", one, other), sources) == []


@heard_or_not
def test_three_words_that_begin_both(sources: Sources) -> None:
    found = _found(_draft("Moreau spoke.", "Pumps were tired. It took weeks.", "Pumps were tired. They sang."), sources)
    assert [one.id for one in found] == ["shared-sentence"]


@heard_or_not
def test_speech_that_a_clause_divides_reads_as_said_in_a_row(sources: Sources) -> None:
    text = _draft(f"“{STORE[:-1]},” Ada Moreau said. “That was cheap.”", f"{STORE} It took nine weeks of evenings.")
    (found,) = _found(text, sources)
    assert (found.id, found.line) == ("shared-sentence", 3)


@heard_or_not
@pytest.mark.parametrize(
    "prose",
    [
        f"“{STORE[:-1]},” Ada Moreau said. “It was mainly shame.”",
        "“We replaced the store because YAML,” Ada Moreau said, “is really verbose.”",
    ],
)
def test_speech_that_a_clause_divides_may_be_worded_in_another_way(prose: str, sources: Sources) -> None:
    found = _found(_draft(prose, f"{STORE} It was mostly shame."), sources)
    assert {one.id for one in found if one.line == 3} == {"wording-differs"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a few short words are a sentence, and two words for many are no other wording
        ("We feed the cows. It took nine weeks.", "We feed the cows. Nobody thanked us for that."),
        ("We never had to mend the pump by hand, we need", "We never had to mend the pump by hand, we buy one."),
    ],
)
def test_short_words_that_begin_both(one: str, other: str) -> None:
    one = f"{one} to sing to it until the rain is over." if one.endswith("need") else one
    assert [finding.id for finding in _found(_draft("x", one, other), UNHEARD)] == ["shared-sentence"]


def test_a_short_sentence_that_differs() -> None:
    found = _found(_draft("“Everyone asks about the dog,” Ada Moreau said.", "Everybody asks about the dog."), UNHEARD)
    assert [finding.id for finding in found] == ["wording-differs"]


@pytest.mark.parametrize(
    "prose",
    [
        f"“{STORE[:-1]},” Ada Moreau said. “Nobody thanked us for that.”",
        f"“{STORE[:-1]},” Ada Moreau said. Later she laughed. “That was cheap.”",
        f"“{STORE[:-1]},” Ada Moreau said, and later, “that was cheap.”",
        f"“{STORE[:-1]},” Ada Moreau said. “That was cheap,” said Jon Feld.",
    ],
)
def test_speech_that_goes_on_so_or_begins_anew(prose: str) -> None:
    assert _found(_draft(prose, f"{STORE} It took nine weeks of evenings."), SOURCES) == []


def test_no_repair_runs_over_the_clause_that_divides_speech() -> None:
    text = _draft(
        "“We replaced the store because YAML is very verbose,” Moreau said. “It took us nine weeks of evenings.”",
        "We replaced the store because YAML is very verbose. Nobody slept. It took us nine weeks of evenings.",
    )
    (found,) = _found(text, UNHEARD)
    assert found.id == "shared-sentence"
    assert found.repair is None


def test_what_was_said_twice_may_go_on_in_two_ways() -> None:
    text = _draft("Moreau spoke.", f"{STORE} It took nine weeks of evenings.", f"{STORE} Nobody thanked us for that.")
    assert _found(text, SOURCES) == []
    assert [one.id for one in _found(text, UNHEARD)] == ["shared-sentence"]


def test_one_sentence_given_to_two_people() -> None:
    found = _found(_draft(f"“{STORE[:-1]},” Jon Feld said.", STORE), UNHEARD)
    assert [(one.id, one.severity.value, one.line) for one in found] == [("two-speakers", "error", 3)]
    assert "Jon Feld" in found[0].message
    assert "Ada Moreau" in found[0].message
    cited = _found(_draft(f"“{STORE[:-1]},” Ada Moreau said.", STORE, by="Jon Feld"), SOURCES)
    assert [(one.id, one.line) for one in cited] == [("two-speakers", 5)]


@pytest.mark.parametrize(
    ("said", "by", "told"),
    [
        (STORE[:-1], "Jon Feld", ["false-speech"]),
        (STORE[:-1].replace("store", "shop"), "Ada Moreau", ["wording-differs"]),
        (STORE[:-1].replace("store", "shop"), "Jon Feld", ["false-speech", "two-speakers"]),
    ],
    ids=["speaker", "wording", "both"],
)
def test_one_defect_is_one_error(said: str, by: str, told: list[str]) -> None:
    errors = _errors(_draft(f"“{said},” {by} said.", STORE), EVENT)
    assert [one.id for one in errors] == told


def test_a_silent_cut_beside_the_whole_citation_is_one_error() -> None:
    said = "A scratch on a door is gone by Monday, and a scratch on a hull lets the whole sea in."
    talk = transcript([("Ada Moreau", said)])
    sources = replace(SOURCES, transcripts=(talk,), index=TranscriptIndex((talk,)), people=People(talk.speakers))
    cut = said.replace("a scratch on a hull ", "")
    found = assess(sources, _draft(f"“{cut[:-1]},” Ada Moreau said.", said)).findings
    assert [one.id for one in found if one.severity is Severity.ERROR] == ["wording-differs"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        # joined with words of elsewhere, or of nobody
        (f"{STORE} Nobody thanked us for that.", []),
        (f"{STORE} So what did you do?", ["shared-sentence"]),
        (f"{STORE} The boats were painted green in spring.", ["shared-sentence"]),
        # the same sentence altered
        ("We replaced the store because YAML is a gift from the harbour master", ["false-speech", "shared-sentence"]),
        ("It took nine weeks of evenings when the harbour master whistled", ["false-speech", "shared-sentence"]),
        ("It took nine weeks of evenings when nobody slept on the long pier", ["false-speech", "shared-sentence"]),
        # the same in other words
        ("It took nine weeks of evenings when all we needed was a new pump", ["false-speech"]),
        ("It took nine weeks of evenings before we bought a pump", ["wording-differs"]),
    ],
)
def test_a_splice_in_the_prose_is_one_error(said: str, told: list[str]) -> None:
    evenings = "It took nine weeks of evenings when we should have bought a pump."
    talk = transcript(
        [
            ("Ada Moreau", f"{STORE} It was slow. {evenings}"),
            ("Jon Feld", "So what did you do about the people who run the pumps at night?"),
            ("Ada Moreau", f"{STORE} Nobody thanked us for that. So what did you do?"),
        ]
    )
    sources = replace(SOURCES, transcripts=(talk,), index=TranscriptIndex((talk,)), people=People(talk.speakers))
    text = _draft(f"“{said.rstrip('.')},” Ada Moreau said.", f"{STORE} Nobody thanked us for that.", evenings)
    found = assess(sources, text).findings
    assert [one.id for one in found if one.severity is Severity.ERROR and one.id != "uncited-speech"] == told


@pytest.mark.parametrize(
    "settings",
    [
        {"findings": {"wording-differs": "warning"}},
        {"findings": {"wording-differs": "off"}},
        {"rubric": {"false-speech": 0}},
    ],
)
def test_false_speech_is_told_where_nothing_else_closes_the_gate_or_the_gate_counts_it(
    settings: dict[str, dict[str, int | str]],
) -> None:
    event = Event.model_validate(
        {"title": "Quay Talks", "pillars": [{"id": "dev", "heading": "Developer"}], **settings}
    )
    text = _draft(f"“{STORE[:-1].replace('store', 'shop')},” Ada Moreau said.", STORE)
    assert "false-speech" in [one.id for one in _errors(text, event)]


def test_false_speech_is_told_where_a_comment_allows_its_other_wording() -> None:
    prose = f"“{STORE[:-1].replace('store', 'shop')},” Ada Moreau said."
    allowed = "<!-- brief-tui: allow wording-differs because the shop was the store -->"
    assert [one.id for one in _errors(_draft(f"{allowed}\n\n{prose}", STORE), EVENT)] == ["false-speech"]


def test_two_people_are_told_where_the_gate_counts_them() -> None:
    event = EVENT.model_copy(update={"rubric": RubricConfig.model_validate({"two-speakers": 0})})
    errors = _errors(_draft(f"“{STORE[:-1]},” Jon Feld said.", STORE), event)
    assert sorted(one.id for one in errors) == ["false-speech", "two-speakers"]


def test_every_difference_is_named_and_the_first_is_its_place() -> None:
    said = STORE[:-1].replace("the store", "a shop").replace("very", "really")
    (found,) = _found(_draft(f"“{said},” Ada Moreau said.", STORE), SOURCES)
    assert "“the store”" in found.message
    assert "“really” is “very”" in found.message
    assert found.column == len("“We replaced ") + 1


def test_the_message_says_which_of_two_stands() -> None:
    stands, spliced = f"{STORE} It took nine weeks of evenings.", f"{STORE} So what did you do?"
    (found,) = _found(_draft("Moreau spoke.", stands, spliced), SOURCES)
    assert "that one stands, this one is spliced" in found.message
    (unheard,) = _found(_draft("Moreau spoke.", stands, spliced), UNHEARD)
    assert "at least one of them is spliced" in unheard.message


def test_a_whole_sentence_of_everyday_words_that_goes_on_in_two_ways() -> None:
    talk = transcript(
        [
            ("Ada Moreau", "I am not against it. I just want to know who writes the letter."),
            ("Jon Feld", "And who would move first?"),
            ("Ada Moreau", "Nobody moves the pumps on one weekend. That was cheap."),
        ]
    )
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    stands = "I am not against it. I just want to know who writes the letter."
    text = _draft("Moreau spoke.", stands, "I am not against it. Nobody moves the pumps on one weekend.")
    assert [(one.id, one.line) for one in _found(text, sources)] == [("shared-sentence", 8)]
    assert "repeated-citation" not in {one.id for one in assess(sources, text).findings}
    assert _found(_draft("Moreau spoke.", stands, "I am not against it. That was cheap."), UNHEARD) == []


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("That was cheap.", ["shared-sentence"]),
        ("… That was cheap.", ["repeated-citation"]),
        ("Nobody moves the pumps on one weekend.", ["repeated-citation"]),
    ],
)
def test_a_citation_that_is_the_first_sentence_of_a_spliced_one(more: str, told: list[str]) -> None:
    talk = transcript(
        [
            ("Ada Moreau", "Tar the rope and the tide will take care of it. Nobody moves the pumps on one weekend."),
            ("Jon Feld", "And who would move first?"),
            ("Ada Moreau", "The crane is older than the harbour. That was cheap."),
        ]
    )
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    stands = "Tar the rope and the tide will take care of it."
    text = _draft("Moreau spoke of the rope.", stands, f"{stands} {more}")
    findings = [one for one in assess(sources, text).findings if one.id in {*IDS, "repeated-citation"}]
    assert [(one.id, one.line, one.repair is None) for one in findings] == [
        (id, 8, id == "shared-sentence") for id in told
    ]
    assert ("goes on with words that do not follow it" in findings[0].message) is (told == ["shared-sentence"])


@pytest.mark.parametrize(
    ("said", "cited", "line"),
    [
        ("“{stands} That was cheap,” Moreau said.", "{stands}", 3),
        ("“{stands}” Moreau said.", "{stands} That was cheap.", 5),
        # words of nobody, or of so few that the whole is judged a slip
        ("“{stands} After that we sold the tugs to a museum,” Moreau said.", "{stands}", 3),
        ("“{stands} Now it floats,” Moreau said.", "{stands}", 3),
        ("“{stands}” Moreau said.", "{stands} After that we sold the tugs to a museum.", 5),
        # nobody is named, or has said any of what comes behind
        ("“{stands} Fog sells more tickets than any lighthouse keeper ever did.”", "{stands}", 3),
        ("“{stands}” Moreau said.", "{stands} Fog sells more tickets than any lighthouse keeper ever did.", 5),
        ("“{stands} Nobody moves the pumps on one weekend.”", "{stands}", None),
        ("“{stands} … Fog sells more tickets than any lighthouse keeper ever did.”", "{stands}", None),
        # what follows, or another wording of it
        ("“{stands} Nobody moves the pumps,” Moreau said.", "{stands}", None),
        ("“{stands} Nobody moves a pump on two weekends,” Moreau said.", "{stands}", None),
        ("“{stands} Nobody moves the pumps on a Monday,” Moreau said.", "{stands}", None),
        ("“{stands}” Moreau said.", "{stands} Nobody moved all the pumps on one weekend.", None),
        # a slip in the shared sentence
        ("“{stands}” Moreau said.", "Tar every rope and the tide will take care of it. That was cheap.", None),
        ("“{stands} … That was cheap,” Moreau said.", "{stands}", None),
        ("“{stands}” Moreau went on to the price. “That was cheap,” she said.", "{stands}", None),
    ],
)
def test_prose_and_citation_of_which_one_goes_on_behind_the_other(said: str, cited: str, line: int | None) -> None:
    stands = "Tar the rope and the tide will take care of it."
    talk = transcript(
        [
            ("Ada Moreau", f"{stands} Nobody moves the pumps on one weekend."),
            ("Jon Feld", "And who would move first?"),
            ("Ada Moreau", "The crane is older than the harbour. That was cheap."),
        ]
    )
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    text = _draft(said.format(stands=stands), cited.format(stands=stands))
    found = [one for one in _found(text, sources) if one.id == "shared-sentence"]
    assert [one.line for one in found] == ([line] if line else [])


def test_few_words_may_be_said_by_two() -> None:
    assert _found(_draft("“It took nine weeks,” Jon Feld said.", "It took nine weeks."), UNHEARD) == []


def test_a_draft_full_of_the_same_is_read_to_a_bound() -> None:
    text = _draft("Moreau spoke.", *(f"{STORE} Then {n} people left us all." for n in range(2_000)))
    assert _found(text, UNHEARD)


@heard_or_not
def test_a_quotation_is_told_once(sources: Sources) -> None:
    said = STORE[:-1].replace("the store", "a store")
    text = _draft(f"“{STORE[:-1]},” Moreau said. “{said},” Ada Moreau said.", STORE)
    assert [one.id for one in _found(text, sources)] == ["wording-differs"]
    given = f"“{STORE[:-1]},” Moreau said. “{STORE[:-1]},” Jon Feld said."
    assert [one.id for one in _found(_draft(given, STORE), UNHEARD)] == ["two-speakers"]


@heard_or_not
@pytest.mark.parametrize(
    ("said", "cited", "ids"),
    [
        (
            f"{STORE} Nobody thanked us for that.",
            f"{STORE} It was late. Nobody thanked us for that.",
            ["shared-sentence"],
        ),
        (
            f"{STORE} It was late. Nobody thanked us for that.",
            f"{STORE} Nobody thanked us for that.",
            ["shared-sentence"],
        ),
        (f"{STORE} … Nobody thanked us for that.", f"{STORE} It was late. Nobody thanked us for that.", []),
        (f"{STORE} It was late. Nobody thanked us for that.", "It was late. Nobody thanked us for that.", []),
        (STORE, "We replaced the store because it was late and YAML is very verbose.", ["wording-differs"]),
        (f"{STORE} We went on.", f"{STORE} It was late. But we went on.", ["shared-sentence"]),
        ("They replaced the store because YAML is very verbose.", f"{STORE} It was late.", ["wording-differs"]),
    ],
)
def test_whole_sentences_left_out_between_others_are_a_splice(
    said: str, cited: str, ids: list[str], sources: Sources
) -> None:
    found = _found(_draft(f"“{said}” Ada Moreau said.", cited), sources)
    assert [one.id for one in found] == ids
    if ids == ["shared-sentence"]:
        assert found[0].message.startswith("Shares a sentence with the quotation on line")
