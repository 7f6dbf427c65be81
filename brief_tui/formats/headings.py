"""Headings inside a talk: they are no speech, and what follows one is not the last speaker's going on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brief_tui.formats.complaints import Complaints, clipped
from brief_tui.formats.said import Doubt, Said, first_source

_BELOW: Doubt = ("a heading stands above this; nobody is given it, unless a name begins it", "")
_ASKS = (".", "?", "!", "…", "？", "。", "！")
"""How what somebody says ends, such as an interviewer's question."""


def divided_by_headings(lines: Iterable[Said], complaints: Complaints, *, complain: bool = True) -> Iterator[Said]:
    """The lines, those below headings as somebody else's until a label says whose they are.

    Complains of a heading that may be speech: it reads as a sentence or a question. `complain` is false where the
    reader tells of headings itself.
    """
    below = False
    for line in lines:
        words = line.speech.words.text.strip()
        if line.heading and words and line.nobody is None:
            below = True
            if complain and words.endswith(_ASKS):
                kind = "this heading is not read as speech: "
                complaints.add(first_source(line.speech.words), kind, f"“{clipped(words)}”")
        elif below and not line.aside and (words or line.label is not None):
            below = False
            yield line._replace(change=True, doubt=line.doubt or _BELOW)
            continue
        yield line
