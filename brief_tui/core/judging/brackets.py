"""What an editor's brackets may stand for (VERDICTS.md, row "[word]").

They explain; or they stand for what only refers (pronouns, names, "that thing"), or for a word in another form. They
change no negation, condition, certainty, number, quantity or unit, and do not put another word for one that says
something: [hate] for “love”. A thing may be named by another noun, which is looked at: [the pump] for “the old
machine”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from brief_tui.core.judging.certainty import adds_certainty, same_certainty
from brief_tui.core.judging.pauses import CLAUSE_MARK
from brief_tui.core.judging.quoted import Bracket, QuotedPiece
from brief_tui.core.language.contractions import CONTRACTIONS
from brief_tui.core.language.measures import is_counting, same_measure, same_quantity, unit
from brief_tui.core.language.opposites import opposites
from brief_tui.core.language.stage_notes import is_note_word
from brief_tui.core.language.turning import denies
from brief_tui.core.language.word_forms import same_word
from brief_tui.core.language.wordlists import AUXILIARIES, BOUNDS, CONDITIONS, DETERMINERS, FILLERS
from brief_tui.core.language.words import Words, has_number

_DEFINITE = frozenset("the this that".split())
_LONG_WORD = 6
_EDGE_WORDS = 3
_REFERRING = DETERMINERS | frozenset(
    "i me mine you yours he him she hers it they them theirs we us ours there here who whom whose which what one ones "
    "some any both thing things stuff guy guys people folks person somebody someone something anybody anyone anything "
    "everybody everyone everything such same other others myself yourself himself herself itself ourselves "
    "themselves".split()
)
"""Words that stand for something, or begin the name of it."""
_POINTING = (_REFERRING - DETERMINERS) | {"this", "that", "these", "those"}
_LEADING = frozenset(
    "of in on at for with by from about into onto over under after before between through during against as than like "
    "and or so very too really quite pretty more less most least rather".split()
)
"""Words that lead up to a noun or an adjective."""
_FUNCTIONS = (
    _REFERRING
    | _LEADING
    | AUXILIARIES
    | FILLERS
    | frozenset(
        "to be been being doing having get gets got getting gotten because but then when where why how while although "
        "though since just also even still yet already again ever well now up down out off away back around along "
        "inside outside together always actually yeah yes ok okay oh right let let's all every each much".split()
    )
)
_BEFORE_NOUNS = (DETERMINERS | _LEADING | frozenset("any some no every each other".split())) - frozenset(
    "so very too really quite pretty more less most least rather and or".split()
)
_JOINING = frozenset("and or but so because when while where that then if though although yeah yes no well".split())
"""Behind these a clause begins."""
_BEGINNING = frozenset("i you he she it we they which who whom whose where when because although".split())
"""With these a clause begins, whatever stands before them."""
_NOTES = frozenset("expletive redacted sic".split())
"""Editors' notes."""


YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
"""Tells which of several things is meant."""
_WORD = re.compile(r"[^\W_][\w'’]*")
_FIRST_PERSON = re.compile(r"I\b")
_OPENING = " \n\u00a0\"'“‘(["
_MARKS = 6
"""Characters before a word that tell whether it begins a sentence."""


class Standing(Enum):
    """How words in brackets stand for what was said."""

    FITS = "fits"
    OTHER_NOUN = "other noun"
    """Something is called by another word: whether both are one, the transcript does not tell."""
    OTHER_WORD = "other word"


class Spot(NamedTuple):
    """Where brackets stand. Words are folded."""

    inside: tuple[str, ...]
    replaced: Sequence[str]
    """What they stand for; at an end of the quotation what lies beside it, a few words of the clause."""
    before: str | None
    """The quoted word before them."""
    after: str | None
    """The quoted word behind them, in the same clause."""
    edge: bool
    """Whether they begin or end the quotation."""
    names: bool
    """Whether names are among the words on either side."""


