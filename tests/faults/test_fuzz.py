"""Random bad files of every kind: no traceback, an exit code of 0 to 3, nothing raw on the terminal, offsets inside.

A few hundred; `python -m tests.fuzz` tries thousands.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.mutation import GOOD, TALKS, mutated
from tests.fuzz.targets import Target, checked, judge_briefs, read_transcripts_of, write_good


@pytest.mark.parametrize("path", GOOD)
def test_any_bad_file_is_checked_or_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setenv("BRIEF_TUI_CONFIG", "")  # put back at the end
    event = write_good(tmp_path)
    codes = Counter(checked(event, path, mutated(GOOD[path].encode(), Random(n))) for n in range(25))  # noqa: S311  # a test's own choices
    assert len(codes) > 1  # the files are neither all good nor all refused


@pytest.mark.parametrize("name", TALKS)
def test_any_bad_transcript_is_read_or_refused_with_offsets_that_hold(name: str) -> None:
    read = read_transcripts_of(name)
    for number in range(25):
        read(mutated(TALKS[name].encode(), Random(number)))  # noqa: S311  # a test's own choices


CHARACTERS = "“”\"'‘’«»[]()*_`<>&\\#-—@:;,.!?…$% 0Aaé\n\r\x1b\u0301\u200b"
WORDS = "said |Ines Calder |the CEO of |> |\n\n|## |10 million |not |[t=|<!--|&amp;|$1 |one |cranes |began |\n> — "
PARTS = st.sampled_from([*CHARACTERS, *WORDS.split("|")])


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Target:
    return judge_briefs(write_good(tmp_path_factory.mktemp("judged")))


@pytest.mark.parametrize("name", ["Ada/h/Bhat", "Ada\u200bh\u200bBhat", "Ada\0h\0Bhat"])
def test_what_atheris_found_is_judged(judge: Target, name: str) -> None:
    judge(f"## Developer\n\n{name} went on.\n".encode())


@given(parts=st.lists(PARTS, max_size=60))
def test_any_draft_is_judged_with_offsets_that_hold(judge: Target, parts: list[str]) -> None:
    judge(("## Developer\n\n" + "".join(parts)).encode())
