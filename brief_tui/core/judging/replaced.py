"""What the brackets of a passage stand for: another name, or other words, than those that were said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from brief_tui.core.judging.brackets import (
    YEAR,
    Spot,
    Standing,
    begins_sentence,
    clause_beside,
    has_capital,
    leads,
    put_beside,
    spot,
    standing,
)
from brief_tui.core.judging.locate import Placement, speaker_names
from brief_tui.core.judging.pauses import CLAUSE_MARK, COMMA_OR_DASH
from brief_tui.core.judging.quoted import Bracket, QuotedPiece
from brief_tui.core.judging.verdict import EditKind
from brief_tui.core.judging.whitelist import BRACKET_WORDS, Step
from brief_tui.core.language.measures import NO_COUNT
from brief_tui.core.language.offices import HONORIFICS
from brief_tui.core.language.words import Words, fold, has_number
from brief_tui.core.people import name_words
from brief_tui.core.sources.transcripts import Transcript

_PRONOUNS = frozenset("he she it they we you i him her them us me this that these those".split())
_NO_NAMES = _PRONOUNS | HONORIFICS | {"professor"}
_SENTENCE_MARK = re.compile(r"[.;:?!…]")
_NUMERAL = re.compile(r"[A-Z]\w*\W([IVX]+)\b")
"""A Roman numeral behind a name; alone it may be a pronoun."""
_MOST = 3
_INITIALS = 5
"""Most letters of initials that stand for a name."""
_SHORT_FORM = 4
"""Least letters of a name that is cut short or misspelt: Postgres."""


class _Names:
    """Tells which words are names in one transcript."""

    def __init__(self, transcript: Transcript) -> None:
        self._text, self._known = transcript.text, speaker_names(transcript)

    def among(self, words: str) -> tuple[str, ...]:
        """The folded words with a capital that are speakers' names, or that the text nowhere has without one."""
        found = {word.key: words[word.start : word.end] for word in fold(words, notes=False)}
        return tuple(
            key
            for key, word in found.items()
            if has_capital(word) and key not in _NO_NAMES
            # Letters that are spelt out are a name although aol.com is written so.
            if (len(word) > 1 and word.isupper())
            or key in self._known
            or not re.search(rf"\b{re.escape(word.lower())}\b", self._text)
        )

    def said(self, source: Words, start: int, end: int) -> tuple[str, ...]:
        """The names among source words; a capital in mid-sentence makes one."""
        capital = (at for at in range(start, end) if has_capital(source.said(at, at + 1)))
        found = [
            self.among(source.said(at, at + 1))
            if begins_sentence(source.text[: source[at].start])
            else (source.keys[at],)
            for at in capital
            if source.keys[at].partition("'")[0] not in _NO_NAMES
        ]
        return tuple(key for keys in found for key in keys)

    def nominal(self, source: Words, at: int) -> bool:
        """Whether a source word is a name or a pronoun."""
        return source[at].key in _PRONOUNS or bool(self.said(source, at, at + 1))

    def replaced(self, piece: QuotedPiece, source: Words, step: Step) -> tuple[int, int]:
        """See `replaced`."""
        start, end = step.s0, step.s1
        if end > start or step.bracket is None or not self.among(step.bracket.text):
            return start, end
        if step.q0 == 0:
            while (
                0 < start > end - _MOST
                and not CLAUSE_MARK.search(source.before(start))
                and self.nominal(source, start - 1)
            ):
                start -= 1
        elif step.q0 == len(piece.words):
            while (
                end < min(len(source), start + _MOST)
                and not CLAUSE_MARK.search(source.before(end))
                and self.nominal(source, end)
            ):
                end += 1
        return (start, end) if end > start else self._over_comma(piece, source, step)

    def _over_comma(self, piece: QuotedPiece, source: Words, step: Step) -> tuple[int, int]:
        """The name beside the passage over a comma, unless a pronoun is nearer."""
        nearest = next((at for at in _beyond(piece, source, step) if self.nominal(source, at)), None)
        if nearest is None or source.keys[nearest] in _PRONOUNS:
            return step.s0, step.s1
        start, end = nearest, nearest + 1
        while start and not CLAUSE_MARK.search(source.before(start)) and self.said(source, start - 1, start):
            start -= 1
        while end < len(source) and not CLAUSE_MARK.search(source.before(end)) and self.said(source, end, end + 1):
            end += 1
        return start, end


