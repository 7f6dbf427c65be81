"""Rows 11-33 of FAULTS.md: transcripts; each test names its row.

Rows 24 to 27, which speak of JSON, are in test_json_transcripts.py. What the readers make of odd files word by word is
in tests/unit/formats, which events a watcher survives (rows 30 and 31) here on a real file system, the terminal of rows
23, 32 and 33 in test_visible.py.
"""

from __future__ import annotations

import asyncio
import errno
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from brief_tui.formats.complaints import MAX_WARNINGS
from brief_tui.store.limits import USUAL
from brief_tui.store.watching import WatchMode, WatchState, watch_event
from tests.faults.door import Check, Given, assert_refused, told
from tests.tui.quayside import EVENT

NAMES = ("a.md", "a.txt", "a.vtt", "a.srt", "a.json")
HEADS = {"a.md": "", "a.txt": "", "a.vtt": "WEBVTT\n\n", "a.srt": ""}
CUE = "00:00:01.000 --> 00:00:02.000\n"
SOUND = {
    "a.md": "**Ada Moor:** The tide tables were wrong.\n",
    "a.txt": "Ada Moor: The tide tables were wrong.\n",
    "a.vtt": f"WEBVTT\n\n{CUE}<v Ada Moor>The tide tables were wrong.\n",
    "a.srt": f"1\n{CUE.replace('.', ',')}Ada Moor: The tide tables were wrong.\n",
    "a.json": '{"segments": [{"start": 1, "speaker": "Ada Moor", "text": "The tide tables were wrong."}]}',
}
CITED = "\n> “The tide tables were wrong.”\n> — Ada Moor, Engineer @ Calder Cranes\n"
"""What every format's sound file says."""
RAISE = "divide it, or raise size_limits.transcript_mb (`brief-tui config` says where)"


def cite(event: Path, quotation: str = CITED) -> None:
    """Cite what the transcript says; it must still be found there."""
    with (event / "brief.md").open("a") as brief:
        brief.write(quotation)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", ["", "\ufeff", " \n\r\n\t", "\n\n\n"])
def test_row_11_an_empty_file_says_no_text(given: Given, name: str, text: str) -> None:
    outcome = given(name, text)
    assert outcome.code == 1
    assert told(outcome, "error") == [f"{name}: no text in it; remove it, or put what was said into it"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.vtt", "WEBVTT\n"),
        ("a.vtt", "WEBVTT\n\nNOTE nothing\n"),
        ("a.vtt", f"WEBVTT\n\n{CUE}\n"),
        ("a.srt", f"1\n{CUE}\n"),
        ("a.md", "<!-- nothing -->\n"),
        ("a.md", "---\ntitle: x\n---\n"),
    ],
)
def test_row_11_so_does_one_in_which_nobody_speaks(given: Given, name: str, text: str) -> None:
    outcome = given(name, text)
    assert outcome.code == 1
    assert told(outcome, "error") == [f"{name}: no text in it; remove it, or put what was said into it"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("data", "at"),
    [(b"RIFF\n\x01\0\0", "2:2: a NUL byte at byte offset 6"), (b"\0" * 50_000, "1:1: a NUL byte at byte offset 0")],
    ids=["a NUL", "only NUL"],
)
def test_row_12_binary_data_is_refused_with_its_byte_offset(given: Given, name: str, data: bytes, at: str) -> None:
    assert_refused(given(name, data), f"{name}:{at}: this is not a text file")


