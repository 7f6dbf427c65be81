"""Which figures of a piece of prose stand, and which of the others are worked out from those or said in other words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice

from brief_tui.core.article.said_context import REACH, is_common
from brief_tui.core.figures.answer import Answer, Asked
from brief_tui.core.figures.counted_up import is_one_and_others, is_share_of_parts
from brief_tui.core.figures.figure import Figure, digits, means
from brief_tui.core.figures.former import is_former_level, is_gap_of_course, is_told_by_name
from brief_tui.core.figures.gathered import ALIKE, basis_of, claims_beside, is_reckoned
from brief_tui.core.figures.number_words import names_something
from brief_tui.core.figures.only_hoped import is_only_hoped
from brief_tui.core.figures.reckoning_words import part_of
from brief_tui.core.figures.relative_times import is_from_numbered
from brief_tui.core.figures.said import SaidFigures
from brief_tui.core.figures.said_otherwise import (
    is_denied_rest,
    is_lost_rest,
    is_never_reached,
    is_one_of_two,
    is_percentile,
    is_portion_told,
    is_relative,
    is_rest,
    is_rest_told,
    is_step,
    is_sum_of_parts,
)
from brief_tui.core.figures.sentences import read_sentence, sentence_at
from brief_tui.core.figures.setting import Piece
from brief_tui.core.figures.told_apart import (
    is_bare_of_course,
    is_between_levels,
    is_between_numbered,
    is_next_one,
    is_one_beside_others,
    is_same_unit,
    is_since_year,
    is_times_of_one,
)
from brief_tui.core.figures.turned import is_course_said
from brief_tui.core.figures.units import PERCENT
from brief_tui.core.language.words import count_words, fold

_OF_WHOLE = 0.55
"""Share of the context of another share that must stand around the number of which one is a part: one in ten."""
_GIVEN, _FOLLOWED = 40, 40
"""Most figures of a paragraph taken as given, which rival no others; most asked whether they follow from others."""
_JUST_SO = 6
"""Words with a figure that nobody says just so of another matter."""
_SEVERAL, _ROW = 2, 40
"""Digits that tell a figure from others; most words between two of one turn that are told one after the other."""
_NEXT = 4
"""Most words from a figure to the next, where both belong to one phrase."""


def given_by(asked: Iterable[Asked]) -> Callable[[Figure], bool]:
    """Whether one of some claims is a figure."""
    given = list(dict.fromkeys(figure.bare for one in asked for figure in one.claim.readings))[:_GIVEN]

    @cache
    def is_given(figure: Figure) -> bool:
        return any(means(one, figure) for one in given)

    return is_given


def divided(asked: Sequence[Asked], piece: Piece) -> tuple[list[Asked], list[Asked]]:
    """The claims that stand, each in the reading that does, and those that do not."""
    standing, doubted = list[Asked](), list[Asked]()
    readings = [[one, *_elided(one, piece)] for one in asked]
    for n, one in enumerate(asked):
        others = chain.from_iterable(readings[:n] + readings[n + 1 :])
        beside = [other for other in islice(others, _GIVEN) if other.base == one.base]
        stand = (
            reading
            for reading in readings[n]
            if _stands(reading, piece)
            or _is_pair(reading, beside, piece.said)
            or _is_of_course(reading, piece)
            or _is_next_to(reading, beside, piece)
            or _is_in_row(reading, beside, piece)
        )
        stands = next(stand, None)
        if stands is None and (_is_told(one, piece) or _is_in_heading_as_said(one, piece)):
            stands = one
        (doubted if stands is None else standing).append(stands or one)
    return standing, doubted


def unexplained(doubted: Sequence[Asked], standing: Sequence[Asked], piece: Piece) -> Iterator[Asked]:
    """The doubted claims that neither follow from others nor are said in other words."""
    worked = list[Asked]()
    for one in doubted[:_FOLLOWED]:
        basis = basis_of(one, [*standing[:_GIVEN], *worked], piece)
        if is_reckoned(one, basis, piece.prose.unquoted) or _is_said_otherwise(one, standing, piece):
            best = one.answer.others[:1]
            at = one.answer._replace(at=best[0].start, support=best[0].score) if best else one.answer
            worked.append(one._replace(answer=at))
        elif _is_told_apart(one, standing, piece):
            worked.append(one._replace(answer=one.answer._replace(support=0.0)))
        else:
            yield one
    yield from doubted[_FOLLOWED:]


def _elided(one: Asked, piece: Piece) -> Iterator[Asked]:
    """The claim with the unit that it may have left out."""
    if one.claim.elided is not None:
        claim = one.claim._replace(figure=one.claim.elided)
        yield Asked(one.base, claim, piece.ask(claim))


def _stands(one: Asked, piece: Piece) -> bool:
    """Whether a figure is said in its context, and as what is, not as what somebody had hoped for."""
    keys = read_sentence(sentence_at(piece.prose.unquoted, one.base))[0].keys
    return one.answer.stands(piece.is_given) and not is_only_hoped(one, keys, piece.is_given, piece.said)


def _is_pair(one: Asked, others: Iterable[Asked], said: SaidFigures) -> bool:
    """Whether a figure is said side by side with another of its sentence and dimension: from 210 to 85 million."""
    figure, at = one.claim.figure, one.answer.at
    return one.answer.support > 0 and any(
        other.answer.support > 0
        and (other.claim.figure.dimension == figure.dimension or _is_one_beside(figure, other.claim.figure))
        and other.claim.figure.value != figure.value
        and said.is_beside(other.claim.figure, at)
        and (
            other.claim.at == one.claim.at
            or figure.dimension == PERCENT
            or min(digits(figure.value), digits(other.claim.figure.value)) > 1
        )
        for other in others
    )


def _is_of_course(one: Asked, piece: Piece) -> bool:
    """Whether a figure is the end of a course that is told where it is said: it was four of ten, and now it's one."""
    words, read = read_sentence(sentence_at(piece.prose.unquoted, one.base))
    return one.answer.support > 0 and is_course_said(words, read, one.claim.figure, one.answer.at, piece.said)


