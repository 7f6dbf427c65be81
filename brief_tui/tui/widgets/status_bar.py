"""The status bar: SYSTEM, LIVE, LATENCY, ALERT and a clock, in one line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from brief_tui.core.visible import visible_line
from brief_tui.store.watching import WatchMode
from brief_tui.tui.status import Status

Clock = Callable[[], datetime]
_REASON_SHARE = 3
"""A reason for DEGRADED takes at most a third of the line, so that the rest stays readable."""
_ALERT_WIDTH = 16
"""Cells that an alert needs at least to say anything."""
_SYSTEM_MARKS = {"OPTIMAL": ("✓", "$text-success"), "DEGRADED": ("!", "$text-warning bold"), "LOADING": ("…", "$muted")}
_WATCH_MARKS = {
    WatchMode.LIVE: ("● ", "$text-success"),
    WatchMode.POLLING: ("◐ ", "$text-warning"),
    WatchMode.NOT_LIVE: ("○ ", "$text-warning"),
}


class StatusBar(Horizontal):
    """Draws a `Status`. The clock is redrawn alone: a second costs a few bytes over SSH."""

    def __init__(self, clock: Clock) -> None:
        """`clock` gives the time now, in UTC."""
        super().__init__()
        self._clock = clock
        self._status = Status()

    def compose(self) -> ComposeResult:
        """The state, and the clock at the right."""
        yield Static(id="state", markup=False)
        yield Static(self._time(), id="clock", markup=False)

    def on_mount(self) -> None:
        """Start the clock."""
        self.set_interval(1, self._tick)

    def on_resize(self) -> None:
        """Cut the line anew."""
        self._draw()

    def show(self, status: Status) -> None:
        """Show a status."""
        if status != self._status:
            self._status = status
            self._draw()

    def _draw(self) -> None:
        state = self.query_one("#state", Static)
        width = state.size.width
        state.update(state_line(self._status, width).truncate(width, ellipsis=True), layout=False)

    def _tick(self) -> None:
        self.query_one("#clock", Static).update(self._time(), layout=False)

    def _time(self) -> str:
        return f"{self._clock():%H:%M:%S} UTC"


def state_line(status: Status, width: int) -> Content:
    """The state in one line of some `width` cells. What does not fit is left out; an alert may be cut instead."""
    mark, style = _SYSTEM_MARKS[status.system]
    system = [("SYSTEM ", "$muted"), (f"{mark} {status.system}", style)]
    if status.degradation:
        reason = Content(visible_line(status.degradation)).truncate(width // _REASON_SHARE, ellipsis=True)
        system.append((f" {reason.plain}", "$text-warning"))
    parts = [
        Content.assemble(*system),
        Content.assemble(_WATCH_MARKS[status.watch.mode], status.watch.mode.upper()),
        Content.assemble(("LATENCY ", "$muted"), status.latency),
        _alert(status),
    ]
    if status.loading:
        parts = [Content.assemble(*system, " ", (visible_line(status.loading), "$muted"))]
    divider = Content.styled(" · ", "$muted")
    line = parts[0]
    for part in parts[1:]:
        room = width - line.cell_length - len(divider)
        if part.cell_length > room and (part is not parts[-1] or room < _ALERT_WIDTH):
            break
        line = line + divider + part
    return line


def _alert(status: Status) -> Content:
    alert = visible_line(status.alert) or "none"
    style = "$text-error bold" if status.alarming else ""
    return Content.assemble(("ALERT ", "$muted"), ("▲ " if status.alarming else "", style), (alert, style))