@pytest.mark.parametrize("name", ["a.odt", "a.mp3", "a.jsonl", "a.vtt.gz"])
def test_row_12_so_is_a_kind_of_file_that_nobody_reads(given: Given, name: str) -> None:
    assert_refused(given(name, "PK\x03\x04"), f"{name}: no transcript format ends in .")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("bad", "shown"),
    [
        (b"caf\xe9", "1:4: byte offset 3 (0xe9)"),
        (b"one\r\ntwo\rthr\xffee", "3:4: byte offset 12 (0xff)"),
        (b"ab\xc3", "1:3: byte offset 2 (0xc3)"),
        (b"\xed\xa0\x80", "1:1: byte offset 0 (0xed)"),
        (b"\xc0\xaf", "1:1: byte offset 0 (0xc0)"),
        (b"\xf4\x90\x80\x80", "1:1: byte offset 0 (0xf4)"),
        (b"\xef\xbb\xbfab\xc3", "1:3: byte offset 5 (0xc3)"),
    ],
    ids=["Latin-1", "third line", "cut off", "surrogate", "overlong", "too high", "behind a mark"],
)
def test_row_13_invalid_utf_8_names_line_and_byte(given: Given, name: str, bad: bytes, shown: str) -> None:
    assert_refused(given(name, bad), f"{name}:{shown} is not valid UTF-8: save the file as UTF-8")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_row_14_utf_16_is_decoded_and_said_in_every_format(event: Path, given: Given, name: str, encoding: str) -> None:
    cite(event)
    outcome = given(name, f"\ufeff{SOUND[name]}".encode(encoding))
    assert outcome.code == 0
    assert outcome.verdicts == ["exact", "exact", "exact"]
    assert told(outcome) == [f"{name}:1: the file is UTF-16; it was decoded, but UTF-8 is what other tools expect"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("data", "shown"),
    [
        ("\ufeffab\n".encode("utf-16-le") + b"\x00\xd8a\x00", "2:1: byte offset 8 is not valid UTF-16"),
        ("\ufeffab\n".encode("utf-16-be") + b"a", "2:1: byte offset 8 is not valid UTF-16"),
        ("\ufeff👋\na\0b".encode("utf-16-le"), "2:2: a NUL character at byte offset 10"),
        ("ab".encode("utf-16-le"), "1:2: a NUL byte at byte offset 1"),
        ("\ufeffab".encode("utf-32-le"), "1:1: a NUL character at byte offset 2"),
        ("\ufeffab".encode("utf-32-be"), "1:1: a NUL byte at byte offset 0"),
    ],
    ids=["a lone half", "half a character", "a NUL", "no mark", "UTF-32", "UTF-32, big end first"],
)
def test_row_14_what_is_none_is_refused_in_every_format(given: Given, name: str, data: bytes, shown: str) -> None:
    assert_refused(given(name, data), f"{name}:{shown}")


@pytest.mark.parametrize("text", ["\n\nWEBVTT", f"{CUE}One.", "WEBVTT2\n", "webvtt\n", "Ada Moor: One.\n"])
def test_row_15_a_vtt_file_without_header_is_refused_at_its_first_line(given: Given, text: str) -> None:
    assert_refused(given("a.vtt", text), "a.vtt:1:1: a WebVTT file begins with a line WEBVTT")


TIMINGS = [
    "00:0a.000 --> 00:02.000",
    "00:01.000 --> ",
    " --> ",
    "00:01.000 -> 00:02.000",
    "00:61.000 --> 00:62.000",
    "00:00:02.000 --> 00:00:01.000",
    "-00:01.000 --> 00:02.000",
    "1e9:00.000 --> nan",
]
LONG = [
    f"{'1' * 5000}:00.000 --> 00:02.000",
    f"00:00:01.000 --> {'9' * 5000}:00:01.000",
    "00:00:01.000 --> 00:00:02." + "0" * 5000,
    "٠٠:٠٠:٠١.٠٠٠ --> ٠٠:٠٠:٠٢.٠٠٠",
    "０0:00:01.000 --> 00:00:02.000",
    "00:00:0².000 --> 00:00:03.000",
]


