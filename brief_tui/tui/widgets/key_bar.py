"""The bar of the most important keys; the mouse can press them."""

from __future__ import annotations

from collections.abc import Collection

from textual.content import Content
from textual.events import Click
from textual.style import Style
from textual.widgets import Static

from brief_tui.tui.actions import ACTIONS, Action


class KeyBar(Static):
    """As many keys of the registry as fit, by their place in the queue."""

    def __init__(self) -> None:
        super().__init__(markup=False)

    def on_resize(self) -> None:
        """Choose anew what fits."""
        queue = sorted((action for action in ACTIONS if action.bar), key=lambda action: action.bar)
        while queue and key_line(queue).cell_length > self.content_size.width:
            queue.pop()
        self.update(key_line(queue), layout=False)

    async def on_click(self, event: Click) -> None:
        """Press the key under the mouse."""
        if (action := event.style.meta.get("action")) is not None:
            await self.screen.run_action(action)


def key_line(actions: Collection[Action]) -> Content:
    """Keys and labels in one line, in the registry's order; a click on one runs its action."""
    return Content("  ").join(_key(action) for action in ACTIONS if action in actions)


def _key(action: Action) -> Content:
    # Not "@click", which would also give the key the look of a link.
    press = Style.from_meta({"action": action.id})
    return Content.assemble((action.key, "$accent bold"), " ", action.short).stylize(press)