def _beyond(piece: QuotedPiece, source: Words, step: Step) -> Iterator[int]:
    """The source words over a comma beside a passage, nearest first, that a bracket at its end could stand for.

    "[Feld] never left" of "Moreau, to be fair, never left". A bracket behind a finished phrase explains that.
    """
    begins, at = step.q0 == 0, step.s0
    if not 0 < at < len(source) or COMMA_OR_DASH.search(source.before(at)) is None:
        return
    if not begins and (step.bracket is None or not _awaited(piece, step.bracket)):
        return
    for _ in range(BRACKET_WORDS):
        if not 0 < at < len(source) or _SENTENCE_MARK.search(source.before(at)):
            return
        at -= begins
        yield at
        at += not begins


def _awaited(piece: QuotedPiece, bracket: Bracket) -> bool:
    """Whether something has to stand where a bracket ends the quotation: behind "is", or behind a comma."""
    before = piece.text[: bracket.at.start].rstrip()
    return leads(piece.words.keys[-1]) or COMMA_OR_DASH.search(before[-1:]) is not None


def replaced(placement: Placement, source: Words, step: Step) -> tuple[int, int]:
    """The source words [start, end) that a bracket stands for.

    A bracket at an end of the quotation stands outside the passage: if it is a name, for the name or the pronoun
    right beside the passage, in the same clause or over a comma; if it calls something by another noun, for what
    follows there.
    """
    if step.s1 > step.s0 or step.bracket is None:
        return step.s0, step.s1
    where = _spot(placement, source, step)
    if where is not None and standing(where) is Standing.OTHER_NOUN:
        return step.s0, step.s0 + len(where.replaced)
    start, end = _Names(placement.place.transcript).replaced(placement.piece, source, step)
    return (start, end) if end > start else _put_beside(placement, source, step)


def _put_beside(placement: Placement, source: Words, step: Step) -> tuple[int, int]:
    """The words beside the passage in whose place a bracket at its end says something else; none is usual."""
    at, piece = step.s0, placement.piece
    begins = step.q0 == 0
    if step.bracket is None or step.s1 > at or step.q1 > step.q0 or not (begins or step.q0 == len(piece.words)):
        return at, at
    beside = clause_beside(source, at, -1 if begins else 1)
    brackets = [bracket for bracket in piece.brackets if bracket.before == step.q0]
    nearest = at - begins
    if not beside or _Names(placement.place.transcript).nominal(source, nearest):
        return at, at
    if not put_beside(spot(piece, brackets, source, at, beside)):
        return at, at
    return (nearest, at) if begins else (at, at + len(beside))


def _put_for(placement: Placement, source: Words) -> Iterator[tuple[Bracket, str, tuple[str, ...], tuple[str, ...]]]:
    """Brackets that put a name for a name: the bracket, the words that it replaces, the names said, the names put."""
    known = _Names(placement.place.transcript)
    for step in placement.match.steps:
        if step.bracket is not None and (put := known.among(step.bracket.text)):
            start, end = known.replaced(placement.piece, source, step)
            if said := known.said(source, start, end):
                yield step.bracket, source.said(start, end), said, put


def another_name(placement: Placement, source: Words) -> tuple[str, Bracket] | None:
    """The first bracket with another name than the words that it stands for, and these."""
    people = [set(name_words(name)) for name in placement.place.transcript.speakers]
    found = _put_for(placement, source)
    return next(
        (
            (words, bracket)
            for bracket, words, said, put in found
            if _another_numeral(words, bracket.text) or not _same_name(said, put, people)
        ),
        None,
    )


