"""The user's own editor: how it is told of a line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from brief_tui.store.environment import keep_from_textual
from brief_tui.tui.outside import chosen_editor, command, run

FILE = Path("/events/q 1/brief.md")


@pytest.mark.parametrize(
    ("editor", "arguments"),
    [
        ("vi", ["vi", "+7", str(FILE)]),
        ("/usr/bin/nvim -n", ["/usr/bin/nvim", "-n", "+7", str(FILE)]),
        ("nano", ["nano", "+7", str(FILE)]),
        ("emacsclient -t", ["emacsclient", "-t", "+7", str(FILE)]),
        ("hx", ["hx", f"{FILE}:7"]),
        ("kak", ["kak", "+7", str(FILE)]),
        ("micro", ["micro", "+7", str(FILE)]),
        ("code", ["code", "-w", "-g", f"{FILE}:7"]),
        ("code --wait -n", ["code", "--wait", "-n", "-g", f"{FILE}:7"]),
        ("code -w -g", ["code", "-w", "-g", f"{FILE}:7"]),
        ("subl", ["subl", "-w", f"{FILE}:7"]),
        ("'/opt/my editor/ed it' -x", ["/opt/my editor/ed it", "-x", str(FILE)]),
    ],
)
def test_each_editor_is_told_of_the_line_in_its_own_way(editor: str, arguments: list[str]) -> None:
    assert command(editor, FILE, 7) == arguments


@pytest.mark.parametrize("editor", ["vi 'x", " "])
def test_what_no_shell_reads_is_refused(editor: str) -> None:
    with pytest.raises(ValueError, match=r"quotation|no editor"):
        command(editor, FILE, 1)


def test_visual_comes_before_editor() -> None:
    assert chosen_editor({"VISUAL": "hx", "EDITOR": "vi"}) == "hx"
    assert chosen_editor({"VISUAL": " ", "EDITOR": "vi"}) == "vi"
    assert chosen_editor({}) == ""


def test_it_gets_what_is_set_for_textual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {**os.environ, "TEXTUAL_LOG": "own.log"})
    keep_from_textual()
    assert "TEXTUAL_LOG" not in os.environ
    assert run(["sh", "-c", 'test "$TEXTUAL_LOG" = own.log']) == ""


def test_how_it_ended_is_told() -> None:
    assert run(["true"]) == ""
    assert run(["sh", "-c", "exit 3"]) == "sh ended with status 3"
    assert run(["sh", "-c", "kill -TERM $$"]) == "sh was ended by signal 15"
    assert run(["/nowhere/editor"]) == "/nowhere/editor cannot be started: No such file or directory"