def spot(piece: QuotedPiece, brackets: Sequence[Bracket], source: Words, i: int, replaced: Sequence[str]) -> Spot:
    """Where brackets of a piece stand that replace these words, the first of which is source word `i`."""
    j, words = brackets[0].before, piece.words
    marked = CLAUSE_MARK.match(piece.text[brackets[-1].at.end :].lstrip()[:2]) is not None
    after = words.keys[j] if j < len(words) and not marked else None
    capitals = any(
        _has_name(bracket.text, begins=begins_sentence(piece.text[: bracket.at.start])) for bracket in brackets
    )
    names = capitals or any(
        _has_name(source.said(at, at + 1), begins=begins_sentence(source.text[: source[at].start]))
        for at in (range(i, min(i + len(replaced), len(source))) if j else ())
    )
    before = words.keys[j - 1] if j else None
    return Spot(keys_inside(brackets), replaced, before, after, j in (0, len(words)), names)


def clause_beside(source: Words, i: int, step: int) -> list[str]:
    """The few words before (-1) or from (1) word i on, in its clause, that a bracket at the edge could replace."""
    at, found = (i, list[str]()) if step > 0 else (i - 1, [])
    while 0 <= at < len(source) and len(found) < _EDGE_WORDS:
        between = source.before(at) if step > 0 else source.after(at)
        if CLAUSE_MARK.search(between):
            break
        word = source.keys[at]
        # A number counts only right beside the bracket: "in 2019 [the team] moved" is no replacement.
        if not has_number(word) or not found:
            found.append(word)
        at += step
    return found[::step]


def clause_over(source: Words, i: int, brackets: Sequence[Bracket]) -> bool:
    """Whether word i begins a clause in speech without marks, and brackets that end a quotation there begin none."""
    if source.punctuated or not i < len(source):
        return False
    begin, *inside = (_stem(key) in _BEGINNING for key in (source.keys[i], *keys_inside(brackets)[:1]))
    return begin and not any(inside)


def keys_inside(brackets: Sequence[Bracket]) -> tuple[str, ...]:
    """The folded words in brackets that stand side by side."""
    return tuple(key for bracket in brackets for key in bracket.keys)


def begins_sentence(before: str) -> bool:
    """Whether a sentence begins behind a text."""
    bare = before[-_MARKS:].rstrip(_OPENING)
    return not bare or bare[-1] in ".?!:…"


def has_capital(word: str) -> bool:
    """Whether a word has a capital, which makes it a name in mid-sentence: Postgres, macOS."""
    return any(map(str.isupper, word))


def _has_name(words: str, *, begins: bool) -> bool:
    """Whether one of the words has a capital that the beginning of a sentence does not give it."""
    return any(
        has_capital(word) and not _FIRST_PERSON.match(word) and not (at == 0 and begins and word[0].isupper())
        for at, word in enumerate(_WORD.findall(words))
    )


def bracket_allowed(spot: Spot) -> bool:
    """Whether words in brackets may stand where they do, for what they do."""
    inside, replaced = spot.inside, spot.replaced
    inserted = not replaced and not spot.edge
    if _corrects(inside, replaced):
        return True
    if not spot.edge and _is_sound(inside) and not FILLERS.issuperset(replaced):
        return False
    if denies(inside) or denies(replaced) or CONDITIONS.intersection(inside) != CONDITIONS.intersection(replaced):
        return False
    if adds_certainty(inside, replaced) if spot.edge else not same_certainty(inside, replaced):
        return False
    if not _same_numbers(inside, replaced, inserted=inserted):
        return False
    counted = spot.before is not None and is_counting(spot.before)
    beside = replaced if not spot.edge else replaced[-1:] if spot.before is None else replaced[:1]
    if not same_quantity(inside, beside, refers=not _content(beside)):
        return False
    return same_measure(inside, beside, counted=counted) and standing(spot) is not Standing.OTHER_WORD


def _is_sound(inside: Sequence[str]) -> bool:
    """Whether brackets tell what was heard, and stand for no words then: [laughs]."""
    return bool(inside) and all(map(is_note_word, inside))


def bounds_differ(inside: Sequence[str], replaced: Sequence[str]) -> bool:
    """Whether a word that bounds the number beside a bracket comes or goes: [under] 400."""
    return BOUNDS.intersection(inside) != BOUNDS.intersection(replaced)


