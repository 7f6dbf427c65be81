"""Random talks with contradictions, tags and entities in them: nobody is given words of others, and no word is lost.

Every word is written once in a file, and holds the number of whoever said it, or that it is unsure who did.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from itertools import count
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.sources.transcripts import Transcript
from tests.unit.formats.reading import read, turns

NAMES = ["Mira Voss", "Jonah Feldt", "Eve Hart"]
ODD = [
    "&lt;v Jonah Feldt&gt;",
    "<inaudible>",
    "<never>",
    "<!-- no -->",
    "{\\never}",
    "&amp;",
    "<i>",
    "</i>",
    "<s>",
    "</s>",
]
TEXT = frozenset(ODD[:6])
"""What of these is text in cues."""
MARKUP = st.sampled_from(ODD)


class Said(NamedTuple):
    """What somebody says, with a mark or nothing before every word, and who says it by another part of the file."""

    speaker: int
    marks: list[str]
    other: int


said = st.builds(
    Said,
    st.integers(0, 2),
    st.lists(st.just("") | MARKUP, min_size=1, max_size=5),
    st.integers(0, 2),
)
talks = st.lists(said, min_size=1, max_size=6)
Talk = list[Said]
Words = list[list[str]]


def spell(talk: Talk) -> Words:
    """The words of every part, each of which no other part has: the speaker's letter, and a number in letters."""
    numbers = count()
    return [[f"{'abc'[part.speaker]}{_letters(next(numbers))}" for _ in part.marks] for part in talk]


def _letters(number: int) -> str:
    return "".join(chr(ord("k") + int(digit)) for digit in f"{number:03}")


def marked(part: Said, words: list[str]) -> str:
    return " ".join(f"{mark} {word}" if mark else word for mark, word in zip(part.marks, words, strict=True))


def clocked(texts: list[str], mark: str) -> str:
    return "\n\n".join(
        f"{n + 1}\n00:00:{n:02}{mark}000 --> 00:00:{n + 1:02}{mark}000\n{text}" for n, text in enumerate(texts)
    )


def voices(talk: Talk, words: Words) -> str:
    texts = [f"<v {NAMES[part.speaker]}>{marked(part, said)}" for part, said in zip(talk, words, strict=True)]
    return f"WEBVTT\n\n{clocked(texts, '.')}"


def captions(talk: Talk, words: Words) -> str:
    return clocked(
        [f"{NAMES[part.speaker]}: {marked(part, said)}" for part, said in zip(talk, words, strict=True)], ","
    )


def labelled_vtt(talk: Talk, words: Words) -> str:
    return f"WEBVTT\n\n{captions(talk, words).replace(',000', '.000')}"


def page(talk: Talk, words: Words) -> str:
    parts = zip(talk, words, strict=True)
    return "\n".join(f"<cite>{NAMES[part.speaker]}:</cite>\n<p>{marked(part, said)}</p>" for part, said in parts)


def whisperx(talk: Talk, words: Words) -> str:
    """The words are the speaker's, the segment another's; both are right only where they are one."""
    segments = [
        {
            "start": 3 * n,
            "end": 3 * n + 1,
            "text": " ".join(said),
            "speaker": NAMES[part.other],
            "words": [
                {"word": word, "start": 3 * n, "end": 3 * n + 1, "score": 1, "speaker": NAMES[part.speaker]}
                for word in said
            ],
        }
        for n, (part, said) in enumerate(zip(talk, words, strict=True))
    ]
    return json.dumps({"segments": segments})


def assemblyai(talk: Talk, words: Words) -> str:
    utterances = [
        {
            "start": 3000 * n,
            "end": 3000 * n + 1000,
            "text": " ".join(said),
            "confidence": 1,
            "speaker": "ABC"[part.other],
            "words": [
                {"text": word, "start": 3000 * n, "end": 3000 * n + 9, "confidence": 1, "speaker": "ABC"[part.speaker]}
                for word in said
            ],
        }
        for n, (part, said) in enumerate(zip(talk, words, strict=True))
    ]
    return json.dumps({"utterances": utterances})


