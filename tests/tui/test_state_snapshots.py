"""What opens over the workstation, and its rarer states, as they look at the sizes that people have."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from textual.pilot import Pilot

from brief_tui.core.assessment import Assessment
from brief_tui.core.event_sources import Sources
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.long_text import LongText
from brief_tui.tui.screens.reason import Reason
from brief_tui.tui.screens.repair import RepairScreen
from brief_tui.tui.widgets.banner import Banner
from brief_tui.tui.widgets.draft import Draft
from tests.tui.conftest import MakeApp
from tests.tui.quayside import EVENT, FAILING, Watcher, assess_in_nine_ms, judged, until
from tests.tui.test_filing import keep_copy
from tests.tui.test_snapshots import Before, SnapCompare, after, both_sizes

STRANGER = FAILING.replace("\n## C-Suite", "\nMarvin Gayley says that cranes are honest.\n\n## C-Suite")


def after_then(shown: Callable[[Pilot[None]], bool], *keys: str) -> Before:
    """As `after`; then what the last key opens is there."""

    async def before(pilot: Pilot[None]) -> None:
        await after(*keys)(pilot)
        await until(pilot, lambda: shown(pilot))
        await pilot.pause()

    return before


def over(screen: type) -> Callable[[Pilot[None]], bool]:
    return lambda pilot: isinstance(pilot.app.screen, screen)


def always(_: Pilot[None]) -> bool:
    return True


@both_sizes
@pytest.mark.parametrize(
    ("shown", "keys"),
    [
        pytest.param(always, ["alt+g"], id="outline"),
        pytest.param(over(RepairScreen), ["ctrl+n", "f5"], id="repair"),
        pytest.param(over(Dialog), ["ctrl+n", "ctrl+n", "f5"], id="repairs"),
        pytest.param(over(RepairScreen), ["shift+f5"], id="repair-all"),
        pytest.param(over(LongText), ["ctrl+n", "alt+r"], id="explained"),
        pytest.param(always, ["f12", *"wall"], id="find"),
        pytest.param(always, ["f12", *"zzz"], id="not-found"),
        pytest.param(always, ["ctrl+n", "f2", "space", "right"], id="selecting"),
        pytest.param(always, ["ctrl+t"], id="transcripts"),
        pytest.param(always, ["f4", "f6"], id="zoomed"),
        pytest.param(always, ["alt+k"], id="hidden"),
        pytest.param(always, ["f4", "enter"], id="counted"),
        pytest.param(always, ["f4", *5 * ["down"], "enter"], id="pillars"),
        pytest.param(always, ["f4", *4 * ["down"], "enter"], id="companies"),
        pytest.param(over(Reason), ["ctrl+g", "ctrl+l"], id="allow"),
        pytest.param(lambda pilot: bool(pilot.app._notifications), ["ctrl+space"], id="notice"),
        pytest.param(
            lambda pilot: bool(pilot.app.screen.query_one(Draft).list_shown), ['"', *"The quay w"], id="offers"
        ),
    ],
)
def test_over_the_panes(
    snap_compare: SnapCompare,
    workstation: MakeApp,
    event: Path,
    size: tuple[int, int],
    shown: Callable[[Pilot[None]], bool],
    keys: list[str],
) -> None:
    (event / "brief.md").write_text(STRANGER)
    assert snap_compare(workstation(event), terminal_size=size, run_before=after_then(shown, *keys))


@both_sizes
def test_finding(snap_compare: SnapCompare, workstation: MakeApp, event: Path, size: tuple[int, int]) -> None:
    (event / "brief.md").write_text(STRANGER)

    async def before(pilot: Pilot[None]) -> None:
        await judged(pilot)
        draft = pilot.app.query_one(Draft)
        draft.go_to(draft.text.index("Gayley"))
        await pilot.pause()

    assert snap_compare(workstation(event), terminal_size=size, run_before=before)


@both_sizes
@pytest.mark.parametrize("keys", [[], ["shift+f6", "enter"]], ids=["told", "compared"])
def test_text_not_saved(
    snap_compare: SnapCompare, workstation: MakeApp, failing: Path, size: tuple[int, int], keys: list[str]
) -> None:
    keep_copy(failing / "brief.md", FAILING.replace("sensor", "gauge"))

    async def before(pilot: Pilot[None]) -> None:
        await judged(pilot)
        for key, screen in zip(keys, (Dialog, RepairScreen), strict=False):
            await pilot.press(key)
            await until(pilot, partial(over(screen), pilot))
        await pilot.pause()

    assert snap_compare(workstation(failing), terminal_size=size, run_before=before)


@both_sizes
def test_removed(
    snap_compare: SnapCompare, workstation: MakeApp, failing: Path, watcher: Watcher, size: tuple[int, int]
) -> None:
    async def before(pilot: Pilot[None]) -> None:
        await judged(pilot)
        (failing / "brief.md").unlink()
        (failing / "transcripts" / "calder.md").unlink()
        watcher.saw(failing / "brief.md", failing / "transcripts" / "calder.md")
        await until(pilot, lambda: bool(pilot.app.query_one(Banner).display) and bool(pilot.app._notifications))
        await judged(pilot)

    assert snap_compare(workstation(failing), terminal_size=size, run_before=before)


@both_sizes
def test_not_judged(snap_compare: SnapCompare, workstation: MakeApp, failing: Path, size: tuple[int, int]) -> None:
    def judge(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        if text.startswith("x"):
            raise ValueError(text)
        return assess_in_nine_ms(sources, text, previous)

    async def before(pilot: Pilot[None]) -> None:
        await judged(pilot)
        await pilot.press("x")
        await until(pilot, lambda: bool(pilot.app.query_one(Banner).display))

    assert snap_compare(workstation(failing, judge), terminal_size=size, run_before=before)


@both_sizes
def test_huge(snap_compare: SnapCompare, workstation: MakeApp, failing: Path, size: tuple[int, int]) -> None:
    """Many transcripts, pillars and companies, and a draft of 3,000 lines."""
    pillars = "".join(f'[[pillars]]\nid = "p{n}"\nheading = "Pillar number {n} of many"\n' for n in range(12))
    companies = "".join(f'[[companies]]\nname = "Crane {n}"\nsymbols = ["QSE:CR{n:02}"]\n' for n in range(30))
    (failing / "event.toml").write_text(EVENT + pillars + companies)
    (failing / "brief.md").write_text(FAILING + "\nThe quay is long, and nobody walks it.\n" * 1_500)
    for n in range(60):
        (failing / "transcripts" / f"session-{n:02}.md").write_text(f"**Ada Quist:** Crane {n} has no brake.\n")
    assert snap_compare(workstation(failing), terminal_size=size, run_before=after("ctrl+n"))


@both_sizes
@pytest.mark.parametrize("theme", ["brief-high-contrast", "brief-ansi-16"])
def test_other_themes(
    snap_compare: SnapCompare, workstation: MakeApp, failing: Path, size: tuple[int, int], theme: str
) -> None:
    app = workstation(failing)
    app.theme = theme
    assert snap_compare(app, terminal_size=size, run_before=after("ctrl+n"))
