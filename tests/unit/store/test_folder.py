"""Reading an event folder: what its globs mean, and what is read again; its faults are in tests/faults."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief_tui.core.event_sources import Sources
from brief_tui.core.sources.transcripts import ReadWarning, Transcript
from brief_tui.formats import EventLabels, read_transcript
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


@pytest.mark.parametrize("divider", [" — ", " | ", ", ", " / ", " @ ", " - ", " · "])
def test_a_speaker_with_his_company_behind_the_name_is_he(event: Path, divider: str) -> None:
    configure(event, tables='[[speakers]]\nname = "Jon Feld"\ncompany = "Kelm Energy"\n')
    mine, other = f"Jon Feld{divider}Kelm Energy", f"Jon Feld{divider}Ilse Tamm"
    write(event, "transcripts/a.txt", f"{mine}: Yes, it was.\n\n{other}: No.\n\n{mine}: Yes.\n\n{other}: No.\n")
    people = load_sources(event).people
    assert people.resolve(mine).person == "Jon Feld" != people.resolve(other).person


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


@pytest.mark.parametrize("grade", ["human", "machine"])
def test_labels_say_who_wrote_a_transcript(grade: str, event: Path) -> None:
    tables = f'[[labels]]\ntranscript = "transcripts/tamm.txt"\ngrade = "{grade}"\n'
    assert load_sources(event).transcripts[0].grade == "unknown"
    configure(event, tables=tables)
    (transcript,) = load_sources(event).transcripts
    assert (transcript.grade, transcript.speakers) == (grade, ("Ilse Tamm", "Jon Feld"))


def test_labels_for_a_file_that_is_none_are_told(event: Path) -> None:
    configure(event, tables='[[labels]]\ntranscript = "transcripts/tam.txt"\nspeaker = "Ada Moor"\n')
    (message,) = told(load_sources(event))
    assert message.startswith("warning event.toml:7: labels: 'transcripts/tam.txt' is not among the transcripts")


# What is read again


def count_reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    read: list[str] = []

    def counting(data: bytes, path: str, event_labels: EventLabels) -> Transcript:
        read.append(path)
        return read_transcript(data, path, event_labels)

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


def test_a_new_speaker_of_event_toml_is_read_with_the_company_behind_the_name(event: Path) -> None:
    write(event, "transcripts/tamm.txt", "Ada Moor: Why?\n\nAnn Voss, CEO of Kelm: No.\n\nAda Moor: So?\n")
    first = load_sources(event)
    assert "Ann Voss, CEO of Kelm" not in first.transcripts[0].speakers
    configure(event, tables='[[speakers]]\nname = "Ann Voss"\n')
    second = load_sources(event, first)
    assert second.transcripts[0].speakers == ("Ada Moor", "Ann Voss, CEO of Kelm")
    assert second.people.resolve("Ann Voss, CEO of Kelm").person == "Ann Voss"
    assert load_sources(event, second).transcripts is second.transcripts


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


def test_a_link_inside_the_folder_is_followed(event: Path) -> None:
    (event / "transcripts").rename(event / "raw")
    (event / "transcripts").symlink_to("raw")
    assert paths(load_sources(event)) == ["transcripts/tamm.txt"]


def test_too_many_files_are_a_limit(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transcript_files, "_MAX_FILES", 3)
    for number in range(3):
        write(event, f"transcripts/{number}.txt", TALK)
    with pytest.raises(ConfigError, match="matches more than 3 files, the limit"):
        load_sources(event)


# What cannot be read


def test_a_file_that_vanishes_is_unread(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "find_transcripts", lambda *_: (["transcripts/gone.txt"], []))
    assert load_sources(event).unread == ("transcripts/gone.txt",)


def test_very_many_warnings_are_counted(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def warning(data: bytes, path: str, _: EventLabels) -> Transcript:
        warnings = tuple(ReadWarning(line, f"odd {line}") for line in range(1, 31))
        return replace(read_transcript(data, path), warnings=warnings)

    monkeypatch.setattr(folder_module, "read_transcript", warning)
    messages = told(load_sources(event))
    assert messages[0] == "warning transcripts/tamm.txt:1: odd 1"
    assert messages[20:] == ["warning transcripts/tamm.txt: and 10 more like these"]


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
