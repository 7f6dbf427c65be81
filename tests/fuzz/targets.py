"""What is done with a bad file, and what must hold then."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path

from brief_tui.cli import main
from brief_tui.core.assessment import assess
from brief_tui.core.repairs.closing import known_repairs
from brief_tui.core.sources.transcripts import TranscriptError
from brief_tui.formats import read_transcript
from brief_tui.store.config import read_event
from brief_tui.store.draft import brief_of
from brief_tui.store.errors import ConfigError, InputError
from brief_tui.store.folder import load_sources
from tests.fuzz.mutation import GOOD, TALKS
from tests.unit.formats.documents import archive

RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
Target = Callable[[bytes], None]


def write_good(folder: Path) -> Path:
    """An event of good files in a folder of its own; gives back the folder of the event."""
    event = folder / "event"
    (event / "transcripts").mkdir(parents=True)
    for path, text in GOOD.items():
        (event.parent if path == "config.toml" else event).joinpath(path).write_text(text, encoding="utf-8")
    return event


def checked(event: Path, path: str, data: bytes) -> int:
    """Run `check` with one file replaced, and put it back; the exit code. Raises AssertionError for what is none."""
    file = (event.parent if path == "config.toml" else event) / path
    file.write_bytes(data)
    output, errors = io.StringIO(), io.StringIO()
    os.environ["BRIEF_TUI_CONFIG"] = str(event.parent / "config.toml")
    command = ["config"] if path == "config.toml" else ["check", str(event)]
    try:
        with redirect_stdout(output), redirect_stderr(errors):
            code = main(command)
    finally:
        file.write_text(GOOD[path], encoding="utf-8")
    said = output.getvalue() + errors.getvalue()
    assert 0 <= code <= 3, f"exit code {code}: {errors.getvalue()}"
    assert "Traceback" not in said
    assert RAW.search(said) is None, f"raw: {RAW.search(said)}"
    return code


def targets(event: Path) -> dict[str, tuple[Target, bytes]]:
    """Every reader by the name of what it reads, with a good file of that; `event` is one of good files."""
    found: dict[str, Target] = {"event.toml": read_events, "brief.md": judge_briefs(event)}
    goods = {**GOOD, **TALKS}
    found |= {path: read_transcripts_of(path) for path in goods if path.startswith("transcripts/") or path in TALKS}
    return {path: (read, goods[path].encode()) for path, read in found.items()}


def read_transcripts_of(path: str) -> Target:
    """Reads a transcript; offsets must lie inside the file, which is decoded as the reader does it."""
    in_word = path == "document.xml"

    def read(data: bytes) -> None:
        if in_word:
            data = archive(data)
        with suppress(TranscriptError):
            transcript = read_transcript(data, "a.docx" if in_word else path)
            size = len(transcript.text)
            assert all(0 <= turn.start < turn.end <= size for turn in transcript.turns)
            assert all(0 <= mark.offset <= size for mark in transcript.times)
            assert all(0 <= transcript.speech.source_of(at) <= len(data) for at in range(size))

    return read


def read_events(data: bytes) -> None:
    """Reads an event.toml; every fault has a line of the file."""
    try:
        read_event(data)
    except ConfigError as error:
        last = data.count(b"\n") + data.count(b"\r") + 1
        assert all(0 <= finding.line <= last for finding in error.findings)


def judge_briefs(event: Path) -> Target:
    """Judges a draft; quotations, findings, evidence and repairs must lie inside the texts that they are of."""
    sources = load_sources(event)
    sizes = {transcript.path: len(transcript.text) for transcript in sources.transcripts}

    def judge(data: bytes) -> None:
        try:
            text = brief_of(event / "brief.md", "brief.md", data).text
        except InputError:
            return
        assessment = assess(sources, text)
        last = len(re.split(r"\r\n|\r|\n", text))
        assert all(0 <= finding.line <= last for finding in assessment.findings if finding.path == "brief.md")
        for judged in assessment.quotations:
            span = judged.quotation.span
            assert 0 <= span.start <= span.end <= len(text)
            for evidence in judged.verdict.evidence:
                assert 0 <= evidence.span.start <= evidence.span.end <= sizes[evidence.transcript]
                assert evidence.line >= 1
        for finding in assessment.findings:
            for repair in known_repairs(finding, assessment.brief, sources.index):
                for (start, end), _ in repair.replacements:
                    assert 0 <= start <= end <= len(text)

    return judge
