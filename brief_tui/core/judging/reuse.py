"""Reuse of verdicts after a change of the transcripts: they hold for words to which no changed passage comes close.

A verdict rests on the whole corpus: the same words elsewhere may make another speaker's passage theirs, and words
that nobody said may now be said. But all of it goes through the places that the search for candidates finds, and
through runs of a few words. Where neither the old nor the new version of a transcript has one of these, the verdict
would be the same again. One that stands could not fall at all: its passage is still there. Only the passage shown
beside a fabricated quotation may no longer be the nearest. Of a changed transcript that is the turns that differ, and
the words around them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, takewhile

from brief_tui.core.budget import Budget, CutOffError
from brief_tui.core.judging.gaps import MAX_GAP
from brief_tui.core.judging.locate import is_bare
from brief_tui.core.judging.quoted import quoted_pieces, whole
from brief_tui.core.judging.stitching import SHORTEST_RUN
from brief_tui.core.judging.verdict import Verdict, VerdictKind
from brief_tui.core.language.contractions import contraction_forms
from brief_tui.core.sequences import common_start
from brief_tui.core.sources.align import MAX_WORDS, SHARE, best_window, candidates, holding
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.lexicon import Lexicon
from brief_tui.core.sources.transcripts import Transcript

_Said = tuple[str | None, str]
"""Speaker and words of a turn."""
_FEW = 8
"""Most changed transcripts with which verdicts are reused; with more, all is judged anew."""
_AROUND = 1_000
"""Words on either side of a change that are looked at; a quotation that reaches farther is judged anew."""
_CELLS = 80
_NEAR = SHARE - 0.1
"""A window this much like a refused quotation may be preferred to the one it was compared with (`refusal`)."""


class Change:
    """The transcripts that went or came, a changed one being both."""

    def __init__(self, before: Sequence[Transcript], now: TranscriptIndex) -> None:
        old, new = {id(one): one for one in before}, {id(one): one for one in now.transcripts}
        gone = [one for key, one in old.items() if key not in new]
        come = [one for key, one in new.items() if key not in old]
        self._paths = {one.path for one in (*gone, *come)}
        self.is_small = len(self._paths) <= _FEW and _labels(gone) == _labels(come)
        """Few transcripts, and the same speakers in them: who is who has not changed."""
        self._index = TranscriptIndex(list(_differing(gone, come, now.lexicon)) if self.is_small else [], now)
        self._budget = Budget(len(self._index.words))

    def spares(self, text: str, verdict: Verdict) -> bool:
        """Whether the verdict on a quotation of this text would be the same again."""
        shown = (*verdict.evidence, *([verdict.hint] if verdict.hint else []))
        if verdict.kind is VerdictKind.UNCHECKED or any(passage.transcript in self._paths for passage in shown):
            return False
        words = self._index.lexicon.lookup(whole(text).words.keys)
        if len(words) > MAX_WORDS or _reach(text) > _AROUND:
            return False
        self._budget.begin()
        try:
            if any(self._close(form, verdict) for form in self._sought(text, verdict)):
                return False
        except CutOffError:
            return False
        return verdict.stands or not any(self._runs(words))

    def _close(self, words: str, verdict: Verdict) -> bool:
        """Whether what changed has a place that could stand for these words, or be nearer to refused ones."""
        if verdict.stands:
            return bool(holding(self._index, words, self._budget))
        regions = candidates(self._index, words, self._budget).regions
        if any(region.shared >= SHARE * len(words) for region in regions):
            return True
        near = (region for region in regions if region.likeness(len(words)) >= _NEAR)
        windows = (best_window(self._index, words, region.start, region.end, self._budget) for region in near)
        return any(window is not None and window.share >= _NEAR for window in windows)

    def _sought(self, text: str, verdict: Verdict) -> Iterable[str]:
        """What the search looks for: the whole, and its pieces; of those that stand together the longest leads."""
        pieces = [piece.words.keys for piece in quoted_pieces(text)]
        parts = (whole(text).words.keys, *([max(pieces, key=len)] if pieces and verdict.stands else pieces))
        lookup = self._index.lexicon.lookup
        return dict.fromkeys(lookup(form) for keys in parts for form in (keys, *contraction_forms(keys)))

    def _runs(self, words: str) -> Iterator[bool]:
        """Whether each of the shortest runs that a stitched quotation is made of stands in what changed."""
        for at in range(len(words) - SHORTEST_RUN + 1):
            yield words[at : at + SHORTEST_RUN] in self._index.words


def _differing(gone: Sequence[Transcript], come: Sequence[Transcript], lexicon: Lexicon) -> Iterator[Transcript]:
    """What changed: of two versions of one file the turns that differ, with the words around them."""
    old = {one.path: one for one in gone}
    for new in come:
        before = old.pop(new.path, None)
        if before is None:
            yield new
        elif set(before.speakers) != set(new.speakers) or is_bare(before) != is_bare(new):
            yield from (before, new)  # what may be left out anywhere in it has changed
        else:
            yield from _turns_that_differ(before, new, lexicon)
    yield from old.values()


def _turns_that_differ(before: Transcript, new: Transcript, lexicon: Lexicon) -> Iterator[Transcript]:
    turns = [[(turn.speaker, one.said_in(turn)) for turn in one.turns] for one in (before, new)]
    first = common_start(*turns)
    last = common_start(*(one[first:][::-1] for one in turns))
    low, high = _around(turns[1][:first][::-1], lexicon), _around(turns[1][len(turns[1]) - last :], lexicon)
    for one, said in zip((before, new), turns, strict=True):
        yield replace(one, turns=one.turns[first - low : len(said) - last + high])


def _around(turns: Sequence[_Said], lexicon: Lexicon) -> int:
    """How many of these turns, which follow a change, may bear on what is quoted from it."""
    counts = accumulate(len(lexicon.encode([text])[0]) for _, text in turns)
    return min(len(turns), 1 + sum(1 for _ in takewhile(_AROUND.__gt__, counts)))


def _reach(text: str) -> int:
    """Most words between two that are looked at together, in stretches of cells or over ellipses."""
    return 4 * len(whole(text).words) + (MAX_GAP + _CELLS) * len(quoted_pieces(text))


def _labels(transcripts: Sequence[Transcript]) -> set[str]:
    return {label for transcript in transcripts for label in transcript.speakers}
