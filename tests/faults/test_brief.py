"""Rows 34-46 of FAULTS.md: the brief; each test names its row.

What the editor makes of odd line ends and pastes (rows 40 to 42) key by key is in tests/tui/test_draft.py,
test_filing.py and tests/pty/test_editing_terminal.py. How long rows 39, 45 and 46 take is measured by
`python -m tests.bench`; here the reader must come to an end, which one that takes quadratic time does not.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from brief_tui.store.limits import USUAL, Limits
from brief_tui.tui.settings import Settings
from brief_tui.tui.widgets.draft import Draft
from tests.faults.door import Check, Checked
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, judged, text_of, until, words_of

WALL = "Nobody budgets for a wall that moves."
SAID = f"“{WALL}”"
CLAUSE = "\nTomas Brandt said: {}\n"

Given = Callable[[str | bytes], Checked]


@pytest.fixture
def given(event: Path, check: Check) -> Given:
    """Checks the event with another draft."""

    def run(data: str | bytes) -> Checked:
        (event / "brief.md").write_bytes(data if isinstance(data, bytes) else data.encode())
        return check()

    return run


def errors(outcome: Checked) -> list[str]:
    return [finding for finding in outcome.findings if finding.startswith("error ")]


# Rows 34 and 35


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda _: None, "there is no draft; write it, or let the workstation create it"),
        (lambda path: path.symlink_to("nowhere.md"), "there is no draft; write it, or let the workstation create it"),
        (Path.mkdir, "is a folder, not a file; put a regular file in its place"),
        (os.mkfifo, "is a FIFO, not a file; put a regular file in its place"),
        (lambda path: path.symlink_to("/dev/zero"), "is a device or a socket, not a file; put a regular file in its"),
        (lambda path: path.symlink_to("brief.md"), "cannot be read: Too many levels of symbolic links; its links lead"),
        (lambda path: path.symlink_to("/proc/self/mem"), "cannot be read: Input/output error; see whether another"),
        (lambda path: path.write_bytes(b"# One\n\xff"), "2:1: byte 0xFF is not UTF-8; save the file as UTF-8"),
        (lambda path: path.write_bytes(BRIEF.encode("utf-16")), "1:1: byte 0xFF is not UTF-8; it looks like UTF-16"),
    ],
    ids=["missing", "dangling", "folder", "FIFO", "device", "loop", "memory", "Latin-1", "UTF-16"],
)
def test_row_34_a_draft_that_is_none_is_an_error_and_all_else_reported(
    event: Path, check: Check, make: Callable[[Path], object], words: str
) -> None:
    (event / "brief.md").unlink()
    make(event / "brief.md")
    outcome = check()
    (line,) = outcome.errors
    assert line.removeprefix("brief.md:").lstrip().startswith(words)
    assert outcome.code == 3
    assert errors(outcome) == [f"error {line}"]
    assert len(outcome.report["transcripts"]) == 2


async def test_row_34_the_app_offers_to_create_it(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").unlink()
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        assert not app.query_one(Draft).read_only
        await pilot.press("x", "ctrl+s")
        await until(pilot, (event / "brief.md").exists)
        assert (event / "brief.md").read_text() == "x"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (Path.mkdir, "not a file; put a regular file in its place"),
        (os.mkfifo, "not a file; put a regular file in its place"),
        (lambda path: path.symlink_to("brief.md"), "Too many levels of symbolic links"),
    ],
    ids=["folder", "FIFO", "loop"],
)
async def test_row_34_over_what_is_no_file_the_app_stays_usable(
    event: Path, workstation: MakeApp, make: Callable[[Path], object], words: str
) -> None:
    (event / "brief.md").unlink()
    make(event / "brief.md")
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: words in words_of(app.screen))
        await pilot.press("x", "ctrl+s", "f2", "f3")
        await pilot.pause()
        assert (app.query_one(Draft).text, app.return_code) == ("", None)
        assert not (event / "brief.md").is_file()


@pytest.mark.parametrize("text", ["", " \n\n", "\ufeff", "# A title\n\nAnd prose.\n", "<!-- ## Developer -->\n"])
def test_row_35_a_draft_without_pillars_is_an_error_in_its_first_line(given: Given, text: str) -> None:
    outcome = given(text)
    assert outcome.code == 1
    assert errors(outcome) == [
        "error brief.md:1: The brief has no pillar yet: add a heading, for example ## Developer, and write under it."
    ]


# Rows 36 to 38


@pytest.mark.parametrize(
    ("words", "column", "what"),
    [
        ("He said “we went on.", 9, "“ is never closed"),
        ('He said "we went on.', 9, '" is never closed'),
        ("He said «we went on.", 9, "« is never closed"),
        ("He said „we went on.", 9, "„ is never closed"),
        ("He said we went on.”", 20, "” closes nothing"),
        ("He said “we” went “on.", 19, "“ is never closed"),
        ("> “We went on.\n> — Tomas Brandt, Director @ Brandt Walls", 3, "“ is never closed"),
        ("- one\n- He said “we went on.\n- three ”", 11, "“ is never closed"),
        ("He said “we went on.\n\n## C-Suite”", 9, "“ is never closed"),
    ],
)
def test_row_36_an_unbalanced_mark_is_an_error_at_its_place(given: Given, words: str, column: int, what: str) -> None:
    outcome = given(f"{BRIEF}\n{words}\n")
    assert outcome.code == 1
    line = BRIEF.count("\n") + 2 + ("- He" in words)
    assert any(one.startswith(f"error brief.md:{line}:{column}: The quotation mark {what}") for one in errors(outcome))


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("“Nobody budgets for ‘a wall’ that moves.”", "Nobody budgets for ‘a wall’ that moves."),
        ("“Nobody budgets for “a wall” that moves.”", "Nobody budgets for “a wall” that moves."),
        ("\"Nobody budgets for 'a wall' that moves.\"", "Nobody budgets for 'a wall' that moves."),
        ("“Nobody budgets for «a wall» that moves.”", "Nobody budgets for «a wall» that moves."),
    ],
)
def test_row_37_the_outer_quotation_is_checked_and_the_inner_belongs_to_it(given: Given, words: str, text: str) -> None:
    outcome = given(BRIEF + CLAUSE.format(words))
    assert [one["text"] for one in outcome.report["quotations"][2:]] == [text]
    false = given(BRIEF + CLAUSE.format(words.replace("budgets", "pays")))
    assert false.code == 1
    assert false.verdicts[2] in {"drifted", "fabricated"}


def test_row_37_a_quotation_over_paragraphs_opens_each_and_closes_the_last(given: Given) -> None:
    first, second = "“The quay wall moves by twelve millimetres a year.", SAID
    outcome = given(BRIEF + CLAUSE.format(f"{first}\n\n{second}"))
    assert outcome.code == 0
    (quotation,) = outcome.report["quotations"][2:]
    line = BRIEF.count("\n") + 2
    assert (quotation["verdict"], quotation["line"], quotation["end_line"]) == ("exact", line, line + 2)
    outcome = given(BRIEF + CLAUSE.format(f"{first}\n\nNobody budgets for a wall that moves.”"))
    assert outcome.code == 1
    (error,) = errors(outcome)
    assert error.startswith(f"error brief.md:{line}:20: ")
    assert f"goes on in the paragraph on line {line + 2}" in error


@pytest.mark.parametrize(
    "words",
    [
        "```\n“We said no such thing,” Brandt said.\n```",
        "    “We said no such thing,” Brandt said.",
        "~~~ text\nHe said “we never said so.\n~~~",
        "<!-- “We said no such thing,” Brandt said. -->",
        "<!--\nHe said “we never said so.\n-->",
        "Brandt wrote `“no such thing as that”` into it.",
        "[link](https://example.org/“no-such-thing-as-that”)",
    ],
)
def test_row_38_code_and_comments_hold_no_claims(given: Given, words: str) -> None:
    outcome = given(f"{BRIEF}\n{words}\n")
    assert (outcome.code, outcome.verdicts, errors(outcome)) == (0, ["exact", "exact"], [])


@pytest.mark.parametrize(
    "words", ['<div title="no such thing, they said">x</div>', '<script>alert("no such thing, he said")</script>']
)
def test_row_38_html_holds_none_either_and_that_is_told(given: Given, words: str) -> None:
    outcome = given(f"{BRIEF}\n{words}\n")
    assert (outcome.verdicts, errors(outcome)) == (["exact", "exact"], [])


async def test_row_38_html_is_shown_as_it_is_written(event: Path, workstation: MakeApp) -> None:
    words = "<b>bold</b> <script>x</script> &amp; [/] [@click=app.quit]x[/]"
    (event / "brief.md").write_text(f"{words}\n\n{BRIEF}")
    app = workstation(event)
    async with app.run_test(size=(200, 40)) as pilot:
        await judged(pilot)
        assert words in text_of(app.query_one(Draft))


# Rows 39 to 42


@pytest.mark.parametrize("line", ["“They said so,” Moreau noted.\n", "a"])
def test_row_39_ten_megabytes_are_over_the_limit(given: Given, line: str) -> None:
    outcome = given(f"## Developer\n\n{line * (10_000_000 // len(line))}")
    assert outcome.code == 3
    said = "is larger than 1 MB, the limit for such a file; divide it, or raise size_limits.draft_mb"
    assert outcome.errors == [f"brief.md: {said} (`brief-tui config` says where)"]


def test_row_39_the_limit_is_the_user_s(given: Given, config: Path) -> None:
    config.write_text("[size_limits]\ndraft_mb = 2\n")
    outcome = given(f"# Title\n\n## Developer\n\n{'word ' * 300_000}")
    assert (outcome.code, outcome.errors) == (1, [])


async def test_row_39_a_draft_within_the_user_s_limit_is_opened_and_saved(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text("a line\n" * 150_000)
    app = workstation(event, settings=Settings(limits=Limits(draft_mb=2)))
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: len(app.query_one(Draft).text) > USUAL.draft.bytes)
        await pilot.press("x", "ctrl+s")
        await until(pilot, lambda: (event / "brief.md").read_text().startswith("x"))


async def test_row_39_over_the_limit_the_app_writes_nothing(event: Path, workstation: MakeApp, tmp_path: Path) -> None:
    (event / "brief.md").write_text("word " * (2 * USUAL.draft.bytes // 5))
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: "is larger than 1 MB" in words_of(app.screen))
        await pilot.press("x", "ctrl+s")
        await pilot.pause()
    assert (event / "brief.md").stat().st_size == 2 * USUAL.draft.bytes
    assert not list((tmp_path / "state").rglob("*.md"))


ODD = {
    "mixed": BRIEF.replace("\n", "\r\n", 5),
    "CR": BRIEF.replace("\n", "\r"),
    "one CR": BRIEF.replace("trusts", "tru\rsts"),
    "U+2028": BRIEF.replace("trusts", "tru\u2028sts"),
    "U+0085": BRIEF.replace("trusts", "tru\x85sts"),
    "VT and FF": BRIEF.replace("trusts", "tr\x0bu\x0csts"),
    "separators": BRIEF.replace("trusts", "tr\x1cu\x1ds\x1ets"),
    "mark": f"\ufeff{BRIEF}",
    "CRLF": BRIEF.replace("\n", "\r\n"),
    "no end": BRIEF.rstrip("\n"),
    "all": "\ufeff" + BRIEF.replace("\n", "\r\n", 5).replace("trusts", "tr\x0bu\u2028s\rts").rstrip(),
    "ESC": BRIEF.replace("trusts", "tr\x1b[2Justs"),
    "NUL": BRIEF.replace("trusts", "tr\x00usts"),
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_rows_40_to_42_odd_line_ends_and_controls_outside_of_quotations_are_checked_like_any(
    given: Given, text: str
) -> None:
    outcome = given(text)
    assert (outcome.code, outcome.verdicts, errors(outcome)) == (0, ["exact", "exact"], [])


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
async def test_rows_40_to_42_one_edit_changes_only_its_own_bytes(event: Path, workstation: MakeApp, text: str) -> None:
    brief = event / "brief.md"
    brief.write_bytes(text.encode())
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("x", "ctrl+s")
        await until(pilot, lambda: b"x#" in brief.read_bytes())
        assert brief.read_bytes() == text.replace("#", "x#", 1).encode()
        await pilot.press("backspace", "ctrl+s")
        await until(pilot, lambda: brief.read_bytes() == text.encode())


# Rows 43 and 44

HIDDEN = (
    "\u202e\u202d\u2066\u2069\u200e\u200f\u061c\u200b\u200c\u200d\u2060\ufeff\xad\u180e\u034f\ufe0f\u115f\u3164\u2800"
)
HIDDEN += "\U000e0041\U000e0100\x1b\x9b\x00\x85\u2028\x0b\u0336"
POINTS = [f"U+{ord(char):04X}" for char in HIDDEN]


@pytest.mark.parametrize("char", HIDDEN, ids=POINTS)
@pytest.mark.parametrize("where", ["citation", "prose", "both"])
def test_row_43_what_nobody_sees_inside_a_quotation_is_an_error_and_never_exact(
    event: Path, given: Given, char: str, where: str
) -> None:
    hidden = WALL.replace("budgets", f"bud{char}gets")
    if where == "both":
        path = event / "transcripts" / "brandt.vtt"
        path.write_text(path.read_text().replace("budgets", f"bud{char if char != chr(0) else ''}gets"))
    outcome = given(BRIEF + CLAUSE.format(f"“{hidden}”") if where == "prose" else BRIEF.replace(WALL, hidden))
    assert outcome.code == 1
    assert outcome.verdicts[-1] in {"drifted", "fabricated", "unchecked"}
    (error,) = [one for one in outcome.report["findings"] if one["id"] == "hidden-character"]
    assert f"U+{ord(char):04X}" in error["message"]
    assert (error["severity"], error["line"]) == ("error", BRIEF.count("\n") + 2 if where == "prose" else 18)


@pytest.mark.parametrize("entity", ["&#x200B;", "&shy;", "&#8238;", "&zwj;", "&ZeroWidthSpace;"])
def test_row_43_so_is_what_an_entity_stands_for(given: Given, entity: str) -> None:
    outcome = given(BRIEF.replace("budgets", f"bud{entity}gets"))
    assert outcome.code == 1
    assert "hidden-character" in outcome.ids
    assert outcome.verdicts == ["exact", "drifted"]


@pytest.mark.parametrize("char", ["\u200b", "\u202e", "\xad", "\u3164"])
@pytest.mark.parametrize(
    ("old", "new"), [("— Tomas", "— To{}mas"), ("Director", "Dir{}ector"), ("@ Brandt", "@ Bra{}ndt")]
)
def test_row_43_so_it_is_in_an_attribution(given: Given, old: str, new: str, char: str) -> None:
    outcome = given(BRIEF.replace(old, new.format(char)))
    assert outcome.code == 1
    assert any("Hidden characters inside the attribution: " in one for one in errors(outcome))


async def test_row_43_it_is_made_visible(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text(BRIEF.replace("budgets", "bud\u202eg\u200be\x1bts"))
    app = workstation(event)
    async with app.run_test(size=(140, 40)) as pilot:
        await judged(pilot)
        assert "bud\ufffdg\ufffde␛ts" in text_of(app.query_one(Draft))


@pytest.mark.parametrize("letter", "аοօᎠⲟ", ids=["Cyrillic", "Greek", "Armenian", "Cherokee", "Coptic"])
@pytest.mark.parametrize(
    ("old", "new"),
    [("budgets", "b{}dgets"), ("— Tomas", "— T{}mas"), ("Director", "D{}rector"), ("@ Brandt", "@ Br{}ndt")],
    ids=["quotation", "name", "title", "company"],
)
def test_row_44_a_word_of_two_scripts_is_an_error(given: Given, old: str, new: str, letter: str) -> None:
    outcome = given(BRIEF.replace(old, new.format(letter)))
    assert outcome.code == 1
    assert "mixed-script" in outcome.ids


def test_row_44_one_word_of_another_script_is_none(given: Given) -> None:
    outcome = given(BRIEF.replace("Director", "Директор of 5 μs, kΩ and β"))
    assert "mixed-script" not in outcome.ids


# Rows 45 and 46

ACCENT = "\u0301"
MARKS = "e" + ACCENT * 200_000


@pytest.mark.parametrize(
    "text",
    [
        BRIEF.replace(WALL, MARKS),
        BRIEF.replace("budgets", f"bu{ACCENT * 5}dgets"),
        BRIEF.replace("Tomas Brandt,", f"Tomas Brandt{ACCENT * 200_000},"),
        BRIEF.replace("@ Brandt Walls", f"@ Brandt Walls{ACCENT * 200_000}"),
        BRIEF + CLAUSE.format(f"“{MARKS}”"),
        BRIEF.replace(WALL, f"e{ACCENT * 3}" * 50_000),
    ],
    ids=["citation", "five", "name", "company", "prose", "three on each letter"],
)
def test_row_45_very_many_combining_marks_come_to_an_end_and_stand_nowhere(given: Given, text: str) -> None:
    outcome = given(text)
    assert outcome.code == 1
    assert set(outcome.ids) & {"hidden-character", "false-speech"} or "unchecked" in outcome.verdicts


@pytest.mark.parametrize("text", [BRIEF.replace("## C-Suite", f"## C-Suite{MARKS}"), f"{BRIEF}\n{MARKS}\n"])
def test_row_45_so_they_do_elsewhere(given: Given, text: str) -> None:
    assert given(text).code in {0, 1}


def many(words: str) -> str:
    """The same again and again: a scan in quadratic time loses patience with it."""
    return words * (50_000 // len(words))


def common(words: int) -> str:
    chance = random.Random(46)  # noqa: S311  # a test's own choices
    return " ".join(chance.choices("the of and to a in that is it we you so on for was not have".split(), k=words))


@pytest.mark.parametrize(
    ("said", "quoted", "verdicts"),
    [
        ("a " * 400_000, "a " * 2_000, {"exact", "unchecked"}),
        ("a" * 400_000, "a" * 2_000, {"fabricated", "unchecked"}),
        ("a " * 400_000, "a " * 1_000 + "b " + "a " * 1_000, {"drifted", "fabricated", "unchecked"}),
        (common(100_000), common(5_000)[::-1], {"drifted", "fabricated", "unchecked"}),
        (common(100_000), " … ".join(common(900).split("the")), {"drifted", "stitched", "fabricated", "unchecked"}),
        ("a " * 100_000, "a … " * 5_000, {"drifted", "stitched", "fabricated", "unchecked"}),
        (f"one{' ' * 100_000}two", f"one{' ' * 100_000}two three", {"drifted", "fabricated", "unchecked"}),
        ("b " * 100, "word" * 5_000, {"fabricated", "unchecked"}),
        ("b " * 100, "ﬁ" * 40_000, {"fabricated", "unchecked"}),
        ("b " * 100, "[x] " * 20_000, {"fabricated", "unchecked"}),
        ("b " * 100, "1 " * 20_000, {"fabricated", "unchecked"}),
    ],
    ids=range(11),
)
def test_row_46_a_monster_of_a_quotation_is_judged_in_bounds_and_never_stands_unverified(
    event: Path, given: Given, said: str, quoted: str, verdicts: set[str]
) -> None:
    (event / "transcripts" / "long.md").write_text(f"**Tomas Brandt:** {said}\n")
    outcome = given(BRIEF.replace(WALL, quoted))
    assert outcome.verdicts[1] in verdicts
    assert outcome.code == (0 if outcome.verdicts[1] == "exact" else 1)


OPENERS = ["“", '"', "«", "‘", "[", "(", "![", "[a](", "*", "_", "`", "<", "<a ", "<!--", "&", "\\", "> ", "— ", "1."]


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize(
    "place",
    ["\n{}\n", "\nBrandt said “{}”, he said.\n", "\n> “{}”\n> — Tomas Brandt, Director @ Brandt Walls\n"],
    ids=["prose", "quotation", "citation"],
)
def test_row_46_very_many_openers_come_to_an_end(given: Given, opener: str, place: str) -> None:
    outcome = given(BRIEF + place.format(many(opener)))
    assert outcome.verdicts[:2] == ["exact", "exact"]


RUNS = [" ", "\t", "\xa0", ". ", "Ada ", "1", "1 ", "`", "\\*", "[t=", "[t=]", "@ ", ", ", "/", "and ", "a"]


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("old", ["Tomas Brandt,", "Director", "Brandt Walls"], ids=["name", "title", "company"])
def test_row_46_so_does_an_endless_attribution(given: Given, old: str, run: str) -> None:
    middle = len(old) // 2
    outcome = given(BRIEF.replace(old, f"{old[:middle]}{many(run)}{old[middle:]}"))
    assert outcome.verdicts[0] == "exact"


def test_row_46_a_figure_that_ends_the_text_ends_no_check(given: Given) -> None:
    assert given(BRIEF + "\nThey paid $1 $1").code in {0, 1}