@pytest.mark.parametrize("name", ["a.vtt", "a.srt"])
@pytest.mark.parametrize("timing", [*TIMINGS, *LONG], ids=range(len(TIMINGS) + len(LONG)))
def test_rows_16_and_21_a_bad_time_is_told_and_its_text_kept(event: Path, given: Given, name: str, timing: str) -> None:
    cite(event)
    timing = timing.replace(".", ",") if name == "a.srt" else timing
    outcome = given(name, f"{HEADS[name]}1\n{timing}\nAda Moor: The tide tables\n\n2\n{CUE}were wrong.\n")
    assert outcome.code == 0
    assert outcome.verdicts == ["exact", "exact", "exact"]
    assert any(warning.startswith(f"{name}:{HEADS[name].count(chr(10)) + 2}: this ") for warning in told(outcome))


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("a.txt", "[{}] Ada Moor: The tide tables were wrong."),
        ("a.txt", "{} Ada Moor: The tide tables were wrong."),
        ("a.txt", "Ada Moor: [{}] The tide tables were wrong."),
        ("a.md", "**Ada Moor:** [{}] The tide tables were wrong."),
        ("a.md", "**Ada Moor** ({}): The tide tables were wrong."),
    ],
)
@pytest.mark.parametrize(
    "clock",
    ["9" * 5_000 + ":00:00", "00:" + "0" * 5_000 + ":00", "٠٠:٠٠:٠١", "00:75:00"],
    ids=["5,000 digits", "in the middle", "Arabic digits", "75 minutes"],
)
def test_row_21_so_it_is_in_files_without_cues(event: Path, given: Given, name: str, line: str, clock: str) -> None:
    cite(event)
    outcome = given(name, f"Ada Moor: Good morning.\n\n{line.format(clock)}\n")
    assert outcome.code in {0, 1}  # who speaks behind such a time may be unknown
    assert outcome.verdicts[:2] == ["exact", "exact"]
    assert outcome.verdicts[2] != "fabricated"
    assert any(warning.startswith(f"{name}:3: this time code cannot be read") for warning in told(outcome))
    assert max(map(len, told(outcome))) < 300


@pytest.mark.parametrize("line", ["At 10:30 we met (16:9, 3:2).", "[00:04:13] Good.", "(0:12) Good. (119:5)"])
def test_row_21_other_digits_with_colons_are_no_time_codes(given: Given, line: str) -> None:
    outcome = given("a.txt", f"Ada Moor: {line}\n")
    assert (outcome.code, told(outcome)) == (0, [])


@pytest.mark.parametrize("name", ["a.vtt", "a.srt"])
def test_row_16_a_fault_in_every_cue_is_counted(given: Given, name: str) -> None:
    cues = "\n\n".join(f"{n}\nbad{n} --> worse\nWord{n}" for n in range(1, 1001))
    outcome = given(name, f"{HEADS[name]}{cues}\n")
    assert outcome.code == 0
    assert len(told(outcome)) == MAX_WARNINGS
    assert f"(and {1000 - MAX_WARNINGS} more after this one)" in told(outcome)[-1]
    assert next(one["words"] for one in outcome.report["transcripts"] if one["path"] == f"transcripts/{name}") == 1000


@pytest.mark.parametrize("name", ["a.vtt", "a.srt"])
def test_row_17_disorder_and_overlap_are_told_and_the_order_of_the_file_kept(
    event: Path, given: Given, name: str
) -> None:
    cite(event)
    times = [("05", "09", "Ada Moor: The"), ("01", "04", "tide"), ("03", "06", "tables"), ("06", "07", "were wrong.")]
    mark = "," if name == "a.srt" else "."
    cues = [f"{n}\n00:00:{a}{mark}000 --> 00:00:{b}{mark}000\n{said}\n" for n, (a, b, said) in enumerate(times, 1)]
    outcome = given(name, HEADS[name] + "\n".join(cues))
    assert outcome.code == 0
    assert outcome.verdicts == ["exact", "exact", "exact"]
    at = HEADS[name].count("\n")
    assert told(outcome) == [
        f"{name}:{at + 6}: this cue starts before the one above it; the order of the file is kept",
        f"{name}:{at + 10}: this cue overlaps one above it; both are kept",
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "NOTE The tide tables were wrong.\n\n",
        "NOTE\nAda Moor: The tide tables were wrong.\nmore\n\n",
        f"NOTE\n{CUE}<v Ada Moor>The tide tables were wrong.\n\n",
        "STYLE\n::cue(v[voice=Ada]) { content: 'The tide tables were wrong.' }\n\n",
        "REGION\nid:The tide tables were wrong.\n\n",
        f"{CUE}<v Ada Moor The tide tables were wrong.\n\n",
        f"{CUE}<v Ada Moor\nThe tide tables were wrong.\n\n",
        f"{CUE}Hello <v The tide tables were wrong.\n\n",
    ],
    ids=["note", "note of lines", "note with a cue", "style", "region", "voice", "voice and line", "later"],
)
@pytest.mark.parametrize("before", [True, False], ids=["first", "last"])
def test_row_18_what_is_no_speech_is_never_quoted(event: Path, given: Given, hidden: str, before: bool) -> None:
    cite(event)
    spoken = "00:00:03.000 --> 00:00:04.000\n<v Ada Moor>Good morning to all of you.\n\n"
    outcome = given("a.vtt", "WEBVTT\n\n" + (hidden + spoken if before else spoken + hidden))
    assert outcome.code == 1
    assert outcome.verdicts[2] in {"fabricated", "unchecked"}  # the latter behind a torn tag, as nobody's words


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.vtt", f"WEBVTT\n\n{CUE}{'<' * 200_000}\n"),
        ("a.vtt", f"WEBVTT\n\n{CUE}{'<v ' * 70_000}\n"),
        ("a.vtt", f"WEBVTT\n\n{CUE}{'<v Ada Moor>' * 20_000}x\n"),
        ("a.srt", f"1\n{CUE}{'<' * 200_000}\n"),
        ("a.srt", f"1\n{CUE}{'{' * 200_000}\n"),
        ("a.md", f"**Ada Moor:** {'<' * 200_000}\n"),
        ("a.txt", f"Ada Moor: {'<' * 200_000}\n"),
    ],
    ids=range(7),
)
def test_row_19_very_many_angle_brackets_are_read_in_linear_time(given: Given, name: str, text: str) -> None:
    outcome = given(name, text)  # a quadratic reader takes minutes
    assert outcome.verdicts == ["exact", "exact"]


