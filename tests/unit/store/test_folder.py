"""Reading an event folder: what its globs mean, and rows 1, 6, 9, 11-13 and 28-33 of FAULTS.md."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief_tui.core.assessment import Sources
from brief_tui.core.findings import Severity
from brief_tui.core.sources.transcripts import ReadWarning, Transcript
from brief_tui.formats import SIZE_LIMIT, read_transcript
from brief_tui.store import folder as folder_module
from brief_tui.store import transcript_files
from brief_tui.store.errors import ConfigError
from brief_tui.store.folder import load_sources

PILLARS = '[[pillars]]\nid = "dev"\nheading = "Developer"\n'
TALK = "Ilse Tamm: The tide tables were wrong, all of them.\n\nJon Feld: Which ones?\n"


def write(folder: Path, path: str, content: str | bytes) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def configure(folder: Path, top: str = "", tables: str = "") -> None:
    write(folder, "event.toml", f'title = "Quay"\n{top}\n{PILLARS}{tables}')


@pytest.fixture
def event(tmp_path: Path) -> Path:
    configure(tmp_path)
    write(tmp_path, "brief.md", "# Tides\n")
    write(tmp_path, "transcripts/tamm.txt", TALK)
    return tmp_path


def paths(sources: Sources) -> list[str]:
    return [transcript.path for transcript in sources.transcripts]


def told(sources: Sources) -> list[str]:
    return [f"{finding.severity} {finding.place}: {finding.message}" for finding in sources.findings]


def test_what_is_read(event: Path) -> None:
    write(event, "transcripts/b.txt", "Ada Moor: Yes.\n")
    sources = load_sources(event)
    assert paths(sources) == ["transcripts/b.txt", "transcripts/tamm.txt"]
    assert told(sources) == []
    assert sources.unread == ()
    assert list(sources.people) == ["Ada Moor", "Ilse Tamm", "Jon Feld"]
    assert sources.index.transcripts == sources.transcripts
    assert sources.load_ms > 0


def test_speakers_of_the_event_are_known_by_their_spelling_and_aliases(event: Path) -> None:
    configure(event, tables='[[speakers]]\nname = "Dr. Ilse Tamm"\naliases = ["Captain"]\n')
    people = load_sources(event).people
    assert people.resolve("Tamm").person == "Dr. Ilse Tamm"
    assert people.resolve("captain").person == "Dr. Ilse Tamm"


def test_a_missing_event_names_the_path_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load_sources(tmp_path / "nowhere")
    assert str(caught.value).startswith(f"event.toml: not found in '{tmp_path / 'nowhere'}'")
    assert "brief-tui new" in str(caught.value)


def test_unknown_keys_are_findings(event: Path) -> None:
    configure(event, 'sumary = "x"')
    assert told(load_sources(event)) == ["warning event.toml:2: unknown key sumary, ignored; did you mean summary?"]


def test_labels_name_the_speakers(event: Path) -> None:
    configure(event, tables='[[labels]]\ntranscript = "./transcripts/a.txt"\nspeakers = { "Speaker 1" = "Ada Moor" }\n')
    write(event, "transcripts/a.txt", "Speaker 1: Yes, it was.\n")
    sources = load_sources(event)
    assert sources.transcripts[0].speakers == ("Ada Moor",)
    assert "Ada Moor" in list(sources.people)
    assert told(sources) == []


def test_one_person_may_be_the_speaker_of_a_whole_file(event: Path) -> None:
    configure(event, tables='[[labels]]\ntranscript = "transcripts/tamm.txt"\nspeaker = "Ada Moor"\n')
    (transcript,) = load_sources(event).transcripts
    assert [turn.speaker for turn in transcript.turns] == ["Ada Moor"]


def test_labels_for_a_file_that_is_none_are_told(event: Path) -> None:
    configure(event, tables='[[labels]]\ntranscript = "transcripts/tam.txt"\nspeaker = "Ada Moor"\n')
    (message,) = told(load_sources(event))
    assert message.startswith("warning event.toml: labels: 'transcripts/tam.txt' is not among the transcripts")


# What is read again


def count_reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    read: list[str] = []

    def counting(data: bytes, path: str) -> Transcript:
        read.append(path)
        return read_transcript(data, path)

    monkeypatch.setattr(folder_module, "read_transcript", counting)
    return read


def test_nothing_changed_is_the_same_objects(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_sources(event)
    read = count_reads(monkeypatch)
    second = load_sources(event, first)
    assert read == []
    assert second.event is first.event
    assert second.transcripts is first.transcripts
    assert second.index is first.index


def test_one_changed_transcript_costs_one_read(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(event, "transcripts/b.txt", "Ada Moor: Yes.\n")
    first = load_sources(event)
    status = (event / "transcripts/b.txt").stat()
    write(event, "transcripts/b.txt", "Ada Moor: Nay.\n")  # the same size
    os.utime(event / "transcripts/b.txt", ns=(status.st_atime_ns, status.st_mtime_ns))
    read = count_reads(monkeypatch)
    second = load_sources(event, first)
    assert read == ["transcripts/b.txt"]
    assert second.transcripts[0].text == "Nay."
    assert second.transcripts[1] is first.transcripts[1]
    assert second.index.transcripts == second.transcripts


def test_changed_labels_are_read_anew(event: Path) -> None:
    first = load_sources(event)
    configure(event, tables='[[labels]]\ntranscript = "transcripts/tamm.txt"\nspeaker = "Ada Moor"\n')
    second = load_sources(event, first)
    assert second.transcripts[0].speakers == ("Ada Moor",)
    configure(event)
    assert load_sources(event, second).transcripts[0].speakers == ("Ilse Tamm", "Jon Feld")


def test_a_removed_transcript_is_gone(event: Path) -> None:
    write(event, "transcripts/b.txt", "Ada Moor: Yes.\n")
    first = load_sources(event)
    (event / "transcripts/b.txt").unlink()
    assert paths(load_sources(event, first)) == ["transcripts/tamm.txt"]


def test_findings_of_unchanged_files_stay(event: Path) -> None:
    write(event, "transcripts/a.vtt", "WEBVTT\n\n00:05.000 --> 00:01.000\n<v Ada Moor>Yes, it was.\n")
    first = load_sources(event)
    assert [finding.id for finding in first.findings] == ["transcript-warning"]
    assert load_sources(event, first).findings == first.findings


# What the globs mean


def test_hidden_files_and_backups_are_passed_over(event: Path) -> None:
    for name in (".hidden.txt", "tamm.txt~", ".#tamm.txt", "#tamm.txt#", ".tamm.txt.swp", "a.swp", ".d/x.txt"):
        write(event, f"transcripts/{name}", TALK)
    configure(event, 'transcripts = ["transcripts/*", "transcripts/**/*.txt"]')
    sources = load_sources(event)
    assert paths(sources) == ["transcripts/tamm.txt"]
    assert told(sources) == []


def test_a_folder_is_passed_over_with_a_note(event: Path) -> None:
    write(event, "transcripts/day-2/b.txt", TALK)
    sources = load_sources(event)
    assert paths(sources) == ["transcripts/tamm.txt"]
    assert told(sources) == [
        "note transcripts/day-2: a folder, passed over; the glob 'transcripts/day-2/*' takes its files"
    ]


@pytest.mark.parametrize("pattern", ["transcripts/**", "transcripts/**/*", "**/*.txt"])
def test_two_stars_reach_into_folders(event: Path, pattern: str) -> None:
    write(event, "transcripts/day-2/b.txt", "Ada Moor: Yes.\n")
    configure(event, f'transcripts = ["{pattern}"]')
    sources = load_sources(event)
    assert paths(sources) == ["transcripts/day-2/b.txt", "transcripts/tamm.txt"]
    assert told(sources) == []


@pytest.mark.parametrize("alias", ["transcripts/copy.md", None])
def test_the_draft_is_never_its_own_source(event: Path, alias: str | None) -> None:
    configure(event, 'transcripts = ["*.md", "transcripts/*"]')
    if alias:
        os.link(event / "brief.md", event / alias)
    sources = load_sources(event)
    assert paths(sources) == ["transcripts/tamm.txt"]
    assert "note brief.md: not a transcript but a file of the event itself, passed over" in told(sources)


def test_a_glob_that_matches_nothing_is_an_error_with_the_pattern(event: Path) -> None:
    configure(event, 'transcripts = ["transcripts/*", "more/*.vtt"]')
    assert told(load_sources(event)) == ["error event.toml: transcripts: 'more/*.vtt' matches no file"]


@pytest.mark.parametrize("link", ["transcripts/out.txt", "transcripts/out", "linked"])
def test_a_link_out_of_the_folder_is_refused(event: Path, tmp_path_factory: pytest.TempPathFactory, link: str) -> None:
    outside = tmp_path_factory.mktemp("outside")
    write(outside, "secret.txt", TALK)
    target = outside / "secret.txt" if link.endswith(".txt") else outside
    (event / link).symlink_to(target)
    configure(event, 'transcripts = ["transcripts/*", "linked/*"]')
    with pytest.raises(ConfigError) as caught:
        load_sources(event)
    assert str(caught.value).startswith("event.toml: transcripts: '")
    assert "leaves the event folder through a link" in str(caught.value)


def test_a_link_inside_the_folder_is_followed(event: Path) -> None:
    (event / "transcripts").rename(event / "raw")
    (event / "transcripts").symlink_to("raw")
    assert paths(load_sources(event)) == ["transcripts/tamm.txt"]


def test_links_that_lead_nowhere_are_warnings(event: Path) -> None:
    (event / "transcripts/loop.txt").symlink_to("loop.txt")
    (event / "transcripts/gone.txt").symlink_to("nowhere.txt")
    sources = load_sources(event)
    assert paths(sources) == ["transcripts/tamm.txt"]
    assert {(finding.severity, finding.path) for finding in sources.findings} == {
        (Severity.WARNING, "transcripts/loop.txt"),
        (Severity.WARNING, "transcripts/gone.txt"),
    }
    assert sources.unread == ()


def test_too_many_files_are_a_limit(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transcript_files, "_MAX_FILES", 3)
    for number in range(3):
        write(event, f"transcripts/{number}.txt", TALK)
    with pytest.raises(ConfigError, match="matches more than 3 files, the limit"):
        load_sources(event)


# What cannot be read


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \n\n", b"WEBVTT\n\nNOTE nothing\n"])
def test_a_transcript_without_text_is_an_error_finding(event: Path, content: bytes) -> None:
    write(event, "transcripts/a.vtt", content)
    sources = load_sources(event)
    assert told(sources) == ["error transcripts/a.vtt: no text in it; remove it, or put what was said into it"]
    assert sources.unread == ()


def fifo(path: Path) -> None:
    os.mkfifo(path)


def binary(path: Path) -> None:
    path.write_bytes(b"one\ntwo\x00three")


def latin(path: Path) -> None:
    path.write_bytes(b"one\ncaf\xe9")


def large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)


@pytest.mark.parametrize(
    ("make", "place", "words"),
    [
        (fifo, "transcripts/a.txt: ", "is a FIFO, not a file"),
        (binary, "transcripts/a.txt:2:4: ", "NUL"),
        (latin, "transcripts/a.txt:2:4: ", "UTF-8"),
        (large, "transcripts/a.txt: ", "is larger than 50 MB"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_others_load(
    event: Path, make: Callable[[Path], None], place: str, words: str
) -> None:
    make(event / "transcripts/a.txt")
    sources = load_sources(event)
    (message,) = told(sources)
    assert message.startswith(f"error {place}")
    assert words in message
    assert sources.unread == ("transcripts/a.txt",)
    assert paths(sources) == ["transcripts/tamm.txt"]


def test_a_file_without_permission_is_told(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Mode 000 does not keep root from reading, as whom tests may run.
    original = os.open

    def refuse(path: Path, flags: int) -> int:
        if Path(path).name == "a.txt":
            raise PermissionError(errno.EACCES, "Permission denied")
        return original(path, flags)

    write(event, "transcripts/a.txt", TALK)
    monkeypatch.setattr(os, "open", refuse)
    sources = load_sources(event)
    assert told(sources) == ["error transcripts/a.txt: cannot be read: Permission denied"]
    assert sources.unread == ("transcripts/a.txt",)


def test_a_file_that_vanishes_is_unread(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "find_transcripts", lambda *_: (["transcripts/gone.txt"], []))
    assert load_sources(event).unread == ("transcripts/gone.txt",)


def test_a_file_name_that_is_not_utf_8_is_told(event: Path) -> None:
    name = os.fsdecode(b"transcripts/caf\xe9.txt")
    write(event, name, TALK)
    sources = load_sources(event)
    assert told(sources) == ["error transcripts/caf\ufffd.txt: the file's name is not UTF-8; rename it"]
    assert sources.unread == ("transcripts/caf\ufffd.txt",)


def test_very_many_warnings_are_counted(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def warning(data: bytes, path: str) -> Transcript:
        warnings = tuple(ReadWarning(line, f"odd {line}") for line in range(1, 31))
        return replace(read_transcript(data, path), warnings=warnings)

    monkeypatch.setattr(folder_module, "read_transcript", warning)
    messages = told(load_sources(event))
    assert messages[0] == "warning transcripts/tamm.txt:1: odd 1"
    assert messages[20:] == ["warning transcripts/tamm.txt: and 10 more like these"]


@pytest.mark.parametrize("name", ["a\x1b[2Jb.txt", "a\nb.txt", "[@click=app.quit]x.txt"])
def test_odd_file_names_are_read_all_the_same(event: Path, name: str) -> None:
    write(event, f"transcripts/{name}", TALK)
    assert f"transcripts/{name}" in paths(load_sources(event))


@pytest.mark.parametrize("content", [b"#" * 2_000_000, b"title = "], ids=["large", "cut off"])
def test_an_unusable_event_is_a_config_error(event: Path, content: bytes) -> None:
    write(event, "event.toml", content)
    with pytest.raises(ConfigError, match=r"^event\.toml:"):
        load_sources(event)


def test_a_fifo_in_place_of_the_event_is_refused_without_waiting(event: Path) -> None:
    (event / "event.toml").unlink()
    os.mkfifo(event / "event.toml")
    with pytest.raises(ConfigError, match=r"^event\.toml: is a FIFO, not a file"):
        load_sources(event)


ODD = st.lists(
    st.sampled_from(
        ["transcripts", "*", "**", "?", "[", "]", "[!a]", "[a-", "/", ".", "..", "~", "{a,b}", "x" * 300, "é"]
    )
)


@given(ODD)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_glob_ends_in_sources_or_in_a_config_error(event: Path, parts: list[str]) -> None:
    configure(event, f"transcripts = ['{''.join(parts)}']")
    try:
        sources = load_sources(event)
    except ConfigError as error:
        assert str(error).startswith("event.toml:")
    else:
        assert set(paths(sources)) <= {"transcripts/tamm.txt"}


def test_reading_tells_how_far_it_is(event: Path) -> None:
    (event / "transcripts" / "second.txt").write_text("Jon Feld: The quay wall moves.\n", encoding="utf-8")
    told: list[str] = []
    load_sources(event, tell=told.append)
    assert told == ["reading 1 of 2 transcripts …", "reading 2 of 2 transcripts …", "indexing 2 transcripts …"]
