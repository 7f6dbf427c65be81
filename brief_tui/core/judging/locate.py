"""Where a piece of a quotation stands: verbatim, or derived by the white list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from brief_tui.core.budget import Budget
from brief_tui.core.event import ProfileName
from brief_tui.core.judging.other_forms import may_be_another_form
from brief_tui.core.judging.quoted import QuotedPiece
from brief_tui.core.judging.sentence_marks import same_sense
from brief_tui.core.judging.tidying import Licence, tidied_limit
from brief_tui.core.judging.whitelist import Match, match
from brief_tui.core.language.capitals import differ, tell_apart
from brief_tui.core.language.contractions import contraction_forms
from brief_tui.core.language.number_forms import divides, may_divide, written
from brief_tui.core.language.words import Words
from brief_tui.core.people import name_words
from brief_tui.core.sources.align import (
    MAX_WORDS,
    NEARLY_ALL,
    SHARE,
    Candidates,
    Region,
    candidates,
    comparing,
    holding,
    looking,
)
from brief_tui.core.sources.index import Place, TranscriptIndex
from brief_tui.core.sources.transcripts import Transcript

MAX_PLACEMENTS = 400
"""Bound on the places of one piece that are looked at."""
_SEEN = 5
"""Words on either side of a stretch that bear on what may be left out or replaced in it."""
_SHORT = 12
"""The words of a shorter piece stand in so many places that the likely ones may all be other people's."""
_OWN, _OWN_LOOKED = 40, 5_000
_LONG_TURN = 500
_ONE_PLACE, _ONE_FORM = 10, 20
"""Steps that it takes to look at one place, and to find other forms of one word."""

Same = Callable[[Place, Place], bool]
Wanted = Callable[[Place], bool]
_Surroundings = tuple[str, bool, int, int, str]


class Placement(NamedTuple):
    """A piece of a quotation at its place: words [match.start, match.end) of a turn."""

    piece: QuotedPiece
    place: Place
    match: Match

    @property
    def start(self) -> int:
        """Corpus position of its first word."""
        return self.place.start + self.match.start

    @property
    def end(self) -> int:
        """Corpus position after its last word."""
        return self.place.start + self.match.end


class Crossing(NamedTuple):
    """Words that stand verbatim at corpus positions [start, end), but run over turns of several speakers."""

    start: int
    end: int
    places: tuple[Place, ...]


class Located(NamedTuple):
    """Everywhere that one piece stands."""

    placements: tuple[Placement, ...]
    crossings: tuple[Crossing, ...]
    near: Candidates
    """Where it may come close, when it stands nowhere; empty otherwise."""