SRT = f"1\n{CUE.replace('.', ',')}Ada Moor: The tide\n\n2\n00:00:03,000 --> 00:00:04,000\ntables were wrong.\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (SRT.replace("01,000", "01.000"), 2),
        (SRT.replace("2\n00:00:03", "00:00:03"), 5),
        (SRT.replace("\ntables", "\n\ntables"), 8),
        (f"{SRT}\n3", 9),
        (f"{SRT}\n3\n00:00:0", 9),
        (f"{SRT}\n3\n00:00:05,000 --> ", 9),
        (f"{SRT}\n3\n00:00:05,000 --> 00:00:06,000\n", 9),
        (SRT.replace("-->", "->"), 2),
        (SRT.replace("2\n00:00:03", "²\n00:00:03"), 5),
        (SRT.replace("2\n00:00:03", "two\n00:00:03"), 5),
    ],
)
def test_row_20_srt_that_is_not_quite_so_is_read_and_told(event: Path, given: Given, text: str, line: int) -> None:
    cite(event, CITED.replace("“The tide tables were wrong.”", "“The tide”"))
    outcome = given("a.srt", text)
    assert outcome.code == 0
    assert outcome.verdicts == ["exact", "exact", "exact"]
    assert told(outcome)[0].startswith(f"a.srt:{line}: ")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "The tide tables were wrong.\n"),
        ("a.txt", "Speaker 1: The tide tables were wrong.\n"),
        ("a.md", "The tide tables were wrong.\n"),
        ("a.vtt", f"WEBVTT\n\n{CUE}The tide tables were wrong.\n"),
        ("a.vtt", f"WEBVTT\n\n{CUE}<v SPEAKER_00>The tide tables were wrong.\n"),
        ("a.srt", f"1\n{CUE}The tide tables were wrong.\n"),
    ],
)
def test_row_22_where_nobody_is_named_the_speaker_is_unknown_and_never_guessed(
    event: Path, given: Given, name: str, text: str
) -> None:
    cite(event)
    outcome = given(name, text)
    assert outcome.verdicts[2] not in {"exact", "normalised", "altered"}
    (evidence,) = outcome.report["quotations"][2]["evidence"]
    assert evidence["speaker"] in {None, "Speaker 1", "SPEAKER_00"}


