"""Search over the turns of transcripts: what it finds, in which order, and where it points."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.sources.search import QUERY_LIMIT, SearchIndex
from brief_tui.core.sources.transcripts import Transcript, TranscriptBuilder


def transcript(path: str, *turns: tuple[str | None, str]) -> Transcript:
    source = "\n".join(text for _, text in turns)
    builder = TranscriptBuilder(path, "text", source)
    at = 0
    for number, (speaker, text) in enumerate(turns):
        builder.time(60.0 * number)
        builder.say(speaker, text, at, new_turn=True)
        at += len(text) + 1
    return builder.build()


HARBOUR = transcript(
    "transcripts/harbour.txt",
    ("Ines Calder", "We measured the cranes twice, and the cranes lied both times."),
    ("Tomas Brandt", "The quay wall moves by twelve millimetres a year."),
    ("Ines Calder", "Nobody measured the quay."),
)
YARD = transcript(
    "transcripts/yard.txt",
    ("Oda Finch", "A wall is a wall. The quay is older than the wall on it."),
    (None, "“It’s the straddle carriers,” he said."),
)
INDEX = SearchIndex([HARBOUR, YARD])


def found(query: str) -> list[str]:
    return [hit.transcript.text[hit.turn.start : hit.turn.end] for hit in INDEX.search(query)]


def marked(query: str) -> list[list[str]]:
    return [[hit.transcript.text[m.start : m.end] for m in hit.marks] for hit in INDEX.search(query)]


def test_phrase_comes_before_scattered_words() -> None:
    assert found("quay wall") == [
        "The quay wall moves by twelve millimetres a year.",
        "A wall is a wall. The quay is older than the wall on it.",
    ]


def test_marks_show_the_phrase_or_the_words() -> None:
    assert marked("QUAY WALL")[0] == ["quay wall"]
    assert sorted(marked("quay wall")[1]) == ["quay", "wall"]


def test_case_and_typography_do_not_matter() -> None:
    assert marked("it's the Straddle") == [["It’s the straddle"]]


def test_a_slip_of_the_finger_still_finds() -> None:
    assert found("twelve milimeters")[0].startswith("The quay wall")


SAFETY = SearchIndex(
    [
        transcript(
            "t.txt",
            ("Ada", "We were satisfied after the afternoon, and so was sales."),
            ("Ada", "A ship that sails safely, we said, is unsafe for nobody."),
            ("Ada", "It is a place kept safe for us."),
            ("Ada", "Safe harbours are kept by a guard."),
        )
    ]
)


def starts(query: str) -> list[str]:
    return [hit.transcript.text[hit.turn.start : hit.turn.start + 4] for hit in SAFETY.search(query)]


def test_what_only_resembles_is_not_among_what_was_said() -> None:
    assert starts("safe") == ["It i", "Safe", "A sh"]
    assert not any(hit.similar for hit in SAFETY.search("safe"))


def test_words_of_a_query_may_be_beginnings_but_never_the_middle_of_a_word() -> None:
    assert starts("kep saf") == ["It i", "Safe"]
    assert [hit.similar for hit in SAFETY.search("fternoon")] == [True]
    assert [hit.marks[0].start - hit.turn.start for hit in SAFETY.search("safe sails")] == [12]


def test_what_resembles_is_found_where_nothing_else_is_and_says_so() -> None:
    (hit,) = SAFETY.search("satisfyed")
    assert hit.similar


def test_scripts_without_spaces_are_found_in_the_middle() -> None:
    (hit,) = SearchIndex([transcript("t.txt", (None, "我们先量了起重机"))]).search("起重")
    assert not hit.similar


def test_speaker_narrows() -> None:
    assert found("calder quay") == ["Nobody measured the quay."]


def test_speaker_alone_finds_what_they_said() -> None:
    assert {hit.turn.speaker for hit in INDEX.search("brandt")} == {"Tomas Brandt"}


def test_hit_knows_its_time() -> None:
    assert INDEX.search("millimetres")[0].time == 60.0


def test_what_nobody_said_is_not_found() -> None:
    assert found("submarine pipeline") == []


def test_short_queries_find_nothing() -> None:
    assert found("") == found(" a ") == []


def test_the_place_to_jump_to_is_the_sentence_with_most_of_the_words() -> None:
    words = "Paper. A map is a map, and I have one. I still carry a paper map of the quay. No paper since."
    paper = SearchIndex([transcript("t.txt", ("Edda Haldane", words))])
    for query in ("haldane paper map", "map paper", "papr quay"):
        (hit,) = paper.search(query)
        assert words[slice(*hit.found)] == "paper"
        assert words[: hit.found.start].endswith("I still carry a ")
        assert hit.found in hit.marks
    (hit,) = paper.search("haldane since map")
    assert words[slice(*hit.found)] == "map"


def test_limit_keeps_the_best() -> None:
    assert len(INDEX.search("quay", limit=2)) == 2


def test_a_stopped_search_returns_at_once() -> None:
    assert INDEX.search("quay", stopped=lambda: True) == ()


@given(st.text(max_size=2 * QUERY_LIMIT), st.lists(st.text(max_size=80), max_size=5))
def test_marks_lie_inside_their_turn(query: str, texts: list[str]) -> None:
    source = transcript("t.txt", *((None, text) for text in [*texts, "The quay wall moves. " + query]))
    for hit in SearchIndex([source]).search(query):
        assert hit.marks
        assert list(hit.marks) == sorted(hit.marks)
        assert hit.found in hit.marks
        for mark in hit.marks:
            assert hit.turn.start <= mark.start <= mark.end <= hit.turn.end


@given(st.text(alphabet="abcİßÉ’ \n", min_size=2, max_size=QUERY_LIMIT // 2))
def test_every_text_finds_itself(text: str) -> None:
    query = " ".join(text.split())
    source = transcript("t.txt", (None, query or "-"))
    assert len(SearchIndex([source]).search(query)) == (len(query) >= 2)


def test_slips_are_forgiven_in_any_order_of_the_words() -> None:
    assert found("milimeters quya")[0].startswith("The quay wall")
    assert [hit.similar for hit in INDEX.search("milimeters quya")] == [True]
    assert sorted(marked("milimeters quay")[0]) == ["millimetres", "quay"]


def test_a_company_finds_its_people_and_is_told() -> None:
    index = SearchIndex([HARBOUR, YARD], {"Tomas Brandt": "Brandt Walls"})
    hits = index.search("walls millimetres")
    assert [(hit.turn.speaker, hit.company) for hit in hits] == [("Tomas Brandt", "Brandt Walls")]
    assert index.search("cranes")[0].company == ""
