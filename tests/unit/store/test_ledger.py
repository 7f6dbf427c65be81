"""review.toml: read, added to, never rewritten, never lost between two writers."""

from __future__ import annotations

import multiprocessing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.review.ledger import Decision, DecisionKind
from brief_tui.core.visible import says_anything
from brief_tui.store.errors import ConfigError
from brief_tui.store.ledger import DecidedSince, LedgerNotSaved, add_decisions, load_ledger

NOON = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
WAIVED = """\
[[decisions]]
decision = "approved"
by = "k.ohm"
at = 2026-05-01T12:00:00Z
[[decisions]]
decision = "waived"
by = "k.ohm"
"""


def decision(number: int = 0, **changes: Any) -> Decision:  # noqa: ANN401 - whatever fields a decision has
    fields: dict[str, Any] = {
        "by": "k.ohm",
        "reason": "the audio says so",
        "speaker": "Ada Moreau",
        "words": "Nine weeks.",
    } | changes
    return Decision(
        kind=DecisionKind.WAIVED,
        at=NOON + timedelta(seconds=number),
        quotation=f"{number:016x}",
        source="0" * 16,
        verdict="drifted",
        **fields | changes,
    )


def test_there_is_none_before_the_first_decision(tmp_path: Path) -> None:
    assert load_ledger(tmp_path).decisions == ()


def test_what_is_written_is_read(tmp_path: Path) -> None:
    assert add_decisions(tmp_path, decision(1)).decisions == (decision(1),)
    placed = decision(3, beside=("", "00ff00ff00ff00ff"))
    add_decisions(tmp_path, decision(2), placed)
    assert load_ledger(tmp_path).decisions == (decision(1), decision(2), placed)


@given(st.text(), st.text(min_size=1).filter(says_anything))
def test_any_text_comes_back(words: str, reason: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        (found,) = add_decisions(Path(folder), decision(words=words, reason=reason)).decisions
    assert found.words == words.encode(errors="replace").decode()
    assert found.reason == reason.encode(errors="replace").decode()


def test_an_entry_is_read_without_help(tmp_path: Path) -> None:
    said = ("Ada Moreau at 00:12:04, talks/moreau.vtt:88: “Twelve weeks.”", "Ben Oost, talks/oost.md:3: “Nine …”")
    add_decisions(tmp_path, decision(1, passages=said))
    assert (tmp_path / "review.toml").read_text().partition("[[decisions]]\n")[2] == (
        'quotation = "Nine weeks."\nspeaker = "Ada Moreau"\nverdict = "drifted"\n'
        f'passages = [\n    "{said[0]}",\n    "{said[1]}",\n]\n'
        'decision = "waived"\nreason = "the audio says so"\nby = "k.ohm"\nat = 2026-05-01 12:00:01+00:00\n'
        'quotation_digest = "0000000000000001"\nsource_digest = "0000000000000000"\n'
    )
    assert load_ledger(tmp_path).decisions == (decision(1, passages=said),)


def test_what_stands_there_stays_byte_for_byte(tmp_path: Path) -> None:
    file = tmp_path / "review.toml"
    add_decisions(tmp_path, decision(1))
    kept = (
        file.read_bytes().replace(b"[[decisions]]", b"# seen by the desk\n[[decisions]]\nlater = 1") + b"# no line end"
    )
    file.write_bytes(kept)
    add_decisions(tmp_path, decision(2))
    assert file.read_bytes().startswith(kept + b"\n")
    assert len(load_ledger(tmp_path).decisions) == 2


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("[[decisions]\n", "review.toml:1:"),
        ('[[decisions]]\ndecision = "waived"\n', "review.toml:1: decisions[1].by: missing"),
        ('[[decisions]]\ndecision = "blessed"\nby = "x"\n', "review.toml:2: decisions[1].decision"),
        ("decisions = 1\n", "review.toml:1: decisions"),
        (WAIVED, "review.toml:5: decisions[2].reason: expected a reason, which every waiver has, got text ''"),
        (WAIVED + 'reason = " "\n', "review.toml:8: decisions[2].reason: expected a reason"),
        (WAIVED + 'reason = "\u200b\u3164"\n', "review.toml:8: decisions[2].reason: expected a reason"),
        ("[[decisions]]\npassages = [3]\n", "review.toml:2: decisions[1].passages"),
        ('[[decisions]]\nat = "noon"\n', "review.toml:2: decisions[1].at: expected a date and time"),
    ],
)
def test_a_faulty_ledger_is_refused_with_its_line_and_left_alone(tmp_path: Path, content: str, place: str) -> None:
    file = tmp_path / "review.toml"
    file.write_text(content)
    with pytest.raises(ConfigError) as refused:
        load_ledger(tmp_path)
    assert place in str(refused.value)
    with pytest.raises(ConfigError):
        add_decisions(tmp_path, decision())
    assert file.read_text() == content


def test_a_waiver_without_a_reason_is_not_written(tmp_path: Path) -> None:
    add_decisions(tmp_path, decision(1))
    before = (tmp_path / "review.toml").read_bytes()
    with pytest.raises(ConfigError, match=r"decisions\[2\]\.reason"):
        add_decisions(tmp_path, decision(2, reason=""))
    assert (tmp_path / "review.toml").read_bytes() == before


def test_a_ledger_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(LedgerNotSaved, match=r"review\.toml: not saved: .*; make the folder .* and decide again"):
        add_decisions(tmp_path / "gone", decision())


@pytest.mark.parametrize("target", ["nowhere.toml", "nowhere/review.toml"])
def test_a_link_that_leads_nowhere_is_no_empty_ledger(tmp_path: Path, target: str) -> None:
    (tmp_path / "review.toml").symlink_to(target)
    for use in (load_ledger, lambda folder: add_decisions(folder, decision())):
        with pytest.raises((ConfigError, LedgerNotSaved)) as refused:
            use(tmp_path)
        assert "put the ledger there" in str(refused.value) or "make the folder" in str(refused.value)
    assert not (tmp_path / target).exists()


def test_who_has_not_seen_the_last_decision_about_a_quotation_decides_nothing(tmp_path: Path) -> None:
    mine, hers = decision(1, by="k.ohm"), decision(1, by="r.lind")
    add_decisions(tmp_path, mine, decision(2), hers)
    before = (tmp_path / "review.toml").read_bytes()
    with pytest.raises(DecidedSince, match=r"review\.toml: somebody has decided"):
        add_decisions(tmp_path, decision(1, reason="no"), known={mine.quotation: mine})
    with pytest.raises(DecidedSince) as raised:
        add_decisions(tmp_path, decision(1, reason="no"), known={})
    assert raised.value.ledger == load_ledger(tmp_path)
    assert (tmp_path / "review.toml").read_bytes() == before
    add_decisions(tmp_path, decision(1, reason="no"), known={hers.quotation: hers})
    add_decisions(tmp_path, decision(3), known={})
    assert len(load_ledger(tmp_path).decisions) == 5


def _add(folder: Path, first: int) -> None:
    for number in range(first, first + 25):
        add_decisions(folder, decision(number))


def test_row_56_two_reviewers_at_once_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_add, args=(tmp_path, first)) for first in (0, 100)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    found = {one.quotation for one in load_ledger(tmp_path).decisions}
    assert found == {f"{number:016x}" for number in (*range(25), *range(100, 125))}