def deepgram(talk: Talk, words: Words) -> str:
    every = [
        {"word": word, "start": 3 * n, "end": 3 * n + 1, "speaker": part.speaker}
        for n, (part, said) in enumerate(zip(talk, words, strict=True))
        for word in said
    ]
    paragraphs = [{"speaker": part.other, "num_words": len(part.marks), "sentences": []} for part in talk]
    alternative = {"transcript": "", "words": every, "paragraphs": {"paragraphs": paragraphs}}
    return json.dumps({"results": {"channels": [{"alternatives": [alternative]}]}})


LABELS: dict[str, int] = {
    **{name: number for number, name in enumerate(NAMES)},
    **{label: number for number, label in enumerate("ABC")},
    **{f"Speaker {number}": number for number in range(3)},
}


def check(transcript: Transcript, talk: Talk, words: Words) -> None:
    warned = " ".join(warning.message for warning in transcript.warnings)
    spoken = {}
    for turn in transcript.turns:
        for word in transcript.text[turn.start : turn.end].replace("[struck-out", "").split():
            spoken[word.strip(".:")] = turn.speaker
    for part, said in zip(talk, words, strict=True):
        for word in said:
            if word not in spoken:
                assert "struck out" in warned, (word, transcript.text)
                continue
            speaker = spoken[word]
            assert speaker is None or LABELS[speaker] == part.speaker, (word, speaker, transcript.text)


@pytest.mark.parametrize(
    ("path", "written"), [("a.vtt", voices), ("a.vtt", labelled_vtt), ("a.srt", captions), ("a.html", page)]
)
@given(talk=talks)
def test_markup_and_what_only_looks_like_it(path: str, written: Callable[[Talk, Words], str], talk: Talk) -> None:
    words = spell(talk)
    transcript = read(written(talk, words), path)
    check(transcript, talk, words)
    if path != "a.html" and not any("<s>" in part.marks for part in talk):
        seen = "".join(transcript.text.split())
        for mark in (mark for part in talk for mark in part.marks if mark in TEXT):
            assert "".join(html.unescape(mark).split()) in seen


@pytest.mark.parametrize("written", [whisperx, assemblyai, deepgram])
@given(talk=talks)
def test_words_of_one_in_a_part_of_another(written: Callable[[Talk, Words], str], talk: Talk) -> None:
    words = spell(talk)
    transcript = read(written(talk, words), "a.json")
    check(transcript, talk, words)
    for part, said in zip(talk, words, strict=True):
        contested = part.speaker != part.other
        for word in said:
            speaker = next(turn.speaker for turn in transcript.turns if turn.end > transcript.text.index(word))
            assert (speaker is None) == contested
    assert bool(transcript.warnings) == any(part.speaker != part.other for part in talk)


@pytest.mark.parametrize(
    ("path", "written"), [("a.vtt", voices), ("a.vtt", labelled_vtt), ("a.srt", captions), ("a.html", page)]
)
@given(talk=talks, data=st.data())
def test_a_known_name_behind_a_sentence_takes_the_words(
    path: str, written: Callable[[Talk, Words], str], talk: Talk, data: st.DataObject
) -> None:
    """Whoever is named inside of a part says what follows there; nobody else is given it."""
    words = spell(talk)
    part = data.draw(st.integers(0, len(talk) - 1))
    other = data.draw(st.sampled_from([said.speaker for said in talk]))
    plain = [said._replace(marks=["" for _ in said.marks]) for said in talk]
    extra = "zzz"
    plain[part] = plain[part]._replace(marks=[*plain[part].marks, f". {NAMES[other]}:"])
    words[part].append(extra)
    transcript = read(written(plain, words), path)
    turn = next(turn for turn in transcript.turns if turn.end > transcript.text.index(extra))
    assert turn.speaker in {None, NAMES[other]}


_HEADERS = {
    "{who}  0:0{n}\n{said}\n\n": "a.txt",
    "[{who}] 10:00:0{n}\n{said}\n\n": "a.txt",
    "[0:0{n}] {who}\n{said}\n\n": "a.txt",
    "{who}\n{said}\n\n": "a.txt",
    "### {who}\n\n{said}\n\n": "a.md",
    "**{who}**\n{said}\n\n": "a.md",
    "<p><cite>{who}</cite></p>\n<p>{said}</p>\n": "a.html",
}


