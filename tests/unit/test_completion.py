"""Completion scripts and the manual page: made of the parsers, so that nothing is missing in them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from brief_tui.cli import main
from brief_tui.commands import completion
from brief_tui.commands.grammar import Argument, Grammar, grammars
from brief_tui.commands.man import page
from brief_tui.commands.registry import COMMANDS
from brief_tui.commands.shells import SHELLS
from tests.unit.test_cli import Output, run

COMPLETE = """\
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _brief_tui; printf '%s\\n' "${COMPREPLY[@]}"
"""
HOSTILE = 'it\'s \\ $(touch x) `touch x` [y]: 100 % {a} "b"'


def script(shell: str) -> str:
    return SHELLS[shell](grammars())


@pytest.fixture(scope="module")
def bash_script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("completion") / "script"
    path.write_text(script("bash"))
    return path


def completed(script: Path, folder: Path, *words: str) -> list[str]:
    command = ["bash", "-c", COMPLETE, "bash", str(script), "brief-tui", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder)
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["che"], ["check"]),
        (["check", "--fo"], ["--format"]),
        (["check", "--format", ""], ["text", "line", "json", "sarif", "github", "junit"]),
        (["check", "--format", "j"], ["json", "junit"]),
        (["check", "a", "--fail-on", "n"], ["note", "never"]),
        (["check", ""], ["an event"]),
        (["check", "--since", ""], [""]),
        (["an"], ["an event"]),
        (["explain", "uncited"], ["uncited-speech"]),
        (["demo", "har"], ["harbor-summit"]),
        (["snapshot", "x", "-o", ""], ["an event", "file.svg"]),
        (["completion", ""], ["bash", "zsh", "fish"]),
        (["config", ""], [""]),
    ],
)
def test_bash_offers_what_may_follow(words: list[str], offered: list[str], bash_script: Path, tmp_path: Path) -> None:
    (tmp_path / "an event").mkdir()
    (tmp_path / "file.svg").touch()
    assert sorted(completed(bash_script, tmp_path, *words)) == sorted(offered)


def test_first_come_commands_and_folders(bash_script: Path, tmp_path: Path) -> None:
    (tmp_path / "event").mkdir()
    assert {"event", *COMMANDS} <= set(completed(bash_script, tmp_path, ""))


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_option_and_value_is_in_each(shell: str) -> None:
    text = script(shell)
    words = {word for one in grammars() for option in one.options for word in (*option.names, *option.choices)}
    shown = {word.lstrip("-") if shell == "fish" else word for word in {*words, *COMMANDS}}
    assert [word for word in shown if not re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)] == []


@pytest.mark.parametrize("shell", SHELLS)
def test_help_texts_are_text_to_the_shell(shell: str, tmp_path: Path) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"there is no {shell} here")
    option = Argument(("--x",), "X", HOSTILE, ("one", "two"), False)
    hostile = [Grammar(name, "", HOSTILE, "", (option,), ()) for name in ("", "check")]
    file = tmp_path / "script"
    file.write_text(SHELLS[shell](hostile))
    done = subprocess.run([program, "-n", str(file)], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    if shell == "bash":
        assert completed(file, tmp_path, "check", "--x", "o") == ["one"]
    assert not (tmp_path / "x").exists()


def test_the_commands_print_them(capsys: Output) -> None:
    assert tuple(SHELLS) == completion._SHELLS
    for shell in SHELLS:
        assert main(["completion", shell]) == 0
        assert capsys.readouterr().out == script(shell)
    assert main(["man"]) == 0
    assert capsys.readouterr().out == page(grammars())


# The manual page


def test_the_page_has_every_command_option_and_help_text() -> None:
    text = page(grammars()).replace("\\-", "-").replace("\\&", "").replace("\\e", "\\")
    for one in grammars():
        assert one.description in text
        assert all(line in text for line in one.epilog.splitlines())
        for argument in (*one.options, *one.positionals):
            assert all(f"\\fB{name}\\fR" in text for name in argument.names)
            assert argument.help in text
    assert re.findall(r"^\.SS brief-tui (.*)", text, re.MULTILINE) == list(COMMANDS)


def test_text_is_no_request_to_roff() -> None:
    whole = Grammar("", "brief-tui", "What it is.", ".so /etc/passwd\n'br\n\\*[x]", (), ())
    lines = page([whole]).splitlines()
    assert lines[lines.index(".nf") + 1 : lines.index(".fi")] == ["\\&.so /etc/passwd", "\\&'br", "\\e*[x]"]


def test_roff_has_nothing_to_say_against_it() -> None:
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("there is no groff here")
    command = [groff, "-man", "-Kutf8", "-Tutf8", "-ww"]
    done = subprocess.run(command, input=page(grammars()), capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert "BRIEF-TUI(1)" in done.stdout


def test_the_width_of_the_terminal_changes_nothing() -> None:
    assert run("man", COLUMNS="40").stdout == run("man", COLUMNS="200").stdout