def _is_next_to(one: Asked, others: Iterable[Asked], piece: Piece) -> bool:
    """Whether a figure is said right beside another that stands, as the prose has them: 15 percent within two years.

    What else its sentence tells, wrongly perhaps, does not count against so much.
    """
    sentence, here = sentence_at(piece.prose.unquoted, one.base), one.claim.at
    return one.answer.support > 0 and any(
        other.answer.distinct > 1
        and 0 < abs(other.answer.at - one.answer.at) <= _NEXT
        and count_words(sentence[min(here.end, other.claim.at.end) : max(here.start, other.claim.at.start)]) < _NEXT
        and other.answer.stands(piece.is_given)
        for other in others
    )


def _is_in_row(one: Asked, others: Iterable[Asked], piece: Piece) -> bool:
    """Whether a figure is said behind another of its sentence and kind that stands, or before it, as the prose has it.

    It needs no more context then than one of several digits.
    """
    figure, index = one.claim.figure, piece.said.index
    if not figure.dimension or figure.dimension == "date" or not one.answer.support:
        return False
    if not one.answer._replace(distinct=_SEVERAL).stands(piece.is_given):
        return False
    return any(
        other.claim.figure.dimension == figure.dimension
        and 0 < abs(other.answer.at - one.answer.at) <= _ROW
        and (other.answer.at < one.answer.at) == (other.claim.at.start < one.claim.at.start)
        and index.place(other.answer.at).start == index.place(one.answer.at).start
        and other.answer.stands(piece.is_given)
        for other in others
    )


def _is_one_beside(figure: Figure, other: Figure) -> bool:
    """Whether a figure is a full year, or such a time, within which nobody counts so many by chance: 1,400."""
    return figure.is_one and other.kind == "count" and digits(other.value) > 1


def _is_told(one: Asked, piece: Piece) -> bool:
    """Whether an age, or a day, is said anywhere, or both counts are said together of which it is a share."""
    said, share = piece.said, one.claim.figure
    counts = [piece.ask(one.claim._replace(figure=count)) for count in one.claim.counts]
    places = [count.at for count in counts if count.stands(piece.is_given) and not said.is_in_share(count.at, share)]
    shared = counts != [] and len(places) == len(counts) and _are_together(one.claim.counts, places, said)
    shared &= len(counts) > 1 or not _is_outdone(one, counts, piece)
    if len(counts) > 1 and counts[-1].stands(piece.is_given):  # eight of nine, where one of the nine is told of
        part, whole = (count.value for count in one.claim.counts)
        rest = share.unit == 1 or is_rest_told(counts[-1].at, said)  # but no six in ten of four in ten
        shared |= rest and said.counts_close(whole - part, whole, counts[-1].at)
    told = one.claim.is_age or share.kind == "day"
    told |= one.claim.is_whole and digits(share.value) > 1 and _is_count_of_all(one, piece)
    return shared or (told and one.answer.elsewhere != ()) or _is_counted(one, piece) or is_rest(one, said)


def _is_in_heading_as_said(one: Asked, piece: Piece) -> bool:
    """Whether words of a heading with its figure are said just so, by whomever: buy the ten years after the box."""
    if piece.prose.kind != "heading":
        return False
    words, read = read_sentence(sentence_at(piece.prose.unquoted, one.base))
    figure = next((told for told in read if words.span(told.start, told.end).start == one.claim.at.start), None)
    if figure is None:
        return False
    index = piece.said.index
    runs = (
        words.keys[n : n + _JUST_SO]
        for n in range(max(0, figure.end - _JUST_SO), figure.start + 1)
        if n + _JUST_SO <= len(words)
        and _tells_of(words.keys[n : figure.start] + words.keys[figure.end : n + _JUST_SO])
    )
    return any(next(iter(index.occurrences(index.lexicon.lookup(run))), None) is not None for run in runs)


