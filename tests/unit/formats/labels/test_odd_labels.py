"""What stands once where a file names its speakers and is no name, in the layouts of services: never the one before."""

from __future__ import annotations

import pytest

from brief_tui.core.unnamed_labels import names_nobody
from brief_tui.formats import EventLabels, read_transcript
from tests.unit.formats.documents import SPACE, archive, run
from tests.unit.formats.reading import Turns, read, turns

_A, _B = "Ann Voss", "Bo Lind"
_Q = "Nobody at Kelm wanted to pay for the cells."
_BEFORE = [(_A, "We came late."), (_B, "Why was that?"), (_A, "We hired late."), (_B, "And then you hired a chemist.")]
_BEHIND = [(_A, "He was in Oslo."), (_B, "I see.")]
_ODD = [
    "iPhone",
    *[
        "Ida's iPhone",
        "+1 555 010 7788",
        "Question from the floor",
        "???",
        "2",
        "eva holm",
        "Eva",
        "E.H.",
        "Q",
        "Moderator",
    ],
    *[
        "Eva Holm, Kelm",
        "Eva Holm | CEO, Kelm",
        "Prof. Dr. h.c. Eva Holm",
        "Ann Voss (interpreter)",
        "王伟",
        "Bo Lind's lawyer",
    ],
]
_LAYOUTS = {
    "lines.txt": "{who}: {said}\n",
    "times.txt": "[00:00:0{n}] {who}: {said}\n\n",
    "frames.txt": "00:00:0{n}:12\t{who}: {said}\n",
    "chat.txt": "[02/04/2026, 10:0{n}:22] {who}: {said}\n",
    "android.txt": "02/04/2026, 10:0{n} - {who}: {said}\n",
    "own.txt": "{who}\n{said}\n\n",
    "columns.txt": "00:0{n}\t{who}\t{said}\n",
    "bold.md": "**{who}** {said}\n\n",
    "colon.md": "**{who}:** {said}\n\n",
    "heading.md": "### {who}\n\n{said}\n\n",
    "names.srt": "{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{who}: {said}\n\n",
    "terms.html": "<dt>{who}</dt><dd>{said}</dd>\n",
    "paragraphs.html": "<p>{who}</p><p>{said}</p>\n",
    "bold.docx": "",
}


def _file(layout: str, odd: str) -> bytes:
    said = [*_BEFORE, (odd, _Q), *_BEHIND]
    if layout.endswith(".docx"):
        plain = "<w:r><w:t xml:space='preserve'> {}</w:t></w:r>"
        body = "".join(f"<w:p>{run(who)}{plain.format(words)}</w:p>" for who, words in said)
        return archive(f'<w:document xmlns:w="{SPACE}"><w:body>{body}</w:body></w:document>')
    form = _LAYOUTS[layout]
    return "".join(form.format(n=n, who=who, said=words) for n, (who, words) in enumerate(said, 1)).encode()


@pytest.mark.parametrize("layout", _LAYOUTS)
def test_an_odd_label_is_nobody_of_the_others(layout: str) -> None:
    for odd in _ODD:
        read = read_transcript(_file(layout, odd), layout)
        said = [(turn.speaker, " ".join(read.text[turn.start : turn.end].split())) for turn in read.turns]
        assert [turn for turn in said if turn[0] in (_A, _B)] == [*_BEFORE, *_BEHIND], odd
        assert _Q in " ".join(words for who, words in said if who not in (_A, _B)), odd


def test_paragraphs_without_a_label_are_the_last_speakers() -> None:
    turns = [*_BEFORE, ("iPhone", _Q), *_BEHIND]
    text = "".join(f"{who}: {said}\n\nAnd {n} more in the year.\n\n" for n, (who, said) in enumerate(turns))
    read = read_transcript(text.encode(), "a.txt")
    assert [turn.speaker for turn in read.turns] == [_A, _B, _A, _B, None, _A, _B]
    assert len(read.warnings) == 1


@pytest.mark.parametrize(
    ("path", "form"),
    [("a.txt", "{} — {}\n\n"), ("a.md", "**{}** {}\n\n"), ("a.md", "**{}** — {}\n\n"), ("a.txt", "{}    {}\n\n")],
)
@pytest.mark.parametrize(
    "about",
    [
        ("opened the day with a talk about cells.", "followed and disagreed with all of it.", "answered."),
        ("The chief of Kelm opened the day.", "A chemist disagreed with all of it.", "She answered that it was so."),
        ("on cells that last for many years", "a reply to the talk of the morning", "closing words"),
    ],
)
def test_what_stands_between_lines_about_people_is_nobodys(path: str, form: str, about: tuple[str, ...]) -> None:
    lines = [form.format(_A if n % 2 else _B, what) for n, what in enumerate([*about, *about])]
    between = f"{_Q} And so on.\n\n"
    read = read_transcript(f"Notes\n\n{between.join(lines)}{between}".encode(), path)
    assert len(read.turns) > 0
    for turn in read.turns:
        assert turn.speaker is None or _Q not in read.text[turn.start : turn.end]


