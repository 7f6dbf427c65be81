"""README: what it promises is so."""

from __future__ import annotations

import json
import re
import tomllib
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

from brief_tui import formats
from brief_tui.commands.registry import COMMANDS
from brief_tui.core.event import LimitsConfig, ReviewConfig
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.rules import RULES
from brief_tui.store.user_config import UserConfig
from brief_tui.tui.actions import ACTIONS
from brief_tui.tui.settings import load_config
from brief_tui.tui.themes import THEMES

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _section(heading: str) -> str:
    return README.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def test_every_picture_and_file_it_names_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    schemas = re.findall(r"`(brief_tui/[\w/.]+\.json)`", README)
    named = [*pictures, *schemas, ".ci/run"]
    assert [name for name in named if not (ROOT / name).is_file()] == []
    assert len(named) == 6


def test_the_two_commands_are_on_its_first_screen() -> None:
    first = "\n".join(README.splitlines()[:24])
    assert "brief-tui demo" in first
    assert "-m pytest" in first


def test_every_verdict_is_explained() -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| (yes|yes, noted|no|no verdict) \|", _section("What a verdict says"), re.MULTILINE
    )
    shown = {kind.value: ("yes, noted" if kind.noted else "yes") if kind.stands else "no" for kind in VerdictKind}
    assert dict(rows) == {**shown, "unchecked": "no verdict"}


def test_every_key_is_in_its_table() -> None:
    keys = set(re.findall(r"`([^`]+)`", _section("Keys")))
    for action in ACTIONS:
        if action.keys:
            first = "+".join(part.capitalize() for part in action.keys[0].split("+"))
            assert first in keys, action


def test_every_format_is_in_the_table_of_transcripts_and_in_the_schema() -> None:
    modules = (import_module(found.name) for found in walk_packages(formats.__path__, f"{formats.__name__}."))
    names = {module.NAME for module in modules if hasattr(module, "NAME")}
    table = README.split("\n### Transcripts\n")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `([a-z0-9-]+)` \|", table, re.MULTILINE)) == names
    schema = json.loads((ROOT / "brief_tui/reports/assessment.schema.json").read_text(encoding="utf-8"))
    assert names <= set(schema["$defs"]["transcript"]["properties"]["format"]["enum"])


def test_every_suffix_of_a_format_is_in_the_table_of_transcripts() -> None:
    table = README.split("\n### Transcripts\n")[1].split("\n## ")[0]
    shown = {
        name: set(suffixes.split()) for name, suffixes in re.findall(r"^\| `(\S+)` \| (.+?) \|", table, re.MULTILINE)
    }
    known = {name.rpartition(".")[2].replace("_", "-"): set(suffixes) for name, suffixes in formats._FORMATS.items()}
    assert [name for name, suffixes in known.items() if "" not in suffixes] == [
        "markdown"
    ]  # as is said above the table
    of_json = known.pop("transcripts")
    assert {name: shown.pop(name) | {""} for name in known} == {name: one | {""} for name, one in known.items()}
    assert shown.pop("docx") == {formats._DOCUMENT}
    assert len(shown) == 7
    assert all(suffixes | {""} == of_json for suffixes in shown.values())


def test_every_rule_is_in_the_table_of_findings_with_its_severity() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (error|warning|note) \| ", _section("The article"), re.MULTILINE)
    assert dict(rows) == {rule.id: rule.severity.value for rule in RULES.values()}


def test_what_is_found_in_the_draft_itself_is_named_under_the_table_of_findings() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "brief_tui/core/draft").glob("*.py"))
    found = set(re.findall(r'\.find(?:_in_whole)?\(\s*"([a-z-]+)"', source))
    assert {"unbalanced-mark", "empty-citation", "empty-brief"} < found
    assert found < set(re.findall(r"`([a-z-]+)`", _section("The article").split("| finding |")[1].split("\n\n")[1]))


def test_the_defaults_of_the_limits_are_as_it_says() -> None:
    (shown,) = re.findall(r"\n(\[limits\].*?)```", _section("The article"), re.DOTALL)
    assert tomllib.loads(shown) == {"limits": LimitsConfig().model_dump()}


def test_the_review_settings_it_shows_are_all_of_them_and_the_defaults() -> None:
    (shown,) = re.findall(r"```toml\n(\[review\]\n.*?)```", _section("The event folder"), re.DOTALL)
    assert tomllib.loads(shown) == {"review": ReviewConfig().model_dump()}


def test_every_command_is_in_its_table() -> None:
    commands = re.findall(r"^\| `brief-tui ([\w-]+)", _section("Commands"), re.MULTILINE)
    assert set(commands) == set(COMMANDS)


def test_the_settings_it_shows_can_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = re.findall(r"```toml\n(.*?)```", _section("Settings"), re.DOTALL)
    file = tmp_path / "config.toml"
    file.write_text("".join(shown))
    monkeypatch.setenv("BRIEF_TUI_CONFIG", str(file))
    assert set(load_config().config.model_fields_set) == set(UserConfig.model_fields)


def test_every_theme_is_named() -> None:
    assert [name for name in THEMES if name not in _section("Settings")] == []
