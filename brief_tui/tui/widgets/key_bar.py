"""The bar of the most important keys; the mouse can press them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from textual.content import Content
from textual.events import Click
from textual.style import Style
from textual.widgets import Static

from brief_tui.tui.action import Action
from brief_tui.tui.actions import ACTIONS


class KeyBar(Static):
    """As many keys of the registry as fit, by their place in the queue."""

    def __init__(self, actions: Sequence[Action] = ACTIONS) -> None:
        super().__init__(markup=False)
        self._actions = actions

    def show(self, actions: Sequence[Action]) -> None:
        """Show keys of these instead."""
        if actions != self._actions:
            self._actions = actions
            self.on_resize()

    def on_resize(self) -> None:
        """Choose anew what fits."""
        queue = sorted((action for action in self._actions if action.bar), key=lambda action: action.bar)
        while queue and self._line(queue).cell_length > self.content_size.width:
            queue.pop()
        self.update(self._line(queue), layout=False)

    def _line(self, chosen: Collection[Action]) -> Content:
        return key_line([action for action in self._actions if action in chosen])

    async def on_click(self, event: Click) -> None:
        """Press the key under the mouse."""
        if (action := event.style.meta.get("action")) is not None:
            focused = self.screen.focused
            here = focused if focused is not None and hasattr(focused, f"action_{action}") else self.screen
            await here.run_action(action)


def key_line(actions: Sequence[Action]) -> Content:
    """Keys and labels in one line; a click on one runs its action."""
    return Content("  ").join(map(_key, actions))


def _key(action: Action) -> Content:
    # Not "@click", which would also give the key the look of a link.
    press = Style.from_meta({"action": action.id})
    return Content.assemble((action.key, "$accent bold"), " ", action.short).stylize(press)
