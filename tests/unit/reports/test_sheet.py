from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from brief_tui.reports.sheet import Sheet


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def forty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("TERM", "xterm-256color")


def written(text: str, before: str = "") -> list[str]:
    file = io.StringIO()
    Sheet(file).write((text, "red"), before=[(before, "bold")])
    return file.getvalue().split("\n")[:-1]


def test_what_does_not_fit_goes_on_below_its_beginning() -> None:
    assert written("the tide tables were wrong, and everybody knew", "x  ") == [
        "x  the tide tables were wrong, and",
        "   everybody knew",
    ]


def test_a_word_longer_than_a_line_is_divided_and_nothing_of_it_is_lost() -> None:
    assert written(f"so {'a' * 50} b") == ["so", "a" * 40, "a" * 10 + " b"]


def test_wide_characters_count_as_the_columns_they_take() -> None:
    assert written("潮" * 30) == ["潮" * 20, "潮" * 10]


@given(st.text(st.sampled_from("ab é潮\u0301-…"), max_size=200))
def test_no_line_is_too_wide_and_no_word_is_lost(text: str) -> None:
    lines = written(text, "+ ")
    assert all(cell_len(line) <= 40 for line in lines)
    assert "".join("".join(lines).split()) == "+" + "".join(text.split())


def test_styles_reach_terminals_only(monkeypatch: pytest.MonkeyPatch) -> None:
    file = Terminal()
    Sheet(file).write((" FAIL ", "bold reverse red"), (" at once", ""))
    assert file.getvalue() == "\x1b[1;7;31m FAIL \x1b[0m at once\n"
    monkeypatch.setenv("TERM", "dumb")
    file = Terminal()
    Sheet(file).write((" FAIL ", "bold reverse red"))
    assert file.getvalue() == " FAIL\n"


@pytest.mark.parametrize(
    ("name", "value", "styled"),
    [
        ("FORCE_COLOR", "1", True),
        ("TTY_COMPATIBLE", "1", True),
        ("TTY_COMPATIBLE", "0", False),
        ("FORCE_COLOR", "", False),
    ],
)
def test_the_environment_says_what_is_a_terminal(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, styled: bool
) -> None:
    monkeypatch.setenv(name, value)
    file = io.StringIO() if styled else Terminal()
    Sheet(file).write(("word", "red"))
    assert ("\x1b[31m" in file.getvalue()) is styled


def test_the_space_at_which_a_line_is_divided_is_not_written() -> None:
    file = Terminal()
    Sheet(file).write((f"{'a' * 40} b", "red"))
    assert file.getvalue() == f"\x1b[31m{'a' * 40}\x1b[0m\n\x1b[31mb\x1b[0m\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error file=a::tides", "\\::error file=a::tides"),
        ("so ##[error]tides", "so ##\\[error]tides"),
        (f"{'a' * 39} ::error::tides", f"{'a' * 39}\\::error::tides"),
        ("tides ::error::", "tides ::error::"),
    ],
)
def test_no_line_is_a_command_to_whoever_reads_the_log_of_a_workflow(text: str, shown: str) -> None:
    assert "".join(written(text)) == shown
    assert written("::x", before="  ") == ["  \\::x"]
