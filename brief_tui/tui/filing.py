"""The draft between the editor and the disk: opened, watched for others' changes, saved without losing text."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from brief_tui.core.phrasing import plural
from brief_tui.store.limits import USUAL, Limits
from brief_tui.tui import questions
from brief_tui.tui.actions import key_of
from brief_tui.tui.copies import Copies
from brief_tui.tui.desk import (
    Reading,
    other_owner,
    read_sources,
    read_written,
    remove_leftovers,
)
from brief_tui.tui.editor import Editor
from brief_tui.tui.keeping import UnsavedText
from brief_tui.tui.places import lines_differing
from brief_tui.tui.two_drafts import TwoDrafts

if TYPE_CHECKING:
    from brief_tui.core.review.ledger import Decision, Ledger
    from brief_tui.store.draft import BriefFile
    from brief_tui.store.saving import SaveConflict, SaveFailed

# Imported where used: the store takes longer to import than the first paint may take.
# ruff: noqa: PLC0415


_SETTLE = 0.2
"""Seconds that a draft which may be half written must stay as it is before it is believed."""
_LOOKS = 10
"""Most looks at such a draft until it does."""


class Filing:
    """Knows the draft on disk (`base`: what the text on the screen began as), and what others did to it."""

    def __init__(self, folder: Path, editor: Editor, limits: Limits = USUAL) -> None:
        """`limits` are the sizes of the largest files that are read."""
        self._folder, self._editor, self._limits = folder, editor, limits
        self._lock, self._one_reading = asyncio.Lock(), asyncio.Lock()
        self._two = TwoDrafts(editor, self._settle, self._how_written)
        self.reading: Reading | None = None
        self.base: BriefFile | None = None
        self._theirs: BriefFile | None = None
        self.copies = Copies(folder, editor)
        """Text that was not saved before."""
        self._overwrites = False
        """Whether it was said that saving overwrites the file."""
        self.unsaved_text = UnsavedText(self._not_on_disk, "your text", on_fault=editor.files_changed)
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

    def _not_on_disk(self) -> tuple[Path, str] | None:
        base = self.base
        if base is None:
            return None
        text = self._editor.draft_anywhere()
        return (base.path, text) if text != base.text or self._removed else None

    @property
    def _removed(self) -> bool:
        return self._theirs is not None and self._theirs.digest is None

    def warnings(self) -> Iterator[str]:
        """What the editor must know about the files, worst first."""
        if self.reading is None or self.base is None:
            return
        save = key_of("save")
        if self.unsaved_text.fault:
            yield f"{self.unsaved_text.fault}."
        if self.reading.draft_fault:
            what = "Nothing of it was read" if self.base.digest is None else "The text here is the last one read"
            yield f"{self.reading.draft_fault}. {what}."
        elif self._removed:
            yield f"{self.name} was removed by another program. Your text is kept: {save} writes the file anew."
        elif self._theirs is not None:
            yield f"{self.name} was changed by another program. Nothing is overwritten: {save} lets you choose."
        elif self.base.digest is None:
            yield f"There is no {self.name} yet: write it here, {save} creates it."
        if self.reading.draft.path != self.base.path:
            yield f"event.toml names {self.reading.draft.name} as the draft now: {save} saves this one and opens that."
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
        from brief_tui.store.draft import may_be_half

        first = self.reading is None
        found = await asyncio.to_thread(read_sources, self._folder, self.reading, changed, self._note, self._limits)
        seen: BriefFile | None = None
        for look in range(1, _LOOKS + 1):
            async with self._lock:
                reading = await asyncio.to_thread(read_written, self._folder, found, self.reading, self._limits)
                before = self.base.text if self.base else ""
                if look == _LOOKS or reading.draft == seen or not may_be_half(reading.draft.text, before):
                    if first:
                        await self.copies.look(reading.draft)
                    self._take(reading)
                    break
            seen = reading.draft
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
                if (undone := self._editor.take_over(disk.text)) is not None:
                    self._two.took(disk.text, undone)
                else:
                    self._editor.open_draft(disk.text)
                differ = f"{count:,} {plural(count, 'line')} {'differs' if count == 1 else 'differ'}"
                self._editor.tell(f"{self.name} changed on disk: loaded, {differ}.")
            self._settle(disk)
        else:
            self._theirs = disk

    def take_waiting(self) -> bool:
        """Open what others wrote once mine is taken back; whether it was. A save or a reading sees to that itself."""
        waits = self._theirs is not None and not self.modified and not self._lock.locked()
        if waits and self.reading is not None:
            self._take(self.reading)
        return waits

    async def save(self, *, in_place: bool = False) -> bool:
        """Save the draft, asking the editor where something stands in the way; False if it is not saved.

        `in_place` writes into the file as it is, where no other can take its place.
        """
        from brief_tui.store.saving import SaveConflict, SaveFailed

        if self.base is None:
            return False
        if self.reading is not None and self.reading.draft_fault and self.base.digest is None and not self.modified:
            self._editor.tell(f"There is nothing to save: {self.name} could not be read.")
            return False
        try:
            await self._write(in_place=in_place)
        except SaveConflict as conflict:
            return await self._resolve(conflict)
        except SaveFailed as failure:
            return await self._save_after(failure)
        return True

    async def _write(self, *, in_place: bool) -> None:
        """Save what is on the screen. Raises SaveConflict and SaveFailed."""
        from brief_tui.store.saving import save_brief

        async with self._lock:
            assert self.base is not None  # noqa: S101  # save() has looked
            beside = await self._two.keep_undone(self.base)
            taken = self.copies.taken
            saved = await asyncio.to_thread(save_brief, self.base, self._editor.draft_text, in_place=in_place)
            await self.copies.look(saved, taken)
            self._settle(saved)
        await asyncio.to_thread(self.unsaved_text.keep_up)
        if self.reading is not None and self.reading.draft.path != saved.path:
            self._take(self.reading)
        self._editor.tell(f"Saved {saved.name}.{beside}{'' if in_place else self._how_written(saved)}")

    def _how_written(self, saved: BriefFile) -> str:
        """The words, once only, on a draft that was overwritten in place instead of replaced; empty if asked for."""
        if not saved.overwritten or self._overwrites:
            return ""
        self._overwrites = True
        kept = f"its owner{other_owner(saved.path)}, mode and other names are kept"
        return f" It was overwritten in place: {kept}, but a power cut during a save may leave half of it."

    async def _save_after(self, failure: SaveFailed) -> bool:
        """Ask the editor what to do about a failed save; True if the draft is saved in the end."""
        kept = await asyncio.to_thread(self.unsaved_text.rescue)
        message = f"{failure}\n{kept}." if kept else str(failure)
        answer = await self._editor.ask(questions.failed(message, in_place=failure.in_place))
        if answer == "copy":
            await self._editor.ask(questions.copied(await asyncio.to_thread(self.unsaved_text.rescue, set_aside=True)))
        if answer == "in-place" and not await self._keep_first():
            return False
        return answer in ("again", "in-place") and await self.save(in_place=answer == "in-place")

    async def _keep_first(self) -> bool:
        """Keep a copy before text is given up, or a file overwritten in place, which may end halfway; False if none."""
        try:
            await asyncio.to_thread(self.unsaved_text.write_now, set_aside=True)
        except OSError as error:
            words = f"Nothing was overwritten, for no copy of your text could be kept first: {error.strerror}."
            await self._editor.ask(questions.not_saved(words))
            return False
        return True

    async def _resolve(self, conflict: SaveConflict) -> bool:
        """Ask the editor to choose between two drafts; True if mine is on disk in the end."""
        from brief_tui.store.errors import StoreError
        from brief_tui.store.saving import SaveConflict

        assert self.base is not None  # noqa: S101  # save() has looked
        answer = await self._editor.ask(await self._two.question(self.base, conflict.theirs))
        if answer is None or (answer == "theirs" and not await self._keep_first()):
            return False
        try:
            async with self._lock:
                taken = self.copies.taken if answer == "mine" else None
                saved = await self._two.settle(self.base, conflict.theirs, answer)
                await self.copies.look(self.base, taken)
            await self.read(frozenset({self.base.path}))  # it may be another one since, or gone
            return saved
        except SaveConflict as newer:
            return await self._resolve(newer)
        except StoreError as error:
            await self._editor.ask(questions.not_saved(str(error)))
            return False

    async def decide(self, decision: Decision, known: Mapping[str, Decision]) -> Decision:
        """Write a decision into the ledger, as `add_decisions` does; it counts from now on. Gives it as written.

        So do decisions of others that are `known` only from now on, where one of them is about the same quotation.
        """
        from brief_tui.store.ledger import DecidedSince, add_decisions

        async with self._lock:
            try:
                ledger = await asyncio.to_thread(add_decisions, self._folder, decision, known=known)
            except DecidedSince as error:
                self._count(error.ledger)
                raise
            self._count(ledger)
        return ledger.decisions[-1]

    def _count(self, ledger: Ledger) -> None:
        if self.reading is not None:
            sources = replace(self.reading.sources, ledger=ledger)
            self.reading = self.reading._replace(sources=sources, ledger_fault="")

    async def look_for_copies(self) -> None:
        """Look for text that was not saved again; not while the folder is read, which looks for it, too."""
        async with self._one_reading:
            if self.base is not None:
                await self.copies.look(self.base)

    async def tidy(self) -> None:
        """Delete what saves that were killed have left where the event and its draft are (FAULTS.md, row 57)."""
        folders = {self._folder, Path(os.path.realpath(self.base.path)).parent} if self.base else {self._folder}
        await asyncio.to_thread(remove_leftovers, folders)

    def _settle(self, file: BriefFile) -> None:
        self.base, self._theirs = file, None
        self.copies.settle()
        self.unsaved_text.name = f"{file.name} was not saved; your text"


def _first_line(text: str) -> str:
    lines = text.splitlines()
    return lines[0] + (f" (+{len(lines) - 1})" if len(lines) > 1 else "")
