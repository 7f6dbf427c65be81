"""Lines with a name and no speech: which are speakers, and which are headings, agendas or speech."""

from __future__ import annotations

import pytest

from tests.unit.formats.reading import read, times, turns, warned_lines


def said(text: str, path: str = "a.txt") -> list[tuple[str | None, str]]:
    return turns(read(text, path))


@pytest.mark.parametrize(
    "agenda",
    [
        "10:30 Meeting:\nWe met.",
        "10:30 Meeting\nWe met.",
        "10:30 Meeting\n\nWe met.",
        "Programme\n\n10:30 Meeting\n11:00 Break\n12:00 Lunch Talk\n\nWe met.",
        "Meeting 10:30\n\nLunch Talk 12:00\n\nWe met.",
        "[00:12:00] Supply Chain\nWe met.",
        "Supply Chain\n\nWe met.",
        "Google Cloud\nWe met.\n\nAnd again.",
    ],
)
def test_what_stands_once_is_no_speaker(agenda: str) -> None:
    speakers = {name for name, _ in said(f"Mira Voss: One.\n\n{agenda}\n\nMira Voss: Two.")}
    assert speakers <= {"Mira Voss", None}


def test_chapters_with_times_leave_what_follows_to_nobody() -> None:
    transcript = read("Mira Voss: One.\n\n[00:12:00] Supply Chain\n\nTwo.\n\nMira Voss: Three.", "a.txt")
    assert ("Mira Voss", "One.") in turns(transcript)
    assert all("Two" not in speech for name, speech in turns(transcript) if name == "Mira Voss")
    assert warned_lines(transcript) == [3]


def test_who_asks_once_is_believed_where_the_others_return() -> None:
    text = "[0:01] Mira Voss\nOne.\n\n[0:05] Ida Lund\nTwo?\n\n[0:09] Mira Voss\nThree."
    transcript = read(text, "a.txt")
    assert turns(transcript) == [("Mira Voss", "One."), ("Ida Lund", "Two?"), ("Mira Voss", "Three.")]
    assert times(transcript) == [("One.", 1), ("Two?", 5), ("Three.", 9)]


def test_one_name_that_returns_alone_is_no_dialogue() -> None:
    assert {name for name, _ in said("Tide Tables\nOne.\n\nTide Tables\nTwo.")} == {None}


def test_a_turn_of_several_paragraphs() -> None:
    text = "Mira Voss\nOne.\n\nTwo.\n\nJonah Feldt\nThree.\n\nMira Voss\nFour.\n\nJonah Feldt\nFive."
    assert said(text)[:2] == [("Mira Voss", "One.\n\nTwo."), ("Jonah Feldt", "Three.")]


_PARAGRAPHS = (
    "Mira Voss\n\nOne?\n\nJonah Feldt\n\nTwo.\n\n{}\n\nWho pays?\n\nMira Voss\n\nOnce more?\n\nJonah Feldt\n\nYes."
)


@pytest.mark.parametrize(
    "label", ["Moderator", "Host", "Q", "Woman in the audience", "Question from the floor", "Unknown man", "caller"]
)
def test_whoever_speaks_without_a_name_in_a_paragraph_of_names_takes_it_from_the_speaker_before(label: str) -> None:
    transcript = read(_PARAGRAPHS.format(label), "a.txt")
    assert (None, "Who pays?") in turns(transcript)
    assert ("Jonah Feldt", "Two.") in turns(transcript)
    assert set(warned_lines(transcript)) == {9}


@pytest.mark.parametrize("answer", ["No", "Nobody", "2019", "All of us", "That was my audience", "Absolutely"])
def test_a_short_answer_in_a_paragraph_of_its_own_is_speech(answer: str) -> None:
    assert ("Jonah Feldt", f"Two.\n\n{answer}\n\nWho pays?") in said(_PARAGRAPHS.format(answer))


def test_a_list_of_speakers_says_nothing() -> None:
    text = "Mira Voss\nJonah Feldt\n\nMira Voss\nOne.\n\nJonah Feldt\nTwo.\n\nMira Voss\nThree."
    assert said(text) == [("Mira Voss", "One."), ("Jonah Feldt", "Two."), ("Mira Voss", "Three.")]


@pytest.mark.parametrize("note", ["[Applause]", "[Laughter]", "[Crosstalk]", "[Music]", "[inaudible]"])
def test_stage_notes_in_brackets_are_no_speakers(note: str) -> None:
    assert {name for name, _ in said(f"{note} One.\n\n{note} Two.\n\n{note} Three.")} == {None}


def test_an_editors_words_in_brackets_are_no_label_where_there_are_labels() -> None:
    text = "Mira: One.\n\nJonah: [Mira] told us.\n\n[Mira] did it again.\n\nMira: Two."
    assert ("Mira", "did it again.") not in said(text)
    assert all("did it" not in speech for name, speech in said(text) if name == "Mira")


@pytest.mark.parametrize("name", ["Mira", "Google Cloud"])
def test_one_name_in_brackets_in_a_talk_that_names_nobody(name: str) -> None:
    assert {name for name, _ in said(f"[{name}] is what we use.\n\nAnd then we stopped.")} == {None}


