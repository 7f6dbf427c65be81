"""Figures in the transcripts, place by place: what is said around a position, and what each speaker says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from fractions import Fraction
from itertools import chain

from brief_tui.core.article.said_context import REACH, Surroundings
from brief_tui.core.figures.claims import nouns_behind
from brief_tui.core.figures.clues import Clues
from brief_tui.core.figures.figure import Figure, means
from brief_tui.core.figures.turn_figures import figures_of
from brief_tui.core.language.words import Words
from brief_tui.core.sources.index import Place, TranscriptIndex
from brief_tui.core.sources.lexicon import UNKNOWN

OCCURRENCES = 100
"""Most places of a word that are looked at."""
SPOKEN_OF = 16
"""Words to either side of a bare number among which what it counts is named."""
BEHIND = 3
"""Words behind a figure among which is what it counts."""
_CLOSE, _OPERANDS = 30, 8
"""Words to either side of a figure among which its operands stand, and most operands."""
_SIDE_BY_SIDE = 12
"""Most words between two figures that are said side by side."""
_ROW = 60
"""Words to either side of a place in which two figures make a plain step."""
_ENDS = re.compile("[.?!…]")


class SaidFigures:
    """The figures of the transcripts of one index."""

    def __init__(self, index: TranscriptIndex) -> None:
        self.index = index
        self.clues = Clues(index)
        self._differences = frozenset(index.lexicon.lookup("above below over under more less fewer".split())) - {
            UNKNOWN
        }
        self.around = Surroundings(index)
        self.labels: dict[str, set[str]] = {}
        """Label → paths of the transcripts in which it speaks."""
        self._turns: dict[frozenset[str], list[dict[int, list[Figure]]]] = {}
        for transcript in index.transcripts:
            for label in transcript.speakers:
                self.labels.setdefault(label, set()).add(transcript.path)

    def figures_around(self, position: int, reach: int = 2 * REACH) -> Iterator[tuple[int, Figure, str]]:
        """The figures close to a position: where each is, and how it is said."""
        low, high = self.index.transcript_bounds(position)
        low, high = max(low, position - reach), min(high, position + reach)
        for place in self.index.places(low, high):
            first, last = max(low, place.start), min(high, place.end)
            if self.clues.telling.isdisjoint(self.index.words[first:last]):
                continue
            for figure, words in figures_of(place).starting(first - place.start, last - place.start):
                yield place.start + figure.start, figure, words

    def close(self, position: int) -> tuple[Figure, ...]:
        """The figures said closest to a position that may be reckoned with, in order.

        What is only a part of one ninety is "spoken", as that is.
        """
        near = [(at, one) for at, one, _ in self.figures_around(position, _CLOSE) if one.is_operand]
        low = sorted(abs(at - position) for at, _ in near)[:_OPERANDS]
        spoken = {n for at, one in near if one.kind == "spoken" for n in range(at, at + one.end - one.start)}
        kept = ((at, one.bare) for at, one in near if abs(at - position) <= low[-1])
        return tuple(one._replace(kind="spoken") if at in spoken else one for at, one in kept)

    def row(self, position: int, *, across: bool) -> dict[int, list[Figure]]:
        """The figures around a position, `across` turns, that may be reckoned with: where each is, with its readings.

        None is among them that says by how much another one is more or less.
        """
        row, turn = dict[int, list[Figure]](), self.index.place(position)
        for at, one, _ in self.figures_around(position, _ROW):
            behind = self.index.words[at + one.end - one.start :][:1]
            inside = across or turn.start <= at < turn.end
            if one.is_operand and inside and behind not in self._differences:
                row.setdefault(at, []).append(one.bare)
        return row

    def turns(self, voices: Set[str], paths: Set[str]) -> list[dict[int, list[Figure]]]:
        """The figures of each turn of these speakers, or of any in these transcripts where no speaker is given."""
        key = frozenset(voices or paths)
        if key not in self._turns:
            of = [turn for turn in self.index.turns() if (turn.turn.speaker in key or turn.transcript.path in key)]
            rows = [self._row_of(turn) for turn in of]
            self._turns[key] = [row for row in rows if row]
        return self._turns[key]

    def _row_of(self, turn: Place) -> dict[int, list[Figure]]:
        row = dict[int, list[Figure]]()
        if not self.clues.telling.isdisjoint(self.index.words[turn.start : turn.end]):
            for one, _ in figures_of(turn).starting(0, turn.end - turn.start):
                if one.is_operand:
                    row.setdefault(turn.start + one.start, []).append(one.bare)
        return row

    def talk(self, position: int, reach: int = _CLOSE) -> list[str]:
        """The folded words around a position."""
        low, high = self.index.transcript_bounds(position)
        near = self.index.words[max(low, position - reach) : min(high, position + reach)]
        return [self.index.lexicon.key(one) for one in near]

    def talk_before(self, position: int, reach: int) -> list[str]:
        """The folded words right before a position, in the same transcript."""
        low, _ = self.index.transcript_bounds(position)
        return [self.index.lexicon.key(one) for one in self.index.words[max(low, position - reach) : position]]

    def sentence(self, position: int) -> list[str]:
        """The folded words of the sentence around a position, within `_CLOSE` words of it."""
        place = self.index.place(position)
        words, n = self.index.turn_words(place), position - place.start
        low = next((m for m in range(n, max(0, n - _CLOSE), -1) if _ENDS.search(words.before(m))), max(0, n - _CLOSE))
        end = min(len(words), n + _CLOSE)
        return words.keys[low : next((m + 1 for m in range(n, end) if _ENDS.search(words.after(m))), end)]

    def counts(self, figure: Figure, nouns: Iterable[str]) -> bool:
        """Whether somebody says so many of what the characters of a noun name."""
        places = chain.from_iterable(self.index.positions(noun)[:OCCURRENCES] for noun in sorted(nouns))
        return any(means(figure, one) for at in places for _, one, _ in self.figures_around(at, BEHIND))

    def near(self, position: int) -> tuple[int, Words, list[Figure]]:
        """The corpus position at which the turn of a position begins, its words, and its figures close to the position.

        The figures are counted in words of the turn.
        """
        place = self.index.place(position)
        n = position - place.start
        near = figures_of(place).starting(n - _CLOSE, n + _CLOSE + 1)
        return place.start, self.index.turn_words(place), [figure for figure, _ in near]

    def is_in_share(self, position: int, share: Figure) -> bool:
        """Whether a position is part of another share than this one: of two in three, where one in three is meant."""
        told = [one for one in self.figures_at(position) if one.kind == "share" and not one.aside]
        return told != [] and not any(means(share, one) for one in told)

    def is_beside(self, figure: Figure, position: int, reach: int = _SIDE_BY_SIDE) -> bool:
        """Whether somebody says a figure at most so many words off what is at a position."""
        near = self.figures_around(position, reach)
        return any(means(figure, one) for at, one, _ in near if at != position)

    def counts_close(self, number: Fraction, whole: Fraction, position: int) -> bool:
        """Whether so many are counted close to a position at which the whole is."""
        near = {one.amount for _, one, _ in self.figures_around(position, SPOKEN_OF)}
        return {("", number), ("", whole)} <= near

    def stands_close(self, keys: Iterable[str], position: int, reach: int = SPOKEN_OF) -> bool:
        """Whether one of these words, in whatever form, is said close to a position."""
        near = self.index.words[max(0, position - reach) : position + reach]
        return any(form in near for key in keys for form in self.around.forms(key))

    def stands_at(self, key: str, position: int) -> bool:
        """Whether a word, in this form, is said at a position."""
        return self.index.words[position : position + 1] == self.index.lexicon.lookup([key])

    def voice(self, position: int) -> tuple[frozenset[str], frozenset[str]]:
        """Who speaks at a position, and in which transcript, as `turns` asks for them."""
        place = self.index.place(position)
        return frozenset(filter(None, [place.turn.speaker])), frozenset([place.transcript.path])

    def counted(self, position: int) -> frozenset[str]:
        """The characters, in whatever form, of the words that say what the count at a position counts."""
        place = self.index.place(position)
        words = self.index.turn_words(place)
        counts = (one for one, _ in figures_of(place).starting(*(position - place.start + n for n in (0, 1))))
        end = next((one.end for one in counts if one.kind == "count"), len(words))
        return frozenset(form for noun in nouns_behind(words, end) for form in self.around.forms(noun))

    def character(self, position: int) -> str:
        """The character of the word at a corpus position."""
        return self.index.words[position]

    def figures_at(self, position: int) -> list[Figure]:
        """The figures of which a position is part."""
        place = self.index.place(position)
        return figures_of(place).at(position - place.start)
