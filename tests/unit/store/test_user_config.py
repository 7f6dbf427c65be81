"""The user's own settings: read, or refused with file, line and key; what is remembered is never trusted."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief_tui.store.errors import ConfigError
from brief_tui.store.limits import Limits
from brief_tui.store.reviewer import reviewer_name
from brief_tui.store.user_config import load_user_config
from brief_tui.store.user_limits import user_limits
from brief_tui.store.user_paths import config_path, state_path
from brief_tui.store.user_state import UserState, read_state, write_state


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's config.toml, which is not there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("BRIEF_TUI_REVIEWER", raising=False)
    path = tmp_path / "mine.toml"
    monkeypatch.setenv("BRIEF_TUI_CONFIG", str(path))
    return path


def refusal() -> str:
    with pytest.raises(ConfigError) as caught:
        load_user_config()
    return str(caught.value)


def test_everything_that_can_be_set(file: Path) -> None:
    file.write_text(
        'theme = "light"\nreviewer = " Noor Example "\n\n[keys]\nsave = "f5"\nzoom = ["f6", "alt+z"]\n'
        "[size_limits]\ndraft_mb = 3\n"
    )
    found = load_user_config()
    assert (found.config.theme, found.config.reviewer) == ("light", "Noor Example")
    assert found.config.keys == {"save": ["f5"], "zoom": ["f6", "alt+z"]}
    assert found.config.limits == Limits(transcript_mb=50, draft_mb=3)
    assert [found.lines[key] for key in (("theme",), ("reviewer",), ("keys", "save"), ("keys", "zoom"))] == [1, 2, 5, 6]


def test_the_limits_of_the_user_are_those_of_the_defaults_where_nothing_is_set(file: Path) -> None:
    file.write_text("[size_limits]\ntranscript_mb = 60\n")
    assert user_limits() == Limits(transcript_mb=60, draft_mb=1)
    assert user_limits().draft == (1_000_000, "size_limits.draft_mb")


def test_without_a_file_nothing_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BRIEF_TUI_CONFIG")
    found = load_user_config()
    assert (found.config.theme, found.config.keys, found.lines) == (None, {}, {})
    assert found.path == config_path() == tmp_path / "config" / "brief-tui" / "config.toml"


def test_a_file_that_the_environment_names_must_be_there(file: Path) -> None:
    assert refusal() == f"{file}: not found, and BRIEF_TUI_CONFIG names it; write it, or unset the variable"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('theme = "drak"', 1, "theme: expected 'dark', 'light', 'high-contrast' or 'ansi-16', got text 'drak'"),
        ('\nthem = "dark"', 2, "unknown key them; did you mean theme?"),
        ("zzz = 1", 1, "unknown key zzz; known here: theme, reviewer, keys, size_limits"),
        ('reviewer = ""', 1, "reviewer: expected text that is not empty, got text ''"),
        ('reviewer = """a\nb"""', 1, "reviewer: expected a single line of text, got text 'a␊b'"),
        ("[keys]\nsave = 3", 2, "keys.save: expected a list in square brackets, got the number 3"),
        ("[keys]\nsave = []", 2, "keys.save: expected at least one, got none"),
        ("[keys]\nsave = [1]", 2, "keys.save[1]: expected text in quotation marks, got the number 1"),
        ("[size_limits]\ndraft_mb = 0", 2, "size_limits.draft_mb: expected a number of at least 1, got the number 0"),
        ("[size_limits]\ndraft_mb = 11", 2, "size_limits.draft_mb: expected a number of at most 10, got the number 11"),
        (
            "[size_limits]\ntranscript_mb = 501",
            2,
            "size_limits.transcript_mb: expected a number of at most 500, got the number 501",
        ),
        (
            '[size_limits]\ntranscript_mb = "60 MB"',
            2,
            "size_limits.transcript_mb: expected a whole number, got text '60 MB'",
        ),
        ("[size_limits]\ndraft = 2", 2, "unknown key size_limits.draft; did you mean draft_mb?"),
        ("size_limits = 1", 1, "size_limits: expected a table, got the number 1"),
        ("keys = 1", 1, "keys: expected a table, got the number 1"),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_key(file: Path, text: str, line: int, words: str) -> None:
    file.write_text(text + "\n")
    assert refusal() == f"{file}:{line}: {words}"


def test_everything_that_is_wrong_is_told_at_once(file: Path) -> None:
    file.write_text('colour = 1\ntheme = "x"\n[keys]\nsave = 3\n')
    assert [line.split(": ")[0] for line in refusal().splitlines()] == [f"{file}:{number}" for number in (1, 2, 4)]


@pytest.mark.parametrize("data", [b"\xff", b"[" * 5000, b"a = \x1b", b"theme", b"a" * 2_000_000, b"a=" + b"9" * 5000])
def test_files_that_are_no_settings_are_refused(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    assert refusal().startswith(str(file))


def test_the_reviewer_is_asked_for_in_the_environment_then_here(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text('reviewer = "Noor Example"\n')
    assert reviewer_name(tmp_path) == "Noor Example"
    monkeypatch.setenv("BRIEF_TUI_REVIEWER", "Sam Sample")
    assert reviewer_name(tmp_path) == "Sam Sample"
    monkeypatch.delenv("BRIEF_TUI_REVIEWER")
    file.write_text('theme = "dark"\n')
    assert reviewer_name(tmp_path) not in {"", "Noor Example"}


def test_what_is_remembered_comes_back_and_is_for_the_user_only() -> None:
    state = UserState("light", ("rubric",), {"-two": {"rubric": 33}})
    write_state(state)
    assert read_state() == (state, "")
    assert stat.S_IMODE(state_path().stat().st_mode) == 0o600
    write_state(UserState())
    assert [path.name for path in state_path().parent.iterdir()] == [state_path().name]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["theme", "hidden", "widths", "x"]), inner),
        max_leaves=8,
    )
    | st.fixed_dictionaries(
        {
            "version": st.sampled_from([1, 2, True, "1"]),
            "theme": st.text(max_size=3) | st.none(),
            "hidden": st.lists(st.text(max_size=3) | st.integers(), max_size=2),
            "widths": st.dictionaries(
                st.text(max_size=3), st.dictionaries(st.text(max_size=3), st.integers(-1, 1001) | st.booleans())
            ),
        }
    )
)
def test_what_others_wrote_there_is_ignored_and_told(value: object) -> None:
    state_path().parent.mkdir(parents=True, exist_ok=True)
    state_path().write_text(json.dumps(value))
    state, note = read_state()
    if note:
        assert state == UserState()
    else:
        assert isinstance(value, dict)
        assert (state.theme, list(state.hidden), state.widths) == (value["theme"], value["hidden"], value["widths"])
        assert all(0 < cells <= 1000 for widths in state.widths.values() for cells in widths.values())


@pytest.mark.parametrize("data", [b"\xff\xfe", b"{", b"[" * 9_999, b"x" * 100_000, b""])
def test_what_is_no_json_is_ignored_and_told(data: bytes) -> None:
    state_path().parent.mkdir(parents=True)
    state_path().write_bytes(data)
    assert read_state()[0] == UserState()
    assert str(state_path()) in read_state()[1]


def test_a_folder_in_its_place_is_ignored_and_told() -> None:
    state_path().mkdir(parents=True)
    assert read_state()[0] == UserState()
    with pytest.raises(OSError, match="directory"):
        write_state(UserState("light"))
    assert list(state_path().parent.iterdir()) == [state_path()]
