"""The application: its first frame, themes, and the one screen. Wiring only; how it ends is `EndingApp`'s."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.actions import ActionParseResult
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.dom import DOMNode
from textual.driver import Driver
from textual.events import Event, Key, Paste, Resize
from textual.filter import LineFilter
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.widgets import Static

from brief_tui.core.visible import visible_line
from brief_tui.store.user_state import UserState, write_state
from brief_tui.store.watching import watch_event
from brief_tui.tui.action import bindings, choose_keys, key_name
from brief_tui.tui.actions import ACTIONS, key_of
from brief_tui.tui.ending_app import EndingApp
from brief_tui.tui.in_turn import InTurn
from brief_tui.tui.judging import PAUSE
from brief_tui.tui.keeping import AHEAD, UnsavedText
from brief_tui.tui.layout import Layout
from brief_tui.tui.messages import LayoutChanged, MoreIsThere, ThemeWanted
from brief_tui.tui.modal import Modal
from brief_tui.tui.pauses import Pauses, Question, is_text
from brief_tui.tui.screens.too_small import TooSmall, is_too_small
from brief_tui.tui.settings import Settings
from brief_tui.tui.terminal.without_colours import WithoutColours
from brief_tui.tui.themes import THEMES, following
from brief_tui.tui.typed_ahead import TypedAhead

if TYPE_CHECKING:
    from brief_tui.tui.screens.folder_reader import Watch
    from brief_tui.tui.screens.live_judge import Assess
    from brief_tui.tui.screens.workstation import Workstation

_UNDOING = frozenset({"undo", "redo"})
UNUSABLE, INTERNAL_ERROR = 2, 70
"""Exit codes for settings that cannot be used, and for an unhandled exception (FAULTS.md)."""


class WorkstationApp(EndingApp, inherit_bindings=False):
    """brief-tui on the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings([action for action in ACTIONS if action.id == "quit"])]

    TITLE = "brief-tui"
    CSS = "#opening { background: $panel; padding: 0 1; }"  # the workstation brings all else
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (64, "-two"), (108, "-three"), (144, "-wide")]  # noqa: RUF012  # an instance variable to mypy
    VERTICAL_BREAKPOINTS = [(0, "-lowest"), (16, "-low"), (30, "-tall")]  # noqa: RUF012  # the same
    ENABLE_COMMAND_PALETTE = False  # the workstation opens its own, with the registry's actions only

    def __init__(
        self,
        folder: Path,
        *,
        settings: Settings = Settings(),  # noqa: B008  # a frozen value
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        watch: Watch = watch_event,
        pause: float = PAUSE,
        assess: Assess | None = None,
        review: bool = False,
    ) -> None:
        """`settings` are the user's, `review` opens the review first.

        `clock`, `watch`, `pause` (seconds before a draft is judged) and `assess` are for tests to replace.
        """
        super().__init__(folder)
        self._settings, self._state = settings, settings.state
        self._folder, self._clock, self._watch, self._pause, self._assess = folder, clock, watch, pause, assess
        self._review = review
        self.pauses = Pauses()
        """The pauses in typing, in which a question may be shown."""
        self._ahead = TypedAhead(self, self._press, for_review=review)
        self._in_turn = InTurn(self, self._take)
        self.keeper.add(
            "ahead", UnsavedText(self._typed_ahead, "what you typed before the draft was there", temporary=True)
        )
        choose_keys(settings.keys)
        self.set_keymap(settings.keymap)
        for theme in THEMES.values():
            self.register_theme(theme)
        self._show_theme(settings.first_theme)

    @cached_property
    def _workstation(self) -> Workstation:
        # Most of the program is imported by it.
        from brief_tui.tui.screens.workstation import Workstation  # noqa: PLC0415

        layout = Layout.remembered(self._state.hidden, self._state.widths)
        parts = self._folder, self._clock, self._watch, self._pause, self._assess, layout
        screen = Workstation(*parts, limits=self._settings.limits, review=self._review)
        self._fit(screen)
        self._ahead.wait_for(screen)
        return screen

    def _fit(self, screen: Screen[Any]) -> None:
        # Textual sets the classes of a size after the first frame, which would show every pane, or a wide dialog.
        for breakpoints, length in zip(
            (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), self.size, strict=True
        ):
            screen.add_class(max(point for point in breakpoints if point[0] <= length)[1])

    def _show_theme(self, name: str) -> None:
        # Without colours all themes are that of the terminal's own, which needs no shades.
        self._theme_name = name
        self.theme = THEMES["ansi-16" if self.no_color else name].name

    @on(ThemeWanted)
    def _next_theme(self) -> None:
        self._show_theme(following(self._theme_name))
        unseen = ", without colours: NO_COLOR is set" if self.no_color else ""
        self.notify(f"Theme: {self._theme_name}{unseen}", timeout=2)
        if not self._settings.few_colours:  # there, only the terminal's own colours are chosen for the next start
            self._remember(replace(self._state, theme=self._theme_name))

    @on(LayoutChanged)
    def _layout_changed(self, event: LayoutChanged) -> None:
        hidden = tuple(sorted(event.layout.hidden))
        self._remember(replace(self._state, hidden=hidden, widths=event.layout.widths))

    def _remember(self, state: UserState) -> None:
        self._state = state
        with suppress(OSError):  # it holds for this session all the same
            write_state(state)

    def compose(self) -> ComposeResult:
        """The first frame, shown before most of the program is imported: the name of the folder that is opened."""
        yield Static(visible_line(f"Opening {self._folder.absolute().name} …"), id="opening", markup=False)

    def on_ready(self) -> None:
        """Open the event once the first frame is painted."""
        self.call_after_refresh(self._open)

    async def _open(self) -> None:
        await self.push_screen(self._workstation)

    @property
    def default_screen(self) -> Screen[Any]:
        """The screen in which widgets are looked up: the workstation, once there is one."""
        return vars(self).get("_workstation") or super().default_screen

    def on_mount(self) -> None:
        """Say what could not be used of what was remembered: the next start finds what can."""
        if self._settings.note:
            self.notify(self._settings.note, severity="warning")
            self._remember(self._state)

    @on(Driver.SignalResume)
    def _continued(self) -> None:
        # The terminal shows nothing after Ctrl+Z and fg, and Textual would only paint what changes from then on.
        self.refresh(layout=True)

    def on_notify(self) -> None:
        """Clear the messages shown before, which a new one replaces; Textual's own handler comes after this one."""
        self.clear_notifications()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a message as plain text in which no character acts on the terminal: it may hold words of files.

        `notify` of widgets and screens ends here, too. `markup` is ignored.
        """
        super().notify(visible_line(message), title=title, severity=severity, timeout=timeout, markup=False)

    def clear_notifications(self) -> None:
        """Forget what was said, on every screen."""
        # Textual 8.2.8 takes each toast out of its holder and leaves that, a widget with a task, for ever.
        for screen in self.screen_stack:
            screen.query("ToastHolder").remove()
        super().clear_notifications()

    def keep_early(self, event: Key | Paste) -> bool:
        """Keep what is typed before the workstation is there; from the thread that reads keys."""
        return self._ahead.keep_early(event)

    async def on_event(self, event: Event) -> None:
        """Handle an event; keys for what is not there yet wait for it."""
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            if not self._in_turn.keep(event):
                await self._take(event)
        else:
            await super().on_event(event)

    async def _take(self, event: Key | Paste) -> None:
        if not self._ahead.keep(event) and self._is_taken(event):
            await self._press(event)

    async def _press(self, event: Key | Paste) -> None:
        # An action is done at once, while the letters before it, or the screen that they opened, are on their way.
        if not is_text(event, self.focused):
            await self.done_before(self.focused or self.screen)
        screen = self.screen
        if not screen.is_mounted or (isinstance(screen, Modal) and screen.refuses(event)):
            self._in_turn.refuse(1)
            return
        self.pauses.note(event, self.focused)
        leads_elsewhere = not is_text(event, self.focused)
        await super().on_event(event)
        if leads_elsewhere and (event.is_forwarded or self._in_turn.work_is_on):
            self._in_turn.hold()

    def _is_taken(self, event: Key | Paste) -> bool:
        """Whether it is to be pressed. A question beneath the cover answers to no key, and steps aside for text."""
        stack = [screen for screen in self.screen_stack if not isinstance(screen, TooSmall)]
        asked = next(reversed(stack), None)
        if not isinstance(asked, Question):
            return True
        beneath = stack[-2].focused
        if self._covered and not is_text(event, beneath):
            return True
        with self._uncovered():
            return asked.takes(event, beneath)

    @on(MoreIsThere)
    def _press_kept(self) -> None:
        self._ahead.press()

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key means; what was said of the action before is over, but typing and moving take nothing away."""
        if isinstance(default_namespace, Screen) or action in _UNDOING:
            self.clear_notifications()
        return await super().run_action(action, default_namespace, namespaces)

    def on_key(self, event: Key) -> None:
        """Say of a key with Alt that it means nothing, for its letter is not typed either."""
        if event.key.startswith("alt+") and not event.is_printable:
            words = f"{key_name(event.key)} means nothing here: {key_of('help')} lists the keys."
            self.notify(words, timeout=3)

    def on_resize(self, event: Resize) -> None:
        """Cover everything while the terminal is too small to see what keys do."""
        if is_too_small(event.size) and not self._covered:
            self.push_screen(TooSmall(self._workstation))
        elif self._covered and not is_too_small(event.size):
            self.pop_screen()

    @property
    def _covered(self) -> bool:
        return isinstance(next(reversed(self.screen_stack), None), TooSmall)

    def push_screen(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401  # whatever Textual's takes and gives
        """Open a screen; beneath the cover while there is one, so that no key reaches what cannot be seen."""
        with self._uncovered():
            if isinstance(next(iter(arguments), None), Screen):
                self._fit(arguments[0])
            return super().push_screen(*arguments, **options)

    @contextmanager
    def _uncovered(self) -> Iterator[None]:
        covered = self._covered
        if covered:
            self.pop_screen()
        yield
        if covered:
            super().push_screen(TooSmall(self._workstation))

    async def action_quit(self) -> None:
        """Leave the way the workstation does, over whatever is open."""
        self._workstation.action_quit()

    def refresh_css(self, animate: bool = True) -> None:
        """Style everything anew with the theme's colours."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            # Textual would read the style sheet twice before the first frame: here, and for the first widget.
            self.stylesheet.set_variables(self.get_css_variables())
            self.stylesheet.update(self, animate=animate)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What lines go through before they are written."""
        return [WithoutColours()] if self.no_color else super().get_line_filters()

    def update_styles(self, node: DOMNode, animate: bool = True) -> None:
        """Style anew what has changed; what has no place on the screen yet is styled when it comes there."""
        if node is self or node.parent is not None:
            super().update_styles(node, animate)

    def _typed_ahead(self) -> tuple[Path, str] | None:
        return (self._folder / AHEAD, text) if (text := self._ahead.text) else None
