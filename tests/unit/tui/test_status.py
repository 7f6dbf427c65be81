"""The status bar's and the counts' words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.verdict import EditKind, VerdictKind
from brief_tui.store.watching import WatchMode, WatchState
from brief_tui.tui.status import Status, alert_of, counts, milliseconds
from brief_tui.tui.widgets.counts_line import source_link
from brief_tui.tui.widgets.status_bar import state_line
from tests.unit.factories import make_assessment, make_check, make_edit, make_event, make_judged, make_verdict

LIVE = WatchState(WatchMode.LIVE)


def finding(severity: Severity, message: str = "look here") -> Finding:
    return Finding("some-rule", severity, "brief.md", 31, 8, message)


@pytest.mark.parametrize(
    ("status", "system", "reason"),
    [
        (Status(watch=LIVE), "OPTIMAL", ""),
        (Status(watch=LIVE, loading="reading the event …"), "LOADING", ""),
        (Status(watch=WatchState(WatchMode.POLLING, "no inotify")), "DEGRADED", "no inotify"),
        (Status(watch=LIVE, unread=("a.md",)), "DEGRADED", "a.md unread"),
        (Status(watch=LIVE, unread=("a.md", "b.md", "c.md")), "DEGRADED", "a.md unread (+2)"),
        (Status(watch=LIVE, faults=("judging failed",), unread=("a.md",)), "DEGRADED", "judging failed; a.md unread"),
    ],
)
def test_system(status: Status, system: str, reason: str) -> None:
    assert (status.system, status.degradation) == (system, reason)


@pytest.mark.parametrize(
    ("value", "words"), [(0.4231, "0.42 ms"), (9.06, "9.1 ms"), (61.4, "61 ms"), (1234.5, "1,234 ms")]
)
def test_milliseconds(value: float, words: str) -> None:
    assert milliseconds(value) == words


def test_latency_is_that_of_the_last_judgement_unless_one_takes_long() -> None:
    status = Status(watch=LIVE).judged(make_assessment())
    assert status.latency == "9.1 ms"
    assert Status(judging=True, latency_ms=9.1).latency == "judging…"
    assert Status().latency == "–"


def test_alert_is_the_events_own_when_nothing_is_open() -> None:
    calm = make_assessment(
        make_judged(), findings=(finding(Severity.NOTE),), event=make_event(alerts=["Steel is short", "Fog"])
    )
    assert alert_of(calm) == ("Steel is short · Fog", None)


def test_alert_is_the_worst_that_is_open() -> None:
    drifted = make_judged(make_verdict(VerdictKind.DRIFTED), line=12)
    invented = make_judged(make_verdict(VerdictKind.FABRICATED), line=40)
    error, warning = finding(Severity.ERROR, "open mark"), finding(Severity.WARNING, "figure")
    assert alert_of(make_assessment(drifted, invented, findings=(error, warning))) == (
        "brief.md:31:8 open mark (+3)",
        Severity.ERROR,
    )
    assert alert_of(make_assessment(drifted, invented, findings=(warning,))) == (
        "fabricated, line 40 (+2)",
        Severity.ERROR,
    )
    assert alert_of(make_assessment(make_judged(), findings=(warning,))) == ("brief.md:31:8 figure", Severity.WARNING)


def test_of_what_drifted_a_changed_number_is_the_alert() -> None:
    words, number = (
        make_judged(make_verdict(VerdictKind.DRIFTED, edits=(make_edit(EditKind.SUBSTITUTE, said, quoted),)), line=line)
        for line, said, quoted in ((12, "slow", "swift"), (40, "40", "60"))
    )
    assert alert_of(make_assessment(words, number)) == ("drifted, line 40 (+1)", Severity.ERROR)


def test_a_term_that_nobody_said_is_only_a_warning() -> None:
    term = make_judged(make_verdict(VerdictKind.FABRICATED), kind="term", line=24)
    drifted = make_judged(make_verdict(VerdictKind.DRIFTED), line=30)
    assert alert_of(make_assessment(term)) == ("term nobody said, line 24", Severity.WARNING)
    assert alert_of(make_assessment(term, drifted)) == ("drifted, line 30 (+1)", Severity.ERROR)


def test_counts() -> None:
    rate = make_check("verification-rate", shown="50%")
    some = make_assessment(make_judged(), make_judged(make_verdict(VerdictKind.DRIFTED)), checks=(rate,))
    assert counts(some) == "1 of 2 pillars · 2 citations · 1/2 verified (50%)"
    none = make_assessment(checks=(rate,), pillars=some.pillars[:1])
    assert counts(none) == "1 pillar · 0 citations · 0/0 verified"


def test_state_line_keeps_what_matters_and_makes_text_harmless() -> None:
    status = Status(
        watch=LIVE, unread=("x" * 80 + "\x1b[2J",), latency_ms=9.0, alert="\x1b]2;t\x07\n[b]", alarm=Severity.ERROR
    )
    words = state_line(status, 100).plain
    assert "SYSTEM ! DEGRADED xxx" in words
    assert "…" in words
    assert "● LIVE · LATENCY 9.0 ms · ALERT ▲ ␛]2;t␇␊[b]" in words
    assert "\x1b" not in words


@pytest.mark.parametrize(
    ("changes", "width", "words"),
    [
        ({}, 65, "SYSTEM ✓ OPTIMAL · ● LIVE · 9.0 ms · ▲ fabricated, line 21 (+14)"),
        ({"latency_ms": 0.42}, 64, "SYSTEM ✓ OPTIMAL · ● LIVE · ▲ fabricated, line 21 (+14)"),
        ({"faults": ("draft unreadable",)}, 65, "SYSTEM ! DEGRADED draft u… · ● LIVE · ▲ fabricated, line 21 (+14)"),
        ({"faults": ("draft unreadable",)}, 40, "SYSTEM ! DEGRADED draft unrea… · ● LIVE"),
        ({"alarm": Severity.WARNING}, 65, "SYSTEM ✓ OPTIMAL · ● LIVE · 9.0 ms · ! fabricated, line 21 (+14)"),
        ({"alarm": None}, 65, "SYSTEM ✓ OPTIMAL · ● LIVE · 9.0 ms · △ fabricated, line 21 (+14)"),
        ({}, 85, "SYSTEM ✓ OPTIMAL · ● LIVE · LATENCY 9.0 ms · ALERT ▲ fabricated, line 21 (+14)"),
        (
            {"faults": ("draft unreadable",)},
            85,
            "SYSTEM ! DEGRADED draft unreadable · ● LIVE · ALERT ▲ fabricated, line 21 (+14)",
        ),
        ({"alert": ""}, 65, "SYSTEM ✓ OPTIMAL · ● LIVE · 9.0 ms"),
        ({}, 25, "SYSTEM ✓ OPTIMAL · ● LIVE"),
    ],
)
def test_state_line_keeps_the_alert_readable_in_narrow_terminals(
    changes: dict[str, Any], width: int, words: str
) -> None:
    status = Status(watch=LIVE, latency_ms=9.0, alert="fabricated, line 21 (+14)", alarm=Severity.ERROR)
    assert state_line(replace(status, **changes), width).plain == words


@pytest.mark.parametrize(
    ("url", "label", "linked"),
    [
        ("https://example.org/summit", "source: example.org/summit", True),
        ("http://example.org", "source: example.org", True),
        ("javascript:alert(1)", "source: javascript:alert(1)", False),
        ("https://example.org/\x1b]8;;", "source: example.org/␛]8;;", False),
        ("https://[broken", "source: https://[broken", False),
        ("", "", False),
    ],
)
def test_source_link(url: str, label: str, linked: bool) -> None:
    content = source_link(url)
    assert content.plain == label
    assert any(getattr(span.style, "link", None) == url for span in content.spans) is linked