@pytest.mark.parametrize("heading", ["## Scaling", "## Supply Chain", "## Scaling (12:00)", "**Scaling** — "])
def test_headings_in_markdown_that_stand_once_are_no_speakers(heading: str) -> None:
    names = {name for name, _ in said(f"**Mira Voss:** One.\n\n{heading}\n\n**Mira Voss:** Two.", "a.md")}
    assert names <= {"Mira Voss", None}


@pytest.mark.parametrize("dash", ["—", "–", "-"])
@pytest.mark.parametrize("time", ["", "[00:00:0{n}] ", "0:0{n} "])
def test_a_colon_in_what_is_said_behind_a_dash_makes_no_label(dash: str, time: str) -> None:
    talk = [
        ("Ada Brook", "We lost two of the nine."),
        ("Tom Leigh", "What then?"),
        ("Ada Brook", "I tell you now: we never lied."),
        ("Tom Leigh", "No deal: we refuse."),
        ("Ada Brook", "Rain. And then: snow."),
        ("Ida Lund", "Why: rain?"),
    ]
    text = "\n\n".join(f"{time.format(n=n)}{name} {dash} {said}" for n, (name, said) in enumerate(talk))
    transcript = read(text, "a.txt")
    assert turns(transcript) == talk
    assert [seconds for _, seconds in times(transcript)] == ([] if time == "" else list(range(6)))


def test_a_company_behind_a_dash_is_no_speech() -> None:
    text = "Ada Brook — Kelm: We lost two.\n\nTom Leigh — Ost: Which?\n\nAda Brook — Kelm: Old ones.\n\n"
    said = ["We lost two.", "Which?", "Old ones."]
    assert [words for _, words in turns(read(text, "a.txt"))] == said
    assert turns(read(text + "It is hot - and dry.", "a.txt"))[:2] == turns(read(text, "a.txt"))[:2]


@pytest.mark.parametrize(
    "text",
    [
        "Mira Voss | We ship.\n\nJon Feldt | When?\n\nMira Voss | They paid in full: all of it.\n\nJon Feldt | Why?\n",
        "Mira Voss | We ship.\nJon Feldt | When?\nMira Voss | They paid in full: all of it.\nJon Feldt | Why?\n",
        "0:01 | Mira Voss | We ship.\n0:02 | Jon Feldt | When?\n0:03 | Mira Voss | They paid in full: all of it.\n"
        "0:04 | Jon Feldt | Why?\n",
    ],
)
def test_a_bar_divides_a_name_from_speech(text: str) -> None:
    assert said(text) == [
        ("Mira Voss", "We ship."),
        ("Jon Feldt", "When?"),
        ("Mira Voss", "They paid in full: all of it."),
        ("Jon Feldt", "Why?"),
    ]


def test_a_sentence_behind_a_bar_is_no_company() -> None:
    speakers = {name for name, _ in said("<p>Mira Voss | We ship.</p><p>Mira Voss | So: they paid.</p>", "a.html")}
    assert speakers == {None}


def test_a_name_in_brackets_stands_before_a_time_in_brackets() -> None:
    text = "[Mira Voss] [00:00:01] We ship.\n\n[Jon Feldt] [00:00:04] When?\n\n[Mira Voss] [00:00:09] Soon.\n"
    transcript = read(text, "a.txt")
    assert turns(transcript) == [("Mira Voss", "We ship."), ("Jon Feldt", "When?"), ("Mira Voss", "Soon.")]
    assert times(transcript) == [("We", 1.0), ("When?", 4.0), ("Soon.", 9.0)]


@pytest.mark.parametrize("form", ["[{}] {}\n\n", "[{}] {}\n", "{}\n{}\n\n"])
def test_names_without_capitals_are_read_where_all_are_so_and_return(form: str) -> None:
    lines = [("mira voss", "We ship."), ("jon feldt", "When?"), ("mira voss", "Soon."), ("jon feldt", "Good.")]
    assert said("".join(form.format(*line) for line in lines)) == lines


@pytest.mark.parametrize(
    "text",
    [
        "[mira voss] We ship.\n\n[jon feldt] When?\n\n[mira voss] Soon.\n",
        "[mira voss] We ship.\n\n[mira voss] Soon.\n\nWhen?\n",
        "over the hills\nand far away\n\nthe river runs\non\n\nover the hills\nand home\n\nthe river runs\non\n",
    ],
)
def test_other_lines_in_small_letters_name_nobody(text: str) -> None:
    assert {name for name, _ in said(text)} == {None}


@pytest.mark.parametrize("line", ["Jonah Feldt?", "Jonah Feldt ?", "Jonah Feldt (?)"])
def test_a_doubted_name_on_a_line_of_its_own_is_nobody(line: str) -> None:
    talk = ["Mira Voss\nWe came.", "Jonah Feldt\nLate?", "Mira Voss\nYes.", f"{line}\nWe lost two.", "Mira Voss\nSo."]
    transcript = read("\n\n".join(talk), "a.txt")
    found = turns(transcript)
    assert found[2][0] == "Mira Voss" and found[3][0] is None and "We lost two." in found[3][1]
    assert found[4] == ("Mira Voss", "So.") and warned_lines(transcript) == [10]