def _corrects(inside: Sequence[str], replaced: Sequence[str]) -> bool:
    """Whether a bracket sets right a slip of the keys: [infrastructure] for “infrast4ucture”."""
    if len(inside) != 1 or len(replaced) != 1:
        return False
    word, slip = inside[0], replaced[0]
    return (
        word.isalpha() and len(word) > _LONG_WORD and slip[0] == word[0] and has_number(slip) and same_word(word, slip)
    )


def _same_numbers(inside: Sequence[str], replaced: Sequence[str], *, inserted: bool) -> bool:
    """Whether no number is replaced; inserted ones are not a bare number."""
    said = [word for word in replaced if has_number(word)]
    pronoun = len(inside) > 1 and inside[-1] == "1" and inside[0] in _DEFINITE  # [the new one]
    quoted = [word for word in inside[: -1 if pronoun else None] if has_number(word)]
    if inserted:
        return len(quoted) < len(inside) or not quoted
    return quoted == said if said else not (quoted and replaced) or _dates(inside, quoted, replaced)


def _dates(inside: Sequence[str], numbers: Sequence[str], replaced: Sequence[str]) -> bool:
    """Whether a bracket tells by a year what is pointed to: [The 2008 flood] for “that”, or for “that flood”."""
    named = inside[0] in DETERMINERS and len(inside) > 2 and YEAR.fullmatch(numbers[0]) is not None
    said = [_stem(key) for key in replaced]
    points = not _POINTING.isdisjoint(said) and all(key in _REFERRING | _JOINING or key in inside for key in said)
    return named and len(numbers) == 1 and points


def standing(spot: Spot) -> Standing:
    """How the words in brackets stand for those that they replace, whatever they count or deny."""
    said, put = _content(spot.replaced), _content(spot.inside)
    if opposites(spot.inside, spot.replaced):
        return Standing.OTHER_WORD
    begins = spot.before is None  # nobody can tell what goes before a passage
    if (
        begins
        or spot.names
        or not said
        or _held(said, put)
        or (put and _held(put, said))
        or (put and _NOTES.issuperset(put))
    ):
        return Standing.FITS
    if spot.edge and not leads(spot.before or ""):
        return Standing.FITS  # an explanation behind a finished phrase
    if spot.before is not None and is_counting(spot.before):
        return Standing.OTHER_WORD  # what is counted belongs to the quantity
    refers = not _REFERRING.isdisjoint(map(_stem, (*spot.replaced, *spot.inside)))
    return Standing.OTHER_NOUN if refers or (put and _is_noun(spot)) else Standing.OTHER_WORD


def put_beside(spot: Spot) -> bool:
    """Whether brackets at an end say something where other words were said: [Hate] for “just” before “enjoy”.

    They do not where they name what a word there refers to, or add a subject behind "and".
    """
    begins, put = spot.before is None, _content(spot.inside)
    nearest = spot.replaced[-1:] if begins else spot.replaced[:1]
    if not (spot.edge and nearest and put) or _NOTES.issuperset(put) or _stem(nearest[0]) in _REFERRING:
        return False
    said = _content(nearest if begins else spot.replaced)
    if said and (_held(said, put) or _held(put, spot.replaced)):
        return False
    return nearest[0] not in _JOINING if begins else bool(said) and leads(spot.before or "")


def _is_noun(spot: Spot) -> bool:
    """Whether a noun may stand at such a place: behind “the” or “for”."""
    return spot.before in _BEFORE_NOUNS and spot.after != "than"


def leads(before: str) -> bool:
    """Whether something has to follow a word, so that a bracket behind it stands for that: “is [great]”."""
    return before in _FUNCTIONS or before in CONTRACTIONS or is_counting(before)


def _held(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether each word is among the others, in whatever form."""
    return all(any(same_word(word, other) for other in others) for word in words)


def _content(keys: Sequence[str]) -> list[str]:
    """The words that say something of their own; what counts and measures is looked at elsewhere."""
    return [
        key
        for key in keys
        if not (_stem(key) in _FUNCTIONS or key in CONTRACTIONS or has_number(key) or unit(key) is not None)
    ]


def _stem(key: str) -> str:
    return key.partition("'")[0]
