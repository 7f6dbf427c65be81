"""The status bar: SYSTEM, LIVE, LATENCY, ALERT and a clock, in one line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from brief_tui.core.findings import Severity
from brief_tui.core.visible import visible_line
from brief_tui.store.watching import WatchMode
from brief_tui.tui.status import Status

Clock = Callable[[], datetime]
_WITH_WORDS = 85
"""Cells from which on (in a terminal of 100) the words LATENCY and ALERT are shown."""
_REASON_SHARE, _REASON_LEAST = 3, 6
"""A reason for DEGRADED takes at most a third of the line, so that the rest stays readable, and is left out where
there are not so many cells."""
_ALERT_WIDTH, _ALERT_LEAST = 34, 16
"""Cells kept free for an alert ("ALERT ▲ fabricated, line 121 (+14)"), and needed for it to say anything."""
_SYSTEM_MARKS = {"OPTIMAL": ("✓", "$text-success"), "DEGRADED": ("!", "$text-warning bold"), "LOADING": ("…", "$muted")}
_ALARM_MARKS = {Severity.ERROR: ("▲", "$text-error bold"), Severity.WARNING: ("!", "$text-warning")}
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
        line = state_line(self._status, width).truncate(width, ellipsis=True)
        if not (isinstance(state.content, Content) and line.is_same(state.content)):
            state.update(line, layout=False)

    def _tick(self) -> None:
        self.query_one("#clock", Static).update(self._time(), layout=False)

    def _time(self) -> str:
        return f"{self._clock():%H:%M:%S} UTC"


def state_line(status: Status, width: int) -> Content:
    """The state in one line of some `width` cells; the caller cuts an alert that is longer.

    Room goes to SYSTEM and LIVE first, then to the alert, then to the reason of DEGRADED, then to the latency.
    """
    mark, style = _SYSTEM_MARKS[status.system]
    system = Content.assemble(("SYSTEM ", "$muted"), (f"{mark} {status.system}", style))
    if status.loading:
        return Content.assemble(system, " ", (visible_line(status.loading), "$muted"))
    watch = Content.assemble(_WATCH_MARKS[status.watch.mode], status.watch.mode.upper())
    latency, alert = _latency(status, width), _alert(status, width)
    divider = Content.styled(" · ", "$muted")
    room = width - system.cell_length - len(divider) - watch.cell_length
    if room < len(divider) + _ALERT_LEAST:
        alert = Content("")
    if alert:
        room -= len(divider) + min(alert.cell_length, _ALERT_WIDTH)
    if status.degradation and room > _REASON_LEAST:
        reason = Content(" " + visible_line(status.degradation))
        reason = reason.truncate(min(room, width // _REASON_SHARE), ellipsis=True)
        system += reason.stylize("$text-warning")
        room -= reason.cell_length
    if len(divider) + latency.cell_length > room:
        latency = Content("")
    return divider.join(part for part in (system, watch, latency, alert) if part)


def _latency(status: Status, width: int) -> Content:
    return Content.assemble(("LATENCY " if width >= _WITH_WORDS else "", "$muted"), status.latency)


def _alert(status: Status, width: int) -> Content:
    alert = visible_line(status.alert)
    mark, style = _ALARM_MARKS[status.alarm] if status.alarm else ("", "")
    if width >= _WITH_WORDS:
        return Content.assemble(("ALERT ", "$muted"), (f"{mark} " if mark else "", style), (alert or "none", style))
    return Content.styled(f"{mark or '△'} {alert}", style) if alert else Content("")