def test_a_name_that_is_called_in_what_is_said_is_no_doubted_name() -> None:
    talk = [
        "Mira Voss\nWe came.\nJonah Feldt?",
        "Jonah Feldt\nLate?",
        "Mira Voss\nYes.",
        "Mira Voss\nSo.",
    ]
    assert {name for name, _ in turns(read("\n\n".join(talk), "a.txt"))} == {"Mira Voss", "Jonah Feldt"}


_BEHIND = [", CEO at Kelm Energy", ", Chief Executive, Kelm Energy", " (he/him)", " (Kelm Energy, CEO)"]


@pytest.mark.parametrize("time", ["", "  0:05"])
@pytest.mark.parametrize("behind", _BEHIND)
@pytest.mark.parametrize("again", [False, True])
def test_a_title_a_company_or_pronouns_stand_behind_a_name_on_its_line(behind: str, time: str, *, again: bool) -> None:
    guest = f"Jonah Feldt{behind}"
    talk = [("Mira Voss", "We came."), (guest, "We lost two."), ("Mira Voss", "Why?")]
    talk += [(guest if again else "Jonah Feldt", "It rained."), ("Mira Voss", "So.")]
    text = "\n\n".join(f"{name}{time}\n{words}" for name, words in talk)
    assert said(text) == talk


@pytest.mark.parametrize(
    "behind", [" (reading a letter)", " (interpreter)", " (?)", " (Mira Voss)", " (read by a clerk)"]
)
def test_what_says_that_somebody_else_speaks_stands_behind_a_name_on_its_line(behind: str) -> None:
    guest = f"Jonah Feldt{behind}"
    talk = [("Mira Voss", "We came."), ("Jonah Feldt", "Late."), (guest, "We lost two."), ("Mira Voss", "Why?")]
    found = said("\n\n".join(f"{name}\n{words}" for name, words in talk))
    assert [name for name, words in found if "lost" in words] == [None]


@pytest.mark.parametrize(
    "sentence", ["Welcome.", "Why?", "Good Morning.", "No.", "No!", "2019.", "Volta", "Wow", "No..."]
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_sentence_that_returns_alone_is_no_name(sentence: str, between: str) -> None:
    turn = [("Mira Voss", sentence), ("Jonah Feldt", sentence), ("Mira Voss", "It held."), ("Jonah Feldt", sentence)]
    assert said("\n\n".join(map(between.join, turn))) == turn


def test_a_name_with_an_abbreviation_behind_it_speaks() -> None:
    turn = [("Mira Voss, Volta Inc.", "One."), ("Tom Leigh Jr.", "Two."), ("Ida Lund (cont.)", "Three.")] * 2
    assert said("\n\n".join(map("\n".join, turn))) == turn


_TIMED = [
    "{}  0:0{n}\n{}\n\n",
    "[0:0{n}] {}\n{}\n\n",
    "[00:00:0{n}]\n{}\n{}\n\n",
    "{}\n00:00:0{n}\n{}\n\n",
    "{}\n{}\n\n",
]


@pytest.mark.parametrize("answer", ["No.", "No, no, no.", "Jonah.", "Volta", "Jonah"])
@pytest.mark.parametrize("written", _TIMED)
def test_a_short_line_between_a_name_and_a_paragraph_is_said(written: str, answer: str) -> None:
    turn = [("Mira Voss", answer), ("Jonah Feldt", "It held."), ("Mira Voss", answer), ("Jonah Feldt", "It did.")]
    more = [(name, f"{words}\n\nWe paid for it all.") for name, words in turn]
    assert said("".join(written.format(*one, n=n) for n, one in enumerate(more, 1))) == more


@pytest.mark.parametrize("written", _TIMED)
def test_a_speaker_whom_another_names_in_answer_says_nothing_there(written: str) -> None:
    turn = [("Mira Voss", "Who did it?"), ("Jonah Feldt", "Ida Lund\n\nShe did it."), ("Ida Lund", "I did.")]
    turn += [("Mira Voss", "So?"), ("Jonah Feldt", "It held."), ("Ida Lund", "Yes.")]
    found = said("".join(written.format(*one, n=n) for n, one in enumerate(turn, 1)))
    assert found == [turn[0], (None, "Ida Lund\n\nShe did it."), *turn[2:]]


def test_what_is_said_above_the_next_time_code_is_no_label() -> None:
    turn = [
        ("Mira Voss", "Did you lose any?"),
        ("Jonah Feldt", "No, no."),
        ("Mira Voss", "Well done, sir."),
        ("Jonah Feldt", "Thanks."),
    ] * 2
    text = "\n\n".join(f"[00:00:0{n}]\n{name}\n{words}" for n, (name, words) in enumerate(turn, 1))
    transcript = read(text, "a.txt")
    assert (turns(transcript), transcript.warnings) == (turn, ())