class Locator:
    """Finds pieces in one index. Whatever searches raises CutOffError where that is too much work."""

    def __init__(self, index: TranscriptIndex, profile: ProfileName, same: Same, budget: Budget) -> None:
        """`same` tells whether two turns are one person's."""
        self.index, self.profile, self.same, self.budget = index, profile, same, budget
        self._licences: dict[str, Licence] = {}
        self._failed: tuple[QuotedPiece | None, set[_Surroundings]] = None, set()

    def encode(self, piece: QuotedPiece) -> str:
        """The words of a piece as characters of the lexicon."""
        return self.index.lexicon.lookup(piece.words.keys)

    def verbatim(self, piece: QuotedPiece, wanted: Wanted) -> Located:
        """Where a piece stands word for word: `wanted` places and others, up to a bound."""
        words = self.encode(piece)
        placements: list[Placement] = []
        crossings: list[Crossing] = []
        searches = bool(piece.brackets or piece.altered)  # each place is then a search of its own
        most = MAX_PLACEMENTS
        if searches:
            most = 0 if len(words) > MAX_WORDS else min(most, 2 * MAX_WORDS // max(1, len(words)))
        found_wanted = False
        self.budget.spend(looking(self.index))
        for seen, at in enumerate(self.index.occurrences(words)):
            if seen >= most and (found_wanted or searches or seen >= 10 * most):
                break
            place = self.index.place(at)
            own = wanted(place)
            self.budget.spend(_ONE_PLACE)
            if seen >= most and not own and at + len(words) <= place.end:
                continue
            found = self._verbatim(piece, place, at, at + len(words))
            if isinstance(found, Crossing):
                crossings.append(found)
            elif found is not None:
                found_wanted = found_wanted or own
                placements.append(found)
        return Located(tuple(placements), tuple(crossings), Candidates((), True))

    def locate(self, piece: QuotedPiece, wanted: Wanted) -> Located:
        """Verbatim places; derived ones too where no verbatim place is `wanted`."""
        located = self.verbatim(piece, wanted)
        if any(wanted(placement.place) for placement in located.placements):
            return located
        words = self.encode(piece)
        near = candidates(self.index, words, self.budget)
        derived = list(self._derived(piece, words, near.regions))
        # Of a few words nearly all may stand in the wrong place: "I don't think it's" with another word.
        at_hand = len(words) > _SHORT and bool(near.regions) and near.regions[0].shared >= NEARLY_ALL * len(words)
        for form in () if at_hand else self._other_forms(piece):
            other = self.index.lexicon.lookup(form)
            derived += self._derived(piece, other, holding(self.index, other, self.budget))
        if len(words) <= _SHORT and not any(wanted(placement.place) for placement in derived):
            derived += self._derived(piece, words, self._own(words, wanted))
        taken = {placement.start: placement for placement in reversed([*located.placements, *derived])}
        return Located(tuple(reversed(taken.values())), located.crossings, near)

    def _other_forms(self, piece: QuotedPiece) -> list[list[str]]:
        """The words of a piece with contractions set otherwise, and with spoken numbers in figures."""
        self.budget.spend(_ONE_FORM * len(piece.words))
        form = written(piece.words)
        return [*contraction_forms(piece.words.keys), *([form] if len(form) < len(piece.words) else [])]

    def _own(self, words: str, wanted: Wanted) -> tuple[Region, ...]:
        """The stretches of `wanted` turns that hold all of `words` in order, up to a bound."""
        found: list[Region] = []
        tally = self.index.cells.tally(words, len(words) + tidied_limit(len(words)), self.budget)
        for start, end in islice(tally.stretches(len(words)), _OWN_LOOKED):
            self.budget.spend(_ONE_PLACE / 2)
            for low, high in self._wanted_parts(start, end, wanted):
                if LCSseq.similarity(words, self.index.words[low:high]) == len(words):
                    found.append(Region(low, high, len(words)))
            if len(found) >= _OWN:
                break
        return tuple(found)

    def _wanted_parts(self, start: int, end: int, wanted: Wanted) -> Iterator[tuple[int, int]]:
        """The corpus positions in [start, end) of `wanted` turns, turn by turn."""
        for first, last in self.index.transcript_parts(start, min(end, len(self.index.words))):
            for place in self.index.places(first, last):
                if wanted(place):
                    yield max(first, place.start), min(last, place.end)

    def _verbatim(self, piece: QuotedPiece, place: Place, start: int, end: int) -> Placement | Crossing | None:
        if end > place.end:
            places = tuple(self.index.places(start, end))
            self.budget.spend(_ONE_PLACE * len(places) / 2)
            if all(self.same(place, other) for other in places):
                return None
            return Crossing(start, end, places)
        low, high = start - place.start, end - place.start
        if piece.brackets or piece.altered:
            return self._match(piece, place, low, high)
        source = self.index.turn_words(place)
        as_said = source.said(low, high) == piece.words.said(0, high - low)
        if self._cuts_number(place, start, end) or not (as_said or self._same_sense(piece, source, low)):
            return None
        return Placement(piece, place, Match(low, high, ()))

    def _same_sense(self, piece: QuotedPiece, source: Words, start: int) -> bool:
        """Whether neither capitals nor marks turn a piece whose words are the source's from `start` on."""
        apart = tell_apart(piece.words)
        self.budget.spend(2 * len(apart))
        if any(differ(source, start + at, piece.words, at) for at in apart):
            return False
        return same_sense(source, start, piece.words, self.budget)

    def _cuts_number(self, place: Place, start: int, end: int) -> bool:
        """Whether the corpus positions [start, end) cut a number in two; reads the turn only where there may be one."""
        key, words = self.index.lexicon.key, self.index.words
        for at in (start, end):
            if place.start < at < place.end and may_divide(key(words[at - 1]), key(words[at])):
                return _cuts_number(self.index.turn_words(place), start - place.start, end - place.start)
        return False

    def _match(self, piece: QuotedPiece, place: Place, start: int, end: int) -> Placement | None:
        source = self._turn_words(place)
        if self._failed[0] is not piece:
            self._failed = piece, set()
        # Where one passage comes a thousand times, what failed there once is not searched again.
        around = _surroundings(source, place, start, end)
        if around in self._failed[1]:
            return None
        found = match(piece, source, start, end, self.licence_for(place), self.budget)
        if (
            found is None
            or found.dropped > tidied_limit(len(piece.words))
            or _cuts_number(source, found.start, found.end)
        ):
            self._failed[1].add(around)
            return None
        return Placement(piece, place, found)

    def _turn_words(self, place: Place) -> Words:
        """The words of a turn, which may have to be found first; those of long ones are kept for sure."""
        self.budget.spend(min(place.end - place.start, _LONG_TURN) / 3)
        return self.index.turn_words(place)

    def licence_for(self, place: Place) -> Licence:
        """What may be altered in the speech of one transcript."""
        transcript = place.transcript
        if transcript.path not in self._licences:
            self._licences[transcript.path] = Licence(speaker_names(transcript), self.profile, is_bare(transcript))
        return self._licences[transcript.path]

    def _derived(self, piece: QuotedPiece, words: str, regions: tuple[Region, ...]) -> Iterator[Placement]:
        reached = -1
        for region in sorted(regions, key=lambda region: region.start):
            if region.shared >= SHARE * len(words):
                yield from self._within(piece, words, max(region.start, reached - len(words)), region.end)
                reached = region.end

    def _within(self, piece: QuotedPiece, words: str, start: int, end: int) -> Iterator[Placement]:
        for place in self.index.places(start, end) if start < end else ():
            low, high = max(start, place.start), min(end, place.end)
            window = self.index.words[low:high]
            self.budget.spend(_ONE_PLACE + comparing(words, [window]))
            if LCSseq.similarity(words, window) >= SHARE * len(words):
                own = len(words) == len(piece.words)  # and not a contracted form of the piece
                missing = [at for at, word in enumerate(words) if own and word not in window]
                if missing and not self._explicable(piece, missing, place, low, high):
                    continue
                found = self._match(piece, place, low - place.start, high - place.start)
                if found is not None:
                    yield found

    def _explicable(self, piece: QuotedPiece, missing: list[int], place: Place, low: int, high: int) -> bool:
        """Whether quoted words that a window does not hold could stand there in another form. Only a quick no."""
        quoted = piece.words.keys
        self.budget.spend(len(missing) * (high - low) / 10)
        said = self._turn_words(place).keys[low - place.start : high - place.start]
        return all(at in piece.altered or may_be_another_form(quoted, at, said) for at in missing)

    def near(self, piece: QuotedPiece, start: int, end: int, neighbour: Placement) -> list[Placement]:
        """Where a piece stands within corpus positions [start, end) of its neighbour's transcript."""
        bounds = self.index.transcript_bounds(neighbour.start)
        start, end = max(start, bounds[0]), min(end, bounds[1])
        if start >= end:
            return []
        words = self.encode(piece)
        self.budget.spend(_ONE_PLACE + (end - start) / 200)
        found: list[Placement] = []
        for at in self.index.occurrences(words, start, end):
            self.budget.spend(_ONE_PLACE)
            placement = self._verbatim(piece, self.index.place(at), at, at + len(words))
            if isinstance(placement, Placement):
                found.append(placement)
        if not found:
            forms = [words, *map(self.index.lexicon.lookup, contraction_forms(piece.words.keys))]
            found = [placement for form in forms for placement in self._within(piece, form, start, end)]
        return found


def speaker_names(transcript: Transcript) -> frozenset[str]:
    """The folded names of everybody who speaks in it, word by word."""
    return frozenset(part for name in transcript.speakers for part in name_words(name) if len(part) > 1)


def is_bare(transcript: Transcript) -> bool:
    """Whether it writes no apostrophes at all, as speech recognition may."""
    return not any(mark in transcript.text for mark in "'’")


def _cuts_number(source: Words, start: int, end: int) -> bool:
    """Whether a passage has a part of a number at one of its ends: "a million" of "half a million"."""
    return divides(source, start) or divides(source, end)


def _surroundings(source: Words, place: Place, start: int, end: int) -> _Surroundings:
    """All that a search within words [start, end) of a turn can see."""
    low, high = max(0, start - _SEEN), min(len(source), end + _SEEN)
    text = source.text[source[low].start : source[high - 1].end] if high > low else ""
    return place.transcript.path, source.punctuated, start - low, high - end, text
