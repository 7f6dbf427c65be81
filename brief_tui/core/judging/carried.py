"""Which verdicts outlive a change of the transcripts: those of words to which nothing that changed comes close.

A verdict rests on the whole corpus: the same words elsewhere may make another speaker's passage theirs, and words
that nobody said may now be said. But all of it goes through the places that the search for candidates finds, and
through runs of a few words. Where neither the old nor the new version of a transcript has one of these, the verdict
would be the same again. One that stands could not fall at all: its passage is still there. Only the passage shown
beside a fabricated quotation may no longer be the nearest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brief_tui.core.judging.quoted import quoted_pieces, whole
from brief_tui.core.judging.refusal import SHORTEST_RUN
from brief_tui.core.judging.verdict import Verdict, VerdictKind
from brief_tui.core.judging.whitelist import contraction_forms
from brief_tui.core.sources.align import MAX_WORDS, SHARE, best_window, candidates, holding
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.transcripts import Transcript
from brief_tui.core.work import CutOffError, Work

_FEW = 8
"""When more transcripts changed than so many, all is judged anew."""
_NEAR = SHARE - 0.1
"""A window this much like a refused quotation may be preferred to the one it was compared with (`refusal`)."""


class Change:
    """The transcripts that went or came, a changed one being both."""

    def __init__(self, before: Sequence[Transcript], now: TranscriptIndex) -> None:
        old, new = {id(one): one for one in before}, {id(one): one for one in now.transcripts}
        self._gone = [one for key, one in old.items() if key not in new]
        self._come = [one for key, one in new.items() if key not in old]
        self._paths = {one.path for one in (*self._gone, *self._come)}
        self.is_small = len(self._paths) <= _FEW and _labels(self._gone) == _labels(self._come)
        """Few transcripts, and the same speakers in them: who is who has not changed."""
        self._index = TranscriptIndex([*self._gone, *self._come] if self.is_small else [], now)
        self._work = Work(len(self._index.words))

    def spares(self, text: str, verdict: Verdict) -> bool:
        """Whether the verdict on a quotation of this text would be the same again."""
        shown = (*verdict.evidence, *([verdict.hint] if verdict.hint else []))
        if verdict.kind is VerdictKind.UNCHECKED or any(passage.transcript in self._paths for passage in shown):
            return False
        words = self._lookup(whole(text).words.keys)
        self._work.begin()
        try:
            if len(words) > MAX_WORDS or any(self._close(form, verdict) for form in self._sought(text, verdict)):
                return False
        except CutOffError:
            return False
        return verdict.stands or not any(self._runs(words))

    def _close(self, words: str, verdict: Verdict) -> bool:
        """Whether what changed has a place that could stand for these words, or be nearer to refused ones."""
        if verdict.stands:
            return bool(holding(self._index, words, self._work))
        regions = candidates(self._index, words, self._work).regions
        if any(region.shared >= SHARE * len(words) for region in regions):
            return True
        windows = (best_window(self._index, words, region.start, region.end, self._work) for region in regions)
        return any(window is not None and window.share >= _NEAR for window in windows)

    def _sought(self, text: str, verdict: Verdict) -> Iterator[str]:
        """What the search looks for: the whole, and its pieces; of those that stand together the longest leads."""
        pieces = [piece.words.keys for piece in quoted_pieces(text)]
        for keys in (whole(text).words.keys, *([max(pieces, key=len)] if pieces and verdict.stands else pieces)):
            for form in (keys, *contraction_forms(keys)):
                yield self._lookup(form)

    def _runs(self, words: str) -> Iterator[bool]:
        """Whether each of the shortest runs that a stitched quotation is made of stands in what changed."""
        for at in range(len(words) - SHORTEST_RUN + 1):
            yield words[at : at + SHORTEST_RUN] in self._index.words

    def _lookup(self, keys: list[str]) -> str:
        return self._index.lexicon.lookup(keys)


def _labels(transcripts: Sequence[Transcript]) -> set[str]:
    return {label for transcript in transcripts for label in transcript.speakers}
