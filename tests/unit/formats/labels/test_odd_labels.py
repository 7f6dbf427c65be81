"""What stands once where a file names its speakers and is no name, in the layouts of services: never the one before."""

from __future__ import annotations

import pytest

from brief_tui.formats import read_transcript
from tests.unit.formats.documents import SPACE, archive, run

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
