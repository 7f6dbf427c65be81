"""Captions that roll up or are painted on: what is shown again, above the next line or before it, is said once.

YouTube shows a line twice more, once with a time tag before every word and once plain. Other programs keep the
lines and lose the tags.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from brief_tui.formats.complaints import Complaints
from brief_tui.formats.cue_text import Span
from brief_tui.formats.cues import Cue

Lines = list[list[Span]]
"""The lines of a cue, each in its spans."""

_MANY = 3
"""Cues that show a line of the cue before them again, and a new one: fewer may be chance."""
_MOST = 4
"""Lines that captions show at a time."""


def once(cues: Sequence[tuple[Cue, Lines]], complaints: Complaints, *, rolls: bool) -> list[tuple[Cue, list[Span]]]:
    """The cues with the spans of every line, those of a line that is only shown again left out.

    That is done where the file is known to roll up (`rolls`), or where it seems so: at least half of its cues begin
    with a line of the cue before them.
    """
    painted = _painted(cues)
    if painted is not None:
        hidden = sum(not lines for _, lines in painted)
        complaints.add(cues[0][0].at, f"these captions grow word by word: {hidden} that are shown again are read once")
        cues = painted
    shown = [[" ".join("".join(span.words.text for span in line).split()) for line in lines] for _, lines in cues]
    again = [0, *(_again(*pair) for pair in pairwise(shown))]
    repeating = sum(count > 0 for count in again)
    rolling = sum(0 < count < len(lines) for count, lines in zip(again, shown, strict=False))
    if not (rolls or (rolling >= _MANY and 2 * repeating >= len(cues))):
        again = [0] * len(cues)
    elif repeating:
        first = next(number for number, count in enumerate(again) if count)
        message = f"these captions roll up: {sum(again)} lines that are shown again are read once"
        complaints.add(cues[first][0].at, message)
    spoken = []
    for (cue, lines), texts, count in zip(cues, shown, again, strict=False):
        left = [line for line, text in zip(lines, texts, strict=True) if text][count:] if count else lines
        spoken.append((cue, [span for line in left for span in line]))
    return spoken


def _painted(cues: Sequence[tuple[Cue, Lines]]) -> list[tuple[Cue, Lines]] | None:
    """The cues, those left empty that the next one shows again with more words behind; None where that is no habit."""
    texts = [" ".join("".join(span.words.text for line in lines for span in line).split()) for _, lines in cues]
    grows = [bool(one) and two != one and two.startswith(one) for one, two in pairwise(texts)]
    if sum(grows) < _MANY or 2 * sum(grows) < len(grows):
        return None
    painted: list[tuple[Cue, Lines]] = []
    since: float | None = None
    for (cue, lines), more in zip(cues, [*grows, False], strict=True):
        since = cue.start if since is None else since
        painted.append((cue, []) if more else (cue._replace(start=since), lines))
        since = since if more else None
    return painted


def _again(above: Sequence[str], below: Sequence[str]) -> int:
    """How many lines that hold text `below` begins with, and `above` ended with; none where its first line is blank."""
    if not below or not below[0]:
        return 0
    last, first = ([line for line in lines if line] for lines in (above, below))
    return next((n for n in range(min(len(last), len(first), _MOST), 0, -1) if last[-n:] == first[:n]), 0)