def _tells_of(keys: Iterable[str]) -> bool:
    return any(names_something(key) and not is_common(key) for key in keys)


def _are_together(counts: Sequence[Figure], places: Sequence[int], said: SaidFigures) -> bool:
    """Whether counts are said close to each other, the whole of which one is a part perhaps again somewhere else."""
    return max(places) - min(places) <= REACH or said.is_beside(counts[-1], places[0], REACH)


def _is_outdone(one: Asked, counts: Sequence[Answer], piece: Piece) -> bool:
    """Whether another share is said of the matter, and so many only of another one: one in six, and ten of the vans."""
    rivals = (said for said in one.answer.others if said.akin and not piece.is_given(said.figure))
    most = max((said.score for said in rivals), default=0.0)
    return any(count.support < max(ALIKE, _OF_WHOLE * most) for count in counts) and most >= ALIKE


def _voiced(one: Asked, piece: Piece) -> list[int]:
    """Where somebody whom the paragraph names says the value."""
    return [at for at, _ in one.answer.elsewhere if not piece.near.voices.isdisjoint(piece.said.voice(at)[0])]


def _is_count_of_all(one: Asked, piece: Piece) -> bool:
    """Whether somebody named counts so many people, or of what the prose tells close by, or does not say of what."""
    keys = ["people", *(key for key, _ in one.claim.around)]
    forms = {form for key in keys for form in piece.said.around.forms(key)}

    def counts(at: int) -> bool:
        counted = piece.said.counted(at)
        return any(said.kind == "count" for said in piece.said.figures_at(at)) and (
            not counted or not forms.isdisjoint(counted)
        )

    return any(map(counts, _voiced(one, piece)))


def _is_counted(one: Asked, piece: Piece) -> bool:
    """Whether somebody named counts so many of just this, and what is said in its stead counts none of it."""
    forms = {form for noun in one.claim.nouns for form in piece.said.around.forms(noun)}

    def counts(at: int) -> bool:
        return not forms.isdisjoint(piece.said.counted(at))

    return any(map(counts, _voiced(one, piece))) and not any(counts(said.start) for said in one.answer.rivals)


def _is_said_otherwise(doubted: Asked, standing: Sequence[Asked], piece: Piece) -> bool:
    """Whether a figure is what is said of its matter in other words."""
    beside, said = claims_beside(doubted, standing), piece.said
    sentence = sentence_at(piece.prose.unquoted, doubted.base)
    return (
        is_step(doubted, beside, sentence, piece)
        or is_sum_of_parts(doubted, sentence)
        or is_portion_told(doubted, beside, said)
        or is_denied_rest(doubted, sentence)
        or is_lost_rest(doubted, sentence, said)
        or is_never_reached(doubted, sentence)
        or is_one_of_two(doubted, sentence)
        or is_relative(doubted, beside, sentence, piece)
    )


def _is_told_apart(doubted: Asked, standing: Sequence[Asked], piece: Piece) -> bool:
    """Whether a figure is what others cut off, or lie apart, that need not be said close to its matter."""
    claim, text, said = doubted.claim, piece.prose.unquoted, piece.said
    beside, sentence = claims_beside(doubted, standing), sentence_at(text, doubted.base)
    bases = [(one.claim.figure.bare, one.answer.at) for one in beside if one.answer.support > 0]
    bases += [(one.figure.bare, one.start) for one in doubted.answer.others[:1] if one.akin and one.score >= ALIKE]
    behind = fold(sentence[claim.at.end :]).keys
    start, end = part_of(sentence, claim.at)
    part = fold(sentence[start : claim.at.start]).keys, fold(sentence[claim.at.end : end]).keys
    return (
        is_percentile(doubted, beside, said)
        or is_between_levels(doubted, bases, sentence, piece)
        or is_between_numbered(claim.figure, piece.near, said)
        or is_from_numbered(claim.figure, read_sentence(sentence)[0], behind, read_sentence(text)[0])
        or is_next_one(claim, read_sentence(sentence), piece.near, said)
        or is_one_beside_others(claim, read_sentence(sentence), piece.near, said)
        or is_former_level(doubted, beside, sentence, said)
        or is_gap_of_course(claim, sentence)
        or is_told_by_name(doubted, sentence, piece.near, said)
        or is_same_unit(claim, piece.near, said)
        or is_share_of_parts(claim, piece.near, said)
        or is_one_and_others(claim, piece.near, said)
        or is_times_of_one(claim, *part, piece.near, said)
        or is_since_year(claim, *part, piece.near, said)
        or is_bare_of_course(claim.figure, [key for key, _ in claim.around], piece.near, said)
    )
