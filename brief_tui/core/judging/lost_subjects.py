"""An ellipsis behind a conjunction that takes away the subject of the verb behind it, so that it gets another one.

"It is gone, and … gets copied" of "It is gone, and a fault in a cache gets copied".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brief_tui.core.judging.chains import Chain
from brief_tui.core.judging.locate import Locator
from brief_tui.core.judging.pauses import CLAUSE_MARK
from brief_tui.core.language.clause_words import CODES, DEEDS, SOMEBODY
from brief_tui.core.language.measures import SEASONS, is_counting, unit
from brief_tui.core.language.turning_words import PRONOUNS
from brief_tui.core.language.word_forms import may_be_verb
from brief_tui.core.language.wordlists import AUXILIARIES, DETERMINERS
from brief_tui.core.language.words import Words

_LISTING = frozenset("and but or so".split())
"""The verb behind one of these may have the subject of the clause before it."""
_JOINS = _LISTING | frozenset("because if that which".split())
_OPENS_CLAUSE = _JOINS | frozenset("although than though what when where whether while who".split())
_OPENS_SUBJECT = DETERMINERS | SOMEBODY | frozenset("another any each every everything nobody nothing no".split())
_ONE = frozenset("a an another each every this".split())
_NOUNS = frozenset("child children feet foot man men people person woman women".split())
_ADVERBS = frozenset("also always already even just never now often only really soon still then".split())
_PREPOSITIONS = frozenset("pfF")
_TO_IT = DETERMINERS | frozenset("him it me not them to us you".split())
_DAYS = frozenset("afternoon evening morning monday tuesday wednesday thursday friday saturday sunday time".split())


class LostSubject(NamedTuple):
    """A verb, and the subject that an ellipsis takes from it, as they were said."""

    verb: str
    subject: str


def lost_subjects(locator: Locator, chain: Chain) -> Iterator[LostSubject]:
    """The subjects that the gaps of a chain take away."""
    quoted: list[str] = []
    for gap, before, after in zip(chain.gaps, chain.placements, chain.placements[1:], strict=False):
        quoted += before.piece.words.keys
        source, verb = locator.index.turn_words(after.place), after.match.start
        low = max(0, verb - len(gap))
        joint = _joint(quoted[-1], source.keys[low:verb])
        if not joint or CLAUSE_MARK.search(source.before(verb)):
            continue
        start, end = _subject(source, low, verb)
        if start == end or not _is_verb(source, start, verb):
            continue
        if joint in _LISTING and _stays(source.keys[start:end], quoted):
            continue
        yield LostSubject(source.said(verb, verb + 1), source.said(start, end))


def _joint(last: str, left_out: Sequence[str]) -> str:
    """The conjunction that a gap stands behind, or begins with; or nothing."""
    opens = "".join(left_out[:1])
    return last if last in _JOINS and left_out else opens if opens in _LISTING else ""


def _subject(source: Words, low: int, verb: int) -> tuple[int, int]:
    """Where in [low, verb) the subject of the verb stands; an empty stretch where it is not told."""
    keys, none = source.keys, (verb, verb)
    start = next(
        (n for n in range(verb, low, -1) if keys[n - 1] in _OPENS_CLAUSE or CLAUSE_MARK.search(source.before(n))), low
    )
    end = verb
    while end > start and (keys[end - 1] in AUXILIARIES | _ADVERBS or keys[end - 1].endswith("ly")):
        end -= 1
    if start == end:
        return none
    last = keys[end - 1]
    if last.partition("'")[0] in PRONOUNS and (end - 1 == start or CODES.get(keys[end - 2]) not in _PREPOSITIONS):
        return end - 1, end
    if last in DETERMINERS or last in _DAYS or last in SEASONS or (unit(last) and "of" not in keys[start:end]):
        return none
    counted = is_counting(keys[start]) and end - start > 1
    return (start, end) if keys[start] in _OPENS_SUBJECT or counted else none


def _is_verb(source: Words, subject: int, at: int) -> bool:
    """Whether the word `at` is the verb of a subject that begins at `subject`, no noun of it: "the cold racks"."""
    keys = source.keys
    if keys[at] in AUXILIARIES:
        return True
    if not (may_be_verb(keys[at]) or keys[at] in DEEDS) or keys[at] in _NOUNS or keys[at] in PRONOUNS:
        return False
    plural = keys[at].endswith("s") and keys[subject].partition("'")[0] not in PRONOUNS | _ONE
    return not plural or (at + 1 < len(keys) and keys[at + 1] in _TO_IT)


def _stays(subject: Sequence[str], quoted: Sequence[str]) -> bool:
    """Whether a verb that loses this subject keeps its meaning, for the quoted words before it have the same one."""
    pronoun = subject[0].partition("'")[0]
    if len(subject) == 1 and pronoun in PRONOUNS:
        others = {key.partition("'")[0] for key in quoted} & PRONOUNS
        return pronoun in others or (not others and pronoun in {"he", "she", "it", "they", "that", "this"})
    opens = (n for n in range(len(quoted)) if n == 0 or quoted[n - 1] in _OPENS_CLAUSE)
    return any(quoted[n : n + len(subject)] == list(subject) for n in opens)
