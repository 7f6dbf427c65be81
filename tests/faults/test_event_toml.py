"""Rows 1-10 of FAULTS.md: event.toml; each test names its row.

What else a hand may write into the file is in tests/unit/store/test_config.py.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from brief_tui.store.config import load_event
from brief_tui.store.errors import ConfigError
from brief_tui.tui.widgets.banner import Banner
from brief_tui.tui.widgets.event_header import EventHeader
from brief_tui.tui.widgets.status_bar import StatusBar
from tests.faults.door import Check
from tests.tui.conftest import MakeApp
from tests.tui.quayside import CALDER, EVENT, Watcher, judged, text_of, until

PILLARS = '[[pillars]]\nid = "dev"\nheading = "Developer"\n'
LEAST = f'title = "Quay Forum"\n{PILLARS}'


@pytest.fixture
def refused(event: Path, check: Check) -> Callable[[str | bytes], list[str]]:
    """What is said of an event.toml that cannot be used."""

    def refuse(data: str | bytes) -> list[str]:
        (event / "event.toml").write_bytes(data if isinstance(data, bytes) else data.encode())
        outcome = check()
        assert outcome.code == 2
        return outcome.errors

    return refuse


Refused = Callable[[str | bytes], list[str]]


def test_row_1_a_missing_event_names_the_path_and_what_to_do(event: Path, check: Check) -> None:
    (event / "event.toml").unlink()
    outcome = check()
    assert outcome.code == 2
    assert outcome.errors == [f"event.toml: not found in '{event}'; `brief-tui new {event}` writes one to start from"]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (Path.mkdir, "is a folder, not a file"),
        (os.mkfifo, "is a FIFO, not a file"),
        (lambda path: path.symlink_to("event.toml"), "cannot be read: Too many levels of symbolic links; its links"),
        (lambda path: path.symlink_to("/dev/zero"), "is a device or a socket, not a file"),
    ],
    ids=["folder", "FIFO", "link to itself", "device"],
)
def test_row_1_what_is_no_file_is_refused_without_waiting(
    event: Path, check: Check, make: Callable[[Path], object], words: str
) -> None:
    (event / "event.toml").unlink()
    make(event / "event.toml")
    outcome = check()
    assert outcome.code == 2
    assert outcome.errors[0].startswith(f"event.toml: {words}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title = \n", "event.toml:1:9: this is no value: "),
        ('title = "a"\npublisher = \n', "event.toml:2:13: this is no value: "),
        ('title = "a"\n[rubric\n', "event.toml:2:8: a heading is not closed"),
        ("title = [1", "event.toml:1:11: a list is not closed"),
        ("x.[x.[", "event.toml:1:3: a key is missing here"),
        ('title = "Quay\nx = 1', "event.toml:1:14: a quotation mark is not closed in this line"),
        ("title = 'Quay\nx = ''", "event.toml:1:14: a quotation mark is not closed in this line"),
        ("title = 'Quay\nx = 1\n", "event.toml:1:9: a quotation mark is not closed"),
        ('title = "Quay', "event.toml:1:14: a quotation mark is not closed"),
        ("title\n", "event.toml:1:6: “=” and a value are missing here"),
        ('x = "C:\\dir"', "event.toml:1:10: a backslash in text is written twice"),
        ("<<<<<<< mine\n", "event.toml:1:1: "),
    ],
)
def test_row_2_a_syntax_error_names_line_and_column(refused: Refused, text: str, message: str) -> None:
    (line,) = refused(text)
    assert line.startswith(message)


@pytest.mark.parametrize("text", ["x = [1 2]", "x = { a = 1 b = 2 }", "[[rubric]", "x = 1 y", "x = Quay", "1?", "[]"])
def test_row_2_no_slip_is_told_in_the_words_of_the_parser(refused: Refused, text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as error:
        tomllib.loads(text)
    assert str(error.value).partition(" (at")[0] not in refused(text)[0]


@pytest.mark.parametrize(
    ("text", "begins", "key"),
    [
        (LEAST.replace("[[", 'title = "again"\n[[', 1), "event.toml:2: ", "title"),
        ('alerts = []\ntitle = """\nalerts = 1\n"""\nalerts = [\n"b",\n]\n', "event.toml:5: ", "alerts"),
        ("[rubric]\n[rubric]\n", "event.toml:2: ", "[rubric]"),
        ("[[pillars]]\n[pillars]\n", "event.toml:2: ", "[pillars]"),
        ("x = { a = 1, a = 2 }\n", "event.toml:1:", "a"),
        ('"\\u001b[2J" = 1\n"\\u001b[2J" = 2\n', "event.toml:2: ", "[2J"),
    ],
)
def test_row_3_a_duplicate_key_is_named_on_its_own_line(refused: Refused, text: str, begins: str, key: str) -> None:
    (line,) = refused(text)
    assert line.startswith(begins)
    assert key in line.removeprefix(begins)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f'{LEAST}[rubric]\ntickers = "two"\n', "6: rubric.tickers: expected a whole number, got text 'two'"),
        (f"{LEAST}[rubric]\ntickers = true\n", "6: rubric.tickers: expected a whole number, got true"),
        (
            f"{LEAST}[rubric]\noperators = -1\n",
            "6: rubric.operators: expected a number of at least 0, got the ",
        ),
        (
            f"{LEAST}[rubric]\nverification_rate = nan\n",
            "6: rubric.verification_rate: expected a number, which nan ",
        ),
        (f'published = "2026-04-27"\n{LEAST}', "1: published: expected a date such as 2026-04-27, without quotation "),
        (f'profile = "harsh"\n{LEAST}', "1: profile: expected 'standard', 'strict' or 'house', got text 'harsh'"),
        (f'{LEAST}[[pillars]]\nid = "ops"\n', "5: pillars[2].heading: missing, and it has no default; add it"),
        (f'transcripts = "x"\n{LEAST}', "1: transcripts: expected a list in square brackets, got text 'x'"),
        ("pillars = []\ntitle = 'a'\n", "1: pillars: expected at least one, got none"),
        (f'title = " "\n{PILLARS}', "1: title: expected text that is not empty, got text ' '"),
        (f"title = 3\n{PILLARS}", "1: title: expected text in quotation marks, got the number 3"),
        (f'title = "a\\nb"\n{PILLARS}', "1: title: expected a single line of text, got text 'a␊b'"),
        (f"alerts = [1]\n{LEAST}", "1: alerts[1]: expected text in quotation marks, got the number 1"),
        (f'profile = "\\u001b[2J"\n{LEAST}', "1: profile: expected 'standard', 'strict' or 'house', got text '␛[2J'"),
    ],
)
def test_row_4_a_wrong_type_names_key_expected_and_got(refused: Refused, text: str, message: str) -> None:
    (line,) = refused(text)
    assert line.startswith(f"event.toml:{message}")


def test_row_4_every_wrong_value_is_told_at_once_up_to_twenty(refused: Refused) -> None:
    lines = refused(f"{LEAST}[rubric]\ntickers = 0.5\noperators = 0.5\n")
    assert [line.split(":")[1] for line in lines] == ["6", "7"]
    lines = refused(LEAST + "[[speakers]]\n" * 50)
    assert (len(lines), lines[-1]) == (21, "event.toml: and 30 more like these")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f'sumary = "x"\n{EVENT}', "event.toml:1: unknown key sumary, ignored; did you mean summary?"),
        (f"{EVENT}[limits]\npillar_word = 1\n", "did you mean pillar_words?"),
        (f'"su\\u001b[2Jmary" = "x"\n{EVENT}', "event.toml:1: unknown key su␛[2Jmary, ignored; did you mean summary?"),
        (f"{EVENT}[elsewhere]\nalerts = 1\n", "unknown key elsewhere, ignored"),
    ],
    ids=["a slip", "in a table", "with ESC", "a table"],
)
def test_row_5_an_unknown_key_is_a_warning_with_the_nearest_known_one(
    event: Path, check: Check, text: str, message: str
) -> None:
    (event / "event.toml").write_text(text)
    outcome = check()
    assert outcome.code == 0
    (warning,) = [finding for finding in outcome.findings if "event.toml" in finding]
    assert warning.startswith("warning event.toml:")
    assert message in warning


@pytest.mark.parametrize(
    "glob", ["../other/*", "/etc/*", "transcripts/../../*", "..", "a/**/b/**", "a\\u0000b", "a\\u202Eb", ".", ""]
)
def test_row_6_a_glob_that_leaves_the_folder_is_refused_with_its_key(refused: Refused, glob: str) -> None:
    (line,) = refused(f'transcripts = ["transcripts/*", "{glob}"]\n{LEAST}')
    assert line.startswith("event.toml:1: transcripts")


@pytest.mark.parametrize("brief", ["../brief.md", "/brief.md", "event.toml", "./review.toml", "a\\u0000"])
def test_row_6_so_is_a_draft_that_leaves_it(refused: Refused, brief: str) -> None:
    (line,) = refused(f'brief = "{brief}"\n{LEAST}')
    assert line.startswith("event.toml:1: brief: '")


@pytest.mark.parametrize("link", ["transcripts/out.txt", "transcripts/out", "linked", "transcripts/\x1b[2J[\n.txt"])
def test_row_6_so_is_a_link_out_of_it(event: Path, check: Check, tmp_path: Path, link: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text(CALDER)
    (event / link).symlink_to(outside / "secret.txt" if link.endswith(".txt") else outside)
    (event / "event.toml").write_text(f'transcripts = ["transcripts/*", "linked/*"]\n{EVENT}')
    outcome = check()
    assert outcome.code == 2
    assert outcome.errors[0].startswith("event.toml: transcripts: '")
    assert "leaves the event folder through a link" in outcome.errors[0]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"title = '\xe9'\n", "1:10: byte 0xE9 is not UTF-8"),
        (b"# one\n# \xff\n", "2:3: byte 0xFF is not UTF-8"),
        ('title = "a"'.encode("utf-16"), "1:1: byte 0xFF is not UTF-8; it looks like UTF-16"),
        (b'a = 1\ntitle = "\x1b[2J"\n', "2:10: control character ␛ (U+001B)"),
        (b"a = 1\n\x00", "2:1: control character ␀ (U+0000)"),
        (b'title = "a"\rsummary = "b"\n', "1:12: a carriage return without a line feed"),
    ],
)
def test_row_7_bytes_that_are_no_text_name_line_and_reason(refused: Refused, data: bytes, message: str) -> None:
    (line,) = refused(data)
    assert line.startswith(f"event.toml:{message}")


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf" + EVENT.encode(), EVENT.replace("\n", "\r\n").encode()])
def test_row_7_a_byte_order_mark_and_windows_line_ends_are_accepted(event: Path, check: Check, data: bytes) -> None:
    (event / "event.toml").write_bytes(data)
    assert check().code == 0


@pytest.mark.parametrize(
    ("data", "begins"),
    [
        (b"#" * 10_000_000, "event.toml: is larger than 1 MB, the limit"),
        ("x = " + "[" * 5_000, "event.toml: nested more than"),
        ("x = " + "[" * 5_000 + "]" * 5_000, "event.toml: nested more than"),
        ("x = " + "[" * 50 + "]" * 50, "event.toml: nested more than"),
        ("x = " + "{a=" * 5_000 + "1" + "}" * 5_000, "event.toml: nested more than"),
        (".".join("a" * 3_000) + " = 1", "event.toml:1:1: a dotted key of more than"),
        (f"[{'.'.join('a' * 3_000)}]", "event.toml:1:2: a dotted key of more than"),
        (" . ".join(['"a b"'] * 30_000) + " = 1", "event.toml:1:1: a dotted key of more than"),
        ("x = " + "9" * 5_000, "event.toml: a whole number is longer than 64 bits"),
        ("x = 0x" + "f" * 5_000, "event.toml:1: a whole number is longer than 64 bits"),
        ("[[speakers]]\n" * 70_000, "event.toml: "),
    ],
    ids=range(11),
)
def test_row_8_what_is_too_much_is_a_limit(refused: Refused, data: str | bytes, begins: str) -> None:
    assert refused(data)[0].startswith(begins)


def test_row_8_very_many_unknown_keys_are_counted(event: Path, check: Check) -> None:
    (event / "event.toml").write_text("".join(f"k{n} = 1\n" for n in range(50_000)) + EVENT)
    outcome = check()
    assert outcome.code == 0
    assert outcome.findings[-1] == "warning event.toml: and 49980 more like these"


@pytest.mark.parametrize("glob", ["more/*.vtt", "transcripts/*.docx", "[", "transcripts/[/]"])
def test_row_9_a_glob_that_matches_nothing_is_an_error_with_the_pattern(event: Path, check: Check, glob: str) -> None:
    (event / "event.toml").write_text(f'transcripts = ["transcripts/*", "{glob}"]\n{EVENT}')
    outcome = check()
    assert outcome.code == 1
    assert outcome.findings == [f"error event.toml:1: transcripts: '{glob}' matches no file"]
    assert outcome.verdicts == ["exact", "exact"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (EVENT.replace("[rubric]", "[rubric").encode(), "event.toml:15:"),
        (EVENT.replace('"Quayside Forum 2026"', "1").encode(), "event.toml:1: title: expected text"),
        (EVENT.encode() + b"# \x1b[2J\n", "event.toml:27:3: control character ␛"),
        (EVENT.encode("utf-16"), "event.toml:1:1: byte 0xFF is not UTF-8"),
        (None, "event.toml: not found in"),
    ],
    ids=["syntax", "type", "control", "encoding", "removed"],
)
async def test_row_10_broken_while_the_app_runs_the_last_good_one_is_kept(
    event: Path, workstation: MakeApp, watcher: Watcher, data: bytes | None, told: str
) -> None:
    app = workstation(event)
    async with app.run_test(size=(140, 40)) as pilot:
        await judged(pilot)
        if data is None:
            (event / "event.toml").unlink()
        else:
            (event / "event.toml").write_bytes(data)
        watcher.saw(event / "event.toml")
        await until(pilot, lambda: told in text_of(app.query_one(Banner)))
        assert "DEGRADED event.toml not used" in text_of(app.query_one(StatusBar))
        assert "Quayside Forum 2026" in text_of(app.query_one(EventHeader))
        (event / "event.toml").write_text(EVENT.replace("Quayside", "Dockside"))
        watcher.saw(event / "event.toml")
        await until(pilot, lambda: "Dockside" in text_of(app.query_one(EventHeader)))
        assert not app.query_one(Banner).display


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1\nb = [1,\n99999999999999999999]\n", "event.toml:2: a whole number is longer than 64 bits"),
        ("a = { b = 1, b = 2 }\n", "a key stands twice in this table; keep one of the two"),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_what_to_do(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "event.toml").write_text(text)
    with pytest.raises(ConfigError) as caught:
        load_event(tmp_path)
    assert said in str(caught.value)
    assert ";" in str(caught.value)


def test_a_file_in_place_of_the_event_folder_is_told_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "event").write_text("")
    with pytest.raises(ConfigError, match="is a file; name a folder"):
        load_event(tmp_path / "event")
