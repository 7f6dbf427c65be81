"""What those that know the files need of the screen on which the draft is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from brief_tui.tui.bases.row_text_area import Undone
    from brief_tui.tui.screens.dialog import Dialog


class Editor(Protocol):
    """The screen, as `Filing` and `TwoDrafts` see it."""

    @property
    def draft_text(self) -> str:
        """The draft as it is now."""

    def draft_anywhere(self) -> str:
        """The draft as it is now, from any thread."""

    def files_changed(self) -> None:
        """Show anew how the draft stands to its files, as that has changed; callable from any thread."""

    def open_draft(self, text: str) -> None:
        """Show another text, keeping the place; nothing of the old one can be undone."""

    def take_over(self, text: str) -> Undone | None:
        """Show another text as one step of undo.

        None, with nothing done, where it cannot be one: its line ends would change, or it cannot be edited.
        """

    def replace_draft(self, text: str) -> Undone | None:
        """Replace the draft by `text`, as one step of undo, and go to the first difference.

        None, with nothing done, if its line ends would change.
        """

    def tell(self, words: str) -> None:
        """Say something that needs no answer, for a few seconds."""

    async def ask(self, dialog: Dialog) -> str | None:
        """The editor's answer."""
