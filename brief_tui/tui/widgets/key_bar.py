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
    """Shows the most important keys of the registry, as many as fit."""

    def __init__(self, actions: Sequence[Action] = ACTIONS, most: int = 1) -> None:
        """It takes up to `most` rows."""
        super().__init__(markup=False)
        self._actions, self._most = actions, most

    def show(self, actions: Sequence[Action]) -> None:
        """Show keys of these instead."""
        if actions != self._actions:
            self._actions = actions
            self._fit()

    def on_resize(self) -> None:
        """Choose anew what fits; where that may take another number of rows, it is laid out only after this."""
        if self._most > 1:
            self.call_after_refresh(self._fit)
        else:
            self._fit()

    def _fit(self) -> None:
        queue = sorted((action for action in self._actions if action.bar), key=lambda action: action.bar)
        while len(rows := self._rows(queue)) > self._most:
            queue.pop()
        self.update(Content("\n").join(map(key_line, rows)), layout=self._most > 1)

    def _rows(self, chosen: Collection[Action]) -> list[list[Action]]:
        """The chosen actions in the registry's order, in rows of as many as fit."""
        rows: list[list[Action]] = [[]]
        for action in self._actions:
            if action in chosen:
                if rows[-1] and key_line([*rows[-1], action]).cell_length > self.content_size.width:
                    rows.append([])
                rows[-1].append(action)
        return rows

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