def another_number(placement: Placement, source: Words) -> tuple[str, Bracket] | None:
    """The first bracket at an end with another number than the nearest one beside the passage, and that.

    Empty where the quotation waits for a number and none was said: "We have [90]." of "all that we have."
    """
    piece = placement.piece
    for step in placement.match.steps:
        if step.bracket is None or step.s1 > step.s0 or step.q0 not in (0, len(piece.words)):
            continue
        put = {key for key in step.bracket.keys if has_number(key) and key not in NO_COUNT}
        beyond = _beyond(piece, source, step) if put else ()
        at = next((at for at in beyond if has_number(source.keys[at]) and source.keys[at] not in NO_COUNT), None)
        if at is not None and source.keys[at] not in put:
            return source.said(at, at + 1), step.bracket
        bare = put.issuperset(step.bracket.keys)
        ends = step.q0 > 0 and not clause_beside(source, step.s0, 1)
        if put and bare and at is None and ends and _awaited(piece, step.bracket):
            return "", step.bracket
    return None


def _another_numeral(words: str, bracket: str) -> bool:
    """Whether two names are told apart by a Roman numeral: the Second and the Third of a kind."""
    said, put = (set(_NUMERAL.findall(text)) for text in (words, bracket))
    return bool(said and put) and said != put


def _same_name(said: tuple[str, ...], put: tuple[str, ...], people: Sequence[set[str]]) -> bool:
    """Whether one name is the other, in full or in part, spelt otherwise or in its initials; `people` are known."""
    known = set().union(*people)
    if known.intersection(said) and known.intersection(put):
        return any(known.intersection((*said, *put)) <= person for person in people)
    shorter, longer = sorted((said, put), key=len)
    if all(any(_alike(one, other) for other in longer) for one in shorter):
        return True
    return len(shorter) == 1 and shorter[0] == "".join(word[0] for word in longer)


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one.removesuffix("'s"), other.removesuffix("'s")), key=len)
    return (
        short == long
        or (len(short) >= _SHORT_FORM and short[0] == long[0] and OSA.distance(short, long, score_cutoff=1) <= 1)
        or (len(short) >= _SHORT_FORM and long.startswith(short))
        or (1 < len(short) <= _INITIALS and short[0] == long[0] and _subsequence(short, long))
    )


def _subsequence(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


def reworded(placement: Placement, source: Words) -> Iterator[tuple[str, str]]:
    """What brackets call by another noun, or by a name that is spelt otherwise: the bracket, and what was said."""
    for bracket, words, said, put in _put_for(placement, source):
        if not (set(said) <= set(put) or set(put) <= set(said)):
            yield bracket.text, words
    for step in placement.match.steps:
        where = _spot(placement, source, step)
        if where is not None and _calls_otherwise(where, source) and step.bracket is not None:
            yield step.bracket.text, source.said(*replaced(placement, source, step))
        elif (beside := _put_beside(placement, source, step)) and beside[1] > beside[0] and step.bracket is not None:
            yield step.bracket.text, source.said(*beside)


def new_years(placement: Placement) -> Iterator[str]:
    """Brackets with a year that the transcript does not have: [the 2008 flood] for “it”."""
    said = placement.place.transcript.text
    for bracket in placement.piece.brackets:
        if any(YEAR.fullmatch(key) and key not in said for key in bracket.keys):
            yield bracket.text


def _calls_otherwise(where: Spot, source: Words) -> bool:
    """Whether a bracket calls something by another noun; without capitals a text does not tell which are names."""
    if where.names and source.text.islower():
        return standing(where._replace(names=False)) is not Standing.FITS
    return standing(where) is Standing.OTHER_NOUN


def _spot(placement: Placement, source: Words, step: Step) -> Spot | None:
    if step.kind is not EditKind.BRACKET or step.bracket is None or step.q1 > step.q0 or step.q0 == 0:
        return None
    piece = placement.piece
    ends = step.q0 == len(piece.words)
    said = clause_beside(source, step.s0, 1) if ends else source.keys[step.s0 : step.s1]
    return spot(piece, [b for b in piece.brackets if b.before == step.q0], source, step.s0, said)
