"""The draft between the editor and the disk: opened, watched for others' changes, saved without losing text."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Set
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from brief_tui.tui.actions import key_of
from brief_tui.tui.desk import (
    Reading,
    copy_left,
    keep_copy,
    read_sources,
    read_written,
    remove_leftovers,
    save_beside,
    save_over,
)
from brief_tui.tui.places import lines_differing
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.status import plural

if TYPE_CHECKING:
    from brief_tui.core.review.ledger import Decision
    from brief_tui.store.draft import BriefFile
    from brief_tui.store.saving import SaveConflict

# Imported where used: the store takes longer to import than the first paint may take.
# ruff: noqa: PLC0415


_SETTLE = 0.2
"""Seconds that a draft may be empty or missing before that is believed."""


class Editor(Protocol):
    """What filing needs of the screen."""

    @property
    def draft_text(self) -> str:
        """The draft as it is now."""

    def open_draft(self, text: str) -> None:
        """Show another text, keeping the place; nothing of the old one can be undone."""

    def replace_draft(self, text: str) -> bool:
        """Replace the draft by `text`, as one step of undo; not done, and False, if its line ends would change."""

    def tell(self, words: str) -> None:
        """Say something that needs no answer, for a few seconds."""

    async def ask(self, dialog: Dialog) -> str | None:
        """The editor's answer."""


class Filing:
    """Knows the draft on disk (`base`: what the text on the screen began as), and what others did to it."""

    def __init__(self, folder: Path, editor: Editor) -> None:
        self._folder, self._editor = folder, editor
        self._lock, self._one_reading = asyncio.Lock(), asyncio.Lock()
        self.reading: Reading | None = None
        self.base: BriefFile | None = None
        self._theirs: BriefFile | None = None
        self._copy: Path | None = None
        self.progress = ""
        """How far the reading of the folder is, in words; written by the thread that reads."""

    @property
    def name(self) -> str:
        """The draft's name, relative to the event folder."""
        return self.base.name if self.base else "brief.md"

    @property
    def modified(self) -> bool:
        """Whether the text on the screen is not what is on disk."""
        return self.base is not None and (self._editor.draft_text != self.base.text or self._removed)

    def rescue(self) -> str:
        """Keep a copy of text that is not saved; the words for it, or none. From any thread, at any time."""
        if self.base is None or not self.modified:
            return ""
        try:
            return f"{self.name} was not saved; your text is in {keep_copy(self.base, self._editor.draft_text)}"
        except OSError as error:
            return f"{self.name} was not saved, and no copy could be kept: {error.strerror}"

    @property
    def _removed(self) -> bool:
        return self._theirs is not None and self._theirs.digest is None

    def warnings(self) -> Iterator[str]:
        """What the editor must know about the files, worst first."""
        if self.reading is None or self.base is None:
            return
        save = key_of("save")
        if self.reading.draft_fault:
            yield f"{self.reading.draft_fault}. The text here is the last one read."
        elif self._removed:
            yield f"{self.name} was removed by another program. Your text is kept: {save} writes the file anew."
        elif self._theirs is not None:
            yield f"{self.name} was changed by another program. Nothing is overwritten: {save} lets you choose."
        elif self.base.digest is None:
            yield f"There is no {self.name} yet: write it here, {save} creates it."
        if self.reading.draft.path != self.base.path:
            yield f"event.toml names {self.reading.draft.name} as the draft now: {save} saves this one and opens that."
        if self._copy is not None:
            yield (
                f"Text that was not saved before is in {self._copy}: compare it with this one, and delete it when "
                "you need it no more."
            )
        if self.reading.event_fault:
            yield f"{_first_line(self.reading.event_fault)}. What was read before stays in force."
        if self.reading.ledger_fault:
            fault = _first_line(self.reading.ledger_fault)
            yield f"{fault}. The decisions read before stay in force; none can be added until it is mended."

    async def read(self, changed: Set[Path] = frozenset()) -> Reading:
        """Read the folder again, in a thread; `changed` as in `read_sources`. ConfigError the first time only.

        One reading at a time. What was read is what counts from then on. Between the look at draft and ledger and
        that nothing is saved or decided; while the rest of the folder is read, it may be.
        """
        async with self._one_reading:
            return await self._read(changed)

    async def _read(self, changed: Set[Path]) -> Reading:
        first = self.reading is None
        found = await asyncio.to_thread(read_sources, self._folder, self.reading, changed, self._note)
        for patient in (True, False):
            async with self._lock:
                reading = await asyncio.to_thread(read_written, self._folder, found, self.reading)
                if not (patient and self.base is not None and self.base.text and not reading.draft.text):
                    if first:
                        self._copy = await asyncio.to_thread(copy_left, reading.draft)
                    self._take(reading)
                    break
            # Some editors empty or remove a file before they write it (FAULTS.md, row 61).
            await asyncio.sleep(_SETTLE)
        return reading

    def _note(self, progress: str) -> None:
        self.progress = progress

    def _take(self, reading: Reading) -> None:
        """A draft that others changed opens if nothing can be lost."""
        self.reading = reading
        disk, base = reading.draft, self.base
        if base is None or (disk.path != base.path and not self.modified):
            self._editor.open_draft(disk.text)
            self._settle(disk)
        elif disk.path != base.path:
            return
        elif disk.digest == base.digest:
            self._theirs = None
        elif disk.digest is None:
            self._theirs = disk
        elif disk.text == self._editor.draft_text or not self.modified:
            if disk.text != self._editor.draft_text:
                count = lines_differing(self._editor.draft_text, disk.text)
                self._editor.open_draft(disk.text)
                differ = f"{count:,} {plural(count, 'line')} {'differs' if count == 1 else 'differ'}"
                self._editor.tell(f"{self.name} changed on disk: loaded, {differ}.")
            self._settle(disk)
        else:
            self._theirs = disk

    async def save(self) -> bool:
        """Save the draft, asking the editor where something stands in the way; False if it is not saved."""
        from brief_tui.store.saving import SaveConflict, SaveFailed, save_brief

        if self.base is None:
            return False
        in_place = False
        while True:
            try:
                async with self._lock:
                    text = self._editor.draft_text
                    saved = await asyncio.to_thread(save_brief, self.base, text, in_place=in_place)
                    self._copy = await asyncio.to_thread(copy_left, saved)
                    self._settle(saved)
            except SaveConflict as conflict:
                return await self._resolve(conflict)
            except SaveFailed as failure:
                answer = await self._editor.ask(_failed(str(failure)))
                if answer == "copy":
                    await self._editor.ask(_copied(await asyncio.to_thread(self.rescue)))
                if answer in (None, "copy"):
                    return False
                in_place = answer == "in-place"
                continue
            if self.reading is not None and self.reading.draft.path != saved.path:
                self._take(self.reading)
            self._editor.tell(f"Saved {saved.name}.")
            return True

    async def _resolve(self, conflict: SaveConflict) -> bool:
        """Let the editor choose between two drafts; none of the answers loses either."""
        from brief_tui.store.errors import StoreError

        theirs, base = conflict.theirs, self.base
        assert base is not None  # noqa: S101  # save() has looked
        answer = await self._editor.ask(_removed(self.name) if theirs is None else _conflict(self.name))
        text = self._editor.draft_text
        try:
            async with self._lock:
                if answer == "mine":
                    beside = ""
                    if theirs is not None:
                        beside = f" Theirs is in {await asyncio.to_thread(save_beside, base, theirs.text, 'theirs')}."
                    self._settle(await asyncio.to_thread(save_over, base, theirs, text))
                    self._editor.tell(f"Saved {self.name}.{beside}")
                elif answer in ("beside", "theirs") and theirs is not None:
                    return await self._take_theirs(base, theirs, keep=answer == "beside")
        except StoreError as error:
            await self._editor.ask(Dialog("Not saved", str(error), [("ok", "Go on writing", "Your text is kept.")]))
            return False
        return answer == "mine"

    async def _take_theirs(self, base: BriefFile, theirs: BriefFile, *, keep: bool) -> bool:
        """Their draft, byte for byte; `keep` saves mine beside first. True if mine is on disk."""
        if not keep and self._editor.replace_draft(theirs.text):
            self._settle(theirs)
            return False
        text = self._editor.draft_text
        beside = await asyncio.to_thread(save_beside, base, text, "mine")
        if self._editor.draft_text != text:  # somebody typed on: what is not in that file must not go
            return False
        self._settle(theirs)
        self._editor.open_draft(theirs.text)
        self._editor.tell(f"{self.name} is theirs now. Yours is in {beside}.")
        return True

    async def decide(self, decision: Decision) -> None:
        """Write a decision into the ledger; it counts from now on. Raises ConfigError and LedgerNotSaved."""
        from brief_tui.store.ledger import add_decisions

        async with self._lock:
            ledger = await asyncio.to_thread(add_decisions, self._folder, decision)
            if self.reading is not None:
                sources = replace(self.reading.sources, ledger=ledger)
                self.reading = self.reading._replace(sources=sources, ledger_fault="")

    async def tidy(self) -> None:
        """Delete what saves that were killed have left where the event and its draft are (FAULTS.md, row 57)."""
        folders = {self._folder, self.base.path.resolve().parent} if self.base else {self._folder}
        await asyncio.to_thread(remove_leftovers, folders)

    def _settle(self, file: BriefFile) -> None:
        self.base, self._theirs = file, None


