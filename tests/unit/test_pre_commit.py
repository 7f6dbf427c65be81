"""The hook that pre-commit offers to other repositories."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from tests.unit.test_check import make_event
from tests.unit.test_cli import failing, run

ROOT = Path(__file__).parents[2]
HOOK = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")


def value(key: str) -> str:
    (found,) = re.findall(rf"^(?:- |  ){key}: (.*?)(?: +#.*)?$", HOOK, re.MULTILINE)
    return str(found)


def test_it_runs_a_command_that_there_is(tmp_path: Path) -> None:
    program, *arguments = value("entry").split()
    assert program in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert value("language") == "python"
    assert (value("pass_filenames"), value("always_run")) == ("false", "true")
    glob, *options = (word.strip(' "') for word in value("args").strip("[]").split(","))
    arguments += [f"{tmp_path}/{glob}", *options]
    assert run(*arguments).returncode == 0  # in a repository without an event
    event = make_event(tmp_path / "deep/quay")
    for code in (0, 1):
        done = run(*arguments)
        assert done.returncode == code, done.stderr
        failing(event)


def test_the_readme_tells_of_it() -> None:
    assert f"id: {value('id')}" in (ROOT / "README.md").read_text(encoding="utf-8")
