"""Captions that roll up or grow: what is shown again above or before something new is said only once.

YouTube shows a line twice more, once with a time tag before every word and once plain. Other programs keep the
lines and lose the tags. Captions that are painted on show what they showed before and a word more.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from brief_tui.formats.captions.cue_text import Span
from brief_tui.formats.captions.cues import Cue
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.speech import part

Lines = list[list[Span]]
"""The lines of a cue, each in its spans."""
_Words = list[tuple[str | None, str]]
"""The words of a line, each with its voice: what another voice says is no repetition."""


class _Again(NamedTuple):
    """How much of a cue the one before it has shown already."""

    words: int
    torn: bool
    """Whether it goes on with the last word of the cue before it, which showed only its beginning."""


_NOTHING = _Again(0, torn=False)
_MANY = 3
"""Cues that show words of the cue before them again, and new ones: fewer may be chance."""
_MOST = 4
"""Lines that captions show at a time."""


def without_repeats(
    cues: Sequence[tuple[Cue, Lines]], complaints: Complaints, *, rolls: bool
) -> list[tuple[Cue, list[Span]]]:
    """The cues with the spans of every line, words left out that are only shown again.

    That is done where the file is known to roll up (`rolls`), or where it seems to roll up or to grow: at least half of
    its cues, or every one of a few, begin with a line, or with all, of the cue before them.
    """
    shown = [[_words(line) for line in lines] for _, lines in cues]
    again = [_NOTHING, *(_again(*pair, rolls=rolls) for pair in pairwise(shown))]
    repeating = sum(one != _NOTHING for one in again)
    new = sum(one != _NOTHING and one.words < sum(map(len, lines)) for one, lines in zip(again, shown, strict=False))
    every = repeating == len(cues) - 1 and repeating + new > _MANY
    if not (rolls or (new >= _MANY and 2 * repeating >= len(cues)) or (new > 0 and every)):
        again = [_NOTHING] * len(cues)
    elif repeating:
        first = next(number for number, one in enumerate(again) if one != _NOTHING)
        message = f"these captions roll up or grow: what {repeating} of them show again is read once"
        complaints.add(cues[first][0].at, message)
    torn = [one.torn for one in again[1:]] + [False]
    return [(cue, _left(lines, one, last)) for (cue, lines), one, last in zip(cues, again, torn, strict=False)]


def _words(line: list[Span]) -> _Words:
    return [(span.voice, word) for span in line for word in span.words.text.split()]


def _again(above: list[_Words], below: list[_Words], *, rolls: bool) -> _Again:
    rolled = _rolled(above, below)
    return _Again(rolled, torn=False) if rolled or rolls else _grown(above, below)


def _rolled(above: list[_Words], below: list[_Words]) -> int:
    """How many words stand in the lines that end `above` and begin `below`; 0 where the first of `below` is blank."""
    if not below or not below[0]:
        return 0
    last, first = ([line for line in lines if line] for lines in (above, below))
    longest = min(len(last), len(first), _MOST)
    lines = next((n for n in range(longest, 0, -1) if last[-n:] == first[:n]), 0)
    return sum(map(len, first[:lines]))


def _grown(above: list[_Words], below: list[_Words]) -> _Again:
    """The words of `above`, where `below` begins with all of them and goes on, maybe within the last one."""
    before, after = (list(chain.from_iterable(lines)) for lines in (above, below))
    if not before or len(after) < len(before) or before[:-1] != after[: len(before) - 1]:
        return _NOTHING
    (voice, word), (other, longer) = before[-1], after[len(before) - 1]
    if (voice, word) == (other, longer):
        return _Again(len(before), torn=False)
    return _Again(len(before) - 1, torn=True) if voice == other and longer.startswith(word) else _NOTHING


def _left(lines: Lines, again: _Again, torn: bool) -> list[Span]:
    """The spans of the lines without the first words, shown `again`, and without a last one that is `torn`."""
    spans = [span for line in lines for span in line]
    count = again.words
    while count > 0:
        words = spans[0].words.text.split(maxsplit=count)
        if len(words) <= count:
            spans.pop(0)
        else:
            text = spans[0].words.text.rstrip()
            spans[0] = _part(spans[0], len(text) - len(words[count].rstrip()), len(text))
        count -= len(words)
    while torn and spans:
        words = spans[-1].words.text.rsplit(maxsplit=1)
        torn = not words
        last = spans.pop()
        if len(words) > 1:
            spans.append(_part(last, 0, last.words.text.rindex(words[-1])))
    return spans


def _part(span: Span, start: int, end: int) -> Span:
    return Span(span.voice, *part(span.speech, start, end))
