"""Hostile input is read in linear time; a quadratic scan of these would take minutes (FAULTS.md, rows 19 and 28)."""

from __future__ import annotations

import json

import pytest

from brief_tui.formats.labels.names import Trust, trust
from brief_tui.formats.markdown.boxes import boxed
from tests.unit.formats.reading import read

VTT_HEAD = "WEBVTT\n\n00:01.000 --> 00:02.000\n"
OPENERS = [
    "<",
    "<v ",
    "<!--",
    "[",
    "![",
    "](",
    "[a](",
    "`a",
    "*a ",
    "_a*",
    "\\",
    "&gt;&gt; a ",
    ">> ",
    "[0:12]",
    "(0",
    "~~a",
    "<del>",
    "**a",
    "<br>",
    "(Jon ",
    "Jon – ",
    " ",
    " \n",
    "Mira Voss\n",
    "Mira Voss 0:12\n",
    "[0:12] Mira Voss\n",
    "[Mira Voss] ",
    "Mira    0:12    ",
]


@pytest.mark.parametrize("opener", [*OPENERS, "{\\", "-->\n", "1\n", "Mira: \n", "**A:** x\n", "**A:", "\r"])
@pytest.mark.parametrize(
    ("path", "head"), [("a.md", "**Mira:** x "), ("a.txt", ""), ("a.vtt", VTT_HEAD), ("a.srt", "")]
)
def test_many_openers(path: str, head: str, opener: str) -> None:
    transcript = read(f"{head}{opener * (100_000 // len(opener))}\n\n**Jon:** end", path)
    assert transcript.text.endswith("end")


@pytest.mark.parametrize(
    "opener",
    [
        *["<", "<a ", "<a b='", "</", "<!", "<!--", "<![", "<?", "&", "&lt;", "<cite>", "<cite><b>", "<cite>a:</cite>"],
        *["<time>", "<time>0:12</time>", "<p>", "<script>", "<title", "\n<", "  "],
    ],
)
def test_many_openers_in_html(opener: str) -> None:
    assert read(f"<html>{opener * (100_000 // len(opener))}", "a.html").format == "podcast-html"


@pytest.mark.parametrize("part", ["x", "X", "0", "é", "x-", "x'", "x.", "x,", "-", ",", ".", "\t", "“", "x y -> z "])
@pytest.mark.parametrize(
    ("path", "head"),
    [("a.md", "**Mira:** "), ("a.txt", "Mira: "), ("a.vtt", VTT_HEAD), ("a.srt", VTT_HEAD[8:]), ("a.html", "<p>")],
)
@pytest.mark.parametrize("first", ["hello ", "", "Mira Voss, "])
def test_one_endless_word_behind_another(path: str, head: str, first: str, part: str) -> None:
    assert read(f"{head}{first}{part * (100_000 // len(part))} end", path).text.endswith("end")


def test_an_endless_gap_before_an_arrow() -> None:
    assert read(f"{VTT_HEAD}{' ' * 100_000}x y --> end", "a.vtt").text.endswith("end")


@pytest.mark.parametrize("path", ["a.md", "a.txt", "a.html"])
def test_an_endless_gap_between_a_name_and_what_is_no_colon(path: str) -> None:
    assert read(f"Mira{' ' * 20_000}Voss: end", path).text.endswith("end")


@pytest.mark.parametrize("gap", [" ", "a "])
def test_nothing_endless_is_looked_through_for_a_company(gap: str) -> None:
    assert trust(f"Mira Voss{gap * 20_000}") is Trust.NEVER


def test_many_captions_that_roll_up() -> None:
    cues = "\n\n".join(f"00:01.000 --> 00:02.000\na\nb{n % 2}\na" for n in range(5_000))
    assert len(read(f"WEBVTT\n\n{cues}", "a.vtt").text) < 50_000


def test_one_long_line_of_chevrons_is_many_turns() -> None:
    assert len(read(VTT_HEAD + "&gt;&gt; a " * 5_000, "a.vtt").turns) == 5_000


def test_angle_brackets_in_a_cue_stay_text() -> None:
    assert read(VTT_HEAD + "<" * 200_000, "a.vtt").text == "<" * 200_000


@pytest.mark.parametrize("opener", [*OPENERS, '"', "- ", "A:\n", "é", "\n"])
def test_many_openers_in_json(opener: str) -> None:
    many = opener * (50_000 // len(opener))
    for segment in ({"text": f"x {many} end"}, {"text": f"x {many} end", "speaker": "Mira Voss"}):
        assert read(json.dumps({"segments": [segment]}), "a.json").text.endswith("end")


def test_many_words_that_do_not_stand_in_a_text() -> None:
    words = [{"word": word} for word in ("so", "began") * 20_000]
    text = "so " * 40_000
    assert read(json.dumps({"segments": [{"text": text, "words": words}]}), "a.json").text == text.rstrip()


def test_captions_that_roll_up_without_end() -> None:
    event = {"tStartMs": 0, "segs": [{"utf8": "so\n" * 10_000}]}
    assert read(json.dumps({"events": [event] * 2}), "a.json").text.count("so") > 19_000


def test_many_faults_with_paths() -> None:
    segments = [{"start": "soon", "end": "late", "text": "so"}] * 10_000
    assert len(read(json.dumps({"segments": segments}), "a.json").warnings) == 5


def test_many_boxes_in_one_another() -> None:
    deep = 300_000
    assert boxed(["::: a"] * deep + ["x"] + [":::"] * (deep - 1) + ["x"]) == [False, *[True] * (2 * deep - 1), False]
