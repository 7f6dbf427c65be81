"""The Python API: what its users write works, is typed, and costs nothing before it is used."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from mypy import api as mypy

import brief_tui
from brief_tui.store.new_event import samples

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
USE = """\
from brief_tui import (
    Assessment, Attribution, Brief, Caution, Check, Concern, ConfigError, Decision, Edit, EditKind, Event,
    Evidence, Finding, Judged, MappedText, OpenEvent, PillarRow, Quotation, ReadWarning, Severity, Sources,
    Span, TickerRow, TimeMark, TimeMarks, Transcript, TranscriptGrade, Turn, Verdict, VerdictKind, __version__,
    assess, open_event,
)

opened: OpenEvent = open_event("FOLDER")
sources: Sources = opened.sources
assessment: Assessment = assess(sources, opened.draft)
again: Assessment = assess(*open_event("FOLDER", previous=opened), previous=assessment)
same: Sources = open_event("FOLDER", previous=sources).sources
quotation: Quotation = assessment.quotations[0].quotation
event: Event = assessment.event
transcript: Transcript = assessment.transcripts[0]
turn: Turn = transcript.turns[0]
said_at: float | None = transcript.time_at(turn.start)
times: TimeMarks = transcript.times
marks: list[TimeMark] = list(times)
speech: MappedText = transcript.speech
unclear: tuple[ReadWarning, ...] = transcript.warnings
written_by: TranscriptGrade = transcript.grade
brief: Brief = assessment.brief
pillar: PillarRow = assessment.pillars[0]
ticker: TickerRow = assessment.tickers[0]
first: Judged = assessment.quotations[0]
verdict: Verdict = first.verdict
kind: VerdictKind = verdict.kind
evidence: Evidence = verdict.evidence[0]
place: Span = evidence.span
edits: tuple[Edit, ...] = verdict.edits
edit_kinds: list[EditKind] = [edit.kind for edit in edits]
cautions: tuple[Caution, ...] = verdict.warnings
concerns: list[Concern] = [caution.concern for caution in cautions]
given_to: Attribution | None = quotation.attribution
decision: Decision | None = first.decision
check: Check = assessment.checks[0]
findings: tuple[Finding, ...] = assessment.findings
print(assessment.gate, again.gate, kind.stands, evidence.transcript, check.passed, __version__)
print(same.index is sources.index, quotation.text != "", event.title, transcript.path, pillar.present, ticker.linked)
(home,) = (one for one in assessment.transcripts if one.path == evidence.transcript)
print(home.time_at(place.start) == evidence.time, home.speech.text[place.start : place.end] == evidence.text)
print(sum(finding.severity is Severity.ERROR for finding in findings))
try:
    open_event("nowhere")
except ConfigError as error:
    print(error)
"""


def use(tmp_path: Path) -> Path:
    program = tmp_path / "use.py"
    program.write_text(USE.replace("FOLDER", str(samples()["harbor-summit"])))
    return program


def test_a_program_that_uses_all_of_it(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, use(tmp_path)], capture_output=True, text=True, check=True)
    first, more, times, errors, fault = done.stdout.splitlines()
    assert re.fullmatch(rf"pass pass True transcripts/\S+ True {re.escape(brief_tui.__version__)}", first)
    assert re.fullmatch(r"True True .+ transcripts/\S+ True True", more)
    assert times == "True True"
    assert errors == "0"
    assert fault.startswith("event.toml: not found in 'nowhere'")


def test_it_is_typed(tmp_path: Path) -> None:
    program = use(tmp_path)
    program.write_text(program.read_text() + "wrong: int = assessment.gate\n")
    options = ["--strict", "--config-file=", f"--cache-dir={tmp_path / 'cache'}", "--follow-imports=silent"]
    told, _, code = mypy.run([*options, str(program)])
    assert code == 1
    (error, _) = told.splitlines()
    assert f":{len(program.read_text().splitlines())}: error: Incompatible types in assignment" in error


def test_the_example_of_the_readme_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("summit-2026").symlink_to(samples()["lantern-forum"])
    done = subprocess.run([sys.executable, "-c", example], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("fail\n")
    assert "drifted" in done.stdout


def test_importing_it_imports_nothing_else() -> None:
    code = "import sys; import brief_tui; print([name for name in sys.modules if name.startswith('brief_tui.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_every_name_is_there_and_no_other() -> None:
    assert set(dir(brief_tui)) == set(brief_tui.__all__)
    assert all(hasattr(brief_tui, name) for name in brief_tui.__all__)
    with pytest.raises(AttributeError, match="no attribute 'asses'"):
        _ = brief_tui.asses