def _first_line(text: str) -> str:
    lines = text.splitlines()
    return lines[0] + (f" (+{len(lines) - 1})" if len(lines) > 1 else "")


def _conflict(name: str) -> Dialog:
    text = f"{name} was changed by another program since you opened it. Nothing has been written."
    answers = [
        ("beside", "Take theirs, keep mine beside", "Your text is saved as a file of its own; theirs opens."),
        ("mine", "Keep mine, theirs beside", "Your text is saved; theirs is kept as a file of its own."),
        ("theirs", "Take theirs", "Theirs opens; undo (^Z) brings yours back. Other line ends: yours goes beside."),
    ]
    return Dialog("Two drafts", text, answers)


def _removed(name: str) -> Dialog:
    text = f"{name} was removed by another program."
    return Dialog("The draft is gone", text, [("mine", "Write it anew", "Your text becomes the file again.")])


def _failed(message: str) -> Dialog:
    answers = [
        ("again", "Try again", "After you have done what the message says."),
        ("copy", "Save a copy elsewhere", "In your folder for recovery copies; you are told which file it is."),
        ("in-place", "Overwrite the file in place", "For read-only folders; a power cut may then leave half of it."),
    ]
    return Dialog("Not saved; your text is kept", message, answers)


def _copied(words: str) -> Dialog:
    return Dialog("A copy of your text", f"{words}.", [("ok", "Go on writing", "")])


def leaving(name: str) -> Dialog:
    """What is asked before a draft that is not saved is left."""
    answers = [
        ("save", "Save and quit", ""),
        ("discard", "Quit without saving", "Your changes are lost."),
    ]
    return Dialog("Quit?", f"{name} is not saved.", answers)
