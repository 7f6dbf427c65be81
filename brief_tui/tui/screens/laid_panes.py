"""How the panes lie: which have room, which is alone on the screen, and the dividers between them."""

from __future__ import annotations

from textual import on
from textual.containers import Horizontal
from textual.events import DescendantFocus, MouseDown, MouseMove, MouseUp
from textual.widget import Widget

from brief_tui.tui.actions import key_of
from brief_tui.tui.layout import DRAFT_NARROWEST, PANES, SIDES, STEP, Layout, Pane, Side, fitting
from brief_tui.tui.messages import LayoutChanged

_MODES = ("-one", "-two", "-three", "-wide")


class LaidPanes(Horizontal):
    """Lays its three children. Narrow terminals show two of them, or one.

    The stylesheet looks at the classes `side-…` (the pane beside the draft), `at-…` (the pane with the keys), `no-…`
    (a pane that the editor has hidden and is not in) and `-zoomed`.
    """

    def __init__(self, layout: Layout) -> None:
        super().__init__()
        self._layout_chosen = layout
        self._pane: Pane = "draft"
        self._side: Side = "rubric"
        self._dragged: Side | None = None
        self._set_classes()

    @property
    def _mode(self) -> str:
        return next(mode for mode in _MODES if self.screen.has_class(mode))

    @property
    def _alone(self) -> bool:
        """Whether one pane fills the screen."""
        return self._mode == "-one" or self.has_class("-zoomed")

    def _of(self, side: str) -> Widget:
        return self.query_one(f"#{side}")

    # Which panes have room

    @on(DescendantFocus)
    def _pane_focused(self, event: DescendantFocus) -> None:
        pane = next(node.id for node in event.widget.ancestors_with_self if node.id in PANES)
        if event.widget is self.screen.focused:  # else another one was given the keys since
            self._show_pane(pane)

    def _focus(self, pane: Pane, widget: Widget) -> None:
        """Show a pane, and give the keys to a widget in it before the next key is read, which is meant for it."""
        self._show_pane(pane)
        self.screen.set_focus(widget)

    def _show_pane(self, pane: Pane) -> None:
        left, self._pane = self._pane, pane
        hidden = self._layout_chosen.hidden
        if pane != "draft":
            self._side = pane
        elif left in hidden:  # it was looked at only: its place goes back to the other one
            self._side = next((side for side in SIDES if side not in hidden), self._side)
        self._set_classes()
        self._lay()

    def _set_classes(self) -> None:
        for pane in PANES:
            self.set_class(pane == self._pane, f"at-{pane}")
        for side in SIDES:
            self.set_class(side == self._side, f"side-{side}")
            self.set_class(side in self._layout_chosen.hidden and side != self._pane, f"no-{side}")

    def zoom(self) -> None:
        """Give the whole screen to the pane with the keys, or show the others again."""
        if self._mode == "-one":
            self.notify("There is room for one pane only: it has the whole screen already.")
            return
        self.toggle_class("-zoomed")
        self._lay()
        if self.has_class("-zoomed"):
            self.notify(f"{key_of('zoom')} brings the other panes back.", timeout=3)

    def toggle(self, side: Side) -> Pane | None:
        """Hide a pane, or show it again; where another one is in its place, show it instead.

        Gives the pane that is to have the keys then, if it has not had them.
        """
        self.remove_class("-zoomed")
        if self._mode == "-one":
            return "draft" if self._pane == side else side
        if self._mode == "-two" and side != self._side and side not in self._layout_chosen.hidden:
            self._side = side
            self._set_classes()
        else:
            self._choose(self._layout_chosen.toggled(side))
            self._side = side
            left = self._pane == side and side in self._layout_chosen.hidden
            self._pane = "draft" if left else self._pane
            self._set_classes()
            self._lay()
            return "draft" if left else None
        return None

    def _choose(self, layout: Layout) -> None:
        self._layout_chosen = layout
        self.post_message(LayoutChanged(layout))

    # How wide they are

    def on_resize(self) -> None:
        """Lay the panes anew: chosen widths may no longer fit, or fit again. Once more when new panes have a width."""
        self._lay()
        self.call_after_refresh(self._lay)

    def _lay(self) -> None:
        for side in SIDES:
            width = None if self._alone else self._layout_chosen.width(self._mode, side, self._room(side))
            self._of(side).styles.width = width

    def _room(self, side: Side) -> int:
        """Cells that a pane may have without taking what the others need."""
        others = sum(self._of(other).outer_size.width for other in SIDES if other != side and self._of(other).display)
        return self.size.width - DRAFT_NARROWEST - others

    def resize_pane(self, by: int) -> None:
        """Make the pane with the keys wider (1) or narrower (-1)."""
        shown = [side for side in SIDES if self._of(side).display]
        if self._alone or not shown:
            self.notify("There is no other pane on the screen to take room from.")
            return
        side = self._pane if self._pane != "draft" else shown[0]
        self._set_width(side, self._of(side).outer_size.width + by * (STEP if side == self._pane else -STEP))
        self._choose(self._layout_chosen)

    def _set_width(self, side: Side, cells: int) -> None:
        cells = fitting(cells, self._room(side))
        self._layout_chosen = self._layout_chosen.resized(self._mode, side, cells)
        self._lay()

    # Dividers

    def _divider_at(self, column: int) -> Side | None:
        """The pane beside the draft whose frame, or the draft's next to it, is in this column of the screen."""
        for side in SIDES:
            region = self._of(side).region
            inner = region.right - 1 if side == "transcripts" else region.x
            outwards = 1 if side == "transcripts" else -1
            framed = self._mode not in {"-one", "-two"}
            if self._of(side).display and column in ({inner, inner + outwards} if framed else {inner}):
                return side
        return None

    def on_mouse_down(self, event: MouseDown) -> None:
        """Take hold of a divider."""
        if not self._alone and (side := self._divider_at(event.screen_x)) is not None:
            self._dragged = side
            self.capture_mouse()
            event.stop()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Draw it along."""
        if self._dragged is not None:
            region = self._of(self._dragged).region
            left = event.screen_x - region.x + 1
            self._set_width(self._dragged, left if self._dragged == "transcripts" else region.right - event.screen_x)

    def on_mouse_up(self, event: MouseUp) -> None:
        """Let go of the divider that is dragged."""
        if self._dragged is not None:
            self._dragged = None
            self.release_mouse()
            self._choose(self._layout_chosen)
