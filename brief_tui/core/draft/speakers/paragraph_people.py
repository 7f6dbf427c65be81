"""The people whom a paragraph names and tells of, sentence by sentence, and whom it is about."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from brief_tui.core.draft.mentions import Mention, mentions
from brief_tui.core.draft.speakers import office_holders
from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.draft.speakers.floor import told_to
from brief_tui.core.draft.speakers.office_holders import Holder
from brief_tui.core.draft.speakers.parts import Given, Parts
from brief_tui.core.draft.speakers.phrase import Kind, Phrase
from brief_tui.core.draft.speakers.phrases import read_phrases
from brief_tui.core.draft.speakers.pronouns import called_in, pronoun_of, settled
from brief_tui.core.draft.speakers.quotation_speakers import SoFar, Speaker
from brief_tui.core.draft.speakers.topics import newcomer, role_told_of, subject_pronoun
from brief_tui.core.language.clause_words import HERS
from brief_tui.core.offsets import Span


class ParagraphPeople:
    """What the rules of attribution ask of a paragraph; all places are indices of its codes (`Clauses`)."""

    _latest: Speaker | None = None
    """The latest known speaker."""
    _open: Speaker | None = None
    """Who alone could be meant before, where there is no latest speaker."""
    _clause: Given | None = None
    """The clause after the last quotation."""

    def __init__(self, text: str, clauses: Clauses, holders: Sequence[Holder], so_far: SoFar) -> None:
        self._text, self._clauses, self._codes = text, clauses, clauses.codes
        self._phrases = read_phrases(text, clauses)
        self._begins = [phrase.start for phrase in self._phrases]
        self._parts = Parts(text, clauses)
        self._ends = [m.end() for m in re.finditer(r"[.!]", self._codes)]
        self._starts = [0, *self._ends]
        named = mentions(text, clauses)
        introduced = {*so_far.introduced, *(one.person for one in named if one.person)}
        self._mentions = [mention.narrowed(introduced) for mention in named]
        self._indices = [mention.at for mention in self._mentions]
        self._people = tuple(dict.fromkeys(m.bearers[0] for m in self._mentions if len(m.bearers) == 1))
        self._holders, self._near, self._so_far = holders, {*self._people, *so_far.near}, so_far
        self._latest_at = -1  # what tells of the latest speaker stands before this index
        self._calls = tuple(self._called_here())
        self._pronouns = {**dict(settled(Counter(self._calls))), **dict(so_far.called)}

    def _called_here(self) -> Iterator[tuple[str, str]]:
        """Whom the sentences call "he" or "she", those that begin so behind one that names one person included."""
        alone: str | None = None
        calls: list[tuple[str, str]] = []
        near = {name: one for name, one in self._so_far.called if name in {*self._people, *self._so_far.recent}}
        for start in self._starts[: len(self._ends) + (self._ends[-1:] != [len(self._codes)])]:
            sentence = self._sentence(start)
            named = self._among(*sentence)
            if named and all(map(self._is_told, named)):
                alone = None
            elif named:
                calls = list(called_in(self._text, self._clauses, named, sentence.end, near))
                yield from calls
                alone = named[0].bearers[0] if len({bearer for one in named for bearer in one.bearers}) == 1 else None
            else:
                subject = subject_pronoun(self._parts, self._phrase(start)) if alone else None
                pronoun = subject and pronoun_of(self._word_at(subject))
                if alone and pronoun and dict(calls).get(alone, pronoun) == pronoun:  # else it means somebody else
                    yield alone, pronoun

    def _is_pronoun(self, n: int) -> bool:
        """Whether "he", "she", "they" or a possessive of theirs stands at an index."""
        return self._codes[n] == "S" or self._word_at(n) in HERS

    @cached_property
    def _has_pronoun(self) -> bool:
        return any(map(self._is_pronoun, range(len(self._codes))))

    def _is_called_otherwise(self, name: str, n: int) -> bool:
        """Whether the draft calls somebody "he" where the pronoun at index `n` is a form of "she", or the reverse."""
        return self._is_not(name, self._word_at(n))

    def _is_not(self, name: str, pronoun: str) -> bool:
        one = pronoun_of(pronoun.casefold())
        return one is not None and self._pronouns.get(name, one) != one

    def _means_another(self, name: str, n: int) -> bool:
        """Whether "he" at an index may mean another one: the draft calls one of the sentence before so, `name` nothing.

        Then words decide which of them it is.
        """
        one, start = pronoun_of(self._word_at(n)), self._sentence(n).start
        if one is None or name in self._pronouns or not start:
            return False
        before = self._among(self._sentence(start - 1).start, start)
        return any(self._pronouns.get(mention.bearers[0]) == one for mention in before if mention.person)

    def _may_be_called(self, name: str, n: int) -> bool:
        """Whether the pronoun at an index may mean somebody, and means nobody else of the sentence before."""
        return not (self._is_called_otherwise(name, n) or self._means_another(name, n))

    def _is_told(self, mention: Mention) -> bool:
        """Whether somebody tells or asks them something: "she told Feld"."""
        return told_to(self._parts, self._phrase(mention.at))

    def _mention(self, index: int) -> Mention:
        return self._mentions[bisect_left(self._indices, index)]

    def _sentence(self, index: int) -> Span:
        n = bisect_right(self._ends, index)
        return Span(self._ends[n - 1] if n else 0, self._ends[n] if n < len(self._ends) else len(self._codes))

    def _among(self, start: int, end: int) -> list[Mention]:
        return self._mentions[bisect_left(self._indices, start) : bisect_left(self._indices, end)]

    def _phrase(self, index: int) -> int:
        """The phrase that begins at an index of the codes, or around it."""
        return bisect_right(self._begins, index) - 1

    def _kind(self, n: int) -> Kind | None:
        return self._phrases[n].kind if n < len(self._phrases) else None

    def _word_at(self, index: int) -> str:
        return self._text[slice(*self._clauses.places[index])].casefold()

    def _described(self, noun: Phrase) -> Speaker | None:
        """Who is meant by title: "the surgeon", but not "the surgeon who left"; or "the woman who runs the ward at"."""
        span = self._clauses.span(noun.start, noun.end)
        if not self._holders:
            return None
        if self._codes.startswith("r", noun.end):
            name = office_holders.who_runs(self._text, span, self._holders)
        else:
            name = office_holders.who_holds(self._text, span, self._holders, self._near)
        return Speaker(name, span, inferred=True) if name else None

    def _inferred(self, at: int) -> Speaker | None:
        """The latest speaker, unless a sentence since then is about somebody known by role: "A student rang."."""
        starts = self._starts[bisect_left(self._starts, self._latest_at) : bisect_right(self._starts, at)]
        phrases = [self._phrase(start) for start in reversed(starts)]
        roles = (role_told_of(self._parts, n) or newcomer(self._parts, n) for n in phrases)
        role = next((role for role in roles if role is not None and role.end <= at), None)
        if role is not None:
            return self._described(role)
        return self._latest and self._latest._replace(inferred=True)


def distinct(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The first mention of each name's bearers; who is named latest comes first."""
    return tuple({mention.bearers: mention for mention in reversed(mentions)}.values())
