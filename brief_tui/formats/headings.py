"""Headings inside a talk: they are no speech, and what follows one is not the last speaker's going on.

Unless it is sure that a section goes on with a turn: the others begin with labels, and the heading says what is talked
about, by all that can be told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from brief_tui.formats.complaints import Complaints, clipped
from brief_tui.formats.dialogue import Doubt, Said, first_source
from brief_tui.formats.label_words import FLOOR, is_common
from brief_tui.formats.labels import Strength, begins_with_label

_BELOW: Doubt = ("a heading stands above this; nobody is given it, unless a name begins it", "")
_ASKS = (".", "?", "!", "…", "？", "。", "！")
"""How what somebody says ends, such as an interviewer's question."""
_LABELLED = 3
"""Sections that begin with labels, at least, for each that goes on with a turn."""
_TURNS = FLOOR | frozenset("keynote talk speech remarks address session panel interview answer answers reply".split())
"""Words of headings above what somebody else says."""


def divided_by_headings(lines: Iterable[Said], complaints: Complaints, *, told: bool = True) -> Iterator[Said]:
    """The lines, those below headings as somebody else's until a label says whose they are.

    Complains of a heading that may be speech: it reads as a sentence or a question; and of one inside a turn that goes
    on below it. `told` is false where the reader tells of headings itself.
    """
    every = list(lines)
    usual = _sections_begin_with_labels(every)
    below: list[Said] = []
    for line in every:
        words = line.speech.words.text.strip()
        if line.heading and words and line.nobody is None:
            below.append(line)
            if told and words.endswith(_ASKS):
                kind = "this heading is not read as speech: "
                complaints.add(first_source(line.speech.words), kind, f"“{clipped(words)}”")
        elif below and not line.aside and (words or line.label is not None):
            if usual and not _labelled(line) and not line.change and all(map(_is_topic, below)):
                kind = "a heading stands inside a turn here; the same speaker is taken to go on"
                complaints.add(first_source(line.speech.words), kind)
                yield line
            else:
                yield line._replace(change=True, doubt=line.doubt or _BELOW)
            below = []
            continue
        yield line


def _labelled(line: Said) -> bool:
    known = line.label is not None or line.nobody is not None
    return known or begins_with_label(line.speech.words.text, Strength.REPEATED)


def _sections_begin_with_labels(lines: Sequence[Said]) -> bool:
    """Whether most sections begin with labels: whoever goes on in another one has none."""
    below, counts = False, [0, 0]
    for line in lines:
        if line.heading:
            below = True
        elif below and not line.aside and (line.label is not None or line.speech.words.text.strip()):
            counts[_labelled(line)] += 1
            below = False
    without, labelled = counts
    return labelled >= _LABELLED * without


def _is_topic(heading: Said) -> bool:
    """Whether a heading begins with a common word and has no name: "Why it failed"; nor asks or tells of a turn."""
    first, *words = heading.speech.words.text.split()
    small = all(word == word.lower() and word.isalpha() for word in words)
    return small and len(words) > 0 and is_common(first) and _TURNS.isdisjoint(map(str.casefold, (first, *words)))
