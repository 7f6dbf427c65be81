"""What a reader says of a file, so that a fault in every line does not give thousands of warnings."""

from __future__ import annotations

from collections import Counter

from brief_tui.core.sources.transcripts import TranscriptBuilder
from brief_tui.formats.clock import unreadable

MAX_WARNINGS = 5
"""Warnings of one kind that are listed one by one, so that none crowds out another; the rest is a count."""
HIDDEN = "hidden text, which is not read as speech: "
STRUCK = "struck out, and not read as speech: "
"""A stage note is read for it (see `stage_notes.STRUCK_OUT`)."""
_SHOWN = 60
"""Characters of the file in a warning."""


def quoted(text: str) -> str:
    """The beginning of `text` in quotation marks, as much of it as a warning shows; white space is single spaces."""
    words = " ".join(text.split())
    return f"“{words}”" if len(words) <= _SHOWN else f"“{words[:_SHOWN]}…”"


class Complaints:
    """Warnings by kind."""

    def __init__(self) -> None:
        self._found: list[tuple[int, str, str, str]] = []

    def add(self, source: int, kind: str, detail: str = "", label: str = "") -> None:
        """Complain of what stands at file offset `source`; the message is the kind with the detail after it.

        `label` is one that names nobody, where it is of that.
        """
        self._found.append((source, kind, detail, label))

    def add_reading_aid(self, source: int) -> None:
        """Complain of a reading aid at file offset `source`."""
        self.add(source, "a reading aid stands above a word here; it is not read as speech")

    def add_clocks(self, text: str) -> None:
        """Complain of what stands in the file `text` like a time code and is none."""
        for at in unreadable(text):
            self.add(at, "this time code cannot be read, it should look like 00:00:01; it is read as speech")

    def report(self, builder: TranscriptBuilder) -> None:
        """Hand the first MAX_WARNINGS of each kind to `builder`, in file order, and the number of the others.

        What is said of the same words again, such as one label, is only counted, where it is said first.
        """
        found = sorted(self._found)
        places = Counter((kind, detail) for _, kind, detail, _ in found if detail)
        firsts = {
            (kind, detail or source): (source, kind, detail, label) for source, kind, detail, label in found[::-1]
        }
        told = sorted(firsts.values())
        totals = Counter(kind for _, kind, *_ in told)
        seen: Counter[str] = Counter()
        for source, kind, detail, label in told:
            seen[kind] += 1
            message = kind + detail + _elsewhere(places[kind, detail] - 1)
            if seen[kind] < MAX_WARNINGS:
                builder.warn(source, message, label or None)
            elif seen[kind] == MAX_WARNINGS:
                more = totals[kind] - MAX_WARNINGS
                others = f" (and {more} more after this one)" if more else ""
                builder.warn(source, message + others, None if more else label or None)


def _elsewhere(places: int) -> str:
    """In how many more places that holds; nothing where there are none."""
    return f" (and in {places} more place{'s' * (places > 1)})" if places > 0 else ""