@pytest.mark.parametrize("layout", _LAYOUTS)
def test_who_speaks_in_such_a_file(layout: str) -> None:
    read = read_transcript(_file(layout, _A), layout)
    assert {turn.speaker for turn in read.turns} == {_A, _B}
    assert read.warnings == ()


_OUTSIDERS = ["voice from the audience", "a man in row four", "the mayor", "student, second row"]
_LONG = (
    f"Eva Holm, Deputy Director for Harbour Protection and Climate Adaptation, Ministry of {'Coasts and ' * 3}Rivers"
)
_LINES = {
    "own.txt": "{}\n{}\n\n",
    "otter.txt": "{}  0:01\n{}\n\n",
    "tabs.txt": "{}\t{}\n",
    "columns.txt": "{}    00:00:01    {}\n\n",
    "boxes.txt": "[{}] {}\n\n",
    "dashes.txt": "{} — {}\n\n",
    "colons.txt": "{}: {}\n\n",
    "trint.txt": "[00:00:01]\n{}\n{}\n\n",
    "bold.html": "<p><strong>{}:</strong> {}</p>\n",
    "outside.html": "<p><b>{}</b>: {}</p>\n",
}


def _outsider(path: str, label: str) -> Turns:
    said = [("Mira Voss", "Welcome."), ("Jon Feldt", "We paid."), (label, "Who pays?"), ("Mira Voss", "Thanks.")]
    said += [("Jon Feldt", "It was us."), ("Mira Voss", "Ah."), ("Jon Feldt", "Yes.")]
    if path.endswith(".srt"):
        lines = ["Mira Voss: Welcome.", "Jon Feldt: We paid.", "Nobody knew.", f"{label}: Who pays?", "Mira Voss: Ah."]
        cues = (f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{line}\n\n" for n, line in enumerate(lines, 1))
        return turns(read("".join(cues), path))
    return turns(read("".join(_LINES[path].format(*one) for one in said), path))


@pytest.mark.parametrize("label", _OUTSIDERS)
@pytest.mark.parametrize("path", ["bold.html", "outside.html", "colons.txt", "a.srt"])
def test_what_stands_in_the_place_of_labels_needs_no_capital(path: str, label: str) -> None:
    [name] = [name for name, words in _outsider(path, label) if "Who pays?" in words]
    assert names_nobody(name)


@pytest.mark.parametrize("path", ["boxes.txt", "own.txt", "trint.txt"])
def test_an_inaudible_speaker_is_no_stage_note(path: str) -> None:
    label = "inaudible speaker" if path == "boxes.txt" else "[inaudible speaker]"
    [name] = [name for name, words in _outsider(path, label) if "Who pays?" in words]
    assert name != "Jon Feldt"


@pytest.mark.parametrize("path", [*_LINES, "a.srt"])
def test_a_long_label_is_never_the_speaker_before(path: str) -> None:
    [name] = [name for name, words in _outsider(path, _LONG) if "Who pays?" in words]
    assert name in (None, _LONG)


@pytest.mark.parametrize("path", ["columns.txt", "trint.txt"])
def test_a_long_label_that_is_mapped_speaks(path: str) -> None:
    said = [("Mira Voss", "Welcome."), ("Jon Feldt", "We paid."), (_LONG, "Who pays?"), ("Mira Voss", "Thanks.")]
    text = "".join(_LINES[path].format(*one) for one in said)
    transcript = read_transcript(text.encode(), path, EventLabels(frozenset({_LONG})))
    assert (_LONG, "Who pays?") in turns(transcript)


def test_in_markdown_angle_brackets_in_bold_are_a_label() -> None:
    found = turns(read("**Ann Voss:** We came.\n\n**<Unknown>:** Who pays?\n\n**Ann Voss:** Yes.", "a.md"))
    assert "Who pays?" in [words for name, words in found if name != "Ann Voss"]


@pytest.mark.parametrize("remark", [" (host)", " (she/her)", ", CEO of Seawall"])
def test_who_has_a_remark_once_in_bold_on_a_page_speaks(remark: str) -> None:
    found = _outsider("bold.html", f"Jon Feldt{remark}")
    assert (f"Jon Feldt{remark}", "Who pays?") in found


@pytest.mark.parametrize(
    "odd",
    [
        "A man in the third car",
        "woman at the wheel",
        "Ida's iPhone",
        "+47 900 12 345",
        "First question, from the pupils",
    ],
)
@pytest.mark.parametrize("written", ["{} (00:01):\n{}\n\n", "{}:\n{}\n\n", "{}:\n\n{}\n\n"])
def test_an_odd_label_with_speech_behind_it_among_names_on_lines_of_their_own(written: str, odd: str) -> None:
    above = written.format("Mira Voss", "Welcome.") + written.format("Jon Feldt", "We paid.")
    found = turns(read(f"{above}{odd}: Who pays?\n\n{written.format('Mira Voss', 'Thanks.')}", "a.txt"))
    assert found[1:] == [("Jon Feldt", "We paid."), (None, f"{odd}: Who pays?"), ("Mira Voss", "Thanks.")]
    told = f"{above}The point is this: it held.\n\n{written.format('Mira Voss', 'Thanks.')}"
    assert turns(read(told, "a.txt"))[1] == ("Jon Feldt", "We paid.\n\nThe point is this: it held.")


_FLOOR = """Question from the floor|Question from the back of the room|Q from the room|Man in the front row|Delegate
A voice|Woman at the back|student, second row|Audience question|Comment from the chat"""
_ANNOUNCED = """The question in the room|Question from the board|Note from the editor|A view from the balcony
Answer from the ministry|Voice in my head|Question on the table|Man in the middle|In the room|Back to the floor"""


@pytest.mark.parametrize("label", _FLOOR.replace("\n", "|").split("|"))
@pytest.mark.parametrize("path", ["colons.txt", "bold.html", "a.srt"])
def test_whoever_asks_in_the_room_is_nobody_by_name_and_nothing_is_told(path: str, label: str) -> None:
    said = [("Mira Voss", "Welcome."), (label, "Who pays?"), ("Mira Voss", "We do."), (label, "All of it?")]
    form = "{2}\n00:00:0{2},000 --> 00:00:0{2},900\n{0}: {1}\n\n" if path == "a.srt" else _LINES[path]
    transcript = read("".join(form.format(*one, n) for n, one in enumerate(said, 1)), path)
    assert turns(transcript) == said
    assert names_nobody(label)
    assert transcript.warnings == ()


@pytest.mark.parametrize("words", _ANNOUNCED.replace("\n", "|").split("|"))
def test_what_only_tells_of_a_question_or_a_place_calls_nobody(words: str) -> None:
    transcript = read(f"Mira Voss: Welcome.\n\nJon Feldt: We paid.\n\n{words}: Who pays?\n\nMira Voss: We.\n", "a.txt")
    assert words not in transcript.speakers
    assert not names_nobody(words)


@pytest.mark.parametrize(
    "remark",
    ["University of Kelm", "Kelm Harbour", "CITY OF KELM", "Mayor of Kelm", "via video link", "off mic", "on screen"],
)
def test_whom_a_full_name_speaks_for_and_through_what_stands_behind_it(remark: str) -> None:
    label = f"Mira Voss ({remark})"
    text = f"{label}: Welcome.\n\nJon Feldt: We paid.\n\nMira Voss: I see.\n"
    assert turns(read(text, "a.txt"))[0] == (label, "Welcome.")


@pytest.mark.parametrize(
    "remark", ["reading a letter of Jon Feldt", "for Jon Feldt", "Voice of Kelm", "Quoted by Jon", "?"]
)
def test_words_behind_a_name_that_may_be_anothers_are_nobodys(remark: str) -> None:
    text = f"Mira Voss: Hello.\n\nJon Feldt: We paid.\n\nMira Voss ({remark}): Welcome.\n\nJon Feldt: Yes.\n"
    assert [name for name, words in turns(read(text, "a.txt")) if "Welcome." in words] == [None]


@pytest.mark.parametrize("other", ["Voss", "Jon", "Question from the floor", "Moderator"])
def test_short_names_and_the_floor_are_bold_as_the_full_names_are(other: str) -> None:
    said = [("Mira Voss", "Welcome."), ("Jon Feldt", "We paid."), (other, "Who pays?"), (other, "All of it?")]
    assert turns(read("".join(f"**{name}** {words}\n\n" for name, words in said), "a.md"))[:3] == [
        *said[:2],
        (other, "Who pays?\n\nAll of it?"),
    ]


@pytest.mark.parametrize("other", ["All", "A", "Oslo", "The point"])
def test_other_bold_words_are_no_names_where_full_names_are_bold(other: str) -> None:
    said = [("Mira Voss", "Welcome."), ("Jon Feldt", "paid."), (other, "of it was lost."), (other, "was gone.")]
    read_so = read("".join(f"**{name}** {words}\n\n" for name, words in said), "a.md")
    assert other not in read_so.speakers