@pytest.mark.parametrize("header", _HEADERS)
@pytest.mark.parametrize("before", ["", "Yes.\n\n"])
def test_words_below_a_header_that_begin_with_another_name_are_nobodys(header: str, before: str) -> None:
    a, b = "Tomasz Wrona", "Ines Bakker"
    lie = f"{before}{b}: you lied to all of us."
    said = [(a, "We lost two."), (b, "Which?"), (a, "Ours."), (b, "So?"), (a, lie), (b, "No.")]
    path = _HEADERS[header]
    between = "</p>\n<p>" if path == "a.html" else "\n\n"
    text = "".join(header.format(who=who, n=n, said=one.replace("\n\n", between)) for n, (who, one) in enumerate(said))
    transcript = read(text, path)
    assert [who for who, one in turns(transcript) if "you lied" in one] == [None]
    assert turns(transcript)[-1] == (b, "No.")
    assert any(b in one.message for one in transcript.warnings)


_TALK = "**Ines Bakker:** He wrote:\n\n{}\n\nThat is a lie.\n\n**Tomasz Wrona:** No.\n\n**Ines Bakker:** Oh.\n"


@pytest.mark.parametrize(
    "quoted",
    ["> **Tomasz Wrona:** I never lied.", "> The harbour was built in a year.", "- **Tomasz Wrona:** he lied\n- No."],
)
def test_what_is_quoted_in_markdown_and_what_follows_is_nobodys(quoted: str) -> None:
    found = turns(read(_TALK.format(quoted), "a.md"))
    assert {who for who, one in found if "lie" in one or "harbour" in one} == {None}
    assert found[-2:] == [("Tomasz Wrona", "No."), ("Ines Bakker", "Oh.")]


@pytest.mark.parametrize("apart", ["THE LONG DARK WINTER", "## The long winter", "-----\nNine turbines.\n-----"])
def test_a_heading_or_a_box_in_plain_text_is_nobodys_and_what_follows(apart: str) -> None:
    text = f"Ines Bakker: We lost.\n\n{apart}\n\nIt was dark.\n\nTomasz Wrona: No.\n\nInes Bakker: Oh.\n"
    found = turns(read(text, "a.txt"))
    assert [who for who, one in found if "dark" in one] == [None]
    assert [found[0], *found[-2:]] == [("Ines Bakker", "We lost."), ("Tomasz Wrona", "No."), ("Ines Bakker", "Oh.")]


@pytest.mark.parametrize(
    "rule",
    [
        ".x {display:none}",
        "p, .x{ color : red; font-size:0 }",
        "@media screen {.a .x {opacity: 0;}}",
        "#y{color:transparent}",
    ],
)
def test_what_the_style_of_a_page_hides_is_no_speech(rule: str) -> None:
    said = '<p>Ines Bakker: We did <span id=y class="b x">not</span> lose it.</p><p>Tomasz Wrona: No.</p>'
    page = f"<style>{rule}</style>{said}"
    transcript = read(page, "a.html")
    assert not any("We did lose" in one or "not" in one for _, one in turns(transcript))
    assert any("hidden" in one.message for one in transcript.warnings)


def test_a_box_beside_a_page_s_talk_is_no_speech() -> None:
    page = '<p>Ines Bakker: We lost.</p><div class="infobox"><p>Nine turbines.</p></div><p>Tomasz Wrona: No.</p>'
    transcript = read(page, "a.html")
    assert not any("turbines" in one for _, one in turns(transcript)) and transcript.warnings


def test_a_heading_in_capitals_in_otter_s_text_is_nobodys_and_what_follows() -> None:
    text = "Ines Bakker  0:01\nWe lost.\n\nTHE LONG WINTER\n\nIt was dark.\n\nTomasz Wrona  0:09\nNo.\n"
    assert turns(read(text, "a.txt")) == [
        ("Ines Bakker", "We lost."),
        (None, "THE LONG WINTER\n\nIt was dark."),
        ("Tomasz Wrona", "No."),
    ]
