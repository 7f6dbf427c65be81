"""Negations of other languages and scripts: what no list can tell is warned of, and never advised."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import Concern, VerdictKind
from tests.unit.core.judged_sources import judge, transcript

TALK = transcript(
    [
        ("田中 一郎", "私たちは船を売りません。去年は橋が止まらなかった。港は朝に静かです。"),
        ("Dana Levi", "אנחנו לא סוגרים את הנמל. הנמל נמצא ליד הגשר הישן."),
        ("Ravi Sharma", "हम पुल नहीं बेचेंगे और नाव हमारी है।"),
        ("Kim Minsu", "우리는 배를 팔지 않았습니다. 항구는 아침에 조용합니다."),
        ("Somchai", "เรา ไม่ได้ ขายเรือ และ ท่าเรือ เงียบ"),
        ("Giorgos", "Τώρα δεν πουλάμε το λιμάνι, και το λιμάνι είναι ήσυχο."),
        ("Sven", "Vi säljer inte hamnen till någon. Vi tappade aldrig en båt."),
        ("Marit", "Vi selger ikke havna, og ingen av oss vil flytte."),
        ("Piet", "Wij verkopen de haven niet aan hem en we hebben geen boot."),
        ("Paulo", "Não vendemos o porto a nenhuma empresa do sul."),
        ("Luca", "Il porto non chiude e nessuno vende la barca."),
        ("Imre", "A kikötő nem zár be."),
    ]
)


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("田中 一郎", "去年は橋が止まら…た。"),
        ("田中 一郎", "私たちは船を売りま…。去年は橋が"),
        ("Dana Levi", "אנחנו … סוגרים את הנמל."),
        ("Ravi Sharma", "हम पुल … बेचेंगे और नाव हमारी है।"),
        ("Kim Minsu", "우리는 배를 팔지 … 항구는 아침에"),
        ("Somchai", "เรา … ขายเรือ และ ท่าเรือ เงียบ"),
        ("Giorgos", "Τώρα … πουλάμε το λιμάνι, και το λιμάνι είναι ήσυχο."),
        ("Sven", "Vi säljer … hamnen till någon."),
        ("Sven", "Vi tappade … en båt."),
        ("Marit", "Vi selger … havna"),
        ("Piet", "Wij verkopen de haven … aan hem"),
        ("Luca", "Il porto … chiude e nessuno vende la barca."),
        ("Imre", "A kikötő … zár be."),
    ],
)
def test_no_short_ellipsis_hides_a_negation_unseen(speaker: str, text: str) -> None:
    found = judge(text, speaker, TALK)
    assert not found.stands or found.warnings


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("Sven", "Vi säljer hamnen till någon."),
        ("田中 一郎", "去年は橋が止まらた。"),
        ("Dana Levi", "אנחנו סוגרים את הנמל."),
        ("Dana Levi", "הנמל ליד הגשר הישן."),
        ("Ravi Sharma", "हम पुल बेचेंगे और नाव हमारी है।"),
        ("Somchai", "เรา ขายเรือ และ ท่าเรือ เงียบ"),
        ("Kim Minsu", "우리는 배를 팔지 항구는 아침에 조용합니다."),
    ],
)
def test_no_refusal_advises_to_hide_what_may_deny(speaker: str, text: str) -> None:
    found = judge(text, speaker, TALK)
    assert not found.stands
    assert "…”" not in found.reason


def test_what_no_list_tells_is_said() -> None:
    found = judge("הנמל … ליד הגשר הישן.", "Dana Levi", TALK)
    assert found.kind is VerdictKind.ELIDED
    assert [warning.concern for warning in found.warnings] == [Concern.SWALLOWED]
    assert found.warnings[0].message == (
        "The ellipsis swallows “נמצא”: whether that denies cannot be told in this script. "
        "Does the meaning hold without it?"
    )