@pytest.mark.parametrize("how", ["sparse", "one line"])
def test_row_28_a_file_over_the_limit_is_refused_unread(event: Path, given: Given, how: str) -> None:
    path = event / "transcripts" / "a.txt"
    with path.open("wb") as file:
        if how == "sparse":
            file.truncate(2 * USUAL.transcript.bytes)
        else:
            file.write(b"word " * (USUAL.transcript.bytes // 5) + b"\n")
    data = path.read_bytes()
    assert_refused(given("a.txt", data), f"a.txt: is larger than 50 MB, the limit for such a file; {RAISE}")


@pytest.mark.parametrize(("largest", "code"), [(1, 3), (2, 0)])
def test_row_28_the_limit_is_the_user_s(given: Given, config: Path, largest: int, code: int) -> None:
    config.write_text(f"[size_limits]\ntranscript_mb = {largest}\n")
    outcome = given("a.txt", b"word " * 300_000)
    assert outcome.code == code
    said = [f"transcripts/a.txt: is larger than {largest} MB, the limit for such a file; {RAISE}"]
    assert outcome.errors == (said if code else [])


def test_row_28_an_event_raises_no_limit(event: Path, given: Given) -> None:
    settings = event / "event.toml"
    settings.write_text(settings.read_text() + "\n[size_limits]\ntranscript_mb = 500\n")
    with (event / "transcripts" / "a.txt").open("wb") as file:
        file.truncate(2 * USUAL.transcript.bytes)
    outcome = given("b.txt", "Ada Moreau: Well.\n")
    assert outcome.errors == [f"transcripts/a.txt: is larger than 50 MB, the limit for such a file; {RAISE}"]
    assert any("unknown key size_limits, ignored" in finding for finding in outcome.findings)


def a_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(str(path))


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (os.mkfifo, "is a FIFO, not a file; put a regular file in its place"),
        (a_socket, "is a device or a socket, not a file; put a regular file in its place"),
        (lambda path: path.symlink_to("/dev/zero"), "is a device or a socket, not a file"),
        (lambda path: path.symlink_to("/dev/tty"), ""),
        (lambda path: path.symlink_to("/proc/self/mem"), ""),
    ],
    ids=["FIFO", "socket", "device", "terminal", "memory"],
)
def test_row_29_what_is_no_file_is_refused_without_waiting(
    event: Path, check: Check, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], object], words: str
) -> None:
    monkeypatch.chdir(event / "transcripts")  # the path of a socket must be short
    make(Path("a.txt"))
    outcome = check()
    if outcome.code == 2:  # a regular file outside of the folder, as /proc/self/mem seems to be
        assert "leaves the event folder through a link" in outcome.errors[0]
    else:
        assert_refused(outcome, f"a.txt: {words}")


def test_row_29_a_folder_that_a_glob_matches_is_passed_over_with_a_note(event: Path, check: Check) -> None:
    (event / "transcripts" / "day 2.md").mkdir()
    outcome = check()
    assert outcome.code == 0
    assert told(outcome, "note") == [
        "day 2.md: a folder, passed over; the glob 'transcripts/day 2.md/*' takes its files"
    ]


