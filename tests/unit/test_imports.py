"""What a command may not import, seen from outside: start-up time depends on it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from brief_tui.store.new_event import samples


def modules_after(*argv: str, printed: str) -> set[str]:
    """The modules that a command has imported when it ends, having printed a text and passed."""
    code = (
        "import json, sys\n"
        "from brief_tui.cli import main\n"
        "code = main(sys.argv[1:])\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, *argv], capture_output=True, text=True, check=True)
    assert printed in done.stdout
    return set(json.loads(done.stderr.splitlines()[-1]))


def present(modules: set[str], *packages: str) -> set[str]:
    return {package for package in packages if package in modules}


@pytest.mark.parametrize(("form", "printed"), [("text", "QA PASS"), ("json", '"gate": "pass"')])
def test_check_imports_neither_the_workstation_nor_what_only_it_needs(form: str, printed: str) -> None:
    modules = modules_after("check", str(samples()["harbor-summit"]), "--format", form, printed=printed)
    assert "brief_tui.core.assessment" in modules
    # platformdirs finds the user's config.toml, whose size limits hold here as well.
    assert not present(modules, "textual", "watchfiles", "tomli_w", "asyncio", "brief_tui.tui")


def test_text_is_read_without_what_reads_json() -> None:
    code = (
        "import sys\n"
        "from brief_tui.formats import read_transcript\n"
        "read_transcript(b'Mira Voss: So it goes.', 'a.txt')\n"
        "print(*(f'brief_tui.formats.{name}' in sys.modules for name in ('text', 'json.tree')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]


def test_json_does_without_rich() -> None:
    argv = ("check", str(samples()["harbor-summit"]), "--format", "json")
    assert "rich" not in modules_after(*argv, printed='"gate": "pass"')


def test_the_page_for_people_needs_of_rich_only_how_wide_characters_are() -> None:
    modules = modules_after("check", str(samples()["harbor-summit"]), printed="QA PASS")
    assert present(modules, "rich.cells")
    assert not present(modules, "rich.console", "rich.text", "rich.table", "rich.segment")


@pytest.mark.parametrize(
    ("argv", "printed"),
    [
        (["--version"], "brief-tui 0"),
        *(([*command, "--help"], "usage: ") for command in ([], ["check"], ["explain"], ["export"], ["snapshot"])),
    ],
)
def test_what_only_prints_a_text_imports_next_to_nothing(argv: list[str], printed: str) -> None:
    assert not present(modules_after(*argv, printed=printed), "textual", "watchfiles", "pydantic", "rich", "rapidfuzz")
