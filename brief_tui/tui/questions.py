"""What the editor is asked about the draft's file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from brief_tui.core.phrasing import plural
from brief_tui.tui.screens.dialog import Dialog


def conflict(name: str, clashes: int) -> Dialog:
    """What is asked where another program has written the draft meanwhile; merged, it has so many clashes."""
    text = f"{name} was changed by another program since you opened it. Nothing has been written."
    twice = f"What both changed in {clashes:,} {plural(clashes, 'place')} stands there twice, marked"
    answers = [
        (
            "merge",
            "Merge the two",
            f"{twice if clashes else 'No paragraph was changed by both'}. Look it through, then save.",
        ),
        ("beside", "Take theirs, keep mine beside", "Your text is saved as a file of its own; theirs opens."),
        ("mine", "Keep mine, theirs beside", "Your text is saved; theirs is kept as a file of its own."),
        (
            "theirs",
            "Take theirs",
            "Theirs opens; undo (^Z) brings yours back. Where it could not, yours is saved as a file of its own.",
        ),
    ]
    return Dialog("Two drafts", text, answers)


def removed(name: str) -> Dialog:
    """What is asked where another program has removed it."""
    text = f"{name} was removed by another program."
    return Dialog("The draft is gone", text, [("mine", "Write it anew", "Your text becomes the file again.")])


def failed(message: str, *, in_place: bool) -> Dialog:
    """What is asked where it could not be saved, for the reason in `message`; `in_place` may help."""
    answers = [
        ("again", "Try again", "After you have done what the message says."),
        ("copy", "Save a copy elsewhere", "In your folder for recovery copies; you are told which file it is."),
        ("in-place", "Overwrite the file in place", "For read-only folders; a power cut may then leave half of it."),
    ]
    return Dialog("Not saved; your text is kept", message, answers if in_place else answers[:2])


def copied(words: str) -> Dialog:
    """Says where a copy is."""
    return Dialog("A copy of your text", f"{words}.", [("ok", "Go on writing", "")])


def leaving(name: str) -> Dialog:
    """What is asked before a draft that is not saved is left."""
    answers = [
        ("save", "Save and quit", ""),
        ("discard", "Quit without saving", "Your changes are lost."),
    ]
    return Dialog("Quit?", f"{name} is not saved.", answers)


def not_saved(message: str) -> Dialog:
    """Says why nothing could be written, with nothing to choose from."""
    return Dialog("Not saved", message, [("ok", "Go on writing", "Your text is kept.")])


def left_over(path: Path, name: str, lines: int, older: int) -> Dialog:
    """What is asked of the copy at `path`, which differs from the draft in so many lines; older ones wait behind it."""
    written = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    behind = f" {older:,} older {'copy waits' if older == 1 else 'copies wait'} behind it."
    differ = f"{lines:,} {plural(lines, 'line')} {'differs' if lines == 1 else 'differ'} from {name} as it is here."
    answers = [
        ("look", "Compare", "What it would change is shown first; taking it is one step of undo."),
        ("delete", "Delete the copy", "Nobody can bring it back."),
    ]
    copy = f"The copy of {written:%Y-%m-%d %H:%M} is {path}.{behind if older else ''}"
    return Dialog("Text that was not saved", f"{differ} {copy}", answers)


def unusable_copy(error: OSError) -> Dialog:
    """Says why a copy can be neither shown nor deleted, and what to do about it."""
    words = f"{error.filename}: {error.strerror}. Look into it with another editor, or delete it there."
    return Dialog("The copy cannot be used", words, [("ok", "Go on writing", "The draft is as it was.")])