def test_row_30_a_file_that_may_not_be_read_is_told_and_the_others_load(
    event: Path, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Mode 000 does not keep root from reading, as whom tests may run.
    original = os.open

    def refuse(path: Path, flags: int) -> int:
        if Path(path).name == "a.txt":
            raise PermissionError(errno.EACCES, "Permission denied")
        return original(path, flags)

    monkeypatch.setattr(os, "open", refuse)
    assert_refused(given("a.txt", SOUND["a.txt"]), "a.txt: cannot be read: Permission denied; let yourself read it")


@pytest.mark.parametrize(("mode", "named"), [(0o000, "sub"), (0o311, "sub"), (0o644, "sub/b.md")])
def test_row_30_a_folder_that_may_not_be_looked_into_is_told(event: Path, mode: int, named: str) -> None:
    sub = event / "transcripts/sub"
    sub.mkdir()
    (sub / "b.md").write_text("**Ann Berg:** We lost a shard.\n")
    config = (event / "event.toml").read_text()
    (event / "event.toml").write_text(f'transcripts = ["transcripts/**/*.md", "transcripts/*.txt"]\n{config}')
    sub.chmod(mode)
    try:
        command = [sys.executable, "-c", _WITHOUT_PRIVILEGES, str(event)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    finally:
        sub.chmod(0o755)
    assert (done.returncode, f"transcripts/{named}: cannot be read: Permission denied" in done.stderr) == (3, True)


_WITHOUT_PRIVILEGES = """\
import ctypes, os, sys
libc = ctypes.CDLL(None)
if os.geteuid() == 0 and hasattr(libc, "prctl"):  # root reads all, until it drops what lets it
    for capability in range(41):
        libc.prctl(24, capability, 0, 0, 0)
    os.execv(sys.executable, [sys.executable, "-m", "brief_tui", "check", sys.argv[1]])
os.execv(sys.executable, [sys.executable, "-m", "brief_tui", "check", sys.argv[1]])
"""
"""PR_CAPBSET_DROP holds for what is executed from then on."""


def test_row_31_links_that_lead_nowhere_are_warnings(event: Path, check: Check) -> None:
    for name, target in {
        "loop.txt": "loop.txt",
        "gone.txt": "nowhere.txt",
        "one.md": "two.md",
        "two.md": "one.md",
    }.items():
        (event / "transcripts" / name).symlink_to(target)
    outcome = check()
    assert outcome.code == 0
    assert outcome.verdicts == ["exact", "exact"]
    lost, loop = "No such file or directory", "Too many levels of symbolic links"
    assert told(outcome) == [
        f"{name}: a link that leads nowhere ({why}), passed over; mend or remove it"
        for name, why in {"gone.txt": lost, "loop.txt": loop, "one.md": loop, "two.md": loop}.items()
    ]


@pytest.mark.parametrize("pattern", ["transcripts/**", "transcripts/**/*", "**/*.md"])
def test_row_31_a_folder_inside_itself_is_walked_once(event: Path, check: Check, pattern: str) -> None:
    (event / "transcripts" / "again").symlink_to("..", target_is_directory=True)
    config = (event / "event.toml").read_text()
    (event / "event.toml").write_text(f'transcripts = ["{pattern}", "transcripts/*"]\n{config}')
    outcome = check()
    assert outcome.code == 0
    assert [one["path"] for one in outcome.report["transcripts"]] == ["transcripts/brandt.vtt", "transcripts/calder.md"]


def closed(path: Path) -> None:
    path.write_text("x")
    path.chmod(0)


@pytest.mark.parametrize(
    "make",
    [
        closed,
        lambda path: path.symlink_to(path.name),
        lambda path: path.symlink_to("nowhere"),
        lambda path: path.symlink_to("..", target_is_directory=True),
        os.mkfifo,
    ],
    ids=["mode 000", "loop", "dangling", "folder above", "FIFO"],
)
async def test_rows_30_and_31_watching_goes_on(event: Path, make: Callable[[Path], object]) -> None:
    make(event / "transcripts" / "odd.txt")
    states: list[WatchState] = []
    seen: set[Path] = set()
    watch = watch_event(event, states.append)
    async with asyncio.timeout(30):
        async for burst in watch:
            seen |= burst
            if event / "transcripts" / "new.txt" in seen:
                break
            (event / "transcripts" / "new.txt").write_text(SOUND["a.txt"])
    await watch.aclose()  # type: ignore[attr-defined]  # an async generator
    assert {state.mode for state in states} <= {WatchMode.LIVE}


ODD_NAMES = [
    "a\x1b[2Jb.txt",
    "a\nb.txt",
    "[@click=app.quit]x[].txt",
    "a\u202eb.txt",
    "\x9b31m.txt",
    "-rf.txt",
    "[/].txt",
]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_row_33_odd_file_names_are_read_and_shown_harmless(event: Path, given: Given, name: str) -> None:
    cite(event)
    (event / "event.toml").write_text(f'transcripts = ["transcripts/**"]\n{EVENT}')
    (event / "transcripts" / name).parent.mkdir(exist_ok=True)
    outcome = given(name, SOUND["a.txt"])
    assert (outcome.code, outcome.verdicts) == (0, ["exact", "exact", "exact"])
    assert given(name, b"\xff").code == 3


def test_row_33_a_name_that_is_no_utf_8_is_told(event: Path, given: Given) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    assert_refused(given(name, SOUND["a.txt"]), "caf\ufffd.txt: the file's name is not UTF-8; rename it")
